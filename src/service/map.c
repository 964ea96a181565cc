#include "map.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "inrichting/tabel.h"

enum { BESTANDEN_MAX = 1000 };

struct map {
  struct arena *arena;
  const char *pad;
  struct embedded *files;
  size_t aantal;
};

/* A file that is too big is not read as a whole: its size alone is its fault. */
static bool read_file(struct map *map, const char *naam) {
  struct str pad = str_format(map->arena, "%s/%s", map->pad, naam);
  int fd = open(str_c(map->arena, pad), O_RDONLY | O_CLOEXEC);
  struct stat stat;
  if (fd < 0) return false;
  bool goed = fstat(fd, &stat) == 0 && S_ISREG(stat.st_mode) && stat.st_size >= 0;
  size_t size = goed ? (size_t)stat.st_size : 0, gelezen = 0;
  if (goed && size <= TABEL_BESTAND_MAX) {
    char *bytes = NEW_ARRAY(map->arena, char, size + 1);
    for (ssize_t n = 1; gelezen < size && n > 0; gelezen += n > 0 ? (size_t)n : 0)
      n = read(fd, bytes + gelezen, size - gelezen);
    goed = gelezen == size;
    map->files[map->aantal].data = bytes;
  }
  close(fd);
  if (!goed) return false;
  map->files[map->aantal].name = str_c(map->arena, str_of(naam));
  map->files[map->aantal++].size = size;
  return true;
}

static bool read_folder(struct map *map, const char **ret_waarom) {
  DIR *dir = opendir(map->pad);
  *ret_waarom = "Deze map is er niet of kan niet gelezen worden";
  if (!dir) return false;
  bool goed = true;
  map->files = NEW_ARRAY(map->arena, struct embedded, BESTANDEN_MAX + 1);
  for (struct dirent *in; goed && (in = readdir(dir));) {
    if (!str_ends(str_of(in->d_name), S(".csv"))) continue;
    *ret_waarom =
        map->aantal == BESTANDEN_MAX ? "In deze map staan te veel bestanden" : "Een bestand kan niet gelezen worden";
    goed = map->aantal < BESTANDEN_MAX && read_file(map, in->d_name);
  }
  closedir(dir);
  *ret_waarom = goed ? "In deze map staat geen enkele tabel" : *ret_waarom;
  return goed && map->aantal > 0;
}

bool map_lezen(struct arena *arena, const char *pad, const struct embedded **ret_files) {
  struct map map = {.arena = arena, .pad = pad};
  const char *waarom;
  if (!read_folder(&map, &waarom)) {
    fprintf(stderr, "%s: %s\n", waarom, pad);
    return false;
  }
  *ret_files = map.files;
  return true;
}

static bool write_file(int dir, const struct embedded *file) {
  int fd = openat(dir, file->name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return false;
  size_t done = 0;
  for (ssize_t n = 1; done < file->size && n > 0; done += n > 0 ? (size_t)n : 0)
    n = write(fd, file->data + done, file->size - done);
  return close(fd) == 0 && done == file->size;
}

bool map_schrijven(const char *pad, const struct embedded *files) {
  mkdir(pad, 0755);
  int dir = open(pad, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool goed = dir >= 0;
  for (const struct embedded *file = files; goed && file->name; file++) goed = write_file(dir, file);
  if (dir >= 0) close(dir);
  if (!goed) fprintf(stderr, "In deze map kan niet geschreven worden: %s\n", pad);
  return goed;
}

void fouten_tonen(FILE *waar, struct arena *arena, const struct inrichting_fouten *fouten) {
  for (size_t i = 0; i < fouten->bewaard; i++)
    fprintf(waar, "%.*s: %.*s\n", STR_ARG(fout_plek(arena, &fouten->fout[i])), STR_ARG(fouten->fout[i].bericht));
  if (fouten->aantal > fouten->bewaard) fprintf(waar, "… en nog %zu\n", fouten->aantal - fouten->bewaard);
  fprintf(waar, "%zu %s gevonden.\n", fouten->aantal, fouten->aantal == 1 ? "fout" : "fouten");
}

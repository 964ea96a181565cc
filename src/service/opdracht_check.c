#include "service/opdrachten.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "inrichting/inrichting.h"

enum { GOED = 0, FOUTEN = 1, NIET_GOED = 2, BESTANDEN_MAX = 1000 };
static const size_t geheugen = (size_t)1024 * 1024 * 1024;

static const char gebruik[] = "Gebruik: schakel check MAP\n"
                              "         leest de tabellen van een inrichting en noemt alles wat niet klopt.\n";

struct map {
  struct arena *arena;
  const char *pad;
  struct embedded *files;
  size_t aantal;
};

/* A file that is too big is not read as a whole: its size alone is its fault. */
static bool bestand_lezen(struct map *map, const char *naam) {
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

static bool map_lezen(struct map *map, const char **ret_waarom) {
  DIR *dir = opendir(map->pad);
  *ret_waarom = "Deze map is er niet of kan niet gelezen worden";
  if (!dir) return false;
  bool goed = true;
  map->files = NEW_ARRAY(map->arena, struct embedded, BESTANDEN_MAX + 1);
  for (struct dirent *in; goed && (in = readdir(dir));) {
    if (!str_ends(str_of(in->d_name), S(".csv"))) continue;
    *ret_waarom =
        map->aantal == BESTANDEN_MAX ? "In deze map staan te veel bestanden" : "Een bestand kan niet gelezen worden";
    goed = map->aantal < BESTANDEN_MAX && bestand_lezen(map, in->d_name);
  }
  closedir(dir);
  *ret_waarom = goed ? "In deze map staat geen enkele tabel" : *ret_waarom;
  return goed && map->aantal > 0;
}

static int toon_fouten(struct arena *arena, const struct inrichting_fouten *fouten) {
  for (size_t i = 0; i < fouten->bewaard; i++)
    printf("%.*s: %.*s\n", STR_ARG(fout_plek(arena, &fouten->fout[i])), STR_ARG(fouten->fout[i].bericht));
  if (fouten->aantal > fouten->bewaard) printf("… en nog %zu\n", fouten->aantal - fouten->bewaard);
  printf("%zu %s gevonden.\n", fouten->aantal, fouten->aantal == 1 ? "fout" : "fouten");
  return FOUTEN;
}

static int toon_tabellen(const struct inrichting *inrichting) {
  size_t aantal = 0, rijen = 0;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    aantal += inrichting->eigen.tabel[nr].bytes.ptr != NULL;
    rijen += inrichting->eigen.tabel[nr].aantal;
  }
  printf("Alles klopt: %zu %s, %zu %s.\n", aantal, aantal == 1 ? "tabel" : "tabellen", rijen,
         rijen == 1 ? "rij" : "rijen");
  return GOED;
}

static int nakijken(struct map *map) {
  struct nationaal nationaal;
  struct inrichting inrichting;
  struct inrichting_fouten fouten = {.arena = map->arena};
  const char *waarom;
  struct fault fault;
  fault_init(&fault);
  if (!nationaal_laden(map->arena, &nationaal, &fault)) {
    fprintf(stderr, "%.*s\n", STR_ARG(fault.message));
    return FOUTEN;
  }
  if (!map_lezen(map, &waarom)) {
    fprintf(stderr, "%s: %s\n", waarom, map->pad);
    return NIET_GOED;
  }
  bool goed = inrichting_lezen(map->arena, map->files, &nationaal, &inrichting, &fouten);
  return goed ? toon_tabellen(&inrichting) : toon_fouten(map->arena, &fouten);
}

int opdracht_check(int argc, char **argv) {
  if (argc != 2 || str_starts(str_of(argv[1]), S("-"))) {
    bool help = argc == 2 && str_eq(str_of(argv[1]), S("--help"));
    fputs(gebruik, help ? stdout : stderr);
    return help ? GOED : NIET_GOED;
  }
  struct map map = {.arena = arena_create(geheugen), .pad = argv[1]};
  int status = nakijken(&map);
  arena_destroy(map.arena);
  return fflush(stdout) == 0 ? status : FOUTEN;
}

/* The main of a fuzz target in the ordinary test build: runs it once over every file of the folders that are named, so
 * that what was ever found stays found. A target without one single file fails. */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILE_MAX = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool replay_file(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  printf("# %s\n", path);
  fflush(stdout);
  uint8_t *all = malloc(FILE_MAX);
  size_t size = fread(all, 1, FILE_MAX, file);
  fclose(file);
  /* A copy of exactly this size, so that the sanitizer sees a read past the end. */
  uint8_t *data = malloc(size ? size : 1);
  memcpy(data, all, size);
  free(all);
  LLVMFuzzerTestOneInput(data, size);
  free(data);
  return true;
}

static int replay_folder(const char *folder) {
  DIR *dir = opendir(folder);
  if (!dir) return 0;
  int count = 0;
  for (struct dirent *entry; (entry = readdir(dir));) {
    if (entry->d_name[0] != '.' && replay_file(folder, entry->d_name)) count++;
  }
  closedir(dir);
  return count;
}

int main(int argc, char **argv) {
  int count = 0;
  puts("1..1");
  for (int i = 1; i < argc; i++) count += replay_folder(argv[i]);
  printf("%s 1 - %d files\n", count ? "ok" : "not ok", count);
  return count ? 0 : 1;
}

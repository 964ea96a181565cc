/* Turns files into a C table, so that the program carries them with it: embed OUT.c SYMBOL FILE...
 * See src/base/include/base/embedded.h for what comes out. A file is known by the last part of its path. */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PER_LINE = 100 };

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static bool plain(int c) {
  return c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '?';
}

/* Octal escapes have three digits at most, so that what follows can never be read as part of them. */
static bool write_bytes(FILE *out, const char *path, int number, size_t *ret_size) {
  FILE *in = fopen(path, "rb");
  if (!in) return false;
  size_t size = 0;
  fprintf(out, "static const char file_%d[] =\n  \"", number);
  for (int c; (c = getc(in)) != EOF; size++) {
    if (size > 0 && size % PER_LINE == 0) fputs("\"\n  \"", out);
    fprintf(out, plain(c) ? "%c" : "\\%03o", (unsigned)c);
  }
  fputs("\";\n", out);
  bool good = !ferror(in);
  fclose(in);
  *ret_size = size;
  return good;
}

static bool write_table(FILE *out, const char *symbol, char *const paths[], int count) {
  size_t *sizes = calloc((size_t)count + 1, sizeof *sizes);
  if (!sizes) return false;
  fputs("#include \"base/embedded.h\"\n\n", out);
  bool good = true;
  for (int i = 0; i < count && good; i++) {
    good = write_bytes(out, paths[i], i, &sizes[i]);
    if (!good) fprintf(stderr, "embed: %s: %s\n", paths[i], strerror(errno));
  }
  fprintf(out, "\nextern const struct embedded %s[];\nconst struct embedded %s[] = {\n", symbol, symbol);
  for (int i = 0; i < count; i++) fprintf(out, "  {\"%s\", file_%d, %zu},\n", last_part(paths[i]), i, sizes[i]);
  fputs("  {0},\n};\n", out);
  free(sizes);
  return good;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fputs("usage: embed OUT.c SYMBOL FILE...\n", stderr);
    return 2;
  }
  FILE *out = fopen(argv[1], "wb");
  if (!out) {
    fprintf(stderr, "embed: %s: %s\n", argv[1], strerror(errno));
    return 1;
  }
  bool good = write_table(out, argv[2], argv + 3, argc - 3);
  if (fclose(out) != 0) good = false;
  if (!good) remove(argv[1]);
  return good ? 0 : 1;
}

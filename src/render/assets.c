#include "render/assets.h"

struct str asset(const char *name) {
  for (size_t i = 0; i < asset_count; i++)
    if (strcmp(assets[i].name, name) == 0) return str_of(assets[i].path);
  fprintf(stderr, "no asset %s\n", name);
  abort();
}

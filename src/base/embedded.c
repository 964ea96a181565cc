#include "base/embedded.h"

bool embedded_find(const struct embedded *files, struct str name, struct str *ret_bytes) {
  for (const struct embedded *file = files; file->name; file++) {
    if (!str_eq(str_of(file->name), name)) continue;
    *ret_bytes = (struct str){file->data, file->size};
    return true;
  }
  return false;
}

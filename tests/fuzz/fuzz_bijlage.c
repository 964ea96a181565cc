/* What is attached, and its name: nothing is read beside the bytes, and the name that is kept is always sound. The
 * bytes serve as file, as name and as an answer of the scanner. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "connect/clamd.h"
#include "domain/bijlage.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_sound(struct str name) {
  if (name.len == 0 || *name.ptr == '.' || text_length(name) > BIJLAGE_NAAM_MAX) return false;
  for (size_t i = 0; i < name.len; i++)
    if ((unsigned char)name.ptr[i] < ' ' || strchr("/\\:*?\"<>|", name.ptr[i])) return false;
  return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct str bytes = {(const char *)data, size};
  const char *why = NULL, *type = bijlage_mediatype(bytes, &why);
  bool clean;
  if (!type && !why) abort();
  if (text_check(bytes) && !is_sound(bijlage_naam(arena, bytes, type ? type : "application/pdf"))) abort();
  if (clamd_antwoord(bytes, &clean) && clean && size != strlen("stream: OK")) abort();
  arena_destroy(arena);
  return 0;
}

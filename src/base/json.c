#include "base/json.h"

#include <string.h>

json_t *json_read(struct str bytes, size_t max) {
  if (bytes.len == 0 || bytes.len > max) return NULL;
  return json_loadb(bytes.ptr, bytes.len, JSON_REJECT_DUPLICATES, NULL);
}

const json_t *json_at(const json_t *root, const char *path) {
  struct str rest = str_of(path), step;
  while (root && str_cut(&rest, '.', &step)) root = json_object_getn(root, step.ptr, step.len);
  return root;
}

static struct str text_of(const json_t *found) {
  return json_is_string(found) ? (struct str){json_string_value(found), json_string_length(found)} : (struct str){0};
}

struct str json_text(const json_t *root, const char *path) {
  return text_of(json_at(root, path));
}

struct str json_text_in(const json_t *array, size_t at) {
  return text_of(json_array_get(array, at));
}

int64_t json_number(const json_t *root, const char *path, int64_t otherwise) {
  const json_t *found = json_at(root, path);
  return json_is_integer(found) ? json_integer_value(found) : otherwise;
}

void json_write_text(struct buf *buf, struct str text) {
  buf_add_char(buf, '"');
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.ptr[i];
    if (c == '"' || c == '\\') {
      buf_add_char(buf, '\\');
      buf_add_char(buf, (char)c);
    } else if (c < 0x20 || c == 0x7f) {
      buf_format(buf, "\\u%04x", c);
    } else {
      buf_add_char(buf, (char)c);
    }
  }
  buf_add_char(buf, '"');
}

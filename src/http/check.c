#include "check.h"

#include <arpa/inet.h>
#include <string.h>

#include "ascii.h"
#include "base/id.h"
#include "base/text.h"
#include "urlencoded.h"

/* Printable ASCII without the space: what a target may consist of before decoding. */
static bool all_graphic(struct str s) {
  for (size_t i = 0; i < s.len; i++)
    if (s.ptr[i] <= ' ' || s.ptr[i] >= 0x7f) return false;
  return true;
}

static bool has_control(struct str s) {
  for (size_t i = 0; i < s.len; i++)
    if ((unsigned char)s.ptr[i] < ' ' || s.ptr[i] == 0x7f) return true;
  return false;
}

static bool has_dot_segment(struct str path) {
  for (struct str segment; str_cut(&path, '/', &segment);)
    if (str_eq(segment, S(".")) || str_eq(segment, S(".."))) return true;
  return false;
}

/* "%2f" would make one segment look like two to whoever reads the path after us. */
static bool decode_path(struct arena *arena, struct str raw, struct str *ret_path) {
  struct str path;
  if (!percent_decode(arena, raw, false, &path)) return false;
  size_t slashes_raw = 0, slashes = 0;
  for (size_t i = 0; i < raw.len; i++) slashes_raw += raw.ptr[i] == '/';
  for (size_t i = 0; i < path.len; i++) slashes += path.ptr[i] == '/';
  if (slashes != slashes_raw || has_control(path) || !text_check(path)) return false;
  *ret_path = path;
  return true;
}

int check_target(struct arena *arena, struct str target, struct str *ret_path, struct str *ret_query) {
  if (target.len > TARGET_MAX) return 414;
  if (!str_starts(target, S("/")) || !all_graphic(target)) return 400;
  struct str query = target, raw, path;
  str_cut(&query, '?', &raw);
  if (!decode_path(arena, raw, &path)) return 400;
  if (has_dot_segment(path)) return 404;
  *ret_path = path;
  *ret_query = query;
  return 0;
}

static bool is_token(struct str s) {
  for (size_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    if (!ascii_alnum(c) && (c == '\0' || !strchr("!#$%&'*+-.^_`|~", c))) return false;
  }
  return s.len > 0;
}

static bool clean_value(struct str value) {
  for (size_t i = 0; i < value.len; i++) {
    unsigned char c = (unsigned char)value.ptr[i];
    if ((c < ' ' && c != '\t') || c == 0x7f) return false;
  }
  return true;
}

static const struct {
  struct str name;
  size_t at;
} kept[] = {
    {S_INIT("Host"), offsetof(struct head, host)},
    {S_INIT("Origin"), offsetof(struct head, origin)},
    {S_INIT("User-Agent"), offsetof(struct head, user_agent)},
    {S_INIT("Cookie"), offsetof(struct head, cookie)},
    {S_INIT("Content-Type"), offsetof(struct head, content_type)},
    {S_INIT("Content-Length"), offsetof(struct head, content_length)},
    {S_INIT("Transfer-Encoding"), offsetof(struct head, transfer_encoding)},
    {S_INIT("Expect"), offsetof(struct head, expect)},
    {S_INIT("X-Forwarded-For"), offsetof(struct head, forwarded_for)},
};

void head_add(struct head *head, struct str name, struct str value) {
  if (!is_token(name) || !clean_value(value)) head->malformed = true;
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
    if (!ascii_same(name, kept[i].name)) continue;
    struct str *place = (struct str *)((char *)head + kept[i].at);
    if (place->ptr) head->malformed = true; /* two readers could each believe another one */
    *place = value.len ? str_trim(value) : S("");
  }
}

static bool host_valid(struct str host) {
  for (size_t i = 0; i < host.len; i++) {
    char c = host.ptr[i];
    if (!ascii_alnum(c) && (c == '\0' || !strchr(".-_:[]", c))) return false;
  }
  return host.len > 0 && host.len <= 255;
}

bool gap_blank(const char *end, const char *next, size_t max) {
  size_t size = (size_t)((uintptr_t)next - (uintptr_t)end); /* enormous when they are not neighbours */
  if (size == 0 || size > max) return false;
  for (size_t i = 0; i < size; i++)
    if (end[i] != '\0') return false;
  return true;
}

struct str head_address(struct arena *arena, const struct head *head) {
  struct str rest = head->forwarded_for, last = {0};
  struct in6_addr six;
  struct in_addr four;
  while (str_cut(&rest, ',', &last)) continue;
  last = str_trim(last);
  const char *text = str_c(arena, last);
  if (inet_pton(AF_INET, text, &four) == 1) return last;
  if (inet_pton(AF_INET6, text, &six) == 1) return hex_of(arena, six.s6_addr, 8);
  return (struct str){0};
}

bool head_chunked(const struct head *head) {
  return head->transfer_encoding.ptr != NULL;
}

int head_check(const struct head *head, struct str version) {
  if (head->malformed || !host_valid(head->host)) return 400;
  if (!str_eq(version, S("HTTP/1.1")) && (head_chunked(head) || !str_eq(version, S("HTTP/1.0")))) return 400;
  if (head_chunked(head) && (head->content_length.ptr || !ascii_same(head->transfer_encoding, S("chunked"))))
    return 400;
  int64_t length;
  if (head->content_length.ptr && (!str_to_i64(head->content_length, &length) || length < 0)) return 400;
  return 0;
}

size_t head_length(const struct head *head) {
  int64_t length = 0;
  return head->content_length.ptr && str_to_i64(head->content_length, &length) && length > 0 ? (size_t)length : 0;
}

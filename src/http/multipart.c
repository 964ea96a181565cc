/* multipart/form-data as browsers write it (RFC 7578): no preamble, no nesting, no other transfer encodings. */
#include "http/http.h"

#include "ascii.h"
#include "base/text.h"

enum { BOUNDARY_MAX = 70, PART_HEAD_MAX = 4 * 1024, PART_HEADERS_MAX = 8, NAME_MAX_CHARS = 200, TYPE_MAX = 100 };

struct part {
  struct str name, file_name, type, bytes;
  bool is_file;
};

struct parse {
  struct arena *arena;
  struct str delimiter; /* "\r\n--boundary" */
  struct paar *fields;
  size_t field_count;
  struct upload *uploads;
  size_t upload_count;
};

/* Takes the next ";"-separated parameter of a header value: name=value or name="value". False at the end; *ret_good
 * tells whether what was there could be read. Browsers write a quote in a value as %22, so a quoted value ends at the
 * next quote. */
static bool next_parameter(struct str *rest, struct str *ret_name, struct str *ret_value, bool *ret_good) {
  *rest = str_trim(*rest);
  *ret_good = true;
  if (rest->len == 0) return false;
  size_t equals;
  *ret_good = rest->ptr[0] == ';' && str_find(*rest, S("="), &equals);
  if (!*ret_good) return false;
  *ret_name = str_trim(str_part(*rest, 1, equals));
  struct str value = str_part(*rest, equals + 1, rest->len);
  if (str_starts(value, S("\""))) {
    value = str_part(value, 1, value.len);
    size_t end;
    *ret_good = str_find(value, S("\""), &end);
    if (!*ret_good) return false;
    *ret_value = str_part(value, 0, end);
    *rest = str_part(value, end + 1, value.len);
  } else {
    size_t end = value.len;
    str_find(value, S(";"), &end);
    *ret_value = str_trim(str_part(value, 0, end));
    *rest = str_part(value, end, value.len);
  }
  return true;
}

static bool is_boundary(struct str s) {
  for (size_t i = 0; i < s.len; i++)
    if (!ascii_alnum(s.ptr[i]) && !str_has(S("'()+_,-./:=? "), s.ptr[i])) return false;
  return s.len > 0 && s.len <= BOUNDARY_MAX && s.ptr[s.len - 1] != ' ';
}

static bool find_boundary(struct str content_type, struct str *ret_boundary) {
  struct str boundary = {0}, name, value;
  size_t at;
  bool good;
  if (!str_find(content_type, S(";"), &at) ||
      !ascii_same(str_trim(str_part(content_type, 0, at)), S("multipart/form-data")))
    return false;
  struct str rest = str_part(content_type, at, content_type.len);
  while (next_parameter(&rest, &name, &value, &good)) {
    if (!ascii_same(name, S("boundary"))) continue;
    if (boundary.len > 0) return false;
    boundary = value;
  }
  if (!good || !is_boundary(boundary)) return false;
  *ret_boundary = boundary;
  return true;
}

/* What browsers write for a quote and for line ends inside a name; a "%" of the name itself stays as it is. */
static struct str unescape(struct arena *arena, struct str raw) {
  char *bytes = arena_new(arena, raw.len);
  size_t len = 0;
  for (size_t i = 0; i < raw.len; i++) {
    struct str three = str_part(raw, i, i + 3);
    bool quote = str_eq(three, S("%22")), cr = ascii_same(three, S("%0D")), lf = ascii_same(three, S("%0A"));
    bytes[len++] = quote ? '"' : cr ? '\r' : lf ? '\n' : raw.ptr[i];
    if (quote || cr || lf) i += 2;
  }
  return (struct str){bytes, len};
}

static bool read_disposition(struct arena *arena, struct str value, struct part *part) {
  size_t at;
  bool good, named = false;
  if (!str_find(value, S(";"), &at) || !ascii_same(str_trim(str_part(value, 0, at)), S("form-data"))) return false;
  struct str rest = str_part(value, at, value.len), name, raw;
  while (next_parameter(&rest, &name, &raw, &good)) {
    bool is_name = ascii_same(name, S("name")), is_file = ascii_same(name, S("filename"));
    if ((is_name && named) || (is_file && part->is_file)) return false;
    if (is_name) part->name = unescape(arena, raw);
    if (is_file) part->file_name = unescape(arena, raw);
    named = named || is_name;
    part->is_file = part->is_file || is_file;
  }
  return good && named;
}

static bool read_header(struct arena *arena, struct str line, bool *disposed, struct part *part) {
  struct str value = line, name;
  if (!str_has(line, ':') || !text_check(line)) return false;
  str_cut(&value, ':', &name);
  value = str_trim(value);
  if (ascii_same(name, S("Content-Type"))) part->type = value;
  if (!ascii_same(name, S("Content-Disposition"))) return true;
  if (*disposed) return false;
  *disposed = true;
  return read_disposition(arena, value, part);
}

static bool read_part_head(struct arena *arena, struct str head, struct part *part) {
  bool disposed = false;
  if (head.len > PART_HEAD_MAX) return false;
  for (size_t count = 0; head.len > 0; count++) {
    size_t end = head.len, next = head.len;
    if (str_find(head, S("\r\n"), &end)) next = end + 2;
    if (count == PART_HEADERS_MAX || !read_header(arena, str_part(head, 0, end), &disposed, part)) return false;
    head = str_part(head, next, head.len);
  }
  return disposed;
}

/* Old browsers send a whole path. Of a long name the end is kept, for the extension. */
static bool clean_file_name(struct str raw, struct str *ret_name) {
  if (!text_check(raw)) return false;
  for (size_t i = raw.len; i > 0; i--) {
    if (raw.ptr[i - 1] != '/' && raw.ptr[i - 1] != '\\') continue;
    raw = str_part(raw, i, raw.len);
    break;
  }
  for (size_t i = 0; i < raw.len; i++)
    if ((unsigned char)raw.ptr[i] < ' ') return false;
  size_t length = text_length(raw);
  if (length > NAME_MAX_CHARS) raw = str_part(raw, text_first(raw, length - NAME_MAX_CHARS).len, raw.len);
  *ret_name = raw;
  return true;
}

static struct str clean_type(struct str raw) {
  for (size_t i = 0; i < raw.len; i++)
    if (raw.ptr[i] < ' ' || raw.ptr[i] >= 0x7f) return S("application/octet-stream");
  return raw.len > 0 && raw.len <= TYPE_MAX ? raw : S("application/octet-stream");
}

static bool keep_upload(struct parse *parse, const struct part *part) {
  struct upload upload = {.field = part->name, .type = clean_type(part->type), .bytes = part->bytes};
  if (!clean_file_name(part->file_name, &upload.name)) return false;
  if (upload.name.len == 0 && upload.bytes.len == 0) return true;
  if (upload.name.len == 0 || parse->upload_count == UPLOADS_MAX) return false;
  parse->uploads[parse->upload_count++] = upload;
  return true;
}

static bool keep_part(struct parse *parse, const struct part *part) {
  if (!text_check(part->name)) return false;
  if (part->is_file) return keep_upload(parse, part);
  if (!text_check(part->bytes) || parse->field_count == FORM_FIELDS_MAX) return false;
  parse->fields[parse->field_count++] = (struct paar){part->name, part->bytes};
  return true;
}

/* *rest stands behind a delimiter. Takes the line end, the part and the delimiter that ends it. */
static bool take_part(struct parse *parse, struct str *rest) {
  struct part part = {0};
  size_t head_end, end;
  if (!str_starts(*rest, S("\r\n"))) return false;
  struct str from_head = str_part(*rest, 2, rest->len);
  if (!str_find(from_head, S("\r\n\r\n"), &head_end)) return false;
  /* The empty line's own line end may be the one that belongs to the delimiter: an empty part. */
  struct str from_body = str_part(from_head, head_end + 2, from_head.len);
  if (!str_find(from_body, parse->delimiter, &end)) return false;
  part.bytes = end == 0 ? S("") : str_part(from_body, 2, end);
  if (!read_part_head(parse->arena, str_part(from_head, 0, head_end), &part) || !keep_part(parse, &part)) return false;
  *rest = str_part(from_body, end + parse->delimiter.len, from_body.len);
  return true;
}

static bool is_end(struct str rest) {
  return str_eq(rest, S("--")) || str_eq(rest, S("--\r\n"));
}

bool http_parse_multipart(struct arena *arena, struct str content_type, struct str body, struct paren *ret_paren,
                          const struct upload **ret_uploads, size_t *ret_upload_count) {
  struct str boundary;
  if (!find_boundary(content_type, &boundary)) return false;
  struct parse parse = {
      .arena = arena,
      .delimiter = str_join(arena, S("\r\n--"), boundary),
      .fields = NEW_ARRAY(arena, struct paar, FORM_FIELDS_MAX),
      .uploads = NEW_ARRAY(arena, struct upload, UPLOADS_MAX),
  };
  struct str first = str_part(parse.delimiter, 2, parse.delimiter.len);
  if (!str_starts(body, first)) return false;
  struct str rest = str_part(body, first.len, body.len);
  while (!is_end(rest))
    if (!take_part(&parse, &rest)) return false;
  *ret_paren = (struct paren){parse.fields, parse.field_count};
  *ret_uploads = parse.uploads;
  *ret_upload_count = parse.upload_count;
  return true;
}

/* Forms, cookies and uploads, byte for byte. */
#include "http_proef.h"

static struct arena *arena;

static int start(void **state) {
  (void)state;
  arena = arena_create(SIZE_MAX);
  return 0;
}

static int stop(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

/* "a=1|b=2|", or "-" when refused. */
static struct str written(bool good, const struct paren *paren) {
  struct buf buf;
  if (!good) return S("-");
  buf_init(&buf, arena, 1024 * 1024);
  for (size_t i = 0; i < paren->aantal; i++)
    buf_format(&buf, "%.*s=%.*s|", STR_ARG(paren->rij[i].naam), STR_ARG(paren->rij[i].waarde));
  return buf_str(&buf);
}

struct row {
  struct str bytes;
  const char *expected;
};

static struct str repeated(const char *part, size_t count) {
  struct buf buf;
  buf_init(&buf, arena, 1024 * 1024);
  for (size_t i = 0; i < count; i++) buf_add(&buf, str_of(part));
  return buf_str(&buf);
}

static void test_urlencoded(void **state) {
  (void)state;
  static const struct row rows[] = {
      {S_INIT(""), ""},
      {S_INIT("a"), "a=|"},
      {S_INIT("a="), "a=|"},
      {S_INIT("=a"), "=a|"},
      {S_INIT("="), "=|"},
      {S_INIT("a=b=c"), "a=b=c|"},
      {S_INIT("a=1&a=2&b=3"), "a=1|a=2|b=3|"},
      {S_INIT("&&a=1&"), "a=1|"},
      {S_INIT("a+b=c+d%2B"), "a b=c d+|"},
      {S_INIT("%61=%C3%A9%e2%82%ac"), "a=é€|"},
      {S_INIT("a=%26%3D%25"), "a=&=%|"},
      {S_INIT("a=\xc3\xa9"), "a=é|"},
      {S_INIT("a=1%0D%0A2%09"), "a=1\r\n2\t|"},
      {S_INIT("a=%"), "-"},
      {S_INIT("a=%4"), "-"},
      {S_INIT("a=%4g"), "-"},
      {S_INIT("a=%g4"), "-"},
      {S_INIT("a=% 41"), "-"},
      {S_INIT("%=1"), "-"},
      {S_INIT("a=%00"), "-"},
      {S_INIT("a\0=1"), "-"},
      {S_INIT("a=%07"), "-"},
      {S_INIT("a=%7f"), "-"},
      {S_INIT("a=%C3"), "-"},
      {S_INIT("a=%C3&b=%A9"), "-"},
      {S_INIT("a=%c0%80"), "-"},
      {S_INIT("a=%f5%80%80%80"), "-"},
  };
  struct paren paren;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_text(written(http_parse_urlencoded(arena, rows[i].bytes, &paren), &paren), rows[i].expected);
  assert_true(http_parse_urlencoded(arena, repeated("a=1&", FORM_FIELDS_MAX), &paren));
  assert_int_equal(paren.aantal, FORM_FIELDS_MAX);
  assert_false(http_parse_urlencoded(arena, repeated("a=1&", FORM_FIELDS_MAX + 1), &paren));
}

static void test_encoding_comes_back(void **state) {
  (void)state;
  struct str all = S("aZ09-._~ !\"#$%&'()*+,/:;<=>?@[]^`{|}é€\t\n");
  struct buf buf;
  struct paren paren;
  buf_init(&buf, arena, 4096);
  buf_add(&buf, S("a="));
  http_write_encoded(&buf, all);
  assert_true(str_starts(buf_str(&buf), S("a=aZ09-._~%20%21%22")));
  assert_true(http_parse_urlencoded(arena, buf_str(&buf), &paren));
  assert_int_equal(paren.aantal, 1);
  assert_true(str_eq(paren.rij[0].waarde, all));
}

static void test_cookies(void **state) {
  (void)state;
  static const struct row rows[] = {
      {S_INIT(""), ""},
      {S_INIT("a=1"), "a=1|"},
      {S_INIT("a=1; b=2"), "a=1|b=2|"},
      {S_INIT("a=1;b=2;"), "a=1|b=2|"},
      {S_INIT(" a = 1 ;  b=2 "), "a=1|b=2|"},
      {S_INIT("a=1=2"), "a=1=2|"},
      {S_INIT("a=\"1;2\""), "a=\"1|"},
      {S_INIT("a="), "a=|"},
      {S_INIT("a; =1; ; b=2"), "b=2|"},
      {S_INIT("a=1, b=2"), "a=1, b=2|"},
      {S_INIT("a=%20"), "a=%20|"},
      {S_INIT("a=1\x01"), "-"},
      {S_INIT("a=\xff"), "-"},
      {S_INIT("a=1\0"), "-"},
  };
  struct paren paren;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_text(written(http_parse_cookies(arena, rows[i].bytes, &paren), &paren), rows[i].expected);
  assert_true(http_parse_cookies(arena, repeated("a=1;", COOKIES_MAX), &paren));
  assert_false(http_parse_cookies(arena, repeated("a=1;", COOKIES_MAX + 1), &paren));
}

#define NAMED "Content-Disposition: form-data; name="

/* Fields as above, then "field/name/type/bytes|" of each upload. */
static struct str parsed_multipart(struct str type, struct str body) {
  struct paren paren;
  const struct upload *uploads;
  size_t count;
  if (!http_parse_multipart(arena, type, body, &paren, &uploads, &count)) return S("-");
  struct buf buf;
  buf_init(&buf, arena, 1024 * 1024);
  buf_add(&buf, written(true, &paren));
  for (size_t i = 0; i < count; i++) {
    buf_format(&buf, "%.*s/%.*s/%.*s/", STR_ARG(uploads[i].field), STR_ARG(uploads[i].name), STR_ARG(uploads[i].type));
    buf_add(&buf, uploads[i].bytes);
    buf_add_char(&buf, '|');
  }
  return buf_str(&buf);
}

static void test_multipart(void **state) {
  (void)state;
  static const struct row rows[] = {
      {S_INIT("--b--"), ""},
      {S_INIT("--b--\r\n"), ""},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b--\r\n"), "a=1|"},
      {S_INIT("--b\r\n" NAMED "a\r\n\r\n1\r\n--b--\r\n"), "a=1|"},
      {S_INIT("--b\r\ncontent-disposition:Form-Data;NAME=\"a\"\r\n\r\n1\r\n--b--\r\n"), "a=1|"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n\r\n--b--\r\n"), "a=|"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n--b--\r\n"), "a=|"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n2\r\n\r\n--b\r\n" NAMED "\"c\"\r\n\r\n--b-\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--c\r\n\r\n--b--"), "a=1\r\n--c\r\n|"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b\r\n" NAMED "\"a\"\r\n\r\n2\r\n--b--"), "a=1|a=2|"},
      {S_INIT("--b\r\n" NAMED "\"a%22b%0D%0Ac%20\"\r\n\r\n1\r\n--b--"), "a\"b\r\nc%20=1|"},
      {S_INIT("--b\r\n" NAMED "\"a;b=c\"\r\n\r\n1\r\n--b--"), "a;b=c=1|"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"x.pdf\"\r\nContent-Type: application/pdf\r\n\r\n\0\xff\r\n\r\n--b--"),
       NULL},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"x.pdf\"\r\n\r\nabc\r\n--b--"),
       "f/x.pdf/application/octet-stream/abc|"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"C:\\a\\x.pdf\"\r\nContent-Type: a/b; c=d\r\n\r\nabc\r\n--b--"),
       "f/x.pdf/a/b; c=d/abc|"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"/etc/../x\xc3\xa9\"\r\n\r\nabc\r\n--b--"),
       "f/xé/application/octet-stream/abc|"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--"), ""},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"leeg\"\r\n\r\n\r\n--b--"), "f/leeg/application/octet-stream/|"},
      {S_INIT("--b\r\nX: y\r\n" NAMED "\"a\"\r\nX: z\r\n\r\n1\r\n--b--"), "a=1|"},
      {S_INIT(""), "-"},
      {S_INIT("--b"), "-"},
      {S_INIT("--b-"), "-"},
      {S_INIT("--b\r\n"), "-"},
      {S_INIT("\r\n--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("vooraf\r\n--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b--\r\nachteraf"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n--bc--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n1--b--"), "-"},
      {S_INIT("--b\n" NAMED "\"a\"\n\n1\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"; name=\"c\"\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n" NAMED "\"c\"\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"x\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n\0\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"a\"\r\n\r\n\xff\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"\xff\"\r\n\r\n1\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"a\0b\"\r\n\r\nabc\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"a%0D%0Ab\"\r\n\r\nabc\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"\"\r\n\r\nabc\r\n--b--"), "-"},
      {S_INIT("--b\r\n" NAMED "\"f\"; filename=\"map/\"\r\n\r\nabc\r\n--b--"), "-"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str got = parsed_multipart(S("multipart/form-data; boundary=b"), rows[i].bytes);
    if (rows[i].expected)
      assert_text(got, rows[i].expected);
    else
      assert_true(str_eq(got, S("f/x.pdf/application/pdf/\0\xff\r\n|")));
  }
}

static void test_boundaries(void **state) {
  (void)state;
  static const struct {
    const char *type, *boundary;
    bool good;
  } rows[] = {
      {"multipart/form-data; boundary=b", "b", true},
      {"Multipart/Form-Data;BOUNDARY=\"b\"", "b", true},
      {"multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
       "----WebKitFormBoundary7MA4YWxkTrZu0gW", true},
      {"multipart/form-data; boundary=\"a b'()+_,-./:=?\"", "a b'()+_,-./:=?", true},
      {"multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789",
       "0123456789012345678901234567890123456789012345678901234567890123456789", true},
      {"multipart/form-data; boundary=01234567890123456789012345678901234567890123456789012345678901234567890",
       "01234567890123456789012345678901234567890123456789012345678901234567890", false},
      {"multipart/form-data", "", false},
      {"multipart/form-data;", "", false},
      {"multipart/form-data; boundary", "", false},
      {"multipart/form-data; boundary=", "", false},
      {"multipart/form-data; boundary=\"b", "b", false},
      {"multipart/form-data; boundary=b; boundary=c", "b", false},
      {"multipart/form-data; boundary=\"b \"", "b ", false},
      {"multipart/form-data; boundary=b\"", "b\"", false},
      {"multipart/mixed; boundary=b", "b", false},
      {"multipart/form-datax; boundary=b", "b", false},
      {"boundary=b", "b", false},
      {"", "", false},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str body =
        str_format(arena, "--%s\r\n" NAMED "\"a\"\r\n\r\n1\r\n--%s--\r\n", rows[i].boundary, rows[i].boundary);
    assert_text(parsed_multipart(str_of(rows[i].type), body), rows[i].good ? "a=1|" : "-");
  }
}

static struct str body_of_parts(const char *part, size_t count) {
  return str_join(arena, repeated(part, count), S("--b--\r\n"));
}

static void test_multipart_caps(void **state) {
  (void)state;
  struct str type = S("multipart/form-data; boundary=b");
  const char *field = "--b\r\n" NAMED "\"a\"\r\n\r\n1\r\n",
             *file = "--b\r\n" NAMED "\"a\"; filename=\"b\"\r\n\r\n1\r\n";
  assert_int_equal(parsed_multipart(type, body_of_parts(field, FORM_FIELDS_MAX)).len, 4 * FORM_FIELDS_MAX);
  assert_text(parsed_multipart(type, body_of_parts(field, FORM_FIELDS_MAX + 1)), "-");
  assert_text(parsed_multipart(type, body_of_parts(file, UPLOADS_MAX + 1)), "-");
  assert_false(str_eq(parsed_multipart(type, body_of_parts(file, UPLOADS_MAX)), S("-")));
  struct str many = str_format(arena, "--b\r\n%.*s" NAMED "\"a\"\r\n\r\n1\r\n--b--", STR_ARG(repeated("X: y\r\n", 8)));
  assert_text(parsed_multipart(type, many), "-");
  struct str large =
      str_format(arena, "--b\r\nX: %.*s\r\n" NAMED "\"a\"\r\n\r\n1\r\n--b--", STR_ARG(repeated("y", 5000)));
  assert_text(parsed_multipart(type, large), "-");
}

/* The end of a long name is kept: it has the extension. */
static void test_long_file_name(void **state) {
  (void)state;
  struct str body = str_format(arena, "--b\r\n" NAMED "\"f\"; filename=\"weg%.*s.pdf\"\r\n\r\n1\r\n--b--",
                               STR_ARG(repeated("é", 196)));
  struct str expected = str_format(arena, "f/%.*s.pdf/application/octet-stream/1|", STR_ARG(repeated("é", 196)));
  assert_true(str_eq(parsed_multipart(S("multipart/form-data; boundary=b"), body), expected));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_urlencoded),     cmocka_unit_test(test_encoding_comes_back),
      cmocka_unit_test(test_cookies),        cmocka_unit_test(test_multipart),
      cmocka_unit_test(test_boundaries),     cmocka_unit_test(test_multipart_caps),
      cmocka_unit_test(test_long_file_name),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, start, stop);
}

/* What may be attached is told by the bytes of a file, never by its name (OWASP ASVS 4.0.3, V12). */
#include "tap.h"

#include "base/buf.h"
#include "domain/bijlage.h"

#define DOCX "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define XLSX "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#define ODT "application/vnd.oasis.opendocument.text"

static void put(struct buf *out, size_t value, int size) {
  for (int i = 0; i < size; i++) buf_add_char(out, (char)(value >> (8 * i) & 255));
}

/* A zip of files with these names, with `eerste` in the first one. */
static struct str zip(struct arena *arena, const char *const *namen, const char *eerste, unsigned vlag) {
  struct buf out, list;
  size_t count = 0;
  buf_init(&out, arena, 64 * 1024);
  buf_init(&list, arena, 64 * 1024);
  for (; namen[count]; count++) {
    struct str naam = str_of(namen[count]), inhoud = count ? S("x") : str_of(eerste);
    size_t begin = out.len;
    buf_add(&out, S("PK\x03\x04"));
    put(&out, 20, 2), put(&out, vlag, 2), put(&out, 0, 2), put(&out, 0, 4), put(&out, 0, 4);
    put(&out, inhoud.len, 4), put(&out, inhoud.len, 4), put(&out, naam.len, 2), put(&out, 0, 2);
    buf_add(&out, naam), buf_add(&out, inhoud);
    buf_add(&list, S("PK\x01\x02"));
    put(&list, 20, 2), put(&list, 20, 2), put(&list, vlag, 2), put(&list, 0, 2), put(&list, 0, 4), put(&list, 0, 4);
    put(&list, inhoud.len, 4), put(&list, inhoud.len, 4), put(&list, naam.len, 2), put(&list, 0, 2);
    put(&list, 0, 2), put(&list, 0, 2), put(&list, 0, 2), put(&list, 0, 4), put(&list, begin, 4);
    buf_add(&list, naam);
  }
  size_t at = out.len;
  buf_add(&out, buf_str(&list));
  buf_add(&out, S("PK\x05\x06"));
  put(&out, 0, 4), put(&out, count, 2), put(&out, count, 2), put(&out, list.len, 4), put(&out, at, 4), put(&out, 0, 2);
  return buf_str(&out);
}

static void test_mediatype(void **state) {
  (void)state;
  static const struct {
    struct str bytes;
    const char *type; /* NULL = not taken */
  } rows[] = {
      {S_INIT("%PDF-1.7\n"), "application/pdf"},
      {S_INIT("\x89PNG\r\n\x1a\n\0\0"), "image/png"},
      {S_INIT("\xff\xd8\xff\xe0\0\x10JFIF"), "image/jpeg"},
      {S_INIT("PK\x03\x04....[Content_Types].xml....word/document.xml"), NULL}, /* only says so */
      {S_INIT("PK\x03\x04"), NULL},
      {S_INIT("PK\x03\x04PK\x05\x06\0\0\0\0\xff\xff\xff\xff\0\0\0\0\xff\xff\xff\xff\0\0"), NULL},
      {S_INIT("Gewone tekst\nmet \xc3\xa9\n"), "text/plain; charset=utf-8"},
      {S_INIT("<html><script>alert(1)</script>"), "text/plain; charset=utf-8"}, /* and never served as HTML */
      {S_INIT(""), NULL},
      {S_INIT("MZ\x90\0\x03"), NULL},
      {S_INIT("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), NULL}, /* the old Word and Excel, which may hold anything */
      {S_INIT("\x7f"
              "ELF\x02\x01\x01\0"),
       NULL},
      {S_INIT("\xff\xfeU\0T\0F\0"), NULL},
      {S_INIT(" %PDF-1.7 na een spatie, \0 en meer"), NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const char *waarom, *type = bijlage_mediatype(rows[i].bytes, &waarom);
    if (!rows[i].type != !type || (type && strcmp(type, rows[i].type) != 0)) fail_msg("row %zu", i);
  }
}

static void test_kantoor(void **state) {
  (void)state;
  struct arena *arena = arena_create(4 * 1024 * 1024);
  static const struct {
    const char *namen[5], *eerste;
    unsigned vlag;
    const char *type, *bezwaar;
  } rows[] = {
      {{"[Content_Types].xml", "word/document.xml"}, "", 0, DOCX, NULL},
      {{"[Content_Types].xml", "xl/workbook.xml"}, "", 0, XLSX, NULL},
      {{"mimetype", "content.xml"}, ODT, 0, ODT, NULL},
      {{"mimetype", "content.xml"}, "application/vnd.oasis.opendocument.graphics", 0, NULL, "soort bestand"},
      {{"[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"}, "", 0, NULL, "macro"},
      {{"[Content_Types].xml", "xl/workbook.xml", "xl/VBAPROJECT.BIN"}, "", 0, NULL, "macro"},
      {{"[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"}, "", 0, NULL, "macro"},
      {{"mimetype", "content.xml", "Basic/Standard/Module1.xml"}, ODT, 0, NULL, "macro"},
      {{"[Content_Types].xml", "word/document.xml", "word/embeddings/a.exe"}, "", 0, NULL, "macro"},
      {{"[Content_Types].xml", "word/document.xml"}, "", 1, NULL, "wachtwoord"},
      {{"virus.exe", "lees.txt"}, "", 0, NULL, "soort bestand"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const char *waarom = "", *type;
    size_t at;
    type = bijlage_mediatype(zip(arena, rows[i].namen, rows[i].eerste, rows[i].vlag), &waarom);
    if (!rows[i].type != !type || (type && strcmp(type, rows[i].type) != 0)) fail_msg("row %zu: %s", i, waarom);
    if (rows[i].bezwaar && !str_find(str_of(waarom), str_of(rows[i].bezwaar), &at)) fail_msg("row %zu: %s", i, waarom);
  }
  arena_destroy(arena);
}

/* Cut anywhere it is no zip any more, and reads nothing beside it. */
static void test_afgeknipt(void **state) {
  (void)state;
  struct arena *arena = arena_create(64 * 1024 * 1024);
  static const char *const namen[] = {"[Content_Types].xml", "word/document.xml", NULL};
  struct str heel = zip(arena, namen, "", 0);
  const char *waarom;
  for (size_t len = 4; len < heel.len; len++) /* "PK" alone is text */
    assert_null(bijlage_mediatype(str_copy(arena, str_part(heel, 0, len)), &waarom));
  arena_destroy(arena);
}

static void test_namen(void **state) {
  (void)state;
  struct arena *arena = arena_create(1024 * 1024);
  static const struct {
    const char *naam, *type, *schoon;
  } rows[] = {
      {"foto.png", "image/png", "foto.png"},
      {"foto.exe", "image/png", "foto.exe.png"},
      {"FOTO.JPEG", "image/jpeg", "FOTO.JPEG"},
      {"../../etc/passwd", "text/plain; charset=utf-8", "passwd.txt"},
      {"C:\\Users\\jan\\brief.docx", DOCX, "brief.docx"},
      {"foto\xe2\x80\xaegnp.exe", "image/png", "fotognp.exe.png"},
      {"a\r\nSet-Cookie: x.pdf", "application/pdf", "a--Set-Cookie- x.pdf"},
      {"...", "application/pdf", "bijlage.pdf"},
      {"", "application/pdf", "bijlage.pdf"},
      {" . .verborgen", "application/pdf", "verborgen.pdf"},
      {".htaccess", "text/plain; charset=utf-8", "htaccess.txt"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str schoon = bijlage_naam(arena, str_of(rows[i].naam), rows[i].type);
    if (!str_eq(schoon, str_of(rows[i].schoon))) fail_msg("row %zu: %.*s", i, STR_ARG(schoon));
  }
  char lang[400];
  memset(lang, 'a', sizeof lang);
  assert_int_equal(bijlage_naam(arena, (struct str){lang, sizeof lang}, "image/png").len, BIJLAGE_NAAM_MAX);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_mediatype), cmocka_unit_test(test_kantoor),
                                     cmocka_unit_test(test_afgeknipt), cmocka_unit_test(test_namen)};
  return RUN_TESTS(tests);
}

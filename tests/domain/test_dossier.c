/* What may be attached is told by the bytes of a file, never by its name. */
#include "tap.h"

#include "domain/dossier.h"
#include "domain/veld.h"

#define DOCX "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define XLSX "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

static void test_mediatype(void **state) {
  (void)state;
  static const struct {
    struct str bytes;
    const char *type; /* NULL = not taken */
  } rows[] = {
      {S_INIT("%PDF-1.7\n"), "application/pdf"},
      {S_INIT("\x89PNG\r\n\x1a\n\0\0"), "image/png"},
      {S_INIT("\xff\xd8\xff\xe0\0\x10JFIF"), "image/jpeg"},
      {S_INIT("PK\x03\x04....[Content_Types].xml....word/document.xml"), DOCX},
      {S_INIT("PK\x03\x04....[Content_Types].xml....xl/workbook.xml"), XLSX},
      {S_INIT("PK\x03\x04....virus.exe"), NULL},
      {S_INIT("Gewone tekst\nmet é\n"), "text/plain; charset=utf-8"},
      {S_INIT(""), NULL},
      {S_INIT("MZ\x90\0\x03"), NULL},
      {S_INIT("\x7f"
              "ELF\x02\x01\x01\0"),
       NULL},
      {S_INIT("\xff\xfeU\0T\0F\0"), NULL},
      {S_INIT(" %PDF-1.7 na een spatie, \0 en meer"), NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const char *type = bijlage_mediatype(rows[i].bytes);
    if (!rows[i].type)
      assert_null(type);
    else
      assert_string_equal(type, rows[i].type);
  }
}

static void test_keuzes(void **state) {
  (void)state;
  assert_true(str_eq(keuze_label(contactvormen, 1), S("Huisbezoek")));
  assert_true(str_eq(keuze_label(contactvormen, 0), S("")));
  assert_true(str_eq(keuze_label(documentsoorten, DOCUMENT_ONTVANGSTBEVESTIGING), S("Ontvangstbevestiging")));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_mediatype), cmocka_unit_test(test_keuzes)};
  return RUN_TESTS(tests);
}

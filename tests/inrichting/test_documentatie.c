/* docs/inrichting.md names every table and every column as the program describes them. */
#include "proef.h"

enum { TEKST_MAX = 1 << 20 };

static struct str document(struct arena *arena) {
  FILE *file = fopen(INRICHTINGEN "/../docs/inrichting.md", "rb");
  assert_non_null(file);
  char *bytes = NEW_ARRAY(arena, char, TEKST_MAX);
  size_t size = fread(bytes, 1, TEKST_MAX, file);
  fclose(file);
  return (struct str){bytes, size};
}

/* From the heading of that table to the next. */
static struct str deel_van(struct arena *arena, struct str document, const struct tabel *tabel) {
  size_t begin, einde;
  if (!str_find(document, str_format(arena, "\n### %s\n", tabel->naam), &begin)) fail_msg("%s", tabel->naam);
  struct str rest = str_part(document, begin + 1, document.len);
  return str_find(rest, S("\n### "), &einde) ? str_part(rest, 0, einde) : rest;
}

static void every_column_is_explained(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 24);
  struct str tekst = document(arena);
  size_t plaats;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    struct str deel = deel_van(arena, tekst, inrichting_tabellen[nr]);
    assert_true(str_find(deel, str_of(inrichting_tabellen[nr]->uitleg), &plaats));
    for (size_t k = 0; k < inrichting_tabellen[nr]->aantal_kolommen; k++) {
      const struct kolom *kolom = &inrichting_tabellen[nr]->kolommen[k];
      const char *sleutel = kolom->sleutel ? " (sleutel)" : "";
      if (!str_find(deel, str_format(arena, "| %s%s | ", kolom->naam, sleutel), &plaats) ||
          !str_find(deel, str_format(arena, " | %s |", kolom->uitleg), &plaats))
        fail_msg("%s, %s: %s", inrichting_tabellen[nr]->naam, kolom->naam, kolom->uitleg);
      for (const struct keuze *keuze = kolom->keuzes; keuze && keuze->label; keuze++)
        if (!str_find(deel, str_of(keuze->code), &plaats)) fail_msg("%s: %s", kolom->naam, keuze->code);
    }
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_column_is_explained)};
  return RUN_TESTS(tests);
}

/* A row that changes from a day on: what it becomes, and every other byte as it was. */
#include "proef.h"

#include "inrichting/wijzigen.h"

#define KOP "id;naam;uitleg;bron;vanaf;tot\r\n"

static void rows_end_and_begin(void **state) {
  (void)state;
  static const struct {
    const char *voor, *sleutel, *vanaf, *kolom, *waarde;
    const char *na, *fout; /* one of both */
  } rows[] = {
      {KOP "a;A;\"x;y\";b;;\r\nb;B;;b;;\r\n", "a", "2025-03-01", "naam", "Nieuw",
       KOP "a;A;\"x;y\";b;;2025-02-28\r\nb;B;;b;;\r\na;Nieuw;\"x;y\";b;2025-03-01;\r\n", NULL},
      {KOP "a;A;;b;;2025-12-31", "a", "2025-03-01", "uitleg", "zegt \"dag\"",
       KOP "a;A;;b;;2025-02-28\r\na;A;\"zegt \"\"dag\"\"\";b;2025-03-01;2025-12-31\r\n", NULL},
      {"tot;vanaf;bron;uitleg;naam;id\n\"2025-12-31\";;b;;A;a\n", "a", "2025-03-01", "naam", "B",
       "tot;vanaf;bron;uitleg;naam;id\n2025-02-28;;b;;A;a\n2025-12-31;2025-03-01;b;;B;a\n", NULL},
      {KOP "a;A;;b;;2025-01-31\r\n", "a", "2025-03-01", "naam", "B", NULL, "rol.csv rij 3, kolom bron"},
      {KOP "a;A;;b;2025-03-01;\r\n", "a", "2025-03-01", "naam", "B", NULL, "rol.csv rij 2, kolom vanaf"},
      {KOP "a;A;;b;;\r\n", "a", "2025-03-01", "naam", "", NULL, "rol.csv rij 3, kolom naam"},
      {KOP "a;A;;b;;\r\n", "a", "2025-03-01", "tot", "2025-02-01", NULL, "rol.csv rij 3, kolom tot"},
      {KOP "a;A;;b;;\r\n", "a", "2025-03-01", "vanaf", "2025-04-01", NULL, "rol.csv rij 1, kolom vanaf"},
      {KOP "a;A;;b;;\r\n", "a", "2025-03-01", "kleur", "rood", NULL, "rol.csv rij 1, kolom kleur"},
      {KOP "a;;;b;;\r\n", "a", "2025-03-01", "naam", "B", NULL, "rol.csv rij 2, kolom naam"},
      {KOP "a;A;;b;;2025-06-30\r\na;B;;b;2025-07-01;\r\n", "a", "2025-03-01", "tot", "2025-12-31", NULL,
       "rol.csv rij 4, kolom vanaf"},
  };
  struct arena *arena = arena_create(1 << 24);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct inrichting_fouten fouten = {.arena = arena};
    struct embedded files[] = {{"rol.csv", rows[i].voor, strlen(rows[i].voor)}, {0}};
    struct paar waarde = {str_of(rows[i].kolom), str_of(rows[i].waarde)};
    struct paren waarden = {&waarde, 1};
    struct str na = S("");
    struct inrichting inrichting = {.nationaal = de_wet(arena)};
    bool goed = inrichting_lezen(arena, files, inrichting.nationaal, &inrichting, &fouten) &&
                inrichting_rij_wijzigen(arena, &inrichting, TABEL_ROL, str_of(rows[i].sleutel), dag(rows[i].vanaf),
                                        &waarden, &na, &fouten);
    if (goed != (rows[i].na != NULL)) fail_msg("row %zu", i);
    if (goed && !str_eq(na, str_of(rows[i].na))) fail_msg("row %zu: %.*s", i, STR_ARG(na));
    if (!goed && !str_eq(fout_plek(arena, &fouten.fout[0]), str_of(rows[i].fout)))
      fail_msg("row %zu: %.*s", i, STR_ARG(fout_plek(arena, &fouten.fout[0])));
  }
  arena_destroy(arena);
}

/* What check would refuse of the whole is refused here too. */
static void the_whole_is_checked(void **state) {
  (void)state;
  struct arena *arena = arena_create((size_t)1 << 27);
  const struct inrichting *vijf = inrichting_van(arena, bestanden_van(arena, "vijfheerenlanden"));
  struct inrichting_fouten fouten = {.arena = arena};
  struct paar team = {S("team"), S("gebiedsteam-noord")}, einde = {S("tot"), S("2026-12-31")};
  struct str bytes = S(""), voor = vijf->eigen.tabel[TABEL_TEAM].bytes;
  assert_false(inrichting_rij_wijzigen(arena, vijf, TABEL_GEBIED, S("leerdam"), dag("2027-01-01"),
                                       &(struct paren){&team, 1}, &bytes, &fouten));
  assert_int_equal(fouten.aantal, 1);
  assert_string_equal(str_c(arena, fouten.fout[0].bericht), "In team.csv staat geen gebiedsteam-noord.");
  fouten = (struct inrichting_fouten){.arena = arena};
  /* a team that stops while areas and subjects still point at it */
  assert_false(inrichting_rij_wijzigen(arena, vijf, TABEL_TEAM, S("gebiedsteam-leerdam"), dag("2026-06-01"),
                                       &(struct paren){&einde, 1}, &bytes, &fouten));
  assert_true(fouten.aantal > 0 && bytes.len == 0);
  fouten = (struct inrichting_fouten){.arena = arena};
  struct paar naam = {S("naam"), S("Team Leerdam")};
  assert_true(inrichting_rij_wijzigen(arena, vijf, TABEL_TEAM, S("gebiedsteam-leerdam"), dag("2027-01-01"),
                                      &(struct paren){&naam, 1}, &bytes, &fouten));
  size_t plaats;
  assert_true(bytes.len > voor.len && str_find(bytes, S("S0-38;;2026-12-31\n"), &plaats));
  assert_true(
      str_ends(bytes, S("gebiedsteam-leerdam;Team Leerdam;gebiedsteam;leerdam;0;;leerdam;S0-38;2027-01-01;\n")));
  arena_destroy(arena);
}

/* A row of a table that has no file yet, one of a table without days, and other values for a row in its own place. */
static void rows_are_added_and_mended(void **state) {
  (void)state;
  struct arena *arena = arena_create((size_t)1 << 26);
  static const char tabel[] = KOP "a;A;;b;;\r\nb;B;\"x\"\"y\";b;;\r\n";
  const struct embedded eigen[] = {{"rol.csv", tabel, sizeof tabel - 1}, {0}};
  const struct inrichting *inrichting = inrichting_van(arena, eigen);
  struct inrichting_fouten fouten = {.arena = arena};
  struct paar kanaal[] = {{S("id"), S("brief")}, {S("naam"), S("Brief")}, {S("open"), S("ja")}, {S("bron"), S("b")}};
  struct paar dag_rij[] = {{S("uitleg"), S("een;twee")}, {S("tot"), S("2026-12-31")}};
  struct str bytes = S("");
  assert_true(inrichting_rij_wijzigen(arena, inrichting, TABEL_KANAAL, S("brief"), DAG_GEEN, &(struct paren){kanaal, 4},
                                      &bytes, &fouten));
  assert_string_equal(str_c(arena, bytes), "id;naam;open;bron;vanaf;tot\nbrief;Brief;ja;b;;\n");
  assert_true(inrichting_rij_verbeteren(arena, inrichting, TABEL_ROL, S("b"), dag("2026-03-01"),
                                        &(struct paren){dag_rij, 2}, &bytes, &fouten));
  assert_string_equal(str_c(arena, bytes), KOP "a;A;;b;;\r\nb;B;\"een;twee\";b;;2026-12-31\r\n");
  assert_int_equal(fouten.aantal, 0);
  assert_false(inrichting_rij_verbeteren(arena, inrichting, TABEL_ROL, S("c"), dag("2026-03-01"),
                                         &(struct paren){dag_rij, 2}, &bytes, &fouten));
  assert_int_equal(fouten.aantal, 1);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(rows_end_and_begin), cmocka_unit_test(the_whole_is_checked),
                                     cmocka_unit_test(rows_are_added_and_mended)};
  return RUN_TESTS(tests);
}

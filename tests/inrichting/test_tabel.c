/* Tables of the inrichting: every fault with its file, row and column. */
#include "tap.h"

#include "inrichting/tabel.h"

struct rij {
  struct str naam;
  int64_t aantal;
  dag_t vanaf;
};

static const struct veld kolommen[] = {
    {"naam", "Naam", VELD_REGEL, .verplicht = "x", .plek = offsetof(struct rij, naam)},
    {"aantal", "Aantal", VELD_GETAL, .plek = offsetof(struct rij, aantal)},
    {"vanaf", "Vanaf", VELD_DAG, .plek = offsetof(struct rij, vanaf)},
};
static const struct tabel tabel = {"team.csv", kolommen, 3, sizeof(struct rij)};

static void rows_are_read_whatever_the_order_of_the_columns(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  void *gelezen;
  size_t aantal;
  struct fault fault;
  fault_init(&fault);
  assert_true(tabel_lezen(arena, &tabel, S("vanaf;naam;aantal\n2026-01-01;Noord;3\n;\"Zuid; oost\";\n"), &gelezen,
                          &aantal, &fault));
  const struct rij *rijen = gelezen;
  assert_int_equal(aantal, 2);
  assert_true(str_eq(rijen[0].naam, S("Noord")) && rijen[0].aantal == 3);
  assert_int_equal(rijen[0].vanaf, dag_van((struct datum){2026, 1, 1}));
  assert_true(str_eq(rijen[1].naam, S("Zuid; oost")) && rijen[1].aantal == 0 && rijen[1].vanaf == DAG_GEEN);
  assert_true(tabel_lezen(arena, &tabel, S("vanaf;naam;aantal\n"), &gelezen, &aantal, &fault));
  assert_int_equal(aantal, 0);
  arena_destroy(arena);
}

static void faults_name_file_row_and_column(void **state) {
  (void)state;
  static const struct {
    struct str bytes;
    size_t fouten;
    const char *veld, *bericht;
  } rows[] = {
      {S_INIT(""), 1, "team.csv", "Het bestand is leeg."},
      {S_INIT("naam;aantal;vanaf\nNoord;3\n"), 1, "team.csv rij 2, kolom 3",
       "Deze rij heeft minder kolommen dan de eerste rij."},
      {S_INIT("naam;aantal;vanaf\n\n"), 1, "team.csv rij 2", "Deze rij is leeg. Haal de lege rij weg."},
      {S_INIT("naam;aantal\nNoord;3\n"), 1, "team.csv rij 1, kolom vanaf", "Deze kolom ontbreekt."},
      {S_INIT("naam;aantal;vanaf;tot\n"), 1, "team.csv rij 1, kolom tot", "Deze kolom hoort niet in de tabel."},
      {S_INIT("naam;Aantal;vanaf\n"), 2, "team.csv rij 1, kolom Aantal", "Deze kolom hoort niet in de tabel."},
      {S_INIT("naam;aantal;vanaf\nNoord;3;\n;drie;31-2-2026\n;4;\n"), 4, "team.csv rij 3, kolom aantal",
       "Vul een heel getal in, zonder punten en komma's."},
      {S_INIT("naam;aantal;vanaf\nNoord;3;\n;drie;31-2-2026\n;4;\n"), 4, "team.csv rij 4, kolom naam",
       "Vul dit in: Naam"},
  };
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    void *gelezen = NULL;
    size_t aantal;
    struct fault fault;
    fault_init(&fault);
    assert_false(tabel_lezen(arena, &tabel, rows[i].bytes, &gelezen, &aantal, &fault));
    assert_null(gelezen);
    assert_int_equal(fault.class, FAULT_INPUT);
    assert_string_equal(str_c(arena, fault.message), "De tabel team.csv klopt niet.");
    assert_int_equal(fault.field_count, rows[i].fouten);
    assert_string_equal(str_c(arena, fault_of(&fault, rows[i].veld)), rows[i].bericht);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(rows_are_read_whatever_the_order_of_the_columns),
      cmocka_unit_test(faults_name_file_row_and_column),
  };
  return RUN_TESTS(tests);
}

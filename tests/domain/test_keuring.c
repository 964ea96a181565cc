/* Which looks ask to be examined, each rule with what the municipality set, and what may be done with them. AVG art. 5
 * lid 2, S4-369. */
#include "tap.h"

#include "domain/keuring.h"
#include "domain/noodtoegang.h"

enum { DAG = 20000 };

#define R(regel) (1U << KEUR_##regel)

static struct keurmaat alles[KEUR_EINDE];

static void all_on(void) {
  for (int regel = 0; regel < KEUR_EINDE; regel++) alles[regel] = (struct keurmaat){true, 8, 7, 20};
}

static moment_t om(int uur, int minuut) {
  moment_t op;
  assert_true(moment_van_tijd(DAG, uur * 60 + minuut, &op));
  return op;
}

static void test_regels(void **state) {
  (void)state;
  all_on();
  const struct {
    const char *wat;
    struct kijk kijk;
    unsigned regels;
  } rijen[] = {
      {"work of every day", {.op = om(9, 0), .relatie = true}, 0},
      {"no relation, and nothing came of it", {.op = om(9, 0)}, R(GEEN_RELATIE)},
      {"no relation, but a question was taken in", {.op = om(9, 0), .deed = true}, 0},
      {"an emergency needs no relation", {.op = om(9, 0), .nood = true}, R(NOOD)},
      {"an emergency is always examined", {.op = om(9, 0), .nood = true, .relatie = true}, R(NOOD)},
      {"his own household, not also a neighbour and a namesake",
       {.op = om(9, 0), .relatie = true, .eigen = true, .naam = true, .buurt = true, .collega = true},
       R(EIGEN)},
      {"a colleague", {.op = om(9, 0), .relatie = true, .collega = true}, R(COLLEGA)},
      {"a namesake", {.op = om(9, 0), .relatie = true, .naam = true}, R(NAAM)},
      {"a neighbour", {.op = om(9, 0), .relatie = true, .buurt = true}, R(BUURT)},
      {"the first minute of the day's work", {.op = om(7, 0), .relatie = true}, 0},
      {"a minute before", {.op = om(6, 59), .relatie = true}, R(BUITEN_UREN)},
      {"the last minute", {.op = om(19, 59), .relatie = true}, 0},
      {"and then it is evening", {.op = om(20, 0), .relatie = true}, R(BUITEN_UREN)},
      {"in the news", {.op = om(9, 0), .relatie = true, .nieuws = true}, R(NIEUWS)},
      {"a secret address", {.op = om(9, 0), .relatie = true, .geheim_adres = true}, R(GEHEIM_ADRES)},
      {"several at once", {.op = om(2, 0), .naam = true}, R(GEEN_RELATIE) | R(NAAM) | R(BUITEN_UREN)},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    unsigned have = keuring_van_kijk(&rijen[i].kijk, alles);
    if (have != rijen[i].regels) fail_msg("%s: %x instead of %x", rijen[i].wat, have, rijen[i].regels);
    for (unsigned uit = 1; uit < KEUR_EINDE; uit++) {
      alles[uit].aan = false;
      assert_int_equal(keuring_van_kijk(&rijen[i].kijk, alles), rijen[i].regels & ~(1U << uit));
      alles[uit].aan = true;
    }
  }
}

/* What nobody set is off and says so. */
static void test_zonder_getal(void **state) {
  (void)state;
  all_on();
  struct kijk nacht = {.op = om(2, 0), .relatie = true};
  alles[KEUR_BUITEN_UREN] = (struct keurmaat){true, -1, -1, 20};
  assert_false(keuring_regel_werkt(alles, KEUR_BUITEN_UREN));
  assert_int_equal(keuring_van_kijk(&nacht, alles), 0);
  alles[KEUR_BUITEN_UREN] = (struct keurmaat){true, -1, 7, -1};
  assert_false(keuring_regel_werkt(alles, KEUR_BUITEN_UREN));
  alles[KEUR_VEEL].vanaf_hoeveel = -1;
  assert_false(keuring_regel_werkt(alles, KEUR_VEEL));
  assert_false(keuring_veel(100, 10, 10, alles));
  assert_true(keuring_regel_werkt(alles, KEUR_NAAM));
}

/* Against his own days: eight more than he is used to. */
static void test_veel(void **state) {
  (void)state;
  all_on();
  static const struct {
    int64_t vandaag, eerder, dagen;
    bool wijst;
  } rijen[] = {{14, 60, 10, true},   {13, 60, 10, false}, {8, 0, 10, true},  {7, 0, 10, false}, {40, 300, 10, true},
               {37, 300, 10, false}, {500, 0, 0, false},  {10, 5, 2, false}, {11, 5, 2, true}};
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++)
    if (keuring_veel(rijen[i].vandaag, rijen[i].eerder, rijen[i].dagen, alles) != rijen[i].wijst)
      fail_msg("row %zu: %lld", i, (long long)rijen[i].vandaag);
  for (int regel = 1; regel < KEUR_EINDE; regel++) {
    assert_int_equal(keuring_eenmalig((enum keuringsregel)regel), regel == KEUR_NAAM || regel == KEUR_BUURT);
    assert_true(keuring_waarom((enum keuringsregel)regel).len > 0);
    assert_true(keuze_label(keuringsregels, regel).len > 0);
  }
}

static void test_afsluiten(void **state) {
  (void)state;
  struct fault fault;
  struct keurvlag vlag = {.wie = 7};
  fault_init(&fault);
  assert_int_equal(keurvlag_stand(&vlag), KEURSTAND_OPEN);
  vlag.gevraagd_op = 1;
  assert_int_equal(keurvlag_stand(&vlag), KEURSTAND_GEVRAAGD);
  vlag.beantwoord_op = 2;
  assert_int_equal(keurvlag_stand(&vlag), KEURSTAND_BEANTWOORD);
  vlag.gesloten_op = 3;
  assert_int_equal(keurvlag_stand(&vlag), KEURSTAND_GESLOTEN);
  assert_true(keurvlag_mag(&vlag, 8, &fault));
  assert_false(keurvlag_mag(&vlag, 7, &fault));
  assert_int_equal(fault.class, FAULT_RULE);
  fault_init(&fault);
  assert_false(keurvlag_sluiten_toetsen(BEVINDING_GEEN, S(""), &fault));
  assert_int_equal(fault.field_count, 2);
  fault_init(&fault);
  assert_true(keurvlag_sluiten_toetsen(BEVINDING_VALS, S("Andere Jansen"), &fault));
  assert_true(bevinding_raak(BEVINDING_ONVERKLAARD) && bevinding_raak(BEVINDING_DATALEK));
  assert_false(bevinding_raak(BEVINDING_TERECHT) || bevinding_raak(BEVINDING_VALS) || bevinding_raak(BEVINDING_GEEN));
  static const struct { int dagen, plek; } oud[] = {{0, 0}, {6, 0}, {7, 1}, {27, 1}, {28, 2}, {400, 2}};
  for (size_t i = 0; i < sizeof oud / sizeof oud[0]; i++)
    assert_int_equal(keuring_leeftijd(DAG - oud[i].dagen, DAG), oud[i].plek);
}

static void test_eigen_gegevens(void **state) {
  (void)state;
  static const struct {
    struct kring kring;
    size_t fouten;
  } rijen[] = {{{.achternaam = S_INIT("Vos")}, 0},
               {{.postcode = S_INIT("4131AB"), .huisnummer = S_INIT("12")}, 0},
               {{.huisnummer = S_INIT("12")}, 1},
               {{.postcode = S_INIT("4131AB"), .huisnummer = S_INIT("12 a")}, 1}};
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(kring_toetsen(&rijen[i].kring, &fault), rijen[i].fouten == 0);
    assert_int_equal(fault.field_count, rijen[i].fouten);
  }
}

/* AVG art. 6 lid 1 onder d: by the clock, to the millisecond. */
static void test_noodtoegang(void **state) {
  (void)state;
  const moment_t tot = 61000;
  static const struct {
    moment_t nu;
    int64_t minuten;
  } rijen[] = {{1000, 1}, {60999, 1}, {61000, 0}, {70000, 0}, {1000 - 60000, 2}, {0, 2}};
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++)
    assert_int_equal(noodtoegang_minuten(tot, rijen[i].nu), rijen[i].minuten);
  static const struct {
    bool besloten;
    struct str waarom;
    size_t fouten;
  } vragen[] = {
      {false, S_INIT(""), 0}, {true, S_INIT("Geweld"), 0}, {true, S_INIT(""), 1}, {false, S_INIT("Geweld"), 1}};
  for (size_t i = 0; i < sizeof vragen / sizeof vragen[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    struct noodtoegang nood = {.besloten = vragen[i].besloten, .besloten_waarom = vragen[i].waarom};
    assert_int_equal(noodtoegang_toetsen(&nood, &fault), vragen[i].fouten == 0);
    assert_int_equal(fault.field_count, vragen[i].fouten);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_regels),         cmocka_unit_test(test_zonder_getal),
                                     cmocka_unit_test(test_veel),           cmocka_unit_test(test_afsluiten),
                                     cmocka_unit_test(test_eigen_gegevens), cmocka_unit_test(test_noodtoegang)};
  return RUN_TESTS(tests);
}

/* What may stand in a network and among who stands for somebody, field by field (S2-28). */
#include "tap.h"

#include "base/arena.h"
#include "domain/netwerk.h"
#include "domain/vertegenwoordiging.h"

#define VANDAAG 20536 /* 24 March 2026 */
#define KIND 20160101
#define VOLWASSENE 19800101

static void a_tie(void **state) {
  (void)state;
  static const struct {
    struct netwerklid lid;
    const char *veld; /* NULL = good */
  } rows[] = {
      {{.band = BAND_BUUR, .vanaf = DAG_GEEN, .tot = DAG_OPEN}, NULL},
      {{.band = BAND_BUUR, .vanaf = VANDAAG, .tot = VANDAAG}, NULL},
      {{.band = BAND_BUUR, .vanaf = VANDAAG, .tot = VANDAAG - 1}, "tot"},
      {{.band = BAND_BUUR, .vanaf = VANDAAG + 1, .tot = DAG_OPEN}, "vanaf"},
      {{.band = BAND_BUUR, .organisatie = S_INIT("Lek"), .vanaf = DAG_GEEN, .tot = DAG_OPEN}, "organisatie"},
      {{.band = BAND_PROFESSIONAL, .organisatie = S_INIT("Lek"), .vanaf = DAG_GEEN, .tot = DAG_OPEN}, NULL},
      {{.band = BAND_VRIJWILLIGER, .organisatie = S_INIT("Lek"), .vanaf = DAG_GEEN, .tot = DAG_OPEN}, NULL},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(netwerklid_toetsen(&rows[i].lid, VANDAAG, &fault), rows[i].veld == NULL);
    if (rows[i].veld) assert_true(fault_of(&fault, rows[i].veld).len > 0);
  }
}

static void the_same_twice(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct netwerklid a = {.naam = S("Co Bos"), .vanaf = 10, .tot = 20},
                    b = {.naam = S("CO  BÓS"), .vanaf = 20, .tot = 30};
  assert_true(netwerklid_dubbel(arena, &a, &b));
  b.vanaf = 21; /* one after the other */
  assert_false(netwerklid_dubbel(arena, &a, &b));
  b.vanaf = DAG_GEEN;
  assert_true(netwerklid_dubbel(arena, &a, &b));
  a.persoon = 7; /* a person and a name are not known to be the same */
  assert_false(netwerklid_dubbel(arena, &a, &b));
  b.persoon = 7;
  b.naam = S("Anders");
  assert_true(netwerklid_dubbel(arena, &a, &b));
  assert_true(netwerklid_loopt(&a, 20) && !netwerklid_loopt(&a, 21));
  struct netwerklid c = {.band = BAND_PROFESSIONAL, .mantelzorger = true, .organisatie = S("Thuiszorg Lek")};
  assert_string_equal(str_c(arena, netwerklid_wie(arena, &c)), "professional, mantelzorger, Thuiszorg Lek");
  arena_destroy(arena);
}

#define RIJ .naam = S_INIT("De Vries"), .vanaf = DAG_GEEN, .tot = DAG_OPEN, .bron = BRON_VERTELD, .bron_op = VANDAAG
#define GEEN_BEWIJS .gezien_op = DAG_GEEN

static void who_stands_for_somebody(void **state) {
  (void)state;
  static const struct {
    const char *waarom;
    struct vertegenwoordiging v;
    deeldatum_t geboren;
    const char *veld;
  } rows[] = {
      {"a parent of a child (BW art. 1:245)",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_OUDER, .waarvoor = WAARVOOR_ALLES},
       KIND,
       NULL},
      {"gezag ends at 18 (BW art. 1:233)",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_OUDER, .waarvoor = WAARVOOR_ALLES},
       VOLWASSENE,
       "soort"},
      {"so does a supervision order (BW art. 1:255)",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_OTS, .waarvoor = WAARVOOR_ALLES},
       VOLWASSENE,
       "soort"},
      {"somebody",
       {.bron_op = VANDAAG,
        GEEN_BEWIJS,
        .tot = DAG_OPEN,
        .soort = VERTEGENWOORDIGING_CURATOR,
        .waarvoor = WAARVOOR_ALLES},
       VOLWASSENE,
       "naam"},
      {"money only (BW art. 1:441)",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_BEWINDVOERDER, .waarvoor = WAARVOOR_ZORG},
       VOLWASSENE,
       "waarvoor"},
      {"care only (BW art. 1:453)",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_MENTOR, .waarvoor = WAARVOOR_GELD},
       VOLWASSENE,
       "waarvoor"},
      {"which one",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_CURATOR, .waarvoor = WAARVOOR_ZAAK},
       VOLWASSENE,
       "zaak"},
      {"proof (Awb art. 2:1)",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_GEMACHTIGDE, .waarvoor = WAARVOOR_ALLES},
       VOLWASSENE,
       "gezien"},
      {"proof that was seen",
       {RIJ, .soort = VERTEGENWOORDIGING_GEMACHTIGDE, .waarvoor = WAARVOOR_ALLES, .gezien = S_INIT("machtiging"),
        .gezien_op = VANDAAG},
       VOLWASSENE,
       NULL},
      {"proof that is kept",
       {RIJ, GEEN_BEWIJS, .soort = VERTEGENWOORDIGING_GEMACHTIGDE, .waarvoor = WAARVOOR_ALLES, .document = 3},
       VOLWASSENE,
       NULL},
      {"seen tomorrow",
       {RIJ, .soort = VERTEGENWOORDIGING_GEMACHTIGDE, .waarvoor = WAARVOOR_ALLES, .gezien = S_INIT("machtiging"),
        .gezien_op = VANDAAG + 1},
       VOLWASSENE,
       "gezien_op"},
      {"seen, but what",
       {RIJ, .soort = VERTEGENWOORDIGING_CURATOR, .waarvoor = WAARVOOR_ALLES, .gezien_op = VANDAAG},
       VOLWASSENE,
       "gezien"},
      {"end before start",
       {.naam = S_INIT("X"),
        .vanaf = VANDAAG,
        .tot = VANDAAG - 1,
        .bron_op = VANDAAG,
        GEEN_BEWIJS,
        .soort = VERTEGENWOORDIGING_CURATOR,
        .waarvoor = WAARVOOR_ALLES},
       VOLWASSENE,
       "tot"},
      {"told tomorrow",
       {.naam = S_INIT("X"),
        .vanaf = DAG_GEEN,
        .tot = DAG_OPEN,
        .bron_op = VANDAAG + 1,
        GEEN_BEWIJS,
        .soort = VERTEGENWOORDIGING_CURATOR,
        .waarvoor = WAARVOOR_ALLES},
       VOLWASSENE,
       "bron_op"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct fault fault;
    fault_init(&fault);
    if (vertegenwoordiging_toetsen(&rows[i].v, rows[i].geboren, VANDAAG, &fault) != (rows[i].veld == NULL))
      fail_msg("%s", rows[i].waarom);
    if (rows[i].veld && (fault.field_count != 1 || fault_of(&fault, rows[i].veld).len == 0))
      fail_msg("%s: at another field", rows[i].waarom);
  }
}

static void beside_what_stands_there(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct fault fault;
  const struct vertegenwoordiging there[] = {
      {.id = 1, .soort = VERTEGENWOORDIGING_OUDER, .wie = 5, .vanaf = DAG_GEEN, .tot = DAG_OPEN},
      {.id = 2, .soort = VERTEGENWOORDIGING_OUDER, .naam = S("Bert Bos"), .vanaf = DAG_GEEN, .tot = 100},
  };
  struct vertegenwoordiging v = {
      .soort = VERTEGENWOORDIGING_OUDER, .naam = S("bert bos"), .vanaf = 101, .tot = DAG_OPEN};
  fault_init(&fault);
  assert_true(vertegenwoordiging_past(arena, &v, there, 2, &fault));
  v.vanaf = 100;
  assert_false(vertegenwoordiging_past(arena, &v, there, 2, &fault));
  assert_true(fault_of(&fault, "naam").len && fault_of(&fault, "soort").len); /* twice, and a third with gezag */
  fault_init(&fault);
  v.id = 2; /* that row itself */
  assert_true(vertegenwoordiging_past(arena, &v, there, 2, &fault));
  v = (struct vertegenwoordiging){.soort = VERTEGENWOORDIGING_VOOGD, .naam = S("GI"), .vanaf = 0, .tot = DAG_OPEN};
  assert_true(vertegenwoordiging_past(arena, &v, there, 2, &fault)); /* a warning, no stop */
  arena_destroy(arena);
}

static void every_kind_has_its_words(void **state) {
  (void)state;
  for (int soort = VERTEGENWOORDIGING_OUDER; soort <= VERTEGENWOORDIGING_NIET_TE_BEPALEN; soort++) {
    enum vertegenwoordiging_soort s = (enum vertegenwoordiging_soort)soort;
    size_t at;
    struct str uitleg = vertegenwoordiging_uitleg(s), artikel = vertegenwoordiging_artikel(s);
    assert_true(vertegenwoordiging_naam(s).len > 0);
    assert_true(artikel.len == 0 || str_find(artikel, S("nog te toetsen"), &at));
    assert_true(uitleg.len == 0 || artikel.len == 0 || str_find(uitleg, artikel, &at));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_tie),
      cmocka_unit_test(the_same_twice),
      cmocka_unit_test(who_stands_for_somebody),
      cmocka_unit_test(beside_what_stands_there),
      cmocka_unit_test(every_kind_has_its_words),
  };
  return RUN_TESTS(tests);
}

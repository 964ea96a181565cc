/* The wire to PostgreSQL is cut at the worst moments: a look goes on, a form counts once, and what nobody can know is
 * told. Where it is cut says tests/support/knip.h. */
#include "knip.h"
#include "wereld.h"

struct proef {
  struct wereld *w;
  struct knip *knip;
  struct store *store; /* over the wire */
  struct werk werk;    /* of the professional */
  struct str huis;
};

static struct proef begin(struct wereld *w) {
  struct proef p = {.w = w, .huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO)};
  const char *where;
  p.knip = knip_leggen(w->db, &where);
  DOET(w, store_open(str_of(where), &p.store, &w->fault));
  p.werk = w->werk[PROFESSIONAL];
  p.werk.store = p.store;
  return p;
}

static bool schrijf(struct proef *p, const char *tekst, struct str inzending) {
  struct notitie_in in = verslag(tekst);
  struct str uit;
  p->werk.inzending = inzending;
  fault_init(&p->w->fault);
  return notitie_opnemen(&p->werk, p->huis, &in, &uit, &p->w->fault);
}

static int64_t notities(struct proef *p) {
  return tel(p->w, "SELECT count(*) FROM notitie");
}

static void eindig(struct proef *p) {
  assert_true(knip_gedaan(p->knip));
  store_close(p->store);
  knip_opruimen(p->knip);
  assert_heel(p->w);
}

static const char at_the_commit[] = "COMMIT";

static void test_een_formulier_telt_ook_bij_een_verloren_bewaren_een_keer(void **state) {
  for (enum knip_waar waar = KNIP_ERVOOR; waar <= KNIP_ERNA; waar++) {
    struct proef p = begin(*state);
    int64_t before = notities(&p);
    struct str key = werk_id(&p.werk);
    knip_bij(p.knip, waar, at_the_commit);
    if (!schrijf(&p, "een keer", key)) fail_msg("%s", p.w->fault.detail);
    assert_int_equal(notities(&p), before + 1);
    assert_true(schrijf(&p, "een keer", key)); /* the user pressed again */
    assert_int_equal(notities(&p), before + 1);
    eindig(&p);
  }
}

static void test_zonder_sleutel_hoort_de_gebruiker_dat_niemand_het_weet(void **state) {
  for (enum knip_waar waar = KNIP_ERVOOR; waar <= KNIP_ERNA; waar++) {
    struct proef p = begin(*state);
    int64_t before = notities(&p);
    knip_bij(p.knip, waar, at_the_commit);
    assert_false(schrijf(&p, "wie weet", (struct str){0}));
    assert_int_equal(p.w->fault.class, FAULT_BUSY);
    assert_has(p.w->fault.message, "Kijk eerst of uw wijziging is bewaard");
    assert_int_equal(notities(&p), before + (waar == KNIP_ERNA));
    assert_int_equal(tel(p.w, "SELECT count(*) FROM logboek WHERE uitkomst = 'niet gedaan'"), 0);
    eindig(&p);
  }
  assert_int_equal(tel(*state, "SELECT count(*) FROM logboek WHERE uitkomst = 'onzeker'"), 2);
}

static void test_halverwege_weg_wordt_opnieuw_gedaan(void **state) {
  struct proef p = begin(*state);
  knip_bij(p.knip, KNIP_ERNA, "INSERT INTO notitie");
  assert_true(schrijf(&p, "opnieuw", (struct str){0}));
  assert_int_equal(notities(&p), 1);
  eindig(&p);
}

static void test_een_blik_gaat_door(void **state) {
  struct proef p = begin(*state);
  struct wereld *w = p.w;
  int64_t before = tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'gezien'");
  assert_true(schrijf(&p, "te lezen", (struct str){0}));
  knip_bij(p.knip, KNIP_ERNA, "FROM notitie");
  assert_int_equal(huishouden(w, &p.werk, p.huis).notitie_aantal, 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'gezien'"), before + 1);
  eindig(&p);
}

#define OP_PGSQL(test)                                                                                                 \
  { #test, test, wereld_pgsql, wereld_klaar, NULL }

int main(void) {
  const struct CMUnitTest tests[] = {
      OP_PGSQL(test_een_formulier_telt_ook_bij_een_verloren_bewaren_een_keer),
      OP_PGSQL(test_zonder_sleutel_hoort_de_gebruiker_dat_niemand_het_weet),
      OP_PGSQL(test_halverwege_weg_wordt_opnieuw_gedaan),
      OP_PGSQL(test_een_blik_gaat_door),
  };
  return RUN_TESTS(tests);
}

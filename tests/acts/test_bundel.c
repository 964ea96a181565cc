/* Many acts in one transaction: each is kept or not by itself, and all of them or none are on disk. */
#include "wereld.h"

struct bundel {
  struct wereld *w;
  bool goed; /* how it ends */
};

static struct persoon_invoeren_in iemand(const char *naam) {
  return (struct persoon_invoeren_in){.geslachtsnaam = str_of(naam), .geboren = DEELDATUM_GEEN};
}

static bool drie_acts(void *context, struct fault *fault) {
  struct bundel *bundel = context;
  struct wereld *w = bundel->w;
  struct persoon_invoeren_in een = iemand("Bos"), twee = iemand("Slob"), mag_niet = iemand("Vos");
  struct str uit;
  struct persoon persoon;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &een, &uit, &w->fault));
  DOET(w, persoon_inzien(&w->werk[LOKET], uit, &persoon, &w->fault));
  assert_str(persoon.geslachtsnaam, "Bos");
  FAALT(w, FAULT_ACCESS, persoon_invoeren(&w->werk[BEHEERDER], &mag_niet, &uit, &w->fault));
  DOET(w, persoon_invoeren(&w->werk[LOKET], &twee, &uit, &w->fault));
  return bundel->goed || fault_set(fault, FAULT_RULE, S("toch niet"), "changed our mind");
}

static void test_elk_op_zichzelf(void **state) {
  struct wereld *w = *state;
  struct fault fault;
  fault_init(&fault);
  assert_true(store_bundelen(w->store, drie_acts, &(struct bundel){w, true}, &fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'persoon opnemen' AND uitkomst = 'gedaan'"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'persoon inzien' AND uitkomst = 'gezien'"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'geweigerd'"), 1);
  assert_heel(w);
  inwoner(w, "Gerrit", "Daarna"); /* afterwards the store works as before */
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 3);
  assert_heel(w);
}

static void test_alles_of_niets(void **state) {
  struct wereld *w = *state;
  struct fault fault;
  int64_t before = tel(w, "SELECT count(*) FROM logboek");
  fault_init(&fault);
  assert_false(store_bundelen(w->store, drie_acts, &(struct bundel){w, false}, &fault));
  assert_int_equal(fault.class, FAULT_RULE);
  assert_int_equal(tel(w, "SELECT count(*) FROM persoon"), 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek"), before);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_elk_op_zichzelf), IN_WERELD(test_alles_of_niets)};
  return RUN_TESTS(tests);
}

/* What the acts of one page read together: one view, one commit for all looks, and nothing that is not in the logboek.
 */
#include "wereld.h"

#include "intern.h"

static int64_t rijen(struct wereld *w, const char *uitkomst) {
  return tel(w, str_format(w->arena, "SELECT count(*) FROM logboek WHERE uitkomst = '%s'", uitkomst).ptr);
}

static int64_t bewaard(struct wereld *w) {
  struct db_figures figures;
  db_measure(w->store->house, &figures);
  return figures.works;
}

static struct str naam_van(struct wereld *w, const struct werk *werk, struct str publiek) {
  return huishouden(w, werk, publiek).leden[0].geslachtsnaam;
}

/* Two looks, and one commit for both, at the end. */
static void test_een_keer_bewaard(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct werk samen = w->werk[PROFESSIONAL];
  int64_t before = rijen(w, "gezien"), works = bewaard(w);
  werk_samen_lezen(&samen);
  huishouden(w, &samen, publiek);
  werklijst(w, &samen, 1);
  assert_int_equal(rijen(w, "gezien"), before);
  DOET(w, werk_gelezen(&samen, &w->fault));
  assert_int_equal(rijen(w, "gezien"), before + 2);
  assert_int_equal(bewaard(w), works + 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'werklijst inzien' AND uitkomst = 'gezien'"), 1);
  assert_heel(w);

  /* Who looked at nobody leaves nothing, and from here on each reads by itself again. */
  werk_samen_lezen(&samen);
  DOET(w, werk_gelezen(&samen, &w->fault));
  assert_int_equal(bewaard(w), works + 1);
  huishouden(w, &samen, publiek);
  assert_int_equal(rijen(w, "gezien"), before + 3);
}

static void test_een_beeld(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct werk samen = w->werk[PROFESSIONAL];
  werk_samen_lezen(&samen);
  assert_str(naam_van(w, &samen, publiek), "Yilmaz");
  veeg(w, "UPDATE persoon SET geslachtsnaam = 'Anders'");
  assert_str(naam_van(w, &samen, publiek), "Yilmaz");
  DOET(w, werk_gelezen(&samen, &w->fault));
  assert_str(naam_van(w, &samen, publiek), "Anders");
}

/* What is refused stands there at once, after what was seen before it; what comes later is a view of its own. */
static void test_geweigerd(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct werk samen = w->werk[PROFESSIONAL];
  struct huishouden_inzien_uit uit;
  struct werklijst_inzien_uit lijst;
  int64_t seen = rijen(w, "gezien"), refused = rijen(w, "geweigerd");
  werk_samen_lezen(&samen);
  huishouden(w, &samen, publiek);
  FAALT(w, FAULT_ACCESS, werklijst_inzien(&samen, &(struct werklijst_inzien_in){.team = w->vianen}, &lijst, &w->fault));
  assert_int_equal(rijen(w, "gezien"), seen + 1);
  assert_int_equal(rijen(w, "geweigerd"), refused + 1);
  assert_int_equal(tel(w,
                       "SELECT count(*) FROM logboek a JOIN logboek b ON b.schrijver = a.schrijver AND b.nr = a.nr + "
                       "1 WHERE a.act = 'huishouden inzien' AND b.uitkomst = 'geweigerd'"),
                   1);
  FAALT(w, FAULT_ABSENT,
        huishouden_inzien(&samen, &(struct huishouden_inzien_in){S("bestaatniet"), 1, DEEL_ALLES}, &uit, &w->fault));
  huishouden(w, &samen, publiek);
  DOET(w, werk_gelezen(&samen, &w->fault));
  assert_int_equal(rijen(w, "gezien"), seen + 2);
  assert_int_equal(rijen(w, "geweigerd"), refused + 1);
  assert_heel(w);
}

/* A changing act between two reads: what was seen before it stands before it, and what is read after it sees it. */
static void test_een_act_ertussen(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct werk samen = w->werk[PROFESSIONAL];
  struct notitie_in notitie = verslag("ertussen");
  werk_samen_lezen(&samen);
  assert_int_equal(huishouden(w, &samen, publiek).notitie_aantal, 0);
  DOET(w, notitie_opnemen(&samen, publiek, &notitie, &uit, &w->fault));
  assert_int_equal(huishouden(w, &samen, publiek).notitie_aantal, 1);
  DOET(w, werk_gelezen(&samen, &w->fault));
  assert_int_equal(tel(w,
                       "SELECT count(*) FROM logboek a JOIN logboek b ON b.schrijver = a.schrijver AND b.nr = a.nr + "
                       "1 JOIN logboek c ON c.schrijver = a.schrijver AND c.nr = a.nr + 2 WHERE a.act = 'huishouden "
                       "inzien' AND b.act = 'contactverslag opnemen' AND c.act = 'huishouden inzien'"),
                   1);
  assert_heel(w);
}

/* What can not be kept may not be shown. */
static void test_niet_te_bewaren(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct werk samen = w->werk[PROFESSIONAL];
  struct werklijst_inzien_uit lijst;
  werk_samen_lezen(&samen);
  huishouden(w, &samen, publiek);
  veeg(w, "ALTER TABLE keten RENAME TO zoek");
  FAALT(w, FAULT_ACCESS, werklijst_inzien(&samen, &(struct werklijst_inzien_in){.team = w->vianen}, &lijst, &w->fault));
  FAALT(w, FAULT_INTERNAL, werk_gelezen(&samen, &w->fault));
  veeg(w, "ALTER TABLE zoek RENAME TO keten");
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_een_keer_bewaard), IN_WERELD(test_een_beeld),       IN_WERELD(test_geweigerd),
      IN_WERELD(test_een_act_ertussen), IN_WERELD(test_niet_te_bewaren),
  };
  return RUN_TESTS(tests);
}

/* Around the gate: with the rights of the application and plain SQL, and with an act that forgot its household. */
#include "wereld.h"

#include "intern.h"

/* Two households: Leerdam works in the first, Vianen in the second, each with a note and its letters. */
static void maak(struct wereld *w, struct str *ret_een, struct str *ret_twee) {
  struct notitie_in in = verslag("van hen");
  struct str uit;
  *ret_een = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  *ret_twee = vraag_voor(w, &w->werk[LOKET], inwoner(w, "Bert", "Visser"), WET_WMO, w->vianen, w->vandaag);
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], *ret_een, &in, &uit, &w->fault));
  DOET(w, notitie_opnemen(&w->werk[VIANEN], *ret_twee, &in, &uit, &w->fault));
}

/* What the role of the application counts there, as its session says who acts. */
static int64_t ziet(struct wereld *w, const char *zegt, const char *tabel) {
  struct str rol = lees(w, "SELECT CAST('schakel_app_' || current_database() AS TEXT)");
  return tel(w, str_c(w->arena, str_format(w->arena, "SET ROLE \"%.*s\"; %s; SELECT count(*) FROM %s", STR_ARG(rol),
                                           zegt, tabel)));
}

static const char *als(struct wereld *w, enum wie wie) {
  return str_format(w->arena, "SET schakel.wie = '%lld,%lld'", (long long)w->actor[wie].gebruiker,
                    (long long)w->actor[wie].teams[0])
      .ptr;
}

static void test_om_de_poort_heen(void **state) {
  struct wereld *w = *state;
  struct str een, twee;
  maak(w, &een, &twee);
  assert_int_equal(ziet(w, "SELECT 1", "notitie"), 0);
  assert_int_equal(ziet(w, "SELECT 1", "document"), 0);
  assert_int_equal(ziet(w, "SET schakel.ruim = '1'", "notitie"), 2);
  assert_int_equal(ziet(w, als(w, PROFESSIONAL), "notitie"), 1);
  assert_int_equal(ziet(w, als(w, VIANEN), "notitie"), 1);
  assert_int_equal(ziet(w, als(w, BEHEERDER), "notitie"), 0);
  assert_true(ziet(w, als(w, PROFESSIONAL), "document") > 0);
}

static const char *als_over(struct wereld *w, enum wie wie, const char *over) {
  return str_c(w->arena, str_format(w->arena, "%s; %s", als(w, wie), over));
}

/* To name a household there gives no right to it. */
static void test_genoemd_is_geen_recht(void **state) {
  struct wereld *w = *state;
  struct str een, twee;
  maak(w, &een, &twee);
  for (int64_t huis = tel(w, "SELECT min(huishouden) FROM notitie"), i = 0; i < 2; i++) {
    const char *over = str_format(w->arena, "SET schakel.over = '%lld'", (long long)(huis + i)).ptr;
    assert_int_equal(ziet(w, over, "notitie"), 0);
    assert_int_equal(ziet(w, als_over(w, PROFESSIONAL, over), "notitie"), 1);
    assert_int_equal(ziet(w, als_over(w, VIANEN, over), "notitie"), 1);
    assert_int_equal(ziet(w, als_over(w, BEHEERDER, over), "notitie"), 0);
    assert_true(ziet(w, als_over(w, PROFESSIONAL, over), "document") < ziet(w, "SET schakel.ruim = '1'", "document"));
  }
}

/* An act that counts everything after it was let in for one household. */
static bool tel_alles(struct tx *tx, const void *in, void *ret_aantal, struct fault *fault) {
  const struct toegang_vraag *vraag = in;
  struct wereld *w = *(struct wereld **)ret_aantal;
  struct toegang *toegang;
  struct db_rows rows;
  if (!toegang_vragen(tx, &w->actor[PROFESSIONAL], vraag, &toegang, fault) ||
      !db_query_args(tx->db, tx->arena, fault, &rows, "SELECT count(*) FROM notitie", NULL, 0))
    return false;
  *(int64_t *)ret_aantal = db_int(&rows, 0, 0);
  return true;
}

static void test_vergeten_welk_huishouden(void **state) {
  struct wereld *w = *state;
  struct str een, twee;
  maak(w, &een, &twee);
  struct toegang_vraag vraag = {.act = "huishouden inzien",
                                .grond = GROND_HULPVRAAG,
                                .handeling = HANDELING_ZIEN,
                                .informatie = INFO_NOTITIE,
                                .over = OVER_LIJST};
  union {
    struct wereld *w;
    int64_t aantal;
  } uit = {.w = w};
  DOET(w, store_lezen(w->store, w->arena, w->werk[PROFESSIONAL].wanneer, tel_alles, &vraag, &uit, &w->fault));
  assert_int_equal(uit.aantal, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      {"test_om_de_poort_heen", test_om_de_poort_heen, wereld_pgsql, wereld_klaar, NULL},
      {"test_genoemd_is_geen_recht", test_genoemd_is_geen_recht, wereld_pgsql, wereld_klaar, NULL},
      {"test_vergeten_welk_huishouden", test_vergeten_welk_huishouden, wereld_pgsql, wereld_klaar, NULL},
  };
  return RUN_TESTS(tests);
}

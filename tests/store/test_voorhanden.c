/* What the page of a household does not ask, because nothing was found: of each kind one bare row, and it is found. */
#include <sqlite3.h>

#include "wereld.h"

#include "store/huishouden.h"
#include "voorhanden.h"

struct kijk {
  struct wereld *w;
  int64_t huishouden;
};

static bool look(struct tx *tx, const void *in, void *ret_niets, struct fault *fault) {
  const struct kijk *kijk = in;
  struct toegang *toegang;
  struct toegang_vraag vraag = {.act = "huishouden inzien",
                                .grond = GROND_HULPVRAAG,
                                .handeling = HANDELING_ZIEN,
                                .informatie = INFO_PERSOON,
                                .over = OVER_HUISHOUDEN,
                                .huishouden = kijk->huishouden};
  if (!toegang_vragen(tx, &kijk->w->actor[PROFESSIONAL], &vraag, &toegang, fault) ||
      !huishouden_voorhanden(toegang, kijk->huishouden, fault))
    return false;
  *(unsigned *)ret_niets = toegang->niets;
  return true;
}

static unsigned niets_in(struct wereld *w, int64_t huishouden) {
  struct kijk kijk = {w, huishouden};
  unsigned niets = 0;
  DOET(w, store_lezen(w->store, w->arena, w->werk[PROFESSIONAL].wanneer, look, &kijk, &niets, &w->fault));
  return niets;
}

/* A row of which only that one column means something, past every rule of the table. */
static void zet(struct wereld *w, const char *tabel, const char *kolom, int64_t id) {
  const char *sql = str_c(
      w->arena,
      str_format(w->arena,
                 "SELECT 'INSERT INTO %s (%s' || coalesce(group_concat(', ' || naam, ''), '') || "
                 "') VALUES (%lld' || coalesce(group_concat(waarde, ''), '') || ')' FROM (SELECT name AS naam, "
                 "CASE type WHEN 'TEXT' THEN ', hex(randomblob(9))' ELSE ', 1' END AS waarde FROM "
                 "pragma_table_info('%s') WHERE \"notnull\" = 1 AND dflt_value IS NULL AND name NOT IN ('id', '%s'))",
                 tabel, kolom, (long long)id, tabel, kolom));
  sqlite3 *db = NULL;
  const char *path = str_format(w->arena, "%s/schakel.db", w->db->where).ptr;
  assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  assert_int_equal(sqlite3_busy_timeout(db, 5000), SQLITE_OK);
  assert_int_equal(sqlite3_exec(db, "PRAGMA ignore_check_constraints = 1", NULL, NULL, NULL), SQLITE_OK);
  if (sqlite3_exec(db, str_c(w->arena, lees(w, sql)), NULL, NULL, NULL) != SQLITE_OK)
    fail_msg("%s: %s", tabel, sqlite3_errmsg(db));
  sqlite3_close(db);
}

static void test_elke_soort(void **state) {
  static const struct {
    enum voorhanden soort;
    const char *tabel, *kolom, *van; /* by which column it hangs to the household, and to what of it */
  } rijen[] = {
      {VOORHANDEN_AFSCHERMING, "afscherming", "huishouden", "huishouden"},
      {VOORHANDEN_VERTEGENWOORDIGING, "vertegenwoordiging", "persoon", "persoon"},
      {VOORHANDEN_NETWERK, "netwerk", "huishouden", "huishouden"},
      {VOORHANDEN_VERBLIJF, "verblijf", "persoon", "persoon"},
      {VOORHANDEN_REGISTERBERICHT, "registerbericht", "persoon", "persoon"},
      {VOORHANDEN_SPOED, "spoed", "huishouden", "huishouden"},
      {VOORHANDEN_SPOED, "spoed", "melding", "melding"},
      {VOORHANDEN_ADVIES, "triage_advies", "melding", "melding"},
      {VOORHANDEN_VERSLAG, "verslag", "melding", "melding"},
      {VOORHANDEN_KLOKSTAP, "klokstap", "ding", "melding"},
      {VOORHANDEN_AANVRAAG, "aanvraag", "melding", "melding"},
      {VOORHANDEN_GESCHIL, "geschil", "huishouden", "huishouden"},
      {VOORHANDEN_GESCHIL, "geschil", "melding", "melding"},
      {VOORHANDEN_OVERDRACHT, "overdracht", "melding", "melding"},
      {VOORHANDEN_KANT, "traject_kant", "van", "huishouden"},
      {VOORHANDEN_KANT, "traject_kant", "naar", "huishouden"},
      {VOORHANDEN_NAZORG, "nazorg", "casus", "casus"},
      {VOORHANDEN_REGIE, "regie", "casus", "casus"},
      {VOORHANDEN_AFSPRAAK, "afspraak", "huishouden", "huishouden"},
  };
  struct wereld *w = *state;
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
    int64_t huis = tel(
        w, str_c(w->arena, str_format(w->arena, "SELECT id FROM huishouden WHERE publiek = '%.*s'", STR_ARG(publiek))));
    zet(w, "casus", "huishouden", huis);
    unsigned voor = niets_in(w, huis);
    const char *waar =
        str_format(w->arena,
                   str_eq(str_of(rijen[i].van), S("huishouden")) ? "SELECT id FROM huishouden WHERE id = %lld"
                   : str_eq(str_of(rijen[i].van), S("persoon"))
                       ? "SELECT persoon FROM huishouden_lid WHERE huishouden = %lld"
                   : str_eq(str_of(rijen[i].van), S("melding")) ? "SELECT id FROM melding WHERE huishouden = %lld"
                                                                : "SELECT id FROM casus WHERE huishouden = %lld",
                   (long long)huis)
            .ptr;
    if (!(voor >> rijen[i].soort & 1)) fail_msg("%s is there already", rijen[i].tabel);
    zet(w, rijen[i].tabel, rijen[i].kolom, tel(w, waar));
    unsigned na = niets_in(w, huis);
    if (na != (voor & ~(1U << rijen[i].soort)))
      fail_msg("%s by %s: %x became %x", rijen[i].tabel, rijen[i].kolom, voor, na);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      {"test_elke_soort", test_elke_soort, wereld_sqlite, wereld_klaar, NULL},
  };
  return RUN_TESTS(tests);
}

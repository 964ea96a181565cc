/* The logboek: what comes in it, and that whatever is changed or taken away outside the application is found. */
#include "wereld.h"

#include "base/id.h"
#include "logboek_keten.h"

/* What comes in it. */

static int64_t rijen(struct wereld *w) {
  return tel(w, "SELECT count(*) FROM logboek");
}

static struct str laatste(struct wereld *w, const char *kolom) {
  return lees(w, str_format(w->arena, "SELECT %s FROM logboek ORDER BY op DESC, nr DESC LIMIT 1", kolom).ptr);
}

static void test_een_blik_is_een_rij(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  int64_t before = rijen(w);
  huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_int_equal(rijen(w), before + 1);
  assert_str(laatste(w, "act"), "huishouden inzien");
  assert_str(laatste(w, "naam"), "Priya Professional");
  assert_str(laatste(w, "rol"), "professional");
  assert_str(laatste(w, "grond"), "hulpvraag");
  assert_str(laatste(w, "informatie"), "persoon,melding,notitie,document,casus,verheldering,plan,netwerk,aanvraag,toestemming");
  assert_str(laatste(w, "uitkomst"), "gezien");
  assert_int_equal(tel(w, "SELECT op FROM logboek ORDER BY nr DESC LIMIT 1"), w->werk[LOKET].wanneer.echt);
  assert_int_equal(tel(w, "SELECT huishouden FROM logboek ORDER BY nr DESC LIMIT 1"),
                   tel(w, "SELECT max(id) FROM huishouden"));
  assert_int_equal(tel(w, "SELECT persoon FROM logboek_persoon ORDER BY nr DESC LIMIT 1"),
                   tel(w, "SELECT max(id) FROM persoon"));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE nu IS NOT NULL"), 0);
  assert_heel(w);
}

/* A melding of somebody who does not live in the household is a look at him too. */
static void test_wie_niet_meer_in_het_huishouden_woont(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  veeg(w, "UPDATE huishouden_lid SET tot = vanaf - 1");
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_int_equal(h.lid_aantal, 0);
  assert_int_equal(h.melding_aantal, 1);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek_persoon p JOIN logboek l ON l.schrijver = p.schrijver AND l.nr = p.nr "
             "WHERE l.act = 'huishouden inzien'"),
      1);
}

/* The clock of a demonstration stands beside the real one. */
static void test_twee_klokken(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct werk demo = w->werk[PROFESSIONAL];
  demo.wanneer.echt += 1000000;
  huishouden(w, &demo, publiek);
  assert_int_equal(tel(w, "SELECT op FROM logboek ORDER BY nr DESC LIMIT 1"), demo.wanneer.echt);
  assert_int_equal(tel(w, "SELECT nu FROM logboek ORDER BY nr DESC LIMIT 1"), demo.wanneer.nu);
  assert_heel(w);
}

static void test_eigen_concept_laat_niets_na(void **state) {
  struct wereld *w = *state;
  int64_t before = rijen(w);
  const struct paar paar = {S_INIT("tekst"), S_INIT("half af")};
  struct paren back;
  moment_t op;
  struct str uit;
  DOET(w, concept_vastleggen(&w->werk[PROFESSIONAL], S("notitie-x"), &(struct paren){&paar, 1}, &w->fault));
  DOET(w, concept_ophalen(&w->werk[PROFESSIONAL], S("notitie-x"), &back, &op, &w->fault));
  assert_str(paren_waarde(&back, S("tekst")), "half af");
  DOET(w, zoekopdracht_geven(&w->werk[LOKET], S("Bos"), &uit, &w->fault));
  assert_int_equal(rijen(w), before);
}

/* What failed is told without what was typed. */
static void test_niet_gedaan(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct notitie_in een = verslag("eerste tekst"), twee = verslag("verloren tekst");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &een, &uit, &w->fault));
  struct notitie notitie = notitie_van(w, publiek);
  int64_t before = rijen(w), contents = tel(w, "SELECT count(*) FROM logboek_inhoud");
  FAALT(w, FAULT_STALE, notitie_verbeteren(&w->werk[PROFESSIONAL], notitie.publiek, 99, &twee, &uit, &w->fault));
  assert_int_equal(rijen(w), before + 1);
  assert_str(laatste(w, "uitkomst"), "niet gedaan");
  assert_str(laatste(w, "act"), "contactverslag verbeteren");
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud"), contents);
  assert_str(notitie_van(w, publiek).tekst, "eerste tekst");

  /* Nor when the words had been weighed already: closing against the rules of the Wmo. */
  struct melding melding = melding_van(w, publiek);
  struct melding_sluiten_in in = {
      .reden = SLUIT_GEEN_CONTACT, .toelichting = S("geheime uitleg"), .instemming_op = DAG_GEEN};
  FAALT(w, FAULT_RULE, melding_sluiten(&w->werk[PROFESSIONAL], melding.publiek, melding.versie, &in, &uit, &w->fault));
  assert_string_equal(w->fault.rule, "WMO-SLUIT");
  assert_str(laatste(w, "uitkomst"), "niet gedaan");
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%geheime uitleg%'"), 0);
  assert_heel(w);
}

/* Contents are apart, salted, and of the chained row only their hash remains. */
static void test_inhoud_is_gezouten(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct notitie_in notitie = verslag("tweemaal dezelfde tekst");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &notitie, &uit, &w->fault));
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &notitie, &uit, &w->fault));
  static const char both[] = "FROM logboek_inhoud i JOIN logboek l ON l.schrijver = i.schrijver AND l.nr = i.nr WHERE "
                             "act = 'contactverslag opnemen'";
  assert_int_equal(tel(w, str_format(w->arena, "SELECT count(*) %s", both).ptr), 2);
  assert_int_equal(tel(w, str_format(w->arena, "SELECT count(DISTINCT inhoud) %s", both).ptr), 1);
  assert_int_equal(tel(w, str_format(w->arena, "SELECT count(DISTINCT zout) %s", both).ptr), 2);
  assert_int_equal(tel(w, str_format(w->arena, "SELECT count(DISTINCT inhoud_hash) %s", both).ptr), 2);
  assert_str(lees(w, str_format(w->arena, "SELECT inhoud %s LIMIT 1", both).ptr),
             "{\"tekst\":[\"\",\"tweemaal dezelfde tekst\"]}");
  assert_heel(w);
}

/* Who leads the team reads it, newest first, in pages; reading it is a look too. */
static void test_lezen(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct notitie_in notitie = verslag("gelezen door de leiding");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &notitie, &uit, &w->fault));
  for (int i = 1; i <= LOGBOEK_BLAD; i++) {
    struct werk then = later(&w->werk[PROFESSIONAL], 0, i);
    huishouden(w, &then, publiek);
  }
  struct logboek_inzien_uit log, second;
  struct werk leider = later(&w->werk[TEAMLEIDER], 0, 1000);
  DOET(w, logboek_inzien(&leider, publiek, 1, &log, &w->fault));
  assert_int_equal(log.aantal, LOGBOEK_BLAD);
  assert_int_equal(log.totaal, LOGBOEK_BLAD + 3); /* recorded, confirmed, the note, and the looks */
  for (size_t i = 1; i < log.aantal; i++) assert_true(log.regels[i - 1].op >= log.regels[i].op);
  assert_str(log.regels[0].wie, "Priya Professional");
  DOET(w, logboek_inzien(&leider, publiek, 2, &second, &w->fault));
  assert_int_equal(second.totaal, log.totaal + 1);
  assert_int_equal(second.aantal, 4);
  assert_str(second.regels[1].act, "contactverslag opnemen");
  assert_has(second.regels[1].inhoud, "gelezen door de leiding");
  assert_int_equal(second.regels[0].inhoud.len, 0);
}

/* What is changed or taken away. */

static const char *const tabellen[] = {"logboek", "logboek_persoon", "logboek_inhoud", "keten", "logboek_controlepunt"};
enum { TABELLEN = 5 };
static const char *const sleutels[TABELLEN] = {"schrijver, nr", "schrijver, nr, persoon", "schrijver, nr", "schrijver",
                                               "nr"};

#define SQL(w, ...) (str_format((w)->arena, __VA_ARGS__).ptr)

static struct keuring keur(struct wereld *w, struct str bewaard) {
  struct keuring keuring;
  DOET(w, logboek_keuren(w->store, w->arena, bewaard, &keuring, &w->fault));
  return keuring;
}

static void assert_gevonden(struct wereld *w, const char *wat) {
  struct keuring keuring = keur(w, (struct str){0});
  if (keuring.heel) fail_msg("not found: %s", wat);
  assert_has(keuring.bevinding, "keten");
}

static bool controlepunt(struct wereld *w, int dag) {
  struct moment_van_werk wanneer = later(&w->werk[SYSTEEM], dag, 0).wanneer;
  fault_init(&w->fault);
  return logboek_controlepunt(w->store, w->arena, wanneer, &w->fault);
}

/* Looks, changes, a refusal and a failure over three days, with a checkpoint on every evening and one row after the
 * last; and copies to put back what is damaged. */
static void schrijf_logboek(struct wereld *w) {
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct notitie_in notitie = verslag("tekst");
  struct huishouden_inzien_uit h;
  for (int dag = 0; dag < 3; dag++) {
    struct werk priya = later(&w->werk[PROFESSIONAL], dag, 0), vera = later(&w->werk[VIANEN], dag, 0);
    vera.wanneer.echt++;
    DOET(w, notitie_opnemen(&priya, publiek, &notitie, &uit, &w->fault));
    huishouden(w, &priya, publiek);
    werklijst(w, &priya, 1);
    FAALT(w, FAULT_ACCESS,
          huishouden_inzien(&vera, &(struct huishouden_inzien_in){publiek, 1, DEEL_ALLES}, &h, &w->fault));
    struct str n = notitie_van(w, publiek).publiek;
    FAALT(w, FAULT_STALE, notitie_verbeteren(&priya, n, 7, &notitie, &uit, &w->fault));
    assert_true(controlepunt(w, dag));
  }
  huishouden(w, &w->werk[PROFESSIONAL], publiek);
  if (w->db->engine == DB_SQLITE) veeg(w, "DROP TRIGGER alleen_vernietigd");
  for (int i = 0; i < TABELLEN; i++) {
    veeg(w, SQL(w, "CREATE TABLE kopie_%s AS SELECT * FROM %s", tabellen[i], tabellen[i]));
    if (w->db->engine == DB_PGSQL) veeg(w, SQL(w, "ALTER TABLE %s DISABLE TRIGGER USER", tabellen[i]));
  }
  struct keuring keuring = keur(w, (struct str){0});
  assert_true(keuring.heel);
  assert_int_equal(keuring.rijen, rijen(w));
  assert_int_equal(keuring.controlepunten, 3);
}

static void zet_terug(struct wereld *w, int tabel) {
  veeg(w, SQL(w, "DELETE FROM %s", tabellen[tabel]));
  veeg(w, SQL(w, "INSERT INTO %s SELECT * FROM kopie_%s", tabellen[tabel], tabellen[tabel]));
}

/* "name type,name type": from the database itself, so that a new column is tried too. */
static struct str kolommen(struct wereld *w, int tabel) {
  return w->db->engine == DB_SQLITE
             ? lees(w, SQL(w, "SELECT group_concat(name || ' ' || lower(type)) FROM pragma_table_info('%s')",
                           tabellen[tabel]))
             : lees(w, SQL(w,
                           "SELECT string_agg(column_name || ' ' || data_type, ',') FROM information_schema.columns "
                           "WHERE table_name = '%s'",
                           tabellen[tabel]));
}

/* Another value than what stands there. */
static struct str andere(struct wereld *w, struct str naam, struct str type) {
  if (str_eq(type, S("text"))) return str_format(w->arena, "%.*s || ' '", STR_ARG(naam));
  if (!str_eq(type, S("blob")) && !str_eq(type, S("bytea")))
    return str_format(w->arena, "coalesce(%.*s, 0) + 1000003", STR_ARG(naam));
  static const char bytes[] = "abababababababababababababababababababababababababababababababab";
  return w->db->engine == DB_SQLITE ? str_format(w->arena, "x'%s'", bytes)
                                    : str_format(w->arena, "'\\x%s'::bytea", bytes);
}

/* The n-th row of a table in the order of its key. */
static const char *plek(struct wereld *w, int tabel, int64_t n) {
  return SQL(w, "(%s) = (SELECT %s FROM kopie_%s ORDER BY %s LIMIT 1 OFFSET %lld)", sleutels[tabel], sleutels[tabel],
             tabellen[tabel], sleutels[tabel], (long long)n);
}

static void verander(struct wereld *w, int tabel, struct str naam, struct str type, int64_t n) {
  bool key = str_eq(naam, S("schrijver")) || str_eq(naam, S("nr"));
  const char *what = SQL(w, "%s.%.*s, rij %lld", tabellen[tabel], STR_ARG(naam), (long long)n);
  veeg(w, SQL(w, "UPDATE %s SET %.*s = %.*s WHERE %s", tabellen[tabel], STR_ARG(naam), STR_ARG(andere(w, naam, type)),
              plek(w, tabel, n)));
  assert_gevonden(w, what);
  if (!key && tabel < 3) { /* the very row is named */
    int64_t nr = tel(w, SQL(w, "SELECT nr FROM kopie_%s ORDER BY %s LIMIT 1 OFFSET %lld", tabellen[tabel],
                            sleutels[tabel], (long long)n));
    struct keuring keuring = keur(w, (struct str){0});
    if (!str_ends(keuring.bevinding, str_format(w->arena, ", rij %lld", (long long)nr)))
      fail_msg("%s is found as: %.*s", what, STR_ARG(keuring.bevinding));
  }
  zet_terug(w, tabel);
}

static void test_elke_kolom_van_elke_tabel(void **state) {
  struct wereld *w = *state;
  schrijf_logboek(w);
  int columns = 0;
  for (int tabel = 0; tabel < TABELLEN; tabel++) {
    int64_t count = tel(w, SQL(w, "SELECT count(*) FROM %s", tabellen[tabel]));
    struct str rest = kolommen(w, tabel), kolom;
    while (str_cut(&rest, ',', &kolom)) {
      struct str type = kolom, naam;
      str_cut(&type, ' ', &naam);
      verander(w, tabel, naam, type, 0);
      if (count > 2) verander(w, tabel, naam, type, count / 2);
      if (count > 1) verander(w, tabel, naam, type, count - 1);
      columns++;
    }
  }
  assert_int_equal(columns, 15 + 3 + 4 + 3 + 5);
  assert_heel(w);
}

/* 0 and nothing where NULL stands are changes too. */
static void test_null_is_geen_nul(void **state) {
  struct wereld *w = *state;
  schrijf_logboek(w);
  const char *const empty = w->db->engine == DB_SQLITE ? "x''" : "''::bytea";
  const char *const changes[] = {"nu = 0 WHERE nu IS NULL", "huishouden = 0 WHERE huishouden IS NULL",
                                 SQL(w, "inhoud_hash = %s WHERE inhoud_hash IS NULL", empty)};
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    assert_true(tel(w, SQL(w, "SELECT count(*) FROM logboek %s", strstr(changes[i], "WHERE"))) > 0);
    veeg(w, SQL(w, "UPDATE logboek SET %s", changes[i]));
    assert_gevonden(w, changes[i]);
    zet_terug(w, 0);
  }
  assert_heel(w);
}

static void test_elke_rij_die_weg_is(void **state) {
  struct wereld *w = *state;
  schrijf_logboek(w);
  for (int tabel = 0; tabel < TABELLEN; tabel++) {
    int64_t count = tel(w, SQL(w, "SELECT count(*) FROM %s", tabellen[tabel]));
    assert_true(count > 1);
    for (int64_t n = 0; n < count; n++) {
      veeg(w, SQL(w, "DELETE FROM %s WHERE %s", tabellen[tabel], plek(w, tabel, n)));
      assert_gevonden(w, SQL(w, "%s zonder rij %lld", tabellen[tabel], (long long)n));
      zet_terug(w, tabel);
    }
    veeg(w, SQL(w, "DELETE FROM %s", tabellen[tabel]));
    assert_gevonden(w, SQL(w, "%s leeg", tabellen[tabel]));
    zet_terug(w, tabel);
  }
  assert_heel(w);
}

static void test_rijen_die_erbij_zijn_gezet(void **state) {
  struct wereld *w = *state;
  schrijf_logboek(w);
  static const struct {
    int tabel;
    const char *sql;
  } rows[] = {
      {0, "INSERT INTO logboek SELECT schrijver, 0, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, "
          "huishouden, inhoud_hash, vorige, hash "
          "FROM kopie_logboek WHERE nr = 1"},
      {0, "INSERT INTO logboek SELECT schrijver, nr + 100000, op, nu, wie, naam, rol, grond, act, informatie, "
          "uitkomst, huishouden, inhoud_hash, "
          "vorige, hash FROM kopie_logboek WHERE nr = 2"},
      {0, "INSERT INTO logboek SELECT 77, 1, op, nu, wie, naam, rol, grond, act, informatie, uitkomst, huishouden, "
          "inhoud_hash, vorige, hash "
          "FROM kopie_logboek WHERE nr = 1"},
      {1, "INSERT INTO logboek_persoon SELECT schrijver, 0, 1 FROM kopie_keten WHERE schrijver = 1"},
      {1, "INSERT INTO logboek_persoon SELECT schrijver, nr + 1, 1 FROM kopie_keten WHERE schrijver = 1"},
      {1, "INSERT INTO logboek_persoon SELECT schrijver, nr, 987654 FROM kopie_logboek_persoon LIMIT 1"},
      {2, "INSERT INTO logboek_inhoud SELECT schrijver, 0, hash, 'x' FROM kopie_keten WHERE schrijver = 1"},
      {2, "INSERT INTO logboek_inhoud SELECT schrijver, nr, hash, 'x' FROM kopie_logboek WHERE inhoud_hash IS NULL "
          "LIMIT 1"},
      {3, "INSERT INTO keten SELECT 77, 0, hash FROM kopie_keten WHERE schrijver = 1"},
      {4, "INSERT INTO logboek_controlepunt SELECT 0, op, koppen, vorige, hash FROM kopie_logboek_controlepunt WHERE "
          "nr = 1"},
      {4, "INSERT INTO logboek_controlepunt SELECT 4, op, koppen, vorige, hash FROM kopie_logboek_controlepunt WHERE "
          "nr = 3"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    veeg(w, rows[i].sql);
    assert_gevonden(w, rows[i].sql);
    zet_terug(w, rows[i].tabel);
  }
  assert_heel(w);
}

/* A row that changed places with its neighbour. */
static void test_verwisseld(void **state) {
  struct wereld *w = *state;
  schrijf_logboek(w);
  veeg(w, "UPDATE logboek SET nr = -1 WHERE nr = 4");
  veeg(w, "UPDATE logboek SET nr = 4 WHERE nr = 5");
  veeg(w, "UPDATE logboek SET nr = 5 WHERE nr = -1");
  assert_gevonden(w, "verwisseld");
}

/* Takes the rows after `nr` away with all that hangs on them, and mends the head so that the chain itself is whole
 * again. */
static void knip_staart(struct wereld *w, int64_t nr) {
  for (int i = 0; i < 3; i++)
    veeg(w, SQL(w, "DELETE FROM %s WHERE schrijver = 1 AND nr > %lld", tabellen[i], (long long)nr));
  veeg(w, SQL(w,
              "UPDATE keten SET nr = %lld, hash = (SELECT hash FROM logboek WHERE schrijver = 1 AND nr = %lld) WHERE "
              "schrijver = 1",
              (long long)nr, (long long)nr));
}

/* The line of the newest checkpoint, as a second party keeps it; "" when there is none. */
static struct str regel_van(struct wereld *w) {
  struct controlepunt_tekst tekst;
  DOET(w, logboek_controlepunt_lezen(w->store, w->arena, &tekst, &w->fault));
  assert_int_equal(tekst.regel.len > 0, tekst.koppen.len > 0);
  assert_int_equal(tekst.verzonden_op, 0);
  return tekst.regel;
}

static void test_staart_tegen_het_controlepunt(void **state) {
  struct wereld *w = *state;
  struct str bewaard;
  schrijf_logboek(w);
  int64_t last = tel(w, "SELECT nr FROM keten WHERE schrijver = 1");
  bewaard = regel_van(w);
  assert_has(bewaard, "controlepunt 3 ");
  assert_true(keur(w, bewaard).heel);
  assert_false(keur(w, S("controlepunt 3 0000")).heel);

  /* What came after the last checkpoint stands under the head of its chain alone; what came before it does not. */
  knip_staart(w, last - 1);
  assert_true(keur(w, bewaard).heel);
  knip_staart(w, last - 2);
  struct keuring keuring = keur(w, (struct str){0});
  assert_false(keuring.heel);
  assert_has(keuring.bevinding, "een rij van een controlepunt ontbreekt: keten 1");

  /* The checkpoint taken away as well: only who kept its line sees it. */
  veeg(w, "DELETE FROM logboek_controlepunt WHERE nr = 3");
  assert_false(keur(w, (struct str){0}).heel);
  veeg(w, "UPDATE keten SET nr = 2, hash = (SELECT hash FROM logboek_controlepunt WHERE nr = 2) WHERE schrijver = 0");
  assert_true(keur(w, (struct str){0}).heel);
  keuring = keur(w, bewaard);
  assert_false(keuring.heel);
  assert_has(keuring.bevinding, "het bewaarde controlepunt");
}

static struct str bytes_van(struct wereld *w, const char *kolom, int64_t nr) {
  struct str hex = w->db->engine == DB_SQLITE
                       ? lees(w, SQL(w, "SELECT lower(hex(%s)) FROM logboek WHERE schrijver = 1 AND nr = %lld", kolom,
                                     (long long)nr))
                       : lees(w, SQL(w, "SELECT encode(%s, 'hex') FROM logboek WHERE schrijver = 1 AND nr = %lld",
                                     kolom, (long long)nr));
  char *bytes = arena_new(w->arena, hex.len / 2 + 1);
  for (size_t i = 0; i + 1 < hex.len; i += 2) {
    char pair[3] = {hex.ptr[i], hex.ptr[i + 1], '\0'};
    bytes[i / 2] = (char)strtoul(pair, NULL, 16);
  }
  return (struct str){bytes, hex.len / 2};
}

/* Somebody who knows how the hash is made writes the newest row anew, hash, head and all: only the checkpoint stands in
 * his way. */
static void test_opnieuw_berekend(void **state) {
  struct wereld *w = *state;
  huishouden(w, &w->werk[PROFESSIONAL], vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO));
  int64_t nr = tel(w, "SELECT nr FROM keten WHERE schrijver = 1"),
          persoon = tel(w, SQL(w, "SELECT persoon FROM logboek_persoon WHERE nr = %lld", (long long)nr));
#define CEL(kolom) lees(w, SQL(w, "SELECT " kolom " FROM logboek WHERE schrijver = 1 AND nr = %lld", (long long)nr))
#define GETAL(kolom) tel(w, SQL(w, "SELECT " kolom " FROM logboek WHERE schrijver = 1 AND nr = %lld", (long long)nr))
  struct logboekrij rij = {.schrijver = 1,
                           .nr = nr,
                           .op = GETAL("op"),
                           .wie = GETAL("wie"),
                           .huishouden = GETAL("huishouden"),
                           .naam = CEL("naam"),
                           .rol = CEL("rol"),
                           .grond = CEL("grond"),
                           .act = CEL("act"),
                           .informatie = CEL("informatie"),
                           .uitkomst = CEL("uitkomst"),
                           .vorige = bytes_van(w, "vorige", nr),
                           .persoon_aantal = 1,
                           .personen = &persoon};
  uint8_t hash[32];
  logboek_hash(w->arena, &rij, hash);
  assert_str(hex_of(w->arena, hash, 32),
             str_c(w->arena, hex_of(w->arena, (const uint8_t *)bytes_van(w, "hash", nr).ptr, 32)));
  assert_true(controlepunt(w, 0));

  rij.naam = S("Iemand Anders");
  logboek_hash(w->arena, &rij, hash);
  struct str hex = hex_of(w->arena, hash, 32);
  const char *blob =
      w->db->engine == DB_SQLITE ? SQL(w, "x'%.*s'", STR_ARG(hex)) : SQL(w, "'\\x%.*s'::bytea", STR_ARG(hex));
  if (w->db->engine == DB_PGSQL) veeg(w, "ALTER TABLE logboek DISABLE TRIGGER USER");
  veeg(w, SQL(w, "UPDATE logboek SET naam = 'Iemand Anders', hash = %s WHERE schrijver = 1 AND nr = %lld", blob,
              (long long)nr));
  veeg(w, SQL(w, "UPDATE keten SET hash = %s WHERE schrijver = 1", blob));
  struct keuring keuring = keur(w, (struct str){0});
  assert_false(keuring.heel);
  assert_has(keuring.bevinding, "een rij van een controlepunt is veranderd: keten 1");
  veeg(w, "DELETE FROM keten WHERE schrijver = 0");
  if (w->db->engine == DB_PGSQL) veeg(w, "ALTER TABLE logboek_controlepunt DISABLE TRIGGER USER");
  veeg(w, "DELETE FROM logboek_controlepunt");
  assert_true(keur(w, (struct str){0}).heel); /* so that what was found above was found by the checkpoint */
}

/* Once a day is enough, and an empty logboek has none. */
static void test_controlepunt_per_dag(void **state) {
  struct wereld *w = *state;
  struct str een, twee;
  een = regel_van(w);
  assert_int_equal(een.len, 0);
  assert_true(controlepunt(w, 0));
  een = regel_van(w);
  assert_true(controlepunt(w, 0));
  twee = regel_van(w);
  assert_str(twee, str_c(w->arena, een));
  assert_true(controlepunt(w, 1));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_controlepunt"), 2);
  assert_true(keur(w, een).heel);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_een_blik_is_een_rij),
      IN_WERELD(test_wie_niet_meer_in_het_huishouden_woont),
      IN_WERELD(test_twee_klokken),
      IN_WERELD(test_eigen_concept_laat_niets_na),
      IN_WERELD(test_niet_gedaan),
      IN_WERELD(test_inhoud_is_gezouten),
      IN_WERELD(test_lezen),
      IN_WERELD(test_elke_kolom_van_elke_tabel),
      IN_WERELD(test_null_is_geen_nul),
      IN_WERELD(test_elke_rij_die_weg_is),
      IN_WERELD(test_rijen_die_erbij_zijn_gezet),
      IN_WERELD(test_verwisseld),
      IN_WERELD(test_staart_tegen_het_controlepunt),
      IN_WERELD(test_opnieuw_berekend),
      IN_WERELD(test_controlepunt_per_dag),
  };
  return RUN_TESTS(tests);
}

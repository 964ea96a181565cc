#include "store/routekaart.h"

#include "base/buf.h"
#include "domain/evaluatie.h"
#include "domain/persoon.h"
#include "domain/triage.h"
#include "inrichting/loket.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "intern.h"
#include "kant_zicht.h"
#include "mijn_huishoudens.h"
#include "verborgen.h"
#include "zicht.h"

/* With a plus the plan is no way in by its number: SQLite would otherwise begin with all there is of the last table. */
#define GEEVALUEERD                                                                                                    \
  "JOIN plan p ON p.casus = l.casus JOIN plan_evaluatie e ON e.plan = +p.id AND e.gehouden_op IS NOT NULL "
#define ANDERS "4"
_Static_assert(EVALUATIE_ANDERS == 4, "ANDERS");

/* Each fact of a line of work `l`: its day (or moment), and what it is read from. */
static const struct {
  enum route_feit_soort soort;
  const char *op, *van;
} bronnen[] = {
    {ROUTE_GEMELD, "m.ontvangen", "JOIN melding m ON m.id = l.melding"},
    {ROUTE_GETRIEERD, "u.op", "JOIN triage_uitkomst u ON u.melding = l.melding"},
    {ROUTE_TRAJECT, "l.begonnen", ""},
    {ROUTE_VERHELDERING, "v.begonnen_op", "JOIN verheldering v ON v.casus = l.casus"},
    {ROUTE_VERHELDERING_KLAAR, "v.afgerond_op",
     "JOIN verheldering v ON v.casus = l.casus AND v.afgerond_op IS NOT NULL"},
    {ROUTE_ONDERZOEK, "v.begonnen_op", "JOIN verslag v ON v.melding = l.melding"},
    {ROUTE_VERSLAG, "w.op_dag", "JOIN verslag v ON v.melding = l.melding JOIN verslag_versie w ON w.verslag = v.id"},
    {ROUTE_PLAN, "p.begonnen_op", "JOIN plan p ON p.casus = l.casus"},
    {ROUTE_PLAN_VASTGESTELD, "v.op_dag", "JOIN plan p ON p.casus = l.casus JOIN plan_versie v ON v.plan = +p.id"},
    {ROUTE_ONDERSTEUNING, "o.vanaf",
     "JOIN ondersteuning o ON o.traject = l.traject AND o.casus = l.casus AND o.vanaf <= $2"},
    {ROUTE_EVALUATIE, "e.gehouden_op", GEEVALUEERD "AND e.uitkomst <> " ANDERS},
    {ROUTE_ANDERE_AANPAK, "e.gehouden_op", GEEVALUEERD "AND e.uitkomst = " ANDERS},
    {ROUTE_NAZORG, "n.begonnen_op", "JOIN nazorg n ON n.casus = l.casus AND n.geeindigd_op IS NULL"},
};

/* The lines of work: $1 the household or the worker, $2 today, `ziet` who looks. With a plus SQLite goes by the traject
 * and not, for every line anew, by all that the worker works on. */
#define LIJNEN(ziet)                                                                                                   \
  "lijn AS (SELECT j.id AS traject, c.id AS casus, c.huishouden AS huishouden, j.melding AS melding, "                 \
  "j.soort AS soort, j.begonnen_op AS begonnen, (SELECT count(*) FROM traject_werker w WHERE w.traject = j.id "        \
  "AND +w.gebruiker = " ziet " AND w.vanaf <= $2 AND w.tot >= $2) AS eigen FROM traject j JOIN traject_casus jc "      \
  "ON jc.traject = j.id JOIN casus c ON c.id = jc.casus JOIN huishouden h ON h.id = c.huishouden WHERE j.gesloten_op " \
  "IS NULL AND c.gesloten_op IS NULL "                                                                                 \
  "AND " TRAJECT_ZICHT("$2") "AND "
#define VAN_HUISHOUDEN "WITH " LIJNEN("$3") "c.huishouden = $1"
/* Of a resident ($1): where he is one of those whom it is for, or that began with his own question. A compartment of
 * its own and what is hidden from him stay out. */
#define VAN_INWONER                                                                                                    \
  "WITH " LIJNEN("$3") "jc.kant IS NULL AND (j.id IN (SELECT jp.traject FROM traject_persoon jp WHERE jp.persoon = "   \
                       "$1) OR j.melding IN (SELECT v.id FROM melding v WHERE v.persoon = $1)) "                       \
                       "AND " NIET_VERBORGEN("4", "j.id", "$1")
_Static_assert(DING_TRAJECT == 4, "VAN_INWONER");
/* His own and those of whom he stands in for, in the households that he may see ($3 the relations). */
#define VAN_WERKER                                                                                                     \
  "WITH " MIJN_WIE ", " LIJNEN("$1") "jc.kant IS NULL AND j.id IN (SELECT w.traject FROM wie JOIN traject_werker w "   \
                                     "ON w.gebruiker = wie.id AND w.vanaf <= $2 AND w.tot >= $2) AND " ZICHT

enum { TEKST_MAX = 8192 };

/* All facts of those lines, in one statement. */
static const char *facts_of(struct tx *tx, const char *lijnen) {
  struct buf sql;
  buf_init(&sql, tx->arena, TEKST_MAX);
  buf_format(&sql, "%s) SELECT f.traject, f.huishouden, f.melding, f.soort, f.begonnen, f.eigen, f.feit, f.op FROM (",
             lijnen);
  for (size_t i = 0; i < sizeof bronnen / sizeof bronnen[0]; i++)
    buf_format(&sql,
               "%sSELECT l.traject, l.huishouden, l.melding, l.soort, l.begonnen, l.eigen, %d AS feit, %s AS op "
               "FROM lijn l %s",
               i ? " UNION ALL " : "", (int)bronnen[i].soort, bronnen[i].op, bronnen[i].van);
  buf_add(&sql, S(") f ORDER BY f.begonnen, f.traject, f.huishouden"));
  return db_composed(tx->db, str_c(tx->arena, buf_str(&sql)));
}

/* A compartment of its own is open to who works on it and to nobody else. */
static bool may_know(const struct toegang *toegang, const struct trajectsoort_rij *rij, bool eigen) {
  return !rij || rij->compartiment == COMPARTIMENT_GEWOON || access_compartiment(toegang->actor->rol, eigen) ||
         toegang_nood_besloten(toegang);
}

/* Of the triage the moment is kept, of all else the day. */
static struct route_feit fact_on(enum route_feit_soort soort, int64_t op) {
  return (struct route_feit){soort, soort == ROUTE_GETRIEERD ? dag_van_moment(op) : (dag_t)op};
}

/* Rows of one line of work follow each other; each line becomes a place. */
static bool lines_of(struct toegang *toegang, const struct db_rows *rows, struct route_regel *regels,
                     size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct route_feit *feiten = NEW_ARRAY(tx->arena, struct route_feit, rows->count + 1);
  size_t aantal = 0;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  for (size_t i = 0, next; i < rows->count; i = next) {
    struct str soort = db_text(rows, i, 3);
    const struct trajectsoort_rij *rij = trajectsoort_op(inrichting, soort, db_dag(rows, i, 4));
    struct route_regel regel = {.traject = db_int(rows, i, 0),
                                .huishouden = db_int(rows, i, 1),
                                .melding = db_int(rows, i, 2),
                                .wat = rij ? rij->naam : soort};
    for (next = i;
         next < rows->count && db_int(rows, next, 0) == regel.traject && db_int(rows, next, 1) == regel.huishouden;
         next++)
      feiten[next - i] = fact_on((enum route_feit_soort)db_int(rows, next, 6), db_int(rows, next, 7));
    regel.plek = route_bepalen(feiten, next - i);
    regels[aantal] = regel;
    aantal += may_know(toegang, rij, db_int(rows, i, 5));
  }
  *ret_aantal = aantal;
  return true;
}

static struct str name_at(struct arena *arena, const struct db_rows *rows, size_t i, size_t from) {
  struct persoon wie = {.voornamen = db_text(rows, i, from),
                        .voorletters = db_text(rows, i, from + 1),
                        .voorvoegsel = db_text(rows, i, from + 2),
                        .geslachtsnaam = db_text(rows, i, from + 3)};
  return persoon_naam(arena, &wie);
}

static bool add_persons(struct toegang *toegang, int64_t huishouden, struct route_regel *regels, size_t aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT jp.traject, p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam FROM casus c "
                "JOIN traject_casus jc ON jc.casus = c.id JOIN traject_persoon jp ON jp.traject = jc.traject "
                "JOIN persoon p ON p.id = jp.persoon WHERE c.huishouden = $1 AND c.gesloten_op IS NULL "
                "ORDER BY jp.traject, p.geboren, p.id",
                A_INT(huishouden)))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    for (size_t j = 0; j < aantal; j++) {
      if (regels[j].traject != db_int(&rows, i, 0)) continue;
      struct str naam = name_at(tx->arena, &rows, i, 2), wie = regels[j].wie;
      regels[j].wie = wie.len ? str_format(tx->arena, "%.*s, %.*s", STR_ARG(wie), STR_ARG(naam)) : naam;
      toegang_persoon(toegang, db_int(&rows, i, 1));
    }
  return true;
}

static struct route_regel question_of(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  static const enum route_feit_soort soorten[] = {ROUTE_GEMELD, ROUTE_GETRIEERD, ROUTE_ONDERZOEK, ROUTE_VERSLAG};
  enum { SOORTEN = sizeof soorten / sizeof soorten[0] };
  struct route_feit feiten[SOORTEN];
  size_t aantal = 0;
  for (size_t s = 0; s < SOORTEN; s++)
    if (!db_null(rows, i, 6 + s)) feiten[aantal++] = fact_on(soorten[s], db_int(rows, i, 6 + s));
  toegang_persoon(toegang, db_int(rows, i, 1));
  return (struct route_regel){.melding = db_int(rows, i, 0),
                              .huishouden = db_int(rows, i, 10),
                              .wat = S("Nieuwe vraag"),
                              .wie = name_at(toegang->tx->arena, rows, i, 2),
                              .plek = route_bepalen(feiten, aantal)};
}

/* Questions that nobody took up yet. */
#define VRAGEN(waar)                                                                                                   \
  "SELECT m.id, p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, m.ontvangen, "                       \
  "(SELECT max(u.op) FROM triage_uitkomst u WHERE u.melding = m.id), "                                                 \
  "(SELECT v.begonnen_op FROM verslag v WHERE v.melding = m.id), (SELECT max(w.op_dag) FROM verslag v "                \
  "JOIN verslag_versie w ON w.verslag = v.id WHERE v.melding = m.id), m.huishouden FROM melding m "                    \
  "JOIN persoon p ON p.id = m.persoon WHERE " waar " AND m.gesloten_op IS NULL "                                       \
  "AND NOT EXISTS (SELECT 1 FROM traject j WHERE j.melding = m.id) ORDER BY m.ontvangen, m.id"

bool routekaart_van_huishouden(struct toegang *toegang, int64_t huishouden, struct route_regel **ret_regels,
                               size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows lijnen, vragen;
  size_t aantal;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS | INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &lijnen, facts_of(tx, VAN_HUISHOUDEN), A_INT(huishouden), A_DAG(tx_vandaag(tx)),
                A_INT(toegang->actor->gebruiker)) ||
      !TX_QUERY(tx, fault, &vragen, VRAGEN("m.huishouden = $1"), A_INT(huishouden)))
    return false;
  struct route_regel *regels = NEW_ARRAY(tx->arena, struct route_regel, lijnen.count + vragen.count + 1);
  if (!lines_of(toegang, &lijnen, regels, &aantal, fault) ||
      (aantal && !add_persons(toegang, huishouden, regels, aantal, fault)))
    return false;
  for (size_t i = 0; i < vragen.count; i++) regels[aantal++] = question_of(toegang, &vragen, i);
  *ret_regels = regels;
  *ret_aantal = aantal;
  return true;
}

bool routekaart_van_inwoner(struct toegang *toegang, struct route_regel **ret_regels, size_t *ret_aantal,
                            struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows lijnen, vragen;
  size_t aantal;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(tx, fault, &lijnen, facts_of(tx, VAN_INWONER), A_INT(toegang->persoon), A_DAG(tx_vandaag(tx)),
                A_INT(toegang->actor->gebruiker)) ||
      !TX_QUERY(tx, fault, &vragen, VRAGEN("m.persoon = $1"), A_INT(toegang->persoon)))
    return false;
  struct route_regel *regels = NEW_ARRAY(tx->arena, struct route_regel, lijnen.count + vragen.count + 1);
  if (!lines_of(toegang, &lijnen, regels, &aantal, fault)) return false;
  for (size_t i = 0; i < vragen.count; i++) regels[aantal++] = question_of(toegang, &vragen, i);
  *ret_regels = regels;
  *ret_aantal = aantal;
  return true;
}

bool fase_van_huishouden(struct toegang *toegang, int64_t huishouden, enum fase *ret_fase, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  size_t aantal;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_BESTAAN, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, facts_of(tx, VAN_HUISHOUDEN), A_INT(huishouden), A_DAG(tx_vandaag(tx)),
                A_INT(toegang->actor->gebruiker)))
    return false;
  struct route_regel *regels = NEW_ARRAY(tx->arena, struct route_regel, rows.count + 1);
  if (!lines_of(toegang, &rows, regels, &aantal, fault)) return false;
  enum fase fase = FASE_GEEN;
  for (size_t i = 0; i < aantal; i++)
    if (regels[i].plek.fase > fase) fase = regels[i].plek.fase;
  *ret_fase = fase;
  return true;
}

bool routekaart_van_werker(struct toegang *toegang, struct route_regel **ret_regels, size_t *ret_aantal,
                           struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, facts_of(tx, VAN_WERKER), A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)),
                A_INT(toegang->relaties)))
    return false;
  struct route_regel *regels = NEW_ARRAY(tx->arena, struct route_regel, rows.count + 1);
  if (!lines_of(toegang, &rows, regels, ret_aantal, fault)) return false;
  *ret_regels = regels;
  return true;
}

bool veiligheid_bij_melding(struct toegang *toegang, int64_t huishouden, struct route_veiligheid *ret_veiligheid,
                            struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct route_veiligheid veiligheid = {.op = DAG_GEEN};
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT a.vraag, a.antwoord, m.ontvangen FROM melding m JOIN triage_antwoord a ON a.melding = m.id "
                "WHERE m.huishouden = $1 ORDER BY m.ontvangen DESC, m.id DESC, a.vraag",
                A_INT(huishouden)))
    return false;
  for (size_t i = 0; i < rows.count && !veiligheid.antwoord; i++) {
    const struct triagevraag_rij *vraag =
        inrichting_op(inrichting, TABEL_TRIAGEVRAAG, db_text(&rows, i, 0), db_dag(&rows, i, 2));
    if (vraag && vraag->soort == TRIAGE_VEILIGHEID)
      veiligheid = (struct route_veiligheid){(int)db_int(&rows, i, 1), db_dag(&rows, i, 2)};
  }
  *ret_veiligheid = veiligheid;
  return true;
}

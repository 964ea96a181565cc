#include "store/bewaring.h"

#include <stdlib.h>

#include "domain/besluit.h"
#include "inrichting/recht.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "zicht.h"

/* The household of a thing after a merge. */
#define THUIS(kolom) "(SELECT coalesce(z.samengevoegd_in, z.id) FROM huishouden z WHERE z.id = " kolom ")"
#define ER_IS(vraag) "CASE WHEN EXISTS (" vraag ") THEN 1 ELSE 0 END"
#define HIER(kolom) kolom " IN (SELECT z.id FROM huishouden z WHERE z.id = h.id OR z.samengevoegd_in = h.id)"
#define MELDINGEN "(SELECT m.id FROM melding m WHERE " HIER("m.huishouden") ") "
#define CASUSSEN "(SELECT c.id FROM casus c WHERE " HIER("c.huishouden") ") "
#define OPEN_VRAAG "SELECT 1 FROM melding m WHERE m.gesloten_op IS NULL AND " HIER("m.huishouden")
#define OPEN_CASUS "SELECT 1 FROM casus c WHERE c.gesloten_op IS NULL AND " HIER("c.huishouden")
#define TRAJECT                                                                                                        \
  "SELECT 1 FROM traject j WHERE j.gesloten_op IS NULL AND (j.melding IN " MELDINGEN "OR j.id IN "                     \
  "(SELECT t.traject FROM traject_casus t WHERE t.casus IN " CASUSSEN "))"
#define HULP                                                                                                           \
  "SELECT 1 FROM toewijzing t WHERE coalesce(t.geeindigd_op, t.tot) >= $1 AND " HIER(                                  \
      "t.huishouden") " UNION ALL SELECT 1 FROM ondersteuning o WHERE o.geeindigd_op IS NULL AND o.casus IN " CASUSSEN \
                      "UNION ALL SELECT 1 FROM nazorg n WHERE n.geeindigd_op IS NULL AND n.casus IN " CASUSSEN         \
                      "UNION ALL SELECT 1 FROM spoed s WHERE s.tot >= $1 AND s.gestopt = '' AND (s.melding "           \
                      "IN " MELDINGEN "OR " HIER("s.huishouden") ")"
#define GESCHIL                                                                                                        \
  "SELECT 1 FROM geschil g WHERE g.gesloten_op IS NULL AND (g.melding IN " MELDINGEN "OR " HIER("g.huishouden") ")"
#define BEZWAAR "SELECT 1 FROM besluit b WHERE b.bezwaar_tot >= $1 AND b.melding IN " MELDINGEN
#define SIGNAAL "SELECT 1 FROM signaal s WHERE s.stand < 3 AND " HIER("s.huishouden")
#define BEWONERS "(SELECT l.persoon FROM huishouden_lid l WHERE " HIER("l.huishouden") ") "
#define OPEN_VERZOEK                                                                                                   \
  "SELECT 1 FROM verzoek v WHERE v.gesloten_op IS NULL AND (v.persoon IN " BEWONERS "OR " HIER("v.huishouden") ")"
#define GEDEELD                                                                                                        \
  "SELECT 1 FROM traject_kant k WHERE k.eraf_op IS NULL AND k.aangenomen_op IS NOT NULL AND (" HIER(                   \
      "k.van") " OR " HIER("k.naar") ")"
#define LANGER "SELECT 1 FROM vernietiging v WHERE v.huishouden = h.id AND v.stand = 3 AND v.nieuwe_dag >= $1"
#define VOORGESTELD "SELECT 1 FROM vernietiging v WHERE v.huishouden = h.id AND v.stand = 1"
/* What holds a file, in the order of enum bewaar_houdt; $1 today. */
#define HOUDT                                                                                                          \
  ER_IS(OPEN_VRAAG)                                                                                                    \
  ", " ER_IS(OPEN_CASUS) ", " ER_IS(TRAJECT) ", " ER_IS(HULP) ", " ER_IS(GESCHIL) ", " ER_IS(BEZWAAR) ", " ER_IS(      \
      SIGNAAL) ", " ER_IS(OPEN_VERZOEK) ", " ER_IS(GEDEELD) ", " ER_IS(LANGER)
_Static_assert(HOUDT_VRAAG == 0 && HOUDT_CASUS == 1 && HOUDT_TRAJECT == 2 && HOUDT_HULP == 3 && HOUDT_GESCHIL == 4 &&
                   HOUDT_BEZWAAR == 5 && HOUDT_SIGNAAL == 6 && HOUDT_VERZOEK == 7 && HOUDT_GEDEELD == 8 &&
                   HOUDT_LANGER == 9 && HOUDT_AANTAL == 10 && VERNIETIG_LANGER == 3 && VERNIETIG_VOORGESTELD == 1,
               "the columns of HOUDT");

/* Who lives there, or lived there last. */
#define DOSSIER                                                                                                        \
  "SELECT h.id, h.publiek, " ZICHT_NAAM ", " HOUDT ", " ER_IS(                                                         \
      VOORGESTELD) " FROM huishouden h LEFT JOIN persoon p ON p.id = "                                                 \
                   "(SELECT e.id FROM huishouden_lid y JOIN persoon e ON e.id = y.persoon WHERE y.huishouden = h.id "  \
                   "ORDER BY y.tot DESC, e.geboren, e.id LIMIT 1) WHERE h.samengevoegd_in IS NULL "
/* No open question and no open casus: few are left of which the rest is asked. */
#define KANDIDAAT                                                                                                      \
  "AND NOT EXISTS (SELECT 1 FROM melding m WHERE m.huishouden = h.id AND m.gesloten_op IS NULL) "                      \
  "AND NOT EXISTS (SELECT 1 FROM casus c WHERE c.huishouden = h.id AND c.gesloten_op IS NULL) "
enum { KOLOM_NAAM = 2, KOLOM_HOUDT = 7, KOLOM_VOORGESTELD = KOLOM_HOUDT + HOUDT_AANTAL };

/* What there is of its cases: the household, the melding (0: a casus without one), what, a day, a number, a text. */
enum { FEIT_MELDING = 1, FEIT_BESLUIT, FEIT_HULP, FEIT_EINDE, FEIT_WIJZIGING };
#define VAN(kolom, waar)                                                                                               \
  kolom " IN (SELECT z.id FROM huishouden z WHERE coalesce(z.samengevoegd_in, z.id) IN (" waar "))"
#define VAN_MELDING(waar)                                                                                              \
  "SELECT " THUIS(                                                                                                     \
      "m.huishouden") " AS huishouden, m.id AS melding, 1 AS wat, m.gesloten_op AS dag, "                              \
                      "coalesce(m.sluitreden, 0) AS getal, '' AS tekst, m.wet AS soort FROM melding m WHERE " VAN(     \
                          "m.huishouden", waar)
#define VAN_BESLUIT(waar)                                                                                              \
  "SELECT " THUIS("m.huishouden") ", m.id, 2, coalesce(b.tot, b.genomen_op), b.soort, '', 0 FROM besluit b "           \
                                  "JOIN melding m ON m.id = b.melding WHERE b.stand = 4 AND " VAN("m.huishouden",      \
                                                                                                  waar)
#define VAN_TOEWIJZING(waar)                                                                                           \
  "SELECT " THUIS("t.huishouden") ", coalesce(b.melding, 0), 3, coalesce(t.geeindigd_op, t.tot), 0, t.product, 0 "     \
                                  "FROM toewijzing t LEFT JOIN besluit b ON b.id = t.besluit WHERE " VAN(              \
                                      "t.huishouden", waar)
#define VAN_TRAJECT(waar)                                                                                              \
  "SELECT " THUIS("c.huishouden") ", coalesce(j.melding, 0), 3, j.gesloten_op, 0, j.soort, 1 FROM traject j "          \
                                  "JOIN traject_casus k ON k.traject = j.id AND k.kant IS NULL JOIN casus c ON c.id "  \
                                  "= k.casus WHERE " VAN("c.huishouden", waar)
#define VAN_GESCHIL(waar)                                                                                              \
  "SELECT " THUIS(                                                                                                     \
      "coalesce(m.huishouden, g.huishouden)") ", coalesce(g.melding, 0), 4, g.gesloten_op, 0, '', 0 "                  \
                                              "FROM geschil g LEFT JOIN melding m ON m.id = g.melding WHERE " VAN(     \
                                                  "coalesce(m.huishouden, g.huishouden)", waar)
#define VAN_WIJZIGING(waar)                                                                                            \
  "SELECT " THUIS("l.huishouden") ", 0, 5, CAST(NULL AS BIGINT), max(l.op), '', 0 FROM logboek l WHERE "               \
                                  "l.inhoud_hash IS NOT NULL AND l.uitkomst = 'gedaan' AND l.informatie NOT LIKE "     \
                                  "'%verzoek%' AND " VAN("l.huishouden", waar) " GROUP BY l.huishouden"
#define EN " UNION ALL "
#define FEITEN(waar)                                                                                                   \
  "SELECT f.huishouden, f.melding, f.wat, f.dag, f.getal, f.tekst, f.soort FROM (" VAN_MELDING(waar) EN VAN_BESLUIT(   \
      waar)                                                                                                            \
  EN VAN_TOEWIJZING(waar)                                                                                              \
  EN VAN_TRAJECT(waar)                                                                                                 \
  EN VAN_GESCHIL(waar)                                                                                                 \
  EN VAN_WIJZIGING(waar) ") f ORDER BY f.huishouden, f.wat, f.melding"

/* A case as its facts fill it. */
struct zaak {
  int64_t melding;
  enum wet wet;
  bool hulp, geweigerd;
  enum sluitreden reden;
  dag_t einde, ontvangen;
};

static struct zaak *zaak_bij(struct zaak *zaken, size_t *aantal, int64_t melding, enum wet wet) {
  for (size_t i = 0; i < *aantal; i++)
    if (zaken[i].melding == melding && (melding || zaken[i].wet == wet)) return &zaken[i];
  zaken[*aantal] = (struct zaak){.melding = melding, .wet = wet, .einde = DAG_GEEN};
  return &zaken[(*aantal)++];
}

static void later_einde(struct zaak *zaak, dag_t dag) {
  if (dag != DAG_GEEN && dag != DAG_OPEN && dag > zaak->einde) zaak->einde = dag;
}

/* The law of help without a melding, as the inrichting tells it of its product or kind of traject. */
static enum wet wet_van(const struct inrichting *inrichting, const struct db_rows *rows, size_t i, dag_t vandaag) {
  struct str sleutel = db_text(rows, i, 5);
  if (db_int(rows, i, 6)) {
    const struct trajectsoort_rij *soort = trajectsoort_op(inrichting, sleutel, vandaag);
    return soort && soort->wet > 0 ? (enum wet)soort->wet : WET_GEEN;
  }
  const struct product_rij *product = product_op(inrichting, sleutel, vandaag);
  return product && product->wet > 0 ? (enum wet)product->wet : WET_GEEN;
}

static void take_fact(struct zaak *zaken, size_t *aantal, const struct inrichting *inrichting,
                      const struct db_rows *rows, size_t i, dag_t vandaag) {
  int64_t melding = db_int(rows, i, 1), wat = db_int(rows, i, 2);
  enum wet wet = melding || wat == FEIT_EINDE ? WET_GEEN : wet_van(inrichting, rows, i, vandaag);
  struct zaak *zaak = zaak_bij(zaken, aantal, melding, wet);
  later_einde(zaak, db_dag(rows, i, 3));
  if (wat == FEIT_MELDING) {
    zaak->wet = (enum wet)db_int(rows, i, 6);
    zaak->reden = (enum sluitreden)db_int(rows, i, 4);
  }
  if (wat == FEIT_HULP) zaak->hulp = true;
  if (wat == FEIT_BESLUIT) {
    enum besluit_soort soort = (enum besluit_soort)db_int(rows, i, 4);
    if (besluit_kent_toe(soort)) zaak->hulp = true;
    if (soort == BESLUITSOORT_AFWIJZEN) zaak->geweigerd = true;
  }
}

static void give_term(struct tx *tx, const struct inrichting *inrichting, const struct zaak *zaak, dag_t gewijzigd,
                      struct bewaarzaak *ret) {
  enum zaak_uitkomst uitkomst = zaak_uitkomst(zaak->hulp, zaak->geweigerd, zaak->reden);
  struct bewaarzaak z = {.termijn = zaak_bewaartermijn(zaak->wet, uitkomst), .begin = zaak->einde};
  const struct bewaartermijn_rij *rij = inrichting_op(inrichting, TABEL_BEWAARTERMIJN, z.termijn, tx_vandaag(tx));
  if (bewaartermijn_vanaf_wijziging(z.termijn) && gewijzigd != DAG_GEEN && gewijzigd > z.begin) z.begin = gewijzigd;
  z.termijn_naam = rij ? rij->omschrijving : z.termijn;
  z.bron = rij ? rij->rij.bron : (struct str){0};
  if (rij && rij->lengte != GETAL_LEEG) {
    z.lengte = rij->lengte;
    z.eenheid = (enum eenheid)rij->eenheid;
  }
  z.wat = zaak->einde == DAG_GEEN ? str_format(tx->arena, "%.*s", STR_ARG(wet_kort(zaak->wet)))
                                  : str_format(tx->arena, "%.*s, klaar op %.*s", STR_ARG(wet_kort(zaak->wet)),
                                               STR_ARG(dag_lang(tx->arena, zaak->einde)));
  *ret = z;
}

/* The cases of one household from its facts, which stand together. */
static void give_cases(struct tx *tx, const struct inrichting *inrichting, const struct db_rows *feiten, size_t from,
                       size_t to, struct bewaardossier *dossier) {
  struct zaak *zaken = NEW_ARRAY(tx->arena, struct zaak, to - from + 1);
  size_t aantal = 0;
  dag_t gewijzigd = DAG_GEEN;
  for (size_t i = from; i < to; i++)
    if (db_int(feiten, i, 2) == FEIT_WIJZIGING)
      gewijzigd = dag_van_moment(db_int(feiten, i, 4));
    else
      take_fact(zaken, &aantal, inrichting, feiten, i, tx_vandaag(tx));
  dossier->zaken = NEW_ARRAY(tx->arena, struct bewaarzaak, aantal + 1);
  dossier->zaak_aantal = aantal;
  for (size_t i = 0; i < aantal; i++) give_term(tx, inrichting, &zaken[i], gewijzigd, &dossier->zaken[i]);
  bewaring_rekenen(dossier);
}

static struct bewaardossier dossier_van(const struct db_rows *rows, size_t i) {
  struct bewaardossier d = {.huishouden = db_int(rows, i, 0), .publiek = db_text(rows, i, 1)};
  for (unsigned houdt = 0; houdt < HOUDT_AANTAL; houdt++)
    d.houdt |= (unsigned)db_int(rows, i, KOLOM_HOUDT + houdt) << houdt;
  return d;
}

/* Without names: those are read only of what is shown. */
static void join(struct toegang *toegang, const struct inrichting *inrichting, const struct db_rows *rows,
                 const struct db_rows *feiten, struct bewaardossier *list) {
  size_t at = 0;
  for (size_t i = 0; i < rows->count; i++) {
    list[i] = dossier_van(rows, i);
    while (at < feiten->count && db_int(feiten, at, 0) < list[i].huishouden) at++;
    size_t from = at;
    while (at < feiten->count && db_int(feiten, at, 0) == list[i].huishouden) at++;
    give_cases(toegang->tx, inrichting, feiten, from, at, &list[i]);
  }
}

/* A file of the list, and where it stands among the rows. */
struct plek {
  size_t rij;
  dag_t tot;
};

static int longest_ago(const void *a, const void *b) {
  const struct plek *x = a, *y = b;
  if (x->tot != y->tot) return x->tot < y->tot ? -1 : 1;
  return (x->rij > y->rij) - (x->rij < y->rij);
}

static struct bewaardossier *name_first(struct toegang *toegang, const struct db_rows *rows,
                                        const struct bewaardossier *list, const struct plek *plekken, size_t aantal,
                                        size_t *ret_aantal) {
  size_t shown = aantal > BEWAARLIJST_MAX ? BEWAARLIJST_MAX : aantal;
  struct bewaardossier *named = NEW_ARRAY(toegang->tx->arena, struct bewaardossier, shown + 1);
  for (size_t i = 0; i < shown; i++) {
    named[i] = list[plekken[i].rij];
    named[i].naam = zicht_naam(toegang, rows, plekken[i].rij, KOLOM_NAAM);
  }
  *ret_aantal = shown;
  return named;
}

static void divide(struct toegang *toegang, const struct db_rows *rows, const struct bewaardossier *list,
                   struct bewaarlijst *ret) {
  struct plek *weg = NEW_ARRAY(toegang->tx->arena, struct plek, rows->count + 1),
              *zonder = NEW_ARRAY(toegang->tx->arena, struct plek, rows->count + 1);
  size_t weg_aantal = 0, zonder_aantal = 0;
  for (size_t i = 0; i < rows->count; i++) {
    const struct bewaardossier *d = &list[i];
    if (bewaring_mag_weg(d, tx_vandaag(toegang->tx)) && !db_int(rows, i, KOLOM_VOORGESTELD))
      weg[weg_aantal++] = (struct plek){i, d->tot};
    else if (d->houdt == 0 && d->door && d->tot == DAG_GEEN)
      zonder[zonder_aantal++] = (struct plek){i, 0};
  }
  if (weg_aantal) qsort(weg, weg_aantal, sizeof *weg, longest_ago);
  ret->weg_totaal = (int64_t)weg_aantal;
  ret->zonder_totaal = (int64_t)zonder_aantal;
  ret->weg = name_first(toegang, rows, list, weg, weg_aantal, &ret->weg_aantal);
  ret->zonder_termijn = name_first(toegang, rows, list, zonder, zonder_aantal, &ret->zonder_aantal);
}

bool bewaarlijst_lezen(struct toegang *toegang, struct bewaarlijst *ret_lijst, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, feiten;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, DOSSIER KANDIDAAT "ORDER BY h.id", A_DAG(tx_vandaag(tx))) ||
      !db_query_args(tx->db, tx->arena, fault, &feiten,
                     FEITEN("SELECT h.id FROM huishouden h WHERE h.samengevoegd_in IS NULL " KANDIDAAT), NULL, 0))
    return false;
  struct bewaardossier *list = NEW_ARRAY(tx->arena, struct bewaardossier, rows.count + 1);
  join(toegang, inrichting, &rows, &feiten, list);
  divide(toegang, &rows, list, ret_lijst);
  return true;
}

bool bewaardossier_lezen(struct toegang *toegang, int64_t huishouden, struct bewaardossier *ret_dossier,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, feiten;
  struct bewaardossier dossier;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, DOSSIER "AND h.id = $2", A_DAG(tx_vandaag(tx)), A_INT(huishouden)) ||
      !TX_QUERY(tx, fault, &feiten, FEITEN("SELECT h.id FROM huishouden h WHERE h.id = $1"), A_INT(huishouden)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit dossier bestaat niet of niet meer."), "no such household");
  join(toegang, inrichting, &rows, &feiten, &dossier);
  dossier.naam = zicht_naam(toegang, &rows, 0, KOLOM_NAAM);
  *ret_dossier = dossier;
  return true;
}

bool bewaardossier_vasthouden(struct toegang *toegang, int64_t huishouden, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_VERZOEK, huishouden, fault) &&
         TX_EXEC(toegang->tx, fault, NULL, "UPDATE huishouden SET publiek = publiek WHERE id = $1", A_INT(huishouden));
}

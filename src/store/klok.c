#include "store/klok.h"

#include "domain/geschil.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "intern.h"
#include "klok_afleiden.h"
#include "voorhanden.h"

/* Every clock with what it belongs to. wat: words, or the key of a product on that day. $1 is the household. With a
 * plus the number is no way in from the clock: SQLite would otherwise begin with every clock there is. */
#define KLOKKEN                                                                                                        \
  "SELECT k.bron AS bron, k.ding AS ding, k.naam AS naam, k.gebeurtenis AS gebeurtenis, k.geeindigd_op AS "            \
  "geeindigd_op, k.laatste_dag AS laatste_dag, m.publiek AS publiek, substr(m.woorden, 1, 160) AS wat, m.ontvangen "   \
  "AS dag, p.publiek AS persoon, m.id AS melding, m.ontvangen AS ontvangen FROM melding m "                            \
  "JOIN persoon p ON p.id = m.persoon JOIN afgeleid_klok k ON k.bron = 1 AND k.ding = +m.id WHERE m.huishouden = $1 "  \
  "UNION ALL SELECT k.bron, k.ding, k.naam, k.gebeurtenis, k.geeindigd_op, k.laatste_dag, a.publiek, a.product, "      \
  "a.ontvangen, p.publiek, m.id, m.ontvangen FROM melding m JOIN persoon p ON p.id = m.persoon "                       \
  "JOIN aanvraag a ON a.melding = m.id JOIN afgeleid_klok k ON k.bron = 2 AND k.ding = +a.id WHERE m.huishouden = $1 " \
  "UNION ALL SELECT k.bron, k.ding, k.naam, k.gebeurtenis, k.geeindigd_op, k.laatste_dag, g.publiek, "                 \
  "CAST(g.soort AS TEXT), g.ontvangen, p.publiek, m.id, m.ontvangen FROM geschil g LEFT JOIN melding m "               \
  "ON m.id = g.melding JOIN persoon q ON q.id = g.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) " \
  "JOIN afgeleid_klok k ON k.bron = 3 AND k.ding = +g.id WHERE (g.huishouden = $1 OR g.melding IN "                    \
  "(SELECT x.id FROM melding x WHERE x.huishouden = $1)) "

#define STAP                                                                                                           \
  "SELECT s.bron, s.ding, s.id, s.publiek, s.soort, s.op, s.tot, s.lengte, s.reden, s.klaar_op, g.naam, s.versie "     \
  "FROM klokstap s JOIN gebruiker g ON g.id = s.door "

static unsigned covers(enum klokbron bron) {
  return bron == KLOK_MELDING ? INFO_MELDING : INFO_AANVRAAG;
}

static struct klokstap stap_van(const struct db_rows *rows, size_t i) {
  return (struct klokstap){
      .id = db_int(rows, i, 2),
      .publiek = db_text(rows, i, 3),
      .soort = (enum klokstap_soort)db_int(rows, i, 4),
      .op = db_dag(rows, i, 5),
      .tot = db_dag(rows, i, 6),
      .lengte = db_int(rows, i, 7),
      .reden = db_text(rows, i, 8),
      .klaar_op = db_dag(rows, i, 9),
      .door = db_text(rows, i, 10),
      .versie = db_int(rows, i, 11),
  };
}

static void give_steps(struct arena *arena, const struct db_rows *rows, struct klok *klok) {
  struct klokstap *list = NEW_ARRAY(arena, struct klokstap, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == (int64_t)klok->bron && db_int(rows, i, 1) == klok->ding)
      list[klok->aantal++] = stap_van(rows, i);
  klok->stappen = list;
}

/* The clock of that row, with its term worked out. */
static bool klok_van(struct tx *tx, const struct inrichting *inrichting, const struct db_rows *rows, size_t i,
                     const struct db_rows *stappen, struct klok *ret_klok, struct fault *fault) {
  struct klok klok = {
      .bron = (enum klokbron)db_int(rows, i, 0),
      .ding = db_int(rows, i, 1),
      .gebeurtenis = db_dag(rows, i, 3),
      .geeindigd_op = db_dag(rows, i, 4),
      .publiek = db_text(rows, i, 6),
      .wat = db_text(rows, i, 7),
      .persoon = db_text(rows, i, 9),
      .melding = db_null(rows, i, 10) ? 0 : db_int(rows, i, 10),
  };
  int64_t geschil;
  if (klok.melding) klok.kenmerk = melding_nummer(tx->arena, db_dag(rows, i, 11), klok.melding);
  if (klok.bron == KLOK_GESCHIL && str_to_i64(klok.wat, &geschil))
    klok.wat = geschil_woord((enum geschil_soort)geschil);
  if (klok.bron == KLOK_AANVRAAG) {
    const struct product_rij *product = product_op(inrichting, klok.wat, db_dag(rows, i, 8));
    if (product) klok.wat = product->naam;
  }
  give_steps(tx->arena, stappen, &klok);
  if (!termijn_op(inrichting, db_text(rows, i, 2), klok.gebeurtenis, &klok.soort) ||
      !klok_rekenen(tx->arena, &tx->store->nationaal.kalender, &klok, fault))
    return fault->class != FAULT_NONE ||
           fault_set(fault, FAULT_INTERNAL, S("Deze termijn is er niet meer."), "clock without a term");
  *ret_klok = klok;
  return true;
}

/* Steps of a melding, of an aanvraag and of a geschil. */
static bool read_steps(struct toegang *toegang, int64_t huishouden, struct db_rows *ret_stappen, struct fault *fault) {
  if (niets_van(toegang, VOORHANDEN_KLOKSTAP) && niets_van(toegang, VOORHANDEN_AANVRAAG) &&
      niets_van(toegang, VOORHANDEN_GESCHIL))
    return geen_rijen(ret_stappen);
  return TX_QUERY(toegang->tx, fault, ret_stappen,
                  STAP "JOIN (" KLOKKEN ") k ON k.bron = s.bron AND k.ding = s.ding ORDER BY s.op, s.id",
                  A_INT(huishouden));
}

bool klokken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct klok **ret_klokken, size_t *ret_aantal,
                            struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, stappen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT k.* FROM (" KLOKKEN ") k ORDER BY k.geeindigd_op DESC NULLS FIRST, "
                "k.laatste_dag, k.bron, k.ding LIMIT $2",
                A_INT(huishouden), A_INT(KLOKKEN_MAX)) ||
      !read_steps(toegang, huishouden, &stappen, fault))
    return false;
  struct klok *klokken = NEW_ARRAY(tx->arena, struct klok, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++) {
    if (!(toegang->informatie & covers((enum klokbron)db_int(&rows, i, 0)))) continue;
    if (!klok_van(tx, inrichting, &rows, i, &stappen, &klokken[aantal++], fault)) return false;
  }
  *ret_klokken = klokken;
  *ret_aantal = aantal;
  return true;
}

/* That of one thing, with its steps. */
static bool read_one(struct toegang *toegang, const struct db_rows *rows, struct klok *ret_klok, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows stappen;
  if (rows->count == 0) return fault_set(fault, FAULT_ABSENT, S("Hier loopt geen termijn."), "no such clock");
  return toegang_dekt(toegang, HANDELING_ZIEN, covers((enum klokbron)db_int(rows, 0, 0)), toegang->huishouden, fault) &&
         inrichting_geldend(tx, &inrichting, fault) &&
         TX_QUERY(tx, fault, &stappen, STAP "WHERE s.bron = $1 AND s.ding = $2 ORDER BY s.op, s.id",
                  A_INT(db_int(rows, 0, 0)), A_INT(db_int(rows, 0, 1))) &&
         klok_van(tx, inrichting, rows, 0, &stappen, ret_klok, fault);
}

bool klok_lezen(struct toegang *toegang, enum klokbron bron, struct str publiek, struct klok *ret_klok,
                struct fault *fault) {
  struct db_rows rows;
  return TX_QUERY(toegang->tx, fault, &rows, "SELECT k.* FROM (" KLOKKEN ") k WHERE k.bron = $2 AND k.publiek = $3",
                  A_INT(toegang->huishouden), A_INT(bron), A_TEXT(publiek)) &&
         read_one(toegang, &rows, ret_klok, fault);
}

bool klokstap_lezen(struct toegang *toegang, struct str publiek, struct klok *ret_klok,
                    const struct klokstap **ret_stap, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT k.* FROM (" KLOKKEN ") k WHERE EXISTS (SELECT 1 FROM klokstap s WHERE s.publiek = $2 "
                "AND s.bron = k.bron AND s.ding = k.ding)",
                A_INT(toegang->huishouden), A_TEXT(publiek)) ||
      !read_one(toegang, &rows, ret_klok, fault))
    return false;
  for (size_t i = 0; i < ret_klok->aantal; i++)
    if (str_eq(ret_klok->stappen[i].publiek, publiek)) *ret_stap = &ret_klok->stappen[i];
  return true;
}

/* The work list follows the clock. */
static bool derive_again(struct toegang *toegang, const struct klok *klok, struct fault *fault) {
  struct db_rows rows;
  if (klok->bron == KLOK_MELDING) return werk_afleiden_van(toegang->tx, klok->ding, fault);
  if (klok->bron == KLOK_GESCHIL) return geschil_klok_afleiden(toegang->tx, klok->ding, fault);
  return TX_QUERY(toegang->tx, fault, &rows, "SELECT melding FROM aanvraag WHERE id = $1", A_INT(klok->ding)) &&
         werk_afleiden_van(toegang->tx, db_int(&rows, 0, 0), fault);
}

bool klokstap_bewaren(struct toegang *toegang, const struct klok *klok, const struct klokstap *stap,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, covers(klok->bron), toegang->huishouden, fault) ||
      !TX_EXEC(
          tx, fault, NULL,
          "INSERT INTO klokstap (publiek, bron, ding, soort, op, tot, lengte, reden, klaar_op, door, opgenomen_op, "
          "versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9, $10, 1)",
          A_TEXT(stap->publiek), A_INT(klok->bron), A_INT(klok->ding), A_INT(stap->soort), A_DAG(stap->op),
          A_DAG(stap->tot), A_INT(stap->lengte), A_TEXT(stap->reden), A_INT(toegang->actor->gebruiker),
          A_INT(tx->wanneer.nu)))
    return false;
  toegang_veld(toegang, "termijn", klok->soort.omschrijving, keuze_label(klokstap_soorten, (int)stap->soort));
  toegang_veld(toegang, "tot en met", dag_iso(tx->arena, klok->termijn.laatste_dag), dag_iso(tx->arena, stap->tot));
  if (stap->reden.len) toegang_veld(toegang, "reden", (struct str){0}, stap->reden);
  return derive_again(toegang, klok, fault);
}

bool klokstap_beeindigen(struct toegang *toegang, const struct klok *klok, const struct klokstap *stap, int64_t versie,
                         dag_t klaar_op, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, covers(klok->bron), toegang->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE klokstap SET klaar_op = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 "
               "AND klaar_op IS NULL",
               A_INT(stap->id), A_INT(versie), A_DAG(klaar_op)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale step of a clock");
  toegang_veld(toegang, "termijn loopt weer", keuze_label(klokstap_soorten, (int)stap->soort),
               dag_iso(tx->arena, klaar_op));
  return derive_again(toegang, klok, fault);
}

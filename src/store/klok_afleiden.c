#include "klok_afleiden.h"

#include "domain/besluit.h"
#include "domain/geschil.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

/* The kinds of rows of one statement: what there is of a melding that its clocks follow from. Of an aanvraag `tot` is
 * the day on which the besluit on it was sent ($2: taken). */
enum { FEIT_VERSLAG = 1, FEIT_AANVRAAG, FEIT_STAP, FEIT_GESCHIL };
#define FEITEN                                                                                                         \
  "SELECT 1 AS wat, r.melding AS ding, min(v.op_dag) AS dag, 0 AS bron, 0 AS soort, CAST(NULL AS BIGINT) AS tot, 0 "   \
  "AS lengte, "                                                                                                        \
  "'' AS reden, CAST(NULL AS BIGINT) AS klaar FROM verslag r JOIN verslag_versie v ON v.verslag = r.id WHERE "         \
  "r.melding = $1 "                                                                                                    \
  "GROUP BY r.melding "                                                                                                \
  "UNION ALL SELECT 2, a.id, a.ontvangen, 0, 0, (SELECT min(coalesce(b.verzonden_op, b.genomen_op)) FROM besluit b "   \
  "WHERE b.aanvraag = a.id AND b.stand = $2), 0, '', CAST(NULL AS BIGINT) FROM aanvraag a WHERE a.melding = $1 "       \
  "UNION ALL SELECT 3, s.ding, s.op, s.bron, s.soort, s.tot, s.lengte, s.reden, s.klaar_op FROM klokstap s "           \
  "WHERE (s.bron = 1 AND s.ding = $1) OR (s.bron = 2 AND s.ding IN (SELECT a.id FROM aanvraag a WHERE a.melding = "    \
  "$1)) UNION ALL SELECT 4, g.id, g.ontvangen, 0, 0, CAST(NULL AS BIGINT), 0, '', CAST(NULL AS BIGINT) FROM geschil "  \
  "g WHERE g.melding = $1 "

static bool remove_clock(struct tx *tx, const struct klok *klok, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_klok WHERE bron = $1 AND ding = $2", A_INT(klok->bron),
                 A_INT(klok->ding));
}

bool klok_afleiden(struct tx *tx, struct klok *klok, struct fault *fault) {
  const struct inrichting *inrichting;
  struct fault outside;
  fault_init(&outside);
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  if (!klok->soort.naam.len || !termijn_op(inrichting, klok->soort.naam, klok->gebeurtenis, &klok->soort) ||
      !klok_rekenen(tx->arena, &tx->store->nationaal.kalender, klok, &outside)) {
    klok->termijn.laatste_dag = DAG_OPEN;
    return remove_clock(tx, klok, fault);
  }
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afgeleid_klok (bron, ding, naam, gebeurtenis, laatste_dag, dagen_stil, lengte, "
                 "geeindigd_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (bron, ding) DO UPDATE SET "
                 "naam = excluded.naam, gebeurtenis = excluded.gebeurtenis, laatste_dag = excluded.laatste_dag, "
                 "dagen_stil = excluded.dagen_stil, lengte = excluded.lengte, geeindigd_op = excluded.geeindigd_op",
                 A_INT(klok->bron), A_INT(klok->ding), A_TEXT(klok->soort.naam), A_DAG(klok->gebeurtenis),
                 A_INT(klok->termijn.laatste_dag), A_INT(klok->termijn.dagen_stil), A_INT(klok->termijn.lengte),
                 A_DAG(klok->geeindigd_op));
}

/* The steps of one thing among the facts, in the order of their days. */
static void take_steps(struct arena *arena, const struct db_rows *rows, struct klok *klok) {
  struct klokstap *list = NEW_ARRAY(arena, struct klokstap, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == FEIT_STAP && db_int(rows, i, 3) == (int64_t)klok->bron &&
        db_int(rows, i, 1) == klok->ding)
      list[klok->aantal++] = (struct klokstap){.soort = (enum klokstap_soort)db_int(rows, i, 4),
                                               .op = db_dag(rows, i, 2),
                                               .tot = db_dag(rows, i, 5),
                                               .lengte = db_int(rows, i, 6),
                                               .reden = db_text(rows, i, 7),
                                               .klaar_op = db_dag(rows, i, 8)};
  klok->stappen = list;
}

static dag_t earliest(dag_t a, dag_t b) {
  return a == DAG_GEEN || (b != DAG_GEEN && b < a) ? b : a;
}

/* The first day among the facts of that kind; DAG_GEEN = none. */
static dag_t first_of(const struct db_rows *rows, int64_t wat) {
  dag_t first = DAG_GEEN;
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == wat) first = earliest(first, db_dag(rows, i, 2));
  return first;
}

static bool derive(struct tx *tx, const struct db_rows *rows, struct klok *klok, dag_t *laatste, struct fault *fault) {
  take_steps(tx->arena, rows, klok);
  if (!klok_afleiden(tx, klok, fault)) return false;
  if (klok->geeindigd_op == DAG_GEEN && klok->termijn.laatste_dag < *laatste) *laatste = klok->termijn.laatste_dag;
  return true;
}

/* An onderzoek ends with its verslag, or with an aanvraag that comes in its place (Wmo 2015 art. 2.3.2 lid 9), or with
 * the melding. For youth an aanvraag takes the clock of the melding over. */
static struct klok clock_of_melding(const struct melding *melding, enum klokbegin begin, dag_t verslag,
                                    dag_t aanvraag) {
  struct klok klok = {.bron = KLOK_MELDING,
                      .ding = melding->id,
                      .soort.naam = melding_termijn(melding->wet, begin),
                      .gebeurtenis = melding->ontvangen,
                      .geeindigd_op = earliest(earliest(verslag, aanvraag), melding->gesloten_op)};
  if (melding->wet == WET_JEUGDWET) {
    klok.geeindigd_op = melding->gesloten_op;
    if (aanvraag != DAG_GEEN) klok.soort.naam = S("");
  }
  return klok;
}

bool klokken_afleiden(struct tx *tx, const struct melding *melding, dag_t *ret_laatste, struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT f.* FROM (" FEITEN ") f ORDER BY f.wat, f.dag, f.ding", A_INT(melding->id),
                A_INT(BESLUITSTAND_GENOMEN)))
    return false;
  enum klokbegin begin = klokbegin_op(inrichting, melding->wet, melding->ontvangen);
  struct klok klok = clock_of_melding(melding, begin, first_of(&rows, FEIT_VERSLAG), first_of(&rows, FEIT_AANVRAAG));
  dag_t laatste = DAG_OPEN;
  if (!derive(tx, &rows, &klok, &laatste, fault)) return false;
  for (size_t i = 0; i < rows.count; i++) {
    if (db_int(&rows, i, 0) != FEIT_AANVRAAG) continue;
    struct klok besluit = {.bron = KLOK_AANVRAAG,
                           .ding = db_int(&rows, i, 1),
                           .soort.naam = aanvraag_termijn(melding->wet),
                           .gebeurtenis =
                               aanvraag_gebeurtenis(melding->wet, begin, melding->ontvangen, db_dag(&rows, i, 2)),
                           .geeindigd_op = db_dag(&rows, i, 5)};
    if (!derive(tx, &rows, &besluit, &laatste, fault)) return false;
  }
  for (size_t i = 0; i < rows.count; i++)
    if (db_int(&rows, i, 0) == FEIT_GESCHIL && !geschil_klok_afleiden(tx, db_int(&rows, i, 1), fault)) return false;
  *ret_laatste = laatste;
  return true;
}

bool geschil_klok_afleiden(struct tx *tx, int64_t geschil, struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows, stappen;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT g.soort, g.ontvangen, g.bekend_op, g.commissie, b.bezwaar_tot, c.laatste_dag, c.geeindigd_op, "
                "g.gesloten_op FROM geschil g LEFT JOIN besluit b ON b.id = g.besluit LEFT JOIN afgeleid_klok c "
                "ON c.bron = 2 AND c.ding = g.aanvraag WHERE g.id = $1",
                A_INT(geschil)) ||
      !TX_QUERY(tx, fault, &stappen,
                "SELECT 3, s.ding, s.op, s.bron, s.soort, s.tot, s.lengte, s.reden, s.klaar_op FROM klokstap s "
                "WHERE s.bron = 3 AND s.ding = $1 ORDER BY s.op, s.id",
                A_INT(geschil)))
    return false;
  struct geschil g = {.soort = (enum geschil_soort)db_int(&rows, 0, 0),
                      .ontvangen = db_dag(&rows, 0, 1),
                      .bekend_op = db_dag(&rows, 0, 2),
                      .commissie = db_int(&rows, 0, 3) != 0,
                      .bezwaar_tot = db_dag(&rows, 0, 4),
                      .tegen.besluit_voor = db_dag(&rows, 0, 5)};
  if (g.bezwaar_tot == DAG_GEEN && g.bekend_op != DAG_GEEN)
    g.bezwaar_tot = termijn_laatste_dag(inrichting, S("bezwaar"), g.bekend_op);
  struct klok klok = {.bron = KLOK_GESCHIL, .ding = geschil, .geeindigd_op = db_dag(&rows, 0, 7)};
  klok.soort.naam = geschil_termijn(&g, &klok.gebeurtenis);
  if (g.soort == GESCHIL_GEBREKE) klok.geeindigd_op = earliest(klok.geeindigd_op, db_dag(&rows, 0, 6));
  take_steps(tx->arena, &stappen, &klok);
  return klok_afleiden(tx, &klok, fault);
}

bool geschil_klokken_herbouwen(struct tx *tx, struct fault *fault) {
  struct db_rows rows = {.count = 1};
  int64_t from = 0;
  while (rows.count) {
    if (!TX_QUERY(tx, fault, &rows, "SELECT id FROM geschil WHERE id > $1 ORDER BY id LIMIT $2", A_INT(from),
                  A_INT(1000)))
      return false;
    for (size_t i = 0; i < rows.count; i++) {
      from = db_int(&rows, i, 0);
      if (!geschil_klok_afleiden(tx, from, fault)) return false;
    }
  }
  return true;
}

/* What was derived is never trusted to be up to date: every change of a melding leaves a row in afgeleid_telling_sinds
 * in its own transaction, by triggers, and a figure is what was derived plus what changed since. Deriving a month takes
 * the numbers from the meldingen themselves, in the same view in which it sees and removes the rows of what changed; a
 * change that it does not see yet keeps its row. So it may run at any moment beside whoever saves, on both engines. */
#include "cijfers_afleiden.h"

#include "domain/melding.h"
#include "store/cijfers.h"

#include "werktelling.h"

static dag_t month_of(dag_t dag) {
  struct datum datum = datum_van(dag);
  return dag_van((struct datum){datum.jaar, datum.maand, 1});
}

static dag_t next_month(dag_t dag) {
  return dag_plus_maanden(month_of(dag), 1);
}

void telling_van_periode(dag_t van, dag_t tot, struct db_arg ret_args[TELLING_ARGS]) {
  dag_t first = van == month_of(van) ? van : next_month(van), after = month_of(tot + 1);
  if (after < first) first = after = tot + 1; /* within a month: by day */
  const dag_t ends[TELLING_ARGS] = {first, after - 1, van, first - 1, after, tot};
  for (size_t i = 0; i < TELLING_ARGS; i++) ret_args[i] = A_DAG(ends[i]);
}

static bool derive_month(struct tx *tx, dag_t van, dag_t tot, struct fault *fault) {
  _Static_assert(SLUIT_VERGISSING == 7, "the literal in the triggers");
  return TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_telling WHERE grof IN (0, 1) AND dag BETWEEN $1 AND $2",
                 A_DAG(van), A_DAG(tot)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afgeleid_telling (grof, dag, rapportagelijn, team, aantal) SELECT 0, ontvangen, "
                 "rapportagelijn, team, count(*) FROM melding WHERE ontvangen BETWEEN $1 AND $2 AND "
                 "coalesce(sluitreden, 0) <> $3 GROUP BY ontvangen, rapportagelijn, team",
                 A_DAG(van), A_DAG(tot), A_INT(SLUIT_VERGISSING)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afgeleid_telling (grof, dag, rapportagelijn, team, aantal) SELECT 1, m.dag, "
                 "m.rapportagelijn, m.team, CAST(sum(m.aantal) AS BIGINT) FROM (SELECT CASE WHEN rapportagelijn = '' "
                 "THEN dag ELSE $1 END AS dag, rapportagelijn, team, aantal FROM afgeleid_telling WHERE grof = 0 AND "
                 "dag BETWEEN $1 AND $2) m GROUP BY m.dag, m.rapportagelijn, m.team",
                 A_DAG(van), A_DAG(tot)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_telling_sinds WHERE dag BETWEEN $1 AND $2", A_DAG(van),
                 A_DAG(tot));
}

/* The first month in which something changed since it was derived; *ret_some is false when there is none. */
static bool derive_first(struct tx *tx, const void *in, void *ret_some, struct fault *fault) {
  struct db_rows rows;
  (void)in;
  if (!db_query_args(tx->db, tx->arena, fault, &rows, "SELECT min(dag) FROM afgeleid_telling_sinds", NULL, 0))
    return false;
  *(bool *)ret_some = !db_null(&rows, 0, 0);
  if (db_null(&rows, 0, 0)) return true;
  dag_t dag = db_dag(&rows, 0, 0);
  return derive_month(tx, month_of(dag), next_month(dag) - 1, fault);
}

static bool derive_worklist(struct tx *tx, const void *in, void *ret_some, struct fault *fault) {
  (void)in;
  return werktelling_afleiden(tx, ret_some, fault);
}

bool cijfers_bijwerken(struct store *store, struct arena *arena, struct moment_van_werk wanneer, struct fault *fault) {
  bool some = true;
  while (some)
    if (!store_schrijven(store, arena, wanneer, derive_first, NULL, &some, fault)) return false;
  some = true;
  while (some)
    if (!store_schrijven(store, arena, wanneer, derive_worklist, NULL, &some, fault)) return false;
  return true;
}

bool telling_herbouwen(struct tx *tx, struct fault *fault) {
  bool some = true;
  if (!db_exec_args(tx->db, tx->arena, fault, NULL, "DELETE FROM afgeleid_telling", NULL, 0) ||
      !db_exec_args(tx->db, tx->arena, fault, NULL, "DELETE FROM afgeleid_telling_sinds", NULL, 0) ||
      !db_exec_args(tx->db, tx->arena, fault, NULL,
                    "INSERT INTO afgeleid_telling_sinds (dag, rapportagelijn, team, aantal) "
                    "SELECT ontvangen, '', 0, 0 FROM melding GROUP BY ontvangen",
                    NULL, 0))
    return false;
  while (some)
    if (!derive_first(tx, NULL, &some, fault)) return false;
  return true;
}

/* What does not add up in a month: days that are not what their meldingen say, and what stands by month that is not the
 * sum of its days. */
static const char verschil_sql[] =
    "SELECT min(v.dag) FROM (SELECT x.dag FROM ("
    "SELECT 0 AS grof, dag, rapportagelijn, team, aantal FROM afgeleid_telling WHERE grof = 0 AND dag BETWEEN $1 AND "
    "$2 UNION ALL SELECT 0, dag, rapportagelijn, team, aantal FROM afgeleid_telling_sinds WHERE dag BETWEEN $1 AND $2 "
    "UNION ALL SELECT 0, ontvangen, rapportagelijn, team, -1 FROM melding WHERE ontvangen BETWEEN $1 AND $2 AND "
    "coalesce(sluitreden, 0) <> $3 "
    "UNION ALL SELECT 1, dag, rapportagelijn, team, aantal FROM afgeleid_telling WHERE grof = 1 AND dag BETWEEN $1 AND "
    "$2 UNION ALL SELECT 1, CASE WHEN rapportagelijn = '' THEN dag ELSE $1 END, rapportagelijn, team, -aantal FROM "
    "afgeleid_telling WHERE grof = 0 AND dag BETWEEN $1 AND $2) x "
    "GROUP BY x.grof, x.dag, x.rapportagelijn, x.team HAVING CAST(sum(x.aantal) AS BIGINT) <> 0) v";

static bool recount(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  struct cijferkeuring uit = {.verschil = DAG_GEEN};
  struct db_rows ends, rows;
  (void)in;
  if (!TX_QUERY(tx, fault, &ends,
                "SELECT min(e.van), max(e.tot), (SELECT count(*) FROM melding WHERE coalesce(sluitreden, 0) <> $1) "
                "FROM (SELECT min(ontvangen) AS van, max(ontvangen) AS tot FROM melding UNION ALL SELECT min(dag), "
                "max(dag) FROM afgeleid_telling UNION ALL SELECT min(dag), max(dag) FROM afgeleid_telling_sinds) e",
                A_INT(SLUIT_VERGISSING)))
    return false;
  uit.meldingen = db_int(&ends, 0, 2);
  dag_t last = db_dag(&ends, 0, 1);
  for (dag_t dag = db_null(&ends, 0, 0) ? last + 1 : month_of(db_dag(&ends, 0, 0));
       dag <= last && uit.verschil == DAG_GEEN; dag = next_month(dag)) {
    if (!TX_QUERY(tx, fault, &rows, verschil_sql, A_DAG(dag), A_DAG(next_month(dag) - 1), A_INT(SLUIT_VERGISSING)))
      return false;
    uit.verschil = db_dag(&rows, 0, 0);
  }
  if (!werktelling_narekenen(tx, &uit.werklijsten, fault)) return false;
  *(struct cijferkeuring *)ret_uit = uit;
  return true;
}

bool cijfers_narekenen(struct store *store, struct arena *arena, struct moment_van_werk wanneer,
                       struct cijferkeuring *ret_keuring, struct fault *fault) {
  return store_lezen(store, arena, wanneer, recount, NULL, ret_keuring, fault);
}

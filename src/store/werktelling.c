#include "werktelling.h"

static bool derive_team(struct tx *tx, int64_t team, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_werktelling WHERE team = $1", A_INT(team)) &&
         TX_EXEC(
             tx, fault, NULL,
             "INSERT INTO afgeleid_werktelling (team, rang, laatste_dag, reeks, niemand, aantal) SELECT $1, w.rang, "
             "w.laatste_dag, w.reeks, w.niemand, count(*) FROM (SELECT rang, laatste_dag, " WERKTELLING_REEKS_VAN
             "AS reeks, " WERKTELLING_NIEMAND "AS niemand FROM afgeleid_werk WHERE team = $1) w GROUP BY w.rang, "
             "w.laatste_dag, w.reeks, w.niemand",
             A_INT(team)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_werktelling_sinds WHERE team = $1", A_INT(team));
}

bool werktelling_afleiden(struct tx *tx, bool *ret_some, struct fault *fault) {
  struct db_rows rows;
  if (!db_query_args(tx->db, tx->arena, fault, &rows, "SELECT min(team) FROM afgeleid_werktelling_sinds", NULL, 0))
    return false;
  *ret_some = !db_null(&rows, 0, 0);
  return !*ret_some || derive_team(tx, db_int(&rows, 0, 0), fault);
}

bool werktelling_herbouwen(struct tx *tx, struct fault *fault) {
  struct db_rows rows;
  if (!db_exec_args(tx->db, tx->arena, fault, NULL, "DELETE FROM afgeleid_werktelling", NULL, 0) ||
      !db_exec_args(tx->db, tx->arena, fault, NULL, "DELETE FROM afgeleid_werktelling_sinds", NULL, 0) ||
      !db_query_args(tx->db, tx->arena, fault, &rows, "SELECT id FROM team ORDER BY id", NULL, 0))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    if (!derive_team(tx, db_int(&rows, i, 0), fault)) return false;
  return true;
}

bool werktelling_narekenen(struct tx *tx, bool *ret_klopt, struct fault *fault) {
  struct db_rows rows;
  if (!db_query_args(tx->db, tx->arena, fault, &rows,
                     "SELECT count(*) FROM (SELECT 1 FROM (SELECT team, rang, laatste_dag, reeks, niemand, aantal FROM "
                     "afgeleid_werktelling UNION ALL SELECT team, rang, laatste_dag, reeks, niemand, aantal FROM "
                     "afgeleid_werktelling_sinds UNION ALL SELECT team, rang, laatste_dag, " WERKTELLING_REEKS_VAN
                     ", " WERKTELLING_NIEMAND ", -1 FROM afgeleid_werk) x GROUP BY x.team, x.rang, x.laatste_dag, "
                     "x.reeks, x.niemand HAVING CAST(sum(x.aantal) AS BIGINT) <> 0) v",
                     NULL, 0))
    return false;
  *ret_klopt = db_int(&rows, 0, 0) == 0;
  return true;
}

#include "store/afwezigheid.h"

#include "relatie.h"

#define AFWEZIGHEID                                                                                                    \
  "SELECT f.id, f.publiek, f.gebruiker, g.publiek, g.naam, f.vervanger, v.publiek, v.naam, f.vanaf, f.tot, f.soort, "  \
  "f.termijnen, f.afspraken, CASE WHEN EXISTS (SELECT 1 FROM afwezigheid e WHERE e.gebruiker = f.vervanger "           \
  "AND e.ingetrokken_op IS NULL AND e.vanaf <= f.tot AND e.tot >= f.vanaf) THEN 1 ELSE 0 END "                         \
  "FROM afwezigheid f JOIN gebruiker g ON g.id = f.gebruiker LEFT JOIN gebruiker v ON v.id = f.vervanger "             \
  "WHERE f.ingetrokken_op IS NULL "

static struct afwezigheid afwezigheid_van(const struct db_rows *rows, size_t i) {
  return (struct afwezigheid){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .wie = {db_int(rows, i, 2), db_text(rows, i, 3), db_text(rows, i, 4)},
      .vervanger = {db_int(rows, i, 5), db_text(rows, i, 6), db_text(rows, i, 7)},
      .vanaf = db_dag(rows, i, 8),
      .tot = db_dag(rows, i, 9),
      .soort = (int)db_int(rows, i, 10),
      .termijnen = db_int(rows, i, 11) != 0,
      .afspraken = db_int(rows, i, 12) != 0,
      .vervanger_weg = db_int(rows, i, 13) != 0,
  };
}

bool afwezigheid_bewaren(struct tx *tx, const struct afwezigheid *a, int64_t door, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afwezigheid (publiek, gebruiker, vanaf, tot, soort, vervanger, termijnen, afspraken, "
                 "door, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                 A_TEXT(a->publiek), A_INT(a->wie.id), A_DAG(a->vanaf), A_DAG(a->tot), A_INT(a->soort),
                 A_INT_OF(a->vervanger.id, a->vervanger.id == 0), A_INT(a->termijnen), A_INT(a->afspraken), A_INT(door),
                 A_INT(tx_nu(tx))) &&
         relaties_waarnemers(tx, a->wie.id, fault);
}

bool afwezigheid_lezen(struct tx *tx, struct str publiek, struct afwezigheid *ret_afwezigheid, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, AFWEZIGHEID "AND f.publiek = $1", A_TEXT(publiek))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze afwezigheid staat er niet (meer)."), "no absence");
  *ret_afwezigheid = afwezigheid_van(&rows, 0);
  return true;
}

bool afwezigheid_intrekken(struct tx *tx, const struct afwezigheid *afwezigheid, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE afwezigheid SET ingetrokken_op = $2 WHERE id = $1", A_INT(afwezigheid->id),
                 A_INT(tx_nu(tx))) &&
         relaties_waarnemers(tx, afwezigheid->wie.id, fault);
}

bool afwezig_in(struct tx *tx, int64_t gebruiker, dag_t vanaf, dag_t tot, struct afwezigheid *ret_gevonden,
                struct fault *fault) {
  struct db_rows rows;
  /* Two who write for the same worker at once clash on his row (docs/decisions/0007). */
  if (!TX_EXEC(tx, fault, NULL, "UPDATE gebruiker SET publiek = publiek WHERE id = $1", A_INT(gebruiker)) ||
      !TX_QUERY(tx, fault, &rows,
                AFWEZIGHEID "AND f.gebruiker = $1 AND f.vanaf <= $3 AND f.tot >= $2 ORDER BY f.vanaf LIMIT 1",
                A_INT(gebruiker), A_DAG(vanaf), A_DAG(tot)))
    return false;
  *ret_gevonden = rows.count ? afwezigheid_van(&rows, 0) : (struct afwezigheid){0};
  return true;
}

bool afwezigheden_lezen(struct tx *tx, int64_t gebruiker, bool van_team, struct afwezigheid **ret_lijst,
                        size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  const struct db_arg args[] = {A_INT(gebruiker), A_DAG(tx_vandaag(tx))};
  if (!db_query_args(tx->db, tx->arena, fault, &rows,
                     van_team ? AFWEZIGHEID
                         "AND f.tot >= $2 AND EXISTS (SELECT 1 FROM lidmaatschap l JOIN lidmaatschap e "
                         "ON e.team = l.team WHERE l.gebruiker = f.gebruiker AND e.gebruiker = $1 AND l.vanaf <= $2 "
                         "AND l.tot >= $2 AND e.vanaf <= $2 AND e.tot >= $2) ORDER BY f.vanaf, f.id LIMIT 200"
                              : AFWEZIGHEID "AND f.tot >= $2 AND f.gebruiker = $1 ORDER BY f.vanaf, f.id LIMIT 200",
                     args, 2))
    return false;
  struct afwezigheid *list = NEW_ARRAY(tx->arena, struct afwezigheid, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = afwezigheid_van(&rows, i);
  *ret_lijst = list;
  *ret_aantal = rows.count;
  return true;
}

#include "store/cijfers.h"

#include "domain/melding.h"
#include "inrichting/organisatie.h"
#include "store/inrichting.h"

#include "intern.h"

/* The line of a team on a day; the name of a team that the inrichting does not know. */
static struct str line_of_team(const struct inrichting *inrichting, struct str sleutel, struct str naam, dag_t dag) {
  struct str lijn = rapportagelijn_van(inrichting, sleutel, dag);
  return lijn.len ? lijn : naam;
}

bool meldingen_groepen(struct toegang *toegang, const struct periode *periode, struct telgroep **ret_groepen,
                       size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CIJFERS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT m.ontvangen, m.rapportagelijn, t.sleutel, t.naam, m.aantal FROM (SELECT ontvangen, "
                "rapportagelijn, team, count(*) AS aantal FROM melding WHERE ontvangen BETWEEN $1 AND $2 AND "
                "coalesce(sluitreden, 0) <> $3 GROUP BY ontvangen, rapportagelijn, team) m JOIN team t ON t.id = "
                "m.team ORDER BY m.ontvangen, m.rapportagelijn, m.team",
                A_DAG(periode->van), A_DAG(periode->tot), A_INT(SLUIT_VERGISSING)))
    return false;
  struct telgroep *groepen = NEW_ARRAY(tx->arena, struct telgroep, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    dag_t dag = db_dag(&rows, i, 0);
    struct str lijn = db_text(&rows, i, 1);
    if (lijn.len == 0) lijn = line_of_team(inrichting, db_text(&rows, i, 2), db_text(&rows, i, 3), dag);
    groepen[i] = (struct telgroep){lijn, dag, db_int(&rows, i, 4)};
  }
  *ret_groepen = groepen;
  *ret_aantal = rows.count;
  return true;
}

bool trajecten_groepen(struct toegang *toegang, dag_t op, struct telgroep **ret_groepen, size_t *ret_aantal,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CIJFERS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT t.sleutel, t.naam, count(*) FROM traject j JOIN traject_casus jc ON jc.traject = j.id AND "
                "jc.kant IS NULL JOIN casus c ON c.id = jc.casus JOIN team t ON t.id = c.team WHERE j.begonnen_op <= "
                "$1 AND (j.gesloten_op IS NULL OR j.gesloten_op > $1) GROUP BY t.id, t.sleutel, t.naam ORDER BY t.id",
                A_DAG(op)))
    return false;
  struct telgroep *groepen = NEW_ARRAY(tx->arena, struct telgroep, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    groepen[i] = (struct telgroep){line_of_team(inrichting, db_text(&rows, i, 0), db_text(&rows, i, 1), op), op,
                                   db_int(&rows, i, 2)};
  *ret_groepen = groepen;
  *ret_aantal = rows.count;
  return true;
}

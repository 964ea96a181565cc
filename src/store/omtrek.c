#include "store/omtrek.h"

#include "domain/persoon.h"
#include "store/persoon.h"
#include "store/routekaart.h"

#include "intern.h"

/* First name and surname of each, the oldest first. */
static bool read_names(struct toegang *toegang, int64_t huishouden, struct str *ret_namen, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam FROM huishouden_lid l "
                "JOIN persoon p ON p.id = l.persoon WHERE l.huishouden = $1 AND l.vanaf <= $2 AND l.tot >= $2 "
                "AND p.verwacht = 0 AND p.niet_geboren = 0 ORDER BY p.geboren, p.id",
                A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  struct str namen = {0};
  for (size_t i = 0; i < rows.count; i++) {
    struct persoon wie = {.voornamen = db_text(&rows, i, 1),
                          .voorletters = db_text(&rows, i, 2),
                          .voorvoegsel = db_text(&rows, i, 3),
                          .geslachtsnaam = db_text(&rows, i, 4)};
    struct str naam = persoon_naam(tx->arena, &wie);
    namen = namen.len ? str_format(tx->arena, "%.*s, %.*s", STR_ARG(namen), STR_ARG(naam)) : naam;
    toegang_persoon(toegang, db_int(&rows, i, 0));
  }
  *ret_namen = namen;
  return true;
}

static bool read_workers(struct tx *tx, int64_t huishouden, struct omtrek *omtrek, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT DISTINCT g.id, g.publiek, g.naam, coalesce((SELECT min(t.naam) FROM lidmaatschap l JOIN team t "
                "ON t.id = l.team WHERE l.gebruiker = g.id AND l.vanaf <= $2 AND l.tot >= $2), ''), "
                "CASE WHEN c.aanspreekpunt = g.id THEN 1 ELSE 0 END FROM relatie e JOIN gebruiker g ON g.id = e.wie "
                "LEFT JOIN casus c ON c.huishouden = e.huishouden AND c.gesloten_op IS NULL "
                "WHERE e.huishouden = $1 AND e.soort = $3 AND e.vanaf <= $2 AND e.tot >= $2 AND g.actief = 1 "
                "ORDER BY 5 DESC, 3, 1",
                A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(RELATIE_SOORT_EIGEN)))
    return false;
  omtrek->werkers = NEW_ARRAY(tx->arena, struct omtrek_werker, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    omtrek->werkers[i] =
        (struct omtrek_werker){.wie = {db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)},
                               .team = db_text(&rows, i, 3),
                               .aanspreekpunt = db_int(&rows, i, 4) != 0};
  omtrek->werker_aantal = rows.count;
  return true;
}

bool omtrek_lezen(struct toegang *toegang, int64_t huishouden, struct omtrek *ret_omtrek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct omtrek omtrek = {0};
  struct db_rows rows;
  bool other_side = !(toegang->relaties & ~(unsigned)(RELATIE_GEEN | RELATIE_ZIJDE));
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_BESTAAN, huishouden, fault) ||
      !huishouden_publiek(tx, huishouden, &omtrek.huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT count(*) FROM casus WHERE huishouden = $1 AND gesloten_op IS NULL",
                A_INT(huishouden)) ||
      !read_workers(tx, huishouden, &omtrek, fault))
    return false;
  omtrek.casus = db_int(&rows, 0, 0) > 0;
  if (!other_side && (!read_names(toegang, huishouden, &omtrek.namen, fault) ||
                      !fase_van_huishouden(toegang, huishouden, &omtrek.fase, fault)))
    return false;
  *ret_omtrek = omtrek;
  return true;
}

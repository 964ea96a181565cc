#include "relatie.h"

#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "kant_zicht.h"

/* He reads from when his team may: who came along with a melding that was moved sees no older contactverslagen. */
static bool sight_of(struct tx *tx, int64_t gebruiker, int64_t huishouden, moment_t *ret_vanaf, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT min(r.zicht_vanaf) FROM relatie r WHERE r.huishouden = $2 AND r.vanaf <= $3 AND r.tot >= $3 "
                "AND r.soort IN (1, 4) AND (r.wie = $1 OR r.wie IN (SELECT l.team FROM lidmaatschap l "
                "WHERE l.gebruiker = $1 AND l.vanaf <= $3 AND l.tot >= $3))",
                A_INT(gebruiker), A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  *ret_vanaf = db_int(&rows, 0, 0);
  return true;
}
_Static_assert(RELATIE_SOORT_TEAM == 1 && RELATIE_SOORT_EIGEN == 4, "the literals in sight_of");

bool relatie_werker(struct tx *tx, int64_t gebruiker, int64_t huishouden, struct fault *fault) {
  struct db_rows rows;
  moment_t zicht;
  if (gebruiker == 0) return true;
  if (!TX_QUERY(tx, fault, &rows, WERKT_DAAR, A_INT(gebruiker), A_INT(huishouden), A_DAG(DAG_OPEN))) return false;
  if (rows.count == 0)
    return relatie_uitschrijven(tx, gebruiker, huishouden, RELATIE_SOORT_EIGEN, tx_vandaag(tx) - 1, fault) &&
           relaties_na_werk(tx, gebruiker, huishouden, fault);
  return sight_of(tx, gebruiker, huishouden, &zicht, fault) &&
         relatie_inschrijven_zicht(tx, gebruiker, huishouden, RELATIE_SOORT_EIGEN, tx_vandaag(tx), DAG_OPEN, zicht,
                                   fault) &&
         relaties_na_werk(tx, gebruiker, huishouden, fault);
}

bool relaties_na_werk(struct tx *tx, int64_t gebruiker, int64_t huishouden, struct fault *fault) {
  struct db_rows teams;
  if (!relaties_waarnemers(tx, gebruiker, fault) ||
      !TX_QUERY(tx, fault, &teams,
                "SELECT DISTINCT r.wie FROM relatie r WHERE r.huishouden = $1 AND r.soort = $2 AND r.vanaf <= $3 "
                "AND r.tot >= $3",
                A_INT(huishouden), A_INT(RELATIE_SOORT_TEAM), A_DAG(tx_vandaag(tx))))
    return false;
  for (size_t i = 0; i < teams.count; i++)
    if (!relaties_agenda(tx, db_int(&teams, i, 0), huishouden, fault)) return false;
  return true;
}

#define VERVANGERS "(SELECT v.vervanger FROM afwezigheid v WHERE v.gebruiker = $1 AND v.vervanger IS NOT NULL)"

bool relaties_waarnemers(struct tx *tx, int64_t gebruiker, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM afwezigheid WHERE gebruiker = $1 AND tot >= $2 LIMIT 1",
                A_INT(gebruiker), A_DAG(vandaag)))
    return false;
  if (rows.count == 0) return true;
  return TX_EXEC(tx, fault, NULL, "DELETE FROM relatie WHERE soort = $2 AND tot >= $3 AND wie IN " VERVANGERS,
                 A_INT(gebruiker), A_INT(RELATIE_SOORT_WAARNEMER), A_DAG(vandaag)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) SELECT f.vervanger, "
                 "r.huishouden, $2, f.vanaf, max(f.tot), min(r.zicht_vanaf) FROM afwezigheid f JOIN relatie r "
                 "ON r.wie = f.gebruiker AND r.soort = $4 AND r.vanaf <= f.tot AND r.tot >= f.vanaf AND r.tot >= $3 "
                 "WHERE f.ingetrokken_op IS NULL AND f.tot >= $3 AND f.vervanger IN " VERVANGERS
                 " GROUP BY f.vervanger, r.huishouden, f.vanaf",
                 A_INT(gebruiker), A_INT(RELATIE_SOORT_WAARNEMER), A_DAG(vandaag), A_INT(RELATIE_SOORT_EIGEN));
}

/* Does an open meeting of this team take the undiscussed meldingen by itself? That says the kind of meeting. */
static bool takes_meldingen(struct tx *tx, int64_t team, bool *ret_neemt, struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  *ret_neemt = false;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT soort, dag FROM overleg WHERE team = $1 AND gesloten_op IS NULL",
                A_INT(team)))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    const struct overlegsoort_rij *rij = overlegsoort_op(inrichting, db_text(&rows, i, 0), db_dag(&rows, i, 1));
    if (rij && rij->meldingen == 1) *ret_neemt = true;
  }
  return true;
}

bool relaties_agenda(struct tx *tx, int64_t team, int64_t huishouden, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  bool neemt;
  return takes_meldingen(tx, team, &neemt, fault) &&
         TX_EXEC(tx, fault, NULL,
                 "DELETE FROM relatie WHERE wie = $1 AND soort = $2 AND tot >= $3 AND ($4 = 0 OR huishouden = $4)",
                 A_INT(team), A_INT(RELATIE_SOORT_AGENDA), A_DAG(vandaag), A_INT(huishouden)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) "
                 "SELECT $1, c.huishouden, $2, $3, $5, 0 FROM overleg o JOIN overleg_punt u ON u.overleg = o.id "
                 "JOIN casus c ON c.id = u.casus WHERE o.team = $1 AND o.gesloten_op IS NULL "
                 "AND ($4 = 0 OR c.huishouden = $4) "
                 "UNION SELECT $1, m.huishouden, $2, $3, $5, 0 FROM afgeleid_werk w JOIN melding m ON m.id = w.melding "
                 "WHERE $6 = 1 AND w.team = $1 AND ($4 = 0 OR m.huishouden = $4) AND NOT EXISTS (SELECT 1 "
                 "FROM overleg_punt u JOIN overleg v ON v.id = u.overleg WHERE u.melding = m.id AND u.besproken = 1 "
                 "AND v.gesloten_op IS NOT NULL)",
                 A_INT(team), A_INT(RELATIE_SOORT_AGENDA), A_DAG(vandaag), A_INT(huishouden), A_DAG(DAG_OPEN),
                 A_INT(neemt));
}

/* An appointment is on a day in Amsterdam; in UTC it may be the day before, so it is given one more. */
#define DAG_NA_AFSPRAAK "CAST(a.begint / 86400000 + 1 AS INTEGER)"

bool relaties_erbij(struct tx *tx, int64_t huishouden, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  return TX_EXEC(tx, fault, NULL, "DELETE FROM relatie WHERE huishouden = $1 AND soort IN ($2, $4) AND tot >= $3",
                 A_INT(huishouden), A_INT(RELATIE_SOORT_ERBIJ), A_DAG(vandaag), A_INT(RELATIE_SOORT_AANGEBODEN)) &&
         TX_EXEC(
             tx, fault, NULL,
             "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) SELECT x.wie, $1, x.soort, $3, "
             "max(x.tot), coalesce((SELECT min(z.zicht_vanaf) FROM relatie z WHERE z.huishouden = $1 "
             "AND z.soort IN (1, 4) AND z.vanaf <= $3 AND z.tot >= $3 AND (z.wie = x.wie OR z.wie IN (SELECT l.team "
             "FROM lidmaatschap l WHERE l.gebruiker = x.wie AND l.vanaf <= $3 AND l.tot >= $3))), 0) FROM ("
             "SELECT o.naar AS wie, CAST($5 AS INTEGER) AS soort, CAST($4 AS INTEGER) AS tot FROM melding m JOIN "
             "werkoverdracht o "
             "ON o.melding = m.id AND o.stand = 1 WHERE m.huishouden = $1 "
             "UNION ALL SELECT o.naar, CAST($5 AS INTEGER), CAST($4 AS INTEGER) FROM afspraak a JOIN werkoverdracht o "
             "ON o.afspraak = a.id AND o.stand = 1 WHERE a.huishouden = $1 "
             "UNION ALL SELECT y.gebruiker, CAST($2 AS INTEGER), " DAG_NA_AFSPRAAK
             " FROM afspraak a JOIN afspraak_medewerker y "
             "ON y.afspraak = a.id WHERE a.huishouden = $1 AND a.stand = 1 AND " DAG_NA_AFSPRAAK " >= $3) x "
             "GROUP BY x.wie, x.soort",
             A_INT(huishouden), A_INT(RELATIE_SOORT_ERBIJ), A_DAG(vandaag), A_DAG(DAG_OPEN),
             A_INT(RELATIE_SOORT_AANGEBODEN));
}

/* Kanten that hold today and that were taken up. */
#define LOOPT                                                                                                          \
  "JOIN traject kj ON kj.id = k.traject WHERE k.aangenomen_op IS NOT NULL AND kj.gesloten_op IS NULL AND " KANT_GELDT( \
      "$3")

bool relaties_zijden(struct tx *tx, int64_t huishouden, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  return TX_EXEC(
             tx, fault, NULL,
             "DELETE FROM relatie WHERE soort = $2 AND tot >= $3 AND (huishouden = $1 OR huishouden IN (SELECT "
             "CASE WHEN k.van = $1 THEN k.naar ELSE k.van END FROM traject_kant k WHERE k.van = $1 OR k.naar = $1))",
             A_INT(huishouden), A_INT(RELATIE_SOORT_ZIJDE), A_DAG(vandaag)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) "
                 "SELECT w.gebruiker, k.naar, $2, $3, $4, 0 FROM traject_kant k JOIN traject_werker w "
                 "ON w.traject = k.traject AND w.tot = $4 " LOOPT "AND (k.van = $1 OR k.naar = $1) "
                 "UNION SELECT w.gebruiker, k.van, $2, $3, $4, 0 FROM traject_kant k JOIN casus c "
                 "ON c.huishouden = k.naar AND c.gesloten_op IS NULL JOIN traject_casus jc ON jc.casus = c.id "
                 "AND jc.kant IS NULL JOIN traject_werker w ON w.traject = jc.traject AND w.tot = $4 " LOOPT
                 "AND (k.van = $1 OR k.naar = $1)",
                 A_INT(huishouden), A_INT(RELATIE_SOORT_ZIJDE), A_DAG(vandaag), A_DAG(DAG_OPEN));
}

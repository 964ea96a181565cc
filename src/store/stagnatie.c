#include "store/stagnatie.h"

#include "domain/plan.h"
#include "domain/vastgelopen.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "zicht.h"

/* What is known of each active casus; $2 today. */
#define FEITEN                                                                                                         \
  "c.begonnen_op, (SELECT count(*) FROM plan n WHERE n.casus = c.id AND n.geeindigd_op IS NULL AND EXISTS "            \
  "(SELECT 1 FROM plan_versie v WHERE v.plan = n.id)) AS plannen, (SELECT count(*) FROM plan n JOIN plan_afspraak a "  \
  "ON a.plan = n.id WHERE n.casus = c.id AND n.geeindigd_op IS NULL AND a.stand = 1 AND a.weg = 0 AND a.voor < $2) "   \
  "AS te_laat, (SELECT min(v.sinds) FROM vastgelopen v WHERE v.casus = c.id AND v.soort = 1 AND v.klaar_op IS NULL) "  \
  "AS geschil, (SELECT min(w.sinds) FROM wachtlijst w JOIN melding m ON m.id = w.melding WHERE m.huishouden = "        \
  "c.huishouden AND w.einde = 0) AS wacht, (SELECT count(*) FROM traject_werker w JOIN traject j ON j.id = w.traject " \
  "JOIN traject_casus jc ON jc.traject = j.id WHERE jc.casus = c.id AND jc.kant IS NULL AND j.gesloten_op IS NULL "    \
  "AND w.plaats = 1 AND w.tot < $2) AS wisselingen"
#define NIET_BEKEND                                                                                                    \
  "c.gesloten_op IS NULL AND NOT EXISTS (SELECT 1 FROM vastgelopen v WHERE v.casus = c.id AND v.soort = 2 "            \
  "AND v.klaar_op IS NULL) "
_Static_assert((int)STAND_OPEN == 1 && (int)VAST_GESCHIL == 1 && (int)VAST_STAGNATIE == 2, "the literals above");

static struct stagnatie_feiten feiten_van(const struct db_rows *rows, size_t i) {
  return (struct stagnatie_feiten){.begonnen_op = db_dag(rows, i, 0),
                                   .plan = db_int(rows, i, 1) > 0,
                                   .te_laat = db_int(rows, i, 2),
                                   .geschil = db_dag(rows, i, 3),
                                   .wacht = db_dag(rows, i, 4),
                                   .wisselingen = db_int(rows, i, 5)};
}

static bool thresholds(struct tx *tx, int64_t ret_drempels[SEIN_EINDE], bool *ret_any, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  drempels_op(tx->arena, inrichting, tx_vandaag(tx), ret_drempels);
  *ret_any = false;
  for (int sein = SEIN_PLAN; sein < SEIN_REGISTRATIE; sein++) *ret_any |= ret_drempels[sein] != DREMPEL_UIT;
  return true;
}

bool stagnatie_van_casus(struct toegang *toegang, int64_t casus, struct stagnatie *ret_seinen, size_t *ret_aantal,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t drempels[SEIN_EINDE];
  struct db_rows rows;
  bool any;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) || !thresholds(tx, drempels, &any, fault))
    return false;
  *ret_aantal = 0;
  if (!any) return true;
  if (!TX_QUERY(tx, fault, &rows, "SELECT " FEITEN " FROM casus c WHERE c.id = $1 AND " NIET_BEKEND, A_INT(casus),
                A_DAG(tx_vandaag(tx))))
    return false;
  if (rows.count == 0) return true;
  struct stagnatie_feiten feiten = feiten_van(&rows, 0);
  *ret_aantal = stagnatie_zoeken(&feiten, drempels, tx_vandaag(tx), ret_seinen);
  return true;
}

/* The last day that counts for a threshold in days, the least number for one that is counted; off is never reached. */
static int64_t last_day(const int64_t *drempels, enum sein sein, dag_t vandaag) {
  return drempels[sein] == DREMPEL_UIT ? INT32_MIN : vandaag - drempels[sein];
}
static int64_t least(const int64_t *drempels, enum sein sein) {
  return drempels[sein] == DREMPEL_UIT ? INT32_MAX : drempels[sein] ? drempels[sein] : 1;
}

bool stagnaties_lezen(struct toegang *toegang, struct stagnatie_rij **ret_rijen, size_t *ret_aantal,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  dag_t vandaag = tx_vandaag(tx);
  int64_t d[SEIN_EINDE];
  struct db_rows rows = {0};
  bool any;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_CASUS, 0, fault) || !thresholds(tx, d, &any, fault))
    return false;
  if (any &&
      !TX_QUERY(tx, fault, &rows,
                "SELECT f.* FROM (SELECT " FEITEN ", c.publiek AS casus, h.publiek AS huishouden, " ZICHT_NAAM
                " AS geslacht FROM casus c JOIN huishouden h ON h.id = c.huishouden LEFT JOIN persoon p ON p.id = "
                "(SELECT min(x.persoon) FROM huishouden_lid x WHERE x.huishouden = h.id AND x.vanaf <= $2 "
                "AND x.tot >= $2) WHERE " NIET_BEKEND "AND " ZICHT ") f WHERE (f.plannen = 0 AND f.begonnen_op <= $4) "
                "OR f.te_laat >= $5 OR f.geschil <= $6 OR f.wacht <= $7 OR f.wisselingen >= $8 "
                "ORDER BY f.begonnen_op, f.casus LIMIT 200",
                A_INT(toegang->actor->gebruiker), A_DAG(vandaag), A_INT(toegang->relaties),
                A_INT(last_day(d, SEIN_PLAN, vandaag)), A_INT(least(d, SEIN_AFSPRAKEN)),
                A_INT(last_day(d, SEIN_GESCHIL, vandaag)), A_INT(last_day(d, SEIN_WACHTEN, vandaag)),
                A_INT(least(d, SEIN_WISSELINGEN))))
    return false;
  struct stagnatie_rij *rijen = NEW_ARRAY(tx->arena, struct stagnatie_rij, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct stagnatie_feiten feiten = feiten_van(&rows, i);
    rijen[i] = (struct stagnatie_rij){
        .casus = db_text(&rows, i, 6), .huishouden = db_text(&rows, i, 7), .naam = zicht_naam(toegang, &rows, i, 8)};
    rijen[i].aantal = stagnatie_zoeken(&feiten, d, vandaag, rijen[i].seinen);
  }
  *ret_rijen = rijen;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(STAGNATIE_LIJST == 200, "the literal above");

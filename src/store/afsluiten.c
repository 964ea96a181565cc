#include "store/afsluiten.h"

#include "domain/afspraak.h"
#include "domain/besluit.h"
#include "domain/plan.h"
#include "inrichting/recht.h"
#include "store/casus.h"
#include "store/evaluatie.h"
#include "store/inrichting.h"
#include "store/plan.h"

#include "intern.h"
#include "mijn.h"
#include "relatie.h"

/* $1 the actor, $2 today, $3 the household, $4 the casus, $5 the traject (0 = all of the casus). Of an appointment the
 * day is a moment. */
#define OPENSTAAND                                                                                                     \
  "SELECT 1 AS soort, j.publiek AS publiek, '' AS wat, j.begonnen_op AS dag FROM traject_casus jc "                    \
  "JOIN traject j ON j.id = jc.traject WHERE jc.casus = $4 AND jc.kant IS NULL AND j.gesloten_op IS NULL AND $5 = 0 "  \
  "UNION ALL SELECT 2, m.publiek, m.woorden, m.ontvangen FROM melding m WHERE m.huishouden = $3 "                      \
  "AND m.gesloten_op IS NULL AND ($5 = 0 OR m.id = (SELECT j.melding FROM traject j WHERE j.id = $5)) "                \
  "UNION ALL SELECT 3, o.publiek, o.waaraan, o.vanaf FROM ondersteuning o WHERE o.casus = $4 "                         \
  "AND o.geeindigd_op IS NULL AND ($5 = 0 OR o.traject = $5) "                                                         \
  "UNION ALL SELECT 4, a.publiek, a.wat, a.voor FROM plan l JOIN plan_afspraak a ON a.plan = l.id "                    \
  "WHERE l.casus = $4 AND l.geeindigd_op IS NULL AND a.stand = 1 AND a.weg = 0 AND $5 = 0 "                            \
  "UNION ALL SELECT 5, e.publiek, '', e.dag FROM plan l JOIN plan_evaluatie e ON e.plan = l.id "                       \
  "WHERE l.casus = $4 AND l.geeindigd_op IS NULL AND e.gehouden_op IS NULL AND e.vervallen = 0 AND $5 = 0 "            \
  "UNION ALL SELECT 6, a.publiek, a.waarvoor, a.begint FROM afspraak a WHERE a.huishouden = $3 AND a.stand = $6 "      \
  "AND $5 = 0 "                                                                                                        \
  "UNION ALL SELECT 7, CASE WHEN v.voor_gebruiker = $1 OR v.door = $1 OR v.voor_team IN " MIJN_TEAMS                   \
  " THEN v.publiek ELSE '' END, '', v.uiterlijk FROM terugbelverzoek v WHERE v.klaar = 0 AND $5 = 0 AND v.persoon IN " \
  "(SELECT l.persoon FROM huishouden_lid l WHERE l.huishouden = $3 AND l.vanaf <= $2 AND l.tot >= $2) "                \
  "UNION ALL SELECT 8, CASE WHEN a.door = $1 OR a.aan_gebruiker = $1 OR a.aan_team IN " MIJN_TEAMS                     \
  " THEN a.publiek ELSE '' END, '', NULL FROM adviesvraag a WHERE a.huishouden = $3 AND a.beantwoord_op = 0 "          \
  "AND $5 = 0 "                                                                                                        \
  "UNION ALL SELECT 9, v.publiek, v.waarover, v.sinds FROM vastgelopen v WHERE v.casus = $4 AND v.klaar_op IS NULL "   \
  "AND $5 = 0 "                                                                                                        \
  "UNION ALL SELECT 10, k.publiek, '', NULL FROM traject_casus jc JOIN traject_kant k ON k.id = jc.kant "              \
  "JOIN traject j ON j.id = jc.traject WHERE jc.casus = $4 AND j.gesloten_op IS NULL AND $5 = 0 "                      \
  "UNION ALL SELECT 11, s.publiek, s.wat, NULL FROM taak t JOIN spoed s ON s.id = t.spoed LEFT JOIN melding m "        \
  "ON m.id = s.melding WHERE coalesce(s.huishouden, m.huishouden) = $3 AND t.klaar_op IS NULL AND $5 = 0 "             \
  "UNION ALL SELECT 12, m.publiek, '', a.ontvangen FROM aanvraag a JOIN melding m ON m.id = a.melding "                \
  "WHERE m.huishouden = $3 AND $5 = 0 AND NOT EXISTS (SELECT 1 FROM besluit b WHERE b.aanvraag = a.id "                \
  "AND b.stand = " GENOMEN ") "                                                                                        \
  "UNION ALL SELECT 13, t.publiek, t.product, t.vanaf FROM toewijzing t WHERE t.huishouden IN "                        \
  "(SELECT x.id FROM huishouden x WHERE x.id = $3 OR x.samengevoegd_in = $3) AND "                                     \
  "coalesce(t.geeindigd_op, t.tot) >= $2 AND (t.evaluatie_op IS NULL OR t.evaluatie_op < $2) AND $5 = 0 "
#define GENOMEN "4"
_Static_assert(OPEN_AANVRAAG == 12 && OPEN_TOEWIJZING == 13 && BESLUITSTAND_GENOMEN == 4, "the numbers in OPENSTAAND");

/* A traject that he may know of by its name; of another one only that it runs. */
static void name_traject(struct openstaand *rij, const struct traject *trajecten, size_t aantal) {
  struct str publiek = rij->publiek;
  rij->publiek = (struct str){0};
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(trajecten[i].publiek, publiek)) rij->publiek = publiek, rij->wat = trajecten[i].naam;
}

static void name_product(const struct inrichting *inrichting, struct openstaand *rij) {
  const struct product_rij *product = product_op(inrichting, rij->wat, rij->dag);
  if (product) rij->wat = product->naam;
}

bool openstaand_lezen(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                      struct openstaand **ret_rijen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct traject *trajecten;
  size_t traject_aantal;
  struct db_rows rows;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS | INFO_MELDING | INFO_PLAN | INFO_NOTITIE, casus->huishouden,
                    fault) ||
      !trajecten_van_casus(toegang, casus->id, &trajecten, &traject_aantal, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT soort, publiek, wat, dag FROM (" OPENSTAAND
                ") o ORDER BY soort, CASE WHEN dag IS NULL THEN 0 ELSE dag END, publiek",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(casus->huishouden), A_INT(casus->id),
                A_INT(traject ? traject->id : 0), A_INT(AFSPRAAK_GEPLAND)))
    return false;
  struct openstaand *rijen = NEW_ARRAY(tx->arena, struct openstaand, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    enum open_soort soort = (enum open_soort)db_int(&rows, i, 0);
    rijen[i] = (struct openstaand){.soort = soort, .publiek = db_text(&rows, i, 1), .wat = db_text(&rows, i, 2)};
    rijen[i].dag = soort == OPEN_AFSPRAAK ? dag_van_moment(db_int(&rows, i, 3)) : db_dag(&rows, i, 3);
    if (soort == OPEN_TOEWIJZING) name_product(inrichting, &rijen[i]);
    if (soort == OPEN_TRAJECT) name_traject(&rijen[i], trajecten, traject_aantal);
  }
  *ret_rijen = rijen;
  *ret_aantal = rows.count;
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd. Kijk eerst wat er nu staat."),
                   "stale casus or traject");
}

static bool note_course(struct toegang *toegang, int64_t casus, int64_t traject, bool open, struct str reden,
                        struct str toelichting, int64_t plan, struct fault *fault) {
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO casus_verloop (casus, traject, open, reden, toelichting, plan, door, op) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                 A_INT(casus), A_INT_OF(traject, traject == 0), A_INT(open), A_TEXT(reden), A_TEXT(toelichting),
                 A_INT_OF(plan, plan == 0), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(toegang->tx)));
}

bool casus_sluiten(struct toegang *toegang, const struct casus *casus, struct str reden, struct str toelichting,
                   struct str reden_naam, struct fault *fault) {
  struct plan plan;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, casus->huishouden, fault) ||
      !plan_van_casus(toegang, casus->id, &plan, fault) ||
      (plan.id && (!evaluatie_vervallen(toegang, &plan, &(struct evaluatie){0}, fault) ||
                   !plan_eindigen(toegang, &plan, reden_naam, fault))) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE casus SET gesloten_op = $3, sluitreden = $4, sluit_toelichting = $5, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND gesloten_op IS NULL",
               A_INT(casus->id), A_INT(casus->versie), A_DAG(tx_vandaag(toegang->tx)), A_TEXT(reden),
               A_TEXT(toelichting)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "casus gesloten", (struct str){0}, reden_naam);
  return note_course(toegang, casus->id, 0, false, reden, toelichting, plan.id, fault);
}

bool casus_heropenen(struct toegang *toegang, const struct casus *casus, int64_t team, struct str reden,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, casus->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE casus SET gesloten_op = NULL, sluitreden = '', sluit_toelichting = '', team = $3, "
               "versie = versie + 1 WHERE id = $1 AND versie = $2 AND gesloten_op IS NOT NULL",
               A_INT(casus->id), A_INT(casus->versie), A_INT(team)) ||
      !changed_one(changes, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "UPDATE plan SET geeindigd_op = NULL, eindreden = '' WHERE id = (SELECT v.plan FROM casus_verloop v "
               "WHERE v.id = (SELECT max(id) FROM casus_verloop WHERE casus = $1 AND traject IS NULL))",
               A_INT(casus->id)))
    return false;
  toegang_veld(toegang, "casus heropend", casus->sluitreden, reden);
  return note_course(toegang, casus->id, 0, true, reden, (struct str){0}, 0, fault) &&
         relatie_inschrijven(tx, team, casus->huishouden, RELATIE_SOORT_TEAM, tx_vandaag(tx), DAG_OPEN, fault);
}

bool traject_sluiten(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                     struct str reden, struct str toelichting, struct fault *fault) {
  struct tx *tx = toegang->tx;
  dag_t vandaag = tx_vandaag(tx);
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, casus->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE traject SET gesloten_op = $3, sluitreden = $4, sluit_toelichting = $5, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND gesloten_op IS NULL",
               A_INT(traject->id), A_INT(traject->versie), A_DAG(vandaag), A_TEXT(reden), A_TEXT(toelichting)) ||
      !changed_one(changes, fault) ||
      !TX_EXEC(tx, fault, NULL, "UPDATE traject_werker SET tot = $2 WHERE traject = $1 AND tot = $3",
               A_INT(traject->id), A_DAG(vandaag), A_DAG(DAG_OPEN)))
    return false;
  toegang_veld(toegang, "traject gesloten", traject->naam, reden);
  return note_course(toegang, casus->id, traject->id, false, reden, toelichting, 0, fault) &&
         relaties_zijden(tx, casus->huishouden, fault);
}

bool traject_heropenen(struct toegang *toegang, const struct casus *casus, const struct traject *traject,
                       int64_t werker, struct str reden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, casus->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE traject SET gesloten_op = NULL, sluitreden = '', sluit_toelichting = '', versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND gesloten_op IS NOT NULL",
               A_INT(traject->id), A_INT(traject->versie)) ||
      !changed_one(changes, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO traject_werker (traject, gebruiker, plaats, vanaf, tot) VALUES ($1, $2, 1, $3, $4)",
               A_INT(traject->id), A_INT(werker), A_DAG(tx_vandaag(tx)), A_DAG(DAG_OPEN)))
    return false;
  toegang_veld(toegang, "traject heropend", traject->naam, reden);
  return note_course(toegang, casus->id, traject->id, true, reden, (struct str){0}, 0, fault);
}

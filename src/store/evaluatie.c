#include "store/evaluatie.h"

#include "domain/persoon.h"
#include "store/verheldering.h"

#include "intern.h"

bool evaluatie_lezen(struct toegang *toegang, const struct plan *plan, struct str publiek,
                     struct evaluatie *ret_evaluatie, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, plan->huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT e.id, e.publiek, e.dag, e.gehouden_op, e.met_wie, e.tevreden, e.tevreden_woorden, e.uitkomst, "
                "e.toelichting, coalesce(g.naam, ''), e.versie FROM plan_evaluatie e LEFT JOIN gebruiker g "
                "ON g.id = e.door WHERE e.publiek = $1 AND e.plan = $2 AND e.vervallen = 0",
                A_TEXT(publiek), A_INT(plan->id)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze evaluatie is er niet (meer)."), "no evaluatie");
  *ret_evaluatie = (struct evaluatie){
      .id = db_int(&rows, 0, 0),
      .publiek = db_text(&rows, 0, 1),
      .dag = db_dag(&rows, 0, 2),
      .gehouden_op = db_dag(&rows, 0, 3),
      .met_wie = db_text(&rows, 0, 4),
      .tevreden = (int)db_int(&rows, 0, 5),
      .tevreden_woorden = db_text(&rows, 0, 6),
      .uitkomst = (enum evaluatie_uitkomst)db_int(&rows, 0, 7),
      .toelichting = db_text(&rows, 0, 8),
      .door = db_text(&rows, 0, 9),
      .versie = db_int(&rows, 0, 10),
  };
  return true;
}

bool evaluatie_doelen(struct toegang *toegang, int64_t evaluatie, struct evaluatie_doel **ret_doelen,
                      size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT doel, stand, gas FROM evaluatie_doel WHERE evaluatie = $1 ORDER BY doel", A_INT(evaluatie)))
    return false;
  struct evaluatie_doel *doelen = NEW_ARRAY(toegang->tx->arena, struct evaluatie_doel, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    doelen[i] = (struct evaluatie_doel){db_int(&rows, i, 0), (int)db_int(&rows, i, 1), db_int(&rows, i, 2) != 0};
  *ret_doelen = doelen;
  *ret_aantal = rows.count;
  return true;
}

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Iemand anders heeft deze evaluatie net ingevuld of weggehaald."),
                   "stale evaluatie");
}

static bool hold(struct toegang *toegang, const struct plan *plan, const struct evaluatie *evaluatie, int64_t *ret_id,
                 struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes = 1;
  *ret_id = evaluatie->id;
  if (!evaluatie->id && !TX_INSERT(tx, fault, ret_id,
                                   "INSERT INTO plan_evaluatie (publiek, plan, dag, versie) VALUES ($1, $2, $3, 1) "
                                   "RETURNING id",
                                   A_TEXT(evaluatie->publiek), A_INT(plan->id), A_DAG(evaluatie->gehouden_op)))
    return false;
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE plan_evaluatie SET gehouden_op = $3, met_wie = $4, tevreden = $5, tevreden_woorden = $6, "
                 "uitkomst = $7, toelichting = $8, door = $9, versie = versie + 1 WHERE id = $1 AND versie = $2 "
                 "AND gehouden_op IS NULL AND vervallen = 0",
                 A_INT(*ret_id), A_INT(evaluatie->id ? evaluatie->versie : 1), A_DAG(evaluatie->gehouden_op),
                 A_TEXT(evaluatie->met_wie), A_INT(evaluatie->tevreden), A_TEXT(evaluatie->tevreden_woorden),
                 A_INT(evaluatie->uitkomst), A_TEXT(evaluatie->toelichting), A_INT(toegang->actor->gebruiker)) &&
         (changes == 1 || stale(fault));
}

bool evaluatie_bewaren(struct toegang *toegang, const struct plan *plan, const struct evaluatie *evaluatie,
                       const struct evaluatie_doel *doelen, size_t doel_aantal, const struct meting_nieuw *metingen,
                       size_t meting_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN | INFO_VERHELDERING, plan->huishouden, fault) ||
      !hold(toegang, plan, evaluatie, &id, fault))
    return false;
  for (size_t i = 0; i < doel_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO evaluatie_doel (evaluatie, doel, stand, gas) VALUES ($1, $2, $3, $4)",
                 A_INT(id), A_INT(doelen[i].doel), A_INT(doelen[i].stand), A_INT(doelen[i].gas)))
      return false;
  for (size_t i = 0; i < meting_aantal; i++) {
    const struct meting_nieuw *m = &metingen[i];
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO evaluatie_score (evaluatie, persoon, leefgebied, score, gevoelig) "
                 "VALUES ($1, $2, $3, $4, $5)",
                 A_INT(id), A_INT(m->persoon), A_TEXT(m->leefgebied), A_INT(m->score), A_INT(m->gevoelig)))
      return false;
    toegang_persoon(toegang, m->persoon);
  }
  toegang_veld(toegang, "evaluatie gehouden", (struct str){0}, dag_iso(tx->arena, evaluatie->gehouden_op));
  toegang_veld(toegang, "uitkomst", (struct str){0}, keuze_label(evaluatie_uitkomsten, (int)evaluatie->uitkomst));
  return true;
}

bool evaluatie_vervallen(struct toegang *toegang, const struct plan *plan, const struct evaluatie *evaluatie,
                         struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, plan->huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE plan_evaluatie SET vervallen = 1, versie = versie + 1 WHERE plan = $1 AND gehouden_op IS NULL "
               "AND vervallen = 0 AND ($2 = 0 OR (id = $2 AND versie = $3))",
               A_INT(plan->id), A_INT(evaluatie->id), A_INT(evaluatie->versie)))
    return false;
  if (changes) toegang_veld(toegang, "geplande evaluatie", S("staat"), S("gaat niet door"));
  return changes > 0 || evaluatie->id == 0 || stale(fault);
}

/* An evaluatie knows its day; between moments it stands at noon of it, UTC. */
#define DAG_MS "86400000"
#define MIDDAG_MS "43200000"

bool metingen_van_casus(struct toegang *toegang, int64_t casus, struct meting **ret_metingen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  bool works;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN | INFO_VERHELDERING, 0, fault) ||
      !verheldering_werkt_mee(toegang, casus, &works, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, m.leefgebied, m.score, m.op "
                "FROM (SELECT d.persoon AS persoon, d.leefgebied AS leefgebied, s.score AS score, s.op AS op, "
                "v.id AS na, s.gevoelig AS gevoelig FROM verheldering v "
                "JOIN verheldering_deel d ON d.verheldering = v.id JOIN verheldering_stand s ON s.deel = d.id "
                "AND s.versie = d.versie WHERE v.casus = $1 AND d.persoon IS NOT NULL AND s.score IS NOT NULL "
                "UNION ALL SELECT s.persoon, s.leefgebied, s.score, e.gehouden_op * " DAG_MS " + " MIDDAG_MS ", e.id, "
                "s.gevoelig FROM plan l JOIN plan_evaluatie e ON e.plan = l.id "
                "JOIN evaluatie_score s ON s.evaluatie = e.id WHERE l.casus = $1) m JOIN persoon q ON q.id = m.persoon "
                "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE m.gevoelig = 0 OR $2 = 1 "
                "ORDER BY p.geboren, p.id, m.leefgebied, m.op, m.na",
                A_INT(casus), A_INT(works)))
    return false;
  struct meting *metingen = NEW_ARRAY(tx->arena, struct meting, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct persoon wie = {.voornamen = db_text(&rows, i, 1),
                          .voorletters = db_text(&rows, i, 2),
                          .voorvoegsel = db_text(&rows, i, 3),
                          .geslachtsnaam = db_text(&rows, i, 4)};
    metingen[i] = (struct meting){
        .persoon = db_int(&rows, i, 0),
        .persoon_naam = persoon_naam(tx->arena, &wie),
        .leefgebied = db_text(&rows, i, 5),
        .score = db_int(&rows, i, 6),
        .op = dag_van_moment(db_int(&rows, i, 7)),
    };
    toegang_persoon(toegang, metingen[i].persoon);
  }
  *ret_metingen = metingen;
  *ret_aantal = rows.count;
  return true;
}

bool evaluatie_volgende(struct toegang *toegang, int64_t casus, bool *ret_loopt, dag_t *ret_dag, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT (SELECT count(*) FROM plan l WHERE l.casus = $1 AND l.geeindigd_op IS NULL) + "
                "(SELECT count(*) FROM ondersteuning o WHERE o.casus = $1 AND o.geeindigd_op IS NULL), "
                "(SELECT min(e.dag) FROM plan l JOIN plan_evaluatie e ON e.plan = l.id WHERE l.casus = $1 "
                "AND l.geeindigd_op IS NULL AND e.gehouden_op IS NULL AND e.vervallen = 0)",
                A_INT(casus)))
    return false;
  *ret_loopt = db_int(&rows, 0, 0) > 0;
  *ret_dag = db_dag(&rows, 0, 1);
  return true;
}

bool evaluatie_laatste(struct toegang *toegang, int64_t huishouden, bool *ret_doelen, dag_t *ret_dag,
                       struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT (SELECT count(*) FROM casus c JOIN plan l ON l.casus = c.id JOIN plan_doel d ON d.plan = l.id "
                "WHERE c.huishouden = $1 AND l.geeindigd_op IS NULL AND d.weg = 0), "
                "(SELECT max(e.gehouden_op) FROM casus c JOIN plan l ON l.casus = c.id "
                "JOIN plan_evaluatie e ON e.plan = l.id WHERE c.huishouden = $1 AND l.geeindigd_op IS NULL)",
                A_INT(huishouden)))
    return false;
  *ret_doelen = db_int(&rows, 0, 0) > 0;
  *ret_dag = db_dag(&rows, 0, 1);
  return true;
}

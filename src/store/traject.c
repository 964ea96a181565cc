#include "inrichting/recht.h"
#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/inrichting.h"

#include "intern.h"
#include "kant_zicht.h"
#include "persoon_rij.h"
#include "relatie.h"

/* Who does it now ($2 DAG_OPEN), and of one that is closed who did it then. */
#define TRAJECT_WERKER(w, plaats)                                                                                      \
  "LEFT JOIN traject_werker " w " ON " w ".id = (SELECT max(x.id) FROM traject_werker x WHERE x.traject = j.id "       \
  "AND x.plaats = " plaats " AND x.tot = coalesce(j.gesloten_op, $2)) "
#define TRAJECT                                                                                                        \
  "SELECT j.id, j.publiek, j.soort, j.melding, m.ontvangen, j.begonnen_op, w.gebruiker, gw.naam, v.gebruiker, "        \
  "gv.naam, j.gesloten_op, j.sluitreden, j.sluit_toelichting, j.versie, j.spoed, jc.kant, jc.casus FROM traject j "    \
  "LEFT JOIN melding m ON m.id = j.melding " TRAJECT_WERKER(                                                           \
      "w", "1") "LEFT JOIN gebruiker gw ON gw.id = w.gebruiker " TRAJECT_WERKER("v", "2") "LEFT JOIN gebruiker gv ON " \
                                                                                          "gv.id = v.gebruiker "

static struct traject traject_van(struct tx *tx, const struct inrichting *inrichting, const struct db_rows *rows,
                                  size_t i) {
  dag_t ontvangen = db_dag(rows, i, 4), begonnen = db_dag(rows, i, 5);
  struct str soort = db_text(rows, i, 2);
  const struct trajectsoort_rij *rij = trajectsoort_op(inrichting, soort, begonnen);
  dag_t van = ontvangen == DAG_GEEN ? begonnen : ontvangen;
  return (struct traject){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .soort = soort,
      .naam = rij ? rij->naam : soort,
      .melding = db_int(rows, i, 3),
      .melding_nummer =
          db_null(rows, i, 3) ? (struct str){0} : melding_nummer(tx->arena, ontvangen, db_int(rows, i, 3)),
      .begonnen_op = begonnen,
      .laatste_dag = rij && rij->termijn.len ? termijn_laatste_dag(inrichting, rij->termijn, van) : DAG_GEEN,
      .werker = db_int(rows, i, 6),
      .werker_naam = db_text(rows, i, 7),
      .tweede = db_int(rows, i, 8),
      .tweede_naam = db_text(rows, i, 9),
      .gesloten_op = db_dag(rows, i, 10),
      .sluitreden = db_text(rows, i, 11),
      .sluitreden_naam = sluitreden_op(inrichting, db_text(rows, i, 11), db_dag(rows, i, 10)),
      .sluit_toelichting = db_text(rows, i, 12),
      .versie = db_int(rows, i, 13),
      .spoed = db_int(rows, i, 14),
      .kant = db_int(rows, i, 15),
  };
}

/* A compartment of its own is open to who works on it and to nobody else, whatever his team. */
static bool may_know(const struct toegang *toegang, const struct inrichting *inrichting,
                     const struct traject *traject) {
  const struct trajectsoort_rij *rij = trajectsoort_op(inrichting, traject->soort, traject->begonnen_op);
  int64_t wie = toegang->actor->gebruiker;
  return !rij || rij->compartiment == COMPARTIMENT_GEWOON ||
         access_compartiment(toegang->actor->rol, wie && (wie == traject->werker || wie == traject->tweede)) ||
         toegang_nood_besloten(toegang);
}

static bool insert_worker(struct toegang *toegang, int64_t traject, int64_t gebruiker, int plaats, dag_t vanaf,
                          struct fault *fault) {
  return gebruiker == 0 ||
         TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO traject_werker (traject, gebruiker, plaats, vanaf, tot) VALUES ($1, $2, $3, $4, $5)",
                 A_INT(traject), A_INT(gebruiker), A_INT(plaats), A_DAG(vanaf), A_DAG(DAG_OPEN));
}

bool traject_beginnen(struct toegang *toegang, const struct traject_nieuw *nieuw, dag_t op, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_INSERT(tx, fault, &id,
                 "INSERT INTO traject (publiek, soort, melding, spoed, begonnen_op, tweede_niet, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, 1) RETURNING id",
                 A_TEXT(nieuw->publiek), A_TEXT(nieuw->soort), A_INT_OF(nieuw->melding, nieuw->melding == 0),
                 A_INT(nieuw->spoed), A_DAG(op), A_TEXT(nieuw->tweede_niet)) ||
      !TX_EXEC(tx, fault, NULL, "INSERT INTO traject_casus (traject, casus) VALUES ($1, $2)", A_INT(id),
               A_INT(nieuw->casus)))
    return false;
  for (size_t i = 0; i < nieuw->persoon_aantal; i++) {
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO traject_persoon (traject, persoon) VALUES ($1, $2)", A_INT(id),
                 A_INT(nieuw->personen[i])))
      return false;
    toegang_persoon(toegang, nieuw->personen[i]);
  }
  toegang_ding(toegang, DING_TRAJECT, id);
  toegang_veld(toegang, "traject", (struct str){0}, nieuw->soort);
  return insert_worker(toegang, id, nieuw->werker, 1, op, fault) &&
         insert_worker(toegang, id, nieuw->tweede, 2, op, fault);
}

/* For whom each is, in one statement for all trajecten of a casus. */
static bool add_persons(struct toegang *toegang, int64_t casus, struct traject *trajecten, size_t aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT jp.traject, p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam "
                "FROM traject_casus jc JOIN traject_persoon jp ON jp.traject = jc.traject "
                "JOIN persoon p ON p.id = jp.persoon WHERE jc.casus = $1 ORDER BY jp.traject, p.geboren, p.id",
                A_INT(casus)))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    for (size_t j = 0; j < aantal; j++) {
      if (trajecten[j].id != db_int(&rows, i, 0)) continue;
      struct persoon wie = {.voornamen = db_text(&rows, i, 2),
                            .voorletters = db_text(&rows, i, 3),
                            .voorvoegsel = db_text(&rows, i, 4),
                            .geslachtsnaam = db_text(&rows, i, 5)};
      struct str naam = persoon_naam(tx->arena, &wie);
      trajecten[j].personen = trajecten[j].personen.len
                                  ? str_format(tx->arena, "%.*s, %.*s", STR_ARG(trajecten[j].personen), STR_ARG(naam))
                                  : naam;
      toegang_persoon(toegang, db_int(&rows, i, 1));
    }
  return true;
}

bool trajecten_van_casus(struct toegang *toegang, int64_t casus, struct traject **ret_trajecten, size_t *ret_aantal,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                TRAJECT "JOIN traject_casus jc ON jc.traject = j.id WHERE jc.casus = $1 AND " TRAJECT_ZICHT(
                    "$3") "ORDER BY j.gesloten_op NULLS FIRST, j.id",
                A_INT(casus), A_DAG(DAG_OPEN), A_DAG(tx_vandaag(tx))))
    return false;
  struct traject *trajecten = NEW_ARRAY(tx->arena, struct traject, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++) {
    trajecten[aantal] = traject_van(tx, inrichting, &rows, i);
    aantal += may_know(toegang, inrichting, &trajecten[aantal]);
  }
  if (!add_persons(toegang, casus, trajecten, aantal, fault)) return false;
  *ret_trajecten = trajecten;
  *ret_aantal = aantal;
  return true;
}

bool traject_lezen(struct toegang *toegang, struct str publiek, struct traject *ret_traject, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                TRAJECT "JOIN traject_casus jc ON jc.traject = j.id JOIN casus c ON c.id = jc.casus "
                        "WHERE j.publiek = $1 AND c.huishouden = $3 AND jc.kant IS NULL",
                A_TEXT(publiek), A_DAG(DAG_OPEN), A_INT(toegang->huishouden)))
    return false;
  struct traject traject = {0};
  if (rows.count) traject = traject_van(tx, inrichting, &rows, 0);
  if (rows.count == 0 || !may_know(toegang, inrichting, &traject))
    return fault_set(fault, FAULT_ABSENT, S("Dit traject bestaat niet."), "no such traject");
  if (!add_persons(toegang, db_int(&rows, 0, 16), &traject, 1, fault)) return false;
  toegang_ding(toegang, DING_TRAJECT, traject.id);
  *ret_traject = traject;
  return true;
}

static bool replace_worker(struct toegang *toegang, int64_t traject, int64_t was, int64_t wordt, int plaats,
                           dag_t vanaf, struct fault *fault) {
  if (was == wordt) return true;
  return TX_EXEC(toegang->tx, fault, NULL,
                 "UPDATE traject_werker SET tot = $3 WHERE traject = $1 AND plaats = $2 AND tot = $4", A_INT(traject),
                 A_INT(plaats), A_DAG(vanaf - 1), A_DAG(DAG_OPEN)) &&
         insert_worker(toegang, traject, wordt, plaats, vanaf, fault);
}

bool traject_werkers_zetten(struct toegang *toegang, const struct traject *traject, int64_t werker, int64_t tweede,
                            struct str tweede_niet, dag_t vanaf, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE traject SET tweede_niet = $3, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(traject->id), A_INT(traject->versie), A_TEXT(tweede_niet)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE,
                     S("Iemand anders heeft dit traject net veranderd. Kijk eerst wat er nu staat."), "stale traject");
  toegang_veld(toegang, "wie het traject doet", traject->werker_naam,
               str_format(tx->arena, "medewerker %lld", (long long)werker));
  return replace_worker(toegang, traject->id, traject->werker, werker, 1, vanaf, fault) &&
         replace_worker(toegang, traject->id, traject->tweede, tweede, 2, vanaf, fault) &&
         relaties_zijden(tx, toegang->huishouden, fault);
}

bool werkt_bij_huishouden(struct toegang *toegang, int64_t gebruiker, int64_t huishouden, bool *ret_werkt,
                          struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, WERKT_DAAR, A_INT(gebruiker), A_INT(huishouden), A_DAG(DAG_OPEN)))
    return false;
  *ret_werkt = rows.count > 0;
  return true;
}

bool traject_voor_melding(struct toegang *toegang, int64_t melding, bool *ret_loopt, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT count(*) FROM traject WHERE melding = $1 AND gesloten_op IS NULL",
                A_INT(melding)))
    return false;
  *ret_loopt = db_int(&rows, 0, 0) > 0;
  return true;
}

bool eigen_team_bij(struct toegang *toegang, int64_t huishouden, int64_t *ret_team, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, huishouden, fault) ||
      !TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT r.wie FROM relatie r JOIN lidmaatschap l ON l.team = r.wie WHERE r.huishouden = $1 "
          "AND l.gebruiker = $2 AND r.soort = $4 AND r.vanaf <= $3 AND r.tot >= $3 AND l.vanaf <= $3 AND l.tot >= $3 "
          "ORDER BY r.vanaf, r.wie LIMIT 1",
          A_INT(huishouden), A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(toegang->tx)),
          A_INT(RELATIE_SOORT_TEAM)))
    return false;
  *ret_team = rows.count ? db_int(&rows, 0, 0) : 0;
  return true;
}

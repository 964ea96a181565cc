#include "store/casus.h"

#include "base/datum.h"
#include "domain/afsluiten.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "intern.h"
#include "voorhanden.h"

#define CASUS                                                                                                          \
  "SELECT c.id, c.publiek, c.huishouden, c.team, t.naam, c.aanspreekpunt, g.naam, c.begonnen_op, c.gesloten_op, "      \
  "c.sluitreden, c.sluit_toelichting, c.versie FROM casus c JOIN team t ON t.id = c.team "                             \
  "JOIN gebruiker g ON g.id = c.aanspreekpunt "

static struct casus casus_van(const struct db_rows *rows, size_t i) {
  return (struct casus){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .team = db_int(rows, i, 3),
      .team_naam = db_text(rows, i, 4),
      .aanspreekpunt = db_int(rows, i, 5),
      .aanspreekpunt_naam = db_text(rows, i, 6),
      .begonnen_op = db_dag(rows, i, 7),
      .gesloten_op = db_dag(rows, i, 8),
      .sluitreden = db_text(rows, i, 9),
      .sluit_toelichting = db_text(rows, i, 10),
      .versie = db_int(rows, i, 11),
  };
}

bool casus_van_huishouden(struct toegang *toegang, int64_t huishouden, struct casus *ret_casus, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, CASUS "WHERE c.huishouden = $1 AND c.gesloten_op IS NULL",
                A_INT(huishouden)))
    return false;
  *ret_casus = rows.count ? casus_van(&rows, 0) : (struct casus){.gesloten_op = DAG_GEEN};
  return true;
}

bool casus_lezen(struct toegang *toegang, struct str publiek, struct casus *ret_casus, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows, CASUS "WHERE c.publiek = $1", A_TEXT(publiek))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze casus bestaat niet."), "no such casus");
  struct casus casus = casus_van(&rows, 0);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, casus.huishouden, fault)) return false;
  *ret_casus = casus;
  return true;
}

bool casussen_gesloten(struct toegang *toegang, int64_t huishouden, struct casus **ret_casussen, size_t *ret_aantal,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                CASUS "WHERE c.huishouden = $1 AND c.gesloten_op IS NOT NULL ORDER BY c.id DESC LIMIT 50",
                A_INT(huishouden)))
    return false;
  struct casus *casussen = NEW_ARRAY(tx->arena, struct casus, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    casussen[i] = casus_van(&rows, i);
    casussen[i].sluitreden_naam = str_eq(casussen[i].sluitreden, S(SLUITREDEN_SAMENGEVOEGD))
                                      ? S("Samengevoegd met een andere casus")
                                      : sluitreden_op(inrichting, casussen[i].sluitreden, casussen[i].gesloten_op);
  }
  *ret_casussen = casussen;
  *ret_aantal = rows.count;
  return true;
}

bool casus_beginnen(struct toegang *toegang, const struct casus *casus, struct casus *ret_casus, struct fault *fault) {
  struct casus nieuw = *casus;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, casus->huishouden, fault)) return false;
  if (!TX_INSERT(toegang->tx, fault, &nieuw.id,
                 "INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) "
                 "VALUES ($1, $2, $3, $4, $5, 1) RETURNING id",
                 A_TEXT(casus->publiek), A_INT(casus->huishouden), A_INT(casus->team), A_INT(casus->aanspreekpunt),
                 A_DAG(casus->begonnen_op))) {
    if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
    return false;
  }
  nieuw.versie = 1;
  nieuw.gesloten_op = DAG_GEEN;
  toegang_veld(toegang, "casus", (struct str){0}, S("begonnen"));
  *ret_casus = nieuw;
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd. Kijk eerst wat er nu staat."),
                   "stale casus");
}

bool casus_aanspreekpunt_zetten(struct toegang *toegang, const struct casus *casus, int64_t gebruiker,
                                struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, casus->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE casus SET aanspreekpunt = $3, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(casus->id), A_INT(casus->versie), A_INT(gebruiker)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "vast aanspreekpunt", casus->aanspreekpunt_naam,
               str_format(tx->arena, "medewerker %lld", (long long)gebruiker));
  return true;
}

bool regie_van_casus(struct toegang *toegang, int64_t casus, struct regie **ret_regie, size_t *ret_aantal,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY_ALS(
          toegang, VOORHANDEN_REGIE, fault, &rows,
          "SELECT r.id, r.soort, r.houder, r.trajectsoort, r.gebruiker, coalesce(g.naam, r.naam), r.organisatie, "
          "r.vanaf, r.tot, r.reden, r.uitgelegd_op FROM regie r LEFT JOIN gebruiker g ON g.id = r.gebruiker "
          "WHERE r.casus = $1 ORDER BY r.id DESC",
          A_INT(casus)))
    return false;
  struct regie *regie = NEW_ARRAY(tx->arena, struct regie, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    regie[i] = (struct regie){
        .id = db_int(&rows, i, 0),
        .soort = (enum regie_soort)db_int(&rows, i, 1),
        .houder = (enum regie_houder)db_int(&rows, i, 2),
        .trajectsoort = db_text(&rows, i, 3),
        .gebruiker = db_int(&rows, i, 4),
        .naam = db_text(&rows, i, 5),
        .organisatie = db_text(&rows, i, 6),
        .vanaf = db_dag(&rows, i, 7),
        .tot = db_dag(&rows, i, 8),
        .reden = db_text(&rows, i, 9),
        .uitgelegd_op = db_dag(&rows, i, 10),
    };
  *ret_regie = regie;
  *ret_aantal = rows.count;
  return true;
}

bool regie_zetten(struct toegang *toegang, int64_t casus, const struct regie *regie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "UPDATE regie SET tot = $4 WHERE casus = $1 AND soort = $2 AND trajectsoort = $3 AND tot = $5",
               A_INT(casus), A_INT(regie->soort), A_TEXT(regie->trajectsoort), A_DAG(vandaag - 1), A_DAG(DAG_OPEN)) ||
      !TX_EXEC(
          tx, fault, NULL,
          "INSERT INTO regie (casus, soort, trajectsoort, houder, gebruiker, naam, organisatie, vanaf, tot, reden, "
          "uitgelegd_op, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
          A_INT(casus), A_INT(regie->soort), A_TEXT(regie->trajectsoort), A_INT(regie->houder),
          A_INT_OF(regie->gebruiker, regie->gebruiker == 0), A_TEXT(regie->naam), A_TEXT(regie->organisatie),
          A_DAG(vandaag), A_DAG(DAG_OPEN), A_TEXT(regie->reden), A_DAG(regie->uitgelegd_op),
          A_INT(toegang->actor->gebruiker)))
    return false;
  toegang_veld(toegang, keuze_van(regie_soorten, (int)regie->soort)->code, (struct str){0},
               keuze_label(regie_houders, (int)regie->houder));
  return true;
}

#include "store/verbergen.h"

#include "deelgenoot_rij.h"

#define VERBERGING                                                                                                     \
  "SELECT x.id, x.publiek, h.id, h.publiek, x.soort, x.ding, x.naam, p.id, p.publiek, p.voornamen, p.voorletters, "    \
  "p.voorvoegsel, p.geslachtsnaam, x.grond, x.reden, x.overlegd, x.tot, g.naam, x.op, x.opgeheven_op, "                \
  "x.opgeheven_reden, x.versie FROM verberging x JOIN gebruiker g ON g.id = x.door "                                   \
  "JOIN huishouden h0 ON h0.id = x.huishouden JOIN huishouden h ON h.id = coalesce(h0.samengevoegd_in, h0.id) "        \
  "LEFT JOIN persoon q ON q.id = x.voor LEFT JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "

static struct verberging verberging_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 9),
                        .voorletters = db_text(rows, i, 10),
                        .voorvoegsel = db_text(rows, i, 11),
                        .geslachtsnaam = db_text(rows, i, 12)};
  bool one = !db_null(rows, i, 7);
  if (one) toegang_persoon(toegang, db_int(rows, i, 7));
  return (struct verberging){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .ding = {.soort = (enum ding_soort)db_int(rows, i, 4), .id = db_int(rows, i, 5), .naam = db_text(rows, i, 6)},
      .voor = one ? db_int(rows, i, 7) : 0,
      .voor_publiek = db_text(rows, i, 8),
      .voor_naam = one ? persoon_naam(toegang->tx->arena, &wie) : (struct str){0},
      .grond = (enum verberg_grond)db_int(rows, i, 13),
      .reden = db_text(rows, i, 14),
      .overlegd = db_text(rows, i, 15),
      .tot = db_dag(rows, i, 16),
      .door = db_text(rows, i, 17),
      .op = db_int(rows, i, 18),
      .opgeheven_op = db_dag(rows, i, 19),
      .opgeheven_reden = db_text(rows, i, 20),
      .versie = db_int(rows, i, 21),
  };
}

bool verberging_bewaren(struct toegang *toegang, const struct verberging *v, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, v->huishouden, fault)) return false;
  if (v->voor) toegang_persoon(toegang, v->voor);
  toegang_ding(toegang, v->ding.soort, v->ding.id);
  toegang_veld(toegang, "verborgen", (struct str){0}, v->ding.naam);
  toegang_veld(toegang, "reden", (struct str){0}, v->reden);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO verberging (publiek, huishouden, soort, ding, naam, voor, grond, reden, overlegd, tot, "
                 "door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
                 A_TEXT(v->publiek), A_INT(v->huishouden), A_INT(v->ding.soort), A_INT(v->ding.id),
                 A_TEXT(v->ding.naam), A_INT_OF(v->voor, v->voor == 0), A_INT(v->grond), A_TEXT(v->reden),
                 A_TEXT(v->overlegd), A_DAG(v->tot), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

bool verberging_lezen(struct toegang *toegang, struct str publiek, struct verberging *ret_verberging,
                      struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows, VERBERGING "WHERE x.publiek = $1", A_TEXT(publiek))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "nothing is hidden");
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, db_int(&rows, 0, 2), fault)) return false;
  *ret_verberging = verberging_van(toegang, &rows, 0);
  toegang_ding(toegang, ret_verberging->ding.soort, ret_verberging->ding.id);
  return true;
}

bool verbergingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verberging **ret_verbergingen,
                                 size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                VERBERGING "WHERE " VAN_HUISHOUDEN_ "ORDER BY x.opgeheven_op DESC NULLS FIRST, x.tot, x.id LIMIT 200",
                A_INT(huishouden)))
    return false;
  struct verberging *list = NEW_ARRAY(toegang->tx->arena, struct verberging, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = verberging_van(toegang, &rows, i);
  *ret_verbergingen = list;
  *ret_aantal = rows.count;
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Dit is net veranderd. Kijk eerst wat er nu staat."), "stale hiding");
}

bool verberging_verlengen(struct toegang *toegang, const struct verberging *was, dag_t tot, struct str reden,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, was->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE verberging SET tot = $3, reden = $4, versie = versie + 1 WHERE id = $1 AND versie = $2 "
               "AND opgeheven_op IS NULL",
               A_INT(was->id), A_INT(was->versie), A_DAG(tot), A_TEXT(reden)))
    return false;
  toegang_ding(toegang, was->ding.soort, was->ding.id);
  toegang_veld(toegang, "tot", dag_iso(tx->arena, was->tot), dag_iso(tx->arena, tot));
  toegang_veld(toegang, "reden", was->reden, reden);
  return changed_one(changes, fault);
}

bool verberging_opheffen(struct toegang *toegang, const struct verberging *was, struct str reden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, was->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE verberging SET opgeheven_op = $3, opgeheven_reden = $4, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND opgeheven_op IS NULL",
               A_INT(was->id), A_INT(was->versie), A_DAG(tx_vandaag(tx)), A_TEXT(reden)))
    return false;
  toegang_ding(toegang, was->ding.soort, was->ding.id);
  toegang_veld(toegang, "niet meer verborgen", was->ding.naam, reden);
  return changed_one(changes, fault);
}

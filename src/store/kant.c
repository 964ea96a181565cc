#include "store/kant.h"

#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "intern.h"
#include "kant_zicht.h"
#include "persoon_rij.h"
#include "relatie.h"
#include "tweede_slot.h"
#include "voorhanden.h"

bool kant_plekken(struct toegang *toegang, const struct casus *casus, struct kant_plek **ret_plekken,
                  size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, casus->huishouden, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT jc.traject, l.huishouden, (SELECT count(*) FROM traject_kant k WHERE k.traject = jc.traject "
          "AND k.naar = l.huishouden AND k.eraf_op IS NULL), min(p.geboren) FROM traject_casus jc "
          "JOIN traject j ON j.id = jc.traject JOIN traject_persoon jp ON jp.traject = jc.traject "
          "JOIN persoon p ON p.id = jp.persoon JOIN huishouden_lid l ON l.persoon = jp.persoon "
          "WHERE jc.casus = $1 AND jc.kant IS NULL AND j.gesloten_op IS NULL AND l.huishouden <> $2 AND l.vanaf <= $3 "
          "AND l.tot >= $3 AND NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.huishouden = $2 "
          "AND a.ander = l.huishouden) AND EXISTS (SELECT 1 FROM huishouden_lid e WHERE e.huishouden = $2 "
          "AND e.persoon = jp.persoon AND e.vanaf <= $3 AND e.tot >= $3) GROUP BY jc.traject, l.huishouden "
          "HAVING count(DISTINCT jp.persoon) = (SELECT count(*) FROM traject_persoon ap WHERE ap.traject = jc.traject) "
          "ORDER BY jc.traject, l.huishouden",
          A_INT(casus->id), A_INT(casus->huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  struct kant_plek *plekken = NEW_ARRAY(tx->arena, struct kant_plek, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    plekken[i] = (struct kant_plek){.traject = db_int(&rows, i, 0),
                                    .huishouden = db_int(&rows, i, 1),
                                    .bezig = db_int(&rows, i, 2) > 0,
                                    .geboren = (deeldatum_t)db_int(&rows, i, 3)};
  *ret_plekken = plekken;
  *ret_aantal = rows.count;
  return true;
}

#define KANT                                                                                                           \
  "SELECT k.id, k.publiek, k.traject, k.van, k.naar, k.grond, k.reden, g.naam, k.op, k.aangenomen_op, k.versie, "      \
  "j.soort, j.begonnen_op, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, p.id FROM traject_kant k "      \
  "JOIN traject j ON j.id = k.traject JOIN gebruiker g ON g.id = k.door "                                              \
  "JOIN traject_persoon jp ON jp.traject = k.traject JOIN persoon p ON p.id = jp.persoon "                             \
  "WHERE (k.van = $1 OR k.naar = $1) AND j.gesloten_op IS NULL AND " KANT_GELDT("$2")

/* Several rows for a traject of several people: one kant with all their names. */
static size_t kanten_uit(struct toegang *toegang, const struct inrichting *inrichting, const struct db_rows *rows,
                         struct kant *kanten) {
  struct arena *arena = toegang->tx->arena;
  size_t aantal = 0;
  for (size_t i = 0; i < rows->count; i++) {
    struct persoon wie = {.voornamen = db_text(rows, i, 13),
                          .voorletters = db_text(rows, i, 14),
                          .voorvoegsel = db_text(rows, i, 15),
                          .geslachtsnaam = db_text(rows, i, 16)};
    struct str naam = persoon_naam(arena, &wie), soort = db_text(rows, i, 11);
    toegang_persoon(toegang, db_int(rows, i, 17));
    if (aantal && kanten[aantal - 1].id == db_int(rows, i, 0)) {
      struct kant *same = &kanten[aantal - 1];
      same->personen = str_format(arena, "%.*s, %.*s", STR_ARG(same->personen), STR_ARG(naam));
      continue;
    }
    const struct trajectsoort_rij *rij = trajectsoort_op(inrichting, soort, db_dag(rows, i, 12));
    kanten[aantal++] = (struct kant){.id = db_int(rows, i, 0),
                                     .publiek = db_text(rows, i, 1),
                                     .traject = db_int(rows, i, 2),
                                     .van = db_int(rows, i, 3),
                                     .naar = db_int(rows, i, 4),
                                     .grond = (enum kant_grond)db_int(rows, i, 5),
                                     .reden = db_text(rows, i, 6),
                                     .door = db_text(rows, i, 7),
                                     .op = db_dag(rows, i, 8),
                                     .stand = db_null(rows, i, 9) ? KANT_AANGEBODEN : KANT_HANGT,
                                     .versie = db_int(rows, i, 10),
                                     .soort = rij ? rij->naam : soort,
                                     .personen = naam};
  }
  return aantal;
}

bool kanten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct kant **ret_kanten, size_t *ret_aantal,
                           struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_KANT, fault, &rows, KANT "ORDER BY k.id, p.id", A_INT(huishouden),
                    A_DAG(tx_vandaag(tx))))
    return false;
  *ret_kanten = NEW_ARRAY(tx->arena, struct kant, rows.count + 1);
  *ret_aantal = kanten_uit(toegang, inrichting, &rows, *ret_kanten);
  return true;
}

bool kant_lezen(struct toegang *toegang, struct str publiek, struct kant *ret_kant, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, KANT "AND k.publiek = $3 ORDER BY k.id, p.id", A_INT(toegang->huishouden),
                A_DAG(tx_vandaag(tx)), A_TEXT(publiek)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit traject hangt niet (meer) onder beide huishoudens."), "no such kant");
  struct kant *kanten = NEW_ARRAY(tx->arena, struct kant, rows.count);
  kanten_uit(toegang, inrichting, &rows, kanten);
  *ret_kant = kanten[0];
  return true;
}

bool kant_aanbieden(struct toegang *toegang, const struct kant *kant, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, kant->van, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO traject_kant (publiek, traject, van, naar, grond, reden, door, op, versie) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
               A_TEXT(kant->publiek), A_INT(kant->traject), A_INT(kant->van), A_INT(kant->naar), A_INT(kant->grond),
               A_TEXT(kant->reden), A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx))))
    return false;
  toegang_veld(toegang, "ook bij het andere huishouden", (struct str){0}, keuze_label(kant_gronden, (int)kant->grond));
  toegang_veld(toegang, "reden", (struct str){0}, kant->reden);
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd. Kijk eerst wat er nu staat."),
                   "stale kant");
}

bool kant_aannemen(struct toegang *toegang, const struct kant *kant, int64_t casus, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, kant->naar, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE traject_kant SET aangenomen_op = $3, aangenomen_door = $4, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND eraf_op IS NULL AND aangenomen_op IS NULL",
               A_INT(kant->id), A_INT(kant->versie), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "traject van het andere huishouden erbij", (struct str){0}, kant->soort);
  return TX_EXEC(tx, fault, NULL, "INSERT INTO traject_casus (traject, casus, kant) VALUES ($1, $2, $3)",
                 A_INT(kant->traject), A_INT(casus), A_INT(kant->id)) &&
         relaties_zijden(tx, kant->naar, fault);
}

bool kant_afhalen(struct toegang *toegang, const struct kant *kant, struct str reden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM traject_casus WHERE kant = $1", A_INT(kant->id)) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE traject_kant SET eraf_op = $3, eraf_door = $4, eraf_reden = $5, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND eraf_op IS NULL",
               A_INT(kant->id), A_INT(kant->versie), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker),
               A_TEXT(reden)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "niet meer bij het andere huishouden", kant->soort, reden);
  return relaties_zijden(tx, kant->naar, fault) && relaties_zijden(tx, kant->van, fault);
}

bool toegang_wegwijzer_kant(struct tx *tx, const struct actor *actor, struct str publiek, int64_t *ret_huishouden,
                            struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT h.id, r.wie FROM traject_kant k JOIN huishouden h ON h.id = k.van OR h.id = k.naar "
                "LEFT JOIN relatie r ON r.huishouden = h.id AND r.soort <> $3 AND r.vanaf <= $2 AND r.tot >= $2 "
                "WHERE k.publiek = $1 "
                "ORDER BY CASE WHEN h.id = k.van THEN 0 ELSE 1 END, r.wie",
                A_TEXT(publiek), A_DAG(tx_vandaag(tx)), A_INT(RELATIE_SOORT_ZIJDE)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such kant");
  size_t at = 0;
  while (at < rows.count && (db_null(&rows, at, 1) || !toegang_is_van(actor, db_int(&rows, at, 1)))) at++;
  *ret_huishouden = db_int(&rows, at < rows.count ? at : 0, 0);
  return true;
}

/* Most households share no traject; asked first, the join below need not even be planned. */
static bool deelt_traject(struct tx *tx, int64_t huishouden, bool *ret_deelt, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT 1 FROM traject_kant WHERE (van = $1 OR naar = $1) AND aangenomen_op IS NOT NULL "
                "AND eraf_op IS NULL LIMIT 1",
                A_INT(huishouden)))
    return false;
  *ret_deelt = rows.count > 0;
  return true;
}

bool doelen_andere_kant(struct toegang *toegang, int64_t huishouden, struct kant_doel **ret_doelen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  bool deelt;
  *ret_doelen = NULL;
  *ret_aantal = 0;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS | INFO_PLAN, huishouden, fault) ||
      !deelt_traject(tx, huishouden, &deelt, fault))
    return false;
  if (!deelt) return true;
  if (!tweede_slot_open(tx, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT DISTINCT d.id, d.publiek, v.inhoud, v.op_dag, p.voornamen, p.voorletters, p.voorvoegsel, "
                "p.geslachtsnaam, p.id FROM traject_kant k JOIN traject j ON j.id = k.traject "
                "JOIN casus c ON c.huishouden = CASE WHEN k.van = $1 THEN k.naar ELSE k.van END "
                "JOIN plan n ON n.casus = c.id JOIN plan_doel d ON d.plan = n.id "
                "JOIN traject_persoon jp ON jp.traject = k.traject AND jp.persoon = d.persoon "
                "JOIN persoon p ON p.id = d.persoon JOIN plan_versie v ON v.plan = n.id "
                "WHERE (k.van = $1 OR k.naar = $1) AND k.aangenomen_op IS NOT NULL AND j.gesloten_op IS NULL "
                "AND c.gesloten_op IS NULL AND n.geeindigd_op IS NULL "
                "AND v.nummer = (SELECT max(x.nummer) FROM plan_versie x WHERE x.plan = n.id) AND " KANT_GELDT(
                    "$2") "ORDER BY d.id",
                A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  struct kant_doel *doelen = NEW_ARRAY(tx->arena, struct kant_doel, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct persoon wie = {.voornamen = db_text(&rows, i, 4),
                          .voorletters = db_text(&rows, i, 5),
                          .voorvoegsel = db_text(&rows, i, 6),
                          .geslachtsnaam = db_text(&rows, i, 7)};
    doelen[i] = (struct kant_doel){.sleutel = db_text(&rows, i, 1),
                                   .inhoud = db_text(&rows, i, 2),
                                   .op_dag = db_dag(&rows, i, 3),
                                   .persoon_naam = persoon_naam(tx->arena, &wie)};
    toegang_persoon(toegang, db_int(&rows, i, 8));
  }
  *ret_doelen = doelen;
  *ret_aantal = rows.count;
  return true;
}

bool kanten_samenvoegen(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE traject_kant SET eraf_op = $3, eraf_reden = 'samengevoegd' WHERE eraf_op IS NULL "
                 "AND ((van = $2 AND naar = $1) OR (van = $1 AND naar = $2) OR (naar = $2 AND traject IN "
                 "(SELECT t.traject FROM traject_kant t WHERE t.naar = $1 AND t.eraf_op IS NULL)))",
                 A_INT(blijft), A_INT(weg), A_DAG(tx_vandaag(tx))) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE traject_casus SET kant = NULL WHERE kant IN (SELECT k.id FROM traject_kant k "
                 "WHERE (k.van = $2 AND k.naar = $1) OR (k.van = $1 AND k.naar = $2))",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE traject_kant SET van = $1 WHERE van = $2", A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE traject_kant SET naar = $1 WHERE naar = $2", A_INT(blijft), A_INT(weg));
}

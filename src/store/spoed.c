#include "store/spoed.h"

#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "voorhanden.h"
#include "zicht.h"

bool besluiters_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct besluiter **ret_besluiters,
                               size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam, g.rol, coalesce(v.functies, '') FROM gebruiker g "
                "LEFT JOIN vakgegevens v ON v.gebruiker = g.id WHERE g.actief = 1 AND g.rol IN ($3, $4) "
                "AND EXISTS (SELECT 1 FROM lidmaatschap l JOIN relatie r ON r.wie = l.team WHERE l.gebruiker = g.id "
                "AND l.vanaf <= $2 AND l.tot >= $2 AND r.huishouden = $1 AND r.soort = $5 AND r.vanaf <= $2 "
                "AND r.tot >= $2) ORDER BY g.naam, g.id",
                A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(ROL_PROFESSIONAL), A_INT(ROL_TEAMLEIDER),
                A_INT(RELATIE_SOORT_TEAM)))
    return false;
  struct besluiter *rij = NEW_ARRAY(tx->arena, struct besluiter, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    rij[i] = (struct besluiter){{db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)},
                                (enum rol)db_int(&rows, i, 3),
                                db_text(&rows, i, 4)};
  *ret_besluiters = rij;
  *ret_aantal = rows.count;
  return true;
}

static bool add_task(struct toegang *toegang, int64_t spoed, struct str publiek, enum taak_soort soort, int64_t team,
                     int64_t voor, struct fault *fault) {
  toegang_veld(toegang, "taak", (struct str){0}, keuze_label(taak_soorten, (int)soort));
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO taak (publiek, spoed, soort, team, gebruiker, sinds, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, 1)",
                 A_TEXT(publiek), A_INT(spoed), A_INT(soort), A_INT(team), A_INT_OF(voor, voor == 0),
                 A_DAG(tx_vandaag(toegang->tx)));
}

bool spoed_bewaren(struct toegang *toegang, const struct spoed *s, int64_t team, int64_t voor,
                   const struct str taken[2], struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  bool asked = s->besloten_op == 0;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, s->huishouden, fault) ||
      !TX_INSERT(tx, fault, &id,
                 "INSERT INTO spoed (publiek, melding, huishouden, persoon, wet, wat, product, aanbieder, vanaf, tot, "
                 "besluiter, mandaat, reden, besloten_op, gestopt, door, op, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', $15, $16, 1) RETURNING id",
                 A_TEXT(s->publiek), A_INT_OF(s->melding, s->melding == 0), A_INT_OF(s->huishouden, s->melding != 0),
                 A_INT(s->persoon), A_INT(s->wet), A_TEXT(s->wat), A_TEXT(s->product), A_TEXT(s->aanbieder),
                 A_DAG(s->vanaf), A_DAG(s->tot), A_INT(s->besluiter.id), A_INT(s->mandaat), A_TEXT(s->reden),
                 A_INT_OF(s->besloten_op, asked), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  toegang_persoon(toegang, s->persoon);
  toegang_veld(toegang, "spoedhulp", (struct str){0}, s->wat);
  toegang_veld(toegang, asked ? "besluit gevraagd aan" : "besloten door", (struct str){0}, s->besluiter.naam);
  return add_task(toegang, id, taken[0], TAAK_BREED, team, voor, fault) &&
         (!asked || add_task(toegang, id, taken[1], TAAK_BESLUIT, team, s->besluiter.id, fault));
}

/* Of a household ($1): by its questions, or begun without one. */
#define BIJ_HUISHOUDEN "(s.huishouden = $1 OR s.melding IN (SELECT x.id FROM melding x WHERE x.huishouden = $1)) "

/* Somebody who was merged is shown as who he turned out to be. */
#define SPOED                                                                                                          \
  "SELECT s.id, s.publiek, s.melding, h.id, s.wet, s.wat, s.product, s.aanbieder, s.vanaf, s.tot, b.id, b.publiek, "   \
  "b.naam, s.mandaat, s.reden, s.besloten_op, s.gestopt, d.naam, s.op, s.versie, " ZICHT_NAAM                          \
  " FROM spoed s LEFT JOIN melding m ON m.id = s.melding JOIN huishouden h ON h.id = coalesce(m.huishouden, "          \
  "s.huishouden) JOIN persoon q ON q.id = s.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "       \
  "JOIN gebruiker b ON b.id = s.besluiter JOIN gebruiker d ON d.id = s.door "

static struct spoed spoed_van(struct toegang *toegang, const struct inrichting *inrichting, const struct db_rows *rows,
                              size_t i) {
  struct persoon persoon = {.voornamen = db_text(rows, i, 21),
                            .voorletters = db_text(rows, i, 22),
                            .voorvoegsel = db_text(rows, i, 23),
                            .geslachtsnaam = db_text(rows, i, 24)};
  struct spoed s = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .melding = db_null(rows, i, 2) ? 0 : db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .wet = (enum wet)db_int(rows, i, 4),
      .wat = db_text(rows, i, 5),
      .product = db_text(rows, i, 6),
      .aanbieder = db_text(rows, i, 7),
      .vanaf = db_dag(rows, i, 8),
      .tot = db_dag(rows, i, 9),
      .besluiter = {db_int(rows, i, 10), db_text(rows, i, 11), db_text(rows, i, 12)},
      .mandaat = db_int(rows, i, 13) != 0,
      .reden = db_text(rows, i, 14),
      .besloten_op = db_null(rows, i, 15) ? 0 : db_int(rows, i, 15),
      .gestopt = db_text(rows, i, 16),
      .door = db_text(rows, i, 17),
      .op = db_int(rows, i, 18),
      .versie = db_int(rows, i, 19),
      .persoon = db_int(rows, i, 20),
      .persoon_naam = persoon_naam(toegang->tx->arena, &persoon),
  };
  const struct product_rij *product = s.product.len ? product_op(inrichting, s.product, dag_van_moment(s.op)) : NULL;
  s.product_naam = product ? product->naam : s.product;
  toegang_persoon(toegang, s.persoon);
  return s;
}

/* Who is there only because he recorded the question sees the urgent help that he began himself (AVG art. 5): his
 * number, or 0 = all. */
static int64_t only_of(const struct toegang *toegang) {
  const struct actor *actor = toegang->actor;
  return access_alleen_aanname(actor->rol, toegang->vraag.handeling, INFO_MELDING, toegang->vraag.grond,
                               toegang->relaties)
             ? actor->gebruiker
             : 0;
}

bool spoed_lezen(struct toegang *toegang, struct str publiek, struct spoed *ret_spoed, struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, SPOED "WHERE s.publiek = $1 AND h.id = $2 AND ($3 = 0 OR s.door = $3)",
                A_TEXT(publiek), A_INT(toegang->huishouden), A_INT(only_of(toegang))))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze spoedhulp bestaat niet."), "no such urgent help");
  *ret_spoed = spoed_van(toegang, inrichting, &rows, 0);
  return true;
}

bool spoed_van_huishouden(struct toegang *toegang, int64_t huishouden, struct spoed **ret_rij, size_t *ret_aantal,
                          struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_SPOED, fault, &rows,
                    SPOED "WHERE " BIJ_HUISHOUDEN "AND ($2 = 0 OR s.door = $2) ORDER BY s.id DESC", A_INT(huishouden),
                    A_INT(only_of(toegang))))
    return false;
  struct spoed *rij = NEW_ARRAY(toegang->tx->arena, struct spoed, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) rij[i] = spoed_van(toegang, inrichting, &rows, i);
  *ret_rij = rij;
  *ret_aantal = rows.count;
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders was u voor. Kijk eerst wat er nu staat."), "stale urgent help");
}

bool spoed_beslissen(struct toegang *toegang, const struct spoed *was, const struct spoed *wordt, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, was->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE spoed SET besluiter = $3, mandaat = $4, reden = $5, besloten_op = $6, gestopt = $7, tot = $8, "
               "versie = versie + 1 WHERE id = $1 AND versie = $2 AND besloten_op IS NULL",
               A_INT(was->id), A_INT(was->versie), A_INT(wordt->besluiter.id), A_INT(wordt->mandaat),
               A_TEXT(wordt->reden), A_INT(wordt->besloten_op), A_TEXT(wordt->gestopt), A_DAG(wordt->tot)) ||
      !changed_one(changes, fault))
    return false;
  toegang_persoon(toegang, was->persoon);
  toegang_veld(toegang, "besloten door", was->besluiter.naam, wordt->besluiter.naam);
  toegang_veld(toegang, "besluit over spoedhulp", S("gevraagd"), wordt->gestopt.len ? wordt->gestopt : S("akkoord"));
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE taak SET klaar_op = $3, klaar_door = $4, versie = versie + 1 WHERE spoed = $1 AND soort = $2",
                 A_INT(was->id), A_INT(TAAK_BESLUIT), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker));
}

#define TAAK                                                                                                           \
  "SELECT t.id, t.publiek, t.soort, s.publiek, s.wat, g.naam, t.gebruiker, t.sinds, t.versie, " ZICHT_NAAM             \
  " FROM taak t JOIN spoed s ON s.id = t.spoed LEFT JOIN melding m ON m.id = s.melding "                               \
  "JOIN huishouden h ON h.id = coalesce(m.huishouden, s.huishouden) JOIN persoon q ON q.id = s.persoon "               \
  "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) LEFT JOIN gebruiker g ON g.id = t.gebruiker "

static struct taak *tasks_of(struct toegang *toegang, const struct db_rows *rows) {
  struct taak *taken = NEW_ARRAY(toegang->tx->arena, struct taak, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    taken[i] = (struct taak){
        .id = db_int(rows, i, 0),
        .publiek = db_text(rows, i, 1),
        .soort = (enum taak_soort)db_int(rows, i, 2),
        .spoed = db_text(rows, i, 3),
        .wat = db_text(rows, i, 4),
        .voor = db_text(rows, i, 5),
        .van_mij = !db_null(rows, i, 6) && db_int(rows, i, 6) == toegang->actor->gebruiker,
        .sinds = db_dag(rows, i, 7),
        .versie = db_int(rows, i, 8),
        .naam = zicht_naam(toegang, rows, i, 9),
    };
  return taken;
}

bool taken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct taak **ret_taken, size_t *ret_aantal,
                          struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_SPOED, fault, &rows,
                    TAAK "WHERE " BIJ_HUISHOUDEN "AND ($2 = 0 OR s.door = $2) AND t.klaar_op IS NULL ORDER BY t.id",
                    A_INT(huishouden), A_INT(only_of(toegang))))
    return false;
  *ret_taken = tasks_of(toegang, &rows);
  *ret_aantal = rows.count;
  return true;
}

bool taak_lezen(struct toegang *toegang, struct str publiek, struct taak *ret_taak, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, TAAK "WHERE t.publiek = $1 AND h.id = $2 AND t.klaar_op IS NULL",
                A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_STALE, S("Deze taak is al klaar."), "task is closed");
  *ret_taak = tasks_of(toegang, &rows)[0];
  return true;
}

bool taak_sluiten(struct toegang *toegang, const struct taak *taak, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE taak SET klaar_op = $3, klaar_door = $4, versie = versie + 1 WHERE id = $1 AND versie = $2 "
               "AND klaar_op IS NULL",
               A_INT(taak->id), A_INT(taak->versie), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "taak", keuze_label(taak_soorten, (int)taak->soort), S("klaar"));
  return true;
}

bool verhelderd_sinds(struct toegang *toegang, int64_t huishouden, dag_t dag, bool *ret_ja, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT (SELECT count(*) FROM verheldering v JOIN casus c ON c.id = v.casus WHERE c.huishouden = $1 "
                "AND v.afgerond_op >= $2) + (SELECT count(*) FROM verslag_versie s JOIN verslag x ON x.id = s.verslag "
                "JOIN melding m ON m.id = x.melding WHERE m.huishouden = $1 AND s.op_dag >= $2)",
                A_INT(huishouden), A_DAG(dag)))
    return false;
  *ret_ja = db_int(&rows, 0, 0) > 0;
  return true;
}

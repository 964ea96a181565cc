/* Shielding two households from each other, and taking from one household to another. */
#include "store/huishouden.h"
#include "store/melding.h"

#include "intern.h"
#include "relatie.h"
#include "tweede_slot.h"

bool afscherming_zetten(struct toegang *toegang, int64_t huishouden, const struct persoon *persoon, bool aan,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, huishouden, fault)) return false;
  toegang_persoon(toegang, persoon->id);
  toegang_veld(toegang, "adres afgeschermd", aan ? S("nee") : S("ja"), aan ? S("ja") : S("nee"));
  if (!aan)
    return TX_EXEC(tx, fault, NULL, "DELETE FROM afscherming WHERE persoon = $1 AND (huishouden = $2 OR ander = $2)",
                   A_INT(persoon->id), A_INT(huishouden)) &&
           relaties_zijden(tx, huishouden, fault);
  return TX_EXEC(
             tx, fault, NULL,
             "INSERT INTO afscherming (huishouden, ander, persoon, door, op) "
             "SELECT $2, l.huishouden, l.persoon, $3, $4 FROM huishouden_lid l WHERE l.persoon = $1 AND "
             "l.huishouden <> $2 AND l.vanaf <= $5 AND l.tot >= $5 ON CONFLICT (huishouden, ander, persoon) DO NOTHING",
             A_INT(persoon->id), A_INT(huishouden), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)),
             A_DAG(tx_vandaag(tx))) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afscherming (huishouden, ander, persoon, door, op) "
                 "SELECT a.ander, a.huishouden, a.persoon, a.door, a.op FROM afscherming a WHERE a.persoon = $1 AND "
                 "a.huishouden = $2 ON CONFLICT (huishouden, ander, persoon) DO NOTHING",
                 A_INT(persoon->id), A_INT(huishouden)) &&
         relaties_zijden(tx, huishouden, fault);
}

bool afscherming_tussen(struct toegang *toegang, int64_t een, int64_t ander, bool *ret_afgeschermd,
                        struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, een, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT 1 FROM afscherming WHERE huishouden = $1 AND ander = $2", A_INT(een),
                A_INT(ander)))
    return false;
  *ret_afgeschermd = rows.count > 0;
  return true;
}

bool melding_meenemen(struct toegang *van, struct toegang *naar, const struct melding *melding, int64_t huishouden,
                      moment_t zicht_vanaf, struct fault *fault) {
  dag_t vandaag = tx_vandaag(van->tx);
  bool open = melding->gesloten_op == DAG_GEEN;
  /* Of what has ended nothing runs any more: only who leads the team still sees it. */
  dag_t from = open ? vandaag : vandaag - 1, until = open ? DAG_OPEN : vandaag - 1;
  return tweede_slot_open(van->tx, fault) &&
         melding_verhuizen(van, melding, melding->persoon, huishouden, S("verhuisd"), fault) &&
         TX_EXEC(van->tx, fault, NULL, "UPDATE document SET huishouden = $2 WHERE melding = $1", A_INT(melding->id),
                 A_INT(huishouden)) &&
         relatie_meekomen(naar, melding->team, huishouden, from, until, zicht_vanaf, fault) &&
         relatie_werker(van->tx, melding->behandelaar, huishouden, fault);
}

static bool taken_one(int64_t changes, const char *wat, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft hier net iets veranderd. U ziet nu hoe het er staat."),
                   "gone before it was taken along: %s", wat);
}

bool notitie_meenemen(struct toegang *van, struct str publiek, int64_t huishouden, struct fault *fault) {
  struct tx *tx = van->tx;
  int64_t changes;
  if (!toegang_dekt(van, HANDELING_DOEN, INFO_NOTITIE, van->vraag.huishouden, fault) || !tweede_slot_open(tx, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE notitie SET huishouden = $3, versie = versie + 1 WHERE publiek = $1 AND huishouden = $2 AND "
               "geschreven_op >= $4",
               A_TEXT(publiek), A_INT(van->vraag.huishouden), A_INT(huishouden), A_INT(van->zijden[0].vanaf)))
    return false;
  return taken_one(changes, "note", fault);
}

bool document_meenemen(struct toegang *van, struct str publiek, int64_t huishouden, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(van, HANDELING_DOEN, INFO_DOCUMENT, van->vraag.huishouden, fault) ||
      !tweede_slot_open(van->tx, fault) ||
      !TX_EXEC(van->tx, fault, &changes,
               "UPDATE document SET huishouden = $3 WHERE publiek = $1 AND huishouden = $2 AND melding IS NULL",
               A_TEXT(publiek), A_INT(van->vraag.huishouden), A_INT(huishouden)))
    return false;
  return taken_one(changes, "document", fault);
}

/* Teams that work at `weg` come along; what they could read there they still can, what they could not they still
 * cannot.
 */
static const char *const merges[] = {
    "UPDATE document SET huishouden = $1 WHERE huishouden = $2 AND melding IS NOT NULL",
    "UPDATE melding SET huishouden = $1, versie = versie + 1 WHERE huishouden = $2",
    "UPDATE casus SET huishouden = $1, versie = versie + 1 WHERE huishouden = $2",
    "UPDATE netwerk SET huishouden = $1 WHERE huishouden = $2",
    "UPDATE afspraak SET huishouden = $1 WHERE huishouden = $2",
    "UPDATE leemte SET huishouden = $1 WHERE huishouden = $2",
    "UPDATE spoed SET huishouden = $1 WHERE huishouden = $2",
    "UPDATE contact SET huishouden = $1 WHERE huishouden = $2",
    "UPDATE adviesvraag SET huishouden = $1 WHERE huishouden = $2",
    "UPDATE signaal SET huishouden = $1 WHERE huishouden = $2",
    "INSERT INTO afscherming (huishouden, ander, persoon, door, op) SELECT $1, a.ander, a.persoon, a.door, a.op "
    "FROM afscherming a WHERE a.huishouden = $2 ON CONFLICT (huishouden, ander, persoon) DO NOTHING",
    "INSERT INTO afscherming (huishouden, ander, persoon, door, op) SELECT a.huishouden, $1, a.persoon, a.door, a.op "
    "FROM afscherming a WHERE a.ander = $2 ON CONFLICT (huishouden, ander, persoon) DO NOTHING",
    "UPDATE huishouden SET samengevoegd_in = $1 WHERE id = $2 OR samengevoegd_in = $2",
};

bool huishoudens_samenvoegen(struct toegang *blijft, struct toegang *weg, int64_t huishouden, int64_t huishouden_weg,
                             struct fault *fault) {
  struct tx *tx = blijft->tx;
  if (!toegang_dekt(blijft, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, huishouden, fault) ||
      !toegang_dekt(weg, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, huishouden_weg, fault))
    return false;
  if (!tweede_slot_open(tx, fault) || !kanten_samenvoegen(tx, huishouden, huishouden_weg, fault)) return false;
  for (size_t i = 0; i < sizeof merges / sizeof *merges; i++)
    if (!TX_EXEC(tx, fault, NULL, merges[i], A_INT(huishouden), A_INT(huishouden_weg))) return false;
  return TX_EXEC(tx, fault, NULL, "DELETE FROM afscherming WHERE huishouden = $1 OR ander = $1",
                 A_INT(huishouden_weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) SELECT r.wie, $1, r.soort, $3, "
                 "$4, $5 FROM relatie r WHERE r.huishouden = $2 AND (r.soort = $6 OR r.soort = $7) AND r.vanaf <= $3 "
                 "AND r.tot = $4 AND NOT "
                 "EXISTS (SELECT 1 FROM relatie q WHERE q.wie = r.wie AND q.huishouden = $1 AND q.soort = r.soort AND "
                 "q.vanaf <= $3 AND q.tot = $4) ON CONFLICT (wie, huishouden, soort, vanaf) DO UPDATE SET tot = "
                 "excluded.tot",
                 A_INT(huishouden), A_INT(huishouden_weg), A_DAG(tx_vandaag(tx)), A_DAG(DAG_OPEN), A_INT(tx_nu(tx) + 1),
                 A_INT(RELATIE_SOORT_TEAM), A_INT(RELATIE_SOORT_EIGEN));
}

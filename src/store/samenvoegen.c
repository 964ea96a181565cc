#include "store/samenvoegen.h"

#include "domain/afsluiten.h"
#include "domain/samenvoegen.h"
#include "store/persoon.h"

#include "bereik_rij.h"
#include "persoon_rij.h"
#include "splitsen_rij.h"
#include "tweede_slot.h"

static bool said_to_differ(struct tx *tx, int64_t een, int64_t ander, bool *ret_differ, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM niet_dezelfde WHERE een = $1 AND ander = $2",
                A_INT(een < ander ? een : ander), A_INT(een < ander ? ander : een)))
    return false;
  *ret_differ = rows.count > 0;
  return true;
}

static bool add_alike(struct tx *tx, const struct persoon *persoon, const struct persoon *found, size_t count,
                      struct persoon *list, size_t *ret_count, struct fault *fault) {
  for (size_t i = 0; i < count && *ret_count < DUBBELEN_MAX; i++) {
    bool known = found[i].id == persoon->id, differ = false;
    for (size_t j = 0; j < *ret_count; j++) known |= list[j].id == found[i].id;
    if (known || !lijken_dezelfde(tx->arena, persoon, &found[i])) continue;
    if (persoon->id && !said_to_differ(tx, persoon->id, found[i].id, &differ, fault)) return false;
    if (!differ) list[(*ret_count)++] = found[i];
  }
  return true;
}

bool dubbelen_zoeken(struct toegang *toegang, const struct persoon *persoon, struct persoon **ret_personen,
                     size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct zoekvraag vragen[3] = {{.vorm = ZOEK_BSN, .bsn = persoon->bsn, .geboren = DAG_GEEN},
                                {.vorm = ZOEK_NAAM, .naam = persoon_naam(tx->arena, persoon), .geboren = DAG_GEEN},
                                {.vorm = ZOEK_NAAM_GEBOORTE, .naam = persoon_naam(tx->arena, persoon)}};
  bool day = persoon->geboren > 0 && deeldatum_volledig(persoon->geboren);
  struct persoon *list = NEW_ARRAY(tx->arena, struct persoon, DUBBELEN_MAX + 1), *found;
  size_t total = 0, count;
  bool more;
  if (day) vragen[2].geboren = deeldatum_laatste_dag(persoon->geboren);
  for (size_t i = 0; i < 3; i++) {
    if ((i == 0 && persoon->bsn.len == 0) || (i == 2 && !day)) continue;
    if (!personen_zoeken(toegang, &vragen[i], PERSONEN_GEVONDEN_MAX, &found, &count, &more, fault) ||
        !add_alike(tx, persoon, found, count, list, &total, fault))
      return false;
  }
  *ret_personen = list;
  *ret_aantal = total;
  return true;
}

bool niet_dezelfde_bewaren(struct toegang *toegang, int64_t een, int64_t ander, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, een);
  toegang_persoon(toegang, ander);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO niet_dezelfde (een, ander, door, op) VALUES ($1, $2, $3, $4) "
                 "ON CONFLICT (een, ander) DO NOTHING",
                 A_INT(een < ander ? een : ander), A_INT(een < ander ? ander : een), A_INT(toegang->actor->gebruiker),
                 A_INT(tx_nu(tx)));
}

/* The row that goes keeps its values but gives up its number, which may stand once only. */
static bool give_up(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE persoon SET bsn = NULL, samengevoegd_in = $1 WHERE id = $2", A_INT(blijft),
                 A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE persoon SET samengevoegd_in = $1 WHERE samengevoegd_in = $2", A_INT(blijft),
                 A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_zoeknaam WHERE persoon = $1", A_INT(weg));
}

static bool move_life(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE melding SET persoon = $1, versie = versie + 1 WHERE persoon = $2",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot, rol, einde, vanaf_bekend) SELECT "
                 "huishouden, "
                 "$1, vanaf, tot, rol, einde, vanaf_bekend FROM huishouden_lid WHERE persoon = $2 ON CONFLICT "
                 "(huishouden, persoon, vanaf) DO "
                 "NOTHING",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM huishouden_lid WHERE persoon = $1", A_INT(weg)) &&
         TX_EXEC(
             tx, fault, NULL,
             "INSERT INTO afscherming (huishouden, ander, persoon, door, op) SELECT huishouden, ander, $1, door, op "
             "FROM afscherming WHERE persoon = $2 ON CONFLICT (huishouden, ander, persoon) DO NOTHING",
             A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM afscherming WHERE persoon = $1", A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE netwerk SET persoon = $1 WHERE persoon = $2", A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE vertegenwoordiging SET persoon = $1 WHERE persoon = $2", A_INT(blijft),
                 A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE vertegenwoordiging SET wie = $1 WHERE wie = $2", A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE verblijf SET persoon = $1 WHERE persoon = $2", A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO opgave (persoon, veld, waarde, verteld_door, verteld_op, door, op) SELECT $1, veld, "
                 "waarde, verteld_door, verteld_op, door, op FROM opgave WHERE persoon = $2 "
                 "ON CONFLICT (persoon, veld) DO NOTHING",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO traject_persoon (traject, persoon) SELECT traject, $1 FROM traject_persoon "
                 "WHERE persoon = $2 ON CONFLICT (traject, persoon) DO NOTHING",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM traject_persoon WHERE persoon = $1", A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afspraak_persoon (afspraak, persoon) SELECT afspraak, $1 FROM afspraak_persoon "
                 "WHERE persoon = $2 ON CONFLICT (afspraak, persoon) DO NOTHING",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM afspraak_persoon WHERE persoon = $1", A_INT(weg));
}

/* So has it one active plan: that of the casus that stays, or else the other one, which goes on under it; what the team
 * does goes along. */
static bool end_plans(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
#define BLIJFT "(SELECT id FROM casus WHERE huishouden = $1 AND gesloten_op IS NULL) "
#define WEG "casus = (SELECT id FROM casus WHERE huishouden = $2 AND gesloten_op IS NULL) AND EXISTS " BLIJFT
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE plan SET casus = " BLIJFT "WHERE geeindigd_op IS NULL AND " WEG
                 "AND NOT EXISTS (SELECT 1 FROM plan p WHERE p.geeindigd_op IS NULL AND p.casus = " BLIJFT ")",
                 A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE plan SET geeindigd_op = $3, eindreden = '" SLUITREDEN_SAMENGEVOEGD
                 "' WHERE geeindigd_op IS NULL AND " WEG,
                 A_INT(blijft), A_INT(weg), A_DAG(tx_vandaag(tx))) &&
         TX_EXEC(tx, fault, NULL, "UPDATE ondersteuning SET casus = " BLIJFT "WHERE geeindigd_op IS NULL AND " WEG,
                 A_INT(blijft), A_INT(weg));
#undef BLIJFT
#undef WEG
}

/* One household has one active casus: with two, the lines of work go on under that of the household that stays. */
static bool move_casus(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO traject_casus (traject, casus, kant) SELECT jc.traject, b.id, jc.kant FROM casus b JOIN "
                 "casus w "
                 "ON w.huishouden = $2 AND w.gesloten_op IS NULL JOIN traject_casus jc ON jc.casus = w.id "
                 "WHERE b.huishouden = $1 AND b.gesloten_op IS NULL ON CONFLICT (casus, traject) DO NOTHING",
                 A_INT(blijft), A_INT(weg)) &&
         end_plans(tx, blijft, weg, fault) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE casus SET gesloten_op = $3, sluitreden = '" SLUITREDEN_SAMENGEVOEGD "', versie = versie + 1 "
                 "WHERE huishouden = $2 AND gesloten_op IS NULL AND EXISTS (SELECT 1 FROM casus b "
                 "WHERE b.huishouden = $1 AND b.gesloten_op IS NULL)",
                 A_INT(blijft), A_INT(weg), A_DAG(tx_vandaag(tx))) &&
         TX_EXEC(tx, fault, NULL, "UPDATE casus SET huishouden = $1 WHERE huishouden = $2", A_INT(blijft), A_INT(weg));
}

/* What came in at the front door about him. */
static bool move_front_door(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE contact SET persoon = $1 WHERE persoon = $2", A_INT(blijft), A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE terugbelverzoek SET persoon = $1 WHERE persoon = $2", A_INT(blijft),
                 A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE signaal SET persoon = $1 WHERE persoon = $2", A_INT(blijft), A_INT(weg));
}

/* Everything of one household to another; relations that both had run as long as the longest. */
static bool move_household(struct tx *tx, int64_t blijft, int64_t weg, struct fault *fault) {
  static const char *const moves[] = {
      "UPDATE melding SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE notitie SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE document SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE contact SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE signaal SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE adviesvraag SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE afspraak SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE netwerk SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE spoed SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE leemte SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE geschil SET huishouden = $1 WHERE huishouden = $2",
      "UPDATE terugblik SET huishouden = $1 WHERE huishouden = $2",
      "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) SELECT wie, $1, soort, vanaf, tot, "
      "zicht_vanaf FROM relatie WHERE huishouden = $2 ON CONFLICT (wie, huishouden, soort, vanaf) DO UPDATE SET tot = "
      "CASE WHEN excluded.tot > relatie.tot THEN excluded.tot ELSE relatie.tot END",
      "UPDATE huishouden SET samengevoegd_in = $1 WHERE id = $2 OR samengevoegd_in = $2",
  };
  if (!tweede_slot_open(tx, fault) || !move_casus(tx, blijft, weg, fault) ||
      !kanten_samenvoegen(tx, blijft, weg, fault))
    return false;
  for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
    if (!TX_EXEC(tx, fault, NULL, moves[i], A_INT(blijft), A_INT(weg))) return false;
  return TX_EXEC(tx, fault, NULL, "DELETE FROM relatie WHERE huishouden = $1", A_INT(weg)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM huishouden_lid WHERE huishouden = $1", A_INT(weg));
}

static bool lives_alone(struct tx *tx, int64_t huishouden, int64_t persoon, bool *ret_alone, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT count(*) FROM huishouden_lid WHERE huishouden = $1 AND persoon <> $2",
                A_INT(huishouden), A_INT(persoon)))
    return false;
  *ret_alone = db_int(&rows, 0, 0) == 0;
  return true;
}

bool persoon_samenvoegen(struct toegang *toegang, const struct persoon *was, const struct persoon *blijft,
                         const struct persoon *weg, int64_t huishouden, int64_t huishouden_weg,
                         const struct samenvoeging_nieuw *nieuw, struct fault *fault) {
  struct tx *tx = toegang->tx;
  bool alone = false;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, huishouden, fault)) return false;
  if (huishouden_weg && huishouden_weg != huishouden && !lives_alone(tx, huishouden_weg, weg->id, &alone, fault))
    return false;
  toegang_persoon(toegang, was->id);
  toegang_persoon(toegang, weg->id);
  toegang_veld(toegang, "samengevoegd", persoon_naam(tx->arena, weg), persoon_naam(tx->arena, blijft));
  if (!str_eq(was->bsn, blijft->bsn)) toegang_veld(toegang, "bsn", was->bsn, blijft->bsn);
  if (weg->bsn.len) toegang_veld(toegang, "bsn van de andere", weg->bsn, (struct str){0});
  return samenvoeging_vastleggen(toegang, nieuw, was->id, weg->id, huishouden, huishouden_weg, alone, fault) &&
         give_up(tx, was->id, weg->id, fault) && move_life(tx, was->id, weg->id, fault) &&
         move_front_door(tx, was->id, weg->id, fault) && bereik_samenvoegen(toegang, was->id, weg->id, fault) &&
         (!alone || move_household(tx, huishouden, huishouden_weg, fault)) &&
         persoon_wijzigen(toegang, was, blijft, fault) &&
         TX_EXEC(tx, fault, NULL, "UPDATE persoon SET bsn = $1 WHERE id = $2", A_TEXT_OF(blijft->bsn),
                 A_INT(was->id)) &&
         zoeknaam_afleiden(tx, blijft, fault);
}

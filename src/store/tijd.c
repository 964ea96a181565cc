#include "store/tijd.h"

#include "zicht.h"

static struct str minutes(struct toegang *toegang, int64_t minuten) {
  return tijd_tekst(toegang->tx->arena, minuten);
}

bool tijd_van_contact(struct toegang *toegang, int64_t huishouden, struct str notitie, dag_t dag, int kerntaak,
                      int64_t minuten, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_NOTITIE, huishouden, fault)) return false;
  toegang_veld(toegang, "tijd", (struct str){0}, minutes(toegang, minuten));
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO tijd (gebruiker, huishouden, notitie, dag, kerntaak, minuten) "
                 "SELECT $1, huishouden, id, $2, $3, $4 FROM notitie WHERE publiek = $5",
                 A_INT(toegang->actor->gebruiker), A_DAG(dag), A_INT(kerntaak), A_INT(minuten), A_TEXT(notitie));
}

bool tijdweek_lezen(struct toegang *toegang, dag_t maandag, int64_t ret_minuten[KERNTAAK_EINDE], struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT kerntaak, minuten FROM tijd WHERE gebruiker = $1 AND dag = $2 AND notitie IS NULL",
                A_INT(toegang->actor->gebruiker), A_DAG(maandag)))
    return false;
  for (int taak = 0; taak < KERNTAAK_EINDE; taak++) ret_minuten[taak] = 0;
  for (size_t i = 0; i < rows.count; i++) {
    int64_t taak = db_int(&rows, i, 0);
    if (taak > 0 && taak < KERNTAAK_EINDE) ret_minuten[taak] = db_int(&rows, i, 1);
  }
  return true;
}

bool tijdweek_zetten(struct toegang *toegang, dag_t maandag, const int64_t minuten[KERNTAAK_EINDE],
                     struct fault *fault) {
  int64_t was[KERNTAAK_EINDE];
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) || !tijdweek_lezen(toegang, maandag, was, fault))
    return false;
  for (int taak = 1; taak < KERNTAAK_EINDE; taak++) {
    if (was[taak] == minuten[taak]) continue;
    toegang_veld(toegang, str_c(toegang->tx->arena, keuze_label(kerntaken, taak)), minutes(toegang, was[taak]),
                 minutes(toegang, minuten[taak]));
    if (!TX_EXEC(
            toegang->tx, fault, NULL,
            "INSERT INTO tijd (gebruiker, dag, kerntaak, minuten) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (gebruiker, dag, kerntaak) WHERE notitie IS NULL DO UPDATE SET minuten = excluded.minuten",
            A_INT(toegang->actor->gebruiker), A_DAG(maandag), A_INT(taak), A_INT(minuten[taak])))
      return false;
  }
  return true;
}

/* Whose: $1 the actor; $4 whether also of who was then, on the day or in the week, in one of his teams of today ($2).
 */
#define VAN_WIE                                                                                                        \
  "(t.gebruiker = $1 OR ($4 = 1 AND EXISTS (SELECT 1 FROM lidmaatschap a JOIN lidmaatschap b ON b.team = a.team "      \
  "WHERE a.gebruiker = $1 AND a.vanaf <= $2 AND a.tot >= $2 AND b.gebruiker = t.gebruiker AND b.tot >= t.dag "         \
  "AND b.vanaf <= t.dag + CASE WHEN t.notitie IS NULL THEN 6 ELSE 0 END))) "

bool tijdsommen(struct toegang *toegang, dag_t vanaf, dag_t tot, bool team, struct tijdsom **ret_taken,
                size_t *ret_taak_aantal, struct tijdsom **ret_huishoudens, size_t *ret_huis_aantal, int64_t *ret_wie,
                struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows tasks, who, homes;
  int64_t ik = toegang->actor->gebruiker;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_CASUS, 0, fault) ||
      !TX_QUERY(tx, fault, &tasks,
                "SELECT t.kerntaak, CAST(sum(t.minuten) AS BIGINT) FROM tijd t WHERE t.dag >= $3 AND t.dag <= $5 "
                "AND t.minuten > 0 AND " VAN_WIE "GROUP BY t.kerntaak ORDER BY t.kerntaak",
                A_INT(ik), A_DAG(vandaag), A_DAG(vanaf), A_INT(team), A_DAG(tot)) ||
      !TX_QUERY(tx, fault, &who,
                "SELECT count(DISTINCT t.gebruiker) FROM tijd t WHERE t.dag >= $3 AND t.dag <= $5 AND t.minuten > 0 "
                "AND " VAN_WIE,
                A_INT(ik), A_DAG(vandaag), A_DAG(vanaf), A_INT(team), A_DAG(tot)) ||
      !TX_QUERY(tx, fault, &homes,
                "SELECT s.minuten, h.publiek, " ZICHT_NAAM " FROM (SELECT t.huishouden, CAST(sum(t.minuten) AS BIGINT) "
                "AS minuten FROM tijd t WHERE t.huishouden IS NOT NULL AND t.dag >= $5 AND t.dag <= $6 AND " VAN_WIE
                "GROUP BY t.huishouden) s JOIN huishouden h ON h.id = s.huishouden LEFT JOIN persoon p ON p.id = "
                "(SELECT min(x.persoon) FROM huishouden_lid x WHERE x.huishouden = h.id AND x.vanaf <= $2 "
                "AND x.tot >= $2) WHERE " ZICHT "ORDER BY s.minuten DESC, h.id LIMIT $7",
                A_INT(ik), A_DAG(vandaag), A_INT(toegang->relaties), A_INT(team), A_DAG(vanaf), A_DAG(tot),
                A_INT(TIJD_LIJST)))
    return false;
  struct tijdsom *taken = NEW_ARRAY(tx->arena, struct tijdsom, tasks.count + 1);
  struct tijdsom *huizen = NEW_ARRAY(tx->arena, struct tijdsom, homes.count + 1);
  for (size_t i = 0; i < tasks.count; i++)
    taken[i] = (struct tijdsom){.kerntaak = (int)db_int(&tasks, i, 0), .minuten = db_int(&tasks, i, 1)};
  for (size_t i = 0; i < homes.count; i++)
    huizen[i] = (struct tijdsom){.minuten = db_int(&homes, i, 0),
                                 .huishouden = db_text(&homes, i, 1),
                                 .naam = zicht_naam(toegang, &homes, i, 2)};
  *ret_taken = taken;
  *ret_taak_aantal = tasks.count;
  *ret_huishoudens = huizen;
  *ret_huis_aantal = homes.count;
  *ret_wie = db_int(&who, 0, 0);
  return true;
}

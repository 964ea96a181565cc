#include "store/huishouden.h"

#include "domain/geheim.h"

#include "persoon_rij.h"
#include "voorhanden.h"

bool huishouden_nieuw(struct toegang *toegang, struct str publiek, int64_t *ret_huishouden, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) &&
         TX_INSERT(toegang->tx, fault, ret_huishouden, "INSERT INTO huishouden (publiek) VALUES ($1) RETURNING id",
                   A_TEXT(publiek));
}

bool huishouden_maken(struct toegang *toegang, struct str publiek, int64_t persoon, dag_t vanaf,
                      int64_t *ret_huishouden, struct fault *fault) {
  int64_t id;
  if (!huishouden_nieuw(toegang, publiek, &id, fault) ||
      !TX_EXEC(toegang->tx, fault, NULL,
               "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) VALUES ($1, $2, $3, $4)", A_INT(id),
               A_INT(persoon), A_DAG(vanaf), A_DAG(DAG_OPEN)))
    return false;
  *ret_huishouden = id;
  return true;
}

bool huishouden_versie(struct toegang *toegang, int64_t huishouden, int64_t *ret_versie, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT versie FROM huishouden WHERE id = $1", A_INT(huishouden)))
    return false;
  *ret_versie = db_int(&rows, 0, 0);
  return true;
}

bool huishouden_ophogen(struct toegang *toegang, int64_t huishouden, int64_t versie, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE huishouden SET versie = versie + 1 WHERE id = $1 AND (versie = $2 OR $2 = 0) AND "
               "samengevoegd_in IS NULL",
               A_INT(huishouden), A_INT(versie)))
    return false;
  return changes == 1 ||
         fault_set(fault, FAULT_STALE,
                   S("Iemand anders heeft net veranderd wie hier woont. U ziet nu hoe het er staat. Wat u invulde, is "
                     "niet opgeslagen."),
                   "stale household");
}

static struct lidmaatschap lidmaatschap_van(const struct db_rows *rows, size_t i, size_t from) {
  return (struct lidmaatschap){.huishouden = db_int(rows, i, from),
                               .persoon = db_int(rows, i, from + 1),
                               .vanaf = db_dag(rows, i, from + 2),
                               .tot = db_dag(rows, i, from + 3),
                               .rol = (enum lidrol)db_int(rows, i, from + 4),
                               .einde = (enum lideinde)db_int(rows, i, from + 5),
                               .vanaf_bekend = db_int(rows, i, from + 6) != 0};
}
#define LID "l.huishouden, l.persoon, l.vanaf, l.tot, l.rol, l.einde, l.vanaf_bekend"
enum { LID_KOLOMMEN = 7 };

/* On which people does the actor stand on both sides? */
static bool mark_both_sides(struct toegang *toegang, int64_t huishouden, struct lid *leden, size_t aantal,
                            struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY_ALS(toegang, VOORHANDEN_AFSCHERMING, fault, &rows,
                    "SELECT a.persoon, r.wie FROM afscherming a JOIN relatie r ON r.huishouden = a.ander "
                    "WHERE a.huishouden = $1 AND r.vanaf <= $2 AND r.tot >= $2",
                    A_INT(huishouden), A_DAG(tx_vandaag(toegang->tx))))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    for (size_t j = 0; j < aantal; j++)
      if (leden[j].persoon.id == db_int(&rows, i, 0) && toegang_is_van(toegang->actor, db_int(&rows, i, 1)))
        leden[j].beide_zijden = true;
  return true;
}

/* The address of who lives elsewhere too is told only where it is that of this household, and one that a secret address
 * of a housemate would follow from is secret too. */
static void screen_addresses(struct toegang *toegang, struct lid *leden, size_t aantal) {
  const struct persoon *host = huishouden_adresgever(leden, aantal);
  for (size_t i = 0; i < aantal; i++) {
    struct lid *lid = &leden[i];
    if (!(lid->elders || lid->afgeschermd) || (host && adres_gelijk(&host->adres, &lid->persoon.adres))) continue;
    lid->persoon.adres = (struct adres){0};
    lid->persoon.afscherming = AFSCHERMING_ZELF;
  }
  for (size_t i = 0; i < aantal; i++)
    for (size_t j = 0; leden[i].persoon.geheim && j < aantal; j++)
      if (adres_gelijk(&leden[i].persoon.adres, &leden[j].persoon.adres)) leden[j].persoon.geheim = true;
  for (size_t i = 0; i < aantal; i++) adres_afschermen(toegang, &leden[i].persoon);
}

static bool runs_today(const struct tx *tx, const struct lid *lid) {
  return lidmaatschap_loopt(&lid->lidmaatschap, tx_vandaag(tx));
}

size_t huishouden_nu(const struct tx *tx, const struct lid *leden, size_t aantal) {
  size_t nu = 0;
  while (nu < aantal && runs_today(tx, &leden[nu])) nu++;
  return nu;
}

bool huishouden_leden(struct toegang *toegang, int64_t huishouden, struct persoon **ret_personen, size_t *ret_aantal,
                      struct fault *fault) {
  struct lid *leden;
  size_t aantal;
  if (!huishouden_bewoners(toegang, huishouden, &leden, &aantal, fault)) return false;
  aantal = huishouden_nu(toegang->tx, leden, aantal);
  struct persoon *personen = NEW_ARRAY(toegang->tx->arena, struct persoon, aantal + 1);
  for (size_t i = 0; i < aantal; i++) personen[i] = leden[i].persoon;
  *ret_personen = personen;
  *ret_aantal = aantal;
  return true;
}

/* What one may know of who left is who he is; where he is now is not the affair of this household. */
static void fill_members(struct toegang *toegang, const struct db_rows *rows, struct lid *leden) {
  for (size_t i = 0; i < rows->count; i++) {
    struct lid *lid = &leden[i];
    *lid = (struct lid){.persoon = persoon_van_rij(rows, i),
                        .lidmaatschap = lidmaatschap_van(rows, i, PERSOON_KOLOMMEN),
                        .elders = db_int(rows, i, PERSOON_KOLOMMEN + LID_KOLOMMEN) > 0,
                        .afgeschermd = db_int(rows, i, PERSOON_KOLOMMEN + LID_KOLOMMEN + 1) > 0};
    toegang_persoon(toegang, lid->persoon.id);
    if (!runs_today(toegang->tx, lid)) lid->persoon.adres = (struct adres){0};
    /* What screen_addresses leaves of a shielded address is that of this very household. */
    lid->persoon.afscherming = AFSCHERMING_GEEN;
  }
}

bool huishouden_bewoners(struct toegang *toegang, int64_t huishouden, struct lid **ret_leden, size_t *ret_aantal,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " PERSOON ", " LID ", (SELECT count(*) FROM huishouden_lid o WHERE o.persoon = p.id AND "
                "o.huishouden <> l.huishouden AND o.vanaf <= $2 AND o.tot >= $2), "
                "(SELECT count(*) FROM afscherming b WHERE b.huishouden = $1 AND b.persoon = p.id) "
                "FROM huishouden h JOIN huishouden_lid l ON l.huishouden = h.id JOIN persoon p ON p.id = l.persoon "
                "WHERE (h.id = $1 OR h.samengevoegd_in = $1) AND l.tot >= l.vanaf "
                "ORDER BY CASE WHEN l.vanaf <= $2 AND l.tot >= $2 THEN 0 ELSE 1 END, l.tot DESC, "
                "CASE WHEN p.verwacht = 0 AND p.niet_geboren = 0 THEN 0 ELSE 1 END, p.geboren, p.id, l.vanaf",
                A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  struct lid *leden = NEW_ARRAY(tx->arena, struct lid, rows.count + 1);
  fill_members(toegang, &rows, leden);
  screen_addresses(toegang, leden, huishouden_nu(tx, leden, rows.count));
  if (!mark_both_sides(toegang, huishouden, leden, rows.count, fault)) return false;
  *ret_leden = leden;
  *ret_aantal = rows.count;
  return true;
}

bool huishouden_briefadres(struct toegang *toegang, int64_t huishouden, struct persoon *persoon, struct fault *fault) {
  struct db_rows rows;
  if (persoon->afscherming != AFSCHERMING_ZELF) return true;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT " PERSOON " FROM huishouden_lid l JOIN persoon p ON p.id = l.persoon WHERE l.huishouden = $1 AND "
          "l.vanaf <= $2 AND l.tot >= $2 AND NOT EXISTS (SELECT 1 FROM huishouden_lid o WHERE o.persoon = p.id AND "
          "o.huishouden <> $1 AND o.vanaf <= $2 AND o.tot >= $2) ORDER BY p.geboren, p.id LIMIT 1",
          A_INT(huishouden), A_DAG(tx_vandaag(toegang->tx))))
    return false;
  persoon->adres = rows.count ? persoon_van_rij(&rows, 0).adres : (struct adres){0};
  return true;
}

bool casus_loopt(struct toegang *toegang, int64_t huishouden, bool *ret_loopt, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT 1 FROM casus WHERE huishouden = $1 AND gesloten_op IS NULL",
                A_INT(huishouden)))
    return false;
  *ret_loopt = rows.count > 0;
  return true;
}

bool werk_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT (SELECT count(*) FROM melding WHERE huishouden = $1 AND gesloten_op IS NULL) + "
                "(SELECT count(*) FROM casus WHERE huishouden = $1 AND gesloten_op IS NULL)",
                A_INT(huishouden)))
    return false;
  *ret_aantal = db_int(&rows, 0, 0);
  return true;
}

bool lidmaatschappen(struct toegang *toegang, int64_t huishouden, int64_t persoon, struct lidmaatschap **ret_leden,
                     size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT " LID " FROM huishouden_lid l WHERE l.huishouden = $1 AND l.persoon = $2 ORDER BY l.vanaf DESC",
                A_INT(huishouden), A_INT(persoon)))
    return false;
  struct lidmaatschap *leden = NEW_ARRAY(toegang->tx->arena, struct lidmaatschap, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) leden[i] = lidmaatschap_van(&rows, i, 0);
  *ret_leden = leden;
  *ret_aantal = rows.count;
  return true;
}

/* "Evi Kortleven: kind, van 2026-03-01 tot en met 2026-03-20, verhuisd": for the logboek; tells of no other household.
 */
static struct str in_words(struct arena *arena, const struct lidmaatschap *lid, struct str naam) {
  struct str rol = lid->rol ? keuze_label(lidrollen, (int)lid->rol) : S("rol niet bekend");
  struct str van = dag_iso(arena, lid->vanaf), tot = dag_iso(arena, lid->tot);
  if (lid->tot == DAG_OPEN)
    return str_format(arena, "%.*s: %.*s, vanaf %.*s", STR_ARG(naam), STR_ARG(rol), STR_ARG(van));
  return str_format(arena, "%.*s: %.*s, van %.*s tot en met %.*s, %.*s", STR_ARG(naam), STR_ARG(rol), STR_ARG(van),
                    STR_ARG(tot), STR_ARG(keuze_label(lideinden, (int)lid->einde)));
}

bool lid_bewaren(struct toegang *toegang, const struct lidmaatschap *lid, struct str naam, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, lid->huishouden, fault)) return false;
  toegang_persoon(toegang, lid->persoon);
  toegang_veld(toegang, "woont hier", (struct str){0}, in_words(tx->arena, lid, naam));
  /* One that began that same day and ended before it never ran: it makes room. */
  return TX_EXEC(
      tx, fault, NULL,
      "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot, rol, einde, vanaf_bekend) VALUES ($1, $2, $3, $4, "
      "$5, $6, $7) ON CONFLICT (huishouden, persoon, vanaf) DO UPDATE SET tot = excluded.tot, rol = excluded.rol, "
      "einde = excluded.einde, vanaf_bekend = excluded.vanaf_bekend",
      A_INT(lid->huishouden), A_INT(lid->persoon), A_DAG(lid->vanaf), A_DAG(lid->tot), A_INT(lid->rol),
      A_INT(lid->einde), A_INT(lid->vanaf_bekend));
}

bool lid_wijzigen(struct toegang *toegang, const struct lidmaatschap *was, const struct lidmaatschap *wordt,
                  struct str naam, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, was->huishouden, fault)) return false;
  toegang_persoon(toegang, was->persoon);
  toegang_veld(toegang, "woont hier", in_words(tx->arena, was, naam), in_words(tx->arena, wordt, naam));
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE huishouden_lid SET vanaf = $4, tot = $5, rol = $6, einde = $7, vanaf_bekend = $8 WHERE "
               "huishouden = $1 AND "
               "persoon = $2 AND vanaf = $3",
               A_INT(was->huishouden), A_INT(was->persoon), A_DAG(was->vanaf), A_DAG(wordt->vanaf), A_DAG(wordt->tot),
               A_INT(wordt->rol), A_INT(wordt->einde), A_INT(wordt->vanaf_bekend)))
    return false;
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale membership");
}

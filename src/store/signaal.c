#include "store/signaal.h"

#include "domain/persoon.h"

#include "intern.h"
#include "mijn.h"

#define SIGNAAL                                                                                                        \
  "s.id, s.publiek, s.persoon, s.huishouden, s.over, s.gezien, s.wanneer, s.zorg, s.kinderen, s.melder_soort, "        \
  "s.melder_onbekend, s.team, t.naam, s.stand, s.informeren, s.informeren_tekst, s.informeren_dag, s.ontvangen, "      \
  "s.door, g.naam, s.op, s.versie, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, p.publiek, h.publiek "  \
  "FROM signaal s JOIN team t ON t.id = s.team JOIN gebruiker g ON g.id = s.door LEFT JOIN persoon p ON p.id = "       \
  "s.persoon LEFT JOIN huishouden h ON h.id = s.huishouden "

static struct signaal signaal_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 22),
                        .voorletters = db_text(rows, i, 23),
                        .voorvoegsel = db_text(rows, i, 24),
                        .geslachtsnaam = db_text(rows, i, 25)};
  bool known = db_int(rows, i, 2) != 0;
  if (known) toegang_persoon(toegang, db_int(rows, i, 2));
  return (struct signaal){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .persoon = db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .over = known ? persoon_naam(toegang->tx->arena, &wie) : db_text(rows, i, 4),
      .gezien = db_text(rows, i, 5),
      .wanneer = db_text(rows, i, 6),
      .zorg = (enum ja_nee)db_int(rows, i, 7),
      .kinderen = (enum ja_nee)db_int(rows, i, 8),
      .melder_soort = db_text(rows, i, 9),
      .melder_onbekend = db_int(rows, i, 10) != 0,
      .team = db_int(rows, i, 11),
      .team_naam = db_text(rows, i, 12),
      .stand = (enum signaal_stand)db_int(rows, i, 13),
      .informeren = (enum informeren)db_int(rows, i, 14),
      .informeren_tekst = db_text(rows, i, 15),
      .informeren_dag = db_dag(rows, i, 16),
      .ontvangen = db_dag(rows, i, 17),
      .door = db_int(rows, i, 18),
      .door_naam = db_text(rows, i, 19),
      .op = db_int(rows, i, 20),
      .versie = db_int(rows, i, 21),
      .persoon_publiek = db_text(rows, i, 26),
      .huishouden_publiek = db_text(rows, i, 27),
  };
}

static void all_of(struct toegang *toegang, const struct db_rows *rows, struct signaal **ret_list, size_t *ret_count) {
  struct signaal *list = NEW_ARRAY(toegang->tx->arena, struct signaal, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = signaal_van(toegang, rows, i);
  *ret_list = list;
  *ret_count = rows->count;
}

/* Only ever begun: what a team once weighed it may read again, for as long as the signal is kept. */
static bool relate(struct tx *tx, int64_t team, int64_t huishouden, struct fault *fault) {
  return !huishouden ||
         relatie_inschrijven(tx, team, huishouden, RELATIE_SOORT_SIGNAAL, tx_vandaag(tx), DAG_OPEN, fault);
}

bool signaal_bewaren(struct toegang *toegang, const struct signaal *s, const struct melder *melder,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_SIGNAAL, 0, fault)) return false;
  if (s->persoon) toegang_persoon(toegang, s->persoon);
  toegang_veld(toegang, "gezien", (struct str){0}, s->gezien);
  return TX_INSERT(tx, fault, &id,
                   "INSERT INTO signaal (publiek, door, op, ontvangen, persoon, huishouden, over, gezien, wanneer, "
                   "zorg, kinderen, melder_soort, melder_onbekend, team, stand, informeren, informeren_tekst, "
                   "informeren_dag, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, 0, "
                   "'', $15, 1) RETURNING id",
                   A_TEXT(s->publiek), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)), A_DAG(s->ontvangen),
                   A_INT_OF(s->persoon, s->persoon == 0), A_INT_OF(s->huishouden, s->huishouden == 0), A_TEXT(s->over),
                   A_TEXT(s->gezien), A_TEXT(s->wanneer), A_INT(s->zorg), A_INT(s->kinderen), A_TEXT(s->melder_soort),
                   A_INT(s->melder_onbekend), A_INT(s->team), A_INT(DAG_OPEN)) &&
         TX_EXEC(tx, fault, NULL, "INSERT INTO signaal_melder (signaal, naam, bereikbaar) VALUES ($1, $2, $3)",
                 A_INT(id), A_TEXT(melder->naam), A_TEXT(melder->bereikbaar)) &&
         relate(tx, s->team, s->huishouden, fault);
}
_Static_assert(SIGNAAL_TE_WEGEN == 1 && SIGNAAL_GEWOGEN == 3 && INFORMEREN_NOG_NIET == 0 &&
                   INFORMEREN_UITZONDERING == 2,
               "the numbers in signaal_bewaren and signalen_lezen");

bool signaal_lezen(struct toegang *toegang, struct str publiek, struct signaal *ret_signaal, bool *ret_weegt,
                   struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct actor *actor = toegang->actor;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_SIGNAAL, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " SIGNAAL "WHERE s.publiek = $3 AND (($5 = 1 AND s.team IN " MIJN_TEAMS
                ") OR (s.door = $1 AND s.op >= $4))",
                A_INT(actor->gebruiker), A_DAG(tx_vandaag(tx)), A_TEXT(publiek), A_INT(moment_van_dag(tx_vandaag(tx))),
                A_INT(actor->rol != ROL_LOKET)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  *ret_signaal = signaal_van(toegang, &rows, 0);
  *ret_weegt = false;
  for (size_t i = 0; i < actor->team_aantal; i++)
    *ret_weegt |= actor->rol != ROL_LOKET && actor->teams[i] == ret_signaal->team;
  return true;
}

bool signaal_dossier(struct toegang *toegang, const struct signaal *signaal, bool *ret_dossier, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_SIGNAAL, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT r.wie FROM relatie r WHERE r.huishouden = $1 AND r.soort IN ($2, $3) AND r.vanaf <= $4 AND "
                "r.tot >= $4",
                A_INT(signaal->huishouden), A_INT(RELATIE_SOORT_TEAM), A_INT(RELATIE_SOORT_EIGEN),
                A_DAG(tx_vandaag(tx))))
    return false;
  *ret_dossier = false;
  for (size_t i = 0; i < rows.count; i++) *ret_dossier |= toegang_is_van(toegang->actor, db_int(&rows, i, 0));
  return true;
}

bool signaal_wegingen(struct toegang *toegang, const struct signaal *signaal, struct signaal_weging **ret_wegingen,
                      size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_SIGNAAL, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT w.uitkomst, w.tekst, w.samen_met, w.gesproken_met, w.gesproken_op, g.naam, w.op "
                "FROM signaal_weging w JOIN gebruiker g ON g.id = w.door WHERE w.signaal = $1 ORDER BY w.id LIMIT 100",
                A_INT(signaal->id)))
    return false;
  struct signaal_weging *list = NEW_ARRAY(toegang->tx->arena, struct signaal_weging, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct signaal_weging){.uitkomst = (enum weging)db_int(&rows, i, 0),
                                      .tekst = db_text(&rows, i, 1),
                                      .samen_met = db_text(&rows, i, 2),
                                      .gesproken_met = db_text(&rows, i, 3),
                                      .gesproken_op = db_dag(&rows, i, 4),
                                      .door = db_text(&rows, i, 5),
                                      .op = db_int(&rows, i, 6)};
  *ret_wegingen = list;
  *ret_aantal = rows.count;
  return true;
}

bool signaal_melder(struct toegang *toegang, const struct signaal *signaal, struct str reden, struct melder *ret_melder,
                    struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_SIGNAAL, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT naam, bereikbaar FROM signaal_melder WHERE signaal = $1",
                A_INT(signaal->id)))
    return false;
  if (reden.len) toegang_reden(toegang, S("melder van het signaal zien"), reden);
  *ret_melder = rows.count ? (struct melder){db_text(&rows, 0, 0), db_text(&rows, 0, 1)} : (struct melder){0};
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders was net met dit signaal bezig. Kijk wat er nu staat."),
                   "stale signal");
}

bool signaal_wegen(struct toegang *toegang, const struct signaal *signaal, const struct signaal_weging *weging,
                   enum signaal_stand stand, int64_t naar_team, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes, team = naar_team ? naar_team : signaal->team;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_SIGNAAL, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE signaal SET stand = $3, team = $4, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(signaal->id), A_INT(signaal->versie), A_INT(stand), A_INT(team)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "weging", (struct str){0}, keuze_label(wegingen, (int)weging->uitkomst));
  toegang_veld(toegang, "tekst", (struct str){0}, weging->tekst);
  return TX_EXEC(
             tx, fault, NULL,
             "INSERT INTO signaal_weging (signaal, uitkomst, tekst, samen_met, gesproken_met, gesproken_op, door, op) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
             A_INT(signaal->id), A_INT(weging->uitkomst), A_TEXT(weging->tekst), A_TEXT(weging->samen_met),
             A_TEXT(weging->gesproken_met), A_DAG(weging->gesproken_op), A_INT(toegang->actor->gebruiker),
             A_INT(tx_nu(tx))) &&
         relate(tx, team, signaal->huishouden, fault);
}

bool signaal_informeren(struct toegang *toegang, const struct signaal *signaal, enum informeren wat, struct str tekst,
                        dag_t dag, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_SIGNAAL, 0, fault)) return false;
  toegang_veld(toegang, "informeren", signaal->informeren_tekst, tekst);
  return TX_EXEC(toegang->tx, fault, &changes,
                 "UPDATE signaal SET informeren = $3, informeren_tekst = $4, informeren_dag = $5, versie = versie + 1 "
                 "WHERE id = $1 AND versie = $2",
                 A_INT(signaal->id), A_INT(signaal->versie), A_INT(wat), A_TEXT(tekst), A_DAG(dag)) &&
         changed_one(changes, fault);
}

bool signalen_lezen(struct toegang *toegang, struct signaal **ret_signalen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_SIGNAAL, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " SIGNAAL "WHERE $3 = 1 AND s.team IN " MIJN_TEAMS
                " AND (s.stand < 3 OR (s.persoon IS NOT NULL AND (s.informeren = 0 OR (s.informeren = 2 AND "
                "s.informeren_dag <= $2)))) ORDER BY s.ontvangen, s.id LIMIT $4",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->rol != ROL_LOKET),
                A_INT(SIGNAAL_LIJST)))
    return false;
  all_of(toegang, &rows, ret_signalen, ret_aantal);
  return true;
}

bool signalen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct signaal **ret_signalen,
                             size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_SIGNAAL, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " SIGNAAL "WHERE s.huishouden = $3 AND s.team IN " MIJN_TEAMS " ORDER BY s.id DESC LIMIT 50",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(huishouden)))
    return false;
  all_of(toegang, &rows, ret_signalen, ret_aantal);
  return true;
}

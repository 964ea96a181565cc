#include "store/gebruiker.h"

#include "base/id.h"

#include "intern.h"

#define GEBRUIKER "g.id, g.publiek, g.inlognaam, g.naam, g.rol, g.wachtwoord, g.actief, g.mislukt, g.geblokkeerd_tot"

static struct gebruiker gebruiker_van(const struct db_rows *rows, size_t i) {
  return (struct gebruiker){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .inlognaam = db_text(rows, i, 2),
      .naam = db_text(rows, i, 3),
      .rol = (enum rol)db_int(rows, i, 4),
      .wachtwoord = db_text(rows, i, 5),
      .actief = db_int(rows, i, 6) != 0,
      .mislukt = db_int(rows, i, 7),
      .geblokkeerd_tot = db_int(rows, i, 8),
  };
}

static bool absent(struct fault *fault, const char *what) {
  return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such %s", what);
}

bool gebruiker_zoeken(struct tx *tx, struct str inlognaam, struct gebruiker *ret_gebruiker, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT " GEBRUIKER " FROM gebruiker g WHERE g.inlognaam = $1", A_TEXT(inlognaam)))
    return false;
  if (rows.count == 0) return absent(fault, "gebruiker");
  *ret_gebruiker = gebruiker_van(&rows, 0);
  return true;
}

bool gebruiker_poging_bewaren(struct tx *tx, int64_t gebruiker, int64_t mislukt, moment_t geblokkeerd_tot,
                              struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE gebruiker SET mislukt = $2, geblokkeerd_tot = $3 WHERE id = $1",
                 A_INT(gebruiker), A_INT(mislukt), A_INT(geblokkeerd_tot));
}

static struct str key_of(struct tx *tx, struct str cookie) {
  uint8_t *hash = arena_new(tx->arena, 32);
  sha256(cookie, hash);
  return (struct str){(const char *)hash, 32};
}

bool sessie_beginnen(struct tx *tx, int64_t gebruiker, struct str cookie, struct str csrf, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gezien < $1", A_INT(tx->wanneer.echt - SESSIE_DUUR)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO sessie (sleutel, gebruiker, csrf, begonnen, gezien) VALUES ($1, $2, $3, $4, $5)",
                 A_BLOB(key_of(tx, cookie)), A_INT(gebruiker), A_TEXT(csrf), A_INT(tx->wanneer.echt),
                 A_INT(tx->wanneer.echt));
}

bool sessie_eindigen(struct tx *tx, struct str cookie, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE sleutel = $1", A_BLOB(key_of(tx, cookie)));
}

static bool read_teams_of(struct tx *tx, struct actor *actor, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(
          tx, fault, &rows,
          "SELECT DISTINCT team FROM lidmaatschap WHERE gebruiker = $1 AND vanaf <= $2 AND tot >= $2 ORDER BY team",
          A_INT(actor->gebruiker), A_DAG(tx_vandaag(tx))))
    return false;
  for (size_t i = 0; i < rows.count && i < ACTOR_TEAMS_MAX; i++)
    actor->teams[actor->team_aantal++] = db_int(&rows, i, 0);
  return true;
}

bool sessie_zoeken(struct tx *tx, struct str cookie, struct sessie *ret_sessie, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.rol, g.naam, s.csrf, s.begonnen, s.gezien, n.tot, h.publiek, (SELECT count(*) FROM "
                "keurvlag k WHERE k.wie = g.id AND k.gevraagd_op IS NOT NULL AND k.beantwoord_op IS NULL "
                "AND k.gesloten_op IS NULL) FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker "
                "LEFT JOIN noodtoegang n ON n.id = (SELECT m.id FROM noodtoegang m WHERE m.gebruiker = g.id "
                "AND m.tot > $4 ORDER BY m.tot, m.id LIMIT 1) LEFT JOIN huishouden h ON h.id = n.huishouden "
                "WHERE s.sleutel = $1 AND s.gezien >= $2 AND s.begonnen >= $3 AND g.actief = 1",
                A_BLOB(key_of(tx, cookie)), A_INT(tx->wanneer.echt - SESSIE_STIL),
                A_INT(tx->wanneer.echt - SESSIE_DUUR), A_INT(tx->wanneer.nu)))
    return false;
  if (rows.count == 0) return absent(fault, "sessie");
  struct sessie sessie = {
      .actor = {.gebruiker = db_int(&rows, 0, 0), .rol = (enum rol)db_int(&rows, 0, 1), .naam = db_text(&rows, 0, 2)},
      .csrf = db_text(&rows, 0, 3),
      .begonnen = db_int(&rows, 0, 4),
      .gezien = db_int(&rows, 0, 5),
      .nood_tot = db_int(&rows, 0, 6),
      .nood_huishouden = db_text(&rows, 0, 7),
      .uitleg_gevraagd = db_int(&rows, 0, 8),
  };
  if (!read_teams_of(tx, &sessie.actor, fault)) return false;
  *ret_sessie = sessie;
  return true;
}

bool sessie_gezien(struct tx *tx, struct str cookie, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE sessie SET gezien = $2 WHERE sleutel = $1", A_BLOB(key_of(tx, cookie)),
                 A_INT(tx->wanneer.echt));
}

bool gebruikers_lezen(struct toegang *toegang, struct gebruiker **ret_gebruikers, size_t *ret_aantal,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, leden;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) ||
      !db_query_args(tx->db, tx->arena, fault, &rows, "SELECT " GEBRUIKER " FROM gebruiker g ORDER BY g.naam, g.id",
                     NULL, 0) ||
      !TX_QUERY(tx, fault, &leden,
                "SELECT l.gebruiker, t.naam FROM lidmaatschap l JOIN team t ON t.id = l.team WHERE l.vanaf <= $1 AND "
                "l.tot >= $1 "
                "ORDER BY t.naam",
                A_DAG(tx_vandaag(tx))))
    return false;
  struct gebruiker *gebruikers = NEW_ARRAY(tx->arena, struct gebruiker, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    gebruikers[i] = gebruiker_van(&rows, i);
    gebruikers[i].wachtwoord = (struct str){0};
    struct buf namen;
    buf_init(&namen, tx->arena, 4096);
    for (size_t l = 0; l < leden.count; l++) {
      if (db_int(&leden, l, 0) != gebruikers[i].id) continue;
      if (namen.len) buf_add(&namen, S(", "));
      buf_add(&namen, db_text(&leden, l, 1));
    }
    gebruikers[i].team_namen = buf_str(&namen);
  }
  *ret_gebruikers = gebruikers;
  *ret_aantal = rows.count;
  return true;
}

bool gebruiker_maken(struct toegang *toegang, const struct gebruiker *gebruiker, const int64_t *teams,
                     size_t team_aantal, int64_t *ret_id, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      !deelnemer_maken(tx, S("gebruiker"), &id, fault))
    return false;
  if (!TX_EXEC(tx, fault, NULL,
               "INSERT INTO gebruiker (id, publiek, inlognaam, naam, rol, wachtwoord, actief, mislukt, "
               "geblokkeerd_tot, versie) "
               "VALUES ($1, $2, $3, $4, $5, $6, 1, 0, 0, 1)",
               A_INT(id), A_TEXT(gebruiker->publiek), A_TEXT(gebruiker->inlognaam), A_TEXT(gebruiker->naam),
               A_INT(gebruiker->rol), A_TEXT(gebruiker->wachtwoord))) {
    if (fault->class != FAULT_STALE) return false;
    fault_init(fault);
    return fault_add(fault, "inlognaam", S("Deze inlognaam is al in gebruik. Kies een andere."));
  }
  for (size_t i = 0; i < team_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) VALUES ($1, $2, $3, $4)",
                 A_INT(id), A_INT(teams[i]), A_DAG(tx_vandaag(tx)), A_DAG(DAG_OPEN)))
      return false;
  toegang_veld(toegang, "inlognaam", (struct str){0}, gebruiker->inlognaam);
  toegang_veld(toegang, "rol", (struct str){0}, str_of(rol_code(gebruiker->rol)));
  *ret_id = id;
  return true;
}

/* One changed account, or FAULT_ABSENT. */
static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 || absent(fault, "gebruiker");
}

/* Somebody who turns himself off may be the last who could turn anybody on. */
static bool is_somebody_else(struct toegang *toegang, struct str publiek, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows, "SELECT 1 FROM gebruiker WHERE publiek = $1 AND id = $2", A_TEXT(publiek),
                A_INT(toegang->actor->gebruiker)))
    return false;
  return rows.count == 0 ||
         fault_set(fault, FAULT_RULE, S("U kunt uw eigen account niet uitzetten. Vraag een andere beheerder."),
                   "own account cannot be turned off");
}

bool gebruiker_aan_uit(struct toegang *toegang, struct str publiek, bool actief, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      (!actief && !is_somebody_else(toegang, publiek, fault)) ||
      !TX_EXEC(tx, fault, &changes, "UPDATE gebruiker SET actief = $2, versie = versie + 1 WHERE publiek = $1",
               A_TEXT(publiek), A_INT(actief)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "account", (struct str){0}, publiek);
  toegang_veld(toegang, "actief", actief ? S("nee") : S("ja"), actief ? S("ja") : S("nee"));
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gebruiker = (SELECT id FROM gebruiker WHERE publiek = $1)",
                 A_TEXT(publiek));
}

bool gebruiker_wachtwoord(struct toegang *toegang, struct str publiek, struct str wachtwoord_hash,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE gebruiker SET wachtwoord = $2, mislukt = 0, geblokkeerd_tot = 0, versie = versie + 1 WHERE "
               "publiek = $1",
               A_TEXT(publiek), A_TEXT(wachtwoord_hash)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "account", (struct str){0}, publiek);
  toegang_veld(toegang, "wachtwoord", S("oud"), S("nieuw gezet"));
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gebruiker = (SELECT id FROM gebruiker WHERE publiek = $1)",
                 A_TEXT(publiek));
}

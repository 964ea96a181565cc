#include "store/gebruiker.h"

#include "store/inlogpoging.h"
#include "store/sessie.h"

#include "intern.h"

#define GEBRUIKER                                                                                                      \
  "g.id, g.publiek, g.inlognaam, g.naam, g.rol, g.wachtwoord, g.actief, "                                              \
  "(SELECT count(*) FROM tweede_factor f WHERE f.gebruiker = g.id AND f.bevestigd = 1)"

static struct gebruiker gebruiker_van(const struct db_rows *rows, size_t i) {
  return (struct gebruiker){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .inlognaam = db_text(rows, i, 2),
      .naam = db_text(rows, i, 3),
      .rol = (enum rol)db_int(rows, i, 4),
      .wachtwoord = db_text(rows, i, 5),
      .actief = db_int(rows, i, 6) != 0,
      .tweede_factor = db_int(rows, i, 7) != 0,
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

bool gebruiker_lezen(struct toegang *toegang, struct str publiek, struct gebruiker *ret_gebruiker,
                     struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " GEBRUIKER " FROM gebruiker g WHERE g.publiek = $1 AND g.rol <> $2",
                A_TEXT(publiek), A_INT(ROL_INWONER)))
    return false;
  if (rows.count == 0) return absent(fault, "gebruiker"); /* the account of a resident is his and the team's */
  *ret_gebruiker = gebruiker_van(&rows, 0);
  ret_gebruiker->wachtwoord = (struct str){0};
  return true;
}

bool gebruikers_lezen(struct toegang *toegang, struct gebruiker **ret_gebruikers, size_t *ret_aantal,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, leden;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " GEBRUIKER " FROM gebruiker g WHERE g.rol <> $1 ORDER BY g.naam, g.id",
                A_INT(ROL_INWONER)) ||
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
               "INSERT INTO gebruiker (id, publiek, inlognaam, naam, rol, wachtwoord, actief, versie) "
               "VALUES ($1, $2, $3, $4, $5, $6, 1, 1)",
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
  struct gebruiker gebruiker;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      (!actief && !is_somebody_else(toegang, publiek, fault)) ||
      !gebruiker_lezen(toegang, publiek, &gebruiker, fault) ||
      !TX_EXEC(tx, fault, &changes, "UPDATE gebruiker SET actief = $2, versie = versie + 1 WHERE id = $1",
               A_INT(gebruiker.id), A_INT(actief)) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "account", (struct str){0}, publiek);
  toegang_veld(toegang, "actief", actief ? S("nee") : S("ja"), actief ? S("ja") : S("nee"));
  return sessies_eindigen(tx, gebruiker.id, (struct str){0}, fault);
}

bool gebruiker_wachtwoord(struct toegang *toegang, struct str publiek, struct str wachtwoord_hash,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct gebruiker gebruiker;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      !gebruiker_lezen(toegang, publiek, &gebruiker, fault))
    return false;
  if (gebruiker.rol == ROL_PARTNER)
    return fault_set(fault, FAULT_RULE,
                     S("Een partner kiest zijn wachtwoord zelf, met een code van wie hem uitnodigt."),
                     "no password is set for a partner");
  if (!TX_EXEC(tx, fault, NULL, "UPDATE gebruiker SET wachtwoord = $2, versie = versie + 1 WHERE id = $1",
               A_INT(gebruiker.id), A_TEXT(wachtwoord_hash)))
    return false;
  toegang_veld(toegang, "account", (struct str){0}, publiek);
  toegang_veld(toegang, "wachtwoord", S("oud"), S("nieuw gezet"));
  return apparaten_vergeten(tx, gebruiker.id, fault) && sessies_eindigen(tx, gebruiker.id, (struct str){0}, fault);
}

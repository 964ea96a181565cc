#include "store/sessie.h"

#include "base/id.h"

#include "intern.h"

static struct str key_of(struct tx *tx, struct str cookie) {
  uint8_t *hash = arena_new(tx->arena, 32);
  sha256(cookie, hash);
  return (struct str){(const char *)hash, 32};
}

static bool absent(struct fault *fault) {
  return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such sessie");
}

/* The longest that any session lasts, with the time in which a form of it is still taken in. */
static moment_t keep_from(const struct tx *tx) {
  return tx->wanneer.echt - sessieduur_van(ROL_PROFESSIONAL)->duur - SESSIE_NAZIT;
}

bool sessie_beginnen(struct tx *tx, const struct sessie_begin *begin, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gezien < $1", A_INT(keep_from(tx))) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO sessie (sleutel, publiek, gebruiker, csrf, stap, apparaat, bron, bron_sessie, bron_wie, "
                 "begonnen, gezien) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
                 A_BLOB(key_of(tx, begin->cookie)), A_TEXT(begin->publiek), A_INT(begin->gebruiker),
                 A_TEXT(begin->csrf), A_INT(begin->stap), A_TEXT(begin->apparaat), A_TEXT(begin->bron),
                 A_TEXT(begin->bron_sessie), A_TEXT(begin->bron_wie), A_INT(tx->wanneer.echt));
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

#define SESSIE(erbij, van)                                                                                             \
  "SELECT g.id, g.rol, g.naam, s.publiek, s.csrf, s.stap, s.apparaat, s.bron, s.begonnen, s.gezien, s.sleutel, "       \
  "coalesce(p.samengevoegd_in, p.id), s.voor" erbij " FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker "           \
  "LEFT JOIN persoon p ON p.id = g.persoon " van

/* What every page says to him: an emergency that he opened a file for and that runs ($2 now), and whether somebody asks
 * him about a look. */
#define WACHT                                                                                                          \
  ", n.tot, h.publiek, (SELECT count(*) FROM keurvlag k WHERE k.wie = g.id AND k.gevraagd_op IS NOT NULL "             \
  "AND k.beantwoord_op IS NULL AND k.gesloten_op IS NULL)"
#define WACHT_VAN                                                                                                      \
  "LEFT JOIN noodtoegang n ON n.id = (SELECT m.id FROM noodtoegang m WHERE m.gebruiker = g.id AND m.tot > $2 "         \
  "ORDER BY m.tot, m.id LIMIT 1) LEFT JOIN huishouden h ON h.id = n.huishouden "

static struct sessie sessie_van(const struct db_rows *rows, size_t i) {
  return (struct sessie){
      .actor = {.gebruiker = db_int(rows, i, 0),
                .rol = (enum rol)db_int(rows, i, 1),
                .naam = db_text(rows, i, 2),
                .persoon = db_int(rows, i, 11),
                .voor = db_int(rows, i, 12)},
      .publiek = db_text(rows, i, 3),
      .csrf = db_text(rows, i, 4),
      .stap = (enum sessie_stap)db_int(rows, i, 5),
      .apparaat = db_text(rows, i, 6),
      .bron = db_text(rows, i, 7),
      .begonnen = db_int(rows, i, 8),
      .gezien = db_int(rows, i, 9),
  };
}

static bool is_over(const struct tx *tx, const struct sessie *sessie) {
  return sessie_voorbij(sessie->actor.rol, sessie->stap, sessie->begonnen, sessie->gezien, tx->wanneer.echt);
}

static bool find(struct tx *tx, struct str cookie, struct sessie *ret_sessie, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, SESSIE(WACHT, WACHT_VAN) "WHERE s.sleutel = $1 AND g.actief = 1",
                A_BLOB(key_of(tx, cookie)), A_INT(tx->wanneer.nu)))
    return false;
  if (rows.count == 0) return absent(fault);
  *ret_sessie = sessie_van(&rows, 0);
  ret_sessie->nood_tot = db_int(&rows, 0, 13);
  ret_sessie->nood_huishouden = db_text(&rows, 0, 14);
  ret_sessie->uitleg_gevraagd = db_int(&rows, 0, 15);
  return true;
}

bool sessie_zoeken(struct tx *tx, struct str cookie, struct sessie *ret_sessie, struct fault *fault) {
  struct sessie sessie;
  if (!find(tx, cookie, &sessie, fault)) return false;
  if (is_over(tx, &sessie)) return absent(fault);
  if (!read_teams_of(tx, &sessie.actor, fault)) return false;
  *ret_sessie = sessie;
  return true;
}

bool sessie_verlopen_zoeken(struct tx *tx, struct str cookie, struct str csrf, struct sessie *ret_sessie,
                            struct fault *fault) {
  struct sessie sessie;
  if (!find(tx, cookie, &sessie, fault)) return false;
  if (!is_over(tx, &sessie) || sessie.stap != SESSIE_OPEN || !same_secret(csrf, sessie.csrf) ||
      sessie.gezien < tx->wanneer.echt - SESSIE_NAZIT)
    return absent(fault);
  *ret_sessie = sessie;
  return true;
}

bool sessie_gezien(struct tx *tx, struct str cookie, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE sessie SET gezien = $2 WHERE sleutel = $1", A_BLOB(key_of(tx, cookie)),
                 A_INT(tx->wanneer.echt));
}

bool sessie_vernieuwen(struct tx *tx, struct str cookie, struct str nieuw, struct str csrf, enum sessie_stap stap,
                       struct fault *fault) {
  int64_t changes;
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE sessie SET sleutel = $2, csrf = $3, stap = $4, begonnen = $5, gezien = $5 WHERE sleutel = $1",
                 A_BLOB(key_of(tx, cookie)), A_BLOB(key_of(tx, nieuw)), A_TEXT(csrf), A_INT(stap),
                 A_INT(tx->wanneer.echt)) &&
         (changes == 1 || absent(fault));
}

bool sessies_van(struct tx *tx, int64_t gebruiker, struct str cookie, struct sessie **ret_sessies, size_t *ret_aantal,
                 struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, SESSIE("", "") "WHERE s.gebruiker = $1 ORDER BY s.gezien DESC, s.publiek",
                A_INT(gebruiker)))
    return false;
  struct sessie *sessies = NEW_ARRAY(tx->arena, struct sessie, rows.count + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < rows.count; i++) {
    sessies[aantal] = sessie_van(&rows, i);
    sessies[aantal].deze = str_eq(db_text(&rows, i, 10), key_of(tx, cookie));
    aantal += !is_over(tx, &sessies[aantal]);
  }
  *ret_sessies = sessies;
  *ret_aantal = aantal;
  return true;
}

bool sessie_van_eindigen(struct tx *tx, int64_t gebruiker, struct str publiek, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gebruiker = $1 AND publiek = $2", A_INT(gebruiker),
                 A_TEXT(publiek));
}

bool sessies_eindigen(struct tx *tx, int64_t gebruiker, struct str behalve, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM sessie WHERE gebruiker = $1 AND sleutel <> $2", A_INT(gebruiker),
                 A_BLOB(key_of(tx, behalve)));
}

bool sessies_van_bron_eindigen(struct tx *tx, struct str bron, struct str bron_sessie, struct str bron_wie,
                               struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "DELETE FROM sessie WHERE bron = $1 AND bron <> '' AND ($2 <> '' OR $3 <> '') "
                 "AND (bron_sessie = $2 OR $2 = '') AND (bron_wie = $3 OR $3 = '')",
                 A_TEXT(bron), A_TEXT(bron_sessie), A_TEXT(bron_wie));
}

bool sessies_tellen(struct tx *tx, int64_t ret_aantal[RIJK_AANTAL], struct fault *fault) {
  struct db_rows rows;
  moment_t langst = 0;
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++)
    if (sessieduur_van(rol)->stil > langst) langst = sessieduur_van(rol)->stil;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT g.rol, s.stap, s.begonnen, s.gezien FROM sessie s JOIN gebruiker g ON g.id = s.gebruiker "
                "WHERE s.gezien >= $1",
                A_INT(tx->wanneer.echt - langst)))
    return false;
  memset(ret_aantal, 0, RIJK_AANTAL * sizeof *ret_aantal);
  for (size_t i = 0; i < rows.count; i++) {
    enum rol rol = (enum rol)db_int(&rows, i, 0);
    if (!sessie_voorbij(rol, (enum sessie_stap)db_int(&rows, i, 1), db_int(&rows, i, 2), db_int(&rows, i, 3),
                        tx->wanneer.echt))
      ret_aantal[rijk_van(rol)]++;
  }
  return true;
}

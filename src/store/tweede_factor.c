#include "store/tweede_factor.h"

#include "store/inlogpoging.h"
#include "store/sessie.h"

#include "intern.h"

bool tweede_factor_lezen(struct tx *tx, int64_t gebruiker, struct tweede_factor *ret_factor, struct fault *fault) {
  struct db_rows rows, codes;
  if (!TX_QUERY(tx, fault, &rows, "SELECT geheim, bevestigd, laatste_stap, op FROM tweede_factor WHERE gebruiker = $1",
                A_INT(gebruiker)) ||
      !TX_QUERY(tx, fault, &codes, "SELECT count(*) FROM herstelcode WHERE gebruiker = $1", A_INT(gebruiker)))
    return false;
  *ret_factor = (struct tweede_factor){0};
  if (rows.count == 0) return true;
  *ret_factor = (struct tweede_factor){
      .geheim = db_text(&rows, 0, 0),
      .bevestigd = db_int(&rows, 0, 1) != 0,
      .laatste_stap = db_int(&rows, 0, 2),
      .op = db_int(&rows, 0, 3),
      .herstelcodes = (size_t)db_int(&codes, 0, 0),
  };
  return true;
}

bool tweede_factor_bewaren(struct tx *tx, int64_t gebruiker, struct str geheim, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM tweede_factor WHERE gebruiker = $1 AND bevestigd = 0",
                 A_INT(gebruiker)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO tweede_factor (gebruiker, geheim, bevestigd, laatste_stap, op) VALUES ($1, $2, 0, 0, $3)",
                 A_INT(gebruiker), A_BLOB(geheim), A_INT(tx->wanneer.echt));
}

bool tweede_factor_gebruiken(struct tx *tx, int64_t gebruiker, int64_t stap, struct fault *fault) {
  int64_t changes;
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE tweede_factor SET laatste_stap = $2, bevestigd = 1 WHERE gebruiker = $1 AND laatste_stap < $2",
                 A_INT(gebruiker), A_INT(stap)) &&
         (changes == 1 ||
          fault_set(fault, FAULT_STALE, S("Deze code is al gebruikt. Wacht op de volgende."), "code was used before"));
}

bool tweede_factor_weg(struct tx *tx, int64_t gebruiker, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM tweede_factor WHERE gebruiker = $1", A_INT(gebruiker)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM herstelcode WHERE gebruiker = $1", A_INT(gebruiker));
}

bool herstelcodes_bewaren(struct tx *tx, int64_t gebruiker, const struct str *codes, size_t aantal,
                          struct fault *fault) {
  if (!TX_EXEC(tx, fault, NULL, "DELETE FROM herstelcode WHERE gebruiker = $1", A_INT(gebruiker))) return false;
  for (size_t i = 0; i < aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO herstelcode (gebruiker, code) VALUES ($1, $2)", A_INT(gebruiker),
                 A_BLOB(codes[i])))
      return false;
  return true;
}

bool herstelcode_gebruiken(struct tx *tx, int64_t gebruiker, struct str code, bool *ret_goed, struct fault *fault) {
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes, "DELETE FROM herstelcode WHERE gebruiker = $1 AND code = $2", A_INT(gebruiker),
               A_BLOB(code)))
    return false;
  *ret_goed = changes == 1;
  return true;
}

bool tweede_factor_herstellen(struct toegang *toegang, struct str publiek, struct str reden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT id FROM gebruiker WHERE publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such gebruiker");
  int64_t gebruiker = db_int(&rows, 0, 0);
  toegang_veld(toegang, "account", (struct str){0}, publiek);
  toegang_veld(toegang, "tweede factor", S("ingesteld"), S("weggehaald"));
  toegang_veld(toegang, "reden", (struct str){0}, reden);
  return tweede_factor_weg(tx, gebruiker, fault) && apparaten_vergeten(tx, gebruiker, fault) &&
         sessies_eindigen(tx, gebruiker, (struct str){0}, fault);
}

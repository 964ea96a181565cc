#include "store/identiteit.h"

#include "base/id.h"
#include "store/gebruiker.h"

#include "intern.h"

static struct str hash_of(struct tx *tx, struct str cookie) {
  uint8_t *hash = arena_new(tx->arena, 32);
  sha256(cookie, hash);
  return (struct str){(const char *)hash, 32};
}

bool bronpoging_bewaren(struct tx *tx, struct str cookie, const struct bronpoging *poging, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM bronpoging WHERE op < $1", A_INT(tx->wanneer.echt - BRONPOGING_DUUR)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO bronpoging (sleutel, bron, toestand, nonce, bewijs, naar, op) VALUES ($1, $2, $3, $4, "
                 "$5, $6, $7)",
                 A_BLOB(hash_of(tx, cookie)), A_TEXT(poging->bron), A_TEXT(poging->toestand), A_TEXT(poging->nonce),
                 A_TEXT(poging->bewijs), A_TEXT(poging->naar), A_INT(tx->wanneer.echt));
}

bool bronpoging_nemen(struct tx *tx, struct str cookie, struct bronpoging *ret_poging, struct fault *fault) {
  struct db_rows rows;
  struct str sleutel = hash_of(tx, cookie);
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT bron, toestand, nonce, bewijs, naar FROM bronpoging WHERE sleutel = $1 AND op >= $2",
                A_BLOB(sleutel), A_INT(tx->wanneer.echt - BRONPOGING_DUUR)) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM bronpoging WHERE sleutel = $1", A_BLOB(sleutel)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit inloggen is verlopen. Begin opnieuw."), "no such bronpoging");
  *ret_poging = (struct bronpoging){.bron = db_text(&rows, 0, 0),
                                    .toestand = db_text(&rows, 0, 1),
                                    .nonce = db_text(&rows, 0, 2),
                                    .bewijs = db_text(&rows, 0, 3),
                                    .naar = db_text(&rows, 0, 4)};
  return true;
}

/* The one row of this query is a login name. */
static bool account_of(struct tx *tx, const struct db_rows *rows, struct gebruiker *ret_gebruiker,
                       struct fault *fault) {
  if (rows->count) return gebruiker_zoeken(tx, db_text(rows, 0, 0), ret_gebruiker, fault);
  *ret_gebruiker = (struct gebruiker){0};
  return true;
}

bool identiteit_zoeken(struct tx *tx, struct str bron, struct str onderwerp, struct gebruiker *ret_gebruiker,
                       struct fault *fault) {
  struct db_rows rows;
  return TX_QUERY(tx, fault, &rows,
                  "SELECT g.inlognaam FROM identiteit i JOIN gebruiker g ON g.id = i.gebruiker "
                  "WHERE i.bron = $1 AND i.onderwerp = $2",
                  A_TEXT(bron), A_TEXT(onderwerp)) &&
         account_of(tx, &rows, ret_gebruiker, fault);
}

bool identiteit_met_bsn(struct tx *tx, struct str bsn, struct gebruiker *ret_gebruiker, struct fault *fault) {
  struct db_rows rows;
  return TX_QUERY(tx, fault, &rows,
                  "SELECT g.inlognaam FROM persoon p JOIN gebruiker g ON g.persoon = coalesce(p.samengevoegd_in, p.id) "
                  "WHERE p.bsn = $1 ORDER BY g.id",
                  A_TEXT(bsn)) &&
         account_of(tx, &rows, ret_gebruiker, fault);
}

bool identiteit_bezet(struct tx *tx, struct str bron, int64_t gebruiker, bool *ret_bezet, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM identiteit WHERE bron = $1 AND gebruiker = $2", A_TEXT(bron),
                A_INT(gebruiker)))
    return false;
  *ret_bezet = rows.count > 0;
  return true;
}

bool identiteit_bewaren(struct tx *tx, struct str bron, struct str onderwerp, int64_t gebruiker, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "INSERT INTO identiteit (bron, onderwerp, gebruiker, op) VALUES ($1, $2, $3, $4)",
                 A_TEXT(bron), A_TEXT(onderwerp), A_INT(gebruiker), A_INT(tx->wanneer.echt));
}

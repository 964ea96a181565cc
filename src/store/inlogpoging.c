#include "store/inlogpoging.h"

#include "base/id.h"
#include "domain/inlog.h"

#include "intern.h"

#define DAG ((moment_t)24 * 60 * 60 * 1000)

static struct str hash_of(struct tx *tx, struct str cookie) {
  uint8_t *hash = arena_new(tx->arena, 32);
  sha256(cookie, hash);
  return (struct str){(const char *)hash, 32};
}

static bool read_attempt(struct tx *tx, struct str sleutel, int64_t *ret_mislukt, moment_t *ret_tot,
                         struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT mislukt, dicht_tot FROM inlogpoging WHERE sleutel = $1", A_BLOB(sleutel)))
    return false;
  *ret_mislukt = rows.count ? db_int(&rows, 0, 0) : 0;
  *ret_tot = rows.count ? db_int(&rows, 0, 1) : 0;
  return true;
}

bool inlogpoging_dicht(struct tx *tx, struct str sleutel, moment_t *ret_tot, struct fault *fault) {
  int64_t mislukt;
  moment_t tot;
  if (!read_attempt(tx, sleutel, &mislukt, &tot, fault)) return false;
  *ret_tot = tot > tx->wanneer.echt ? tot : 0;
  return true;
}

bool inlogpoging_mislukt(struct tx *tx, struct str sleutel, struct fault *fault) {
  int64_t mislukt;
  moment_t tot;
  if (!TX_EXEC(tx, fault, NULL, "DELETE FROM inlogpoging WHERE op < $1", A_INT(tx->wanneer.echt - DAG)) ||
      !read_attempt(tx, sleutel, &mislukt, &tot, fault))
    return false;
  bool closed = mislukt + 1 >= INLOGGEN_POGINGEN;
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO inlogpoging (sleutel, mislukt, dicht_tot, op) VALUES ($1, $2, $3, $4) ON CONFLICT "
                 "(sleutel) DO UPDATE SET mislukt = excluded.mislukt, dicht_tot = excluded.dicht_tot, op = excluded.op",
                 A_BLOB(sleutel), A_INT(closed ? 0 : mislukt + 1),
                 A_INT(closed ? tx->wanneer.echt + INLOGGEN_WACHT : tot), A_INT(tx->wanneer.echt));
}

bool inlogpoging_vergeten(struct tx *tx, struct str sleutel, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM inlogpoging WHERE sleutel = $1", A_BLOB(sleutel));
}

bool apparaat_bekend(struct tx *tx, struct str cookie, int64_t gebruiker, bool *ret_bekend, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM bekend_apparaat WHERE sleutel = $1 AND gebruiker = $2 AND op >= $3",
                A_BLOB(hash_of(tx, cookie)), A_INT(gebruiker), A_INT(tx->wanneer.echt - APPARAAT_DAGEN * DAG)))
    return false;
  *ret_bekend = rows.count > 0;
  return true;
}

bool apparaat_onthouden(struct tx *tx, struct str cookie, int64_t gebruiker, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM bekend_apparaat WHERE gebruiker = $1 AND op < $2", A_INT(gebruiker),
                 A_INT(tx->wanneer.echt - APPARAAT_DAGEN * DAG)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO bekend_apparaat (sleutel, gebruiker, op) VALUES ($1, $2, $3) ON CONFLICT (sleutel, "
                 "gebruiker) DO UPDATE SET op = excluded.op",
                 A_BLOB(hash_of(tx, cookie)), A_INT(gebruiker), A_INT(tx->wanneer.echt));
}

bool apparaten_vergeten(struct tx *tx, int64_t gebruiker, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM bekend_apparaat WHERE gebruiker = $1", A_INT(gebruiker));
}

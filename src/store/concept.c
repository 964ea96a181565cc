#include "store/concept.h"

#include "intern.h"

bool concept_bewaren(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str inhoud, struct fault *fault) {
  if (inhoud.len == 0)
    return TX_EXEC(tx, fault, NULL, "DELETE FROM concept WHERE gebruiker = $1 AND sleutel = $2", A_INT(gebruiker),
                   A_TEXT(sleutel));
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO concept (gebruiker, sleutel, inhoud, op) VALUES ($1, $2, $3, $4) "
                 "ON CONFLICT (gebruiker, sleutel) DO UPDATE SET inhoud = excluded.inhoud, op = excluded.op",
                 A_INT(gebruiker), A_TEXT(sleutel), A_TEXT(inhoud), A_INT(tx->wanneer.echt));
}

bool concept_lezen(struct tx *tx, int64_t gebruiker, struct str sleutel, struct str *ret_inhoud, moment_t *ret_op,
                   struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT inhoud, op FROM concept WHERE gebruiker = $1 AND sleutel = $2",
                A_INT(gebruiker), A_TEXT(sleutel)))
    return false;
  *ret_inhoud = rows.count ? db_text(&rows, 0, 0) : (struct str){0};
  *ret_op = rows.count ? db_int(&rows, 0, 1) : 0;
  return true;
}

bool zoekopdracht_bewaren(struct tx *tx, int64_t gebruiker, struct str publiek, struct str tekst, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "DELETE FROM zoekopdracht WHERE op < $1",
                 A_INT(tx->wanneer.echt - ZOEKOPDRACHT_DUUR)) &&
         TX_EXEC(tx, fault, NULL, "INSERT INTO zoekopdracht (publiek, gebruiker, tekst, op) VALUES ($1, $2, $3, $4)",
                 A_TEXT(publiek), A_INT(gebruiker), A_TEXT(tekst), A_INT(tx->wanneer.echt));
}

bool zoekopdracht_lezen(struct tx *tx, int64_t gebruiker, struct str publiek, struct str *ret_tekst,
                        struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT tekst FROM zoekopdracht WHERE publiek = $1 AND gebruiker = $2 AND op >= $3",
                A_TEXT(publiek), A_INT(gebruiker), A_INT(tx->wanneer.echt - ZOEKOPDRACHT_DUUR)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze zoekopdracht is verlopen. Zoek opnieuw."), "search has expired");
  *ret_tekst = db_text(&rows, 0, 0);
  return true;
}

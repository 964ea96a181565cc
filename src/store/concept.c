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

bool concepten_verstuurd_opruimen(struct tx *tx, int64_t gebruiker, struct fault *fault) {
  return TX_EXEC(
      tx, fault, NULL, "DELETE FROM concept WHERE gebruiker = $1 AND substr(sleutel, 1, 10) = $2 AND op < $3",
      A_INT(gebruiker), A_TEXT(S(CONCEPT_VERSTUURD)), A_INT(tx->wanneer.echt - (moment_t)24 * 60 * 60 * 1000));
}
_Static_assert(sizeof CONCEPT_VERSTUURD == 11, "the number in the query of concepten_verstuurd_opruimen");

bool concepten_van_meldingen(struct toegang *toegang, int64_t gebruiker, struct concept_van_persoon **ret_concepten,
                             size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, c.op "
                "FROM concept c JOIN persoon p ON p.publiek = substr(c.sleutel, 9) "
                "WHERE c.gebruiker = $1 AND substr(c.sleutel, 1, 8) = $2 ORDER BY c.op DESC, p.id LIMIT $3",
                A_INT(gebruiker), A_TEXT(S(CONCEPT_MELDING)), A_INT(CONCEPTEN_MAX)))
    return false;
  struct concept_van_persoon *concepten = NEW_ARRAY(tx->arena, struct concept_van_persoon, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    concepten[i] = (struct concept_van_persoon){.persoon = {.id = db_int(&rows, i, 0),
                                                            .publiek = db_text(&rows, i, 1),
                                                            .voornamen = db_text(&rows, i, 2),
                                                            .voorletters = db_text(&rows, i, 3),
                                                            .voorvoegsel = db_text(&rows, i, 4),
                                                            .geslachtsnaam = db_text(&rows, i, 5)},
                                                .op = db_int(&rows, i, 6)};
    toegang_persoon(toegang, concepten[i].persoon.id);
  }
  *ret_concepten = concepten;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(sizeof CONCEPT_MELDING == 9, "the numbers in the query of concepten_van_meldingen");

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

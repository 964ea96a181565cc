#include "store/adviesvraag.h"

#include "intern.h"
#include "mijn.h"

#define ADVIES                                                                                                         \
  "a.id, a.publiek, a.huishouden, a.aan_team, a.aan_gebruiker, a.door, g.naam, a.aan_naam, a.vraag, a.antwoord, "      \
  "b.naam, a.op, a.beantwoord_op, a.gelezen, a.versie, a.kijken "                                                      \
  "FROM adviesvraag a JOIN gebruiker g ON g.id = a.door LEFT JOIN gebruiker b ON b.id = a.beantwoord_door "
#define AAN_MIJ "(a.aan_gebruiker = $1 OR a.aan_team IN " MIJN_TEAMS ") "

static struct adviesvraag vraag_van(const struct db_rows *rows, size_t i) {
  return (struct adviesvraag){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .aan_team = db_int(rows, i, 3),
      .aan_gebruiker = db_int(rows, i, 4),
      .van = db_int(rows, i, 5),
      .door = db_text(rows, i, 6),
      .aan_naam = db_text(rows, i, 7),
      .vraag = db_text(rows, i, 8),
      .antwoord = db_text(rows, i, 9),
      .beantwoord_door = db_text(rows, i, 10),
      .op = db_int(rows, i, 11),
      .beantwoord_op = db_int(rows, i, 12),
      .gelezen = db_int(rows, i, 13) != 0,
      .versie = db_int(rows, i, 14),
      .kijken = db_int(rows, i, 15) != 0,
  };
}

static void all_of(struct toegang *toegang, const struct db_rows *rows, struct adviesvraag **ret_list,
                   size_t *ret_count) {
  struct adviesvraag *list = NEW_ARRAY(toegang->tx->arena, struct adviesvraag, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = vraag_van(rows, i);
  *ret_list = list;
  *ret_count = rows->count;
}

bool adviesvraag_bewaren(struct toegang *toegang, const struct adviesvraag *a, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_ADVIES, a->huishouden, fault)) return false;
  toegang_veld(toegang, "vraag", (struct str){0}, a->vraag);
  if (a->kijken) toegang_veld(toegang, "mag in het dossier kijken", (struct str){0}, a->aan_naam);
  return TX_EXEC(
      toegang->tx, fault, NULL,
      "INSERT INTO adviesvraag (publiek, door, op, huishouden, aan_team, aan_gebruiker, aan_naam, vraag, "
      "antwoord, beantwoord_op, gelezen, versie, kijken) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', 0, 0, 1, "
      "$9)",
      A_TEXT(a->publiek), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(toegang->tx)),
      A_INT_OF(a->huishouden, a->huishouden == 0), A_INT_OF(a->aan_team, a->aan_team == 0),
      A_INT_OF(a->aan_gebruiker, a->aan_gebruiker == 0), A_TEXT(a->aan_naam), A_TEXT(a->vraag), A_INT(a->kijken));
}

bool adviesvraag_lezen(struct toegang *toegang, struct str publiek, struct adviesvraag *ret_vraag,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_ADVIES, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " ADVIES "WHERE a.publiek = $3 AND (a.door = $1 OR " AAN_MIJ ")",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  *ret_vraag = vraag_van(&rows, 0);
  if (ret_vraag->huishouden) toegang->huishouden = ret_vraag->huishouden;
  return true;
}

/* Who answered has no more to look for in the file, unless another question lets him. */
static bool close_file(struct tx *tx, const struct adviesvraag *vraag, struct fault *fault) {
  int64_t wie = vraag->aan_team ? vraag->aan_team : vraag->aan_gebruiker;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT 1 FROM adviesvraag WHERE huishouden = $1 AND kijken = 1 AND beantwoord_op = 0 "
                "AND coalesce(aan_team, aan_gebruiker) = $2",
                A_INT(vraag->huishouden), A_INT(wie)))
    return false;
  return rows.count > 0 ||
         relatie_uitschrijven(tx, wie, vraag->huishouden, RELATIE_SOORT_ADVISEUR, tx_vandaag(tx) - 1, fault);
}

bool adviesvraag_beantwoorden(struct toegang *toegang, const struct adviesvraag *vraag, struct str antwoord,
                              struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_ADVIES, vraag->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE adviesvraag SET antwoord = $3, beantwoord_door = $4, beantwoord_op = $5, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND beantwoord_op = 0",
               A_INT(vraag->id), A_INT(vraag->versie), A_TEXT(antwoord), A_INT(toegang->actor->gebruiker),
               A_INT(tx_nu(tx))))
    return false;
  toegang_veld(toegang, "antwoord", (struct str){0}, antwoord);
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders heeft deze vraag net beantwoord."), "stale question");
  return !vraag->kijken || close_file(tx, vraag, fault);
}

bool adviesvraag_gelezen(struct toegang *toegang, const struct adviesvraag *vraag, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_ADVIES, vraag->huishouden, fault) &&
         TX_EXEC(toegang->tx, fault, NULL, "UPDATE adviesvraag SET gelezen = 1, versie = versie + 1 WHERE id = $1",
                 A_INT(vraag->id));
}

bool adviesvragen_lezen(struct toegang *toegang, struct adviesvraag **ret_vragen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_ADVIES, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " ADVIES "WHERE a.gelezen = 0 AND ((a.beantwoord_op = 0 AND " AAN_MIJ
                ") OR (a.beantwoord_op > 0 AND a.door = $1)) ORDER BY a.op, a.id LIMIT $3",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(ADVIES_LIJST)))
    return false;
  all_of(toegang, &rows, ret_vragen, ret_aantal);
  return true;
}

bool adviesvragen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct adviesvraag **ret_vragen,
                                 size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_NOTITIE, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " ADVIES "WHERE a.huishouden = $1 ORDER BY a.id DESC LIMIT 50",
                A_INT(huishouden)))
    return false;
  all_of(toegang, &rows, ret_vragen, ret_aantal);
  return true;
}

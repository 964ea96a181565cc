#include "store/inlogcode.h"

#include "intern.h"

/* A resident lets somebody look along for himself; a worker gives a code in the file. */
static bool covers(struct toegang *toegang, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, toegang->persoon ? INFO_EIGEN : INFO_PERSOON, 0, fault);
}

bool inlogcodes_eindigen(struct toegang *toegang, int64_t account, struct fault *fault) {
  return covers(toegang, fault) &&
         TX_EXEC(toegang->tx, fault, NULL,
                 "UPDATE inlogcode SET geldig_tot = $2 WHERE gebruiker = $1 AND gebruikt_op IS NULL AND geldig_tot > "
                 "$2",
                 A_INT(account), A_INT(tx_echt(toegang->tx)));
}

bool inlogcode_bewaren(struct toegang *toegang, const struct inlogcode_nieuw *code, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!inlogcodes_eindigen(toegang, code->account, fault)) return false;
  toegang_veld(toegang, "inlogcode", S(""), keuze_label(inlogcode_wegen, (int)code->hoe));
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO inlogcode (gebruiker, kiezer, hash, hoe, geldig_tot, door, op) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                 A_INT(code->account), A_TEXT(code->kiezer), A_TEXT(code->hash), A_INT(code->hoe),
                 A_INT(code->geldig_tot), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

bool inlogcode_zoeken(struct tx *tx, struct str kiezer, struct inlogcode *ret_code, struct fault *fault) {
  struct db_rows rows;
  *ret_code = (struct inlogcode){0};
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT c.id, g.id, g.naam, c.hash, g.rol, p.geboren, CASE WHEN c.gebruikt_op IS NULL AND g.actief = 1 "
                "AND c.geldig_tot > $3 THEN 1 ELSE 0 END FROM inlogcode c JOIN gebruiker g ON g.id = c.gebruiker "
                "LEFT JOIN persoon p ON p.id = coalesce(g.persoon, (SELECT max(n.persoon) FROM inwoner_namens n "
                "WHERE n.gebruiker = g.id AND n.tot >= $2)) WHERE c.kiezer = $1",
                A_TEXT(kiezer), A_DAG(tx_vandaag(tx)), A_INT(tx_echt(tx))))
    return false;
  if (rows.count)
    *ret_code = (struct inlogcode){.id = db_int(&rows, 0, 0),
                                   .account = db_int(&rows, 0, 1),
                                   .naam = db_text(&rows, 0, 2),
                                   .hash = db_text(&rows, 0, 3),
                                   .rol = (enum rol)db_int(&rows, 0, 4),
                                   .geboren = (deeldatum_t)db_int(&rows, 0, 5),
                                   .bruikbaar = db_int(&rows, 0, 6) != 0};
  return true;
}

bool inlogcode_gebruiken(struct tx *tx, int64_t code, bool *ret_gelukt, struct fault *fault) {
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes, "UPDATE inlogcode SET gebruikt_op = $2 WHERE id = $1 AND gebruikt_op IS NULL",
               A_INT(code), A_INT(tx_echt(tx))))
    return false;
  *ret_gelukt = changes == 1;
  return true;
}

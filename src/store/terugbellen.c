/* Requests to ring back. */
#include "store/contact.h"

#include "intern.h"
#include "mijn.h"

#define TERUGBEL                                                                                                       \
  "v.id, v.publiek, v.persoon, v.naam, v.nummer, v.wanneer, v.waarover, v.voor_team, v.voor_gebruiker, "               \
  "coalesce(t.naam, c.naam, 'het loket'), v.uiterlijk, v.klaar, g.naam, v.op, v.versie, "                              \
  "(SELECT count(*) FROM terugbelpoging p WHERE p.verzoek = v.id) "                                                    \
  "FROM terugbelverzoek v JOIN gebruiker g ON g.id = v.door LEFT JOIN team t ON t.id = v.voor_team "                   \
  "LEFT JOIN gebruiker c ON c.id = v.voor_gebruiker "
#define VOOR_MIJ                                                                                                       \
  "(v.voor_gebruiker = $1 OR v.voor_team IN " MIJN_TEAMS                                                               \
  " OR ($3 = 1 AND v.voor_team IS NULL AND v.voor_gebruiker IS NULL)) "

static struct terugbelverzoek verzoek_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  if (db_int(rows, i, 2)) toegang_persoon(toegang, db_int(rows, i, 2));
  return (struct terugbelverzoek){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .persoon = db_int(rows, i, 2),
      .naam = db_text(rows, i, 3),
      .nummer = db_text(rows, i, 4),
      .wanneer = db_text(rows, i, 5),
      .waarover = db_text(rows, i, 6),
      .voor_team = db_int(rows, i, 7),
      .voor_gebruiker = db_int(rows, i, 8),
      .voor_naam = db_text(rows, i, 9),
      .uiterlijk = db_dag(rows, i, 10),
      .klaar = db_int(rows, i, 11) != 0,
      .door = db_text(rows, i, 12),
      .op = db_int(rows, i, 13),
      .versie = db_int(rows, i, 14),
      .pogingen = db_int(rows, i, 15),
  };
}

bool terugbelverzoek_bewaren(struct toegang *toegang, const struct terugbelverzoek *v, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CONTACT, 0, fault)) return false;
  if (v->persoon) toegang_persoon(toegang, v->persoon);
  toegang_veld(toegang, "waarover", (struct str){0}, v->waarover);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO terugbelverzoek (publiek, door, op, persoon, naam, nummer, wanneer, waarover, voor_team, "
                 "voor_gebruiker, uiterlijk, klaar, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 1)",
                 A_TEXT(v->publiek), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(toegang->tx)),
                 A_INT_OF(v->persoon, v->persoon == 0), A_TEXT(v->naam), A_TEXT(v->nummer), A_TEXT(v->wanneer),
                 A_TEXT(v->waarover), A_INT_OF(v->voor_team, v->voor_team == 0),
                 A_INT_OF(v->voor_gebruiker, v->voor_gebruiker == 0), A_INT(v->uiterlijk));
}

static bool read_attempts(struct toegang *toegang, int64_t verzoek, struct terugbelpoging **ret_pogingen,
                          size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT p.uitkomst, p.tekst, g.naam, p.op FROM terugbelpoging p JOIN gebruiker g ON g.id = p.door "
                "WHERE p.verzoek = $1 ORDER BY p.id LIMIT 100",
                A_INT(verzoek)))
    return false;
  struct terugbelpoging *list = NEW_ARRAY(toegang->tx->arena, struct terugbelpoging, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct terugbelpoging){(enum belpoging)db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2),
                                      db_int(&rows, i, 3)};
  *ret_pogingen = list;
  *ret_aantal = rows.count;
  return true;
}

bool terugbelverzoek_lezen(struct toegang *toegang, struct str publiek, struct terugbelverzoek *ret_verzoek,
                           struct terugbelpoging **ret_pogingen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CONTACT, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " TERUGBEL "WHERE v.publiek = $4 AND (v.door = $1 OR " VOOR_MIJ ")",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->rol == ROL_LOKET),
                A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  struct terugbelverzoek verzoek = verzoek_van(toegang, &rows, 0);
  if (!read_attempts(toegang, verzoek.id, ret_pogingen, ret_aantal, fault)) return false;
  *ret_verzoek = verzoek;
  return true;
}

bool terugbelpoging_bewaren(struct toegang *toegang, const struct terugbelverzoek *verzoek,
                            const struct terugbelpoging *poging, bool klaar, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CONTACT, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE terugbelverzoek SET klaar = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 AND klaar = 0",
               A_INT(verzoek->id), A_INT(verzoek->versie), A_INT(klaar)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders was net met dit verzoek bezig. Kijk wat er nu staat."),
                     "stale request");
  toegang_veld(toegang, "poging", (struct str){0}, keuze_label(belpogingen, (int)poging->uitkomst));
  if (poging->tekst.len) toegang_veld(toegang, "tekst", (struct str){0}, poging->tekst);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO terugbelpoging (verzoek, door, op, uitkomst, tekst) VALUES ($1, $2, $3, $4, $5)",
                 A_INT(verzoek->id), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)), A_INT(poging->uitkomst),
                 A_TEXT(poging->tekst));
}

bool terugbelverzoeken_lezen(struct toegang *toegang, struct terugbelverzoek **ret_verzoeken, size_t *ret_aantal,
                             struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CONTACT, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " TERUGBEL "WHERE v.klaar = 0 AND " VOOR_MIJ "ORDER BY v.uiterlijk, v.id LIMIT $4",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->rol == ROL_LOKET),
                A_INT(VOORDEUR_LIJST)))
    return false;
  struct terugbelverzoek *list = NEW_ARRAY(tx->arena, struct terugbelverzoek, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = verzoek_van(toegang, &rows, i);
  *ret_verzoeken = list;
  *ret_aantal = rows.count;
  return true;
}

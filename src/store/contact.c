#include "store/contact.h"

#include "intern.h"
#include "mijn.h"

#define CONTACT                                                                                                        \
  "c.id, c.publiek, c.persoon, c.huishouden, c.team, c.naam, c.vrager, c.organisatie, c.kanaal, c.onderwerp, "         \
  "c.tekst, "                                                                                                          \
  "c.minuten, g.naam, c.op FROM contact c JOIN gebruiker g ON g.id = c.door "

static struct contact contact_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  if (db_int(rows, i, 2)) toegang_persoon(toegang, db_int(rows, i, 2));
  return (struct contact){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .persoon = db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .team = db_int(rows, i, 4),
      .naam = db_text(rows, i, 5),
      .vrager = (enum vrager)db_int(rows, i, 6),
      .organisatie = db_text(rows, i, 7),
      .kanaal = db_text(rows, i, 8),
      .onderwerp = db_text(rows, i, 9),
      .tekst = db_text(rows, i, 10),
      .minuten = db_int(rows, i, 11),
      .door = db_text(rows, i, 12),
      .op = db_int(rows, i, 13),
  };
}

bool contact_bewaren(struct toegang *toegang, const struct contact *c, struct fault *fault) {
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CONTACT, c->huishouden, fault)) return false;
  if (c->persoon) toegang_persoon(toegang, c->persoon);
  toegang_veld(toegang, "tekst", (struct str){0}, c->tekst);
  if (!TX_INSERT(
          toegang->tx, fault, &id,
          "INSERT INTO contact (publiek, door, team, op, persoon, huishouden, naam, vrager, organisatie, kanaal, "
          "onderwerp, tekst, minuten) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
          A_TEXT(c->publiek), A_INT(toegang->actor->gebruiker), A_INT_OF(c->team, c->team == 0),
          A_INT(tx_nu(toegang->tx)), A_INT_OF(c->persoon, c->persoon == 0), A_INT_OF(c->huishouden, c->huishouden == 0),
          A_TEXT(c->naam), A_INT(c->vrager), A_TEXT(c->organisatie), A_TEXT(c->kanaal), A_TEXT(c->onderwerp),
          A_TEXT(c->tekst), A_INT(c->minuten)))
    return false;
  toegang_ding(toegang, DING_CONTACT, id);
  return true;
}

bool contact_lezen(struct toegang *toegang, struct str publiek, struct contact *ret_contact, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CONTACT, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " CONTACT "WHERE c.publiek = $4 AND (c.door = $1 OR c.team IN " MIJN_TEAMS
                " OR (c.team IS NULL AND $3 = 1))",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->rol == ROL_LOKET),
                A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  *ret_contact = contact_van(toegang, &rows, 0);
  toegang_ding(toegang, DING_CONTACT, ret_contact->id);
  if (ret_contact->huishouden) toegang->huishouden = ret_contact->huishouden;
  return true;
}

bool contacten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct contact **ret_contacten,
                              size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_NOTITIE, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT " CONTACT "WHERE c.huishouden = $1 ORDER BY c.op DESC, c.id DESC LIMIT 50", A_INT(huishouden)))
    return false;
  struct contact *list = NEW_ARRAY(toegang->tx->arena, struct contact, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = contact_van(toegang, &rows, i);
  *ret_contacten = list;
  *ret_aantal = rows.count;
  return true;
}

bool eigen_team_relatie(struct toegang *toegang, int64_t huishouden, bool *ret_relatie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CONTACT, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT 1 FROM relatie r WHERE r.huishouden = $3 AND r.soort = $4 AND r.vanaf <= $2 AND r.tot >= $2 "
                "AND r.wie IN " MIJN_TEAMS,
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(huishouden), A_INT(RELATIE_SOORT_TEAM)))
    return false;
  *ret_relatie = rows.count > 0;
  return true;
}

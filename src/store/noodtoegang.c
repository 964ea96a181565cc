#include "store/noodtoegang.h"

#include "inrichting/toezicht.h"
#include "store/inrichting.h"

#include "intern.h"

bool noodtoegang_bewaren(struct toegang *toegang, const struct noodtoegang *nood, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, nood->huishouden, fault)) return false;
  toegang_veld(toegang, "reden", (struct str){0}, nood->reden);
  toegang_veld(toegang, "toelichting", (struct str){0}, nood->toelichting);
  if (nood->besloten) toegang_veld(toegang, "afgeschermd", (struct str){0}, nood->besloten_waarom);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO noodtoegang (publiek, huishouden, gebruiker, reden, toelichting, besloten, "
                 "besloten_waarom, vanaf, tot) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                 A_TEXT(nood->publiek), A_INT(nood->huishouden), A_INT(toegang->actor->gebruiker), A_TEXT(nood->reden),
                 A_TEXT(nood->toelichting), A_INT(nood->besloten), A_TEXT(nood->besloten_waarom), A_INT(nood->vanaf),
                 A_INT(nood->tot));
}

bool noodtoegang_stoppen(struct toegang *toegang, int64_t huishouden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE noodtoegang SET tot = $3 WHERE huishouden = $1 AND gebruiker = $2 AND tot > $3",
               A_INT(huishouden), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  if (changes) toegang_veld(toegang, "noodtoegang", S("loopt"), S("beëindigd"));
  return true;
}

static struct str reason_name(const struct inrichting *inrichting, struct str reden, dag_t dag) {
  const struct noodtoegang_rij *rij = inrichting_op(inrichting, TABEL_NOODTOEGANG, reden, dag);
  return rij ? rij->naam : reden;
}

bool noodtoegang_lezen(struct toegang *toegang, struct str publiek, struct noodtoegang *ret_nood, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(
          tx, fault, &rows,
          "SELECT n.id, n.huishouden, n.gebruiker, g.naam, n.reden, n.toelichting, n.besloten, n.besloten_waarom, "
          "n.vanaf, n.tot, h.publiek, EXISTS (SELECT 1 FROM noodtoegang_gezien z WHERE z.noodtoegang = n.id AND "
          "z.gebruiker = $2) FROM noodtoegang n JOIN gebruiker g ON g.id = n.gebruiker "
          "JOIN huishouden h ON h.id = n.huishouden WHERE n.publiek = $1",
          A_TEXT(publiek), A_INT(toegang->actor->gebruiker)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no noodtoegang");
  struct str reden = db_text(&rows, 0, 4);
  moment_t vanaf = db_int(&rows, 0, 8);
  *ret_nood = (struct noodtoegang){
      .id = db_int(&rows, 0, 0),
      .huishouden = db_int(&rows, 0, 1),
      .gebruiker = db_int(&rows, 0, 2),
      .publiek = publiek,
      .naam = db_text(&rows, 0, 3),
      .reden = reden,
      .reden_naam = reason_name(inrichting, reden, dag_van_moment(vanaf)),
      .toelichting = db_text(&rows, 0, 5),
      .besloten = db_int(&rows, 0, 6),
      .besloten_waarom = db_text(&rows, 0, 7),
      .vanaf = vanaf,
      .tot = db_int(&rows, 0, 9),
      .huishouden_pad = db_text(&rows, 0, 10),
      .gezien = db_int(&rows, 0, 11),
  };
  return true;
}

bool noodtoegang_gelezen(struct toegang *toegang, int64_t nood, struct fault *fault) {
  struct tx *tx = toegang->tx;
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO noodtoegang_gezien (noodtoegang, gebruiker, op) VALUES ($1, $2, $3) "
                 "ON CONFLICT (noodtoegang, gebruiker) DO NOTHING",
                 A_INT(nood), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu));
}

#include "store/inwoner_dossier.h"

#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "intern.h"

bool inwoner_zaken(struct toegang *toegang, struct inwoner_zaak **ret_zaken, size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT m.id, m.publiek, m.ontvangen, m.woorden, m.gesloten_op, (SELECT count(*) FROM casus c "
                "JOIN verheldering v ON v.casus = c.id WHERE c.huishouden = m.huishouden AND c.gesloten_op IS NULL) "
                "FROM melding m WHERE m.persoon = $1 ORDER BY m.id DESC LIMIT $2",
                A_INT(toegang->persoon), A_INT(INWONER_LIJST)))
    return false;
  struct inwoner_zaak *list = NEW_ARRAY(toegang->tx->arena, struct inwoner_zaak, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct inwoner_zaak){.id = db_int(&rows, i, 0),
                                    .publiek = db_text(&rows, i, 1),
                                    .ontvangen = db_dag(&rows, i, 2),
                                    .woorden = db_text(&rows, i, 3),
                                    .open = db_null(&rows, i, 4),
                                    .besproken = db_int(&rows, i, 5) > 0};
  *ret_zaken = list;
  *ret_aantal = rows.count;
  return true;
}

static struct besluit besluit_van(const struct inrichting *inrichting, const struct db_rows *rows, size_t i) {
  struct besluit b = {.id = db_int(rows, i, 0),
                      .publiek = db_text(rows, i, 1),
                      .soort = (enum besluit_soort)db_int(rows, i, 2),
                      .product = db_text(rows, i, 3),
                      .vorm = (int)db_int(rows, i, 4),
                      .vanaf = db_dag(rows, i, 5),
                      .tot = db_dag(rows, i, 6),
                      .omvang = {.volume = db_int(rows, i, 7),
                                 .eenheid = (int)db_int(rows, i, 8),
                                 .frequentie = (int)db_int(rows, i, 9)},
                      .bijdrage = db_int(rows, i, 10),
                      .weigergrond = (int)db_int(rows, i, 11),
                      .verzonden_op = db_dag(rows, i, 12),
                      .bezwaar_tot = db_dag(rows, i, 13),
                      .wet = (enum wet)db_int(rows, i, 14)};
  b.tekst[BESLUITTEKST_GROND] = db_text(rows, i, 15);
  b.tekst[BESLUITTEKST_VOORWAARDEN] = db_text(rows, i, 16);
  const struct product_rij *product = product_op(inrichting, b.product, b.verzonden_op);
  b.product_naam = product ? product->naam : b.product;
  return b;
}

bool inwoner_besluiten(struct toegang *toegang, struct besluit **ret_besluiten, size_t *ret_aantal,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT b.id, b.publiek, b.soort, b.product, b.vorm, b.vanaf, b.tot, b.volume, b.eenheid, "
                "b.frequentie, b.bijdrage, b.weigergrond, b.verzonden_op, b.bezwaar_tot, m.wet, "
                "(SELECT t.tekst FROM besluit_tekst t WHERE t.besluit = b.id AND t.soort = $3), "
                "(SELECT t.tekst FROM besluit_tekst t WHERE t.besluit = b.id AND t.soort = $4) "
                "FROM besluit b JOIN melding m ON m.id = b.melding WHERE m.persoon = $1 AND b.stand = $2 "
                "AND b.verzonden_op <= $5 ORDER BY b.verzonden_op DESC NULLS LAST, b.id DESC LIMIT $6",
                A_INT(toegang->persoon), A_INT(BESLUITSTAND_GENOMEN), A_INT(BESLUITTEKST_GROND),
                A_INT(BESLUITTEKST_VOORWAARDEN), A_DAG(tx_vandaag(tx)), A_INT(INWONER_LIJST)))
    return false;
  struct besluit *list = NEW_ARRAY(tx->arena, struct besluit, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = besluit_van(inrichting, &rows, i);
  *ret_besluiten = list;
  *ret_aantal = rows.count;
  return true;
}

#include "store/aanvraag.h"

#include "domain/besluit.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "intern.h"
#include "voorhanden.h"

bool aanvraag_bewaren(struct toegang *toegang, const struct melding *melding, const struct aanvraag *aanvraag,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, melding->huishouden, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO aanvraag (publiek, melding, verslag_versie, product, ontvangen, van, hoe, door, op) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
               A_TEXT(aanvraag->publiek), A_INT(melding->id),
               A_INT_OF(aanvraag->verslag_versie, aanvraag->verslag_versie == 0), A_TEXT(aanvraag->product),
               A_DAG(aanvraag->ontvangen), A_TEXT(aanvraag->van), A_INT(aanvraag->hoe),
               A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  toegang_persoon(toegang, melding->persoon);
  toegang_veld(toegang, "aanvraag", (struct str){0}, aanvraag->product);
  return werk_afleiden(tx, melding, fault);
}

bool aanvragen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct aanvraag **ret_aanvragen,
                              size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  const struct inrichting *inrichting;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_AANVRAAG, fault, &rows,
                    "SELECT a.id, a.publiek, a.melding, a.verslag_versie, a.product, a.ontvangen, a.van, a.hoe, "
                    "k.laatste_dag, m.publiek FROM aanvraag a JOIN melding m ON m.id = a.melding "
                    "LEFT JOIN afgeleid_klok k ON k.bron = 2 AND k.ding = a.id WHERE m.huishouden = $1 "
                    "ORDER BY a.id DESC LIMIT 200",
                    A_INT(huishouden)))
    return false;
  struct aanvraag *aanvragen = NEW_ARRAY(tx->arena, struct aanvraag, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    dag_t ontvangen = db_dag(&rows, i, 5);
    const struct product_rij *product = product_op(inrichting, db_text(&rows, i, 4), ontvangen);
    aanvragen[i] = (struct aanvraag){
        .id = db_int(&rows, i, 0),
        .publiek = db_text(&rows, i, 1),
        .melding = db_int(&rows, i, 2),
        .melding_publiek = db_text(&rows, i, 9),
        .verslag_versie = db_null(&rows, i, 3) ? 0 : db_int(&rows, i, 3),
        .product = db_text(&rows, i, 4),
        .product_naam = product ? product->naam : db_text(&rows, i, 4),
        .ontvangen = ontvangen,
        .van = db_text(&rows, i, 6),
        .hoe = (int)db_int(&rows, i, 7),
        .besluit_voor = db_dag(&rows, i, 8),
    };
  }
  *ret_aanvragen = aanvragen;
  *ret_aantal = rows.count;
  return true;
}

bool aanvraag_loopt(struct toegang *toegang, int64_t melding, bool *ret_loopt, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT 1 FROM aanvraag a WHERE a.melding = $1 AND NOT EXISTS (SELECT 1 FROM besluit b WHERE "
                "b.aanvraag = a.id AND b.stand = $2) LIMIT 1",
                A_INT(melding), A_INT(BESLUITSTAND_GENOMEN)))
    return false;
  *ret_loopt = rows.count > 0;
  return true;
}

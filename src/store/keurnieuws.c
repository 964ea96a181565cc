#include "domain/persoon.h"
#include "store/keuring.h"

#include "intern.h"

bool keurnieuws_lezen(struct toegang *toegang, struct keurnieuws **ret_rijen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT n.publiek, n.vanaf, n.tot, n.waarom, g.naam, p.id, p.voornamen, p.voorletters, p.voorvoegsel, "
                "p.geslachtsnaam FROM keurnieuws n JOIN gebruiker g ON g.id = n.door JOIN persoon q ON q.id = "
                "n.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE n.tot >= $1 "
                "ORDER BY n.tot DESC, n.id DESC LIMIT 200",
                A_DAG(tx_vandaag(tx))))
    return false;
  struct keurnieuws *list = NEW_ARRAY(tx->arena, struct keurnieuws, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct persoon wie = {.voornamen = db_text(&rows, i, 6),
                          .voorletters = db_text(&rows, i, 7),
                          .voorvoegsel = db_text(&rows, i, 8),
                          .geslachtsnaam = db_text(&rows, i, 9)};
    toegang_persoon(toegang, db_int(&rows, i, 5));
    list[i] = (struct keurnieuws){.publiek = db_text(&rows, i, 0),
                                  .naam = persoon_lijstnaam(tx->arena, &wie),
                                  .vanaf = db_dag(&rows, i, 1),
                                  .tot = db_dag(&rows, i, 2),
                                  .waarom = db_text(&rows, i, 3),
                                  .door = db_text(&rows, i, 4)};
  }
  *ret_rijen = list;
  *ret_aantal = rows.count;
  return true;
}

bool keurnieuws_persoon(struct toegang *toegang, struct str achternaam, dag_t geboren, int64_t *ret_persoon,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT id FROM persoon WHERE naam_sleutel = $1 AND geboren = $2 AND samengevoegd_in IS NULL LIMIT 2",
                A_TEXT(naam_sleutel(tx->arena, achternaam)), A_INT(deeldatum_van_dag(geboren))))
    return false;
  if (rows.count == 1) {
    *ret_persoon = db_int(&rows, 0, 0);
    toegang_persoon(toegang, *ret_persoon);
    return true;
  }
  return fault_add(fault, "achternaam",
                   rows.count ? S("Er zijn er meer met deze naam en geboortedatum. Vraag het team om hulp.")
                              : S("Schakel kent niemand met deze naam en geboortedatum."));
}

bool keurnieuws_bewaren(struct toegang *toegang, int64_t persoon, const struct keurnieuws *nieuws,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault)) return false;
  toegang_veld(toegang, "in het nieuws", (struct str){0}, nieuws->waarom);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO keurnieuws (publiek, persoon, vanaf, tot, waarom, door) VALUES ($1, $2, $3, $4, $5, $6)",
                 A_TEXT(nieuws->publiek), A_INT(persoon), A_DAG(nieuws->vanaf), A_DAG(nieuws->tot),
                 A_TEXT(nieuws->waarom), A_INT(toegang->actor->gebruiker));
}

bool keurnieuws_stoppen(struct toegang *toegang, struct str publiek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault)) return false;
  toegang_veld(toegang, "in het nieuws", S("ja"), S("nee"));
  return TX_EXEC(tx, fault, &changes, "UPDATE keurnieuws SET tot = $2 WHERE publiek = $1 AND tot > $2", A_TEXT(publiek),
                 A_DAG(tx_vandaag(tx) - 1)) &&
         (changes == 1 || fault_set(fault, FAULT_ABSENT, S("Deze regel is er niet meer."), "no such news"));
}

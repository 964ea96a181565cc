#include "store/registerbericht.h"

#include "persoon_rij.h"
#include "voorhanden.h"

enum { BERICHTEN_MAX = 20 };

bool personen_met_werk(struct toegang *toegang, int64_t na, size_t hoogstens, struct bij_te_houden **ret_personen,
                       size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT p.id, min(m.huishouden), p.publiek, p.bsn FROM afgeleid_werk w JOIN melding m ON m.id = w.melding "
          "JOIN persoon p ON p.id = m.persoon WHERE p.id > $1 AND p.bsn IS NOT NULL GROUP BY p.id, p.publiek, p.bsn "
          "ORDER BY p.id LIMIT $2",
          A_INT(na), A_INT(hoogstens)))
    return false;
  struct bij_te_houden *personen = NEW_ARRAY(toegang->tx->arena, struct bij_te_houden, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    personen[i] =
        (struct bij_te_houden){db_int(&rows, i, 0), db_int(&rows, i, 1), db_text(&rows, i, 2), db_text(&rows, i, 3)};
    toegang_persoon(toegang, personen[i].persoon);
  }
  *ret_personen = personen;
  *ret_aantal = rows.count;
  return true;
}

bool registerbericht_bewaren(struct toegang *toegang, const struct persoon *was, const struct persoon *nu,
                             unsigned soorten, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, was->id);
  if (!persoon_wijzigen(toegang, was, nu, fault) || !zoeknaam_afleiden(tx, nu, fault)) return false;
  for (int soort = 1; soort <= REGISTERBERICHT_SOORTEN; soort++)
    if (soorten >> soort & 1 &&
        !TX_EXEC(tx, fault, NULL, "INSERT INTO registerbericht (persoon, soort, op) VALUES ($1, $2, $3)",
                 A_INT(was->id), A_INT(soort), A_INT(tx_nu(tx))))
      return false;
  return true;
}

bool registerberichten_van_huishouden(struct toegang *toegang, int64_t huishouden,
                                      struct registerbericht **ret_berichten, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault)) return false;
  if (!TX_QUERY_ALS(
          toegang, VOORHANDEN_REGISTERBERICHT, fault, &rows,
          "SELECT p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, b.soort, b.op FROM huishouden_lid l "
          "JOIN persoon p ON p.id = l.persoon JOIN registerbericht b ON b.persoon = p.id "
          "WHERE l.huishouden = $1 AND l.vanaf <= $2 AND l.tot >= $2 ORDER BY b.op DESC, b.id DESC LIMIT $3",
          A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(BERICHTEN_MAX)))
    return false;
  struct registerbericht *berichten = NEW_ARRAY(tx->arena, struct registerbericht, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct persoon wie = {.voornamen = db_text(&rows, i, 0),
                          .voorletters = db_text(&rows, i, 1),
                          .voorvoegsel = db_text(&rows, i, 2),
                          .geslachtsnaam = db_text(&rows, i, 3)};
    berichten[i] = (struct registerbericht){.naam = persoon_naam(tx->arena, &wie),
                                            .soort = (enum registerbericht_soort)db_int(&rows, i, 4),
                                            .op = db_int(&rows, i, 5)};
  }
  *ret_berichten = berichten;
  *ret_aantal = rows.count;
  return true;
}

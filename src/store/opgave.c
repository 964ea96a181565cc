#include "store/opgave.h"

#include "persoon_rij.h"

static const char *const veld_namen[OPGAVE_VELDEN + 1] = {[OPGAVE_VOORNAMEN] = "inwoner zegt: voornamen",
                                                          [OPGAVE_VOORVOEGSEL] = "inwoner zegt: voorvoegsel",
                                                          [OPGAVE_GESLACHTSNAAM] = "inwoner zegt: geslachtsnaam",
                                                          [OPGAVE_GESLACHT] = "inwoner zegt: geslacht",
                                                          [OPGAVE_GEBOREN] = "inwoner zegt: geboren",
                                                          [OPGAVE_STRAAT] = "inwoner zegt: straat",
                                                          [OPGAVE_HUISNUMMER] = "inwoner zegt: huisnummer",
                                                          [OPGAVE_POSTCODE] = "inwoner zegt: postcode",
                                                          [OPGAVE_WOONPLAATS] = "inwoner zegt: woonplaats"};

bool opgaven_lezen(struct toegang *toegang, const struct persoon *persoon, struct opgave **ret_opgaven,
                   size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT o.veld, o.waarde, o.verteld_door, o.verteld_op, g.naam, o.op FROM opgave o "
                "JOIN gebruiker g ON g.id = o.door WHERE o.persoon = $1 ORDER BY o.veld",
                A_INT(persoon->id)))
    return false;
  bool address = toegang_adres(toegang, persoon, toegang->vraag.adresdoel);
  struct opgave *list = NEW_ARRAY(toegang->tx->arena, struct opgave, rows.count + 1);
  size_t count = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct opgave one = {.veld = (enum opgave_veld)db_int(&rows, i, 0),
                         .waarde = db_text(&rows, i, 1),
                         .verteld_door = db_text(&rows, i, 2),
                         .verteld_op = db_dag(&rows, i, 3),
                         .door = db_text(&rows, i, 4),
                         .op = db_int(&rows, i, 5)};
    if (address || !opgave_van_adres(one.veld)) list[count++] = one;
  }
  toegang_persoon(toegang, persoon->id);
  *ret_opgaven = list;
  *ret_aantal = count;
  return true;
}

static bool change_number(struct toegang *toegang, const struct persoon *was, struct str bsn, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows = {0};
  if (str_eq(was->bsn, bsn)) return true;
  if (bsn.len && !TX_QUERY(tx, fault, &rows, "SELECT 1 FROM persoon WHERE bsn = $1", A_TEXT(bsn))) return false;
  if (rows.count)
    return fault_add(
        fault, "bsn",
        S("Dit BSN hoort bij een andere inwoner in Schakel. Is het dezelfde persoon? Voeg de twee dan samen."));
  toegang_veld(toegang, "bsn", was->bsn, bsn);
  return TX_EXEC(tx, fault, NULL, "UPDATE persoon SET bsn = $1 WHERE id = $2", A_TEXT_OF(bsn), A_INT(was->id));
}

bool gegevens_wijzigen(struct toegang *toegang, const struct persoon *was, const struct persoon *wordt,
                       struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, was->id);
  return change_number(toegang, was, wordt->bsn, fault) && persoon_wijzigen(toegang, was, wordt, fault) &&
         zoeknaam_afleiden(toegang->tx, wordt, fault);
}

bool opgave_bewaren(struct toegang *toegang, int64_t persoon, const struct opgave *opgave, struct str oud,
                    struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, persoon);
  if (!str_eq(oud, opgave->waarde)) toegang_veld(toegang, veld_namen[opgave->veld], oud, opgave->waarde);
  return TX_EXEC(
      tx, fault, NULL,
      "INSERT INTO opgave (persoon, veld, waarde, verteld_door, verteld_op, door, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (persoon, veld) DO UPDATE SET waarde = excluded.waarde, "
      "verteld_door = excluded.verteld_door, verteld_op = excluded.verteld_op, door = excluded.door, "
      "op = excluded.op",
      A_INT(persoon), A_INT(opgave->veld), A_TEXT(opgave->waarde), A_TEXT(opgave->verteld_door),
      A_DAG(opgave->verteld_op), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

bool opgave_vervalt(struct toegang *toegang, int64_t persoon, const struct opgave *opgave, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_veld(toegang, veld_namen[opgave->veld], opgave->waarde, (struct str){0});
  return TX_EXEC(toegang->tx, fault, NULL, "DELETE FROM opgave WHERE persoon = $1 AND veld = $2", A_INT(persoon),
                 A_INT(opgave->veld));
}

bool gegevens_versie_ophogen(struct toegang *toegang, int64_t persoon, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  return TX_EXEC(toegang->tx, fault, NULL, "UPDATE persoon SET versie = versie + 1 WHERE id = $1", A_INT(persoon));
}

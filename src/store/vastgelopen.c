#include "store/vastgelopen.h"

#include "zicht.h"

#define VAST                                                                                                           \
  "SELECT v.id, v.publiek, v.casus, v.soort, v.oorzaak, v.tussen, v.waarover, v.sinds, g.id, g.publiek, g.naam, "      \
  "v.mandaat, v.doorbraak, v.uitkomst, v.klaar_op, v.versie"
#define VAST_FROM                                                                                                      \
  " FROM vastgelopen v JOIN casus c ON c.id = v.casus LEFT JOIN gebruiker g ON g.id = v.procesregisseur "

static struct vastgelopen vast_van(const struct db_rows *rows, size_t i) {
  return (struct vastgelopen){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .casus = db_int(rows, i, 2),
      .soort = (enum vastgelopen_soort)db_int(rows, i, 3),
      .oorzaak = (enum vastgelopen_oorzaak)db_int(rows, i, 4),
      .tussen = db_text(rows, i, 5),
      .waarover = db_text(rows, i, 6),
      .sinds = db_dag(rows, i, 7),
      .procesregisseur = {db_int(rows, i, 8), db_text(rows, i, 9), db_text(rows, i, 10)},
      .mandaat = db_text(rows, i, 11),
      .doorbraak = db_text(rows, i, 12),
      .uitkomst = db_text(rows, i, 13),
      .klaar_op = db_dag(rows, i, 14),
      .versie = db_int(rows, i, 15),
  };
}

static struct vastgelopen *all_of(struct tx *tx, const struct db_rows *rows) {
  struct vastgelopen *rijen = NEW_ARRAY(tx->arena, struct vastgelopen, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) rijen[i] = vast_van(rows, i);
  return rijen;
}

bool vastgelopen_van_casus(struct toegang *toegang, int64_t casus, struct vastgelopen **ret_rijen, size_t *ret_aantal,
                           struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, VAST VAST_FROM "WHERE v.casus = $1 ORDER BY v.id DESC LIMIT 100",
                A_INT(casus)))
    return false;
  *ret_rijen = all_of(toegang->tx, &rows);
  *ret_aantal = rows.count;
  return true;
}

bool vastgelopen_lezen(struct toegang *toegang, struct str publiek, struct vastgelopen *ret_vast, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, VAST VAST_FROM "WHERE v.publiek = $1 AND c.huishouden = $2", A_TEXT(publiek),
                A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet."), "no such row");
  *ret_vast = vast_van(&rows, 0);
  return true;
}

/* What people read in the logboek of it. */
static void note(struct toegang *toegang, const struct vastgelopen *was, const struct vastgelopen *wordt) {
  toegang_veld(toegang, "waarover", was->waarover, wordt->waarover);
  toegang_veld(toegang, "procesregisseur", was->procesregisseur.naam, wordt->procesregisseur.naam);
  if (wordt->mandaat.len) toegang_veld(toegang, "mandaat", was->mandaat, wordt->mandaat);
  if (wordt->doorbraak.len) toegang_veld(toegang, "doorbraak", was->doorbraak, wordt->doorbraak);
  if (wordt->uitkomst.len) toegang_veld(toegang, "uitkomst", was->uitkomst, wordt->uitkomst);
}

bool vastgelopen_bewaren(struct toegang *toegang, const struct vastgelopen *v, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault)) return false;
  note(toegang, &(struct vastgelopen){0}, v);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO vastgelopen (publiek, casus, soort, oorzaak, tussen, waarover, sinds, procesregisseur, "
                 "mandaat, doorbraak, uitkomst, klaar_op, door, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
                 A_TEXT(v->publiek), A_INT(v->casus), A_INT(v->soort), A_INT(v->oorzaak), A_TEXT(v->tussen),
                 A_TEXT(v->waarover), A_DAG(v->sinds), A_INT_OF(v->procesregisseur.id, v->procesregisseur.id == 0),
                 A_TEXT(v->mandaat), A_TEXT(v->doorbraak), A_TEXT(v->uitkomst), A_DAG(v->klaar_op),
                 A_INT(toegang->actor->gebruiker));
}

bool vastgelopen_wijzigen(struct toegang *toegang, const struct vastgelopen *was, const struct vastgelopen *v,
                          struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE vastgelopen SET oorzaak = $3, tussen = $4, waarover = $5, sinds = $6, procesregisseur = $7, "
               "mandaat = $8, doorbraak = $9, uitkomst = $10, klaar_op = $11, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(v->oorzaak), A_TEXT(v->tussen), A_TEXT(v->waarover),
               A_DAG(v->sinds), A_INT_OF(v->procesregisseur.id, v->procesregisseur.id == 0), A_TEXT(v->mandaat),
               A_TEXT(v->doorbraak), A_TEXT(v->uitkomst), A_DAG(v->klaar_op)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale row");
  note(toegang, was, v);
  return true;
}

bool knelpunten_lezen(struct toegang *toegang, struct vastgelopen **ret_rijen, size_t *ret_aantal,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_CASUS, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                VAST ", h.publiek, " ZICHT_NAAM VAST_FROM
                     "JOIN huishouden h ON h.id = c.huishouden LEFT JOIN persoon p ON p.id = (SELECT min(x.persoon) "
                     "FROM huishouden_lid x WHERE x.huishouden = h.id AND x.vanaf <= $2 AND x.tot >= $2) "
                     "WHERE " ZICHT "ORDER BY v.klaar_op DESC NULLS FIRST, v.sinds, v.id LIMIT 200",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties)))
    return false;
  struct vastgelopen *rijen = all_of(tx, &rows);
  for (size_t i = 0; i < rows.count; i++) {
    rijen[i].huishouden = db_text(&rows, i, 16);
    rijen[i].naam = zicht_naam(toegang, &rows, i, 17);
  }
  *ret_rijen = rijen;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(KNELPUNTEN_LIJST == 200, "the literal in knelpunten_lezen");

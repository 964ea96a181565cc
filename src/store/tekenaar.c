#include "inrichting/organisatie.h"
#include "store/besluit.h"

#include "vak_rij.h"

static void add_function(struct tekenaar *t, struct str functie) {
  for (size_t i = 0; i < t->functie_aantal; i++)
    if (str_eq(t->functies[i], functie)) return;
  if (functie.len && t->functie_aantal <= FUNCTIES_MAX) t->functies[t->functie_aantal++] = functie;
}

static struct tekenaar tekenaar_van(struct tx *tx, const struct vak_bron *bron, const struct db_rows *rows, size_t i) {
  struct vakgegevens vak = vak_van_rij(tx, bron, rows, i, 4);
  struct tekenaar t = {.gebruiker = db_int(rows, i, 0), .publiek = db_text(rows, i, 1), .naam = db_text(rows, i, 2)};
  dag_t vandaag = tx_vandaag(tx);
  bool skj = vak.skj.len && (vak.skj_tot == DAG_GEEN || vak.skj_tot >= vandaag);
  bool big = vak.big.len && (vak.big_tot == DAG_GEEN || vak.big_tot >= vandaag);
  t.geregistreerd = skj || big;
  add_function(&t, str_of(rol_code((enum rol)db_int(rows, i, 3))));
  for (size_t j = 0; j < vak.functie_aantal; j++) add_function(&t, vak.functies[j]);
  return t;
}

bool tekenaars_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct tekenaar **ret_tekenaars,
                              size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct vak_bron bron;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, huishouden, fault) || !vak_bron_lezen(tx, &bron, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam, g.rol, " VAK
                " FROM gebruiker g LEFT JOIN vakgegevens v ON v.gebruiker = g.id WHERE g.actief = 1 AND (g.id = $3 "
                "OR EXISTS (SELECT 1 FROM lidmaatschap l JOIN relatie r ON r.wie = l.team WHERE l.gebruiker = g.id "
                "AND l.vanaf <= $2 AND l.tot >= $2 AND r.huishouden = $1 AND r.soort = $4 AND r.vanaf <= $2 "
                "AND r.tot >= $2)) ORDER BY CASE WHEN g.id = $3 THEN 0 ELSE 1 END, g.naam, g.id",
                A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker), A_INT(RELATIE_SOORT_TEAM)))
    return false;
  struct tekenaar *tekenaars = NEW_ARRAY(tx->arena, struct tekenaar, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) tekenaars[i] = tekenaar_van(tx, &bron, &rows, i);
  *ret_tekenaars = tekenaars;
  *ret_aantal = rows.count;
  return true;
}

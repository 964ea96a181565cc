#include "base/id.h"
#include "store/bewaring.h"

#include "zicht.h"

#define VERNIETIGING                                                                                                   \
  "SELECT v.id, v.publiek, v.huishouden, h.publiek, v.stand, v.termijn, v.tot, v.besloten_door, b.naam, k.naam, "      \
  "v.besloten_op, v.bevestigd_op, v.reden, v.nieuwe_dag, v.hash, v.versie, " ZICHT_NAAM " FROM vernietiging v "        \
  "JOIN gebruiker b ON b.id = v.besloten_door LEFT JOIN gebruiker k ON k.id = v.bevestigd_door "                       \
  "LEFT JOIN huishouden h ON h.id = v.huishouden LEFT JOIN persoon p ON p.id = (SELECT e.id FROM huishouden_lid y "    \
  "JOIN persoon e ON e.id = y.persoon WHERE y.huishouden = h.id ORDER BY y.tot DESC, e.geboren, e.id LIMIT 1) "
enum { KOLOM_NAAM = 16 };

static struct vernietiging vernietiging_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct str hash = db_text(rows, i, 14);
  return (struct vernietiging){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .stand = (enum vernietigstand)db_int(rows, i, 4),
      .termijn = db_text(rows, i, 5),
      .tot = db_dag(rows, i, 6),
      .besloten_door = db_int(rows, i, 7),
      .besloten_naam = db_text(rows, i, 8),
      .bevestigd_naam = db_text(rows, i, 9),
      .besloten_op = db_int(rows, i, 10),
      .bevestigd_op = db_int(rows, i, 11),
      .reden = db_text(rows, i, 12),
      .nieuwe_dag = db_dag(rows, i, 13),
      .hash = hex_of(toegang->tx->arena, (const uint8_t *)hash.ptr, hash.len),
      .versie = db_int(rows, i, 15),
      .naam = zicht_naam(toegang, rows, i, KOLOM_NAAM),
  };
}

bool vernietigingen_lezen(struct toegang *toegang, struct vernietiging **ret_lijst, size_t *ret_aantal,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, VERNIETIGING "ORDER BY v.id DESC LIMIT $1", A_INT(VERNIETIGING_LIJST)))
    return false;
  struct vernietiging *list = NEW_ARRAY(tx->arena, struct vernietiging, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = vernietiging_van(toegang, &rows, i);
  *ret_lijst = list;
  *ret_aantal = rows.count;
  return true;
}

bool vernietiging_lezen(struct toegang *toegang, struct str publiek, struct vernietiging *ret, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, regels;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, VERNIETIGING "WHERE v.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such decision");
  struct vernietiging v = vernietiging_van(toegang, &rows, 0);
  if (!TX_QUERY(tx, fault, &regels, "SELECT wat, aantal FROM vernietiging_regel WHERE vernietiging = $1 ORDER BY wat",
                A_INT(v.id)))
    return false;
  v.regels = NEW_ARRAY(tx->arena, struct vernietigregel, regels.count + 1);
  v.regel_aantal = regels.count;
  for (size_t i = 0; i < regels.count; i++)
    v.regels[i] = (struct vernietigregel){db_text(&regels, i, 0), db_int(&regels, i, 1)};
  *ret = v;
  return true;
}

bool vernietiging_van_huishouden(struct toegang *toegang, int64_t huishouden, struct vernietiging *ret,
                                 struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                VERNIETIGING "WHERE v.huishouden = $1 AND (v.stand = 1 OR (v.stand = 3 AND v.nieuwe_dag >= $2)) "
                             "ORDER BY v.id DESC LIMIT 1",
                A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  *ret = rows.count ? vernietiging_van(toegang, &rows, 0) : (struct vernietiging){0};
  return true;
}
_Static_assert(VERNIETIG_VOORGESTELD == 1 && VERNIETIG_LANGER == 3, "the numbers of vernietiging_van_huishouden");

bool vernietiging_besluiten(struct toegang *toegang, const struct bewaardossier *dossier,
                            const struct vernietiging *besluit, struct fault *fault) {
  struct tx *tx = toegang->tx;
  bool longer = besluit->stand == VERNIETIG_LANGER;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERZOEK, dossier->huishouden, fault) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM vernietiging WHERE huishouden = $1 AND stand = $2",
               A_INT(dossier->huishouden), A_INT(VERNIETIG_VOORGESTELD)) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO vernietiging (publiek, huishouden, stand, termijn, tot, besloten_door, besloten_op, reden, "
               "nieuwe_dag, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
               A_TEXT(besluit->publiek), A_INT(dossier->huishouden), A_INT(besluit->stand), A_TEXT(besluit->termijn),
               A_INT(besluit->tot), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu), A_TEXT(besluit->reden),
               A_DAG(besluit->nieuwe_dag)))
    return false;
  toegang_veld(toegang, longer ? "langer bewaren tot" : "vernietigen voorgesteld", (struct str){0},
               dag_iso(tx->arena, longer ? besluit->nieuwe_dag : tx_vandaag(tx)));
  if (besluit->reden.len) toegang_veld(toegang, "reden", (struct str){0}, besluit->reden);
  return true;
}

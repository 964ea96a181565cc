#include "store/informeerplicht.h"

#include "deelgenoot_rij.h"

#define PLICHT                                                                                                         \
  "SELECT x.id, x.publiek, h.id, h.publiek, p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, "              \
  "p.geslachtsnaam, x.bron, x.wat, x.ontvangen, x.uiterlijk, x.stand, x.tekst, x.dag, d.publiek, d.naam, g.naam, "     \
  "x.versie FROM informeerplicht x JOIN gebruiker g ON g.id = x.door " VAN_PERSOON_                                    \
  "LEFT JOIN document d ON d.id = x.brief "

/* Weighs or weighed a team of his a signal here? Asked beside the toegang: a look at this page is one that the resident
 * sees in his log, and a look at a signal is not. */
static bool weighs(const struct toegang *toegang) {
  return toegang_mag_ook(toegang, HANDELING_ZIEN, INFO_SIGNAAL, toegang->vraag.grond);
}

static struct informeerplicht plicht_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 6),
                        .voorletters = db_text(rows, i, 7),
                        .voorvoegsel = db_text(rows, i, 8),
                        .geslachtsnaam = db_text(rows, i, 9)};
  toegang_persoon(toegang, db_int(rows, i, 4));
  return (struct informeerplicht){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .persoon = db_int(rows, i, 4),
      .persoon_publiek = db_text(rows, i, 5),
      .persoon_naam = persoon_naam(toegang->tx->arena, &wie),
      .bron = (enum informeer_bron)db_int(rows, i, 10),
      .wat = db_text(rows, i, 11),
      .ontvangen = db_dag(rows, i, 12),
      .uiterlijk = db_dag(rows, i, 13),
      .stand = (enum informeren)db_int(rows, i, 14),
      .tekst = db_text(rows, i, 15),
      .dag = db_dag(rows, i, 16),
      .brief_publiek = db_text(rows, i, 17),
      .brief_naam = db_text(rows, i, 18),
      .door = db_text(rows, i, 19),
      .versie = db_int(rows, i, 20),
  };
}

bool informeerplicht_beginnen(struct toegang *toegang, const struct informeerplicht *p, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT 1 FROM informeerplicht x WHERE x.huishouden = $1 AND x.persoon = $2 AND x.bron = $3 "
                "AND x.stand <> $4",
                A_INT(p->huishouden), A_INT(p->persoon), A_INT(p->bron), A_INT(INFORMEREN_VERTELD)))
    return false;
  if (rows.count) return true;
  toegang_persoon(toegang, p->persoon);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO informeerplicht (publiek, huishouden, persoon, bron, wat, ontvangen, uiterlijk, stand, "
                 "tekst, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, 1)",
                 A_TEXT(p->publiek), A_INT(p->huishouden), A_INT(p->persoon), A_INT(p->bron), A_TEXT(p->wat),
                 A_DAG(p->ontvangen), A_DAG(p->uiterlijk), A_INT(INFORMEREN_NOG_NIET), A_INT(toegang->actor->gebruiker),
                 A_INT(tx_nu(tx)));
}

bool informeerplicht_lezen(struct toegang *toegang, struct str publiek, struct informeerplicht *ret_plicht,
                           struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows, PLICHT "WHERE x.publiek = $1", A_TEXT(publiek))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "nobody to tell");
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, db_int(&rows, 0, 2), fault)) return false;
  if (db_int(&rows, 0, 10) == INFORMEER_SIGNAAL && !weighs(toegang)) return toegang_afwijzen(toegang, fault);
  *ret_plicht = plicht_van(toegang, &rows, 0);
  return true;
}

bool informeerplichten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct informeerplicht **ret_rijen,
                                      size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                PLICHT
                "WHERE " VAN_HUISHOUDEN_
                "AND (x.bron <> 1 OR $2 = 1) ORDER BY CASE x.stand WHEN 1 THEN 1 ELSE 0 END, x.id DESC LIMIT 200",
                A_INT(huishouden), A_INT(weighs(toegang))))
    return false;
  struct informeerplicht *list = NEW_ARRAY(toegang->tx->arena, struct informeerplicht, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = plicht_van(toegang, &rows, i);
  *ret_rijen = list;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(INFORMEREN_VERTELD == 1 && INFORMEER_SIGNAAL == 1, "the literals in informeerplichten_van_huishouden");

bool informeerplicht_zetten(struct toegang *toegang, const struct informeerplicht *was, enum informeren stand,
                            struct str tekst, dag_t dag, struct str brief, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, was->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE informeerplicht SET stand = $3, tekst = $4, dag = $5, brief = coalesce((SELECT d.id FROM "
               "document d WHERE d.publiek = $6), brief), versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(stand), A_TEXT(tekst), A_DAG(dag), A_TEXT(brief)))
    return false;
  toegang_persoon(toegang, was->persoon);
  toegang_veld(toegang, "informeren", was->tekst, tekst);
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Dit is net veranderd. Kijk eerst wat er nu staat."), "stale duty to inform");
}

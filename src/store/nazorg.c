#include "store/nazorg.h"

#include "domain/dossier.h"

#include "voorhanden.h"
#include "zicht.h"

#define NAZORG                                                                                                         \
  "SELECT n.id, n.publiek, n.casus, c.huishouden, n.wie, n.naam, g.id, g.publiek, g.naam, n.waarop, n.om_de, "         \
  "n.eenheid, n.begonnen_op, n.volgende, n.geeindigd_op, n.eindreden, n.versie, k.gehouden_op, k.gaat"
#define NAZORG_FROM                                                                                                    \
  " FROM nazorg n JOIN casus c ON c.id = n.casus JOIN gebruiker g ON g.id = n.werker "                                 \
  "LEFT JOIN nazorg_contact k ON k.id = (SELECT x.id FROM nazorg_contact x WHERE x.nazorg = n.id "                     \
  "ORDER BY x.gehouden_op DESC, x.id DESC LIMIT 1) "
enum { NAZORG_KOLOMMEN = 19 };

static struct nazorg nazorg_van(const struct db_rows *rows, size_t i) {
  return (struct nazorg){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .casus = db_int(rows, i, 2),
      .huishouden_id = db_int(rows, i, 3),
      .wie = (enum nazorgwie)db_int(rows, i, 4),
      .naam = db_text(rows, i, 5),
      .werker = {db_int(rows, i, 6), db_text(rows, i, 7), db_text(rows, i, 8)},
      .waarop = db_text(rows, i, 9),
      .om_de = db_int(rows, i, 10),
      .eenheid = (int)db_int(rows, i, 11),
      .begonnen_op = db_dag(rows, i, 12),
      .volgende = db_dag(rows, i, 13),
      .geeindigd_op = db_dag(rows, i, 14),
      .eindreden = db_text(rows, i, 15),
      .versie = db_int(rows, i, 16),
      .laatste = db_dag(rows, i, 17),
      .laatste_gaat = db_null(rows, i, 18) ? 0 : (int)db_int(rows, i, 18),
  };
}

static struct nazorg *all_of(struct tx *tx, const struct db_rows *rows) {
  struct nazorg *rijen = NEW_ARRAY(tx->arena, struct nazorg, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) rijen[i] = nazorg_van(rows, i);
  return rijen;
}

bool nazorg_van_huishouden(struct toegang *toegang, int64_t huishouden, struct nazorg **ret_rijen, size_t *ret_aantal,
                           struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, huishouden, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_NAZORG, fault, &rows,
                    NAZORG NAZORG_FROM "WHERE c.huishouden = $1 "
                                       "ORDER BY n.geeindigd_op DESC NULLS FIRST, n.volgende NULLS LAST, n.id LIMIT $2",
                    A_INT(huishouden), A_INT(NAZORG_LIJST)))
    return false;
  *ret_rijen = all_of(toegang->tx, &rows);
  *ret_aantal = rows.count;
  return true;
}

bool nazorg_lezen(struct toegang *toegang, struct str publiek, struct nazorg *ret_nazorg, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, NAZORG NAZORG_FROM "WHERE n.publiek = $1 AND c.huishouden = $2",
                A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze nazorg bestaat niet."), "no such aftercare");
  *ret_nazorg = nazorg_van(&rows, 0);
  return true;
}

bool nazorgcontacten_lezen(struct toegang *toegang, const struct nazorg *nazorg, struct nazorgcontact **ret_contacten,
                           size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, nazorg->huishouden_id, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT k.gehouden_op, k.hoe, k.gaat, k.woorden, g.naam FROM nazorg_contact k "
                "JOIN gebruiker g ON g.id = k.door WHERE k.nazorg = $1 ORDER BY k.gehouden_op DESC, k.id DESC LIMIT $2",
                A_INT(nazorg->id), A_INT(NAZORG_LIJST)))
    return false;
  struct nazorgcontact *contacten = NEW_ARRAY(toegang->tx->arena, struct nazorgcontact, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    contacten[i] =
        (struct nazorgcontact){db_dag(&rows, i, 0), (int)db_int(&rows, i, 1), (enum nazorggaat)db_int(&rows, i, 2),
                               db_text(&rows, i, 3), db_text(&rows, i, 4)};
  *ret_contacten = contacten;
  *ret_aantal = rows.count;
  return true;
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static void note(struct toegang *toegang, const struct nazorg *was, const struct nazorg *wordt) {
  struct arena *arena = toegang->tx->arena;
  note_change(toegang, "wie contact houdt", keuze_label(nazorgwies, (int)was->wie),
              keuze_label(nazorgwies, (int)wordt->wie));
  note_change(toegang, "naam", was->naam, wordt->naam);
  note_change(toegang, "wie het volgt", was->werker.naam, wordt->werker.naam);
  note_change(toegang, "waarop", was->waarop, wordt->waarop);
  note_change(toegang, "hoe vaak", nazorg_ritme(arena, was), nazorg_ritme(arena, wordt));
  note_change(toegang, "volgende contact", dag_iso(arena, was->volgende), dag_iso(arena, wordt->volgende));
  note_change(toegang, "einde", dag_iso(arena, was->geeindigd_op), dag_iso(arena, wordt->geeindigd_op));
  note_change(toegang, "waarom het stopt", was->eindreden, wordt->eindreden);
}

bool nazorg_bewaren(struct toegang *toegang, const struct nazorg *n, struct fault *fault) {
  static const struct nazorg niets = {.volgende = DAG_GEEN, .geeindigd_op = DAG_GEEN};
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, n->huishouden_id, fault)) return false;
  note(toegang, &niets, n);
  return TX_EXEC(
      toegang->tx, fault, NULL,
      "INSERT INTO nazorg (publiek, casus, wie, naam, werker, waarop, om_de, eenheid, begonnen_op, volgende, "
      "door, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
      A_TEXT(n->publiek), A_INT(n->casus), A_INT(n->wie), A_TEXT(n->naam), A_INT(n->werker.id), A_TEXT(n->waarop),
      A_INT(n->om_de), A_INT(n->eenheid), A_DAG(n->begonnen_op), A_DAG(n->volgende), A_INT(toegang->actor->gebruiker));
}

bool nazorg_wijzigen(struct toegang *toegang, const struct nazorg *was, const struct nazorg *n, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, was->huishouden_id, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE nazorg SET wie = $3, naam = $4, werker = $5, waarop = $6, om_de = $7, eenheid = $8, "
               "volgende = $9, geeindigd_op = $10, eindreden = $11, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(n->wie), A_TEXT(n->naam), A_INT(n->werker.id),
               A_TEXT(n->waarop), A_INT(n->om_de), A_INT(n->eenheid), A_DAG(n->volgende), A_DAG(n->geeindigd_op),
               A_TEXT(n->eindreden)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale aftercare");
  note(toegang, was, n);
  return true;
}

bool nazorgcontact_bewaren(struct toegang *toegang, const struct nazorg *nazorg, const struct nazorgcontact *contact,
                           struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, nazorg->huishouden_id, fault)) return false;
  toegang_veld(toegang, "contact", (struct str){0}, keuze_label(nazorggaten, (int)contact->gaat));
  if (contact->woorden.len) toegang_veld(toegang, "gehoord", (struct str){0}, contact->woorden);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO nazorg_contact (nazorg, gepland_op, gehouden_op, hoe, gaat, woorden, door) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                 A_INT(nazorg->id), A_DAG(nazorg->volgende), A_DAG(contact->gehouden_op), A_INT(contact->hoe),
                 A_INT(contact->gaat), A_TEXT(contact->woorden), A_INT(toegang->actor->gebruiker));
}

bool nazorg_van_mij(struct toegang *toegang, struct nazorg **ret_rijen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_PLAN, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                NAZORG ", h.publiek, " ZICHT_NAAM NAZORG_FROM
                       "JOIN huishouden h ON h.id = c.huishouden LEFT JOIN persoon p ON p.id = (SELECT min(x.persoon) "
                       "FROM huishouden_lid x WHERE x.huishouden = h.id AND x.vanaf <= $2 AND x.tot >= $2) "
                       "WHERE n.werker = $1 AND n.geeindigd_op IS NULL AND " ZICHT
                       "ORDER BY n.volgende NULLS LAST, n.id LIMIT $4",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties), A_INT(NAZORG_LIJST)))
    return false;
  struct nazorg *rijen = all_of(tx, &rows);
  for (size_t i = 0; i < rows.count; i++) {
    rijen[i].huishouden = db_text(&rows, i, NAZORG_KOLOMMEN);
    rijen[i].huishouden_naam = zicht_naam(toegang, &rows, i, NAZORG_KOLOMMEN + 1);
  }
  *ret_rijen = rijen;
  *ret_aantal = rows.count;
  return true;
}

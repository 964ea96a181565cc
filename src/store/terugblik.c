#include "store/terugblik.h"

#include "mijn_huishoudens.h"
#include "zicht.h"

#define TERUGBLIK                                                                                                      \
  "SELECT t.id, t.publiek, t.huishouden, t.aan, a.publiek, a.naam, t.door, d.publiek, d.naam, t.op, t.tot, t.reden, "  \
  "t.bevinding, t.bevonden_op, t.versie"
#define TERUGBLIK_FROM " FROM terugblik t JOIN gebruiker a ON a.id = t.aan JOIN gebruiker d ON d.id = t.door "

static struct terugblik terugblik_van(const struct db_rows *rows, size_t i) {
  return (struct terugblik){.id = db_int(rows, i, 0),
                            .publiek = db_text(rows, i, 1),
                            .huishouden_id = db_int(rows, i, 2),
                            .aan = {db_int(rows, i, 3), db_text(rows, i, 4), db_text(rows, i, 5)},
                            .door = {db_int(rows, i, 6), db_text(rows, i, 7), db_text(rows, i, 8)},
                            .op = db_int(rows, i, 9),
                            .tot = db_dag(rows, i, 10),
                            .reden = db_text(rows, i, 11),
                            .bevinding = db_text(rows, i, 12),
                            .bevonden_op = db_dag(rows, i, 13),
                            .versie = db_int(rows, i, 14)};
}

bool terugblik_bewaren(struct toegang *toegang, const struct terugblik *t, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TERUGBLIK, t->huishouden_id, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO terugblik (publiek, huishouden, aan, door, op, tot, reden, bevinding, versie) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, '', 1)",
               A_TEXT(t->publiek), A_INT(t->huishouden_id), A_INT(t->aan.id), A_INT(toegang->actor->gebruiker),
               A_INT(tx_nu(tx)), A_DAG(t->tot), A_TEXT(t->reden)))
    return false;
  toegang_veld(toegang, "terugblik gevraagd aan", (struct str){0}, t->aan.naam);
  toegang_veld(toegang, "reden", (struct str){0}, t->reden);
  toegang_veld(toegang, "tot en met", (struct str){0}, dag_iso(tx->arena, t->tot));
  return relatie_inschrijven(tx, t->aan.id, t->huishouden_id, RELATIE_SOORT_KWALITEIT, tx_vandaag(tx), t->tot, fault);
}

bool terugblik_lezen(struct toegang *toegang, struct str publiek, struct terugblik *ret_terugblik,
                     struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TERUGBLIK, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, TERUGBLIK TERUGBLIK_FROM "WHERE t.publiek = $1 AND t.huishouden = $2",
                A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze vraag bestaat niet."), "no such look back");
  *ret_terugblik = terugblik_van(&rows, 0);
  return true;
}

bool terugblik_bevinden(struct toegang *toegang, const struct terugblik *t, struct str bevinding, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TERUGBLIK, t->huishouden_id, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE terugblik SET bevinding = $3, bevonden_op = $4, versie = versie + 1 WHERE id = $1 "
               "AND versie = $2 AND aan = $5",
               A_INT(t->id), A_INT(t->versie), A_TEXT(bevinding), A_DAG(tx_vandaag(tx)),
               A_INT(toegang->actor->gebruiker)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Uw bevinding is intussen al opgeslagen. Kijk eerst wat er nu staat."),
                     "stale look back");
  toegang_veld(toegang, "bevinding", t->bevinding, bevinding);
  return true;
}

static struct terugblik *all_of(struct toegang *toegang, const struct db_rows *rows) {
  struct terugblik *lijst = NEW_ARRAY(toegang->tx->arena, struct terugblik, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) lijst[i] = terugblik_van(rows, i);
  return lijst;
}

bool terugblikken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct terugblik **ret_lijst,
                                 size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TERUGBLIK, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                TERUGBLIK TERUGBLIK_FROM "WHERE t.huishouden = $1 ORDER BY t.id DESC LIMIT 100", A_INT(huishouden)))
    return false;
  *ret_lijst = all_of(toegang, &rows);
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(TERUGBLIK_LIJST == 100, "the literals in these lists");

bool terugblikken_aan(struct toegang *toegang, struct terugblik **ret_lijst, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_TERUGBLIK, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                TERUGBLIK ", h.publiek, " ZICHT_NAAM TERUGBLIK_FROM
                          "JOIN huishouden h ON h.id = t.huishouden " EERSTE_BEWONER
                          "WHERE t.aan = $1 AND t.tot >= $2 AND " ZICHT
                          "ORDER BY CASE WHEN t.bevonden_op IS NULL THEN 0 ELSE 1 END, t.tot, t.id LIMIT 100",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties)))
    return false;
  struct terugblik *lijst = all_of(toegang, &rows);
  for (size_t i = 0; i < rows.count; i++) {
    lijst[i].huishouden = db_text(&rows, i, 15);
    lijst[i].naam = zicht_naam(toegang, &rows, i, 16);
  }
  *ret_lijst = lijst;
  *ret_aantal = rows.count;
  return true;
}

bool kwaliteitsmedewerkers(struct tx *tx, struct medewerker **ret_medewerkers, size_t *ret_aantal,
                           struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam FROM gebruiker g WHERE g.actief = 1 AND g.rol = $1 "
                "ORDER BY g.naam, g.id",
                A_INT(ROL_KWALITEIT)))
    return false;
  struct medewerker *lijst = NEW_ARRAY(tx->arena, struct medewerker, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    lijst[i] = (struct medewerker){db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)};
  *ret_medewerkers = lijst;
  *ret_aantal = rows.count;
  return true;
}

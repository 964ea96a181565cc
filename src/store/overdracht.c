#include "store/overdracht.h"

#include "domain/persoon.h"

#include "intern.h"
#include "mijn.h"
#include "voorhanden.h"

_Static_assert(STAP_AANNEMEN == 1, "the step in OVERDRACHT");

#define OVERDRACHT                                                                                                     \
  "o.id, o.publiek, o.melding, m.huishouden, m.persoon, o.soort, o.van_team, o.van_gebruiker, o.naar_team, "           \
  "o.naar_gebruiker, o.naar_organisatie, t.naam, g.naam, o.naar_naam, o.boodschap, o.stand, o.aangeboden_op, "         \
  "o.versie, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, m.woorden, m.ontvangen, m.wet, "              \
  "w.laatste_dag, m.publiek, a.tekst, a.gesproken_met, h.publiek "                                                     \
  "FROM overdracht o JOIN melding m ON m.id = o.melding JOIN persoon p ON p.id = m.persoon "                           \
  "JOIN huishouden h ON h.id = m.huishouden "                                                                          \
  "JOIN team t ON t.id = o.van_team JOIN gebruiker g ON g.id = o.van_gebruiker "                                       \
  "LEFT JOIN afgeleid_werk w ON w.melding = m.id "                                                                     \
  "LEFT JOIN overdracht_stap a ON a.overdracht = o.id AND a.stap = 1 "

static struct overdracht overdracht_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct arena *arena = toegang->tx->arena;
  struct persoon wie = {.voornamen = db_text(rows, i, 18),
                        .voorletters = db_text(rows, i, 19),
                        .voorvoegsel = db_text(rows, i, 20),
                        .geslachtsnaam = db_text(rows, i, 21)};
  bool term = !db_null(rows, i, 25) && db_int(rows, i, 25) != DAG_OPEN;
  toegang_persoon(toegang, db_int(rows, i, 4));
  return (struct overdracht){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .melding = db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .persoon = db_int(rows, i, 4),
      .soort = (enum overdracht_soort)db_int(rows, i, 5),
      .van_team = db_int(rows, i, 6),
      .van_gebruiker = db_int(rows, i, 7),
      .naar_team = db_int(rows, i, 8),
      .naar_gebruiker = db_int(rows, i, 9),
      .naar_organisatie = db_text(rows, i, 10),
      .van_team_naam = db_text(rows, i, 11),
      .van_naam = db_text(rows, i, 12),
      .naar_naam = db_text(rows, i, 13),
      .boodschap = db_text(rows, i, 14),
      .stand = (enum overdracht_stand)db_int(rows, i, 15),
      .aangeboden_op = db_int(rows, i, 16),
      .versie = db_int(rows, i, 17),
      .persoon_naam = persoon_naam(arena, &wie),
      .woorden = db_text(rows, i, 22),
      .nummer = melding_nummer(arena, db_dag(rows, i, 23), db_int(rows, i, 2)),
      .wet = (enum wet)db_int(rows, i, 24),
      .melding_publiek = db_text(rows, i, 26),
      .na_te_gaan = db_text(rows, i, 27),
      .gesproken_met = db_text(rows, i, 28),
      .huishouden_publiek = db_text(rows, i, 29),
      .laatste_dag = term ? db_dag(rows, i, 25) : DAG_GEEN,
  };
}

static void all_of(struct toegang *toegang, const struct db_rows *rows, struct overdracht **ret_list,
                   size_t *ret_count) {
  struct overdracht *list = NEW_ARRAY(toegang->tx->arena, struct overdracht, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = overdracht_van(toegang, rows, i);
  *ret_list = list;
  *ret_count = rows->count;
}

/* A partner who took a question over holds it until that is closed, or until the giver saw that he handed it on
 * (S2-117). $1 the household, $2 his organisation, $3 a melding that is closed or goes elsewhere now. */
#define HOUDT_VAST                                                                                                     \
  "SELECT 1 FROM overdracht o JOIN melding m ON m.id = o.melding WHERE m.huishouden = $1 AND o.naar_team = $2 AND "    \
  "o.soort = 3 AND m.gesloten_op IS NULL AND m.id <> $3 AND (o.stand = 3 OR (o.stand = 4 AND EXISTS (SELECT 1 FROM "   \
  "overdracht_stap s WHERE s.overdracht = o.id AND s.stap = 1)))"
_Static_assert(OVERDRACHT_BUITEN == 3 && OVERDRACHT_AANGENOMEN == 3 && OVERDRACHT_TERUG == 4 && STAP_AANNEMEN == 1,
               "the literals in HOUDT_VAST");

static bool relate(struct tx *tx, int64_t wie, int64_t huishouden, int soort, bool loopt, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  return loopt ? relatie_inschrijven_zicht(tx, wie, huishouden, soort, vandaag, DAG_OPEN, tx_nu(tx), fault)
               : relatie_uitschrijven(tx, wie, huishouden, soort, vandaag - 1, fault);
}

/* Who receives or gave stands in relation to the household for as long as he has something to do there. `weg`: a
 * melding that is closed or goes elsewhere now; 0 = none. */
static bool keep_relation(struct tx *tx, int64_t huishouden, int64_t wie, int64_t weg, struct fault *fault) {
  struct db_rows rows, holds;
  if (!wie) return true;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT 1 FROM overdracht o JOIN melding m ON m.id = o.melding WHERE m.huishouden = $1 AND "
                "((o.stand IN (1, 2) AND (o.naar_team = $2 OR o.naar_gebruiker = $2)) OR "
                "(o.stand IN (1, 2, 4) AND o.van_gebruiker = $2)) LIMIT 1",
                A_INT(huishouden), A_INT(wie)) ||
      !TX_QUERY(tx, fault, &holds, HOUDT_VAST " LIMIT 1", A_INT(huishouden), A_INT(wie), A_INT(weg)))
    return false;
  return relate(tx, wie, huishouden, RELATIE_SOORT_OVERDRACHT, rows.count || holds.count, fault) &&
         relate(tx, wie, huishouden, RELATIE_SOORT_VOORVELD, holds.count, fault);
}

/* Held first: two who settle hand-overs of one household at once would each still see that of the other. */
static bool keep_relations(struct tx *tx, const struct overdracht *o, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE huishouden SET publiek = publiek WHERE id = $1", A_INT(o->huishouden)) &&
         keep_relation(tx, o->huishouden, o->naar_team, 0, fault) &&
         keep_relation(tx, o->huishouden, o->naar_gebruiker, 0, fault) &&
         keep_relation(tx, o->huishouden, o->van_gebruiker, 0, fault);
}

static bool list_by_stand(struct toegang *toegang, int64_t melding, int64_t stand, int64_t stand_ook,
                          struct overdracht **ret_list, size_t *ret_count, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT " OVERDRACHT "WHERE o.melding = $1 AND (o.stand = $2 OR o.stand = $3) ORDER BY o.id",
                A_INT(melding), A_INT(stand), A_INT(stand_ook)))
    return false;
  all_of(toegang, &rows, ret_list, ret_count);
  return true;
}

static bool write_step(struct toegang *toegang, const struct overdracht *overdracht, enum overdracht_stap stap,
                       const struct overdracht_woord *woord, enum overdracht_stand stand, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE overdracht SET stand = $3, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(overdracht->id), A_INT(overdracht->versie), A_INT(stand)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders deed net iets met deze overdracht. Kijk wat er nu staat."),
                     "stale hand-over");
  toegang_persoon(toegang, overdracht->persoon);
  toegang_veld(toegang, "overdracht", keuze_label(overdracht_standen, (int)overdracht->stand),
               keuze_label(overdracht_standen, (int)stand));
  if (woord->tekst.len) toegang_veld(toegang, "tekst", (struct str){0}, woord->tekst);
  if (woord->gesproken_met.len) toegang_veld(toegang, "gesproken met", (struct str){0}, woord->gesproken_met);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO overdracht_stap (overdracht, stap, tekst, gesproken_met, gesproken_op, door, op) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7)",
                 A_INT(overdracht->id), A_INT(stap), A_TEXT(woord->tekst), A_TEXT(woord->gesproken_met),
                 A_DAG(woord->gesproken_op), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx))) &&
         keep_relations(tx, overdracht, fault);
}

bool overdracht_verder(struct toegang *toegang, const struct overdracht *overdracht, enum overdracht_stap stap,
                       const struct overdracht_woord *woord, enum overdracht_stand stand, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_OVERDRACHT, overdracht->huishouden, fault) &&
         write_step(toegang, overdracht, stap, woord, stand, fault);
}

/* What came back before is seen by who now offers it anew. */
static bool see_returned(struct toegang *toegang, int64_t melding, struct fault *fault) {
  struct overdracht *list;
  size_t count;
  if (!list_by_stand(toegang, melding, OVERDRACHT_TERUG, OVERDRACHT_TERUG, &list, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (!write_step(toegang, &list[i], STAP_AFRONDEN, &(struct overdracht_woord){.gesproken_op = DAG_GEEN},
                    OVERDRACHT_AFGEROND, fault))
      return false;
  return true;
}

bool overdracht_bewaren(struct toegang *toegang, const struct overdracht *o, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_OVERDRACHT, o->huishouden, fault) ||
      !see_returned(toegang, o->melding, fault))
    return false;
  toegang_persoon(toegang, o->persoon);
  toegang_veld(toegang, "overgedragen aan", (struct str){0}, o->naar_naam);
  toegang_veld(toegang, "boodschap", (struct str){0}, o->boodschap);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO overdracht (publiek, melding, soort, van_team, van_gebruiker, naar_team, naar_gebruiker, "
                 "naar_organisatie, naar_naam, boodschap, stand, aangeboden_op, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, 1)",
                 A_TEXT(o->publiek), A_INT(o->melding), A_INT(o->soort), A_INT(o->van_team), A_INT(o->van_gebruiker),
                 A_INT_OF(o->naar_team, o->naar_team == 0), A_INT_OF(o->naar_gebruiker, o->naar_gebruiker == 0),
                 A_TEXT(o->naar_organisatie), A_TEXT(o->naar_naam), A_TEXT(o->boodschap), A_INT(tx_nu(tx))) &&
         keep_relations(tx, o, fault);
}
_Static_assert(OVERDRACHT_AANGEBODEN == 1, "the stand of a new one in overdracht_bewaren");
_Static_assert(OVERDRACHT_VRAAG == 2 && OVERDRACHT_AANGENOMEN == 3 && OVERDRACHT_TERUG == 4,
               "the stands in keep_relation and the lists");

bool overdracht_lezen(struct toegang *toegang, struct str publiek, struct overdracht *ret_overdracht,
                      struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_OVERDRACHT, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " OVERDRACHT "WHERE o.publiek = $1 AND m.huishouden = $2",
                A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze overdracht bestaat niet."), "no such hand-over");
  *ret_overdracht = overdracht_van(toegang, &rows, 0);
  return true;
}

bool overdracht_verloop(struct toegang *toegang, const struct overdracht *overdracht,
                        struct overdracht_gebeurtenis **ret_stappen, size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_OVERDRACHT, overdracht->huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT s.stap, s.tekst, s.gesproken_met, s.gesproken_op, g.naam, s.op FROM overdracht_stap s "
                "JOIN gebruiker g ON g.id = s.door WHERE s.overdracht = $1 ORDER BY s.id LIMIT 200",
                A_INT(overdracht->id)))
    return false;
  struct overdracht_gebeurtenis *list = NEW_ARRAY(toegang->tx->arena, struct overdracht_gebeurtenis, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct overdracht_gebeurtenis){.stap = (enum overdracht_stap)db_int(&rows, i, 0),
                                              .tekst = db_text(&rows, i, 1),
                                              .gesproken_met = db_text(&rows, i, 2),
                                              .gesproken_op = db_dag(&rows, i, 3),
                                              .door = db_text(&rows, i, 4),
                                              .op = db_int(&rows, i, 5)};
  *ret_stappen = list;
  *ret_aantal = rows.count;
  return true;
}

bool overdracht_loopt_al(struct toegang *toegang, int64_t melding, bool *ret_loopt, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_OVERDRACHT, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT count(*) FROM overdracht WHERE melding = $1 AND stand IN (1, 2) AND soort <> $2",
                A_INT(melding), A_INT(OVERDRACHT_BUITEN)))
    return false;
  *ret_loopt = db_int(&rows, 0, 0) > 0;
  return true;
}

bool overdrachten_beeindigen(struct toegang *toegang, const struct melding *melding, struct str waarom,
                             struct fault *fault) {
  struct overdracht_woord woord = {.tekst = waarom, .gesproken_op = DAG_GEEN};
  struct overdracht *list;
  size_t count;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault) ||
      !list_by_stand(toegang, melding->id, OVERDRACHT_AANGEBODEN, OVERDRACHT_VRAAG, &list, &count, fault) ||
      !see_returned(toegang, melding->id, fault))
    return false;
  for (size_t i = 0; i < count; i++)
    if (!write_step(toegang, &list[i], STAP_INTREKKEN, &woord, OVERDRACHT_INGETROKKEN, fault)) return false;
  if (!list_by_stand(toegang, melding->id, OVERDRACHT_AANGENOMEN, OVERDRACHT_AANGENOMEN, &list, &count, fault))
    return false;
  for (size_t i = 0; i < count; i++)
    if (list[i].soort == OVERDRACHT_BUITEN &&
        !keep_relation(toegang->tx, melding->huishouden, list[i].naar_team, melding->id, fault))
      return false;
  return true;
}

bool overdrachten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct overdracht **ret_overdrachten,
                                 size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_OVERDRACHT, fault, &rows,
                    "SELECT " OVERDRACHT "WHERE m.huishouden = $1 ORDER BY o.id DESC LIMIT 200", A_INT(huishouden)))
    return false;
  all_of(toegang, &rows, ret_overdrachten, ret_aantal);
  return true;
}

bool overdrachten_van_mij(struct toegang *toegang, int64_t huishouden, struct overdracht **ret_overdrachten,
                          size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " OVERDRACHT
                "WHERE m.huishouden = $3 AND m.gesloten_op IS NULL AND o.soort = $4 AND o.stand IN "
                "(3, 4) AND a.id IS NOT NULL AND o.naar_team IN " MIJN_TEAMS " ORDER BY o.id LIMIT $5",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(huishouden), A_INT(OVERDRACHT_BUITEN),
                A_INT(OVERDRACHT_LIJST)))
    return false;
  all_of(toegang, &rows, ret_overdrachten, ret_aantal);
  return true;
}

#define MET_RELATIE                                                                                                    \
  "AND EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = m.huishouden AND (r.wie = $1 OR r.wie IN " MIJN_TEAMS      \
  ") AND ($3 >> CAST(r.soort AS INTEGER)) & 1 = 1 AND r.vanaf <= $2 AND r.tot >= $2) "

bool overdrachten_lezen(struct toegang *toegang, struct overdrachtlijst *ret_lijst, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows in, out;
  int64_t me = toegang->actor->gebruiker, relaties = toegang->relaties;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_OVERDRACHT, 0, fault) ||
      !TX_QUERY(
          tx, fault, &in,
          "SELECT " OVERDRACHT "WHERE (o.stand IN (1, 2) OR (o.stand IN (3, 4) AND o.soort = $5 AND m.gesloten_op "
          "IS NULL AND (o.stand = 3 OR a.id IS NOT NULL))) AND (o.naar_gebruiker = $1 OR o.naar_team IN " MIJN_TEAMS
          ") " MET_RELATIE "ORDER BY o.aangeboden_op, o.id LIMIT $4",
          A_INT(me), A_DAG(vandaag), A_INT(relaties), A_INT(OVERDRACHT_LIJST), A_INT(OVERDRACHT_BUITEN)) ||
      !TX_QUERY(tx, fault, &out,
                "SELECT " OVERDRACHT "WHERE o.stand IN (1, 2, 4) AND (o.van_gebruiker = $1 OR o.van_team IN " MIJN_TEAMS
                ") " MET_RELATIE "ORDER BY o.aangeboden_op, o.id LIMIT $4",
                A_INT(me), A_DAG(vandaag), A_INT(relaties), A_INT(OVERDRACHT_LIJST)))
    return false;
  struct overdrachtlijst lijst;
  all_of(toegang, &in, &lijst.binnen, &lijst.binnen_aantal);
  all_of(toegang, &out, &lijst.uit, &lijst.uit_aantal);
  *ret_lijst = lijst;
  return true;
}

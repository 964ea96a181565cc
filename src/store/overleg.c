#include "store/overleg.h"

#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "mijn.h"
#include "relatie.h"
#include "zicht.h"

/* The name of the casus is that of who lives there first. */
#define OVERLEG                                                                                                        \
  "SELECT o.id, o.publiek, o.soort, o.team, t.naam, o.dag, g.id, g.publiek, g.naam, o.casus, c.publiek, h.publiek, "   \
  "o.inwoner, o.inwoner_erbij, o.gasten, o.gesloten_op, o.versie, "                                                    \
  "(SELECT count(*) FROM overleg_aanwezig a WHERE a.overleg = o.id), CASE WHEN " ZICHT                                 \
  "THEN 1 ELSE 0 END, " ZICHT_NAAM                                                                                     \
  " FROM overleg o JOIN team t ON t.id = o.team JOIN gebruiker g ON g.id = o.voorzitter "                              \
  "LEFT JOIN casus c ON c.id = o.casus LEFT JOIN huishouden h ON h.id = c.huishouden LEFT JOIN persoon p ON p.id = "   \
  "(SELECT min(x.persoon) FROM huishouden_lid x WHERE x.huishouden = h.id AND x.vanaf <= $2 AND x.tot >= $2) "

#define WIE(toegang) A_INT((toegang)->actor->gebruiker), A_DAG(tx_vandaag((toegang)->tx)), A_INT((toegang)->relaties)

static struct overleg overleg_van(struct toegang *toegang, const struct inrichting *inrichting,
                                  const struct db_rows *rows, size_t i) {
  struct overleg o = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .soort = db_text(rows, i, 2),
      .team = db_int(rows, i, 3),
      .team_naam = db_text(rows, i, 4),
      .dag = db_dag(rows, i, 5),
      .voorzitter = {db_int(rows, i, 6), db_text(rows, i, 7), db_text(rows, i, 8)},
      .casus = db_int(rows, i, 9),
      .inwoner_erbij = db_int(rows, i, 13) != 0,
      .gesloten_op = db_dag(rows, i, 15),
      .versie = db_int(rows, i, 16),
      .aanwezig = (size_t)db_int(rows, i, 17),
  };
  bool sees = o.casus == 0 || db_int(rows, i, 18) != 0;
  const struct overlegsoort_rij *rij = overlegsoort_op(inrichting, o.soort, o.dag);
  o.soort_naam = rij ? rij->naam : o.soort;
  if (rij) {
    o.uitleg = rij->uitleg;
    o.meldingen = rij->meldingen == 1;
    o.maakt_plan = rij->maakt_plan == 1;
    o.inwoner_moet = rij->inwoner == INWONER_MOET;
    o.inwoner_nee = rij->inwoner == INWONER_NEE;
  }
  if (sees) o.gasten = db_text(rows, i, 14);
  if (!sees || o.casus == 0) return o;
  o.casus_publiek = db_text(rows, i, 10);
  o.huishouden = db_text(rows, i, 11);
  o.inwoner = db_text(rows, i, 12);
  o.casus_naam = zicht_naam(toegang, rows, i, 19);
  return o;
}

bool overleg_bewaren(struct toegang *toegang, const struct overleg *o, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) || !toegang_van_actor(toegang, o->team, fault))
    return false;
  if (!TX_EXEC(
          toegang->tx, fault, NULL,
          "INSERT INTO overleg (publiek, soort, team, dag, voorzitter, casus, inwoner, inwoner_erbij, gasten, door, "
          "versie) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, '', $8, 1)",
          A_TEXT(o->publiek), A_TEXT(o->soort), A_INT(o->team), A_DAG(o->dag), A_INT(o->voorzitter.id),
          A_INT_OF(o->casus, o->casus == 0), A_TEXT(o->inwoner), A_INT(toegang->actor->gebruiker)))
    return false;
  toegang_veld(toegang, "overleg", (struct str){0}, o->soort);
  toegang_veld(toegang, "dag", (struct str){0}, dag_iso(toegang->tx->arena, o->dag));
  if (o->inwoner.len) toegang_veld(toegang, "inwoner", (struct str){0}, o->inwoner);
  return relaties_agenda(toegang->tx, o->team, 0, fault);
}

bool overleg_lezen(struct toegang *toegang, struct str publiek, struct overleg *ret_overleg, struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, OVERLEG "WHERE o.publiek = $4", WIE(toegang), A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit overleg bestaat niet."), "no such meeting");
  if (!toegang_van_actor(toegang, db_int(&rows, 0, 3), fault)) return false;
  *ret_overleg = overleg_van(toegang, inrichting, &rows, 0);
  return true;
}

/* Of his own teams. */
static bool read_list(struct toegang *toegang, const char *sql, struct overleg **ret_overleggen, size_t *ret_aantal,
                      struct fault *fault) {
  const struct inrichting *inrichting;
  const struct db_arg args[] = {WIE(toegang)};
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !db_query_args(toegang->tx->db, toegang->tx->arena, fault, &rows, sql, args, sizeof args / sizeof *args))
    return false;
  struct overleg *list = NEW_ARRAY(toegang->tx->arena, struct overleg, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = overleg_van(toegang, inrichting, &rows, i);
  *ret_overleggen = list;
  *ret_aantal = rows.count;
  return true;
}

bool overleggen_lezen(struct toegang *toegang, struct overleg **ret_overleggen, size_t *ret_aantal,
                      struct fault *fault) {
  return read_list(toegang, OVERLEG "WHERE o.team IN " MIJN_TEAMS " ORDER BY o.dag DESC, o.id DESC LIMIT 60",
                   ret_overleggen, ret_aantal, fault);
}
_Static_assert(OVERLEG_LIJST == 60, "the literal in overleggen_lezen");

bool overleggen_vandaag(struct toegang *toegang, struct overleg **ret_overleggen, size_t *ret_aantal,
                        struct fault *fault) {
  return read_list(
      toegang, OVERLEG "WHERE o.team IN " MIJN_TEAMS " AND o.dag = $2 AND o.gesloten_op IS NULL ORDER BY o.id LIMIT 60",
      ret_overleggen, ret_aantal, fault);
}

bool overleg_aanwezigen(struct toegang *toegang, const struct overleg *overleg, struct medewerker **ret_wie,
                        size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT g.id, g.publiek, g.naam FROM overleg_aanwezig a JOIN gebruiker g ON g.id = a.gebruiker "
                "WHERE a.overleg = $1 ORDER BY g.naam, g.id",
                A_INT(overleg->id)))
    return false;
  struct medewerker *wie = NEW_ARRAY(toegang->tx->arena, struct medewerker, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    wie[i] = (struct medewerker){db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)};
  *ret_wie = wie;
  *ret_aantal = rows.count;
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit overleg net veranderd. Kijk eerst wat er nu staat."),
                   "stale meeting");
}

bool overleg_aanwezig_zetten(struct toegang *toegang, const struct overleg *overleg, const struct str *wie,
                             size_t aantal, struct str gasten, bool inwoner_erbij, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE overleg SET gasten = $3, inwoner_erbij = $4, versie = versie + 1 WHERE id = $1 AND versie = $2 "
               "AND gesloten_op IS NULL",
               A_INT(overleg->id), A_INT(overleg->versie), A_TEXT(gasten), A_INT(inwoner_erbij)) ||
      !changed_one(changes, fault) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM overleg_aanwezig WHERE overleg = $1", A_INT(overleg->id)))
    return false;
  for (size_t i = 0; i < aantal; i++)
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO overleg_aanwezig (overleg, gebruiker) SELECT $1, g.id FROM gebruiker g "
                 "WHERE g.publiek = $2 ON CONFLICT (overleg, gebruiker) DO NOTHING",
                 A_INT(overleg->id), A_TEXT(wie[i])))
      return false;
  toegang_veld(toegang, "gasten", overleg->gasten, gasten);
  toegang_veld(toegang, "inwoner erbij", overleg->inwoner_erbij ? S("ja") : S("nee"),
               inwoner_erbij ? S("ja") : S("nee"));
  return true;
}

bool overleg_afsluiten(struct toegang *toegang, const struct overleg *overleg, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(
          toegang->tx, fault, &changes,
          "UPDATE overleg SET gesloten_op = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 AND gesloten_op IS "
          "NULL",
          A_INT(overleg->id), A_INT(overleg->versie), A_DAG(tx_vandaag(toegang->tx))) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "overleg", S("loopt"), S("gesloten"));
  return relaties_agenda(toegang->tx, overleg->team, 0, fault);
}

#include "store/afspraak.h"

#include "domain/persoon.h"

#include "relatie.h"
#include "team_zicht.h"
#include "voorhanden.h"

/* Lists are read in three statements with the same rows: the appointments, their persons, their workers. Rights live in
 * the query: in a diary ZICHT tells whether a relation that suffices stands between the actor and the household. */
#define ZICHT                                                                                                          \
  "EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = a.huishouden "                                                 \
  "AND ($6 >> CAST(r.soort AS INTEGER)) & 1 = 1 AND r.vanaf <= $4 AND r.tot >= $4 AND (r.wie = $5 OR r.wie IN "        \
  "(SELECT l.team FROM lidmaatschap l WHERE l.gebruiker = $5 AND l.vanaf <= $4 AND l.tot >= $4)) AND " TEAM_VRIJ(      \
      "$4", "$6") ")"
#define AFSPRAAK(zicht, vervangt)                                                                                      \
  "SELECT a.id, a.publiek, a.huishouden, h.publiek, a.soort, a.waar, a.begint, a.eindigt, a.waarvoor, a.wie_ook, "     \
  "a.stand, a.reden, a.volgnummer, a.gewijzigd_op, a.versie, CASE WHEN " zicht " THEN 1 ELSE 0 END, " vervangt " "
#define PERSONEN "SELECT a.id, p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam "
#define MET_PERSOON " JOIN afspraak_persoon x ON x.afspraak = a.id JOIN persoon p ON p.id = x.persoon "
#define MEDEWERKERS "SELECT a.id, g.publiek, g.naam "
#define MET_MEDEWERKER " JOIN afspraak_medewerker x ON x.afspraak = a.id JOIN gebruiker g ON g.id = x.gebruiker "
#define PERIODE "AND a.begint >= $2 AND a.begint < $3 "
#define OP_UUR "ORDER BY a.begint, a.id "

struct teksten {
  const char *afspraken, *personen, *medewerkers;
  size_t arg_aantal, medewerker_args; /* the statement for the workers asks for no rights */
};

/* Of one household that the gate has let in: everything in it may be seen. */
#define VAN_HUISHOUDEN(waar, einde)                                                                                    \
  {                                                                                                                    \
    AFSPRAAK("1 = 1", "''")                                                                                            \
    "FROM afspraak a JOIN huishouden h ON h.id = a.huishouden WHERE " waar PERIODE einde,                              \
        PERSONEN "FROM afspraak a " MET_PERSOON "WHERE " waar PERIODE "ORDER BY p.geboren, p.id",                      \
        MEDEWERKERS "FROM afspraak a " MET_MEDEWERKER "WHERE " waar PERIODE "ORDER BY g.naam", 3, 3                    \
  }
static const struct teksten een = VAN_HUISHOUDEN("a.id = $1 ", OP_UUR),
                            huishouden_teksten =
                                VAN_HUISHOUDEN("a.huishouden = $1 ", "ORDER BY a.begint DESC, a.id DESC LIMIT 100");

/* Of the resident of the toegang; of the others whom it is with nothing is told. */
static const struct teksten inwoner_teksten = {
    AFSPRAAK(
        "1 = 1",
        "''") "FROM afspraak_persoon ap JOIN afspraak a ON a.id = ap.afspraak JOIN huishouden h ON h.id = a.huishouden "
              "WHERE ap.persoon = $1 " PERIODE OP_UUR "LIMIT 100",
    NULL,
    MEDEWERKERS "FROM afspraak_persoon ap JOIN afspraak a ON a.id = ap.afspraak " MET_MEDEWERKER
                "WHERE ap.persoon = $1 " PERIODE "ORDER BY g.naam",
    3, 3};

#define AGENDA(from, waar, vervangt, args)                                                                             \
  {                                                                                                                    \
    AFSPRAAK(ZICHT, vervangt)                                                                                          \
    from "JOIN huishouden h ON h.id = a.huishouden " waar PERIODE OP_UUR "LIMIT 500",                                  \
        PERSONEN from MET_PERSOON waar PERIODE "AND " ZICHT " ORDER BY p.geboren, p.id",                               \
        MEDEWERKERS from MET_MEDEWERKER waar PERIODE "ORDER BY g.naam", 6, args                                        \
  }
static const struct teksten agenda[] = {
    [AGENDA_MEDEWERKER] = AGENDA("FROM afspraak_medewerker am JOIN afspraak a ON a.id = am.afspraak ",
                                 "WHERE am.gebruiker = $1 ", "''", 3),
    [AGENDA_TEAM] = AGENDA("FROM afspraak a ",
                           "WHERE a.id IN (SELECT am.afspraak FROM afspraak_medewerker am JOIN lidmaatschap t "
                           "ON t.gebruiker = am.gebruiker WHERE t.team = $1 AND t.vanaf <= $4 AND t.tot >= $4) ",
                           "''", 4),
    [AGENDA_VERVANGEN] =
        AGENDA("FROM afwezigheid v JOIN gebruiker w ON w.id = v.gebruiker JOIN afspraak_medewerker am "
               "ON am.gebruiker = v.gebruiker JOIN afspraak a ON a.id = am.afspraak ",
               "WHERE v.vervanger = $1 AND v.afspraken = 1 AND v.ingetrokken_op IS NULL AND v.vanaf <= $4 "
               "AND v.tot >= $4 AND a.stand = 1 ",
               "w.naam", 4),
};

static struct afspraak afspraak_van(const struct db_rows *rows, size_t i) {
  struct afspraak a = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .soort = (enum afspraaksoort)db_int(rows, i, 4),
      .begint = db_int(rows, i, 6),
      .eindigt = db_int(rows, i, 7),
      .stand = (enum afspraakstand)db_int(rows, i, 10),
      .volgnummer = db_int(rows, i, 12),
      .gewijzigd_op = db_int(rows, i, 13),
      .versie = db_int(rows, i, 14),
      .vervangt = db_text(rows, i, 16),
  };
  if (!db_int(rows, i, 15)) return a;
  a.huishouden = db_int(rows, i, 2);
  a.huishouden_publiek = db_text(rows, i, 3);
  a.waar = db_text(rows, i, 5);
  a.waarvoor = db_text(rows, i, 8);
  a.wie_ook = db_text(rows, i, 9);
  a.reden = db_text(rows, i, 11);
  return a;
}

static struct afspraak *of_id(struct afspraak *list, size_t count, int64_t id) {
  for (size_t i = 0; i < count; i++)
    if (list[i].id == id) return &list[i];
  return NULL;
}

static struct str with_comma(struct arena *arena, struct str list, struct str name) {
  return list.len ? str_format(arena, "%.*s, %.*s", STR_ARG(list), STR_ARG(name)) : name;
}

static void add_persons(struct toegang *toegang, const struct db_rows *rows, struct afspraak *list, size_t count) {
  struct arena *arena = toegang->tx->arena;
  for (size_t i = 0; i < rows->count; i++) {
    struct afspraak *a = of_id(list, count, db_int(rows, i, 0));
    if (!a) continue;
    struct persoon wie = {.voornamen = db_text(rows, i, 3),
                          .voorletters = db_text(rows, i, 4),
                          .voorvoegsel = db_text(rows, i, 5),
                          .geslachtsnaam = db_text(rows, i, 6)};
    a->personen = with_comma(arena, a->personen, persoon_naam(arena, &wie));
    if (a->persoon_aantal < AFSPRAAK_PERSONEN_MAX) a->persoon_ids[a->persoon_aantal++] = db_text(rows, i, 2);
    toegang_persoon(toegang, db_int(rows, i, 1));
  }
}

static void add_workers(struct arena *arena, const struct db_rows *rows, struct afspraak *list, size_t count) {
  for (size_t i = 0; i < rows->count; i++) {
    struct afspraak *a = of_id(list, count, db_int(rows, i, 0));
    if (!a || a->medewerker_aantal == AFSPRAAK_MEDEWERKERS_MAX) continue;
    a->medewerkers = with_comma(arena, a->medewerkers, db_text(rows, i, 2));
    a->medewerker_ids[a->medewerker_aantal++] = db_text(rows, i, 1);
  }
}

static bool read_list(struct toegang *toegang, const struct teksten *teksten, int64_t wie, moment_t van, moment_t tot,
                      struct afspraak **ret_afspraken, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct db_arg args[] = {A_INT(wie),
                                A_INT(van),
                                A_INT(tot),
                                A_DAG(tx_vandaag(tx)),
                                A_INT(toegang->actor->gebruiker),
                                A_INT(toegang->relaties)};
  struct db_rows rows, personen = {0}, medewerkers = {0};
  if (!db_query_args(tx->db, tx->arena, fault, &rows, teksten->afspraken, args, teksten->arg_aantal)) return false;
  if (rows.count &&
      ((teksten->personen &&
        !db_query_args(tx->db, tx->arena, fault, &personen, teksten->personen, args, teksten->arg_aantal)) ||
       !db_query_args(tx->db, tx->arena, fault, &medewerkers, teksten->medewerkers, args, teksten->medewerker_args)))
    return false;
  struct afspraak *list = NEW_ARRAY(tx->arena, struct afspraak, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = afspraak_van(&rows, i);
  add_persons(toegang, &personen, list, rows.count);
  add_workers(tx->arena, &medewerkers, list, rows.count);
  *ret_afspraken = list;
  *ret_aantal = rows.count;
  return true;
}

enum { RECHTEN = INFO_PERSOON | INFO_MELDING };

static bool write_participants(struct toegang *toegang, int64_t afspraak, const struct deelnemers *deelnemers,
                               struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!TX_EXEC(tx, fault, NULL, "DELETE FROM afspraak_persoon WHERE afspraak = $1", A_INT(afspraak)) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM afspraak_medewerker WHERE afspraak = $1", A_INT(afspraak)))
    return false;
  for (size_t i = 0; i < deelnemers->persoon_aantal; i++) {
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afspraak_persoon (afspraak, persoon) VALUES ($1, $2) ON CONFLICT (afspraak, persoon) DO "
                 "NOTHING",
                 A_INT(afspraak), A_INT(deelnemers->personen[i])))
      return false;
    toegang_persoon(toegang, deelnemers->personen[i]);
  }
  for (size_t i = 0; i < deelnemers->medewerker_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afspraak_medewerker (afspraak, gebruiker) VALUES ($1, $2) "
                 "ON CONFLICT (afspraak, gebruiker) DO NOTHING",
                 A_INT(afspraak), A_INT(deelnemers->medewerkers[i])))
      return false;
  return true;
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static void note_changes(struct toegang *toegang, const struct afspraak *was, const struct afspraak *wordt) {
  struct arena *arena = toegang->tx->arena;
  note_change(toegang, "afspraak", keuze_label(afspraaksoorten, (int)was->soort),
              keuze_label(afspraaksoorten, (int)wordt->soort));
  note_change(toegang, "begint", was->id ? moment_kort(arena, was->begint) : (struct str){0},
              moment_kort(arena, wordt->begint));
  note_change(toegang, "eindigt", was->id ? moment_kort(arena, was->eindigt) : (struct str){0},
              moment_kort(arena, wordt->eindigt));
  note_change(toegang, "waar", was->waar, wordt->waar);
  note_change(toegang, "waarvoor", was->waarvoor, wordt->waarvoor);
  note_change(toegang, "wie er nog bij is", was->wie_ook, wordt->wie_ook);
}

bool afspraak_bewaren(struct toegang *toegang, const struct afspraak *a, const struct deelnemers *deelnemers,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, RECHTEN, a->huishouden, fault)) return false;
  if (!TX_INSERT(tx, fault, &id,
                 "INSERT INTO afspraak (publiek, huishouden, soort, waar, begint, eindigt, waarvoor, wie_ook, stand, "
                 "reden, volgnummer, gemaakt_door, gewijzigd_op, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 0, $10, $11, 1) RETURNING id",
                 A_TEXT(a->publiek), A_INT(a->huishouden), A_INT(a->soort), A_TEXT(a->waar), A_INT(a->begint),
                 A_INT(a->eindigt), A_TEXT(a->waarvoor), A_TEXT(a->wie_ook), A_INT(AFSPRAAK_GEPLAND),
                 A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx))))
    return false;
  note_changes(toegang, &(struct afspraak){0}, a);
  return write_participants(toegang, id, deelnemers, fault) && relaties_erbij(tx, a->huishouden, fault);
}

bool afspraak_lezen(struct toegang *toegang, struct str publiek, struct afspraak *ret_afspraak, struct fault *fault) {
  struct db_rows rows;
  struct afspraak *found;
  size_t count;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, RECHTEN, 0, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows, "SELECT id FROM afspraak WHERE publiek = $1 AND huishouden = $2",
                A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze afspraak bestaat niet."), "no such appointment");
  if (!read_list(toegang, &een, db_int(&rows, 0, 0), 0, INT64_MAX, &found, &count, fault)) return false;
  *ret_afspraak = found[0];
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 || fault_set(fault, FAULT_STALE,
                                   S("Iemand anders heeft deze afspraak net veranderd. Kijk eerst wat er nu staat."),
                                   "stale appointment");
}

bool afspraak_wijzigen(struct toegang *toegang, const struct afspraak *was, const struct afspraak *wordt,
                       const struct deelnemers *deelnemers, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, RECHTEN, was->huishouden, fault)) return false;
  if (!TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE afspraak SET soort = $3, waar = $4, begint = $5, eindigt = $6, waarvoor = $7, wie_ook = $8, "
               "volgnummer = volgnummer + 1, gewijzigd_op = $9, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND stand = 1",
               A_INT(was->id), A_INT(was->versie), A_INT(wordt->soort), A_TEXT(wordt->waar), A_INT(wordt->begint),
               A_INT(wordt->eindigt), A_TEXT(wordt->waarvoor), A_TEXT(wordt->wie_ook), A_INT(tx_nu(toegang->tx))) ||
      !changed_one(changes, fault))
    return false;
  note_changes(toegang, was, wordt);
  return write_participants(toegang, was->id, deelnemers, fault) && relaties_erbij(toegang->tx, was->huishouden, fault);
}

static bool end_it(struct toegang *toegang, const struct afspraak *was, enum afspraakstand stand, struct str reden,
                   struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE afspraak SET stand = $3, reden = $4, volgnummer = volgnummer + 1, gewijzigd_op = $5, "
               "versie = versie + 1 WHERE id = $1 AND versie = $2 AND stand = 1",
               A_INT(was->id), A_INT(was->versie), A_INT(stand), A_TEXT(reden), A_INT(tx_nu(tx))) ||
      !changed_one(changes, fault))
    return false;
  toegang_veld(toegang, "afspraak van", (struct str){0}, moment_kort(tx->arena, was->begint));
  toegang_veld(toegang, "stand", keuze_label(afspraakstanden, (int)was->stand),
               keuze_label(afspraakstanden, (int)stand));
  if (reden.len) toegang_veld(toegang, "reden", (struct str){0}, reden);
  return TX_EXEC(tx, fault, NULL, "UPDATE werkoverdracht SET stand = 4 WHERE afspraak = $1 AND stand = 1",
                 A_INT(was->id)) &&
         relaties_erbij(tx, was->huishouden, fault);
}

bool afspraak_afronden(struct toegang *toegang, const struct afspraak *was, enum afspraakstand stand, struct str reden,
                       struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, RECHTEN, was->huishouden, fault) &&
         end_it(toegang, was, stand, reden, fault);
}

bool afspraken_van_inwoner(struct toegang *toegang, moment_t van, struct afspraak **ret_afspraken, size_t *ret_aantal,
                           struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) &&
         read_list(toegang, &inwoner_teksten, toegang->persoon, van, INT64_MAX, ret_afspraken, ret_aantal, fault);
}

bool afspraak_van_inwoner(struct toegang *toegang, struct str publiek, struct afspraak *ret_afspraak,
                          struct fault *fault) {
  struct afspraak *list;
  size_t count;
  moment_t yesterday = moment_van_dag(tx_vandaag(toegang->tx) - 1);
  if (!afspraken_van_inwoner(toegang, yesterday, &list, &count, fault)) return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(list[i].publiek, publiek)) continue;
    *ret_afspraak = list[i];
    return true;
  }
  return fault_set(fault, FAULT_ABSENT, S("Deze afspraak bestaat niet."), "no such appointment of this person");
}

bool afspraak_van_inwoner_afzeggen(struct toegang *toegang, const struct afspraak *was, struct str reden,
                                   struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, 0, fault) &&
         end_it(toegang, was, AFSPRAAK_AFGEZEGD, reden, fault);
}

bool afspraak_overzetten(struct toegang *toegang, const struct afspraak *was, int64_t van, int64_t naar,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, RECHTEN, was->huishouden, fault)) return false;
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE afspraak SET volgnummer = volgnummer + 1, gewijzigd_op = $3, versie = versie + 1 "
                 "WHERE id = $1 AND versie = $2 AND stand = 1",
                 A_INT(was->id), A_INT(was->versie), A_INT(tx_nu(tx))) &&
         changed_one(changes, fault) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM afspraak_medewerker WHERE afspraak = $1 AND gebruiker = $2",
                 A_INT(was->id), A_INT(van)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afspraak_medewerker (afspraak, gebruiker) VALUES ($1, $2) "
                 "ON CONFLICT (afspraak, gebruiker) DO NOTHING",
                 A_INT(was->id), A_INT(naar)) &&
         relaties_erbij(tx, was->huishouden, fault);
}

bool afspraken_van_huishouden(struct toegang *toegang, int64_t huishouden, struct afspraak **ret_afspraken,
                              size_t *ret_aantal, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_ZIEN, RECHTEN, huishouden, fault)) return false;
  *ret_aantal = 0;
  return niets_van(toegang, VOORHANDEN_AFSPRAAK) ||
         read_list(toegang, &huishouden_teksten, huishouden, 0, INT64_MAX, ret_afspraken, ret_aantal, fault);
}

bool afspraken_komend(struct toegang *toegang, int64_t huishouden, int64_t team, int64_t *ret_aantal,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT count(*) FROM afspraak a WHERE a.huishouden = $1 AND a.stand = 1 AND a.begint >= $2 "
                "AND EXISTS (SELECT 1 FROM afspraak_medewerker am JOIN lidmaatschap l ON l.gebruiker = am.gebruiker "
                "WHERE am.afspraak = a.id AND l.team = $3 AND l.vanaf <= $4 AND l.tot >= $4)",
                A_INT(huishouden), A_INT(tx_nu(tx)), A_INT(team), A_DAG(tx_vandaag(tx))))
    return false;
  *ret_aantal = db_int(&rows, 0, 0);
  return true;
}

bool agenda_lezen(struct toegang *toegang, enum agenda_van soort, int64_t wie, moment_t van, moment_t tot,
                  struct afspraak **ret_afspraken, size_t *ret_aantal, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_ZIEN, RECHTEN, 0, fault) && toegang_van_actor(toegang, wie, fault) &&
         read_list(toegang, &agenda[soort], wie, van, tot, ret_afspraken, ret_aantal, fault);
}

bool afspraak_tegelijk(struct toegang *toegang, int64_t gebruiker, const struct afspraak *afspraak,
                       moment_t *ret_begint, moment_t *ret_eindigt, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, RECHTEN, afspraak->huishouden, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT a.begint, a.eindigt FROM afspraak_medewerker am JOIN afspraak a ON a.id = am.afspraak "
                "WHERE am.gebruiker = $1 AND a.stand = 1 AND a.begint < $3 AND a.eindigt > $2 AND a.id <> $4 "
                "ORDER BY a.begint, a.id LIMIT 1",
                A_INT(gebruiker), A_INT(afspraak->begint), A_INT(afspraak->eindigt), A_INT(afspraak->id)))
    return false;
  *ret_begint = rows.count ? db_int(&rows, 0, 0) : 0;
  *ret_eindigt = rows.count ? db_int(&rows, 0, 1) : 0;
  return true;
}

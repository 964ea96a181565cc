#include "store/melding.h"

#include "domain/triage.h"
#include "inrichting/organisatie.h"
#include "store/inrichting.h"
#include "store/opname.h"
#include "store/wachtlijst.h"

#include "intern.h"
#include "cijfers_afleiden.h"
#include "klok_afleiden.h"
#include "mijn.h"
#include "persoon_rij.h"
#include "relatie.h"
#include "werktelling.h"

#define MELDING                                                                                                        \
  "m.id, m.publiek, m.huishouden, m.persoon, m.team, t.naam, m.wet, m.kanaal, m.ontvangen, m.wmo_melding_op, "         \
  "m.woorden, g.naam, "                                                                                                \
  "m.opgenomen_op, m.versie, m.gesloten_op, m.sluitreden, m.sluit_toelichting, p.voornamen, p.voorletters, "           \
  "p.voorvoegsel, "                                                                                                    \
  "p.geslachtsnaam, w.laatste_dag, m.bereikbaar, m.behandelaar, b.naam, n.naam, m.urgentie, p.publiek, "               \
  "x.publiek"
#define MELDING_FROM                                                                                                   \
  "FROM melding m JOIN team t ON t.id = m.team JOIN gebruiker g ON g.id = m.opgenomen_door JOIN persoon p ON p.id = "  \
  "m.persoon "                                                                                                         \
  "LEFT JOIN afgeleid_werk w ON w.melding = m.id LEFT JOIN gebruiker b ON b.id = m.behandelaar "                       \
  "LEFT JOIN werkoverdracht o ON o.melding = m.id AND o.stand = 1 LEFT JOIN gebruiker n ON n.id = o.naar "             \
  "LEFT JOIN wachtlijst x ON x.melding = m.id AND x.einde = 0 "

static dag_t day_or_none(int64_t dag) {
  return dag == DAG_OPEN ? DAG_GEEN : (dag_t)dag;
}

static struct melding melding_van(struct arena *arena, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 17),
                        .voorletters = db_text(rows, i, 18),
                        .voorvoegsel = db_text(rows, i, 19),
                        .geslachtsnaam = db_text(rows, i, 20)};
  return (struct melding){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .persoon = db_int(rows, i, 3),
      .team = db_int(rows, i, 4),
      .team_naam = db_text(rows, i, 5),
      .wet = (enum wet)db_int(rows, i, 6),
      .kanaal = db_text(rows, i, 7),
      .ontvangen = db_dag(rows, i, 8),
      .wmo_melding_op = db_dag(rows, i, 9),
      .woorden = db_text(rows, i, 10),
      .bereikbaar = db_text(rows, i, 22),
      .behandelaar = db_int(rows, i, 23),
      .behandelaar_naam = db_text(rows, i, 24),
      .werkoverdracht_naar = db_text(rows, i, 25),
      .urgentie = (int)db_int(rows, i, 26),
      .persoon_publiek = db_text(rows, i, 27),
      .wacht = db_text(rows, i, 28),
      .opgenomen_door = db_text(rows, i, 11),
      .opgenomen_op = db_int(rows, i, 12),
      .versie = db_int(rows, i, 13),
      .gesloten_op = db_dag(rows, i, 14),
      .sluitreden = (enum sluitreden)db_int(rows, i, 15),
      .sluit_toelichting = db_text(rows, i, 16),
      .persoon_naam = persoon_naam(arena, &wie),
      .laatste_dag = db_null(rows, i, 21) ? DAG_GEEN : day_or_none(db_int(rows, i, 21)),
  };
}

/* The keys of its subjects in their order, with spaces between. */
static bool subject_keys(struct tx *tx, int64_t melding, struct str *ret_keys, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT onderwerp FROM melding_onderwerp WHERE melding = $1 ORDER BY volgorde",
                A_INT(melding)))
    return false;
  struct str keys = rows.count ? db_text(&rows, 0, 0) : S("");
  for (size_t i = 1; i < rows.count; i++)
    keys = str_format(tx->arena, "%.*s %.*s", STR_ARG(keys), STR_ARG(db_text(&rows, i, 0)));
  *ret_keys = keys;
  return true;
}

bool melding_onderwerpen(struct tx *tx, const struct melding *melding, struct str *ret_namen, struct fault *fault) {
  const struct inrichting *inrichting;
  struct str keys;
  if (!inrichting_geldend(tx, &inrichting, fault) || !subject_keys(tx, melding->id, &keys, fault)) return false;
  *ret_namen = onderwerpen_namen(tx->arena, inrichting, keys, dag_van_moment(melding->opgenomen_op));
  return true;
}

bool werk_afleiden(struct tx *tx, const struct melding *melding, struct fault *fault) {
  struct str keys;
  dag_t laatste;
  if (!klokken_afleiden(tx, melding, &laatste, fault)) return false;
  if (melding->gesloten_op != DAG_GEEN)
    return TX_EXEC(tx, fault, NULL, "DELETE FROM afgeleid_werk WHERE melding = $1", A_INT(melding->id));
  return subject_keys(tx, melding->id, &keys, fault) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO afgeleid_werk (melding, team, laatste_dag, behandelaar, rang, onderwerpen) "
                 "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (melding) DO UPDATE SET team = excluded.team, "
                 "laatste_dag = excluded.laatste_dag, behandelaar = excluded.behandelaar, rang = excluded.rang, "
                 "onderwerpen = excluded.onderwerpen",
                 A_INT(melding->id), A_INT(melding->team), A_INT(laatste),
                 A_INT_OF(melding->behandelaar, melding->behandelaar == 0), A_INT(urgentie_rang(melding->urgentie)),
                 A_TEXT(keys));
}

enum { HERBOUW_GEHEUGEN = 64 * 1024 * 1024 };
#define VOOR_WERK "SELECT id, team, wet, ontvangen, gesloten_op, behandelaar, urgentie FROM melding "

/* What a line of the work list is derived from. */
static struct melding for_work(const struct db_rows *rows, size_t i) {
  return (struct melding){.id = db_int(rows, i, 0),
                          .team = db_int(rows, i, 1),
                          .wet = (enum wet)db_int(rows, i, 2),
                          .ontvangen = db_dag(rows, i, 3),
                          .gesloten_op = db_dag(rows, i, 4),
                          .behandelaar = db_int(rows, i, 5),
                          .urgentie = (int)db_int(rows, i, 6)};
}

bool werk_afleiden_van(struct tx *tx, int64_t melding, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, VOOR_WERK "WHERE id = $1", A_INT(melding))) return false;
  struct melding one = for_work(&rows, 0);
  return werk_afleiden(tx, &one, fault);
}

/* Up to which melding it was done, and whether there can be more. */
struct bladzijde {
  int64_t tot;
  bool meer;
};

/* The next thousand by id, in a transaction of their own: all together they would be one that fits in no memory, and
 * everybody would wait for it. What is derived is right before and after each. */
static bool rebuild_page(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  struct bladzijde uit = *(const struct bladzijde *)in;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, VOOR_WERK "WHERE id > $1 ORDER BY id LIMIT $2", A_INT(uit.tot), A_INT(1000)))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    struct melding melding = for_work(&rows, i);
    if (!werk_afleiden(tx, &melding, fault)) return false;
    uit.tot = melding.id;
  }
  uit.meer = rows.count > 0;
  *(struct bladzijde *)ret_uit = uit;
  return true;
}

/* Clocks of what is no longer there, and what does not go by melding. */
static bool rebuild_rest(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in, (void)uit;
  return db_exec_args(tx->db, tx->arena, fault, NULL,
                      "DELETE FROM afgeleid_klok WHERE bron = 3 OR (bron = 1 AND NOT EXISTS (SELECT 1 FROM melding m "
                      "WHERE m.id = afgeleid_klok.ding)) OR (bron = 2 AND NOT EXISTS (SELECT 1 FROM aanvraag a WHERE "
                      "a.id = afgeleid_klok.ding))",
                      NULL, 0) &&
         geschil_klokken_herbouwen(tx, fault) && zoeknamen_herbouwen(tx, fault) && telling_herbouwen(tx, fault) &&
         werktelling_herbouwen(tx, fault);
}
_Static_assert(KLOK_MELDING == 1 && KLOK_AANVRAAG == 2 && KLOK_GESCHIL == 3, "the literals in rebuild_rest");

bool store_herbouw(struct store *store, struct arena *arena, struct moment_van_werk wanneer, struct fault *fault) {
  struct arena *own = arena_create(HERBOUW_GEHEUGEN);
  struct bladzijde at = {.meer = true}, next = at;
  bool good = true;
  while (good && at.meer) {
    good = store_schrijven(store, own, wanneer, rebuild_page, &at, &next, fault);
    at = next;
    arena_reset(own);
  }
  arena_destroy(own);
  return good && store_schrijven(store, arena, wanneer, rebuild_rest, NULL, NULL, fault);
}

bool melding_bewaren(struct toegang *toegang, const struct melding *melding, int64_t opgenomen_door,
                     struct melding *ret_melding, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct melding nieuw = *melding;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault)) return false;
  if (!TX_INSERT(
          tx, fault, &nieuw.id,
          "INSERT INTO melding (publiek, huishouden, persoon, team, wet, kanaal, ontvangen, wmo_melding_op, woorden, "
          "opgenomen_door, opgenomen_op, bereikbaar, urgentie, rapportagelijn, versie) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1) RETURNING id",
          A_TEXT(melding->publiek), A_INT(melding->huishouden), A_INT(melding->persoon), A_INT(melding->team),
          A_INT(melding->wet), A_TEXT(melding->kanaal), A_DAG(melding->ontvangen), A_DAG(melding->wmo_melding_op),
          A_TEXT(melding->woorden), A_INT(opgenomen_door), A_INT(melding->opgenomen_op), A_TEXT(melding->bereikbaar),
          A_INT(melding->urgentie), A_TEXT(melding->rapportagelijn)))
    return false;
  nieuw.versie = 1;
  toegang_persoon(toegang, melding->persoon);
  toegang_veld(toegang, "woorden", (struct str){0}, melding->woorden);
  if (melding->bereikbaar.len) toegang_veld(toegang, "bereikbaar", (struct str){0}, melding->bereikbaar);
  *ret_melding = nieuw;
  return true;
}

bool melding_lezen(struct toegang *toegang, struct str publiek, struct melding *ret_melding, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT " MELDING " " MELDING_FROM "WHERE m.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze melding bestaat niet."), "no such melding");
  struct melding melding = melding_van(tx->arena, &rows, 0);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, melding.huishouden, fault)) return false;
  toegang_persoon(toegang, melding.persoon);
  *ret_melding = melding;
  return true;
}

/* A partner sees the question that his organisation took over, not the others of the household. */
bool meldingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct melding **ret_meldingen,
                              size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT " MELDING " " MELDING_FROM
                "WHERE m.huishouden = $1 AND ($2 = 0 OR EXISTS (SELECT 1 FROM overdracht v WHERE v.melding = m.id AND "
                "v.stand IN (3, 4) AND v.naar_team IN " TEAMS_VAN("$3", "$4") ")) ORDER BY m.ontvangen DESC, m.id DESC "
                                                                              "LIMIT 200",
                A_INT(huishouden), A_INT(toegang->actor->rol == ROL_PARTNER), A_INT(toegang->actor->gebruiker),
                A_DAG(tx_vandaag(tx))))
    return false;
  struct melding *meldingen = NEW_ARRAY(tx->arena, struct melding, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    meldingen[i] = melding_van(tx->arena, &rows, i);
    toegang_persoon(toegang, meldingen[i].persoon);
  }
  *ret_meldingen = meldingen;
  *ret_aantal = rows.count;
  return true;
}

bool werk_open(struct toegang *toegang, int64_t huishouden, int64_t team, int64_t *ret_aantal, dag_t *ret_bezwaar_tot,
               struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault)) return false;
  if (!TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT (SELECT count(*) FROM melding WHERE huishouden = $1 AND gesloten_op IS NULL AND team = $2) + "
          "(SELECT count(*) FROM casus WHERE huishouden = $1 AND gesloten_op IS NULL AND team = $2) + "
          "(SELECT count(*) FROM geschil g LEFT JOIN melding m ON m.id = g.melding WHERE g.gesloten_op IS NULL "
          "AND g.team = $2 AND coalesce(m.huishouden, g.huishouden) = $1) + "
          "(SELECT count(*) FROM toewijzing t WHERE t.huishouden IN (SELECT h.id FROM huishouden h WHERE h.id = $1 "
          "OR h.samengevoegd_in = $1) AND t.slot = 0 AND EXISTS (SELECT 1 FROM "
          "lidmaatschap l WHERE l.gebruiker = t.door AND l.team = $2 AND l.vanaf <= t.toegewezen_op AND "
          "l.tot >= t.toegewezen_op)), "
          "(SELECT max(b.bezwaar_tot) FROM besluit b JOIN melding m ON m.id = b.melding WHERE m.huishouden = $1 "
          "AND m.team = $2)",
          A_INT(huishouden), A_INT(team)))
    return false;
  *ret_aantal = db_int(&rows, 0, 0);
  *ret_bezwaar_tot = db_dag(&rows, 0, 1);
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft deze melding net veranderd. Kijk wat er nu staat."),
                   "stale melding");
}

/* The worker who has it lets go, with `tot` as his last day; what was being handed over lapses. */
static bool let_worker_go(struct tx *tx, const struct melding *melding, dag_t tot, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL, "UPDATE behandeling SET tot = $2 WHERE melding = $1 AND tot > $2", A_INT(melding->id),
                 A_DAG(tot)) &&
         TX_EXEC(tx, fault, NULL, "UPDATE werkoverdracht SET stand = 4 WHERE melding = $1 AND stand = 1",
                 A_INT(melding->id)) &&
         relaties_erbij(tx, melding->huishouden, fault);
}

bool melding_toewijzen(struct toegang *toegang, const struct melding *melding, const struct medewerker *aan,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault)) return false;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE melding SET behandelaar = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 "
               "AND gesloten_op IS NULL",
               A_INT(melding->id), A_INT(melding->versie), A_INT(aan->id)) ||
      !changed_one(changes, fault) || !let_worker_go(tx, melding, vandaag, fault) ||
      !TX_EXEC(tx, fault, NULL, "INSERT INTO behandeling (melding, gebruiker, vanaf, tot) VALUES ($1, $2, $3, $4)",
               A_INT(melding->id), A_INT(aan->id), A_DAG(vandaag), A_DAG(DAG_OPEN)))
    return false;
  struct melding nieuw = *melding;
  nieuw.behandelaar = aan->id;
  toegang_persoon(toegang, melding->persoon);
  toegang_veld(toegang, "behandelaar", melding->behandelaar_naam, aan->naam);
  return werk_afleiden(tx, &nieuw, fault) && relatie_werker(tx, aan->id, melding->huishouden, fault) &&
         relatie_werker(tx, melding->behandelaar, melding->huishouden, fault);
}

bool melding_afsluiten(struct toegang *toegang, const struct melding *melding, const struct sluiting *sluiting,
                       dag_t op, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault)) return false;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE melding SET gesloten_op = $3, sluitreden = $4, sluit_toelichting = $5, instemming_wie = $6, "
               "instemming_hoe = $7, "
               "instemming_op = $8, versie = versie + 1 WHERE id = $1 AND versie = $2 AND gesloten_op IS NULL",
               A_INT(melding->id), A_INT(melding->versie), A_DAG(op), A_INT(sluiting->reden),
               A_TEXT(sluiting->toelichting), A_TEXT_OF(sluiting->instemming_wie), A_TEXT_OF(sluiting->instemming_hoe),
               A_DAG(sluiting->instemming_op)) ||
      !changed_one(changes, fault) || !let_worker_go(tx, melding, op, fault) ||
      !wachtlijst_beeindigen(toegang, melding->id, WACHT_MELDING_DICHT, (struct str){0}, fault))
    return false;
  struct melding gesloten = *melding;
  gesloten.gesloten_op = op;
  toegang_veld(toegang, "melding", (struct str){0}, melding_nummer(tx->arena, melding->ontvangen, melding->id));
  toegang_veld(toegang, "sluitreden", (struct str){0}, sluitreden_naam(sluiting->reden));
  toegang_veld(toegang, "toelichting", (struct str){0}, sluiting->toelichting);
  return werk_afleiden(tx, &gesloten, fault) && relatie_werker(tx, melding->behandelaar, melding->huishouden, fault);
}

bool melding_verhuizen(struct toegang *toegang, const struct melding *melding, int64_t persoon, int64_t huishouden,
                       struct str reden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault)) return false;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE melding SET persoon = $3, huishouden = $4, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(melding->id), A_INT(melding->versie), A_INT(persoon), A_INT(huishouden)) ||
      !changed_one(changes, fault))
    return false;
  toegang_persoon(toegang, melding->persoon);
  toegang_persoon(toegang, persoon);
  toegang_veld(toegang, "persoon van de melding", str_format(tx->arena, "%lld", (long long)melding->persoon),
               str_format(tx->arena, "%lld", (long long)persoon));
  toegang_veld(toegang, "reden", (struct str){0}, reden);
  return relatie_werker(tx, melding->behandelaar, melding->huishouden, fault);
}

bool melding_naar_team(struct toegang *toegang, const struct melding *melding, const struct team *team,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  const struct inrichting *inrichting;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE melding SET team = $3, rapportagelijn = $4, behandelaar = NULL, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND gesloten_op IS NULL",
               A_INT(melding->id), A_INT(melding->versie), A_INT(team->id),
               A_TEXT(rapportagelijn_van(inrichting, team->sleutel, melding->ontvangen))) ||
      !changed_one(changes, fault) || !let_worker_go(tx, melding, tx_vandaag(tx), fault))
    return false;
  struct melding moved = *melding;
  moved.team = team->id;
  moved.behandelaar = 0;
  toegang_persoon(toegang, melding->persoon);
  toegang_veld(toegang, "team", melding->team_naam, team->naam);
  return werk_afleiden(tx, &moved, fault) && relatie_werker(tx, melding->behandelaar, melding->huishouden, fault);
}

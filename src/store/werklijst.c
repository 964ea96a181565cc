/* The work list of a team. */
#include "domain/triage.h"
#include "inrichting/organisatie.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/opname.h"

#include "persoon_rij.h"
#include "team_zicht.h"
#include "werktelling.h"

/* May he see all of this household, by the relation of that team or by his own? */
#define ZIET(huishouden, dag, relaties, team, wie)                                                                     \
  "EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = " huishouden " AND (r.wie = " team " OR r.wie = " wie ") "     \
  "AND (" relaties " >> CAST(r.soort AS INTEGER)) & 1 = 1 AND r.vanaf <= " dag " AND r.tot >= " dag                    \
  " AND " TEAM_VRIJ(dag, relaties) "LIMIT 1 OFFSET 0) "
/* Where colleagues see nothing of each other's households: the lines of those in which somebody of the team works, as
 * far as he may not see them by more than the relation of a team, which does not count there (TEAM_VRIJ). They are
 * found from who works in the team, so that what they cost hangs on how much a team can carry and not on how long its
 * list is.
 */
#define VERSCHOLEN(dag, relaties, team, wie)                                                                           \
  "melding IN (SELECT q.id FROM melding q WHERE q.huishouden IN (SELECT e.huishouden FROM relatie e WHERE e.wie IN "   \
  "(SELECT k.gebruiker FROM lidmaatschap k WHERE k.team = " team " AND k.vanaf <= " dag " AND k.tot >= " dag ") "      \
  "AND e.soort = 4 AND e.vanaf <= " dag " AND e.tot >= " dag ") "                                                      \
  "AND NOT EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = q.huishouden AND (r.wie = " team " OR r.wie = " wie    \
  ") AND (" relaties " >> CAST(r.soort AS INTEGER)) & 1 = 1 AND (r.soort <> 1 OR (" relaties " >> 16) & 1 = 1) "       \
  "AND r.vanaf <= " dag " AND r.tot >= " dag " LIMIT 1 OFFSET 0)) "
#define EN_TE_ZIEN(dag, relaties, team, wie) "AND NOT " VERSCHOLEN(dag, relaties, team, wie)

/* One page of lines by the index alone, and only then what stands in them and whether some row of relatie that suffices
 * stands between the team or the worker and the household: what is skipped costs next to nothing, and there is no right
 * outside the query. A line exists only where the team has its relation, so a page is full; a test recounts all pages.
 * What a colleague works in comes as its outline. The number of lines is a literal, for with a parameter PostgreSQL
 * guesses that a tenth of the list is wanted and reads whole tables. */
#define WERKLIJST_SQL(filter)                                                                                          \
  "SELECT m.id, m.publiek, h.publiek, m.ontvangen, m.wet, p.id, p.voornamen, p.voorletters, p.voorvoegsel, "           \
  "p.geslachtsnaam, substr(m.woorden, 1, 160), CASE WHEN p.geheim = 1 OR EXISTS (SELECT 1 FROM "                       \
  "afscherming a WHERE a.persoon = p.id) THEN '' ELSE p.woonplaats END, w.laatste_dag, "                               \
  "(SELECT n.op_dag FROM notitie n WHERE n.huishouden = m.huishouden AND n.op_dag >= m.ontvangen "                     \
  "AND n.ingetrokken_op IS NULL ORDER BY n.op_dag DESC LIMIT 1), p.geverifieerd_op, p.overleden, "                     \
  "(SELECT count(*) FROM registerbericht b WHERE b.persoon = p.id AND b.soort = 2 AND b.op >= m.opgenomen_op), "       \
  "(SELECT o.naar_naam FROM overdracht o WHERE o.melding = m.id AND o.stand IN (1, 2) ORDER BY o.id DESC LIMIT 1), "   \
  "(SELECT o.aangeboden_op FROM overdracht o WHERE o.melding = m.id AND o.stand IN (1, 2) ORDER BY o.id DESC LIMIT "   \
  "1), "                                                                                                               \
  "m.urgentie, w.onderwerpen, m.opgenomen_op, g.naam, CASE WHEN " ZIET(                                                \
      "m.huishouden", "$3", "$2", "$1",                                                                                \
      "$5") "THEN 1 ELSE 0 END, "                                                                                      \
            "CASE WHEN g.naam IS NULL THEN (SELECT min(x.naam) FROM relatie e JOIN gebruiker x ON x.id = e.wie "       \
            "WHERE e.huishouden = m.huishouden AND e.soort = 4 AND e.vanaf <= $3 AND e.tot >= $3) ELSE '' END "        \
            "FROM (SELECT melding, laatste_dag, rang, onderwerpen FROM afgeleid_werk WHERE " filter                    \
            "AND (rang, laatste_dag, melding) >= ($6, $7, $8) ORDER BY rang, laatste_dag, melding LIMIT 50 OFFSET "    \
            "$4) w "                                                                                                   \
            "JOIN melding m ON m.id = w.melding JOIN huishouden h ON h.id = m.huishouden JOIN persoon p ON p.id = "    \
            "m.persoon "                                                                                               \
            "LEFT JOIN gebruiker g ON g.id = m.behandelaar "                                                           \
            "WHERE EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = m.huishouden AND (r.wie = $1 OR r.wie = $5) "  \
            "AND ($2 >> CAST(r.soort AS INTEGER)) & 1 = 1 AND r.vanaf <= $3 AND r.tot >= $3 LIMIT 1 OFFSET 0) "        \
            "ORDER BY w.rang, w.laatste_dag, w.melding"
_Static_assert(WERKLIJST_BLAD == 50, "the literal in WERKLIJST_SQL");

#define VAN_TEAM "team = $1 "
#define VAN_NIEMAND "team = $1 AND behandelaar IS NULL "
#define VAN_MIJ(nr) "behandelaar = $" #nr " AND team = $1 "
#define LIJSTEN(en)                                                                                                    \
  {                                                                                                                    \
    [WERKLIJST_VAN_TEAM] = WERKLIJST_SQL(VAN_TEAM en), [WERKLIJST_VAN_NIEMAND] = WERKLIJST_SQL(VAN_NIEMAND en),        \
    [WERKLIJST_VAN_MIJ] = WERKLIJST_SQL(VAN_MIJ(5) en)                                                                 \
  }

/* How many lines there are at each place of the order. A line of afgeleid_werk exists only where the team has its
 * relation, so the numbers are those of the rows that its members may see whose right comes by that relation; a test
 * recounts them. Where colleagues see nothing of each other's households those are taken off as they are left out of
 * the list. With WERKLIJST_VAN_MIJ his own lines stand as those that somebody has. */
#define GROEPEN(geteld, en)                                                                                            \
  "SELECT g.rang, g.laatste_dag, g.reeks, g.niemand, CAST(sum(g.aantal) AS BIGINT) FROM (" geteld en                   \
  ") g GROUP BY g.rang, g.laatste_dag, g.reeks, g.niemand ORDER BY g.rang, g.laatste_dag, g.reeks"
#define VAN_ALLEN "SELECT * FROM (" WERKTELLING ") t "
#define MIJN_EN_VAN_NIEMAND                                                                                            \
  VAN_ALLEN "WHERE t.niemand = 1 UNION ALL SELECT rang, laatste_dag, " WERKTELLING_REEKS_VAN                           \
            ", 0, 1 FROM afgeleid_werk WHERE " VAN_MIJ(2)
/* The pluses: by those lines, and not by all of the team. */
#define MIN_VERSCHOLEN                                                                                                 \
  "UNION ALL SELECT rang, laatste_dag, " WERKTELLING_REEKS_VAN ", " WERKTELLING_NIEMAND                                \
  ", -1 FROM afgeleid_werk WHERE +team = $1 AND " VERSCHOLEN("$3", "$4", "$1", "$2")
#define MIN_MIJN_VERSCHOLEN MIN_VERSCHOLEN "AND (+behandelaar = $2 OR +behandelaar IS NULL) "

struct plaats {
  int64_t rang, laatste_dag, reeks;
};
struct groep {
  struct plaats plaats;
  bool niemand;
  int64_t aantal;
};

/* Where a page begins: so many lines after the first of that place in the order. */
struct begin {
  struct plaats vanaf;
  int64_t overslaan;
};

static bool same_place(const struct plaats *a, const struct plaats *b) {
  return a->rang == b->rang && a->laatste_dag == b->laatste_dag && a->reeks == b->reeks;
}

static bool is_listed(enum werklijst_van van, const struct groep *groep) {
  return van == WERKLIJST_VAN_TEAM || groep->niemand == (van == WERKLIJST_VAN_NIEMAND);
}

static void add_up(struct werklijst *lijst, enum werklijst_van van, const struct groep *groep, dag_t vandaag) {
  if (groep->niemand) lijst->van_niemand += groep->aantal;
  if (!is_listed(van, groep)) return;
  lijst->totaal += groep->aantal;
  dag_t laatste = (dag_t)groep->plaats.laatste_dag;
  if (laatste < vandaag) lijst->te_laat += groep->aantal;
  if (laatste >= vandaag && laatste <= vandaag + 6) lijst->deze_week += groep->aantal;
}

/* Steps over the groups before the page, so that not their lines are stepped over. Two groups of one place in the order
 * are one. */
static struct begin begin_of(enum werklijst_van van, const struct groep *groepen, size_t aantal, int64_t overslaan) {
  struct begin begin = {.overslaan = overslaan};
  int64_t before = 0;
  for (size_t i = 0; i < aantal; i++) {
    const struct groep *groep = &groepen[i];
    if (!is_listed(van, groep)) continue;
    if (!same_place(&groep->plaats, &begin.vanaf)) {
      if (before > overslaan) break;
      begin = (struct begin){groep->plaats, overslaan - before};
    }
    before += groep->aantal;
  }
  return begin;
}

static bool count_work(struct toegang *toegang, int64_t team, enum werklijst_van van, bool alle, int64_t overslaan,
                       struct werklijst *lijst, struct begin *ret_begin, struct fault *fault) {
  static const char *const tellingen[][2] = {
      {GROEPEN(VAN_ALLEN, MIN_VERSCHOLEN), GROEPEN(VAN_ALLEN, "")},
      {GROEPEN(MIJN_EN_VAN_NIEMAND, MIN_MIJN_VERSCHOLEN), GROEPEN(MIJN_EN_VAN_NIEMAND, "")}};
  bool mij = van == WERKLIJST_VAN_MIJ;
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  const struct db_arg args[] = {A_INT(team), A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)),
                                A_INT(toegang->relaties)};
  if (!db_query_args(tx->db, tx->arena, fault, &rows, tellingen[mij][alle], args, !alle ? 4 : mij ? 2 : 1))
    return false;
  struct groep *groepen = NEW_ARRAY(tx->arena, struct groep, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    groepen[i] = (struct groep){.plaats = {db_int(&rows, i, 0), db_int(&rows, i, 1), db_int(&rows, i, 2)},
                                .niemand = db_int(&rows, i, 3) != 0,
                                .aantal = db_int(&rows, i, 4)};
    add_up(lijst, van, &groepen[i], tx_vandaag(tx));
  }
  *ret_begin = begin_of(van, groepen, rows.count, overslaan);
  return true;
}

static struct werkregel regel_van(struct toegang *toegang, const struct inrichting *inrichting,
                                  const struct db_rows *rows, size_t i) {
  struct arena *arena = toegang->tx->arena;
  struct persoon wie = {.voornamen = db_text(rows, i, 6),
                        .voorletters = db_text(rows, i, 7),
                        .voorvoegsel = db_text(rows, i, 8),
                        .geslachtsnaam = db_text(rows, i, 9)};
  toegang_persoon(toegang, db_int(rows, i, 5));
  if (!db_int(rows, i, 23))
    return (struct werkregel){.huishouden = db_text(rows, i, 2),
                              .naam = persoon_lijstnaam(arena, &wie),
                              .behandelaar = db_null(rows, i, 22) ? db_text(rows, i, 24) : db_text(rows, i, 22),
                              .laatste_dag = DAG_GEEN,
                              .laatste_contact = DAG_GEEN,
                              .omtrek = true};
  return (struct werkregel){
      .melding = db_text(rows, i, 1),
      .huishouden = db_text(rows, i, 2),
      .nummer = melding_nummer(arena, db_dag(rows, i, 3), db_int(rows, i, 0)),
      .naam = persoon_lijstnaam(arena, &wie),
      .woorden = db_text(rows, i, 10),
      .woonplaats = db_text(rows, i, 11),
      .wet = (enum wet)db_int(rows, i, 4),
      .ontvangen = db_dag(rows, i, 3),
      .laatste_dag = db_int(rows, i, 12) == DAG_OPEN ? DAG_GEEN : db_dag(rows, i, 12),
      .laatste_contact = db_dag(rows, i, 13),
      .geverifieerd = db_int(rows, i, 14) != 0,
      .overleden = (deeldatum_t)db_int(rows, i, 15),
      .vertrokken = db_int(rows, i, 16) > 0,
      .behandelaar = db_text(rows, i, 22),
      .overgedragen_aan = db_text(rows, i, 17),
      .overgedragen_op = db_int(rows, i, 18),
      .urgentie = (int)db_int(rows, i, 19),
      .onderwerpen = onderwerpen_namen(arena, inrichting, db_text(rows, i, 20), dag_van_moment(db_int(rows, i, 21))),
  };
}

bool werklijst_lezen(struct toegang *toegang, int64_t team, enum werklijst_van van, int64_t overslaan,
                     struct werklijst *ret_lijst, struct fault *fault) {
  static const char *const lijsten[][WERKLIJST_VAN_MIJ + 1] = {LIJSTEN(EN_TE_ZIEN("$3", "$2", "$1", "$5")),
                                                               LIJSTEN("")};
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  struct werklijst lijst = {0};
  const struct inrichting *inrichting;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING, 0, fault)) return false;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  if (!toegang_van_actor(toegang, team, fault)) return false;
  bool alle;
  struct begin begin = {.overslaan = overslaan};
  if (!toegang_ziet_omtrek(toegang, &alle, fault) ||
      (toegang->relaties & RELATIE_TEAM && !count_work(toegang, team, van, alle, overslaan, &lijst, &begin, fault)) ||
      !TX_QUERY(tx, fault, &rows, lijsten[alle][van], A_INT(team), A_INT(toegang->relaties), A_DAG(tx_vandaag(tx)),
                A_INT(begin.overslaan), A_INT(toegang->actor->gebruiker), A_INT(begin.vanaf.rang),
                A_INT(begin.vanaf.laatste_dag), A_INT(begin.vanaf.reeks * WERKTELLING_REEKS)))
    return false;
  lijst.regels = NEW_ARRAY(tx->arena, struct werkregel, rows.count + 1);
  lijst.aantal = rows.count;
  for (size_t i = 0; i < rows.count; i++) lijst.regels[i] = regel_van(toegang, inrichting, &rows, i);
  *ret_lijst = lijst;
  return true;
}

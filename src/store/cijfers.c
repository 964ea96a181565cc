#include "store/cijfers.h"

#include "domain/melding.h"
#include "inrichting/organisatie.h"
#include "store/gebruiker.h"
#include "store/inrichting.h"

#include "cijfers_afleiden.h"
#include "zicht.h"

/* The line of a team on a day; the name of a team that the inrichting does not know. */
static struct str line_of_team(const struct inrichting *inrichting, struct str sleutel, struct str naam, dag_t dag) {
  struct str lijn = rapportagelijn_van(inrichting, sleutel, dag);
  return lijn.len ? lijn : naam;
}

bool meldingen_groepen(struct toegang *toegang, const struct periode *periode, struct telgroep **ret_groepen,
                       size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_arg args[TELLING_ARGS];
  struct db_rows rows;
  telling_van_periode(periode->van, periode->tot, args);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CIJFERS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !db_query_args(tx->db, tx->arena, fault, &rows,
                     "SELECT m.dag, m.rapportagelijn, t.sleutel, t.naam, m.aantal FROM " TELLING_VAN
                     "m JOIN team t ON t.id = m.team",
                     args, TELLING_ARGS))
    return false;
  struct telgroep *groepen = NEW_ARRAY(tx->arena, struct telgroep, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    dag_t dag = db_dag(&rows, i, 0);
    struct str lijn = db_text(&rows, i, 1);
    if (lijn.len == 0) lijn = line_of_team(inrichting, db_text(&rows, i, 2), db_text(&rows, i, 3), dag);
    groepen[i] = (struct telgroep){lijn, dag, db_int(&rows, i, 4)};
  }
  *ret_groepen = groepen;
  *ret_aantal = rows.count;
  return true;
}

bool trajecten_groepen(struct toegang *toegang, dag_t op, struct telgroep **ret_groepen, size_t *ret_aantal,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CIJFERS, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT t.sleutel, t.naam, count(*) FROM traject j JOIN traject_casus jc ON jc.traject = j.id AND "
                "jc.kant IS NULL JOIN casus c ON c.id = jc.casus JOIN team t ON t.id = c.team WHERE j.begonnen_op <= "
                "$1 AND (j.gesloten_op IS NULL OR j.gesloten_op > $1) GROUP BY t.id, t.sleutel, t.naam ORDER BY t.id",
                A_DAG(op)))
    return false;
  struct telgroep *groepen = NEW_ARRAY(tx->arena, struct telgroep, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    groepen[i] = (struct telgroep){line_of_team(inrichting, db_text(&rows, i, 0), db_text(&rows, i, 1), op), op,
                                   db_int(&rows, i, 2)};
  *ret_groepen = groepen;
  *ret_aantal = rows.count;
  return true;
}

/* The cases behind a figure. */

/* Stands a relation that suffices between the actor ($1) and the household (h)? $2 today, $3 the relations; one that
 * ended counts where the rule says so (RELATIE_VROEGER). */
#define ZICHT_OOK_VROEGER                                                                                              \
  "EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = h.id AND r.vanaf <= $2 AND r.tot >= r.vanaf "                  \
  "AND ((r.tot >= $2 AND ($3 >> CAST(r.soort AS INTEGER)) & 1 = 1) OR (r.soort = 1 AND ($3 >> 3) & 1 = 1)) "           \
  "AND (r.wie = $1 OR r.wie IN (SELECT l.team FROM lidmaatschap l WHERE l.gebruiker = $1 AND l.vanaf <= $2 "           \
  "AND l.tot >= $2)) LIMIT 1 OFFSET 0) "
_Static_assert(RELATIE_SOORT_TEAM == 1 && RELATIE_VROEGER == 1 << 3, "the literals in ZICHT_OOK_VROEGER");
#define TEAMS_VAN "($7, $8, $9, $10, $11, $12)"
enum { LIJN_TEAMS = 6, ARGS = 6 + LIJN_TEAMS };

#define MELDINGEN_ACHTER                                                                                               \
  "FROM melding m JOIN huishouden h ON h.id = m.huishouden JOIN persoon p ON p.id = m.persoon "                        \
  "WHERE m.ontvangen BETWEEN $4 AND $5 AND coalesce(m.sluitreden, 0) <> 7 AND (m.rapportagelijn = $6 OR "              \
  "(m.rapportagelijn = '' AND m.team IN " TEAMS_VAN ")) AND " ZICHT_OOK_VROEGER
_Static_assert(SLUIT_VERGISSING == 7, "the literal in MELDINGEN_ACHTER");
#define TRAJECTEN_ACHTER                                                                                               \
  "FROM traject j JOIN traject_casus jc ON jc.traject = j.id AND jc.kant IS NULL JOIN casus c ON c.id = jc.casus "     \
  "JOIN huishouden h ON h.id = c.huishouden LEFT JOIN melding m ON m.id = j.melding "                                  \
  "LEFT JOIN persoon p ON p.id = (SELECT min(x.persoon) FROM traject_persoon x WHERE x.traject = j.id) "               \
  "WHERE j.begonnen_op <= $5 AND $4 <= $5 AND $6 <> '' AND (j.gesloten_op IS NULL OR j.gesloten_op > $5) "             \
  "AND c.team IN " TEAMS_VAN " AND " ZICHT_OOK_VROEGER

/* The teams that report on that line on that day; what is over stays 0, which no team is. */
static bool teams_of_line(struct tx *tx, struct str lijn, dag_t dag, struct db_arg *ret_args, struct fault *fault) {
  const struct inrichting *inrichting;
  struct team *teams;
  size_t count, at = 0;
  if (!inrichting_geldend(tx, &inrichting, fault) || !teams_lezen(tx, &teams, &count, fault)) return false;
  for (size_t i = 0; i < LIJN_TEAMS; i++) ret_args[i] = A_INT(0);
  for (size_t i = 0; i < count && at < LIJN_TEAMS; i++)
    if (str_eq(line_of_team(inrichting, teams[i].sleutel, teams[i].naam, dag), lijn))
      ret_args[at++] = A_INT(teams[i].id);
  return true;
}

static struct cijferzaak case_of(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  dag_t ontvangen = db_dag(rows, i, 2);
  return (struct cijferzaak){
      .huishouden = db_text(rows, i, 0),
      .nummer =
          db_null(rows, i, 1) ? (struct str){0} : melding_nummer(toegang->tx->arena, ontvangen, db_int(rows, i, 1)),
      .op = db_dag(rows, i, 3),
      .gesloten_op = db_dag(rows, i, 4),
      .naam = zicht_naam(toegang, rows, i, 5),
  };
}

bool cijferzaken_lezen(struct toegang *toegang, enum cijfersoort soort, struct str lijn, const struct periode *periode,
                       int64_t overslaan, struct cijferzaak **ret_zaken, size_t *ret_aantal, int64_t *ret_totaal,
                       struct fault *fault) {
  static const char *const lijsten[] = {
      [CIJFERS_MELDINGEN] = "SELECT h.publiek, m.id, m.ontvangen, m.ontvangen, m.gesloten_op, " ZICHT_NAAM
                            " " MELDINGEN_ACHTER "ORDER BY m.ontvangen DESC, m.id DESC LIMIT 50 OFFSET $13",
      [CIJFERS_TRAJECTEN] = "SELECT h.publiek, m.id, m.ontvangen, j.begonnen_op, j.gesloten_op, " ZICHT_NAAM
                            " " TRAJECTEN_ACHTER "ORDER BY j.begonnen_op DESC, j.id DESC LIMIT 50 OFFSET $13"};
  static const char *const tellingen[] = {[CIJFERS_MELDINGEN] = "SELECT count(*) " MELDINGEN_ACHTER,
                                          [CIJFERS_TRAJECTEN] = "SELECT count(*) " TRAJECTEN_ACHTER};
  struct tx *tx = toegang->tx;
  struct db_rows rows, totaal;
  struct db_arg args[ARGS + 1] = {A_INT(toegang->actor->gebruiker),
                                  A_DAG(tx_vandaag(tx)),
                                  A_INT(toegang->relaties),
                                  A_DAG(periode->van),
                                  A_DAG(periode->tot),
                                  A_TEXT(lijn)};
  args[ARGS] = A_INT(overslaan);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_CASUS, 0, fault) ||
      !teams_of_line(tx, lijn, periode->tot, &args[6], fault) ||
      !db_query_args(tx->db, tx->arena, fault, &rows, lijsten[soort], args, ARGS + 1) ||
      !db_query_args(tx->db, tx->arena, fault, &totaal, tellingen[soort], args, ARGS))
    return false;
  struct cijferzaak *zaken = NEW_ARRAY(tx->arena, struct cijferzaak, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) zaken[i] = case_of(toegang, &rows, i);
  *ret_zaken = zaken;
  *ret_aantal = rows.count;
  *ret_totaal = db_int(&totaal, 0, 0);
  return true;
}
_Static_assert(CIJFERS_BLAD == 50, "the literal in cijferzaken_lezen");

/* Teams: those of the inrichting and those that were made without one. */
#include "store/gebruiker.h"

#include "inrichting/organisatie.h"

#include "intern.h"

bool deelnemer_maken(struct tx *tx, struct str soort, int64_t *ret_id, struct fault *fault) {
  return TX_INSERT(tx, fault, ret_id, "INSERT INTO deelnemer (soort) VALUES ($1) RETURNING id", A_TEXT(soort));
}

bool teams_lezen(struct tx *tx, struct team **ret_teams, size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!db_query_args(
          tx->db, tx->arena, fault, &rows,
          "SELECT id, naam, sleutel FROM team WHERE id NOT IN (SELECT team FROM partner_organisatie) ORDER BY naam, id",
          NULL, 0))
    return false;
  struct team *teams = NEW_ARRAY(tx->arena, struct team, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    teams[i] = (struct team){db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)};
  *ret_teams = teams;
  *ret_aantal = rows.count;
  return true;
}

bool team_zoeken(struct tx *tx, int64_t id, struct team *ret_team, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT naam, sleutel FROM team WHERE id = $1", A_INT(id))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such team");
  *ret_team = (struct team){id, db_text(&rows, 0, 0), db_text(&rows, 0, 1)};
  return true;
}

bool team_met_sleutel(struct tx *tx, struct str sleutel, struct team *ret_team, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT id, naam FROM team WHERE sleutel = $1", A_TEXT(sleutel))) return false;
  *ret_team = (struct team){0};
  if (rows.count) *ret_team = (struct team){db_int(&rows, 0, 0), db_text(&rows, 0, 1), sleutel};
  return true;
}

bool collegas_lezen(struct tx *tx, struct collega **ret_collegas, size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(
          tx, fault, &rows,
          "SELECT g.id, t.id, g.publiek, g.naam, t.naam FROM gebruiker g JOIN lidmaatschap l ON l.gebruiker = g.id "
          "JOIN team t ON t.id = l.team WHERE g.actief = 1 AND g.rol <> $2 AND l.vanaf <= $1 AND l.tot >= $1 "
          "ORDER BY g.naam, g.id, t.naam, t.id",
          A_DAG(tx_vandaag(tx)), A_INT(ROL_PARTNER)))
    return false;
  struct collega *list = NEW_ARRAY(tx->arena, struct collega, rows.count + 1);
  size_t count = 0;
  for (size_t i = 0; i < rows.count; i++) {
    struct collega *last = count ? &list[count - 1] : NULL;
    struct str team = db_text(&rows, i, 4);
    if (last && last->gebruiker == db_int(&rows, i, 0))
      last->team_namen = str_join(tx->arena, str_join(tx->arena, last->team_namen, S(", ")), team);
    else
      list[count++] =
          (struct collega){db_int(&rows, i, 0), db_int(&rows, i, 1), db_text(&rows, i, 2), db_text(&rows, i, 3), team};
  }
  *ret_collegas = list;
  *ret_aantal = count;
  return true;
}

static bool insert_team(struct toegang *toegang, struct str naam, struct str sleutel, int64_t *ret_team,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!deelnemer_maken(tx, S("team"), &id, fault) ||
      !TX_EXEC(tx, fault, NULL, "INSERT INTO team (id, naam, sleutel) VALUES ($1, $2, $3)", A_INT(id), A_TEXT(naam),
               A_TEXT(sleutel)))
    return false;
  toegang_veld(toegang, "team", (struct str){0}, naam);
  *ret_team = id;
  return true;
}

bool team_maken(struct toegang *toegang, struct str naam, int64_t *ret_team, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT 1 FROM team WHERE naam = $1", A_TEXT(naam)))
    return false;
  if (rows.count) return fault_set(fault, FAULT_INPUT, S("Er is al een team met deze naam."), "team exists");
  return insert_team(toegang, naam, (struct str){0}, ret_team, fault);
}

/* The name on the day, or the last one it had. */
static struct str name_of(const struct inrichting *inrichting, const struct team_rij *rij, dag_t dag) {
  const struct team_rij *nu = team_op(inrichting, rij->id, dag);
  return nu ? nu->naam : rij->naam;
}

static bool settle_team(struct toegang *toegang, struct str sleutel, struct str naam, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes, id;
  if (!TX_EXEC(tx, fault, &changes, "UPDATE team SET naam = $2 WHERE sleutel = $1", A_TEXT(sleutel), A_TEXT(naam)))
    return false;
  if (changes) return true;
  /* A team that was made before there was an inrichting is the one of that name. */
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE team SET sleutel = $1 WHERE id = (SELECT min(id) FROM team WHERE naam = $2 AND sleutel = '')",
                 A_TEXT(sleutel), A_TEXT(naam)) &&
         (changes || insert_team(toegang, naam, sleutel, &id, fault));
}

bool teams_gelijkzetten(struct toegang *toegang, const struct inrichting *inrichting, struct fault *fault) {
  const struct inhoud *inhoud = &inrichting->eigen.tabel[TABEL_TEAM];
  for (size_t i = 0; i < inhoud->aantal; i++) {
    const struct team_rij *rij = (const struct team_rij *)inhoud->op_sleutel[i];
    if (!settle_team(toegang, rij->id, name_of(inrichting, rij, tx_vandaag(toegang->tx)), fault)) return false;
  }
  return true;
}

#include "store/plan.h"

#include "domain/ding.h"
#include "domain/persoon.h"
#include "store/inwoner_dossier.h"

#include "intern.h"
#include "verborgen.h"

#define PLAN                                                                                                           \
  "SELECT p.id, p.publiek, p.casus, c.huishouden, p.begonnen_op, p.geeindigd_op, p.eindreden FROM plan p "             \
  "JOIN casus c ON c.id = p.casus "

static struct plan plan_van(const struct db_rows *rows, size_t i) {
  return (struct plan){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .casus = db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .begonnen_op = db_dag(rows, i, 4),
      .geeindigd_op = db_dag(rows, i, 5),
      .eindreden = db_text(rows, i, 6),
  };
}

bool plan_van_casus(struct toegang *toegang, int64_t casus, struct plan *ret_plan, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, PLAN "WHERE p.casus = $1 AND p.geeindigd_op IS NULL", A_INT(casus)))
    return false;
  *ret_plan = rows.count ? plan_van(&rows, 0) : (struct plan){.geeindigd_op = DAG_GEEN};
  return true;
}

bool plan_lezen(struct toegang *toegang, struct str publiek, struct plan *ret_plan, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                PLAN "JOIN (SELECT id AS plan FROM plan WHERE publiek = $1 "
                     "UNION ALL SELECT plan FROM plan_tekst WHERE publiek = $1 "
                     "UNION ALL SELECT plan FROM plan_doel WHERE publiek = $1 "
                     "UNION ALL SELECT plan FROM plan_afspraak WHERE publiek = $1 "
                     "UNION ALL SELECT plan FROM plan_evaluatie WHERE publiek = $1 "
                     "UNION ALL SELECT plan FROM plan_versie WHERE publiek = $1) d ON d.plan = p.id",
                A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit plan bestaat niet."), "no such plan");
  struct plan plan = plan_van(&rows, 0);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, plan.huishouden, fault)) return false;
  *ret_plan = plan;
  return true;
}

bool plannen_geeindigd(struct toegang *toegang, int64_t huishouden, struct plan **ret_plannen, size_t *ret_aantal,
                       struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                PLAN "WHERE c.huishouden = $1 AND p.geeindigd_op IS NOT NULL ORDER BY p.id DESC LIMIT $2",
                A_INT(huishouden), A_INT(PLAN_DELEN_MAX)))
    return false;
  struct plan *plannen = NEW_ARRAY(toegang->tx->arena, struct plan, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) plannen[i] = plan_van(&rows, i);
  *ret_plannen = plannen;
  *ret_aantal = rows.count;
  return true;
}

bool plan_maken(struct toegang *toegang, int64_t casus, struct str publiek, const struct str teksten[PLANTEKST_EINDE],
                struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t plan;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, 0, fault)) return false;
  if (!TX_INSERT(tx, fault, &plan,
                 "INSERT INTO plan (publiek, casus, begonnen_op, door) VALUES ($1, $2, $3, $4) RETURNING id",
                 A_TEXT(publiek), A_INT(casus), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker))) {
    if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
    return false;
  }
  for (int soort = 1; soort < PLANTEKST_EINDE; soort++)
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO plan_tekst (publiek, plan, soort, tekst, eigen_woorden, versie) "
                 "VALUES ($1, $2, $3, '', 0, 1)",
                 A_TEXT(teksten[soort]), A_INT(plan), A_INT(soort)))
      return false;
  toegang_veld(toegang, "plan", (struct str){0}, S("begonnen"));
  return true;
}

bool plan_eindigen(struct toegang *toegang, const struct plan *plan, struct str reden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, plan->huishouden, fault)) return false;
  toegang_veld(toegang, "plan beëindigd", (struct str){0}, reden);
  return TX_EXEC(tx, fault, NULL, "UPDATE plan SET geeindigd_op = $2, eindreden = $3 WHERE id = $1", A_INT(plan->id),
                 A_DAG(tx_vandaag(tx)), A_TEXT(reden));
}

static bool read_texts(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *inhoud,
                       struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT id, publiek, soort, tekst, eigen_woorden, versie FROM plan_tekst WHERE plan = $1",
                A_INT(plan->id)))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    int64_t soort = db_int(&rows, i, 2);
    if (soort < 1 || soort >= PLANTEKST_EINDE) continue;
    inhoud->teksten[soort] = (struct plan_tekst){.id = db_int(&rows, i, 0),
                                                 .publiek = db_text(&rows, i, 1),
                                                 .soort = (enum plan_tekstsoort)soort,
                                                 .tekst = db_text(&rows, i, 3),
                                                 .eigen = db_int(&rows, i, 4) != 0,
                                                 .versie = db_int(&rows, i, 5)};
  }
  return true;
}

/* The name of a person whose four parts stand from this column on. */
static struct str name_at(struct toegang *toegang, const struct db_rows *rows, size_t i, size_t column) {
  struct persoon persoon = {.voornamen = db_text(rows, i, column),
                            .voorletters = db_text(rows, i, column + 1),
                            .voorvoegsel = db_text(rows, i, column + 2),
                            .geslachtsnaam = db_text(rows, i, column + 3)};
  return persoon_naam(toegang->tx->arena, &persoon);
}

/* Somebody who was merged is shown as who he turned out to be. */
static bool read_goals(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *inhoud,
                       struct fault *fault) {
  struct db_rows rows, laws;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT d.id, d.publiek, p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, "
                "d.leefgebied, d.woorden, d.eigen_woorden, d.gas, d.gewicht, d.weg, d.versie FROM plan_doel d "
                "LEFT JOIN persoon q ON q.id = d.persoon LEFT JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, "
                "q.id) WHERE d.plan = $1 ORDER BY d.id",
                A_INT(plan->id)) ||
      !TX_QUERY(
          toegang->tx, fault, &laws,
          "SELECT w.doel, w.wet, w.tekst FROM plan_doel_wet w JOIN plan_doel d ON d.id = w.doel WHERE d.plan = $1",
          A_INT(plan->id)))
    return false;
  inhoud->doelen = NEW_ARRAY(toegang->tx->arena, struct plan_doel, rows.count + 1);
  inhoud->doel_aantal = rows.count;
  for (size_t i = 0; i < rows.count; i++) {
    struct plan_doel *doel = &inhoud->doelen[i];
    *doel = (struct plan_doel){.id = db_int(&rows, i, 0),
                               .publiek = db_text(&rows, i, 1),
                               .leefgebied = db_text(&rows, i, 8),
                               .woorden = db_text(&rows, i, 9),
                               .eigen = db_int(&rows, i, 10) != 0,
                               .gas = (int)db_int(&rows, i, 11),
                               .gewicht = db_int(&rows, i, 12),
                               .weg = db_int(&rows, i, 13) != 0,
                               .versie = db_int(&rows, i, 14)};
    if (!db_null(&rows, i, 2)) {
      doel->persoon = db_int(&rows, i, 2);
      doel->persoon_publiek = db_text(&rows, i, 3);
      doel->persoon_naam = name_at(toegang, &rows, i, 4);
      toegang_persoon(toegang, doel->persoon);
    }
    for (size_t j = 0; j < laws.count; j++) {
      int64_t wet = db_int(&laws, j, 1);
      if (db_int(&laws, j, 0) == doel->id && wet >= 1 && wet < WET_GEEN) doel->wet[wet] = db_text(&laws, j, 2);
    }
  }
  return true;
}

#define AFSPRAAK                                                                                                       \
  "SELECT a.id, a.publiek, a.doel, a.soort, p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, "              \
  "p.geslachtsnaam, n.id, n.publiek, n.naam, g.id, g.publiek, g.naam, a.naam, a.organisatie, a.gevraagd, a.wat, "      \
  "a.voor, a.stand, a.stand_op, a.reden, a.weg, a.versie FROM plan_afspraak a "                                        \
  "LEFT JOIN netwerk n ON n.id = a.netwerk LEFT JOIN persoon q ON q.id = coalesce(a.persoon, n.persoon) "              \
  "LEFT JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) LEFT JOIN gebruiker g ON g.id = a.gebruiker "

/* Whose it is: a person by his name, also when he is one of the network; a row of the network or a worker by theirs. */
static void set_owner(struct toegang *toegang, const struct db_rows *rows, size_t i, struct plan_afspraak *afspraak) {
  bool known = !db_null(rows, i, 4);
  if (known) {
    afspraak->naam = name_at(toegang, rows, i, 6);
    toegang_persoon(toegang, db_int(rows, i, 4));
  }
  switch (afspraak->soort) {
  case WIE_BEWONER:
    afspraak->wie = db_int(rows, i, 4);
    afspraak->wie_publiek = db_text(rows, i, 5);
    break;
  case WIE_NETWERK:
    afspraak->wie = db_int(rows, i, 10);
    afspraak->wie_publiek = db_text(rows, i, 11);
    if (!known) afspraak->naam = db_text(rows, i, 12);
    break;
  case WIE_MEDEWERKER:
  case WIE_PARTNER:
    afspraak->wie = db_int(rows, i, 13);
    afspraak->wie_publiek = db_text(rows, i, 14);
    afspraak->naam = db_text(rows, i, 15);
    break;
  case WIE_ANDER:
    afspraak->naam = db_text(rows, i, 16);
    break;
  }
}

static struct plan_afspraak *promises_of(struct toegang *toegang, const struct db_rows *rows) {
  struct plan_afspraak *afspraken = NEW_ARRAY(toegang->tx->arena, struct plan_afspraak, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) {
    afspraken[i] = (struct plan_afspraak){.id = db_int(rows, i, 0),
                                          .publiek = db_text(rows, i, 1),
                                          .doel = db_int(rows, i, 2),
                                          .soort = (enum plan_wie)db_int(rows, i, 3),
                                          .organisatie = db_text(rows, i, 17),
                                          .gevraagd = db_int(rows, i, 18) != 0,
                                          .wat = db_text(rows, i, 19),
                                          .voor = db_dag(rows, i, 20),
                                          .stand = (enum plan_stand)db_int(rows, i, 21),
                                          .stand_op = db_dag(rows, i, 22),
                                          .reden = db_text(rows, i, 23),
                                          .weg = db_int(rows, i, 24) != 0,
                                          .versie = db_int(rows, i, 25)};
    set_owner(toegang, rows, i, &afspraken[i]);
  }
  return afspraken;
}

static bool read_promises(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *inhoud,
                          struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows, AFSPRAAK "WHERE a.plan = $1 ORDER BY a.id", A_INT(plan->id))) return false;
  inhoud->afspraken = promises_of(toegang, &rows);
  inhoud->afspraak_aantal = rows.count;
  return true;
}

static bool read_looks(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *inhoud,
                       struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT id, publiek, dag, gehouden_op, uitkomst, versie FROM plan_evaluatie WHERE plan = $1 "
                "AND vervallen = 0 ORDER BY dag, id",
                A_INT(plan->id)))
    return false;
  inhoud->evaluaties = NEW_ARRAY(toegang->tx->arena, struct plan_evaluatie, rows.count + 1);
  inhoud->evaluatie_aantal = rows.count;
  for (size_t i = 0; i < rows.count; i++)
    inhoud->evaluaties[i] = (struct plan_evaluatie){.id = db_int(&rows, i, 0),
                                                    .publiek = db_text(&rows, i, 1),
                                                    .dag = db_dag(&rows, i, 2),
                                                    .gehouden_op = db_dag(&rows, i, 3),
                                                    .uitkomst = (int)db_int(&rows, i, 4),
                                                    .versie = db_int(&rows, i, 5)};
  return true;
}

static bool read_all(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *ret_inhoud,
                     struct fault *fault) {
  struct plan_inhoud inhoud = {0};
  if (!read_texts(toegang, plan, &inhoud, fault) || !read_goals(toegang, plan, &inhoud, fault) ||
      !read_promises(toegang, plan, &inhoud, fault) || !read_looks(toegang, plan, &inhoud, fault))
    return false;
  *ret_inhoud = inhoud;
  return true;
}

bool plan_inhoud_lezen(struct toegang *toegang, const struct plan *plan, struct plan_inhoud *ret_inhoud,
                       struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, plan->huishouden, fault) &&
         read_all(toegang, plan, ret_inhoud, fault);
}

bool planafspraken_open(struct toegang *toegang, int64_t huishouden, struct plan_afspraak **ret_afspraken,
                        size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                AFSPRAAK "JOIN plan l ON l.id = a.plan JOIN casus c ON c.id = l.casus WHERE c.huishouden = $1 "
                         "AND c.gesloten_op IS NULL AND l.geeindigd_op IS NULL AND a.stand = $2 AND a.weg = 0 "
                         "ORDER BY a.soort, a.persoon NULLS LAST, a.netwerk NULLS LAST, "
                         "a.gebruiker NULLS LAST, a.organisatie, a.naam, a.voor NULLS LAST, a.id LIMIT $3",
                A_INT(huishouden), A_INT(STAND_OPEN), A_INT(PLAN_DELEN_MAX)))
    return false;
  *ret_afspraken = promises_of(toegang, &rows);
  *ret_aantal = rows.count;
  return true;
}

/* --- the resident himself (store/inwoner_dossier.h) --- */

/* His own goals and those of the whole household stay, with what was agreed for them. */
static void leave_out_others(struct plan_inhoud *inhoud, int64_t persoon) {
  size_t goals = 0, promises = 0;
  for (size_t a = 0; a < inhoud->afspraak_aantal; a++) {
    bool others = false;
    for (size_t d = 0; d < inhoud->doel_aantal; d++)
      others |= inhoud->doelen[d].id == inhoud->afspraken[a].doel && inhoud->doelen[d].persoon &&
                inhoud->doelen[d].persoon != persoon;
    if (!others) inhoud->afspraken[promises++] = inhoud->afspraken[a];
  }
  for (size_t d = 0; d < inhoud->doel_aantal; d++)
    if (!inhoud->doelen[d].persoon || inhoud->doelen[d].persoon == persoon) inhoud->doelen[goals++] = inhoud->doelen[d];
  inhoud->doel_aantal = goals;
  inhoud->afspraak_aantal = promises;
}

bool inwoner_plan(struct toegang *toegang, struct plan *ret_plan, struct plan_inhoud *ret_inhoud, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  struct plan_inhoud inhoud = {0};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                PLAN "JOIN huishouden_lid l ON l.huishouden = c.huishouden WHERE l.persoon = $1 AND l.vanaf <= $2 AND "
                     "l.tot >= $2 AND c.gesloten_op IS NULL AND p.geeindigd_op IS NULL AND NOT EXISTS (SELECT 1 FROM "
                     "plan_versie v WHERE v.plan = p.id AND NOT " NIET_VERBORGEN("6", "v.id",
                                                                                 "$1") ") "
                                                                                       "ORDER BY p.id DESC LIMIT 1",
                A_INT(toegang->persoon), A_DAG(tx_vandaag(tx))))
    return false;
  struct plan plan = rows.count ? plan_van(&rows, 0) : (struct plan){.geeindigd_op = DAG_GEEN};
  if (plan.id && !read_all(toegang, &plan, &inhoud, fault)) return false;
  leave_out_others(&inhoud, toegang->persoon);
  *ret_plan = plan;
  *ret_inhoud = inhoud;
  return true;
}
_Static_assert(DING_PLANVERSIE == 6, "the number in inwoner_plan");

bool inwoner_afspraak_zetten(struct toegang *toegang, const struct plan_afspraak *was,
                             const struct plan_afspraak *wordt, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE plan_afspraak SET stand = $4, stand_op = $5, reden = $6, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND weg = 0 AND persoon IN (SELECT q.id FROM persoon q WHERE q.id = $3 "
               "OR q.samengevoegd_in = $3)",
               A_INT(was->id), A_INT(was->versie), A_INT(toegang->persoon), A_INT(wordt->stand), A_DAG(wordt->stand_op),
               A_TEXT(wordt->reden)))
    return false;
  toegang_veld(toegang, "afspraak", was->wat,
               wordt->stand == STAND_GEDAAN ? S("gedaan") : str_join(toegang->tx->arena, S("niet: "), wordt->reden));
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Uw contactpersoon veranderde dit net. Kijk wat er nu staat."),
                                   "stale afspraak");
}

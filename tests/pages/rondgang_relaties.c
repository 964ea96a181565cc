/* An account for every role with every relation, and how it comes by that relation. */
#include <string.h>

#include "store/gebruiker.h"
#include "store/sessie.h"
#include "store/toegang.h"

#include "intern.h"
#include "rondgang_wereld.h"

static const struct {
  unsigned relatie;
  const char *naam;
} relaties[] = {
    {RELATIE_GEEN, "geen"},
    {RELATIE_TEAM, "team"},
    {RELATIE_AANNAME, "aanname"},
    {RELATIE_VROEGER, "vroeger"},
    {RELATIE_EIGEN, "eigen"},
    {RELATIE_OVERDRACHT, "overdracht"},
    {RELATIE_SIGNAAL, "signaal"},
    {RELATIE_WAARNEMER, "waarnemer"},
    {RELATIE_ADVISEUR, "adviseur"},
    {RELATIE_AGENDA, "agenda"},
    {RELATIE_ZIJDE, "zijde"},
    {RELATIE_KWALITEIT, "kwaliteit"},
    {RELATIE_NOOD, "nood"},
    {RELATIE_ZELF, "zelf"},
    {RELATIE_NAMENS, "namens"},
    {RELATIE_GEDEELD, "gedeeld"},
    {RELATIE_VOORVELD, "voorveld"},
    {RELATIE_ERBIJ, "erbij"},
    {RELATIE_AANGEBODEN, "aangeboden"},
    {RELATIE_TEAMGENOOT, "teamgenoot"},
};
enum { RELATIE_AANTAL = sizeof relaties / sizeof *relaties };

static const struct actor systeem = {.rol = ROL_SYSTEEM, .naam = S_INIT("proef")};

/* With the team relation he is in every team that the demo has, else in none. */
static bool add_account(struct toegang *toegang, struct tx *tx, struct rondgang *r, struct wie *wie, const char *naam,
                        struct fault *fault) {
  struct id publiek = id_new(NULL), cookie = id_new(NULL), csrf = id_new(NULL);
  wie->naam = str_format(r->arena, "%s-%s", rol_code(wie->rol), naam);
  wie->cookie = str_copy(r->arena, id_str(&cookie));
  wie->csrf = str_copy(r->arena, id_str(&csrf));
  struct gebruiker gebruiker = {.publiek = str_copy(r->arena, id_str(&publiek)),
                                .inlognaam = wie->naam,
                                .naam = S("Kees Kijker"),
                                .rol = wie->rol,
                                .wachtwoord = S("geen")};
  bool in_team = wie->relatie & RELATIE_TEAM;
  struct sessie_begin begin = {.cookie = wie->cookie, .csrf = wie->csrf, .publiek = wie->csrf, .stap = SESSIE_OPEN};
  return gebruiker_maken(toegang, &gebruiker, r->teams, in_team ? r->team_aantal : 0, &wie->gebruiker, fault) &&
         (begin.gebruiker = wie->gebruiker) && sessie_beginnen(tx, &begin, fault);
}

bool rondgang_accounts_maken(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct toegang *toegang;
  const struct toegang_vraag vraag = {.act = "rondgang maken",
                                      .grond = GROND_SYSTEEM,
                                      .handeling = HANDELING_DOEN,
                                      .informatie = INFO_GEBRUIKER,
                                      .over = OVER_NIEMAND};
  struct team *teams;
  size_t team_aantal;
  if (!toegang_vragen(tx, &systeem, &vraag, &toegang, fault) || !teams_lezen(tx, &teams, &team_aantal, fault))
    return false;
  for (size_t i = 0; i < team_aantal && i < ACTOR_TEAMS_MAX; i++) r->teams[r->team_aantal++] = teams[i].id;
  struct wie *wie = NEW_ARRAY(r->arena, struct wie, ROL_AANTAL * RELATIE_AANTAL + 1);
  for (int rol = ROL_LOKET; rol < ROL_AANTAL; rol++)
    for (size_t i = 0; i < RELATIE_AANTAL; i++) {
      struct wie *next = &wie[r->wie_aantal++];
      *next = (struct wie){.rol = (enum rol)rol, .relatie = relaties[i].relatie};
      if (!add_account(toegang, tx, r, next, relaties[i].naam, fault)) return false;
    }
  r->wie = wie;
  struct wie *collega = &wie[r->wie_aantal];
  *collega = (struct wie){.rol = ROL_PROFESSIONAL, .relatie = RELATIE_EIGEN};
  bool made = add_account(toegang, tx, r, collega, "collega", fault);
  r->collega = collega->gebruiker;
  return made;
}

/* A resident has no row of relatie: his account is of a person, or stands for one. */
static bool relate_resident(struct tx *tx, const struct rondgang *r, const struct wie *wie, struct fault *fault) {
  struct db_rows rows;
  if (!db_query(
          tx->db, r->arena, fault, &rows,
          "SELECT l.persoon FROM huishouden_lid l WHERE l.huishouden = $1 AND l.tot >= $2 AND ($3 = 0 OR NOT EXISTS "
          "(SELECT 1 FROM gebruiker g WHERE g.persoon = l.persoon)) ORDER BY l.rol, l.persoon",
          A_INT(r->huishouden), A_DAG(tx_vandaag(tx)), A_INT(wie->relatie == RELATIE_ZELF)))
    return false;
  assert_true(rows.count > 0);
  if (wie->relatie == RELATIE_ZELF)
    return db_exec(tx->db, r->arena, fault, NULL, "UPDATE gebruiker SET persoon = $2 WHERE id = $1",
                   A_INT(wie->gebruiker), A_INT(db_int(&rows, 0, 0)));
  return db_exec(tx->db, r->arena, fault, NULL,
                 "INSERT INTO inwoner_namens (publiek, gebruiker, persoon, mag_doen, vanaf, tot, door, op, versie) "
                 "VALUES ('namens', $1, $2, 1, $3, $4, $1, 0, 1)",
                 A_INT(wie->gebruiker), A_INT(db_int(&rows, 0, 0)), A_DAG(tx_vandaag(tx) - 30),
                 A_DAG(tx_vandaag(tx) + 30));
}

/* He asked something: not every kind of what residents bring in is for who only knows the question. */
static bool ask_something(struct tx *tx, const struct rondgang *r, const struct wie *wie, struct fault *fault) {
  return db_exec(
      tx->db, r->arena, fault, NULL,
      "INSERT INTO inbreng (publiek, soort, persoon, huishouden, tekst, door, op, versie) SELECT 'inbreng', 12, "
      "persoon, $2, 'Ik heb een vraag.', id, 0, 1 FROM gebruiker WHERE id = $1",
      A_INT(wie->gebruiker), A_INT(r->huishouden));
}

bool rondgang_inwoners_plaatsen(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  const struct rondgang *r = uit;
  return relate_resident(tx, r, rondgang_wie(r, ROL_INWONER, RELATIE_ZELF), fault) &&
         ask_something(tx, r, rondgang_wie(r, ROL_INWONER, RELATIE_ZELF), fault) &&
         relate_resident(tx, r, rondgang_wie(r, ROL_INWONER, RELATIE_NAMENS), fault);
}

/* He works for every organisation that was invited; one of those has an agreement to lead the first steps. */
static bool employ_partner(struct tx *tx, const struct rondgang *r, const struct wie *wie, struct fault *fault) {
  return db_exec(tx->db, r->arena, fault, NULL,
                 "UPDATE partner_organisatie SET organisatie = $1 WHERE team = (SELECT min(team) FROM "
                 "partner_organisatie) AND NOT EXISTS (SELECT 1 FROM partner_organisatie WHERE organisatie = $1)",
                 A_TEXT(S(RONDGANG_VOORVELD))) &&
         db_exec(tx->db, r->arena, fault, NULL,
                 "INSERT INTO partner_account (gebruiker, functie, email, door, op) VALUES ($1, '', '', $1, 0)",
                 A_INT(wie->gebruiker)) &&
         db_exec(
             tx->db, r->arena, fault, NULL,
             "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) SELECT $1, team, 0, $2 FROM partner_organisatie",
             A_INT(wie->gebruiker), A_DAG(DAG_OPEN));
}

/* The invitation that was sent is his. */
static bool relate_partners(struct tx *tx, const struct rondgang *r, struct fault *fault) {
  const struct wie *gedeeld = rondgang_wie(r, ROL_PARTNER, RELATIE_GEDEELD);
  return employ_partner(tx, r, gedeeld, fault) &&
         employ_partner(tx, r, rondgang_wie(r, ROL_PARTNER, RELATIE_VOORVELD), fault) &&
         db_exec(tx->db, r->arena, fault, NULL, "UPDATE partner_uitnodiging SET gebruiker = $1",
                 A_INT(gedeeld->gebruiker));
}

/* The team of one colleague, who works there: every household is of it, and its members are his teammates. */
static bool make_team(struct tx *tx, const struct rondgang *r, int64_t *ret_team, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  if (!TX_INSERT(tx, fault, ret_team, "INSERT INTO deelnemer (soort) VALUES ($1) RETURNING id", A_TEXT(S("team"))) ||
      !db_exec(tx->db, r->arena, fault, NULL, "INSERT INTO team (id, naam) VALUES ($1, 'Team van de collega')",
               A_INT(*ret_team)))
    return false;
  for (size_t i = 0; i <= r->wie_aantal; i++) {
    int64_t lid = i == r->wie_aantal ? r->collega : r->wie[i].gebruiker;
    if (i < r->wie_aantal && r->wie[i].relatie != RELATIE_TEAMGENOOT) continue;
    if (!db_exec(tx->db, r->arena, fault, NULL,
                 "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) VALUES ($1, $2, $3, $4)", A_INT(lid),
                 A_INT(*ret_team), A_DAG(vandaag - 30), A_DAG(DAG_OPEN)))
      return false;
  }
  return true;
}

static bool relate_one(struct tx *tx, const struct rondgang *r, const struct wie *wie, int64_t huishouden,
                       struct fault *fault) {
  bool vroeger = wie->relatie == RELATIE_VROEGER;
  dag_t vandaag = tx_vandaag(tx);
  /* what a form of the walk gave him besides */
  if (wie->relatie != RELATIE_KWALITEIT &&
      !db_exec(tx->db, r->arena, fault, NULL, "DELETE FROM relatie WHERE wie = $1 AND soort = $2",
               A_INT(wie->gebruiker), A_INT(RELATIE_SOORT_KWALITEIT)))
    return false;
  if (wie->relatie & (RELATIE_GEEN | RELATIE_ZELF | RELATIE_NAMENS | RELATIE_TEAMGENOOT)) return true;
  int soort = vroeger ? RELATIE_SOORT_TEAM : __builtin_ctz(wie->relatie);
  return relatie_inschrijven(tx, wie->gebruiker, huishouden, soort, vandaag - 30, vroeger ? vandaag - 1 : vandaag + 30,
                             fault);
}

/* Every relation with every household that an id belongs to. */
bool rondgang_relaties_leggen(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  dag_t vandaag = tx_vandaag(tx);
  int64_t huishouden, team;
  if (!relate_partners(tx, r, fault) || !make_team(tx, r, &team, fault)) return false;
  for (size_t at = 0; rondgang_huishouden_van_id(r, tx, &at, &huishouden);) {
    for (size_t i = 0; i < r->wie_aantal; i++)
      if (!relate_one(tx, r, &r->wie[i], huishouden, fault)) return false;
    if (!relatie_inschrijven(tx, team, huishouden, RELATIE_SOORT_TEAM, vandaag - 30, vandaag + 30, fault) ||
        !relatie_inschrijven(tx, r->collega, huishouden, RELATIE_SOORT_EIGEN, vandaag - 30, vandaag + 30, fault))
      return false;
  }
  return true;
}

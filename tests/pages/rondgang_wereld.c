#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "acts/huishouden_bewoners.h"
#include "bestanden.h"
#include "demo/demo.h"
#include "store/gebruiker.h"
#include "store/sessie.h"
#include "store/toegang.h"

#include "intern.h"
#include "rondgang.h"

#include "base/rem.h"
#include "base/secret.h"

static const struct sleutel of_the_walk = {.bytes = "the key of a municipality", .vast = true};

enum { WERELD_ARENA = 512 * 1024 * 1024 };

/* The measure. */

static const struct demo_plaats plaatsen[] = {{S_INIT("Leerdam"), S_INIT("4141")}, {S_INIT("Vianen"), S_INIT("4131")}};
static struct demo_lijn lijnen[] = {
    {S_INIT("gebiedsteam-leerdam"), S_INIT("leerdam"), {&plaatsen[0]}, 1, {0}, false, 2, {9, 14, 3}, 7},
    {S_INIT("wmo-team"),
     S_INIT("wmo"),
     {&plaatsen[0], &plaatsen[1]},
     2,
     S_INIT("consulent-voorzieningen"),
     true,
     1,
     {12, 17, 6},
     3},
};

static struct demo_maat measure(void) {
  struct demo_maat maat = {
      .van = dag_van((struct datum){2022, 1, 1}),
      .lijnen = lijnen,
      .lijn_aantal = 2,
      .loketten = {{S("loket-volwassenen"), S("loket")}, {S("loket-jeugd"), S("loket-jeugd")}},
      .plaatsen = plaatsen,
      .plaats_aantal = 2,
  };
  moment_van_tijd(dag_van((struct datum){2024, 3, 15}), 8 * 60 + 30, &maat.nu);
  return maat;
}

static moment_t standing_clock(void) {
  return measure().nu;
}

struct making {
  struct demo_begin begin;
  struct demo *demo;
};

static bool everything(void *context, struct fault *fault) {
  struct making *making = context;
  bool klaar = false;
  if (!demo_beginnen(&making->begin, &making->demo, fault)) return false;
  while (!klaar)
    if (!demo_dag(making->demo, &klaar, fault)) return false;
  return true;
}

static void in_store(struct rondgang *r, store_werk *doen) {
  if (!store_schrijven(r->store, r->arena, (struct moment_van_werk){r->nu, r->nu}, doen, NULL, r, &r->fault))
    fail_msg("%s %.*s", r->fault.detail, STR_ARG(r->fault.message));
}

/* Accounts. */

static const struct {
  unsigned relatie;
  const char *naam;
} relaties[] = {
    {RELATIE_GEEN, "geen"},       {RELATIE_TEAM, "team"},           {RELATIE_AANNAME, "aanname"},
    {RELATIE_VROEGER, "vroeger"}, {RELATIE_EIGEN, "eigen"},         {RELATIE_OVERDRACHT, "overdracht"},
    {RELATIE_SIGNAAL, "signaal"}, {RELATIE_WAARNEMER, "waarnemer"}, {RELATIE_ADVISEUR, "adviseur"},
    {RELATIE_AGENDA, "agenda"},   {RELATIE_ZIJDE, "zijde"},         {RELATIE_KWALITEIT, "kwaliteit"},
    {RELATIE_NOOD, "nood"},       {RELATIE_ZELF, "zelf"},           {RELATIE_NAMENS, "namens"},
    {RELATIE_GEDEELD, "gedeeld"},
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

static bool add_accounts(struct tx *tx, const void *in, void *uit, struct fault *fault) {
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
  struct wie *wie = NEW_ARRAY(r->arena, struct wie, ROL_AANTAL * RELATIE_AANTAL);
  for (int rol = ROL_LOKET; rol < ROL_AANTAL; rol++)
    for (size_t i = 0; i < RELATIE_AANTAL; i++) {
      struct wie *next = &wie[r->wie_aantal++];
      *next = (struct wie){.rol = (enum rol)rol, .relatie = relaties[i].relatie};
      if (!add_account(toegang, tx, r, next, relaties[i].naam, fault)) return false;
    }
  r->wie = wie;
  return true;
}

/* What stands in the place of ":id". */

static const struct soort {
  const char *pad, *sql; /* the longest beginning counts; of the ids that the statement gives the first of the household
                            with everything is taken, or else the first */
  enum wegwijzer weg;
  bool van_huishouden;
} soorten[] = {
    {"/aanvraag/:id", "SELECT publiek FROM aanvraag ORDER BY id DESC", WEGWIJZER_AANVRAAG, true},
    {"/advies/:id", "SELECT publiek FROM adviesvraag ORDER BY id", 0, false},
    {"/afspraak/:id", "SELECT publiek FROM afspraak ORDER BY id", WEGWIJZER_AFSPRAAK, true},
    {"/afwezig/:id", "SELECT publiek FROM afwezigheid ORDER BY id", 0, false},
    {"/beheer/gebruikers/:id", "SELECT publiek FROM gebruiker WHERE actief = 1 AND rol = 1 ORDER BY id", 0, false},
    {"/beheer/tabel/:id", "SELECT 'team'", 0, false},
    {"/beheer/versie/:id", "SELECT CAST(nr AS TEXT) FROM inrichting_versie", 0, false},
    {"/beheer/voorstel/:id", "SELECT publiek FROM inrichting_voorstel ORDER BY id", 0, false},
    {"/behoefte/:id", "SELECT publiek FROM behoefte ORDER BY id", WEGWIJZER_BEHOEFTE, true},
    {"/besluit/:id", "SELECT publiek FROM besluit ORDER BY id", WEGWIJZER_BESLUIT, true},
    {"/casus/:id", "SELECT publiek FROM casus ORDER BY id", WEGWIJZER_CASUS, true},
    {"/casus/:id/heropenen", "SELECT publiek FROM casus WHERE gesloten_op IS NOT NULL ORDER BY id", WEGWIJZER_CASUS,
     true},
    {"/contact/:id", "SELECT publiek FROM contact ORDER BY id", 0, false},
    {"/document/:id", "SELECT publiek FROM document ORDER BY id", WEGWIJZER_DOCUMENT, true},
    {"/geschil/:id", "SELECT publiek FROM geschil ORDER BY gesloten_op IS NOT NULL, id DESC", WEGWIJZER_GESCHIL, true},
    {"/huishouden/:id", "SELECT publiek FROM huishouden ORDER BY id", WEGWIJZER_HUISHOUDEN, true},
    {"/kant/:id", "SELECT publiek FROM traject_kant ORDER BY id", WEGWIJZER_KANT, true},
    {"/klokstap/:id", "SELECT publiek FROM klokstap ORDER BY id", WEGWIJZER_KLOKSTAP, true},
    {"/melding/:id", "SELECT publiek FROM melding ORDER BY gesloten_op IS NOT NULL, id", WEGWIJZER_MELDING, true},
    {"/nazorg/:id", "SELECT publiek FROM nazorg ORDER BY id", WEGWIJZER_NAZORG, true},
    {"/netwerk/:id", "SELECT publiek FROM netwerk ORDER BY id", WEGWIJZER_NETWERK, true},
    {"/notitie/:id", "SELECT publiek FROM notitie ORDER BY id", WEGWIJZER_NOTITIE, true},
    {"/ondersteuning/:id", "SELECT publiek FROM ondersteuning ORDER BY id", WEGWIJZER_ONDERSTEUNING, true},
    {"/overdracht/:id", "SELECT publiek FROM overdracht ORDER BY id", WEGWIJZER_OVERDRACHT, true},
    {"/overdragen/:id", "SELECT publiek FROM gebruiker WHERE rol = 2 ORDER BY id", 0, false},
    {"/overleg/:id", "SELECT publiek FROM overleg ORDER BY id", 0, false},
    {"/persoon/:id", "SELECT publiek FROM persoon ORDER BY id", WEGWIJZER_PERSOON, true},
    {"/plan/:id", "SELECT publiek FROM plan ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/tekst", "SELECT publiek FROM plan_tekst ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/doel", "SELECT publiek FROM plan_doel ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/afspraak", "SELECT publiek FROM plan_afspraak ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/evalueren", "SELECT publiek FROM plan_evaluatie ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/versie", "SELECT publiek FROM plan_versie ORDER BY id", WEGWIJZER_PLAN, true},
    {"/signaal/:id", "SELECT publiek FROM signaal ORDER BY id", 0, false},
    {"/spoed/:id", "SELECT publiek FROM spoed ORDER BY id", WEGWIJZER_SPOED, true},
    {"/taak/:id", "SELECT publiek FROM taak ORDER BY id", WEGWIJZER_TAAK, true},
    {"/terugbellen/:id", "SELECT publiek FROM terugbelverzoek ORDER BY id DESC", 0, false},
    {"/toewijzing/:id", "SELECT publiek FROM toewijzing ORDER BY id", WEGWIJZER_TOEWIJZING, true},
    {"/traject/:id", "SELECT publiek FROM traject ORDER BY gesloten_op IS NOT NULL, id DESC", WEGWIJZER_TRAJECT, true},
    {"/traject/:id/heropenen", "SELECT publiek FROM traject WHERE gesloten_op IS NOT NULL ORDER BY id",
     WEGWIJZER_TRAJECT, true},
    {"/vastgelopen/:id", "SELECT publiek FROM vastgelopen ORDER BY id", WEGWIJZER_VASTGELOPEN, true},
    {"/verheldering/:id", "SELECT publiek FROM verheldering ORDER BY afgerond_op IS NOT NULL, id",
     WEGWIJZER_VERHELDERING, true},
    {"/verhelderingsdeel/:id", "SELECT publiek FROM verheldering_deel ORDER BY id", WEGWIJZER_VERHELDERING_DEEL, true},
    {"/verhelderingsdeel/:id/oplossing", "SELECT publiek FROM verheldering_deel WHERE vraag = 0 ORDER BY id",
     WEGWIJZER_VERHELDERING_DEEL, true},
    {"/verslag/:id", "SELECT publiek FROM verslag_versie ORDER BY id", WEGWIJZER_VERSLAG, true},
    {"/vertegenwoordiging/:id", "SELECT publiek FROM vertegenwoordiging ORDER BY id", WEGWIJZER_VERTEGENWOORDIGING,
     true},
    {"/wachtlijst/:id", "SELECT publiek FROM wachtlijst ORDER BY id", WEGWIJZER_WACHTLIJST, true},
    {"/werkoverdracht/:id", "SELECT publiek FROM werkoverdracht ORDER BY id", WEGWIJZER_WERKOVERDRACHT, true},
    {"/deling/:id", "SELECT publiek FROM deling ORDER BY id", WEGWIJZER_DELING, true},
    {"/gedeeld/:id", "SELECT publiek FROM deling ORDER BY id", WEGWIJZER_DELING, true},
    {"/partner/:id", "SELECT publiek FROM partner_uitnodiging ORDER BY id", WEGWIJZER_PARTNER, true},
    {"/terugblik/:id", "SELECT publiek FROM terugblik ORDER BY id", WEGWIJZER_TERUGBLIK, true},
    {"/toestemming/:id", "SELECT publiek FROM toestemming ORDER BY id", WEGWIJZER_TOESTEMMING, true},
    {"/uitnodiging/:id", "SELECT publiek FROM partner_uitnodiging ORDER BY id", WEGWIJZER_PARTNER, true},
    {"/verberging/:id", "SELECT publiek FROM verberging ORDER BY id", WEGWIJZER_VERBERGING, true},
    {"/informeren/:id", "SELECT publiek FROM informeerplicht ORDER BY id", WEGWIJZER_INFORMEERPLICHT, true},
    {"/mijn/toestemming/:id", "SELECT publiek FROM toestemming ORDER BY id", WEGWIJZER_TOESTEMMING, true},
    {"/inbreng/:id", "SELECT publiek FROM inbreng ORDER BY soort DESC", WEGWIJZER_INBRENG, true},
    {"/mijn/afspraak/:id", "SELECT publiek FROM afspraak ORDER BY id DESC", WEGWIJZER_AFSPRAAK, true},
    {"/mijn/brief/:id", "SELECT publiek FROM document ORDER BY id", WEGWIJZER_DOCUMENT, true},
    {"/mijn/steun/:id", "SELECT publiek FROM inwoner_namens ORDER BY id", 0, false},
    {"/mijn/vraag/:id", "SELECT publiek FROM melding ORDER BY gesloten_op IS NOT NULL, id", WEGWIJZER_MELDING, true},
    {"/melden/:id", "SELECT publiek FROM webvraag ORDER BY id", 0, false},
    {"/webvraag/:id", "SELECT publiek FROM webvraag ORDER BY id", 0, false},
    {"/zoeken/:id", "SELECT publiek FROM zoekopdracht ORDER BY op", 0, false},
};

static const struct soort *soort_van(const char *path) {
  const struct soort *best = NULL;
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++) {
    size_t len = strlen(soorten[i].pad);
    char next = strncmp(path, soorten[i].pad, len) == 0 ? path[len] : 'x';
    if ((next == '\0' || next == '/') && (!best || len > strlen(best->pad))) best = &soorten[i];
  }
  return best; /* NULL: the walk says what is missing */
}

static struct str first_id(struct rondgang *r, struct tx *tx, const struct soort *soort) {
  struct fault fault;
  struct db_rows rows;
  fault_init(&fault);
  if (!db_query_args(tx->db, r->arena, &fault, &rows, soort->sql, NULL, 0))
    fail_msg("%s: %s", soort->sql, fault.detail);
  for (size_t i = 0; soort->van_huishouden && i < rows.count; i++) {
    int64_t huishouden;
    if (toegang_wegwijzer(tx, soort->weg, db_text(&rows, i, 0), &huishouden, &fault) && huishouden == r->huishouden)
      return db_text(&rows, i, 0);
  }
  return rows.count ? db_text(&rows, 0, 0) : (struct str){0};
}

static bool find_ids(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in, (void)fault;
  struct rondgang *r = uit;
  struct str *ids = NEW_ARRAY(r->arena, struct str, pagina_aantal), found[sizeof soorten / sizeof *soorten] = {{0}};
  for (size_t i = 0; i < pagina_aantal; i++) {
    if (!strchr(paginas[i].path, ':')) continue;
    const struct soort *soort = soort_van(paginas[i].path);
    if (!soort) continue;
    struct str *id = &found[soort - soorten];
    if (id->len == 0) *id = str_copy(r->arena, first_id(r, tx, soort));
    ids[i] = *id;
  }
  r->ids = ids;
  return true;
}

/* The household that has most of everything and is being worked in. */
static const char rijkste[] =
    "SELECT h.id, h.publiek FROM huishouden h JOIN casus c ON c.huishouden = h.id AND c.gesloten_op IS NULL "
    "ORDER BY (SELECT count(*) FROM besluit b JOIN melding m ON m.id = b.melding WHERE m.huishouden = h.id) * 4 + "
    "(SELECT count(*) FROM plan p WHERE p.casus = c.id) * 2 + (SELECT count(*) FROM verheldering v WHERE v.casus = "
    "c.id) "
    "DESC, h.id LIMIT 1";

static bool choose(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct db_rows rows;
  if (!db_query_args(tx->db, r->arena, fault, &rows, rijkste, NULL, 0)) return false;
  r->huishouden = db_int(&rows, 0, 0);
  r->huis = str_copy(r->arena, db_text(&rows, 0, 1));
  if (!db_query(tx->db, r->arena, fault, &rows,
                "SELECT h.publiek FROM huishouden h JOIN casus c ON c.huishouden = h.id AND c.gesloten_op IS NULL "
                "WHERE h.id <> $1 ORDER BY h.id",
                A_INT(r->huishouden)))
    return false;
  r->ander = str_copy(r->arena, db_text(&rows, 0, 0));
  return true;
}

/* The word that was typed everywhere, and what is known of who lives there. */
static bool find_secrets(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct db_rows rows;
  enum { PER_PERSOON = 5 };
  if (!db_query(tx->db, r->arena, fault, &rows,
                "SELECT coalesce(p.bsn, ''), p.postcode, p.geslachtsnaam, p.voornamen, p.publiek FROM persoon p JOIN "
                "huishouden_lid l ON l.persoon = p.id WHERE l.huishouden = $1",
                A_INT(r->huishouden)))
    return false;
  struct str *geheimen = NEW_ARRAY(r->arena, struct str, rows.count * PER_PERSOON + 1);
  geheimen[r->geheim_aantal++] = S(RONDGANG_WOORD);
  for (size_t i = 0; i < rows.count; i++)
    for (size_t j = 0; j < PER_PERSOON; j++)
      if (db_text(&rows, i, j).len >= 6) geheimen[r->geheim_aantal++] = str_copy(r->arena, db_text(&rows, i, j));
  r->geheimen = geheimen;
  return true;
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

static bool relate_residents(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  const struct rondgang *r = uit;
  return relate_resident(tx, r, rondgang_wie(r, ROL_INWONER, RELATIE_ZELF), fault) &&
         ask_something(tx, r, rondgang_wie(r, ROL_INWONER, RELATIE_ZELF), fault) &&
         relate_resident(tx, r, rondgang_wie(r, ROL_INWONER, RELATIE_NAMENS), fault);
}

/* The invitation that was sent is his. */
static bool relate_partner(struct tx *tx, const struct rondgang *r, const struct wie *wie, struct fault *fault) {
  return db_exec(tx->db, r->arena, fault, NULL,
                 "INSERT INTO partner_account (gebruiker, functie, email, door, op) VALUES ($1, '', '', $1, 0)",
                 A_INT(wie->gebruiker)) &&
         db_exec(
             tx->db, r->arena, fault, NULL,
             "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) SELECT $1, team, 0, $2 FROM partner_organisatie",
             A_INT(wie->gebruiker), A_DAG(DAG_OPEN)) &&
         db_exec(tx->db, r->arena, fault, NULL, "UPDATE partner_uitnodiging SET gebruiker = $1", A_INT(wie->gebruiker));
}

/* Every relation with every household that an id belongs to. */
static bool relate(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  dag_t vandaag = tx_vandaag(tx);
  if (!relate_partner(tx, r, rondgang_wie(r, ROL_PARTNER, RELATIE_GEDEELD), fault)) return false;
  for (size_t s = 0; s < sizeof soorten / sizeof *soorten; s++) {
    int64_t huishouden;
    if (!soorten[s].van_huishouden) continue;
    if (!toegang_wegwijzer(tx, soorten[s].weg, first_id(r, tx, &soorten[s]), &huishouden, fault)) {
      fault_init(fault);
      continue;
    }
    for (size_t i = 0; i < r->wie_aantal; i++) {
      bool vroeger = r->wie[i].relatie == RELATIE_VROEGER;
      /* what a form of the walk gave him besides */
      if (r->wie[i].relatie != RELATIE_KWALITEIT &&
          !db_exec(tx->db, r->arena, fault, NULL, "DELETE FROM relatie WHERE wie = $1 AND soort = $2",
                   A_INT(r->wie[i].gebruiker), A_INT(RELATIE_SOORT_KWALITEIT)))
        return false;
      int soort = vroeger ? RELATIE_SOORT_TEAM : __builtin_ctz(r->wie[i].relatie);
      if (r->wie[i].relatie & (RELATIE_GEEN | RELATIE_ZELF | RELATIE_NAMENS)) continue;
      if (!relatie_inschrijven(tx, r->wie[i].gebruiker, huishouden, soort, vandaag - 30,
                               vroeger ? vandaag - 1 : vandaag + 30, fault))
        return false;
    }
  }
  return true;
}

/* What a page wants to know besides the id. */
static const struct {
  const char *pad, *naam, *sql;
} vragen[] = {
    {"/beheer/tabel/:id/formulier", "daad", "SELECT 'toevoegen'"},
    {"/beheer/tabel/:id/rij", "sleutel", "SELECT 'gebiedsteam-leerdam'"},
    {"/huishouden/:id/lid", "persoon",
     "SELECT p.publiek FROM persoon p JOIN huishouden_lid l ON l.persoon = p.id WHERE "
     "l.huishouden = $1"},
    {"/overleg/:id/punt", "melding", "SELECT publiek FROM melding WHERE huishouden = $1 AND gesloten_op IS NULL"},
};

static bool find_queries(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct paren *queries = NEW_ARRAY(r->arena, struct paren, pagina_aantal);
  for (size_t v = 0; v < sizeof vragen / sizeof *vragen; v++) {
    struct db_rows rows;
    struct paar *paar = NEW(r->arena, struct paar);
    const struct db_arg args[] = {A_INT(r->huishouden)};
    if (!db_query_args(tx->db, r->arena, fault, &rows, vragen[v].sql, args, strchr(vragen[v].sql, '$') ? 1 : 0))
      return false;
    if (rows.count) *paar = (struct paar){str_of(vragen[v].naam), str_copy(r->arena, db_text(&rows, 0, 0))};
    for (size_t i = 0; i < pagina_aantal; i++)
      if (paginas[i].method == METHOD_GET && strcmp(paginas[i].path, vragen[v].pad) == 0)
        queries[i] = (struct paren){paar, rows.count ? 1 : 0};
  }
  r->queries = queries;
  return true;
}

static bool find_child(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct db_rows rows;
  if (!db_query(tx->db, r->arena, fault, &rows,
                "SELECT p.publiek FROM huishouden_lid l JOIN persoon p ON p.id = l.persoon WHERE l.huishouden = $1 AND "
                "l.rol = $2 ORDER BY p.id",
                A_INT(r->huishouden), A_INT(LID_KIND)))
    return false;
  assert_true(rows.count > 0);
  r->kind = str_copy(r->arena, db_text(&rows, 0, 0));
  return true;
}

/* The child that was expected lives with another household too. */
static void live_elsewhere(struct rondgang *r) {
  struct bewoners_uit ander;
  in_store(r, find_child);
  const struct bewoner_in in = {r->kind, LID_KIND, dag_van_moment(r->nu)};
  const struct wie *wie = rondgang_wie(r, ROL_TEAMLEIDER, RELATIE_TEAM);
  struct actor actor = {.gebruiker = wie->gebruiker, .rol = wie->rol, .naam = wie->naam, .team_aantal = r->team_aantal};
  memcpy(actor.teams, r->teams, sizeof actor.teams);
  struct werk werk = {
      .store = r->store, .arena = r->arena, .wanneer = {r->nu, r->nu}, .actor = &actor, .nieuw_id = id_new};
  struct str huishouden;
  fault_init(&r->fault);
  if (!bewoners_inzien(&werk, r->ander, &ander, &r->fault) ||
      !bewoner_toevoegen(&werk, r->ander, ander.versie, &in, &huishouden, &r->fault))
    fail_msg("%s %.*s", r->fault.detail, STR_ARG(r->fault.message));
}

/* Every form of every page, by whoever comes, who leads all teams and who administers; what one form makes, the next
 * round finds. */
static void fill(void *context) {
  struct rondgang *r = context;
  const struct wie *wie[] = {NULL, rondgang_wie(r, ROL_TEAMLEIDER, RELATIE_TEAM),
                             rondgang_wie(r, ROL_BEHEERDER, RELATIE_GEEN), rondgang_wie(r, ROL_INWONER, RELATIE_ZELF)};
  struct vulling vulling = {0};
  for (int ronde = 0; ronde < 3; ronde++) {
    in_store(r, find_ids);
    in_store(r, find_queries);
    if (ronde == 1) live_elsewhere(r), in_store(r, relate_residents);
    for (size_t w = 0; w < sizeof wie / sizeof *wie; w++)
      for (size_t i = 0; i < pagina_aantal; i++) {
        unsigned mag = paginas[i].rollen;
        if (paginas[i].method != METHOD_GET || (wie[w] ? !(mag >> wie[w]->rol & 1) : mag)) continue;
        if (strchr(paginas[i].path, ':') && r->ids[i].len == 0) continue;
        rondgang_vullen(r, &(struct verzoek){wie[w], &paginas[i], r->ids[i], &r->queries[i], NULL}, &vulling);
      }
  }
  print_message("# %d forms sent, %d taken\n", vulling.verstuurd, vulling.aangenomen);
}

static bool fill_and_keep(void *context, struct fault *fault) {
  (void)fault;
  fill(context);
  return true;
}

/* Every table tells that it was written to, besides those that a look writes to. */
static const char watch[] =
    "SELECT 'CREATE TRIGGER proef_' || hoe || '_' || name || ' AFTER ' || hoe || ' ON ' || name || ' BEGIN INSERT INTO "
    "proef_veranderd VALUES (''' || name || '''); END;' FROM sqlite_master, (SELECT 'INSERT' AS hoe UNION SELECT "
    "'UPDATE' "
    "UNION SELECT 'DELETE') WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'logboek%' AND "
    "name NOT LIKE 'sqlite%' AND name NOT IN ('keten', 'sessie', 'proef_veranderd', 'schema_versie')";

static void run(sqlite3 *handle, const char *sql) {
  char *wrong = NULL;
  if (sqlite3_exec(handle, sql, NULL, NULL, &wrong) != SQLITE_OK) fail_msg("%s: %s", wrong, sql);
}

static sqlite3 *open_file(struct rondgang *r) {
  sqlite3 *handle = NULL;
  struct str path = str_format(r->arena, "%s/schakel.db", r->db->where);
  assert_int_equal(sqlite3_open_v2(str_c(r->arena, path), &handle, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  sqlite3_busy_timeout(handle, 5000);
  return handle;
}

static void watch_changes(struct rondgang *r) {
  sqlite3 *handle = open_file(r);
  sqlite3_stmt *stmt = NULL;
  run(handle, "BEGIN; CREATE TABLE proef_veranderd (tabel TEXT NOT NULL)");
  assert_int_equal(sqlite3_prepare_v2(handle, watch, -1, &stmt, NULL), SQLITE_OK);
  struct buf all;
  buf_init(&all, r->arena, 1024 * 1024);
  while (sqlite3_step(stmt) == SQLITE_ROW) buf_add(&all, str_of((const char *)sqlite3_column_text(stmt, 0)));
  sqlite3_finalize(stmt);
  run(handle, str_c(r->arena, buf_str(&all)));
  run(handle, "COMMIT");
  sqlite3_close(handle);
}

void rondgang_maken(struct rondgang *r) {
  *r = (struct rondgang){.arena = arena_create(WERELD_ARENA), .nu = measure().nu, .om = r->om, .proef = r->proef};
  void *state = NULL;
  struct demo_maat maat = measure();
  assert_int_equal(testdb_sqlite(&state), 0);
  r->db = state;
  fault_init(&r->fault);
  if (!store_open(str_of(r->db->where), &r->store, &r->fault)) fail_msg("%s", r->fault.detail);
  struct making making = {.begin = {.store = r->store,
                                    .arena = r->arena,
                                    .files = bestanden_van(r->arena, "vijfheerenlanden"),
                                    .maat = &maat,
                                    .zaad = 1,
                                    .wachtwoord = S("een lang wachtwoord")}};
  if (!store_bundelen(r->store, everything, &making, &r->fault))
    fail_msg("%s %.*s", r->fault.detail, STR_ARG(r->fault.message));
  r->omgeving = (struct omgeving){.store = r->store,
                                  .gemeente = S("Gemeente Vijfheerenlanden"),
                                  .klok = standing_clock,
                                  .sleutel = &of_the_walk,
                                  .rem = rem_create()};
  r->getypt = NEW_ARRAY(r->arena, unsigned, pagina_aantal);
  in_store(r, add_accounts);
  in_store(r, choose);
  watch_changes(r);
  if (!store_bundelen(r->store, fill_and_keep, r, &r->fault)) fail_msg("%s", r->fault.detail);
  in_store(r, find_ids);
  in_store(r, find_queries);
  in_store(r, relate);
  in_store(r, find_secrets);
  rondgang_lees(r, "DELETE FROM proef_veranderd");
}

void rondgang_klaar(struct rondgang *r) {
  void *state = r->db;
  rem_destroy(r->omgeving.rem);
  store_close(r->store);
  arena_destroy(r->bezoek);
  arena_destroy(r->gezien);
  arena_destroy(r->arena);
  testdb_done(&state);
}

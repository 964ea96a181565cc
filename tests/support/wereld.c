#include "wereld.h"

#include <pthread.h>
#include <stdatomic.h>

#include "base/secret.h"
#include "store/gebruiker.h"

#include "bestanden.h"

enum { ARENA_MAX = 256 * 1024 * 1024, DRADEN_MAX = 32 };

static atomic_uint_least64_t ids;

static struct id next_id(void *reeks) {
  (void)reeks;
  uint64_t number = atomic_fetch_add(&ids, 1);
  uint8_t bytes[16] = {0};
  for (int i = 0; i < 8; i++) bytes[15 - i] = (uint8_t)(number >> (8 * i));
  return id_of_bytes(bytes);
}

static const struct {
  const char *inlognaam, *naam;
  enum rol rol;
  int team; /* 1 = Leerdam, 2 = Vianen */
} werkers[WIE_AANTAL] = {
    [SYSTEEM] = {"", "systeem", ROL_SYSTEEM, 0},
    [LOKET] = {"lotte", "Lotte Loket", ROL_LOKET, 0},
    [PROFESSIONAL] = {"priya", "Priya Professional", ROL_PROFESSIONAL, 1},
    [TEAMLEIDER] = {"teun", "Teun Teamleider", ROL_TEAMLEIDER, 1},
    [BEHEERDER] = {"bob", "Bob Beheerder", ROL_BEHEERDER, 0},
    [VIANEN] = {"vera", "Vera Vianen", ROL_PROFESSIONAL, 2},
    [LEIDER_VIANEN] = {"lars", "Lars Leider", ROL_TEAMLEIDER, 2},
    [PRIVACY] = {"pim", "Pim Privacy", ROL_PRIVACY, 0},
};

static bool add_worker(struct toegang *toegang, struct wereld *w, enum wie wie, struct fault *fault) {
  int64_t teams[] = {0, w->leerdam, w->vianen}, *team = &teams[werkers[wie].team];
  struct id id = next_id(NULL);
  w->publiek[wie] = str_copy(w->arena, id_str(&id));
  struct gebruiker gebruiker = {.publiek = w->publiek[wie],
                                .inlognaam = str_of(werkers[wie].inlognaam),
                                .naam = str_of(werkers[wie].naam),
                                .rol = werkers[wie].rol,
                                .wachtwoord = S("geen")};
  w->actor[wie] =
      (struct actor){.rol = gebruiker.rol, .naam = gebruiker.naam, .team_aantal = *team ? 1 : 0, .teams = {*team}};
  return gebruiker_maken(toegang, &gebruiker, team, *team ? 1 : 0, &w->actor[wie].gebruiker, fault);
}

static bool populate(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct wereld *w = uit;
  struct toegang *toegang;
  const struct toegang_vraag vraag = {.act = "wereld maken",
                                      .grond = GROND_SYSTEEM,
                                      .handeling = HANDELING_DOEN,
                                      .informatie = INFO_GEBRUIKER,
                                      .over = OVER_NIEMAND};
  if (!toegang_vragen(tx, &w->actor[SYSTEEM], &vraag, &toegang, fault) ||
      !team_maken(toegang, S("Leerdam"), &w->leerdam, fault) || !team_maken(toegang, S("Vianen"), &w->vianen, fault))
    return false;
  for (enum wie wie = LOKET; wie < WIE_AANTAL; wie++)
    if (!add_worker(toegang, w, wie, fault)) return false;
  return true;
}

struct nieuwe {
  struct str naam;
  int64_t team;
  struct actor *actor;
};

static bool add_one(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  const struct nieuwe *nieuwe = in;
  struct wereld *w = uit;
  struct toegang *toegang;
  struct id id = next_id(NULL);
  struct gebruiker gebruiker = {.publiek = str_copy(w->arena, id_str(&id)),
                                .inlognaam = nieuwe->naam,
                                .naam = nieuwe->naam,
                                .rol = nieuwe->actor->rol,
                                .wachtwoord = S("geen")};
  return toegang_vragen(tx, &w->actor[SYSTEEM],
                        &(struct toegang_vraag){.act = "werker erbij",
                                                .grond = GROND_SYSTEEM,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_GEBRUIKER,
                                                .over = OVER_NIEMAND},
                        &toegang, fault) &&
         gebruiker_maken(toegang, &gebruiker, &nieuwe->team, nieuwe->team ? 1 : 0, &nieuwe->actor->gebruiker, fault);
}

struct werk werker_erbij(struct wereld *w, const char *naam, enum rol rol, int64_t team) {
  struct actor *actor = NEW(w->arena, struct actor);
  *actor = (struct actor){.rol = rol, .naam = str_of(naam), .team_aantal = team ? 1 : 0, .teams = {team}};
  struct nieuwe nieuwe = {str_of(naam), team, actor};
  DOET(w, store_schrijven(w->store, w->arena, w->werk[SYSTEEM].wanneer, add_one, &nieuwe, w, &w->fault));
  struct werk werk = w->werk[SYSTEEM];
  werk.actor = actor;
  return werk;
}

struct str account_van(struct wereld *w, const char *naam) {
  return lees(w, str_c(w->arena, str_format(w->arena, "SELECT publiek FROM gebruiker WHERE naam = '%s'", naam)));
}

static const struct sleutel van_de_gemeente = {.bytes = "the key of a municipality", .vast = true};

static void hand_out_work(struct wereld *w) {
  moment_t nu = moment_van_dag(w->vandaag) + 9 * 60 * 60 * 1000;
  for (enum wie wie = SYSTEEM; wie < WIE_AANTAL; wie++)
    w->werk[wie] = (struct werk){.store = w->store,
                                 .arena = w->arena,
                                 .wanneer = {nu, nu},
                                 .actor = &w->actor[wie],
                                 .sleutel = &van_de_gemeente,
                                 .nieuw_id = next_id};
}

static int make(void **state, int (*engine)(void **)) {
  if (engine(state) != 0) return -1;
  struct testdb *db = *state;
  struct wereld *w = NEW(db->arena, struct wereld);
  w->db = db;
  w->arena = arena_create(ARENA_MAX);
  w->vandaag = dag_van((struct datum){2026, 3, 24});
  w->actor[SYSTEEM] = (struct actor){.rol = ROL_SYSTEEM, .naam = str_of(werkers[SYSTEEM].naam)};
  fault_init(&w->fault);
  moment_t nu = moment_van_dag(w->vandaag);
  if (!store_open(str_of(db->where), &w->store, &w->fault) ||
      !store_schrijven(w->store, w->arena, (struct moment_van_werk){nu, nu}, populate, NULL, w, &w->fault)) {
    print_error("# %s\n", w->fault.detail);
    return -1;
  }
  hand_out_work(w);
  *state = w;
  return 0;
}

int wereld_sqlite(void **state) {
  return make(state, testdb_sqlite);
}
int wereld_pgsql(void **state) {
  return make(state, testdb_pgsql);
}

int wereld_klaar(void **state) {
  struct wereld *w = *state;
  store_close(w->store);
  arena_destroy(w->arena);
  *state = w->db;
  return testdb_done(state);
}

struct werk later(const struct werk *werk, int dagen, moment_t ms) {
  struct werk then = *werk;
  dag_t dag = dag_van_moment(werk->wanneer.nu) + dagen;
  then.wanneer.nu = moment_van_dag(dag) + 9 * 60 * 60 * 1000 + ms;
  then.wanneer.echt = then.wanneer.nu;
  return then;
}

void assert_str_at(struct str have, struct str want, const char *file, int line) {
  if (str_eq(have, want)) return;
  print_error("# have: %.*s\n# want: %.*s\n", STR_ARG(have), STR_ARG(want));
  _fail(file, line);
}

void assert_has_at(struct str have, struct str want, const char *file, int line) {
  size_t at;
  if (str_find(have, want, &at)) return;
  print_error("# have: %.*s\n# want in it: %.*s\n", STR_ARG(have), STR_ARG(want));
  _fail(file, line);
}

struct str lees(struct wereld *w, const char *sql) {
  return testdb_as_owner(w->db, sql, NULL);
}

int64_t tel(struct wereld *w, const char *sql) {
  int64_t number;
  struct str text = lees(w, sql);
  if (!str_to_i64(text, &number)) fail_msg("no number: %s", sql);
  return number;
}

void veeg(struct wereld *w, const char *sql) {
  testdb_as_owner(w->db, sql, NULL);
}

struct str inwoner(struct wereld *w, const char *voornaam, const char *achternaam) {
  struct persoon_invoeren_in in = {.voornamen = str_of(voornaam),
                                   .geslachtsnaam = str_of(achternaam),
                                   .geslacht = 1,
                                   .geboren = 19500501,
                                   .straat = S("Kade"),
                                   .huisnummer = S("1"),
                                   .postcode = S("4131 ab"),
                                   .woonplaats = S("Vianen")};
  struct str persoon;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &persoon, &w->fault));
  return persoon;
}

struct str inlogcode(struct wereld *w, struct str persoon) {
  struct inwoner_uitnodigen_in in = {.hoe = INLOGCODE_PAPIER, .tot = w->vandaag + 14};
  struct inwoneruitnodiging uit;
  DOET(w, inwoner_uitnodigen(&w->werk[PROFESSIONAL], persoon, &in, &uit, &w->fault));
  return uit.code;
}

struct werk als_inwoner(struct wereld *w, struct str persoon) {
  struct werk werk = w->werk[PROFESSIONAL];
  struct sessie *sessie = NEW(w->arena, struct sessie);
  struct ingelogd ingelogd;
  struct str jaar =
      lees(w, str_c(w->arena, str_format(w->arena, "SELECT geboren / 10000 FROM persoon WHERE publiek = '%.*s'",
                                         STR_ARG(persoon))));
  struct mijn_code_in in = {.code = inlogcode(w, persoon)};
  assert_true(str_to_i64(jaar, &in.geboortejaar));
  werk.actor = NULL;
  DOET(w, mijn_code_inloggen(&werk, &in, &(struct herkomst){0}, &ingelogd, &w->fault));
  DOET(w, sessie_openen(&werk, ingelogd.cookie, sessie, &w->fault));
  werk.actor = &sessie->actor;
  return werk;
}

struct loket_keuzes rustig(struct arena *arena) {
  const struct paar typed[] = {{S("triage-spoed"), S("nee")}, {S("triage-veiligheid"), S("ja")}};
  return loket_keuzes_van(arena, &(struct paren){typed, 2});
}

struct str vraag_voor(struct wereld *w, const struct werk *werk, struct str persoon, enum wet wet, int64_t team,
                      dag_t ontvangen) {
  struct melding_opnemen_in in = {.persoon = persoon,
                                  .woorden = S("Ik kan de trap niet meer op."),
                                  .wet = (int)wet,
                                  .kanaal = S("telefoon"),
                                  .ontvangen = ontvangen,
                                  .team = team,
                                  .afwijken_reden = S("proef"),
                                  .keuzes = rustig(w->arena)};
  struct str publiek;
  DOET(w, melding_opnemen(werk, &in, &publiek, &w->fault));
  return publiek;
}

struct str vraag(struct wereld *w, struct str persoon, enum wet wet) {
  return vraag_voor(w, &w->werk[LOKET], persoon, wet, w->leerdam, w->vandaag);
}

void inrichting_zetten(struct wereld *w, const char *naam) {
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t versie;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  struct inrichting_invoeren_in in = {
      .files = bestanden_van(w->arena, naam), .geheel = true, .versie = stand.versie, .waarom = S("proef")};
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER], &in, &fouten, &versie, &w->fault));
}

int64_t team_van(struct wereld *w, const char *sleutel) {
  return tel(w, str_c(w->arena, str_format(w->arena, "SELECT id FROM team WHERE sleutel = '%s'", sleutel)));
}

struct huishouden_inzien_uit huishouden(struct wereld *w, const struct werk *werk, struct str publiek) {
  struct huishouden_inzien_uit uit;
  DOET(w, huishouden_inzien(werk, &(struct huishouden_inzien_in){publiek, 1, DEEL_ALLES}, &uit, &w->fault));
  return uit;
}

struct str document_erbij(struct wereld *w, const struct werk *werk, struct str huis, const char *naam,
                          const char *tekst) {
  struct str uit;
  DOET(w, document_toevoegen(werk, huis, &(struct bijlage){str_of(naam), str_of(tekst)}, &uit, &w->fault));
  struct huishouden_inzien_uit zien = huishouden(w, werk, huis);
  for (size_t i = 0; i < zien.document_aantal; i++)
    if (str_eq(zien.documenten[i].naam, str_of(naam))) return zien.documenten[i].publiek;
  fail();
  return (struct str){0};
}

struct werklijst_inzien_uit werklijst(struct wereld *w, const struct werk *werk, int64_t bladzijde) {
  struct werklijst_inzien_uit uit;
  DOET(w, werklijst_inzien(werk, &(struct werklijst_inzien_in){.bladzijde = bladzijde}, &uit, &w->fault));
  return uit;
}

struct melding melding_van(struct wereld *w, struct str publiek) {
  struct huishouden_inzien_uit uit = huishouden(w, &w->werk[TEAMLEIDER], publiek);
  assert_true(uit.melding_aantal > 0);
  return uit.meldingen[0];
}

struct notitie notitie_van(struct wereld *w, struct str publiek) {
  struct huishouden_inzien_uit uit = huishouden(w, &w->werk[TEAMLEIDER], publiek);
  assert_true(uit.notitie_aantal > 0);
  return uit.notities[0];
}

struct notitie_in verslag(const char *tekst) {
  return (struct notitie_in){.gesproken_met = S("mevrouw zelf"), .hoe = 1, .op_dag = DAG_GEEN, .tekst = str_of(tekst)};
}

struct melding_sluiten_in beantwoord(void) {
  return (struct melding_sluiten_in){.reden = SLUIT_BEANTWOORD,
                                     .instemming_wie = S("mevrouw zelf"),
                                     .instemming_hoe = S("aan de telefoon"),
                                     .instemming_op = dag_van((struct datum){2026, 3, 24})};
}

void assert_heel(struct wereld *w) {
  struct keuring keuring;
  DOET(w, logboek_keuren(w->store, w->arena, (struct str){0}, &keuring, &w->fault));
  assert_str(keuring.bevinding, "");
  assert_true(keuring.heel);
}

struct draad {
  pthread_t id;
  struct wereld *w;
  draad_werk *doen;
  pthread_barrier_t *start;
  int nummer;
  bool good;
};

static void *run(void *context) {
  struct draad *draad = context;
  pthread_barrier_wait(draad->start);
  draad->good = draad->doen(draad->w, draad->nummer);
  return NULL;
}

void tegelijk(struct wereld *w, int aantal, draad_werk *doen) {
  struct draad draden[DRADEN_MAX];
  pthread_barrier_t start;
  assert_in_range(aantal, 1, DRADEN_MAX);
  pthread_barrier_init(&start, NULL, (unsigned)aantal);
  for (int i = 0; i < aantal; i++) {
    draden[i] = (struct draad){.w = w, .doen = doen, .start = &start, .nummer = i};
    assert_int_equal(pthread_create(&draden[i].id, NULL, run, &draden[i]), 0);
  }
  for (int i = 0; i < aantal; i++) pthread_join(draden[i].id, NULL);
  pthread_barrier_destroy(&start);
  for (int i = 0; i < aantal; i++) assert_true(draden[i].good);
}

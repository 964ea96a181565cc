/* Moving: everything arrives, in either direction, also when it stopped halfway; the old place closes and never before
 * the new one is whole; a copy can be made while people work. */
#include "wereld.h"

#include <signal.h>
#include <stdatomic.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/verhuis.h"

static const struct embedded nothing[] = {{0}};

/* An empty place of that engine. The caller gives it to testdb_done. */
static struct testdb *place(enum db_engine engine) {
  void *state = (void *)nothing;
  assert_int_equal(engine == DB_SQLITE ? testdb_sqlite(&state) : testdb_pgsql(&state), 0);
  return state;
}

static void remove_place(struct testdb *t) {
  void *state = t;
  testdb_done(&state);
}

static enum db_engine other(const struct wereld *w) {
  return w->db->engine == DB_SQLITE ? DB_PGSQL : DB_SQLITE;
}

static struct str fill(struct wereld *w) {
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yılmaz"), WET_WMO);
  struct notitie_in in = verslag("Zij wil \"thuis\" blijven; 't lukt niet — nog niet.");
  struct str uit;
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], publiek, &in, &uit, &w->fault));
  DOET(w, logboek_controlepunt(w->store, w->arena, (struct moment_van_werk){w->werk[0].wanneer.nu, 1}, &w->fault));
  return publiek;
}

/* The same people at work in another place. */
static struct wereld in_place(const struct wereld *w, struct testdb *naar) {
  struct wereld nieuw = *w;
  int applied;
  DOET(&nieuw, store_migrate(str_of(naar->where), nieuw.arena, &applied, &nieuw.fault));
  assert_int_equal(applied, 0);
  DOET(&nieuw, store_open(str_of(naar->where), &nieuw.store, &nieuw.fault));
  nieuw.db = naar;
  for (int i = 0; i < WIE_AANTAL; i++) nieuw.werk[i].store = nieuw.store;
  return nieuw;
}

static struct verhuis_in to(const struct wereld *w, const struct testdb *naar, bool sluiten) {
  return (struct verhuis_in){.van = str_of(w->db->where), .naar = str_of(naar->where), .sluiten = sluiten};
}

static void test_heen(void **state) {
  struct wereld *w = *state;
  struct str huis = fill(w);
  int64_t hoogste = tel(w, "SELECT max(id) FROM notitie");
  for (enum db_engine engine = DB_SQLITE; engine <= DB_PGSQL; engine++) {
    struct testdb *naar = place(engine);
    struct verhuis_in in = to(w, naar, false);
    struct verhuis_uit uit;
    DOET(w, store_verhuizen(&in, w->arena, &uit, &w->fault));
    assert_true(uit.tabellen > 100 && uit.rijen > 20);
    struct wereld nieuw = in_place(w, naar);
    assert_heel(&nieuw);
    assert_int_equal(huishouden(&nieuw, &nieuw.werk[PROFESSIONAL], huis).notitie_aantal, 1);
    assert_str(notitie_van(&nieuw, huis).tekst, "Zij wil \"thuis\" blijven; 't lukt niet — nog niet.");
    if (engine == DB_PGSQL) {
      assert_int_equal(tel(&nieuw, "SELECT count(*) FROM logboek_rest"), 0);
      assert_true(tel(&nieuw, "SELECT count(*) FROM pg_stats WHERE tablename = 'logboek'") > 0); /* it was looked at */
    }
    /* Work goes on there, with numbers of its own. */
    struct notitie_in tweede = verslag("Verder op de nieuwe plek.");
    struct str id;
    DOET(&nieuw, notitie_opnemen(&nieuw.werk[PROFESSIONAL], huis, &tweede, &id, &nieuw.fault));
    assert_int_equal(tel(&nieuw, "SELECT max(id) FROM notitie"), hoogste + 1);
    FAALT(w, FAULT_RULE, store_verhuizen(&in, w->arena, &uit, &w->fault)); /* it is not empty any more */
    store_close(nieuw.store);
    remove_place(naar);
  }
  assert_int_equal(tel(w, "SELECT max(id) FROM notitie"), hoogste);
}

/* There and back again, and the old place takes nothing, not even from a server that never stopped. */
static void test_sluiten(void **state) {
  struct wereld *w = *state;
  struct str huis = fill(w), id;
  struct testdb *naar = place(other(w)), *terug = place(w->db->engine);
  struct verhuis_in in = to(w, naar, true);
  struct verhuis_uit uit, weer;
  DOET(w, store_verhuizen(&in, w->arena, &uit, &w->fault));
  int64_t rijen = tel(w, "SELECT count(*) FROM logboek");
  struct notitie_in laat = verslag("Dit mag nergens blijven hangen.");
  fault_init(&w->fault);
  assert_false(notitie_opnemen(&w->werk[PROFESSIONAL], huis, &laat, &id, &w->fault));
  struct huishouden_inzien_uit gezien;
  fault_init(&w->fault);
  assert_false(huishouden_inzien(&w->werk[PROFESSIONAL], &(struct huishouden_inzien_in){.huishouden = huis}, &gezien,
                                 &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek"), rijen);
  struct store *store;
  FAALT(w, FAULT_RULE, store_open(str_of(w->db->where), &store, &w->fault));
  assert_has(w->fault.message, "verhuisd");
  struct wereld nieuw = in_place(w, naar);
  store_close(nieuw.store);
  in = (struct verhuis_in){.van = str_of(naar->where), .naar = str_of(terug->where), .sluiten = true};
  DOET(w, store_verhuizen(&in, w->arena, &weer, &w->fault));
  assert_int_equal(weer.rijen, uit.rijen);
  struct wereld thuis = in_place(w, terug);
  assert_heel(&thuis);
  DOET(&thuis, notitie_opnemen(&thuis.werk[PROFESSIONAL], huis, &laat, &id, &thuis.fault));
  store_close(thuis.store);
  remove_place(terug);
  remove_place(naar);
}

static int calls_left;

static void die(void *context, struct str tabel, int64_t gedaan, int64_t totaal) {
  (void)context, (void)tabel, (void)gedaan, (void)totaal;
  if (--calls_left == 0) kill(getpid(), SIGKILL);
}

/* This program itself, begun anew with the words `van naar n`: moves, and is killed at the n-th piece that arrived. */
static int move_and_die(char **words) {
  struct arena *arena = arena_create(64 * 1024 * 1024);
  struct verhuis_in in = {.van = str_of(words[0]), .naar = str_of(words[1]), .sluiten = true, .melden = die};
  struct verhuis_uit uit;
  struct fault fault;
  int64_t n;
  fault_init(&fault);
  calls_left = str_to_i64(str_of(words[2]), &n) ? (int)n : 1;
  if (!store_verhuizen(&in, arena, &uit, &fault)) fprintf(stderr, "%s\n", fault.detail);
  arena_destroy(arena);
  return 1;
}

static void assert_killed(const char *van, const char *naar, int at) {
  char n[16];
  snprintf(n, sizeof n, "%d", at);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    execl("/proc/self/exe", "test_verhuis", van, naar, n, (char *)NULL);
    _exit(2);
  }
  int status;
  waitpid(child, &status, 0);
  assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

/* Killed at any table: the old place works on, the new one does not open, and the next time it goes on from there. */
static void test_halverwege(void **state) {
  struct wereld *w = *state;
  struct str huis = fill(w), id;
  struct testdb *naar = place(other(w));
  struct verhuis_uit uit;
  struct store *store;
  for (int at = 1; at <= 9; at += 4) {
    assert_killed(w->db->where, naar->where, at);
    FAALT(w, FAULT_RULE, store_open(str_of(naar->where), &store, &w->fault));
    assert_has(w->fault.message, "nog niet compleet");
  }
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], huis).notitie_aantal, 1);
  /* Meanwhile people looked, wrote, and changed what had arrived already. */
  struct notitie_in meer = verslag("Tussen twee pogingen.");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &meer, &id, &w->fault));
  veeg(w, "UPDATE persoon SET voornamen = 'Fatima'");
  struct verhuis_in in = to(w, naar, true);
  DOET(w, store_verhuizen(&in, w->arena, &uit, &w->fault));
  struct wereld nieuw = in_place(w, naar);
  assert_heel(&nieuw);
  assert_int_equal(huishouden(&nieuw, &nieuw.werk[PROFESSIONAL], huis).notitie_aantal, 2);
  assert_str(lees(&nieuw, "SELECT voornamen FROM persoon"), "Fatima");
  store_close(nieuw.store);
  remove_place(naar);
}

/* What is there already is not touched. */
static void test_niet_leeg(void **state) {
  struct wereld *w = *state;
  struct testdb *naar = place(other(w));
  fill(w);
  struct verhuis_in in = to(w, naar, false), weer = {.van = in.naar, .naar = in.van, .sluiten = true};
  struct verhuis_uit uit;
  DOET(w, store_verhuizen(&in, w->arena, &uit, &w->fault));
  FAALT(w, FAULT_RULE, store_verhuizen(&weer, w->arena, &uit, &w->fault));
  assert_has(w->fault.message, "al gegevens");
  assert_heel(w);
  FAALT(w, FAULT_ABSENT,
        store_verhuizen(&(struct verhuis_in){.van = S("/nergens"), .naar = in.van}, w->arena, &uit, &w->fault));
  remove_place(naar);
}

/* A copy while three others write: it holds what was there at one moment, and nobody lost anything. */
static atomic_bool copied;
static struct str busy_house;
static struct testdb *busy_place;

static bool write_until_copied(struct wereld *w) {
  bool good = true;
  while (good && !atomic_load(&copied)) {
    struct werk werk = w->werk[PROFESSIONAL];
    struct notitie_in in = verslag("Terwijl de reservekopie loopt.");
    struct str id;
    struct fault fault;
    fault_init(&fault);
    werk.arena = arena_create(64 * 1024 * 1024);
    good = notitie_opnemen(&werk, busy_house, &in, &id, &fault) || fault.class == FAULT_BUSY;
    arena_destroy(werk.arena);
  }
  return good;
}

static bool copy_or_write(struct wereld *w, int nummer) {
  if (nummer) return write_until_copied(w);
  struct arena *arena = arena_create(64 * 1024 * 1024);
  struct verhuis_in in = to(w, busy_place, false);
  struct verhuis_uit uit;
  struct fault fault;
  fault_init(&fault);
  bool good = store_verhuizen(&in, arena, &uit, &fault);
  atomic_store(&copied, true);
  arena_destroy(arena);
  return good;
}

static void test_tijdens_het_werk(void **state) {
  struct wereld *w = *state;
  busy_house = fill(w);
  busy_place = place(DB_SQLITE);
  atomic_store(&copied, false);
  tegelijk(w, 4, copy_or_write);
  struct wereld kopie = in_place(w, busy_place);
  assert_heel(&kopie);
  assert_heel(w);
  assert_in_range(tel(&kopie, "SELECT count(*) FROM notitie"), 1, tel(w, "SELECT count(*) FROM notitie"));
  store_close(kopie.store);
  remove_place(busy_place);
}

int main(int argc, char **argv) {
  if (argc == 4) return move_and_die(argv + 1);
  const struct CMUnitTest tests[] = {IN_WERELD(test_heen), IN_WERELD(test_sluiten), IN_WERELD(test_halverwege),
                                     IN_WERELD(test_niet_leeg), IN_WERELD(test_tijdens_het_werk)};
  return RUN_TESTS(tests);
}

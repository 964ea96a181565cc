/* Data of an earlier version: the migrations since then bring it forward on both engines, with everything that was in
 * it; and its backup can be put back by this program. The rows stand in oud/NNNN.sql, named after their migration. */
#include "wereld.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "db/db_driver.h"
#include "db/db_migrate.h"
#include "store/verhuis.h"

enum { TOEN = 46, ARENA = 64 * 1024 * 1024 };

static const struct embedded nothing[] = {{0}};

static struct testdb *place(enum db_engine engine) {
  void *state = (void *)nothing;
  assert_int_equal(engine == DB_SQLITE ? testdb_sqlite(&state) : testdb_pgsql(&state), 0);
  return state;
}

static const char *rows_of_then(struct arena *arena) {
  enum { MAX = 1024 * 1024 };
  char *text = NEW_ARRAY(arena, char, MAX);
  FILE *file = fopen(SCHAKEL_ROOT "/tests/store/oud/0046.sql", "rbe");
  assert_non_null(file);
  size_t size = fread(text, 1, MAX - 1, file);
  fclose(file);
  assert_in_range(size, 1, MAX - 2);
  return text;
}

/* A folder as the program of then left it. */
static void fill(struct testdb *t) {
  const struct db_driver *driver = t->house->driver;
  struct db *db;
  ASSERT_DONE(t, db_migrate_to(t->house, TOEN, t->arena, &t->fault));
  ASSERT_DONE(t, driver->connect(t->house, DB_MIGRATE, &db, &t->fault));
  ASSERT_DONE(t, driver->begin(db, &t->fault) && driver->script(db, rows_of_then(t->arena), &t->fault) &&
                     driver->finish_schema(db, t->arena, true, &t->fault) && driver->commit(db, &t->fault));
  driver->disconnect(db);
}

static void open_up(struct testdb *t, struct wereld *w) {
  const struct moment_van_werk wanneer = {1774339200000, 1774339200000};
  DOET(w, store_open(str_of(t->where), &w->store, &w->fault));
  DOET(w, store_herbouw(w->store, w->arena, wanneer, &w->fault));
  w->actor[PROFESSIONAL] = (struct actor){
      .rol = ROL_PROFESSIONAL, .gebruiker = 4, .naam = S("Priya Professional"), .team_aantal = 1, .teams = {1}};
  w->werk[PROFESSIONAL] = (struct werk){
      .store = w->store, .arena = w->arena, .wanneer = wanneer, .actor = &w->actor[PROFESSIONAL], .nieuw_id = id_new};
}

static void forward(struct testdb *t, struct wereld *w) {
  int applied;
  *w = (struct wereld){.db = t, .arena = t->arena, .vandaag = 20536};
  FAALT(w, FAULT_RULE, store_open(str_of(t->where), &w->store, &w->fault));
  assert_has(w->fault.message, "schakel migrate");
  DOET(w, store_migrate(str_of(t->where), w->arena, &applied, &w->fault));
  assert_true(applied > 10);
  open_up(t, w);
}

static void assert_all_there(struct wereld *w) {
  struct str huis = S("000000000000000000000000bg");
  struct huishouden_inzien_uit uit = huishouden(w, &w->werk[PROFESSIONAL], huis);
  assert_int_equal(uit.melding_aantal, 1);
  assert_str(uit.meldingen[0].woorden, "Ik kan de trap niet meer op.");
  assert_str(lees(w, "SELECT geslachtsnaam FROM persoon"), "Yilmaz");
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_tekst"), 8);
  assert_int_equal(tel(w, "SELECT count(*) FROM document"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_werk"), 1);
  assert_heel(w);
  struct notitie_in in = verslag("Geschreven met de nieuwe versie.");
  struct str id;
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &in, &id, &w->fault));
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], huis).notitie_aantal, uit.notitie_aantal + 1);
}

static void test_vooruit(void **state) {
  struct testdb *t = *state;
  fill(t);
  struct wereld w;
  forward(t, &w);
  assert_all_there(&w);
  store_close(w.store);
}

static void from_backup(struct testdb *t, struct testdb *oud) {
  struct verhuis_in in = {.van = str_of(oud->where), .naar = str_of(t->where)};
  struct verhuis_uit uit;
  fill(oud);
  ASSERT_DONE(t, store_verhuizen(&in, t->arena, &uit, &t->fault));
}

/* A backup that the earlier version made, on either engine: the copy has that version too, and then goes forward. */
static void test_terugzetten(void **state) {
  struct testdb *t = *state, *oud = place(DB_SQLITE);
  from_backup(t, oud);
  struct wereld w;
  forward(t, &w);
  assert_all_there(&w);
  store_close(w.store);
  void *done = oud;
  testdb_done(&done);
}

/* Another process brings it forward and is killed after so long; false when it was done before that. */
static bool killed_after(struct testdb *t, int64_t ms) {
  const struct timespec wait = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
  int status = 0, applied;
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) _exit(!store_migrate(str_of(t->where), t->arena, &applied, &t->fault));
  nanosleep(&wait, NULL);
  kill(child, SIGKILL);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status);
}

/* It is killed again and again on the way, and goes on each time where it was. */
static void test_afgebroken(void **state) {
  enum { STAP = 10 };
  struct testdb *t = *state, *oud = place(DB_SQLITE);
  struct wereld w = {.db = t, .arena = t->arena, .vandaag = 20536};
  int applied, kills = 0;
  from_backup(t, oud);
  db_close(t->house); /* nothing of it is open here while others have it */
  t->house = NULL;
  while (killed_after(t, (int64_t)STAP * (kills + 1))) kills++;
  assert_true(kills > 0);
  DOET(&w, store_migrate(str_of(t->where), w.arena, &applied, &w.fault));
  assert_int_equal(applied, 0);
  open_up(t, &w);
  assert_all_there(&w);
  store_close(w.store);
  void *done = oud;
  testdb_done(&done);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      {"test_vooruit on sqlite", test_vooruit, testdb_sqlite, testdb_done, (void *)nothing},
      ON_BOTH_WITH(test_terugzetten, nothing),
      ON_BOTH_WITH(test_afgebroken, nothing),
  };
  return RUN_TESTS(tests);
}

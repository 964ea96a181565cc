/* Data of an earlier version: the migrations since then bring it forward on both engines, with everything that was in
 * it; and its backup can be put back by this program. The rows stand in oud/NNNN.sql, named after their migration. */
#include "wereld.h"

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
                     driver->finish_schema(db, t->arena, &t->fault) && driver->commit(db, &t->fault));
  driver->disconnect(db);
}

static void forward(struct testdb *t, struct wereld *w) {
  *w = (struct wereld){.db = t, .arena = t->arena, .vandaag = 20536};
  const struct moment_van_werk wanneer = {1774339200000, 1774339200000};
  int applied;
  FAALT(w, FAULT_RULE, store_open(str_of(t->where), &w->store, &w->fault));
  assert_has(w->fault.message, "schakel migrate");
  DOET(w, store_migrate(str_of(t->where), w->arena, &applied, &w->fault));
  assert_true(applied > 10);
  DOET(w, store_open(str_of(t->where), &w->store, &w->fault));
  DOET(w, store_herbouw(w->store, w->arena, wanneer, &w->fault));
  w->actor[PROFESSIONAL] = (struct actor){
      .rol = ROL_PROFESSIONAL, .gebruiker = 4, .naam = S("Priya Professional"), .team_aantal = 1, .teams = {1}};
  w->werk[PROFESSIONAL] = (struct werk){
      .store = w->store, .arena = w->arena, .wanneer = wanneer, .actor = &w->actor[PROFESSIONAL], .nieuw_id = id_new};
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

/* A backup that the earlier version made, on either engine: the copy has that version too, and then goes forward. */
static void test_terugzetten(void **state) {
  struct testdb *t = *state, *oud = place(DB_SQLITE);
  struct verhuis_in in = {.van = str_of(oud->where), .naar = str_of(t->where)};
  struct verhuis_uit uit;
  fill(oud);
  ASSERT_DONE(t, store_verhuizen(&in, t->arena, &uit, &t->fault));
  struct wereld w;
  forward(t, &w);
  assert_all_there(&w);
  store_close(w.store);
  void *done = oud;
  testdb_done(&done);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      {"test_vooruit on sqlite", test_vooruit, testdb_sqlite, testdb_done, (void *)nothing},
      ON_BOTH_WITH(test_terugzetten, nothing),
  };
  return RUN_TESTS(tests);
}

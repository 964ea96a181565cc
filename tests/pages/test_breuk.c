/* Every page, and with the forms every act behind it, with its n-th statement failing and with its memory spent: who
 * asked hears so, and of what he did all or nothing is kept. A sample, of each page on one of the two engines; with
 * SCHAKEL_BREUK=heel each n of each page on both (make crash). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db/db_driver.h"
#include "intern.h"

#include "proeven.h"

enum { ACTS_MAX = 1024, WRONG_MAX = 60, GEHEUGEN_EERST = 4 * 1024, GEHEUGEN_MEEST = 64 * 1024 * 1024 };

static struct rondgang r;
static int wrong, breaks, spent, pages, forms;
static bool whole, on_pgsql;
static struct str
    acts[ACTS_MAX]; /* that were done or looked at on a page that was broken then, by their name in the logboek */
static int act_count;

#define WRONG(...)                                                                                                     \
  do {                                                                                                                 \
    if (wrong++ < WRONG_MAX) print_error("# " __VA_ARGS__);                                                            \
  } while (0)

/* The engine, until the statement that was meant. */

static const struct db_driver *engine;
static struct db_driver breaking;
static int64_t statements, breaks_at; /* of the page itself; 0 = never */
static bool at_work;

static bool breaks_now(struct fault *fault) {
  if (!at_work || ++statements != breaks_at) return false;
  db_fault(fault, FAULT_BUSY, "broken on purpose");
  return true;
}

static bool run_or_break(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
                         struct db_rows *ret_rows, int64_t *ret_changes) {
  return !breaks_now(fault) && engine->run(db, arena, fault, call, ret_rows, ret_changes);
}

static bool run_many_or_break(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *first,
                              size_t rows) {
  return !breaks_now(fault) && engine->run_many(db, arena, fault, first, rows);
}

static bool run_later_or_break(struct db *db, struct fault *fault, const struct db_call *call) {
  return !breaks_now(fault) && engine->run_later(db, fault, call);
}

static void around_page(bool begins) {
  at_work = begins;
  if (begins) statements = 0;
}

static void put_breaking_engine(void) {
  struct db_house *house = r.store->house;
  if (house->driver == &breaking) return;
  engine = house->driver;
  breaking = *engine;
  breaking.run = run_or_break;
  breaking.run_many = run_many_or_break;
  if (engine->run_later) breaking.run_later = run_later_or_break;
  house->driver = &breaking;
}

/* Judging. */

static bool some_act_done(const struct gezien *g) {
  for (size_t i = 0; i < g->regel_aantal; i++)
    if (str_eq(g->regels[i].uitkomst, S("gedaan"))) return true;
  return false;
}

static void judge(const struct verzoek *v, const struct gezien *g, struct str changes, bool told, const char *what,
                  int64_t n) {
  const char *path = v->pagina->path;
  size_t at;
  if (!told) WRONG("%s, %s %lld: answers %d as if nothing had happened\n", path, what, (long long)n, g->status);
  if (g->veranderd.len && !str_eq(g->veranderd, changes))
    WRONG("%s, %s %lld: only %.*s of %.*s is kept\n", path, what, (long long)n, STR_ARG(g->veranderd),
          STR_ARG(changes));
  bool says = str_find(g->lichaam, S("Wat u deed is bewaard"), &at);
  if (g->status >= 500 && g->veranderd.len && !says)
    WRONG("%s, %s %lld: says that it failed, and did it\n", path, what, (long long)n);
  if (says && !some_act_done(g)) WRONG("%s, %s %lld: says that it did it, and failed\n", path, what, (long long)n);
  if (g->status >= 500 && !str_find(g->lichaam, S("<h1"), &at))
    WRONG("%s, %s %lld: %d without a page\n", path, what, (long long)n, g->status);
}

/* Which n: all of them, or one that differs from page to page. */
static bool chosen(size_t page, int64_t n, int64_t count) {
  return whole || n == 1 + (int64_t)(page * 7) % count;
}

static void break_statements(const struct verzoek *v, struct str changes, int64_t count) {
  for (int64_t n = 1; n <= count; n++) {
    if (!chosen((size_t)(v->pagina - paginas), n, count)) continue;
    breaks_at = n;
    struct gezien g = rondgang_bezoek(&r, v);
    breaks_at = 0;
    judge(v, &g, changes, g.status == 503, "statement", n);
    breaks++;
  }
}

/* More and more memory, until it is enough. What was spent only while the page was made is told by `http`, and then the
 * form was taken. */
static void spend_memory(const struct verzoek *v, struct str changes) {
  bool enough = false;
  for (size_t geheugen = GEHEUGEN_EERST; !enough && geheugen < GEHEUGEN_MEEST;
       geheugen += geheugen * (whole ? 1 : 120) / 8) {
    r.geheugen = geheugen;
    struct gezien g = rondgang_bezoek(&r, v);
    enough = !arena_spent(r.bezoek);
    r.geheugen = 0;
    judge(v, &g, changes, enough ? g.status < 500 : true, "memory", (int64_t)geheugen);
    spent += !enough;
  }
  if (!enough) WRONG("%s needs more than any page should\n", v->pagina->path);
}

static void remember_acts(const struct gezien *g) {
  for (size_t i = 0; i < g->regel_aantal; i++) {
    int at = 0;
    while (at < act_count && !str_eq(acts[at], g->regels[i].act)) at++;
    assert_true(at < ACTS_MAX);
    if (at == act_count) acts[act_count++] = str_copy(r.arena, g->regels[i].act);
  }
}

static bool is_of_this_engine(size_t page) {
  return whole || (page % 2 == 1) == on_pgsql;
}

static void try_page(struct rondgang *walk, const struct verzoek *v) {
  if (!is_of_this_engine((size_t)(v->pagina - paginas))) return;
  put_breaking_engine();
  struct gezien g = rondgang_bezoek(walk, v);
  int64_t count = statements;
  if (g.status >= 400) return;
  remember_acts(&g);
  struct str changes = str_copy(walk->arena, g.veranderd);
  break_statements(v, changes, count);
  spend_memory(v, changes);
}

/* Forms, on their way into the world. */
static void try_form(struct rondgang *walk, const struct verzoek *v) {
  try_page(walk, v);
  forms++;
}

static void test_formulieren(void **state) {
  (void)state;
  print_message("# %d forms: %d statements failed, %d times the memory was spent\n", forms, breaks, spent);
  assert_true(forms > 100);
  assert_int_equal(wrong, 0);
}

static void show_all(void *context) {
  (void)context;
  for (size_t i = 0; i < pagina_aantal; i++) {
    const struct wie *wie = NULL;
    if (paginas[i].method != METHOD_GET || !is_of_this_engine(i)) continue;
    for (size_t w = 0; w < r.wie_aantal && !wie; w++) {
      struct verzoek v = {&r.wie[w], &paginas[i], r.ids[i], &r.queries[i], NULL};
      bool of_role = paginas[i].rollen == 0 || (paginas[i].rollen >> r.wie[w].rol & 1);
      if (!of_role || rondgang_bezoek(&r, &v).status != 200) continue;
      wie = &r.wie[w];
      try_page(&r, &v);
      pages++;
    }
  }
}

static void test_schermen(void **state) {
  (void)state;
  wrong = breaks = spent = 0;
  rondgang_lopen(&r, show_all, NULL);
  print_message("# %d screens: %d statements failed, %d times the memory was spent\n", pages, breaks, spent);
  print_message("# %d acts among all of them\n", act_count);
  assert_true(pages > (whole ? 200 : 80));
  assert_int_equal(wrong, 0);
}

static int make_with(void **state, void (*maken)(struct rondgang *r)) {
  const char *want = getenv("SCHAKEL_BREUK");
  whole = want && strcmp(want, "heel") == 0;
  on_pgsql = maken == rondgang_maken_klein;
  r.om = around_page;
  r.proef = try_form;
  maken(&r);
  r.proef = NULL;
  *state = &r;
  return 0;
}
static int make(void **state) {
  return make_with(state, rondgang_maken);
}
static int make_small(void **state) {
  return make_with(state, rondgang_maken_klein);
}
static int done(void **state) {
  (void)state;
  rondgang_klaar(&r);
  return 0;
}

/* In the world on PostgreSQL it is also looked at what its lists tell. */
int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_formulieren), cmocka_unit_test(test_schermen)};
  const struct CMUnitTest small[] = {cmocka_unit_test(test_formulieren), cmocka_unit_test(test_schermen),
                                     cmocka_unit_test(test_lijsten_op_postgresql)};
  cmocka_set_message_output(CM_OUTPUT_TAP);
  if (argc > 1 && strcmp(argv[1], "postgresql") == 0) return cmocka_run_group_tests(small, make_small, done);
  return cmocka_run_group_tests(tests, make, done);
}

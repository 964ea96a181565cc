#include "breuk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "db/db_driver.h"
#include "intern.h"

/* The engine runs a writing act in a thread of its own. */
static const struct db_driver *engines[2];
static struct db_driver breaking[2];
static atomic_bool at_work, broke;
static atomic_int statements, breaks_at;
static const struct db_driver *last; /* the engine that was put in the hands of this last */
static int acts, breaks;

enum { CALLS_MAX = 4096 };

static bool breaks_now(struct fault *fault) {
  if (!atomic_load(&at_work) || atomic_fetch_add(&statements, 1) + 1 != atomic_load(&breaks_at)) return false;
  atomic_store(&broke, true);
  db_fault(fault, FAULT_BUSY, "broken on purpose");
  return true;
}

static bool run_or_break(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *call,
                         struct db_rows *ret_rows, int64_t *ret_changes) {
  return !breaks_now(fault) && engines[db->house->driver->engine]->run(db, arena, fault, call, ret_rows, ret_changes);
}

static bool run_later_or_break(struct db *db, struct fault *fault, const struct db_call *call) {
  return !breaks_now(fault) && engines[db->house->driver->engine]->run_later(db, fault, call);
}

static bool run_many_or_break(struct db *db, struct arena *arena, struct fault *fault, const struct db_call *first,
                              size_t rows) {
  return !breaks_now(fault) && engines[db->house->driver->engine]->run_many(db, arena, fault, first, rows);
}

/* From one try to the next; 0 = nothing is broken. */
static int stride(void) {
  const char *want = getenv("SCHAKEL_BREUK");
  int64_t number;
  if (!want) return 0;
  return strcmp(want, "heel") == 0 ? 1 : str_to_i64(str_of(want), &number) && number > 0 ? (int)number : 0;
}

static void tell(void) {
  print_message("# %d acts were done, after %d statements that failed\n", acts, breaks);
}

void breuk_leggen(struct store *store) {
  struct db_house *house = store->house;
  enum db_engine engine = house->driver->engine;
  if (!stride()) return;
  if (!engines[0] && !engines[1]) atexit(tell);
  engines[engine] = house->driver;
  breaking[engine] = *house->driver;
  breaking[engine].run = run_or_break;
  if (house->driver->run_later) breaking[engine].run_later = run_later_or_break;
  breaking[engine].run_many = run_many_or_break;
  house->driver = &breaking[engine];
  last = &breaking[engine];
}

void breuk_telt_mee(void) {
  if (stride()) skip();
}

static void go(int n) {
  atomic_store(&statements, 0);
  atomic_store(&breaks_at, n);
  atomic_store(&broke, false);
  atomic_store(&at_work, n > 0);
}

/* Was this call of the text tried before on this engine? */
static bool known(const char *call) {
  static struct {
    const char *call;
    const struct db_driver *engine;
  } calls[CALLS_MAX];
  static size_t count;
  for (size_t i = 0; i < count; i++)
    if (calls[i].call == call && calls[i].engine == last) return true;
  if (count == CALLS_MAX) fail_msg("more calls than this can remember");
  calls[count].call = call;
  calls[count++].engine = last;
  return false;
}

void breuk_begin(const char *call) {
  int step = stride();
  go(step == 0 || (step == 1 && known(call)) ? 0 : 1 + acts % step);
}

bool breuk_nog_eens(bool gedaan, const struct fault *fault, const char *call) {
  int n = atomic_load(&breaks_at);
  bool failed = atomic_load(&broke);
  go(0);
  acts++;
  if (!failed) return false;
  if (gedaan) fail_msg("%s: statement %d failed, and it says that it did it", call, n);
  if (fault->class != FAULT_BUSY)
    fail_msg("%s: statement %d failed, and it says %s: %s", call, n, fault_class_name(fault->class), fault->detail);
  acts--;
  breaks++;
  go(n + stride());
  return true;
}

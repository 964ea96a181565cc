/* Transactions as db.h promises them, on both engines: one moment for readers, one at a time for writers, nothing
 * acknowledged that can be lost, other processes beside this one. */
#include "klein.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { THREADS = 16, ROUNDS = 25 };

static void test_a_reader_sees_one_moment(void **state) {
  struct testdb *t = *state;
  struct db *db;
  struct db_rows before, after;
  static const char sql[] = "SELECT waarde FROM teller WHERE id = 1";
  ASSERT_DONE(t, db_read_begin(t->house, &db, &t->fault));
  assert_true(db_transaction_open());
  ASSERT_DONE(t, db_query_args(db, t->arena, &t->fault, &before, sql, NULL, 0));
  testdb_as_owner(t, "UPDATE teller SET waarde = 5 WHERE id = 1", NULL);
  ASSERT_DONE(t, db_query_args(db, t->arena, &t->fault, &after, sql, NULL, 0));
  db_read_end(t->house, db);
  assert_false(db_transaction_open());
  assert_int_equal(db_int(&before, 0, 0), db_int(&after, 0, 0));
  assert_int_equal(read_int(t, sql), 5);
}

static bool undecided_work(struct db *db, void *context, struct fault *fault) {
  struct testdb *t = context;
  assert_true(db_transaction_open());
  assert_true(db_writer_number(db) > 0);
  if (!db_exec(db, t->arena, fault, NULL, "INSERT INTO teller (id, waarde) VALUES ($1, 1)", A_INT(77))) return false;
  return fault_set(fault, FAULT_RULE, S("Toch niet."), "changed our mind");
}

static void test_a_work_that_says_no_leaves_nothing(void **state) {
  struct testdb *t = *state;
  assert_false(db_write(t->house, undecided_work, t, &t->fault));
  assert_int_equal(t->fault.class, FAULT_RULE);
  assert_str(t->fault.message, S("Toch niet."));
  assert_false(db_transaction_open());
  assert_int_equal(read_int(t, "SELECT count(*) FROM teller WHERE id = 77"), 0);
}

struct later {
  struct testdb *t;
  int64_t id;
  bool asks, clashes;
  int64_t seen;
};

static bool add_later(struct db *db, struct testdb *t, int64_t id, struct fault *fault) {
  return db_exec_later(db, t->arena, fault, "INSERT INTO teller (id, waarde) VALUES ($1, 1)", A_INT(id));
}

static bool later_work(struct db *db, void *context, struct fault *fault) {
  struct later *later = context;
  struct db_rows rows;
  if (!add_later(db, later->t, later->id, fault) || (later->clashes && !add_later(db, later->t, later->id, fault)) ||
      !add_later(db, later->t, later->id + 1, fault))
    return false;
  if (!later->asks) return true;
  if (!db_query_args(db, later->t->arena, fault, &rows, "SELECT count(*) FROM teller WHERE waarde = 1", NULL, 0))
    return false;
  later->seen = db_int(&rows, 0, 0);
  return add_later(db, later->t, later->id + 2, fault);
}

/* What nobody waits for is there for the next statement and after the commit. */
static void test_what_travels_later_arrives(void **state) {
  struct testdb *t = *state;
  for (int round = 0; round < 2; round++) { /* the second time the statements are known to the connection */
    struct later commit = {.t = t, .id = 100 + 10 * round}, ask = {.t = t, .id = 200 + 10 * round, .asks = true};
    ASSERT_DONE(t, db_write(t->house, later_work, &commit, &t->fault));
    ASSERT_DONE(t, db_write(t->house, later_work, &ask, &t->fault));
    assert_int_equal(ask.seen, 4 + 5 * round);
  }
  assert_int_equal(read_int(t, "SELECT count(*) FROM teller WHERE waarde = 1"), 10);
}

/* Its fault comes with the next statement or with the commit, and nothing is kept. */
static void test_what_travels_later_fails(void **state) {
  struct testdb *t = *state;
  for (int round = 0; round < 2; round++)
    for (int asks = 0; asks < 2; asks++) {
      struct later later = {.t = t, .id = 100, .asks = asks, .clashes = true};
      fault_init(&t->fault);
      assert_refused(t, db_write(t->house, later_work, &later, &t->fault), FAULT_STALE);
      assert_int_equal(read_int(t, "SELECT count(*) FROM teller WHERE waarde = 1"), 0);
    }
  ASSERT_DONE(t, WRITE(t, "INSERT INTO teller (id, waarde) VALUES ($1, 1)", A_INT(100)));
}

static bool within_work(struct db *db, void *context, struct fault *fault) {
  struct later *inner = context;
  struct fault second;
  fault_init(&second);
  if (!add_later(db, inner->t, 300, fault)) return false;
  assert_false(db_write_within(db, later_work, inner, &second));
  assert_int_equal(second.class, FAULT_STALE);
  return add_later(db, inner->t, 301, fault);
}

/* In a part of a transaction only that part goes. */
static void test_what_travels_later_within_a_part(void **state) {
  struct testdb *t = *state;
  for (int asks = 0; asks < 2; asks++) {
    struct later inner = {.t = t, .id = 100, .asks = asks, .clashes = true};
    ASSERT_DONE(t, db_write(t->house, within_work, &inner, &t->fault));
    assert_int_equal(read_int(t, "SELECT count(*) FROM teller WHERE waarde = 1"), 2);
    ASSERT_DONE(t, WRITE_PLAIN(t, "DELETE FROM teller WHERE waarde = 1"));
  }
}

struct worker {
  struct testdb *t;
  struct arena *arena;
  struct fault fault;
  pthread_t thread;
  int done, refused;
};

static bool count_work(struct db *db, void *context, struct fault *fault) {
  struct worker *worker = context;
  struct db_rows rows;
  arena_reset(worker->arena);
  if (!db_query_args(db, worker->arena, fault, &rows, "SELECT waarde FROM teller WHERE id = 1", NULL, 0)) return false;
  return db_exec(db, worker->arena, fault, NULL, "UPDATE teller SET waarde = $1 WHERE id = 1",
                 A_INT(db_int(&rows, 0, 0) + 1));
}

/* Every third time the work fails after it wrote, in the middle of a group that others wait for. */
static bool failing_count_work(struct db *db, void *context, struct fault *fault) {
  return count_work(db, context, fault) && fault_set(fault, FAULT_RULE, S("Nee."), "as planned");
}

static void *count_up(void *context) {
  struct worker *worker = context;
  for (int i = 0; i < ROUNDS; i++) {
    bool fails = i % 3 == 2;
    fault_init(&worker->fault);
    if (db_write(worker->t->house, fails ? failing_count_work : count_work, worker, &worker->fault))
      worker->done++;
    else if (worker->fault.class != (fails ? FAULT_RULE : FAULT_BUSY) && worker->fault.class != FAULT_BUSY)
      worker->refused++;
  }
  return NULL;
}

static void start_workers(struct testdb *t, struct worker *workers, void *run(void *)) {
  for (int i = 0; i < THREADS; i++) {
    workers[i] = (struct worker){.t = t, .arena = arena_create(1 << 20)};
    assert_int_equal(pthread_create(&workers[i].thread, NULL, run, &workers[i]), 0);
  }
}

static int finish_workers(struct worker *workers, int *ret_refused) {
  int done = 0;
  *ret_refused = 0;
  for (int i = 0; i < THREADS; i++) {
    pthread_join(workers[i].thread, NULL);
    arena_destroy(workers[i].arena);
    done += workers[i].done;
    *ret_refused += workers[i].refused;
  }
  return done;
}

static void test_no_update_is_lost(void **state) {
  struct testdb *t = *state;
  struct worker workers[THREADS];
  int refused;
  start_workers(t, workers, count_up);
  int done = finish_workers(workers, &refused);
  assert_int_equal(refused, 0);
  assert_int_equal(read_int(t, "SELECT waarde FROM teller WHERE id = 1"), done);
  int all = THREADS * (ROUNDS - ROUNDS / 3);
  if (t->engine == DB_SQLITE)
    assert_int_equal(done, all);
  else
    assert_in_range(done, ROUNDS - ROUNDS / 3, all);
}

static bool own_row_work(struct db *db, void *context, struct fault *fault) {
  struct worker *worker = context;
  struct db_rows rows;
  int64_t own = 100 + db_writer_number(db);
  arena_reset(worker->arena);
  return db_query(db, worker->arena, fault, &rows, "SELECT waarde FROM teller WHERE id = $1", A_INT(own)) &&
         db_exec(db, worker->arena, fault, NULL, "UPDATE teller SET waarde = $2 WHERE id = $1", A_INT(own),
                 A_INT(db_int(&rows, 0, 0) + 1));
}

static void *count_own_row(void *context) {
  struct worker *worker = context;
  for (int i = 0; i < ROUNDS; i++) {
    fault_init(&worker->fault);
    if (db_write(worker->t->house, own_row_work, worker, &worker->fault))
      worker->done++;
    else
      worker->refused++;
  }
  return NULL;
}

/* As the heads of the chains of the logboek: one small table, and everybody has a row of his own in it. */
static void test_rows_of_ones_own_never_clash(void **state) {
  struct testdb *t = *state;
  struct worker workers[THREADS];
  int refused;
  for (int i = 1; i <= THREADS; i++)
    ASSERT_DONE(t, WRITE(t, "INSERT INTO teller (id, waarde) VALUES ($1, 0)", A_INT(100 + i)));
  testdb_as_owner(t, "ANALYZE teller", NULL);
  start_workers(t, workers, count_own_row);
  assert_int_equal(finish_workers(workers, &refused), THREADS * ROUNDS);
  assert_int_equal(refused, 0);
  assert_int_equal(read_int(t, "SELECT CAST(sum(waarde) AS BIGINT) FROM teller"), THREADS * ROUNDS);
}

static void *read_much(void *context) {
  struct worker *worker = context;
  struct db_rows rows;
  for (int i = 0; i < ROUNDS; i++) {
    struct db *db;
    arena_reset(worker->arena);
    if (!db_read_begin(worker->t->house, &db, &worker->fault)) return NULL;
    if (db_query_args(db, worker->arena, &worker->fault, &rows, "SELECT count(*) FROM teller", NULL, 0)) worker->done++;
    db_read_end(worker->t->house, db);
  }
  return NULL;
}

static void test_more_readers_than_connections(void **state) {
  struct testdb *t = *state;
  struct worker workers[THREADS];
  int refused;
  start_workers(t, workers, read_much);
  assert_int_equal(finish_workers(workers, &refused), THREADS * ROUNDS);
}

struct retry {
  int runs, until;
};

static bool retry_work(struct db *db, void *context, struct fault *fault) {
  (void)db;
  struct retry *retry = context;
  return ++retry->runs >= retry->until || fault_set(fault, FAULT_RETRY, S("Nog eens."), "as planned");
}

static void test_a_clash_is_tried_again(void **state) {
  struct testdb *t = *state;
  struct retry second = {.until = 2}, never = {.until = 99};
  ASSERT_DONE(t, db_write(t->house, retry_work, &second, &t->fault));
  assert_int_equal(second.runs, 2);
  assert_int_equal(t->fault.class, FAULT_NONE);
  assert_refused(t, db_write(t->house, retry_work, &never, &t->fault), FAULT_BUSY);
  assert_int_equal(never.runs, 5); /* the first time and four more */
}

/* Reads both counters, and while it has not written yet the first time, somebody else changes what it read. */
struct clash {
  struct testdb *t;
  int runs;
};

static bool clash_work(struct db *db, void *context, struct fault *fault) {
  struct clash *clash = context;
  struct testdb *t = clash->t;
  struct db_rows rows;
  if (!db_query_args(db, t->arena, fault, &rows, "SELECT CAST(sum(waarde) AS BIGINT) FROM teller", NULL, 0))
    return false;
  if (clash->runs++ == 0) testdb_as_owner(t, "UPDATE teller SET waarde = waarde + 10 WHERE id = 2", NULL);
  return db_exec(db, t->arena, fault, NULL, "UPDATE teller SET waarde = $1 WHERE id = 2",
                 A_INT(db_int(&rows, 0, 0) + 1));
}

static void test_a_real_clash_in_postgresql(void **state) {
  struct testdb *t = *state;
  struct clash clash = {t, 0};
  ASSERT_DONE(t, db_write(t->house, clash_work, &clash, &t->fault));
  assert_int_equal(clash.runs, 2);
  assert_int_equal(read_int(t, "SELECT waarde FROM teller WHERE id = 2"), 11);
}

static void test_a_lost_connection_is_replaced(void **state) {
  struct testdb *t = *state;
  static const char hang_up[] = "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                                " WHERE pid <> pg_backend_pid() AND datname = current_database()";
  ASSERT_DONE(t, add_ding(t, "voor"));
  assert_int_equal(read_int(t, "SELECT count(*) FROM ding"), 1);
  assert_str(testdb_as_owner(t, hang_up, NULL), S("2"));
  ASSERT_DONE(t, add_ding(t, "na"));
  assert_int_equal(read_int(t, "SELECT count(*) FROM ding"), 2);
}

static bool cut_off_work(struct db *db, void *context, struct fault *fault) {
  struct testdb *t = context;
  if (!db_exec(db, t->arena, fault, NULL, "INSERT INTO ding (naam, actief) VALUES ($1, 1)", A_TEXT(S("half"))))
    return false;
  testdb_as_owner(t,
                  "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                  " WHERE pid <> pg_backend_pid() AND datname = current_database()",
                  NULL);
  return true;
}

static void test_a_connection_lost_at_the_commit_is_told(void **state) {
  struct testdb *t = *state;
  assert_refused(t, db_write(t->house, cut_off_work, t, &t->fault), FAULT_UNSURE);
  assert_true(str_starts(t->fault.message, S("De verbinding met de database viel weg. Kijk eerst")));
  assert_int_equal(read_int(t, "SELECT count(*) FROM ding"), 0);
}

struct number {
  struct testdb *t;
  int64_t outer, inner;
  struct db_house *other;
};

static bool inner_number_work(struct db *db, void *context, struct fault *fault) {
  (void)fault;
  ((struct number *)context)->inner = db_writer_number(db);
  return true;
}

static void *inner_number(void *context) {
  struct number *number = context;
  struct fault fault;
  fault_init(&fault);
  if (!db_write(number->other, inner_number_work, number, &fault)) number->inner = -1;
  return NULL;
}

static bool outer_number_work(struct db *db, void *context, struct fault *fault) {
  (void)fault;
  struct number *number = context;
  pthread_t thread;
  number->outer = db_writer_number(db);
  assert_int_equal(pthread_create(&thread, NULL, inner_number, number), 0);
  pthread_join(thread, NULL);
  return true;
}

static void test_every_writing_connection_has_its_number(void **state) {
  struct testdb *t = *state;
  struct number number = {.t = t};
  ASSERT_DONE(t, db_open(str_of(t->where), false, NULL, &number.other, &t->fault));
  ASSERT_DONE(t, db_write(t->house, outer_number_work, &number, &t->fault));
  assert_int_equal(number.outer, 1);
  assert_int_equal(number.inner, 2);
  db_close(t->house);
  t->house = number.other;
  ASSERT_DONE(t, db_write(t->house, outer_number_work, &number, &t->fault));
}

/* Other processes: this program again, with another task. */

static pid_t start_self(const char *task, const char *where, int out) {
  char *const args[] = {"test_transactions", (char *)task, (char *)where, NULL};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (out >= 0) posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  pid_t child;
  assert_int_equal(posix_spawn(&child, "/proc/self/exe", &actions, NULL, args, environ), 0);
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

static void count_one(struct testdb *t) {
  struct worker worker = {.t = t, .arena = arena_create(1 << 20)};
  do fault_init(&t->fault);
  while (!db_write(t->house, count_work, &worker, &t->fault) && t->fault.class == FAULT_BUSY);
  arena_destroy(worker.arena);
}

static struct testdb other_process(const char *where) {
  struct testdb t = {.where = where, .arena = arena_create(1 << 20)};
  fault_init(&t.fault);
  if (!db_open(str_of(where), false, NULL, &t.house, &t.fault)) exit(2);
  return t;
}

static int task_count(const char *where) {
  struct testdb t = other_process(where);
  for (int i = 0; i < ROUNDS; i++) count_one(&t);
  db_close(t.house);
  arena_destroy(t.arena);
  return t.fault.class == FAULT_NONE ? 0 : 1;
}

/* Writes a byte for every save that was acknowledged, until it is killed. */
static int task_acknowledge(const char *where) {
  struct testdb t = other_process(where);
  for (;;) {
    count_one(&t);
    if (write(STDOUT_FILENO, "+", 1) != 1) return 1;
  }
}

static bool nested_work(struct db *db, void *context, struct fault *fault) {
  (void)db;
  struct testdb *t = context;
  return db_write(t->house, nested_work, t, fault);
}

static int task_nest(const char *where) {
  struct testdb t = other_process(where);
  if (!freopen("/dev/null", "w", stderr)) return 2;
  return db_write(t.house, nested_work, &t, &t.fault) ? 0 : 1;
}

static void test_a_second_process_writes_too(void **state) {
  struct testdb *t = *state;
  pid_t child = start_self("count", t->where, -1);
  int status;
  for (int i = 0; i < ROUNDS; i++) count_one(t);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_int_equal(status, 0);
  assert_int_equal(read_int(t, "SELECT waarde FROM teller WHERE id = 1"), 2 * ROUNDS);
}

static void test_what_was_acknowledged_survives_a_kill(void **state) {
  struct testdb *t = *state;
  int ends[2], acknowledged = 0;
  char byte;
  assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
  pid_t child = start_self("acknowledge", t->where, ends[1]);
  close(ends[1]);
  for (; acknowledged < ROUNDS; acknowledged++) assert_int_equal(read(ends[0], &byte, 1), 1);
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  while (read(ends[0], &byte, 1) == 1) acknowledged++;
  close(ends[0]);
  int64_t kept = read_int(t, "SELECT waarde FROM teller WHERE id = 1");
  assert_in_range(kept, acknowledged, acknowledged + 1);
  count_one(t);
  assert_int_equal(read_int(t, "SELECT waarde FROM teller WHERE id = 1"), kept + 1);
}

static void test_a_write_in_a_write_stops_the_process(void **state) {
  struct testdb *t = *state;
  int status;
  pid_t child = start_self("nest", t->where, -1);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "count") == 0) return task_count(argv[2]);
  if (argc == 3 && strcmp(argv[1], "acknowledge") == 0) return task_acknowledge(argv[2]);
  if (argc == 3 && strcmp(argv[1], "nest") == 0) return task_nest(argv[2]);
  const struct CMUnitTest tests[] = {
      BOTH(test_a_reader_sees_one_moment),
      BOTH(test_a_work_that_says_no_leaves_nothing),
      BOTH(test_what_travels_later_arrives),
      BOTH(test_what_travels_later_fails),
      BOTH(test_what_travels_later_within_a_part),
      BOTH(test_no_update_is_lost),
      BOTH(test_rows_of_ones_own_never_clash),
      BOTH(test_more_readers_than_connections),
      BOTH(test_a_clash_is_tried_again),
      ONLY(test_a_real_clash_in_postgresql, pgsql),
      ONLY(test_a_lost_connection_is_replaced, pgsql),
      ONLY(test_a_connection_lost_at_the_commit_is_told, pgsql),
      ONLY(test_every_writing_connection_has_its_number, pgsql),
      BOTH(test_a_second_process_writes_too),
      BOTH(test_what_was_acknowledged_survives_a_kill),
      BOTH(test_a_write_in_a_write_stops_the_process),
  };
  return RUN_TESTS(tests);
}

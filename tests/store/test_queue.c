/* The queue before the writer, on a database that is only pretended: so that commits can fail and turns can be held. */
#include "tap.h"

#include "db/db_queue.c" /* to see who waits */

#include <sched.h>

#include "db/db_driver.h"

enum { THREADS = 20, EVENTS = 4096 };

enum event { BEGIN, WORK, FAILED_WORK, COMMIT, ROLLBACK };

/* What happened on the pretended writer, in order. Only touched by who has the turn, which is what thread sanitizers
 * look at. */
struct stage {
  struct db writer;
  struct arena *arena;
  struct db_queue *queue;
  enum event events[EVENTS];
  int who[EVENTS];
  int count;
  bool commits_fail, begin_fails;
};

static struct stage *stage_of(struct db *writer) {
  return (struct stage *)writer;
}

static void note(struct stage *stage, enum event event, int who) {
  assert_true(stage->count < EVENTS);
  stage->events[stage->count] = event;
  stage->who[stage->count++] = who;
}

static int times(const struct stage *stage, enum event event) {
  int found = 0;
  for (int i = 0; i < stage->count; i++) found += stage->events[i] == event;
  return found;
}

static bool begin(struct db *writer, struct fault *fault) {
  struct stage *stage = stage_of(writer);
  note(stage, BEGIN, -1);
  return !stage->begin_fails || db_fault(fault, FAULT_BUSY, "as planned");
}

static bool commit(struct db *writer, struct fault *fault) {
  struct stage *stage = stage_of(writer);
  note(stage, COMMIT, -1);
  return !stage->commits_fail || db_fault(fault, FAULT_INTERNAL, "the disk is gone");
}

static void rollback(struct db *writer) {
  note(stage_of(writer), ROLLBACK, -1);
}

enum task { SUCCEED, FAIL, LOSE };

struct caller {
  struct stage *stage;
  struct fault fault;
  pthread_t thread;
  int number;
  enum task task;
  bool kept;
  int surprises;         /* outcomes that were not those of its task */
  pthread_mutex_t *gate; /* the work waits for it; NULL = no */
};

static bool on_stage(struct db *writer, void *context, struct fault *fault) {
  struct caller *caller = context;
  if (caller->gate) pthread_mutex_lock(caller->gate), pthread_mutex_unlock(caller->gate);
  note(stage_of(writer), caller->task == SUCCEED ? WORK : FAILED_WORK, caller->number);
  return caller->task == SUCCEED || db_fault(fault, FAULT_RULE, "as planned");
}

static bool in_savepoint(struct db *writer, db_work *work, void *context, struct fault *fault, bool *ret_lost) {
  bool good = work(writer, context, fault);
  *ret_lost = !good && ((struct caller *)context)->task == LOSE;
  return good;
}

static const struct db_group_steps steps = {begin, in_savepoint, commit, rollback};

static void *call(void *context) {
  struct caller *caller = context;
  fault_init(&caller->fault);
  caller->kept = db_queue_run(caller->stage->queue, on_stage, caller, &caller->fault);
  return NULL;
}

static int set_stage(void **state) {
  struct arena *arena = arena_create(1 << 20);
  struct stage *stage = NEW(arena, struct stage);
  stage->arena = arena;
  stage->queue = db_queue_create(arena, &stage->writer, &steps);
  *state = stage;
  return 0;
}

static int clear_stage(void **state) {
  struct stage *stage = *state;
  db_queue_destroy(stage->queue);
  db_queue_destroy(NULL);
  arena_destroy(stage->arena);
  return 0;
}

static int waiting(struct db_queue *queue) {
  int count = 0;
  pthread_mutex_lock(&queue->lock);
  for (const struct turn *turn = queue->first; turn; turn = turn->next) count++;
  pthread_mutex_unlock(&queue->lock);
  return count;
}

static bool held(struct db_queue *queue) {
  pthread_mutex_lock(&queue->lock);
  bool is = queue->held;
  pthread_mutex_unlock(&queue->lock);
  return is;
}

/* The first caller keeps the turn until all others stand in line, in order of their number. */
static void run_in_line(struct stage *stage, struct caller *callers, int count) {
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&gate);
  callers[0].gate = &gate;
  for (int i = 0; i < count; i++) {
    callers[i].stage = stage;
    callers[i].number = i;
    assert_int_equal(pthread_create(&callers[i].thread, NULL, call, &callers[i]), 0);
    while (i == 0 ? !held(stage->queue) : waiting(stage->queue) < i) sched_yield();
  }
  pthread_mutex_unlock(&gate);
  for (int i = 0; i < count; i++) pthread_join(callers[i].thread, NULL);
  callers[0].gate = NULL;
}

static void test_turns_come_in_order_of_arrival(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  run_in_line(stage, callers, THREADS);
  int next = 0;
  for (int i = 0; i < stage->count; i++)
    if (stage->events[i] == WORK) assert_int_equal(stage->who[i], next++);
  assert_int_equal(next, THREADS);
}

static void test_works_in_line_share_a_commit(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  run_in_line(stage, callers, THREADS);
  for (int i = 0; i < THREADS; i++) assert_true(callers[i].kept);
  assert_in_range(times(stage, COMMIT), 1, THREADS / 2);
  assert_int_equal(times(stage, BEGIN), times(stage, COMMIT));
  assert_int_equal(stage->events[stage->count - 1], COMMIT);
}

static void test_a_lonely_work_commits_at_once(void **state) {
  struct stage *stage = *state;
  struct caller caller = {.stage = stage};
  for (int i = 1; i <= 3; i++) {
    call(&caller);
    assert_true(caller.kept);
    assert_int_equal(stage->count, 3 * i);
    assert_int_equal(stage->events[stage->count - 1], COMMIT);
  }
}

static void test_a_group_has_a_largest_size(void **state) {
  struct stage *stage = *state;
  enum { MANY = 2 * DB_GROUP_MAX + 5 };
  struct caller callers[MANY] = {0};
  run_in_line(stage, callers, MANY);
  int size = 0, works = 0;
  for (int i = 0; i < stage->count; i++) {
    if (stage->events[i] == BEGIN) size = 0;
    if (stage->events[i] == WORK) works++, size++;
    assert_true(size <= DB_GROUP_MAX);
  }
  assert_int_equal(works, MANY);
}

static void test_a_failing_work_leaves_the_others(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  for (int i = 0; i < THREADS; i += 3) callers[i].task = FAIL;
  callers[THREADS - 1].task = FAIL;
  run_in_line(stage, callers, THREADS);
  for (int i = 0; i < THREADS; i++) {
    assert_int_equal(callers[i].kept, callers[i].task == SUCCEED);
    assert_int_equal(callers[i].fault.class, callers[i].kept ? FAULT_NONE : FAULT_RULE);
  }
  assert_true(stage->events[stage->count - 1] == COMMIT || stage->events[stage->count - 1] == ROLLBACK);
}

static void test_a_lonely_failing_work_is_rolled_back(void **state) {
  struct stage *stage = *state;
  struct caller caller = {.stage = stage, .task = FAIL};
  call(&caller);
  assert_false(caller.kept);
  assert_int_equal(times(stage, COMMIT), 0);
  assert_int_equal(times(stage, ROLLBACK), 1);
}

static void test_a_failing_commit_fails_everyone_in_it(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  stage->commits_fail = true;
  run_in_line(stage, callers, THREADS);
  for (int i = 0; i < THREADS; i++) {
    assert_false(callers[i].kept);
    assert_int_equal(callers[i].fault.class, FAULT_INTERNAL);
    assert_string_equal(callers[i].fault.detail, "the disk is gone");
  }
  stage->commits_fail = false;
  call(&callers[0]);
  assert_true(callers[0].kept);
}

static void test_a_lost_transaction_fails_who_wrote_in_it(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  callers[THREADS - 1].task = LOSE;
  run_in_line(stage, callers, THREADS);
  int since_begin = 0, failed = 0;
  for (int i = 0; i < stage->count; i++) {
    if (stage->events[i] == BEGIN)
      since_begin = 0;
    else if (stage->events[i] != COMMIT)
      since_begin++;
  }
  for (int i = 0; i < THREADS; i++) failed += !callers[i].kept;
  assert_int_equal(failed, since_begin);
  call(&callers[0]);
  assert_true(callers[0].kept);
}

static void test_when_nothing_can_begin_everyone_hears_it(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  stage->begin_fails = true;
  /* The first one never comes to its work, so nobody is held up. */
  for (int i = 0; i < THREADS; i++) {
    callers[i] = (struct caller){.stage = stage, .number = i};
    assert_int_equal(pthread_create(&callers[i].thread, NULL, call, &callers[i]), 0);
  }
  for (int i = 0; i < THREADS; i++) pthread_join(callers[i].thread, NULL);
  for (int i = 0; i < THREADS; i++) assert_true(!callers[i].kept && callers[i].fault.class == FAULT_BUSY);
  assert_int_equal(stage->count, THREADS);
}

static void test_who_waits_too_long_gives_up(void **state) {
  struct stage *stage = *state;
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&gate);
  struct caller holder = {.stage = stage, .gate = &gate}, late = {.stage = stage};
  assert_int_equal(pthread_create(&holder.thread, NULL, call, &holder), 0);
  while (!held(stage->queue)) sched_yield();
  pthread_mutex_lock(&stage->queue->lock);
  stage->queue->wait_s = 0;
  pthread_mutex_unlock(&stage->queue->lock);
  call(&late);
  assert_false(late.kept);
  assert_int_equal(late.fault.class, FAULT_BUSY);
  pthread_mutex_unlock(&gate);
  pthread_join(holder.thread, NULL);
  assert_true(holder.kept);
  call(&late);
  assert_true(late.kept);
}

static void *call_often(void *context) {
  struct caller *caller = context;
  for (int i = 0; i < 50; i++) {
    caller->task = i % 7 == caller->number % 7 ? FAIL : SUCCEED;
    call(caller);
    if (caller->kept != (caller->task == SUCCEED)) caller->surprises++;
  }
  return NULL;
}

static void test_a_crowd(void **state) {
  struct stage *stage = *state;
  struct caller callers[THREADS] = {0};
  for (int i = 0; i < THREADS; i++) {
    callers[i] = (struct caller){.stage = stage, .number = i};
    assert_int_equal(pthread_create(&callers[i].thread, NULL, call_often, &callers[i]), 0);
  }
  for (int i = 0; i < THREADS; i++) pthread_join(callers[i].thread, NULL);
  for (int i = 0; i < THREADS; i++) assert_int_equal(callers[i].surprises, 0);
  assert_int_equal(times(stage, WORK) + times(stage, FAILED_WORK), THREADS * 50);
  assert_int_equal(times(stage, BEGIN), times(stage, COMMIT) + times(stage, ROLLBACK));
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, set_stage, clear_stage)

int main(void) {
  const struct CMUnitTest tests[] = {
      ON_STAGE(test_turns_come_in_order_of_arrival),
      ON_STAGE(test_works_in_line_share_a_commit),
      ON_STAGE(test_a_lonely_work_commits_at_once),
      ON_STAGE(test_a_group_has_a_largest_size),
      ON_STAGE(test_a_failing_work_leaves_the_others),
      ON_STAGE(test_a_lonely_failing_work_is_rolled_back),
      ON_STAGE(test_a_failing_commit_fails_everyone_in_it),
      ON_STAGE(test_a_lost_transaction_fails_who_wrote_in_it),
      ON_STAGE(test_when_nothing_can_begin_everyone_hears_it),
      ON_STAGE(test_who_waits_too_long_gives_up),
      ON_STAGE(test_a_crowd),
  };
  return RUN_TESTS(tests);
}

#include "db/db_queue.h"

#include <assert.h>
#include <errno.h>
#include <pthread.h>
#include <time.h>

#include "base/clock.h"
#include "db/db_driver.h"

enum turn_state { WAITING, HOLDING, WRITTEN, KEPT, LOST };

/* One call of db_queue_run; lives on the stack of its thread. */
struct turn {
  struct turn *next; /* in the queue, later in the group */
  pthread_cond_t changed;
  enum turn_state state;
  struct fault *fault;
};

struct db_queue {
  struct db *writer;
  const struct db_group_steps *steps;
  pthread_mutex_t lock;
  pthread_condattr_t steady;
  int wait_s;                /* DB_QUEUE_WAIT_S */
  struct turn *first, *last; /* who waits, in order of arrival */
  bool held;                 /* somebody has the turn; what follows is his alone */
  bool open;                 /* a transaction is open on the writer */
  struct turn *group;        /* who wrote in it and waits for its commit */
  int group_size;
  int64_t group_since;
  int waiting;
  int64_t commits, commit_us;
};

struct db_queue *db_queue_create(struct arena *arena, struct db *writer, const struct db_group_steps *steps) {
  struct db_queue *queue = NEW(arena, struct db_queue);
  queue->writer = writer;
  queue->steps = steps;
  queue->wait_s = DB_QUEUE_WAIT_S;
  pthread_mutex_init(&queue->lock, NULL);
  pthread_condattr_init(&queue->steady);
  pthread_condattr_setclock(&queue->steady, CLOCK_MONOTONIC);
  return queue;
}

void db_queue_destroy(struct db_queue *queue) {
  if (!queue) return;
  assert(!queue->held && !queue->first && !queue->group);
  pthread_condattr_destroy(&queue->steady);
  pthread_mutex_destroy(&queue->lock);
}

/* What follows up to db_queue_run needs the lock. */

static void enter(struct db_queue *queue, struct turn *turn) {
  if (queue->last)
    queue->last->next = turn;
  else
    queue->first = turn;
  queue->last = turn;
  queue->waiting++;
}

static void leave(struct db_queue *queue, const struct turn *turn) {
  struct turn *before = NULL;
  for (struct turn *at = queue->first; at != turn; at = at->next) before = at;
  if (before)
    before->next = turn->next;
  else
    queue->first = turn->next;
  if (queue->last == turn) queue->last = before;
  queue->waiting--;
}

static void pass_on(struct db_queue *queue) {
  struct turn *next = queue->first;
  queue->held = next != NULL;
  if (!next) return;
  leave(queue, next);
  next->next = NULL;
  next->state = HOLDING;
  pthread_cond_signal(&next->changed);
}

static bool wait_for_turn(struct db_queue *queue, struct turn *turn) {
  enter(queue, turn);
  if (!queue->held) pass_on(queue);
  struct timespec until;
  clock_gettime(CLOCK_MONOTONIC, &until);
  until.tv_sec += queue->wait_s;
  while (turn->state == WAITING)
    if (pthread_cond_timedwait(&turn->changed, &queue->lock, &until) == ETIMEDOUT && turn->state == WAITING) {
      leave(queue, turn);
      return db_fault(turn->fault, FAULT_BUSY, "no turn to write within %d s", queue->wait_s);
    }
  return true;
}

static void tell_group(struct db_queue *queue, enum turn_state outcome, const struct fault *why) {
  for (struct turn *turn = queue->group, *next; turn; turn = next) {
    next = turn->next; /* a turn that hears its outcome may be gone at once */
    if (outcome == LOST && turn->fault != why) *turn->fault = *why;
    turn->state = outcome;
    pthread_cond_signal(&turn->changed);
  }
  queue->group = NULL;
  queue->group_size = 0;
}

static void join_group(struct db_queue *queue, struct turn *turn) {
  turn->state = WRITTEN;
  turn->next = queue->group;
  queue->group = turn;
  queue->group_size++;
}

static bool group_takes_more(const struct db_queue *queue) {
  return queue->open && queue->group_size < DB_GROUP_MAX && clock_steady_us() - queue->group_since < DB_GROUP_US;
}

/* Commits for all who wrote. Nobody else touches the writer or the group meanwhile, for this thread has the turn. */
static void close_group(struct db_queue *queue) {
  if (!queue->open) return;
  struct fault fault;
  fault_init(&fault);
  pthread_mutex_unlock(&queue->lock);
  bool kept = true, writes = queue->group != NULL;
  int64_t began = clock_steady_us();
  if (writes)
    kept = queue->steps->commit(queue->writer, &fault);
  else
    queue->steps->rollback(queue->writer);
  pthread_mutex_lock(&queue->lock);
  if (writes && kept) {
    queue->commits++;
    queue->commit_us += clock_steady_us() - began;
  }
  queue->open = false;
  tell_group(queue, kept ? KEPT : LOST, &fault);
}

/* Without the lock, by the holder of the turn. */
static bool begin_group(struct db_queue *queue, struct fault *fault) {
  if (!queue->open && queue->steps->begin(queue->writer, fault)) {
    queue->open = true;
    queue->group_since = clock_steady_us();
  }
  return queue->open;
}

bool db_queue_run(struct db_queue *queue, db_work *work, void *context, struct fault *fault) {
  struct turn turn = {.state = WAITING, .fault = fault};
  pthread_cond_init(&turn.changed, &queue->steady);
  pthread_mutex_lock(&queue->lock);
  if (wait_for_turn(queue, &turn)) {
    pthread_mutex_unlock(&queue->lock);
    bool lost = false;
    bool written = begin_group(queue, fault) && queue->steps->work(queue->writer, work, context, fault, &lost);
    pthread_mutex_lock(&queue->lock);
    if (lost) {
      queue->open = false;
      tell_group(queue, LOST, fault);
    } else if (written) {
      join_group(queue, &turn);
    }
    if (!(queue->first && group_takes_more(queue))) close_group(queue);
    pass_on(queue);
    while (turn.state == WRITTEN) pthread_cond_wait(&turn.changed, &queue->lock);
  }
  pthread_mutex_unlock(&queue->lock);
  pthread_cond_destroy(&turn.changed);
  return turn.state == KEPT;
}

void db_queue_measure(struct db_queue *queue, struct db_figures *figures) {
  pthread_mutex_lock(&queue->lock);
  figures->turns = queue->waiting;
  figures->commits = queue->commits;
  figures->commit_us = queue->commit_us;
  pthread_mutex_unlock(&queue->lock);
}

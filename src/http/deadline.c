#include "deadline.h"

#include <sys/socket.h>

#include "base/clock.h"
#include "base/log.h"
#include "steady.h"

static void unlist(struct deadline *deadline, struct receiving *receiving) {
  if (!receiving->listed) return;
  *(receiving->earlier ? &receiving->earlier->later : &deadline->first) = receiving->later;
  *(receiving->later ? &receiving->later->earlier : &deadline->last) = receiving->earlier;
  receiving->listed = false;
}

static void list_last(struct deadline *deadline, struct receiving *receiving) {
  receiving->earlier = deadline->last;
  receiving->later = NULL;
  *(deadline->last ? &deadline->last->later : &deadline->first) = receiving;
  deadline->last = receiving;
  receiving->listed = true;
}

void deadline_set(struct deadline *deadline, struct receiving *receiving) {
  pthread_mutex_lock(&deadline->lock);
  unlist(deadline, receiving);
  receiving->due_us = clock_steady_us() + deadline->limit_us;
  list_last(deadline, receiving);
  if (deadline->first == receiving) pthread_cond_signal(&deadline->changed);
  pthread_mutex_unlock(&deadline->lock);
}

void deadline_clear(struct deadline *deadline, struct receiving *receiving) {
  pthread_mutex_lock(&deadline->lock);
  unlist(deadline, receiving);
  pthread_mutex_unlock(&deadline->lock);
}

/* Shut down, not closed: the file descriptor stays of the I/O thread, which sees the end and closes it. */
static void cut_what_is_due(struct deadline *deadline, int64_t now_us) {
  while (deadline->first && deadline->first->due_us <= now_us) {
    struct receiving *late = deadline->first;
    unlist(deadline, late);
    shutdown(late->fd, SHUT_RDWR);
    log_line(LOG_INFO, "request not in before its deadline", NULL);
  }
}

static void *watch(void *context) {
  struct deadline *deadline = context;
  pthread_mutex_lock(&deadline->lock);
  while (!deadline->stopping) {
    cut_what_is_due(deadline, clock_steady_us());
    if (deadline->first)
      steady_wait(&deadline->changed, &deadline->lock, deadline->first->due_us);
    else
      pthread_cond_wait(&deadline->changed, &deadline->lock);
  }
  pthread_mutex_unlock(&deadline->lock);
  return NULL;
}

bool deadline_start(struct deadline *deadline, int limit_ms) {
  *deadline = (struct deadline){.limit_us = (int64_t)limit_ms * 1000};
  steady_init(&deadline->changed);
  pthread_mutex_init(&deadline->lock, NULL);
  return pthread_create(&deadline->thread, NULL, watch, deadline) == 0;
}

void deadline_stop(struct deadline *deadline) {
  pthread_mutex_lock(&deadline->lock);
  deadline->stopping = true;
  pthread_cond_signal(&deadline->changed);
  pthread_mutex_unlock(&deadline->lock);
  pthread_join(deadline->thread, NULL);
  pthread_cond_destroy(&deadline->changed);
  pthread_mutex_destroy(&deadline->lock);
}

/* The lines of complete requests that wait for a worker. Bounded: who does not fit in is told at once. What is costly
 * waits in a line of its own, of which only so many are with a worker at once: the other workers stay for the others.
 */
#ifndef HTTP_QUEUE_H
#define HTTP_QUEUE_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct exchange;

struct lane {
  struct exchange **ring;
  size_t max, first, count;
};

struct queue {
  pthread_mutex_t lock;
  pthread_cond_t filled;
  struct lane common, costly;
  size_t costly_running, costly_at_once;
  bool closed;
};

void queue_init(struct queue *queue, struct arena *arena, size_t common_max, size_t costly_max, size_t costly_at_once);
void queue_done(struct queue *queue);

bool queue_push(struct queue *queue, struct exchange *exchange, bool costly); /* false when full or closed */
/* Waits; NULL when closed and empty. Who took something costly says so with queue_leave once it is done. */
struct exchange *queue_take(struct queue *queue, bool *ret_costly);
void queue_leave(struct queue *queue);
size_t queue_length(struct queue *queue); /* now, of both */
void queue_close(struct queue *queue);    /* what is in it can still be taken */

#endif

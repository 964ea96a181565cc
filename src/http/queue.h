/* The line of complete requests that wait for a worker. Bounded: who does not fit in is told at once. */
#ifndef HTTP_QUEUE_H
#define HTTP_QUEUE_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct exchange;

struct queue {
  pthread_mutex_t lock;
  pthread_cond_t filled;
  struct exchange **ring;
  size_t max, first, count;
  bool closed;
};

void queue_init(struct queue *queue, struct arena *arena, size_t max);
void queue_done(struct queue *queue);

bool queue_push(struct queue *queue, struct exchange *exchange); /* false when full or closed */
struct exchange *queue_take(struct queue *queue);                /* waits; NULL when closed and empty */
size_t queue_length(struct queue *queue);                        /* now */
void queue_close(struct queue *queue);                           /* what is in it can still be taken */

#endif

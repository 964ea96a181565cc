/* The threads that run the handlers. */
#ifndef HTTP_WORKER_H
#define HTTP_WORKER_H

#include <pthread.h>

#include "exchange.h"
#include "queue.h"

struct workers {
  struct queue *queue;
  const struct http_handlers *handlers;
  pthread_t *threads;
  size_t count;
};

/* False when not all threads could be made; workers_stop ends those that were. */
bool workers_start(struct workers *workers, struct arena *arena, size_t count, struct queue *queue,
                   const struct http_handlers *handlers);
/* Returns when the queue, which it closes, is empty and the last answer has been made. */
void workers_stop(struct workers *workers);

#endif

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
  pthread_mutex_t lock;
  pthread_cond_t ended;
  size_t running;
};

/* False when not all threads could be made; workers_stop ends those that were. */
bool workers_start(struct workers *workers, struct arena *arena, size_t count, struct queue *queue,
                   const struct http_handlers *handlers);
/* Closes the queue and waits until it is empty and the last answer has been made, but not beyond this moment of
 * clock_steady_us: then false, and the threads go on. */
bool workers_stop(struct workers *workers, int64_t until_us);

#endif

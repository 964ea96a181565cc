#include "worker.h"

static void *work(void *context) {
  const struct workers *workers = context;
  for (struct exchange *exchange; (exchange = queue_take(workers->queue));) {
    exchange_serve(exchange, workers->handlers);
    MHD_resume_connection(exchange->connection); /* from here on it belongs to the I/O thread */
  }
  return NULL;
}

bool workers_start(struct workers *workers, struct arena *arena, size_t count, struct queue *queue,
                   const struct http_handlers *handlers) {
  *workers = (struct workers){queue, handlers, NEW_ARRAY(arena, pthread_t, count), 0};
  while (workers->count < count && pthread_create(&workers->threads[workers->count], NULL, work, workers) == 0)
    workers->count++;
  return workers->count == count;
}

void workers_stop(struct workers *workers) {
  queue_close(workers->queue);
  for (size_t i = 0; i < workers->count; i++) pthread_join(workers->threads[i], NULL);
}

#include "worker.h"

#include "steady.h"

static void *work(void *context) {
  struct workers *workers = context;
  bool costly;
  for (struct exchange *exchange; (exchange = queue_take(workers->queue, &costly));) {
    exchange_serve(exchange, workers->handlers);
    MHD_resume_connection(exchange->connection); /* from here on it belongs to the I/O thread */
    if (costly) queue_leave(workers->queue);
  }
  pthread_mutex_lock(&workers->lock);
  workers->running--;
  pthread_cond_signal(&workers->ended);
  pthread_mutex_unlock(&workers->lock);
  return NULL;
}

bool workers_start(struct workers *workers, struct arena *arena, size_t count, struct queue *queue,
                   const struct http_handlers *handlers) {
  *workers = (struct workers){.queue = queue, .handlers = handlers, .threads = NEW_ARRAY(arena, pthread_t, count)};
  pthread_mutex_init(&workers->lock, NULL);
  steady_init(&workers->ended);
  pthread_mutex_lock(&workers->lock); /* none ends before it was counted */
  while (workers->count < count && pthread_create(&workers->threads[workers->count], NULL, work, workers) == 0)
    workers->count++;
  workers->running = workers->count;
  pthread_mutex_unlock(&workers->lock);
  return workers->count == count;
}

bool workers_stop(struct workers *workers, int64_t until_us) {
  bool in_time = true;
  queue_close(workers->queue);
  pthread_mutex_lock(&workers->lock);
  while (workers->running > 0 && in_time) in_time = steady_wait(&workers->ended, &workers->lock, until_us);
  bool ended = workers->running == 0;
  pthread_mutex_unlock(&workers->lock);
  if (!ended) return false;
  for (size_t i = 0; i < workers->count; i++) pthread_join(workers->threads[i], NULL);
  pthread_cond_destroy(&workers->ended);
  pthread_mutex_destroy(&workers->lock);
  return true;
}

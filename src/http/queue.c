#include "queue.h"

void queue_init(struct queue *queue, struct arena *arena, size_t max) {
  *queue = (struct queue){.ring = NEW_ARRAY(arena, struct exchange *, max), .max = max};
  pthread_mutex_init(&queue->lock, NULL);
  pthread_cond_init(&queue->filled, NULL);
}

void queue_done(struct queue *queue) {
  pthread_cond_destroy(&queue->filled);
  pthread_mutex_destroy(&queue->lock);
}

bool queue_push(struct queue *queue, struct exchange *exchange) {
  pthread_mutex_lock(&queue->lock);
  bool room = !queue->closed && queue->count < queue->max;
  if (room) {
    queue->ring[(queue->first + queue->count++) % queue->max] = exchange;
    pthread_cond_signal(&queue->filled);
  }
  pthread_mutex_unlock(&queue->lock);
  return room;
}

struct exchange *queue_take(struct queue *queue) {
  struct exchange *exchange = NULL;
  pthread_mutex_lock(&queue->lock);
  while (queue->count == 0 && !queue->closed) pthread_cond_wait(&queue->filled, &queue->lock);
  if (queue->count > 0) {
    exchange = queue->ring[queue->first];
    queue->first = (queue->first + 1) % queue->max;
    queue->count--;
  }
  pthread_mutex_unlock(&queue->lock);
  return exchange;
}

size_t queue_length(struct queue *queue) {
  pthread_mutex_lock(&queue->lock);
  size_t length = queue->count;
  pthread_mutex_unlock(&queue->lock);
  return length;
}

void queue_close(struct queue *queue) {
  pthread_mutex_lock(&queue->lock);
  queue->closed = true;
  pthread_cond_broadcast(&queue->filled);
  pthread_mutex_unlock(&queue->lock);
}

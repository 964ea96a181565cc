#include "queue.h"

static struct lane lane_of(struct arena *arena, size_t max) {
  return (struct lane){.ring = NEW_ARRAY(arena, struct exchange *, max), .max = max};
}

static bool lane_push(struct lane *lane, struct exchange *exchange) {
  if (lane->count == lane->max) return false;
  lane->ring[(lane->first + lane->count++) % lane->max] = exchange;
  return true;
}

static struct exchange *lane_take(struct lane *lane) {
  struct exchange *exchange = lane->ring[lane->first];
  lane->first = (lane->first + 1) % lane->max;
  lane->count--;
  return exchange;
}

void queue_init(struct queue *queue, struct arena *arena, size_t common_max, size_t costly_max, size_t costly_at_once) {
  *queue = (struct queue){
      .common = lane_of(arena, common_max), .costly = lane_of(arena, costly_max), .costly_at_once = costly_at_once};
  pthread_mutex_init(&queue->lock, NULL);
  pthread_cond_init(&queue->filled, NULL);
}

void queue_done(struct queue *queue) {
  pthread_cond_destroy(&queue->filled);
  pthread_mutex_destroy(&queue->lock);
}

bool queue_push(struct queue *queue, struct exchange *exchange, bool costly) {
  pthread_mutex_lock(&queue->lock);
  bool room = !queue->closed && lane_push(costly ? &queue->costly : &queue->common, exchange);
  if (room) pthread_cond_signal(&queue->filled);
  pthread_mutex_unlock(&queue->lock);
  return room;
}

static bool costly_may(const struct queue *queue) {
  return queue->costly.count > 0 && queue->costly_running < queue->costly_at_once;
}

static bool must_wait(const struct queue *queue) {
  bool ended = queue->closed && queue->common.count + queue->costly.count == 0;
  return !ended && queue->common.count == 0 && !costly_may(queue);
}

/* The costly ones first: they hold few workers however many there are, so nobody waits long for them. */
struct exchange *queue_take(struct queue *queue, bool *ret_costly) {
  struct exchange *exchange = NULL;
  pthread_mutex_lock(&queue->lock);
  while (must_wait(queue)) pthread_cond_wait(&queue->filled, &queue->lock);
  *ret_costly = costly_may(queue);
  if (*ret_costly) {
    exchange = lane_take(&queue->costly);
    queue->costly_running++;
  } else if (queue->common.count > 0) {
    exchange = lane_take(&queue->common);
  }
  pthread_mutex_unlock(&queue->lock);
  return exchange;
}

/* Once closed, all must see that it may be empty now. */
void queue_leave(struct queue *queue) {
  pthread_mutex_lock(&queue->lock);
  queue->costly_running--;
  if (queue->closed)
    pthread_cond_broadcast(&queue->filled);
  else
    pthread_cond_signal(&queue->filled);
  pthread_mutex_unlock(&queue->lock);
}

size_t queue_length(struct queue *queue) {
  pthread_mutex_lock(&queue->lock);
  size_t length = queue->common.count + queue->costly.count;
  pthread_mutex_unlock(&queue->lock);
  return length;
}

void queue_close(struct queue *queue) {
  pthread_mutex_lock(&queue->lock);
  queue->closed = true;
  pthread_cond_broadcast(&queue->filled);
  pthread_mutex_unlock(&queue->lock);
}

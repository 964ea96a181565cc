#include "steady.h"

#include <time.h>

void steady_init(pthread_cond_t *cond) {
  pthread_condattr_t attr;
  pthread_condattr_init(&attr);
  pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
  pthread_cond_init(cond, &attr);
  pthread_condattr_destroy(&attr);
}

bool steady_wait(pthread_cond_t *cond, pthread_mutex_t *lock, int64_t until_us) {
  struct timespec until = {until_us / 1000000, until_us % 1000000 * 1000};
  return pthread_cond_timedwait(cond, lock, &until) == 0;
}

#include "base/clock.h"

#include <time.h>

moment_t clock_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return (moment_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int64_t clock_steady_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Waiting until a moment of clock_steady_us, so that a change of the clock on the wall makes nobody wait longer or
 * shorter. */
#ifndef HTTP_STEADY_H
#define HTTP_STEADY_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

void steady_init(pthread_cond_t *cond);
/* As pthread_cond_wait; false when the moment has passed. */
bool steady_wait(pthread_cond_t *cond, pthread_mutex_t *lock, int64_t until_us);

#endif

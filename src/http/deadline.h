/* Cuts connections that take too long to send a request, however busily they drip: the library's own timeout is for
 * silence only.
 *
 * All connections have the same deadline, so whoever starts last ends last and the list is in order by itself; one
 * thread sleeps until the first of it is due. */
#ifndef HTTP_DEADLINE_H
#define HTTP_DEADLINE_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

struct receiving {
  int fd;
  bool listed;
  int64_t due_us; /* by clock_steady_us */
  struct receiving *earlier, *later;
};

struct deadline {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  pthread_t thread;
  struct receiving *first, *last;
  int64_t limit_us;
  bool stopping;
};

bool deadline_start(struct deadline *deadline, int limit_ms);
void deadline_stop(struct deadline *deadline);

void deadline_set(struct deadline *deadline,
                  struct receiving *receiving); /* from now on; also when it was set before */
void deadline_clear(struct deadline *deadline, struct receiving *receiving); /* before fd is closed */

#endif

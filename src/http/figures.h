/* What a server did since it started. Counted once for each answer, by whoever made it. */
#ifndef HTTP_FIGURES_H
#define HTTP_FIGURES_H

#include <pthread.h>

#include "http/http.h"

struct figures {
  pthread_mutex_t lock;
  const struct route *routes; /* as http_start got them: row i of `rows` is route i, the last row is for no route */
  size_t count;
  struct http_route_figures *rows;
  struct http_figures rest;
};

struct counted {
  const struct route *route; /* NULL when none was found */
  int status;
  int64_t us;
  size_t bytes;
  const char *fault; /* NULL = none; static */
};

void figures_init(struct figures *figures, struct arena *arena, const struct route *routes, size_t count);
void figures_done(struct figures *figures);
void figures_count(struct figures *figures, const struct counted *counted);
void figures_count_full(struct figures *figures); /* no place in the queue */
/* Fills all but what only the server itself knows. */
void figures_copy(struct figures *figures, struct arena *arena, struct http_figures *ret);

#endif

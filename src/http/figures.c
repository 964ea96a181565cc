#include "figures.h"

#include <string.h>

const double http_bounds[HTTP_BOUNDS] = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};

void figures_init(struct figures *figures, struct arena *arena, const struct route *routes, size_t count) {
  *figures = (struct figures){.routes = routes, .count = count};
  figures->rows = NEW_ARRAY(arena, struct http_route_figures, count + 1);
  for (size_t i = 0; i < count; i++) figures->rows[i].route = &routes[i];
  pthread_mutex_init(&figures->lock, NULL);
}

void figures_done(struct figures *figures) {
  pthread_mutex_destroy(&figures->lock);
}

/* Faults come from the code itself, so there are few; should there be more than room, the rest stands together. */
static struct http_fault_figures *fault_row(struct http_figures *figures, const char *fault) {
  size_t i = 0;
  while (i < figures->fault_count && strcmp(figures->faults[i].fault, fault) != 0) i++;
  if (i == HTTP_FAULTS_MAX) return &figures->faults[i - 1];
  if (i == figures->fault_count) {
    figures->faults[i].fault = i == HTTP_FAULTS_MAX - 1 ? "other" : fault;
    figures->fault_count++;
  }
  return &figures->faults[i];
}

static size_t bucket_of(int64_t us) {
  size_t i = 0;
  while (i < HTTP_BOUNDS && (double)us > http_bounds[i] * 1e6) i++;
  return i;
}

void figures_count(struct figures *figures, const struct counted *counted) {
  struct http_route_figures *row =
      &figures->rows[counted->route ? (size_t)(counted->route - figures->routes) : figures->count];
  pthread_mutex_lock(&figures->lock);
  row->classes[counted->status / 100]++;
  row->buckets[bucket_of(counted->us)]++;
  row->us += counted->us;
  row->bytes += (int64_t)counted->bytes;
  figures->rest.statuses[counted->status]++;
  if (counted->fault) fault_row(&figures->rest, counted->fault)->count++;
  pthread_mutex_unlock(&figures->lock);
}

void figures_count_full(struct figures *figures) {
  pthread_mutex_lock(&figures->lock);
  figures->rest.queue_full++;
  pthread_mutex_unlock(&figures->lock);
}

void figures_copy(struct figures *figures, struct arena *arena, struct http_figures *ret) {
  struct http_route_figures *rows = NEW_ARRAY(arena, struct http_route_figures, figures->count + 1);
  pthread_mutex_lock(&figures->lock);
  *ret = figures->rest;
  memcpy(rows, figures->rows, (figures->count + 1) * sizeof *rows);
  pthread_mutex_unlock(&figures->lock);
  ret->routes = rows;
  ret->route_count = figures->count + 1;
}

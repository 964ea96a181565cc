/* Finds the route of a path. A route without ":id" wins from one with it. */
#ifndef HTTP_ROUTER_H
#define HTTP_ROUTER_H

#include "http/http.h"

struct pattern {
  const struct route *route;
  bool has_param;
  struct str before, after; /* the whole path, or what stands before and after ":id" */
};

struct router {
  struct pattern *rows;
  size_t count;
};

void router_init(struct router *router, struct arena *arena, const struct route *routes, size_t count);

struct found {
  int status; /* 0, 404 or 405 */
  const struct route *route;
  struct str param;
  const char *allow; /* for 405 */
};

struct found router_find(const struct router *router, enum method method, struct str path);

#endif

#include "router.h"

#include <assert.h>

static const struct str param_mark = S_INIT(":id");

static struct pattern pattern_of(const struct route *route) {
  struct str path = str_of(route->path), after;
  size_t at, second;
  assert(route->body_max <= HTTP_BODY_MAX && (route->method == METHOD_POST || route->body_max == 0));
  if (!str_find(path, param_mark, &at)) return (struct pattern){route, false, path, S("")};
  after = str_part(path, at + param_mark.len, path.len);
  assert(!str_find(after, param_mark, &second));
  return (struct pattern){route, true, str_part(path, 0, at), after};
}

void router_init(struct router *router, struct arena *arena, const struct route *routes, size_t count) {
  router->rows = NEW_ARRAY(arena, struct pattern, count);
  router->count = count;
  for (size_t i = 0; i < count; i++) router->rows[i] = pattern_of(&routes[i]);
}

static bool matches(const struct pattern *pattern, struct str path, struct str *ret_param) {
  if (!pattern->has_param) return str_eq(path, pattern->before);
  if (path.len <= pattern->before.len + pattern->after.len) return false;
  if (!str_starts(path, pattern->before) || !str_ends(path, pattern->after)) return false;
  struct str param = str_part(path, pattern->before.len, path.len - pattern->after.len);
  if (str_has(param, '/')) return false;
  *ret_param = param;
  return true;
}

static bool better(const struct pattern *row, const struct pattern *best) {
  return !best || (best->has_param && !row->has_param);
}

struct found router_find(const struct router *router, enum method method, struct str path) {
  static const char *const allowed[] = {NULL, "GET, HEAD", "POST", "GET, HEAD, POST"};
  const struct pattern *best = NULL;
  struct found found = {0};
  unsigned methods = 0;
  for (size_t i = 0; i < router->count; i++) {
    const struct pattern *row = &router->rows[i];
    struct str param = {0};
    if (!matches(row, path, &param)) continue;
    methods |= row->route->method == METHOD_GET ? 1 : 2;
    if (row->route->method != method || !better(row, best)) continue;
    best = row;
    found.route = row->route;
    found.param = param;
  }
  if (!best) found.status = methods ? 405 : 404;
  found.allow = allowed[methods];
  return found;
}

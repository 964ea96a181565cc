/* The built style sheet, scripts and fonts, in the program itself. Names carry a hash of their content, so that a
 * browser may keep them for ever. */
#ifndef RENDER_ASSETS_H
#define RENDER_ASSETS_H

#include <stddef.h>

#include "base/str.h"

struct asset {
  const char *name; /* "schakel.css" */
  const char *path; /* "/assets/schakel-3f2a9c01.css" */
  const char *type; /* "text/css; charset=utf-8" */
  const unsigned char *data;
  size_t size;
};

extern const struct asset assets[];
extern const size_t asset_count;

/* The address of an asset by its name: {{asset("schakel.css")}}. An unknown name stops the program: it is a typing
 * mistake. */
struct str asset(const char *name);

#endif

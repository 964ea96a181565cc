/* Self-reliance then and now of one person as a picture: a line for each life domain on the municipality's own scale,
 * an open circle where it was, a filled diamond where it is. Numbers stand beside each line and the same figures stand
 * in a table, so that neither colour nor form is needed to read it. Pure and always the same for the same values. */
#ifndef RENDER_SVG_LEEFGEBIEDEN_H
#define RENDER_SVG_LEEFGEBIEDEN_H

#include "base/buf.h"
#include "base/str.h"

enum { LEEFGEBIEDEN_BREED = 360 }; /* in CSS pixels, with letters of 13 */

struct leefgebied_lijn {
  struct str gebied;
  int64_t toen, nu;
  bool eens; /* measured once: only `nu` is drawn */
};
struct leefgebieden_figuur {
  size_t nummer; /* of this picture on its page, for its ids */
  struct str wie;
  int64_t laagste, hoogste; /* of the scale; lines with a score outside it are left out */
  const struct leefgebied_lijn *rijen;
  size_t aantal;
};

/* Where a score stands from left to right, within the picture; -1 outside the scale. */
int leefgebied_plek(const struct leefgebieden_figuur *figuur, int64_t score);

void tpl_svg_leefgebieden(struct buf *out, const struct leefgebieden_figuur *figuur);

#endif

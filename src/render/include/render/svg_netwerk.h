/* The picture of a network (ecogram): the household in the middle, the people and professionals around it, the kind of
 * tie as the style of the line, who does what in each box. Pure and always the same for the same values: an inline SVG
 * that is as wide as the column of a household page and the screen of a telephone, so that its letters stay readable.
 * Names are never cut; what somebody does may be. Boxes and lines never lie over each other: tests compute them. */
#ifndef RENDER_SVG_NETWERK_H
#define RENDER_SVG_NETWERK_H

#include "base/buf.h"
#include "domain/netwerk.h"
#include "render/svg_tekst.h"

enum {
  NETWERK_FIGUUR_MAX = 24, /* more than these are only in the list */
  NETWERK_BREED = 360,     /* in CSS pixels, with letters of 15 and 13 */
};

struct netwerk_figuur {
  struct str naam;                /* of the household */
  struct str leden;               /* first names of who live there; may be empty */
  const struct netwerklid *rijen; /* who is there now */
  size_t aantal;
};

/* Where everything stands. Lines of text are wrapped to their box. */
struct netwerk_vak {
  int x, y, breed, hoog;
  struct svg_regels naam, wie, doet;
  const struct netwerklid *lid;
  bool boven;
  int baan; /* x of the line that leaves the household */
};
struct netwerk_plaatsing {
  struct netwerk_vak huis, vakken[NETWERK_FIGUUR_MAX];
  size_t aantal;
  int hoog;
};
struct netwerk_plaatsing netwerk_plaatsen(struct arena *arena, const struct netwerk_figuur *figuur);

void tpl_svg_netwerk(struct buf *out, const struct netwerk_figuur *figuur);

#endif

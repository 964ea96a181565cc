/* Text in pictures: how wide it is in the font of the screens, and its lines. */
#ifndef RENDER_SVG_TEKST_H
#define RENDER_SVG_TEKST_H

#include "base/buf.h"
#include "base/str.h"

struct svg_regels {
  const struct str *regel;
  size_t aantal;
};

/* Width of a text in the font of the screens, in thousandths of its size, rather too wide than too narrow. */
int tekst_breed(struct str tekst);
/* Lines that fit, broken at spaces, and inside a word only when it is longer than a line. */
struct svg_regels svg_afbreken(struct arena *arena, struct str tekst, int size, int room);

#endif

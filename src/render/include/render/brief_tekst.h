/* A letter as it was decided (domain/brief.h) in the shape of the municipality's letter: HTML for the PDF maker. */
#ifndef RENDER_BRIEF_TEKST_H
#define RENDER_BRIEF_TEKST_H

#include "base/buf.h"
#include "domain/brief.h"

void brief_schrijven(struct buf *out, struct str gemeente, const struct brieftekst *brief);

/* {{include brief_lezen(tekst)}}: the text of a letter on a screen, under a heading of the second level. */
void tpl_brief_lezen(struct buf *out, struct str tekst);

#endif

/* The letter of a municipality as HTML for the PDF maker: A4, address in the window, reference block, page numbers in
 * the foot.
 *
 *   tpl_brief_begin(out, &brief);  ... paragraphs, headings (h2), quotations ...  tpl_brief_einde(out, &brief);
 */
#ifndef RENDER_BRIEF_H
#define RENDER_BRIEF_H

#include <stddef.h>

#include "base/str.h"

struct brief_regel {
  struct str naam, waarde; /* "Ons kenmerk", "2026-000123" */
};

struct brief {
  struct str gemeente;     /* "Gemeente Vijfheerenlanden" */
  struct str afzender;     /* one line above the address window */
  const struct str *adres; /* lines of the addressee, at most six */
  size_t adres_aantal;
  const struct brief_regel *kenmerken;
  size_t kenmerk_aantal;
  struct str onderwerp;     /* heading of the letter */
  struct str aanhef;        /* "Geachte mevrouw Yilmaz," */
  struct str ondertekenaar; /* the municipality stands below */
  struct str voet;          /* contact details, one line */
};

#endif

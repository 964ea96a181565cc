#include "render/cijfers.h"

#include "base/arena.h"
#include "render/html.h"

enum { BREED = 640, NAAM = 150, JAAR = 44, BALK = 14, REGEL = 19, KOP = 8, CIJFER = 52 };

#define LETTERS "font-size=\"13\" fill=\"#2f3e43\""

dag_t cijfers_van(const struct cijfers *cijfers, size_t jaar) {
  dag_t begin = dag_van((struct datum){cijfers->eerste_jaar + (int)jaar, 1, 1});
  return begin > cijfers->periode.van ? begin : cijfers->periode.van;
}

dag_t cijfers_tot(const struct cijfers *cijfers, size_t jaar) {
  dag_t end = dag_van((struct datum){cijfers->eerste_jaar + (int)jaar, 12, 31});
  return end < cijfers->periode.tot ? end : cijfers->periode.tot;
}

static int64_t most_of(const struct cijfers *cijfers) {
  int64_t most = 1;
  for (size_t i = 0; i < cijfers->aantal; i++)
    for (size_t j = 0; j < cijfers->jaar_aantal; j++)
      if (cijfers->regels[i].per_jaar[j] > most) most = cijfers->regels[i].per_jaar[j];
  return most;
}

static void write_bar(struct buf *out, int y, int jaar, int64_t aantal, int64_t most) {
  int wide = (int)(aantal * (BREED - NAAM - JAAR - CIJFER) / most);
  buf_format(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" " LETTERS ">%d</text>\n", NAAM + JAAR - 8, y + BALK - 3,
             jaar);
  buf_format(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#0e5a67\"/>\n", NAAM + JAAR, y,
             wide > 0 ? wide : 1, BALK);
  buf_format(out, "<text x=\"%d\" y=\"%d\" " LETTERS ">%lld</text>\n", NAAM + JAAR + wide + 6, y + BALK - 3,
             (long long)aantal);
}

void tpl_svg_cijfers(struct buf *out, const struct cijfers *cijfers) {
  int64_t most = most_of(cijfers);
  int high = (int)cijfers->aantal * ((int)cijfers->jaar_aantal * REGEL + KOP) + KOP, y = KOP;
  buf_format(out, "<svg class=\"cijferfiguur\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">\n",
             BREED, high);
  for (size_t i = 0; i < cijfers->aantal; i++) {
    buf_format(out, "<text x=\"0\" y=\"%d\" font-weight=\"600\" " LETTERS ">", y + BALK - 3);
    html_text(out, cijfers->regels[i].naam);
    buf_add(out, S("</text>\n"));
    for (size_t j = 0; j < cijfers->jaar_aantal; j++, y += REGEL)
      write_bar(out, y, cijfers->eerste_jaar + (int)j, cijfers->regels[i].per_jaar[j], most);
    y += KOP;
  }
  buf_add(out, S("</svg>\n"));
}

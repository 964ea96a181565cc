#include "render/svg_leefgebieden.h"

#include "base/arena.h"
#include "render/html.h"
#include "render/svg_tekst.h"

enum {
  RAND = 12,    /* beside the scale, for half a mark */
  KLEIN = 13,   /* size of letters */
  REGEL = 17,   /* from one line of text to the next */
  CIJFERS = 76, /* kept free for the numbers */
  LIJN = 14,    /* below the text to the line */
  ONDER = 14,   /* below the line */
  STREEPJES_MAX = 11,
  LEGENDA = 26,
};

#define LETTERS "font-size=\"13\" fill=\"#2f3e43\""

int leefgebied_plek(const struct leefgebieden_figuur *figuur, int64_t score) {
  int64_t wide = figuur->hoogste - figuur->laagste;
  if (wide <= 0 || score < figuur->laagste || score > figuur->hoogste) return -1;
  return RAND + (int)((score - figuur->laagste) * (LEEFGEBIEDEN_BREED - 2 * RAND) / wide);
}

static bool fits(const struct leefgebieden_figuur *figuur, const struct leefgebied_lijn *lijn) {
  return leefgebied_plek(figuur, lijn->nu) >= 0 && (lijn->eens || leefgebied_plek(figuur, lijn->toen) >= 0);
}

static struct svg_regels label_of(struct arena *arena, const struct leefgebied_lijn *lijn) {
  return svg_afbreken(arena, lijn->gebied, KLEIN, LEEFGEBIEDEN_BREED - CIJFERS);
}

static int height_of(struct arena *arena, const struct leefgebieden_figuur *figuur) {
  int high = 0;
  for (size_t i = 0; i < figuur->aantal; i++)
    if (fits(figuur, &figuur->rijen[i])) high += (int)label_of(arena, &figuur->rijen[i]).aantal * REGEL + LIJN + ONDER;
  return high + LEGENDA;
}

static void write_then(struct buf *out, int x, int y, int size) {
  buf_format(out, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#ffffff\" stroke=\"#4a5a5f\" stroke-width=\"2\"/>\n", x,
             y, size);
}

static void write_now(struct buf *out, int x, int y) {
  buf_format(out, "<path d=\"M%d %dl6 6l-6 6l-6 -6z\" fill=\"#0e5a67\"/>\n", x, y - 6);
}

/* The scale with a mark for each score, and on it then and now. */
static void write_scale(struct buf *out, const struct leefgebieden_figuur *figuur, const struct leefgebied_lijn *lijn,
                        int y) {
  int now = leefgebied_plek(figuur, lijn->nu), then = lijn->eens ? now : leefgebied_plek(figuur, lijn->toen);
  buf_format(out, "<path d=\"M%d %dH%d", RAND, y, LEEFGEBIEDEN_BREED - RAND);
  if (figuur->hoogste - figuur->laagste < STREEPJES_MAX)
    for (int64_t score = figuur->laagste; score <= figuur->hoogste; score++)
      buf_format(out, "M%d %dv8", leefgebied_plek(figuur, score), y - 4);
  buf_add(out, S("\" fill=\"none\" stroke=\"#8a999d\" stroke-width=\"1.5\"/>\n"));
  if (then != now)
    buf_format(out, "<path d=\"M%d %dH%d\" fill=\"none\" stroke=\"#0e5a67\" stroke-width=\"4\"/>\n", then, y, now);
  if (!lijn->eens) write_then(out, then, y, then == now ? 10 : 6);
  write_now(out, now, y);
}

static int write_line(struct buf *out, const struct leefgebieden_figuur *figuur, const struct leefgebied_lijn *lijn,
                      int y) {
  struct svg_regels label = label_of(out->arena, lijn);
  for (size_t i = 0; i < label.aantal; i++) {
    buf_format(out, "<text x=\"0\" y=\"%d\" " LETTERS ">", y + (int)i * REGEL + KLEIN);
    html_text(out, label.regel[i]);
    buf_add(out, S("</text>\n"));
  }
  buf_format(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-weight=\"600\" " LETTERS ">", LEEFGEBIEDEN_BREED,
             y + KLEIN);
  if (!lijn->eens) buf_format(out, "%lld → ", (long long)lijn->toen);
  buf_format(out, "%lld</text>\n", (long long)lijn->nu);
  y += (int)label.aantal * REGEL + LIJN;
  write_scale(out, figuur, lijn, y);
  return y + ONDER;
}

static void write_legend(struct buf *out, const struct leefgebieden_figuur *figuur, int y) {
  write_then(out, 8, y, 6);
  buf_format(out, "<text x=\"20\" y=\"%d\" " LETTERS ">toen</text>\n", y + 4);
  write_now(out, 70, y);
  buf_format(out, "<text x=\"82\" y=\"%d\" " LETTERS ">nu</text>\n", y + 4);
  buf_format(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" " LETTERS ">schaal van %lld tot en met %lld</text>\n",
             LEEFGEBIEDEN_BREED, y + 4, (long long)figuur->laagste, (long long)figuur->hoogste);
}

/* What the picture says, for who cannot see it. */
static void write_description(struct buf *out, const struct leefgebieden_figuur *figuur) {
  for (size_t i = 0; i < figuur->aantal; i++) {
    const struct leefgebied_lijn *lijn = &figuur->rijen[i];
    if (!fits(figuur, lijn)) continue;
    html_text(out, lijn->gebied);
    if (lijn->eens)
      buf_format(out, ": %lld, één keer gevraagd. ", (long long)lijn->nu);
    else
      buf_format(out, ": toen %lld, nu %lld. ", (long long)lijn->toen, (long long)lijn->nu);
  }
  buf_add(out, S("Dezelfde cijfers staan in de tabel hierna."));
}

void tpl_svg_leefgebieden(struct buf *out, const struct leefgebieden_figuur *figuur) {
  int y = 0, high = height_of(out->arena, figuur);
  size_t nr = figuur->nummer;
  buf_format(out,
             "<svg class=\"leefgebiedfiguur\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
             "aria-labelledby=\"leefgebied-titel-%zu leefgebied-tekst-%zu\">\n<title id=\"leefgebied-titel-%zu\">"
             "Leefgebieden toen en nu van ",
             LEEFGEBIEDEN_BREED, high, nr, nr, nr);
  html_text(out, figuur->wie);
  buf_format(out, "</title>\n<desc id=\"leefgebied-tekst-%zu\">", nr);
  write_description(out, figuur);
  buf_add(out, S("</desc>\n"));
  for (size_t i = 0; i < figuur->aantal; i++)
    if (fits(figuur, &figuur->rijen[i])) y = write_line(out, figuur, &figuur->rijen[i], y);
  write_legend(out, figuur, high - LEGENDA / 2);
  buf_add(out, S("</svg>\n"));
}

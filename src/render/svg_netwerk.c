#include "render/svg_netwerk.h"

#include "base/arena.h"
#include "base/text.h"
#include "render/html.h"
#include "render/schermen.h"

enum {
  VAK = 140,   /* width of a box */
  RAND = 10,   /* between its edge and its text */
  HUIS = 236,  /* width of the household */
  TUSSEN = 12, /* between two rows */
  RUIMTE = 26, /* between the household and the nearest row */
  MIDDEN = NETWERK_BREED / 2,
  GOOT = NETWERK_BREED - 2 * VAK, /* between the two columns: there run the lines */
  BOCHT = 10,
  NAAM = 15,
  KLEIN = 13,
  KOP = 17, /* sizes of letters */
  REGEL_NAAM = 19,
  REGEL_KLEIN = 17,
  REGEL_KOP = 22,
  DOET_MAX = 60, /* letters of what somebody does */
  LEGENDA = 64,
};

static struct netwerk_vak box_of(struct arena *arena, const struct netwerklid *lid) {
  int room = VAK - 2 * RAND;
  struct netwerk_vak box = {
      .lid = lid,
      .breed = VAK,
      .naam = svg_afbreken(arena, lid->naam, NAAM, room),
      .wie = svg_afbreken(arena, netwerklid_wie(arena, lid), KLEIN, room),
      .doet = svg_afbreken(arena, eerste_woorden(arena, lid->doet, DOET_MAX), KLEIN, room),
  };
  box.hoog = 2 * RAND + (int)box.naam.aantal * REGEL_NAAM + (int)(box.wie.aantal + box.doet.aantal) * REGEL_KLEIN -
             (REGEL_KLEIN - KLEIN);
  return box;
}

/* The own network first, professionals last; otherwise as they came. */
static size_t collect(struct arena *arena, const struct netwerk_figuur *figuur, struct netwerk_plaatsing *p) {
  size_t own = 0;
  for (int professional = 0; professional < 2; professional++) {
    for (size_t i = 0; i < figuur->aantal && p->aantal < NETWERK_FIGUUR_MAX; i++)
      if ((figuur->rijen[i].band == BAND_PROFESSIONAL) == professional)
        p->vakken[p->aantal++] = box_of(arena, &figuur->rijen[i]);
    if (!professional) own = p->aantal;
  }
  return own;
}

/* How many stand above: the own network, unless that makes one side much longer than the picture needs. */
static size_t above(size_t own, size_t all) {
  size_t half = NETWERK_FIGUUR_MAX / 2;
  if (own == 0 || own == all) return (all + 1) / 2;
  if (own > half) return half;
  return all - own > half ? all - half : own;
}

/* A side of the household: rows of two, from it outward; a last one that is alone stands in the middle. The nearest row
 * has the outermost lanes, so that no two lines cross. `down` is 1 below and -1 above. Gives where it ends. */
static int place_side(struct netwerk_vak *boxes, size_t count, int from, int down) {
  size_t rows = (count + 1) / 2;
  int y = from + down * RUIMTE;
  for (size_t row = 0; row < rows; row++) {
    struct netwerk_vak *left = &boxes[2 * row], *right = 2 * row + 1 < count ? left + 1 : NULL;
    int high = right && right->hoog > left->hoog ? right->hoog : left->hoog;
    int lane = (int)(rows - row) * (GOOT / 2 - 8) / (int)rows;
    left->hoog = high;
    left->y = down > 0 ? y : y - high;
    left->x = right ? 0 : MIDDEN - VAK / 2;
    left->baan = right ? MIDDEN - lane : MIDDEN;
    if (right) {
      right->hoog = high;
      right->y = left->y;
      right->x = NETWERK_BREED - VAK;
      right->baan = MIDDEN + lane;
    }
    y += down * (high + TUSSEN);
  }
  return rows ? y - down * TUSSEN : from;
}

/* The household stands at y 0 until all is placed; then everything moves down by what stands above it. */
static void shift(struct netwerk_plaatsing *p, int down) {
  p->huis.y += down;
  p->hoog += down;
  for (size_t i = 0; i < p->aantal; i++) p->vakken[i].y += down;
}

struct netwerk_plaatsing netwerk_plaatsen(struct arena *arena, const struct netwerk_figuur *figuur) {
  struct netwerk_plaatsing p = {0};
  size_t own = collect(arena, figuur, &p), top = above(own, p.aantal);
  struct netwerk_vak *home = &p.huis;
  home->x = MIDDEN - HUIS / 2;
  home->breed = HUIS;
  home->naam = svg_afbreken(arena, figuur->naam, KOP, HUIS - 2 * RAND);
  home->wie = svg_afbreken(arena, figuur->leden, KLEIN, HUIS - 2 * RAND);
  home->hoog = 2 * RAND + (int)home->naam.aantal * REGEL_KOP + (int)home->wie.aantal * REGEL_KLEIN;
  for (size_t i = 0; i < top; i++) p.vakken[i].boven = true;
  int first = place_side(p.vakken, top, 0, -1);
  p.hoog = place_side(p.vakken + top, p.aantal - top, home->hoog, 1) + LEGENDA;
  shift(&p, 2 - first);
  return p;
}

/* --- bytes --- */

/* How a tie is drawn: never by colour alone. */
static const struct {
  const char *stijl;
} lijnen[] = {
    [STERKTE_STERK] = {"stroke=\"#0e5a67\" stroke-width=\"5\""},
    [STERKTE_GEWOON] = {"stroke=\"#4a5a5f\" stroke-width=\"2\""},
    [STERKTE_GESPANNEN] = {"stroke=\"#a3260f\" stroke-width=\"3\" stroke-dasharray=\"6 4\""},
};

static void write_line(struct buf *out, enum bandsterkte sterkte) {
  buf_format(out, "\" fill=\"none\" %s/>\n", lijnen[sterkte].stijl);
}

/* From the household along its lane, then with a bend to the side of its box. */
static void write_tie(struct buf *out, const struct netwerk_vak *home, const struct netwerk_vak *box) {
  int from = box->boven ? home->y : home->y + home->hoog, down = box->boven ? -1 : 1;
  int middle = box->y + box->hoog / 2, side = box->baan < MIDDEN ? -1 : 1;
  buf_format(out, "<path d=\"M%d %d", box->baan, from);
  if (box->baan == MIDDEN) {
    buf_format(out, "V%d", box->boven ? box->y + box->hoog : box->y);
  } else {
    int edge = side < 0 ? VAK : NETWERK_BREED - VAK, gap = (edge - box->baan) * side;
    int bend = gap < BOCHT ? gap : BOCHT;
    buf_format(out, "V%dQ%d %d %d %dH%d", middle - down * bend, box->baan, middle, box->baan + side * bend, middle,
               edge);
  }
  write_line(out, box->lid->sterkte);
}

static int write_lines(struct buf *out, const struct netwerk_vak *box, struct svg_regels lines, int y, int step,
                       const char *letters) {
  for (size_t i = 0; i < lines.aantal; i++) {
    y += step;
    buf_format(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" %s>", box->x + box->breed / 2, y, letters);
    html_text(out, lines.regel[i]);
    buf_add(out, S("</text>\n"));
  }
  return y;
}

#define LETTERS_KLEIN "font-size=\"13\" fill=\"#2f3e43\""

static void write_box(struct buf *out, const struct netwerk_vak *box, const char *look, int step, const char *letters) {
  buf_format(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>\n", box->x + 1, box->y, box->breed - 2,
             box->hoog, look);
  int lines = (int)box->naam.aantal * step + (int)(box->wie.aantal + box->doet.aantal) * REGEL_KLEIN;
  int y = box->y + (box->hoog - lines) / 2 - 4;
  y = write_lines(out, box, box->naam, y, step, letters);
  y = write_lines(out, box, box->wie, y, REGEL_KLEIN, LETTERS_KLEIN);
  write_lines(out, box, box->doet, y, REGEL_KLEIN, LETTERS_KLEIN " font-style=\"italic\"");
}

#define LOOK_EIGEN "fill=\"#ffffff\" stroke=\"#1f7482\" stroke-width=\"1.5\""
#define LOOK_PROFESSIONAL "fill=\"#edf1f1\" stroke=\"#627378\" stroke-width=\"1.5\""

static void write_member(struct buf *out, const struct netwerk_vak *box) {
  write_box(out, box, box->lid->band == BAND_PROFESSIONAL ? "rx=\"3\" " LOOK_PROFESSIONAL : "rx=\"12\" " LOOK_EIGEN,
            REGEL_NAAM, "font-size=\"15\" font-weight=\"600\" fill=\"#172326\"");
}

static void write_legend(struct buf *out, int y) {
  static const struct {
    enum bandsterkte sterkte;
    int x;
    const char *tekst;
  } soorten[] = {
      {STERKTE_STERK, 6, "sterke band"}, {STERKTE_GEWOON, 122, "gewone band"}, {STERKTE_GESPANNEN, 240, "gespannen"}};
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++) {
    buf_format(out, "<path d=\"M%d %dh28", soorten[i].x, y);
    write_line(out, soorten[i].sterkte);
    buf_format(out, "<text x=\"%d\" y=\"%d\" " LETTERS_KLEIN ">%s</text>\n", soorten[i].x + 34, y + 4,
               soorten[i].tekst);
  }
  buf_format(out,
             "<rect x=\"6\" y=\"%d\" width=\"28\" height=\"16\" rx=\"5\" " LOOK_EIGEN "/>\n"
             "<text x=\"40\" y=\"%d\" " LETTERS_KLEIN ">eigen netwerk</text>\n"
             "<rect x=\"150\" y=\"%d\" width=\"28\" height=\"16\" rx=\"2\" " LOOK_PROFESSIONAL "/>\n"
             "<text x=\"184\" y=\"%d\" " LETTERS_KLEIN ">professional</text>\n",
             y + 18, y + 30, y + 18, y + 30);
}

/* What the picture says, for who cannot see it. */
static void write_description(struct buf *out, const struct netwerk_plaatsing *p) {
  static const char *const begin[] = {
      [STERKTE_STERK] = "Sterke band: ", [STERKTE_GEWOON] = "Gewone band: ", [STERKTE_GESPANNEN] = "Gespannen band: "};
  for (enum bandsterkte sterkte = STERKTE_STERK; sterkte <= STERKTE_GESPANNEN; sterkte++) {
    bool any = false;
    for (size_t i = 0; i < p->aantal; i++) {
      const struct netwerklid *lid = p->vakken[i].lid;
      if (lid->sterkte != sterkte) continue;
      buf_add(out, any ? S("; ") : str_of(begin[sterkte]));
      html_text(out, lid->naam);
      buf_add(out, S(" ("));
      html_text(out, netwerklid_wie(out->arena, lid));
      buf_add(out, S(")"));
      any = true;
    }
    if (any) buf_add(out, S(". "));
  }
  buf_add(out, S("Dezelfde gegevens staan in de lijst hierna."));
}

void tpl_svg_netwerk(struct buf *out, const struct netwerk_figuur *figuur) {
  struct netwerk_plaatsing p = netwerk_plaatsen(out->arena, figuur);
  buf_format(
      out,
      "<svg class=\"netwerkfiguur\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
      "aria-labelledby=\"netwerkfiguur-titel netwerkfiguur-tekst\">\n<title id=\"netwerkfiguur-titel\">Netwerk van ",
      NETWERK_BREED, p.hoog);
  html_text(out, figuur->naam);
  buf_add(out, S("</title>\n<desc id=\"netwerkfiguur-tekst\">"));
  write_description(out, &p);
  buf_add(out, S("</desc>\n"));
  for (size_t i = 0; i < p.aantal; i++) write_tie(out, &p.huis, &p.vakken[i]);
  write_box(out, &p.huis, "rx=\"18\" fill=\"#c9e2e5\" stroke=\"#0e5a67\" stroke-width=\"2\"", REGEL_KOP,
            "font-size=\"17\" font-weight=\"600\" fill=\"#06282f\"");
  for (size_t i = 0; i < p.aantal; i++) write_member(out, &p.vakken[i]);
  write_legend(out, p.hoog - 42);
  buf_add(out, S("</svg>\n"));
}

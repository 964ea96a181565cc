#include "render/svg_qr.h"

#include <qrencode.h>

#include "base/arena.h"
#include "render/html.h"

enum { RAND = 4 /* empty squares around it, as the standard asks */, BREED = 240 };

/* Each run of dark squares of a line is one stroke. */
static void write_line(struct buf *out, const QRcode *code, int y) {
  const unsigned char *row = code->data + (size_t)y * (size_t)code->width;
  for (int x = 0; x < code->width;) {
    int from = x;
    while (x < code->width && (row[x] & 1)) x++;
    if (x > from) buf_format(out, "M%d %dh%dv1h-%dz", from + RAND, y + RAND, x - from, x - from);
    while (x < code->width && !(row[x] & 1)) x++;
  }
}

void tpl_svg_qr(struct buf *out, struct str tekst, struct str naam) {
  QRcode *code = QRcode_encodeString8bit(str_c(out->arena, tekst), 0, QR_ECLEVEL_M);
  if (!code) return;
  int wide = code->width + 2 * RAND;
  buf_format(out,
             "<svg class=\"qr\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
             "shape-rendering=\"crispEdges\" aria-label=\"",
             wide, wide, BREED, BREED);
  html_attr(out, naam);
  buf_format(out, "\"><path fill=\"#ffffff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000000\" d=\"", wide, wide);
  for (int y = 0; y < code->width; y++) write_line(out, code, y);
  buf_add(out, S("\"/></svg>\n"));
  QRcode_free(code);
}

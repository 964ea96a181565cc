/* A QR code as SVG; its text must stand on the page too, for who cannot scan it. */
#ifndef RENDER_SVG_QR_H
#define RENDER_SVG_QR_H

#include "base/buf.h"
#include "base/str.h"

/* Nothing when the text is too long for a QR code. `naam` says what it is. */
void tpl_svg_qr(struct buf *out, struct str tekst, struct str naam);

#endif

/* What the screens of the figures show. */
#ifndef RENDER_CIJFERS_H
#define RENDER_CIJFERS_H

#include "domain/cijfers.h"
#include "render/schermen.h"

struct cijfers_beeld {
  struct str van, tot; /* as they stand in the form */
  struct str fout_van, fout_tot;
  struct cijfers meldingen; /* jaar_aantal 0 = the period cannot be */
  struct cijfers trajecten;
};

struct cijfers_zaken_beeld {
  bool trajecten;
  struct str lijn;
  dag_t van, tot;
  const struct cijferzaak *zaken;
  size_t aantal;
  int64_t geteld, totaal; /* the figure, and how many of it this reader may see */
  const struct lijst *lijst;
};

/* The day until which a year of the period is counted, and from which. */
dag_t cijfers_van(const struct cijfers *cijfers, size_t jaar);
dag_t cijfers_tot(const struct cijfers *cijfers, size_t jaar);
/* The same figures as bars, for who sees at a glance; the table beside it is for everybody. */
void tpl_svg_cijfers(struct buf *out, const struct cijfers *cijfers);

#endif

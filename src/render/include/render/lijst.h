/* A list with its filters, order and pages in the address, which never holds a person's data.
 *
 *   {{include lijst_filters(l)}}   a GET form with the filters and, when something is filtered, a way back to
 * everything <div class="tabelkader"><table class="tabel"> {{include lijst_kop(l)}} <tbody> <tr><td
 * data-kop="Huishouden">…</td>…</tr>   data-kop is the label of the cell where the table becomes cards (phone)
 *   </tbody></table></div>
 *   {{include lijst_voet(l)}}      "1 tot 50 van 312", pages, and the files to download
 */
#ifndef RENDER_LIJST_H
#define RENDER_LIJST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/paren.h"
#include "base/str.h"
#include "render/formulier.h"

struct kolom {
  struct str naam;
  struct str sleutel; /* value of ?sorteer= ; empty = cannot be sorted on */
  bool getal;         /* to the right, figures of equal width */
  bool verborgen;     /* the head is only for a screen reader (a column of buttons) */
};

struct filter {
  struct str naam, label;
  const struct optie *opties; /* the first one is "everything", with an empty waarde */
  size_t aantal;
};

struct lijst {
  struct str pad;            /* "/werk" */
  struct str wat;            /* "meldingen": names the table for a screen reader and in the foot */
  const struct paren *query; /* the filters and order as they came; kept in every link */
  const struct kolom *kolommen;
  size_t kolom_aantal;
  const struct filter *filters;
  size_t filter_aantal;
  struct str sorteer; /* key of the column sorted on */
  bool aflopend;
  size_t totaal, pagina, per_pagina; /* pagina counts from 1 */
  bool downloads;                    /* CSV and XLSX at pad + ".csv" and ".xlsx" */
};

size_t lijst_paginas(const struct lijst *l);
size_t lijst_eerste(const struct lijst *l); /* number of the first row on this page, from 1; 0 when empty */
size_t lijst_laatste(const struct lijst *l);
bool lijst_gefilterd(const struct lijst *l);
/* Addresses of this list with its filters; another order goes back to page 1. */
struct str lijst_pagina_adres(struct arena *arena, const struct lijst *l, size_t pagina);
/* "omhoog", "omlaag" or "sorteer". */
struct str lijst_sorteer_icoon(const struct lijst *l, const struct kolom *kolom);
struct str lijst_sorteer_adres(struct arena *arena, const struct lijst *l, const struct kolom *kolom);
struct str lijst_bestand(struct arena *arena, const struct lijst *l, const char *uitgang); /* ".csv" */
/* Page numbers to show: 1 … 4 5 6 … 12; 0 stands for the gap. The array lives in the arena. */
const size_t *lijst_nummers(struct arena *arena, const struct lijst *l, size_t *ret_aantal);
void tpl_lijst_voet(struct buf *out, const struct lijst *l);

#endif

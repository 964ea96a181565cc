#include "render/lijst.h"

#include "base/arena.h"
#include "render/html.h"
#include "render/tpl_bladeren.h"

enum { ADRES_MAX = 8 * 1024, NUMMERS_MAX = 9 };

size_t lijst_paginas(const struct lijst *l) {
  return l->per_pagina == 0 || l->totaal == 0 ? 1 : (l->totaal + l->per_pagina - 1) / l->per_pagina;
}

size_t lijst_eerste(const struct lijst *l) {
  return l->totaal == 0 ? 0 : (l->pagina - 1) * l->per_pagina + 1;
}

size_t lijst_laatste(const struct lijst *l) {
  size_t laatste = l->pagina * l->per_pagina;
  return laatste < l->totaal ? laatste : l->totaal;
}

bool lijst_gefilterd(const struct lijst *l) {
  for (size_t i = 0; i < l->filter_aantal; i++)
    if (paren_waarde(l->query, l->filters[i].naam).len) return true;
  return false;
}

static void voeg_toe(struct buf *adres, struct str naam, struct str waarde) {
  if (waarde.len == 0) return;
  buf_add_char(adres, str_has(buf_str(adres), '?') ? '&' : '?');
  html_url_part(adres, naam);
  buf_add_char(adres, '=');
  html_url_part(adres, waarde);
}

static struct str adres(struct arena *arena, const struct lijst *l, const char *uitgang, struct str sorteer,
                        bool aflopend, size_t pagina) {
  struct buf buf;
  buf_init(&buf, arena, ADRES_MAX);
  buf_add(&buf, l->pad);
  buf_add(&buf, str_of(uitgang));
  for (size_t i = 0; i < l->filter_aantal; i++)
    voeg_toe(&buf, l->filters[i].naam, paren_waarde(l->query, l->filters[i].naam));
  voeg_toe(&buf, S("sorteer"), sorteer);
  if (aflopend) voeg_toe(&buf, S("richting"), S("af"));
  if (pagina > 1) voeg_toe(&buf, S("pagina"), str_format(arena, "%zu", pagina));
  return buf_str(&buf);
}

struct str lijst_pagina_adres(struct arena *arena, const struct lijst *l, size_t pagina) {
  return adres(arena, l, "", l->sorteer, l->aflopend, pagina);
}

struct str lijst_sorteer_adres(struct arena *arena, const struct lijst *l, const struct kolom *kolom) {
  bool zelfde = str_eq(kolom->sleutel, l->sorteer);
  return adres(arena, l, "", kolom->sleutel, zelfde && !l->aflopend, 1);
}

struct str lijst_bestand(struct arena *arena, const struct lijst *l, const char *uitgang) {
  return adres(arena, l, uitgang, l->sorteer, l->aflopend, 1);
}

struct str lijst_sorteer_icoon(const struct lijst *l, const struct kolom *kolom) {
  if (!str_eq(kolom->sleutel, l->sorteer)) return S("sorteer");
  return l->aflopend ? S("omlaag") : S("omhoog");
}

const size_t *lijst_nummers(struct arena *arena, const struct lijst *l, size_t *ret_aantal) {
  size_t paginas = lijst_paginas(l), aantal = 0, vorige = 0;
  size_t *nummers = NEW_ARRAY(arena, size_t, NUMMERS_MAX);
  for (size_t i = 1; i <= paginas; i++) {
    bool tonen = i == 1 || i == paginas || (i + 1 >= l->pagina && i <= l->pagina + 1);
    if (!tonen) continue;
    if (vorige && i == vorige + 2)
      nummers[aantal++] = i - 1; /* a gap of one page is that page */
    else if (i > vorige + 1)
      nummers[aantal++] = 0;
    nummers[aantal++] = vorige = i;
  }
  *ret_aantal = aantal;
  return nummers;
}

void tpl_lijst_voet(struct buf *out, const struct lijst *l) {
  size_t aantal;
  const size_t *nummers = lijst_nummers(out->arena, l, &aantal);
  tpl_bladeren(out, l, nummers, aantal);
}

/* What the screens of a verslag share. */
#ifndef PAGES_VERSLAG_PAGINA_H
#define PAGES_VERSLAG_PAGINA_H

#include "acts/verslag.h"
#include "render/verslag.h"
#include "scherm.h"

/* Reads it without losing what was typed wrong. */
bool verslag_bekijken(struct bezoek *bezoek, const struct verslag_inzien_in *in, struct verslag_inzien_uit *ret_uit);

#endif

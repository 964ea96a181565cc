/* Self-reliance then and now, as the pages show it. */
#ifndef PAGES_TOEN_NU_H
#define PAGES_TOEN_NU_H

#include "acts/verhelderen.h"
#include "domain/evaluatie.h"
#include "render/evaluatie.h"

#include "scherm.h"

/* "Zelfredzaamheid: van 1 tot en met 5"; "" without a scale. */
struct str schaal_tekst(struct arena *arena, const struct schaal *schaal);
/* `scores` with those of one person together. */
struct toen_nu_beeld toen_nu_van(struct bezoek *bezoek, const struct toen_nu *scores, size_t aantal,
                                 const struct schaal *schaal);

#endif

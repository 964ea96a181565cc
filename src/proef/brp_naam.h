/* How the register composes names. `naam` and `persoon` are in storage form. */
#ifndef PROEF_BRP_NAAM_H
#define PROEF_BRP_NAAM_H

#include "brp_bestand.h"

struct str naam_voorletters(struct arena *arena, const json_t *naam);
struct str naam_volledig(struct arena *arena, const json_t *persoon);
struct str naam_aanschrijfwijze(struct arena *arena, const json_t *persoon);
struct str naam_aanhef(struct arena *arena, const json_t *persoon);
struct str naam_in_tekst(struct arena *arena, const json_t *persoon);

#endif

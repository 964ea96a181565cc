/* The needs of a household with their answers, on its tab and on a page of their own. */
#ifndef PAGES_OPLOSSING_PAGINA_H
#define PAGES_OPLOSSING_PAGINA_H

#include "render/oplossing.h"

#include "scherm.h"

bool oplossingen_bekijken(struct bezoek *bezoek, struct str huishouden, struct oplossingen_beeld *ret_beeld);

#endif

/* The clocks and the bezwaren of a household, for the tab with its besluiten (klok.c). */
#ifndef PAGES_KLOK_PAGINA_H
#define PAGES_KLOK_PAGINA_H

#include "scherm.h"

struct klokken_beeld;
bool klokken_beeld(struct bezoek *bezoek, struct str huishouden, struct klokken_beeld *ret_beeld);

#endif

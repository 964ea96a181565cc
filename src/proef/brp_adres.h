/* The lines of an address, by NEN 5825. `persoon` is in storage form; the empty str when there is no such line. */
#ifndef PROEF_BRP_ADRES_H
#define PROEF_BRP_ADRES_H

#include "brp_bestand.h"

enum { ADRESREGELS = 3 };
struct str adres_regelnummer(struct arena *arena, const json_t *persoon, int regel); /* 1, 2 or 3 */

#endif

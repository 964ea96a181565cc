/* One person as the register delivers him. */
#ifndef PROEF_BRP_PERSOON_H
#define PROEF_BRP_PERSOON_H

#include "brp_vorm.h"

/* A new object: what was asked, what always comes along, and what of it is under investigation. */
json_t *persoon_leveren(const struct levering *levering, const struct vorm *vorm);

/* Who decides for a minor: all relations of authority in which this person stands. NULL when there are none. */
json_t *gezag_maak(const struct levering *levering, const json_t *persoon);

/* Adds inOnderzoek to the groups of a delivered person for the fields that were asked and are under investigation. */
void onderzoek_toevoegen(const struct levering *levering, json_t *persoon);

#endif

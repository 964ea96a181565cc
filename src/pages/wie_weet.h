/* What the pages of consent, sharing and hiding share. */
#ifndef PAGES_WIE_WEET_H
#define PAGES_WIE_WEET_H

#include "scherm.h"

/* All values of a name that repeats, with commas between. */
struct str waarden_samen(struct bezoek *bezoek, const char *naam);
/* Who lives there as options. */
struct optie *leden_opties(struct bezoek *bezoek, const struct persoon *leden, size_t aantal);

/* Partners who take part, with their organisations behind their names. */
struct partner;
struct optie *partner_opties(struct bezoek *bezoek, const struct partner *partners, size_t aantal);

#endif

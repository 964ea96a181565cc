/* A person as he was typed in, before he is checked and saved. */
#ifndef ACTS_PERSOON_GETYPT_H
#define ACTS_PERSOON_GETYPT_H

#include "acts/persoon_opnemen.h"

/* His postcode is left out: checking it may fail. */
struct persoon persoon_getypt(const struct werk *werk, const struct persoon_invoeren_in *in);

#endif

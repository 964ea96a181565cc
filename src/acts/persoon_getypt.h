/* A person as he was typed in, before he is checked and saved. */
#ifndef ACTS_PERSOON_GETYPT_H
#define ACTS_PERSOON_GETYPT_H

#include "acts/persoon_opnemen.h"

/* His postcode is left out: checking it may fail. */
struct persoon persoon_getypt(const struct werk *werk, const struct persoon_invoeren_in *in);

/* Its faults at their fields, and the postcode as it is written; false with them. */
bool persoon_getypt_keuren(const struct werk *werk, const struct persoon_invoeren_in *in, struct persoon *persoon,
                           struct fault *fault);

/* A store_werk of act_schrijven that keeps the struct persoon in `in`; *ret_uitkomst is his public id. */
bool persoon_getypt_bewaren(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                            struct fault *fault);

#endif

/* A brake on what somebody does too often, in the memory of this process: so many in so long, by who does it. */
#ifndef BASE_REM_H
#define BASE_REM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct rem_maat {
  int64_t aantal; /* at once, and again in each `duur`, spread evenly */
  int64_t duur;   /* ms */
};

struct rem;
/* Holds a fixed number of those who were busy last; any thread may use it. Never NULL. destroy takes NULL. */
struct rem *rem_create(void);
void rem_destroy(struct rem *rem);

/* Milliseconds that this one must wait for the next; 0 = he may. */
int64_t rem_wachten(struct rem *rem, const char *soort, struct str wie, struct rem_maat maat, int64_t nu_us);
/* He did it once more. */
void rem_tellen(struct rem *rem, const char *soort, struct str wie, struct rem_maat maat, int64_t nu_us);

#endif

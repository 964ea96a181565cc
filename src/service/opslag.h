/* What a subcommand does on the data. */
#ifndef SERVICE_OPSLAG_H
#define SERVICE_OPSLAG_H

#include "acts/werk.h"

#include "opties.h"

typedef bool opslag_werk(const struct werk *werk, void *in, struct fault *fault);

/* Opens the store at `where`, does the work as the command line, now, and closes it; the arena of the work holds at
 * most `geheugen` bytes. Gives the exit code; what went wrong stands on standard error. */
int opslag_doen(struct str where, size_t geheugen, opslag_werk *doen, void *in);

/* Where a subcommand works that takes one municipality or a table of them (straat.h). */
struct opslag_keus {
  const char *data, *store, *gemeenten;
};
#define OPTIES_OPSLAGEN(keus)                                                                                          \
  OPTIES_OPSLAG((keus).data, (keus).store), {                                                                          \
    "gemeenten", &(keus).gemeenten, NULL                                                                               \
  }

/* `host` is "" when there is no table. Gives the exit code. */
typedef int opslag_elk(struct str where, struct str host, const void *in);

/* Does it on the one store that was chosen, or on each of the table, under its name: what goes wrong in one leaves the
 * others to be done. Gives the exit code of the last that failed, 0 when none did, 2 for a choice that cannot be. */
int opslagen_doen(const struct opslag_keus *keus, opslag_elk *doen, const void *in);

#endif

/* The municipalities of one process: each a house of its own, with its own store, key and ways to log in, found by the
 * name of the host that a browser asked for. Nothing of one is in reach of another. */
#ifndef SERVICE_STRAAT_H
#define SERVICE_STRAAT_H

#include <stdatomic.h>

#include "base/secret.h"
#include "pages/bezoek.h"

#include "inlogbronnen.h"
#include "taken.h"

enum { HUIZEN_MAX = 100 };

struct huis {
  struct str host; /* in lower case, without a port; "" = it answers to every name */
  struct omgeving omgeving;
  struct sleutel sleutel;
  struct inlogbronnen bronnen;
  struct taken *taken; /* NULL before it works */
};

struct straat {
  struct huis *huizen;
  size_t aantal;
  atomic_bool stopt;
};

/* What is the same for all of them. */
struct straat_instelling {
  const char *clamd, *tweede_factor;
  bool https;
};

/* One municipality. */
struct huis_instelling {
  struct str host, where, gemeente;
  struct str sleutel;             /* folder with its key, for a store that is no folder; "" = SCHAKEL_SLEUTEL */
  const char *inlogbronnen, *brp; /* NULL = none */
};

/* Reads `bestand`: a table with the columns host, opslag, gemeente, sleutel, inlogbronnen and brp, of which the last
 * three may be empty. False with what is wrong in it, also when two rows have the same host or the same store. */
bool gemeenten_lezen(struct arena *arena, const char *bestand, struct huis_instelling **ret_rijen, size_t *ret_aantal,
                     struct fault *fault);

/* Opens them all, or none. Ended by straat_sluiten, also after false. */
bool straat_openen(struct arena *arena, const struct straat_instelling *allen, const struct huis_instelling *rijen,
                   size_t aantal, struct straat *ret_straat, struct fault *fault);
void straat_sluiten(struct straat *straat);

/* NULL when there is no municipality of that name. */
const struct huis *huis_van(const struct straat *straat, struct str host);

#endif

/* The identity providers of this municipality: the JSON file that `serve --inlogbronnen` names (docs/beheer.md). */
#ifndef SERVICE_INLOGBRONNEN_H
#define SERVICE_INLOGBRONNEN_H

#include "acts/inloggen_bron.h"

enum { INLOGBRONNEN_MAX = 8 };

struct inlogbronnen {
  struct inlogbron rij[INLOGBRONNEN_MAX];
  size_t aantal;
};

/* False with a message that says what to mend. Nothing is asked of a provider yet. */
bool inlogbronnen_laden(struct arena *arena, const char *bestand, struct inlogbronnen *ret_bronnen,
                        struct fault *fault);
void inlogbronnen_sluiten(struct inlogbronnen *bronnen);

#endif

/* Work that is done once a day, however many servers there are: whoever begins it first does it, and another takes it
 * over when he died. */
#ifndef STORE_DAGTAAK_H
#define STORE_DAGTAAK_H

#include "store/store.h"

enum { DAGTAAK_GEDULD = 60 * 60 * 1000 /* ms: who is not ready by then is dead, or failed */ };

enum dagtaak {
  DAGTAAK_VAN_ONS, /* it is ours to do now */
  DAGTAAK_BEZIG,   /* somebody else is at it */
  DAGTAAK_KLAAR,   /* it was done */
};
/* taak: literal text. */
bool dagtaak_beginnen(struct store *store, struct arena *arena, struct moment_van_werk wanneer, const char *taak,
                      dag_t dag, enum dagtaak *ret_stand, struct fault *fault);
bool dagtaak_klaar(struct store *store, struct arena *arena, struct moment_van_werk wanneer, const char *taak,
                   dag_t dag, struct fault *fault);

/* What the database itself wants done now and then: in PostgreSQL the parts of the logboek for the coming months. */
bool store_onderhouden(struct store *store, struct arena *arena, moment_t nu, struct fault *fault);

#endif

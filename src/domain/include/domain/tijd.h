/* Time that workers write down, where the municipality asks for it (S0-20); where it does not, nothing is kept and
 * nothing is shown (S1b-193). */
#ifndef DOMAIN_TIJD_H
#define DOMAIN_TIJD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

/* The five of S0-20. Stored numbers. */
enum kerntaak {
  KERNTAAK_VERHELDEREN = 1,
  KERNTAAK_PREVENTIE,
  KERNTAAK_ONDERSTEUNEN,
  KERNTAAK_TOELEIDEN,
  KERNTAAK_REGIE,
  KERNTAAK_EINDE
};
extern const struct keuze kerntaken[];

/* Minutes of one contact, with the core task that they are of. Faults on "minuten" and "kerntaak". */
bool tijd_toetsen(int64_t minuten, int kerntaak, struct fault *fault);
/* Minutes of a week by core task (by kerntaak; place 0 is not used). A fault on the first field that cannot be, by its
 * name in `velden` (of the same order, from place 1). */
bool tijdweek_toetsen(const int64_t minuten[KERNTAAK_EINDE], const char *const velden[KERNTAAK_EINDE],
                      struct fault *fault);
/* "1 uur en 30 minuten", "45 minuten", "3 uur", "geen". */
struct str tijd_tekst(struct arena *arena, int64_t minuten);
/* The Monday of its week. */
dag_t week_begin(dag_t dag);

/* A total: of one core task, or of one household. */
struct tijdsom {
  int kerntaak;
  struct str huishouden, naam; /* public id and who lives there; "" = a total of a core task */
  int64_t minuten;
};

#endif

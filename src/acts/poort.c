#include "poort.h"

#include "store/inrichting.h"

bool poort_open(struct tx *tx, struct str trajectsoort, enum poort_handeling handeling, bool spoed,
                const struct poort_feiten *feiten, const char *veld, struct str reden, struct fault *fault) {
  const struct inrichting *inrichting;
  struct poort_dicht *dicht;
  struct arena *arena = tx_arena(tx);
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t aantal = poorten_dicht(arena, inrichting, trajectsoort, handeling, spoed, feiten, tx_vandaag(tx), &dicht);
  if (aantal == 0 || poort_gewicht(&dicht[0]) == GEWICHT_HINT) return true;
  const struct regel_rij *regel = dicht[0].regel;
  if (poort_gewicht(&dicht[0]) == GEWICHT_REDEN)
    return reden.len > 0 ||
           fault_add(fault, veld,
                     str_format(arena, "%.*s Schrijf op waarom u nu toch verder gaat.", STR_ARG(regel->tekst)));
  fault_set(fault, FAULT_RULE,
            regel->artikel.len ? str_format(arena, "%.*s (%.*s)", STR_ARG(regel->tekst), STR_ARG(regel->artikel))
                               : regel->tekst,
            "gate is shut");
  fault->rule = str_c(arena, regel->id);
  return false;
}

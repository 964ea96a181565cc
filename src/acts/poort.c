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
  fault_set(fault, FAULT_RULE, regel_met_bron(arena, regel), "gate is shut");
  fault->rule = str_c(arena, regel->id);
  return false;
}

const struct trajectsoort_rij *trajectsoort_voor(struct arena *arena, const struct inrichting *inrichting,
                                                 struct str soort, enum wet wet, dag_t dag) {
  const struct rij *const *rijen;
  if (soort.len) return trajectsoort_op(inrichting, soort, dag);
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_TRAJECTSOORT, dag, &rijen);
  for (size_t i = 0; i < aantal; i++) {
    const struct trajectsoort_rij *rij = (const struct trajectsoort_rij *)rijen[i];
    if (rij->wet == (int)wet && rij->compartiment == COMPARTIMENT_GEWOON) return rij;
  }
  return NULL;
}

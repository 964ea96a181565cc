#include "inrichting/poort.h"

#include "intern.h"

static bool is_there(const struct poort_feiten *feiten, int eerst) {
  switch ((enum poort_eerst)eerst) {
  case EERST_OVERLEG:
    return feiten->overleg;
  case EERST_VERHELDERING:
    return feiten->verheldering;
  case EERST_VERSLAG:
    return feiten->verslag;
  case EERST_PLAN:
    return feiten->plan;
  case EERST_CONSULT:
    return feiten->consult;
  case EERST_TOESTEMMING:
    return feiten->toestemming;
  case EERST_VEILIGHEID:
    return feiten->veiligheid;
  case EERST_TWEEDE_PROFESSIONAL:
    return feiten->tweede_professional;
  }
  return false;
}

enum gewicht poort_gewicht(const struct poort_dicht *dicht) {
  return dicht->regel ? (enum gewicht)dicht->regel->gewicht : GEWICHT_HINT;
}

static int heaviest_first(const void *a, const void *b) {
  enum gewicht x = poort_gewicht(a), y = poort_gewicht(b);
  return (x < y) - (x > y);
}

size_t poorten_dicht(struct arena *arena, const struct inrichting *inrichting, struct str trajectsoort,
                     enum poort_handeling handeling, bool spoed, const struct poort_feiten *feiten, dag_t dag,
                     struct poort_dicht **ret_dicht) {
  const struct poort_rij *const *poorten;
  size_t alle = poorten_voor(arena, inrichting, trajectsoort, handeling, spoed, dag, &poorten), aantal = 0;
  struct poort_dicht *dicht = NEW_ARRAY(arena, struct poort_dicht, alle + 1);
  for (size_t i = 0; i < alle; i++)
    if (!is_there(feiten, poorten[i]->eerst))
      dicht[aantal++] =
          (struct poort_dicht){.poort = poorten[i], .regel = regel_op(inrichting, poorten[i]->regel, dag)};
  if (aantal) qsort(dicht, aantal, sizeof *dicht, heaviest_first);
  *ret_dicht = dicht;
  return aantal;
}

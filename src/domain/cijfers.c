#include "domain/cijfers.h"

#include <stdlib.h>

static int year_of(dag_t dag) {
  return datum_van(dag).jaar;
}

bool periode_toetsen(const struct periode *periode, dag_t vandaag, struct fault *fault) {
  size_t before = fault->field_count;
  if (periode->van == DAG_GEEN) fault_add(fault, "van", S("Vul de eerste dag in."));
  if (periode->tot == DAG_GEEN) fault_add(fault, "tot", S("Vul de laatste dag in."));
  if (fault->field_count > before) return false;
  if (periode->van > vandaag) fault_add(fault, "van", S("Deze dag ligt in de toekomst."));
  if (periode->tot < periode->van)
    fault_add(fault, "tot", S("De laatste dag ligt voor de eerste. Kies een latere dag."));
  else if (year_of(periode->tot) - year_of(periode->van) >= PERIODE_JAREN_MAX)
    fault_add(fault, "tot", S("Kies een periode van hoogstens 25 jaar."));
  return fault->field_count == before;
}

static int by_key(const void *a, const void *b) {
  return str_cmp(((const struct cijferregel *)a)->lijn, ((const struct cijferregel *)b)->lijn);
}

static struct cijferregel *line_of(struct arena *arena, struct cijfers *cijfers, struct str lijn) {
  for (size_t i = 0; i < cijfers->aantal; i++)
    if (str_eq(cijfers->regels[i].lijn, lijn)) return &cijfers->regels[i];
  struct cijferregel *regel = &cijfers->regels[cijfers->aantal++];
  *regel =
      (struct cijferregel){.lijn = lijn, .naam = lijn, .per_jaar = NEW_ARRAY(arena, int64_t, cijfers->jaar_aantal)};
  return regel;
}

struct cijfers cijfers_optellen(struct arena *arena, const struct periode *periode, const struct telgroep *groepen,
                                size_t aantal) {
  struct cijfers cijfers = {.periode = *periode, .eerste_jaar = year_of(periode->van)};
  cijfers.jaar_aantal = (size_t)(year_of(periode->tot) - cijfers.eerste_jaar + 1);
  cijfers.regels = NEW_ARRAY(arena, struct cijferregel, aantal + 1);
  cijfers.per_jaar = NEW_ARRAY(arena, int64_t, cijfers.jaar_aantal);
  for (size_t i = 0; i < aantal; i++) {
    struct cijferregel *regel = line_of(arena, &cijfers, groepen[i].lijn);
    size_t year = (size_t)(year_of(groepen[i].dag) - cijfers.eerste_jaar);
    regel->per_jaar[year] += groepen[i].aantal;
    regel->totaal += groepen[i].aantal;
    cijfers.per_jaar[year] += groepen[i].aantal;
    cijfers.totaal += groepen[i].aantal;
  }
  size_t kept = 0;
  for (size_t i = 0; i < cijfers.aantal; i++)
    if (cijfers.regels[i].totaal) cijfers.regels[kept++] = cijfers.regels[i];
  cijfers.aantal = kept;
  if (cijfers.aantal) qsort(cijfers.regels, cijfers.aantal, sizeof *cijfers.regels, by_key);
  return cijfers;
}

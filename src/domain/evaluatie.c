#include "domain/evaluatie.h"

const struct keuze evaluatie_uitkomsten[] = {
    {EVALUATIE_VOORTZETTEN, "voortzetten", "Voortzetten: het gaat goed zo"},
    {EVALUATIE_INTENSIVEREN, "intensiveren", "Intensiveren: er is meer hulp nodig"},
    {EVALUATIE_AFSCHALEN, "afschalen", "Afschalen: het kan met minder hulp"},
    {EVALUATIE_ANDERS, "anders", "Een andere aanpak kiezen"},
    {EVALUATIE_BEEINDIGEN, "beeindigen", "Beëindigen: de hulp kan stoppen"},
    {0, NULL, NULL},
};

const struct keuze evaluatie_tevreden[] = {
    {1, "ja", "Ja"},
    {2, "deels", "Deels"},
    {3, "nee", "Nee"},
    {0, NULL, NULL},
};

const struct keuze doel_standen[] = {
    {1, "bereikt", "Bereikt"},
    {2, "deels", "Deels bereikt"},
    {3, "niet", "Niet bereikt"},
    {0, NULL, NULL},
};

bool evaluatie_toetsen(dag_t gehouden_op, enum evaluatie_uitkomst uitkomst, dag_t volgende, dag_t vandaag,
                       struct fault *fault) {
  if (gehouden_op > vandaag) fault_add(fault, "dag", S("Deze dag is nog niet geweest."));
  if (volgende != DAG_GEEN && volgende <= vandaag) fault_add(fault, "volgende", S("Kies een dag die nog komt."));
  if (volgende != DAG_GEEN && uitkomst == EVALUATIE_BEEINDIGEN)
    fault_add(fault, "volgende", S("De hulp stopt. Laat deze dag leeg, of kies een andere uitkomst."));
  return fault->field_count == 0;
}

size_t metingen_toen_nu(struct arena *arena, const struct meting *metingen, size_t aantal, struct toen_nu **ret_rijen) {
  struct toen_nu *rijen = NEW_ARRAY(arena, struct toen_nu, aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < aantal; i++) {
    const struct meting *m = &metingen[i];
    bool same =
        count && rijen[count - 1].nu->persoon == m->persoon && str_eq(rijen[count - 1].nu->leefgebied, m->leefgebied);
    if (!same) rijen[count++].toen = m;
    rijen[count - 1].nu = m;
  }
  *ret_rijen = rijen;
  return count;
}

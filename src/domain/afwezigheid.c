#include "domain/afwezigheid.h"

enum { DAGEN_HOOGSTENS = 366 };

const struct keuze afwezigheidsoorten[] = {
    {1, "verlof", "Verlof"}, {2, "scholing", "Scholing"}, {3, "anders", "Anders"}, {0, NULL, NULL}};

bool afwezigheid_toetsen(const struct afwezigheid *a, dag_t vandaag, struct fault *fault) {
  if (a->tot < a->vanaf)
    fault_add(fault, "tot", S("De laatste dag ligt voor de eerste dag."));
  else if (a->tot < vandaag)
    fault_add(fault, "tot", S("Deze dagen zijn al geweest."));
  else if (a->tot - a->vanaf >= DAGEN_HOOGSTENS)
    fault_add(fault, "tot", S("Dit is langer dan een jaar. Kijk of het jaar klopt."));
  if (a->vervanger.id && a->vervanger.id == a->wie.id)
    fault_add(fault, "vervanger", S("U kunt uzelf niet vervangen. Kies een collega."));
  if (a->vervanger.id && !a->termijnen && !a->afspraken)
    fault_add(fault, "termijnen", S("Kies wat uw vervanger overneemt."));
  return fault->field_count == 0;
}

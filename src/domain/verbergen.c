#include "domain/verbergen.h"

const struct keuze verberg_gronden[] = {{VERBERG_NADEEL, "nadeel", "Het zou deze inwoner ernstig nadeel geven"},
                                        {VERBERG_ANDER, "ander", "Het beschermt de privacy van iemand anders"},
                                        {VERBERG_VEILIG, "veilig", "Het is nodig voor de veiligheid van iemand"},
                                        {0, NULL, NULL}};

struct str verberg_artikel(enum verberg_grond grond) {
  switch (grond) {
  case VERBERG_NADEEL:
    return S("Jeugdwet art. 7.3.2 lid 4");
  case VERBERG_ANDER:
    return S("Jeugdwet art. 7.3.10");
  default:
    return S("AVG art. 23 en UAVG art. 41, nog te toetsen");
  }
}

bool verberging_toetsen(const struct verberging *v, dag_t vandaag, struct fault *fault) {
  if (!keuze_van(verberg_gronden, (int)v->grond)) fault_add(fault, "grond", S("Kies waarom het mag."));
  if (v->reden.len == 0) fault_add(fault, "reden", S("Schrijf op waarom."));
  if (v->grond == VERBERG_NADEEL && v->overlegd.len == 0)
    fault_add(fault, "overlegd", S("Overleg eerst met een andere professional, en schrijf op met wie."));
  if (v->tot == DAG_GEEN)
    fault_add(fault, "tot", S("Vul in wanneer u dit opnieuw bekijkt."));
  else if (v->tot <= vandaag)
    fault_add(fault, "tot", S("Kies een dag die nog komt."));
  return fault->field_count == 0;
}

#include "domain/informeren.h"

const struct keuze informeer_bronnen[] = {{INFORMEER_SIGNAAL, "signaal", "Een signaal van iemand anders"},
                                          {INFORMEER_REGISTER, "register", "De basisregistratie personen"},
                                          {INFORMEER_PARTNER, "partner", "Een organisatie waarmee wij werken"},
                                          {INFORMEER_HUISGENOOT, "huisgenoot", "Iemand uit het huishouden"},
                                          {0, NULL, NULL}};

bool informeerplicht_open(const struct informeerplicht *p, dag_t vandaag) {
  if (p->stand == INFORMEREN_UITZONDERING) return p->dag <= vandaag;
  return p->stand == INFORMEREN_NOG_NIET;
}

dag_t informeerplicht_dag(const struct informeerplicht *p) {
  return p->stand == INFORMEREN_UITZONDERING ? p->dag : p->uiterlijk;
}

#include "domain/terugblik.h"

bool terugblik_toetsen(const struct terugblik *terugblik, dag_t vandaag, struct fault *fault) {
  return terugblik->tot >= vandaag || fault_add(fault, "tot", S("Kies vandaag of een latere dag."));
}

#include "domain/leemte.h"

static bool is_age(int64_t jaren) {
  return jaren >= 0 && jaren <= LEEMTE_LEEFTIJD_MAX;
}

bool leemte_toetsen(const struct leemte *leemte, struct fault *fault) {
  bool good = true;
  if (!is_age(leemte->leeftijd_van)) good = fault_add(fault, "leeftijd_van", S("Vul een leeftijd van 0 tot 120 in."));
  if (!is_age(leemte->leeftijd_tot)) good = fault_add(fault, "leeftijd_tot", S("Vul een leeftijd van 0 tot 120 in."));
  if (leemte->leeftijd_tot && leemte->leeftijd_tot < leemte->leeftijd_van)
    good = fault_add(fault, "leeftijd_tot", S("Deze leeftijd is lager dan de leeftijd waarmee het begint."));
  return good;
}

struct str leemte_leeftijd(struct arena *arena, const struct leemte *leemte) {
  long long van = leemte->leeftijd_van, tot = leemte->leeftijd_tot;
  if (van == 0 && tot == 0) return S("alle leeftijden");
  if (tot == 0) return str_format(arena, "vanaf %lld jaar", van);
  return van == 0 ? str_format(arena, "tot en met %lld jaar", tot)
                  : str_format(arena, "van %lld tot en met %lld jaar", van, tot);
}

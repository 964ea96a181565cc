#include "domain/oplossing.h"

#include <string.h>

const struct keuze treden[] = {
    {TREDE_EIGEN_KRACHT, "eigen-kracht", "Eigen kracht"},
    {TREDE_NETWERK, "netwerk", "Netwerk"},
    {TREDE_VRIJ, "vrij-toegankelijk", "Vrij toegankelijk"},
    {TREDE_TEAM, "eigen-ondersteuning", "Eigen ondersteuning"},
    {TREDE_MAATWERK, "maatwerk", "Maatwerk"},
    {0, NULL, NULL},
};

enum plan_vak trede_vak(enum trede trede) {
  static const enum plan_vak vakken[TREDE_EINDE] = {[TREDE_EIGEN_KRACHT] = VAK_ZELF,
                                                    [TREDE_NETWERK] = VAK_NETWERK,
                                                    [TREDE_VRIJ] = VAK_VRIJ,
                                                    [TREDE_TEAM] = VAK_TEAM,
                                                    [TREDE_MAATWERK] = VAK_GEMEENTE};
  return vakken[trede];
}

bool afweging_toetsen(struct arena *arena, const struct afweging_stap *stappen, size_t aantal, bool maatwerk,
                      struct str reden, struct fault *fault) {
  bool asked = false, good = true;
  for (size_t i = 0; i < aantal && maatwerk; i++) {
    const struct afweging_stap *stap = &stappen[i];
    if (stap->beantwoord) continue;
    switch (stap->gewicht) {
    case GEWICHT_WET:
      good = fault_add(
          fault, stap->veld,
          str_format(arena, "Voor maatwerk is eerst nodig: %.*s (%.*s)", STR_ARG(stap->vraag), STR_ARG(stap->artikel)));
      break;
    case GEWICHT_STOP:
      good = fault_add(fault, stap->veld,
                       str_format(arena, "In uw gemeente is voor maatwerk eerst nodig: %.*s", STR_ARG(stap->vraag)));
      break;
    case GEWICHT_REDEN:
      asked = true;
      break;
    case GEWICHT_HINT:
      break;
    }
  }
  if (asked && reden.len == 0)
    good = fault_add(fault, "reden", S("Niet alle vragen hebben een antwoord. Schrijf op waarom er toch maatwerk is."));
  return good;
}

bool behoefte_beantwoord(const struct behoefte *behoefte) {
  for (int trede = 1; trede < TREDE_EINDE; trede++)
    if (behoefte->oplossingen[trede].wat.len) return true;
  return false;
}

void treden_tellen(const struct behoefte *behoeften, size_t aantal, size_t ret_tellen[TREDE_EINDE]) {
  memset(ret_tellen, 0, TREDE_EINDE * sizeof *ret_tellen);
  for (size_t i = 0; i < aantal; i++)
    for (int trede = 1; trede < TREDE_EINDE; trede++) ret_tellen[trede] += behoeften[i].oplossingen[trede].wat.len > 0;
}

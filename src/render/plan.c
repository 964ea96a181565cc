#include "render/plan.h"

enum toon planverschil_toon(enum regel_verschil wat) {
  static const enum toon tonen[] = {[REGEL_GELIJK] = TOON_NEUTRAAL,
                                    [REGEL_NIEUW] = TOON_GOED,
                                    [REGEL_VERANDERD] = TOON_INFO,
                                    [REGEL_WEG] = TOON_LET_OP};
  return tonen[wat];
}

struct str planverschil_woord(enum regel_verschil wat) {
  static const struct str woorden[] = {[REGEL_GELIJK] = S_INIT("Hetzelfde"),
                                       [REGEL_NIEUW] = S_INIT("Nieuw"),
                                       [REGEL_VERANDERD] = S_INIT("Veranderd"),
                                       [REGEL_WEG] = S_INIT("Weg")};
  return woorden[wat];
}

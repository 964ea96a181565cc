#include "render/partner.h"

struct str partnerbericht_kop(const struct partnerbericht *bericht) {
  return bericht->stand == STAND_GEDAAN ? S("gedaan")
         : bericht->stand == STAND_NIET ? S("niet gelukt")
                                        : S("het loopt nog");
}

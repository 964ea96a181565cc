// verwacht: niets
#include "store/toegang.h"

bool act(struct toegang *toegang, struct fault *fault);
bool act(struct toegang *toegang, struct fault *fault) {
  return relatie_eindigen(toegang, 1, 2, 3, 4, fault);
}

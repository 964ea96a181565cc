// verwacht: storage size of 'toegang' isn't known
#include "store/toegang.h"

bool act(struct fault *fault);
bool act(struct fault *fault) {
  struct toegang toegang = {0};
  return relatie_eindigen(&toegang, 1, 2, 3, 4, fault);
}

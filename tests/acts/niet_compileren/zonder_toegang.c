// verwacht: too few arguments to function 'relatie_eindigen'
#include "store/toegang.h"

bool act(struct fault *fault);
bool act(struct fault *fault) {
  return relatie_eindigen(1, 2, 3, 4, fault);
}

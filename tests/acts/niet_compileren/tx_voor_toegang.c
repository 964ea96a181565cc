// verwacht: incompatible pointer type
#include "store/toegang.h"

bool act(struct tx *tx, struct fault *fault);
bool act(struct tx *tx, struct fault *fault) {
  return relatie_eindigen(tx, 1, 2, 3, 4, fault);
}

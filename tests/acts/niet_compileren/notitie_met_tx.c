// verwacht: incompatible pointer type
#include "store/notitie.h"

bool act(struct tx *tx, const struct notitie *notitie, struct fault *fault);
bool act(struct tx *tx, const struct notitie *notitie, struct fault *fault) {
  return notitie_bewaren(tx, 1, notitie, 2, fault);
}

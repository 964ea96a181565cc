// verwacht: too few arguments to function 'notitie_bewaren'
#include "store/notitie.h"

bool act(const struct notitie *notitie, struct fault *fault);
bool act(const struct notitie *notitie, struct fault *fault) {
  return notitie_bewaren(1, notitie, 2, fault);
}

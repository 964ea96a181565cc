// verwacht: niets
#include "store/notitie.h"

bool act(struct toegang *toegang, const struct notitie *notitie, struct fault *fault);
bool act(struct toegang *toegang, const struct notitie *notitie, struct fault *fault) {
  return notitie_bewaren(toegang, 1, notitie, 2, fault);
}

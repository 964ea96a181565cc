// verwacht: invalid use of undefined type 'struct toegang'
#include "store/toegang.h"

void act(struct toegang *toegang);
void act(struct toegang *toegang) {
  toegang->informatie |= INFO_NOTITIE;
}

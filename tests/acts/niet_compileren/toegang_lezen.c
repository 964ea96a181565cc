// verwacht: invalid use of undefined type 'struct toegang'
#include "store/toegang.h"

long act(struct toegang *toegang);
long act(struct toegang *toegang) {
  return toegang->huishouden;
}

#include "intern.h"

const struct rij rijen_leeg[1];

void vondst_bij(struct vondst *vondst, const void *rij) {
  if (vondst->aantal == vondst->ruimte) {
    size_t ruimte = vondst->ruimte ? vondst->ruimte * 2 : 8;
    const void **alle = NEW_ARRAY(vondst->arena, const void *, ruimte);
    if (vondst->aantal) memcpy(alle, vondst->rij, vondst->aantal * sizeof *alle);
    vondst->rij = alle;
    vondst->ruimte = ruimte;
  }
  vondst->rij[vondst->aantal++] = rij;
}

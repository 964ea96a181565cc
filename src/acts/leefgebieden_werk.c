#include "leefgebieden_werk.h"

#include "inrichting/werk.h"
#include "store/evaluatie.h"
#include "store/inrichting.h"

#include "verhelderen_werk.h"

bool leefgebieden_toen_nu(struct tx *tx, struct toegang *toegang, int64_t casus, struct toen_nu **ret_scores,
                          size_t *ret_aantal, struct schaal *ret_schaal, struct fault *fault) {
  const struct inrichting *inrichting;
  struct meting *metingen;
  size_t aantal;
  if (!inrichting_geldend(tx, &inrichting, fault) || !metingen_van_casus(toegang, casus, &metingen, &aantal, fault))
    return false;
  for (size_t i = 0; i < aantal; i++) {
    const struct leefgebied_rij *gebied =
        inrichting_op(inrichting, TABEL_LEEFGEBIED, metingen[i].leefgebied, metingen[i].op);
    metingen[i].leefgebied_naam = gebied ? gebied->naam : metingen[i].leefgebied;
  }
  const struct meetschaal_rij *schaal = meetschaal_van(tx_arena(tx), inrichting, tx_vandaag(tx));
  if (schaal) *ret_schaal = (struct schaal){schaal->naam, schaal->laagste, schaal->hoogste};
  *ret_aantal = metingen_toen_nu(tx_arena(tx), metingen, aantal, ret_scores);
  return true;
}

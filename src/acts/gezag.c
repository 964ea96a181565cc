#include "gezag.h"

#include "store/vertegenwoordiging.h"

bool gezag_bewaren(const struct werk *werk, struct toegang *toegang, int64_t persoon, const struct registergezag *gezag,
                   struct fault *fault) {
  struct str publiek[REGISTERGEZAG_MAX];
  if (!gezag) return true;
  for (size_t i = 0; i < gezag->aantal; i++) publiek[i] = werk_id(werk);
  return registergezag_bewaren(toegang, persoon, gezag, publiek, fault);
}

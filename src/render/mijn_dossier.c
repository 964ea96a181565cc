#include "render/mijn_dossier.h"

const char *mijn_punt(struct arena *arena, size_t regel) {
  return str_c(arena, str_format(arena, "punt-%zu", regel));
}

struct str besluit_betekenis(enum besluit_soort soort) {
  switch (soort) {
  case BESLUITSOORT_VERSTREKKEN:
  case BESLUITSOORT_VERLENGEN:
    return S("U krijgt dit.");
  case BESLUITSOORT_DEELS:
    return S("U krijgt een deel van wat u vroeg.");
  case BESLUITSOORT_TIJDELIJK:
    return S("U krijgt dit voorlopig, tot wij alles hebben bekeken.");
  case BESLUITSOORT_AFWIJZEN:
    return S("U krijgt dit niet.");
  case BESLUITSOORT_BUITEN_BEHANDELING:
    return S("Wij konden uw aanvraag niet afmaken, omdat er gegevens ontbraken.");
  case BESLUITSOORT_INGETROKKEN:
    return S("U hebt uw aanvraag ingetrokken.");
  case BESLUITSOORT_DOORZENDEN:
    return S("Een andere organisatie beslist hierover. Wij stuurden uw aanvraag door.");
  case BESLUITSOORT_WIJZIGEN:
  case BESLUITSOORT_HERZIEN:
    return S("Wat u krijgt, is veranderd.");
  case BESLUITSOORT_INTREKKEN:
  case BESLUITSOORT_BEEINDIGEN:
    return S("Dit stopt.");
  default:
    return S("");
  }
}

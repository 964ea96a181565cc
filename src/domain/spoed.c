#include "domain/spoed.h"

const struct keuze taak_soorten[] = {
    {TAAK_BREED, "breed-kijken", "Na de spoedhulp: breed kijken"},
    {TAAK_BESLUIT, "besluit", "Besluit over spoedhulp"},
    {0, NULL, NULL},
};

enum spoed_oordeel spoed_beoordelen(bool mandaat, bool leider, bool iemand_anders) {
  if (mandaat) return SPOED_MANDAAT;
  if (leider) return SPOED_LEIDER;
  return iemand_anders ? SPOED_VRAAG_ANDER : SPOED_NOOD;
}

struct str spoed_grond(enum wet wet) {
  switch (wet) {
  case WET_WMO:
    return S("Wmo 2015 art. 2.3.3");
  case WET_JEUGDWET:
    return S("Jeugdwet art. 2.6 lid 1");
  case WET_PARTICIPATIEWET:
  case WET_SCHULDHULP:
  case WET_GEEN:
    break;
  }
  return (struct str){0};
}

bool spoed_toetsen(struct arena *arena, const struct spoed *spoed, enum spoed_oordeel oordeel, struct str wie_mag,
                   struct fault *fault) {
  bool good = true;
  if (spoed->tot != DAG_GEEN && spoed->tot < spoed->vanaf)
    good = fault_add(fault, "tot", S("Deze dag is voor de dag waarop de hulp begint."));
  switch (oordeel) {
  case SPOED_MANDAAT:
    break;
  case SPOED_LEIDER:
  case SPOED_NOOD:
    if (spoed->reden.len == 0)
      good = fault_add(
          fault, "reden",
          wie_mag.len ? str_format(arena, "Het mandaat ligt bij: %.*s. Schrijf op waarom nu iemand anders besluit.",
                                   STR_ARG(wie_mag))
                      : S("Hiervoor heeft niemand mandaat. Schrijf op waarom deze hulp nu nodig is."));
    break;
  case SPOED_VRAAG_ANDER:
    good = fault_add(fault, "besluiter",
                     wie_mag.len
                         ? str_format(arena,
                                      "Het mandaat ligt bij: %.*s. Kies zo iemand of een teamleider. De hulp hoeft "
                                      "niet op het antwoord te wachten.",
                                      STR_ARG(wie_mag))
                         : S("Hiervoor heeft niemand mandaat. Kies een teamleider. De hulp hoeft niet op het "
                             "antwoord te wachten."));
    break;
  }
  return good;
}

bool taak_afronden_toetsen(enum taak_soort soort, bool verhelderd, struct fault *fault) {
  switch (soort) {
  case TAAK_BREED:
    if (verhelderd) return true;
    fault_set(fault, FAULT_RULE,
              S("Na de spoedhulp is nog niet breed gekeken. Rond eerst de vraagverheldering af of "
                "verstuur het verslag van het onderzoek; dan kan deze taak weg."),
              "broad view is missing");
    fault->rule = "SPOED-BREED";
    return false;
  case TAAK_BESLUIT:
    break;
  }
  return fault_set(fault, FAULT_RULE, S("Zeg eerst ja of nee op de spoedhulp zelf."), "a decision is still asked");
}

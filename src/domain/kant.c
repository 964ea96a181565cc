#include "domain/kant.h"

const struct keuze kant_gronden[] = {
    {KANT_GEZAG, "gezag", "Allebei de ouders hebben gezag"},
    {KANT_INFORMATIE, "informatie", "De andere ouder heeft geen gezag, maar mag dit wel weten"},
    {KANT_TOESTEMMING, "toestemming", "Wie over de hulp beslist, geeft toestemming"},
    {0, NULL, NULL},
};

bool kant_toetsen(const struct kant_feiten *feiten, enum kant_grond grond, struct fault *fault) {
  if (!feiten->loopt) return fault_set(fault, FAULT_STALE, S("Dit traject is intussen gesloten."), "traject is closed");
  if (!feiten->gewoon)
    return fault_set(fault, FAULT_RULE,
                     S("Dit traject is afgeschermd. Het blijft bij wie eraan werkt en kan nergens anders bij."),
                     "traject lies in a compartment");
  if (!feiten->elders)
    return fault_set(
        fault, FAULT_RULE,
        S("Er is geen ander huishouden waar dit traject ook bij kan. Woont het kind ook ergens anders? Zet "
          "dat eerst bij de bewoners."),
        "no other household that may know");
  if (feiten->volwassen && grond != KANT_TOESTEMMING)
    return fault_add(fault, "grond", S("Dit is voor iemand van 18 of ouder. Die geeft zelf toestemming."));
  return true;
}

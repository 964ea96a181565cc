#include "domain/contact.h"

const struct keuze vragers[] = {
    {VRAGER_INWONER, "inwoner", "Een inwoner"},
    {VRAGER_NAASTE, "naaste", "Iemand voor een ander"},
    {VRAGER_PROFESSIONAL, "professional", "Een professional"},
    {0, NULL, NULL},
};

const struct keuze belpogingen[] = {
    {POGING_GESPROKEN, "gesproken", "Gesproken"},
    {POGING_NIET_BEREIKT, "niet-bereikt", "Niet bereikt"},
    {POGING_VOICEMAIL, "voicemail", "Voicemail: alleen gevraagd om terug te bellen"},
    {POGING_NIET_NODIG, "niet-nodig", "Niet meer nodig"},
    {0, NULL, NULL},
};

enum { MINUTEN_PER_DAG = 24 * 60 };

bool contact_toetsen(int64_t minuten, struct fault *fault) {
  return (minuten >= 0 && minuten <= MINUTEN_PER_DAG) ||
         fault_add(fault, "minuten", S("Vul het aantal minuten in, bijvoorbeeld 5."));
}

bool telefoonnummer_geldig(struct str nummer) {
  size_t figures = 0;
  for (size_t i = 0; i < nummer.len; i++) {
    char c = nummer.ptr[i];
    if (c >= '0' && c <= '9')
      figures++;
    else if (!str_has(S("+-() ./"), c))
      return false;
  }
  return figures > 0;
}

bool terugbel_toetsen(struct str nummer, dag_t uiterlijk, dag_t vandaag, struct fault *fault) {
  if (!telefoonnummer_geldig(nummer))
    fault_add(fault, "nummer", S("Typ alleen het telefoonnummer, bijvoorbeeld 0347 12 34 56."));
  if (uiterlijk != DAG_GEEN && uiterlijk < vandaag) fault_add(fault, "uiterlijk", S("Deze dag is al geweest."));
  return fault->field_count == 0;
}

bool poging_toetsen(enum belpoging uitkomst, struct str tekst, bool *ret_klaar, struct fault *fault) {
  if (!keuze_van(belpogingen, (int)uitkomst)) return fault_add(fault, "uitkomst", S("Kies hoe het ging."));
  if (uitkomst == POGING_NIET_NODIG && tekst.len == 0)
    return fault_add(fault, "tekst", S("Schrijf op waarom terugbellen niet meer nodig is."));
  *ret_klaar = uitkomst == POGING_GESPROKEN || uitkomst == POGING_NIET_NODIG;
  return true;
}

#include "domain/geheim.h"

const struct keuze adresdoelen[] = {{ADRESDOEL_BEZOEK, "bezoek", "Ik ga bij de inwoner op bezoek"},
                                    {ADRESDOEL_POST, "post", "Ik stuur de inwoner zelf een brief"},
                                    {0, NULL, NULL}};

#define WERKT_DAAR (RELATIE_TEAM | RELATIE_EIGEN | RELATIE_WAARNEMER | RELATIE_ERBIJ)

const struct adresregel adresregels[] = {
    /* Who records a question makes the program write to the person himself. */
    {ROL_LOKET, ADRESDOEL_BRIEF, RELATIE_GEEN},
    {ROL_PROFESSIONAL, ADRESDOEL_BRIEF, RELATIE_GEEN},
    {ROL_TEAMLEIDER, ADRESDOEL_BRIEF, RELATIE_GEEN},
    {ROL_SYSTEEM, ADRESDOEL_BRIEF, RELATIE_GEEN},
    /* Who works in the household may ask, and says why. */
    {ROL_PROFESSIONAL, ADRESDOEL_BEZOEK, WERKT_DAAR},
    {ROL_PROFESSIONAL, ADRESDOEL_POST, WERKT_DAAR},
    {ROL_TEAMLEIDER, ADRESDOEL_BEZOEK, WERKT_DAAR | RELATIE_TEAMGENOOT},
    {ROL_TEAMLEIDER, ADRESDOEL_POST, WERKT_DAAR | RELATIE_TEAMGENOOT},
    /* In an emergency it stays shut too, until he asks for it apart. */
    {ROL_PROFESSIONAL, ADRESDOEL_BEZOEK, RELATIE_NOOD},
    {ROL_TEAMLEIDER, ADRESDOEL_BEZOEK, RELATIE_NOOD},
};
const size_t adresregel_aantal = sizeof adresregels / sizeof adresregels[0];

bool adres_zichtbaar(const struct persoon *persoon, enum rol rol, unsigned relaties, enum adresdoel doel) {
  bool here = persoon->afscherming == AFSCHERMING_GEHEIM_HIER;
  if (persoon->afscherming && !here && doel != ADRESDOEL_BRIEF) return false;
  if (!persoon->geheim && !here) return true;
  for (size_t i = 0; i < adresregel_aantal; i++) {
    const struct adresregel *regel = &adresregels[i];
    if (regel->rol == rol && regel->doel == doel && regel->relaties & (relaties | RELATIE_GEEN)) return true;
  }
  return false;
}

bool adres_gelijk(const struct adres *a, const struct adres *b) {
  if (a->postcode.len == 0 && a->straat.len == 0) return a->buitenland.len && str_eq(a->buitenland, b->buitenland);
  return str_eq(a->postcode, b->postcode) && str_eq(a->huisnummer, b->huisnummer) &&
         str_eq(a->huisletter, b->huisletter) && str_eq(a->toevoeging, b->toevoeging) && str_eq(a->straat, b->straat);
}

#include "domain/vastgelopen.h"

const struct keuze vastgelopen_soorten[] = {
    {VAST_GESCHIL, "geschil", "Er is verschil van mening over de regie"},
    {VAST_STAGNATIE, "stagnatie", "Het komt niet verder"},
    {0, NULL, NULL},
};

const struct keuze vastgelopen_oorzaken[] = {
    {OORZAAK_REGELS, "regels", "Wetten of regels staan in de weg"},
    {OORZAAK_OORDELEN, "oordelen", "Professionals oordelen verschillend"},
    {OORZAAK_BOTSING, "botsing", "Meningen botsen"},
    {OORZAAK_COMPLEX, "complex", "Het is heel ingewikkeld"},
    {0, NULL, NULL},
};

bool vastgelopen_toetsen(const struct vastgelopen *vast, bool klaar, dag_t vandaag, struct fault *fault) {
  if (vast->soort == VAST_GESCHIL && vast->tussen.len == 0)
    fault_add(fault, "tussen", S("Schrijf op tussen wie het verschil van mening is."));
  if (vast->soort == VAST_STAGNATIE && !keuze_van(vastgelopen_oorzaken, (int)vast->oorzaak))
    fault_add(fault, "oorzaak", S("Kies waardoor het niet verder komt."));
  if (vast->sinds > vandaag) fault_add(fault, "sinds", S("Deze dag is nog niet geweest."));
  if (klaar && vast->uitkomst.len == 0) fault_add(fault, "uitkomst", S("Schrijf op hoe het is afgelopen."));
  return fault->field_count == 0;
}

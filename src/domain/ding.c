#include "domain/ding.h"

const struct keuze gegevens_keuzes[] = {
    {GEGEVEN_WIE, "wie", "Wie het is, het adres en het gezin"},
    {GEGEVEN_VRAAG, "vraag", "De vraag"},
    {GEGEVEN_SITUATIE, "situatie", "Hoe het gaat: de vraagverheldering en het verslag"},
    {GEGEVEN_PLAN, "plan", "Het plan en de afspraken"},
    {GEGEVEN_CONTACT, "contact", "Wat er in gesprekken is gezegd"},
    {GEGEVEN_BESLUIT, "besluit", "Besluiten van de gemeente"},
    {GEGEVEN_DOCUMENT, "document", "Andere brieven en documenten"},
    {0, NULL, NULL}};

const struct keuze ding_soorten[] = {{DING_NOTITIE, "notitie", "Contactverslag"},
                                     {DING_DOCUMENT, "document", "Document"},
                                     {DING_DEEL, "deel", "Deel van de vraagverheldering"},
                                     {DING_TRAJECT, "traject", "Traject"},
                                     {DING_CONTACT, "contact", "Kort contact"},
                                     {DING_PLANVERSIE, "plan", "Plan"},
                                     {DING_VERSLAGVERSIE, "verslag", "Verslag van het onderzoek"},
                                     {0, NULL, NULL}};

struct str gegevens_tekst(struct arena *arena, unsigned gegevens) {
  struct str all = {0};
  for (const struct keuze *k = gegevens_keuzes; k->label; k++) {
    if (!(gegevens & (unsigned)k->waarde)) continue;
    struct str one = keuze_in_zin(arena, gegevens_keuzes, k->waarde);
    all = all.len ? str_format(arena, "%.*s; %.*s", STR_ARG(all), STR_ARG(one)) : one;
  }
  return all;
}

struct str ding_sleutel(struct arena *arena, const struct ding *ding) {
  return str_format(arena, "%d:%.*s", (int)ding->soort, STR_ARG(ding->publiek));
}

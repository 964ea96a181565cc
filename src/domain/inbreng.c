#include "domain/inbreng.h"

#include "domain/access.h"

const struct keuze inbreng_soorten[] = {
    {INBRENG_VERHAAL, "verhaal", "De inwoner vertelt over de vraag"},
    {INBRENG_VERSLAG, "verslag", "De inwoner reageert op het verslag"},
    {INBRENG_WOORDEN, "woorden", "De inwoner schrijft in het plan"},
    {INBRENG_DOEL, "doel", "De inwoner stelt een doel voor"},
    {INBRENG_TAAK, "taak", "De inwoner schrijft over een afspraak uit het plan"},
    {INBRENG_GESCHIL, "geschil", "De inwoner stuurt een bezwaar of klacht"},
    {INBRENG_AFGEZEGD, "afgezegd", "De inwoner heeft een afspraak afgezegd"},
    {INBRENG_VERZETTEN, "verzetten", "De inwoner vraagt om een andere tijd"},
    {INBRENG_INGETROKKEN, "ingetrokken", "De inwoner heeft de vraag ingetrokken"},
    {INBRENG_PAPIER, "papier", "De inwoner zegt hoe hij post wil krijgen"},
    {INBRENG_STEUN, "steun", "De inwoner laat iemand meekijken"},
    {INBRENG_VRAAG, "vraag", "De inwoner vraagt iets"},
    {INBRENG_TOESTEMMING, "toestemming", "De inwoner antwoordt op een vraag om toestemming"},
    {0, NULL, NULL},
};

unsigned inbreng_informatie(enum inbreng_soort soort) {
  return soort <= INBRENG_GESCHIL ? INFO_PLAN | INFO_VERHELDERING : INFO_MELDING;
}

struct str inbreng_kort(struct arena *arena, enum inbreng_soort soort, struct str tekst) {
  static const char *const kort[] = {
      [INBRENG_VERHAAL] = "Vertelt",
      [INBRENG_VERSLAG] = "Over het verslag",
      [INBRENG_WOORDEN] = "Voor het plan",
      [INBRENG_DOEL] = "Stelt een doel voor",
      [INBRENG_TAAK] = "Uit het plan",
      [INBRENG_GESCHIL] = "Stuurt",
      [INBRENG_AFGEZEGD] = "Zegt de afspraak af",
      [INBRENG_VERZETTEN] = "Vraagt een andere tijd",
      [INBRENG_INGETROKKEN] = "Trekt de vraag in",
      [INBRENG_PAPIER] = "Over de post",
      [INBRENG_STEUN] = "Over wie meekijkt",
      [INBRENG_VRAAG] = "Vraagt of zegt",
      [INBRENG_TOESTEMMING] = "Over toestemming",
  };
  return tekst.len ? str_format(arena, "%s: %.*s", kort[soort], STR_ARG(tekst)) : str_of(kort[soort]);
}

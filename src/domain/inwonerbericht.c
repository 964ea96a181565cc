#include "domain/inwonerbericht.h"

const struct keuze inwonerberichten[] = {
    {INWONERBERICHT_AFGEZEGD, "afgezegd", "De inwoner heeft een afspraak afgezegd"},
    {INWONERBERICHT_VERZETTEN, "verzetten", "De inwoner vraagt om een andere tijd"},
    {INWONERBERICHT_INGETROKKEN, "ingetrokken", "De inwoner heeft de vraag ingetrokken"},
    {INWONERBERICHT_PAPIER, "papier", "De inwoner zegt hoe hij post wil krijgen"},
    {INWONERBERICHT_STEUN, "steun", "De inwoner laat iemand meekijken"},
    {INWONERBERICHT_VRAAG, "vraag", "De inwoner vraagt iets"},
    {INWONERBERICHT_TOESTEMMING, "toestemming", "De inwoner antwoordde op een vraag om toestemming"},
    {0, NULL, NULL},
};

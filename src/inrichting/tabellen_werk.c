#include "inrichting/werk.h"

#include "kolommen.h"

const struct keuze inrichting_gewichten[] = {{GEWICHT_HINT, "hint", "staat er alleen bij"},
                                             {GEWICHT_REDEN, "reden", "vraagt een keer om een reden"},
                                             {GEWICHT_STOP, "stop", "houdt tegen omdat de gemeente dat wil"},
                                             {GEWICHT_WET, "wet", "houdt tegen omdat de wet dat wil"},
                                             {0}};

static const struct keuze nodigen[] = {{NODIG_GEEN, "geen", "niets"},
                                       {NODIG_GESPREKSVERSLAG, "gespreksverslag", "een verslag van het gesprek"},
                                       {NODIG_PLAN, "plan", "een plan"},
                                       {0}};

static const struct keuze besluitwijzen[] = {{BESLUIT_BESCHIKKING, "beschikking", "met een beschikking"},
                                             {BESLUIT_ARM, "arm", "met een korte beschikking"},
                                             {BESLUIT_VRIJ, "vrij", "zonder besluit"},
                                             {BESLUIT_GEEN, "geen", "niet van toepassing"},
                                             {0}};

static const struct keuze compartimenten[] = {{COMPARTIMENT_GEWOON, "gewoon", "gewoon"},
                                              {COMPARTIMENT_VEILIGHEID, "veiligheid", "veiligheid"},
                                              {COMPARTIMENT_AFGESCHERMD, "afgeschermd", "afgeschermd"},
                                              {0}};

static const struct keuze poort_handelingen[] = {{POORT_STARTEN, "starten", "een traject starten"},
                                                 {POORT_VERHELDEREN, "verhelderen", "de vraag verhelderen"},
                                                 {POORT_PLAN, "plan", "het plan vaststellen"},
                                                 {POORT_BESLUIT, "besluit", "besluiten"},
                                                 {POORT_INZET, "inzet", "hulp inzetten"},
                                                 {POORT_SLUITEN, "sluiten", "sluiten"},
                                                 {0}};

static const struct keuze eerst[] = {{EERST_OVERLEG, "overleg", "besproken in het team"},
                                     {EERST_VERHELDERING, "verheldering", "een verhelderde vraag"},
                                     {EERST_VERSLAG, "verslag", "een onderzoeksverslag"},
                                     {EERST_PLAN, "plan", "een plan"},
                                     {EERST_CONSULT, "consult", "het verplichte advies"},
                                     {EERST_TOESTEMMING, "toestemming", "toestemming"},
                                     {EERST_VEILIGHEID, "veiligheid", "de veiligheid is bekeken"},
                                     {EERST_TWEEDE_PROFESSIONAL, "tweede-professional", "een tweede professional"},
                                     {0}};

static const struct keuze magen[] = {{REGIE_NEE, "nee", "nee"},
                                     {REGIE_JA, "ja", "ja"},
                                     {REGIE_STANDAARD, "standaard", "ja, en dit stelt het scherm voor"},
                                     {0}};

static const struct keuze inwoners[] = {{INWONER_MOET, "moet", "de inwoner is erbij"},
                                        {INWONER_MAG, "mag", "de inwoner kan erbij zijn"},
                                        {INWONER_NEE, "nee", "zonder de inwoner"},
                                        {0}};

static const struct keuze tijden[] = {{TIJD_UIT, "uit", "geen tijd schrijven"},
                                      {TIJD_PER_CONTACT, "per-contact", "per contact"},
                                      {TIJD_PER_WEEK, "per-week", "per week"},
                                      {0}};

static const struct keuze ondertekeningen[] = {
    {ONDERTEKENING_GEZIEN, "gezien", "de inwoner heeft het gelezen"},
    {ONDERTEKENING_AANVRAAG, "aanvraag", "de inwoner vraagt ermee aan wat erin staat"},
    {0}};

static const struct keuze doelmetingen[] = {
    {DOELMETING_UIT, "uit", "geen score"}, {DOELMETING_GAS, "gas", "van −2 tot +2 (goal attainment scaling)"}, {0}};

#define RIJ regel_rij
static const struct kolom regel_kolommen[] = {
    ID(id, "korte naam van de regel"),
    KEUZE_NODIG(gewicht, "wat de regel doet", inrichting_gewichten),
    TEKST_NODIG(tekst, "wat de medewerker leest"),
    TEKST(artikel, "het artikel; nodig als het gewicht wet is"),
    JA_NEE(bij_spoed, "houdt de regel ook spoedhulp tegen; alleen de wet mag dat zeggen"),
    BRON,
    GELDIG,
};
TABEL(regel, "Regels met hun gewicht.", VAN_BEIDE);
#undef RIJ

#define RIJ trajectsoort_rij
static const struct kolom trajectsoort_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    KEUZE(wet, "onder welke wet; leeg is geen", inrichting_wetten),
    NAAR(termijn, "welke termijn loopt; leeg is geen", TABEL_TERMIJN),
    KEUZE_NODIG(nodig, "wat er moet zijn voordat hulp begint", nodigen),
    JA_NEE(overleg, "wordt elke vraag in het team besproken"),
    KEUZE_NODIG(besluitwijze, "hoe de gemeente besluit", besluitwijzen),
    KEUZE_NODIG(compartiment, "hoe afgeschermd", compartimenten),
    JA_NEE(gevraagd, "vraagt de inwoner hier zelf om"),
    TEKST(uitleg, "waar dit traject voor is"),
    BRON,
    GELDIG,
};
TABEL(trajectsoort, "Soorten trajecten.", VAN_GEMEENTE);
#undef RIJ

#define RIJ poort_rij
static const struct kolom poort_kolommen[] = {
    SLEUTEL_NAAR(trajectsoort, "voor dit traject; leeg is elk traject", TABEL_TRAJECTSOORT),
    SLEUTEL_KEUZE(handeling, "wat iemand wil doen", poort_handelingen),
    SLEUTEL_KEUZE(eerst, "wat er eerst moet zijn", eerst),
    NAAR_NODIG(regel, "de regel die dat vraagt, met zijn gewicht", TABEL_REGEL),
    NAAR(rol, "wie dat doet; leeg is iedere professional", TABEL_ROL),
    JA_NEE(bij_spoed, "geldt dit ook bij spoed; alleen als de regel dat ook zegt"),
    BRON,
    GELDIG,
};
TABEL(poort, "Wat er eerst moet zijn.", VAN_GEMEENTE);
#undef RIJ

#define RIJ trigger_rij
static const struct kolom trigger_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(gebeurtenis, "wat er gebeurt"),
    GETAL(leeftijd_maanden, "bij welke leeftijd, in maanden"),
    GETAL(drempel, "na hoe vaak"),
    TEKST_NODIG(actie, "wat er dan te doen is"),
    NAAR(rol, "door wie", TABEL_ROL),
    NAAR(aandachtsgebied, "door iemand met dit aandachtsgebied", TABEL_AANDACHTSGEBIED),
    BRON,
    GELDIG,
};
TABEL(trigger, "Gebeurtenissen die een taak geven.", VAN_GEMEENTE);
#undef RIJ

#define RIJ afwegingsstap_rij
static const struct kolom afwegingsstap_kolommen[] = {
    ID(id, "korte naam"),
    KEUZE_NODIG(wet, "onder welke wet", inrichting_wetten),
    GETAL_NODIG(volgorde, "plaats in de afweging"),
    TEKST_NODIG(vraag, "de vraag"),
    KEUZE_NODIG(gewicht, "wat er gebeurt zonder antwoord", inrichting_gewichten),
    TEKST(artikel, "het artikel; nodig als het gewicht wet is"),
    BRON,
    GELDIG,
};
TABEL(afwegingsstap, "De stappen van de afweging, per wet.", VAN_BEIDE);
#undef RIJ

#define RIJ regieregel_rij
static const struct kolom regieregel_kolommen[] = {
    SLEUTEL_KEUZE(regie, "welke regie", regie_soorten),
    SLEUTEL_KEUZE(houder, "bij wie", regie_houders),
    SLEUTEL_NAAR(trajectsoort, "voor dit traject; leeg is elk traject", TABEL_TRAJECTSOORT),
    SLEUTEL_NAAR(organisatie, "van deze organisatie; leeg is elke organisatie", TABEL_ORGANISATIE),
    KEUZE_NODIG(mag, "mag dat", magen),
    GETAL(hoogstens, "hoeveel mensen tegelijk; leeg is geen grens"),
    TEKST(uitleg, "wat de medewerker daarbij leest"),
    BRON,
    GELDIG,
};
TABEL(regieregel, "Wie welke regie mag hebben.", VAN_GEMEENTE);
#undef RIJ

#define RIJ overlegsoort_rij
static const struct kolom overlegsoort_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    KEUZE_NODIG(inwoner, "is de inwoner erbij", inwoners),
    JA_NEE(maakt_plan, "wordt hier een plan gemaakt"),
    JA_NEE(meldingen, "staan open meldingen van het team vanzelf op de agenda"),
    TEKST(uitleg, "waar het overleg voor is, en hoe vaak"),
    BRON,
    GELDIG,
};
TABEL(overlegsoort, "Soorten overleg.", VAN_GEMEENTE);
#undef RIJ

#define RIJ sluitreden_rij
static const struct kolom sluitreden_kolommen[] = {
    ID(id, "korte naam"), TEKST_NODIG(naam, "naam"), TEKST(uitleg, "wanneer u deze kiest"), BRON, GELDIG,
};
TABEL(sluitreden, "Redenen om te sluiten.", VAN_GEMEENTE);
#undef RIJ

#define RIJ meetschaal_rij
static const struct kolom meetschaal_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    GETAL_NODIG(laagste, "de laagste score"),
    {"hoogste", "de hoogste score", KOLOM_GETAL, .verplicht = NODIG, .niet_onder = "laagste", PLEK(hoogste)},
    BRON,
    GELDIG,
};
TABEL(meetschaal, "Schalen voor zelfredzaamheid. Zonder rij wordt er niet gemeten.", VAN_GEMEENTE);
#undef RIJ

#define RIJ doelmeting_rij
static const struct kolom doelmeting_kolommen[] = {
    ID(id, "korte naam: doelen"),
    KEUZE_NODIG(soort, "hoe de doelen van een plan een score krijgen", doelmetingen),
    BRON,
    GELDIG,
};
TABEL(doelmeting, "Of doelen van een plan een score krijgen. Zonder rij niet.", VAN_GEMEENTE);
#undef RIJ

#define RIJ drempel_rij
static const struct kolom drempel_kolommen[] = {
    SLEUTEL_KEUZE(sein, "waarvoor", seinen),
    GETAL(vanaf_hoeveel, "vanaf hoeveel; leeg is geen sein"),
    BRON,
    GELDIG,
};
TABEL(drempel, "Vanaf wanneer Schakel een sein geeft. Zonder getal geen sein.", VAN_GEMEENTE);
#undef RIJ

#define RIJ ondertekening_rij
static const struct kolom ondertekening_kolommen[] = {
    ID(id, "korte naam: verslag"),
    KEUZE_NODIG(soort, "wat een handtekening onder het verslag betekent", ondertekeningen),
    BRON,
    GELDIG,
};
TABEL(ondertekening, "Of een handtekening onder het verslag ook een aanvraag is. Zonder rij niet.", VAN_GEMEENTE);
#undef RIJ

#define RIJ mijn_schakel_rij
static const struct kolom mijn_schakel_kolommen[] = {
    ID(id, "korte naam: mijn"),
    JA_NEE(naam_tonen, "ziet de inwoner de naam van wie keek; anders alleen de functie"),
    GETAL(code_dagen, "hoeveel dagen een inlogcode werkt, als voorstel; leeg is geen voorstel"),
    BRON,
    GELDIG,
};
TABEL(mijn_schakel, "Wat Mijn Schakel laat zien. Zonder rij: wie keek alleen met de functie.", VAN_GEMEENTE);
#undef RIJ

#define RIJ tijdbesteding_rij
static const struct kolom tijdbesteding_kolommen[] = {
    ID(id, "korte naam: tijd"),
    KEUZE_NODIG(soort, "hoe medewerkers tijd schrijven", tijden),
    BRON,
    GELDIG,
};
TABEL(tijdbesteding, "Of en hoe medewerkers tijd schrijven. Zonder rij niet.", VAN_GEMEENTE);
#undef RIJ

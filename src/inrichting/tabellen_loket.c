#include "inrichting/loket.h"

#include "kolommen.h"

const struct keuze inrichting_wetten[] = {{WET_WMO, "wmo", "Wmo 2015"},
                                          {WET_JEUGDWET, "jeugdwet", "Jeugdwet"},
                                          {WET_PARTICIPATIEWET, "participatiewet", "Participatiewet"},
                                          {WET_SCHULDHULP, "wgs", "Wet gemeentelijke schuldhulpverlening"},
                                          {WET_GEEN, "anders", "een andere wet of regeling"},
                                          {0}};

static const struct keuze routeringen[] = {{NAAR_TEAM, "team", "naar het team in de kolom team"},
                                           {NAAR_GEBIEDSTEAM, "gebiedsteam", "naar het team van het gebied"},
                                           {NAAR_LOKET, "loket", "het loket doet het"},
                                           {NAAR_ELDERS, "elders", "naar de organisatie in de kolom organisatie"},
                                           {0}};

static const struct keuze triage_soorten[] = {
    {TRIAGE_SPOED, "spoed", "spoed"},       {TRIAGE_VEILIGHEID, "veiligheid", "veiligheid"},
    {TRIAGE_WIE, "wie", "wie pakt het op"}, {TRIAGE_EENVOUDIG, "eenvoudig", "eenvoudig of niet"},
    {TRIAGE_OVERIG, "overig", "overig"},    {0}};

static const struct keuze gevolgen[] = {{LEIDT_TOT_SLUITEN, "sluiten", "klaar"},
                                        {LEIDT_TOT_LOKET, "loket", "het loket doet het"},
                                        {LEIDT_TOT_OVERDRACHT, "overdracht", "warme overdracht"},
                                        {LEIDT_TOT_ACUUT, "acuut", "meteen naar wie moet ingrijpen"},
                                        {LEIDT_TOT_TEAM, "team", "naar een eigen team"},
                                        {0}};

static const struct keuze sluit_wmo[] = {
    {SLUIT_WMO_NEE, "nee", "nee"},
    {SLUIT_WMO_INGETROKKEN, "ingetrokken", "als de inwoner de melding intrekt"},
    {SLUIT_WMO_AKKOORD, "akkoord", "als de inwoner zegt dat de vraag beantwoord is"},
    {0}};

#define RIJ leefgebied_rij
static const struct kolom leefgebied_kolommen[] = {
    ID(id, "korte naam"), TEKST_NODIG(naam, "naam"), GETAL_NODIG(volgorde, "plaats in lijsten"), BRON, GELDIG,
};
TABEL(leefgebied, "Leefgebieden voor vraagverheldering, plan en cijfers.", VAN_GEMEENTE);
#undef RIJ

#define RIJ onderwerp_rij
static const struct kolom onderwerp_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "zoals het loket het aanvinkt"),
    KEUZE(wet, "de wet die het scherm voorstelt; een advies aan de medewerker", inrichting_wetten),
    NAAR(leefgebied, "bij welk leefgebied", TABEL_LEEFGEBIED),
    KEUZE(urgentie, "wat het scherm voorstelt; leeg is geen voorstel", urgenties),
    NAAR(product, "de voorziening waar het meestal om gaat", TABEL_PRODUCT),
    {"geldvraag", "de rij van de geldhulp die het scherm toont", KOLOM_VERWIJZING, .naar = TABEL_GELDVRAAG,
     .tijdloos = true, PLEK(geldvraag)},
    BRON,
    GELDIG,
};
TABEL(onderwerp, "Waar een vraag over gaat.", VAN_GEMEENTE);
#undef RIJ

#define RIJ routering_rij
static const struct kolom routering_kolommen[] = {
    SLEUTEL_NAAR_NODIG(onderwerp, "welk onderwerp", TABEL_ONDERWERP),
    SLEUTEL_NAAR(gebied, "alleen in dit gebied; leeg is overal", TABEL_GEBIED),
    SLEUTEL_LEEFTIJDEN,
    KEUZE_NODIG(naar, "waar de vraag heen gaat", routeringen),
    NAAR(team, "het team, als naar team is", TABEL_TEAM),
    NAAR(organisatie, "de organisatie, als naar elders is", TABEL_ORGANISATIE),
    TEKST(rapportagelijn, "telt de vraag mee onder een andere naam dan die van het team: welke"),
    BRON,
    GELDIG,
};
TABEL(routering, "Welk team een onderwerp doet.", VAN_GEMEENTE);
#undef RIJ

#define RIJ triagevraag_rij
static const struct kolom triagevraag_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(vraag, "de vraag"),
    TEKST(uitleg, "hulp voor wie hem stelt"),
    KEUZE_NODIG(soort, "waar de vraag over gaat", triage_soorten),
    JA_NEE(altijd, "moet de vraag altijd een antwoord hebben"),
    GETAL_NODIG(volgorde, "plaats in de lijst"),
    BRON,
    GELDIG,
};
TABEL(triagevraag, "Vragen bij het eerste contact.", VAN_BEIDE);
#undef RIJ

#define RIJ triageuitkomst_rij
static const struct kolom triageuitkomst_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    TEKST(uitleg, "wanneer u deze kiest"),
    KEUZE_NODIG(leidt_tot, "wat er daarna gebeurt", gevolgen),
    JA_NEE(reden_nodig, "vraagt het scherm om een reden"),
    KEUZE_NODIG(sluit_wmo_melding, "eindigt een Wmo-melding hiermee", sluit_wmo),
    BRON,
    GELDIG,
};
TABEL(triageuitkomst, "Hoe een eerste contact afloopt.", VAN_BEIDE);
#undef RIJ

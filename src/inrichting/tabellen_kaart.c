#include "inrichting/kaart.h"
#include "inrichting/teksten.h"

#include "kolommen.h"

static const struct keuze contacten[] = {{CONTACT_ZELF, "zelf", "de inwoner neemt zelf contact op"},
                                         {CONTACT_LOKET, "loket", "via het loket"},
                                         {CONTACT_OVERDRACHT, "overdracht", "met een warme overdracht"},
                                         {CONTACT_VERWIJZING, "verwijzing", "met een verwijzing"},
                                         {CONTACT_BESLUIT, "besluit", "met een besluit van de gemeente"},
                                         {0}};

static const struct keuze contactpunt_soorten[] = {{CONTACTPUNT_NU, "nu", "als er nu iets moet gebeuren"},
                                                   {CONTACTPUNT_TEAM, "team", "het sociaal team of het loket zelf"},
                                                   {CONTACTPUNT_KLACHT, "klacht", "voor een klacht of een bezwaar"},
                                                   {CONTACTPUNT_STEUN, "steun", "iemand die naast u staat"},
                                                   {0}};

static const struct keuze antwoorden[] = {
    {GELDHULP_NEE, "nee", "nee"}, {GELDHULP_JA, "ja", "ja"}, {GELDHULP_SOMS, "soms", "soms"}, {0}};

#define RIJ aanbod_rij
static const struct kolom aanbod_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    NAAR(organisatie, "wie het biedt; leeg is niet een organisatie", TABEL_ORGANISATIE),
    NAAR_NODIG(laag, "in welke laag", TABEL_LAAG),
    LEEFTIJDEN,
    {"gebieden", "in welke gebieden, met een spatie ertussen; leeg is overal", KOLOM_VERWIJZINGEN, .naar = TABEL_GEBIED,
     PLEK(gebieden)},
    {"onderwerpen", "voor welke onderwerpen, met een spatie ertussen; leeg is alle", KOLOM_VERWIJZINGEN,
     .naar = TABEL_ONDERWERP, PLEK(onderwerpen)},
    KEUZE_NODIG(contact, "hoe een inwoner er komt", contacten),
    TEKST(uitleg, "wat het is"),
    BRON,
    GELDIG,
};
TABEL(aanbod, "De sociale kaart: wat er is, voor wie en waar.", VAN_GEMEENTE);
#undef RIJ

#define RIJ escalatieroute_rij
static const struct kolom escalatieroute_kolommen[] = {
    SLEUTEL_NAAR_NODIG(organisatie, "bij welke organisatie", TABEL_ORGANISATIE),
    {"situatie", "wanneer", KOLOM_TEKST, .verplicht = NODIG, .sleutel = true, PLEK(situatie)},
    TEKST(route, "wat u doet; leeg als de route nog niet bekend is"),
    BRON,
    GELDIG,
};
TABEL(escalatieroute, "Wat u doet als het bij een partner misgaat.", VAN_GEMEENTE);
#undef RIJ

#define RIJ contactpunt_rij
static const struct kolom contactpunt_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "wie het is"),
    TEKST_NODIG(waarvoor, "wanneer iemand daar belt of komt, in gewone woorden"),
    KEUZE_NODIG(soort, "waarvoor het is", contactpunt_soorten),
    TEKST(telefoon, "telefoonnummer, zoals het getoond wordt"),
    TEKST(adres, "waar het is, of het adres voor post of e-mail"),
    TEKST(wanneer, "op welke dagen en tijden"),
    GETAL_NODIG(volgorde, "plaats in de lijst"),
    BRON,
    GELDIG,
};
TABEL(contactpunt, "Wie mensen bellen of waar zij heen kunnen: bij spoed, voor een vraag, met een klacht, voor steun.",
      VAN_BEIDE);
#undef RIJ

#define RIJ geldvraag_rij
static const struct kolom geldvraag_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "de vraag"),
    GETAL(maanden_van, "vanaf hoeveel maanden een regeling loopt"),
    {"maanden_tot", "tot en met hoeveel maanden", KOLOM_GETAL, .niet_onder = "maanden_van", PLEK(maanden_tot)},
    GETAL_NODIG(volgorde, "plaats in de lijst"),
    BRON,
    GELDIG,
};
TABEL(geldvraag, "Vragen over geld.", VAN_GEMEENTE);
#undef RIJ

#define RIJ geldhulp_rij
static const struct kolom geldhulp_kolommen[] = {
    SLEUTEL_NAAR_NODIG(geldvraag, "bij welke vraag", TABEL_GELDVRAAG),
    SLEUTEL_NAAR_NODIG(organisatie, "welke organisatie", TABEL_ORGANISATIE),
    KEUZE_NODIG(antwoord, "helpt zij hiermee", antwoorden),
    TEKST(voorwaarde, "onder welke voorwaarde"),
    JA_NEE(ster, "staat er in de bron een ster bij die niet is uitgelegd"),
    BRON,
    GELDIG,
};
TABEL(geldhulp, "Wie helpt bij welke vraag over geld.", VAN_GEMEENTE);
#undef RIJ

#define RIJ woord_rij
static const struct kolom woord_kolommen[] = {
    {"begrip", "het woord van Schakel", KOLOM_SLEUTEL, .verplicht = NODIG, .sleutel = true, PLEK(begrip)},
    TEKST_NODIG(woord, "het woord van de gemeente"),
    BRON,
    GELDIG,
};
TABEL(woord, "Woordenlijst: hoe de gemeente iets noemt.", VAN_GEMEENTE);
#undef RIJ

#define RIJ brieftekst_rij
static const struct kolom brieftekst_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(onderwerp, "regel boven de brief"),
    {"tekst", "de tekst; tussen accolades staat een veld, zoals {aanhef}", KOLOM_LANG, .verplicht = NODIG, PLEK(tekst)},
    BRON,
    GELDIG,
};
TABEL(brieftekst, "Teksten van brieven.", VAN_GEMEENTE);
#undef RIJ

#define RIJ telregel_rij
static const struct kolom telregel_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam van het cijfer"),
    TEKST_NODIG(definitie, "wat er geteld wordt"),
    TEKST(moment, "op welke dag of over welke tijd"),
    BRON,
    GELDIG,
};
TABEL(telregel, "Hoe een cijfer geteld wordt.", VAN_GEMEENTE);
#undef RIJ

#include "inrichting/toegang.h"

#include "kolommen.h"

static const struct keuze verwijs_handelingen[] = {
    {VERWIJZEN_STARTEN, "starten", "starten"}, {VERWIJZEN_VERLENGEN, "verlengen", "verlengen"}, {0}};

static const struct keuze inzages[] = {
    {INZAGE_NIETS, "niets", "niets"}, {INZAGE_OMTREK, "omtrek", "dat er hulp is, en wie er werkt"}, {0}};

#define RIJ kanaal_rij
static const struct kolom kanaal_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    JA_NEE(open, "mogen inwoners en verwijzers dit kanaal zelf gebruiken"),
    BRON,
    GELDIG,
};
TABEL(kanaal, "Manieren waarop een vraag binnenkomt.", VAN_GEMEENTE);
#undef RIJ

#define RIJ verwijzer_rij
static const struct kolom verwijzer_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    NAAR(organisatie, "van welke organisatie", TABEL_ORGANISATIE),
    JA_NEE(wettelijk, "mag volgens de Jeugdwet zelf naar jeugdhulp verwijzen"),
    BRON,
    GELDIG,
};
TABEL(verwijzer, "Wie een vraag kan aanmelden voor een ander.", VAN_BEIDE);
#undef RIJ

#define RIJ toegang_rij
static const struct kolom toegang_kolommen[] = {
    SLEUTEL_NAAR(kanaal, "voor dit kanaal; leeg is elk kanaal", TABEL_KANAAL),
    SLEUTEL_NAAR(verwijzer, "voor deze verwijzer; leeg is iedereen", TABEL_VERWIJZER),
    SLEUTEL_NAAR(onderwerp, "voor dit onderwerp; leeg is elk onderwerp", TABEL_ONDERWERP),
    SLEUTEL_LEEFTIJDEN,
    JA_NEE(toegelaten, "mag de vraag hier binnenkomen"),
    JA_NEE(ook_bij_spoed, "geldt dit ook als er spoed is; een weigering mag dat nooit"),
    NAAR(team, "naar welk team of loket de vraag gaat; leeg is volgens de routering", TABEL_TEAM),
    TEKST(uitleg, "wat de medewerker dan zegt"),
    BRON,
    GELDIG,
};
TABEL(toegang, "Langs welke weg een vraag binnen mag komen. De rij die het meest noemt telt. Zonder rij mag het.",
      VAN_GEMEENTE);
#undef RIJ

#define RIJ webmelding_rij
static const struct kolom webmelding_kolommen[] = {
    SLEUTEL_NAAR_NODIG(kanaal, "langs welk kanaal de vraag van het formulier binnenkomt", TABEL_KANAAL),
    BRON,
    GELDIG,
};
TABEL(webmelding, "Het formulier op de website waarmee iedereen een vraag kan sturen. Zonder rij is er geen formulier.",
      VAN_GEMEENTE);
#undef RIJ

#define RIJ partner_rij
static const struct kolom partner_kolommen[] = {
    SLEUTEL_NAAR_NODIG(organisatie, "met welke organisatie", TABEL_ORGANISATIE),
    NAAR(kanaal, "langs welk kanaal binnenkomt wat zij inbrengt; leeg is dat zij niets inbrengt", TABEL_KANAAL),
    JA_NEE(stappen, "verheldert zij zelf de vraag die aan haar is overgedragen, tot zij haar overdraagt aan een team"),
    BRON,
    GELDIG,
};
TABEL(partner,
      "Overeenkomsten met organisaties buiten de eigen teams. Zonder rij doet een partner alleen mee bij wie hij is "
      "uitgenodigd. Eindigt de rij, dan is meteen dicht wat erop rustte.",
      VAN_GEMEENTE);
#undef RIJ

#define RIJ verwijsrecht_rij
static const struct kolom verwijsrecht_kolommen[] = {
    SLEUTEL_NAAR_NODIG(verwijzer, "welke verwijzer", TABEL_VERWIJZER),
    SLEUTEL_KEUZE(handeling, "jeugdhulp starten of verlengen", verwijs_handelingen),
    JA_NEE(mag, "mag de verwijzer dit zonder besluit van de gemeente"),
    TEKST(anders, "wat er gebeurt als het niet mag"),
    BRON,
    GELDIG,
};
TABEL(verwijsrecht, "Wat verwijzers naar jeugdhulp zelf mogen.", VAN_BEIDE);
#undef RIJ

#define RIJ inzage_rij
static const struct kolom inzage_kolommen[] = {
    ID(id, "korte naam: teamgenoten"),
    KEUZE_NODIG(soort, "wat een teamgenoot ziet van een huishouden waarin een ander van het team werkt", inzages),
    BRON,
    GELDIG,
};
TABEL(
    inzage,
    "Wat teamgenoten van elkaars huishoudens zien. Zonder rij niets. Een vraag die nog niemand oppakte, ziet het hele "
    "team; de teamleider ziet wat zijn team doet.",
    VAN_GEMEENTE);
#undef RIJ

#include "inrichting/organisatie.h"

#include "kolommen.h"

static const struct keuze organisatie_soorten[] = {{ORGANISATIE_GEMEENTE, "gemeente", "gemeente"},
                                                   {ORGANISATIE_WELZIJN, "welzijn", "welzijn"},
                                                   {ORGANISATIE_VRIJWILLIGERS, "vrijwilligers", "vrijwilligers"},
                                                   {ORGANISATIE_REGELING, "regeling", "samenwerking van gemeenten"},
                                                   {ORGANISATIE_ZORG, "zorg", "zorg en hulp"},
                                                   {ORGANISATIE_VEILIGHEID, "veiligheid", "veiligheid"},
                                                   {ORGANISATIE_ONDERWIJS, "onderwijs", "onderwijs"},
                                                   {ORGANISATIE_WONEN, "wonen", "wonen"},
                                                   {ORGANISATIE_OVERIG, "overig", "overig"},
                                                   {0}};

static const struct keuze team_soorten[] = {{TEAM_LOKET, "loket", "loket"},
                                            {TEAM_GEBIEDSTEAM, "gebiedsteam", "gebiedsteam"},
                                            {TEAM_STAD, "heel", "team voor de hele gemeente"},
                                            {TEAM_EXPERTISE, "expertise", "team met kennis voor andere teams"},
                                            {0}};

static const struct keuze registraties[] = {{REGISTRATIE_SKJ, "skj", "SKJ"},
                                            {REGISTRATIE_BIG, "big", "BIG"},
                                            {REGISTRATIE_SKJ_OF_BIG, "skj-of-big", "SKJ of BIG"},
                                            {0}};

#define RIJ organisatie_rij
static const struct kolom organisatie_kolommen[] = {
    ID(id, "korte naam die in andere tabellen staat"),
    TEKST_NODIG(naam, "naam"),
    KEUZE_NODIG(soort, "wat voor organisatie", organisatie_soorten),
    LEEFTIJDEN,
    TEKST(werkveld, "wat zij doet"),
    TEKST(contact, "hoe u haar bereikt; leeg als dat nog niet bekend is"),
    BRON,
    GELDIG,
};
TABEL(organisatie, "Organisaties waarmee de gemeente werkt, en de gemeente zelf.", VAN_GEMEENTE);
#undef RIJ

#define RIJ locatie_rij
static const struct kolom locatie_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    TEKST(adres, "adres"),
    NAAR(organisatie, "van welke organisatie", TABEL_ORGANISATIE),
    JA_NEE(inloop, "kunnen inwoners er zonder afspraak binnenlopen"),
    BRON,
    GELDIG,
};
TABEL(locatie, "Plekken waar teams en partners werken.", VAN_GEMEENTE);
#undef RIJ

#define RIJ team_rij
static const struct kolom team_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    KEUZE_NODIG(soort, "loket, gebiedsteam, team voor de hele gemeente, of team met kennis voor andere teams",
                team_soorten),
    NAAR(locatie, "waar het team werkt", TABEL_LOCATIE),
    LEEFTIJDEN,
    TEKST_NODIG(rapportagelijn,
                "de naam waaronder cijfers meetellen; houd die gelijk als een team alleen van naam verandert"),
    BRON,
    GELDIG,
};
TABEL(team, "Teams en loketten.", VAN_GEMEENTE);
#undef RIJ

#define RIJ opvolging_rij
static const struct kolom opvolging_kolommen[] = {
    {"van", "het team dat werk afgeeft", KOLOM_VERWIJZING, .verplicht = NODIG, .sleutel = true, .naar = TABEL_TEAM,
     .tijdloos = true, PLEK(van)},
    {"naar", "het team dat het krijgt", KOLOM_VERWIJZING, .verplicht = NODIG, .naar = TABEL_TEAM, .tijdloos = true,
     PLEK(naar)},
    {"onderwerp", "alleen voor dit onderwerp; leeg is voor al het andere", KOLOM_VERWIJZING, .sleutel = true,
     .naar = TABEL_ONDERWERP, .tijdloos = true, PLEK(onderwerp)},
    {"op", "de eerste dag waarop het nieuwe team het werk heeft", KOLOM_DAG, .verplicht = NODIG, .sleutel = true,
     PLEK(op)},
    BRON,
};
TABEL(opvolging, "Welk team het werk van welk team overneemt.", VAN_GEMEENTE);
#undef RIJ

#define RIJ gebied_rij
static const struct kolom gebied_kolommen[] = {
    ID(id, "korte naam"), TEKST_NODIG(naam, "naam"), NAAR_NODIG(team, "het gebiedsteam", TABEL_TEAM), BRON, GELDIG,
};
TABEL(gebied, "Gebieden met hun gebiedsteam.", VAN_GEMEENTE);
#undef RIJ

#define RIJ plaats_rij
static const struct kolom plaats_kolommen[] = {
    {"plaats", "naam van de plaats zoals die in een adres staat", KOLOM_TEKST, .verplicht = NODIG, .sleutel = true,
     PLEK(plaats)},
    NAAR_NODIG(gebied, "in welk gebied", TABEL_GEBIED),
    BRON,
    GELDIG,
};
TABEL(plaats, "Plaatsen met hun gebied; elke plaats hoort bij een gebied.", VAN_GEMEENTE);
#undef RIJ

#define RIJ naam_rij
#define NAAM_KOLOMMEN ID(id, "korte naam"), TEKST_NODIG(naam, "naam"), TEKST(uitleg, "wat het betekent"), BRON, GELDIG
static const struct kolom lidmaatschap_kolommen[] = {NAAM_KOLOMMEN};
static const struct kolom rol_kolommen[] = {NAAM_KOLOMMEN};
static const struct kolom aandachtsgebied_kolommen[] = {NAAM_KOLOMMEN};
static const struct kolom rapportagelijn_kolommen[] = {NAAM_KOLOMMEN};
TABEL(lidmaatschap, "Hoe iemand bij een team hoort.", VAN_GEMEENTE);
TABEL(rol, "Rollen van medewerkers.", VAN_GEMEENTE);
TABEL(aandachtsgebied, "Aandachtsgebieden van medewerkers.", VAN_GEMEENTE);
TABEL(rapportagelijn, "Hoe de regels van de cijfers heten; zonder rij heet een regel naar zijn korte naam.", VAN_GEMEENTE);
#undef RIJ

#define RIJ discipline_rij
static const struct kolom discipline_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    TEKST(uitleg, "wat deze mensen doen"),
    KEUZE(registratie, "welke registratie iemand nodig heeft; leeg is geen", registraties),
    BRON,
    GELDIG,
};
TABEL(discipline, "Vakgebieden van medewerkers.", VAN_GEMEENTE);
#undef RIJ

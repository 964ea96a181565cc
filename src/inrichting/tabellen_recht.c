#include "inrichting/recht.h"

#include "kolommen.h"

static const struct keuze eenheden[] = {{EENHEID_DAGEN, "dagen", "dagen"},
                                        {EENHEID_WEKEN, "weken", "weken"},
                                        {EENHEID_MAANDEN, "maanden", "maanden"},
                                        {EENHEID_JAREN, "jaren", "jaren"},
                                        {EENHEID_WERKDAGEN, "werkdagen", "werkdagen"},
                                        {0}};

static const struct keuze dwangsommen[] = {{DWANGSOM_GEEN, "nee", "geen dwangsom"},
                                           {DWANGSOM_MOGELIJK, "mogelijk", "na een ingebrekestelling"},
                                           {DWANGSOM_BEGINT, "begint", "begint na deze termijn"},
                                           {0}};

static const struct keuze magen[] = {{MAG_KORTER, "korter", "een gemeente mag een kortere termijn hebben"},
                                     {MAG_LANGER, "langer", "een gemeente mag een langere termijn hebben"},
                                     {MAG_VRIJ, "vrij", "een gemeente mag een andere termijn hebben"},
                                     {0}};

static const struct keuze vrije_wetten[] = {{WET_JEUGDWET, "jeugdwet", "Jeugdwet"}, {0}};

static const struct keuze begins[] = {{KLOKBEGIN_MELDING, "melding", "de dag waarop de vraag binnenkwam"},
                                      {KLOKBEGIN_AANVRAAG, "aanvraag", "de dag waarop de aanvraag binnenkwam"},
                                      {0}};

static const struct keuze besluitwijzen[] = {{BESLUIT_BESCHIKKING, "beschikking", "met een beschikking"},
                                             {BESLUIT_ARM, "arm", "met een korte beschikking"},
                                             {BESLUIT_VRIJ, "vrij", "zonder besluit"},
                                             {BESLUIT_GEEN, "geen", "niet van toepassing"},
                                             {0}};

static const struct keuze vormen[] = {
    {LEVERING_ZIN, "zin", "zorg in natura"}, {LEVERING_PGB, "pgb", "persoonsgebonden budget"}, {0}};

static const struct keuze handelingen[] = {{BESLUIT_STARTEN, "starten", "starten"},
                                           {BESLUIT_WIJZIGEN, "wijzigen", "wijzigen"},
                                           {BESLUIT_VERLENGEN, "verlengen", "verlengen"},
                                           {BESLUIT_WEIGEREN, "weigeren", "weigeren"},
                                           {BESLUIT_BEEINDIGEN, "beeindigen", "beëindigen"},
                                           {BESLUIT_ALLES, "alles", "alles wat geen eigen rij heeft"},
                                           {0}};

static const struct keuze eisen[] = {
    {EIS_DESKUNDIGE, "deskundige", "een geregistreerde professional (SKJ of BIG) bepaalt mee"}, {0}};

static const struct keuze toestemming_soorten[] = {
    {TOESTEMMING_HULP, "hulp", "de hulp zelf"},
    {TOESTEMMING_GEHEIM, "geheim", "het beroepsgeheim"},
    {TOESTEMMING_HERGEBRUIK, "hergebruik", "gebruik voor een andere wet"},
    {0}};

static const struct keuze toestemmers[] = {{TOESTEMMER_ZELF, "zelf", "de jeugdige zelf"},
                                           {TOESTEMMER_GEZAG, "gezag", "wie gezag heeft"},
                                           {TOESTEMMER_BEIDE, "beide", "allebei"},
                                           {0}};

#define RIJ termijn_rij
static const struct kolom termijn_kolommen[] = {
    {"naam", "korte naam van de termijn", KOLOM_SLEUTEL, .verplicht = NODIG, .sleutel = true, PLEK(naam)},
    TEKST_NODIG(omschrijving, "wat er moet gebeuren"),
    TEKST_NODIG(begin, "de dag waarmee de termijn begint"),
    GETAL_NODIG(lengte, "hoe lang, 1 tot en met 9999"),
    KEUZE_NODIG(eenheid, "dagen, weken, maanden, jaren of werkdagen", eenheden),
    JA_NEE(atw, "geldt de Algemene termijnenwet"),
    JA_NEE(opschorten, "kan de termijn stilstaan"),
    GETAL_NODIG(verdagen, "hoe vaak hij langer kan worden"),
    GETAL(verdagen_met, "met hoeveel hoogstens; leeg is zonder grens"),
    KEUZE_NODIG(dwangsom, "of er een dwangsom bij hoort", dwangsommen),
    KEUZE_NODIG(gemeente_mag, "hoe een gemeente ervan mag afwijken", magen),
    BRON,
    GELDIG,
};
TABEL(termijn, "Termijnen. Een gemeente mag een termijn van de wet niet verzwakken.", VAN_BEIDE);
#undef RIJ

#define RIJ klokbegin_rij
static const struct kolom klokbegin_kolommen[] = {
    SLEUTEL_KEUZE(wet, "onder welke wet; de Wmo zegt dit zelf", vrije_wetten),
    KEUZE_NODIG(begin, "waarmee de termijn van het besluit begint", begins),
    BRON,
    GELDIG,
};
TABEL(klokbegin, "Waarmee de termijn van een besluit begint. Zonder rij telt de melding tot er een aanvraag is.",
      VAN_GEMEENTE);
#undef RIJ

#define RIJ dwangsom_rij
static const struct kolom dwangsom_kolommen[] = {
    ID(id, "korte naam"),
    GETAL_NODIG(van_dag, "vanaf welke dag van de dwangsom, te beginnen met 1"),
    {"tot_dag", "tot en met welke dag van de dwangsom", KOLOM_GETAL, .verplicht = NODIG, .niet_onder = "van_dag",
     PLEK(tot_dag)},
    {"bedrag", "hoeveel per dag, in euro", KOLOM_BEDRAG, .verplicht = NODIG, PLEK(bedrag)},
    BRON,
    GELDIG,
};
TABEL(dwangsom, "Wat een dag te laat kost na een ingebrekestelling.", VAN_WET);
#undef RIJ

#define RIJ gelijkgestelde_dag_rij
static const struct kolom gelijkgestelde_dag_kolommen[] = {
    {"dag", "de dag", KOLOM_DAG, .verplicht = NODIG, .sleutel = true, PLEK(dag)},
    TEKST_NODIG(omschrijving, "welke dag het is"),
    BRON,
};
TABEL(gelijkgestelde_dag, "Dagen die voor de Algemene termijnenwet een feestdag zijn.", VAN_WET);
#undef RIJ

#define RIJ laag_rij
static const struct kolom laag_kolommen[] = {
    ID(id, "korte naam"), TEKST_NODIG(naam, "naam"), GETAL_NODIG(volgorde, "de lichtste eerst"), BRON, GELDIG,
};
TABEL(laag, "Lagen van hulp, van licht naar zwaar.", VAN_GEMEENTE);
#undef RIJ

#define RIJ product_rij
static const struct kolom product_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(naam, "naam"),
    KEUZE_NODIG(wet, "onder welke wet", inrichting_wetten),
    JA_NEE(zin, "kan als zorg in natura"),
    JA_NEE(pgb, "kan als persoonsgebonden budget"),
    KEUZE_NODIG(besluitwijze, "hoe de gemeente besluit", besluitwijzen),
    {"regionaal", "koopt de regio het in; leeg is niet bekend", KOLOM_JA_NEE, PLEK(regionaal)},
    JA_NEE(zelf, "mag het team dit zelf doen"),
    TEKST(code, "code voor berichten; leeg als die nog niet bekend is"),
    BRON,
    GELDIG,
};
TABEL(product, "Voorzieningen.", VAN_GEMEENTE);
#undef RIJ

#define RIJ tarief_rij
static const struct kolom tarief_kolommen[] = {
    SLEUTEL_NAAR_NODIG(product, "welke voorziening", TABEL_PRODUCT),
    SLEUTEL_KEUZE(leveringsvorm, "zorg in natura of pgb", vormen),
    {"bedrag", "wat het kost, in euro", KOLOM_BEDRAG, .verplicht = NODIG, PLEK(bedrag)},
    KEUZE_NODIG(eenheid, "waarvan: uur, minuut, dagdeel, etmaal of stuks", omvang_eenheden),
    BRON,
    GELDIG,
};
TABEL(tarief, "Kosten van voorzieningen. Leeg zolang de gemeente geen bedragen geeft.", VAN_GEMEENTE);
#undef RIJ

#define RIJ contract_rij
static const struct kolom contract_kolommen[] = {
    SLEUTEL_NAAR_NODIG(product, "welke voorziening", TABEL_PRODUCT),
    SLEUTEL_NAAR_NODIG(organisatie, "welke aanbieder die geeft", TABEL_ORGANISATIE),
    TEKST(agb, "AGB-code van de aanbieder, 8 cijfers; leeg als die nog niet bekend is"),
    GETAL(plan_binnen,
          "binnen hoeveel dagen na de start de aanbieder zijn eigen plan geeft; leeg is geen plan gevraagd"),
    BRON,
    GELDIG,
};
TABEL(contract, "Welke aanbieders welke voorziening geven. Zonder rij voor een voorziening kan elke zorgorganisatie.",
      VAN_GEMEENTE);
#undef RIJ

#define RIJ omvanggrens_rij
static const struct kolom omvanggrens_kolommen[] = {
    SLEUTEL_NAAR_NODIG(product, "welke voorziening", TABEL_PRODUCT),
    GETAL_NODIG(volume, "hoogstens hoeveel"),
    KEUZE_NODIG(eenheid, "waarin dat geteld wordt", omvang_eenheden),
    KEUZE_NODIG(frequentie, "per dag, week, maand of in totaal", omvang_frequenties),
    BRON,
    GELDIG,
};
TABEL(omvanggrens, "Hoeveel een besluit hoogstens geeft. Zonder rij is er geen grens.", VAN_GEMEENTE);
#undef RIJ

#define RIJ eigenbijdrage_rij
static const struct kolom eigenbijdrage_kolommen[] = {
    SLEUTEL_KEUZE(wet, "onder welke wet", inrichting_wetten),
    SLEUTEL_NAAR(product, "voor welke voorziening; leeg is alle van die wet", TABEL_PRODUCT),
    {"bedrag", "hoogstens hoeveel per maand, in euro; 0,00 is geen eigen bijdrage", KOLOM_BEDRAG, .verplicht = NODIG,
     PLEK(bedrag)},
    BRON,
    GELDIG,
};
TABEL(eigenbijdrage, "Wat een inwoner zelf betaalt. De rij van een voorziening gaat voor die van de wet.", VAN_BEIDE);
#undef RIJ

#define RIJ consult_rij
static const struct kolom consult_kolommen[] = {
    SLEUTEL_NAAR_NODIG(product, "voor welke voorziening", TABEL_PRODUCT),
    SLEUTEL_NAAR_NODIG(organisatie, "wie u eerst om advies vraagt", TABEL_ORGANISATIE),
    NAAR_NODIG(regel, "de regel die dat vraagt, met zijn gewicht", TABEL_REGEL),
    BRON,
    GELDIG,
};
TABEL(consult, "Advies dat u eerst moet vragen. Bij spoed hoeft het niet vooraf.", VAN_GEMEENTE);
#undef RIJ

#define RIJ mandaat_rij
static const struct kolom mandaat_kolommen[] = {
    SLEUTEL_NAAR_NODIG(product, "over welke voorziening", TABEL_PRODUCT),
    SLEUTEL_KEUZE(handeling, "welk besluit", handelingen),
    SLEUTEL_NAAR(rol, "welke eigen rol besluit", TABEL_ROL),
    SLEUTEL_NAAR(organisatie, "of welke andere organisatie", TABEL_ORGANISATIE),
    GETAL_NODIG(aantal, "met hoeveel mensen samen: 1 of 2"),
    JA_NEE(deskundige, "bepaalt een geregistreerde professional (SKJ of BIG) mee"),
    TEKST(route, "hoe het gaat, voor de medewerker"),
    BRON,
    GELDIG,
};
TABEL(mandaat, "Wie mag besluiten. Zonder rij heeft niemand mandaat.", VAN_GEMEENTE);
#undef RIJ

#define RIJ mandaateis_rij
static const struct kolom mandaateis_kolommen[] = {
    SLEUTEL_KEUZE(wet, "onder welke wet", inrichting_wetten),
    SLEUTEL_KEUZE(eis, "wat die wet eist", eisen),
    TEKST_NODIG(artikel, "het artikel"),
    BRON,
    GELDIG,
};
TABEL(mandaateis, "Wat de wet eist van wie besluit.", VAN_WET);
#undef RIJ

#define RIJ toestemmer_rij
static const struct kolom toestemmer_kolommen[] = {
    SLEUTEL_KEUZE(wet, "onder welke wet", inrichting_wetten),
    SLEUTEL_KEUZE(soort, "waarvoor", toestemming_soorten),
    SLEUTEL_LEEFTIJDEN,
    KEUZE_NODIG(wie, "wie toestemming geeft", toestemmers),
    TEKST_NODIG(artikel, "het artikel"),
    BRON,
    GELDIG,
};
TABEL(toestemmer, "Wie toestemming geeft, naar leeftijd.", VAN_WET);
#undef RIJ

#define RIJ wettelijke_taak_rij
static const struct kolom wettelijke_taak_kolommen[] = {
    ID(id, "korte naam"),
    KEUZE_NODIG(wet, "onder welke wet", inrichting_wetten),
    TEKST_NODIG(artikel, "het artikel"),
    TEKST_NODIG(naam, "de taak"),
    TEKST_NODIG(waarvoor, "waarvoor de gegevens nodig zijn"),
    JA_NEE(wie, "is nodig: wie iemand is, waar hij woont en met wie"),
    JA_NEE(vraag, "is nodig: wat hij vroeg"),
    JA_NEE(situatie, "is nodig: de vraagverheldering en het verslag"),
    JA_NEE(plan, "is nodig: het plan en de afspraken"),
    JA_NEE(contact, "is nodig: wat er in gesprekken is gezegd"),
    JA_NEE(besluit, "is nodig: besluiten"),
    JA_NEE(document, "is nodig: andere brieven en documenten"),
    JA_NEE(geheim, "moet ook een beroepsgeheim worden opgeheven, met toestemming"),
    BRON,
    GELDIG,
};
TABEL(wettelijke_taak, "Voor welke taak van de wet gegevens gedeeld worden. Elke keer delen noemt er een.", VAN_WET);
#undef RIJ

#define RIJ bewaartermijn_rij
static const struct kolom bewaartermijn_kolommen[] = {
    ID(id, "korte naam"),
    TEKST_NODIG(omschrijving, "wat bewaard wordt"),
    TEKST_NODIG(begin, "vanaf welke dag"),
    GETAL(lengte, "hoe lang; leeg als dat nog niet besloten is"),
    KEUZE(eenheid, "dagen, weken, maanden of jaren", eenheden),
    TEKST(artikel, "het artikel, als de wet dit bepaalt"),
    BRON,
    GELDIG,
};
TABEL(bewaartermijn, "Hoe lang gegevens bewaard worden.", VAN_BEIDE);
#undef RIJ

#include "render/stijl.h"

#include "base/arena.h"
#include "render/tpl_stijl.h"

enum { VANDAAG = 20536 }; /* di 24 maart 2026 */

struct voorbeeld {
  struct str woorden, bsn, onderwerp, team, wie;
  dag_t ontvangen;
  int kanaal, hoe;
  bool spoed;
};

static const struct keuze kanalen[] = {
    {1, "telefoon", "Telefoon"}, {2, "balie", "Aan de balie"}, {3, "mail", "Mail"}, {0, NULL, NULL}};

static const struct keuze vormen[] = {{1, "huisbezoek", "Huisbezoek"}, {2, "telefoon", "Telefoon"},
                                      {3, "kantoor", "Op kantoor"},    {4, "beeldbellen", "Beeldbellen"},
                                      {5, "anders", "Anders"},         {0, NULL, NULL}};

static const struct veld velden[] = {
    {"woorden", "Wat is de vraag?", VELD_TEKST, .max = 4000, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .uitleg = "Schrijf op wat de inwoner zegt, in de eigen woorden.", .plek = offsetof(struct voorbeeld, woorden)},
    {"ontvangen", "Op welke dag kwam de melding binnen?", VELD_DAG, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .plek = offsetof(struct voorbeeld, ontvangen)},
    {"bsn", "Burgerservicenummer", VELD_BSN, .plek = offsetof(struct voorbeeld, bsn)},
    {"kanaal", "Hoe kwam de melding binnen?", VELD_KEUZE, .keuzes = kanalen,
     .plek = offsetof(struct voorbeeld, kanaal)},
    {"hoe", "Hoe sprak u elkaar?", VELD_KEUZE, .keuzes = vormen, .plek = offsetof(struct voorbeeld, hoe)},
    {"wie", "Wie heeft dit gezegd?", VELD_REGEL, .plek = offsetof(struct voorbeeld, wie)},
    {"onderwerp", "Waar gaat het over?", VELD_REGEL, .plek = offsetof(struct voorbeeld, onderwerp)},
    {"team", "Welk team pakt dit op?", VELD_REGEL, .plek = offsetof(struct voorbeeld, team)},
    {"spoed", "Dit kan niet wachten", VELD_JA, .uitleg = "Dan gaat de melding meteen naar wie vandaag dienst heeft.",
     .plek = offsetof(struct voorbeeld, spoed)},
};

static const struct optie onderwerpen[] = {
    {S_INIT("huishouden"), S_INIT("Hulp bij het huishouden"), {0}},
    {S_INIT("opvoeden"), S_INIT("Opvoeden en opgroeien"), S_INIT("Ook school, vrije tijd en veiligheid van kinderen")},
    {S_INIT("geld"), S_INIT("Geld en schulden"), {0}},
};
static const struct optie teams[] = {
    {S_INIT("leerdam"), S_INIT("Sociaal team Leerdam"), {0}},
    {S_INIT("meerkerk"), S_INIT("Sociaal team Meerkerk"), {0}},
    {S_INIT("vianen"), S_INIT("Sociaal team Vianen"), {0}},
};
static const struct paar getypt[] = {
    {S_INIT("ontvangen"), S_INIT("31-2-2026")},
    {S_INIT("kanaal"), S_INIT("telefoon")},
    {S_INIT("hoe"), S_INIT("huisbezoek")},
    {S_INIT("onderwerp"), S_INIT("opvoeden")},
};
static const struct paren getypte = {getypt, sizeof getypt / sizeof *getypt};

static const struct bericht berichten[] = {
    {.soort = BERICHT_GOED, .tekst = S_INIT("De afspraak is opgeslagen."), .ongedaan = S_INIT("/stijl")},
    {.soort = BERICHT_INFO,
     .tekst = S_INIT("Samira el Amrani vervangt u tot en met vr 27 maart 2026."),
     .pad = S_INIT("/stijl"),
     .knop = S_INIT("Bekijk de overdracht")},
    {.soort = BERICHT_LET_OP, .tekst = S_INIT("Deze inwoner is alleen veilig te bereiken via haar zus.")},
    {.soort = BERICHT_FOUT,
     .tekst = S_INIT("De basisregistratie antwoordt niet. U kunt verder met de gegevens die Schakel al heeft.")},
};
static const struct tab tabs[] = {
    {S_INIT("Vraagverheldering"), S_INIT("/stijl#a"), 0, false},
    {S_INIT("Plan"), S_INIT("/stijl"), 0, true},
    {S_INIT("Ondersteuning"), S_INIT("/stijl#b"), 2, false},
    {S_INIT("Tijdlijn"), S_INIT("/stijl#c"), 0, false},
};
static const struct routekaart_fase fasen[] = {
    {S_INIT("Ik heb misschien een vraag"), {0}, FASE_GEWEEST},
    {S_INIT("Ik wil mijn vraag stellen"), S_INIT("ma 2 maart 2026"), FASE_GEWEEST},
    {S_INIT("Welke hulp wil ik?"), S_INIT("sinds 12 dagen"), FASE_HIER},
    {S_INIT("Helpt de hulp die ik krijg?"), {0}, FASE_STRAKS},
    {S_INIT("Kan ik het (weer) zelf?"), {0}, FASE_STRAKS},
};
static const struct tijdlijn_punt punten[] = {
    {S_INIT("ma 23 maart 2026, 10:30"), S_INIT("Huisbezoek"),
     S_INIT("Gesprek aan de keukentafel over school en slapen"),
     S_INIT("Moeder vertelt dat het thuis rustiger is.\nSemhar wil graag weer naar voetbal."),
     S_INIT("Samira el Amrani"), S_INIT("/stijl"), "huis", TOON_INFO},
    {S_INIT("do 12 maart 2026, 09:15"),
     S_INIT("Melding"),
     S_INIT("Vraag van school over verzuim"),
     {0},
     S_INIT("Loket Leerdam"),
     {0},
     "telefoon",
     TOON_NEUTRAAL},
    {S_INIT("ma 2 maart 2026, 14:05"),
     S_INIT("Veiligheid"),
     S_INIT("Meldcode stap 1: signalen in kaart gebracht"),
     {0},
     S_INIT("Samira el Amrani"),
     {0},
     "schild",
     TOON_LET_OP},
};
static const struct kolom kolommen[] = {
    {S_INIT("Huishouden"), S_INIT("naam"), false, false}, {S_INIT("Wat"), {0}, false, false},
    {S_INIT("Team"), S_INIT("team"), false, false},       {S_INIT("Stand"), {0}, false, false},
    {S_INIT("Termijn"), S_INIT("termijn"), false, false},
};
static const struct optie standen[] = {
    {{0}, S_INIT("Alle standen"), {0}},
    {S_INIT("nieuw"), S_INIT("Nieuw"), {0}},
    {S_INIT("onderzoek"), S_INIT("In onderzoek"), {0}},
};
static const struct optie teamfilter[] = {
    {{0}, S_INIT("Alle teams"), {0}},
    {S_INIT("leerdam"), S_INIT("Leerdam"), {0}},
    {S_INIT("vianen"), S_INIT("Vianen"), {0}},
};
static const struct filter filters[] = {
    {S_INIT("stand"), S_INIT("Stand"), standen, 3},
    {S_INIT("team"), S_INIT("Team"), teamfilter, 3},
};
static const struct paar gekozen[] = {{S_INIT("team"), S_INIT("leerdam")}};
static const struct paren query = {gekozen, 1};
static const struct lijst lijst = {.pad = S_INIT("/stijl"),
                                   .wat = S_INIT("meldingen"),
                                   .query = &query,
                                   .kolommen = kolommen,
                                   .kolom_aantal = 5,
                                   .filters = filters,
                                   .filter_aantal = 2,
                                   .sorteer = S_INIT("termijn"),
                                   .totaal = 312,
                                   .pagina = 4,
                                   .per_pagina = 5,
                                   .downloads = true};
static const struct stijl_rij rijen[] = {
    {S_INIT("Familie Jansen-Tesfay"), S_INIT("School meldt veel verzuim"), S_INIT("Leerdam"), S_INIT("/stijl"),
     VANDAAG - 2, TOON_INFO, S_INIT("In onderzoek")},
    {S_INIT("Huishouden De Vries"), S_INIT("Hulp bij het huishouden na operatie"), S_INIT("Leerdam"), S_INIT("/stijl"),
     VANDAAG + 3, TOON_NEUTRAAL, S_INIT("Nieuw")},
    {S_INIT("Mevrouw Kowalska"), S_INIT("Scootmobiel"), S_INIT("Leerdam"), S_INIT("/stijl"), VANDAAG + 12, TOON_LET_OP,
     S_INIT("Wacht op advies")},
    {S_INIT("Meneer Yılmaz en mevrouw Şahin"), S_INIT("Mantelzorg wordt te zwaar"), S_INIT("Leerdam"), S_INIT("/stijl"),
     VANDAAG + 29, TOON_NEUTRAAL, S_INIT("Nieuw")},
    {S_INIT("Huishouden Van den Berg"), S_INIT("Schulden, huur loopt achter"), S_INIT("Leerdam"), S_INIT("/stijl"),
     VANDAAG + 35, TOON_GOED, S_INIT("Afgerond")},
};

static const struct persoon personen[] = {
    {.voornamen = S_INIT("Fatma"),
     .voorvoegsel = S_INIT("van den"),
     .geslachtsnaam = S_INIT("Berg"),
     .geslacht = S_INIT("v"),
     .geboren = 19800312,
     .overleden = DEELDATUM_GEEN,
     .geverifieerd_op = 1774342800000,
     .adres = {.straat = S_INIT("Kade"),
               .huisnummer = S_INIT("1"),
               .postcode = S_INIT("4131AB"),
               .woonplaats = S_INIT("Vianen")}},
    {.voornamen = S_INIT("Łukasz"),
     .geslachtsnaam = S_INIT("Kowalski"),
     .geslacht = S_INIT("m"),
     .geboren = 19750000,
     .overleden = DEELDATUM_GEEN,
     .geheim = true},
};
static const struct str iconen[] = {
    S_INIT("afdrukken"), S_INIT("brief"),  S_INIT("fout"),     S_INIT("gesprek"),      S_INIT("goed"),
    S_INIT("huis"),      S_INIT("info"),   S_INIT("kalender"), S_INIT("klok"),         S_INIT("kruis"),
    S_INIT("leeg"),      S_INIT("let-op"), S_INIT("links"),    S_INIT("mensen"),       S_INIT("neutraal"),
    S_INIT("notitie"),   S_INIT("omhoog"), S_INIT("omlaag"),   S_INIT("omlaag-halen"), S_INIT("pen"),
    S_INIT("persoon"),   S_INIT("plek"),   S_INIT("plus"),     S_INIT("punt"),         S_INIT("rechts"),
    S_INIT("schakel"),   S_INIT("schild"), S_INIT("slot"),     S_INIT("sorteer"),      S_INIT("taken"),
    S_INIT("telefoon"),  S_INIT("terug"),  S_INIT("uit"),      S_INIT("vlag"),         S_INIT("zoek"),
};

void stijl_pagina(struct buf *out, const struct kader *kader) {
  struct fault fault;
  fault_init(&fault);
  fault_add(&fault, "woorden", S("Vul dit in: Wat is de vraag?"));
  fault_add(&fault, "ontvangen", S("Deze datum kan niet. Schrijf een datum zo: 24-3-2026."));
  struct formulier formulier = {.actie = S("/stijl"),
                                .velden = velden,
                                .aantal = sizeof velden / sizeof *velden,
                                .waarden = &getypte,
                                .fault = &fault,
                                .token = kader->token,
                                .knop = S("Melding opslaan"),
                                .terug = S("/stijl")};
  struct leeg leeg = {S("Geen open meldingen"), S("Alles is opgepakt. Komt er iets binnen, dan ziet u het hier."),
                      S("/stijl"), S("Nieuwe melding")};
  struct vergelijking vergelijking = {
      .actie = S("/stijl"),
      .token = kader->token,
      .versie = S("4"),
      .label = S("Wat gaat er goed?"),
      .naam = S("tekst"),
      .wie = S("Bram de Groot"),
      .wanneer = S("vandaag om 14:05"),
      .terug = S("/stijl"),
      .van_u = S("Semhar gaat sinds deze week weer naar school. Oma haalt haar op woensdag op."),
      .van_ander = S("Semhar gaat weer naar school, de ochtenden zijn nog lastig.")};
  struct stijl stijl = {.vandaag = VANDAAG,
                        .berichten = berichten,
                        .bericht_aantal = sizeof berichten / sizeof *berichten,
                        .tabs = tabs,
                        .tab_aantal = sizeof tabs / sizeof *tabs,
                        .fasen = fasen,
                        .fase_aantal = sizeof fasen / sizeof *fasen,
                        .punten = punten,
                        .punt_aantal = sizeof punten / sizeof *punten,
                        .lijst = &lijst,
                        .rijen = rijen,
                        .rij_aantal = sizeof rijen / sizeof *rijen,
                        .formulier = &formulier,
                        .teams = teams,
                        .team_aantal = 3,
                        .onderwerpen = onderwerpen,
                        .onderwerp_aantal = 3,
                        .leeg = &leeg,
                        .vergelijking = &vergelijking,
                        .personen = personen,
                        .persoon_aantal = sizeof personen / sizeof *personen,
                        .iconen = iconen,
                        .icoon_aantal = sizeof iconen / sizeof *iconen};
  tpl_stijl(out, kader, &stijl);
}

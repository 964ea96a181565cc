/* Everything that can be wrong in the files of a municipality, with its file, row and column. */
#include "proef.h"

enum { MEEST = 4 };
#define NAAM "id;naam;uitleg;bron;vanaf;tot\n"
#define TEAM "id;naam;soort;locatie;leeftijd_van;leeftijd_tot;rapportagelijn;bron;vanaf;tot\n"
#define GEBIED "id;naam;team;bron;vanaf;tot\n"
#define PLAATS "plaats;gebied;bron;vanaf;tot\n"
#define REGEL "id;gewicht;tekst;artikel;bij_spoed;bron;vanaf;tot\n"
#define PRODUCT "id;naam;wet;zin;pgb;besluitwijze;regionaal;zelf;code;bron;vanaf;tot\n"
#define MANDAAT "product;handeling;rol;organisatie;aantal;deskundige;route;bron;vanaf;tot\n"
#define ONDERWERP "id;naam;wet;leefgebied;urgentie;product;geldvraag;bron;vanaf;tot\n"
#define ROUTERING "onderwerp;gebied;leeftijd_van;leeftijd_tot;naar;team;organisatie;rapportagelijn;bron;vanaf;tot\n"
#define TERMIJN                                                                                                        \
  "naam;omschrijving;begin;lengte;eenheid;atw;opschorten;verdagen;verdagen_met;dwangsom;gemeente_mag;bron;vanaf;tot\n"
#define BRIEF "id;onderwerp;tekst;bron;vanaf;tot\n"
#define AANBOD "id;naam;organisatie;laag;leeftijd_van;leeftijd_tot;gebieden;onderwerpen;contact;uitleg;bron;vanaf;tot\n"
#define TARIEF "product;leveringsvorm;bedrag;eenheid;bron;vanaf;tot\n"
#define CONTRACT "product;organisatie;agb;plan_binnen;bron;vanaf;tot\n"
#define ORG "id;naam;soort;leeftijd_van;leeftijd_tot;werkveld;contact;bron;vanaf;tot\no;O;zorg;;;;;x;;\n"
#define LAAG "id;naam;volgorde;bron;vanaf;tot\nvrij;V;1;x;;\n"

struct bestand {
  const char *naam, *inhoud;
};

/* All faults, one a line, in order. */
static struct str alle_fouten(struct arena *arena, const struct bestand *bestanden, size_t aantal) {
  struct embedded files[MEEST + 1] = {0};
  struct inrichting inrichting;
  struct inrichting_fouten fouten = {.arena = arena};
  struct buf buf;
  buf_init(&buf, arena, 1 << 16);
  for (size_t i = 0; i < aantal && bestanden[i].naam; i++)
    files[i] = (struct embedded){bestanden[i].naam, bestanden[i].inhoud, strlen(bestanden[i].inhoud)};
  bool goed = inrichting_lezen(arena, files, de_wet(arena), &inrichting, &fouten);
  assert_int_equal(goed, fouten.aantal == 0);
  for (size_t i = 0; i < fouten.bewaard; i++)
    buf_format(&buf, "%.*s: %.*s\n", STR_ARG(fout_plek(arena, &fouten.fout[i])), STR_ARG(fouten.fout[i].bericht));
  return buf_str(&buf);
}

static void every_fault_has_its_place(void **state) {
  (void)state;
  static const struct {
    struct bestand bestanden[MEEST];
    const char *fouten;
  } rows[] = {
      /* the file */
      {{{"rol.csv", NAAM}}, ""},
      {{{"rol.csv", ""}}, "rol.csv: Het bestand is leeg.\n"},
      {{{"rollen.csv", NAAM}}, "rollen.csv: Deze tabel bestaat niet. Kijk of de naam goed is gespeld.\n"},
      {{{"leesmij.txt", "tekst"}}, ""},
      {{{"mandaateis.csv", ""}},
       "mandaateis.csv: Deze tabel is van de wet en zit in het programma. Haal het bestand weg.\n"},
      {{{"rol.csv", NAAM}, {"rol.csv", NAAM}}, "rol.csv: Dit bestand is er twee keer.\n"},
      /* the header */
      {{{"rol.csv", "id;naam;uitleg;bron;vanaf\n"}}, "rol.csv rij 1, kolom tot: Deze kolom ontbreekt.\n"},
      {{{"rol.csv", "id;naam;uitleg;bron;vanaf;tot;Kleur\n"}},
       "rol.csv rij 1, kolom Kleur: Deze kolom hoort niet in de tabel.\n"},
      {{{"rol.csv", "id;naam;naam;bron;vanaf;tot\n"}}, "rol.csv rij 1, kolom 3: Deze kolomnaam komt twee keer voor.\n"},
      {{{"rol.csv", "id;;uitleg;bron;vanaf;tot\n"}}, "rol.csv rij 1, kolom 2: Deze kolom heeft geen naam.\n"},
      {{{"rol.csv", "tot;vanaf;bron;uitleg;naam;id\n;;x;;A;a\n"}}, ""},
      /* rows: reading goes on behind each */
      {{{"rol.csv", NAAM "a;A;;x;\nb;B;;x;;;\n\nc;C;;x;;\n"}},
       "rol.csv rij 2, kolom 6: Deze rij heeft minder kolommen dan de eerste rij.\n"
       "rol.csv rij 3, kolom 7: Deze rij heeft meer kolommen dan de eerste rij.\n"
       "rol.csv rij 4: Deze rij is leeg. Haal de lege rij weg.\n"},
      {{{"rol.csv", NAAM "a;A\"B;;x;;\nb;\"B\"C;;x;;\nc;C;;x;;\n"}},
       "rol.csv rij 2, kolom 2: De aanhalingstekens kloppen hier niet.\n"
       "rol.csv rij 3, kolom 2: De aanhalingstekens kloppen hier niet.\n"},
      {{{"rol.csv", NAAM "a;\"A;;x;;\n"}},
       "rol.csv rij 2, kolom 2: Hier ontbreekt een aanhalingsteken aan het eind.\n"},
      {{{"rol.csv", NAAM "a;\xff;;x;;\n"}},
       "rol.csv rij 2, kolom 2: In deze cel staan tekens die niet kunnen. Bewaar het bestand als UTF-8.\n"},
      /* cells */
      {{{"rol.csv", NAAM ";;;;;\n"}},
       "rol.csv rij 2, kolom bron: Vul dit in.\nrol.csv rij 2, kolom id: Vul dit in.\nrol.csv rij 2, kolom naam: Vul "
       "dit in.\n"},
      {{{"rol.csv", NAAM "Rol A;A;;x;;\n"}},
       "rol.csv rij 2, kolom id: Gebruik alleen kleine letters, cijfers en streepjes, hoogstens 60.\n"},
      {{{"rol.csv", NAAM "a;\"A\nB\";;x;;\n"}}, "rol.csv rij 2, kolom naam: Zet dit op één regel.\n"},
      {{{"rol.csv", NAAM "a;A ;;x;;\n"}},
       "rol.csv rij 2, kolom naam: Haal de spaties aan het begin en het eind weg.\n"},
      {{{"rol.csv", NAAM "a;A;;x;1-1-2025;2025-02-30\n"}},
       "rol.csv rij 2, kolom tot: Deze datum kan niet. Schrijf een datum zo: 2025-01-01.\n"
       "rol.csv rij 2, kolom vanaf: Deze datum kan niet. Schrijf een datum zo: 2025-01-01.\n"},
      {{{"rol.csv", NAAM "a;A;;x;2025-01-02;2025-01-01\n"}},
       "rol.csv rij 2, kolom tot: Deze dag ligt voor de dag in de kolom vanaf.\n"},
      {{{"team.csv", TEAM "a;A;winkel;;0;131;l;x;;\nb;B;loket;;18;17;l;x;;\n"}},
       "team.csv rij 2, kolom leeftijd_tot: Vul een leeftijd in jaren in, van 0 tot en met 130.\n"
       "team.csv rij 2, kolom soort: Kies: loket, gebiedsteam, heel, expertise.\n"
       "team.csv rij 3, kolom leeftijd_tot: Dit is lager dan in de kolom leeftijd_van.\n"},
      {{{"product.csv", PRODUCT "p;P;wmo;misschien;ja;vrij;;nee;;x;;\n"},
        {"tarief.csv", TARIEF "p;zin;12.50;uur;x;;\np;pgb;12,50;uur;x;;\n"}},
       "product.csv rij 2, kolom zin: Kies: ja, nee.\ntarief.csv rij 2, kolom bedrag: Schrijf een bedrag in euro zo: "
       "23,50.\n"},
      {{{"product.csv", PRODUCT "p;P;wmo;ja;ja;vrij;;nee;;x;;\n"},
        {"tarief.csv", TARIEF "p;zin;12,50;jaar;x;;\np;pgb;12,50;euro;x;;\n"}},
       "tarief.csv rij 2, kolom eenheid: Kies: uur, minuut, dagdeel, etmaal, stuks-inspanning, stuks-resultaat, euro.\n"
       "tarief.csv rij 3, kolom eenheid: Een bedrag in euro heeft geen tarief.\n"},
      {{{"organisatie.csv", ORG},
        {"product.csv", PRODUCT "p;P;wmo;ja;ja;vrij;;nee;;x;;\n"},
        {"contract.csv", CONTRACT "p;o;0123456;;x;;2025-12-31\np;o;01234567;30;x;2026-01-01;\np;q;;;x;;\n"}},
       "contract.csv rij 2, kolom agb: Een AGB-code heeft 8 cijfers.\n"
       "contract.csv rij 4, kolom organisatie: In organisatie.csv staat geen q.\n"},
      {{{"laag.csv", "id;naam;volgorde;bron;vanaf;tot\na;A;-1;x;;\nb;B;1,5;x;;\n"}},
       "laag.csv rij 2, kolom volgorde: Vul een heel getal in, zonder punten en komma's.\n"
       "laag.csv rij 3, kolom volgorde: Vul een heel getal in, zonder punten en komma's.\n"},
      /* the same key */
      {{{"rol.csv", NAAM "a;A;;x;;2025-01-31\na;B;;x;2025-01-31;\n"}},
       "rol.csv rij 3, kolom vanaf: Voor deze dagen is er al een rij: rij 2.\n"},
      {{{"rol.csv", NAAM "a;A;;x;;2025-01-30\na;B;;x;2025-01-31;\n"}}, ""},
      {{{"rol.csv", NAAM "a;A;;x;;2025-01-01\na;B;;x;2025-03-01;\n"}}, ""},
      {{{"rol.csv", NAAM "a;A;;x;2025-06-01;2025-06-30\na;B;;x;2025-01-01;2025-12-31\na;C;;x;2025-11-01;\n"}},
       "rol.csv rij 3, kolom vanaf: Voor deze dagen is er al een rij: rij 2.\n"
       "rol.csv rij 4, kolom vanaf: Voor deze dagen is er al een rij: rij 3.\n"},
      /* references, in time too */
      {{{"gebied.csv", GEBIED "g;G;noord;x;;\n"}}, "gebied.csv rij 2, kolom team: In team.csv staat geen noord.\n"},
      {{{"team.csv", TEAM "noord;N;gebiedsteam;;;;l;x;2025-01-01;\n"}, {"gebied.csv", GEBIED "g;G;noord;x;;\n"}},
       "gebied.csv rij 2, kolom team: noord geldt niet in het begin van deze rij: zie team.csv.\n"},
      {{{"team.csv", TEAM "noord;N;gebiedsteam;;;;l;x;;2025-06-30\n"},
        {"gebied.csv", GEBIED "g;G;noord;x;2025-01-01;\n"}},
       "gebied.csv rij 2, kolom team: noord geldt niet op 2025-07-01: zie team.csv.\n"},
      {{{"team.csv", TEAM "noord;N;gebiedsteam;;;;l;x;;2025-06-30\nnoord;M;gebiedsteam;;;;l;x;2025-07-01;\n"},
        {"gebied.csv", GEBIED "g;G;noord;x;2025-01-01;\n"}},
       ""},
      {{{"team.csv", TEAM "noord;N;loket;;;;l;x;;\n"}, {"gebied.csv", GEBIED "g;G;noord;x;;\n"}},
       "gebied.csv rij 2, kolom team: Kies een team van de soort gebiedsteam.\n"},
      {{{"team.csv", TEAM "noord;N;gebiedsteam;\n"}, {"gebied.csv", GEBIED "g;G;noord;x;;\n"}},
       "team.csv rij 2, kolom 5: Deze rij heeft minder kolommen dan de eerste rij.\n"},
      {{{"plaats.csv", PLAATS "Ergens;;x;;\n"}}, "plaats.csv rij 2, kolom gebied: Vul dit in.\n"},
      {{{"laag.csv", LAAG},
        {"aanbod.csv", AANBOD "a;A;;vrij;;;noord  zuid;;zelf;;x;;\nb;B;;vrij;;;noord zuid;;zelf;;x;;\n"}},
       "aanbod.csv rij 2, kolom gebieden: Zet één spatie tussen twee verwijzingen.\n"
       "aanbod.csv rij 3, kolom gebieden: In gebied.csv staat geen noord.\n"
       "aanbod.csv rij 3, kolom gebieden: In gebied.csv staat geen zuid.\n"},
      /* what cells cannot know by themselves */
      {{{"regel.csv", REGEL "r;wet;Doe dit.;;nee;x;;\n"}},
       "regel.csv rij 2, kolom artikel: Noem het artikel. Alleen de wet heeft het gewicht wet.\n"},
      {{{"onderwerp.csv", ONDERWERP "o;O;;;;;;x;;\n"},
        {"routering.csv", ROUTERING "o;;;;team;;;;x;;\no;;18;;elders;;;;x;;\n"}},
       "routering.csv rij 2, kolom team: Vul het team in als naar team is, en laat het anders leeg.\n"
       "routering.csv rij 3, kolom organisatie: Vul de organisatie in als naar elders is, en laat haar anders leeg.\n"},
      {{{"onderwerp.csv", ONDERWERP "o;O;;;;;;x;;\n"},
        {"routering.csv", ROUTERING "o;;;;loket;;;;x;;\no;;0;18;loket;;;;x;;\no;;18;;loket;;;;x;;\n"}},
       "routering.csv rij 4, kolom leeftijd_van: Deze leeftijden staan ook in rij 3.\n"},
      {{{"product.csv", PRODUCT "p;P;wmo;ja;ja;vrij;;nee;;x;;\n"}, {"mandaat.csv", MANDAAT "p;alles;;;3;nee;;x;;\n"}},
       "mandaat.csv rij 2, kolom aantal: Vul 1 of 2 in.\nmandaat.csv rij 2, kolom rol: Vul een rol in of een "
       "organisatie, een van de twee.\n"},
      {{{"brieftekst.csv", BRIEF "b;O;Dag {aanhef} {leeftijd};x;;\nc;O;Dag {aanhef;x;;\n"}},
       "brieftekst.csv rij 2, kolom tekst: Het veld {leeftijd} bestaat niet.\n"
       "brieftekst.csv rij 3, kolom tekst: Een accolade wordt niet gesloten.\n"},
      {{{"geldvraag.csv", "id;naam;maanden_van;maanden_tot;volgorde;bron;vanaf;tot\ng;G;12;0;1;x;;\n"}},
       "geldvraag.csv rij 2, kolom maanden_tot: Dit is lager dan in de kolom maanden_van.\n"},
      {{{"termijn.csv", TERMIJN "eigen;E;de dag;0;weken;ja;nee;10;;nee;korter;x;;\n"}},
       "termijn.csv rij 2, kolom lengte: Vul een getal in van 1 tot en met 9999.\n"
       "termijn.csv rij 2, kolom verdagen: Vul een getal in van 0 tot en met 9.\n"},
      /* all of it, over files */
      {{{"rol.csv", NAAM "a;;;x;;\n"}, {"discipline.csv", "id\n"}, {"foto.csv", ""}},
       "discipline.csv rij 1, kolom bron: Deze kolom ontbreekt.\ndiscipline.csv rij 1, kolom naam: Deze kolom "
       "ontbreekt.\n"
       "discipline.csv rij 1, kolom registratie: Deze kolom ontbreekt.\ndiscipline.csv rij 1, kolom tot: Deze kolom "
       "ontbreekt.\n"
       "discipline.csv rij 1, kolom uitleg: Deze kolom ontbreekt.\ndiscipline.csv rij 1, kolom vanaf: Deze kolom "
       "ontbreekt.\n"
       "foto.csv: Deze tabel bestaat niet. Kijk of de naam goed is gespeld.\nrol.csv rij 2, kolom naam: Vul dit in.\n"},
  };
  struct arena *arena = arena_create((size_t)1 << 26);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str fouten = alle_fouten(arena, rows[i].bestanden, MEEST);
    if (!str_eq(fouten, str_of(rows[i].fouten)))
      print_error("row %zu: expected\n%sgot\n%.*s", i, rows[i].fouten, STR_ARG(fouten));
    assert_true(str_eq(fouten, str_of(rows[i].fouten)));
    arena_reset(arena);
  }
  arena_destroy(arena);
}

/* A row of a municipality that weakens the law, with the article in the message. */
static void the_law_is_not_weakened(void **state) {
  (void)state;
  static const struct {
    struct bestand bestanden[MEEST];
    const char *plek, *artikel; /* NULL: allowed */
  } rows[] = {
      {{{"termijn.csv", TERMIJN "wmo-onderzoek;O;b;7;weken;ja;nee;0;;nee;korter;x;2025-01-01;\n"}},
       "termijn.csv rij 2, kolom lengte",
       "2.3.2 lid 1"},
      {{{"termijn.csv", TERMIJN "wmo-onderzoek;O;b;5;weken;ja;nee;0;;nee;korter;x;2025-01-01;\n"}}, NULL, NULL},
      {{{"termijn.csv", TERMIJN "wmo-onderzoek;O;b;35;dagen;ja;nee;0;;nee;korter;x;2025-01-01;\n"}},
       "termijn.csv rij 2, kolom eenheid",
       "2.3.2 lid 1"},
      {{{"termijn.csv", TERMIJN "wmo-onderzoek;O;b;6;weken;ja;ja;0;;nee;korter;x;2025-01-01;\n"}},
       "termijn.csv rij 2, kolom opschorten",
       "2.3.2 lid 1"},
      {{{"termijn.csv", TERMIJN "wmo-besluit;O;b;2;weken;ja;ja;1;;mogelijk;korter;x;2025-01-01;\n"}},
       "termijn.csv rij 2, kolom verdagen",
       "2.3.5"},
      {{{"termijn.csv", TERMIJN "wmo-besluit;O;b;2;weken;ja;ja;0;;nee;korter;x;2025-01-01;\n"}},
       "termijn.csv rij 2, kolom dwangsom",
       "2.3.5"},
      {{{"termijn.csv", TERMIJN "bezwaar;O;b;4;weken;ja;nee;0;;nee;langer;x;2025-01-01;\n"}},
       "termijn.csv rij 2, kolom lengte",
       "6:7"},
      {{{"termijn.csv", TERMIJN "jeugd-besluit;O;b;10;weken;ja;ja;1;;mogelijk;vrij;x;2025-01-01;\n"}}, NULL, NULL},
      {{{"termijn.csv", TERMIJN "wmo-onderzoek;O;b;9;weken;ja;nee;0;;nee;korter;x;;2014-12-31\n"}}, NULL, NULL},
      {{{"regel.csv", REGEL "wmo-verslag;reden;Geef een verslag.;;nee;x;2025-01-01;\n"}},
       "regel.csv rij 2, kolom gewicht",
       "2.3.2 lid 8"},
      {{{"regel.csv", REGEL "eigen;stop;Eerst een plan.;;ja;x;2025-01-01;\n"}},
       "regel.csv rij 2, kolom bij_spoed",
       "2.3.3"},
      {{{"regel.csv", REGEL "eigen;hint;Denk aan een plan.;;ja;x;2025-01-01;\n"}}, NULL, NULL},
      {{{"toegang.csv",
         "kanaal;verwijzer;onderwerp;leeftijd_van;leeftijd_tot;toegelaten;ook_bij_spoed;team;uitleg;bron;vanaf;tot\n"
         ";;;;;nee;ja;;;x;;\n"}},
       "toegang.csv rij 2, kolom ook_bij_spoed",
       "2.3.3"},
      {{{"triagevraag.csv",
         "id;vraag;uitleg;soort;altijd;volgorde;bron;vanaf;tot\nveiligheid;Veilig?;;veiligheid;nee;1;x;2025-01-01;\n"}},
       "triagevraag.csv rij 2, kolom altijd",
       "meldcode"},
      {{{"triageuitkomst.csv", "id;naam;uitleg;leidt_tot;reden_nodig;sluit_wmo_melding;bron;vanaf;tot\n"
                               "beantwoord;Klaar;;sluiten;nee;nee;x;2025-01-01;\n"}},
       "triageuitkomst.csv rij 2, kolom sluit_wmo_melding",
       "2.3.2"},
      {{{"afwegingsstap.csv",
         "id;wet;volgorde;vraag;gewicht;artikel;bron;vanaf;tot\nwmo-netwerk;wmo;3;Wie?;hint;;x;2025-01-01;\n"}},
       "afwegingsstap.csv rij 2, kolom gewicht",
       "2.3.2 lid 4"},
      {{{"verwijzer.csv", "id;naam;organisatie;wettelijk;bron;vanaf;tot\nbuur;Buur;;ja;x;;\n"}},
       "verwijzer.csv rij 2, kolom wettelijk",
       "2.6"},
      {{{"verwijsrecht.csv", "verwijzer;handeling;mag;anders;bron;vanaf;tot\nhuisarts;starten;nee;;x;2025-01-01;\n"}},
       "verwijsrecht.csv rij 2, kolom mag",
       "2.6"},
      {{{"product.csv", PRODUCT "j;J;jeugdwet;ja;ja;beschikking;;nee;;x;;\n"},
        {"rol.csv", NAAM "prof;P;;x;;\n"},
        {"mandaat.csv", MANDAAT "j;alles;prof;;1;nee;;x;2025-01-01;\n"}},
       "mandaat.csv rij 2, kolom deskundige",
       "2.3"},
      {{{"trajectsoort.csv",
         "id;naam;wet;termijn;nodig;overleg;besluitwijze;compartiment;gevraagd;uitleg;bron;vanaf;tot\n"
         "t;T;wmo;;plan;ja;beschikking;gewoon;ja;;x;;\n"}},
       "trajectsoort.csv rij 2, kolom termijn",
       "4:13"},
      {{{"bewaartermijn.csv",
         "id;omschrijving;begin;lengte;eenheid;artikel;bron;vanaf;tot\njeugd-dossier;D;b;10;jaren;;x;2025-01-01;\n"}},
       "bewaartermijn.csv rij 2, kolom lengte",
       "7.3.8"},
  };
  struct arena *arena = arena_create((size_t)1 << 26);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct str fouten = alle_fouten(arena, rows[i].bestanden, MEEST);
    size_t regels = 0, plaats;
    for (size_t c = 0; c < fouten.len; c++) regels += fouten.ptr[c] == '\n';
    bool zoals_verwacht = rows[i].plek ? regels == 1 && str_starts(fouten, str_of(rows[i].plek)) &&
                                             str_find(fouten, str_of(rows[i].artikel), &plaats)
                                       : regels == 0;
    if (!zoals_verwacht) fail_msg("row %zu: %.*s", i, STR_ARG(fouten));
    arena_reset(arena);
  }
  arena_destroy(arena);
}

static void a_hundred_thousand_rows(void **state) {
  (void)state;
  struct arena *arena = arena_create((size_t)1 << 29);
  struct buf buf;
  struct inrichting inrichting;
  struct inrichting_fouten fouten = {.arena = arena};
  buf_init(&buf, arena, TABEL_BESTAND_MAX);
  buf_add(&buf, S(NAAM));
  for (int i = 0; i < 100000; i++)
    buf_format(&buf, "rol-%d;Rol %d;;x;;%s\n", i % 50000, i, i < 50000 ? "2024-12-31" : "");
  struct embedded files[] = {{"rol.csv", buf.ptr, buf.len}, {0}};
  assert_false(inrichting_lezen(arena, files, de_wet(arena), &inrichting, &fouten));
  assert_int_equal(fouten.aantal, 50000);
  assert_int_equal(fouten.bewaard, INRICHTING_FOUTEN_MAX);
  assert_false(arena_spent(arena));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_fault_has_its_place),
      cmocka_unit_test(the_law_is_not_weakened),
      cmocka_unit_test(a_hundred_thousand_rows),
  };
  return RUN_TESTS(tests);
}

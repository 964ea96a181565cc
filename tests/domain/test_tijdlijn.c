/* The story of a household: one sentence for every kind of thing that happens, in the words of who reads it. */
#include "tap.h"

#include "domain/afspraak.h"
#include "domain/beslissen.h"
#include "domain/dossier.h"
#include "domain/evaluatie.h"
#include "domain/melding.h"
#include "domain/nazorg.h"
#include "domain/ondersteuning.h"
#include "domain/overdracht.h"
#include "domain/overleg.h"
#include "domain/regie.h"
#include "domain/signaal.h"
#include "domain/besluit.h"
#include "domain/tijdlijn.h"
#include "domain/toewijzing.h"
#include "domain/wachtlijst.h"

#define FATMA S_INIT("Fatma Yilmaz")
#define PRIYA S_INIT("Priya Professional")

static void test_zinnen(void **state) {
  (void)state;
  static const struct {
    struct tijdlijn_feit feit;
    const char *naam, *zin;
    enum tijdlijn_groep groep;
  } rijen[] = {
      {{.soort = TIJDLIJN_SIGNAAL,
        .wie = FATMA,
        .getal = SIGNAAL_TE_WEGEN,
        .tekst = S_INIT("De post ligt er al weken.")},
       "Signaal",
       "Er kwam een signaal over Fatma Yilmaz (nog te wegen): “De post ligt er al weken.”",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_TOESTEMMING,
        .wie = FATMA,
        .getal = TOESTEMMING_GEHEIM,
        .tekst = S_INIT("Overleg met school")},
       "Toestemming",
       "Er werd toestemming gevraagd over Fatma Yilmaz (informatie delen met anderen): Overleg met school",
       GROEP_DOCUMENTEN},
      {{.soort = TIJDLIJN_INGETROKKEN, .wie = FATMA},
       "Toestemming",
       "Fatma Yilmaz trok de toestemming in.",
       GROEP_DOCUMENTEN},
      {{.soort = TIJDLIJN_DELING, .wie = PRIYA, .tekst = S_INIT("dokter De Wit")},
       "Gedeeld",
       "Priya Professional deelde gegevens met dokter De Wit.",
       GROEP_DOCUMENTEN},
      {{.soort = TIJDLIJN_DELING_EINDE, .tekst = S_INIT("dokter De Wit")},
       "Gedeeld",
       "Het delen met dokter De Wit stopte.",
       GROEP_DOCUMENTEN},
      {{.soort = TIJDLIJN_KORT_CONTACT, .wie = PRIYA, .tekst = S_INIT("Waar is de voedselbank?")},
       "Kort contact",
       "Priya Professional gaf informatie of advies: Waar is de voedselbank?",
       GROEP_CONTACT},
      {{.soort = TIJDLIJN_MELDING, .wie = FATMA, .getal = WET_WMO, .tekst = S_INIT("Ik kom de trap niet meer op.")},
       "Vraag",
       "Fatma Yilmaz stelde een vraag: “Ik kom de trap niet meer op.”",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_TRIAGE, .wie = PRIYA, .tekst = S_INIT("Valt vaak.")},
       "Eerste gesprek",
       "Priya Professional gaf de uitkomst van het eerste gesprek: Valt vaak.",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_TRIAGE, .wie = PRIYA},
       "Eerste gesprek",
       "Priya Professional gaf de uitkomst van het eerste gesprek.",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_SPOED, .wie = FATMA, .tekst = S_INIT("Hulp bij wassen")},
       "Spoed",
       "Fatma Yilmaz kreeg meteen hulp, want het kon niet wachten: Hulp bij wassen",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_SPOED, .wie = FATMA, .getal = 1, .tekst = S_INIT("Hulp bij wassen")},
       "Spoed",
       "Fatma Yilmaz kreeg meteen hulp, want het kon niet wachten (gestopt): Hulp bij wassen",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_OVERDRACHT, .wie = S_INIT("Team Vianen"), .getal = OVERDRACHT_AANGENOMEN},
       "Overdracht",
       "De vraag werd aangeboden aan Team Vianen. Stand: aangenomen.",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_OVERLEG, .getal = OVERLEG_OPPAKKEN, .tekst = S_INIT("Priya belt.")},
       "Overleg",
       "Besproken in het overleg (oppakken, nu): Priya belt.",
       GROEP_OVERLEG},
      {{.soort = TIJDLIJN_OVERLEG}, "Overleg", "Besproken in het overleg.", GROEP_OVERLEG},
      {{.soort = TIJDLIJN_WACHT, .wie = FATMA, .tekst = S_INIT("Er is geen plek.")},
       "Wachtlijst",
       "De vraag kwam op de wachtlijst: Er is geen plek.",
       GROEP_OVERLEG},
      {{.soort = TIJDLIJN_WACHT_EINDE, .getal = WACHT_OPGEPAKT},
       "Wachtlijst",
       "De vraag wacht niet meer (opgepakt).",
       GROEP_OVERLEG},
      {{.soort = TIJDLIJN_CASUS_HEROPEND, .wie = PRIYA, .tekst = S_INIT("Het gaat weer mis.")},
       "Casus",
       "Priya Professional opende de casus weer: Het gaat weer mis.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_TRAJECT, .tekst = S_INIT("Wmo-onderzoek")},
       "Traject",
       "Het traject Wmo-onderzoek begon.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_TRAJECT_HEROPEND, .tekst = S_INIT("Wmo-onderzoek")},
       "Traject",
       "Het traject Wmo-onderzoek ging weer verder.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_REGIE, .wie = PRIYA, .getal = REGIE_CASUS},
       "Regie",
       "Priya Professional kreeg de casusregie.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_VERHELDERING, .wie = PRIYA},
       "Vraagverheldering",
       "Priya Professional begon met de vraagverheldering.",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_GESPREK, .wie = PRIYA, .getal = 1},
       "Gesprek",
       "Priya Professional had een gesprek voor de vraagverheldering (thuis).",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_VERHELDERD, .wie = PRIYA},
       "Vraagverheldering",
       "Priya Professional rondde de vraagverheldering af.",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_LEEMTE, .tekst = S_INIT("Een maatje van dezelfde leeftijd")},
       "Leemte",
       "Passende hulp was er niet. Nodig was: Een maatje van dezelfde leeftijd",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_LEEMTE}, "Leemte", "Passende hulp was er niet.", GROEP_PLAN},
      {{.soort = TIJDLIJN_LEEMTE, .getal = 1},
       "Leemte",
       "Passende hulp was er niet, dus kwam er specialistische hulp.",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_AFSPRAAK, .getal = AFSPRAAK_NIET_VERSCHENEN, .tekst = S_INIT("Kennismaken")},
       "Afspraak",
       "Afspraak (niet verschenen): Kennismaken",
       GROEP_CONTACT},
      {{.soort = TIJDLIJN_NOTITIE, .wie = PRIYA, .getal = 1, .tekst = S_INIT("De trap is te steil.")},
       "Contact",
       "Priya Professional schreef over contact (huisbezoek): De trap is te steil.",
       GROEP_CONTACT},
      {{.soort = TIJDLIJN_NOTITIE, .wie = PRIYA, .tekst = S_INIT("De trap is te steil.")},
       "Contact",
       "Priya Professional schreef: De trap is te steil.",
       GROEP_CONTACT},
      {{.soort = TIJDLIJN_NOTITIE, .wie = PRIYA, .getal = -1, .tekst = S_INIT("Van een ander.")},
       "Contact",
       "Priya Professional schreef een contactverslag. Het is ingetrokken.",
       GROEP_CONTACT},
      {{.soort = TIJDLIJN_VERSLAG, .wie = FATMA, .getal = 2},
       "Verslag",
       "Het verslag van het onderzoek ging naar de inwoner (versie 2).",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_AANVRAAG, .wie = FATMA, .tekst = S_INIT("Hulp bij het huishouden")},
       "Aanvraag",
       "Fatma Yilmaz deed een aanvraag: Hulp bij het huishouden",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_BESLUIT, .wie = FATMA, .getal = BESLUITSOORT_AFWIJZEN, .tekst = S_INIT("Rolstoel")},
       "Besluit",
       "Besluit over Rolstoel: afwijzen.",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_PLAN, .getal = 3}, "Plan", "Versie 3 van het plan is samen vastgesteld.", GROEP_PLAN},
      {{.soort = TIJDLIJN_ONDERSTEUNING, .wie = PRIYA, .tekst = S_INIT("De administratie op orde")},
       "Ondersteuning",
       "Priya Professional begon met ondersteuning: De administratie op orde",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_EVALUATIE, .getal = EVALUATIE_AFSCHALEN},
       "Evaluatie",
       "Samen is gekeken hoe het gaat. Afschalen: het kan met minder hulp.",
       GROEP_PLAN},
      {{.soort = TIJDLIJN_ONDERSTEUNING_EINDE, .wie = PRIYA, .getal = EINDE_BEREIKT},
       "Ondersteuning",
       "De ondersteuning door Priya Professional stopte: de doelen zijn bereikt.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_TOEWIJZING, .wie = FATMA, .tekst = S_INIT("Dagbesteding")},
       "Hulp van een aanbieder",
       "Een aanbieder kreeg de opdracht om Fatma Yilmaz te helpen: Dagbesteding",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_TOEWIJZING_START, .wie = FATMA, .tekst = S_INIT("Dagbesteding")},
       "Hulp van een aanbieder",
       "De hulp van een aanbieder voor Fatma Yilmaz begon: Dagbesteding",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_TOEWIJZING_EINDE, .wie = FATMA, .getal = SLOT_INWONER, .tekst = S_INIT("Dagbesteding")},
       "Hulp van een aanbieder",
       "De hulp van een aanbieder voor Fatma Yilmaz (Dagbesteding) stopte: de inwoner stopt eerder.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_TRAJECT_EINDE, .tekst = S_INIT("Wmo-onderzoek")},
       "Traject",
       "Het traject Wmo-onderzoek is gesloten.",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_DOCUMENT, .getal = DOCUMENT_AFSPRAAKBRIEF, .tekst = S_INIT("afspraak.pdf")},
       "Document",
       "Brief over een afspraak: afspraak.pdf",
       GROEP_DOCUMENTEN},
      {{.soort = TIJDLIJN_DOCUMENT,
        .getal = DOCUMENT_ONTVANGSTBEVESTIGING,
        .tekst = S_INIT("Ontvangstbevestiging 1.pdf")},
       "Document",
       "Ontvangstbevestiging 1.pdf",
       GROEP_DOCUMENTEN},
      {{.soort = TIJDLIJN_MELDING_EINDE, .wie = FATMA, .getal = SLUIT_BEANTWOORD},
       "Vraag",
       "De vraag van Fatma Yilmaz is gesloten. De vraag is beantwoord en de inwoner vindt dat ook.",
       GROEP_VRAGEN},
      {{.soort = TIJDLIJN_CASUS_EINDE, .wie = PRIYA, .tekst = S_INIT("De doelen zijn bereikt")},
       "Casus",
       "Priya Professional sloot de casus af: De doelen zijn bereikt",
       GROEP_ONDERSTEUNING},
      {{.soort = TIJDLIJN_NAZORG, .wie = PRIYA, .getal = GAAT_LET_OP, .tekst = S_INIT("Zij slaapt slecht.")},
       "Nazorg",
       "Priya Professional vroeg na afloop hoe het gaat (iets om op te letten): Zij slaapt slecht.",
       GROEP_CONTACT},
  };
  struct arena *arena = arena_create(1 << 16);
  bool told[TIJDLIJN_EINDE] = {false};
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    const struct tijdlijn_feit *feit = &rijen[i].feit;
    struct str zin = tijdlijn_zin(arena, feit);
    if (!str_eq(zin, str_of(rijen[i].zin))) fail_msg("row %zu: %.*s", i, STR_ARG(zin));
    if (!str_eq(tijdlijn_naam(feit->soort), str_of(rijen[i].naam))) fail_msg("name of row %zu", i);
    if (tijdlijn_groep_van(feit->soort) != rijen[i].groep) fail_msg("group of row %zu", i);
    told[feit->soort] = true;
  }
  for (int soort = 1; soort < TIJDLIJN_EINDE; soort++)
    if (!told[soort]) fail_msg("kind %d has no sentence here", soort);
  arena_destroy(arena);
}

/* What happens on one day is told in the order in which it happens. */
static void test_volgorde_op_een_dag(void **state) {
  (void)state;
  static const enum tijdlijn_soort weg[] = {
      TIJDLIJN_SIGNAAL,       TIJDLIJN_MELDING,     TIJDLIJN_TRIAGE,        TIJDLIJN_SPOED,       TIJDLIJN_OVERLEG,
      TIJDLIJN_WACHT,         TIJDLIJN_WACHT_EINDE, TIJDLIJN_TRAJECT,       TIJDLIJN_GESPREK,     TIJDLIJN_VERHELDERD,
      TIJDLIJN_LEEMTE,        TIJDLIJN_VERSLAG,     TIJDLIJN_AANVRAAG,      TIJDLIJN_BESLUIT,     TIJDLIJN_PLAN,
      TIJDLIJN_ONDERSTEUNING, TIJDLIJN_EVALUATIE,   TIJDLIJN_TRAJECT_EINDE, TIJDLIJN_CASUS_EINDE, TIJDLIJN_NAZORG,
  };
  for (size_t i = 1; i < sizeof weg / sizeof weg[0]; i++) assert_true(weg[i - 1] < weg[i]);
  assert_true(TIJDLIJN_CASUS_HEROPEND < TIJDLIJN_TRAJECT_HEROPEND);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_zinnen), cmocka_unit_test(test_volgorde_op_een_dag)};
  return RUN_TESTS(tests);
}

#include "domain/tijdlijn.h"

#include "domain/afspraak.h"
#include "domain/beslissen.h"
#include "domain/besluit.h"
#include "domain/dossier.h"
#include "domain/evaluatie.h"
#include "domain/melding.h"
#include "domain/nazorg.h"
#include "domain/ondersteuning.h"
#include "domain/overdracht.h"
#include "domain/overleg.h"
#include "domain/regie.h"
#include "domain/signaal.h"
#include "domain/verheldering.h"
#include "domain/toewijzing.h"
#include "domain/wachtlijst.h"

const struct keuze tijdlijn_groepen[] = {
    {GROEP_VRAGEN, "vragen", "Vragen"},
    {GROEP_CONTACT, "contact", "Contact en gesprekken"},
    {GROEP_OVERLEG, "overleg", "Overleg en wachtlijst"},
    {GROEP_PLAN, "plan", "Vraagverheldering en plan"},
    {GROEP_ONDERSTEUNING, "ondersteuning", "Trajecten en ondersteuning"},
    {GROEP_DOCUMENTEN, "documenten", "Brieven, documenten en delen"},
    {0, NULL, NULL},
};

typedef struct str zin(struct arena *arena, const struct tijdlijn_feit *f);

static struct str with_words(struct arena *arena, struct str begin, struct str tekst) {
  return tekst.len ? str_format(arena, "%.*s: %.*s", STR_ARG(begin), STR_ARG(tekst))
                   : str_format(arena, "%.*s.", STR_ARG(begin));
}

/* A signal is what somebody else saw, so it is told as his words. */
static struct str signaal(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Er kwam een signaal over %.*s (%.*s): “%.*s”", STR_ARG(f->wie),
                    STR_ARG(keuze_in_zin(arena, signaal_standen, (int)f->getal)), STR_ARG(f->tekst));
}
static struct str kort_contact(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s gaf informatie of advies", STR_ARG(f->wie)), f->tekst);
}
static struct str spoed(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena,
                    str_format(arena, "%.*s kreeg meteen hulp, want het kon niet wachten%s", STR_ARG(f->wie),
                               f->getal ? " (gestopt)" : ""),
                    f->tekst);
}
static struct str melding(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "%.*s stelde een vraag: “%.*s”", STR_ARG(f->wie), STR_ARG(f->tekst));
}
static struct str melding_einde(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "De vraag van %.*s is gesloten. %.*s.", STR_ARG(f->wie),
                    STR_ARG(sluitreden_naam((enum sluitreden)f->getal)));
}
static struct str triage(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s gaf de uitkomst van het eerste gesprek", STR_ARG(f->wie)), f->tekst);
}
static struct str overdracht(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "De vraag werd aangeboden aan %.*s. Stand: %.*s.", STR_ARG(f->wie),
                    STR_ARG(keuze_in_zin(arena, overdracht_standen, (int)f->getal)));
}
static struct str overleg(struct arena *arena, const struct tijdlijn_feit *f) {
  struct str begin = f->getal ? str_format(arena, "Besproken in het overleg (%.*s)",
                                           STR_ARG(keuze_in_zin(arena, overleg_uitkomsten, (int)f->getal)))
                              : S("Besproken in het overleg");
  return with_words(arena, begin, f->tekst);
}
static struct str wacht(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, S("De vraag kwam op de wachtlijst"), f->tekst);
}
static struct str wacht_einde(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(
      arena,
      str_format(arena, "De vraag wacht niet meer (%.*s)", STR_ARG(keuze_in_zin(arena, wacht_eindes, (int)f->getal))),
      f->tekst);
}
static struct str traject(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Het traject %.*s begon.", STR_ARG(f->tekst));
}
static struct str traject_heropend(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Het traject %.*s ging weer verder.", STR_ARG(f->tekst));
}
static struct str casus_heropend(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s opende de casus weer", STR_ARG(f->wie)), f->tekst);
}
static struct str casus_einde(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s sloot de casus af", STR_ARG(f->wie)), f->tekst);
}
static struct str nazorg(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena,
                    str_format(arena, "%.*s vroeg na afloop hoe het gaat (%.*s)", STR_ARG(f->wie),
                               STR_ARG(keuze_in_zin(arena, nazorggaten, (int)f->getal))),
                    f->tekst);
}
static struct str leemte(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena,
                    str_format(arena, "Passende hulp was er niet%s%s",
                               f->getal ? ", dus kwam er specialistische hulp" : "", f->tekst.len ? ". Nodig was" : ""),
                    f->tekst);
}
static struct str aanvraag(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s deed een aanvraag", STR_ARG(f->wie)), f->tekst);
}
static struct str besluit(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Besluit over %.*s: %.*s.", STR_ARG(f->tekst),
                    STR_ARG(keuze_in_zin(arena, besluitsoorten, (int)f->getal)));
}
static struct str traject_einde(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Het traject %.*s is gesloten.", STR_ARG(f->tekst));
}
static struct str regie(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(
      arena,
      str_format(arena, "%.*s kreeg de %.*s", STR_ARG(f->wie), STR_ARG(keuze_label(regie_soorten, (int)f->getal))),
      f->tekst);
}
static struct str verheldering(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "%.*s begon met de vraagverheldering.", STR_ARG(f->wie));
}
static struct str verhelderd(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "%.*s rondde de vraagverheldering af.", STR_ARG(f->wie));
}
static struct str gesprek(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "%.*s had een gesprek voor de vraagverheldering (%.*s).", STR_ARG(f->wie),
                    STR_ARG(keuze_in_zin(arena, bezoek_plaatsen, (int)f->getal)));
}
static struct str afspraak(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena,
                    str_format(arena, "Afspraak (%.*s)", STR_ARG(keuze_in_zin(arena, afspraakstanden, (int)f->getal))),
                    f->tekst);
}
static struct str notitie(struct arena *arena, const struct tijdlijn_feit *f) {
  if (f->getal < 0) return str_format(arena, "%.*s schreef een contactverslag. Het is ingetrokken.", STR_ARG(f->wie));
  struct str hoe = f->getal ? str_format(arena, "%.*s schreef over contact (%.*s)", STR_ARG(f->wie),
                                         STR_ARG(keuze_in_zin(arena, contactvormen, (int)f->getal)))
                            : str_format(arena, "%.*s schreef", STR_ARG(f->wie));
  return with_words(arena, hoe, f->tekst);
}
static struct str verslag(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Het verslag van het onderzoek ging naar de inwoner (versie %lld).", (long long)f->getal);
}
static struct str plan(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Versie %lld van het plan is samen vastgesteld.", (long long)f->getal);
}
static struct str ondersteuning(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s begon met ondersteuning", STR_ARG(f->wie)), f->tekst);
}
static struct str ondersteuning_einde(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "De ondersteuning door %.*s stopte: %.*s.", STR_ARG(f->wie),
                    STR_ARG(keuze_in_zin(arena, steuneinden, (int)f->getal)));
}
static struct str toewijzing(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "Een aanbieder kreeg de opdracht om %.*s te helpen", STR_ARG(f->wie)),
                    f->tekst);
}
static struct str toewijzing_start(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "De hulp van een aanbieder voor %.*s begon", STR_ARG(f->wie)), f->tekst);
}
static struct str toewijzing_stopt(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "De hulp van een aanbieder voor %.*s (%.*s) stopte: %.*s.", STR_ARG(f->wie),
                    STR_ARG(f->tekst), STR_ARG(keuze_in_zin(arena, toewijzing_sloten, (int)f->getal)));
}
static struct str evaluatie(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Samen is gekeken hoe het gaat. %.*s.",
                    STR_ARG(keuze_label(evaluatie_uitkomsten, (int)f->getal)));
}
static struct str toestemming(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena,
                    str_format(arena, "Er werd toestemming gevraagd over %.*s (%.*s)", STR_ARG(f->wie),
                               STR_ARG(keuze_in_zin(arena, toestemmingen, (int)f->getal))),
                    f->tekst);
}
static struct str ingetrokken(struct arena *arena, const struct tijdlijn_feit *f) {
  return with_words(arena, str_format(arena, "%.*s trok de toestemming in", STR_ARG(f->wie)), f->tekst);
}
static struct str deling(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "%.*s deelde gegevens met %.*s.", STR_ARG(f->wie), STR_ARG(f->tekst));
}
static struct str deling_einde(struct arena *arena, const struct tijdlijn_feit *f) {
  return str_format(arena, "Het delen met %.*s stopte.", STR_ARG(f->tekst));
}
/* Our own letters are named after their kind. */
static struct str document(struct arena *arena, const struct tijdlijn_feit *f) {
  struct str soort = keuze_label(documentsoorten, (int)f->getal);
  return str_starts(f->tekst, soort) ? f->tekst : str_format(arena, "%.*s: %.*s", STR_ARG(soort), STR_ARG(f->tekst));
}

static const struct {
  const char *naam;
  enum tijdlijn_groep groep;
  zin *zin;
} rijen[TIJDLIJN_EINDE] = {
    [TIJDLIJN_SIGNAAL] = {"Signaal", GROEP_VRAGEN, signaal},
    [TIJDLIJN_KORT_CONTACT] = {"Kort contact", GROEP_CONTACT, kort_contact},
    [TIJDLIJN_MELDING] = {"Vraag", GROEP_VRAGEN, melding},
    [TIJDLIJN_TRIAGE] = {"Eerste gesprek", GROEP_VRAGEN, triage},
    [TIJDLIJN_SPOED] = {"Spoed", GROEP_ONDERSTEUNING, spoed},
    [TIJDLIJN_OVERDRACHT] = {"Overdracht", GROEP_VRAGEN, overdracht},
    [TIJDLIJN_OVERLEG] = {"Overleg", GROEP_OVERLEG, overleg},
    [TIJDLIJN_WACHT] = {"Wachtlijst", GROEP_OVERLEG, wacht},
    [TIJDLIJN_WACHT_EINDE] = {"Wachtlijst", GROEP_OVERLEG, wacht_einde},
    [TIJDLIJN_CASUS_HEROPEND] = {"Casus", GROEP_ONDERSTEUNING, casus_heropend},
    [TIJDLIJN_TRAJECT] = {"Traject", GROEP_ONDERSTEUNING, traject},
    [TIJDLIJN_TRAJECT_HEROPEND] = {"Traject", GROEP_ONDERSTEUNING, traject_heropend},
    [TIJDLIJN_REGIE] = {"Regie", GROEP_ONDERSTEUNING, regie},
    [TIJDLIJN_VERHELDERING] = {"Vraagverheldering", GROEP_PLAN, verheldering},
    [TIJDLIJN_GESPREK] = {"Gesprek", GROEP_PLAN, gesprek},
    [TIJDLIJN_VERHELDERD] = {"Vraagverheldering", GROEP_PLAN, verhelderd},
    [TIJDLIJN_LEEMTE] = {"Leemte", GROEP_PLAN, leemte},
    [TIJDLIJN_AFSPRAAK] = {"Afspraak", GROEP_CONTACT, afspraak},
    [TIJDLIJN_NOTITIE] = {"Contact", GROEP_CONTACT, notitie},
    [TIJDLIJN_VERSLAG] = {"Verslag", GROEP_PLAN, verslag},
    [TIJDLIJN_AANVRAAG] = {"Aanvraag", GROEP_VRAGEN, aanvraag},
    [TIJDLIJN_BESLUIT] = {"Besluit", GROEP_VRAGEN, besluit},
    [TIJDLIJN_PLAN] = {"Plan", GROEP_PLAN, plan},
    [TIJDLIJN_ONDERSTEUNING] = {"Ondersteuning", GROEP_ONDERSTEUNING, ondersteuning},
    [TIJDLIJN_TOEWIJZING] = {"Hulp van een aanbieder", GROEP_ONDERSTEUNING, toewijzing},
    [TIJDLIJN_TOEWIJZING_START] = {"Hulp van een aanbieder", GROEP_ONDERSTEUNING, toewijzing_start},
    [TIJDLIJN_TOEWIJZING_EINDE] = {"Hulp van een aanbieder", GROEP_ONDERSTEUNING, toewijzing_stopt},
    [TIJDLIJN_EVALUATIE] = {"Evaluatie", GROEP_PLAN, evaluatie},
    [TIJDLIJN_ONDERSTEUNING_EINDE] = {"Ondersteuning", GROEP_ONDERSTEUNING, ondersteuning_einde},
    [TIJDLIJN_TRAJECT_EINDE] = {"Traject", GROEP_ONDERSTEUNING, traject_einde},
    [TIJDLIJN_TOESTEMMING] = {"Toestemming", GROEP_DOCUMENTEN, toestemming},
    [TIJDLIJN_INGETROKKEN] = {"Toestemming", GROEP_DOCUMENTEN, ingetrokken},
    [TIJDLIJN_DELING] = {"Gedeeld", GROEP_DOCUMENTEN, deling},
    [TIJDLIJN_DELING_EINDE] = {"Gedeeld", GROEP_DOCUMENTEN, deling_einde},
    [TIJDLIJN_DOCUMENT] = {"Document", GROEP_DOCUMENTEN, document},
    [TIJDLIJN_MELDING_EINDE] = {"Vraag", GROEP_VRAGEN, melding_einde},
    [TIJDLIJN_CASUS_EINDE] = {"Casus", GROEP_ONDERSTEUNING, casus_einde},
    [TIJDLIJN_NAZORG] = {"Nazorg", GROEP_CONTACT, nazorg},
};

struct str tijdlijn_naam(enum tijdlijn_soort soort) {
  return str_of(rijen[soort].naam);
}

enum tijdlijn_groep tijdlijn_groep_van(enum tijdlijn_soort soort) {
  return rijen[soort].groep;
}

struct str tijdlijn_zin(struct arena *arena, const struct tijdlijn_feit *feit) {
  return rijen[feit->soort].zin(arena, feit);
}

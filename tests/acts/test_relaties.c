/* The relations beside the own casus: each begins and ends with what makes it true, and gives what the table says
 * (docs/rechten.md) and no more. */
#include "wereld.h"

#include <string.h>

#include "bestanden.h"

#include "acts/advies_vragen.h"
#include "acts/afspraak_maken.h"
#include "acts/afwezig_zijn.h"
#include "acts/casus_voeren.h"
#include "acts/huishouden_bewoners.h"
#include "acts/overleg_voeren.h"
#include "acts/terugkijken.h"
#include "acts/traject_delen.h"
#include "acts/werk_overdragen.h"

/* How many rows of this kind he has today, or his team. */
static int64_t loopt(struct wereld *w, int64_t wie, int soort, dag_t dag) {
  return tel(w, str_c(w->arena, str_format(w->arena,
                                           "SELECT count(*) FROM relatie WHERE wie = %lld AND soort = %d AND "
                                           "vanaf <= %d AND tot >= %d",
                                           (long long)wie, soort, (int)dag, (int)dag)));
}

static bool ziet(struct wereld *w, const struct werk *werk, struct str huis, struct huishouden_inzien_uit *uit) {
  fault_init(&w->fault);
  bool sees = huishouden_inzien(werk, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, uit, &w->fault);
  if (!sees) assert_string_equal(fault_class_name(w->fault.class), fault_class_name(FAULT_ACCESS));
  return sees;
}

static bool vol(const struct huishouden_inzien_uit *zicht) {
  return zicht->informatie & INFO_PERSOON;
}

static struct str opgepakt(struct wereld *w, enum wie wie, const char *voornaam) {
  struct str huis = vraag(w, inwoner(w, voornaam, "Yilmaz"), WET_WMO), uit;
  struct melding m = melding_van(w, huis);
  DOET(w, melding_oppakken(&w->werk[wie], m.publiek, m.versie, &uit, &w->fault));
  return huis;
}

/* Who has a question works there himself, until it is another's or has ended. */
static void test_wie_de_vraag_heeft(void **state) {
  struct wereld *w = *state;
  int64_t priya = w->actor[PROFESSIONAL].gebruiker, teun = w->actor[TEAMLEIDER].gebruiker;
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), uit;
  assert_int_equal(loopt(w, priya, RELATIE_SOORT_EIGEN, w->vandaag), 1);
  struct melding m = melding_van(w, huis);
  struct werkoverdracht_regel regel = {.melding = m.publiek};
  struct werk_overdragen_in geef = {.naar = w->publiek[TEAMLEIDER], .per = DAG_GEEN, .regels = &regel, .aantal = 1};
  DOET(w, werk_overdragen(&w->werk[PROFESSIONAL], &geef, &uit, &w->fault));
  DOET(w,
       werkoverdracht_aannemen(&w->werk[TEAMLEIDER], lees(w, "SELECT publiek FROM werkoverdracht"), &uit, &w->fault));
  assert_int_equal(loopt(w, priya, RELATIE_SOORT_EIGEN, w->vandaag), 0);
  assert_int_equal(loopt(w, teun, RELATIE_SOORT_EIGEN, w->vandaag), 1);
  m = melding_van(w, huis);
  struct melding_sluiten_in klaar = beantwoord();
  DOET(w, melding_sluiten(&w->werk[TEAMLEIDER], m.publiek, m.versie, &klaar, &uit, &w->fault));
  assert_int_equal(loopt(w, teun, RELATIE_SOORT_EIGEN, w->vandaag), 0);
  assert_heel(w);
}

/* Only on the days of the absence, and not after it was withdrawn; what comes meanwhile is his too. */
static void test_waarnemer(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct werk cato = werker_erbij(w, "Cato Collega", ROL_PROFESSIONAL, w->leerdam);
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), weg, uit;
  struct afwezig_in in = {.vanaf = w->vandaag + 1,
                          .tot = w->vandaag + 2,
                          .soort = -1,
                          .vervanger = account_van(w, "Cato Collega"),
                          .termijnen = true};
  DOET(w, afwezig_melden(&w->werk[PROFESSIONAL], &in, &weg, &w->fault));
  veeg(w, "UPDATE relatie SET tot = 1 WHERE soort = 1");
  for (int dag = 0; dag <= 3; dag++) {
    struct werk dan = later(&cato, dag, 0);
    struct huishouden_inzien_uit zicht;
    bool valt_in = dag == 1 || dag == 2;
    if (ziet(w, &dan, huis, &zicht) != valt_in) fail_msg("day %d", dag);
    if (valt_in) assert_true(zicht.mag_doen && zicht.informatie & INFO_NOTITIE);
  }
  veeg(w, "UPDATE relatie SET tot = 2147483647 WHERE soort = 1");
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0), cato_morgen = later(&cato, 1, 0);
  struct str later_huis = vraag(w, inwoner(w, "Sevda", "Demir"), WET_WMO);
  struct melding m = melding_van(w, later_huis);
  DOET(w, melding_oppakken(&morgen, m.publiek, m.versie, &uit, &w->fault));
  assert_int_equal(loopt(w, cato.actor->gebruiker, RELATIE_SOORT_WAARNEMER, w->vandaag + 1), 2);
  DOET(w, afwezig_intrekken(&w->werk[PROFESSIONAL], weg, &uit, &w->fault));
  assert_int_equal(loopt(w, cato.actor->gebruiker, RELATIE_SOORT_WAARNEMER, w->vandaag + 1), 0);
  veeg(w, "UPDATE relatie SET tot = 1 WHERE soort = 1");
  struct huishouden_inzien_uit zicht;
  assert_false(ziet(w, &cato_morgen, huis, &zicht));
  assert_heel(w);
}

/* S1b-93: of the household only what the asker chose to tell, and only until the answer. */
static void test_adviseur(void **state) {
  struct wereld *w = *state;
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), uit, open, dicht;
  struct huishouden_inzien_uit zicht;
  struct advies_in in = {
      .huishouden = huis, .collega = w->publiek[VIANEN], .vraag = S("Wat zou u doen?"), .kijken = false};
  DOET(w, advies_vragen(&w->werk[PROFESSIONAL], &in, &dicht, &w->fault));
  assert_false(ziet(w, &w->werk[VIANEN], huis, &zicht));
  in.kijken = true;
  DOET(w, advies_vragen(&w->werk[PROFESSIONAL], &in, &open, &w->fault));
  assert_true(ziet(w, &w->werk[VIANEN], huis, &zicht));
  assert_true(zicht.informatie & INFO_VERHELDERING);
  assert_false(zicht.informatie & (INFO_NOTITIE | INFO_DOCUMENT | INFO_AANVRAAG));
  assert_false(zicht.mag_doen);
  struct advies_inzien_uit vraag;
  DOET(w, advies_inzien(&w->werk[VIANEN], open, &vraag, &w->fault));
  assert_str(vraag.huishouden, str_c(w->arena, huis));
  /* The answer to the question without the file leaves the other one open. */
  struct antwoord_in antwoord = {S("Bel de huisarts.")};
  DOET(w, advies_beantwoorden(&w->werk[VIANEN], dicht, 1, &antwoord, &uit, &w->fault));
  assert_true(ziet(w, &w->werk[VIANEN], huis, &zicht));
  DOET(w, advies_beantwoorden(&w->werk[VIANEN], open, 1, &antwoord, &uit, &w->fault));
  assert_false(ziet(w, &w->werk[VIANEN], huis, &zicht));
  DOET(w, advies_inzien(&w->werk[VIANEN], open, &vraag, &w->fault));
  assert_int_equal(vraag.huishouden.len, 0);
  /* Who does not work there lets nobody in. */
  FAALT(w, FAULT_ACCESS, advies_vragen(&w->werk[LEIDER_VIANEN], &in, &uit, &w->fault));
  assert_heel(w);
}

/* S0-105: who is at the table sees what lies there and writes down what is agreed; the rest is for who works there. */
static void alleen_aan_tafel(struct wereld *w, const struct werk *cato, struct str overleg, struct str huis) {
  struct huishouden_inzien_uit zicht;
  struct melding melding = melding_van(w, huis);
  struct str uit;
  assert_true(ziet(w, cato, huis, &zicht));
  assert_false(zicht.mag_doen);
  FAALT(w, FAULT_ACCESS, melding_oppakken(cato, melding.publiek, melding.versie, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS,
        traject_starten(cato, &(struct traject_starten_in){.melding = melding.publiek}, &uit, &w->fault));
  const struct bespreken_wat wat = {.overleg = overleg, .melding = melding.publiek};
  const struct bespreken_in in = {.uitkomst = OVERLEG_MEER_WETEN,
                                  .werker = w->publiek[PROFESSIONAL],
                                  .prioriteit = -1,
                                  .afspraak = S("eerst bellen")};
  FAALT(w, FAULT_ACCESS, overleg_bespreken(&w->werk[VIANEN], &wat, &in, &uit, &w->fault));
  DOET(w, overleg_bespreken(cato, &wat, &in, &uit, &w->fault));
  assert_str(lees(w, "SELECT grond FROM logboek WHERE act = 'melding bespreken' AND uitkomst = 'gedaan'"), "overleg");
}

/* What stands on the agenda of a team is there for it, until the meeting is closed; nothing else is. */
static void test_op_de_agenda(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), ander = opgepakt(w, PROFESSIONAL, "Sevda"), overleg, uit;
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &(struct traject_starten_in){.melding = melding_van(w, huis).publiek},
                          &uit, &w->fault));
  struct str casus = lees(w, "SELECT publiek FROM casus");
  struct overleg_plannen_in plan = {.soort = S("teamleiders"), .dag = w->vandaag};
  DOET(w, overleg_plannen(&w->werk[TEAMLEIDER], &plan, &overleg, &w->fault));
  assert_int_equal(loopt(w, w->leerdam, RELATIE_SOORT_AGENDA, w->vandaag), 0);
  struct overleg_punt_in punt = {.vraag = S("Hoe verder?"), .casus = casus};
  DOET(w, overleg_punt_inbrengen(&w->werk[PROFESSIONAL], overleg, &punt, &uit, &w->fault));
  assert_int_equal(loopt(w, w->leerdam, RELATIE_SOORT_AGENDA, w->vandaag), 1);
  struct werk cato = werker_erbij(w, "Cato Collega", ROL_PROFESSIONAL, w->leerdam);
  struct huishouden_inzien_uit zicht;
  veeg(w, "UPDATE relatie SET tot = 1 WHERE soort = 1");
  assert_true(ziet(w, &cato, huis, &zicht));
  assert_int_equal(zicht.informatie & (INFO_NOTITIE | INFO_PLAN | INFO_VERHELDERING | INFO_DOCUMENT), 0);
  assert_false(ziet(w, &cato, ander, &zicht));
  assert_false(ziet(w, &w->werk[VIANEN], huis, &zicht));
  DOET(w, overleg_sluiten(&w->werk[TEAMLEIDER], overleg, 1, &uit, &w->fault));
  assert_false(ziet(w, &cato, huis, &zicht));
  /* A meeting that takes the meldingen by itself has those that were not discussed. */
  veeg(w, "UPDATE relatie SET tot = 2147483647 WHERE soort = 1");
  plan.soort = S("teamoverleg");
  DOET(w, overleg_plannen(&w->werk[TEAMLEIDER], &plan, &overleg, &w->fault));
  assert_int_equal(loopt(w, w->leerdam, RELATIE_SOORT_AGENDA, w->vandaag), 2);
  alleen_aan_tafel(w, &cato, overleg, ander);
  DOET(w, overleg_sluiten(&w->werk[TEAMLEIDER], overleg, 1, &uit, &w->fault));
  assert_int_equal(loopt(w, w->leerdam, RELATIE_SOORT_AGENDA, w->vandaag), 0);
  assert_heel(w);
}

static void woont(struct wereld *w, enum wie wie, struct str huis, struct str persoon) {
  struct bewoners_uit uit;
  struct str publiek;
  DOET(w, bewoners_inzien(&w->werk[wie], huis, &uit, &w->fault));
  struct bewoner_in in = {persoon, LID_KIND, w->vandaag - 30};
  DOET(w, bewoner_toevoegen(&w->werk[wie], huis, uit.versie, &in, &publiek, &w->fault));
}

/* The shared child: who works on one side knows that somebody works on the other, and nothing of it (KANT). */
static void test_de_andere_zijde(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct str moeder = inwoner(w, "Mona", "Kool"), vader = inwoner(w, "Victor", "Bos"), kind = inwoner(w, "Kim", "Bos");
  struct str daar, hier = vraag(w, moeder, WET_JEUGDWET), uit;
  int64_t priya = w->actor[PROFESSIONAL].gebruiker, vera = w->actor[VIANEN].gebruiker;
  veeg(w, "UPDATE persoon SET geboren = 20150101 WHERE voornamen = 'Kim'");
  veeg(w, "UPDATE persoon SET straat = 'Elders', postcode = '7241AA' WHERE voornamen = 'Victor'");
  daar = vraag_voor(w, &w->werk[LOKET], vader, WET_JEUGDWET, w->vianen, w->vandaag);
  woont(w, PROFESSIONAL, hier, kind);
  woont(w, VIANEN, daar, kind);
  struct traject_starten_in begin = {
      .huishouden = hier, .persoon = kind, .soort = S("eigen-ondersteuning"), .tweede_niet = S("er is niemand")};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &begin, &uit, &w->fault));
  begin.huishouden = daar;
  begin.persoon = vader;
  DOET(w, traject_starten(&w->werk[VIANEN], &begin, &uit, &w->fault));
  struct huishouden_inzien_uit zicht = huishouden(w, &w->werk[PROFESSIONAL], hier);
  struct traject_delen_in deel = {.traject = zicht.trajecten[0].publiek, .grond = KANT_GEZAG, .reden = S("samen")};
  DOET(w, traject_delen(&w->werk[PROFESSIONAL], &deel, &uit, &w->fault));
  assert_int_equal(loopt(w, priya, RELATIE_SOORT_ZIJDE, w->vandaag), 0);
  zicht = huishouden(w, &w->werk[VIANEN], daar);
  DOET(w, kant_erbij_nemen(&w->werk[VIANEN], zicht.kanten[0].publiek, zicht.kanten[0].versie, &uit, &w->fault));
  assert_int_equal(loopt(w, priya, RELATIE_SOORT_ZIJDE, w->vandaag), 1);
  assert_int_equal(loopt(w, vera, RELATIE_SOORT_ZIJDE, w->vandaag), 1);
  assert_true(ziet(w, &w->werk[PROFESSIONAL], daar, &zicht) && !vol(&zicht));
  assert_int_equal(zicht.omtrek.namen.len, 0); /* not who lives there */
  assert_int_equal(zicht.omtrek.fase, FASE_GEEN);
  assert_str(zicht.omtrek.werkers[0].wie.naam, "Vera Vianen");
  assert_true(ziet(w, &w->werk[VIANEN], hier, &zicht) && !vol(&zicht));
  zicht = huishouden(w, &w->werk[VIANEN], daar);
  struct kant_eraf_in eraf = {S("klaar")};
  DOET(w, kant_eraf_halen(&w->werk[VIANEN], zicht.kanten[0].publiek, zicht.kanten[0].versie, &eraf, &uit, &w->fault));
  assert_int_equal(loopt(w, priya, RELATIE_SOORT_ZIJDE, w->vandaag), 0);
  assert_int_equal(loopt(w, vera, RELATIE_SOORT_ZIJDE, w->vandaag), 0);
  assert_heel(w);
}

/* Quality reads the one file that it was asked to look back at, until the last day, and writes its finding. */
static void test_terugkijken(void **state) {
  struct wereld *w = *state;
  struct werk kees = werker_erbij(w, "Kees Kwaliteit", ROL_KWALITEIT, 0);
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), ander = opgepakt(w, PROFESSIONAL, "Sevda"), uit;
  struct huishouden_inzien_uit zicht;
  struct terugblikken_uit lijst;
  struct terugblik_vragen_in in = {
      .aan = account_van(w, "Kees Kwaliteit"), .reden = S("klacht over de start"), .tot = w->vandaag - 1};
  assert_false(ziet(w, &kees, huis, &zicht));
  FAALT(w, FAULT_INPUT, terugblik_vragen(&w->werk[TEAMLEIDER], huis, &in, &uit, &w->fault));
  in.tot = w->vandaag + 5;
  FAALT(w, FAULT_ACCESS, terugblik_vragen(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, terugblik_vragen(&w->werk[LEIDER_VIANEN], huis, &in, &uit, &w->fault));
  in.aan = w->publiek[VIANEN];
  FAALT(w, FAULT_INPUT, terugblik_vragen(&w->werk[TEAMLEIDER], huis, &in, &uit, &w->fault));
  in.aan = account_van(w, "Kees Kwaliteit");
  DOET(w, terugblik_vragen(&w->werk[TEAMLEIDER], huis, &in, &uit, &w->fault));
  assert_true(ziet(w, &kees, huis, &zicht));
  assert_true(zicht.informatie & INFO_NOTITIE);
  assert_false(zicht.mag_doen);
  assert_false(ziet(w, &kees, ander, &zicht));
  DOET(w, terugblikken_inzien(&kees, &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 1);
  assert_str(lijst.lijst[0].naam, "Yilmaz, Fatma");
  struct notitie_in notitie = verslag("mag niet");
  FAALT(w, FAULT_ACCESS, notitie_opnemen(&kees, huis, &notitie, &uit, &w->fault));
  struct terugblik_bevinden_in bevinding = {S("Goed gegaan.")};
  DOET(w, terugblik_bevinden_doen(&kees, lijst.lijst[0].publiek, 1, &bevinding, &uit, &w->fault));
  FAALT(w, FAULT_STALE, terugblik_bevinden_doen(&kees, lijst.lijst[0].publiek, 1, &bevinding, &uit, &w->fault));
  struct terugblik_huishouden_uit gevraagd;
  DOET(w, terugblik_huishouden_inzien(&w->werk[TEAMLEIDER], huis, &gevraagd, &w->fault));
  assert_int_equal(gevraagd.eerder_aantal, 1);
  assert_str(gevraagd.eerder[0].bevinding, "Goed gegaan.");
  struct werk later_kees = later(&kees, 6, 0);
  assert_false(ziet(w, &later_kees, huis, &zicht));
  DOET(w, terugblikken_inzien(&later_kees, &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 0);
  assert_heel(w);
}

/* Vijfheerenlanden with another row in its table inzage. */
static void inzage_zetten(struct wereld *w, const char *soort) {
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  struct embedded *files = NEW_ARRAY(w->arena, struct embedded, PROEF_BESTANDEN);
  int64_t versie;
  memcpy(files, bestanden_van(w->arena, "vijfheerenlanden"), PROEF_BESTANDEN * sizeof *files);
  for (struct embedded *f = files; f->name; f++) {
    if (strcmp(f->name, "inzage.csv") != 0) continue;
    struct str rij = str_format(w->arena, "id;soort;bron;vanaf;tot\nteamgenoten;%s;onze keuze;;\n", soort);
    f->data = rij.ptr, f->size = rij.len;
  }
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  struct inrichting_invoeren_in in = {.files = files, .geheel = true, .versie = stand.versie, .waarom = S("proef")};
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER], &in, &fouten, &versie, &w->fault));
}

/* S4-315: a fresh question is open to the team, for somebody must pick it up; once somebody has, the others see by the
 * setting, in the file and in every list, and what is counted is what is listed. Who leads keeps his view. */
static void test_teamgenoot(void **state) {
  struct wereld *w = *state;
  static const char *const inzages[] = {"niets", "omtrek"};
  struct werk cato = werker_erbij(w, "Cato Collega", ROL_PROFESSIONAL, w->leerdam);
  for (int omtrek = 0; omtrek < 2; omtrek++) {
    inzage_zetten(w, inzages[omtrek]);
    struct str huis = vraag(w, inwoner(w, omtrek ? "Sevda" : "Fatma", "Yilmaz"), WET_WMO), uit;
    struct huishouden_inzien_uit zicht;
    struct werklijst voor = werklijst(w, &cato, 1).lijst;
    assert_true(ziet(w, &cato, huis, &zicht) && vol(&zicht) && zicht.mag_doen);
    struct melding m = melding_van(w, huis);
    DOET(w, melding_oppakken(&w->werk[PROFESSIONAL], m.publiek, m.versie, &uit, &w->fault));
    assert_int_equal(ziet(w, &cato, huis, &zicht), omtrek);
    struct werklijst na = werklijst(w, &cato, 1).lijst;
    assert_int_equal(na.totaal, voor.totaal - !omtrek);
    assert_int_equal(na.aantal, na.totaal);
    struct notitie_in notitie = verslag("mag niet");
    FAALT(w, FAULT_ACCESS, notitie_opnemen(&cato, huis, &notitie, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, melding_inzien(&cato, m.publiek, &(struct melding_inzien_uit){0}, &w->fault));
    assert_true(ziet(w, &w->werk[PROFESSIONAL], huis, &zicht) && vol(&zicht) && zicht.mag_doen);
    assert_true(ziet(w, &w->werk[TEAMLEIDER], huis, &zicht) && vol(&zicht));
    assert_int_equal(werklijst(w, &w->werk[TEAMLEIDER], 1).lijst.totaal, omtrek + 1);
    if (!omtrek) continue;
    assert_true(ziet(w, &cato, huis, &zicht) && !vol(&zicht));
    assert_str(zicht.omtrek.namen, "Sevda Yilmaz");
    assert_int_equal(zicht.omtrek.werker_aantal, 1);
    assert_str(zicht.omtrek.werkers[0].wie.naam, "Priya Professional");
    assert_false(zicht.omtrek.casus);
    assert_int_equal(zicht.melding_aantal + zicht.lid_aantal, 0);
    size_t outlines = 0;
    for (size_t i = 0; i < na.aantal; i++) {
      if (!na.regels[i].omtrek) continue;
      outlines++;
      assert_int_equal(na.regels[i].woorden.len + na.regels[i].nummer.len + na.regels[i].woonplaats.len, 0);
      assert_str(na.regels[i].behandelaar, "Priya Professional");
    }
    assert_int_equal(outlines, 2);
  }
  /* Who let go leaves the household to the team again. */
  veeg(w, "UPDATE relatie SET tot = 1 WHERE soort = 4");
  struct huishouden_inzien_uit zicht;
  assert_true(ziet(w, &cato, lees(w, "SELECT publiek FROM huishouden ORDER BY id LIMIT 1"), &zicht) && vol(&zicht));
  assert_heel(w);
}

/* Work that is offered is looked at by who must answer: what it is about, and neither contactverslag nor letter
 * (S2-117). He changes nothing there before he took it over. */
static void test_aangeboden(void **state) {
  struct wereld *w = *state;
  struct werk cato = werker_erbij(w, "Cato Collega", ROL_PROFESSIONAL, w->leerdam);
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), uit;
  struct huishouden_inzien_uit zicht;
  struct notitie_in gewoon = verslag("Samen koffie gedronken.");
  struct melding_sluiten_in klaar = beantwoord();
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &gewoon, &uit, &w->fault));
  assert_false(ziet(w, &cato, huis, &zicht));
  struct melding m = melding_van(w, huis);
  struct werkoverdracht_regel regel = {.melding = m.publiek};
  struct werk_overdragen_in geef = {
      .naar = account_van(w, "Cato Collega"), .per = DAG_GEEN, .regels = &regel, .aantal = 1};
  DOET(w, werk_overdragen(&w->werk[PROFESSIONAL], &geef, &uit, &w->fault));
  assert_true(ziet(w, &cato, huis, &zicht) && vol(&zicht));
  assert_int_equal(zicht.informatie & (INFO_NOTITIE | INFO_DOCUMENT | INFO_AANVRAAG), 0);
  assert_int_equal(zicht.notitie_totaal, 0);
  FAALT(w, FAULT_ACCESS, notitie_opnemen(&cato, huis, &gewoon, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_sluiten(&cato, m.publiek, m.versie, &klaar, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_oppakken(&cato, m.publiek, m.versie, &uit, &w->fault));
  struct werkoverdracht_terug_in terug = {S("geen ruimte")};
  DOET(w, werkoverdracht_teruggeven(&cato, lees(w, "SELECT publiek FROM werkoverdracht"), &terug, &uit, &w->fault));
  assert_false(ziet(w, &cato, huis, &zicht));
  DOET(w, werk_overdragen(&w->werk[PROFESSIONAL], &geef, &uit, &w->fault));
  struct str tweede = lees(w, "SELECT publiek FROM werkoverdracht WHERE stand = 1");
  FAALT(w, FAULT_ACCESS, werkoverdracht_aannemen(&w->werk[PROFESSIONAL], tweede, &uit, &w->fault));
  DOET(w, werkoverdracht_aannemen(&cato, tweede, &uit, &w->fault));
  assert_true(ziet(w, &cato, huis, &zicht) && vol(&zicht));
  assert_int_equal(zicht.notitie_totaal, 1);
  DOET(w, notitie_opnemen(&cato, huis, &gewoon, &uit, &w->fault));
  assert_heel(w);
}

/* Who goes along to an appointment works in the household until its day. */
static void test_erbij(void **state) {
  struct wereld *w = *state;
  struct werk cato = werker_erbij(w, "Cato Collega", ROL_PROFESSIONAL, w->leerdam);
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), uit;
  struct huishouden_inzien_uit zicht;
  assert_false(ziet(w, &cato, huis, &zicht));
  struct afspraak_in bezoek = {.soort = AFSPRAAK_TELEFOON,
                               .dag = w->vandaag + 1,
                               .van = 600,
                               .tot = 630,
                               .personen = {huishouden(w, &w->werk[PROFESSIONAL], huis).leden[0].publiek},
                               .persoon_aantal = 1,
                               .medewerker = account_van(w, "Cato Collega")};
  DOET(w, afspraak_maken(&w->werk[PROFESSIONAL], huis, &bezoek, &uit, &w->fault));
  assert_true(ziet(w, &cato, huis, &zicht) && vol(&zicht));
  struct werk later_cato = later(&cato, 4, 0);
  assert_false(ziet(w, &later_cato, huis, &zicht));
  /* What does not go on lets nobody along. */
  struct afspraak_afzeggen_in af = {S("mevrouw is ziek")};
  DOET(w, afspraak_afsluiten(&w->werk[PROFESSIONAL], lees(w, "SELECT publiek FROM afspraak"), 1, AFSPRAAK_AFGEZEGD, &af,
                             &uit, &w->fault));
  assert_false(ziet(w, &cato, huis, &zicht));
  assert_heel(w);
}

/* S4-304: who is lent to a team works there for that team; who leads him at home sees nothing of it, in no list. */
static void test_moederorganisatie(void **state) {
  struct wereld *w = *state;
  struct werk wim = werker_erbij(w, "Wim Welzijn", ROL_PROFESSIONAL, w->leerdam);
  veeg(w, "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) SELECT g.id, t.id, 1, 2147483647 FROM gebruiker g, "
          "team t WHERE g.naam = 'Wim Welzijn' AND t.naam = 'Vianen'");
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct melding m = melding_van(w, huis);
  struct huishouden_inzien_uit zicht;
  struct werkvoorraad_uit voorraad;
  DOET(w, melding_oppakken(&wim, m.publiek, m.versie, &uit, &w->fault));
  assert_false(ziet(w, &w->werk[LEIDER_VIANEN], huis, &zicht));
  DOET(w, werkvoorraad_inzien(&w->werk[LEIDER_VIANEN], account_van(w, "Wim Welzijn"), &voorraad, &w->fault));
  assert_int_equal(voorraad.aantal, 0);
  DOET(w, werkvoorraad_inzien(&w->werk[TEAMLEIDER], account_van(w, "Wim Welzijn"), &voorraad, &w->fault));
  assert_int_equal(voorraad.aantal, 1);
  assert_int_equal(werklijst(w, &w->werk[LEIDER_VIANEN], 1).lijst.totaal, 0);
  assert_heel(w);
}

static int64_t notities(struct wereld *w, const struct werk *werk, struct str huis) {
  struct huishouden_inzien_uit zicht;
  assert_true(ziet(w, werk, huis, &zicht));
  assert_int_equal(zicht.notitie_aantal, zicht.notitie_totaal);
  return zicht.notitie_totaal;
}

/* What is about health is for who wrote it and for who works there himself: not for who leads, looks back or advises,
 * in no list, count, story or log. */
static void test_gezondheid(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee(); /* the first page of the logboek */
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct werk cato = werker_erbij(w, "Cato Collega", ROL_PROFESSIONAL, w->leerdam),
              kees = werker_erbij(w, "Kees Kwaliteit", ROL_KWALITEIT, 0);
  struct str huis = opgepakt(w, PROFESSIONAL, "Fatma"), uit;
  struct notitie_in gewoon = verslag("Samen koffie gedronken."), gezond = verslag("De uitslag is slecht.");
  gezond.gezondheid = true;
  DOET(w, notitie_opnemen(priya, huis, &gewoon, &uit, &w->fault));
  DOET(w, notitie_opnemen(priya, huis, &gezond, &uit, &w->fault));
  struct terugblik_vragen_in vraag = {.aan = account_van(w, "Kees Kwaliteit"), .reden = S("x"), .tot = w->vandaag};
  DOET(w, terugblik_vragen(teun, huis, &vraag, &uit, &w->fault));
  assert_int_equal(notities(w, priya, huis), 2);
  assert_int_equal(notities(w, teun, huis), 1);
  assert_int_equal(notities(w, &kees, huis), 1);
  struct str publiek = lees(w, "SELECT publiek FROM notitie WHERE gezondheid = 1");
  struct notitie_inzien_uit een;
  DOET(w, notitie_inzien(priya, publiek, &een, &w->fault));
  assert_true(een.notitie.gezondheid);
  FAALT(w, FAULT_ABSENT, notitie_inzien(teun, publiek, &een, &w->fault));
  struct tijdlijn_inzien_uit verhaal;
  size_t hij = 0, zij = 0;
  DOET(w, tijdlijn_inzien(teun, &(struct tijdlijn_inzien_in){.huishouden = huis}, &verhaal, &w->fault));
  for (size_t i = 0; i < verhaal.aantal; i++) hij += verhaal.feiten[i].soort == TIJDLIJN_NOTITIE;
  DOET(w, tijdlijn_inzien(priya, &(struct tijdlijn_inzien_in){.huishouden = huis}, &verhaal, &w->fault));
  for (size_t i = 0; i < verhaal.aantal; i++) zij += verhaal.feiten[i].soort == TIJDLIJN_NOTITIE;
  assert_int_equal(hij, 1);
  assert_int_equal(zij, 2);
  struct logboek_inzien_uit log;
  bool gewoon_staat_er = false;
  DOET(w, logboek_inzien(teun, huis, 1, &log, &w->fault));
  for (size_t i = 0; i < log.aantal; i++) {
    size_t at;
    assert_false(str_find(log.regels[i].inhoud, S("uitslag"), &at));
    gewoon_staat_er |= str_find(log.regels[i].inhoud, S("koffie"), &at);
  }
  assert_true(gewoon_staat_er);
  /* Who takes the work over works there too; who is only offered it does not. */
  struct werkoverdracht_regel regel = {.melding = melding_van(w, huis).publiek};
  struct werk_overdragen_in geef = {
      .naar = account_van(w, "Cato Collega"), .per = DAG_GEEN, .regels = &regel, .aantal = 1};
  DOET(w, werk_overdragen(priya, &geef, &uit, &w->fault));
  assert_int_equal(notities(w, &cato, huis), 0);
  DOET(w, werkoverdracht_aannemen(&cato, lees(w, "SELECT publiek FROM werkoverdracht"), &uit, &w->fault));
  assert_int_equal(notities(w, &cato, huis), 2);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_wie_de_vraag_heeft), IN_WERELD(test_waarnemer),
      IN_WERELD(test_adviseur),           IN_WERELD(test_op_de_agenda),
      IN_WERELD(test_de_andere_zijde),    IN_WERELD(test_terugkijken),
      IN_WERELD(test_moederorganisatie),  IN_WERELD(test_teamgenoot),
      IN_WERELD(test_aangeboden),         IN_WERELD(test_erbij),
      IN_WERELD(test_gezondheid),
  };
  return RUN_TESTS(tests);
}

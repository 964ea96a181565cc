/* Orders to providers: what they rest on, what they cost, how they change and end. */
#include "toewijzing_hulp.h"

#include "acts/besluit.h"
#include "acts/evalueren.h"
#include "acts/vakgegevens_beheren.h"
#include "acts/verslag.h"

static void test_geven(void **state) {
  struct wereld *w = *state;
  struct str huis = toewijzing_begin(w);
  struct toewijzing_vorm_uit vorm;
  DOET(w, toewijzing_vorm_inzien(&w->werk[PROFESSIONAL], huis, (struct str){0}, &vorm, &w->fault));
  assert_int_equal(vorm.lid_aantal, 1);
  assert_int_equal(vorm.verwijzer_aantal, 3); /* S2-144: huisarts, jeugdarts, medisch specialist */
  for (size_t i = 0; i < vorm.product_aantal; i++)
    if (str_eq(vorm.producten[i].sleutel, S("gpk"))) fail_msg("what is not given in kind is no order");
  struct toewijzing_in in = van_huisarts(w);
  toewijzing_maken(w, huis, &in);
  struct toewijzingen_huis_uit uit = toewijzingen_zien(w, huis);
  assert_int_equal(uit.aantal, 1);
  assert_true(uit.mag_doen);
  const struct toewijzing *t = &uit.rijen[0];
  assert_str(t->persoon_naam, "Kim Yilmaz");
  assert_str(t->product_naam, "Jeugdhulp ambulant");
  assert_str(t->aanbieder_naam, "Yulius");
  assert_str(t->verwijzer_naam, "Huisarts");
  assert_str(t->titel.agb, "01234567");
  assert_str(toewijzing_omvang(w->arena, t), "2 uur per week");
  assert_int_equal(t->plan_voor, w->vandaag + 42);
  assert_int_equal(t->toegewezen_op, w->vandaag);
  assert_int_equal(toewijzing_stand(t, w->vandaag), TOEWIJZING_WACHT);
  assert_false(t->gepland);
  assert_heel(w);
}

/* Everything that is wrong is told at once, and nothing is kept. */
static void test_fouten(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  struct toewijzing_in in = {.persoon = w->publiek[VIANEN],
                             .product = S("jeugdhulp-ambulant"),
                             .aanbieder = S("moviera"),
                             .titel = TITEL_VERWIJZING,
                             .verwijzer = S("buren"),
                             .titel_op = DAG_GEEN,
                             .volume = 200,
                             .eenheid = OMVANG_UUR,
                             .frequentie = OMVANG_PER_WEEK,
                             .vanaf = w->vandaag,
                             .tot = w->vandaag - 1,
                             .evaluatie_op = w->vandaag - 1,
                             .voor = true};
  FAALT(w, FAULT_INPUT, toewijzing_geven(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  static const char *const velden[] = {"persoon",  "aanbieder", "verwijzer", "titel_wie",    "agb",
                                       "titel_op", "volume",    "tot",       "evaluatie_op", "voor_reden"};
  for (size_t i = 0; i < sizeof velden / sizeof *velden; i++)
    if (fault_of(&w->fault, velden[i]).len == 0) fail_msg("nothing said of %s", velden[i]);
  assert_int_equal(w->fault.field_count, sizeof velden / sizeof *velden);
  in = van_huisarts(w);
  in.product = S("bestaatniet");
  FAALT(w, FAULT_INPUT, toewijzing_geven(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "product"), "uit de lijst");
  in = op_besluit(w);
  in.product = S("beschermd-wonen"); /* S0-92 */
  FAALT(w, FAULT_INPUT, toewijzing_geven(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "titel"), "Regionale Toegang Utrecht");
  assert_int_equal(tel(w, "SELECT count(*) FROM toewijzing"), 0);
}

/* S0-162: a huisarts starts and does not extend; a jeugdarts, about whom nothing was agreed, does. */
static void test_huisarts_verlengt_niet(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  struct toewijzing_in in = van_huisarts(w);
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  in.aanbieder = S("altrecht");
  in.vanaf = t.tot + 1;
  in.tot = t.tot + 100;
  FAALT(w, FAULT_INPUT, toewijzing_geven(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  assert_str(fault_of(&w->fault, "titel"), "Verlengen gaat via het Sociaal Team.");
  assert_string_equal(w->fault.rule, "verwijsrecht");
  struct toewijzing_vorm_uit vorm;
  DOET(w, toewijzing_vorm_inzien(&w->werk[PROFESSIONAL], (struct str){0}, t.publiek, &vorm, &w->fault));
  assert_false(vorm.verlengen_mag);
  assert_str(vorm.verlengen_anders, "Verlengen gaat via het Sociaal Team.");
  struct toewijzing_wijzigen_in langer = {.volume = 2,
                                          .eenheid = OMVANG_UUR,
                                          .frequentie = OMVANG_PER_WEEK,
                                          .per = DAG_GEEN,
                                          .tot = t.tot + 30,
                                          .reden = WIJZIG_VERLENGING,
                                          .bereikt = S("Het gaat beter."),
                                          .evaluatie_op = w->vandaag + 90};
  FAALT(w, FAULT_INPUT, toewijzing_veranderen(&w->werk[PROFESSIONAL], t.publiek, 1, &langer, &uit, &w->fault));
  assert_str(fault_of(&w->fault, "tot"), "Verlengen gaat via het Sociaal Team.");
  in.verwijzer = S("jeugdarts");
  toewijzing_maken(w, huis, &in);
  assert_int_equal(tel(w, "SELECT count(*) FROM toewijzing WHERE vorige IS NOT NULL"), 1);
  in = op_besluit(w); /* with a day between it is a new start, and of the team it goes on */
  in.aanbieder = S("altrecht");
  in.vanaf = t.tot + 101;
  in.tot = t.tot + 200;
  toewijzing_maken(w, huis, &in);
}

/* More from a later day on: what was is kept, and what both cost is together what it costs. */
static void test_veranderen(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  struct toewijzing_in in = op_besluit(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  in.vanaf = w->vandaag - 20;
  in.titel_op = w->vandaag - 25;
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  struct toewijzing_volgen_in volgen = {w->vandaag - 18, DAG_GEEN, w->vandaag + 60};
  DOET(w, toewijzing_volgen(werk, t.publiek, 1, &volgen, &uit, &w->fault));
  FAALT(w, FAULT_STALE, toewijzing_volgen(werk, t.publiek, 1, &volgen, &uit, &w->fault));
  t = toewijzingen_zien(w, huis).rijen[0];
  assert_int_equal(t.plan_voor, w->vandaag - 18 + 42);
  assert_true(t.gepland);
  assert_int_equal(toewijzing_stand(&t, w->vandaag), TOEWIJZING_LOOPT);
  struct toewijzing_wijzigen_in meer = {.volume = 180,
                                        .eenheid = OMVANG_MINUUT,
                                        .frequentie = OMVANG_PER_WEEK,
                                        .per = w->vandaag + 7,
                                        .tot = t.tot,
                                        .reden = WIJZIG_HERBEOORDELING,
                                        .evaluatie_op = t.evaluatie_op};
  DOET(w, toewijzing_veranderen(werk, t.publiek, 2, &meer, &uit, &w->fault));
  struct toewijzingen_huis_uit na = toewijzingen_zien(w, huis);
  assert_int_equal(na.aantal, 2);
  const struct toewijzing *nieuw = &na.rijen[0], *oud = &na.rijen[1];
  assert_int_equal(nieuw->vanaf, w->vandaag + 7);
  assert_int_equal(nieuw->tot, t.tot);
  assert_int_equal(nieuw->vorige, t.id);
  assert_str(toewijzing_omvang(w->arena, nieuw), "180 minuten per week");
  assert_int_equal(oud->geeindigd_op, w->vandaag + 6);
  assert_int_equal(oud->slot, SLOT_GEWIJZIGD);
  assert_int_equal(na.kosten_aantal, 1);
  assert_true(oud->kosten > 0);
  assert_int_equal(na.totaal.centen, oud->kosten + nieuw->kosten);
  assert_int_equal(na.kosten[0].centen, na.totaal.centen);
  FAALT(w, FAULT_STALE, toewijzing_veranderen(werk, oud->publiek, 3, &meer, &uit, &w->fault));
  assert_heel(w);
}

/* Prices are those of each day: the days of last year count at the price of last year. */
static void test_kosten(void **state) {
  struct wereld *w = *state;
  struct str huis = toewijzing_begin(w);
  struct toewijzing_in in = op_besluit(w);
  dag_t nieuwjaar = dag_van((struct datum){datum_van(w->vandaag).jaar, 1, 1});
  in.volume = 1;
  in.frequentie = OMVANG_PER_DAG;
  in.vanaf = nieuwjaar - 10;
  in.titel_op = nieuwjaar - 12;
  in.tot = nieuwjaar + 9;
  toewijzing_maken(w, huis, &in);
  struct toewijzingen_huis_uit uit = toewijzingen_zien(w, huis);
  assert_int_equal(uit.totaal.centen, 10 * 6007);
  struct toewijzing_vorm_uit vorm;
  DOET(w, toewijzing_vorm_inzien(&w->werk[PROFESSIONAL], (struct str){0}, uit.rijen[0].publiek, &vorm, &w->fault));
  assert_int_equal(vorm.kosten, 10 * 5001 + 10 * 6007);
  in.product = S("dagbesteding"); /* has no price */
  in.aanbieder = S("moviera");
  in.eenheid = OMVANG_DAGDEEL;
  in.frequentie = OMVANG_TOTAAL;
  toewijzing_maken(w, huis, &in);
  uit = toewijzingen_zien(w, huis);
  assert_int_equal(uit.kosten_aantal, 2);
  assert_int_equal(uit.totaal.centen, 10 * 6007);
  assert_int_equal(uit.totaal.onbekend, 1);
}

/* S2-233: longer only after people looked at the goals, and when they look again is known. */
static void test_verlengen(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w), plan = toewijzing_plan(w, huis);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_in in = op_besluit(w);
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  struct toewijzing_wijzigen_in langer = {.volume = 2,
                                          .eenheid = OMVANG_UUR,
                                          .frequentie = OMVANG_PER_WEEK,
                                          .per = DAG_GEEN,
                                          .tot = t.tot + 60,
                                          .reden = WIJZIG_VERLENGING,
                                          .evaluatie_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT, toewijzing_veranderen(werk, t.publiek, 1, &langer, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "tot"), "Kijk eerst samen naar de doelen");
  assert_has(fault_of(&w->fault, "bereikt"), "wat er is bereikt");
  assert_has(fault_of(&w->fault, "evaluatie_op"), "wanneer u weer kijkt");
  struct evaluatie_houden_in ev = {
      .dag = DAG_GEEN, .met_wie = S("Kim"), .uitkomst = EVALUATIE_VOORTZETTEN, .volgende = DAG_GEEN, .tevreden = -1};
  DOET(w, evaluatie_houden(werk, &(struct deel_plek){.deel = plan}, &ev, &uit, &w->fault));
  langer.bereikt = S("Kim gaat weer naar school, de ochtenden blijven lastig.");
  langer.evaluatie_op = w->vandaag + 120;
  DOET(w, toewijzing_veranderen(werk, t.publiek, 1, &langer, &uit, &w->fault));
  t = toewijzingen_zien(w, huis).rijen[0];
  assert_int_equal(t.tot, langer.tot);
  assert_int_equal(t.verlengd_op, w->vandaag);
  assert_has(t.bereikt, "naar school");
  assert_true(t.gepland);
  assert_int_equal(tel(w, "SELECT count(*) FROM toewijzing"), 1);
}

static void test_stoppen(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_in in = op_besluit(w);
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  struct toewijzing_stoppen_in stop = {.geeindigd_op = w->vandaag - 1, .slot = SLOT_GEMEENTE};
  FAALT(w, FAULT_INPUT, toewijzing_stoppen(werk, t.publiek, 1, &stop, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  stop = (struct toewijzing_stoppen_in){w->vandaag + 14, SLOT_VOLGENS_PLAN, {0}};
  DOET(w, toewijzing_stoppen(werk, t.publiek, 1, &stop, &uit, &w->fault));
  t = toewijzingen_zien(w, huis).rijen[0];
  assert_int_equal(toewijzing_einde(&t), w->vandaag + 14);
  assert_int_equal(t.slot, SLOT_VOLGENS_PLAN);
  FAALT(w, FAULT_STALE, toewijzing_stoppen(werk, t.publiek, 2, &stop, &uit, &w->fault));
  in.vanaf = w->vandaag + 15; /* after it another one can begin */
  toewijzing_maken(w, huis, &in);
  in.vanaf = w->vandaag + 14;
  FAALT(w, FAULT_INPUT, toewijzing_geven(werk, huis, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "vanaf"), "loopt deze hulp al");
  assert_heel(w);
}

/* S2-158: the municipality pays in advance, and settles with who turns out to be responsible. */
static void test_voorschieten(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_in in = op_besluit(w);
  struct toewijzingen_uit lijst;
  in.vanaf = w->vandaag - 6; /* seven days until today: two hours at 60,07, and those of last year at 50,01 */
  in.titel_op = w->vandaag - 8;
  in.voor = true;
  in.voor_reden = S("De gemeente van herkomst is nog niet bekend.");
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  struct toewijzing_vorm_uit vorm;
  DOET(w, toewijzing_vorm_inzien(werk, (struct str){0}, t.publiek, &vorm, &w->fault));
  struct toewijzing_verrekenen_in fout = {S("Utrecht"), bedrag_tekst(w->arena, vorm.kosten + 1), DAG_GEEN};
  FAALT(w, FAULT_INPUT, toewijzing_verrekenen(werk, t.publiek, 1, &fout, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "bedrag"), "meer dan");
  fout.bedrag = S("twaalf");
  FAALT(w, FAULT_INPUT, toewijzing_verrekenen(werk, t.publiek, 1, &fout, &uit, &w->fault));
  struct toewijzing_verrekenen_in goed = {S("Utrecht"), bedrag_tekst(w->arena, vorm.kosten), DAG_GEEN};
  DOET(w, toewijzing_verrekenen(werk, t.publiek, 1, &goed, &uit, &w->fault));
  t = toewijzingen_zien(w, huis).rijen[0];
  assert_int_equal(t.verrekend, vorm.kosten);
  assert_str(t.verrekend_met, "Utrecht");
  FAALT(w, FAULT_STALE, toewijzing_verrekenen(werk, t.publiek, 2, &goed, &uit, &w->fault));
  /* What was not settled stays on the list, also after it has ended. */
  in.product = S("dagbesteding");
  in.aanbieder = S("moviera");
  in.eenheid = OMVANG_DAGDEEL;
  in.tot = w->vandaag - 1;
  toewijzing_maken(w, huis, &in);
  DOET(w, toewijzingen_inzien(werk, &lijst, &w->fault));
  assert_int_equal(lijst.aantal, 2);
  assert_str(lijst.rijen[0].product, "dagbesteding");
}

/* Three hours a week of help, granted under a mandate; gives the public id of the besluit. */
static struct str genomen(struct wereld *w, struct str huis) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct str uit, besluit;
  struct aanvraag_in aanvraag = {S("jeugdhulp-ambulant"), S("Kim Yilmaz"), AANVRAAG_FORMULIER, DAG_GEEN};
  struct vak_uit vak;
  DOET(w, aanvraag_opnemen(werk, melding_van(w, huis).publiek, &aanvraag, &uit, &w->fault));
  veeg(w, "UPDATE persoon SET woonplaats = 'Vianen'");
  DOET(w, vak_inzien(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], &vak, &w->fault));
  struct vak_in in = vak_ingevuld(&vak.vak);
  in.skj = S("120001234");
  in.functies[in.functie_aantal++] = S("professional");
  DOET(w, vak_opslaan(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], vak.vak.versie, &in, &w->fault));
  struct besluit_in wat = {.soort = BESLUITSOORT_VERSTREKKEN,
                           .product = S("jeugdhulp-ambulant"),
                           .vorm = BESLUITVORM_ZIN,
                           .weigergrond = -1,
                           .vanaf = w->vandaag,
                           .tot = w->vandaag + 180,
                           .volume = 3,
                           .eenheid = OMVANG_UUR,
                           .frequentie = OMVANG_PER_WEEK,
                           .zienswijze_op = DAG_GEEN,
                           .advies_op = DAG_GEEN,
                           .deskundige = w->publiek[PROFESSIONAL]};
  wat.tekst[BESLUITTEKST_GROND] = S("Kim kan dit niet zonder hulp.");
  struct str van = lees(w, "SELECT publiek FROM aanvraag ORDER BY id DESC LIMIT 1");
  DOET(w, besluit_voorbereiden(werk, &(struct besluit_plek){.aanvraag = van}, 0, &wat, &besluit, &w->fault));
  struct besluit_nemen_in post = {BEKEND_POST, DAG_GEEN};
  DOET(w, besluit_nemen(werk, besluit, 1, &post, &uit, &w->fault));
  return besluit;
}

/* What rests on a besluit of ours stays within it: its person, its help, its days and what it leaves beside others. */
static void test_op_besluit(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w), besluit_publiek = genomen(w, huis);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_vorm_uit vorm;
  DOET(w, toewijzing_vorm_inzien(werk, huis, (struct str){0}, &vorm, &w->fault));
  assert_int_equal(vorm.besluit_aantal, 1);
  struct toewijzing_in in = op_besluit(w);
  in.besluit = besluit_publiek;
  in.kenmerk = (struct str){0};
  in.titel_op = DAG_GEEN;
  in.tot = w->vandaag + 181;
  in.volume = 4;
  FAALT(w, FAULT_INPUT, toewijzing_geven(werk, huis, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "tot"), "geldt tot en met");
  assert_has(fault_of(&w->fault, "volume"), "nog ruimte voor 3 uur per week");
  in.tot = w->vandaag + 180;
  in.volume = 2;
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  assert_str(t.titel.kenmerk, str_c(w->arena, besluit_nummer(w->arena, w->vandaag, t.titel.besluit)));
  assert_int_equal(t.titel.op, w->vandaag);
  /* one hour is left */
  in.aanbieder = S("altrecht");
  FAALT(w, FAULT_INPUT, toewijzing_geven(werk, huis, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "volume"), "nog ruimte voor 1 uur per week");
  in.volume = 1;
  toewijzing_maken(w, huis, &in);
  in.aanbieder = S("yulius");
  in.product = S("dagbesteding");
  FAALT(w, FAULT_INPUT, toewijzing_geven(werk, huis, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "besluit"), "niet over deze hulp");
  struct toewijzing_wijzigen_in langer = {.volume = 2,
                                          .eenheid = OMVANG_UUR,
                                          .frequentie = OMVANG_PER_WEEK,
                                          .per = DAG_GEEN,
                                          .tot = w->vandaag + 200,
                                          .reden = WIJZIG_VERLENGING,
                                          .bereikt = S("Het gaat beter."),
                                          .evaluatie_op = w->vandaag + 90};
  FAALT(w, FAULT_INPUT, toewijzing_veranderen(werk, t.publiek, 1, &langer, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "tot"), "besluit om te verlengen");
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  struct toewijzing_in in = op_besluit(w);
  struct toewijzing_vorm_uit vorm;
  struct toewijzingen_huis_uit alle;
  static const enum wie niet[] = {LOKET, BEHEERDER, VIANEN, LEIDER_VIANEN};
  toewijzing_maken(w, huis, &in);
  struct str t = toewijzingen_zien(w, huis).rijen[0].publiek;
  struct toewijzing_volgen_in volgen = {w->vandaag, DAG_GEEN, DAG_GEEN};
  struct toewijzing_wijzigen_in anders = {.volume = 1, .eenheid = OMVANG_UUR, .frequentie = OMVANG_PER_WEEK};
  struct toewijzing_stoppen_in stop = {w->vandaag, SLOT_SAMEN, {0}};
  struct toewijzing_verrekenen_in reken = {S("x"), S("1,00"), DAG_GEEN};
  in.aanbieder = S("altrecht");
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++) {
    const struct werk *werk = &w->werk[niet[i]];
    FAALT(w, FAULT_ACCESS, toewijzing_vorm_inzien(werk, huis, (struct str){0}, &vorm, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzing_vorm_inzien(werk, (struct str){0}, t, &vorm, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzingen_van_huis(werk, huis, &alle, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzing_geven(werk, huis, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzing_volgen(werk, t, 1, &volgen, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzing_veranderen(werk, t, 1, &anders, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzing_stoppen(werk, t, 1, &stop, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, toewijzing_verrekenen(werk, t, 1, &reken, &uit, &w->fault));
  }
  DOET(w, toewijzingen_van_huis(&w->werk[TEAMLEIDER], huis, &alle, &w->fault));
  assert_true(alle.mag_doen);
  assert_int_equal(tel(w, "SELECT count(*) FROM toewijzing WHERE versie = 1"), 1);
  assert_heel(w);
}

/* A form that is sent twice counts once. */
static void test_eenmaal(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  struct toewijzing_in in = op_besluit(w);
  struct werk werk = w->werk[PROFESSIONAL];
  werk.inzending = S("opdracht-voor-kim-1");
  DOET(w, toewijzing_geven(&werk, huis, &in, &uit, &w->fault));
  DOET(w, toewijzing_geven(&werk, huis, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM toewijzing"), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_geven),      IN_WERELD(test_fouten),       IN_WERELD(test_huisarts_verlengt_niet),
      IN_WERELD(test_veranderen), IN_WERELD(test_kosten),       IN_WERELD(test_verlengen),
      IN_WERELD(test_stoppen),    IN_WERELD(test_voorschieten), IN_WERELD(test_op_besluit),
      IN_WERELD(test_wie_mag),    IN_WERELD(test_eenmaal),
  };
  return RUN_TESTS(tests);
}

/* What follows from an order to a provider: nobody lets go of it, and everybody finds it where he looks. */
#include "toewijzing_hulp.h"

#include "acts/afsluiten.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/persoon_samenvoegen.h"

/* What ends, first what ends first; only in households that he may see. */
static void test_aflopend(void **state) {
  struct wereld *w = *state;
  struct str huis = toewijzing_begin(w);
  struct toewijzingen_uit uit;
  struct toewijzing_in in = op_besluit(w);
  toewijzing_maken(w, huis, &in);
  in.aanbieder = S("altrecht");
  in.tot = w->vandaag + 10;
  toewijzing_maken(w, huis, &in);
  DOET(w, toewijzingen_inzien(&w->werk[PROFESSIONAL], &uit, &w->fault));
  assert_int_equal(uit.dagen, DREMPEL_UIT);
  assert_int_equal(uit.aantal, 2);
  assert_str(uit.rijen[0].aanbieder, "altrecht");
  assert_true(str_eq(uit.rijen[0].huishouden_publiek, huis));
  toewijzing_tabellen(w, "56", 2);
  DOET(w, toewijzingen_inzien(&w->werk[TEAMLEIDER], &uit, &w->fault));
  assert_int_equal(uit.dagen, 56);
  assert_int_equal(uit.aantal, 2);
  DOET(w, toewijzingen_inzien(&w->werk[VIANEN], &uit, &w->fault));
  assert_int_equal(uit.aantal, 0);
  FAALT(w, FAULT_ACCESS, toewijzingen_inzien(&w->werk[LOKET], &uit, &w->fault));
}

/* S2-233: nobody lets go of help that runs while nobody planned to look at it. */
static void test_niet_loslaten(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_in in = op_besluit(w);
  toewijzing_plan(w, huis);
  toewijzing_maken(w, huis, &in);
  struct str casus = huishouden(w, werk, huis).casus.publiek;
  struct afsluiten_inzien_uit open;
  DOET(w, afsluiten_inzien(werk, AFSLUITEN_CASUS, casus, &open, &w->fault));
  const struct openstaand *last = &open.open[open.open_aantal - 1];
  assert_int_equal(last->soort, OPEN_TOEWIJZING);
  assert_str(last->wat, "Jeugdhulp ambulant");
  size_t was = open.open_aantal;
  struct toewijzing_volgen_in volgen = {DAG_GEEN, DAG_GEEN, w->vandaag + 90};
  DOET(w, toewijzing_volgen(werk, last->publiek, 1, &volgen, &uit, &w->fault));
  DOET(w, afsluiten_inzien(werk, AFSLUITEN_CASUS, casus, &open, &w->fault));
  assert_int_equal(open.open_aantal, was - 1);
  struct werk straks = later(werk, 91, 0); /* that day went by */
  DOET(w, afsluiten_inzien(&straks, AFSLUITEN_CASUS, casus, &open, &w->fault));
  assert_int_equal(open.open_aantal, was);
}

/* S0-69, S0-68: who has the household finds it in time, with the name of the help. */
static void test_mijn_werk(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_in in = op_besluit(w);
  toewijzing_plan(w, huis);
  toewijzing_maken(w, huis, &in);
  struct toewijzing t = toewijzingen_zien(w, huis).rijen[0];
  struct toewijzing_volgen_in volgen = {w->vandaag, DAG_GEEN, w->vandaag + 90};
  DOET(w, toewijzing_volgen(werk, t.publiek, 1, &volgen, &uit, &w->fault));
  static const struct {
    int dagen;
    enum post_soort soort;
  } rijen[] = {{83, 0}, {84, POST_HULP_KIJKEN}, {173, POST_HULP_KIJKEN}, {174, POST_HULP_EINDE}};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct werk dan = later(werk, rijen[i].dagen, 0);
    struct mijn_werk_uit mijn;
    bool found = rijen[i].soort == 0;
    DOET(w, mijn_werk_inzien(&dan, &mijn, &w->fault));
    for (size_t j = 0; j < mijn.post_aantal; j++) {
      const struct werkpost *post = &mijn.posten[j];
      if (post->soort != POST_HULP_KIJKEN && post->soort != POST_HULP_EINDE) continue;
      if (rijen[i].soort == 0) fail_msg("too early");
      if (post->soort != rijen[i].soort) continue;
      found = true;
      assert_str(post->wat, "Jeugdhulp ambulant");
      assert_str(post->naam, "Yilmaz, Kim");
      assert_true(str_eq(post->publiek, t.publiek));
    }
    if (!found) fail_msg("not found after %d days", rijen[i].dagen);
  }
}

/* The story of the household tells that it was ordered, began and stopped. */
static void test_tijdlijn(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct toewijzing_in in = op_besluit(w);
  in.vanaf = w->vandaag - 20;
  in.titel_op = w->vandaag - 30;
  toewijzing_maken(w, huis, &in);
  struct str publiek = toewijzingen_zien(w, huis).rijen[0].publiek;
  struct toewijzing_volgen_in volgen = {w->vandaag - 18, DAG_GEEN, DAG_GEEN};
  struct toewijzing_stoppen_in stop = {w->vandaag, SLOT_INWONER, {0}};
  DOET(w, toewijzing_volgen(werk, publiek, 1, &volgen, &uit, &w->fault));
  DOET(w, toewijzing_stoppen(werk, publiek, 2, &stop, &uit, &w->fault));
  static const char *const zinnen[] = {
      "De hulp van een aanbieder voor Kim Yilmaz (Jeugdhulp ambulant) stopte: de inwoner stopt eerder.",
      "Een aanbieder kreeg de opdracht om Kim Yilmaz te helpen: Jeugdhulp ambulant",
      "De hulp van een aanbieder voor Kim Yilmaz begon: Jeugdhulp ambulant"};
  struct tijdlijn_inzien_uit verhaal;
  DOET(w, tijdlijn_inzien(werk, &(struct tijdlijn_inzien_in){.huishouden = huis}, &verhaal, &w->fault));
  size_t at = 0;
  for (size_t i = 0; i < verhaal.aantal; i++) {
    struct str zin = tijdlijn_zin(w->arena, &verhaal.feiten[i]);
    if (at < 3 && str_eq(zin, str_of(zinnen[at]))) at++;
  }
  if (at != 3) fail_msg("not told: %s", zinnen[at]);
}

/* Two who turn out to be one: what was ordered under the other is there too. */
static void test_samenvoegen(void **state) {
  struct wereld *w = *state;
  struct str uit, huis = toewijzing_begin(w);
  struct toewijzing_in in = op_besluit(w);
  toewijzing_maken(w, huis, &in);
  struct str ander = vraag(w, inwoner(w, "Kim", "Jilmas"), WET_JEUGDWET);
  struct samenvoegen_in samen = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  struct huishouden_inzien_uit een = huishouden(w, &w->werk[PROFESSIONAL], ander),
                               twee = huishouden(w, &w->werk[PROFESSIONAL], huis);
  DOET(w, personen_samenvoegen(&w->werk[PROFESSIONAL], een.leden[0].publiek, twee.leden[0].publiek, &samen, &uit,
                               &w->fault));
  struct toewijzingen_huis_uit alle = toewijzingen_zien(w, ander);
  assert_int_equal(alle.aantal, 1);
  assert_str(alle.rijen[0].persoon_naam, "Kim Jilmas");
  in.persoon = een.leden[0].publiek; /* and it stands in the way of another one */
  FAALT(w, FAULT_INPUT, toewijzing_geven(&w->werk[PROFESSIONAL], ander, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "vanaf"), "loopt deze hulp al");
  /* The team follows it on when every question is closed. */
  een = huishouden(w, &w->werk[PROFESSIONAL], ander);
  for (size_t i = 0; i < een.melding_aantal; i++) {
    struct melding_sluiten_in klaar = beantwoord();
    DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], een.meldingen[i].publiek, een.meldingen[i].versie, &klaar, &uit,
                            &w->fault));
  }
  struct werk na = later(&w->werk[PROFESSIONAL], 100, 0);
  DOET(w, toewijzingen_van_huis(&na, ander, &alle, &w->fault));
  struct toewijzing_stoppen_in stop = {w->vandaag, SLOT_SAMEN, {0}};
  DOET(w, toewijzing_stoppen(&w->werk[PROFESSIONAL], alle.rijen[0].publiek, 1, &stop, &uit, &w->fault));
  assert_true(str_eq(uit, ander));
}

/* The question is closed while the help runs: the team still follows it, until somebody told why it ended. */
static void test_team_blijft(void **state) {
  struct wereld *w = *state;
  struct str huis = toewijzing_begin(w), uit;
  struct toewijzing_in in = van_huisarts(w);
  struct toewijzingen_huis_uit nu;
  toewijzing_maken(w, huis, &in);
  struct melding m = melding_van(w, huis);
  struct melding_sluiten_in klaar = beantwoord();
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &klaar, &uit, &w->fault));
  struct werk na = later(&w->werk[PROFESSIONAL], 200, 0), erna = later(&w->werk[PROFESSIONAL], 201, 0);
  DOET(w, toewijzingen_van_huis(&na, huis, &nu, &w->fault));
  struct toewijzing_stoppen_in stop = {.geeindigd_op = DAG_GEEN, .slot = SLOT_VOLGENS_PLAN};
  DOET(w, toewijzing_stoppen(&na, nu.rijen[0].publiek, 1, &stop, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, toewijzingen_van_huis(&erna, huis, &nu, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_aflopend), IN_WERELD(test_niet_loslaten), IN_WERELD(test_mijn_werk),
      IN_WERELD(test_tijdlijn), IN_WERELD(test_samenvoegen),   IN_WERELD(test_team_blijft),
  };
  return RUN_TESTS(tests);
}

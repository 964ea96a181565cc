/* A file opened in an emergency: why, until when to the millisecond, and what stays shut. AVG art. 6 lid 1 onder d,
 * S1a-175. */
#include "wereld.h"

#include "acts/adres_inzien.h"
#include "acts/casus_voeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/noodtoegang.h"

static struct str open_voor(struct wereld *w, struct str huis, struct nood_in in) {
  struct str uit;
  inrichting_zetten(w, "vijfheerenlanden");
  DOET(w, nood_beginnen(&w->werk[VIANEN], huis, &in, &uit, &w->fault));
  return uit;
}

static const struct nood_in gevaar = {.reden = S_INIT("gevaar"), .toelichting = S_INIT("De buren horen geschreeuw.")};

static bool ziet(struct wereld *w, const struct werk *werk, struct str huis) {
  struct huishouden_inzien_uit uit;
  struct huishouden_inzien_in in = {.huishouden = huis, .delen = DEEL_ALLES};
  fault_init(&w->fault);
  if (huishouden_inzien(werk, &in, &uit, &w->fault)) return true;
  assert_int_equal(w->fault.class, FAULT_ACCESS);
  return false;
}

static void test_de_klok(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  assert_false(ziet(w, &w->werk[VIANEN], huis));
  open_voor(w, huis, gevaar);
  struct werk laatste = later(&w->werk[VIANEN], 0, 60 * 60 * 1000 - 1),
              voorbij = later(&w->werk[VIANEN], 0, 60 * 60 * 1000);
  assert_true(ziet(w, &w->werk[VIANEN], huis));
  assert_true(ziet(w, &laatste, huis));
  assert_false(ziet(w, &voorbij, huis));
  /* Nobody else comes along. */
  assert_false(ziet(w, &w->werk[LEIDER_VIANEN], huis));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE grond = 'nood' AND act = 'huishouden inzien' AND "
                          "uitkomst = 'gezien'"),
                   2);
  assert_heel(w);
}

static void test_lezen_en_een_verslag(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  open_voor(w, huis, gevaar);
  struct huishouden_inzien_uit zicht = huishouden(w, &w->werk[VIANEN], huis);
  assert_false(zicht.mag_doen);
  assert_true(zicht.mag_verslag);
  assert_true(zicht.informatie & INFO_NOTITIE && zicht.informatie & INFO_PLAN);
  struct notitie_in in = verslag("Ik was er met de politie. Iedereen is veilig.");
  DOET(w, notitie_opnemen(&w->werk[VIANEN], huis, &in, &uit, &w->fault));
  struct notitie n = notitie_van(w, huis);
  FAALT(w, FAULT_ACCESS, notitie_verbeteren(&w->werk[VIANEN], n.publiek, n.versie, &in, &uit, &w->fault));
  struct notitie_intrekken_in weg = {S("niet goed")};
  FAALT(w, FAULT_ACCESS, notitie_terugnemen(&w->werk[VIANEN], n.publiek, n.versie, &weg, &uit, &w->fault));
  struct melding m = melding_van(w, huis);
  struct melding_sluiten_in sluit = beantwoord();
  FAALT(w, FAULT_ACCESS, melding_sluiten(&w->werk[VIANEN], m.publiek, m.versie, &sluit, &uit, &w->fault));
  /* He ends it himself, and then it is shut. */
  DOET(w, nood_eindigen(&w->werk[VIANEN], huis, &uit, &w->fault));
  assert_false(ziet(w, &w->werk[VIANEN], huis));
  assert_heel(w);
}

static void test_wat_er_moet_staan(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct nood_voorbereiden_uit vorm;
  /* The municipality has set no length. */
  DOET(w, nood_voorbereiden(&w->werk[VIANEN], huis, &vorm, &w->fault));
  assert_int_equal(vorm.reden_aantal, 0);
  FAALT(w, FAULT_INPUT, nood_beginnen(&w->werk[VIANEN], huis, &gevaar, &uit, &w->fault));
  inrichting_zetten(w, "vijfheerenlanden");
  DOET(w, nood_voorbereiden(&w->werk[VIANEN], huis, &vorm, &w->fault));
  assert_int_equal(vorm.reden_aantal, 2);
  struct nood_in fout = {.reden = S("zomaar"), .toelichting = S("x"), .besloten = true};
  FAALT(w, FAULT_INPUT, nood_beginnen(&w->werk[VIANEN], huis, &fout, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  assert_false(ziet(w, &w->werk[VIANEN], huis));
  static const enum wie niet[] = {LOKET, BEHEERDER};
  for (size_t i = 0; i < sizeof niet / sizeof *niet; i++)
    FAALT(w, FAULT_ACCESS, nood_beginnen(&w->werk[niet[i]], huis, &gevaar, &uit, &w->fault));
  /* Sent twice it is one. */
  struct werk eenmaal = w->werk[VIANEN];
  eenmaal.inzending = S("dit-formulier");
  DOET(w, nood_beginnen(&eenmaal, huis, &gevaar, &uit, &w->fault));
  DOET(w, nood_beginnen(&eenmaal, huis, &gevaar, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM noodtoegang"), 1);
  assert_heel(w);
}

/* A secret address stays shut until it is asked for apart. */
static void test_geheim_adres(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, persoon, WET_WMO);
  veeg(w, "UPDATE persoon SET geheim = 1");
  open_voor(w, huis, gevaar);
  struct huishouden_inzien_uit zicht = huishouden(w, &w->werk[VIANEN], huis);
  assert_int_equal(zicht.leden[0].adres.straat.len, 0);
  assert_true(zicht.adres_vragen);
  struct adres_inzien_uit uit;
  struct adres_inzien_in in = {.doel = ADRESDOEL_BEZOEK, .reden = S("Ik ga er nu heen")};
  DOET(w, adres_inzien(&w->werk[VIANEN], persoon, &in, &uit, &w->fault));
  assert_str(uit.persoon.adres.straat, "Kade");
  in.doel = ADRESDOEL_POST;
  FAALT(w, FAULT_ACCESS, adres_inzien(&w->werk[VIANEN], persoon, &in, &uit, &w->fault));
  assert_heel(w);
}

/* A compartment that membership never opens: noodtoegang does with its own tick and reason, and not without. */
static void test_afgeschermd(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  inrichting_zetten(w, "vijfheerenlanden");
  struct traject_starten_in start = {
      .melding = melding_van(w, huis).publiek, .soort = S("veiligheid"), .tweede_niet = S("er is niemand")};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &start, &uit, &w->fault));
  DOET(w, nood_beginnen(&w->werk[VIANEN], huis, &gevaar, &uit, &w->fault));
  assert_int_equal(huishouden(w, &w->werk[VIANEN], huis).traject_aantal, 0);
  struct nood_in ook = gevaar;
  ook.besloten = true, ook.besloten_waarom = S("Ik moet weten waarom er een maatregel is.");
  DOET(w, nood_beginnen(&w->werk[VIANEN], huis, &ook, &uit, &w->fault));
  assert_int_equal(huishouden(w, &w->werk[VIANEN], huis).traject_aantal, 1);
  DOET(w, nood_eindigen(&w->werk[VIANEN], huis, &uit, &w->fault));
  assert_false(ziet(w, &w->werk[VIANEN], huis));
  assert_heel(w);
}

/* Who is told: the team leader finds it on Mijn werk, and having read it takes it off. */
static void test_verteld(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  open_voor(w, huis, gevaar);
  struct mijn_werk_uit mijn;
  DOET(w, mijn_werk_inzien(&w->werk[TEAMLEIDER], &mijn, &w->fault));
  const struct werkpost *post = NULL;
  for (size_t i = 0; i < mijn.post_aantal; i++)
    if (mijn.posten[i].soort == POST_NOOD) post = &mijn.posten[i];
  assert_non_null(post);
  assert_str(post->wie, "Vera Vianen");
  struct noodtoegang nood;
  DOET(w, nood_inzien(&w->werk[TEAMLEIDER], post->publiek, &nood, &w->fault));
  assert_str(nood.reden_naam, "Iemand is nu in gevaar");
  assert_false(nood.gezien);
  FAALT(w, FAULT_ACCESS, nood_inzien(&w->werk[LEIDER_VIANEN], post->publiek, &nood, &w->fault));
  DOET(w, nood_gelezen(&w->werk[TEAMLEIDER], post->publiek, &uit, &w->fault));
  DOET(w, mijn_werk_inzien(&w->werk[TEAMLEIDER], &mijn, &w->fault));
  for (size_t i = 0; i < mijn.post_aantal; i++) assert_int_not_equal(mijn.posten[i].soort, POST_NOOD);
  /* A professional of the team who is not the aanspreekpunt is not told. */
  DOET(w, mijn_werk_inzien(&w->werk[PROFESSIONAL], &mijn, &w->fault));
  for (size_t i = 0; i < mijn.post_aantal; i++) assert_int_not_equal(mijn.posten[i].soort, POST_NOOD);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_de_klok),           IN_WERELD(test_lezen_en_een_verslag),
                                     IN_WERELD(test_wat_er_moet_staan), IN_WERELD(test_geheim_adres),
                                     IN_WERELD(test_afgeschermd),       IN_WERELD(test_verteld)};
  return RUN_TESTS(tests);
}

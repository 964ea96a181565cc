/* Who stands for somebody, and who may decide: written down by the team, and as the national register says it. The
 * register is the stand-in, over HTTP in this process. */
#include "wereld.h"

#include "acts/register_bijhouden.h"
#include "acts/vertegenwoordiging_beheren.h"
#include "proefregister.h"

static struct str kind(struct wereld *w, const char *voornaam, deeldatum_t geboren) {
  struct persoon_invoeren_in in = {
      .voornamen = str_of(voornaam), .geslachtsnaam = S("Bos"), .geslacht = 1, .geboren = geboren};
  struct str persoon;
  DOET(w, persoon_invoeren(&w->werk[LOKET], &in, &persoon, &w->fault));
  return persoon;
}

static struct vertegenwoordiging_in rij(int soort, const char *naam) {
  return (struct vertegenwoordiging_in){.soort = soort,
                                        .naam = str_of(naam),
                                        .waarvoor = -1,
                                        .vanaf = DAG_GEEN,
                                        .tot = DAG_GEEN,
                                        .bron = BRON_VERTELD,
                                        .bron_op = DAG_GEEN,
                                        .gezien_op = DAG_GEEN};
}

static void voeg_toe(struct wereld *w, struct str persoon, struct vertegenwoordiging_in in) {
  struct str uit;
  DOET(w, vertegenwoordiging_toevoegen(&w->werk[PROFESSIONAL], persoon, &in, &uit, &w->fault));
  assert_true(str_eq(uit, persoon));
}

static struct vertegenwoordiging_inzien_uit zie(struct wereld *w, struct str persoon) {
  struct vertegenwoordiging_inzien_uit uit;
  DOET(w, vertegenwoordiging_inzien(&w->werk[PROFESSIONAL], persoon, &uit, &w->fault));
  return uit;
}

static struct wie_beslist over_hulp(struct wereld *w, struct str publiek) {
  return huishouden(w, &w->werk[PROFESSIONAL], publiek).beslist[0];
}

static void test_wie_beslist_op_de_dag(void **state) {
  struct wereld *w = *state;
  struct str persoon = kind(w, "Kim", 20140601), publiek = vraag(w, persoon, WET_JEUGDWET);
  assert_str(over_hulp(w, publiek).tekst, "Niet bekend wie gezag heeft: vraag het na");
  assert_true(over_hulp(w, publiek).onzeker);
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_OUDER, "Anna Bos"));
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_OUDER, "Bert Bos"));
  assert_str(over_hulp(w, publiek).tekst, "Allebei met gezag: Anna Bos en Bert Bos");
  assert_has(over_hulp(w, publiek).artikel, "Jeugdwet art. 7.3.4");
  /* In June 2026 Kim becomes 12, in June 2030 16, in June 2032 18; from the table of the law. */
  static const struct {
    int dagen;
    const char *tekst;
  } dagen[] = {{68, "Allebei met gezag: Anna Bos en Bert Bos"},
               {69, "Allebei met gezag, en zelf: Anna Bos en Bert Bos"},
               {5 * 365, "Beslist zelf"},
               {7 * 365, "Beslist zelf"}};
  for (size_t i = 0; i < sizeof dagen / sizeof *dagen; i++) {
    struct werk then = later(&w->werk[PROFESSIONAL], dagen[i].dagen, 0);
    assert_str(huishouden(w, &then, publiek).beslist[0].tekst, dagen[i].tekst);
  }
  /* A guardian beside parents is written down, and warned of. */
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_VOOGD, "De Instelling"));
  assert_true(over_hulp(w, publiek).onzeker);
  assert_has(over_hulp(w, publiek).let_op, "voogd en iemand met gezag tegelijk");
  struct vertegenwoordiging_inzien_uit uit = zie(w, persoon);
  assert_int_equal(uit.beslist_aantal, 2 * TOESTEMMING_AANTAL);
  assert_int_equal(uit.aantal, 3);
  assert_heel(w);
}

static void test_volwassene(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Anna", "Bos"), publiek = vraag(w, persoon, WET_WMO), uit;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  assert_str(over_hulp(w, publiek).tekst, "Beslist zelf");
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_BEWINDVOERDER, "Budget BV"));
  assert_str(over_hulp(w, publiek).tekst, "Beslist zelf");
  assert_str(over_hulp(w, publiek).let_op, "Over geld beslist de bewindvoerder.");
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_MENTOR, "M. Entor"));
  assert_str(over_hulp(w, publiek).tekst, "Mentor: M. Entor");
  /* The scope that belongs to each, when nobody chose one. */
  struct vertegenwoordiging_inzien_uit nu = zie(w, persoon);
  assert_int_equal(nu.rijen[0].waarvoor, WAARVOOR_ZORG);
  assert_int_equal(nu.rijen[1].waarvoor, WAARVOOR_GELD);

  struct vertegenwoordiging_in in = rij(VERTEGENWOORDIGING_GEMACHTIGDE, "Gerda Gemachtigd");
  FAALT(w, FAULT_INPUT, vertegenwoordiging_toevoegen(priya, persoon, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "gezien").len > 0);
  in.gezien = S("getekende machtiging");
  voeg_toe(w, persoon, in);
  nu = zie(w, persoon);
  assert_int_equal(nu.rijen[2].gezien_op, w->vandaag);
  assert_str(nu.rijen[2].door, "Priya Professional");
  in = rij(VERTEGENWOORDIGING_VOOGD, "");
  in.vanaf = w->vandaag;
  in.tot = w->vandaag - 1;
  in.document = S("bestaat-niet");
  FAALT(w, FAULT_INPUT, vertegenwoordiging_toevoegen(priya, persoon, &in, &uit, &w->fault));
  for (const char *const *veld = (const char *const[]){"soort", "naam", "tot", "document", NULL}; *veld; veld++)
    assert_true(fault_of(&w->fault, *veld).len > 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM vertegenwoordiging"), 3);
}

static void test_veranderen_en_bewijs(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Anna", "Bos"), publiek = vraag(w, persoon, WET_WMO), uit;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_MENTOR, "M. Entor"));
  struct bijlage bijlage = {.naam = S("beschikking.txt"), .bytes = S("de rechter zegt")};
  DOET(w, document_toevoegen(priya, publiek, &bijlage, &uit, &w->fault));
  struct vertegenwoordiging_inzien_uit nu = zie(w, persoon);
  struct vertegenwoordiging was = nu.rijen[0];
  struct vertegenwoordiging_in in = rij(VERTEGENWOORDIGING_MENTOR, "M. Entor");
  for (size_t i = 0; i < nu.document_aantal; i++)
    if (str_eq(nu.documenten[i].naam, bijlage.naam)) in.document = nu.documenten[i].publiek;
  in.bron = BRON_UITSPRAAK;
  in.tot = w->vandaag - 1;
  DOET(w, vertegenwoordiging_veranderen(priya, was.publiek, was.versie, &in, &uit, &w->fault));
  assert_true(str_eq(uit, persoon));
  FAALT(w, FAULT_STALE, vertegenwoordiging_veranderen(priya, was.publiek, was.versie, &in, &uit, &w->fault));
  nu = zie(w, persoon);
  assert_str(nu.rijen[0].document_naam, "beschikking.txt");
  assert_int_equal(nu.rijen[0].versie, 2);
  assert_str(over_hulp(w, publiek).tekst, "Beslist zelf"); /* it has ended */
  for (enum wie wie = LOKET; wie < WIE_AANTAL; wie++) {
    if (wie == PROFESSIONAL || wie == TEAMLEIDER) continue;
    FAALT(w, FAULT_ACCESS, vertegenwoordiging_toevoegen(&w->werk[wie], persoon, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, vertegenwoordiging_veranderen(&w->werk[wie], was.publiek, 2, &in, &uit, &w->fault));
    if (wie == LOKET) continue; /* who took the question in sees that day who decides */
    FAALT(w, FAULT_ACCESS, vertegenwoordiging_inzien(&w->werk[wie], persoon, &nu, &w->fault));
  }
  DOET(w, vertegenwoordiging_inzien(&w->werk[LOKET], persoon, &nu, &w->fault));
  assert_false(nu.mag_doen);
  assert_heel(w);
}

static void test_gezag_uit_het_register(void **state) {
  struct wereld *w = *state;
  struct register_ r = register_verbinden(w);
  static const struct {
    const char *bsn;
    size_t aantal;
    enum vertegenwoordiging_soort eerste, laatste;
  } kinderen[] = {
      {"999919684", 2, VERTEGENWOORDIGING_OUDER, VERTEGENWOORDIGING_OUDER},
      {"999935422", 1, VERTEGENWOORDIGING_OUDER, VERTEGENWOORDIGING_OUDER},
      {"999940430", 2, VERTEGENWOORDIGING_OUDER, VERTEGENWOORDIGING_SAMEN},
      {"999941094", 1, VERTEGENWOORDIGING_VOOGD, VERTEGENWOORDIGING_VOOGD},
      {"999941008", 1, VERTEGENWOORDIGING_TIJDELIJK_GEEN, VERTEGENWOORDIGING_TIJDELIJK_GEEN},
      {"999946468", 1, VERTEGENWOORDIGING_NIET_TE_BEPALEN, VERTEGENWOORDIGING_NIET_TE_BEPALEN},
      {"999943844", 1, VERTEGENWOORDIGING_CURATOR, VERTEGENWOORDIGING_CURATOR},
      {"999919489", 0, 0, 0}, /* a parent: for whom he decides is not who decides for him */
  };
  for (size_t i = 0; i < sizeof kinderen / sizeof *kinderen; i++) {
    struct str persoon = register_persoon(w, &w->werk[LOKET], kinderen[i].bsn);
    vraag(w, persoon, WET_JEUGDWET);
    struct vertegenwoordiging_inzien_uit uit = zie(w, persoon);
    if (uit.aantal != kinderen[i].aantal) fail_msg("%s has %zu", kinderen[i].bsn, uit.aantal);
    if (uit.aantal == 0) continue;
    assert_int_equal(uit.rijen[0].soort, kinderen[i].eerste);
    assert_int_equal(uit.rijen[uit.aantal - 1].soort, kinderen[i].laatste);
    assert_int_equal(uit.rijen[0].bron, BRON_BRP);
    assert_int_equal(uit.rijen[0].bron_op, w->vandaag);
    assert_int_equal(uit.rijen[0].vanaf, DAG_GEEN);
  }
  assert_int_equal(tel(w, "SELECT count(*) FROM vertegenwoordiging WHERE naam LIKE '%9999%'"), 0);
  assert_heel(w);
  register_klaar(&r);
}

/* Asked again, the same gets a new date; something else takes its place, and what it was stays with its last day. What
 * people wrote down stays as it is. */
static void test_het_register_opnieuw(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct register_ r = register_verbinden(w);
  const char *bsn = "999919684";
  struct str persoon = register_persoon(w, &w->werk[LOKET], bsn), uit;
  vraag(w, persoon, WET_JEUGDWET);
  voeg_toe(w, persoon, rij(VERTEGENWOORDIGING_OTS, "De Instelling"));
  struct werk morgen = later(&w->werk[LOKET], 1, 0);
  register_persoon(w, &morgen, bsn);
  struct vertegenwoordiging_inzien_uit nu = zie(w, persoon);
  assert_int_equal(nu.aantal, 3);
  assert_int_equal(nu.rijen[0].bron_op, w->vandaag + 1);

  struct vertegenwoordiging_in in = rij(VERTEGENWOORDIGING_OUDER, "Anders");
  FAALT(w, FAULT_RULE,
        vertegenwoordiging_veranderen(&w->werk[PROFESSIONAL], nu.rijen[0].publiek, 1, &in, &uit, &w->fault));

  veeg(w, "UPDATE vertegenwoordiging SET soort = 3 WHERE soort = 1"); /* until now it had said something else */
  struct werk dan = later(&w->werk[LOKET], 2, 0);
  register_persoon(w, &dan, bsn);
  assert_int_equal(tel(w, "SELECT count(*) FROM vertegenwoordiging WHERE soort = 3 AND tot = vanaf"), 0);
  struct werk priya = later(&w->werk[PROFESSIONAL], 2, 0);
  DOET(w, vertegenwoordiging_inzien(&priya, persoon, &nu, &w->fault));
  assert_int_equal(nu.aantal, 5);
  for (size_t i = 0; i < nu.aantal; i++) {
    dag_t until = nu.rijen[i].soort == VERTEGENWOORDIGING_VOOGD ? w->vandaag + 1 : DAG_OPEN;
    assert_int_equal(nu.rijen[i].tot, until);
    if (nu.rijen[i].soort == VERTEGENWOORDIGING_OUDER) assert_int_equal(nu.rijen[i].vanaf, w->vandaag + 2);
  }
  /* The daily question sees it too, and says nothing when there is nothing. */
  struct bijgehouden dag;
  struct werk nacht = later(&w->werk[SYSTEEM], 3, 0);
  DOET(w, register_bijhouden(&nacht, &dag, &w->fault));
  assert_int_equal(dag.veranderd, 0);
  veeg(w, "UPDATE vertegenwoordiging SET soort = 2 WHERE soort = 1");
  DOET(w, register_bijhouden(&nacht, &dag, &w->fault));
  assert_int_equal(dag.veranderd, 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM vertegenwoordiging WHERE soort = 1 AND tot > 40000"), 2);
  veeg(w, "DELETE FROM vertegenwoordiging WHERE soort = 2");

  /* Of whom Schakel knows the row leads to the person, and nobody's number is kept. */
  register_persoon(w, &dan, "999919489");
  register_persoon(w, &dan, bsn);
  assert_int_equal(tel(w, "SELECT count(*) FROM vertegenwoordiging v JOIN persoon p ON p.id = v.wie "
                          "WHERE p.bsn = '999919489' AND v.tot > 40000"),
                   1);
  assert_int_equal(tel(w, "SELECT count(*) FROM vertegenwoordiging"), 5); /* known by now, and no other */
  assert_heel(w);
  register_klaar(&r);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_wie_beslist_op_de_dag), IN_WERELD(test_volwassene),
      IN_WERELD(test_veranderen_en_bewijs),  IN_WERELD(test_gezag_uit_het_register),
      IN_WERELD(test_het_register_opnieuw),
  };
  return RUN_TESTS(tests);
}

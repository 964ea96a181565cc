/* The people around a household (S2-28): added, changed and ended by the team, twice by nobody, seen by who may. */
#include "wereld.h"

#include "acts/netwerk_beheren.h"
#include "acts/persoon_samenvoegen.h"

static struct netwerk_in buur(const char *naam) {
  return (struct netwerk_in){.naam = str_of(naam),
                             .telefoon = S("06 12 34 56 78"),
                             .band = BAND_BUUR,
                             .doet = S("boodschappen op zaterdag"),
                             .sterkte = STERKTE_STERK,
                             .vanaf = DAG_GEEN,
                             .tot = DAG_GEEN};
}

static void voeg_toe(struct wereld *w, struct str publiek, const struct netwerk_in *in) {
  struct str uit;
  DOET(w, netwerk_toevoegen(&w->werk[PROFESSIONAL], publiek, in, &uit, &w->fault));
  assert_true(str_eq(uit, publiek));
}

static const struct netwerklid *eerste(struct wereld *w, struct str publiek) {
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], publiek);
  assert_true(h.netwerk_aantal > 0);
  return &h.netwerk[0];
}

static void test_toevoegen_veranderen_eindigen(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Anna", "Bos"), WET_WMO), uit;
  struct netwerk_in in = buur("Co de Buur");
  voeg_toe(w, publiek, &in);
  const struct netwerklid *lid = eerste(w, publiek);
  assert_str(lid->naam, "Co de Buur");
  assert_str(lid->telefoon, "06 12 34 56 78");
  assert_int_equal(lid->sterkte, STERKTE_STERK);
  assert_int_equal(lid->tot, DAG_OPEN);

  struct netwerk_in nieuw = in;
  nieuw.sterkte = -1; /* not chosen: as most are */
  nieuw.tot = w->vandaag - 1;
  DOET(w, netwerk_wijzigen(&w->werk[PROFESSIONAL], lid->publiek, lid->versie, &nieuw, &uit, &w->fault));
  FAALT(w, FAULT_STALE, netwerk_wijzigen(&w->werk[TEAMLEIDER], lid->publiek, lid->versie, &in, &uit, &w->fault));
  lid = eerste(w, publiek);
  assert_int_equal(lid->sterkte, STERKTE_GEWOON);
  assert_int_equal(lid->tot, w->vandaag - 1);
  assert_int_equal(lid->versie, 2);
  assert_has(lees(w,
                  "SELECT i.inhoud FROM logboek_inhoud i JOIN logboek l ON l.schrijver = i.schrijver AND l.nr = i.nr "
                  "WHERE l.act = 'netwerk veranderen' AND l.uitkomst = 'gedaan'"),
             "\"sterkte\":[\"Sterk\",\"Gewoon\"]");
  /* Who is there now stands before who was there. */
  struct netwerk_in ander = buur("Bea");
  ander.band = BAND_ANDERS;
  voeg_toe(w, publiek, &ander);
  assert_str(eerste(w, publiek)->naam, "Bea");
  assert_heel(w);
}

static void test_fouten_bij_het_veld(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Anna", "Bos"), publiek = vraag(w, persoon, WET_WMO), uit;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct netwerk_in in = buur("");
  in.organisatie = S("Lek");
  in.vanaf = w->vandaag;
  in.tot = w->vandaag - 1;
  FAALT(w, FAULT_INPUT, netwerk_toevoegen(priya, publiek, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "naam").len && fault_of(&w->fault, "tot").len &&
              fault_of(&w->fault, "organisatie").len);
  in = buur("Co");
  voeg_toe(w, publiek, &in);
  in.naam = S("CO");
  FAALT(w, FAULT_INPUT, netwerk_toevoegen(priya, publiek, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "naam"), "staat al");
  in.persoon = persoon; /* who lives there is no network */
  FAALT(w, FAULT_INPUT, netwerk_toevoegen(priya, publiek, &in, &uit, &w->fault));
  assert_has(fault_of(&w->fault, "naam"), "woont zelf");
  assert_int_equal(tel(w, "SELECT count(*) FROM netwerk"), 1);
}

/* One form, sent twice. */
static void test_dubbel_verstuurd(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Anna", "Bos"), WET_WMO), uit;
  struct werk werk = w->werk[PROFESSIONAL];
  struct netwerk_in in = buur("Co");
  werk.inzending = S("aaaaaaaaaaaaaaaaaaaaaaaaaa");
  DOET(w, netwerk_toevoegen(&werk, publiek, &in, &uit, &w->fault));
  DOET(w, netwerk_toevoegen(&werk, publiek, &in, &uit, &w->fault));
  assert_true(str_eq(uit, publiek));
  assert_int_equal(tel(w, "SELECT count(*) FROM netwerk"), 1);
}

/* A mantelzorger is a person: his name is that of the person, his own question goes to his own household, and who looks
 * at the network has looked at him. */
static void test_mantelzorger_is_een_inwoner(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Anna", "Bos"), WET_WMO), dochter = inwoner(w, "Dina", "Dochter");
  struct netwerk_in in = buur("");
  in.persoon = dochter;
  in.band = BAND_KIND;
  in.mantelzorger = true;
  voeg_toe(w, publiek, &in);
  const struct netwerklid *lid = eerste(w, publiek);
  assert_str(lid->naam, "Dina Dochter");
  assert_true(lid->mantelzorger && str_eq(lid->persoon_publiek, dochter));
  assert_str(lees(w, "SELECT naam FROM netwerk"), "");
  struct str eigen = vraag_voor(w, &w->werk[PROFESSIONAL], dochter, WET_WMO, w->leerdam, w->vandaag);
  assert_false(str_eq(eigen, publiek));
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], publiek).melding_aantal, 1);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek l JOIN logboek_persoon p ON p.schrijver = l.schrijver AND p.nr = l.nr JOIN "
             "persoon q ON q.id = p.persoon WHERE l.act = 'huishouden inzien' AND q.voornamen = 'Dina'"),
      2);
  FAALT(w, FAULT_INPUT, netwerk_toevoegen(&w->werk[PROFESSIONAL], publiek, &in, &(struct str){0}, &w->fault));
  veeg(w, "UPDATE persoon SET overleden = 20260301 WHERE voornamen = 'Dina'");
  assert_true(eerste(w, publiek)->overleden);
  assert_heel(w);
}

static void test_wie_mag(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Anna", "Bos"), WET_WMO), uit;
  struct netwerk_in in = buur("Co"), anders = buur("Bea");
  struct netwerk_inzien_uit gezien;
  voeg_toe(w, publiek, &in);
  struct str lid = eerste(w, publiek)->publiek;
  for (enum wie wie = LOKET; wie < WIE_AANTAL; wie++) {
    if (wie == PROFESSIONAL || wie == TEAMLEIDER) {
      DOET(w, netwerk_inzien(&w->werk[wie], lid, &gezien, &w->fault));
      continue;
    }
    FAALT(w, FAULT_ACCESS, netwerk_toevoegen(&w->werk[wie], publiek, &anders, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, netwerk_wijzigen(&w->werk[wie], lid, 1, &anders, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, netwerk_inzien(&w->werk[wie], lid, &gezien, &w->fault));
  }
  /* The desk that took the question in sees the household, and no network. */
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[LOKET], publiek);
  assert_int_equal(h.informatie & INFO_NETWERK, 0);
  assert_int_equal(h.netwerk_aantal, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM netwerk"), 1);
  /* A leader sees what has ended, and changes nothing. */
  struct melding m = melding_van(w, publiek);
  struct melding_sluiten_in sluiten = beantwoord();
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], m.publiek, m.versie, &sluiten, &uit, &w->fault));
  struct werk morgen = later(&w->werk[TEAMLEIDER], 1, 0);
  DOET(w, netwerk_inzien(&morgen, lid, &gezien, &w->fault));
  FAALT(w, FAULT_ACCESS, netwerk_wijzigen(&morgen, lid, 1, &anders, &uit, &w->fault));
  assert_heel(w);
}

/* Twenty more people cost no statement more. */
static void test_vast_aantal_opdrachten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str publiek = vraag(w, inwoner(w, "Anna", "Bos"), WET_WMO);
  struct netwerk_in in = buur("Co");
  voeg_toe(w, publiek, &in);
  int64_t begin = store_opdrachten_geteld();
  huishouden(w, &w->werk[PROFESSIONAL], publiek);
  int64_t one = store_opdrachten_geteld() - begin;
  for (int i = 0; i < 20; i++) {
    in.naam = str_format(w->arena, "Buur %d", i);
    voeg_toe(w, publiek, &in);
  }
  begin = store_opdrachten_geteld();
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], publiek).netwerk_aantal, 21);
  assert_int_equal(store_opdrachten_geteld() - begin, one);
}

/* Two become one: what both had around them stands together, and who stood in a network is who stayed. */
static void test_samenvoegen_neemt_mee(void **state) {
  struct wereld *w = *state;
  struct str een = inwoner(w, "Anna", "Bos"), ander = inwoner(w, "Ana", "Bos"), derde = inwoner(w, "Zus", "Zorg"), uit;
  struct str thuis = vraag(w, een, WET_WMO), elders = vraag(w, ander, WET_WMO), zorg = vraag(w, derde, WET_WMO);
  struct netwerk_in in = buur("Co"), als_persoon = buur("");
  voeg_toe(w, elders, &in);
  als_persoon.persoon = ander;
  voeg_toe(w, zorg, &als_persoon);
  struct samenvoegen_in samen = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  DOET(w, personen_samenvoegen(&w->werk[PROFESSIONAL], een, ander, &samen, &uit, &w->fault));
  assert_str(eerste(w, thuis)->naam, "Co");
  assert_true(str_eq(eerste(w, zorg)->persoon_publiek, een));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_toevoegen_veranderen_eindigen),
      IN_WERELD(test_fouten_bij_het_veld),
      IN_WERELD(test_dubbel_verstuurd),
      IN_WERELD(test_mantelzorger_is_een_inwoner),
      IN_WERELD(test_wie_mag),
      IN_WERELD(test_vast_aantal_opdrachten),
      IN_WERELD(test_samenvoegen_neemt_mee),
  };
  return RUN_TESTS(tests);
}

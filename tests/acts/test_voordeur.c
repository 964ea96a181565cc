/* What comes in and is no melding: contact, ringing back, signals, advice; who sees it and who does not. S0-13, S0-16,
 * S0-123, S0-208, S1b-93, S4-133. */
#include "wereld.h"

#include "acts/advies_vragen.h"
#include "acts/contact_opnemen.h"
#include "acts/persoon_samenvoegen.h"
#include "acts/signaal_behandelen.h"
#include "acts/terugbellen.h"
#include "acts/voordeur_inzien.h"

static struct voordeur_inzien_uit lijst(struct wereld *w, const struct werk *werk) {
  struct voordeur_inzien_uit uit;
  DOET(w, voordeur_inzien(werk, &uit, &w->fault));
  return uit;
}

/* Contact. */

static struct contact_in gesprek(struct str persoon) {
  return (struct contact_in){.persoon = persoon, .tekst = S("Waar vraag ik een gehandicaptenkaart aan?"), .vrager = -1};
}

static void test_contact(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct str fatma = lees(w, "SELECT publiek FROM persoon"), gerrit = inwoner(w, "Gerrit", "Bos");
  struct contact_in in = gesprek(fatma), anoniem = gesprek((struct str){0}), ander = gesprek(gerrit);
  struct contact_inzien_uit c;

  /* In the story of the household: the writer's team works there. */
  DOET(w, contact_opnemen(&w->werk[PROFESSIONAL], &in, &uit, &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[TEAMLEIDER], huis);
  assert_int_equal(h.contact_aantal, 1);
  DOET(w, contact_inzien(&w->werk[TEAMLEIDER], uit, &c, &w->fault));
  assert_str(c.huishouden, str_c(w->arena, huis));
  FAALT(w, FAULT_ACCESS, contact_inzien(&w->werk[VIANEN], uit, &c, &w->fault));
  FAALT(w, FAULT_ACCESS, contact_inzien(&w->werk[LOKET], uit, &c, &w->fault));

  /* The desk and another team write about the same person: it stays with them. */
  DOET(w, contact_opnemen(&w->werk[VIANEN], &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, contact_inzien(&w->werk[PROFESSIONAL], uit, &c, &w->fault));
  DOET(w, contact_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  DOET(w, contact_opnemen(&w->werk[LOKET], &ander, &uit, &w->fault));
  DOET(w, contact_opnemen(&w->werk[LOKET], &anoniem, &uit, &w->fault));
  DOET(w, contact_inzien(&w->werk[LOKET], uit, &c, &w->fault));
  assert_str(c.persoon, "");
  assert_int_equal(huishouden(w, &w->werk[TEAMLEIDER], huis).contact_aantal, 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM contact"), 5);
  assert_heel(w);
}

static void test_contact_fouten(void **state) {
  struct wereld *w = *state;
  struct str uit;
  struct contact_in in = {.tekst = S("x"), .kanaal = S("duif"), .onderwerp = S("niets"), .minuten = 9999, .vrager = -1};
  FAALT(w, FAULT_INPUT, contact_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
  struct contact_in goed = gesprek((struct str){0});
  FAALT(w, FAULT_ACCESS, contact_opnemen(&w->werk[BEHEERDER], &goed, &uit, &w->fault));
  goed.persoon = S("00000000000000000000000000");
  FAALT(w, FAULT_ABSENT, contact_opnemen(&w->werk[LOKET], &goed, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM contact"), 0);
}

/* It becomes a melding or a signal: what was written is there as a draft. */
static void test_contact_wordt(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), uit;
  struct contact_in met = gesprek(fatma), zonder = gesprek((struct str){0});
  struct paren draft;
  moment_t op;
  const struct werk *loket = &w->werk[LOKET];
  DOET(w, contact_opnemen(loket, &met, &uit, &w->fault));
  DOET(w, contact_als_concept(loket, uit, false, &w->fault));
  DOET(w, concept_ophalen(loket, concept_sleutel_melding(w->arena, fatma), &draft, &op, &w->fault));
  assert_str(paren_waarde(&draft, S("woorden")), "Waar vraag ik een gehandicaptenkaart aan?");
  zonder.naam = S("De buurvrouw"), zonder.vrager = VRAGER_NAASTE;
  DOET(w, contact_opnemen(loket, &zonder, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, contact_als_concept(loket, uit, false, &w->fault));
  DOET(w, contact_als_concept(loket, uit, true, &w->fault));
  DOET(w, concept_ophalen(loket, concept_sleutel_signaal(w->arena, S("")), &draft, &op, &w->fault));
  assert_str(paren_waarde(&draft, S("gezien")), "Waar vraag ik een gehandicaptenkaart aan?");
  assert_str(paren_waarde(&draft, S("melder_naam")), "De buurvrouw");
}

/* Ringing back. */

static struct terugbel_in bel(int64_t team, struct str collega) {
  return (struct terugbel_in){.naam = S("Mevrouw Bos"),
                              .nummer = S("0347 12 34 56"),
                              .waarover = S("de traplift"),
                              .team = team,
                              .collega = collega,
                              .uiterlijk = DAG_GEEN};
}

static void test_terugbellen_voor_wie(void **state) {
  struct wereld *w = *state;
  struct str uit;
  struct terugbel_in loket = bel(0, S("")), team = bel(w->leerdam, S("")), vera = bel(0, w->publiek[VIANEN]);
  struct terugbel_inzien_uit t;
  DOET(w, terugbel_opnemen(&w->werk[PROFESSIONAL], &loket, &uit, &w->fault));
  DOET(w, terugbel_opnemen(&w->werk[LOKET], &team, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, terugbel_inzien(&w->werk[VIANEN], uit, &t, &w->fault));
  DOET(w, terugbel_opnemen(&w->werk[LOKET], &vera, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, terugbel_inzien(&w->werk[LEIDER_VIANEN], uit, &t, &w->fault));
  DOET(w, terugbel_inzien(&w->werk[LOKET], uit, &t, &w->fault)); /* who wrote it */
  static const struct {
    enum wie wie;
    size_t want;
  } rows[] = {{LOKET, 1}, {PROFESSIONAL, 1}, {TEAMLEIDER, 1}, {VIANEN, 1}, {LEIDER_VIANEN, 0}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_int_equal(lijst(w, &w->werk[rows[i].wie]).terugbel_aantal, rows[i].want);
  struct voordeur_inzien_uit geen;
  FAALT(w, FAULT_ACCESS, voordeur_inzien(&w->werk[BEHEERDER], &geen, &w->fault));
}

static void test_terugbellen_pogingen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str id, uit;
  struct terugbel_in later_ = bel(w->leerdam, S("")), eerst = later_;
  eerst.uiterlijk = w->vandaag;
  DOET(w, terugbel_opnemen(&w->werk[LOKET], &later_, &uit, &w->fault));
  DOET(w, terugbel_opnemen(&w->werk[LOKET], &eerst, &id, &w->fault));
  assert_str(lijst(w, priya).terugbellen[0].publiek, str_c(w->arena, id)); /* what was promised stands first */
  struct poging_in weg = {POGING_NIET_BEREIKT, S("")}, gesproken = {POGING_GESPROKEN, S("Afspraak gemaakt.")};
  DOET(w, terugbel_poging(priya, id, 1, &weg, &uit, &w->fault));
  assert_int_equal(lijst(w, priya).terugbellen[0].pogingen, 1);
  FAALT(w, FAULT_STALE, terugbel_poging(&w->werk[TEAMLEIDER], id, 1, &gesproken, &uit, &w->fault));
  DOET(w, terugbel_poging(&w->werk[TEAMLEIDER], id, 2, &gesproken, &uit, &w->fault));
  assert_int_equal(lijst(w, priya).terugbel_aantal, 1);
  struct terugbel_inzien_uit t;
  DOET(w, terugbel_inzien(priya, id, &t, &w->fault));
  assert_int_equal(t.poging_aantal, 2);
  assert_true(t.verzoek.klaar);
  FAALT(w, FAULT_STALE, terugbel_poging(priya, id, 3, &gesproken, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, terugbel_poging(&w->werk[VIANEN], id, 3, &gesproken, &uit, &w->fault));
}

static void test_terugbellen_fouten(void **state) {
  struct wereld *w = *state;
  struct str uit;
  struct terugbel_in in = bel(w->leerdam, w->publiek[VIANEN]);
  in.nummer = S("straks"), in.uiterlijk = w->vandaag - 1;
  FAALT(w, FAULT_INPUT, terugbel_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
  in = bel(999999, S(""));
  FAALT(w, FAULT_INPUT, terugbel_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  in = bel(0, w->publiek[BEHEERDER]);
  FAALT(w, FAULT_INPUT, terugbel_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "collega").len > 0);
}

/* Signals. */

static struct signaal_in zorg(struct wereld *w, struct str persoon, int64_t team) {
  (void)w;
  return (struct signaal_in){.persoon = persoon,
                             .gezien = S("Zij liep in haar nachthemd over straat."),
                             .over = persoon.len ? S("") : S("Mevrouw op nummer 3"),
                             .zorg = JA,
                             .kinderen = NEE,
                             .melder_naam = S("Buurman Kees"),
                             .melder_bereikbaar = S("0347 99 88 77"),
                             .ontvangen = DAG_GEEN,
                             .team = team};
}

static void test_signaal_wie_ziet_het(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), huis = vraag(w, fatma, WET_WMO), id;
  struct signaal_in in = zorg(w, fatma, w->vianen);
  struct signaal_inzien_uit s;
  DOET(w, signaal_opnemen(&w->werk[LOKET], &in, &id, &w->fault));
  DOET(w, signaal_inzien(&w->werk[LOKET], id, &s, &w->fault)); /* today its own */
  assert_false(s.weegt);
  assert_str(s.melder.naam, "");
  struct werk morgen = later(&w->werk[LOKET], 1, 0), daar = later(&w->werk[VIANEN], 1, 0);
  FAALT(w, FAULT_ACCESS, signaal_inzien(&morgen, id, &s, &w->fault));
  DOET(w, signaal_inzien(&daar, id, &s, &w->fault));
  assert_true(s.weegt);
  assert_str(s.melder.naam, "Buurman Kees");
  assert_int_equal(lijst(w, &daar).signaal_aantal, 1);
  assert_int_equal(lijst(w, &w->werk[LOKET]).signaal_aantal, 0);

  /* Leerdam works in this household and does not weigh: it sees no signal there, and not that there is one. */
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], huis);
  assert_int_equal(h.signaal_aantal, 0);
  FAALT(w, FAULT_ACCESS, signaal_inzien(&w->werk[PROFESSIONAL], id, &s, &w->fault));
  /* And who weighs does not see the file by it. */
  FAALT(w, FAULT_ACCESS, huishouden_inzien(&daar, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &h, &w->fault));
  vraag_voor(w, &w->werk[LOKET], fatma, WET_SCHULDHULP, w->vianen, w->vandaag);
  assert_int_equal(huishouden(w, &daar, huis).signaal_aantal, 1);
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], huis).signaal_aantal, 0);
  /* Nor does its logboek tell who leads Leerdam. */
  struct logboek_inzien_uit log;
  DOET(w, logboek_inzien(&w->werk[TEAMLEIDER], huis, 1, &log, &w->fault));
  assert_true(log.aantal > 0);
  size_t at;
  for (size_t i = 0; i < log.aantal; i++)
    assert_false(str_find(log.regels[i].act, S("signa"), &at) || str_find(log.regels[i].informatie, S("signa"), &at) ||
                 str_find(log.regels[i].inhoud, S("nachthemd"), &at));
  /* No clock, no letter. */
  assert_int_equal(tel(w, "SELECT count(*) FROM document"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_werk"), 2);
  assert_heel(w);
}

/* Who asked to stay unknown is seen with a reason only, and that stands in the logboek. */
static void test_signaal_melder_onbekend(void **state) {
  struct wereld *w = *state;
  struct str id;
  struct signaal_in in = zorg(w, S(""), w->leerdam);
  struct signaal_inzien_uit s;
  struct melder_inzien_in waarom = {S("terugbellen over het adres")};
  in.melder_onbekend = true;
  DOET(w, signaal_opnemen(&w->werk[LOKET], &in, &id, &w->fault));
  DOET(w, signaal_inzien(&w->werk[PROFESSIONAL], id, &s, &w->fault));
  assert_str(s.melder.naam, "");
  DOET(w, melder_inzien(&w->werk[PROFESSIONAL], id, &waarom, &s, &w->fault));
  assert_str(s.melder.naam, "Buurman Kees");
  DOET(w, melder_inzien(&w->werk[LOKET], id, &waarom, &s, &w->fault));
  assert_str(s.melder.naam, ""); /* the desk does not weigh */
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%terugbellen over het adres%'"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%Kees%'"), 0);
}

static void test_signaal_wegen(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), id, uit;
  struct signaal_in in = zorg(w, fatma, w->leerdam);
  struct signaal_inzien_uit s;
  DOET(w, signaal_opnemen(&w->werk[LOKET], &in, &id, &w->fault));
  struct wegen_in meer = {.uitkomst = WEGING_MEER_NODIG, .tekst = S("Bel de huisarts."), .gesproken_op = DAG_GEEN};
  struct wegen_in vt = {.uitkomst = WEGING_VT_ADVIES,
                        .tekst = S("Samen bekeken."),
                        .samen_met = S("Teun"),
                        .gesproken_met = S("Ans van Veilig Thuis"),
                        .gesproken_op = w->vandaag};
  FAALT(w, FAULT_ACCESS, signaal_weging_opslaan(&w->werk[LOKET], id, 1, &meer, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, signaal_weging_opslaan(&w->werk[VIANEN], id, 1, &meer, &uit, &w->fault));
  DOET(w, signaal_weging_opslaan(priya, id, 1, &meer, &uit, &w->fault));
  FAALT(w, FAULT_STALE, signaal_weging_opslaan(&w->werk[TEAMLEIDER], id, 1, &vt, &uit, &w->fault));
  assert_int_equal(lijst(w, priya).signalen[0].stand, SIGNAAL_MEER_NODIG);
  DOET(w, signaal_weging_opslaan(&w->werk[TEAMLEIDER], id, 2, &vt, &uit, &w->fault));
  DOET(w, signaal_inzien(priya, id, &s, &w->fault));
  assert_int_equal(s.weging_aantal, 2);
  assert_str(s.wegingen[1].gesproken_met, "Ans van Veilig Thuis");

  /* Weighed, and she has to be told yet; an exception comes back on its day. */
  assert_int_equal(lijst(w, priya).signaal_aantal, 1);
  struct informeren_in nu_niet = {INFORMEREN_UITZONDERING, S("Dan is zij niet veilig."), w->vandaag + 7};
  struct informeren_in verteld = {INFORMEREN_VERTELD, S("Aan de keukentafel."), w->vandaag + 7};
  DOET(w, signaal_inwoner_informeren(priya, id, 3, &nu_niet, &uit, &w->fault));
  struct werk zesde = later(priya, 6, 0), zevende = later(priya, 7, 0);
  assert_int_equal(lijst(w, &zesde).signaal_aantal, 0);
  assert_int_equal(lijst(w, &zevende).signaal_aantal, 1);
  DOET(w, signaal_inwoner_informeren(&zevende, id, 4, &verteld, &uit, &w->fault));
  assert_int_equal(lijst(w, &zevende).signaal_aantal, 0);
  assert_heel(w);
}

/* S2-59: taken up with the people around him, with whom and when; who works in the household finds his way there, who
 * only weighs does not. */
static void test_signaal_met_mensen(void **state) {
  struct wereld *w = *state;
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), hier, daar, uit, huishouden = vraag(w, fatma, WET_WMO);
  struct signaal_inzien_uit s;
  struct signaal_in leerdam = zorg(w, fatma, w->leerdam), vianen = zorg(w, fatma, w->vianen);
  DOET(w, signaal_opnemen(&w->werk[LOKET], &leerdam, &hier, &w->fault));
  DOET(w, signaal_opnemen(&w->werk[LOKET], &vianen, &daar, &w->fault));
  DOET(w, signaal_inzien(&w->werk[VIANEN], daar, &s, &w->fault));
  assert_true(s.weegt && !s.dossier);
  struct wegen_in samen = {.uitkomst = WEGING_MET_MENSEN, .tekst = S("Zij eten samen."), .gesproken_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT, signaal_weging_opslaan(&w->werk[PROFESSIONAL], hier, 1, &samen, &uit, &w->fault));
  samen.gesproken_met = S("haar dochter en de hulp");
  samen.gesproken_op = w->vandaag;
  DOET(w, signaal_weging_opslaan(&w->werk[PROFESSIONAL], hier, 1, &samen, &uit, &w->fault));
  DOET(w, signaal_inzien(&w->werk[PROFESSIONAL], hier, &s, &w->fault));
  assert_true(s.weegt && s.dossier);
  assert_int_equal(s.signaal.stand, SIGNAAL_GEWOGEN);
  assert_str_at(s.signaal.huishouden_publiek, huishouden, __FILE__, __LINE__);
  DOET(w, signaal_inzien(&w->werk[LOKET], hier, &s, &w->fault));
  assert_false(s.weegt || s.dossier);
  assert_heel(w);
}

/* S0-208: to the team that goes out to people; it weighs on, and who passed it on is out of it. */
static void test_signaal_naar_een_ander_team(void **state) {
  struct wereld *w = *state;
  struct str id, uit;
  struct signaal_in in = zorg(w, S(""), w->leerdam);
  struct signaal_inzien_uit s;
  DOET(w, signaal_opnemen(&w->werk[LOKET], &in, &id, &w->fault));
  struct wegen_in ander = {.uitkomst = WEGING_TEAM, .tekst = S("Eropaf"), .gesproken_op = DAG_GEEN, .team = w->vianen};
  struct wegen_in fout = ander;
  fout.team = 999999;
  FAALT(w, FAULT_INPUT, signaal_weging_opslaan(&w->werk[PROFESSIONAL], id, 1, &fout, &uit, &w->fault));
  DOET(w, signaal_weging_opslaan(&w->werk[PROFESSIONAL], id, 1, &ander, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, signaal_inzien(&w->werk[PROFESSIONAL], id, &s, &w->fault));
  assert_int_equal(lijst(w, &w->werk[VIANEN]).signalen[0].stand, SIGNAAL_TE_WEGEN);
  struct signaal_in leeg = {
      .gezien = S("x"), .zorg = NEE, .kinderen = NEE, .ontvangen = w->vandaag + 1, .team = 999999};
  FAALT(w, FAULT_INPUT, signaal_opnemen(&w->werk[LOKET], &leeg, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 3);
  FAALT(w, FAULT_ACCESS, signaal_opnemen(&w->werk[BEHEERDER], &in, &uit, &w->fault));
}

/* Advice. */

static void test_advies(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), id, uit;
  struct advies_in in = {.huishouden = huis, .collega = w->publiek[VIANEN], .vraag = S("Hoe begin je hierover?")};
  struct advies_inzien_uit a;
  DOET(w, advies_vragen(&w->werk[PROFESSIONAL], &in, &id, &w->fault));
  assert_int_equal(lijst(w, &w->werk[VIANEN]).advies_aantal, 1);
  assert_int_equal(lijst(w, &w->werk[LEIDER_VIANEN]).advies_aantal, 0);
  DOET(w, advies_inzien(&w->werk[VIANEN], id, &a, &w->fault));
  assert_true(a.gevraagd);
  assert_str(a.huishouden, ""); /* S1b-93: consulted on that question, and nothing else */
  struct huishouden_inzien_uit h;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&w->werk[VIANEN], &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &h, &w->fault));
  FAALT(w, FAULT_ACCESS, advies_inzien(&w->werk[LEIDER_VIANEN], id, &a, &w->fault));
  struct antwoord_in antwoord = {S("Begin met wat goed gaat.")};
  FAALT(w, FAULT_ACCESS, advies_beantwoorden(&w->werk[PROFESSIONAL], id, 1, &antwoord, &uit, &w->fault));
  FAALT(w, FAULT_RULE, advies_gelezen(&w->werk[PROFESSIONAL], id, &uit, &w->fault));
  DOET(w, advies_beantwoorden(&w->werk[VIANEN], id, 1, &antwoord, &uit, &w->fault));
  FAALT(w, FAULT_STALE, advies_beantwoorden(&w->werk[VIANEN], id, 1, &antwoord, &uit, &w->fault));
  assert_int_equal(lijst(w, &w->werk[VIANEN]).advies_aantal, 0);
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).advies_aantal, 1);
  assert_str(huishouden(w, &w->werk[TEAMLEIDER], huis).adviezen[0].antwoord, "Begin met wat goed gaat.");
  DOET(w, advies_gelezen(&w->werk[PROFESSIONAL], id, &uit, &w->fault));
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).advies_aantal, 0);
  assert_heel(w);
}

static void test_advies_kan_niet(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  struct advies_in niemand = {.vraag = S("x")}, ik = {.vraag = S("x"), .collega = w->publiek[PROFESSIONAL]},
                   over = {.huishouden = huis, .team = w->leerdam, .vraag = S("x")};
  FAALT(w, FAULT_INPUT, advies_vragen(&w->werk[PROFESSIONAL], &niemand, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, advies_vragen(&w->werk[PROFESSIONAL], &ik, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, advies_vragen(&w->werk[VIANEN], &over, &uit, &w->fault)); /* does not work there */
  FAALT(w, FAULT_ACCESS, advies_vragen(&w->werk[LOKET], &over, &uit, &w->fault));
  over.huishouden = S("");
  DOET(w, advies_vragen(&w->werk[LOKET], &over, &uit, &w->fault)); /* S0-13: without a file too */
}

/* The lists cost the same however much waits; the same form twice is one. */
static void test_kosten_en_eenmaal(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str uit;
  struct terugbel_in in = bel(w->leerdam, S(""));
  struct werk eenmaal = w->werk[LOKET];
  eenmaal.inzending = S("00000000000000000000000abc");
  DOET(w, terugbel_opnemen(&eenmaal, &in, &uit, &w->fault));
  DOET(w, terugbel_opnemen(&eenmaal, &in, &uit, &w->fault));
  lijst(w, &w->werk[PROFESSIONAL]);
  int64_t before = store_opdrachten_geteld();
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).terugbel_aantal, 1);
  int64_t one = store_opdrachten_geteld() - before;
  for (int i = 0; i < 10; i++) {
    struct signaal_in s = zorg(w, S(""), w->leerdam);
    struct advies_in a = {.team = w->leerdam, .vraag = S("x")};
    DOET(w, terugbel_opnemen(&w->werk[LOKET], &in, &uit, &w->fault));
    DOET(w, signaal_opnemen(&w->werk[LOKET], &s, &uit, &w->fault));
    DOET(w, advies_vragen(&w->werk[VIANEN], &a, &uit, &w->fault));
  }
  before = store_opdrachten_geteld();
  struct voordeur_inzien_uit alles = lijst(w, &w->werk[PROFESSIONAL]);
  assert_int_equal(alles.terugbel_aantal + alles.signaal_aantal + alles.advies_aantal, 31);
  assert_int_equal(store_opdrachten_geteld() - before, one);
}

/* Every field that is required says why, and all faults come at once. */
static void test_velden(void **state) {
  struct wereld *w = *state;
  const struct {
    const struct veld *velden;
    size_t aantal;
  } tabellen[] = {{contact_velden, contact_velden_aantal},      {terugbel_velden, terugbel_velden_aantal},
                  {poging_velden, poging_velden_aantal},        {signaal_velden, signaal_velden_aantal},
                  {wegen_velden, wegen_velden_aantal},          {informeren_velden, informeren_velden_aantal},
                  {advies_velden, advies_velden_aantal},        {antwoord_velden, antwoord_velden_aantal},
                  {overdragen_velden, overdragen_velden_aantal}};
  for (size_t t = 0; t < sizeof tabellen / sizeof *tabellen; t++) {
    void *into = arena_new(w->arena, 1024);
    size_t required = 0;
    fault_init(&w->fault);
    assert_false(velden_lezen(w->arena, tabellen[t].velden, tabellen[t].aantal, &(struct paren){0}, into, &w->fault));
    for (size_t i = 0; i < tabellen[t].aantal; i++) required += tabellen[t].velden[i].verplicht != NULL;
    assert_int_equal(w->fault.field_count, required);
  }
}

/* Somebody who was taken in twice: what came in about either is about the one, and what was offered can be accepted. */
static void test_samengevoegd(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  struct str een = inwoner(w, "Fatma", "Yilmaz"), twee = inwoner(w, "Fatma", "Jilmas"), uit;
  struct str blijft = vraag(w, een, WET_WMO), weg = vraag(w, twee, WET_WMO);
  struct signaal_in signaal = zorg(w, twee, w->leerdam);
  struct contact_in contact = gesprek(twee);
  struct overdragen_in over = {.soort = OVERDRACHT_TEAM, .team = w->vianen, .boodschap = S("x")};
  struct samenvoegen_in in = {{VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE, VAN_DEZE}, S("paspoort gezien")};
  struct overdrachten_inzien_uit daar;
  DOET(w, signaal_opnemen(&w->werk[LOKET], &signaal, &uit, &w->fault));
  DOET(w, contact_opnemen(priya, &contact, &uit, &w->fault));
  DOET(w, melding_overdragen(priya, melding_van(w, weg).publiek, 1, &over, &uit, &w->fault));
  DOET(w, personen_samenvoegen(priya, een, twee, &in, &uit, &w->fault));
  struct huishouden_inzien_uit h = huishouden(w, priya, blijft);
  assert_int_equal(h.signaal_aantal, 1);
  assert_int_equal(h.contact_aantal, 1);
  assert_str(h.signalen[0].persoon_publiek, str_c(w->arena, een));
  DOET(w, overdrachten_inzien(&w->werk[VIANEN], &daar, &w->fault));
  struct overdracht_stap_in ja = {.gesproken_op = DAG_GEEN};
  DOET(w, overdracht_behandelen(&w->werk[VIANEN], daar.binnen[0].publiek, 1, STAP_AANNEMEN, &ja, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, blijft));
  assert_int_equal(huishouden(w, &w->werk[VIANEN], blijft).melding_aantal, 2);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_contact),
      IN_WERELD(test_contact_fouten),
      IN_WERELD(test_contact_wordt),
      IN_WERELD(test_terugbellen_voor_wie),
      IN_WERELD(test_terugbellen_pogingen),
      IN_WERELD(test_terugbellen_fouten),
      IN_WERELD(test_signaal_wie_ziet_het),
      IN_WERELD(test_signaal_melder_onbekend),
      IN_WERELD(test_signaal_wegen),
      IN_WERELD(test_signaal_met_mensen),
      IN_WERELD(test_signaal_naar_een_ander_team),
      IN_WERELD(test_advies),
      IN_WERELD(test_advies_kan_niet),
      IN_WERELD(test_kosten_en_eenmaal),
      IN_WERELD(test_velden),
      IN_WERELD(test_samengevoegd),
  };
  return RUN_TESTS(tests);
}

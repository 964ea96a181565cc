/* Mijn Schakel: decisions with what can be brought in against them, the verslag to correct, the plan to write in, the
 * story before the first talk. A resident only ever reaches what is his, and who works with him is told. */
#include "besluit_hulp.h"

#include "acts/casus_voeren.h"
#include "acts/geschil.h"
#include "acts/inbreng_behandelen.h"
#include "acts/mijn_bewijs.h"
#include "acts/mijn_dossier.h"
#include "acts/mijn_schrijven.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/plan_vaststellen.h"

static struct str persoon_van(struct wereld *w) {
  return lees(w, "SELECT publiek FROM persoon WHERE geslachtsnaam = 'Yilmaz'");
}

/* The line of that kind on Mijn werk; NULL when there is none. */
static const struct werkpost *bericht(struct wereld *w, enum wie wie, enum post_soort soort) {
  struct mijn_werk_uit *uit = NEW(w->arena, struct mijn_werk_uit);
  DOET(w, mijn_werk_inzien(&w->werk[wie], uit, &w->fault));
  for (size_t i = 0; i < uit->post_aantal; i++)
    if (uit->posten[i].soort == soort) return &uit->posten[i];
  return NULL;
}

/* Somebody who has nothing to do with it. */
static struct werk buurvrouw(struct wereld *w) {
  struct str anna = inwoner(w, "Anna", "Bos");
  vraag(w, anna, WET_WMO);
  return als_inwoner(w, anna);
}

static void test_besluit_en_bezwaar(void **state) {
  struct wereld *w = *state;
  struct werk ander = buurvrouw(w);
  struct str huis, aanvraag_ = aanvraag(w, "lochem", WET_WMO, "wmo-voorziening", &huis), uit;
  struct werk zij = als_inwoner(w, persoon_van(w));
  struct mijn_besluiten_uit mijn;
  DOET(w, mijn_besluiten_inzien(&zij, &mijn, &w->fault));
  assert_int_equal(mijn.besluit_aantal, 0); /* a voorstel is not shown */
  assert_int_equal(mijn.voorwerp_aantal, 1);

  /* Too early counts for nothing yet, and says so; it is received all the same. */
  struct mijn_bewijs_uit bon;
  struct mijn_geschil_in laat = {.soort = GESCHIL_GEBREKE, .tegen = aanvraag_, .tekst = S("U bent te laat.")};
  DOET(w, mijn_geschil_insturen(&zij, &laat, &uit, &w->fault));
  DOET(w, mijn_bewijs_van_geschil(&zij, uit, &bon, &w->fault));
  assert_has(bon.bewijs.gevolg, "Daarom telt dit bericht nu nog niet mee.");

  veeg(w, "UPDATE persoon SET woonplaats = 'Lochem'");
  functie(w, PROFESSIONAL, "wmo-consulent", false);
  struct besluit_in in = toekennen(w, "wmo-voorziening");
  struct str besluit = voorstel(w, aanvraag_, &in);
  DOET(w, mijn_besluiten_inzien(&zij, &mijn, &w->fault));
  assert_int_equal(mijn.besluit_aantal, 0);
  neem(w, PROFESSIONAL, besluit);
  DOET(w, mijn_besluiten_inzien(&zij, &mijn, &w->fault));
  assert_int_equal(mijn.besluit_aantal, 1);
  assert_str(mijn.besluiten[0].publiek, str_c(w->arena, besluit));
  assert_int_equal(mijn.besluiten[0].soort, BESLUITSOORT_VERSTREKKEN);
  assert_true(mijn.besluiten[0].bezwaar_tot > w->vandaag + 41);
  assert_has(mijn.besluiten[0].tekst[BESLUITTEKST_GROND], "niet zelf");

  struct mijn_geschil_in bezwaar = {.soort = GESCHIL_BEZWAAR, .tekst = S("Ik heb meer hulp nodig.")};
  FAALT(w, FAULT_INPUT, mijn_geschil_insturen(&zij, &bezwaar, &uit, &w->fault)); /* against which besluit? */
  bezwaar.tegen = besluit;
  FAALT(w, FAULT_INPUT, mijn_geschil_insturen(&ander, &bezwaar, &uit, &w->fault)); /* it is not hers */
  DOET(w, mijn_geschil_insturen(&zij, &bezwaar, &uit, &w->fault));
  DOET(w, mijn_bewijs_van_geschil(&zij, uit, &bon, &w->fault));
  assert_int_equal(bon.bewijs.dag, w->vandaag);
  assert_str(bon.bewijs.van, "Fatma Yilmaz");
  assert_str(bon.bewijs.ontvangen, str_c(w->arena, moment_kort(w->arena, w->werk[LOKET].wanneer.nu)));
  assert_has(bon.bewijs.gevolg, "U hebt ons antwoord uiterlijk op ");
  assert_has(bewijs_brief(w->arena, &bon.bewijs).tekst, "> Ik heb meer hulp nodig.");
  FAALT(w, FAULT_ABSENT, mijn_bewijs_van_geschil(&ander, uit, &bon, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_bewijs_van_geschil(&w->werk[PROFESSIONAL], uit, &bon, &w->fault));

  assert_non_null(bericht(w, PROFESSIONAL, POST_INBRENG));
  assert_int_equal(tel(w, "SELECT count(*) FROM inbreng WHERE soort = 6 AND geschil IS NOT NULL"), 2);

  /* In the register where the team finds all others, with its clock and with nobody who has it yet. */
  struct geschil_uit zaak;
  DOET(w, geschil_inzien(&w->werk[PROFESSIONAL], uit, &zaak, &w->fault));
  assert_int_equal(zaak.geschil.soort, GESCHIL_BEZWAAR);
  assert_int_equal(zaak.geschil.hoe, GESCHIL_DIGITAAL);
  assert_true(zaak.heeft_klok);
  assert_int_equal(zaak.geschil.behandelaar.id, 0);
  assert_heel(w);
}

static void test_klacht(void **state) {
  struct wereld *w = *state;
  struct str uit;
  vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct werk zij = als_inwoner(w, persoon_van(w));
  struct mijn_geschil_in klacht = {.soort = GESCHIL_KLACHT, .tekst = S("Ik word niet teruggebeld.")};
  zij.inzending = S("b7a1e6de-3a55-4f43-9f1c-1c1b5d2f8a11");
  DOET(w, mijn_geschil_insturen(&zij, &klacht, &uit, &w->fault));
  DOET(w, mijn_geschil_insturen(&zij, &klacht, &uit, &w->fault)); /* the same form */
  assert_int_equal(tel(w, "SELECT count(*) FROM geschil"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM afgeleid_klok WHERE bron = 3"), 1);
  assert_non_null(bericht(w, PROFESSIONAL, POST_INBRENG));
  FAALT(w, FAULT_ACCESS, mijn_geschil_insturen(&w->werk[PROFESSIONAL], &klacht, &uit, &w->fault));
}

static void test_verslag(void **state) {
  struct wereld *w = *state;
  struct werk ander = buurvrouw(w);
  struct str huis, uit;
  aanvraag(w, "lochem", WET_WMO, "wmo-voorziening", &huis);
  struct werk zij = als_inwoner(w, persoon_van(w));
  struct mijn_verslag_uit v;
  DOET(w, mijn_verslag_inzien(&zij, S(""), &v, &w->fault));
  assert_int_equal(v.verslag_aantal, 1);
  assert_true(v.versie && v.regel_aantal > 3);
  struct str versie = v.versie->publiek;
  FAALT(w, FAULT_ABSENT, mijn_verslag_inzien(&ander, versie, &v, &w->fault));
  DOET(w, mijn_verslag_inzien(&ander, S(""), &v, &w->fault));
  assert_int_equal(v.verslag_aantal, 0);

  struct mijn_reactie_in in = {.wat = -1};
  FAALT(w, FAULT_INPUT, mijn_verslag_reageren(&zij, versie, &in, &uit, &w->fault));
  in.punten[1] = S("Mijn dochter komt niet meer."), in.verder = S("Verder klopt het."), in.wat = TEKEN_NIET_EENS;
  FAALT(w, FAULT_ABSENT, mijn_verslag_reageren(&ander, versie, &in, &uit, &w->fault));
  DOET(w, mijn_verslag_reageren(&zij, versie, &in, &uit, &w->fault));

  /* The worker finds it where he keeps what residents say, and on Mijn werk. */
  struct verslag_inzien_uit werkt;
  DOET(w, verslag_inzien(&w->werk[PROFESSIONAL], &(struct verslag_inzien_in){.versie = versie}, &werkt, &w->fault));
  assert_int_equal(werkt.versie->reactie_aantal, 1);
  assert_str(werkt.versie->reacties[0].naam, "Fatma Yilmaz");
  assert_has(werkt.versie->reacties[0].tekst, "Mijn dochter komt niet meer.");
  assert_int_equal(werkt.versie->handtekeningen[0].wat, TEKEN_NIET_EENS);
  assert_int_equal(werkt.versie->handtekeningen[0].hoe, AKKOORD_ONLINE);
  const struct werkpost *post = bericht(w, PROFESSIONAL, POST_INBRENG);
  assert_non_null(post);
  assert_has(post->wat, "Mijn dochter komt niet meer.");
  assert_null(bericht(w, VIANEN, POST_INBRENG));
  struct inbreng_uit i;
  DOET(w, inbreng_inzien(&w->werk[PROFESSIONAL], post->publiek, &i, &w->fault));
  assert_str(i.inbreng.verslag, str_c(w->arena, versie));
  FAALT(w, FAULT_ACCESS, inbreng_inzien(&w->werk[VIANEN], post->publiek, &i, &w->fault));
  FAALT(w, FAULT_ACCESS, inbreng_inzien(&zij, post->publiek, &i, &w->fault));
  DOET(w, inbreng_afhandelen(&w->werk[PROFESSIONAL], post->publiek, i.inbreng.versie, false, &uit, &w->fault));
  assert_null(bericht(w, PROFESSIONAL, POST_INBRENG));
  FAALT(w, FAULT_STALE,
        inbreng_afhandelen(&w->werk[PROFESSIONAL], post->publiek, i.inbreng.versie, false, &uit, &w->fault));
  assert_heel(w);
}

static void test_vertellen(void **state) {
  struct wereld *w = *state;
  struct str uit;
  struct str melding = melding_van(w, vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO)).publiek;
  struct werk zij = als_inwoner(w, persoon_van(w)), ander = buurvrouw(w);
  struct mijn_tekst_in een = {S("Ik val vaak.")}, twee = {S("Ik val vaak en ben bang.")};
  struct mijn_vertellen_uit v;
  DOET(w, mijn_vertellen(&zij, melding, 0, &een, &uit, &w->fault));
  /* Somebody wrote while this form was open: both texts are seen, nothing is lost. */
  FAALT(w, FAULT_STALE, mijn_vertellen(&zij, melding, 0, &twee, &uit, &w->fault));
  DOET(w, mijn_vertellen_inzien(&zij, &v, &w->fault));
  assert_int_equal(v.verhaal_aantal, 1);
  assert_str(v.verhalen[0].nu.tekst, "Ik val vaak.");
  DOET(w, mijn_vertellen(&zij, melding, v.verhalen[0].nu.versie, &twee, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM inbreng"), 1);
  FAALT(w, FAULT_ABSENT, mijn_vertellen(&ander, melding, 0, &een, &uit, &w->fault));

  const struct werkpost *post = bericht(w, PROFESSIONAL, POST_INBRENG);
  assert_non_null(post);
  assert_has(post->wat, "en ben bang");
  struct inbreng_uit i;
  DOET(w, inbreng_inzien(&w->werk[PROFESSIONAL], post->publiek, &i, &w->fault));
  DOET(w, inbreng_afhandelen(&w->werk[PROFESSIONAL], post->publiek, i.inbreng.versie, false, &uit, &w->fault));
  /* Once read it stands; he may write something new. */
  FAALT(w, FAULT_STALE, mijn_vertellen(&zij, melding, 2, &een, &uit, &w->fault));
  DOET(w, mijn_vertellen(&zij, melding, 0, &een, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM inbreng"), 2);
}

/* A household with a casus and a plan: a goal of hers, one of her son, and an afspraak of each. */
static struct str met_plan(struct wereld *w) {
  struct str huis, publiek;
  inrichting_zetten(w, "vijfheerenlanden");
  huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  DOET(w, plan_beginnen(&w->werk[PROFESSIONAL], huis, &(struct plan_beginnen_in){0}, &publiek, &w->fault));
  struct plan_inzien_uit p;
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = huis}, &p, &w->fault));
  struct deel_plek plek = {.deel = p.plan.publiek};
  DOET(w, planafspraak_schrijven(
              &w->werk[PROFESSIONAL], &plek,
              &(struct planafspraak_in){.wat = S("Belt de ouderenbond"), .wie = p.leden[0].publiek, .voor = DAG_GEEN},
              &publiek, &w->fault));
  return huis;
}

static void test_plan(void **state) {
  struct wereld *w = *state;
  struct str huis = met_plan(w), uit;
  struct werk zij = als_inwoner(w, persoon_van(w)), ander = buurvrouw(w);
  struct mijn_plan_uit p;
  DOET(w, mijn_plan_inzien(&ander, &p, &w->fault));
  assert_int_equal(p.plan.id, 0);
  DOET(w, mijn_plan_inzien(&zij, &p, &w->fault));
  assert_true(p.plan.id != 0);
  assert_int_equal(p.inhoud.afspraak_aantal, 1);
  struct str afspraak = p.inhoud.afspraken[0].publiek;
  int64_t versie = p.inhoud.afspraken[0].versie;

  struct mijn_taak_in niet = {.gedaan = false}, gedaan = {.gedaan = true};
  FAALT(w, FAULT_INPUT, mijn_taak(&zij, afspraak, versie, &niet, &uit, &w->fault)); /* says why not */
  FAALT(w, FAULT_ABSENT, mijn_taak(&ander, afspraak, versie, &gedaan, &uit, &w->fault));
  DOET(w, mijn_taak(&zij, afspraak, versie, &gedaan, &uit, &w->fault));
  FAALT(w, FAULT_STALE, mijn_taak(&zij, afspraak, versie, &gedaan, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT stand FROM plan_afspraak"), STAND_GEDAAN);

  struct mijn_tekst_in doel = {S("Ik wil weer zelf naar de markt.")};
  DOET(w, mijn_plan_woorden(&zij, 0, &(struct mijn_tekst_in){S("Het gaat beter.")}, &uit, &w->fault));
  FAALT(w, FAULT_STALE, mijn_plan_woorden(&zij, 0, &(struct mijn_tekst_in){S("Het gaat slechter.")}, &uit, &w->fault));
  DOET(w, mijn_plan_doel(&zij, &doel, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM inbreng WHERE gezien_op IS NULL"), 3);
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_doel"), 0); /* a proposal is not in the plan */

  /* The worker puts the goal in the plan, in her own words. */
  struct str id = lees(w, "SELECT publiek FROM inbreng WHERE soort = 4"), woorden;
  woorden = lees(w, "SELECT publiek FROM inbreng WHERE soort = 3");
  struct inbreng_uit gelezen; /* the desk that took the question in does not read what belongs to the plan */
  FAALT(w, FAULT_ACCESS, inbreng_inzien(&w->werk[LOKET], woorden, &gelezen, &w->fault));
  FAALT(w, FAULT_INPUT, inbreng_afhandelen(&w->werk[PROFESSIONAL], woorden, 1, true, &uit, &w->fault));
  DOET(w, inbreng_afhandelen(&w->werk[PROFESSIONAL], id, 1, true, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, huis));
  assert_int_equal(tel(w, "SELECT count(*) FROM plan_doel WHERE eigen_woorden = 1"), 1);
  DOET(w, mijn_plan_inzien(&zij, &p, &w->fault));
  assert_str(p.inhoud.doelen[0].woorden, "Ik wil weer zelf naar de markt.");
  assert_heel(w);
}

/* A goal of somebody else in the household, and what was agreed for it, is not hers to read. */
static void test_plan_van_anderen(void **state) {
  struct wereld *w = *state;
  met_plan(w);
  struct str bert = inwoner(w, "Bert", "Yilmaz");
  (void)bert;
  veeg(w,
       "INSERT INTO plan_doel (publiek, plan, persoon, leefgebied, woorden, eigen_woorden, gas, gewicht, weg, versie) "
       "SELECT 'doel-van-bert', l.id, p.id, '', 'Bert stopt met drinken', 0, 0, 1, 0, 1 FROM plan l, persoon p "
       "WHERE p.voornamen = 'Bert'");
  veeg(w, "UPDATE plan_afspraak SET doel = (SELECT id FROM plan_doel)");
  struct werk zij = als_inwoner(w, lees(w, "SELECT publiek FROM persoon WHERE voornamen = 'Fatma'"));
  struct mijn_plan_uit p;
  DOET(w, mijn_plan_inzien(&zij, &p, &w->fault));
  assert_true(p.plan.id != 0);
  assert_int_equal(p.inhoud.doel_aantal, 0);
  assert_int_equal(p.inhoud.afspraak_aantal, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_besluit_en_bezwaar), IN_WERELD(test_klacht), IN_WERELD(test_verslag),
      IN_WERELD(test_vertellen),          IN_WERELD(test_plan),   IN_WERELD(test_plan_van_anderen)};
  return RUN_TESTS(tests);
}

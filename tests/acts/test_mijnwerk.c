/* The start of a worker's day: what he must do, what lay forgotten, what changed, and his households. */
#include "wereld.h"

#include "acts/advies_vragen.h"
#include "acts/casus_voeren.h"
#include "acts/mijn_werk_inzien.h"
#include "acts/overleg_voeren.h"
#include "acts/plan_schrijven.h"
#include "acts/plan_vaststellen.h"
#include "acts/signaal_behandelen.h"
#include "acts/terugbellen.h"
#include "acts/wachtlijst_voeren.h"
#include "acts/werk_overdragen.h"
#include "domain/triage.h"

static struct mijn_werk_uit zie(struct wereld *w, const struct werk *werk) {
  struct mijn_werk_uit uit;
  DOET(w, mijn_werk_inzien(werk, &uit, &w->fault));
  return uit;
}

/* A question of so many days ago that Priya has. */
static struct melding heeft(struct wereld *w, const char *voornaam, const char *naam, int dagen) {
  struct str uit;
  struct str huis = vraag_voor(w, &w->werk[LOKET], inwoner(w, voornaam, naam), WET_WMO, w->leerdam, w->vandaag - dagen);
  struct melding m = melding_van(w, huis);
  DOET(w, melding_oppakken(&w->werk[PROFESSIONAL], m.publiek, m.versie, &uit, &w->fault));
  return m;
}

static struct str huis_van(struct wereld *w, const struct melding *m) {
  return lees(w, str_c(w->arena, str_format(w->arena, "SELECT publiek FROM huishouden WHERE id = %lld",
                                            (long long)m->huishouden)));
}

/* A household with a plan; gives the public id of the plan. */
static struct str met_plan(struct wereld *w, const struct melding *m) {
  struct str huis = huis_van(w, m), uit;
  struct plan_inzien_uit plan;
  struct traject_starten_in start = {.melding = m->publiek};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &start, &uit, &w->fault));
  DOET(w, plan_beginnen(&w->werk[PROFESSIONAL], huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = huis}, &plan, &w->fault));
  return plan.plan.publiek;
}

static void spreek_af(struct wereld *w, struct str plan, struct str wie, const char *wat, int over) {
  struct planafspraak_in in = {.wie = wie, .wat = str_of(wat), .voor = w->vandaag + over};
  struct str uit;
  if (!wie.len) in.organisatie = S("Woonstichting");
  DOET(w, planafspraak_schrijven(&w->werk[PROFESSIONAL], &(struct deel_plek){.deel = plan}, &in, &uit, &w->fault));
}

static const struct werkpost *post_met(const struct mijn_werk_uit *uit, const char *wat) {
  for (size_t i = 0; i < uit->post_aantal; i++)
    if (str_eq(uit->posten[i].wat, str_of(wat))) return &uit->posten[i];
  fail_msg("no line: %s", wat);
  return NULL;
}

/* S0-68: what is due within a week, once, in order; and what lay forgotten apart, whoever promised it (S4-174). */
static void test_te_doen_en_blijven_liggen(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  heeft(w, "Anna", "Laat", 60);
  struct melding m = heeft(w, "Fatma", "Yilmaz", 2);
  struct str plan = met_plan(w, &m);
  spreek_af(w, plan, w->publiek[PROFESSIONAL], "de huisarts bellen", 2);
  spreek_af(w, plan, w->publiek[PROFESSIONAL], "pas later", 30);
  spreek_af(w, plan, w->publiek[TEAMLEIDER], "een tolk vragen", 1);
  spreek_af(w, plan, (struct str){0}, "de trap bekijken", 2);
  struct mijn_werk_uit nu = zie(w, &w->werk[PROFESSIONAL]);
  assert_int_equal(nu.te_doen, 2);
  assert_int_equal(nu.post_aantal, 2);
  assert_int_equal(nu.posten[0].soort, POST_TERMIJN);
  assert_str(nu.posten[0].naam, "Laat, Anna");
  assert_str(nu.posten[1].wat, "de huisarts bellen");
  struct werk dan = later(&w->werk[PROFESSIONAL], 3, 0), teun = later(&w->werk[TEAMLEIDER], 3, 0);
  nu = zie(w, &dan);
  assert_int_equal(nu.te_doen, 1);
  assert_int_equal(nu.post_aantal, 4);
  assert_str(post_met(&nu, "een tolk vragen")->wie, "Teun Teamleider");
  assert_str(post_met(&nu, "de trap bekijken")->wie, "Woonstichting");
  assert_int_equal(post_met(&nu, "de huisarts bellen")->wie.len, 0);
  nu = zie(w, &teun); /* his own promise, and of a household that is not his nothing else */
  assert_int_equal(nu.post_aantal, 1);
  assert_str(nu.posten[0].wat, "een tolk vragen");
  struct werk vera = later(&w->werk[VIANEN], 3, 0);
  nu = zie(w, &vera);
  assert_int_equal(nu.post_aantal + nu.caseload_aantal, 0);
  FAALT(w, FAULT_ACCESS, mijn_werk_inzien(&w->werk[LOKET], &nu, &w->fault));
  FAALT(w, FAULT_ACCESS, mijn_werk_inzien(&w->werk[BEHEERDER], &nu, &w->fault));
  /* A right that ended takes its lines along. */
  veeg(w, "UPDATE relatie SET tot = 20000");
  assert_int_equal(zie(w, &dan).post_aantal, 0);
  assert_int_equal(zie(w, &dan).caseload_aantal, 0);
}

/* The front door, the waiting list, the evaluation and the meeting of today stand in the same list. */
static void test_alle_bronnen(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  struct melding m = heeft(w, "Fatma", "Yilmaz", 2), wacht = heeft(w, "Bert", "Bos", 3);
  struct str plan = met_plan(w, &m), uit, overleg;
  struct planevaluatie_in evaluatie = {.dag = w->vandaag + 4};
  DOET(w, planevaluatie_plannen(&w->werk[PROFESSIONAL], plan, &evaluatie, &uit, &w->fault));
  struct wachten_in wachten = {
      .reden = S("er is geen tolk"), .prioriteit = PRIORITEIT_GEWOON, .contact = w->publiek[PROFESSIONAL]};
  DOET(w, melding_laten_wachten(&w->werk[PROFESSIONAL], wacht.publiek, &wachten, &uit, &w->fault));
  struct wachtlijst_uit lijst;
  DOET(w, wachtlijst_inzien(&w->werk[PROFESSIONAL], 0, &lijst, &w->fault));
  struct wachtcontact_in contact = {.dag = w->vandaag};
  DOET(w, wachtcontact_opnemen(&w->werk[PROFESSIONAL], lijst.regels[0].publiek, &contact, &uit, &w->fault));
  struct terugbel_in bel = {.naam = S("mevrouw Vos"),
                            .nummer = S("0345 123456"),
                            .waarover = S("een vraag over de bus"),
                            .collega = w->publiek[PROFESSIONAL],
                            .uiterlijk = w->vandaag + 1};
  DOET(w, terugbel_opnemen(&w->werk[LOKET], &bel, &uit, &w->fault));
  struct signaal_in signaal = {.over = S("Kade 3"),
                               .gezien = S("de gordijnen blijven dicht"),
                               .zorg = JA,
                               .kinderen = NEE,
                               .ontvangen = DAG_GEEN,
                               .team = w->leerdam};
  DOET(w, signaal_opnemen(&w->werk[LOKET], &signaal, &uit, &w->fault));
  struct advies_in advies = {.vraag = S("mag dit zo?"), .collega = w->publiek[PROFESSIONAL]};
  DOET(w, advies_vragen(&w->werk[TEAMLEIDER], &advies, &uit, &w->fault));
  struct overleg_plannen_in vandaag = {.soort = S("teamoverleg"), .dag = w->vandaag},
                            morgen = {.soort = S("teamoverleg"), .dag = w->vandaag + 1};
  DOET(w, overleg_plannen(&w->werk[TEAMLEIDER], &vandaag, &overleg, &w->fault));
  DOET(w, overleg_plannen(&w->werk[TEAMLEIDER], &morgen, &uit, &w->fault));
  struct mijn_werk_uit nu = zie(w, &w->werk[PROFESSIONAL]);
  static const enum post_soort want[] = {POST_SIGNAAL, POST_WACHTCONTACT, POST_ADVIES, POST_TERUGBELLEN,
                                         POST_EVALUATIE};
  assert_int_equal(nu.te_doen, sizeof want / sizeof *want);
  assert_int_equal(nu.post_aantal, nu.te_doen);
  for (size_t i = 0; i < nu.te_doen; i++) assert_int_equal(nu.posten[i].soort, want[i]);
  assert_int_equal(nu.overleg_aantal, 1);
  assert_str(nu.overleggen[0].publiek, overleg.ptr);
  assert_int_equal(nu.caseload_aantal, 2);
  for (size_t i = 0; i < 2; i++)
    if (str_eq(nu.caseload[i].naam, S("Yilmaz, Fatma"))) {
      assert_int_equal(nu.caseload[i].evaluatie, w->vandaag + 4);
      assert_int_equal(nu.caseload[i].plek.fase, FASE_WELKE);
      assert_true(nu.caseload[i].traject);
    } else {
      assert_int_equal(nu.caseload[i].plek.fase, FASE_GEEN);
      assert_false(nu.caseload[i].traject);
    }
  /* A day that was planned and lapsed is no evaluation any more; an agreed plan without one says so. */
  veeg(w, "UPDATE plan_evaluatie SET vervallen = 1");
  assert_int_equal(zie(w, &w->werk[PROFESSIONAL]).te_doen, 4);
  struct plan_inzien_uit p;
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = huis_van(w, &m)}, &p, &w->fault));
  struct plan_vaststellen_in samen = {
      .dag = DAG_GEEN, .akkoorden = {{p.leden[0].publiek, AKKOORD_GETEKEND}}, .akkoord_aantal = 1};
  spreek_af(w, plan, w->publiek[PROFESSIONAL], "pas later", 30);
  DOET(w, plan_vaststellen(&w->werk[PROFESSIONAL], plan, &samen, &uit, &w->fault));
  assert_int_equal(zie(w, &w->werk[PROFESSIONAL]).te_doen, 5);
  struct werk straks = later(&w->werk[PROFESSIONAL], 2, 0);
  nu = zie(w, &straks);
  assert_int_equal(nu.post_aantal - nu.te_doen, 2); /* the call and the contact were forgotten; the signal was not */
}

/* What others did since his last working day, one line a household; not what he did himself, and nothing older. */
static void test_wat_er_veranderde(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  inrichting_zetten(w, "vijfheerenlanden");
  struct melding m = heeft(w, "Fatma", "Yilmaz", 2);
  heeft(w, "Bert", "Bos", 2);
  struct str huis = huis_van(w, &m), uit;
  struct notitie_in eigen = verslag("Zelf geschreven."), ander = verslag("Teun was er.");
  DOET(w, notitie_opnemen(priya, huis, &eigen, &uit, &w->fault));
  DOET(w, notitie_opnemen(teun, huis, &ander, &uit, &w->fault));
  struct str tweede = vraag(w, lees(w, "SELECT p.publiek FROM persoon p WHERE p.geslachtsnaam = 'Yilmaz'"), WET_GEEN);
  assert_str(tweede, huis.ptr);
  const struct werkoverdracht_regel regel = {.melding = m.publiek};
  struct werk_overdragen_in geef = {
      .naar = w->publiek[TEAMLEIDER], .per = DAG_GEEN, .regels = &regel, .aantal = 1, .woorden = S("lukt jou dit?")};
  DOET(w, werk_overdragen(priya, &geef, &uit, &w->fault));
  struct str overdracht = lees(w, "SELECT publiek FROM werkoverdracht");
  struct werkoverdracht_terug_in terug = {.reden = S("ik ben vol")};
  DOET(w, werkoverdracht_teruggeven(teun, overdracht, &terug, &uit, &w->fault));
  struct werk morgen = later(priya, 1, 0);
  struct mijn_werk_uit nu = zie(w, &morgen);
  assert_int_equal(nu.sinds, w->vandaag);
  assert_int_equal(nu.caseload_aantal, 2);
  size_t changed = 0;
  for (size_t i = 0; i < nu.caseload_aantal; i++) {
    const struct caseloadregel *c = &nu.caseload[i];
    if (!str_eq(c->huishouden, huis)) continue;
    changed++;
    assert_int_equal(c->verslagen, 1);
    assert_int_equal(c->vragen, 1); /* the other one he took up himself */
    assert_int_equal(c->teruggegeven, 1);
    assert_int_equal(c->contact, w->vandaag);
  }
  assert_int_equal(changed, 1);
  struct werk maandag = later(priya, 6, 0); /* Tuesday to Monday: new since Friday */
  nu = zie(w, &maandag);
  assert_int_equal(nu.sinds, w->vandaag + 3);
  for (size_t i = 0; i < nu.caseload_aantal; i++) assert_false(caseload_nieuws(&nu.caseload[i]));
}

/* S1a-59: the flag comes from what an open question said; "not safe" goes before "not known". */
static void test_veiligheid(void **state) {
  struct wereld *w = *state;
  inrichting_zetten(w, "vijfheerenlanden");
  heeft(w, "Fatma", "Yilmaz", 2);
  assert_int_equal(zie(w, &w->werk[PROFESSIONAL]).caseload[0].veilig, 0);
  veeg(w, "UPDATE triage_antwoord SET antwoord = 3 WHERE vraag = 'veiligheid'");
  assert_int_equal(zie(w, &w->werk[PROFESSIONAL]).caseload[0].veilig, ANTWOORD_ONBEKEND);
  vraag(w, lees(w, "SELECT p.publiek FROM persoon p"), WET_GEEN);
  veeg(
      w,
      "UPDATE triage_antwoord SET antwoord = 2 WHERE vraag = 'veiligheid' AND melding = (SELECT max(id) FROM melding)");
  assert_int_equal(zie(w, &w->werk[PROFESSIONAL]).caseload[0].veilig, ANTWOORD_NEE);
}

static void test_van_niemand(void **state) {
  struct wereld *w = *state;
  heeft(w, "Fatma", "Yilmaz", 2);
  vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO);
  struct werklijst_inzien_in in = {.bladzijde = 1, .van = WERKLIJST_VAN_NIEMAND};
  struct werklijst_inzien_uit uit;
  DOET(w, werklijst_inzien(&w->werk[TEAMLEIDER], &in, &uit, &w->fault));
  assert_int_equal(uit.lijst.totaal, 1);
  assert_int_equal(uit.lijst.aantal, 1);
  assert_str(uit.lijst.regels[0].naam, "Bos, Bert");
  in.van = WERKLIJST_VAN_TEAM;
  DOET(w, werklijst_inzien(&w->werk[TEAMLEIDER], &in, &uit, &w->fault));
  assert_int_equal(uit.lijst.totaal, 2);
  assert_int_equal(uit.lijst.van_niemand, 1);
}

/* As many statements for seven households as for one. */
static void test_een_vast_aantal_opdrachten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  inrichting_zetten(w, "vijfheerenlanden");
  int64_t kost[2];
  for (int ronde = 0; ronde < 2; ronde++) {
    for (int i = 0; i < 1 + ronde * 6; i++) {
      struct melding m = heeft(w, "Fatma", "Yilmaz", 40);
      spreek_af(w, met_plan(w, &m), w->publiek[PROFESSIONAL], "de huisarts bellen", 1);
      struct notitie_in ander = verslag("Teun was er.");
      struct str uit;
      DOET(w, notitie_opnemen(&w->werk[TEAMLEIDER], huis_van(w, &m), &ander, &uit, &w->fault));
    }
    int64_t before = store_opdrachten_geteld();
    struct mijn_werk_uit nu = zie(w, &w->werk[PROFESSIONAL]);
    kost[ronde] = store_opdrachten_geteld() - before;
    assert_int_equal(nu.caseload_aantal, ronde ? 8 : 1);
    assert_int_equal(nu.te_doen, 2 * nu.caseload_aantal);
  }
  assert_int_equal(kost[0], kost[1]);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_te_doen_en_blijven_liggen),
      IN_WERELD(test_alle_bronnen),
      IN_WERELD(test_wat_er_veranderde),
      IN_WERELD(test_veiligheid),
      IN_WERELD(test_van_niemand),
      IN_WERELD(test_een_vast_aantal_opdrachten),
  };
  return RUN_TESTS(tests);
}

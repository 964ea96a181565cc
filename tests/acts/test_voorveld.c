/* A partner who leads the first steps where the agreement with his organisation says so: the question, a talk, the
 * vraagverheldering, handing it on; nothing beside it, and nothing once the agreement is over. S2-97..S2-102, S2-143.
 */
#include "partners.h"

#include "acts/plan_schrijven.h"
#include "acts/verhelderen.h"
#include "acts/voorveld.h"
#include "acts/webvraag_sturen.h"

/* One row of the table partner, from today on, or until yesterday; the rest of the inrichting stays. */
static void overeenkomst(struct wereld *w, const char *stappen, const char *kanaal, dag_t tot) {
  struct str rij = str_format(w->arena, "organisatie;kanaal;stappen;bron;vanaf;tot\nbindkracht;%s;%s;proef;;%.*s\n",
                              kanaal, stappen, STR_ARG(dag_iso(w->arena, tot)));
  const struct embedded files[] = {{"partner.csv", rij.ptr, rij.len}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t nieuw;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  DOET(w, inrichting_invoeren(
              &w->werk[BEHEERDER],
              &(struct inrichting_invoeren_in){.files = files, .versie = stand.versie, .waarom = S("proef")}, &fouten,
              &nieuw, &w->fault));
}

/* Wil of Bindkracht took over the question of Fatma, that came in at the desk; the team has not begun anything. */
struct voorveld {
  struct gezin g;
  struct werk wil;
  struct str overdracht;
};
static struct voorveld voorveld(struct wereld *w, const char *stappen) {
  struct voorveld v;
  struct str code, uit;
  struct overdrachten_inzien_uit l;
  inrichting_zetten(w, "vijfheerenlanden");
  overeenkomst(w, stappen, "partner", DAG_OPEN);
  v.g.persoon = inwoner(w, "Fatma", "Yilmaz");
  v.g.huis = vraag(w, v.g.persoon, WET_WMO);
  struct partner_uitnodigen_in in = huisarts(w, v.g.persoon);
  in.organisatie = S("bindkracht"), in.naam = S("Wil Welzijn"), in.inlognaam = S("wil@bindkracht.nl");
  code = nodig_uit(w, v.g.huis, in);
  v.wil = met_code(w, code, "wil@bindkracht.nl");
  struct melding m = melding_van(w, v.g.huis);
  struct overdragen_in over = {
      .soort = OVERDRACHT_BUITEN, .organisatie = S("bindkracht"), .boodschap = S("Wilt u dit verhelderen?")};
  DOET(w, melding_overdragen(&w->werk[PROFESSIONAL], m.publiek, m.versie, &over, &uit, &w->fault));
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  v.overdracht = l.binnen[0].publiek;
  struct overdracht_stap_in neem = {.gesproken_op = DAG_GEEN};
  DOET(w, overdracht_behandelen(&v.wil, v.overdracht, 1, STAP_AANNEMEN, &neem, &uit, &w->fault));
  return v;
}

static struct voorveld_uit zien(struct wereld *w, const struct werk *werk, struct str huis) {
  struct voorveld_uit uit;
  DOET(w, voorveld_inzien(werk, huis, &uit, &w->fault));
  return uit;
}

/* S2-97..S2-102: the question, a note, the clarification; S2-236: the melding and its clock stay with the team. */
static void test_eerste_stappen(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct str uit, verheldering;
  struct voorveld_uit z = zien(w, &v.wil, v.g.huis);
  assert_true(begin(w, &v.wil).voert_stappen);
  assert_int_equal(z.melding_aantal, 1);
  assert_int_equal(z.lid_aantal, 1);
  assert_int_equal(melding_van(w, v.g.huis).team, w->leerdam);
  struct notitie_in van_team = {.tekst = S("Van het team."), .hoe = -1, .op_dag = DAG_GEEN},
                    van_wil = {.tekst = S("Koffie gedronken."), .hoe = -1, .op_dag = DAG_GEEN};
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], v.g.huis, &van_team, &uit, &w->fault));
  DOET(w, notitie_opnemen(&v.wil, v.g.huis, &van_wil, &uit, &w->fault));
  z = zien(w, &v.wil, v.g.huis);
  assert_int_equal(z.notitie_aantal, 1);
  assert_str(z.notities[0].tekst, "Koffie gedronken.");
  assert_int_equal(huishouden(w, &w->werk[PROFESSIONAL], v.g.huis).notitie_aantal, 2);
  DOET(w, verheldering_beginnen(&v.wil, v.g.huis, &(struct verheldering_beginnen_in){0}, &verheldering, &w->fault));
  struct verheldering_inzien_uit h;
  DOET(w, verheldering_inzien(&v.wil, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, v.g.huis, 0}, &h, &w->fault));
  struct deel_inhoud deel = {.volgorde = -1};
  deel.tekst[TEKST_ANTWOORD] = S("Zij valt.");
  DOET(w, deel_schrijven(&v.wil, h.delen[0].publiek, 0, &deel, &uit, &w->fault));
  DOET(w, verheldering_afronden(&v.wil, verheldering, &uit, &w->fault));
  /* The casus that began along is of the team; he sees nothing of it. */
  assert_int_equal(h.casus.id, 0);
  assert_int_equal(tel(w, "SELECT team FROM casus"), w->leerdam);
  assert_int_equal(tel(w, "SELECT g.rol FROM casus c JOIN gebruiker g ON g.id = c.aanspreekpunt"), ROL_PROFESSIONAL);
  DOET(w, verheldering_inzien(&w->werk[PROFESSIONAL], &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, v.g.huis, 0},
                              &h, &w->fault));
  assert_int_equal(h.alle_aantal, 1);
  assert_heel(w);
}

/* Nothing of the file beside that, nothing of another question or household, and no decision (S2-143). */
static void test_eerste_stappen_en_niet_meer(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct str ander = vraag(w, inwoner(w, "Bert", "Bos"), WET_WMO), uit;
  struct voorveld_uit z;
  struct plan_inzien_uit p;
  struct logboek_inzien_uit log;
  struct partners_inzien_uit partners;
  struct melding m = melding_van(w, v.g.huis);
  struct traject_starten_in start = {.melding = m.publiek};
  struct melding_sluiten_in dicht = beantwoord();
  vraag(w, v.g.persoon, WET_JEUGDWET);
  assert_int_equal(zien(w, &v.wil, v.g.huis).melding_aantal, 1);
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&v.wil, ander, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, plan_inzien(&v.wil, &(struct plan_inzien_in){.huishouden = v.g.huis}, &p, &w->fault));
  FAALT(w, FAULT_ACCESS, logboek_inzien(&v.wil, v.g.huis, 1, &log, &w->fault));
  FAALT(w, FAULT_ACCESS, partners_inzien(&v.wil, v.g.huis, &partners, &w->fault));
  FAALT(w, FAULT_ACCESS, traject_starten(&v.wil, &start, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_sluiten(&v.wil, m.publiek, m.versie, &dicht, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, verheldering_beginnen(&v.wil, ander, &(struct verheldering_beginnen_in){0}, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&w->werk[PROFESSIONAL], v.g.huis, &z, &w->fault));
  assert_heel(w);
}

/* An agreement that ended closes at once what rests on it; one without the first steps opens none (S2-232, S2-235). */
static void test_overeenkomst(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "nee");
  struct voorveld_uit z;
  struct overdracht_inzien_uit o;
  struct notitie_in note = {.tekst = S("Nee."), .hoe = -1, .op_dag = DAG_GEEN};
  struct str uit;
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&v.wil, v.g.huis, &z, &w->fault));
  overeenkomst(w, "ja", "partner", DAG_OPEN);
  zien(w, &v.wil, v.g.huis);
  overeenkomst(w, "ja", "partner", w->vandaag);
  struct werk morgen = later(&v.wil, 1, 0);
  zien(w, &v.wil, v.g.huis);
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&morgen, v.g.huis, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, notitie_opnemen(&morgen, v.g.huis, &note, &uit, &w->fault));
  assert_false(begin(w, &morgen).voert_stappen);
  DOET(w, overdracht_inzien(&morgen, v.overdracht, &o, &w->fault)); /* that he took it over he still sees */
  assert_str(o.huishouden, "");
}

/* S2-117, S2-141: handed on to the team, he holds it until somebody there saw it; then it is closed to him. */
static void test_doorgeven(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct str uit;
  struct voorveld_uit z;
  struct overdracht_inzien_uit o;
  struct overdrachten_inzien_uit l;
  struct overdracht_stap_in leeg = {.gesproken_op = DAG_GEEN},
                            door = {.verder = S("Hulp bij het huishouden lijkt nodig."), .gesproken_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT, overdracht_behandelen(&v.wil, v.overdracht, 2, STAP_DOORGEVEN, &leeg, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "verder").len > 0);
  FAALT(w, FAULT_RULE,
        overdracht_behandelen(&w->werk[PROFESSIONAL], v.overdracht, 2, STAP_DOORGEVEN, &door, &uit, &w->fault));
  DOET(w, overdracht_behandelen(&v.wil, v.overdracht, 2, STAP_DOORGEVEN, &door, &uit, &w->fault));
  zien(w, &v.wil, v.g.huis);
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 1);
  DOET(w, overdracht_inzien(&w->werk[PROFESSIONAL], v.overdracht, &o, &w->fault));
  assert_true(o.kan[STAP_AFRONDEN]);
  assert_str(o.stappen[o.stap_aantal - 1].tekst, "Hulp bij het huishouden lijkt nodig.");
  DOET(w, overdracht_behandelen(&w->werk[PROFESSIONAL], v.overdracht, 3, STAP_AFRONDEN, &leeg, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, voorveld_inzien(&v.wil, v.g.huis, &z, &w->fault));
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&v.wil, v.overdracht, &o, &w->fault));
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 0);
  assert_heel(w);
}

static struct webvraag_in van_wil(void) {
  return (struct webvraag_in){.melder = MELDER_PROFESSIONAL,
                              .spoed = ANTWOORD_NEE,
                              .weet_ervan = ANTWOORD_JA,
                              .veilig = ANTWOORD_JA,
                              .woorden = S("Hij eet niet."),
                              .achternaam = S("Bos"),
                              .woonplaats = S("Leerdam"),
                              .geboren = DAG_GEEN,
                              .email = S("wil@bindkracht.nl"),
                              .melder_naam = S("Wil"),
                              .organisatie = S("Bindkracht")};
}

/* What she brought in herself comes back to her once the desk knows who it is about. */
static void test_zelf_ingebracht(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "ja");
  struct webvraag_in in = van_wil();
  struct overdrachten_inzien_uit l;
  struct str web, huis;
  DOET(w, webvraag_sturen(&v.wil, &in, &web, &w->fault));
  struct melding_opnemen_in op = {.persoon = inwoner(w, "Bert", "Bos"),
                                  .webvraag = web,
                                  .woorden = S("Hij eet niet."),
                                  .wet = WET_WMO,
                                  .team = w->leerdam,
                                  .melder = MELDER_PROFESSIONAL,
                                  .melder_naam = S("Wil"),
                                  .organisatie = S("Bindkracht"),
                                  .weet_ervan = ANTWOORD_JA,
                                  .identiteit = -1,
                                  .vrijwillig = -1,
                                  .urgentie = -1,
                                  .kanaal = S("partner"),
                                  .ontvangen = w->vandaag,
                                  .uitkomst = {.acuut_op = DAG_GEEN, .acuut_om = -1, .instemming_op = DAG_GEEN},
                                  .keuzes = rustig(w->arena)};
  DOET(w, melding_opnemen(&w->werk[LOKET], &op, &huis, &w->fault));
  DOET(w, overdrachten_inzien(&v.wil, &l, &w->fault));
  assert_int_equal(l.binnen_aantal, 2);
  assert_str(l.binnen[1].persoon_naam, "Bert Bos");
  struct overdracht_stap_in neem = {.gesproken_op = DAG_GEEN};
  DOET(w, overdracht_behandelen(&v.wil, l.binnen[1].publiek, 1, STAP_AANNEMEN, &neem, &web, &w->fault));
  assert_int_equal(zien(w, &v.wil, huis).melding_aantal, 1);
  assert_heel(w);
}

/* S2-116: by its agreement a partner brings a question in, also where the public has no form; along its own channel. */
static void test_inbrengen_volgens_overeenkomst(void **state) {
  struct wereld *w = *state;
  struct voorveld v = voorveld(w, "nee");
  struct webvraag_in in = van_wil();
  struct embedded niets[] = {{"webmelding.csv", "kanaal;bron;vanaf;tot\n", 22}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t nieuw;
  struct str web;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  DOET(w, inrichting_invoeren(
              &w->werk[BEHEERDER],
              &(struct inrichting_invoeren_in){.files = niets, .versie = stand.versie, .waarom = S("proef")}, &fouten,
              &nieuw, &w->fault));
  assert_true(begin(w, &v.wil).mag_inbrengen);
  DOET(w, webvraag_sturen(&v.wil, &in, &web, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM webvraag WHERE kanaal = 'partner'"), 1);
  overeenkomst(w, "nee", "", DAG_OPEN);
  assert_false(begin(w, &v.wil).mag_inbrengen);
  FAALT(w, FAULT_RULE, webvraag_sturen(&v.wil, &in, &web, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_eerste_stappen),  IN_WERELD(test_eerste_stappen_en_niet_meer),
      IN_WERELD(test_overeenkomst),    IN_WERELD(test_doorgeven),
      IN_WERELD(test_zelf_ingebracht), IN_WERELD(test_inbrengen_volgens_overeenkomst),
  };
  return RUN_TESTS(tests);
}

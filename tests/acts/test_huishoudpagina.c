/* The page of a household: its tabs by what somebody may see, and where its lines of work are on the routekaart. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/notitie_schrijven.h"
#include "acts/plan_vaststellen.h"
#include "acts/verhelderen.h"
#include "domain/evaluatie.h"
#include "store/routekaart.h"
#include "store/tijdlijn.h"

#define TAB(naam) (1U << TAB_##naam)
#define TEAMTABS                                                                                                       \
  (TAB(OVERZICHT) | TAB(VERHELDERING) | TAB(PLAN) | TAB(ONDERSTEUNING) | TAB(BESLUITEN) | TAB(CONTACT) |               \
   TAB(TIJDLIJN) | TAB(DOCUMENTEN) | TAB(TOESTEMMING))

static struct str begin(struct wereld *w) {
  inrichting_zetten(w, "vijfheerenlanden");
  return vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
}

static void start(struct wereld *w, struct str huis, const char *soort) {
  struct traject_starten_in in = {
      .melding = melding_van(w, huis).publiek, .soort = str_of(soort), .tweede_niet = S("er is niemand")};
  struct str publiek;
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
}

static struct huishouden_kop kop(struct wereld *w, const struct werk *werk, struct str huis) {
  struct huishouden_inzien_uit uit;
  DOET(w, huishouden_inzien(werk, &(struct huishouden_inzien_in){huis, 1, DEEL_OVERZICHT}, &uit, &w->fault));
  return uit.kop;
}

static struct werk na_dagen(struct wereld *w, enum wie wie, int dagen) {
  struct werk werk = w->werk[wie];
  werk.wanneer.nu += (moment_t)dagen * 24 * 3600 * 1000;
  return werk;
}

static void assert_plek(const struct route_regel *regel, const char *wat, enum fase fase, enum stap stap) {
  assert_str(regel->wat, wat);
  assert_str(regel->wie, "Fatma Yilmaz");
  assert_int_equal(regel->plek.fase, fase);
  assert_int_equal(regel->plek.stap, stap);
}

/* Tabs that one may not see are absent; the desk sees no map, for it shows what runs. */
static void test_tabs_per_rol(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w);
  assert_int_equal(kop(w, &w->werk[PROFESSIONAL], huis).tabs, TEAMTABS);
  assert_int_equal(kop(w, &w->werk[TEAMLEIDER], huis).tabs, TEAMTABS | TAB(LOGBOEK));
  struct huishouden_kop loket = kop(w, &w->werk[LOKET], huis);
  assert_int_equal(loket.tabs, TAB(OVERZICHT) | TAB(DOCUMENTEN));
  assert_false(loket.kaart_zien);
  assert_int_equal(loket.kaart_aantal, 0);
  struct huishouden_inzien_uit uit;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&w->werk[VIANEN], &(struct huishouden_inzien_in){huis, 1, DEEL_OVERZICHT}, &uit, &w->fault));
}

/* S1a-18: from the question to the plan, each line of work at its own place. */
static void test_de_weg_op_de_kaart(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  struct huishouden_kop k = kop(w, &w->werk[PROFESSIONAL], huis);
  assert_int_equal(k.kaart_aantal, 1);
  assert_plek(&k.kaart[0], "Nieuwe vraag", FASE_STELLEN, STAP_TOEGANKELIJK);
  assert_int_equal(k.veilig, ANTWOORD_JA);
  assert_int_equal(k.regie.len, 0);
  start(w, huis, "");
  k = kop(w, &w->werk[PROFESSIONAL], huis);
  assert_int_equal(k.kaart_aantal, 1); /* the question is now that line of work */
  assert_plek(&k.kaart[0], "Wmo-onderzoek", FASE_WELKE, STAP_VERHELDEREN);
  assert_str(k.regie, "Priya Professional");
  assert_str(k.aanspreekpunt, "Priya Professional");
  dag_t sinds = k.kaart[0].plek.sinds;
  struct werk later = na_dagen(w, PROFESSIONAL, 5);
  DOET(w, plan_beginnen(&later, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  start(w, huis, "eigen-ondersteuning");
  k = kop(w, &later, huis);
  assert_int_equal(k.kaart_aantal, 2);
  assert_plek(&k.kaart[0], "Wmo-onderzoek", FASE_WELKE, STAP_PLAN);
  assert_int_equal(k.kaart[0].plek.sinds, sinds); /* the phase went on */
  struct plan_inzien_uit plan;
  DOET(w, plan_inzien(&later, &(struct plan_inzien_in){.huishouden = huis}, &plan, &w->fault));
  assert_int_equal(plan.kop.kaart_aantal, 2); /* every tab has the same head */
  assert_int_equal(plan.kop.tabs, TEAMTABS);
  struct plan_vaststellen_in vast = {
      .dag = DAG_GEEN, .akkoorden = {{plan.leden[0].publiek, AKKOORD_GETEKEND}}, .akkoord_aantal = 1};
  veeg(w, "UPDATE plan_tekst SET tekst = 'Veilig de trap op', versie = 1");
  DOET(w, plan_vaststellen(&later, plan.plan.publiek, &vast, &uit, &w->fault));
  k = kop(w, &later, huis);
  assert_plek(&k.kaart[0], "Wmo-onderzoek", FASE_HELPT, STAP_ONDERSTEUNEN);
  assert_int_equal(k.kaart[0].plek.sinds, sinds + 5);
  struct werk nog_later = na_dagen(w, PROFESSIONAL, 9);
  DOET(w, verheldering_beginnen(&nog_later, huis, &(struct verheldering_beginnen_in){0}, &uit, &w->fault));
  k = kop(w, &nog_later, huis);
  assert_plek(&k.kaart[0], "Wmo-onderzoek", FASE_WELKE, STAP_VERHELDEREN); /* going back is normal */
  veeg(w, str_c(w->arena, str_format(w->arena,
                                     "INSERT INTO nazorg (publiek, casus, wie, naam, werker, waarop, om_de, eenheid, "
                                     "begonnen_op, door, versie) SELECT 'nazorg', id, 3, '', aanspreekpunt, '', 0, 0, "
                                     "%d, aanspreekpunt, 1 FROM casus",
                                     (int)sinds + 20)));
  k = kop(w, &nog_later, huis);
  assert_plek(&k.kaart[0], "Wmo-onderzoek", FASE_ZELF, STAP_VINGER_AAN_DE_POLS); /* step 9 */
  veeg(w, "UPDATE traject SET gesloten_op = begonnen_op, melding = NULL");
  assert_int_equal(kop(w, &nog_later, huis).kaart_aantal, 1); /* closed ones are gone, the open question shows again */
  assert_heel(w);
}

/* The short way has no line of work, but its verslag brings the question on; another approach takes back to the plan.
 */
static void test_verslag_en_andere_aanpak(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  const struct werk *priya = &w->werk[PROFESSIONAL];
  veeg(w, str_c(w->arena,
                str_format(w->arena,
                           "INSERT INTO verslag (publiek, melding, product, begonnen_op, door, versie) SELECT 'v', "
                           "m.id, '', %d, (SELECT min(id) FROM gebruiker), 1 FROM melding m",
                           (int)w->vandaag)));
  assert_plek(&kop(w, priya, huis).kaart[0], "Nieuwe vraag", FASE_WELKE, STAP_VERHELDEREN);
  veeg(w, str_c(w->arena,
                str_format(w->arena,
                           "INSERT INTO verslag_versie (publiek, verslag, nummer, op_dag, hoe, inhoud, hash, brief, "
                           "door, op) SELECT 'vv', v.id, 1, %d, 1, '', (SELECT hash FROM keten LIMIT 1), '', v.door, 0 "
                           "FROM verslag v",
                           (int)w->vandaag)));
  assert_plek(&kop(w, priya, huis).kaart[0], "Nieuwe vraag", FASE_WELKE, STAP_PLAN);
  start(w, huis, "");
  assert_plek(&kop(w, priya, huis).kaart[0], "Wmo-onderzoek", FASE_WELKE, STAP_PLAN);
  struct werk later = na_dagen(w, PROFESSIONAL, 5);
  DOET(w, plan_beginnen(&later, huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  static const struct {
    enum evaluatie_uitkomst uitkomst;
    enum fase fase;
    enum stap stap;
  } rijen[] = {{EVALUATIE_VOORTZETTEN, FASE_HELPT, STAP_BIJHOUDEN}, {EVALUATIE_ANDERS, FASE_WELKE, STAP_PLAN}};
  for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
    veeg(w, str_c(w->arena,
                  str_format(w->arena,
                             "INSERT INTO plan_evaluatie (publiek, plan, dag, versie, gehouden_op, uitkomst) SELECT "
                             "'e%zu', p.id, %d, 1, %d, %d FROM plan p",
                             i, (int)w->vandaag + 6 + (int)i, (int)w->vandaag + 6 + (int)i, (int)rijen[i].uitkomst)));
    assert_plek(&kop(w, priya, huis).kaart[0], "Wmo-onderzoek", rijen[i].fase, rijen[i].stap);
  }
}

/* What lies in a compartment of its own is on the map only for who works on it. */
static void test_een_compartiment(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w);
  start(w, huis, "veiligheid");
  assert_int_equal(kop(w, &w->werk[PROFESSIONAL], huis).kaart_aantal, 1);
  assert_int_equal(kop(w, &w->werk[TEAMLEIDER], huis).kaart_aantal, 0);
}

struct caseload {
  const struct route_regel *regels;
  size_t aantal;
};
static bool read_caseload(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  const struct werk *werk = in;
  struct toegang *toegang;
  struct route_regel *regels;
  struct caseload uit;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "caseload",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_CASUS,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !routekaart_van_werker(toegang, &regels, &uit.aantal, fault))
    return false;
  uit.regels = regels;
  *(struct caseload *)ret_uit = uit;
  return true;
}

/* The same places for all that somebody works on, in one statement; nothing of a colleague's. */
static void test_van_een_werker(void **state) {
  struct wereld *w = *state;
  struct str een = begin(w), twee = vraag(w, inwoner(w, "Bert", "Bos"), WET_JEUGDWET);
  struct caseload uit;
  start(w, een, "");
  start(w, twee, "");
  DOET(w, store_lezen(w->store, w->arena, w->werk[PROFESSIONAL].wanneer, read_caseload, &w->werk[PROFESSIONAL], &uit,
                      &w->fault));
  assert_int_equal(uit.aantal, 2);
  assert_int_equal(uit.regels[0].plek.fase, FASE_WELKE);
  assert_true(uit.regels[0].huishouden != uit.regels[1].huishouden);
  DOET(w, store_lezen(w->store, w->arena, w->werk[TEAMLEIDER].wanneer, read_caseload, &w->werk[TEAMLEIDER], &uit,
                      &w->fault));
  assert_int_equal(uit.aantal, 0);
}

static struct tijdlijn_inzien_uit verhaal(struct wereld *w, enum wie wie, struct tijdlijn_inzien_in in) {
  struct tijdlijn_inzien_uit uit;
  DOET(w, tijdlijn_inzien(&w->werk[wie], &in, &uit, &w->fault));
  return uit;
}

static bool vertelt(struct wereld *w, const struct tijdlijn_inzien_uit *uit, const char *zin) {
  size_t at;
  for (size_t i = 0; i < uit->aantal; i++)
    if (str_find(tijdlijn_zin(w->arena, &uit->feiten[i]), str_of(zin), &at)) return true;
  return false;
}

/* Whole sentences, by kind and by person, and each kind by its own right. */
static void test_het_verhaal(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), uit, fatma;
  struct notitie_in note = verslag("De trap is te steil.");
  start(w, huis, "");
  start(w, huis, "veiligheid");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &note, &uit, &w->fault));
  DOET(w, verheldering_beginnen(&w->werk[PROFESSIONAL], huis, &(struct verheldering_beginnen_in){0}, &uit, &w->fault));
  struct tijdlijn_inzien_uit alles = verhaal(w, PROFESSIONAL, (struct tijdlijn_inzien_in){.huishouden = huis});
  assert_true(vertelt(w, &alles, "Fatma Yilmaz stelde een vraag"));
  assert_true(vertelt(w, &alles, "Het traject Wmo-onderzoek begon."));
  assert_true(vertelt(w, &alles, "De trap is te steil."));
  assert_true(vertelt(w, &alles, "Priya Professional begon met de vraagverheldering."));
  assert_true(vertelt(w, &alles, "Priya Professional kreeg de casusregie"));
  assert_true(vertelt(w, &alles, "Ontvangstbevestiging"));
  for (size_t i = 1; i < alles.aantal; i++) assert_true(alles.feiten[i - 1].dag >= alles.feiten[i].dag);
  assert_int_equal(alles.verder.len, 0);
  fatma = alles.leden[0].publiek;
  struct tijdlijn_inzien_uit deel =
      verhaal(w, PROFESSIONAL, (struct tijdlijn_inzien_in){.huishouden = huis, .groep = GROEP_CONTACT});
  assert_int_equal(deel.aantal, 1);
  deel = verhaal(w, PROFESSIONAL, (struct tijdlijn_inzien_in){.huishouden = huis, .persoon = fatma});
  assert_true(vertelt(w, &deel, "stelde een vraag"));
  assert_false(vertelt(w, &deel, "De trap is te steil."));
  deel = verhaal(w, PROFESSIONAL, (struct tijdlijn_inzien_in){.huishouden = huis, .jaar = 2001});
  assert_int_equal(deel.aantal, 0);
  /* The compartment is open to who works in it, and to nobody else. */
  size_t own = alles.aantal;
  alles = verhaal(w, TEAMLEIDER, (struct tijdlijn_inzien_in){.huishouden = huis});
  assert_int_equal(alles.aantal, own - 1);
  struct tijdlijn_inzien_in in = {.huishouden = huis};
  FAALT(w, FAULT_ACCESS, tijdlijn_inzien(&w->werk[VIANEN], &in, &deel, &w->fault));
  FAALT(w, FAULT_ACCESS, tijdlijn_inzien(&w->werk[LOKET], &in, &deel, &w->fault));
  assert_heel(w);
}

/* As the server asks: one filter after another with the same memory, used again; and each costs as many statements. */
static void test_elk_filter_na_elkaar(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str huis = begin(w), uit;
  struct notitie_in note = verslag("De trap is te steil.");
  struct werk werk = w->werk[PROFESSIONAL];
  struct tijdlijn_inzien_uit blad;
  int64_t kost = 0;
  werk.arena = arena_create(1 << 24);
  for (int ronde = 0; ronde < 3; ronde++)
    for (int groep = 0; groep <= GROEP_DOCUMENTEN; groep++) {
      arena_reset(werk.arena);
      struct tijdlijn_inzien_in in = {.huishouden = huis, .groep = groep};
      int64_t before = store_opdrachten_geteld();
      DOET(w, tijdlijn_inzien(&werk, &in, &blad, &w->fault));
      if (!kost) kost = store_opdrachten_geteld() - before;
      assert_int_equal(store_opdrachten_geteld() - before, kost);
      if (groep == GROEP_CONTACT) assert_int_equal(blad.aantal, ronde * GROEP_DOCUMENTEN + groep);
      if (groep < GROEP_DOCUMENTEN) DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &note, &uit, &w->fault));
    }
  arena_destroy(werk.arena);
}

/* The tab with contactverslagen: every page in its order, from whichever end it was found. */
static void test_bladen_van_contact(void **state) {
  enum { VERSLAGEN = 3 * NOTITIE_BLAD + 5, BLADEN = 5 };
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  struct notitie_in note = verslag("Gebeld.");
  for (int i = 0; i < VERSLAGEN; i++) {
    note.op_dag = w->vandaag - i / 15;
    DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &note, &uit, &w->fault));
  }
  struct notitie vorige = {.op_dag = DAG_OPEN};
  size_t samen = 0;
  for (int blad = 1; blad <= BLADEN; blad++) {
    struct huishouden_inzien_uit tab;
    struct huishouden_inzien_in in = {huis, blad, DEEL_CONTACT};
    DOET(w, huishouden_inzien(&w->werk[PROFESSIONAL], &in, &tab, &w->fault));
    assert_int_equal(tab.notitie_totaal, VERSLAGEN);
    assert_int_equal(tab.notitie_aantal, blad < 4 ? NOTITIE_BLAD : blad == 4 ? 5 : 0);
    for (size_t i = 0; i < tab.notitie_aantal; vorige = tab.notities[i++], samen++)
      assert_true(tab.notities[i].op_dag < vorige.op_dag ||
                  (tab.notities[i].op_dag == vorige.op_dag && tab.notities[i].id < vorige.id));
  }
  assert_int_equal(samen, VERSLAGEN);
}

/* Page after page: nothing twice and nothing lost, with many lines on one day. */
static void test_bladen(void **state) {
  enum { VERSLAGEN = 3 * TIJDLIJN_BLAD + 5, ALLES = VERSLAGEN + 2 };
  struct wereld *w = *state;
  struct str huis = begin(w), uit;
  struct notitie_in note = verslag("Gebeld.");
  bool gezien[ALLES * 2] = {false};
  size_t samen = 0, notes = 0;
  for (int i = 0; i < VERSLAGEN; i++) {
    note.op_dag = w->vandaag - i / (TIJDLIJN_BLAD + 10);
    DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &note, &uit, &w->fault));
  }
  struct tijdlijn_inzien_in in = {.huishouden = huis};
  do {
    struct tijdlijn_inzien_uit blad = verhaal(w, PROFESSIONAL, in);
    for (size_t i = 0; i < blad.aantal; i++) {
      samen++;
      if (blad.feiten[i].soort != TIJDLIJN_NOTITIE) continue;
      assert_in_range(blad.feiten[i].id, 1, ALLES * 2 - 1);
      assert_false(gezien[blad.feiten[i].id]);
      gezien[blad.feiten[i].id] = true;
      notes++;
    }
    in.na = blad.verder;
  } while (in.na.len);
  assert_int_equal(notes, VERSLAGEN);
  assert_int_equal(samen, ALLES); /* the question and its receipt */
}

/* A page of which somebody may see no line at all is not the end of the story. */
static void test_een_blad_dat_niemand_ziet(void **state) {
  enum { DICHT = 3 * TIJDLIJN_BLAD };
  struct wereld *w = *state;
  struct str huis = begin(w);
  start(w, huis, "veiligheid");
  for (int i = 0; i < DICHT; i++)
    veeg(w, str_c(w->arena, str_format(w->arena,
                                       "INSERT INTO traject (publiek, soort, spoed, begonnen_op, tweede_niet, versie) "
                                       "SELECT 'dicht%d', soort, spoed, begonnen_op, tweede_niet, versie FROM traject "
                                       "WHERE melding IS NOT NULL",
                                       i)));
  veeg(w,
       "INSERT INTO traject_casus (traject, casus) SELECT j.id, c.id FROM traject j, casus c WHERE j.melding IS NULL");
  struct tijdlijn_inzien_in in = {.huishouden = huis};
  bool empty = false, told = false;
  do {
    struct tijdlijn_inzien_uit blad = verhaal(w, TEAMLEIDER, in);
    empty |= blad.aantal == 0;
    told |= vertelt(w, &blad, "stelde een vraag");
    in.na = blad.verder;
  } while (in.na.len);
  assert_true(empty && told);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_tabs_per_rol),
      IN_WERELD(test_de_weg_op_de_kaart),
      IN_WERELD(test_verslag_en_andere_aanpak),
      IN_WERELD(test_een_compartiment),
      IN_WERELD(test_van_een_werker),
      IN_WERELD(test_het_verhaal),
      IN_WERELD(test_bladen_van_contact),
      IN_WERELD(test_bladen),
      IN_WERELD(test_een_blad_dat_niemand_ziet),
      IN_WERELD(test_elk_filter_na_elkaar),
  };
  return RUN_TESTS(tests);
}

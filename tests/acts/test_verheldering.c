/* The vraagverheldering: one that is being made, parts that two can write, what is sensitive, what is known already. */
#include "wereld.h"

#include "acts/casus_voeren.h"
#include "acts/verhelderen.h"

enum { DRADEN = 8, RONDEN = 5, TEKSTEN = 6 };

/* A question of Fatma in Lochem, taken up by the professional; gives the public id of her household. */
static struct str begin(struct wereld *w) {
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), publiek;
  inrichting_zetten(w, "lochem");
  struct traject_starten_in in = {.melding = melding_van(w, huis).publiek, .soort = S("wmo")};
  DOET(w, traject_starten(&w->werk[PROFESSIONAL], &in, &publiek, &w->fault));
  return huis;
}

static struct str verhelder(struct wereld *w, enum wie wie, struct str huis) {
  struct str publiek;
  DOET(w, verheldering_beginnen(&w->werk[wie], huis, &(struct verheldering_beginnen_in){{0}}, &publiek, &w->fault));
  return publiek;
}

static struct verheldering_inzien_uit zie(struct wereld *w, enum wie wie, enum verheldering_langs langs,
                                          struct str publiek) {
  struct verheldering_inzien_uit uit;
  DOET(w, verheldering_inzien(&w->werk[wie], &(struct verheldering_inzien_in){langs, publiek}, &uit, &w->fault));
  return uit;
}

/* The part with that main question as it stands now. */
static struct verheldering_deel deel_van(struct wereld *w, struct str verheldering, enum hoofdvraag vraag) {
  struct verheldering_inzien_uit uit = zie(w, PROFESSIONAL, LANGS_VERHELDERING, verheldering);
  for (size_t i = 0; i < uit.deel_aantal; i++)
    if (uit.delen[i].vraag == vraag) return uit.delen[i];
  fail_msg("no such part");
  return uit.delen[0];
}

static struct deel_inhoud antwoord(const char *tekst) {
  return (struct deel_inhoud){.tekst[TEKST_ANTWOORD] = str_of(tekst), .volgorde = -1};
}

static struct deel_inhoud gebied(const char *situatie, const char *wens) {
  return (struct deel_inhoud){.tekst = {[TEKST_SITUATIE] = str_of(situatie), [TEKST_WENS] = str_of(wens)},
                              .volgorde = -1};
}

static struct verheldering_deel kies_gebied(struct wereld *w, struct str huis, struct str verheldering,
                                            const char *leefgebied) {
  struct gebied_keus keus = {huishouden(w, &w->werk[PROFESSIONAL], huis).leden[0].publiek, str_of(leefgebied)};
  struct gebieden_kiezen_in in = {.waarom = 2, .keuzes = &keus, .aantal = 1};
  struct str uit;
  DOET(w, gebieden_kiezen(&w->werk[PROFESSIONAL], verheldering, &in, &uit, &w->fault));
  return deel_van(w, verheldering, VRAAG_GEBIED);
}

static void schrijf(struct wereld *w, enum wie wie, struct str deel, int64_t versie, struct deel_inhoud in) {
  struct str uit;
  DOET(w, deel_schrijven(&w->werk[wie], deel, versie, &in, &uit, &w->fault));
  assert_str(uit, str_c(w->arena, deel));
}

/* S4-150: five main questions and own strength; whoever begins, it is the same one. */
static void test_een_per_casus(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), een = verhelder(w, PROFESSIONAL, huis), twee = verhelder(w, TEAMLEIDER, huis);
  assert_str(twee, str_c(w->arena, een));
  struct verheldering_inzien_uit uit = zie(w, PROFESSIONAL, LANGS_HUISHOUDEN, huis);
  assert_int_equal(uit.deel_aantal, 6);
  assert_int_equal(uit.deel_aantal, HOOFDVRAAG_EINDE - VRAAG_SPEELT);
  assert_str(uit.huishouden.publiek, str_c(w->arena, huis));
  assert_true(uit.mag_doen);
  assert_true(uit.werkt_mee);
  assert_int_equal(uit.gebied_aantal, 7);
  /* Seven days after the Wmo-melding of 24 March (Wmo 2015 art. 2.3.2 lid 2). */
  assert_str(dag_iso(w->arena, uit.plan_laatste_dag), "2026-03-31");
  assert_str(uit.schaal.naam, "");
  assert_heel(w);
}

/* A gate that stops: every melding is talked over in the team first (S0-105). */
static void test_de_poort(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), publiek;
  struct verheldering_beginnen_in in = {{0}};
  inrichting_zetten(w, "vijfheerenlanden");
  FAALT(w, FAULT_RULE, verheldering_beginnen(&w->werk[PROFESSIONAL], huis, &in, &publiek, &w->fault));
  assert_string_equal(w->fault.rule, "overleg-alle-meldingen");
  veeg(w, "UPDATE traject SET spoed = 1"); /* nothing may hold up what cannot wait */
  verhelder(w, PROFESSIONAL, huis);
}

static void test_zonder_casus(void **state) {
  struct wereld *w = *state;
  struct str publiek, huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct verheldering_beginnen_in in = {{0}};
  FAALT(w, FAULT_STALE, verheldering_beginnen(&w->werk[PROFESSIONAL], huis, &in, &publiek, &w->fault));
  assert_int_equal(zie(w, PROFESSIONAL, LANGS_HUISHOUDEN, huis).verheldering.id, 0);
}

static void test_schrijven_en_gelijk_blijven(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), deel = deel_van(w, v, VRAAG_SPEELT).publiek;
  struct deel_inhoud in = antwoord("Ik kan de trap niet meer op.");
  in.eigen[TEKST_ANTWOORD] = true;
  const struct paar typed[] = {{S_INIT("basis"), S_INIT("0")}, {S_INIT("antwoord"), S_INIT("Ik kan")}};
  DOET(w, concept_vastleggen(&w->werk[PROFESSIONAL], concept_sleutel_deel(w->arena, deel), &(struct paren){typed, 2},
                             &w->fault));
  assert_has(zie(w, PROFESSIONAL, LANGS_DEEL, deel).concept, "Ik kan");
  assert_int_equal(zie(w, TEAMLEIDER, LANGS_DEEL, deel).concept.len, 0);
  schrijf(w, PROFESSIONAL, deel, 0, in);
  schrijf(w, PROFESSIONAL, deel, 1, in); /* nothing changed: no version */
  struct verheldering_inzien_uit uit = zie(w, TEAMLEIDER, LANGS_DEEL, deel);
  assert_int_equal(uit.deel->versie, 1);
  assert_str(uit.deel->inhoud.tekst[TEKST_ANTWOORD], "Ik kan de trap niet meer op.");
  assert_true(uit.deel->inhoud.eigen[TEKST_ANTWOORD]);
  assert_str(uit.deel->door, "Priya Professional");
  assert_int_equal(zie(w, PROFESSIONAL, LANGS_DEEL, deel).concept.len, 0);
  /* The logboek says that it was written, not what: the texts stay behind their own gate. */
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%trap%' AND inhoud LIKE '%versie%'"),
                   0);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%\"Antwoord\":[\"versie 0\"%'"), 1);
  assert_heel(w);
}

/* Two tables: what does not touch is joined, what touches is shown, and every text stays. */
static void test_twee_schrijvers(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), uit;
  struct str deel = kies_gebied(w, huis, v, "wonen").publiek;
  schrijf(w, PROFESSIONAL, deel, 0, gebied("Woont boven", ""));
  schrijf(w, TEAMLEIDER, deel, 0, gebied("", "Beneden slapen"));
  struct verheldering_deel nu = deel_van(w, v, VRAAG_GEBIED);
  assert_int_equal(nu.versie, 2);
  assert_str(nu.inhoud.tekst[TEKST_SITUATIE], "Woont boven");
  assert_str(nu.inhoud.tekst[TEKST_WENS], "Beneden slapen");
  struct deel_inhoud botst = gebied("Woont beneden", "");
  FAALT(w, FAULT_STALE, deel_schrijven(&w->werk[TEAMLEIDER], deel, 0, &botst, &uit, &w->fault));
  assert_has(w->fault.message, "beide teksten");
  assert_int_equal(deel_van(w, v, VRAAG_GEBIED).versie, 2);
  schrijf(w, TEAMLEIDER, deel, 2, gebied("Woont beneden", "Beneden slapen"));
  assert_int_equal(tel(w, "SELECT count(*) FROM verheldering_tekst WHERE tekst = 'Woont boven'"), 2);
}

static struct str delen[TEKSTEN], samen;

static bool schrijf_tegelijk(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer % 2 ? TEAMLEIDER : PROFESSIONAL];
  struct str uit;
  struct fault fault;
  bool good = true;
  werk.arena = arena_create(64 * 1024 * 1024);
  for (int ronde = 0; good && ronde < RONDEN; ronde++) {
    struct deel_inhoud in = {.volgorde = -1};
    in.tekst[TEKST_SITUATIE + nummer % TEKSTEN] =
        str_format(werk.arena, "draad %d", nummer % TEKSTEN); /* those of one text write the same */
    do {
      fault_init(&fault);
      good = deel_schrijven(&werk, ronde ? samen : delen[nummer % TEKSTEN], 0, &in, &uit, &fault);
    } while (!good && fault.class == FAULT_BUSY);
  }
  if (!good) print_error("# %s: %s\n", fault_class_name(fault.class), fault.detail);
  arena_destroy(werk.arena);
  return good;
}

/* Eight at once, each in a part of his own and then all in one: no text is lost. */
static void test_acht_tegelijk(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis);
  struct verheldering_inzien_uit uit = zie(w, PROFESSIONAL, LANGS_VERHELDERING, v);
  size_t n = 0;
  for (size_t i = 0; i < uit.gebied_aantal && n < TEKSTEN + 1; i++, n++)
    kies_gebied(w, huis, v, str_c(w->arena, uit.gebieden[i].sleutel));
  uit = zie(w, PROFESSIONAL, LANGS_VERHELDERING, v);
  for (size_t i = 0; i < TEKSTEN; i++) delen[i] = uit.delen[6 + i].publiek;
  samen = uit.delen[6 + TEKSTEN].publiek;
  tegelijk(w, DRADEN, schrijf_tegelijk);
  uit = zie(w, PROFESSIONAL, LANGS_VERHELDERING, v);
  for (int i = 0; i < TEKSTEN; i++) {
    const char *wil = str_c(w->arena, str_format(w->arena, "draad %d", i));
    assert_str(uit.delen[6 + i].inhoud.tekst[TEKST_SITUATIE + i], wil);
    assert_str(uit.delen[6 + TEKSTEN].inhoud.tekst[TEKST_SITUATIE + i], wil);
  }
  assert_heel(w);
}

/* Sensitive: who works on a traject sees it, a colleague of the team sees that there is something. */
static void test_afgeschermd(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), uit;
  struct str deel = kies_gebied(w, huis, v, "wonen").publiek;
  kies_gebied(w, huis, v, "zorg");
  struct deel_inhoud in = gebied("Er wordt geslagen", "");
  in.gevoelig = true;
  FAALT(w, FAULT_INPUT, deel_schrijven(&w->werk[TEAMLEIDER], deel, 0, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "gevoelig").len > 0);
  schrijf(w, PROFESSIONAL, deel, 0, in);
  struct verheldering_inzien_uit zijn = zie(w, TEAMLEIDER, LANGS_VERHELDERING, v);
  assert_int_equal(zijn.deel_aantal, 8);
  const struct verheldering_deel *dicht = &zijn.delen[7]; /* last: its place tells nothing */
  assert_true(dicht->afgeschermd);
  assert_int_equal(dicht->inhoud.tekst[TEKST_SITUATIE].len, 0);
  assert_int_equal(dicht->leefgebied.len, 0);
  assert_int_equal(dicht->persoon, 0);
  assert_int_equal(dicht->publiek.len, 0);
  assert_false(zijn.werkt_mee);
  assert_str(zie(w, PROFESSIONAL, LANGS_VERHELDERING, v).delen[6].inhoud.tekst[TEKST_SITUATIE], "Er wordt geslagen");
  /* Nor by its own address, nor by writing over it. */
  struct verheldering_inzien_uit niet;
  int64_t before = tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'geweigerd'");
  FAALT(
      w, FAULT_ACCESS,
      verheldering_inzien(&w->werk[TEAMLEIDER], &(struct verheldering_inzien_in){LANGS_DEEL, deel}, &niet, &w->fault));
  in = gebied("weg", "");
  FAALT(w, FAULT_ACCESS, deel_schrijven(&w->werk[TEAMLEIDER], deel, 1, &in, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, deel_overnemen(&w->werk[TEAMLEIDER], deel, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'geweigerd'"), before + 3);
  struct logboek_inzien_uit log;
  DOET(w, logboek_inzien(&w->werk[TEAMLEIDER], huis, 1, &log, &w->fault));
  for (size_t i = 0; i < log.aantal; i++) {
    size_t at;
    assert_false(str_find(log.regels[i].inhoud, S("geslagen"), &at));
  }
}

static void test_wie_er_niet_bij_hoort(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), deel = deel_van(w, v, VRAAG_SPEELT).publiek, uit;
  static const enum wie buiten[] = {LOKET, VIANEN, LEIDER_VIANEN, BEHEERDER};
  for (size_t i = 0; i < sizeof buiten / sizeof *buiten; i++) {
    const struct werk *werk = &w->werk[buiten[i]];
    struct verheldering_inzien_uit niet;
    struct deel_inhoud in = antwoord("mag niet");
    struct gebied_keus keus = {deel, S("wonen")};
    FAALT(w, FAULT_ACCESS,
          verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, huis}, &niet, &w->fault));
    FAALT(w, FAULT_ACCESS,
          verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_VERHELDERING, v}, &niet, &w->fault));
    FAALT(w, FAULT_ACCESS,
          verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_DEEL, deel}, &niet, &w->fault));
    FAALT(w, FAULT_ACCESS, verheldering_beginnen(werk, huis, &(struct verheldering_beginnen_in){{0}}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, deel_schrijven(werk, deel, 0, &in, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, deel_overnemen(werk, deel, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, gebieden_kiezen(werk, v, &(struct gebieden_kiezen_in){1, &keus, 1}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS,
          bezoek_opnemen(werk, v, &(struct bezoek_in){.op_dag = DAG_GEEN, .plaats = -1}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS,
          eigen_plan_opnemen(werk, v, &(struct eigen_plan_in){1, deel, S("x"), DAG_GEEN}, &uit, &w->fault));
    FAALT(w, FAULT_ACCESS, verheldering_afronden(werk, v, &uit, &w->fault));
  }
}

/* What was told is not asked again: the words of the question, and the clarification before this one. */
static void test_niets_twee_keer(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), een = verhelder(w, PROFESSIONAL, huis), uit;
  struct str deel = deel_van(w, een, VRAAG_SPEELT).publiek;
  struct verheldering_inzien_uit beeld = zie(w, PROFESSIONAL, LANGS_DEEL, deel);
  assert_str(beeld.bekend_uit, "de vraag van 24 maart 2026");
  assert_str(beeld.bekend.tekst[TEKST_ANTWOORD], "Ik kan de trap niet meer op.");
  DOET(w, deel_overnemen(&w->werk[PROFESSIONAL], deel, &uit, &w->fault));
  assert_true(deel_van(w, een, VRAAG_SPEELT).inhoud.eigen[TEKST_ANTWOORD]);
  schrijf(w, PROFESSIONAL, deel_van(w, een, VRAAG_HELPT).publiek, 0, antwoord("De dochter"));
  struct str wonen = kies_gebied(w, huis, een, "wonen").publiek;
  struct deel_inhoud stil = gebied("Woont boven", "");
  stil.gevoelig = true;
  schrijf(w, PROFESSIONAL, wonen, 0, stil);
  DOET(w, verheldering_afronden(&w->werk[PROFESSIONAL], een, &uit, &w->fault));

  /* It stays as it was. */
  struct deel_inhoud later_tekst = antwoord("later");
  FAALT(w, FAULT_STALE, deel_schrijven(&w->werk[PROFESSIONAL], deel, 1, &later_tekst, &uit, &w->fault));
  FAALT(w, FAULT_STALE, verheldering_afronden(&w->werk[PROFESSIONAL], een, &uit, &w->fault));
  struct str twee = verhelder(w, PROFESSIONAL, huis);
  assert_false(str_eq(een, twee));
  struct str helpt = deel_van(w, twee, VRAAG_HELPT).publiek;
  beeld = zie(w, PROFESSIONAL, LANGS_DEEL, helpt);
  assert_str(beeld.bekend_uit, "de vraagverheldering van 24 maart 2026");
  assert_str(beeld.bekend.tekst[TEKST_ANTWOORD], "De dochter");
  assert_int_equal(beeld.deel->versie, 0);
  DOET(w, deel_overnemen(&w->werk[PROFESSIONAL], helpt, &uit, &w->fault));
  assert_str(deel_van(w, twee, VRAAG_HELPT).inhoud.tekst[TEKST_ANTWOORD], "De dochter");

  /* What was shielded is known only to who could see it, and stays shielded. */
  struct str weer = kies_gebied(w, huis, twee, "wonen").publiek;
  assert_str(zie(w, TEAMLEIDER, LANGS_DEEL, weer).bekend_uit, "");
  DOET(w, deel_overnemen(&w->werk[PROFESSIONAL], weer, &uit, &w->fault));
  assert_true(deel_van(w, twee, VRAAG_GEBIED).inhoud.gevoelig);
}

/* However many parts: the same number of statements. */
static void test_wat_kijken_kost(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis);
  int64_t before = store_opdrachten_geteld();
  struct verheldering_inzien_uit uit = zie(w, PROFESSIONAL, LANGS_VERHELDERING, v);
  int64_t few = store_opdrachten_geteld() - before;
  for (size_t i = 0; i < uit.gebied_aantal; i++) kies_gebied(w, huis, v, str_c(w->arena, uit.gebieden[i].sleutel));
  before = store_opdrachten_geteld();
  uit = zie(w, PROFESSIONAL, LANGS_VERHELDERING, v);
  assert_int_equal(uit.deel_aantal, 13);
  /* One row more in the logboek for the person who is seen now. */
  assert_in_range(store_opdrachten_geteld() - before, few, few + 1);
}

static void test_leefgebieden(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), uit;
  struct verheldering_deel wonen = kies_gebied(w, huis, v, "wonen");
  assert_int_equal(wonen.waarom, 2);
  assert_str(wonen.persoon_naam, "Fatma Yilmaz");
  struct gebied_keus keuzes[] = {{huishouden(w, &w->werk[PROFESSIONAL], huis).leden[0].publiek, S("wonen")},
                                 {huis, S("zorg")}};
  struct gebieden_kiezen_in in = {.waarom = 1, .keuzes = keuzes, .aantal = 1};
  DOET(w, gebieden_kiezen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault)); /* once is once, the reason stays */
  assert_int_equal(deel_van(w, v, VRAAG_GEBIED).waarom, 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM verheldering_deel WHERE leefgebied = 'wonen'"), 1);
  in.aantal = 2; /* somebody who does not live there */
  FAALT(w, FAULT_INPUT, gebieden_kiezen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  keuzes[0].leefgebied = S("bestaat-niet");
  in.aantal = 1;
  FAALT(w, FAULT_INPUT, gebieden_kiezen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  in.aantal = 0;
  FAALT(w, FAULT_INPUT, gebieden_kiezen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
}

/* A score only where the municipality has a scale, and only one that is on it. */
static void test_de_schaal(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), uit;
  struct str wonen = kies_gebied(w, huis, v, "wonen").publiek;
  struct deel_inhoud in = gebied("Woont boven", "");
  in.score = S("3");
  FAALT(w, FAULT_INPUT, deel_schrijven(&w->werk[PROFESSIONAL], wonen, 0, &in, &uit, &w->fault));
  static const char csv[] = "id;naam;laagste;hoogste;bron;vanaf;tot\nproef;Proefschaal;1;5;proef;;\n";
  struct embedded files[] = {{"meetschaal.csv", csv, sizeof csv - 1}, {0}};
  struct inrichting_fouten fouten = {.arena = w->arena};
  struct inrichting_stand stand;
  int64_t versie;
  DOET(w, inrichting_inzien(&w->werk[BEHEERDER], &stand, &w->fault));
  struct inrichting_invoeren_in nieuw = {.files = files, .versie = stand.versie, .waarom = S("proef")};
  DOET(w, inrichting_invoeren(&w->werk[BEHEERDER], &nieuw, &fouten, &versie, &w->fault));
  schrijf(w, PROFESSIONAL, wonen, 0, in);
  assert_str(deel_van(w, v, VRAAG_GEBIED).inhoud.score, "3");
  in.score = S("6");
  FAALT(w, FAULT_INPUT, deel_schrijven(&w->werk[PROFESSIONAL], wonen, 1, &in, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "score").len > 0);
}

/* S4-147, S4-148, S4-154: several talks, where, and who was there as what. */
static void test_gesprekken(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), uit;
  struct str fatma = huishouden(w, &w->werk[PROFESSIONAL], huis).leden[0].publiek;
  struct bezoek_in in = {.op_dag = DAG_GEEN, .plaats = -1, .bewoners = &fatma, .bewoner_aantal = 1};
  in.anderen[0].naam = S("Leyla");
  in.anderen[0].hoedanigheid = -1;
  FAALT(w, FAULT_INPUT, bezoek_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  in.anderen[0].hoedanigheid = 2;
  DOET(w, bezoek_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  in.op_dag = w->vandaag - 1;
  in.anderen[0].naam = S("");
  DOET(w, bezoek_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  in.op_dag = w->vandaag + 1;
  FAALT(w, FAULT_INPUT, bezoek_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  struct verheldering_inzien_uit beeld = zie(w, PROFESSIONAL, LANGS_VERHELDERING, v);
  assert_int_equal(beeld.bezoek_aantal, 2);
  assert_int_equal(beeld.bezoeken[0].op_dag, w->vandaag);
  assert_int_equal(beeld.bezoeken[0].plaats, 1); /* at home */
  assert_int_equal(beeld.bezoeken[0].aanwezig_aantal, 2);
  assert_str(beeld.bezoeken[0].aanwezig[0].naam, "Fatma Yilmaz");
  assert_str(beeld.bezoeken[0].aanwezig[1].naam, "Leyla");
  assert_int_equal(beeld.bezoeken[1].aanwezig_aantal, 1);
}

static void test_eigen_plan(void **state) {
  struct wereld *w = *state;
  struct str huis = begin(w), v = verhelder(w, PROFESSIONAL, huis), uit;
  DOET(w, document_toevoegen(&w->werk[PROFESSIONAL], huis, &(struct bijlage){S("plan.txt"), S("Ons plan")}, &uit,
                             &w->fault));
  struct verheldering_inzien_uit beeld = zie(w, PROFESSIONAL, LANGS_HUISHOUDEN, huis);
  struct eigen_plan_in in = {1, beeld.documenten[0].publiek, S("Fatma en haar dochter"), DAG_GEEN};
  for (size_t i = 0; i < beeld.document_aantal; i++)
    if (str_eq(beeld.documenten[i].naam, S("plan.txt"))) in.document = beeld.documenten[i].publiek;
  DOET(w, eigen_plan_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  beeld = zie(w, PROFESSIONAL, LANGS_HUISHOUDEN, huis);
  assert_int_equal(beeld.plan_aantal, 1);
  assert_str(beeld.plannen[0].document_naam, "plan.txt");
  assert_int_equal(beeld.plannen[0].ontvangen_op, w->vandaag);
  in.document = huis; /* no document of this household */
  FAALT(w, FAULT_ABSENT, eigen_plan_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
  in.ontvangen_op = w->vandaag + 1;
  FAALT(w, FAULT_INPUT, eigen_plan_opnemen(&w->werk[PROFESSIONAL], v, &in, &uit, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_een_per_casus),   IN_WERELD(test_de_poort),
      IN_WERELD(test_zonder_casus),    IN_WERELD(test_schrijven_en_gelijk_blijven),
      IN_WERELD(test_twee_schrijvers), IN_WERELD(test_acht_tegelijk),
      IN_WERELD(test_afgeschermd),     IN_WERELD(test_wie_er_niet_bij_hoort),
      IN_WERELD(test_niets_twee_keer), IN_WERELD(test_wat_kijken_kost),
      IN_WERELD(test_leefgebieden),    IN_WERELD(test_de_schaal),
      IN_WERELD(test_gesprekken),      IN_WERELD(test_eigen_plan),
  };
  return RUN_TESTS(tests);
}

/* Warme overdracht: offered, accepted, asked, returned, withdrawn, and taken over outside. S2-117, S2-141. */
#include "wereld.h"

static struct overdragen_in aan_team(int64_t team) {
  return (struct overdragen_in){.soort = OVERDRACHT_TEAM, .team = team, .boodschap = S("Mevrouw is verhuisd.")};
}

static void draag_over(struct wereld *w, enum wie wie, struct melding m, struct overdragen_in in) {
  struct str uit;
  DOET(w, melding_overdragen(&w->werk[wie], m.publiek, m.versie, &in, &uit, &w->fault));
}

static struct overdrachten_inzien_uit lijst(struct wereld *w, const struct werk *werk) {
  struct overdrachten_inzien_uit uit;
  DOET(w, overdrachten_inzien(werk, &uit, &w->fault));
  return uit;
}

static struct overdracht_inzien_uit zie(struct wereld *w, const struct werk *werk, struct str publiek) {
  struct overdracht_inzien_uit uit;
  DOET(w, overdracht_inzien(werk, publiek, &uit, &w->fault));
  return uit;
}

static struct overdracht_stap_in zeg(const char *tekst) {
  struct str s = str_of(tekst);
  return (struct overdracht_stap_in){s, s, s, s, s, .gesproken_op = DAG_GEEN};
}

static bool stap(struct wereld *w, const struct werk *werk, struct str publiek, int64_t versie,
                 enum overdracht_stap wat, const char *tekst, struct str *ret_uit) {
  struct overdracht_stap_in in = zeg(tekst);
  return overdracht_behandelen(werk, publiek, versie, wat, &in, ret_uit, &w->fault);
}

/* A question of Leerdam that is offered to Vianen. */
struct aangeboden {
  struct str persoon, huishouden, overdracht;
  struct melding melding;
};

static struct aangeboden aangeboden(struct wereld *w) {
  struct aangeboden a = {.persoon = inwoner(w, "Fatma", "Yilmaz")};
  a.huishouden = vraag(w, a.persoon, WET_WMO);
  a.melding = melding_van(w, a.huishouden);
  draag_over(w, PROFESSIONAL, a.melding, aan_team(w->vianen));
  a.overdracht = lijst(w, &w->werk[VIANEN]).binnen[0].publiek;
  return a;
}

/* S2-117: the giver keeps hold; the receiver sees the one question and nothing else. */
static void test_aangeboden(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct werk later_daar = later(&w->werk[VIANEN], 3, 0), later_hier = later(&w->werk[PROFESSIONAL], 3, 0);
  struct werklijst_inzien_uit werk = werklijst(w, &later_hier, 1);
  assert_int_equal(werk.lijst.totaal, 1);
  assert_str(werk.lijst.regels[0].overgedragen_aan, "Vianen");
  assert_int_equal(overdracht_wacht(werk.lijst.regels[0].overgedragen_op, w->vandaag + 3), 3);
  assert_int_equal(werklijst(w, &later_daar, 1).lijst.totaal, 0);

  struct overdrachten_inzien_uit daar = lijst(w, &later_daar), hier = lijst(w, &later_hier);
  assert_int_equal(daar.binnen_aantal, 1);
  assert_int_equal(daar.uit_aantal, 0);
  assert_str(daar.binnen[0].persoon_naam, "Fatma Yilmaz");
  assert_str(daar.binnen[0].boodschap, "Mevrouw is verhuisd.");
  assert_int_equal(hier.binnen_aantal, 0);
  assert_int_equal(hier.uit_aantal, 1);

  struct overdracht_inzien_uit o = zie(w, &later_daar, a.overdracht);
  assert_str(o.huishouden, ""); /* the file is not open yet */
  assert_true(o.kan[STAP_AANNEMEN] && o.kan[STAP_VRAGEN] && o.kan[STAP_TERUGGEVEN] && !o.kan[STAP_INTREKKEN]);
  struct huishouden_inzien_uit h;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&later_daar, &(struct huishouden_inzien_in){a.huishouden, 1, DEEL_ALLES}, &h, &w->fault));
  o = zie(w, &later_hier, a.overdracht);
  assert_str(o.huishouden, str_c(w->arena, a.huishouden));
  assert_true(o.kan[STAP_INTREKKEN] && o.kan[STAP_AANVULLEN] && !o.kan[STAP_AANNEMEN]);
  assert_heel(w);
}

static void test_aannemen(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct str uit;
  DOET(w, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_AANNEMEN, "Klopt het adres nog?", &uit));
  assert_str(uit, str_c(w->arena, a.huishouden));
  struct werk morgen = later(&w->werk[VIANEN], 1, 0), daar_morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  assert_int_equal(werklijst(w, &morgen, 1).lijst.totaal, 1);
  assert_int_equal(werklijst(w, &daar_morgen, 1).lijst.totaal, 0);
  struct huishouden_inzien_uit h = huishouden(w, &morgen, a.huishouden);
  assert_true(h.mag_doen);
  assert_str(h.meldingen[0].team_naam, "Vianen");
  assert_int_equal(h.meldingen[0].laatste_dag, a.melding.laatste_dag); /* the clock ran on */
  assert_str(h.overdrachten[0].na_te_gaan, "Klopt het adres nog?");
  /* A joint transfer: the giver sees the file until tonight. */
  huishouden(w, &w->werk[PROFESSIONAL], a.huishouden);
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&daar_morgen, &(struct huishouden_inzien_in){a.huishouden, 1, DEEL_ALLES}, &h, &w->fault));
  assert_int_equal(lijst(w, &morgen).binnen_aantal + lijst(w, &daar_morgen).uit_aantal, 0);
  assert_int_equal(
      tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%\"team\":[\"Leerdam\",\"Vianen\"]%'"), 1);
  assert_heel(w);
}

/* With another open question of the giver's team there, that team keeps its relation. */
static void test_aannemen_een_van_twee(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct str uit;
  vraag(w, a.persoon, WET_SCHULDHULP);
  DOET(w, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_AANNEMEN, "", &uit));
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  assert_int_equal(huishouden(w, &morgen, a.huishouden).melding_aantal, 2);
  assert_int_equal(werklijst(w, &morgen, 1).lijst.totaal, 1);
}

static void test_vragen_en_aanvullen(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct str uit;
  FAALT(w, FAULT_INPUT, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_VRAGEN, "", &uit));
  assert_true(fault_of(&w->fault, "vraag").len > 0);
  DOET(w, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_VRAGEN, "Wie is er al geweest?", &uit));
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).uit[0].stand, OVERDRACHT_VRAAG);
  FAALT(w, FAULT_STALE, stap(w, &w->werk[PROFESSIONAL], a.overdracht, 1, STAP_AANVULLEN, "De wijkagent.", &uit));
  DOET(w, stap(w, &w->werk[PROFESSIONAL], a.overdracht, 2, STAP_AANVULLEN, "De wijkagent.", &uit));
  struct overdracht_inzien_uit o = zie(w, &w->werk[VIANEN], a.overdracht);
  assert_int_equal(o.overdracht.stand, OVERDRACHT_AANGEBODEN);
  assert_int_equal(o.stap_aantal, 2);
  assert_str(o.stappen[1].tekst, "De wijkagent.");
  assert_str(o.stappen[1].door, "Priya Professional");
}

static void test_teruggeven(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct str uit;
  struct overdracht_inzien_uit o;
  FAALT(w, FAULT_INPUT, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_TERUGGEVEN, "", &uit));
  DOET(w, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_TERUGGEVEN, "Zij woont in Leerdam.", &uit));
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&w->werk[VIANEN], a.overdracht, &o, &w->fault)); /* at once */
  assert_int_equal(lijst(w, &w->werk[VIANEN]).binnen_aantal, 0);
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).uit[0].stand, OVERDRACHT_TERUG);
  assert_str(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.regels[0].overgedragen_aan, "");
  DOET(w, stap(w, &w->werk[PROFESSIONAL], a.overdracht, 2, STAP_AFRONDEN, "", &uit));
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).uit_aantal, 0);
  /* And again: to a colleague of Vianen; what came back is not in the way. */
  draag_over(
      w, PROFESSIONAL, a.melding,
      (struct overdragen_in){.soort = OVERDRACHT_COLLEGA, .collega = w->publiek[VIANEN], .boodschap = S("Toch?")});
  assert_int_equal(lijst(w, &w->werk[LEIDER_VIANEN]).binnen_aantal, 0);
  a.overdracht = lijst(w, &w->werk[VIANEN]).binnen[0].publiek;
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&w->werk[LEIDER_VIANEN], a.overdracht, &o, &w->fault));
  DOET(w, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_AANNEMEN, "", &uit));
  assert_int_equal(werklijst(w, &w->werk[LEIDER_VIANEN], 1).lijst.totaal, 1);
}

/* The desk recorded it for Leerdam today and sees better: it keeps hold until Vianen accepts, also tomorrow. */
static void test_loket_houdt_vast(void **state) {
  struct wereld *w = *state;
  struct str huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  draag_over(w, LOKET, melding_van(w, huis), aan_team(w->vianen));
  struct werk morgen = later(&w->werk[LOKET], 1, 0), daar = later(&w->werk[VIANEN], 1, 0);
  struct overdrachten_inzien_uit l = lijst(w, &morgen);
  assert_int_equal(l.uit_aantal, 1);
  struct huishouden_inzien_uit h;
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&morgen, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &h, &w->fault));
  DOET(w, stap(w, &morgen, l.uit[0].publiek, 1, STAP_INTREKKEN, "Toch Leerdam.", &uit));
  struct overdracht_inzien_uit o;
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&morgen, l.uit[0].publiek, &o, &w->fault));
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&daar, l.uit[0].publiek, &o, &w->fault));
  assert_int_equal(lijst(w, &daar).binnen_aantal, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM relatie WHERE soort = 5 AND tot > vanaf"), 0);
}

/* A desk is a team too: what it accepts stands on its own list. */
static void test_naar_een_loket(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct str uit;
  w->actor[LOKET].team_aantal = 1;
  w->actor[LOKET].teams[0] = w->vianen;
  DOET(w, stap(w, &w->werk[LOKET], a.overdracht, 1, STAP_AANNEMEN, "", &uit));
  struct werk morgen = later(&w->werk[LOKET], 1, 0);
  assert_int_equal(werklijst(w, &morgen, 1).lijst.totaal, 1);
  assert_int_equal(huishouden(w, &morgen, a.huishouden).informatie & INFO_NOTITIE, 0);
}

/* Outside: whom you spoke and when; a Wmo-melding stays open with its clock (Wmo 2015 art. 2.3.2). */
static void test_buiten(void **state) {
  struct wereld *w = *state;
  struct str huis, uit;
  inrichting_zetten(w, "vijfheerenlanden");
  huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  struct melding m = melding_van(w, huis);
  draag_over(
      w, PROFESSIONAL, m,
      (struct overdragen_in){.soort = OVERDRACHT_BUITEN, .organisatie = S("bindkracht"), .boodschap = S("Koffie")});
  draag_over(w, PROFESSIONAL, m,
             (struct overdragen_in){.soort = OVERDRACHT_BUITEN, .naam = S("Buurtvrouwen"), .boodschap = S("Ook")});
  struct overdrachten_inzien_uit l = lijst(w, &w->werk[PROFESSIONAL]);
  assert_int_equal(l.uit_aantal, 2);
  assert_str(l.uit[0].naar_naam, "Bindkracht");
  assert_str(l.uit[1].naar_naam, "Buurtvrouwen");
  struct overdracht_stap_in in = {.gesproken_op = DAG_GEEN};
  FAALT(w, FAULT_INPUT,
        overdracht_behandelen(&w->werk[PROFESSIONAL], l.uit[0].publiek, 1, STAP_AANNEMEN, &in, &uit, &w->fault));
  assert_int_equal(w->fault.field_count, 2);
  in.gesproken_met = S("Henk"), in.gesproken_op = w->vandaag;
  DOET(w, overdracht_behandelen(&w->werk[PROFESSIONAL], l.uit[0].publiek, 1, STAP_AANNEMEN, &in, &uit, &w->fault));
  struct melding na = melding_van(w, huis);
  assert_int_equal(na.gesloten_op, DAG_GEEN);
  assert_int_equal(na.laatste_dag, m.laatste_dag);
  assert_int_equal(na.team, m.team);
  DOET(w, stap(w, &w->werk[PROFESSIONAL], l.uit[1].publiek, 1, STAP_TERUGGEVEN, "Vol.", &uit));
  assert_int_equal(lijst(w, &w->werk[PROFESSIONAL]).uit_aantal, 0);
  assert_str(huishouden(w, &w->werk[PROFESSIONAL], huis).overdrachten[1].gesproken_met, "Henk");
}

static void test_kan_niet(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct str uit;
  static const struct {
    int soort;
    const char *veld;
  } rows[] = {{OVERDRACHT_TEAM, "team"}, {OVERDRACHT_COLLEGA, "collega"}, {OVERDRACHT_BUITEN, "naam"}, {-1, "soort"}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct overdragen_in in = {.soort = rows[i].soort};
    FAALT(w, FAULT_INPUT, melding_overdragen(&w->werk[PROFESSIONAL], a.melding.publiek, 1, &in, &uit, &w->fault));
    assert_true(fault_of(&w->fault, rows[i].veld).len > 0 && fault_of(&w->fault, "boodschap").len > 0);
  }
  struct overdragen_in zelf = aan_team(w->leerdam), nog = aan_team(w->vianen),
                       ik = {.soort = OVERDRACHT_COLLEGA, .collega = w->publiek[PROFESSIONAL], .boodschap = S("x")};
  FAALT(w, FAULT_INPUT, melding_overdragen(&w->werk[PROFESSIONAL], a.melding.publiek, 1, &zelf, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, melding_overdragen(&w->werk[PROFESSIONAL], a.melding.publiek, 1, &ik, &uit, &w->fault));
  FAALT(w, FAULT_INPUT, melding_overdragen(&w->werk[PROFESSIONAL], a.melding.publiek, 1, &nog, &uit, &w->fault));
  assert_true(fault_of(&w->fault, "soort").len > 0); /* it runs already */
  FAALT(w, FAULT_STALE, melding_overdragen(&w->werk[PROFESSIONAL], a.melding.publiek, 9, &nog, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_overdragen(&w->werk[VIANEN], a.melding.publiek, 1, &zelf, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_overdragen(&w->werk[BEHEERDER], a.melding.publiek, 1, &zelf, &uit, &w->fault));
  FAALT(w, FAULT_RULE,
        stap(w, &w->werk[PROFESSIONAL], a.overdracht, 1, STAP_AANNEMEN, "", &uit)); /* not for the giver */
  FAALT(w, FAULT_RULE, stap(w, &w->werk[VIANEN], a.overdracht, 1, STAP_INTREKKEN, "x", &uit));
  assert_int_equal(tel(w, "SELECT count(*) FROM overdracht"), 1);
  assert_heel(w);
}

/* One hand-over opens no other of the same household. */
static void test_niet_de_andere(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct overdracht_inzien_uit o;
  vraag(w, a.persoon, WET_SCHULDHULP);
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], a.huishouden);
  struct melding ander = h.meldingen[0].id == a.melding.id ? h.meldingen[1] : h.meldingen[0];
  draag_over(w, PROFESSIONAL, ander,
             (struct overdragen_in){.soort = OVERDRACHT_BUITEN, .naam = S("Bank"), .boodschap = S("x")});
  struct overdrachten_inzien_uit uit = lijst(w, &w->werk[PROFESSIONAL]);
  assert_int_equal(uit.uit_aantal, 2);
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&w->werk[VIANEN], uit.uit[1].publiek, &o, &w->fault));
  zie(w, &w->werk[VIANEN], uit.uit[0].publiek);
}

/* Closing or moving the melding ends what runs; the receiver is out of it. */
static void test_sluiten_en_verplaatsen(void **state) {
  struct wereld *w = *state;
  struct aangeboden a = aangeboden(w);
  struct melding_sluiten_in goed = beantwoord();
  struct overdracht_inzien_uit o;
  struct str uit;
  DOET(w, melding_sluiten(&w->werk[PROFESSIONAL], a.melding.publiek, 1, &goed, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, overdracht_inzien(&w->werk[VIANEN], a.overdracht, &o, &w->fault));
  assert_int_equal(lijst(w, &w->werk[VIANEN]).binnen_aantal, 0);

  struct str fout = vraag(w, inwoner(w, "Gerrit", "Bos"), WET_WMO);
  struct melding m = melding_van(w, fout);
  draag_over(w, PROFESSIONAL, m, aan_team(w->vianen));
  DOET(w, melding_verplaatsen(&w->werk[PROFESSIONAL], m.publiek, m.versie,
                              &(struct melding_verplaatsen_in){a.persoon, S("verkeerd")}, &uit, &w->fault));
  assert_int_equal(lijst(w, &w->werk[VIANEN]).binnen_aantal, 0);
  assert_int_equal(tel(w, "SELECT count(*) FROM relatie WHERE soort = 5 AND tot >= vanaf"), 0);
  assert_heel(w);
}

/* The same form twice is one hand-over; a list costs the same however long it is. */
static void test_eenmaal_en_kosten(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct aangeboden a = aangeboden(w);
  struct werk werk = w->werk[VIANEN];
  struct str een, twee;
  werk.inzending = S("00000000000000000000000abc");
  DOET(w, stap(w, &werk, a.overdracht, 1, STAP_VRAGEN, "Wie?", &een));
  DOET(w, stap(w, &werk, a.overdracht, 1, STAP_VRAGEN, "Wie?", &twee));
  assert_str(een, str_c(w->arena, twee));
  assert_int_equal(tel(w, "SELECT count(*) FROM overdracht_stap"), 1);
  lijst(w, &w->werk[VIANEN]);
  int64_t before = store_opdrachten_geteld();
  lijst(w, &w->werk[VIANEN]);
  int64_t one = store_opdrachten_geteld() - before;
  for (int i = 0; i < 10; i++) {
    struct str huis = vraag(w, inwoner(w, "Jan", str_format(w->arena, "Naam%d", i).ptr), WET_WMO);
    draag_over(w, PROFESSIONAL, melding_van(w, huis), aan_team(w->vianen));
  }
  before = store_opdrachten_geteld();
  assert_int_equal(lijst(w, &w->werk[VIANEN]).binnen_aantal, 11);
  assert_int_equal(store_opdrachten_geteld() - before, one);
}

/* Two of the receiving team accept at once: one of them does it. */
static bool neem_aan(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer ? LEIDER_VIANEN : VIANEN];
  struct fault fault;
  struct str uit;
  struct overdracht_stap_in in = {.gesproken_op = DAG_GEEN};
  werk.arena = arena_create(16 * 1024 * 1024);
  fault_init(&fault);
  struct str publiek = lees(w, "SELECT publiek FROM overdracht");
  bool done = overdracht_behandelen(&werk, publiek, 1, STAP_AANNEMEN, &in, &uit, &fault);
  arena_destroy(werk.arena);
  return done || fault.class == FAULT_STALE;
}

static void test_tegelijk_aannemen(void **state) {
  struct wereld *w = *state;
  aangeboden(w);
  tegelijk(w, 2, neem_aan);
  assert_int_equal(tel(w, "SELECT count(*) FROM overdracht_stap WHERE stap = 1"), 1);
  assert_int_equal(werklijst(w, &w->werk[VIANEN], 1).lijst.totaal, 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_aangeboden),
      IN_WERELD(test_aannemen),
      IN_WERELD(test_aannemen_een_van_twee),
      IN_WERELD(test_vragen_en_aanvullen),
      IN_WERELD(test_teruggeven),
      IN_WERELD(test_loket_houdt_vast),
      IN_WERELD(test_naar_een_loket),
      IN_WERELD(test_buiten),
      IN_WERELD(test_kan_niet),
      IN_WERELD(test_niet_de_andere),
      IN_WERELD(test_sluiten_en_verplaatsen),
      IN_WERELD(test_eenmaal_en_kosten),
      IN_WERELD(test_tegelijk_aannemen),
  };
  return RUN_TESTS(tests);
}

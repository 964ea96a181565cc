/* Who has which work, and how it goes to somebody else: nothing is lost on the way, and the giver keeps it until it is
 * accepted (S2-117). */
#include "wereld.h"

#include "acts/afspraak_maken.h"
#include "acts/werk_overdragen.h"

static struct str van_priya(struct wereld *w, const char *naam) {
  struct str publiek = vraag(w, inwoner(w, naam, naam), WET_WMO), uit;
  struct melding m = melding_van(w, publiek);
  DOET(w, melding_oppakken(&w->werk[PROFESSIONAL], m.publiek, m.versie, &uit, &w->fault));
  return publiek;
}

static struct str bezoek(struct wereld *w, struct str publiek) {
  struct str uit;
  struct afspraak_in in = {.soort = AFSPRAAK_HUISBEZOEK,
                           .dag = w->vandaag + 1,
                           .van = 600,
                           .tot = 660,
                           .personen = {huishouden(w, &w->werk[PROFESSIONAL], publiek).leden[0].publiek},
                           .persoon_aantal = 1,
                           .medewerker = w->publiek[PROFESSIONAL]};
  DOET(w, afspraak_maken(&w->werk[PROFESSIONAL], publiek, &in, &uit, &w->fault));
  return uit;
}

static struct werklijst_inzien_uit van_mij(struct wereld *w, const struct werk *werk) {
  struct werklijst_inzien_uit uit;
  DOET(w, werklijst_inzien(werk, &(struct werklijst_inzien_in){.bladzijde = 1, .van = WERKLIJST_VAN_MIJ}, &uit,
                           &w->fault));
  return uit;
}

static bool geef(struct wereld *w, const struct werk *werk, enum wie naar, const struct werkoverdracht_regel *regels,
                 size_t aantal) {
  struct str uit;
  struct werk_overdragen_in in = {.naar = w->publiek[naar],
                                  .per = DAG_GEEN,
                                  .woorden = S("Mevrouw is slechthorend."),
                                  .van = w->publiek[PROFESSIONAL],
                                  .regels = regels,
                                  .aantal = aantal};
  fault_init(&w->fault);
  return werk_overdragen(werk, &in, &uit, &w->fault);
}

static void test_oppakken(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str een = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO), uit;
  vraag(w, inwoner(w, "Gerrit", "Bos"), WET_WMO);
  struct melding m = melding_van(w, een);
  assert_int_equal(m.behandelaar, 0);
  assert_int_equal(van_mij(w, priya).lijst.totaal, 0);
  FAALT(w, FAULT_ACCESS, melding_oppakken(&w->werk[VIANEN], m.publiek, m.versie, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, melding_oppakken(&w->werk[LOKET], m.publiek, m.versie, &uit, &w->fault));
  DOET(w, melding_oppakken(priya, m.publiek, m.versie, &uit, &w->fault));
  DOET(w, melding_oppakken(priya, m.publiek, m.versie + 1, &uit, &w->fault));
  FAALT(w, FAULT_STALE, melding_oppakken(teun, m.publiek, m.versie + 1, &uit, &w->fault));
  assert_has(w->fault.message, "Priya Professional heeft deze vraag al opgepakt");
  assert_str(melding_van(w, een).behandelaar_naam, "Priya Professional");
  struct werklijst_inzien_uit uit_lijst = van_mij(w, priya);
  assert_int_equal(uit_lijst.lijst.totaal, 1);
  assert_int_equal(uit_lijst.lijst.aantal, 1);
  assert_str(uit_lijst.lijst.regels[0].behandelaar, "Priya Professional");
  assert_int_equal(van_mij(w, teun).lijst.totaal, 0);
  assert_int_equal(werklijst(w, priya, 1).lijst.totaal, 2);
  /* The list can be made anew; the worker lets go with the end of the melding. */
  veeg(w, "UPDATE afgeleid_werk SET behandelaar = NULL");
  DOET(w, store_herbouw(w->store, w->arena, priya->wanneer, &w->fault));
  assert_int_equal(van_mij(w, priya).lijst.totaal, 1);
  struct melding_sluiten_in sluiten = beantwoord();
  m = melding_van(w, een);
  DOET(w, melding_sluiten(priya, m.publiek, m.versie, &sluiten, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT tot FROM behandeling"), w->vandaag);
  assert_heel(w);
}

static void test_warm(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str publiek = van_priya(w, "Fatma"), afspraak = bezoek(w, publiek), uit;
  struct werkoverdracht_regel regels[] = {{.melding = melding_van(w, publiek).publiek}, {.afspraak = afspraak}};
  assert_true(geef(w, priya, TEAMLEIDER, regels, 2));
  /* The giver keeps it; both see it on its way. */
  assert_int_equal(van_mij(w, priya).lijst.totaal, 1);
  assert_str(melding_van(w, publiek).werkoverdracht_naar, "Teun Teamleider");
  assert_int_equal(werklijst(w, priya, 1).werkoverdracht_aantal, 0);
  struct werklijst_inzien_uit bij_teun = werklijst(w, teun, 1);
  assert_int_equal(bij_teun.werkoverdracht_aantal, 2);
  assert_str(bij_teun.werkoverdrachten[0].woorden, "Mevrouw is slechthorend.");
  assert_str(bij_teun.werkoverdrachten[0].van.naam, "Priya Professional");
  assert_false(geef(w, priya, TEAMLEIDER, regels, 2));
  assert_has(w->fault.message, "al overgedragen");

  FAALT(w, FAULT_ACCESS, werkoverdracht_aannemen(priya, bij_teun.werkoverdrachten[0].publiek, &uit, &w->fault));
  for (int i = 0; i < 2; i++)
    DOET(w, werkoverdracht_aannemen(teun, bij_teun.werkoverdrachten[i].publiek, &uit, &w->fault));
  FAALT(w, FAULT_STALE, werkoverdracht_aannemen(teun, bij_teun.werkoverdrachten[0].publiek, &uit, &w->fault));
  assert_int_equal(van_mij(w, priya).lijst.totaal, 0);
  assert_int_equal(van_mij(w, teun).lijst.totaal, 1);
  assert_int_equal(werklijst(w, teun, 1).werkoverdracht_aantal, 0);
  struct afspraak_inzien_uit a;
  DOET(w, afspraak_inzien(teun, afspraak, &a, &w->fault));
  assert_str(a.afspraak.medewerkers, "Teun Teamleider");
  assert_int_equal(tel(w, "SELECT count(*) FROM werkoverdracht WHERE stand = 2"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM behandeling"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM behandeling WHERE tot > 1000000"), 1);
  assert_heel(w);
}

static void test_teruggeven_en_dag(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str publiek = van_priya(w, "Fatma"), uit;
  struct werkoverdracht_regel regel = {.melding = melding_van(w, publiek).publiek};
  struct werk_overdragen_in in = {.naar = w->publiek[TEAMLEIDER], .per = w->vandaag + 3, .regels = &regel, .aantal = 1};
  DOET(w, werk_overdragen(priya, &in, &uit, &w->fault));
  struct str id = werklijst(w, teun, 1).werkoverdrachten[0].publiek;
  FAALT(w, FAULT_RULE, werkoverdracht_aannemen(teun, id, &uit, &w->fault));
  assert_has(w->fault.message, "vr 27 maart 2026");
  DOET(w, werkoverdracht_teruggeven(teun, id, &(struct werkoverdracht_terug_in){S("ik ben dan zelf weg")}, &uit,
                                    &w->fault));
  assert_int_equal(melding_van(w, publiek).werkoverdracht_naar.len, 0);
  assert_int_equal(van_mij(w, priya).lijst.totaal, 1);
  DOET(w, werk_overdragen(priya, &in, &uit, &w->fault));
  struct werk dan = later(teun, 3, 0);
  DOET(w, werkoverdracht_aannemen(&dan, werklijst(w, &dan, 1).werkoverdrachten[0].publiek, &uit, &w->fault));
}

/* All or nothing, and each fault on its own line. */
static void test_alles_of_niets(void **state) {
  struct wereld *w = *state;
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct str een = van_priya(w, "Fatma"), twee = van_priya(w, "Gerrit");
  struct werkoverdracht_regel regels[] = {{.melding = melding_van(w, een).publiek},
                                          {.melding = melding_van(w, twee).publiek, .naar = w->publiek[VIANEN]}};
  assert_false(geef(w, teun, TEAMLEIDER, regels, 2));
  assert_int_equal(w->fault.class, FAULT_INPUT);
  assert_int_equal(w->fault.field_count, 1);
  assert_string_equal(w->fault.fields[0].field, str_c(w->arena, str_join(w->arena, S("naar-"), regels[1].melding)));
  assert_has(w->fault.fields[0].message, "betrokken is");
  assert_int_equal(tel(w, "SELECT count(*) FROM werkoverdracht"), 0);
  assert_false(geef(w, teun, PROFESSIONAL, regels, 1)); /* back to who has it */
  assert_true(fault_of(&w->fault, "naar").len > 0);
  assert_false(geef(w, &w->werk[VIANEN], TEAMLEIDER, regels, 1));
  assert_int_equal(w->fault.class, FAULT_ACCESS);
  assert_false(geef(w, priya, TEAMLEIDER, regels, 0));
  assert_true(fault_of(&w->fault, "regels").len > 0);
  /* Who works there too and is no leader does not give away what is somebody else's. */
  w->actor[TEAMLEIDER].rol = ROL_PROFESSIONAL;
  veeg(w,
       "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot) SELECT g.id, h.id, 4, 1, 2147483647 FROM gebruiker g, "
       "huishouden h WHERE g.naam = 'Teun Teamleider'");
  assert_false(geef(w, teun, TEAMLEIDER, regels, 1));
  assert_has(w->fault.message, "Alleen Priya Professional zelf of de teamleider");
}

static void test_werkvoorraad(void **state) {
  struct wereld *w = *state;
  struct str een = van_priya(w, "Fatma");
  van_priya(w, "Gerrit");
  bezoek(w, een);
  struct werkvoorraad_uit uit;
  const enum wie wie[] = {PROFESSIONAL, TEAMLEIDER};
  for (int i = 0; i < 2; i++) {
    DOET(w, werkvoorraad_inzien(&w->werk[wie[i]], w->publiek[PROFESSIONAL], &uit, &w->fault));
    assert_int_equal(uit.aantal, 3);
    assert_int_equal(uit.collega_aantal, 2);
    assert_str(uit.stukken[2].wat, "Huisbezoek op wo 25 maart 2026, 10:00");
  }
  FAALT(w, FAULT_ACCESS, werkvoorraad_inzien(&w->werk[PROFESSIONAL], w->publiek[TEAMLEIDER], &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, werkvoorraad_inzien(&w->werk[LEIDER_VIANEN], w->publiek[PROFESSIONAL], &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, werkvoorraad_inzien(&w->werk[BEHEERDER], w->publiek[PROFESSIONAL], &uit, &w->fault));
}

/* Two who accept or take up at once: one has it. Who comes too late reads so, in words that say nothing of the
 * household: once a colleague works there it is no longer his to see.
 */
static struct str strijd;
static bool pak(struct wereld *w, int nummer) {
  const struct werk *priya = &w->werk[PROFESSIONAL], *teun = &w->werk[TEAMLEIDER];
  struct werk werk = nummer % 2 ? *priya : *teun;
  struct str uit;
  struct fault fault;
  fault_init(&fault);
  werk.arena = arena_create(16 * 1024 * 1024);
  bool done = melding_oppakken(&werk, strijd, 1, &uit, &fault);
  bool too_late = fault.class == FAULT_STALE || fault.class == FAULT_BUSY ||
                  (fault.class == FAULT_ACCESS && str_starts(fault.message, S("Deze vraag is niet meer vrij.")));
  arena_destroy(werk.arena);
  return done || too_late;
}

static void test_om_strijd(void **state) {
  struct wereld *w = *state;
  struct str publiek = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  strijd = melding_van(w, publiek).publiek;
  tegelijk(w, 6, pak);
  assert_int_equal(tel(w, "SELECT count(*) FROM behandeling"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM behandeling b JOIN melding m ON m.behandelaar = b.gebruiker"), 1);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_oppakken),       IN_WERELD(test_warm),         IN_WERELD(test_teruggeven_en_dag),
      IN_WERELD(test_alles_of_niets), IN_WERELD(test_werkvoorraad), IN_WERELD(test_om_strijd),
  };
  return RUN_TESTS(tests);
}

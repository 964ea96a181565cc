/* More than one at once: nothing is lost, nothing is done twice, and what failed left nothing behind. */
#include "wereld.h"

#include <stdatomic.h>

#include "store/notitie.h"
#include "store/toegang.h"

enum { DRADEN = 8, KEREN = 20, MELDINGEN = 50, GEDULD = 5000 };

static atomic_int druk; /* how often somebody had to try again himself */

/* A worker's own copy for one thread: arena and fault of its own. */
struct draadwerk {
  struct werk werk;
  struct fault fault;
};

static struct draadwerk begin(struct wereld *w, enum wie wie) {
  struct draadwerk d = {.werk = w->werk[wie]};
  d.werk.arena = arena_create(64 * 1024 * 1024);
  fault_init(&d.fault);
  return d;
}

static bool eindig(struct draadwerk *d, bool good) {
  if (!good) print_error("# %s: %s\n", fault_class_name(d->fault.class), d->fault.detail);
  arena_destroy(d->werk.arena);
  return good;
}

/* Too busy is no loss: the user presses the button again. */
static bool nog_eens(struct draadwerk *d, int *keer) {
  if (d->fault.class != FAULT_BUSY || ++*keer > GEDULD) return false;
  atomic_fetch_add(&druk, 1);
  fault_init(&d->fault);
  return true;
}

/* A note of Leerdam; gives its public id. */
static struct str een_notitie(struct wereld *w, struct str *ret_huishouden) {
  struct notitie_in in = verslag("begin");
  struct str uit;
  *ret_huishouden = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO);
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], *ret_huishouden, &in, &uit, &w->fault));
  return notitie_van(w, *ret_huishouden).publiek;
}

/* The second of two writers hears of the first, and both texts are there to choose from. */
static void test_twee_schrijvers(void **state) {
  struct wereld *w = *state;
  struct str huis, notitie = een_notitie(w, &huis), uit;
  struct notitie_in een = verslag("van Priya"), twee = verslag("van Teun");
  DOET(w, notitie_verbeteren(&w->werk[PROFESSIONAL], notitie, 1, &een, &uit, &w->fault));
  FAALT(w, FAULT_STALE, notitie_verbeteren(&w->werk[TEAMLEIDER], notitie, 1, &twee, &uit, &w->fault));
  assert_has(w->fault.message, "beide teksten");
  struct notitie_inzien_uit nu;
  DOET(w, notitie_inzien(&w->werk[TEAMLEIDER], notitie, &nu, &w->fault));
  assert_str(nu.notitie.tekst, "van Priya");
  assert_str(twee.tekst, "van Teun");
  assert_int_equal(nu.notitie.versie, 2);
  DOET(w, notitie_verbeteren(&w->werk[TEAMLEIDER], notitie, 2, &twee, &uit, &w->fault));
  FAALT(
      w, FAULT_STALE,
      notitie_terugnemen(&w->werk[PROFESSIONAL], notitie, 2, &(struct notitie_intrekken_in){S("x")}, &uit, &w->fault));
  /* Every text that ever stood there is in the logboek. */
  assert_int_equal(tel(w,
                       "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '{\"tekst\":[\"begin\",\"van Priya\"]}' "
                       "OR inhoud LIKE '{\"tekst\":[\"van Priya\",\"van Teun\"]}'"),
                   2);
  /* What was withdrawn is changed no more. */
  DOET(w,
       notitie_terugnemen(&w->werk[PROFESSIONAL], notitie, 3, &(struct notitie_intrekken_in){S("x")}, &uit, &w->fault));
  FAALT(w, FAULT_STALE, notitie_verbeteren(&w->werk[TEAMLEIDER], notitie, 4, &twee, &uit, &w->fault));
  assert_heel(w);
}

static struct str gedeeld; /* public id of what all threads work on; set before they start */

static bool voeg_toe(struct wereld *w, int nummer) {
  struct draadwerk d = begin(w, nummer % 2 ? TEAMLEIDER : PROFESSIONAL);
  bool good = true;
  int busy = 0;
  for (int i = 0; i < KEREN && good; i++) {
    bool saved = false;
    while (good && !saved) {
      struct notitie_inzien_uit nu;
      struct str uit;
      fault_init(&d.fault);
      good = notitie_inzien(&d.werk, gedeeld, &nu, &d.fault) || nog_eens(&d, &busy);
      if (!good || d.fault.class != FAULT_NONE) continue;
      struct notitie_in in =
          verslag(str_format(d.werk.arena, "%.*s <%d.%d>", STR_ARG(nu.notitie.tekst), nummer, i).ptr);
      saved = notitie_verbeteren(&d.werk, gedeeld, nu.notitie.versie, &in, &uit, &d.fault);
      good = saved || d.fault.class == FAULT_STALE || nog_eens(&d, &busy);
    }
  }
  return eindig(&d, good);
}

/* Eight workers, twenty additions each to one note: every one of them stands there at the end. */
static void test_geen_wijziging_verloren(void **state) {
  struct wereld *w = *state;
  struct str huis;
  atomic_store(&druk, 0);
  gedeeld = een_notitie(w, &huis);
  tegelijk(w, DRADEN, voeg_toe);
  struct notitie nu = notitie_van(w, huis);
  for (int t = 0; t < DRADEN; t++)
    for (int i = 0; i < KEREN; i++) assert_has(nu.tekst, str_format(w->arena, "<%d.%d>", t, i).ptr);
  assert_int_equal(nu.versie, 1 + DRADEN * KEREN);
  print_message("# te druk: %d\n", atomic_load(&druk));
  assert_heel(w);
}

static struct str uitkomsten[DRADEN];

static bool dubbel(struct wereld *w, int nummer) {
  struct draadwerk d = begin(w, LOKET);
  d.werk.inzending = S("een formulier");
  struct melding_opnemen_in in = {.persoon = gedeeld,
                                  .keuzes = rustig(d.werk.arena),
                                  .woorden = S("Hulp"),
                                  .wet = WET_WMO,
                                  .kanaal = S("telefoon"),
                                  .ontvangen = w->vandaag,
                                  .team = w->leerdam};
  struct str uit = {0};
  int busy = 0;
  bool good;
  while (!(good = melding_opnemen(&d.werk, &in, &uit, &d.fault)) && nog_eens(&d, &busy)) continue;
  char *kept = malloc(ID_LENGTH + 1);
  snprintf(kept, ID_LENGTH + 1, "%.*s", STR_ARG(uit));
  uitkomsten[nummer] = str_of(kept);
  return eindig(&d, good);
}

/* The same form sent eight times at once is taken in once, and all hear the same. */
static void test_een_formulier_een_melding(void **state) {
  struct wereld *w = *state;
  atomic_store(&druk, 0);
  gedeeld = inwoner(w, "Fatma", "Yilmaz");
  tegelijk(w, DRADEN, dubbel);
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM document"), 1);
  struct str publiek = lees(w, "SELECT publiek FROM huishouden");
  for (int i = 0; i < DRADEN; i++) {
    assert_str(uitkomsten[i], str_c(w->arena, publiek));
    free((void *)(uintptr_t)uitkomsten[i].ptr);
  }
  print_message("# te druk: %d\n", atomic_load(&druk));
  assert_heel(w);
}

/* A key is of the worker who got it. */
static void test_inzending_van_een_ander(void **state) {
  struct wereld *w = *state;
  struct werk loket = w->werk[LOKET], priya = w->werk[PROFESSIONAL];
  loket.inzending = priya.inzending = S("zelfde sleutel");
  struct melding_opnemen_in in = {.persoon = inwoner(w, "Fatma", "Yilmaz"),
                                  .keuzes = rustig(w->arena),
                                  .woorden = S("Hulp"),
                                  .wet = WET_WMO,
                                  .kanaal = S("telefoon"),
                                  .ontvangen = w->vandaag,
                                  .team = w->leerdam};
  struct str uit;
  DOET(w, melding_opnemen(&loket, &in, &uit, &w->fault));
  fault_init(&w->fault);
  assert_false(melding_opnemen(&priya, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), 1);
}

static bool veel_meldingen(struct wereld *w, int nummer) {
  struct draadwerk d = begin(w, LOKET);
  bool good = true;
  int busy = 0;
  for (int i = 0; i < MELDINGEN && good; i++) {
    struct persoon_invoeren_in persoon = {.geslachtsnaam = str_format(d.werk.arena, "Naam %d %d", nummer, i),
                                          .geboren = DEELDATUM_GEEN};
    struct melding_opnemen_in in = {.woorden = S("Hulp"),
                                    .keuzes = rustig(d.werk.arena),
                                    .wet = WET_WMO,
                                    .kanaal = S("telefoon"),
                                    .ontvangen = w->vandaag,
                                    .team = w->leerdam};
    struct str uit;
    d.werk.inzending = str_format(d.werk.arena, "persoon %d %d", nummer, i);
    while (!(good = persoon_invoeren(&d.werk, &persoon, &in.persoon, &d.fault)) && nog_eens(&d, &busy)) continue;
    d.werk.inzending = str_format(d.werk.arena, "melding %d %d", nummer, i);
    while (good && !(good = melding_opnemen(&d.werk, &in, &uit, &d.fault))) good = nog_eens(&d, &busy);
  }
  return eindig(&d, good);
}

/* Eight desks, fifty questions each. */
static void test_veel_tegelijk(void **state) {
  struct wereld *w = *state;
  atomic_store(&druk, 0);
  tegelijk(w, DRADEN, veel_meldingen);
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), DRADEN * MELDINGEN);
  assert_int_equal(tel(w, "SELECT count(DISTINCT id) FROM melding"), DRADEN * MELDINGEN);
  assert_int_equal(tel(w, "SELECT count(DISTINCT huishouden) FROM melding"), DRADEN * MELDINGEN);
  assert_int_equal(tel(w, "SELECT count(*) FROM brief"), DRADEN * MELDINGEN);
  assert_int_equal(tel(w, "SELECT count(DISTINCT kenmerk) FROM brief"), DRADEN * MELDINGEN);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'melding opnemen' AND uitkomst = 'gedaan'"),
                   DRADEN * MELDINGEN);
  assert_int_equal(werklijst(w, &w->werk[PROFESSIONAL], 1).lijst.totaal, DRADEN * MELDINGEN);
  print_message("# te druk: %d; ketens: %lld\n", atomic_load(&druk), (long long)tel(w, "SELECT count(*) FROM keten"));
  assert_heel(w);
}

/* Work that somebody comes between, after it read and before it writes: as often as `stoor` says. */
struct gestoord {
  struct wereld *w;
  struct str notitie;
  int stoor, runs;
};

static bool lees_en_schrijf(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)uit;
  struct gestoord *g = *(struct gestoord *const *)in;
  struct toegang *toegang;
  struct notitie was, wordt;
  int64_t huis;
  g->runs++;
  if (!toegang_wegwijzer(tx, WEGWIJZER_NOTITIE, g->notitie, &huis, fault) ||
      !toegang_vragen(tx, &g->w->actor[PROFESSIONAL],
                      &(struct toegang_vraag){.act = "proef",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_DOEN,
                                              .informatie = INFO_NOTITIE,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = huis},
                      &toegang, fault) ||
      !notitie_lezen(toegang, g->notitie, &was, fault))
    return false;
  wordt = was;
  wordt.tekst = str_format(tx_arena(tx), "%.*s en meer", STR_ARG(was.tekst));
  if (g->runs <= g->stoor) veeg(g->w, "UPDATE notitie SET tekst = tekst || '!'");
  return notitie_wijzigen(toegang, huis, &was, &wordt, fault);
}

/* PostgreSQL finds out that the two cannot stand one after the other, and the work is run again; SQLite lets nobody
 * come between. */
static void test_opnieuw_na_botsing(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str huis;
  struct gestoord g = {.w = w, .notitie = een_notitie(w, &huis), .stoor = w->db->engine == DB_PGSQL ? 1 : 0}, *in = &g;
  DOET(w, store_schrijven(w->store, w->arena, w->werk[PROFESSIONAL].wanneer, lees_en_schrijf, &in, NULL, &w->fault));
  assert_int_equal(g.runs, 1 + g.stoor);
  assert_str(notitie_van(w, huis).tekst, g.stoor ? "begin! en meer" : "begin en meer");
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'proef'"), 1);

  if (w->db->engine == DB_PGSQL) { /* as often as it is tried: too busy, nothing written, and told */
    g.runs = 0, g.stoor = 1000;
    FAALT(w, FAULT_BUSY,
          store_schrijven(w->store, w->arena, w->werk[PROFESSIONAL].wanneer, lees_en_schrijf, &in, NULL, &w->fault));
    assert_true(g.runs > 1 && g.runs < 100);
    assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'proef' AND uitkomst = 'niet gedaan'"), 1);
    assert_int_equal(tel(w, "SELECT count(*) FROM notitie WHERE tekst LIKE '%en meer%en meer%'"), 0);
  }
  assert_heel(w);
}

/* No memory for the work: refused, nothing stored, and still told that it was tried. */
static void test_geheugen_op(void **state) {
  struct wereld *w = *state;
  breuk_telt_mee();
  struct str huis, notitie = een_notitie(w, &huis), uit;
  struct werk krap = w->werk[PROFESSIONAL];
  char *lang = arena_new(w->arena, 200000);
  memset(lang, 'a', 199999);
  struct notitie_in in = verslag(lang);
  krap.arena = arena_create(100 * 1024);
  FAALT(w, FAULT_BUSY, notitie_opnemen(&krap, huis, &in, &uit, &w->fault));
  arena_reset(krap.arena);
  FAALT(w, FAULT_BUSY, notitie_verbeteren(&krap, notitie, 1, &in, &uit, &w->fault));
  arena_destroy(krap.arena);
  assert_int_equal(tel(w, "SELECT count(*) FROM notitie"), 1);
  assert_str(notitie_van(w, huis).tekst, "begin");
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE uitkomst = 'niet gedaan'"), 2);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%aaaa%'"), 0);
  assert_heel(w);
}

/* Nor is anything shown that could not be told of. */
static void test_geheugen_op_bij_het_lezen(void **state) {
  struct wereld *w = *state;
  struct str huis, uit;
  een_notitie(w, &huis);
  char *lang = arena_new(w->arena, 20001);
  memset(lang, 'a', 20000);
  struct notitie_in in = verslag(lang);
  for (int i = 0; i < 10; i++) DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  struct werk krap = w->werk[PROFESSIONAL];
  struct huishouden_inzien_uit h;
  krap.arena = arena_create(100 * 1024);
  FAALT(w, FAULT_BUSY, huishouden_inzien(&krap, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &h, &w->fault));
  arena_destroy(krap.arena);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek WHERE act = 'huishouden inzien' AND uitkomst = 'niet gedaan'"),
                   1);
}

/* More than a row of the logboek can hold is not done. */
static void test_past_niet_in_het_logboek(void **state) {
  struct wereld *w = *state;
  struct str huis, uit;
  een_notitie(w, &huis);
  char *lang = arena_new(w->arena, 300001);
  memset(lang, 'a', 300000);
  struct notitie_in in = verslag(lang);
  FAALT(w, FAULT_INTERNAL, notitie_opnemen(&w->werk[PROFESSIONAL], huis, &in, &uit, &w->fault));
  assert_int_equal(tel(w, "SELECT count(*) FROM notitie"), 1);
  assert_heel(w);
}

/* The same resident at eight desks at once: he lives in one household, however many questions he has. */
static struct str samen_persoon;

static bool zelfde_inwoner(struct wereld *w, int nummer) {
  struct draadwerk d = begin(w, LOKET);
  struct melding_opnemen_in in = {.persoon = samen_persoon,
                                  .keuzes = rustig(d.werk.arena),
                                  .woorden = str_format(d.werk.arena, "Vraag %d", nummer),
                                  .wet = WET_WMO,
                                  .kanaal = S("telefoon"),
                                  .ontvangen = w->vandaag,
                                  .team = w->leerdam};
  struct str uit;
  int busy = 0;
  bool good;
  while (!(good = melding_opnemen(&d.werk, &in, &uit, &d.fault)) && nog_eens(&d, &busy)) continue;
  return eindig(&d, good);
}

static void test_een_inwoner_een_huishouden(void **state) {
  struct wereld *w = *state;
  samen_persoon = inwoner(w, "Fatma", "Yilmaz");
  tegelijk(w, DRADEN, zelfde_inwoner);
  assert_int_equal(tel(w, "SELECT count(*) FROM melding"), DRADEN);
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden"), 1);
  assert_int_equal(tel(w, "SELECT count(*) FROM huishouden_lid"), 1);
}

/* All questions of a household are ended at once, each by somebody else: one of them was the last, and the team lets
 * go. */
static struct str samen_meldingen[DRADEN];

static bool sluit_een(struct wereld *w, int nummer) {
  struct draadwerk d = begin(w, PROFESSIONAL);
  struct melding_sluiten_in in = beantwoord();
  struct str uit;
  int busy = 0;
  bool good;
  while (!(good = melding_sluiten(&d.werk, samen_meldingen[nummer], 1, &in, &uit, &d.fault)) && nog_eens(&d, &busy))
    continue;
  return eindig(&d, good);
}

static void test_de_laatste_laat_los(void **state) {
  struct wereld *w = *state;
  struct str persoon = inwoner(w, "Fatma", "Yilmaz"), huis;
  for (int i = 0; i < DRADEN; i++) huis = vraag(w, persoon, WET_WMO);
  struct huishouden_inzien_uit h = huishouden(w, &w->werk[PROFESSIONAL], huis);
  assert_int_equal(h.melding_aantal, DRADEN);
  for (int i = 0; i < DRADEN; i++) samen_meldingen[i] = h.meldingen[i].publiek;
  tegelijk(w, DRADEN, sluit_een);
  assert_int_equal(tel(w, "SELECT count(*) FROM melding WHERE gesloten_op IS NULL"), 0);
  struct werk morgen = later(&w->werk[PROFESSIONAL], 1, 0);
  FAALT(w, FAULT_ACCESS,
        huishouden_inzien(&morgen, &(struct huishouden_inzien_in){huis, 1, DEEL_ALLES}, &h, &w->fault));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      IN_WERELD(test_een_inwoner_een_huishouden),
      IN_WERELD(test_de_laatste_laat_los),
      IN_WERELD(test_twee_schrijvers),
      IN_WERELD(test_geen_wijziging_verloren),
      IN_WERELD(test_een_formulier_een_melding),
      IN_WERELD(test_inzending_van_een_ander),
      IN_WERELD(test_veel_tegelijk),
      IN_WERELD(test_opnieuw_na_botsing),
      IN_WERELD(test_geheugen_op),
      IN_WERELD(test_geheugen_op_bij_het_lezen),
      IN_WERELD(test_past_niet_in_het_logboek),
  };
  return RUN_TESTS(tests);
}

/* Many who edit the same things at once, at random: the plan, a vraagverheldering, a line of the waiting list, the
 * inrichting. Each reads a number, adds one and writes it where it read it; whoever was too late hears so, reads anew
 * and tries again. So in the end every thing holds as many as were acknowledged: not one edit was lost, not one counted
 * twice. SCHAKEL_BEWERKINGEN sets how many edits, of all together. */
#include "wereld.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "acts/plan_schrijven.h"
#include "acts/casus_voeren.h"
#include "acts/verhelderen.h"
#include "acts/wachtlijst_voeren.h"

enum { SCHRIJVERS = 8, BEWERKINGEN = 240, DOELEN = 3, ARENA = 64 * 1024 * 1024, VERSIES_MAX = 100 * 1000 };

enum ding { TEKST, DOEL, DEEL_SITUATIE, DEEL_WENS, WACHTLIJST, INRICHTING, DINGEN };
static const char *const namen[DINGEN] = {
    "plan, text",   "plan, goals", "vraagverheldering, situation", "vraagverheldering, wish",
    "waiting list", "inrichting"};

static struct {
  struct str huis, verheldering, deel, melding;
  atomic_int todo, bewaard[DINGEN], te_laat[DINGEN], samengevoegd;
  atomic_bool begonnen[VERSIES_MAX]; /* has an edit of the part that was kept begun from this version? */
} toneel;

/* The number that a text begins with; 0 without one. */
static int number_in(struct str text) {
  size_t digits = 0;
  int64_t number;
  while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9') digits++;
  return str_to_i64(str_part(text, 0, digits), &number) ? (int)number : 0;
}

/* Nobody else writes these very words: two who write the same do not stand in each other's way. */
static struct str plus_one(struct arena *arena, struct str text) {
  static atomic_int words;
  return str_format(arena, "%d, geschreven als %d", number_in(text) + 1, atomic_fetch_add(&words, 1));
}

static bool in_plan(const struct werk *werk, enum ding ding, unsigned random, struct fault *fault) {
  struct plan_inzien_uit p;
  struct str uit;
  if (!plan_inzien(werk, &(struct plan_inzien_in){.huishouden = toneel.huis}, &p, fault)) return false;
  if (ding == TEKST) {
    const struct plan_tekst *t = &p.inhoud.teksten[PLANTEKST_VRAAG];
    return plantekst_schrijven(werk, &(struct deel_plek){.deel = t->publiek, .versie = t->versie},
                               &(struct plantekst_in){.tekst = plus_one(werk->arena, t->tekst)}, &uit, fault);
  }
  const struct plan_doel *d = &p.inhoud.doelen[random % DOELEN];
  return plandoel_schrijven(werk, &(struct deel_plek){.deel = d->publiek, .versie = d->versie},
                            &(struct plandoel_in){.woorden = plus_one(werk->arena, d->woorden)}, &uit, fault);
}

/* Two who write in different texts of one part are joined, so here both count; the second that began from one version
 * was. */
static bool in_deel(const struct werk *werk, enum ding ding, struct fault *fault) {
  struct verheldering_inzien_uit v;
  struct str uit;
  if (!verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_DEEL, toneel.deel}, &v, fault)) return false;
  const struct verheldering_deel *deel = NULL;
  for (size_t i = 0; i < v.deel_aantal; i++)
    if (str_eq(v.delen[i].publiek, toneel.deel)) deel = &v.delen[i];
  struct deel_inhoud in = deel->inhoud;
  struct str *text = &in.tekst[ding == DEEL_SITUATIE ? TEKST_SITUATIE : TEKST_WENS];
  *text = plus_one(werk->arena, *text);
  if (!deel_schrijven(werk, toneel.deel, deel->versie, &in, &uit, fault)) return false;
  if (deel->versie < VERSIES_MAX && atomic_exchange(&toneel.begonnen[deel->versie], true))
    atomic_fetch_add(&toneel.samengevoegd, 1);
  return true;
}

static bool in_wachtlijst(const struct werk *werk, struct fault *fault) {
  struct wachtregel_uit r;
  struct str uit;
  if (!wachten_vorm_inzien(werk, toneel.melding, &r, fault)) return false;
  struct wachten_in in = {
      .reden = S("vol"), .prioriteit = r.regel.prioriteit, .overbrugging = plus_one(werk->arena, r.regel.overbrugging)};
  return wachtregel_wijzigen(werk, r.regel.publiek, r.regel.versie, &in, &uit, fault);
}

static bool in_inrichting(const struct werk *werk, struct fault *fault) {
  struct inrichting_stand stand;
  struct inrichting_fouten fouten = {.arena = werk->arena};
  int64_t versie;
  if (!inrichting_inzien(werk, &stand, fault)) return false;
  int was = 0;
  for (const struct embedded *f = stand.files; f && f->name; f++)
    if (str_eq(str_of(f->name), S("drempel.csv"))) sscanf(f->data, "%*[^\n]\ntoewijzing;%d;", &was);
  struct str text = str_format(werk->arena, "sein;vanaf_hoeveel;bron;vanaf;tot\ntoewijzing;%d;proef;;\n", was + 1);
  const struct embedded files[] = {{"drempel.csv", text.ptr, text.len}, {0}};
  return inrichting_invoeren(
      werk, &(struct inrichting_invoeren_in){.files = files, .versie = stand.versie, .waarom = S("proef")}, &fouten,
      &versie, fault);
}

static bool edit(struct wereld *w, const struct werk *werk, enum ding ding, unsigned random, struct fault *fault) {
  switch (ding) {
  case TEKST:
  case DOEL:
    return in_plan(werk, ding, random, fault);
  case DEEL_SITUATIE:
  case DEEL_WENS:
    return in_deel(werk, ding, fault);
  case WACHTLIJST:
    return in_wachtlijst(werk, fault);
  default: {
    struct werk beheerder = w->werk[BEHEERDER];
    beheerder.arena = werk->arena;
    return in_inrichting(&beheerder, fault);
  }
  }
}

static bool write_along(struct wereld *w, int nummer) {
  struct werk werk = w->werk[nummer % 2 ? TEAMLEIDER : PROFESSIONAL];
  unsigned random = 77U + (unsigned)nummer;
  bool good = true;
  while (good && atomic_fetch_sub(&toneel.todo, 1) > 0) {
    enum ding ding = (enum ding)(rand_r(&random) % DINGEN);
    for (bool saved = false; good && !saved;) {
      struct fault fault;
      fault_init(&fault);
      werk.arena = arena_create(ARENA);
      saved = edit(w, &werk, ding, (unsigned)rand_r(&random), &fault);
      if (saved) atomic_fetch_add(&toneel.bewaard[ding], 1);
      if (!saved && fault.class == FAULT_STALE) atomic_fetch_add(&toneel.te_laat[ding], 1);
      good = saved || fault.class == FAULT_STALE || fault.class == FAULT_BUSY;
      if (!good) print_error("# %d %s: %s\n", (int)ding, fault_class_name(fault.class), fault.detail);
      arena_destroy(werk.arena);
    }
  }
  return good;
}

/* A household with a plan and a vraagverheldering, and a question that waits. */
static void set_the_stage(struct wereld *w) {
  const struct werk *werk = &w->werk[PROFESSIONAL];
  struct traject_starten_in traject = {.soort = S("jeugd")};
  struct plan_inzien_uit p;
  struct str uit;
  inrichting_zetten(w, "vijfheerenlanden");
  toneel.huis = vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_JEUGDWET);
  traject.melding = melding_van(w, toneel.huis).publiek;
  DOET(w, traject_starten(werk, &traject, &uit, &w->fault));
  veeg(w, "UPDATE traject SET spoed = 1"); /* no gate holds this story up */
  DOET(w, plan_beginnen(werk, toneel.huis, &(struct plan_beginnen_in){0}, &uit, &w->fault));
  DOET(w, plan_inzien(werk, &(struct plan_inzien_in){.huishouden = toneel.huis}, &p, &w->fault));
  for (int i = 0; i < DOELEN; i++)
    DOET(w, plandoel_schrijven(werk, &(struct deel_plek){.deel = p.plan.publiek},
                               &(struct plandoel_in){.woorden = S("0")}, &uit, &w->fault));
  DOET(w, verheldering_beginnen(werk, toneel.huis, &(struct verheldering_beginnen_in){{0}}, &toneel.verheldering,
                                &w->fault));
  struct gebied_keus keus = {huishouden(w, werk, toneel.huis).leden[0].publiek, S("wonen")};
  struct verheldering_inzien_uit v;
  DOET(w, gebieden_kiezen(werk, toneel.verheldering,
                          &(struct gebieden_kiezen_in){.waarom = 2, .keuzes = &keus, .aantal = 1}, &uit, &w->fault));
  DOET(w, verheldering_inzien(werk, &(struct verheldering_inzien_in){LANGS_VERHELDERING, toneel.verheldering}, &v,
                              &w->fault));
  for (size_t i = 0; i < v.deel_aantal; i++)
    if (v.delen[i].vraag == VRAAG_GEBIED) toneel.deel = v.delen[i].publiek;
  struct str ander = vraag(w, inwoner(w, "Wies", "Wacht"), WET_WMO);
  toneel.melding = melding_van(w, ander).publiek;
  DOET(w,
       melding_laten_wachten(werk, toneel.melding,
                             &(struct wachten_in){.reden = S("vol"), .prioriteit = PRIORITEIT_LAAG}, &uit, &w->fault));
}

static int sum_of_goals(const struct plan_inzien_uit *p) {
  int sum = 0;
  for (size_t i = 0; i < p->inhoud.doel_aantal; i++) sum += number_in(p->inhoud.doelen[i].woorden);
  return sum;
}

static void test_niets_verloren(void **state) {
  struct wereld *w = *state;
  const char *wanted = getenv("SCHAKEL_BEWERKINGEN");
  int todo = wanted ? number_in(str_of(wanted)) : BEWERKINGEN;
  int64_t versies;
  set_the_stage(w);
  versies = tel(w, "SELECT max(nr) FROM inrichting_versie");
  atomic_store(&toneel.todo, todo);
  for (int i = 0; i < DINGEN; i++) atomic_store(&toneel.bewaard[i], 0), atomic_store(&toneel.te_laat[i], 0);
  for (int i = 0; i < VERSIES_MAX; i++) atomic_store(&toneel.begonnen[i], false);
  atomic_store(&toneel.samengevoegd, 0);
  tegelijk(w, SCHRIJVERS, write_along);

  struct plan_inzien_uit p;
  struct verheldering_inzien_uit v;
  struct wachtregel_uit r;
  DOET(w, plan_inzien(&w->werk[PROFESSIONAL], &(struct plan_inzien_in){.huishouden = toneel.huis}, &p, &w->fault));
  DOET(w, verheldering_inzien(&w->werk[PROFESSIONAL], &(struct verheldering_inzien_in){LANGS_DEEL, toneel.deel}, &v,
                              &w->fault));
  DOET(w, wachten_vorm_inzien(&w->werk[PROFESSIONAL], toneel.melding, &r, &w->fault));
  const struct verheldering_deel *deel = &v.delen[0];
  for (size_t i = 0; i < v.deel_aantal; i++)
    if (str_eq(v.delen[i].publiek, toneel.deel)) deel = &v.delen[i];
  int done = 0, late = 0;
  for (int i = 0; i < DINGEN; i++) {
    done += toneel.bewaard[i], late += toneel.te_laat[i];
    print_message("# %s: %d kept, %d too late\n", namen[i], toneel.bewaard[i], toneel.te_laat[i]);
  }
  assert_int_equal(done, todo);
  assert_int_equal(number_in(p.inhoud.teksten[PLANTEKST_VRAAG].tekst), toneel.bewaard[TEKST]);
  assert_int_equal(sum_of_goals(&p), toneel.bewaard[DOEL]);
  assert_int_equal(number_in(deel->inhoud.tekst[TEKST_SITUATIE]), toneel.bewaard[DEEL_SITUATIE]);
  assert_int_equal(number_in(deel->inhoud.tekst[TEKST_WENS]), toneel.bewaard[DEEL_WENS]);
  assert_int_equal(number_in(r.regel.overbrugging), toneel.bewaard[WACHTLIJST]);
  assert_int_equal(tel(w, "SELECT max(nr) FROM inrichting_versie"), versies + toneel.bewaard[INRICHTING]);
  assert_int_equal(deel->versie, toneel.bewaard[DEEL_SITUATIE] + toneel.bewaard[DEEL_WENS]);
  assert_heel(w);
  print_message("# %d edits, none lost; %d times somebody was too late and heard so, %d times two were joined\n", done,
                late, toneel.samengevoegd);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_niets_verloren)};
  return RUN_TESTS(tests);
}

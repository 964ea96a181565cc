#include "demo/demo.h"

#include "acts/inrichting_beheren.h"

#include "intern.h"

enum { KLADBLOK = 256 * 1024 * 1024, OVERLEG_DAG = 2, OVERLEG_TIJD = 13 * 60 + 15 };

struct werk werk_van(struct demo *demo, const struct actor *actor, moment_t op) {
  return (struct werk){.store = demo->begin.store,
                       .arena = demo->kladblok,
                       .wanneer = {op, op},
                       .actor = actor,
                       .nieuw_id = kans_id,
                       .reeks = &demo->ids};
}

const struct demo_lijn *lijnmaat(const struct demo *demo, size_t lijn) {
  return &demo->begin.maat->lijnen[lijn];
}

dag_t demo_vandaag(const struct demo *demo) {
  return demo->vandaag;
}

const struct demo_account *demo_accounts(const struct demo *demo, size_t *ret_aantal) {
  *ret_aantal = demo->account_aantal;
  return demo->accounts;
}

static bool take_in(struct demo *demo, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->systeem, moment_van_dag(demo->begin.maat->van));
  struct inrichting_fouten fouten = {.arena = demo->kladblok};
  struct inrichting_stand stand;
  int64_t nr;
  if (!inrichting_inzien(&werk, &stand, fault)) return false;
  struct inrichting_invoeren_in in = {
      .files = demo->begin.files, .geheel = true, .versie = stand.versie, .waarom = S("de inrichting van de demo")};
  return inrichting_invoeren(&werk, &in, &fouten, &nr, fault);
}

/* The heap of what is planned. */

static bool before(const struct gebeurtenis *a, const struct gebeurtenis *b) {
  return a->op != b->op ? a->op < b->op : a->volgnummer < b->volgnummer;
}

static void plan(struct demo *demo, struct gebeurtenis nieuw) {
  struct gebeurtenis *hoop = demo->hoop;
  if (nieuw.op >= demo->begin.maat->nu) return;
  size_t at = demo->hoop_aantal++;
  nieuw.volgnummer = demo->volgnummer++;
  for (; at > 0 && before(&nieuw, &hoop[(at - 1) / 2]); at = (at - 1) / 2) hoop[at] = hoop[(at - 1) / 2];
  hoop[at] = nieuw;
}

void demo_plannen(struct demo *demo, struct dossier *d, moment_t op) {
  plan(demo, (struct gebeurtenis){.op = op, .dossier = d});
}

void demo_voorval_plannen(struct demo *demo, struct voorval *voorval, moment_t op) {
  plan(demo, (struct gebeurtenis){.op = op, .voorval = voorval});
}

/* On Tuesday after lunch, and on the day after when that is a holiday. */
static void plan_meeting(struct demo *demo, size_t lijn, dag_t after) {
  moment_t op;
  do after++;
  while (dag_van_de_week(after) != OVERLEG_DAG);
  moment_van_tijd(werkdag_vanaf(after), OVERLEG_TIJD, &op);
  plan(demo, (struct gebeurtenis){.op = op, .lijn = lijn});
}

static struct gebeurtenis take_first(struct demo *demo) {
  struct gebeurtenis *hoop = demo->hoop, first = hoop[0], last = hoop[--demo->hoop_aantal];
  size_t at = 0;
  for (size_t child; (child = 2 * at + 1) < demo->hoop_aantal; at = child) {
    if (child + 1 < demo->hoop_aantal && before(&hoop[child + 1], &hoop[child])) child++;
    if (!before(&hoop[child], &last)) break;
    hoop[at] = hoop[child];
  }
  hoop[at] = last;
  return first;
}

static void give_back(void *kladblok) {
  arena_destroy(kladblok);
}

bool demo_beginnen(const struct demo_begin *begin, struct demo **ret_demo, struct fault *fault) {
  struct demo *demo = NEW(begin->arena, struct demo);
  *demo = (struct demo){.begin = *begin,
                        .arena = begin->arena,
                        .kladblok = arena_create(KLADBLOK),
                        .ids = kans_van((uint64_t)begin->zaad, 0),
                        .bsn = BSN_BEGIN,
                        .vandaag = begin->maat->van,
                        .systeem = {.rol = ROL_SYSTEEM, .naam = S_INIT("demo")}};
  arena_at_end(begin->arena, give_back, demo->kladblok);
  if (!take_in(demo, fault) || !medewerkers_maken(demo, fault)) return false;
  rooster_maken(demo->arena, begin->maat, (uint64_t)begin->zaad, &demo->dossiers, &demo->dossier_aantal);
  for (int i = 0; i < VOORVALLEN; i++) demo->voorval_aantal += (size_t)begin->maat->voorvallen[i];
  demo->hoop =
      NEW_ARRAY(demo->arena, struct gebeurtenis, demo->dossier_aantal + demo->voorval_aantal + DEMO_LIJNEN_MAX);
  voorvallen_maken(demo);
  for (size_t i = 0; i < begin->maat->lijn_aantal; i++) {
    demo->lijnen[i].gezinnen = NEW_ARRAY(demo->arena, struct gezin *, demo->dossier_aantal + 1);
    demo->lijnen[i].wachtend = NEW_ARRAY(demo->arena, struct dossier *, demo->dossier_aantal + 1);
    if (!begin->maat->lijnen[i].voorzieningen) plan_meeting(demo, i, begin->maat->van);
  }
  arena_reset(demo->kladblok);
  *ret_demo = demo;
  return true;
}

static bool run_step(struct demo *demo, struct dossier *d, moment_t op, stap_doen *doen, struct fault *fault) {
  moment_t again = 0;
  bool done = doen(demo, d, op, &again, fault);
  if (!done) return false; /* the words of the fault are in the arena */
  arena_reset(demo->kladblok);
  if (again) demo_plannen(demo, d, again > op ? again : op + MINUUT);
  return true;
}

static bool run_event(struct demo *demo, struct voorval *voorval, moment_t op, struct fault *fault) {
  moment_t again = 0;
  if (!voorval_verder(demo, voorval, op, &again, fault)) return false;
  arena_reset(demo->kladblok);
  if (again) demo_voorval_plannen(demo, voorval, again > op ? again : op + MINUUT);
  return true;
}

/* What comes first: the next question, or what is planned. */
static bool step(struct demo *demo, struct fault *fault) {
  struct dossier *next = demo->binnen < demo->dossier_aantal ? &demo->dossiers[demo->binnen] : NULL;
  if (next && (demo->hoop_aantal == 0 || next->binnen <= demo->hoop[0].op)) {
    demo->binnen++;
    return run_step(demo, next, next->binnen, next->web ? vraag_sturen : vraag_opnemen, fault);
  }
  struct gebeurtenis first = take_first(demo);
  if (first.dossier) return run_step(demo, first.dossier, first.op, vraag_verder, fault);
  if (first.voorval) return run_event(demo, first.voorval, first.op, fault);
  if (!overleg_houden(demo, first.lijn, first.op, fault)) return false;
  plan_meeting(demo, first.lijn, dag_van_moment(first.op) + 3);
  arena_reset(demo->kladblok);
  return true;
}

static moment_t next_moment(const struct demo *demo) {
  moment_t planned = demo->hoop_aantal ? demo->hoop[0].op : INT64_MAX;
  moment_t asked = demo->binnen < demo->dossier_aantal ? demo->dossiers[demo->binnen].binnen : INT64_MAX;
  return planned < asked ? planned : asked;
}

bool demo_verder(struct demo *demo, int stappen, bool *ret_klaar, struct fault *fault) {
  for (int i = 0; i < stappen; i++) {
    moment_t next = next_moment(demo);
    *ret_klaar = next == INT64_MAX;
    if (*ret_klaar) return ochtend_maken(demo, fault) && blikken_maken(demo, fault);
    demo->vandaag = dag_van_moment(next);
    if (!step(demo, fault)) return false;
  }
  return true;
}

#include "acts/werk.h"

#include "acts/bewaard.h"

#include "uitvoeren.h"

struct run {
  const struct werk *werk;
  act_lezer *lezer;
  act_schrijver *schrijver;
  const void *in;
};

static _Thread_local int64_t kept;

int64_t werk_bewaard(void) {
  return kept;
}

static bool count(bool done) {
  kept += done;
  return done;
}

struct str werk_id(const struct werk *werk) {
  struct id id = werk->nieuw_id(werk->reeks);
  return str_copy(werk->arena, id_str(&id));
}

dag_t werk_vandaag(const struct werk *werk) {
  return dag_van_moment(werk->wanneer.nu);
}

void werk_samen_lezen(struct werk *werk) {
  werk->lezing = lezing_beginnen(werk->store, werk->arena, werk->wanneer);
}

bool werk_gelezen(struct werk *werk, struct fault *fault) {
  struct lezing *lezing = werk->lezing;
  werk->lezing = NULL;
  return !lezing || lezing_sluiten(lezing, fault);
}

static bool read_once(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  const struct run *run = in;
  return run->lezer(tx, run->werk, run->in, ret_uit, fault);
}

bool act_lezen(const struct werk *werk, act_lezer *doen, const void *in, void *ret_uit, struct fault *fault) {
  struct run run = {.werk = werk, .lezer = doen, .in = in};
  if (werk->lezing) return lezing_lezen(werk->lezing, read_once, &run, ret_uit, fault);
  return store_lezen(werk->store, werk->arena, werk->wanneer, read_once, &run, ret_uit, fault);
}

/* Two at once with the same key: the later one is run again and then finds the outcome of the first. */
static bool keep_outcome(struct tx *tx, const struct werk *werk, struct str uitkomst, struct fault *fault) {
  if (inzending_bewaren(tx, werk->actor->gebruiker, werk->inzending, uitkomst, fault)) return true;
  if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
  return false;
}

static bool write(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  const struct run *run = in;
  return run->schrijver(tx, run->werk, run->in, ret_uit, fault);
}

static bool write_unless_seen(struct tx *tx, const void *in, void *ret_uit, struct fault *fault) {
  const struct run *run = in;
  const struct werk *werk = run->werk;
  bool seen;
  struct str uitkomst = {0};
  if (!inzending_zoeken(tx, werk->actor->gebruiker, werk->inzending, &seen, &uitkomst, fault)) return false;
  if (!seen && (!run->schrijver(tx, werk, run->in, &uitkomst, fault) || !keep_outcome(tx, werk, uitkomst, fault)))
    return false;
  *(struct str *)ret_uit = uitkomst;
  return true;
}

bool act_schrijven(const struct werk *werk, act_schrijver *doen, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  struct run run = {.werk = werk, .schrijver = doen, .in = in};
  *ret_uitkomst = (struct str){0};
  if (werk->lezing && !lezing_sluiten(werk->lezing, fault)) return false;
  return count(store_schrijven(werk->store, werk->arena, werk->wanneer, write, &run, ret_uitkomst, fault));
}

bool act_schrijven_eenmaal(const struct werk *werk, act_schrijver *doen, const void *in, struct str *ret_uitkomst,
                           struct fault *fault) {
  if (werk->inzending.len == 0) return act_schrijven(werk, doen, in, ret_uitkomst, fault);
  struct run run = {.werk = werk, .schrijver = doen, .in = in};
  if (werk->lezing && !lezing_sluiten(werk->lezing, fault)) return false;
  return count(
      store_schrijven_eenmaal(werk->store, werk->arena, werk->wanneer, write_unless_seen, &run, ret_uitkomst, fault));
}

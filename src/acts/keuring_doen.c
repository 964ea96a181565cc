#include "acts/keuring.h"

#include "store/keuring.h"

#include "uitvoeren.h"

enum { BLAD_ARENA = 64 * 1024 * 1024 };

static bool ask(struct tx *tx, const struct werk *werk, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "logboek nakijken",
                                                .grond = GROND_SYSTEEM,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_KEURING,
                                                .over = OVER_NIEMAND},
                        ret_toegang, fault);
}

/* What the steps of one review hand on. */
struct stap {
  struct keurketen *ketens;
  size_t aantal;
  int64_t ronde;
  struct keurketen blad;
  struct keurcijfers cijfers;
};

static bool begin(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  struct stap *stap = *(struct stap *const *)in;
  struct toegang *toegang;
  (void)ret_uitkomst;
  return ask(tx, werk, &toegang, fault) && keuring_ketens(toegang, &stap->ketens, &stap->aantal, fault) &&
         keuring_ronde_beginnen(toegang, &stap->ronde, fault);
}

static bool page(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct stap *stap = *(struct stap *const *)in;
  struct toegang *toegang;
  (void)ret_uitkomst;
  return ask(tx, werk, &toegang, fault) &&
         keuring_bladzijde(toegang, stap->ronde, &stap->blad, (struct keur_ids){werk->nieuw_id, werk->reeks}, fault);
}

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  struct stap *stap = *(struct stap *const *)in;
  struct toegang *toegang;
  (void)ret_uitkomst;
  return ask(tx, werk, &toegang, fault) &&
         keuring_dagen(toegang, stap->ronde, (struct keur_ids){werk->nieuw_id, werk->reeks}, fault) &&
         keuring_ronde_lezen(toegang, stap->ronde, &stap->cijfers, fault);
}

/* Pages are transactions of their own, so that nobody waits long for them; a review that stops halfway goes on where it
 * was. */
static bool run_chain(const struct werk *werk, struct stap *stap, const struct keurketen *keten, struct fault *fault) {
  struct str nothing;
  for (int64_t van = keten->van; van < keten->tot; van = stap->blad.tot) {
    struct werk one = *werk;
    one.arena = arena_create(BLAD_ARENA);
    stap->blad =
        (struct keurketen){keten->schrijver, van, keten->tot - van > KEURING_BLAD ? van + KEURING_BLAD : keten->tot};
    bool done = act_schrijven(&one, page, &stap, &nothing, fault);
    arena_destroy(one.arena);
    if (!done) return false;
  }
  return true;
}

bool keuring_doen(const struct werk *werk, struct keurcijfers *ret_cijfers, struct fault *fault) {
  struct stap stap = {0}, *at = &stap;
  struct str nothing;
  if (!act_schrijven(werk, begin, &at, &nothing, fault)) return false;
  for (size_t i = 0; i < stap.aantal; i++)
    if (!run_chain(werk, &stap, &stap.ketens[i], fault)) return false;
  if (!act_schrijven(werk, end, &at, &nothing, fault)) return false;
  *ret_cijfers = stap.cijfers;
  return true;
}

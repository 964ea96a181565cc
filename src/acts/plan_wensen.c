#include "store/plan.h"

#include "plan_werk.h"
#include "verhelderen_werk.h"

/* Everybody who agrees reads a plan, so what is shielded is not carried into it. */
bool plan_wensen(struct tx *tx, struct toegang *toegang, const struct plan_inzien_uit *uit,
                 struct plan_wens **ret_wensen, size_t *ret_aantal, struct fault *fault) {
  struct verheldering_deel *delen;
  size_t deel_aantal, aantal = 0;
  if (!verhelderen_nieuwste(toegang, uit->casus.huishouden, uit->casus.id, &delen, &deel_aantal, fault)) return false;
  struct plan_wens *wensen = NEW_ARRAY(tx_arena(tx), struct plan_wens, deel_aantal + 1);
  for (size_t i = 0; i < deel_aantal; i++) {
    const struct deel_inhoud *inhoud = &delen[i].inhoud;
    if (delen[i].vraag != VRAAG_GEBIED || delen[i].afgeschermd || inhoud->gevoelig) continue;
    for (size_t j = 0; j < uit->lid_aantal && inhoud->tekst[TEKST_WENS].len; j++)
      if (uit->leden[j].id == delen[i].persoon)
        wensen[aantal++] = (struct plan_wens){.deel = delen[i].publiek,
                                              .persoon = delen[i].persoon,
                                              .persoon_naam = delen[i].persoon_naam,
                                              .leefgebied = delen[i].leefgebied,
                                              .woorden = inhoud->tekst[TEKST_WENS],
                                              .eigen = inhoud->eigen[TEKST_WENS]};
  }
  *ret_wensen = wensen;
  *ret_aantal = aantal;
  return true;
}

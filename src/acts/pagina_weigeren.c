#include "acts/pagina_weigeren.h"

#include "uitvoeren.h"

/* Asking for no kind of information at all is refused, whoever asks. */
static bool refuse(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)ret_uit;
  struct str act = str_format(tx_arena(tx), "pagina openen: %s", (const char *)in);
  struct toegang *toegang;
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){
          .act = str_c(werk->arena, act), .grond = GROND_SYSTEEM, .handeling = HANDELING_ZIEN, .over = OVER_NIEMAND},
      &toegang, fault);
}

bool pagina_weigeren(const struct werk *werk, const char *pad, struct fault *fault) {
  return act_lezen(werk, refuse, pad, NULL, fault);
}

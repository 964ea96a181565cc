#include "geadresseerde.h"

#include "store/bereik.h"
#include "store/huishouden.h"
#include "store/verblijf.h"

/* Who lives in two households that may not find each other is written to where this question is. */
static bool letter_address(struct tx *tx, const struct werk *werk, int64_t huishouden, struct persoon *aan,
                           struct fault *fault) {
  struct toegang *toegang;
  if (aan->afscherming != AFSCHERMING_ZELF) return true;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "adres van de brief",
                                                .grond = GROND_AANMELDING,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_PERSOON,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden,
                                                .adresdoel = ADRESDOEL_BRIEF},
                        &toegang, fault) &&
         huishouden_briefadres(toegang, huishouden, aan, fault);
}

bool geadresseerde_lezen(struct tx *tx, const struct werk *werk, struct toegang *over_persoon, int64_t huishouden,
                         const struct persoon *persoon, struct geadresseerde *ret_aan, struct str *ret_let_op,
                         struct fault *fault) {
  struct veiligheid post;
  *ret_aan = (struct geadresseerde){.persoon = *persoon};
  if (!letter_address(tx, werk, huishouden, &ret_aan->persoon, fault) ||
      !brief_veilig_lezen(over_persoon, persoon->id, &post, fault) ||
      !postadres_lezen(over_persoon, persoon, &ret_aan->postadres, fault))
    return false;
  ret_aan->geen_post = post.mag == MAG_NEE;
  *ret_let_op = veilig_waarschuwing(werk->arena, MIDDEL_BRIEF, post);
  return true;
}

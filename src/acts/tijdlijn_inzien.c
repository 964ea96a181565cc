#include "acts/huishouden_inzien.h"

#include "store/casus.h"
#include "store/huishouden.h"
#include "store/tijdlijn.h"

#include "grond.h"
#include "kop.h"
#include "uitvoeren.h"

enum { JAAR_EERSTE = 1900, JAAR_LAATSTE = 2200 };

static bool cut_number(struct str *rest, int64_t *ret_number) {
  struct str part;
  return str_cut(rest, '.', &part) && str_to_i64(part, ret_number);
}

/* "20345.13.77": day, kind and number of a line. What is no such thing begins at the top. */
static struct tijdlijn_keus choice_of(const struct tijdlijn_inzien_in *in, dag_t vandaag) {
  bool of_year = in->jaar >= JAAR_EERSTE && in->jaar <= JAAR_LAATSTE;
  struct tijdlijn_keus keus = {.groep = in->groep,
                               .persoon = in->persoon,
                               .van = of_year ? dag_van((struct datum){(int)in->jaar, 1, 1})
                                              : dag_van((struct datum){JAAR_EERSTE, 1, 1}),
                               .tot = of_year ? dag_van((struct datum){(int)in->jaar, 12, 31}) : vandaag};
  int64_t dag, soort, id;
  struct str rest = in->na;
  if (!cut_number(&rest, &dag) || !cut_number(&rest, &soort) || !cut_number(&rest, &id) || soort <= 0 ||
      soort >= TIJDLIJN_EINDE || dag < keus.van || dag > keus.tot)
    return keus;
  keus.na = (struct tijdlijn_plek){(dag_t)dag, soort, id};
  return keus;
}

static bool read_story(struct tx *tx, struct toegang *toegang, const struct tijdlijn_inzien_in *in,
                       struct tijdlijn_inzien_uit *uit, struct fault *fault) {
  struct tijdlijn_keus keus = choice_of(in, tx_vandaag(tx));
  struct tijdlijn_plek verder;
  if (!tijdlijn_lezen(toegang, uit->huishouden.id, &keus, &uit->feiten, &uit->aantal, &verder, fault)) return false;
  if (verder.soort)
    uit->verder =
        str_format(tx_arena(tx), "%d.%lld.%lld", (int)verder.dag, (long long)verder.soort, (long long)verder.id);
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct tijdlijn_inzien_in *in = in_;
  struct tijdlijn_inzien_uit uit = {.huishouden.publiek = in->huishouden};
  enum grond grond = grond_van(werk->actor, HANDELING_ZIEN);
  struct toegang *toegang;
  struct casus casus;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_HUISHOUDEN, in->huishouden,
                          &(struct toegang_vraag){.act = "tijdlijn inzien",
                                                  .grond = grond,
                                                  .handeling = HANDELING_ZIEN,
                                                  .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS,
                                                  .informatie_ook = INFO_NOTITIE | INFO_DOCUMENT | INFO_VERHELDERING |
                                                                    INFO_PLAN | INFO_AANVRAAG | INFO_SIGNAAL |
                                                                    INFO_TOESTEMMING},
                          &uit.huishouden.id, &toegang, fault) ||
      !huishouden_leden(toegang, uit.huishouden.id, &uit.leden, &uit.lid_aantal, fault) ||
      !casus_van_huishouden(toegang, uit.huishouden.id, &casus, fault) ||
      !huishouden_kop_lezen(tx, toegang, grond, uit.huishouden.id, uit.leden, uit.lid_aantal, &casus, &uit.kop,
                            fault) ||
      !read_story(tx, toegang, in, &uit, fault))
    return false;
  *(struct tijdlijn_inzien_uit *)ret_uit = uit;
  return true;
}

bool tijdlijn_inzien(const struct werk *werk, const struct tijdlijn_inzien_in *in, struct tijdlijn_inzien_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}

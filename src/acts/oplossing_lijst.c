#include "inrichting/loket.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/leemte.h"
#include "store/oplossing.h"
#include "store/persoon.h"
#include "store/verheldering.h"

#include "oplossing_werk.h"
#include "verhelderen_werk.h"

static bool is_same_need(const struct behoefte *b, const struct verheldering_deel *deel, int64_t casus) {
  return b->casus == casus && b->persoon == deel->persoon && str_eq(b->waarover, deel->leefgebied);
}

/* A life domain with a wish or a concern is a need (S4-152); what is shielded is not even counted. */
static bool is_need(const struct verheldering_deel *deel) {
  return deel->vraag == VRAAG_GEBIED && !deel->afgeschermd &&
         (deel->inhoud.tekst[TEKST_WENS].len || deel->inhoud.tekst[TEKST_ZORG].len);
}

static struct str told_in(const struct verheldering_deel *deel) {
  return deel->inhoud.tekst[TEKST_WENS].len ? deel->inhoud.tekst[TEKST_WENS] : deel->inhoud.tekst[TEKST_ZORG];
}

/* The parts of the newest vraagverheldering of this casus. */
static bool newest_parts(struct toegang *toegang, int64_t huishouden, int64_t casus,
                         struct verheldering_deel **ret_delen, size_t *ret_aantal, struct fault *fault) {
  struct verheldering *alle;
  size_t aantal;
  *ret_aantal = 0;
  if (!casus) return true;
  if (!verhelderingen_van_huishouden(toegang, huishouden, &alle, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].casus == casus) return verheldering_delen(toegang, &alle[i], ret_delen, ret_aantal, fault);
  return true;
}

/* What belongs to one person stands together, in the order in which the persons come first. */
static void group_by_person(struct arena *arena, struct oplossingen *o) {
  struct behoefte_regel *sorted = NEW_ARRAY(arena, struct behoefte_regel, o->aantal + 1);
  size_t n = 0;
  for (size_t i = 0; i < o->aantal; i++) {
    bool seen = false;
    for (size_t j = 0; j < n; j++) seen |= sorted[j].behoefte.persoon == o->regels[i].behoefte.persoon;
    for (size_t j = i; j < o->aantal && !seen; j++)
      if (o->regels[j].behoefte.persoon == o->regels[i].behoefte.persoon) sorted[n++] = o->regels[j];
  }
  o->regels = sorted;
}

static void count(struct arena *arena, struct oplossingen *o) {
  struct behoefte *all = NEW_ARRAY(arena, struct behoefte, o->aantal + 1);
  for (size_t i = 0; i < o->aantal; i++) {
    all[i] = o->regels[i].behoefte;
    o->open += !behoefte_beantwoord(&all[i]);
  }
  treden_tellen(all, o->aantal, o->tellen);
}

bool oplossingen_verzamelen(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct casus *casus,
                            struct oplossingen *ret_oplossingen, struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  const struct inrichting *inrichting;
  struct behoefte *behoeften;
  struct verheldering_deel *delen = NULL;
  size_t aantal, deel_aantal;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !behoeften_van_huishouden(toegang, huishouden, casus->id, &behoeften, &aantal, fault) ||
      !newest_parts(toegang, huishouden, casus->id, &delen, &deel_aantal, fault))
    return false;
  struct oplossingen o = {.regels = NEW_ARRAY(arena, struct behoefte_regel, aantal + deel_aantal + 1)};
  for (size_t i = 0; i < aantal; i++)
    o.regels[o.aantal++] = (struct behoefte_regel){
        .plek = {.langs = OPLOSSING_BEHOEFTE, .publiek = behoeften[i].publiek}, .behoefte = behoeften[i]};
  for (size_t d = 0; d < deel_aantal; d++) {
    bool known = false;
    if (!is_need(&delen[d])) continue;
    for (size_t i = 0; i < aantal; i++) {
      if (!is_same_need(&behoeften[i], &delen[d], casus->id)) continue;
      o.regels[i].gezegd = told_in(&delen[d]);
      known = true;
    }
    if (known) continue;
    const struct leefgebied_rij *gebied =
        inrichting_op(inrichting, TABEL_LEEFGEBIED, delen[d].leefgebied, tx_vandaag(tx));
    o.regels[o.aantal++] =
        (struct behoefte_regel){.plek = {.langs = OPLOSSING_DEEL, .publiek = delen[d].publiek},
                                .gezegd = told_in(&delen[d]),
                                .behoefte = {.casus = casus->id,
                                             .persoon = delen[d].persoon,
                                             .persoon_naam = delen[d].persoon_naam,
                                             .waarover = delen[d].leefgebied,
                                             .waarover_naam = gebied ? gebied->naam : delen[d].leefgebied,
                                             .gevoelig = delen[d].inhoud.gevoelig}};
  }
  for (size_t i = 0; i < o.aantal; i++)
    o.regels[i].gesloten = casus->gesloten_op != DAG_GEEN && o.regels[i].behoefte.casus == casus->id;
  group_by_person(arena, &o);
  count(arena, &o);
  *ret_oplossingen = o;
  return true;
}

/* The casus that runs, else the last one that ended; id 0 = there never was one. */
static bool newest_casus(struct toegang *toegang, int64_t huishouden, struct casus *ret_casus, struct fault *fault) {
  struct casus *gesloten;
  size_t aantal;
  if (!casus_van_huishouden(toegang, huishouden, ret_casus, fault)) return false;
  if (ret_casus->id) return true;
  if (!casussen_gesloten(toegang, huishouden, &gesloten, &aantal, fault)) return false;
  if (aantal) *ret_casus = gesloten[0];
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct oplossingen_uit uit = {.huishouden = *publiek};
  struct toegang *toegang;
  struct casus casus;
  struct persoon *leden;
  size_t lid_aantal;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, *publiek, &huishouden, fault) ||
      !verhelderen_vragen(tx, werk, "oplossingen inzien", HANDELING_ZIEN, INFO_CASUS | INFO_PLAN, huishouden, &toegang,
                          fault) ||
      !newest_casus(toegang, huishouden, &casus, fault) ||
      !huishouden_leden(toegang, huishouden, &leden, &lid_aantal, fault) ||
      !oplossingen_verzamelen(tx, toegang, huishouden, &casus, &uit.oplossingen, fault) ||
      !leemten_van_huishouden(toegang, huishouden, &uit.leemten, &uit.leemte_aantal, fault))
    return false;
  if (lid_aantal) uit.naam = persoon_naam(tx_arena(tx), &leden[0]);
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_VERHELDERING, GROND_HULPVRAAG);
  *(struct oplossingen_uit *)ret_uit = uit;
  return true;
}

bool oplossingen_inzien(const struct werk *werk, struct str huishouden, struct oplossingen_uit *ret_uit,
                        struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}

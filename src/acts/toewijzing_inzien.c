#include "toewijzing_werk.h"

#include "domain/stagnatie.h"
#include "inrichting/organisatie.h"
#include "store/besluit.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/persoon.h"
#include "store/toewijzing.h"

#include "grond.h"
#include "plan_werk.h"

bool toewijzing_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                       int64_t huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){.act = act,
                              .grond = grond_van(werk->actor, handeling),
                              .handeling = handeling,
                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_PLAN | INFO_AANVRAAG,
                              .over = OVER_HUISHOUDEN,
                              .huishouden = huishouden},
      ret_toegang, fault);
}

bool verwijzer_verlengt(const struct inrichting *inrichting, const struct titel *titel, dag_t dag,
                        struct str *ret_anders) {
  const struct verwijsrecht_rij *rij;
  *ret_anders = (struct str){0};
  if (titel->soort != TITEL_VERWIJZING) return true;
  bool may = verwijzer_mag(inrichting, titel->verwijzer, VERWIJZEN_VERLENGEN, dag, &rij);
  if (rij) *ret_anders = rij->anders;
  return may;
}

/* Of euros people type whole ones and the standard counts cents; what is too much stays too much. */
struct omvang omvang_getypt(int64_t volume, int eenheid, int frequentie) {
  enum { CENTEN = 100 };
  struct omvang o = {volume, eenheid > 0 ? eenheid : 0, frequentie > 0 ? frequentie : 0};
  if (o.eenheid == OMVANG_EURO && o.volume <= OMVANG_VOLUME_MAX) o.volume *= CENTEN;
  return o;
}

bool aanbieder_geeft(struct arena *arena, const struct inrichting *inrichting, struct str product, struct str aanbieder,
                     dag_t dag) {
  const struct contract_rij *const *contracten;
  size_t aantal = contracten_voor(arena, inrichting, product, dag, &contracten);
  const struct organisatie_rij *organisatie = organisatie_op(inrichting, aanbieder, dag);
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(contracten[i]->organisatie, aanbieder)) return true;
  return aantal == 0 && organisatie && organisatie->soort == ORGANISATIE_ZORG;
}

int64_t toewijzing_kosten(struct arena *arena, const struct inrichting *inrichting, const struct toewijzing *t,
                          dag_t van, dag_t tot) {
  const struct tariefdeel *tarieven;
  size_t aantal = tarieven_tussen(arena, inrichting, t->product, LEVERING_ZIN, van, tot, &tarieven);
  int64_t centen;
  dag_t begin = t->gestart_op != DAG_GEEN ? t->gestart_op : t->vanaf;
  return omvang_kosten(&t->omvang, begin, toewijzing_einde(t), tarieven, aantal, van, tot, &centen) ? centen : -1;
}

/* What can be given in kind. */
static void read_products(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                          struct toewijzing_vorm_uit *uit) {
  const struct rij *const *rijen;
  size_t alle = inrichting_in_kracht(arena, inrichting, TABEL_PRODUCT, dag, &rijen);
  uit->producten = NEW_ARRAY(arena, struct keus, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct product_rij *product = (const void *)rijen[i];
    if (product->zin == 1)
      uit->producten[uit->product_aantal++] = (struct keus){.sleutel = product->id, .naam = product->naam};
  }
}

/* Who gives anything of it. */
static void read_providers(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                           struct toewijzing_vorm_uit *uit) {
  const struct rij *const *rijen;
  size_t alle = inrichting_in_kracht(arena, inrichting, TABEL_ORGANISATIE, dag, &rijen);
  uit->aanbieders = NEW_ARRAY(arena, struct keus, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct organisatie_rij *organisatie = (const void *)rijen[i];
    for (size_t j = 0; j < uit->product_aantal; j++) {
      if (!aanbieder_geeft(arena, inrichting, uit->producten[j].sleutel, organisatie->id, dag)) continue;
      uit->aanbieders[uit->aanbieder_aantal++] =
          (struct keus){.sleutel = organisatie->id, .naam = organisatie->naam, .uitleg = organisatie->werkveld};
      break;
    }
  }
}

/* Who may refer by law; who has a titel of his own is no choice here. */
static void read_referrers(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                           struct toewijzing_vorm_uit *uit) {
  const struct rij *const *rijen;
  size_t alle = inrichting_in_kracht(arena, inrichting, TABEL_VERWIJZER, dag, &rijen);
  uit->verwijzers = NEW_ARRAY(arena, struct keus, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct verwijzer_rij *verwijzer = (const void *)rijen[i];
    if (verwijzer->wettelijk != 1 || str_eq(verwijzer->id, S(VERWIJZER_GI)) ||
        str_eq(verwijzer->id, S(VERWIJZER_RECHTER)))
      continue;
    uit->verwijzers[uit->verwijzer_aantal++] = (struct keus){.sleutel = verwijzer->id, .naam = verwijzer->naam};
  }
}

/* What was granted in kind and has not ended. */
static bool read_besluiten(struct toegang *toegang, int64_t huishouden, dag_t vandaag, struct toewijzing_vorm_uit *uit,
                           struct fault *fault) {
  struct besluit *alle;
  size_t aantal;
  if (!besluiten_van_huishouden(toegang, huishouden, &alle, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].stand == BESLUITSTAND_GENOMEN && alle[i].vorm == BESLUITVORM_ZIN && alle[i].eindigt_op != DAG_GEEN &&
        alle[i].eindigt_op >= vandaag && alle[i].eindigt_op >= alle[i].vanaf)
      alle[uit->besluit_aantal++] = alle[i];
  uit->besluiten = alle;
  return true;
}

struct vraag {
  struct str huishouden, toewijzing;
};

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct vraag *vraag = in;
  struct arena *arena = tx_arena(tx);
  struct toewijzing_vorm_uit uit = {.kosten = -1};
  const struct inrichting *inrichting;
  struct toegang *toegang;
  int64_t huishouden;
  dag_t vandaag = tx_vandaag(tx);
  bool new_one = vraag->huishouden.len > 0;
  if (!toegang_wegwijzer(tx, new_one ? WEGWIJZER_HUISHOUDEN : WEGWIJZER_TOEWIJZING,
                         new_one ? vraag->huishouden : vraag->toewijzing, &huishouden, fault) ||
      !toewijzing_vragen(tx, werk, "toegewezen hulp inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      (new_one && !read_besluiten(toegang, huishouden, vandaag, &uit, fault)) ||
      (!new_one && !toewijzing_lezen(toegang, vraag->toewijzing, &uit.toewijzing, fault)) ||
      !plan_bewoners(toegang, huishouden, &uit.leden, &uit.lid_aantal, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  if (new_one) {
    read_products(arena, inrichting, vandaag, &uit);
    read_providers(arena, inrichting, vandaag, &uit);
    read_referrers(arena, inrichting, vandaag, &uit);
  } else {
    uit.verlengen_mag = verwijzer_verlengt(inrichting, &uit.toewijzing.titel, vandaag, &uit.verlengen_anders);
    uit.kosten = toewijzing_kosten(arena, inrichting, &uit.toewijzing, uit.toewijzing.vanaf, vandaag);
  }
  *(struct toewijzing_vorm_uit *)ret_uit = uit;
  return true;
}

bool toewijzing_vorm_inzien(const struct werk *werk, struct str huishouden, struct str toewijzing,
                            struct toewijzing_vorm_uit *ret_uit, struct fault *fault) {
  struct vraag vraag = {huishouden, toewijzing};
  return act_lezen(werk, look, &vraag, ret_uit, fault);
}

static bool look_running(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toewijzingen_uit uit = {0};
  const struct inrichting *inrichting;
  int64_t drempels[SEIN_EINDE];
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "aflopende hulp inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_AANVRAAG,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) || !toewijzingen_lopend(toegang, &uit.rijen, &uit.aantal, fault))
    return false;
  drempels_op(tx_arena(tx), inrichting, tx_vandaag(tx), drempels);
  uit.dagen = drempels[SEIN_TOEWIJZING];
  uit.meer = uit.aantal == TOEWIJZING_LIJST;
  *(struct toewijzingen_uit *)ret_uit = uit;
  return true;
}

bool toewijzingen_inzien(const struct werk *werk, struct toewijzingen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_running, NULL, ret_uit, fault);
}

/* What each costs in the year of today. */
static bool add_costs(struct tx *tx, struct toewijzingen_huis_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  uit->jaar = datum_van(tx_vandaag(tx)).jaar;
  dag_t first = dag_van((struct datum){uit->jaar, 1, 1}), last = dag_van((struct datum){uit->jaar, 12, 31});
  struct toewijzing *dit_jaar = NEW_ARRAY(tx_arena(tx), struct toewijzing, uit->aantal + 1);
  size_t aantal = 0;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  for (size_t i = 0; i < uit->aantal; i++) {
    struct toewijzing *t = &uit->rijen[i];
    if (t->vanaf > last || toewijzing_einde(t) < first) continue;
    t->kosten = toewijzing_kosten(tx_arena(tx), inrichting, t, first, last);
    dit_jaar[aantal++] = *t;
  }
  uit->kosten_aantal = kosten_per_product(tx_arena(tx), dit_jaar, aantal, &uit->kosten, &uit->totaal);
  return true;
}

static bool look_household(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct toewijzingen_huis_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, *publiek, &huishouden, fault) ||
      !toewijzing_vragen(tx, werk, "toegewezen hulp inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !toewijzingen_van_huishouden(toegang, huishouden, &uit.rijen, &uit.aantal, fault) || !add_costs(tx, &uit, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_AANVRAAG, GROND_HULPVRAAG);
  *(struct toewijzingen_huis_uit *)ret_uit = uit;
  return true;
}

bool toewijzingen_van_huis(const struct werk *werk, struct str huishouden, struct toewijzingen_huis_uit *ret_uit,
                           struct fault *fault) {
  return act_lezen(werk, look_household, &huishouden, ret_uit, fault);
}

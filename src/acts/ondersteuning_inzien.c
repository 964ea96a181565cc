#include "ondersteuning_werk.h"

#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/medewerker.h"
#include "store/ondersteuning.h"
#include "store/persoon.h"
#include "store/plan.h"

#include "feiten.h"
#include "grond.h"
#include "plan_werk.h"
#include "tijd_werk.h"

size_t steunproducten(struct arena *arena, const struct inrichting *inrichting, const struct trajectsoort_rij *soort,
                      dag_t dag, const struct product_rij ***ret_producten) {
  const struct rij *const *rijen;
  const struct regel_rij *regel;
  size_t alle = inrichting_in_kracht(arena, inrichting, TABEL_PRODUCT, dag, &rijen), aantal = 0;
  const struct product_rij **producten = NEW_ARRAY(arena, const struct product_rij *, alle + 1);
  bool of_law = soort && soort->wet >= WET_WMO && soort->wet < WET_GEEN;
  for (size_t i = 0; i < alle; i++) {
    const struct product_rij *product = (const struct product_rij *)rijen[i];
    if (of_law && product->wet != soort->wet) continue;
    if (product_zelf(inrichting, product, dag, &regel) != ZELF_NEE) producten[aantal++] = product;
  }
  *ret_producten = producten;
  return aantal;
}

bool steunproduct_nodig(const struct trajectsoort_rij *soort, size_t product_aantal) {
  return product_aantal && soort && soort->wet == WET_JEUGDWET;
}

bool steundoelen(struct tx *tx, struct toegang *toegang, int64_t casus, const struct ondersteuning *was,
                 struct steundoel **ret_doelen, size_t *ret_aantal, struct fault *fault) {
  struct plan plan;
  struct plan_inhoud inhoud = {.doel_aantal = 0};
  if (!plan_van_casus(toegang, casus, &plan, fault) || (plan.id && !plan_inhoud_lezen(toegang, &plan, &inhoud, fault)))
    return false;
  struct steundoel *doelen = NEW_ARRAY(tx_arena(tx), struct steundoel, inhoud.doel_aantal + was->doel_aantal + 1);
  size_t aantal = 0;
  for (size_t i = 0; i < was->doel_aantal; i++) doelen[aantal++] = was->doelen[i];
  for (size_t i = 0; i < inhoud.doel_aantal; i++) {
    const struct plan_doel *doel = &inhoud.doelen[i];
    size_t at = 0;
    while (at < was->doel_aantal && doelen[at].id != doel->id) at++;
    if (at == was->doel_aantal && !doel->weg)
      doelen[aantal++] = (struct steundoel){doel->id, doel->publiek, doel->woorden};
  }
  *ret_doelen = doelen;
  *ret_aantal = aantal;
  return true;
}

static void read_products(struct tx *tx, const struct inrichting *inrichting, struct ondersteuning_vorm_uit *uit) {
  const struct product_rij **producten;
  const struct regel_rij *regel;
  dag_t vandaag = tx_vandaag(tx);
  const struct trajectsoort_rij *soort = trajectsoort_op(inrichting, uit->traject.soort, uit->traject.begonnen_op);
  size_t aantal = steunproducten(tx_arena(tx), inrichting, soort, vandaag, &producten);
  uit->producten = NEW_ARRAY(tx_arena(tx), struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    uit->reden_gevraagd |= product_zelf(inrichting, producten[i], vandaag, &regel) == ZELF_MET_REDEN;
    uit->producten[i] = (struct keus){.sleutel = producten[i]->id, .naam = producten[i]->naam};
  }
  uit->product_aantal = aantal;
  uit->product_nodig = steunproduct_nodig(soort, aantal);
  uit->terrein = soort ? steunterrein_van(soort->wet) : 0;
  if (soort && soort->wet != WET_JEUGDWET && soort->wet >= WET_WMO && soort->wet < WET_GEEN) return;
  regel = regel_op(inrichting, S("geen-behandeling-zelf"), vandaag);
  if (regel) uit->zelf_niet = regel_met_bron(tx_arena(tx), regel);
}

/* What a gate asks for before support begins (S0-106). */
static bool read_gate(struct tx *tx, struct toegang *toegang, const struct inrichting *inrichting,
                      const struct casus *casus, struct ondersteuning_vorm_uit *uit, struct fault *fault) {
  struct poort_feiten feiten;
  struct poort_dicht *dicht;
  if (!poort_feiten_van_traject(toegang, casus, &uit->traject, &feiten, fault)) return false;
  size_t aantal = poorten_dicht(tx_arena(tx), inrichting, uit->traject.soort, POORT_INZET, uit->traject.spoed, &feiten,
                                tx_vandaag(tx), &dicht);
  if (aantal == 0 || !dicht[0].regel) return true;
  uit->poort = dicht[0].regel->tekst;
  uit->poort_stopt = poort_gewicht(&dicht[0]) >= GEWICHT_STOP;
  return true;
}

struct vraag {
  struct str traject, ondersteuning;
};

static bool read_thing(struct tx *tx, struct toegang *toegang, const struct vraag *vraag, struct casus *casus,
                       struct ondersteuning_vorm_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  struct ondersteuning *o = &uit->ondersteuning;
  if (vraag->ondersteuning.len && !ondersteuning_lezen(toegang, vraag->ondersteuning, o, fault)) return false;
  if (!traject_lezen(toegang, o->id ? o->traject_publiek : vraag->traject, &uit->traject, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  if (o->id == 0 && !read_gate(tx, toegang, inrichting, casus, uit, fault)) return false;
  read_products(tx, inrichting, uit);
  return steundoelen(tx, toegang, o->id ? o->casus : casus->id, o, &uit->doelen, &uit->doel_aantal, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct vraag *vraag = in;
  struct ondersteuning_vorm_uit uit = {0};
  struct toegang *toegang;
  struct casus casus;
  int64_t huishouden;
  bool new_one = vraag->traject.len > 0;
  if (!toegang_wegwijzer(tx, new_one ? WEGWIJZER_TRAJECT : WEGWIJZER_ONDERSTEUNING,
                         new_one ? vraag->traject : vraag->ondersteuning, &huishouden, fault) ||
      !plan_vragen(tx, werk, "ondersteuning inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !casus_van_huishouden(toegang, huishouden, &casus, fault) ||
      !read_thing(tx, toegang, vraag, &casus, &uit, fault) ||
      !plan_bewoners(toegang, huishouden, &uit.leden, &uit.lid_aantal, fault) ||
      !medewerkers_bij_huishouden(toegang, huishouden, &uit.medewerkers, &uit.medewerker_aantal, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  *(struct ondersteuning_vorm_uit *)ret_uit = uit;
  return true;
}

bool ondersteuning_vorm_inzien(const struct werk *werk, struct str traject, struct str ondersteuning,
                               struct ondersteuning_vorm_uit *ret_uit, struct fault *fault) {
  struct vraag vraag = {traject, ondersteuning};
  return act_lezen(werk, look, &vraag, ret_uit, fault);
}

static bool look_mine(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct ondersteuningen_uit uit = {0};
  enum tijdbesteding tijd;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "mijn ondersteuning inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_PLAN,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !ondersteuningen_van_mij(toegang, &uit.rijen, &uit.aantal, fault) || !tijd_wijze(tx, &tijd, fault))
    return false;
  uit.tijd = tijd != TIJD_UIT;
  *(struct ondersteuningen_uit *)ret_uit = uit;
  return true;
}

bool ondersteuningen_inzien(const struct werk *werk, struct ondersteuningen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_mine, NULL, ret_uit, fault);
}

#include "acts/noodtoegang.h"

#include "inrichting/toezicht.h"
#include "store/inrichting.h"
#include "store/noodtoegang.h"
#include "store/persoon.h"

#include "grond.h"
#include "uitvoeren.h"

enum { MINUUT = 60000 };

#define PLEK(veld) .plek = offsetof(struct nood_in, veld)
const struct veld nood_velden[] = {
    {"reden", "Waarom kan het niet wachten?", VELD_REGEL, .max = 60, .verplicht = "AVG art. 6 lid 1 onder d",
     .leeg = "Kies waarom het niet kan wachten.", PLEK(reden)},
    {"toelichting", "Wat is er aan de hand?", VELD_TEKST, .max = 1000, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op wat er aan de hand is.", .uitleg = "De privacy officer leest dit terug.", PLEK(toelichting)},
    {"besloten", "Ook de afgeschermde onderdelen openen", VELD_JA,
     .uitleg = "Bijvoorbeeld een traject over veiligheid. Doe dit alleen als u het nu nodig hebt.", PLEK(besloten)},
    {"besloten_waarom", "Waarom hebt u de afgeschermde onderdelen nodig?", VELD_REGEL, .max = 300,
     PLEK(besloten_waarom)},
};
const size_t nood_velden_aantal = sizeof nood_velden / sizeof nood_velden[0];
#undef PLEK

/* He needs no relation: this is for who has none. */
static bool ask(struct tx *tx, const struct werk *werk, const char *act, struct str publiek, int64_t *ret_huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen_via(
      tx, werk->actor, WEGWIJZER_HUISHOUDEN, publiek,
      &(struct toegang_vraag){.act = act, .grond = GROND_NOOD, .handeling = HANDELING_DOEN, .informatie = INFO_KEURING},
      ret_huishouden, ret_toegang, fault);
}

static bool prepare(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct nood_voorbereiden_uit uit = {0};
  const struct inrichting *inrichting;
  const struct noodtoegang_rij *const *redenen;
  struct toegang *toegang;
  int64_t huishouden;
  if (!ask(tx, werk, "noodtoegang voorbereiden", *(const struct str *)in, &huishouden, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  uit.reden_aantal = noodredenen_op(werk->arena, inrichting, werk_vandaag(werk), &redenen);
  uit.redenen = NEW_ARRAY(werk->arena, struct keus, uit.reden_aantal + 1);
  for (size_t i = 0; i < uit.reden_aantal; i++)
    uit.redenen[i] = (struct keus){.sleutel = redenen[i]->id,
                                   .naam = str_format(werk->arena, "%.*s (%lld minuten)", STR_ARG(redenen[i]->naam),
                                                      (long long)redenen[i]->minuten)};
  *(struct nood_voorbereiden_uit *)ret_uit = uit;
  return true;
}

bool nood_voorbereiden(const struct werk *werk, struct str huishouden, struct nood_voorbereiden_uit *ret_uit,
                       struct fault *fault) {
  return act_lezen(werk, prepare, &huishouden, ret_uit, fault);
}

static bool find_household(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str huishouden;
  struct toegang *toegang;
  int64_t id;
  if (!toegang_wegwijzer_persoon(tx, werk->actor, *(const struct str *)in, &id, fault) ||
      !huishouden_publiek(tx, id, &huishouden, fault) ||
      !ask(tx, werk, "noodtoegang voorbereiden", huishouden, &id, &toegang, fault))
    return false;
  *(struct str *)ret_uit = huishouden;
  return true;
}

bool nood_huishouden_van(const struct werk *werk, struct str persoon, struct str *ret_huishouden, struct fault *fault) {
  return act_lezen(werk, find_household, &persoon, ret_huishouden, fault);
}

struct begin {
  struct str huishouden;
  const struct nood_in *in;
};

/* How long it lasts for this reason; 0 with a fault beside the field when there is none. */
static int64_t minutes_for(const struct werk *werk, const struct inrichting *inrichting, struct str reden,
                           struct fault *fault) {
  const struct noodtoegang_rij *const *redenen;
  size_t aantal = noodredenen_op(werk->arena, inrichting, werk_vandaag(werk), &redenen);
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(redenen[i]->id, reden)) return redenen[i]->minuten;
  fault_add(fault, "reden",
            aantal ? S("Kies een reden uit de lijst.") : S("In deze gemeente staat noodtoegang niet aan."));
  return 0;
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct begin *begin = in_;
  const struct nood_in *in = begin->in;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct noodtoegang nood = {.publiek = werk_id(werk),
                             .reden = in->reden,
                             .toelichting = in->toelichting,
                             .besloten = in->besloten,
                             .besloten_waarom = in->besloten_waarom,
                             .vanaf = werk->wanneer.nu};
  if (!ask(tx, werk, "noodtoegang beginnen", begin->huishouden, &nood.huishouden, &toegang, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  nood.tot = nood.vanaf + minutes_for(werk, inrichting, in->reden, fault) * MINUUT;
  noodtoegang_toetsen(&nood, fault);
  *ret_uitkomst = begin->huishouden;
  return fault->class == FAULT_NONE && noodtoegang_bewaren(toegang, &nood, fault);
}

bool nood_beginnen(const struct werk *werk, struct str huishouden, const struct nood_in *in, struct str *ret_huishouden,
                   struct fault *fault) {
  struct begin alles = {huishouden, in};
  return act_schrijven_eenmaal(werk, begin, &alles, ret_huishouden, fault);
}

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  *ret_uitkomst = *(const struct str *)in;
  return ask(tx, werk, "noodtoegang beëindigen", *(const struct str *)in, &huishouden, &toegang, fault) &&
         noodtoegang_stoppen(toegang, huishouden, fault);
}

bool nood_eindigen(const struct werk *werk, struct str huishouden, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, end, &huishouden, ret_huishouden, fault);
}

/* Who works there or leads the team is told why, as he is told what was found; not who only took a question in. */
static bool look_with(struct tx *tx, const struct werk *werk, struct str publiek, struct toegang **ret_toegang,
                      struct noodtoegang *ret_nood, struct fault *fault) {
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_NOODTOEGANG, publiek,
                            &(struct toegang_vraag){.act = "noodtoegang inzien",
                                                    .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                                    .handeling = HANDELING_ZIEN,
                                                    .informatie = INFO_PERSOON | INFO_NOTITIE},
                            &huishouden, ret_toegang, fault) &&
         noodtoegang_lezen(*ret_toegang, publiek, ret_nood, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  return look_with(tx, werk, *(const struct str *)in, &toegang, ret_uit, fault);
}

bool nood_inzien(const struct werk *werk, struct str nood, struct noodtoegang *ret_nood, struct fault *fault) {
  return act_lezen(werk, look, &nood, ret_nood, fault);
}

static bool mark(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  struct toegang *toegang;
  struct noodtoegang nood;
  if (!look_with(tx, werk, *(const struct str *)in, &toegang, &nood, fault)) return false;
  *ret_uitkomst = nood.huishouden_pad;
  return noodtoegang_gelezen(toegang, nood.id, fault);
}

bool nood_gelezen(const struct werk *werk, struct str nood, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, mark, &nood, ret_huishouden, fault);
}

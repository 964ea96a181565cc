#include "inrichting/kaart.h"
#include "store/concept.h"
#include "store/oplossing.h"
#include "store/persoon.h"

#include "oplossing_werk.h"

struct write {
  const struct oplossing_plek *plek;
  int64_t versie;
  const struct oplossing_in *in;
  struct str concept;
};

static struct str typed_for(const struct oplossing_in *in, struct str stap) {
  for (size_t i = 0; i < in->antwoord_aantal; i++)
    if (str_eq(in->antwoorden[i].stap, stap)) return in->antwoorden[i].tekst;
  return (struct str){0};
}

/* What the law or the municipality wants to know before there is maatwerk. */
static bool check_steps(struct arena *arena, const struct inrichting *inrichting, const struct oplossing_in *in,
                        bool maatwerk, dag_t dag, struct fault *fault) {
  struct afweging_vraag *vragen;
  size_t aantal = afweging_vragen(arena, inrichting, in->wet, dag, &vragen);
  struct afweging_stap *stappen = NEW_ARRAY(arena, struct afweging_stap, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    stappen[i] = (struct afweging_stap){.veld = vragen[i].veld,
                                        .vraag = vragen[i].vraag,
                                        .artikel = vragen[i].artikel,
                                        .gewicht = vragen[i].gewicht,
                                        .beantwoord = typed_for(in, vragen[i].sleutel).len > 0};
  return afweging_toetsen(arena, stappen, aantal, maatwerk, in->reden, fault);
}

/* What was chosen from the inrichting: of today, or what stands there already. */
static void check_choices(const struct inrichting *inrichting, const struct oplossing_in *in,
                          const struct behoefte *was, dag_t dag, struct fault *fault) {
  const struct oplossing *vrij = &was->oplossingen[TREDE_VRIJ], *maatwerk = &was->oplossingen[TREDE_MAATWERK];
  const struct product_rij *product = in->product.len ? product_op(inrichting, in->product, dag) : NULL;
  if (in->aanbod.len && !str_eq(in->aanbod, vrij->aanbod) && !inrichting_op(inrichting, TABEL_AANBOD, in->aanbod, dag))
    fault_add(fault, "aanbod", S("Kies iets uit de lijst."));
  if (in->product.len && !product && !str_eq(in->product, maatwerk->product))
    fault_add(fault, "product", S("Kies een product uit de lijst."));
  if (product && product->wet != in->wet) fault_add(fault, "product", S("Dit product hoort bij een andere wet."));
}

/* Who picks an offer or a product need not type its name as well. */
static struct str words_of(const struct inrichting *inrichting, const struct oplossing_in *in, enum trede trede,
                           dag_t dag) {
  const struct aanbod_rij *aanbod;
  const struct product_rij *product;
  if (in->wat[trede].len) return in->wat[trede];
  if (trede == TREDE_VRIJ && (aanbod = inrichting_op(inrichting, TABEL_AANBOD, in->aanbod, dag))) return aanbod->naam;
  if (trede == TREDE_MAATWERK && (product = product_op(inrichting, in->product, dag))) return product->naam;
  return (struct str){0};
}

static bool understand(const struct werk *werk, const struct behoefte_plaats *plaats, const struct oplossing_in *in,
                       struct behoefte *wordt, struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  *wordt = plaats->behoefte;
  if (!wordt->id) wordt->publiek = werk_id(werk);
  wordt->wet = keuze_van(wetten, in->wet) ? (enum wet)in->wet : WET_GEEN;
  wordt->reden = in->reden;
  wordt->antwoorden = NEW_ARRAY(werk->arena, struct afweging_antwoord, in->antwoord_aantal + 1);
  wordt->antwoord_aantal = in->antwoord_aantal;
  for (size_t i = 0; i < in->antwoord_aantal; i++) wordt->antwoorden[i] = in->antwoorden[i];
  for (int trede = 1; trede < TREDE_EINDE; trede++) {
    struct oplossing *oplossing = &wordt->oplossingen[trede];
    if (!oplossing->publiek.len) oplossing->publiek = werk_id(werk);
    oplossing->wat = words_of(plaats->inrichting, in, (enum trede)trede, vandaag);
  }
  wordt->oplossingen[TREDE_VRIJ].aanbod = in->aanbod;
  wordt->oplossingen[TREDE_MAATWERK].product = in->product;
  bool maatwerk = wordt->oplossingen[TREDE_MAATWERK].wat.len > 0;
  check_choices(plaats->inrichting, in, &plaats->behoefte, vandaag, fault);
  if (maatwerk && wordt->wet == WET_GEEN) fault_add(fault, "wet", S("Kies onder welke wet dit maatwerk valt."));
  check_steps(werk->arena, plaats->inrichting, in, maatwerk, vandaag, fault);
  return fault->class == FAULT_NONE;
}

static bool write(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct write *write = in_;
  struct behoefte_plaats plaats;
  struct behoefte wordt;
  if (!behoefte_openen(tx, werk, "oplossing schrijven", HANDELING_DOEN, write->plek, &plaats, fault) ||
      !understand(werk, &plaats, write->in, &wordt, fault))
    return false;
  plaats.behoefte.versie = write->versie;
  return behoefte_bewaren(plaats.toegang, &plaats.behoefte, &wordt, fault) &&
         (write->concept.len == 0 ||
          concept_bewaren(tx, werk->actor->gebruiker, write->concept, (struct str){0}, fault)) &&
         huishouden_publiek(tx, plaats.huishouden, ret_uitkomst, fault);
}

bool oplossing_schrijven(const struct werk *werk, const struct oplossing_plek *plek, int64_t versie,
                         const struct oplossing_in *in, struct str concept, struct str *ret_huishouden,
                         struct fault *fault) {
  struct write alles = {plek, versie, in, concept};
  return act_schrijven_eenmaal(werk, write, &alles, ret_huishouden, fault);
}

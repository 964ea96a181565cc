#include "acts/ondersteuning_geven.h"

#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/ondersteuning.h"
#include "store/persoon.h"

#include "casus_werk.h"
#include "feiten.h"
#include "ondersteuning_werk.h"
#include "plan_werk.h"
#include "poort.h"

#define PLEK(veld) .plek = offsetof(struct ondersteuning_in, veld)
const struct veld ondersteuning_velden[] = {
    {"persoon", "Voor wie?", VELD_ID, PLEK(persoon)},
    {"product", "Welke hulp geeft het team?", VELD_REGEL, .max = 60, PLEK(product)},
    {"doelen", "Aan welke doelen uit het plan werkt u?", VELD_ID, PLEK(doelen)},
    {"waaraan", "Waar werkt u samen aan?", VELD_TEKST, .max = 1000, PLEK(waaraan)},
    {"vorm", "Hoe?", VELD_KEUZE, .keuzes = ondersteuningsvormen, PLEK(vorm)},
    {"hoe_vaak", "Hoe vaak?", VELD_REGEL, .max = 100, .uitleg = "Bijvoorbeeld: elke donderdagochtend", PLEK(hoe_vaak)},
    {"minuten", "Hoeveel minuten?", VELD_GETAL, PLEK(minuten)},
    {"per", "Per week of per maand?", VELD_KEUZE, .keuzes = steunperioden, PLEK(per)},
    {"vanaf", "Vanaf wanneer?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(vanaf)},
    {"verwacht_tot", "Wanneer denkt u klaar te zijn?", VELD_DAG, PLEK(verwacht_tot)},
    {"stut", "Dit is stut en steun: het blijft, zonder einddoel", VELD_JA, PLEK(stut)},
    {"werker", "Wie geeft de ondersteuning?", VELD_ID, PLEK(werker)},
    {"terrein", "Op welk gebied?", VELD_KEUZE, .keuzes = steunterreinen, PLEK(terrein)},
    {"thema", "Welk thema?", VELD_KEUZE, .keuzes = steunthemas, PLEK(thema)},
    {"van_aanbieder", "Van welke aanbieder neemt het team dit over?", VELD_REGEL, .max = 200, PLEK(van_aanbieder)},
    {"van_reden", "Waarom neemt het team dit over?", VELD_REGEL, .max = 500, PLEK(van_reden)},
    {"reden", "Waarom doet het team dit zelf?", VELD_REGEL, .max = 500, PLEK(reden)},
    {"poort_reden", "Waarom begint u nu al?", VELD_REGEL, .max = 500, PLEK(poort_reden)},
};
const size_t ondersteuning_velden_aantal = sizeof ondersteuning_velden / sizeof ondersteuning_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct ondersteuning_einde_in, veld)
const struct veld ondersteuning_einde_velden[] = {
    {"einde", "Waarom stopt het?", VELD_KEUZE, .keuzes = steuneinden, .verplicht = "regel ONDERSTEUNING",
     .leeg = "Kies waarom het stopt.", PLEK(einde)},
    {"geeindigd_op", "Wat was de laatste dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(geeindigd_op)},
    {"naar_aanbieder", "Welke aanbieder neemt het over?", VELD_REGEL, .max = 200, PLEK(naar_aanbieder)},
    {"eind_toelichting", "Toelichting", VELD_REGEL, .max = 500, PLEK(eind_toelichting)},
};
const size_t ondersteuning_einde_velden_aantal =
    sizeof ondersteuning_einde_velden / sizeof ondersteuning_einde_velden[0];
#undef PLEK

/* One change: what there was (id 0 = nothing) and the line of work it hangs under. */
struct change {
  struct tx *tx;
  const struct werk *werk;
  struct toegang *toegang;
  const struct inrichting *inrichting;
  int64_t huishouden;
  struct traject traject;
  struct ondersteuning was;
};

static bool choose_person(const struct change *c, struct str publiek, struct ondersteuning *o, struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (publiek.len == 0) return true;
  if (c->was.id && str_eq(publiek, c->was.persoon_publiek)) {
    o->persoon = c->was.persoon;
    o->persoon_naam = c->was.persoon_naam;
    return true;
  }
  if (!plan_bewoners(c->toegang, c->huishouden, &leden, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal && !o->persoon; i++) {
    if (!str_eq(leden[i].publiek, publiek)) continue;
    o->persoon = leden[i].id;
    o->persoon_naam = persoon_naam(tx_arena(c->tx), &leden[i]);
  }
  return o->persoon || fault_add(fault, "persoon", S("Kies iemand die hier woont."));
}

/* What is shielded stays with who works on it. */
static bool choose_worker(const struct change *c, struct str publiek, struct ondersteuning *o, struct fault *fault) {
  const struct traject *traject = &c->traject;
  const struct trajectsoort_rij *soort = trajectsoort_op(c->inrichting, traject->soort, traject->begonnen_op);
  if (publiek.len == 0)
    o->werker = (struct medewerker){.id = c->werk->actor->gebruiker, .naam = c->werk->actor->naam};
  else if (c->was.id && str_eq(publiek, c->was.werker.publiek))
    o->werker = c->was.werker;
  else if (!collega_kiezen(c->toegang, c->huishouden, publiek, "werker", &o->werker, fault))
    return false;
  return !soort || soort->compartiment == COMPARTIMENT_GEWOON || o->werker.id == traject->werker ||
         o->werker.id == traject->tweede ||
         fault_add(fault, "werker", S("Kies iemand die aan dit traject werkt. Het traject is afgeschermd."));
}

/* S0-109: what the team may do itself. Under the Jeugdwet it is told which help it is, where the inrichting has it. */
static bool choose_product(const struct change *c, const struct ondersteuning_in *in, struct fault *fault) {
  const struct product_rij **producten;
  const struct regel_rij *regel;
  dag_t vandaag = tx_vandaag(c->tx);
  const struct trajectsoort_rij *soort = trajectsoort_op(c->inrichting, c->traject.soort, c->traject.begonnen_op);
  size_t aantal = steunproducten(tx_arena(c->tx), c->inrichting, soort, vandaag, &producten);
  if (in->product.len == 0)
    return !steunproduct_nodig(soort, aantal) || fault_add(fault, "product", S("Kies welke hulp het team geeft."));
  if (c->was.id && str_eq(in->product, c->was.product)) return true;
  const struct product_rij *product = product_op(c->inrichting, in->product, vandaag);
  if (!product) return fault_add(fault, "product", S("Kies hulp uit de lijst."));
  enum zelf zelf = product_zelf(c->inrichting, product, vandaag, &regel);
  if (zelf == ZELF_MET_REDEN && in->reden.len == 0)
    return fault_add(
        fault, "reden",
        str_format(tx_arena(c->tx), "%.*s Schrijf op waarom het team dit toch zelf doet.", STR_ARG(regel->tekst)));
  if (zelf != ZELF_NEE) return true;
  fault_add(fault, "product",
            regel ? regel_met_bron(tx_arena(c->tx), regel)
                  : str_format(tx_arena(c->tx), "%.*s doet het team niet zelf.", STR_ARG(product->naam)));
  if (regel) fault->rule = str_c(tx_arena(c->tx), regel->id);
  return false;
}

static bool choose_goals(const struct change *c, int64_t casus, const struct ondersteuning_in *in,
                         struct ondersteuning *o, struct fault *fault) {
  struct steundoel *doelen;
  size_t aantal;
  if (!steundoelen(c->tx, c->toegang, casus, &c->was, &doelen, &aantal, fault)) return false;
  for (size_t i = 0; i < in->doel_aantal; i++) {
    size_t at = 0;
    while (at < aantal && !str_eq(doelen[at].publiek, in->doelen[i])) at++;
    if (at == aantal) return fault_add(fault, "doelen", S("Kies een doel uit het plan van dit huishouden."));
    o->doelen[o->doel_aantal++] = doelen[at];
  }
  return true;
}

static int told(int keuze) {
  return keuze > 0 ? keuze : 0;
}

/* The new value, with all faults at once; false only when something else is wrong. */
static bool value_of(const struct change *c, int64_t casus, const struct ondersteuning_in *in,
                     struct ondersteuning *ret_o, struct fault *fault) {
  struct ondersteuning o = {.publiek = werk_id(c->werk),
                            .casus = casus,
                            .traject = c->traject.id,
                            .product = in->product,
                            .waaraan = in->waaraan,
                            .vorm = told(in->vorm),
                            .hoe_vaak = in->hoe_vaak,
                            .minuten = in->minuten,
                            .per = in->minuten ? told(in->per) : 0,
                            .vanaf = in->vanaf == DAG_GEEN ? werk_vandaag(c->werk) : in->vanaf,
                            .verwacht_tot = in->verwacht_tot,
                            .stut = in->stut,
                            .terrein = told(in->terrein),
                            .thema = told(in->thema),
                            .van_aanbieder = in->van_aanbieder,
                            .van_reden = in->van_reden,
                            .reden = in->reden,
                            .geeindigd_op = DAG_GEEN};
  choose_person(c, in->persoon, &o, fault);
  choose_worker(c, in->werker, &o, fault);
  choose_product(c, in, fault);
  choose_goals(c, casus, in, &o, fault);
  ondersteuning_toetsen(&o, fault);
  if (fault->class != FAULT_NONE) return false;
  *ret_o = o;
  return true;
}

struct in {
  struct str publiek; /* of the traject or of the support */
  int64_t versie;
  const void *velden;
};

static bool is_closed(const struct traject *traject, struct fault *fault) {
  return traject->gesloten_op != DAG_GEEN &&
         !fault_set(fault, FAULT_STALE, S("Dit traject is intussen gesloten."), "traject is closed");
}

static bool start(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct in *in = in_;
  const struct ondersteuning_in *velden = in->velden;
  struct change c = {.tx = tx, .werk = werk};
  struct poort_feiten feiten;
  struct ondersteuning o;
  struct casus casus;
  if (!toegang_wegwijzer(tx, WEGWIJZER_TRAJECT, in->publiek, &c.huishouden, fault) ||
      !plan_vragen(tx, werk, "ondersteuning starten", HANDELING_DOEN, c.huishouden, &c.toegang, fault) ||
      !huishouden_vasthouden(c.toegang, c.huishouden, fault) ||
      !traject_lezen(c.toegang, in->publiek, &c.traject, fault) || is_closed(&c.traject, fault) ||
      !casus_van_huishouden(c.toegang, c.huishouden, &casus, fault) || !inrichting_geldend(tx, &c.inrichting, fault) ||
      !value_of(&c, casus.id, velden, &o, fault))
    return false;
  return poort_feiten_van_traject(c.toegang, &casus, &c.traject, &feiten, fault) &&
         poort_open(tx, c.traject.soort, POORT_INZET, c.traject.spoed, &feiten, "poort_reden", velden->poort_reden,
                    fault) &&
         ondersteuning_bewaren(c.toegang, &o, fault) &&
         traject_werker_toelaten(c.toegang, o.werker.id, c.huishouden, werk_vandaag(werk), fault) &&
         huishouden_publiek(tx, c.huishouden, ret_uitkomst, fault);
}

bool ondersteuning_starten(const struct werk *werk, struct str traject, const struct ondersteuning_in *in,
                           struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, start, &(struct in){traject, 0, in}, ret_huishouden, fault);
}

/* One that has not ended, of the version that was read; the household is held. */
static bool open_one(struct tx *tx, const struct werk *werk, const char *act, const struct in *in, struct change *c,
                     struct fault *fault) {
  if (!toegang_wegwijzer(tx, WEGWIJZER_ONDERSTEUNING, in->publiek, &c->huishouden, fault) ||
      !plan_vragen(tx, werk, act, HANDELING_DOEN, c->huishouden, &c->toegang, fault) ||
      !huishouden_vasthouden(c->toegang, c->huishouden, fault) ||
      !ondersteuning_lezen(c->toegang, in->publiek, &c->was, fault) ||
      !traject_lezen(c->toegang, c->was.traject_publiek, &c->traject, fault) ||
      !inrichting_geldend(tx, &c->inrichting, fault))
    return false;
  if (c->was.geeindigd_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze ondersteuning is intussen gestopt."), "support has ended");
  c->was.versie = in->versie;
  return true;
}

static bool change_worker(const struct change *c, int64_t werker, struct fault *fault) {
  dag_t vandaag = tx_vandaag(c->tx);
  return traject_werker_toelaten(c->toegang, werker, c->huishouden, vandaag, fault) &&
         (werker == c->was.werker.id || werker_loslaten(c->toegang, c->was.werker.id, c->huishouden, vandaag, fault));
}

static bool change(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  struct change c = {.tx = tx, .werk = werk};
  struct ondersteuning o;
  return open_one(tx, werk, "ondersteuning veranderen", in, &c, fault) &&
         value_of(&c, c.was.casus, ((const struct in *)in)->velden, &o, fault) &&
         ondersteuning_wijzigen(c.toegang, &c.was, &o, fault) && change_worker(&c, o.werker.id, fault) &&
         huishouden_publiek(tx, c.huishouden, ret_uitkomst, fault);
}

bool ondersteuning_veranderen(const struct werk *werk, struct str ondersteuning, int64_t versie,
                              const struct ondersteuning_in *in, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, change, &(struct in){ondersteuning, versie, in}, ret_huishouden, fault);
}

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct ondersteuning_einde_in *velden = ((const struct in *)in)->velden;
  struct change c = {.tx = tx, .werk = werk};
  dag_t vandaag = werk_vandaag(werk);
  if (!open_one(tx, werk, "ondersteuning beëindigen", in, &c, fault)) return false;
  struct ondersteuning o = c.was;
  o.geeindigd_op = velden->geeindigd_op == DAG_GEEN ? vandaag : velden->geeindigd_op;
  o.einde = told(velden->einde);
  o.naar_aanbieder = velden->naar_aanbieder;
  o.eind_toelichting = velden->eind_toelichting;
  return ondersteuning_einde_toetsen(&o, vandaag, fault) && ondersteuning_wijzigen(c.toegang, &c.was, &o, fault) &&
         werker_loslaten(c.toegang, o.werker.id, c.huishouden, vandaag, fault) &&
         huishouden_publiek(tx, c.huishouden, ret_uitkomst, fault);
}

bool ondersteuning_beeindigen(const struct werk *werk, struct str ondersteuning, int64_t versie,
                              const struct ondersteuning_einde_in *in, struct str *ret_huishouden,
                              struct fault *fault) {
  return act_schrijven_eenmaal(werk, end, &(struct in){ondersteuning, versie, in}, ret_huishouden, fault);
}

#include "acts/plan_schrijven.h"

#include "domain/gas.h"
#include "inrichting/loket.h"
#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/inrichting.h"
#include "store/medewerker.h"
#include "store/partner.h"
#include "store/netwerk.h"
#include "store/persoon.h"
#include "store/plan.h"

#include "feiten.h"
#include "plan_werk.h"

const struct veld plan_beginnen_velden[] = {
    {"wens", "Welke wensen zijn meteen een doel?", VELD_ID,
     .uitleg = "Zoals ze in de vraagverheldering staan. U kunt ze daarna nog veranderen.",
     .plek = offsetof(struct plan_beginnen_in, wensen)},
    {"poort_reden", "Waarom begint u nu al met het plan?", VELD_REGEL, .max = 500,
     .plek = offsetof(struct plan_beginnen_in, poort_reden)},
};
const size_t plan_beginnen_velden_aantal = sizeof plan_beginnen_velden / sizeof plan_beginnen_velden[0];

const struct veld plantekst_velden[] = {
    {"tekst", "Tekst", VELD_TEKST, .max = 4000, .plek = offsetof(struct plantekst_in, tekst)},
    {"eigen", "Dit zijn de woorden van de inwoner zelf", VELD_JA, .plek = offsetof(struct plantekst_in, eigen)},
};
const size_t plantekst_velden_aantal = sizeof plantekst_velden / sizeof plantekst_velden[0];

#define PLEK(veld) .plek = offsetof(struct plandoel_in, veld)
const struct veld plandoel_velden[] = {
    {"woorden", "Wat is het doel?", VELD_TEKST, .max = 1000, .verplicht = "regel PLAN-DOEL",
     .leeg = "Schrijf op wat het doel is.", .uitleg = "Zoals de inwoner het zelf zou zeggen", PLEK(woorden)},
    {"eigen", "Dit zijn de woorden van de inwoner zelf", VELD_JA, PLEK(eigen)},
    {"persoon", "Van wie is dit doel?", VELD_ID, .uitleg = "Leeg: van het hele huishouden", PLEK(persoon)},
    {"leefgebied", "Waar gaat het over?", VELD_REGEL, .max = 60, PLEK(leefgebied)},
    {"gas", "Hoe ver zijn wij nu?", VELD_KEUZE, .keuzes = gas_scores, PLEK(gas)},
    {"gewicht", "Hoe zwaar telt dit doel?", VELD_GETAL, .uitleg = "1 is gewoon, hoogstens 9", PLEK(gewicht)},
    {"wet_wmo", "Wat is dit doel voor de Wmo?", VELD_REGEL, .max = 300, PLEK(wet[WET_WMO])},
    {"wet_jeugdwet", "Wat is dit doel voor de Jeugdwet?", VELD_REGEL, .max = 300, PLEK(wet[WET_JEUGDWET])},
    {"wet_participatiewet", "Wat is dit doel voor de Participatiewet?", VELD_REGEL, .max = 300,
     PLEK(wet[WET_PARTICIPATIEWET])},
    {"wet_wgs", "Wat is dit doel voor de schuldhulp?", VELD_REGEL, .max = 300, PLEK(wet[WET_SCHULDHULP])},
};
const size_t plandoel_velden_aantal = sizeof plandoel_velden / sizeof plandoel_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct planafspraak_in, veld)
const struct veld planafspraak_velden[] = {
    {"wat", "Wat spreken wij af?", VELD_TEKST, .max = 500, .verplicht = "regel PLAN-AFSPRAAK",
     .leeg = "Schrijf op wat u afspreekt.", PLEK(wat)},
    {"wie", "Wie doet dit?", VELD_ID, .uitleg = "Staat die er niet bij? Vul dan hieronder naam of organisatie in.",
     PLEK(wie)},
    {"naam", "Naam", VELD_REGEL, .max = 200, PLEK(naam)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 200, PLEK(organisatie)},
    {"gevraagd", "Deze hulp vragen wij aan de gemeente", VELD_JA, PLEK(gevraagd)},
    {"voor", "Wanneer is het klaar?", VELD_DAG, .uitleg = "De laatste dag", PLEK(voor)},
    {"doel", "Bij welk doel hoort dit?", VELD_ID, PLEK(doel)},
};
const size_t planafspraak_velden_aantal = sizeof planafspraak_velden / sizeof planafspraak_velden[0];
#undef PLEK

const struct veld planafspraak_niet_velden[] = {
    {"reden", "Waarom is het niet gelukt?", VELD_REGEL, .max = 300, .verplicht = "regel PLAN-AFSPRAAK",
     .leeg = "Schrijf kort op waarom het niet is gelukt.", .plek = offsetof(struct planafspraak_stand_in, reden)},
};
const size_t planafspraak_niet_velden_aantal = 1;

const struct veld planevaluatie_velden[] = {
    {"dag", "Op welke dag kijken wij hoe het gaat?", VELD_DAG, .verplicht = "regel PLAN-EVALUATIE",
     .leeg = "Vul de dag in.", .plek = offsetof(struct planevaluatie_in, dag)},
};
const size_t planevaluatie_velden_aantal = 1;

struct begin {
  struct str huishouden;
  const struct plan_beginnen_in *in;
};

/* What was told in the vraagverheldering is a goal as it was told, with its person and life domain. */
static bool take_wishes(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct casus *casus,
                        const struct plan_beginnen_in *in, struct fault *fault) {
  struct plan_inzien_uit nu = {.casus = *casus};
  struct plan_wens *wensen;
  struct plan plan;
  size_t aantal;
  if (in->wens_aantal == 0) return true;
  if (!plan_van_casus(toegang, casus->id, &plan, fault) ||
      !plan_bewoners(toegang, casus->huishouden, &nu.leden, &nu.lid_aantal, fault) ||
      !plan_wensen(tx, toegang, &nu, &wensen, &aantal, fault))
    return false;
  for (size_t i = 0; i < in->wens_aantal; i++) {
    const struct plan_wens *wens = NULL;
    for (size_t j = 0; j < aantal; j++)
      if (str_eq(wensen[j].deel, in->wensen[i])) wens = &wensen[j];
    if (!wens) return fault_add(fault, "wens", S("Deze wens is intussen veranderd. Kies opnieuw."));
    struct plan_doel doel = {.publiek = werk_id(werk),
                             .persoon = wens->persoon,
                             .leefgebied = wens->leefgebied,
                             .woorden = wens->woorden,
                             .eigen = wens->eigen,
                             .gewicht = 1};
    if (!plandoel_bewaren(toegang, &plan, &doel, fault)) return false;
  }
  return true;
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct begin *in = in_;
  struct toegang *toegang;
  struct casus casus;
  struct plan plan;
  struct str teksten[PLANTEKST_EINDE];
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, in->huishouden, &huishouden, fault) ||
      !plan_vragen(tx, werk, "plan beginnen", HANDELING_DOEN, huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) || !casus_van_huishouden(toegang, huishouden, &casus, fault))
    return false;
  if (!casus.id)
    return fault_set(fault, FAULT_STALE, S("Dit huishouden heeft geen casus. Pak eerst een vraag op."), "no casus");
  if (!plan_van_casus(toegang, casus.id, &plan, fault)) return false;
  for (int i = 0; i < PLANTEKST_EINDE; i++) teksten[i] = werk_id(werk);
  if (!plan.id && (!poort_open_voor_casus(tx, toegang, &casus, POORT_PLAN, in->in->poort_reden, fault) ||
                   !plan_maken(toegang, casus.id, werk_id(werk), teksten, fault) ||
                   !take_wishes(tx, werk, toegang, &casus, in->in, fault)))
    return false;
  return huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool plan_beginnen(const struct werk *werk, struct str huishouden, const struct plan_beginnen_in *in,
                   struct str *ret_huishouden, struct fault *fault) {
  struct begin alles = {huishouden, in};
  return act_schrijven_eenmaal(werk, begin, &alles, ret_huishouden, fault);
}

struct write {
  const struct deel_plek *plek;
  const void *in;
};

/* The plan with all its parts, for changing one. */
static bool open_part(struct tx *tx, const struct werk *werk, const char *act, const struct write *write,
                      struct toegang **ret_toegang, struct plan *ret_plan, struct plan_inhoud *ret_inhoud,
                      struct fault *fault) {
  return plan_openen(tx, werk, act, write->plek->deel, ret_toegang, ret_plan, fault) &&
         plan_inhoud_lezen(*ret_toegang, ret_plan, ret_inhoud, fault);
}

static bool finish(struct tx *tx, const struct werk *werk, const struct write *write, const struct plan *plan,
                   struct str *ret_uitkomst, struct fault *fault) {
  return (write->plek->concept.len == 0 ||
          concept_bewaren(tx, werk->actor->gebruiker, write->plek->concept, (struct str){0}, fault)) &&
         huishouden_publiek(tx, plan->huishouden, ret_uitkomst, fault);
}

static bool no_such_part(struct fault *fault) {
  return fault_set(fault, FAULT_ABSENT, S("Dit deel van het plan bestaat niet."), "no such part of the plan");
}

static bool full(size_t aantal, struct fault *fault) {
  return aantal >= PLAN_DELEN_MAX &&
         !fault_set(fault, FAULT_RULE, S("Dit plan is vol. Maak het korter: dan blijft het te lezen."), "plan is full");
}

static bool write_text(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct write *write = in_;
  const struct plantekst_in *in = write->in;
  struct toegang *toegang;
  struct plan plan;
  struct plan_inhoud inhoud;
  if (!open_part(tx, werk, "plan schrijven", write, &toegang, &plan, &inhoud, fault)) return false;
  struct plan_tekst *was = NULL;
  for (int soort = 1; soort < PLANTEKST_EINDE; soort++)
    if (str_eq(inhoud.teksten[soort].publiek, write->plek->deel)) was = &inhoud.teksten[soort];
  if (!was) return no_such_part(fault);
  struct plan_tekst wordt = {.tekst = in->tekst, .eigen = in->eigen && in->tekst.len > 0};
  was->versie = write->plek->versie;
  return plantekst_zetten(toegang, was, &wordt, fault) && finish(tx, werk, write, &plan, ret_uitkomst, fault);
}

bool plantekst_schrijven(const struct werk *werk, const struct deel_plek *plek, const struct plantekst_in *in,
                         struct str *ret_huishouden, struct fault *fault) {
  struct write write = {plek, in};
  return act_schrijven_eenmaal(werk, write_text, &write, ret_huishouden, fault);
}

static struct plan_doel *find_goal(const struct plan_inhoud *inhoud, struct str publiek) {
  for (size_t i = 0; i < inhoud->doel_aantal; i++)
    if (str_eq(inhoud->doelen[i].publiek, publiek)) return &inhoud->doelen[i];
  return NULL;
}

/* Fills a goal from what was typed; all faults at once. What stands there already may stay. */
static bool understand_goal(struct tx *tx, struct toegang *toegang, const struct plan *plan,
                            const struct plandoel_in *in, const struct plan_doel *was, struct plan_doel *doel,
                            struct fault *fault) {
  const struct inrichting *inrichting;
  struct persoon *leden;
  size_t aantal;
  bool gas;
  if (!inrichting_geldend(tx, &inrichting, fault) || !plan_met_gas(tx, &gas, fault) ||
      !plan_bewoners(toegang, plan->huishouden, &leden, &aantal, fault))
    return false;
  doel->woorden = in->woorden;
  doel->eigen = in->eigen;
  doel->leefgebied = in->leefgebied;
  doel->gas = gas && in->gas > 0 ? in->gas : 0;
  doel->gewicht = gas && in->gewicht ? in->gewicht : 1;
  for (int wet = WET_WMO; wet < WET_GEEN; wet++) doel->wet[wet] = in->wet[wet];
  if (doel->gewicht < 1 || doel->gewicht > GAS_GEWICHT_MAX)
    fault_add(fault, "gewicht", S("Kies een gewicht van 1 tot en met 9."));
  if (in->leefgebied.len && !str_eq(in->leefgebied, was->leefgebied) &&
      !inrichting_op(inrichting, TABEL_LEEFGEBIED, in->leefgebied, tx_vandaag(tx)))
    fault_add(fault, "leefgebied", S("Kies een leefgebied uit de lijst."));
  doel->persoon = in->persoon.len && str_eq(in->persoon, was->persoon_publiek) ? was->persoon : 0;
  doel->persoon_naam = doel->persoon ? was->persoon_naam : (struct str){0};
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(leden[i].publiek, in->persoon))
      doel->persoon = leden[i].id, doel->persoon_naam = persoon_naam(tx_arena(tx), &leden[i]);
  if (in->persoon.len && !doel->persoon) fault_add(fault, "persoon", S("Kies iemand die hier woont."));
  return fault->class == FAULT_NONE;
}

static bool write_goal(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                       struct fault *fault) {
  static const struct plan_doel niets;
  const struct write *write = in_;
  struct toegang *toegang;
  struct plan plan;
  struct plan_inhoud inhoud;
  struct plan_doel doel = {.publiek = werk_id(werk)};
  if (!open_part(tx, werk, "doel van het plan schrijven", write, &toegang, &plan, &inhoud, fault)) return false;
  bool is_new = str_eq(write->plek->deel, plan.publiek);
  struct plan_doel *was = find_goal(&inhoud, write->plek->deel);
  if ((!is_new && !was) || (is_new && full(inhoud.doel_aantal, fault))) return is_new ? false : no_such_part(fault);
  if (!understand_goal(tx, toegang, &plan, write->in, was ? was : &niets, &doel, fault)) return false;
  if (was) was->versie = write->plek->versie;
  return (is_new ? plandoel_bewaren(toegang, &plan, &doel, fault) : plandoel_zetten(toegang, was, &doel, fault)) &&
         finish(tx, werk, write, &plan, ret_uitkomst, fault);
}

bool plandoel_schrijven(const struct werk *werk, const struct deel_plek *plek, const struct plandoel_in *in,
                        struct str *ret_huishouden, struct fault *fault) {
  struct write write = {plek, in};
  return act_schrijven_eenmaal(werk, write_goal, &write, ret_huishouden, fault);
}

static bool remove_goal(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                        struct fault *fault) {
  const struct write *write = in;
  struct toegang *toegang;
  struct plan plan;
  struct plan_inhoud inhoud;
  if (!open_part(tx, werk, "doel van het plan weghalen", write, &toegang, &plan, &inhoud, fault)) return false;
  struct plan_doel *was = find_goal(&inhoud, write->plek->deel);
  if (!was) return no_such_part(fault);
  struct plan_doel wordt = *was;
  wordt.weg = true;
  was->versie = write->plek->versie;
  return plandoel_zetten(toegang, was, &wordt, fault) && finish(tx, werk, write, &plan, ret_uitkomst, fault);
}

bool plandoel_weghalen(const struct werk *werk, const struct deel_plek *plek, struct str *ret_huishouden,
                       struct fault *fault) {
  struct write write = {plek, NULL};
  return act_schrijven_eenmaal(werk, remove_goal, &write, ret_huishouden, fault);
}

static struct plan_afspraak *find_promise(const struct plan_inhoud *inhoud, struct str publiek) {
  for (size_t i = 0; i < inhoud->afspraak_aantal; i++)
    if (str_eq(inhoud->afspraken[i].publiek, publiek)) return &inhoud->afspraken[i];
  return NULL;
}

static void set_owner(struct plan_afspraak *afspraak, enum plan_wie soort, int64_t wie, struct str naam) {
  afspraak->soort = soort;
  afspraak->wie = wie;
  afspraak->naam = naam;
}

/* Whose it is (S4-183): who lives there, the network, the team, or a name or organisation beside them. */
static bool find_owner(struct tx *tx, struct toegang *toegang, const struct plan *plan,
                       const struct planafspraak_in *in, const struct plan_afspraak *was,
                       struct plan_afspraak *afspraak, struct fault *fault) {
  struct persoon *leden;
  struct netwerklid *netwerk;
  struct medewerker *medewerkers;
  struct partner *partners;
  size_t leden_aantal, netwerk_aantal, medewerker_aantal, partner_aantal;
  if (!plan_bewoners(toegang, plan->huishouden, &leden, &leden_aantal, fault) ||
      !netwerk_van_huishouden(toegang, plan->huishouden, &netwerk, &netwerk_aantal, fault) ||
      !medewerkers_bij_huishouden(toegang, plan->huishouden, &medewerkers, &medewerker_aantal, fault) ||
      !partners_bij_huishouden(toegang, plan->huishouden, &partners, &partner_aantal, fault))
    return false;
  if (in->wie.len == 0) {
    set_owner(afspraak, WIE_ANDER, 0, in->naam);
    afspraak->organisatie = in->organisatie;
    afspraak->gevraagd = in->gevraagd;
    return in->naam.len || in->organisatie.len ||
           fault_add(fault, "wie", S("Kies wie dit doet, of vul een naam of organisatie in."));
  }
  if (str_eq(in->wie, was->wie_publiek)) set_owner(afspraak, was->soort, was->wie, was->naam);
  for (size_t i = 0; i < leden_aantal; i++)
    if (str_eq(leden[i].publiek, in->wie))
      set_owner(afspraak, WIE_BEWONER, leden[i].id, persoon_naam(tx_arena(tx), &leden[i]));
  for (size_t i = 0; i < netwerk_aantal; i++)
    if (str_eq(netwerk[i].publiek, in->wie)) set_owner(afspraak, WIE_NETWERK, netwerk[i].id, netwerk[i].naam);
  for (size_t i = 0; i < medewerker_aantal; i++)
    if (str_eq(medewerkers[i].publiek, in->wie))
      set_owner(afspraak, WIE_MEDEWERKER, medewerkers[i].id, medewerkers[i].naam);
  if (afspraak->soort == WIE_PARTNER) afspraak->organisatie = was->organisatie;
  for (size_t i = 0; i < partner_aantal; i++)
    if (str_eq(partners[i].publiek, in->wie)) {
      set_owner(afspraak, WIE_PARTNER, partners[i].gebruiker, partners[i].naam);
      afspraak->organisatie = partners[i].organisatie_naam;
    }
  if (in->naam.len || in->organisatie.len)
    fault_add(fault, "wie",
              S("U koos iemand uit de lijst en vulde ook een naam of organisatie in. Kies één van beide."));
  return afspraak->soort || fault_add(fault, "wie", S("Kies iemand uit de lijst."));
}

static bool write_promise(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                          struct fault *fault) {
  static const struct plan_afspraak niets;
  const struct write *write = in_;
  const struct planafspraak_in *in = write->in;
  struct toegang *toegang;
  struct plan plan;
  struct plan_inhoud inhoud;
  if (!open_part(tx, werk, "afspraak van het plan schrijven", write, &toegang, &plan, &inhoud, fault)) return false;
  bool is_new = str_eq(write->plek->deel, plan.publiek);
  struct plan_afspraak *was = find_promise(&inhoud, write->plek->deel);
  if ((!is_new && !was) || (is_new && full(inhoud.afspraak_aantal, fault))) return is_new ? false : no_such_part(fault);
  struct plan_afspraak wordt = {.publiek = werk_id(werk),
                                .wat = in->wat,
                                .voor = in->voor,
                                .stand = was ? was->stand : STAND_OPEN,
                                .stand_op = was ? was->stand_op : DAG_GEEN,
                                .reden = was ? was->reden : (struct str){0}};
  if (!find_owner(tx, toegang, &plan, in, was ? was : &niets, &wordt, fault) && fault->class != FAULT_INPUT)
    return false;
  const struct plan_doel *doel = find_goal(&inhoud, in->doel);
  if (in->doel.len && !doel) fault_add(fault, "doel", S("Kies een doel uit dit plan."));
  if (fault->class != FAULT_NONE) return false;
  if (doel) wordt.doel = doel->id;
  if (was) was->versie = write->plek->versie;
  return (is_new ? planafspraak_bewaren(toegang, &plan, &wordt, fault)
                 : planafspraak_zetten(toegang, was, &wordt, fault)) &&
         finish(tx, werk, write, &plan, ret_uitkomst, fault);
}

bool planafspraak_schrijven(const struct werk *werk, const struct deel_plek *plek, const struct planafspraak_in *in,
                            struct str *ret_huishouden, struct fault *fault) {
  struct write write = {plek, in};
  return act_schrijven_eenmaal(werk, write_promise, &write, ret_huishouden, fault);
}

/* Another state of an afspraak; `in` NULL takes it out of the plan. */
static bool set_state(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct write *write = in_;
  const struct planafspraak_stand_in *in = write->in;
  struct toegang *toegang;
  struct plan plan;
  struct plan_inhoud inhoud;
  const char *act = in ? "afspraak van het plan afvinken" : "afspraak van het plan weghalen";
  if (!open_part(tx, werk, act, write, &toegang, &plan, &inhoud, fault)) return false;
  struct plan_afspraak *was = find_promise(&inhoud, write->plek->deel);
  if (!was) return no_such_part(fault);
  struct plan_afspraak wordt = *was;
  wordt.weg = in == NULL;
  if (in) {
    wordt.stand = in->stand;
    wordt.stand_op = in->stand == STAND_OPEN ? DAG_GEEN : werk_vandaag(werk);
    wordt.reden = in->stand == STAND_NIET ? in->reden : (struct str){0};
    if (in->stand == STAND_NIET && in->reden.len == 0)
      return fault_add(fault, "reden", S("Schrijf kort op waarom het niet is gelukt."));
  }
  was->versie = write->plek->versie;
  return planafspraak_zetten(toegang, was, &wordt, fault) && finish(tx, werk, write, &plan, ret_uitkomst, fault);
}

bool planafspraak_afvinken(const struct werk *werk, const struct deel_plek *plek,
                           const struct planafspraak_stand_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct write write = {plek, in};
  return act_schrijven_eenmaal(werk, set_state, &write, ret_huishouden, fault);
}

bool planafspraak_weghalen(const struct werk *werk, const struct deel_plek *plek, struct str *ret_huishouden,
                           struct fault *fault) {
  struct write write = {plek, NULL};
  return act_schrijven_eenmaal(werk, set_state, &write, ret_huishouden, fault);
}

static bool plan_look(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct write *write = in_;
  const struct planevaluatie_in *in = write->in;
  struct toegang *toegang;
  struct plan plan;
  struct plan_evaluatie evaluatie = {.publiek = werk_id(werk), .dag = in->dag};
  if (!plan_openen(tx, werk, "evaluatie van het plan plannen", write->plek->deel, &toegang, &plan, fault)) return false;
  if (in->dag < werk_vandaag(werk)) return fault_add(fault, "dag", S("Kies een dag die nog komt."));
  return planevaluatie_bewaren(toegang, &plan, &evaluatie, fault) &&
         finish(tx, werk, write, &plan, ret_uitkomst, fault);
}

bool planevaluatie_plannen(const struct werk *werk, struct str plan, const struct planevaluatie_in *in,
                           struct str *ret_huishouden, struct fault *fault) {
  struct write write = {&(struct deel_plek){.deel = plan}, in};
  return act_schrijven_eenmaal(werk, plan_look, &write, ret_huishouden, fault);
}

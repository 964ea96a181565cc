#include "acts/casus_voeren.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/persoon.h"
#include "store/wachtlijst.h"

#include "casus_werk.h"
#include "poort.h"

#define PLEK(veld) .plek = offsetof(struct traject_starten_in, veld)
const struct veld traject_starten_velden[] = {
    {"melding", "Vraag", VELD_ID, PLEK(melding)},
    {"persoon", "Voor wie?", VELD_ID, PLEK(persoon)},
    {"soort", "Wat voor werk wordt dit?", VELD_REGEL, .max = 60, .uitleg = "Mag leeg als de vraag al een wet heeft.",
     PLEK(soort)},
    {"werker", "Wie pakt dit op?", VELD_ID, .uitleg = "Leeg: uzelf.", PLEK(werker)},
    {"tweede", "Wie gaat er mee?", VELD_ID, PLEK(tweede)},
    {"tweede_niet", "Waarom gaat er niemand mee?", VELD_REGEL, .max = 500, PLEK(tweede_niet)},
    {"poort_reden", "Waarom gaat u nu al verder?", VELD_REGEL, .max = 500, PLEK(poort_reden)},
    {"heropenen", "Ga verder in de vorige casus van dit huishouden", VELD_JA, PLEK(heropenen)},
    {"spoed", "Er is haast: vandaag moet er iets gebeuren", VELD_JA, PLEK(spoed)},
};
const size_t traject_starten_velden_aantal = sizeof traject_starten_velden / sizeof traject_starten_velden[0];
#undef PLEK

/* What begins, for whom and why: with a melding, or for somebody of the household without one. */
struct start {
  int64_t huishouden, team, persoon, melding;
  struct str persoon_naam;
  enum wet wet;
  const struct trajectsoort_rij *soort;
  struct medewerker werker, tweede;
};

static bool from_melding(struct toegang *toegang, struct str publiek, struct start *start, struct fault *fault) {
  struct melding melding;
  if (!melding_lezen(toegang, publiek, &melding, fault)) return false;
  if (melding.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze vraag is intussen gesloten."), "melding is closed");
  start->team = melding.team;
  start->persoon = melding.persoon;
  start->persoon_naam = melding.persoon_naam;
  start->melding = melding.id;
  start->wet = melding.wet;
  return true;
}

static bool from_person(struct tx *tx, struct toegang *toegang, struct str publiek, struct start *start,
                        struct fault *fault) {
  struct lid *leden;
  size_t aantal;
  if (!huishouden_bewoners(toegang, start->huishouden, &leden, &aantal, fault) ||
      !eigen_team_bij(toegang, start->huishouden, &start->team, fault))
    return false;
  if (start->team == 0)
    return fault_set(fault, FAULT_RULE, S("Uw team is niet bij dit huishouden betrokken. Neem eerst een vraag op."),
                     "no team of the actor");
  aantal = huishouden_nu(tx, leden, aantal);
  for (size_t i = 0; i < aantal && !start->persoon; i++) {
    if (!str_eq(leden[i].persoon.publiek, publiek)) continue;
    start->persoon = leden[i].persoon.id;
    start->persoon_naam = persoon_naam(tx_arena(tx), &leden[i].persoon);
  }
  return start->persoon != 0 || fault_add(fault, "persoon", S("Kies voor wie dit is."));
}

/* Everything that must be right before anything begins; all faults at once. */
static bool check_start(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                        const struct traject_starten_in *in, const struct inrichting *inrichting, struct start *start,
                        struct fault *fault) {
  start->soort = trajectsoort_voor(werk->arena, inrichting, in->soort, start->wet, werk_vandaag(werk));
  if (!start->soort) fault_add(fault, "soort", S("Kies wat voor werk dit wordt."));
  collega_kiezen(toegang, start->huishouden, in->werker, "werker", &start->werker, fault);
  collega_kiezen(toegang, start->huishouden, in->tweede, "tweede", &start->tweede, fault);
  if (in->werker.len == 0) start->werker = (struct medewerker){.id = werk->actor->gebruiker, .naam = werk->actor->naam};
  if (start->tweede.id && start->tweede.id == start->werker.id)
    fault_add(fault, "tweede", S("Kies iemand anders dan wie het oppakt."));
  if (fault->field_count || fault->class != FAULT_NONE) return false;
  struct poort_feiten feiten = {.tweede_professional = start->tweede.id != 0};
  struct str reden = in->poort_reden.len ? in->poort_reden : in->tweede_niet;
  return poort_open(tx, start->soort->id, POORT_STARTEN, in->spoed, &feiten, "tweede_niet", reden, fault);
}

/* A new question in what was closed before (S0-11). */
static bool go_on(struct toegang *toegang, int64_t huishouden, struct fault *fault) {
  struct casus casus;
  return casus_heropenbaar(toegang, huishouden, &casus, fault) &&
         (casus.id == 0 || casus_heropenen_binnen(toegang, &casus, S("Er kwam een nieuwe vraag."), fault));
}

bool traject_starten_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                            const struct traject_starten_in *in, struct fault *fault) {
  const struct inrichting *inrichting;
  struct start start = {.huishouden = huishouden, .wet = WET_GEEN};
  struct casus casus;
  dag_t vandaag = werk_vandaag(werk);
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      (in->melding.len ? !from_melding(toegang, in->melding, &start, fault)
                       : !from_person(tx, toegang, in->persoon, &start, fault)) ||
      !check_start(tx, werk, toegang, in, inrichting, &start, fault) ||
      (in->heropenen && !go_on(toegang, huishouden, fault)) ||
      !casus_zoeken_of_beginnen(
          tx, werk, toegang,
          &(struct casus_begin){
              .huishouden = huishouden, .team = start.team, .inwoner = start.persoon_naam, .werker = start.werker},
          &casus, fault))
    return false;
  struct traject_nieuw nieuw = {.publiek = werk_id(werk),
                                .soort = start.soort->id,
                                .casus = casus.id,
                                .melding = start.melding,
                                .personen = &start.persoon,
                                .persoon_aantal = 1,
                                .werker = start.werker.id,
                                .tweede = start.tweede.id,
                                .tweede_niet = in->tweede_niet,
                                .spoed = in->spoed};
  return traject_beginnen(toegang, &nieuw, vandaag, fault) &&
         (start.melding == 0 ||
          wachtlijst_beeindigen(toegang, start.melding, WACHT_OPGEPAKT, (struct str){0}, fault)) &&
         traject_werker_toelaten(toegang, start.werker.id, huishouden, vandaag, fault) &&
         traject_werker_toelaten(toegang, start.tweede.id, huishouden, vandaag, fault);
}

static bool start(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct traject_starten_in *in = in_;
  struct toegang *toegang;
  int64_t huishouden;
  bool melding = in->melding.len > 0;
  return toegang_wegwijzer(tx, melding ? WEGWIJZER_MELDING : WEGWIJZER_HUISHOUDEN,
                           melding ? in->melding : in->huishouden, &huishouden, fault) &&
         casus_vragen(tx, werk, "traject starten", huishouden, &toegang, fault) &&
         huishouden_vasthouden(toegang, huishouden, fault) &&
         traject_starten_binnen(tx, werk, toegang, huishouden, in, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool traject_starten(const struct werk *werk, const struct traject_starten_in *in, struct str *ret_huishouden,
                     struct fault *fault) {
  return act_schrijven_eenmaal(werk, start, in, ret_huishouden, fault);
}

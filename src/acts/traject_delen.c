#include "acts/traject_delen.h"

#include "domain/beslissen.h"
#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/kant.h"
#include "store/persoon.h"

#include "casus_werk.h"

const struct veld traject_delen_velden[] = {
    {"grond", "Waarom mag de andere kant dit weten?", VELD_KEUZE, .keuzes = kant_gronden, .verplicht = "regel KANT",
     .plek = offsetof(struct traject_delen_in, grond)},
    {"reden", "Waarom is dat nodig?", VELD_REGEL, .max = 300, .verplicht = "regel KANT",
     .leeg = "Schrijf op waarom dit nodig is.",
     .uitleg = "De andere kant leest dit. Schrijf niets op over wie hier woont.",
     .plek = offsetof(struct traject_delen_in, reden)},
};
const size_t traject_delen_velden_aantal = sizeof traject_delen_velden / sizeof traject_delen_velden[0];

const struct veld kant_eraf_velden[] = {
    {"reden", "Waarom hangt het niet meer onder beide?", VELD_REGEL, .max = 300, .verplicht = "regel KANT",
     .leeg = "Schrijf op waarom.", .uitleg = "De andere kant leest dit niet.",
     .plek = offsetof(struct kant_eraf_in, reden)},
};
const size_t kant_eraf_velden_aantal = 1;

enum { VOLWASSEN = 18 };

/* The other households of one traject that were not asked yet, and what the rules want to know. */
static size_t places_of(const struct traject *traject, struct kant_plek *plekken, size_t aantal, dag_t vandaag,
                        struct kant_feiten *feiten) {
  size_t over = 0;
  for (size_t i = 0; i < aantal; i++) {
    if (plekken[i].traject != traject->id || plekken[i].bezig) continue;
    feiten->elders = true;
    feiten->volwassen |= beslis_leeftijd(plekken[i].geboren, vandaag) >= VOLWASSEN;
    plekken[over++] = plekken[i];
  }
  return over;
}

/* Under the casus of the household that was offered it; the toegang is for that one. */
static bool take_in(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct kant *kant,
                    struct fault *fault) {
  struct persoon *leden;
  struct casus casus;
  size_t aantal;
  struct casus_begin begin = {.huishouden = kant->naar,
                              .werker = {.id = werk->actor->gebruiker, .naam = werk->actor->naam}};
  if (!huishouden_vasthouden(toegang, kant->naar, fault) ||
      !huishouden_leden(toegang, kant->naar, &leden, &aantal, fault) ||
      !casus_van_huishouden(toegang, kant->naar, &casus, fault) ||
      !eigen_team_bij(toegang, kant->naar, &begin.team, fault))
    return false;
  if (casus.id == 0 && begin.team == 0)
    return fault_set(fault, FAULT_RULE, S("Uw team is niet bij dit huishouden betrokken. Neem eerst een vraag op."),
                     "no team of the actor");
  if (aantal) begin.inwoner = persoon_naam(werk->arena, &leden[0]);
  return casus_zoeken_of_beginnen(tx, werk, toegang, &begin, &casus, fault) &&
         kant_aannemen(toegang, kant, casus.id, fault);
}

/* Offered; and taken up at once by who may do both. That he looked whether he may stands in the logboek over there. */
static bool offer(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct kant *nieuw,
                  struct fault *fault) {
  static const unsigned nodig = INFO_PERSOON | INFO_MELDING | INFO_CASUS;
  struct toegang *daar;
  struct kant kant;
  if (!kant_aanbieden(toegang, nieuw, fault) || !kant_lezen(toegang, nieuw->publiek, &kant, fault) ||
      !toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "traject aangeboden krijgen",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_DOEN,
                                              .informatie_ook = nodig,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = nieuw->naar},
                      &daar, fault))
    return false;
  return toegang_informatie(daar) != nodig || take_in(tx, werk, daar, &kant, fault);
}

static bool share(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct traject_delen_in *in = in_;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct traject traject;
  struct casus casus;
  struct kant_plek *plekken;
  int64_t huishouden;
  size_t aantal;
  if (!toegang_wegwijzer(tx, WEGWIJZER_TRAJECT, in->traject, &huishouden, fault) ||
      !casus_vragen(tx, werk, "traject aanbieden", huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) || !traject_lezen(toegang, in->traject, &traject, fault) ||
      !casus_van_huishouden(toegang, huishouden, &casus, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !kant_plekken(toegang, &casus, &plekken, &aantal, fault))
    return false;
  const struct trajectsoort_rij *soort = trajectsoort_op(inrichting, traject.soort, traject.begonnen_op);
  struct kant_feiten feiten = {.loopt = traject.gesloten_op == DAG_GEEN,
                               .gewoon = !soort || soort->compartiment == COMPARTIMENT_GEWOON};
  aantal = places_of(&traject, plekken, aantal, werk_vandaag(werk), &feiten);
  if (!kant_toetsen(&feiten, (enum kant_grond)in->grond, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    struct kant kant = {.publiek = werk_id(werk),
                        .traject = traject.id,
                        .van = huishouden,
                        .naar = plekken[i].huishouden,
                        .grond = (enum kant_grond)in->grond,
                        .reden = in->reden};
    if (!offer(tx, werk, toegang, &kant, fault)) return false;
  }
  return huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool traject_delen(const struct werk *werk, const struct traject_delen_in *in, struct str *ret_huishouden,
                   struct fault *fault) {
  return act_schrijven_eenmaal(werk, share, in, ret_huishouden, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct kant_uit uit;
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer_kant(tx, werk->actor, publiek, &huishouden, fault) ||
      !casus_vragen(tx, werk, "gedeeld traject inzien", huishouden, &toegang, fault) ||
      !kant_lezen(toegang, publiek, &uit.kant, fault) || !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  uit.hier = uit.kant.van == huishouden;
  *(struct kant_uit *)ret_uit = uit;
  return true;
}

bool kant_inzien(const struct werk *werk, struct str kant, struct kant_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &kant, ret_uit, fault);
}

struct stap {
  struct str kant;
  int64_t versie;
  const struct kant_eraf_in *eraf;
};

static bool accept(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct stap *stap = in_;
  struct toegang *toegang;
  struct kant kant;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_KANT, stap->kant, &huishouden, fault) ||
      !casus_vragen(tx, werk, "gedeeld traject erbij nemen", huishouden, &toegang, fault) ||
      !kant_lezen(toegang, stap->kant, &kant, fault))
    return false;
  kant.versie = stap->versie;
  return take_in(tx, werk, toegang, &kant, fault) && huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool kant_erbij_nemen(const struct werk *werk, struct str kant, int64_t versie, struct str *ret_huishouden,
                      struct fault *fault) {
  struct stap stap = {kant, versie, NULL};
  return act_schrijven_eenmaal(werk, accept, &stap, ret_huishouden, fault);
}

static bool take_off(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct stap *stap = in_;
  struct toegang *toegang;
  struct kant kant;
  int64_t huishouden;
  if (!toegang_wegwijzer_kant(tx, werk->actor, stap->kant, &huishouden, fault) ||
      !casus_vragen(tx, werk, "gedeeld traject eraf halen", huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) || !kant_lezen(toegang, stap->kant, &kant, fault))
    return false;
  kant.versie = stap->versie;
  return kant_afhalen(toegang, &kant, stap->eraf->reden, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool kant_eraf_halen(const struct werk *werk, struct str kant, int64_t versie, const struct kant_eraf_in *in,
                     struct str *ret_huishouden, struct fault *fault) {
  struct stap stap = {kant, versie, in};
  return act_schrijven_eenmaal(werk, take_off, &stap, ret_huishouden, fault);
}

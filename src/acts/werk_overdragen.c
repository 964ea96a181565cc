#include "acts/werk_overdragen.h"

#include "store/afspraak.h"
#include "store/medewerker.h"
#include "store/melding.h"
#include "store/werkoverdracht.h"
#include "store/persoon.h"

#include "grond.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct werk_overdragen_in, veld)
const struct veld werk_overdragen_velden[] = {
    {"naar", "Naar welke collega?", VELD_ID, .verplicht = "regel WERKOVERDRACHT-NAAR", .leeg = "Kies een collega.",
     PLEK(naar)},
    {"per", "Vanaf welke dag?", VELD_DAG,
     .uitleg = "Leeg betekent: vandaag. Vanaf die dag kan uw collega het werk aannemen.", PLEK(per)},
    {"woorden", "Wat moet uw collega weten?", VELD_TEKST, .max = 2000,
     .uitleg = "Wat is er afgesproken, wat komt er nu, waar moet iemand op letten?", PLEK(woorden)},
};
const size_t werk_overdragen_velden_aantal = sizeof werk_overdragen_velden / sizeof werk_overdragen_velden[0];

const struct veld werkoverdracht_terug_velden[] = {
    {"reden", "Waarom geeft u dit terug?", VELD_REGEL, .max = 500, .verplicht = "regel WERKOVERDRACHT-TERUG",
     .leeg = "Schrijf op waarom u dit teruggeeft.", .plek = offsetof(struct werkoverdracht_terug_in, reden)},
};
const size_t werkoverdracht_terug_velden_aantal = 1;

static struct toegang_vraag question(const char *act, unsigned informatie) {
  return (struct toegang_vraag){
      .act = act, .grond = GROND_HULPVRAAG, .handeling = HANDELING_DOEN, .informatie = informatie};
}

static bool ask(struct tx *tx, const struct werk *werk, const struct toegang_vraag *vraag, enum wegwijzer soort,
                struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen_via(tx, werk->actor, soort, publiek, vraag, ret_huishouden, ret_toegang, fault) &&
         huishouden_vasthouden(*ret_toegang, *ret_huishouden, fault);
}

static bool ask_work(struct tx *tx, const struct werk *werk, const char *act, enum wegwijzer soort, struct str publiek,
                     int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  struct toegang_vraag vraag = question(act, INFO_PERSOON | INFO_MELDING);
  return ask(tx, werk, &vraag, soort, publiek, ret_huishouden, ret_toegang, fault);
}

static struct medewerker self(const struct werk *werk) {
  return (struct medewerker){.id = werk->actor->gebruiker, .naam = werk->actor->naam};
}

struct one {
  struct str publiek;
  int64_t versie;
  bool aannemen;
  struct str reden;
};

static bool take_up(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct one *one = in;
  struct toegang *toegang;
  int64_t huishouden;
  struct melding melding;
  struct medewerker wie = self(werk);
  if (!ask_work(tx, werk, "melding oppakken", WEGWIJZER_MELDING, one->publiek, &huishouden, &toegang, fault) ||
      !melding_lezen(toegang, one->publiek, &melding, fault))
    return false;
  if (melding.behandelaar == wie.id) return huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
  if (melding.behandelaar)
    return fault_set(fault, FAULT_STALE,
                     str_format(werk->arena, "%.*s heeft deze vraag al opgepakt.", STR_ARG(melding.behandelaar_naam)),
                     "taken up by somebody else");
  if (melding.versie != one->versie || melding.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE,
                     S("Iemand anders heeft deze melding net veranderd. Kijk eerst wat er nu staat."), "stale melding");
  return melding_toewijzen(toegang, &melding, &wie, fault) && huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool melding_oppakken(const struct werk *werk, struct str melding, int64_t versie, struct str *ret_huishouden,
                      struct fault *fault) {
  struct one one = {.publiek = melding, .versie = versie};
  if (act_schrijven_eenmaal(werk, take_up, &one, ret_huishouden, fault)) return true;
  /* A colleague was first, and with that the household closed for the rest of the team: no name, but the reason. */
  if (fault->class == FAULT_ACCESS)
    fault->message = S("Deze vraag is niet meer vrij. Een collega heeft hem net opgepakt, of hij is niet van uw team.");
  return false;
}

/* The receiver must be in a team that has the household; otherwise words that name who can. */
static bool find_receiver(struct toegang *toegang, struct arena *arena, int64_t huishouden, struct str publiek,
                          const char *veld, struct medewerker *ret_naar, struct fault *fault) {
  struct medewerker *candidates;
  size_t count;
  if (!medewerkers_bij_huishouden(toegang, huishouden, &candidates, &count, fault)) return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(candidates[i].publiek, publiek)) continue;
    *ret_naar = candidates[i];
    return true;
  }
  return fault_add(fault, veld,
                   count > 1 ? str_format(arena,
                                          "Deze collega zit niet in een team dat bij dit huishouden betrokken is. Kies "
                                          "bijvoorbeeld %.*s.",
                                          STR_ARG(candidates[str_eq(candidates[0].publiek, publiek)].naam))
                             : S("Er is geen andere collega in een team dat bij dit huishouden betrokken is."));
}

/* Whose is it now? An appointment is of the worker from whom it is taken, and he must go to it. */
static bool find_owner(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                       const struct werk_overdragen_in *in, const struct werkoverdracht_regel *regel,
                       struct werkoverdracht *o, struct fault *fault) {
  struct melding melding;
  struct afspraak afspraak;
  if (regel->melding.len) {
    if (!melding_lezen(toegang, regel->melding, &melding, fault)) return false;
    o->melding = melding.id;
    o->van = (struct medewerker){.id = melding.behandelaar, .naam = melding.behandelaar_naam};
    return melding.gesloten_op == DAG_GEEN ||
           fault_set(fault, FAULT_STALE, S("Deze melding is al gesloten."), "melding has ended");
  }
  if (!afspraak_lezen(toegang, regel->afspraak, &afspraak, fault)) return false;
  if (in->van.len ? !medewerker_zoeken(tx, in->van, &o->van, fault) : (o->van = self(werk), false)) return false;
  o->afspraak = afspraak.id;
  for (size_t i = 0; i < afspraak.medewerker_aantal && afspraak.stand == AFSPRAAK_GEPLAND; i++) {
    struct medewerker wie;
    if (!medewerker_zoeken(tx, afspraak.medewerker_ids[i], &wie, fault)) return false;
    if (wie.id == o->van.id) return true;
  }
  return fault_set(fault, FAULT_STALE, S("Deze afspraak is veranderd. Kijk eerst wat er nu staat."),
                   "not his any more");
}

static bool hand_over_one(struct tx *tx, const struct werk *werk, const struct werk_overdragen_in *in,
                          const struct werkoverdracht_regel *regel, int64_t *ret_huishouden, struct fault *fault) {
  struct toegang *toegang;
  struct str publiek = regel->melding.len ? regel->melding : regel->afspraak;
  struct werkoverdracht o = {.publiek = werk_id(werk), .per = in->per == DAG_GEEN ? werk_vandaag(werk) : in->per};
  bool own_receiver = regel->naar.len > 0;
  const char *veld = in->aantal == 1 && !own_receiver
                         ? "naar"
                         : str_c(werk->arena, str_format(werk->arena, "naar-%.*s", STR_ARG(publiek)));
  if (!ask_work(tx, werk, "werk overdragen", regel->melding.len ? WEGWIJZER_MELDING : WEGWIJZER_AFSPRAAK, publiek,
                &o.huishouden, &toegang, fault) ||
      !find_owner(tx, werk, toegang, in, regel, &o, fault))
    return false;
  if (!overdragen_mag(werk->actor->rol, werk->actor->gebruiker, o.van.id))
    return fault_set(fault, FAULT_RULE,
                     str_format(werk->arena,
                                "Dit werk is van %.*s. Alleen %.*s zelf of de teamleider kan het overdragen.",
                                STR_ARG(o.van.naam), STR_ARG(o.van.naam)),
                     "work of somebody else");
  if (!find_receiver(toegang, werk->arena, o.huishouden, own_receiver ? regel->naar : in->naar, veld, &o.naar, fault))
    return fault->class == FAULT_INPUT;
  if (!werkoverdracht_toetsen(o.per, werk_vandaag(werk), o.van.id, o.naar.id, fault))
    return fault->class == FAULT_INPUT;
  o.woorden = !regel->woorden.len ? in->woorden
              : !in->woorden.len
                  ? regel->woorden
                  : str_format(werk->arena, "%.*s\n\n%.*s", STR_ARG(in->woorden), STR_ARG(regel->woorden));
  *ret_huishouden = o.huishouden;
  return fault->field_count > 0 || werkoverdracht_bewaren(toegang, &o, fault);
}

/* A wrong line does not stop the looking at the others, so that all faults show at once; one fault and nothing is kept.
 */
static bool hand_over(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct werk_overdragen_in *in = in_;
  int64_t huishouden = 0;
  for (size_t i = 0; i < in->aantal; i++)
    if (!hand_over_one(tx, werk, in, &in->regels[i], &huishouden, fault)) return false;
  return fault->field_count == 0 && huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool werk_overdragen(const struct werk *werk, const struct werk_overdragen_in *in, struct str *ret_huishouden,
                     struct fault *fault) {
  if (in->aantal == 0) return fault_add(fault, "regels", S("Kies welk werk u overdraagt."));
  return act_schrijven_eenmaal(werk, hand_over, in, ret_huishouden, fault);
}

/* Taken over on the ground of taking a question in: an offer lets him look, no more, and has ended by now. */
static bool take_over(struct tx *tx, const struct werk *werk, const struct werkoverdracht *o, struct fault *fault) {
  struct toegang *toegang;
  struct melding melding;
  struct afspraak afspraak;
  struct medewerker wie = self(werk);
  struct toegang_vraag vraag = question("werk overnemen", INFO_PERSOON | INFO_MELDING);
  vraag.grond = GROND_AANMELDING;
  vraag.over = OVER_HUISHOUDEN;
  vraag.huishouden = o->huishouden;
  if (!toegang_vragen(tx, werk->actor, &vraag, &toegang, fault)) return false;
  if (o->melding)
    return melding_lezen(toegang, o->wat, &melding, fault) && melding_toewijzen(toegang, &melding, &wie, fault);
  return afspraak_lezen(toegang, o->wat, &afspraak, fault) &&
         afspraak_overzetten(toegang, &afspraak, o->van.id, wie.id, fault);
}

static bool answer(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct one *one = in;
  struct toegang *toegang;
  struct werkoverdracht o;
  int64_t huishouden;
  struct toegang_vraag vraag =
      question(one->aannemen ? "werkoverdracht aannemen" : "werkoverdracht teruggeven", INFO_OVERDRACHT);
  enum werkoverdrachtstand stand = one->aannemen ? WERKOVERDRACHT_AANGENOMEN : WERKOVERDRACHT_TERUG;
  /* Answered first: taking a melding over lets every open hand-over of it lapse. */
  return ask(tx, werk, &vraag, WEGWIJZER_WERKOVERDRACHT, one->publiek, &huishouden, &toegang, fault) &&
         werkoverdracht_lezen(toegang, one->publiek, &o, fault) &&
         werkoverdracht_antwoord_toetsen(werk->arena, &o, werk->actor->gebruiker, one->aannemen, werk_vandaag(werk),
                                         fault) &&
         werkoverdracht_afronden(toegang, &o, stand, one->reden, fault) &&
         (!one->aannemen || take_over(tx, werk, &o, fault)) && huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool werkoverdracht_aannemen(const struct werk *werk, struct str werkoverdracht, struct str *ret_huishouden,
                             struct fault *fault) {
  struct one one = {.publiek = werkoverdracht, .aannemen = true};
  return act_schrijven_eenmaal(werk, answer, &one, ret_huishouden, fault);
}

bool werkoverdracht_teruggeven(const struct werk *werk, struct str werkoverdracht,
                               const struct werkoverdracht_terug_in *in, struct str *ret_huishouden,
                               struct fault *fault) {
  struct one one = {.publiek = werkoverdracht, .reden = in->reden};
  return act_schrijven_eenmaal(werk, answer, &one, ret_huishouden, fault);
}

static bool look_melding(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct melding_geven_uit uit;
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_MELDING, publiek,
                          &(struct toegang_vraag){.act = "melding geven voorbereiden",
                                                  .grond = GROND_HULPVRAAG,
                                                  .handeling = HANDELING_DOEN,
                                                  .informatie = INFO_PERSOON | INFO_MELDING},
                          &huishouden, &toegang, fault) ||
      !melding_lezen(toegang, publiek, &uit.melding, fault) ||
      !medewerkers_bij_huishouden(toegang, huishouden, &uit.medewerkers, &uit.aantal, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  *(struct melding_geven_uit *)ret_uit = uit;
  return true;
}

bool melding_geven_inzien(const struct werk *werk, struct str melding, struct melding_geven_uit *ret_uit,
                          struct fault *fault) {
  return act_lezen(werk, look_melding, &melding, ret_uit, fault);
}

static bool is_among(const struct medewerker *list, size_t count, int64_t id) {
  for (size_t i = 0; i < count; i++)
    if (list[i].id == id) return true;
  return false;
}

static bool look_stock(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct werkvoorraad_uit uit = {.wie = self(werk)};
  struct toegang *toegang;
  if (publiek.len && !medewerker_zoeken(tx, publiek, &uit.wie, fault)) return false;
  bool own = uit.wie.id == werk->actor->gebruiker;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "werkvoorraad inzien",
                                              .grond = own ? GROND_HULPVRAAG : GROND_LEIDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !collegas_van(tx, uit.wie.id, &uit.collegas, &uit.collega_aantal, fault))
    return false;
  if (!own && !is_among(uit.collegas, uit.collega_aantal, werk->actor->gebruiker))
    return fault_set(fault, FAULT_ACCESS, S("Deze collega zit niet in uw team."), "worker of another team");
  if (!werkvoorraad_lezen(toegang, uit.wie.id, &uit.stukken, &uit.aantal, fault)) return false;
  *(struct werkvoorraad_uit *)ret_uit = uit;
  return true;
}

bool werkvoorraad_inzien(const struct werk *werk, struct str medewerker, struct werkvoorraad_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look_stock, &medewerker, ret_uit, fault);
}

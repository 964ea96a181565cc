#include "acts/wachtlijst_voeren.h"

#include "inrichting/kaart.h"
#include "store/casus.h"
#include "store/gebruiker.h"
#include "store/inrichting.h"
#include "store/medewerker.h"
#include "store/melding.h"
#include "store/persoon.h"
#include "store/wachtlijst.h"

#include "casus_werk.h"
#include "overleg_werk.h"

#define PLEK(veld) .plek = offsetof(struct wachten_in, veld)
const struct veld wachten_velden[] = {
    {"reden", "Waarom wacht deze vraag?", VELD_REGEL, .max = 300, .verplicht = "regel WACHTLIJST",
     .leeg = "Schrijf kort op waarom deze vraag wacht.", PLEK(reden)},
    {"prioriteit", "Prioriteit", VELD_KEUZE, .keuzes = prioriteiten, .verplicht = "regel WACHTLIJST", PLEK(prioriteit)},
    {"met_twee", "Hier gaan twee mensen heen", VELD_JA, PLEK(met_twee)},
    {"contact", "Wie houdt contact zolang dit wacht?", VELD_ID, PLEK(contact)},
    {"aanbod", "Wat helpt zolang? Kies uit de sociale kaart", VELD_REGEL, .max = 60, PLEK(aanbod)},
    {"overbrugging", "Of in uw eigen woorden", VELD_REGEL, .max = 300, PLEK(overbrugging)},
};
const size_t wachten_velden_aantal = sizeof wachten_velden / sizeof wachten_velden[0];
#undef PLEK

const struct veld wachtcontact_velden[] = {
    {"contact", "Contact", VELD_ID, .plek = offsetof(struct wachtcontact_in, contact)},
    {"dag", "Op welke dag?", VELD_DAG, .plek = offsetof(struct wachtcontact_in, dag)},
    {"tekst", "Hoe ging het?", VELD_REGEL, .max = 500, .plek = offsetof(struct wachtcontact_in, tekst)},
};
const size_t wachtcontact_velden_aantal = sizeof wachtcontact_velden / sizeof wachtcontact_velden[0];

#define PLEK(veld) .plek = offsetof(struct wachtregel_toewijzen_in, veld)
const struct veld wachtregel_toewijzen_velden[] = {
    {"soort", "Wat voor werk wordt dit?", VELD_REGEL, .max = 60, PLEK(soort)},
    {"werker", "Wie pakt dit op?", VELD_ID, .verplicht = "regel TRAJECT", .leeg = "Kies wie dit oppakt.", PLEK(werker)},
    {"tweede", "Wie gaat er mee?", VELD_ID, PLEK(tweede)},
    {"tweede_niet", "Waarom gaat er niemand mee?", VELD_REGEL, .max = 500, PLEK(tweede_niet)},
};
const size_t wachtregel_toewijzen_velden_aantal =
    sizeof wachtregel_toewijzen_velden / sizeof wachtregel_toewijzen_velden[0];
#undef PLEK

const struct veld wachtregel_eraf_velden[] = {
    {"eraf_reden", "Waarom gaat deze vraag van de lijst?", VELD_REGEL, .max = 300, .verplicht = "regel WACHTLIJST",
     .leeg = "Schrijf kort op waarom.", .plek = offsetof(struct wachtregel_eraf_in, reden)},
};
const size_t wachtregel_eraf_velden_aantal = 1;

static bool look_list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct actor *actor = werk->actor;
  struct wachtlijst_uit uit = {.team = *(const int64_t *)in};
  struct toegang *toegang;
  uit.teams = NEW_ARRAY(werk->arena, struct team, actor->team_aantal + 1);
  for (size_t i = 0; i < actor->team_aantal; i++)
    if (!team_zoeken(tx, actor->teams[i], &uit.teams[uit.team_aantal++], fault)) return false;
  if (!uit.team && uit.team_aantal) uit.team = uit.teams[0].id;
  if (!overleg_vragen(tx, werk, "wachtlijst inzien", HANDELING_ZIEN, &toegang, fault)) return false;
  if (uit.team && !wachtlijst_van_team(toegang, uit.team, &uit.regels, &uit.aantal, fault)) return false;
  *(struct wachtlijst_uit *)ret_uit = uit;
  return true;
}

bool wachtlijst_inzien(const struct werk *werk, int64_t team, struct wachtlijst_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_list, &team, ret_uit, fault);
}

static bool offers(struct tx *tx, struct keus **ret_aanbod, size_t *ret_aantal, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t aantal = inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_AANBOD, tx_vandaag(tx), &rijen);
  struct keus *aanbod = NEW_ARRAY(tx_arena(tx), struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct aanbod_rij *rij = (const struct aanbod_rij *)rijen[i];
    aanbod[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
  *ret_aanbod = aanbod;
  *ret_aantal = aantal;
  return true;
}

static bool look_line(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct wachtregel_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_WACHTLIJST, publiek,
                          &(struct toegang_vraag){.act = "wachtregel inzien",
                                                  .grond = GROND_HULPVRAAG,
                                                  .handeling = HANDELING_ZIEN,
                                                  .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS},
                          &huishouden, &toegang, fault) ||
      !wachtregel_lezen(toegang, publiek, &uit.regel, fault) ||
      !wachtcontacten_lezen(toegang, &uit.regel, &uit.contacten, &uit.contact_aantal, fault) ||
      !belasting_bij_huishouden(toegang, huishouden, &uit.collegas, &uit.collega_aantal, fault) ||
      !offers(tx, &uit.aanbod, &uit.aanbod_aantal, fault) ||
      !trajectsoorten_kiezen(tx, &uit.soorten, &uit.soort_aantal, fault))
    return false;
  *(struct wachtregel_uit *)ret_uit = uit;
  return true;
}

bool wachtregel_inzien(const struct werk *werk, struct str wachtregel, struct wachtregel_uit *ret_uit,
                       struct fault *fault) {
  return act_lezen(werk, look_line, &wachtregel, ret_uit, fault);
}

static bool look_question(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct wachtregel_uit uit = {0};
  struct melding melding;
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_MELDING, publiek, &huishouden, fault) ||
      !casus_vragen(tx, werk, "melding inzien", huishouden, &toegang, fault) ||
      !melding_lezen(toegang, publiek, &melding, fault) ||
      !wachtregel_van_melding(toegang, melding.id, &uit.regel, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.regel.huishouden, fault) ||
      !belasting_bij_huishouden(toegang, huishouden, &uit.collegas, &uit.collega_aantal, fault) ||
      !offers(tx, &uit.aanbod, &uit.aanbod_aantal, fault))
    return false;
  uit.regel.naam = melding.persoon_naam;
  uit.regel.woorden = melding.woorden;
  *(struct wachtregel_uit *)ret_uit = uit;
  return true;
}

bool wachten_vorm_inzien(const struct werk *werk, struct str melding, struct wachtregel_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look_question, &melding, ret_uit, fault);
}

bool wachten_beginnen(struct toegang *toegang, const struct wachtregel *regel, struct fault *fault) {
  struct wachtregel was, wordt = *regel;
  bool runs;
  if (!traject_voor_melding(toegang, regel->melding_id, &runs, fault) ||
      !wachtregel_van_melding(toegang, regel->melding_id, &was, fault))
    return false;
  if (runs)
    return fault_set(fault, FAULT_RULE, S("Deze vraag is al opgepakt. Verander dat bij het huishouden."),
                     "a traject runs for it");
  if (was.id == 0) return wachtlijst_zetten(toegang, regel, fault);
  wordt.aanbod = was.aanbod;
  wordt.overbrugging = was.overbrugging;
  return wachtlijst_wijzigen(toegang, &was, &wordt, fault);
}

struct wijziging {
  struct str publiek;
  int64_t versie; /* -1 = it does not matter which */
  const void *in;
};

/* The line with its household held; FAULT_STALE when it waits no more or was changed. */
static bool open_line(struct tx *tx, const struct werk *werk, const char *act, const struct wijziging *w,
                      struct toegang **ret_toegang, int64_t *ret_huishouden, struct wachtregel *ret_regel,
                      struct fault *fault) {
  if (!toegang_wegwijzer(tx, WEGWIJZER_WACHTLIJST, w->publiek, ret_huishouden, fault) ||
      !casus_vragen(tx, werk, act, *ret_huishouden, ret_toegang, fault) ||
      !huishouden_vasthouden(*ret_toegang, *ret_huishouden, fault) ||
      !wachtregel_lezen(*ret_toegang, w->publiek, ret_regel, fault))
    return false;
  return (ret_regel->einde == WACHT_LOOPT && (w->versie < 0 || w->versie == ret_regel->versie)) ||
         fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                   "stale waiting line");
}

/* What the form says about waiting. */
static bool fill_line(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct wachten_in *in,
                      struct wachtregel *regel, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  regel->reden = in->reden;
  regel->prioriteit = (enum prioriteit)in->prioriteit;
  regel->met_twee = in->met_twee;
  regel->aanbod = in->aanbod;
  regel->overbrugging = in->overbrugging;
  collega_kiezen(toegang, huishouden, in->contact, "contact", &regel->contact, fault);
  if (in->aanbod.len && !inrichting_op(inrichting, TABEL_AANBOD, in->aanbod, tx_vandaag(tx)))
    fault_add(fault, "aanbod", S("Kies iets uit de lijst."));
  return fault->class == FAULT_NONE;
}

static bool wait(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct wijziging *w = in_;
  struct wachtregel was, regel = {.publiek = werk_id(werk)};
  struct toegang *toegang;
  struct melding melding;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_MELDING, w->publiek, &huishouden, fault) ||
      !casus_vragen(tx, werk, "melding laten wachten", huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) || !melding_lezen(toegang, w->publiek, &melding, fault) ||
      !wachtregel_van_melding(toegang, melding.id, &was, fault))
    return false;
  if (melding.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze vraag is intussen gesloten."), "melding is closed");
  if (was.id)
    return fault_set(fault, FAULT_STALE, S("Deze vraag staat al op de wachtlijst. Kijk daar wat er staat."),
                     "waits already");
  regel.melding_id = melding.id;
  return fill_line(tx, toegang, huishouden, w->in, &regel, fault) && wachten_beginnen(toegang, &regel, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool melding_laten_wachten(const struct werk *werk, struct str melding, const struct wachten_in *in,
                           struct str *ret_huishouden, struct fault *fault) {
  struct wijziging w = {melding, -1, in};
  return act_schrijven_eenmaal(werk, wait, &w, ret_huishouden, fault);
}

static bool change(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct wijziging *w = in_;
  struct toegang *toegang;
  struct wachtregel was, wordt;
  int64_t huishouden;
  if (!open_line(tx, werk, "wachtregel wijzigen", w, &toegang, &huishouden, &was, fault)) return false;
  wordt = was;
  *ret_uitkomst = w->publiek;
  return fill_line(tx, toegang, huishouden, w->in, &wordt, fault) && wachtlijst_wijzigen(toegang, &was, &wordt, fault);
}

bool wachtregel_wijzigen(const struct werk *werk, struct str wachtregel, int64_t versie, const struct wachten_in *in,
                         struct str *ret_wachtregel, struct fault *fault) {
  struct wijziging w = {wachtregel, versie, in};
  return act_schrijven_eenmaal(werk, change, &w, ret_wachtregel, fault);
}

static bool contact(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct wijziging *w = in_;
  const struct wachtcontact_in *in = w->in;
  struct toegang *toegang;
  struct wachtregel regel;
  int64_t huishouden;
  if (!open_line(tx, werk, "wachtcontact", w, &toegang, &huishouden, &regel, fault)) return false;
  *ret_uitkomst = w->publiek;
  if (in->contact.len) return wachtcontact_doen(toegang, &regel, in->contact, in->tekst, fault);
  if (in->dag == DAG_GEEN) return fault_add(fault, "dag", S("Vul de dag in waarop iemand contact heeft."));
  if (in->dag < werk_vandaag(werk)) return fault_add(fault, "dag", S("Deze dag is al geweest."));
  return wachtcontact_plannen(toegang, &regel, werk_id(werk), in->dag, fault);
}

bool wachtcontact_opnemen(const struct werk *werk, struct str wachtregel, const struct wachtcontact_in *in,
                          struct str *ret_wachtregel, struct fault *fault) {
  struct wijziging w = {wachtregel, -1, in};
  return act_schrijven_eenmaal(werk, contact, &w, ret_wachtregel, fault);
}

/* Two where the team asked for two, or a word why not. */
static bool assign(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct wijziging *w = in_;
  const struct wachtregel_toewijzen_in *in = w->in;
  struct toegang *toegang;
  struct wachtregel regel;
  struct melding melding;
  struct medewerker wie;
  int64_t huishouden;
  if (!open_line(tx, werk, "wachtregel toewijzen", w, &toegang, &huishouden, &regel, fault) ||
      !melding_lezen(toegang, regel.melding, &melding, fault))
    return false;
  collega_kiezen(toegang, huishouden, in->werker, "werker", &wie, fault);
  if (regel.met_twee && in->tweede.len == 0 && in->tweede_niet.len == 0)
    fault_add(fault, "tweede_niet", S("Hier gaan twee mensen heen. Kies wie er meegaat of schrijf op waarom niet."));
  if (fault->class != FAULT_NONE) return false;
  struct traject_starten_in start = {.melding = regel.melding,
                                     .soort = in->soort,
                                     .werker = in->werker,
                                     .tweede = in->tweede,
                                     .tweede_niet = in->tweede_niet};
  return traject_starten_binnen(tx, werk, toegang, huishouden, &start, fault) &&
         (melding.behandelaar == wie.id || melding_toewijzen(toegang, &melding, &wie, fault)) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool wachtregel_toewijzen(const struct werk *werk, struct str wachtregel, int64_t versie,
                          const struct wachtregel_toewijzen_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct wijziging w = {wachtregel, versie, in};
  return act_schrijven_eenmaal(werk, assign, &w, ret_huishouden, fault);
}

static bool take_off(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct wijziging *w = in_;
  const struct wachtregel_eraf_in *in = w->in;
  struct toegang *toegang;
  struct wachtregel regel;
  int64_t huishouden;
  return open_line(tx, werk, "van de wachtlijst halen", w, &toegang, &huishouden, &regel, fault) &&
         wachtlijst_beeindigen(toegang, regel.melding_id, WACHT_ERAF, in->reden, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool wachtregel_eraf(const struct werk *werk, struct str wachtregel, int64_t versie,
                     const struct wachtregel_eraf_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct wijziging w = {wachtregel, versie, in};
  return act_schrijven_eenmaal(werk, take_off, &w, ret_huishouden, fault);
}

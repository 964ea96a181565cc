#include "acts/afsluiten.h"

#include "inrichting/werk.h"
#include "store/afsluiten.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/persoon.h"

#include "bewoners.h"
#include "casus_werk.h"
#include "grond.h"

const struct veld afsluiten_velden[] = {
    {"reden", "Waarom stopt het?", VELD_REGEL, .max = 60, .verplicht = "regel AFSLUITEN", .leeg = "Kies een reden.",
     .plek = offsetof(struct afsluiten_in, reden)},
    {"toelichting", "Toelichting", VELD_TEKST, .max = 2000, .plek = offsetof(struct afsluiten_in, toelichting)},
    {"casus_ook", "Sluit ook de casus: er loopt hier dan niets meer", VELD_JA,
     .plek = offsetof(struct afsluiten_in, casus_ook)},
    {"versie", "Versie", VELD_GETAL, .plek = offsetof(struct afsluiten_in, versie)},
};
const size_t afsluiten_velden_aantal = sizeof afsluiten_velden / sizeof afsluiten_velden[0];

const struct veld heropenen_velden[] = {
    {"reden", "Waarom gaat het weer verder?", VELD_TEKST, .max = 1000, .verplicht = "regel HEROPENEN",
     .leeg = "Schrijf op waarom.", .plek = offsetof(struct heropenen_in, reden)},
    {"werker", "Wie doet dit nu?", VELD_ID, .uitleg = "Leeg: uzelf", .plek = offsetof(struct heropenen_in, werker)},
    {"versie", "Versie", VELD_GETAL, .plek = offsetof(struct heropenen_in, versie)},
};
const size_t heropenen_velden_aantal = sizeof heropenen_velden / sizeof heropenen_velden[0];

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){.act = act,
                              .grond = GROND_HULPVRAAG,
                              .handeling = handeling,
                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_PLAN | INFO_NOTITIE,
                              .over = OVER_HUISHOUDEN,
                              .huishouden = huishouden},
      ret_toegang, fault);
}

/* What is to end: the casus itself, or a traject with the casus that is active. */
static bool read_thing(struct toegang *toegang, enum afsluiten_wat wat, struct str publiek, int64_t huishouden,
                       struct casus *casus, struct traject *traject, struct fault *fault) {
  if (wat == AFSLUITEN_CASUS) return casus_lezen(toegang, publiek, casus, fault);
  return casus_van_huishouden(toegang, huishouden, casus, fault) && traject_lezen(toegang, publiek, traject, fault);
}

static enum wegwijzer way_to(enum afsluiten_wat wat) {
  return wat == AFSLUITEN_CASUS ? WEGWIJZER_CASUS : WEGWIJZER_TRAJECT;
}

static bool read_reasons(struct tx *tx, struct afsluiten_inzien_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  uit->reden_aantal = inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_SLUITREDEN, tx_vandaag(tx), &rijen);
  uit->redenen = NEW_ARRAY(tx_arena(tx), struct keus, uit->reden_aantal + 1);
  for (size_t i = 0; i < uit->reden_aantal; i++) {
    const struct sluitreden_rij *rij = (const struct sluitreden_rij *)rijen[i];
    uit->redenen[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam, .uitleg = rij->uitleg};
  }
  return true;
}

/* Is this traject all that keeps the casus open? */
static bool last_one(struct toegang *toegang, const struct casus *casus, const struct traject *traject, bool *ret_last,
                     struct fault *fault) {
  struct openstaand *open;
  size_t aantal;
  if (!openstaand_lezen(toegang, casus, NULL, &open, &aantal, fault)) return false;
  *ret_last =
      sluiten_gestopt(open, aantal) == 1 && open[0].soort == OPEN_TRAJECT && str_eq(open[0].publiek, traject->publiek);
  return true;
}

static bool read_open(struct toegang *toegang, struct afsluiten_inzien_uit *uit, struct fault *fault) {
  const struct traject *traject = uit->traject.id ? &uit->traject : NULL;
  if (!uit->casus.id || (traject && traject->gesloten_op != DAG_GEEN)) return true;
  return openstaand_lezen(toegang, &uit->casus, traject, &uit->open, &uit->open_aantal, fault) &&
         (!traject || last_one(toegang, &uit->casus, traject, &uit->casus_ook, fault));
}

struct vraag {
  enum afsluiten_wat wat;
  struct str publiek;
  const void *in;
};

static bool read_people(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct afsluiten_inzien_uit *uit,
                        struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (!huishouden_leden(toegang, huishouden, &leden, &aantal, fault) ||
      !belasting_bij_huishouden(toegang, huishouden, &uit->collegas, &uit->collega_aantal, fault) ||
      !huishouden_publiek(tx, huishouden, &uit->huishouden, fault))
    return false;
  if (aantal) uit->naam = persoon_naam(tx_arena(tx), &leden[0]);
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct vraag *vraag = in;
  struct afsluiten_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_vragen_via(
          tx, werk->actor, way_to(vraag->wat), vraag->publiek,
          &(struct toegang_vraag){.act = "afsluiten inzien",
                                  .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                  .handeling = HANDELING_ZIEN,
                                  .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_PLAN | INFO_NOTITIE},
          &huishouden, &toegang, fault) ||
      !read_thing(toegang, vraag->wat, vraag->publiek, huishouden, &uit.casus, &uit.traject, fault) ||
      !read_reasons(tx, &uit, fault) || !read_open(toegang, &uit, fault) ||
      !read_people(tx, toegang, huishouden, &uit, fault))
    return false;
  *(struct afsluiten_inzien_uit *)ret_uit = uit;
  return true;
}

bool afsluiten_inzien(const struct werk *werk, enum afsluiten_wat wat, struct str publiek,
                      struct afsluiten_inzien_uit *ret_uit, struct fault *fault) {
  struct vraag vraag = {wat, publiek, NULL};
  return act_lezen(werk, look, &vraag, ret_uit, fault);
}

static bool find_reason(struct tx *tx, struct str sleutel, struct str *ret_naam, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct sluitreden_rij *rij = inrichting_op(inrichting, TABEL_SLUITREDEN, sleutel, tx_vandaag(tx));
  if (!rij) return fault_add(fault, "reden", S("Kies een reden."));
  *ret_naam = rij->naam;
  return true;
}

static bool close_casus(struct tx *tx, struct toegang *toegang, const struct casus *casus,
                        const struct afsluiten_in *in, struct str reden, struct fault *fault) {
  struct openstaand *open;
  size_t aantal;
  return openstaand_lezen(toegang, casus, NULL, &open, &aantal, fault) &&
         sluiten_toetsen(open, aantal, in->toelichting, fault) &&
         casus_sluiten(toegang, casus, in->reden, in->toelichting, reden, fault) &&
         team_loslaten(toegang, casus->huishouden, casus->team, tx_vandaag(tx), fault);
}

static bool close_traject(struct tx *tx, struct toegang *toegang, const struct casus *casus,
                          const struct traject *traject, const struct afsluiten_in *in, struct fault *fault) {
  struct openstaand *open;
  size_t aantal;
  dag_t vandaag = tx_vandaag(tx);
  return openstaand_lezen(toegang, casus, traject, &open, &aantal, fault) &&
         sluiten_toetsen(open, aantal, in->toelichting, fault) &&
         traject_sluiten(toegang, casus, traject, in->reden, in->toelichting, fault) &&
         werker_loslaten(toegang, traject->werker, casus->huishouden, vandaag, fault) &&
         werker_loslaten(toegang, traject->tweede, casus->huishouden, vandaag, fault);
}

static bool close(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct vraag *vraag = in_;
  const struct afsluiten_in *in = vraag->in;
  struct toegang *toegang;
  struct casus casus;
  struct traject traject = {0};
  struct str reden;
  int64_t huishouden;
  bool whole = vraag->wat == AFSLUITEN_CASUS;
  if (!toegang_wegwijzer(tx, way_to(vraag->wat), vraag->publiek, &huishouden, fault) ||
      !ask(tx, werk, whole ? "casus afsluiten" : "traject afsluiten", HANDELING_DOEN, huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) ||
      !read_thing(toegang, vraag->wat, vraag->publiek, huishouden, &casus, &traject, fault) ||
      !find_reason(tx, in->reden, &reden, fault))
    return false;
  if (whole)
    casus.versie = in->versie;
  else
    traject.versie = in->versie;
  return (whole || close_traject(tx, toegang, &casus, &traject, in, fault)) &&
         ((!whole && !in->casus_ook) || close_casus(tx, toegang, &casus, in, reden, fault)) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool casus_afsluiten(const struct werk *werk, struct str casus, const struct afsluiten_in *in,
                     struct str *ret_huishouden, struct fault *fault) {
  struct vraag vraag = {AFSLUITEN_CASUS, casus, in};
  return act_schrijven_eenmaal(werk, close, &vraag, ret_huishouden, fault);
}

bool traject_afsluiten(const struct werk *werk, struct str traject, const struct afsluiten_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  struct vraag vraag = {AFSLUITEN_TRAJECT, traject, in};
  return act_schrijven_eenmaal(werk, close, &vraag, ret_huishouden, fault);
}

bool casus_heropenen_binnen(struct toegang *toegang, const struct casus *casus, struct str reden, struct fault *fault) {
  struct casus loopt;
  int64_t team;
  return casus_van_huishouden(toegang, casus->huishouden, &loopt, fault) &&
         heropenen_toetsen(casus, loopt.id != 0, fault) && eigen_team_bij(toegang, casus->huishouden, &team, fault) &&
         casus_heropenen(toegang, casus, team ? team : casus->team, reden, fault);
}

bool casus_heropenbaar(struct toegang *toegang, int64_t huishouden, struct casus *ret_casus, struct fault *fault) {
  struct casus loopt, *casussen;
  struct fault verdict;
  size_t aantal;
  if (!casus_van_huishouden(toegang, huishouden, &loopt, fault) ||
      !casussen_gesloten(toegang, huishouden, &casussen, &aantal, fault))
    return false;
  *ret_casus = (struct casus){0};
  for (size_t i = 0; i < aantal && !ret_casus->id; i++) {
    fault_init(&verdict);
    if (heropenen_toetsen(&casussen[i], loopt.id != 0, &verdict)) *ret_casus = casussen[i];
  }
  return true;
}

static bool reopen_casus(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct vraag *vraag = in_;
  const struct heropenen_in *in = vraag->in;
  struct toegang *toegang;
  struct casus casus;
  int64_t huishouden;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_CASUS, vraag->publiek,
                          &(struct toegang_vraag){.act = "casus heropenen",
                                                  .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                                  .handeling = HANDELING_DOEN,
                                                  .informatie = INFO_CASUS},
                          &huishouden, &toegang, fault) ||
      !casus_lezen(toegang, vraag->publiek, &casus, fault))
    return false;
  if (casus.versie != in->versie)
    return fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd. Kijk eerst wat er nu staat."),
                     "stale casus");
  return casus_heropenen_binnen(toegang, &casus, in->reden, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool casus_weer_openen(const struct werk *werk, struct str casus, const struct heropenen_in *in,
                       struct str *ret_huishouden, struct fault *fault) {
  struct vraag vraag = {AFSLUITEN_CASUS, casus, in};
  return act_schrijven_eenmaal(werk, reopen_casus, &vraag, ret_huishouden, fault);
}

static bool reopen_traject(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                           struct fault *fault) {
  const struct vraag *vraag = in_;
  const struct heropenen_in *in = vraag->in;
  struct toegang *toegang;
  struct casus casus;
  struct traject traject;
  struct medewerker werker;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_TRAJECT, vraag->publiek, &huishouden, fault) ||
      !ask(tx, werk, "traject heropenen", HANDELING_DOEN, huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) ||
      !read_thing(toegang, AFSLUITEN_TRAJECT, vraag->publiek, huishouden, &casus, &traject, fault) ||
      !collega_kiezen(toegang, huishouden, in->werker, "werker", &werker, fault))
    return false;
  if (!casus.id)
    return fault_set(fault, FAULT_STALE, S("De casus is gesloten. Heropen eerst de casus."), "casus is closed");
  if (!werker.id) werker.id = werk->actor->gebruiker;
  traject.versie = in->versie;
  return traject_heropenen(toegang, &casus, &traject, werker.id, in->reden, fault) &&
         traject_werker_toelaten(toegang, werker.id, huishouden, werk_vandaag(werk), fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool traject_weer_openen(const struct werk *werk, struct str traject, const struct heropenen_in *in,
                         struct str *ret_huishouden, struct fault *fault) {
  struct vraag vraag = {AFSLUITEN_TRAJECT, traject, in};
  return act_schrijven_eenmaal(werk, reopen_traject, &vraag, ret_huishouden, fault);
}

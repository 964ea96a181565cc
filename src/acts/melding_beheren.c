#include "acts/melding_beheren.h"

#include "store/aanvraag.h"
#include "store/besluit.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/melding.h"
#include "store/overdracht.h"
#include "store/persoon.h"
#include "store/verslag.h"

#include "bewoners.h"
#include "grond.h"
#include "bewoners.h"
#include "melding_stap.h"
#include "ontvangst.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct melding_sluiten_in, veld)
const struct veld melding_sluiten_velden[] = {
    {"reden", "Waarom sluit u deze melding?", VELD_KEUZE, .keuzes = sluitredenen, .verplicht = "Wmo 2015 art. 2.3.2",
     .leeg = "Kies een reden.", PLEK(reden)},
    {"instemming_wie", "Wie heeft dit gezegd?", VELD_REGEL, .max = 200,
     .uitleg = "Nodig bij een Wmo-melding die de inwoner intrekt of die beantwoord is.", PLEK(instemming_wie)},
    {"instemming_hoe", "Hoe is dit gezegd?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: aan de telefoon",
     PLEK(instemming_hoe)},
    {"instemming_op", "Op welke dag?", VELD_DAG, PLEK(instemming_op)},
    {"toelichting", "Toelichting", VELD_TEKST, .max = 2000, PLEK(toelichting)},
};
const size_t melding_sluiten_velden_aantal = sizeof melding_sluiten_velden / sizeof melding_sluiten_velden[0];

const struct veld melding_verplaatsen_velden[] = {
    {"persoon", "Juiste inwoner", VELD_ID, .verplicht = "AVG art. 5 lid 1 onder d", .leeg = "Kies de juiste inwoner.",
     .plek = offsetof(struct melding_verplaatsen_in, persoon)},
    {"reden", "Wat ging er mis?", VELD_REGEL, .max = 500, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf kort op wat er misging.", .plek = offsetof(struct melding_verplaatsen_in, reden)},
};
const size_t melding_verplaatsen_velden_aantal =
    sizeof melding_verplaatsen_velden / sizeof melding_verplaatsen_velden[0];

struct change {
  struct str melding;
  int64_t versie;
  const void *in;
};

bool melding_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    struct str publiek, struct toegang **ret_toegang, struct melding *ret_melding,
                    struct fault *fault) {
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_MELDING, publiek,
                            &(struct toegang_vraag){.act = act,
                                                    .grond = grond_van(werk->actor, handeling),
                                                    .handeling = handeling,
                                                    .informatie = INFO_MELDING},
                            &huishouden, ret_toegang, fault) &&
         melding_lezen(*ret_toegang, publiek, ret_melding, fault);
}

bool melding_verouderd(const struct melding *melding, int64_t versie, struct fault *fault) {
  if (melding->versie == versie && melding->gesloten_op == DAG_GEEN) return false;
  fault_set(fault, FAULT_STALE, S("Iemand anders heeft deze melding net veranderd. Kijk eerst wat er nu staat."),
            "stale melding");
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct melding_inzien_uit uit;
  if (!melding_openen(tx, werk, "melding inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &uit.melding,
                      fault) ||
      !huishouden_publiek(tx, uit.melding.huishouden, &uit.huishouden, fault))
    return false;
  *(struct melding_inzien_uit *)ret_uit = uit;
  return true;
}

bool melding_inzien(const struct werk *werk, struct str melding, struct melding_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, &melding, ret_uit, fault);
}

/* Nobody had business in the file of the wrong person: who came there by this melding is out of it at once. */
static bool leave_wrong(const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                        struct fault *fault) {
  dag_t yesterday = werk_vandaag(werk) - 1;
  return team_loslaten(toegang, melding->huishouden, melding->team, yesterday, fault) &&
         relatie_eindigen(toegang, werk->actor->gebruiker, melding->huishouden, RELATIE_SOORT_AANNAME, yesterday,
                          fault);
}

static bool close(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct change *change = in_;
  const struct melding_sluiten_in *in = change->in;
  struct sluiting sluiting = {.reden = (enum sluitreden)in->reden,
                              .toelichting = in->toelichting,
                              .instemming_wie = in->instemming_wie,
                              .instemming_hoe = in->instemming_hoe,
                              .instemming_op = in->instemming_op};
  struct toegang *toegang;
  struct melding melding;
  dag_t verstuurd;
  if (!melding_openen(tx, werk, "melding sluiten", HANDELING_DOEN, change->melding, &toegang, &melding, fault) ||
      !huishouden_vasthouden(toegang, melding.huishouden, fault) ||
      melding_verouderd(&melding, change->versie, fault) ||
      !verslag_verstuurd(toegang, melding.id, &verstuurd, fault) ||
      !aanvraag_loopt(toegang, melding.id, &sluiting.aanvraag_loopt, fault))
    return false;
  sluiting.verslag_verstuurd = verstuurd != DAG_GEEN;
  return sluiting_toetsen(melding.wet, melding.ontvangen, &sluiting, werk_vandaag(werk), fault) &&
         melding_afsluiten(toegang, &melding, &sluiting, werk_vandaag(werk), fault) &&
         overdrachten_beeindigen(toegang, &melding, S("De melding is gesloten."), fault) &&
         team_loslaten(toegang, melding.huishouden, melding.team, werk_vandaag(werk), fault) &&
         (sluiting.reden != SLUIT_BEANTWOORD || melding.wet != WET_WMO ||
          beantwoord_bevestigen(tx, werk, &melding, fault)) &&
         huishouden_publiek(tx, melding.huishouden, ret_uitkomst, fault);
}

bool melding_sluiten(const struct werk *werk, struct str melding, int64_t versie, const struct melding_sluiten_in *in,
                     struct str *ret_huishouden, struct fault *fault) {
  struct change change = {.melding = melding, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, close, &change, ret_huishouden, fault);
}

/* The right person, found on the ground of recording a question, and the household he lives in or a new one. */
static bool find_right(struct tx *tx, const struct werk *werk, struct str publiek, const struct melding *melding,
                       struct toegang **ret_toegang, struct persoon *persoon, int64_t *ret_huishouden,
                       struct fault *fault) {
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "melding verplaatsen naar",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_DOEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING,
                                              .over = OVER_ZOEKEN,
                                              .adresdoel = ADRESDOEL_BRIEF},
                      &toegang, fault) ||
      !persoon_lezen(toegang, publiek, persoon, fault))
    return false;
  if (persoon->id == melding->persoon) return fault_add(fault, "persoon", S("De melding staat al op deze inwoner."));
  if (!persoon_vasthouden(toegang, persoon->id, fault) ||
      !huishouden_voor_vraag(toegang, persoon->id, melding->team, ret_huishouden, fault))
    return false;
  if (!*ret_huishouden &&
      !huishouden_maken(toegang, werk_id(werk), persoon->id, werk_vandaag(werk), ret_huishouden, fault))
    return false;
  dag_t vandaag = werk_vandaag(werk);
  *ret_toegang = toegang;
  return relatie_beginnen(toegang, melding->team, *ret_huishouden, RELATIE_SOORT_TEAM, vandaag, DAG_OPEN, fault) &&
         relatie_beginnen(toegang, werk->actor->gebruiker, *ret_huishouden, RELATIE_SOORT_AANNAME, vandaag, vandaag,
                          fault) &&
         (!melding->behandelaar || relatie_beginnen(toegang, melding->behandelaar, *ret_huishouden, RELATIE_SOORT_EIGEN,
                                                    vandaag, DAG_OPEN, fault));
}

/* What was decided was decided about that person; it stays with him. */
static bool is_decided(struct toegang *toegang, const struct melding *melding, struct fault *fault) {
  bool decided;
  if (!besluit_genomen(toegang, melding->id, &decided, fault)) return true;
  return decided &&
         !fault_set(fault, FAULT_RULE,
                    S("Over deze vraag is een besluit genomen. Daarom blijft zij bij deze inwoner. Neem voor "
                      "de ander een nieuwe vraag op."),
                    "a besluit was taken on this melding");
}

static bool move(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct change *change = in_;
  const struct melding_verplaatsen_in *in = change->in;
  struct toegang *toegang, *right;
  struct melding melding;
  struct persoon persoon;
  int64_t huishouden = 0;
  if (!melding_openen(tx, werk, "melding verplaatsen", HANDELING_DOEN, change->melding, &toegang, &melding, fault) ||
      !huishouden_vasthouden(toegang, melding.huishouden, fault) ||
      melding_verouderd(&melding, change->versie, fault) || is_decided(toegang, &melding, fault) ||
      !overdrachten_beeindigen(toegang, &melding, S("De melding stond bij de verkeerde inwoner."), fault) ||
      !find_right(tx, werk, in->persoon, &melding, &right, &persoon, &huishouden, fault) ||
      !melding_verhuizen(toegang, &melding, persoon.id, huishouden, in->reden, fault) ||
      !documenten_verhuizen(toegang, &melding, huishouden, S("verkeerde inwoner"), fault) ||
      !leave_wrong(werk, toegang, &melding, fault))
    return false;
  melding.persoon = persoon.id;
  melding.huishouden = huishouden;
  if (!ontvangst_bevestigen(tx, werk, right, &melding, &persoon, fault)) return false;
  return huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool melding_verplaatsen(const struct werk *werk, struct str melding, int64_t versie,
                         const struct melding_verplaatsen_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct change change = {.melding = melding, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, move, &change, ret_huishouden, fault);
}

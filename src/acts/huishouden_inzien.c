#include "acts/huishouden_inzien.h"

#include "store/aanvraag.h"
#include "store/adviesvraag.h"
#include "store/afspraak.h"
#include "store/bereik.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/contact.h"
#include "store/document.h"
#include "store/evaluatie.h"
#include "store/geschil.h"
#include "store/huishouden.h"
#include "store/kant.h"
#include "store/klok.h"
#include "store/logboek.h"
#include "store/melding.h"
#include "store/nazorg.h"
#include "store/netwerk.h"
#include "store/notitie.h"
#include "store/omtrek.h"
#include "store/ondersteuning.h"
#include "store/opname.h"
#include "store/overdracht.h"
#include "store/persoon.h"
#include "store/plan.h"
#include "store/registerbericht.h"
#include "store/signaal.h"
#include "store/spoed.h"
#include "store/stagnatie.h"
#include "store/vastgelopen.h"
#include "store/verblijf.h"
#include "store/verslag.h"
#include "store/vertegenwoordiging.h"

#include "concept_sleutel.h"
#include "grond.h"
#include "kop.h"
#include "leefgebieden_werk.h"
#include "tijd_werk.h"
#include "uitvoeren.h"
#include "voordeur.h"
#include "wie_beslist.h"

static bool ask_household(struct tx *tx, const struct werk *werk, int64_t huishouden, struct toegang **ret_toegang,
                          struct fault *fault) {
  struct toegang_vraag vraag = {.act = "huishouden inzien",
                                .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                .handeling = HANDELING_ZIEN,
                                .informatie = INFO_PERSOON | INFO_MELDING,
                                .informatie_ook = INFO_NOTITIE | INFO_DOCUMENT | INFO_CASUS | INFO_NETWERK | INFO_PLAN |
                                                  INFO_AANVRAAG | INFO_VERHELDERING | INFO_TOESTEMMING,
                                .of_anders = INFO_BESTAAN,
                                .over = OVER_HUISHOUDEN,
                                .huishouden = huishouden};
  if (vraag.grond == GROND_LEIDING) vraag.informatie_ook |= INFO_LOGBOEK;
  return toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault);
}

static bool read_residents(struct tx *tx, struct toegang *toegang, struct huishouden_inzien_uit *uit,
                           struct fault *fault) {
  if (!huishouden_bewoners(toegang, uit->huishouden.id, &uit->bewoners, &uit->bewoner_aantal, fault)) return false;
  uit->lid_aantal = huishouden_nu(tx, uit->bewoners, uit->bewoner_aantal);
  uit->leden = NEW_ARRAY(tx_arena(tx), struct persoon, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++) uit->leden[i] = uit->bewoners[i].persoon;
  return true;
}

/* Who decides for each who lives here, and who stands around them. */
static bool read_people(struct tx *tx, struct toegang *toegang, struct huishouden_inzien_uit *uit,
                        struct fault *fault) {
  struct vertegenwoordiging *rijen;
  size_t count;
  if (!vertegenwoordigingen_van_huishouden(toegang, uit->huishouden.id, &rijen, &count, fault)) return false;
  uit->beslist = NEW_ARRAY(tx_arena(tx), struct wie_beslist, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    uit->beslist[i] = wie_beslist_over_hulp(tx, &uit->leden[i], rijen, count);
  return !(uit->informatie & INFO_NETWERK) ||
         netwerk_van_huishouden(toegang, uit->huishouden.id, &uit->netwerk, &uit->netwerk_aantal, fault);
}

/* Which trajecten can still be offered to another household of the child. */
static bool read_other_sides(struct tx *tx, struct toegang *toegang, struct huishouden_inzien_uit *uit,
                             struct fault *fault) {
  struct kant_plek *plekken;
  size_t aantal;
  if (!kant_plekken(toegang, &uit->casus, &plekken, &aantal, fault)) return false;
  uit->deelbaar = NEW_ARRAY(tx_arena(tx), bool, uit->traject_aantal + 1);
  for (size_t i = 0; i < uit->traject_aantal; i++)
    for (size_t j = 0; j < aantal; j++)
      uit->deelbaar[i] |= !plekken[j].bezig && plekken[j].traject == uit->trajecten[i].id;
  return true;
}

/* What runs, and what asks for somebody. */
static bool read_running(struct toegang *toegang, struct huishouden_inzien_uit *uit, struct fault *fault) {
  return kanten_van_huishouden(toegang, uit->huishouden.id, &uit->kanten, &uit->kant_aantal, fault) &&
         (!(uit->informatie & INFO_PLAN) ||
          nazorg_van_huishouden(toegang, uit->huishouden.id, &uit->nazorg, &uit->nazorg_aantal, fault)) &&
         (uit->casus.id == 0 ||
          trajecten_van_casus(toegang, uit->casus.id, &uit->trajecten, &uit->traject_aantal, fault));
}

/* Self-reliance, for who may see both the vraagverheldering and the plan. */
static bool read_scores(struct tx *tx, struct toegang *toegang, struct huishouden_inzien_uit *uit,
                        struct fault *fault) {
  unsigned needs = INFO_PLAN | INFO_VERHELDERING;
  return uit->casus.id == 0 || (uit->informatie & needs) != needs ||
         leefgebieden_toen_nu(tx, toegang, uit->casus.id, &uit->scores, &uit->score_aantal, &uit->schaal, fault);
}

static bool read_casus(struct tx *tx, struct toegang *toegang, struct huishouden_inzien_uit *uit, struct fault *fault) {
  return casussen_gesloten(toegang, uit->huishouden.id, &uit->gesloten, &uit->gesloten_aantal, fault) &&
         (uit->casus.id == 0 ||
          (read_other_sides(tx, toegang, uit, fault) &&
           regie_van_casus(toegang, uit->casus.id, &uit->regie, &uit->regie_aantal, fault) &&
           vastgelopen_van_casus(toegang, uit->casus.id, &uit->vast, &uit->vast_aantal, fault) &&
           stagnatie_van_casus(toegang, uit->casus.id, uit->seinen, &uit->sein_aantal, fault) &&
           (!(uit->informatie & INFO_PLAN) ||
            ondersteuningen_van_casus(toegang, uit->casus.id, uit->trajecten, uit->traject_aantal,
                                      &uit->ondersteuningen, &uit->ondersteuning_aantal, fault))));
}

/* A look of its own in the logboek, and only for the team that weighs. */
static bool read_signals(struct tx *tx, const struct werk *werk, struct toegang *file,
                         struct huishouden_inzien_uit *uit, struct fault *fault) {
  struct toegang *toegang;
  if (!toegang_mag_ook(file, HANDELING_ZIEN, INFO_SIGNAAL, GROND_HULPVRAAG)) return true;
  return voordeur_toegang(tx, werk, "signalen van huishouden inzien", HANDELING_ZIEN, INFO_SIGNAAL, &toegang, fault) &&
         signalen_van_huishouden(toegang, uit->huishouden.id, &uit->signalen, &uit->signaal_aantal, fault);
}

static bool read_overview(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                          struct huishouden_inzien_uit *uit, struct fault *fault) {
  int64_t id = uit->huishouden.id;
  return read_people(tx, toegang, uit, fault) &&
         bereik_van_huishouden(toegang, id, &uit->bereiken, &uit->bereik_aantal, fault) &&
         verblijven_van_huishouden(toegang, id, &uit->verblijven, &uit->verblijf_aantal, fault) &&
         registerberichten_van_huishouden(toegang, id, &uit->berichten, &uit->bericht_aantal, fault) &&
         spoed_van_huishouden(toegang, id, &uit->spoed, &uit->spoed_aantal, fault) &&
         taken_van_huishouden(toegang, id, &uit->taken, &uit->taak_aantal, fault) &&
         opnames_lezen(toegang, id, uit->meldingen, uit->melding_aantal, fault) &&
         verslagen_van_huishouden(toegang, id, &uit->verslagen, &uit->verslag_aantal, fault) &&
         (!(uit->informatie & INFO_AANVRAAG) ||
          (klokken_van_huishouden(toegang, id, &uit->klokken, &uit->klok_aantal, fault) &&
           geschillen_van_huishouden(toegang, id, &uit->geschillen, &uit->geschil_aantal, fault))) &&
         (!(uit->informatie & INFO_AANVRAAG) ||
          aanvragen_van_huishouden(toegang, id, &uit->aanvragen, &uit->aanvraag_aantal, fault)) &&
         overdrachten_van_huishouden(toegang, id, &uit->overdrachten, &uit->overdracht_aantal, fault) &&
         (!(uit->informatie & INFO_PLAN) ||
          planafspraken_open(toegang, id, &uit->planafspraken, &uit->planafspraak_aantal, fault)) &&
         read_signals(tx, werk, toegang, uit, fault);
}

static bool read_notes(struct tx *tx, const struct werk *werk, const struct huishouden_inzien_in *in,
                       struct toegang *toegang, struct huishouden_inzien_uit *uit, struct fault *fault) {
  int64_t id = uit->huishouden.id, skip = in->notities_bladzijde > 1 ? (in->notities_bladzijde - 1) * NOTITIE_BLAD : 0;
  struct str key = concept_van_notitie(werk->arena, in->huishouden);
  enum tijdbesteding tijd;
  if (!tijd_wijze(tx, &tijd, fault)) return false;
  uit->tijd_per_contact = tijd == TIJD_PER_CONTACT;
  return notities_van_huishouden(toegang, id, skip, &uit->notities, &uit->notitie_aantal, &uit->notitie_totaal,
                                 fault) &&
         contacten_van_huishouden(toegang, id, &uit->contacten, &uit->contact_aantal, fault) &&
         adviesvragen_van_huishouden(toegang, id, &uit->adviezen, &uit->advies_aantal, fault) &&
         concept_lezen(tx, werk->actor->gebruiker, key, &uit->concept, &uit->concept_op, fault);
}

static bool read_parts(struct tx *tx, const struct werk *werk, const struct huishouden_inzien_in *in,
                       struct toegang *toegang, struct huishouden_inzien_uit *uit, struct fault *fault) {
  int64_t id = uit->huishouden.id;
  bool overview = in->delen & DEEL_OVERZICHT, contact = in->delen & DEEL_CONTACT,
       support = in->delen & DEEL_ONDERSTEUNING;
  if ((overview && !huishouden_voorhanden(toegang, id, fault)) || !read_residents(tx, toegang, uit, fault) ||
      ((overview || support) && !meldingen_van_huishouden(toegang, id, &uit->meldingen, &uit->melding_aantal, fault)) ||
      (overview && !read_overview(tx, werk, toegang, uit, fault)))
    return false;
  if (uit->informatie & INFO_CASUS &&
      (!casus_van_huishouden(toegang, id, &uit->casus, fault) ||
       ((overview || support) && !(read_running(toegang, uit, fault) && read_scores(tx, toegang, uit, fault))) ||
       (support && !read_casus(tx, toegang, uit, fault))))
    return false;
  uit->evaluatie_op = DAG_GEEN;
  if (uit->casus.id && uit->informatie & INFO_PLAN && (overview || support) &&
      !evaluatie_volgende(toegang, uit->casus.id, &uit->evaluatie_nodig, &uit->evaluatie_op, fault))
    return false;
  if (uit->informatie & INFO_NOTITIE && (overview || contact) &&
      !afspraken_van_huishouden(toegang, id, &uit->afspraken, &uit->afspraak_aantal, fault))
    return false;
  if (uit->informatie & INFO_NOTITIE && contact && !read_notes(tx, werk, in, toegang, uit, fault)) return false;
  return !(uit->informatie & INFO_DOCUMENT && in->delen & DEEL_DOCUMENTEN) ||
         documenten_van_huishouden(toegang, id, &uit->documenten, &uit->document_aantal, fault);
}

static bool read_household(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit,
                           struct fault *fault) {
  const struct huishouden_inzien_in *in = in_;
  struct huishouden_inzien_uit uit = {.huishouden.publiek = in->huishouden};
  struct toegang *toegang;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, in->huishouden, &uit.huishouden.id, fault) ||
      !ask_household(tx, werk, uit.huishouden.id, &toegang, fault))
    return false;
  uit.informatie = toegang_informatie(toegang);
  if (!(uit.informatie & INFO_PERSOON)) {
    if (!omtrek_lezen(toegang, uit.huishouden.id, &uit.omtrek, fault)) return false;
    *(struct huishouden_inzien_uit *)ret_uit = uit;
    return true;
  }
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_MELDING, GROND_HULPVRAAG);
  uit.mag_verslag = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_NOTITIE, GROND_HULPVRAAG);
  uit.woont_mag_anders = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, GROND_HULPVRAAG);
  uit.mag_heropenen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_CASUS, grond_van(werk->actor, HANDELING_ZIEN));
  if (!read_parts(tx, werk, in, toegang, &uit, fault) ||
      !huishouden_kop_lezen(tx, toegang, grond_van(werk->actor, HANDELING_ZIEN), uit.huishouden.id, uit.leden,
                            uit.lid_aantal, &uit.casus, &uit.kop, fault))
    return false;
  for (size_t i = 0; i < uit.lid_aantal; i++)
    if (uit.leden[i].geheim) uit.adres_vragen = toegang_adres(toegang, &uit.leden[i], ADRESDOEL_BEZOEK);
  *(struct huishouden_inzien_uit *)ret_uit = uit;
  return true;
}

bool huishouden_inzien(const struct werk *werk, const struct huishouden_inzien_in *in,
                       struct huishouden_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_household, in, ret_uit, fault);
}

struct log_in {
  struct str huishouden;
  int64_t bladzijde;
};

static bool read_log_head(struct tx *tx, struct toegang *toegang, struct logboek_inzien_uit *uit, struct fault *fault) {
  struct persoon *leden = NULL;
  size_t aantal = 0;
  struct casus casus = {0};
  return (!(toegang_informatie(toegang) & INFO_PERSOON) ||
          huishouden_leden(toegang, uit->huishouden.id, &leden, &aantal, fault)) &&
         (!(toegang_informatie(toegang) & INFO_CASUS) ||
          casus_van_huishouden(toegang, uit->huishouden.id, &casus, fault)) &&
         huishouden_kop_lezen(tx, toegang, GROND_LEIDING, uit->huishouden.id, leden, aantal, &casus, &uit->kop, fault);
}

static bool read_log(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct log_in *in = in_;
  struct logboek_inzien_uit uit = {.huishouden.publiek = in->huishouden};
  struct toegang *toegang;
  int64_t skip = in->bladzijde > 1 ? (in->bladzijde - 1) * LOGBOEK_BLAD : 0;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_HUISHOUDEN, in->huishouden,
                          &(struct toegang_vraag){.act = "logboek inzien",
                                                  .grond = GROND_LEIDING,
                                                  .handeling = HANDELING_ZIEN,
                                                  .informatie = INFO_LOGBOEK,
                                                  .informatie_ook = INFO_PERSOON | INFO_MELDING | INFO_CASUS},
                          &uit.huishouden.id, &toegang, fault) ||
      !logboek_van_huishouden(toegang, uit.huishouden.id, skip, LOGBOEK_BLAD, &uit.regels, &uit.aantal, &uit.totaal,
                              fault) ||
      !read_log_head(tx, toegang, &uit, fault))
    return false;
  *(struct logboek_inzien_uit *)ret_uit = uit;
  return true;
}

bool logboek_inzien(const struct werk *werk, struct str huishouden, int64_t bladzijde,
                    struct logboek_inzien_uit *ret_uit, struct fault *fault) {
  struct log_in in = {huishouden, bladzijde};
  return act_lezen(werk, read_log, &in, ret_uit, fault);
}

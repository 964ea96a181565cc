#include "acts/verhelderen.h"

#include "inrichting/recht.h"
#include "inrichting/loket.h"
#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/persoon.h"

#include "concept_sleutel.h"
#include "grond.h"
#include "kop.h"
#include "verhelderen_werk.h"

/* Names of the life domains: those of today, and those that were chosen while they still held. */
static bool read_domains(struct tx *tx, struct verheldering_inzien_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  struct arena *arena = tx_arena(tx);
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_LEEFGEBIED, tx_vandaag(tx), &rijen);
  uit->gebieden = NEW_ARRAY(arena, struct keus, aantal + uit->deel_aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct leefgebied_rij *rij = (const struct leefgebied_rij *)rijen[i];
    uit->gebieden[uit->gebied_aantal++] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
  const struct meetschaal_rij *schaal = meetschaal_van(arena, inrichting, tx_vandaag(tx));
  if (schaal) uit->schaal = (struct schaal){schaal->naam, schaal->laagste, schaal->hoogste};
  if (!uit->verheldering.id) return true;
  for (size_t i = 0; i < uit->deel_aantal; i++) {
    struct str sleutel = uit->delen[i].leefgebied;
    bool known = sleutel.len == 0;
    for (size_t j = 0; j < uit->gebied_aantal; j++) known |= str_eq(uit->gebieden[j].sleutel, sleutel);
    if (known) continue;
    const struct leefgebied_rij *rij =
        inrichting_op(inrichting, TABEL_LEEFGEBIED, sleutel, uit->verheldering.begonnen_op);
    uit->gebieden[uit->gebied_aantal++] = (struct keus){.sleutel = sleutel, .naam = rij ? rij->naam : sleutel};
  }
  return true;
}

/* The last day for an own plan: of the newest Wmo-melding that is open. */
static dag_t plan_last_day(const struct inrichting *inrichting, const struct melding *meldingen, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (meldingen[i].gesloten_op == DAG_GEEN && meldingen[i].wmo_melding_op != DAG_GEEN)
      return termijn_laatste_dag(inrichting, S("persoonlijk-plan"), meldingen[i].wmo_melding_op);
  return DAG_GEEN;
}

static bool read_one(struct toegang *toegang, struct verheldering_inzien_uit *uit, struct fault *fault) {
  return verheldering_delen(toegang, &uit->verheldering, &uit->delen, &uit->deel_aantal, fault) &&
         verheldering_bezoeken(toegang, uit->verheldering.id, &uit->bezoeken, &uit->bezoek_aantal, fault) &&
         eigen_plannen(toegang, uit->verheldering.id, &uit->plannen, &uit->plan_aantal, fault);
}

static bool read_part(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                      const struct verheldering_inzien_in *in, struct verheldering_inzien_uit *uit,
                      struct fault *fault) {
  struct str publiek = in->publiek;
  for (size_t i = 0; i < uit->deel_aantal; i++)
    if (str_eq(uit->delen[i].publiek, publiek)) uit->deel = &uit->delen[i];
  if (!uit->deel) return fault_set(fault, FAULT_ABSENT, S("Dit deel bestaat niet."), "no such part");
  return verheldering_deel_versie(toegang, uit->deel, in->versie, &uit->basis, fault) &&
         verhelderen_bekend(tx, toegang, &uit->verheldering, uit->deel, &uit->bekend, &uit->bekend_uit, fault) &&
         concept_lezen(tx, werk->actor->gebruiker, concept_van_deel(werk->arena, publiek), &uit->concept,
                       &uit->concept_op, fault);
}

/* Which one is asked for; a part that is shielded is refused here. */
static bool find_one(struct toegang *toegang, const struct verheldering_inzien_in *in,
                     struct verheldering_inzien_uit *uit, struct fault *fault) {
  struct verheldering_deel deel;
  switch (in->langs) {
  case LANGS_VERHELDERING:
    return verheldering_lezen(toegang, in->publiek, &uit->verheldering, fault);
  case LANGS_DEEL:
    return verheldering_deel_lezen(toegang, in->publiek, &uit->verheldering, &deel, fault);
  case LANGS_HUISHOUDEN:
    break;
  }
  uit->verheldering = uit->alle_aantal ? uit->alle[0] : (struct verheldering){.afgerond_op = DAG_GEEN};
  return true;
}

static bool read_file(struct tx *tx, struct toegang *toegang, struct verheldering_inzien_uit *uit,
                      struct fault *fault) {
  int64_t id = uit->huishouden.id;
  return huishouden_publiek(tx, id, &uit->huishouden.publiek, fault) &&
         (!(toegang_informatie(toegang) & INFO_CASUS) || casus_van_huishouden(toegang, id, &uit->casus, fault)) &&
         huishouden_leden(toegang, id, &uit->leden, &uit->lid_aantal, fault) &&
         meldingen_van_huishouden(toegang, id, &uit->meldingen, &uit->melding_aantal, fault) &&
         verhelderingen_van_huishouden(toegang, id, &uit->alle, &uit->alle_aantal, fault) &&
         (!(toegang_informatie(toegang) & INFO_DOCUMENT) ||
          documenten_van_huishouden(toegang, id, &uit->documenten, &uit->document_aantal, fault)) &&
         (!uit->casus.id || verheldering_werkt_mee(toegang, uit->casus.id, &uit->werkt_mee, fault));
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  static const enum wegwijzer wegen[] = {WEGWIJZER_HUISHOUDEN, WEGWIJZER_VERHELDERING, WEGWIJZER_VERHELDERING_DEEL};
  const struct verheldering_inzien_in *in = in_;
  struct verheldering_inzien_uit uit = {.bekend.volgorde = -1};
  const struct inrichting *inrichting;
  struct toegang *toegang;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !toegang_wegwijzer(tx, wegen[in->langs], in->publiek, &uit.huishouden.id, fault) ||
      !verhelderen_vragen(tx, werk, "vraagverheldering inzien", HANDELING_ZIEN, 0, uit.huishouden.id, &toegang,
                          fault) ||
      !read_file(tx, toegang, &uit, fault) || !find_one(toegang, in, &uit, fault) ||
      (uit.verheldering.id && !read_one(toegang, &uit, fault)) || !read_domains(tx, &uit, fault) ||
      (in->langs == LANGS_DEEL && !read_part(tx, werk, toegang, in, &uit, fault)))
    return false;
  if (in->langs == LANGS_HUISHOUDEN &&
      !huishouden_kop_lezen(tx, toegang, grond_van(werk->actor, HANDELING_ZIEN), uit.huishouden.id, uit.leden,
                            uit.lid_aantal, &uit.casus, &uit.kop, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_VERHELDERING, grond_van(werk->actor, HANDELING_DOEN));
  uit.kan_beginnen = uit.casus.id || !(toegang_informatie(toegang) & INFO_CASUS);
  uit.plan_laatste_dag = plan_last_day(inrichting, uit.meldingen, uit.melding_aantal);
  *(struct verheldering_inzien_uit *)ret_uit = uit;
  return true;
}

bool verheldering_inzien(const struct werk *werk, const struct verheldering_inzien_in *in,
                         struct verheldering_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}

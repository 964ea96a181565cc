#include "acts/concept_bewaren.h"
#include "acts/notitie_schrijven.h"
#include "acts/voorveld.h"
#include "render/partner.h"
#include "render/tpl_partner_huishouden.h"

#include "dossierkop.h"

static const struct voorveld_lid *members_of(struct bezoek *bezoek, const struct voorveld_uit *uit) {
  struct voorveld_lid *leden = NEW_ARRAY(arena_van(bezoek), struct voorveld_lid, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++) {
    leden[i].persoon = &uit->leden[i];
    for (size_t j = 0; j < uit->bereik_aantal; j++)
      if (uit->bereiken[j].persoon == uit->leden[i].id) leden[i].bereik = &uit->bereiken[j];
  }
  return leden;
}

bool voorveld_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct arena *arena = arena_van(bezoek);
  struct voorveld_uit uit;
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!voorveld_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier note = formulier_van(bezoek, pad_van(bezoek, "partner/huishouden", id, ""), notitie_velden,
                                        notitie_velden_aantal - NOTITIE_TIJDVELDEN, "Verslag opslaan");
  struct paren draft = concept_ontleden(arena, uit.concept);
  note.concept = concept_sleutel_notitie(arena, id);
  if (uit.concept.len) note.opgeslagen = moment_klok(arena, uit.concept_op);
  if (!note.waarden) note.waarden = &draft;
  struct voorveld_beeld beeld = {.kop = dossierkop_van(bezoek, &uit.kop, TAB_OVERZICHT),
                                 .huishouden = id,
                                 .leden = members_of(bezoek, &uit),
                                 .lid_aantal = uit.lid_aantal,
                                 .meldingen = uit.meldingen,
                                 .melding_aantal = uit.melding_aantal,
                                 .overdrachten = uit.overdrachten,
                                 .overdracht_aantal = uit.overdracht_aantal,
                                 .notities = uit.notities,
                                 .notitie_aantal = uit.notitie_aantal,
                                 .verheldering = uit.verheldering_aantal ? uit.verhelderingen : NULL,
                                 .notitie = &note,
                                 .vandaag = vandaag_van(bezoek)};
  tpl_partner_huishouden(&bezoek->response->body, kader_van(bezoek, "Vraag verhelderen", "/partner"), &beeld);
  return true;
}

bool voorveld_doen(struct bezoek *bezoek) {
  struct notitie_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, notitie_velden, notitie_velden_aantal - NOTITIE_TIJDVELDEN, &in) ||
      !notitie_opnemen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && voorveld_tonen(bezoek);
  verder_naar(bezoek, "partner/huishouden", huishouden, "notitie");
  return true;
}

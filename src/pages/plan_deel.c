#include "plan_pagina.h"

#include "acts/concept_bewaren.h"
#include "domain/partner.h"
#include "render/tpl_plan_deel.h"

/* What the page of a part needs to know of it. */
struct part {
  enum plan_formulier soort;
  const char *code; /* in the address and in the key of the draft */
  const char *knop;
  const struct veld *velden;
  size_t aantal;
};

static struct part part_of(enum plan_formulier soort) {
  switch (soort) {
  case PLANFORM_TEKST:
    return (struct part){soort, "tekst", "Opslaan", plantekst_velden, plantekst_velden_aantal};
  case PLANFORM_DOEL:
    return (struct part){soort, "doel", "Doel opslaan", plandoel_velden, plandoel_velden_aantal};
  case PLANFORM_AFSPRAAK:
    return (struct part){soort, "afspraak", "Afspraak opslaan", planafspraak_velden, planafspraak_velden_aantal};
  default:
    return (struct part){soort, "niet", "Opslaan", planafspraak_niet_velden, planafspraak_niet_velden_aantal};
  }
}

static struct paren values_of(struct bezoek *bezoek, const struct part *part, const void *in) {
  return formulier_waarden(arena_van(bezoek), part->velden, part->aantal, in);
}

/* Each fills title, version and kept values; false when the part is not there. */
static bool fill_text(struct bezoek *bezoek, const struct plan_inzien_uit *uit, const struct part *part,
                      struct plan_deel_beeld *beeld, int64_t *ret_versie, struct paren *ret_waarden) {
  for (int soort = 1; soort < PLANTEKST_EINDE; soort++) {
    const struct plan_tekst *tekst = &uit->inhoud.teksten[soort];
    if (!str_eq(tekst->publiek, bezoek->request->param)) continue;
    struct plantekst_in in = {tekst->tekst, tekst->versie == 1 || tekst->eigen};
    beeld->titel = str_of(plan_teksten[soort].vraag);
    *ret_versie = tekst->versie;
    *ret_waarden = values_of(bezoek, part, &in);
    return true;
  }
  return false;
}

static bool fill_goal(struct bezoek *bezoek, const struct plan_inzien_uit *uit, const struct part *part,
                      struct plan_deel_beeld *beeld, int64_t *ret_versie, struct paren *ret_waarden) {
  struct str id = bezoek->request->param;
  struct plandoel_in in = {
      .eigen = true, .gewicht = 1, .persoon = uit->lid_aantal == 1 ? uit->leden[0].publiek : S("")};
  bool found = str_eq(id, uit->plan.publiek);
  beeld->titel = S("Doel toevoegen");
  for (size_t i = 0; i < uit->inhoud.doel_aantal; i++) {
    const struct plan_doel *doel = &uit->inhoud.doelen[i];
    if (!str_eq(doel->publiek, id)) continue;
    in = (struct plandoel_in){.persoon = doel->persoon_publiek,
                              .leefgebied = doel->leefgebied,
                              .woorden = doel->woorden,
                              .eigen = doel->eigen,
                              .gas = doel->gas,
                              .gewicht = doel->gewicht};
    for (int wet = WET_WMO; wet < WET_GEEN; wet++) in.wet[wet] = doel->wet[wet];
    beeld->titel = S("Doel veranderen");
    beeld->publiek = id;
    beeld->weg = doel->weg;
    *ret_versie = doel->versie;
    found = true;
  }
  *ret_waarden = values_of(bezoek, part, &in);
  return found;
}

static const struct plan_afspraak *promise_of(const struct plan_inzien_uit *uit, struct str publiek) {
  for (size_t i = 0; i < uit->inhoud.afspraak_aantal; i++)
    if (str_eq(uit->inhoud.afspraken[i].publiek, publiek)) return &uit->inhoud.afspraken[i];
  return NULL;
}

static bool fill_promise(struct bezoek *bezoek, const struct plan_inzien_uit *uit, const struct part *part,
                         struct plan_deel_beeld *beeld, int64_t *ret_versie, struct paren *ret_waarden) {
  struct planafspraak_in in = {.voor = DAG_GEEN};
  const struct plan_afspraak *afspraak = promise_of(uit, bezoek->request->param);
  beeld->titel = S("Afspraak toevoegen");
  if (afspraak) {
    in = (struct planafspraak_in){.wat = afspraak->wat,
                                  .wie = afspraak->wie_publiek,
                                  .naam = afspraak->soort == WIE_ANDER ? afspraak->naam : S(""),
                                  .organisatie = afspraak->organisatie,
                                  .gevraagd = afspraak->gevraagd,
                                  .voor = afspraak->voor};
    for (size_t i = 0; i < uit->inhoud.doel_aantal; i++)
      if (uit->inhoud.doelen[i].id == afspraak->doel) in.doel = uit->inhoud.doelen[i].publiek;
    beeld->titel = S("Afspraak veranderen");
    beeld->publiek = afspraak->publiek;
    beeld->weg = afspraak->weg;
    beeld->ander = afspraak->soort == WIE_ANDER;
    *ret_versie = afspraak->versie;
  }
  *ret_waarden = values_of(bezoek, part, &in);
  return afspraak || str_eq(bezoek->request->param, uit->plan.publiek);
}

static bool fill_not(struct bezoek *bezoek, const struct plan_inzien_uit *uit, const struct part *part,
                     struct plan_deel_beeld *beeld, int64_t *ret_versie, struct paren *ret_waarden) {
  const struct plan_afspraak *afspraak = promise_of(uit, bezoek->request->param);
  struct planafspraak_stand_in in = {.reden = afspraak ? afspraak->reden : S("")};
  if (!afspraak) return false;
  beeld->titel = S("Afspraak niet gelukt");
  *ret_versie = afspraak->versie;
  *ret_waarden = values_of(bezoek, part, &in);
  return true;
}

/* Everybody who can be given something to do: who lives there, the network, the team. */
static void add_who(struct bezoek *bezoek, const struct plan_inzien_uit *uit, struct plan_deel_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  size_t room = uit->lid_aantal + uit->netwerk_aantal + uit->medewerker_aantal + uit->partner_aantal + 1, n = 0;
  struct optie *wie = NEW_ARRAY(arena, struct optie, room);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    wie[n++] = (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena, &uit->leden[i])};
  for (size_t i = 0; i < uit->netwerk_aantal; i++)
    wie[n++] = (struct optie){.waarde = uit->netwerk[i].publiek,
                              .label = str_format(arena, "%.*s (netwerk)", STR_ARG(uit->netwerk[i].naam))};
  for (size_t i = 0; i < uit->medewerker_aantal; i++)
    wie[n++] = (struct optie){.waarde = uit->medewerkers[i].publiek,
                              .label = str_format(arena, "%.*s (team)", STR_ARG(uit->medewerkers[i].naam))};
  for (size_t i = 0; i < uit->partner_aantal; i++)
    wie[n++] = (struct optie){.waarde = uit->partners[i].publiek, .label = partner_tekst(arena, &uit->partners[i])};
  beeld->wie = wie;
  beeld->wie_aantal = n;
}

static void add_choices(struct bezoek *bezoek, const struct plan_inzien_uit *uit, struct plan_deel_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct optie *gebieden = NEW_ARRAY(arena, struct optie, uit->gebied_aantal + 1);
  struct optie *doelen = NEW_ARRAY(arena, struct optie, uit->inhoud.doel_aantal + 1);
  for (size_t i = 0; i < uit->gebied_aantal; i++)
    gebieden[i] = (struct optie){.waarde = uit->gebieden[i].sleutel, .label = uit->gebieden[i].naam};
  for (size_t i = 0; i < uit->inhoud.doel_aantal; i++)
    if (!uit->inhoud.doelen[i].weg)
      doelen[beeld->doel_aantal++] = (struct optie){.waarde = uit->inhoud.doelen[i].publiek,
                                                    .label = eerste_woorden(arena, uit->inhoud.doelen[i].woorden, 60)};
  beeld->gas = uit->gas;
  beeld->personen = bewoner_opties(bezoek, uit);
  beeld->persoon_aantal = uit->lid_aantal;
  beeld->gebieden = gebieden;
  beeld->gebied_aantal = uit->gebied_aantal;
  beeld->doelen = doelen;
  add_who(bezoek, uit, beeld);
}

static struct str key_of(struct bezoek *bezoek, const struct part *part) {
  return concept_sleutel_plan(arena_van(bezoek), part->code, bezoek->request->param);
}

/* What stands in the form: what was typed, else the draft, else what is kept. What is typed rests on the version that
 * its user read; with both texts shown it rests on the newest. */
static void fill_values(struct bezoek *bezoek, const struct plan_inzien_uit *uit, const struct part *part, bool stale,
                        int64_t versie, const struct paren *kept, struct paren *draft, struct formulier *form,
                        struct plan_deel_beeld *beeld) {
  *draft = concept_ontleden(arena_van(bezoek), uit->concept);
  if (stale) {
    beeld->gelijktijdig = true;
    beeld->verschillen = formulier_verschillen(bezoek, part->velden, part->aantal, kept);
    bezoek->response->status = 409;
    form->fault = NULL;
  }
  if (!form->waarden) form->waarden = draft->aantal ? draft : kept;
  if (draft->aantal) form->opgeslagen = moment_klok(arena_van(bezoek), uit->concept_op);
  if (stale || !paren_zoek(form->waarden, S("basis"), &beeld->basis))
    beeld->basis = str_format(arena_van(bezoek), "%lld", (long long)versie);
  beeld->ander |= paren_waarde(form->waarden, S("naam")).len || paren_waarde(form->waarden, S("organisatie")).len ||
                  fault_of(&bezoek->fault, "wie").len;
}

static bool show_part(struct bezoek *bezoek, enum plan_formulier soort, bool stale) {
  static bool (*const fill[])(struct bezoek *, const struct plan_inzien_uit *, const struct part *,
                              struct plan_deel_beeld *, int64_t *,
                              struct paren *) = {[PLANFORM_TEKST] = fill_text,
                                                 [PLANFORM_DOEL] = fill_goal,
                                                 [PLANFORM_AFSPRAAK] = fill_promise,
                                                 [PLANFORM_NIET] = fill_not};
  struct part part = part_of(soort);
  struct plan_inzien_uit uit;
  struct plan_inzien_in in = {.deel = bezoek->request->param, .concept = key_of(bezoek, &part)};
  struct plan_deel_beeld beeld = {.soort = soort};
  struct paren kept, draft;
  int64_t versie = 0;
  struct fault first = bezoek->fault;
  if (!plan_bekijken(bezoek, &in, &uit)) return false;
  if (stale && uit.plan.geeindigd_op != DAG_GEEN) {
    bezoek->fault = first;
    return false;
  }
  if (!fill[soort](bezoek, &uit, &part, &beeld, &versie, &kept))
    return fault_set(&bezoek->fault, FAULT_ABSENT, S("Dit deel van het plan bestaat niet."), "no such part");
  const char *achter = soort == PLANFORM_NIET ? "afspraak/niet" : part.code;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "plan", in.deel, achter), part.velden, part.aantal, part.knop);
  form.concept = in.concept;
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "plan");
  beeld.huishouden = uit.huishouden;
  beeld.formulier = &form;
  fill_values(bezoek, &uit, &part, stale, versie, &kept, &draft, &form, &beeld);
  add_choices(bezoek, &uit, &beeld);
  tpl_plan_deel(&bezoek->response->body, kader_van(bezoek, "Plan", "/werk"), &beeld);
  return true;
}

/* After a refusal: both texts, the form with its faults, or a page of its own. */
static bool refused(struct bezoek *bezoek, enum plan_formulier soort) {
  if (bezoek->fault.class == FAULT_STALE) return show_part(bezoek, soort, true);
  return fout_op_formulier(bezoek) && show_part(bezoek, soort, false);
}

static struct deel_plek place_of(struct bezoek *bezoek, enum plan_formulier soort) {
  struct part part = part_of(soort);
  return plek_van(bezoek, "basis", key_of(bezoek, &part));
}

bool plantekst_tonen(struct bezoek *bezoek) {
  return show_part(bezoek, PLANFORM_TEKST, false);
}
bool plandoel_tonen(struct bezoek *bezoek) {
  return show_part(bezoek, PLANFORM_DOEL, false);
}
bool planafspraak_tonen(struct bezoek *bezoek) {
  return show_part(bezoek, PLANFORM_AFSPRAAK, false);
}
bool planafspraak_niet_tonen(struct bezoek *bezoek) {
  return show_part(bezoek, PLANFORM_NIET, false);
}

bool plantekst_doen(struct bezoek *bezoek) {
  struct plantekst_in in = {0};
  struct deel_plek plek = place_of(bezoek, PLANFORM_TEKST);
  struct str huishouden;
  if (!formulier_lezen(bezoek, plantekst_velden, plantekst_velden_aantal, &in) ||
      !plantekst_schrijven(&bezoek->werk, &plek, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, PLANFORM_TEKST);
  naar_plan(bezoek, huishouden, "plan", plek.deel);
  return true;
}

bool plandoel_doen(struct bezoek *bezoek) {
  struct plandoel_in in = {0};
  struct deel_plek plek = place_of(bezoek, PLANFORM_DOEL);
  struct str huishouden;
  if (!formulier_lezen(bezoek, plandoel_velden, plandoel_velden_aantal, &in) ||
      !plandoel_schrijven(&bezoek->werk, &plek, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, PLANFORM_DOEL);
  naar_plan(bezoek, huishouden, "plan", plek.deel);
  return true;
}

bool planafspraak_doen(struct bezoek *bezoek) {
  struct planafspraak_in in = {0};
  struct deel_plek plek = place_of(bezoek, PLANFORM_AFSPRAAK);
  struct str huishouden;
  if (!formulier_lezen(bezoek, planafspraak_velden, planafspraak_velden_aantal, &in) ||
      !planafspraak_schrijven(&bezoek->werk, &plek, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, PLANFORM_AFSPRAAK);
  naar_plan(bezoek, huishouden, "plan", plek.deel);
  return true;
}

bool planafspraak_niet_doen(struct bezoek *bezoek) {
  struct planafspraak_stand_in in = {.stand = STAND_NIET};
  struct deel_plek plek = place_of(bezoek, PLANFORM_NIET);
  struct str huishouden;
  if (!formulier_lezen(bezoek, planafspraak_niet_velden, planafspraak_niet_velden_aantal, &in) ||
      !planafspraak_afvinken(&bezoek->werk, &plek, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, PLANFORM_NIET);
  naar_plan(bezoek, huishouden, "plan", plek.deel);
  return true;
}

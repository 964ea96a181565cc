#include "acts/verslag.h"

#include "acts/concept_bewaren.h"
#include "render/tpl_korte_weg.h"
#include "render/tpl_verslag.h"
#include "verslag_pagina.h"

bool verslag_bekijken(struct bezoek *bezoek, const struct verslag_inzien_in *in, struct verslag_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!verslag_inzien(&bezoek->werk, in, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

/* The form says what must be there before the verslag goes out and why; keeping it half is fine. */
static void mark_required(struct bezoek *bezoek, const struct verslag_inzien_uit *uit, bool kort) {
  for (size_t i = 0; i < uit->verslag_veld_aantal; i++) {
    struct veld *veld = &uit->velden[i];
    if (kort && strcmp(veld->naam, "product") == 0) veld->verplicht = "regel KORTE-WEG";
    for (size_t j = 0; j < uit->verslag.punt_aantal; j++) {
      const struct verslag_punt *punt = &uit->verslag.punten[j];
      if (!punt->moet || !str_ends(str_of(veld->naam), punt->sleutel) || !str_starts(str_of(veld->naam), S("punt-")))
        continue;
      veld->verplicht = punt->artikel.len ? str_c(arena_van(bezoek), punt->artikel) : "regel VERSLAG";
    }
  }
}

/* What stands in the form as it is kept, or as it is proposed. */
static struct paren kept_values(struct bezoek *bezoek, const struct verslag_inzien_uit *uit) {
  const struct navraag *advies = &uit->verslag.navragen[NAVRAAG_ADVIES],
                       *offerte = &uit->verslag.navragen[NAVRAAG_OFFERTE];
  struct korte_weg_in in = {
      .verslag = {.product = uit->verslag.product,
                  .advies_bij = advies->bij,
                  .advies_gevraagd = advies->gevraagd_op,
                  .advies_ontvangen = advies->ontvangen_op,
                  .advies_tekst = advies->tekst,
                  .offerte_bij = offerte->bij,
                  .offerte_gevraagd = offerte->gevraagd_op,
                  .offerte_ontvangen = offerte->ontvangen_op,
                  .offerte_bedrag = offerte->bedrag < 0 ? S("") : bedrag_tekst(arena_van(bezoek), offerte->bedrag)},
      .dag = DAG_GEEN,
      .van = persoon_naam(arena_van(bezoek), &uit->persoon),
      .ontvangen = DAG_GEEN};
  for (size_t i = 0; i < uit->verslag.punt_aantal; i++) in.verslag.teksten[i] = uit->verslag.punten[i].tekst;
  return formulier_waarden(arena_van(bezoek), uit->velden, uit->veld_aantal, &in);
}

static struct verslag_beeld view_of(struct bezoek *bezoek, const struct verslag_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  const struct navraag *navragen = uit->verslag.navragen;
  const char **velden = NEW_ARRAY(arena, const char *, uit->verslag.punt_aantal + 1);
  struct verslag_beeld beeld = {.huishouden = uit->huishouden,
                                .woord = uit->woord,
                                .melding = &uit->melding,
                                .persoon = &uit->persoon,
                                .vandaag = vandaag_van(bezoek),
                                .verstuurd_op = uit->verstuurd_op,
                                .te_laat = uit->onderzoek_tot != DAG_GEEN && uit->verstuurd_op > uit->onderzoek_tot,
                                .wacht_op = uit->wacht_op,
                                .voorgesteld = uit->voorgesteld,
                                .mag_doen = uit->mag_doen,
                                .producten = opties_van(bezoek, uit->producten, uit->product_aantal),
                                .product_aantal = uit->product_aantal,
                                .navraag_open = navragen[NAVRAAG_ADVIES].bij.len || navragen[NAVRAAG_OFFERTE].bij.len,
                                .regels = uit->regels,
                                .regel_aantal = uit->regel_aantal,
                                .versies = uit->versies,
                                .versie_aantal = uit->versie_aantal,
                                .aanvragen = uit->aanvragen,
                                .aanvraag_aantal = uit->aanvraag_aantal,
                                .netwerk = uit->netwerk,
                                .netwerk_aantal = uit->netwerk_aantal};
  for (size_t i = 0; i < uit->verslag.punt_aantal; i++)
    velden[beeld.veld_aantal++] = str_c(arena, str_join(arena, S("punt-"), uit->verslag.punten[i].sleutel));
  beeld.velden = velden;
  for (size_t i = 0; i < uit->aanvraag_aantal; i++)
    beeld.aanvraag_loopt |= uit->aanvragen[i].melding == uit->melding.id;
  return beeld;
}

/* Two wrote at once: where this user left something empty that the other filled in, the other's text stands there, so
 * that saving again takes nothing away. What they both wrote is shown beside each other. */
static void bring_together(struct bezoek *bezoek, const struct verslag_inzien_uit *uit, const struct paren *kept,
                           struct paren *ret_samen, struct verschillen *ret_verschillen) {
  const struct paren *typed = &bezoek->request->form;
  struct verschillen all = formulier_verschillen(bezoek, uit->velden, uit->verslag_veld_aantal, kept);
  struct verschil *both = NEW_ARRAY(arena_van(bezoek), struct verschil, all.aantal + 1);
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, typed->aantal + 1);
  *ret_verschillen = (struct verschillen){.rijen = both};
  for (size_t i = 0; i < all.aantal; i++)
    if (all.rijen[i].nu.len && all.rijen[i].van_u.len) both[ret_verschillen->aantal++] = all.rijen[i];
  for (size_t i = 0; i < typed->aantal; i++) {
    rij[i] = typed->rij[i];
    if (str_trim(rij[i].waarde).len == 0) rij[i].waarde = paren_waarde(kept, rij[i].naam);
  }
  *ret_samen = (struct paren){rij, typed->aantal};
}

/* What was typed, else the draft, else what is kept. What is typed rests on the version that its user read; with both
 * texts shown it rests on the newest. */
static void fill_form(struct bezoek *bezoek, const struct verslag_inzien_uit *uit, bool stale, const struct paren *kept,
                      struct paren *draft, struct formulier *form, struct verslag_beeld *beeld) {
  *draft = concept_ontleden(arena_van(bezoek), uit->concept);
  if (draft->aantal) form->opgeslagen = moment_klok(arena_van(bezoek), uit->concept_op);
  if (stale) {
    beeld->gelijktijdig = true;
    bring_together(bezoek, uit, kept, draft, &beeld->verschillen);
    bezoek->response->status = 409;
    form->fault = NULL;
    form->waarden = draft;
  }
  if (!form->waarden) form->waarden = draft->aantal ? draft : kept;
  if (stale || !paren_zoek(form->waarden, S("basis"), &beeld->basis))
    beeld->basis = versie_tekst(bezoek, uit->verslag.versie);
  beeld->navraag_open |=
      paren_waarde(form->waarden, S("advies_bij")).len || paren_waarde(form->waarden, S("offerte_bij")).len;
}

/* `versturen`: what was refused is the form of sending. */
static bool show(struct bezoek *bezoek, bool kort, bool stale, bool versturen) {
  struct verslag_inzien_uit uit;
  struct paren kept, draft;
  struct str id = bezoek->request->param;
  struct fault first = bezoek->fault;
  if (!verslag_bekijken(bezoek, &(struct verslag_inzien_in){.melding = id}, &uit)) return false;
  if (stale && uit.melding.gesloten_op != DAG_GEEN) {
    bezoek->fault = first;
    return false;
  }
  struct verslag_beeld beeld = view_of(bezoek, &uit);
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "melding", id, kort ? "kort" : "verslag"), uit.velden,
                                        uit.veld_aantal, "Bewaren");
  struct formulier send = formulier_van(bezoek, pad_van(bezoek, "melding", id, "versturen"), verslag_versturen_velden,
                                        verslag_versturen_velden_aantal, "Verslag versturen");
  mark_required(bezoek, &uit, kort);
  form.concept = concept_sleutel_verslag(arena_van(bezoek), id);
  if (versturen) form.waarden = NULL;
  kept = kept_values(bezoek, &uit);
  fill_form(bezoek, &uit, stale, &kept, &draft, &form, &beeld);
  if (!versturen) send.waarden = NULL;
  bool of_sending = versturen && (fault_of(&bezoek->fault, "hoe").len || fault_of(&bezoek->fault, "dag").len);
  *(of_sending ? &form.fault : &send.fault) = NULL;
  if (uit.mag_doen && (uit.wacht_op.len == 0 || uit.reden_vragen)) beeld.formulier = &form;
  if (uit.mag_doen && uit.verslag.id) beeld.versturen = &send;
  if (kort) {
    bezoek->kader.breed = true;
    tpl_korte_weg(&bezoek->response->body, kader_van(bezoek, "Korte weg", "/werk"), &beeld);
  } else {
    tpl_verslag(&bezoek->response->body, kader_van(bezoek, "Verslag", "/werk"), &beeld);
  }
  return true;
}

static bool refused(struct bezoek *bezoek, bool kort) {
  if (bezoek->fault.class == FAULT_STALE) return show(bezoek, kort, true, false);
  return fout_op_formulier(bezoek) && show(bezoek, kort, false, false);
}

bool verslag_tonen(struct bezoek *bezoek) {
  return show(bezoek, false, false, false);
}
bool korte_weg_tonen(struct bezoek *bezoek) {
  return show(bezoek, true, false, false);
}

/* The points of today, by which the form is read. */
static bool read_form(struct bezoek *bezoek, bool whole, struct korte_weg_in *in) {
  struct verslag_inzien_uit uit;
  if (!verslag_bekijken(bezoek, &(struct verslag_inzien_in){.melding = bezoek->request->param}, &uit)) return false;
  in->verslag.punt_aantal = uit.verslag.punt_aantal;
  struct verslag_punt *punten = NEW_ARRAY(arena_van(bezoek), struct verslag_punt, uit.verslag.punt_aantal + 1);
  for (size_t i = 0; i < uit.verslag.punt_aantal; i++) punten[i] = uit.verslag.punten[i];
  in->verslag.punten = punten;
  return formulier_lezen(bezoek, uit.velden, whole ? uit.veld_aantal : uit.verslag_veld_aantal, in);
}

bool verslag_doen(struct bezoek *bezoek) {
  struct korte_weg_in in = {0};
  struct str melding;
  if (!read_form(bezoek, false, &in) ||
      !verslag_schrijven(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "basis"), &in.verslag, &melding,
                         &bezoek->fault))
    return refused(bezoek, false);
  response_redirect(bezoek->response, str_join(arena_van(bezoek), pad_van(bezoek, "melding", melding, "verslag"),
                                               S("?klaar=opgeslagen")));
  return true;
}

bool verslag_versturen_doen(struct bezoek *bezoek) {
  struct verslag_versturen_in in = {0};
  struct str versie;
  if (!formulier_lezen(bezoek, verslag_versturen_velden, verslag_versturen_velden_aantal, &in) ||
      !verslag_versturen(&bezoek->werk, bezoek->request->param, &in, &versie, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek, false, false, true);
  verder_naar(bezoek, "verslag", versie, "verslag");
  return true;
}

bool korte_weg_doen(struct bezoek *bezoek) {
  struct korte_weg_in in = {0};
  struct str uit;
  bool keep = str_eq(formulier_waarde(bezoek, "stap"), S("bewaren"));
  int64_t versie = versie_van(bezoek, "basis");
  if (!read_form(bezoek, !keep, &in) ||
      !(keep ? verslag_schrijven(&bezoek->werk, bezoek->request->param, versie, &in.verslag, &uit, &bezoek->fault)
             : korte_weg(&bezoek->werk, bezoek->request->param, versie, &in, &uit, &bezoek->fault)))
    return refused(bezoek, true);
  if (keep)
    response_redirect(bezoek->response,
                      str_join(arena_van(bezoek), pad_van(bezoek, "melding", uit, "kort"), S("?klaar=opgeslagen")));
  else
    verder_naar(bezoek, "verslag", uit, "korte-weg");
  return true;
}

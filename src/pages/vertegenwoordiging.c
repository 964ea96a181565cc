#include "acts/vertegenwoordiging_beheren.h"
#include "render/tpl_vertegenwoordiging.h"
#include "render/tpl_vertegenwoordiging_vorm.h"
#include "scherm.h"

#define VELDEN vertegenwoordiging_velden, vertegenwoordiging_velden_aantal

static struct vertegenwoordiging_beeld view_of(struct bezoek *bezoek, const struct vertegenwoordiging_inzien_uit *uit) {
  return (struct vertegenwoordiging_beeld){.persoon = &uit->persoon,
                                           .huishouden = uit->huishouden,
                                           .mag_doen = uit->mag_doen,
                                           .beslist = uit->beslist,
                                           .beslist_aantal = uit->beslist_aantal,
                                           .rijen = uit->rijen,
                                           .aantal = uit->aantal,
                                           .vandaag = vandaag_van(bezoek)};
}

bool vertegenwoordiging_tonen(struct bezoek *bezoek) {
  struct vertegenwoordiging_inzien_uit uit;
  if (!vertegenwoordiging_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct vertegenwoordiging_beeld beeld = view_of(bezoek, &uit);
  tpl_vertegenwoordiging(&bezoek->response->body, kader_van(bezoek, "Wie beslist", "/werk"), &beeld);
  return true;
}

static void go_back(struct bezoek *bezoek, struct str persoon) {
  struct str path = pad_van(bezoek, "persoon", persoon, "vertegenwoordiging");
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "%.*s?klaar=vertegenwoordiging", STR_ARG(path)));
}

/* Whom and what can be chosen: who lives with him, also who is chosen already, and the documents of the household. */
static void fill_choices(struct bezoek *bezoek, const struct vertegenwoordiging_inzien_uit *uit,
                         const struct vertegenwoordiging *row, struct vertegenwoordiging_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct optie *who = NEW_ARRAY(arena, struct optie, uit->huisgenoot_aantal + 1);
  struct optie *proof = NEW_ARRAY(arena, struct optie, uit->document_aantal + 1);
  bool there = !row || row->wie_publiek.len == 0;
  for (size_t i = 0; i < uit->huisgenoot_aantal; i++) {
    const struct persoon *p = &uit->huisgenoten[i];
    there |= row && str_eq(p->publiek, row->wie_publiek);
    who[beeld->wie_aantal++] = (struct optie){.waarde = p->publiek, .label = persoon_naam(arena, p)};
  }
  if (!there) who[beeld->wie_aantal++] = (struct optie){.waarde = row->wie_publiek, .label = row->naam};
  for (size_t i = 0; i < uit->document_aantal; i++)
    proof[beeld->document_aantal++] =
        (struct optie){.waarde = uit->documenten[i].publiek, .label = uit->documenten[i].naam};
  beeld->wie = who;
  beeld->documenten = proof;
}

static bool show(struct bezoek *bezoek, struct vertegenwoordiging_beeld *beeld, struct formulier *form) {
  form->terug = pad_van(bezoek, "persoon", beeld->persoon->publiek, "vertegenwoordiging");
  beeld->formulier = form;
  tpl_vertegenwoordiging_vorm(&bezoek->response->body, kader_van(bezoek, "Vertegenwoordiging", "/werk"), beeld);
  return true;
}

bool vertegenwoordiging_nieuw_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct vertegenwoordiging_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!vertegenwoordiging_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct vertegenwoordiging_beeld beeld = view_of(bezoek, &uit);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "persoon", uit.persoon.publiek, "vertegenwoordiging/nieuw"), VELDEN,
                    "Vertegenwoordiger toevoegen");
  fill_choices(bezoek, &uit, NULL, &beeld);
  return show(bezoek, &beeld, &form);
}

bool vertegenwoordiging_nieuw_doen(struct bezoek *bezoek) {
  struct vertegenwoordiging_in in = {0};
  struct str persoon;
  if (!formulier_lezen(bezoek, VELDEN, &in) ||
      !vertegenwoordiging_toevoegen(&bezoek->werk, bezoek->request->param, &in, &persoon, &bezoek->fault))
    return fout_op_formulier(bezoek) && vertegenwoordiging_nieuw_tonen(bezoek);
  go_back(bezoek, persoon);
  return true;
}

static struct paren kept_values(struct bezoek *bezoek, const struct vertegenwoordiging *row) {
  struct vertegenwoordiging_in kept = {.soort = (int)row->soort,
                                       .wie = row->wie_publiek,
                                       .naam = row->wie ? (struct str){0} : row->naam,
                                       .waarvoor = (int)row->waarvoor,
                                       .zaak = row->zaak,
                                       .vanaf = row->vanaf,
                                       .tot = row->tot,
                                       .bron = (int)row->bron,
                                       .bron_op = row->bron_op,
                                       .document = row->document_publiek,
                                       .gezien = row->gezien,
                                       .gezien_op = row->gezien_op};
  return formulier_waarden(arena_van(bezoek), VELDEN, &kept);
}

/* `stale`: saving now rests on the newest version, with both texts shown. */
static bool show_row(struct bezoek *bezoek, bool stale) {
  struct fault typed = bezoek->fault;
  struct vertegenwoordiging_rij_uit uit;
  fault_init(&bezoek->fault);
  if (!vertegenwoordiging_rij_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  if (stale) fault_init(&bezoek->fault);
  struct paren values = kept_values(bezoek, &uit.rij);
  struct vertegenwoordiging_beeld beeld = view_of(bezoek, &uit.van);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "vertegenwoordiging", uit.rij.publiek, ""), VELDEN, "Opslaan");
  bool read_before = form.waarden && !stale;
  form.versie = read_before ? formulier_waarde(bezoek, "versie")
                            : str_format(arena_van(bezoek), "%lld", (long long)uit.rij.versie);
  if (stale) beeld.verschillen = formulier_verschillen(bezoek, VELDEN, &values);
  if (stale) bezoek->response->status = 409;
  if (!form.waarden) form.waarden = &values;
  fill_choices(bezoek, &uit.van, &uit.rij, &beeld);
  return show(bezoek, &beeld, &form);
}

bool vertegenwoordiging_rij_tonen(struct bezoek *bezoek) {
  return show_row(bezoek, false);
}

bool vertegenwoordiging_rij_doen(struct bezoek *bezoek) {
  struct vertegenwoordiging_in in = {0};
  struct str persoon;
  if (formulier_lezen(bezoek, VELDEN, &in) &&
      vertegenwoordiging_veranderen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &persoon,
                                    &bezoek->fault)) {
    go_back(bezoek, persoon);
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE) return show_row(bezoek, true);
  return fout_op_formulier(bezoek) && show_row(bezoek, false);
}

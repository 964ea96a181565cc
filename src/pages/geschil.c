#include "acts/geschil.h"

#include "render/klok.h"
#include "render/lijst.h"
#include "render/tpl_geschil.h"
#include "render/tpl_geschil_vorm.h"
#include "render/tpl_geschilregister.h"
#include "render/tpl_invulblad.h"
#include "render/voordeur.h"
#include "scherm.h"

static bool on_household(const struct bezoek *bezoek) {
  return str_starts(bezoek->request->path, S("/huishouden/"));
}

static struct optie *subject_options(struct bezoek *bezoek, const struct geschil_vorm_uit *uit) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit->voorwerp_aantal + 1);
  for (size_t i = 0; i < uit->voorwerp_aantal; i++)
    opties[i] = (struct optie){.waarde = uit->voorwerpen[i].publiek, .label = uit->voorwerpen[i].naam};
  return opties;
}

static struct optie *person_options(struct bezoek *bezoek, const struct geschil_vorm_uit *uit) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    opties[i] =
        (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena_van(bezoek), &uit->leden[i])};
  return opties;
}

/* What is kept, or for a new one what mostly holds. */
static struct paren first_values(struct bezoek *bezoek, const struct geschil_vorm_uit *uit) {
  const struct geschil *g = &uit->geschil;
  struct geschil_in in = {.soort = -1,
                          .hoe = -1,
                          .ontvangen = vandaag_van(bezoek),
                          .gepost_op = DAG_GEEN,
                          .bekend_op = DAG_GEEN,
                          .tegen = paren_waarde(&bezoek->request->query, S("tegen"))};
  if (uit->lid_aantal) in.persoon = uit->leden[0].publiek;
  if (uit->lid_aantal == 1) in.van = persoon_naam(arena_van(bezoek), &uit->leden[0]);
  if (g->id)
    in = (struct geschil_in){.soort = (int)g->soort,
                             .persoon = g->persoon_publiek,
                             .van = g->van,
                             .hoe = g->hoe,
                             .ontvangen = g->ontvangen,
                             .gepost_op = g->gepost_op,
                             .bekend_op = g->bekend_op,
                             .commissie = g->commissie,
                             .waartegen = g->waartegen,
                             .gronden = g->gronden,
                             .over = g->over.publiek,
                             .behandelaar = g->behandelaar.publiek};
  return formulier_waarden(arena_van(bezoek), geschil_velden, geschil_velden_aantal, &in);
}

bool geschil_vorm_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param, none = {0};
  bool nieuw = on_household(bezoek), stale = typed.class == FAULT_STALE;
  struct geschil_vorm_uit uit;
  fault_init(&bezoek->fault);
  if (!geschil_vorm_inzien(&bezoek->werk, nieuw ? id : none, nieuw ? none : id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, bezoek->request->path, geschil_velden, geschil_velden_aantal,
                                        nieuw ? "Opnemen" : "Opslaan");
  struct paren kept = first_values(bezoek, &uit);
  struct verschillen both;
  struct geschil_vorm_beeld beeld = {.titel = nieuw ? S("Bezwaar of klacht opnemen") : S("Gegevens wijzigen"),
                                     .geschil = nieuw ? NULL : &uit.geschil,
                                     .formulier = &form,
                                     .voorwerpen = subject_options(bezoek, &uit),
                                     .voorwerp_aantal = uit.voorwerp_aantal,
                                     .leden = person_options(bezoek, &uit),
                                     .lid_aantal = uit.lid_aantal,
                                     .medewerkers = medewerker_opties(bezoek, uit.medewerkers, uit.medewerker_aantal),
                                     .medewerker_aantal = uit.medewerker_aantal};
  if (stale && !nieuw) {
    both = formulier_verschillen(bezoek, geschil_velden, geschil_velden_aantal, &kept);
    beeld.verschillen = &both;
    bezoek->response->status = 409;
    form.fault = NULL;
  }
  if (!form.waarden) form.waarden = &kept;
  if (!nieuw) form.versie = versie_tekst(bezoek, uit.geschil.versie);
  form.terug = nieuw ? pad_van(bezoek, "huishouden", id, "besluiten") : pad_van(bezoek, "geschil", id, "");
  tpl_geschil_vorm(&bezoek->response->body, kader_van(bezoek, "Bezwaar of klacht", "/bezwaren"), &beeld);
  return true;
}

bool geschil_vorm_doen(struct bezoek *bezoek) {
  struct geschil_in in = {.soort = -1, .hoe = -1};
  struct str id = bezoek->request->param, geschil;
  bool nieuw = on_household(bezoek);
  if (!formulier_lezen(bezoek, geschil_velden, geschil_velden_aantal, &in) ||
      !(nieuw ? geschil_opnemen(&bezoek->werk, id, &in, &geschil, &bezoek->fault)
              : geschil_veranderen(&bezoek->werk, id, versie_van(bezoek, "versie"), &in, &geschil, &bezoek->fault)))
    return ((bezoek->fault.class == FAULT_STALE && !nieuw) || fout_op_formulier(bezoek)) && geschil_vorm_tonen(bezoek);
  verder_naar(bezoek, "geschil", geschil, nieuw ? "geschil" : "opgeslagen");
  return true;
}

bool geschil_tonen(struct bezoek *bezoek) {
  struct geschil_uit uit;
  if (!geschil_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct geschil_beeld beeld = {.geschil = &uit.geschil,
                                .klok = uit.heeft_klok ? &uit.klok : NULL,
                                .uitleg = uit.uitleg,
                                .dwangsom = uit.dwangsom ? &uit.dwangsom_nu : NULL,
                                .mag_doen = uit.mag_doen,
                                .stappen = geschilstappen_nu(&uit.geschil),
                                .vandaag = vandaag_van(bezoek)};
  tpl_geschil(&bezoek->response->body, kader_van(bezoek, "Bezwaar of klacht", "/bezwaren"), &beeld);
  return true;
}

/* The address ends with the code of the step. */
static enum geschilstap_soort step_of(const struct bezoek *bezoek) {
  for (const struct keuze *k = geschilstappen; k->label; k++)
    if (str_ends(bezoek->request->path, str_of(k->code))) return (enum geschilstap_soort)k->waarde;
  return 0;
}

bool geschilstap_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  enum geschilstap_soort soort = step_of(bezoek);
  struct geschil_uit uit;
  fault_init(&bezoek->fault);
  if (!geschil_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  if (!(geschilstappen_nu(&uit.geschil) >> soort & 1)) {
    verder_naar(bezoek, "geschil", uit.geschil.publiek, "");
    return true;
  }
  struct veld *velden = NEW_ARRAY(arena_van(bezoek), struct veld, geschilstap_velden_aantal);
  for (size_t i = 0; i < geschilstap_velden_aantal; i++) velden[i] = geschilstap_velden[i];
  velden[0].keuzes = uitkomsten_van(arena_van(bezoek), uit.geschil.soort, soort);
  struct formulier form = formulier_van(bezoek, bezoek->request->path, velden, geschilstap_velden_aantal, "Opslaan");
  form.versie = versie_tekst(bezoek, uit.geschil.versie);
  form.terug = pad_van(bezoek, "geschil", uit.geschil.publiek, "");
  struct invulblad_beeld beeld = {.titel = geschilstap_naam(uit.geschil.soort, soort),
                                  .inleiding = geschil_titel(arena_van(bezoek), &uit.geschil),
                                  .formulier = &form,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Bezwaar of klacht", "/bezwaren"), &beeld);
  return true;
}

bool geschilstap_doen(struct bezoek *bezoek) {
  struct geschilstap_in in = {.uitkomst = -1, .dag = DAG_GEEN};
  struct str geschil;
  if (!formulier_lezen(bezoek, geschilstap_velden, geschilstap_velden_aantal, &in) ||
      !geschilstap_zetten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), step_of(bezoek), &in,
                          &geschil, &bezoek->fault))
    return fout_op_formulier(bezoek) && geschilstap_tonen(bezoek);
  verder_naar(bezoek, "geschil", geschil, "opgeslagen");
  return true;
}

/* Which ones the register shows; in the order of enum register_van (store/geschil.h). */
static const struct keuze welke[] = {{0, "", "Wat open is"},
                                     {1, "mij", "Wat van mij is"},
                                     {2, "niemand", "Wat nog van niemand is"},
                                     {3, "klaar", "Wat klaar is"},
                                     {0, NULL, NULL}};
enum { KLAAR = 3 };

static struct filter filter_of(struct bezoek *bezoek, const char *naam, const char *label, const char *alles,
                               const struct keuze *keuzes) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, 8);
  size_t aantal = 0;
  if (alles) opties[aantal++] = (struct optie){.label = str_of(alles)};
  for (const struct keuze *k = keuzes; k->label; k++)
    opties[aantal++] = (struct optie){.waarde = str_of(k->code), .label = str_of(k->label)};
  return (struct filter){str_of(naam), str_of(label), opties, aantal};
}

bool geschilregister_tonen(struct bezoek *bezoek) {
  static const struct kolom kolommen[] = {{.naam = S_INIT("Wat")},
                                          {.naam = S_INIT("Inwoner")},
                                          {.naam = S_INIT("Ontvangen")},
                                          {.naam = S_INIT("Wie")},
                                          {.naam = S_INIT("Termijn")}};
  const struct paren *query = &bezoek->request->query;
  const struct keuze *soort = keuze_met_code(geschilsoorten, paren_waarde(query, S("soort")));
  const struct keuze *welk = keuze_met_code(welke, paren_waarde(query, S("welk")));
  struct geschilregister_in in = {
      .van = welk ? welk->waarde : 0, .soort = soort ? soort->waarde : 0, .bladzijde = bladzijde_van(bezoek)};
  struct geschilregister_uit uit;
  if (!geschilregister_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  struct filter filters[] = {filter_of(bezoek, "welk", "Welke", NULL, welke),
                             filter_of(bezoek, "soort", "Soort", "Alle soorten", geschilsoorten)};
  struct lijst lijst = {.pad = S("/bezwaren"),
                        .wat = S("bezwaren en klachten"),
                        .query = query,
                        .kolommen = kolommen,
                        .kolom_aantal = sizeof kolommen / sizeof *kolommen,
                        .filters = filters,
                        .filter_aantal = sizeof filters / sizeof *filters,
                        .totaal = (size_t)uit.totaal,
                        .pagina = (size_t)in.bladzijde,
                        .per_pagina = (size_t)uit.per_bladzijde};
  struct geschilregister_beeld beeld = {.rijen = uit.rijen,
                                        .aantal = uit.aantal,
                                        .totaal = uit.totaal,
                                        .te_laat = uit.te_laat,
                                        .deze_week = uit.deze_week,
                                        .klaar = in.van == KLAAR,
                                        .lijst = &lijst,
                                        .vandaag = vandaag_van(bezoek)};
  tpl_geschilregister(&bezoek->response->body, kader_van(bezoek, "Bezwaar, beroep en klachten", "/bezwaren"), &beeld);
  return true;
}

#include "acts/leemte.h"

#include "render/leemte.h"
#include "render/lijst.h"
#include "render/tpl_leemte.h"
#include "render/tpl_leemten.h"
#include "scherm.h"

static bool look(struct bezoek *bezoek, const struct leemten_in *in, struct leemten_uit *uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!leemten_inzien(&bezoek->werk, in, uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

/* The choices with "everything" before them. */
static struct optie *with_all(struct bezoek *bezoek, const struct keus *keuzes, size_t aantal, const char *alles) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal + 1);
  opties[0] = (struct optie){.label = str_of(alles)};
  for (size_t i = 0; i < aantal; i++)
    opties[i + 1] = (struct optie){.waarde = keuzes[i].sleutel, .label = keuzes[i].naam};
  return opties;
}

bool leemten_tonen(struct bezoek *bezoek) {
  struct leemten_uit uit;
  struct leemten_in in = {.leefgebied = paren_waarde(&bezoek->request->query, S("leefgebied")),
                          .gebied = paren_waarde(&bezoek->request->query, S("gebied")),
                          .bladzijde = bladzijde_van(bezoek)};
  if (!look(bezoek, &in, &uit)) return false;
  struct filter filters[] = {
      {S("leefgebied"), S("Leefgebied"), with_all(bezoek, uit.leefgebieden, uit.leefgebied_aantal, "Alle leefgebieden"),
       uit.leefgebied_aantal + 1},
      {S("gebied"), S("Gebied"), with_all(bezoek, uit.gebieden, uit.gebied_aantal, "Alle gebieden"),
       uit.gebied_aantal + 1}};
  struct lijst lijst = {.pad = S("/leemten"),
                        .wat = S("leemten"),
                        .query = &bezoek->request->query,
                        .filters = filters,
                        .filter_aantal = 2,
                        .totaal = (size_t)uit.totaal,
                        .pagina = (size_t)in.bladzijde,
                        .per_pagina = (size_t)uit.per_bladzijde};
  struct leemten_beeld beeld = {.leemten = uit.leemten,
                                .aantal = uit.aantal,
                                .tellingen = uit.tellingen,
                                .telling_aantal = uit.telling_aantal,
                                .lijst = &lijst};
  tpl_leemten(&bezoek->response->body, kader_van(bezoek, "Wat er niet is", "/wachtlijst"), &beeld);
  return true;
}

/* Of a household when the address names one. */
static struct str household_of(const struct bezoek *bezoek) {
  return str_starts(bezoek->request->path, S("/huishouden/")) ? bezoek->request->param : (struct str){0};
}

bool leemte_nieuw_tonen(struct bezoek *bezoek) {
  struct leemten_uit uit;
  struct str huishouden = household_of(bezoek);
  if (!look(bezoek, &(struct leemten_in){0}, &uit)) return false;
  struct formulier form =
      formulier_van(bezoek, huishouden.len ? pad_van(bezoek, "huishouden", huishouden, "leemte") : S("/leemten/nieuw"),
                    leemte_velden, leemte_velden_aantal, "Melden");
  struct leemte_beeld beeld = {.huishouden = huishouden,
                               .formulier = &form,
                               .leefgebieden = opties_van(bezoek, uit.leefgebieden, uit.leefgebied_aantal),
                               .leefgebied_aantal = uit.leefgebied_aantal,
                               .gebieden = opties_van(bezoek, uit.gebieden, uit.gebied_aantal),
                               .gebied_aantal = uit.gebied_aantal};
  tpl_leemte(&bezoek->response->body, kader_van(bezoek, "Melden wat er niet is", "/wachtlijst"), &beeld);
  return true;
}

bool leemte_nieuw_doen(struct bezoek *bezoek) {
  struct leemte_in in = {0};
  struct str huishouden = household_of(bezoek), uit;
  if (!formulier_lezen(bezoek, leemte_velden, leemte_velden_aantal, &in) ||
      !leemte_melden(&bezoek->werk, huishouden, &in, &uit, &bezoek->fault))
    return fout_op_formulier(bezoek) && leemte_nieuw_tonen(bezoek);
  response_redirect(bezoek->response,
                    uit.len ? str_format(arena_van(bezoek), "/huishouden/%.*s/oplossingen?klaar=leemte", STR_ARG(uit))
                            : S("/leemten?klaar=leemte"));
  return true;
}

#include "acts/keuring.h"

#include "render/toezicht.h"
#include "render/tpl_keuring.h"
#include "render/tpl_keuring_nieuws.h"
#include "render/tpl_keurvlag.h"
#include "scherm.h"

static struct str rules_of(struct arena *arena, unsigned regels) {
  struct str text = {0};
  for (unsigned regel = 1; regel < KEUR_EINDE; regel++) {
    if (!(regels >> regel & 1)) continue;
    struct str naam = keuze_label(keuringsregels, (int)regel);
    text = text.len ? str_format(arena, "%.*s, %.*s", STR_ARG(text), STR_ARG(naam)) : naam;
  }
  return text;
}

/* The choices with "everything" before them. */
static struct optie *with_all(struct arena *arena, const struct keuze *keuzes, const char *alles, size_t *ret_aantal) {
  size_t aantal = 0;
  while (keuzes[aantal].label) aantal++;
  struct optie *opties = NEW_ARRAY(arena, struct optie, aantal + 1);
  opties[0] = (struct optie){.label = str_of(alles)};
  for (size_t i = 0; i < aantal; i++)
    opties[i + 1] = (struct optie){.waarde = str_of(keuzes[i].code), .label = str_of(keuzes[i].label)};
  *ret_aantal = aantal + 1;
  return opties;
}

static int chosen(const struct bezoek *bezoek, const char *naam, const struct keuze *keuzes) {
  const struct keuze *keuze = keuze_met_code(keuzes, paren_waarde(&bezoek->request->query, str_of(naam)));
  return keuze ? keuze->waarde : 0;
}

static void fill_checkpoint(struct bezoek *bezoek, const struct controlepunt *punt, struct keuring_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  beeld->punt_mist = !punt->op || dag_van_moment(punt->op) < dag_van_moment(bezoek->werk.wanneer.echt);
  if (!punt->op) return;
  beeld->punt = str_format(arena, "nummer %lld van %.*s", (long long)punt->nr, STR_ARG(moment_kort(arena, punt->op)));
  beeld->verzonden =
      punt->verzonden_op
          ? str_format(arena, "Het is verstuurd op %.*s.", STR_ARG(moment_kort(arena, punt->verzonden_op)))
          : S("Het is niet verstuurd. Iemand bewaart het zelf, of er is geen adres ingesteld.");
}

bool keuring_tonen(struct bezoek *bezoek) {
  struct arena *arena = arena_van(bezoek);
  struct keuring_inzien_uit uit;
  struct keuring_inzien_in in = {.stand = (enum keurstand)chosen(bezoek, "stand", keurstanden),
                                 .regel = (enum keuringsregel)chosen(bezoek, "regel", keuringsregels),
                                 .bladzijde = bladzijde_van(bezoek)};
  if (!keuring_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  struct filter filters[] = {{.naam = S("stand"), .label = S("Stand")}, {.naam = S("regel"), .label = S("Regel")}};
  filters[0].opties = with_all(arena, keurstanden, "Alles", &filters[0].aantal);
  filters[1].opties = with_all(arena, keuringsregels, "Alle regels", &filters[1].aantal);
  struct lijst lijst = {.pad = S("/keuring"),
                        .wat = S("blikken"),
                        .query = &bezoek->request->query,
                        .filters = filters,
                        .filter_aantal = 2,
                        .totaal = (size_t)uit.totaal,
                        .pagina = (size_t)in.bladzijde,
                        .per_pagina = KEURVLAG_BLAD};
  struct keurvlag_regel *rows = NEW_ARRAY(arena, struct keurvlag_regel, uit.aantal + 1);
  for (size_t i = 0; i < uit.aantal; i++)
    rows[i] = (struct keurvlag_regel){&uit.vlaggen[i], rules_of(arena, uit.vlaggen[i].regels)};
  struct keurregel_beeld rules[KEUR_EINDE];
  for (int regel = 1; regel < KEUR_EINDE; regel++)
    rules[regel - 1] = (struct keurregel_beeld){keuze_label(keuringsregels, regel), &uit.regels[regel]};
  struct keuring_beeld beeld = {.vlaggen = rows,
                                .aantal = uit.aantal,
                                .lijst = &lijst,
                                .cijfers = &uit.cijfers,
                                .regels = rules,
                                .regel_aantal = KEUR_EINDE - 1,
                                .dagen = KEURING_TERUG};
  fill_checkpoint(bezoek, &uit.controlepunt, &beeld);
  tpl_keuring(&bezoek->response->body, kader_van(bezoek, "Wie keek waar?", "/keuring"), &beeld);
  return true;
}

/* `stap` is the form that was sent, which keeps what was typed; "" = none. */
static bool show_flag(struct bezoek *bezoek, const char *stap) {
  struct arena *arena = arena_van(bezoek);
  struct str id = bezoek->request->param;
  struct keurvlag_uit uit;
  struct fault typed = bezoek->fault, *clean = NEW(arena, struct fault);
  fault_init(&bezoek->fault);
  fault_init(clean);
  if (!keurvlag_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct str waarom[KEUR_EINDE];
  size_t count = 0;
  for (unsigned regel = 1; regel < KEUR_EINDE; regel++)
    if (uit.vlag.regels >> regel & 1) waarom[count++] = keuring_waarom((enum keuringsregel)regel);
  struct keurspoor_rij *spoor = NEW_ARRAY(arena, struct keurspoor_rij, uit.spoor_aantal + 1);
  for (size_t i = 0; i < uit.spoor_aantal; i++) {
    const struct keurspoor *s = &uit.spoor[i];
    spoor[i] = (struct keurspoor_rij){s->op, s->act, s->initialen, s->uitkomst, s->dit};
  }
  struct formulier ask = formulier_van(bezoek, pad_van(bezoek, "keuring/blik", id, "vragen"), keurvraag_velden,
                                       keurvraag_velden_aantal, "Vraag stellen");
  struct formulier close = formulier_van(bezoek, pad_van(bezoek, "keuring/blik", id, "sluiten"), keursluiten_velden,
                                         keursluiten_velden_aantal, "Afsluiten");
  ask.versie = close.versie = versie_tekst(bezoek, uit.vlag.versie);
  if (stap[0] != 'v') ask.waarden = NULL, ask.fault = clean;
  if (stap[0] != 's') close.waarden = NULL, close.fault = clean;
  bool open = !uit.van_mij && !uit.vlag.gesloten_op;
  struct keurvlag_beeld beeld = {.vlag = &uit.vlag,
                                 .waarom = waarom,
                                 .waarom_aantal = count,
                                 .spoor = spoor,
                                 .spoor_aantal = uit.spoor_aantal,
                                 .vraag = open ? &ask : NULL,
                                 .sluiten = open ? &close : NULL,
                                 .van_mij = uit.van_mij};
  tpl_keurvlag(&bezoek->response->body, kader_van(bezoek, "Blik nakijken", "/keuring"), &beeld);
  return true;
}

bool keurvlag_tonen(struct bezoek *bezoek) {
  return show_flag(bezoek, "");
}

static bool on_with(struct bezoek *bezoek, struct str vlag, const char *klaar) {
  verder_naar(bezoek, "keuring/blik", vlag, klaar);
  return true;
}

bool keurvlag_openen_doen(struct bezoek *bezoek) {
  struct str vlag;
  return keurvlag_opendoen(&bezoek->werk, bezoek->request->param, &vlag, &bezoek->fault) && on_with(bezoek, vlag, "");
}

bool keurvlag_vragen_doen(struct bezoek *bezoek) {
  struct keurvraag_in in = {0};
  struct str vlag;
  if (!formulier_lezen(bezoek, keurvraag_velden, keurvraag_velden_aantal, &in) ||
      !keurvlag_uitleg_vragen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &vlag,
                              &bezoek->fault))
    return formulier_verouderd(bezoek) && show_flag(bezoek, "vragen");
  return on_with(bezoek, vlag, "uitleg-gevraagd");
}

bool keurvlag_sluiten_doen(struct bezoek *bezoek) {
  struct keursluiten_in in = {0};
  struct str vlag;
  if (!formulier_lezen(bezoek, keursluiten_velden, keursluiten_velden_aantal, &in) ||
      !keurvlag_afsluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &vlag,
                          &bezoek->fault))
    return formulier_verouderd(bezoek) && show_flag(bezoek, "sluiten");
  return on_with(bezoek, vlag, "opgeslagen");
}

bool keuring_nieuws_tonen(struct bezoek *bezoek) {
  struct nieuws_uit uit = {0};
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!nieuws_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, S("/keuring/nieuws"), nieuws_velden, nieuws_velden_aantal, "Op de lijst zetten");
  struct keuring_nieuws_beeld beeld = {.rijen = uit.rijen, .aantal = uit.aantal, .formulier = &form};
  tpl_keuring_nieuws(&bezoek->response->body, kader_van(bezoek, "Mensen in het nieuws", "/keuring"), &beeld);
  return true;
}

bool keuring_nieuws_doen(struct bezoek *bezoek) {
  struct nieuws_in in = {0};
  struct str rij;
  if (!formulier_lezen(bezoek, nieuws_velden, nieuws_velden_aantal, &in) ||
      !nieuws_opnemen(&bezoek->werk, &in, &rij, &bezoek->fault))
    return fout_op_formulier(bezoek) && keuring_nieuws_tonen(bezoek);
  response_redirect(bezoek->response, S("/keuring/nieuws?klaar=opgeslagen"));
  return true;
}

bool keuring_nieuws_stoppen_doen(struct bezoek *bezoek) {
  struct str rij;
  if (!nieuws_stoppen(&bezoek->werk, bezoek->request->param, &rij, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/keuring/nieuws?klaar=opgeslagen"));
  return true;
}

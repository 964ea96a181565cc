#include "verheldering.h"

#include "render/tpl_verheldering_begin.h"
#include "render/tpl_verheldering_overzicht.h"
#include "render/tpl_verheldering_verhaal.h"

#include "dossierkop.h"

bool verheldering_bekijken(struct bezoek *bezoek, const struct verheldering_inzien_in *in,
                           struct verheldering_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!verheldering_inzien(&bezoek->werk, in, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

struct str naar_van(struct bezoek *bezoek, const char *wat, struct str id) {
  return str_format(arena_van(bezoek), "%s:%.*s", wat, STR_ARG(id));
}

void verder_met(struct bezoek *bezoek, struct str naar, const char *klaar) {
  static const struct {
    const char *wat, *voor, *na;
  } wegen[] = {{"deel", "verhelderingsdeel", ""},
               {"gebieden", "verheldering", "leefgebieden"},
               {"verhaal", "verheldering", ""},
               {"overzicht", "huishouden", "verheldering"}};
  struct str wat, id = naar;
  size_t at = 0;
  if (!str_cut(&id, ':', &wat) || !id_valid(id)) wat = S("overzicht"), id = bezoek->request->param;
  while (at < 3 && !str_eq(wat, str_of(wegen[at].wat))) at++;
  struct str path = pad_van(bezoek, wegen[at].voor, id, wegen[at].na);
  response_redirect(bezoek->response,
                    klaar[0] ? str_format(arena_van(bezoek), "%.*s?klaar=%s", STR_ARG(path), klaar) : path);
}

struct str gebied_naam(const struct verheldering_inzien_uit *uit, struct str sleutel) {
  for (size_t i = 0; i < uit->gebied_aantal; i++)
    if (str_eq(uit->gebieden[i].sleutel, sleutel)) return uit->gebieden[i].naam;
  return sleutel;
}

/* The lines of the index: questions, then each person with his life domains. */
static struct deel_regel *lines_of(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit) {
  struct deel_regel *regels = NEW_ARRAY(arena_van(bezoek), struct deel_regel, uit->deel_aantal + 1);
  int64_t wie = -1;
  for (size_t i = 0; i < uit->deel_aantal; i++) {
    const struct verheldering_deel *deel = &uit->delen[i];
    bool question = deel->vraag != VRAAG_GEBIED;
    regels[i] = (struct deel_regel){.deel = deel,
                                    .titel = question            ? str_of(hoofdvragen[deel->vraag].kop)
                                             : deel->afgeschermd ? S("Een afgeschermd deel")
                                                                 : gebied_naam(uit, deel->leefgebied),
                                    .naar = naar_van(bezoek, "deel", deel->publiek),
                                    .klaar = !deel_inhoud_leeg(&deel->inhoud),
                                    .hier = uit->deel == deel};
    if (deel->persoon != wie && !deel->afgeschermd) regels[i].kop = question ? S("Vragen") : deel->persoon_naam;
    if (!deel->afgeschermd) wie = deel->persoon;
  }
  return regels;
}

/* "Evi Visser en Emma Visser": who should be asked about as well. */
static struct str children_of(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  const struct persoon **kinderen = NEW_ARRAY(arena, const struct persoon *, uit->lid_aantal + 1);
  size_t aantal =
      verheldering_kinderen(uit->leden, uit->lid_aantal, uit->delen, uit->deel_aantal, vandaag_van(bezoek), kinderen);
  struct str namen = {0};
  for (size_t i = 0; i < aantal; i++)
    namen = str_format(arena, "%.*s%s%.*s", STR_ARG(namen),
                       i == 0            ? ""
                       : i + 1 == aantal ? " en "
                                         : ", ",
                       STR_ARG(persoon_naam(arena, kinderen[i])));
  return namen;
}

struct verheldering_beeld verheldering_beeld_van(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit) {
  struct verheldering_beeld beeld = {
      .huishouden = uit->huishouden.publiek,
      .naam = uit->lid_aantal ? huishouden_naam(arena_van(bezoek), &uit->leden[0]) : (struct str){0},
      .verheldering = &uit->verheldering,
      .regels = lines_of(bezoek, uit),
      .regel_aantal = uit->deel_aantal,
      .stand = verheldering_tellen(uit->delen, uit->deel_aantal),
      .mag_schrijven = uit->mag_doen && uit->verheldering.afgerond_op == DAG_GEEN,
      .leden = uit->leden,
      .lid_aantal = uit->lid_aantal,
      .meldingen = uit->meldingen,
      .melding_aantal = uit->melding_aantal,
      .bezoeken = uit->bezoeken,
      .bezoek_aantal = uit->bezoek_aantal,
      .plannen = uit->plannen,
      .plan_aantal = uit->plan_aantal,
      .plan_laatste_dag = uit->plan_laatste_dag,
      .kinderen = children_of(bezoek, uit),
      .voorveld = bezoek->sessie.actor.rol == ROL_PARTNER,
      .vandaag = vandaag_van(bezoek),
  };
  if (uit->alle_aantal && uit->verheldering.id == uit->alle[0].id)
    beeld.eerder = uit->alle + 1, beeld.eerder_aantal = uit->alle_aantal - 1;
  bezoek->kader.breed = true;
  return beeld;
}

/* The first thing to do: begin, and before that take a question up. */
static bool show_begin(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit) {
  struct verheldering_beeld beeld = verheldering_beeld_van(bezoek, uit);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "huishouden", uit->huishouden.publiek, "verheldering"),
                    verheldering_beginnen_velden, verheldering_beginnen_velden_aantal, "Vraagverheldering beginnen");
  beeld.formulier = &form;
  beeld.kop = dossierkop_van(bezoek, &uit->kop, TAB_VERHELDERING);
  beeld.eerder = uit->alle;
  beeld.eerder_aantal = uit->alle_aantal;
  tpl_verheldering_begin(&bezoek->response->body, kader_van(bezoek, "Vraagverheldering", "/werk"), &beeld,
                         uit->kan_beginnen, uit->mag_doen);
  return true;
}

static bool show_overview(struct bezoek *bezoek, struct str huishouden) {
  struct verheldering_inzien_uit uit;
  if (!verheldering_bekijken(bezoek, &(struct verheldering_inzien_in){LANGS_HUISHOUDEN, huishouden, 0}, &uit))
    return false;
  if (!uit.verheldering.id || uit.verheldering.afgerond_op != DAG_GEEN) return show_begin(bezoek, &uit);
  struct verheldering_beeld beeld = verheldering_beeld_van(bezoek, &uit);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "verheldering", uit.verheldering.publiek, "afronden"), NULL, 0, "Afronden");
  beeld.formulier = &form;
  beeld.kop = dossierkop_van(bezoek, &uit.kop, TAB_VERHELDERING);
  tpl_verheldering_overzicht(&bezoek->response->body, kader_van(bezoek, "Vraagverheldering", "/werk"), &beeld);
  return true;
}

bool verheldering_overzicht_tonen(struct bezoek *bezoek) {
  return show_overview(bezoek, bezoek->request->param);
}

bool verheldering_beginnen_doen(struct bezoek *bezoek) {
  struct verheldering_beginnen_in in = {0};
  struct str verheldering;
  if (!formulier_lezen(bezoek, verheldering_beginnen_velden, verheldering_beginnen_velden_aantal, &in) ||
      !verheldering_beginnen(&bezoek->werk, bezoek->request->param, &in, &verheldering, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_overview(bezoek, bezoek->request->param);
  verder_met(bezoek, naar_van(bezoek, "overzicht", bezoek->request->param), "");
  return true;
}

bool verheldering_verhaal_tonen(struct bezoek *bezoek) {
  struct verheldering_inzien_uit uit;
  struct verheldering_inzien_in in = {LANGS_VERHELDERING, bezoek->request->param, 0};
  if (!verheldering_bekijken(bezoek, &in, &uit)) return false;
  struct verheldering_beeld beeld = verheldering_beeld_van(bezoek, &uit);
  bezoek->kader.breed = false;
  tpl_verheldering_verhaal(&bezoek->response->body, kader_van(bezoek, "Samenvatting", "/werk"), &beeld);
  return true;
}

bool verheldering_afronden_doen(struct bezoek *bezoek) {
  struct str verheldering;
  if (!verheldering_afronden(&bezoek->werk, bezoek->request->param, &verheldering, &bezoek->fault)) return false;
  verder_met(bezoek, naar_van(bezoek, "verhaal", verheldering), "verhelderd");
  return true;
}

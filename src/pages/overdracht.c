#include "acts/keuzes.h"
#include "acts/melding_beheren.h"
#include "acts/overdragen.h"
#include "render/tpl_overdracht.h"
#include "render/tpl_overdragen.h"
#include "scherm.h"

bool overdrachten_beeld(struct bezoek *bezoek, struct overdrachten_beeld *ret_beeld) {
  struct overdrachten_inzien_uit uit;
  if (!overdrachten_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  *ret_beeld = (struct overdrachten_beeld){uit.binnen, uit.uit, uit.binnen_aantal, uit.uit_aantal};
  return true;
}

bool collega_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal) {
  struct keus *collegas;
  if (!collegas_kiezen(&bezoek->werk, &collegas, ret_aantal, &bezoek->fault)) return false;
  struct optie *people = opties_van(bezoek, collegas, *ret_aantal);
  for (size_t i = 0; i < *ret_aantal; i++)
    people[i].label =
        str_format(arena_van(bezoek), "%.*s (%.*s)", STR_ARG(collegas[i].naam), STR_ARG(collegas[i].uitleg));
  *ret_opties = people;
  return true;
}

static bool find_choices(struct bezoek *bezoek, struct overdragen_beeld *beeld) {
  struct optie *teams, *collegas;
  struct keus *organisaties;
  if (!team_opties(bezoek, &teams, &beeld->team_aantal) || !collega_opties(bezoek, &collegas, &beeld->collega_aantal) ||
      !organisaties_kiezen(&bezoek->werk, &organisaties, &beeld->organisatie_aantal, &bezoek->fault))
    return false;
  beeld->teams = teams;
  beeld->collegas = collegas;
  beeld->organisaties = opties_van(bezoek, organisaties, beeld->organisatie_aantal);
  return true;
}

bool overdragen_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct melding_inzien_uit uit;
  struct overdragen_beeld beeld = {0};
  fault_init(&bezoek->fault);
  if (!melding_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault) || !find_choices(bezoek, &beeld))
    return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "melding", uit.melding.publiek, "overdragen"),
                                        overdragen_velden, overdragen_velden_aantal, "Vraag aanbieden");
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)uit.melding.versie);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "");
  beeld.melding = &uit.melding;
  beeld.huishouden = uit.huishouden;
  beeld.formulier = &form;
  tpl_overdragen(&bezoek->response->body, kader_van(bezoek, "Vraag overdragen", "/werk"), &beeld);
  return true;
}

/* Somebody changed the melding meanwhile: it is shown as it is now, above what was typed. */
static bool shown_again(struct bezoek *bezoek) {
  if (bezoek->fault.class != FAULT_STALE) return fout_op_formulier(bezoek);
  bezoek->response->status = 409;
  return true;
}

bool overdragen_doen(struct bezoek *bezoek) {
  struct overdragen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, overdragen_velden, overdragen_velden_aantal, &in) ||
      !melding_overdragen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                          &bezoek->fault))
    return shown_again(bezoek) && overdragen_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "overgedragen");
  return true;
}

static const char *button_of(const struct overdracht *o, bool namens, enum overdracht_stap stap) {
  static const char *const inside[STAP_AANTAL + 1] = {
      [STAP_AANNEMEN] = "Ja, wij nemen de vraag over", [STAP_VRAGEN] = "Vraag stellen",
      [STAP_AANVULLEN] = "Aanvulling opslaan",         [STAP_TERUGGEVEN] = "Teruggeven",
      [STAP_INTREKKEN] = "Overdracht intrekken",       [STAP_AFRONDEN] = "Gezien",
      [STAP_DOORGEVEN] = "Overdragen aan het team"};
  if (namens && stap == STAP_AANNEMEN) return "Ja, het is overgenomen";
  if (namens && stap == STAP_TERUGGEVEN) return "Opslaan";
  if (stap == STAP_AANVULLEN && o->stand == OVERDRACHT_VRAAG) return "Antwoord opslaan";
  return inside[stap];
}

/* A form for each step that can be taken; what was typed and its faults stand in that of the step that was sent. */
static void make_forms(struct bezoek *bezoek, const struct overdracht_inzien_uit *uit, int sent,
                       struct overdracht_beeld *beeld) {
  for (int stap = STAP_AANNEMEN; stap <= STAP_AANTAL; stap++) {
    if (!uit->kan[stap]) continue;
    struct formulier *form = NEW(arena_van(bezoek), struct formulier);
    *form = formulier_van(bezoek, pad_van(bezoek, "overdracht", uit->overdracht.publiek, ""), overdracht_stap_velden,
                          overdracht_stap_velden_aantal,
                          button_of(&uit->overdracht, uit->namens, (enum overdracht_stap)stap));
    form->versie = str_format(arena_van(bezoek), "%lld", (long long)uit->overdracht.versie);
    if (stap != sent) form->waarden = NULL;
    if (stap != sent || bezoek->fault.class == FAULT_STALE) form->fault = NULL;
    beeld->stap[stap] = form;
  }
}

/* The words of the step that was sent. */
static struct str typed_words(const struct bezoek *bezoek) {
  static const char *const names[] = {"na_te_gaan", "vraag", "aanvulling", "reden", "waarom", "verder"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (formulier_waarde(bezoek, names[i]).len) return formulier_waarde(bezoek, names[i]);
  return (struct str){0};
}

static bool show(struct bezoek *bezoek, int sent) {
  struct fault typed = bezoek->fault;
  struct overdracht_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!overdracht_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct overdracht_beeld beeld = {.overdracht = &uit.overdracht,
                                   .stappen = uit.stappen,
                                   .stap_aantal = uit.stap_aantal,
                                   .namens = uit.namens,
                                   .fault = &bezoek->fault,
                                   .vandaag = vandaag_van(bezoek)};
  bool partner = bezoek->sessie.actor.rol == ROL_PARTNER;
  if (uit.huishouden.len)
    beeld.huishouden = pad_van(bezoek, partner ? "partner/huishouden" : "huishouden", uit.huishouden, "");
  make_forms(bezoek, &uit, sent, &beeld);
  if (sent && !beeld.stap[sent]) beeld.getypt = typed_words(bezoek);
  tpl_overdracht(&bezoek->response->body, kader_van(bezoek, "Overdracht", "/werk"), &beeld);
  return true;
}

bool overdracht_tonen(struct bezoek *bezoek) {
  return show(bezoek, 0);
}

/* A partner who leads the first steps goes on to the household that he took over. */
static bool went_to_household(struct bezoek *bezoek, enum overdracht_stap stap) {
  struct overdracht_inzien_uit uit;
  struct fault fault;
  fault_init(&fault);
  if (stap != STAP_AANNEMEN || bezoek->sessie.actor.rol != ROL_PARTNER ||
      !overdracht_inzien(&bezoek->werk, bezoek->request->param, &uit, &fault) || !uit.huishouden.len)
    return false;
  verder_naar(bezoek, "partner/huishouden", uit.huishouden, "overgenomen");
  return true;
}

/* Where it goes on: to the file that was taken over, to the start when there is nothing left to see here. */
static void go_on(struct bezoek *bezoek, enum overdracht_stap stap, struct str uitkomst) {
  bool here = str_eq(uitkomst, bezoek->request->param);
  if (went_to_household(bezoek, stap)) return;
  if (!here)
    verder_naar(bezoek, "huishouden", uitkomst, "aangenomen");
  else if (stap == STAP_TERUGGEVEN || stap == STAP_INTREKKEN || stap == STAP_AFRONDEN || stap == STAP_DOORGEVEN)
    response_redirect(bezoek->response, str_format(arena_van(bezoek), "%s?klaar=%s",
                                                   bezoek->sessie.actor.rol == ROL_LOKET     ? "/loket"
                                                   : bezoek->sessie.actor.rol == ROL_PARTNER ? "/partner"
                                                                                             : "/werk",
                                                   stap == STAP_TERUGGEVEN  ? "teruggegeven"
                                                   : stap == STAP_DOORGEVEN ? "doorgegeven"
                                                   : stap == STAP_INTREKKEN ? "ingetrokken-overdracht"
                                                                            : "stap"));
  else
    verder_naar(bezoek, "overdracht", uitkomst, "stap");
}

bool overdracht_doen(struct bezoek *bezoek) {
  struct overdracht_stap_in in = {0};
  struct str uitkomst;
  const struct keuze *stap = keuze_met_code(overdracht_stappen, formulier_waarde(bezoek, "stap"));
  if (!stap)
    return fault_set(&bezoek->fault, FAULT_INPUT, S("Kies wat u met de overdracht wilt doen."), "no such step");
  if (!formulier_lezen(bezoek, overdracht_stap_velden, overdracht_stap_velden_aantal, &in) ||
      !overdracht_behandelen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"),
                             (enum overdracht_stap)stap->waarde, &in, &uitkomst, &bezoek->fault))
    return shown_again(bezoek) && show(bezoek, stap->waarde);
  go_on(bezoek, (enum overdracht_stap)stap->waarde, uitkomst);
  return true;
}

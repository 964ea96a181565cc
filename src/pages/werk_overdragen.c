#include "acts/werk_overdragen.h"
#include "base/text.h"
#include "render/tpl_melding_geven.h"
#include "render/tpl_werkoverdracht_terug.h"
#include "render/tpl_werk_overdragen.h"
#include "scherm.h"

bool melding_oppakken_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!melding_oppakken(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &huishouden,
                        &bezoek->fault))
    return false;
  verder_naar(bezoek, "huishouden", huishouden, "opgepakt");
  return true;
}

bool melding_geven_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct melding_geven_uit uit;
  fault_init(&bezoek->fault);
  if (!melding_geven_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "melding", uit.melding.publiek, "geven"),
                                        werk_overdragen_velden, werk_overdragen_velden_aantal, "Overdragen");
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "");
  struct werk_overdragen_beeld beeld = {.melding = &uit.melding,
                                        .formulier = &form,
                                        .collegas = medewerker_opties(bezoek, uit.medewerkers, uit.aantal),
                                        .collega_aantal = uit.aantal};
  tpl_melding_geven(&bezoek->response->body, kader_van(bezoek, "Geef aan een collega", "/werk"), &beeld);
  return true;
}

bool melding_geven_doen(struct bezoek *bezoek) {
  struct werkoverdracht_regel regel = {.melding = bezoek->request->param};
  struct werk_overdragen_in in = {.regels = &regel, .aantal = 1};
  struct str huishouden;
  if (!formulier_lezen(bezoek, werk_overdragen_velden, werk_overdragen_velden_aantal, &in) ||
      !werk_overdragen(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && melding_geven_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "werk-overgedragen");
  return true;
}

static struct str field_of(struct bezoek *bezoek, const char *voor, struct str id) {
  return str_format(arena_van(bezoek), "%s-%.*s", voor, STR_ARG(id));
}

static bool is_ticked(const struct bezoek *bezoek, struct str waarde) {
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal; i++)
    if (str_eq(form->rij[i].naam, S("regel")) && str_eq(form->rij[i].waarde, waarde)) return true;
  return false;
}

/* A line as it was typed; on a new form all lines are ticked. */
static struct overdragen_rij row_of(struct bezoek *bezoek, const struct werkstuk *stuk) {
  const struct paren *form = &bezoek->request->form;
  struct str id = stuk->melding.len ? stuk->melding : stuk->afspraak, veld = field_of(bezoek, "naar", id);
  struct str waarde = str_format(arena_van(bezoek), "%c-%.*s", stuk->melding.len ? 'm' : 'a', STR_ARG(id));
  return (struct overdragen_rij){
      .stuk = stuk,
      .id = id,
      .waarde = waarde,
      .gekozen = bezoek->request->method == METHOD_GET || is_ticked(bezoek, waarde),
      .naar = paren_waarde(form, veld),
      .woorden = paren_waarde(form, field_of(bezoek, "woorden", id)),
      .fout = fault_of(&bezoek->fault, str_c(arena_van(bezoek), veld)),
      .woorden_fout = fault_of(&bezoek->fault, str_c(arena_van(bezoek), field_of(bezoek, "woorden", id))),
  };
}

static void add_rows(struct bezoek *bezoek, const struct werkvoorraad_uit *uit, struct werk_overdragen_beeld *beeld) {
  struct overdragen_rij *rows = NEW_ARRAY(arena_van(bezoek), struct overdragen_rij, uit->aantal + 1);
  size_t meldingen = 0;
  for (size_t i = 0; i < uit->aantal; i++) {
    rows[i] = row_of(bezoek, &uit->stukken[i]);
    meldingen += uit->stukken[i].melding.len > 0;
  }
  beeld->regels = rows;
  beeld->regel_aantal = uit->aantal;
  beeld->meer = meldingen == WERKSTUKKEN_BLAD || uit->aantal - meldingen == WERKSTUKKEN_BLAD;
}

/* Who leads a team chooses whose work it is. */
static void add_tabs(struct bezoek *bezoek, const struct werkvoorraad_uit *uit, struct werk_overdragen_beeld *beeld) {
  struct tab *tabs = NEW_ARRAY(arena_van(bezoek), struct tab, uit->collega_aantal + 1);
  if (bezoek->sessie.actor.rol != ROL_TEAMLEIDER) return;
  for (size_t i = 0; i < uit->collega_aantal; i++)
    tabs[i] = (struct tab){.naam = uit->collegas[i].naam,
                           .pad = pad_van(bezoek, "overdragen", uit->collegas[i].publiek, ""),
                           .hier = uit->collegas[i].id == uit->wie.id};
  beeld->tabs = tabs;
  beeld->tab_aantal = uit->collega_aantal;
}

bool werk_overdragen_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct werkvoorraad_uit uit;
  struct str wie = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!werkvoorraad_inzien(&bezoek->werk, wie, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, wie.len ? pad_van(bezoek, "overdragen", wie, "") : S("/overdragen"),
                                        werk_overdragen_velden, werk_overdragen_velden_aantal, "Overdragen");
  struct werk_overdragen_beeld beeld = {.wie = uit.wie.id == bezoek->sessie.actor.gebruiker ? S("u") : uit.wie.naam,
                                        .formulier = &form,
                                        .collegas = medewerker_opties(bezoek, uit.collegas, uit.collega_aantal),
                                        .collega_aantal = uit.collega_aantal,
                                        .vandaag = vandaag_van(bezoek)};
  add_rows(bezoek, &uit, &beeld);
  add_tabs(bezoek, &uit, &beeld);
  tpl_werk_overdragen(&bezoek->response->body, kader_van(bezoek, "Werk overdragen", "/agenda"), &beeld);
  return true;
}

/* The words of one line; too long a text is a fault beside it. */
static struct str words_of(struct bezoek *bezoek, struct str id) {
  struct str veld = field_of(bezoek, "woorden", id);
  struct str words = str_trim(paren_waarde(&bezoek->request->form, veld));
  if (text_length(words) > VELD_MAX_REGEL)
    fault_add(&bezoek->fault, str_c(arena_van(bezoek), veld),
              str_format(arena_van(bezoek), "Dit is te lang: %zu tekens. Er is plaats voor %d tekens.",
                         text_length(words), VELD_MAX_REGEL));
  return words;
}

static size_t read_lines(struct bezoek *bezoek, struct werkoverdracht_regel *regels) {
  const struct paren *form = &bezoek->request->form;
  size_t count = 0;
  for (size_t i = 0; i < form->aantal && count < 2 * WERKSTUKKEN_BLAD; i++) {
    struct str waarde = form->rij[i].waarde, id = str_part(waarde, 2, waarde.len);
    if (!str_eq(form->rij[i].naam, S("regel")) || !id_valid(id)) continue;
    bool is_melding = str_starts(waarde, S("m-"));
    regels[count++] = (struct werkoverdracht_regel){
        .melding = is_melding ? id : (struct str){0},
        .afspraak = is_melding ? (struct str){0} : id,
        .naar = paren_waarde(form, field_of(bezoek, "naar", id)),
        .woorden = words_of(bezoek, id),
    };
  }
  return count;
}

bool werk_overdragen_doen(struct bezoek *bezoek) {
  struct werkoverdracht_regel *regels = NEW_ARRAY(arena_van(bezoek), struct werkoverdracht_regel, 2 * WERKSTUKKEN_BLAD);
  struct werk_overdragen_in in = {.regels = regels, .aantal = read_lines(bezoek, regels)};
  struct str huishouden;
  bool read = formulier_lezen(bezoek, werk_overdragen_velden, werk_overdragen_velden_aantal, &in);
  in.van = bezoek->request->param;
  if (!read || bezoek->fault.field_count || !werk_overdragen(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && werk_overdragen_tonen(bezoek);
  response_redirect(bezoek->response, S("/agenda?klaar=werk-overgedragen"));
  return true;
}

bool werkoverdracht_aannemen_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!werkoverdracht_aannemen(&bezoek->werk, bezoek->request->param, &huishouden, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/werk?klaar=werk-aangenomen"));
  return true;
}

bool werkoverdracht_terug_tonen(struct bezoek *bezoek) {
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "werkoverdracht", bezoek->request->param, "teruggeven"),
                                        werkoverdracht_terug_velden, werkoverdracht_terug_velden_aantal, "Teruggeven");
  form.terug = S("/werk");
  tpl_werkoverdracht_terug(&bezoek->response->body, kader_van(bezoek, "Werk teruggeven", "/werk"), &form);
  return true;
}

bool werkoverdracht_terug_doen(struct bezoek *bezoek) {
  struct werkoverdracht_terug_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, werkoverdracht_terug_velden, werkoverdracht_terug_velden_aantal, &in) ||
      !werkoverdracht_teruggeven(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && werkoverdracht_terug_tonen(bezoek);
  response_redirect(bezoek->response, S("/werk?klaar=werk-teruggegeven"));
  return true;
}

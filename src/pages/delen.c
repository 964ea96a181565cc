/* Sharing: the form, exactly what goes, and what went. */
#include "acts/delen.h"

#include "acts/wie_weet_wat.h"
#include "render/tpl_delen_vorm.h"
#include "render/tpl_delen_zien.h"
#include "render/tpl_dingblad.h"
#include "render/tpl_gedeeld.h"
#include "render/voordeur.h"
#include "render/wie_weet.h"

#include "dossierkop.h"
#include "wie_weet.h"

static struct optie *task_options(struct bezoek *bezoek, size_t *ret_aantal) {
  struct taakkeuze *taken;
  if (!taken_kiezen(&bezoek->werk, &taken, ret_aantal, &bezoek->fault)) return NULL;
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, *ret_aantal + 1);
  for (size_t i = 0; i < *ret_aantal; i++)
    opties[i] = (struct optie){
        .waarde = taken[i].id,
        .label = str_format(arena_van(bezoek), "%.*s (%.*s)", STR_ARG(taken[i].naam), STR_ARG(taken[i].artikel))};
  return opties;
}

static struct optie *consent_options(struct bezoek *bezoek, const struct delen_vorm_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct optie *opties = NEW_ARRAY(arena, struct optie, uit->toestemming_aantal + 1);
  for (size_t i = 0; i < uit->toestemming_aantal; i++) {
    const struct toestemming *t = &uit->toestemmingen[i];
    struct str aan = deelgenoot_naam(arena, &t->aan);
    opties[i] = (struct optie){.waarde = t->publiek,
                               .label = str_format(arena, "%.*s, voor %.*s", STR_ARG(t->persoon_naam), STR_ARG(aan))};
  }
  return opties;
}

static struct optie *thing_options(struct bezoek *bezoek, const struct delen_vorm_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct optie *opties = NEW_ARRAY(arena, struct optie, uit->ding_aantal + 1);
  for (size_t i = 0; i < uit->ding_aantal; i++)
    opties[i] = (struct optie){.waarde = ding_sleutel(arena, &uit->dingen[i]),
                               .label = uit->dingen[i].naam,
                               .uitleg = keuze_label(ding_soorten, (int)uit->dingen[i].soort)};
  return opties;
}

/* From the page of a consent: with whom it is for, and what for. */
static void fill_from_consent(struct delen_in *in, const struct toestemming *t) {
  in->persoon = t->persoon_publiek;
  in->toestemming = t->publiek;
  in->deelgenoot = (int)t->aan.soort;
  in->naam = t->aan.naam;
  in->organisatie = t->aan.organisatie;
  in->adres = t->aan.adres;
  in->team = t->aan.soort == DEELGENOOT_TEAM ? t->aan.deelnemer : 0;
  in->doel = t->doel;
  in->tot = t->tot;
}

static struct paren first_values(struct bezoek *bezoek, const struct delen_vorm_uit *uit) {
  struct delen_in in = {.deelgenoot = -1, .tot = DAG_GEEN};
  struct str met = paren_waarde(&bezoek->request->query, S("toestemming"));
  if (uit->lid_aantal == 1) in.persoon = uit->leden[0].publiek;
  for (size_t i = 0; i < uit->toestemming_aantal; i++)
    if (str_eq(uit->toestemmingen[i].publiek, met)) fill_from_consent(&in, &uit->toestemmingen[i]);
  return formulier_waarden(arena_van(bezoek), delen_velden, delen_velden_aantal, &in);
}

static bool show_form(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param;
  struct delen_vorm_uit uit;
  struct optie *teams, *collegas;
  struct delen_vorm_beeld beeld = {0};
  fault_init(&bezoek->fault);
  if (!delen_vorm_inzien(&bezoek->werk, id, false, &uit, &bezoek->fault) ||
      !team_opties(bezoek, &teams, &beeld.team_aantal) || !collega_opties(bezoek, &collegas, &beeld.collega_aantal))
    return false;
  beeld.taken = task_options(bezoek, &beeld.taak_aantal);
  if (!beeld.taken) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "delen"), delen_velden,
                                        delen_velden_aantal, "Bekijken wat er gaat");
  struct paren values = first_values(bezoek, &uit);
  if (!form.waarden) form.waarden = &values;
  form.terug = pad_van(bezoek, "huishouden", id, "toestemming");
  beeld.formulier = &form;
  beeld.huishouden = id;
  beeld.personen = leden_opties(bezoek, uit.leden, uit.lid_aantal);
  beeld.persoon_aantal = uit.lid_aantal;
  beeld.partners = partner_opties(bezoek, uit.partners, uit.partner_aantal);
  beeld.partner_aantal = uit.partner_aantal;
  beeld.teams = teams;
  beeld.collegas = collegas;
  beeld.toestemmingen = consent_options(bezoek, &uit);
  beeld.toestemming_aantal = uit.toestemming_aantal;
  beeld.dingen = thing_options(bezoek, &uit);
  beeld.ding_aantal = uit.ding_aantal;
  tpl_delen_vorm(&bezoek->response->body, kader_van(bezoek, "Gegevens delen", "/werk"), &beeld);
  return true;
}

bool delen_tonen(struct bezoek *bezoek) {
  return show_form(bezoek);
}
bool delen_aanpassen_doen(struct bezoek *bezoek) {
  return show_form(bezoek);
}

static bool show_preview(struct bezoek *bezoek, const struct deling_voorbeeld *voorbeeld) {
  struct formulier form = formulier_van(bezoek, bezoek->request->path, delen_velden, delen_velden_aantal, "Delen");
  struct delen_zien_beeld beeld = {.deling = &voorbeeld->deling,
                                   .taak_artikel = voorbeeld->taak_artikel,
                                   .toestemming = voorbeeld->toestemming_titel,
                                   .huishouden = bezoek->request->param,
                                   .token = form.token,
                                   .inzending = form.inzending,
                                   .gezien = voorbeeld->gezien,
                                   .waarden = &bezoek->request->form};
  tpl_delen_zien(&bezoek->response->body, kader_van(bezoek, "Gegevens delen", "/werk"), &beeld);
  return true;
}

/* Without `gezien` what would go is shown; with it, it goes. */
bool delen_doen_tonen(struct bezoek *bezoek) {
  struct delen_in in = {0};
  struct deling_voorbeeld voorbeeld;
  struct str deling;
  bool good = formulier_lezen(bezoek, delen_velden, delen_velden_aantal, &in);
  in.dingen = waarden_samen(bezoek, "dingen");
  if (!good) return fout_op_formulier(bezoek) && show_form(bezoek);
  if (in.gezien.len == 0) {
    if (delen_voorbereiden(&bezoek->werk, bezoek->request->param, &in, &voorbeeld, &bezoek->fault))
      return show_preview(bezoek, &voorbeeld);
    return fout_op_formulier(bezoek) && show_form(bezoek);
  }
  if (!delen_doen(&bezoek->werk, bezoek->request->param, &in, &deling, &bezoek->fault))
    return formulier_verouderd(bezoek) && show_form(bezoek);
  verder_naar(bezoek, "deling", deling, "gedeeld");
  return true;
}

/* --- what went --- */

static void share_actions(struct bezoek *bezoek, const struct deling_inzien_uit *uit, struct ding_beeld *beeld) {
  const struct deling *d = &uit->deling;
  struct str path = pad_van(bezoek, "deling", d->publiek, "");
  if (!uit->mag_doen) return;
  if (deling_loopt(d, vandaag_van(bezoek)))
    beeld->acties[beeld->actie_aantal++] =
        (struct blad_actie){.kop = S("Stoppen met delen"),
                            .open = stap_gestuurd(bezoek, "stoppen"),
                            .stap = S("stoppen"),
                            .formulier = stap_formulier(bezoek, path, deling_stoppen_velden,
                                                        deling_stoppen_velden_aantal, "Stoppen", "stoppen", d->versie)};
  if (d->bericht == DELING_BERICHT_NODIG)
    beeld->acties[beeld->actie_aantal++] = (struct blad_actie){
        .kop = S("De ontvanger vertellen dat het stopt"),
        .open = true,
        .stap = S("ingelicht"),
        .formulier = stap_formulier(bezoek, path, deling_bericht_velden, deling_bericht_velden_aantal,
                                    "De ontvanger weet het", "ingelicht", d->versie)};
}

static void share_lines(struct bezoek *bezoek, const struct deling_inzien_uit *uit, struct ding_beeld *beeld) {
  const struct deling *d = &uit->deling;
  struct arena *arena = arena_van(bezoek);
  ding_regel(beeld, "Gegevens van", d->persoon_naam);
  if (d->taak.len)
    ding_regel(beeld, "Taak van de wet",
               str_format(arena, "%.*s (%.*s)", STR_ARG(d->taak_naam), STR_ARG(uit->taak_artikel)));
  if (d->toestemming)
    ding_regel(beeld, "Toestemming",
               deling_rust_op_toestemming(d) ? S("Dit rust alleen op de toestemming") : S("Met toestemming erbij"));
  ding_regel(beeld, "Waarvoor", d->doel);
  ding_regel(beeld, "Periode", periode_tekst(arena, d->vanaf, d->tot));
  ding_regel(beeld, "Gedeeld door",
             str_format(arena, "%.*s, %.*s", STR_ARG(d->door), STR_ARG(moment_kort(arena, d->op))));
  for (size_t i = 0; i < d->ding_aantal && i < 4; i++) ding_regel(beeld, "Ging mee", d->dingen[i].naam);
  if (d->gestopt_op != DAG_GEEN)
    ding_regel(beeld, "Gestopt",
               str_format(arena, "%.*s door %.*s. %.*s", STR_ARG(dag_kort(arena, d->gestopt_op)),
                          STR_ARG(d->gestopt_wie), STR_ARG(d->gestopt_reden)));
  if (d->bericht == DELING_BERICHT_GEDAAN) ding_regel(beeld, "Ontvanger ingelicht", d->bericht_hoe);
}

bool deling_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct deling_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!deling_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct arena *arena = arena_van(bezoek);
  struct ding_beeld beeld = {
      .titel = str_format(arena, "Gedeeld met %.*s", STR_ARG(deelgenoot_naam(arena, &uit.deling.aan))),
      .stand = deling_stand_tekst(&uit.deling, vandaag_van(bezoek)),
      .toon = deling_toon(&uit.deling, vandaag_van(bezoek)),
      .citaat_kop = S("Zo is het gegaan"),
      .brief = uit.deling.inhoud,
      .token = bezoek->sessie.csrf};
  if (typed.class == FAULT_STALE) beeld.let_op = typed.message;
  share_lines(bezoek, &uit, &beeld);
  share_actions(bezoek, &uit, &beeld);
  beeld.knoppen[beeld.knop_aantal++] =
      (struct blad_knop){.pad = pad_van(bezoek, "huishouden", uit.deling.huishouden_publiek, "toestemming"),
                         .tekst = S("Terug naar Wie weet wat")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Gedeelde gegevens", "/werk"), &beeld);
  return true;
}

bool deling_doen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param, uit;
  int64_t versie = versie_van(bezoek, "versie");
  struct deling_bericht_in bericht = {0};
  struct deling_stoppen_in stop = {0};
  bool told = stap_gestuurd(bezoek, "ingelicht");
  bool done = told ? formulier_lezen(bezoek, deling_bericht_velden, deling_bericht_velden_aantal, &bericht) &&
                         deling_ingelicht(&bezoek->werk, id, versie, &bericht, &uit, &bezoek->fault)
                   : formulier_lezen(bezoek, deling_stoppen_velden, deling_stoppen_velden_aantal, &stop) &&
                         deling_beeindigen(&bezoek->werk, id, versie, &stop, &uit, &bezoek->fault);
  if (!done) return fout_op_ding(bezoek) && deling_tonen(bezoek);
  verder_naar(bezoek, "deling", uit, told ? "opgeslagen" : "delen-stop");
  return true;
}

/* --- who received it --- */

bool gedeeld_tonen(struct bezoek *bezoek) {
  struct gedeeld_uit uit;
  if (!gedeeld_met_mij(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct gedeeld_beeld beeld = {.delingen = uit.delingen, .aantal = uit.aantal};
  tpl_gedeeld(&bezoek->response->body, kader_van(bezoek, "Met u gedeeld", "/werk"), &beeld);
  return true;
}

bool gedeeld_deling_tonen(struct bezoek *bezoek) {
  struct deling deling;
  if (!gedeeld_inzien(&bezoek->werk, bezoek->request->param, &deling, &bezoek->fault)) return false;
  bool partner = bezoek->sessie.actor.rol == ROL_PARTNER;
  struct gedeeld_beeld beeld = {.deling = &deling, .alles = partner ? S("/partner") : S("/gedeeld")};
  tpl_gedeeld(&bezoek->response->body, kader_van(bezoek, "Met u gedeeld", partner ? "/partner" : "/werk"), &beeld);
  return true;
}

bool gedeeld_document_tonen(struct bezoek *bezoek) {
  struct gedeeld_document document;
  struct str welk = paren_waarde(&bezoek->request->query, S("document"));
  struct buf value;
  if (!gedeeld_document_inzien(&bezoek->werk, bezoek->request->param, welk, &document, &bezoek->fault)) return false;
  buf_init(&value, arena_van(bezoek), 4096);
  buf_add(&value, S("attachment; filename*=UTF-8''"));
  http_write_encoded(&value, document.naam);
  bezoek->response->type = str_c(arena_van(bezoek), document.mediatype);
  response_header(bezoek->response, "Content-Disposition", buf_str(&value));
  buf_add(&bezoek->response->body, document.bytes);
  return true;
}

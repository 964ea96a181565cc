#include "acts/melding_voorbereiden.h"
#include "acts/persoon_opnemen.h"
#include "acts/persoon_samenvoegen.h"
#include "acts/persoon_zoeken.h"
#include "acts/webvraag_behandelen.h"
#include "render/tpl_persoon_invoeren.h"
#include "render/tpl_zoeken.h"
#include "render/tpl_zoekregels.h"
#include "scherm.h"

struct zoeken_beeld zoeken_beeld_van(struct bezoek *bezoek, struct str zoekopdracht,
                                     const struct zoekuitkomst *uitkomst) {
  struct zoek_regel *regels = NEW_ARRAY(arena_van(bezoek), struct zoek_regel, uitkomst->aantal + 1);
  for (size_t i = 0; i < uitkomst->aantal; i++) {
    const struct gevonden *g = &uitkomst->personen[i];
    regels[i] = (struct zoek_regel){
        .persoon = g->persoon, .keus = g->keus, .in_schakel = g->in_schakel, .in_register = g->in_register};
  }
  return (struct zoeken_beeld){.zoekopdracht = zoekopdracht,
                               .personen = regels,
                               .aantal = uitkomst->aantal,
                               .meer = uitkomst->meer,
                               .op_adres = uitkomst->vraag.vorm == ZOEK_ADRES,
                               .bezwaar = uitkomst->bezwaar,
                               .uitleg = uitkomst->uitleg,
                               .register_stil = uitkomst->stand == REGISTER_STIL,
                               .gezocht = true};
}

static bool unfinished(struct bezoek *bezoek, struct zoeken_beeld *beeld) {
  struct niet_afgemaakt *rijen;
  if (!niet_afgemaakt_inzien(&bezoek->werk, &rijen, &beeld->niet_af_aantal, &bezoek->fault)) return false;
  struct niet_af_regel *regels = NEW_ARRAY(arena_van(bezoek), struct niet_af_regel, beeld->niet_af_aantal + 1);
  for (size_t i = 0; i < beeld->niet_af_aantal; i++)
    regels[i] = (struct niet_af_regel){.persoon = rijen[i].persoon, .naam = rijen[i].naam, .op = rijen[i].op};
  beeld->niet_af = regels;
  return true;
}

bool loket_tonen(struct bezoek *bezoek) {
  struct zoeken_beeld leeg = {0};
  if (!overdrachten_beeld(bezoek, &leeg.overdrachten) || !voordeur_beeld(bezoek, &leeg.voordeur) ||
      !unfinished(bezoek, &leeg))
    return false;
  bezoek->kader.zoeken = false; /* the page is the search */
  tpl_zoeken(&bezoek->response->body, kader_van(bezoek, "Loket", "/loket"), &leeg, vandaag_van(bezoek));
  return true;
}

bool zoeken_doen(struct bezoek *bezoek) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  verder_naar(bezoek, "zoeken", id, "");
  return true;
}

bool zoeken_tonen(struct bezoek *bezoek) {
  struct zoekuitkomst uitkomst;
  if (!persoon_zoeken(&bezoek->werk, bezoek->request->param, &uitkomst, &bezoek->fault)) return false;
  struct zoeken_beeld beeld = zoeken_beeld_van(bezoek, bezoek->request->param, &uitkomst);
  bezoek->kader.zoeken = false;
  bezoek->kader.zoekterm = uitkomst.tekst;
  tpl_zoeken(&bezoek->response->body, kader_van(bezoek, "Zoeken", "/loket"), &beeld, vandaag_van(bezoek));
  return true;
}

/* The rows of the search page while somebody types, as a part of a page. */
bool zoeken_typend(struct bezoek *bezoek) {
  struct zoekuitkomst uitkomst;
  struct str id;
  if (!persoon_zoeken_typend(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &uitkomst, &bezoek->fault))
    return false;
  struct zoeken_beeld beeld = zoeken_beeld_van(bezoek, id, &uitkomst);
  tpl_zoekregels(&bezoek->response->body, &beeld, bezoek->sessie.csrf, vandaag_van(bezoek));
  return true;
}

static void go_to_question(struct bezoek *bezoek, struct str persoon) {
  response_redirect(bezoek->response, pad_van(bezoek, "persoon", persoon, "melding"));
}

/* What was told of somebody in a question of the website, for who must be entered by hand. */
static bool as_told(struct bezoek *bezoek, struct str vraag, struct paren *ret_waarden) {
  struct webvraag w;
  if (!webvraag_inzien(&bezoek->werk, vraag, &w, &bezoek->fault)) return false;
  struct persoon_invoeren_in in = {.voornamen = w.voornamen,
                                   .geslachtsnaam = w.achternaam,
                                   .geslacht = -1,
                                   .geboren = w.geboren == DAG_GEEN ? DEELDATUM_GEEN : deeldatum_van_dag(w.geboren),
                                   .straat = w.straat,
                                   .huisnummer = w.huisnummer,
                                   .postcode = w.postcode,
                                   .woonplaats = w.woonplaats};
  struct paren told =
      formulier_waarden(arena_van(bezoek), persoon_invoeren_velden, persoon_invoeren_velden_aantal, &in);
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, told.aantal + 1);
  for (size_t i = 0; i < told.aantal; i++) rij[i] = told.rij[i];
  rij[told.aantal] = (struct paar){S("webvraag"), vraag};
  *ret_waarden = (struct paren){rij, told.aantal + 1};
  return true;
}

bool persoon_kiezen(struct bezoek *bezoek) {
  struct persoon_overnemen_in in = {.zoekopdracht = formulier_waarde(bezoek, "zoekopdracht"),
                                    .keus = formulier_waarde(bezoek, "keus")};
  struct str persoon;
  if (!persoon_overnemen(&bezoek->werk, &in, &persoon, &bezoek->fault)) return false;
  if (str_eq(formulier_waarde(bezoek, "naar"), S("voordeur")))
    response_redirect(bezoek->response, pad_van(bezoek, "persoon", persoon, "opnemen"));
  else
    go_to_question(bezoek, persoon);
  return true;
}

static bool show_entry(struct bezoek *bezoek, const struct dubbel_beeld *dubbel) {
  struct formulier form =
      formulier_van(bezoek, S("/persoon/invoeren"), persoon_invoeren_velden, persoon_invoeren_velden_aantal,
                    dubbel->aantal ? "Nee, dit is iemand anders" : "Verder met de vraag");
  struct str vraag = paren_waarde(&bezoek->request->query, S("webvraag"));
  struct paren told;
  if (!form.waarden && vraag.len) {
    if (!as_told(bezoek, vraag, &told)) return false;
    form.waarden = &told;
  }
  form.terug = S("/loket");
  tpl_persoon_invoeren(&bezoek->response->body, kader_van(bezoek, "Inwoner invoeren", "/loket"), &form, dubbel,
                       vandaag_van(bezoek));
  return true;
}

bool persoon_invoeren_tonen(struct bezoek *bezoek) {
  return show_entry(bezoek, &(struct dubbel_beeld){0});
}

/* Their ids, as the form sends them back with "no". */
static struct str ids_of(struct bezoek *bezoek, const struct dubbelen_uit *uit) {
  struct buf buf;
  buf_init(&buf, arena_van(bezoek), 1024);
  for (size_t i = 0; i < uit->aantal; i++) {
    if (i) buf_add_char(&buf, ',');
    buf_add(&buf, uit->lijken[i].publiek);
  }
  return buf_str(&buf);
}

/* Was every one of these shown before, and answered with "no"? */
static bool all_answered(struct str answered, const struct dubbelen_uit *uit) {
  size_t at;
  for (size_t i = 0; i < uit->aantal; i++)
    if (!str_find(answered, uit->lijken[i].publiek, &at)) return false;
  return true;
}

bool persoon_invoeren_doen(struct bezoek *bezoek) {
  struct persoon_invoeren_in in = {0};
  struct dubbelen_uit uit;
  struct str persoon, anderen = formulier_waarde(bezoek, "anderen");
  if (!formulier_lezen(bezoek, persoon_invoeren_velden, persoon_invoeren_velden_aantal, &in))
    return fout_op_formulier(bezoek) && persoon_invoeren_tonen(bezoek);
  if (!dubbelen_bij_invoeren(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  if (!all_answered(anderen, &uit))
    return show_entry(
        bezoek, &(struct dubbel_beeld){.lijken = uit.lijken, .aantal = uit.aantal, .anderen = ids_of(bezoek, &uit)});
  bool done = anderen.len ? persoon_invoeren_als_ander(&bezoek->werk, &in, anderen, &persoon, &bezoek->fault)
                          : persoon_invoeren(&bezoek->werk, &in, &persoon, &bezoek->fault);
  if (!done) return fout_op_formulier(bezoek) && persoon_invoeren_tonen(bezoek);
  struct str vraag = formulier_waarde(bezoek, "webvraag");
  if (vraag.len) return webvraag_verder(bezoek, vraag, persoon);
  go_to_question(bezoek, persoon);
  return true;
}

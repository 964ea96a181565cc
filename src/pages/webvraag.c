#include "acts/concept_bewaren.h"
#include "acts/melding_opnemen.h"
#include "acts/persoon_opnemen.h"
#include "acts/persoon_zoeken.h"
#include "acts/signaal_behandelen.h"
#include "acts/webvraag_behandelen.h"
#include "render/tpl_webvraag.h"
#include "scherm.h"

/* Name and birthday as the search understands them; a birthday alone finds nobody. */
static struct str search_for(struct bezoek *bezoek, const struct webvraag *w) {
  struct arena *arena = arena_van(bezoek);
  struct str naam = str_trim(str_format(arena, "%.*s %.*s", STR_ARG(w->voornamen), STR_ARG(w->achternaam)));
  if (naam.len == 0 || w->geboren == DAG_GEEN) return naam;
  struct datum datum = datum_van(w->geboren);
  return str_format(arena, "%.*s %02d-%02d-%d", STR_ARG(naam), datum.dag, datum.maand, datum.jaar);
}

static bool show(struct bezoek *bezoek, struct str zoekopdracht) {
  struct fault typed = bezoek->fault;
  struct webvraag vraag;
  struct zoeken_beeld zoeken = {0};
  struct zoekuitkomst uitkomst = {0};
  fault_init(&bezoek->fault);
  if (!webvraag_inzien(&bezoek->werk, bezoek->request->param, &vraag, &bezoek->fault)) return false;
  if (zoekopdracht.len) {
    if (!persoon_zoeken(&bezoek->werk, zoekopdracht, &uitkomst, &bezoek->fault)) return false;
    zoeken = zoeken_beeld_van(bezoek, zoekopdracht, &uitkomst);
  }
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "webvraag", vraag.publiek, "opzij"),
                                        webvraag_opzij_velden, webvraag_opzij_velden_aantal, "Opzij leggen");
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)vraag.versie);
  bool stale = typed.class == FAULT_STALE;
  if (stale) form.fault = NULL;
  struct webvraag_beeld beeld = {.vraag = &vraag,
                                 .zoeken = &zoeken,
                                 .zoekterm = zoekopdracht.len ? uitkomst.tekst : search_for(bezoek, &vraag),
                                 .opzij = vraag.stand == WEBVRAAG_NIEUW ? &form : NULL,
                                 .token = bezoek->sessie.csrf,
                                 .let_op = stale ? typed.message : S("")};
  tpl_webvraag(&bezoek->response->body, kader_van(bezoek, "Vraag van de website", "/loket"), &beeld,
               vandaag_van(bezoek));
  return true;
}

bool webvraag_tonen(struct bezoek *bezoek) {
  return show(bezoek, paren_waarde(&bezoek->request->query, S("zoek")));
}

bool webvraag_zoeken(struct bezoek *bezoek) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  struct str path = pad_van(bezoek, "webvraag", bezoek->request->param, "");
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "%.*s?zoek=%.*s", STR_ARG(path), STR_ARG(id)));
  return true;
}

static struct paren as_melding(struct bezoek *bezoek, const struct webvraag *w) {
  struct arena *arena = arena_van(bezoek);
  bool zelf = w->melder == MELDER_ZELF;
  struct melding_opnemen_in in = {
      .webvraag = w->publiek,
      .woorden = webvraag_woorden(arena, w),
      .bereikbaar = webvraag_bereik(arena, w),
      .wet = -1,
      .kanaal = w->kanaal,
      .ontvangen = w->ontvangen,
      .melder = w->melder,
      .weet_ervan = w->weet_ervan,
      .melder_naam = w->melder_naam,
      .melder_relatie = w->melder_relatie,
      .melder_telefoon = zelf ? S("") : w->telefoon,
      .organisatie = w->organisatie,
      .uitkomst = {.acuut_op = vandaag_van(bezoek), .acuut_om = -1, .instemming_op = vandaag_van(bezoek)}};
  return formulier_waarden(arena, melding_opnemen_velden, melding_opnemen_velden_aantal, &in);
}

static struct paren as_signaal(struct bezoek *bezoek, const struct webvraag *w) {
  struct arena *arena = arena_van(bezoek);
  struct signaal_in in = {.webvraag = w->publiek,
                          .over = str_format(arena, "%.*s %.*s, %.*s", STR_ARG(w->voornamen), STR_ARG(w->achternaam),
                                             STR_ARG(w->woonplaats)),
                          .gezien = webvraag_woorden(arena, w),
                          .zorg = -1,
                          .kinderen = -1,
                          .melder_naam = w->melder_naam,
                          .melder_bereikbaar = str_format(arena, "%.*s %.*s %.*s", STR_ARG(w->telefoon),
                                                          STR_ARG(w->email), STR_ARG(w->bereikbaar)),
                          .ontvangen = w->ontvangen};
  return formulier_waarden(arena, signaal_velden, signaal_velden_aantal, &in);
}

bool webvraag_verder(struct bezoek *bezoek, struct str vraag, struct str persoon) {
  struct arena *arena = arena_van(bezoek);
  struct webvraag w;
  struct paren before;
  moment_t begun;
  if (!webvraag_inzien(&bezoek->werk, vraag, &w, &bezoek->fault)) return false;
  bool signaal = persoon.len == 0 || w.weet_ervan == ANTWOORD_NEE;
  struct str key = signaal ? concept_sleutel_signaal(arena, persoon) : concept_sleutel_melding(arena, persoon);
  struct paren told = signaal ? as_signaal(bezoek, &w) : as_melding(bezoek, &w);
  if (!concept_ophalen(&bezoek->werk, key, &before, &begun, &bezoek->fault)) return false;
  if (begun && !str_eq(paren_waarde(&before, S("webvraag")), vraag))
    return fault_set(&bezoek->fault, FAULT_INPUT,
                     S("U bent over deze inwoner al iets aan het opnemen. Maak dat eerst af; het staat bij het loket, "
                       "onder Niet afgemaakt."),
                     "a draft was begun before");
  if (!begun && !concept_vastleggen(&bezoek->werk, key, &told, &bezoek->fault)) return false;
  response_redirect(bezoek->response, signaal ? str_format(arena, "/signaal/nieuw?persoon=%.*s", STR_ARG(persoon))
                                              : pad_van(bezoek, "persoon", persoon, "melding"));
  return true;
}

bool webvraag_kiezen_doen(struct bezoek *bezoek) {
  struct persoon_overnemen_in in = {.zoekopdracht = formulier_waarde(bezoek, "zoekopdracht"),
                                    .keus = formulier_waarde(bezoek, "keus")};
  struct str persoon;
  return persoon_overnemen(&bezoek->werk, &in, &persoon, &bezoek->fault) &&
         webvraag_verder(bezoek, bezoek->request->param, persoon);
}

/* Who it is about is not known, or does not know of it. */
bool webvraag_signaal_doen(struct bezoek *bezoek) {
  return webvraag_verder(bezoek, bezoek->request->param, (struct str){0});
}

bool webvraag_opzij_doen(struct bezoek *bezoek) {
  struct webvraag_opzij_in in = {0};
  struct str vraag;
  if (formulier_lezen(bezoek, webvraag_opzij_velden, webvraag_opzij_velden_aantal, &in) &&
      webvraag_opzij_leggen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &vraag,
                            &bezoek->fault)) {
    response_redirect(bezoek->response, S("/loket?klaar=opzij"));
    return true;
  }
  return fout_op_ding(bezoek) && show(bezoek, S(""));
}

#include "acts/concept_bewaren.h"
#include "acts/document_beheren.h"
#include "acts/huishouden_inzien.h"
#include "acts/notitie_schrijven.h"
#include "render/casus.h"
#include "render/plan.h"
#include "render/spoed.h"
#include "render/toewijzing.h"
#include "render/tpl_huishouden.h"
#include "render/tpl_huishouden_contact.h"
#include "render/tpl_huishouden_documenten.h"
#include "render/tpl_huishouden_ondersteuning.h"
#include "render/tpl_logboek.h"
#include "render/tpl_omtrek.h"

#include "dossierkop.h"
#include "huishouden_nu.h"
#include "oplossing_pagina.h"
#include "toen_nu.h"

/* The form of a new contactverslag: what was just typed, else the draft, else empty. */
static void fill_note_form(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit, struct formulier *form,
                           struct paren *draft) {
  struct str id = uit->huishouden.publiek;
  *form = formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "notitie"), notitie_velden,
                        notitie_velden_aantal - (uit->tijd_per_contact ? 0 : NOTITIE_TIJDVELDEN), "Verslag opslaan");
  form->concept = concept_sleutel_notitie(arena_van(bezoek), id);
  if (uit->concept.len) form->opgeslagen = moment_klok(arena_van(bezoek), uit->concept_op);
  *draft = concept_ontleden(arena_van(bezoek), uit->concept);
  if (!form->waarden) form->waarden = draft;
}

/* The contactverslag of an appointment that was held: day, persons and kind are known. */
static bool fill_from_appointment(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit,
                                  struct formulier *form, struct paren *values) {
  struct str wanted = paren_waarde(&bezoek->request->query, S("verslag"));
  for (size_t i = 0; i < uit->afspraak_aantal; i++) {
    const struct afspraak *a = &uit->afspraken[i];
    if (!wanted.len || !str_eq(a->publiek, wanted)) continue;
    struct notitie_in known = {
        .gesproken_met = a->personen, .hoe = (int)a->soort, .op_dag = dag_van_moment(a->begint), .kerntaak = -1};
    *values = formulier_waarden(arena_van(bezoek), notitie_velden, notitie_velden_aantal, &known);
    if (!uit->concept.len && bezoek->request->method == METHOD_GET) form->waarden = values;
    return true;
  }
  return false;
}

/* What comes or waits for its outcome, the first one first; and what has been, the latest first. */
static void split_appointments(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit,
                               struct huishouden_beeld *beeld) {
  struct afspraak *planned = NEW_ARRAY(arena_van(bezoek), struct afspraak, uit->afspraak_aantal + 1);
  struct afspraak *past = NEW_ARRAY(arena_van(bezoek), struct afspraak, uit->afspraak_aantal + 1);
  for (size_t i = 0; i < uit->afspraak_aantal; i++) {
    if (uit->afspraken[i].stand != AFSPRAAK_GEPLAND) past[beeld->geweest_aantal++] = uit->afspraken[i];
    const struct afspraak *backwards = &uit->afspraken[uit->afspraak_aantal - 1 - i];
    if (backwards->stand == AFSPRAAK_GEPLAND) planned[beeld->gepland_aantal++] = *backwards;
  }
  beeld->gepland = planned;
  beeld->geweest = past;
}

static struct huishouden_beeld view_of(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit) {
  return (struct huishouden_beeld){
      .publiek = uit->huishouden.publiek,
      .leden = uit->leden,
      .lid_aantal = uit->lid_aantal,
      .beslist = uit->beslist,
      .bereiken = uit->bereiken,
      .bereik_aantal = uit->bereik_aantal,
      .verblijven = uit->verblijven,
      .verblijf_aantal = uit->verblijf_aantal,
      .meldingen = uit->meldingen,
      .melding_aantal = uit->melding_aantal,
      .overdrachten = uit->overdrachten,
      .overdracht_aantal = uit->overdracht_aantal,
      .contacten = uit->contacten,
      .contact_aantal = uit->contact_aantal,
      .adviezen = uit->adviezen,
      .advies_aantal = uit->advies_aantal,
      .signalen = uit->signalen,
      .signaal_aantal = uit->signaal_aantal,
      .notities_zien = uit->informatie & INFO_NOTITIE,
      .mag_doen = uit->mag_doen,
      .oppakken = uit->mag_doen && uit->informatie & INFO_NOTITIE,
      .token = bezoek->sessie.csrf,
      .verheldering_zien = uit->kop.tabs >> TAB_VERHELDERING & 1,
      .adres_vragen = uit->adres_vragen,
      .woont_mag_anders = uit->woont_mag_anders,
      .bewoners = uit->bewoners,
      .bewoner_aantal = uit->bewoner_aantal,
      .bewoner_nu = uit->lid_aantal,
      .adresgever = huishouden_adresgever(uit->bewoners, uit->lid_aantal),
      .berichten = uit->berichten,
      .bericht_aantal = uit->bericht_aantal,
      .notities = uit->notities,
      .notitie_aantal = uit->notitie_aantal,
      .verslagen = uit->verslagen,
      .verslag_aantal = uit->verslag_aantal,
      .aanvragen = uit->aanvragen,
      .aanvraag_aantal = uit->aanvraag_aantal,
      .documenten = uit->documenten,
      .document_aantal = uit->document_aantal,
      .naam = uit->lid_aantal ? huishouden_naam(arena_van(bezoek), &uit->leden[0]) : (struct str){0},
      .vandaag = vandaag_van(bezoek),
  };
}

/* First names as the household calls itself: "Anna, Bert en Kim". */
static struct str first_names(struct arena *arena, const struct huishouden_inzien_uit *uit) {
  struct str names = {0};
  for (size_t i = 0; i < uit->lid_aantal; i++) {
    struct str first, rest = uit->leden[i].voornamen;
    if (!str_cut(&rest, ' ', &first) || first.len == 0) continue;
    const char *between = i + 1 == uit->lid_aantal ? " en " : ", ";
    names = names.len ? str_format(arena, "%.*s%s%.*s", STR_ARG(names), between, STR_ARG(first)) : first;
  }
  return names;
}

static struct netwerk_beeld network_of(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit) {
  struct netwerk_beeld beeld = {.huishouden = uit->huishouden.publiek,
                                .rijen = uit->netwerk,
                                .aantal = uit->netwerk_aantal,
                                .mag_doen = uit->mag_doen};
  while (beeld.nu_aantal < beeld.aantal && netwerklid_loopt(&beeld.rijen[beeld.nu_aantal], vandaag_van(bezoek)))
    beeld.nu_aantal++;
  beeld.figuur = (struct netwerk_figuur){.naam = uit->lid_aantal ? huishouden_naam(arena_van(bezoek), &uit->leden[0])
                                                                 : S("het huishouden"),
                                         .leden = first_names(arena_van(bezoek), uit),
                                         .rijen = beeld.rijen,
                                         .aantal = beeld.nu_aantal};
  return beeld;
}

/* Open afspraken of the plan; each name stands once above what is his. */
static struct plan_blok_beeld plan_of(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit) {
  struct plan_blok_rij *rijen = NEW_ARRAY(arena_van(bezoek), struct plan_blok_rij, uit->planafspraak_aantal + 1);
  struct str vorige = {0};
  for (size_t i = 0; i < uit->planafspraak_aantal; i++) {
    const struct plan_afspraak *afspraak = &uit->planafspraken[i];
    struct str wie = planafspraak_wie(arena_van(bezoek), afspraak);
    rijen[i] = (struct plan_blok_rij){.wie = str_eq(wie, vorige) ? (struct str){0} : wie, .afspraak = afspraak};
    vorige = wie;
  }
  return (struct plan_blok_beeld){.huishouden = uit->huishouden.publiek,
                                  .rijen = rijen,
                                  .aantal = uit->planafspraak_aantal,
                                  .vandaag = vandaag_van(bezoek)};
}

/* What the team does itself, and under which lines of work it can do more. */
static struct ondersteuning_blok_beeld support_of(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit) {
  struct ondersteuning_blok_beeld beeld = {.nu = uit->ondersteuningen,
                                           .trajecten = uit->trajecten,
                                           .mag_doen = uit->mag_doen,
                                           .vandaag = vandaag_van(bezoek)};
  while (beeld.nu_aantal < uit->ondersteuning_aantal && uit->ondersteuningen[beeld.nu_aantal].geeindigd_op == DAG_GEEN)
    beeld.nu_aantal++;
  while (beeld.traject_aantal < uit->traject_aantal && uit->trajecten[beeld.traject_aantal].gesloten_op == DAG_GEEN)
    beeld.traject_aantal++;
  beeld.geweest = uit->ondersteuningen + beeld.nu_aantal;
  beeld.geweest_aantal = uit->ondersteuning_aantal - beeld.nu_aantal;
  return beeld;
}

static struct nazorg_blok_beeld aftercare_of(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit) {
  struct nazorg_blok_beeld beeld = {.nu = uit->nazorg,
                                    .casus = uit->mag_doen ? uit->casus.publiek : (struct str){0},
                                    .mag_doen = uit->mag_doen,
                                    .vandaag = vandaag_van(bezoek)};
  while (beeld.nu_aantal < uit->nazorg_aantal && uit->nazorg[beeld.nu_aantal].geeindigd_op == DAG_GEEN)
    beeld.nu_aantal++;
  beeld.geweest = uit->nazorg + beeld.nu_aantal;
  beeld.geweest_aantal = uit->nazorg_aantal - beeld.nu_aantal;
  return beeld;
}

static struct casus_beeld casus_of(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit) {
  struct casus_beeld beeld = {.huishouden = uit->huishouden.publiek,
                              .casus = uit->casus.id ? &uit->casus : NULL,
                              .trajecten = uit->trajecten,
                              .traject_aantal = uit->traject_aantal,
                              .deelbaar = uit->deelbaar,
                              .kanten = uit->kanten,
                              .kant_aantal = uit->kant_aantal,
                              .huishouden_id = uit->huishouden.id,
                              .token = bezoek->sessie.csrf,
                              .regie = uit->regie,
                              .regie_aantal = uit->regie_aantal,
                              .vast = uit->vast,
                              .vast_aantal = uit->vast_aantal,
                              .seinen = uit->seinen,
                              .sein_aantal = uit->sein_aantal,
                              .meldingen = uit->meldingen,
                              .melding_aantal = uit->melding_aantal,
                              .gesloten = uit->gesloten,
                              .gesloten_aantal = uit->gesloten_aantal,
                              .mag_heropenen = uit->mag_heropenen,
                              .evaluatie_nodig = uit->evaluatie_nodig,
                              .evaluatie_op = uit->evaluatie_op,
                              .mag_doen = uit->mag_doen,
                              .vandaag = vandaag_van(bezoek)};
  for (size_t i = 0; i < uit->regie_aantal && !beeld.nu; i++)
    if (uit->regie[i].soort == REGIE_CASUS && uit->regie[i].tot == DAG_OPEN) beeld.nu = &uit->regie[i];
  return beeld;
}

/* Reads a tab without losing what was typed wrong. */
static bool look(struct bezoek *bezoek, enum huishouden_deel deel, struct huishouden_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  struct huishouden_inzien_in in = {
      .huishouden = bezoek->request->param, .notities_bladzijde = bladzijde_van(bezoek), .delen = deel};
  fault_init(&bezoek->fault);
  if (!huishouden_inzien(&bezoek->werk, &in, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

/* A tab that he may not see is not there for him. */
static bool has_tab(struct bezoek *bezoek, const struct huishouden_inzien_uit *uit, enum huishouden_tab tab) {
  return uit->kop.tabs >> tab & 1 ||
         pagina_dicht(bezoek, S("U mag dit niet zien of doen. Denkt u dat dit wel moet? Vraag het uw teamleider."));
}

bool huishouden_tonen(struct bezoek *bezoek) {
  struct huishouden_inzien_uit uit;
  if (!look(bezoek, DEEL_OVERZICHT, &uit)) return false;
  if (!(uit.informatie & INFO_PERSOON)) {
    tpl_omtrek(&bezoek->response->body, kader_van(bezoek, "Huishouden van een collega", "/werk"), &uit.omtrek);
    return true;
  }
  struct huishouden_beeld beeld = view_of(bezoek, &uit);
  struct netwerk_beeld network = network_of(bezoek, &uit);
  struct plan_blok_beeld plan = plan_of(bezoek, &uit);
  struct casus_beeld casus = casus_of(bezoek, &uit);
  struct dossierkop kop = *dossierkop_van(bezoek, &uit.kop, TAB_OVERZICHT);
  kop.adresgever = huishouden_adresgever(uit.bewoners, uit.lid_aantal);
  beeld.kop = &kop;
  struct spoed_blok_beeld spoed = {uit.spoed, uit.spoed_aantal, vandaag_van(bezoek)};
  struct nu_beeld nu = nu_van(bezoek, &uit, &beeld.stappen);
  beeld.nu = &nu;
  struct toen_nu_beeld scores = toen_nu_van(bezoek, uit.scores, uit.score_aantal, &uit.schaal);
  if (scores.aantal) beeld.scores = &scores;
  if (uit.spoed_aantal) beeld.spoed = &spoed;
  if (uit.informatie & INFO_NETWERK) beeld.netwerk = &network;
  if (uit.informatie & INFO_PLAN) beeld.plan = &plan;
  if (uit.informatie & INFO_CASUS) beeld.casus = &casus;
  tpl_huishouden(&bezoek->response->body, kader_van(bezoek, "Huishouden", "/werk"), &beeld);
  return true;
}

bool huishouden_ondersteuning_tonen(struct bezoek *bezoek) {
  struct huishouden_inzien_uit uit;
  if (!look(bezoek, DEEL_ONDERSTEUNING, &uit) || !has_tab(bezoek, &uit, TAB_ONDERSTEUNING)) return false;
  struct huishouden_beeld beeld = view_of(bezoek, &uit);
  struct casus_beeld casus = casus_of(bezoek, &uit);
  struct ondersteuning_blok_beeld support = support_of(bezoek, &uit);
  struct nazorg_blok_beeld aftercare = aftercare_of(bezoek, &uit);
  if (uit.casus.id && uit.informatie & INFO_PLAN) casus.ondersteuning = &support;
  if (uit.informatie & INFO_PLAN && (uit.casus.id || uit.nazorg_aantal)) casus.nazorg = &aftercare;
  beeld.kop = dossierkop_van(bezoek, &uit.kop, TAB_ONDERSTEUNING);
  beeld.casus = &casus;
  struct toen_nu_beeld scores = toen_nu_van(bezoek, uit.scores, uit.score_aantal, &uit.schaal);
  if (scores.aantal) beeld.scores = &scores;
  struct oplossingen_beeld oplossingen;
  if (uit.kop.tabs >> TAB_VERHELDERING & 1) {
    if (!oplossingen_bekijken(bezoek, uit.huishouden.publiek, &oplossingen)) return false;
    beeld.oplossingen = &oplossingen;
  }
  struct toewijzing_blok_beeld providers;
  if (uit.informatie & INFO_AANVRAAG && uit.informatie & INFO_PLAN) {
    if (!toewijzing_blok_lezen(bezoek, uit.huishouden.publiek, &providers)) return false;
    beeld.toewijzingen = &providers;
  }
  tpl_huishouden_ondersteuning(&bezoek->response->body, kader_van(bezoek, "Ondersteuning", "/werk"), &beeld);
  return true;
}

bool huishouden_contact_tonen(struct bezoek *bezoek) {
  struct huishouden_inzien_uit uit;
  struct formulier note;
  struct paren draft, known;
  if (!look(bezoek, DEEL_CONTACT, &uit) || !has_tab(bezoek, &uit, TAB_CONTACT)) return false;
  struct huishouden_beeld beeld = view_of(bezoek, &uit);
  struct lijst notes = {.pad = pad_van(bezoek, "huishouden", bezoek->request->param, "contact"),
                        .wat = S("contactverslagen"),
                        .query = &bezoek->request->query,
                        .totaal = (size_t)uit.notitie_totaal,
                        .pagina = (size_t)bladzijde_van(bezoek),
                        .per_pagina = NOTITIE_BLAD};
  beeld.kop = dossierkop_van(bezoek, &uit.kop, TAB_CONTACT);
  split_appointments(bezoek, &uit, &beeld);
  fill_note_form(bezoek, &uit, &note, &draft);
  beeld.verslag_open =
      fill_from_appointment(bezoek, &uit, &note, &known) || paren_waarde(&bezoek->request->query, S("nieuw")).len > 0;
  beeld.notitie_lijst = &notes;
  if (uit.mag_verslag) beeld.notitie = &note;
  tpl_huishouden_contact(&bezoek->response->body, kader_van(bezoek, "Contact", "/werk"), &beeld);
  return true;
}

bool huishouden_documenten_tonen(struct bezoek *bezoek) {
  struct huishouden_inzien_uit uit;
  if (!look(bezoek, DEEL_DOCUMENTEN, &uit) || !has_tab(bezoek, &uit, TAB_DOCUMENTEN)) return false;
  struct huishouden_beeld beeld = view_of(bezoek, &uit);
  struct formulier attachment = formulier_van(bezoek, pad_van(bezoek, "huishouden", bezoek->request->param, "bijlage"),
                                              NULL, 0, "Bijlage toevoegen");
  attachment.bestanden = true;
  attachment.fault = NULL;
  beeld.kop = dossierkop_van(bezoek, &uit.kop, TAB_DOCUMENTEN);
  if (uit.mag_doen) beeld.bijlage = &attachment;
  beeld.bijlage_fout = fault_of(&bezoek->fault, "bestand");
  tpl_huishouden_documenten(&bezoek->response->body, kader_van(bezoek, "Documenten", "/werk"), &beeld);
  return true;
}

bool notitie_nieuw_doen(struct bezoek *bezoek) {
  struct notitie_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, notitie_velden, notitie_velden_aantal, &in) ||
      !notitie_opnemen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && huishouden_contact_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_CONTACT, "notitie");
  return true;
}

/* Mostly the scanner answers while the user waits. When it does not, the file waits for it and the user goes on. */
static const char *scanned(struct bezoek *bezoek) {
  struct fault fault;
  size_t besmet;
  fault_init(&fault);
  if (!documenten_keuren(&bezoek->werk, &besmet, &fault)) return "bijlage-wacht";
  return besmet ? "bijlage-besmet" : "bijlage";
}

bool bijlage_doen(struct bezoek *bezoek) {
  struct bijlage bijlage = {0};
  struct str huishouden;
  if (bezoek->request->upload_count)
    bijlage = (struct bijlage){.naam = bezoek->request->uploads[0].name, .bytes = bezoek->request->uploads[0].bytes};
  if (!document_toevoegen(&bezoek->werk, bezoek->request->param, &bijlage, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && huishouden_documenten_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_DOCUMENTEN, scanned(bezoek));
  return true;
}

bool logboek_tonen(struct bezoek *bezoek) {
  static const struct kolom kolommen[] = {
      {.naam = S_INIT("Wanneer")}, {.naam = S_INIT("Wie")},    {.naam = S_INIT("Wat")},
      {.naam = S_INIT("Over")},    {.naam = S_INIT("Waarom")}, {.naam = S_INIT("Uitkomst")},
  };
  struct logboek_inzien_uit uit;
  struct str id = bezoek->request->param;
  int64_t page = bladzijde_van(bezoek);
  if (!logboek_inzien(&bezoek->werk, id, page, &uit, &bezoek->fault)) return false;
  struct lijst lijst = {.pad = pad_van(bezoek, "huishouden", id, "logboek"),
                        .wat = S("regels"),
                        .query = &bezoek->request->query,
                        .kolommen = kolommen,
                        .kolom_aantal = sizeof kolommen / sizeof kolommen[0],
                        .totaal = (size_t)uit.totaal,
                        .pagina = (size_t)page,
                        .per_pagina = LOGBOEK_BLAD};
  struct logboek_beeld beeld = {.kop = dossierkop_van(bezoek, &uit.kop, TAB_LOGBOEK),
                                .regels = uit.regels,
                                .aantal = uit.aantal,
                                .lijst = &lijst};
  tpl_logboek(&bezoek->response->body, kader_van(bezoek, "Wie keek hier?", "/werk"), &beeld);
  return true;
}

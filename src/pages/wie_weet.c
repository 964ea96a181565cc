/* Wie weet wat: the tab of a household, and what is told to whom. */
#include "acts/wie_weet_wat.h"

#include "render/tpl_dingblad.h"
#include "render/tpl_toestemming_vorm.h"
#include "render/tpl_wie_weet.h"
#include "render/voordeur.h"
#include "render/wie_weet.h"

#include "dossierkop.h"
#include "wie_weet.h"

/* --- the tab --- */

struct taken {
  struct bezoek *bezoek;
  struct wie_weet_taak *rij;
  size_t aantal;
};

static void add_task(struct taken *taken, const char *soort, struct str publiek, struct str wat, struct str waarom,
                     enum toon toon, struct str merk) {
  taken->rij[taken->aantal++] =
      (struct wie_weet_taak){pad_van(taken->bezoek, soort, publiek, ""), wat, waarom, toon, merk};
}

static void tasks_of_consents(struct taken *taken, const struct wie_weet_wat_uit *uit) {
  struct arena *arena = arena_van(taken->bezoek);
  dag_t vandaag = vandaag_van(taken->bezoek);
  for (size_t i = 0; i < uit->toestemming_aantal; i++) {
    const struct toestemming *t = &uit->toestemmingen[i];
    struct str titel = toestemming_titel(arena, t);
    if (uit->opnieuw[i])
      add_task(taken, "toestemming", t->publiek, titel, S("Wie hierover beslist, is veranderd."), TOON_LET_OP,
               S("Opnieuw vragen"));
    else if (toestemming_stand(t, vandaag) == TOESTEMMING_GEVRAAGD)
      add_task(taken, "toestemming", t->publiek, titel, stemmen_wachten(arena, t), TOON_LET_OP, S("Wacht op een ja"));
  }
}

static struct wie_weet_taak *tasks_of(struct bezoek *bezoek, const struct wie_weet_wat_uit *uit, size_t *ret_aantal) {
  struct arena *arena = arena_van(bezoek);
  dag_t vandaag = vandaag_van(bezoek);
  size_t ruimte = uit->toestemming_aantal + uit->deling_aantal + uit->verberging_aantal + uit->plicht_aantal + 1;
  struct taken taken = {bezoek, NEW_ARRAY(arena, struct wie_weet_taak, ruimte), 0};
  tasks_of_consents(&taken, uit);
  for (size_t i = 0; i < uit->deling_aantal; i++)
    if (uit->delingen[i].bericht == DELING_BERICHT_NODIG)
      add_task(&taken, "deling", uit->delingen[i].publiek, deelgenoot_naam(arena, &uit->delingen[i].aan),
               uit->delingen[i].gestopt_reden, TOON_LET_OP, S("Vertellen dat het stopt"));
  for (size_t i = 0; i < uit->verberging_aantal; i++)
    if (uit->verbergingen[i].opgeheven_op == DAG_GEEN && uit->verbergingen[i].tot <= vandaag)
      add_task(&taken, "verberging", uit->verbergingen[i].publiek, uit->verbergingen[i].ding.naam,
               uit->verbergingen[i].reden, TOON_FOUT, S("Nog verbergen?"));
  for (size_t i = 0; i < uit->plicht_aantal; i++)
    if (informeerplicht_open(&uit->plichten[i], vandaag))
      add_task(&taken, "informeren", uit->plichten[i].publiek, uit->plichten[i].persoon_naam, uit->plichten[i].wat,
               TOON_LET_OP, S("Vertellen"));
  *ret_aantal = taken.aantal;
  return taken.rij;
}

static struct wie_weet_regel *lines_of(struct bezoek *bezoek, const struct wie_weet_wat_uit *uit) {
  struct wie_weet_regel *regels = NEW_ARRAY(arena_van(bezoek), struct wie_weet_regel, uit->bewoner_aantal + 1);
  for (size_t i = 0; i < uit->bewoner_aantal; i++) {
    const struct wie_weet_bewoner *b = &uit->bewoners[i];
    regels[i] = (struct wie_weet_regel){.naam = persoon_naam(arena_van(bezoek), &b->persoon),
                                        .hulp = b->hulp.tekst,
                                        .geheim = b->geheim.tekst,
                                        .artikel = b->geheim.artikel,
                                        .onzeker = b->hulp.onzeker,
                                        .persoon = b->persoon.publiek};
  }
  return regels;
}

bool wie_weet_tonen(struct bezoek *bezoek) {
  struct wie_weet_wat_uit uit;
  size_t taken;
  if (!wie_weet_wat_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct wie_weet_beeld beeld = {.kop = dossierkop_van(bezoek, &uit.kop, TAB_TOESTEMMING),
                                 .huishouden = uit.kop.publiek,
                                 .taken = tasks_of(bezoek, &uit, &taken),
                                 .bewoners = lines_of(bezoek, &uit),
                                 .bewoner_aantal = uit.bewoner_aantal,
                                 .toestemmingen = uit.toestemmingen,
                                 .toestemming_aantal = uit.toestemming_aantal,
                                 .delingen = uit.delingen,
                                 .deling_aantal = uit.deling_aantal,
                                 .verbergingen = uit.verbergingen,
                                 .verberging_aantal = uit.verberging_aantal,
                                 .plichten = uit.plichten,
                                 .plicht_aantal = uit.plicht_aantal,
                                 .mag_doen = uit.mag_doen,
                                 .mag_verbergen = uit.mag_verbergen,
                                 .vandaag = vandaag_van(bezoek)};
  beeld.taak_aantal = taken;
  tpl_wie_weet(&bezoek->response->body, kader_van(bezoek, "Wie weet wat", "/werk"), &beeld);
  return true;
}

/* --- asking --- */

struct str waarden_samen(struct bezoek *bezoek, const char *naam) {
  const struct paren *form = &bezoek->request->form;
  struct str samen = {0};
  for (size_t i = 0; i < form->aantal; i++) {
    if (!str_eq(form->rij[i].naam, str_of(naam)) || form->rij[i].waarde.len == 0) continue;
    samen = samen.len ? str_format(arena_van(bezoek), "%.*s,%.*s", STR_ARG(samen), STR_ARG(form->rij[i].waarde))
                      : form->rij[i].waarde;
  }
  return samen;
}

struct optie *leden_opties(struct bezoek *bezoek, const struct persoon *leden, size_t aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    opties[i] = (struct optie){.waarde = leden[i].publiek, .label = persoon_naam(arena_van(bezoek), &leden[i])};
  return opties;
}

struct optie *partner_opties(struct bezoek *bezoek, const struct partner *partners, size_t aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    opties[i] = (struct optie){.waarde = partners[i].publiek,
                               .label = str_format(arena_van(bezoek), "%.*s (%.*s)", STR_ARG(partners[i].naam),
                                                   STR_ARG(partners[i].organisatie_naam))};
  return opties;
}

static struct optie *kind_options(struct bezoek *bezoek, size_t *ret_aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, 16);
  *ret_aantal = 0;
  for (const struct keuze *k = gegevens_keuzes; k->label; k++)
    opties[(*ret_aantal)++] = (struct optie){.waarde = str_of(k->code), .label = str_of(k->label)};
  return opties;
}

bool toestemming_nieuw_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param;
  struct delen_vorm_uit uit;
  struct optie *teams, *collegas;
  struct toestemming_vorm_beeld beeld = {0};
  fault_init(&bezoek->fault);
  if (!delen_vorm_inzien(&bezoek->werk, id, false, &uit, &bezoek->fault) ||
      !team_opties(bezoek, &teams, &beeld.team_aantal) || !collega_opties(bezoek, &collegas, &beeld.collega_aantal))
    return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "toestemming/nieuw"),
                                        toestemming_velden, toestemming_velden_aantal, "Toestemming vragen");
  struct toestemming_in meestal = {
      .soort = -1, .wet = -1, .deelgenoot = -1, .uitzondering = -1, .vanaf = DAG_GEEN, .tot = DAG_GEEN};
  if (uit.lid_aantal == 1) meestal.persoon = uit.leden[0].publiek;
  struct paren values = formulier_waarden(arena_van(bezoek), toestemming_velden, toestemming_velden_aantal, &meestal);
  beeld.bijzonder = form.waarden && (paren_waarde(form.waarden, S("uitzondering")).len ||
                                     paren_waarde(form.waarden, S("onbekwaam")).len);
  if (!form.waarden) form.waarden = &values;
  form.terug = pad_van(bezoek, "huishouden", id, "toestemming");
  beeld.formulier = &form;
  beeld.personen = leden_opties(bezoek, uit.leden, uit.lid_aantal);
  beeld.persoon_aantal = uit.lid_aantal;
  beeld.partners = partner_opties(bezoek, uit.partners, uit.partner_aantal);
  beeld.partner_aantal = uit.partner_aantal;
  beeld.teams = teams;
  beeld.collegas = collegas;
  beeld.gegevens = kind_options(bezoek, &beeld.gegeven_aantal);
  tpl_toestemming_vorm(&bezoek->response->body, kader_van(bezoek, "Toestemming vragen", "/werk"), &beeld);
  return true;
}

bool toestemming_nieuw_doen(struct bezoek *bezoek) {
  struct toestemming_in in = {0};
  struct str toestemming;
  bool good = formulier_lezen(bezoek, toestemming_velden, toestemming_velden_aantal, &in);
  in.gegevens = waarden_samen(bezoek, "gegevens");
  if (!good || !toestemming_vragen(&bezoek->werk, bezoek->request->param, &in, &toestemming, &bezoek->fault))
    return fout_op_formulier(bezoek) && toestemming_nieuw_tonen(bezoek);
  verder_naar(bezoek, "toestemming", toestemming, "toestemming");
  return true;
}

/* --- one consent --- */

static void consent_lines(struct bezoek *bezoek, const struct toestemming_inzien_uit *uit, struct ding_beeld *beeld) {
  const struct toestemming *t = &uit->toestemming;
  struct arena *arena = arena_van(bezoek);
  ding_regel(beeld, "Over", t->persoon_naam);
  ding_regel(beeld, "Welke gegevens", gegevens_tekst(arena, t->gegevens));
  ding_regel(beeld, "Waarvoor", t->doel);
  ding_regel(beeld, "Periode", periode_tekst(arena, t->vanaf, t->tot));
  ding_regel(beeld, "Wie beslist", uit->nu.tekst);
  ding_regel(beeld, "Volgens", t->artikel);
  ding_regel(beeld, "Zonder een ja, omdat", t->uitzondering_tekst);
  for (size_t i = 0; i < t->stem_aantal; i++) ding_regel(beeld, "Antwoord", stem_tekst(arena, &t->stemmen[i]));
  if (t->ingetrokken_op != DAG_GEEN)
    ding_regel(beeld, "Ingetrokken",
               str_format(arena, "Op %.*s door %.*s. %.*s", STR_ARG(dag_kort(arena, t->ingetrokken_op)),
                          STR_ARG(t->ingetrokken_wie), STR_ARG(t->ingetrokken_reden)));
  for (size_t i = 0; i < uit->deling_aantal; i++) {
    const struct deling *d = &uit->delingen[i];
    bool alone = deling_rust_op_toestemming(d), runs = deling_loopt(d, vandaag_van(bezoek));
    ding_regel(beeld, "Gedeeld",
               str_format(arena, "%.*s op %.*s. %s", STR_ARG(deelgenoot_naam(arena, &d->aan)),
                          STR_ARG(moment_kort(arena, d->op)),
                          !runs   ? "Dit is gestopt."
                          : alone ? "Dit stopt als de toestemming wordt ingetrokken."
                                  : "Dit blijft ook na intrekken, want het rust op een taak van de wet."));
  }
}

/* The choices of the form of an answer: who has not said yes yet, and the attachments. */
static void answer_choices(struct bezoek *bezoek, const struct toestemming_inzien_uit *uit, struct veldkeuzes *keuzes) {
  struct arena *arena = arena_van(bezoek);
  const struct toestemming *t = &uit->toestemming;
  struct optie *wie = NEW_ARRAY(arena, struct optie, t->stem_aantal + 1);
  struct optie *papier = NEW_ARRAY(arena, struct optie, uit->document_aantal + 1);
  keuzes[0] = (struct veldkeuzes){.veld = "stem", .opties = wie};
  keuzes[1] = (struct veldkeuzes){.veld = "document", .opties = papier};
  for (size_t i = 0; i < t->stem_aantal; i++)
    wie[keuzes[0].aantal++] = (struct optie){.waarde = t->stemmen[i].publiek, .label = stem_wie(arena, &t->stemmen[i])};
  for (size_t i = 0; i < uit->document_aantal; i++)
    if (uit->documenten[i].soort == DOCUMENT_BIJLAGE)
      papier[keuzes[1].aantal++] =
          (struct optie){.waarde = uit->documenten[i].publiek, .label = uit->documenten[i].naam};
}

static bool anybody_unknown(const struct toestemming *t) {
  for (size_t i = 0; i < t->stem_aantal; i++)
    if (!t->stemmen[i].wie.wie) return true;
  return false;
}

/* The first who has not answered yet, today. */
static const struct paren *first_answer(struct bezoek *bezoek, const struct toestemming *t, const struct veld *velden,
                                        size_t aantal) {
  struct stem_in in = {.antwoord = -1, .hoe = -1, .op_dag = vandaag_van(bezoek)};
  struct paren *values = NEW(arena_van(bezoek), struct paren);
  for (size_t i = t->stem_aantal; i-- > 0;)
    if (t->stemmen[i].stand == STEM_GEVRAAGD) in.stem = t->stemmen[i].publiek;
  *values = formulier_waarden(arena_van(bezoek), velden, aantal, &in);
  return values;
}

static void consent_actions(struct bezoek *bezoek, const struct toestemming_inzien_uit *uit, struct veldkeuzes *keuzes,
                            struct ding_beeld *beeld) {
  const struct toestemming *t = &uit->toestemming;
  struct str path = pad_van(bezoek, "toestemming", t->publiek, "");
  enum toestemming_stand stand = toestemming_stand(t, vandaag_van(bezoek));
  bool over = stand == TOESTEMMING_INGETROKKEN || stand == TOESTEMMING_VERLOPEN;
  if (over || !uit->mag_doen) return;
  if (t->stem_aantal) {
    size_t velden;
    const struct veld *tabel = stem_velden_voor(arena_van(bezoek), anybody_unknown(t), &velden);
    answer_choices(bezoek, uit, keuzes);
    struct formulier *form = stap_formulier(bezoek, path, tabel, velden, "Antwoord opslaan", "antwoord", t->versie);
    if (!form->waarden) form->waarden = first_answer(bezoek, t, tabel, velden);
    beeld->acties[beeld->actie_aantal++] =
        (struct blad_actie){.kop = S("Antwoord opschrijven"),
                            .open = stand == TOESTEMMING_GEVRAAGD || stap_gestuurd(bezoek, "antwoord"),
                            .stap = S("antwoord"),
                            .formulier = form,
                            .keuzes = keuzes,
                            .keuze_aantal = 2};
  }
  if (uit->opnieuw)
    beeld->acties[beeld->actie_aantal++] = (struct blad_actie){
        .kop = S("Opnieuw vragen aan wie nu beslist"),
        .open = true,
        .stap = S("opnieuw"),
        .formulier = stap_formulier(bezoek, path, stem_velden, 0, "Opnieuw vragen", "opnieuw", t->versie)};
  beeld->acties[beeld->actie_aantal++] =
      (struct blad_actie){.kop = S("Intrekken"),
                          .open = stap_gestuurd(bezoek, "intrekken"),
                          .stap = S("intrekken"),
                          .formulier = stap_formulier(bezoek, path, intrekken_velden, intrekken_velden_aantal,
                                                      "Toestemming intrekken", "intrekken", t->versie)};
}

bool toestemming_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct toestemming_inzien_uit uit;
  struct veldkeuzes keuzes[2];
  fault_init(&bezoek->fault);
  if (!toestemming_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct toestemming *t = &uit.toestemming;
  enum toestemming_stand stand = toestemming_stand(t, vandaag_van(bezoek));
  struct ding_beeld beeld = {.titel = toestemming_titel(arena_van(bezoek), t),
                             .stand = uit.opnieuw ? S("Opnieuw vragen: wie hierover beslist, is veranderd")
                                                  : keuze_label(toestemming_standen, (int)stand),
                             .toon = uit.opnieuw ? TOON_LET_OP : toestemming_toon(stand),
                             .token = bezoek->sessie.csrf};
  if (typed.class == FAULT_STALE) beeld.let_op = typed.message;
  consent_lines(bezoek, &uit, &beeld);
  consent_actions(bezoek, &uit, keuzes, &beeld);
  if (uit.mag_doen && t->soort != TOESTEMMING_HULP && toestemming_geldt(t, vandaag_van(bezoek)))
    beeld.knoppen[beeld.knop_aantal++] =
        (struct blad_knop){.pad = str_format(arena_van(bezoek), "/huishouden/%.*s/delen?toestemming=%.*s",
                                             STR_ARG(t->huishouden_publiek), STR_ARG(t->publiek)),
                           .tekst = S("Delen met deze toestemming")};
  beeld.knoppen[beeld.knop_aantal++] =
      (struct blad_knop){.pad = pad_van(bezoek, "huishouden", t->huishouden_publiek, "toestemming"),
                         .tekst = S("Terug naar Wie weet wat")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Toestemming", "/werk"), &beeld);
  return true;
}

bool toestemming_doen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param, uit;
  int64_t versie = versie_van(bezoek, "versie");
  struct stem_in stem = {0};
  struct intrekken_in in = {0};
  bool done;
  const char *klaar = "opgeslagen";
  if (stap_gestuurd(bezoek, "intrekken")) {
    done = formulier_lezen(bezoek, intrekken_velden, intrekken_velden_aantal, &in) &&
           toestemming_terugnemen(&bezoek->werk, id, versie, &in, &uit, &bezoek->fault);
    klaar = "toestemming-weg";
  } else if (stap_gestuurd(bezoek, "opnieuw")) {
    done = toestemming_vernieuwen(&bezoek->werk, id, versie, &uit, &bezoek->fault);
  } else {
    done = formulier_lezen(bezoek, stem_velden, stem_velden_aantal, &stem) &&
           stem_opschrijven(&bezoek->werk, id, versie, &stem, &uit, &bezoek->fault);
  }
  if (!done) return fout_op_ding(bezoek) && toestemming_tonen(bezoek);
  verder_naar(bezoek, "toestemming", uit, klaar);
  return true;
}

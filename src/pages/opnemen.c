#include "acts/bereik_wijzigen.h"
#include "acts/concept_bewaren.h"
#include "acts/huishouden_voorstellen.h"
#include "acts/melding_opnemen.h"
#include "acts/melding_voorbereiden.h"
#include "render/tpl_advies.h"
#include "render/tpl_melding_opnemen.h"
#include "scherm.h"

/* What a new form shows before anything was typed: the resident himself, today, along the first way that is open.
 * Nothing that somebody has to say himself. */
static bool first_values(struct bezoek *bezoek, struct paren *ret_waarden) {
  struct keus *kanalen;
  size_t count;
  struct melding_opnemen_in in = {
      .wet = -1,
      .melder = MELDER_ZELF,
      .ontvangen = vandaag_van(bezoek),
      .uitkomst = {.acuut_op = vandaag_van(bezoek), .acuut_om = -1, .instemming_op = vandaag_van(bezoek)}};
  if (!kanalen_kiezen(&bezoek->werk, &kanalen, &count, &bezoek->fault)) return false;
  if (count) in.kanaal = kanalen[0].sleutel;
  *ret_waarden = formulier_waarden(arena_van(bezoek), melding_opnemen_velden, melding_opnemen_velden_aantal, &in);
  return true;
}

/* A draft with the first values of what it does not name, as one that came from a short contact. */
static bool with_first(struct bezoek *bezoek, struct paren *draft) {
  struct paren first;
  if (!first_values(bezoek, &first)) return false;
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, draft->aantal + first.aantal + 1);
  size_t count = 0;
  struct str had;
  for (size_t i = 0; i < draft->aantal; i++) rij[count++] = draft->rij[i];
  for (size_t i = 0; i < first.aantal; i++)
    if (!paren_zoek(draft, first.rij[i].naam, &had)) rij[count++] = first.rij[i];
  *draft = (struct paren){rij, count};
  return true;
}

/* The fields of the act with those that the questions of triage make; `beeld` gets the names of the latter. */
static void add_questions(struct bezoek *bezoek, const struct melding_voorbereiden_uit *uit, struct formulier *form,
                          struct opnemen_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct veld *velden = NEW_ARRAY(arena, struct veld, melding_opnemen_velden_aantal + uit->vraag_aantal + 2);
  const char **namen = NEW_ARRAY(arena, const char *, uit->vraag_aantal + 1);
  size_t count = melding_opnemen_velden_aantal;
  for (size_t i = 0; i < count; i++) velden[i] = melding_opnemen_velden[i];
  for (size_t i = 0; i < uit->vraag_aantal; i++) {
    const struct triagevraag *vraag = &uit->vragen[i];
    namen[i] = str_c(arena, str_join(arena, S(TRIAGE_VELD), vraag->sleutel));
    velden[count++] = (struct veld){.naam = namen[i],
                                    .label = str_c(arena, vraag->vraag),
                                    .soort = VELD_KEUZE,
                                    .keuzes = triage_antwoorden,
                                    .uitleg = vraag->uitleg.len ? str_c(arena, vraag->uitleg) : NULL,
                                    .verplicht = vraag->nodig ? "regel TRIAGE-ALTIJD" : NULL};
  }
  velden[count++] = (struct veld){
      .naam = "onderwerp", .label = "Waar gaat de vraag over?", .soort = VELD_REGEL, .uitleg = "U mag er meer kiezen."};
  velden[count++] = (struct veld){.naam = "aanbod", .label = "Besproken met de inwoner", .soort = VELD_REGEL};
  form->velden = velden;
  form->aantal = count;
  beeld->vragen = namen;
  beeld->vraag_aantal = uit->vraag_aantal;
}

struct uitkomst_beeld uitkomst_beeld_van(struct bezoek *bezoek, const struct uitkomst_keuzes *keuzes) {
  return (struct uitkomst_beeld){.opties = opties_van(bezoek, keuzes->keuzes, keuzes->aantal),
                                 .aantal = keuzes->aantal,
                                 .organisaties = opties_van(bezoek, keuzes->organisaties, keuzes->organisatie_aantal),
                                 .organisatie_aantal = keuzes->organisatie_aantal,
                                 .acuut = keuzes->acuut,
                                 .toelichting = keuzes->toelichting,
                                 .instemming = keuzes->instemming,
                                 .overdracht = keuzes->overdracht};
}

static struct optie *team_list(struct bezoek *bezoek, const struct melding_voorbereiden_uit *uit) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit->team_aantal + 1);
  for (size_t i = 0; i < uit->team_aantal; i++)
    opties[i] = (struct optie){.waarde = str_format(arena_van(bezoek), "%lld", (long long)uit->teams[i].id),
                               .label = uit->teams[i].naam};
  return opties;
}

/* Does one of these fields hold something, or complain? Then its part of the form is open. */
static bool in_use(const struct formulier *form, const char *const *namen) {
  for (; *namen; namen++)
    if (paren_waarde(form->waarden, str_of(*namen)).len || fault_of(form->fault, *namen).len) return true;
  return false;
}

static struct opnemen_beeld view_of(struct bezoek *bezoek, const struct melding_voorbereiden_uit *uit,
                                    const struct formulier *form) {
  static const char *const meer[] = {"identiteit", "bereikbaar", "tolk", "vrijwillig", "grond", NULL};
  static const char *const anders[] = {"team", "wet", "urgentie", "afwijken_reden", NULL};
  const struct advies *advies = &uit->advies;
  return (struct opnemen_beeld){
      .persoon = &uit->persoon,
      .leden = uit->leden,
      .lid_aantal = uit->lid_aantal,
      .meldingen = uit->meldingen,
      .melding_aantal = uit->melding_aantal,
      .bekend_bij = uit->bekend_bij,
      .bekend_aantal = uit->bekend_aantal,
      .teams = team_list(bezoek, uit),
      .team_aantal = uit->team_aantal,
      .kanalen = opties_van(bezoek, uit->kanalen, uit->kanaal_aantal),
      .kanaal_aantal = uit->kanaal_aantal,
      .onderwerpen = opties_van(bezoek, uit->onderwerpen, uit->onderwerp_aantal),
      .onderwerp_aantal = uit->onderwerp_aantal,
      .verwijzers = opties_van(bezoek, uit->verwijzers, uit->verwijzer_aantal),
      .verwijzer_aantal = uit->verwijzer_aantal,
      .uitkomst = uitkomst_beeld_van(bezoek, &uit->uitkomsten),
      .meer_open = in_use(form, meer),
      .anders_open = in_use(form, anders) || uit->onderwerp_aantal == 0 ||
                     (advies->onderwerpen && (!advies->wet || advies->team.len == 0)),
      .signaal = form->fault && form->fault->rule && str_eq(str_of(form->fault->rule), S("MELDING-SIGNAAL")),
  };
}

static struct formulier form_of(struct bezoek *bezoek, struct str persoon, struct paren *waarden, bool *ret_ok) {
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "persoon", persoon, "melding"), melding_opnemen_velden,
                                        melding_opnemen_velden_aantal, "Vraag opnemen");
  moment_t drafted = 0;
  form.concept = concept_sleutel_melding(arena_van(bezoek), persoon);
  form.terug = S("/loket");
  form.id = S("opnemen");
  *ret_ok = true;
  if (form.waarden) return form;
  *ret_ok =
      concept_ophalen(&bezoek->werk, form.concept, waarden, &drafted, &bezoek->fault) && with_first(bezoek, waarden);
  if (drafted) form.opgeslagen = moment_klok(arena_van(bezoek), drafted);
  form.waarden = waarden;
  return form;
}

/* The form as it stands, with what the tables say about it. */
static bool show(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault; /* of the form, kept apart from the looking that follows */
  struct paren waarden = {0};
  struct melding_voorbereiden_uit uit;
  struct bereik_inzien_uit wie;
  struct voorstel_uit voorstel;
  bool good;
  fault_init(&bezoek->fault);
  struct formulier form = form_of(bezoek, bezoek->request->param, &waarden, &good);
  struct melding_voorbereiden_in in = {.persoon = bezoek->request->param, .getypt = form.waarden};
  if (!good || !melding_voorbereiden(&bezoek->werk, &in, &uit, &bezoek->fault) ||
      !bereik_inzien(&bezoek->werk, (struct bereik_plek){in.persoon, true}, &wie, &bezoek->fault) ||
      !voorstellen_bij_persoon(&bezoek->werk, in.persoon, &voorstel, &bezoek->fault))
    return false;
  bezoek->fault = typed;
  struct voorstel_beeld lijst = voorstel_beeld_van(bezoek, &voorstel);
  struct opnemen_beeld beeld = view_of(bezoek, &uit, &form);
  beeld.bereik = &wie.bereik;
  beeld.voorstel = &lijst;
  add_questions(bezoek, &uit, &form, &beeld);
  beeld.formulier = &form;
  beeld.advies = &uit.advies;
  beeld.vandaag = vandaag_van(bezoek);
  bezoek->kader.breed = true;
  tpl_melding_opnemen(&bezoek->response->body, kader_van(bezoek, "Vraag opnemen", "/loket"), &beeld);
  return true;
}

bool melding_nieuw_tonen(struct bezoek *bezoek) {
  return show(bezoek);
}

/* The question is in; whom of the proposal the user ticked comes after it, and what fails there does not lose it. */
static const char *add_residents(struct bezoek *bezoek, struct str huishouden, const char *klaar) {
  struct overnemen_in keuze = voorstel_gekozen(bezoek, bezoek->request->param);
  struct werk werk = bezoek->werk;
  struct str done;
  if (keuze.aantal == 0) return klaar;
  werk.inzending =
      (struct str){0}; /* it was the question that this key was for; who lives there already stays as he is */
  if (voorgestelden_overnemen(&werk, huishouden, 0, &keuze, &done, &bezoek->fault)) return klaar;
  return "melding-alleen";
}

bool melding_nieuw_doen(struct bezoek *bezoek) {
  struct melding_opnemen_in in = {0};
  struct str huishouden;
  bool good = formulier_lezen(bezoek, melding_opnemen_velden, melding_opnemen_velden_aantal, &in);
  in.keuzes = loket_keuzes_van(arena_van(bezoek), &bezoek->request->form);
  if (good ? !melding_opnemen(&bezoek->werk, &in, &huishouden, &bezoek->fault)
           : !melding_opnemen_nagaan(&bezoek->werk, &in, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek);
  verder_naar(bezoek, "huishouden", huishouden,
              add_residents(bezoek, huishouden, in.uitkomst.uitkomst.len ? "uitkomst" : "melding"));
  return true;
}

/* Without scripts: the same page with the advice for what is filled in now; nothing is looked over. */
bool melding_advies_doen(struct bezoek *bezoek) {
  return show(bezoek);
}

/* The advice as a part of a page, while somebody ticks. */
bool melding_advies_typend(struct bezoek *bezoek) {
  struct melding_voorbereiden_uit uit;
  struct melding_voorbereiden_in in = {.persoon = bezoek->request->param, .getypt = &bezoek->request->form};
  if (!melding_voorbereiden(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  tpl_advies(&bezoek->response->body, &uit.advies);
  return true;
}

/* The caller hung up: what was typed stays as a draft, and the desk is free for the next one. */
bool melding_later_doen(struct bezoek *bezoek) {
  struct str key = concept_sleutel_melding(arena_van(bezoek), bezoek->request->param);
  if (!concept_vastleggen(&bezoek->werk, key, &bezoek->request->form, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/loket?klaar=later"));
  return true;
}

/* What was typed for a melding in the fields of a signaal; what has no place there stays behind. */
static struct paren as_signaal(struct bezoek *bezoek) {
  static const char *const naar[][2] = {{"persoon", "persoon"},
                                        {"gezien", "woorden"},
                                        {"melder_naam", "melder_naam"},
                                        {"melder_bereikbaar", "melder_telefoon"},
                                        {"melder_soort", "verwijzer"},
                                        {"ontvangen", "ontvangen"},
                                        {"team", "team"}};
  const size_t count = sizeof naar / sizeof *naar;
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, count);
  for (size_t i = 0; i < count; i++) rij[i] = (struct paar){str_of(naar[i][0]), formulier_waarde(bezoek, naar[i][1])};
  return (struct paren){rij, count};
}

/* The resident does not know of it: then it is a signaal. A signaal that was begun before is not written over. */
bool melding_signaal_doen(struct bezoek *bezoek) {
  struct str melding = concept_sleutel_melding(arena_van(bezoek), bezoek->request->param);
  struct str signaal = concept_sleutel_signaal(arena_van(bezoek), bezoek->request->param);
  struct paren before, typed = as_signaal(bezoek);
  moment_t begun;
  if (!concept_ophalen(&bezoek->werk, signaal, &before, &begun, &bezoek->fault)) return false;
  if (begun) {
    fault_set(
        &bezoek->fault, FAULT_INPUT,
        S("U hebt over deze inwoner nog een signaal dat niet af is. Maak dat eerst af. Wat u hier typte blijft staan."),
        "signaal was begun before");
    return fout_op_formulier(bezoek) && show(bezoek);
  }
  if (!concept_vastleggen(&bezoek->werk, signaal, &typed, &bezoek->fault) ||
      !concept_vastleggen(&bezoek->werk, melding, &(struct paren){0}, &bezoek->fault))
    return false;
  response_redirect(bezoek->response,
                    str_join(arena_van(bezoek), S("/signaal/nieuw?persoon="), bezoek->request->param));
  return true;
}

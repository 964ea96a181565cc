#include "acts/huishouden_verdelen.h"
#include "acts/persoon_zoeken.h"
#include "render/tpl_een_worden.h"
#include "render/tpl_een_worden_zien.h"
#include "render/tpl_verdelen.h"
#include "render/tpl_verdelen_zien.h"
#include "scherm.h"

/* Those of our own register: who has no household here cannot be gone to. */
static bool search_known(struct bezoek *bezoek, struct bekenden *bekenden) {
  struct str zoek = paren_waarde(&bezoek->request->query, S("zoek"));
  struct zoekuitkomst uitkomst;
  if (zoek.len == 0) return true;
  if (!persoon_zoeken(&bezoek->werk, zoek, &uitkomst, &bezoek->fault)) return false;
  struct persoon *personen = NEW_ARRAY(arena_van(bezoek), struct persoon, uitkomst.aantal + 1);
  for (size_t i = 0; i < uitkomst.aantal; i++)
    if (uitkomst.personen[i].in_schakel) personen[bekenden->aantal++] = uitkomst.personen[i].persoon;
  bekenden->personen = personen;
  bekenden->gezocht = true;
  bekenden->bezwaar = uitkomst.bezwaar;
  return true;
}

static struct gekozen chosen(const struct bezoek *bezoek, const char *naam) {
  const struct paren *form = &bezoek->request->form;
  struct gekozen gekozen = {0};
  for (size_t i = 0; i < form->aantal && gekozen.aantal < VERDELEN_MAX; i++)
    if (str_eq(form->rij[i].naam, str_of(naam))) gekozen.rij[gekozen.aantal++] = form->rij[i].waarde;
  return gekozen;
}

/* What was filled in. Without a choice the questions go with their people. */
static struct verdelen_in *typed_in(struct bezoek *bezoek, const struct verdelen_uit *uit) {
  struct verdelen_in *in = NEW(arena_van(bezoek), struct verdelen_in);
  in->bij = formulier_waarde(bezoek, "bij");
  in->personen = chosen(bezoek, "personen");
  in->meldingen = chosen(bezoek, "meldingen");
  in->notities = chosen(bezoek, "notities");
  in->documenten = chosen(bezoek, "documenten");
  formulier_lezen(bezoek, verdelen_velden, verdelen_velden_aantal, in);
  if (in->meldingen.aantal || formulier_waarde(bezoek, "geen").len || !uit) return in;
  for (size_t i = 0; i < uit->melding_aantal; i++)
    for (size_t j = 0; j < uit->van.nu; j++)
      if (uit->meldingen[i].persoon == uit->van.leden[j].persoon.id && in->meldingen.aantal < VERDELEN_MAX &&
          gekozen_is(&in->personen, uit->van.leden[j].persoon.publiek))
        in->meldingen.rij[in->meldingen.aantal++] = uit->meldingen[i].publiek;
  return in;
}

static struct str name_of(struct bezoek *bezoek, const struct bewoners_uit *uit) {
  return uit->nu ? huishouden_naam(arena_van(bezoek), &uit->leden[0].persoon) : S("zonder bewoners");
}

static struct verdelen_beeld view_of(struct bezoek *bezoek, const struct verdelen_uit *uit, struct str bij,
                                     const struct formulier *form) {
  return (struct verdelen_beeld){.huishouden = bezoek->request->param,
                                 .naam = name_of(bezoek, &uit->van),
                                 .bij = bij,
                                 .bij_naam = name_of(bezoek, &uit->naar),
                                 .leden = uit->van.leden,
                                 .lid_aantal = uit->van.nu,
                                 .daar = uit->naar.leden,
                                 .daar_aantal = uit->naar.nu,
                                 .meldingen = uit->meldingen,
                                 .melding_aantal = uit->melding_aantal,
                                 .casus_hier = uit->casus_hier,
                                 .notities = uit->notities,
                                 .notitie_aantal = uit->notitie_aantal,
                                 .documenten = uit->documenten,
                                 .document_aantal = uit->document_aantal,
                                 .formulier = form};
}

/* Why the other household is none to go to; false when it is something else. */
static bool why_not(struct bezoek *bezoek, struct bekenden *bekenden) {
  const struct fault *fault = &bezoek->fault;
  if (fault->class != FAULT_INPUT && fault->class != FAULT_RULE && fault->class != FAULT_ACCESS) return false;
  bekenden->bezwaar = fault->field_count ? fault->fields[0].message : fault->message;
  if (fault->class == FAULT_ACCESS)
    bekenden->bezwaar = S("U werkt niet met dat huishouden. Vraag iemand van het team dat er werkt.");
  bezoek->response->status = fault->class == FAULT_ACCESS ? 403 : 422;
  return true;
}

static bool show(struct bezoek *bezoek, struct str bij) {
  struct fault typed = bezoek->fault;
  struct verdelen_uit uit;
  struct bekenden bekenden = {0};
  fault_init(&bezoek->fault);
  if (!verdelen_inzien(&bezoek->werk, bezoek->request->param, bij, &uit, &bezoek->fault)) {
    /* Where they cannot go is said on the form, with the search still there. */
    if (bij.len == 0 || !why_not(bezoek, &bekenden)) return false;
    bij = (struct str){0};
    fault_init(&bezoek->fault);
    if (!verdelen_inzien(&bezoek->werk, bezoek->request->param, bij, &uit, &bezoek->fault)) return false;
  } else if (!search_known(bezoek, &bekenden)) {
    return false;
  }
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "huishouden", bezoek->request->param, "verhuizen/bekijken"),
                    verdelen_velden, verdelen_velden_aantal, "Bekijk wat er gaat gebeuren");
  struct paar one = {S("personen"), paren_waarde(&bezoek->request->query, S("persoon"))};
  struct paren first = {&one, one.waarde.len ? 1 : 0};
  if (!form.waarden) form.waarden = &first;
  form.versie = versie_tekst(bezoek, uit.van.versie);
  form.terug = pad_van(bezoek, "huishouden", bezoek->request->param, "");
  struct verdelen_beeld beeld = view_of(bezoek, &uit, bij, &form);
  beeld.bekenden = &bekenden;
  tpl_verdelen(&bezoek->response->body, kader_van(bezoek, "Verhuizen of splitsen", "/werk"), &beeld,
               vandaag_van(bezoek));
  return true;
}

bool verhuizen_tonen(struct bezoek *bezoek) {
  return show(bezoek, paren_waarde(&bezoek->request->query, S("bij")));
}

bool verhuizen_terug(struct bezoek *bezoek) {
  return show(bezoek, formulier_waarde(bezoek, "bij"));
}

bool verhuizen_zoeken(struct bezoek *bezoek) {
  return huishouden_zoeken(bezoek, "verhuizen");
}

static void add_all(struct paar *rij, size_t *n, struct str naam, const struct gekozen *gekozen) {
  for (size_t i = 0; i < gekozen->aantal; i++) rij[(*n)++] = (struct paar){naam, gekozen->rij[i]};
}

/* Exactly what was shown is what is sent. */
static struct paren to_send(struct bezoek *bezoek, const struct verdelen_in *in) {
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, 4 * VERDELEN_MAX + 3);
  size_t n = 0;
  rij[n++] = (struct paar){S("bij"), in->bij};
  rij[n++] = (struct paar){S("vanaf"), formulier_waarde(bezoek, "vanaf")};
  if (in->meldingen.aantal == 0) rij[n++] = (struct paar){S("geen"), S("ja")};
  add_all(rij, &n, S("personen"), &in->personen);
  add_all(rij, &n, S("meldingen"), &in->meldingen);
  add_all(rij, &n, S("notities"), &in->notities);
  add_all(rij, &n, S("documenten"), &in->documenten);
  return (struct paren){rij, n};
}

bool verhuizen_bekijken(struct bezoek *bezoek) {
  struct verdelen_uit uit;
  struct str id = bezoek->request->param, bij = formulier_waarde(bezoek, "bij");
  if (!verdelen_inzien(&bezoek->werk, id, bij, &uit, &bezoek->fault)) return false;
  struct verdelen_in *in = typed_in(bezoek, &uit);
  verdelen_toetsen(&bezoek->werk, &uit, in, &bezoek->fault);
  if (bezoek->fault.class != FAULT_NONE) return fout_op_formulier(bezoek) && show(bezoek, bij);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "verhuizen"), NULL, 0, "Ja, zo uitvoeren");
  struct paren send = to_send(bezoek, in);
  form.waarden = &send;
  form.versie = versie_tekst(bezoek, versie_van(bezoek, "versie"));
  struct verdelen_beeld beeld = view_of(bezoek, &uit, bij, &form);
  beeld.notitie_aantal = in->notities.aantal;
  beeld.document_aantal = in->documenten.aantal;
  beeld.vanaf = in->vanaf;
  tpl_verdelen_zien(&bezoek->response->body, kader_van(bezoek, "Klopt dit?", "/werk"), &beeld);
  return true;
}

bool verhuizen_doen(struct bezoek *bezoek) {
  struct str huishouden;
  struct verdelen_in *in = typed_in(bezoek, NULL);
  if (bezoek->fault.class != FAULT_NONE ||
      !huishouden_verdelen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), in, &huishouden,
                           &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, in->bij);
  verder_naar(bezoek, "huishouden", huishouden, "verhuisd");
  return true;
}

static struct formulier unite_form(struct bezoek *bezoek, const struct verdelen_uit *uit) {
  struct str id = bezoek->request->param;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "een-worden"), NULL, 0, "Ja, samenvoegen");
  form.versie = versie_tekst(bezoek, uit->van.versie);
  form.terug = pad_van(bezoek, "huishouden", id, "");
  return form;
}

static bool show_search(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct verdelen_uit uit;
  struct bekenden bekenden = {0};
  fault_init(&bezoek->fault);
  if (!verdelen_inzien(&bezoek->werk, bezoek->request->param, (struct str){0}, &uit, &bezoek->fault) ||
      !search_known(bezoek, &bekenden))
    return false;
  if (typed.class != FAULT_NONE) {
    bezoek->fault = typed;
    if (!why_not(bezoek, &bekenden)) return false;
  }
  struct formulier form = unite_form(bezoek, &uit);
  struct verdelen_beeld beeld = view_of(bezoek, &uit, (struct str){0}, &form);
  beeld.bekenden = &bekenden;
  tpl_een_worden(&bezoek->response->body, kader_van(bezoek, "Huishoudens samenvoegen", "/werk"), &beeld,
                 vandaag_van(bezoek));
  return true;
}

static bool show_unite(struct bezoek *bezoek, struct str bij) {
  struct fault typed = bezoek->fault;
  struct verdelen_uit uit;
  fault_init(&bezoek->fault);
  if (bij.len == 0) return show_search(bezoek);
  if (!verdelen_inzien(&bezoek->werk, bezoek->request->param, bij, &uit, &bezoek->fault)) return show_search(bezoek);
  bezoek->fault = typed;
  struct formulier form = unite_form(bezoek, &uit);
  struct verdelen_beeld beeld = view_of(bezoek, &uit, bij, &form);
  beeld.versie_ander = versie_tekst(bezoek, uit.naar.versie);
  tpl_een_worden_zien(&bezoek->response->body, kader_van(bezoek, "Klopt dit?", "/werk"), &beeld);
  return true;
}

bool een_worden_tonen(struct bezoek *bezoek) {
  return show_unite(bezoek, paren_waarde(&bezoek->request->query, S("bij")));
}

bool een_worden_zoeken(struct bezoek *bezoek) {
  return huishouden_zoeken(bezoek, "een-worden");
}

bool een_worden_doen(struct bezoek *bezoek) {
  struct str huishouden, bij = formulier_waarde(bezoek, "bij");
  if (!huishoudens_tot_een(&bezoek->werk, bezoek->request->param, bij, versie_van(bezoek, "versie"),
                           versie_van(bezoek, "versie_ander"), &huishouden, &bezoek->fault))
    return formulier_verouderd(bezoek) && show_unite(bezoek, bij);
  verder_naar(bezoek, "huishouden", huishouden, "een");
  return true;
}

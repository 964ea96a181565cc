#include "acts/ondersteuning_geven.h"

#include "acts/nazorg_geven.h"
#include "render/ondersteuning.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_ondersteuning_lijst.h"
#include "render/tpl_ondersteuning_vorm.h"
#include "render/voordeur.h"

#include "dossierkop.h"

/* The goals that were ticked: the name may repeat. */
static bool read_form(struct bezoek *bezoek, struct ondersteuning_in *in) {
  bool good = formulier_lezen(bezoek, ondersteuning_velden, ondersteuning_velden_aantal, in);
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal && in->doel_aantal < ONDERSTEUNING_DOELEN_MAX; i++)
    if (str_eq(form->rij[i].naam, S("doelen")) && id_valid(form->rij[i].waarde))
      in->doelen[in->doel_aantal++] = form->rij[i].waarde;
  return good;
}

static struct paren values_of(struct bezoek *bezoek, const struct ondersteuning_in *in) {
  struct paren first = formulier_waarden(arena_van(bezoek), ondersteuning_velden, ondersteuning_velden_aantal, in);
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, first.aantal + in->doel_aantal);
  for (size_t i = 0; i < first.aantal; i++) rij[i] = first.rij[i];
  for (size_t i = 0; i < in->doel_aantal; i++) rij[first.aantal + i] = (struct paar){S("doelen"), in->doelen[i]};
  return (struct paren){rij, first.aantal + in->doel_aantal};
}

/* For whom the traject is, where it is for one: the only resident of that name; "" = for several, or it is not clear.
 */
static struct str person_of(struct arena *arena, const struct ondersteuning_vorm_uit *uit) {
  struct str wie = {0};
  for (size_t i = 0; i < uit->lid_aantal; i++) {
    if (!str_eq(persoon_naam(arena, &uit->leden[i]), uit->traject.personen)) continue;
    if (wie.len) return (struct str){0};
    wie = uit->leden[i].publiek;
  }
  return wie;
}

/* What the form shows first: what is kept, or for a new one what mostly holds. */
static struct ondersteuning_in first_values(struct bezoek *bezoek, const struct ondersteuning_vorm_uit *uit) {
  const struct ondersteuning *o = &uit->ondersteuning;
  struct ondersteuning_in in = {.vorm = -1, .per = STEUN_PER_WEEK, .thema = -1, .verwacht_tot = DAG_GEEN};
  if (o->id == 0) {
    in.vanaf = vandaag_van(bezoek);
    in.persoon = person_of(arena_van(bezoek), uit);
    in.terrein = uit->terrein ? uit->terrein : -1;
    if (uit->product_aantal == 1) in.product = uit->producten[0].sleutel;
    for (size_t i = 0; i < uit->medewerker_aantal; i++)
      if (uit->medewerkers[i].id == bezoek->sessie.actor.gebruiker) in.werker = uit->medewerkers[i].publiek;
    return in;
  }
  in = (struct ondersteuning_in){.persoon = o->persoon_publiek,
                                 .werker = o->werker.publiek,
                                 .product = o->product,
                                 .doel_aantal = o->doel_aantal,
                                 .waaraan = o->waaraan,
                                 .hoe_vaak = o->hoe_vaak,
                                 .vorm = o->vorm ? o->vorm : -1,
                                 .per = o->per ? o->per : STEUN_PER_WEEK,
                                 .terrein = o->terrein ? o->terrein : -1,
                                 .thema = o->thema ? o->thema : -1,
                                 .minuten = o->minuten,
                                 .vanaf = o->vanaf,
                                 .verwacht_tot = o->verwacht_tot,
                                 .stut = o->stut,
                                 .van_aanbieder = o->van_aanbieder,
                                 .van_reden = o->van_reden,
                                 .reden = o->reden};
  for (size_t i = 0; i < o->doel_aantal; i++) in.doelen[i] = o->doelen[i].publiek;
  return in;
}

static void add_choices(struct bezoek *bezoek, const struct ondersteuning_vorm_uit *uit,
                        struct ondersteuning_vorm_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct optie *personen = NEW_ARRAY(arena, struct optie, uit->lid_aantal + 1);
  struct optie *doelen = NEW_ARRAY(arena, struct optie, uit->doel_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    personen[i] = (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena, &uit->leden[i])};
  for (size_t i = 0; i < uit->doel_aantal; i++)
    doelen[i] = (struct optie){.waarde = uit->doelen[i].publiek, .label = uit->doelen[i].woorden};
  beeld->personen = personen;
  beeld->persoon_aantal = uit->lid_aantal;
  beeld->doelen = doelen;
  beeld->doel_aantal = uit->doel_aantal;
  beeld->producten = opties_van(bezoek, uit->producten, uit->product_aantal);
  beeld->product_aantal = uit->product_aantal;
  beeld->werkers = medewerker_opties(bezoek, uit->medewerkers, uit->medewerker_aantal);
  beeld->werker_aantal = uit->medewerker_aantal;
}

static bool look(struct bezoek *bezoek, bool nieuw, struct ondersteuning_vorm_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param, none = {0};
  fault_init(&bezoek->fault);
  if (!ondersteuning_vorm_inzien(&bezoek->werk, nieuw ? id : none, nieuw ? none : id, ret_uit, &bezoek->fault))
    return false;
  bezoek->fault = typed;
  return true;
}

static bool has(const struct formulier *form, const char *naam) {
  return paren_waarde(form->waarden, str_of(naam)).len || (form->fault && fault_of(form->fault, naam).len);
}

/* "Wmo-onderzoek, voor Fatma Yilmaz": only where one person lives is it known for whom. */
static struct str traject_line(struct bezoek *bezoek, const struct ondersteuning_vorm_uit *uit) {
  if (uit->lid_aantal != 1) return uit->traject.naam;
  return str_format(arena_van(bezoek), "%.*s, voor %.*s", STR_ARG(uit->traject.naam),
                    STR_ARG(persoon_naam(arena_van(bezoek), &uit->leden[0])));
}

static bool show(struct bezoek *bezoek, bool nieuw) {
  struct ondersteuning_vorm_uit uit;
  bool stale = bezoek->fault.class == FAULT_STALE;
  if (!look(bezoek, nieuw, &uit)) return false;
  if (stale && (nieuw || uit.ondersteuning.geeindigd_op != DAG_GEEN)) return false;
  struct ondersteuning_in in = first_values(bezoek, &uit);
  struct paren kept = values_of(bezoek, &in);
  struct verschillen both;
  struct formulier form = formulier_van(
      bezoek,
      pad_van(bezoek, nieuw ? "traject" : "ondersteuning", bezoek->request->param, nieuw ? "ondersteuning" : ""),
      ondersteuning_velden, ondersteuning_velden_aantal, nieuw ? "Ondersteuning starten" : "Opslaan");
  struct ondersteuning_vorm_beeld beeld = {.titel = nieuw ? S("Ondersteuning starten") : S("Ondersteuning veranderen"),
                                           .huishouden = uit.huishouden,
                                           .traject = traject_line(bezoek, &uit),
                                           .poort = uit.poort,
                                           .poort_stopt = uit.poort_stopt,
                                           .reden = uit.reden_gevraagd,
                                           .zelf_niet = uit.zelf_niet,
                                           .formulier = &form};
  if (stale) {
    both = formulier_verschillen(bezoek, ondersteuning_velden, ondersteuning_velden_aantal, &kept);
    beeld.verschillen = &both;
    bezoek->response->status = 409;
    form.fault = NULL;
  }
  form.nodig = uit.product_nodig ? "product" : NULL;
  form.versie = nieuw ? (struct str){0} : versie_tekst(bezoek, uit.ondersteuning.versie);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  if (!form.waarden) form.waarden = &kept;
  beeld.meer_open = has(&form, "minuten") || fault_of(&bezoek->fault, "per").len;
  beeld.aanbieder_open = has(&form, "van_aanbieder") || has(&form, "van_reden");
  add_choices(bezoek, &uit, &beeld);
  tpl_ondersteuning_vorm(&bezoek->response->body, kader_van(bezoek, "Ondersteuning", "/werk"), &beeld);
  return true;
}

/* After a refusal: both versions, the form with its faults, or a page of its own. */
static bool refused(struct bezoek *bezoek, bool nieuw) {
  if (bezoek->fault.class == FAULT_STALE && !nieuw) return show(bezoek, nieuw);
  return fout_op_formulier(bezoek) && show(bezoek, nieuw);
}

bool ondersteuning_nieuw_tonen(struct bezoek *bezoek) {
  return show(bezoek, true);
}
bool ondersteuning_tonen(struct bezoek *bezoek) {
  return show(bezoek, false);
}

bool ondersteuning_nieuw_doen(struct bezoek *bezoek) {
  struct ondersteuning_in in = {0};
  struct str huishouden;
  if (!read_form(bezoek, &in) ||
      !ondersteuning_starten(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, true);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "ondersteuning");
  return true;
}

bool ondersteuning_doen(struct bezoek *bezoek) {
  struct ondersteuning_in in = {0};
  struct str huishouden;
  if (!read_form(bezoek, &in) ||
      !ondersteuning_veranderen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                                &bezoek->fault))
    return refused(bezoek, false);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "opgeslagen");
  return true;
}

bool ondersteuning_stoppen_tonen(struct bezoek *bezoek) {
  struct ondersteuning_vorm_uit uit;
  struct ondersteuning_einde_in in = {.geeindigd_op = vandaag_van(bezoek), .einde = -1};
  if (!look(bezoek, false, &uit)) return false;
  struct paren first =
      formulier_waarden(arena_van(bezoek), ondersteuning_einde_velden, ondersteuning_einde_velden_aantal, &in);
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "ondersteuning", bezoek->request->param, "stoppen"),
                                        ondersteuning_einde_velden, ondersteuning_einde_velden_aantal, "Stoppen");
  struct invulblad_beeld beeld = {
      .titel = S("Ondersteuning stoppen"),
      .inleiding = str_format(arena_van(bezoek), "%.*s. %.*s.",
                              STR_ARG(ondersteuning_titel(arena_van(bezoek), &uit.ondersteuning)),
                              STR_ARG(ondersteuning_regel(arena_van(bezoek), &uit.ondersteuning, vandaag_van(bezoek)))),
      .formulier = &form,
      .vandaag = vandaag_van(bezoek)};
  form.versie = versie_tekst(bezoek, uit.ondersteuning.versie);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  if (!form.waarden) form.waarden = &first;
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Ondersteuning stoppen", "/werk"), &beeld);
  return true;
}

bool ondersteuning_stoppen_doen(struct bezoek *bezoek) {
  struct ondersteuning_einde_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, ondersteuning_einde_velden, ondersteuning_einde_velden_aantal, &in) ||
      !ondersteuning_beeindigen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                                &bezoek->fault))
    return formulier_verouderd(bezoek) && ondersteuning_stoppen_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "ondersteuning-stop");
  return true;
}

bool ondersteuningen_tonen(struct bezoek *bezoek) {
  struct ondersteuningen_uit uit;
  struct nazorgen_uit nazorg;
  if (!ondersteuningen_inzien(&bezoek->werk, &uit, &bezoek->fault) ||
      !nazorgen_inzien(&bezoek->werk, &nazorg, &bezoek->fault))
    return false;
  struct ondersteuning_lijst_beeld beeld = {.rijen = uit.rijen,
                                            .aantal = uit.aantal,
                                            .nazorg = nazorg.rijen,
                                            .nazorg_aantal = nazorg.aantal,
                                            .tijd = uit.tijd,
                                            .vandaag = vandaag_van(bezoek)};
  tpl_ondersteuning_lijst(&bezoek->response->body, kader_van(bezoek, "Mijn ondersteuning", "/werk"), &beeld);
  return true;
}

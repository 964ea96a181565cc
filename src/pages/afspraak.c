#include "acts/afspraak_maken.h"
#include "acts/agenda_inzien.h"
#include "render/ics.h"
#include "render/tpl_afspraak.h"
#include "render/tpl_afspraak_afzeggen.h"
#include "render/tpl_afspraak_maken.h"
#include "dossierkop.h"

/* The name of a field that may repeat, with all its values. */
static void read_persons(struct bezoek *bezoek, struct afspraak_in *in) {
  const struct paren *form = &bezoek->request->form;
  in->persoon_aantal = 0;
  for (size_t i = 0; i < form->aantal && in->persoon_aantal < AFSPRAAK_PERSONEN_MAX; i++)
    if (str_eq(form->rij[i].naam, S("personen")) && id_valid(form->rij[i].waarde))
      in->personen[in->persoon_aantal++] = form->rij[i].waarde;
}

static bool read_form(struct bezoek *bezoek, struct afspraak_in *in) {
  bool good = formulier_lezen(bezoek, afspraak_velden, afspraak_velden_aantal, in);
  read_persons(bezoek, in);
  return good;
}

static struct paren with_all_persons(struct bezoek *bezoek, const struct afspraak_in *in) {
  struct paren first = formulier_waarden(arena_van(bezoek), afspraak_velden, afspraak_velden_aantal, in);
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, first.aantal + in->persoon_aantal);
  for (size_t i = 0; i < first.aantal; i++) rij[i] = first.rij[i];
  for (size_t i = 0; i < in->persoon_aantal; i++) rij[first.aantal + i] = (struct paar){S("personen"), in->personen[i]};
  return (struct paren){rij, first.aantal + in->persoon_aantal};
}

static void add_choices(struct bezoek *bezoek, const struct afspraak_keuzes *keuzes, struct afspraak_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct optie *personen = NEW_ARRAY(arena, struct optie, keuzes->lid_aantal + 1);
  for (size_t i = 0; i < keuzes->lid_aantal; i++)
    personen[i] = (struct optie){.waarde = keuzes->leden[i].publiek, .label = persoon_naam(arena, &keuzes->leden[i])};
  beeld->personen = personen;
  beeld->persoon_aantal = keuzes->lid_aantal;
  beeld->medewerkers = medewerker_opties(bezoek, keuzes->medewerkers, keuzes->medewerker_aantal);
  beeld->medewerker_aantal = keuzes->medewerker_aantal;
  beeld->toch = formulier_waarde(bezoek, "toch").len > 0;
}

/* A visit of oneself, with the only one who lives there. */
static struct afspraak_in first_values(struct bezoek *bezoek, const struct afspraak_keuzes *keuzes) {
  struct afspraak_in in = {.soort = AFSPRAAK_HUISBEZOEK, .dag = DAG_GEEN, .van = -1, .tot = -1};
  for (size_t i = 0; i < keuzes->medewerker_aantal; i++)
    if (keuzes->medewerkers[i].id == bezoek->sessie.actor.gebruiker) in.medewerker = keuzes->medewerkers[i].publiek;
  if (keuzes->lid_aantal == 1) in.personen[in.persoon_aantal++] = keuzes->leden[0].publiek;
  return in;
}

bool afspraak_nieuw_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param;
  struct afspraak_keuzes keuzes;
  struct afspraak_beeld beeld = {0};
  fault_init(&bezoek->fault);
  if (!afspraak_keuzes_inzien(&bezoek->werk, id, &keuzes, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "afspraak"), afspraak_velden,
                                        afspraak_velden_aantal, "Afspraak maken");
  struct afspraak_in first = first_values(bezoek, &keuzes);
  struct paren values = with_all_persons(bezoek, &first);
  if (!form.waarden) form.waarden = &values;
  form.terug = pad_van(bezoek, "huishouden", id, "");
  beeld.formulier = &form;
  add_choices(bezoek, &keuzes, &beeld);
  tpl_afspraak_maken(&bezoek->response->body, kader_van(bezoek, "Afspraak maken", "/agenda"), &beeld);
  return true;
}

bool afspraak_nieuw_doen(struct bezoek *bezoek) {
  struct afspraak_in in = {0};
  struct str afspraak;
  if (!read_form(bezoek, &in) || !afspraak_maken(&bezoek->werk, bezoek->request->param, &in, &afspraak, &bezoek->fault))
    return fout_op_formulier(bezoek) && afspraak_nieuw_tonen(bezoek);
  verder_naar(bezoek, "afspraak", afspraak, "afspraak");
  return true;
}

static bool look(struct bezoek *bezoek, struct afspraak_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!afspraak_inzien(&bezoek->werk, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

/* The persons it is with, to whom a letter can go. */
static void add_letter(struct bezoek *bezoek, const struct afspraak_inzien_uit *uit, struct formulier *form,
                       struct afspraak_beeld *beeld) {
  const struct afspraak *a = &uit->afspraak;
  struct optie *personen = NEW_ARRAY(arena_van(bezoek), struct optie, uit->keuzes.lid_aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < uit->keuzes.lid_aantal; i++) {
    const struct persoon *lid = &uit->keuzes.leden[i];
    for (size_t p = 0; p < a->persoon_aantal && lid->overleden == DEELDATUM_GEEN; p++)
      if (str_eq(a->persoon_ids[p], lid->publiek))
        personen[count++] = (struct optie){.waarde = lid->publiek, .label = persoon_naam(arena_van(bezoek), lid)};
  }
  *form = formulier_van(bezoek, pad_van(bezoek, "afspraak", a->publiek, "brief"), afspraak_brief_velden,
                        afspraak_brief_velden_aantal, "Brief maken");
  beeld->personen = personen;
  beeld->persoon_aantal = count;
  if (count && !beeld->begonnen) beeld->brief = form;
}

bool afspraak_tonen(struct bezoek *bezoek) {
  struct afspraak_inzien_uit uit;
  struct formulier letter;
  if (!look(bezoek, &uit)) return false;
  struct id inzending = id_new(NULL);
  struct afspraak_beeld beeld = {.afspraak = &uit.afspraak,
                                 .mag_doen = uit.mag_doen,
                                 .begonnen = bezoek->werk.wanneer.nu >= uit.afspraak.begint,
                                 .inzending = id_str(&inzending)};
  add_letter(bezoek, &uit, &letter, &beeld);
  struct paren only = {&(struct paar){S("persoon"), beeld.persoon_aantal ? beeld.personen[0].waarde : (struct str){0}},
                       1};
  if (beeld.persoon_aantal == 1) letter.waarden = &only;
  tpl_afspraak(&bezoek->response->body, kader_van(bezoek, "Afspraak", "/agenda"), &beeld);
  return true;
}

static struct afspraak_in kept_values(const struct afspraak *a) {
  struct afspraak_in in = {.soort = a->soort,
                           .dag = dag_van_moment(a->begint),
                           .van = minuten_van_moment(a->begint),
                           .tot = minuten_van_moment(a->eindigt),
                           .waar = a->waar,
                           .waarvoor = a->waarvoor,
                           .wie_ook = a->wie_ook,
                           .persoon_aantal = a->persoon_aantal,
                           .medewerker = a->medewerker_ids[0],
                           .collega = a->medewerker_ids[1]};
  for (size_t i = 0; i < a->persoon_aantal; i++) in.personen[i] = a->persoon_ids[i];
  return in;
}

static struct formulier form_on(struct bezoek *bezoek, const struct afspraak *a, const char *wat,
                                const struct veld *velden, size_t aantal, const char *knop) {
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "afspraak", a->publiek, wat), velden, aantal, knop);
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)a->versie);
  form.terug = pad_van(bezoek, "afspraak", a->publiek, "");
  return form;
}

/* `gelijktijdig`: somebody else was first; what stands now is shown too, and saving rests on that. */
static bool show_move(struct bezoek *bezoek, bool gelijktijdig) {
  struct afspraak_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct formulier form =
      form_on(bezoek, &uit.afspraak, "verzetten", afspraak_velden, afspraak_velden_aantal, "Afspraak opslaan");
  struct afspraak_in kept = kept_values(&uit.afspraak);
  struct paren values = with_all_persons(bezoek, &kept);
  struct afspraak_beeld beeld = {.afspraak = &uit.afspraak, .formulier = &form, .gelijktijdig = gelijktijdig};
  if (!form.waarden) form.waarden = &values;
  /* A refused form stays tied to the version that its user read. */
  if (bezoek->request->method == METHOD_POST && !gelijktijdig) form.versie = formulier_waarde(bezoek, "versie");
  add_choices(bezoek, &uit.keuzes, &beeld);
  tpl_afspraak_maken(&bezoek->response->body, kader_van(bezoek, "Afspraak verzetten", "/agenda"), &beeld);
  return true;
}

bool afspraak_verzetten_tonen(struct bezoek *bezoek) {
  return show_move(bezoek, false);
}

static bool show_both(struct bezoek *bezoek) {
  fault_init(&bezoek->fault);
  bezoek->response->status = 409;
  return show_move(bezoek, true);
}

bool afspraak_verzetten_doen(struct bezoek *bezoek) {
  struct afspraak_in in = {0};
  struct str afspraak;
  if (read_form(bezoek, &in) && afspraak_verzetten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"),
                                                   &in, &afspraak, &bezoek->fault)) {
    verder_naar(bezoek, "afspraak", afspraak, "verzet");
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE) return show_both(bezoek);
  return fout_op_formulier(bezoek) && show_move(bezoek, false);
}

bool afspraak_afzeggen_tonen(struct bezoek *bezoek) {
  struct afspraak_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct formulier form = form_on(bezoek, &uit.afspraak, "afzeggen", afspraak_afzeggen_velden,
                                  afspraak_afzeggen_velden_aantal, "Afspraak afzeggen");
  struct afspraak_beeld beeld = {.afspraak = &uit.afspraak, .formulier = &form};
  tpl_afspraak_afzeggen(&bezoek->response->body, kader_van(bezoek, "Afspraak afzeggen", "/agenda"), &beeld);
  return true;
}

bool afspraak_afzeggen_doen(struct bezoek *bezoek) {
  struct afspraak_afzeggen_in in = {0};
  struct str afspraak;
  if (!formulier_lezen(bezoek, afspraak_afzeggen_velden, afspraak_afzeggen_velden_aantal, &in) ||
      !afspraak_afsluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), AFSPRAAK_AFGEZEGD, &in,
                          &afspraak, &bezoek->fault))
    return fout_op_formulier(bezoek) && afspraak_afzeggen_tonen(bezoek);
  verder_naar(bezoek, "afspraak", afspraak, "afgezegd");
  return true;
}

/* Held leads to the contactverslag of it, with what is known filled in. */
bool afspraak_gehouden_doen(struct bezoek *bezoek) {
  struct str afspraak;
  struct afspraak_inzien_uit uit;
  if (!afspraak_afsluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), AFSPRAAK_GEHOUDEN,
                          &(struct afspraak_afzeggen_in){0}, &afspraak, &bezoek->fault) ||
      !look(bezoek, &uit))
    return false;
  response_redirect(bezoek->response,
                    str_format(arena_van(bezoek), "/huishouden/%.*s/contact?klaar=gehouden&verslag=%.*s#h-contact",
                               STR_ARG(uit.afspraak.huishouden_publiek), STR_ARG(afspraak)));
  return true;
}

bool afspraak_niet_verschenen_doen(struct bezoek *bezoek) {
  struct str afspraak;
  if (!afspraak_afsluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), AFSPRAAK_NIET_VERSCHENEN,
                          &(struct afspraak_afzeggen_in){0}, &afspraak, &bezoek->fault))
    return false;
  verder_naar(bezoek, "afspraak", afspraak, "niet-verschenen");
  return true;
}

bool afspraak_brief_doen(struct bezoek *bezoek) {
  struct afspraak_brief_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, afspraak_brief_velden, afspraak_brief_velden_aantal, &in) ||
      !afspraak_brief(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && afspraak_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_DOCUMENTEN, "afspraakbrief");
  return true;
}

/* As a file for a diary elsewhere. */
static bool send_diary(struct bezoek *bezoek, const struct afspraak *afspraken, size_t aantal) {
  struct str hier = str_format(arena_van(bezoek), "%s://%.*s", bezoek->omgeving->https ? "https" : "http",
                               STR_ARG(bezoek->request->header_host));
  bezoek->response->type = "text/calendar; charset=utf-8";
  response_header(bezoek->response, "Content-Disposition", S("attachment; filename=\"schakel.ics\""));
  return ics_schrijven(&bezoek->response->body, afspraken, aantal, hier) ||
         fault_set(&bezoek->fault, FAULT_BUSY, S("Het bestand kon niet worden gemaakt. Probeer het opnieuw."),
                   "no calendar");
}

bool afspraak_ics_tonen(struct bezoek *bezoek) {
  struct afspraak_inzien_uit uit;
  return look(bezoek, &uit) && send_diary(bezoek, &uit.afspraak, 1);
}

bool agenda_ics_tonen(struct bezoek *bezoek) {
  dag_t vandaag = vandaag_van(bezoek);
  struct agenda_inzien_in in = {.van = dag_plus_maanden(vandaag, -1), .tot = dag_plus_maanden(vandaag, 12)};
  struct agenda_inzien_uit uit;
  return agenda_inzien(&bezoek->werk, &in, &uit, &bezoek->fault) && send_diary(bezoek, uit.afspraken, uit.aantal);
}

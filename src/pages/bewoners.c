#include "acts/huishouden_bewoners.h"
#include "acts/huishouden_voorstellen.h"
#include "acts/persoon_opnemen.h"
#include "acts/persoon_zoeken.h"
#include "render/tpl_bewoners.h"
#include "render/tpl_lid.h"
#include "scherm.h"

struct voorstel_beeld voorstel_beeld_van(struct bezoek *bezoek, const struct voorstel_uit *uit) {
  struct voorstel_regel *regels = NEW_ARRAY(arena_van(bezoek), struct voorstel_regel, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++) {
    const struct voorgesteld *v = &uit->personen[i];
    regels[i] = (struct voorstel_regel){.persoon = v->persoon, .waarom = v->waarom, .van = v->van, .keus = v->keus};
  }
  return (struct voorstel_beeld){.regels = regels, .aantal = uit->aantal, .uitleg = uit->uitleg};
}

struct overnemen_in voorstel_gekozen(struct bezoek *bezoek, struct str van) {
  struct overnemen_in in = {.van = van, .vanaf = DAG_GEEN};
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal && in.aantal < KEUZES_MAX; i++)
    if (str_eq(form->rij[i].naam, S("keus"))) in.keuzes[in.aantal++] = form->rij[i].waarde;
  return in;
}

bool formulier_verouderd(struct bezoek *bezoek) {
  if (bezoek->fault.class != FAULT_STALE) return fout_op_formulier(bezoek);
  bezoek->response->status = 409;
  return true;
}

struct str versie_tekst(struct bezoek *bezoek, int64_t versie) {
  return str_format(arena_van(bezoek), "%lld", (long long)versie);
}

static struct str name_of(struct bezoek *bezoek, const struct bewoners_uit *uit) {
  return uit->nu ? huishouden_naam(arena_van(bezoek), &uit->leden[0].persoon) : S("zonder bewoners");
}

static const struct fault no_fault = {.class = FAULT_NONE};

/* The faults of one form do not stand in the other: only what was sent comes back. */
static struct formulier form_of(struct bezoek *bezoek, const struct bewoners_uit *uit, const char *wat, bool sent,
                                const char *knop) {
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", bezoek->request->param, wat),
                                        bewoner_velden, bewoner_velden_aantal, knop);
  form.versie = versie_tekst(bezoek, uit->versie);
  if (sent) return form;
  form.fault = &no_fault;
  form.waarden = NULL;
  return form;
}

static bool show(struct bezoek *bezoek, struct str zoek, bool zelf) {
  struct fault typed = bezoek->fault;
  struct bewoners_uit nu;
  struct voorstel_uit voorstel;
  struct zoekuitkomst uitkomst;
  struct zoeken_beeld zoeken = {0};
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!bewoners_inzien(&bezoek->werk, id, &nu, &bezoek->fault) ||
      !huishouden_voorstellen(&bezoek->werk, id, &voorstel, &bezoek->fault))
    return false;
  if (zoek.len) {
    if (!persoon_zoeken(&bezoek->werk, zoek, &uitkomst, &bezoek->fault)) return false;
    zoeken = zoeken_beeld_van(bezoek, zoek, &uitkomst);
  }
  bezoek->fault = typed;
  bool sent = bezoek->request->method == METHOD_POST;
  struct formulier over = form_of(bezoek, &nu, "bewoners", sent && !zelf, "Deze bewoners toevoegen"),
                   add = form_of(bezoek, &nu, "bewoners/toevoegen", sent && zelf, "Bewoner toevoegen");
  struct voorstel_beeld lijst = voorstel_beeld_van(bezoek, &voorstel);
  struct bewoners_beeld beeld = {.huishouden = id,
                                 .naam = name_of(bezoek, &nu),
                                 .voorstel = &lijst,
                                 .overnemen = &over,
                                 .toevoegen = &add,
                                 .zoeken = &zoeken};
  tpl_bewoners(&bezoek->response->body, kader_van(bezoek, "Wie woont hier nog meer?", "/werk"), &beeld,
               vandaag_van(bezoek));
  return true;
}

bool bewoners_tonen(struct bezoek *bezoek) {
  return show(bezoek, paren_waarde(&bezoek->request->query, S("zoek")), false);
}

bool huishouden_zoeken(struct bezoek *bezoek, const char *wat) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  struct str path = pad_van(bezoek, "huishouden", bezoek->request->param, wat);
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "%.*s?zoek=%.*s", STR_ARG(path), STR_ARG(id)));
  return true;
}

bool bewoners_zoeken(struct bezoek *bezoek) {
  return huishouden_zoeken(bezoek, "bewoners");
}

/* The day by the table of the act; who lives there comes from the list. */
static bool read_day(struct bezoek *bezoek, struct bewoner_in *in) {
  return velden_lezen(arena_van(bezoek), bewoner_velden + 1, bewoner_velden_aantal - 1, &bezoek->request->form, in,
                      &bezoek->fault);
}

bool bewoners_doen(struct bezoek *bezoek) {
  struct str huishouden, id = bezoek->request->param;
  struct overnemen_in keuze = voorstel_gekozen(bezoek, id);
  struct bewoner_in in = {0};
  bool read = read_day(bezoek, &in);
  keuze.vanaf = in.vanaf;
  if (keuze.aantal == 0) read = fault_add(&bezoek->fault, "keus", S("Vink aan wie hier woont."));
  if (!read ||
      !voorgestelden_overnemen(&bezoek->werk, id, versie_van(bezoek, "versie"), &keuze, &huishouden, &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, (struct str){0}, false);
  verder_naar(bezoek, "huishouden", huishouden, "bewoners");
  return true;
}

bool bewoner_toevoegen_doen(struct bezoek *bezoek) {
  struct persoon_overnemen_in keus = {.zoekopdracht = formulier_waarde(bezoek, "zoekopdracht"),
                                      .keus = formulier_waarde(bezoek, "keus")};
  struct bewoner_in in = {0};
  struct str huishouden;
  bool read = read_day(bezoek, &in);
  if (keus.keus.len == 0) read = fault_add(&bezoek->fault, "persoon", S("Kies wie hier woont."));
  if (!read || !persoon_overnemen(&bezoek->werk, &keus, &in.persoon, &bezoek->fault) ||
      !bewoner_toevoegen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                         &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, keus.zoekopdracht, true);
  verder_naar(bezoek, "huishouden", huishouden, "bewoners");
  return true;
}

static bool show_member(struct bezoek *bezoek, struct str persoon) {
  struct fault typed = bezoek->fault;
  struct bewoners_uit nu;
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!bewoners_inzien(&bezoek->werk, id, &nu, &bezoek->fault)) return false;
  const struct lid *lid = bewoner_zoeken(&nu, persoon);
  if (!lid)
    return fault_set(&bezoek->fault, FAULT_ABSENT, S("Deze inwoner woont hier niet en woonde hier niet."), "no member");
  bezoek->fault = typed;
  struct lid_in in = lid_ingevuld(lid);
  struct paren first = formulier_waarden(arena_van(bezoek), lid_velden, lid_velden_aantal, &in);
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "lid"), lid_velden, lid_velden_aantal, "Opslaan");
  form.versie = versie_tekst(bezoek, nu.versie);
  form.terug = pad_van(bezoek, "huishouden", id, "");
  if (!form.waarden) form.waarden = &first;
  struct lid_beeld beeld = {.huishouden = id, .lid = lid, .formulier = &form};
  tpl_lid(&bezoek->response->body, kader_van(bezoek, "Wonen in dit huishouden", "/werk"), &beeld, vandaag_van(bezoek));
  return true;
}

bool lid_tonen(struct bezoek *bezoek) {
  return show_member(bezoek, paren_waarde(&bezoek->request->query, S("persoon")));
}

bool lid_doen(struct bezoek *bezoek) {
  struct lid_in in = {0};
  struct str huishouden, persoon = formulier_waarde(bezoek, "persoon");
  if (!formulier_lezen(bezoek, lid_velden, lid_velden_aantal, &in) ||
      !lid_verbeteren(&bezoek->werk, bezoek->request->param, persoon, versie_van(bezoek, "versie"), &in, &huishouden,
                      &bezoek->fault))
    return formulier_verouderd(bezoek) && show_member(bezoek, persoon);
  verder_naar(bezoek, "huishouden", huishouden, "lid");
  return true;
}

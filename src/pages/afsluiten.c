#include "dossierkop.h"
#include "overleg.h"

#include "acts/afsluiten.h"
#include "render/afsluiten.h"
#include "render/tpl_afsluiten.h"
#include "render/tpl_invulblad.h"
#include "render/voordeur.h"

#include "dossierkop.h"

/* Looks, and keeps the fault of a form that came back. */
static bool look(struct bezoek *bezoek, enum afsluiten_wat wat, struct afsluiten_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!afsluiten_inzien(&bezoek->werk, wat, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

/* Where each is finished: /voor/ID/na. A line of the plan stands on the page of the plan. */
static const struct {
  const char *voor, *na;
} places[OPEN_SOORTEN] = {
    [OPEN_TRAJECT] = {"traject", "afsluiten"},
    [OPEN_MELDING] = {"melding", "sluiten"},
    [OPEN_ONDERSTEUNING] = {"ondersteuning", ""},
    [OPEN_EVALUATIE] = {"plan", "evalueren"},
    [OPEN_AFSPRAAK] = {"afspraak", ""},
    [OPEN_TERUGBELLEN] = {"terugbellen", ""},
    [OPEN_ADVIES] = {"advies", ""},
    [OPEN_VASTGELOPEN] = {"vastgelopen", ""},
    [OPEN_KANT] = {"kant", "eraf"},
    [OPEN_TAAK] = {"spoed", ""},
    [OPEN_AANVRAAG] = {"melding", "verslag"},
    [OPEN_TOEWIJZING] = {"toewijzing", ""},
};

static struct str path_of(struct bezoek *bezoek, struct str huishouden, const struct openstaand *open) {
  if (open->publiek.len == 0) return (struct str){0};
  if (open->soort == OPEN_PLANAFSPRAAK)
    return str_format(arena_van(bezoek), "/huishouden/%.*s/plan#d-%.*s", STR_ARG(huishouden), STR_ARG(open->publiek));
  return pad_van(bezoek, places[open->soort].voor, open->publiek, places[open->soort].na);
}

static struct open_rij *rows_of(struct bezoek *bezoek, const struct afsluiten_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct open_rij *rijen = NEW_ARRAY(arena, struct open_rij, uit->open_aantal + 1);
  for (size_t i = 0; i < uit->open_aantal; i++)
    rijen[i] = (struct open_rij){.naam = str_of(open_namen[uit->open[i].soort]),
                                 .wat = eerste_woorden(arena, uit->open[i].wat, 90),
                                 .pad = path_of(bezoek, uit->huishouden, &uit->open[i]),
                                 .dag = uit->open[i].dag};
  return rijen;
}

static const char *noun(enum afsluiten_wat wat) {
  return wat == AFSLUITEN_CASUS ? "casus" : "traject";
}

static bool show_close(struct bezoek *bezoek, enum afsluiten_wat wat) {
  struct arena *arena = arena_van(bezoek);
  struct afsluiten_inzien_uit uit;
  if (!look(bezoek, wat, &uit)) return false;
  bool whole = wat == AFSLUITEN_CASUS;
  if ((whole ? uit.casus.gesloten_op : uit.traject.gesloten_op) != DAG_GEEN)
    return fault_set(&bezoek->fault, FAULT_STALE, S("Dit is al afgesloten."), "closed before");
  const char *titel = whole ? "Casus afsluiten" : "Traject afsluiten";
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, noun(wat), bezoek->request->param, "afsluiten"),
                                        afsluiten_velden, afsluiten_velden_aantal, titel);
  form.versie = versie_tekst(bezoek, whole ? uit.casus.versie : uit.traject.versie);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  struct afsluiten_beeld beeld = {.titel = str_of(titel),
                                  .huishouden = uit.huishouden,
                                  .naam = uit.naam,
                                  .open = rows_of(bezoek, &uit),
                                  .open_aantal = uit.open_aantal,
                                  .formulier = sluiten_gestopt(uit.open, uit.open_aantal) ? NULL : &form,
                                  .redenen = keus_opties(bezoek, uit.redenen, uit.reden_aantal),
                                  .reden_aantal = uit.reden_aantal,
                                  .casus_ook = uit.casus_ook};
  if (!whole)
    beeld.wat = str_format(arena, "%.*s, voor %.*s, sinds %.*s", STR_ARG(uit.traject.naam),
                           STR_ARG(uit.traject.personen), STR_ARG(dag_lang(arena, uit.traject.begonnen_op)));
  tpl_afsluiten(&bezoek->response->body, kader_van(bezoek, titel, "/werk"), &beeld);
  return true;
}

static bool close(struct bezoek *bezoek, enum afsluiten_wat wat) {
  struct afsluiten_in in = {0};
  struct str huishouden, id = bezoek->request->param;
  bool read = formulier_lezen(bezoek, afsluiten_velden, afsluiten_velden_aantal, &in);
  if (!read || !(wat == AFSLUITEN_CASUS ? casus_afsluiten(&bezoek->werk, id, &in, &huishouden, &bezoek->fault)
                                        : traject_afsluiten(&bezoek->werk, id, &in, &huishouden, &bezoek->fault)))
    return formulier_verouderd(bezoek) && show_close(bezoek, wat);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING,
                  wat == AFSLUITEN_CASUS || in.casus_ook ? "casus-dicht" : "traject-dicht");
  return true;
}

bool casus_afsluiten_tonen(struct bezoek *bezoek) {
  return show_close(bezoek, AFSLUITEN_CASUS);
}
bool casus_afsluiten_doen(struct bezoek *bezoek) {
  return close(bezoek, AFSLUITEN_CASUS);
}
bool traject_afsluiten_tonen(struct bezoek *bezoek) {
  return show_close(bezoek, AFSLUITEN_TRAJECT);
}
bool traject_afsluiten_doen(struct bezoek *bezoek) {
  return close(bezoek, AFSLUITEN_TRAJECT);
}

static bool show_reopen(struct bezoek *bezoek, enum afsluiten_wat wat) {
  struct arena *arena = arena_van(bezoek);
  struct afsluiten_inzien_uit uit;
  if (!look(bezoek, wat, &uit)) return false;
  bool whole = wat == AFSLUITEN_CASUS;
  const char *titel = whole ? "Casus heropenen" : "Traject heropenen";
  dag_t gesloten = whole ? uit.casus.gesloten_op : uit.traject.gesloten_op;
  if (gesloten == DAG_GEEN) return fault_set(&bezoek->fault, FAULT_STALE, S("Dit loopt al."), "open already");
  /* The worker stands before the version, and is asked with a traject only. */
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, noun(wat), bezoek->request->param, "heropenen"),
                                        heropenen_velden, heropenen_velden_aantal - (whole ? 2 : 1), titel);
  const struct veldkeuzes keuzes[] = {
      {"werker", belasting_opties(bezoek, uit.collegas, uit.collega_aantal), uit.collega_aantal}};
  form.versie = versie_tekst(bezoek, whole ? uit.casus.versie : uit.traject.versie);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  struct invulblad_beeld beeld = {
      .titel = str_of(titel),
      .inleiding =
          str_format(arena, "%.*s van %.*s is gesloten op %.*s.%s", STR_ARG(whole ? S("De casus") : uit.traject.naam),
                     STR_ARG(uit.naam), STR_ARG(dag_lang(arena, gesloten)),
                     whole ? " Alles wat erin staat blijft erbij; het plan gaat ook weer verder." : ""),
      .formulier = &form,
      .keuzes = keuzes,
      .keuze_aantal = 1,
      .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, titel, "/werk"), &beeld);
  return true;
}

static bool reopen(struct bezoek *bezoek, enum afsluiten_wat wat) {
  struct heropenen_in in = {0};
  struct str huishouden, id = bezoek->request->param;
  bool read = formulier_lezen(bezoek, heropenen_velden, heropenen_velden_aantal, &in);
  if (!read || !(wat == AFSLUITEN_CASUS ? casus_weer_openen(&bezoek->werk, id, &in, &huishouden, &bezoek->fault)
                                        : traject_weer_openen(&bezoek->werk, id, &in, &huishouden, &bezoek->fault)))
    return formulier_verouderd(bezoek) && show_reopen(bezoek, wat);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "heropend");
  return true;
}

bool casus_heropenen_tonen(struct bezoek *bezoek) {
  return show_reopen(bezoek, AFSLUITEN_CASUS);
}
bool casus_heropenen_doen(struct bezoek *bezoek) {
  return reopen(bezoek, AFSLUITEN_CASUS);
}
bool traject_heropenen_tonen(struct bezoek *bezoek) {
  return show_reopen(bezoek, AFSLUITEN_TRAJECT);
}
bool traject_heropenen_doen(struct bezoek *bezoek) {
  return reopen(bezoek, AFSLUITEN_TRAJECT);
}

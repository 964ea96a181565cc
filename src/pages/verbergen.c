/* Keeping a part of the file from a resident, and telling a resident what we hold of him. */
#include "acts/verbergen.h"

#include "acts/informeren.h"
#include "acts/wie_weet_wat.h"
#include "render/tpl_dingblad.h"
#include "render/tpl_invulblad.h"
#include "render/voordeur.h"

#include "dossierkop.h"
#include "wie_weet.h"

static struct optie *thing_options(struct bezoek *bezoek, const struct delen_vorm_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct optie *opties = NEW_ARRAY(arena, struct optie, uit->ding_aantal + 1);
  for (size_t i = 0; i < uit->ding_aantal; i++)
    opties[i] = (struct optie){.waarde = ding_sleutel(arena, &uit->dingen[i]), .label = uit->dingen[i].naam};
  return opties;
}

bool verbergen_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param;
  struct delen_vorm_uit uit;
  fault_init(&bezoek->fault);
  if (!delen_vorm_inzien(&bezoek->werk, id, true, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "verbergen"), verbergen_velden,
                                        verbergen_velden_aantal, "Verbergen");
  struct verbergen_in meestal = {.grond = -1, .tot = DAG_GEEN};
  struct paren values = formulier_waarden(arena_van(bezoek), verbergen_velden, verbergen_velden_aantal, &meestal);
  struct veldkeuzes keuzes[] = {
      {.veld = "ding", .opties = thing_options(bezoek, &uit), .aantal = uit.ding_aantal},
      {.veld = "voor", .opties = leden_opties(bezoek, uit.leden, uit.lid_aantal), .aantal = uit.lid_aantal}};
  if (!form.waarden) form.waarden = &values;
  form.terug = pad_van(bezoek, "huishouden", id, "toestemming");
  struct invulblad_beeld beeld = {
      .titel = S("Iets verbergen voor een bewoner"),
      .inleiding =
          S("Een bewoner mag zijn dossier zien. Verbergen is een uitzondering, met een reden en een dag waarop "
            "u opnieuw kijkt. Ook wie er in het logboek naar keek, ziet de bewoner dan niet."),
      .formulier = &form,
      .keuzes = keuzes,
      .keuze_aantal = 2,
      .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Verbergen", "/werk"), &beeld);
  return true;
}

bool verbergen_doen(struct bezoek *bezoek) {
  struct verbergen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, verbergen_velden, verbergen_velden_aantal, &in) ||
      !verbergen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && verbergen_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_TOESTEMMING, "verborgen");
  return true;
}

bool verberging_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct verberging_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!verberging_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct verberging *v = &uit.verberging;
  struct arena *arena = arena_van(bezoek);
  bool hidden = v->opgeheven_op == DAG_GEEN, due = hidden && v->tot <= vandaag_van(bezoek);
  struct ding_beeld beeld = {.titel = v->ding.naam,
                             .stand = !hidden ? S("Niet meer verborgen")
                                      : due   ? S("Nog verborgen: bekijk dit opnieuw")
                                              : S("Verborgen"),
                             .toon = !hidden ? TOON_NEUTRAAL
                                     : due   ? TOON_FOUT
                                             : TOON_LET_OP,
                             .token = bezoek->sessie.csrf};
  if (typed.class == FAULT_STALE) beeld.let_op = typed.message;
  ding_regel(&beeld, "Voor", v->voor_naam.len ? v->voor_naam : S("Iedereen in het huishouden"));
  ding_regel(&beeld, "Waarom het mag",
             str_format(arena, "%.*s (%.*s)", STR_ARG(keuze_label(verberg_gronden, (int)v->grond)),
                        STR_ARG(verberg_artikel(v->grond))));
  ding_regel(&beeld, "Reden", v->reden);
  ding_regel(&beeld, "Overlegd met", v->overlegd);
  ding_regel(&beeld, "Opnieuw bekijken op", dag_lang(arena, v->tot));
  ding_regel(&beeld, "Verborgen door", v->door);
  ding_regel(&beeld, "Niet meer verborgen, omdat", v->opgeheven_reden);
  if (hidden && uit.mag_doen)
    beeld.acties[beeld.actie_aantal++] = (struct blad_actie){
        .kop = S("Opnieuw bekijken"),
        .open = due || stap_gestuurd(bezoek, "besluit"),
        .stap = S("besluit"),
        .formulier = stap_formulier(bezoek, pad_van(bezoek, "verberging", v->publiek, ""), verberging_velden,
                                    verberging_velden_aantal, "Opslaan", "besluit", v->versie)};
  beeld.knoppen[beeld.knop_aantal++] =
      (struct blad_knop){.pad = pad_van(bezoek, "huishouden", v->huishouden_publiek, "toestemming"),
                         .tekst = S("Terug naar Wie weet wat")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Verborgen deel", "/werk"), &beeld);
  return true;
}

bool verberging_doen(struct bezoek *bezoek) {
  struct verberging_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, verberging_velden, verberging_velden_aantal, &in) ||
      !verberging_beslissen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                            &bezoek->fault))
    return fout_op_ding(bezoek) && verberging_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_TOESTEMMING, "opgeslagen");
  return true;
}

/* --- telling --- */

bool informeren_nieuw_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str id = bezoek->request->param;
  struct delen_vorm_uit uit;
  fault_init(&bezoek->fault);
  if (!delen_vorm_inzien(&bezoek->werk, id, true, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "huishouden", id, "informeren"), informeren_beginnen_velden,
                    informeren_beginnen_velden_aantal, "Als taak opslaan");
  struct veldkeuzes wie = {
      .veld = "persoon", .opties = leden_opties(bezoek, uit.leden, uit.lid_aantal), .aantal = uit.lid_aantal};
  form.terug = pad_van(bezoek, "huishouden", id, "toestemming");
  struct invulblad_beeld beeld = {.titel = S("Iemand vertellen wat wij weten"),
                                  .inleiding =
                                      S("Kreeg u gegevens over iemand van een ander? Dan moet die inwoner dat horen."),
                                  .formulier = &form,
                                  .keuzes = &wie,
                                  .keuze_aantal = 1,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Informeren", "/werk"), &beeld);
  return true;
}

bool informeren_nieuw_doen(struct bezoek *bezoek) {
  struct informeren_beginnen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, informeren_beginnen_velden, informeren_beginnen_velden_aantal, &in) ||
      !informeren_beginnen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && informeren_nieuw_tonen(bezoek);
  verder_naar_tab(bezoek, huishouden, TAB_TOESTEMMING, "opgeslagen");
  return true;
}

static void duty_lines(struct bezoek *bezoek, const struct informeerplicht *p, struct ding_beeld *beeld) {
  struct arena *arena = arena_van(bezoek);
  ding_regel(beeld, "Welke gegevens", p->wat);
  ding_regel(beeld, "Van wie", keuze_label(informeer_bronnen, (int)p->bron));
  ding_regel(beeld, "Sinds", dag_lang(arena, p->ontvangen));
  ding_regel(beeld, "Vertellen",
             p->uiterlijk == DAG_GEEN ? S("Uw gemeente heeft hiervoor nog geen termijn ingesteld")
                                      : str_format(arena, "Uiterlijk %.*s", STR_ARG(dag_lang(arena, p->uiterlijk))));
  if (p->stand == INFORMEREN_VERTELD)
    ding_regel(beeld, "Verteld", str_format(arena, "%.*s: %.*s", STR_ARG(dag_kort(arena, p->dag)), STR_ARG(p->tekst)));
  if (p->stand == INFORMEREN_UITZONDERING)
    ding_regel(
        beeld, "Nog niet verteld",
        str_format(arena, "%.*s Opnieuw bekijken op %.*s.", STR_ARG(p->tekst), STR_ARG(dag_kort(arena, p->dag))));
}

bool informeren_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct plicht_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!plicht_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct informeerplicht *p = &uit.plicht;
  bool told = p->stand == INFORMEREN_VERTELD, open = informeerplicht_open(p, vandaag_van(bezoek));
  struct str path = pad_van(bezoek, "informeren", p->publiek, "");
  struct ding_beeld beeld = {
      .titel = str_format(arena_van(bezoek), "%.*s vertellen wat wij weten", STR_ARG(p->persoon_naam)),
      .stand = told   ? S("Verteld")
               : open ? S("Nog vertellen")
                      : S("Nog niet, met een reden"),
      .toon = told ? TOON_GOED : TOON_LET_OP,
      .token = bezoek->sessie.csrf};
  if (typed.class == FAULT_STALE) beeld.let_op = typed.message;
  duty_lines(bezoek, p, &beeld);
  if (!told && uit.mag_doen) {
    beeld.acties[beeld.actie_aantal++] = (struct blad_actie){
        .kop = S("Een brief maken"),
        .open = open && !stap_gestuurd(bezoek, "informeren"),
        .stap = S("brief"),
        .formulier = stap_formulier(bezoek, path, plicht_velden, 0, "Brief maken", "brief", p->versie)};
    beeld.acties[beeld.actie_aantal++] =
        (struct blad_actie){.kop = S("Al verteld, of nog niet vertellen"),
                            .open = stap_gestuurd(bezoek, "informeren"),
                            .stap = S("informeren"),
                            .formulier = stap_formulier(bezoek, path, plicht_velden, plicht_velden_aantal, "Opslaan",
                                                        "informeren", p->versie)};
  }
  if (p->brief_publiek.len)
    beeld.knoppen[beeld.knop_aantal++] =
        (struct blad_knop){.pad = pad_van(bezoek, "document", p->brief_publiek, ""), .tekst = S("De brief openen")};
  beeld.knoppen[beeld.knop_aantal++] =
      (struct blad_knop){.pad = pad_van(bezoek, "huishouden", p->huishouden_publiek, "toestemming"),
                         .tekst = S("Terug naar Wie weet wat")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Informeren", "/werk"), &beeld);
  return true;
}

bool informeren_doen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param, huishouden;
  int64_t versie = versie_van(bezoek, "versie");
  struct plicht_in in = {0};
  bool done = stap_gestuurd(bezoek, "brief")
                  ? plicht_brief(&bezoek->werk, id, versie, &huishouden, &bezoek->fault)
                  : formulier_lezen(bezoek, plicht_velden, plicht_velden_aantal, &in) &&
                        plicht_afhandelen(&bezoek->werk, id, versie, &in, &huishouden, &bezoek->fault);
  if (!done) return fout_op_ding(bezoek) && informeren_tonen(bezoek);
  verder_naar(bezoek, "informeren", id, "opgeslagen");
  return true;
}

#include "acts/bereik_wijzigen.h"
#include "render/tpl_bereik.h"
#include "render/tpl_nummer.h"

#include "persoon_scherm.h"

/* From the form of a new question, to which one goes back. */
static bool at_question(const struct bezoek *bezoek) {
  return str_eq(paren_waarde(&bezoek->request->query, S("bij")), S("vraag"));
}

static struct bereik_plek place(const struct bezoek *bezoek) {
  return (struct bereik_plek){bezoek->request->param, at_question(bezoek)};
}

static struct str back(struct bezoek *bezoek, struct str persoon) {
  return pad_van(bezoek, "persoon", persoon, at_question(bezoek) ? "melding" : "");
}

/* The person as he is now; the fault of the form itself is put back after looking. */
static bool look(struct bezoek *bezoek, struct bereik_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!bereik_inzien(&bezoek->werk, place(bezoek), ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static struct persoon_vorm form_of(struct bezoek *bezoek, const struct persoon *persoon, const char *wat,
                                   const struct veld *velden, size_t aantal) {
  struct persoon_vorm vorm = persoon_vorm_van(bezoek, persoon, wat, velden, aantal, "Opslaan");
  vorm.terug = back(bezoek, persoon->publiek);
  if (at_question(bezoek)) vorm.pad = str_join(arena_van(bezoek), vorm.pad, S("?bij=vraag"));
  return vorm;
}

bool bereik_tonen(struct bezoek *bezoek) {
  struct bereik_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct paren nu = formulier_waarden(arena_van(bezoek), bereik_velden, bereik_velden_aantal, &uit.bereik.bereik);
  struct persoon_vorm vorm = form_of(bezoek, &uit.persoon, "contact", bereik_velden, bereik_velden_aantal);
  vorm.nu = &nu;
  vorm.versie = uit.bereik.bereik.versie;
  struct persoon_formulier beeld = {.persoon = &uit.persoon};
  struct formulier form = persoon_formulier_van(bezoek, &vorm, &beeld);
  beeld.formulier = &form;
  tpl_bereik(&bezoek->response->body, kader_van(bezoek, "Veilig bereiken, taal en tolk", "/werk"), &beeld);
  return true;
}

static void go_back(struct bezoek *bezoek, struct str persoon) {
  response_redirect(bezoek->response, str_join(arena_van(bezoek), back(bezoek, persoon), S("?klaar=bereik")));
}

bool bereik_doen(struct bezoek *bezoek) {
  struct bereik in = {0};
  struct str persoon;
  if (!formulier_lezen(bezoek, bereik_velden, bereik_velden_aantal, &in) ||
      !bereik_wijzigen(&bezoek->werk, place(bezoek), versie_van(bezoek, "versie"), &in, &persoon, &bezoek->fault))
    return opnieuw_tonen(bezoek, bereik_tonen);
  go_back(bezoek, persoon);
  return true;
}

static struct contactmiddel_in values_of(const struct persoon_bereik *bereik, struct str welk, int64_t *ret_versie) {
  for (size_t i = 0; i < bereik->aantal; i++) {
    const struct contactmiddel *c = &bereik->middelen[i];
    if (!str_eq(c->publiek, welk)) continue;
    *ret_versie = c->versie;
    return (struct contactmiddel_in){
        .middel = c->publiek, .waarde = c->waarde, .van_wie = c->van_wie, .veilig = c->veilig};
  }
  return (struct contactmiddel_in){.veilig.mag = -1};
}

bool nummer_tonen(struct bezoek *bezoek) {
  struct bereik_inzien_uit uit;
  int64_t versie = 0;
  if (!look(bezoek, &uit)) return false;
  bool sent = bezoek->request->method == METHOD_POST;
  struct persoon_formulier beeld = {.persoon = &uit.persoon,
                                    .welk = sent ? formulier_waarde(bezoek, "middel")
                                                 : paren_waarde(&bezoek->request->query, S("welk"))};
  struct contactmiddel_in now = values_of(&uit.bereik, beeld.welk, &versie);
  struct paren nu = formulier_waarden(arena_van(bezoek), contactmiddel_velden, contactmiddel_velden_aantal, &now);
  struct persoon_vorm vorm = form_of(bezoek, &uit.persoon, "nummer", contactmiddel_velden, contactmiddel_velden_aantal);
  vorm.nu = &nu;
  vorm.versie = versie;
  struct formulier form = persoon_formulier_van(bezoek, &vorm, &beeld);
  beeld.formulier = &form;
  tpl_nummer(&bezoek->response->body, kader_van(bezoek, "Nummer of e-mailadres", "/werk"), &beeld);
  return true;
}

bool nummer_doen(struct bezoek *bezoek) {
  struct contactmiddel_in in = {0};
  struct str persoon;
  if (!formulier_lezen(bezoek, contactmiddel_velden, contactmiddel_velden_aantal, &in) ||
      !contactmiddel_opslaan(&bezoek->werk, place(bezoek), versie_van(bezoek, "versie"), &in, &persoon, &bezoek->fault))
    return opnieuw_tonen(bezoek, nummer_tonen);
  go_back(bezoek, persoon);
  return true;
}

#include "acts/partner_inzien.h"
#include "acts/webvraag_sturen.h"
#include "render/tpl_melden.h"
#include "render/tpl_melden_ontvangen.h"
#include "scherm.h"

static bool is_partner(const struct bezoek *bezoek) {
  return bezoek->ingelogd && bezoek->sessie.actor.rol == ROL_PARTNER;
}

/* The page as it is first shown: when that was goes along, as long as it comes back. */
static struct paren first_values(struct bezoek *bezoek) {
  struct webvraag_in in = {.melder = -1,
                           .spoed = -1,
                           .weet_ervan = -1,
                           .veilig = -1,
                           .geboren = DAG_GEEN,
                           .begonnen = bezoek->werk.wanneer.echt};
  struct partner_begin_uit partner;
  if (is_partner(bezoek) &&
      partner_begin_inzien(&bezoek->werk, &partner, &bezoek->fault)) { /* who he is he need not type */
    in.melder = MELDER_PROFESSIONAL;
    in.melder_naam = partner.zelf.naam;
    in.organisatie = partner.zelf.organisatie_naam;
    in.email = partner.zelf.email;
  }
  return formulier_waarden(arena_van(bezoek), webvraag_velden, webvraag_velden_aantal, &in);
}

static bool show(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct melden_uit uit;
  fault_init(&bezoek->fault);
  if (!melden_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, S("/melden"), webvraag_velden, webvraag_velden_aantal, "Versturen");
  struct paren first = first_values(bezoek);
  struct str sent = formulier_waarde(bezoek, "inzending");
  if (!form.waarden) form.waarden = &first;
  if (id_valid(sent)) form.inzending = sent; /* what was not taken keeps its key */
  form.zonder_grond = true;
  form.eigen = true;
  struct melden_beeld beeld = {
      .formulier = uit.open ? &form : NULL, .nu = uit.nu, .team = uit.team, .partner = is_partner(bezoek)};
  bezoek->kader.breed = true;
  tpl_melden(&bezoek->response->body, kader_van(bezoek, beeld.partner ? "Iemand aanmelden" : "Een vraag sturen", ""),
             &beeld);
  return true;
}

bool melden_tonen(struct bezoek *bezoek) {
  return show(bezoek);
}

/* Whatever was wrong, what was typed comes back in the page: there is no account to keep it under. */
bool melden_doen(struct bezoek *bezoek) {
  struct webvraag_in in = {0};
  struct str vraag;
  bool good = formulier_lezen(bezoek, webvraag_velden, webvraag_velden_aantal, &in);
  if (good && webvraag_sturen(&bezoek->werk, &in, &vraag, &bezoek->fault)) {
    if (is_partner(bezoek) && in.spoed != ANTWOORD_JA) /* he finds it among what he brought in; urgent, whom to ring */
      response_redirect(bezoek->response, S("/partner?klaar=ingebracht"));
    else
      verder_naar(bezoek, "melden", vraag, "");
    return true;
  }
  bezoek->response->status = bezoek->fault.class == FAULT_BUSY ? 503 : 422;
  return (bezoek->fault.class == FAULT_BUSY || fout_op_formulier(bezoek)) && show(bezoek);
}

bool melden_ontvangen_tonen(struct bezoek *bezoek) {
  struct ontvangen_uit uit;
  if (!webvraag_ontvangen(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct melden_ontvangen_beeld beeld = {.nummer = uit.nummer,
                                         .ontvangen = uit.ontvangen,
                                         .spoed = uit.spoed,
                                         .onderzoek_klaar = uit.onderzoek_klaar,
                                         .persoonlijk_plan = uit.persoonlijk_plan,
                                         .nu = uit.nu,
                                         .team = uit.team};
  bezoek->kader.breed = true;
  tpl_melden_ontvangen(&bezoek->response->body, kader_van(bezoek, "Wij hebben uw vraag", ""), &beeld);
  return true;
}

#include "acts/nazorg_geven.h"

#include "render/ondersteuning.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_nazorg_vorm.h"
#include "render/voordeur.h"

#include "dossierkop.h"

/* The forms of aftercare. */
enum vorm { VORM_NIEUW, VORM_ANDERS, VORM_CONTACT, VORM_STOPPEN };
static const struct {
  const char *soort, *wat, *titel, *knop;
} vormen[] = {
    [VORM_NIEUW] = {"casus", "nazorg", "Nazorg afspreken", "Nazorg afspreken"},
    [VORM_ANDERS] = {"nazorg", "", "Nazorg veranderen", "Opslaan"},
    [VORM_CONTACT] = {"nazorg", "contact", "Contact opschrijven", "Contact opslaan"},
    [VORM_STOPPEN] = {"nazorg", "stoppen", "Nazorg stoppen", "Nazorg stoppen"},
};

static const struct veld *fields_of(enum vorm vorm, size_t *ret_aantal) {
  *ret_aantal = vorm == VORM_CONTACT   ? nazorgcontact_velden_aantal
                : vorm == VORM_STOPPEN ? nazorg_einde_velden_aantal
                                       : nazorg_velden_aantal;
  return vorm == VORM_CONTACT ? nazorgcontact_velden : vorm == VORM_STOPPEN ? nazorg_einde_velden : nazorg_velden;
}

/* What is kept, or for a new one what mostly holds. */
static struct paren first_values(struct bezoek *bezoek, enum vorm vorm, const struct nazorg_vorm_uit *uit) {
  const struct nazorg *n = &uit->nazorg;
  size_t aantal;
  const struct veld *velden = fields_of(vorm, &aantal);
  struct arena *arena = arena_van(bezoek);
  struct nazorgcontact_in contact = {.gehouden_op = vandaag_van(bezoek), .hoe = -1, .gaat = -1, .volgende = DAG_GEEN};
  struct nazorg_in in = {.wie = -1, .eenheid = NAZORG_WEKEN, .volgende = DAG_GEEN};
  if (vorm == VORM_CONTACT) return formulier_waarden(arena, velden, aantal, &contact);
  if (vorm == VORM_STOPPEN) return formulier_waarden(arena, velden, aantal, &(struct nazorg_einde_in){0});
  if (vorm == VORM_ANDERS)
    in = (struct nazorg_in){.wie = (int)n->wie,
                            .eenheid = n->eenheid ? n->eenheid : NAZORG_WEKEN,
                            .naam = n->naam,
                            .waarop = n->waarop,
                            .werker = n->werker.publiek,
                            .om_de = n->om_de,
                            .volgende = n->volgende};
  for (size_t i = 0; i < uit->medewerker_aantal && vorm == VORM_NIEUW; i++)
    if (uit->medewerkers[i].id == bezoek->sessie.actor.gebruiker) in.werker = uit->medewerkers[i].publiek;
  return formulier_waarden(arena, velden, aantal, &in);
}

static bool show(struct bezoek *bezoek, enum vorm vorm) {
  struct fault typed = bezoek->fault;
  bool stale = typed.class == FAULT_STALE, nieuw = vorm == VORM_NIEUW;
  struct str id = bezoek->request->param, none = {0};
  struct nazorg_vorm_uit uit;
  size_t aantal;
  const struct veld *velden = fields_of(vorm, &aantal);
  fault_init(&bezoek->fault);
  if (!nazorg_vorm_inzien(&bezoek->werk, nieuw ? id : none, nieuw ? none : id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  if (stale && uit.nazorg.geeindigd_op != DAG_GEEN) return false;
  struct paren kept = first_values(bezoek, vorm, &uit);
  struct verschillen both;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, vormen[vorm].soort, id, vormen[vorm].wat), velden,
                                        aantal, vormen[vorm].knop);
  struct nazorg_vorm_beeld beeld = {.titel = str_of(vormen[vorm].titel),
                                    .ritme = nazorg_ritme(arena_van(bezoek), &uit.nazorg),
                                    .nazorg = nieuw ? NULL : &uit.nazorg,
                                    .contact = vorm == VORM_CONTACT,
                                    .formulier = &form,
                                    .werkers = medewerker_opties(bezoek, uit.medewerkers, uit.medewerker_aantal),
                                    .werker_aantal = uit.medewerker_aantal,
                                    .gehoord = uit.contacten,
                                    .gehoord_aantal = uit.contact_aantal};
  if (stale) {
    both = formulier_verschillen(bezoek, velden, vorm == VORM_ANDERS ? aantal : 0, &kept);
    beeld.verschillen = &both;
    bezoek->response->status = 409;
    form.fault = NULL;
  }
  if (!form.waarden) form.waarden = &kept;
  if (!nieuw) form.versie = versie_tekst(bezoek, uit.nazorg.versie);
  form.terug = pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning");
  if (vorm != VORM_STOPPEN) {
    tpl_nazorg_vorm(&bezoek->response->body, kader_van(bezoek, vormen[vorm].titel, "/werk"), &beeld);
    return true;
  }
  struct invulblad_beeld stop = {.titel = beeld.titel, .formulier = &form, .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, vormen[vorm].titel, "/werk"), &stop);
  return true;
}

/* After a refusal: what stands there now beside what was typed, the form with its faults, or a page of its own. */
static bool refused(struct bezoek *bezoek, enum vorm vorm) {
  if (bezoek->fault.class == FAULT_STALE && vorm != VORM_NIEUW) return show(bezoek, vorm);
  return fout_op_formulier(bezoek) && show(bezoek, vorm);
}

bool nazorg_nieuw_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_NIEUW);
}
bool nazorg_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_ANDERS);
}
bool nazorg_contact_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_CONTACT);
}
bool nazorg_stoppen_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_STOPPEN);
}

bool nazorg_nieuw_doen(struct bezoek *bezoek) {
  struct nazorg_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, nazorg_velden, nazorg_velden_aantal, &in) ||
      !nazorg_beginnen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, VORM_NIEUW);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "nazorg");
  return true;
}

bool nazorg_doen(struct bezoek *bezoek) {
  struct nazorg_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, nazorg_velden, nazorg_velden_aantal, &in) ||
      !nazorg_veranderen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                         &bezoek->fault))
    return refused(bezoek, VORM_ANDERS);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "opgeslagen");
  return true;
}

bool nazorg_contact_doen(struct bezoek *bezoek) {
  struct nazorgcontact_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, nazorgcontact_velden, nazorgcontact_velden_aantal, &in) ||
      !nazorgcontact_houden(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                            &bezoek->fault))
    return refused(bezoek, VORM_CONTACT);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "nazorg-contact");
  return true;
}

bool nazorg_stoppen_doen(struct bezoek *bezoek) {
  struct nazorg_einde_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, nazorg_einde_velden, nazorg_einde_velden_aantal, &in) ||
      !nazorg_beeindigen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                         &bezoek->fault))
    return refused(bezoek, VORM_STOPPEN);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "nazorg-stop");
  return true;
}

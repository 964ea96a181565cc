/* What the screens of the front door share: the form of a new thing, the page of one, and the lists of what waits. */
#include "acts/concept_bewaren.h"
#include "acts/persoon_opnemen.h"
#include "acts/voordeur_inzien.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_voordeur_keuze.h"
#include "scherm.h"

bool voordeur_beeld(struct bezoek *bezoek, struct voordeur_beeld *ret_beeld) {
  struct voordeur_inzien_uit uit;
  if (!voordeur_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  *ret_beeld = (struct voordeur_beeld){uit.terugbellen, uit.terugbel_aantal, uit.signalen,  uit.signaal_aantal,
                                       uit.adviezen,    uit.advies_aantal,   uit.webvragen, uit.webvraag_aantal};
  return true;
}

bool voordeur_keuze_tonen(struct bezoek *bezoek) {
  struct persoon persoon;
  if (!persoon_inzien(&bezoek->werk, bezoek->request->param, &persoon, &bezoek->fault)) return false;
  tpl_voordeur_keuze(&bezoek->response->body, kader_van(bezoek, "Wat wilt u opnemen?", "/loket"), &persoon,
                     vandaag_van(bezoek), bezoek->sessie.actor.rol != ROL_LOKET && persoon.id != 0);
  return true;
}

bool invulblad_teams(struct bezoek *bezoek, struct veldkeuzes *keuzes, const char *veld) {
  struct optie *opties;
  keuzes->veld = veld;
  if (!team_opties(bezoek, &opties, &keuzes->aantal)) return false;
  keuzes->opties = opties;
  return true;
}

bool invulblad_aan_wie(struct bezoek *bezoek, struct invulblad *blad) {
  struct fault typed = bezoek->fault;
  struct optie *collegas;
  fault_init(&bezoek->fault);
  if (!invulblad_teams(bezoek, &blad->keuzes[0], "team") || !collega_opties(bezoek, &collegas, &blad->keuzes[1].aantal))
    return false;
  bezoek->fault = typed;
  blad->keuzes[1].veld = "collega";
  blad->keuzes[1].opties = collegas;
  blad->keuze_aantal = 2;
  return true;
}

/* What stands in the form at first: the draft with the thing it is about as the address says, else `eerst`. */
static struct paren with_subject(struct bezoek *bezoek, struct paren values, const char *naam, struct str waarde) {
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, values.aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < values.aantal; i++)
    if (!waarde.len || !str_eq(values.rij[i].naam, str_of(naam))) rij[count++] = values.rij[i];
  if (waarde.len) rij[count++] = (struct paar){str_of(naam), waarde};
  return (struct paren){rij, count};
}

struct str over_wie(const struct bezoek *bezoek, const char *naam) {
  return bezoek->request->method == METHOD_POST ? formulier_waarde(bezoek, naam)
                                                : paren_waarde(&bezoek->request->query, str_of(naam));
}

bool invulblad_tonen(struct bezoek *bezoek, struct invulblad *blad) {
  struct fault typed = bezoek->fault;
  struct paren values, draft;
  moment_t drafted;
  struct persoon persoon;
  struct formulier form = formulier_van(bezoek, blad->actie, blad->velden, blad->aantal, blad->knop);
  fault_init(&bezoek->fault);
  if (!concept_ophalen(&bezoek->werk, blad->concept, &draft, &drafted, &bezoek->fault)) return false;
  if (!form.waarden) {
    const char *about = str_eq(str_of(blad->velden[0].naam), S("huishouden")) ? "huishouden" : "persoon";
    values = drafted ? draft : formulier_waarden(arena_van(bezoek), blad->velden, blad->aantal, blad->eerst);
    values = with_subject(bezoek, values, about, paren_waarde(&bezoek->request->query, str_of(about)));
    form.waarden = &values;
  }
  if (drafted) form.opgeslagen = moment_klok(arena_van(bezoek), drafted);
  form.concept = blad->concept;
  form.terug = S("/loket");
  struct str about = paren_waarde(form.waarden, S("persoon"));
  if (about.len && !persoon_inzien(&bezoek->werk, about, &persoon, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct invulblad_beeld beeld = {.titel = blad->titel,
                                  .inleiding = blad->inleiding,
                                  .persoon = about.len ? &persoon : NULL,
                                  .formulier = &form,
                                  .keuzes = blad->keuzes,
                                  .keuze_aantal = blad->keuze_aantal,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body,
                kader_van(bezoek, str_c(arena_van(bezoek), blad->titel), str_c(arena_van(bezoek), blad->actie)),
                &beeld);
  return true;
}

bool stap_gestuurd(const struct bezoek *bezoek, const char *stap) {
  return bezoek->request->method == METHOD_POST && str_eq(formulier_waarde(bezoek, "stap"), str_of(stap));
}

struct formulier *stap_formulier(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                                 const char *knop, const char *stap, int64_t versie) {
  struct formulier *form = NEW(arena_van(bezoek), struct formulier);
  bool sent = stap_gestuurd(bezoek, stap);
  *form = formulier_van(bezoek, actie, velden, aantal, knop);
  form->versie = str_format(arena_van(bezoek), "%lld", (long long)versie);
  if (!sent) form->waarden = NULL;
  if (!sent || bezoek->fault.class == FAULT_STALE) form->fault = NULL;
  return form;
}

bool fout_op_ding(struct bezoek *bezoek) {
  if (bezoek->fault.class != FAULT_STALE) return fout_op_formulier(bezoek);
  bezoek->response->status = 409;
  return true;
}

void ding_regel(struct ding_beeld *beeld, const char *kop, struct str tekst) {
  if (tekst.len && beeld->regel_aantal < sizeof beeld->regels / sizeof *beeld->regels)
    beeld->regels[beeld->regel_aantal++] = (struct blad_regel){str_of(kop), tekst};
}

#include "acts/vakgegevens_beheren.h"
#include "render/tpl_registraties.h"
#include "render/tpl_vakgegevens.h"
#include "scherm.h"

/* What was ticked: the name repeats in the form. */
static size_t read_ticked(const struct bezoek *bezoek, struct str naam, struct str *ret_keys, size_t most) {
  const struct paren *form = &bezoek->request->form;
  size_t aantal = 0;
  for (size_t i = 0; i < form->aantal && aantal < most; i++)
    if (str_eq(form->rij[i].naam, naam) && form->rij[i].waarde.len) ret_keys[aantal++] = form->rij[i].waarde;
  return aantal;
}

/* As the form carries it: one line for each area and role, nothing where no hours were told. */
static struct paren values_of(struct bezoek *bezoek, const struct vak_in *in) {
  struct arena *arena = arena_van(bezoek);
  struct paren first = formulier_waarden(arena, vak_velden, vak_velden_aantal, in);
  struct paar *rij = NEW_ARRAY(arena, struct paar, first.aantal + in->aandacht_aantal + in->functie_aantal + 1);
  size_t n = 0;
  for (size_t i = 0; i < first.aantal; i++) {
    bool skip = str_eq(first.rij[i].naam, S("aandacht")) || str_eq(first.rij[i].naam, S("functies")) ||
                (str_eq(first.rij[i].naam, S("uren")) && in->uren == 0);
    if (!skip) rij[n++] = first.rij[i];
  }
  for (size_t i = 0; i < in->aandacht_aantal; i++) rij[n++] = (struct paar){S("aandacht"), in->aandacht[i]};
  for (size_t i = 0; i < in->functie_aantal; i++) rij[n++] = (struct paar){S("functies"), in->functies[i]};
  return (struct paren){rij, n};
}

bool vak_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct vak_uit uit;
  struct str id = bezoek->request->param;
  fault_init(&bezoek->fault);
  if (!vak_inzien(&bezoek->werk, id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "beheer/gebruikers", id, "vak"), vak_velden, vak_velden_aantal, "Opslaan");
  struct vak_in in = vak_ingevuld(&uit.vak);
  struct paren first = values_of(bezoek, &in);
  if (!form.waarden) form.waarden = &first;
  form.zonder_grond = true;
  form.versie = versie_tekst(bezoek, uit.vak.versie);
  form.terug = S("/beheer/gebruikers");
  struct vakgegevens_beeld beeld = {.vak = &uit.vak,
                                    .formulier = &form,
                                    .verouderd = typed.class == FAULT_STALE,
                                    .disciplines = opties_van(bezoek, uit.disciplines, uit.discipline_aantal),
                                    .discipline_aantal = uit.discipline_aantal,
                                    .gebieden = opties_van(bezoek, uit.gebieden, uit.gebied_aantal),
                                    .gebied_aantal = uit.gebied_aantal,
                                    .rollen = opties_van(bezoek, uit.rollen, uit.rol_aantal),
                                    .rol_aantal = uit.rol_aantal};
  tpl_vakgegevens(&bezoek->response->body, kader_van(bezoek, "Vak en registratie", "/beheer/gebruikers"), &beeld);
  return true;
}

bool vak_doen(struct bezoek *bezoek) {
  struct vak_in in = {0};
  bool read = formulier_lezen(bezoek, vak_velden, vak_velden_aantal, &in);
  in.aandacht_aantal = read_ticked(bezoek, S("aandacht"), in.aandacht, AANDACHT_MAX);
  in.functie_aantal = read_ticked(bezoek, S("functies"), in.functies, FUNCTIES_MAX);
  if (!read || !vak_opslaan(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &bezoek->fault))
    return formulier_verouderd(bezoek) && vak_tonen(bezoek);
  response_redirect(bezoek->response, S("/beheer/gebruikers?klaar=opgeslagen"));
  return true;
}

bool registraties_tonen(struct bezoek *bezoek) {
  struct registraties_uit uit;
  if (!registraties_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct registraties_beeld beeld = {.rijen = uit.rijen, .aantal = uit.aantal};
  tpl_registraties(&bezoek->response->body, kader_van(bezoek, "Registraties", "/wachtlijst"), &beeld);
  return true;
}

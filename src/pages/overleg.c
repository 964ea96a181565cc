#include "overleg.h"

#include "render/tpl_overleg.h"
#include "render/tpl_overleg_afspraken.h"
#include "render/tpl_overleggen.h"

struct optie *keus_opties(struct bezoek *bezoek, const struct keus *keuzes, size_t aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    opties[i] = (struct optie){.waarde = keuzes[i].sleutel, .label = keuzes[i].naam, .uitleg = keuzes[i].uitleg};
  return opties;
}

struct str overleg_punt_pad(struct bezoek *bezoek, struct str overleg, const struct agendapunt *punt) {
  bool melding = punt->melding.len > 0;
  return str_format(arena_van(bezoek), "/overleg/%.*s/punt?%s=%.*s", STR_ARG(overleg), melding ? "melding" : "punt",
                    STR_ARG(melding ? punt->melding : punt->publiek));
}

/* The casus that a meeting is planned for: in the form, or in the address of the link that leads here. */
static struct str casus_of(const struct bezoek *bezoek) {
  struct str typed = formulier_waarde(bezoek, "casus"), asked = paren_waarde(&bezoek->request->query, S("casus"));
  return typed.len ? typed : id_valid(asked) ? asked : (struct str){0};
}

bool overleggen_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct overleggen_uit uit;
  struct str casus = casus_of(bezoek);
  fault_init(&bezoek->fault);
  if (!overleggen_inzien(&bezoek->werk, casus.len > 0, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, S("/overleg"), overleg_plannen_velden, overleg_plannen_velden_aantal, "Overleg plannen");
  struct overleg_plannen_in first = {.dag = vandaag_van(bezoek)};
  if (uit.soort_aantal) first.soort = uit.soorten[0].sleutel;
  if (uit.team_aantal) first.team = uit.teams[0].id;
  struct paren values =
      formulier_waarden(arena_van(bezoek), overleg_plannen_velden, overleg_plannen_velden_aantal, &first);
  if (!form.waarden) form.waarden = &values;
  struct optie *teams = NEW_ARRAY(arena_van(bezoek), struct optie, uit.team_aantal + 1);
  for (size_t i = 0; i < uit.team_aantal; i++)
    teams[i] = (struct optie){.waarde = versie_tekst(bezoek, uit.teams[i].id), .label = uit.teams[i].naam};
  struct overleggen_beeld beeld = {.overleggen = uit.overleggen,
                                   .aantal = uit.aantal,
                                   .formulier = uit.soort_aantal ? &form : NULL,
                                   .soorten = keus_opties(bezoek, uit.soorten, uit.soort_aantal),
                                   .soort_aantal = uit.soort_aantal,
                                   .teams = teams,
                                   .team_aantal = uit.team_aantal,
                                   .collegas = medewerker_opties(bezoek, uit.collegas, uit.collega_aantal),
                                   .collega_aantal = uit.collega_aantal,
                                   .casus = casus,
                                   .vandaag = vandaag_van(bezoek)};
  tpl_overleggen(&bezoek->response->body, kader_van(bezoek, "Overleg", "/overleg"), &beeld);
  return true;
}

bool overleg_plannen_doen(struct bezoek *bezoek) {
  struct overleg_plannen_in in = {0};
  struct str overleg;
  if (!formulier_lezen(bezoek, overleg_plannen_velden, overleg_plannen_velden_aantal, &in) ||
      !overleg_plannen(&bezoek->werk, &in, &overleg, &bezoek->fault))
    return fout_op_formulier(bezoek) && overleggen_tonen(bezoek);
  verder_naar(bezoek, "overleg", overleg, "overleg");
  return true;
}

/* Who stands as present: what was just ticked, else what is kept. */
static struct paren present(struct bezoek *bezoek, const struct overleg_uit *uit) {
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, uit->aanwezig_aantal + 1);
  for (size_t i = 0; i < uit->aanwezig_aantal; i++)
    rij[i] = (struct paar){.naam = S("wie"), .waarde = uit->aanwezig[i].publiek};
  return (struct paren){.rij = rij, .aantal = uit->aanwezig_aantal};
}

/* The forms of one meeting stand on one page: each shows only its own faults and what was typed in it. */
enum deel { DEEL_GEEN, DEEL_SAMEN, DEEL_PUNT, DEEL_AANWEZIG, DEEL_SLUITEN };

static struct formulier part_form(struct bezoek *bezoek, const struct overleg *overleg, const char *wat, bool hier,
                                  const struct veld *velden, size_t aantal, const char *knop) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "overleg", overleg->publiek, wat), velden, aantal, knop);
  form.versie = versie_tekst(bezoek, overleg->versie);
  if (!hier) form.fault = NULL, form.waarden = NULL;
  return form;
}

static bool show(struct bezoek *bezoek, enum deel deel) {
  struct fault typed = bezoek->fault;
  struct overleg_uit uit;
  fault_init(&bezoek->fault);
  if (!overleg_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct overleg *o = &uit.overleg;
  struct formulier together =
      part_form(bezoek, o, "samen", deel == DEEL_SAMEN, bespreken_velden, bespreken_velden_aantal, "Samen afhandelen");
  struct formulier item = part_form(bezoek, o, "punten", deel == DEEL_PUNT, overleg_punt_velden,
                                    overleg_punt_velden_aantal, "Op de agenda zetten");
  struct formulier who = part_form(bezoek, o, "aanwezig", deel == DEEL_AANWEZIG, overleg_aanwezig_velden,
                                   overleg_aanwezig_velden_aantal, "Aanwezigen opslaan");
  struct formulier end = part_form(bezoek, o, "sluiten", deel == DEEL_SLUITEN, NULL, 0, "Overleg sluiten");
  struct overleg_aanwezig_in kept = {.gasten = o->gasten, .inwoner_erbij = o->inwoner_erbij};
  struct paren values =
      formulier_waarden(arena_van(bezoek), overleg_aanwezig_velden, overleg_aanwezig_velden_aantal, &kept);
  struct paren there = present(bezoek, &uit), none = {0};
  bool stale = deel == DEEL_AANWEZIG && typed.class == FAULT_STALE;
  if (!who.waarden || stale) who.waarden = &values;
  if (!together.waarden) together.waarden = &none;
  bool open = o->gesloten_op == DAG_GEEN;
  struct overleg_beeld beeld = {.overleg = o,
                                .punten = uit.punten,
                                .aantal = uit.aantal,
                                .nog = uit.nog,
                                .aanwezig = open ? &who : NULL,
                                .punt = open ? &item : NULL,
                                .samen = open && o->meldingen && uit.nog > 1 ? &together : NULL,
                                .sluiten = open && o->dag <= vandaag_van(bezoek) ? &end : NULL,
                                .wie = medewerker_opties(bezoek, uit.team, uit.team_aantal),
                                .wie_aantal = uit.team_aantal,
                                .soorten = keus_opties(bezoek, uit.soorten, uit.soort_aantal),
                                .soort_aantal = uit.soort_aantal,
                                .casus = casus_of(bezoek),
                                .erbij = deel == DEEL_AANWEZIG && !stale ? &bezoek->request->form : &there,
                                .vandaag = vandaag_van(bezoek)};
  if (open && uit.nog) beeld.eerste = overleg_punt_pad(bezoek, o->publiek, &uit.punten[0]);
  bezoek->kader.breed = true;
  tpl_overleg(&bezoek->response->body, kader_van(bezoek, "Overleg", "/overleg"), &beeld);
  return true;
}

bool overleg_tonen(struct bezoek *bezoek) {
  return show(bezoek, DEEL_GEEN);
}

/* The values of a repeated name in the form that look like public ids. */
static size_t read_ids(struct bezoek *bezoek, const char *naam, struct str **ret_ids) {
  const struct paren *form = &bezoek->request->form;
  struct str *ids = NEW_ARRAY(arena_van(bezoek), struct str, form->aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < form->aantal; i++)
    if (str_eq(form->rij[i].naam, str_of(naam)) && id_valid(form->rij[i].waarde)) ids[count++] = form->rij[i].waarde;
  *ret_ids = ids;
  return count;
}

bool overleg_aanwezig_doen(struct bezoek *bezoek) {
  struct overleg_aanwezig_in in = {0};
  struct str *wie, overleg;
  in.aantal = read_ids(bezoek, "wie", &wie);
  in.wie = wie;
  if (!formulier_lezen(bezoek, overleg_aanwezig_velden, overleg_aanwezig_velden_aantal, &in) ||
      !overleg_aanwezig(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &overleg,
                        &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_AANWEZIG);
  verder_naar(bezoek, "overleg", overleg, "aanwezig");
  return true;
}

bool overleg_punten_doen(struct bezoek *bezoek) {
  struct overleg_punt_in in = {0};
  struct str overleg;
  if (!formulier_lezen(bezoek, overleg_punt_velden, overleg_punt_velden_aantal, &in) ||
      !overleg_punt_inbrengen(&bezoek->werk, bezoek->request->param, &in, &overleg, &bezoek->fault))
    return fout_op_formulier(bezoek) && show(bezoek, DEEL_PUNT);
  verder_naar(bezoek, "overleg", overleg, "agendapunt");
  return true;
}

bool overleg_samen_doen(struct bezoek *bezoek) {
  struct bespreken_in in = {.uitkomst = -1};
  struct str *meldingen, overleg;
  size_t aantal = read_ids(bezoek, "melding", &meldingen);
  if (!formulier_lezen(bezoek, bespreken_velden, bespreken_velden_aantal, &in) ||
      !overleg_samen_bespreken(&bezoek->werk, bezoek->request->param, meldingen, aantal, &in, &overleg, &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_SAMEN);
  verder_naar(bezoek, "overleg", overleg, "samen");
  return true;
}

bool overleg_sluiten_doen(struct bezoek *bezoek) {
  struct str overleg;
  if (!overleg_sluiten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &overleg, &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek, DEEL_SLUITEN);
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/overleg/%.*s/afspraken", STR_ARG(overleg)));
  return true;
}

/* By owner, in the order in which they first occur. */
static size_t by_person(struct arena *arena, const struct overleg_uit *uit, struct afspraken_van **ret_personen) {
  size_t total = uit->aantal - uit->nog, count = 0;
  const struct agendapunt *done = uit->punten + uit->nog;
  struct afspraken_van *list = NEW_ARRAY(arena, struct afspraken_van, total + 1);
  for (size_t i = 0; i < total; i++) {
    bool seen = false;
    for (size_t j = 0; j < i && !seen; j++) seen = done[j].eigenaar.id == done[i].eigenaar.id;
    if (seen) continue;
    struct agendapunt *of = NEW_ARRAY(arena, struct agendapunt, total - i);
    list[count] = (struct afspraken_van){.wie = done[i].eigenaar.naam, .punten = of};
    for (size_t j = i; j < total; j++)
      if (done[j].eigenaar.id == done[i].eigenaar.id) of[list[count].aantal++] = done[j];
    count++;
  }
  *ret_personen = list;
  return count;
}

bool overleg_afspraken_tonen(struct bezoek *bezoek) {
  struct overleg_uit uit;
  struct afspraken_van *personen;
  if (!overleg_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct overleg_afspraken_beeld beeld = {
      .overleg = &uit.overleg, .aanwezig = uit.aanwezig, .aanwezig_aantal = uit.aanwezig_aantal, .nog = uit.nog};
  beeld.persoon_aantal = by_person(arena_van(bezoek), &uit, &personen);
  beeld.personen = personen;
  tpl_overleg_afspraken(&bezoek->response->body, kader_van(bezoek, "Afspraken van het overleg", "/overleg"), &beeld);
  return true;
}

/* What is added to a vraagverheldering: life domains, talks, plans of the residents' own. */
#include "render/tpl_verheldering_gebieden.h"
#include "render/tpl_verheldering_gesprek.h"
#include "render/tpl_verheldering_plan.h"
#include "verheldering.h"

static bool look(struct bezoek *bezoek, struct verheldering_inzien_uit *ret_uit) {
  return verheldering_bekijken(bezoek, &(struct verheldering_inzien_in){LANGS_VERHELDERING, bezoek->request->param, 0},
                               ret_uit);
}

static struct formulier form_on(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit, const char *wat,
                                const struct veld *velden, size_t aantal, const char *knop) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "verheldering", uit->verheldering.publiek, wat), velden, aantal, knop);
  form.terug = pad_van(bezoek, "huishouden", uit->huishouden.publiek, "verheldering");
  return form;
}

/* All values of a name that repeats, in the arena. */
static size_t values_of(struct bezoek *bezoek, const char *naam, struct str **ret_waarden) {
  const struct paren *form = &bezoek->request->form;
  size_t aantal = 0;
  *ret_waarden = NEW_ARRAY(arena_van(bezoek), struct str, form->aantal + 1);
  for (size_t i = 0; i < form->aantal; i++)
    if (str_eq(form->rij[i].naam, str_of(naam))) (*ret_waarden)[aantal++] = form->rij[i].waarde;
  return aantal;
}

static bool was_ticked(const struct bezoek *bezoek, const char *naam, struct str waarde) {
  const struct paren *form = &bezoek->request->form;
  for (size_t i = 0; i < form->aantal; i++)
    if (str_eq(form->rij[i].naam, str_of(naam)) && str_eq(form->rij[i].waarde, waarde)) return true;
  return false;
}

static bool is_chosen(const struct verheldering_inzien_uit *uit, int64_t persoon, struct str sleutel) {
  for (size_t i = 0; i < uit->deel_aantal; i++)
    if (uit->delen[i].persoon == persoon && persoon && str_eq(uit->delen[i].leefgebied, sleutel)) return true;
  return false;
}

static struct gebieden_persoon ticks_of(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit, size_t wie) {
  struct arena *arena = arena_van(bezoek);
  const struct persoon *persoon = &uit->leden[wie];
  struct gebied_vink *vinken = NEW_ARRAY(arena, struct gebied_vink, uit->gebied_aantal + 1);
  for (size_t i = 0; i < uit->gebied_aantal; i++) {
    struct str sleutel = uit->gebieden[i].sleutel;
    vinken[i] =
        (struct gebied_vink){.waarde = str_format(arena, "%.*s:%.*s", STR_ARG(persoon->publiek), STR_ARG(sleutel)),
                             .id = str_format(arena, "gebied-%zu-%zu", wie + 1, i + 1),
                             .naam = uit->gebieden[i].naam,
                             .gekozen = is_chosen(uit, persoon->id, sleutel)};
    vinken[i].aan = vinken[i].gekozen || was_ticked(bezoek, "gebied", vinken[i].waarde);
  }
  return (struct gebieden_persoon){.naam = persoon_naam(arena, persoon),
                                   .kenmerk = persoon_kenmerk(arena, persoon, vandaag_van(bezoek)),
                                   .vinken = vinken,
                                   .aantal = uit->gebied_aantal};
}

bool leefgebieden_tonen(struct bezoek *bezoek) {
  struct verheldering_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct verheldering_beeld beeld = verheldering_beeld_van(bezoek, &uit);
  struct formulier form = form_on(bezoek, &uit, "leefgebieden", gebieden_kiezen_velden, gebieden_kiezen_velden_aantal,
                                  "Deze leefgebieden bespreken");
  struct gebieden_persoon *personen = NEW_ARRAY(arena_van(bezoek), struct gebieden_persoon, uit.lid_aantal + 1);
  for (size_t i = 0; i < uit.lid_aantal; i++) personen[i] = ticks_of(bezoek, &uit, i);
  beeld.formulier = &form;
  bezoek->kader.breed = false;
  tpl_verheldering_gebieden(&bezoek->response->body, kader_van(bezoek, "Leefgebieden kiezen", "/werk"), &beeld,
                            personen, uit.lid_aantal);
  return true;
}

bool leefgebieden_doen(struct bezoek *bezoek) {
  struct gebieden_kiezen_in in = {0};
  struct str *waarden, verheldering;
  size_t aantal = values_of(bezoek, "gebied", &waarden);
  struct gebied_keus *keuzes = NEW_ARRAY(arena_van(bezoek), struct gebied_keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    keuzes[i].leefgebied = waarden[i];
    str_cut(&keuzes[i].leefgebied, ':', &keuzes[i].persoon);
  }
  in.keuzes = keuzes;
  in.aantal = aantal;
  bool good = formulier_lezen(bezoek, gebieden_kiezen_velden, gebieden_kiezen_velden_aantal, &in);
  if (aantal == 0) fault_add(&bezoek->fault, "gebied", S("Kies ten minste één leefgebied."));
  if (!good || aantal == 0 ||
      !gebieden_kiezen(&bezoek->werk, bezoek->request->param, &in, &verheldering, &bezoek->fault))
    return fout_op_formulier(bezoek) && leefgebieden_tonen(bezoek);
  struct verheldering_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  /* On to the first one that is still empty. */
  for (size_t i = 0; i < uit.deel_aantal; i++) {
    const struct verheldering_deel *deel = &uit.delen[i];
    if (deel->vraag != VRAAG_GEBIED || deel->afgeschermd || !deel_inhoud_leeg(&deel->inhoud)) continue;
    verder_met(bezoek, naar_van(bezoek, "deel", deel->publiek), "gebieden");
    return true;
  }
  verder_met(bezoek, naar_van(bezoek, "overzicht", uit.huishouden.publiek), "gebieden");
  return true;
}

bool verheldering_gesprek_tonen(struct bezoek *bezoek) {
  struct verheldering_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct verheldering_beeld beeld = verheldering_beeld_van(bezoek, &uit);
  struct formulier form = form_on(bezoek, &uit, "gesprek", bezoek_velden, bezoek_velden_aantal, "Gesprek opslaan");
  struct bezoek_in meestal = {.op_dag = vandaag_van(bezoek), .plaats = bezoek_plaatsen[0].waarde};
  for (size_t i = 0; i < BEZOEK_ANDEREN; i++) meestal.anderen[i].hoedanigheid = -1;
  struct paren waarden = formulier_waarden(arena_van(bezoek), bezoek_velden, bezoek_velden_aantal, &meestal);
  struct gebied_vink *leden = NEW_ARRAY(arena_van(bezoek), struct gebied_vink, uit.lid_aantal + 1);
  for (size_t i = 0; i < uit.lid_aantal; i++)
    leden[i] = (struct gebied_vink){.waarde = uit.leden[i].publiek,
                                    .id = str_format(arena_van(bezoek), "bewoner-%zu", i + 1),
                                    .naam = persoon_naam(arena_van(bezoek), &uit.leden[i]),
                                    .aan = !form.waarden || was_ticked(bezoek, "bewoner", uit.leden[i].publiek)};
  if (!form.waarden) form.waarden = &waarden;
  beeld.formulier = &form;
  bezoek->kader.breed = false;
  tpl_verheldering_gesprek(&bezoek->response->body, kader_van(bezoek, "Gesprek opschrijven", "/werk"), &beeld, leden);
  return true;
}

static bool back_to_overview(struct bezoek *bezoek, const char *klaar) {
  struct verheldering_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  verder_met(bezoek, naar_van(bezoek, "overzicht", uit.huishouden.publiek), klaar);
  return true;
}

bool verheldering_gesprek_doen(struct bezoek *bezoek) {
  struct bezoek_in in = {0};
  struct str *bewoners, verheldering;
  in.bewoner_aantal = values_of(bezoek, "bewoner", &bewoners);
  in.bewoners = bewoners;
  if (!formulier_lezen(bezoek, bezoek_velden, bezoek_velden_aantal, &in) ||
      !bezoek_opnemen(&bezoek->werk, bezoek->request->param, &in, &verheldering, &bezoek->fault))
    return fout_op_formulier(bezoek) && verheldering_gesprek_tonen(bezoek);
  return back_to_overview(bezoek, "gesprek");
}

bool eigen_plan_tonen(struct bezoek *bezoek) {
  struct verheldering_inzien_uit uit;
  if (!look(bezoek, &uit)) return false;
  struct verheldering_beeld beeld = verheldering_beeld_van(bezoek, &uit);
  struct formulier form = form_on(bezoek, &uit, "plan", eigen_plan_velden, eigen_plan_velden_aantal, "Plan opnemen");
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, uit.document_aantal + 1);
  for (size_t i = 0; i < uit.document_aantal; i++)
    if (uit.documenten[i].soort == DOCUMENT_BIJLAGE)
      opties[beeld.optie_aantal++] =
          (struct optie){.waarde = uit.documenten[i].publiek, .label = uit.documenten[i].naam};
  beeld.opties = opties;
  beeld.formulier = &form;
  bezoek->kader.breed = false;
  tpl_verheldering_plan(&bezoek->response->body, kader_van(bezoek, "Eigen plan opnemen", "/werk"), &beeld);
  return true;
}

bool eigen_plan_doen(struct bezoek *bezoek) {
  struct eigen_plan_in in = {0};
  struct str verheldering;
  if (!formulier_lezen(bezoek, eigen_plan_velden, eigen_plan_velden_aantal, &in) ||
      !eigen_plan_opnemen(&bezoek->werk, bezoek->request->param, &in, &verheldering, &bezoek->fault))
    return fout_op_formulier(bezoek) && eigen_plan_tonen(bezoek);
  return back_to_overview(bezoek, "eigen-plan");
}

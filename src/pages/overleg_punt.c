#include "overleg.h"

#include "render/tpl_overleg_punt.h"

struct optie *belasting_opties(struct bezoek *bezoek, const struct belasting *collegas, size_t aantal) {
  struct arena *arena = arena_van(bezoek);
  struct optie *opties = NEW_ARRAY(arena, struct optie, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    opties[i] = (struct optie){.waarde = collegas[i].wie.publiek,
                               .label = str_format(arena, "%.*s (%.*s)", STR_ARG(collegas[i].wie.naam),
                                                   STR_ARG(belasting_tekst(arena, &collegas[i])))};
  return opties;
}

/* Which item: in the form, or in the address. */
static struct bespreken_wat item_of(struct bezoek *bezoek) {
  const struct paren *from = bezoek->request->method == METHOD_POST ? &bezoek->request->form : &bezoek->request->query;
  return (struct bespreken_wat){.overleg = bezoek->request->param,
                                .melding = paren_waarde(from, S("melding")),
                                .punt = paren_waarde(from, S("punt")),
                                .versie = versie_van(bezoek, "versie")};
}

/* What stands there now; before anything was agreed, who has the question already and ordinary priority. */
static struct paren kept(struct bezoek *bezoek, const struct overleg_punt_uit *uit) {
  struct bespreken_in in = {.uitkomst = uit->punt.klaar ? (int)uit->punt.uitkomst : -1,
                            .werker = uit->punt.eigenaar.publiek,
                            .tweede = uit->punt.tweede.publiek,
                            .prioriteit = uit->punt.klaar ? (int)uit->punt.prioriteit : PRIORITEIT_GEWOON,
                            .afspraak = uit->punt.afspraak};
  for (size_t i = 0; i < uit->collega_aantal && !uit->punt.klaar; i++)
    if (uit->melding.behandelaar && uit->collegas[i].wie.id == uit->melding.behandelaar)
      in.werker = uit->collegas[i].wie.publiek;
  return formulier_waarden(arena_van(bezoek), bespreken_velden, bespreken_velden_aantal, &in);
}

/* The other meldingen of the household. */
static void add_others(struct bezoek *bezoek, const struct overleg_punt_uit *uit, struct overleg_punt_beeld *beeld) {
  const struct huishouden_inzien_uit *d = &uit->dossier;
  struct melding *others = NEW_ARRAY(arena_van(bezoek), struct melding, d->melding_aantal + 1);
  for (size_t i = 0; i < d->melding_aantal; i++)
    if (d->meldingen[i].id != uit->melding.id) others[beeld->andere_aantal++] = d->meldingen[i];
  beeld->andere = others;
  for (size_t i = 0; i < d->regie_aantal && !beeld->regie; i++)
    if (d->regie[i].soort == REGIE_CASUS && d->regie[i].tot == DAG_OPEN) beeld->regie = &d->regie[i];
}

/* What was typed stands beside what is there now; the form itself has no fault then. */
static const struct fault no_fault = {.class = FAULT_NONE};

static bool show(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct bespreken_wat wat = item_of(bezoek);
  struct overleg_punt_uit uit;
  fault_init(&bezoek->fault);
  if (!overleg_punt_inzien(&bezoek->werk, &wat, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "overleg", wat.overleg, "punt"), bespreken_velden,
                                        bespreken_velden_aantal, uit.is_volgende ? "Opslaan en volgende" : "Opslaan");
  struct paren now = kept(bezoek, &uit);
  form.versie = versie_tekst(bezoek, uit.punt.versie);
  if (!form.waarden) form.waarden = &now;
  struct overleg_punt_beeld beeld = {
      .overleg = &uit.overleg,
      .punt = &uit.punt,
      .melding = uit.melding.id ? &uit.melding : NULL,
      .huishouden = uit.dossier.huishouden.publiek,
      .leden = uit.dossier.bewoners,
      .lid_aantal = uit.dossier.lid_aantal,
      .trajecten = uit.dossier.trajecten,
      .traject_aantal = uit.dossier.traject_aantal,
      .formulier = uit.overleg.gesloten_op == DAG_GEEN ? &form : NULL,
      .collegas = belasting_opties(bezoek, uit.collegas, uit.collega_aantal),
      .collega_aantal = uit.collega_aantal,
      .soorten = keus_opties(bezoek, uit.soorten, uit.soort_aantal),
      .soort_aantal = uit.soort_aantal,
      .nog = uit.nog,
      .vandaag = vandaag_van(bezoek),
  };
  add_others(bezoek, &uit, &beeld);
  if (uit.is_volgende) beeld.volgende = overleg_punt_pad(bezoek, wat.overleg, &uit.volgende);
  if (typed.class == FAULT_STALE) {
    beeld.gelijktijdig = true;
    beeld.verschillen = formulier_verschillen(bezoek, bespreken_velden, bespreken_velden_aantal, &now);
    form.fault = &no_fault;
  }
  bezoek->kader.breed = true;
  tpl_overleg_punt(&bezoek->response->body, kader_van(bezoek, "Agendapunt", "/overleg"), &beeld);
  return true;
}

bool overleg_punt_tonen(struct bezoek *bezoek) {
  return show(bezoek);
}

/* On to the next item, or to the list of agreements after the last one. */
static bool go_on(struct bezoek *bezoek, const struct bespreken_wat *wat) {
  struct overleg_uit uit;
  if (!overleg_inzien(&bezoek->werk, wat->overleg, &uit, &bezoek->fault)) return false;
  response_redirect(bezoek->response, uit.nog ? overleg_punt_pad(bezoek, wat->overleg, &uit.punten[0])
                                              : pad_van(bezoek, "overleg", wat->overleg, "afspraken"));
  return true;
}

bool overleg_punt_doen(struct bezoek *bezoek) {
  struct bespreken_in in = {.uitkomst = -1};
  struct bespreken_wat wat = item_of(bezoek);
  struct str overleg;
  if (!formulier_lezen(bezoek, bespreken_velden, bespreken_velden_aantal, &in) ||
      !overleg_bespreken(&bezoek->werk, &wat, &in, &overleg, &bezoek->fault))
    return formulier_verouderd(bezoek) && show(bezoek);
  return go_on(bezoek, &wat);
}

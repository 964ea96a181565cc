#include "acts/toewijzing_geven.h"

#include "render/toewijzing.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_toewijzing.h"
#include "render/tpl_toewijzing_lijst.h"
#include "render/tpl_toewijzing_vorm.h"
#include "render/voordeur.h"

#include "dossierkop.h"

/* The forms of an order. */
enum vorm { VORM_NIEUW, VORM_VOLGEN, VORM_ANDERS, VORM_STOPPEN, VORM_VERREKENEN };
static const struct {
  const char *soort, *wat, *titel, *knop;
  const struct veld *velden;
  const size_t *aantal;
} vormen[] = {
    [VORM_NIEUW] = {"huishouden", "toewijzing", "Hulp toewijzen", "Hulp toewijzen", toewijzing_velden,
                    &toewijzing_velden_aantal},
    [VORM_VOLGEN] = {"toewijzing", "", "Hulp van een aanbieder", "Opslaan", toewijzing_volgen_velden,
                     &toewijzing_volgen_velden_aantal},
    [VORM_ANDERS] = {"toewijzing", "veranderen", "Hulp veranderen", "Opslaan", toewijzing_wijzigen_velden,
                     &toewijzing_wijzigen_velden_aantal},
    [VORM_STOPPEN] = {"toewijzing", "stoppen", "Hulp stoppen", "Hulp stoppen", toewijzing_stoppen_velden,
                      &toewijzing_stoppen_velden_aantal},
    [VORM_VERREKENEN] = {"toewijzing", "verrekenen", "Voorgeschoten hulp verrekenen", "Verrekenen",
                         toewijzing_verrekenen_velden, &toewijzing_verrekenen_velden_aantal},
};

/* Of euros people see whole ones. */
static int64_t shown_volume(const struct omvang *o) {
  enum { CENTEN = 100 };
  return o->eenheid == OMVANG_EURO ? o->volume / CENTEN : o->volume;
}

static int chosen(int keuze) {
  return keuze ? keuze : -1;
}

static struct toewijzing_in new_values(struct bezoek *bezoek, const struct toewijzing_vorm_uit *uit) {
  struct toewijzing_in in = {.titel = uit->besluit_aantal ? TITEL_BESLUIT : -1,
                             .titel_op = DAG_GEEN,
                             .eenheid = -1,
                             .frequentie = -1,
                             .vanaf = vandaag_van(bezoek),
                             .tot = DAG_GEEN,
                             .evaluatie_op = DAG_GEEN};
  struct str van = paren_waarde(&bezoek->request->query, S("besluit"));
  const struct besluit *b = uit->besluit_aantal == 1 ? &uit->besluiten[0] : NULL;
  for (size_t i = 0; i < uit->besluit_aantal; i++)
    if (str_eq(uit->besluiten[i].publiek, van)) b = &uit->besluiten[i];
  if (!b) return in;
  in.besluit = b->publiek;
  in.persoon = b->persoon_publiek;
  in.product = b->product;
  in.volume = shown_volume(&b->omvang);
  in.eenheid = chosen(b->omvang.eenheid);
  in.frequentie = chosen(b->omvang.frequentie);
  in.vanaf = b->vanaf;
  in.tot = b->eindigt_op == DAG_OPEN ? DAG_GEEN : b->eindigt_op;
  return in;
}

/* What is kept, or for a new one what mostly holds. */
static struct paren first_values(struct bezoek *bezoek, enum vorm vorm, const struct toewijzing_vorm_uit *uit) {
  const struct toewijzing *t = &uit->toewijzing;
  struct toewijzing_in nieuw = new_values(bezoek, uit);
  struct toewijzing_volgen_in volgen = {t->gestart_op, t->plan_op, t->evaluatie_op};
  struct toewijzing_wijzigen_in anders = {.volume = shown_volume(&t->omvang),
                                          .eenheid = chosen(t->omvang.eenheid),
                                          .frequentie = chosen(t->omvang.frequentie),
                                          .per = DAG_GEEN,
                                          .tot = t->tot == DAG_OPEN ? DAG_GEEN : t->tot,
                                          .reden = -1,
                                          .evaluatie_op = t->evaluatie_op};
  struct toewijzing_stoppen_in stoppen = {.geeindigd_op = DAG_GEEN, .slot = -1};
  struct toewijzing_verrekenen_in verrekenen = {.verrekend_op = DAG_GEEN};
  const void *const values[] = {&nieuw, &volgen, &anders, &stoppen, &verrekenen};
  return formulier_waarden(arena_van(bezoek), vormen[vorm].velden, *vormen[vorm].aantal, values[vorm]);
}

static struct optie *besluit_options(struct bezoek *bezoek, const struct toewijzing_vorm_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct optie *opties = NEW_ARRAY(arena, struct optie, uit->besluit_aantal + 1);
  for (size_t i = 0; i < uit->besluit_aantal; i++) {
    const struct besluit *b = &uit->besluiten[i];
    opties[i] = (struct optie){.waarde = b->publiek,
                               .label = str_format(arena, "%.*s voor %.*s, %.*s", STR_ARG(b->product_naam),
                                                   STR_ARG(b->persoon_naam),
                                                   STR_ARG(besluit_nummer(arena, b->genomen_op, b->id)))};
  }
  return opties;
}

static void show_new_or_changed(struct bezoek *bezoek, const struct toewijzing_vorm_uit *uit, enum vorm vorm,
                                const struct formulier *form, const struct verschillen *both) {
  struct arena *arena = arena_van(bezoek);
  const struct toewijzing *t = &uit->toewijzing;
  struct optie *personen = NEW_ARRAY(arena, struct optie, uit->lid_aantal + 1);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    personen[i] = (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena, &uit->leden[i])};
  struct toewijzing_vorm_beeld beeld = {.titel = str_of(vormen[vorm].titel),
                                        .toewijzing = vorm == VORM_NIEUW ? NULL : t,
                                        .verlengen_mag = uit->verlengen_mag,
                                        .verlengen_anders = uit->verlengen_anders,
                                        .formulier = form,
                                        .verschillen = both,
                                        .personen = personen,
                                        .persoon_aantal = uit->lid_aantal,
                                        .producten = opties_van(bezoek, uit->producten, uit->product_aantal),
                                        .product_aantal = uit->product_aantal,
                                        .aanbieders = opties_van(bezoek, uit->aanbieders, uit->aanbieder_aantal),
                                        .aanbieder_aantal = uit->aanbieder_aantal,
                                        .verwijzers = opties_van(bezoek, uit->verwijzers, uit->verwijzer_aantal),
                                        .verwijzer_aantal = uit->verwijzer_aantal,
                                        .besluiten = besluit_options(bezoek, uit),
                                        .besluit_aantal = uit->besluit_aantal};
  if (vorm == VORM_ANDERS)
    beeld.inleiding = str_format(arena, "%.*s bij %.*s: %.*s.", STR_ARG(t->product_naam), STR_ARG(t->aanbieder_naam),
                                 STR_ARG(toewijzing_regel(arena, t)));
  tpl_toewijzing_vorm(&bezoek->response->body, kader_van(bezoek, vormen[vorm].titel, "/werk"), &beeld);
}

static void show_one(struct bezoek *bezoek, const struct toewijzing_vorm_uit *uit, const struct formulier *form,
                     const struct verschillen *both) {
  dag_t vandaag = vandaag_van(bezoek);
  const struct toewijzing *t = &uit->toewijzing;
  bool running = t->geeindigd_op == DAG_GEEN && toewijzing_stand(t, vandaag) != TOEWIJZING_KLAAR;
  struct toewijzing_beeld beeld = {.huishouden = uit->huishouden,
                                   .toewijzing = t,
                                   .kosten = uit->kosten,
                                   .verlengen_mag = uit->verlengen_mag,
                                   .verlengen_anders = uit->verlengen_anders,
                                   .formulier = running ? form : NULL,
                                   .verschillen = both,
                                   .vandaag = vandaag};
  tpl_toewijzing(&bezoek->response->body, kader_van(bezoek, "Hulp van een aanbieder", "/werk"), &beeld);
}

static void show_short(struct bezoek *bezoek, const struct toewijzing_vorm_uit *uit, enum vorm vorm,
                       const struct formulier *form) {
  struct arena *arena = arena_van(bezoek);
  const struct toewijzing *t = &uit->toewijzing;
  struct invulblad_beeld beeld = {.titel = str_of(vormen[vorm].titel),
                                  .inleiding = str_format(arena, "%.*s bij %.*s, voor %.*s.", STR_ARG(t->product_naam),
                                                          STR_ARG(t->aanbieder_naam), STR_ARG(t->persoon_naam)),
                                  .formulier = form,
                                  .vandaag = vandaag_van(bezoek)};
  if (vorm == VORM_VERREKENEN)
    beeld.inleiding = str_format(arena, "%.*s Tot nu toe kostte dit: %.*s.", STR_ARG(beeld.inleiding),
                                 STR_ARG(kosten_tekst(arena, uit->kosten, uit->kosten < 0 ? 1 : 0)));
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, vormen[vorm].titel, "/werk"), &beeld);
}

static bool show(struct bezoek *bezoek, enum vorm vorm) {
  struct fault typed = bezoek->fault;
  bool stale = typed.class == FAULT_STALE, nieuw = vorm == VORM_NIEUW;
  struct str id = bezoek->request->param, none = {0};
  struct toewijzing_vorm_uit uit;
  struct verschillen both;
  fault_init(&bezoek->fault);
  if (!toewijzing_vorm_inzien(&bezoek->werk, nieuw ? id : none, nieuw ? none : id, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct paren kept = first_values(bezoek, vorm, &uit);
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, vormen[vorm].soort, id, vormen[vorm].wat),
                                        vormen[vorm].velden, *vormen[vorm].aantal, vormen[vorm].knop);
  if (stale) {
    both = formulier_verschillen(bezoek, vormen[vorm].velden, *vormen[vorm].aantal, &kept);
    bezoek->response->status = 409;
    form.fault = NULL;
  }
  if (!form.waarden) form.waarden = &kept;
  if (!nieuw) form.versie = versie_tekst(bezoek, uit.toewijzing.versie);
  form.terug = nieuw || vorm == VORM_VOLGEN ? pad_van(bezoek, "huishouden", uit.huishouden, "ondersteuning")
                                            : pad_van(bezoek, "toewijzing", id, "");
  if (vorm == VORM_VOLGEN)
    show_one(bezoek, &uit, &form, stale ? &both : NULL);
  else if (vorm == VORM_NIEUW || vorm == VORM_ANDERS)
    show_new_or_changed(bezoek, &uit, vorm, &form, stale ? &both : NULL);
  else
    show_short(bezoek, &uit, vorm, &form);
  return true;
}

/* After a refusal: what stands there now beside what was typed, the form with its faults, or a page of its own. */
static bool refused(struct bezoek *bezoek, enum vorm vorm) {
  if (bezoek->fault.class == FAULT_STALE && (vorm == VORM_VOLGEN || vorm == VORM_ANDERS)) return show(bezoek, vorm);
  return fout_op_formulier(bezoek) && show(bezoek, vorm);
}

bool toewijzing_nieuw_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_NIEUW);
}
bool toewijzing_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_VOLGEN);
}
bool toewijzing_veranderen_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_ANDERS);
}
bool toewijzing_stoppen_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_STOPPEN);
}
bool toewijzing_verrekenen_tonen(struct bezoek *bezoek) {
  return show(bezoek, VORM_VERREKENEN);
}

bool toewijzing_nieuw_doen(struct bezoek *bezoek) {
  struct toewijzing_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, toewijzing_velden, toewijzing_velden_aantal, &in) ||
      !toewijzing_geven(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return refused(bezoek, VORM_NIEUW);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "toewijzing");
  return true;
}

bool toewijzing_doen(struct bezoek *bezoek) {
  struct toewijzing_volgen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, toewijzing_volgen_velden, toewijzing_volgen_velden_aantal, &in) ||
      !toewijzing_volgen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                         &bezoek->fault))
    return refused(bezoek, VORM_VOLGEN);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "opgeslagen");
  return true;
}

bool toewijzing_veranderen_doen(struct bezoek *bezoek) {
  struct toewijzing_wijzigen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, toewijzing_wijzigen_velden, toewijzing_wijzigen_velden_aantal, &in) ||
      !toewijzing_veranderen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                             &bezoek->fault))
    return refused(bezoek, VORM_ANDERS);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "toewijzing-anders");
  return true;
}

bool toewijzing_stoppen_doen(struct bezoek *bezoek) {
  struct toewijzing_stoppen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, toewijzing_stoppen_velden, toewijzing_stoppen_velden_aantal, &in) ||
      !toewijzing_stoppen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                          &bezoek->fault))
    return refused(bezoek, VORM_STOPPEN);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "toewijzing-stop");
  return true;
}

bool toewijzing_verrekenen_doen(struct bezoek *bezoek) {
  struct toewijzing_verrekenen_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, toewijzing_verrekenen_velden, toewijzing_verrekenen_velden_aantal, &in) ||
      !toewijzing_verrekenen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                             &bezoek->fault))
    return refused(bezoek, VORM_VERREKENEN);
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, "toewijzing-verrekend");
  return true;
}

bool toewijzingen_tonen(struct bezoek *bezoek) {
  struct toewijzingen_uit uit;
  dag_t vandaag = vandaag_van(bezoek);
  if (!toewijzingen_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  const struct toewijzing **aflopend = NEW_ARRAY(arena_van(bezoek), const struct toewijzing *, uit.aantal + 1);
  const struct toewijzing **aandacht = NEW_ARRAY(arena_van(bezoek), const struct toewijzing *, uit.aantal + 1);
  struct toewijzing_lijst_beeld beeld = {.alle = uit.aantal, .meer = uit.meer, .dagen = uit.dagen, .vandaag = vandaag};
  for (size_t i = 0; i < uit.aantal; i++) {
    const struct toewijzing *t = &uit.rijen[i];
    if (toewijzing_aandacht(t, vandaag))
      aandacht[beeld.aandacht_aantal++] = t;
    else if (toewijzing_loopt_af(t, uit.dagen, vandaag))
      aflopend[beeld.aflopend_aantal++] = t;
  }
  beeld.aflopend = aflopend;
  beeld.aandacht = aandacht;
  tpl_toewijzing_lijst(&bezoek->response->body, kader_van(bezoek, "Hulp van aanbieders", "/werk"), &beeld);
  return true;
}

bool toewijzing_blok_lezen(struct bezoek *bezoek, struct str huishouden, struct toewijzing_blok_beeld *ret_beeld) {
  struct toewijzingen_huis_uit uit;
  dag_t vandaag = vandaag_van(bezoek);
  if (!toewijzingen_van_huis(&bezoek->werk, huishouden, &uit, &bezoek->fault)) return false;
  struct toewijzing_blok_beeld beeld = {.huishouden = huishouden,
                                        .nu = uit.rijen,
                                        .jaar = str_format(arena_van(bezoek), "%d", uit.jaar),
                                        .kosten = uit.kosten,
                                        .kosten_aantal = uit.kosten_aantal,
                                        .totaal = uit.totaal,
                                        .mag_doen = uit.mag_doen,
                                        .vandaag = vandaag};
  while (beeld.nu_aantal < uit.aantal && toewijzing_einde(&uit.rijen[beeld.nu_aantal]) >= vandaag) beeld.nu_aantal++;
  beeld.geweest = uit.rijen + beeld.nu_aantal;
  beeld.geweest_aantal = uit.aantal - beeld.nu_aantal;
  *ret_beeld = beeld;
  return true;
}

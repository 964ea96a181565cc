#include "acts/inrichting_voorstel.h"
#include "inrichting_pagina.h"
#include "render/tpl_inrichting_bestanden.h"
#include "render/tpl_inrichting_formulier.h"
#include "render/tpl_inrichting_voorstel.h"

static bool to_proposal(struct bezoek *bezoek, struct str voorstel) {
  verder_naar(bezoek, "beheer/voorstel", voorstel, "");
  return true;
}

/* ---- one row ---- */

static const struct rijveld *fields_of(struct bezoek *bezoek, const struct rijformulier *f) {
  struct rijveld *velden = NEW_ARRAY(arena_van(bezoek), struct rijveld, f->aantal + 1);
  for (size_t i = 0; i < f->aantal; i++) {
    const struct keuzes_van_veld *keuzes = &f->keuzes[i];
    velden[i] = (struct rijveld){.naam = f->velden[i].naam, .meer = keuzes->meer, .aantal = keuzes->aantal};
    if (!keuzes->keuzes) continue;
    struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, keuzes->aantal + 1);
    for (size_t o = 0; o < keuzes->aantal; o++)
      opties[o] = (struct optie){.waarde = keuzes->keuzes[o].sleutel, .label = keuzes->keuzes[o].naam};
    velden[i].opties = opties;
  }
  return velden;
}

static struct str head_of(struct bezoek *bezoek, const struct rijformulier *f) {
  if (f->daad == RIJ_TOEVOEGEN) return str_format(arena_van(bezoek), "Rij toevoegen aan %.*s", STR_ARG(f->tabel.titel));
  return str_format(arena_van(bezoek), "%.*s %s", STR_ARG(f->naam),
                    f->daad == RIJ_WIJZIGEN ? "wijzigen" : "laten eindigen");
}

static struct str lead_of(const struct rijformulier *f) {
  if (f->daad == RIJ_EINDIGEN)
    return S("De rij blijft staan voor de dagen tot en met deze dag. U ziet eerst wat er verandert.");
  if (f->van_wet)
    return S("Dit is een rij van de wet. Wat u invult komt ervoor in de plaats in uw gemeente, en mag de wet niet "
             "verzwakken. U ziet eerst wat er verandert.");
  if (f->daad == RIJ_TOEVOEGEN) return S("U ziet eerst wat er verandert, en dan slaat u het op.");
  return S(
      "Tot de dag die u kiest blijft gelden wat er nu staat. U ziet eerst wat er verandert, en dan slaat u het op.");
}

static bool show_form(struct bezoek *bezoek, const struct rijformulier_in *in, const struct bezwaren *bezwaren) {
  struct rijformulier f;
  struct fault typed = bezoek->fault;
  struct arena *arena = arena_van(bezoek);
  fault_init(&bezoek->fault);
  if (!rijformulier_maken(&bezoek->werk, in, &f, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "beheer/tabel", f.tabel.naam, "formulier"), f.velden,
                                        f.aantal, "Bekijken wat er verandert");
  struct str versie = formulier_waarde(bezoek, "versie");
  form.zonder_grond = true;
  form.versie = versie.len ? versie : str_format(arena, "%lld", (long long)f.versie);
  form.terug = pad_van(bezoek, "beheer/tabel", f.tabel.naam, "");
  if (in->voorstel.len || !form.waarden) form.waarden = &f.waarden;
  struct rijformulier_scherm scherm = {.kop = head_of(bezoek, &f),
                                       .inleiding = lead_of(&f),
                                       .sleutel = f.sleutel,
                                       .daad = str_of(keuze_van(rij_daden, (int)f.daad)->code),
                                       .voorstel =
                                           in->voorstel.len ? in->voorstel : formulier_waarde(bezoek, "voorstel"),
                                       .formulier = &form,
                                       .velden = fields_of(bezoek, &f),
                                       .aantal = f.aantal,
                                       .bezwaren = bezwaren->bezwaar,
                                       .bezwaar_aantal = bezwaren->aantal,
                                       .bezwaar_totaal = bezwaren->totaal};
  struct kruimel tabel = {f.tabel.titel, form.terug};
  tpl_inrichting_formulier(&bezoek->response->body, inrichting_kader(bezoek, str_c(arena, f.tabel.titel), 2, &tabel),
                           &scherm);
  return true;
}

static enum rij_daad deed_of(const struct paren *waarden) {
  const struct keuze *daad = keuze_met_code(rij_daden, paren_waarde(waarden, S("daad")));
  return daad ? (enum rij_daad)daad->waarde : RIJ_WIJZIGEN;
}

bool rij_formulier_tonen(struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  struct rijformulier_in in = {.tabel = bezoek->request->param,
                               .sleutel = paren_waarde(query, S("sleutel")),
                               .daad = deed_of(query),
                               .dag = gekozen_dag(bezoek, "dag").dag};
  return show_form(bezoek, &in, &(struct bezwaren){0});
}

bool rij_formulier_doen(struct bezoek *bezoek) {
  const struct paren *form = &bezoek->request->form;
  struct rij_voorstellen_in in = {.tabel = bezoek->request->param,
                                  .sleutel = paren_waarde(form, S("sleutel")),
                                  .daad = deed_of(form),
                                  .voorstel = paren_waarde(form, S("voorstel")),
                                  .waarden = form};
  struct bezwaren bezwaren = {0};
  struct str voorstel;
  if (!str_to_i64(paren_waarde(form, S("versie")), &in.versie)) in.versie = -1;
  if (rij_voorstellen(&bezoek->werk, &in, &bezwaren, &voorstel, &bezoek->fault)) return to_proposal(bezoek, voorstel);
  /* The proposal is not read again: what was typed just now is what counts. */
  struct rijformulier_in again = {
      .tabel = in.tabel, .sleutel = in.sleutel, .daad = in.daad, .dag = vandaag_van(bezoek)};
  return fout_op_formulier(bezoek) && show_form(bezoek, &again, &bezwaren);
}

/* ---- files ---- */

static void show_files(struct bezoek *bezoek, const struct bezwaren *bezwaren) {
  struct formulier form =
      formulier_van(bezoek, S("/beheer/inrichting/bestanden"), NULL, 0, "Bekijken wat er verandert");
  form.bestanden = true;
  form.terug = S("/beheer/inrichting");
  struct bestanden_scherm scherm = {.formulier = &form,
                                    .fout = fault_of(&bezoek->fault, "bestanden"),
                                    .bezwaren = bezwaren->bezwaar,
                                    .bezwaar_aantal = bezwaren->aantal,
                                    .bezwaar_totaal = bezwaren->totaal};
  tpl_inrichting_bestanden(&bezoek->response->body, inrichting_kader(bezoek, "Bestanden invoeren", 1, NULL), &scherm);
}

bool bestanden_tonen(struct bezoek *bezoek) {
  show_files(bezoek, &(struct bezwaren){0});
  return true;
}

bool bestanden_doen(struct bezoek *bezoek) {
  const struct request *request = bezoek->request;
  struct embedded *files = NEW_ARRAY(arena_van(bezoek), struct embedded, request->upload_count + 1);
  struct bezwaren bezwaren = {0};
  struct str voorstel;
  for (size_t i = 0; i < request->upload_count; i++)
    files[i] = (struct embedded){str_c(arena_van(bezoek), request->uploads[i].name), request->uploads[i].bytes.ptr,
                                 request->uploads[i].bytes.len};
  if (bestanden_voorstellen(&bezoek->werk, files, &bezwaren, &voorstel, &bezoek->fault))
    return to_proposal(bezoek, voorstel);
  if (!fout_op_formulier(bezoek)) return false;
  show_files(bezoek, &bezwaren);
  return true;
}

/* ---- a proposal ---- */

static bool show_proposal(struct bezoek *bezoek, const struct bezwaren *bezwaren) {
  struct voorstel_uit uit;
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!voorstel_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "beheer/voorstel", bezoek->request->param, "opslaan"),
                    voorstel_opslaan_velden, voorstel_opslaan_velden_aantal, "Opslaan als nieuwe versie");
  form.zonder_grond = true;
  struct voorstel_scherm scherm = {.voorstel = &uit.voorstel,
                                   .wijzigingen = {uit.verschillen, uit.aantal, uit.totaal},
                                   .intussen = {uit.intussen, uit.intussen_aantal, uit.intussen_totaal},
                                   .laatste = &uit.laatste,
                                   .verleden = uit.verleden,
                                   .verouderd = uit.voorstel.versie != uit.nieuwste,
                                   .formulier = &form,
                                   .fout = bezoek->fault.class == FAULT_INPUT ? bezoek->fault.message : S(""),
                                   .bezwaren = bezwaren->bezwaar,
                                   .bezwaar_aantal = bezwaren->aantal,
                                   .bezwaar_totaal = bezwaren->totaal,
                                   .eerste = uit.eerste};
  tpl_inrichting_voorstel(&bezoek->response->body, inrichting_kader(bezoek, "Voorstel", 1, NULL), &scherm);
  return true;
}

bool voorstel_tonen(struct bezoek *bezoek) {
  return show_proposal(bezoek, &(struct bezwaren){0});
}

bool voorstel_formulier_tonen(struct bezoek *bezoek) {
  struct rijformulier_in in = {.voorstel = bezoek->request->param, .dag = vandaag_van(bezoek)};
  return show_form(bezoek, &in, &(struct bezwaren){0});
}

bool voorstel_opslaan_doen(struct bezoek *bezoek) {
  struct voorstel_opslaan_in in = {0};
  int64_t versie;
  if (formulier_lezen(bezoek, voorstel_opslaan_velden, voorstel_opslaan_velden_aantal, &in) &&
      voorstel_opslaan(&bezoek->werk, bezoek->request->param, &in, &versie, &bezoek->fault)) {
    response_redirect(bezoek->response, S("/beheer/inrichting?klaar=inrichting"));
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE)
    bezoek->response->status = 409;
  else if (!fout_op_formulier(bezoek))
    return false;
  return show_proposal(bezoek, &(struct bezwaren){0});
}

/* Where it does not fit any more, what was filled in comes back as a form with what is wrong beside it. */
bool voorstel_opnieuw_doen(struct bezoek *bezoek) {
  struct bezwaren bezwaren = {0};
  struct str id = bezoek->request->param;
  if (voorstel_opnieuw(&bezoek->werk, id, &bezwaren, &bezoek->fault)) return to_proposal(bezoek, id);
  if (!fout_op_formulier(bezoek)) return false;
  struct rijformulier_in in = {.voorstel = id, .dag = vandaag_van(bezoek)};
  return bezoek->fault.field_count ? show_form(bezoek, &in, &bezwaren) : show_proposal(bezoek, &bezwaren);
}

bool voorstel_weggooien_doen(struct bezoek *bezoek) {
  if (!voorstel_weggooien(&bezoek->werk, bezoek->request->param, &bezoek->fault)) return false;
  response_redirect(bezoek->response, S("/beheer/inrichting?klaar=weggegooid"));
  return true;
}

bool versie_terug_doen(struct bezoek *bezoek) {
  struct bezwaren bezwaren = {0};
  struct str voorstel;
  int64_t nr = -1;
  str_to_i64(bezoek->request->param, &nr);
  return versie_voorstellen(&bezoek->werk, nr, &bezwaren, &voorstel, &bezoek->fault) && to_proposal(bezoek, voorstel);
}

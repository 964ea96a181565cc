#include "acts/persoon_zoeken.h"
#include "acts/verzoek.h"
#include "render/brief_tekst.h"
#include "render/html.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_verzoek.h"
#include "render/tpl_verzoeken.h"
#include "render/verzoek.h"
#include "render/voordeur.h"
#include "scherm.h"

#define HIER "/verzoeken"

bool verzoeken_tonen(struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  bool klaar = str_eq(paren_waarde(query, S("welk")), S("klaar"));
  struct str zoek = paren_waarde(query, S("zoek"));
  struct verzoeklijst_uit uit;
  struct zoekuitkomst uitkomst;
  struct zoeken_beeld zoeken = {0};
  if (!verzoeken_inzien(&bezoek->werk, klaar, &uit, &bezoek->fault)) return false;
  if (zoek.len) {
    if (!persoon_zoeken(&bezoek->werk, zoek, &uitkomst, &bezoek->fault)) return false;
    zoeken = zoeken_beeld_van(bezoek, zoek, &uitkomst);
  }
  const struct tab tabs[] = {{.naam = S("Wat loopt"), .pad = S(HIER), .hier = !klaar},
                             {.naam = S("Wat klaar is"), .pad = S(HIER "?welk=klaar"), .hier = klaar}};
  struct verzoeken_beeld beeld = {.tabs = tabs,
                                  .verzoeken = uit.verzoeken,
                                  .aantal = uit.aantal,
                                  .te_laat = uit.te_laat,
                                  .deze_week = uit.deze_week,
                                  .klaar = klaar,
                                  .zoeken = &zoeken,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_verzoeken(&bezoek->response->body, kader_van(bezoek, "Verzoeken over gegevens", HIER), &beeld);
  return true;
}

bool verzoeken_zoeken(struct bezoek *bezoek) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  response_redirect(bezoek->response, str_format(arena_van(bezoek), HIER "?zoek=%.*s", STR_ARG(id)));
  return true;
}

bool gegevensverzoek_nieuw_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct str persoon = bezoek->request->param;
  struct verzoek_vorm_uit uit;
  fault_init(&bezoek->fault);
  if (!verzoek_vorm_inzien(&bezoek->werk, persoon, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      formulier_van(bezoek, bezoek->request->path, gegevensverzoek_velden, gegevensverzoek_velden_aantal, "Opnemen");
  form.terug = bezoek->sessie.actor.rol == ROL_PRIVACY ? S(HIER) : pad_van(bezoek, "persoon", persoon, "");
  struct invulblad_beeld beeld = {.titel = S("Verzoek over gegevens opnemen"),
                                  .inleiding = S("Een inwoner mag weten wat wij bewaren en mag vragen om het te "
                                                 "verbeteren of te verwijderen. De privacy officer beslist."),
                                  .persoon = &uit.persoon,
                                  .formulier = &form,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Verzoek over gegevens opnemen", HIER), &beeld);
  return true;
}

bool gegevensverzoek_nieuw_doen(struct bezoek *bezoek) {
  struct verzoek_in in = {.soort = -1, .vrager = -1, .hoe = -1, .identiteit = -1};
  struct str verzoek;
  if (!formulier_lezen(bezoek, gegevensverzoek_velden, gegevensverzoek_velden_aantal, &in) ||
      !verzoek_opnemen(&bezoek->werk, bezoek->request->param, &in, &verzoek, &bezoek->fault))
    return fout_op_formulier(bezoek) && gegevensverzoek_nieuw_tonen(bezoek);
  verder_naar(bezoek, "verzoek", verzoek, "gegevensverzoek");
  return true;
}

bool gegevensverzoek_tonen(struct bezoek *bezoek) {
  struct verzoek_uit uit;
  struct id inzending = id_new(NULL);
  if (!verzoek_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct verzoek_beeld beeld = {.verzoek = &uit.verzoek,
                                .kopie = uit.kopie,
                                .mag_beslissen = uit.mag_beslissen,
                                .mag_adviseren = uit.mag_adviseren,
                                .token = bezoek->sessie.csrf,
                                .inzending = str_copy(arena_van(bezoek), id_str(&inzending)),
                                .versie = versie_tekst(bezoek, uit.verzoek.versie),
                                .vandaag = vandaag_van(bezoek)};
  tpl_verzoek(&bezoek->response->body, kader_van(bezoek, "Verzoek over gegevens", HIER), &beeld);
  return true;
}

/* The address ends with the step. */
static const struct {
  const char *code, *titel;
  enum verzoek_stap stap;
} stappen[] = {
    {"/advies", "Advies over dit verzoek", VERZOEKSTAP_ADVIES},
    {"/wie", "Wie vraagt dit?", VERZOEKSTAP_WIE},
    {"/verlengen", "Termijn verlengen", VERZOEKSTAP_VERLENGEN},
    {"/besluit", "Beslissen over dit verzoek", VERZOEKSTAP_BESLUIT},
    {"/gedaan", "", VERZOEKSTAP_GEDAAN},
};

static size_t step_of(const struct bezoek *bezoek) {
  size_t i = 0;
  while (!str_ends(bezoek->request->path, str_of(stappen[i].code))) i++;
  return i;
}

bool gegevensverzoek_stap_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  size_t stap = step_of(bezoek), aantal;
  struct verzoek_uit uit;
  fault_init(&bezoek->fault);
  if (!verzoek_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct veld *velden = verzoekstap_velden(stappen[stap].stap, &aantal);
  struct verzoekstap_in kept = {
      .advies = uit.verzoek.advies, .identiteit = uit.verzoek.identiteit, .uitkomst = -1, .grond = -1};
  struct paren waarden = formulier_waarden(arena_van(bezoek), velden, aantal, &kept);
  struct formulier form = formulier_van(bezoek, bezoek->request->path, velden, aantal, "Opslaan");
  if (!form.waarden) form.waarden = &waarden;
  form.versie = versie_tekst(bezoek, uit.verzoek.versie);
  form.terug = pad_van(bezoek, "verzoek", uit.verzoek.publiek, "");
  struct invulblad_beeld beeld = {.titel = str_of(stappen[stap].titel),
                                  .inleiding = str_format(arena_van(bezoek), "%.*s, %.*s",
                                                          STR_ARG(keuze_label(verzoeksoorten, (int)uit.verzoek.soort)),
                                                          STR_ARG(uit.verzoek.persoon_naam)),
                                  .formulier = &form,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, "Verzoek over gegevens", HIER), &beeld);
  return true;
}

bool gegevensverzoek_stap_doen(struct bezoek *bezoek) {
  size_t stap = step_of(bezoek), aantal;
  const struct veld *velden = verzoekstap_velden(stappen[stap].stap, &aantal);
  struct verzoekstap_in in = {.identiteit = -1, .uitkomst = -1, .grond = -1};
  struct str verzoek;
  if (!formulier_lezen(bezoek, velden, aantal, &in) ||
      !verzoekstap_zetten(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), stappen[stap].stap, &in,
                          &verzoek, &bezoek->fault))
    return aantal && formulier_verouderd(bezoek) && gegevensverzoek_stap_tonen(bezoek);
  verder_naar(bezoek, "verzoek", verzoek, "opgeslagen");
  return true;
}

bool gegevensverzoek_brief_tonen(struct bezoek *bezoek) {
  struct brieftekst brief;
  struct buf html;
  struct str pdf;
  if (!verzoekbrief_inzien(&bezoek->werk, bezoek->request->param, &brief, &bezoek->fault)) return false;
  buf_init(&html, arena_van(bezoek), HTML_MAX);
  brief_schrijven(&html, bezoek->omgeving->gemeente, &brief);
  if (!verzoekbrief_pdf(&bezoek->werk, buf_str(&html), &pdf, &bezoek->fault)) return false;
  bezoek->response->type = "application/pdf";
  buf_add(&bezoek->response->body, pdf);
  return true;
}

#include "acts/advies_vragen.h"
#include "acts/concept_bewaren.h"
#include "render/tpl_dingblad.h"
#include "scherm.h"

bool advies_nieuw_tonen(struct bezoek *bezoek) {
  struct advies_in eerst = {.collega = paren_waarde(&bezoek->request->query, S("collega"))};
  struct str over = over_wie(bezoek, "huishouden");
  struct invulblad blad = {.actie = S("/advies/nieuw"),
                           .concept = concept_sleutel_advies(arena_van(bezoek), over),
                           .titel = S("Advies vragen"),
                           .inleiding = over.len ? S("De vraag en het antwoord blijven bij dit huishouden staan. Wie u "
                                                     "vraagt, ziet alleen uw vraag, tenzij u hieronder meer toestaat.")
                                                 : S("Wie u vraagt, ziet alleen uw vraag."),
                           .velden = advies_velden,
                           .aantal = advies_velden_aantal - !over.len, /* into which file, without a household? */
                           .knop = "Vraag stellen",
                           .eerst = &eerst};
  return invulblad_aan_wie(bezoek, &blad) && invulblad_tonen(bezoek, &blad);
}

bool advies_nieuw_doen(struct bezoek *bezoek) {
  struct advies_in in = {0};
  struct str vraag;
  if (!formulier_lezen(bezoek, advies_velden, advies_velden_aantal, &in) ||
      !advies_vragen(&bezoek->werk, &in, &vraag, &bezoek->fault))
    return fout_op_formulier(bezoek) && advies_nieuw_tonen(bezoek);
  verder_naar(bezoek, "advies", vraag, "gevraagd");
  return true;
}

bool advies_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct advies_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!advies_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct adviesvraag *a = &uit.vraag;
  struct arena *arena = arena_van(bezoek);
  struct str path = pad_van(bezoek, "advies", a->publiek, "");
  bool answered = a->beantwoord_op != 0, mine = a->van == bezoek->sessie.actor.gebruiker;
  struct ding_beeld beeld = {.titel = S("Adviesvraag"),
                             .stand = answered ? S("Beantwoord") : S("Nog geen antwoord"),
                             .toon = answered ? TOON_GOED : TOON_LET_OP,
                             .citaat_kop = str_join(arena, S("Vraag van "), a->door),
                             .citaat = a->vraag,
                             .token = bezoek->sessie.csrf};
  if (typed.class == FAULT_STALE) beeld.let_op = typed.message, beeld.getypt = formulier_waarde(bezoek, "antwoord");
  ding_regel(&beeld, "Gevraagd aan", a->aan_naam);
  ding_regel(&beeld, "Op", moment_kort(arena, a->op));
  if (answered) ding_regel(&beeld, "Advies", a->antwoord);
  if (answered)
    ding_regel(
        &beeld, "Gegeven door",
        str_format(arena, "%.*s, %.*s", STR_ARG(a->beantwoord_door), STR_ARG(moment_kort(arena, a->beantwoord_op))));
  if (uit.gevraagd && !answered)
    beeld.acties[beeld.actie_aantal++] =
        (struct blad_actie){.kop = S("Advies geven"),
                            .open = true,
                            .stap = S("antwoord"),
                            .formulier = stap_formulier(bezoek, path, antwoord_velden, antwoord_velden_aantal,
                                                        "Advies opslaan", "antwoord", a->versie)};
  if (mine && answered && !a->gelezen)
    beeld.knoppen[beeld.knop_aantal++] = (struct blad_knop){path, S("Gelezen, van mijn lijst"), S("gelezen")};
  if (uit.huishouden.len)
    beeld.knoppen[beeld.knop_aantal++] =
        (struct blad_knop){.pad = pad_van(bezoek, "huishouden", uit.huishouden, ""), .tekst = S("Naar het huishouden")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Adviesvraag", "/loket"), &beeld);
  return true;
}

bool advies_doen(struct bezoek *bezoek) {
  struct antwoord_in in = {0};
  struct str id = bezoek->request->param, vraag;
  if (stap_gestuurd(bezoek, "gelezen")) {
    if (!advies_gelezen(&bezoek->werk, id, &vraag, &bezoek->fault)) return false;
    verder_naar(bezoek, "advies", vraag, "stap");
    return true;
  }
  if (!formulier_lezen(bezoek, antwoord_velden, antwoord_velden_aantal, &in) ||
      !advies_beantwoorden(&bezoek->werk, id, versie_van(bezoek, "versie"), &in, &vraag, &bezoek->fault))
    return fout_op_ding(bezoek) && advies_tonen(bezoek);
  verder_naar(bezoek, "advies", vraag, "geantwoord");
  return true;
}

#include "acts/concept_bewaren.h"
#include "acts/contact_opnemen.h"
#include "render/tpl_dingblad.h"
#include "scherm.h"

bool contact_nieuw_tonen(struct bezoek *bezoek) {
  struct contact_in eerst = {.vrager = VRAGER_INWONER, .kanaal = S("telefoon")};
  struct keus *onderwerpen;
  struct optie *kanalen;
  struct invulblad blad = {.actie = S("/contact/nieuw"),
                           .concept = concept_sleutel_contact(arena_van(bezoek), over_wie(bezoek, "persoon")),
                           .titel = S("Kort contact"),
                           .inleiding = S("Een vraag die u meteen kon beantwoorden. Alleen wat er is gezegd is nodig."),
                           .velden = contact_velden,
                           .aantal = contact_velden_aantal,
                           .knop = "Contact opslaan",
                           .eerst = &eerst,
                           .keuze_aantal = 2};
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!onderwerpen_kiezen(&bezoek->werk, &onderwerpen, &blad.keuzes[0].aantal, &bezoek->fault) ||
      !kanaal_opties(bezoek, &kanalen, &blad.keuzes[1].aantal))
    return false;
  bezoek->fault = typed;
  blad.keuzes[0].veld = "onderwerp";
  blad.keuzes[0].opties = opties_van(bezoek, onderwerpen, blad.keuzes[0].aantal);
  blad.keuzes[1].veld = "kanaal";
  blad.keuzes[1].opties = kanalen;
  return invulblad_tonen(bezoek, &blad);
}

bool contact_nieuw_doen(struct bezoek *bezoek) {
  struct contact_in in = {0};
  struct str contact;
  if (!formulier_lezen(bezoek, contact_velden, contact_velden_aantal, &in) ||
      !contact_opnemen(&bezoek->werk, &in, &contact, &bezoek->fault))
    return fout_op_formulier(bezoek) && contact_nieuw_tonen(bezoek);
  verder_naar(bezoek, "contact", contact, "contact");
  return true;
}

bool contact_tonen(struct bezoek *bezoek) {
  struct contact_inzien_uit uit;
  if (!contact_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  const struct contact *c = &uit.contact;
  struct arena *arena = arena_van(bezoek);
  struct str path = pad_van(bezoek, "contact", c->publiek, "");
  struct ding_beeld beeld = {.titel = S("Kort contact"),
                             .citaat_kop = S("Wat er is gevraagd en gezegd"),
                             .citaat = c->tekst,
                             .token = bezoek->sessie.csrf};
  ding_regel(&beeld, "Wie", c->naam.len ? c->naam : S("Geen naam gegeven"));
  ding_regel(&beeld, "Gevraagd door", keuze_label(vragers, (int)c->vrager));
  ding_regel(&beeld, "Organisatie", c->organisatie);
  ding_regel(&beeld, "Waarover", uit.onderwerp);
  ding_regel(&beeld, "Hoe", uit.kanaal);
  if (c->minuten) ding_regel(&beeld, "Duur", str_format(arena, "%lld minuten", (long long)c->minuten));
  ding_regel(&beeld, "Opgenomen",
             str_format(arena, "%.*s, %.*s", STR_ARG(moment_kort(arena, c->op)), STR_ARG(c->door)));
  if (uit.persoon.len)
    beeld.knoppen[beeld.knop_aantal++] = (struct blad_knop){path, S("Maak er een melding van"), S("melding")};
  beeld.knoppen[beeld.knop_aantal++] = (struct blad_knop){path, S("Maak er een signaal van"), S("signaal")};
  if (uit.huishouden.len)
    beeld.knoppen[beeld.knop_aantal++] =
        (struct blad_knop){.pad = pad_van(bezoek, "huishouden", uit.huishouden, ""), .tekst = S("Naar het huishouden")};
  beeld.knoppen[beeld.knop_aantal++] = (struct blad_knop){.pad = S("/loket"), .tekst = S("Naar het loket")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Kort contact", "/contact/nieuw"), &beeld);
  return true;
}

/* What was written goes along to a new melding or signal as its draft. */
bool contact_doen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param;
  struct contact_inzien_uit uit;
  bool signaal = stap_gestuurd(bezoek, "signaal");
  if (!contact_als_concept(&bezoek->werk, id, signaal, &bezoek->fault) ||
      !contact_inzien(&bezoek->werk, id, &uit, &bezoek->fault))
    return false;
  if (!signaal)
    response_redirect(bezoek->response, pad_van(bezoek, "persoon", uit.persoon, "melding"));
  else if (uit.persoon.len)
    response_redirect(bezoek->response,
                      str_format(arena_van(bezoek), "/signaal/nieuw?persoon=%.*s", STR_ARG(uit.persoon)));
  else
    response_redirect(bezoek->response, S("/signaal/nieuw"));
  return true;
}

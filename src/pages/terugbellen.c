#include "acts/concept_bewaren.h"
#include "acts/terugbellen.h"
#include "render/tpl_dingblad.h"
#include "scherm.h"

bool terugbel_nieuw_tonen(struct bezoek *bezoek) {
  struct terugbel_in eerst = {.uiterlijk = DAG_GEEN};
  struct invulblad blad = {.actie = S("/terugbellen/nieuw"),
                           .concept = concept_sleutel_terugbel(arena_van(bezoek), over_wie(bezoek, "persoon")),
                           .titel = S("Terugbelverzoek"),
                           .inleiding = S("Het verzoek staat bovenaan bij wie terugbelt, tot er gesproken is."),
                           .velden = terugbel_velden,
                           .aantal = terugbel_velden_aantal,
                           .knop = "Verzoek opslaan",
                           .eerst = &eerst};
  return invulblad_aan_wie(bezoek, &blad) && invulblad_tonen(bezoek, &blad);
}

bool terugbel_nieuw_doen(struct bezoek *bezoek) {
  struct terugbel_in in = {0};
  struct str verzoek;
  if (!formulier_lezen(bezoek, terugbel_velden, terugbel_velden_aantal, &in) ||
      !terugbel_opnemen(&bezoek->werk, &in, &verzoek, &bezoek->fault))
    return fout_op_formulier(bezoek) && terugbel_nieuw_tonen(bezoek);
  verder_naar(bezoek, "terugbellen", verzoek, "terugbellen");
  return true;
}

static struct tijdlijn_punt *attempts_of(struct bezoek *bezoek, const struct terugbel_inzien_uit *uit) {
  struct tijdlijn_punt *punten = NEW_ARRAY(arena_van(bezoek), struct tijdlijn_punt, uit->poging_aantal + 1);
  for (size_t i = 0; i < uit->poging_aantal; i++)
    punten[i] = (struct tijdlijn_punt){.wanneer = moment_kort(arena_van(bezoek), uit->pogingen[i].op),
                                       .soort = S("Gebeld"),
                                       .titel = keuze_label(belpogingen, (int)uit->pogingen[i].uitkomst),
                                       .tekst = uit->pogingen[i].tekst,
                                       .wie = uit->pogingen[i].door,
                                       .icoon = "telefoon"};
  return punten;
}

bool terugbel_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct terugbel_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!terugbel_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  const struct terugbelverzoek *t = &uit.verzoek;
  struct arena *arena = arena_van(bezoek);
  struct str path = pad_van(bezoek, "terugbellen", t->publiek, "");
  bool stale = typed.class == FAULT_STALE;
  struct ding_beeld beeld = {.titel = str_join(arena, S("Terugbellen: "), t->naam),
                             .stand = t->klaar ? S("Klaar") : S("Nog bellen"),
                             .toon = t->klaar ? TOON_GOED : TOON_LET_OP,
                             .punten = attempts_of(bezoek, &uit),
                             .punt_aantal = uit.poging_aantal,
                             .token = bezoek->sessie.csrf};
  if (stale) beeld.let_op = typed.message;
  if (stale && t->klaar) beeld.getypt = formulier_waarde(bezoek, "tekst");
  ding_regel(&beeld, "Nummer", t->nummer);
  ding_regel(&beeld, "Waarover", t->waarover);
  ding_regel(&beeld, "Wanneer komt het uit", t->wanneer);
  ding_regel(&beeld, "Voor", t->voor_naam);
  if (t->uiterlijk != DAG_OPEN) ding_regel(&beeld, "Beloofd voor", dag_kort(arena, t->uiterlijk));
  ding_regel(&beeld, "Opgenomen",
             str_format(arena, "%.*s, %.*s", STR_ARG(moment_kort(arena, t->op)), STR_ARG(t->door)));
  if (!t->klaar)
    beeld.acties[beeld.actie_aantal++] = (struct blad_actie){
        .kop = S("Gebeld? Schrijf op hoe het ging"),
        .open = true,
        .stap = S("poging"),
        .formulier = stap_formulier(bezoek, path, poging_velden, poging_velden_aantal, "Opslaan", "poging", t->versie)};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Terugbellen", "/loket"), &beeld);
  return true;
}

bool terugbel_doen(struct bezoek *bezoek) {
  struct poging_in in = {0};
  struct str verzoek;
  if (!formulier_lezen(bezoek, poging_velden, poging_velden_aantal, &in) ||
      !terugbel_poging(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &verzoek,
                       &bezoek->fault))
    return fout_op_ding(bezoek) && terugbel_tonen(bezoek);
  bool done = in.uitkomst == POGING_GESPROKEN || in.uitkomst == POGING_NIET_NODIG;
  verder_naar(bezoek, "terugbellen", verzoek, done ? "gebeld" : "stap");
  return true;
}

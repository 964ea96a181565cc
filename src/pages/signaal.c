#include "acts/concept_bewaren.h"
#include "acts/signaal_behandelen.h"
#include "render/tpl_dingblad.h"
#include "scherm.h"

bool signaal_nieuw_tonen(struct bezoek *bezoek) {
  struct signaal_in eerst = {.zorg = -1, .kinderen = -1, .ontvangen = DAG_GEEN};
  struct keus *melders;
  struct invulblad blad = {.actie = S("/signaal/nieuw"),
                           .concept = concept_sleutel_signaal(arena_van(bezoek), over_wie(bezoek, "persoon")),
                           .titel = S("Signaal opnemen"),
                           .inleiding = S("Iemand anders zag iets. De inwoner vroeg niets, of weet het niet. Er begint "
                                          "geen termijn en er gaat geen brief uit."),
                           .velden = signaal_velden,
                           .aantal = signaal_velden_aantal,
                           .knop = "Signaal opslaan",
                           .eerst = &eerst,
                           .keuze_aantal = 2};
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!invulblad_teams(bezoek, &blad.keuzes[0], "team") ||
      !melders_kiezen(&bezoek->werk, &melders, &blad.keuzes[1].aantal, &bezoek->fault))
    return false;
  bezoek->fault = typed;
  blad.keuzes[1].veld = "melder_soort";
  blad.keuzes[1].opties = opties_van(bezoek, melders, blad.keuzes[1].aantal);
  if (over_wie(bezoek, "persoon").len) blad.keuzes[blad.keuze_aantal++].veld = "over"; /* it is known who: not asked */
  return invulblad_tonen(bezoek, &blad);
}

bool signaal_nieuw_doen(struct bezoek *bezoek) {
  struct signaal_in in = {0};
  struct str signaal;
  if (!formulier_lezen(bezoek, signaal_velden, signaal_velden_aantal, &in) ||
      !signaal_opnemen(&bezoek->werk, &in, &signaal, &bezoek->fault))
    return fout_op_formulier(bezoek) && signaal_nieuw_tonen(bezoek);
  verder_naar(bezoek, "signaal", signaal, "signaal");
  return true;
}

static struct tijdlijn_punt *weighings_of(struct bezoek *bezoek, const struct signaal_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct tijdlijn_punt *punten = NEW_ARRAY(arena, struct tijdlijn_punt, uit->weging_aantal + 1);
  for (size_t i = 0; i < uit->weging_aantal; i++) {
    const struct signaal_weging *w = &uit->wegingen[i];
    struct str who = w->door, text = w->tekst;
    if (w->samen_met.len) who = str_format(arena, "%.*s, samen met %.*s", STR_ARG(w->door), STR_ARG(w->samen_met));
    if (w->gesproken_met.len)
      text = str_format(arena, "Gesproken met %.*s op %.*s.\n%.*s", STR_ARG(w->gesproken_met),
                        STR_ARG(dag_kort(arena, w->gesproken_op)), STR_ARG(w->tekst));
    punten[i] = (struct tijdlijn_punt){.wanneer = moment_kort(arena, w->op),
                                       .soort = S("Gewogen"),
                                       .titel = keuze_label(wegingen, (int)w->uitkomst),
                                       .tekst = text,
                                       .wie = who,
                                       .icoon = "mensen"};
  }
  return punten;
}

static void reporter_lines(struct ding_beeld *beeld, const struct signaal_inzien_uit *uit) {
  ding_regel(beeld, "Wie meldt het", uit->melder_soort);
  if (uit->signaal.melder_onbekend && uit->weegt && uit->melder.naam.len == 0)
    ding_regel(beeld, "Melder", S("Wil onbekend blijven voor wie het gaat. Vertel de inwoner niet wie het was."));
  ding_regel(beeld, "Naam van de melder", uit->melder.naam);
  ding_regel(beeld, "Bereikbaar", uit->melder.bereikbaar);
}

static void all_lines(struct bezoek *bezoek, const struct signaal_inzien_uit *uit, struct ding_beeld *beeld) {
  const struct signaal *s = &uit->signaal;
  struct arena *arena = arena_van(bezoek);
  ding_regel(beeld, "Wanneer", s->wanneer);
  ding_regel(beeld, "Misschien niet veilig", keuze_label(ja_nee_weet_niet, (int)s->zorg));
  ding_regel(beeld, "Kinderen erbij", keuze_label(ja_nee_weet_niet, (int)s->kinderen));
  reporter_lines(beeld, uit);
  ding_regel(beeld, "Weegt", s->team_naam);
  ding_regel(
      beeld, "Binnengekomen",
      str_format(arena, "%.*s, opgenomen door %.*s", STR_ARG(dag_kort(arena, s->ontvangen)), STR_ARG(s->door_naam)));
  if (s->informeren != INFORMEREN_NOG_NIET)
    ding_regel(beeld, s->informeren == INFORMEREN_VERTELD ? "Aan de inwoner verteld" : "Nog niet verteld",
               str_format(arena, "%.*s%.*s: %.*s",
                          STR_ARG(s->informeren == INFORMEREN_VERTELD ? S("") : S("opnieuw bekijken op ")),
                          STR_ARG(dag_kort(arena, s->informeren_dag)), STR_ARG(s->informeren_tekst)));
}

/* The choices of the form of weighing live as long as the page. */
static bool add_forms(struct bezoek *bezoek, const struct signaal_inzien_uit *uit, struct veldkeuzes *teams,
                      struct ding_beeld *beeld) {
  const struct signaal *s = &uit->signaal;
  struct str path = pad_van(bezoek, "signaal", s->publiek, "");
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!invulblad_teams(bezoek, teams, "team")) return false;
  bezoek->fault = typed;
  if (s->stand != SIGNAAL_GEWOGEN)
    beeld->acties[beeld->actie_aantal++] =
        (struct blad_actie){.kop = S("Wegen"),
                            .open = true,
                            .stap = S("wegen"),
                            .formulier = stap_formulier(bezoek, path, wegen_velden, wegen_velden_aantal,
                                                        "Weging opslaan", "wegen", s->versie),
                            .keuzes = teams,
                            .keuze_aantal = 1};
  if (s->persoon)
    beeld->acties[beeld->actie_aantal++] =
        (struct blad_actie){.kop = S("De inwoner vertellen"),
                            .open = informeren_nodig(s, vandaag_van(bezoek)) || stap_gestuurd(bezoek, "informeren"),
                            .stap = S("informeren"),
                            .formulier = stap_formulier(bezoek, path, informeren_velden, informeren_velden_aantal,
                                                        "Opslaan", "informeren", s->versie)};
  if (s->melder_onbekend && uit->melder.naam.len == 0)
    beeld->acties[beeld->actie_aantal++] =
        (struct blad_actie){.kop = S("Zien wie het meldde"),
                            .open = stap_gestuurd(bezoek, "melder"),
                            .stap = S("melder"),
                            .formulier = stap_formulier(bezoek, path, melder_inzien_velden, melder_inzien_velden_aantal,
                                                        "Melder tonen", "melder", s->versie)};
  return true;
}

static bool show(struct bezoek *bezoek, const struct signaal_inzien_uit *uit) {
  const struct signaal *s = &uit->signaal;
  struct veldkeuzes teams;
  bool stale = bezoek->fault.class == FAULT_STALE;
  struct ding_beeld beeld = {.titel = str_join(arena_van(bezoek), S("Signaal over "), s->over),
                             .stand = keuze_label(signaal_standen, (int)s->stand),
                             .toon = s->stand == SIGNAAL_GEWOGEN ? TOON_GOED : TOON_LET_OP,
                             .citaat_kop = S("Zo zei de melder het"),
                             .citaat = s->gezien,
                             .punten = weighings_of(bezoek, uit),
                             .punt_aantal = uit->weging_aantal,
                             .token = bezoek->sessie.csrf};
  if (stale) beeld.let_op = bezoek->fault.message;
  if (stale && s->stand == SIGNAAL_GEWOGEN && stap_gestuurd(bezoek, "wegen"))
    beeld.getypt = formulier_waarde(bezoek, "tekst");
  all_lines(bezoek, uit, &beeld);
  if (uit->weegt && !add_forms(bezoek, uit, &teams, &beeld)) return false;
  if (uit->dossier)
    beeld.knoppen[beeld.knop_aantal++] = (struct blad_knop){
        .pad = pad_van(bezoek, "huishouden", s->huishouden_publiek, ""), .tekst = S("Naar het huishouden")};
  if (uit->weegt && s->persoon_publiek.len)
    beeld.knoppen[beeld.knop_aantal++] =
        (struct blad_knop){.pad = pad_van(bezoek, "persoon", s->persoon_publiek, "melding"),
                           .tekst = S("Melding opnemen voor de inwoner")};
  tpl_dingblad(&bezoek->response->body, kader_van(bezoek, "Signaal", "/loket"), &beeld);
  return true;
}

bool signaal_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct signaal_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!signaal_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return show(bezoek, &uit);
}

static bool weigh(struct bezoek *bezoek) {
  struct wegen_in in = {0};
  struct str signaal;
  if (!formulier_lezen(bezoek, wegen_velden, wegen_velden_aantal, &in) ||
      !signaal_weging_opslaan(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &signaal,
                              &bezoek->fault))
    return fout_op_ding(bezoek) && signaal_tonen(bezoek);
  if (in.uitkomst == WEGING_TEAM) /* perhaps no longer his to see */
    response_redirect(bezoek->response, S("/werk?klaar=verder"));
  else
    verder_naar(bezoek, "signaal", signaal, "gewogen");
  return true;
}

static bool inform(struct bezoek *bezoek) {
  struct informeren_in in = {0};
  struct str signaal;
  if (!formulier_lezen(bezoek, informeren_velden, informeren_velden_aantal, &in) ||
      !signaal_inwoner_informeren(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &signaal,
                                  &bezoek->fault))
    return fout_op_ding(bezoek) && signaal_tonen(bezoek);
  verder_naar(bezoek, "signaal", signaal, "stap");
  return true;
}

/* The answer to the form itself shows who told it: no other page does. */
static bool show_reporter(struct bezoek *bezoek) {
  struct melder_inzien_in in = {0};
  struct signaal_inzien_uit uit;
  if (!formulier_lezen(bezoek, melder_inzien_velden, melder_inzien_velden_aantal, &in) ||
      !melder_inzien(&bezoek->werk, bezoek->request->param, &in, &uit, &bezoek->fault))
    return fout_op_ding(bezoek) && signaal_tonen(bezoek);
  return show(bezoek, &uit);
}

bool signaal_doen(struct bezoek *bezoek) {
  if (stap_gestuurd(bezoek, "wegen")) return weigh(bezoek);
  if (stap_gestuurd(bezoek, "informeren")) return inform(bezoek);
  return show_reporter(bezoek);
}

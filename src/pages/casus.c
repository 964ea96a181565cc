#include "overleg.h"

#include "acts/casus_inzien.h"
#include "render/casus.h"
#include "render/tpl_invulblad.h"
#include "render/tpl_knelpunten.h"
#include "render/voordeur.h"

#include "dossierkop.h"

/* One form of a casus: what it is about and which fields; choices are known only now. */
struct vorm {
  enum casus_via via;
  const char *soort, *wat, *titel, *knop; /* address of the form: /soort/ID/wat */
  const struct veld *velden;
  size_t aantal;
  const char *nodig; /* as in struct formulier */
};

/* Looks, and keeps the fault of a form that came back. */
static bool look(struct bezoek *bezoek, enum casus_via via, struct casus_vorm_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!casus_vorm_inzien(&bezoek->werk, via, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static bool show(struct bezoek *bezoek, const struct vorm *vorm, const struct casus_vorm_uit *uit, struct str inleiding,
                 struct paren *first, int64_t versie) {
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, vorm->soort, bezoek->request->param, vorm->wat),
                                        vorm->velden, vorm->aantal, vorm->knop);
  struct optie *persons = NEW_ARRAY(arena_van(bezoek), struct optie, uit->lid_aantal + 1);
  struct optie *people = belasting_opties(bezoek, uit->collegas, uit->collega_aantal);
  struct optie *kinds = keus_opties(bezoek, uit->soorten, uit->soort_aantal);
  for (size_t i = 0; i < uit->lid_aantal; i++)
    persons[i] =
        (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena_van(bezoek), &uit->leden[i])};
  /* Why it begins all the same is asked only when a gate asked for it. */
  bool gate = vorm->velden != traject_starten_velden || fault_of(&bezoek->fault, "tweede_niet").len;
  const struct veldkeuzes keuzes[] = {
      {"werker", people, uit->collega_aantal},
      {"tweede", people, uit->collega_aantal},
      {"medewerker", people, uit->collega_aantal},
      {"procesregisseur", people, uit->collega_aantal},
      {"persoon", persons, uit->melding.id ? 0 : uit->lid_aantal},
      {"trajectsoort", kinds, uit->soort_aantal},
      {"melding", NULL, 0},
      {uit->heropenbaar ? "" : "heropenen", NULL, 0},
      {gate ? "" : "tweede_niet", NULL, 0},
      {gate ? "" : "poort_reden", NULL, 0},
      {"soort", kinds, uit->soort_aantal}, /* not where the table of fields has the kinds itself */
  };
  size_t count = sizeof keuzes / sizeof keuzes[0] - (vorm->velden[0].keuzes != NULL);
  form.nodig = vorm->nodig;
  form.versie = versie_tekst(bezoek, versie);
  form.terug = pad_van(bezoek, "huishouden", uit->huishouden, "ondersteuning");
  if (!form.waarden) form.waarden = first;
  struct invulblad_beeld beeld = {.titel = str_of(vorm->titel),
                                  .inleiding = inleiding,
                                  .formulier = &form,
                                  .keuzes = keuzes,
                                  .keuze_aantal = count,
                                  .collegas = uit->collegas,
                                  .collega_aantal = uit->collega_aantal,
                                  .vandaag = vandaag_van(bezoek)};
  tpl_invulblad(&bezoek->response->body, kader_van(bezoek, vorm->titel, "/werk"), &beeld);
  return true;
}

static bool done(struct bezoek *bezoek, struct str huishouden, const char *klaar) {
  verder_naar_tab(bezoek, huishouden, TAB_ONDERSTEUNING, klaar);
  return true;
}

static bool show_start(struct bezoek *bezoek, enum casus_via via) {
  struct vorm vorm = {via,
                      via == VIA_MELDING ? "melding" : "huishouden",
                      "traject",
                      "Traject starten",
                      "Traject starten",
                      traject_starten_velden,
                      traject_starten_velden_aantal,
                      via == VIA_MELDING ? NULL : "persoon soort"};
  struct casus_vorm_uit uit;
  if (!look(bezoek, via, &uit)) return false;
  struct traject_starten_in first = {.persoon = uit.lid_aantal == 1 ? uit.leden[0].publiek : (struct str){0}};
  struct paren values = formulier_waarden(arena_van(bezoek), vorm.velden, vorm.aantal, &first);
  struct str words = uit.melding.id ? str_format(arena_van(bezoek), "Voor de vraag van %.*s: “%.*s”",
                                                 STR_ARG(uit.melding.persoon_naam),
                                                 STR_ARG(eerste_woorden(arena_van(bezoek), uit.melding.woorden, 160)))
                                    : S("Voor iemand van dit huishouden die nog geen vraag heeft gesteld.");
  return show(bezoek, &vorm, &uit, words, &values, 0);
}

static bool start(struct bezoek *bezoek, enum casus_via via) {
  struct traject_starten_in in = {0};
  struct str huishouden;
  bool read = formulier_lezen(bezoek, traject_starten_velden, traject_starten_velden_aantal, &in);
  in.melding = via == VIA_MELDING ? bezoek->request->param : (struct str){0};
  in.huishouden = via == VIA_HUISHOUDEN ? bezoek->request->param : (struct str){0};
  if (!read || !traject_starten(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && show_start(bezoek, via);
  return done(bezoek, huishouden, "traject");
}

bool melding_traject_tonen(struct bezoek *bezoek) {
  return show_start(bezoek, VIA_MELDING);
}
bool melding_traject_doen(struct bezoek *bezoek) {
  return start(bezoek, VIA_MELDING);
}
bool huishouden_traject_tonen(struct bezoek *bezoek) {
  return show_start(bezoek, VIA_HUISHOUDEN);
}
bool huishouden_traject_doen(struct bezoek *bezoek) {
  return start(bezoek, VIA_HUISHOUDEN);
}

/* The public id of a colleague by his number; "" when he is not among them. */
static struct str colleague(const struct casus_vorm_uit *uit, int64_t id) {
  for (size_t i = 0; i < uit->collega_aantal; i++)
    if (uit->collegas[i].wie.id == id) return uit->collegas[i].wie.publiek;
  return (struct str){0};
}

/* The version stands last in the table: it goes along unseen. */
bool traject_wie_tonen(struct bezoek *bezoek) {
  struct vorm vorm = {VIA_TRAJECT,
                      "traject",
                      "wie",
                      "Wie doet dit traject?",
                      "Opslaan",
                      traject_bemannen_velden,
                      traject_bemannen_velden_aantal - 1};
  struct casus_vorm_uit uit;
  if (!look(bezoek, VIA_TRAJECT, &uit)) return false;
  struct traject_bemannen_in first = {.werker = colleague(&uit, uit.traject.werker),
                                      .tweede = colleague(&uit, uit.traject.tweede)};
  struct paren values = formulier_waarden(arena_van(bezoek), vorm.velden, vorm.aantal, &first);
  struct str words =
      str_format(arena_van(bezoek), "%.*s. Nu: %.*s.", STR_ARG(uit.traject.naam), STR_ARG(uit.traject.werker_naam));
  return show(bezoek, &vorm, &uit, words, &values, uit.traject.versie);
}

bool traject_wie_doen(struct bezoek *bezoek) {
  struct traject_bemannen_in in = {0};
  struct str huishouden;
  bool read = formulier_lezen(bezoek, traject_bemannen_velden, traject_bemannen_velden_aantal, &in);
  in.traject = bezoek->request->param;
  if (!read || !traject_bemannen(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return formulier_verouderd(bezoek) && traject_wie_tonen(bezoek);
  return done(bezoek, huishouden, "opgeslagen");
}

bool aanspreekpunt_tonen(struct bezoek *bezoek) {
  struct vorm vorm = {VIA_CASUS,
                      "casus",
                      "aanspreekpunt",
                      "Vast aanspreekpunt",
                      "Opslaan",
                      aanspreekpunt_velden,
                      aanspreekpunt_velden_aantal - 1};
  struct casus_vorm_uit uit;
  if (!look(bezoek, VIA_CASUS, &uit)) return false;
  struct aanspreekpunt_in first = {.medewerker = colleague(&uit, uit.casus.aanspreekpunt)};
  struct paren values = formulier_waarden(arena_van(bezoek), vorm.velden, vorm.aantal, &first);
  struct str words = str_format(arena_van(bezoek), "Nu: %.*s.", STR_ARG(uit.casus.aanspreekpunt_naam));
  return show(bezoek, &vorm, &uit, words, &values, uit.casus.versie);
}

bool aanspreekpunt_doen(struct bezoek *bezoek) {
  struct aanspreekpunt_in in = {0};
  struct str huishouden;
  bool read = formulier_lezen(bezoek, aanspreekpunt_velden, aanspreekpunt_velden_aantal, &in);
  in.casus = bezoek->request->param;
  if (!read || !aanspreekpunt_kiezen(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return formulier_verouderd(bezoek) && aanspreekpunt_tonen(bezoek);
  return done(bezoek, huishouden, "opgeslagen");
}

/* Who may have the casusregie here, and who not, with the words of the inrichting. */
static struct str who_may(struct arena *arena, const struct casus_vorm_uit *uit) {
  struct str may = {0}, not = {0};
  for (size_t i = 0; i < uit->houder_aantal; i++) {
    const struct houder_keus *h = &uit->houders[i];
    struct str label = keuze_label(regie_houders, h->houder);
    if (!h->mag && h->uitleg.len) label = str_format(arena, "%.*s (%.*s)", STR_ARG(label), STR_ARG(h->uitleg));
    struct str *list = h->mag ? &may : &not ;
    *list = list->len ? str_format(arena, "%.*s, %.*s", STR_ARG(*list), STR_ARG(label)) : label;
  }
  if (not .len == 0) return str_format(arena, "De casusregie kan hier bij: %.*s.", STR_ARG(may));
  return str_format(arena, "De casusregie kan hier bij: %.*s. Niet bij: %.*s.", STR_ARG(may), STR_ARG(not ));
}

bool regie_tonen(struct bezoek *bezoek) {
  struct vorm vorm = {
      VIA_CASUS, "casus", "regie", "Regie geven", "Regie geven", regie_geven_velden, regie_geven_velden_aantal};
  struct casus_vorm_uit uit;
  if (!look(bezoek, VIA_CASUS, &uit)) return false;
  struct regie_geven_in first = {.soort = REGIE_CASUS, .houder = -1, .uitgelegd_op = DAG_GEEN};
  struct paren values = formulier_waarden(arena_van(bezoek), vorm.velden, vorm.aantal, &first);
  return show(bezoek, &vorm, &uit, who_may(arena_van(bezoek), &uit), &values, uit.casus.versie);
}

bool regie_doen(struct bezoek *bezoek) {
  struct regie_geven_in in = {0};
  struct str huishouden;
  bool read = formulier_lezen(bezoek, regie_geven_velden, regie_geven_velden_aantal, &in);
  in.casus = bezoek->request->param;
  if (!read || !regie_geven(&bezoek->werk, &in, &huishouden, &bezoek->fault))
    return formulier_verouderd(bezoek) && regie_tonen(bezoek);
  return done(bezoek, huishouden, "opgeslagen");
}

/* What Schakel saw, as a first draft of what it is about. */
static struct str reasons(struct bezoek *bezoek, const struct casus_vorm_uit *uit) {
  struct str all = {0};
  for (size_t i = 0; i < uit->sein_aantal; i++) {
    struct str one = stagnatie_tekst(arena_van(bezoek), &uit->seinen[i]);
    all = all.len ? str_format(arena_van(bezoek), "%.*s %.*s", STR_ARG(all), STR_ARG(one)) : one;
  }
  return all;
}

static bool show_stuck(struct bezoek *bezoek, enum casus_via via) {
  bool nieuw = via == VIA_CASUS;
  struct vorm vorm = {via,
                      nieuw ? "casus" : "vastgelopen",
                      nieuw ? "vastgelopen" : "",
                      "Het loopt vast",
                      "Opslaan",
                      vastgelopen_velden,
                      vastgelopen_velden_aantal};
  struct casus_vorm_uit uit;
  if (!look(bezoek, via, &uit)) return false;
  struct vastgelopen_in first = {.soort = uit.sein_aantal ? VAST_STAGNATIE : -1,
                                 .oorzaak = -1,
                                 .waarover = reasons(bezoek, &uit),
                                 .sinds = vandaag_van(bezoek)};
  if (!nieuw)
    first = (struct vastgelopen_in){.soort = (int)uit.vast.soort,
                                    .oorzaak = uit.vast.oorzaak ? (int)uit.vast.oorzaak : -1,
                                    .tussen = uit.vast.tussen,
                                    .waarover = uit.vast.waarover,
                                    .sinds = uit.vast.sinds,
                                    .procesregisseur = colleague(&uit, uit.vast.procesregisseur.id),
                                    .mandaat = uit.vast.mandaat,
                                    .doorbraak = uit.vast.doorbraak,
                                    .uitkomst = uit.vast.uitkomst,
                                    .klaar = uit.vast.klaar_op != DAG_GEEN};
  struct paren values = formulier_waarden(arena_van(bezoek), vorm.velden, vorm.aantal, &first);
  struct str words =
      S("Een procesregisseur brengt partijen bij elkaar, bewaakt wat er is afgesproken en kan doorzetten.");
  if (bezoek->fault.class == FAULT_STALE)
    words = str_format(arena_van(bezoek),
                       "Zo staat het er nu. Waar het over gaat: %.*s Mandaat: %.*s Doorbraak: %.*s Afloop: %.*s "
                       "Hieronder staat wat u typte.",
                       STR_ARG(uit.vast.waarover), STR_ARG(uit.vast.mandaat), STR_ARG(uit.vast.doorbraak),
                       STR_ARG(uit.vast.uitkomst));
  return show(bezoek, &vorm, &uit, words, &values, uit.vast.versie);
}

static bool save_stuck(struct bezoek *bezoek, enum casus_via via) {
  struct vastgelopen_in in = {0};
  struct str huishouden, none = {0}, id = bezoek->request->param;
  bool nieuw = via == VIA_CASUS;
  if (!formulier_lezen(bezoek, vastgelopen_velden, vastgelopen_velden_aantal, &in) ||
      !vastgelopen_opslaan(&bezoek->werk, nieuw ? id : none, nieuw ? none : id, versie_van(bezoek, "versie"), &in,
                           &huishouden, &bezoek->fault))
    return formulier_verouderd(bezoek) && show_stuck(bezoek, via);
  return done(bezoek, huishouden, "opgeslagen");
}

bool vastgelopen_nieuw_tonen(struct bezoek *bezoek) {
  return show_stuck(bezoek, VIA_CASUS);
}
bool vastgelopen_nieuw_doen(struct bezoek *bezoek) {
  return save_stuck(bezoek, VIA_CASUS);
}
bool vastgelopen_tonen(struct bezoek *bezoek) {
  return show_stuck(bezoek, VIA_VASTGELOPEN);
}
bool vastgelopen_doen(struct bezoek *bezoek) {
  return save_stuck(bezoek, VIA_VASTGELOPEN);
}

bool knelpunten_tonen(struct bezoek *bezoek) {
  struct knelpunten_uit uit;
  if (!knelpunten_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct knelpunten_beeld beeld = {
      .rijen = uit.rijen, .aantal = uit.aantal, .seinen = uit.seinen, .sein_aantal = uit.sein_aantal};
  for (size_t i = 0; i < uit.aantal; i++) beeld.per_oorzaak[uit.rijen[i].oorzaak]++;
  tpl_knelpunten(&bezoek->response->body, kader_van(bezoek, "Wat vastloopt", "/wachtlijst"), &beeld);
  return true;
}

#include "acts/geschil.h"

#include "inrichting/recht.h"
#include "store/casus.h"
#include "store/geschil.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/klok.h"
#include "store/medewerker.h"
#include "store/persoon.h"

#include "bewoners.h"
#include "casus_werk.h"
#include "grond.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct geschil_in, veld)
const struct veld geschil_velden[] = {
    {"soort", "Wat is er ontvangen?", VELD_KEUZE, .keuzes = geschilsoorten, .verplicht = "regel GESCHIL",
     .leeg = "Kies wat er is ontvangen.", PLEK(soort)},
    {"tegen", "Tegen welk besluit of welke aanvraag?", VELD_ID, PLEK(tegen)},
    {"persoon", "Over wie gaat het?", VELD_ID, .verplicht = "regel GESCHIL", .leeg = "Kies over wie het gaat.",
     PLEK(persoon)},
    {"van", "Wie stuurt dit in?", VELD_REGEL, .max = 200, .verplicht = "Awb art. 6:5 en 9:4",
     .leeg = "Vul in wie dit instuurt.", .uitleg = "De inwoner zelf, of wie dat namens de inwoner doet.", PLEK(van)},
    {"hoe", "Hoe?", VELD_KEUZE, .keuzes = geschil_hoes, .verplicht = "Awb art. 6:4 en 9:4", .leeg = "Kies hoe.",
     PLEK(hoe)},
    {"ontvangen", "Wanneer ontvangen?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(ontvangen)},
    {"gepost_op", "Wanneer gepost?", VELD_DAG, .uitleg = "De dag op de poststempel. Nodig als het laat binnenkwam.",
     PLEK(gepost_op)},
    {"bekend_op", "Wanneer is het besluit verstuurd?", VELD_DAG,
     .uitleg = "Niet nodig als u het besluit hierboven kiest.", PLEK(bekend_op)},
    {"commissie", "Een commissie geeft advies over dit bezwaar", VELD_JA, PLEK(commissie)},
    {"waartegen", "Waar gaat het over?", VELD_TEKST, .max = 2000, PLEK(waartegen)},
    {"gronden", "Waarom is de inwoner het er niet mee eens?", VELD_TEKST, .max = 8000,
     .uitleg = "In de woorden van de inwoner.", PLEK(gronden)},
    {"over", "Over welke collega gaat de klacht?", VELD_ID, PLEK(over)},
    {"behandelaar", "Wie behandelt dit?", VELD_ID, PLEK(behandelaar)},
};
const size_t geschil_velden_aantal = sizeof geschil_velden / sizeof geschil_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct geschilstap_in, veld)
const struct veld geschilstap_velden[] = {
    {"uitkomst", "Wat is de uitkomst?", VELD_KEUZE, .keuzes = geschil_uitkomsten, .verplicht = "regel GESCHIL",
     .leeg = "Kies een uitkomst.", PLEK(uitkomst)},
    {"dag", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(dag)},
    {"tekst", "Toelichting", VELD_TEKST, .max = 8000, PLEK(tekst)},
};
const size_t geschilstap_velden_aantal = sizeof geschilstap_velden / sizeof geschilstap_velden[0];
#undef PLEK

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond_van(werk->actor, handeling),
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_AANVRAAG,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden},
                        ret_toegang, fault);
}

struct asking {
  struct str huishouden, geschil;
};

static bool look_at_form(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct asking *in = in_;
  struct geschil_vorm_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  bool new_one = in->huishouden.len > 0;
  if (!toegang_wegwijzer(tx, new_one ? WEGWIJZER_HUISHOUDEN : WEGWIJZER_GESCHIL, new_one ? in->huishouden : in->geschil,
                         &huishouden, fault) ||
      !ask(tx, werk, "bezwaar of klacht inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      (!new_one && !geschil_lezen(toegang, in->geschil, &uit.geschil, fault)) ||
      !voorwerpen_van_huishouden(toegang, huishouden, &uit.voorwerpen, &uit.voorwerp_aantal, fault) ||
      !huishouden_leden(toegang, huishouden, &uit.leden, &uit.lid_aantal, fault) ||
      !medewerkers_bij_huishouden(toegang, huishouden, &uit.medewerkers, &uit.medewerker_aantal, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  *(struct geschil_vorm_uit *)ret_uit = uit;
  return true;
}

bool geschil_vorm_inzien(const struct werk *werk, struct str huishouden, struct str geschil,
                         struct geschil_vorm_uit *ret_uit, struct fault *fault) {
  struct asking in = {huishouden, geschil};
  return act_lezen(werk, look_at_form, &in, ret_uit, fault);
}

/* What somebody filled in, over what was there. */
static struct geschil value_of(const struct werk *werk, const struct geschil_in *in, const struct geschil *was) {
  struct geschil g = *was;
  g.van = in->van;
  g.hoe = in->hoe;
  g.ontvangen = in->ontvangen == DAG_GEEN ? werk_vandaag(werk) : in->ontvangen;
  g.gepost_op = in->gepost_op;
  g.bekend_op = in->bekend_op;
  g.commissie = in->commissie && g.soort == GESCHIL_BEZWAAR;
  g.waartegen = in->waartegen;
  g.gronden = in->gronden;
  if (g.tegen.besluit && g.tegen.verzonden_op != DAG_GEEN) g.bekend_op = g.tegen.verzonden_op;
  return g;
}

/* Checked with who handles it and whom it is about. */
static bool check(struct toegang *toegang, const struct geschil_in *in, struct geschil *g, dag_t vandaag,
                  struct fault *fault) {
  int64_t *besliste = NULL;
  size_t aantal = 0;
  if ((g->tegen.besluit && !besluit_tekenaars(toegang, g->tegen.besluit, &besliste, &aantal, fault))) return false;
  collega_kiezen(toegang, g->huishouden, g->soort == GESCHIL_KLACHT ? in->over : (struct str){0}, "over", &g->over,
                 fault);
  collega_kiezen(toegang, g->huishouden, in->behandelaar, "behandelaar", &g->behandelaar, fault);
  geschil_toetsen(g, besliste, aantal, vandaag, fault);
  return fault->class == FAULT_NONE;
}

static bool choose_subject(struct toegang *toegang, struct str publiek, struct geschil *g, struct fault *fault) {
  struct voorwerp *list;
  size_t aantal;
  g->tegen = (struct voorwerp){.verzonden_op = DAG_GEEN, .bezwaar_tot = DAG_GEEN, .besluit_voor = DAG_GEEN};
  if (publiek.len == 0) return true;
  if (!voorwerpen_van_huishouden(toegang, g->huishouden, &list, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(list[i].publiek, publiek)) g->tegen = list[i];
  if (g->tegen.publiek.len == 0) fault_add(fault, "tegen", S("Kies iets uit de lijst."));
  return true;
}

static bool choose_person(struct toegang *toegang, struct str publiek, struct geschil *g, struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (!huishouden_leden(toegang, g->huishouden, &leden, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(leden[i].publiek, publiek)) g->persoon = leden[i].id;
  if (g->persoon == 0) fault_add(fault, "persoon", S("Kies iemand die hier woont."));
  return true;
}

struct writing {
  struct str publiek; /* of the household or of the geschil */
  int64_t versie;
  const void *in;
  enum geschilstap_soort soort;
};

static bool take_in(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct writing *writing = in_;
  const struct geschil_in *in = writing->in;
  struct toegang *toegang;
  struct geschil g = {.publiek = werk_id(werk), .soort = in->soort > 0 ? (enum geschil_soort)in->soort : 0};
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, writing->publiek, &g.huishouden, fault) ||
      !ask(tx, werk, "bezwaar of klacht opnemen", HANDELING_DOEN, g.huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, g.huishouden, fault) || !choose_subject(toegang, in->tegen, &g, fault) ||
      !choose_person(toegang, in->persoon, &g, fault) || !eigen_team_bij(toegang, g.huishouden, &g.team, fault))
    return false;
  if (!g.team && werk->actor->team_aantal) g.team = werk->actor->teams[0];
  g = value_of(werk, in, &g);
  *ret_uitkomst = g.publiek;
  return check(toegang, in, &g, werk_vandaag(werk), fault) && geschil_bewaren(toegang, &g, fault) &&
         relatie_beginnen(toegang, g.team, g.huishouden, RELATIE_SOORT_TEAM, werk_vandaag(werk), DAG_OPEN, fault);
}

bool geschil_opnemen(const struct werk *werk, struct str huishouden, const struct geschil_in *in,
                     struct str *ret_geschil, struct fault *fault) {
  struct writing writing = {.publiek = huishouden, .in = in};
  return act_schrijven_eenmaal(werk, take_in, &writing, ret_geschil, fault);
}

/* The geschil for work, with the household held and the version that was seen. */
static bool open_one(struct tx *tx, const struct werk *werk, const char *act, const struct writing *writing,
                     struct toegang **ret_toegang, struct geschil *ret_geschil, struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_GESCHIL, writing->publiek, &huishouden, fault) ||
      !ask(tx, werk, act, HANDELING_DOEN, huishouden, ret_toegang, fault) ||
      !huishouden_vasthouden(*ret_toegang, huishouden, fault) ||
      !geschil_lezen(*ret_toegang, writing->publiek, ret_geschil, fault))
    return false;
  return ret_geschil->versie == writing->versie ||
         fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                   "stale geschil");
}

static bool change(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct writing *writing = in_;
  const struct geschil_in *in = writing->in;
  struct toegang *toegang;
  struct geschil was;
  *ret_uitkomst = writing->publiek;
  if (!open_one(tx, werk, "bezwaar of klacht veranderen", writing, &toegang, &was, fault)) return false;
  struct geschil g = value_of(werk, in, &was);
  return check(toegang, in, &g, werk_vandaag(werk), fault) && geschil_wijzigen(toegang, &was, &g, fault);
}

bool geschil_veranderen(const struct werk *werk, struct str geschil, int64_t versie, const struct geschil_in *in,
                        struct str *ret_geschil, struct fault *fault) {
  struct writing writing = {.publiek = geschil, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, change, &writing, ret_geschil, fault);
}

static bool step(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct writing *writing = in_;
  const struct geschilstap_in *in = writing->in;
  struct toegang *toegang;
  struct geschil g;
  struct geschilstap stap = {.soort = writing->soort,
                             .dag = in->dag == DAG_GEEN ? werk_vandaag(werk) : in->dag,
                             .uitkomst = in->uitkomst > 0 ? (enum geschil_uitkomst)in->uitkomst : 0,
                             .tekst = in->tekst};
  *ret_uitkomst = writing->publiek;
  return open_one(tx, werk, "verloop van bezwaar of klacht", writing, &toegang, &g, fault) &&
         geschilstap_toetsen(&g, &stap, werk_vandaag(werk), fault) && geschilstap_bewaren(toegang, &g, &stap, fault) &&
         (!geschilstap_laatst(g.soort, stap.soort) ||
          team_loslaten(toegang, g.huishouden, g.team, werk_vandaag(werk), fault));
}

bool geschilstap_zetten(const struct werk *werk, struct str geschil, int64_t versie, enum geschilstap_soort soort,
                        const struct geschilstap_in *in, struct str *ret_geschil, struct fault *fault) {
  struct writing writing = {.publiek = geschil, .versie = versie, .in = in, .soort = soort};
  return act_schrijven_eenmaal(werk, step, &writing, ret_geschil, fault);
}

/* Its clock with what it costs when that is over. */
static bool read_clock(struct tx *tx, struct toegang *toegang, struct geschil_uit *uit, struct fault *fault) {
  const struct dwangsomdeel *delen;
  uit->heeft_klok = uit->geschil.laatste_dag != DAG_GEEN;
  if (!uit->heeft_klok) return true;
  if (!klok_lezen(toegang, KLOK_GESCHIL, uit->geschil.publiek, &uit->klok, fault)) return false;
  struct termijnvraag vraag = klok_vraag(tx_arena(tx), &uit->klok);
  size_t aantal = dwangsomdelen(tx_arena(tx), tx_nationaal(tx), &delen);
  uit->uitleg = termijn_uitleg(tx_arena(tx), &tx_nationaal(tx)->kalender, &vraag, &uit->klok.termijn);
  uit->dwangsom_nu = dwangsom_op(delen, aantal, &uit->klok.termijn, uit->klok.geeindigd_op, tx_vandaag(tx));
  uit->dwangsom = uit->dwangsom_nu.dagen > 0;
  return true;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in_;
  struct geschil_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_GESCHIL, *publiek, &huishouden, fault) ||
      !ask(tx, werk, "bezwaar of klacht inzien", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !geschil_lezen(toegang, *publiek, &uit.geschil, fault) || !read_clock(tx, toegang, &uit, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING | INFO_AANVRAAG, GROND_HULPVRAAG);
  *(struct geschil_uit *)ret_uit = uit;
  return true;
}

bool geschil_inzien(const struct werk *werk, struct str geschil, struct geschil_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &geschil, ret_uit, fault);
}

static bool list(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct geschilregister_in *in = in_;
  struct geschilregister lijst;
  struct toegang *toegang;
  int64_t skip = in->bladzijde > 1 ? (in->bladzijde - 1) * GESCHIL_BLAD : 0;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "bezwaar en klachten inzien",
                                              .grond = grond_van(werk->actor, HANDELING_ZIEN),
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_AANVRAAG,
                                              .over = OVER_LIJST},
                      &toegang, fault) ||
      !geschilregister_lezen(toegang, (enum register_van)in->van, in->soort, skip, &lijst, fault))
    return false;
  *(struct geschilregister_uit *)ret_uit = (struct geschilregister_uit){.rijen = lijst.rijen,
                                                                        .aantal = lijst.aantal,
                                                                        .totaal = lijst.totaal,
                                                                        .te_laat = lijst.te_laat,
                                                                        .deze_week = lijst.deze_week,
                                                                        .per_bladzijde = GESCHIL_BLAD};
  return true;
}

bool geschilregister_inzien(const struct werk *werk, const struct geschilregister_in *in,
                            struct geschilregister_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, in, ret_uit, fault);
}

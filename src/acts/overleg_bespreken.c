#include "acts/overleg_voeren.h"

#include "store/casus.h"
#include "store/melding.h"
#include "store/overleg.h"
#include "store/persoon.h"
#include "store/wachtlijst.h"

#include "casus_werk.h"
#include "overleg_werk.h"

#define PLEK(veld) .plek = offsetof(struct bespreken_in, veld)
const struct veld bespreken_velden[] = {
    {"uitkomst", "Wat spreken we af?", VELD_KEUZE, .keuzes = overleg_uitkomsten, PLEK(uitkomst)},
    {"werker", "Wie doet dit?", VELD_ID, .verplicht = "regel OVERLEG", .leeg = "Kies wie dit doet.", PLEK(werker)},
    {"tweede", "Wie gaat er mee?", VELD_ID, PLEK(tweede)},
    {"tweede_niet", "Waarom gaat er niemand mee?", VELD_REGEL, .max = 500, PLEK(tweede_niet)},
    {"soort", "Wat voor werk wordt dit?", VELD_REGEL, .max = 60, PLEK(soort)},
    {"prioriteit", "Prioriteit", VELD_KEUZE, .keuzes = prioriteiten, PLEK(prioriteit)},
    {"afspraak", "Afspraak in één regel", VELD_REGEL, .max = 300, PLEK(afspraak)},
    {"spoed", "Er is haast: vandaag moet er iets gebeuren", VELD_JA, PLEK(spoed)},
};
const size_t bespreken_velden_aantal = sizeof bespreken_velden / sizeof bespreken_velden[0];
#undef PLEK

/* One melding at the table: its household is held, so that two who decide at once see each other's. */
struct tafel {
  struct overleg overleg;
  struct toegang *toegang; /* of the household */
  struct melding melding;
  struct agendapunt was, wordt;
};

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Iemand anders vulde dit punt net in."), "stale item");
}

static bool begin_traject(struct tx *tx, const struct werk *werk, const struct tafel *tafel,
                          const struct bespreken_in *in, struct fault *fault) {
  bool runs;
  if (!traject_voor_melding(tafel->toegang, tafel->melding.id, &runs, fault)) return false;
  struct traject_starten_in start = {.melding = tafel->melding.publiek,
                                     .soort = in->soort,
                                     .werker = in->werker,
                                     .tweede = in->tweede,
                                     .tweede_niet = in->tweede_niet,
                                     .spoed = in->spoed};
  if (!runs && !traject_starten_binnen(tx, werk, tafel->toegang, tafel->melding.huishouden, &start, fault))
    return false;
  return tafel->melding.behandelaar == tafel->wordt.eigenaar.id ||
         melding_toewijzen(tafel->toegang, &tafel->melding, &tafel->wordt.eigenaar, fault);
}

static bool put_on_list(const struct werk *werk, const struct tafel *tafel, const struct bespreken_in *in,
                        struct fault *fault) {
  struct wachtregel regel = {.publiek = werk_id(werk),
                             .melding_id = tafel->melding.id,
                             .reden = in->afspraak.len ? in->afspraak : S("zo besproken in het overleg"),
                             .prioriteit = tafel->wordt.prioriteit,
                             .met_twee = in->tweede.len > 0,
                             .contact = tafel->wordt.eigenaar};
  return wachten_beginnen(tafel->toegang, &regel, fault);
}

/* What was decided happens at once. What was begun is not undone here: a traject ends by its own rules. */
static bool carry_out(struct tx *tx, const struct werk *werk, const struct tafel *tafel, const struct bespreken_in *in,
                      struct fault *fault) {
  if (tafel->was.uitkomst == OVERLEG_OPPAKKEN && tafel->wordt.uitkomst != OVERLEG_OPPAKKEN)
    return fault_add(fault, "uitkomst", S("Deze vraag is al opgepakt. Verander dat bij het huishouden."));
  if (tafel->wordt.uitkomst == OVERLEG_OPPAKKEN) return begin_traject(tx, werk, tafel, in, fault);
  if (tafel->wordt.uitkomst == OVERLEG_WACHTLIJST) return put_on_list(werk, tafel, in, fault);
  return wachtlijst_beeindigen(tafel->toegang, tafel->melding.id, WACHT_ERAF, S("anders besloten in het overleg"),
                               fault);
}

/* Who does it, and who goes along. */
static bool choose_people(const struct tafel *tafel, const struct bespreken_in *in, struct agendapunt *wordt,
                          struct fault *fault) {
  collega_kiezen(tafel->toegang, tafel->melding.huishouden, in->werker, "werker", &wordt->eigenaar, fault);
  collega_kiezen(tafel->toegang, tafel->melding.huishouden, in->tweede, "tweede", &wordt->tweede, fault);
  if (wordt->tweede.id && wordt->tweede.id == wordt->eigenaar.id)
    fault_add(fault, "tweede", S("Kies iemand anders dan wie het doet."));
  return fault->class == FAULT_NONE;
}

/* Whoever is at the table writes down what is agreed there, also where he only sees the rest (S0-105). */
static bool ask_table(struct tx *tx, const struct werk *werk, const char *act, int64_t huishouden,
                      struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = GROND_OVERLEG,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden},
                        ret_toegang, fault);
}

static bool sit_down(struct tx *tx, const struct werk *werk, struct str publiek, struct tafel *tafel,
                     struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_MELDING, publiek, &huishouden, fault) ||
      !ask_table(tx, werk, "melding bespreken", huishouden, &tafel->toegang, fault) ||
      !huishouden_vasthouden(tafel->toegang, huishouden, fault) ||
      !melding_lezen(tafel->toegang, publiek, &tafel->melding, fault) ||
      !overleg_punt_van_melding(tafel->toegang, tafel->overleg.id, tafel->melding.id, &tafel->was, fault))
    return false;
  if (tafel->melding.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze vraag is intussen gesloten."), "melding is closed");
  return tafel->melding.team == tafel->overleg.team ||
         fault_set(fault, FAULT_RULE, S("Deze vraag is van een ander team."), "melding of another team");
}

static bool discuss_melding(struct tx *tx, const struct werk *werk, const struct overleg *overleg, struct str publiek,
                            int64_t versie, const struct bespreken_in *in, struct fault *fault) {
  struct tafel tafel = {.overleg = *overleg};
  if (!sit_down(tx, werk, publiek, &tafel, fault)) return false;
  if (tafel.was.versie != versie) return stale(fault);
  bool complete = bespreking_toetsen(true, in->uitkomst, in->werker, in->afspraak, fault);
  if (!choose_people(&tafel, in, &tafel.wordt, fault) || !complete) return false;
  tafel.wordt.publiek = werk_id(werk);
  tafel.wordt.melding_id = tafel.melding.id;
  tafel.wordt.uitkomst = (enum overleg_uitkomst)in->uitkomst;
  tafel.wordt.prioriteit = in->prioriteit > 0 ? (enum prioriteit)in->prioriteit : PRIORITEIT_GEWOON;
  tafel.wordt.afspraak = in->afspraak;
  return carry_out(tx, werk, &tafel, in, fault) &&
         overleg_punt_bespreken(tafel.toegang, overleg->id, &tafel.was, &tafel.wordt, fault);
}

/* A line that somebody put there: who of the team does what. */
static bool discuss_item(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct overleg *overleg,
                         const struct bespreken_wat *wat, const struct bespreken_in *in, struct fault *fault) {
  struct agendapunt was, wordt;
  struct medewerker *collegas;
  size_t aantal;
  int64_t huishouden;
  if (!overleg_punt_lezen(toegang, overleg->id, wat->punt, &was, fault) ||
      !collegas_van(tx, werk->actor->gebruiker, &collegas, &aantal, fault))
    return false;
  if (was.versie != wat->versie) return stale(fault);
  wordt = was;
  wordt.eigenaar = (struct medewerker){0};
  wordt.afspraak = in->afspraak;
  bool complete = bespreking_toetsen(false, 0, in->werker, in->afspraak, fault);
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(collegas[i].publiek, in->werker)) wordt.eigenaar = collegas[i];
  if (in->werker.len && wordt.eigenaar.id == 0) fault_add(fault, "werker", S("Kies iemand van uw team."));
  if (!complete || fault->field_count) return false;
  if (was.casus.len && (!toegang_wegwijzer(tx, WEGWIJZER_CASUS, was.casus, &huishouden, fault) ||
                        !ask_table(tx, werk, "casus bespreken", huishouden, &toegang, fault)))
    return false;
  return overleg_punt_bespreken(toegang, overleg->id, &was, &wordt, fault);
}

struct samen {
  struct bespreken_wat wat;
  const struct str *meldingen;
  size_t aantal;
  const struct bespreken_in *in;
};

static bool discuss(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct samen *s = in_;
  struct toegang *toegang;
  struct overleg overleg;
  if (!overleg_openen(tx, werk, "overleg voeren", s->wat.overleg, &toegang, &overleg, fault)) return false;
  *ret_uitkomst = overleg.publiek;
  if (s->wat.punt.len) return discuss_item(tx, werk, toegang, &overleg, &s->wat, s->in, fault);
  for (size_t i = 0; i < s->aantal; i++)
    if (!discuss_melding(tx, werk, &overleg, s->meldingen[i], s->wat.versie, s->in, fault)) return false;
  return true;
}

bool overleg_bespreken(const struct werk *werk, const struct bespreken_wat *wat, const struct bespreken_in *in,
                       struct str *ret_overleg, struct fault *fault) {
  struct samen s = {.wat = *wat, .meldingen = &wat->melding, .aantal = wat->melding.len > 0, .in = in};
  return act_schrijven_eenmaal(werk, discuss, &s, ret_overleg, fault);
}

bool overleg_samen_bespreken(const struct werk *werk, struct str overleg, const struct str *meldingen, size_t aantal,
                             const struct bespreken_in *in, struct str *ret_overleg, struct fault *fault) {
  struct samen s = {.wat = {.overleg = overleg}, .meldingen = meldingen, .aantal = aantal, .in = in};
  if (aantal == 0) return fault_add(fault, "melding", S("Vink aan welke vragen u samen afhandelt."));
  return act_schrijven_eenmaal(werk, discuss, &s, ret_overleg, fault);
}

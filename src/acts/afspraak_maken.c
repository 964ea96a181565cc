#include "acts/afspraak_maken.h"

#include "domain/brief.h"
#include "store/afspraak.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/medewerker.h"
#include "store/melding.h"
#include "store/persoon.h"

#include "grond.h"
#include "geadresseerde.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct afspraak_in, veld)
const struct veld afspraak_velden[] = {
    {"soort", "Wat voor afspraak is het?", VELD_KEUZE, .keuzes = afspraaksoorten, .verplicht = "regel AFSPRAAK-SOORT",
     .leeg = "Kies wat voor afspraak het is.", PLEK(soort)},
    {"dag", "Op welke dag?", VELD_DAG, .verplicht = "regel AFSPRAAK-TIJD", .leeg = "Vul de dag in.", PLEK(dag)},
    {"van", "Begint om", VELD_KLOKTIJD, .verplicht = "regel AFSPRAAK-TIJD",
     .leeg = "Vul in hoe laat de afspraak begint.", PLEK(van)},
    {"tot", "Klaar om", VELD_KLOKTIJD, .verplicht = "regel AFSPRAAK-TIJD",
     .leeg = "Vul in hoe laat de afspraak klaar is.", .uitleg = "Op dezelfde dag", PLEK(tot)},
    {"personen", "Met wie is de afspraak?", VELD_ID, .verplicht = "regel AFSPRAAK-WIE",
     .leeg = "Kies met wie de afspraak is.", PLEK(personen)},
    {"medewerker", "Welke collega heeft de afspraak?", VELD_ID, .verplicht = "regel AFSPRAAK-WIE",
     .leeg = "Kies een collega.", PLEK(medewerker)},
    {"collega", "Gaat er nog een collega mee?", VELD_ID, PLEK(collega)},
    {"waar", "Waar precies?", VELD_REGEL, .max = 200,
     .uitleg = "Bij een gesprek op kantoor: het gebouw en de kamer. Dit staat ook in uw eigen agenda.", PLEK(waar)},
    {"waarvoor", "Waar gaat het over?", VELD_REGEL, .max = 300, PLEK(waarvoor)},
    {"wie_ook", "Wie is er nog meer bij?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: de cliëntondersteuner",
     PLEK(wie_ook)},
    {"toch", "Ja, maak de afspraak toch op deze tijd", VELD_JA, PLEK(toch)},
};
const size_t afspraak_velden_aantal = sizeof afspraak_velden / sizeof afspraak_velden[0];

const struct veld afspraak_afzeggen_velden[] = {
    {"reden", "Waarom gaat de afspraak niet door?", VELD_REGEL, .max = 300, .verplicht = "regel AFSPRAAK-STAND",
     .leeg = "Schrijf op waarom de afspraak niet doorgaat.", .plek = offsetof(struct afspraak_afzeggen_in, reden)},
};
const size_t afspraak_afzeggen_velden_aantal = 1;

const struct veld afspraak_brief_velden[] = {
    {"persoon", "Aan wie?", VELD_ID, .verplicht = "regel AFSPRAAK-BRIEF", .leeg = "Kies aan wie de brief gaat.",
     .plek = offsetof(struct afspraak_brief_in, persoon)},
};
const size_t afspraak_brief_velden_aantal = 1;

enum { RECHTEN = INFO_PERSOON | INFO_MELDING };

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, enum wegwijzer soort,
                struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen_via(
      tx, werk->actor, soort, publiek,
      &(struct toegang_vraag){.act = act,
                              .grond = grond_van(werk->actor, handeling),
                              .handeling = handeling,
                              .informatie = RECHTEN | (handeling == HANDELING_ZIEN ? INFO_NOTITIE : 0)},
      ret_huishouden, ret_toegang, fault);
}

static bool read_choices(struct toegang *toegang, int64_t huishouden, struct afspraak_keuzes *keuzes,
                         struct fault *fault) {
  return huishouden_leden(toegang, huishouden, &keuzes->leden, &keuzes->lid_aantal, fault) &&
         medewerkers_bij_huishouden(toegang, huishouden, &keuzes->medewerkers, &keuzes->medewerker_aantal, fault);
}

static bool look_choices(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  struct afspraak_keuzes keuzes;
  if (!ask(tx, werk, "afspraak voorbereiden", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, *(const struct str *)in,
           &huishouden, &toegang, fault) ||
      !read_choices(toegang, huishouden, &keuzes, fault))
    return false;
  *(struct afspraak_keuzes *)ret_uit = keuzes;
  return true;
}

bool afspraak_keuzes_inzien(const struct werk *werk, struct str huishouden, struct afspraak_keuzes *ret_keuzes,
                            struct fault *fault) {
  return act_lezen(werk, look_choices, &huishouden, ret_keuzes, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  struct afspraak_inzien_uit uit;
  struct str publiek = *(const struct str *)in;
  if (!ask(tx, werk, "afspraak inzien", HANDELING_ZIEN, WEGWIJZER_AFSPRAAK, publiek, &huishouden, &toegang, fault) ||
      !afspraak_lezen(toegang, publiek, &uit.afspraak, fault) || !read_choices(toegang, huishouden, &uit.keuzes, fault))
    return false;
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, RECHTEN, GROND_HULPVRAAG);
  *(struct afspraak_inzien_uit *)ret_uit = uit;
  return true;
}

bool afspraak_inzien(const struct werk *werk, struct str afspraak, struct afspraak_inzien_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &afspraak, ret_uit, fault);
}

struct write {
  struct str publiek; /* of the household, or of the appointment */
  int64_t versie;
  enum afspraakstand stand;
  const void *in;
};

static bool find_persons(const struct afspraak_keuzes *keuzes, const struct afspraak_in *in,
                         struct deelnemers *deelnemers, struct fault *fault) {
  for (size_t i = 0; i < in->persoon_aantal; i++) {
    size_t lid = 0;
    while (lid < keuzes->lid_aantal && !str_eq(keuzes->leden[lid].publiek, in->personen[i])) lid++;
    if (lid == keuzes->lid_aantal) return fault_add(fault, "personen", S("Kies iemand die hier woont."));
    deelnemers->personen[deelnemers->persoon_aantal++] = keuzes->leden[lid].id;
  }
  return true;
}

static const struct medewerker *worker_of(const struct afspraak_keuzes *keuzes, struct str publiek) {
  for (size_t i = 0; i < keuzes->medewerker_aantal; i++)
    if (str_eq(keuzes->medewerkers[i].publiek, publiek)) return &keuzes->medewerkers[i];
  return NULL;
}

/* Somebody else is somewhere else then: only his hours are told, for whose household it is may be none of our business.
 */
static bool is_free(struct toegang *toegang, struct arena *arena, const struct afspraak *afspraak,
                    const struct medewerker *wie, struct fault *fault) {
  moment_t begint, eindigt;
  if (!afspraak_tegelijk(toegang, wie->id, afspraak, &begint, &eindigt, fault)) return false;
  return !begint ||
         fault_add(fault, "toch",
                   str_format(arena,
                              "%.*s heeft dan al een afspraak, van %.*s. Klopt dat? Vink dan aan dat het toch zo moet.",
                              STR_ARG(wie->naam), STR_ARG(afspraak_uren(arena, begint, eindigt))));
}

static bool find_workers(struct toegang *toegang, struct arena *arena, const struct afspraak_keuzes *keuzes,
                         const struct afspraak_in *in, const struct afspraak *afspraak, struct deelnemers *deelnemers,
                         struct fault *fault) {
  const struct {
    const char *veld;
    struct str publiek;
  } gekozen[AFSPRAAK_MEDEWERKERS_MAX] = {{"medewerker", in->medewerker}, {"collega", in->collega}};
  for (size_t i = 0; i < AFSPRAAK_MEDEWERKERS_MAX; i++) {
    if (!gekozen[i].publiek.len || (i && str_eq(gekozen[i].publiek, gekozen[0].publiek))) continue;
    const struct medewerker *wie = worker_of(keuzes, gekozen[i].publiek);
    if (!wie) {
      fault_add(fault, gekozen[i].veld,
                S("Deze collega zit niet in een team dat bij dit huishouden betrokken is. Kies een ander."));
      continue;
    }
    deelnemers->medewerkers[deelnemers->medewerker_aantal++] = wie->id;
    if (!in->toch && afspraak->begint && !is_free(toegang, arena, afspraak, wie, fault) && fault->class != FAULT_INPUT)
      return false;
  }
  return true;
}

/* Fills appointment and participants from what was typed; all faults at once. `was` is NULL for a new one. */
static bool understand(struct toegang *toegang, const struct werk *werk, const struct afspraak_in *in,
                       const struct afspraak *was, struct afspraak *afspraak, struct deelnemers *deelnemers,
                       struct fault *fault) {
  struct afspraak_keuzes keuzes;
  if (!read_choices(toegang, afspraak->huishouden, &keuzes, fault)) return false;
  afspraak->soort = (enum afspraaksoort)in->soort;
  afspraak->waar = in->waar;
  afspraak->waarvoor = in->waarvoor;
  afspraak->wie_ook = in->wie_ook;
  moment_t begint, eindigt, nu = werk->wanneer.nu;
  /* What began already and keeps its hour may still be mended. */
  if (was && moment_van_tijd(in->dag, in->van, &begint) && begint == was->begint) nu = begint;
  if (afspraak_tijd(werk->arena, in->dag, in->van, in->tot, nu, &begint, &eindigt, fault)) {
    afspraak->begint = begint;
    afspraak->eindigt = eindigt;
  } else {
    afspraak->begint = 0;
  }
  find_persons(&keuzes, in, deelnemers, fault);
  return find_workers(toegang, werk->arena, &keuzes, in, afspraak, deelnemers, fault) && fault->field_count == 0;
}

static bool make(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct write *write = in_;
  struct toegang *toegang;
  struct afspraak afspraak = {.publiek = werk_id(werk)};
  struct deelnemers deelnemers = {0};
  if (!ask(tx, werk, "afspraak maken", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, write->publiek, &afspraak.huishouden,
           &toegang, fault) ||
      !huishouden_vasthouden(toegang, afspraak.huishouden, fault) ||
      !understand(toegang, werk, write->in, NULL, &afspraak, &deelnemers, fault) ||
      !afspraak_bewaren(toegang, &afspraak, &deelnemers, fault))
    return false;
  *ret_uitkomst = afspraak.publiek;
  return true;
}

bool afspraak_maken(const struct werk *werk, struct str huishouden, const struct afspraak_in *in,
                    struct str *ret_afspraak, struct fault *fault) {
  struct write write = {.publiek = huishouden, .in = in};
  return act_schrijven_eenmaal(werk, make, &write, ret_afspraak, fault);
}

static bool open_it(struct tx *tx, const struct werk *werk, const char *act, const struct write *write,
                    struct toegang **ret_toegang, struct afspraak *ret_afspraak, struct fault *fault) {
  int64_t huishouden;
  if (!ask(tx, werk, act, HANDELING_DOEN, WEGWIJZER_AFSPRAAK, write->publiek, &huishouden, ret_toegang, fault) ||
      !huishouden_vasthouden(*ret_toegang, huishouden, fault) ||
      !afspraak_lezen(*ret_toegang, write->publiek, ret_afspraak, fault))
    return false;
  return ret_afspraak->versie == write->versie ||
         fault_set(fault, FAULT_STALE,
                   S("Iemand anders heeft deze afspraak net veranderd. Kijk eerst wat er nu staat."),
                   "stale appointment");
}

static bool move(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct write *write = in_;
  struct toegang *toegang;
  struct afspraak was, wordt;
  struct deelnemers deelnemers = {0};
  if (!open_it(tx, werk, "afspraak verzetten", write, &toegang, &was, fault)) return false;
  if (was.stand != AFSPRAAK_GEPLAND)
    return fault_set(fault, FAULT_RULE,
                     S("Deze afspraak is al gehouden of afgezegd en verandert niet meer. Maak een nieuwe afspraak."),
                     "appointment has ended");
  wordt = was;
  if (!understand(toegang, werk, write->in, &was, &wordt, &deelnemers, fault) ||
      !afspraak_wijzigen(toegang, &was, &wordt, &deelnemers, fault) ||
      !brieven_vervallen(toegang, &was, S("de afspraak is veranderd"), fault))
    return false;
  *ret_uitkomst = write->publiek;
  return true;
}

bool afspraak_verzetten(const struct werk *werk, struct str afspraak, int64_t versie, const struct afspraak_in *in,
                        struct str *ret_afspraak, struct fault *fault) {
  struct write write = {.publiek = afspraak, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, move, &write, ret_afspraak, fault);
}

static bool finish(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct write *write = in_;
  const struct afspraak_afzeggen_in *in = write->in;
  struct str reden = write->stand == AFSPRAAK_AFGEZEGD ? in->reden : (struct str){0};
  struct toegang *toegang;
  struct afspraak was;
  if (!open_it(tx, werk, write->stand == AFSPRAAK_AFGEZEGD ? "afspraak afzeggen" : "afspraak afronden", write, &toegang,
               &was, fault) ||
      !afspraak_stand_toetsen(&was, write->stand, reden, werk->wanneer.nu, fault) ||
      !afspraak_afronden(toegang, &was, write->stand, reden, fault) ||
      (write->stand == AFSPRAAK_AFGEZEGD && !brieven_vervallen(toegang, &was, S("de afspraak is afgezegd"), fault)))
    return false;
  *ret_uitkomst = write->publiek;
  return true;
}

bool afspraak_afsluiten(const struct werk *werk, struct str afspraak, int64_t versie, enum afspraakstand stand,
                        const struct afspraak_afzeggen_in *in, struct str *ret_afspraak, struct fault *fault) {
  struct write write = {.publiek = afspraak, .versie = versie, .stand = stand, .in = in};
  return act_schrijven_eenmaal(werk, finish, &write, ret_afspraak, fault);
}

/* The number of the newest open question of the household; "" when there is none. */
static bool reference_of(struct toegang *toegang, struct arena *arena, int64_t huishouden, struct str *ret_kenmerk,
                         struct fault *fault) {
  struct melding *meldingen;
  size_t count;
  if (!meldingen_van_huishouden(toegang, huishouden, &meldingen, &count, fault)) return false;
  *ret_kenmerk = (struct str){0};
  for (size_t i = 0; i < count && !ret_kenmerk->len; i++)
    if (meldingen[i].gesloten_op == DAG_GEEN)
      *ret_kenmerk = melding_nummer(arena, meldingen[i].ontvangen, meldingen[i].id);
  return true;
}

static bool addressee(const struct afspraak *afspraak, const struct persoon *leden, size_t aantal, struct str publiek,
                      const struct persoon **ret_persoon, struct fault *fault) {
  bool takes_part = false;
  for (size_t i = 0; i < afspraak->persoon_aantal; i++) takes_part |= str_eq(afspraak->persoon_ids[i], publiek);
  for (size_t i = 0; i < aantal && takes_part; i++) {
    if (!str_eq(leden[i].publiek, publiek)) continue;
    if (leden[i].overleden != DEELDATUM_GEEN)
      return fault_add(fault, "persoon", S("Deze inwoner is overleden. Er gaat geen brief uit."));
    *ret_persoon = &leden[i];
    return true;
  }
  return fault_add(fault, "persoon", S("Kies iemand met wie de afspraak is."));
}

static bool write_letter(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct write *write = in_;
  const struct afspraak_brief_in *in = write->in;
  struct toegang *toegang;
  int64_t huishouden;
  struct afspraak afspraak;
  struct persoon *leden;
  const struct persoon *persoon;
  size_t count;
  struct geadresseerde aan;
  struct str kenmerk, let_op;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_AFSPRAAK, write->publiek,
                          &(struct toegang_vraag){.act = "afspraak per brief bevestigen",
                                                  .grond = GROND_HULPVRAAG,
                                                  .handeling = HANDELING_DOEN,
                                                  .informatie = RECHTEN | INFO_DOCUMENT,
                                                  .adresdoel = ADRESDOEL_BRIEF},
                          &huishouden, &toegang, fault) ||
      !afspraak_lezen(toegang, write->publiek, &afspraak, fault))
    return false;
  if (afspraak.stand != AFSPRAAK_GEPLAND || afspraak.begint < werk->wanneer.nu)
    return fault_set(fault, FAULT_RULE, S("Een brief kan alleen over een afspraak die nog komt."),
                     "no letter any more");
  if (!huishouden_leden(toegang, huishouden, &leden, &count, fault) ||
      !addressee(&afspraak, leden, count, in->persoon, &persoon, fault) ||
      !geadresseerde_lezen(tx, werk, toegang, huishouden, persoon, &aan, &let_op, fault) ||
      !reference_of(toegang, werk->arena, huishouden, &kenmerk, fault))
    return false;
  struct brieftekst brief = afspraakbrief(werk->arena, &afspraak, &aan, kenmerk, werk_vandaag(werk));
  struct document document = {.publiek = werk_id(werk),
                              .soort = DOCUMENT_AFSPRAAKBRIEF,
                              .naam = str_format(werk->arena, "Afspraak op %.*s.pdf",
                                                 STR_ARG(dag_lang(werk->arena, dag_van_moment(afspraak.begint)))),
                              .mediatype = S("application/pdf"),
                              .let_op = let_op,
                              .op = werk->wanneer.nu,
                              .afspraak = afspraak.id};
  return brief_bewaren(toegang, huishouden, 0, &document, werk->actor->gebruiker, &brief, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool afspraak_brief(const struct werk *werk, struct str afspraak, const struct afspraak_brief_in *in,
                    struct str *ret_huishouden, struct fault *fault) {
  struct write write = {.publiek = afspraak, .in = in};
  return act_schrijven_eenmaal(werk, write_letter, &write, ret_huishouden, fault);
}

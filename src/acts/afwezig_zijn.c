#include "acts/afwezig_zijn.h"

#include "store/afwezigheid.h"
#include "store/medewerker.h"
#include "store/werkoverdracht.h"

#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct afwezig_in, veld)
const struct veld afwezig_velden[] = {
    {"vanaf", "Eerste dag", VELD_DAG, .verplicht = "regel AFWEZIG-DAGEN", .leeg = "Vul de eerste dag in.", PLEK(vanaf)},
    {"tot", "Laatste dag", VELD_DAG, .verplicht = "regel AFWEZIG-DAGEN", .leeg = "Vul de laatste dag in.", PLEK(tot)},
    {"soort", "Waarom?", VELD_KEUZE, .keuzes = afwezigheidsoorten, .uitleg = "U hoeft dit niet te zeggen.",
     PLEK(soort)},
    {"vervanger", "Wie vervangt u?", VELD_ID, PLEK(vervanger)},
    {"termijnen", "Mijn termijnen", VELD_JA, PLEK(termijnen)},
    {"afspraken", "Mijn afspraken", VELD_JA, PLEK(afspraken)},
};
const size_t afwezig_velden_aantal = sizeof afwezig_velden / sizeof afwezig_velden[0];

static bool is_team(const struct actor *actor) {
  return actor->rol == ROL_PROFESSIONAL || actor->rol == ROL_TEAMLEIDER;
}

static bool refuse(struct fault *fault) {
  return fault_set(fault, FAULT_ACCESS, S("U mag dit niet zien of doen."), "refused: absence");
}

static struct str days(struct arena *arena, const struct afwezigheid *a) {
  return str_format(arena, "%.*s t/m %.*s", STR_ARG(dag_kort(arena, a->vanaf)), STR_ARG(dag_kort(arena, a->tot)));
}

static bool find_stand_in(struct tx *tx, const struct werk *werk, struct str publiek, struct afwezigheid *a,
                          struct fault *fault) {
  struct medewerker *collegas;
  size_t count;
  struct afwezigheid weg;
  if (!publiek.len) return true;
  if (!collegas_van(tx, a->wie.id, &collegas, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (str_eq(collegas[i].publiek, publiek)) a->vervanger = collegas[i];
  if (!a->vervanger.id) return fault_add(fault, "vervanger", S("Kies een collega uit uw eigen team."));
  if (a->vervanger.id == a->wie.id) return true;
  if (!afwezig_in(tx, a->vervanger.id, a->vanaf, a->tot, &weg, fault)) return false;
  return !weg.id || fault_add(fault, "vervanger",
                              str_format(werk->arena, "%.*s is zelf afwezig: %.*s. Kies een andere collega.",
                                         STR_ARG(a->vervanger.naam), STR_ARG(days(werk->arena, &weg))));
}

static bool tell(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct afwezig_in *in = in_;
  struct afwezigheid weg, a = {.publiek = werk_id(werk),
                               .wie = {.id = werk->actor->gebruiker, .naam = werk->actor->naam},
                               .vanaf = in->vanaf,
                               .tot = in->tot,
                               .soort = in->soort < 0 ? 0 : in->soort,
                               .termijnen = in->vervanger.len && in->termijnen,
                               .afspraken = in->vervanger.len && in->afspraken};
  if (!afwezig_in(tx, a.wie.id, a.vanaf, a.tot, &weg, fault)) return false;
  if (weg.id)
    fault_add(fault, "vanaf",
              str_format(werk->arena, "U bent dan al afwezig: %.*s. Trek die dagen eerst in, of kies andere dagen.",
                         STR_ARG(days(werk->arena, &weg))));
  if (!find_stand_in(tx, werk, in->vervanger, &a, fault) && fault->class != FAULT_INPUT) return false;
  if (!afwezigheid_toetsen(&a, werk_vandaag(werk), fault) ||
      !afwezigheid_bewaren(tx, &a, werk->actor->gebruiker, fault))
    return false;
  *ret_uitkomst = a.publiek;
  return true;
}

bool afwezig_melden(const struct werk *werk, const struct afwezig_in *in, struct str *ret_afwezigheid,
                    struct fault *fault) {
  return is_team(werk->actor) ? act_schrijven_eenmaal(werk, tell, in, ret_afwezigheid, fault) : refuse(fault);
}

static bool withdraw(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                     struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct afwezigheid a;
  struct medewerker *collegas;
  size_t count;
  if (!afwezigheid_lezen(tx, publiek, &a, fault) || !collegas_van(tx, werk->actor->gebruiker, &collegas, &count, fault))
    return false;
  bool may = a.wie.id == werk->actor->gebruiker;
  for (size_t i = 0; i < count && werk->actor->rol == ROL_TEAMLEIDER; i++) may |= collegas[i].id == a.wie.id;
  struct toegang *toegang;
  if (!may) /* who asks for nothing is refused, and that stands in the logboek */
    return toegang_vragen(
        tx, werk->actor,
        &(struct toegang_vraag){
            .act = "afwezigheid intrekken", .grond = GROND_LEIDING, .handeling = HANDELING_DOEN, .over = OVER_NIEMAND},
        &toegang, fault);
  *ret_uitkomst = publiek;
  return afwezigheid_intrekken(tx, &a, fault);
}

bool afwezig_intrekken(const struct werk *werk, struct str afwezigheid, struct str *ret_afwezigheid,
                       struct fault *fault) {
  return is_team(werk->actor) ? act_schrijven_eenmaal(werk, withdraw, &afwezigheid, ret_afwezigheid, fault)
                              : refuse(fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  const struct actor *actor = werk->actor;
  bool leads = actor->rol == ROL_TEAMLEIDER;
  struct afwezig_inzien_uit uit = {0};
  struct toegang *toegang;
  if (!afwezigheden_lezen(tx, actor->gebruiker, leads, &uit.lijst, &uit.aantal, fault) ||
      !collegas_van(tx, actor->gebruiker, &uit.collegas, &uit.collega_aantal, fault))
    return false;
  if (leads && (!toegang_vragen(tx, actor,
                                &(struct toegang_vraag){.act = "termijnen van wie afwezig is inzien",
                                                        .grond = GROND_LEIDING,
                                                        .handeling = HANDELING_ZIEN,
                                                        .informatie = INFO_PERSOON | INFO_MELDING,
                                                        .over = OVER_LIJST},
                                &toegang, fault) ||
                !termijnen_bij_afwezigheid(toegang, &uit.termijnen, &uit.termijn_aantal, fault)))
    return false;
  *(struct afwezig_inzien_uit *)ret_uit = uit;
  return true;
}

bool afwezig_inzien(const struct werk *werk, struct afwezig_inzien_uit *ret_uit, struct fault *fault) {
  return is_team(werk->actor) ? act_lezen(werk, look, NULL, ret_uit, fault) : refuse(fault);
}

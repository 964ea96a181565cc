#include "acts/mijn_schrijven.h"

#include "store/inbreng.h"
#include "store/inwoner_dossier.h"

#include "mijn_werk.h"

#define PLEK(veld) .plek = offsetof(struct mijn_tekst_in, veld)
const struct veld mijn_vertellen_velden[MIJN_TEKST_VELDEN] = {
    {"tekst", "Wat wilt u vertellen?", VELD_TEKST, .max = 8000, .verplicht = "regel MIJN-VERTELLEN",
     .leeg = "Schrijf op wat u wilt vertellen.",
     .uitleg = "Bijvoorbeeld: wat er aan de hand is, wie u al helpt en wat u het liefst wilt.", PLEK(tekst)},
};
const struct veld mijn_woorden_velden[MIJN_TEKST_VELDEN] = {
    {"woorden", "Wat wilt u zeggen over het plan?", VELD_TEKST, .max = 8000, .verplicht = "regel MIJN-PLAN",
     .leeg = "Schrijf op wat u wilt zeggen.", .uitleg = "In uw eigen woorden.", PLEK(tekst)},
};
const struct veld mijn_doel_velden[MIJN_TEKST_VELDEN] = {
    {"doel", "Wat wilt u bereiken?", VELD_TEKST, .max = 1000, .verplicht = "regel MIJN-PLAN",
     .leeg = "Schrijf op wat u wilt bereiken.", .uitleg = "Bijvoorbeeld: ik wil weer zelf boodschappen doen.",
     PLEK(tekst)},
};
#undef PLEK
#define PLEK(veld) .plek = offsetof(struct mijn_taak_in, veld)
const struct veld mijn_taak_velden[] = {
    {"gedaan", "Gedaan", VELD_JA, PLEK(gedaan)},
    {"reden", "Waarom lukt het niet?", VELD_TEKST, .max = 1000, PLEK(reden)},
};
const size_t mijn_taak_velden_aantal = sizeof mijn_taak_velden / sizeof mijn_taak_velden[0];
#undef PLEK

static bool enter(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                  struct mijn_wie *ret_wie, struct toegang **ret_toegang, struct fault *fault) {
  return mijn_vragen(tx, werk, act, handeling, (struct inwoner_plek){INWONER_NU}, ret_wie, ret_toegang, fault);
}

/* The one of this kind that nobody saw yet. */
static struct inbreng still_open(const struct inbreng *list, size_t count, enum inbreng_soort soort) {
  for (size_t i = 0; i < count; i++)
    if (list[i].soort == soort && list[i].gezien_op == 0) return list[i];
  return (struct inbreng){.soort = soort};
}

/* What he may still change gets this text; `versie` is what his form rested on. */
static bool write_over(const struct werk *werk, struct toegang *toegang, struct inbreng nu, int64_t versie,
                       struct str tekst, struct fault *fault) {

  if (nu.versie != versie)
    return fault_set(fault, FAULT_STALE, S("Er is net iets veranderd. U ziet hieronder beide teksten."),
                     "stale words of a resident");
  if (nu.id == 0) nu.publiek = werk_id(werk);
  nu.tekst = tekst;
  return inbreng_bewaren(toegang, &nu, fault);
}

/* --- before the first talk --- */

static bool story_of(struct toegang *toegang, const struct inwoner_zaak *zaak, struct mijn_verhaal *ret_verhaal,
                     struct fault *fault) {
  struct inbreng *list;
  size_t count;
  if (!inbreng_van_inwoner(toegang, zaak->id, 0, &list, &count, fault)) return false;
  struct mijn_verhaal verhaal = {.melding = zaak->publiek,
                                 .woorden = zaak->woorden,
                                 .ontvangen = zaak->ontvangen,
                                 .nu = still_open(list, count, INBRENG_VERHAAL)};
  verhaal.nu.melding = zaak->id;
  for (size_t i = 0; i < count; i++) verhaal.gelezen |= list[i].soort == INBRENG_VERHAAL && list[i].gezien_op;
  *ret_verhaal = verhaal;
  return true;
}

static bool read_stories(struct tx *tx, const struct werk *werk, enum handeling handeling, const char *act,
                         struct toegang **ret_toegang, struct mijn_vertellen_uit *uit, struct fault *fault) {
  struct inwoner_zaak *zaken;
  size_t count;
  if (!enter(tx, werk, act, handeling, &uit->wie, ret_toegang, fault) ||
      !inwoner_zaken(*ret_toegang, &zaken, &count, fault))
    return false;
  uit->verhalen = NEW_ARRAY(werk->arena, struct mijn_verhaal, count + 1);
  for (size_t i = 0; i < count; i++)
    if (zaken[i].open && !zaken[i].besproken &&
        !story_of(*ret_toegang, &zaken[i], &uit->verhalen[uit->verhaal_aantal++], fault))
      return false;
  return true;
}

static bool look_at_stories(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                            struct fault *fault) {
  (void)in;
  struct mijn_vertellen_uit uit = {0};
  struct toegang *toegang;
  if (!read_stories(tx, werk, HANDELING_ZIEN, "eigen verhaal inzien", &toegang, &uit, fault)) return false;
  *(struct mijn_vertellen_uit *)ret_uit = uit;
  return true;
}

bool mijn_vertellen_inzien(const struct werk *werk, struct mijn_vertellen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_at_stories, NULL, ret_uit, fault);
}

struct writing {
  struct str publiek;
  int64_t versie;
  const void *in;
};

static bool tell(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct writing *writing = in_;
  const struct mijn_tekst_in *in = writing->in;
  struct mijn_vertellen_uit uit = {0};
  struct toegang *toegang;
  if (!read_stories(tx, werk, HANDELING_DOEN, "eigen verhaal vertellen", &toegang, &uit, fault)) return false;
  *ret_uitkomst = writing->publiek;
  for (size_t i = 0; i < uit.verhaal_aantal; i++)
    if (str_eq(uit.verhalen[i].melding, writing->publiek))
      return write_over(werk, toegang, uit.verhalen[i].nu, writing->versie, in->tekst, fault);
  return fault_set(fault, FAULT_ABSENT, S("Over deze vraag is al met u gesproken, of zij is gesloten."),
                   "no such question to tell about");
}

bool mijn_vertellen(const struct werk *werk, struct str melding, int64_t versie, const struct mijn_tekst_in *in,
                    struct str *ret_melding, struct fault *fault) {
  struct writing writing = {melding, versie, in};
  return act_schrijven_eenmaal(werk, tell, &writing, ret_melding, fault);
}

/* --- the plan --- */

static bool open_plan(struct tx *tx, const struct werk *werk, enum handeling handeling, const char *act,
                      struct toegang **ret_toegang, struct mijn_plan_uit *uit, struct fault *fault) {
  if (!enter(tx, werk, act, handeling, &uit->wie, ret_toegang, fault) ||
      !inwoner_plan(*ret_toegang, &uit->plan, &uit->inhoud, fault))
    return false;
  if (uit->plan.id == 0) return true;
  if (!inbreng_van_inwoner(*ret_toegang, 0, uit->plan.id, &uit->inbreng, &uit->inbreng_aantal, fault)) return false;
  uit->woorden = still_open(uit->inbreng, uit->inbreng_aantal, INBRENG_WOORDEN);
  uit->woorden.plan = uit->plan.id;
  return true;
}

static bool look_at_plan(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct mijn_plan_uit uit = {0};
  struct toegang *toegang;
  if (!open_plan(tx, werk, HANDELING_ZIEN, "eigen plan inzien", &toegang, &uit, fault)) return false;
  if (uit.plan.id) uit.regel_aantal = plan_regels(werk->arena, &uit.inhoud, &uit.regels);
  *(struct mijn_plan_uit *)ret_uit = uit;
  return true;
}

bool mijn_plan_inzien(const struct werk *werk, struct mijn_plan_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_at_plan, NULL, ret_uit, fault);
}

/* There must be a plan to write beside. */
static bool with_plan(struct tx *tx, const struct werk *werk, const char *act, struct toegang **ret_toegang,
                      struct mijn_plan_uit *uit, struct fault *fault) {
  return open_plan(tx, werk, HANDELING_DOEN, act, ret_toegang, uit, fault) &&
         (uit->plan.id != 0 || fault_set(fault, FAULT_ABSENT, S("Er is geen plan meer."), "no plan of this resident"));
}

static bool write_words(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                        struct fault *fault) {
  const struct writing *writing = in_;
  const struct mijn_tekst_in *in = writing->in;
  struct mijn_plan_uit uit = {0};
  struct toegang *toegang;
  if (!with_plan(tx, werk, "schrijven in eigen plan", &toegang, &uit, fault)) return false;
  *ret_uitkomst = uit.plan.publiek;
  return write_over(werk, toegang, uit.woorden, writing->versie, in->tekst, fault);
}

bool mijn_plan_woorden(const struct werk *werk, int64_t versie, const struct mijn_tekst_in *in, struct str *ret_plan,
                       struct fault *fault) {
  struct writing writing = {.versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, write_words, &writing, ret_plan, fault);
}

static bool propose_goal(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct mijn_tekst_in *in = in_;
  struct mijn_plan_uit uit = {0};
  struct toegang *toegang;
  if (!with_plan(tx, werk, "doel voorstellen", &toegang, &uit, fault)) return false;
  *ret_uitkomst = uit.plan.publiek;
  return inbreng_bewaren(
      toegang,
      &(struct inbreng){.publiek = werk_id(werk), .soort = INBRENG_DOEL, .plan = uit.plan.id, .tekst = in->tekst},
      fault);
}

bool mijn_plan_doel(const struct werk *werk, const struct mijn_tekst_in *in, struct str *ret_plan,
                    struct fault *fault) {
  return act_schrijven_eenmaal(werk, propose_goal, in, ret_plan, fault);
}

/* His own line of the plan. */
static const struct plan_afspraak *own_promise(const struct mijn_plan_uit *uit, struct str publiek) {
  for (size_t i = 0; i < uit->inhoud.afspraak_aantal; i++) {
    const struct plan_afspraak *a = &uit->inhoud.afspraken[i];
    if (a->soort == WIE_BEWONER && a->wie == uit->wie.voor.persoon && !a->weg && str_eq(a->publiek, publiek)) return a;
  }
  return NULL;
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct writing *writing = in_;
  const struct mijn_taak_in *in = writing->in;
  struct mijn_plan_uit uit = {0};
  struct toegang *toegang;
  if (!with_plan(tx, werk, "eigen afspraak", &toegang, &uit, fault)) return false;
  const struct plan_afspraak *was = own_promise(&uit, writing->publiek);
  if (!was) return fault_set(fault, FAULT_ABSENT, S("Deze afspraak is er niet meer."), "no such afspraak of him");
  if (!in->gedaan && in->reden.len == 0)
    return fault_add(fault, "reden",
                     S("Schrijf kort op waarom het niet lukt. Dan kunnen wij samen iets anders zoeken."));
  struct plan_afspraak wordt = *was;
  wordt.stand = in->gedaan ? STAND_GEDAAN : STAND_NIET;
  wordt.stand_op = werk_vandaag(werk);
  wordt.reden = in->gedaan ? S("") : in->reden;
  struct str tekst = in->gedaan
                         ? str_join(werk->arena, S("Gedaan: "), was->wat)
                         : str_format(werk->arena, "Lukt niet: %.*s. %.*s", STR_ARG(was->wat), STR_ARG(in->reden));
  struct plan_afspraak rests_on = *was;
  rests_on.versie = writing->versie;
  *ret_uitkomst = uit.plan.publiek;
  return inwoner_afspraak_zetten(toegang, &rests_on, &wordt, fault) &&
         inbreng_bewaren(
             toegang,
             &(struct inbreng){.publiek = werk_id(werk), .soort = INBRENG_TAAK, .plan = uit.plan.id, .tekst = tekst},
             fault);
}

bool mijn_taak(const struct werk *werk, struct str afspraak, int64_t versie, const struct mijn_taak_in *in,
               struct str *ret_plan, struct fault *fault) {
  struct writing writing = {afspraak, versie, in};
  return act_schrijven_eenmaal(werk, settle, &writing, ret_plan, fault);
}

#include "verhelderen_werk.h"

#include "inrichting/werk.h"
#include "store/melding.h"
#include "store/persoon.h"

#include "grond.h"

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, unsigned ook_nodig,
                unsigned welkom, int64_t huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){.act = act,
                              .grond = grond_van(werk->actor, handeling),
                              .handeling = handeling,
                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_VERHELDERING | ook_nodig,
                              .informatie_ook = welkom,
                              .over = OVER_HUISHOUDEN,
                              .huishouden = huishouden},
      ret_toegang, fault);
}

bool verhelderen_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                        unsigned ook_nodig, int64_t huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return ask(tx, werk, act, handeling, ook_nodig, INFO_CASUS | INFO_PLAN | INFO_DOCUMENT, huishouden, ret_toegang,
             fault);
}

static bool still_open(const struct verheldering *verheldering, struct fault *fault) {
  return verheldering->afgerond_op == DAG_GEEN ||
         fault_set(fault, FAULT_STALE, S("Deze vraagverheldering is intussen afgerond."), "verheldering is finished");
}

bool verhelderen_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                        struct toegang **ret_toegang, struct verheldering *ret_verheldering, struct fault *fault) {
  int64_t huishouden;
  return toegang_wegwijzer(tx, WEGWIJZER_VERHELDERING, publiek, &huishouden, fault) &&
         ask(tx, werk, act, HANDELING_DOEN, 0, 0, huishouden, ret_toegang, fault) &&
         huishouden_vasthouden(*ret_toegang, huishouden, fault) &&
         verheldering_lezen(*ret_toegang, publiek, ret_verheldering, fault) && still_open(ret_verheldering, fault);
}

bool verhelderen_deel_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                             struct toegang **ret_toegang, struct verheldering *ret_verheldering,
                             struct verheldering_deel *ret_deel, struct fault *fault) {
  int64_t huishouden;
  return toegang_wegwijzer(tx, WEGWIJZER_VERHELDERING_DEEL, publiek, &huishouden, fault) &&
         ask(tx, werk, act, HANDELING_DOEN, 0, 0, huishouden, ret_toegang, fault) &&
         huishouden_vasthouden(*ret_toegang, huishouden, fault) &&
         verheldering_deel_lezen(*ret_toegang, publiek, ret_verheldering, ret_deel, fault) &&
         still_open(ret_verheldering, fault);
}

static bool is_same_part(const struct verheldering_deel *een, const struct verheldering_deel *ander) {
  return een->vraag == ander->vraag && een->persoon == ander->persoon && str_eq(een->leefgebied, ander->leefgebied);
}

/* The newest finished one before this. */
static bool find_before(struct toegang *toegang, const struct verheldering *verheldering,
                        struct verheldering *ret_vorige, struct fault *fault) {
  struct verheldering *alle;
  size_t aantal;
  *ret_vorige = (struct verheldering){0};
  if (!verhelderingen_van_huishouden(toegang, verheldering->huishouden, &alle, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal && !ret_vorige->id; i++)
    if (alle[i].id < verheldering->id) *ret_vorige = alle[i];
  return true;
}

static bool from_question(struct toegang *toegang, struct arena *arena, const struct verheldering *verheldering,
                          struct deel_inhoud *bekend, struct str *uit, struct fault *fault) {
  struct melding *meldingen;
  size_t aantal;
  if (!meldingen_van_huishouden(toegang, verheldering->huishouden, &meldingen, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal && uit->len == 0; i++) {
    if (meldingen[i].gesloten_op != DAG_GEEN) continue;
    bekend->tekst[TEKST_ANTWOORD] = meldingen[i].woorden;
    bekend->eigen[TEKST_ANTWOORD] = true;
    *uit = str_join(arena, S("de vraag van "), dag_lang(arena, meldingen[i].ontvangen));
  }
  return true;
}

bool verhelderen_bekend(struct tx *tx, struct toegang *toegang, const struct verheldering *verheldering,
                        const struct verheldering_deel *deel, struct deel_inhoud *ret_bekend, struct str *ret_uit,
                        struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  struct verheldering vorige;
  struct deel_inhoud bekend = {.volgorde = -1};
  struct str uit = {0};
  struct verheldering_deel *delen;
  size_t aantal = 0;
  if (!find_before(toegang, verheldering, &vorige, fault) ||
      (vorige.id && !verheldering_delen(toegang, &vorige, &delen, &aantal, fault)))
    return false;
  for (size_t i = 0; i < aantal; i++) {
    if (!is_same_part(&delen[i], deel) || deel_inhoud_leeg(&delen[i].inhoud)) continue;
    bekend = delen[i].inhoud;
    uit = str_join(arena, S("de vraagverheldering van "), dag_lang(arena, vorige.begonnen_op));
  }
  if (uit.len == 0 && deel->vraag == VRAAG_SPEELT && !from_question(toegang, arena, verheldering, &bekend, &uit, fault))
    return false;
  *ret_bekend = bekend;
  *ret_uit = uit;
  return true;
}

bool verhelderen_nieuwste(struct toegang *toegang, int64_t huishouden, int64_t casus,
                          struct verheldering_deel **ret_delen, size_t *ret_aantal, struct fault *fault) {
  struct verheldering *alle;
  size_t aantal;
  if (!verhelderingen_van_huishouden(toegang, huishouden, &alle, &aantal, fault)) return false;
  *ret_aantal = 0;
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].casus == casus) return verheldering_delen(toegang, &alle[i], ret_delen, ret_aantal, fault);
  return true;
}

const struct meetschaal_rij *meetschaal_van(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  const struct rij *const *rijen;
  return inrichting_in_kracht(arena, inrichting, TABEL_MEETSCHAAL, dag, &rijen)
             ? (const struct meetschaal_rij *)rijen[0]
             : NULL;
}

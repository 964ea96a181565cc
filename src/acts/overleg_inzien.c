#include "acts/overleg_voeren.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/gebruiker.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/medewerker.h"
#include "store/melding.h"
#include "store/opname.h"
#include "store/overleg.h"
#include "store/persoon.h"

#include "grond.h"
#include "overleg_werk.h"

bool trajectsoorten_kiezen(struct tx *tx, struct keus **ret_soorten, size_t *ret_aantal, struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t aantal = inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_TRAJECTSOORT, tx_vandaag(tx), &rijen);
  struct keus *soorten = NEW_ARRAY(tx_arena(tx), struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct trajectsoort_rij *rij = (const struct trajectsoort_rij *)rijen[i];
    soorten[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam, .uitleg = rij->uitleg};
  }
  *ret_soorten = soorten;
  *ret_aantal = aantal;
  return true;
}

/* The kinds of meeting of today; where the resident must be there only with a casus at hand. */
static bool meeting_kinds(struct tx *tx, bool met_casus, struct keus **ret_soorten, size_t *ret_aantal,
                          struct fault *fault) {
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t alle = inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_OVERLEGSOORT, tx_vandaag(tx), &rijen), count = 0;
  struct keus *soorten = NEW_ARRAY(tx_arena(tx), struct keus, alle + 1);
  for (size_t i = 0; i < alle; i++) {
    const struct overlegsoort_rij *rij = (const struct overlegsoort_rij *)rijen[i];
    if (met_casus || rij->inwoner != INWONER_MOET)
      soorten[count++] = (struct keus){.sleutel = rij->id, .naam = rij->naam, .uitleg = rij->uitleg};
  }
  *ret_soorten = soorten;
  *ret_aantal = count;
  return true;
}

static bool look_list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct overleggen_uit uit = {0};
  struct toegang *toegang;
  const struct actor *actor = werk->actor;
  if (!overleg_vragen(tx, werk, "overleggen inzien", HANDELING_ZIEN, &toegang, fault) ||
      !overleggen_lezen(toegang, &uit.overleggen, &uit.aantal, fault) ||
      !meeting_kinds(tx, *(const bool *)in, &uit.soorten, &uit.soort_aantal, fault) ||
      !collegas_van(tx, actor->gebruiker, &uit.collegas, &uit.collega_aantal, fault))
    return false;
  uit.teams = NEW_ARRAY(werk->arena, struct team, actor->team_aantal + 1);
  for (size_t i = 0; i < actor->team_aantal; i++)
    if (!team_zoeken(tx, actor->teams[i], &uit.teams[uit.team_aantal++], fault)) return false;
  *(struct overleggen_uit *)ret_uit = uit;
  return true;
}

bool overleggen_inzien(const struct werk *werk, bool met_casus, struct overleggen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_list, &met_casus, ret_uit, fault);
}

static size_t still_to_do(const struct agendapunt *punten, size_t aantal) {
  size_t nog = 0;
  while (nog < aantal && !punten[nog].klaar) nog++;
  return nog;
}

static bool look_meeting(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct overleg_uit uit = {0};
  struct toegang *toegang;
  if (!overleg_vragen(tx, werk, "overleg inzien", HANDELING_ZIEN, &toegang, fault) ||
      !overleg_lezen(toegang, *(const struct str *)in, &uit.overleg, fault) ||
      !overleg_agenda(toegang, &uit.overleg, false, &uit.punten, &uit.aantal, fault) ||
      !overleg_aanwezigen(toegang, &uit.overleg, &uit.aanwezig, &uit.aanwezig_aantal, fault) ||
      !medewerkers_van_team(tx, uit.overleg.team, &uit.team, &uit.team_aantal, fault) ||
      !trajectsoorten_kiezen(tx, &uit.soorten, &uit.soort_aantal, fault))
    return false;
  uit.nog = still_to_do(uit.punten, uit.aantal);
  *(struct overleg_uit *)ret_uit = uit;
  return true;
}

bool overleg_inzien(const struct werk *werk, struct str overleg, struct overleg_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_meeting, &overleg, ret_uit, fault);
}

static bool is_item(const struct agendapunt *punt, const struct bespreken_wat *wat) {
  return wat->melding.len ? str_eq(punt->melding, wat->melding) : str_eq(punt->publiek, wat->punt);
}

/* The first that is still to do behind this one, else the first of all that is not this one. */
static void find_next(const struct agendapunt *punten, size_t aantal, const struct bespreken_wat *wat,
                      struct overleg_punt_uit *uit) {
  bool passed = false;
  uit->nog = still_to_do(punten, aantal);
  for (size_t i = 0; i < uit->nog; i++) {
    if (is_item(&punten[i], wat)) {
      passed = true;
      continue;
    }
    if (uit->is_volgende && !passed) continue;
    uit->volgende = punten[i];
    uit->is_volgende = true;
    if (passed) return;
  }
}

/* Who lives there, what runs and ran: under the rights of who looks. */
static bool read_essence(struct tx *tx, const struct werk *werk, int64_t huishouden, struct str melding,
                         struct overleg_punt_uit *uit, struct fault *fault) {
  struct huishouden_inzien_uit *d = &uit->dossier;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "agendapunt inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = huishouden},
                      &toegang, fault) ||
      !huishouden_publiek(tx, huishouden, &d->huishouden.publiek, fault) ||
      !huishouden_bewoners(toegang, huishouden, &d->bewoners, &d->bewoner_aantal, fault) ||
      !meldingen_van_huishouden(toegang, huishouden, &d->meldingen, &d->melding_aantal, fault) ||
      !opnames_lezen(toegang, huishouden, d->meldingen, d->melding_aantal, fault) ||
      !casus_van_huishouden(toegang, huishouden, &d->casus, fault) ||
      !belasting_bij_huishouden(toegang, huishouden, &uit->collegas, &uit->collega_aantal, fault))
    return false;
  d->huishouden.id = huishouden;
  d->lid_aantal = huishouden_nu(tx, d->bewoners, d->bewoner_aantal);
  for (size_t i = 0; i < d->melding_aantal && melding.len; i++)
    if (str_eq(d->meldingen[i].publiek, melding)) uit->melding = d->meldingen[i];
  if (uit->melding.id && !overleg_punt_van_melding(toegang, uit->overleg.id, uit->melding.id, &uit->punt, fault))
    return false;
  return d->casus.id == 0 || (trajecten_van_casus(toegang, d->casus.id, &d->trajecten, &d->traject_aantal, fault) &&
                              regie_van_casus(toegang, d->casus.id, &d->regie, &d->regie_aantal, fault));
}

/* A question without a household: anybody of the team can do it. */
static bool read_team(struct tx *tx, struct overleg_punt_uit *uit, struct fault *fault) {
  struct medewerker *wie;
  size_t aantal;
  if (!medewerkers_van_team(tx, uit->overleg.team, &wie, &aantal, fault)) return false;
  uit->collegas = NEW_ARRAY(tx_arena(tx), struct belasting, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    uit->collegas[i] = (struct belasting){.wie = wie[i], .weg_vanaf = DAG_GEEN, .weg_tot = DAG_GEEN};
  uit->collega_aantal = aantal;
  return true;
}

static bool look_item(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct bespreken_wat *wat = in;
  struct overleg_punt_uit uit = {0};
  struct agendapunt *punten;
  struct toegang *toegang;
  size_t aantal;
  int64_t huishouden = 0;
  if (!overleg_vragen(tx, werk, "agendapunt inzien", HANDELING_ZIEN, &toegang, fault) ||
      !overleg_lezen(toegang, wat->overleg, &uit.overleg, fault) ||
      !overleg_agenda(toegang, &uit.overleg, true, &punten, &aantal, fault) ||
      !trajectsoorten_kiezen(tx, &uit.soorten, &uit.soort_aantal, fault))
    return false;
  find_next(punten, aantal, wat, &uit);
  if (wat->melding.len == 0 && !overleg_punt_lezen(toegang, uit.overleg.id, wat->punt, &uit.punt, fault)) return false;
  if (wat->melding.len
          ? !toegang_wegwijzer(tx, WEGWIJZER_MELDING, wat->melding, &huishouden, fault)
          : uit.punt.casus.len && !toegang_wegwijzer(tx, WEGWIJZER_CASUS, uit.punt.casus, &huishouden, fault))
    return false;
  if (huishouden == 0 ? !read_team(tx, &uit, fault) : !read_essence(tx, werk, huishouden, wat->melding, &uit, fault))
    return false;
  *(struct overleg_punt_uit *)ret_uit = uit;
  return true;
}

bool overleg_punt_inzien(const struct werk *werk, const struct bespreken_wat *wat, struct overleg_punt_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look_item, wat, ret_uit, fault);
}

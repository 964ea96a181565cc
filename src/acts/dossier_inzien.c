#include "acts/dossier_inzien.h"

#include "store/afspraak.h"
#include "store/gebruiker.h"
#include "store/melding.h"
#include "store/werkoverdracht.h"

#include "uitvoeren.h"

static bool own_teams(struct tx *tx, const struct werk *werk, struct werklijst_inzien_uit *uit, struct fault *fault) {
  const struct actor *actor = werk->actor;
  uit->teams = NEW_ARRAY(werk->arena, struct team, actor->team_aantal + 1);
  for (size_t i = 0; i < actor->team_aantal; i++)
    if (!team_zoeken(tx, actor->teams[i], &uit->teams[uit->team_aantal++], fault)) return false;
  return true;
}

/* What stands above the list: the day itself, and what others asked of him. */
static bool read_today(struct toegang *toegang, const struct werk *werk, struct werklijst_inzien_uit *uit,
                       struct fault *fault) {
  int64_t self = werk->actor->gebruiker;
  dag_t vandaag = werk_vandaag(werk);
  moment_t van = moment_van_dag(vandaag), tot = moment_van_dag(vandaag + 1);
  return agenda_lezen(toegang, AGENDA_MEDEWERKER, self, van, tot, &uit->vandaag, &uit->vandaag_aantal, fault) &&
         agenda_lezen(toegang, AGENDA_VERVANGEN, self, van, tot, &uit->vervangen, &uit->vervangen_aantal, fault) &&
         werkoverdrachten_aan(toegang, &uit->werkoverdrachten, &uit->werkoverdracht_aantal, fault);
}

static bool read_worklist(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct werklijst_inzien_in *in = in_;
  struct werklijst_inzien_uit uit = {.team = in->team};
  struct toegang *toegang;
  if (!own_teams(tx, werk, &uit, fault)) return false;
  if (!uit.team && uit.team_aantal) uit.team = uit.teams[0].id;
  int64_t skip = in->bladzijde > 1 ? (in->bladzijde - 1) * WERKLIJST_BLAD : 0;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "werklijst inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON | INFO_MELDING,
                                              .over = OVER_LIJST},
                      &toegang, fault))
    return false;
  if (uit.team && in->deel != WERKLIJST_DAG && !werklijst_lezen(toegang, uit.team, in->van, skip, &uit.lijst, fault))
    return false;
  if (in->deel != WERKLIJST_LIJST && !read_today(toegang, werk, &uit, fault)) return false;
  *(struct werklijst_inzien_uit *)ret_uit = uit;
  return true;
}

bool werklijst_inzien(const struct werk *werk, const struct werklijst_inzien_in *in,
                      struct werklijst_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_worklist, in, ret_uit, fault);
}

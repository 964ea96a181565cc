#include "acts/keuzes.h"

#include "inrichting/organisatie.h"
#include "inrichting/toegang.h"
#include "store/gebruiker.h"
#include "store/inrichting.h"

#include "teams.h"
#include "uitvoeren.h"

struct teams {
  struct team *teams;
  size_t aantal;
};

bool teams_van_vandaag(struct tx *tx, struct team **ret_teams, size_t *ret_aantal, struct fault *fault) {
  struct team *teams;
  size_t alle, count = 0;
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault) || !teams_lezen(tx, &teams, &alle, fault)) return false;
  for (size_t i = 0; i < alle; i++)
    if (teams[i].sleutel.len == 0 || team_op(inrichting, teams[i].sleutel, tx_vandaag(tx))) teams[count++] = teams[i];
  *ret_teams = teams;
  *ret_aantal = count;
  return true;
}

static bool read_teams(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)werk, (void)in;
  struct teams *uit = ret_uit;
  return teams_van_vandaag(tx, &uit->teams, &uit->aantal, fault);
}

bool teams_kiezen(const struct werk *werk, struct team **ret_teams, size_t *ret_aantal, struct fault *fault) {
  struct teams teams = {0};
  if (!act_lezen(werk, read_teams, NULL, &teams, fault)) return false;
  *ret_teams = teams.teams;
  *ret_aantal = teams.aantal;
  return true;
}

struct keuzelijst {
  struct keus *keuzes;
  size_t aantal;
};

static bool read_channels(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct keuzelijst *lijst = ret_uit;
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  lijst->aantal = inrichting_in_kracht(werk->arena, inrichting, TABEL_KANAAL, werk_vandaag(werk), &rijen);
  lijst->keuzes = NEW_ARRAY(werk->arena, struct keus, lijst->aantal + 1);
  for (size_t i = 0; i < lijst->aantal; i++) {
    const struct kanaal_rij *kanaal = (const struct kanaal_rij *)rijen[i];
    lijst->keuzes[i] = (struct keus){.sleutel = kanaal->id, .naam = kanaal->naam};
  }
  return true;
}

bool kanalen_kiezen(const struct werk *werk, struct keus **ret_kanalen, size_t *ret_aantal, struct fault *fault) {
  struct keuzelijst lijst;
  if (!act_lezen(werk, read_channels, NULL, &lijst, fault)) return false;
  *ret_kanalen = lijst.keuzes;
  *ret_aantal = lijst.aantal;
  return true;
}

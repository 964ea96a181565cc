/* Looking at the work list of a team. */
#ifndef ACTS_DOSSIER_INZIEN_H
#define ACTS_DOSSIER_INZIEN_H

#include "acts/werk.h"
#include "domain/afspraak.h"
#include "domain/dossier.h"
#include "domain/gebruiker.h"
#include "domain/spoed.h"
#include "domain/werkoverdracht.h"

/* What is read: all, what comes today, or the list. */
enum werklijst_deel { WERKLIJST_ALLES, WERKLIJST_DAG, WERKLIJST_LIJST };
struct werklijst_inzien_in {
  int64_t team;      /* 0 = the first of the actor's teams */
  int64_t bladzijde; /* from 1 */
  enum werklijst_van van;
  enum werklijst_deel deel;
};
struct werklijst_inzien_uit {
  struct werklijst lijst;
  struct afspraak *vandaag, *vervangen; /* appointments of today: his own, and of whom he stands in for */
  size_t vandaag_aantal, vervangen_aantal;
  struct werkoverdracht *werkoverdrachten; /* that wait for him to accept */
  size_t werkoverdracht_aantal;
  struct team *teams; /* the actor's own */
  size_t team_aantal;
  int64_t team; /* the one that is shown; 0 when the actor is in no team */
};
/* Lists that the rights of the actor let him see; FAULT_ACCESS for a team he is not in. */
bool werklijst_inzien(const struct werk *werk, const struct werklijst_inzien_in *in,
                      struct werklijst_inzien_uit *ret_uit, struct fault *fault);

#endif

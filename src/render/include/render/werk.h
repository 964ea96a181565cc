/* What the start page of a worker shows. */
#ifndef RENDER_WERK_H
#define RENDER_WERK_H

#include "domain/mijnwerk.h"
#include "domain/overleg.h"
#include "domain/triage.h"
#include "render/schermen.h"

/* Of a worker with households. */
struct mijn_werk_beeld {
  const struct werkpost *posten, *bleef;
  size_t te_doen, bleef_aantal, te_laat;         /* te_laat: of both */
  const struct caseloadregel *nieuws, *caseload; /* where something changed; those that are shown */
  size_t nieuws_aantal, caseload_aantal, caseload_totaal;
  dag_t sinds;
  bool ondersteunt;
  bool ernaast; /* there is something to stand beside what is to do */
  const struct lijst *lijst;
};

/* The open meldingen of a team; of the day of a worker only the ways to them. */
struct werklijst_beeld {
  struct str pad; /* where the list is */
  const struct werkregel *regels;
  size_t aantal;
  int64_t te_laat, deze_week, totaal;
  const struct tab *teams; /* shown when there is more than one */
  size_t team_aantal;
  struct str team;
  const struct tab *welk; /* whose meldingen */
  size_t welk_aantal;
  enum werklijst_van keus;
  const struct lijst *lijst;
  dag_t vandaag;
};

struct werk_beeld {
  const struct mijn_werk_beeld *mijn; /* NULL = of the desk */
  const struct werklijst_beeld *open;
  struct voordeur_beeld voordeur; /* of the desk */
  struct overdrachten_beeld overdrachten;
  const struct overleg *overleggen;             /* of today */
  const struct afspraak *afspraken, *vervangen; /* the same */
  size_t overleg_aantal, afspraak_aantal, vervangen_aantal;
  const struct werkoverdracht *werkoverdrachten;
  size_t werkoverdracht_aantal;
  bool leidt;
  dag_t vandaag;
};

/* Where it is done. */
struct str werkpost_pad(struct arena *arena, const struct werkpost *post);

#endif

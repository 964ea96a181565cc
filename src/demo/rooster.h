/* What will happen: which question comes in when, about what, from which household and which way it goes. Drawn up
 * before the first day, so that the figures come out exactly. */
#ifndef DEMO_ROOSTER_H
#define DEMO_ROOSTER_H

#include "demo/demo.h"
#include "mensen.h"

enum demo_weg {
  WEG_LOKET,       /* done at the desk */
  WEG_AFGEHANDELD, /* answered by the team within some weeks */
  WEG_KORT,        /* one provision: the short way to an aanvraag */
  WEG_TRAJECT,     /* a traject, with clarification and plan */
};

/* What comes next in it (verloop.c tells what is done). */
enum beurt {
  BEURT_EERST, /* the worker opens the file */
  BEURT_SLUITEN,
  BEURT_KORT,
  BEURT_WACHT, /* on the waiting list */
  BEURT_KENNIS,
  BEURT_VERHELDEREN,
  BEURT_PLAN,
  BEURT_HULP,
  BEURT_BESLUIT,
  BEURT_BELOOP,
  BEURT_EINDE,
  BEURT_BEZWAAR, /* against the besluit in `zaak`; from then on that bezwaar */
  BEURT_HOREN,
  BEURT_BEZWAARBESLUIT,
  BEURT_WEB, /* sent over the website, waits for the desk */
};

struct vraagsoort; /* verhaal.h: what a question can be about */

struct dossier {
  int nummer;
  size_t lijn;
  enum demo_weg weg;
  bool web;        /* comes in over the website */
  bool trekt_in;   /* the resident withdraws it: nothing came of it */
  bool voorval;    /* something happens beside it (voorvallen.h) */
  bool loopt;      /* its traject runs on the last day */
  moment_t binnen; /* when the question is recorded */
  dag_t eind;      /* the day on which the traject is closed; DAG_GEEN when it is not */
  const struct vraagsoort *soort;
  struct kans kans;
  struct gezin *gezin;         /* NULL until the question comes in */
  size_t wie;                  /* of the household: whom it is about */
  size_t werker;               /* of the line: who does it */
  enum beurt beurt, beurt_was; /* beurt_was: where it stood when its end came */
  int ronde;                   /* talks since the help began */
  bool vraag_dicht;            /* the question itself is closed */
  dag_t kijken;                /* when it is looked at together again; 0 = not planned */
  int64_t versie;              /* of the melding, as it is now */
  char melding[ID_LENGTH + 1], traject[ID_LENGTH + 1], zaak[ID_LENGTH + 1]; /* zaak: see BEURT_BEZWAAR */
  char webvraag[ID_LENGTH + 1];                                             /* BEURT_WEB */
};

/* All questions of the demo, in the order in which they come in. */
void rooster_maken(struct arena *arena, const struct demo_maat *maat, uint64_t zaad, struct dossier **ret_dossiers,
                   size_t *ret_aantal);
/* A day on which people work. */
bool werkdag(dag_t dag);
/* The first working day from `dag` on. */
dag_t werkdag_vanaf(dag_t dag);

#endif

/* A melding: a question for a household, and the rules of taking it in and ending it. */
#ifndef DOMAIN_MELDING_H
#define DOMAIN_MELDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/veld.h"

enum wet { WET_WMO = 1, WET_JEUGDWET, WET_PARTICIPATIEWET, WET_SCHULDHULP, WET_GEEN };
extern const struct keuze wetten[];
/* Name in the national table of terms of the clock that starts when a melding comes in; "" when the law sets none. Wmo
 * 2015 art. 2.3.2 lid 1; for youth the start event is a setting, received = aanvraag until the inrichting says
 * otherwise (S0-103). */
struct str wet_termijn(enum wet wet);

struct str wet_kort(enum wet wet); /* "Wmo", "Jeugdwet": for lists */

enum sluitreden {
  SLUIT_INGETROKKEN = 1, /* the resident withdraws it */
  SLUIT_BEANTWOORD,      /* the resident agrees that it is answered */
  SLUIT_DOORGEGEVEN,     /* passed on warmly to another body */
  SLUIT_GEEN_CONTACT,    /* no contact could be made */
  SLUIT_OVERLEDEN,
  SLUIT_VERHUISD,
  SLUIT_VERGISSING,  /* recorded by mistake */
  SLUIT_VERSLAG = 9, /* the onderzoek is done and its verslag went out */
  SLUIT_LOKET = 8,   /* done at the first contact; never chosen afterwards, it follows from the outcome of triage */
};
extern const struct keuze sluitredenen[]; /* those that can be chosen */
struct str sluitreden_naam(enum sluitreden reden);

enum urgentie { URGENTIE_GEWOON = 1, URGENTIE_SNEL, URGENTIE_DIRECT };

/* "2026-000123": year of receipt and the number that is never used again. */
struct str melding_nummer(struct arena *arena, dag_t ontvangen, int64_t id);

struct opname;
struct melding {
  int64_t id;
  struct str publiek;
  int64_t huishouden, persoon, team;
  struct str team_naam, persoon_naam;
  struct str rapportagelijn; /* figures count it here; only while it is recorded */
  struct str persoon_publiek;
  enum wet wet;
  struct str kanaal; /* key of a row of the inrichting */
  dag_t ontvangen;
  dag_t wmo_melding_op; /* DAG_GEEN when it is no Wmo-melding */
  struct str woorden;
  struct str bereikbaar;       /* how and when he is best and safely reached; may be empty */
  int urgentie;                /* enum urgentie; 0 = not asked */
  const struct opname *opname; /* how it came in (domain/triage.h); NULL where that was not read */
  struct str opgenomen_door;
  moment_t opgenomen_op;
  int64_t behandelaar; /* the worker of the team who has it; 0 = nobody yet */
  struct str behandelaar_naam;
  struct str wacht;               /* its line of the waiting list, public id; "" = it does not wait */
  struct str werkoverdracht_naar; /* to whom it is being handed over; "" = to nobody */
  int64_t versie;
  dag_t laatste_dag; /* of the clock of its law; DAG_GEEN when there is none or it has ended */
  /* When ended: */
  dag_t gesloten_op; /* DAG_GEEN = open */
  enum sluitreden sluitreden;
  struct str sluit_toelichting;
};

/* What somebody fills in to end a melding. */
struct sluiting {
  enum sluitreden reden;
  struct str toelichting;
  struct str instemming_wie; /* who withdrew or agreed */
  struct str instemming_hoe; /* by telephone, at a visit, by letter */
  dag_t instemming_op;
  bool verslag_verstuurd, aanvraag_loopt; /* what there is of this melding */
};

/* A Wmo-melding ends without verslag only when the resident withdraws it or agrees that it is answered: who, how and
 * when are recorded (Wmo 2015 art. 2.3.2 lid 8 and 9; rule WMO-SLUIT). Death, moving away and a mistake of ours end it
 * too, with a word of explanation. All faults at once. `vandaag` bounds the dates. */
bool sluiting_toetsen(enum wet wet, dag_t ontvangen, const struct sluiting *sluiting, dag_t vandaag,
                      struct fault *fault);

/* Received today or earlier, not before the Wmo existed in its present form (2015), so that typing errors show. */
bool ontvangst_toetsen(dag_t ontvangen, dag_t vandaag, struct fault *fault);

#endif

/* A meeting of a team: who was there, what was spoken of and what was agreed (S0-105, S4-157..161). Which kinds there
 * are is a table of the inrichting (overlegsoort). */
#ifndef DOMAIN_OVERLEG_H
#define DOMAIN_OVERLEG_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"
#include "domain/veld.h"

/* How a melding comes out of a meeting. */
enum overleg_uitkomst {
  OVERLEG_OPPAKKEN = 1, /* a traject begins now */
  OVERLEG_WACHTLIJST,
  OVERLEG_DOORGEVEN,  /* back to the desk or on to another: who does it says the agreement */
  OVERLEG_MEER_WETEN, /* it comes back on the next agenda */
  OVERLEG_GEEN_HULP,  /* the melding still ends by its own rules */
};
extern const struct keuze overleg_uitkomsten[];

enum prioriteit { PRIORITEIT_HOOG = 1, PRIORITEIT_GEWOON, PRIORITEIT_LAAG };
extern const struct keuze prioriteiten[];

struct overleg {
  int64_t id;
  struct str publiek;
  struct str soort, soort_naam, uitleg; /* row of overlegsoort, as it is called on the day of the meeting */
  bool meldingen;                       /* the undiscussed meldingen of the team are on the agenda */
  bool inwoner_moet, inwoner_nee;       /* the resident must be there, or is not */
  bool maakt_plan;
  int64_t team;
  struct str team_naam;
  dag_t dag;
  struct medewerker voorzitter;
  int64_t casus;                                    /* 0 = of the team as a whole */
  struct str casus_publiek, huishouden, casus_naam; /* "" = the household may not be seen */
  struct str inwoner;                               /* who comes: the resident or who represents him */
  bool inwoner_erbij;
  struct str gasten; /* one on a line: name, organisation */
  dag_t gesloten_op; /* DAG_GEEN = it runs */
  size_t aanwezig;   /* members of the team */
  int64_t versie;
};

/* A line of the agenda. A melding has no punt until it has its outcome. */
struct agendapunt {
  int64_t id;         /* 0 = not spoken of yet */
  struct str publiek; /* "" then */
  int64_t melding_id, casus_id;
  struct str melding, casus; /* public ids; both "" for a question of its own */
  struct str huishouden, naam;
  struct str vraag; /* the first words of the melding, or why it is on the agenda */
  struct str ingebracht_door;
  dag_t laatste_dag; /* of the melding; DAG_GEEN = none */
  struct str behandelaar;
  enum overleg_uitkomst uitkomst; /* 0 = none yet, or no melding */
  struct medewerker eigenaar, tweede;
  enum prioriteit prioriteit; /* 0 = none */
  struct str afspraak;
  bool klaar;     /* spoken of in this meeting */
  int64_t versie; /* 0 = nothing was written yet */
};

/* Is the melding done with for the team, or does it come back? S0-105. */
bool overleg_besproken(enum overleg_uitkomst uitkomst);

/* Planning: a meeting where the resident must be there is about a casus and names who comes; where he is not, nobody is
 * named (S4-159). Rule OVERLEG-INWONER. */
bool overleg_toetsen(const struct overleg *overleg, dag_t vandaag, struct fault *fault);
/* Closing: where the resident must be there, he was (S4-159); and the day has come. Rule OVERLEG-INWONER. */
bool overleg_sluiten_toetsen(const struct overleg *overleg, dag_t vandaag, struct fault *fault);

/* What was agreed of one item: a melding gets an outcome, everything an owner (S0-105); what is not taken up and does
 * not wait needs words, for otherwise nobody knows what to do. Faults on "uitkomst", "werker" and "afspraak". */
bool bespreking_toetsen(bool melding, int uitkomst, struct str eigenaar, struct str afspraak, struct fault *fault);

#endif

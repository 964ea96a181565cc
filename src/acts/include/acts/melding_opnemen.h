/* Recording a question at the desk: who asks for whom, in his own words, about what, how urgent, whether everybody is
 * safe, and how the first contact ends. Law, team and urgency come from the inrichting; who chooses otherwise says why.
 * The melding comes on the work list of its team, the receipt is confirmed by letter, and for a Wmo-melding the clock
 * of six weeks starts (Wmo 2015 art. 2.3.2 lid 1). The outcome is the public id of the household. */
#ifndef ACTS_MELDING_OPNEMEN_H
#define ACTS_MELDING_OPNEMEN_H

#include "acts/werk.h"
#include "domain/triage.h"

/* What a form holds of which there can be several: "onderwerp" and "aanbod" repeat, and every question of triage has
 * its own name, TRIAGE_VELD with its key behind it. */
#define TRIAGE_VELD "triage-"
enum { LOKET_KEUZES_MAX = 64 };
struct loket_keuzes {
  struct str *onderwerpen, *aanbod; /* keys */
  size_t onderwerp_aantal, aanbod_aantal;
  struct triage_antwoord *antwoorden; /* as they came: not every one may be an answer */
  size_t antwoord_aantal;
};
struct loket_keuzes loket_keuzes_van(struct arena *arena, const struct paren *formulier);

struct melding_opnemen_in {
  struct str persoon;  /* public id */
  struct str webvraag; /* the question of the website that this is, public id; "" = none */
  struct str woorden;
  struct str bereikbaar; /* how and when he is best reached; optional */
  int wet, urgentie;     /* 0 or -1: as proposed */
  int64_t team;          /* 0: as proposed */
  struct str afwijken_reden;
  struct str kanaal; /* key of a row of the inrichting */
  dag_t ontvangen;
  int melder, weet_ervan, identiteit, vrijwillig;
  struct str melder_naam, melder_relatie, melder_telefoon, verwijzer, organisatie, tolk, grond;
  struct uitkomst_in uitkomst; /* may be left for later */
  struct loket_keuzes keuzes;
};
extern const struct veld melding_opnemen_velden[];
extern const size_t melding_opnemen_velden_aantal;

bool melding_opnemen(const struct werk *werk, const struct melding_opnemen_in *in, struct str *ret_huishouden,
                     struct fault *fault);
/* Adds what is wrong with it to the faults that the form has already, and records nothing. Always false. */
bool melding_opnemen_nagaan(const struct werk *werk, const struct melding_opnemen_in *in, struct fault *fault);

#endif

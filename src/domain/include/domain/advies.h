/* What the screen advises while a question is recorded: values that an act fills from the tables of the day. An advice
 * to the worker; the caller hears no law (S0-37). */
#ifndef DOMAIN_ADVIES_H
#define DOMAIN_ADVIES_H

#include "domain/triage.h"

/* One offer of the sociale kaart, the lightest layer first: S0-54, S0-142. */
struct advies_aanbod {
  struct str sleutel, naam, organisatie, uitleg;
  struct str laag; /* what its layer is called */
  bool gekozen;
};

/* Whether an organisation helps with a money question: S0-217. */
struct advies_geld {
  struct str vraag, organisatie, voorwaarde;
  struct str antwoord; /* as people read it */
  bool ster;           /* marked in the source, which does not explain it */
};

struct advies {
  bool onderwerpen; /* is there a subject to advise on */
  int wet;          /* enum wet; 0 = none is proposed */
  int urgentie;
  struct str team;              /* "" = none is proposed */
  dag_t laatste_dag;            /* of the clock of that law; DAG_GEEN */
  struct str ook_teams, elders; /* names with commas between; "" */
  bool toegelaten;
  struct str toegang_uitleg; /* why not */
  const struct advies_aanbod *aanbod;
  size_t aanbod_aantal;
  const struct advies_geld *geld;
  size_t geld_aantal;
  const struct str *voorzieningen;
  size_t voorziening_aantal;
};

#endif

/* What a question is about, what is asked at triage and where it goes. */
#ifndef INRICHTING_LOKET_H
#define INRICHTING_LOKET_H

#include "domain/triage.h"
#include "inrichting/organisatie.h"

struct leefgebied_rij {
  struct rij rij;
  struct str id, naam;
  int64_t volgorde;
};

struct onderwerp_rij {
  struct rij rij;
  struct str id, naam, leefgebied, product, geldvraag;
  int wet;      /* enum wet: advice to the worker; -1 when none fits */
  int urgentie; /* what the screen proposes; -1 when nothing */
};

enum routering_naar { NAAR_TEAM, NAAR_GEBIEDSTEAM, NAAR_LOKET, NAAR_ELDERS };

struct routering_rij {
  struct rij rij;
  struct str onderwerp, gebied, team, organisatie, rapportagelijn;
  int naar;
  int64_t leeftijd_van, leeftijd_tot;
};

struct triagevraag_rij {
  struct rij rij;
  struct str id, vraag, uitleg;
  int soort, altijd;
  int64_t volgorde;
};

struct triageuitkomst_rij {
  struct rij rij;
  struct str id, naam, uitleg;
  int leidt_tot, reden_nodig;
  int sluit_wmo_melding; /* enum sluit_wmo: only a resident ends a Wmo-melding */
};

/* Where a question goes. */
struct bestemming {
  const struct team_rij *team;     /* NULL when it goes elsewhere */
  struct str organisatie;          /* then this one */
  struct str rapportagelijn;       /* figures count it here */
  const struct routering_rij *rij; /* the row that decided */
};

const struct onderwerp_rij *onderwerp_op(const struct inrichting *inrichting, struct str id, dag_t dag);

/* Which team serves a subject for somebody of that age (-1 unknown) who lives there: S0-38, S0-39, S4-47. The row that
 * names the area or the age counts before one that does not. False when no row says. */
bool team_voor(const struct inrichting *inrichting, struct str onderwerp, struct str plaats, int leeftijd, dag_t dag,
               struct bestemming *ret_bestemming);

/* The questions of triage in their order, the law's own among them: S1a-131, S4-139. */
size_t triagevragen(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                    const struct triagevraag_rij *const **ret_vragen);

#endif

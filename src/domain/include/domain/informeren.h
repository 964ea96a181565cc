/* Telling somebody that we hold data about him that came from another than himself (AVG art. 14, nog te toetsen). How
 * it is told, or why not yet, is checked as with a signal: informeren_toetsen (domain/signaal.h). */
#ifndef DOMAIN_INFORMEREN_H
#define DOMAIN_INFORMEREN_H

#include "domain/persoon.h"
#include "domain/signaal.h"

/* Stored numbers. */
enum informeer_bron {
  INFORMEER_SIGNAAL = 1, /* a signal that was weighed */
  INFORMEER_REGISTER,    /* the basisregistratie */
  INFORMEER_PARTNER,
  INFORMEER_HUISGENOOT, /* somebody he lives with */
};
extern const struct keuze informeer_bronnen[];
extern const struct keuze informeer_bronnen_kiezen[]; /* without the signal */

struct informeerplicht {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  struct str huishouden_publiek;
  int64_t persoon;
  struct str persoon_publiek, persoon_naam;
  enum informeer_bron bron;
  struct str wat; /* which data: for the letter */
  dag_t ontvangen;
  dag_t uiterlijk; /* DAG_GEEN = no term is set */
  enum informeren stand;
  struct str tekst; /* how it was told, or why not yet */
  dag_t dag;        /* told on, or to be looked at again on */
  struct str brief_publiek, brief_naam;
  struct str door;
  int64_t versie;
};

/* The words of the letter to himself, after its opening. */
struct str informeren_brief(struct arena *arena, const struct informeerplicht *p);

/* Must somebody do something about it on that day? */
bool informeerplicht_open(const struct informeerplicht *p, dag_t vandaag);

#endif

/* The people around a household: who they are to it, what they do and how good the tie is. Somebody may be only a name
 * with a telephone number, or a person that Schakel knows. Who cares for somebody (mantelzorger) is a person with needs
 * of his own: S2-28. */
#ifndef DOMAIN_NETWERK_H
#define DOMAIN_NETWERK_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

enum band {
  BAND_PARTNER = 1,
  BAND_OUDER,
  BAND_KIND,
  BAND_FAMILIE,
  BAND_BUUR,
  BAND_VRIEND,
  BAND_VRIJWILLIGER,
  BAND_PROFESSIONAL,
  BAND_ANDERS
};
extern const struct keuze banden[];

/* How good the tie is, as the household itself sees it. */
enum bandsterkte { STERKTE_STERK = 1, STERKTE_GEWOON, STERKTE_GESPANNEN };
extern const struct keuze bandsterkten[];
struct str band_tekst(enum bandsterkte sterkte); /* "sterke band" */

struct netwerklid {
  int64_t id;
  struct str publiek;
  int64_t persoon;            /* 0 = only a name */
  struct str persoon_publiek; /* "" when he is only a name */
  struct str naam;            /* of the person when he is known */
  bool overleden;
  struct str telefoon, organisatie;
  enum band band;
  bool mantelzorger;
  struct str doet; /* what he does for the household; may be empty */
  enum bandsterkte sterkte;
  dag_t vanaf; /* DAG_GEEN when nobody knows */
  dag_t tot;   /* the last day; DAG_OPEN */
  int64_t versie;
};

/* Faults at "tot" (the end lies before the beginning), "vanaf" (it has not begun) and "organisatie" (only of who works
 * or volunteers for one). */
bool netwerklid_toetsen(const struct netwerklid *lid, dag_t vandaag, struct fault *fault);

/* Are these the same, at the same time: the same person, or the same name for who is only a name? */
bool netwerklid_dubbel(struct arena *arena, const struct netwerklid *een, const struct netwerklid *ander);

/* Does it still run on that day, or is it still to begin? */
bool netwerklid_loopt(const struct netwerklid *lid, dag_t dag);

/* "kind, mantelzorger", "professional, Thuiszorg Lek": who he is to the household, in one line. */
struct str netwerklid_wie(struct arena *arena, const struct netwerklid *lid);

/* Do two periods share a day? DAG_GEEN as a beginning is always. */
bool perioden_samen(dag_t vanaf, dag_t tot, dag_t andere_vanaf, dag_t andere_tot);

#endif

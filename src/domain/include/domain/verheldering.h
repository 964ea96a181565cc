/* The vraagverheldering: what goes on in a household, in five main questions, one about own strength, and per person
 * the life domains that matter (S0-15, S4-149..154). It is made of parts, each with its own versions, so that two
 * workers at two tables do not overwrite each other. Nothing in it is compulsory. */
#ifndef DOMAIN_VERHELDERING_H
#define DOMAIN_VERHELDERING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/str.h"
#include "domain/persoon.h"
#include "domain/veld.h"

/* The main questions (S4-150) and own strength and network (S4-151). Stored numbers. */
enum hoofdvraag {
  VRAAG_GEBIED = 0, /* no main question: a life domain of one person */
  VRAAG_SPEELT,
  VRAAG_HELPT,
  VRAAG_NODIG,
  VRAAG_EERST,
  VRAAG_LATER,
  VRAAG_KRACHT,
  HOOFDVRAAG_EINDE
};
/* How many are the five of the conversation guide; own strength is counted apart. */
enum { HOOFDVRAGEN = VRAAG_LATER };

/* The texts of a part. Stored numbers. */
enum deeltekst {
  TEKST_ANTWOORD,
  TEKST_SITUATIE,
  TEKST_GOED,
  TEKST_ZORG,
  TEKST_WENS,
  TEKST_HULP_NU,
  TEKST_HULP_EERDER,
  TEKST_GEDAAN,
  TEKST_NOG_DOEN,
  TEKST_NETWERK,
  TEKST_MANTELZORG,
  TEKST_INFORMEEL,
  DEELTEKSTEN
};
extern const char *const deeltekst_namen[DEELTEKSTEN]; /* as people read them */

struct hoofdvraag_regel {
  const char *kop;    /* the question as the worker asks it */
  const char *uitleg; /* a second line, or "" */
  unsigned teksten;   /* mask of 1 << enum deeltekst: what this part has */
};
extern const struct hoofdvraag_regel hoofdvragen[HOOFDVRAAG_EINDE]; /* VRAAG_GEBIED too */

extern const struct keuze verheldering_redenen[];  /* why a life domain is asked about; our list */
extern const struct keuze verheldering_volgorde[]; /* als eerste, later (S4-152) */
extern const struct keuze bezoek_plaatsen[];       /* at home first (S4-147) */
enum { HOEDANIGHEID_BEWONER = 1 };
extern const struct keuze hoedanigheden[];     /* who was there (S4-148) */
extern const struct keuze eigen_plansoorten[]; /* Wmo 2015 art. 2.3.2 lid 2, Jeugdwet art. 4.1.2 */

struct deel_inhoud {
  struct str tekst[DEELTEKSTEN];
  bool eigen[DEELTEKSTEN]; /* the text is in the resident's own words */
  struct str score;        /* on the scale of the municipality; "" = none */
  int volgorde;            /* of verheldering_volgorde; -1 = not said */
  bool gevoelig;           /* only for who works on a traject of the casus */
};

bool deel_inhoud_gelijk(const struct deel_inhoud *een, const struct deel_inhoud *ander);
/* Has anything been written? */
bool deel_inhoud_leeg(const struct deel_inhoud *inhoud);
/* Two changed `basis`: into `mijn` and, earlier, into `nu`. What only one of them touched is taken from him. False when
 * both changed the same thing differently; then `ret_samen` has the texts of `mijn` there. */
bool deel_inhoud_samen(const struct deel_inhoud *basis, const struct deel_inhoud *mijn, const struct deel_inhoud *nu,
                       struct deel_inhoud *ret_samen);
/* Takes what is known into what is still empty; what was sensitive there is so here. */
void deel_inhoud_aanvullen(struct deel_inhoud *inhoud, const struct deel_inhoud *bekend);

struct verheldering_deel {
  int64_t id;
  struct str publiek;
  int64_t verheldering;
  enum hoofdvraag vraag;
  int64_t persoon; /* 0 with a main question */
  struct str persoon_naam;
  struct str leefgebied; /* key; "" with a main question */
  int waarom;            /* of verheldering_redenen; 0 with a main question */
  int64_t versie;        /* 0 = nothing written yet */
  struct deel_inhoud inhoud;
  struct str door; /* who wrote the last version; "" = nobody yet */
  moment_t op;
  bool afgeschermd; /* sensitive, and not for who looks: all that tells what it is about is left out */
};

struct verheldering {
  int64_t id;
  struct str publiek;
  int64_t casus, huishouden;
  dag_t begonnen_op;
  struct str door;
  dag_t afgerond_op; /* DAG_GEEN = it is being made */
};

/* How far it is: "3 van 5 vragen, 2 leefgebieden". */
struct verheldering_stand {
  size_t vragen, gebieden, gebieden_ingevuld, afgeschermd;
};
struct verheldering_stand verheldering_tellen(const struct verheldering_deel *delen, size_t aantal);

/* Where an adult gets help the children of the household are looked at as well, also without a signal (S1a-67, S2-63).
 * Gives how many minors live here beside an adult of whom no life domain was chosen; the first `lid_aantal` of
 * `ret_kinderen` can be filled. A shielded part tells nobody whom it is about, so it counts for no child. */
size_t verheldering_kinderen(const struct persoon *leden, size_t lid_aantal, const struct verheldering_deel *delen,
                             size_t aantal, dag_t dag, const struct persoon **ret_kinderen);

struct bezoek_aanwezig {
  struct str naam;
  int hoedanigheid;
};
/* A talk for the clarification; there can be several (S4-154). */
struct verheldering_bezoek {
  int64_t id;
  dag_t op_dag;
  int plaats;
  struct str door;
  struct bezoek_aanwezig *aanwezig;
  size_t aanwezig_aantal;
};

/* A plan that the residents made themselves and that is taken in. */
struct eigen_plan {
  int soort;
  struct str document, document_naam; /* public id */
  struct str van;                     /* who made it */
  dag_t ontvangen_op;
};

#endif

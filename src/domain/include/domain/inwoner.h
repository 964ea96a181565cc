/* For whom the account of a resident may look and act in Mijn Schakel: pure. The account is of a resident, of who has
 * gezag over a child, of who stands for somebody, or of who supports him (onafhankelijke cliëntondersteuner, S4-300).
 * One person at a time: what one parent tells is never seen by the other through the child.
 *
 * Sources: Jeugdwet art. 7.3.4, 7.3.5, 7.3.10, 7.3.15 and BW art. 1:245, 1:381, 1:453, all nog te toetsen; S4-429. */
#ifndef DOMAIN_INWONER_H
#define DOMAIN_INWONER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/vertegenwoordiging.h"

/* Why he may look for somebody. */
enum inwoner_als { INWONER_ZELF = 1, INWONER_VERTEGENWOORDIGER, INWONER_ONDERSTEUNER };

/* What ties an account to somebody. */
struct inwoner_band {
  enum inwoner_als als;
  enum vertegenwoordiging_soort soort; /* INWONER_VERTEGENWOORDIGER */
  enum waarvoor waarvoor;              /* INWONER_VERTEGENWOORDIGER */
  deeldatum_t geboren, overleden;      /* of him for whom he looks */
  bool afgeschermd;                    /* that one lives where the other may not find him */
  bool mag_doen;                       /* INWONER_ONDERSTEUNER: may act too, not only read along */
  dag_t vanaf, tot;
};

struct inwoner_zicht {
  bool zien, doen;
  bool samen; /* a child that has a say of its own: from 12 to 15 */
};

/* Under 12 who has gezag; from 12 to 15 he and the child itself; from 16 the child alone. A mentor, a curator and who
 * was given it for care: yes. Money only or one case only: no. Nobody for who died, and nobody where the two may not
 * find each other. */
struct inwoner_zicht inwoner_zicht(const struct inwoner_band *band, dag_t dag);

/* Somebody for whom the account may look. */
struct inwoner_persoon {
  int64_t persoon;
  struct str publiek;
  struct str naam;
  struct inwoner_band band;
  struct inwoner_zicht zicht;
};
/* "uzelf", "uw kind", "als mentor", "u ondersteunt": what stands behind the name. */
struct str inwoner_band_tekst(const struct inwoner_band *band);

/* The account of a resident as a worker sees it: that it is there, not what is done with it. */
struct inwoneraccount {
  int64_t id; /* 0 = there is none */
  struct str publiek, naam;
  bool actief;
  bool eigen_wachtwoord;
  moment_t code_op;     /* of the last code; 0 = none */
  dag_t code_tot;       /* it can be used until; DAG_GEEN = used, or no longer */
  moment_t gebruikt_op; /* when a code was used for the last time; 0 = never */
};

/* May this person have an account of his own? From the year of birth it is known that he is 12, and he lives; the field
 * is "hoe". */
enum { INWONER_EIGEN_LEEFTIJD = 12 };
bool inwoner_mag_account(deeldatum_t geboren, deeldatum_t overleden, dag_t dag, struct fault *fault);

#endif

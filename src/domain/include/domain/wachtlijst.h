/* The waiting list of a team: who waits since when and why, and whose turn it is (S0-139..141). There is no norm for
 * waiting in the sources, so there is none here; the legal term runs on while somebody waits. */
#ifndef DOMAIN_WACHTLIJST_H
#define DOMAIN_WACHTLIJST_H

#include "domain/overleg.h"

enum wacht_einde { WACHT_LOOPT = 0, WACHT_OPGEPAKT = 1, WACHT_ERAF, WACHT_MELDING_DICHT };
extern const struct keuze wacht_eindes[];

struct wachtregel {
  int64_t id;
  struct str publiek;
  int64_t melding_id;
  struct str melding, huishouden, naam, woorden; /* public ids; of whom, and the first words of the question */
  dag_t sinds;
  dag_t laatste_dag; /* of the legal term; DAG_GEEN = the law sets none */
  enum prioriteit prioriteit;
  struct str reden;
  bool met_twee;                                /* the team wants two to go */
  struct medewerker contact;                    /* who keeps in touch meanwhile; id 0 = nobody */
  struct str aanbod, aanbod_naam, overbrugging; /* what bridges: a row of the sociale kaart, or words */
  dag_t volgend_contact;                        /* planned and not done, the first; DAG_GEEN = none is planned */
  dag_t laatste_contact;                        /* done; DAG_GEEN = none */
  int64_t nieuwe_meldingen, nieuwe_notities, nieuwe_berichten; /* since it waits */
  enum wacht_einde einde;
  int64_t versie;
};

struct wachtcontact {
  struct str publiek;
  dag_t dag;
  dag_t gedaan_op; /* DAG_GEEN = not yet */
  struct str gedaan_door, tekst;
};

/* Order: priority, then the term that ends first, then who waits longest. Below 0: a goes before b. */
int wachtlijst_orde(const struct wachtregel *a, const struct wachtregel *b);
void wachtlijst_sorteren(struct wachtregel *regels, size_t aantal);
/* Why the first one stands before the second (NULL = nobody else waits): "Aan de beurt omdat de prioriteit hoog is". */
struct str wachtlijst_waarom(struct arena *arena, const struct wachtregel *eerste, const struct wachtregel *tweede);
/* "wacht 12 dagen" */
struct str wachttijd_tekst(struct arena *arena, dag_t sinds, dag_t vandaag);

#endif

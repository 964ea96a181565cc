/* Through which door a question may come in, and what a referrer may do. */
#ifndef INRICHTING_TOEGANG_H
#define INRICHTING_TOEGANG_H

#include "domain/access.h"
#include "inrichting/inrichting.h"

struct kanaal_rij {
  struct rij rij;
  struct str id, naam;
  int open;
};

struct verwijzer_rij {
  struct rij rij;
  struct str id, naam, organisatie;
  int wettelijk; /* may refer to youth help by law: S2-144 */
};

/* Channel, referrer, age and subject: an empty cell takes all. The row that names most counts. */
struct toegang_rij {
  struct rij rij;
  struct str kanaal, verwijzer, onderwerp, team, uitleg;
  int64_t leeftijd_van, leeftijd_tot;
  int toegelaten, ook_bij_spoed; /* a refusal also of urgent help is refused itself */
};

/* The form on the website, by which anybody can bring a question: the channel along which it comes in. */
struct webmelding_rij {
  struct rij rij;
  struct str kanaal;
};

/* An agreement with an organisation outside: S2-102, S2-232, S2-235. */
struct partner_rij {
  struct rij rij;
  struct str organisatie;
  struct str kanaal; /* along which its questions come in; empty: it brings none */
  int stappen;       /* it leads the first steps of a question that it took over, clarification included */
};

enum verwijs_handeling { VERWIJZEN_STARTEN, VERWIJZEN_VERLENGEN };

struct verwijsrecht_rij {
  struct rij rij;
  struct str verwijzer, anders; /* where it goes when it may not */
  int handeling, mag;
};

struct inzage_rij {
  struct rij rij;
  struct str id;
  int soort; /* enum inzage */
};

struct toegangsvraag {
  struct str kanaal, verwijzer, onderwerp; /* empty when unknown */
  int leeftijd;                            /* -1 when unknown */
  bool spoed;
};

struct toegangsantwoord {
  bool toegelaten;
  const struct toegang_rij *rij; /* the row that decided; NULL: no row says anything, so it may come in */
};

/* The channel of the form on the website; NULL when there is no such form that day, or residents may not use its
 * channel themselves (S0-128). */
const struct kanaal_rij *webkanaal_op(const struct inrichting *inrichting, dag_t dag);

/* The agreement with an organisation that is in force on that day; NULL when there is none. */
const struct partner_rij *partner_op(const struct inrichting *inrichting, struct str organisatie, dag_t dag);
/* The channel along which a partner brings a question in: that of his agreement, or else that of the form on the
 * website, which is there for everybody. NULL when there is neither. `overeenkomst` may be NULL. */
const struct kanaal_rij *partner_kanaal(const struct inrichting *inrichting, const struct partner_rij *overeenkomst,
                                        dag_t dag);

struct toegangsantwoord toegang_voor(const struct inrichting *inrichting, const struct toegangsvraag *vraag, dag_t dag);

/* Whether a referrer may start or extend youth help without the municipality: S0-162, S2-144. That he may not extend is
 * an agreement of the municipality: without a row about it, who may start may extend. */
bool verwijzer_mag(const struct inrichting *inrichting, struct str verwijzer, enum verwijs_handeling handeling,
                   dag_t dag, const struct verwijsrecht_rij **ret_rij);

/* What colleagues of a team see of each other's households; niets where the municipality says nothing. */
enum inzage inzage_op(const struct inrichting *inrichting, dag_t dag);

#endif

/* A clock that runs: a term that began, what made it stand still or longer, and its end. From this alone follow the
 * last day, whether it was in time, and how long it stood still; nothing of that is kept apart.
 *
 * Awb art. 4:13 to 4:15 and 7:10 on terms that stand still or grow longer; the parts that are known from memory are
 * marked "nog te toetsen" in the table termijn. */
#ifndef DOMAIN_KLOK_H
#define DOMAIN_KLOK_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/melding.h"
#include "domain/termijn.h"
#include "domain/veld.h"

/* What a clock belongs to. Stored numbers, as all of these. */
enum klokbron { KLOK_MELDING = 1, KLOK_AANVRAAG, KLOK_GESCHIL };

enum klokstap_soort {
  KLOK_AANVULLEN = 1, /* asked to complete it, with a last day (hersteltermijn): stands still */
  KLOK_INSTEMMING,    /* the applicant agrees in writing: stands still until that day */
  KLOK_AANVRAGER,     /* the delay is the applicant's: stands still until it is over */
  KLOK_OVERMACHT,     /* nobody could help it: stands still until it is over */
  KLOK_VERDAGEN,      /* made longer, by letter */
  KLOK_LATER,         /* told that it will be later, and when: runs on */
  KLOK_AFSPRAAK,      /* agreed with the resident that it will be later: runs on */
};
extern const struct keuze klokstap_soorten[];

struct klokstap {
  int64_t id;
  struct str publiek;
  enum klokstap_soort soort;
  dag_t op;       /* of the letter or the agreement, or the first day of the delay */
  dag_t tot;      /* the last day that was given; DAG_GEEN = none */
  int64_t lengte; /* of a verdaging, in the unit of the term */
  struct str reden;
  dag_t klaar_op; /* it was completed, or the delay was over; DAG_GEEN = not yet */
  struct str door;
  int64_t versie;
};

struct klok {
  enum klokbron bron;
  int64_t ding;
  struct str publiek; /* of what it belongs to */
  struct str wat;     /* which one it is, for who reads: the product, the words of the question */
  struct str persoon; /* public id of who it is about */
  int64_t melding;    /* 0 = none */
  struct str kenmerk; /* its number; "" without one */
  struct termijnsoort soort;
  dag_t gebeurtenis;
  const struct klokstap *stappen; /* in the order of their days */
  size_t aantal;
  dag_t geeindigd_op; /* DAG_GEEN = it runs */
  struct termijn termijn;
};

/* Can it be done with a clock of this kind at all? AANVULLEN and the others of Awb 4:15 ask for an aanvraag or a
 * bezwaar; with a melding only a later day can be agreed, which stops nothing (Wmo 2015 art. 2.3.2 lid 1). */
bool klokstap_past(const struct klok *klok, enum klokstap_soort soort);
/* The article, for a letter and beside a choice; "" for what rests on none. */
struct str klokstap_artikel(const struct klok *klok, enum klokstap_soort soort);
/* A letter goes with it. */
bool klokstap_met_brief(enum klokstap_soort soort);
/* It stands still from the first to the last of these days; tot DAG_OPEN = nobody knows. False: it does not. */
bool klokstap_stilstand(const struct klokstap *stap, struct opschorting *ret_stilstand);
/* It waits for somebody to say that it is over. */
bool klokstap_open(const struct klokstap *stap);

/* The question of which the last day is the answer. */
struct termijnvraag klok_vraag(struct arena *arena, const struct klok *klok);
/* Fills `termijn`. Faults as termijn_bereken. */
bool klok_rekenen(struct arena *arena, const struct kalender *kalender, struct klok *klok, struct fault *fault);

/* A new step, held against the law and the calendar: what it asks must be there, it fits the clock, and its day is not
 * before the clock began nor after it was over. All faults at once, on "soort", "op", "tot", "lengte" and "reden". */
bool klokstap_toetsen(struct arena *arena, const struct kalender *kalender, const struct klok *klok,
                      const struct klokstap *stap, dag_t vandaag, struct fault *fault);
/* The end of one that waits: a day that has been, not before it began. Faults on "klaar_op". */
bool klokstap_einde_toetsen(const struct klokstap *stap, dag_t klaar_op, dag_t vandaag, struct fault *fault);

enum klok_stand { KLOK_LOOPT, KLOK_STIL, KLOK_LAAT, KLOK_OP_TIJD, KLOK_TE_LAAT };
enum klok_stand klok_stand(const struct klok *klok, dag_t vandaag);
/* "Staat stil sinds di 24 maart 2026", "Klaar op …, binnen de termijn"; "" while it runs. */
struct str klok_stand_tekst(struct arena *arena, const struct klok *klok, dag_t vandaag);

/* The words of the letter that goes with a step; the clock is as it stands with that step. */
struct str klokbrief_onderwerp(const struct klok *klok, const struct klokstap *stap);
struct str klokbrief_tekst(struct arena *arena, const struct klok *klok, const struct klokstap *stap);

/* Where the clocks of a melding and of an aanvraag begin (S0-103). */
enum klokbegin { KLOKBEGIN_ONBEKEND, KLOKBEGIN_MELDING, KLOKBEGIN_AANVRAAG };
/* Name of the term that runs on a melding without an aanvraag; "" = none. Wmo 2015 art. 2.3.2 lid 1; for youth only
 * where the melding starts it, or as long as the municipality did not say. */
struct str melding_termijn(enum wet wet, enum klokbegin begin);
/* Name of the term of the decision on an aanvraag: Wmo 2015 art. 2.3.5 lid 2; Awb art. 4:13. */
struct str aanvraag_termijn(enum wet wet);
/* The day of the event: of the aanvraag, or of the melding where that starts the clock of youth help. */
dag_t aanvraag_gebeurtenis(enum wet wet, enum klokbegin begin, dag_t melding, dag_t aanvraag);

/* A row of dwangsom.csv: of these days, counted from the first, so much a day. */
struct dwangsomdeel {
  int van_dag, tot_dag;
  int64_t bedrag;   /* cents */
  dag_t vanaf, tot; /* in force on these days */
};
struct dwangsomstand {
  int dagen;      /* so many days are owed */
  int64_t bedrag; /* cents; -1 = no amount is known for one of those days */
  bool vol;       /* it does not grow any more */
};
/* What is owed on that day over a term of which the dwangsom began; `besluit_op` DAG_GEEN = no decision yet. The day of
 * the decision does not count (Awb art. 4:17 lid 1 and 2; that day: nog te toetsen). */
struct dwangsomstand dwangsom_op(const struct dwangsomdeel *delen, size_t aantal, const struct termijn *termijn,
                                 dag_t besluit_op, dag_t vandaag);

#endif

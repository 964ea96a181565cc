/* What a worker finds when he begins his day: what he must do, what was promised and not done, what changed in his
 * households, and all of them in one list (S0-65, S0-66, S0-68, S4-174). */
#ifndef DOMAIN_MIJNWERK_H
#define DOMAIN_MIJNWERK_H

#include "domain/contact.h"
#include "domain/feestdag.h"
#include "domain/routekaart.h"
#include "domain/signaal.h"

/* Where a line comes from. A new source is a row here, one in mijnwerk.c with its words, one in render/werk.c with
 * where it leads, and one in the statement of store/werkpost.c. */
enum post_soort {
  POST_TERMIJN = 1,      /* the legal term of a question that he has */
  POST_AFSPRAAK,         /* of a plan, his own */
  POST_AFSPRAAK_VAN,     /* of a plan in his households, somebody else's, and its day is over */
  POST_EVALUATIE,        /* of a plan in his households, planned */
  POST_WACHTCONTACT,     /* with somebody who waits */
  POST_ZONDER_EVALUATIE, /* an agreed plan in his households that nobody will look at again (S4-198) */
  POST_TERUGBELLEN,
  POST_SIGNAAL,      /* to weigh, or to tell the resident of */
  POST_ADVIES,       /* a question to him or his team, or the answer to his own */
  POST_SPOEDBESLUIT, /* on urgent help that was given already, asked of him */
  POST_BREED,        /* the broad view that stays after urgent help, of him or his team (domain/spoed.h) */
  POST_NAZORG,       /* the next contact of aftercare that he keeps an eye on */
  POST_KANT,         /* a traject of another household that is offered to one of his (domain/kant.h) */
  POST_HULP_KIJKEN,  /* to see whether help of a provider works, planned (domain/toewijzing.h) */
  POST_HULP_EINDE,   /* it ends, and nobody told why or what then (S0-69) */
  POST_GESCHIL,      /* a bezwaar, klacht or ingebrekestelling of him, or of his team and nobody */
  POST_KLOKSTAP,     /* a hersteltermijn that is over in a clock of a question that he has */
  POST_TEKENEN,      /* a besluit of his team that a colleague signed and that asks for another signature */
  POST_VERZOEK,      /* another body that he asked to decide asks back, or did not answer by the day it said */
  POST_PARTNER,      /* what a partner told in one of his households, and nobody saw yet */
  POST_INBRENG,      /* a resident wrote, did or asked something in Mijn Schakel (domain/inbreng.h) */
  POST_NOOD,         /* somebody without a relation opened a household in an emergency (domain/noodtoegang.h) */
  POST_STEM,         /* a consent that he asked for waits for somebody's yes */
  POST_GESTOPT,      /* a share of his stopped, and who received it must be told */
  POST_VERBORGEN,    /* something in his households is hidden, and the day to look again has come */
  POST_INFORMEREN,   /* somebody in his households must be told what we hold of him */
  POST_SOORTEN
};

/* One line: of whom, what, by when, why. */
struct werkpost {
  enum post_soort soort;
  struct str publiek;    /* of the thing itself */
  struct str huishouden; /* public id; "" = the line leads to the thing itself */
  struct str naam;       /* of whom it is */
  struct str wat;
  struct str wie;    /* whose promise it is, or when somebody can be rung; "" = his own */
  dag_t dag;         /* by when; DAG_GEEN = no day was agreed */
  struct str namens; /* the worker for whom he stands in; "" = his own work */
  struct str let_op; /* in two or three words; "" = nothing */
  bool spoed;        /* goes before everything else */
};

/* Why it is there: "Wettelijke termijn", "Terugbellen". */
struct str werkpost_waarom(const struct werkpost *post);
/* With what all of its kind say: that somebody waits for it, and then it goes before everything else. */
struct werkpost werkpost_met_let_op(struct werkpost post);
struct werkpost werkpost_van_terugbel(const struct terugbelverzoek *verzoek);
struct werkpost werkpost_van_signaal(const struct signaal *signaal);
struct werkpost werkpost_van_advies(const struct adviesvraag *vraag);

/* A promise whose day is over lay forgotten: it stands apart, whoever made it. The law's own terms do not. */
bool werkpost_bleef_liggen(const struct werkpost *post, dag_t vandaag);
/* What cannot wait first, then by day; what has no day as if it were for today. Below 0: a goes before b. */
int werkpost_orde(const struct werkpost *a, const struct werkpost *b, dag_t vandaag);
/* In that order, with what lay forgotten behind the rest. Gives how many come before it. */
size_t werkposten_sorteren(struct werkpost *posten, size_t aantal, dag_t vandaag);

/* So many days, with today, does Mijn werk look ahead, as the counts of the work list do; and so many back, for who was
 * away longer. */
enum { MIJNWERK_DAGEN = 7, MIJNWERK_TERUG = 62 };

/* The day from which on something is new to him: his last working day, before the days that he was away. */
struct weg {
  dag_t vanaf, tot;
};
dag_t mijnwerk_sinds(const struct kalender *kalender, const struct weg *weg, size_t aantal, dag_t vandaag);

/* One household of his caseload, with what others did there since that day. */
struct caseloadregel {
  int64_t id;
  struct str huishouden, naam; /* public id; of whom */
  struct str namens;           /* the worker for whom he stands in; "" = his own */
  bool traject;                /* somebody works on a traject there */
  struct route_plek plek;      /* of his own line of work that is least far; FASE_GEEN = he has none */
  dag_t termijn;               /* legal, the first; DAG_GEEN = none */
  dag_t evaluatie;             /* planned, the next; DAG_GEEN = none */
  dag_t contact;               /* the last one; DAG_GEEN = none yet */
  int veilig;                  /* ANTWOORD_NEE, ANTWOORD_ONBEKEND: so an open question says; 0 = nothing said so */
  int64_t verslagen, vragen, versies, berichten, teruggegeven, evaluaties; /* new */
};
enum { CASELOAD_BLAD = 300 }; /* at most so many are shown */
/* Puts every line of work at its household. */
void caseload_plaatsen(struct caseloadregel *regels, size_t aantal, const struct route_regel *route,
                       size_t route_aantal);
bool caseload_nieuws(const struct caseloadregel *regel);
/* "2 verslagen, 1 nieuwe vraag"; "" when nothing changed. */
struct str caseload_nieuws_tekst(struct arena *arena, const struct caseloadregel *regel);

enum caseload_orde { CASELOAD_NAAM, CASELOAD_FASE, CASELOAD_TERMIJN, CASELOAD_EVALUATIE, CASELOAD_CONTACT };
/* What has no value stands last, but no contact at all stands first; `aflopend` is the other way round. */
void caseload_sorteren(struct caseloadregel *regels, size_t aantal, enum caseload_orde orde, bool aflopend);
enum caseload_toon { CASELOAD_ALLES, CASELOAD_VEILIGHEID, CASELOAD_ZONDER_EVALUATIE, CASELOAD_VERVANGT };
/* Leaves those that belong to it, in their order; gives how many. */
size_t caseload_kiezen(struct caseloadregel *regels, size_t aantal, enum caseload_toon toon);

#endif

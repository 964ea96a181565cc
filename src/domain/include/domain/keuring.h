/* The review of the logboek: which looks into a file ask to be examined, and what was found of them. A rule points at a
 * look, it never judges: only a person closes it, and nobody closes one about himself (AVG art. 5 lid 2, 32 lid 4 and
 * 39, nog te toetsen; S4-369). Pure: the facts around a look come from the store. */
#ifndef DOMAIN_KEURING_H
#define DOMAIN_KEURING_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

/* So far back does the very first review look, and do the figures and the days that are compared. */
enum { KEURING_TERUG = 28 /* days */, KEURVLAG_BLAD = 50 };

enum keuringsregel {
  KEUR_GEEN_RELATIE = 1, /* no relation stood that day, and he did nothing for them */
  KEUR_EIGEN,            /* his own household */
  KEUR_COLLEGA,          /* the household of another worker */
  KEUR_NAAM,             /* somebody there bears his surname */
  KEUR_BUURT,            /* somebody there lives in his postcode */
  KEUR_VEEL,             /* many more households in a day than he is used to */
  KEUR_BUITEN_UREN,      /* at an hour at which nobody works */
  KEUR_NOOD,             /* opened in an emergency */
  KEUR_NIEUWS,           /* somebody there is in the news */
  KEUR_GEHEIM_ADRES,     /* a secret address was asked */
  KEUR_EINDE
};
extern const struct keuze keuringsregels[];
/* "Er was die dag geen band met dit huishouden": why it is flagged, for who examines it. */
struct str keuring_waarom(enum keuringsregel regel);

/* How the municipality set a rule; -1 = no number. */
struct keurmaat {
  bool aan;
  int64_t vanaf_hoeveel, begin, einde;
};
/* Does this rule work? Off, or without the number it needs: no. */
bool keuring_regel_werkt(const struct keurmaat maten[KEUR_EINDE], enum keuringsregel regel);

/* One look of one worker at one household. */
struct kijk {
  moment_t op;             /* by the clock of the house */
  bool relatie;            /* one stood between him or his teams and the household on that day */
  bool deed;               /* he recorded something for the household that day */
  bool eigen, collega;     /* it is his own household, or that of another worker */
  bool naam, buurt;        /* his surname, his postcode */
  bool nood, geheim_adres; /* how he came in, what he asked for */
  bool nieuws;
};
/* The rules that point at it: mask of 1 << enum keuringsregel. */
unsigned keuring_van_kijk(const struct kijk *kijk, const struct keurmaat maten[KEUR_EINDE]);
/* Who works with a namesake or a neighbour does so every day: it is asked once, not every day. */
bool keuring_eenmalig(enum keuringsregel regel);
/* KEUR_VEEL: `vandaag` households on one day, against so many in all on so many earlier days. Who has no earlier days
 * has nothing to be compared with. */
bool keuring_veel(int64_t vandaag, int64_t eerder, int64_t dagen, const struct keurmaat maten[KEUR_EINDE]);

enum bevinding {
  BEVINDING_GEEN,
  BEVINDING_TERECHT,     /* there was a good reason to look */
  BEVINDING_ONVERKLAARD, /* cannot be explained, and his manager was told */
  BEVINDING_DATALEK,     /* a breach, and it was reported: AVG art. 33 */
  BEVINDING_VALS,        /* the rule pointed at nothing */
};
extern const struct keuze bevindingen[];
/* Was there something wrong with the look? Then the rules that pointed at it were right. */
bool bevinding_raak(enum bevinding bevinding);

enum keurstand { KEURSTAND_OPEN = 1, KEURSTAND_GEVRAAGD, KEURSTAND_BEANTWOORD, KEURSTAND_GESLOTEN };
extern const struct keuze keurstanden[];

/* What a rule points at: the looks of one worker at one household on one day. KEUR_VEEL names no household. */
struct keurvlag {
  int64_t id, versie;
  struct str publiek;
  int64_t wie;
  struct str naam, rol;  /* of the worker, as he stood in the logboek */
  struct str initialen;  /* of the household, until it is opened */
  struct str huishouden; /* its name; only when it was opened */
  dag_t dag;
  moment_t eerste, laatste; /* of its looks */
  int64_t keren;
  unsigned regels;            /* mask */
  struct str vraag, antwoord; /* asked of him, and what he said */
  moment_t gevraagd_op, beantwoord_op;
  enum bevinding bevinding;
  struct str woorden; /* of who closed it */
  moment_t gesloten_op;
  struct str gesloten_door;
};
enum keurstand keurvlag_stand(const struct keurvlag *vlag);
/* May this worker close it, or ask about it? Never his own. FAULT_RULE. */
bool keurvlag_mag(const struct keurvlag *vlag, int64_t gebruiker, struct fault *fault);
/* A finding has words, whichever it is. Faults on "bevinding" and "woorden". */
bool keurvlag_sluiten_toetsen(int bevinding, struct str woorden, struct fault *fault);

/* Coverage, of the looks in a period. */
struct keurcijfers {
  int64_t rijen, blikken;             /* rows of the logboek that were read; looks among them */
  int64_t gevlagd, bekeken, gesloten; /* flags; of these opened by somebody, closed */
  int64_t open[3];                    /* not closed: of the last week, of the last four weeks, older */
  moment_t laatst;                    /* when it was last done; 0 = never */
};
struct keurregelcijfer {
  bool werkt;
  int64_t gevlagd, gesloten, raak, terecht, vals;
};

/* How long ago is that, as an index of `open`? */
int keuring_leeftijd(dag_t dag, dag_t vandaag);

/* What else he did from half an hour before to half an hour after; `dit` = at the same household. */
struct keurspoor {
  moment_t op;
  struct str act, informatie, uitkomst, initialen;
  bool dit;
};

/* The newest checkpoint, and whether it was sent. */
struct controlepunt {
  int64_t nr;
  moment_t op, verzonden_op; /* verzonden_op 0 = it was not */
};

/* Somebody whose name is in the news. */
struct keurnieuws {
  struct str publiek, naam; /* of the row; of the person */
  dag_t vanaf, tot;
  struct str waarom, door;
};

/* Of the worker himself, told by himself and shown to nobody: what the rules compare with. */
struct kring {
  struct str achternaam, postcode, huisnummer; /* "" = not told */
  int64_t versie;                              /* 0 = nothing was written yet */
};
/* A house number is digits only and belongs to a postcode. Faults on "postcode" and "huisnummer". */
bool kring_toetsen(const struct kring *kring, struct fault *fault);

#endif

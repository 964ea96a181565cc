/* How long the file of a household is kept, and when it may be destroyed. Pure.
 *
 * Every case has its own term, by its law and how it came out, and begins to count at its own day (Jeugdwet art. 7.3.8
 * lid 3; Selectielijst gemeenten 2020). Clarification, plan and logboek are of the household as a whole and cannot be
 * parted, so the file goes when the last of its cases may. The lengths stand in the table bewaartermijn. */
#ifndef DOMAIN_BEWARING_H
#define DOMAIN_BEWARING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "domain/melding.h"
#include "domain/termijn.h"

enum zaak_uitkomst { ZAAK_HULP = 1, ZAAK_GEWEIGERD, ZAAK_AFGEBROKEN, ZAAK_BEANTWOORD };
/* `hulp`: something was granted, ordered or done under it; `geweigerd`: an aanvraag was refused and nothing granted. */
enum zaak_uitkomst zaak_uitkomst(bool hulp, bool geweigerd, enum sluitreden reden);
/* The row of the table bewaartermijn for a case under that law that came out so. */
struct str zaak_bewaartermijn(enum wet wet, enum zaak_uitkomst uitkomst);
/* Does that term begin at the last change of the file (Jeugdwet art. 7.3.8 lid 3), and not at the end of the case? */
bool bewaartermijn_vanaf_wijziging(struct str termijn);

struct bewaarzaak {
  struct str wat;     /* for who reads: "Wmo-vraag van 3 maart 2019" */
  struct str termijn; /* key of bewaartermijn, with its words and source */
  struct str termijn_naam, bron;
  dag_t begin;
  int64_t lengte; /* 0 = nobody decided how long */
  enum eenheid eenheid;
  dag_t tot; /* filled by bewaring_rekenen: the last day that it is kept; DAG_GEEN = nobody decided */
};

/* The last day on which something is kept; from the day after it may go. */
dag_t bewaren_tot(dag_t begin, int64_t lengte, enum eenheid eenheid);

/* Why a file stays, whatever its term. Bits of `houdt`; stored nowhere. */
enum bewaar_houdt {
  HOUDT_VRAAG,   /* a question is open */
  HOUDT_CASUS,   /* a casus is open */
  HOUDT_TRAJECT, /* a line of work runs, also of safety */
  HOUDT_HULP,    /* help runs: own support, of a provider, urgent, aftercare */
  HOUDT_GESCHIL, /* bezwaar, beroep, klacht or ingebrekestelling */
  HOUDT_BEZWAAR, /* somebody can still object to a besluit */
  HOUDT_SIGNAAL, /* a signal is being weighed */
  HOUDT_VERZOEK, /* a resident asked something about his data */
  HOUDT_GEDEELD, /* a traject hangs under the casus of another household too */
  HOUDT_LANGER,  /* somebody decided to keep it longer */
  HOUDT_AANTAL
};
struct str bewaar_houdt_tekst(enum bewaar_houdt houdt);

struct bewaardossier {
  int64_t huishouden;
  struct str publiek, naam; /* of the household: of who lives or lived there */
  unsigned houdt;
  struct bewaarzaak *zaken;
  size_t zaak_aantal;
  dag_t tot;                     /* of the file; DAG_GEEN = one of its cases has no term, or it has none */
  const struct bewaarzaak *door; /* the case that decides that; NULL = there is none */
};
/* Files that may go and that nobody proposed yet, the longest ago first, and those of which nobody decided how long
 * they stay. At most so many of each are named: every name that is read stands in the logboek. */
enum { BEWAARLIJST_MAX = 100 };
struct bewaarlijst {
  struct bewaardossier *weg, *zonder_termijn;
  size_t weg_aantal, zonder_aantal;
  int64_t weg_totaal, zonder_totaal; /* with those that are not named */
};
/* Fills the last days, of the cases and of the file. */
void bewaring_rekenen(struct bewaardossier *dossier);
/* May it go on that day? */
bool bewaring_mag_weg(const struct bewaardossier *dossier, dag_t vandaag);

/* What is decided about a file. Stored numbers. */
enum vernietigstand { VERNIETIG_VOORGESTELD = 1, VERNIETIG_GEDAAN, VERNIETIG_LANGER };

struct vernietigregel {
  struct str wat;
  int64_t aantal;
};
/* What was decided, and what is left to tell of it. */
struct vernietiging {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  struct str huishouden_publiek, naam; /* "" once it is gone */
  enum vernietigstand stand;
  struct str termijn; /* the words of the term that decided */
  dag_t tot;
  int64_t besloten_door;
  struct str besloten_naam, bevestigd_naam;
  moment_t besloten_op, bevestigd_op;
  struct str reden;
  dag_t nieuwe_dag;
  struct str hash;               /* of the verklaring, hexadecimal */
  struct vernietigregel *regels; /* what went */
  size_t regel_aantal;
  int64_t versie;
};

/* Why it is kept longer, and until when: a reason, and a day that is still to come. Faults on "reden" and "tot". */
bool langer_bewaren_toetsen(struct str reden, dag_t tot, dag_t vandaag, struct fault *fault);
/* Two people destroy a file: who confirms is not who proposed it. */
bool vernietigen_bevestigen_toetsen(int64_t besloten_door, int64_t bevestigd_door, struct fault *fault);

#endif

/* What a resident brings in against the municipality: a bezwaar, a beroep, a klacht, an ingebrekestelling. What must be
 * known of it, the clock that it starts, its course and how it ends.
 *
 * Awb chapters 6, 7 and 9 and art. 4:17 and 10:3. Articles 6:7, 6:8 and the amounts of 4:17 were read; the rest is from
 * memory, nog te toetsen. */
#ifndef DOMAIN_GESCHIL_H
#define DOMAIN_GESCHIL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"
#include "domain/veld.h"

/* Stored numbers, as all of these. */
enum geschil_soort { GESCHIL_BEZWAAR = 1, GESCHIL_BEROEP, GESCHIL_KLACHT, GESCHIL_GEBREKE };
extern const struct keuze geschilsoorten[];
struct str geschil_woord(enum geschil_soort soort); /* "bezwaar": inside a sentence */

enum geschil_hoe { GESCHIL_BRIEF = 1, GESCHIL_DIGITAAL, GESCHIL_GEZEGD };
extern const struct keuze geschil_hoes[];

/* Its course. */
enum geschilstap_soort {
  GESCHILSTAP_HOREN = 1,
  GESCHILSTAP_ADVIES,
  GESCHILSTAP_BESLISSING,
  GESCHILSTAP_GEVOLG,
  GESCHILSTAP_EINDE
};
extern const struct keuze geschilstappen[];
/* What it is called in this kind: "Beslissing op bezwaar", "Uitspraak". */
struct str geschilstap_naam(enum geschil_soort soort, enum geschilstap_soort stap);

enum geschil_uitkomst {
  UITKOMST_GEHOUDEN = 1,
  UITKOMST_AFGEZIEN,
  UITKOMST_GEGROND,
  UITKOMST_DEELS,
  UITKOMST_ONGEGROND,
  UITKOMST_NIET_ONTVANKELIJK,
  UITKOMST_BLIJFT,    /* the besluit stays as it was */
  UITKOMST_GEWIJZIGD, /* it becomes another */
  UITKOMST_HERROEPEN, /* it is taken back */
  UITKOMST_INGETROKKEN,
  UITKOMST_OPGELOST,  /* a klacht that was settled to his satisfaction: Awb art. 9:5 */
  UITKOMST_BESLOTEN,  /* after an ingebrekestelling: the besluit was sent */
  UITKOMST_ONTERECHT, /* it was not in default: too early, or without reason (Awb art. 4:17 lid 6) */
};
extern const struct keuze geschil_uitkomsten[];
/* Can this step of this kind come out like that? */
bool uitkomst_past(enum geschil_soort soort, enum geschilstap_soort stap, enum geschil_uitkomst uitkomst);
/* The choices of that step, ended as every list of choices. */
const struct keuze *uitkomsten_van(struct arena *arena, enum geschil_soort soort, enum geschilstap_soort stap);

struct geschilstap {
  enum geschilstap_soort soort;
  dag_t dag;
  enum geschil_uitkomst uitkomst;
  struct str tekst, door;
};

/* What it can be against. */
struct voorwerp {
  struct str publiek;                 /* of the aanvraag or the besluit */
  int64_t melding, aanvraag, besluit; /* besluit 0 = an aanvraag on which nothing was sent yet */
  struct str naam;                    /* "Rolstoel: besluit van 3 april 2026" */
  dag_t verzonden_op, bezwaar_tot;    /* of the besluit; DAG_GEEN */
  dag_t besluit_voor;                 /* last day of the clock of the aanvraag; DAG_GEEN = none */
};

struct geschil {
  int64_t id;
  struct str publiek;
  int64_t huishouden, persoon, team;
  struct str huishouden_publiek, persoon_publiek, persoon_naam;
  struct voorwerp tegen; /* publiek "" = of something else */
  enum geschil_soort soort;
  struct str van; /* who brings it in */
  int hoe;
  dag_t ontvangen;
  dag_t gepost_op; /* day of the postmark; DAG_GEEN = not known */
  dag_t bekend_op; /* the day on which what it is against was sent; DAG_GEEN = not known */
  dag_t bezwaar_tot;
  bool commissie;
  struct str waartegen, gronden;
  struct medewerker over;        /* the worker whom a klacht is about; id 0 = none */
  struct medewerker behandelaar; /* id 0 = nobody yet */
  dag_t gesloten_op;             /* DAG_GEEN = open */
  struct geschilstap *stappen;   /* in the order in which they were written */
  size_t stap_aantal;
  dag_t laatste_dag; /* of its clock; DAG_GEEN = none, DAG_OPEN = it stands still */
  int64_t versie;
};

/* All faults at once. `besliste`: the workers who took the besluit. Who decided does not decide on the bezwaar (Awb
 * art. 10:3 lid 3), and who a klacht is about does not handle it (9:7 lid 1). */
bool geschil_toetsen(const struct geschil *geschil, const int64_t *besliste, size_t aantal, dag_t vandaag,
                     struct fault *fault);

/* In time: received on or before the last day, or posted then and received within a week after (Awb art. 6:9). */
bool bezwaar_op_tijd(const struct geschil *geschil);
/* An ingebrekestelling counts only once the term of the besluit is over (Awb art. 4:17 lid 3 and 6:12 lid 2). */
bool gebreke_te_vroeg(const struct geschil *geschil);
/* Name of its term and the day of its event; "" = it has none. Awb art. 7:10, 9:11 and 4:17. */
struct str geschil_termijn(const struct geschil *geschil, dag_t *ret_gebeurtenis);

/* A new step: it fits the kind, its day has been, and a bezwaar or klacht is decided after the hearing (Awb art. 7:2
 * and 9:10). Faults on "uitkomst", "dag" and "tekst". FAULT_STALE on what is closed, but for what a decision led to. */
bool geschilstap_toetsen(const struct geschil *geschil, const struct geschilstap *stap, dag_t vandaag,
                         struct fault *fault);
/* The last of that kind; NULL = none. */
const struct geschilstap *geschilstap_laatste(const struct geschil *geschil, enum geschilstap_soort soort);
/* It needs nobody any more after this step. */
bool geschilstap_sluit(enum geschilstap_soort soort);

/* Nothing comes after it: what a decision leads to, the end without one, or the decision where it leads to nothing. */
bool geschilstap_laatst(enum geschil_soort soort, enum geschilstap_soort stap);

/* Which steps can be written now; mask of 1 << enum geschilstap_soort. */
unsigned geschilstappen_nu(const struct geschil *geschil);
/* Where it stands, as who sent it reads it. */
struct str geschil_stand_inwoner(struct arena *arena, const struct geschil *geschil);
/* "G-000123": on the receipt, and to find it by. */
struct str geschil_nummer(struct arena *arena, int64_t id);

/* In a few words where it stands: "Wacht op de hoorzitting", "Gegrond op 3 april 2026". */
struct str geschil_stand(struct arena *arena, const struct geschil *geschil);

#endif

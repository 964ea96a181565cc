/* A traject of a child that lives in two households: it is run from one side and may hang under the casus of the other
 * side too. That side sees the line of work; notes, network and everything else stay where they are (decision 0008). */
#ifndef DOMAIN_KANT_H
#define DOMAIN_KANT_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/veld.h"

/* On which ground the other side may know of it. Articles from memory, nog te toetsen: Jeugdwet
 * art. 7.2.2, 7.2.3 and 7.3.11, BW 1:377c. */
enum kant_grond { KANT_GEZAG = 1, KANT_INFORMATIE, KANT_TOESTEMMING };
extern const struct keuze kant_gronden[];

enum kant_stand { KANT_AANGEBODEN = 1, KANT_HANGT };

struct kant {
  int64_t id;
  struct str publiek;
  int64_t traject;
  int64_t van, naar; /* households: where it is run, and where it hangs too */
  enum kant_grond grond;
  struct str reden; /* read on both sides */
  struct str door;  /* who offered it */
  dag_t op;
  enum kant_stand stand;
  struct str soort, personen; /* what it is and for whom, as both sides know it */
  int64_t versie;
};

/* A goal of the child as the other side last agreed it with its household. */
struct kant_doel {
  struct str persoon_naam, woorden;
  struct str sleutel, inhoud; /* which line (plan_regel.sleutel) of that version, and the version */
  dag_t op_dag;
};

struct kant_feiten {
  bool loopt;     /* the traject runs */
  bool gewoon;    /* it lies in no compartment of its own */
  bool elders;    /* there is another household where everybody whom it is for lives, and that may know of this one */
  bool volwassen; /* it is for somebody of 18 or older */
};
/* May it be offered to the other side? What is wrong with the ground stands on "grond"; the rest is FAULT_RULE. What is
 * shielded and what is not there are told in the same words. */
bool kant_toetsen(const struct kant_feiten *feiten, enum kant_grond grond, struct fault *fault);

#endif

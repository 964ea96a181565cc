/* A worker lets a resident into Mijn Schakel: a code on paper, that works once and until a day. */
#ifndef ACTS_INWONER_UITNODIGEN_H
#define ACTS_INWONER_UITNODIGEN_H

#include "acts/werk.h"
#include "domain/brief.h"
#include "domain/inwoner.h"
#include "domain/persoon.h"

struct inwoner_uitnodigen_in {
  int hoe;
  dag_t tot;        /* the last day on which the code works */
  struct str adres; /* where he goes with it; not of the form */
};
extern const struct veld inwoner_uitnodigen_velden[];
extern const size_t inwoner_uitnodigen_velden_aantal;

struct inwoneraccount_uit {
  struct persoon persoon;
  struct inwoneraccount account;
  struct str huishouden; /* public id */
  dag_t code_tot;        /* what the inrichting proposes for a new code; DAG_GEEN = nothing */
};
bool inwoneraccount_inzien(const struct werk *werk, struct str persoon, struct inwoneraccount_uit *ret_uit,
                           struct fault *fault);

/* The code, "K7QF-2MXT-9RHB", for this one time: only its hash is kept, also of the letter that bears it. "" when this
 * form was sent before. An earlier code that was not used does not work any more. By letter only when post is safe for
 * him without any condition (decision 0009): otherwise a fault on "hoe". */
struct inwoneruitnodiging {
  struct str code;
  bool per_brief;
  struct brieftekst brief; /* per_brief */
};
bool inwoner_uitnodigen(const struct werk *werk, struct str persoon, const struct inwoner_uitnodigen_in *in,
                        struct inwoneruitnodiging *ret_uitnodiging, struct fault *fault);
/* That letter, to be printed and sent at once. FAULT_OUTSIDE when it cannot be made: then a new code is. */
bool inwonerbrief_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault);
/* The account is off at once, and so are its sessions and codes. */
bool inwoneraccount_stoppen(const struct werk *werk, struct str persoon, struct fault *fault);

#endif

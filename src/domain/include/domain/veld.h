/* The fields of an act: one table that the form parser, the error placing, the screen and the documentation all read.
 *
 *   static const struct veld velden[] = {
 *     {"woorden", "Wat is de vraag?", VELD_TEKST, .max = 4000, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
 *      .plek = offsetof(struct melding_opnemen_in, woorden)},
 *   };
 *
 * A required field names the law or rule that requires it; nothing else is required. */
#ifndef DOMAIN_VELD_H
#define DOMAIN_VELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "base/paren.h"

enum veld_soort {
  VELD_REGEL,     /* struct str: one line of text */
  VELD_TEKST,     /* struct str: several lines */
  VELD_GEHEIM,    /* struct str: a password, taken with its spaces; never sent back to the screen */
  VELD_KEUZE,     /* int: value of one of `keuzes`; -1 when nothing was chosen */
  VELD_JA,        /* bool: a tick (ja, on, 1; nee, 0 or absent is false); required = must be ticked */
  VELD_DAG,       /* dag_t; DAG_GEEN when empty */
  VELD_DEELDATUM, /* deeldatum_t; DEELDATUM_GEEN when empty */
  VELD_GETAL,     /* int64_t; 0 when empty */
  VELD_ID,        /* struct str: a public id */
  VELD_BSN,       /* struct str: nine digits that pass the elfproef */
  VELD_KLOKTIJD,  /* int: minutes since midnight, typed as 14:05; -1 when empty */
};

struct keuze {
  int waarde;
  const char *code;  /* as it stands in a form or a file */
  const char *label; /* as people read it, Dutch */
};

struct veld {
  const char *naam;  /* name in forms */
  const char *label; /* Dutch */
  enum veld_soort soort;
  size_t max;            /* code points; 0 = VELD_MAX of its kind */
  const char *verplicht; /* article or rule id that requires it; NULL = optional */
  const char *leeg;   /* message when a required field is empty; NULL = "Vul dit in: <label>" or the like of its kind */
  const char *uitleg; /* one line under the label, or NULL */
  const struct keuze *keuzes; /* ended by a NULL label */
  size_t plek;                /* offsetof in the struct of the act */
  const char *mag;            /* behind the label of what may stay empty; NULL = "(niet verplicht)" */
};

enum { VELD_MAX_REGEL = 200, VELD_MAX_TEKST = 20000 };

/* Fills `into` (zeroed by the caller) by the table. All faults at once, each with its field; false when there is one.
 * Texts are checked UTF-8, trimmed, line ends as LF, and live in the arena. Unknown names in `paren` are left alone. */
bool velden_lezen(struct arena *arena, const struct veld *velden, size_t aantal, const struct paren *paren, void *into,
                  struct fault *fault);

const struct keuze *keuze_van(const struct keuze *keuzes, int waarde); /* NULL when not there */
const struct keuze *keuze_met_code(const struct keuze *keuzes, struct str code);
struct str keuze_label(const struct keuze *keuzes, int waarde); /* "" when not there */
struct str keuze_in_zin(struct arena *arena, const struct keuze *keuzes,
                        int waarde); /* its label with a small letter */

/* Elfproef: nine digits, weights 9 8 7 6 5 4 3 2 -1, sum divisible by 11, not all zeros. */
bool bsn_geldig(struct str cijfers);

#endif

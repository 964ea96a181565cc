/* On what an order to a provider rests. Besides a besluit of the municipality there are referrers of the law (S2-144),
 * the juvenile court and who carries out its measures, help that needs no besluit, help paid for as a task, and bodies
 * that decide in place of the municipality (S0-92). Each has checks of its own; weighing, mandate and beschikking
 * belong to the besluit only. */
#ifndef DOMAIN_TITEL_H
#define DOMAIN_TITEL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/datum.h"
#include "base/fault.h"
#include "domain/omvang.h"

/* Stored numbers. */
enum titel_soort {
  TITEL_BESLUIT = 1,
  TITEL_VERWIJZING, /* by a huisarts, jeugdarts or specialist */
  TITEL_GI,         /* determined by a gecertificeerde instelling */
  TITEL_RECHTER,    /* judge, public prosecutor or juvenile institution */
  TITEL_BESLUITVRIJ,
  TITEL_TAAKGERICHT,
  TITEL_ANDER,
  TITEL_EINDE
};
extern const struct keuze titels[];

/* Keys of the national table verwijzer that have a titel of their own. */
#define VERWIJZER_GI "gecertificeerde-instelling"
#define VERWIJZER_RECHTER "rechter"

struct titel {
  int soort;
  struct str verwijzer; /* key of the table verwijzer; TITEL_VERWIJZING */
  struct str wie;       /* the practice, institution, court or body */
  struct str agb;       /* 8 digits */
  int64_t besluit;      /* of our own; 0 = another paper */
  struct str besluit_publiek;
  dag_t op;           /* day of the paper; DAG_GEEN = not told */
  struct str kenmerk; /* its number */
};

/* What is known around it. */
struct titel_feiten {
  bool jeugd;                       /* the product is of the Jeugdwet */
  bool vrij;                        /* and is given without a besluit */
  struct str product;               /* its name */
  struct str orgaan;                /* another body decides on it; "" = the municipality itself */
  bool aanvraag;                    /* somebody applied for it and that is not decided: it always gets a beschikking */
  bool ander_besluit;               /* the besluit does not grant this to this person in kind */
  dag_t besluit_vanaf, besluit_tot; /* in which it holds; of a besluit of our own */
  struct omvang ruimte;             /* what it leaves; volume 0 = it names none, below 0 = nothing is left */
  bool verwijzer_van_de_wet;        /* the key is one of who may refer by law */
  bool verlengt;                    /* it goes on from an earlier order for the same person and product */
  bool mag;                         /* the referrer may do so (start, or extend) */
  struct str anders;                /* where it goes when he may not (S0-162); "" = the inrichting does not say */
};

/* The order runs from `vanaf` until `tot`. Faults on "titel", "besluit", "vanaf", "tot", "verwijzer", "titel_wie",
 * "agb", "titel_op", "kenmerk" and "volume". A referrer who may not extend (S0-162) is a fault on "titel" that says
 * where it goes. */
bool titel_toetsen(struct arena *arena, const struct titel *titel, const struct titel_feiten *feiten, dag_t vanaf,
                   dag_t tot, const struct omvang *omvang, dag_t vandaag, struct fault *fault);

/* May who gave this titel extend the order himself? `mag` and `anders` as above, of extending. A fault on `veld`. */
bool titel_mag_verlengen(const struct titel *titel, bool mag, struct str anders, const char *veld, struct fault *fault);

bool agb_geldig(struct str agb); /* eight digits */

#endif

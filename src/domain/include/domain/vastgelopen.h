/* A casus that is stuck: people disagree about who directs, or nothing moves. A procesregisseur gets it going again,
 * with a mandate where that is needed (S2-85..89). */
#ifndef DOMAIN_VASTGELOPEN_H
#define DOMAIN_VASTGELOPEN_H

#include "base/datum.h"
#include "base/fault.h"
#include "domain/gebruiker.h"
#include "domain/veld.h"

enum vastgelopen_soort { VAST_GESCHIL = 1, VAST_STAGNATIE };
extern const struct keuze vastgelopen_soorten[];

/* S2-88 names them. */
enum vastgelopen_oorzaak { OORZAAK_REGELS = 1, OORZAAK_OORDELEN, OORZAAK_BOTSING, OORZAAK_COMPLEX };
extern const struct keuze vastgelopen_oorzaken[];

struct vastgelopen {
  int64_t id;
  struct str publiek;
  int64_t casus;
  enum vastgelopen_soort soort;
  enum vastgelopen_oorzaak oorzaak; /* 0 = not told */
  struct str tussen;                /* between whom */
  struct str waarover;
  dag_t sinds;
  struct medewerker procesregisseur; /* id 0 = nobody yet */
  struct str mandaat, doorbraak, uitkomst;
  dag_t klaar_op;              /* DAG_GEEN = it runs */
  struct str huishouden, naam; /* for lists */
  int64_t versie;
};

/* A dispute says between whom, stagnation its cause; what is finished says how it ended (S2-86). Faults on "tussen",
 * "oorzaak", "sinds" and "uitkomst". */
bool vastgelopen_toetsen(const struct vastgelopen *vast, bool klaar, dag_t vandaag, struct fault *fault);

#endif

/* Somebody who stays elsewhere for a time: a hospital, a nursing home, a shelter, a prison. His household keeps its
 * address; letters go where he says. A place that is secret (a shelter) is screened like a secret address. */
#ifndef DOMAIN_VERBLIJF_H
#define DOMAIN_VERBLIJF_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/veld.h"

enum verblijfsoort {
  VERBLIJF_ZIEKENHUIS = 1,
  VERBLIJF_VERPLEEGHUIS,
  VERBLIJF_GGZ,
  VERBLIJF_JEUGD,
  VERBLIJF_OPVANG,
  VERBLIJF_GEVANGENIS,
  VERBLIJF_ANDERS
};
extern const struct keuze verblijfsoorten[];
enum brieven { BRIEVEN_THUIS = 1, BRIEVEN_ELDERS };
extern const struct keuze brieven_keuzes[];

struct verblijf {
  struct str publiek;
  int64_t persoon;
  int soort;
  struct str naam, plaats;
  dag_t vanaf, tot;     /* DAG_GEEN: not known since when; DAG_OPEN or DAG_GEEN: not known until when */
  int brieven;          /* enum brieven; anything else counts as BRIEVEN_THUIS */
  struct str postadres; /* lines, without the name of the person */
  bool geheim;
  bool afgeschermd; /* the place was taken out for this reader */
  int64_t versie;
};

/* Is he there on this day? */
bool verblijf_geldt(const struct verblijf *verblijf, dag_t dag);
/* The one that began last of those that hold on this day; NULL = he is at home. */
const struct verblijf *verblijf_op(const struct verblijf *verblijven, size_t aantal, dag_t dag);
/* `bekend`: the place stands there already and may stay empty in the form, as for who did not get to see it. */
bool verblijf_toetsen(const struct verblijf *verblijf, bool bekend, struct fault *fault);
/* "Erasmus MC, Rotterdam", "Geheime plek". */
struct str verblijf_plek(struct arena *arena, const struct verblijf *verblijf);

#endif

/* An aanvraag: the resident asks the municipality for one provision. From here on there is a decision to take; that it
 * always gets one is the affair of the besluit. */
#ifndef DOMAIN_AANVRAAG_H
#define DOMAIN_AANVRAAG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/datum.h"
#include "base/fault.h"
#include "base/str.h"
#include "domain/melding.h"

enum aanvraag_hoe { AANVRAAG_VERSLAG = 1, AANVRAAG_FORMULIER, AANVRAAG_BRIEF, AANVRAAG_DIGITAAL };
extern const struct keuze aanvraag_hoes[]; /* in writing, all of them (Awb art. 4:1, to be checked) */

struct aanvraag {
  int64_t id;
  struct str publiek;
  int64_t melding;
  struct str melding_publiek;
  int64_t verslag_versie; /* from which verslag; 0 = none was sent */
  struct str product, product_naam;
  dag_t ontvangen;
  struct str van; /* who asks */
  int hoe;
  dag_t besluit_voor; /* last day of its clock; DAG_GEEN = none, DAG_OPEN = it stands still */
};

/* A Wmo-aanvraag comes after the onderzoek, unless that was not finished in its term (Wmo 2015 art. 2.3.2 lid 9, to be
 * checked). `verslag_op`: the day on which the verslag went out, DAG_GEEN = not yet; `onderzoek_tot`: last day of the
 * onderzoek. Faults on "ontvangen". */
bool aanvraag_toetsen(const struct aanvraag *aanvraag, enum wet wet, dag_t melding_op, dag_t verslag_op,
                      dag_t onderzoek_tot, dag_t vandaag, struct fault *fault);

#endif

/* A partner who leads the first steps of a question, where the agreement of his organisation says so (S2-97..S2-102):
 * the household as far as he needs it. He writes with acts/notitie_schrijven.h and acts/verhelderen.h, and hands the
 * question on with acts/overdragen.h. */
#ifndef ACTS_VOORVELD_H
#define ACTS_VOORVELD_H

#include "acts/huishouden_kop.h"
#include "acts/werk.h"
#include "domain/bereik.h"
#include "domain/dossier.h"
#include "domain/overdracht.h"
#include "domain/verheldering.h"

struct voorveld_uit {
  struct huishouden huishouden;
  struct huishouden_kop kop;
  struct persoon *leden;
  size_t lid_aantal;
  struct persoon_bereik *bereiken;
  size_t bereik_aantal;
  struct melding *meldingen; /* that his organisation took over */
  size_t melding_aantal;
  struct overdracht *overdrachten; /* of those */
  size_t overdracht_aantal;
  struct notitie *notities; /* of his organisation */
  size_t notitie_aantal;
  struct verheldering *verhelderingen; /* the newest first; one that is being made has no day */
  size_t verheldering_aantal;
  struct str concept; /* the contactverslag that he typed and did not send, as JSON */
  moment_t concept_op;
};
bool voorveld_inzien(const struct werk *werk, struct str huishouden, struct voorveld_uit *ret_uit, struct fault *fault);

#endif

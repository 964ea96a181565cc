/* Asking the gate for one person: from his file, or while his question is recorded. */
#ifndef ACTS_PERSOON_PLEK_H
#define ACTS_PERSOON_PLEK_H

#include "domain/persoon.h"

#include "uitvoeren.h"

struct persoon_vraag {
  const char *act;
  enum handeling handeling;
  struct str persoon; /* public id */
  enum adresdoel adresdoel;
  unsigned ook_nodig; /* kinds of information besides INFO_PERSOON */
  bool bij_vraag;     /* on the ground of recording a question, for which no relation to his household is needed */
};

struct persoon_gevraagd {
  struct toegang *toegang; /* covers INFO_PERSOON, when doing also INFO_MELDING so that he can be held */
  struct persoon persoon;  /* the one who stayed when he was merged */
  int64_t huishouden_id;   /* 0 = none */
  struct str huishouden;   /* public id; "" = none */
};

bool persoon_vragen(struct tx *tx, const struct werk *werk, const struct persoon_vraag *vraag,
                    struct persoon_gevraagd *ret_gevraagd, struct fault *fault);

/* FAULT_STALE when the person of a form was merged with another since it was opened. */
bool persoon_dezelfde(const struct persoon *nu, struct str publiek, struct fault *fault);

#endif

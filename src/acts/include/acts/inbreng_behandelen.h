/* What a resident brought in through Mijn Schakel, for who works in his household: read it, go to where it belongs, and
 * say for all who work there that it was seen, from when on he cannot change it. A goal can be put in the plan, in his
 * own words. */
#ifndef ACTS_INBRENG_BEHANDELEN_H
#define ACTS_INBRENG_BEHANDELEN_H

#include "acts/werk.h"
#include "domain/inbreng.h"

struct inbreng_uit {
  struct inbreng inbreng;
  bool mag_doen;
};
bool inbreng_inzien(const struct werk *werk, struct str inbreng, struct inbreng_uit *ret_uit, struct fault *fault);
/* `als_doel`: only a goal that he proposed, into the plan that runs. Rests on `versie`; FAULT_STALE. The outcome is the
 * household. */
bool inbreng_afhandelen(const struct werk *werk, struct str inbreng, int64_t versie, bool als_doel,
                        struct str *ret_huishouden, struct fault *fault);

#endif

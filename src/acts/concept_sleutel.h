/* The keys under which drafts are kept: one per form and thing. */
#ifndef ACTS_CONCEPT_SLEUTEL_H
#define ACTS_CONCEPT_SLEUTEL_H

#include "base/arena.h"

/* The draft of a new contactverslag on a household. */
static inline struct str concept_van_notitie(struct arena *arena, struct str huishouden) {
  return str_join(arena, S("notitie-"), huishouden);
}

/* The draft of a question that is being recorded for a person. */
static inline struct str concept_van_melding(struct arena *arena, struct str persoon) {
  return str_join(arena, S("melding-"), persoon);
}

/* The draft of a part of a plan, or of a new one of that kind. */
static inline struct str concept_van_plan(struct arena *arena, const char *soort, struct str deel) {
  return str_format(arena, "plan-%s-%.*s", soort, STR_ARG(deel));
}

#endif

/* The keys under which drafts are kept: one per form and thing. */
#ifndef ACTS_CONCEPT_SLEUTEL_H
#define ACTS_CONCEPT_SLEUTEL_H

#include "base/arena.h"
#include "store/concept.h"

/* The draft of a new contactverslag on a household. */
static inline struct str concept_van_notitie(struct arena *arena, struct str huishouden) {
  return str_join(arena, S("notitie-"), huishouden);
}

/* The draft of a question that is being recorded for a person. */
static inline struct str concept_van_melding(struct arena *arena, struct str persoon) {
  return str_join(arena, S(CONCEPT_MELDING), persoon);
}

/* The drafts of what comes in that is no melding: of each kind one about a person (public id) and one about nobody of
 * ours, so that what was typed about one never stands under the name of another. */
static inline struct str concept_van_contact(struct arena *arena, struct str persoon) {
  return str_join(arena, S("contact-"), persoon);
}
static inline struct str concept_van_terugbel(struct arena *arena, struct str persoon) {
  return str_join(arena, S("terugbel-"), persoon);
}
static inline struct str concept_van_signaal(struct arena *arena, struct str persoon) {
  return str_join(arena, S("signaal-"), persoon);
}
/* The draft of a question to a colleague, about a household or about none. */
static inline struct str concept_van_advies(struct arena *arena, struct str huishouden) {
  return str_join(arena, S("advies-"), huishouden);
}

/* The draft of a part of a vraagverheldering. */
static inline struct str concept_van_deel(struct arena *arena, struct str deel) {
  return str_join(arena, S("deel-"), deel);
}

/* The draft of the verslag of a melding. */
static inline struct str concept_van_verslag(struct arena *arena, struct str melding) {
  return str_join(arena, S("verslag-"), melding);
}

/* The draft of a besluit: on an aanvraag, on an earlier besluit, or one that is there. */
static inline struct str concept_van_besluit(struct arena *arena, struct str begin) {
  return str_join(arena, S("besluit-"), begin);
}

/* The draft of where the answer to a need lies: a part of a vraagverheldering, a melding or a need. */
static inline struct str concept_van_oplossing(struct arena *arena, struct str deel) {
  return str_join(arena, S("oplossing-"), deel);
}

/* The draft of a part of a plan, or of a new one of that kind. */
static inline struct str concept_van_plan(struct arena *arena, const char *soort, struct str deel) {
  return str_format(arena, "plan-%s-%.*s", soort, STR_ARG(deel));
}

#endif

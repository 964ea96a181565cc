/* A question to the register: read, judged parameter by parameter, and answered with the persons it finds. */
#ifndef PROEF_BRP_VRAAG_H
#define PROEF_BRP_VRAAG_H

#include "brp_vorm.h"

enum { FOUTEN_MAX = 200 };

struct vraag_fout {
  struct str naam;  /* of the parameter, "fields[3]" */
  const char *code; /* "pattern" */
  struct str reden; /* Dutch, as the register words it */
};

struct vraag {
  const json_t *body;
  const struct vraag_soort *soort;
  const struct str *velden; /* normalised */
  size_t velden_aantal;
  struct vraag_fout fouten[FOUTEN_MAX];
  size_t fouten_aantal;
};

/* Fills `vraag`; false when there is something wrong with it (vraag->fouten). */
bool vraag_lezen(struct arena *arena, const json_t *body, struct vraag *vraag);
const struct vorm *vraag_vorm(const struct vraag *vraag);
size_t vraag_maximum(const struct vraag *vraag); /* persons that may be found */
struct str vraag_type(const struct vraag *vraag);

/* The persons that the question is about; past `max` only counted. */
size_t vraag_zoek(struct arena *arena, const struct vraag *vraag, const struct brp_bestand *bestand,
                  const json_t **gevonden, size_t max);

#endif

/* The copy of somebody's data that goes with his request: looked through part by part by the privacy officer, then made
 * and kept as PDF and JSON (domain/kopie.h). */
#ifndef ACTS_KOPIE_H
#define ACTS_KOPIE_H

#include "acts/werk.h"
#include "domain/kopie.h"
#include "domain/verzoek.h"

struct kopie_uit {
  struct verzoek verzoek;
  struct kopie kopie;
  struct bewaarde_kopie bewaard; /* op 0 = not made yet */
};
bool kopie_inzien(const struct werk *werk, struct str verzoek, struct kopie_uit *ret_uit, struct fault *fault);

/* Which parts stay out: a ground (enum verzoek_grond) or 0 for each. The outcome is the public id of the request. */
bool kopie_delen_kiezen(const struct werk *werk, struct str verzoek, const int grond[KOPIE_EINDE - 1],
                        struct str *ret_verzoek, struct fault *fault);
/* Makes the PDF from its HTML and keeps it with the JSON. Takes some seconds. FAULT_RULE once the request is closed. */
bool kopie_maken(const struct werk *werk, struct str verzoek, struct str html, struct str json, struct str *ret_verzoek,
                 struct fault *fault);

/* As JSON, by the keys of docs/kopie.md. */
struct str kopie_json(struct arena *arena, const struct kopie *kopie);

#endif

/* Which files may be destroyed and why; a privacy officer proposes, another one confirms, and then the file is gone
 * (domain/bewaring.h). */
#ifndef ACTS_BEWAREN_H
#define ACTS_BEWAREN_H

#include "acts/werk.h"
#include "domain/bewaring.h"

struct vernietiglijst_uit {
  struct bewaarlijst lijst;
  struct vernietiging *besluiten; /* what was decided, the newest first */
  size_t besluit_aantal;
};
bool vernietiglijst_inzien(const struct werk *werk, struct vernietiglijst_uit *ret_uit, struct fault *fault);

struct bewaardossier_uit {
  struct bewaardossier dossier;
  struct vernietiging besluit; /* id 0 = none */
  bool mag_weg;
  bool eigen; /* he proposed it himself, so another confirms */
};
bool bewaardossier_inzien(const struct werk *werk, struct str huishouden, struct bewaardossier_uit *ret_uit,
                          struct fault *fault);

/* Outcome: the public id of the household. FAULT_RULE when the file may not go (yet). */
bool vernietigen_voorstellen(const struct werk *werk, struct str huishouden, struct str *ret_huishouden,
                             struct fault *fault);
struct langer_bewaren_in {
  struct str reden;
  dag_t tot;
};
extern const struct veld langer_bewaren_velden[];
extern const size_t langer_bewaren_velden_aantal;
bool langer_bewaren(const struct werk *werk, struct str huishouden, const struct langer_bewaren_in *in,
                    struct str *ret_huishouden, struct fault *fault);

/* By another than who proposed it. Outcome: the public id of the destruction, whose verklaring stays. */
bool vernietigen_bevestigen(const struct werk *werk, struct str vernietiging, int64_t versie,
                            struct str *ret_vernietiging, struct fault *fault);
bool vernietiging_inzien(const struct werk *werk, struct str vernietiging, struct vernietiging *ret_uit,
                         struct fault *fault);
/* The verklaring as PDF, from its HTML. Takes a few hundred milliseconds. */
bool verklaring_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault);

#endif

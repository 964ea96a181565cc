/* Where the answer to a need lies: the steps that the law or the municipality asks, and the rungs on which the answer
 * stands. A need is found by its part of the vraagverheldering, by a melding that goes the short way, or by its own
 * public id once something was written of it. */
#ifndef ACTS_OPLOSSING_H
#define ACTS_OPLOSSING_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/leemte.h"
#include "domain/oplossing.h"
#include "domain/verheldering.h"

enum oplossing_langs { OPLOSSING_DEEL, OPLOSSING_MELDING, OPLOSSING_BEHOEFTE };
struct oplossing_plek {
  enum oplossing_langs langs;
  struct str publiek;
  struct str waarover; /* OPLOSSING_MELDING: key of the onderwerp; "" = the question as a whole */
};

enum { AFWEGING_MAX = 20 };
struct oplossing_in {
  int wet; /* -1 = not said */
  struct str wat[TREDE_EINDE];
  struct str aanbod, product, reden;
  size_t antwoord_aantal;
  struct afweging_antwoord antwoorden[AFWEGING_MAX];
};

/* One step as the inrichting has it today. */
struct afweging_vraag {
  struct str sleutel, vraag, artikel;
  enum gewicht gewicht;
  const char *veld; /* name of its field */
};

struct oplossing_inzien_in {
  struct oplossing_plek plek;
  int wet;            /* the steps of this law; 0 = the one that it was weighed under, or what fits best */
  struct str concept; /* key of the draft that goes with this form; "" = none */
};
struct oplossing_inzien_uit {
  struct str huishouden, verheldering; /* public ids; verheldering "" = none */
  bool mag_doen;
  struct behoefte behoefte;
  struct str wens, zorg, vraag; /* as they were told in the verheldering or the melding; may be empty */
  struct afweging_vraag *vragen;
  size_t vraag_aantal;
  struct keus *aanbod, *producten;
  size_t aanbod_aantal, product_aantal;
  const struct veld *velden; /* of struct oplossing_in, with a field for each step */
  size_t veld_aantal;
  struct oplossing_in bewaard; /* what is kept now */
  struct str concept;
  moment_t concept_op;
};
bool oplossing_inzien(const struct werk *werk, const struct oplossing_inzien_in *in,
                      struct oplossing_inzien_uit *ret_uit, struct fault *fault);

/* Writes it whole. `versie` is the one that was read (0 = there was none): FAULT_STALE when it is another by now. A
 * field that a step of weight wet or stop asks before maatwerk has its fault there. The outcome is the public id of the
 * household. */
bool oplossing_schrijven(const struct werk *werk, const struct oplossing_plek *plek, int64_t versie,
                         const struct oplossing_in *in, struct str concept, struct str *ret_huishouden,
                         struct fault *fault);

/* The key of the draft of this form. */
struct str concept_sleutel_oplossing(struct arena *arena, struct str deel);

/* One line of the needs of a household: what was written, or only what was told. */
struct behoefte_regel {
  struct oplossing_plek plek;
  struct behoefte behoefte;
  struct str gezegd; /* the wish, or else the concern */
  bool gesloten;     /* its casus ended: it stays as it was */
};
struct oplossingen {
  struct behoefte_regel *regels;
  size_t aantal;
  size_t tellen[TREDE_EINDE]; /* needs with an answer on that rung */
  size_t open;                /* without any */
};
struct oplossingen_uit {
  struct str huishouden, naam; /* public id; of the first who lives there */
  bool mag_doen;
  struct oplossingen oplossingen;
  struct leemte *leemten; /* what was missing for this household, newest first */
  size_t leemte_aantal;
};
/* All needs of a household: of the newest vraagverheldering of its casus, or of the last one that ended, and of its
 * meldingen. */
bool oplossingen_inzien(const struct werk *werk, struct str huishouden, struct oplossingen_uit *ret_uit,
                        struct fault *fault);

#endif

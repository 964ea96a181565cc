/* Help that cannot wait, and what stays to be done after it. */
#ifndef ACTS_SPOED_H
#define ACTS_SPOED_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/dossier.h"
#include "domain/spoed.h"

/* For whom: the person of a melding, or somebody of a household. */
struct spoed_plek {
  bool huishouden;    /* else a melding */
  struct str publiek; /* of it */
};

/* Who has the mandate to begin a product, as people read it. */
struct spoed_mandaat {
  struct str product, wie; /* names; wie "" = nobody */
};
struct spoed_beginnen_uit {
  struct str huishouden; /* public id */
  struct str persoon;    /* name; "" with a household: then one is chosen */
  struct keus *personen, *besluiters, *producten;
  size_t persoon_aantal, besluiter_aantal, product_aantal;
  struct spoed_mandaat *mandaten; /* of each product */
  enum wet wet;                   /* that of the melding, or WET_GEEN */
};
bool spoed_voorbereiden(const struct werk *werk, const struct spoed_plek *plek, struct spoed_beginnen_uit *ret_uit,
                        struct fault *fault);

struct spoed_in {
  struct str persoon; /* public id; only with a household */
  struct str wat, product, aanbieder;
  dag_t vanaf; /* DAG_GEEN = today */
  dag_t tot;
  int wet;              /* -1 = not said */
  struct str besluiter; /* public id; "" = the actor */
  struct str reden;
};
extern const struct veld spoed_velden[];
extern const size_t spoed_velden_aantal;
/* No gate, meeting, waiting list, ladder or plan is asked. Who may decide by the mandate decides at once; another is
 * asked, and the help does not wait for his answer. The broad view stays as an open task. The outcome is the public id
 * of what was begun. */
bool spoed_beginnen(const struct werk *werk, const struct spoed_plek *plek, const struct spoed_in *in,
                    struct str *ret_spoed, struct fault *fault);

struct spoed_inzien_uit {
  struct str huishouden; /* public id */
  struct spoed spoed;
  bool mag_beslissen; /* it was asked of him, or he leads the team */
};
bool spoed_inzien(const struct werk *werk, struct str spoed, struct spoed_inzien_uit *ret_uit, struct fault *fault);

enum spoed_antwoord { SPOED_JA = 1, SPOED_NEE };
struct spoed_beslissen_in {
  int antwoord; /* -1 = none */
  struct str reden;
};
extern const struct veld spoed_beslissen_velden[];
extern const size_t spoed_beslissen_velden_aantal;
/* Only who was asked or who leads the team. A no ends the help today and needs a reason. The outcome is the public id
 * of the household. */
bool spoed_besluiten(const struct werk *werk, struct str spoed, int64_t versie, const struct spoed_beslissen_in *in,
                     struct str *ret_huishouden, struct fault *fault);

/* FAULT_RULE while the broad view is missing. The outcome is the public id of the household. */
bool taak_afronden(const struct werk *werk, struct str taak, int64_t versie, struct str *ret_huishouden,
                   struct fault *fault);

#endif

/* Orders to providers: given on a titel, followed, changed, ended, and settled when they were paid in advance (S2-144,
 * S2-158, S2-233, S0-162). The outcome of what changes is the public id of the household. */
#ifndef ACTS_TOEWIJZING_GEVEN_H
#define ACTS_TOEWIJZING_GEVEN_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/besluit.h"
#include "domain/persoon.h"
#include "domain/toewijzing.h"

struct toewijzing_in {
  struct str persoon;            /* public id */
  struct str product, aanbieder; /* keys in the inrichting */
  int titel;                     /* of titels */
  struct str besluit;            /* public id; "" = one of before these registers, by its kenmerk */
  struct str verwijzer;          /* key of the table verwijzer */
  struct str titel_wie, agb, kenmerk;
  dag_t titel_op;
  int64_t volume;          /* of euros: whole euros */
  int eenheid, frequentie; /* -1 = not told */
  dag_t vanaf;             /* DAG_GEEN = today */
  dag_t tot;               /* DAG_GEEN = without an end */
  dag_t evaluatie_op;
  bool voor;
  struct str voor_reden;
};
extern const struct veld toewijzing_velden[];
extern const size_t toewijzing_velden_aantal;
bool toewijzing_geven(const struct werk *werk, struct str huishouden, const struct toewijzing_in *in,
                      struct str *ret_huishouden, struct fault *fault);

/* What is kept while it runs. */
struct toewijzing_volgen_in {
  dag_t gestart_op, plan_op, evaluatie_op; /* DAG_GEEN = not (yet) */
};
extern const struct veld toewijzing_volgen_velden[];
extern const size_t toewijzing_volgen_velden_aantal;
bool toewijzing_volgen(const struct werk *werk, struct str toewijzing, int64_t versie,
                       const struct toewijzing_volgen_in *in, struct str *ret_huishouden, struct fault *fault);

struct toewijzing_wijzigen_in {
  int64_t volume; /* of euros: whole euros */
  int eenheid, frequentie;
  dag_t per; /* DAG_GEEN = today */
  dag_t tot; /* DAG_GEEN = without an end */
  int reden; /* of wijzigredenen */
  struct str bereikt;
  dag_t evaluatie_op;
};
extern const struct veld toewijzing_wijzigen_velden[];
extern const size_t toewijzing_wijzigen_velden_aantal;
/* Another volume from a later day on becomes an order of its own, so that what was is kept with its costs. */
bool toewijzing_veranderen(const struct werk *werk, struct str toewijzing, int64_t versie,
                           const struct toewijzing_wijzigen_in *in, struct str *ret_huishouden, struct fault *fault);

struct toewijzing_stoppen_in {
  dag_t geeindigd_op; /* DAG_GEEN = today */
  int slot;
  struct str slot_toelichting;
};
extern const struct veld toewijzing_stoppen_velden[];
extern const size_t toewijzing_stoppen_velden_aantal;
bool toewijzing_stoppen(const struct werk *werk, struct str toewijzing, int64_t versie,
                        const struct toewijzing_stoppen_in *in, struct str *ret_huishouden, struct fault *fault);

struct toewijzing_verrekenen_in {
  struct str verrekend_met, bedrag;
  dag_t verrekend_op; /* DAG_GEEN = today */
};
extern const struct veld toewijzing_verrekenen_velden[];
extern const size_t toewijzing_verrekenen_velden_aantal;
bool toewijzing_verrekenen(const struct werk *werk, struct str toewijzing, int64_t versie,
                           const struct toewijzing_verrekenen_in *in, struct str *ret_huishouden, struct fault *fault);

/* What the form of one needs. */
struct toewijzing_vorm_uit {
  struct str huishouden;
  struct toewijzing toewijzing; /* id 0 = a new one */
  struct persoon *leden;        /* who lives there and is alive */
  size_t lid_aantal;
  struct keus *producten, *aanbieders, *verwijzers;
  size_t product_aantal, aanbieder_aantal, verwijzer_aantal;
  struct besluit *besluiten; /* that grant something in kind and have not ended */
  size_t besluit_aantal;
  bool verlengen_mag;          /* who gave the titel may extend himself */
  struct str verlengen_anders; /* where it goes otherwise */
  int64_t kosten;              /* cents until today; -1 = nobody can tell */
};
/* For a new one in a household, or for one that is there; the other is "". */
bool toewijzing_vorm_inzien(const struct werk *werk, struct str huishouden, struct str toewijzing,
                            struct toewijzing_vorm_uit *ret_uit, struct fault *fault);

/* What runs for whom the actor works for, what ends first on top. */
struct toewijzingen_uit {
  struct toewijzing *rijen;
  size_t aantal;
  bool meer;     /* there are more than can be shown */
  int64_t dagen; /* so many days before the end the municipality wants to know; DREMPEL_UIT = it set none */
};
bool toewijzingen_inzien(const struct werk *werk, struct toewijzingen_uit *ret_uit, struct fault *fault);

/* Those of a household, with what they cost in the year of today, and that by product. */
struct toewijzingen_huis_uit {
  struct toewijzing *rijen;
  size_t aantal;
  int jaar;
  struct productkosten *kosten, totaal;
  size_t kosten_aantal;
  bool mag_doen;
};
bool toewijzingen_van_huis(const struct werk *werk, struct str huishouden, struct toewijzingen_huis_uit *ret_uit,
                           struct fault *fault);

#endif

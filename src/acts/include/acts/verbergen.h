/* Keeping a part of the file from a resident for a while; only who directs the casus does, or is its aanspreekpunt.
 * Where no casus is active: whoever works there. */
#ifndef ACTS_VERBERGEN_H
#define ACTS_VERBERGEN_H

#include "acts/werk.h"
#include "domain/verbergen.h"

struct verbergen_in {
  struct str ding; /* ding_sleutel */
  struct str voor; /* public id of a resident; "" = of everybody in the household */
  int grond;
  struct str reden, overlegd;
  dag_t tot;
};
extern const struct veld verbergen_velden[];
extern const size_t verbergen_velden_aantal;
bool verbergen(const struct werk *werk, struct str huishouden, const struct verbergen_in *in,
               struct str *ret_huishouden, struct fault *fault);

struct verberging_inzien_uit {
  struct verberging verberging;
  bool mag_doen;
};
bool verberging_inzien(const struct werk *werk, struct str verberging, struct verberging_inzien_uit *ret_uit,
                       struct fault *fault);

enum verberging_keus { VERBERGING_OPHEFFEN = 1, VERBERGING_LANGER };
extern const struct keuze verberging_keuzes[];
struct verberging_in {
  int keus;
  dag_t tot; /* VERBERGING_LANGER */
  struct str reden;
};
extern const struct veld verberging_velden[];
extern const size_t verberging_velden_aantal;
bool verberging_beslissen(const struct werk *werk, struct str verberging, int64_t versie,
                          const struct verberging_in *in, struct str *ret_huishouden, struct fault *fault);

#endif

/* Somebody who was taken in twice: seen before he is saved, put side by side, made one, or kept apart. */
#ifndef ACTS_PERSOON_SAMENVOEGEN_H
#define ACTS_PERSOON_SAMENVOEGEN_H

#include "acts/persoon_opnemen.h"
#include "domain/samenvoegen.h"

struct dubbelen_uit {
  struct persoon deze;
  struct str huishouden;  /* public id */
  struct persoon *lijken; /* likeliest first */
  size_t aantal;
};
/* Before he is saved: who of our own register looks like what was typed. Nobody when there is nobody. */
bool dubbelen_bij_invoeren(const struct werk *werk, const struct persoon_invoeren_in *in, struct dubbelen_uit *ret_uit,
                           struct fault *fault);
/* Saves him although he looks like these (public ids with commas between): that they are others is kept. */
bool persoon_invoeren_als_ander(const struct werk *werk, const struct persoon_invoeren_in *in, struct str anderen,
                                struct str *ret_persoon, struct fault *fault);

/* Who looks like somebody of a household that the actor works in. */
bool dubbelen_inzien(const struct werk *werk, struct str persoon, struct dubbelen_uit *ret_uit, struct fault *fault);

struct samenvoegen_uit {
  struct persoon deze, ander;
  struct str huishouden;
};
bool samenvoegen_inzien(const struct werk *werk, struct str persoon, struct str ander, struct samenvoegen_uit *ret_uit,
                        struct fault *fault);

struct samenvoegen_in {
  struct samenvoeging keuze;
  struct str reden;
};
extern const struct veld samenvoegen_velden[];
extern const size_t samenvoegen_velden_aantal;
/* Both households must be the actor's to work in; both persons stand in the logboek. The outcome is the public id of
 * the household that stays. By the rules of samenvoegen_toetsen. */
bool personen_samenvoegen(const struct werk *werk, struct str persoon, struct str ander,
                          const struct samenvoegen_in *in, struct str *ret_huishouden, struct fault *fault);
/* "No, these are two": kept, and not proposed again. The outcome is the public id of the household. */
bool personen_uit_elkaar(const struct werk *werk, struct str persoon, struct str ander, struct str *ret_huishouden,
                         struct fault *fault);

#endif

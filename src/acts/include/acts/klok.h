/* The clocks of a household: looking at them, and what makes one stand still or longer, with its letter (Awb art. 4:14,
 * 4:15 and 7:10; domain/klok.h). */
#ifndef ACTS_KLOK_H
#define ACTS_KLOK_H

#include "acts/werk.h"
#include "domain/geschil.h"
#include "domain/klok.h"

struct klokken_uit {
  struct klok *klokken; /* those that run first, then by last day */
  size_t klok_aantal;
  struct geschil *geschillen; /* what is open first */
  size_t geschil_aantal;
  bool mag_doen;
};
/* Of a household: its clocks, and what was brought in against the municipality. */
bool klokken_inzien(const struct werk *werk, struct str huishouden, struct klokken_uit *ret_uit, struct fault *fault);

struct klok_uit {
  struct str huishouden; /* public id */
  struct klok klok;
  struct str uitleg; /* why it ends on that day: lines */
  bool mag_doen;
};
/* Of a melding, an aanvraag, … by its public id. */
bool klok_inzien(const struct werk *werk, enum klokbron bron, struct str ding, struct klok_uit *ret_uit,
                 struct fault *fault);

struct klokstap_in {
  int soort;
  dag_t op, tot; /* op DAG_GEEN = today */
  int64_t lengte;
  struct str reden;
};
extern const struct veld klokstap_velden[];
extern const size_t klokstap_velden_aantal;
/* With its letter to who asked, where the law wants one. The outcome is the public id of what it belongs to. FAULT_RULE
 * when the law does not let this clock; FAULT_STALE when it is over. */
bool klokstap_zetten(const struct werk *werk, enum klokbron bron, struct str ding, const struct klokstap_in *in,
                     struct str *ret_ding, struct fault *fault);

struct klokstap_einde_in {
  dag_t klaar_op; /* DAG_GEEN = today */
};
extern const struct veld klokstap_einde_velden[];
extern const size_t klokstap_einde_velden_aantal;
struct klokstap_uit {
  struct klok_uit klok;
  struct klokstap stap;
};
bool klokstap_inzien(const struct werk *werk, struct str stap, struct klokstap_uit *ret_uit, struct fault *fault);
/* It was completed, or the delay is over: the clock runs again. The outcome is the public id of the household. */
bool klokstap_afronden(const struct werk *werk, struct str stap, int64_t versie, const struct klokstap_einde_in *in,
                       struct str *ret_huishouden, struct fault *fault);

#endif

/* The casus of a household: a line of work begins (and with the first one the casus), somebody directs, somebody does
 * it. Whichever door the first question came through, there is at most one active casus (S0-11). Outcomes are the
 * public id of the household. */
#ifndef ACTS_CASUS_VOEREN_H
#define ACTS_CASUS_VOEREN_H

#include "acts/werk.h"
#include "domain/casus.h"
#include "domain/regie.h"

struct traject_starten_in {
  struct str melding; /* public id of the question it answers; "" = none, and then huishouden and persoon tell */
  struct str huishouden, persoon; /* public ids: for whom it is when there is no melding */
  struct str soort;       /* key of trajectsoort; "" = the one that fits the law of the melding, when there is one */
  struct str werker;      /* public id; "" = the actor */
  struct str tweede;      /* public id of who goes along; may be "" */
  struct str tweede_niet; /* why nobody goes along, where two are asked */
  struct str poort_reden; /* why it begins although a gate asks for something first */
  bool heropenen; /* the last casus that was closed goes on, instead of a new one; says nothing with an active one */
  bool spoed;
};
extern const struct veld traject_starten_velden[];
extern const size_t traject_starten_velden_aantal;
/* Begins a traject for the person of the melding, under the active casus of the household or a new one. A new casus has
 * the worker as vast aanspreekpunt and its direction where the regieregel puts it. FAULT_RULE for a gate that stops. */
bool traject_starten(const struct werk *werk, const struct traject_starten_in *in, struct str *ret_huishouden,
                     struct fault *fault);

struct regie_geven_in {
  struct str casus; /* public id */
  int soort, houder;
  struct str medewerker; /* public id, when somebody of the team holds it */
  struct str naam, organisatie;
  struct str trajectsoort; /* REGIE_TRAJECT */
  struct str reden;
  dag_t uitgelegd_op;
};
extern const struct veld regie_geven_velden[];
extern const size_t regie_geven_velden_aantal;
/* FAULT_RULE when the regieregel does not allow this holder. */
bool regie_geven(const struct werk *werk, const struct regie_geven_in *in, struct str *ret_huishouden,
                 struct fault *fault);

struct traject_bemannen_in {
  struct str traject, werker, tweede, tweede_niet;
  int64_t versie;
};
extern const struct veld traject_bemannen_velden[];
extern const size_t traject_bemannen_velden_aantal;
bool traject_bemannen(const struct werk *werk, const struct traject_bemannen_in *in, struct str *ret_huishouden,
                      struct fault *fault);

struct aanspreekpunt_in {
  struct str casus, medewerker;
  int64_t versie;
};
extern const struct veld aanspreekpunt_velden[];
extern const size_t aanspreekpunt_velden_aantal;
bool aanspreekpunt_kiezen(const struct werk *werk, const struct aanspreekpunt_in *in, struct str *ret_huishouden,
                          struct fault *fault);

#endif

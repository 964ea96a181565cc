/* The waiting list of a team: looking, planning contact, taking somebody off it. A question comes on it from a meeting
 * or from its household, and leaves it when it is taken up. Outcomes are the public id of the line, but where said. */
#ifndef ACTS_WACHTLIJST_VOEREN_H
#define ACTS_WACHTLIJST_VOEREN_H

#include "acts/keuzes.h"
#include "domain/melding.h"
#include "domain/wachtlijst.h"

struct wachtlijst_uit {
  struct wachtregel *regels;
  size_t aantal;
  struct team *teams;
  size_t team_aantal;
  int64_t team; /* the one that is shown; 0 when the actor is in none */
};
/* `team` 0 = the first of the actor's. */
bool wachtlijst_inzien(const struct werk *werk, int64_t team, struct wachtlijst_uit *ret_uit, struct fault *fault);

struct wachtregel_uit {
  struct wachtregel regel;
  struct wachtcontact *contacten;
  size_t contact_aantal;
  struct belasting *collegas;
  size_t collega_aantal;
  struct keus *aanbod, *soorten; /* of the sociale kaart; kinds of traject */
  size_t aanbod_aantal, soort_aantal;
};
bool wachtregel_inzien(const struct werk *werk, struct str wachtregel, struct wachtregel_uit *ret_uit,
                       struct fault *fault);

struct wachten_in {
  struct str reden;
  int prioriteit;
  bool met_twee;
  struct str contact; /* public id of who keeps in touch; may be "" */
  struct str aanbod, overbrugging;
};
extern const struct veld wachten_velden[];
extern const size_t wachten_velden_aantal;
/* A question comes on the list from its household (S0-139). Gives the public id of the household. FAULT_STALE when it
 * waits already, FAULT_RULE when a traject for it has begun. */
bool melding_laten_wachten(const struct werk *werk, struct str melding, const struct wachten_in *in,
                           struct str *ret_huishouden, struct fault *fault);
/* What that form needs; regel.id is 0 when the question does not wait yet. */
bool wachten_vorm_inzien(const struct werk *werk, struct str melding, struct wachtregel_uit *ret_uit,
                         struct fault *fault);
bool wachtregel_wijzigen(const struct werk *werk, struct str wachtregel, int64_t versie, const struct wachten_in *in,
                         struct str *ret_wachtregel, struct fault *fault);

struct wachtcontact_in {
  struct str contact; /* public id; "" = a new one is planned */
  dag_t dag;
  struct str tekst;
};
extern const struct veld wachtcontact_velden[];
extern const size_t wachtcontact_velden_aantal;
bool wachtcontact_opnemen(const struct werk *werk, struct str wachtregel, const struct wachtcontact_in *in,
                          struct str *ret_wachtregel, struct fault *fault);

/* Assigning: the traject begins and the question leaves the list. */
struct wachtregel_toewijzen_in {
  struct str soort, werker, tweede, tweede_niet;
};
extern const struct veld wachtregel_toewijzen_velden[];
extern const size_t wachtregel_toewijzen_velden_aantal;
/* Gives the public id of the household. */
bool wachtregel_toewijzen(const struct werk *werk, struct str wachtregel, int64_t versie,
                          const struct wachtregel_toewijzen_in *in, struct str *ret_huishouden, struct fault *fault);

struct wachtregel_eraf_in {
  struct str reden;
};
extern const struct veld wachtregel_eraf_velden[];
extern const size_t wachtregel_eraf_velden_aantal;
/* Off the list without a traject; the melding stays open with its term. Gives the public id of the household. */
bool wachtregel_eraf(const struct werk *werk, struct str wachtregel, int64_t versie,
                     const struct wachtregel_eraf_in *in, struct str *ret_huishouden, struct fault *fault);

#endif

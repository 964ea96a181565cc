/* What waits at the front door for the actor and his teams: whom to ring back, what to weigh, what to advise,
 * and what came in over the website. */
#ifndef ACTS_VOORDEUR_INZIEN_H
#define ACTS_VOORDEUR_INZIEN_H

#include "acts/werk.h"
#include "domain/contact.h"
#include "domain/signaal.h"
#include "domain/webvraag.h"

struct voordeur_inzien_uit {
  struct terugbelverzoek *terugbellen;
  size_t terugbel_aantal;
  struct signaal *signalen;
  size_t signaal_aantal;
  struct adviesvraag *adviezen;
  size_t advies_aantal;
  struct webvraag *webvragen;
  size_t webvraag_aantal;
};
/* Four statements, however much waits. */
bool voordeur_inzien(const struct werk *werk, struct voordeur_inzien_uit *ret_uit, struct fault *fault);

#endif

/* Logging in at an identity provider. Who comes from there gets an account that exists already: a claim finds it, and
 * no claim ever makes an account or a right. */
#ifndef ACTS_INLOGGEN_BRON_H
#define ACTS_INLOGGEN_BRON_H

#include "acts/inloggen.h"

struct oidc;

enum koppeling_op {
  KOPPELING_IDENTITEIT, /* this provider said before that he has this account */
  KOPPELING_INLOGNAAM,  /* it is his login name; of "email" only when the provider says that it was verified */
  KOPPELING_BSN,        /* the account of the resident with this BSN; it is not kept here */
};
struct koppeling {
  struct str claim;
  enum koppeling_op op;
};
enum { KOPPELINGEN_MAX = 4 };

/* A provider as this municipality set it up. */
struct inlogbron {
  struct str code, naam;                         /* "gemeente", "uw account van de gemeente" */
  enum rijk rijk;                                /* whose accounts it may open */
  struct koppeling koppelingen[KOPPELINGEN_MAX]; /* in this order */
  size_t koppeling_aantal;
  struct oidc *oidc;
};

/* Where the browser goes, and the cookie that it must bring back with the answer. */
bool bron_beginnen(const struct werk *werk, const struct inlogbron *bron, struct str naar, struct str *ret_adres,
                   struct str *ret_cookie, struct fault *fault);

struct bron_antwoord {
  struct str cookie, toestand, code; /* as the browser brought them */
};
/* The answer of the provider. Each attempt is used once, whatever comes of it. FAULT_ABSENT when this browser did not
 * begin it, or too long ago; FAULT_ACCESS when the answer is not to be believed or opens no account here. */
bool bron_afmaken(const struct werk *werk, const struct inlogbron *bron, const struct bron_antwoord *antwoord,
                  const struct herkomst *herkomst, struct ingelogd *ret_ingelogd, struct str *ret_naar,
                  struct fault *fault);

/* Where the browser goes to log out there; "" when there is no such place. */
bool bron_uitlogadres(const struct werk *werk, const struct inlogbron *bron, struct str *ret_adres,
                      struct fault *fault);
/* The provider says that somebody is out there: his sessions that came from it end here. */
bool bron_uitgelogd(const struct werk *werk, const struct inlogbron *bron, struct str token, struct fault *fault);

#endif

/* Logging in at an identity provider by OpenID Connect: the code flow with PKCE, and nothing else. Only ID tokens are
 * read; nothing is asked with an access token, and nothing is ever decrypted.
 *
 * Faults: FAULT_OUTSIDE when the provider is down, slow or answers with something else than it should; FAULT_ACCESS
 * when what it says is not to be believed. No claim ever stands in a fault's detail. */
#ifndef CONNECT_OIDC_H
#define CONNECT_OIDC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

struct oidc_settings {
  struct str uitgever;            /* issuer: "https://inloggen.voorbeeld.nl"; http only on this machine */
  struct str client;              /* client_id */
  struct str client_geheim;       /* sent as client_secret_basic; "" = a public client */
  struct str terug;               /* the one redirect_uri, as it is registered */
  struct str na_uitloggen;        /* where the browser comes back after logging out */
  struct str scope;               /* "openid …" */
  struct str acr;                 /* levels of certainty that are enough, with spaces between; "" = any */
  unsigned timeout_ms;            /* of each question */
  bool (*transaction_open)(void); /* asserted to be false at each question */
};

struct oidc;
/* NULL when the issuer is no address that may be asked. Any thread may use it. destroy takes NULL. */
struct oidc *oidc_create(const struct oidc_settings *settings);
void oidc_destroy(struct oidc *oidc);

/* What a browser takes along and must bring back. */
struct oidc_begin {
  struct str toestand, nonce, bewijs; /* state, nonce, PKCE verifier: random, each 43 characters or more */
};
/* The address at the provider where the browser goes. */
bool oidc_adres(struct oidc *oidc, struct arena *arena, const struct oidc_begin *begin, struct str *ret_adres,
                struct fault *fault);

/* Who somebody is there: the claims of a token that was checked, as JSON, and those that we read ourselves. */
struct oidc_wie {
  struct str onderwerp; /* sub */
  struct str sessie;    /* sid, "" when it is not told */
  struct str claims;
};
/* Exchanges the code and checks the ID token, and that its acr is one of those that are enough. `nu`: seconds since
 * 1970. */
bool oidc_inwisselen(struct oidc *oidc, struct arena *arena, struct str code, const struct oidc_begin *begin,
                     int64_t nu, struct oidc_wie *ret_wie, struct fault *fault);
/* A claim that is text, or true or false as "true" and "false"; "" when it is absent or anything else. */
struct str oidc_claim(struct arena *arena, const struct oidc_wie *wie, struct str naam);

/* Where the browser goes to log out there too; "" when the provider has no such place. */
bool oidc_uitlogadres(struct oidc *oidc, struct arena *arena, struct str *ret_adres, struct fault *fault);
/* The provider tells that somebody is out (back-channel logout): whom, or which of his sessions. */
bool oidc_uitlogtoken(struct oidc *oidc, struct arena *arena, struct str token, int64_t nu, struct oidc_wie *ret_wie,
                      struct fault *fault);

/* --- one token, apart so that it can be fuzzed --- */

enum { OIDC_TOKEN_MAX = 16 * 1024, OIDC_SPELING = 60 /* s: clocks differ */, OIDC_OUD = 10 * 60 /* s since iat */ };

struct oidc_eisen {
  struct str uitgever, client, nonce;
  int64_t nu;
  bool uitloggen; /* a logout token: has an event and no nonce */
};
enum oidc_oordeel { OIDC_GOED, OIDC_SLEUTEL_ONBEKEND, OIDC_ONGELDIG };
/* Is this token one that the owner of one of these keys (a JWKS) made for us, now? The algorithm is RS256, PS256 or
 * ES256 and fits the key; it is looked at before any key. *ret_waarom names what is wrong, for the log. */
enum oidc_oordeel oidc_token_nakijken(struct arena *arena, struct str token, struct str sleutels,
                                      const struct oidc_eisen *eisen, struct oidc_wie *ret_wie,
                                      const char **ret_waarom);

#endif

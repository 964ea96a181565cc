/* Tokens of an identity provider: whatever stands in them, none is believed that its key did not sign, and none takes
 * a claim from outside itself. The keys are public, so no input can be right. The first line is the JWKS when it begins
 * with "{", else a fixed one is used; the rest is the token. */
#include <stdlib.h>

#include "connect/oidc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define KEYS                                                                                                           \
  "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"een\",\"use\":\"sig\",\"alg\":\"RS256\",\"e\":\"AQAB\",\"n\":\""              \
  "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_"                            \
  "BJECPebWKRXjBZCiFV4n3oknjhMs"                                                                                       \
  "tn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_"                                                       \
  "FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajr"                                                          \
  "n1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw\"}]" \
  "}"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(SIZE_MAX);
  struct str token = {(const char *)data, size}, keys = S(KEYS);
  bool own = size && *data == '{';
  if (own) str_cut(&token, '\n', &keys);
  for (int out = 0; out < 2; out++) {
    const struct oidc_eisen eisen = {
        .uitgever = S("https://a"), .client = S("c"), .nonce = S("n"), .nu = 1700000000, .uitloggen = out == 1};
    struct oidc_wie wie = {0};
    const char *why = NULL;
    if (oidc_token_nakijken(arena, token, keys, &eisen, &wie, &why) == OIDC_GOED && !own) abort();
    /* Claims are read from anything that calls itself claims. */
    wie.claims = token;
    struct str sub = oidc_claim(arena, &wie, S("sub"));
    if (sub.len > size) abort();
  }
  arena_destroy(arena);
  return 0;
}

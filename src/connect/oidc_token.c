#include <cjose/cjose.h>
#include <string.h>

#include "base/id.h"
#include "base/json.h"
#include "base/text.h"
#include "connect/oidc.h"

enum { KOP_MAX = 2048, SLEUTELS_MAX = 64 * 1024, SUB_MAX = 255, RSA_MIN = 342 /* base64url of 2048 bits */ };

/* --- base64url, as JOSE writes it: without padding and without anything else --- */

static int value_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '-' ? 62 : c == '_' ? 63 : -1;
}

static bool decode(struct arena *arena, struct str text, struct str *ret_bytes) {
  if (text.len % 4 == 1) return false;
  char *bytes = arena_new(arena, text.len * 3 / 4 + 1);
  size_t len = 0;
  unsigned bits = 0, have = 0;
  for (size_t i = 0; i < text.len; i++) {
    int value = value_of(text.ptr[i]);
    if (value < 0) return false;
    bits = (bits << 6 | (unsigned)value) & 0xffffU;
    if ((have += 6) >= 8) bytes[len++] = (char)(bits >> (have -= 8) & 255);
  }
  *ret_bytes = (struct str){bytes, len};
  return (bits & ((1U << have) - 1)) == 0;
}

/* --- the head, and the key that goes with it --- */

struct kop {
  struct str alg, kid;
};

/* What may sign, with which kind of key. Anything else, "none" and HMAC above all, is refused before a key is looked
 * for. */
static const struct {
  struct str alg;
  struct str kty;
} algoritmen[] = {
    {S_INIT("RS256"), S_INIT("RSA")},
    {S_INIT("PS256"), S_INIT("RSA")},
    {S_INIT("ES256"), S_INIT("EC")},
};

static const struct str *kind_for(struct str alg) {
  for (size_t i = 0; i < sizeof algoritmen / sizeof *algoritmen; i++)
    if (str_eq(algoritmen[i].alg, alg)) return &algoritmen[i].kty;
  return NULL;
}

static const char *read_head(struct arena *arena, struct str part, struct kop *ret_kop) {
  struct str bytes;
  if (part.len > KOP_MAX || !decode(arena, part, &bytes)) return "head is no base64url";
  json_t *json = json_read(bytes, KOP_MAX);
  const char *wrong = NULL;
  *ret_kop = (struct kop){str_copy(arena, json_text(json, "alg")), str_copy(arena, json_text(json, "kid"))};
  if (!json_is_object(json))
    wrong = "head is no JSON";
  else if (!kind_for(ret_kop->alg))
    wrong = "algorithm is not one of ours";
  else if (json_object_get(json, "crit") || json_object_get(json, "b64"))
    wrong = "head asks for what we do not know";
  json_decref(json);
  return wrong;
}

static bool is_or_absent(const json_t *key, const char *name, struct str value) {
  return !json_object_get(key, name) || str_eq(json_text(key, name), value);
}

static bool fits(const json_t *key, const struct kop *kop) {
  const struct str *kty = kind_for(kop->alg);
  if (!kty || !str_eq(json_text(key, "kty"), *kty) || !is_or_absent(key, "use", S("sig")) ||
      !is_or_absent(key, "alg", kop->alg))
    return false;
  if (kop->kid.len && !str_eq(json_text(key, "kid"), kop->kid)) return false;
  if (str_eq(*kty, S("EC"))) return str_eq(json_text(key, "crv"), S("P-256"));
  return json_text(key, "n").len >= RSA_MIN;
}

/* The one key that fits; with two that fit a token must say which. NULL when there is none. */
static const json_t *key_for(const json_t *keys, const struct kop *kop) {
  const json_t *found = NULL;
  for (size_t i = 0; i < json_array_size(keys); i++) {
    const json_t *key = json_array_get(keys, i);
    if (!fits(key, kop)) continue;
    if (found) return NULL;
    found = key;
  }
  return found;
}

static bool is_base64url(struct arena *arena, struct str text) {
  struct str bytes;
  return decode(arena, text, &bytes);
}

/* Only the public parts go to the library: whatever else stands there is not for us. "" when one of them is no
 * base64url: cjose 0.6 ends the program on some of those. */
static struct str public_part(struct arena *arena, const json_t *key) {
  static const char *const names[] = {"kty", "crv", "n", "e", "x", "y"};
  struct buf json;
  for (size_t i = 2; i < sizeof names / sizeof *names; i++)
    if (!is_base64url(arena, json_text(key, names[i]))) return (struct str){0};
  buf_init(&json, arena, 8 * 1024);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    struct str value = json_text(key, names[i]);
    if (value.len == 0) continue;
    buf_format(&json, "%s\"%s\":", json.len ? "," : "{", names[i]);
    json_write_text(&json, value);
  }
  buf_add_char(&json, '}');
  return buf_str(&json);
}

static bool signed_by(struct arena *arena, struct str token, const json_t *key) {
  struct str text = public_part(arena, key);
  cjose_err err;
  cjose_jwk_t *jwk = text.len ? cjose_jwk_import(text.ptr, text.len, &err) : NULL;
  cjose_jws_t *jws = jwk ? cjose_jws_import(token.ptr, token.len, &err) : NULL;
  bool good = jws && cjose_jws_verify(jws, jwk, &err);
  if (jws) cjose_jws_release(jws);
  if (jwk) cjose_jwk_release(jwk);
  return good;
}

static enum oidc_oordeel check_signature(struct arena *arena, struct str token, struct str sleutels,
                                         const struct kop *kop, const char **ret_waarom) {
  json_t *json = json_read(sleutels, SLEUTELS_MAX);
  const json_t *key = key_for(json_object_get(json, "keys"), kop);
  enum oidc_oordeel oordeel = OIDC_GOED;
  if (!key) {
    *ret_waarom = "no key fits";
    oordeel = OIDC_SLEUTEL_ONBEKEND;
  } else if (!signed_by(arena, token, key)) {
    *ret_waarom = "signature is wrong";
    oordeel = OIDC_ONGELDIG;
  }
  json_decref(json);
  return oordeel;
}

/* --- what it says --- */

static bool is_for(const json_t *claims, struct str client) {
  const json_t *aud = json_object_get(claims, "aud");
  struct str azp = json_text(claims, "azp");
  if (json_object_get(claims, "azp") && !str_eq(azp, client)) return false;
  if (json_is_string(aud)) return str_eq(json_text(claims, "aud"), client);
  bool found = false;
  for (size_t i = 0; i < json_array_size(aud); i++) found |= str_eq(json_text_in(aud, i), client);
  return found && (json_array_size(aud) == 1 || azp.len > 0);
}

static bool in_time(const json_t *claims, const struct oidc_eisen *eisen) {
  int64_t exp = json_number(claims, "exp", eisen->uitloggen ? INT64_MAX : INT64_MIN);
  int64_t iat = json_number(claims, "iat", INT64_MIN), nbf = json_number(claims, "nbf", 0);
  return exp > eisen->nu - OIDC_SPELING && iat <= eisen->nu + OIDC_SPELING && iat >= eisen->nu - OIDC_OUD &&
         nbf <= eisen->nu + OIDC_SPELING;
}

static const char *check_purpose(const json_t *claims, const struct oidc_eisen *eisen) {
  struct str nonce = json_text(claims, "nonce");
  if (!eisen->uitloggen) {
    if (eisen->nonce.len == 0 || !same_secret(nonce, eisen->nonce)) return "nonce is another one";
    return json_text(claims, "sub").len == 0 ? "nobody is named" : NULL;
  }
  if (json_object_get(claims, "nonce")) return "logout token has a nonce";
  const json_t *event =
      json_object_get(json_object_get(claims, "events"), "http://schemas.openid.net/event/backchannel-logout");
  if (!json_is_object(event)) return "logout token has no event";
  return json_text(claims, "sub").len + json_text(claims, "sid").len == 0 ? "nobody is named" : NULL;
}

static const char *check_claims(struct arena *arena, const json_t *claims, const struct oidc_eisen *eisen,
                                struct oidc_wie *ret_wie) {
  if (!json_is_object(claims)) return "claims are no JSON";
  if (!str_eq(json_text(claims, "iss"), eisen->uitgever)) return "issuer is another one";
  if (!is_for(claims, eisen->client)) return "it is for somebody else";
  if (!in_time(claims, eisen)) return "it is not of now";
  const char *wrong = check_purpose(claims, eisen);
  if (wrong) return wrong;
  ret_wie->onderwerp = str_copy(arena, json_text(claims, "sub"));
  ret_wie->sessie = str_copy(arena, json_text(claims, "sid"));
  return ret_wie->onderwerp.len > SUB_MAX || ret_wie->sessie.len > SUB_MAX ? "names are too long" : NULL;
}

enum oidc_oordeel oidc_token_nakijken(struct arena *arena, struct str token, struct str sleutels,
                                      const struct oidc_eisen *eisen, struct oidc_wie *ret_wie,
                                      const char **ret_waarom) {
  struct str rest = token, parts[3], bytes;
  struct kop kop;
  struct oidc_wie wie = {0};
  size_t count = 0;
  *ret_waarom = "it is no token of three parts";
  if (token.len > OIDC_TOKEN_MAX) return OIDC_ONGELDIG;
  while (count < 3 && str_cut(&rest, '.', &parts[count])) count++;
  if (count < 3 || rest.len || parts[2].len == 0 || str_ends(token, S("."))) return OIDC_ONGELDIG;
  if ((*ret_waarom = read_head(arena, parts[0], &kop))) return OIDC_ONGELDIG;
  *ret_waarom = "a part is no base64url"; /* looked at before the library, which ends the program on some of those */
  if (!decode(arena, parts[1], &bytes) || !is_base64url(arena, parts[2])) return OIDC_ONGELDIG;
  enum oidc_oordeel oordeel = check_signature(arena, token, sleutels, &kop, ret_waarom);
  if (oordeel != OIDC_GOED) return oordeel;
  json_t *claims = json_read(bytes, OIDC_TOKEN_MAX);
  *ret_waarom = check_claims(arena, claims, eisen, &wie);
  json_decref(claims);
  if (*ret_waarom) return OIDC_ONGELDIG;
  wie.claims = bytes;
  *ret_wie = wie;
  return OIDC_GOED;
}

struct str oidc_claim(struct arena *arena, const struct oidc_wie *wie, struct str naam) {
  json_t *claims = json_read(wie->claims, OIDC_TOKEN_MAX);
  const json_t *claim = json_object_get(claims, str_c(arena, naam));
  struct str text = {0};
  if (json_is_string(claim)) text = str_copy(arena, (struct str){json_string_value(claim), json_string_length(claim)});
  if (json_is_boolean(claim)) text = json_is_true(claim) ? S("true") : S("false");
  json_decref(claims);
  return text_check(text) ? text : (struct str){0};
}

#include "connect/oidc.h"

#include <assert.h>
#include <curl/curl.h>
#include <pthread.h>
#include <string.h>

#include "base/clock.h"
#include "base/id.h"
#include "base/json.h"

enum {
  ANTWOORD_MAX = 64 * 1024,
  ADRES_MAX = 2048,
  GEHEUGEN = 1024 * 1024,
  HOUDBAAR_US = 30 * 60 * 1000 * 1000, /* what the provider tells of itself is asked again after this */
  OPNIEUW_US = 30 * 1000 * 1000,       /* for a key that we do not know its keys are not asked again sooner */
};

/* What the provider tells of itself. */
struct kennis {
  struct str naar, token, sleutels_adres, uit; /* addresses; uit may be "" */
  struct str sleutels;                         /* the JWKS */
};

struct oidc {
  struct oidc_settings settings;
  pthread_mutex_t lock;
  struct arena *arena; /* of kennis; made anew with it */
  struct kennis kennis;
  int64_t vanaf;         /* when kennis came, on the steady clock; 0 = never */
  int64_t opnieuw_vanaf; /* when the keys were asked because of one that was not there */
};

static bool outside(struct fault *fault, const char *detail) {
  return fault_set(fault, FAULT_OUTSIDE, S("Inloggen met dit account lukt nu niet. Probeer het straks nog eens."),
                   "oidc: %s", detail);
}

static bool not_believed(struct fault *fault, const char *why) {
  return fault_set(fault, FAULT_ACCESS, S("Schakel kan niet nagaan wie u bent. Begin opnieuw met inloggen."),
                   "oidc: %s", why);
}

/* TLS, or this machine. */
static bool may_be_asked(struct str address) {
  static const struct str local[] = {S_INIT("http://127.0.0.1"), S_INIT("http://localhost"), S_INIT("http://[::1]")};
  for (size_t i = 0; i < sizeof local / sizeof *local; i++) {
    struct str after = str_part(address, local[i].len, address.len);
    if (str_starts(address, local[i]) && (after.len == 0 || *after.ptr == ':' || *after.ptr == '/')) return true;
  }
  return str_starts(address, S("https://")) && address.len > 8 && address.len < ADRES_MAX;
}

struct oidc *oidc_create(const struct oidc_settings *settings) {
  if (!may_be_asked(settings->uitgever)) return NULL;
  struct arena *own = arena_create(GEHEUGEN);
  struct oidc *oidc = calloc(1, sizeof *oidc);
  if (!oidc) abort();
  curl_global_init(CURL_GLOBAL_DEFAULT);
  oidc->settings = *settings;
  oidc->arena = own;
  pthread_mutex_init(&oidc->lock, NULL);
  return oidc;
}

void oidc_destroy(struct oidc *oidc) {
  if (!oidc) return;
  arena_destroy(oidc->arena);
  pthread_mutex_destroy(&oidc->lock);
  free(oidc);
  curl_global_cleanup();
}

static void encode(struct buf *out, struct str value) {
  static const char digits[] = "0123456789ABCDEF";
  for (size_t i = 0; i < value.len; i++) {
    unsigned char c = (unsigned char)value.ptr[i];
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("-._~", c);
    if (plain && c) {
      buf_add_char(out, (char)c);
    } else {
      buf_add_char(out, '%');
      buf_add_char(out, digits[c >> 4]);
      buf_add_char(out, digits[c & 15]);
    }
  }
}

static void field(struct buf *out, const char *name, struct str value) {
  buf_format(out, "%s%s=", out->len ? "&" : "", name);
  encode(out, value);
}

/* RFC 6749, 2.3.1: in the head they are written as in a form. */
static const char *encoded(struct arena *arena, struct str value) {
  struct buf text;
  buf_init(&text, arena, ADRES_MAX);
  encode(&text, value);
  return str_c(arena, buf_str(&text));
}

/* --- one question --- */

static size_t receive(char *bytes, size_t one, size_t count, void *buf) {
  buf_add(buf, (struct str){bytes, one * count});
  return buf_full(buf) ? 0 : one * count;
}

/* GET, or POST of `form` when there is one, with our name and secret when asked. The answer is 200. */
static bool ask(struct oidc *oidc, struct arena *arena, struct str address, struct str form, bool as_client,
                struct str *ret_answer, struct fault *fault) {
  assert(!oidc->settings.transaction_open || !oidc->settings.transaction_open());
  struct buf answer;
  long status = 0;
  CURL *curl = may_be_asked(address) ? curl_easy_init() : NULL;
  if (!curl) return outside(fault, "no address that may be asked");
  buf_init(&answer, arena, ANTWOORD_MAX);
  curl_easy_setopt(curl, CURLOPT_URL, str_c(arena, address));
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, (long)oidc->settings.timeout_ms);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
  if (form.len) curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)form.len);
  if (form.len) curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form.ptr);
  if (as_client) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(curl, CURLOPT_USERNAME, encoded(arena, oidc->settings.client));
    curl_easy_setopt(curl, CURLOPT_PASSWORD, encoded(arena, oidc->settings.client_geheim));
  }
  CURLcode code = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_cleanup(curl);
  if (code != CURLE_OK) return outside(fault, curl_easy_strerror(code));
  if (status != 200) return outside(fault, str_c(arena, str_format(arena, "answers %ld", status)));
  *ret_answer = buf_str(&answer);
  return true;
}

/* --- what it tells of itself --- */

static bool read_discovery(struct oidc *oidc, struct arena *arena, struct str answer, struct kennis *ret_kennis,
                           struct fault *fault) {
  json_t *json = json_read(answer, ANTWOORD_MAX);
  struct kennis kennis = {.naar = str_copy(arena, json_text(json, "authorization_endpoint")),
                          .token = str_copy(arena, json_text(json, "token_endpoint")),
                          .sleutels_adres = str_copy(arena, json_text(json, "jwks_uri")),
                          .uit = str_copy(arena, json_text(json, "end_session_endpoint"))};
  bool same = str_eq(json_text(json, "issuer"), oidc->settings.uitgever);
  json_decref(json);
  if (!same) return outside(fault, "names another issuer");
  if (!may_be_asked(kennis.naar) || !may_be_asked(kennis.token) || !may_be_asked(kennis.sleutels_adres) ||
      (kennis.uit.len && !may_be_asked(kennis.uit)))
    return outside(fault, "names an address that may not be asked");
  *ret_kennis = kennis;
  return true;
}

static struct kennis copy_of(struct arena *arena, const struct kennis *kennis) {
  return (struct kennis){str_copy(arena, kennis->naar), str_copy(arena, kennis->token),
                         str_copy(arena, kennis->sleutels_adres), str_copy(arena, kennis->uit),
                         str_copy(arena, kennis->sleutels)};
}

static void keep(struct oidc *oidc, const struct kennis *kennis) {
  pthread_mutex_lock(&oidc->lock);
  arena_reset(oidc->arena);
  oidc->kennis = copy_of(oidc->arena, kennis);
  oidc->vanaf = clock_steady_us();
  pthread_mutex_unlock(&oidc->lock);
}

/* What is known, when it is fresh. Two who find nothing both ask; both answers will do. */
static bool known(struct oidc *oidc, struct arena *arena, struct kennis *ret_kennis) {
  pthread_mutex_lock(&oidc->lock);
  bool fresh = oidc->vanaf && clock_steady_us() - oidc->vanaf < HOUDBAAR_US;
  if (fresh) *ret_kennis = copy_of(arena, &oidc->kennis);
  pthread_mutex_unlock(&oidc->lock);
  return fresh;
}

static bool learn(struct oidc *oidc, struct arena *arena, struct kennis *ret_kennis, struct fault *fault) {
  if (known(oidc, arena, ret_kennis)) return true;
  struct str answer, base = oidc->settings.uitgever;
  if (str_ends(base, S("/"))) base.len--;
  if (!ask(oidc, arena, str_join(arena, base, S("/.well-known/openid-configuration")), (struct str){0}, false, &answer,
           fault) ||
      !read_discovery(oidc, arena, answer, ret_kennis, fault) ||
      !ask(oidc, arena, ret_kennis->sleutels_adres, (struct str){0}, false, &ret_kennis->sleutels, fault))
    return false;
  keep(oidc, ret_kennis);
  return true;
}

/* A key that is not there may be new: the keys are asked once more, but not for every token that somebody makes up. */
static bool may_ask_again(struct oidc *oidc) {
  pthread_mutex_lock(&oidc->lock);
  int64_t now = clock_steady_us();
  bool may = oidc->opnieuw_vanaf == 0 || now - oidc->opnieuw_vanaf >= OPNIEUW_US;
  if (may) oidc->opnieuw_vanaf = now;
  pthread_mutex_unlock(&oidc->lock);
  return may;
}

static bool check(struct oidc *oidc, struct arena *arena, struct kennis *kennis, struct str token,
                  const struct oidc_eisen *eisen, struct oidc_wie *ret_wie, struct fault *fault) {
  const char *why;
  enum oidc_oordeel oordeel = oidc_token_nakijken(arena, token, kennis->sleutels, eisen, ret_wie, &why);
  if (oordeel == OIDC_SLEUTEL_ONBEKEND && may_ask_again(oidc)) {
    if (!ask(oidc, arena, kennis->sleutels_adres, (struct str){0}, false, &kennis->sleutels, fault)) return false;
    keep(oidc, kennis);
    oordeel = oidc_token_nakijken(arena, token, kennis->sleutels, eisen, ret_wie, &why);
  }
  return oordeel == OIDC_GOED || not_believed(fault, why);
}

/* --- the flow --- */

/* RFC 7636: base64url of the hash, without padding. */
static struct str challenge_of(struct arena *arena, struct str verifier) {
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  uint8_t hash[32];
  char *text = arena_new(arena, 44);
  size_t len = 0;
  unsigned bits = 0, have = 0;
  sha256(verifier, hash);
  for (size_t i = 0; i < sizeof hash; i++) {
    bits = (bits << 8 | hash[i]) & 0xffffU;
    for (have += 8; have >= 6; have -= 6) text[len++] = alphabet[bits >> (have - 6) & 63];
  }
  text[len++] = alphabet[bits << (6 - have) & 63];
  return (struct str){text, len};
}

static struct str with_query(struct arena *arena, struct str address, const struct buf *query) {
  return str_format(arena, "%.*s%s%.*s", STR_ARG(address), str_has(address, '?') ? "&" : "?", STR_ARG(buf_str(query)));
}

bool oidc_adres(struct oidc *oidc, struct arena *arena, const struct oidc_begin *begin, struct str *ret_adres,
                struct fault *fault) {
  struct kennis kennis;
  struct buf query;
  if (!learn(oidc, arena, &kennis, fault)) return false;
  buf_init(&query, arena, ADRES_MAX);
  field(&query, "response_type", S("code"));
  field(&query, "client_id", oidc->settings.client);
  field(&query, "redirect_uri", oidc->settings.terug);
  field(&query, "scope", oidc->settings.scope);
  if (oidc->settings.acr.len) field(&query, "acr_values", oidc->settings.acr);
  field(&query, "state", begin->toestand);
  field(&query, "nonce", begin->nonce);
  field(&query, "code_challenge", challenge_of(arena, begin->bewijs));
  field(&query, "code_challenge_method", S("S256"));
  *ret_adres = with_query(arena, kennis.naar, &query);
  return true;
}

/* The level that was asked is a wish to the provider; what it says of how he came in is what counts. */
static bool certain_enough(const struct oidc *oidc, struct arena *arena, const struct oidc_wie *wie,
                           struct fault *fault) {
  struct str rest = oidc->settings.acr, enough, acr = oidc_claim(arena, wie, S("acr"));
  if (rest.len == 0) return true;
  while (acr.len && str_cut(&rest, ' ', &enough))
    if (str_eq(acr, enough)) return true;
  return fault_set(
      fault, FAULT_ACCESS,
      S("U bent niet zeker genoeg ingelogd om dit te mogen zien. Log opnieuw in en kies daar een manier met "
        "meer zekerheid, bijvoorbeeld met de app."),
      "oidc: level of certainty is too low");
}

bool oidc_inwisselen(struct oidc *oidc, struct arena *arena, struct str code, const struct oidc_begin *begin,
                     int64_t nu, struct oidc_wie *ret_wie, struct fault *fault) {
  struct kennis kennis;
  struct buf form;
  struct str answer;
  bool secret = oidc->settings.client_geheim.len > 0;
  if (!learn(oidc, arena, &kennis, fault)) return false;
  buf_init(&form, arena, ADRES_MAX * 2);
  field(&form, "grant_type", S("authorization_code"));
  field(&form, "code", code);
  field(&form, "redirect_uri", oidc->settings.terug);
  field(&form, "code_verifier", begin->bewijs);
  if (!secret) field(&form, "client_id", oidc->settings.client);
  if (buf_full(&form)) return not_believed(fault, "code is too long");
  if (!ask(oidc, arena, kennis.token, buf_str(&form), secret, &answer, fault)) return false;
  json_t *json = json_read(answer, ANTWOORD_MAX);
  struct str token = str_copy(arena, json_text(json, "id_token"));
  json_decref(json);
  const struct oidc_eisen eisen = {
      .uitgever = oidc->settings.uitgever, .client = oidc->settings.client, .nonce = begin->nonce, .nu = nu};
  return check(oidc, arena, &kennis, token, &eisen, ret_wie, fault) && certain_enough(oidc, arena, ret_wie, fault);
}

bool oidc_uitlogadres(struct oidc *oidc, struct arena *arena, struct str *ret_adres, struct fault *fault) {
  struct kennis kennis;
  struct buf query;
  if (!learn(oidc, arena, &kennis, fault)) return false;
  buf_init(&query, arena, ADRES_MAX);
  field(&query, "client_id", oidc->settings.client);
  field(&query, "post_logout_redirect_uri", oidc->settings.na_uitloggen);
  *ret_adres = kennis.uit.len ? with_query(arena, kennis.uit, &query) : (struct str){0};
  return true;
}

bool oidc_uitlogtoken(struct oidc *oidc, struct arena *arena, struct str token, int64_t nu, struct oidc_wie *ret_wie,
                      struct fault *fault) {
  struct kennis kennis;
  const struct oidc_eisen eisen = {
      .uitgever = oidc->settings.uitgever, .client = oidc->settings.client, .nu = nu, .uitloggen = true};
  return learn(oidc, arena, &kennis, fault) && check(oidc, arena, &kennis, token, &eisen, ret_wie, fault);
}

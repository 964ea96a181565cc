#include "connect/brp.h"

#include <assert.h>
#include <curl/curl.h>
#include <pthread.h>

#include "base/json.h"
#include "brp_intern.h"

enum { POOL_MAX = 8, URL_MAX = 512 };

struct brp {
  struct brp_settings settings;
  char url[URL_MAX];
  struct curl_slist *headers;
  pthread_mutex_t lock;
  CURL *pool[POOL_MAX]; /* idle handles, each with its open connection */
  size_t idle;
};

/* --- connections --- */

static bool is_http(const char *url) {
  return url && (strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0);
}

static struct curl_slist *headers_van(const char *api_key) {
  struct curl_slist *lijst = curl_slist_append(NULL, "Content-Type: application/json; charset=utf-8");
  lijst = curl_slist_append(lijst, "Accept: application/json");
  if (api_key && *api_key) {
    char kop[256];
    int n = snprintf(kop, sizeof kop, "X-API-KEY: %s", api_key);
    if (n < (int)sizeof kop) lijst = curl_slist_append(lijst, kop);
  }
  return lijst;
}

struct brp *brp_create(const struct brp_settings *settings) {
  if (!is_http(settings->base_url)) return NULL;
  struct brp *brp = calloc(1, sizeof *brp);
  if (!brp) return NULL;
  if (snprintf(brp->url, sizeof brp->url, "%s/personen", settings->base_url) >= (int)sizeof brp->url) {
    free(brp);
    return NULL;
  }
  curl_global_init(CURL_GLOBAL_DEFAULT);
  brp->settings = *settings;
  brp->headers = headers_van(settings->api_key);
  pthread_mutex_init(&brp->lock, NULL);
  return brp;
}

void brp_destroy(struct brp *brp) {
  if (!brp) return;
  for (size_t i = 0; i < brp->idle; i++) curl_easy_cleanup(brp->pool[i]);
  curl_slist_free_all(brp->headers);
  pthread_mutex_destroy(&brp->lock);
  free(brp);
  curl_global_cleanup();
}

static CURL *nieuw(const struct brp *brp) {
  CURL *curl = curl_easy_init();
  if (!curl) return NULL;
  curl_easy_setopt(curl, CURLOPT_URL, brp->url);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, (long)BRP_CONNECT_MS);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, (long)brp->settings.timeout_ms);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, brp->headers);
  return curl;
}

static CURL *neem(struct brp *brp) {
  CURL *curl = NULL;
  pthread_mutex_lock(&brp->lock);
  if (brp->idle) curl = brp->pool[--brp->idle];
  pthread_mutex_unlock(&brp->lock);
  return curl ? curl : nieuw(brp);
}

static void geef_terug(struct brp *brp, CURL *curl) {
  pthread_mutex_lock(&brp->lock);
  bool plaats = brp->idle < POOL_MAX;
  if (plaats) brp->pool[brp->idle++] = curl;
  pthread_mutex_unlock(&brp->lock);
  if (!plaats) curl_easy_cleanup(curl);
}

static size_t ontvang(char *bytes, size_t een, size_t aantal, void *buf) {
  buf_add(buf, (struct str){bytes, een * aantal});
  return buf_full(buf) ? 0 : een * aantal;
}

/* One POST there and back. */
static bool verstuur(CURL *curl, struct str vraag, struct buf *antwoord, long *ret_status, struct fault *fault) {
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, vraag.ptr);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)vraag.len);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ontvang);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, antwoord);
  CURLcode code = curl_easy_perform(curl);
  if (code != CURLE_OK) return brp_onbereikbaar(fault, curl_easy_strerror(code));
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, ret_status);
  return true;
}

static bool stel(struct brp *brp, struct arena *arena, const struct buf *vraag, struct brp_personen *ret_personen,
                 struct fault *fault) {
  assert(!brp->settings.transaction_open || !brp->settings.transaction_open());
  struct buf antwoord;
  buf_init(&antwoord, arena, BRP_ANTWOORD_MAX);
  CURL *curl = neem(brp);
  if (!curl) return brp_onbereikbaar(fault, "no memory for a connection");
  long status = 0;
  bool verzonden = verstuur(curl, buf_str(vraag), &antwoord, &status, fault);
  geef_terug(brp, curl);
  if (!verzonden) return false;
  if (status != 200) return brp_lees_weigering(arena, status, buf_str(&antwoord), fault);
  return brp_lees_personen(arena, buf_str(&antwoord), ret_personen, fault);
}

/* --- questions --- */

/* What struct brp_persoon has, and no more. */
static const char *const velden_beperkt[] = {
    "burgerservicenummer",     "naam.voornamen",          "naam.voorletters",
    "naam.voorvoegsel",        "naam.geslachtsnaam",      "geslacht",
    "geboorte.datum",          "adressering.adresregel1", "adressering.adresregel2",
    "adressering.adresregel3", "adressering.land",        NULL,
};

#define VELDEN_VERWANT(wie)                                                                                            \
  wie ".burgerservicenummer", wie ".naam.voornamen", wie ".naam.voorvoegsel", wie ".naam.geslachtsnaam",               \
      wie ".geboorte.datum"

static const char *const velden_meer[] = {
    "overlijden.datum",
    "gemeenteVanInschrijving",
    "indicatieCurateleRegister",
    "gezag",
    "verblijfplaats.functieAdres",
    "verblijfplaats.verblijfadres",
    VELDEN_VERWANT("ouders"),
    "ouders.geslacht",
    VELDEN_VERWANT("kinderen"),
    VELDEN_VERWANT("partners"),
    "partners.geslacht",
    "partners.ontbindingHuwelijkPartnerschap.datum",
    NULL,
};

static const char *const velden_niet_meer[] = {NULL};

static void begin(struct buf *vraag, struct arena *arena, const char *type, const char *const *meer) {
  buf_init(vraag, arena, BRP_VRAAG_MAX);
  buf_format(vraag, "{\"type\":\"%s\",\"fields\":[\"%s\"", type, velden_beperkt[0]);
  for (const char *const *veld = velden_beperkt + 1; *veld; veld++) buf_format(vraag, ",\"%s\"", *veld);
  for (; *meer; meer++) buf_format(vraag, ",\"%s\"", *meer);
  buf_add_char(vraag, ']');
}

static void voeg(struct buf *vraag, const char *naam, struct str waarde) {
  if (waarde.len == 0) return;
  buf_format(vraag, ",\"%s\":", naam);
  json_write_text(vraag, waarde);
}

static bool eindig(struct buf *vraag, struct fault *fault) {
  buf_add_char(vraag, '}');
  if (buf_full(vraag))
    return fault_set(fault, FAULT_INPUT, S("Deze zoekvraag is te lang."), "brp: the question is too long");
  return true;
}

/* Nine digits with 9 8 7 6 5 4 3 2 -1 as weights: a multiple of eleven. */
static bool elfproef(struct str bsn) {
  int som = 0;
  for (size_t i = 0; i < bsn.len; i++) {
    if (bsn.ptr[i] < '0' || bsn.ptr[i] > '9') return false;
    som += (bsn.ptr[i] - '0') * (i == 8 ? -1 : 9 - (int)i);
  }
  return bsn.len == 9 && som % 11 == 0;
}

bool brp_raadpleeg_bsn(struct brp *brp, struct arena *arena, const struct str *bsns, size_t aantal,
                       struct brp_personen *ret_personen, struct fault *fault) {
  assert(aantal >= 1 && aantal <= BRP_BSN_MAX);
  struct buf vraag;
  begin(&vraag, arena, "RaadpleegMetBurgerservicenummer", velden_meer);
  buf_add(&vraag, S(",\"burgerservicenummer\":["));
  for (size_t i = 0; i < aantal; i++) {
    if (!elfproef(bsns[i]))
      return fault_add(fault, "burgerservicenummer", S("Dit BSN klopt niet. Kijk of er een cijfer verkeerd is."));
    if (i) buf_add_char(&vraag, ',');
    json_write_text(&vraag, bsns[i]);
  }
  buf_add_char(&vraag, ']');
  return eindig(&vraag, fault) && stel(brp, arena, &vraag, ret_personen, fault);
}

bool brp_zoek_naam_geboorte(struct brp *brp, struct arena *arena, struct str geslachtsnaam, dag_t geboren,
                            struct brp_personen *ret_personen, struct fault *fault) {
  struct buf vraag;
  begin(&vraag, arena, "ZoekMetGeslachtsnaamEnGeboortedatum", velden_niet_meer);
  voeg(&vraag, "geslachtsnaam", geslachtsnaam);
  voeg(&vraag, "geboortedatum", dag_iso(arena, geboren));
  return eindig(&vraag, fault) && stel(brp, arena, &vraag, ret_personen, fault);
}

bool brp_zoek_postcode_huisnummer(struct brp *brp, struct arena *arena, struct str postcode, struct str huisnummer,
                                  struct str huisletter, struct str toevoeging, struct brp_personen *ret_personen,
                                  struct fault *fault) {
  int64_t nummer;
  if (!str_to_i64(huisnummer, &nummer))
    return fault_add(fault, "huisnummer", S("Een huisnummer is een getal van 1 tot en met 99999."));
  struct buf vraag;
  begin(&vraag, arena, "ZoekMetPostcodeEnHuisnummer", velden_niet_meer);
  voeg(&vraag, "postcode", postcode);
  buf_format(&vraag, ",\"huisnummer\":%lld", (long long)nummer);
  voeg(&vraag, "huisletter", huisletter);
  voeg(&vraag, "huisnummertoevoeging", toevoeging);
  return eindig(&vraag, fault) && stel(brp, arena, &vraag, ret_personen, fault);
}

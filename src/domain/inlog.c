#include "domain/inlog.h"

#include <string.h>

#include "base/secret.h"
#include "base/text.h"

#define MINUUT ((moment_t)60 * 1000)
#define UUR (60 * MINUUT)

/* V3.3.2: 30 minutes without use, 12 hours in all. For residents what Logius asks of who is behind DigiD: 15 minutes
 * and 2 hours (nog te toetsen). */
static const struct sessieduur duren[RIJK_AANTAL] = {
    [RIJK_TEAM] = {30 * MINUUT, 12 * UUR},
    [RIJK_INWONER] = {15 * MINUUT, 2 * UUR},
    [RIJK_PARTNER] = {30 * MINUUT, 12 * UUR},
};

enum rijk rijk_van(enum rol rol) {
  return rol == ROL_INWONER ? RIJK_INWONER : rol == ROL_PARTNER ? RIJK_PARTNER : RIJK_TEAM;
}

const struct sessieduur *sessieduur_van(enum rol rol) {
  return &duren[rijk_van(rol)];
}

bool sessie_voorbij(enum rol rol, enum sessie_stap stap, moment_t begonnen, moment_t gezien, moment_t nu) {
  const struct sessieduur *duur = sessieduur_van(rol);
  if (stap != SESSIE_OPEN) return nu - begonnen > SESSIE_HALVERWEGE;
  return nu - gezien > duur->stil || nu - begonnen > duur->duur;
}

/* The first that is found counts: a browser names its ancestors too. */
struct kenmerk {
  struct str woord;
  const char *naam;
};

static const char *first_of(struct str in, const struct kenmerk *kenmerken, size_t count, const char *otherwise) {
  size_t at;
  for (size_t i = 0; i < count; i++)
    if (str_find(in, kenmerken[i].woord, &at)) return kenmerken[i].naam;
  return otherwise;
}

struct str apparaat_woorden(struct arena *arena, struct str user_agent) {
  static const struct kenmerk browsers[] = {
      {S_INIT("Edg"), "Edge"},           {S_INIT("OPR/"), "Opera"},     {S_INIT("Firefox/"), "Firefox"},
      {S_INIT("FxiOS"), "Firefox"},      {S_INIT("CriOS"), "Chrome"},   {S_INIT("HeadlessChrome/"), "Chrome"},
      {S_INIT("Chromium/"), "Chromium"}, {S_INIT("Chrome/"), "Chrome"}, {S_INIT("Safari/"), "Safari"},
  };
  static const struct kenmerk systemen[] = {
      {S_INIT("iPhone"), "iPhone"},   {S_INIT("iPad"), "iPad"},       {S_INIT("Android"), "Android"},
      {S_INIT("CrOS"), "Chromebook"}, {S_INIT("Windows"), "Windows"}, {S_INIT("Mac OS X"), "Mac"},
      {S_INIT("Linux"), "Linux"},
  };
  const char *browser = first_of(user_agent, browsers, sizeof browsers / sizeof *browsers, NULL);
  const char *systeem = first_of(user_agent, systemen, sizeof systemen / sizeof *systemen, NULL);
  if (browser && systeem) return str_format(arena, "%s op %s", browser, systeem);
  if (browser || systeem) return str_of(browser ? browser : systeem);
  return S("Onbekend apparaat");
}

/* --- passwords --- */

/* What lists of leaked passwords are made of, once digits and marks at the ends are gone and 0, 1, 3, 4, 5, 7, @ and $
 * are letters again. */
static const char *const gewoon[] = {
    "wachtwoord",     "welkom",    "password",    "passw",    "geheim",       "qwerty",     "qwertyuiop",
    "azerty",         "asdfgh",    "asdfghjkl",   "zxcvbn",   "zxcvbnm",      "letmein",    "iloveyou",
    "ikhouvanjou",    "hallo",     "hello",       "admin",    "beheer",       "beheerder",  "administrator",
    "gemeente",       "schakel",   "sociaalteam", "wijkteam", "changeme",     "veranderen", "voetbal",
    "football",       "feyenoord", "ajax",        "psv",      "zomer",        "winter",     "lente",
    "herfst",         "januari",   "februari",    "maart",    "april",        "mei",        "juni",
    "juli",           "augustus",  "september",   "oktober",  "november",     "december",   "maandag",
    "dinsdag",        "woensdag",  "donderdag",   "vrijdag",  "zaterdag",     "zondag",     "nederland",
    "amsterdam",      "rotterdam", "utrecht",     "test",     "computer",     "internet",   "dragon",
    "monkey",         "sunshine",  "princess",    "prinses",  "superman",     "batman",     "schatje",
    "mijnwachtwoord", "inloggen",  "abc",         "abcdef",   "abcdefghijkl",
};

static char plain(char c) {
  static const char from[] = "0134578@$", into[] = "oleastbas";
  const char *at = c ? strchr(from, c) : NULL;
  if (at) return into[at - from];
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Without the digits and marks around it, in plain small letters and without spaces. */
static struct str core_of(struct arena *arena, struct str s) {
  while (s.len && !is_letter(s.ptr[s.len - 1])) s.len--;
  while (s.len && !is_letter(*s.ptr)) s.ptr++, s.len--;
  char *core = arena_new(arena, s.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < s.len; i++)
    if (s.ptr[i] != ' ') core[len++] = plain(s.ptr[i]);
  return (struct str){core, len};
}

/* Is it nothing but this word, once or again and again? */
static bool repeats(struct str core, struct str word) {
  if (word.len == 0 || core.len == 0 || core.len % word.len) return false;
  for (size_t at = 0; at < core.len; at += word.len)
    if (!str_eq(str_part(core, at, at + word.len), word)) return false;
  return true;
}

/* 111111111111, 123456789012, abcdefghijkl, 1212121212: every step the same, or two that take turns. */
static bool runs_on(struct str s) {
  for (size_t i = 2; i < s.len; i++) {
    int before = s.ptr[i - 1] - s.ptr[i - 2], now = s.ptr[i] - s.ptr[i - 1];
    bool wraps = (s.ptr[i] == '0' && s.ptr[i - 1] == '9') || (s.ptr[i - 1] == '0' && s.ptr[i - 2] == '9');
    if (now != before && now != -before && !wraps) return false;
  }
  return true;
}

const char *wachtwoord_bezwaar(struct arena *arena, struct str wachtwoord, const struct str *namen, size_t aantal) {
  if (text_length(wachtwoord) < PASSWORD_MIN) return "Kies een wachtwoord van minstens 12 tekens.";
  static const char too_common[] =
      "Dit wachtwoord wordt te vaak gebruikt. Kies iets anders, bijvoorbeeld een zin van vier woorden.";
  struct str core = core_of(arena, wachtwoord);
  if (core.len == 0 || runs_on(wachtwoord)) return too_common;
  for (size_t i = 0; i < sizeof gewoon / sizeof *gewoon; i++)
    if (repeats(core, str_of(gewoon[i]))) return too_common;
  for (size_t i = 0; i < aantal; i++) {
    struct str rest = text_fold(arena, namen[i]);
    for (struct str word; str_cut(&rest, ' ', &word);)
      if (repeats(core, word)) return "Uw eigen naam of de naam van de gemeente is geen goed wachtwoord.";
  }
  return NULL;
}

/* --- codes on paper --- */

const struct keuze inlogcode_wegen[] = {
    {INLOGCODE_PAPIER, "papier", "Ik geef de code zelf op papier"},
    {INLOGCODE_BRIEF, "brief", "Per brief"},
    {0, NULL, NULL},
};

const char inlogcode_tekens[] = "23456789BCDFGHJKMNPQRSTVWXYZ";
enum { TEKENS = sizeof inlogcode_tekens - 1, EERLIJK = 256 / TEKENS * TEKENS };

bool inlogcode_maken(struct arena *arena, const uint8_t *bytes, size_t aantal, struct str *ret_code) {
  char *code = arena_new(arena, INLOGCODE_LENGTE);
  size_t len = 0;
  for (size_t i = 0; i < aantal && len < INLOGCODE_LENGTE; i++)
    if (bytes[i] < EERLIJK) code[len++] = inlogcode_tekens[bytes[i] % TEKENS];
  if (len < INLOGCODE_LENGTE) return false;
  *ret_code = (struct str){code, len};
  return true;
}

struct str inlogcode_tekst(struct arena *arena, struct str code) {
  return str_format(arena, "%.*s-%.*s-%.*s", STR_ARG(str_part(code, 0, 4)), STR_ARG(str_part(code, 4, 8)),
                    STR_ARG(str_part(code, 8, INLOGCODE_LENGTE)));
}

bool inlogcode_lezen(struct arena *arena, struct str getypt, struct str *ret_code) {
  char *code = arena_new(arena, INLOGCODE_LENGTE);
  size_t len = 0;
  for (size_t i = 0; i < getypt.len; i++) {
    char c = getypt.ptr[i];
    if (c == ' ' || c == '-') continue;
    if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
    if (len == INLOGCODE_LENGTE || c == '\0' || !strchr(inlogcode_tekens, c)) return false;
    code[len++] = c;
  }
  if (len < INLOGCODE_LENGTE) return false;
  *ret_code = (struct str){code, len};
  return true;
}

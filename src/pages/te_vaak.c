#include "te_vaak.h"

#include "base/clock.h"
#include "base/rem.h"
#include "scherm.h"

#define MINUUT ((int64_t)60 * 1000)

/* Of logging in only failures count: a whole office comes from one address in the morning. V2.2.1 allows a hundred an
 * hour of one account; the same is held for an address. The other figures are a choice of ours: far more than people
 * do, far less than a program wants. Searching while typing asks once or twice a second. */
static const struct {
  const char *code;
  struct rem_maat maat;
  bool per_account, only_failures;
} maten[REM_AANTAL] = {
    [REM_INLOGGEN] = {"inloggen", {100, 60 * MINUUT}, false, true},
    [REM_BRON] = {"bron", {600, 60 * MINUUT}, false, false},
    [REM_ZOEKEN] = {"zoeken", {240, 2 * MINUUT}, true, false},
    [REM_WEB] = {"web", {20, 60 * MINUUT}, false, false},
};

/* Without an address (no web server in front that tells it) everybody would be one. */
static struct str who(const struct bezoek *bezoek) {
  if (!maten[bezoek->pagina->rem].per_account) return bezoek->request->address;
  return str_format(arena_van(bezoek), "%lld", (long long)bezoek->sessie.actor.gebruiker);
}

int64_t te_vaak(const struct bezoek *bezoek) {
  enum rem_soort soort = bezoek->pagina->rem;
  struct str wie = soort ? who(bezoek) : (struct str){0};
  if (wie.len == 0) return 0;
  int64_t wait = rem_wachten(bezoek->omgeving->rem, maten[soort].code, wie, maten[soort].maat, clock_steady_us());
  return (wait + 999) / 1000;
}

void te_vaak_tellen(const struct bezoek *bezoek) {
  enum rem_soort soort = bezoek->pagina->rem;
  struct str wie = soort ? who(bezoek) : (struct str){0};
  if (wie.len == 0 || (maten[soort].only_failures && bezoek->response->status < 400)) return;
  rem_tellen(bezoek->omgeving->rem, maten[soort].code, wie, maten[soort].maat, clock_steady_us());
}

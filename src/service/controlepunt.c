#include "controlepunt.h"

#include <stdlib.h>

#include "base/clock.h"
#include "connect/smtp.h"

enum { WACHT = 20000 /* ms */ };

static struct str letter_of(struct arena *arena, const struct controlepunt_tekst *punt) {
  return str_format(arena,
                    "Dit is het controlepunt van het logboek van Schakel van %.*s.\n"
                    "Bewaar deze regel, op een plek waar de beheerder van Schakel niet bij kan:\n\n%.*s\n\n"
                    "Hiermee is later te zien of er iets uit het logboek is weggehaald of veranderd.\n"
                    "Hoe dat gaat, staat in docs/controlepunt.md van Schakel.\n\n"
                    "Waar elke keten van het logboek toen eindigde:\n%.*s",
                    STR_ARG(moment_kort(arena, punt->op)), STR_ARG(punt->regel), STR_ARG(punt->koppen));
}

static bool send(struct store *store, struct arena *arena, const char *url, moment_t nu,
                 struct controlepunt_tekst *punt, struct fault *fault) {
  struct smtp_settings settings = {.url = url,
                                   .user = getenv("SCHAKEL_SMTP_GEBRUIKER"),
                                   .password = getenv("SCHAKEL_SMTP_WACHTWOORD"),
                                   .from = getenv("SCHAKEL_SMTP_VAN"),
                                   .to = getenv("SCHAKEL_SMTP_NAAR"),
                                   .timeout_ms = WACHT};
  struct str subject = str_format(arena, "Schakel: controlepunt %lld", (long long)punt->nr);
  if (!smtp_send(&settings, arena, subject, letter_of(arena, punt), nu, fault)) return false;
  punt->verzonden_op = nu;
  return logboek_controlepunt_verzonden(store, arena, (struct moment_van_werk){nu, nu}, punt->nr, fault);
}

bool controlepunt_bijwerken(struct store *store, struct arena *arena, struct controlepunt_tekst *ret_tekst,
                            struct fault *fault) {
  const char *url = getenv("SCHAKEL_SMTP_URL");
  moment_t nu = clock_now();
  struct controlepunt_tekst punt;
  if (!logboek_controlepunt(store, arena, (struct moment_van_werk){nu, nu}, fault) ||
      !logboek_controlepunt_lezen(store, arena, &punt, fault))
    return false;
  if (url && *url && punt.nr && !punt.verzonden_op && !send(store, arena, url, nu, &punt, fault)) return false;
  *ret_tekst = punt;
  return true;
}

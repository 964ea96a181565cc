/* Who comes in from outside the municipality, with a code of his own. */
#include "acts/mijn_inloggen.h"
#include "acts/partner_uitnodigen.h"

#include "voorvallen.h"

static const struct herkomst thuis = {.browser = S_INIT("Mozilla/5.0 (Android) Firefox/126.0")};

struct werk werk_buiten(struct demo *demo, const struct voorval *v, moment_t op) {
  struct werk werk = werk_van(demo, v->actor.rol ? &v->actor : NULL, op);
  werk.sleutel = &demo->sleutel;
  return werk;
}

/* Who it is; the session itself ends with the visit. */
static bool keep(struct demo *demo, struct voorval *v, const struct werk *werk, const struct ingelogd *ingelogd,
                 struct fault *fault) {
  struct sessie sessie;
  if (!sessie_openen(werk, ingelogd->cookie, &sessie, fault) || !uitloggen(werk, ingelogd->cookie, fault)) return false;
  v->actor = sessie.actor;
  v->actor.naam = str_copy(demo->arena, sessie.actor.naam);
  return true;
}

bool inwoner_komt_binnen(struct demo *demo, struct voorval *v, moment_t op, int geboortejaar, struct str inlognaam,
                         struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op), later = werk;
  struct ingelogd ingelogd;
  struct mijn_code_in code = {v->zaak, geboortejaar};
  struct mijn_wachtwoord_in eigen = {inlognaam, demo->begin.wachtwoord};
  if (!mijn_code_inloggen(&werk, &code, &thuis, &ingelogd, fault) || !keep(demo, v, &werk, &ingelogd, fault))
    return false;
  later.actor = &v->actor;
  return mijn_wachtwoord_zetten(&later, &eigen, fault);
}

bool partner_komt_binnen(struct demo *demo, struct voorval *v, moment_t op, struct str inlognaam, struct str code,
                         struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op);
  struct ingelogd ingelogd;
  struct partner_code_in in = {code, demo->begin.wachtwoord};
  return partner_code_gebruiken(&werk, &in, fault) &&
         inloggen(&werk, &(struct inloggen_in){inlognaam, demo->begin.wachtwoord}, &thuis, &ingelogd, fault) &&
         keep(demo, v, &werk, &ingelogd, fault);
}

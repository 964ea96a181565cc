#include "acts/keuring.h"
#include "service/opdrachten.h"

#include "opslag.h"
#include "opties.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

static bool review(const struct werk *werk, void *in, struct fault *fault) {
  struct keurcijfers cijfers;
  (void)in;
  if (!keuring_doen(werk, &cijfers, fault)) return false;
  printf("%lld regels van het logboek gelezen, %lld blikken in een huishouden, %lld gevlagd.\n",
         (long long)cijfers.rijen, (long long)cijfers.blikken, (long long)cijfers.gevlagd);
  return true;
}

int opdracht_keuring(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag)};
  struct str where;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  return opslag_doen(where, GEHEUGEN, review, NULL);
}

#include "service/opdrachten.h"

#include "controlepunt.h"
#include "opslag.h"
#include "opties.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

static bool keep(const struct werk *werk, void *in, struct fault *fault) {
  struct controlepunt_tekst punt;
  (void)in;
  if (!controlepunt_bijwerken(werk->store, werk->arena, &punt, fault)) return false;
  if (punt.nr == 0) {
    printf("Het logboek is nog leeg: er is geen controlepunt.\n");
    return true;
  }
  printf("%.*s\n\nvan %.*s\n%.*s%s\n", STR_ARG(punt.regel), STR_ARG(moment_kort(werk->arena, punt.op)),
         STR_ARG(punt.koppen),
         punt.verzonden_op ? "Het is verstuurd." : "Het is niet verstuurd: er is geen mailserver ingesteld.");
  return true;
}

int opdracht_controlepunt(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag)};
  struct str where;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  return opslag_doen(where, GEHEUGEN, keep, NULL);
}

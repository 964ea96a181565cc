/* verhuis, backup, herstel: the same copying, each with its own question of where. */
#include <sys/stat.h>

#include "service/opdrachten.h"

#include "opties.h"
#include "verhuizen.h"

int opdracht_verhuis(int argc, char **argv) {
  const char *van = NULL, *naar = NULL;
  const struct optie_vorm vormen[] = {{"van", &van, NULL}, {"naar", &naar, NULL}};
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0])) return 2;
  if (!van || !naar) {
    fprintf(stderr, "Zeg waar de gegevens staan en waar ze heen gaan: --van MAP --naar postgresql://…, of andersom.\n");
    return 2;
  }
  int code = verhuizen(str_of(van), str_of(naar), true);
  if (code == 0) printf("Start Schakel nu op de nieuwe plek. Op de oude plek kan niets meer veranderen.\n");
  return code;
}

int opdracht_backup(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *naar = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag), {"naar", &naar, NULL}};
  struct str where;
  struct stat stand;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  if (!naar || stat(naar, &stand) == 0) {
    fprintf(stderr,
            naar ? "Deze map is er al. Kies voor elke reservekopie een nieuwe: %s\n"
                 : "Zeg in welke nieuwe map de reservekopie komt: --naar MAP%s\n",
            naar ? naar : "");
    return 2;
  }
  int code = verhuizen(where, str_of(naar), false);
  if (code == 0)
    printf("De reservekopie staat in %s. Bewaar het bestand `sleutel` van de gegevens op een andere plek.\n", naar);
  return code;
}

int opdracht_herstel(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *van = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag), {"van", &van, NULL}};
  struct str where;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  if (!van) {
    fprintf(stderr, "Zeg waar de reservekopie staat: --van MAP\n");
    return 2;
  }
  int code = verhuizen(str_of(van), where, false);
  if (code == 0) printf("De gegevens zijn hersteld. Zet het bestand `sleutel` terug voordat u Schakel start.\n");
  return code;
}

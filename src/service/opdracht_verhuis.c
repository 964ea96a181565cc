/* verhuis, backup, herstel: the same copying, each with its own question of where. */
#include <limits.h>
#include <sys/stat.h>

#include "service/opdrachten.h"

#include "opslag.h"
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

static int copy(struct str where, struct str host, const void *in) {
  const char *naar = in;
  char map[PATH_MAX];
  int len = snprintf(map, sizeof map, host.len ? "%s/%.*s" : "%s", naar, STR_ARG(host));
  if (len < 0 || (size_t)len >= sizeof map) {
    fprintf(stderr, "De naam van deze map is te lang: %s\n", naar);
    return 2;
  }
  int code = verhuizen(where, str_of(map), false);
  if (code == 0)
    printf("De reservekopie staat in %s. Bewaar het bestand `sleutel` van de gegevens op een andere plek.\n", map);
  return code;
}

int opdracht_backup(int argc, char **argv) {
  struct opslag_keus keus = {0};
  const char *naar = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAGEN(keus), {"naar", &naar, NULL}};
  struct stat stand;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0])) return 2;
  if (!naar || stat(naar, &stand) == 0) {
    fprintf(stderr,
            naar ? "Deze map is er al. Kies voor elke reservekopie een nieuwe: %s\n"
                 : "Zeg in welke nieuwe map de reservekopie komt: --naar MAP%s\n",
            naar ? naar : "");
    return 2;
  }
  if (keus.gemeenten && mkdir(naar, 0700) != 0) {
    fprintf(stderr, "Deze map kan niet gemaakt worden: %s\n", naar);
    return 1;
  }
  return opslagen_doen(&keus, copy, naar);
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

#include "acts/cijfers_inzien.h"
#include "service/opdrachten.h"

#include "opslag.h"
#include "opties.h"

enum { GEHEUGEN = 64 * 1024 * 1024 };

static const char gebruik[] = "Gebruik: schakel cijfers meldingen --van DAG --tot DAG --per team,jaar [--csv]\n"
                              "         schakel cijfers trajecten-actief --op DAG --per team [--csv]\n"
                              "         en daarbij [--data DIR | --store postgresql://…]\n"
                              "         Een dag schrijft u zo: 2024-05-31.\n";

struct telling {
  bool trajecten, csv;
  struct periode periode;
};

/* A name with a comma or a quote in it would break the line. */
static void print_name(struct str naam) {
  bool quote = str_has(naam, ',') || str_has(naam, '"') || str_has(naam, '\n');
  if (!quote) {
    printf("%.*s", STR_ARG(naam));
    return;
  }
  putchar('"');
  for (size_t i = 0; i < naam.len; i++) printf(naam.ptr[i] == '"' ? "\"\"" : "%c", naam.ptr[i]);
  putchar('"');
}

static void print_csv(const struct cijfers *cijfers, bool per_jaar) {
  printf(per_jaar ? "team,jaar,aantal\n" : "team,aantal\n");
  for (size_t i = 0; i < cijfers->aantal; i++)
    for (size_t j = 0; j < cijfers->jaar_aantal; j++) {
      print_name(cijfers->regels[i].naam);
      if (per_jaar) printf(",%d", cijfers->eerste_jaar + (int)j);
      printf(",%lld\n", (long long)cijfers->regels[i].per_jaar[j]);
    }
}

static void print_row(const char *naam, int width, const int64_t *per_jaar, size_t jaren, int64_t totaal, bool sum) {
  printf("%-*s", width, naam);
  for (size_t j = 0; j < jaren; j++) printf("%8lld", (long long)per_jaar[j]);
  if (sum) printf("%9lld", (long long)totaal);
  putchar('\n');
}

static void print_table(struct arena *arena, const struct cijfers *cijfers, bool per_jaar) {
  enum { BREEDTE = 24 };
  printf("%-*s", BREEDTE, "team");
  for (size_t j = 0; per_jaar && j < cijfers->jaar_aantal; j++) printf("%8d", cijfers->eerste_jaar + (int)j);
  printf(per_jaar ? "%9s\n" : "%8s\n", per_jaar ? "samen" : "aantal");
  for (size_t i = 0; i < cijfers->aantal; i++) {
    const struct cijferregel *regel = &cijfers->regels[i];
    print_row(str_c(arena, regel->naam), BREEDTE, regel->per_jaar, cijfers->jaar_aantal, regel->totaal, per_jaar);
  }
  print_row("samen", BREEDTE, cijfers->per_jaar, cijfers->jaar_aantal, cijfers->totaal, per_jaar);
}

static bool count(const struct werk *werk, void *in, struct fault *fault) {
  const struct telling *telling = in;
  struct cijfers cijfers;
  if (!(telling->trajecten ? trajecten_tellen(werk, telling->periode.tot, &cijfers, fault)
                           : meldingen_tellen(werk, &telling->periode, &cijfers, fault)))
    return false;
  if (telling->csv)
    print_csv(&cijfers, !telling->trajecten);
  else
    print_table(werk->arena, &cijfers, !telling->trajecten);
  return true;
}

static bool read_day(const char *optie, const char *waarde, dag_t *ret_dag) {
  if (waarde && dag_lees(str_of(waarde), ret_dag)) return true;
  if (waarde)
    fprintf(stderr, "%s: deze dag bestaat niet: %s. Schrijf een dag zo: 2024-05-31.\n", optie, waarde);
  else
    fputs(gebruik, stderr);
  return false;
}

int opdracht_cijfers(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *van = NULL, *tot = NULL, *op = NULL, *per = NULL;
  struct telling telling = {0};
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag), {"van", &van, NULL}, {"tot", &tot, NULL},
                                      {"op", &op, NULL},           {"per", &per, NULL}, {"csv", NULL, &telling.csv}};
  struct str where, wat = argc > 1 ? str_of(argv[1]) : (struct str){0};
  telling.trajecten = str_eq(wat, S("trajecten-actief"));
  if (!telling.trajecten && !str_eq(wat, S("meldingen"))) {
    fputs(gebruik, stderr);
    return 2;
  }
  if (!opties_lezen(argc - 1, argv + 1, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  if (!str_eq(str_of(per), telling.trajecten ? S("team") : S("team,jaar")) ||
      (telling.trajecten ? van || tot : op != NULL)) {
    fputs(gebruik, stderr);
    return 2;
  }
  if (telling.trajecten
          ? !read_day("--op", op, &telling.periode.tot)
          : !read_day("--van", van, &telling.periode.van) || !read_day("--tot", tot, &telling.periode.tot))
    return 2;
  return opslag_doen(where, GEHEUGEN, count, &telling);
}

#include "service/opdrachten.h"

#include "inrichting/inrichting.h"

#include "map.h"

enum { GOED = 0, FOUTEN = 1, NIET_GOED = 2 };
static const size_t geheugen = (size_t)1024 * 1024 * 1024;

static const char gebruik[] = "Gebruik: schakel check MAP\n"
                              "         leest de tabellen van een inrichting en noemt alles wat niet klopt.\n";

static int toon_tabellen(const struct inrichting *inrichting) {
  size_t aantal = 0, rijen = 0;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    aantal += inrichting->eigen.tabel[nr].bytes.ptr != NULL;
    rijen += inrichting->eigen.tabel[nr].aantal;
  }
  printf("Alles klopt: %zu %s, %zu %s.\n", aantal, aantal == 1 ? "tabel" : "tabellen", rijen,
         rijen == 1 ? "rij" : "rijen");
  return GOED;
}

static int nakijken(struct arena *arena, const char *pad) {
  struct nationaal nationaal;
  struct inrichting inrichting;
  struct inrichting_fouten fouten = {.arena = arena};
  const struct embedded *files;
  struct fault fault;
  fault_init(&fault);
  if (!nationaal_laden(arena, &nationaal, &fault)) {
    fprintf(stderr, "%.*s\n", STR_ARG(fault.message));
    return FOUTEN;
  }
  if (!map_lezen(arena, pad, &files)) return NIET_GOED;
  if (inrichting_lezen(arena, files, &nationaal, &inrichting, &fouten)) return toon_tabellen(&inrichting);
  fouten_tonen(stdout, arena, &fouten);
  return FOUTEN;
}

int opdracht_check(int argc, char **argv) {
  if (argc != 2 || str_starts(str_of(argv[1]), S("-"))) {
    bool help = argc == 2 && str_eq(str_of(argv[1]), S("--help"));
    fputs(gebruik, help ? stdout : stderr);
    return help ? GOED : NIET_GOED;
  }
  struct arena *arena = arena_create(geheugen);
  int status = nakijken(arena, argv[1]);
  arena_destroy(arena);
  return fflush(stdout) == 0 ? status : FOUTEN;
}

#include "acts/inrichting_beheren.h"
#include "service/opdrachten.h"

#include "map.h"
#include "opslag.h"
#include "opties.h"

static const size_t geheugen = (size_t)1024 * 1024 * 1024;

static const char gebruik[] =
    "Gebruik: schakel inrichting importeren MAP [--waarom TEKST]   neemt alle tabellen uit de map over\n"
    "         schakel inrichting exporteren MAP                    zet de geldende tabellen in de map\n"
    "         en daarbij [--data DIR | --store postgresql://…]\n";

/* All of it or nothing: what stands in the folder is the whole inrichting. */
static bool take_in(const struct werk *werk, const char *pad, struct str waarom, struct fault *fault) {
  struct inrichting_fouten fouten = {.arena = werk->arena};
  struct inrichting_stand stand;
  struct inrichting_invoeren_in in = {.geheel = true, .waarom = waarom};
  int64_t nr;
  if (!map_lezen(werk->arena, pad, &in.files))
    return fault_set(fault, FAULT_INPUT, S("Er is niets veranderd."), "folder not read");
  if (!inrichting_inzien(werk, &stand, fault)) return false;
  in.versie = stand.versie;
  if (!inrichting_invoeren(werk, &in, &fouten, &nr, fault)) {
    if (fouten.aantal) fouten_tonen(stderr, werk->arena, &fouten);
    return false;
  }
  if (nr == stand.versie)
    printf("Er is niets veranderd: dit is al de inrichting.\n");
  else
    printf("De inrichting is overgenomen. Dit is versie %lld.\n", (long long)nr);
  return true;
}

static bool give_out(const struct werk *werk, const char *pad, struct fault *fault) {
  struct inrichting_stand stand;
  if (!inrichting_inzien(werk, &stand, fault)) return false;
  if (!map_schrijven(pad, stand.files))
    return fault_set(fault, FAULT_INPUT, S("Niet alle tabellen zijn geschreven."), "folder not written");
  printf("De tabellen staan in %s.\n", pad);
  return true;
}

struct wat {
  bool importeren;
  const char *pad;
  struct str waarom;
};

static bool move(const struct werk *werk, void *in, struct fault *fault) {
  const struct wat *wat = in;
  return wat->importeren ? take_in(werk, wat->pad, wat->waarom, fault) : give_out(werk, wat->pad, fault);
}

int opdracht_inrichting(int argc, char **argv) {
  const char *data = NULL, *opslag = NULL, *waarom = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag), {"waarom", &waarom, NULL}};
  struct str where, wat = argc > 1 ? str_of(argv[1]) : (struct str){0};
  bool importeren = str_eq(wat, S("importeren"));
  if (argc < 3 || (!importeren && !str_eq(wat, S("exporteren"))) || str_starts(str_of(argv[2]), S("-"))) {
    fputs(gebruik, stderr);
    return 2;
  }
  if (!opties_lezen(argc - 2, argv + 2, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &where))
    return 2;
  struct wat bedoeld = {importeren, argv[2], waarom ? str_of(waarom) : S("overgenomen uit bestanden")};
  return opslag_doen(where, geheugen, move, &bedoeld);
}

#include "acts/inrichting_beheren.h"
#include "service/opdrachten.h"
#include "store/store.h"

#include "map.h"
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

static int run(struct str where, bool importeren, const char *pad, const char *waarom) {
  struct arena *arena = arena_create(geheugen);
  struct store *store;
  struct fault fault;
  fault_init(&fault);
  int code = store_open(where, &store, &fault) ? 0 : fout_melden(&fault);
  if (code == 0) {
    moment_t nu = clock_now();
    struct actor actor = actor_van_opdrachtregel(arena);
    struct werk werk = {.store = store, .arena = arena, .wanneer = {nu, nu}, .actor = &actor, .nieuw_id = id_new};
    struct str reden = waarom ? str_of(waarom) : S("overgenomen uit bestanden");
    bool done = importeren ? take_in(&werk, pad, reden, &fault) : give_out(&werk, pad, &fault);
    if (!done) code = fout_melden(&fault);
    store_close(store);
  }
  arena_destroy(arena);
  return code;
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
  return run(where, importeren, argv[2], waarom);
}

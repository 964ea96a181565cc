#include <dirent.h>

#include "demo/demo.h"
#include "service/opdrachten.h"
#include "store/store.h"

#include "map.h"
#include "opties.h"
#include "wachtwoord.h"

static const size_t geheugen = (size_t)1024 * 1024 * 1024;
/* In one transaction: few enough that what may have to be put back stays small, for SQLite walks it at every statement.
 */
enum { STAPPEN_SAMEN = 8 };

static const char gebruik[] =
    "Gebruik: schakel demo --inrichting NAAM --zaad GETAL --data DIR\n"
    "         NAAM is een map in inrichtingen/ met een map demo erin. DIR is een nieuwe of lege map.\n";

static bool empty_folder(const char *pad) {
  DIR *dir = opendir(pad);
  if (!dir) return true; /* is made, or says why not */
  size_t files = 0;
  for (struct dirent *in; (in = readdir(dir));) files += in->d_name[0] != '.';
  closedir(dir);
  if (files == 0) return true;
  fprintf(stderr, "De map %s is niet leeg. Kies voor de demo een nieuwe of een lege map.\n", pad);
  return false;
}

struct voortgang {
  struct demo *demo;
  bool klaar;
};

static bool some_steps(void *context, struct fault *fault) {
  struct voortgang *voortgang = context;
  return demo_verder(voortgang->demo, STAPPEN_SAMEN, &voortgang->klaar, fault);
}

struct begin {
  const struct demo_begin *begin;
  struct demo **demo;
};

static bool begin(void *context, struct fault *fault) {
  const struct begin *begin = context;
  return demo_beginnen(begin->begin, begin->demo, fault);
}

static void print_accounts(struct arena *arena, const struct demo *demo, struct str wachtwoord) {
  size_t count;
  const struct demo_account *accounts = demo_accounts(demo, &count);
  printf("%-20s %-16s %-22s %s\n", "inlognaam", "rol", "naam", "waarvoor");
  for (size_t i = 0; i < count; i++)
    printf("%-20s %-16s %-22s %.*s\n", str_c(arena, accounts[i].inlognaam), rol_code(accounts[i].rol),
           str_c(arena, accounts[i].naam), STR_ARG(accounts[i].waarvoor));
  printf("Het wachtwoord van alle accounts: %.*s\nEen inwoner logt in op /mijn/inloggen, alle anderen op /inloggen.\n",
         STR_ARG(wachtwoord));
}

/* One line on the terminal that is written over. */
static void tell(struct arena *arena, const struct demo *demo) {
  fprintf(stderr, "\r  %-22s", str_c(arena, dag_lang(arena, demo_vandaag(demo))));
}

static bool make(struct store *store, struct arena *arena, const struct embedded *files, const struct demo_maat *maat,
                 int64_t zaad, struct fault *fault) {
  struct demo_begin wat = {.store = store,
                           .arena = arena,
                           .files = files,
                           .maat = maat,
                           .zaad = zaad,
                           .wachtwoord = wachtwoord_bedenken(arena)};
  struct voortgang voortgang = {0};
  if (!store_bundelen(store, begin, &(struct begin){&wat, &voortgang.demo}, fault)) return false;
  for (dag_t told = DAG_GEEN; !voortgang.klaar;) {
    if (!store_bundelen(store, some_steps, &voortgang, fault)) return false;
    if (demo_vandaag(voortgang.demo) != told) tell(arena, voortgang.demo);
    told = demo_vandaag(voortgang.demo);
  }
  fputc('\n', stderr);
  if (!store_demo_maken(store, arena, maat->nu, fault)) return false;
  print_accounts(arena, voortgang.demo, wat.wachtwoord);
  return true;
}

static int run(const char *data, const char *naam, int64_t zaad) {
  struct arena *arena = arena_create(geheugen);
  const struct embedded *files, *demo;
  struct demo_maat maat;
  const char *map = str_c(arena, str_format(arena, "inrichtingen/%s", naam)),
             *eigen = str_c(arena, str_format(arena, "%s/demo", map));
  struct store *store = NULL;
  struct fault fault;
  int applied;
  fault_init(&fault);
  int code = 1;
  if (map_lezen(arena, map, &files) && map_lezen(arena, eigen, &demo)) {
    bool good = demo_maat_lezen(arena, demo, &maat, &fault) && store_migrate(str_of(data), arena, &applied, &fault) &&
                store_open(str_of(data), &store, &fault) && make(store, arena, files, &maat, zaad, &fault);
    if (!good && fault.detail[0]) fprintf(stderr, "\n%s\n", fault.detail);
    code = good ? 0 : fout_melden(&fault);
  }
  store_close(store);
  arena_destroy(arena);
  return code;
}

int opdracht_demo(int argc, char **argv) {
  const char *data = NULL, *naam = NULL, *zaad = NULL;
  const struct optie_vorm vormen[] = {{"data", &data, NULL}, {"inrichting", &naam, NULL}, {"zaad", &zaad, NULL}};
  int64_t getal;
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0])) return 2;
  if (!data || !naam || !zaad) {
    fputs(gebruik, stderr);
    return 2;
  }
  if (!str_to_i64(str_of(zaad), &getal) || getal < 0) {
    fprintf(stderr, "Het zaad is een heel getal van 0 of hoger, niet %s.\n", zaad);
    return 2;
  }
  return empty_folder(data) ? run(data, naam, getal) : 2;
}

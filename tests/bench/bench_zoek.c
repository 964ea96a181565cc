/* bench_zoek FOLDER|postgresql://… [PERSONS]: what finding somebody by name costs in a register of fifty thousand.
 * Makes the persons when there are none, then asks five hundred names as a desk types them, some whole, some begun,
 * some misspelt, and prints the processor time of the store's own search, which a busy machine does not blur: the
 * middle one, the 99th of a hundred, and the worst. */
#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "base/id.h"
#include "domain/zoeknaam.h"
#include "intern.h"
#include "store/persoon.h"

enum { ARENA = 512 * 1024 * 1024, PAGE = 2000, ASKED = 500 };

static const char *const gewoon[] = {"Jansen", "de Vries", "van den Berg", "Bakker", "Visser",   "Smit",
                                     "Yilmaz", "Kaya",     "el Amrani",    "Mulder", "de Groot", "Bos",
                                     "Vos",    "Peters",   "Hendriks",     "Dekker", "van Dijk", "Nowak"};
static const char *const voornamen[] = {"Jan",   "Maria",  "Johannes", "Fatma",    "Mohammed", "Piet",  "Anna",
                                        "Sanne", "Ahmed",  "Emma",     "Wojciech", "Selam",    "Dawit", "Rania",
                                        "Kees",  "Willem", "Greet",    "Noor",     "Youssef",  "Eva"};
static const char *const lettergrepen[] = {"ba",  "der",   "kam", "lo",  "mi", "ros", "ten",  "vel", "wij",
                                           "zan", "schul", "hoe", "gra", "ni", "po",  "stra", "tui", "oe",
                                           "kar", "dij",   "bou", "meu", "el", "ak",  "it",   "or"};
static const char *const einden[] = {"ma",   "stra", "man",  "sen",  "ski",  "oglu",
                                     "aoui", "inga", "veld", "berg", "huis", "aar"};

static uint64_t toeval = 88172645463325252ULL;
static size_t roll(size_t n) {
  toeval ^= toeval << 13;
  toeval ^= toeval >> 7;
  toeval ^= toeval << 17;
  return (size_t)(toeval % n);
}
#define ANY(list) ((list)[roll(sizeof(list) / sizeof *(list))])

/* A third have one of the common names; the others one of some ten thousand. */
static struct str surname(struct arena *arena) {
  if (roll(3) == 0) return str_of(ANY(gewoon));
  return str_format(arena, "%s%s%s", ANY(lettergrepen), ANY(lettergrepen), ANY(einden));
}

struct vulling {
  int64_t from, to;
};

static bool fill(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)uit;
  const struct vulling *v = in;
  for (int64_t i = v->from; i < v->to; i++) {
    struct id id = id_new(NULL);
    struct str name = surname(tx->arena), first = str_of(ANY(voornamen));
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO persoon (publiek, voornamen, voorletters, voorvoegsel, geslachtsnaam, naam_sleutel, "
                 "geslacht, geboren, "
                 "overleden, geheim, straat, huisnummer, huisletter, toevoeging, postcode, woonplaats, buitenland, "
                 "gemeente, bron, "
                 "geverifieerd_op) VALUES ($1, $2, $3, '', $4, $4, 'o', $5, -1, 0, 'Kade', '1', '', '', '4131AB', "
                 "'Vianen', '', "
                 "'1961', 2, 0)",
                 A_TEXT(str_copy(tx->arena, id_str(&id))), A_TEXT(first), A_TEXT(voorletters_van(tx->arena, first)),
                 A_TEXT(name), A_INT(deeldatum_van_dag((dag_t)roll(30000) - 12000))))
      return false;
  }
  return true;
}

static bool make(struct store *store, int64_t persons, struct fault *fault) {
  for (int64_t at = 0; at < persons; at += PAGE) {
    struct arena *arena = arena_create(ARENA);
    struct vulling v = {at, at + PAGE < persons ? at + PAGE : persons};
    bool good = store_schrijven(store, arena, (struct moment_van_werk){1, 1}, fill, &v, NULL, fault);
    arena_destroy(arena);
    if (!good) return false;
  }
  struct arena *arena = arena_create(ARENA);
  bool good = store_herbouw(store, arena, (struct moment_van_werk){1, 1}, fault);
  arena_destroy(arena);
  return good;
}

static bool count(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct db_rows rows;
  if (!db_query_args(tx->db, tx->arena, fault, &rows, "SELECT count(*) FROM persoon", NULL, 0)) return false;
  *(int64_t *)uit = db_int(&rows, 0, 0);
  return true;
}

/* As it is typed: whole, without its end, with a letter wrong, with a first name. */
static struct str typed(struct arena *arena) {
  char text[64];
  struct str name = surname(arena);
  int n = snprintf(text, sizeof text, "%.*s", STR_ARG(name));
  switch (roll(5)) {
  case 0:
    return str_part(name, 0, 3 + roll((size_t)n));
  case 1:
    text[roll((size_t)n)] = (char)('a' + roll(26));
    return str_copy(arena, str_of(text));
  case 2:
    return str_format(arena, "%s %s", ANY(voornamen), text);
  default:
    return name;
  }
}

static int64_t cpu_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static bool ask(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  static const struct actor actor = {.rol = ROL_LOKET, .naam = S_INIT("meting")};
  struct zoekvraag vraag = {.vorm = ZOEK_NAAM, .naam = *(const struct str *)in, .geboren = DAG_GEEN};
  struct toegang *toegang;
  struct persoon *found;
  size_t many;
  bool more;
  int64_t begun = cpu_us();
  bool good = toegang_vragen(tx, &actor,
                             &(struct toegang_vraag){.act = "meten",
                                                     .grond = GROND_AANMELDING,
                                                     .handeling = HANDELING_ZIEN,
                                                     .informatie = INFO_PERSOON,
                                                     .over = OVER_ZOEKEN},
                             &toegang, fault) &&
              personen_zoeken(toegang, &vraag, PERSONEN_GEVONDEN_MAX, &found, &many, &more, fault);
  *(int64_t *)uit = cpu_us() - begun;
  return good;
}

static int by_time(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

static bool measure(struct store *store, struct fault *fault) {
  static int64_t us[ASKED];
  for (size_t i = 0; i < ASKED; i++) {
    struct arena *arena = arena_create(ARENA);
    struct str name = typed(arena);
    bool good = store_lezen(store, arena, (struct moment_van_werk){1, 1}, ask, &name, &us[i], fault);
    arena_destroy(arena);
    if (!good) return false;
  }
  qsort(us, ASKED, sizeof *us, by_time);
  printf("{\"p50_ms\": %.2f, \"p99_ms\": %.2f, \"max_ms\": %.2f}\n", (double)us[ASKED / 2] / 1e3,
         (double)us[ASKED * 99 / 100] / 1e3, (double)us[ASKED - 1] / 1e3);
  return true;
}

int main(int argc, char **argv) {
  struct fault fault;
  struct store *store = NULL;
  struct arena *arena = arena_create(ARENA);
  int64_t persons = 50000, have = 0;
  int applied;
  fault_init(&fault);
  if (argc < 2 || (argc > 2 && !str_to_i64(str_of(argv[2]), &persons))) return 2;
  bool good = store_migrate(str_of(argv[1]), arena, &applied, &fault) && store_open(str_of(argv[1]), &store, &fault) &&
              store_lezen(store, arena, (struct moment_van_werk){1, 1}, count, NULL, &have, &fault) &&
              (have || make(store, persons, &fault)) && measure(store, &fault);
  if (!good) fprintf(stderr, "%s: %s\n", fault_class_name(fault.class), fault.detail);
  store_close(store);
  arena_destroy(arena);
  return good ? 0 : 1;
}

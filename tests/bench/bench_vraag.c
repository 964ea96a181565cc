/* bench_vraag WHERE [TIMES [bewaren]]: the yardsticks beside which a page is weighed. Fifty rows by key through the
 * store's own connection, in a transaction of their own: prints the CPU of this process per question in microseconds.
 * With "bewaren" one bare row in a transaction that waits for the disk: prints how many a second. Without TIMES what is
 * in the database. */
#include <sys/resource.h>

#include "base/clock.h"
#include "base/id.h"

#include "intern.h"

enum { ARENA = 64 * 1024 * 1024 };

struct vraag {
  struct store *store;
  struct arena *arena;
  struct fault fault;
};

static bool fifty_rows(struct vraag *vraag, int64_t after) {
  struct db *db;
  struct db_rows rows;
  if (!db_read_begin(vraag->store->house, &db, &vraag->fault)) return false;
  bool good = db_query(db, vraag->arena, &vraag->fault, &rows,
                       "SELECT id, publiek, huishouden, persoon, team, wet, kanaal, ontvangen, woorden, versie FROM "
                       "melding WHERE id > $1 "
                       "ORDER BY id LIMIT 50",
                       A_INT(after));
  db_read_end(vraag->store->house, db);
  return good &&
         (rows.count == 50 || fault_set(&vraag->fault, FAULT_INTERNAL, S(""), "%zu rows instead of fifty", rows.count));
}

static double cpu_us(void) {
  struct rusage use;
  getrusage(RUSAGE_SELF, &use);
  return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e6 +
         (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec);
}

static bool ask(struct vraag *vraag, int64_t times) {
  if (!fifty_rows(vraag, 0)) return false;
  double begun = cpu_us();
  for (int64_t i = 0; i < times; i++) {
    arena_reset(vraag->arena);
    if (!fifty_rows(vraag, i * 37 % 2000)) return false;
  }
  printf("{\"us\": %.2f}\n", (cpu_us() - begun) / (double)times);
  return true;
}

/* A search of worker 11, who is always there: a table with one key and nothing that follows from it. */
static bool save_row(struct db *db, void *context, struct fault *fault) {
  struct vraag *vraag = context;
  struct id id = id_new(NULL);
  return db_exec(db, vraag->arena, fault, NULL,
                 "INSERT INTO zoekopdracht (publiek, gebruiker, tekst, op) VALUES ($1, 11, 'Jansen', 0)",
                 A_TEXT(id_str(&id)));
}

static bool save(struct vraag *vraag, int64_t times) {
  int64_t begun = clock_steady_us();
  for (int64_t i = 0; i < times; i++) {
    arena_reset(vraag->arena);
    if (!db_write(vraag->store->house, save_row, vraag, &vraag->fault)) return false;
  }
  printf("{\"perSeconde\": %.1f}\n", (double)times * 1e6 / (double)(clock_steady_us() - begun));
  return true;
}

static bool count(struct vraag *vraag) {
  struct db *db;
  struct db_rows rows;
  if (!db_read_begin(vraag->store->house, &db, &vraag->fault)) return false;
  bool good = db_query_args(
      db, vraag->arena, &vraag->fault, &rows,
      "SELECT (SELECT count(*) FROM notitie), (SELECT count(*) FROM melding), (SELECT count(*) FROM logboek)", NULL, 0);
  db_read_end(vraag->store->house, db);
  if (good)
    printf("{\"notities\": %lld, \"meldingen\": %lld, \"logregels\": %lld}\n", (long long)db_int(&rows, 0, 0),
           (long long)db_int(&rows, 0, 1), (long long)db_int(&rows, 0, 2));
  return good;
}

int main(int argc, char **argv) {
  struct vraag vraag = {.arena = arena_create(ARENA)};
  int64_t times = 0;
  fault_init(&vraag.fault);
  if (argc < 2 || argc > 4 || (argc > 2 && !str_to_i64(str_of(argv[2]), &times))) {
    fprintf(stderr, "bench_vraag WHERE [TIMES [bewaren]]\n");
    return 2;
  }
  bool good = store_open(str_of(argv[1]), &vraag.store, &vraag.fault) && (argc == 4 ? save(&vraag, times)
                                                                          : times   ? ask(&vraag, times)
                                                                                    : count(&vraag));
  if (!good) fprintf(stderr, "%s: %s\n", fault_class_name(vraag.fault.class), vraag.fault.detail);
  store_close(vraag.store);
  arena_destroy(vraag.arena);
  return good ? 0 : 1;
}

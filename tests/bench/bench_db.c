/* What durable saves cost: threads that each save again and again, six inserts a save, and every save is on disk before
 * the next one begins. PostgreSQL is a throw-away server with fsync on; both write below TMPDIR. */
#include "engines.h"

#include <pthread.h>
#include <sys/resource.h>

#include "base/clock.h"

enum { THREADS_MAX = 8, SAVES = 1500, INSERTS = 6 };

static const char schema[] =
    "CREATE TABLE regel (id @id, wie @int NOT NULL, nr @int NOT NULL, tekst @text NOT NULL) @table;\n"
    "CREATE INDEX regel_wie ON regel (wie, nr);\n"
    "CREATE TABLE kop (wie @int NOT NULL PRIMARY KEY, nr @int NOT NULL) @keyed;\n";
static const struct embedded files[] = {{"0001-regel.sql", schema, sizeof schema - 1}, {0}};

struct saver {
  struct testdb *t;
  struct arena *arena;
  pthread_t thread;
  int done;
  int64_t took[SAVES]; /* microseconds */
};

static bool add_lines(struct db *db, struct arena *arena, int64_t who, int64_t from, struct fault *fault) {
  const struct str text =
      S("Mevrouw belde over de hulp bij het huishouden. Zij wil weten wanneer er iemand langskomt.");
  for (int i = 1; i <= INSERTS; i++)
    if (!db_exec(db, arena, fault, NULL, "INSERT INTO regel (wie, nr, tekst) VALUES ($1, $2, $3)", A_INT(who),
                 A_INT(from + i), A_TEXT(text)))
      return false;
  return true;
}

static bool save(struct db *db, void *context, struct fault *fault) {
  const struct saver *saver = context;
  struct db_rows head;
  int64_t who = db_writer_number(db);
  arena_reset(saver->arena);
  if (!db_query(db, saver->arena, fault, &head, "SELECT nr FROM kop WHERE wie = $1", A_INT(who))) return false;
  int64_t nr = head.count ? db_int(&head, 0, 0) : 0;
  return add_lines(db, saver->arena, who, nr, fault) &&
         db_exec(db, saver->arena, fault, NULL,
                 "INSERT INTO kop (wie, nr) VALUES ($1, $2) ON CONFLICT (wie) DO UPDATE SET nr = excluded.nr",
                 A_INT(who), A_INT(nr + INSERTS));
}

static void *save_often(void *context) {
  struct saver *saver = context;
  for (int i = 0; i < SAVES; i++) {
    struct fault fault;
    fault_init(&fault);
    int64_t begun = clock_steady_us();
    if (db_write(saver->t->house, save, saver, &fault)) saver->took[saver->done++] = clock_steady_us() - begun;
  }
  return NULL;
}

static int by_size(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}

static double cpu_seconds(void) {
  struct rusage use;
  getrusage(RUSAGE_SELF, &use);
  return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
         (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

static void report(const char *engine, int threads, struct saver *savers, double seconds, double cpu) {
  static int64_t all[THREADS_MAX * SAVES];
  int count = 0;
  for (int i = 0; i < threads; i++)
    for (int k = 0; k < savers[i].done; k++) all[count++] = savers[i].took[k];
  if (count == 0) return;
  qsort(all, (size_t)count, sizeof *all, by_size);
  printf("%-10s %d threads: %6.0f saves/s, %5.1f us CPU here, p50 %5.2f ms, p99 %6.2f ms, max %7.2f ms, %d of %d "
         "refused\n",
         engine, threads, (double)count / seconds, cpu * 1e6 / count, (double)all[count / 2] / 1e3,
         (double)all[count * 99 / 100] / 1e3, (double)all[count - 1] / 1e3, threads * SAVES - count, threads * SAVES);
}

static void measure(struct testdb *t, const char *engine, int threads) {
  static struct saver savers[THREADS_MAX];
  double cpu = cpu_seconds();
  int64_t begun = clock_steady_us();
  for (int i = 0; i < threads; i++) {
    savers[i] = (struct saver){.t = t, .arena = arena_create(1 << 20)};
    if (pthread_create(&savers[i].thread, NULL, save_often, &savers[i]) != 0) abort();
  }
  for (int i = 0; i < threads; i++) {
    pthread_join(savers[i].thread, NULL);
    arena_destroy(savers[i].arena);
  }
  report(engine, threads, savers, (double)(clock_steady_us() - begun) / 1e6, cpu_seconds() - cpu);
}

static bool bench(const char *engine, CMFixtureFunction set_up) {
  void *state = (void *)files;
  if (set_up(&state) != 0) return false;
  measure(state, engine, 1);
  testdb_as_owner(state, "ANALYZE kop", NULL);
  measure(state, engine, THREADS_MAX);
  testdb_done(&state);
  return true;
}

int main(void) {
  setenv("PGPROEF_FSYNC", "on", 1);
  unsetenv("SCHAKEL_TEST_PG");
  return bench("sqlite", testdb_sqlite) && bench("postgresql", testdb_pgsql) ? 0 : 1;
}

#include "metingen.h"

#include <dirent.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/clock.h"
#include "gezond.h"

struct metingen {
  struct arena *arena;
  struct metingen_bron bron;
  struct http_handlers handlers;
  struct http_server *server;
};

static const struct route routes[] = {{.method = METHOD_GET, .path = "/metrics"}};

static void family(struct buf *to, const char *name, const char *type, const char *help) {
  buf_format(to, "# HELP schakel_%s %s\n# TYPE schakel_%s %s\n", name, help, name, type);
}

static void single(struct buf *to, const char *name, const char *type, const char *help, double value) {
  family(to, name, type, help);
  buf_format(to, "schakel_%s %.15g\n", name, value);
}

static const char *method_of(const struct route *route) {
  return !route ? "-" : route->method == METHOD_POST ? "POST" : "GET";
}

static const char *path_of(const struct route *route) {
  return route ? route->path : "-";
}

static int64_t answers_of(const struct http_route_figures *row) {
  int64_t sum = 0;
  for (size_t i = 0; i < HTTP_CLASSES; i++) sum += row->classes[i];
  return sum;
}

static void write_classes(struct buf *to, const struct http_figures *figures) {
  family(to, "http_requests_total", "counter", "Answers, by route pattern and class of status.");
  for (size_t i = 0; i < figures->route_count; i++)
    for (int class = 0; class < HTTP_CLASSES; class ++)
      if (figures->routes[i].classes[class])
        buf_format(to, "schakel_http_requests_total{method=\"%s\",route=\"%s\",class=\"%dxx\"} %lld\n",
                   method_of(figures->routes[i].route), path_of(figures->routes[i].route), class,
                   (long long)figures->routes[i].classes[class]);
}

static void write_duration(struct buf *to, const struct http_route_figures *row) {
  const char *method = method_of(row->route), *path = path_of(row->route);
  int64_t sum = 0;
  for (int i = 0; i < HTTP_BOUNDS; i++)
    buf_format(to, "schakel_http_request_duration_seconds_bucket{method=\"%s\",route=\"%s\",le=\"%g\"} %lld\n", method,
               path, http_bounds[i], (long long)(sum += row->buckets[i]));
  buf_format(to,
             "schakel_http_request_duration_seconds_bucket{method=\"%1$s\",route=\"%2$s\",le=\"+Inf\"} %3$lld\n"
             "schakel_http_request_duration_seconds_sum{method=\"%1$s\",route=\"%2$s\"} %4$.6f\n"
             "schakel_http_request_duration_seconds_count{method=\"%1$s\",route=\"%2$s\"} %3$lld\n",
             method, path, (long long)(sum + row->buckets[HTTP_BOUNDS]), (double)row->us / 1e6);
}

static void write_bytes(struct buf *to, const struct http_figures *figures) {
  int64_t bytes = 0;
  for (size_t i = 0; i < figures->route_count; i++) bytes += figures->routes[i].bytes;
  single(to, "http_response_bytes_total", "counter", "Bytes of all answers, without their headers.", (double)bytes);
}

static void write_http(struct buf *to, const struct http_figures *figures) {
  write_classes(to, figures);
  family(to, "http_request_duration_seconds", "histogram", "From a complete request to its answer.");
  for (size_t i = 0; i < figures->route_count; i++)
    if (answers_of(&figures->routes[i])) write_duration(to, &figures->routes[i]);
  write_bytes(to, figures);
  family(to, "http_responses_total", "counter", "Answers by status.");
  for (int status = 0; status < HTTP_STATUSES; status++)
    if (figures->statuses[status])
      buf_format(to, "schakel_http_responses_total{status=\"%d\"} %lld\n", status,
                 (long long)figures->statuses[status]);
  family(to, "faults_total", "counter", "Requests that did not get what they asked, by why: access is a refusal.");
  for (size_t i = 0; i < figures->fault_count; i++)
    buf_format(to, "schakel_faults_total{fault=\"%s\"} %lld\n", figures->faults[i].fault,
               (long long)figures->faults[i].count);
  single(to, "http_queue_length", "gauge", "Requests that wait for a worker.", (double)figures->queued);
  single(to, "http_queue_max", "gauge", "Room in the queue.", (double)figures->queue_max);
  single(to, "http_queue_full_total", "counter", "Requests refused because the queue was full.",
         (double)figures->queue_full);
  single(to, "http_requests_busy", "gauge", "Requests with a worker, waiting for one or being sent.",
         (double)figures->taken);
  single(to, "http_connections", "gauge", "Open connections.", (double)figures->connections);
  single(to, "http_connections_max", "gauge", "Connections that fit.", (double)figures->connections_max);
}

static void write_pool(struct buf *to, const char *kind, const struct store_verbindingen *pool) {
  buf_format(to,
             "schakel_store_connections{pool=\"%1$s\",state=\"open\"} %2$lld\n"
             "schakel_store_connections{pool=\"%1$s\",state=\"lent\"} %3$lld\n"
             "schakel_store_connections{pool=\"%1$s\",state=\"max\"} %4$lld\n"
             "schakel_store_connections{pool=\"%1$s\",state=\"waiting\"} %5$lld\n",
             kind, (long long)pool->open, (long long)pool->in_gebruik, (long long)pool->hoogstens,
             (long long)pool->wachtend);
}

static void write_store(struct buf *to, const struct store_meting *meting) {
  single(to, "store_statements_total", "counter", "Statements that were run.", (double)meting->opdrachten);
  single(to, "store_writes_total", "counter", "Changes that were kept.", (double)meting->werken);
  single(to, "store_commits_total", "counter", "Commits: fewer than writes when these share one.",
         (double)meting->commits);
  single(to, "store_commit_seconds_total", "counter", "Time that the commits of SQLite took.",
         (double)meting->commit_us / 1e6);
  single(to, "store_writers_waiting", "gauge", "Changes that wait for their turn in SQLite.", (double)meting->beurten);
  family(to, "store_connections", "gauge", "Connections of the pools: open, lent, at most, and who waits for one.");
  write_pool(to, "read", &meting->lezers);
  if (meting->schrijvers.hoogstens) write_pool(to, "write", &meting->schrijvers);
  if (meting->bytes < 0) return;
  single(to, "store_bytes", "gauge", "Size of the SQLite files.", (double)meting->bytes);
  single(to, "disk_free_bytes", "gauge", "Left on the disk of the data.", (double)meting->vrij);
}

static void add_pool(struct store_verbindingen *sum, const struct store_verbindingen *pool) {
  sum->open += pool->open;
  sum->in_gebruik += pool->in_gebruik;
  sum->hoogstens += pool->hoogstens;
  sum->wachtend += pool->wachtend;
}

/* Statements are counted of the process; what is left on the disk is that of the fullest one. */
static void add_stores(const struct straat *straat, struct store_meting *ret_sum) {
  for (size_t h = 0; h < straat->aantal; h++) {
    struct store_meting one;
    store_meten(straat->huizen[h].omgeving.store, &one);
    if (h == 0) {
      *ret_sum = one;
      continue;
    }
    ret_sum->werken += one.werken;
    ret_sum->commits += one.commits;
    ret_sum->commit_us += one.commit_us;
    ret_sum->beurten += one.beurten;
    add_pool(&ret_sum->lezers, &one.lezers);
    add_pool(&ret_sum->schrijvers, &one.schrijvers);
    if (one.bytes < 0) continue;
    if (ret_sum->bytes < 0 || one.vrij < ret_sum->vrij) ret_sum->vrij = one.vrij;
    ret_sum->bytes = one.bytes + (ret_sum->bytes > 0 ? ret_sum->bytes : 0);
  }
}

static void write_state(struct buf *to, const struct straat *straat, struct arena *arena) {
  static const char *const realms[RIJK_AANTAL] = {"medewerker", "inwoner", "partner"};
  int64_t sessies[RIJK_AANTAL] = {0}, ready = 0;
  for (size_t h = 0; h < straat->aantal; h++) {
    struct gereedheid is;
    ready += gereed(straat->huizen[h].omgeving.store, arena, &is);
    for (size_t i = 0; is.opslag && i < RIJK_AANTAL; i++) sessies[i] += is.toestand.sessies[i];
  }
  single(to, "ready", "gauge", "Municipalities of which /gereed would say that all is well.", (double)ready);
  single(to, "municipalities", "gauge", "Municipalities of this server.", (double)straat->aantal);
  family(to, "sessions", "gauge", "Running sessions.");
  for (size_t i = 0; i < RIJK_AANTAL; i++)
    buf_format(to, "schakel_sessions{realm=\"%s\"} %lld\n", realms[i], (long long)sessies[i]);
}

static void add_jobs(const struct straat *straat, struct taak_meting jobs[TAAK_AANTAL]) {
  for (size_t h = 0; h < straat->aantal; h++) {
    struct taak_meting some[TAAK_AANTAL];
    taken_meten(straat->huizen[h].taken, some);
    for (enum taak i = 0; i < TAAK_AANTAL; i++) {
      jobs[i].gedaan += some[i].gedaan;
      jobs[i].mislukt += some[i].mislukt;
      jobs[i].us += some[i].us;
      if (h == 0 || some[i].laatst < jobs[i].laatst) jobs[i].laatst = some[i].laatst; /* who is furthest behind */
    }
  }
}

static void write_jobs(struct buf *to, const struct straat *straat) {
  struct taak_meting jobs[TAAK_AANTAL] = {0};
  add_jobs(straat, jobs);
  family(to, "job_runs_total", "counter", "Jobs, by how they ended.");
  for (enum taak i = 0; i < TAAK_AANTAL; i++)
    buf_format(to,
               "schakel_job_runs_total{job=\"%1$s\",outcome=\"done\"} %2$lld\n"
               "schakel_job_runs_total{job=\"%1$s\",outcome=\"failed\"} %3$lld\n",
               taak_naam(i), (long long)jobs[i].gedaan, (long long)jobs[i].mislukt);
  family(to, "job_seconds_total", "counter", "Time that the runs took.");
  for (enum taak i = 0; i < TAAK_AANTAL; i++)
    buf_format(to, "schakel_job_seconds_total{job=\"%s\"} %.6f\n", taak_naam(i), (double)jobs[i].us / 1e6);
  family(to, "job_last_success_timestamp_seconds", "gauge", "When it was last done well.");
  for (enum taak i = 0; i < TAAK_AANTAL; i++)
    if (jobs[i].laatst)
      buf_format(to, "schakel_job_last_success_timestamp_seconds{job=\"%s\"} %.3f\n", taak_naam(i),
                 (double)jobs[i].laatst / 1e3);
}

static int64_t open_files(void) {
  DIR *dir = opendir("/proc/self/fd");
  int64_t count = -3; /* ".", ".." and this folder itself */
  if (!dir) return 0;
  while (readdir(dir)) count++;
  closedir(dir);
  return count;
}

/* Bytes of memory: all that was mapped, and of it what is in memory. */
static void write_memory(struct buf *to) {
  long long mapped = 0, resident = 0;
  FILE *statm = fopen("/proc/self/statm", "re");
  if (!statm) return;
  int read = fscanf(statm, "%lld %lld", &mapped, &resident);
  fclose(statm);
  if (read != 2) return;
  long page = sysconf(_SC_PAGESIZE);
  single(to, "process_virtual_memory_bytes", "gauge", "Mapped memory.", (double)(mapped * page));
  single(to, "process_resident_memory_bytes", "gauge", "Memory in use.", (double)(resident * page));
}

static void write_process(struct buf *to, moment_t begonnen) {
  struct rusage used;
  struct rlimit files;
  write_memory(to);
  getrusage(RUSAGE_SELF, &used);
  single(to, "process_cpu_seconds_total", "counter", "Processor time.",
         (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
             (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
  single(to, "process_open_fds", "gauge", "Open files and sockets.", (double)open_files());
  if (getrlimit(RLIMIT_NOFILE, &files) == 0)
    single(to, "process_max_fds", "gauge", "Files and sockets that may be open.", (double)files.rlim_cur);
  single(to, "process_start_time_seconds", "gauge", "When the server started.", (double)begonnen / 1e3);
}

static void serve(void *context, const struct route *route, struct request *request, struct response *response) {
  (void)route;
  const struct metingen_bron *bron = context;
  struct http_figures figures;
  struct store_meting meting = {0};
  http_measure(bron->http, request->arena, &figures);
  add_stores(bron->straat, &meting);
  response->type = "text/plain; version=0.0.4; charset=utf-8";
  write_http(&response->body, &figures);
  write_store(&response->body, &meting);
  write_state(&response->body, bron->straat, request->arena);
  write_jobs(&response->body, bron->straat);
  write_process(&response->body, bron->begonnen);
}

static void problem(void *context, int status, struct request *request, struct response *response) {
  (void)context, (void)request;
  response->type = "text/plain; charset=utf-8";
  buf_format(&response->body, "%d\n", status);
}

/* "127.0.0.1:9464" in its two parts; a path as it is. */
static bool address_of(struct arena *arena, const char *adres, struct http_settings *settings, struct fault *fault) {
  const char *colon = strrchr(adres, ':');
  int64_t port = 0;
  settings->address = adres;
  if (strchr(adres, '/')) return true;
  if (!colon || !str_to_i64(str_of(colon + 1), &port) || port < 0 || port > 65535)
    return fault_set(fault, FAULT_INPUT,
                     S("Geef na --metingen het pad van een socket of een adres met een poort, zoals 127.0.0.1:9464."),
                     "--metingen: no address");
  settings->address = str_c(arena, (struct str){adres, (size_t)(colon - adres)});
  settings->port = (int)port;
  return true;
}

bool metingen_beginnen(const char *adres, const struct metingen_bron *bron, struct metingen **ret_metingen,
                       struct fault *fault) {
  struct arena *arena = arena_create(1024 * 1024);
  struct metingen *metingen = NEW(arena, struct metingen);
  struct http_settings settings = {.workers = 1, .queue_max = 8};
  metingen->arena = arena;
  metingen->bron = *bron;
  metingen->handlers = (struct http_handlers){.context = &metingen->bron, .serve = serve, .problem = problem};
  if (!address_of(arena, adres, &settings, fault) ||
      !http_start(&settings, routes, sizeof routes / sizeof *routes, &metingen->handlers, &metingen->server, fault)) {
    arena_destroy(arena);
    return false;
  }
  *ret_metingen = metingen;
  return true;
}

void metingen_stoppen(struct metingen *metingen) {
  if (!metingen) return;
  http_stop(metingen->server);
  arena_destroy(metingen->arena);
}

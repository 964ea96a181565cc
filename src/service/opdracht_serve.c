#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "http/http.h"
#include "pages/bezoek.h"
#include "render/assets.h"
#include "service/opdrachten.h"

#include "gezond.h"
#include "metingen.h"
#include "opties.h"
#include "straat.h"
#include "systemd.h"

enum {
  WEG_ARENA = 8 * 1024 * 1024,
  STOP_WACHT = 30 /* seconds: what a request gets to be received */,
  STOP_WACHT_MAX = 600,
};

/* What a route leads to: a page, a file that never changes, or what who watches the server asks. */
struct weg {
  const struct pagina *pagina;
  const struct asset *asset;
  void (*wachter)(const struct straat *straat, struct request *request, struct response *response);
};

static void serve_asset(const struct asset *asset, struct response *response) {
  response->type = asset->type;
  response_header(response, "Cache-Control", S("public, max-age=31536000, immutable"));
  buf_add(&response->body, (struct str){(const char *)asset->data, asset->size});
}

/* Behind TLS no browser may come here without it for a year (API Design Rules, NCSC). */
static void only_tls(const struct omgeving *omgeving, struct response *response) {
  if (omgeving->https) response_header(response, "Strict-Transport-Security", S("max-age=31536000; includeSubDomains"));
}

static void is_alive(const struct straat *straat, struct request *request, struct response *response) {
  (void)straat, (void)request;
  gezond_antwoord(response);
}

/* Nobody's house: nothing of anybody is shown, not even a name. */
static void not_here(struct response *response) {
  response->status = 421;
  response->type = "text/plain; charset=utf-8";
  response->body.len = 0;
  buf_add(&response->body, S("Op dit adres is geen gemeente met Schakel.\n"));
}

static void is_ready(const struct straat *straat, struct request *request, struct response *response) {
  const struct huis *huis = huis_van(straat, request->header_host);
  if (!huis) return not_here(response);
  gereed_antwoord(huis->omgeving.store, straat->stopt, request->arena, response);
}

static const struct {
  const char *path;
  struct weg weg;
} wachters[] = {{"/gezond", {.wachter = is_alive}}, {"/gereed", {.wachter = is_ready}}};
enum { WACHTERS = sizeof wachters / sizeof wachters[0] };

static void serve(void *context, const struct route *route, struct request *request, struct response *response) {
  const struct weg *weg = route->what;
  const struct straat *straat = context;
  if (weg->wachter) return weg->wachter(straat, request, response);
  const struct huis *huis = huis_van(straat, request->header_host);
  if (!huis) return not_here(response);
  only_tls(&huis->omgeving, response);
  if (weg->asset)
    serve_asset(weg->asset, response);
  else
    bezoek_afhandelen(&huis->omgeving, weg->pagina, request, response);
}

static void problem(void *context, int status, struct request *request, struct response *response) {
  const struct huis *huis = huis_van(context, request->header_host);
  if (!huis) return not_here(response);
  only_tls(&huis->omgeving, response);
  bezoek_probleem(&huis->omgeving, status, request, response);
}

static struct route *make_routes(struct arena *arena, size_t *ret_count) {
  size_t count = pagina_aantal + asset_count + WACHTERS;
  struct route *routes = NEW_ARRAY(arena, struct route, count);
  struct weg *wegen = NEW_ARRAY(arena, struct weg, count);
  for (size_t i = 0; i < pagina_aantal; i++) {
    wegen[i].pagina = &paginas[i];
    routes[i] = (struct route){
        .method = paginas[i].method, .path = paginas[i].path, .body_max = paginas[i].body_max, .what = &wegen[i]};
    routes[i].costly = paginas[i].rem == REM_INLOGGEN && paginas[i].method == METHOD_POST; /* weighs a password */
  }
  for (size_t i = 0; i < asset_count; i++) {
    size_t at = pagina_aantal + i;
    wegen[at].asset = &assets[i];
    routes[at] = (struct route){.method = METHOD_GET, .path = assets[i].path, .what = &wegen[at]};
  }
  for (size_t i = 0; i < WACHTERS; i++)
    routes[pagina_aantal + asset_count + i] =
        (struct route){.method = METHOD_GET, .path = wachters[i].path, .what = &wachters[i].weg};
  *ret_count = count;
  return routes;
}

struct instelling {
  struct straat_instelling allen;
  struct huis_instelling een;
  const char *gemeenten; /* a table with more than one */
  const char *listen, *port, *metingen, *stop_wacht;
  bool proxied;
};

/* Everything that runs beside the stores. */
struct loop {
  struct http_server *http;
  struct metingen *metingen;
};

static bool start_jobs(struct straat *straat, struct fault *fault) {
  for (size_t i = 0; i < straat->aantal; i++) {
    straat->huizen[i].taken = taken_beginnen(&straat->huizen[i].omgeving);
    if (!straat->huizen[i].taken)
      return fault_set(fault, FAULT_INTERNAL, S("Schakel kan niet starten."), "no thread for the jobs");
  }
  return true;
}

static bool start_all(const struct instelling *instelling, int port, struct arena *arena, struct straat *straat,
                      const struct http_handlers *handlers, struct loop *loop, struct fault *fault) {
  size_t route_count;
  struct route *routes = make_routes(arena, &route_count);
  struct http_settings settings = {
      .address = instelling->listen ? instelling->listen : "127.0.0.1", .port = port, .proxied = instelling->proxied};
  if (!http_start(&settings, routes, route_count, handlers, &loop->http, fault) || !start_jobs(straat, fault))
    return false;
  const struct metingen_bron bron = {loop->http, straat, clock_now()};
  if (instelling->metingen && !metingen_beginnen(instelling->metingen, &bron, &loop->metingen, fault)) return false;
  char number[16];
  snprintf(number, sizeof number, "%d", http_port(loop->http));
  log_line(LOG_INFO, "started", "address", settings.address, "port", number, NULL);
  return true;
}

/* No new requests; those that run get `limit_ms` to end, with all that they write, and so does a job. What takes longer
 * is cut off: the store keeps a change as a whole or not at all. */
static void stop_all(struct loop *loop, struct straat *straat, int limit_ms) {
  int64_t until = clock_steady_us() + (int64_t)limit_ms * 1000;
  metingen_stoppen(loop->metingen);
  bool done = !loop->http || http_stop_within(loop->http, limit_ms);
  for (size_t i = 0; i < straat->aantal; i++) {
    int64_t left = until - clock_steady_us();
    struct taken *taken = straat->huizen[i].taken;
    done = (!taken || taken_stoppen(taken, left > 0 ? left / 1000 : 0)) && done;
  }
  if (done) return;
  log_line(LOG_ERROR, "stopped before all was done", NULL);
  _exit(EXIT_FAILURE);
}

static bool serve_until_end(const struct instelling *instelling, const int64_t numbers[2], struct arena *arena,
                            const sigset_t *signals, struct straat *straat, struct fault *fault) {
  const struct http_handlers handlers = {.context = straat, .serve = serve, .problem = problem};
  struct loop loop = {0};
  int signal;
  bool started = start_all(instelling, (int)numbers[0], arena, straat, &handlers, &loop, fault);
  if (started) {
    systemd_melden("READY=1");
    sigwait(signals, &signal);
    systemd_melden("STOPPING=1");
  }
  straat->stopt = true;
  stop_all(&loop, straat, (int)numbers[1] * 1000);
  if (started) log_line(LOG_INFO, "stopped", NULL);
  return started;
}

/* A number from 0 to `max`; `standaard` when it was not given. */
static bool number_of(const char *text, int64_t standaard, int64_t max, const char *wat, int64_t *ret_getal) {
  *ret_getal = standaard;
  if (!text || (str_to_i64(str_of(text), ret_getal) && *ret_getal >= 0 && *ret_getal <= max)) return true;
  fprintf(stderr, "Dit is geen %s: %s\n", wat, text);
  return false;
}

/* The municipalities of the table, or the one of the options. */
static bool open_all(const struct instelling *instelling, struct arena *arena, struct straat *straat,
                     struct fault *fault) {
  struct huis_instelling een = instelling->een, *rijen = &een;
  size_t aantal = 1;
  if (!een.gemeente.len) een.gemeente = S("Gemeente Vijfheerenlanden");
  return (!instelling->gemeenten || gemeenten_lezen(arena, instelling->gemeenten, &rijen, &aantal, fault)) &&
         straat_openen(arena, &instelling->allen, rijen, aantal, straat, fault);
}

static int run(const struct instelling *instelling, struct arena *arena, const sigset_t *signals) {
  struct fault fault;
  struct straat straat = {0};
  int64_t numbers[2]; /* port, and how long a stop may take */
  fault_init(&fault);
  if (!number_of(instelling->port, 8080, 65535, "poort", &numbers[0]) ||
      !number_of(instelling->stop_wacht, STOP_WACHT, STOP_WACHT_MAX, "aantal seconden", &numbers[1]))
    return 2;
  bool done = open_all(instelling, arena, &straat, &fault) &&
              serve_until_end(instelling, numbers, arena, signals, &straat, &fault);
  straat_sluiten(&straat);
  return done ? 0 : fout_melden(&fault);
}

int opdracht_serve(int argc, char **argv) {
  struct instelling in = {0};
  const char *data = NULL, *opslag = NULL, *gemeente = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag),
                                      {"gemeenten", &in.gemeenten, NULL},
                                      {"listen", &in.listen, NULL},
                                      {"port", &in.port, NULL},
                                      {"brp", &in.een.brp, NULL},
                                      {"gemeente", &gemeente, NULL},
                                      {"https", NULL, &in.allen.https},
                                      {"tweede-factor", &in.allen.tweede_factor, NULL},
                                      {"achter-proxy", NULL, &in.proxied},
                                      {"clamd", &in.allen.clamd, NULL},
                                      {"metingen", &in.metingen, NULL},
                                      {"stop-wacht", &in.stop_wacht, NULL},
                                      {"inlogbronnen", &in.een.inlogbronnen, NULL}};
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) || !opslag_van(data, opslag, &in.een.where))
    return 2;
  if (in.gemeenten && (data || opslag || gemeente || in.een.brp || in.een.inlogbronnen)) {
    fprintf(stderr, "Met --gemeenten staan opslag, gemeente, brp en inlogbronnen in de tabel, per gemeente.\n");
    return 2;
  }
  in.een.gemeente = str_of(gemeente);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, NULL); /* before any thread starts, so that all have it */
  struct arena *arena = arena_create(WEG_ARENA);
  int code = run(&in, arena, &signals);
  arena_destroy(arena);
  return code;
}

#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/rem.h"
#include "connect/brp.h"
#include "connect/clamd.h"
#include "http/http.h"
#include "pages/bezoek.h"
#include "render/assets.h"
#include "service/opdrachten.h"
#include "store/store.h"

#include "gezond.h"
#include "inlogbronnen.h"
#include "metingen.h"
#include "opties.h"
#include "sleutel.h"
#include "systemd.h"
#include "taken.h"

enum {
  WEG_ARENA = 8 * 1024 * 1024,
  BRP_WACHT = 3000 /* ms */,
  CLAMD_WACHT = 20000 /* ms */,
  STOP_WACHT = 30 /* seconds: what a request gets to be received */,
  STOP_WACHT_MAX = 600,
};

/* What lives as long as the server. */
struct huis {
  struct omgeving omgeving;
  struct sleutel sleutel;
  struct inlogbronnen bronnen;
  atomic_bool stopt;
};

/* What a route leads to: a page, a file that never changes, or what who watches the server asks. */
struct weg {
  const struct pagina *pagina;
  const struct asset *asset;
  void (*wachter)(const struct huis *huis, struct request *request, struct response *response);
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

static void is_alive(const struct huis *huis, struct request *request, struct response *response) {
  (void)huis, (void)request;
  gezond_antwoord(response);
}

static void is_ready(const struct huis *huis, struct request *request, struct response *response) {
  gereed_antwoord(huis->omgeving.store, huis->stopt, request->arena, response);
}

static const struct {
  const char *path;
  struct weg weg;
} wachters[] = {{"/gezond", {.wachter = is_alive}}, {"/gereed", {.wachter = is_ready}}};
enum { WACHTERS = sizeof wachters / sizeof wachters[0] };

static void serve(void *context, const struct route *route, struct request *request, struct response *response) {
  const struct weg *weg = route->what;
  const struct huis *huis = context;
  only_tls(&huis->omgeving, response);
  if (weg->asset)
    serve_asset(weg->asset, response);
  else if (weg->wachter)
    weg->wachter(huis, request, response);
  else
    bezoek_afhandelen(&huis->omgeving, weg->pagina, request, response);
}

static void problem(void *context, int status, struct request *request, struct response *response) {
  const struct huis *huis = context;
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
  struct str where;
  const char *listen, *port, *brp, *gemeente, *tweede_factor, *inlogbronnen, *clamd, *metingen, *stop_wacht;
  bool https, proxied;
};

/* Who may only come in with a second factor: the roles that are named, "geen", or everybody. Residents have a letter
 * code or DigiD. Made-up accounts of a demo do without when nothing is said. */
static bool second_factor(struct arena *arena, const char *rollen_tekst, bool demo, unsigned *ret_rollen,
                          struct fault *fault) {
  unsigned all = ((1U << ROL_AANTAL) - 1) & ~(1U << ROL_INWONER | 1U << ROL_SYSTEEM), some = 0;
  struct str rest = str_of(rollen_tekst), code;
  if (!rollen_tekst || str_eq(rest, S("geen"))) {
    *ret_rollen = rollen_tekst || demo ? 0 : all;
    return true;
  }
  while (str_cut(&rest, ',', &code)) {
    enum rol rol = ROL_LOKET;
    while (rol < ROL_AANTAL && !str_eq(code, str_of(rol_code(rol)))) rol++;
    if (rol == ROL_AANTAL)
      return fault_set(
          fault, FAULT_INPUT,
          str_format(arena, "Deze rol is er niet: %.*s. Noem rollen met komma's ertussen, of geen.", STR_ARG(code)),
          "--tweede-factor: no such role");
    some |= 1U << rol;
  }
  *ret_rollen = some;
  return true;
}

static void close_house(struct huis *huis) {
  brp_destroy(huis->omgeving.brp);
  clamd_destroy(huis->omgeving.clamd);
  inlogbronnen_sluiten(&huis->bronnen);
  rem_destroy(huis->omgeving.rem);
  store_close(huis->omgeving.store);
}

static bool open_house(const struct instelling *instelling, struct arena *arena, struct huis *huis,
                       struct fault *fault) {
  struct omgeving *omgeving = &huis->omgeving;
  moment_t demo = 0;
  *omgeving =
      (struct omgeving){.klok = clock_now,
                        .https = instelling->https,
                        .rem = rem_create(),
                        .sleutel = &huis->sleutel,
                        .bronnen = huis->bronnen.rij,
                        .gemeente = str_of(instelling->gemeente ? instelling->gemeente : "Gemeente Vijfheerenlanden")};
  if (!store_open(instelling->where, &omgeving->store, fault)) return false;
  if (instelling->brp)
    omgeving->brp = brp_create(&(struct brp_settings){
        .base_url = instelling->brp, .timeout_ms = BRP_WACHT, .transaction_open = store_transactie_open});
  if (instelling->clamd)
    omgeving->clamd = clamd_create(&(struct clamd_settings){
        .socket = instelling->clamd, .timeout_ms = CLAMD_WACHT, .transaction_open = store_transactie_open});
  if (instelling->clamd && !omgeving->clamd)
    return fault_set(fault, FAULT_INPUT, S("Het pad na --clamd is te lang voor een socket."), "--clamd: path too long");
  if (!sleutel_laden(arena, instelling->where, &huis->sleutel, fault) ||
      (instelling->inlogbronnen && !inlogbronnen_laden(arena, instelling->inlogbronnen, &huis->bronnen, fault)) ||
      !store_demo_klok(omgeving->store, arena, &demo, fault) ||
      !second_factor(arena, instelling->tweede_factor, demo != 0, &omgeving->tweede_factor, fault))
    return false;
  omgeving->bron_aantal = huis->bronnen.aantal;
  if (demo) omgeving->verschuiving = demo - clock_now();
  return true;
}

/* Everything that runs beside the store. */
struct loop {
  struct http_server *http;
  struct taken *taken;
  struct metingen *metingen;
};

static bool start_all(const struct instelling *instelling, int port, struct arena *arena, struct huis *huis,
                      const struct http_handlers *handlers, struct loop *loop, struct fault *fault) {
  size_t route_count;
  struct route *routes = make_routes(arena, &route_count);
  struct http_settings settings = {
      .address = instelling->listen ? instelling->listen : "127.0.0.1", .port = port, .proxied = instelling->proxied};
  if (!http_start(&settings, routes, route_count, handlers, &loop->http, fault)) return false;
  loop->taken = taken_beginnen(&huis->omgeving);
  if (!loop->taken) return fault_set(fault, FAULT_INTERNAL, S("Schakel kan niet starten."), "no thread for the jobs");
  const struct metingen_bron bron = {loop->http, huis->omgeving.store, loop->taken, clock_now()};
  if (instelling->metingen && !metingen_beginnen(instelling->metingen, &bron, &loop->metingen, fault)) return false;
  char number[16];
  snprintf(number, sizeof number, "%d", http_port(loop->http));
  log_line(LOG_INFO, "started", "address", settings.address, "port", number, NULL);
  return true;
}

/* No new requests; those that run get `limit_ms` to end, with all that they write, and so does a job. What takes longer
 * is cut off: the store keeps a change as a whole or not at all. */
static void stop_all(struct loop *loop, int limit_ms) {
  int64_t until = clock_steady_us() + (int64_t)limit_ms * 1000;
  metingen_stoppen(loop->metingen);
  bool done = !loop->http || http_stop_within(loop->http, limit_ms);
  int64_t left = until - clock_steady_us();
  done = (!loop->taken || taken_stoppen(loop->taken, left > 0 ? left / 1000 : 0)) && done;
  if (done) return;
  log_line(LOG_ERROR, "stopped before all was done", NULL);
  _exit(EXIT_FAILURE);
}

static bool serve_until_end(const struct instelling *instelling, const int64_t numbers[2], struct arena *arena,
                            const sigset_t *signals, struct huis *huis, struct fault *fault) {
  const struct http_handlers handlers = {.context = huis, .serve = serve, .problem = problem};
  struct loop loop = {0};
  int signal;
  bool started = start_all(instelling, (int)numbers[0], arena, huis, &handlers, &loop, fault);
  if (started) {
    systemd_melden("READY=1");
    sigwait(signals, &signal);
    systemd_melden("STOPPING=1");
  }
  huis->stopt = true;
  stop_all(&loop, (int)numbers[1] * 1000);
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

static int run(const struct instelling *instelling, struct arena *arena, const sigset_t *signals) {
  struct fault fault;
  struct huis huis = {0};
  int64_t numbers[2]; /* port, and how long a stop may take */
  fault_init(&fault);
  if (!number_of(instelling->port, 8080, 65535, "poort", &numbers[0]) ||
      !number_of(instelling->stop_wacht, STOP_WACHT, STOP_WACHT_MAX, "aantal seconden", &numbers[1]))
    return 2;
  bool done = open_house(instelling, arena, &huis, &fault) &&
              serve_until_end(instelling, numbers, arena, signals, &huis, &fault);
  close_house(&huis);
  return done ? 0 : fout_melden(&fault);
}

int opdracht_serve(int argc, char **argv) {
  struct instelling instelling = {0};
  const char *data = NULL, *opslag = NULL;
  const struct optie_vorm vormen[] = {OPTIES_OPSLAG(data, opslag),
                                      {"listen", &instelling.listen, NULL},
                                      {"port", &instelling.port, NULL},
                                      {"brp", &instelling.brp, NULL},
                                      {"gemeente", &instelling.gemeente, NULL},
                                      {"https", NULL, &instelling.https},
                                      {"tweede-factor", &instelling.tweede_factor, NULL},
                                      {"achter-proxy", NULL, &instelling.proxied},
                                      {"clamd", &instelling.clamd, NULL},
                                      {"metingen", &instelling.metingen, NULL},
                                      {"stop-wacht", &instelling.stop_wacht, NULL},
                                      {"inlogbronnen", &instelling.inlogbronnen, NULL}};
  if (!opties_lezen(argc, argv, vormen, sizeof vormen / sizeof vormen[0]) ||
      !opslag_van(data, opslag, &instelling.where))
    return 2;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, NULL); /* before any thread starts, so that all have it */
  struct arena *arena = arena_create(WEG_ARENA);
  int code = run(&instelling, arena, &signals);
  arena_destroy(arena);
  return code;
}

#include <signal.h>
#include <time.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/rem.h"
#include "acts/document_beheren.h"
#include "connect/brp.h"
#include "connect/clamd.h"
#include "http/http.h"
#include "pages/bezoek.h"
#include "render/assets.h"
#include "service/opdrachten.h"
#include "store/store.h"

#include "dagwerk.h"
#include "inlogbronnen.h"
#include "opties.h"
#include "sleutel.h"

enum {
  WEG_ARENA = 8 * 1024 * 1024,
  BRP_WACHT = 3000 /* ms */,
  MINUUT = 60,
  CLAMD_WACHT = 20000 /* ms */
};
static const size_t SCAN_ARENA = (size_t)512 * 1024 * 1024; /* KEUREN_MAX files of BIJLAGE_MAX, twice */

/* What a route leads to: a page, or a file that never changes. */
struct weg {
  const struct pagina *pagina;
  const struct asset *asset;
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

static void serve(void *context, const struct route *route, struct request *request, struct response *response) {
  const struct weg *weg = route->what;
  only_tls(context, response);
  if (weg->asset)
    serve_asset(weg->asset, response);
  else
    bezoek_afhandelen(context, weg->pagina, request, response);
}

static void problem(void *context, int status, struct request *request, struct response *response) {
  only_tls(context, response);
  bezoek_probleem(context, status, request, response);
}

static struct route *make_routes(struct arena *arena, size_t *ret_count) {
  size_t count = pagina_aantal + asset_count;
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
  *ret_count = count;
  return routes;
}

/* What waits for the scanner because it was away; who runs the house is told what it found. */
static void scan(const struct omgeving *omgeving) {
  if (!omgeving->clamd) return;
  struct arena *arena = arena_create(SCAN_ARENA);
  struct fault fault;
  moment_t nu = clock_now();
  size_t besmet;
  const struct werk werk = {.store = omgeving->store,
                            .arena = arena,
                            .wanneer = {nu, nu + omgeving->verschuiving},
                            .clamd = omgeving->clamd,
                            .nieuw_id = id_new};
  fault_init(&fault);
  if (!documenten_keuren(&werk, &besmet, &fault))
    log_line(LOG_ERROR, "virus scan failed", "fault", fault_class_name(fault.class), "detail", fault.detail, NULL);
  else if (besmet)
    log_line(LOG_ERROR, "infected file found and shut", NULL);
  arena_destroy(arena);
}

/* Until somebody asks the program to stop; once a minute a look at what is due. */
static void wait_for_end(const struct omgeving *omgeving, const sigset_t *signals) {
  const struct timespec minute = {.tv_sec = MINUUT};
  struct dagstand stand;
  dagwerk_beginnen(&stand);
  do {
    dagwerk_doen(omgeving, &stand);
    scan(omgeving);
  } while (sigtimedwait(signals, NULL, &minute) < 0);
}

struct instelling {
  struct str where;
  const char *listen, *port, *brp, *gemeente, *tweede_factor, *inlogbronnen, *clamd;
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

/* What lives as long as the server. */
struct huis {
  struct omgeving omgeving;
  struct sleutel sleutel;
  struct inlogbronnen bronnen;
};

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

static bool serve_until_end(const struct instelling *instelling, int port, struct arena *arena, const sigset_t *signals,
                            struct huis *huis, struct fault *fault) {
  struct http_server *server;
  size_t route_count;
  struct route *routes = make_routes(arena, &route_count);
  struct http_settings settings = {
      .address = instelling->listen ? instelling->listen : "127.0.0.1", .port = port, .proxied = instelling->proxied};
  struct http_handlers handlers = {.context = &huis->omgeving, .serve = serve, .problem = problem};
  if (!http_start(&settings, routes, route_count, &handlers, &server, fault)) return false;
  char number[16];
  snprintf(number, sizeof number, "%d", http_port(server));
  log_line(LOG_INFO, "started", "address", settings.address, "port", number, NULL);
  wait_for_end(&huis->omgeving, signals);
  http_stop(server);
  log_line(LOG_INFO, "stopped", NULL);
  return true;
}

static int run(const struct instelling *instelling, struct arena *arena, const sigset_t *signals) {
  struct fault fault;
  struct huis huis = {0};
  int64_t port = 8080;
  fault_init(&fault);
  if (instelling->port && (!str_to_i64(str_of(instelling->port), &port) || port < 0 || port > 65535)) {
    fprintf(stderr, "Dit is geen poort: %s\n", instelling->port);
    return 2;
  }
  bool done = open_house(instelling, arena, &huis, &fault) &&
              serve_until_end(instelling, (int)port, arena, signals, &huis, &fault);
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

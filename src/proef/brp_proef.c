#include "proef/brp_proef.h"

#include <getopt.h>
#include <signal.h>

#include "base/clock.h"
#include "base/log.h"
#include "http/http.h"

enum { BESTAND_MAX = 16 * 1024 * 1024 };

struct brp_proef {
  const struct brp_bestand *bestand;
  int traag_ms;
  struct route route;
  struct http_handlers handlers;
  struct http_server *server;
};

static void json_antwoord(struct response *response, int status) {
  response->status = status;
  response->type = status == 200 ? "application/json; charset=utf-8" : "application/problem+json";
}

static void probleem(void *context, int status, struct request *request, struct response *response) {
  static const struct {
    int status;
    const char *title, *code;
  } soorten[] = {
      {404, "Opgevraagde resource bestaat niet.", "notFound"},
      {405, "Deze methode is niet toegestaan.", "methodNotAllowed"},
      {415, "Unsupported Media Type", "unsupported"},
      {503, "Bronservice BRP is tijdelijk niet beschikbaar.", "notAvailable"},
      {500, "Interne server fout.", "serverError"},
  };
  (void)context, (void)request;
  const char *title = "Bad Request", *code = "badRequest";
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++)
    if (soorten[i].status == status) title = soorten[i].title, code = soorten[i].code;
  json_antwoord(response, status);
  buf_format(&response->body,
             "{\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"instance\":\"/haalcentraal/api/brp/personen\"}", title,
             status, code);
}

static void wacht(int ms) {
  struct timespec nog = {ms / 1000, ms % 1000 * 1000000L};
  while (nanosleep(&nog, &nog) != 0) continue;
}

static void dien(void *context, const struct route *route, struct request *request, struct response *response) {
  const struct brp_proef *proef = context;
  (void)route;
  if (proef->traag_ms) wacht(proef->traag_ms);
  if (!str_starts(request->content_type, S("application/json"))) return probleem(NULL, 415, request, response);
  int status;
  dag_t vandaag = dag_van_moment(clock_now());
  if (!brp_antwoord(request->arena, proef->bestand, vandaag, request->body, &status, &response->body))
    return probleem(NULL, 500, request, response);
  json_antwoord(response, status);
}

bool brp_proef_start(const struct brp_proef_instelling *instelling, const struct brp_bestand *bestand,
                     struct brp_proef **ret_proef, struct fault *fault) {
  struct brp_proef *proef = calloc(1, sizeof *proef);
  if (!proef) return fault_set(fault, FAULT_BUSY, S("Er is geen geheugen vrij."), "brp-proef: no memory");
  proef->bestand = bestand;
  proef->traag_ms = instelling->traag_ms;
  proef->route = (struct route){
      .method = METHOD_POST, .path = "/haalcentraal/api/brp/personen", .body_max = BRP_VRAAG_MAX, .raw_body = true};
  proef->handlers = (struct http_handlers){.context = proef, .serve = dien, .problem = probleem};
  struct http_settings settings = {.address = "127.0.0.1", .port = instelling->port, .workers = 4};
  if (!http_start(&settings, &proef->route, 1, &proef->handlers, &proef->server, fault)) {
    free(proef);
    return false;
  }
  *ret_proef = proef;
  return true;
}

int brp_proef_port(const struct brp_proef *proef) {
  return http_port(proef->server);
}

void brp_proef_stop(struct brp_proef *proef) {
  if (!proef) return;
  http_stop(proef->server);
  free(proef);
}

/* --- the command --- */

struct opties {
  struct brp_proef_instelling instelling;
  const char *personen, *gemeente;
};

static bool getal_lezen(const char *tekst, int64_t max, int *ret_getal) {
  int64_t n;
  if (!str_to_i64(str_of(tekst), &n) || n < 0 || n > max) return false;
  *ret_getal = (int)n;
  return true;
}

/* --traag is for tests of a slow register and stands in no help text. */
static bool opties_lezen(int argc, char **argv, struct opties *opties) {
  static const struct option namen[] = {
      {"port", required_argument, NULL, 'p'},
      {"personen", required_argument, NULL, 'f'},
      {"gemeente", required_argument, NULL, 'g'},
      {"traag", required_argument, NULL, 't'},
      {0},
  };
  bool goed = true, poort = false;
  optind = 1;
  for (int c; goed && (c = getopt_long(argc, argv, "", namen, NULL)) != -1;) {
    switch (c) {
    case 'p':
      goed = poort = getal_lezen(optarg, 65535, &opties->instelling.port);
      break;
    case 't':
      goed = getal_lezen(optarg, 600000, &opties->instelling.traag_ms);
      break;
    case 'f':
      opties->personen = optarg;
      break;
    case 'g':
      opties->gemeente = optarg;
      break;
    default:
      goed = false;
    }
  }
  return goed && poort && optind == argc;
}

/* The whole file; NULL when it cannot be read or is too large. The caller frees it. */
static char *bestand_lezen(const char *pad, size_t *ret_len) {
  FILE *in = fopen(pad, "rb");
  char *bytes = in ? malloc(BESTAND_MAX) : NULL;
  size_t n = bytes ? fread(bytes, 1, BESTAND_MAX, in) : 0;
  bool goed = bytes && !ferror(in) && n < BESTAND_MAX;
  if (in) fclose(in);
  if (!goed) {
    free(bytes);
    return NULL;
  }
  *ret_len = n;
  return bytes;
}

static bool bestand_openen(const struct opties *opties, struct brp_bestand **ret_bestand, struct fault *fault) {
  struct str gemeente = str_of(opties->gemeente);
  if (!opties->personen) return brp_bestand_create(brp_bevolking(), gemeente, ret_bestand, fault);
  size_t len = 0;
  char *bytes = bestand_lezen(opties->personen, &len);
  if (!bytes)
    return fault_set(fault, FAULT_INPUT, S("Dit bestand kan niet gelezen worden."),
                     "brp-proef: cannot read the file of persons");
  bool goed = brp_bestand_create((struct str){bytes, len}, gemeente, ret_bestand, fault);
  free(bytes);
  return goed;
}

/* Until SIGINT or SIGTERM, which the threads of the server do not take. */
static void wacht_op_einde(const sigset_t *einde) {
  int sein;
  while (sigwait(einde, &sein) != 0) continue;
}

static int draaien(const struct opties *opties, struct fault *fault) {
  sigset_t einde;
  sigemptyset(&einde);
  sigaddset(&einde, SIGINT);
  sigaddset(&einde, SIGTERM);
  sigprocmask(SIG_BLOCK, &einde, NULL);
  struct brp_bestand *bestand = NULL;
  struct brp_proef *proef = NULL;
  bool goed = bestand_openen(opties, &bestand, fault) && brp_proef_start(&opties->instelling, bestand, &proef, fault);
  if (goed) {
    printf("brp-proef: %zu personen op http://127.0.0.1:%d/haalcentraal/api/brp\n", brp_bestand_aantal(bestand),
           brp_proef_port(proef));
    fflush(stdout);
    wacht_op_einde(&einde);
  } else {
    fprintf(stderr, "brp-proef: %.*s\n", STR_ARG(fault->message));
    log_line(LOG_ERROR, "brp-proef", "detail", fault->detail, NULL);
  }
  brp_proef_stop(proef);
  brp_bestand_destroy(bestand);
  return goed ? 0 : 1;
}

int opdracht_brp_proef(int argc, char **argv) {
  struct opties opties = {0};
  if (!opties_lezen(argc, argv, &opties)) {
    fputs("gebruik: schakel brp-proef --port N [--personen BESTAND] [--gemeente CODE]\n", stderr);
    return 2;
  }
  struct fault fault;
  fault_init(&fault);
  return draaien(&opties, &fault);
}

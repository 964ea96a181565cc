/* connect/brp against the stand-in register over real HTTP, and against a server that answers as no register should. */
#include "connect/brp.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/json.h"
#include "proef/brp_proef.h"
#include "tap.h"

enum { ARENA_MAX = 256 * 1024 * 1024 };

static struct brp *verbind(int port, unsigned timeout_ms) {
  char url[64];
  snprintf(url, sizeof url, "http://127.0.0.1:%d/haalcentraal/api/brp", port);
  struct brp_settings settings = {.base_url = url, .timeout_ms = timeout_ms};
  struct brp *brp = brp_create(&settings);
  assert_non_null(brp);
  return brp;
}

/* --- against the stand-in --- */

struct opstelling {
  struct brp_bestand *bestand;
  struct brp_proef *proef;
  struct brp *brp;
  struct arena *arena;
  struct fault fault;
};

static void opstellen(struct opstelling *o, struct str personen, int traag_ms, unsigned timeout_ms) {
  struct brp_proef_instelling instelling = {.traag_ms = traag_ms};
  fault_init(&o->fault);
  o->arena = arena_create(ARENA_MAX);
  assert_true(brp_bestand_create(personen, S(""), &o->bestand, &o->fault));
  assert_true(brp_proef_start(&instelling, o->bestand, &o->proef, &o->fault));
  o->brp = verbind(brp_proef_port(o->proef), timeout_ms);
}

static void afbreken(struct opstelling *o) {
  brp_destroy(o->brp);
  brp_proef_stop(o->proef);
  brp_bestand_destroy(o->bestand);
  arena_destroy(o->arena);
}

/* The stored form has spaces at ends, which the register does not deliver. */
static void str_gelijk(struct str kwam, struct str wil) {
  wil = str_trim(wil);
  if (!str_eq(kwam, wil)) fail_msg("\"%.*s\" in place of \"%.*s\"", STR_ARG(kwam), STR_ARG(wil));
}

static struct str bekend(struct str s) {
  return str_eq(s, S(".")) ? (struct str){0} : s;
}

static deeldatum_t dag_uit(const json_t *opslag, const char *pad) {
  deeldatum_t dag;
  return deeldatum_lees(json_text(opslag, pad), &dag) ? dag : DEELDATUM_GEEN;
}

static void verwanten_gelijk(const struct brp_verwanten *kwam, const json_t *rij) {
  assert_int_equal(kwam->aantal, json_array_size(rij));
  for (size_t i = 0; i < kwam->aantal; i++) {
    const json_t *een = json_array_get(rij, i);
    str_gelijk(kwam->rij[i].bsn, json_text(een, "burgerservicenummer"));
    str_gelijk(kwam->rij[i].voornamen, bekend(json_text(een, "naam.voornamen")));
    str_gelijk(kwam->rij[i].geslachtsnaam, bekend(json_text(een, "naam.geslachtsnaam")));
    assert_int_equal(kwam->rij[i].geboren, dag_uit(een, "geboorte.datum"));
    assert_int_equal(kwam->rij[i].ontbonden, json_text(een, "ontbindingHuwelijkPartnerschap.datum").len > 0);
  }
}

static void adres_gelijk(const struct brp_persoon *kwam, const json_t *opslag) {
  const json_t *plek = json_at(opslag, "verblijfplaats");
  struct str officieel = json_text(plek, "naamOpenbareRuimte"), nummer = json_text(plek, "huisnummer");
  str_gelijk(kwam->straat, officieel.len ? officieel : bekend(json_text(plek, "straat")));
  str_gelijk(kwam->huisnummer, str_eq(nummer, S("0")) ? S("") : nummer);
  str_gelijk(kwam->huisletter, json_text(plek, "huisletter"));
  str_gelijk(kwam->toevoeging, json_text(plek, "huisnummertoevoeging"));
  str_gelijk(kwam->postcode, json_text(plek, "postcode"));
  str_gelijk(kwam->woonplaats, json_text(plek, "woonplaats"));
  if (json_at(plek, "land")) str_gelijk(kwam->regels[0], json_text(plek, "regel1"));
  if (json_at(plek, "locatiebeschrijving")) str_gelijk(kwam->regels[0], json_text(plek, "locatiebeschrijving"));
}

static void persoon_gelijk(const struct brp_persoon *kwam, const json_t *opslag) {
  struct str geslacht = json_text(opslag, "geslacht.code"),
             reden = json_text(opslag, "opschortingBijhouding.reden.code");
  str_gelijk(kwam->bsn, json_text(opslag, "burgerservicenummer"));
  str_gelijk(kwam->voornamen, bekend(json_text(opslag, "naam.voornamen")));
  str_gelijk(kwam->voorvoegsel, json_text(opslag, "naam.voorvoegsel"));
  str_gelijk(kwam->geslachtsnaam, bekend(json_text(opslag, "naam.geslachtsnaam")));
  assert_int_equal(kwam->voorletters.len > 0, kwam->voornamen.len > 0);
  assert_int_equal(kwam->geslacht, str_eq(geslacht, S("M")) ? 'm' : str_eq(geslacht, S("V")) ? 'v' : 'o');
  assert_int_equal(kwam->geboren, dag_uit(opslag, "geboorte.datum"));
  assert_int_equal(kwam->overleden, dag_uit(opslag, "overlijden.datum"));
  assert_int_equal(kwam->is_overleden, str_eq(reden, S("O")));
  assert_int_equal(kwam->geemigreerd, reden.len && !str_eq(reden, S("O")));
  assert_int_equal(kwam->geheim, json_at(opslag, "geheimhoudingPersoonsgegevens") != NULL);
  assert_int_equal(kwam->curatele, json_is_true(json_at(opslag, "indicatieCurateleRegister")));
  assert_int_equal(kwam->gezag_aantal, json_array_size(json_at(opslag, "gezag")));
  str_gelijk(kwam->gemeente_code, json_text(opslag, "gemeenteVanInschrijving.code"));
  adres_gelijk(kwam, opslag);
  verwanten_gelijk(&kwam->ouders, json_at(opslag, "ouders"));
  verwanten_gelijk(&kwam->kinderen, json_at(opslag, "kinderen"));
  verwanten_gelijk(&kwam->partners, json_at(opslag, "partners"));
}

/* Asks for each person of the file; gives how many were refused because their number fails the elfproef. */
static size_t allen_vergelijken(struct str bytes) {
  struct opstelling o;
  opstellen(&o, bytes, 0, 20000);
  json_t *personen = json_read(bytes, JSON_MAX);
  size_t geweigerd = 0;
  for (size_t i = 0; i < json_array_size(personen); i++) {
    struct brp_personen kwam;
    struct str bsn = json_text(json_array_get(personen, i), "burgerservicenummer");
    arena_reset(o.arena);
    fault_init(&o.fault);
    if (!brp_raadpleeg_bsn(o.brp, o.arena, &bsn, 1, &kwam, &o.fault)) {
      assert_int_equal(o.fault.class, FAULT_INPUT);
      str_gelijk(fault_of(&o.fault, "burgerservicenummer"),
                 S("Dit BSN klopt niet. Kijk of er een cijfer verkeerd is."));
      geweigerd++;
      continue;
    }
    assert_int_equal(kwam.aantal, 1);
    persoon_gelijk(&kwam.rij[0], json_array_get(personen, i));
  }
  json_decref(personen);
  afbreken(&o);
  return geweigerd;
}

static void eigen_bevolking_komt_heel_terug(void **state) {
  (void)state;
  assert_int_equal(allen_vergelijken(brp_bevolking()), 0);
}

static void openbare_personen_komen_heel_terug(void **state) {
  (void)state;
  const char *map = getenv("SCHAKEL_TESTDATA");
  char pad[512];
  snprintf(pad, sizeof pad, "%s/brp/personen-test.json", map ? map : "");
  FILE *in = map ? fopen(pad, "rb") : NULL;
  if (!in) {
    print_message("# overgeslagen: geen personen-test.json, zet SCHAKEL_TESTDATA\n");
    skip();
  }
  char *bytes = malloc(JSON_MAX);
  size_t n = fread(bytes, 1, JSON_MAX, in);
  fclose(in);
  assert_int_equal(allen_vergelijken((struct str){bytes, n}), 1); /* 1,176 persons, one of whom fails the elfproef */
  free(bytes);
}

static void meer_tegelijk_en_onbekend(void **state) {
  (void)state;
  struct opstelling o;
  struct brp_personen kwam;
  struct str bsns[] = {S("999900018"), S("999900043"), S("999999990")};
  opstellen(&o,
            S("[{\"burgerservicenummer\":\"999900018\"},{\"burgerservicenummer\":\"999999990\","
              "\"opschortingBijhouding\":{\"reden\":{\"code\":\"O\"}}}]"),
            0, 5000);
  assert_true(brp_raadpleeg_bsn(o.brp, o.arena, bsns, 3, &kwam, &o.fault));
  assert_int_equal(kwam.aantal, 2);
  assert_true(kwam.rij[1].is_overleden);
  assert_int_equal(kwam.rij[1].overleden, DEELDATUM_GEEN);
  afbreken(&o);
}

/* The twins' household of our own population, found by its youngest member. */
static const json_t *tweeling(const json_t *personen) {
  for (size_t i = 0; i < json_array_size(personen); i++)
    if (str_eq(json_text(json_array_get(personen, i), "naam.voornamen"), S("Jinte")))
      return json_array_get(personen, i);
  return NULL;
}

static void zoeken_vindt(void **state) {
  (void)state;
  struct opstelling o;
  struct brp_personen kwam;
  opstellen(&o, brp_bevolking(), 0, 5000);
  json_t *personen = json_read(brp_bevolking(), JSON_MAX);
  const json_t *jinte = tweeling(personen);
  dag_t geboren = dag_van((struct datum){2016, 2, 14});
  assert_true(brp_zoek_naam_geboorte(o.brp, o.arena, json_text(jinte, "naam.geslachtsnaam"), geboren, &kwam, &o.fault));
  assert_int_equal(kwam.aantal, 2); /* Jinte and Jurre */
  assert_int_equal(kwam.rij[0].geboren, 20160214);
  assert_true(kwam.rij[0].regels[1].len > 0);
  assert_int_equal(kwam.rij[0].straat.len, 0); /* not asked */
  struct str postcode = json_text(jinte, "verblijfplaats.postcode"),
             nummer = json_text(jinte, "verblijfplaats.huisnummer");
  assert_true(brp_zoek_postcode_huisnummer(o.brp, o.arena, postcode, nummer, S(""), S(""), &kwam, &o.fault));
  assert_int_equal(kwam.aantal, 5); /* three generations */
  assert_true(brp_zoek_naam_geboorte(o.brp, o.arena, S("Bestaatniet"), geboren, &kwam, &o.fault));
  assert_int_equal(kwam.aantal, 0);
  json_decref(personen);
  afbreken(&o);
}

static void gezag_van_kind(void **state) {
  (void)state;
  struct opstelling o;
  struct brp_personen kwam;
  opstellen(&o, brp_bevolking(), 0, 5000);
  json_t *personen = json_read(brp_bevolking(), JSON_MAX);
  const json_t *jinte = tweeling(personen);
  struct str bsn = json_text(jinte, "burgerservicenummer");
  assert_true(brp_raadpleeg_bsn(o.brp, o.arena, &bsn, 1, &kwam, &o.fault));
  const struct brp_gezag *gezag = kwam.rij[0].gezag;
  assert_int_equal(kwam.rij[0].gezag_aantal, 1);
  assert_int_equal(gezag->soort, BRP_GEZAG_OUDERS);
  str_gelijk(gezag->minderjarige, bsn);
  assert_int_equal(gezag->aantal, 2);
  str_gelijk(gezag->dragers[0].bsn, kwam.rij[0].ouders.rij[0].bsn);
  assert_true(gezag->dragers[1].naam.len > 3);
  json_decref(personen);
  afbreken(&o);
}

static void geweigerde_vragen_in_gewone_taal(void **state) {
  (void)state;
  struct opstelling o;
  struct brp_personen kwam;
  dag_t dag = dag_van((struct datum){1980, 1, 1});
  opstellen(&o, brp_bevolking(), 0, 5000);
  assert_false(brp_zoek_postcode_huisnummer(o.brp, o.arena, S("41 XX"), S("7"), S("12"), S(""), &kwam, &o.fault));
  assert_int_equal(o.fault.class, FAULT_INPUT);
  str_gelijk(fault_of(&o.fault, "postcode"),
             S("Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 4131 AB."));
  str_gelijk(fault_of(&o.fault, "huisletter"), S("Een huisletter is één letter."));
  fault_init(&o.fault);
  assert_false(brp_zoek_postcode_huisnummer(o.brp, o.arena, S("4131AB"), S("zeven"), S(""), S(""), &kwam, &o.fault));
  assert_true(fault_of(&o.fault, "huisnummer").len > 0);
  fault_init(&o.fault);
  assert_false(brp_zoek_naam_geboorte(o.brp, o.arena, S("gr*"), dag, &kwam, &o.fault));
  assert_int_equal(o.fault.class, FAULT_INPUT);
  assert_true(fault_of(&o.fault, "geslachtsnaam").len > 0);
  fault_init(&o.fault);
  assert_false(
      brp_zoek_naam_geboorte(o.brp, o.arena, S("O\"Neil\\"), dag, &kwam, &o.fault)); /* quotes do not break out */
  assert_true(fault_of(&o.fault, "geslachtsnaam").len > 0);
  fault_init(&o.fault);
  assert_false(brp_zoek_postcode_huisnummer(o.brp, o.arena, S("4142XN"), S("200"), S(""), S(""), &kwam, &o.fault));
  assert_int_equal(o.fault.class, FAULT_INPUT);
  str_gelijk(o.fault.message, S("Er zijn te veel personen gevonden. Geef meer gegevens op, dan vindt u er minder."));
  afbreken(&o);
}

static void verwacht_onbereikbaar(const struct fault *fault) {
  assert_int_equal(fault->class, FAULT_OUTSIDE);
  str_gelijk(fault->message,
             S("De basisregistratie antwoordt niet. U kunt verder met de gegevens die Schakel al heeft."));
  assert_null(strstr(fault->detail, "9999"));
}

static void traag_register(void **state) {
  (void)state;
  struct opstelling o;
  struct brp_personen kwam;
  struct str bsn = S("999900018");
  opstellen(&o, brp_bevolking(), 1500, 300);
  int64_t begin = clock_steady_us();
  assert_false(brp_raadpleeg_bsn(o.brp, o.arena, &bsn, 1, &kwam, &o.fault));
  assert_in_range(clock_steady_us() - begin, 250000, 1200000);
  verwacht_onbereikbaar(&o.fault);
  afbreken(&o);
}

static void niemand_luistert(void **state) {
  (void)state;
  struct opstelling o;
  struct brp_personen kwam;
  struct str bsn = S("999900018");
  opstellen(&o, brp_bevolking(), 0, 5000);
  assert_true(brp_raadpleeg_bsn(o.brp, o.arena, &bsn, 1, &kwam, &o.fault));
  brp_proef_stop(o.proef); /* the connection that was kept is gone too */
  o.proef = NULL;
  assert_false(brp_raadpleeg_bsn(o.brp, o.arena, &bsn, 1, &kwam, &o.fault));
  verwacht_onbereikbaar(&o.fault);
  afbreken(&o);
}

/* --- against a server that answers anything --- */

struct nepserver {
  int luister, port;
  const char *antwoord;
  atomic_int verbindingen;
  pthread_t draad;
};

/* Reads requests of one connection and gives each the same bytes, until the other side closes. */
static void bedien(const struct nepserver *nep, int verbinding) {
  char vraag[16384];
  size_t n = 0;
  for (ssize_t deel; n < sizeof vraag - 1 && (deel = recv(verbinding, vraag + n, sizeof vraag - 1 - n, 0)) > 0;) {
    n += (size_t)deel;
    vraag[n] = '\0';
    if (!strstr(vraag, "}")) continue; /* the JSON is the last thing that comes */
    send(verbinding, nep->antwoord, strlen(nep->antwoord), MSG_NOSIGNAL);
    if (!strstr(nep->antwoord, "Content-Length")) break;
    n = 0;
  }
}

static void *nep_draai(void *gegeven) {
  struct nepserver *nep = gegeven;
  for (int verbinding; (verbinding = accept(nep->luister, NULL, NULL)) >= 0; close(verbinding)) {
    nep->verbindingen++;
    bedien(nep, verbinding);
  }
  return NULL;
}

static void nep_start(struct nepserver *nep, const char *antwoord) {
  struct sockaddr_in adres = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof adres;
  *nep = (struct nepserver){.luister = socket(AF_INET, SOCK_STREAM, 0), .antwoord = antwoord};
  assert_int_equal(bind(nep->luister, (struct sockaddr *)&adres, sizeof adres), 0);
  assert_int_equal(listen(nep->luister, 4), 0);
  assert_int_equal(getsockname(nep->luister, (struct sockaddr *)&adres, &len), 0);
  nep->port = ntohs(adres.sin_port);
  pthread_create(&nep->draad, NULL, nep_draai, nep);
}

static void nep_stop(struct nepserver *nep) {
  shutdown(nep->luister, SHUT_RDWR);
  pthread_join(nep->draad, NULL);
  close(nep->luister);
}

static bool vraag_nep(const char *antwoord, struct fault *fault) {
  struct nepserver nep;
  struct brp_personen kwam;
  struct str bsn = S("999900018");
  struct arena *arena = arena_create(ARENA_MAX);
  fault_init(fault);
  nep_start(&nep, antwoord);
  struct brp *brp = verbind(nep.port, 2000);
  bool goed = brp_raadpleeg_bsn(brp, arena, &bsn, 1, &kwam, fault);
  brp_destroy(brp);
  nep_stop(&nep);
  arena_destroy(arena);
  return goed;
}

static void kapotte_antwoorden(void **state) {
  (void)state;
  static const char *const antwoorden[] = {
      "HTTP/1.1 200 OK\r\n\r\n<html>",
      "HTTP/1.1 200 OK\r\n\r\n{\"personen\":{}}",
      "HTTP/1.1 200 OK\r\n\r\n{\"personen\":[1]}",
      "HTTP/1.1 200 OK\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{\"personen\":[",
      "HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 429 X\r\nContent-Length: 0\r\n\r\n",
      "SSH-2.0-nonsense\r\n",
  };
  for (size_t i = 0; i < sizeof antwoorden / sizeof *antwoorden; i++) {
    struct fault fault;
    assert_false(vraag_nep(antwoorden[i], &fault));
    verwacht_onbereikbaar(&fault);
  }
}

static void geweigerd_register_vraagt_om_de_beheerder(void **state) {
  (void)state;
  static const char *const antwoorden[] = {
      "HTTP/1.1 401 X\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 403 X\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 302 X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 400 X\r\n\r\n{\"code\":\"paramsValidation\"}",
      "HTTP/1.1 400 "
      "X\r\n\r\n{\"code\":\"paramsValidation\",\"invalidParams\":[{\"name\":\"fields[3]\",\"code\":\"fields\"}]}",
      "HTTP/1.1 400 X\r\n\r\nno json",
  };
  for (size_t i = 0; i < sizeof antwoorden / sizeof *antwoorden; i++) {
    struct fault fault;
    assert_false(vraag_nep(antwoorden[i], &fault));
    assert_int_equal(fault.class, FAULT_OUTSIDE);
    str_gelijk(fault.message, S("De basisregistratie neemt de vraag van Schakel niet aan. Meld dit aan uw beheerder."));
  }
}

static void te_groot_antwoord(void **state) {
  (void)state;
  enum { GROOT = 5 * 1024 * 1024 };
  char *antwoord = malloc(GROOT + 1);
  int n = snprintf(antwoord, GROOT, "HTTP/1.1 200 OK\r\n\r\n{\"personen\":[\"");
  memset(antwoord + n, 'x', (size_t)(GROOT - n));
  antwoord[GROOT] = '\0';
  struct fault fault;
  assert_false(vraag_nep(antwoord, &fault));
  verwacht_onbereikbaar(&fault);
  free(antwoord);
}

static void verbinding_blijft(void **state) {
  (void)state;
  struct nepserver nep;
  struct brp_personen kwam;
  struct fault fault;
  struct str bsn = S("999900018");
  struct arena *arena = arena_create(ARENA_MAX);
  fault_init(&fault);
  nep_start(&nep, "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"personen\":[]}");
  struct brp *brp = verbind(nep.port, 2000);
  for (int i = 0; i < 5; i++) assert_true(brp_raadpleeg_bsn(brp, arena, &bsn, 1, &kwam, &fault));
  assert_int_equal(nep.verbindingen, 1);
  brp_destroy(brp);
  nep_stop(&nep);
  arena_destroy(arena);
}

/* --- use --- */

static bool altijd_open(void) {
  return true;
}

static void nooit_binnen_een_transactie(void **state) {
  (void)state;
  pid_t kind = fork();
  if (kind == 0) {
    struct brp_settings settings = {
        .base_url = "http://127.0.0.1:1", .timeout_ms = 100, .transaction_open = altijd_open};
    struct brp_personen kwam;
    struct fault fault;
    struct str bsn = S("999900018");
    fault_init(&fault);
    fclose(stderr);
    brp_raadpleeg_bsn(brp_create(&settings), arena_create(ARENA_MAX), &bsn, 1, &kwam, &fault);
    _exit(0);
  }
  int einde = 0;
  assert_int_equal(waitpid(kind, &einde, 0), kind);
  assert_true(WIFSIGNALED(einde) && WTERMSIG(einde) == SIGABRT);
}

static void alleen_http(void **state) {
  (void)state;
  static const char *const adressen[] = {"file:///etc/passwd", "ftp://127.0.0.1/", "127.0.0.1:80", "", NULL};
  for (size_t i = 0; i < sizeof adressen / sizeof *adressen; i++) {
    struct brp_settings settings = {.base_url = adressen[i], .timeout_ms = 100};
    assert_null(brp_create(&settings));
  }
}

enum { DRADEN = 8, RONDEN = 15 };

struct werker {
  struct brp *brp;
  int goed;
};

static void *werk(void *gegeven) {
  struct werker *werker = gegeven;
  struct arena *arena = arena_create(ARENA_MAX);
  for (int i = 0; i < RONDEN; i++) {
    struct brp_personen kwam;
    struct fault fault;
    struct str bsn = S("999900018");
    fault_init(&fault);
    werker->goed += brp_raadpleeg_bsn(werker->brp, arena, &bsn, 1, &kwam, &fault) && kwam.aantal == 1;
  }
  arena_destroy(arena);
  return NULL;
}

static void veel_draden(void **state) {
  (void)state;
  struct opstelling o;
  struct werker werkers[DRADEN];
  pthread_t draden[DRADEN];
  opstellen(&o, S("[{\"burgerservicenummer\":\"999900018\"}]"), 0, 10000);
  for (int i = 0; i < DRADEN; i++) {
    werkers[i] = (struct werker){.brp = o.brp};
    pthread_create(&draden[i], NULL, werk, &werkers[i]);
  }
  for (int i = 0; i < DRADEN; i++) {
    pthread_join(draden[i], NULL);
    assert_int_equal(werkers[i].goed, RONDEN);
  }
  afbreken(&o);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nooit_binnen_een_transactie),
      cmocka_unit_test(eigen_bevolking_komt_heel_terug),
      cmocka_unit_test(openbare_personen_komen_heel_terug),
      cmocka_unit_test(meer_tegelijk_en_onbekend),
      cmocka_unit_test(zoeken_vindt),
      cmocka_unit_test(gezag_van_kind),
      cmocka_unit_test(geweigerde_vragen_in_gewone_taal),
      cmocka_unit_test(traag_register),
      cmocka_unit_test(niemand_luistert),
      cmocka_unit_test(kapotte_antwoorden),
      cmocka_unit_test(geweigerd_register_vraagt_om_de_beheerder),
      cmocka_unit_test(te_groot_antwoord),
      cmocka_unit_test(verbinding_blijft),
      cmocka_unit_test(alleen_http),
      cmocka_unit_test(veel_draden),
  };
  return RUN_TESTS(tests);
}

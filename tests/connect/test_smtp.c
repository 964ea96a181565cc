/* A text by mail, over real SMTP to a stand-in on this machine (RFC 5321). */
#include "tap.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"
#include "connect/smtp.h"

/* A mail server for one message: says yes to everything, or no to whom it is for. */
struct postbus {
  int luistert, poort;
  bool weigert;
  char ontvangen[8192];
  size_t aantal;
  pthread_t draad;
};

static bool zeg(int fd, const char *tekst) {
  return send(fd, tekst, strlen(tekst), MSG_NOSIGNAL) == (ssize_t)strlen(tekst);
}

/* One line with its end; "" when the other side is gone. */
static const char *hoor(struct postbus *bus, int fd) {
  size_t from = bus->aantal;
  char byte;
  while (bus->aantal + 1 < sizeof bus->ontvangen && recv(fd, &byte, 1, 0) == 1) {
    bus->ontvangen[bus->aantal++] = byte;
    if (byte == '\n') break;
  }
  bus->ontvangen[bus->aantal] = '\0';
  return bus->ontvangen + from;
}

static void *bedien(void *bus_) {
  struct postbus *bus = bus_;
  int fd = accept(bus->luistert, NULL, NULL);
  bool inhoud = false;
  zeg(fd, "220 proef\r\n");
  for (const char *regel; *(regel = hoor(bus, fd));) {
    if (inhoud && strcmp(regel, ".\r\n") != 0) continue;
    if (inhoud) {
      inhoud = false;
      zeg(fd, "250 aangenomen\r\n");
    } else if (strncmp(regel, "DATA", 4) == 0) {
      inhoud = true;
      zeg(fd, "354 ga door\r\n");
    } else if (strncmp(regel, "QUIT", 4) == 0) {
      zeg(fd, "221 dag\r\n");
      break;
    } else {
      zeg(fd, bus->weigert && strncmp(regel, "RCPT", 4) == 0 ? "550 onbekend\r\n" : "250 goed\r\n");
    }
  }
  close(fd);
  return NULL;
}

static void open_bus(struct postbus *bus) {
  struct sockaddr_in adres = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof adres;
  bus->luistert = socket(AF_INET, SOCK_STREAM, 0);
  assert_int_equal(bind(bus->luistert, (struct sockaddr *)&adres, sizeof adres), 0);
  assert_int_equal(listen(bus->luistert, 1), 0);
  assert_int_equal(getsockname(bus->luistert, (struct sockaddr *)&adres, &len), 0);
  bus->poort = ntohs(adres.sin_port);
  assert_int_equal(pthread_create(&bus->draad, NULL, bedien, bus), 0);
}

static void sluit_bus(struct postbus *bus) {
  pthread_join(bus->draad, NULL);
  close(bus->luistert);
}

static bool verstuur(struct arena *arena, struct postbus *bus, struct fault *fault) {
  struct smtp_settings settings = {
      .url = str_c(arena, str_format(arena, "smtp://127.0.0.1:%d", bus->poort)),
      .from = "schakel@voorbeeld.nl",
      .to = "griffie@voorbeeld.nl",
      .timeout_ms = 5000,
  };
  moment_t op;
  assert_true(moment_van_tijd(dag_van((struct datum){2026, 7, 1}), 9 * 60 + 5, &op));
  return smtp_send(&settings, arena, S("Schakel: controlepunt 3"), S("Bewaar dit:\n.een punt vooraan\nBeëindigd"), op,
                   fault);
}

static void has(const struct postbus *bus, const char *wat) {
  if (!strstr(bus->ontvangen, wat)) fail_msg("not in it: %s\n%s", wat, bus->ontvangen);
}

static void test_verstuurd(void **state) {
  (void)state;
  struct arena *arena = arena_create(1024 * 1024);
  struct postbus bus = {0};
  struct fault fault;
  fault_init(&fault);
  open_bus(&bus);
  if (!verstuur(arena, &bus, &fault)) fail_msg("%s", fault.detail);
  sluit_bus(&bus);
  has(&bus, "MAIL FROM:<schakel@voorbeeld.nl>");
  has(&bus, "RCPT TO:<griffie@voorbeeld.nl>");
  has(&bus, "Subject: Schakel: controlepunt 3\r\n");
  has(&bus, "Date: 1 Jul 2026 09:05:00 +0200\r\n");
  has(&bus, "\r\n\r\nBewaar dit:\r\n..een punt vooraan\r\nBeëindigd\r\n.\r\n");
  arena_destroy(arena);
}

static void test_geweigerd(void **state) {
  (void)state;
  struct arena *arena = arena_create(1024 * 1024);
  struct postbus bus = {.weigert = true};
  struct fault fault;
  fault_init(&fault);
  open_bus(&bus);
  assert_false(verstuur(arena, &bus, &fault));
  assert_int_equal(fault.class, FAULT_OUTSIDE);
  sluit_bus(&bus);
  assert_null(strstr(bus.ontvangen, "Bewaar dit"));
  arena_destroy(arena);
}

/* Nothing is sent, and nobody is rung, with settings that cannot be right: a line end in an address would be a header.
 */
static void test_instellingen(void **state) {
  (void)state;
  static const struct smtp_settings fout[] = {
      {.url = "http://voorbeeld.nl", .from = "a@b.nl", .to = "c@d.nl"},
      {.url = NULL, .from = "a@b.nl", .to = "c@d.nl"},
      {.url = "smtp://127.0.0.1:1", .from = NULL, .to = "c@d.nl"},
      {.url = "smtp://127.0.0.1:1", .from = "a@b.nl", .to = ""},
      {.url = "smtp://127.0.0.1:1", .from = "a@b.nl", .to = "c@d.nl\r\nBcc: e@f.nl"},
      {.url = "smtp://127.0.0.1:1", .from = "a@b.nl", .to = "c@d.nl>, <e@f.nl"},
      {.url = "smtp://127.0.0.1:1", .from = "geen adres", .to = "c@d.nl"},
  };
  struct arena *arena = arena_create(1024 * 1024);
  for (size_t i = 0; i < sizeof fout / sizeof fout[0]; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_false(smtp_send(&fout[i], arena, S("x"), S("y"), 0, &fault));
    if (fault.class != FAULT_INPUT) fail_msg("row %zu: %s", i, fault.detail);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_verstuurd), cmocka_unit_test(test_geweigerd),
                                     cmocka_unit_test(test_instellingen)};
  return RUN_TESTS(tests);
}

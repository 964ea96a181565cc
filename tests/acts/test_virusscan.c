/* What is attached cannot be opened before the scanner cleared it. The scanner here is a stand-in that speaks the
 * protocol of clamd over a real socket and takes what holds "EICAR" for a virus. */
#include "wereld.h"

#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "connect/clamd.h"
#include "store/store.h"

enum { GEHEUGEN = 11 * 1024 * 1024 };

struct dubbel {
  char path[64];
  int fd;
  pthread_t thread;
  const char *antwoord; /* instead of a verdict; NULL = a verdict */
  int vragen;
};

static bool take(int fd, void *into, size_t len) {
  for (size_t got = 0; got < len;) {
    ssize_t n = recv(fd, (char *)into + got, len - got, 0);
    if (n <= 0) return false;
    got += (size_t)n;
  }
  return true;
}

static void serve_one(struct dubbel *d, int fd) {
  char command[10];
  unsigned char size[4];
  struct arena *arena = arena_create(2 * GEHEUGEN);
  char *all = arena_new(arena, GEHEUGEN);
  size_t len = 0, at;
  bool whole = take(fd, command, sizeof command) && memcmp(command, "zINSTREAM", 10) == 0;
  while (whole && (whole = take(fd, size, sizeof size))) {
    size_t piece = (size_t)size[0] << 24 | (size_t)size[1] << 16 | (size_t)size[2] << 8 | size[3];
    if (piece == 0) break;
    whole = len + piece <= GEHEUGEN && take(fd, all + len, piece);
    len += piece;
  }
  const char *said = d->antwoord                                         ? d->antwoord
                     : !whole                                            ? "INSTREAM size limit exceeded. ERROR"
                     : str_find((struct str){all, len}, S("EICAR"), &at) ? "stream: Eicar-Signature FOUND"
                                                                         : "stream: OK";
  (void)!send(fd, said, strlen(said) + 1, MSG_NOSIGNAL);
  d->vragen++;
  arena_destroy(arena);
}

static void *listen_on(void *context) {
  struct dubbel *d = context;
  for (int fd; (fd = accept(d->fd, NULL, NULL)) >= 0; close(fd)) serve_one(d, fd);
  return NULL;
}

static void start(struct dubbel *d) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(d->path, sizeof d->path, "/tmp/schakel-clamd-%d", (int)getpid());
  memcpy(address.sun_path, d->path, strlen(d->path));
  unlink(d->path);
  d->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  assert_int_equal(bind(d->fd, (const struct sockaddr *)&address, sizeof address), 0);
  assert_int_equal(listen(d->fd, 8), 0);
  assert_int_equal(pthread_create(&d->thread, NULL, listen_on, d), 0);
}

static void stop(struct dubbel *d) {
  shutdown(d->fd, SHUT_RDWR);
  pthread_join(d->thread, NULL);
  close(d->fd);
  unlink(d->path);
}

static struct clamd *scanner(const struct dubbel *d) {
  return clamd_create(
      &(struct clamd_settings){.socket = d->path, .timeout_ms = 5000, .transaction_open = store_transactie_open});
}

static void test_keuren(void **state) {
  struct wereld *w = *state;
  struct dubbel d = {0};
  struct werk priya = w->werk[PROFESSIONAL], systeem = w->werk[SYSTEEM];
  struct document_inzien_uit uit;
  size_t besmet;
  start(&d);
  priya.clamd = systeem.clamd = scanner(&d);
  struct str huis = vraag(w, inwoner(w, "Jan", "Jansen"), WET_WMO);
  struct str goed = document_erbij(w, &priya, huis, "goed.txt", "een gewone brief"),
             fout = document_erbij(w, &priya, huis, "fout.txt", "EICAR staat hier in");

  /* Before the scanner looked nobody opens either, and the bytes are not where documents are read. */
  FAALT(w, FAULT_RULE, document_inzien(&priya, goed, &uit, &w->fault));
  assert_has(w->fault.message, "wordt nog gecontroleerd");
  assert_int_equal(tel(w, "SELECT count(*) FROM document_inhoud"), 0);
  DOET(w, documenten_keuren(&systeem, &besmet, &w->fault));
  assert_int_equal(besmet, 1);
  DOET(w, document_inzien(&priya, goed, &uit, &w->fault));
  assert_str(uit.bytes, "een gewone brief");
  FAALT(w, FAULT_RULE, document_inzien(&priya, fout, &uit, &w->fault));
  assert_has(w->fault.message, "virus");
  assert_int_equal(tel(w, "SELECT count(*) FROM document_inhoud"), 1);
  assert_int_equal(tel(w, "SELECT coalesce(max(length(inhoud)), -1) FROM document_virusscan"), 0); /* thrown away */

  /* Both are in the list, and what was decided stays. */
  struct huishouden_inzien_uit zien = huishouden(w, &priya, huis);
  int shut = 0;
  for (size_t i = 0; i < zien.document_aantal; i++) shut += zien.documenten[i].virus == VIRUS_BESMET;
  assert_int_equal(shut, 1);
  int before = d.vragen;
  int64_t rows = tel(w, "SELECT count(*) FROM logboek");
  DOET(w, documenten_keuren(&systeem, &besmet, &w->fault));
  assert_int_equal(d.vragen, before); /* nothing waits: nothing is asked and nothing is logged */
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek"), rows);
  assert_int_equal(tel(w, "SELECT count(*) FROM logboek_inhoud WHERE inhoud LIKE '%besmet%'"), 1);
  clamd_destroy(priya.clamd);
  stop(&d);
  assert_heel(w);
}

/* A scanner that is away, or says something else, clears nothing; later it does. */
static void test_geen_oordeel(void **state) {
  struct wereld *w = *state;
  struct dubbel d = {.antwoord = "INSTREAM size limit exceeded. ERROR"};
  struct werk priya = w->werk[PROFESSIONAL];
  struct document_inzien_uit uit;
  size_t besmet;
  start(&d);
  priya.clamd = scanner(&d);
  struct str huis = vraag(w, inwoner(w, "Jan", "Jansen"), WET_WMO),
             brief = document_erbij(w, &priya, huis, "a.txt", "tekst");
  FAALT(w, FAULT_OUTSIDE, documenten_keuren(&priya, &besmet, &w->fault));
  stop(&d);
  FAALT(w, FAULT_OUTSIDE, documenten_keuren(&priya, &besmet, &w->fault));
  FAALT(w, FAULT_RULE, document_inzien(&priya, brief, &uit, &w->fault));
  d.antwoord = NULL;
  start(&d);
  DOET(w, documenten_keuren(&priya, &besmet, &w->fault));
  DOET(w, document_inzien(&priya, brief, &uit, &w->fault));
  clamd_destroy(priya.clamd);
  stop(&d);
}

static void test_antwoorden(void **state) {
  (void)state;
  static const struct {
    struct str tekst;
    int oordeel; /* 1 clean, 0 found, -1 neither */
  } rows[] = {
      {S_INIT("stream: OK"), 1},
      {S_INIT("stream: Win.Test.EICAR_HDB-1 FOUND"), 0},
      {S_INIT("stream: OK FOUND"), 0},
      {S_INIT("stream: OK ERROR"), -1},
      {S_INIT(""), -1},
      {S_INIT("OK"), -1},
      {S_INIT("UNKNOWN COMMAND"), -1},
      {S_INIT("stream: ok"), -1},
      {S_INIT("stream: OK\nstream: OK"), -1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    bool schoon;
    bool known = clamd_antwoord(rows[i].tekst, &schoon);
    assert_int_equal(known ? schoon : -1, rows[i].oordeel);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_keuren), IN_WERELD(test_geen_oordeel),
                                     cmocka_unit_test(test_antwoorden)};
  return RUN_TESTS(tests);
}

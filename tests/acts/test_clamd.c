/* What is attached, against the scanner itself (Debian's clamav-daemon) with a database of one line, so that nothing is
 * downloaded. Without the program there is nothing to test: test_virusscan has its stand-in. */
#include "wereld.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "connect/clamd.h"
#include "store/store.h"

static const char program[] = "/usr/sbin/clamd";
/* In two pieces, or a scanner would keep this file from whoever fetches it. */
#define PROEFVIRUS                                                                                                     \
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-"                                                                       \
  "ANTIVIRUS-TEST-FILE!$H+H*"
static const char handtekening[] =
    "Proef.Eicar:0:*:45494341522d5354414e444152442d414e544956495255532d544553542d46494c45\n";

struct scanner {
  char folder[64];
  struct str socket;
  pid_t pid;
};

static void write_file(struct wereld *w, const struct scanner *s, const char *naam, struct str inhoud) {
  struct str path = str_format(w->arena, "%s/%s", s->folder, naam);
  int fd = open(str_c(w->arena, path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  assert_true(fd >= 0);
  assert_int_equal(write(fd, inhoud.ptr, inhoud.len), (ssize_t)inhoud.len);
  close(fd);
}

/* Its log goes to the folder too: there is nothing of anybody in it that is not made up. */
static pid_t run(struct wereld *w, const struct scanner *s) {
  const char *config = str_c(w->arena, str_format(w->arena, "--config-file=%s/clamd.conf", s->folder));
  const char *log = str_c(w->arena, str_format(w->arena, "%s/log", s->folder));
  pid_t pid = fork();
  if (pid) return pid;
  prctl(PR_SET_PDEATHSIG, SIGTERM); /* not longer than the test, also when that fails */
  int fd = open(log, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0) dup2(fd, STDOUT_FILENO), dup2(fd, STDERR_FILENO);
  execl(program, program, config, (char *)NULL);
  _exit(127);
}

static void start(struct wereld *w, struct scanner *s) {
  *s = (struct scanner){.folder = "/tmp/schakel-clamd-XXXXXX"};
  assert_non_null(mkdtemp(s->folder));
  s->socket = str_format(w->arena, "%s/ctl", s->folder);
  write_file(w, s, "proef.ndb", str_of(handtekening));
  write_file(w, s, "clamd.conf",
             str_format(w->arena, "LocalSocket %.*s\nDatabaseDirectory %s\nTemporaryDirectory %s\nForeground yes\n",
                        STR_ARG(s->socket), s->folder, s->folder));
  s->pid = run(w, s);
}

static void stop(struct wereld *w, const struct scanner *s) {
  static const char *const files[] = {"proef.ndb", "clamd.conf", "log", "ctl"};
  kill(s->pid, SIGTERM);
  waitpid(s->pid, NULL, 0);
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    unlink(str_c(w->arena, str_format(w->arena, "%s/%s", s->folder, files[i])));
  rmdir(s->folder);
}

/* Asks it about something innocent until it answers: it reads its database first. */
static void wait_until_it_answers(struct clamd *clamd, const struct scanner *s) {
  bool schoon;
  for (int i = 0; i < 600; i++) {
    struct fault fault;
    fault_init(&fault);
    if (clamd_keuren(clamd, S("goed"), &schoon, &fault)) return;
    assert_int_equal(waitpid(s->pid, NULL, WNOHANG), 0);
    usleep(50 * 1000);
  }
  fail_msg("clamd does not answer");
}

static void test_echte_scanner(void **state) {
  struct wereld *w = *state;
  struct werk priya = w->werk[PROFESSIONAL];
  struct document_inzien_uit uit;
  struct scanner s;
  size_t besmet;
  if (access(program, X_OK) != 0) {
    print_message("# clamd is not installed (Debian's clamav-daemon): not tested\n");
    skip();
  }
  start(w, &s);
  priya.clamd = clamd_create(&(struct clamd_settings){
      .socket = str_c(w->arena, s.socket), .timeout_ms = 20000, .transaction_open = store_transactie_open});
  wait_until_it_answers(priya.clamd, &s);

  struct str huis = vraag(w, inwoner(w, "Jan", "Jansen"), WET_WMO);
  struct str goed = document_erbij(w, &priya, huis, "goed.txt", "een gewone brief");
  struct str fout = document_erbij(w, &priya, huis, "fout.txt", PROEFVIRUS);
  FAALT(w, FAULT_RULE, document_inzien(&priya, goed, &uit, &w->fault));
  assert_has(w->fault.message, "wordt nog gecontroleerd");
  DOET(w, documenten_keuren(&priya, &besmet, &w->fault));
  assert_int_equal(besmet, 1);
  DOET(w, document_inzien(&priya, goed, &uit, &w->fault));
  assert_str(uit.bytes, "een gewone brief");
  FAALT(w, FAULT_RULE, document_inzien(&priya, fout, &uit, &w->fault));
  assert_has(w->fault.message, "virus");
  assert_int_equal(tel(w, "SELECT count(*) FROM document_inhoud"), 1);

  /* What comes when it has gone waits. */
  struct str later = document_erbij(w, &priya, huis, "later.txt", "nog een brief");
  stop(w, &s);
  FAALT(w, FAULT_OUTSIDE, documenten_keuren(&priya, &besmet, &w->fault));
  FAALT(w, FAULT_RULE, document_inzien(&priya, later, &uit, &w->fault));
  clamd_destroy(priya.clamd);
  assert_heel(w);
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_echte_scanner)};
  return RUN_TESTS(tests);
}

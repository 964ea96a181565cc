/* Letters as PDF, and the box in which a helper program runs. */
#include "connect/weasyprint.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "tap.h"
#include "zandbak.h"

enum { ARENA_MAX = 128 * 1024 * 1024, LANG_GENOEG_MS = 60000 };

static char map[] = "/tmp/schakel-test-XXXXXX"; /* TMPDIR of these tests, so that what stays behind is seen */

static size_t aantal_in(const char *folder) {
  size_t n = 0;
  DIR *dir = opendir(folder);
  for (struct dirent *een; dir && (een = readdir(dir));) n += een->d_name[0] != '.';
  if (dir) closedir(dir);
  return n;
}

/* Every test ends with no child, no open file and no temporary folder more than it began with. */
static size_t open_voor, in_map_voor;

static int voor(void **state) {
  *state = arena_create(ARENA_MAX);
  open_voor = aantal_in("/proc/self/fd");
  in_map_voor = aantal_in(map);
  return 0;
}

static int na(void **state) {
  arena_destroy(*state);
  bool geen_kind = waitpid(-1, NULL, WNOHANG) == -1 && errno == ECHILD;
  bool schoon = geen_kind && aantal_in("/proc/self/fd") == open_voor && aantal_in(map) == in_map_voor;
  if (!schoon) print_error("a child, a file or a folder stayed behind\n");
  return schoon ? 0 : 1;
}

static void schrijf(const char *pad, struct str bytes) {
  FILE *f = fopen(pad, "wb");
  assert_non_null(f);
  assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, f), bytes.len);
  fclose(f);
}

/* What a program says, run in our folder. */
static struct str uitkomst(struct arena *arena, const char *opdracht) {
  FILE *uit = popen(str_c(arena, str_format(arena, "cd %s && %s", map, opdracht)), "r");
  char *tekst = arena_new(arena, 65536);
  size_t n = fread(tekst, 1, 65536, uit);
  assert_int_equal(pclose(uit), 0);
  return (struct str){tekst, n};
}

/* What it says of the PDF, which stands in a.pdf. */
static struct str zegt(struct arena *arena, const char *opdracht, struct str pdf) {
  const char *pad = str_c(arena, str_format(arena, "%s/a.pdf", map));
  schrijf(pad, pdf);
  struct str tekst = uitkomst(arena, opdracht);
  unlink(pad);
  return tekst;
}

static bool heeft(struct str tekst, const char *deel) {
  size_t plek;
  return str_find(tekst, str_of(deel), &plek);
}

#define BRIEF(kop, inhoud)                                                                                             \
  S("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Brief</title>" kop "</head><body>" inhoud   \
    "</body></html>")

static void brief_is_getagd(void **state) {
  struct str pdf = {0};
  struct fault fault;
  fault_init(&fault);
  struct str html = BRIEF("", "<h1>Uw aanvraag</h1><p>Geachte mevrouw Özil-in het "
                              "Véld,</p><table><tr><th>Dag</th></tr><tr><td>31 mei 2024</td></tr></table>");
  assert_true(weasyprint_pdf(*state, html, LANG_GENOEG_MS, &pdf, &fault));
  struct str info = zegt(*state, "pdfinfo a.pdf", pdf);
  assert_true(heeft(info, "Tagged:          yes"));
  assert_true(heeft(info, "Title:           Brief"));
  struct str boom = zegt(*state, "pdfinfo -struct a.pdf 2>/dev/null", pdf);
  assert_true(heeft(boom, "H1") && heeft(boom, "Table") && heeft(boom, "TH"));
  struct str tekst = zegt(*state, "pdftotext a.pdf -", pdf);
  assert_true(heeft(tekst, "Geachte mevrouw Özil-in het Véld,") && heeft(tekst, "31 mei 2024"));
  assert_true(heeft(pdf, "/Lang (nl)"));
  assert_true(heeft(pdf, "pdfuaid:part"));
}

static int luister(int *ret_poort) {
  struct sockaddr_in adres = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof adres;
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  assert_int_equal(bind(fd, (struct sockaddr *)&adres, sizeof adres), 0);
  assert_int_equal(listen(fd, 4), 0);
  assert_int_equal(getsockname(fd, (struct sockaddr *)&adres, &len), 0);
  *ret_poort = ntohs(adres.sin_port);
  return fd;
}

/* A letter that tries to carry off a file and to call home. The same letter outside the box does take the file along,
 * so that this test would see it. */
static void vijandige_brief_krijgt_niets(void **state) {
  int poort, oor = luister(&poort);
  struct str buit = str_format(*state, "%s/buit.txt", map), pdf = {0};
  struct fault fault;
  fault_init(&fault);
  schrijf(str_c(*state, buit), S("KANARIE-IN-DE-MIJN"));
  struct str html = str_format(*state,
                               "<!DOCTYPE html><html lang=\"nl\"><head><title>x</title><link rel=\"attachment\" "
                               "href=\"file://%.*s\"><link rel=\"attachment\" href=\"file:///etc/passwd\">"
                               "<link rel=\"stylesheet\" href=\"http://127.0.0.1:%d/a.css\"><style>@import "
                               "url(http://127.0.0.1:%d/b.css);</style></head>"
                               "<body><p>Gewone tekst</p><img src=\"file:///etc/passwd\" alt=\"a\"><img "
                               "src=\"http://127.0.0.1:%d/c.png\" alt=\"b\"><object data=\"file://%.*s\"></object>"
                               "<iframe src=\"file:///etc/passwd\"></iframe></body></html>",
                               STR_ARG(buit), poort, poort, poort, STR_ARG(buit));
  assert_true(weasyprint_pdf(*state, html, LANG_GENOEG_MS, &pdf, &fault));
  assert_true(heeft(zegt(*state, "pdfdetach -list a.pdf", pdf), "0 embedded files"));
  struct str tekst = zegt(*state, "pdftotext a.pdf -", pdf);
  assert_true(heeft(tekst, "Gewone tekst"));
  assert_false(heeft(tekst, "root:") || heeft(tekst, "KANARIE"));
  assert_int_equal(accept(oor, NULL, NULL), -1); /* nobody called */
  assert_int_equal(errno, EAGAIN);
  close(oor);
  struct str open_brief =
      str_format(*state, "<title>x</title><link rel=\"attachment\" href=\"file://%.*s\">", STR_ARG(buit));
  schrijf(str_c(*state, str_format(*state, "%s/b.html", map)), open_brief);
  assert_true(heeft(uitkomst(*state, "weasyprint -q b.html c.pdf && pdfdetach -list c.pdf && rm b.html c.pdf buit.txt"),
                    "1 embedded files"));
}

static void te_lang_wordt_afgebroken(void **state) {
  struct str pdf = S("onaangeroerd");
  struct fault fault;
  fault_init(&fault);
  int64_t begin = clock_steady_us();
  assert_false(weasyprint_pdf(*state, BRIEF("", "<p>a</p>"), 20, &pdf, &fault));
  assert_in_range(clock_steady_us() - begin, 0, 2000000);
  assert_int_equal(fault.class, FAULT_OUTSIDE);
  assert_true(heeft(fault.message, "duurde te lang"));
  assert_true(str_eq(pdf, S("onaangeroerd")));
}

static void zonder_programma(void **state) {
  struct str pdf = {0};
  struct fault fault;
  fault_init(&fault);
  struct str pad = str_copy(*state, str_of(getenv("PATH")));
  setenv("PATH", "/bestaat-niet:", 1);
  bool goed = weasyprint_pdf(*state, BRIEF("", "<p>a</p>"), LANG_GENOEG_MS, &pdf, &fault);
  setenv("PATH", str_c(*state, pad), 1);
  assert_false(goed);
  assert_int_equal(fault.class, FAULT_OUTSIDE);
  assert_true(heeft(fault.message, "WeasyPrint staat niet op de server"));
}

/* --- the box --- */

static const char *const gewoon[] = {"/usr",      "/bin",      "/lib", "/lib64", "/etc/ld.so.cache",
                                     "/dev/null", "/dev/zero", NULL};

static enum zandbak_einde in_de_doos(struct arena *arena, const char *opdracht, struct str invoer,
                                     struct str *ret_uitvoer) {
  char *argv[] = {(char *)"sh", (char *)"-c", (char *)opdracht, NULL};
  struct zandbak zandbak = {
      .argv = argv, .timeout_ms = 5000, .output_max = 1024 * 1024, .memory_max = 256 * 1024 * 1024, .leesbaar = gewoon};
  return zandbak_draai(&zandbak, arena, invoer, ret_uitvoer);
}

static void doos_geeft_door(void **state) {
  struct str uit = {0};
  assert_int_equal(in_de_doos(*state, "tr a-z A-Z", S("hallo"), &uit), ZANDBAK_GOED);
  assert_true(str_eq(uit, S("HALLO")));
  assert_int_equal(in_de_doos(*state, "exit 3", S(""), &uit), ZANDBAK_MISLUKT);
  assert_int_equal(in_de_doos(*state, "kill -SEGV $$", S(""), &uit), ZANDBAK_MISLUKT);
  assert_int_equal(in_de_doos(*state, "true", S(""), &uit), ZANDBAK_MISLUKT); /* nothing came out */
}

static void doos_is_dicht(void **state) {
  struct str uit = {0};
  setenv("SCHAKEL_GEHEIM", "wachtwoord", 1);
  assert_int_equal(in_de_doos(*state,
                              "env; echo ulimit $(ulimit -c) $(ulimit -n); ls /proc/self/fd 2>/dev/null | wc -l", S(""),
                              &uit),
                   ZANDBAK_GOED);
  assert_false(heeft(uit, "SCHAKEL_GEHEIM"));
  assert_true(heeft(uit, "HOME=/tmp/schakel-test-") && heeft(uit, "ulimit 0 64"));
  assert_int_equal(
      in_de_doos(
          *state,
          "touch \"$HOME/mag\" && touch /tmp/mag-niet; ls \"$HOME\"; ls /tmp/mag-niet; cat /etc/passwd; echo klaar",
          S(""), &uit),
      ZANDBAK_GOED);
  assert_true(str_eq(uit, S("mag\nklaar\n")));
  assert_int_equal(access("/tmp/mag-niet", F_OK), -1);
}

/* Not by a network without anybody in it: the very call is refused, of every kind. */
static void doos_kent_geen_sockets(void **state) {
  struct str uit = {0};
  assert_int_equal(in_de_doos(*state,
                              "python3 -c 'import socket\n"
                              "for kind in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):\n"
                              "  try: socket.socket(kind); print(\"open\")\n"
                              "  except PermissionError: print(\"dicht\")'",
                              S(""), &uit),
                   ZANDBAK_GOED);
  assert_true(str_eq(uit, S("dicht\ndicht\ndicht\n")));
}

static void doos_heeft_een_maat(void **state) {
  struct str uit = {0};
  assert_int_equal(in_de_doos(*state, "head -c 3000000 /dev/zero", S(""), &uit), ZANDBAK_MISLUKT);
  assert_int_equal(in_de_doos(*state, "x=$(head -c 900000000 /dev/zero | tr '\\0' a); echo $x", S(""), &uit),
                   ZANDBAK_MISLUKT);
}

/* What the program leaves running is gone with it. */
static void doos_laat_niets_lopen(void **state) {
  struct str uit = {0};
  int64_t begin = clock_steady_us();
  assert_int_equal(in_de_doos(*state, "sleep 98765 & echo $!", S(""), &uit), ZANDBAK_GOED);
  assert_in_range(clock_steady_us() - begin, 0, 4000000);
  int64_t kind;
  assert_true(str_to_i64(str_trim(uit), &kind));
  char pad[64];
  snprintf(pad, sizeof pad, "/proc/%lld/cmdline", (long long)kind);
  for (int i = 0; i < 200 && access(pad, F_OK) == 0; i++) usleep(10000); /* init still has to take it away */
  FILE *f = fopen(pad, "r");
  char regel[64] = "";
  if (f) {
    assert_int_equal(fread(regel, 1, sizeof regel - 1, f), 0); /* dead, not yet taken away */
    fclose(f);
  }
}

static int zandbak_begin(void **state) {
  (void)state;
  return mkdtemp(map) && setenv("TMPDIR", map, 1) == 0 ? 0 : 1;
}

static int zandbak_eind(void **state) {
  (void)state;
  return rmdir(map);
}

#define TEST(naam) cmocka_unit_test_setup_teardown(naam, voor, na)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(doos_geeft_door),          TEST(doos_is_dicht),
      TEST(doos_kent_geen_sockets),   TEST(doos_heeft_een_maat),
      TEST(doos_laat_niets_lopen),    TEST(zonder_programma),
      TEST(brief_is_getagd),          TEST(vijandige_brief_krijgt_niets),
      TEST(te_lang_wordt_afgebroken),
  };
  cmocka_set_message_output(CM_OUTPUT_TAP);
  return cmocka_run_group_tests(tests, zandbak_begin, zandbak_eind);
}

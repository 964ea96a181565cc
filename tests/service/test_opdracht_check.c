/* schakel check, as it is typed: what it says of a folder, and the exit status. */
#include "tap.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "service/opdrachten.h"

enum { TEKST_MAX = 16384 };

struct uitkomst {
  int status;
  char uit[TEKST_MAX];
};

static void leid_om(FILE *stroom, FILE *bestand, int *ret_bewaard) {
  fflush(stroom);
  *ret_bewaard = dup(fileno(stroom));
  assert_true(dup2(fileno(bestand), fileno(stroom)) >= 0);
}

/* Both streams together. */
static struct uitkomst typ(const char *woord) {
  struct uitkomst uitkomst = {0};
  char opdracht[] = "check", map[256];
  snprintf(map, sizeof map, "%s", woord ? woord : "");
  char *argv[] = {opdracht, woord ? map : NULL, NULL};
  FILE *bestand = tmpfile();
  int uit, fout;
  assert_non_null(bestand);
  leid_om(stdout, bestand, &uit);
  leid_om(stderr, bestand, &fout);
  uitkomst.status = opdracht_check(woord ? 2 : 1, argv);
  fflush(stdout);
  dup2(uit, fileno(stdout));
  dup2(fout, fileno(stderr));
  close(uit);
  close(fout);
  rewind(bestand);
  uitkomst.uit[fread(uitkomst.uit, 1, TEKST_MAX - 1, bestand)] = '\0';
  fclose(bestand);
  return uitkomst;
}

static void a_good_folder(void **state) {
  (void)state;
  static const char *const namen[] = {INRICHTINGEN "/vijfheerenlanden", INRICHTINGEN "/lochem"};
  for (size_t i = 0; i < 2; i++) {
    struct uitkomst uitkomst = typ(namen[i]);
    assert_int_equal(uitkomst.status, 0);
    assert_true(str_starts(str_of(uitkomst.uit), S("Alles klopt: ")));
  }
}

static void schrijf(const char *map, const char *naam, const char *inhoud) {
  char pad[300];
  snprintf(pad, sizeof pad, "%s/%s", map, naam);
  FILE *bestand = fopen(pad, "w");
  assert_non_null(bestand);
  fputs(inhoud, bestand);
  fclose(bestand);
}

static void ruim_op(const char *map, const char *naam) {
  char pad[300];
  snprintf(pad, sizeof pad, "%s/%s", map, naam);
  unlink(pad);
}

static void a_folder_with_faults(void **state) {
  (void)state;
  char map[] = "/tmp/schakel-check-XXXXXX";
  assert_non_null(mkdtemp(map));
  schrijf(map, "rol.csv", "id;naam;uitleg;bron;vanaf;tot\na;;;x;;\nb;B;;x;1-1-2025;\n");
  schrijf(map, "rollen.csv", "id\n");
  schrijf(map, "aantekening.txt", "blijft buiten beschouwing");
  struct uitkomst uitkomst = typ(map);
  assert_int_equal(uitkomst.status, 1);
  assert_string_equal(uitkomst.uit,
                      "rol.csv rij 2, kolom naam: Vul dit in.\n"
                      "rol.csv rij 3, kolom vanaf: Deze datum kan niet. Schrijf een datum zo: 2025-01-01.\n"
                      "rollen.csv: Deze tabel bestaat niet. Kijk of de naam goed is gespeld.\n"
                      "3 fouten gevonden.\n");
  ruim_op(map, "rol.csv");
  ruim_op(map, "rollen.csv");
  uitkomst = typ(map);
  assert_int_equal(uitkomst.status, 2);
  assert_true(str_starts(str_of(uitkomst.uit), S("In deze map staat geen enkele tabel")));
  ruim_op(map, "aantekening.txt");
  rmdir(map);
}

static void what_is_not_understood(void **state) {
  (void)state;
  static const struct {
    const char *woord;
    int status;
    const char *begin;
  } rows[] = {
      {NULL, 2, "Gebruik: schakel check MAP"},
      {"--wat", 2, "Gebruik: schakel check MAP"},
      {"--help", 0, "Gebruik: schakel check MAP"},
      {"/tmp/bestaat/niet", 2, "Deze map is er niet of kan niet gelezen worden: /tmp/bestaat/niet"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct uitkomst uitkomst = typ(rows[i].woord);
    assert_int_equal(uitkomst.status, rows[i].status);
    assert_true(str_starts(str_of(uitkomst.uit), str_of(rows[i].begin)));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_good_folder),
      cmocka_unit_test(a_folder_with_faults),
      cmocka_unit_test(what_is_not_understood),
  };
  return RUN_TESTS(tests);
}

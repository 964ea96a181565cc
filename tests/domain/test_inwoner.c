/* For whom an account of a resident may look, and the code with which he comes in. */
#include "tap.h"

#include <string.h>

#include "domain/inwoner.h"

#define ZELF INWONER_ZELF
#define NAMENS INWONER_VERTEGENWOORDIGER
#define STEUN INWONER_ONDERSTEUNER
#define DAG dag_van((struct datum){2026, 3, 24})

/* Jeugdwet art. 7.3.4, 7.3.5 and 7.3.15, BW art. 1:245, 1:381, 1:453 (nog te toetsen); S4-300, S4-429. */
static void test_voor_wie(void **state) {
  (void)state;
  static const struct {
    const char *wat;
    enum inwoner_als als;
    enum vertegenwoordiging_soort soort;
    enum waarvoor waarvoor;
    deeldatum_t geboren;
    bool overleden, afgeschermd, mag_doen;
    int vanaf, tot; /* days from today; 999 = open */
    bool zien, doen, samen;
  } rijen[] = {
      {"himself", ZELF, 0, 0, 19500501, 0, 0, 0, -1, 999, 1, 1, 0},
      {"himself, twelve today", ZELF, 0, 0, 20140324, 0, 0, 0, -1, 999, 1, 1, 0},
      {"himself, twelve tomorrow", ZELF, 0, 0, 20140325, 0, 0, 0, -1, 999, 0, 0, 0},
      {"who died", ZELF, 0, 0, 19500501, 1, 0, 0, -1, 999, 0, 0, 0},
      {"his child of 11", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20140325, 0, 0, 0, -1, 999, 1, 1, 0},
      {"his child of 12", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20140324, 0, 0, 0, -1, 999, 1, 1, 1},
      {"his child of 15", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20100325, 0, 0, 0, -1, 999, 1, 1, 1},
      {"his child of 16", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20100324, 0, 0, 0, -1, 999, 0, 0, 0},
      {"a child of unknown age", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, DEELDATUM_GEEN, 0, 0, 0, -1, 999, 0,
       0, 0},
      {"gezag together with a parent", NAMENS, VERTEGENWOORDIGING_SAMEN, WAARVOOR_ALLES, 20180101, 0, 0, 0, -1, 999, 1,
       1, 0},
      {"a guardian", NAMENS, VERTEGENWOORDIGING_VOOGD, WAARVOOR_ALLES, 20180101, 0, 0, 0, -1, 999, 1, 1, 0},
      {"a parent without gezag", NAMENS, VERTEGENWOORDIGING_OUDER_ZONDER, WAARVOOR_ALLES, 20180101, 0, 0, 0, -1, 999, 0,
       0, 0},
      {"supervision is no gezag", NAMENS, VERTEGENWOORDIGING_OTS, WAARVOOR_ALLES, 20180101, 0, 0, 0, -1, 999, 0, 0, 0},
      {"a child he may not find", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20180101, 0, 1, 0, -1, 999, 0, 0,
       0},
      {"gezag that ended yesterday", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20180101, 0, 0, 0, -9, -1, 0, 0,
       0},
      {"gezag from tomorrow on", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20180101, 0, 0, 0, 1, 999, 0, 0, 0},
      {"gezag until today", NAMENS, VERTEGENWOORDIGING_OUDER, WAARVOOR_ALLES, 20180101, 0, 0, 0, -9, 0, 1, 1, 0},
      {"a mentor", NAMENS, VERTEGENWOORDIGING_MENTOR, WAARVOOR_ZORG, 19500501, 0, 0, 0, -1, 999, 1, 1, 0},
      {"a curator", NAMENS, VERTEGENWOORDIGING_CURATOR, WAARVOOR_ALLES, 19500501, 0, 0, 0, -1, 999, 1, 1, 0},
      {"who goes about money only", NAMENS, VERTEGENWOORDIGING_BEWINDVOERDER, WAARVOOR_GELD, 19500501, 0, 0, 0, -1, 999,
       0, 0, 0},
      {"a curator for money", NAMENS, VERTEGENWOORDIGING_CURATOR, WAARVOOR_GELD, 19500501, 0, 0, 0, -1, 999, 0, 0, 0},
      {"power of attorney for one case", NAMENS, VERTEGENWOORDIGING_GEMACHTIGDE, WAARVOOR_ZAAK, 19500501, 0, 0, 0, -1,
       999, 0, 0, 0},
      {"power of attorney for care", NAMENS, VERTEGENWOORDIGING_GEMACHTIGDE, WAARVOOR_ZORG, 19500501, 0, 0, 0, -1, 999,
       1, 1, 0},
      {"a mentor of who died", NAMENS, VERTEGENWOORDIGING_MENTOR, WAARVOOR_ZORG, 19500501, 1, 0, 0, -1, 999, 0, 0, 0},
      {"a supporter who reads along", STEUN, 0, 0, 19500501, 0, 0, 0, -1, 30, 1, 0, 0},
      {"a supporter who acts too", STEUN, 0, 0, 19500501, 0, 0, 1, -1, 30, 1, 1, 0},
      {"a supporter after his time", STEUN, 0, 0, 19500501, 0, 0, 1, -30, -1, 0, 0, 0},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct inwoner_band band = {.als = rijen[i].als,
                                .soort = rijen[i].soort,
                                .waarvoor = rijen[i].waarvoor,
                                .geboren = rijen[i].geboren,
                                .overleden = rijen[i].overleden ? 20260101 : DEELDATUM_GEEN,
                                .afgeschermd = rijen[i].afgeschermd,
                                .mag_doen = rijen[i].mag_doen,
                                .vanaf = DAG + rijen[i].vanaf,
                                .tot = rijen[i].tot == 999 ? DAG_OPEN : DAG + rijen[i].tot};
    struct inwoner_zicht have = inwoner_zicht(&band, DAG);
    if (have.zien != rijen[i].zien || have.doen != rijen[i].doen || have.samen != rijen[i].samen)
      fail_msg("%s: zien %d, doen %d, samen %d", rijen[i].wat, have.zien, have.doen, have.samen);
  }
}

static void test_eigen_account(void **state) {
  (void)state;
  static const struct {
    deeldatum_t geboren, overleden;
    const char *fout; /* NULL = may */
  } rijen[] = {
      {19500501, DEELDATUM_GEEN, NULL},    {19500000, DEELDATUM_GEEN, NULL}, /* the year is enough */
      {20140324, DEELDATUM_GEEN, NULL},    {20140325, DEELDATUM_GEEN, "jonger dan 12"},
      {0, DEELDATUM_GEEN, "geboortejaar"}, {DEELDATUM_GEEN, DEELDATUM_GEEN, "geboortejaar"},
      {19500501, 20260101, "overleden"},   {19500501, 0, "overleden"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct fault fault;
    size_t at;
    fault_init(&fault);
    bool may = inwoner_mag_account(rijen[i].geboren, rijen[i].overleden, DAG, &fault);
    assert_int_equal(may, rijen[i].fout == NULL);
    if (!may) assert_true(str_find(fault.fields[0].message, str_of(rijen[i].fout), &at));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_voor_wie),
      cmocka_unit_test(test_eigen_account),
  };
  return RUN_TESTS(tests);
}

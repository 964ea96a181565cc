/* The last day of terms. The expectations were worked out from the text of the law by a second program, apart from this
 * one. */
#include "tap.h"

#include "domain/termijn.h"

/* ATW art. 3 lid 3, as in inrichtingen/nationaal/gelijkgestelde_dag.csv. */
static const char *const gelijkgesteld[] = {"2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",
                                            "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"};
enum { GELIJKGESTELD = sizeof gelijkgesteld / sizeof *gelijkgesteld };

static dag_t d(const char *iso) {
  dag_t dag = DAG_GEEN;
  assert_true(dag_lees_iso(str_of(iso), &dag));
  return dag;
}

static struct kalender kalender(bool vrij) {
  static dag_t dagen[GELIJKGESTELD];
  for (size_t i = 0; i < GELIJKGESTELD; i++) dagen[i] = d(gelijkgesteld[i]);
  return (struct kalender){dagen, GELIJKGESTELD, vrij};
}

static const struct geval {
  const char *artikel, *gebeurtenis;
  int lengte;
  enum eenheid eenheid;
  bool atw;
  const char *laatste_dag;
  bool gelijkgesteld_vrij;
} gevallen[] = {
    {"ATW 1: gewone dag", "2026-03-02", 6, EENHEID_WEKEN, true, "2026-04-13"},
    {"ATW 1: gewone dag", "2026-03-23", 6, EENHEID_WEKEN, true, "2026-05-04"},
    {"ATW 1: gewone dag", "2026-01-05", 2, EENHEID_WEKEN, true, "2026-01-19"},
    {"ATW 1: gewone dag", "2026-06-03", 7, EENHEID_DAGEN, true, "2026-06-10"},
    {"ATW 1: gewone dag", "2026-06-03", 8, EENHEID_WEKEN, true, "2026-07-29"},
    {"ATW 1: gewone dag", "2026-06-15", 14, EENHEID_DAGEN, true, "2026-06-29"},
    {"ATW 1: weekend", "2026-01-10", 6, EENHEID_WEKEN, true, "2026-02-23"},
    {"ATW 1: weekend", "2026-01-11", 6, EENHEID_WEKEN, true, "2026-02-23"},
    {"ATW 1: weekend", "2026-06-06", 2, EENHEID_WEKEN, true, "2026-06-22"},
    {"ATW 1: weekend", "2026-06-07", 2, EENHEID_WEKEN, true, "2026-06-22"},
    {"ATW 1: weekend", "2026-08-15", 8, EENHEID_WEKEN, true, "2026-10-12"},
    {"ATW 1: weekend", "2026-08-16", 8, EENHEID_WEKEN, true, "2026-10-12"},
    {"ATW 1: weekend", "2026-06-13", 7, EENHEID_DAGEN, true, "2026-06-22"},
    {"ATW 1: weekend", "2026-06-14", 7, EENHEID_DAGEN, true, "2026-06-22"},
    {"ATW 1: weekend", "2026-08-19", 1, EENHEID_MAANDEN, true, "2026-09-21"},
    {"ATW 1: weekend", "2026-05-31", 1, EENHEID_WEKEN, true, "2026-06-08"},
    {"ATW 1: weekend", "2024-02-10", 2, EENHEID_WEKEN, true, "2024-02-26"},
    {"ATW 1: weekend", "2024-02-29", 2, EENHEID_DAGEN, true, "2024-03-04"},
    {"ATW 1: weekend", "2023-12-30", 2, EENHEID_WEKEN, true, "2024-01-15"},
    {"ATW 3 lid 1 en 2: Koninginnedag", "2012-03-19", 6, EENHEID_WEKEN, true, "2012-05-01"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2012-03-22", 8, EENHEID_WEKEN, true, "2012-05-18"},
    {"ATW 3 lid 1 en 2: Tweede Pinksterdag", "2012-04-16", 6, EENHEID_WEKEN, true, "2012-05-29"},
    {"ATW 3 lid 1 en 2: Nieuwjaarsdag", "2012-12-18", 2, EENHEID_WEKEN, true, "2013-01-02"},
    {"ATW 3 lid 1 en 2: Goede Vrijdag", "2013-02-15", 6, EENHEID_WEKEN, true, "2013-04-02"},
    {"ATW 3 lid 1 en 2: Tweede Paasdag", "2013-02-04", 8, EENHEID_WEKEN, true, "2013-04-02"},
    {"ATW 3 lid 1 en 2: Koninginnedag", "2013-03-19", 6, EENHEID_WEKEN, true, "2013-05-01"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2013-03-14", 8, EENHEID_WEKEN, true, "2013-05-10"},
    {"ATW 3 lid 1 en 2: Tweede Pinksterdag", "2013-04-08", 6, EENHEID_WEKEN, true, "2013-05-21"},
    {"ATW 3 lid 1 en 2: Eerste Kerstdag", "2013-11-13", 6, EENHEID_WEKEN, true, "2013-12-27"},
    {"ATW 3 lid 1 en 2: Tweede Kerstdag", "2013-12-12", 2, EENHEID_WEKEN, true, "2013-12-27"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2014-03-24", 6, EENHEID_WEKEN, true, "2014-05-06"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2014-04-03", 8, EENHEID_WEKEN, true, "2014-05-30"},
    {"ATW 3 lid 1 en 2: Eerste Kerstdag", "2014-11-13", 6, EENHEID_WEKEN, true, "2014-12-29"},
    {"ATW 3 lid 1 en 2: Nieuwjaarsdag", "2018-12-18", 2, EENHEID_WEKEN, true, "2019-01-02"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2019-04-04", 8, EENHEID_WEKEN, true, "2019-05-31"},
    {"ATW 3 lid 1 en 2: Nieuwjaarsdag", "2020-12-18", 2, EENHEID_WEKEN, true, "2021-01-04"},
    {"ATW 3 lid 1 en 2: Goede Vrijdag", "2021-02-19", 6, EENHEID_WEKEN, true, "2021-04-06"},
    {"ATW 3 lid 1 en 2: Tweede Paasdag", "2021-02-08", 8, EENHEID_WEKEN, true, "2021-04-06"},
    {"ATW 3 lid 1 en 2: Koningsdag", "2021-03-16", 6, EENHEID_WEKEN, true, "2021-04-28"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2021-03-24", 6, EENHEID_WEKEN, true, "2021-05-06"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2021-03-18", 8, EENHEID_WEKEN, true, "2021-05-14"},
    {"ATW 3 lid 1 en 2: Tweede Pinksterdag", "2021-04-12", 6, EENHEID_WEKEN, true, "2021-05-25"},
    {"ATW 3 lid 1 en 2: Koningsdag", "2022-03-16", 6, EENHEID_WEKEN, true, "2022-04-28"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2022-03-24", 6, EENHEID_WEKEN, true, "2022-05-06"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2022-03-31", 8, EENHEID_WEKEN, true, "2022-05-27"},
    {"ATW 3 lid 1 en 2: Nieuwjaarsdag", "2023-12-18", 2, EENHEID_WEKEN, true, "2024-01-02"},
    {"ATW 3 lid 1 en 2: Goede Vrijdag", "2024-02-16", 6, EENHEID_WEKEN, true, "2024-04-02"},
    {"ATW 3 lid 1 en 2: Tweede Paasdag", "2024-02-05", 8, EENHEID_WEKEN, true, "2024-04-02"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2024-03-14", 8, EENHEID_WEKEN, true, "2024-05-13"},
    {"ATW 3 lid 1 en 2: Tweede Pinksterdag", "2024-04-08", 6, EENHEID_WEKEN, true, "2024-05-21"},
    {"ATW 3 lid 1 en 2: Eerste Kerstdag", "2024-11-13", 6, EENHEID_WEKEN, true, "2024-12-30"},
    {"ATW 3 lid 1 en 2: Tweede Kerstdag", "2024-12-12", 2, EENHEID_WEKEN, true, "2024-12-30"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2025-03-24", 6, EENHEID_WEKEN, true, "2025-05-06"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2025-04-03", 8, EENHEID_WEKEN, true, "2025-06-02"},
    {"ATW 3 lid 1 en 2: Nieuwjaarsdag", "2025-12-18", 2, EENHEID_WEKEN, true, "2026-01-05"},
    {"ATW 3 lid 1 en 2: Goede Vrijdag", "2026-02-20", 6, EENHEID_WEKEN, true, "2026-04-07"},
    {"ATW 3 lid 1 en 2: Tweede Paasdag", "2026-02-09", 8, EENHEID_WEKEN, true, "2026-04-07"},
    {"ATW 3 lid 1 en 2: Koningsdag", "2026-03-16", 6, EENHEID_WEKEN, true, "2026-04-28"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2026-03-24", 6, EENHEID_WEKEN, true, "2026-05-06"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2026-03-19", 8, EENHEID_WEKEN, true, "2026-05-18"},
    {"ATW 3 lid 1 en 2: Tweede Pinksterdag", "2026-04-13", 6, EENHEID_WEKEN, true, "2026-05-26"},
    {"ATW 3 lid 1 en 2: Eerste Kerstdag", "2026-11-13", 6, EENHEID_WEKEN, true, "2026-12-28"},
    {"ATW 3 lid 1 en 2: Koningsdag", "2027-03-16", 6, EENHEID_WEKEN, true, "2027-04-28"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2027-03-24", 6, EENHEID_WEKEN, true, "2027-05-10"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2027-03-11", 8, EENHEID_WEKEN, true, "2027-05-10"},
    {"ATW 3 lid 1 en 2: Goede Vrijdag", "2028-03-03", 6, EENHEID_WEKEN, true, "2028-04-18"},
    {"ATW 3 lid 1 en 2: Tweede Paasdag", "2028-02-21", 8, EENHEID_WEKEN, true, "2028-04-18"},
    {"ATW 3 lid 1 en 2: Koningsdag", "2028-03-16", 6, EENHEID_WEKEN, true, "2028-05-01"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2028-03-24", 6, EENHEID_WEKEN, true, "2028-05-08"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2028-03-30", 8, EENHEID_WEKEN, true, "2028-05-29"},
    {"ATW 3 lid 1 en 2: Tweede Pinksterdag", "2028-04-24", 6, EENHEID_WEKEN, true, "2028-06-06"},
    {"ATW 3 lid 1 en 2: Eerste Kerstdag", "2028-11-13", 6, EENHEID_WEKEN, true, "2028-12-27"},
    {"ATW 3 lid 1 en 2: Tweede Kerstdag", "2028-12-12", 2, EENHEID_WEKEN, true, "2028-12-27"},
    {"ATW 3 lid 1 en 2: Koningsdag", "2033-03-16", 6, EENHEID_WEKEN, true, "2033-04-28"},
    {"ATW 3 lid 1 en 2: Bevrijdingsdag", "2033-03-24", 6, EENHEID_WEKEN, true, "2033-05-06"},
    {"ATW 3 lid 1 en 2: Hemelvaartsdag", "2033-03-31", 8, EENHEID_WEKEN, true, "2033-05-27"},
    {"ATW 3: 27 april is een zondag", "2014-03-15", 6, EENHEID_WEKEN, true, "2014-04-28"},
    {"ATW 3: 27 april is een zondag", "2014-03-16", 6, EENHEID_WEKEN, true, "2014-04-28"},
    {"ATW 3: 27 april is een zondag", "2025-03-15", 6, EENHEID_WEKEN, true, "2025-04-28"},
    {"ATW 3: 27 april is een zondag", "2025-03-16", 6, EENHEID_WEKEN, true, "2025-04-28"},
    {"ATW 3: 27 april is een zondag", "2031-03-15", 6, EENHEID_WEKEN, true, "2031-04-28"},
    {"ATW 3: 27 april is een zondag", "2031-03-16", 6, EENHEID_WEKEN, true, "2031-04-28"},
    {"ATW 3: 30 april is een zondag", "1995-03-18", 6, EENHEID_WEKEN, true, "1995-05-01"},
    {"ATW 3: 30 april is een zondag", "2000-03-18", 6, EENHEID_WEKEN, true, "2000-05-01"},
    {"ATW 3: 30 april is een zondag", "2006-03-18", 6, EENHEID_WEKEN, true, "2006-05-01"},
    {"ATW 3: 30 april na 2013", "2014-03-19", 6, EENHEID_WEKEN, true, "2014-04-30"},
    {"ATW 3: 27 april voor 2014", "2012-03-16", 6, EENHEID_WEKEN, true, "2012-04-27"},
    {"ATW 3: 29 april 2011", "2011-03-18", 6, EENHEID_WEKEN, true, "2011-04-29"},
    {"ATW 3 lid 3: gelijkgesteld", "2023-03-17", 6, EENHEID_WEKEN, true, "2023-05-01"},
    {"ATW 3 lid 3: gelijkgesteld", "2023-04-07", 6, EENHEID_WEKEN, true, "2023-05-22"},
    {"ATW 3 lid 3: gelijkgesteld", "2024-03-29", 6, EENHEID_WEKEN, true, "2024-05-13"},
    {"ATW 3 lid 3: gelijkgesteld", "2024-11-15", 6, EENHEID_WEKEN, true, "2024-12-30"},
    {"ATW 3 lid 3: gelijkgesteld", "2025-04-18", 6, EENHEID_WEKEN, true, "2025-06-02"},
    {"ATW 3 lid 3: gelijkgesteld", "2025-11-21", 6, EENHEID_WEKEN, true, "2026-01-05"},
    {"ATW 3 lid 3: gelijkgesteld", "2026-04-03", 6, EENHEID_WEKEN, true, "2026-05-18"},
    {"ATW 3 lid 3: gelijkgesteld", "2027-03-26", 6, EENHEID_WEKEN, true, "2027-05-10"},
    {"ATW 3 lid 3: gelijkgesteld", "2028-03-17", 6, EENHEID_WEKEN, true, "2028-05-01"},
    {"ATW 3 lid 3: gelijkgesteld", "2028-04-14", 6, EENHEID_WEKEN, true, "2028-05-29"},
    {"ATW 3 lid 3: dag na Hemelvaart zonder besluit", "2022-04-15", 6, EENHEID_WEKEN, true, "2022-05-27"},
    {"ATW 1: meer vrije dagen na elkaar", "2026-11-14", 6, EENHEID_WEKEN, true, "2026-12-28"},
    {"ATW 1: meer vrije dagen na elkaar", "2027-11-13", 6, EENHEID_WEKEN, true, "2027-12-27"},
    {"ATW 1: meer vrije dagen na elkaar", "2025-03-08", 6, EENHEID_WEKEN, true, "2025-04-22"},
    {"ATW 1: meer vrije dagen na elkaar", "2025-03-07", 6, EENHEID_WEKEN, true, "2025-04-22"},
    {"ATW 1: meer vrije dagen na elkaar", "2025-11-20", 6, EENHEID_WEKEN, true, "2026-01-05"},
    {"ATW 1: meer vrije dagen na elkaar", "2011-03-11", 6, EENHEID_WEKEN, true, "2011-04-26"},
    {"ATW 1: meer vrije dagen na elkaar", "2038-03-12", 6, EENHEID_WEKEN, true, "2038-04-28"},
    {"ATW 1: meer vrije dagen na elkaar", "2008-03-20", 6, EENHEID_WEKEN, true, "2008-05-02"},
    {"ATW 1: meer vrije dagen na elkaar", "2020-12-11", 2, EENHEID_WEKEN, true, "2020-12-28"},
    {"ATW 1: meer vrije dagen na elkaar", "2021-12-18", 2, EENHEID_WEKEN, true, "2022-01-03"},
    {"ATW 2: drie dagen", "2026-12-23", 3, EENHEID_DAGEN, true, "2026-12-28"},
    {"ATW 2: drie dagen", "2026-12-24", 3, EENHEID_DAGEN, true, "2026-12-29"},
    {"ATW 2: drie dagen", "2026-12-22", 3, EENHEID_DAGEN, true, "2026-12-28"},
    {"ATW 2: drie dagen", "2026-05-13", 3, EENHEID_DAGEN, true, "2026-05-19"},
    {"ATW 2: drie dagen", "2026-05-12", 3, EENHEID_DAGEN, true, "2026-05-18"},
    {"ATW 2: drie dagen", "2026-04-02", 3, EENHEID_DAGEN, true, "2026-04-08"},
    {"ATW 2: drie dagen", "2026-04-01", 3, EENHEID_DAGEN, true, "2026-04-07"},
    {"ATW 2: drie dagen", "2026-04-03", 3, EENHEID_DAGEN, true, "2026-04-08"},
    {"ATW 2: drie dagen", "2025-04-17", 3, EENHEID_DAGEN, true, "2025-04-23"},
    {"ATW 2: drie dagen", "2025-12-24", 3, EENHEID_DAGEN, true, "2025-12-30"},
    {"ATW 2: drie dagen", "2025-12-31", 3, EENHEID_DAGEN, true, "2026-01-06"},
    {"ATW 2: drie dagen", "2024-12-24", 3, EENHEID_DAGEN, true, "2024-12-31"},
    {"ATW 2: drie dagen", "2024-12-23", 3, EENHEID_DAGEN, true, "2024-12-30"},
    {"ATW 2: drie dagen", "2026-06-05", 3, EENHEID_DAGEN, true, "2026-06-09"},
    {"ATW 2: drie dagen", "2026-06-04", 3, EENHEID_DAGEN, true, "2026-06-08"},
    {"ATW 2: drie dagen", "2026-06-06", 3, EENHEID_DAGEN, true, "2026-06-09"},
    {"ATW 2: drie dagen", "2027-12-23", 3, EENHEID_DAGEN, true, "2027-12-27"},
    {"ATW 2: drie dagen", "2027-05-05", 3, EENHEID_DAGEN, true, "2027-05-11"},
    {"ATW 2: drie dagen", "2023-04-26", 3, EENHEID_DAGEN, true, "2023-05-02"},
    {"ATW 2: drie dagen", "2023-05-17", 3, EENHEID_DAGEN, true, "2023-05-23"},
    {"ATW 2: drie dagen", "2024-05-08", 3, EENHEID_DAGEN, true, "2024-05-14"},
    {"ATW 2: drie dagen", "2028-04-26", 3, EENHEID_DAGEN, true, "2028-05-02"},
    {"ATW 2: vier dagen", "2026-12-24", 4, EENHEID_DAGEN, true, "2026-12-29"},
    {"ATW 2: vier dagen", "2026-05-13", 4, EENHEID_DAGEN, true, "2026-05-19"},
    {"ATW 2: vier dagen", "2026-04-02", 4, EENHEID_DAGEN, true, "2026-04-08"},
    {"ATW 2: vier dagen", "2024-12-24", 4, EENHEID_DAGEN, true, "2024-12-31"},
    {"ATW 2: vier dagen", "2025-04-17", 4, EENHEID_DAGEN, true, "2025-04-23"},
    {"ATW 2: vier dagen", "2028-04-26", 4, EENHEID_DAGEN, true, "2028-05-02"},
    {"ATW 2: vijf dagen", "2026-12-24", 5, EENHEID_DAGEN, true, "2026-12-29"},
    {"ATW 2: vijf dagen", "2026-04-02", 5, EENHEID_DAGEN, true, "2026-04-08"},
    {"ATW 2: vijf dagen", "2038-04-22", 5, EENHEID_DAGEN, true, "2038-04-29"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-12-24", 1, EENHEID_DAGEN, true, "2026-12-28"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-12-24", 2, EENHEID_DAGEN, true, "2026-12-28"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-06-05", 1, EENHEID_DAGEN, true, "2026-06-08"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-06-05", 2, EENHEID_DAGEN, true, "2026-06-08"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-05-13", 1, EENHEID_DAGEN, true, "2026-05-18"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-05-13", 2, EENHEID_DAGEN, true, "2026-05-18"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-06-03", 1, EENHEID_DAGEN, true, "2026-06-04"},
    {"ATW 2: korter dan drie dagen, alleen artikel 1", "2026-04-02", 2, EENHEID_DAGEN, true, "2026-04-07"},
    {"Wmo 2015 2.3.2 lid 2: zeven dagen", "2026-12-21", 7, EENHEID_DAGEN, true, "2026-12-28"},
    {"Wmo 2015 2.3.2 lid 2: zeven dagen", "2026-03-30", 7, EENHEID_DAGEN, true, "2026-04-07"},
    {"Wmo 2015 2.3.2 lid 2: zeven dagen", "2026-05-08", 7, EENHEID_DAGEN, true, "2026-05-18"},
    {"ATW 4: niet te lang", "2026-05-17", 90, EENHEID_DAGEN, true, "2026-08-17"},
    {"ATW 4: te lang", "2026-05-16", 91, EENHEID_DAGEN, true, "2026-08-15"},
    {"ATW 4: niet te lang", "2026-05-23", 12, EENHEID_WEKEN, true, "2026-08-17"},
    {"ATW 4: te lang", "2026-05-16", 13, EENHEID_WEKEN, true, "2026-08-15"},
    {"ATW 4: niet te lang", "2026-05-15", 3, EENHEID_MAANDEN, true, "2026-08-17"},
    {"ATW 4: te lang", "2026-04-15", 4, EENHEID_MAANDEN, true, "2026-08-15"},
    {"ATW 4: te lang", "2025-08-15", 1, EENHEID_JAREN, true, "2026-08-15"},
    {"ATW 4: te lang", "2024-08-15", 2, EENHEID_JAREN, true, "2026-08-15"},
    {"ATW 4: niet te lang", "2026-09-26", 90, EENHEID_DAGEN, true, "2026-12-28"},
    {"ATW 4: te lang", "2026-09-25", 91, EENHEID_DAGEN, true, "2026-12-25"},
    {"ATW 4: niet te lang", "2026-10-02", 12, EENHEID_WEKEN, true, "2026-12-28"},
    {"ATW 4: te lang", "2026-09-25", 13, EENHEID_WEKEN, true, "2026-12-25"},
    {"ATW 4: niet te lang", "2026-09-25", 3, EENHEID_MAANDEN, true, "2026-12-28"},
    {"ATW 4: te lang", "2026-08-25", 4, EENHEID_MAANDEN, true, "2026-12-25"},
    {"ATW 4: te lang", "2006-12-25", 20, EENHEID_JAREN, true, "2026-12-25"},
    {"Maanden: laatste dag van de maand", "2026-01-31", 1, EENHEID_MAANDEN, true, "2026-03-02"},
    {"Maanden: laatste dag van de maand", "2024-01-31", 1, EENHEID_MAANDEN, true, "2024-02-29"},
    {"Maanden: laatste dag van de maand", "2024-01-30", 1, EENHEID_MAANDEN, true, "2024-02-29"},
    {"Maanden: laatste dag van de maand", "2026-03-31", 1, EENHEID_MAANDEN, true, "2026-04-30"},
    {"Maanden: laatste dag van de maand", "2026-05-31", 1, EENHEID_MAANDEN, true, "2026-06-30"},
    {"Maanden: laatste dag van de maand", "2026-08-31", 3, EENHEID_MAANDEN, true, "2026-11-30"},
    {"Maanden: laatste dag van de maand", "2026-11-30", 3, EENHEID_MAANDEN, true, "2027-03-01"},
    {"Maanden: laatste dag van de maand", "2025-12-31", 2, EENHEID_MAANDEN, true, "2026-03-02"},
    {"Maanden: laatste dag van de maand", "2026-10-15", 3, EENHEID_MAANDEN, true, "2027-01-15"},
    {"Maanden: laatste dag van de maand", "2023-11-30", 3, EENHEID_MAANDEN, true, "2024-02-29"},
    {"Jaren: schrikkeldag", "2024-02-29", 1, EENHEID_JAREN, true, "2025-02-28"},
    {"Jaren: schrikkeldag", "2024-02-29", 4, EENHEID_JAREN, true, "2028-02-29"},
    {"Afspraak: schuift niet op", "2026-03-24", 6, EENHEID_WEKEN, false, "2026-05-05"},
    {"Afspraak: schuift niet op", "2026-01-10", 6, EENHEID_WEKEN, false, "2026-02-21"},
    {"Afspraak: schuift niet op", "2026-04-02", 6, EENHEID_WEKEN, false, "2026-05-14"},
    {"Afspraak: schuift niet op", "2026-05-13", 3, EENHEID_DAGEN, false, "2026-05-16"},
    {"Afspraak: schuift niet op", "2026-11-13", 6, EENHEID_WEKEN, false, "2026-12-25"},
    {"Afspraak: schuift niet op", "2026-01-31", 1, EENHEID_MAANDEN, false, "2026-02-28"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-06-01", 3, EENHEID_WERKDAGEN, false, "2026-06-04"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-06-05", 1, EENHEID_WERKDAGEN, false, "2026-06-08"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-06-05", 3, EENHEID_WERKDAGEN, false, "2026-06-10"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-06-06", 3, EENHEID_WERKDAGEN, false, "2026-06-10"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-06-07", 5, EENHEID_WERKDAGEN, false, "2026-06-12"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-04-01", 3, EENHEID_WERKDAGEN, false, "2026-04-08"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-04-02", 1, EENHEID_WERKDAGEN, false, "2026-04-07"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-04-02", 5, EENHEID_WERKDAGEN, false, "2026-04-13"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-04-24", 3, EENHEID_WERKDAGEN, false, "2026-04-30"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-05-04", 1, EENHEID_WERKDAGEN, false, "2026-05-06"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-05-13", 3, EENHEID_WERKDAGEN, false, "2026-05-19"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-05-12", 5, EENHEID_WERKDAGEN, false, "2026-05-20"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-05-22", 3, EENHEID_WERKDAGEN, false, "2026-05-28"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-12-23", 5, EENHEID_WERKDAGEN, false, "2026-12-31"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-12-24", 3, EENHEID_WERKDAGEN, false, "2026-12-30"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-12-30", 3, EENHEID_WERKDAGEN, false, "2027-01-05"},
    {"OP090, OP271, OP090x4: werkdagen", "2024-12-24", 3, EENHEID_WERKDAGEN, false, "2024-12-31"},
    {"OP090, OP271, OP090x4: werkdagen", "2025-04-17", 10, EENHEID_WERKDAGEN, false, "2025-05-06"},
    {"OP090, OP271, OP090x4: werkdagen", "2028-04-26", 5, EENHEID_WERKDAGEN, false, "2028-05-04"},
    {"OP090, OP271, OP090x4: werkdagen", "2013-04-29", 3, EENHEID_WERKDAGEN, false, "2013-05-03"},
    {"OP090, OP271, OP090x4: werkdagen", "2026-12-18", 10, EENHEID_WERKDAGEN, false, "2027-01-05"},
    {"OP090, OP271, OP090x4: werkdagen", "2025-12-24", 10, EENHEID_WERKDAGEN, false, "2026-01-12"},
    {"Instelling: gelijkgesteld is geen werkdag", "2026-05-13", 3, EENHEID_WERKDAGEN, false, "2026-05-20",
     .gelijkgesteld_vrij = true},
    {"Instelling: gelijkgesteld is geen werkdag", "2026-12-30", 3, EENHEID_WERKDAGEN, false, "2027-01-05",
     .gelijkgesteld_vrij = true},
    {"Instelling: gelijkgesteld is geen werkdag", "2024-12-24", 3, EENHEID_WERKDAGEN, false, "2025-01-02",
     .gelijkgesteld_vrij = true},
    {"Instelling: gelijkgesteld is geen werkdag", "2028-04-26", 5, EENHEID_WERKDAGEN, false, "2028-05-08",
     .gelijkgesteld_vrij = true},
    {"Instelling: gelijkgesteld is geen werkdag", "2026-06-05", 3, EENHEID_WERKDAGEN, false, "2026-06-10",
     .gelijkgesteld_vrij = true},
    {"Eerste jaar", "1990-01-01", 6, EENHEID_WEKEN, true, "1990-02-12"},
    {"Eerste jaar", "1990-03-19", 6, EENHEID_WEKEN, true, "1990-05-01"},
    {"Laatste jaar", "2100-11-18", 6, EENHEID_WEKEN, true, "2100-12-30"},
    {"Laatste jaar", "2100-11-13", 6, EENHEID_WEKEN, true, "2100-12-27"},
    {"Laatste jaar", "2100-12-30", 1, EENHEID_WERKDAGEN, false, "2100-12-31"},
};

static bool geval_klopt(struct arena *arena, const struct geval *g) {
  struct kalender k = kalender(g->gelijkgesteld_vrij);
  struct termijnsoort soort = {.lengte = g->lengte, .eenheid = g->eenheid, .atw = g->atw};
  struct termijnvraag vraag = {.soort = &soort, .gebeurtenis = d(g->gebeurtenis)};
  struct termijn termijn;
  struct fault fault;
  fault_init(&fault);
  if (!termijn_bereken(&k, &vraag, &termijn, &fault)) {
    print_message("# %s, %s: refused: %.*s\n", g->artikel, g->gebeurtenis, STR_ARG(fault.message));
    return false;
  }
  struct str iso = dag_iso(arena, termijn.laatste_dag);
  if (str_eq(iso, str_of(g->laatste_dag))) return true;
  print_message("# %s, %s: %.*s instead of %s\n", g->artikel, g->gebeurtenis, STR_ARG(iso), g->laatste_dag);
  return false;
}

static void every_row_ends_on_its_day(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  int fout = 0;
  for (size_t i = 0; i < sizeof gevallen / sizeof *gevallen; i++) fout += !geval_klopt(arena, &gevallen[i]);
  arena_destroy(arena);
  assert_int_equal(fout, 0);
}

/* Whatever the event: the day is one on which the term can end, and no earlier day could have been it. */
static void every_event_of_forty_years_obeys_articles_1_and_2(void **state) {
  (void)state;
  static const struct {
    int lengte;
    enum eenheid eenheid;
  } lengtes[] = {{1, EENHEID_DAGEN}, {3, EENHEID_DAGEN}, {7, EENHEID_DAGEN}, {6, EENHEID_WEKEN}, {1, EENHEID_MAANDEN}};
  struct kalender k = kalender(false);
  for (dag_t dag = d("2000-01-01"); dag <= d("2040-12-31"); dag++)
    for (size_t i = 0; i < sizeof lengtes / sizeof *lengtes; i++) {
      struct termijnsoort soort = {.lengte = lengtes[i].lengte, .eenheid = lengtes[i].eenheid, .atw = true};
      struct termijnvraag vraag = {.soort = &soort, .gebeurtenis = dag};
      struct termijn t;
      struct fault fault;
      assert_true(termijn_bereken(&k, &vraag, &t, &fault));
      assert_int_equal(vrij_op(&k, t.laatste_dag), VRIJ_NIET);
      int werkdagen = 0;
      for (dag_t binnen = dag + 1; binnen <= t.laatste_dag; binnen++) werkdagen += vrij_op(&k, binnen) == VRIJ_NIET;
      assert_true(werkdagen >= 2 || (werkdagen == 1 && lengtes[i].lengte == 1 && soort.eenheid == EENHEID_DAGEN));
      for (dag_t eerder = t.geteld_tot; eerder < t.laatste_dag; eerder++)
        assert_true(vrij_op(&k, eerder) != VRIJ_NIET || (t.twee_werkdagen && werkdagen == 2));
    }
}

/* The kinds that the rules below are tried on: termijn.csv. */
static const struct termijnsoort
    wmo_onderzoek = {.omschrijving = S_INIT("Onderzoek na een Wmo-melding"),
                     .begin = S_INIT("de dag van de Wmo-melding"),
                     .lengte = 6,
                     .eenheid = EENHEID_WEKEN,
                     .atw = true,
                     .bron = S_INIT("Wmo 2015 art. 2.3.2 lid 1")},
    wmo_besluit = {.lengte = 2,
                   .eenheid = EENHEID_WEKEN,
                   .atw = true,
                   .opschorten = true,
                   .dwangsom = DWANGSOM_MOGELIJK},
    jeugd_besluit = {.lengte = 8, .eenheid = EENHEID_WEKEN, .atw = true, .opschorten = true, .verdagen = 1},
    bezwaar = {.lengte = 6, .eenheid = EENHEID_WEKEN, .atw = true},
    bezwaar_besluit =
        {.lengte = 6, .eenheid = EENHEID_WEKEN, .atw = true, .opschorten = true, .verdagen = 1, .verdagen_met = 6},
    bezwaar_commissie =
        {.lengte = 12, .eenheid = EENHEID_WEKEN, .atw = true, .opschorten = true, .verdagen = 1, .verdagen_met = 6},
    ingebrekestelling = {.lengte = 2, .eenheid = EENHEID_WEKEN, .atw = true, .dwangsom = DWANGSOM_BEGINT};

enum { KEREN_MAX = 3 };

static const struct verloop {
  const char *artikel;
  const struct termijnsoort *soort;
  const char *gebeurtenis;
  const char *stil;        /* from/to, with spaces between */
  const char *uitstel;     /* day/length, with spaces between */
  const char *laatste_dag; /* NULL: refused */
  const char *regel;       /* the rule that refuses it, or NULL */
} verlopen[] = {
    {"Wmo 2.3.2: kan niet stilstaan", &wmo_onderzoek, "2026-03-02", "2026-03-09/2026-03-20", "", NULL, "Awb 4:15"},
    {"Wmo 2.3.2: kan niet verdaagd worden", &wmo_onderzoek, "2026-03-02", "", "2026-03-09/2", NULL, "Awb 4:14"},
    {"Awb 6:7: kan niet stilstaan", &bezwaar, "2026-03-02", "2026-03-09/2026-03-20", "", NULL, "Awb 4:15"},
    {"Awb 6:7: kan niet verdaagd worden", &bezwaar, "2026-03-02", "", "2026-03-09/1", NULL, "Awb 4:14"},
    {"Awb 4:15: tien dagen", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-13", "", "2026-06-25", NULL},
    {"Awb 4:15: een dag", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-04", "", "2026-06-16", NULL},
    {"Awb 4:15 en ATW 1", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-08", "", "2026-06-22", NULL},
    {"Awb 4:15: twee keer", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-05 2026-06-09/2026-06-10", "", "2026-06-19",
     NULL},
    {"Awb 4:15: overlap", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-10 2026-06-08/2026-06-12", "", "2026-06-24",
     NULL},
    {"Awb 4:15: het een in het ander", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-12 2026-06-06/2026-06-08", "",
     "2026-06-24", NULL},
    {"Awb 4:15: kan door de eerste keer", &wmo_besluit, "2026-06-01", "2026-06-04/2026-06-13 2026-06-24/2026-06-25", "",
     "2026-06-29", NULL},
    {"Awb 4:15: op de laatste dag", &wmo_besluit, "2026-06-01", "2026-06-15/2026-06-16", "", "2026-06-17", NULL},
    {"Awb 4:15: termijn was om", &wmo_besluit, "2026-06-01", "2026-06-16/2026-06-20", "", NULL, "Awb 4:15"},
    {"Awb 4:15: termijn was om op 4 mei", &wmo_besluit, "2026-04-20", "2026-05-05/2026-05-05", "", NULL, "Awb 4:15"},
    {"Awb 4:15 en ATW 1: niet om op 5 mei", &wmo_besluit, "2026-04-21", "2026-05-06/2026-05-06", "", "2026-05-07",
     NULL},
    {"Awb 4:15: voor het begin", &wmo_besluit, "2026-06-01", "2026-06-01/2026-06-03", "", NULL, NULL},
    {"Awb 4:15: achterstevoren", &wmo_besluit, "2026-06-01", "2026-06-05/2026-06-04", "", NULL, NULL},
    {"Awb 4:15: niet op volgorde", &wmo_besluit, "2026-06-01", "2026-06-09/2026-06-10 2026-06-04/2026-06-05", "", NULL,
     NULL},
    {"Awb 4:14 lid 1: niet langer", &wmo_besluit, "2026-06-01", "", "2026-06-05/2", NULL, "Awb 4:14"},
    {"Awb 4:14 lid 3: 8 + 2 weken", &jeugd_besluit, "2026-06-01", "", "2026-07-20/2", "2026-08-10", NULL},
    {"Awb 4:14 lid 3 en ATW 4", &jeugd_besluit, "2026-06-06", "", "2026-07-20/5", "2026-09-05", NULL},
    {"Awb 4:14 lid 3: op de laatste dag", &jeugd_besluit, "2026-06-01", "", "2026-07-27/2", "2026-08-10", NULL},
    {"Awb 4:14 lid 3: te laat", &jeugd_besluit, "2026-06-01", "", "2026-07-28/2", NULL, "Awb 4:14"},
    {"Awb 4:14 lid 3: tweede keer", &jeugd_besluit, "2026-06-01", "", "2026-06-20/2 2026-06-21/2", NULL, "Awb 4:14"},
    {"Awb 4:14 lid 3: voor het begin", &jeugd_besluit, "2026-06-01", "", "2026-05-31/2", NULL, NULL},
    {"Awb 4:14 lid 3: nul weken", &jeugd_besluit, "2026-06-01", "", "2026-06-20/0", NULL, NULL},
    {"Awb 4:14 lid 3: niet op volgorde", &jeugd_besluit, "2026-06-01", "", "2026-06-21/1 2026-06-20/1", NULL, NULL},
    {"Awb 4:15, dan nog op tijd 4:14", &jeugd_besluit, "2026-06-01", "2026-06-10/2026-06-23", "2026-08-05/1",
     "2026-08-17", NULL},
    {"Awb 4:14, dan nog op tijd 4:15", &jeugd_besluit, "2026-06-01", "2026-07-30/2026-07-31", "2026-07-20/1",
     "2026-08-05", NULL},
    {"Awb 7:10 lid 3: 6 + 6, ATW geldt", &bezwaar_besluit, "2026-04-11", "", "2026-05-20/6", "2026-07-06", NULL},
    {"Awb 7:10 lid 3: hoogstens zes", &bezwaar_besluit, "2026-04-13", "", "2026-05-20/7", NULL, "Awb 4:14"},
    {"Awb 7:10 lid 3: een keer", &bezwaar_besluit, "2026-04-13", "", "2026-05-20/3 2026-06-01/3", NULL, "Awb 4:14"},
    {"Awb 7:10 lid 1: 12, ATW geldt", &bezwaar_commissie, "2026-04-11", "", "", "2026-07-06", NULL},
    {"Awb 7:10 lid 3 en ATW 4: 12 + 6", &bezwaar_commissie, "2026-04-11", "", "2026-05-20/6", "2026-08-15", NULL},
    {"Awb 7:10 lid 2", &bezwaar_besluit, "2026-04-13", "2026-04-21/2026-04-30", "", "2026-06-04", NULL},
};

/* A question with its own room for the periods. */
struct verloop_vraag {
  struct opschorting stil[KEREN_MAX];
  struct verdaging uitstel[KEREN_MAX];
  struct termijnvraag vraag;
};

static dag_t dag_uit(struct str iso) {
  dag_t dag = DAG_GEEN;
  assert_true(dag_lees_iso(iso, &dag));
  return dag;
}

static bool volgende(struct str *rest, struct str *ret_voor, struct str *ret_na) {
  return rest->len > 0 && str_cut(rest, ' ', ret_na) && str_cut(ret_na, '/', ret_voor);
}

static void stel_vraag(const struct verloop *v, struct verloop_vraag *q) {
  struct str stil = str_of(v->stil), uitstel = str_of(v->uitstel), voor, na;
  *q = (struct verloop_vraag){.vraag = {.soort = v->soort, .gebeurtenis = d(v->gebeurtenis)}};
  q->vraag.opschortingen = q->stil;
  q->vraag.verdagingen = q->uitstel;
  while (volgende(&stil, &voor, &na))
    q->stil[q->vraag.aantal_opschortingen++] = (struct opschorting){dag_uit(voor), dag_uit(na), S("")};
  for (int64_t lengte; volgende(&uitstel, &voor, &na) && str_to_i64(na, &lengte);)
    q->uitstel[q->vraag.aantal_verdagingen++] = (struct verdaging){dag_uit(voor), (int)lengte, S("")};
}

static bool verloop_klopt(struct arena *arena, const struct verloop *v) {
  struct kalender k = kalender(false);
  struct verloop_vraag q;
  stel_vraag(v, &q);
  struct termijn termijn = {.lengte = -1};
  struct fault fault;
  fault_init(&fault);
  struct str gekregen = S("");
  if (termijn_bereken(&k, &q.vraag, &termijn, &fault)) gekregen = dag_iso(arena, termijn.laatste_dag);
  bool geweigerd_zoals_het_hoort = termijn.lengte == -1 && fault.message.len > 0 &&
                                   fault.class == (v->regel ? FAULT_RULE : FAULT_INPUT) &&
                                   str_eq(str_of(fault.rule), str_of(v->regel));
  if (v->laatste_dag ? str_eq(gekregen, str_of(v->laatste_dag)) : geweigerd_zoals_het_hoort) return true;
  print_message("# %s: %.*s instead of %s\n", v->artikel, STR_ARG(gekregen),
                v->laatste_dag ? v->laatste_dag : "refusal");
  return false;
}

static void standing_still_and_extending(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  int fout = 0;
  for (size_t i = 0; i < sizeof verlopen / sizeof *verlopen; i++) fout += !verloop_klopt(arena, &verlopen[i]);
  arena_destroy(arena);
  assert_int_equal(fout, 0);
}

static void a_term_that_stands_still_has_no_last_day_yet(void **state) {
  (void)state;
  struct kalender k = kalender(false);
  struct opschorting stil[] = {{d("2026-06-04"), DAG_OPEN, S("")}, {d("2026-06-08"), d("2026-06-09"), S("")}};
  struct termijnvraag vraag = {
      .soort = &wmo_besluit, .gebeurtenis = d("2026-06-01"), .opschortingen = stil, .aantal_opschortingen = 1};
  struct termijn termijn;
  struct fault fault;
  assert_true(termijn_bereken(&k, &vraag, &termijn, &fault));
  assert_int_equal(termijn.laatste_dag, DAG_OPEN);
  struct arena *arena = arena_create(1 << 20);
  size_t at;
  assert_true(
      str_find(termijn_uitleg(arena, &k, &vraag, &termijn), S("De termijn staat stil sinds do 4 juni 2026."), &at));
  arena_destroy(arena);
  vraag.aantal_opschortingen = 2;
  assert_false(termijn_bereken(&k, &vraag, &termijn, &fault));
}

static void the_dwangsom_runs_42_days_without_moving(void **state) {
  (void)state;
  static const struct {
    const char *ontvangen, *laatste_dag, *vanaf, *tot;
  } rows[] = {{"2026-06-01", "2026-06-15", "2026-06-16", "2026-07-27"},
              {"2026-03-23", "2026-04-07", "2026-04-08", "2026-05-19"},
              {"2026-03-10", "2026-03-24", "2026-03-25", "2026-05-05"},  /* ends on Bevrijdingsdag and stays there */
              {"2026-06-05", "2026-06-19", "2026-06-20", "2026-07-31"}}; /* starts on a Saturday */
  struct kalender k = kalender(false);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct termijnvraag vraag = {.soort = &ingebrekestelling, .gebeurtenis = d(rows[i].ontvangen)};
    struct termijn termijn;
    struct fault fault;
    assert_true(termijn_bereken(&k, &vraag, &termijn, &fault));
    assert_int_equal(termijn.laatste_dag, d(rows[i].laatste_dag));
    assert_int_equal(termijn.dwangsom_vanaf, d(rows[i].vanaf));
    assert_int_equal(termijn.dwangsom_tot, d(rows[i].tot));
  }
}

static void outside_the_years_of_known_holidays(void **state) {
  (void)state;
  static const struct {
    const char *iso;
    int lengte;
    enum eenheid eenheid;
    bool atw, goed;
  } rows[] = {
      {"1989-12-31", 6, EENHEID_WEKEN, true, false},      {"1989-12-31", 5, EENHEID_WERKDAGEN, false, false},
      {"2100-12-01", 6, EENHEID_WEKEN, true, false},      {"2100-12-31", 1, EENHEID_WERKDAGEN, false, false},
      {"2100-12-29", 2, EENHEID_DAGEN, true, true},       {"2100-12-24", 9999, EENHEID_WERKDAGEN, false, false},
      {"1989-12-31", 6, EENHEID_WEKEN, false, true},      {"2090-01-01", 20, EENHEID_JAREN, true, true},
      {"1850-01-01", 1, EENHEID_DAGEN, false, true},      {"2026-01-01", 9999, EENHEID_JAREN, false, false},
      {"2026-01-01", 9999, EENHEID_MAANDEN, true, false}, {"2199-12-31", 1, EENHEID_DAGEN, false, false},
  };
  struct kalender k = kalender(false);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct termijnsoort soort = {.lengte = rows[i].lengte, .eenheid = rows[i].eenheid, .atw = rows[i].atw};
    struct termijnvraag vraag = {.soort = &soort, .gebeurtenis = d(rows[i].iso)};
    struct termijn termijn;
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(termijn_bereken(&k, &vraag, &termijn, &fault), rows[i].goed);
    assert_int_equal(fault.class, rows[i].goed ? FAULT_NONE : FAULT_INPUT);
  }
}

static void days_that_cannot_be_are_refused(void **state) {
  (void)state;
  static const dag_t dagen[] = {DAG_GEEN, DAG_OPEN, DAG_OPEN - 1, DAG_GEEN + 1, -1000000, 1000000};
  struct kalender k = kalender(false);
  for (size_t i = 0; i < sizeof dagen / sizeof *dagen; i++) {
    struct opschorting stil = {d("2026-06-04"), dagen[i] == DAG_OPEN ? DAG_GEEN : dagen[i], S("")};
    struct termijnvraag vraag = {.soort = &wmo_besluit, .gebeurtenis = dagen[i]};
    struct termijn termijn;
    struct fault fault;
    assert_false(termijn_bereken(&k, &vraag, &termijn, &fault));
    vraag = (struct termijnvraag){
        .soort = &wmo_besluit, .gebeurtenis = d("2026-06-01"), .opschortingen = &stil, .aantal_opschortingen = 1};
    assert_false(termijn_bereken(&k, &vraag, &termijn, &fault));
  }
}

static const struct termijnsoort drie_dagen = {.lengte = 3, .eenheid = EENHEID_DAGEN, .atw = true},
                                 dertien_weken = {.lengte = 13, .eenheid = EENHEID_WEKEN, .atw = true},
                                 twee_weken_afspraak = {.lengte = 2, .eenheid = EENHEID_WEKEN},
                                 een_werkdag = {.lengte = 1, .eenheid = EENHEID_WERKDAGEN};

static void the_explanation_tells_why(void **state) {
  (void)state;
  static const struct {
    const struct termijnsoort *soort;
    const char *gebeurtenis, *zin;
  } rows[] = {
      {&wmo_onderzoek, "2026-03-24",
       "Onderzoek na een Wmo-melding: 6 weken na de dag van de Wmo-melding. Bron: Wmo 2015 art. 2.3.2 lid 1."},
      {&wmo_onderzoek, "2026-03-24",
       "de eerste dag van de termijn is wo 25 maart 2026. 6 weken verder is het di 5 mei 2026."},
      {&wmo_onderzoek, "2026-03-24", "Maar di 5 mei 2026 is Bevrijdingsdag."},
      {&wmo_onderzoek, "2026-03-24", "wo 6 mei 2026 (Algemene termijnenwet, artikel 1)."},
      {&wmo_onderzoek, "2026-03-23", "De laatste dag is ma 4 mei 2026."},
      {&wmo_onderzoek, "2026-04-02",
       "Maar do 14 mei 2026 is Hemelvaartsdag, vr 15 mei 2026 is gelijkgesteld met een feestdag, za 16 mei 2026 is in "
       "het weekend en "
       "zo 17 mei 2026 is in het weekend."},
      {&wmo_onderzoek, "2012-03-19", "is Koninginnedag."},
      {&wmo_besluit, "2026-06-01", "Dan kan de inwoner de gemeente schriftelijk in gebreke stellen (Awb art. 4:17)."},
      {&ingebrekestelling, "2026-06-01",
       "Dan begint de dwangsom op di 16 juni 2026. De dwangsom loopt 42 dagen, tot en met ma 27 juli 2026"},
      {&drie_dagen, "2026-05-13", "(Algemene termijnenwet, artikel 2)."},
      {&dertien_weken, "2026-05-13", "niet geldt (artikel 4)."},
      {&twee_weken_afspraak, "2026-05-13", "De Algemene termijnenwet geldt niet voor deze termijn."},
      {&een_werkdag, "2026-05-13", "Alleen werkdagen tellen mee"},
  };
  struct arena *arena = arena_create(1 << 20);
  struct kalender k = kalender(false);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct termijnvraag vraag = {.soort = rows[i].soort, .gebeurtenis = d(rows[i].gebeurtenis)};
    struct termijn termijn;
    struct fault fault;
    assert_true(termijn_bereken(&k, &vraag, &termijn, &fault));
    struct str uitleg = termijn_uitleg(arena, &k, &vraag, &termijn);
    size_t at;
    if (!str_find(uitleg, str_of(rows[i].zin), &at)) fail_msg("not in: %.*s", STR_ARG(uitleg));
    assert_true(str_ends(uitleg, S(".\n")));
  }
  arena_destroy(arena);
}

static void lengths_in_words(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  assert_string_equal(termijn_lengte(arena, 1, EENHEID_WEKEN).ptr, "1 week");
  assert_string_equal(termijn_lengte(arena, 6, EENHEID_WEKEN).ptr, "6 weken");
  assert_string_equal(termijn_lengte(arena, 1, EENHEID_MAANDEN).ptr, "1 maand");
  assert_string_equal(termijn_lengte(arena, 2, EENHEID_JAREN).ptr, "2 jaar");
  assert_string_equal(termijn_lengte(arena, 1, EENHEID_WERKDAGEN).ptr, "1 werkdag");
  assert_string_equal(termijn_lengte(arena, 14, EENHEID_DAGEN).ptr, "14 dagen");
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_row_ends_on_its_day),
      cmocka_unit_test(every_event_of_forty_years_obeys_articles_1_and_2),
      cmocka_unit_test(standing_still_and_extending),
      cmocka_unit_test(a_term_that_stands_still_has_no_last_day_yet),
      cmocka_unit_test(the_dwangsom_runs_42_days_without_moving),
      cmocka_unit_test(outside_the_years_of_known_holidays),
      cmocka_unit_test(days_that_cannot_be_are_refused),
      cmocka_unit_test(the_explanation_tells_why),
      cmocka_unit_test(lengths_in_words),
  };
  return RUN_TESTS(tests);
}

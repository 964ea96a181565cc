#include "domain/feestdag.h"

enum { ZATERDAG = 6, ZONDAG = 7, EERSTE_KONINGSDAG = 2014 };

/* Easter by the Gregorian computus of Meeus, Jones and Butcher. */
dag_t eerste_paasdag(int jaar) {
  int a = jaar % 19, b = jaar / 100, c = jaar % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;
  return dag_van((struct datum){jaar, n / 31, n % 31 + 1});
}

bool feestdagen_bekend(dag_t dag) {
  int jaar = datum_van(dag).jaar;
  return jaar >= FEESTDAG_JAAR_MIN && jaar <= FEESTDAG_JAAR_MAX;
}

static dag_t koningsdag(int jaar) {
  dag_t dag = dag_van((struct datum){jaar, 4, jaar < EERSTE_KONINGSDAG ? 30 : 27});
  return dag_van_de_week(dag) == ZONDAG ? dag - 1 : dag;
}

static enum feestdag vaste_feestdag(struct datum datum) {
  static const struct {
    int maand, dag;
    enum feestdag feestdag;
  } vast[] = {{1, 1, FEESTDAG_NIEUWJAARSDAG},
              {5, 5, FEESTDAG_BEVRIJDINGSDAG},
              {12, 25, FEESTDAG_EERSTE_KERSTDAG},
              {12, 26, FEESTDAG_TWEEDE_KERSTDAG}};
  for (size_t i = 0; i < sizeof vast / sizeof *vast; i++)
    if (vast[i].maand == datum.maand && vast[i].dag == datum.dag) return vast[i].feestdag;
  return FEESTDAG_GEEN;
}

enum feestdag feestdag_op(dag_t dag) {
  if (!feestdagen_bekend(dag)) return FEESTDAG_GEEN;
  struct datum datum = datum_van(dag);
  switch (dag - eerste_paasdag(datum.jaar)) {
  case -2:
    return FEESTDAG_GOEDE_VRIJDAG;
  case 1:
    return FEESTDAG_TWEEDE_PAASDAG;
  case 39:
    return FEESTDAG_HEMELVAARTSDAG;
  case 50:
    return FEESTDAG_TWEEDE_PINKSTERDAG;
  default:
    return dag == koningsdag(datum.jaar) ? FEESTDAG_KONINGSDAG : vaste_feestdag(datum);
  }
}

struct str feestdag_naam(dag_t dag) {
  static const struct str namen[] = {
      [FEESTDAG_GEEN] = S_INIT(""),
      [FEESTDAG_NIEUWJAARSDAG] = S_INIT("Nieuwjaarsdag"),
      [FEESTDAG_GOEDE_VRIJDAG] = S_INIT("Goede Vrijdag"),
      [FEESTDAG_TWEEDE_PAASDAG] = S_INIT("Tweede Paasdag"),
      [FEESTDAG_KONINGSDAG] = S_INIT("Koningsdag"),
      [FEESTDAG_BEVRIJDINGSDAG] = S_INIT("Bevrijdingsdag"),
      [FEESTDAG_HEMELVAARTSDAG] = S_INIT("Hemelvaartsdag"),
      [FEESTDAG_TWEEDE_PINKSTERDAG] = S_INIT("Tweede Pinksterdag"),
      [FEESTDAG_EERSTE_KERSTDAG] = S_INIT("Eerste Kerstdag"),
      [FEESTDAG_TWEEDE_KERSTDAG] = S_INIT("Tweede Kerstdag"),
  };
  enum feestdag feestdag = feestdag_op(dag);
  return feestdag == FEESTDAG_KONINGSDAG && datum_van(dag).jaar < EERSTE_KONINGSDAG ? S("Koninginnedag")
                                                                                    : namen[feestdag];
}

static bool gelijkgesteld(const struct kalender *kalender, dag_t dag) {
  for (size_t i = 0; i < kalender->aantal && kalender->gelijkgesteld[i] <= dag; i++)
    if (kalender->gelijkgesteld[i] == dag) return true;
  return false;
}

enum vrij vrij_op(const struct kalender *kalender, dag_t dag) {
  if (feestdag_op(dag) != FEESTDAG_GEEN) return VRIJ_FEESTDAG;
  int weekdag = dag_van_de_week(dag);
  if (weekdag == ZATERDAG) return VRIJ_ZATERDAG;
  if (weekdag == ZONDAG) return VRIJ_ZONDAG;
  return gelijkgesteld(kalender, dag) ? VRIJ_GELIJKGESTELD : VRIJ_NIET;
}

bool werkdag_op(const struct kalender *kalender, dag_t dag) {
  enum vrij vrij = vrij_op(kalender, dag);
  return vrij == VRIJ_NIET || (vrij == VRIJ_GELIJKGESTELD && !kalender->gelijkgesteld_vrij);
}

#include "domain/gas.h"

const struct keuze gas_scores[] = {
    {5, "2", "Veel beter dan afgesproken (+2)"},
    {4, "1", "Beter dan afgesproken (+1)"},
    {3, "0", "Zoals afgesproken (0)"},
    {2, "-1", "Minder dan afgesproken (−1)"},
    {1, "-2", "Veel minder dan afgesproken (−2)"},
    {0, NULL, NULL},
};

/* The largest whole number whose square is not more than `n`. */
static int64_t whole_root(int64_t n) {
  int64_t root = 0;
  for (int64_t bit = INT64_C(1) << 31; bit; bit >>= 1)
    if ((root + bit) * (root + bit) <= n) root += bit;
  return root;
}

bool gas_t_score(const struct gas_doel *doelen, size_t aantal, int64_t *ret_honderdsten) {
  int64_t som = 0, gewichten = 0, kwadraten = 0;
  for (size_t i = 0; i < aantal; i++) {
    som += doelen[i].gewicht * doelen[i].score;
    gewichten += doelen[i].gewicht;
    kwadraten += doelen[i].gewicht * doelen[i].gewicht;
  }
  if (gewichten == 0) return false;
  /* ρ = 3/10, so ten times what stands under the root is a whole number. Twice the result, for rounding. */
  int64_t onder = 7 * kwadraten + 3 * gewichten * gewichten;
  int64_t dubbel = whole_root(4 * INT64_C(10000000) * som * som / onder);
  int64_t afstand = (dubbel + 1) / 2;
  *ret_honderdsten = 5000 + (som < 0 ? -afstand : afstand);
  return true;
}

struct str gas_tekst(struct arena *arena, int64_t honderdsten) {
  int64_t whole = honderdsten / 100, rest = honderdsten % 100;
  if (honderdsten < 0) return str_format(arena, "-%lld,%02lld", (long long)-whole, (long long)-rest);
  return str_format(arena, "%lld,%02lld", (long long)whole, (long long)rest);
}

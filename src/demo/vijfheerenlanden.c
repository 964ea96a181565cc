#include "demo/demo.h"

static const char *const leerdam[] = {"Leerdam", "Leerdam", "Leerdam", "Schoonrewoerd", "Kedichem", "Oosterwijk", NULL};
static const char *const meerkerk[] = {
    "Meerkerk",        "Meerkerk", "Ameide", "Lexmond", "Leerbroek", "Nieuwland", "Tienhoven aan de Lek",
    "Hei- en Boeicop", NULL};
static const char *const vianen[] = {"Vianen",     "Vianen",     "Vianen",       "Hagestein",
                                     "Everdingen", "Zijderveld", "Hoef en Haag", NULL};
static const char *const overal[] = {"Leerdam", "Vianen",    "Meerkerk",      "Leerdam",    "Vianen", "Ameide",
                                     "Lexmond", "Hagestein", "Schoonrewoerd", "Zijderveld", NULL};

/* The printed tables of S0-74 and S0-75. */
static const struct demo_lijn lijnen[] = {
    {"gebiedsteam-leerdam", leerdam, "leerdam", false, 14, {547, 594, 641, 274}, 500},
    {"gebiedsteam-meerkerk", meerkerk, "meerkerk", false, 9, {282, 291, 299, 115}, 313},
    {"gebiedsteam-vianen", vianen, "vianen", false, 15, {661, 674, 802, 270}, 556},
    {"wmo-team", overal, "wmo", true, 12, {2046, 2111, 2254, 709}, 269},
};

#define VAN 18628                 /* 2021-01-01 */
#define NU INT64_C(1717137000000) /* 31 May 2024, 8:30 in Amsterdam */

const struct demo_maat demo_vijfheerenlanden = {VAN, NU, lijnen, sizeof lijnen / sizeof *lijnen};

#include "mijn_pagina.h"

/* Five points, so that a phone shows them at once; what else belongs to one stands in a row below it. */
static const struct nav_punt menu[] = {
    {S_INIT("Mijn vraag"), S_INIT("/mijn"), 0},
    {S_INIT("Mijn plan"), S_INIT("/mijn/plan"), 0},
    {S_INIT("Afspraken"), S_INIT("/mijn/afspraken"), 0},
    {S_INIT("Berichten"), S_INIT("/mijn/brieven"), 0},
    {S_INIT("Mijn gegevens"), S_INIT("/mijn/gekeken"), 0},
};
enum { PUNTEN = sizeof menu / sizeof menu[0], ONDER_MAX = 4 };
static const struct nav_punt onder[PUNTEN][ONDER_MAX + 1] = {
    {{S_INIT("Hoe het staat"), S_INIT("/mijn"), 0}, {S_INIT("Vertellen"), S_INIT("/mijn/vertellen"), 0}},
    {{S_INIT("Het plan"), S_INIT("/mijn/plan"), 0}, {S_INIT("Het verslag"), S_INIT("/mijn/verslag"), 0}},
    {{S_INIT("Afspraken"), S_INIT("/mijn/afspraken"), 0}},
    {{S_INIT("Brieven"), S_INIT("/mijn/brieven"), 0},
     {S_INIT("Besluiten"), S_INIT("/mijn/besluiten"), 0},
     {S_INIT("Bericht sturen"), S_INIT("/mijn/bericht"), 0}},
    {{S_INIT("Wie keek er?"), S_INIT("/mijn/gekeken"), 0},
     {S_INIT("Toestemming"), S_INIT("/mijn/toestemming"), 0},
     {S_INIT("Verzoeken"), S_INIT("/mijn/verzoeken"), 0},
     {S_INIT("Uw account"), S_INIT("/mijn/account"), 0}},
};

void mijn_menu(struct kader *kader) {
  kader->nav = menu;
  kader->nav_aantal = PUNTEN;
  for (size_t i = 0; i < PUNTEN; i++) {
    size_t count = 0;
    bool here = false;
    for (; onder[i][count].pad.len; count++) here |= str_eq(onder[i][count].pad, kader->hier);
    if (!here) continue;
    kader->groep = menu[i].pad;
    kader->onder = onder[i];
    kader->onder_aantal = count > 1 ? count : 0;
  }
}

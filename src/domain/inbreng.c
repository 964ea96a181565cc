#include "domain/inbreng.h"

const struct keuze inbreng_soorten[] = {{INBRENG_VERHAAL, "verhaal", "Vertelde voor het eerste gesprek"},
                                        {INBRENG_VERSLAG, "verslag", "Reageerde op het verslag"},
                                        {INBRENG_WOORDEN, "woorden", "Schreef in het plan"},
                                        {INBRENG_DOEL, "doel", "Stelt een doel voor"},
                                        {INBRENG_AFSPRAAK, "afspraak", "Schreef over een afspraak"},
                                        {INBRENG_GESCHIL, "geschil", "Stuurde een bezwaar of klacht"},
                                        {0, NULL, NULL}};

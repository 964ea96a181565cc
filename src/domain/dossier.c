#include "domain/dossier.h"

const struct keuze contactvormen[] = {
    {1, "huisbezoek", "Huisbezoek"},
    {2, "telefoon", "Telefoon"},
    {3, "kantoor", "Op kantoor"},
    {4, "beeldbellen", "Beeldbellen"},
    {5, "email", "E-mail of bericht"},
    {6, "ander", "Anders"},
    {0, NULL, NULL},
};

const struct keuze documentsoorten[] = {
    {DOCUMENT_BIJLAGE, "bijlage", "Bijlage"},
    {DOCUMENT_ONTVANGSTBEVESTIGING, "ontvangstbevestiging", "Ontvangstbevestiging"},
    {DOCUMENT_AFSPRAAKBRIEF, "afspraakbrief", "Brief over een afspraak"},
    {DOCUMENT_PLAN, "plan", "Plan"},
    {DOCUMENT_VERSLAG, "verslag", "Verslag"},
    {DOCUMENT_BESLUIT, "besluit", "Besluit"},
    {DOCUMENT_TERMIJN, "termijn", "Brief over een termijn"},
    {DOCUMENT_GEGEVENS, "gegevens", "Brief over gegevens"},
    {DOCUMENT_BEANTWOORD, "beantwoord", "Uw vraag is beantwoord"},
    {0, NULL, NULL},
};

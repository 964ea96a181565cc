#include "domain/regie.h"

const struct keuze regie_soorten[] = {
    {REGIE_CASUS, "casus", "casusregie"},
    {REGIE_PROCES, "proces", "procesregie"},
    {REGIE_INHOUD, "inhoud", "regie op de inhoud"},
    {REGIE_TRAJECT, "traject", "regie op een traject"},
    {0, NULL, NULL},
};

const struct keuze regie_houders[] = {
    {HOUDER_INWONER, "inwoner", "de inwoner"},
    {HOUDER_NETWERK, "netwerk", "iemand uit het netwerk"},
    {HOUDER_TEAMLID, "teamlid", "iemand van het team"},
    {HOUDER_BEROEPSKRACHT, "beroepskracht", "een beroepskracht van een ander"},
    {HOUDER_VRIJWILLIGER, "vrijwilliger", "een vrijwilliger"},
    {0, NULL, NULL},
};

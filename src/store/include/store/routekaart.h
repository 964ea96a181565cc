/* The facts of the routekaart (domain/routekaart.h), for one household or for all that somebody works on: a fixed
 * number of statements, however many lines of work there are. */
#ifndef STORE_ROUTEKAART_H
#define STORE_ROUTEKAART_H

#include "domain/routekaart.h"
#include "store/toegang.h"

/* What runs in a household and what was asked there and nobody took up yet, the oldest first. Needs INFO_CASUS and
 * INFO_MELDING. What lies in a compartment of its own is left out, as in trajecten_van_casus. */
bool routekaart_van_huishouden(struct toegang *toegang, int64_t huishouden, struct route_regel **ret_regels,
                               size_t *ret_aantal, struct fault *fault);
/* The furthest phase of what runs there, for INFO_BESTAAN; FASE_GEEN when nothing does that he may know of. */
bool fase_van_huishouden(struct toegang *toegang, int64_t huishouden, enum fase *ret_fase, struct fault *fault);
/* The lines of work that the actor works on today, or somebody for whom he stands in; `wie` is empty. One statement.
 * INFO_CASUS, OVER_LIJST. */
bool routekaart_van_werker(struct toegang *toegang, struct route_regel **ret_regels, size_t *ret_aantal,
                           struct fault *fault);

/* Of the resident of the toegang (INFO_EIGEN): what runs for him and what he asked; `wie` is empty. Two statements. */
bool routekaart_van_inwoner(struct toegang *toegang, struct route_regel **ret_regels, size_t *ret_aantal,
                            struct fault *fault);

/* What the latest question of a household said about safety (S1a-59): enum antwoord, 0 = never asked. Needs
 * INFO_MELDING. */
struct route_veiligheid {
  int antwoord;
  dag_t op;
};
bool veiligheid_bij_melding(struct toegang *toegang, int64_t huishouden, struct route_veiligheid *ret_veiligheid,
                            struct fault *fault);

#endif

#include "inrichting/proefroute.h"

#include "intern.h"

struct plekken {
  size_t aantal;
  struct str sleutel[ROUTE_BESTEMMINGEN_MAX], naam[ROUTE_BESTEMMINGEN_MAX];
};

/* Each place once, by key, so that the order in which subjects were ticked does not matter. */
static void erbij(struct plekken *plekken, struct str sleutel, struct str naam) {
  size_t hier = 0;
  while (hier < plekken->aantal && str_cmp(plekken->sleutel[hier], sleutel) < 0) hier++;
  if (hier < plekken->aantal && str_eq(plekken->sleutel[hier], sleutel)) return;
  if (plekken->aantal == ROUTE_BESTEMMINGEN_MAX) return;
  for (size_t i = plekken->aantal++; i > hier; i--) {
    plekken->sleutel[i] = plekken->sleutel[i - 1];
    plekken->naam[i] = plekken->naam[i - 1];
  }
  plekken->sleutel[hier] = sleutel;
  plekken->naam[hier] = naam;
}

static void team_erbij(struct arena *arena, struct plekken *plekken, const struct team_rij *team) {
  erbij(plekken, str_join(arena, S("team "), team->id), team->naam);
}

static void bestemming_erbij(struct arena *arena, const struct inrichting *inrichting, struct plekken *plekken,
                             const struct bestemming *bestemming, dag_t dag) {
  if (bestemming->team) {
    team_erbij(arena, plekken, bestemming->team);
    return;
  }
  const struct organisatie_rij *organisatie = organisatie_op(inrichting, bestemming->organisatie, dag);
  erbij(plekken, str_join(arena, S("organisatie "), bestemming->organisatie),
        organisatie ? organisatie->naam : bestemming->organisatie);
}

static struct routeuitkomst samen(struct arena *arena, const struct plekken *plekken) {
  struct routeuitkomst route = {0};
  for (size_t i = 0; i < plekken->aantal; i++) {
    const char *tussen = i == 0 ? "" : i + 1 == plekken->aantal ? " en " : ", ";
    route.sleutel = str_format(arena, "%.*s|%.*s", STR_ARG(route.sleutel), STR_ARG(plekken->sleutel[i]));
    route.naam = str_format(arena, "%.*s%s%.*s", STR_ARG(route.naam), tussen, STR_ARG(plekken->naam[i]));
  }
  return route;
}

struct routeuitkomst route_van(struct arena *arena, const struct inrichting *inrichting, const struct routevraag *vraag,
                               dag_t dag) {
  struct plekken plekken = {0};
  for (size_t i = 0; i < vraag->aantal; i++) {
    struct bestemming bestemming;
    if (team_voor(inrichting, vraag->onderwerpen[i], vraag->plaats, vraag->leeftijd, dag, &bestemming))
      bestemming_erbij(arena, inrichting, &plekken, &bestemming, dag);
  }
  if (vraag->aantal == 0 && vraag->team.len) {
    const struct team_rij *team = team_opvolger(inrichting, vraag->team, S(""), dag);
    if (team) team_erbij(arena, &plekken, team);
  }
  if (vraag->aantal == 0 && vraag->team.len == 0 && vraag->team_naam.len)
    erbij(&plekken, str_join(arena, S("naam "), vraag->team_naam), vraag->team_naam);
  if (plekken.aantal == 0) return (struct routeuitkomst){S(""), S("Geen rij zegt waarheen")};
  return samen(arena, &plekken);
}

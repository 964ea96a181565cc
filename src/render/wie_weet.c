#include "render/wie_weet.h"

enum toon toestemming_toon(enum toestemming_stand stand) {
  switch (stand) {
  case TOESTEMMING_GEGEVEN:
    return TOON_GOED;
  case TOESTEMMING_GEVRAAGD:
    return TOON_LET_OP;
  case TOESTEMMING_ZONDER:
    return TOON_INFO;
  default:
    return TOON_NEUTRAAL;
  }
}

struct str toestemming_regel(struct arena *arena, const struct toestemming *t) {
  struct str wat = gegevens_tekst(arena, t->gegevens), tot = dag_kort(arena, t->tot);
  return str_format(arena, "%.*s%s%.*s · tot en met %.*s", STR_ARG(t->persoon_naam), wat.len ? " · " : "", STR_ARG(wat),
                    STR_ARG(tot));
}

struct str deling_regel(struct arena *arena, const struct deling *d) {
  struct str grond = d->taak_naam.len ? d->taak_naam : S("met toestemming"), tot = dag_kort(arena, d->tot);
  return str_format(arena, "%.*s · %.*s · tot en met %.*s", STR_ARG(d->persoon_naam), STR_ARG(grond), STR_ARG(tot));
}

struct str deling_stand_tekst(const struct deling *d, dag_t vandaag) {
  if (d->gestopt_op != DAG_GEEN) return S("Gestopt");
  return d->tot < vandaag ? S("Verlopen") : S("Open");
}

enum toon deling_toon(const struct deling *d, dag_t vandaag) {
  return deling_loopt(d, vandaag) ? TOON_GOED : TOON_NEUTRAAL;
}

bool delen_gaat_mee(const struct paar *paar) {
  return !str_eq(paar->naam, S("token")) && !str_eq(paar->naam, S("inzending")) && !str_eq(paar->naam, S("gezien"));
}

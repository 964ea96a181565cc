#include "render/klok.h"

#include "domain/verslag.h"

struct str klok_pad(struct arena *arena, const struct klok *klok) {
  static const char *const wegen[] = {
      [KLOK_MELDING] = "melding", [KLOK_AANVRAAG] = "aanvraag", [KLOK_GESCHIL] = "geschil"};
  return str_format(arena, "/%s/%.*s/termijn", wegen[klok->bron], STR_ARG(klok->publiek));
}

struct str klok_regel(struct arena *arena, const struct klok *klok) {
  struct str wat = klok->bron == KLOK_GESCHIL ? (struct str){0} : klok->wat;
  return str_format(arena, "%.*s%svanaf %.*s", STR_ARG(wat), wat.len ? " · " : "",
                    STR_ARG(dag_lang(arena, klok->gebeurtenis)));
}

struct str klokstap_regel(struct arena *arena, const struct klokstap *stap) {
  struct str regel = str_format(arena, "%.*s", STR_ARG(dag_lang(arena, stap->op)));
  if (stap->tot != DAG_GEEN)
    regel = str_format(arena, "%.*s, tot en met %.*s", STR_ARG(regel), STR_ARG(dag_lang(arena, stap->tot)));
  if (stap->lengte) regel = str_format(arena, "%.*s, met %lld weken", STR_ARG(regel), (long long)stap->lengte);
  if (stap->klaar_op != DAG_GEEN)
    regel = str_format(arena, "%.*s, voorbij op %.*s", STR_ARG(regel), STR_ARG(dag_lang(arena, stap->klaar_op)));
  return str_format(arena, "%.*s · %.*s", STR_ARG(regel), STR_ARG(stap->door));
}

struct str geschil_titel(struct arena *arena, const struct geschil *g) {
  struct str soort = keuze_label(geschilsoorten, (int)g->soort);
  if (g->tegen.naam.len) return str_format(arena, "%.*s: %.*s", STR_ARG(soort), STR_ARG(g->tegen.naam));
  return str_format(arena, "%.*s: %.*s", STR_ARG(soort), STR_ARG(eerste_woorden(arena, g->waartegen, 60)));
}

struct str geschil_regel(struct arena *arena, const struct geschil *g) {
  return str_format(arena, "van %.*s · ontvangen op %.*s · %.*s", STR_ARG(g->van),
                    STR_ARG(dag_lang(arena, g->ontvangen)),
                    STR_ARG(g->behandelaar.id ? g->behandelaar.naam : S("nog bij niemand")));
}

struct str dwangsom_tekst(struct arena *arena, const struct dwangsomstand *stand) {
  const char *dagen = stand->dagen == 1 ? "dag" : "dagen";
  if (stand->bedrag < 0) return str_format(arena, "%d %s; het bedrag is niet bekend", stand->dagen, dagen);
  return str_format(arena, "%.*s euro over %d %s", STR_ARG(bedrag_tekst(arena, stand->bedrag)), stand->dagen, dagen);
}

struct str bezwaar_tijdig(struct arena *arena, const struct geschil *g) {
  struct str tot = dag_lang(arena, g->bezwaar_tot);
  if (!bezwaar_op_tijd(g))
    return str_format(arena, "Te laat: bezwaar kon tot en met %.*s. Vraag waarom het later is (Awb artikel 6:11).",
                      STR_ARG(tot));
  return str_format(arena, "Op tijd: bezwaar kon tot en met %.*s.", STR_ARG(tot));
}

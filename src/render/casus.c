#include "render/casus.h"

#include "base/arena.h"

struct str regie_regel(struct arena *arena, const struct regie *r) {
  struct str who =
      r->organisatie.len ? str_format(arena, "%.*s (%.*s)", STR_ARG(r->naam), STR_ARG(r->organisatie)) : r->naam;
  struct str days = r->tot == DAG_OPEN
                        ? str_format(arena, "sinds %.*s", STR_ARG(dag_lang(arena, r->vanaf)))
                        : str_format(arena, "van %.*s tot en met %.*s", STR_ARG(dag_lang(arena, r->vanaf)),
                                     STR_ARG(dag_lang(arena, r->tot < r->vanaf ? r->vanaf : r->tot)));
  return str_format(arena, "%.*s: %.*s, %.*s. Reden: %.*s", STR_ARG(keuze_label(regie_soorten, (int)r->soort)),
                    STR_ARG(who), STR_ARG(days), STR_ARG(r->reden));
}

bool vraag_loopt(const struct casus_beeld *v, const struct melding *melding) {
  for (size_t i = 0; i < v->traject_aantal; i++)
    if (v->trajecten[i].melding == melding->id && v->trajecten[i].gesloten_op == DAG_GEEN) return true;
  return false;
}

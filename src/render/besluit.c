#include "render/besluit.h"

const struct besluit *besluit_bij_aanvraag(const struct besluiten_beeld *v, const struct aanvraag *aanvraag) {
  for (size_t i = 0; i < v->besluit_aantal; i++)
    if (v->besluiten[i].aanvraag == aanvraag->id) return &v->besluiten[i];
  return NULL;
}

struct str besluit_wat(struct arena *arena, const struct besluit *b) {
  struct str hoeveel = omvang_tekst(arena, &b->omvang);
  if (besluit_eindigt(b->soort))
    return b->tot == DAG_GEEN ? (struct str){0}
                              : str_format(arena, "tot en met %.*s", STR_ARG(dag_lang(arena, b->tot)));
  if (!besluit_kent_toe(b->soort) || b->vanaf == DAG_GEEN || b->tot == DAG_GEEN) return hoeveel;
  dag_t tot = b->stand == BESLUITSTAND_GENOMEN && b->eindigt_op != DAG_GEEN ? b->eindigt_op : b->tot;
  return str_format(arena, "%.*s%s%.*s", STR_ARG(hoeveel), hoeveel.len ? " · " : "",
                    STR_ARG(besluit_periode(arena, b->vanaf, tot)));
}

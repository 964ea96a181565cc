#include "render/overleg.h"

#include "base/arena.h"

struct str belasting_tekst(struct arena *arena, const struct belasting *b) {
  struct str work =
      str_format(arena, "%lld %s, %lld %s", (long long)b->trajecten, b->trajecten == 1 ? "traject" : "trajecten",
                 (long long)b->meldingen, b->meldingen == 1 ? "vraag" : "vragen");
  if (b->weg_vanaf == DAG_GEEN) return work;
  return str_format(arena, "%.*s, weg van %.*s tot en met %.*s", STR_ARG(work), STR_ARG(dag_lang(arena, b->weg_vanaf)),
                    STR_ARG(dag_lang(arena, b->weg_tot)));
}

#include "render/overleg.h"

#include "base/arena.h"

struct str belasting_tekst(struct arena *arena, const struct belasting *b) {
  struct str work =
      str_format(arena, "%lld %s, %lld %s", (long long)b->trajecten, b->trajecten == 1 ? "traject" : "trajecten",
                 (long long)b->meldingen, b->meldingen == 1 ? "vraag" : "vragen");
  struct str uren = b->vak.uren ? str_format(arena, "%lld uur per week", (long long)b->vak.uren) : (struct str){0};
  struct str weg = b->weg_vanaf == DAG_GEEN
                       ? (struct str){0}
                       : str_format(arena, "weg van %.*s tot en met %.*s", STR_ARG(dag_lang(arena, b->weg_vanaf)),
                                    STR_ARG(dag_lang(arena, b->weg_tot)));
  const struct str delen[] = {b->vak.discipline_naam,           b->vak.aandacht_namen, uren, work, weg,
                              registratie_tekst(arena, &b->vak)};
  struct str all = {0};
  for (size_t i = 0; i < sizeof delen / sizeof delen[0]; i++) {
    if (delen[i].len == 0) continue;
    all = all.len ? str_format(arena, "%.*s, %.*s", STR_ARG(all), STR_ARG(delen[i])) : delen[i];
  }
  return all;
}

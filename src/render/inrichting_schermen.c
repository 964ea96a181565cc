#include "render/inrichting_schermen.h"

#include "base/arena.h"

void tpl_rijveld(struct buf *out, const struct formulier *f, const struct rijveld *veld) {
  if (veld->opties && veld->meer)
    tpl_veld_vinkjes(out, f, veld->naam, veld->opties, veld->aantal);
  else if (veld->opties)
    tpl_veld_opties(out, f, veld->naam, veld->opties, veld->aantal);
  else
    tpl_veld(out, f, veld->naam);
}

struct str geldt_tekst(struct arena *arena, dag_t vanaf, dag_t tot) {
  struct str van = dag_lang(arena, vanaf), tm = dag_lang(arena, tot);
  if (vanaf == DAG_GEEN && tot == DAG_OPEN) return S("altijd");
  if (tot == DAG_OPEN) return str_format(arena, "vanaf %.*s", STR_ARG(van));
  if (vanaf == DAG_GEEN) return str_format(arena, "t/m %.*s", STR_ARG(tm));
  return str_format(arena, "%.*s t/m %.*s", STR_ARG(van), STR_ARG(tm));
}

struct str verschil_tekst(struct arena *arena, const struct rijverschil *v) {
  switch (v->soort) {
  case RIJ_BEGINT:
    return v->vanaf == DAG_GEEN ? S("Nieuwe rij")
                                : str_format(arena, "Begint op %.*s", STR_ARG(dag_lang(arena, v->vanaf)));
  case RIJ_EINDIGT:
    return str_format(arena, "Eindigt na %.*s", STR_ARG(dag_lang(arena, v->tot)));
  case RIJ_ANDERS:
    return S("Andere inhoud");
  default:
    return S("Verdwijnt");
  }
}

enum toon verschil_toon(const struct rijverschil *v) {
  static const enum toon tonen[] = {
      [RIJ_BEGINT] = TOON_GOED, [RIJ_EINDIGT] = TOON_NEUTRAAL, [RIJ_ANDERS] = TOON_INFO, [RIJ_WEG] = TOON_LET_OP};
  return tonen[v->soort];
}

struct str versie_woorden(struct arena *arena, int64_t nr) {
  return nr ? str_format(arena, "versie %lld", (long long)nr) : S("de inrichting van het programma");
}

#include "render/verzoek.h"

struct str bewaarzaak_regel(struct arena *arena, const struct bewaarzaak *zaak) {
  if (zaak->tot == DAG_GEEN)
    return str_format(arena, "%.*s: hoe lang dit blijft, is nog niet besloten", STR_ARG(zaak->termijn_naam));
  return str_format(arena, "%.*s: %.*s vanaf %.*s", STR_ARG(zaak->termijn_naam),
                    STR_ARG(termijn_lengte(arena, (int)zaak->lengte, zaak->eenheid)),
                    STR_ARG(dag_lang(arena, zaak->begin)));
}

dag_t verzoek_dag(const struct verzoek *verzoek) {
  return verzoek_uit_te_voeren(verzoek) ? verzoek->uitvoeren_voor : verzoek->laatste_dag;
}

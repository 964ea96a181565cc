#include "domain/wachtlijst.h"

#include <stdlib.h>

const struct keuze wacht_eindes[] = {
    {WACHT_LOOPT, "wacht", "wacht"},
    {WACHT_OPGEPAKT, "opgepakt", "opgepakt"},
    {WACHT_ERAF, "eraf", "van de lijst gehaald"},
    {WACHT_MELDING_DICHT, "gesloten", "de melding is gesloten"},
    {0, NULL, NULL},
};

static dag_t term(const struct wachtregel *regel) {
  return regel->laatste_dag == DAG_GEEN ? DAG_OPEN : regel->laatste_dag;
}

int wachtlijst_orde(const struct wachtregel *a, const struct wachtregel *b) {
  if (a->prioriteit != b->prioriteit) return a->prioriteit < b->prioriteit ? -1 : 1;
  if (term(a) != term(b)) return term(a) < term(b) ? -1 : 1;
  if (a->sinds != b->sinds) return a->sinds < b->sinds ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

static int compare(const void *a, const void *b) {
  return wachtlijst_orde(a, b);
}

void wachtlijst_sorteren(struct wachtregel *regels, size_t aantal) {
  if (aantal) qsort(regels, aantal, sizeof *regels, compare);
}

struct str wachtlijst_waarom(struct arena *arena, const struct wachtregel *eerste, const struct wachtregel *tweede) {
  if (!tweede) return S("Aan de beurt omdat er verder niemand wacht");
  if (eerste->prioriteit != tweede->prioriteit)
    return str_format(arena, "Aan de beurt omdat de prioriteit %.*s is",
                      STR_ARG(keuze_label(prioriteiten, (int)eerste->prioriteit)));
  if (term(eerste) != term(tweede)) return S("Aan de beurt omdat de wettelijke termijn het eerst afloopt");
  if (eerste->sinds != tweede->sinds) return S("Aan de beurt omdat deze vraag het langst wacht");
  return S("Aan de beurt omdat deze vraag als eerste op de lijst kwam");
}

struct str wachttijd_tekst(struct arena *arena, dag_t sinds, dag_t vandaag) {
  int dagen = vandaag - sinds;
  if (dagen <= 0) return S("sinds vandaag");
  return str_format(arena, "wacht %d %s", dagen, dagen == 1 ? "dag" : "dagen");
}

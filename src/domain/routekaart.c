#include "domain/routekaart.h"

#include "base/arena.h"

const char *const fase_namen[FASE_EINDE] = {
    [FASE_GEEN] = "",
    [FASE_MISSCHIEN] = "Ik heb misschien een vraag",
    [FASE_STELLEN] = "Ik wil mijn vraag stellen",
    [FASE_WELKE] = "Welke hulp wil ik voor mijn huishouden of gezin?",
    [FASE_HELPT] = "Helpt de hulp die ik krijg?",
    [FASE_ZELF] = "Kan ik het (weer) zelf?",
};

const char *const stap_namen[STAP_EINDE] = {
    [STAP_GEEN] = "",
    [1] = "",
    [2] = "",
    [STAP_TOEGANKELIJK] = "gemeld",
    [STAP_TRIAGE] = "triage gedaan",
    [STAP_VERHELDEREN] = "vraag verhelderen",
    [STAP_PLAN] = "plan maken",
    [STAP_ONDERSTEUNEN] = "regie en ondersteuning",
    [STAP_BIJHOUDEN] = "bijhouden hoe het gaat",
    [STAP_VINGER_AAN_DE_POLS] = "vinger aan de pols",
};

/* Where each fact brings a line of work (S1a-18). */
static const struct {
  enum fase fase;
  enum stap stap;
} brengt_naar[ROUTE_FEIT_EINDE] = {
    [ROUTE_GEMELD] = {FASE_STELLEN, STAP_TOEGANKELIJK},         [ROUTE_GETRIEERD] = {FASE_STELLEN, STAP_TRIAGE},
    [ROUTE_TRAJECT] = {FASE_WELKE, STAP_VERHELDEREN},           [ROUTE_VERHELDERING] = {FASE_WELKE, STAP_VERHELDEREN},
    [ROUTE_VERHELDERING_KLAAR] = {FASE_WELKE, STAP_PLAN},       [ROUTE_PLAN] = {FASE_WELKE, STAP_PLAN},
    [ROUTE_PLAN_VASTGESTELD] = {FASE_HELPT, STAP_ONDERSTEUNEN}, [ROUTE_ONDERSTEUNING] = {FASE_HELPT, STAP_ONDERSTEUNEN},
    [ROUTE_EVALUATIE] = {FASE_HELPT, STAP_BIJHOUDEN},           [ROUTE_NAZORG] = {FASE_ZELF, STAP_VINGER_AAN_DE_POLS},
};

static int later(const struct route_feit *een, const struct route_feit *ander) {
  if (een->op != ander->op) return een->op > ander->op ? 1 : -1;
  return (int)een->soort - (int)ander->soort;
}

struct route_plek route_bepalen(const struct route_feit *feiten, size_t aantal) {
  struct route_plek plek = {.sinds = DAG_GEEN};
  if (aantal == 0) return plek;
  const struct route_feit *laatste = feiten, *erbuiten = NULL;
  for (size_t i = 1; i < aantal; i++)
    if (later(&feiten[i], laatste) > 0) laatste = &feiten[i];
  plek.fase = brengt_naar[laatste->soort].fase;
  plek.stap = brengt_naar[laatste->soort].stap;
  for (size_t i = 0; i < aantal; i++)
    if (brengt_naar[feiten[i].soort].fase != plek.fase && (!erbuiten || later(&feiten[i], erbuiten) > 0))
      erbuiten = &feiten[i];
  plek.sinds = laatste->op;
  for (size_t i = 0; i < aantal; i++)
    if (feiten[i].op < plek.sinds && (!erbuiten || later(&feiten[i], erbuiten) > 0)) plek.sinds = feiten[i].op;
  return plek;
}

struct str route_hoe_lang(struct arena *arena, const struct route_plek *plek, dag_t vandaag) {
  int dagen = (int)(vandaag - plek->sinds);
  if (dagen <= 0) return S("sinds vandaag");
  return str_format(arena, dagen == 1 ? "%d dag" : "%d dagen", dagen);
}

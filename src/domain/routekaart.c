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

/* Where each fact brings a line of work (S1a-18). `alleen_vooruit`: it is paper beside the work, so it brings nothing
 * back that is further already. */
static const struct {
  enum fase fase;
  enum stap stap;
  bool alleen_vooruit;
} brengt_naar[ROUTE_FEIT_EINDE] = {
    [ROUTE_GEMELD] = {FASE_STELLEN, STAP_TOEGANKELIJK},
    [ROUTE_GETRIEERD] = {FASE_STELLEN, STAP_TRIAGE},
    [ROUTE_TRAJECT] = {FASE_WELKE, STAP_VERHELDEREN},
    [ROUTE_VERHELDERING] = {FASE_WELKE, STAP_VERHELDEREN},
    [ROUTE_ONDERZOEK] = {FASE_WELKE, STAP_VERHELDEREN, true},
    [ROUTE_VERSLAG] = {FASE_WELKE, STAP_PLAN, true},
    [ROUTE_ANDERE_AANPAK] = {FASE_WELKE, STAP_PLAN},
    [ROUTE_VERHELDERING_KLAAR] = {FASE_WELKE, STAP_PLAN},
    [ROUTE_PLAN] = {FASE_WELKE, STAP_PLAN},
    [ROUTE_PLAN_VASTGESTELD] = {FASE_HELPT, STAP_ONDERSTEUNEN},
    [ROUTE_ONDERSTEUNING] = {FASE_HELPT, STAP_ONDERSTEUNEN},
    [ROUTE_EVALUATIE] = {FASE_HELPT, STAP_BIJHOUDEN},
    [ROUTE_NAZORG] = {FASE_ZELF, STAP_VINGER_AAN_DE_POLS},
};

static int later(const struct route_feit *een, const struct route_feit *ander) {
  if (een->op != ander->op) return een->op > ander->op ? 1 : -1;
  return (int)een->soort - (int)ander->soort;
}

static bool counts(const struct route_feit *feiten, size_t aantal, const struct route_feit *feit) {
  const struct route_feit *ervoor = NULL;
  if (!brengt_naar[feit->soort].alleen_vooruit) return true;
  for (size_t i = 0; i < aantal; i++)
    if (!brengt_naar[feiten[i].soort].alleen_vooruit && later(feit, &feiten[i]) > 0 &&
        (!ervoor || later(&feiten[i], ervoor) > 0))
      ervoor = &feiten[i];
  return !ervoor || brengt_naar[ervoor->soort].stap <= brengt_naar[feit->soort].stap;
}

/* The latest one that counts and is of another phase than that. */
static const struct route_feit *latest(const struct route_feit *feiten, size_t aantal, enum fase behalve) {
  const struct route_feit *laatste = NULL;
  for (size_t i = 0; i < aantal; i++)
    if (brengt_naar[feiten[i].soort].fase != behalve && (!laatste || later(&feiten[i], laatste) > 0) &&
        counts(feiten, aantal, &feiten[i]))
      laatste = &feiten[i];
  return laatste;
}

struct route_plek route_bepalen(const struct route_feit *feiten, size_t aantal) {
  const struct route_feit *laatste = latest(feiten, aantal, FASE_GEEN);
  if (!laatste) return (struct route_plek){.sinds = DAG_GEEN};
  struct route_plek plek = {brengt_naar[laatste->soort].fase, brengt_naar[laatste->soort].stap, laatste->op};
  const struct route_feit *erbuiten = latest(feiten, aantal, plek.fase);
  for (size_t i = 0; i < aantal; i++)
    if (feiten[i].op < plek.sinds && (!erbuiten || later(&feiten[i], erbuiten) > 0)) plek.sinds = feiten[i].op;
  return plek;
}

struct str route_hoe_lang(struct arena *arena, const struct route_plek *plek, dag_t vandaag) {
  int dagen = (int)(vandaag - plek->sinds);
  if (dagen <= 0) return S("sinds vandaag");
  return str_format(arena, dagen == 1 ? "%d dag" : "%d dagen", dagen);
}

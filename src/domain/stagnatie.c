#include "domain/stagnatie.h"

const struct keuze seinen[] = {
    {SEIN_PLAN, "zonder-plan", "na zoveel dagen is er nog geen plan vastgesteld"},
    {SEIN_AFSPRAKEN, "afspraken", "zoveel afspraken zijn over hun dag"},
    {SEIN_GESCHIL, "geschil", "zoveel dagen is er verschil van mening over de regie"},
    {SEIN_WACHTEN, "wachten", "zoveel dagen wacht een vraag"},
    {SEIN_WISSELINGEN, "wisselingen", "zo vaak nam een ander een lopend traject over"},
    {SEIN_REGISTRATIE, "registratie", "zoveel dagen voordat een registratie verloopt"},
    {SEIN_TOEWIJZING, "toewijzing", "zoveel dagen voordat hulp van een aanbieder afloopt"},
    {0, NULL, NULL},
};

static int64_t days_since(dag_t dag, dag_t vandaag) {
  return dag == DAG_GEEN ? -1 : vandaag - dag;
}

size_t stagnatie_zoeken(const struct stagnatie_feiten *feiten, const int64_t drempels[SEIN_EINDE], dag_t vandaag,
                        struct stagnatie ret_seinen[SEIN_EINDE]) {
  const int64_t waarden[SEIN_EINDE] = {
      [SEIN_PLAN] = feiten->plan ? -1 : days_since(feiten->begonnen_op, vandaag),
      [SEIN_AFSPRAKEN] = feiten->te_laat ? feiten->te_laat : -1,
      [SEIN_GESCHIL] = days_since(feiten->geschil, vandaag),
      [SEIN_WACHTEN] = days_since(feiten->wacht, vandaag),
      [SEIN_WISSELINGEN] = feiten->wisselingen ? feiten->wisselingen : -1,
      [SEIN_REGISTRATIE] = -1,
      [SEIN_TOEWIJZING] = -1,
  };
  size_t aantal = 0;
  for (int sein = SEIN_PLAN; sein < SEIN_EINDE; sein++)
    if (drempels[sein] != DREMPEL_UIT && waarden[sein] >= 0 && waarden[sein] >= drempels[sein])
      ret_seinen[aantal++] = (struct stagnatie){(enum sein)sein, waarden[sein]};
  return aantal;
}

struct str stagnatie_tekst(struct arena *arena, const struct stagnatie *sein) {
  long long n = sein->waarde;
  const char *dagen = n == 1 ? "dag" : "dagen";
  switch (sein->sein) {
  case SEIN_PLAN:
    return str_format(arena, "Er is na %lld %s nog geen plan vastgesteld.", n, dagen);
  case SEIN_AFSPRAKEN:
    return n == 1 ? S("Een afspraak is over de dag.") : str_format(arena, "%lld afspraken zijn over hun dag.", n);
  case SEIN_GESCHIL:
    return str_format(arena, "Er is al %lld %s verschil van mening over de regie.", n, dagen);
  case SEIN_WACHTEN:
    return str_format(arena, "Een vraag staat al %lld %s op de wachtlijst.", n, dagen);
  case SEIN_WISSELINGEN:
    return str_format(arena, "Het werk ging %lld keer over naar iemand anders.", n);
  case SEIN_REGISTRATIE:
  case SEIN_TOEWIJZING:
  case SEIN_EINDE:
    break;
  }
  return (struct str){0};
}

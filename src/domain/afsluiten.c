#include "domain/afsluiten.h"

const char *const open_namen[OPEN_SOORTEN] = {
    [OPEN_TRAJECT] = "Een traject loopt nog",
    [OPEN_MELDING] = "Een vraag is nog open",
    [OPEN_ONDERSTEUNING] = "Er loopt nog ondersteuning",
    [OPEN_PLANAFSPRAAK] = "Een afspraak van het plan is nog niet klaar",
    [OPEN_EVALUATIE] = "Er staat nog een evaluatie",
    [OPEN_AFSPRAAK] = "Er staat nog een afspraak in de agenda",
    [OPEN_TERUGBELLEN] = "Er moet nog iemand worden teruggebeld",
    [OPEN_ADVIES] = "Een adviesvraag is nog niet beantwoord",
    [OPEN_VASTGELOPEN] = "Er loopt nog iets vast",
    [OPEN_KANT] = "Een traject van een kind hoort hier ook",
    [OPEN_TAAK] = "Na spoed is er nog iets te doen",
    [OPEN_AANVRAAG] = "Op een aanvraag is nog geen besluit",
    [OPEN_TOEWIJZING] = "Bij hulp van een aanbieder is geen evaluatie gepland",
};

size_t sluiten_gestopt(const struct openstaand *open, size_t aantal) {
  size_t gestopt = 0;
  for (size_t i = 0; i < aantal; i++) gestopt += open[i].soort != OPEN_AANVRAAG;
  return gestopt;
}

bool sluiten_toetsen(const struct openstaand *open, size_t aantal, struct str toelichting, struct fault *fault) {
  size_t gestopt = sluiten_gestopt(open, aantal);
  if (!gestopt && (!aantal || toelichting.len)) return true;
  if (!gestopt)
    return fault_add(fault, "toelichting",
                     S("Op een aanvraag is nog geen besluit. Schrijf op waarom u nu toch afsluit."));
  fault_set(fault, FAULT_RULE, S("Er staat nog iets open. Maak dat eerst af."), "%zu things are open", gestopt);
  fault->rule = "AFSLUITEN";
  return false;
}

bool heropenen_toetsen(const struct casus *casus, bool loopt_er_een, struct fault *fault) {
  if (casus->gesloten_op == DAG_GEEN) return fault_set(fault, FAULT_STALE, S("Deze casus loopt al."), "casus is open");
  if (loopt_er_een)
    fault_set(fault, FAULT_RULE, S("Er loopt al een casus voor dit huishouden. Ga daarin verder."), "another casus");
  else if (str_eq(casus->sluitreden, S(SLUITREDEN_SAMENGEVOEGD)))
    fault_set(fault, FAULT_RULE, S("Deze casus is samengevoegd met een andere. Ga daarin verder."), "merged casus");
  else
    return true;
  fault->rule = "HEROPENEN";
  return false;
}

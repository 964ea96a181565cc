#include "store/termijnen.h"

#include "domain/termijn.h"

#include "intern.h"

dag_t termijn_op_naam(const struct tx *tx, struct str naam, dag_t gebeurtenis) {
  const struct nationaal *nationaal = &tx->store->nationaal;
  struct termijnvraag vraag = {.soort = nationaal_termijn(nationaal, naam, gebeurtenis), .gebeurtenis = gebeurtenis};
  struct termijn termijn;
  struct fault fault;
  fault_init(&fault);
  if (!vraag.soort || !termijn_bereken(&nationaal->kalender, &vraag, &termijn, &fault)) return DAG_GEEN;
  return termijn.laatste_dag;
}

dag_t termijn_van_wet(const struct tx *tx, enum wet wet, dag_t ontvangen) {
  struct str naam = wet_termijn(wet);
  return naam.len ? termijn_op_naam(tx, naam, ontvangen) : DAG_GEEN;
}

dag_t besluit_laatste_dag(const struct tx *tx, enum wet wet, dag_t ontvangen) {
  struct str naam = wet == WET_WMO ? S("wmo-besluit") : wet == WET_JEUGDWET ? S("jeugd-besluit") : (struct str){0};
  return naam.len ? termijn_op_naam(tx, naam, ontvangen) : DAG_GEEN;
}

#include "domain/aanvraag.h"

const struct keuze aanvraag_hoes[] = {
    {AANVRAAG_VERSLAG, "verslag", "Met een handtekening onder het verslag"},
    {AANVRAAG_FORMULIER, "formulier", "Met een formulier"},
    {AANVRAAG_BRIEF, "brief", "Met een brief"},
    {AANVRAAG_DIGITAAL, "digitaal", "Digitaal"},
    {0, NULL, NULL},
};

bool aanvraag_toetsen(const struct aanvraag *aanvraag, enum wet wet, dag_t melding_op, dag_t verslag_op,
                      dag_t onderzoek_tot, dag_t vandaag, struct fault *fault) {
  if (aanvraag->ontvangen > vandaag) return fault_add(fault, "ontvangen", S("Deze dag is nog niet geweest."));
  if (aanvraag->ontvangen < melding_op)
    return fault_add(fault, "ontvangen", S("Deze dag ligt voor de dag waarop de vraag binnenkwam."));
  bool after_verslag = verslag_op != DAG_GEEN && aanvraag->ontvangen >= verslag_op;
  bool term_over = onderzoek_tot != DAG_GEEN && aanvraag->ontvangen > onderzoek_tot;
  if (wet != WET_WMO || after_verslag || term_over) return true;
  fault_add(fault, "ontvangen",
            S("Een Wmo-aanvraag kan pas als het verslag is verstuurd, of als het onderzoek langer duurt dan de wet "
              "toestaat (Wmo 2015, artikel 2.3.2 lid 9)."));
  fault->class = FAULT_RULE;
  fault->rule = "wmo-onderzoek-eerst";
  return false;
}

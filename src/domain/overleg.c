#include "domain/overleg.h"

const struct keuze overleg_uitkomsten[] = {
    {OVERLEG_OPPAKKEN, "oppakken", "Oppakken, nu"},
    {OVERLEG_WACHTLIJST, "wachtlijst", "Op de wachtlijst"},
    {OVERLEG_DOORGEVEN, "doorgeven", "Terug naar het loket of doorgeven"},
    {OVERLEG_MEER_WETEN, "meer-weten", "Eerst meer weten"},
    {OVERLEG_GEEN_HULP, "geen-hulp", "Geen hulp van ons"},
    {0, NULL, NULL},
};

const struct keuze prioriteiten[] = {
    {PRIORITEIT_HOOG, "hoog", "hoog"},
    {PRIORITEIT_GEWOON, "gewoon", "gewoon"},
    {PRIORITEIT_LAAG, "laag", "laag"},
    {0, NULL, NULL},
};

bool overleg_besproken(enum overleg_uitkomst uitkomst) {
  return uitkomst != OVERLEG_MEER_WETEN;
}

bool overleg_toetsen(const struct overleg *overleg, dag_t vandaag, struct fault *fault) {
  if (overleg->dag < vandaag) fault_add(fault, "dag", S("Deze dag is al geweest."));
  if (overleg->inwoner_moet && !overleg->casus)
    fault_add(fault, "soort", S("Dit overleg gaat over één casus. Plan het bij het huishouden."));
  if (overleg->inwoner_moet && overleg->inwoner.len == 0)
    fault_add(fault, "inwoner", S("Bij dit overleg is de inwoner erbij. Schrijf op wie er komt."));
  if (overleg->inwoner_nee && overleg->inwoner.len)
    fault_add(fault, "inwoner", S("Dit overleg is zonder de inwoner. Kies een ander overleg of laat dit leeg."));
  if (fault->field_count == 0) return true;
  fault->rule = "OVERLEG-INWONER";
  return false;
}

bool overleg_sluiten_toetsen(const struct overleg *overleg, dag_t vandaag, struct fault *fault) {
  if (overleg->dag > vandaag)
    return fault_set(fault, FAULT_RULE, S("Dit overleg is nog niet geweest."), "meeting lies ahead");
  if (!overleg->inwoner_moet || overleg->inwoner_erbij) return true;
  fault_set(
      fault, FAULT_RULE,
      S("De inwoner, of wie namens de inwoner spreekt, was er niet bij. Dit overleg telt dan niet. Plan een nieuwe dag "
        "of zet bij Aanwezig dat de inwoner erbij was."),
      "resident was not there");
  fault->rule = "OVERLEG-INWONER";
  return false;
}

bool bespreking_toetsen(bool melding, int uitkomst, struct str eigenaar, struct str afspraak, struct fault *fault) {
  bool words = !melding || (uitkomst != OVERLEG_OPPAKKEN && uitkomst != OVERLEG_WACHTLIJST);
  if (melding && !keuze_van(overleg_uitkomsten, uitkomst)) fault_add(fault, "uitkomst", S("Kies wat u afspreekt."));
  if (eigenaar.len == 0) fault_add(fault, "werker", S("Kies wie dit doet."));
  if (words && afspraak.len == 0) fault_add(fault, "afspraak", S("Schrijf in één regel op wat u afspreekt."));
  return fault->field_count == 0;
}

#include "domain/nazorg.h"

const struct keuze nazorgwies[] = {
    {NAZORG_NETWERK, "netwerk", "Iemand uit het netwerk"},
    {NAZORG_BASIS, "basisvoorziening", "Een basisvoorziening"},
    {NAZORG_TEAM, "team", "Het team"},
    {0, NULL, NULL},
};

const struct keuze nazorgeenheden[] = {
    {NAZORG_WEKEN, "weken", "weken"},
    {NAZORG_MAANDEN, "maanden", "maanden"},
    {0, NULL, NULL},
};

const struct keuze nazorggaten[] = {
    {GAAT_GOED, "goed", "Het gaat goed"},
    {GAAT_LET_OP, "let-op", "Iets om op te letten"},
    {GAAT_HULP, "hulp", "Er is weer hulp nodig"},
    {0, NULL, NULL},
};

enum { OM_DE_MAX = 520 };

bool nazorg_toetsen(const struct nazorg *nazorg, dag_t vandaag, struct fault *fault) {
  if (!keuze_van(nazorgwies, (int)nazorg->wie)) fault_add(fault, "wie", S("Kies wie contact houdt."));
  if (nazorg->naam.len == 0 && (nazorg->wie == NAZORG_NETWERK || nazorg->wie == NAZORG_BASIS))
    fault_add(fault, "naam", S("Schrijf op wie dit is."));
  if (nazorg->om_de < 0 || nazorg->om_de > OM_DE_MAX) fault_add(fault, "om_de", S("Vul een getal in, bijvoorbeeld 6."));
  if (nazorg->om_de && !keuze_van(nazorgeenheden, nazorg->eenheid))
    fault_add(fault, "eenheid", S("Kies weken of maanden."));
  if (nazorg->volgende == DAG_GEEN && nazorg->om_de == 0)
    fault_add(fault, "volgende", S("Vul in wanneer het volgende contact is, of hoe vaak er contact is."));
  if (nazorg->volgende != DAG_GEEN && nazorg->volgende < vandaag)
    fault_add(fault, "volgende", S("Kies een dag die nog komt."));
  return fault->field_count == 0;
}

dag_t nazorg_daarna(const struct nazorg *nazorg, dag_t gehouden_op) {
  if (nazorg->om_de == 0) return DAG_GEEN;
  if (nazorg->eenheid == NAZORG_MAANDEN) return dag_plus_maanden(gehouden_op, (int)nazorg->om_de);
  return gehouden_op + (dag_t)(7 * nazorg->om_de);
}

bool nazorgcontact_toetsen(const struct nazorgcontact *contact, dag_t volgende, dag_t vandaag, struct fault *fault) {
  if (contact->gehouden_op > vandaag) fault_add(fault, "gehouden_op", S("Deze dag is nog niet geweest."));
  if (!keuze_van(nazorggaten, (int)contact->gaat)) fault_add(fault, "gaat", S("Kies hoe het gaat."));
  if ((contact->gaat == GAAT_LET_OP || contact->gaat == GAAT_HULP) && contact->woorden.len == 0)
    fault_add(fault, "woorden", S("Schrijf kort op wat er speelt."));
  if (volgende != DAG_GEEN && volgende <= contact->gehouden_op)
    fault_add(fault, "volgende", S("Kies een dag na dit contact."));
  return fault->field_count == 0;
}

struct str nazorg_ritme(struct arena *arena, const struct nazorg *nazorg) {
  bool months = nazorg->eenheid == NAZORG_MAANDEN;
  if (nazorg->om_de == 0) return (struct str){0};
  if (nazorg->om_de == 1) return months ? S("elke maand") : S("elke week");
  return str_format(arena, "elke %lld %s", (long long)nazorg->om_de, months ? "maanden" : "weken");
}

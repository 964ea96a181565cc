#include "domain/signaal.h"

const struct keuze ja_nee_weet_niet[] = {
    {JA, "ja", "Ja"}, {NEE, "nee", "Nee"}, {WEET_NIET, "weet-niet", "Weet ik niet"}, {0, NULL, NULL}};

const struct keuze signaal_standen[] = {
    {SIGNAAL_TE_WEGEN, "te-wegen", "Nog te wegen"},
    {SIGNAAL_MEER_NODIG, "meer-nodig", "Eerst meer informatie"},
    {SIGNAAL_GEWOGEN, "gewogen", "Gewogen"},
    {0, NULL, NULL},
};

const struct keuze wegingen[] = {
    {WEGING_MELDING, "melding", "Het wordt een melding, de inwoner wil dat"},
    {WEGING_MET_MENSEN, "mensen", "Besproken met de mensen om de inwoner heen, zij pakken het op"},
    {WEGING_TEAM, "team", "Een ander team weegt het, bijvoorbeeld Eropaf"},
    {WEGING_VT_ADVIES, "veilig-thuis-advies", "Advies gevraagd aan Veilig Thuis"},
    {WEGING_VT_MELDING, "veilig-thuis-melding", "Gemeld bij Veilig Thuis"},
    {WEGING_GEEN_ACTIE, "geen-actie", "Geen actie"},
    {WEGING_MEER_NODIG, "meer-nodig", "Eerst is meer informatie nodig"},
    {0, NULL, NULL},
};

const struct keuze informeren_keuzes[] = {
    {INFORMEREN_VERTELD, "verteld", "Het is verteld"},
    {INFORMEREN_UITZONDERING, "uitzondering", "Nu nog niet, met een reden"},
    {0, NULL, NULL},
};

bool signaal_toetsen(dag_t ontvangen, bool persoon_bekend, struct str over, dag_t vandaag, struct fault *fault) {
  if (ontvangen > vandaag) fault_add(fault, "ontvangen", S("Deze dag is nog niet geweest."));
  if (!persoon_bekend && over.len == 0)
    fault_add(fault, "over", S("Schrijf op over wie het gaat, of zoek eerst de inwoner."));
  return fault->field_count == 0;
}

static void check_talk(const struct signaal_weging *weging, dag_t ontvangen, dag_t vandaag, struct fault *fault) {
  if (weging->gesproken_met.len == 0) fault_add(fault, "gesproken_met", S("Schrijf op wie u hebt gesproken."));
  if (weging->gesproken_op == DAG_GEEN)
    fault_add(fault, "gesproken_op", S("Vul de dag in waarop u dit hebt besproken."));
  else if (weging->gesproken_op > vandaag)
    fault_add(fault, "gesproken_op", S("Deze dag is nog niet geweest."));
  else if (weging->gesproken_op < ontvangen)
    fault_add(fault, "gesproken_op", S("Deze dag ligt voor de dag waarop het signaal binnenkwam."));
}

bool weging_toetsen(const struct signaal_weging *weging, int64_t naar_team, int64_t nu_team, dag_t ontvangen,
                    dag_t vandaag, enum signaal_stand *ret_stand, struct fault *fault) {
  switch (weging->uitkomst) {
  case WEGING_MELDING:
  case WEGING_MET_MENSEN:
  case WEGING_VT_ADVIES:
  case WEGING_VT_MELDING:
    check_talk(weging, ontvangen, vandaag, fault);
    break;
  case WEGING_TEAM:
    if (!naar_team || naar_team == nu_team) fault_add(fault, "team", S("Kies een ander team."));
    break;
  case WEGING_GEEN_ACTIE:
  case WEGING_MEER_NODIG:
    break;
  default:
    fault_add(fault, "uitkomst", S("Kies wat eruit komt."));
  }
  if (weging->tekst.len == 0) fault_add(fault, "tekst", S("Schrijf op wat u hebt gewogen en waarom."));
  if (fault->field_count) return false;
  *ret_stand = weging->uitkomst == WEGING_TEAM         ? SIGNAAL_TE_WEGEN
               : weging->uitkomst == WEGING_MEER_NODIG ? SIGNAAL_MEER_NODIG
                                                       : SIGNAAL_GEWOGEN;
  return true;
}

bool informeren_toetsen(enum informeren wat, struct str tekst, dag_t dag, dag_t ontvangen, dag_t vandaag,
                        struct fault *fault) {
  bool told = wat == INFORMEREN_VERTELD;
  if (!keuze_van(informeren_keuzes, (int)wat)) fault_add(fault, "informeren", S("Kies of het is verteld."));
  if (tekst.len == 0)
    fault_add(fault, "informeren_tekst",
              told ? S("Schrijf op hoe het is verteld.") : S("Schrijf op waarom nu nog niet."));
  if (dag == DAG_GEEN)
    fault_add(fault, "informeren_dag", told ? S("Vul de dag in.") : S("Vul in wanneer u dit opnieuw bekijkt."));
  else if (told && (dag > vandaag || dag < ontvangen))
    fault_add(fault, "informeren_dag", S("Deze dag kan niet: na het signaal en niet later dan vandaag."));
  else if (!told && dag <= vandaag)
    fault_add(fault, "informeren_dag", S("Kies een dag die nog komt."));
  return fault->field_count == 0;
}

bool informeren_nodig(const struct signaal *signaal, dag_t vandaag) {
  if (!signaal->persoon || signaal->stand != SIGNAAL_GEWOGEN) return false;
  return signaal->informeren == INFORMEREN_NOG_NIET ||
         (signaal->informeren == INFORMEREN_UITZONDERING && signaal->informeren_dag <= vandaag);
}

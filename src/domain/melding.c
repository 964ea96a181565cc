#include "domain/melding.h"

const struct keuze wetten[] = {
    {WET_WMO, "wmo", "Wmo 2015 (hulp thuis, begeleiding, hulpmiddelen)"},
    {WET_JEUGDWET, "jeugdwet", "Jeugdwet (opvoeden en opgroeien)"},
    {WET_PARTICIPATIEWET, "participatiewet", "Participatiewet (werk en inkomen)"},
    {WET_SCHULDHULP, "wgs", "Wet gemeentelijke schuldhulpverlening (schulden)"},
    {WET_GEEN, "geen", "Nog niet duidelijk of geen wet"},
    {0, NULL, NULL},
};

const struct keuze sluitredenen[] = {
    {SLUIT_BEANTWOORD, "beantwoord", "De vraag is beantwoord en de inwoner vindt dat ook"},
    {SLUIT_VERSLAG, "verslag", "Het onderzoek is klaar en het verslag is verstuurd"},
    {SLUIT_INGETROKKEN, "ingetrokken", "De inwoner trekt de vraag in"},
    {SLUIT_DOORGEGEVEN, "doorgegeven", "Doorgegeven aan een andere organisatie"},
    {SLUIT_GEEN_CONTACT, "geen-contact", "Geen contact gekregen"},
    {SLUIT_OVERLEDEN, "overleden", "De inwoner is overleden"},
    {SLUIT_VERHUISD, "verhuisd", "De inwoner is verhuisd naar een andere gemeente"},
    {SLUIT_VERGISSING, "vergissing", "Per vergissing opgenomen"},
    {0, NULL, NULL},
};

struct str sluitreden_naam(enum sluitreden reden) {
  return reden == SLUIT_LOKET ? S("Klaar aan het loket") : keuze_label(sluitredenen, (int)reden);
}

struct str wet_termijn(enum wet wet) {
  switch (wet) {
  case WET_WMO:
    return S("wmo-onderzoek");
  case WET_JEUGDWET:
    return S("jeugd-besluit");
  default:
    return (struct str){0};
  }
}

struct str wet_kort(enum wet wet) {
  switch (wet) {
  case WET_WMO:
    return S("Wmo");
  case WET_JEUGDWET:
    return S("Jeugdwet");
  case WET_PARTICIPATIEWET:
    return S("Participatiewet");
  case WET_SCHULDHULP:
    return S("Schuldhulp");
  default:
    return S("Nog niet duidelijk");
  }
}

struct str melding_nummer(struct arena *arena, dag_t ontvangen, int64_t id) {
  return str_format(arena, "%04d-%06lld", datum_van(ontvangen).jaar, (long long)id);
}

static bool needs_consent(enum sluitreden reden) {
  return reden == SLUIT_INGETROKKEN || reden == SLUIT_BEANTWOORD;
}

static void check_consent(dag_t ontvangen, const struct sluiting *sluiting, dag_t vandaag, struct fault *fault) {
  if (sluiting->instemming_wie.len == 0)
    fault_add(fault, "instemming_wie", S("Schrijf op wie dit heeft gezegd. Dit moet van de Wmo (artikel 2.3.2)."));
  if (sluiting->instemming_hoe.len == 0)
    fault_add(fault, "instemming_hoe", S("Schrijf op hoe dit is gezegd, bijvoorbeeld aan de telefoon."));
  if (sluiting->instemming_op == DAG_GEEN)
    fault_add(fault, "instemming_op", S("Vul de dag in waarop dit is gezegd."));
  else if (sluiting->instemming_op > vandaag)
    fault_add(fault, "instemming_op", S("Deze dag is nog niet geweest."));
  else if (sluiting->instemming_op < ontvangen)
    fault_add(fault, "instemming_op", S("Deze dag ligt voor de dag waarop de vraag binnenkwam."));
}

bool sluiting_toetsen(enum wet wet, dag_t ontvangen, const struct sluiting *sluiting, dag_t vandaag,
                      struct fault *fault) {
  bool stops_clock_unheard =
      sluiting->reden == SLUIT_DOORGEGEVEN || sluiting->reden == SLUIT_GEEN_CONTACT || sluiting->reden == SLUIT_LOKET;
  if (wet == WET_WMO && stops_clock_unheard) {
    fault_add(fault, "reden",
              S("Een Wmo-melding mag pas dicht als de inwoner haar intrekt of vindt dat zij beantwoord is, of als het "
                "verslag is verstuurd (Wmo 2015, artikel 2.3.2). Tot die tijd loopt de termijn door."));
    fault->class = FAULT_RULE;
    fault->rule = "WMO-SLUIT";
  }
  if (sluiting->reden == SLUIT_VERSLAG && !sluiting->verslag_verstuurd)
    fault_add(fault, "reden", S("Er is nog geen verslag verstuurd."));
  if (sluiting->reden == SLUIT_VERSLAG && sluiting->aanvraag_loopt)
    fault_add(fault, "reden", S("Er loopt een aanvraag. Daar hoort eerst een besluit op te komen."));
  if (sluitreden_naam(sluiting->reden).len == 0) fault_add(fault, "reden", S("Kies een reden."));
  if (wet == WET_WMO && needs_consent(sluiting->reden)) check_consent(ontvangen, sluiting, vandaag, fault);
  if (!needs_consent(sluiting->reden) && sluiting->reden != SLUIT_VERSLAG && sluiting->toelichting.len == 0)
    fault_add(fault, "toelichting", S("Leg kort uit wat er is gebeurd."));
  return fault->field_count == 0;
}

bool ontvangst_toetsen(dag_t ontvangen, dag_t vandaag, struct fault *fault) {
  if (ontvangen > vandaag) return fault_add(fault, "ontvangen", S("Deze dag is nog niet geweest."));
  if (ontvangen < dag_van((struct datum){2015, 1, 1}))
    return fault_add(fault, "ontvangen", S("Deze dag ligt voor 1 januari 2015. Kijk of het jaar klopt."));
  return true;
}

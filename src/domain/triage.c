#include "domain/triage.h"

const struct keuze melder_soorten[] = {
    {MELDER_ZELF, "zelf", "De inwoner zelf"},
    {MELDER_NAASTE, "naaste", "Iemand namens de inwoner"},
    {MELDER_PROFESSIONAL, "professional", "Een professional of verwijzer"},
    {0, NULL, NULL},
};

const struct keuze triage_antwoorden[] = {
    {ANTWOORD_JA, "ja", "Ja"},
    {ANTWOORD_NEE, "nee", "Nee"},
    {ANTWOORD_ONBEKEND, "onbekend", "Weet ik niet"},
    {0, NULL, NULL},
};

const struct keuze ja_nee[] = {
    {ANTWOORD_JA, "ja", "Ja"},
    {ANTWOORD_NEE, "nee", "Nee"},
    {0, NULL, NULL},
};

const struct keuze identiteiten[] = {
    {1, "gegevens", "De beller noemde gegevens die kloppen"},
    {2, "legitimatie", "Ik zag een legitimatiebewijs"},
    {3, "teruggebeld", "Ik belde terug op een bekend nummer"},
    {4, "bekend", "Ik ken deze persoon"},
    {5, "niet", "Niet gecontroleerd"},
    {0, NULL, NULL},
};

const struct keuze urgenties[] = {
    {URGENTIE_GEWOON, "gewoon", "Gewoon"},
    {URGENTIE_SNEL, "snel", "Snel"},
    {URGENTIE_DIRECT, "direct", "Direct"},
    {0, NULL, NULL},
};

static void check_who(const struct opname_melder *melder, struct fault *fault) {
  if (melder->soort == MELDER_NAASTE && melder->naam.len == 0)
    fault_add(fault, "melder_naam", S("Schrijf op wie er belt of schrijft."));
  if (melder->soort == MELDER_PROFESSIONAL && melder->verwijzer.len + melder->organisatie.len + melder->naam.len == 0)
    fault_add(fault, "verwijzer", S("Kies wie dit meldt, of vul de organisatie of de naam in."));
}

bool melder_toetsen(const struct opname_melder *melder, struct fault *fault) {
  check_who(melder, fault);
  if (melder->soort != MELDER_NAASTE && melder->soort != MELDER_PROFESSIONAL) return fault->field_count == 0;
  if (melder->weet_ervan != ANTWOORD_JA && melder->weet_ervan != ANTWOORD_NEE)
    fault_add(fault, "weet_ervan", S("Vraag of de inwoner weet van deze melding."));
  if (melder->weet_ervan == ANTWOORD_NEE) {
    fault_add(fault, "weet_ervan",
              S("De inwoner weet er niet van. Dan is dit een signaal: er gaat geen brief uit en er loopt geen "
                "termijn. Kies onderaan Verder als signaal."));
    fault->class = FAULT_RULE;
    fault->rule = "MELDING-SIGNAAL";
  }
  return fault->field_count == 0;
}

bool vrijwillig_toetsen(int vrijwillig, struct str grond, struct fault *fault) {
  if (vrijwillig == ANTWOORD_NEE && grond.len == 0)
    return fault_add(fault, "grond", S("Schrijf op waarop de hulp berust, bijvoorbeeld een maatregel van de rechter."));
  return true;
}

enum urgentie urgentie_voorstellen(int spoed, int veilig, int onderwerp) {
  bool doubt = veilig == ANTWOORD_NEE || veilig == ANTWOORD_ONBEKEND || spoed == ANTWOORD_ONBEKEND;
  int urgentie = doubt ? URGENTIE_SNEL : URGENTIE_GEWOON;
  if (spoed == ANTWOORD_JA) urgentie = URGENTIE_DIRECT;
  return (enum urgentie)(onderwerp > urgentie ? onderwerp : urgentie);
}

int urgentie_rang(int urgentie) {
  return urgentie <= URGENTIE_GEWOON ? URGENTIE_DIRECT - URGENTIE_GEWOON : URGENTIE_DIRECT - urgentie;
}

static struct sluiting ending(enum sluitreden reden, const struct uitkomst_in *in) {
  return (struct sluiting){.reden = reden,
                           .toelichting = in->toelichting,
                           .instemming_wie = in->instemming_wie,
                           .instemming_hoe = in->instemming_hoe,
                           .instemming_op = in->instemming_op};
}

bool uitkomst_sluit(const struct uitkomst_soort *soort, enum wet wet, const struct uitkomst_in *in,
                    struct sluiting *ret_sluiting) {
  bool said = in->instemming_wie.len > 0 || in->instemming_hoe.len > 0;
  enum sluitreden reden;
  if (soort->sluit_wmo == SLUIT_WMO_INGETROKKEN)
    reden = SLUIT_INGETROKKEN;
  else if (soort->sluit_wmo == SLUIT_WMO_AKKOORD || (soort->leidt_tot == LEIDT_TOT_LOKET && wet == WET_WMO && said))
    reden = SLUIT_BEANTWOORD;
  else if (wet != WET_WMO && (soort->leidt_tot == LEIDT_TOT_LOKET || soort->leidt_tot == LEIDT_TOT_SLUITEN))
    reden = SLUIT_LOKET;
  else
    return false;
  *ret_sluiting = ending(reden, in);
  return true;
}

static void check_acute(const struct uitkomst_in *in, dag_t ontvangen, dag_t vandaag, struct fault *fault) {
  if (in->acuut_wie.len == 0) fault_add(fault, "acuut_wie", S("Schrijf op welke organisatie u hebt gebeld."));
  if (in->acuut_gesproken.len == 0) fault_add(fault, "acuut_gesproken", S("Schrijf op wie u daar hebt gesproken."));
  if (in->acuut_op == DAG_GEEN)
    fault_add(fault, "acuut_op", S("Vul de dag in waarop u belde."));
  else if (in->acuut_op > vandaag)
    fault_add(fault, "acuut_op", S("Deze dag is nog niet geweest."));
  else if (in->acuut_op < ontvangen)
    fault_add(fault, "acuut_op", S("Deze dag ligt voor de dag waarop de vraag binnenkwam."));
  if (in->acuut_om < 0) fault_add(fault, "acuut_om", S("Vul de tijd in waarop u belde, bijvoorbeeld 14:05."));
}

/* Who passes a question on knows to whom, and tells what it is about (S2-117). */
static void check_transfer(const struct uitkomst_in *in, struct fault *fault) {
  if (in->overdracht_organisatie.len == 0 && in->overdracht_naam.len == 0)
    fault_add(fault, "overdracht_organisatie", S("Kies aan wie u de vraag overdraagt, of typ de naam."));
  if (in->overdracht_organisatie.len && in->overdracht_naam.len)
    fault_add(fault, "overdracht_naam", S("Kies een organisatie uit de lijst, of typ een naam. Niet allebei."));
  if (in->toelichting.len == 0) fault_add(fault, "toelichting", S("Schrijf op wat de ander moet weten."));
}

bool uitkomst_toetsen(const struct uitkomst_soort *soort, enum wet wet, dag_t ontvangen, const struct uitkomst_in *in,
                      dag_t vandaag, struct fault *fault) {
  struct sluiting sluiting;
  if (soort->leidt_tot == LEIDT_TOT_ACUUT) check_acute(in, ontvangen, vandaag, fault);
  if (soort->leidt_tot == LEIDT_TOT_OVERDRACHT) check_transfer(in, fault);
  if (soort->reden_nodig && in->toelichting.len == 0)
    fault_add(fault, "toelichting", S("Deze uitkomst vraagt om een reden. Schrijf die op."));
  if (soort->leidt_tot == LEIDT_TOT_LOKET && in->toelichting.len == 0)
    fault_add(fault, "toelichting", S("Schrijf kort op wat u hebt gezegd of gedaan."));
  if (uitkomst_sluit(soort, wet, in, &sluiting)) sluiting_toetsen(wet, ontvangen, &sluiting, vandaag, fault);
  return fault->field_count == 0;
}

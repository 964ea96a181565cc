#include "domain/samenvoegen.h"

#include "base/text.h"
#include "domain/zoeknaam.h"

enum { ALS_DEZELFDE = 85 };

const struct keuze wiens_keuzes[] = {
    {VAN_DEZE, "deze", "Van deze"}, {VAN_ANDER, "ander", "Van de andere"}, {0, NULL, NULL}};

bool lijken_dezelfde(struct arena *arena, const struct persoon *een, const struct persoon *ander) {
  if (een->bsn.len && ander->bsn.len) return str_eq(een->bsn, ander->bsn);
  struct zoekwoord typed[ZOEKWOORDEN_MAX], his[PERSOONSWOORDEN_MAX];
  size_t count = zoekwoorden_van_vraag(arena, persoon_naam(arena, een), typed);
  size_t his_count = zoekwoorden_van_persoon(arena, ander, his);
  bool whole = een->geboren > 0 && deeldatum_volledig(een->geboren);
  if (whole && geboorte_past(deeldatum_laatste_dag(een->geboren), ander->geboren) == GEBOORTE_ANDERS) return false;
  bool same_day = whole && een->geboren == ander->geboren;
  int score = zoekscore(typed, count, DAG_GEEN, his, his_count, ander->geboren);
  if (same_day) return score >= ZOEKSCORE_ZWAK;
  bool other_year = een->geboren > 0 && ander->geboren > 0 && een->geboren / 10000 != ander->geboren / 10000;
  return !other_year && een->voornamen.len && score >= ALS_DEZELFDE;
}

bool samenvoegen_toetsen(const struct persoon *deze, const struct persoon *ander, const struct samenvoeging *keuze,
                         struct fault *fault) {
  bool differ = deze->bsn.len && ander->bsn.len && !str_eq(deze->bsn, ander->bsn);
  bool this_sure = deze->geverifieerd_op && deze->bsn.len, that_sure = ander->geverifieerd_op && ander->bsn.len;
  if (differ && this_sure && that_sure)
    return fault_set(fault, FAULT_RULE,
                     S("Deze twee hebben elk een eigen BSN in de basisregistratie. Het zijn twee mensen, ook als ze op "
                       "elkaar lijken. U kunt ze niet samenvoegen."),
                     "two verified numbers");
  if (differ && ((this_sure && keuze->bsn == VAN_ANDER) || (that_sure && keuze->bsn != VAN_ANDER)))
    return fault_add(fault, "bsn", S("Kies het BSN dat is gecontroleerd in de basisregistratie."));
  return true;
}

static struct str known(struct str first, struct str second) {
  return first.len ? first : second;
}

struct persoon samenvoegen(const struct persoon *deze, const struct persoon *ander, const struct samenvoeging *keuze) {
  struct persoon one = *deze;
  if (keuze->naam == VAN_ANDER) {
    one.voornamen = ander->voornamen;
    one.voorletters = ander->voorletters;
    one.voorvoegsel = ander->voorvoegsel;
    one.geslachtsnaam = ander->geslachtsnaam;
  }
  if (keuze->geslacht == VAN_ANDER) one.geslacht = ander->geslacht;
  if (keuze->geboren == VAN_ANDER || one.geboren == DEELDATUM_GEEN) one.geboren = ander->geboren;
  if (keuze->adres == VAN_ANDER) {
    one.adres = ander->adres;
    one.gemeente = ander->gemeente;
  }
  one.bsn = keuze->bsn == VAN_ANDER ? known(ander->bsn, deze->bsn) : known(deze->bsn, ander->bsn);
  one.partnernaam = known(deze->partnernaam, ander->partnernaam);
  one.geheim = deze->geheim || ander->geheim;
  if (one.overleden == DEELDATUM_GEEN) one.overleden = ander->overleden;
  bool his_number = one.bsn.len && str_eq(one.bsn, ander->bsn) && ander->geverifieerd_op;
  if (his_number && ander->geverifieerd_op > one.geverifieerd_op) {
    one.bron = ander->bron;
    one.geverifieerd_op = ander->geverifieerd_op;
  }
  return one;
}

struct samenvoeging samenvoegen_voorstel(const struct persoon *deze, const struct persoon *ander) {
  bool register_knows = ander->geverifieerd_op && !deze->geverifieerd_op;
  int all = register_knows ? VAN_ANDER : VAN_DEZE;
  struct samenvoeging keuze = {all, all, all, all, all};
  if (!register_knows && deze->geboren == DEELDATUM_GEEN) keuze.geboren = VAN_ANDER;
  if (!register_knows && deze->bsn.len == 0) keuze.bsn = VAN_ANDER;
  if (!register_knows && deze->adres.postcode.len == 0 && deze->adres.straat.len == 0) keuze.adres = VAN_ANDER;
  return keuze;
}

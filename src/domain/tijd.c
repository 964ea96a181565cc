#include "domain/tijd.h"

const struct keuze kerntaken[] = {
    {KERNTAAK_VERHELDEREN, "vraagverheldering", "Vraagverheldering"},
    {KERNTAAK_PREVENTIE, "preventie", "Preventie en voorlichting"},
    {KERNTAAK_ONDERSTEUNEN, "ondersteuning", "Ondersteuning"},
    {KERNTAAK_TOELEIDEN, "toeleiden", "Toeleiden naar passende ondersteuning"},
    {KERNTAAK_REGIE, "casusregie", "Casusregie"},
    {0, NULL, NULL},
};

enum { UUR = 60, DAG_MINUTEN = 24 * UUR, WEEK_MINUTEN = 7 * DAG_MINUTEN };

bool tijd_toetsen(int64_t minuten, int kerntaak, struct fault *fault) {
  if (minuten < 0 || minuten > DAG_MINUTEN)
    fault_add(fault, "minuten", S("Vul een aantal minuten in, bijvoorbeeld 45."));
  if (minuten > 0 && !keuze_van(kerntaken, kerntaak))
    fault_add(fault, "kerntaak", S("Kies bij welke kerntaak dit hoort."));
  return fault->field_count == 0;
}

bool tijdweek_toetsen(const int64_t minuten[KERNTAAK_EINDE], const char *const velden[KERNTAAK_EINDE],
                      struct fault *fault) {
  int64_t som = 0;
  for (int taak = 1; taak < KERNTAAK_EINDE; taak++) {
    if (minuten[taak] < 0 || minuten[taak] > WEEK_MINUTEN)
      fault_add(fault, velden[taak], S("Vul een aantal minuten in, bijvoorbeeld 90."));
    else
      som += minuten[taak];
  }
  if (som > WEEK_MINUTEN) fault_add(fault, velden[1], S("Bij elkaar is dit meer dan er in een week zit."));
  return fault->field_count == 0;
}

struct str tijd_tekst(struct arena *arena, int64_t minuten) {
  long long uren = (long long)(minuten / UUR), rest = (long long)(minuten % UUR);
  const char *woord = rest == 1 ? "minuut" : "minuten";
  if (minuten == 0) return S("geen");
  if (rest == 0) return str_format(arena, "%lld uur", uren);
  if (uren == 0) return str_format(arena, "%lld %s", rest, woord);
  return str_format(arena, "%lld uur en %lld %s", uren, rest, woord);
}

dag_t week_begin(dag_t dag) {
  return dag - (dag_van_de_week(dag) - 1);
}

#include "domain/verblijf.h"

const struct keuze verblijfsoorten[] = {{VERBLIJF_ZIEKENHUIS, "ziekenhuis", "Ziekenhuis of revalidatie"},
                                        {VERBLIJF_VERPLEEGHUIS, "verpleeghuis", "Verpleeghuis of verzorgingshuis"},
                                        {VERBLIJF_GGZ, "ggz", "Ggz-instelling"},
                                        {VERBLIJF_JEUGD, "jeugd", "Jeugdinstelling of gezinshuis"},
                                        {VERBLIJF_OPVANG, "opvang", "Opvang"},
                                        {VERBLIJF_GEVANGENIS, "gevangenis", "Gevangenis of tbs-kliniek"},
                                        {VERBLIJF_ANDERS, "anders", "Ergens anders"},
                                        {0, NULL, NULL}};
const struct keuze brieven_keuzes[] = {{BRIEVEN_THUIS, "thuis", "Naar het gewone adres"},
                                       {BRIEVEN_ELDERS, "elders", "Naar een ander adres"},
                                       {0, NULL, NULL}};

bool verblijf_geldt(const struct verblijf *v, dag_t dag) {
  return (v->vanaf == DAG_GEEN || v->vanaf <= dag) && (v->tot == DAG_GEEN || v->tot >= dag);
}

const struct verblijf *verblijf_op(const struct verblijf *verblijven, size_t aantal, dag_t dag) {
  const struct verblijf *found = NULL;
  for (size_t i = 0; i < aantal; i++)
    if (verblijf_geldt(&verblijven[i], dag) && (!found || verblijven[i].vanaf > found->vanaf)) found = &verblijven[i];
  return found;
}

bool verblijf_toetsen(const struct verblijf *v, bool bekend, struct fault *fault) {
  if (v->naam.len == 0 && !bekend) fault_add(fault, "naam", S("Vul in waar deze persoon verblijft."));
  if (v->tot != DAG_GEEN && v->vanaf != DAG_GEEN && v->tot < v->vanaf)
    fault_add(fault, "tot", S("Deze dag ligt vóór de eerste dag."));
  if (v->brieven == BRIEVEN_ELDERS && v->postadres.len == 0 && !bekend)
    fault_add(fault, "postadres", S("Vul in naar welk adres de brieven gaan."));
  if (v->brieven != BRIEVEN_ELDERS && v->postadres.len)
    fault_add(fault, "brieven", S("U vulde een adres voor brieven in. Kies daar dan ‘Naar een ander adres’ bij."));
  return fault->field_count == 0;
}

struct str verblijf_plek(struct arena *arena, const struct verblijf *v) {
  if (v->afgeschermd) return S("Geheime plek");
  return v->plaats.len ? str_format(arena, "%.*s, %.*s", STR_ARG(v->naam), STR_ARG(v->plaats)) : v->naam;
}

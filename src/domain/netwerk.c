#include "domain/netwerk.h"

#include "base/text.h"

const struct keuze banden[] = {
    {BAND_PARTNER, "partner", "Partner"},
    {BAND_OUDER, "ouder", "Ouder"},
    {BAND_KIND, "kind", "Kind"},
    {BAND_FAMILIE, "familie", "Andere familie"},
    {BAND_BUUR, "buur", "Buur"},
    {BAND_VRIEND, "vriend", "Vriend of kennis"},
    {BAND_VRIJWILLIGER, "vrijwilliger", "Vrijwilliger"},
    {BAND_PROFESSIONAL, "professional", "Professional"},
    {BAND_ANDERS, "anders", "Anders"},
    {0, NULL, NULL},
};

const struct keuze bandsterkten[] = {
    {STERKTE_STERK, "sterk", "Sterk"},
    {STERKTE_GEWOON, "gewoon", "Gewoon"},
    {STERKTE_GESPANNEN, "gespannen", "Gespannen"},
    {0, NULL, NULL},
};

struct str band_tekst(enum bandsterkte sterkte) {
  return sterkte == STERKTE_STERK       ? S("sterke band")
         : sterkte == STERKTE_GESPANNEN ? S("gespannen band")
                                        : S("gewone band");
}

bool netwerklid_toetsen(const struct netwerklid *lid, dag_t vandaag, struct fault *fault) {
  if (lid->vanaf != DAG_GEEN && lid->vanaf > vandaag)
    fault_add(fault, "vanaf", S("Deze dag is nog niet geweest. Weet u het niet? Laat het leeg."));
  if (lid->vanaf != DAG_GEEN && lid->tot < lid->vanaf)
    fault_add(fault, "tot", S("De laatste dag ligt voor de eerste dag."));
  if (lid->organisatie.len && lid->band != BAND_PROFESSIONAL && lid->band != BAND_VRIJWILLIGER)
    fault_add(fault, "organisatie", S("Een organisatie hoort bij een professional of een vrijwilliger."));
  return fault->field_count == 0;
}

bool perioden_samen(dag_t vanaf, dag_t tot, dag_t andere_vanaf, dag_t andere_tot) {
  return vanaf <= andere_tot && andere_vanaf <= tot;
}

bool netwerklid_dubbel(struct arena *arena, const struct netwerklid *een, const struct netwerklid *ander) {
  if (!perioden_samen(een->vanaf, een->tot, ander->vanaf, ander->tot)) return false;
  if (een->persoon || ander->persoon) return een->persoon == ander->persoon;
  return str_eq(text_fold(arena, een->naam), text_fold(arena, ander->naam));
}

bool netwerklid_loopt(const struct netwerklid *lid, dag_t dag) {
  return lid->tot >= dag;
}

struct str netwerklid_wie(struct arena *arena, const struct netwerklid *lid) {
  return str_format(arena, "%.*s%s%s%.*s", STR_ARG(keuze_in_zin(arena, banden, (int)lid->band)),
                    lid->mantelzorger ? ", mantelzorger" : "", lid->organisatie.len ? ", " : "",
                    STR_ARG(lid->organisatie));
}

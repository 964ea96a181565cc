#include "domain/vakgegevens.h"

#include "domain/stagnatie.h"

static enum registratie_stand stand_of(struct str nummer, dag_t tot, int64_t drempel, dag_t vandaag) {
  if (nummer.len == 0) return STAND_ONTBREEKT;
  if (tot == DAG_GEEN) return STAND_GELDIG;
  if (tot < vandaag) return STAND_VERLOPEN;
  return drempel != DREMPEL_UIT && tot - vandaag <= drempel ? STAND_VERLOOPT : STAND_GELDIG;
}

void registratie_beoordelen(struct vakgegevens *vak, int64_t drempel, dag_t vandaag) {
  enum registratie_stand skj = stand_of(vak->skj, vak->skj_tot, drempel, vandaag),
                         big = stand_of(vak->big, vak->big_tot, drempel, vandaag);
  bool use_big = vak->registratie == REGISTRATIE_BIG;
  if (vak->registratie == REGISTRATIE_SKJ_OF_BIG) use_big = big < skj;
  if (vak->registratie == REGISTRATIE_GEEN) use_big = skj == STAND_ONTBREEKT || (big != STAND_ONTBREEKT && big > skj);
  vak->stand = use_big ? big : skj;
  vak->welke = use_big ? "BIG" : "SKJ";
  vak->stand_tot = use_big ? vak->big_tot : vak->skj_tot;
  if (vak->stand != STAND_ONTBREEKT) return;
  if (vak->registratie == REGISTRATIE_GEEN) vak->stand = STAND_NVT;
  if (vak->registratie == REGISTRATIE_SKJ_OF_BIG) vak->welke = "SKJ of BIG";
}

struct str registratie_tekst(struct arena *arena, const struct vakgegevens *vak) {
  switch (vak->stand) {
  case STAND_VERLOOPT:
    return str_format(arena, "%s verloopt op %.*s", vak->welke, STR_ARG(dag_lang(arena, vak->stand_tot)));
  case STAND_VERLOPEN:
    return str_format(arena, "%s is verlopen op %.*s", vak->welke, STR_ARG(dag_lang(arena, vak->stand_tot)));
  case STAND_ONTBREEKT:
    return str_format(arena, "%s ontbreekt", vak->welke);
  case STAND_NVT:
  case STAND_GELDIG:
    break;
  }
  return (struct str){0};
}

static bool digits_only(struct str nummer) {
  for (size_t i = 0; i < nummer.len; i++)
    if (nummer.ptr[i] < '0' || nummer.ptr[i] > '9') return false;
  return true;
}

static void check_number(const char *veld, struct str nummer, dag_t tot, struct fault *fault) {
  if (!digits_only(nummer)) fault_add(fault, veld, S("Een nummer heeft alleen cijfers."));
  if (nummer.len == 0 && tot != DAG_GEEN) fault_add(fault, veld, S("Vul het nummer in dat tot die dag geldt."));
}

bool vakgegevens_toetsen(const struct vakgegevens *vak, struct fault *fault) {
  check_number("skj", vak->skj, vak->skj_tot, fault);
  check_number("big", vak->big, vak->big_tot, fault);
  if (vak->uren < 0 || vak->uren > WEEKUREN_MAX)
    fault_add(fault, "uren", S("Vul het aantal uren per week in, van 1 tot en met 60."));
  return fault->field_count == 0;
}

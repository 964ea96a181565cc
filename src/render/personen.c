#include "render/personen.h"

bool middel_los(const struct persoon_bereik *bereik, int middel) {
  for (size_t i = 0; i < bereik->aantal; i++)
    if (bereik->middelen[i].soort == (enum middel)middel) return false;
  return true;
}

struct str middel_voorkeur(int middel) {
  static const char *const woorden[MIDDELEN + 1] = {"", "telefoon", "e-mail", "brief", "bezoek"};
  return str_of(middel > 0 && middel <= MIDDELEN ? woorden[middel] : "");
}

bool contact_leeg(const struct persoon_bereik *bereik) {
  return bereik->aantal == 0 && bereik->bereik.versie == 0;
}

const struct persoon_bereik *bereik_bij(const struct huishouden_beeld *beeld, int64_t persoon) {
  for (size_t i = 0; i < beeld->bereik_aantal; i++)
    if (beeld->bereiken[i].persoon == persoon) return &beeld->bereiken[i];
  return NULL;
}

const struct verblijf *verblijf_bij(const struct huishouden_beeld *beeld, int64_t persoon) {
  for (size_t i = 0; i < beeld->verblijf_aantal; i++)
    if (beeld->verblijven[i].persoon == persoon) return &beeld->verblijven[i];
  return NULL;
}

struct str verblijf_tekst(struct arena *arena, const struct verblijf *verblijf) {
  return str_join(arena, S("Verblijft nu elders: "), verblijf_plek(arena, verblijf));
}

struct str verblijf_periode(struct arena *arena, const struct verblijf *v) {
  bool from = v->vanaf != DAG_GEEN, until = v->tot != DAG_GEEN && v->tot != DAG_OPEN;
  struct str begin = from ? str_join(arena, S("sinds "), dag_lang(arena, v->vanaf)) : (struct str){0};
  if (!until) return from ? begin : S("sinds een onbekende dag");
  struct str end = str_join(arena, S("tot en met "), dag_lang(arena, v->tot));
  return from ? str_format(arena, "%.*s, %.*s", STR_ARG(begin), STR_ARG(end)) : end;
}

struct str komma_regels(struct arena *arena, struct str regels) {
  struct str regel, alles = {0};
  while (str_cut(&regels, '\n', &regel))
    alles = alles.len ? str_format(arena, "%.*s, %.*s", STR_ARG(alles), STR_ARG(regel)) : regel;
  return alles;
}

struct str splits_stuk_soort(int soort) {
  return soort == SPLITS_MELDING ? S("Vraag") : soort == SPLITS_NOTITIE ? S("Contactverslag") : S("Document");
}

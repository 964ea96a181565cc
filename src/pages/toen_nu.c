#include "toen_nu.h"

struct str schaal_tekst(struct arena *arena, const struct schaal *schaal) {
  if (schaal->naam.len == 0) return (struct str){0};
  return str_format(arena, "%.*s: van %lld tot en met %lld", STR_ARG(schaal->naam), (long long)schaal->laagste,
                    (long long)schaal->hoogste);
}

/* One picture for each person, in the order of the table. */
static void add_pictures(struct bezoek *bezoek, const struct toen_nu *scores, const struct schaal *schaal,
                         struct toen_nu_beeld *beeld) {
  struct leefgebieden_figuur *figuren = NEW_ARRAY(arena_van(bezoek), struct leefgebieden_figuur, beeld->aantal + 1);
  struct leefgebied_lijn *lijnen = NEW_ARRAY(arena_van(bezoek), struct leefgebied_lijn, beeld->aantal + 1);
  for (size_t i = 0; i < beeld->aantal; i++) {
    const struct toen_nu *s = &scores[i];
    lijnen[i] = (struct leefgebied_lijn){s->nu->leefgebied_naam, s->toen->score, s->nu->score, s->nu == s->toen};
    if (i == 0 || s->nu->persoon != scores[i - 1].nu->persoon) {
      figuren[beeld->figuur_aantal] = (struct leefgebieden_figuur){.nummer = beeld->figuur_aantal + 1,
                                                                   .wie = s->nu->persoon_naam,
                                                                   .laagste = schaal->laagste,
                                                                   .hoogste = schaal->hoogste,
                                                                   .rijen = &lijnen[i]};
      beeld->figuur_aantal++;
    }
    figuren[beeld->figuur_aantal - 1].aantal++;
  }
  beeld->figuren = figuren;
}

struct toen_nu_beeld toen_nu_van(struct bezoek *bezoek, const struct toen_nu *scores, size_t aantal,
                                 const struct schaal *schaal) {
  struct toen_nu_rij *rijen = NEW_ARRAY(arena_van(bezoek), struct toen_nu_rij, aantal + 1);
  struct toen_nu_beeld beeld = {.schaal = schaal_tekst(arena_van(bezoek), schaal), .rijen = rijen, .aantal = aantal};
  for (size_t i = 0; i < aantal; i++)
    rijen[i] =
        (struct toen_nu_rij){scores[i].nu->persoon_naam, scores[i].nu->leefgebied_naam, scores[i].toen, scores[i].nu};
  if (schaal->naam.len) add_pictures(bezoek, scores, schaal, &beeld);
  return beeld;
}

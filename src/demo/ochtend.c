/* What waits on the last morning: who asked to be rung back, at the desks and with the workers of the lines. */
#include "acts/terugbellen.h"

#include "intern.h"

enum { LOKET_VERZOEKEN = 3, TEAM_VERZOEKEN = 6, VROEG = 25 };

static const char *const waarover[] = {
    "[de brief van gisteren|de wachttijd|het huisbezoek van {D}]",
    "[een tweede vraag over vervoer|hulp in de vakantie van {O}|de eigen bijdrage]",
    "[de scheiding|de school van het kind|zorgen om een buurvrouw]",
    "[een afspraak verzetten naar {D}|een kopie van het plan|de hulp die niet kwam]"};

static bool ring_back(struct demo *demo, struct kans *kans, const struct werker *loket, struct str collega, moment_t op,
                      struct fault *fault) {
  struct lijn *lijn = &demo->lijnen[kans_getal(kans, demo->begin.maat->lijn_aantal)];
  if (lijn->gezin_aantal == 0) return true;
  const struct gezin *gezin = lijn->gezinnen[kans_getal(kans, lijn->gezin_aantal)];
  struct werk werk = werk_van(demo, &loket->actor, op);
  struct verteller v = {.kans = kans, .arena = demo->kladblok, .gezin = gezin, .dag = dag_van_moment(op)};
  struct terugbel_in in = {.naam = mens_naam(v.arena, &gezin->leden[0], v.dag),
                           .nummer = mens_telefoon(kans, v.arena),
                           .wanneer = vertel(&v, "[na {U}|vanochtend|voor {D}|]"),
                           .waarover = vertel(&v, KIES(kans, waarover)),
                           .collega = collega,
                           .uiterlijk = kans_op(kans, 400) ? v.dag : DAG_GEEN};
  struct str verzoek;
  bool done = terugbel_opnemen(&werk, &in, &verzoek, fault);
  if (done) arena_reset(demo->kladblok);
  return done;
}

bool ochtend_maken(struct demo *demo, struct fault *fault) {
  struct kans kans = kans_van((uint64_t)demo->begin.zaad, UINT32_MAX);
  moment_t op = demo->begin.maat->nu - VROEG * MINUUT;
  for (size_t i = 0; i < DEMO_LOKETTEN; i++)
    for (int j = 0; j < LOKET_VERZOEKEN; j++, op += MINUUT)
      if (!ring_back(demo, &kans, &demo->loket[i][0], (struct str){0}, op, fault)) return false;
  for (size_t i = 0; i < demo->begin.maat->lijn_aantal; i++)
    for (int j = 0; j < TEAM_VERZOEKEN; j++, op += MINUUT / 2) {
      const struct lijn *lijn = &demo->lijnen[i];
      const struct werker *wie = j ? &lijn->werkers[kans_getal(&kans, lijn->aantal)] : &lijn->werkers[0];
      if (!ring_back(demo, &kans, &demo->loket[0][1], wie->publiek, op, fault)) return false;
    }
  return true;
}

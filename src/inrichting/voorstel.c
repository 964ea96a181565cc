#include "inrichting/voorstel.h"

#include "intern.h"

static const struct onderwerp_rij **known_subjects(struct arena *arena, const struct inrichting *inrichting,
                                                   const struct voorstel_vraag *vraag, size_t *ret_count) {
  const struct onderwerp_rij **rijen = NEW_ARRAY(arena, const struct onderwerp_rij *, vraag->onderwerp_aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < vraag->onderwerp_aantal; i++) {
    const struct onderwerp_rij *rij = onderwerp_op(inrichting, vraag->onderwerpen[i], vraag->dag);
    if (rij) rijen[count++] = rij;
  }
  *ret_count = count;
  return rijen;
}

static const struct onderwerp_rij *leading(const struct onderwerp_rij *const *rijen, size_t count) {
  const struct onderwerp_rij *best = count ? rijen[0] : NULL;
  for (size_t i = 1; i < count; i++)
    if (rijen[i]->urgentie > best->urgentie) best = rijen[i];
  return best;
}

static int law_of(const struct onderwerp_rij *const *rijen, size_t count, const struct onderwerp_rij *first) {
  static const int clocks[] = {WET_WMO, WET_JEUGDWET};
  for (size_t w = 0; w < sizeof clocks / sizeof *clocks; w++)
    for (size_t i = 0; i < count; i++)
      if (rijen[i]->wet == clocks[w]) return clocks[w];
  if (first && first->wet > 0) return first->wet;
  for (size_t i = 0; i < count; i++)
    if (rijen[i]->wet > 0) return rijen[i]->wet;
  return 0;
}

static void add_team(struct voorstel *voorstel, const struct team_rij *team) {
  if (team == voorstel->team) return;
  for (size_t i = 0; i < voorstel->ook_aantal; i++)
    if (voorstel->ook[i] == team) return;
  voorstel->ook[voorstel->ook_aantal++] = team;
}

static void add_organisation(struct voorstel *voorstel, const struct organisatie_rij *organisatie) {
  for (size_t i = 0; i < voorstel->elders_aantal; i++)
    if (voorstel->elders[i] == organisatie) return;
  voorstel->elders[voorstel->elders_aantal++] = organisatie;
}

/* Where each subject goes: the leading one decides the team, the others are named. */
static void route(const struct inrichting *inrichting, const struct voorstel_vraag *vraag,
                  const struct onderwerp_rij *const *rijen, size_t count, struct voorstel *voorstel) {
  struct bestemming bestemming;
  if (voorstel->leidend &&
      team_voor(inrichting, voorstel->leidend->id, vraag->plaats, vraag->leeftijd, vraag->dag, &bestemming)) {
    voorstel->organisatie = bestemming.organisatie;
    if (!voorstel->team) voorstel->team = bestemming.team, voorstel->rapportagelijn = bestemming.rapportagelijn;
  }
  for (size_t i = 0; i < count; i++) {
    if (!team_voor(inrichting, rijen[i]->id, vraag->plaats, vraag->leeftijd, vraag->dag, &bestemming)) continue;
    const struct organisatie_rij *elders =
        bestemming.organisatie.len ? organisatie_op(inrichting, bestemming.organisatie, vraag->dag) : NULL;
    if (bestemming.team) add_team(voorstel, bestemming.team);
    if (elders) add_organisation(voorstel, elders);
  }
}

/* Who received a question that is done elsewhere holds on to it until it was taken over (S2-117): the desk, or where
 * there is none the team of the area. */
static const struct team_rij *holder(const struct inrichting *inrichting, const struct voorstel_vraag *vraag) {
  const struct team_rij *desk = loket_voor(inrichting, vraag->leeftijd, vraag->dag);
  const struct gebied_rij *gebied = desk ? NULL : gebied_van(inrichting, vraag->plaats, vraag->dag);
  return gebied ? team_op(inrichting, gebied->team, vraag->dag) : desk;
}

/* The first subject that may not come in decides; without subjects the question as it is. */
static struct toegangsantwoord admission(const struct inrichting *inrichting, const struct voorstel_vraag *vraag,
                                         const struct onderwerp_rij *const *rijen, size_t count) {
  struct toegangsvraag over = {.kanaal = vraag->kanaal,
                               .verwijzer = vraag->verwijzer,
                               .leeftijd = vraag->leeftijd,
                               .spoed = vraag->spoed == ANTWOORD_JA};
  struct toegangsantwoord answer = {.toegelaten = true};
  for (size_t i = 0; i < count || i == 0; i++) {
    over.onderwerp = count ? rijen[i]->id : S("");
    struct toegangsantwoord one = toegang_voor(inrichting, &over, vraag->dag);
    if (i == 0 || !one.toegelaten) answer = one;
    if (!one.toegelaten) break;
  }
  return answer;
}

struct voorstel voorstel_maken(struct arena *arena, const struct inrichting *inrichting,
                               const struct voorstel_vraag *vraag) {
  size_t count;
  const struct onderwerp_rij *const *rijen = known_subjects(arena, inrichting, vraag, &count);
  struct voorstel voorstel = {.leidend = leading(rijen, count),
                              .ook = NEW_ARRAY(arena, const struct team_rij *, count + 1),
                              .elders = NEW_ARRAY(arena, const struct organisatie_rij *, count + 1)};
  voorstel.wet = law_of(rijen, count, voorstel.leidend);
  voorstel.urgentie =
      urgentie_voorstellen(vraag->spoed, vraag->veilig, voorstel.leidend ? voorstel.leidend->urgentie : 0);
  voorstel.toegang = admission(inrichting, vraag, rijen, count);
  const struct toegang_rij *deur = voorstel.toegang.rij;
  const struct team_rij *via = deur && deur->team.len ? team_op(inrichting, deur->team, vraag->dag) : NULL;
  if (via && (deur->verwijzer.len || deur->onderwerp.len)) voorstel.team = via;
  route(inrichting, vraag, rijen, count, &voorstel);
  if (!voorstel.team) voorstel.team = via ? via : holder(inrichting, vraag);
  return voorstel;
}

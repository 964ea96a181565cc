/* What happens to a question after the desk: step by step, each at a moment of its own. */
#include <string.h>

#include "acts/huishouden_inzien.h"
#include "acts/melding_beheren.h"
#include "acts/notitie_schrijven.h"
#include "acts/werk_overdragen.h"

#include "intern.h"

enum { BEGIN_DAG = 8 * 60 + 40, EIND_DAG = 16 * 60 + 40 };

struct verteller verteller_van(struct demo *demo, struct dossier *d, moment_t op) {
  return (struct verteller){
      .kans = &d->kans, .arena = demo->kladblok, .gezin = d->gezin, .wie = d->wie, .dag = dag_van_moment(op)};
}

moment_t werkdagen_later(struct dossier *d, moment_t op, int van, int tot) {
  dag_t dag = dag_van_moment(op);
  for (int days = kans_tussen(&d->kans, van, tot); days > 0; days--) dag = werkdag_vanaf(dag + 1);
  moment_t moment;
  moment_van_tijd(dag, kans_tussen(&d->kans, BEGIN_DAG, EIND_DAG), &moment);
  return moment;
}

void id_overnemen(char ret_id[ID_LENGTH + 1], struct str publiek) {
  memcpy(ret_id, publiek.ptr, ID_LENGTH);
  ret_id[ID_LENGTH] = '\0';
}

void gezin_vrij(struct dossier *d) {
  d->gezin->bezig = false;
}

/* The worker opens the file for the first time and takes the question up. */
static bool take_up(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->lijnen[d->lijn].werkers[d->werker].actor, op);
  struct huishouden_inzien_uit uit;
  struct str huishouden;
  if (!huishouden_inzien(&werk, &(struct huishouden_inzien_in){str_of(d->gezin->publiek), 1, DEEL_OVERZICHT}, &uit,
                         fault))
    return false;
  id_overnemen(d->melding, uit.meldingen[0].publiek);
  d->versie = uit.meldingen[0].versie + 1;
  return melding_oppakken(&werk, uit.meldingen[0].publiek, uit.meldingen[0].versie, &huishouden, fault);
}

/* A contactverslag of one talk, with its time. */
static bool write_note(struct demo *demo, struct dossier *d, moment_t op, const char *const patronen[PATRONEN_MAX],
                       int kerntaak, struct fault *fault) {
  static const char *const slot[] = {"",
                                     "Volgende afspraak op {D} om {U}.",
                                     "Ik bel over {W} dagen terug.",
                                     "{N} belt zelf als er iets verandert.",
                                     "Besproken met een collega.",
                                     "Er zijn nu geen zorgen over de veiligheid.",
                                     "{N} is akkoord met deze afspraken."};
  struct werk werk = werk_van(demo, &demo->lijnen[d->lijn].werkers[d->werker].actor, op);
  struct verteller v = verteller_van(demo, d, op);
  struct str body = vertel_een(&v, patronen), last = vertel(&v, KIES(&d->kans, slot)), huishouden;
  struct notitie_in in = {.gesproken_met = mens_naam(v.arena, &d->gezin->leden[d->wie], v.dag),
                          .hoe = kans_tussen(&d->kans, 1, 3),
                          .op_dag = DAG_GEEN,
                          .tekst = last.len ? str_format(v.arena, "%.*s %.*s", STR_ARG(body), STR_ARG(last)) : body,
                          .minuten = 5 * kans_tussen(&d->kans, 2, 15),
                          .kerntaak = kerntaak};
  return notitie_opnemen(&werk, str_of(d->gezin->publiek), &in, &huishouden, fault);
}

static bool close_question(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault) {
  static const char *const toelichting[] = {"[De vraag is beantwoord|{N} kan zelf verder|De hulp is geregeld in de "
                                            "buurt]. [{O} helpt mee|{N} weet ons te vinden|"
                                            "Het aanbod in {P} past goed]."};
  static const char *const hoe[] = {"aan de telefoon", "bij een huisbezoek", "per mail"};
  struct werk werk = werk_van(demo, &demo->lijnen[d->lijn].werkers[d->werker].actor, op);
  struct verteller v = verteller_van(demo, d, op);
  struct str huishouden;
  struct melding_sluiten_in in = {.reden = kans_op(&d->kans, 850) ? SLUIT_BEANTWOORD : SLUIT_INGETROKKEN,
                                  .toelichting = vertel(&v, KIES(&d->kans, toelichting)),
                                  .instemming_wie = mens_naam(v.arena, &d->gezin->leden[0], v.dag),
                                  .instemming_hoe = str_of(KIES(&d->kans, hoe)),
                                  .instemming_op = v.dag};
  if (!melding_sluiten(&werk, str_of(d->melding), d->versie, &in, &huishouden, fault)) return false;
  gezin_vrij(d);
  return true;
}

bool vraag_verder(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  switch (d->stap++) {
  case 0:
    *ret_weer = werkdagen_later(d, op, 3, 15);
    return take_up(demo, d, op, fault) &&
           write_note(demo, d, op + 20 * MINUUT, d->soort->situatie, KERNTAAK_VERHELDEREN, fault);
  default:
    return d->weg != WEG_AFGEHANDELD || close_question(demo, d, op, fault);
  }
}

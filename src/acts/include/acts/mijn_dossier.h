/* Mijn Schakel: what was decided on a resident's questions, what he brings in against it with a receipt, and the
 * verslag to correct. Each about the person for whom he looks now. */
#ifndef ACTS_MIJN_DOSSIER_H
#define ACTS_MIJN_DOSSIER_H

#include "acts/mijn_inzien.h"
#include "domain/besluit.h"
#include "domain/geschil.h"
#include "domain/verslag.h"

struct mijn_besluiten_uit {
  struct mijn_wie wie;
  struct besluit *besluiten;
  size_t besluit_aantal;
  struct geschil *geschillen; /* what he brought in, the newest first */
  size_t geschil_aantal;
  struct voorwerp *voorwerpen; /* against what he could */
  size_t voorwerp_aantal;
};
bool mijn_besluiten_inzien(const struct werk *werk, struct mijn_besluiten_uit *ret_uit, struct fault *fault);

/* A bezwaar (Awb art. 6:4), a klacht (9:4) or an ingebrekestelling (4:17), received at once. A beroep goes to the court
 * and not to us. */
extern const struct keuze mijn_geschilsoorten[];
struct mijn_geschil_in {
  int soort;
  struct str tegen; /* public id of the besluit or the aanvraag */
  struct str tekst;
};
extern const struct veld mijn_geschil_velden[];
extern const size_t mijn_geschil_velden_aantal;
/* The outcome is the public id of the geschil; its receipt: acts/mijn_bewijs.h. */
bool mijn_geschil_insturen(const struct werk *werk, const struct mijn_geschil_in *in, struct str *ret_geschil,
                           struct fault *fault);

/* A verslag that went to him: `regels` of the one that was asked for. */
struct mijn_verslag_uit {
  struct mijn_wie wie;
  struct inwoner_verslag *verslagen;
  size_t verslag_aantal;
  const struct verslag_versie *versie; /* NULL: none was asked for */
  struct verslag_regel *regels;
  size_t regel_aantal;
};
/* `versie` "" = the newest. */
bool mijn_verslag_inzien(const struct werk *werk, struct str versie, struct mijn_verslag_uit *ret_uit,
                         struct fault *fault);

enum { MIJN_PUNTEN_MAX = 32 };
struct mijn_reactie_in {
  struct str punten[MIJN_PUNTEN_MAX]; /* in the order of the lines of the verslag */
  struct str verder;
  int wat; /* of teken_wats; 0 or -1 = says nothing of that */
};
/* A field "punt-N" for every line, then the others. */
const struct veld *mijn_reactie_velden(struct arena *arena, const struct verslag_regel *regels, size_t aantal,
                                       size_t *ret_aantal);
/* Kept where the worker keeps what a resident says of it, and told to him on Mijn werk. The outcome is the version. */
bool mijn_verslag_reageren(const struct werk *werk, struct str versie, const struct mijn_reactie_in *in,
                           struct str *ret_versie, struct fault *fault);

#endif

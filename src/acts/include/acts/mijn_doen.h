/* What a resident does in Mijn Schakel: his appointments, withdrawing a question, telling the team something. Who works
 * in his household reads it on Mijn werk (domain/inbreng.h). */
#ifndef ACTS_MIJN_DOEN_H
#define ACTS_MIJN_DOEN_H

#include "acts/mijn_inzien.h"

struct mijn_afspraak_uit {
  struct mijn_wie wie;
  struct afspraak afspraak;
};
bool mijn_afspraak_inzien(const struct werk *werk, struct str afspraak, struct mijn_afspraak_uit *ret_uit,
                          struct fault *fault);
enum mijn_afspraak_wens { MIJN_AFSPRAAK_VERZETTEN = 1, MIJN_AFSPRAAK_AFZEGGEN };
struct mijn_afspraak_in {
  int wat; /* enum mijn_afspraak_wens */
  struct str tekst;
};
extern const struct veld mijn_afspraak_velden[];
extern const size_t mijn_afspraak_velden_aantal;
/* Calls it off at once, or asks for another hour, which changes nothing until the worker does. FAULT_STALE when the
 * appointment changed since `versie`. */
bool mijn_afspraak_veranderen(const struct werk *werk, struct str afspraak, int64_t versie,
                              const struct mijn_afspraak_in *in, struct fault *fault);

struct mijn_vraag_uit {
  struct mijn_wie wie;
  struct mijn_vraag vraag;
};
/* One open question of his; FAULT_ABSENT when it is over. */
bool mijn_vraag_inzien(const struct werk *werk, struct str melding, struct mijn_vraag_uit *ret_uit,
                       struct fault *fault);
struct mijn_intrekken_in {
  bool zeker;
  struct str tekst;
};
extern const struct veld mijn_intrekken_velden[];
extern const size_t mijn_intrekken_velden_aantal;
/* He withdraws it: the day counts. The team ends it, with the letter that belongs to it (Wmo 2015 art. 2.3.2). The
 * outcome is what a receipt is given of (acts/mijn_bewijs.h). */
bool mijn_vraag_intrekken(const struct werk *werk, struct str melding, const struct mijn_intrekken_in *in,
                          struct str *ret_inbreng, struct fault *fault);

enum mijn_bericht_soort { MIJN_BERICHT_VRAAG = 1, MIJN_BERICHT_PAPIER, MIJN_BERICHT_GEEN_PAPIER };
struct mijn_bericht_in {
  int soort; /* enum mijn_bericht_soort */
  struct str tekst;
};
extern const struct veld mijn_bericht_velden[];
extern const size_t mijn_bericht_velden_aantal;
bool mijn_bericht_sturen(const struct werk *werk, const struct mijn_bericht_in *in, struct fault *fault);
/* For the page on which that is typed. */
bool mijn_wie_inzien(const struct werk *werk, struct mijn_wie *ret_wie, struct fault *fault);

#endif

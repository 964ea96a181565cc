/* Discipline, focus areas, hours and registrations of workers: written by the functional administrator, and the list of
 * who leads a team of what expires. */
#ifndef ACTS_VAKGEGEVENS_BEHEREN_H
#define ACTS_VAKGEGEVENS_BEHEREN_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/vakgegevens.h"

struct vak_uit {
  struct vakgegevens vak;
  struct keus *disciplines, *gebieden, *rollen; /* of today */
  size_t discipline_aantal, gebied_aantal, rol_aantal;
};
bool vak_inzien(const struct werk *werk, struct str gebruiker, struct vak_uit *ret_uit, struct fault *fault);

struct vak_in {
  struct str discipline; /* key; "" = not told */
  int64_t uren;
  struct str aandacht[AANDACHT_MAX]; /* keys; the field table reads the first */
  size_t aandacht_aantal;
  struct str functies[FUNCTIES_MAX]; /* the same */
  size_t functie_aantal;
  struct str skj, big;
  dag_t skj_tot, big_tot;
};
extern const struct veld vak_velden[];
extern const size_t vak_velden_aantal;
struct vak_in vak_ingevuld(const struct vakgegevens *vak);
bool vak_opslaan(const struct werk *werk, struct str gebruiker, int64_t versie, const struct vak_in *in,
                 struct fault *fault);

struct registraties_uit {
  struct vakgegevens *rijen;
  size_t aantal;
};
bool registraties_inzien(const struct werk *werk, struct registraties_uit *ret_uit, struct fault *fault);

#endif

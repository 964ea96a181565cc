/* An appointment with a household: making, moving, calling off, and what came of it. Every outcome is the public id of
 * the appointment. */
#ifndef ACTS_AFSPRAAK_MAKEN_H
#define ACTS_AFSPRAAK_MAKEN_H

#include "acts/werk.h"
#include "domain/afspraak.h"
#include "domain/dossier.h"
#include "domain/werkoverdracht.h"

struct afspraak_in {
  int soort;
  dag_t dag;
  int van, tot;                               /* minutes after midnight */
  struct str personen[AFSPRAAK_PERSONEN_MAX]; /* public ids; the field table reads the first */
  size_t persoon_aantal;
  struct str medewerker, collega; /* public ids; a second worker is optional */
  struct str waar, waarvoor, wie_ook;
  bool toch; /* also when a worker has something else then */
};
extern const struct veld afspraak_velden[];
extern const size_t afspraak_velden_aantal;

/* Who can be chosen. */
struct afspraak_keuzes {
  struct persoon *leden;
  size_t lid_aantal;
  struct medewerker *medewerkers;
  size_t medewerker_aantal;
};
struct afspraak_inzien_uit {
  struct afspraak afspraak;
  struct afspraak_keuzes keuzes;
  bool mag_doen;
};
bool afspraak_keuzes_inzien(const struct werk *werk, struct str huishouden, struct afspraak_keuzes *ret_keuzes,
                            struct fault *fault);
bool afspraak_inzien(const struct werk *werk, struct str afspraak, struct afspraak_inzien_uit *ret_uit,
                     struct fault *fault);

/* All faults at once. Has one of the workers something else in that time, then a fault on "toch" with the other hours
 * and nothing more, unless in->toch. */
bool afspraak_maken(const struct werk *werk, struct str huishouden, const struct afspraak_in *in,
                    struct str *ret_afspraak, struct fault *fault);
/* FAULT_STALE when it was changed since `versie`: read it again to show both. Letters about it lapse. */
bool afspraak_verzetten(const struct werk *werk, struct str afspraak, int64_t versie, const struct afspraak_in *in,
                        struct str *ret_afspraak, struct fault *fault);

struct afspraak_afzeggen_in {
  struct str reden;
};
extern const struct veld afspraak_afzeggen_velden[];
extern const size_t afspraak_afzeggen_velden_aantal;
/* Held, not shown up, or called off with a reason (which only calling off asks for). */
bool afspraak_afsluiten(const struct werk *werk, struct str afspraak, int64_t versie, enum afspraakstand stand,
                        const struct afspraak_afzeggen_in *in, struct str *ret_afspraak, struct fault *fault);

struct afspraak_brief_in {
  struct str persoon; /* public id of one of those it is with */
};
extern const struct veld afspraak_brief_velden[];
extern const size_t afspraak_brief_velden_aantal;
/* A letter about it to one of the persons it is with; it stands with the documents of the household, which is the
 * outcome. Not to the dead. */
bool afspraak_brief(const struct werk *werk, struct str afspraak, const struct afspraak_brief_in *in,
                    struct str *ret_huishouden, struct fault *fault);

#endif

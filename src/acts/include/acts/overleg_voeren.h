/* A meeting of a team: planned, held item by item, closed. Every item is looked at and decided under the rights of who
 * does it, household by household; the outcome works at once, in the same transaction. */
#ifndef ACTS_OVERLEG_VOEREN_H
#define ACTS_OVERLEG_VOEREN_H

#include "acts/huishouden_inzien.h"
#include "acts/keuzes.h"
#include "domain/overleg.h"
#include "domain/wachtlijst.h"

struct overleg_plannen_in {
  struct str soort; /* key of overlegsoort */
  int64_t team;     /* 0 = the first of the actor's */
  dag_t dag;
  struct str voorzitter; /* public id; "" = the actor */
  struct str casus;      /* public id; "" = of the team as a whole */
  struct str inwoner;    /* who comes: the resident or who represents him */
};
extern const struct veld overleg_plannen_velden[];
extern const size_t overleg_plannen_velden_aantal;
/* Gives the public id of the meeting. With a casus the casus is its first item. */
bool overleg_plannen(const struct werk *werk, const struct overleg_plannen_in *in, struct str *ret_overleg,
                     struct fault *fault);

/* Guests one on a line. `wie`: public ids of members of the team. */
struct overleg_aanwezig_in {
  struct str gasten;
  bool inwoner_erbij;
  const struct str *wie;
  size_t aantal;
};
extern const struct veld overleg_aanwezig_velden[];
extern const size_t overleg_aanwezig_velden_aantal;
bool overleg_aanwezig(const struct werk *werk, struct str overleg, int64_t versie, const struct overleg_aanwezig_in *in,
                      struct str *ret_overleg, struct fault *fault);

struct overleg_punt_in {
  struct str vraag;
  struct str casus; /* public id of the casus it is about; "" = a question of its own */
};
extern const struct veld overleg_punt_velden[];
extern const size_t overleg_punt_velden_aantal;
bool overleg_punt_inbrengen(const struct werk *werk, struct str overleg, const struct overleg_punt_in *in,
                            struct str *ret_overleg, struct fault *fault);

/* FAULT_RULE OVERLEG-INWONER where the resident must have been there. */
bool overleg_sluiten(const struct werk *werk, struct str overleg, int64_t versie, struct str *ret_overleg,
                     struct fault *fault);

struct bespreken_in {
  int uitkomst; /* enum overleg_uitkomst; only for a melding */
  struct str soort;
  struct str werker, tweede, tweede_niet;
  int prioriteit;
  struct str afspraak;
  bool spoed;
};
extern const struct veld bespreken_velden[];
extern const size_t bespreken_velden_aantal;
/* One item: a melding, or a line that somebody put there (one of the two is ""). `versie` as it was read, 0 when
 * nothing was written yet; FAULT_STALE when somebody was first. "Oppakken" begins the traject, "wachtlijst" puts it
 * there. */
struct bespreken_wat {
  struct str overleg, melding, punt;
  int64_t versie;
};
bool overleg_bespreken(const struct werk *werk, const struct bespreken_wat *wat, const struct bespreken_in *in,
                       struct str *ret_overleg, struct fault *fault);
/* The same outcome for several simple meldingen that nobody spoke of yet, all or none. */
bool overleg_samen_bespreken(const struct werk *werk, struct str overleg, const struct str *meldingen, size_t aantal,
                             const struct bespreken_in *in, struct str *ret_overleg, struct fault *fault);

struct overleggen_uit {
  struct overleg *overleggen;
  size_t aantal;
  struct keus *soorten; /* that can be planned; with a casus all, without one those without the resident */
  size_t soort_aantal;
  struct team *teams;
  size_t team_aantal;
  struct medewerker *collegas;
  size_t collega_aantal;
};
bool overleggen_inzien(const struct werk *werk, bool met_casus, struct overleggen_uit *ret_uit, struct fault *fault);

struct overleg_uit {
  struct overleg overleg;
  struct agendapunt *punten; /* what is still to be spoken of first */
  size_t aantal, nog;
  struct medewerker *aanwezig, *team;
  size_t aanwezig_aantal, team_aantal;
  struct keus *soorten; /* kinds of traject */
  size_t soort_aantal;
};
bool overleg_inzien(const struct werk *werk, struct str overleg, struct overleg_uit *ret_uit, struct fault *fault);

/* One item with what who is at the table needs, on half a screen. Of a household only what the actor may see. */
struct overleg_punt_uit {
  struct overleg overleg;
  struct agendapunt punt;
  struct melding melding;               /* id 0 when the item is no melding */
  struct huishouden_inzien_uit dossier; /* huishouden.id 0 when it is about none */
  struct belasting *collegas;
  size_t collega_aantal;
  struct keus *soorten;
  size_t soort_aantal;
  size_t nog;                 /* items that are still to be spoken of, this one too */
  struct agendapunt volgende; /* where to go on; nothing in it when this is the last one */
  bool is_volgende;
};
bool overleg_punt_inzien(const struct werk *werk, const struct bespreken_wat *wat, struct overleg_punt_uit *ret_uit,
                         struct fault *fault);

#endif

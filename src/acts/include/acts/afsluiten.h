/* Ending a traject or a casus, and taking it up again. Outcomes are the public id of the household. */
#ifndef ACTS_AFSLUITEN_H
#define ACTS_AFSLUITEN_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/afsluiten.h"
#include "domain/gebruiker.h"

enum afsluiten_wat { AFSLUITEN_CASUS, AFSLUITEN_TRAJECT };

struct afsluiten_inzien_uit {
  struct str huishouden, naam; /* public id; of the first who lives there */
  struct casus casus;
  struct traject traject; /* AFSLUITEN_TRAJECT */
  struct openstaand *open;
  size_t open_aantal;
  bool casus_ook; /* with this traject nothing is left open, so the casus can end at once */
  struct keus *redenen;
  size_t reden_aantal;
  struct belasting *collegas; /* who can take up a traject again */
  size_t collega_aantal;
};
/* For closing what runs and for taking up what was closed. */
bool afsluiten_inzien(const struct werk *werk, enum afsluiten_wat wat, struct str publiek,
                      struct afsluiten_inzien_uit *ret_uit, struct fault *fault);

struct afsluiten_in {
  struct str reden; /* key of sluitreden */
  struct str toelichting;
  bool casus_ook; /* AFSLUITEN_TRAJECT */
  int64_t versie;
};
extern const struct veld afsluiten_velden[];
extern const size_t afsluiten_velden_aantal;
/* FAULT_RULE while something is open (S4-200). With a casus its plan ends, and the team and the workers let go of the
 * household where they have nothing else to do. */
bool casus_afsluiten(const struct werk *werk, struct str casus, const struct afsluiten_in *in,
                     struct str *ret_huishouden, struct fault *fault);
bool traject_afsluiten(const struct werk *werk, struct str traject, const struct afsluiten_in *in,
                       struct str *ret_huishouden, struct fault *fault);

struct heropenen_in {
  struct str reden;
  struct str werker; /* who does the traject now; "" = the actor */
  int64_t versie;
};
extern const struct veld heropenen_velden[];
extern const size_t heropenen_velden_aantal;
/* The same casus goes on, with the plan that ended with it. Who leads a team that worked there may do it too. */
bool casus_weer_openen(const struct werk *werk, struct str casus, const struct heropenen_in *in,
                       struct str *ret_huishouden, struct fault *fault);
bool traject_weer_openen(const struct werk *werk, struct str traject, const struct heropenen_in *in,
                         struct str *ret_huishouden, struct fault *fault);

#endif

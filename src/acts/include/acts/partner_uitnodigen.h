/* Inviting a partner by name for somebody of one household, and the code with which he chooses his password. Inviting
 * opens nothing but that he takes part: what he reads is shared (acts/delen.h) or agreed with him in the plan.
 * S2-235, S1a-175. */
#ifndef ACTS_PARTNER_UITNODIGEN_H
#define ACTS_PARTNER_UITNODIGEN_H

#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/partner.h"
#include "domain/persoon.h"
#include "domain/veld.h"

struct partner_uitnodigen_in {
  struct str persoon; /* public id of somebody of the household */
  struct str organisatie, organisatie_naam, naam, functie, inlognaam, waarvoor;
  dag_t tot;
};
extern const struct veld partner_uitnodigen_velden[];
extern const size_t partner_uitnodigen_velden_aantal;

struct partners_inzien_uit {
  struct partneruitnodiging *uitnodigingen; /* what runs first */
  size_t uitnodiging_aantal;
  struct persoon *bewoners;
  size_t bewoner_aantal;
};
bool partners_inzien(const struct werk *werk, struct str huishouden, struct partners_inzien_uit *ret_uit,
                     struct fault *fault);

/* With a code when he has no password yet: shown once, to be given to him in person, on paper or by telephone; "" when
 * he can log in already, or when this form came in before. */
bool partner_uitnodigen(const struct werk *werk, struct str huishouden, const struct partner_uitnodigen_in *in,
                        struct str *ret_code, struct fault *fault);
/* From today on no longer. The outcome is the household. */
bool partner_uitnodiging_stoppen(const struct werk *werk, struct str uitnodiging, int64_t versie,
                                 struct str *ret_huishouden, struct fault *fault);

struct partner_code_in {
  struct str code, wachtwoord;
};
extern const struct veld partner_code_velden[];
extern const size_t partner_code_velden_aantal;
/* By nobody who is known yet. Whoever guesses is held off. */
bool partner_code_gebruiken(const struct werk *werk, const struct partner_code_in *in, struct fault *fault);

#endif

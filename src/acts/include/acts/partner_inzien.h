/* What a partner sees and tells: for whom he takes part, what is open to him, what was agreed with him. Handed-over
 * questions come by acts/overdragen.h. */
#ifndef ACTS_PARTNER_INZIEN_H
#define ACTS_PARTNER_INZIEN_H

#include "acts/werk.h"
#include "domain/contactpunt.h"
#include "domain/partner.h"
#include "domain/toestemming.h"
#include "domain/veld.h"

struct partner_begin_uit {
  struct partneruitnodiging *uitnodigingen;
  size_t uitnodiging_aantal;
  struct deling *delingen; /* to him or to his organisation */
  size_t deling_aantal;
  struct partner_ingebracht *ingebracht;
  size_t ingebracht_aantal;
  struct partner zelf;
  bool voert_stappen; /* by the agreement of his organisation: leads the first steps of what it took over */
  bool mag_inbrengen; /* may bring a question in */
};
bool partner_begin_inzien(const struct werk *werk, struct partner_begin_uit *ret_uit, struct fault *fault);

struct partner_inzien_uit {
  struct partneruitnodiging uitnodiging;
  struct str contact;        /* whom he can ring, by name; may be empty */
  struct contactpunten team; /* and where */
  struct plan_afspraak *afspraken;
  size_t afspraak_aantal;
};
bool partner_inzien(const struct werk *werk, struct str uitnodiging, struct partner_inzien_uit *ret_uit,
                    struct fault *fault);

struct partner_melden_in {
  struct str afspraak; /* public id; "" = about nothing in particular */
  int64_t versie;      /* of that afspraak */
  int stand;           /* enum plan_stand */
  struct str tekst;
};
extern const struct veld partner_melden_velden[];
extern const size_t partner_melden_velden_aantal;
/* Who works with the household finds it on Mijn werk. */
bool partner_melden(const struct werk *werk, struct str uitnodiging, const struct partner_melden_in *in,
                    struct fault *fault);

/* For who works with the household. */
struct partnerberichten_uit {
  struct partnerbericht *berichten;
  size_t aantal;
};
bool partnerberichten_inzien(const struct werk *werk, struct str huishouden, struct partnerberichten_uit *ret_uit,
                             struct fault *fault);
bool partnerbericht_gezien(const struct werk *werk, struct str huishouden, struct str bericht, struct fault *fault);

#endif

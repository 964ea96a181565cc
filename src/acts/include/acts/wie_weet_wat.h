/* Who may know what of a household: consents, shares, what is hidden from a resident, whom we must still tell. */
#ifndef ACTS_WIE_WEET_WAT_H
#define ACTS_WIE_WEET_WAT_H

#include "acts/huishouden_kop.h"
#include "acts/werk.h"
#include "domain/dossier.h"
#include "domain/gebruiker.h"
#include "domain/informeren.h"
#include "domain/partner.h"
#include "domain/signaal.h"
#include "domain/toestemming.h"
#include "domain/verbergen.h"

/* Somebody who lives there, with who decides for him. */
struct wie_weet_bewoner {
  struct persoon persoon;
  struct wie_beslist hulp, geheim;
};

struct wie_weet_wat_uit {
  struct huishouden_kop kop;
  struct wie_weet_bewoner *bewoners;
  size_t bewoner_aantal;
  struct toestemming *toestemmingen;
  bool *opnieuw; /* of each: must it be asked again? */
  size_t toestemming_aantal;
  struct deling *delingen;
  size_t deling_aantal;
  struct verberging *verbergingen;
  size_t verberging_aantal;
  struct informeerplicht *plichten;
  size_t plicht_aantal;
  bool mag_doen, mag_verbergen;
};
bool wie_weet_wat_inzien(const struct werk *werk, struct str huishouden, struct wie_weet_wat_uit *ret_uit,
                         struct fault *fault);

/* --- consent --- */

struct toestemming_in {
  struct str persoon;
  int soort, wet; /* wet -1: by his age */
  int deelgenoot;
  int64_t team;
  struct str collega, partner, naam, organisatie, adres;
  struct str gegevens; /* codes of gegevens_keuzes with commas between */
  struct str doel;
  dag_t vanaf, tot;
  bool onbekwaam;
  int uitzondering; /* -1 = none */
  struct str uitzondering_tekst;
};
extern const struct veld toestemming_velden[];
extern const size_t toestemming_velden_aantal;
/* Asks for it, of everybody who must say yes today. FAULT_INPUT on "uitzondering" when that does not hold here. */
bool toestemming_vragen(const struct werk *werk, struct str huishouden, const struct toestemming_in *in,
                        struct str *ret_toestemming, struct fault *fault);

struct toestemming_inzien_uit {
  struct toestemming toestemming;
  struct wie_beslist nu; /* who must say yes today */
  bool opnieuw;
  struct deling *delingen; /* that rest on it */
  size_t deling_aantal;
  struct document *documenten; /* attachments, for what was signed */
  size_t document_aantal;
  bool mag_doen;
};
bool toestemming_inzien(const struct werk *werk, struct str toestemming, struct toestemming_inzien_uit *ret_uit,
                        struct fault *fault);

struct stem_in {
  struct str stem; /* public id of the row of who says it */
  int antwoord, hoe;
  struct str wie; /* his name when it was not known yet */
  dag_t op_dag;   /* DAG_GEEN = today */
  struct str document;
};
extern const struct veld stem_velden[];
extern const size_t stem_velden_aantal;
/* Those that are asked: who it was only when somebody is not known by name. */
const struct veld *stem_velden_voor(struct arena *arena, bool onbekend, size_t *ret_aantal);
bool stem_opschrijven(const struct werk *werk, struct str toestemming, int64_t versie, const struct stem_in *in,
                      struct str *ret_toestemming, struct fault *fault);
/* Asks those who must say yes today and were not asked; who no longer decides is let go. */
bool toestemming_vernieuwen(const struct werk *werk, struct str toestemming, int64_t versie,
                            struct str *ret_toestemming, struct fault *fault);

struct intrekken_in {
  struct str wie, reden;
};
extern const struct veld intrekken_velden[];
extern const size_t intrekken_velden_aantal;
/* What rests on it alone stops at once. Who received it is told by a letter where there is an address; else there is a
 * task. */
bool toestemming_terugnemen(const struct werk *werk, struct str toestemming, int64_t versie,
                            const struct intrekken_in *in, struct str *ret_toestemming, struct fault *fault);

/* --- the forms of all of these --- */

struct delen_vorm_uit {
  struct str huishouden;
  struct persoon *leden;
  size_t lid_aantal;
  struct toestemming *toestemmingen; /* that hold today, to share information */
  size_t toestemming_aantal;
  struct ding *dingen; /* that can be shared, or hidden */
  size_t ding_aantal;
  struct partner *partners; /* invited for somebody here, with an account */
  size_t partner_aantal;
};
/* Who lives there, and what can be chosen. `verbergen`: what can be hidden instead of what can be shared. */
bool delen_vorm_inzien(const struct werk *werk, struct str huishouden, bool verbergen, struct delen_vorm_uit *ret_uit,
                       struct fault *fault);
struct taakkeuze {
  struct str id, naam, artikel, waarvoor;
};
bool taken_kiezen(const struct werk *werk, struct taakkeuze **ret_taken, size_t *ret_aantal, struct fault *fault);

#endif

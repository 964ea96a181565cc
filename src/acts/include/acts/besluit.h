/* Deciding: preparing a voorstel on an aanvraag or on an earlier besluit, signing it under a mandate, and what follows
 * from that. An aanvraag has one besluit; what is prepared can be changed until it is taken. */
#ifndef ACTS_BESLUIT_H
#define ACTS_BESLUIT_H

#include "acts/huishouden_kop.h"
#include "acts/keuzes.h"
#include "acts/werk.h"
#include "domain/aanvraag.h"
#include "domain/beschikking.h"

/* Where it begins; one of them, a public id. */
struct besluit_plek {
  struct str aanvraag; /* the besluit on it, a new one when there is none yet */
  struct str besluit;  /* one that is there */
  struct str spoed;    /* the besluit on paper about help that could not wait (Wmo 2015 art. 2.3.3) */
  struct str vorig;    /* a new one that changes or ends this one */
};

/* What somebody fills in. */
struct besluit_in {
  int soort; /* of besluitsoorten */
  struct str product;
  int vorm, weigergrond; /* -1 = not told */
  dag_t vanaf, tot;
  bool zonder_einde;
  int64_t volume;
  int eenheid, frequentie; /* -1 = not told */
  struct str tekst[BESLUITTEKST_EINDE];
  bool pgb_bekwaam, pgb_gemotiveerd, pgb_kwaliteit, van_anderen;
  dag_t zienswijze_op, advies_op;
  struct str deskundige; /* public id of a colleague; "" = nobody */
};
extern const struct veld besluit_velden[];
extern const size_t besluit_velden_aantal;
struct besluit_in besluit_ingevuld(const struct besluit *besluit);

/* Keeps the voorstel; `versie` is the one that it rests on. The outcome is its public id. FAULT_STALE when somebody
 * changed it since, or when it was taken. */
bool besluit_voorbereiden(const struct werk *werk, const struct besluit_plek *plek, int64_t versie,
                          const struct besluit_in *in, struct str *ret_besluit, struct fault *fault);

struct besluit_nemen_in {
  int hoe;         /* of bekendmakingen; -1 = not told */
  dag_t verzonden; /* DAG_GEEN = today; not before today */
};
extern const struct veld besluit_nemen_velden[];
extern const size_t besluit_nemen_velden_aantal;
/* Signs it. With the last signature that the mandate asks it is taken and never changes. Faults at the fields of the
 * voorstel for what the law or the municipality asks, with the article; FAULT_ACCESS without a mandate. The outcome is
 * its public id. */
bool besluit_nemen(const struct werk *werk, struct str besluit, int64_t versie, const struct besluit_nemen_in *in,
                   struct str *ret_besluit, struct fault *fault);
/* The voorstel lapses; its aanvraag can get another one. The outcome is the public id of the household. */
bool besluit_laten_vervallen(const struct werk *werk, struct str besluit, int64_t versie, struct str *ret_huishouden,
                             struct fault *fault);

/* Who may sign, by the table mandaat of the day. */
struct besluit_bevoegd {
  bool eigen;                            /* somebody of our own may: route A (S4-188) */
  bool mag;                              /* the actor is one of them */
  struct str functie;                    /* the name of the role on which he would sign */
  struct str functies;                   /* the names of the roles that may; "" = none */
  int64_t nodig;                         /* how many sign */
  struct str orgaan, orgaan_naam, route; /* the other body that decides: route B (S4-189); "" = none */
  struct str bron;                       /* where the row comes from */
};

/* A rule that is not kept, in the words of the inrichting. */
struct besluit_melding {
  struct str tekst, artikel;
  const char *veld;
  int gewicht;
};

/* Key of the draft. */
struct str concept_sleutel_besluit(struct arena *arena, const struct besluit_plek *plek);

struct besluit_inzien_uit {
  struct str huishouden;
  struct besluit besluit;   /* id 0 = nothing was kept yet */
  struct besluit vorig;     /* id 0 = none */
  struct aanvraag aanvraag; /* id 0 = none */
  struct melding melding;
  bool mag_doen;
  bool voorgesteld; /* a new one that was filled from what is known */
  struct besluit_bevoegd bevoegd;
  struct besluit_melding *meldingen; /* of the voorstel as it is kept */
  size_t melding_aantal;
  struct keus *producten, *collegas;
  size_t product_aantal, collega_aantal;
  bool kan_zin, kan_pgb;
  bool met_deskundige;              /* somebody registered determines along */
  struct besluitverzoek *verzoeken; /* newest first */
  size_t verzoek_aantal;
  struct str *ontvangers; /* who will get the letter, by name; of what was taken: who got it */
  struct str *brieven;    /* of what was taken: the public id of each letter */
  size_t ontvanger_aantal;
  struct str concept; /* the draft as JSON; "" = none */
  moment_t concept_op;
  int64_t budget;              /* of a pgb, cents; -1 = nobody can tell */
  int64_t tarief, bijdrage;    /* of the first day, cents; -1 = not known */
  struct brieftekst voorbeeld; /* the letter as it will be, to the first of them; tekst "" = none */
};
bool besluit_inzien(const struct werk *werk, const struct besluit_plek *plek, struct besluit_inzien_uit *ret_uit,
                    struct fault *fault);

struct besluiten_inzien_uit {
  struct huishouden_kop kop;
  struct besluit *besluiten; /* newest first */
  size_t besluit_aantal;
  struct aanvraag *aanvragen; /* newest first */
  size_t aanvraag_aantal;
  bool mag_doen;
};
bool besluiten_inzien(const struct werk *werk, struct str huishouden, struct besluiten_inzien_uit *ret_uit,
                      struct fault *fault);

#endif

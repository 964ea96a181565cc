/* What happens beside the work on a question: who may know what, what residents and partners do themselves, what
 * somebody asks about his data. Each goes its own way, step by step, beside a dossier that runs. */
#ifndef DEMO_VOORVALLEN_H
#define DEMO_VOORVALLEN_H

#include "werk.h"

struct voorval {
  enum demo_voorval soort;
  int nummer; /* of its kind, from 0 */
  int stap;
  struct kans kans;
  struct dossier *dossier; /* NULL: not about one, or nobody was found yet */
  struct str zaak;         /* public id or code of what it is about now */
  struct actor actor;      /* who comes in from outside; gebruiker 0 = did not yet */
};

/* A running traject beside which nothing happens yet. `kind`: of a child. The first of a kind comes to who has an
 * account to look around with, where he has one; a resident rather where something was decided. NULL when there is none
 * today. */
struct dossier *voorval_dossier(struct demo *demo, struct voorval *v, bool kind);
struct verteller voorval_verteller(struct demo *demo, struct voorval *v, moment_t op);
/* Of that kind and number; NULL when there is none. */
struct voorval *voorval_zoeken(struct demo *demo, enum demo_voorval soort, int nummer);
/* The public id of whom the dossier is about. */
struct str dossier_persoon(const struct dossier *d);

typedef bool voorval_doen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault);
voorval_doen toestemming_voorvallen, verbergen_voorvallen; /* toestemmen.c */
voorval_doen inwoner_voorvallen, steun_voorvallen;         /* inwoners.c */
voorval_doen partner_voorvallen;                           /* partners.c */
voorval_doen webvraag_voorvallen;                          /* website.c */
voorval_doen verzoek_voorvallen, vernietigen_voorvallen;   /* verzoeken.c */

/* buiten.c: the work of who comes in from outside; before he did, of nobody. */
struct werk werk_buiten(struct demo *demo, const struct voorval *v, moment_t op);
/* With the code in `zaak`; from then on with a name of his own and the password of the demo. */
bool inwoner_komt_binnen(struct demo *demo, struct voorval *v, moment_t op, int geboortejaar, struct str inlognaam,
                         struct fault *fault);
bool partner_komt_binnen(struct demo *demo, struct voorval *v, moment_t op, struct str inlognaam, struct str code,
                         struct fault *fault);

/* toestemmen.c: with whom something is shared. */
struct ontvanger {
  struct str partner; /* public id of an account; "" = by letter */
  struct str naam, organisatie, adres;
  struct str taak; /* key of a legal task beside the consent; "" = none */
};
/* A huisarts or school that gets a letter. */
struct ontvanger ontvanger_bij(struct demo *demo, struct voorval *v, moment_t op);
/* Of a child it must be known who has gezag before anybody can say yes for it. */
bool ouders_bekend(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault);
/* A consent to share, asked; and everybody's answer to it. */
bool toestemming_vragen_aan(struct demo *demo, struct voorval *v, moment_t op, int soort, const struct ontvanger *aan,
                            struct str *ret_toestemming, struct fault *fault);
bool toestemming_antwoorden(struct demo *demo, struct voorval *v, moment_t op, struct str toestemming, bool ja,
                            struct fault *fault);
/* The question and the plan of whom it is about, as far as there are any. */
bool delen_met(struct demo *demo, struct voorval *v, moment_t op, struct str toestemming, const struct ontvanger *aan,
               struct fault *fault);

#endif

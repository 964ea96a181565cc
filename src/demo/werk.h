/* What the steps of a dossier share: who acts, and how it is written down. */
#ifndef DEMO_WERK_H
#define DEMO_WERK_H

#include "acts/huishouden_inzien.h"

#include "intern.h"

/* The worker of this dossier, at work. */
struct werk werk_aan(struct demo *demo, const struct dossier *d, moment_t op);
/* What he sees of its household. */
bool huishouden_openen(const struct werk *werk, const struct dossier *d, unsigned delen,
                       struct huishouden_inzien_uit *ret_uit, struct fault *fault);
/* A contactverslag of one talk, with its time. */
bool verslag_van_gesprek(struct demo *demo, struct dossier *d, moment_t op, const char *const patronen[PATRONEN_MAX],
                         int kerntaak, struct fault *fault);
/* The question ends, for the resident agrees or because the verslag of the onderzoek went out. */
bool vraag_afsluiten(struct demo *demo, struct dossier *d, moment_t op, struct str melding, int64_t versie,
                     bool na_verslag, struct fault *fault);

/* besluiten.c */
stap_doen korte_weg_gaan; /* the verslag goes out and the provision is applied for */
stap_doen besluiten;      /* on that aanvraag; then the question is closed */

/* bezwaar.c: against a refusal, from the letter to the decision of the team leader */
stap_doen bezwaar_maken, bezwaar_horen, bezwaar_beslissen;

/* plannen.c */
stap_doen kennismaken, verhelderen, plan_opstellen, hulp_beginnen, traject_eindigen;
/* Somebody goes through the promises of the plan of which the day is over. */
bool afspraken_nalopen(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault);
/* The evaluatie that was planned is held, and the next one is planned. */
bool samen_kijken(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault);
/* The question is still open when its traject ends. */
bool vraag_nog_sluiten(struct demo *demo, struct dossier *d, moment_t op, struct fault *fault);

#endif

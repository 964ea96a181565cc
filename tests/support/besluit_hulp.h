/* What the tests of deciding share. */
#ifndef TESTS_BESLUIT_HULP_H
#define TESTS_BESLUIT_HULP_H

#include "wereld.h"

#include "acts/besluit.h"
#include "acts/besluitverzoek.h"
#include "acts/vakgegevens_beheren.h"
#include "acts/verslag.h"

/* An aanvraag for that product; gives its public id. A Wmo question has a verslag that went out. */
struct str aanvraag(struct wereld *w, const char *gemeente, enum wet wet, const char *product,
                    struct str *ret_huishouden);
/* Another text for one file of the inrichting in force. */
void inrichting_bestand(struct wereld *w, const char *naam, const char *inhoud, int64_t versie);
/* A role of the table rol ("" = none), and perhaps a registration. */
void functie(struct wereld *w, enum wie wie, const char *sleutel, bool skj);
struct besluit_in toekennen(struct wereld *w, const char *product);
struct besluit_inzien_uit zie(struct wereld *w, enum wie wie, struct str besluit);
struct str voorstel(struct wereld *w, struct str aanvraag, const struct besluit_in *in);
extern const struct besluit_nemen_in met_post;
void neem(struct wereld *w, enum wie wie, struct str besluit);
void neem_niet(struct wereld *w, enum wie wie, struct str besluit, enum fault_class why);

#endif

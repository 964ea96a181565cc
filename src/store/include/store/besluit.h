/* Besluiten, from voorstel to taken. All of it is INFO_AANVRAAG. */
#ifndef STORE_BESLUIT_H
#define STORE_BESLUIT_H

#include "domain/aanvraag.h"
#include "domain/besluit.h"
#include "domain/vakgegevens.h"
#include "store/toegang.h"

/* All of a household, the newest first, without what lapsed; eindigt_op says what later ones left of it. A fixed number
 * of statements. FAULT_INTERNAL when one that was taken is not what it was. */
bool besluiten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct besluit **ret_besluiten,
                              size_t *ret_aantal, struct fault *fault);
bool besluit_lezen(struct toegang *toegang, int64_t huishouden, struct str publiek, struct besluit *ret_besluit,
                   struct fault *fault);
/* The one on an aanvraag; id 0 when there is none yet. */
bool besluit_van_aanvraag(struct toegang *toegang, int64_t huishouden, int64_t aanvraag, struct besluit *ret_besluit,
                          struct fault *fault);
/* Was something decided on this question? That belongs to the course of the melding. */
bool besluit_genomen(struct toegang *toegang, int64_t melding, bool *ret_genomen, struct fault *fault);
/* What was granted to this person of this product, in whichever household. */
bool besluiten_naast(struct toegang *toegang, int64_t persoon, struct str product, struct besluit **ret_besluiten,
                     size_t *ret_aantal, struct fault *fault);

/* Keeps a voorstel, a new one too (`was->id` 0). FAULT_STALE when it was changed since `was->versie`, or when another
 * began one on the same aanvraag. */
bool besluit_bewaren(struct toegang *toegang, const struct besluit *was, const struct besluit *wordt,
                     struct besluit *ret_besluit, struct fault *fault);
/* Advice that is not followed: the rule, and why. */
bool besluit_afwijking_bewaren(struct toegang *toegang, const struct besluit *besluit, const char *regel,
                               struct str reden, struct fault *fault);
/* A voorstel becomes something that waits, or lapses. FAULT_STALE when it was changed meanwhile. */
bool besluit_stand_zetten(struct toegang *toegang, const struct besluit *besluit, enum besluit_stand stand,
                          struct fault *fault);
bool besluit_tekenen(struct toegang *toegang, const struct besluit *besluit,
                     const struct besluit_handtekening *handtekening, struct fault *fault);
/* From here on it never changes: genomen_op, verzonden_op, hoe, bezwaar_tot, orgaan, mandaat and tarief are those of
 * `besluit`. The clock of the melding is derived again. */
bool besluit_vastleggen(struct toegang *toegang, const struct besluit *besluit, const struct melding *melding,
                        struct fault *fault);
/* A letter that went out with it; `document` by its public id. */
bool besluit_brief_bewaren(struct toegang *toegang, const struct besluit *besluit, struct str document, struct str aan,
                           struct fault *fault);
struct besluit_brief {
  int64_t besluit;
  struct str document, aan;
};
bool besluit_brieven(struct toegang *toegang, int64_t huishouden, struct besluit_brief **ret_brieven,
                     size_t *ret_aantal, struct fault *fault);

/* What a worker may sign on. No resident is concerned. */
struct tekenaar {
  int64_t gebruiker;
  struct str publiek, naam;
  struct str functies[FUNCTIES_MAX + 1]; /* keys of the table rol: of his account and of his vakgegevens */
  size_t functie_aantal;
  bool geregistreerd; /* SKJ or BIG, valid today */
};
/* Of the actor himself, and of who works in a team of this household; the actor first. */
bool tekenaars_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct tekenaar **ret_tekenaars,
                              size_t *ret_aantal, struct fault *fault);

#endif

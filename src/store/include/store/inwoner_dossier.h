/* What a resident reads and writes of his own file in Mijn Schakel, beside what store/inbreng.h keeps: what was decided
 * on his questions, what he brings in against it, the verslagen that went to him, the plan of his household. All need
 * INFO_EIGEN; what is hidden from him stays out (store/verborgen.h), and so do goals of others. */
#ifndef STORE_INWONER_DOSSIER_H
#define STORE_INWONER_DOSSIER_H

#include "domain/besluit.h"
#include "domain/geschil.h"
#include "domain/plan.h"
#include "domain/verslag.h"
#include "store/toegang.h"

enum { INWONER_LIJST = 50 };

/* A question of his, as far as the rest hangs on it. */
struct inwoner_zaak {
  int64_t id;
  struct str publiek;
  dag_t ontvangen;
  struct str woorden;
  bool open, besproken; /* besproken: the clarification has begun */
};
/* The newest first. */
bool inwoner_zaken(struct toegang *toegang, struct inwoner_zaak **ret_zaken, size_t *ret_aantal, struct fault *fault);

/* Taken, sent and of him; the newest first. Of each: soort, product with its name, vanaf, tot, omvang, bijdrage,
 * weigergrond, the texts BESLUITTEKST_GROND and BESLUITTEKST_VOORWAARDEN, verzonden_op, bezwaar_tot. */
bool inwoner_besluiten(struct toegang *toegang, struct besluit **ret_besluiten, size_t *ret_aantal,
                       struct fault *fault);

/* What he can bring in something against: besluiten, and aanvragen on which nothing was decided yet. */
bool inwoner_voorwerpen(struct toegang *toegang, struct voorwerp **ret_voorwerpen, size_t *ret_aantal,
                        struct fault *fault);
bool inwoner_geschillen(struct toegang *toegang, struct geschil **ret_geschillen, size_t *ret_aantal,
                        struct fault *fault);
/* One of them, with the moment on which it came in. */
bool inwoner_geschil(struct toegang *toegang, struct str publiek, struct geschil *ret_geschil, moment_t *ret_op,
                     struct fault *fault);
/* `geschil->tegen` says what it is against; it goes to the team of that question, or of his newest one, which from then
 * on works in the household. FAULT_RULE when he has no question here. */
bool inwoner_geschil_bewaren(struct toegang *toegang, const struct geschil *geschil, int64_t *ret_id,
                             int64_t *ret_melding, struct fault *fault);

/* The newest version of each verslag that went to him, with what was said and signed. */
bool inwoner_verslagen(struct toegang *toegang, struct inwoner_verslag **ret_verslagen, size_t *ret_aantal,
                       struct fault *fault);
bool inwoner_verslagreactie(struct toegang *toegang, const struct verslag_versie *versie,
                            const struct verslag_reactie *reactie, struct fault *fault);
bool inwoner_verslaghandtekening(struct toegang *toegang, const struct verslag_versie *versie,
                                 const struct verslag_handtekening *handtekening, struct fault *fault);

/* The active plan of the household where he lives, without the goals of others and what is agreed for them; id 0 =
 * there is none, or it is hidden from him. */
bool inwoner_plan(struct toegang *toegang, struct plan *ret_plan, struct plan_inhoud *ret_inhoud, struct fault *fault);
/* How it went with an afspraak of his own. FAULT_STALE when it was changed since `was->versie`. */
bool inwoner_afspraak_zetten(struct toegang *toegang, const struct plan_afspraak *was,
                             const struct plan_afspraak *wordt, struct fault *fault);

#endif

/* Bezwaar, beroep, klacht and ingebrekestelling of households (domain/geschil.h). All of it is INFO_AANVRAAG. */
#ifndef STORE_GESCHIL_H
#define STORE_GESCHIL_H

#include "domain/geschil.h"
#include "store/toegang.h"

/* Most of one household, and on one page of the register. */
enum { GESCHIL_LIJST = 200, GESCHIL_BLAD = 50 };

/* All of the household, what is open first, with their course. Two statements. */
bool geschillen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct geschil **ret_geschillen,
                               size_t *ret_aantal, struct fault *fault);
bool geschil_lezen(struct toegang *toegang, struct str publiek, struct geschil *ret_geschil, struct fault *fault);

/* What one can be against: aanvragen without a besluit, and besluiten that were sent. The newest first. */
bool voorwerpen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct voorwerp **ret_voorwerpen,
                               size_t *ret_aantal, struct fault *fault);
/* The workers who signed that besluit. */
bool besluit_tekenaars(struct toegang *toegang, int64_t besluit, int64_t **ret_gebruikers, size_t *ret_aantal,
                       struct fault *fault);

/* The clock is derived again by each of these. FAULT_STALE when somebody else changed it since `was->versie`. */
bool geschil_bewaren(struct toegang *toegang, const struct geschil *geschil, struct fault *fault);
bool geschil_wijzigen(struct toegang *toegang, const struct geschil *was, const struct geschil *wordt,
                      struct fault *fault);
bool geschilstap_bewaren(struct toegang *toegang, const struct geschil *geschil, const struct geschilstap *stap,
                         struct fault *fault);

/* The register: of the households that the actor may see. */
enum register_van { REGISTER_OPEN, REGISTER_VAN_MIJ, REGISTER_VAN_NIEMAND, REGISTER_KLAAR };
struct geschilregister {
  struct geschil *rijen; /* open ones by last day, closed ones the latest first; without their course */
  size_t aantal;
  int64_t totaal;
  int64_t te_laat, deze_week; /* of those that are open, whichever are shown */
};
/* soort 0 = of all kinds. A fixed number of statements. */
bool geschilregister_lezen(struct toegang *toegang, enum register_van van, int soort, int64_t overslaan,
                           struct geschilregister *ret_register, struct fault *fault);

#endif

/* Which files may be destroyed and why, what was decided about that, and the destroying itself. All of it is
 * INFO_VERZOEK; what went leaves a verklaring without a name. */
#ifndef STORE_BEWARING_H
#define STORE_BEWARING_H

#include "domain/bewaring.h"
#include "store/toegang.h"

/* Of today. Two statements. */
bool bewaarlijst_lezen(struct toegang *toegang, struct bewaarlijst *ret_lijst, struct fault *fault);
/* One file, also when something holds it. */
bool bewaardossier_lezen(struct toegang *toegang, int64_t huishouden, struct bewaardossier *ret_dossier,
                         struct fault *fault);

/* Holds the household until the end of the transaction, as huishouden_vasthouden does. */
bool bewaardossier_vasthouden(struct toegang *toegang, int64_t huishouden, struct fault *fault);

/* What was decided, the newest first, without its lines. */
enum { VERNIETIGING_LIJST = 200 };
bool vernietigingen_lezen(struct toegang *toegang, struct vernietiging **ret_lijst, size_t *ret_aantal,
                          struct fault *fault);
bool vernietiging_lezen(struct toegang *toegang, struct str publiek, struct vernietiging *ret, struct fault *fault);
/* The one that waits for a second, or that keeps the file longer today; id 0 = none. */
bool vernietiging_van_huishouden(struct toegang *toegang, int64_t huishouden, struct vernietiging *ret,
                                 struct fault *fault);

/* A proposal to destroy, or the decision to keep it longer; one that still waits lapses by it. */
bool vernietiging_besluiten(struct toegang *toegang, const struct bewaardossier *dossier,
                            const struct vernietiging *besluit, struct fault *fault);

/* Destroys the file: every row that is of this household alone, everybody who lives or lived nowhere else and stands in
 * nobody else's file, and what the logboek kept of them. The rows of the logboek stay, with their numbers. Ends with
 * the verklaring. FAULT_RULE when something of it still hangs to another file: then nothing goes. */
bool dossier_vernietigen(struct toegang *toegang, const struct vernietiging *vernietiging, struct fault *fault);

#endif

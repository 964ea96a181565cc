/* What the acts on a casus share. */
#ifndef ACTS_CASUS_WERK_H
#define ACTS_CASUS_WERK_H

#include "acts/casus_voeren.h"
#include "domain/casus.h"
#include "domain/wachtlijst.h"
#include "store/medewerker.h"

#include "uitvoeren.h"

/* The right to work on the casus of a household. */
bool casus_vragen(struct tx *tx, const struct werk *werk, const char *act, int64_t huishouden,
                  struct toegang **ret_toegang, struct fault *fault);
/* The same for a casus by its public id; the household is held. FAULT_STALE when it is closed. */
bool casus_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                  struct toegang **ret_toegang, struct casus *ret_casus, struct fault *fault);

/* A colleague of a team that has the household; "" is nobody (id 0). A fault on `veld` when there is none of that id.
 */
bool collega_kiezen(struct toegang *toegang, int64_t huishouden, struct str publiek, const char *veld,
                    struct medewerker *ret_wie, struct fault *fault);
/* Who works on a traject comes to the file by himself, whatever his team. Nobody (0) is fine. */
bool traject_werker_toelaten(struct toegang *toegang, int64_t gebruiker, int64_t huishouden, dag_t vanaf,
                             struct fault *fault);
/* Who no longer does anything here has no relation of his own any more. Nobody (0) is fine. */
bool werker_loslaten(struct toegang *toegang, int64_t gebruiker, int64_t huishouden, dag_t vandaag,
                     struct fault *fault);

/* With whom a casus begins: who is its vast aanspreekpunt, and the resident who directs where the regieregel says so.
 */
struct casus_begin {
  int64_t huishouden, team;
  struct str inwoner;
  struct medewerker werker;
};
/* The active casus of the household; begins one, with its direction where the regieregel puts it, when there is none.
 */
bool casus_zoeken_of_beginnen(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                              const struct casus_begin *begin, struct casus *ret_casus, struct fault *fault);

/* A casus that was closed goes on, under a team of the actor that has the household or else the one that had it.
 * FAULT_RULE when another one is active or it was merged. */
bool casus_heropenen_binnen(struct toegang *toegang, const struct casus *casus, struct str reden, struct fault *fault);
/* The last one of the household that can go on; id 0 = none, or there is an active one. */
bool casus_heropenbaar(struct toegang *toegang, int64_t huishouden, struct casus *ret_casus, struct fault *fault);

/* Begins a traject inside a unit of work; the household is held. See traject_starten. */
bool traject_starten_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                            const struct traject_starten_in *in, struct fault *fault);

/* Puts a question on the waiting list, or changes why it waits when it stands there already; what bridges stays. The
 * household is held. FAULT_RULE when a traject for it has begun. */
bool wachten_beginnen(struct toegang *toegang, const struct wachtregel *regel, struct fault *fault);

#endif

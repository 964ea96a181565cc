/* Time that workers wrote down (domain/tijd.h). A worker sees his own; who leads a team sees sums of it, without
 * names. */
#ifndef STORE_TIJD_H
#define STORE_TIJD_H

#include "domain/tijd.h"
#include "store/toegang.h"

/* Most households in one list of sums. */
enum { TIJD_LIJST = 100 };

/* Beside a contactverslag that was just kept; the toegang is that of the contactverslag. */
bool tijd_van_contact(struct toegang *toegang, int64_t huishouden, struct str notitie, dag_t dag, int kerntaak,
                      int64_t minuten, struct fault *fault);
/* The actor's week by core task; `maandag` is its first day. Reading gives 0 for what was not written. */
bool tijdweek_lezen(struct toegang *toegang, dag_t maandag, int64_t ret_minuten[KERNTAAK_EINDE], struct fault *fault);
bool tijdweek_zetten(struct toegang *toegang, dag_t maandag, const int64_t minuten[KERNTAAK_EINDE],
                     struct fault *fault);

/* Sums of the days vanaf..tot, of the actor himself or (`team`) of everybody who was then in one of his teams: per core
 * task, and per household that he may see, the most first. *ret_wie: how many wrote it. */
bool tijdsommen(struct toegang *toegang, dag_t vanaf, dag_t tot, bool team, struct tijdsom **ret_taken,
                size_t *ret_taak_aantal, struct tijdsom **ret_huishoudens, size_t *ret_huis_aantal, int64_t *ret_wie,
                struct fault *fault);

#endif

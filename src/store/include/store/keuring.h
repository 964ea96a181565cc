/* Reviewing the logboek: reading what is new of it by the rules, what they pointed at, and what people found of that.
 * Everything needs INFO_KEURING, but what a worker does about himself, which needs INFO_GEBRUIKER. */
#ifndef STORE_KEURING_H
#define STORE_KEURING_H

#include "base/id.h"
#include "domain/keuring.h"
#include "store/toegang.h"

enum { KEURING_BLAD = 2000 }; /* rows of the logboek in one transaction */

/* What is new of one chain: rows behind `van` up to and with `tot`. */
struct keurketen {
  int64_t schrijver, van, tot;
};
bool keuring_ketens(struct toegang *toegang, struct keurketen **ret_ketens, size_t *ret_aantal, struct fault *fault);

/* Where public ids of flags come from, as in struct werk. */
struct keur_ids {
  struct id (*nieuw)(void *reeks);
  void *reeks;
};

/* Begins a round, in which what is read and flagged is counted. */
bool keuring_ronde_beginnen(struct toegang *toegang, int64_t *ret_ronde, struct fault *fault);
/* Reviews these rows (at most KEURING_BLAD) with a fixed number of statements, and one or two for each flag. */
bool keuring_bladzijde(struct toegang *toegang, int64_t ronde, const struct keurketen *blad, struct keur_ids ids,
                       struct fault *fault);
/* Rule KEUR_VEEL for the days that are over and were not reviewed yet. */
bool keuring_dagen(struct toegang *toegang, int64_t ronde, struct keur_ids ids, struct fault *fault);
bool keuring_ronde_lezen(struct toegang *toegang, int64_t ronde, struct keurcijfers *ret_cijfers, struct fault *fault);

/* Flags: open ones first by day, then closed ones, newest first. `stand` 0 and `regel` 0 = all. */
enum { KEURVLAG_OMHEEN = 30 * 60 * 1000, KEURVLAG_RIJEN = 200 };
bool keurvlaggen_lezen(struct toegang *toegang, enum keurstand stand, enum keuringsregel regel, int64_t overslaan,
                       struct keurvlag **ret_vlaggen, size_t *ret_aantal, int64_t *ret_totaal, struct fault *fault);
/* One; the household has a name only when somebody opened it. */
bool keurvlag_lezen(struct toegang *toegang, struct str publiek, struct keurvlag *ret_vlag, struct fault *fault);
bool keurvlag_spoor(struct toegang *toegang, const struct keurvlag *vlag, struct keurspoor **ret_rijen,
                    size_t *ret_aantal, struct fault *fault);
/* Changes; FAULT_STALE when somebody else was first. */
bool keurvlag_openen(struct toegang *toegang, const struct keurvlag *vlag, struct fault *fault);
bool keurvlag_vragen(struct toegang *toegang, const struct keurvlag *vlag, struct str vraag, struct fault *fault);
bool keurvlag_sluiten(struct toegang *toegang, const struct keurvlag *vlag, enum bevinding bevinding,
                      struct str woorden, struct fault *fault);

/* Coverage of the flags from this day on, and how often each rule was right. */
bool keurcijfers_lezen(struct toegang *toegang, dag_t vanaf, struct keurcijfers *ret_cijfers,
                       struct keurregelcijfer ret_regels[KEUR_EINDE], struct fault *fault);

/* Who is in the news, those of today first. */
bool keurnieuws_lezen(struct toegang *toegang, struct keurnieuws **ret_rijen, size_t *ret_aantal, struct fault *fault);
/* The one person of that surname and day of birth: FAULT_ABSENT when there is none, FAULT_RULE when there are more. */
bool keurnieuws_persoon(struct toegang *toegang, struct str achternaam, dag_t geboren, int64_t *ret_persoon,
                        struct fault *fault);
bool keurnieuws_bewaren(struct toegang *toegang, int64_t persoon, const struct keurnieuws *nieuws, struct fault *fault);
bool keurnieuws_stoppen(struct toegang *toegang, struct str publiek, struct fault *fault);

/* Of the actor himself. */
bool keurvlaggen_van_mij(struct toegang *toegang, struct keurvlag **ret_vlaggen, size_t *ret_aantal,
                         struct fault *fault);
bool keurvlag_antwoorden(struct toegang *toegang, struct str publiek, struct str antwoord, struct fault *fault);
bool kring_lezen(struct toegang *toegang, struct kring *ret_kring, struct fault *fault);
bool kring_zetten(struct toegang *toegang, const struct kring *kring, struct fault *fault);

/* op 0 = there is none. */
bool controlepunt_laatste(struct toegang *toegang, struct controlepunt *ret_punt, struct fault *fault);

#endif

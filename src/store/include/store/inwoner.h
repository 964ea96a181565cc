/* Residents in Mijn Schakel: their accounts, the codes with which they come in, and for whom an account may look.
 *
 * What a resident sees is read by functions of its own, that need INFO_EIGEN and ask for the one person of the toegang.
 * The gate puts that person there after domain/inwoner.h said yes, so that no function can ask for another:
 *
 *   bool vragen_van_inwoner(struct toegang *toegang, struct inwoner_vraag **ret, size_t *ret_aantal, struct fault
 * *fault) { struct db_rows rows; if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
 *         !TX_QUERY(toegang->tx, fault, &rows, "SELECT … FROM melding m WHERE m.persoon = $1 ORDER BY m.id DESC LIMIT
 * 50", A_INT(toegang->persoon))) return false;
 *
 * A thing with an address of its own (a melding, an appointment) is asked by that: inwoner_toegang finds whose it is
 * first. The row that is read afterwards is asked by its address and toegang->persoon together. */
#ifndef STORE_INWONER_H
#define STORE_INWONER_H

#include "domain/inwoner.h"
#include "store/toegang.h"

enum inwoner_weg {
  INWONER_NU,      /* for whom he looks now: himself, or whom he chose; `publiek` is not read */
  INWONER_PERSOON, /* public id of a person */
  INWONER_MELDING,
  INWONER_DOCUMENT, /* of his own question */
  INWONER_AFSPRAAK, /* with him, or with somebody for whom he may look */
};
struct inwoner_plek {
  enum inwoner_weg weg;
  struct str publiek;
};

/* The right for what a resident does in Mijn Schakel about one person (INFO_EIGEN, GROND_EIGEN, OVER_PERSOON), and who
 * that is. FAULT_ABSENT when there is no such thing, FAULT_ACCESS when it is of somebody for whom he may not look. */
bool inwoner_toegang(struct tx *tx, const struct actor *actor, const char *act, enum handeling handeling,
                     struct inwoner_plek plek, struct inwoner_persoon *ret_voor, struct toegang **ret_toegang,
                     struct fault *fault);

/* Everybody for whom this account may look today, himself first. Needs INFO_EIGEN. */
bool inwoner_personen(struct toegang *toegang, struct inwoner_persoon **ret_personen, size_t *ret_aantal,
                      struct fault *fault);
/* For whom he looks from now on in this session: the person of the toegang. */
bool inwoner_kiezen(struct toegang *toegang, struct str cookie, struct fault *fault);
/* The name and password with which he comes in himself; FAULT_INPUT on "inlognaam" when somebody has that name. */
bool inwoner_inloggegevens(struct toegang *toegang, struct str inlognaam, struct str wachtwoord_hash,
                           struct fault *fault);

/* --- who looks along: by the resident (INFO_EIGEN, of the person of the toegang) or by a worker (INFO_PERSOON) --- */

struct inwoner_namens {
  struct str publiek, account_publiek, naam;
  int64_t persoon;            /* for whom */
  int64_t vertegenwoordiging; /* the row on which it rests, of somebody who is only a name there; 0 = he supports */
  bool mag_doen;
  dag_t vanaf, tot;
  struct str door;
};
/* With an account of its own, to which a code can be given. */
bool inwoner_namens_bewaren(struct toegang *toegang, const struct inwoner_namens *namens, int64_t *ret_account,
                            struct fault *fault);
/* Those that run today. */
bool inwoner_namens_lezen(struct toegang *toegang, int64_t persoon, struct inwoner_namens **ret_namens,
                          size_t *ret_aantal, struct fault *fault);
/* Over from now on; an account that was there for this alone goes off, with every session and code of it. FAULT_ABSENT
 * when there is none of this person. */
bool inwoner_namens_eindigen(struct toegang *toegang, int64_t persoon, struct str publiek, struct fault *fault);

/* Before he may look: whom account `van`, that was made to look along and has nobody of its own, looks for, the account
 * of `actor` looks for from now on. `van` goes off. ret_persoon: public id, "" when there is nobody but himself. The
 * gate judges afterwards what he may. */
bool inwoner_namens_overnemen(struct tx *tx, const struct actor *actor, int64_t van, struct str *ret_persoon,
                              struct fault *fault);

/* --- by a worker who may see the person: INFO_PERSOON --- */

bool inwoneraccount_lezen(struct toegang *toegang, int64_t persoon, struct inwoneraccount *ret_account,
                          struct fault *fault);
/* Makes the account of this person, or puts the one that there is on again. */
bool inwoneraccount_openen(struct toegang *toegang, int64_t persoon, struct str publiek, struct str naam,
                           int64_t *ret_account, struct fault *fault);
/* Off, with every session and code of it; it stays for the logboek. */
bool inwoneraccount_sluiten(struct toegang *toegang, int64_t persoon, struct fault *fault);

#endif

/* Reading and checking the logboek. Writing it is the gate's work and nobody else's. */
#ifndef STORE_LOGBOEK_H
#define STORE_LOGBOEK_H

#include "domain/dossier.h"
#include "store/toegang.h"

/* The rows of one household, newest first, from `overslaan` on, at most `hoogstens`. Needs INFO_LOGBOEK. */
bool logboek_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t overslaan, int64_t hoogstens,
                            struct logregel **ret_regels, size_t *ret_aantal, int64_t *ret_totaal, struct fault *fault);

struct keuring {
  bool heel;            /* nothing is missing or changed */
  struct str bevinding; /* the first broken row, in Dutch; "" when whole */
  int64_t rijen, ketens, controlepunten;
};
/* Reads everything: each chain from its first row, each row's hash with its persons, each content, each head, each
 * checkpoint. A checkpoint kept by a second party (the line that `schakel verify` prints) is compared too when
 * `bewaard` is not empty. */
bool logboek_keuren(struct store *store, struct arena *arena, struct str bewaard, struct keuring *ret_keuring,
                    struct fault *fault);

/* Binds the heads of all chains in one row, unless the newest one was made on the same day. */
bool logboek_controlepunt(struct store *store, struct arena *arena, struct moment_van_werk wanneer,
                          struct fault *fault);
/* The newest checkpoint, to keep elsewhere; nr 0 when there is none. */
struct controlepunt_tekst {
  int64_t nr;
  moment_t op, verzonden_op; /* 0 = it was not sent */
  struct str regel;          /* one line "controlepunt NR HASH": what is kept */
  struct str koppen;         /* the heads that it binds: a line "keten N: rij NR, HASH" for each */
};
bool logboek_controlepunt_lezen(struct store *store, struct arena *arena, struct controlepunt_tekst *ret_tekst,
                                struct fault *fault);
bool logboek_controlepunt_verzonden(struct store *store, struct arena *arena, struct moment_van_werk wanneer,
                                    int64_t nr, struct fault *fault);

#endif

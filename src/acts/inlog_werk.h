/* What every way of logging in does: count who fails, write down who came, begin a session. */
#ifndef ACTS_INLOG_WERK_H
#define ACTS_INLOG_WERK_H

#include "acts/inloggen.h"
#include "store/sessie.h"

#include "uitvoeren.h"

/* Under what failures are counted: `soort` ("wachtwoord", "code") of this name, or of this name on his own device. */
struct str inlog_teller(const struct werk *werk, const char *soort, struct str wie, struct str eigen_apparaat);
/* FAULT_INPUT that says until when. */
bool inlog_is_dicht(const struct werk *werk, moment_t tot, struct fault *fault);

/* A row of the logboek by the program, for it does not know yet who this is; it names the account. */
bool inlog_noteren(struct tx *tx, int64_t gebruiker, struct str naam, const char *act, struct fault *fault);

/* New keys; without a known device this becomes one. */
struct ingelogd inlog_sleutels(const struct werk *werk, const struct herkomst *herkomst, enum sessie_stap stap);
/* Begins the session of these keys. `bron` tells which identity provider he came through; NULL = none. */
bool inlog_beginnen(struct tx *tx, const struct werk *werk, int64_t gebruiker, const struct herkomst *herkomst,
                    const struct ingelogd *sleutels, const struct sessie_begin *bron, struct fault *fault);

#endif

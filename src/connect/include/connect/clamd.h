/* The virus scanner clamd over its unix socket (INSTREAM): bytes go there, a verdict comes back. */
#ifndef CONNECT_CLAMD_H
#define CONNECT_CLAMD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

struct clamd;
struct clamd_settings {
  const char *socket;             /* "/run/clamav/clamd.ctl" */
  unsigned timeout_ms;            /* for each step */
  bool (*transaction_open)(void); /* asserted to be false at each question */
};
/* NULL when the path is too long for a socket. destroy takes NULL. */
struct clamd *clamd_create(const struct clamd_settings *settings);
void clamd_destroy(struct clamd *clamd);

/* FAULT_OUTSIDE when the scanner is not there, slow, or says anything but clean or found. */
bool clamd_keuren(struct clamd *clamd, struct str bytes, bool *ret_schoon, struct fault *fault);

/* What it answered, apart so that it can be fuzzed: false when it is neither "stream: OK" nor "stream: … FOUND". */
bool clamd_antwoord(struct str antwoord, bool *ret_schoon);

#endif

/* A first password that is easy to read out and to type. */
#ifndef SERVICE_WACHTWOORD_H
#define SERVICE_WACHTWOORD_H

#include "base/str.h"

struct str wachtwoord_bedenken(struct arena *arena);

#endif

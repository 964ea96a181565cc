/* Teams inside an act. */
#ifndef ACTS_TEAMS_H
#define ACTS_TEAMS_H

#include "domain/gebruiker.h"
#include "store/store.h"

/* Those that the inrichting has today and those that were made without one. */
bool teams_van_vandaag(struct tx *tx, struct team **ret_teams, size_t *ret_aantal, struct fault *fault);

#endif

/* Keeping up with the national register, as the command and the server do it. */
#ifndef SERVICE_BIJHOUDEN_H
#define SERVICE_BIJHOUDEN_H

#include "acts/register_bijhouden.h"

/* Now, as the system; `wie` stands in the logboek. */
bool bijhouden(struct store *store, struct brp *brp, struct str wie, struct bijgehouden *ret_uit, struct fault *fault);

#endif

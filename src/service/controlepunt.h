/* The daily checkpoint of the logboek, as the command and the server make and send it. */
#ifndef SERVICE_CONTROLEPUNT_H
#define SERVICE_CONTROLEPUNT_H

#include "store/logboek.h"

/* Makes today's when it is not there, and sends the newest when SCHAKEL_SMTP_URL says where to and it was not sent yet:
 * from SCHAKEL_SMTP_VAN to SCHAKEL_SMTP_NAAR, with SCHAKEL_SMTP_GEBRUIKER and SCHAKEL_SMTP_WACHTWOORD when the server
 * asks for them. */
bool controlepunt_bijwerken(struct store *store, struct arena *arena, struct controlepunt_tekst *ret_tekst,
                            struct fault *fault);

#endif

/* The key of this installation: in the file `sleutel` of the folder with the data, or in SCHAKEL_SLEUTEL. */
#ifndef SERVICE_SLEUTEL_H
#define SERVICE_SLEUTEL_H

#include "base/fault.h"
#include "base/secret.h"

/* Makes the file when it is not there. Without a folder (PostgreSQL) and without SCHAKEL_SLEUTEL the key lasts as long
 * as the program: not `vast`. False with a message: a key that is no 64 hexadecimal digits, or a file that others may
 * read. */
bool sleutel_laden(struct arena *arena, struct str where, struct sleutel *ret_sleutel, struct fault *fault);

#endif

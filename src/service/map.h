/* The tables of an inrichting in a folder. */
#ifndef SERVICE_MAP_H
#define SERVICE_MAP_H

#include "base/embedded.h"
#include "inrichting/fouten.h"

/* All files that end in .csv; the row after the last has no name. False, with a message on standard error, when the
 * folder cannot be read or holds none. */
bool map_lezen(struct arena *arena, const char *pad, const struct embedded **ret_files);

/* Writes them into a folder that is made when it is not there. False with a message on standard error. */
bool map_schrijven(const char *pad, const struct embedded *files);

/* Every fault with its place, on `waar`. */
void fouten_tonen(FILE *waar, struct arena *arena, const struct inrichting_fouten *fouten);

#endif

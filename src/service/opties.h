/* Options of the subcommands: `--name value` or `--name=value`, by one table per command. */
#ifndef SERVICE_OPTIES_H
#define SERVICE_OPTIES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"
#include "base/str.h"
#include "domain/access.h"

struct optie_vorm {
  const char *naam;    /* "port" */
  const char **waarde; /* where its value goes; NULL for a flag */
  bool *vlag;          /* set when given; NULL for an option with a value */
};

/* False with a message on standard error: an unknown option, one without its value, or a word too many. */
bool opties_lezen(int argc, char **argv, const struct optie_vorm *vormen, size_t aantal);

/* --data and --store are the same everywhere. */
#define OPTIES_OPSLAG(data_, store_)                                                                                   \
  {"data", &(data_), NULL}, {                                                                                          \
    "store", &(store_), NULL                                                                                           \
  }
/* Where the data are; false with a message when both were given. */
bool opslag_van(const char *data, const char *store, struct str *ret_where);

/* The message of a fault, and of each of its fields, on standard error; of one that nobody foresaw its detail too.
 * Gives 1. */
int fout_melden(const struct fault *fault);

/* The command line acts as the system, with the user of the operating system in the logboek. */
struct actor actor_van_opdrachtregel(struct arena *arena);

#endif

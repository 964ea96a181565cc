/* A wire to the PostgreSQL of the tests that can be cut at an exact moment: a server of its own passes on what it gets
 * until it sees certain words. */
#ifndef TESTS_KNIP_H
#define TESTS_KNIP_H

#include "engines.h"

struct knip;

enum knip_waar {
  KNIP_ERVOOR, /* the server never gets these words */
  KNIP_ERNA,   /* it does what they say, but its answer is lost */
};

/* ret_where: the address of this database through it. */
struct knip *knip_leggen(struct testdb *t, const char **ret_where);
/* Cuts once, the next time that the application says these words (literal text). */
void knip_bij(struct knip *knip, enum knip_waar waar, const char *woorden);
/* Was it cut since? */
bool knip_gedaan(const struct knip *knip);
/* Takes no new connections any more; those that are there go on. */
void knip_opruimen(struct knip *knip);

#endif

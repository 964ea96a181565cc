/* Lets the statements of an act fail one after the other, in every test that does an act with DOET (wereld.h): the
 * first, then in a second try the second, until it gets through. So each act runs with its n-th statement failing for
 * every n, and what the test finds afterwards proves that the tries before left nothing behind. Only with SCHAKEL_BREUK
 * (make crash): it takes many times as long, also when each call of the text of a program is tried once on each engine,
 * as SCHAKEL_BREUK=heel does. SCHAKEL_BREUK=20 takes every twentieth statement of all calls, each from another one on.
 * Tests that count statements, rows of the logboek or numbers that were given count those of the tries too: they say so
 * with breuk_telt_mee and are left out then. */
#ifndef TESTS_BREUK_H
#define TESTS_BREUK_H

#include "store/store.h"

/* Puts the engine of this store in the hands of breuk. */
void breuk_leggen(struct store *store);
/* Before the first try of a call. */
void breuk_begin(const char *call);
/* After a try: is there another one? Fails when a statement failed and the act says otherwise. */
bool breuk_nog_eens(bool gedaan, const struct fault *fault, const char *call);
/* First in a test that counts what tries leave behind on purpose. */
void breuk_telt_mee(void);

#endif

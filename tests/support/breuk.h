/* Lets the statements of an act fail one after the other, in every test that does an act with DOET (wereld.h): the
 * first, then in a second try the second, until it gets through. So each act runs with its n-th statement failing for
 * every n, and what the test finds afterwards proves that the tries before left nothing behind. Only with
 * SCHAKEL_BREUK=heel, for it takes many times as long; SCHAKEL_BREUK=20 takes every twentieth, each act from another
 * one on. Tests that count statements, or rows of the logboek, count those of the tries too and cannot pass with it. */
#ifndef TESTS_BREUK_H
#define TESTS_BREUK_H

#include "store/store.h"

/* Puts the engine of this store in the hands of breuk. */
void breuk_leggen(struct store *store);
/* Before the first try of a call. */
void breuk_begin(void);
/* After a try: is there another one? Fails when a statement failed and the act says otherwise. */
bool breuk_nog_eens(bool gedaan, const struct fault *fault, const char *call);

#endif

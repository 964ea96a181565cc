/* Tests that each take the world of the walk as their state: it takes long to make, so those of one world stand in one
 * program, and what can be seen in the same answer is looked at there. */
#ifndef TESTS_PROEVEN_H
#define TESTS_PROEVEN_H

#include "rondgang.h"

/* test_rechten.c */
void test_iedereen_overal(void **state);
void test_geen_rij_te_veel(void **state);
void test_niemand(void **state);

/* test_lekken.c; what every answer of a walk tells, and after a walk what it came to. */
void lekken_nakijken(struct rondgang *r, const struct wie *wie, const struct pagina *pagina, const struct gezien *g);
void test_wat_getypt_is(void **state);
void test_wat_zoeken_vindt(void **state);
void test_lijsten_op_postgresql(void **state);

/* test_aanval.c */
void test_opmaak(void **state);
void test_adressen(void **state);
void test_vragen(void **state);
void test_velden_erbij(void **state);
void test_vreemde_formulieren(void **state);

#endif

/* What the tests of orders to providers share. */
#ifndef TESTS_TOEWIJZING_HULP_H
#define TESTS_TOEWIJZING_HULP_H

#include "wereld.h"

#include "acts/toewijzing_geven.h"

/* A price of last year and one of this year, a contract that asks for a plan within six weeks, that threshold. */
void toewijzing_tabellen(struct wereld *w, const char *drempel, int64_t versie);
/* A question under the Jeugdwet with those tables in force and no threshold; gives its household. */
struct str toewijzing_begin(struct wereld *w);
/* Two hours a week for half a year, on a referral; on a besluit of another system. */
struct toewijzing_in van_huisarts(struct wereld *w);
struct toewijzing_in op_besluit(struct wereld *w);
struct toewijzingen_huis_uit toewijzingen_zien(struct wereld *w, struct str huis);
void toewijzing_maken(struct wereld *w, struct str huis, const struct toewijzing_in *in);
/* A plan with one goal that was agreed; gives the public id of the plan. */
struct str toewijzing_plan(struct wereld *w, struct str huis);

#endif

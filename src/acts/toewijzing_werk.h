/* What the acts on orders to providers share. */
#ifndef ACTS_TOEWIJZING_WERK_H
#define ACTS_TOEWIJZING_WERK_H

#include "acts/toewijzing_geven.h"
#include "inrichting/recht.h"
#include "inrichting/toegang.h"

#include "uitvoeren.h"

/* The right to see the orders of a household or to work on them. */
bool toewijzing_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                       int64_t huishouden, struct toegang **ret_toegang, struct fault *fault);

/* What was typed; of euros whole ones. */
struct omvang omvang_getypt(int64_t volume, int eenheid, int frequentie);

/* Who may give this product on that day: by contract, and while the municipality has written none down every
 * organisation for care. */
bool aanbieder_geeft(struct arena *arena, const struct inrichting *inrichting, struct str product, struct str aanbieder,
                     dag_t dag);

/* May who gave the titel extend himself (S0-162)? `ret_anders`: where it goes when he may not. */
bool verwijzer_verlengt(const struct inrichting *inrichting, const struct titel *titel, dag_t dag,
                        struct str *ret_anders);

/* What an order costs in those days, at the prices of the inrichting; -1 = nobody can tell. */
int64_t toewijzing_kosten(struct arena *arena, const struct inrichting *inrichting, const struct toewijzing *toewijzing,
                          dag_t van, dag_t tot);

#endif

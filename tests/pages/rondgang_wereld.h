/* How the world of the walk is made: what rondgang_wereld.c asks of the files beside it. */
#ifndef TESTS_RONDGANG_WERELD_H
#define TESTS_RONDGANG_WERELD_H

#include "rondgang.h"

/* The organisation that leads the first steps; the municipality of the demo has none. */
#define RONDGANG_VOORVELD "bindkracht"

/* Steps of the work on the store; `uit` is the struct rondgang. */
store_werk rondgang_ids_zoeken, rondgang_vragen_zoeken, rondgang_accounts_maken, rondgang_inwoners_plaatsen,
    rondgang_dingen_leggen, rondgang_relaties_leggen;

/* Of every kind of id that belongs to a household, the next: its household. False when there is none any more. */
bool rondgang_huishouden_van_id(struct rondgang *r, struct tx *tx, size_t *at, int64_t *ret_huishouden);

#endif

/* Figures for who leads: how many meldingen came in and how many trajecten run, by line of report (domain/cijfers.h).
 */
#ifndef ACTS_CIJFERS_INZIEN_H
#define ACTS_CIJFERS_INZIEN_H

#include "acts/werk.h"
#include "domain/cijfers.h"

bool meldingen_tellen(const struct werk *werk, const struct periode *periode, struct cijfers *ret_cijfers,
                      struct fault *fault);
bool trajecten_tellen(const struct werk *werk, dag_t op, struct cijfers *ret_cijfers, struct fault *fault);

#endif

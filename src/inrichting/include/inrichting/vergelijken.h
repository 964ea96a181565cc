/* What differs between two inrichtingen, row by row. */
#ifndef INRICHTING_VERGELIJKEN_H
#define INRICHTING_VERGELIJKEN_H

#include "domain/inrichtingbeeld.h"
#include "inrichting/inrichting.h"

/* Rows of the municipality's own tables that begin, end, change or are gone, by table and key; the names are those of
 * the inrichting that the row is in. Gives how many there are; at most `hoogstens` of them are in *ret_verschillen. */
size_t inrichting_vergelijken(struct arena *arena, const struct inrichting *oud, const struct inrichting *nieuw,
                              size_t hoogstens, struct rijverschil **ret_verschillen);

#endif

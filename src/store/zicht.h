/* What lists of several households share: the right of the actor inside the query, and a person's name in it. */
#ifndef STORE_ZICHT_H
#define STORE_ZICHT_H

#include "domain/persoon.h"

#include "intern.h"
#include "team_zicht.h"

/* Stands a relation that suffices between the actor ($1) and the household (h)? $2 today, $3 the relations. With an
 * OFFSET it is asked of each row that is left: PostgreSQL would otherwise think that few relations suffice, and begin
 * with all of them. */
#define ZICHT                                                                                                          \
  "EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = h.id AND ($3 >> CAST(r.soort AS INTEGER)) & 1 = 1 "            \
  "AND r.vanaf <= $2 AND r.tot >= $2 AND (r.wie = $1 OR r.wie IN (SELECT l.team FROM lidmaatschap l "                  \
  "WHERE l.gebruiker = $1 AND l.vanaf <= $2 AND l.tot >= $2)) AND " TEAM_VRIJ("$2", "$3") "LIMIT 1 OFFSET 0) "
#define ZICHT_NAAM "p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam"

/* The name of the person in ZICHT_NAAM from this column on, as sorted in lists; "" when there is none. */
static inline struct str zicht_naam(struct toegang *toegang, const struct db_rows *rows, size_t i, size_t column) {
  struct persoon wie = {.voornamen = db_text(rows, i, column + 1),
                        .voorletters = db_text(rows, i, column + 2),
                        .voorvoegsel = db_text(rows, i, column + 3),
                        .geslachtsnaam = db_text(rows, i, column + 4)};
  if (db_null(rows, i, column)) return (struct str){0};
  toegang_persoon(toegang, db_int(rows, i, column));
  return persoon_lijstnaam(toegang->tx->arena, &wie);
}

#endif

/* A relation by the team opens a household only while nobody of that team works there (S4-315); derived where it is
 * asked, so that nothing has to be kept when somebody begins, stops, comes or goes. */
#ifndef STORE_TEAM_ZICHT_H
#define STORE_TEAM_ZICHT_H

/* Somebody of the team of this row r works in its household, on that day. */
#define TEAM_BEZET(dag)                                                                                                \
  "EXISTS (SELECT 1 FROM relatie e JOIN lidmaatschap el ON el.gebruiker = e.wie AND el.team = r.wie "                  \
  "AND el.vanaf <= " dag " AND el.tot >= " dag " WHERE e.huishouden = r.huishouden AND e.soort = 4 "                   \
  "AND e.vanaf <= " dag " AND e.tot >= " dag ")"
/* A row r is not that of a team in which a colleague works there, or such a row suffices too. */
#define TEAM_VRIJ(dag, relaties) "(r.soort <> 1 OR (" relaties " >> 16) & 1 = 1 OR NOT " TEAM_BEZET(dag) ") "
_Static_assert(RELATIE_SOORT_TEAM == 1 && RELATIE_SOORT_EIGEN == 4 && RELATIE_TEAMGENOOT == 1 << 16,
               "the literals in TEAM_BEZET and TEAM_VRIJ");

#endif

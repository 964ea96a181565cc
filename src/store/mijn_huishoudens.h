/* Whose work a list is about and which households are theirs, as the head of a statement: `wie` is the worker ($1) with
 * those whose terms he has today ($2) as their stand-in, `mijn` the households in which they have a question, work on a
 * traject or are the aanspreekpunt. `namens` is the name of who is away, "" where it is his own work; own goes first.
 */
#ifndef STORE_MIJN_HUISHOUDENS_H
#define STORE_MIJN_HUISHOUDENS_H

#define MIJN_WIE                                                                                                       \
  "wie (id, namens) AS (SELECT g.id, '' FROM gebruiker g WHERE g.id = $1 UNION ALL SELECT g.id, g.naam "               \
  "FROM afwezigheid v JOIN gebruiker g ON g.id = v.gebruiker WHERE v.vervanger = $1 AND v.termijnen = 1 "              \
  "AND v.ingetrokken_op IS NULL AND v.vanaf <= $2 AND v.tot >= $2) "
#define MIJN_HUISHOUDENS                                                                                               \
  "mijn (huishouden, namens) AS (SELECT b.huishouden, min(b.namens) FROM (SELECT m.huishouden, wie.namens "            \
  "FROM wie JOIN afgeleid_werk a ON a.behandelaar = wie.id JOIN melding m ON m.id = a.melding "                        \
  "UNION ALL SELECT c.huishouden, wie.namens FROM wie JOIN traject_werker w ON w.gebruiker = wie.id "                  \
  "AND w.vanaf <= $2 AND w.tot >= $2 JOIN traject t ON t.id = w.traject AND t.gesloten_op IS NULL "                    \
  "JOIN traject_casus x ON x.traject = t.id AND x.kant IS NULL JOIN casus c ON c.id = x.casus AND c.gesloten_op IS "   \
  "NULL "                                                                                                              \
  "UNION ALL SELECT c.huishouden, wie.namens FROM wie JOIN casus c ON c.aanspreekpunt = wie.id "                       \
  "AND c.gesloten_op IS NULL) b GROUP BY b.huishouden) "

/* A household goes by the name of the oldest who lives there, as on its own page. */
#define EERSTE_BEWONER_VAN(huis)                                                                                       \
  "(SELECT e.id FROM huishouden_lid y JOIN persoon e ON e.id = y.persoon "                                             \
  "WHERE y.huishouden = " huis " AND y.vanaf <= $2 AND y.tot >= $2 "                                                   \
  "ORDER BY CASE WHEN e.verwacht = 0 AND e.niet_geboren = 0 THEN 0 ELSE 1 END, e.geboren, e.id LIMIT 1)"
#define EERSTE_BEWONER "LEFT JOIN persoon p ON p.id = " EERSTE_BEWONER_VAN("h.id") " "

#endif

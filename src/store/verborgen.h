/* Leaving out what is hidden from a resident, inside the query that reads it (domain/verbergen.h).
 *
 *   TX_QUERY(tx, fault, &rows, "SELECT n.publiek, n.tekst FROM notitie n WHERE n.huishouden = $1 AND "
 *            NIET_VERBORGEN("1", "n.id", "$2"), A_INT(huishouden), A_INT(persoon))
 *
 *   "SELECT l.op, l.naam, l.act FROM logboek l JOIN logboek_persoon p ON … WHERE p.persoon = $1 AND "
 *   LOGREGEL_NIET_VERBORGEN("l", "$1")
 *
 * `soort` is a number of enum ding_soort as text, `ding` the id of the thing, `persoon` the resident who reads: a
 * person who was merged is the one who stayed. An attachment or letter of a hidden thing is a thing of its own
 * (DING_DOCUMENT). A hidden traject takes along what hangs under it: query its parts with the id of the traject as
 * well. */
#ifndef STORE_VERBORGEN_H
#define STORE_VERBORGEN_H

#define VERBORGEN_VOOR_(persoon)                                                                                       \
  "vb.opgeheven_op IS NULL AND (vb.voor IS NULL OR vb.voor IN (SELECT vz.id FROM persoon vz WHERE vz.id = " persoon    \
  " OR vz.samengevoegd_in = " persoon "))"

#define NIET_VERBORGEN(soort, ding, persoon)                                                                           \
  "NOT EXISTS (SELECT 1 FROM verberging vb WHERE vb.soort = " soort " AND vb.ding = " ding                             \
  " AND " VERBORGEN_VOOR_(persoon) ") "

/* `log`: the alias of a row of the logboek. */
#define LOGREGEL_NIET_VERBORGEN(log, persoon)                                                                          \
  "NOT EXISTS (SELECT 1 FROM logboek_ding ld JOIN verberging vb ON vb.soort = ld.soort AND vb.ding = ld.ding "         \
  "WHERE ld.schrijver = " log ".schrijver AND ld.nr = " log ".nr AND " VERBORGEN_VOOR_(persoon) ") "

#endif

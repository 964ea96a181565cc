/* The columns of to whom something is told, as toestemming and deling have them (x), with the name of a team or a
 * worker (bt, bg). */
#ifndef STORE_DEELGENOOT_RIJ_H
#define STORE_DEELGENOOT_RIJ_H

#include "domain/toestemming.h"

#include "intern.h"

enum { DEELGENOOT_KOLOMMEN = 6 };
#define DEELGENOOT "x.deelgenoot, x.deelnemer, coalesce(bt.naam, bg.naam, ''), x.naam, x.organisatie, x.adres"
#define DEELGENOOT_VAN "LEFT JOIN team bt ON bt.id = x.deelnemer LEFT JOIN gebruiker bg ON bg.id = x.deelnemer "

static inline struct deelgenoot deelgenoot_van(const struct db_rows *rows, size_t i, size_t kolom) {
  return (struct deelgenoot){.soort = (enum deelgenoot_soort)db_int(rows, i, kolom),
                             .deelnemer = db_null(rows, i, kolom + 1) ? 0 : db_int(rows, i, kolom + 1),
                             .deelnemer_naam = db_text(rows, i, kolom + 2),
                             .naam = db_text(rows, i, kolom + 3),
                             .organisatie = db_text(rows, i, kolom + 4),
                             .adres = db_text(rows, i, kolom + 5)};
}

/* Of a household, also of those that were merged into it. */
#define VAN_HUISHOUDEN_ "x.huishouden IN (SELECT h2.id FROM huishouden h2 WHERE h2.id = $1 OR h2.samengevoegd_in = $1) "
/* Whom it is about (q), as who he turned out to be (p), and the household it belongs to now (h). */
#define VAN_PERSOON_                                                                                                   \
  "JOIN persoon q ON q.id = x.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "                     \
  "JOIN huishouden h0 ON h0.id = x.huishouden JOIN huishouden h ON h.id = coalesce(h0.samengevoegd_in, h0.id) "
/* The person who reads ($n), also when he was merged. */
#define ZELFDE_PERSOON(kolom, n)                                                                                       \
  kolom " IN (SELECT z.id FROM persoon z WHERE z.id = " n " OR z.samengevoegd_in = " n ")"

#endif

#include "store/inwonerbericht.h"

#include "domain/persoon.h"

#include "intern.h"

#define BERICHT                                                                                                        \
  "SELECT b.publiek, b.huishouden, h.publiek, b.persoon, b.soort, b.afspraak, a.publiek, b.tekst, d.naam, b.op, "      \
  "b.gezien_op, g.naam, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, b.melding, m.publiek "             \
  "FROM inwonerbericht b LEFT JOIN melding m ON m.id = b.melding "                                                     \
  "JOIN huishouden h ON h.id = b.huishouden JOIN persoon p ON p.id = b.persoon JOIN gebruiker d ON d.id = b.door "     \
  "LEFT JOIN afspraak a ON a.id = b.afspraak LEFT JOIN gebruiker g ON g.id = b.gezien_door "

static struct inwonerbericht bericht_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 12),
                        .voorletters = db_text(rows, i, 13),
                        .voorvoegsel = db_text(rows, i, 14),
                        .geslachtsnaam = db_text(rows, i, 15)};
  toegang_persoon(toegang, db_int(rows, i, 3));
  return (struct inwonerbericht){.publiek = db_text(rows, i, 0),
                                 .huishouden = db_int(rows, i, 1),
                                 .huishouden_publiek = db_text(rows, i, 2),
                                 .persoon = db_int(rows, i, 3),
                                 .persoon_naam = persoon_naam(toegang->tx->arena, &wie),
                                 .soort = (enum inwonerbericht_soort)db_int(rows, i, 4),
                                 .afspraak = db_int(rows, i, 5),
                                 .afspraak_publiek = db_text(rows, i, 6),
                                 .melding = db_int(rows, i, 16),
                                 .melding_publiek = db_text(rows, i, 17),
                                 .tekst = db_text(rows, i, 7),
                                 .door = db_text(rows, i, 8),
                                 .op = db_int(rows, i, 9),
                                 .gezien_op = db_int(rows, i, 10),
                                 .gezien_door = db_text(rows, i, 11)};
}

bool inwonerbericht_bewaren(struct toegang *toegang, const struct inwonerbericht *bericht, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault)) return false;
  toegang_veld(toegang, "bericht", (struct str){0}, keuze_label(inwonerberichten, (int)bericht->soort));
  if (bericht->tekst.len) toegang_veld(toegang, "tekst", (struct str){0}, bericht->tekst);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO inwonerbericht (publiek, huishouden, persoon, soort, afspraak, melding, tekst, door, op) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                 A_TEXT(bericht->publiek), A_INT(toegang->huishouden), A_INT(toegang->persoon), A_INT(bericht->soort),
                 A_INT_OF(bericht->afspraak, bericht->afspraak == 0), A_INT_OF(bericht->melding, bericht->melding == 0),
                 A_TEXT(bericht->tekst), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(toegang->tx)));
}

bool inwonerbericht_lezen(struct toegang *toegang, struct str publiek, struct inwonerbericht *ret_bericht,
                          struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, BERICHT "WHERE b.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit bericht bestaat niet."), "no such message of a resident");
  struct inwonerbericht bericht = bericht_van(toegang, &rows, 0);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, bericht.huishouden, fault)) return false;
  *ret_bericht = bericht;
  return true;
}

bool inwonerberichten_open(struct toegang *toegang, int64_t huishouden, struct inwonerbericht **ret_berichten,
                           size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                BERICHT "WHERE b.huishouden = $1 AND b.gezien_op IS NULL ORDER BY b.id LIMIT 50", A_INT(huishouden)))
    return false;
  struct inwonerbericht *list = NEW_ARRAY(toegang->tx->arena, struct inwonerbericht, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = bericht_van(toegang, &rows, i);
  *ret_berichten = list;
  *ret_aantal = rows.count;
  return true;
}

bool inwonerbericht_gezien(struct toegang *toegang, const struct inwonerbericht *bericht, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, bericht->huishouden, fault)) return false;
  if (bericht->gezien_op == 0) toegang_veld(toegang, "bericht van de inwoner", S("open"), S("gezien"));
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE inwonerbericht SET gezien_op = $2, gezien_door = $3 WHERE publiek = $1 AND gezien_op IS NULL",
                 A_TEXT(bericht->publiek), A_INT(tx_nu(tx)), A_INT(toegang->actor->gebruiker));
}

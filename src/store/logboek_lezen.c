#include "store/logboek.h"

#include "intern.h"

/* Also of the households that were merged into it. */
#define OF_HOUSEHOLD "l.huishouden IN (SELECT h.id FROM huishouden h WHERE h.id = $1 OR h.samengevoegd_in = $1)"

/* What was changed, without an address of somebody who is shielded here: it may be that of the other side; and of a
 * contactverslag about health only that there is one. */
#define INHOUD                                                                                                         \
  "CASE WHEN EXISTS (SELECT 1 FROM logboek_ding d JOIN notitie n ON n.id = d.ding AND n.gezondheid = 1 "               \
  "WHERE d.schrijver = l.schrijver AND d.nr = l.nr AND d.soort = 1) THEN 'verslag over gezondheid' WHEN (i.inhoud "    \
  "LIKE '%\"straat\"%' OR i.inhoud LIKE '%\"postcode\"%' OR i.inhoud LIKE '%\"woonplaats\"%' OR "                      \
  "i.inhoud LIKE '%\"buitenland\"%') AND EXISTS (SELECT 1 FROM logboek_persoon p JOIN afscherming a ON a.persoon = "   \
  "p.persoon AND a.huishouden = $1 WHERE p.schrijver = l.schrijver AND p.nr = l.nr) THEN 'adres afgeschermd' ELSE "    \
  "i.inhoud END"

_Static_assert(DING_NOTITIE == 1, "the literal in INHOUD");

bool logboek_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t overslaan, int64_t hoogstens,
                            struct logregel **ret_regels, size_t *ret_aantal, int64_t *ret_totaal,
                            struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, count;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_LOGBOEK, huishouden, fault)) return false;
  if (!TX_QUERY(tx, fault, &count, "SELECT count(*) FROM logboek l WHERE " OF_HOUSEHOLD, A_INT(huishouden)) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT l.op, " LOGREGEL_WIE ", l.rol, l.grond, l.act, l.informatie, l.uitkomst, " INHOUD
                " FROM logboek l " LOGREGEL_GEBRUIKER "LEFT JOIN logboek_inhoud i ON i.schrijver = l.schrijver AND "
                "i.nr = l.nr WHERE " OF_HOUSEHOLD " ORDER BY l.op DESC, l.schrijver DESC, l.nr DESC LIMIT $2 OFFSET $3",
                A_INT(huishouden), A_INT(hoogstens), A_INT(overslaan)))
    return false;
  struct logregel *regels = NEW_ARRAY(tx->arena, struct logregel, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    regels[i] = (struct logregel){
        .op = db_int(&rows, i, 0),
        .wie = db_text(&rows, i, 1),
        .rol = db_text(&rows, i, 2),
        .grond = db_text(&rows, i, 3),
        .act = db_text(&rows, i, 4),
        .informatie = db_text(&rows, i, 5),
        .uitkomst = db_text(&rows, i, 6),
        .inhoud = db_text(&rows, i, 7),
    };
  *ret_regels = regels;
  *ret_aantal = rows.count;
  *ret_totaal = db_int(&count, 0, 0);
  return true;
}

#include "store/virusscan.h"

#include "intern.h"

bool virusscan_beginnen(struct toegang *toegang, int64_t document, struct str bytes, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_DOCUMENT, 0, fault) &&
         TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO document_virusscan (document, stand, inhoud, op) VALUES ($1, $2, $3, $4)", A_INT(document),
                 A_INT(VIRUS_WACHT), A_BLOB(bytes), A_INT(toegang->tx->wanneer.echt));
}

bool virusscan_wacht(struct tx *tx, int64_t na, bool *ret_wacht, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM document_virusscan WHERE stand = $1 AND document > $2 LIMIT 1",
                A_INT(VIRUS_WACHT), A_INT(na)))
    return false;
  *ret_wacht = rows.count > 0;
  return true;
}

bool virusscan_volgende(struct toegang *toegang, int64_t na, int64_t *ret_document, struct str *ret_bytes,
                      struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_DOCUMENT, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT document, inhoud FROM document_virusscan WHERE stand = $1 AND document > $2 ORDER BY document "
                "LIMIT 1",
                A_INT(VIRUS_WACHT), A_INT(na)))
    return false;
  *ret_document = rows.count ? db_int(&rows, 0, 0) : 0;
  *ret_bytes = rows.count ? db_text(&rows, 0, 1) : (struct str){0};
  return true;
}

bool virusscan_afronden(struct toegang *toegang, int64_t document, bool schoon, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_DOCUMENT, 0, fault)) return false;
  toegang_veld(toegang, "virusscan", S("wacht"), schoon ? S("schoon") : S("besmet"));
  if (!schoon)
    return TX_EXEC(tx, fault, NULL,
                   "UPDATE document_virusscan SET stand = $2, inhoud = $3, op = $4 WHERE document = $1 AND stand = $5",
                   A_INT(document), A_INT(VIRUS_BESMET), A_BLOB(S("")), A_INT(tx->wanneer.echt),
                   A_INT(VIRUS_WACHT));
  if (!TX_EXEC(tx, fault, &changes,
               "INSERT INTO document_inhoud (document, inhoud) SELECT document, inhoud FROM document_virusscan "
               "WHERE document = $1 AND stand = $2",
               A_INT(document), A_INT(VIRUS_WACHT)))
    return false;
  return changes == 0 || TX_EXEC(tx, fault, NULL, "DELETE FROM document_virusscan WHERE document = $1", A_INT(document));
}

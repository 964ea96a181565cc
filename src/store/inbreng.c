#include "store/inbreng.h"

#include "domain/persoon.h"

#include "intern.h"
#include "zicht.h"

#define INBRENG                                                                                                        \
  "SELECT i.id, i.publiek, i.soort, i.melding, i.plan, h.publiek, m.publiek, v.publiek, i.tekst, d.naam, i.op, "       \
  "i.gezien_op, g.naam, i.versie, z.publiek, a.publiek, " ZICHT_NAAM                                                   \
  " FROM inbreng i LEFT JOIN melding m ON m.id = i.melding LEFT JOIN plan l ON l.id = i.plan LEFT JOIN casus c "       \
  "ON c.id = l.casus LEFT JOIN huishouden e ON e.id = i.huishouden JOIN huishouden h ON h.id = "                       \
  "coalesce(m.huishouden, "                                                                                            \
  "c.huishouden, e.samengevoegd_in, e.id) LEFT JOIN afspraak a ON a.id = i.afspraak JOIN persoon q "                   \
  "ON q.id = i.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) JOIN gebruiker d ON d.id = i.door "  \
  "LEFT JOIN gebruiker g ON g.id = i.gezien_door LEFT JOIN verslag_versie v ON v.id = i.verslag "                      \
  "LEFT JOIN geschil z ON z.id = i.geschil "
enum { KOLOM_NAAM = 16 };

static struct inbreng inbreng_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  return (struct inbreng){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .soort = (enum inbreng_soort)db_int(rows, i, 2),
      .melding = db_int(rows, i, 3),
      .plan = db_int(rows, i, 4),
      .huishouden = db_text(rows, i, 5),
      .melding_publiek = db_text(rows, i, 6),
      .verslag = db_text(rows, i, 7),
      .tekst = db_text(rows, i, 8),
      .van = db_text(rows, i, 9),
      .op = db_int(rows, i, 10),
      .gezien_op = db_int(rows, i, 11),
      .gezien_door = db_text(rows, i, 12),
      .versie = db_int(rows, i, 13),
      .geschil = db_text(rows, i, 14),
      .afspraak = db_text(rows, i, 15),
      .persoon = db_int(rows, i, KOLOM_NAAM),
      .persoon_naam = zicht_naam(toegang, rows, i, KOLOM_NAAM),
  };
}

bool inbreng_van_inwoner(struct toegang *toegang, int64_t melding, int64_t plan, struct inbreng **ret_lijst,
                         size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                INBRENG "WHERE p.id = $1 AND coalesce(i.melding, 0) = $2 AND coalesce(i.plan, 0) = $3 "
                        "ORDER BY i.id DESC LIMIT $4",
                A_INT(toegang->persoon), A_INT(melding), A_INT(plan), A_INT(INBRENG_LIJST)))
    return false;
  struct inbreng *list = NEW_ARRAY(toegang->tx->arena, struct inbreng, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = inbreng_van(toegang, &rows, i);
  *ret_lijst = list;
  *ret_aantal = rows.count;
  return true;
}

static bool absent(struct fault *fault) {
  return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such words of a resident");
}

bool inbreng_van_inwoner_lezen(struct toegang *toegang, struct str publiek, struct inbreng *ret_inbreng,
                               struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, INBRENG "WHERE i.publiek = $1 AND p.id = $2 AND (i.door = $3 OR p.id = $4)",
                A_TEXT(publiek), A_INT(toegang->persoon), A_INT(toegang->actor->gebruiker),
                A_INT(toegang->actor->persoon)))
    return false;
  if (rows.count == 0) return absent(fault);
  *ret_inbreng = inbreng_van(toegang, &rows, 0);
  return true;
}

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Er is net iets veranderd. U ziet hieronder beide teksten."),
                   "stale words of a resident");
}

bool inbreng_bewaren(struct toegang *toegang, const struct inbreng *inbreng, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, 0, fault)) return false;
  toegang_veld(toegang, "inbreng", (struct str){0}, keuze_label(inbreng_soorten, (int)inbreng->soort));
  if (inbreng->tekst.len) toegang_veld(toegang, "geschreven", (struct str){0}, inbreng->tekst);
  if (inbreng->id == 0) {
    bool home = inbreng->melding == 0 && inbreng->plan == 0;
    return TX_EXEC(
        tx, fault, NULL,
        "INSERT INTO inbreng (publiek, soort, persoon, melding, plan, verslag, geschil, tekst, door, op, huishouden, "
        "afspraak, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
        A_TEXT(inbreng->publiek), A_INT(inbreng->soort), A_INT(toegang->persoon),
        A_INT_OF(inbreng->melding, inbreng->melding == 0), A_INT_OF(inbreng->plan, inbreng->plan == 0),
        A_INT_OF(inbreng->verslag_versie, inbreng->verslag_versie == 0),
        A_INT_OF(inbreng->geschil_id, inbreng->geschil_id == 0), A_TEXT(inbreng->tekst),
        A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)), A_INT_OF(toegang->huishouden, !home),
        A_INT_OF(inbreng->afspraak_id, inbreng->afspraak_id == 0));
  }
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE inbreng SET tekst = $4, door = $5, op = $6, versie = versie + 1 WHERE id = $1 AND versie = $2 "
                 "AND persoon = $3 AND gezien_op IS NULL",
                 A_INT(inbreng->id), A_INT(inbreng->versie), A_INT(toegang->persoon), A_TEXT(inbreng->tekst),
                 A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx))) &&
         (changes == 1 || stale(fault));
}

bool inbreng_lezen(struct toegang *toegang, int64_t huishouden, struct str publiek, struct inbreng *ret_inbreng,
                   struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, INBRENG "WHERE i.publiek = $1 AND h.id = $2", A_TEXT(publiek),
                A_INT(huishouden)))
    return false;
  if (rows.count == 0) return absent(fault);
  enum inbreng_soort soort = (enum inbreng_soort)db_int(&rows, 0, 2);
  if (inbreng_informatie(soort) & ~toegang_informatie(toegang)) return toegang_afwijzen(toegang, fault);
  *ret_inbreng = inbreng_van(toegang, &rows, 0);
  return true;
}

bool inbreng_gezien(struct toegang *toegang, const struct inbreng *inbreng, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, inbreng_informatie(inbreng->soort), 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE inbreng SET gezien_op = $3, gezien_door = $4, versie = versie + 1 WHERE id = $1 AND versie = $2 "
               "AND gezien_op IS NULL",
               A_INT(inbreng->id), A_INT(inbreng->versie), A_INT(tx_nu(tx)), A_INT(toegang->actor->gebruiker)))
    return false;
  toegang_veld(toegang, "gezien", (struct str){0}, keuze_label(inbreng_soorten, (int)inbreng->soort));
  return changes == 1 || stale(fault);
}

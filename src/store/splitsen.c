#include "store/splitsen.h"

#include "store/persoon.h"

#include "persoon_rij.h"
#include "relatie.h"
#include "splitsen_rij.h"
#include "tweede_slot.h"

bool samenvoeging_vastleggen(struct toegang *toegang, const struct samenvoeging_nieuw *nieuw, int64_t blijft,
                             int64_t weg, int64_t huishouden, int64_t huishouden_weg, bool alleen,
                             struct fault *fault) {
  static const char *const of_person[] = {
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 1, id FROM melding WHERE persoon = $2",
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 4, id FROM contactmiddel WHERE persoon = "
      "$2",
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 5, id FROM verblijf WHERE persoon = $2",
  };
  static const char *const of_household[] = {
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 1, id FROM melding WHERE huishouden = $2 "
      "ON CONFLICT (samenvoeging, soort, deel) DO NOTHING",
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 2, id FROM notitie WHERE huishouden = $2",
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 3, id FROM document WHERE huishouden = $2",
      "INSERT INTO samenvoeging_relatie (samenvoeging, huishouden, wie, soort, vanaf, tot) "
      "SELECT $1, huishouden, wie, soort, vanaf, tot FROM relatie WHERE huishouden = $2",
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 6, id FROM spoed WHERE huishouden = $2",
      "INSERT INTO samenvoeging_deel (samenvoeging, soort, deel) SELECT $1, 7, id FROM leemte WHERE huishouden = $2",
  };
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!TX_INSERT(tx, fault, &id,
                 "INSERT INTO samenvoeging (publiek, blijft, weg, huishouden, huishouden_weg, alleen, op, door, reden) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
                 A_TEXT(nieuw->publiek), A_INT(blijft), A_INT(weg), A_INT(huishouden),
                 A_INT_OF(huishouden_weg, huishouden_weg == 0), A_INT(alleen), A_INT(tx_echt(tx)),
                 A_INT(toegang->actor->gebruiker), A_TEXT(nieuw->reden)) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO samenvoeging_lid (samenvoeging, persoon, huishouden, vanaf, tot) "
               "SELECT $1, persoon, huishouden, vanaf, tot FROM huishouden_lid WHERE persoon IN ($2, $3)",
               A_INT(id), A_INT(blijft), A_INT(weg)))
    return false;
  for (size_t i = 0; i < sizeof of_person / sizeof *of_person; i++)
    if (!TX_EXEC(tx, fault, NULL, of_person[i], A_INT(id), A_INT(weg))) return false;
  for (size_t i = 0; alleen && i < sizeof of_household / sizeof *of_household; i++)
    if (!TX_EXEC(tx, fault, NULL, of_household[i], A_INT(id), A_INT(huishouden_weg))) return false;
  return !alleen || TX_EXEC(tx, fault, NULL, of_household[3], A_INT(id), A_INT(huishouden));
}

#define GEWEEST                                                                                                        \
  "s.id, s.publiek, s.blijft, s.weg, s.huishouden, s.huishouden_weg, s.alleen, s.op, g.naam, s.reden, s.ongedaan_op, " \
  "o.naam, w.publiek, w.voornamen, w.voorletters, w.voorvoegsel, w.geslachtsnaam "                                     \
  "FROM samenvoeging s JOIN gebruiker g ON g.id = s.door LEFT JOIN gebruiker o ON o.id = s.ongedaan_door "             \
  "JOIN persoon w ON w.id = s.weg "

static struct samenvoeging_geweest geweest_van(struct arena *arena, const struct db_rows *rows, size_t i) {
  struct persoon weg = {.voornamen = db_text(rows, i, 13),
                        .voorletters = db_text(rows, i, 14),
                        .voorvoegsel = db_text(rows, i, 15),
                        .geslachtsnaam = db_text(rows, i, 16)};
  return (struct samenvoeging_geweest){.publiek = db_text(rows, i, 1),
                                       .weg_naam = persoon_naam(arena, &weg),
                                       .op = db_int(rows, i, 7),
                                       .door = db_text(rows, i, 8),
                                       .reden = db_text(rows, i, 9),
                                       .ongedaan_op = db_null(rows, i, 10) ? 0 : db_int(rows, i, 10),
                                       .ongedaan_door = db_text(rows, i, 11)};
}

bool samenvoegingen_van_persoon(struct toegang *toegang, int64_t persoon, struct samenvoeging_geweest **ret_rijen,
                                size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " GEWEEST "WHERE s.blijft = $1 OR s.weg = $1 ORDER BY s.id DESC",
                A_INT(persoon)))
    return false;
  *ret_rijen = NEW_ARRAY(toegang->tx->arena, struct samenvoeging_geweest, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) (*ret_rijen)[i] = geweest_van(toegang->tx->arena, &rows, i);
  *ret_aantal = rows.count;
  return true;
}

/* The values that the merge changed stand in its row of the logboek, unless they were destroyed there. */
static bool read_values(struct tx *tx, struct splitsing *s, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT i.inhoud FROM logboek l "
                "JOIN logboek_persoon a ON a.schrijver = l.schrijver AND a.nr = l.nr AND a.persoon = $1 "
                "JOIN logboek_persoon b ON b.schrijver = l.schrijver AND b.nr = l.nr AND b.persoon = $2 "
                "JOIN logboek_inhoud i ON i.schrijver = l.schrijver AND i.nr = l.nr "
                "WHERE l.act = 'inwoners samenvoegen' AND l.uitkomst = 'gedaan' AND l.op = $3",
                A_INT(s->blijft), A_INT(s->weg), A_INT(s->geweest.op)))
    return false;
  s->inhoud = rows.count ? db_text(&rows, 0, 0) : (struct str){0};
  return true;
}

/* What was written down since: questions of this person, and where the household went along also notes and documents.
 */
static bool read_later(struct tx *tx, struct splitsing *s, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(
          tx, fault, &rows,
          "SELECT 1, m.publiek, m.woorden, m.opgenomen_op FROM melding m WHERE m.persoon = $1 "
          "AND NOT EXISTS (SELECT 1 FROM samenvoeging_deel d WHERE d.samenvoeging = $2 AND d.soort = 1 AND "
          "d.deel = m.id) AND m.opgenomen_op >= $3 "
          "UNION ALL SELECT 2, n.publiek, CASE WHEN n.gezondheid = 1 THEN 'verslag over gezondheid' ELSE n.tekst END, "
          "n.geschreven_op FROM notitie n WHERE n.huishouden = $4 AND $5 = 1 "
          "AND n.geschreven_op >= $3 AND NOT EXISTS (SELECT 1 FROM samenvoeging_deel d WHERE d.samenvoeging = $2 "
          "AND d.soort = 2 AND d.deel = n.id) "
          "UNION ALL SELECT 3, d.publiek, d.naam, d.op FROM document d WHERE d.huishouden = $4 AND $5 = 1 "
          "AND d.op >= $3 AND d.melding IS NULL AND NOT EXISTS (SELECT 1 FROM samenvoeging_deel x WHERE "
          "x.samenvoeging = $2 AND x.soort = 3 AND x.deel = d.id) ORDER BY 4, 2",
          A_INT(s->blijft), A_INT(s->id), A_INT(s->geweest.op), A_INT(s->huishouden), A_INT(s->alleen)))
    return false;
  s->later = NEW_ARRAY(tx->arena, struct splits_stuk, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    s->later[i] = (struct splits_stuk){.soort = (int)db_int(&rows, i, 0),
                                       .publiek = db_text(&rows, i, 1),
                                       .tekst = db_text(&rows, i, 2),
                                       .op = db_int(&rows, i, 3)};
  s->later_aantal = rows.count;
  return true;
}

bool splitsing_lezen(struct toegang *toegang, int64_t persoon, struct str publiek, struct splitsing *ret_splitsing,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " GEWEEST "WHERE s.publiek = $1 AND s.blijft = $2", A_TEXT(publiek),
                A_INT(persoon)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze inwoners zijn niet samengevoegd."), "no such merge");
  struct splitsing s = {.id = db_int(&rows, 0, 0),
                        .blijft = db_int(&rows, 0, 2),
                        .weg = db_int(&rows, 0, 3),
                        .huishouden = db_int(&rows, 0, 4),
                        .huishouden_weg = db_null(&rows, 0, 5) ? 0 : db_int(&rows, 0, 5),
                        .alleen = db_int(&rows, 0, 6) != 0,
                        .geweest = geweest_van(tx->arena, &rows, 0),
                        .weg_publiek = db_text(&rows, 0, 12)};
  toegang_persoon(toegang, s.blijft);
  toegang_persoon(toegang, s.weg);
  if (!read_values(tx, &s, fault) || !read_later(tx, &s, fault)) return false;
  *ret_splitsing = s;
  return true;
}

static bool number_free(struct tx *tx, const struct splitsing *s, struct str bsn, struct fault *fault) {
  struct db_rows rows;
  if (bsn.len == 0) return true;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM persoon WHERE bsn = $1 AND id NOT IN ($2, $3)", A_TEXT(bsn),
                A_INT(s->blijft), A_INT(s->weg)))
    return false;
  return rows.count == 0 ||
         fault_set(fault, FAULT_RULE,
                   S("Het BSN van een van de twee hoort intussen bij een derde inwoner. Zoek eerst uit wie wie is."),
                   "number taken meanwhile");
}

/* Who is a person of his own again, with who was merged into him before. */
static bool stand_alone(struct toegang *toegang, const struct splitsing *s, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!TX_EXEC(
          tx, fault, &changes,
          "UPDATE samenvoeging SET ongedaan_op = $2, ongedaan_door = $3 WHERE id = $1 AND ongedaan_op IS NULL AND "
          "NOT EXISTS (SELECT 1 FROM persoon p WHERE p.id = samenvoeging.blijft AND p.samengevoegd_in IS NOT NULL)",
          A_INT(s->id), A_INT(tx_echt(tx)), A_INT(toegang->actor->gebruiker)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE,
                     S("Dit is intussen al ongedaan gemaakt, of de inwoner is met nog iemand samengevoegd."),
                     "merge is undone or covered");
  return TX_EXEC(tx, fault, NULL, "UPDATE persoon SET samengevoegd_in = NULL, versie = versie + 1 WHERE id = $1",
                 A_INT(s->weg)) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE persoon SET samengevoegd_in = $1 WHERE id IN (SELECT v.weg FROM samenvoeging v WHERE "
                 "v.blijft = $1 AND v.ongedaan_op IS NULL)",
                 A_INT(s->weg)) &&
         (!s->alleen || TX_EXEC(tx, fault, NULL, "UPDATE huishouden SET samengevoegd_in = NULL WHERE id = $1",
                                A_INT(s->huishouden_weg))) &&
         (!s->alleen || TX_EXEC(tx, fault, NULL,
                                "UPDATE huishouden SET samengevoegd_in = $1 WHERE id IN (SELECT v.huishouden_weg FROM "
                                "samenvoeging v WHERE v.huishouden = $1 AND v.alleen = 1 AND v.ongedaan_op IS NULL)",
                                A_INT(s->huishouden_weg)));
}

/* What came from him goes back. */
static bool give_back(struct tx *tx, const struct splitsing *s, struct fault *fault) {
  static const char *const of_person[] = {
      "UPDATE melding SET persoon = $2, versie = versie + 1 WHERE persoon = $3 AND id IN (SELECT deel FROM "
      "samenvoeging_deel WHERE samenvoeging = $1 AND soort = 1)",
      "UPDATE contactmiddel SET persoon = $2 WHERE persoon = $3 AND id IN (SELECT deel FROM samenvoeging_deel "
      "WHERE samenvoeging = $1 AND soort = 4)",
      "UPDATE verblijf SET persoon = $2 WHERE persoon = $3 AND id IN (SELECT deel FROM samenvoeging_deel "
      "WHERE samenvoeging = $1 AND soort = 5)",
      "DELETE FROM huishouden_lid WHERE persoon = $3 AND EXISTS (SELECT 1 FROM samenvoeging_lid l WHERE "
      "l.samenvoeging = $1 AND l.persoon = $2 AND l.huishouden = huishouden_lid.huishouden AND l.vanaf = "
      "huishouden_lid.vanaf) AND NOT EXISTS (SELECT 1 FROM samenvoeging_lid l WHERE l.samenvoeging = $1 AND "
      "l.persoon = $3 AND l.huishouden = huishouden_lid.huishouden AND l.vanaf = huishouden_lid.vanaf)",
      "DELETE FROM opgave WHERE persoon = $3 AND $1 = $1 AND EXISTS (SELECT 1 FROM opgave w WHERE w.persoon = $2 AND "
      "w.veld = opgave.veld AND w.op = opgave.op AND w.waarde = opgave.waarde)",
      "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT huishouden, persoon, vanaf, tot FROM "
      "samenvoeging_lid WHERE samenvoeging = $1 AND persoon = $2 AND persoon <> $3 "
      "ON CONFLICT (huishouden, persoon, vanaf) DO NOTHING",
  };
  static const char *const of_household[] = {
      "UPDATE melding SET huishouden = $2 WHERE huishouden = $3 AND id IN (SELECT deel FROM samenvoeging_deel WHERE "
      "samenvoeging = $1 AND soort = 1)",
      "UPDATE notitie SET huishouden = $2 WHERE huishouden = $3 AND id IN (SELECT deel FROM samenvoeging_deel WHERE "
      "samenvoeging = $1 AND soort = 2)",
      "UPDATE document SET huishouden = $2 WHERE huishouden = $3 AND id IN (SELECT deel FROM samenvoeging_deel WHERE "
      "samenvoeging = $1 AND soort = 3)",
      "UPDATE spoed SET huishouden = $2 WHERE huishouden = $3 AND id IN (SELECT deel FROM samenvoeging_deel WHERE "
      "samenvoeging = $1 AND soort = 6)",
      "UPDATE leemte SET huishouden = $2 WHERE huishouden = $3 AND id IN (SELECT deel FROM samenvoeging_deel WHERE "
      "samenvoeging = $1 AND soort = 7)",
      "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot) SELECT wie, huishouden, soort, vanaf, tot FROM "
      "samenvoeging_relatie WHERE samenvoeging = $1 AND huishouden = $2 AND huishouden <> $3 "
      "ON CONFLICT (wie, huishouden, soort, vanaf) DO NOTHING",
      "DELETE FROM relatie WHERE huishouden = $3 AND EXISTS (SELECT 1 FROM samenvoeging_relatie r WHERE r.samenvoeging "
      "= "
      "$1 AND r.huishouden = $2 AND r.wie = relatie.wie AND r.soort = relatie.soort AND r.vanaf = relatie.vanaf) AND "
      "NOT "
      "EXISTS (SELECT 1 FROM samenvoeging_relatie r WHERE r.samenvoeging = $1 AND r.huishouden = $3 AND r.wie = "
      "relatie.wie AND r.soort = relatie.soort AND r.vanaf = relatie.vanaf)",
  };
  for (size_t i = 0; i < sizeof of_person / sizeof *of_person; i++)
    if (!TX_EXEC(tx, fault, NULL, of_person[i], A_INT(s->id), A_INT(s->weg), A_INT(s->blijft))) return false;
  for (size_t i = 0; s->alleen && i < sizeof of_household / sizeof *of_household; i++)
    if (!TX_EXEC(tx, fault, NULL, of_household[i], A_INT(s->id), A_INT(s->huishouden_weg), A_INT(s->huishouden)))
      return false;
  return true;
}

/* Who has a question works where it is now. */
static bool worker_along(struct tx *tx, const struct splitsing *s, struct str melding, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT behandelaar FROM melding WHERE publiek = $1", A_TEXT(melding))) return false;
  int64_t wie = rows.count ? db_int(&rows, 0, 0) : 0;
  return relatie_werker(tx, wie, s->huishouden_weg, fault) && relatie_werker(tx, wie, s->huishouden, fault);
}

/* One later thing that goes to him; a question takes its documents and its team along. */
static bool give_later(struct toegang *toegang, const struct splitsing *s, const struct splits_stuk *stuk,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  toegang_veld(toegang, "gaat mee", (struct str){0}, stuk->publiek);
  if (stuk->soort == 2)
    return TX_EXEC(tx, fault, NULL, "UPDATE notitie SET huishouden = $1 WHERE publiek = $2", A_INT(s->huishouden_weg),
                   A_TEXT(stuk->publiek));
  if (stuk->soort == 3)
    return TX_EXEC(tx, fault, NULL, "UPDATE document SET huishouden = $1 WHERE publiek = $2", A_INT(s->huishouden_weg),
                   A_TEXT(stuk->publiek));
  dag_t vandaag = tx_vandaag(tx);
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE melding SET persoon = $1, huishouden = $2, versie = versie + 1 WHERE publiek = $3",
                 A_INT(s->weg), A_INT(s->huishouden_weg), A_TEXT(stuk->publiek)) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE document SET huishouden = $1 WHERE melding = (SELECT id FROM melding WHERE publiek = $2)",
                 A_INT(s->huishouden_weg), A_TEXT(stuk->publiek)) &&
         TX_EXEC(
             tx, fault, NULL,
             "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot) SELECT m.team, $1, $3, $4, $5 FROM melding m "
             "WHERE m.publiek = $2 AND m.gesloten_op IS NULL ON CONFLICT (wie, huishouden, soort, vanaf) DO NOTHING",
             A_INT(s->huishouden_weg), A_TEXT(stuk->publiek), A_INT(RELATIE_SOORT_TEAM), A_DAG(vandaag),
             A_DAG(DAG_OPEN)) &&
         worker_along(tx, s, stuk->publiek, fault);
}

static bool chosen(struct str mee, struct str publiek) {
  struct str one;
  while (str_cut(&mee, ',', &one))
    if (str_eq(one, publiek)) return true;
  return false;
}

static bool restore_values(struct toegang *toegang, const struct splitsing *s, const struct persoon *was,
                           const struct persoon *wordt, struct str bsn_weg, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!str_eq(was->bsn, wordt->bsn)) toegang_veld(toegang, "bsn", was->bsn, wordt->bsn);
  if (!persoon_wijzigen(toegang, was, wordt, fault) ||
      !TX_EXEC(tx, fault, NULL, "UPDATE persoon SET bsn = $1 WHERE id = $2", A_TEXT_OF(wordt->bsn), A_INT(s->blijft)) ||
      !TX_EXEC(tx, fault, NULL, "UPDATE persoon SET bsn = $1 WHERE id = $2", A_TEXT_OF(bsn_weg), A_INT(s->weg)) ||
      !zoeknaam_afleiden(tx, wordt, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " PERSOON " FROM persoon p WHERE p.id = $1", A_INT(s->weg)))
    return false;
  struct persoon weg = persoon_van_rij(&rows, 0);
  return zoeknaam_afleiden(tx, &weg, fault);
}

bool personen_splitsen(struct toegang *toegang, const struct splitsing *s, const struct persoon *was,
                       const struct persoon *wordt, struct str bsn_weg, struct str mee, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT, s->huishouden,
                    fault) ||
      !tweede_slot_open(tx, fault))
    return false;
  toegang_veld(toegang, "toch twee mensen", persoon_naam(tx->arena, was), s->geweest.weg_naam);
  if (!number_free(tx, s, wordt->bsn, fault) || !number_free(tx, s, bsn_weg, fault) ||
      !stand_alone(toegang, s, fault) || !give_back(tx, s, fault))
    return false;
  for (size_t i = 0; i < s->later_aantal; i++)
    if (s->huishouden_weg && chosen(mee, s->later[i].publiek) && !give_later(toegang, s, &s->later[i], fault))
      return false;
  return restore_values(toegang, s, was, wordt, bsn_weg, fault) &&
         niet_dezelfde_bewaren(toegang, s->blijft, s->weg, fault);
}

#include "store/vertegenwoordiging.h"

#include "domain/persoon.h"

#include "intern.h"
#include "voorhanden.h"

#define RIJ                                                                                                            \
  "SELECT v.id, v.publiek, v.persoon, v.soort, v.wie, w.publiek, v.naam, v.waarvoor, v.zaak, v.vanaf, v.tot, v.bron, " \
  "v.bron_op, v.document, d.publiek, d.naam, v.gezien, v.gezien_op, g.naam, v.versie, "                                \
  "w.voornamen, w.voorletters, w.voorvoegsel, w.geslachtsnaam, p.publiek "                                             \
  "FROM vertegenwoordiging v JOIN persoon p ON p.id = v.persoon LEFT JOIN persoon w ON w.id = v.wie "                  \
  "LEFT JOIN document d ON d.id = v.document LEFT JOIN gebruiker g ON g.id = v.door "

static struct vertegenwoordiging rij_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct vertegenwoordiging v = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .persoon = db_int(rows, i, 2),
      .soort = (enum vertegenwoordiging_soort)db_int(rows, i, 3),
      .wie = db_int(rows, i, 4),
      .wie_publiek = db_text(rows, i, 5),
      .naam = db_text(rows, i, 6),
      .waarvoor = (enum waarvoor)db_int(rows, i, 7),
      .zaak = db_text(rows, i, 8),
      .vanaf = db_dag(rows, i, 9),
      .tot = db_dag(rows, i, 10),
      .bron = (enum vertegenwoordiging_bron)db_int(rows, i, 11),
      .bron_op = db_dag(rows, i, 12),
      .document = db_int(rows, i, 13),
      .document_publiek = db_text(rows, i, 14),
      .document_naam = db_text(rows, i, 15),
      .gezien = db_text(rows, i, 16),
      .gezien_op = db_dag(rows, i, 17),
      .door = db_text(rows, i, 18),
      .versie = db_int(rows, i, 19),
  };
  toegang_persoon(toegang, v.persoon);
  if (!v.wie) return v;
  struct persoon wie = {.voornamen = db_text(rows, i, 20),
                        .voorletters = db_text(rows, i, 21),
                        .voorvoegsel = db_text(rows, i, 22),
                        .geslachtsnaam = db_text(rows, i, 23)};
  v.naam = persoon_naam(toegang->tx->arena, &wie);
  toegang_persoon(toegang, v.wie);
  return v;
}

static void rows_of(struct toegang *toegang, const struct db_rows *rows, struct vertegenwoordiging **ret_rijen,
                    size_t *ret_aantal) {
  struct vertegenwoordiging *rijen = NEW_ARRAY(toegang->tx->arena, struct vertegenwoordiging, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) rijen[i] = rij_van(toegang, rows, i);
  *ret_rijen = rijen;
  *ret_aantal = rows->count;
}

bool vertegenwoordigingen_van_huishouden(struct toegang *toegang, int64_t huishouden,
                                         struct vertegenwoordiging **ret_rijen, size_t *ret_aantal,
                                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault)) return false;
  if (!TX_QUERY_ALS(toegang, VOORHANDEN_VERTEGENWOORDIGING, fault, &rows,
                    RIJ "WHERE v.persoon IN (SELECT l.persoon FROM huishouden_lid l WHERE l.huishouden = $1 "
                        "AND l.vanaf <= $2 AND l.tot >= $2) AND (v.vanaf IS NULL OR v.vanaf <= $2) AND v.tot >= $2 "
                        "ORDER BY v.persoon, v.soort, v.id LIMIT 400",
                    A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  rows_of(toegang, &rows, ret_rijen, ret_aantal);
  return true;
}

bool vertegenwoordigingen_van_persoon(struct toegang *toegang, int64_t persoon, struct vertegenwoordiging **ret_rijen,
                                      size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows,
                RIJ "WHERE v.persoon = $1 ORDER BY CASE WHEN v.tot >= $2 THEN 0 ELSE 1 END, v.soort, v.id LIMIT 400",
                A_INT(persoon), A_DAG(tx_vandaag(tx))))
    return false;
  rows_of(toegang, &rows, ret_rijen, ret_aantal);
  return true;
}

bool vertegenwoordiging_lezen(struct toegang *toegang, struct str publiek, struct vertegenwoordiging *ret_rij,
                              struct str *ret_persoon, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows, RIJ "WHERE v.publiek = $1", A_TEXT(publiek))) return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze vertegenwoordiger bestaat niet."), "no such representation");
  *ret_rij = rij_van(toegang, &rows, 0);
  *ret_persoon = db_text(&rows, 0, 24);
  return true;
}

static void note_changes(struct toegang *toegang, const struct vertegenwoordiging *was,
                         const struct vertegenwoordiging *wordt) {
  struct arena *arena = toegang->tx->arena;
  const struct {
    const char *veld;
    struct str oud, nieuw;
  } velden[] = {
      {"vertegenwoordiging", was->soort ? vertegenwoordiging_naam(was->soort) : S(""),
       vertegenwoordiging_naam(wordt->soort)},
      {"naam", was->naam, wordt->naam},
      {"waarvoor", keuze_label(waarvoor_keuzes, (int)was->waarvoor),
       keuze_label(waarvoor_keuzes, (int)wordt->waarvoor)},
      {"zaak", was->zaak, wordt->zaak},
      {"vanaf", dag_iso(arena, was->vanaf), dag_iso(arena, wordt->vanaf)},
      {"tot", dag_iso(arena, was->tot), dag_iso(arena, wordt->tot)},
      {"bron", keuze_label(vertegenwoordiging_bronnen, (int)was->bron),
       keuze_label(vertegenwoordiging_bronnen, (int)wordt->bron)},
      {"bron op", dag_iso(arena, was->bron_op), dag_iso(arena, wordt->bron_op)},
      {"document", was->document_naam, wordt->document_naam},
      {"gezien", was->gezien, wordt->gezien},
      {"gezien op", dag_iso(arena, was->gezien_op), dag_iso(arena, wordt->gezien_op)},
  };
  for (size_t i = 0; i < sizeof velden / sizeof *velden; i++)
    if (!str_eq(velden[i].oud, velden[i].nieuw)) toegang_veld(toegang, velden[i].veld, velden[i].oud, velden[i].nieuw);
  toegang_persoon(toegang, wordt->persoon);
  if (wordt->wie) toegang_persoon(toegang, wordt->wie);
}

static const struct vertegenwoordiging nothing = {
    .vanaf = DAG_GEEN, .tot = DAG_OPEN, .bron_op = DAG_GEEN, .gezien_op = DAG_GEEN};

static bool insert(struct toegang *toegang, const struct vertegenwoordiging *v, struct fault *fault) {
  bool of_worker = v->bron != BRON_BRP;
  note_changes(toegang, &nothing, v);
  return TX_EXEC(
      toegang->tx, fault, NULL,
      "INSERT INTO vertegenwoordiging (publiek, persoon, soort, wie, naam, waarvoor, zaak, vanaf, tot, bron, "
      "bron_op, document, gezien, gezien_op, door, versie) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)",
      A_TEXT(v->publiek), A_INT(v->persoon), A_INT(v->soort), A_INT_OF(v->wie, v->wie == 0),
      A_TEXT(v->wie ? (struct str){0} : v->naam), A_INT(v->waarvoor), A_TEXT(v->zaak), A_DAG(v->vanaf), A_DAG(v->tot),
      A_INT(v->bron), A_DAG(v->bron_op), A_INT_OF(v->document, v->document == 0), A_TEXT(v->gezien),
      A_DAG(v->gezien_op), A_INT_OF(toegang->actor->gebruiker, !of_worker));
}

bool vertegenwoordiging_bewaren(struct toegang *toegang, const struct vertegenwoordiging *v, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) && insert(toegang, v, fault);
}

bool vertegenwoordiging_wijzigen(struct toegang *toegang, const struct vertegenwoordiging *was,
                                 const struct vertegenwoordiging *wordt, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE vertegenwoordiging SET soort = $3, wie = $4, naam = $5, waarvoor = $6, zaak = $7, vanaf = $8, "
               "tot = $9, bron = $10, bron_op = $11, document = $12, gezien = $13, gezien_op = $14, door = $15, "
               "versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(wordt->soort), A_INT_OF(wordt->wie, wordt->wie == 0),
               A_TEXT(wordt->wie ? (struct str){0} : wordt->naam), A_INT(wordt->waarvoor), A_TEXT(wordt->zaak),
               A_DAG(wordt->vanaf), A_DAG(wordt->tot), A_INT(wordt->bron), A_DAG(wordt->bron_op),
               A_INT_OF(wordt->document, wordt->document == 0), A_TEXT(wordt->gezien), A_DAG(wordt->gezien_op),
               A_INT(toegang->actor->gebruiker)))
    return false;
  note_changes(toegang, was, wordt);
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale row");
}

/* --- what the register says --- */

struct said {
  enum vertegenwoordiging_soort soort;
  int64_t wie;
  struct str naam;
};

/* Whom we know is referred to; of others only the name is kept, never the number. */
static bool find_who(struct tx *tx, struct str bsn, int64_t *ret_wie, struct fault *fault) {
  struct db_rows rows;
  *ret_wie = 0;
  if (bsn.len == 0) return true;
  if (!TX_QUERY(tx, fault, &rows, "SELECT id FROM persoon WHERE bsn = $1", A_TEXT(bsn))) return false;
  if (rows.count) *ret_wie = db_int(&rows, 0, 0);
  return true;
}

/* Somebody who was only a name may have become known since. */
static bool is_same(const struct db_rows *rows, size_t j, const struct said *said) {
  int64_t wie = db_int(rows, j, 1);
  return db_int(rows, j, 0) == (int64_t)said->soort &&
         (wie ? wie == said->wie : str_eq(db_text(rows, j, 2), said->naam));
}

static bool said_before(const struct db_rows *rows, const struct said *said, size_t count) {
  bool same = rows->count == count;
  for (size_t i = 0; same && i < count; i++) {
    bool found = false;
    for (size_t j = 0; j < rows->count; j++) found |= is_same(rows, j, &said[i]);
    same = found;
  }
  return same;
}

/* The same as before gets today's date, and leads to whom we know by now. */
static bool confirm(struct tx *tx, int64_t persoon, const struct said *said, size_t count, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  for (size_t i = 0; i < count; i++)
    if (said[i].wie &&
        !TX_EXEC(tx, fault, NULL,
                 "UPDATE vertegenwoordiging SET wie = $5, naam = '' WHERE persoon = $1 AND bron = $2 AND tot >= $3 "
                 "AND naam = $4 AND wie IS NULL",
                 A_INT(persoon), A_INT(BRON_BRP), A_DAG(vandaag), A_TEXT(said[i].naam), A_INT(said[i].wie)))
      return false;
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE vertegenwoordiging SET bron_op = $3 WHERE persoon = $1 AND bron = $2 AND tot >= $3",
                 A_INT(persoon), A_INT(BRON_BRP), A_DAG(vandaag));
}

static bool replace(struct toegang *toegang, int64_t persoon, bool first, const struct said *said, size_t count,
                    const struct str *publiek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  dag_t vandaag = tx_vandaag(tx);
  if (!TX_EXEC(tx, fault, NULL, "UPDATE vertegenwoordiging SET tot = $3 WHERE persoon = $1 AND bron = $2 AND tot > $3",
               A_INT(persoon), A_INT(BRON_BRP), A_DAG(vandaag - 1)))
    return false;
  for (size_t i = 0; i < count; i++) {
    struct vertegenwoordiging v = nothing;
    v.publiek = publiek[i];
    v.persoon = persoon;
    v.soort = said[i].soort;
    v.wie = said[i].wie;
    v.naam = said[i].naam;
    v.waarvoor = WAARVOOR_ALLES;
    v.vanaf = first ? DAG_GEEN : vandaag;
    v.bron = BRON_BRP;
    v.bron_op = vandaag;
    if (!insert(toegang, &v, fault)) return false;
  }
  return true;
}

/* What it says now, and the rows of what it said until now. */
static bool read_said(struct tx *tx, int64_t persoon, const struct registergezag *gezag, struct said *said,
                      struct db_rows *rows, struct fault *fault) {
  for (size_t i = 0; i < gezag->aantal; i++) {
    said[i] = (struct said){.soort = gezag->rij[i].soort, .naam = gezag->rij[i].naam};
    if (!find_who(tx, gezag->rij[i].bsn, &said[i].wie, fault)) return false;
  }
  return TX_QUERY(tx, fault, rows,
                  "SELECT soort, wie, naam FROM vertegenwoordiging WHERE persoon = $1 AND bron = $2 AND tot >= $3",
                  A_INT(persoon), A_INT(BRON_BRP), A_DAG(tx_vandaag(tx)));
}

bool registergezag_vergelijken(struct toegang *toegang, int64_t persoon, const struct registergezag *gezag,
                               bool *ret_anders, struct fault *fault) {
  struct said said[REGISTERGEZAG_MAX];
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !read_said(toegang->tx, persoon, gezag, said, &rows, fault))
    return false;
  *ret_anders = !said_before(&rows, said, gezag->aantal);
  return true;
}

bool registergezag_bewaren(struct toegang *toegang, int64_t persoon, const struct registergezag *gezag,
                           const struct str *publiek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct said said[REGISTERGEZAG_MAX];
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault) ||
      !read_said(tx, persoon, gezag, said, &rows, fault))
    return false;
  if (said_before(&rows, said, gezag->aantal)) return confirm(tx, persoon, said, gezag->aantal, fault);
  return replace(toegang, persoon, rows.count == 0, said, gezag->aantal, publiek, fault);
}

#include "store/voorstel.h"

#include "intern.h"

#define VOORSTEL                                                                                                       \
  "SELECT v.publiek, v.versie, g.naam, v.op, v.wat, v.formulier FROM inrichting_voorstel v "                           \
  "JOIN gebruiker g ON g.id = v.door "

static struct wijzigingsvoorstel voorstel_van(const struct db_rows *rows, size_t i) {
  return (struct wijzigingsvoorstel){.publiek = db_text(rows, i, 0),
                                     .versie = db_int(rows, i, 1),
                                     .door = db_text(rows, i, 2),
                                     .op = db_int(rows, i, 3),
                                     .wat = db_text(rows, i, 4),
                                     .formulier = db_text(rows, i, 5)};
}

static bool delete_all(struct tx *tx, struct str publiek, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "DELETE FROM inrichting_voorstel_bestand WHERE voorstel IN "
                 "(SELECT id FROM inrichting_voorstel WHERE publiek = $1)",
                 A_TEXT(publiek)) &&
         TX_EXEC(tx, fault, NULL, "DELETE FROM inrichting_voorstel WHERE publiek = $1", A_TEXT(publiek));
}

bool voorstel_bewaren(struct toegang *toegang, const struct wijzigingsvoorstel *voorstel, const struct embedded *files,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_INRICHTING, 0, fault) || !delete_all(tx, voorstel->publiek, fault))
    return false;
  if (!TX_INSERT(tx, fault, &id,
                 "INSERT INTO inrichting_voorstel (publiek, versie, door, op, wat, formulier) "
                 "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
                 A_TEXT(voorstel->publiek), A_INT(voorstel->versie), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)),
                 A_TEXT(voorstel->wat), A_TEXT(voorstel->formulier)))
    return false;
  for (const struct embedded *file = files; file->name; file++)
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO inrichting_voorstel_bestand (voorstel, naam, inhoud) VALUES ($1, $2, $3)", A_INT(id),
                 A_TEXT(str_of(file->name)), A_BLOB_OF(((struct str){file->data, file->size}))))
      return false;
  toegang_veld(toegang, "voorstel", (struct str){0}, voorstel->wat);
  return true;
}

bool voorstel_lezen(struct toegang *toegang, struct str publiek, struct wijzigingsvoorstel *ret_voorstel,
                    const struct embedded **ret_files, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, bestanden;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_INRICHTING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, VOORSTEL "WHERE v.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit voorstel is er niet meer. Het is opgeslagen of weggegooid."),
                     "no such proposal");
  if (!TX_QUERY(tx, fault, &bestanden,
                "SELECT b.naam, b.inhoud FROM inrichting_voorstel_bestand b JOIN inrichting_voorstel v "
                "ON v.id = b.voorstel WHERE v.publiek = $1 ORDER BY b.naam",
                A_TEXT(publiek)))
    return false;
  struct embedded *files = NEW_ARRAY(tx->arena, struct embedded, bestanden.count + 1);
  for (size_t i = 0; i < bestanden.count; i++) {
    struct str bytes = db_text(&bestanden, i, 1);
    bool weg = db_null(&bestanden, i, 1);
    files[i] = (struct embedded){str_c(tx->arena, db_text(&bestanden, i, 0)), weg ? NULL : bytes.ptr, bytes.len};
  }
  *ret_voorstel = voorstel_van(&rows, 0);
  *ret_files = files;
  return true;
}

bool voorstellen_lezen(struct toegang *toegang, struct wijzigingsvoorstel **ret_voorstellen, size_t *ret_aantal,
                       struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_INRICHTING, 0, fault) ||
      !db_query_args(toegang->tx->db, toegang->tx->arena, fault, &rows,
                     VOORSTEL "ORDER BY v.op DESC, v.id DESC LIMIT 50", NULL, 0))
    return false;
  struct wijzigingsvoorstel *voorstellen = NEW_ARRAY(toegang->tx->arena, struct wijzigingsvoorstel, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) voorstellen[i] = voorstel_van(&rows, i);
  *ret_voorstellen = voorstellen;
  *ret_aantal = rows.count;
  return true;
}

bool voorstel_wissen(struct toegang *toegang, struct str publiek, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_INRICHTING, 0, fault) && delete_all(toegang->tx, publiek, fault);
}

/* The subjects of all of them, in one statement; both lists are in the order of the meldingen. */
static bool add_subjects(struct tx *tx, dag_t van, dag_t tot, struct proefmelding *meldingen, size_t aantal,
                         struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT o.melding, o.onderwerp FROM melding_onderwerp o JOIN melding m ON m.id = o.melding "
                "WHERE m.ontvangen >= $1 AND m.ontvangen <= $2 ORDER BY o.melding, o.volgorde",
                A_DAG(van), A_DAG(tot)))
    return false;
  struct str *keys = NEW_ARRAY(tx->arena, struct str, rows.count + 1);
  for (size_t i = 0, m = 0; i < rows.count; i++) {
    keys[i] = db_text(&rows, i, 1);
    while (m < aantal && meldingen[m].id < db_int(&rows, i, 0)) m++;
    if (m == aantal) break;
    if (meldingen[m].onderwerp_aantal++ == 0) meldingen[m].onderwerpen = &keys[i];
  }
  return true;
}

bool proefmeldingen_lezen(struct toegang *toegang, dag_t van, dag_t tot, struct proefmelding **ret_meldingen,
                          size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TELLING, 0, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT m.id, m.ontvangen, m.persoon, t.sleutel, t.naam, "
                "CASE WHEN p.geheim = 1 OR EXISTS (SELECT 1 FROM afscherming a WHERE a.persoon = p.id) THEN '' "
                "ELSE p.woonplaats END, p.geboren "
                "FROM melding m JOIN team t ON t.id = m.team JOIN persoon p ON p.id = m.persoon "
                "WHERE m.ontvangen >= $1 AND m.ontvangen <= $2 ORDER BY m.id LIMIT $3",
                A_DAG(van), A_DAG(tot), A_INT(PROEFMELDINGEN_MAX)))
    return false;
  struct proefmelding *meldingen = NEW_ARRAY(tx->arena, struct proefmelding, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    dag_t ontvangen = db_dag(&rows, i, 1);
    meldingen[i] = (struct proefmelding){.id = db_int(&rows, i, 0),
                                         .ontvangen = ontvangen,
                                         .team = db_text(&rows, i, 3),
                                         .team_naam = db_text(&rows, i, 4),
                                         .plaats = db_text(&rows, i, 5),
                                         .leeftijd = leeftijd_op((deeldatum_t)db_int(&rows, i, 6), ontvangen)};
    toegang_persoon(toegang, db_int(&rows, i, 2));
  }
  if (!add_subjects(tx, van, tot, meldingen, rows.count, fault)) return false;
  *ret_meldingen = meldingen;
  *ret_aantal = rows.count;
  return true;
}

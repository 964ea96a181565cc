#include "store/verslag.h"

#include "base/id.h"
#include "domain/ding.h"
#include "store/inwoner_dossier.h"

#include "intern.h"
#include "verborgen.h"
#include "voorhanden.h"

enum { VERSIE_MAX = 1024 * 1024 };

/* SHA-256 over everything that was sent, as the database keeps it. */
static struct str hash_of(struct arena *arena, int64_t verslag, const struct verslag_versie *versie) {
  struct buf buf;
  uint8_t hash[32];
  buf_init(&buf, arena, VERSIE_MAX);
  buf_format(&buf, "%lld %lld %d %d %zu:", (long long)verslag, (long long)versie->nummer, (int)versie->op_dag,
             versie->hoe, versie->inhoud.len);
  buf_add(&buf, versie->inhoud);
  buf_format(&buf, " %.*s", STR_ARG(versie->document));
  sha256(buf_str(&buf), hash);
  return str_copy(arena, (struct str){(const char *)hash, sizeof hash});
}

bool verslagversie_bewaren(struct toegang *toegang, const struct verslag *verslag, const struct melding *melding,
                           const struct verslag_versie *versie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, verslag->huishouden, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO verslag_versie (publiek, verslag, nummer, op_dag, hoe, inhoud, hash, brief, door, op) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
               A_TEXT(versie->publiek), A_INT(verslag->id), A_INT(versie->nummer), A_DAG(versie->op_dag),
               A_INT(versie->hoe), A_TEXT(versie->inhoud), A_BLOB(hash_of(tx->arena, verslag->id, versie)),
               A_TEXT(versie->document), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  toegang_persoon(toegang, melding->persoon);
  toegang_veld(toegang, "verslag verstuurd", (struct str){0},
               str_format(tx->arena, "versie %lld op %.*s", (long long)versie->nummer,
                          STR_ARG(dag_lang(tx->arena, versie->op_dag))));
  return werk_afleiden(tx, melding, fault);
}

static void add_remarks(const struct toegang *toegang, const struct db_rows *rows, struct verslag_versie *versie) {
  versie->reacties = NEW_ARRAY(toegang->tx->arena, struct verslag_reactie, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == versie->id)
      versie->reacties[versie->reactie_aantal++] =
          (struct verslag_reactie){db_text(rows, i, 1), db_dag(rows, i, 2), db_text(rows, i, 3)};
}

static void add_signatures(const struct toegang *toegang, const struct db_rows *rows, struct verslag_versie *versie) {
  versie->handtekeningen = NEW_ARRAY(toegang->tx->arena, struct verslag_handtekening, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == versie->id)
      versie->handtekeningen[versie->handtekening_aantal++] = (struct verslag_handtekening){
          db_text(rows, i, 1), (int)db_int(rows, i, 2), (int)db_int(rows, i, 3), db_dag(rows, i, 4)};
}

bool verslagversies_lezen(struct toegang *toegang, const struct verslag *verslag, struct verslag_versie **ret_versies,
                          size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, remarks, signatures;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, verslag->huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT v.id, v.publiek, v.nummer, v.op_dag, v.hoe, v.inhoud, v.hash, v.brief, g.naam "
                "FROM verslag_versie v JOIN gebruiker g ON g.id = v.door WHERE v.verslag = $1 ORDER BY v.nummer DESC",
                A_INT(verslag->id)) ||
      !TX_QUERY(tx, fault, &remarks,
                "SELECT r.versie, r.naam, r.op_dag, r.tekst FROM verslag_reactie r JOIN verslag_versie v "
                "ON v.id = r.versie WHERE v.verslag = $1 ORDER BY r.id",
                A_INT(verslag->id)) ||
      !TX_QUERY(tx, fault, &signatures,
                "SELECT h.versie, h.naam, h.wat, h.hoe, h.op_dag FROM verslag_handtekening h JOIN verslag_versie v "
                "ON v.id = h.versie WHERE v.verslag = $1 ORDER BY h.id",
                A_INT(verslag->id)))
    return false;
  struct verslag_versie *versies = NEW_ARRAY(tx->arena, struct verslag_versie, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    versies[i] = (struct verslag_versie){.id = db_int(&rows, i, 0),
                                         .publiek = db_text(&rows, i, 1),
                                         .nummer = db_int(&rows, i, 2),
                                         .op_dag = db_dag(&rows, i, 3),
                                         .hoe = (int)db_int(&rows, i, 4),
                                         .inhoud = db_text(&rows, i, 5),
                                         .document = db_text(&rows, i, 7),
                                         .door = db_text(&rows, i, 8)};
    add_remarks(toegang, &remarks, &versies[i]);
    add_signatures(toegang, &signatures, &versies[i]);
    if (!str_eq(hash_of(tx->arena, verslag->id, &versies[i]), db_text(&rows, i, 6)))
      return fault_set(fault, FAULT_INTERNAL,
                       S("Dit verslag is na het versturen veranderd. De beheerder moet dit uitzoeken."),
                       "a verslag that was sent was changed in the database");
  }
  *ret_versies = versies;
  *ret_aantal = rows.count;
  return true;
}

static bool insert_remark(struct toegang *toegang, const struct verslag_versie *versie,
                          const struct verslag_reactie *reactie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  toegang_veld(toegang, "opmerking bij het verslag", (struct str){0}, reactie->tekst);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO verslag_reactie (versie, naam, op_dag, tekst, door, op) VALUES ($1, $2, $3, $4, $5, $6)",
                 A_INT(versie->id), A_TEXT(reactie->naam), A_DAG(reactie->op_dag), A_TEXT(reactie->tekst),
                 A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu));
}

bool verslagreactie_bewaren(struct toegang *toegang, const struct verslag_versie *versie,
                            const struct verslag_reactie *reactie, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault) &&
         insert_remark(toegang, versie, reactie, fault);
}

static bool insert_signature(struct toegang *toegang, const struct verslag_versie *versie,
                             const struct verslag_handtekening *handtekening, struct fault *fault) {
  struct tx *tx = toegang->tx;
  toegang_veld(toegang, "ondertekend", (struct str){0}, handtekening->naam);
  return TX_EXEC(
      tx, fault, NULL,
      "INSERT INTO verslag_handtekening (versie, naam, wat, hoe, op_dag, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      A_INT(versie->id), A_TEXT(handtekening->naam), A_INT(handtekening->wat), A_INT(handtekening->hoe),
      A_DAG(handtekening->op_dag), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu));
}

bool verslaghandtekening_bewaren(struct toegang *toegang, const struct verslag_versie *versie,
                                 const struct verslag_handtekening *handtekening, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault) &&
         insert_signature(toegang, versie, handtekening, fault);
}

bool verslagversie_melding(struct toegang *toegang, struct str versie, struct str *ret_melding, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT m.publiek FROM verslag_versie v JOIN verslag r ON r.id = v.verslag JOIN melding m "
                "ON m.id = r.melding WHERE v.publiek = $1",
                A_TEXT(versie)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit verslag bestaat niet."), "no such verslag");
  *ret_melding = db_text(&rows, 0, 0);
  return true;
}

bool verslag_verstuurd(struct toegang *toegang, int64_t melding, dag_t *ret_dag, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT min(v.op_dag) FROM verslag r JOIN verslag_versie v ON v.verslag = r.id WHERE r.melding = $1",
                A_INT(melding)))
    return false;
  *ret_dag = db_dag(&rows, 0, 0);
  return true;
}

bool verslagen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct verslag_stand **ret_standen,
                              size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_VERSLAG, fault, &rows,
                    "SELECT r.melding, v.op_dag, v.publiek FROM verslag r JOIN melding m ON m.id = r.melding "
                    "LEFT JOIN verslag_versie v ON v.verslag = r.id AND v.nummer = "
                    "(SELECT max(w.nummer) FROM verslag_versie w WHERE w.verslag = r.id) WHERE m.huishouden = $1",
                    A_INT(huishouden)))
    return false;
  struct verslag_stand *standen = NEW_ARRAY(toegang->tx->arena, struct verslag_stand, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    standen[i] = (struct verslag_stand){.melding = db_int(&rows, i, 0),
                                        .verstuurd_op = db_dag(&rows, i, 1),
                                        .versie = db_null(&rows, i, 2) ? (struct str){0} : db_text(&rows, i, 2)};
  *ret_standen = standen;
  *ret_aantal = rows.count;
  return true;
}

/* --- the resident himself (store/inwoner_dossier.h) --- */

#define VAN_INWONER                                                                                                    \
  "FROM verslag_versie v JOIN verslag r ON r.id = v.verslag JOIN melding m ON m.id = r.melding "                       \
  "WHERE m.persoon = $1 AND v.nummer = (SELECT max(w.nummer) FROM verslag_versie w WHERE w.verslag = r.id) AND "

bool inwoner_verslagen(struct toegang *toegang, struct inwoner_verslag **ret_verslagen, size_t *ret_aantal,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, remarks, signatures;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT v.id, v.publiek, v.nummer, v.op_dag, v.hoe, v.inhoud, v.hash, v.brief, r.id, m.id, m.publiek, "
                "m.gesloten_op " VAN_INWONER NIET_VERBORGEN("7", "v.id", "$1") "ORDER BY v.op_dag DESC, v.id DESC "
                                                                               "LIMIT $2",
                A_INT(toegang->persoon), A_INT(INWONER_LIJST)) ||
      !TX_QUERY(tx, fault, &remarks,
                "SELECT x.versie, x.naam, x.op_dag, x.tekst FROM verslag_reactie x WHERE x.versie IN "
                "(SELECT v.id " VAN_INWONER "1 = 1) ORDER BY x.id",
                A_INT(toegang->persoon)) ||
      !TX_QUERY(tx, fault, &signatures,
                "SELECT x.versie, x.naam, x.wat, x.hoe, x.op_dag FROM verslag_handtekening x WHERE x.versie IN "
                "(SELECT v.id " VAN_INWONER "1 = 1) ORDER BY x.id",
                A_INT(toegang->persoon)))
    return false;
  struct inwoner_verslag *list = NEW_ARRAY(tx->arena, struct inwoner_verslag, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct verslag_versie *versie = &list[i].versie;
    *versie = (struct verslag_versie){.id = db_int(&rows, i, 0),
                                      .publiek = db_text(&rows, i, 1),
                                      .nummer = db_int(&rows, i, 2),
                                      .op_dag = db_dag(&rows, i, 3),
                                      .hoe = (int)db_int(&rows, i, 4),
                                      .inhoud = db_text(&rows, i, 5),
                                      .document = db_text(&rows, i, 7)};
    add_remarks(toegang, &remarks, versie);
    add_signatures(toegang, &signatures, versie);
    if (!str_eq(hash_of(tx->arena, db_int(&rows, i, 8), versie), db_text(&rows, i, 6)))
      return fault_set(fault, FAULT_INTERNAL, S("Er is iets mis met dit verslag. Bel uw contactpersoon."),
                       "a verslag that was sent was changed in the database");
    list[i].melding = db_int(&rows, i, 9);
    list[i].melding_publiek = db_text(&rows, i, 10);
    list[i].open = db_null(&rows, i, 11);
  }
  *ret_verslagen = list;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(DING_VERSLAGVERSIE == 7, "the number in inwoner_verslagen");

bool inwoner_verslagreactie(struct toegang *toegang, const struct verslag_versie *versie,
                            const struct verslag_reactie *reactie, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, 0, fault) && insert_remark(toegang, versie, reactie, fault);
}

bool inwoner_verslaghandtekening(struct toegang *toegang, const struct verslag_versie *versie,
                                 const struct verslag_handtekening *handtekening, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, 0, fault) &&
         insert_signature(toegang, versie, handtekening, fault);
}

#include "store/geschil.h"

#include "inrichting/recht.h"
#include "store/inrichting.h"
#include "store/inwoner_dossier.h"

#include "klok_afleiden.h"
#include "voorhanden.h"
#include "zicht.h"

#define GESCHIL                                                                                                        \
  "SELECT g.id, g.publiek, h.id, h.publiek, g.melding, a.publiek, g.aanvraag, b.publiek, g.besluit, "                  \
  "coalesce(b.product, a.product), a.ontvangen, b.verzonden_op, b.bezwaar_tot, c.laatste_dag, g.soort, g.van, g.hoe, " \
  "g.ontvangen, g.gepost_op, g.bekend_op, g.commissie, g.waartegen, g.gronden, o.id, o.publiek, o.naam, w.id, "        \
  "w.publiek, w.naam, g.gesloten_op, k.laatste_dag, g.versie, g.team, p.publiek, " ZICHT_NAAM
#define GESCHIL_FROM                                                                                                   \
  " FROM geschil g LEFT JOIN melding m ON m.id = g.melding JOIN huishouden h ON h.id = coalesce(m.huishouden, "        \
  "g.huishouden) JOIN persoon q ON q.id = g.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "       \
  "LEFT JOIN aanvraag a ON a.id = g.aanvraag LEFT JOIN besluit b ON b.id = g.besluit "                                 \
  "LEFT JOIN gebruiker o ON o.id = g.over LEFT JOIN gebruiker w ON w.id = g.behandelaar "                              \
  "LEFT JOIN afgeleid_klok k ON k.bron = 3 AND k.ding = g.id "                                                         \
  "LEFT JOIN afgeleid_klok c ON c.bron = 2 AND c.ding = g.aanvraag "
#define BIJ_HUISHOUDEN "(g.huishouden = $1 OR g.melding IN (SELECT x.id FROM melding x WHERE x.huishouden = $1)) "
enum { KOLOM_PERSOON = 33 };

/* An id that may be missing. */
static int64_t id_at(const struct db_rows *rows, size_t i, size_t column) {
  return db_null(rows, i, column) ? 0 : db_int(rows, i, column);
}

/* "Rolstoel: besluit van 3 april 2026"; "" without a product. */
static struct str subject(struct arena *arena, const struct inrichting *inrichting, struct str product,
                          dag_t aangevraagd, dag_t verzonden) {
  dag_t dag = verzonden == DAG_GEEN ? aangevraagd : verzonden;
  if (product.len == 0) return (struct str){0};
  const struct product_rij *rij = product_op(inrichting, product, dag);
  return str_format(arena, "%.*s: %s van %.*s", STR_ARG(rij ? rij->naam : product),
                    verzonden == DAG_GEEN ? "aanvraag" : "besluit", STR_ARG(dag_lang(arena, dag)));
}

static struct voorwerp voorwerp_van(struct arena *arena, const struct inrichting *inrichting,
                                    const struct db_rows *rows, size_t i) {
  struct voorwerp v = {.melding = id_at(rows, i, 4),
                       .aanvraag = id_at(rows, i, 6),
                       .besluit = id_at(rows, i, 8),
                       .verzonden_op = db_dag(rows, i, 11),
                       .bezwaar_tot = db_dag(rows, i, 12),
                       .besluit_voor = db_dag(rows, i, 13)};
  v.publiek = db_text(rows, i, v.besluit ? 7 : 5);
  v.naam = subject(arena, inrichting, db_text(rows, i, 9), db_dag(rows, i, 10), v.verzonden_op);
  return v;
}

static struct geschil geschil_van(struct toegang *toegang, const struct inrichting *inrichting,
                                  const struct db_rows *rows, size_t i) {
  struct arena *arena = toegang->tx->arena;
  struct geschil g = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .tegen = voorwerp_van(arena, inrichting, rows, i),
      .soort = (enum geschil_soort)db_int(rows, i, 14),
      .van = db_text(rows, i, 15),
      .hoe = (int)db_int(rows, i, 16),
      .ontvangen = db_dag(rows, i, 17),
      .gepost_op = db_dag(rows, i, 18),
      .bekend_op = db_dag(rows, i, 19),
      .commissie = db_int(rows, i, 20) != 0,
      .waartegen = db_text(rows, i, 21),
      .gronden = db_text(rows, i, 22),
      .over = {id_at(rows, i, 23), db_text(rows, i, 24), db_text(rows, i, 25)},
      .behandelaar = {id_at(rows, i, 26), db_text(rows, i, 27), db_text(rows, i, 28)},
      .gesloten_op = db_dag(rows, i, 29),
      .laatste_dag = db_dag(rows, i, 30),
      .versie = db_int(rows, i, 31),
      .team = db_int(rows, i, 32),
      .persoon = db_int(rows, i, KOLOM_PERSOON + 1),
      .persoon_publiek = db_text(rows, i, KOLOM_PERSOON),
      .persoon_naam = zicht_naam(toegang, rows, i, KOLOM_PERSOON + 1),
  };
  g.bezwaar_tot = g.tegen.bezwaar_tot;
  if (g.bezwaar_tot == DAG_GEEN && g.bekend_op != DAG_GEEN)
    g.bezwaar_tot = termijn_laatste_dag(inrichting, S("bezwaar"), g.bekend_op);
  return g;
}

/* Gives each its course. */
static void give_course(struct arena *arena, const struct db_rows *stappen, struct geschil *g) {
  g->stappen = NEW_ARRAY(arena, struct geschilstap, stappen->count + 1);
  for (size_t i = 0; i < stappen->count; i++)
    if (db_int(stappen, i, 0) == g->id)
      g->stappen[g->stap_aantal++] = (struct geschilstap){
          (enum geschilstap_soort)db_int(stappen, i, 1), db_dag(stappen, i, 2),
          (enum geschil_uitkomst)db_int(stappen, i, 3), db_text(stappen, i, 4), db_text(stappen, i, 5)};
}

#define STAPPEN                                                                                                        \
  "SELECT s.geschil, s.soort, s.dag, s.uitkomst, s.tekst, u.naam FROM geschil_stap s JOIN gebruiker u "                \
  "ON u.id = s.door "

bool geschillen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct geschil **ret_geschillen,
                               size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, stappen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG | INFO_PERSOON, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_GESCHIL, fault, &rows,
                    GESCHIL GESCHIL_FROM "WHERE " BIJ_HUISHOUDEN
                                         "ORDER BY g.gesloten_op DESC NULLS FIRST, g.id DESC LIMIT $2",
                    A_INT(huishouden), A_INT(GESCHIL_LIJST)) ||
      !TX_QUERY_ALS(toegang, VOORHANDEN_GESCHIL, fault, &stappen,
                    STAPPEN "JOIN geschil g ON g.id = s.geschil WHERE " BIJ_HUISHOUDEN "ORDER BY s.id",
                    A_INT(huishouden)))
    return false;
  struct geschil *list = NEW_ARRAY(tx->arena, struct geschil, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    list[i] = geschil_van(toegang, inrichting, &rows, i);
    give_course(tx->arena, &stappen, &list[i]);
  }
  *ret_geschillen = list;
  *ret_aantal = rows.count;
  return true;
}

bool geschil_lezen(struct toegang *toegang, struct str publiek, struct geschil *ret_geschil, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, stappen;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, GESCHIL GESCHIL_FROM "WHERE g.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such geschil");
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG | INFO_PERSOON, db_int(&rows, 0, 2), fault) ||
      !TX_QUERY(tx, fault, &stappen, STAPPEN "WHERE s.geschil = $1 ORDER BY s.id", A_INT(db_int(&rows, 0, 0))))
    return false;
  struct geschil g = geschil_van(toegang, inrichting, &rows, 0);
  give_course(tx->arena, &stappen, &g);
  *ret_geschil = g;
  return true;
}

/* In the columns of voorwerp_van. */
#define VOORWERPEN(waar)                                                                                               \
  "SELECT 0, '', 0, '', m.id AS melding, a.publiek AS aanvraag_publiek, a.id AS aanvraag, NULL AS besluit_publiek, "   \
  "CAST(NULL AS BIGINT) AS besluit, a.product AS product, a.ontvangen AS ontvangen, CAST(NULL AS BIGINT) AS "          \
  "verzonden_op, CAST(NULL AS BIGINT) AS bezwaar_tot, c.laatste_dag AS laatste_dag FROM melding m JOIN aanvraag a "    \
  "ON a.melding = m.id LEFT JOIN afgeleid_klok c ON c.bron = 2 AND c.ding = a.id WHERE " waar " "                      \
  "AND c.geeindigd_op IS NULL "                                                                                        \
  "UNION ALL SELECT 0, '', 0, '', m.id, a.publiek, b.aanvraag, b.publiek, b.id, b.product, a.ontvangen, "              \
  "b.verzonden_op, b.bezwaar_tot, c.laatste_dag FROM melding m JOIN besluit b ON b.melding = m.id "                    \
  "LEFT JOIN aanvraag a ON a.id = b.aanvraag LEFT JOIN afgeleid_klok c ON c.bron = 2 AND c.ding = b.aanvraag "         \
  "WHERE " waar " AND b.bezwaar_tot IS NOT NULL "

bool voorwerpen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct voorwerp **ret_voorwerpen,
                               size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT v.* FROM (" VOORWERPEN(
                    "m.huishouden = $1") ") v ORDER BY v.verzonden_op DESC NULLS LAST, v.ontvangen DESC NULLS LAST, "
                                         "v.besluit DESC, v.aanvraag DESC LIMIT $2",
                A_INT(huishouden), A_INT(GESCHIL_LIJST)))
    return false;
  struct voorwerp *list = NEW_ARRAY(tx->arena, struct voorwerp, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = voorwerp_van(tx->arena, inrichting, &rows, i);
  *ret_voorwerpen = list;
  *ret_aantal = rows.count;
  return true;
}

bool besluit_tekenaars(struct toegang *toegang, int64_t besluit, int64_t **ret_gebruikers, size_t *ret_aantal,
                       struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT gebruiker FROM besluit_handtekening WHERE besluit = $1",
                A_INT(besluit)))
    return false;
  int64_t *list = NEW_ARRAY(toegang->tx->arena, int64_t, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = db_int(&rows, i, 0);
  *ret_gebruikers = list;
  *ret_aantal = rows.count;
  return true;
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static void note(struct toegang *toegang, const struct geschil *was, const struct geschil *wordt) {
  struct arena *arena = toegang->tx->arena;
  toegang_persoon(toegang, wordt->persoon);
  note_change(toegang, "soort", keuze_label(geschilsoorten, (int)was->soort),
              keuze_label(geschilsoorten, (int)wordt->soort));
  note_change(toegang, "tegen", was->tegen.naam, wordt->tegen.naam);
  note_change(toegang, "van", was->van, wordt->van);
  note_change(toegang, "hoe", keuze_label(geschil_hoes, was->hoe), keuze_label(geschil_hoes, wordt->hoe));
  note_change(toegang, "ontvangen", dag_iso(arena, was->ontvangen), dag_iso(arena, wordt->ontvangen));
  note_change(toegang, "gepost op", dag_iso(arena, was->gepost_op), dag_iso(arena, wordt->gepost_op));
  note_change(toegang, "besluit verstuurd op", dag_iso(arena, was->bekend_op), dag_iso(arena, wordt->bekend_op));
  note_change(toegang, "commissie", was->commissie ? S("ja") : S("nee"), wordt->commissie ? S("ja") : S("nee"));
  note_change(toegang, "waartegen", was->waartegen, wordt->waartegen);
  note_change(toegang, "gronden", was->gronden, wordt->gronden);
  note_change(toegang, "over wie", was->over.naam, wordt->over.naam);
  note_change(toegang, "behandelaar", was->behandelaar.naam, wordt->behandelaar.naam);
}

#define A_ID(id) A_INT_OF((id), (id) == 0)

static bool insert(struct toegang *toegang, const struct geschil *g, int64_t *ret_id, struct fault *fault) {
  static const struct geschil niets = {.ontvangen = DAG_GEEN, .gepost_op = DAG_GEEN, .bekend_op = DAG_GEEN};
  struct tx *tx = toegang->tx;
  if (!TX_INSERT(
          tx, fault, ret_id,
          "INSERT INTO geschil (publiek, melding, huishouden, persoon, aanvraag, besluit, team, soort, van, hoe, "
          "ontvangen, gepost_op, bekend_op, commissie, waartegen, gronden, over, behandelaar, door, op, versie) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1) "
          "RETURNING id",
          A_TEXT(g->publiek), A_ID(g->tegen.melding), A_INT_OF(g->huishouden, g->tegen.melding != 0), A_INT(g->persoon),
          A_ID(g->tegen.aanvraag), A_ID(g->tegen.besluit), A_INT(g->team), A_INT(g->soort), A_TEXT(g->van),
          A_INT(g->hoe), A_DAG(g->ontvangen), A_DAG(g->gepost_op), A_DAG(g->bekend_op), A_INT(g->commissie),
          A_TEXT(g->waartegen), A_TEXT(g->gronden), A_ID(g->over.id), A_ID(g->behandelaar.id),
          A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  note(toegang, &niets, g);
  return geschil_klok_afleiden(tx, *ret_id, fault);
}

bool geschil_bewaren(struct toegang *toegang, const struct geschil *g, struct fault *fault) {
  int64_t id;
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, g->huishouden, fault) && insert(toegang, g, &id, fault);
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 || fault_set(fault, FAULT_STALE,
                                   S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."), "stale geschil");
}

bool geschil_wijzigen(struct toegang *toegang, const struct geschil *was, const struct geschil *g,
                      struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, was->huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE geschil SET van = $3, hoe = $4, ontvangen = $5, gepost_op = $6, bekend_op = $7, commissie = $8, "
               "waartegen = $9, gronden = $10, over = $11, behandelaar = $12, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_TEXT(g->van), A_INT(g->hoe), A_DAG(g->ontvangen),
               A_DAG(g->gepost_op), A_DAG(g->bekend_op), A_INT(g->commissie), A_TEXT(g->waartegen), A_TEXT(g->gronden),
               A_ID(g->over.id), A_ID(g->behandelaar.id)) ||
      !changed_one(changes, fault))
    return false;
  note(toegang, was, g);
  return geschil_klok_afleiden(toegang->tx, was->id, fault);
}

bool geschilstap_bewaren(struct toegang *toegang, const struct geschil *g, const struct geschilstap *stap,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, g->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE geschil SET gesloten_op = coalesce(gesloten_op, $3), versie = versie + 1 WHERE id = $1 "
               "AND versie = $2",
               A_INT(g->id), A_INT(g->versie), A_INT_OF(stap->dag, !geschilstap_sluit(stap->soort))) ||
      !changed_one(changes, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO geschil_stap (geschil, soort, dag, uitkomst, tekst, door, op) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7)",
               A_INT(g->id), A_INT(stap->soort), A_DAG(stap->dag), A_INT(stap->uitkomst), A_TEXT(stap->tekst),
               A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  toegang_persoon(toegang, g->persoon);
  toegang_veld(toegang, str_c(tx->arena, geschilstap_naam(g->soort, stap->soort)), (struct str){0},
               keuze_label(geschil_uitkomsten, (int)stap->uitkomst));
  if (stap->tekst.len) toegang_veld(toegang, "toelichting", (struct str){0}, stap->tekst);
  return geschil_klok_afleiden(tx, g->id, fault);
}

/* $4: which, $5: of which kind. */
#define GEKOZEN                                                                                                        \
  "WHERE (CASE WHEN $4 = 3 THEN g.gesloten_op IS NOT NULL ELSE g.gesloten_op IS NULL END) AND ($5 = 0 OR g.soort = "   \
  "$5) "                                                                                                               \
  "AND ($4 <> 1 OR g.behandelaar = $1) AND ($4 <> 2 OR g.behandelaar IS NULL) AND " ZICHT
_Static_assert(REGISTER_VAN_MIJ == 1 && REGISTER_VAN_NIEMAND == 2 && REGISTER_KLAAR == 3, "the numbers in GEKOZEN");

bool geschilregister_lezen(struct toegang *toegang, enum register_van van, int soort, int64_t overslaan,
                           struct geschilregister *ret_register, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, telling;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_AANVRAAG, 0, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                GESCHIL GESCHIL_FROM GEKOZEN
                "ORDER BY g.gesloten_op DESC NULLS LAST, k.laatste_dag NULLS LAST, g.id LIMIT $6 OFFSET $7",
                A_INT(toegang->actor->gebruiker), A_DAG(vandaag), A_INT(toegang->relaties), A_INT(van), A_INT(soort),
                A_INT(GESCHIL_BLAD), A_INT(overslaan)) ||
      !TX_QUERY(tx, fault, &telling,
                "SELECT count(*), count(CASE WHEN k.laatste_dag < $2 THEN 1 END), count(CASE WHEN k.laatste_dag >= $2 "
                "AND k.laatste_dag < $2 + 7 THEN 1 END)" GESCHIL_FROM GEKOZEN,
                A_INT(toegang->actor->gebruiker), A_DAG(vandaag), A_INT(toegang->relaties), A_INT(van), A_INT(soort)))
    return false;
  struct geschil *list = NEW_ARRAY(tx->arena, struct geschil, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = geschil_van(toegang, inrichting, &rows, i);
  *ret_register = (struct geschilregister){.rijen = list,
                                           .aantal = rows.count,
                                           .totaal = db_int(&telling, 0, 0),
                                           .te_laat = db_int(&telling, 0, 1),
                                           .deze_week = db_int(&telling, 0, 2)};
  return true;
}

/* --- the resident himself (store/inwoner_dossier.h) --- */

bool inwoner_voorwerpen(struct toegang *toegang, struct voorwerp **ret_voorwerpen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT v.* FROM (" VOORWERPEN(
                    "m.persoon = $1") ") v ORDER BY v.verzonden_op DESC NULLS LAST, v.ontvangen DESC NULLS LAST, "
                                      "v.besluit DESC, v.aanvraag DESC LIMIT $2",
                A_INT(toegang->persoon), A_INT(INWONER_LIJST)))
    return false;
  struct voorwerp *list = NEW_ARRAY(tx->arena, struct voorwerp, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = voorwerp_van(tx->arena, inrichting, &rows, i);
  *ret_voorwerpen = list;
  *ret_aantal = rows.count;
  return true;
}

bool inwoner_geschillen(struct toegang *toegang, struct geschil **ret_geschillen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows, stappen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, GESCHIL GESCHIL_FROM "WHERE p.id = $1 ORDER BY g.id DESC LIMIT $2",
                A_INT(toegang->persoon), A_INT(INWONER_LIJST)) ||
      !TX_QUERY(tx, fault, &stappen,
                STAPPEN "JOIN geschil g ON g.id = s.geschil JOIN persoon q ON q.id = g.persoon "
                        "WHERE coalesce(q.samengevoegd_in, q.id) = $1 ORDER BY s.id",
                A_INT(toegang->persoon)))
    return false;
  struct geschil *list = NEW_ARRAY(tx->arena, struct geschil, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    list[i] = geschil_van(toegang, inrichting, &rows, i);
    give_course(tx->arena, &stappen, &list[i]);
  }
  *ret_geschillen = list;
  *ret_aantal = rows.count;
  return true;
}

bool inwoner_geschil(struct toegang *toegang, struct str publiek, struct geschil *ret_geschil, moment_t *ret_op,
                     struct fault *fault) {
  struct geschil *list;
  struct db_rows rows;
  size_t count;
  if (!inwoner_geschillen(toegang, &list, &count, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT op FROM geschil WHERE publiek = $1", A_TEXT(publiek)))
    return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(list[i].publiek, publiek)) continue;
    *ret_geschil = list[i];
    *ret_op = db_int(&rows, 0, 0);
    return true;
  }
  return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such geschil of this resident");
}

bool inwoner_geschil_bewaren(struct toegang *toegang, const struct geschil *geschil, int64_t *ret_id,
                             int64_t *ret_melding, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct geschil g = *geschil;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT m.team, m.huishouden, m.id FROM melding m WHERE m.persoon = $1 "
                "ORDER BY CASE WHEN m.id = $2 THEN 0 ELSE 1 END, m.id DESC LIMIT 1",
                A_INT(toegang->persoon), A_INT(g.tegen.melding)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_RULE,
                     S("Er is hier nog geen vraag van u. Bel ons: dan nemen wij op wat u wilt zeggen."),
                     "a resident without a melding brings something in");
  g.persoon = toegang->persoon;
  g.team = db_int(&rows, 0, 0);
  g.huishouden = db_int(&rows, 0, 1);
  *ret_melding = db_int(&rows, 0, 2);
  return insert(toegang, &g, ret_id, fault) &&
         relatie_inschrijven(tx, g.team, g.huishouden, RELATIE_SOORT_TEAM, tx_vandaag(tx), DAG_OPEN, fault);
}

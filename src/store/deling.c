#include "store/deling.h"

#include "base/id.h"

#include "deelgenoot_rij.h"
#include "delingen_stoppen.h"

#define DELING                                                                                                         \
  "SELECT x.id, x.publiek, h.id, h.publiek, p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, "              \
  "p.geslachtsnaam, x.taak, x.toestemming, t.publiek, x.doel, x.vanaf, x.tot, x.hash, g.naam, x.op, x.gestopt_op, "    \
  "x.gestopt_wie, x.gestopt_reden, x.bericht, x.bericht_op, x.bericht_hoe, x.versie, " DEELGENOOT
#define DELING_VAN                                                                                                     \
  " FROM deling x JOIN gebruiker g ON g.id = x.door LEFT JOIN toestemming t ON t.id = x.toestemming " VAN_PERSOON_     \
      DEELGENOOT_VAN
enum { KOLOM_DEELGENOOT = 26, KOLOM_INHOUD = KOLOM_DEELGENOOT + DEELGENOOT_KOLOMMEN };
#define DING                                                                                                           \
  "SELECT y.deling, y.soort, y.ding, y.publiek, y.naam, y.hash FROM deling_ding y JOIN deling x ON x.id = y.deling "

static struct deling deling_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct arena *arena = toegang->tx->arena;
  struct persoon wie = {.voornamen = db_text(rows, i, 6),
                        .voorletters = db_text(rows, i, 7),
                        .voorvoegsel = db_text(rows, i, 8),
                        .geslachtsnaam = db_text(rows, i, 9)};
  struct str hash = db_text(rows, i, 16);
  toegang_persoon(toegang, db_int(rows, i, 4));
  return (struct deling){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .persoon = db_int(rows, i, 4),
      .persoon_publiek = db_text(rows, i, 5),
      .persoon_naam = persoon_naam(arena, &wie),
      .taak = db_text(rows, i, 10),
      .toestemming = db_null(rows, i, 11) ? 0 : db_int(rows, i, 11),
      .toestemming_publiek = db_text(rows, i, 12),
      .doel = db_text(rows, i, 13),
      .vanaf = db_dag(rows, i, 14),
      .tot = db_dag(rows, i, 15),
      .hash = hex_of(arena, (const uint8_t *)hash.ptr, hash.len),
      .door = db_text(rows, i, 17),
      .op = db_int(rows, i, 18),
      .gestopt_op = db_dag(rows, i, 19),
      .gestopt_wie = db_text(rows, i, 20),
      .gestopt_reden = db_text(rows, i, 21),
      .bericht = (enum deling_bericht)db_int(rows, i, 22),
      .bericht_op = db_dag(rows, i, 23),
      .bericht_hoe = db_text(rows, i, 24),
      .versie = db_int(rows, i, 25),
      .aan = deelgenoot_van(rows, i, KOLOM_DEELGENOOT),
  };
}

static unsigned kind_of(enum ding_soort soort) {
  switch (soort) {
  case DING_DEEL:
  case DING_VERSLAGVERSIE:
    return GEGEVEN_SITUATIE;
  case DING_PLANVERSIE:
    return GEGEVEN_PLAN;
  case DING_DOCUMENT:
    return GEGEVEN_DOCUMENT;
  default:
    return GEGEVEN_CONTACT;
  }
}

/* Rows of both statements together. */
static struct deling *all_of(struct toegang *toegang, const struct db_rows *rows, const struct db_rows *dingen) {
  struct arena *arena = toegang->tx->arena;
  struct deling *list = NEW_ARRAY(arena, struct deling, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) {
    list[i] = deling_van(toegang, rows, i);
    list[i].dingen = NEW_ARRAY(arena, struct ding, dingen->count + 1);
    for (size_t j = 0; j < dingen->count; j++) {
      if (db_int(dingen, j, 0) != list[i].id) continue;
      enum ding_soort soort = (enum ding_soort)db_int(dingen, j, 1);
      list[i].dingen[list[i].ding_aantal++] = (struct ding){.soort = soort,
                                                            .id = db_int(dingen, j, 2),
                                                            .publiek = db_text(dingen, j, 3),
                                                            .naam = db_text(dingen, j, 4),
                                                            .gegeven = kind_of(soort),
                                                            .hash = db_text(dingen, j, 5)};
    }
  }
  return list;
}

/* SHA-256 over everything that went, each part with its length. */
static struct str hash_of(struct arena *arena, const struct deling *d) {
  struct buf buf;
  uint8_t hash[32];
  buf_init(&buf, arena, 2 * DELING_MAX);
  const struct str delen[] = {d->aan.naam, d->aan.organisatie, d->taak, d->doel, d->inhoud};
  buf_format(&buf, "%lld %d %lld %d %d", (long long)d->persoon, (int)d->aan.soort, (long long)d->aan.deelnemer,
             (int)d->vanaf, (int)d->tot);
  for (size_t i = 0; i < sizeof delen / sizeof delen[0]; i++) {
    buf_format(&buf, " %zu:", delen[i].len);
    buf_add(&buf, delen[i]);
  }
  for (size_t i = 0; i < d->ding_aantal; i++)
    buf_format(&buf, " %d %lld %.*s", (int)d->dingen[i].soort, (long long)d->dingen[i].id, STR_ARG(d->dingen[i].hash));
  sha256(buf_str(&buf), hash);
  return str_copy(arena, (struct str){(const char *)hash, sizeof hash});
}

bool deling_bewaren(struct toegang *toegang, const struct deling *d, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct deelgenoot *aan = &d->aan;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, d->huishouden, fault) ||
      !TX_INSERT(tx, fault, &id,
                 "INSERT INTO deling (publiek, huishouden, persoon, deelgenoot, deelnemer, naam, organisatie, adres, "
                 "taak, toestemming, doel, vanaf, tot, inhoud, hash, door, op, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1) RETURNING id",
                 A_TEXT(d->publiek), A_INT(d->huishouden), A_INT(d->persoon), A_INT(aan->soort),
                 A_INT_OF(aan->deelnemer, aan->deelnemer == 0), A_TEXT(aan->naam), A_TEXT(aan->organisatie),
                 A_TEXT(aan->adres), A_TEXT(d->taak), A_INT_OF(d->toestemming, d->toestemming == 0), A_TEXT(d->doel),
                 A_DAG(d->vanaf), A_DAG(d->tot), A_TEXT(d->inhoud), A_BLOB(hash_of(tx->arena, d)),
                 A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx))))
    return false;
  toegang_persoon(toegang, d->persoon);
  toegang_veld(toegang, "gedeeld met", (struct str){0}, deelgenoot_naam(tx->arena, aan));
  toegang_veld(toegang, "doel", (struct str){0}, d->doel);
  for (size_t i = 0; i < d->ding_aantal; i++) {
    const struct ding *ding = &d->dingen[i];
    toegang_veld(toegang, "gedeeld", (struct str){0}, ding->naam);
    if (!TX_EXEC(tx, fault, NULL,
                 "INSERT INTO deling_ding (deling, soort, ding, publiek, naam, hash) VALUES ($1, $2, $3, $4, $5, $6)",
                 A_INT(id), A_INT(ding->soort), A_INT(ding->id), A_TEXT(ding->publiek), A_TEXT(ding->naam),
                 A_TEXT(ding->hash)))
      return false;
  }
  return aan->deelnemer == 0 ||
         relatie_inschrijven(tx, aan->deelnemer, d->huishouden, RELATIE_SOORT_GEDEELD, d->vanaf, d->tot, fault);
}

/* The whole of one row, held against its hash. */
static bool whole_of(struct toegang *toegang, const struct db_rows *rows, const struct db_rows *dingen,
                     struct deling *ret_deling, struct fault *fault) {
  struct deling d = all_of(toegang, rows, dingen)[0];
  struct str kept = db_text(rows, 0, 16);
  d.inhoud = db_text(rows, 0, KOLOM_INHOUD);
  d.persoon = db_int(rows, 0, KOLOM_INHOUD + 1); /* as it went, also when he was merged since */
  if (!str_eq(hash_of(toegang->tx->arena, &d), kept))
    return fault_set(fault, FAULT_INTERNAL, S("Wat is gedeeld, is daarna veranderd. De beheerder moet dit uitzoeken."),
                     "a share was changed in the database");
  d.persoon = db_int(rows, 0, 4);
  *ret_deling = d;
  return true;
}

#define EEN_DELING DELING ", x.inhoud, x.persoon" DELING_VAN "WHERE x.publiek = $1 "
#define EEN_DINGEN DING "WHERE x.publiek = $1 ORDER BY y.soort, y.ding"

bool deling_lezen(struct toegang *toegang, struct str publiek, struct deling *ret_deling, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, dingen;
  if (!TX_QUERY(tx, fault, &rows, EEN_DELING, A_TEXT(publiek)) ||
      !TX_QUERY(tx, fault, &dingen, EEN_DINGEN, A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such share");
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, db_int(&rows, 0, 2), fault) &&
         whole_of(toegang, &rows, &dingen, ret_deling, fault);
}

bool delingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct deling **ret_delingen,
                             size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, dingen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, DELING DELING_VAN "WHERE " VAN_HUISHOUDEN_ "ORDER BY x.id DESC LIMIT $2",
                A_INT(huishouden), A_INT(DELING_LIJST)) ||
      !TX_QUERY(tx, fault, &dingen, DING "WHERE " VAN_HUISHOUDEN_ "ORDER BY y.soort, y.ding", A_INT(huishouden)))
    return false;
  *ret_delingen = all_of(toegang, &rows, &dingen);
  *ret_aantal = rows.count;
  return true;
}

/* Who received it in an account of his own no longer comes to the household by it, unless another share is open. */
static bool close_relation(struct tx *tx, int64_t deling, struct fault *fault) {
  dag_t vandaag = tx_vandaag(tx);
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE relatie SET tot = coalesce((SELECT max(o.tot) FROM deling o WHERE o.deelnemer = relatie.wie "
                 "AND o.huishouden = relatie.huishouden AND o.gestopt_op IS NULL AND o.tot >= $2), $2 - 1) "
                 "WHERE soort = $3 AND tot >= $2 AND EXISTS (SELECT 1 FROM deling d WHERE d.id = $1 "
                 "AND d.deelnemer = relatie.wie AND d.huishouden = relatie.huishouden)",
                 A_INT(deling), A_DAG(vandaag), A_INT(RELATIE_SOORT_GEDEELD));
}

static bool stop(struct tx *tx, int64_t deling, int64_t versie, struct str wie, struct str reden, struct fault *fault) {
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE deling SET gestopt_op = $3, gestopt_wie = $4, gestopt_reden = $5, bericht = $6, versie = versie "
               "+ 1 WHERE id = $1 AND versie = $2 AND gestopt_op IS NULL",
               A_INT(deling), A_INT(versie), A_DAG(tx_vandaag(tx)), A_TEXT(wie), A_TEXT(reden),
               A_INT(DELING_BERICHT_NODIG)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Dit is net veranderd. Kijk eerst wat er nu staat."), "stale share");
  return close_relation(tx, deling, fault);
}

bool deling_stoppen(struct toegang *toegang, const struct deling *d, struct str wie, struct str reden,
                    struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, d->huishouden, fault)) return false;
  toegang_persoon(toegang, d->persoon);
  toegang_veld(toegang, "delen gestopt", deelgenoot_naam(toegang->tx->arena, &d->aan), reden);
  return stop(toegang->tx, d->id, d->versie, wie, reden, fault);
}

bool delingen_stoppen_met(struct tx *tx, int64_t toestemming, struct str wie, int64_t *ret_gestopt,
                          struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT id, versie FROM deling WHERE toestemming = $1 AND taak = '' AND gestopt_op IS NULL "
                "AND tot >= $2 ORDER BY id",
                A_INT(toestemming), A_DAG(tx_vandaag(tx))))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    if (!stop(tx, db_int(&rows, i, 0), db_int(&rows, i, 1), wie, S("De toestemming is ingetrokken."), fault))
      return false;
  *ret_gestopt = (int64_t)rows.count;
  return true;
}

bool deling_bericht_gegeven(struct toegang *toegang, const struct deling *d, struct str hoe, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, d->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE deling SET bericht = $3, bericht_op = $4, bericht_hoe = $5, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND bericht = $6",
               A_INT(d->id), A_INT(d->versie), A_INT(DELING_BERICHT_GEDAAN), A_DAG(tx_vandaag(tx)), A_TEXT(hoe),
               A_INT(DELING_BERICHT_NODIG)))
    return false;
  toegang_persoon(toegang, d->persoon);
  toegang_veld(toegang, "ontvanger ingelicht", (struct str){0}, hoe);
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Dit is net veranderd. Kijk eerst wat er nu staat."), "stale share");
}

bool delingen_te_melden(struct toegang *toegang, int64_t toestemming, struct deling **ret_delingen, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, none = {0};
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, DELING DELING_VAN "WHERE x.toestemming = $1 AND x.bericht = $2 ORDER BY x.id",
                A_INT(toestemming), A_INT(DELING_BERICHT_NODIG)))
    return false;
  *ret_delingen = all_of(toegang, &rows, &none);
  *ret_aantal = rows.count;
  return true;
}

/* --- who received it --- */

/* Open to the actor ($1) or a team of his on the day ($2). */
#define AAN_MIJ                                                                                                        \
  "x.gestopt_op IS NULL AND x.vanaf <= $2 AND x.tot >= $2 AND (x.deelnemer = $1 OR x.deelnemer IN "                    \
  "(SELECT l.team FROM lidmaatschap l WHERE l.gebruiker = $1 AND l.vanaf <= $2 AND l.tot >= $2)) "

bool delingen_aan_mij(struct toegang *toegang, struct deling **ret_delingen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, dingen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, DELING DELING_VAN "WHERE " AAN_MIJ "ORDER BY x.id DESC LIMIT $3",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(DELING_LIJST)) ||
      !TX_QUERY(tx, fault, &dingen, DING "WHERE " AAN_MIJ "ORDER BY y.soort, y.ding", A_INT(toegang->actor->gebruiker),
                A_DAG(tx_vandaag(tx))))
    return false;
  *ret_delingen = all_of(toegang, &rows, &dingen);
  *ret_aantal = rows.count;
  return true;
}

bool deling_aan_mij(struct toegang *toegang, struct str publiek, struct deling *ret_deling, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, dingen;
  if (!TX_QUERY(tx, fault, &rows, DELING ", x.inhoud, x.persoon" DELING_VAN "WHERE " AAN_MIJ "AND x.publiek = $3",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, db_int(&rows, 0, 2), fault) &&
         TX_QUERY(tx, fault, &dingen, EEN_DINGEN, A_TEXT(publiek)) &&
         whole_of(toegang, &rows, &dingen, ret_deling, fault);
}

bool deling_document(struct toegang *toegang, struct str deling, struct str document, struct str *ret_naam,
                     struct str *ret_mediatype, struct str *ret_bytes, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT d.naam, d.mediatype, i.inhoud, x.huishouden, d.id FROM deling x JOIN deling_ding y ON y.deling "
                "= x.id AND y.soort = $5 JOIN document d ON d.id = y.ding JOIN document_inhoud i ON i.document = d.id "
                "WHERE " AAN_MIJ "AND x.publiek = $3 AND d.publiek = $4",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_TEXT(deling), A_TEXT(document),
                A_INT(DING_DOCUMENT)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, db_int(&rows, 0, 3), fault)) return false;
  toegang_ding(toegang, DING_DOCUMENT, db_int(&rows, 0, 4));
  *ret_naam = db_text(&rows, 0, 0);
  *ret_mediatype = db_text(&rows, 0, 1);
  *ret_bytes = db_text(&rows, 0, 2);
  return true;
}

#include "store/toestemming.h"

#include "deelgenoot_rij.h"
#include "delingen_stoppen.h"
#include "zicht.h"

#define TOESTEMMING                                                                                                    \
  "SELECT x.id, x.publiek, h.id, h.publiek, p.id, p.publiek, p.voornamen, p.voorletters, p.voorvoegsel, "              \
  "p.geslachtsnaam, x.wet, x.soort, x.gegevens, x.doel, x.vanaf, x.tot, x.onbekwaam, x.uitzondering, "                 \
  "x.uitzondering_tekst, x.artikel, g.naam, x.op, x.ingetrokken_op, x.ingetrokken_wie, x.ingetrokken_reden, "          \
  "x.versie, " DEELGENOOT " FROM toestemming x JOIN gebruiker g ON g.id = x.door " VAN_PERSOON_ DEELGENOOT_VAN
enum { KOLOM_DEELGENOOT = 26 };

#define STEM                                                                                                           \
  "SELECT s.toestemming, s.id, s.publiek, w.id, w.publiek, w.voornamen, w.voorletters, w.voorvoegsel, "                \
  "w.geslachtsnaam, s.naam, s.als, s.stand, s.hoe, s.document, d.publiek, d.naam, s.op_dag, g.naam "                   \
  "FROM toestemming_stem s JOIN toestemming x ON x.id = s.toestemming LEFT JOIN persoon v ON v.id = s.wie "            \
  "LEFT JOIN persoon w ON w.id = coalesce(v.samengevoegd_in, v.id) LEFT JOIN document d ON d.id = s.document "         \
  "LEFT JOIN gebruiker g ON g.id = s.door "

static struct str name_at(struct arena *arena, const struct db_rows *rows, size_t i, size_t kolom) {
  struct persoon wie = {.voornamen = db_text(rows, i, kolom),
                        .voorletters = db_text(rows, i, kolom + 1),
                        .voorvoegsel = db_text(rows, i, kolom + 2),
                        .geslachtsnaam = db_text(rows, i, kolom + 3)};
  return persoon_naam(arena, &wie);
}

static struct toestemming toestemming_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  toegang_persoon(toegang, db_int(rows, i, 4));
  return (struct toestemming){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .persoon = db_int(rows, i, 4),
      .persoon_publiek = db_text(rows, i, 5),
      .persoon_naam = name_at(toegang->tx->arena, rows, i, 6),
      .wet = (enum wet)db_int(rows, i, 10),
      .soort = (enum toestemming_soort)db_int(rows, i, 11),
      .gegevens = (unsigned)db_int(rows, i, 12),
      .doel = db_text(rows, i, 13),
      .vanaf = db_dag(rows, i, 14),
      .tot = db_dag(rows, i, 15),
      .onbekwaam = db_int(rows, i, 16) != 0,
      .uitzondering = (enum beslis_uitzondering)db_int(rows, i, 17),
      .uitzondering_tekst = db_text(rows, i, 18),
      .artikel = db_text(rows, i, 19),
      .door = db_text(rows, i, 20),
      .op = db_int(rows, i, 21),
      .ingetrokken_op = db_dag(rows, i, 22),
      .ingetrokken_wie = db_text(rows, i, 23),
      .ingetrokken_reden = db_text(rows, i, 24),
      .versie = db_int(rows, i, 25),
      .aan = deelgenoot_van(rows, i, KOLOM_DEELGENOOT),
  };
}

static struct stem stem_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  bool known = !db_null(rows, i, 3);
  if (known) toegang_persoon(toegang, db_int(rows, i, 3));
  return (struct stem){
      .id = db_int(rows, i, 1),
      .publiek = db_text(rows, i, 2),
      .wie = {.als = (enum beslist)db_int(rows, i, 10),
              .wie = known ? db_int(rows, i, 3) : 0,
              .wie_publiek = db_text(rows, i, 4),
              .naam = known ? name_at(toegang->tx->arena, rows, i, 5) : db_text(rows, i, 9)},
      .stand = (enum stem_stand)db_int(rows, i, 11),
      .hoe = (enum stem_hoe)db_int(rows, i, 12),
      .document = db_null(rows, i, 13) ? 0 : db_int(rows, i, 13),
      .document_publiek = db_text(rows, i, 14),
      .document_naam = db_text(rows, i, 15),
      .op_dag = db_dag(rows, i, 16),
      .door = db_text(rows, i, 17),
  };
}

/* Rows of both statements together. */
static struct toestemming *all_of(struct toegang *toegang, const struct db_rows *rows, const struct db_rows *stemmen) {
  struct arena *arena = toegang->tx->arena;
  struct toestemming *list = NEW_ARRAY(arena, struct toestemming, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) {
    list[i] = toestemming_van(toegang, rows, i);
    list[i].stemmen = NEW_ARRAY(arena, struct stem, stemmen->count + 1);
    for (size_t j = 0; j < stemmen->count; j++)
      if (db_int(stemmen, j, 0) == list[i].id) list[i].stemmen[list[i].stem_aantal++] = stem_van(toegang, stemmen, j);
  }
  return list;
}

bool toestemming_lezen(struct toegang *toegang, struct str publiek, struct toestemming *ret_toestemming,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, stemmen;
  unsigned nodig = toegang->informatie & INFO_EIGEN ? INFO_EIGEN : INFO_TOESTEMMING;
  if (!TX_QUERY(tx, fault, &rows, TOESTEMMING "WHERE x.publiek = $1", A_TEXT(publiek)) ||
      !TX_QUERY(tx, fault, &stemmen, STEM "WHERE x.publiek = $1 ORDER BY s.id", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze toestemming bestaat niet."), "no such consent");
  if (!toegang_dekt(toegang, HANDELING_ZIEN, nodig, db_int(&rows, 0, 2), fault)) return false;
  *ret_toestemming = all_of(toegang, &rows, &stemmen)[0];
  return true;
}

bool toestemmingen_van_huishouden(struct toegang *toegang, int64_t huishouden, struct toestemming **ret_toestemmingen,
                                  size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, stemmen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, TOESTEMMING "WHERE " VAN_HUISHOUDEN_ "ORDER BY x.id DESC LIMIT $2", A_INT(huishouden),
                A_INT(TOESTEMMING_LIJST)) ||
      !TX_QUERY(tx, fault, &stemmen, STEM "WHERE " VAN_HUISHOUDEN_ "ORDER BY s.id", A_INT(huishouden)))
    return false;
  *ret_toestemmingen = all_of(toegang, &rows, &stemmen);
  *ret_aantal = rows.count;
  return true;
}

static bool insert_vote(struct toegang *toegang, int64_t toestemming, const struct stem *stem, struct fault *fault) {
  int64_t wie = stem->wie.wie;
  if (wie) toegang_persoon(toegang, wie);
  toegang_veld(toegang, "wie beslist", (struct str){0}, stem->wie.naam);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO toestemming_stem (publiek, toestemming, wie, naam, als, stand, hoe) "
                 "VALUES ($1, $2, $3, $4, $5, $6, 0)",
                 A_TEXT(stem->publiek), A_INT(toestemming), A_INT_OF(wie, wie == 0),
                 A_TEXT(wie ? (struct str){0} : stem->wie.naam), A_INT(stem->wie.als), A_INT(STEM_GEVRAAGD));
}

bool toestemming_bewaren(struct toegang *toegang, const struct toestemming *t, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct deelgenoot *aan = &t->aan;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, t->huishouden, fault) ||
      !TX_INSERT(
          tx, fault, &id,
          "INSERT INTO toestemming (publiek, huishouden, persoon, wet, soort, deelgenoot, deelnemer, naam, "
          "organisatie, "
          "adres, gegevens, doel, vanaf, tot, onbekwaam, uitzondering, uitzondering_tekst, artikel, door, op, versie) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1) "
          "RETURNING id",
          A_TEXT(t->publiek), A_INT(t->huishouden), A_INT(t->persoon), A_INT(t->wet), A_INT(t->soort),
          A_INT(aan->soort), A_INT_OF(aan->deelnemer, aan->deelnemer == 0), A_TEXT(aan->naam), A_TEXT(aan->organisatie),
          A_TEXT(aan->adres), A_INT(t->gegevens), A_TEXT(t->doel), A_DAG(t->vanaf), A_DAG(t->tot), A_INT(t->onbekwaam),
          A_INT(t->uitzondering), A_TEXT(t->uitzondering_tekst), A_TEXT(t->artikel), A_INT(toegang->actor->gebruiker),
          A_INT(tx_nu(tx))))
    return false;
  toegang_persoon(toegang, t->persoon);
  toegang_veld(toegang, "toestemming gevraagd", (struct str){0}, toestemming_titel(tx->arena, t));
  toegang_veld(toegang, "gegevens", (struct str){0}, gegevens_tekst(tx->arena, t->gegevens));
  toegang_veld(toegang, "doel", (struct str){0}, t->doel);
  toegang_veld(toegang, "tot", (struct str){0}, dag_iso(tx->arena, t->tot));
  for (size_t i = 0; i < t->stem_aantal; i++)
    if (!insert_vote(toegang, id, &t->stemmen[i], fault)) return false;
  return true;
}

/* The consent gets its next version; FAULT_STALE when it changed since. */
static bool next_version(struct tx *tx, const struct toestemming *t, struct fault *fault) {
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE toestemming SET versie = versie + 1 WHERE id = $1 AND versie = $2 AND ingetrokken_op IS NULL",
               A_INT(t->id), A_INT(t->versie)))
    return false;
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Deze toestemming is net veranderd. Kijk eerst wat er nu staat."),
                   "stale consent");
}

bool stem_opnemen(struct toegang *toegang, const struct toestemming *t, const struct stem *stem, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, t->huishouden, fault) || !next_version(tx, t, fault))
    return false;
  toegang_persoon(toegang, t->persoon);
  if (stem->wie.wie) toegang_persoon(toegang, stem->wie.wie);
  toegang_veld(toegang, "antwoord", keuze_label(stem_antwoorden, 0),
               str_format(tx->arena, "%.*s: %.*s", STR_ARG(stem->wie.naam),
                          STR_ARG(keuze_label(stem_antwoorden, (int)stem->stand))));
  toegang_veld(toegang, "hoe", (struct str){0}, keuze_label(stem_hoes, (int)stem->hoe));
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE toestemming_stem SET naam = $2, stand = $3, hoe = $4, document = $5, op_dag = $6, door = $7, "
                 "op = $8 WHERE id = $1",
                 A_INT(stem->id), A_TEXT(stem->wie.wie ? (struct str){0} : stem->wie.naam), A_INT(stem->stand),
                 A_INT(stem->hoe), A_INT_OF(stem->document, stem->document == 0), A_DAG(stem->op_dag),
                 A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

static bool same_who(const struct beslisser *een, const struct beslisser *ander) {
  return een->wie ? een->wie == ander->wie : !ander->wie && str_eq(een->naam, ander->naam);
}

bool stemmen_vernieuwen(struct toegang *toegang, const struct toestemming *t, struct str artikel,
                        const struct stem *stemmen, size_t aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, t->huishouden, fault) || !next_version(tx, t, fault) ||
      !TX_EXEC(tx, fault, NULL, "UPDATE toestemming SET artikel = $2 WHERE id = $1", A_INT(t->id), A_TEXT(artikel)))
    return false;
  toegang_persoon(toegang, t->persoon);
  for (size_t i = 0; i < t->stem_aantal; i++) {
    bool stays = false;
    for (size_t j = 0; j < aantal; j++) stays |= same_who(&t->stemmen[i].wie, &stemmen[j].wie);
    if (stays) continue;
    toegang_veld(toegang, "wie beslist", t->stemmen[i].wie.naam, (struct str){0});
    if (!TX_EXEC(tx, fault, NULL, "DELETE FROM toestemming_stem WHERE id = $1", A_INT(t->stemmen[i].id))) return false;
  }
  for (size_t j = 0; j < aantal; j++) {
    bool there = false;
    for (size_t i = 0; i < t->stem_aantal; i++) there |= same_who(&t->stemmen[i].wie, &stemmen[j].wie);
    if (!there && !insert_vote(toegang, t->id, &stemmen[j], fault)) return false;
  }
  return true;
}

static bool withdraw(struct toegang *toegang, const struct toestemming *t, struct str wie, struct str reden,
                     int64_t *ret_gestopt, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!next_version(tx, t, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "UPDATE toestemming SET ingetrokken_op = $2, ingetrokken_wie = $3, ingetrokken_reden = $4 WHERE id = $1",
               A_INT(t->id), A_DAG(tx_vandaag(tx)), A_TEXT(wie), A_TEXT(reden)))
    return false;
  toegang_persoon(toegang, t->persoon);
  toegang_veld(toegang, "toestemming ingetrokken", toestemming_titel(tx->arena, t), wie);
  if (reden.len) toegang_veld(toegang, "reden", (struct str){0}, reden);
  return delingen_stoppen_met(tx, t->id, wie, ret_gestopt, fault);
}

bool toestemming_intrekken(struct toegang *toegang, const struct toestemming *t, struct str wie, struct str reden,
                           int64_t *ret_gestopt, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, t->huishouden, fault) &&
         withdraw(toegang, t, wie, reden, ret_gestopt, fault);
}

/* --- Mijn Schakel --- */

#define VAN_HEM                                                                                                        \
  "(" ZELFDE_PERSOON(                                                                                                  \
      "x.persoon",                                                                                                     \
      "$2") " OR EXISTS (SELECT 1 FROM toestemming_stem e WHERE e.toestemming = x.id AND " ZELFDE_PERSOON("e.wie",     \
                                                                                                          "$2") ")) "

bool toestemmingen_eigen(struct toegang *toegang, int64_t persoon, struct toestemming **ret_toestemmingen,
                         size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, stemmen;
  int64_t huishouden = toegang->vraag.huishouden;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, TOESTEMMING "WHERE " VAN_HUISHOUDEN_ "AND " VAN_HEM "ORDER BY x.id DESC LIMIT $3",
                A_INT(huishouden), A_INT(persoon), A_INT(TOESTEMMING_LIJST)) ||
      !TX_QUERY(tx, fault, &stemmen, STEM "WHERE " VAN_HUISHOUDEN_ "AND " VAN_HEM "ORDER BY s.id", A_INT(huishouden),
                A_INT(persoon)))
    return false;
  *ret_toestemmingen = all_of(toegang, &rows, &stemmen);
  *ret_aantal = rows.count;
  return true;
}

static const struct stem *vote_of(const struct toestemming *t, int64_t persoon) {
  for (size_t i = 0; i < t->stem_aantal; i++)
    if (t->stemmen[i].wie.wie == persoon) return &t->stemmen[i];
  return NULL;
}

bool stem_online(struct toegang *toegang, const struct toestemming *t, int64_t persoon, enum stem_stand stand,
                 struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  const struct stem *stem = vote_of(t, persoon);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, t->huishouden, fault)) return false;
  if (!stem || (stand != STEM_JA && stand != STEM_NEE))
    return fault_set(fault, FAULT_ABSENT, S("Dit wordt niet aan u gevraagd."), "not asked of him");
  if (!next_version(tx, t, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE toestemming_stem SET stand = $2, hoe = $3, op_dag = $4, op = $5 WHERE id = $1 AND stand = $6",
               A_INT(stem->id), A_INT(stand), A_INT(STEM_ONLINE), A_DAG(tx_vandaag(tx)), A_INT(tx_nu(tx)),
               A_INT(STEM_GEVRAAGD)))
    return false;
  toegang_persoon(toegang, t->persoon);
  toegang_persoon(toegang, persoon);
  toegang_veld(toegang, "antwoord", (struct str){0}, keuze_label(stem_antwoorden, (int)stand));
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Uw antwoord stond er al."), "answered already");
}

bool toestemming_online_intrekken(struct toegang *toegang, const struct toestemming *t, int64_t persoon,
                                  struct str reden, int64_t *ret_gestopt, struct fault *fault) {
  const struct stem *stem = vote_of(t, persoon);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_EIGEN, t->huishouden, fault)) return false;
  if (!stem && t->persoon != persoon)
    return fault_set(fault, FAULT_ABSENT, S("Deze toestemming is niet van u."), "consent of another");
  return withdraw(toegang, t, stem ? stem->wie.naam : t->persoon_naam, reden, ret_gestopt, fault);
}

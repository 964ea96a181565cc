#include "domain/persoon.h"
#include "store/verheldering.h"

#include "intern.h"

/* Somebody who was merged is shown as who he turned out to be. */
#define DEEL                                                                                                           \
  "SELECT d.id, d.publiek, d.verheldering, d.vraag, p.id, p.voornamen, p.voorletters, p.voorvoegsel, "                 \
  "p.geslachtsnaam, d.leefgebied, d.waarom, d.versie, s.score, s.volgorde, s.gevoelig, g.naam, s.op "                  \
  "FROM verheldering_deel d LEFT JOIN persoon q ON q.id = d.persoon "                                                  \
  "LEFT JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "                                                   \
  "LEFT JOIN verheldering_stand s ON s.deel = d.id AND s.versie = d.versie LEFT JOIN gebruiker g ON g.id = s.door "

static struct str score_text(struct arena *arena, const struct db_rows *rows, size_t i, size_t column) {
  return db_null(rows, i, column) ? (struct str){0} : str_format(arena, "%lld", (long long)db_int(rows, i, column));
}

static struct verheldering_deel deel_van(struct arena *arena, const struct db_rows *rows, size_t i) {
  struct persoon persoon = {.voornamen = db_text(rows, i, 5),
                            .voorletters = db_text(rows, i, 6),
                            .voorvoegsel = db_text(rows, i, 7),
                            .geslachtsnaam = db_text(rows, i, 8)};
  bool nobody = db_null(rows, i, 4), nothing = db_null(rows, i, 13);
  return (struct verheldering_deel){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .verheldering = db_int(rows, i, 2),
      .vraag = (enum hoofdvraag)db_int(rows, i, 3),
      .persoon = nobody ? 0 : db_int(rows, i, 4),
      .persoon_naam = nobody ? (struct str){0} : persoon_naam(arena, &persoon),
      .leefgebied = db_text(rows, i, 9),
      .waarom = (int)db_int(rows, i, 10),
      .versie = db_int(rows, i, 11),
      .inhoud = {.score = score_text(arena, rows, i, 12),
                 .volgorde = nothing ? -1 : (int)db_int(rows, i, 13),
                 .gevoelig = !nothing && db_int(rows, i, 14)},
      .door = db_text(rows, i, 15),
      .op = nothing ? 0 : db_int(rows, i, 16),
  };
}

static void add_text(struct deel_inhoud *inhoud, const struct db_rows *rows, size_t i) {
  int64_t soort = db_int(rows, i, 1);
  if (soort < 0 || soort >= DEELTEKSTEN) return;
  inhoud->tekst[soort] = db_text(rows, i, 2);
  inhoud->eigen[soort] = db_int(rows, i, 3);
}

/* What tells nothing but that there is a part. */
static struct verheldering_deel only_that(const struct verheldering_deel *deel) {
  return (struct verheldering_deel){.id = deel->id,
                                    .verheldering = deel->verheldering,
                                    .vraag = deel->vraag,
                                    .inhoud.volgorde = -1,
                                    .afgeschermd = true};
}

bool verheldering_delen(struct toegang *toegang, const struct verheldering *verheldering,
                        struct verheldering_deel **ret_delen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, texts;
  bool works;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, verheldering->huishouden, fault) ||
      !verheldering_werkt_mee(toegang, verheldering->casus, &works, fault) ||
      !TX_QUERY(tx, fault, &rows,
                DEEL "WHERE d.verheldering = $1 ORDER BY CASE d.vraag WHEN 0 THEN 1 ELSE 0 END, d.vraag, "
                     "coalesce(p.geboren, 0), coalesce(p.id, 0), d.id",
                A_INT(verheldering->id)) ||
      !TX_QUERY(tx, fault, &texts,
                "SELECT t.deel, t.soort, t.tekst, t.eigen_woorden FROM verheldering_tekst t "
                "JOIN verheldering_deel d ON d.id = t.deel AND d.versie = t.versie WHERE d.verheldering = $1",
                A_INT(verheldering->id)))
    return false;
  struct verheldering_deel *delen = NEW_ARRAY(tx->arena, struct verheldering_deel, rows.count + 1);
  size_t aantal = 0, dicht = rows.count;
  for (size_t i = 0; i < rows.count; i++) {
    struct verheldering_deel deel = deel_van(tx->arena, &rows, i);
    if (deel.inhoud.gevoelig && !works && !toegang_nood_besloten(toegang)) {
      delen[--dicht] = only_that(&deel);
      continue;
    }
    if (deel.persoon) toegang_persoon(toegang, deel.persoon);
    for (size_t j = 0; j < texts.count; j++)
      if (db_int(&texts, j, 0) == deel.id) add_text(&deel.inhoud, &texts, j);
    delen[aantal++] = deel;
  }
  *ret_delen = delen;
  *ret_aantal = rows.count;
  return true;
}

static bool texts_of(struct tx *tx, int64_t deel, int64_t versie, struct deel_inhoud *inhoud, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT deel, soort, tekst, eigen_woorden FROM verheldering_tekst WHERE deel = $1 AND versie = $2",
                A_INT(deel), A_INT(versie)))
    return false;
  for (size_t i = 0; i < rows.count; i++) add_text(inhoud, &rows, i);
  return true;
}

bool verheldering_deel_lezen(struct toegang *toegang, struct str publiek, struct verheldering *ret_verheldering,
                             struct verheldering_deel *ret_deel, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, of;
  struct verheldering verheldering;
  bool works;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &of,
                "SELECT v.publiek FROM verheldering v JOIN verheldering_deel d ON d.verheldering = v.id "
                "WHERE d.publiek = $1",
                A_TEXT(publiek)) ||
      !TX_QUERY(tx, fault, &rows, DEEL "WHERE d.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit deel bestaat niet."), "no such part");
  if (!verheldering_lezen(toegang, db_text(&of, 0, 0), &verheldering, fault) ||
      !verheldering_werkt_mee(toegang, verheldering.casus, &works, fault))
    return false;
  struct verheldering_deel deel = deel_van(tx->arena, &rows, 0);
  if (deel.inhoud.gevoelig && !works && !toegang_nood_besloten(toegang)) {
    toegang->geweigerd = true;
    return fault_set(fault, FAULT_ACCESS,
                     S("Dit deel is afgeschermd. Alleen wie aan een traject van dit huishouden werkt ziet het."),
                     "refused: sensitive part");
  }
  if (deel.persoon) toegang_persoon(toegang, deel.persoon);
  if (!texts_of(tx, deel.id, deel.versie, &deel.inhoud, fault)) return false;
  toegang_ding(toegang, DING_DEEL, deel.id);
  *ret_verheldering = verheldering;
  *ret_deel = deel;
  return true;
}

bool verheldering_deel_versie(struct toegang *toegang, const struct verheldering_deel *deel, int64_t versie,
                              struct deel_inhoud *ret_inhoud, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  struct deel_inhoud inhoud = {.volgorde = -1};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT score, volgorde, gevoelig FROM verheldering_stand WHERE deel = $1 AND versie = $2",
                A_INT(deel->id), A_INT(versie)))
    return false;
  if (rows.count) {
    inhoud.score = score_text(tx->arena, &rows, 0, 0);
    inhoud.volgorde = (int)db_int(&rows, 0, 1);
    inhoud.gevoelig = db_int(&rows, 0, 2);
  }
  if (!texts_of(tx, deel->id, versie, &inhoud, fault)) return false;
  *ret_inhoud = inhoud;
  return true;
}

/* The texts stay with their versions under the same gate, so the logboek names only which were changed: who leads the
 * team reads it, and may not read what is sensitive. */
static void note_changes(struct toegang *toegang, const struct verheldering_deel *deel,
                         const struct deel_inhoud *inhoud) {
  struct arena *arena = toegang->tx->arena;
  struct str was = str_format(arena, "versie %lld", (long long)deel->versie),
             wordt = str_format(arena, "versie %lld", (long long)deel->versie + 1);
  toegang_veld(toegang, "deel", (struct str){0}, str_format(arena, "%lld", (long long)deel->id));
  for (size_t i = 0; i < DEELTEKSTEN; i++)
    if (!str_eq(deel->inhoud.tekst[i], inhoud->tekst[i])) toegang_veld(toegang, deeltekst_namen[i], was, wordt);
  if (deel->inhoud.gevoelig != inhoud->gevoelig)
    toegang_veld(toegang, "afgeschermd", deel->inhoud.gevoelig ? S("ja") : S("nee"),
                 inhoud->gevoelig ? S("ja") : S("nee"));
}

bool verheldering_deel_bewaren(struct toegang *toegang, const struct verheldering_deel *deel,
                               const struct deel_inhoud *inhoud, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes, score = 0, versie = deel->versie + 1;
  bool scored = inhoud->score.len && str_to_i64(inhoud->score, &score);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault) ||
      !TX_EXEC(tx, fault, &changes, "UPDATE verheldering_deel SET versie = $3 WHERE id = $1 AND versie = $2",
               A_INT(deel->id), A_INT(deel->versie), A_INT(versie)))
    return false;
  if (changes != 1) return fault_set(fault, FAULT_RETRY, (struct str){0}, "part was changed meanwhile");
  if (!TX_EXEC(tx, fault, NULL,
               "INSERT INTO verheldering_stand (deel, versie, score, volgorde, gevoelig, door, op) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7)",
               A_INT(deel->id), A_INT(versie), A_INT_OF(score, !scored), A_INT(inhoud->volgorde),
               A_INT(inhoud->gevoelig), A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  for (size_t i = 0; i < DEELTEKSTEN; i++)
    if (inhoud->tekst[i].len &&
        !TX_EXEC(
            tx, fault, NULL,
            "INSERT INTO verheldering_tekst (deel, versie, soort, tekst, eigen_woorden) VALUES ($1, $2, $3, $4, $5)",
            A_INT(deel->id), A_INT(versie), A_INT(i), A_TEXT(inhoud->tekst[i]), A_INT(inhoud->eigen[i])))
      return false;
  if (deel->persoon) toegang_persoon(toegang, deel->persoon);
  toegang_ding(toegang, DING_DEEL, deel->id);
  note_changes(toegang, deel, inhoud);
  return true;
}

bool verheldering_gebied_toevoegen(struct toegang *toegang, int64_t verheldering, struct str publiek, int64_t persoon,
                                   struct str leefgebied, int waarom, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, 0, fault)) return false;
  toegang_persoon(toegang, persoon);
  toegang_veld(toegang, "leefgebied", (struct str){0}, leefgebied);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO verheldering_deel (publiek, verheldering, vraag, persoon, leefgebied, waarom, "
                 "gevraagd_door, gevraagd_op, versie) VALUES ($1, $2, 0, $3, $4, $5, $6, $7, 0) "
                 "ON CONFLICT (verheldering, persoon, leefgebied) WHERE persoon IS NOT NULL DO NOTHING",
                 A_TEXT(publiek), A_INT(verheldering), A_INT(persoon), A_TEXT(leefgebied), A_INT(waarom),
                 A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)));
}

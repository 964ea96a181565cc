#include "store/keuring.h"

#include "base/text.h"
#include "inrichting/toezicht.h"
#include "store/inrichting.h"

#include "intern.h"

/* A flag with who lives in its household today; $1 today. */
#define VLAG                                                                                                           \
  "SELECT k.id, k.versie, k.publiek, k.wie, g.naam, k.rol, k.dag, k.eerste + k.verschuiving, k.laatste + "             \
  "k.verschuiving, k.keren, k.vraag, k.gevraagd_op, k.antwoord, k.beantwoord_op, k.bevinding, k.woorden, "             \
  "k.gesloten_op, z.naam, k.bekeken_op, p.id, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, "            \
  "(SELECT CAST(sum(CAST(1 AS BIGINT) << CAST(r.regel AS INTEGER)) AS BIGINT) FROM keurvlag_regel r WHERE r.keurvlag " \
  "= k.id) "                                                                                                           \
  "FROM keurvlag k JOIN gebruiker g ON g.id = k.wie LEFT JOIN gebruiker z ON z.id = k.gesloten_door "                  \
  "LEFT JOIN persoon p ON p.id = (SELECT e.id FROM huishouden_lid y JOIN persoon e ON e.id = y.persoon "               \
  "WHERE y.huishouden = k.huishouden AND y.vanaf <= $1 AND y.tot >= $1 ORDER BY e.geboren, e.id LIMIT 1) "

/* "F.Y."; "" when nobody lives there. */
static struct str initials(struct arena *arena, struct str voornamen, struct str voorletters, struct str achternaam) {
  struct str voor = voorletters.len ? voorletters : voornamen;
  if (voor.len == 0 && achternaam.len == 0) return (struct str){0};
  return str_format(arena, "%.*s.%.*s.", STR_ARG(text_first(voor, 1)), STR_ARG(text_first(achternaam, 1)));
}

static struct keurvlag vlag_van(struct toegang *toegang, const struct db_rows *rows, size_t i, bool namen) {
  struct arena *arena = toegang->tx->arena;
  struct keurvlag vlag = {
      .id = db_int(rows, i, 0),
      .versie = db_int(rows, i, 1),
      .publiek = db_text(rows, i, 2),
      .wie = db_int(rows, i, 3),
      .naam = db_text(rows, i, 4),
      .rol = db_text(rows, i, 5),
      .dag = db_dag(rows, i, 6),
      .eerste = db_int(rows, i, 7),
      .laatste = db_int(rows, i, 8),
      .keren = db_int(rows, i, 9),
      .vraag = db_text(rows, i, 10),
      .gevraagd_op = db_int(rows, i, 11),
      .antwoord = db_text(rows, i, 12),
      .beantwoord_op = db_int(rows, i, 13),
      .bevinding = (enum bevinding)db_int(rows, i, 14),
      .woorden = db_text(rows, i, 15),
      .gesloten_op = db_int(rows, i, 16),
      .gesloten_door = db_text(rows, i, 17),
      .regels = (unsigned)db_int(rows, i, 24),
  };
  vlag.initialen = initials(arena, db_text(rows, i, 20), db_text(rows, i, 21), db_text(rows, i, 23));
  if (!namen || db_null(rows, i, 18) || db_null(rows, i, 19)) return vlag;
  struct persoon wie = {.voornamen = db_text(rows, i, 20),
                        .voorletters = db_text(rows, i, 21),
                        .voorvoegsel = db_text(rows, i, 22),
                        .geslachtsnaam = db_text(rows, i, 23)};
  toegang_persoon(toegang, db_int(rows, i, 19));
  vlag.huishouden = persoon_lijstnaam(arena, &wie);
  return vlag;
}

static struct keurvlag *flags_of(struct toegang *toegang, const struct db_rows *rows) {
  struct keurvlag *list = NEW_ARRAY(toegang->tx->arena, struct keurvlag, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = vlag_van(toegang, rows, i, false);
  return list;
}

/* $2 the stand, $3 the rule; 0 = any. */
#define KEUZE                                                                                                          \
  "WHERE ($2 = 0 OR $2 = CASE WHEN k.gesloten_op IS NOT NULL THEN 4 WHEN k.beantwoord_op IS NOT NULL THEN 3 "          \
  "WHEN k.gevraagd_op IS NOT NULL THEN 2 ELSE 1 END) AND ($3 = 0 OR EXISTS (SELECT 1 FROM keurvlag_regel r "           \
  "WHERE r.keurvlag = k.id AND r.regel = $3)) "
_Static_assert(KEURSTAND_OPEN == 1 && KEURSTAND_GESLOTEN == 4, "the numbers in KEUZE");

bool keurvlaggen_lezen(struct toegang *toegang, enum keurstand stand, enum keuringsregel regel, int64_t overslaan,
                       struct keurvlag **ret_vlaggen, size_t *ret_aantal, int64_t *ret_totaal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, totaal;
  struct db_arg today = A_DAG(tx_vandaag(tx)), which = A_INT((int64_t)stand), rule = A_INT((int64_t)regel);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                VLAG KEUZE "ORDER BY CASE WHEN k.bevinding = 0 THEN 0 ELSE 1 END, k.dag DESC, k.id DESC "
                           "LIMIT $4 OFFSET $5",
                today, which, rule, A_INT(KEURVLAG_BLAD), A_INT(overslaan)) ||
      !TX_QUERY(tx, fault, &totaal, "SELECT count(*) FROM keurvlag k " KEUZE, today, which, rule))
    return false;
  *ret_vlaggen = flags_of(toegang, &rows);
  *ret_aantal = rows.count;
  *ret_totaal = db_int(&totaal, 0, 0);
  return true;
}

bool keurvlag_lezen(struct toegang *toegang, struct str publiek, struct keurvlag *ret_vlag, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, VLAG "WHERE k.publiek = $2", A_DAG(tx_vandaag(tx)), A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such flag");
  *ret_vlag = vlag_van(toegang, &rows, 0, true);
  return true;
}

bool keurvlag_spoor(struct toegang *toegang, const struct keurvlag *vlag, struct keurspoor **ret_rijen,
                    size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT coalesce(l.nu, l.op), l.act, l.informatie, l.uitkomst, p.voornamen, p.voorletters, "
                "p.geslachtsnaam, CASE WHEN coalesce(h.samengevoegd_in, h.id) = k.huishouden THEN 1 ELSE 0 END "
                "FROM keurvlag k JOIN logboek l ON l.wie = k.wie AND l.op >= k.eerste - $2 AND l.op <= k.laatste + $2 "
                "LEFT JOIN huishouden h ON h.id = l.huishouden LEFT JOIN persoon p ON p.id = (SELECT min(y.persoon) "
                "FROM huishouden_lid y WHERE y.huishouden = h.id) WHERE k.id = $1 "
                "ORDER BY l.op, l.schrijver, l.nr LIMIT $3",
                A_INT(vlag->id), A_INT(KEURVLAG_OMHEEN), A_INT(KEURVLAG_RIJEN)))
    return false;
  struct keurspoor *list = NEW_ARRAY(tx->arena, struct keurspoor, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct keurspoor){
        .op = db_int(&rows, i, 0),
        .act = db_text(&rows, i, 1),
        .informatie = db_text(&rows, i, 2),
        .uitkomst = db_text(&rows, i, 3),
        .initialen = initials(tx->arena, db_text(&rows, i, 4), db_text(&rows, i, 5), db_text(&rows, i, 6)),
        .dit = db_int(&rows, i, 7)};
  *ret_rijen = list;
  *ret_aantal = rows.count;
  return true;
}

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders was u voor. U ziet hieronder hoe het nu staat."), "stale flag");
}

/* Which one it is stands in the logboek with what was written. */
static void note(struct toegang *toegang, const struct keurvlag *vlag, const char *veld, struct str tekst) {
  toegang_veld(toegang, "blik", (struct str){0}, vlag->publiek);
  toegang_veld(toegang, veld, (struct str){0}, tekst);
}

bool keurvlag_openen(struct toegang *toegang, const struct keurvlag *vlag, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault)) return false;
  toegang_veld(toegang, "blik", (struct str){0}, vlag->publiek);
  return TX_EXEC(tx, fault, NULL, "UPDATE keurvlag SET bekeken_op = coalesce(bekeken_op, $2) WHERE id = $1",
                 A_INT(vlag->id), A_INT(tx->wanneer.nu));
}

bool keurvlag_vragen(struct toegang *toegang, const struct keurvlag *vlag, struct str vraag, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault)) return false;
  note(toegang, vlag, "vraag", vraag);
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE keurvlag SET vraag = $3, gevraagd_op = $4, antwoord = '', beantwoord_op = NULL, "
                 "versie = versie + 1 WHERE id = $1 AND versie = $2 AND gesloten_op IS NULL",
                 A_INT(vlag->id), A_INT(vlag->versie), A_TEXT(vraag), A_INT(tx->wanneer.nu)) &&
         changed_one(changes, fault);
}

bool keurvlag_sluiten(struct toegang *toegang, const struct keurvlag *vlag, enum bevinding bevinding,
                      struct str woorden, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault)) return false;
  note(toegang, vlag, "bevinding", keuze_label(bevindingen, (int)bevinding));
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE keurvlag SET bevinding = $3, woorden = $4, gesloten_op = $5, gesloten_door = $6, "
                 "bekeken_op = coalesce(bekeken_op, $5), versie = versie + 1 WHERE id = $1 AND versie = $2 "
                 "AND gesloten_op IS NULL",
                 A_INT(vlag->id), A_INT(vlag->versie), A_INT((int64_t)bevinding), A_TEXT(woorden),
                 A_INT(tx->wanneer.nu), A_INT(toegang->actor->gebruiker)) &&
         changed_one(changes, fault);
}

/* The numbers of enum bevinding. */
#define RAAK "k.bevinding IN (2, 3)"
_Static_assert(BEVINDING_ONVERKLAARD == 2 && BEVINDING_DATALEK == 3, "the numbers in RAAK");

bool keurcijfers_lezen(struct toegang *toegang, dag_t vanaf, struct keurcijfers *ret_cijfers,
                       struct keurregelcijfer ret_regels[KEUR_EINDE], struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct keurmaat maten[KEUR_EINDE];
  struct db_rows rondes, vlaggen, regels;
  struct db_arg from = A_DAG(vanaf);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rondes,
                "SELECT max(op), CAST(sum(CASE WHEN op >= $1 THEN rijen ELSE 0 END) AS BIGINT), CAST(sum(CASE WHEN op "
                ">= $1 THEN blikken "
                "ELSE 0 END) AS BIGINT) FROM keuring_ronde",
                A_INT(moment_van_dag(vanaf))) ||
      !TX_QUERY(tx, fault, &vlaggen,
                "SELECT k.dag, count(*), count(k.bekeken_op), count(k.gesloten_op) FROM keurvlag k WHERE k.dag >= $1 "
                "OR k.gesloten_op IS NULL GROUP BY k.dag",
                from) ||
      !TX_QUERY(tx, fault, &regels,
                "SELECT r.regel, count(*), count(k.gesloten_op), count(CASE WHEN " RAAK " THEN 1 END), "
                "count(CASE WHEN k.bevinding = 1 THEN 1 END), count(CASE WHEN k.bevinding = 4 THEN 1 END) "
                "FROM keurvlag k JOIN keurvlag_regel r ON r.keurvlag = k.id WHERE k.dag >= $1 GROUP BY r.regel",
                from))
    return false;
  struct keurcijfers cijfers = {
      .laatst = db_int(&rondes, 0, 0), .rijen = db_int(&rondes, 0, 1), .blikken = db_int(&rondes, 0, 2)};
  for (size_t i = 0; i < vlaggen.count; i++) {
    dag_t dag = db_dag(&vlaggen, i, 0);
    cijfers.open[keuring_leeftijd(dag, tx_vandaag(tx))] += db_int(&vlaggen, i, 1) - db_int(&vlaggen, i, 3);
    if (dag < vanaf) continue;
    cijfers.gevlagd += db_int(&vlaggen, i, 1);
    cijfers.bekeken += db_int(&vlaggen, i, 2);
    cijfers.gesloten += db_int(&vlaggen, i, 3);
  }
  keurmaten_op(tx->arena, inrichting, tx_vandaag(tx), maten);
  for (int regel = 1; regel < KEUR_EINDE; regel++)
    ret_regels[regel] = (struct keurregelcijfer){.werkt = keuring_regel_werkt(maten, (enum keuringsregel)regel)};
  for (size_t i = 0; i < regels.count; i++) {
    struct keurregelcijfer *regel = &ret_regels[db_int(&regels, i, 0)];
    regel->gevlagd = db_int(&regels, i, 1);
    regel->gesloten = db_int(&regels, i, 2);
    regel->raak = db_int(&regels, i, 3);
    regel->terecht = db_int(&regels, i, 4);
    regel->vals = db_int(&regels, i, 5);
  }
  *ret_cijfers = cijfers;
  return true;
}

bool keurvlaggen_van_mij(struct toegang *toegang, struct keurvlag **ret_vlaggen, size_t *ret_aantal,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                VLAG "WHERE k.wie = $2 AND k.gevraagd_op IS NOT NULL AND k.beantwoord_op IS NULL "
                     "AND k.gesloten_op IS NULL ORDER BY k.gevraagd_op LIMIT 50",
                A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker)))
    return false;
  *ret_vlaggen = flags_of(toegang, &rows);
  *ret_aantal = rows.count;
  return true;
}

bool keurvlag_antwoorden(struct toegang *toegang, struct str publiek, struct str antwoord, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault)) return false;
  toegang_veld(toegang, "blik", (struct str){0}, publiek);
  toegang_veld(toegang, "uitleg", (struct str){0}, antwoord);
  return TX_EXEC(tx, fault, &changes,
                 "UPDATE keurvlag SET antwoord = $3, beantwoord_op = $4, versie = versie + 1 WHERE publiek = $1 "
                 "AND wie = $2 AND gevraagd_op IS NOT NULL AND beantwoord_op IS NULL AND gesloten_op IS NULL",
                 A_TEXT(publiek), A_INT(toegang->actor->gebruiker), A_TEXT(antwoord), A_INT(tx->wanneer.nu)) &&
         (changes == 1 ||
          fault_set(fault, FAULT_ABSENT, S("Deze vraag is er niet meer."), "no such question to this worker"));
}

bool kring_lezen(struct toegang *toegang, struct kring *ret_kring, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEBRUIKER, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT achternaam, postcode, huisnummer, versie FROM gebruiker_kring WHERE gebruiker = $1",
                A_INT(toegang->actor->gebruiker)))
    return false;
  *ret_kring = (struct kring){0};
  if (rows.count)
    *ret_kring = (struct kring){.achternaam = db_text(&rows, 0, 0),
                                .postcode = db_text(&rows, 0, 1),
                                .huisnummer = db_text(&rows, 0, 2),
                                .versie = db_int(&rows, 0, 3)};
  return true;
}

/* The logboek tells that it changed, not into what: his manager reads it too. */
bool kring_zetten(struct toegang *toegang, const struct kring *kring, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEBRUIKER, 0, fault)) return false;
  toegang_veld(toegang, "eigen gegevens voor het toezicht", (struct str){0}, S("gewijzigd"));
  return TX_EXEC(tx, fault, &changes,
                 "INSERT INTO gebruiker_kring (gebruiker, achternaam, naam_sleutel, postcode, huisnummer, versie) "
                 "VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (gebruiker) DO UPDATE SET achternaam = "
                 "excluded.achternaam, naam_sleutel = excluded.naam_sleutel, postcode = excluded.postcode, huisnummer "
                 "= excluded.huisnummer, versie = gebruiker_kring.versie + 1 WHERE gebruiker_kring.versie = $6",
                 A_INT(toegang->actor->gebruiker), A_TEXT(kring->achternaam),
                 A_TEXT(naam_sleutel(tx->arena, kring->achternaam)), A_TEXT(kring->postcode), A_TEXT(kring->huisnummer),
                 A_INT(kring->versie)) &&
         changed_one(changes, fault);
}

bool controlepunt_laatste(struct toegang *toegang, struct controlepunt *ret_punt, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !db_query_args(tx->db, tx->arena, fault, &rows,
                     "SELECT c.nr, c.op, v.op FROM logboek_controlepunt c LEFT JOIN controlepunt_verzonden v "
                     "ON v.nr = c.nr ORDER BY c.nr DESC LIMIT 1",
                     NULL, 0))
    return false;
  *ret_punt = (struct controlepunt){0};
  if (rows.count) *ret_punt = (struct controlepunt){db_int(&rows, 0, 0), db_int(&rows, 0, 1), db_int(&rows, 0, 2)};
  return true;
}

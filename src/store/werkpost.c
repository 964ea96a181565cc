#include "store/mijnwerk.h"

#include "domain/inbreng.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "kant_zicht.h"
#include "mijn.h"
#include "mijn_huishoudens.h"
#include "zicht.h"

/* Every source gives the same columns: the thing, its household, what, by when, for whom he stands in, of whom ($2
 * today, $4 the last day that counts), and whose it is: a name, or a person. */
#define BRON(soort, publiek, wat, dag, namens, wie, eigenaar, uit)                                                     \
  BRON_VAN_MIJ(soort, publiek, wat, dag, namens, wie, eigenaar, uit) "AND " ZICHT
/* The same for a source that begins with `zichtbaar`: his households of which the right was asked once, for all. */
#define BRON_VAN_MIJ(soort, publiek, wat, dag, namens, wie, eigenaar, uit)                                             \
  "SELECT " soort " AS soort, " publiek " AS publiek, h.publiek AS huishouden, " wat " AS wat, " dag                   \
  " AS dag, " namens " AS namens, " wie " AS wie, " ZICHT_NAAM ", " eigenaar " " uit
#define ZICHTBAAR                                                                                                      \
  "zichtbaar (huishouden, namens) AS (SELECT mijn.huishouden, mijn.namens FROM mijn JOIN huishouden h "                \
  "ON h.id = mijn.huishouden WHERE " ZICHT ") "
#define ZONDER_PERSOON "CAST(NULL AS BIGINT), '', '', '', ''"

#define VAN_MELDING "JOIN huishouden h ON h.id = m.huishouden JOIN persoon p ON p.id = m.persoon "
#define VAN_PLAN                                                                                                       \
  "JOIN plan l ON l.id = f.plan AND l.geeindigd_op IS NULL JOIN casus c ON c.id = l.casus AND c.gesloten_op IS NULL "  \
  "JOIN huishouden h ON h.id = c.huishouden " EERSTE_BEWONER
#define LOPEND_PLAN                                                                                                    \
  "FROM zichtbaar mijn JOIN huishouden h ON h.id = mijn.huishouden JOIN casus c ON c.huishouden = h.id "               \
  "AND c.gesloten_op IS NULL JOIN plan l ON l.casus = c.id AND l.geeindigd_op IS NULL "

/* The sources, each a row; the numbers are those of post_soort. */
#define TERMIJN                                                                                                        \
  BRON("1", "m.publiek", "substr(m.woorden, 1, 160)", "a.laatste_dag", "wie.namens", "''", ZONDER_PERSOON,             \
       "FROM wie JOIN afgeleid_werk a ON a.behandelaar = wie.id JOIN melding m ON m.id = a.melding " VAN_MELDING       \
       "WHERE a.laatste_dag <= $4 ")
#define AFSPRAAK                                                                                                       \
  BRON("2", "f.publiek", "f.wat", "f.voor", "wie.namens", "''", ZONDER_PERSOON,                                        \
       "FROM wie JOIN plan_afspraak f ON f.gebruiker = wie.id " VAN_PLAN                                               \
       "WHERE f.stand = 1 AND f.weg = 0 AND f.voor <= $4 ")
#define EIGENAAR_NAAM "coalesce(n.naam, g.naam, CASE WHEN f.naam <> '' THEN f.naam ELSE f.organisatie END)"
#define EIGENAAR "q.id, q.voornamen, q.voorletters, q.voorvoegsel, q.geslachtsnaam"
#define AFSPRAAK_VAN                                                                                                   \
  BRON_VAN_MIJ(                                                                                                        \
      "3", "f.publiek", "f.wat", "f.voor", "mijn.namens", EIGENAAR_NAAM, EIGENAAR,                                     \
      LOPEND_PLAN                                                                                                      \
      "JOIN plan_afspraak f ON f.plan = l.id LEFT JOIN netwerk n ON n.id = f.netwerk "                                 \
      "LEFT JOIN gebruiker g ON g.id = f.gebruiker LEFT JOIN persoon o ON o.id = coalesce(f.persoon, n.persoon) "      \
      "LEFT JOIN persoon q ON q.id = coalesce(o.samengevoegd_in, o.id) " EERSTE_BEWONER                                \
      "WHERE f.stand = 1 AND f.weg = 0 AND f.voor < $2 "                                                               \
      "AND (f.gebruiker IS NULL OR f.gebruiker NOT IN (SELECT id FROM wie)) ")
#define EVALUATIE                                                                                                      \
  BRON_VAN_MIJ("4", "e.publiek", "''", "e.dag", "mijn.namens", "''", ZONDER_PERSOON,                                   \
               LOPEND_PLAN "JOIN plan_evaluatie e ON e.plan = l.id " EERSTE_BEWONER                                    \
                           "WHERE e.gehouden_op IS NULL AND e.vervallen = 0 AND e.dag <= $4 ")
/* Of whom nobody keeps in touch, all of the team do. */
#define WACHTCONTACT                                                                                                   \
  BRON("5", "v.publiek", "v.reden", "k.dag", "coalesce((SELECT wie.namens FROM wie WHERE wie.id = v.contact), '')",    \
       "''", ZONDER_PERSOON,                                                                                           \
       "FROM wachtlijst v JOIN wachtcontact k ON k.wachtlijst = v.id AND k.gedaan_op IS NULL "                         \
       "JOIN melding m ON m.id = v.melding " VAN_MELDING "WHERE v.einde = 0 AND k.dag <= $4 AND "                      \
       "(v.contact IN (SELECT id FROM wie) OR (v.contact IS NULL AND m.team IN " MIJN_TEAMS ")) ")
#define ZONDER_EVALUATIE                                                                                               \
  BRON_VAN_MIJ("6", "l.publiek", "''", "CAST(NULL AS BIGINT)", "mijn.namens", "''", ZONDER_PERSOON,                    \
               LOPEND_PLAN EERSTE_BEWONER                                                                              \
               "WHERE EXISTS (SELECT 1 FROM plan_versie v WHERE v.plan = l.id) AND NOT EXISTS (SELECT 1 FROM "         \
               "plan_evaluatie e WHERE e.plan = l.id AND e.gehouden_op IS NULL AND e.vervallen = 0) ")
/* A task after urgent help is of the person whom it is about, who may have been merged since. */
#define VAN_SPOED                                                                                                      \
  "JOIN spoed s ON s.id = t.spoed LEFT JOIN melding m ON m.id = s.melding "                                            \
  "JOIN huishouden h ON h.id = coalesce(m.huishouden, s.huishouden) JOIN persoon q ON q.id = s.persoon "               \
  "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "
#define SPOEDBESLUIT                                                                                                   \
  BRON("10", "s.publiek", "s.wat", "CAST(NULL AS BIGINT)", "wie.namens", "''", ZONDER_PERSOON,                         \
       "FROM wie JOIN taak t ON t.gebruiker = wie.id AND t.klaar_op IS NULL AND t.soort = 2 " VAN_SPOED                \
       "WHERE 1 = 1 ")
#define BREED                                                                                                          \
  BRON("11", "t.publiek", "s.wat", "CAST(NULL AS BIGINT)",                                                             \
       "coalesce((SELECT wie.namens FROM wie WHERE wie.id = t.gebruiker), '')",                                        \
       "CASE WHEN t.gebruiker IS NULL THEN 'van het team' ELSE '' END", ZONDER_PERSOON,                                \
       "FROM taak t " VAN_SPOED "WHERE t.klaar_op IS NULL AND t.soort = 1 AND (t.gebruiker IN (SELECT id FROM wie) "   \
       "OR (t.gebruiker IS NULL AND t.team IN " MIJN_TEAMS ")) ")
#define NAZORG                                                                                                         \
  BRON("12", "n.publiek", "n.waarop", "n.volgende", "wie.namens", "n.naam", ZONDER_PERSOON,                            \
       "FROM wie JOIN nazorg n ON n.werker = wie.id AND n.geeindigd_op IS NULL JOIN casus c ON c.id = n.casus "        \
       "JOIN huishouden h ON h.id = c.huishouden " EERSTE_BEWONER "WHERE n.volgende <= $4 ")
/* Of who has the household; where nobody does, of all of its team. */
#define VAN_NIEMAND                                                                                                    \
  "NOT EXISTS (SELECT 1 FROM casus c WHERE c.huishouden = h.id AND c.gesloten_op IS NULL) AND NOT EXISTS "             \
  "(SELECT 1 FROM melding m JOIN afgeleid_werk a ON a.melding = m.id AND a.behandelaar IS NOT NULL "                   \
  "WHERE m.huishouden = h.id) AND EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = h.id AND r.vanaf <= $2 "        \
  "AND r.tot >= $2 AND r.wie IN " MIJN_TEAMS ")"
#define KANT                                                                                                           \
  BRON("13", "k.publiek", "k.reden", "CAST(NULL AS BIGINT)",                                                           \
       "coalesce((SELECT mijn.namens FROM mijn WHERE mijn.huishouden = h.id), '')", "g.naam", ZONDER_PERSOON,          \
       "FROM traject_kant k JOIN traject j ON j.id = k.traject AND j.gesloten_op IS NULL "                             \
       "JOIN gebruiker g ON g.id = k.door JOIN huishouden h ON h.id = k.naar " EERSTE_BEWONER                          \
       "WHERE k.aangenomen_op IS NULL AND (h.id IN (SELECT huishouden FROM mijn) OR (" VAN_NIEMAND "))"                \
       " AND " KANT_GELDT("$2"))
/* Help of a provider in his households, of the person whom it is for; `wat` is the key of the product. */
#define HULP(soort, dag, waar)                                                                                         \
  BRON_VAN_MIJ(                                                                                                        \
      soort, "t.publiek", "t.product", dag, "mijn.namens", "''", ZONDER_PERSOON,                                       \
      "FROM zichtbaar mijn JOIN huishouden h ON h.id = mijn.huishouden JOIN huishouden b ON b.id = h.id "              \
      "OR b.samengevoegd_in = h.id JOIN toewijzing t ON t.huishouden = b.id JOIN persoon q ON q.id = t.persoon "       \
      "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE " waar)
#define HULP_EINDE "coalesce(t.geeindigd_op, t.tot)"
#define HULP_KIJKEN HULP("14", "t.evaluatie_op", "t.evaluatie_op <= $4 AND " HULP_EINDE " >= $2 ")
#define HULP_LOOPT_AF HULP("15", HULP_EINDE, HULP_EINDE " <= $4 AND " HULP_EINDE " >= $2 AND t.slot = 0 ")
/* Of who handles it; of whom nobody does, all of the team. What has no clock (beroep) stands in the register. */
#define GESCHIL                                                                                                        \
  BRON("16", "g.publiek", "g.van", "k.laatste_dag",                                                                    \
       "coalesce((SELECT wie.namens FROM wie WHERE wie.id = g.behandelaar), '')",                                      \
       "CASE WHEN g.behandelaar IS NULL THEN 'nog van niemand' ELSE '' END", ZONDER_PERSOON,                           \
       "FROM geschil g JOIN afgeleid_klok k ON k.bron = 3 AND k.ding = g.id LEFT JOIN melding m ON m.id = g.melding "  \
       "JOIN huishouden h ON h.id = coalesce(m.huishouden, g.huishouden) JOIN persoon q ON q.id = g.persoon "          \
       "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE g.gesloten_op IS NULL "                       \
       "AND k.laatste_dag <= $4 AND (g.behandelaar IN (SELECT id FROM wie) OR "                                        \
       "(g.behandelaar IS NULL AND g.team IN " MIJN_TEAMS ")) ")
/* The last day that was given to complete an aanvraag has come. */
#define KLOKSTAP                                                                                                       \
  BRON("17", "s.publiek", "s.reden", "s.tot", "wie.namens", "''", ZONDER_PERSOON,                                      \
       "FROM wie JOIN melding m ON m.behandelaar = wie.id JOIN aanvraag a ON a.melding = m.id "                        \
       "JOIN klokstap s ON s.bron = 2 AND s.ding = a.id AND s.soort = 1 AND s.klaar_op IS NULL "                       \
       "JOIN afgeleid_klok k ON k.bron = 2 AND k.ding = a.id AND k.geeindigd_op IS NULL "                              \
       "JOIN huishouden h ON h.id = m.huishouden JOIN persoon p ON p.id = m.persoon WHERE s.tot <= $2 ")
/* The numbers of enum besluit_stand and verzoek_stand; "<> 4" is that of the index. */
#define TEKENEN                                                                                                        \
  BRON("18", "b.publiek", "substr(m.woorden, 1, 160)", "CAST(NULL AS BIGINT)", "''",                                   \
       "(SELECT max(t.naam) FROM besluit_handtekening t WHERE t.besluit = b.id)", ZONDER_PERSOON,                      \
       "FROM besluit b JOIN melding m ON m.id = b.melding " VAN_MELDING "WHERE b.stand = 2 AND b.stand <> 4 "          \
       "AND m.team IN " MIJN_TEAMS " AND NOT EXISTS (SELECT 1 FROM besluit_handtekening t WHERE t.besluit = b.id "     \
       "AND t.gebruiker = $1) ")
#define VERZOEK                                                                                                        \
  BRON("19", "b.publiek", "substr(v.vraag, 1, 160)", "v.verwacht_op", "wie.namens", "v.organisatie", ZONDER_PERSOON,   \
       "FROM wie JOIN besluitverzoek v ON v.door = wie.id JOIN besluit b ON b.id = v.besluit "                         \
       "JOIN melding m ON m.id = b.melding " VAN_MELDING                                                               \
       "WHERE (v.stand = 2 OR (v.stand = 1 AND v.verwacht_op < $2)) ")
/* Of the vast aanspreekpunt, and of who leads a team that works there. The last number is that of ROL_TEAMLEIDER. */
#define NOOD                                                                                                           \
  BRON("22", "n.publiek", "n.toelichting", "CAST(NULL AS BIGINT)", "''", "g.naam", ZONDER_PERSOON,                     \
       "FROM noodtoegang n JOIN gebruiker g ON g.id = n.gebruiker JOIN huishouden h ON h.id = "                        \
       "n.huishouden " EERSTE_BEWONER "WHERE n.gebruiker <> $1 AND NOT EXISTS (SELECT 1 FROM noodtoegang_gezien z "    \
       "WHERE z.noodtoegang = n.id AND z.gebruiker = $1) AND (EXISTS (SELECT 1 FROM casus c "                          \
       "WHERE c.huishouden = h.id AND c.gesloten_op IS NULL AND c.aanspreekpunt = $1) OR EXISTS "                      \
       "(SELECT 1 FROM gebruiker i WHERE i.id = $1 AND i.rol = 3)) ")
/* What a partner told that nobody of the household saw yet. */
#define PARTNER                                                                                                        \
  BRON_VAN_MIJ(                                                                                                        \
      "20", "b.publiek", "CASE WHEN b.tekst <> '' THEN substr(b.tekst, 1, 160) ELSE f.wat END",                        \
      "CAST(NULL AS BIGINT)", "mijn.namens", "d.naam", ZONDER_PERSOON,                                                 \
      "FROM zichtbaar mijn JOIN huishouden h ON h.id = mijn.huishouden JOIN partner_uitnodiging u ON u.huishouden = "  \
      "h.id "                                                                                                          \
      "JOIN partner_bericht b ON b.uitnodiging = u.id AND b.gezien_op IS NULL JOIN gebruiker d ON d.id = u.gebruiker " \
      "LEFT JOIN plan_afspraak f ON f.id = b.afspraak JOIN persoon q ON q.id = u.persoon "                             \
      "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE 1 = 1 ")
/* Who may know what. A household that was merged is the one that stayed. With a plus the right is asked of what there
 * is, and not of every household first. */
#define VAN_WIE_WEET                                                                                                   \
  "JOIN huishouden h0 ON h0.id = +x.huishouden JOIN huishouden h ON h.id = coalesce(h0.samengevoegd_in, h0.id) "
#define VAN_HEM                                                                                                        \
  VAN_WIE_WEET "JOIN persoon q ON q.id = x.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "
#define STEM                                                                                                           \
  BRON("23", "x.publiek", "x.doel", "CAST(NULL AS BIGINT)", "wie.namens", "x.naam", ZONDER_PERSOON,                    \
       "FROM wie JOIN toestemming x ON x.door = wie.id AND x.ingetrokken_op IS NULL AND x.tot >= $2 " VAN_HEM          \
       "WHERE EXISTS (SELECT 1 FROM toestemming_stem s WHERE s.toestemming = x.id AND s.stand = 1) AND NOT EXISTS "    \
       "(SELECT 1 FROM toestemming_stem s WHERE s.toestemming = x.id AND s.stand = 3) ")
#define GESTOPT                                                                                                        \
  BRON("24", "x.publiek", "x.gestopt_reden", "CAST(NULL AS BIGINT)", "wie.namens",                                     \
       "CASE WHEN x.naam <> '' THEN x.naam ELSE x.organisatie END", ZONDER_PERSOON,                                    \
       "FROM wie JOIN deling x ON x.door = wie.id AND x.bericht = 1 " VAN_HEM "WHERE 1 = 1 ")
#define VERBORGEN                                                                                                      \
  BRON("25", "x.publiek", "x.naam", "x.tot", "mijn.namens", "''", ZONDER_PERSOON,                                      \
       "FROM mijn JOIN verberging x ON x.huishouden = mijn.huishouden AND x.opgeheven_op IS NULL AND x.tot <= "        \
       "$4 " VAN_WIE_WEET EERSTE_BEWONER "WHERE 1 = 1 ")
#define INFORMEREN                                                                                                     \
  BRON("26", "x.publiek", "x.wat", "CASE x.stand WHEN 2 THEN x.dag ELSE x.uiterlijk END", "mijn.namens", "''",         \
       ZONDER_PERSOON,                                                                                                 \
       "FROM mijn JOIN informeerplicht x ON x.huishouden = mijn.huishouden AND x.stand <> 1 " VAN_HEM                  \
       "WHERE coalesce(CASE x.stand WHEN 2 THEN x.dag ELSE x.uiterlijk END, 0) <= $4 AND (x.bron <> 1 OR EXISTS "      \
       "(SELECT 1 FROM signaal s WHERE s.huishouden = x.huishouden AND s.team IN " MIJN_TEAMS ")) ")
/* Of who works in the household; where nobody does, of all of its team. With the number of its kind before the words.
 */
#define INBRENG                                                                                                        \
  BRON("21", "i.publiek", "CAST(i.soort AS TEXT) || ' ' || substr(i.tekst, 1, 160)", "CAST(NULL AS BIGINT)",           \
       "coalesce((SELECT mijn.namens FROM mijn WHERE mijn.huishouden = h.id), '')", "''", ZONDER_PERSOON,              \
       "FROM inbreng i LEFT JOIN melding x ON x.id = i.melding LEFT JOIN plan l ON l.id = i.plan "                     \
       "LEFT JOIN casus y ON y.id = l.casus LEFT JOIN huishouden e ON e.id = i.huishouden JOIN huishouden h "          \
       "ON h.id = coalesce(x.huishouden, y.huishouden, e.samengevoegd_in, e.id) "                                      \
       "JOIN persoon q ON q.id = i.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "                \
       "WHERE i.gezien_op IS NULL AND (h.id IN (SELECT huishouden FROM mijn) OR (" VAN_NIEMAND ")) ")
#define EN " UNION ALL "
#define BRONNEN                                                                                                        \
  TERMIJN EN AFSPRAAK EN AFSPRAAK_VAN EN EVALUATIE EN WACHTCONTACT EN ZONDER_EVALUATIE EN SPOEDBESLUIT EN BREED EN     \
      NAZORG EN KANT EN HULP_KIJKEN EN HULP_LOOPT_AF EN GESCHIL EN KLOKSTAP EN TEKENEN EN VERZOEK EN PARTNER EN        \
          INBRENG EN NOOD EN STEM EN GESTOPT EN VERBORGEN EN INFORMEREN
_Static_assert(POST_ZONDER_EVALUATIE == 6 && POST_SPOEDBESLUIT == 10 && POST_HULP_EINDE == 15 && POST_KLOKSTAP == 17 &&
                   POST_VERZOEK == 19 && POST_PARTNER == 20 && POST_INBRENG == 21 && POST_NOOD == 22 &&
                   POST_STEM == 23 && POST_GESTOPT == 24 && POST_VERBORGEN == 25 && POST_INFORMEREN == 26 &&
                   ROL_TEAMLEIDER == 3,
               "the numbers of the sources");

/* The words of some are a key of the inrichting; of what a resident brings in they begin with its kind. */
static struct str words_of(struct toegang *toegang, const struct inrichting *inrichting, enum post_soort soort,
                           struct str wat) {
  if (soort == POST_INBRENG) {
    struct str number = {0};
    int64_t kind = 0;
    if (str_cut(&wat, ' ', &number)) str_to_i64(number, &kind);
    return inbreng_kort(toegang->tx->arena, (enum inbreng_soort)kind, wat);
  }
  bool key = soort == POST_HULP_KIJKEN || soort == POST_HULP_EINDE;
  const struct product_rij *product = key ? product_op(inrichting, wat, tx_vandaag(toegang->tx)) : NULL;
  return product ? product->naam : wat;
}

static struct werkpost post_van(struct toegang *toegang, const struct inrichting *inrichting,
                                const struct db_rows *rows, size_t i) {
  enum post_soort soort = (enum post_soort)db_int(rows, i, 0);
  struct str owner = zicht_naam(toegang, rows, i, 12), naam = zicht_naam(toegang, rows, i, 7);
  if (!owner.len) owner = db_text(rows, i, 6);
  return werkpost_met_let_op((struct werkpost){.soort = soort,
                                               .publiek = db_text(rows, i, 1),
                                               .huishouden = db_text(rows, i, 2),
                                               .naam = naam.len ? naam : S("Huishouden"),
                                               .wat = words_of(toegang, inrichting, soort, db_text(rows, i, 3)),
                                               .dag = db_dag(rows, i, 4),
                                               .namens = db_text(rows, i, 5),
                                               .wie = owner});
}

bool werkposten_lezen(struct toegang *toegang, struct werkpost **ret_posten, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !toegang_dekt(toegang, HANDELING_ZIEN,
                    INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_PLAN | INFO_AANVRAAG | INFO_TOESTEMMING, 0,
                    fault) ||
      !TX_QUERY(tx, fault, &rows,
                "WITH " MIJN_WIE ", " MIJN_HUISHOUDENS ", " ZICHTBAAR "SELECT b.* FROM (" BRONNEN ") b "
                "ORDER BY CASE b.soort WHEN 10 THEN 0 ELSE 1 END, b.dag NULLS LAST, b.soort LIMIT 300",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties),
                A_DAG(tx_vandaag(tx) + MIJNWERK_DAGEN - 1)))
    return false;
  struct werkpost *posten = NEW_ARRAY(tx->arena, struct werkpost, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) posten[i] = post_van(toegang, inrichting, &rows, i);
  *ret_posten = posten;
  *ret_aantal = rows.count;
  return true;
}
_Static_assert(WERKPOSTEN_MAX == 300, "the literal in werkposten_lezen");

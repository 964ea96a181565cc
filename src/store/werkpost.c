#include "store/mijnwerk.h"

#include "domain/inbreng.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "kant_zicht.h"
#include "mijn.h"
#include "mijn_huishoudens.h"
#include "zicht.h"

/* Every source gives the same columns: the thing, the id of its household, what, by when, for whom he stands in, whose
 * it is by name ($2 today, $4 the last day that counts), of which person (NULL = who is the first there) and whose it
 * is as a person. No right is asked here and no name is looked up: that is done once, for all that they found. */
#define BRON(soort, publiek, huis, wat, dag, namens, wie, persoon, eigenaar, uit)                                      \
  "SELECT " soort " AS soort, " publiek " AS publiek, " huis " AS id, " wat " AS wat, " dag " AS dag, " namens         \
  " AS namens, " wie " AS wie, " persoon " AS persoon, " eigenaar " AS eigenaar " uit
#define NIEMAND "CAST(NULL AS BIGINT)"
#define GEEN_DAG NIEMAND

/* The running plans of his households. */
#define LOPEND                                                                                                         \
  "lopend (plan, publiek, huishouden, namens) AS (SELECT l.id, l.publiek, mijn.huishouden, mijn.namens FROM mijn "     \
  "JOIN casus c ON c.huishouden = mijn.huishouden AND c.gesloten_op IS NULL "                                          \
  "JOIN plan l ON l.casus = c.id AND l.geeindigd_op IS NULL) "

/* The sources, each a row; the numbers are those of post_soort. */
#define TERMIJN                                                                                                        \
  BRON("1", "m.publiek", "m.huishouden", "substr(m.woorden, 1, 160)", "a.laatste_dag", "wie.namens", "''",             \
       "m.persoon", NIEMAND,                                                                                           \
       "FROM wie JOIN afgeleid_werk a ON a.behandelaar = wie.id JOIN melding m ON m.id = a.melding "                   \
       "WHERE a.laatste_dag <= $4 ")
#define AFSPRAAK                                                                                                       \
  BRON(                                                                                                                \
      "2", "f.publiek", "c.huishouden", "f.wat", "f.voor", "wie.namens", "''", NIEMAND, NIEMAND,                       \
      "FROM wie JOIN plan_afspraak f ON f.gebruiker = wie.id JOIN plan l ON l.id = f.plan AND l.geeindigd_op IS NULL " \
      "JOIN casus c ON c.id = l.casus AND c.gesloten_op IS NULL WHERE f.stand = 1 AND f.weg = 0 AND f.voor <= $4 ")
#define EIGENAAR_NAAM "coalesce(n.naam, g.naam, CASE WHEN f.naam <> '' THEN f.naam ELSE f.organisatie END)"
#define AFSPRAAK_VAN                                                                                                   \
  BRON("3", "f.publiek", "lopend.huishouden", "f.wat", "f.voor", "lopend.namens", EIGENAAR_NAAM, NIEMAND,              \
       "coalesce(f.persoon, n.persoon)",                                                                               \
       "FROM lopend JOIN plan_afspraak f ON f.plan = lopend.plan LEFT JOIN netwerk n ON n.id = f.netwerk "             \
       "LEFT JOIN gebruiker g ON g.id = f.gebruiker WHERE f.stand = 1 AND f.weg = 0 AND f.voor < $2 "                  \
       "AND (f.gebruiker IS NULL OR f.gebruiker NOT IN (SELECT id FROM wie)) ")
#define EVALUATIE                                                                                                      \
  BRON("4", "e.publiek", "lopend.huishouden", "''", "e.dag", "lopend.namens", "''", NIEMAND, NIEMAND,                  \
       "FROM lopend JOIN plan_evaluatie e ON e.plan = lopend.plan "                                                    \
       "WHERE e.gehouden_op IS NULL AND e.vervallen = 0 AND e.dag <= $4 ")
/* Of whom nobody keeps in touch, all of the team do. Its melding is looked up where it counts only: to join it,
 * PostgreSQL would read all meldingen. */
#define VAN_WACHTENDE(kolom) "(SELECT m." kolom " FROM melding m WHERE m.id = v.melding)"
#define WACHTCONTACT                                                                                                   \
  BRON("5", "v.publiek", VAN_WACHTENDE("huishouden"), "v.reden", "k.dag",                                              \
       "coalesce((SELECT wie.namens FROM wie WHERE wie.id = v.contact), '')", "''", VAN_WACHTENDE("persoon"), NIEMAND, \
       "FROM wachtlijst v JOIN wachtcontact k ON k.wachtlijst = v.id AND k.gedaan_op IS NULL "                         \
       "WHERE v.einde = 0 AND k.dag <= $4 AND (v.contact IN (SELECT id FROM wie) OR "                                  \
       "(v.contact IS NULL AND " VAN_WACHTENDE("team") " IN " MIJN_TEAMS ")) ")
#define ZONDER_EVALUATIE                                                                                               \
  BRON("6", "lopend.publiek", "lopend.huishouden", "''", GEEN_DAG, "lopend.namens", "''", NIEMAND, NIEMAND,            \
       "FROM lopend WHERE EXISTS (SELECT 1 FROM plan_versie v WHERE v.plan = lopend.plan) AND NOT EXISTS "             \
       "(SELECT 1 FROM plan_evaluatie e WHERE e.plan = lopend.plan AND e.gehouden_op IS NULL AND e.vervallen = 0) ")
/* A task after urgent help is of the person whom it is about. */
#define VAN_SPOED "JOIN spoed s ON s.id = t.spoed LEFT JOIN melding m ON m.id = s.melding "
#define HUIS_VAN_SPOED "coalesce(m.huishouden, s.huishouden)"
#define SPOEDBESLUIT                                                                                                   \
  BRON("10", "s.publiek", HUIS_VAN_SPOED, "s.wat", GEEN_DAG, "wie.namens", "''", "s.persoon", NIEMAND,                 \
       "FROM wie JOIN taak t ON t.gebruiker = wie.id AND t.klaar_op IS NULL AND t.soort = 2 " VAN_SPOED)
#define BREED                                                                                                          \
  BRON("11", "t.publiek", HUIS_VAN_SPOED, "s.wat", GEEN_DAG,                                                           \
       "coalesce((SELECT wie.namens FROM wie WHERE wie.id = t.gebruiker), '')",                                        \
       "CASE WHEN t.gebruiker IS NULL THEN 'van het team' ELSE '' END", "s.persoon", NIEMAND,                          \
       "FROM taak t " VAN_SPOED "WHERE t.klaar_op IS NULL AND t.soort = 1 AND (t.gebruiker IN (SELECT id FROM wie) "   \
       "OR (t.gebruiker IS NULL AND t.team IN " MIJN_TEAMS ")) ")
#define NAZORG                                                                                                         \
  BRON("12", "n.publiek", "c.huishouden", "n.waarop", "n.volgende", "wie.namens", "n.naam", NIEMAND, NIEMAND,          \
       "FROM wie JOIN nazorg n ON n.werker = wie.id AND n.geeindigd_op IS NULL JOIN casus c ON c.id = n.casus "        \
       "WHERE n.volgende <= $4 ")
/* Of who has the household; where nobody does, of all of its team. */
#define VAN_MIJ_OF_NIEMAND(huis)                                                                                       \
  "(" huis " IN (SELECT huishouden FROM mijn) OR (NOT EXISTS (SELECT 1 FROM casus c WHERE c.huishouden = " huis        \
  " AND c.gesloten_op IS NULL) AND NOT EXISTS "                                                                        \
  "(SELECT 1 FROM melding m JOIN afgeleid_werk a ON a.melding = m.id AND a.behandelaar IS NOT NULL "                   \
  "WHERE m.huishouden = " huis ") AND EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = " huis                      \
  " AND r.vanaf <= $2 AND r.tot >= $2 AND r.wie IN " MIJN_TEAMS ")))"
#define NAMENS(huis) "coalesce((SELECT mijn.namens FROM mijn WHERE mijn.huishouden = " huis "), '')"
#define KANT                                                                                                           \
  BRON("13", "k.publiek", "k.naar", "k.reden", GEEN_DAG, NAMENS("k.naar"), "g.naam", NIEMAND, NIEMAND,                 \
       "FROM traject_kant k JOIN traject j ON j.id = k.traject AND j.gesloten_op IS NULL "                             \
       "JOIN gebruiker g ON g.id = k.door WHERE k.aangenomen_op IS NULL AND " VAN_MIJ_OF_NIEMAND(                      \
           "k.naar") " AND " KANT_GELDT("$2"))
/* Help of a provider in his households, of the person whom it is for; `wat` is the key of the product. */
#define HULP(soort, dag, waar)                                                                                         \
  BRON(soort, "t.publiek", "mijn.huishouden", "t.product", dag, "mijn.namens", "''", "t.persoon", NIEMAND,             \
       "FROM mijn JOIN huishouden b ON b.id = mijn.huishouden OR b.samengevoegd_in = mijn.huishouden "                 \
       "JOIN toewijzing t ON t.huishouden = b.id WHERE " waar)
#define HULP_EINDE "coalesce(t.geeindigd_op, t.tot)"
#define HULP_KIJKEN HULP("14", "t.evaluatie_op", "t.evaluatie_op <= $4 AND " HULP_EINDE " >= $2 ")
#define HULP_LOOPT_AF HULP("15", HULP_EINDE, HULP_EINDE " <= $4 AND " HULP_EINDE " >= $2 AND t.slot = 0 ")
/* Of who handles it; of whom nobody does, all of the team. What has no clock (beroep) stands in the register. */
#define GESCHIL                                                                                                        \
  BRON("16", "g.publiek", "coalesce(m.huishouden, g.huishouden)", "g.van", "k.laatste_dag",                            \
       "coalesce((SELECT wie.namens FROM wie WHERE wie.id = g.behandelaar), '')",                                      \
       "CASE WHEN g.behandelaar IS NULL THEN 'nog van niemand' ELSE '' END", "g.persoon", NIEMAND,                     \
       "FROM geschil g JOIN afgeleid_klok k ON k.bron = 3 AND k.ding = g.id LEFT JOIN melding m ON m.id = g.melding "  \
       "WHERE g.gesloten_op IS NULL AND k.laatste_dag <= $4 AND (g.behandelaar IN (SELECT id FROM wie) OR "            \
       "(g.behandelaar IS NULL AND g.team IN " MIJN_TEAMS ")) ")
/* The last day that was given to complete an aanvraag has come. */
#define KLOKSTAP                                                                                                       \
  BRON("17", "s.publiek", "m.huishouden", "s.reden", "s.tot", "wie.namens", "''", "m.persoon", NIEMAND,                \
       "FROM wie JOIN melding m ON m.behandelaar = wie.id JOIN aanvraag a ON a.melding = m.id "                        \
       "JOIN klokstap s ON s.bron = 2 AND s.ding = a.id AND s.soort = 1 AND s.klaar_op IS NULL "                       \
       "JOIN afgeleid_klok k ON k.bron = 2 AND k.ding = a.id AND k.geeindigd_op IS NULL WHERE s.tot <= $2 ")
/* The numbers of enum besluit_stand and verzoek_stand; "<> 4" is that of the index. */
#define TEKENEN                                                                                                        \
  BRON("18", "b.publiek", "m.huishouden", "substr(m.woorden, 1, 160)", GEEN_DAG, "''",                                 \
       "(SELECT max(t.naam) FROM besluit_handtekening t WHERE t.besluit = b.id)", "m.persoon", NIEMAND,                \
       "FROM besluit b JOIN melding m ON m.id = b.melding WHERE b.stand = 2 AND b.stand <> 4 "                         \
       "AND m.team IN " MIJN_TEAMS " AND NOT EXISTS (SELECT 1 FROM besluit_handtekening t WHERE t.besluit = b.id "     \
       "AND t.gebruiker = $1) ")
#define VERZOEK                                                                                                        \
  BRON("19", "b.publiek", "m.huishouden", "substr(v.vraag, 1, 160)", "v.verwacht_op", "wie.namens", "v.organisatie",   \
       "m.persoon", NIEMAND,                                                                                           \
       "FROM wie JOIN besluitverzoek v ON v.door = wie.id JOIN besluit b ON b.id = v.besluit "                         \
       "JOIN melding m ON m.id = b.melding WHERE (v.stand = 2 OR (v.stand = 1 AND v.verwacht_op < $2)) ")
/* Of the vast aanspreekpunt, and of who leads a team that works there. The last number is that of ROL_TEAMLEIDER. */
#define NOOD                                                                                                           \
  BRON("22", "n.publiek", "n.huishouden", "n.toelichting", GEEN_DAG, "''", "g.naam", NIEMAND, NIEMAND,                 \
       "FROM noodtoegang n JOIN gebruiker g ON g.id = n.gebruiker "                                                    \
       "WHERE n.gebruiker <> $1 AND NOT EXISTS (SELECT 1 FROM noodtoegang_gezien z "                                   \
       "WHERE z.noodtoegang = n.id AND z.gebruiker = $1) AND (EXISTS (SELECT 1 FROM casus c "                          \
       "WHERE c.huishouden = n.huishouden AND c.gesloten_op IS NULL AND c.aanspreekpunt = $1) OR EXISTS "              \
       "(SELECT 1 FROM gebruiker i WHERE i.id = $1 AND i.rol = 3)) ")
/* What a partner told that nobody of the household saw yet. */
#define PARTNER                                                                                                        \
  BRON(                                                                                                                \
      "20", "b.publiek", "mijn.huishouden", "CASE WHEN b.tekst <> '' THEN substr(b.tekst, 1, 160) ELSE f.wat END",     \
      GEEN_DAG, "mijn.namens", "d.naam", "u.persoon", NIEMAND,                                                         \
      "FROM mijn JOIN partner_uitnodiging u ON u.huishouden = mijn.huishouden "                                        \
      "JOIN partner_bericht b ON b.uitnodiging = u.id AND b.gezien_op IS NULL JOIN gebruiker d ON d.id = u.gebruiker " \
      "LEFT JOIN plan_afspraak f ON f.id = b.afspraak ")
/* Who may know what. A household that was merged is the one that stayed. */
#define HUIS_VAN_X "(SELECT coalesce(o.samengevoegd_in, o.id) FROM huishouden o WHERE o.id = x.huishouden)"
#define STEM                                                                                                           \
  BRON("23", "x.publiek", HUIS_VAN_X, "x.doel", GEEN_DAG, "wie.namens", "x.naam", "x.persoon", NIEMAND,                \
       "FROM wie JOIN toestemming x ON x.door = wie.id AND x.ingetrokken_op IS NULL AND x.tot >= $2 "                  \
       "WHERE EXISTS (SELECT 1 FROM toestemming_stem s WHERE s.toestemming = x.id AND s.stand = 1) AND NOT EXISTS "    \
       "(SELECT 1 FROM toestemming_stem s WHERE s.toestemming = x.id AND s.stand = 3) ")
#define GESTOPT                                                                                                        \
  BRON("24", "x.publiek", HUIS_VAN_X, "x.gestopt_reden", GEEN_DAG, "wie.namens",                                       \
       "CASE WHEN x.naam <> '' THEN x.naam ELSE x.organisatie END", "x.persoon", NIEMAND,                              \
       "FROM wie JOIN deling x ON x.door = wie.id AND x.bericht = 1 ")
#define VERBORGEN                                                                                                      \
  BRON("25", "x.publiek", HUIS_VAN_X, "x.naam", "x.tot", "mijn.namens", "''", NIEMAND, NIEMAND,                        \
       "FROM mijn JOIN verberging x ON x.huishouden = mijn.huishouden AND x.opgeheven_op IS NULL AND x.tot <= $4 ")
#define INFORMEREN                                                                                                     \
  BRON("26", "x.publiek", HUIS_VAN_X, "x.wat", "CASE x.stand WHEN 2 THEN x.dag ELSE x.uiterlijk END", "mijn.namens",   \
       "''", "x.persoon", NIEMAND,                                                                                     \
       "FROM mijn JOIN informeerplicht x ON x.huishouden = mijn.huishouden AND x.stand <> 1 "                          \
       "WHERE coalesce(CASE x.stand WHEN 2 THEN x.dag ELSE x.uiterlijk END, 0) <= $4 AND (x.bron <> 1 OR EXISTS "      \
       "(SELECT 1 FROM signaal s WHERE s.huishouden = x.huishouden AND s.team IN " MIJN_TEAMS ")) ")
/* Of who works in the household; where nobody does, of all of its team. With the number of its kind before the words.
 */
#define INBRENG                                                                                                        \
  BRON(                                                                                                                \
      "21", "i.publiek", "i.huis", "CAST(i.soort AS TEXT) || ' ' || i.tekst", GEEN_DAG, NAMENS("i.huis"), "''",        \
      "i.persoon", NIEMAND,                                                                                            \
      "FROM (SELECT i.publiek AS publiek, i.soort AS soort, substr(i.tekst, 1, 160) AS tekst, i.persoon AS persoon, "  \
      "coalesce(x.huishouden, y.huishouden, e.samengevoegd_in, e.id) AS huis FROM inbreng i "                          \
      "LEFT JOIN melding x ON x.id = i.melding LEFT JOIN plan l ON l.id = i.plan LEFT JOIN casus y ON y.id = l.casus " \
      "LEFT JOIN huishouden e ON e.id = i.huishouden WHERE i.gezien_op IS NULL) i WHERE " VAN_MIJ_OF_NIEMAND(          \
          "i.huis"))
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

/* Of all households that something was found of, those that he may see, each asked once. */
#define ZIEN                                                                                                           \
  "zien (id, publiek, eerste) AS MATERIALIZED (SELECT h.id, (SELECT o.publiek FROM huishouden o WHERE o.id = "         \
  "h.id), " EERSTE_BEWONER_VAN("h.id") " FROM (SELECT DISTINCT id FROM post) h WHERE " ZICHT ") "
#define NAMEN(p) p ".id, " p ".voornamen, " p ".voorletters, " p ".voorvoegsel, " p ".geslachtsnaam"
#define POSTEN                                                                                                         \
  "SELECT b.soort, b.publiek, h.publiek, b.wat, b.dag, b.namens, b.wie, " NAMEN("p") ", " NAMEN(                       \
      "q") " FROM post b "                                                                                             \
           "JOIN zien h ON h.id = b.id LEFT JOIN persoon p0 ON p0.id = b.persoon "                                     \
           "LEFT JOIN persoon p ON p.id = coalesce(p0.samengevoegd_in, p0.id, h.eerste) "                              \
           "LEFT JOIN persoon q0 ON q0.id = b.eigenaar LEFT JOIN persoon q ON q.id = coalesce(q0.samengevoegd_in, "    \
           "q0.id) "                                                                                                   \
           "ORDER BY CASE b.soort WHEN 10 THEN 0 ELSE 1 END, b.dag NULLS LAST, b.soort LIMIT 300"

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
                "WITH " MIJN_WIE ", " MIJN_HUISHOUDENS ", " LOPEND ", post AS MATERIALIZED (" BRONNEN "), " ZIEN POSTEN,
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

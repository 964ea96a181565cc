#include "store/kopie.h"

#include "base/id.h"
#include "base/text.h"
#include "domain/afspraak.h"
#include "domain/bereik.h"
#include "domain/besluit.h"
#include "domain/dossier.h"
#include "domain/geschil.h"
#include "domain/huishouden.h"
#include "domain/netwerk.h"
#include "domain/plan.h"
#include "domain/signaal.h"
#include "domain/verheldering.h"
#include "domain/vertegenwoordiging.h"

#include "persoon_rij.h"
#include "verborgen.h"

/* How a column is read; texts that people typed are spared. */
enum lees { LEES_CODE, LEES_VRIJ, LEES_DAG, LEES_MOMENT, LEES_DEELDATUM, LEES_KEUZE, LEES_PLANTEKST, LEES_DEELTEKST };
enum { KOLOMMEN_MAX = 8, STUKKEN_MAX = 5000 };

/* $1: the person, $2: the household of the request. Those who were merged into him are he. */
#define HIJ "(SELECT z.id FROM persoon z WHERE z.id = $1 OR z.samengevoegd_in = $1) "
/* Of who may not be found from the other side only the household of the request. */
#define THUIS                                                                                                          \
  "(SELECT y.id FROM huishouden y JOIN huishouden_lid l ON l.huishouden = coalesce(y.samengevoegd_in, y.id) WHERE "    \
  "l.persoon IN " HIJ "AND (l.huishouden = $2 OR NOT EXISTS (SELECT 1 FROM afscherming a WHERE a.persoon = $1))) "
/* While he lived there. */
#define TOEN(dag)                                                                                                      \
  "EXISTS (SELECT 1 FROM huishouden_lid l WHERE l.persoon IN " HIJ "AND l.tot >= " dag                                 \
  " AND l.huishouden IN (SELECT coalesce(y.samengevoegd_in, y.id) FROM huishouden y WHERE y.id = "
#define CASUSSEN "(SELECT c.id FROM casus c WHERE c.huishouden IN " THUIS ") "
#define ALTIJD "$1 <> 0 AND $2 <> 0 "

static const struct kopiebron {
  enum kopie_soort deel;
  const char *kop, *sql;
  struct {
    const char *naam;
    enum lees lees;
    const struct keuze *keuzes;
  } kolommen[KOLOMMEN_MAX];
} bronnen[] = {
    {KOPIE_PERSOON,
     "Persoon",
     "SELECT p.voornamen, p.voorvoegsel, p.geslachtsnaam, p.bsn, p.geboren, CASE WHEN EXISTS (SELECT 1 FROM "
     "afscherming a WHERE a.persoon = p.id) THEN '' ELSE p.straat || ' ' || p.huisnummer || p.huisletter || "
     "p.toevoeging || ', ' || p.postcode || ' ' || p.woonplaats || p.buitenland END, p.ander_nummer, "
     "p.geverifieerd_op FROM persoon p WHERE " ALTIJD "AND p.id = $1",
     {{"Voornamen", LEES_CODE, NULL},
      {"Voorvoegsel", LEES_CODE, NULL},
      {"Achternaam", LEES_CODE, NULL},
      {"Burgerservicenummer", LEES_CODE, NULL},
      {"Geboren", LEES_DEELDATUM, NULL},
      {"Adres", LEES_CODE, NULL},
      {"Ander nummer", LEES_CODE, NULL},
      {"Bevestigd door het register", LEES_MOMENT, NULL}}},
    {KOPIE_PERSOON,
     "Telefoon of e-mail",
     "SELECT c.soort, c.waarde, c.als, c.op FROM contactmiddel c WHERE " ALTIJD "AND c.persoon IN " HIJ
     "ORDER BY c.id LIMIT 500",
     {{"Soort", LEES_KEUZE, middelen},
      {"Nummer of adres", LEES_CODE, NULL},
      {"Let op", LEES_VRIJ, NULL},
      {"Opgeschreven", LEES_MOMENT, NULL}}},
    {KOPIE_PERSOON,
     "Hoe wij u bereiken",
     "SELECT b.taal, b.telefoon_als, b.email_als, b.brief_als, b.bezoek_als FROM bereik b WHERE " ALTIJD
     "AND b.persoon IN " HIJ,
     {{"Taal", LEES_CODE, NULL},
      {"Bij bellen", LEES_VRIJ, NULL},
      {"Bij e-mail", LEES_VRIJ, NULL},
      {"Bij brieven", LEES_VRIJ, NULL},
      {"Bij bezoek", LEES_VRIJ, NULL}}},
    {KOPIE_PERSOON,
     "Wat u zelf vertelde",
     "SELECT o.waarde, o.verteld_op FROM opgave o WHERE " ALTIJD "AND o.persoon IN " HIJ "ORDER BY o.veld LIMIT 500",
     {{"Verteld", LEES_VRIJ, NULL}, {"Op", LEES_DAG, NULL}}},
    {KOPIE_PERSOON,
     "Wie namens u beslist",
     "SELECT v.soort, v.waarvoor, v.vanaf, v.tot FROM vertegenwoordiging v WHERE " ALTIJD "AND v.persoon IN " HIJ
     "ORDER BY v.id LIMIT 500",
     {{"Soort", LEES_KEUZE, vertegenwoordigingen},
      {"Waarvoor", LEES_KEUZE, waarvoor_keuzes},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL}}},
    {KOPIE_HUISHOUDEN,
     "Woont of woonde in een huishouden",
     "SELECT l.rol, CASE WHEN l.vanaf_bekend = 1 THEN l.vanaf END, l.tot, l.einde FROM huishouden_lid l WHERE " ALTIJD
     "AND l.persoon IN " HIJ "AND l.huishouden IN " THUIS "ORDER BY l.vanaf LIMIT 500",
     {{"Als", LEES_KEUZE, lidrollen},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL},
      {"Waarom het eindigde", LEES_KEUZE, lideinden}}},
    {KOPIE_HUISHOUDEN,
     "Verblijf ergens anders",
     "SELECT v.naam, v.plaats, v.vanaf, v.tot FROM verblijf v WHERE " ALTIJD "AND v.persoon IN " HIJ
     "ORDER BY v.id LIMIT 500",
     {{"Waar", LEES_CODE, NULL},
      {"Plaats", LEES_CODE, NULL},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL}}},
    {KOPIE_VRAGEN,
     "Vraag",
     "SELECT m.ontvangen, m.wet, m.woorden, m.bereikbaar, m.gesloten_op, m.sluitreden, m.sluit_toelichting FROM "
     "melding m WHERE " ALTIJD "AND m.persoon IN " HIJ "AND m.huishouden IN " THUIS "ORDER BY m.ontvangen LIMIT 500",
     {{"Ontvangen", LEES_DAG, NULL},
      {"Wet", LEES_KEUZE, wetten},
      {"Uw woorden", LEES_VRIJ, NULL},
      {"Bereikbaar", LEES_VRIJ, NULL},
      {"Afgesloten", LEES_DAG, NULL},
      {"Waarom", LEES_KEUZE, sluitredenen},
      {"Toelichting", LEES_VRIJ, NULL}}},
    {KOPIE_VERSLAGEN,
     "Gesprek",
     "SELECT n.op_dag, n.hoe, n.gesproken_met, n.tekst, g.naam FROM notitie n JOIN gebruiker g ON g.id = n.door WHERE "
     "n.ingetrokken_op IS NULL AND " NIET_VERBORGEN("1", "n.id", "$1") "AND n.huishouden IN " THUIS "AND " TOEN(
         "n.op_dag") "n.huishouden)) "
                     "ORDER BY n.op_dag, n.id LIMIT 2000",
     {{"Dag", LEES_DAG, NULL},
      {"Hoe", LEES_KEUZE, contactvormen},
      {"Gesproken met", LEES_VRIJ, NULL},
      {"Verslag", LEES_VRIJ, NULL},
      {"Geschreven door", LEES_CODE, NULL}}},
    {KOPIE_VERHELDERING,
     "Onderdeel",
     "SELECT d.leefgebied, t.soort, t.tekst, s.op FROM verheldering_deel d JOIN verheldering h ON h.id = "
     "d.verheldering JOIN verheldering_stand s ON s.deel = d.id AND s.versie = d.versie JOIN verheldering_tekst t ON "
     "t.deel = d.id AND t.versie = d.versie WHERE h.casus IN " CASUSSEN "AND (d.persoon IS NULL OR d.persoon IN " HIJ
     ") AND " NIET_VERBORGEN("3", "d.id", "$1") "AND t.tekst <> '' ORDER BY h.id, d.id, t.soort LIMIT 2000",
     {{"Leefgebied", LEES_CODE, NULL},
      {"Waarover", LEES_DEELTEKST, NULL},
      {"Tekst", LEES_VRIJ, NULL},
      {"Opgeschreven", LEES_MOMENT, NULL}}},
    {KOPIE_VERHELDERING,
     "Score",
     "SELECT e.dag, s.leefgebied, s.score || '' FROM evaluatie_score s JOIN plan_evaluatie e ON e.id = s.evaluatie "
     "JOIN plan l ON l.id = e.plan WHERE l.casus IN " CASUSSEN "AND s.persoon IN " HIJ "ORDER BY e.dag, s.leefgebied "
     "LIMIT 2000",
     {{"Dag", LEES_DAG, NULL}, {"Leefgebied", LEES_CODE, NULL}, {"Score", LEES_CODE, NULL}}},
    {KOPIE_PLAN,
     "Tekst van het plan",
     "SELECT t.soort, t.tekst FROM plan_tekst t JOIN plan l ON l.id = t.plan WHERE t.tekst <> '' AND l.casus "
     "IN " CASUSSEN "ORDER BY l.id, t.soort LIMIT 500",
     {{"Onderdeel", LEES_PLANTEKST, NULL}, {"Tekst", LEES_VRIJ, NULL}}},
    {KOPIE_PLAN,
     "Doel",
     "SELECT d.leefgebied, d.woorden FROM plan_doel d JOIN plan l ON l.id = d.plan WHERE d.weg = 0 AND l.casus "
     "IN " CASUSSEN "AND (d.persoon IS NULL OR d.persoon IN " HIJ ") ORDER BY d.id LIMIT 500",
     {{"Leefgebied", LEES_CODE, NULL}, {"Doel", LEES_VRIJ, NULL}}},
    {KOPIE_PLAN,
     "Afspraak van u",
     "SELECT f.wat, f.voor, f.reden FROM plan_afspraak f JOIN plan l ON l.id = f.plan WHERE f.weg = 0 AND l.casus "
     "IN " CASUSSEN "AND f.persoon IN " HIJ "ORDER BY f.id LIMIT 500",
     {{"Wat", LEES_VRIJ, NULL}, {"Voor", LEES_DAG, NULL}, {"Waarom niet", LEES_VRIJ, NULL}}},
    {KOPIE_BESLUITEN,
     "Aanvraag",
     "SELECT a.product, a.ontvangen FROM aanvraag a JOIN melding m ON m.id = a.melding WHERE m.huishouden IN " THUIS
     "AND m.persoon IN " HIJ "ORDER BY a.id LIMIT 500",
     {{"Waarvoor", LEES_CODE, NULL}, {"Ontvangen", LEES_DAG, NULL}}},
    {KOPIE_BESLUITEN,
     "Besluit",
     "SELECT b.soort, b.product, b.genomen_op, b.verzonden_op, b.vanaf, b.tot, t.tekst FROM besluit b JOIN melding m "
     "ON m.id = b.melding LEFT JOIN besluit_tekst t ON t.besluit = b.id WHERE b.stand = 4 AND m.huishouden IN " THUIS
     "AND m.persoon IN " HIJ "ORDER BY b.id, t.soort LIMIT 1000",
     {{"Wat", LEES_KEUZE, besluitsoorten},
      {"Waarvoor", LEES_CODE, NULL},
      {"Genomen", LEES_DAG, NULL},
      {"Verzonden", LEES_DAG, NULL},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL},
      {"Tekst", LEES_VRIJ, NULL}}},
    {KOPIE_HULP,
     "Hulp van een aanbieder",
     "SELECT t.product, t.aanbieder, t.vanaf, t.tot, t.geeindigd_op, t.bereikt FROM toewijzing t WHERE t.huishouden "
     "IN " THUIS "AND t.persoon IN " HIJ "ORDER BY t.id LIMIT 500",
     {{"Wat", LEES_CODE, NULL},
      {"Wie", LEES_CODE, NULL},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL},
      {"Gestopt", LEES_DAG, NULL},
      {"Bereikt", LEES_VRIJ, NULL}}},
    {KOPIE_HULP,
     "Hulp van het team",
     "SELECT o.waaraan, o.hoe_vaak, o.vanaf, o.geeindigd_op, g.naam FROM ondersteuning o JOIN gebruiker g ON g.id = "
     "o.werker WHERE o.casus IN " CASUSSEN "AND (o.persoon IS NULL OR o.persoon IN " HIJ ") ORDER BY o.id LIMIT 500",
     {{"Waaraan", LEES_VRIJ, NULL},
      {"Hoe vaak", LEES_VRIJ, NULL},
      {"Vanaf", LEES_DAG, NULL},
      {"Gestopt", LEES_DAG, NULL},
      {"Door", LEES_CODE, NULL}}},
    {KOPIE_HULP,
     "Afspraak in de agenda",
     "SELECT a.soort, a.begint, a.waar, a.waarvoor, a.stand FROM afspraak a WHERE a.huishouden IN " THUIS
     "AND EXISTS (SELECT 1 FROM afspraak_persoon b WHERE b.afspraak = a.id AND b.persoon IN " HIJ
     ") ORDER BY a.begint LIMIT 1000",
     {{"Soort", LEES_KEUZE, afspraaksoorten},
      {"Wanneer", LEES_MOMENT, NULL},
      {"Waar", LEES_VRIJ, NULL},
      {"Waarvoor", LEES_VRIJ, NULL},
      {"Hoe het liep", LEES_KEUZE, afspraakstanden}}},
    {KOPIE_GESCHILLEN,
     "Bezwaar of klacht",
     "SELECT g.soort, g.ontvangen, g.waartegen, g.gronden, s.soort, s.dag, s.uitkomst, s.tekst FROM geschil g LEFT "
     "JOIN geschil_stap s ON s.geschil = g.id WHERE " ALTIJD "AND g.persoon IN " HIJ "ORDER BY g.id, s.id LIMIT 500",
     {{"Soort", LEES_KEUZE, geschilsoorten},
      {"Ontvangen", LEES_DAG, NULL},
      {"Waarover", LEES_VRIJ, NULL},
      {"Uw redenen", LEES_VRIJ, NULL},
      {"Stap", LEES_KEUZE, geschilstappen},
      {"Op", LEES_DAG, NULL},
      {"Uitkomst", LEES_KEUZE, geschil_uitkomsten},
      {"Toelichting", LEES_VRIJ, NULL}}},
    {KOPIE_DOCUMENTEN,
     "Document",
     "SELECT d.naam, d.soort, d.op, b.onderwerp, b.tekst FROM document d LEFT JOIN brief b ON b.document = d.id LEFT "
     "JOIN melding m ON m.id = d.melding WHERE d.huishouden IN " THUIS "AND (m.persoon IS NULL OR m.persoon IN " HIJ
     ") AND " NIET_VERBORGEN("2", "d.id", "$1") "ORDER BY d.id LIMIT 1000",
     {{"Naam", LEES_VRIJ, NULL},
      {"Soort", LEES_KEUZE, documentsoorten},
      {"Gemaakt", LEES_MOMENT, NULL},
      {"Onderwerp", LEES_VRIJ, NULL},
      {"Tekst", LEES_VRIJ, NULL}}},
    {KOPIE_NETWERK,
     "U staat in het netwerk van een ander",
     "SELECT n.band, n.doet, n.vanaf, n.tot FROM netwerk n WHERE " ALTIJD "AND n.persoon IN " HIJ
     "ORDER BY n.id LIMIT 500",
     {{"Als", LEES_KEUZE, banden},
      {"Wat u doet", LEES_VRIJ, NULL},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL}}},
    {KOPIE_NETWERK,
     "Gezien door iemand anders",
     "SELECT s.ontvangen, s.gezien FROM signaal s WHERE " ALTIJD "AND s.informeren = 1 AND s.persoon IN " HIJ
     "ORDER BY s.id LIMIT 500",
     {{"Ontvangen", LEES_DAG, NULL}, {"Wat er is gezien", LEES_VRIJ, NULL}}},
    {KOPIE_TOESTEMMING,
     "Toestemming",
     "SELECT t.naam || ' ' || t.organisatie, t.doel, t.vanaf, t.tot, t.ingetrokken_op FROM toestemming t WHERE " ALTIJD
     "AND t.persoon IN " HIJ "AND t.huishouden IN " THUIS "ORDER BY t.id LIMIT 500",
     {{"Wie", LEES_CODE, NULL},
      {"Waarvoor", LEES_VRIJ, NULL},
      {"Vanaf", LEES_DAG, NULL},
      {"Tot en met", LEES_DAG, NULL},
      {"Ingetrokken", LEES_DAG, NULL}}},
    {KOPIE_TOESTEMMING,
     "Gedeeld",
     "SELECT d.naam || ' ' || d.organisatie, d.doel, d.op, d.tot, d.gestopt_op FROM deling d WHERE " ALTIJD
     "AND d.persoon IN " HIJ "AND d.huishouden IN " THUIS "ORDER BY d.id LIMIT 500",
     {{"Met", LEES_CODE, NULL},
      {"Waarvoor", LEES_VRIJ, NULL},
      {"Gedeeld op", LEES_MOMENT, NULL},
      {"Tot en met", LEES_DAG, NULL},
      {"Gestopt", LEES_DAG, NULL}}},
    {KOPIE_VRAGEN,
     "Wat u zelf schreef in Mijn Schakel",
     "SELECT b.op, b.tekst FROM inbreng b WHERE " ALTIJD "AND b.tekst <> '' AND b.persoon IN " HIJ
     "ORDER BY b.id LIMIT 1000",
     {{"Geschreven", LEES_MOMENT, NULL}, {"Tekst", LEES_VRIJ, NULL}}},
    {KOPIE_VERZOEKEN,
     "Verzoek",
     "SELECT v.ontvangen, v.soort, v.woorden, v.uitkomst, v.besluit, v.verklaring FROM verzoek v WHERE " ALTIJD
     "AND v.persoon IN " HIJ "ORDER BY v.id LIMIT 500",
     {{"Ontvangen", LEES_DAG, NULL},
      {"Wat", LEES_KEUZE, verzoeksoorten},
      {"Uw woorden", LEES_VRIJ, NULL},
      {"Besluit", LEES_KEUZE, verzoek_besluiten},
      {"Uitleg", LEES_VRIJ, NULL},
      {"Uw verklaring", LEES_VRIJ, NULL}}},
    {KOPIE_LOGBOEK,
     "Gezien of veranderd",
     "SELECT l.op, l.naam, l.rol, l.act, l.grond, l.informatie, l.uitkomst FROM (SELECT q.schrijver, q.nr FROM "
     "logboek_persoon q WHERE " ALTIJD "AND q.persoon IN " HIJ "UNION SELECT h.schrijver, h.nr FROM logboek h WHERE "
     "h.huishouden IN " THUIS
     "AND NOT EXISTS (SELECT 1 FROM logboek_persoon q WHERE q.schrijver = h.schrijver AND q.nr "
     "= h.nr)) x JOIN logboek l ON l.schrijver = x.schrijver AND l.nr = x.nr WHERE "
     "l.informatie NOT LIKE '%signaal%' AND l.informatie NOT LIKE '%keuring%' AND " LOGREGEL_NIET_VERBORGEN(
         "l", "$1") "ORDER BY l.op DESC, l.schrijver, l.nr LIMIT 5000",
     {{"Wanneer", LEES_MOMENT, NULL},
      {"Wie", LEES_CODE, NULL},
      {"Rol", LEES_CODE, NULL},
      {"Wat", LEES_CODE, NULL},
      {"Waarom", LEES_CODE, NULL},
      {"Soort gegevens", LEES_CODE, NULL},
      {"Uitkomst", LEES_CODE, NULL}}},
};
_Static_assert(INFORMEREN_VERTELD == 1 && BESLUITSTAND_GENOMEN == 4, "the numbers in the sources");

/* Who else stands in texts about him. */
struct anderen {
  struct str eigen_naam;
  struct ander *rij;
  size_t aantal;
};

static struct str value_of(struct arena *arena, const struct anderen *anderen, const struct db_rows *rows, size_t i,
                           size_t c, enum lees lees, const struct keuze *keuzes) {
  if (db_null(rows, i, c)) return (struct str){0};
  int64_t number = lees == LEES_CODE || lees == LEES_VRIJ ? 0 : db_int(rows, i, c);
  switch (lees) {
  case LEES_VRIJ:
    return kopie_sparen(arena, db_text(rows, i, c), anderen->eigen_naam, anderen->rij, anderen->aantal);
  case LEES_DAG:
    return number == DAG_OPEN ? (struct str){0} : dag_lang(arena, (dag_t)number);
  case LEES_MOMENT:
    return number ? moment_kort(arena, number) : (struct str){0};
  case LEES_DEELDATUM:
    return number == DEELDATUM_GEEN ? (struct str){0} : deeldatum_lang(arena, (deeldatum_t)number);
  case LEES_KEUZE:
    return keuze_label(keuzes, (int)number);
  case LEES_PLANTEKST:
    return number > 0 && number < PLANTEKST_EINDE ? str_of(plan_teksten[number].vraag) : (struct str){0};
  case LEES_DEELTEKST:
    return number >= 0 && number < DEELTEKSTEN ? str_of(deeltekst_namen[number]) : (struct str){0};
  default:
    return str_trim(db_text(rows, i, c));
  }
}

static void take_rows(struct arena *arena, const struct anderen *anderen, const struct kopiebron *bron,
                      const struct db_rows *rows, struct kopiedeel *deel) {
  struct kopiestuk *all = NEW_ARRAY(arena, struct kopiestuk, deel->aantal + rows->count + 1);
  for (size_t i = 0; i < deel->aantal; i++) all[i] = deel->stukken[i];
  for (size_t i = 0; i < rows->count; i++) {
    struct kopiestuk stuk = {.kop = bron->kop, .velden = NEW_ARRAY(arena, struct kopieveld, KOLOMMEN_MAX)};
    for (size_t c = 0; c < rows->columns; c++) {
      struct str waarde = value_of(arena, anderen, rows, i, c, bron->kolommen[c].lees, bron->kolommen[c].keuzes);
      if (waarde.len) stuk.velden[stuk.aantal++] = (struct kopieveld){bron->kolommen[c].naam, waarde};
    }
    all[deel->aantal++] = stuk;
  }
  deel->stukken = all;
}

/* Everybody else of his households and their network, also those who left. */
static bool read_others(struct tx *tx, const struct verzoek *v, struct anderen *ret, struct fault *fault) {
  struct db_rows rows, eigen;
  if (!TX_QUERY(tx, fault, &eigen, "SELECT voornamen || ' ' || geslachtsnaam FROM persoon WHERE id = $1",
                A_INT(v->persoon)) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT p.voornamen, p.geslachtsnaam, 1 FROM huishouden_lid m JOIN persoon p ON p.id = m.persoon "
                "WHERE m.huishouden IN " THUIS "AND p.id NOT IN " HIJ
                "UNION SELECT coalesce(p.voornamen, n.naam), coalesce(p.geslachtsnaam, ''), 0 FROM netwerk n "
                "LEFT JOIN persoon p ON p.id = n.persoon WHERE n.huishouden IN " THUIS
                "AND (n.persoon IS NULL OR n.persoon NOT IN " HIJ ") ORDER BY 3 DESC, 1, 2",
                A_INT(v->persoon), A_INT(v->huishouden)))
    return false;
  ret->eigen_naam = eigen.count ? db_text(&eigen, 0, 0) : (struct str){0};
  ret->rij = NEW_ARRAY(tx->arena, struct ander, rows.count + 1);
  ret->aantal = rows.count;
  for (size_t i = 0; i < rows.count; i++)
    ret->rij[i] = (struct ander){db_text(&rows, i, 0), db_text(&rows, i, 1), db_int(&rows, i, 2) != 0};
  return true;
}

static bool read_choices(struct tx *tx, const struct verzoek *v, struct kopie *kopie, struct fault *fault) {
  struct db_rows rows;
  for (int soort = 1; soort < KOPIE_EINDE; soort++) kopie->delen[soort - 1].soort = (enum kopie_soort)soort;
  if (!TX_QUERY(tx, fault, &rows, "SELECT deel, grond FROM kopie_weg WHERE verzoek = $1", A_INT(v->id))) return false;
  for (size_t i = 0; i < rows.count; i++) {
    int64_t deel = db_int(&rows, i, 0);
    if (deel > 0 && deel < KOPIE_EINDE) kopie->delen[deel - 1].weg = (int)db_int(&rows, i, 1);
  }
  return true;
}

bool kopie_lezen(struct toegang *toegang, const struct verzoek *v, struct kopie *ret_kopie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct anderen anderen;
  struct kopie kopie = {.naam = v->persoon_naam, .dag = tx_vandaag(tx)};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, v->huishouden, fault) ||
      !read_choices(tx, v, &kopie, fault) || !read_others(tx, v, &anderen, fault))
    return false;
  for (size_t b = 0; b < sizeof bronnen / sizeof *bronnen; b++) {
    struct db_rows rows;
    if (!TX_QUERY(tx, fault, &rows, bronnen[b].sql, A_INT(v->persoon), A_INT(v->huishouden))) return false;
    take_rows(tx->arena, &anderen, &bronnen[b], &rows, &kopie.delen[bronnen[b].deel - 1]);
  }
  toegang_persoon(toegang, v->persoon);
  *ret_kopie = kopie;
  return true;
}

bool kopie_kiezen(struct toegang *toegang, const struct verzoek *v, const int grond[KOPIE_EINDE - 1],
                  struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERZOEK, v->huishouden, fault) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM kopie_weg WHERE verzoek = $1", A_INT(v->id)) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM kopie WHERE verzoek = $1", A_INT(v->id)))
    return false;
  for (int deel = 1; deel < KOPIE_EINDE; deel++) {
    if (!grond[deel - 1]) continue;
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO kopie_weg (verzoek, deel, grond) VALUES ($1, $2, $3)", A_INT(v->id),
                 A_INT(deel), A_INT(grond[deel - 1])))
      return false;
    toegang_veld(toegang, keuze_van(kopie_soorten, deel)->code, (struct str){0},
                 keuze_label(verzoek_gronden, grond[deel - 1]));
  }
  toegang_persoon(toegang, v->persoon);
  return true;
}

bool kopie_bewaren(struct toegang *toegang, const struct verzoek *v, struct str json, struct str pdf,
                   struct fault *fault) {
  struct tx *tx = toegang->tx;
  uint8_t *hash = arena_new(tx->arena, 32);
  sha256(json, hash);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERZOEK, v->huishouden, fault) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM kopie WHERE verzoek = $1", A_INT(v->id)) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO kopie (verzoek, json, pdf, hash, door, op) VALUES ($1, $2, $3, $4, $5, $6)", A_INT(v->id),
               A_TEXT(json), A_BLOB(pdf), A_BLOB(((struct str){(const char *)hash, 32})),
               A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  toegang_persoon(toegang, v->persoon);
  toegang_veld(toegang, "kopie", (struct str){0}, hex_of(tx->arena, hash, 32));
  return true;
}

static bool read_kept(struct toegang *toegang, unsigned informatie, int64_t verzoek, int decided,
                      struct bewaarde_kopie *ret, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, informatie, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT k.json, k.pdf, k.hash, g.naam, k.op FROM kopie k JOIN gebruiker g ON g.id = k.door "
                "JOIN verzoek v ON v.id = k.verzoek WHERE v.id = $1 AND ($2 = 0 OR (v.gesloten_op IS NOT NULL "
                "AND v.uitkomst <= $2))",
                A_INT(verzoek), A_INT(decided)))
    return false;
  *ret = (struct bewaarde_kopie){0};
  if (rows.count == 0) return true;
  struct str hash = db_text(&rows, 0, 2);
  *ret = (struct bewaarde_kopie){.json = db_text(&rows, 0, 0),
                                 .pdf = db_text(&rows, 0, 1),
                                 .hash = hex_of(tx->arena, (const uint8_t *)hash.ptr, hash.len),
                                 .door = db_text(&rows, 0, 3),
                                 .op = db_int(&rows, 0, 4)};
  return true;
}

bool kopie_openen(struct toegang *toegang, int64_t verzoek, struct bewaarde_kopie *ret, struct fault *fault) {
  return read_kept(toegang, INFO_VERZOEK, verzoek, 0, ret, fault);
}

bool kopie_van_inwoner(struct toegang *toegang, int64_t verzoek, struct bewaarde_kopie *ret, struct fault *fault) {
  return read_kept(toegang, INFO_EIGEN, verzoek, VERZOEK_DEELS, ret, fault);
}

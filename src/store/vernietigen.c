#include "base/id.h"
#include "store/bewaring.h"
#include "store/concept.h"

#include "logboek_keten.h"

/* What goes, as numbers in vernietiging_ding. Kept after it, for they say of which numbers in the logboek nothing is
 * left. */
enum soort {
  SOORT_HUISHOUDEN = 1,
  SOORT_MELDING,
  SOORT_CASUS,
  SOORT_TRAJECT,
  SOORT_PERSOON,
  SOORT_DOCUMENT,
  SOORT_AANTAL
};
#define D(n) "(SELECT v.ding FROM vernietiging_ding v WHERE v.vernietiging = $1 AND v.soort = " #n ") "
#define HUISHOUDENS D(1)
#define MELDINGEN D(2)
#define CASUSSEN D(3)
#define TRAJECTEN D(4)
#define PERSONEN D(5)
#define DOCUMENTEN D(6)

/* Which ones, each from those before it. $2: the household. */
#define ALTIJD "$1 <> 0 AND $2 <> 0 AND "
static const struct {
  enum soort soort;
  const char *welke;
} dingen[] = {
    {SOORT_HUISHOUDEN, "SELECT h.id FROM huishouden h WHERE " ALTIJD "(h.id = $2 OR h.samengevoegd_in = $2)"},
    {SOORT_MELDING, "SELECT m.id FROM melding m WHERE " ALTIJD "m.huishouden IN " HUISHOUDENS},
    {SOORT_CASUS, "SELECT c.id FROM casus c WHERE " ALTIJD "c.huishouden IN " HUISHOUDENS},
    {SOORT_TRAJECT,
     "SELECT j.id FROM traject j WHERE " ALTIJD "(j.melding IN " MELDINGEN
     "OR EXISTS (SELECT 1 FROM traject_casus t WHERE t.traject = j.id AND t.kant IS NULL AND t.casus IN " CASUSSEN
     "))"},
/* Who lived here, stood in its network or for somebody of it, and is in nobody else's file. */
#define IN_DIT_DOSSIER "(SELECT l.persoon FROM huishouden_lid l WHERE l.huishouden IN " HUISHOUDENS ") "
#define ELDERS                                                                                                         \
  "SELECT 1 FROM huishouden_lid l WHERE l.persoon = q.id AND l.huishouden NOT IN " HUISHOUDENS                         \
  "UNION ALL SELECT 1 FROM netwerk n WHERE n.persoon = q.id AND n.huishouden NOT IN " HUISHOUDENS                      \
  "UNION ALL SELECT 1 FROM vertegenwoordiging w WHERE w.wie = q.id AND w.persoon NOT IN " IN_DIT_DOSSIER               \
  "UNION ALL SELECT 1 FROM melding m WHERE m.persoon = q.id AND m.huishouden NOT IN " HUISHOUDENS                      \
  "UNION ALL SELECT 1 FROM toewijzing t WHERE t.persoon = q.id AND t.huishouden NOT IN " HUISHOUDENS                   \
  "UNION ALL SELECT 1 FROM verzoek z WHERE z.persoon = q.id AND z.huishouden NOT IN " HUISHOUDENS                      \
  "UNION ALL SELECT 1 FROM afspraak_persoon b JOIN afspraak a ON a.id = b.afspraak WHERE b.persoon = q.id "            \
  "AND a.huishouden NOT IN " HUISHOUDENS                                                                               \
  "UNION ALL SELECT 1 FROM toestemming t WHERE t.persoon = q.id AND t.huishouden NOT IN " HUISHOUDENS                  \
  "UNION ALL SELECT 1 FROM deling t WHERE t.persoon = q.id AND t.huishouden NOT IN " HUISHOUDENS                       \
  "UNION ALL SELECT 1 FROM partner_uitnodiging t WHERE t.persoon = q.id AND t.huishouden NOT IN " HUISHOUDENS          \
  "UNION ALL SELECT 1 FROM traject_persoon b WHERE b.persoon = q.id AND b.traject NOT IN " TRAJECTEN
    {SOORT_PERSOON, "SELECT q.id FROM persoon q WHERE " ALTIJD "(q.id IN " IN_DIT_DOSSIER
                    "OR q.id IN (SELECT n.persoon FROM netwerk n WHERE n.huishouden IN " HUISHOUDENS ") "
                    "OR q.id IN (SELECT w.wie FROM vertegenwoordiging w WHERE w.persoon IN " IN_DIT_DOSSIER ") "
                    "OR q.samengevoegd_in IN " IN_DIT_DOSSIER ") AND NOT EXISTS (" ELDERS
                    ") AND NOT EXISTS (SELECT 1 FROM persoon z WHERE z.samengevoegd_in = q.id AND EXISTS "
                    "(SELECT 1 FROM huishouden_lid l WHERE l.persoon = z.id AND l.huishouden NOT IN " HUISHOUDENS "))"},
    {SOORT_DOCUMENT,
     "SELECT d.id FROM document d WHERE " ALTIJD "(d.huishouden IN " HUISHOUDENS "OR d.melding IN " MELDINGEN ")"},
};

/* What is written of these, the deepest first. `wat` counts in the verklaring. */
#define PLANNEN "(SELECT x.id FROM plan x WHERE x.casus IN " CASUSSEN ") "
#define DOELEN "(SELECT y.id FROM plan_doel y WHERE y.plan IN " PLANNEN ") "
#define VERHELDERINGEN "(SELECT x.id FROM verheldering x WHERE x.casus IN " CASUSSEN ") "
#define DELEN "(SELECT y.id FROM verheldering_deel y WHERE y.verheldering IN " VERHELDERINGEN ") "
#define VERSLAGEN "(SELECT x.id FROM verslag x WHERE x.melding IN " MELDINGEN ") "
#define VERSLAGVERSIES "(SELECT y.id FROM verslag_versie y WHERE y.verslag IN " VERSLAGEN ") "
#define AANVRAGEN "(SELECT x.id FROM aanvraag x WHERE x.melding IN " MELDINGEN ") "
#define BESLUITEN "(SELECT x.id FROM besluit x WHERE x.melding IN " MELDINGEN ") "
#define GESCHILLEN "(SELECT x.id FROM geschil x WHERE x.melding IN " MELDINGEN "OR x.huishouden IN " HUISHOUDENS ") "
#define BEHOEFTEN "(SELECT x.id FROM behoefte x WHERE x.melding IN " MELDINGEN "OR x.casus IN " CASUSSEN ") "
#define SPOEDHULP "(SELECT x.id FROM spoed x WHERE x.melding IN " MELDINGEN "OR x.huishouden IN " HUISHOUDENS ") "
#define SIGNALEN "(SELECT x.id FROM signaal x WHERE x.huishouden IN " HUISHOUDENS "OR x.persoon IN " PERSONEN ") "
#define AFSPRAKEN "(SELECT x.id FROM afspraak x WHERE x.huishouden IN " HUISHOUDENS ") "
#define HULP "(SELECT x.id FROM ondersteuning x WHERE x.casus IN " CASUSSEN "OR x.traject IN " TRAJECTEN ") "
#define VERZOEKEN "(SELECT x.id FROM verzoek x WHERE x.huishouden IN " HUISHOUDENS "OR x.persoon IN " PERSONEN ") "
#define SAMENVOEGINGEN                                                                                                 \
  "(SELECT x.id FROM samenvoeging x WHERE x.blijft IN " PERSONEN "OR x.weg IN " PERSONEN                               \
  "OR x.huishouden IN " HUISHOUDENS "OR x.huishouden_weg IN " HUISHOUDENS ") "
#define TOESTEMMINGEN                                                                                                  \
  "(SELECT x.id FROM toestemming x WHERE x.huishouden IN " HUISHOUDENS "OR x.persoon IN " PERSONEN ") "
#define DELINGEN "(SELECT x.id FROM deling x WHERE x.huishouden IN " HUISHOUDENS "OR x.persoon IN " PERSONEN ") "
/* His own; and of who came in for nobody but him, once that is over (7: the role of residents). */
#define ACCOUNTS                                                                                                       \
  "(SELECT x.id FROM gebruiker x WHERE x.persoon IN " PERSONEN "OR (x.rol = 7 AND x.persoon IS NULL AND x.actief = 1 " \
  "AND NOT EXISTS (SELECT 1 FROM inwoner_namens y WHERE y.gebruiker = x.id))) "
#define UITNODIGINGEN                                                                                                  \
  "(SELECT x.id FROM partner_uitnodiging x WHERE x.huishouden IN " HUISHOUDENS "OR x.persoon IN " PERSONEN ") "
#define PLANAFSPRAKEN "(SELECT y.id FROM plan_afspraak y WHERE y.plan IN " PLANNEN ") "
#define NOODTOEGANG "(SELECT x.id FROM noodtoegang x WHERE x.huishouden IN " HUISHOUDENS ") "
#define KEURVLAGGEN "(SELECT x.id FROM keurvlag x WHERE x.huishouden IN " HUISHOUDENS ") "
#define TERUGBELLEN "(SELECT x.id FROM terugbelverzoek x WHERE x.persoon IN " PERSONEN ") "
#define BEZOEKEN "(SELECT y.id FROM verheldering_bezoek y WHERE y.verheldering IN " VERHELDERINGEN ") "
#define WEG(wat, tabel, waar)                                                                                          \
  { wat, "DELETE FROM " tabel " WHERE " waar }

static const struct {
  const char *wat; /* NULL: it is a part of something that is counted */
  const char *sql;
} stappen[] = {
    /* what a partner told, before the plan that it is about */
    WEG(NULL, "partner_bericht", "uitnodiging IN " UITNODIGINGEN "OR afspraak IN " PLANAFSPRAKEN),
    WEG("partners die meededen", "partner_uitnodiging", "id IN " UITNODIGINGEN),
    /* what he brought in himself, files opened in an emergency, and what was written about looks at his file */
    WEG("inbreng in Mijn Schakel", "inbreng",
        "persoon IN " PERSONEN "OR melding IN " MELDINGEN "OR plan IN " PLANNEN "OR geschil IN " GESCHILLEN
        "OR verslag IN " VERSLAGVERSIES "OR huishouden IN " HUISHOUDENS "OR afspraak IN " AFSPRAKEN),
    WEG(NULL, "noodtoegang_gezien", "noodtoegang IN " NOODTOEGANG),
    WEG("keren noodtoegang", "noodtoegang", "id IN " NOODTOEGANG),
    WEG(NULL, "keurvlag_regel", "keurvlag IN " KEURVLAGGEN),
    WEG("blikken die zijn nagekeken", "keurvlag", "id IN " KEURVLAGGEN),
    WEG(NULL, "keurnieuws", "persoon IN " PERSONEN),
    WEG(NULL, "document_virusscan", "document IN " DOCUMENTEN),
    /* clocks and hours */
    {NULL, "DELETE FROM afgeleid_klok WHERE (bron = 1 AND ding IN " MELDINGEN ") OR (bron = 2 AND ding IN " AANVRAGEN
           ") OR (bron = 3 AND ding IN " GESCHILLEN ")"},
    {NULL, "DELETE FROM klokstap WHERE (bron = 1 AND ding IN " MELDINGEN ") OR (bron = 2 AND ding IN " AANVRAGEN
           ") OR (bron = 3 AND ding IN " GESCHILLEN ")"},
    WEG(NULL, "afgeleid_werk", "melding IN " MELDINGEN),
    WEG("urenregels", "tijd",
        "huishouden IN " HUISHOUDENS "OR notitie IN (SELECT x.id FROM notitie x WHERE x.huishouden IN " HUISHOUDENS
        ")"),
    /* requests, contact at the front door, signals */
    WEG(NULL, "kopie", "verzoek IN " VERZOEKEN),
    WEG(NULL, "kopie_weg", "verzoek IN " VERZOEKEN),
    WEG("verzoeken over gegevens", "verzoek", "id IN " VERZOEKEN),
    WEG("korte contacten", "contact", "huishouden IN " HUISHOUDENS "OR persoon IN " PERSONEN),
    WEG(NULL, "terugbelpoging", "verzoek IN " TERUGBELLEN),
    WEG("terugbelverzoeken", "terugbelverzoek", "id IN " TERUGBELLEN),
    WEG(NULL, "signaal_melder", "signaal IN " SIGNALEN),
    WEG(NULL, "signaal_weging", "signaal IN " SIGNALEN),
    WEG("signalen", "signaal", "id IN " SIGNALEN),
    WEG("adviesvragen", "adviesvraag", "huishouden IN " HUISHOUDENS),
    /* the website, consents, what was shared or hidden, what had to be told, looking back */
    WEG(NULL, "webvraag", "melding IN " MELDINGEN "OR signaal IN " SIGNALEN),
    WEG(NULL, "deling_ding", "deling IN " DELINGEN),
    WEG("keren dat iets is gedeeld", "deling", "id IN " DELINGEN),
    WEG(NULL, "toestemming_stem", "toestemming IN " TOESTEMMINGEN),
    WEG("toestemmingen", "toestemming", "id IN " TOESTEMMINGEN),
    WEG(NULL, "verberging", "huishouden IN " HUISHOUDENS "OR voor IN " PERSONEN),
    WEG(NULL, "informeerplicht", "huishouden IN " HUISHOUDENS "OR persoon IN " PERSONEN),
    WEG(NULL, "terugblik", "huishouden IN " HUISHOUDENS),
    /* the account of a resident: its number stays where he wrote something, without a name */
    WEG(NULL, "inwoner_namens", "persoon IN " PERSONEN),
    WEG(NULL, "sessie", "voor IN " PERSONEN "OR gebruiker IN " ACCOUNTS),
    WEG(NULL, "inlogcode", "gebruiker IN " ACCOUNTS),
    WEG(NULL, "tweede_factor", "gebruiker IN " ACCOUNTS),
    WEG(NULL, "herstelcode", "gebruiker IN " ACCOUNTS),
    WEG(NULL, "bekend_apparaat", "gebruiker IN " ACCOUNTS),
    WEG(NULL, "identiteit", "gebruiker IN " ACCOUNTS),
    WEG(NULL, "concept", "gebruiker IN " ACCOUNTS),
    WEG(NULL, "zoekopdracht", "gebruiker IN " ACCOUNTS),
    {"accounts van inwoners", "UPDATE gebruiker SET naam = '', inlognaam = publiek, wachtwoord = '', actief = 0, "
                              "persoon = NULL WHERE id IN " ACCOUNTS},
    /* disputes, urgent help, orders, decisions, needs */
    WEG(NULL, "geschil_stap", "geschil IN " GESCHILLEN),
    WEG("bezwaren en klachten", "geschil", "id IN " GESCHILLEN),
    WEG(NULL, "taak", "spoed IN " SPOEDHULP),
    WEG("spoedhulp", "spoed", "id IN " SPOEDHULP),
    WEG("toewijzingen", "toewijzing", "huishouden IN " HUISHOUDENS "OR persoon IN " PERSONEN),
    WEG(NULL, "besluitverzoek_vraag",
        "verzoek IN (SELECT z.id FROM besluitverzoek z WHERE z.besluit IN " BESLUITEN ")"),
    WEG(NULL, "besluitverzoek", "besluit IN " BESLUITEN),
    WEG(NULL, "besluit_tekst", "besluit IN " BESLUITEN),
    WEG(NULL, "besluit_handtekening", "besluit IN " BESLUITEN),
    WEG(NULL, "besluit_afwijking", "besluit IN " BESLUITEN),
    WEG(NULL, "besluit_brief", "besluit IN " BESLUITEN),
    WEG("besluiten", "besluit", "id IN " BESLUITEN),
    WEG("aanvragen", "aanvraag", "id IN " AANVRAGEN),
    WEG(NULL, "oplossing", "behoefte IN " BEHOEFTEN),
    WEG(NULL, "afweging", "behoefte IN " BEHOEFTEN),
    WEG(NULL, "behoefte", "id IN " BEHOEFTEN),
    /* the verslag */
    WEG(NULL, "verslag_reactie", "versie IN " VERSLAGVERSIES),
    WEG(NULL, "verslag_handtekening", "versie IN " VERSLAGVERSIES),
    WEG(NULL, "verslag_versie", "verslag IN " VERSLAGEN),
    WEG(NULL, "verslag_navraag", "verslag IN " VERSLAGEN),
    WEG(NULL, "verslag_punt", "verslag IN " VERSLAGEN),
    WEG("verslagen", "verslag", "id IN " VERSLAGEN),
    /* own support, aftercare, the plan, the vraagverheldering */
    WEG(NULL, "ondersteuning_doel", "ondersteuning IN " HULP),
    WEG("eigen ondersteuning", "ondersteuning", "id IN " HULP),
    WEG(NULL, "nazorg_contact", "nazorg IN (SELECT z.id FROM nazorg z WHERE z.casus IN " CASUSSEN ")"),
    WEG("nazorg", "nazorg", "casus IN " CASUSSEN),
    WEG(NULL, "casus_verloop", "casus IN " CASUSSEN),
    WEG(NULL, "evaluatie_doel", "doel IN " DOELEN),
    WEG(NULL, "evaluatie_score", "evaluatie IN (SELECT z.id FROM plan_evaluatie z WHERE z.plan IN " PLANNEN ")"),
    WEG(NULL, "plan_evaluatie", "plan IN " PLANNEN),
    WEG(NULL, "plan_akkoord", "versie IN (SELECT z.id FROM plan_versie z WHERE z.plan IN " PLANNEN ")"),
    WEG(NULL, "plan_versie", "plan IN " PLANNEN),
    WEG(NULL, "plan_afspraak", "plan IN " PLANNEN),
    WEG(NULL, "plan_doel_wet", "doel IN " DOELEN),
    WEG(NULL, "plan_doel", "plan IN " PLANNEN),
    WEG(NULL, "plan_tekst", "plan IN " PLANNEN),
    WEG("plannen", "plan", "casus IN " CASUSSEN),
    WEG(NULL, "verheldering_tekst", "deel IN " DELEN),
    WEG(NULL, "verheldering_stand", "deel IN " DELEN),
    WEG(NULL, "verheldering_deel", "verheldering IN " VERHELDERINGEN),
    WEG(NULL, "verheldering_aanwezig", "bezoek IN " BEZOEKEN),
    WEG(NULL, "verheldering_bezoek", "verheldering IN " VERHELDERINGEN),
    WEG(NULL, "verheldering_plan", "verheldering IN " VERHELDERINGEN),
    WEG("vraagverhelderingen", "verheldering", "casus IN " CASUSSEN),
    /* meetings, the waiting list, hand-overs, appointments */
    WEG(NULL, "overleg_punt", "melding IN " MELDINGEN "OR casus IN " CASUSSEN),
    {NULL, "UPDATE overleg SET casus = NULL, inwoner = '', gasten = '' WHERE casus IN " CASUSSEN},
    WEG(NULL, "wachtcontact", "wachtlijst IN (SELECT z.id FROM wachtlijst z WHERE z.melding IN " MELDINGEN ")"),
    WEG(NULL, "wachtlijst", "melding IN " MELDINGEN),
    WEG(NULL, "overdracht_stap", "overdracht IN (SELECT z.id FROM overdracht z WHERE z.melding IN " MELDINGEN ")"),
    WEG("overdrachten", "overdracht", "melding IN " MELDINGEN),
    WEG(NULL, "werkoverdracht", "melding IN " MELDINGEN "OR afspraak IN " AFSPRAKEN),
    /* who stands for whom, the network, documents */
    WEG("vertegenwoordigingen", "vertegenwoordiging", "persoon IN " PERSONEN "OR document IN " DOCUMENTEN),
    WEG("mensen in het netwerk", "netwerk", "huishouden IN " HUISHOUDENS),
    WEG(NULL, "brief", "document IN " DOCUMENTEN),
    WEG(NULL, "document_inhoud", "document IN " DOCUMENTEN),
    WEG("documenten en brieven", "document", "id IN " DOCUMENTEN),
    WEG(NULL, "afspraak_persoon", "afspraak IN " AFSPRAKEN),
    WEG(NULL, "afspraak_medewerker", "afspraak IN " AFSPRAKEN),
    WEG("afspraken", "afspraak", "id IN " AFSPRAKEN),
    WEG("contactverslagen", "notitie", "huishouden IN " HUISHOUDENS),
    /* trajecten and casus */
    WEG(NULL, "traject_casus", "traject IN " TRAJECTEN "OR casus IN " CASUSSEN),
    WEG(NULL, "traject_kant", "traject IN " TRAJECTEN "OR van IN " HUISHOUDENS "OR naar IN " HUISHOUDENS),
    WEG(NULL, "traject_persoon", "traject IN " TRAJECTEN),
    WEG(NULL, "traject_werker", "traject IN " TRAJECTEN),
    WEG("trajecten", "traject", "id IN " TRAJECTEN),
    WEG(NULL, "regie", "casus IN " CASUSSEN),
    WEG(NULL, "vastgelopen", "casus IN " CASUSSEN),
    WEG("casussen", "casus", "id IN " CASUSSEN),
    /* meldingen */
    WEG(NULL, "behandeling", "melding IN " MELDINGEN),
    WEG(NULL, "opname", "melding IN " MELDINGEN),
    WEG(NULL, "melding_onderwerp", "melding IN " MELDINGEN),
    WEG(NULL, "triage_antwoord", "melding IN " MELDINGEN),
    WEG(NULL, "triage_advies", "melding IN " MELDINGEN),
    WEG(NULL, "triage_uitkomst", "melding IN " MELDINGEN),
    WEG("vragen (meldingen)", "melding", "id IN " MELDINGEN),
    /* A missing offer names nobody, and policy still needs it. */
    {NULL, "UPDATE leemte SET huishouden = NULL WHERE huishouden IN " HUISHOUDENS},
    /* persons and the household */
    WEG(NULL, "samenvoeging_deel", "samenvoeging IN " SAMENVOEGINGEN),
    WEG(NULL, "samenvoeging_lid", "samenvoeging IN " SAMENVOEGINGEN),
    WEG(NULL, "samenvoeging_relatie", "samenvoeging IN " SAMENVOEGINGEN),
    WEG(NULL, "samenvoeging", "id IN " SAMENVOEGINGEN),
    WEG(NULL, "niet_dezelfde", "een IN " PERSONEN "OR ander IN " PERSONEN),
    WEG(NULL, "afscherming", "huishouden IN " HUISHOUDENS "OR ander IN " HUISHOUDENS "OR persoon IN " PERSONEN),
    WEG(NULL, "relatie", "huishouden IN " HUISHOUDENS),
    WEG(NULL, "huishouden_lid", "huishouden IN " HUISHOUDENS),
    WEG(NULL, "registerbericht", "persoon IN " PERSONEN),
    WEG(NULL, "bereik", "persoon IN " PERSONEN),
    WEG("telefoonnummers en e-mailadressen", "contactmiddel", "persoon IN " PERSONEN),
    WEG(NULL, "opgave", "persoon IN " PERSONEN),
    WEG(NULL, "verblijf", "persoon IN " PERSONEN),
    WEG(NULL, "afgeleid_zoeknaam", "persoon IN " PERSONEN),
    WEG("personen", "persoon", "id IN " PERSONEN),
    WEG("huishoudens", "huishouden", "id IN " HUISHOUDENS),
    /* Words of names that nobody has any more. */
    {NULL, "DELETE FROM afgeleid_zoekklank WHERE $1 <> 0 AND NOT EXISTS (SELECT 1 FROM afgeleid_zoeknaam z "
           "WHERE z.stukje = afgeleid_zoekklank.woord)"},
};

/* Drafts that somebody never sent carry the public id of what they are about. */
#define PUBLIEKEN                                                                                                      \
  "SELECT publiek FROM huishouden WHERE id IN " HUISHOUDENS                                                            \
  "UNION ALL SELECT publiek FROM persoon WHERE id IN " PERSONEN                                                        \
  "UNION ALL SELECT publiek FROM melding WHERE id IN " MELDINGEN "UNION ALL SELECT publiek FROM plan WHERE "           \
  "id IN " PLANNEN "UNION ALL SELECT publiek FROM plan_tekst WHERE plan IN " PLANNEN "UNION ALL SELECT publiek FROM "  \
  "plan_doel WHERE plan IN " PLANNEN "UNION ALL SELECT publiek FROM plan_afspraak WHERE plan IN " PLANNEN              \
  "UNION ALL SELECT publiek FROM verheldering_deel WHERE id IN " DELEN "UNION ALL SELECT publiek FROM aanvraag WHERE " \
  "id IN " AANVRAGEN "UNION ALL SELECT publiek FROM besluit WHERE id IN " BESLUITEN                                    \
  "UNION ALL SELECT publiek FROM behoefte WHERE id IN " BEHOEFTEN                                                      \
  "UNION ALL SELECT publiek FROM spoed WHERE id IN " SPOEDHULP
#define CONCEPTEN_WEG                                                                                                  \
  "DELETE FROM concept WHERE EXISTS (SELECT 1 FROM (" PUBLIEKEN ") x WHERE substr(concept.sleutel, "                   \
  "length(concept.sleutel) - length(x.publiek) + 1) = x.publiek)"

_Static_assert(ROL_INWONER == 7, "the number in ACCOUNTS");

static bool find_things(struct tx *tx, const struct vernietiging *v, struct fault *fault) {
  for (size_t i = 0; i < sizeof dingen / sizeof *dingen; i++) {
    struct db_rows rows;
    if (!TX_QUERY(tx, fault, &rows, dingen[i].welke, A_INT(v->id), A_INT(v->huishouden))) return false;
    struct db_arg *args = NEW_ARRAY(tx->arena, struct db_arg, 3 * rows.count + 1);
    for (size_t r = 0; r < rows.count; r++) {
      args[3 * r] = A_INT(v->id);
      args[3 * r + 1] = A_INT(dingen[i].soort);
      args[3 * r + 2] = A_INT(db_int(&rows, r, 0));
    }
    if (!db_exec_many(tx->db, tx->arena, fault,
                      "INSERT INTO vernietiging_ding (vernietiging, soort, ding) VALUES ($1, $2, $3)", args, 3,
                      rows.count))
      return false;
  }
  return true;
}

/* A line of the verklaring. */
static bool add_line(struct tx *tx, const struct vernietiging *v, const char *wat, int64_t aantal,
                     struct fault *fault) {
  if (aantal == 0) return true;
  return TX_EXEC(tx, fault, NULL, "INSERT INTO vernietiging_regel (vernietiging, wat, aantal) VALUES ($1, $2, $3)",
                 A_INT(v->id), A_TEXT(str_of(wat)), A_INT(aantal));
}

/* The logboek keeps its rows and their hashes; what stood in them goes, but for what earlier destroying told. */
static bool destroy_contents(struct tx *tx, const struct vernietiging *v, struct str *ret_hash, struct fault *fault) {
  struct db_rows rows;
  int64_t listed;
  if (!TX_EXEC(tx, fault, &listed,
               "INSERT INTO vernietigd_logboek (schrijver, nr, vernietiging) SELECT l.schrijver, l.nr, $1 "
               "FROM (SELECT h.schrijver, h.nr FROM logboek h WHERE h.huishouden IN " HUISHOUDENS
               "UNION SELECT p.schrijver, p.nr FROM logboek_persoon p WHERE p.persoon IN " PERSONEN
               ") x JOIN logboek l ON l.schrijver = x.schrijver AND l.nr = x.nr JOIN logboek_inhoud i "
               "ON i.schrijver = l.schrijver AND i.nr = l.nr WHERE l.act <> '" LOGBOEK_VERNIETIGEN "'",
               A_INT(v->id)) ||
      !TX_QUERY(tx, fault, &rows, VERNIETIGD_LOGBOEK, A_INT(v->id)) ||
      !TX_EXEC(tx, fault, NULL,
               "DELETE FROM logboek_inhoud WHERE EXISTS (SELECT 1 FROM vernietigd_logboek d WHERE d.vernietiging = $1 "
               "AND d.schrijver = logboek_inhoud.schrijver AND d.nr = logboek_inhoud.nr)",
               A_INT(v->id)))
    return false;
  *ret_hash = vernietigd_hash(tx->arena, &rows);
  return add_line(tx, v, "wijzigingen in het logboek", listed, fault);
}

static bool destroy_rows(struct tx *tx, const struct vernietiging *v, struct fault *fault) {
  if (!TX_EXEC(tx, fault, NULL, CONCEPTEN_WEG, A_INT(v->id)) ||
      !TX_EXEC(tx, fault, NULL, "UPDATE vernietiging SET reden = '' WHERE huishouden IN " HUISHOUDENS, A_INT(v->id)) ||
      !TX_EXEC(tx, fault, NULL, "DELETE FROM zoekopdracht WHERE op < $1", A_INT(tx->wanneer.echt - ZOEKOPDRACHT_DUUR)))
    return false;
  for (size_t i = 0; i < sizeof stappen / sizeof *stappen; i++) {
    int64_t changes;
    if (!TX_EXEC(tx, fault, &changes, stappen[i].sql, A_INT(v->id)) ||
        (stappen[i].wat && !add_line(tx, v, stappen[i].wat, changes, fault)))
      return false;
  }
  return true;
}

/* Everybody whose data went, as numbers in the logboek. */
static bool note_persons(struct toegang *toegang, const struct vernietiging *v, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows, "SELECT q.id FROM persoon q WHERE q.id IN " PERSONEN, A_INT(v->id)))
    return false;
  for (size_t i = 0; i < rows.count; i++) toegang_persoon(toegang, db_int(&rows, i, 0));
  return true;
}

static bool close_proof(struct toegang *toegang, const struct vernietiging *v, struct str list, struct fault *fault) {
  struct tx *tx = toegang->tx;
  uint8_t *hash = arena_new(tx->arena, 32);
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE vernietiging SET stand = $3, bevestigd_door = $4, bevestigd_op = $5, versie = versie + 1 WHERE "
               "id = $1 AND versie = $2",
               A_INT(v->id), A_INT(v->versie), A_INT(VERNIETIG_GEDAAN), A_INT(toegang->actor->gebruiker),
               A_INT(tx->wanneer.nu)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale destruction");
  if (!verklaring_hash(tx->db, tx->arena, v->id, list, hash, fault) ||
      !TX_EXEC(tx, fault, NULL, "UPDATE vernietiging SET hash = $2 WHERE id = $1", A_INT(v->id),
               A_BLOB(((struct str){(const char *)hash, 32}))))
    return false;
  toegang_veld(toegang, "verklaring", (struct str){0}, hex_of(tx->arena, hash, 32));
  toegang_veld(toegang, "vernietigd logboek", (struct str){0}, list);
  return true;
}

bool dossier_vernietigen(struct toegang *toegang, const struct vernietiging *v, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct str list;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERZOEK, v->huishouden, fault)) return false;
  if (find_things(tx, v, fault) && note_persons(toegang, v, fault) && destroy_contents(tx, v, &list, fault) &&
      destroy_rows(tx, v, fault) && close_proof(toegang, v, list, fault))
    return true;
  if (fault->class == FAULT_RULE)
    fault->message = S("Dit dossier hangt nog vast aan een ander dossier. Er is niets vernietigd. Meld dit de "
                       "functioneel beheerder.");
  return false;
}

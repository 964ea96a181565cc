#include "store/tijdlijn.h"

#include "base/buf.h"
#include "domain/toewijzing.h"
#include "inrichting/recht.h"
#include "inrichting/werk.h"
#include "store/inrichting.h"

#include "intern.h"
#include "kant_zicht.h"
#include "mijn.h"

#define NAAM                                                                                                           \
  "p.voornamen || ' ' || CASE WHEN p.voorvoegsel = '' THEN '' ELSE p.voorvoegsel || ' ' END || p.geslachtsnaam"
/* Consent and sharing, of whom he turned out to be; with whom. */
#define VAN_WIE_WEET                                                                                                   \
  "JOIN persoon q ON q.id = x.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "                     \
  "WHERE x.huishouden IN (SELECT hh.id FROM huishouden hh WHERE hh.id = $1 OR hh.samengevoegd_in = $1) "
#define MET_WIE "coalesce(bt.naam, bg.naam, CASE WHEN x.naam <> '' THEN x.naam ELSE x.organisatie END)"
#define MET_WIE_VAN "LEFT JOIN team bt ON bt.id = x.deelnemer LEFT JOIN gebruiker bg ON bg.id = x.deelnemer "
#define EERSTE(tekst) "substr(" tekst ", 1, 240)"
#define VAN_MELDING "JOIN melding m ON m.id = x.melding JOIN persoon p ON p.id = m.persoon WHERE m.huishouden = $1"
#define VAN_CASUS "JOIN casus c ON c.id = x.casus"
/* Once, also under two casussen of households that became one. */
#define IN_HUIS                                                                                                        \
  "j.id IN (SELECT jc.traject FROM casus c JOIN traject_casus jc ON jc.casus = c.id WHERE c.huishouden = $1 "          \
  "AND " TRAJECT_ZICHT("$8") ") "
#define VAN_TRAJECT "FROM traject j WHERE " IN_HUIS
#define MIJN TEAMS_VAN("$7", "$8")
#define VAN_TOEWIJZING                                                                                                 \
  "FROM toewijzing x JOIN persoon q ON q.id = x.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "   \
  "WHERE x.huishouden IN (SELECT b.id FROM huishouden b WHERE b.id = $1 OR b.samengevoegd_in = $1) "
#define GEWIJZIGD "10"
_Static_assert(SLOT_GEWIJZIGD == 10, "GEWIJZIGD");
#define GEEN "''", "0"
#define VAN_VERLOOP                                                                                                    \
  "FROM casus_verloop v JOIN casus c ON c.id = v.casus JOIN gebruiker g ON g.id = v.door WHERE c.huishouden = $1 "
#define VAN_TRAJECT_VERLOOP "FROM casus_verloop v JOIN traject j ON j.id = v.traject WHERE " IN_HUIS
#define IN_TRAJECT "EXISTS (SELECT 1 FROM traject_persoon jp WHERE jp.traject = j.id AND jp.persoon " PERSOON_ZELF ")"
#define PERSOON_ZELF "= (SELECT q.id FROM persoon q WHERE q.publiek = $9)"

/* Where each kind is read from: its id, day (or moment, where it says so), address, number, name and words, and what
 * comes after FROM. `traject` and `begonnen`: of the line of work it belongs to, for what lies in a compartment of its
 * own. `persoon`: how it is tied to a person by name; NULL = it is not. `woorden`: who may not see this sees the line
 * without its words. */
static const struct {
  enum tijdlijn_soort soort;
  unsigned informatie;
  const char *id, *dag, *adres, *getal, *wie, *tekst, *traject, *begonnen, *van, *persoon;
  bool moment;
  unsigned woorden;
} bronnen[] = {
    {TIJDLIJN_SIGNAAL, INFO_SIGNAAL, "x.id", "x.ontvangen", "x.publiek", "x.stand",
     "CASE WHEN p.id IS NULL THEN x.over ELSE " NAAM " END", EERSTE("x.gezien"), GEEN,
     "FROM signaal x LEFT JOIN persoon p ON p.id = x.persoon WHERE x.huishouden = $1 AND x.team IN " MIJN,
     "x.persoon " PERSOON_ZELF},
    {TIJDLIJN_KORT_CONTACT, INFO_NOTITIE, "x.id", "x.op",
     "CASE WHEN x.door = $7 OR x.team IN " MIJN " THEN x.publiek ELSE '' END", "0", "g.naam", EERSTE("x.tekst"), GEEN,
     "FROM contact x JOIN gebruiker g ON g.id = x.door WHERE x.huishouden = $1", "x.persoon " PERSOON_ZELF,
     .moment = true},
    {TIJDLIJN_SPOED, INFO_MELDING, "x.id", "x.vanaf", "x.publiek", "CASE WHEN x.gestopt = '' THEN 0 ELSE 1 END", NAAM,
     EERSTE("x.wat"), GEEN,
     "FROM spoed x JOIN persoon q ON q.id = x.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE "
     "(x.huishouden = $1 OR x.melding IN (SELECT mh.id FROM melding mh WHERE mh.huishouden = $1))",
     "p.id " PERSOON_ZELF},
    {TIJDLIJN_AANVRAAG, INFO_AANVRAAG, "x.id", "x.ontvangen", "''", "0", "x.van", "x.product", GEEN,
     "FROM aanvraag x " VAN_MELDING, "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_BESLUIT, INFO_AANVRAAG, "x.id", "x.genomen_op", "x.publiek", "x.soort", NAAM, "x.product", GEEN,
     "FROM besluit x " VAN_MELDING " AND x.genomen_op IS NOT NULL", "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_NAZORG, INFO_PLAN, "x.id", "x.gehouden_op", "n.publiek", "x.gaat", "g.naam", EERSTE("x.woorden"), GEEN,
     "FROM nazorg_contact x JOIN nazorg n ON n.id = x.nazorg JOIN casus c ON c.id = n.casus "
     "JOIN gebruiker g ON g.id = x.door WHERE c.huishouden = $1",
     NULL},
    {TIJDLIJN_MELDING, INFO_MELDING, "m.id", "m.ontvangen", "''", "m.wet", NAAM, EERSTE("m.woorden"), GEEN,
     "FROM melding m JOIN persoon p ON p.id = m.persoon WHERE m.huishouden = $1", "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_MELDING_EINDE, INFO_MELDING, "m.id", "m.gesloten_op", "''", "m.sluitreden", NAAM, "''", GEEN,
     "FROM melding m JOIN persoon p ON p.id = m.persoon WHERE m.huishouden = $1 AND m.gesloten_op IS NOT NULL",
     "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_TRIAGE, INFO_MELDING, "m.id * 100 + x.nr", "x.op", "''", "0", "g.naam", EERSTE("x.toelichting"), GEEN,
     "FROM triage_uitkomst x JOIN gebruiker g ON g.id = x.door " VAN_MELDING, "m.persoon " PERSOON_ZELF,
     .moment = true},
    {TIJDLIJN_OVERDRACHT, INFO_MELDING, "x.id", "x.aangeboden_op", "x.publiek", "x.stand", "x.naar_naam", "''", GEEN,
     "FROM overdracht x " VAN_MELDING, "m.persoon " PERSOON_ZELF, .moment = true},
    {TIJDLIJN_OVERLEG, INFO_CASUS, "x.id", "o.dag", "''", "x.uitkomst", "''", EERSTE("x.afspraak"), GEEN,
     "FROM overleg_punt x JOIN overleg o ON o.id = x.overleg WHERE x.klaar = 1 AND (x.melding IN (SELECT mh.id FROM "
     "melding mh "
     "WHERE mh.huishouden = $1) OR x.casus IN (SELECT ch.id FROM casus ch WHERE ch.huishouden = $1))",
     NULL},
    {TIJDLIJN_WACHT, INFO_CASUS, "x.id", "x.sinds", "x.publiek", "0", NAAM, EERSTE("x.reden"), GEEN,
     "FROM wachtlijst x " VAN_MELDING, "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_WACHT_EINDE, INFO_CASUS, "x.id", "x.einde_op", "''", "x.einde", NAAM, EERSTE("x.einde_reden"), GEEN,
     "FROM wachtlijst x " VAN_MELDING " AND x.einde_op IS NOT NULL", "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_TRAJECT, INFO_CASUS, "j.id", "j.begonnen_op", "''", "0", "''", "''", "j.soort", "j.begonnen_op",
     VAN_TRAJECT, IN_TRAJECT},
    {TIJDLIJN_TRAJECT_EINDE, INFO_CASUS, "v.id", "v.op", "''", "0", "''", "''", "j.soort", "j.begonnen_op",
     VAN_TRAJECT_VERLOOP "AND v.open = 0", IN_TRAJECT, .moment = true},
    {TIJDLIJN_TRAJECT_HEROPEND, INFO_CASUS, "v.id", "v.op", "''", "0", "''", "''", "j.soort", "j.begonnen_op",
     VAN_TRAJECT_VERLOOP "AND v.open = 1", IN_TRAJECT, .moment = true},
    {TIJDLIJN_CASUS_EINDE, INFO_CASUS, "v.id", "v.op", "''", "0", "g.naam", "v.reden", GEEN,
     VAN_VERLOOP "AND v.traject IS NULL AND v.open = 0", NULL, .moment = true},
    {TIJDLIJN_CASUS_HEROPEND, INFO_CASUS, "v.id", "v.op", "''", "0", "g.naam", EERSTE("v.reden"), GEEN,
     VAN_VERLOOP "AND v.traject IS NULL AND v.open = 1", NULL, .moment = true},
    {TIJDLIJN_LEEMTE, INFO_CASUS, "x.id", "x.dag", "''", "x.toch", "''", EERSTE("x.wat"), GEEN,
     "FROM leemte x WHERE x.huishouden = $1", NULL, .woorden = INFO_VERHELDERING},
    {TIJDLIJN_REGIE, INFO_CASUS, "x.id", "x.vanaf", "''", "x.soort", "coalesce(g.naam, x.naam)", EERSTE("x.reden"),
     GEEN, "FROM regie x " VAN_CASUS " LEFT JOIN gebruiker g ON g.id = x.gebruiker WHERE c.huishouden = $1", NULL},
    {TIJDLIJN_VERHELDERING, INFO_VERHELDERING, "x.id", "x.begonnen_op", "x.publiek", "0", "g.naam", "''", GEEN,
     "FROM verheldering x " VAN_CASUS " JOIN gebruiker g ON g.id = x.door WHERE c.huishouden = $1", NULL},
    {TIJDLIJN_VERHELDERD, INFO_VERHELDERING, "x.id", "x.afgerond_op", "x.publiek", "0", "g.naam", "''", GEEN,
     "FROM verheldering x " VAN_CASUS " JOIN gebruiker g ON g.id = x.afgerond_door WHERE c.huishouden = $1", NULL},
    {TIJDLIJN_GESPREK, INFO_VERHELDERING, "b.id", "b.op_dag", "''", "b.plaats", "g.naam", "''", GEEN,
     "FROM verheldering_bezoek b JOIN verheldering x ON x.id = b.verheldering " VAN_CASUS
     " JOIN gebruiker g ON g.id = b.door WHERE c.huishouden = $1",
     NULL},
    {TIJDLIJN_AFSPRAAK, INFO_NOTITIE, "x.id", "x.begint", "x.publiek", "x.stand", "''", EERSTE("x.waarvoor"), GEEN,
     "FROM afspraak x WHERE x.huishouden = $1 AND x.stand <> 1",
     "EXISTS (SELECT 1 FROM afspraak_persoon ap WHERE ap.afspraak = x.id AND ap.persoon " PERSOON_ZELF ")",
     .moment = true},
    {TIJDLIJN_VERSLAG, INFO_VERHELDERING, "v.id", "v.op_dag", "''", "v.nummer", NAAM, "''", GEEN,
     "FROM verslag_versie v JOIN verslag x ON x.id = v.verslag " VAN_MELDING, "m.persoon " PERSOON_ZELF},
    {TIJDLIJN_PLAN, INFO_PLAN, "v.id", "v.op_dag", "v.publiek", "v.nummer", "''", "''", GEEN,
     "FROM plan_versie v JOIN plan x ON x.id = v.plan " VAN_CASUS " WHERE c.huishouden = $1", NULL},
    {TIJDLIJN_EVALUATIE, INFO_PLAN, "e.id", "e.gehouden_op", "''", "e.uitkomst", "''", "''", GEEN,
     "FROM plan_evaluatie e JOIN plan x ON x.id = e.plan " VAN_CASUS
     " WHERE c.huishouden = $1 AND e.gehouden_op IS NOT NULL",
     NULL},
    {TIJDLIJN_ONDERSTEUNING, INFO_PLAN, "x.id", "x.vanaf", "''", "0", "g.naam", EERSTE("x.waaraan"), "j.soort",
     "j.begonnen_op",
     "FROM ondersteuning x " VAN_CASUS " JOIN traject j ON j.id = x.traject "
     "JOIN gebruiker g ON g.id = x.werker WHERE c.huishouden = $1",
     "x.persoon " PERSOON_ZELF},
    {TIJDLIJN_ONDERSTEUNING_EINDE, INFO_PLAN, "x.id", "x.geeindigd_op", "''", "x.einde", "g.naam", "''", "j.soort",
     "j.begonnen_op",
     "FROM ondersteuning x " VAN_CASUS " JOIN traject j ON j.id = x.traject "
     "JOIN gebruiker g ON g.id = x.werker WHERE c.huishouden = $1 AND x.geeindigd_op IS NOT NULL",
     "x.persoon " PERSOON_ZELF},
    {TIJDLIJN_TOEWIJZING, INFO_AANVRAAG, "x.id", "x.toegewezen_op", "x.publiek", "0", NAAM, "x.product", GEEN,
     VAN_TOEWIJZING, "p.id " PERSOON_ZELF},
    {TIJDLIJN_TOEWIJZING_START, INFO_AANVRAAG, "x.id", "x.gestart_op", "x.publiek", "0", NAAM, "x.product", GEEN,
     VAN_TOEWIJZING "AND x.gestart_op IS NOT NULL AND x.vorige IS NULL", "p.id " PERSOON_ZELF},
    {TIJDLIJN_TOEWIJZING_EINDE, INFO_AANVRAAG, "x.id", "x.geeindigd_op", "x.publiek", "x.slot", NAAM, "x.product", GEEN,
     VAN_TOEWIJZING "AND x.geeindigd_op <= $8 AND x.slot <> " GEWIJZIGD, "p.id " PERSOON_ZELF},
    {TIJDLIJN_TOESTEMMING, INFO_TOESTEMMING, "x.id", "x.op", "x.publiek", "x.soort", NAAM, EERSTE("x.doel"), GEEN,
     "FROM toestemming x " VAN_WIE_WEET, "p.id " PERSOON_ZELF, .moment = true},
    {TIJDLIJN_INGETROKKEN, INFO_TOESTEMMING, "x.id", "x.ingetrokken_op", "x.publiek", "0", "x.ingetrokken_wie",
     EERSTE("x.ingetrokken_reden"), GEEN, "FROM toestemming x " VAN_WIE_WEET "AND x.ingetrokken_op IS NOT NULL",
     "p.id " PERSOON_ZELF},
    {TIJDLIJN_DELING, INFO_TOESTEMMING, "x.id", "x.op", "x.publiek", "0", "g.naam", MET_WIE, GEEN,
     "FROM deling x JOIN gebruiker g ON g.id = x.door " MET_WIE_VAN VAN_WIE_WEET, "p.id " PERSOON_ZELF, .moment = true},
    {TIJDLIJN_DELING_EINDE, INFO_TOESTEMMING, "x.id", "x.gestopt_op", "x.publiek", "0", "''", MET_WIE, GEEN,
     "FROM deling x " MET_WIE_VAN VAN_WIE_WEET "AND x.gestopt_op IS NOT NULL", "p.id " PERSOON_ZELF},
    {TIJDLIJN_DOCUMENT, INFO_DOCUMENT, "x.id", "x.op", "x.publiek", "x.soort", "''", "x.naam", GEEN,
     "FROM document x WHERE x.huishouden = $1", NULL, .moment = true},
};

enum { TEKST_MAX = 32 * 1024, ARGUMENTEN_MAX = 32 };

struct opdracht {
  struct buf sql;
  struct db_arg args[ARGUMENTEN_MAX];
  size_t arg_aantal, delen;
};

static void add_part(struct opdracht *o, size_t i, bool op_persoon, bool woorden) {
  bool line = str_of(bronnen[i].traject).ptr[0] == 'j';
  buf_format(
      &o->sql,
      "%sSELECT %d AS soort, %s AS id, %d AS moment, %s AS dag, %s AS adres, %s AS getal, %s AS wie, %s AS tekst, "
      "%s AS traject, %s AS begonnen, %s AS eigen %s%s%s",
      o->delen++ ? " UNION ALL " : "", (int)bronnen[i].soort, bronnen[i].id, bronnen[i].moment, bronnen[i].dag,
      bronnen[i].adres, bronnen[i].getal, bronnen[i].wie, woorden ? bronnen[i].tekst : "''", bronnen[i].traject,
      bronnen[i].begonnen,
      line ? "(SELECT count(*) FROM traject_werker w WHERE w.traject = j.id AND w.gebruiker = $7 AND "
             "w.vanaf <= $8 AND w.tot >= $8)"
           : "1",
      bronnen[i].van, op_persoon ? " AND " : "", op_persoon ? bronnen[i].persoon : "");
}

/* Contactverslagen are many: of every side that he reads, only as many as there are lines on a page. Which ones is
 * asked of the index; PostgreSQL would read them all to sort them, as it would if it were asked since when for who may
 * read everything. */
static void add_notes(struct opdracht *o, const struct toegang *toegang, const struct tijdlijn_keus *keus) {
  int64_t na = keus->na.soort > TIJDLIJN_NOTITIE ? INT64_MAX : keus->na.soort == TIJDLIJN_NOTITIE ? keus->na.id : 0;
  o->args[o->arg_aantal++] = A_INT(na);
  size_t na_at = o->arg_aantal;
  for (size_t i = 0; i < toegang->zijde_aantal; i++) {
    moment_t vanaf = toegang->zijden[i].vanaf;
    if (vanaf == INT64_MAX) continue;
    o->args[o->arg_aantal++] = A_INT(toegang->zijden[i].huishouden);
    buf_format(&o->sql,
               "%sSELECT s.* FROM (SELECT %d AS soort, n.id AS id, 0 AS moment, n.op_dag AS dag, '' AS adres, "
               "CASE WHEN n.ingetrokken_op IS NULL THEN n.hoe ELSE -1 END AS getal, g.naam AS wie, "
               "substr(n.tekst, 1, 240) AS tekst, '' AS traject, 0 AS begonnen, 1 AS eigen "
               "FROM (SELECT y.id FROM notitie y WHERE y.huishouden = $%zu "
               "AND (y.op_dag, y.id) < ($2, $%zu) AND y.op_dag >= $6 ",
               o->delen++ ? " UNION ALL " : "", (int)TIJDLIJN_NOTITIE, o->arg_aantal, na_at);
    if (!toegang_gezondheid(toegang)) buf_add(&o->sql, S("AND (y.gezondheid = 0 OR y.door = $7) "));
    if (vanaf) {
      o->args[o->arg_aantal++] = A_INT(vanaf);
      buf_format(&o->sql, "AND y.geschreven_op >= $%zu ", o->arg_aantal);
    }
    buf_add(&o->sql, S("ORDER BY y.op_dag DESC, y.id DESC LIMIT $5) z "
                       "JOIN notitie n ON n.id = z.id JOIN gebruiker g ON g.id = n.door) s"));
  }
}

static void compose(struct opdracht *o, const struct toegang *toegang, int64_t huishouden,
                    const struct tijdlijn_keus *keus) {
  bool from_top = keus->na.soort == 0, by_person = keus->persoon.len > 0;
  const struct db_arg vast[] = {A_INT(huishouden),
                                A_INT(from_top ? (int64_t)keus->tot + 1 : keus->na.dag),
                                A_INT(keus->na.soort),
                                A_INT(keus->na.id),
                                A_INT(TIJDLIJN_BLAD + 1),
                                A_INT(keus->van),
                                A_INT(toegang->actor->gebruiker),
                                A_INT(tx_vandaag(toegang->tx)),
                                A_TEXT(keus->persoon)};
  for (; o->arg_aantal < sizeof vast / sizeof vast[0]; o->arg_aantal++) o->args[o->arg_aantal] = vast[o->arg_aantal];
  for (size_t i = 0; i < sizeof bronnen / sizeof bronnen[0]; i++) {
    bool wanted = !keus->groep || keus->groep == (int)tijdlijn_groep_van(bronnen[i].soort);
    if (wanted && (toegang->informatie & bronnen[i].informatie) == bronnen[i].informatie &&
        (!by_person || bronnen[i].persoon))
      add_part(o, i, by_person, (toegang->informatie & bronnen[i].woorden) == bronnen[i].woorden);
  }
  if (toegang->informatie & INFO_NOTITIE && !by_person && (!keus->groep || keus->groep == GROEP_CONTACT))
    add_notes(o, toegang, keus);
}

/* The day of a line `u`: of a moment the day in Amsterdam, by the hours that base/datum.h tells. */
static void add_day(struct buf *sql, dag_t vandaag) {
  moment_t vanaf, tot;
  buf_add(sql, S("CASE u.moment WHEN 0 THEN u.dag ELSE (u.dag + CASE "));
  for (int jaar = datum_van(vandaag).jaar; jaar >= ZOMERTIJD_EERSTE; jaar--) {
    zomertijd(jaar, &vanaf, &tot);
    buf_format(sql, "WHEN u.dag >= %lld THEN 3600000 WHEN u.dag >= %lld THEN 7200000 ", (long long)tot,
               (long long)vanaf);
  }
  buf_add(sql, S("ELSE 3600000 END) / 86400000 END AS dag"));
}

/* The words of some kinds are a key of the inrichting, or the name of their line of work. */
static struct str words_of(const struct inrichting *inrichting, const struct tijdlijn_feit *feit, struct str traject,
                           const struct trajectsoort_rij *rij) {
  if (traject.len && feit->tekst.len == 0) return rij ? rij->naam : traject;
  if (feit->soort == TIJDLIJN_CASUS_EINDE) return sluitreden_op(inrichting, feit->tekst, feit->dag);
  bool names = feit->soort == TIJDLIJN_AANVRAAG || feit->soort == TIJDLIJN_BESLUIT ||
               feit->soort == TIJDLIJN_TOEWIJZING || feit->soort == TIJDLIJN_TOEWIJZING_START ||
               feit->soort == TIJDLIJN_TOEWIJZING_EINDE;
  const struct product_rij *product = names ? product_op(inrichting, feit->tekst, feit->dag) : NULL;
  return product ? product->naam : feit->tekst;
}

/* A compartment of its own is open to who works on it and to nobody else. */
static bool may_know(const struct toegang *toegang, const struct trajectsoort_rij *rij, bool eigen) {
  return !rij || rij->compartiment == COMPARTIMENT_GEWOON || access_compartiment(toegang->actor->rol, eigen) ||
         toegang_nood_besloten(toegang);
}

static bool lines_of(struct toegang *toegang, const struct db_rows *rows, struct tijdlijn_feit *feiten,
                     size_t *ret_aantal, struct fault *fault) {
  const struct inrichting *inrichting;
  size_t aantal = 0;
  if (!inrichting_geldend(toegang->tx, &inrichting, fault)) return false;
  for (size_t i = 0; i < rows->count && i < TIJDLIJN_BLAD; i++) {
    struct str soort = db_text(rows, i, 7);
    const struct trajectsoort_rij *rij =
        soort.len ? trajectsoort_op(inrichting, soort, (dag_t)db_int(rows, i, 8)) : NULL;
    feiten[aantal] = (struct tijdlijn_feit){.soort = (enum tijdlijn_soort)db_int(rows, i, 0),
                                            .id = db_int(rows, i, 1),
                                            .dag = (dag_t)db_int(rows, i, 2),
                                            .adres = db_text(rows, i, 3),
                                            .getal = db_int(rows, i, 4),
                                            .wie = str_trim(db_text(rows, i, 5)),
                                            .tekst = db_text(rows, i, 6)};
    feiten[aantal].tekst = words_of(inrichting, &feiten[aantal], soort, rij);
    aantal += may_know(toegang, rij, db_int(rows, i, 9));
  }
  *ret_aantal = aantal;
  return true;
}

bool tijdlijn_lezen(struct toegang *toegang, int64_t huishouden, const struct tijdlijn_keus *keus,
                    struct tijdlijn_feit **ret_feiten, size_t *ret_aantal, struct tijdlijn_plek *ret_verder,
                    struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct opdracht o = {0};
  struct db_rows rows;
  *ret_feiten = NEW_ARRAY(tx->arena, struct tijdlijn_feit, TIJDLIJN_BLAD);
  *ret_aantal = 0;
  *ret_verder = (struct tijdlijn_plek){0};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault)) return false;
  buf_init(&o.sql, tx->arena, TEKST_MAX);
  buf_add(&o.sql,
          S("SELECT f.soort, f.id, f.dag, f.adres, f.getal, f.wie, f.tekst, f.traject, f.begonnen, f.eigen FROM ("
            "SELECT u.soort, u.id, "));
  add_day(&o.sql, tx_vandaag(tx));
  buf_add(&o.sql, S(", u.adres, u.getal, u.wie, u.tekst, u.traject, u.begonnen, u.eigen FROM ("));
  compose(&o, toegang, huishouden, keus);
  if (o.delen == 0) return true;
  /* Every argument has its use and its kind in each statement, as PostgreSQL asks. */
  buf_add(&o.sql, S(") u) f WHERE (f.dag < $2 OR (f.dag = $2 AND (f.soort < $3 OR (f.soort = $3 AND f.id < $4)))) "
                    "AND f.dag >= $6 AND $1 > 0 AND $7 >= 0 AND $8 >= 0 AND $9 <> '-' "
                    "ORDER BY f.dag DESC, f.soort DESC, f.id DESC LIMIT $5"));
  if (!db_query_args(tx->db, tx->arena, fault, &rows, db_composed(tx->db, str_c(tx->arena, buf_str(&o.sql))), o.args,
                     o.arg_aantal) ||
      !lines_of(toegang, &rows, *ret_feiten, ret_aantal, fault))
    return false;
  size_t last = TIJDLIJN_BLAD - 1;
  if (rows.count > TIJDLIJN_BLAD)
    *ret_verder = (struct tijdlijn_plek){(dag_t)db_int(&rows, last, 2), db_int(&rows, last, 0), db_int(&rows, last, 1)};
  return true;
}

#include "store/toegang.h"

#include <string.h>

#include "base/json.h"

#include "intern.h"
#include "relatie.h"
#include "team_zicht.h"
#include "tweede_slot.h"
#include "inrichting/toegang.h"
#include "store/inrichting.h"
#include "store/partner.h"

static struct toegang *add_toegang(struct tx *tx, const struct actor *actor, const struct toegang_vraag *vraag) {
  struct toegang *toegang = NEW(tx->arena, struct toegang);
  toegang->tx = tx;
  toegang->actor = actor;
  toegang->vraag = *vraag;
  toegang->huishouden = vraag->huishouden;
  buf_init(&toegang->inhoud, tx->arena, TOEGANG_INHOUD_MAX);
  if (tx->laatste)
    tx->laatste->volgende = toegang;
  else
    tx->eerste = toegang;
  tx->laatste = toegang;
  return toegang;
}

bool toegang_is_van(const struct actor *actor, int64_t wie) {
  if (wie == actor->gebruiker) return true;
  for (size_t i = 0; i < actor->team_aantal; i++)
    if (actor->teams[i] == wie) return true;
  return false;
}

/* A relation that lets him read contactverslagen opens the side it stands on, from the earliest moment on. */
static void open_side(struct toegang *toegang, int64_t huishouden, moment_t vanaf) {
  for (size_t i = 0; i < toegang->zijde_aantal; i++) {
    struct zijde *zijde = &toegang->zijden[i];
    if (zijde->huishouden != huishouden) continue;
    if (vanaf < zijde->vanaf) zijde->vanaf = vanaf;
    return;
  }
  if (toegang->zijde_aantal < ZIJDEN_MAX) toegang->zijden[toegang->zijde_aantal++] = (struct zijde){huishouden, vanaf};
}

/* Where a colleague works counts only as far as the municipality lets it. */
static bool by_setting(struct toegang *toegang, unsigned *relaties, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!(*relaties & RELATIE_TEAMGENOOT) || toegang->actor->rol == ROL_TEAMLEIDER) return true;
  if (!inrichting_geldend(toegang->tx, &inrichting, fault)) return false;
  *relaties = access_bij_inzage(toegang->actor->rol, inzage_op(inrichting, tx_vandaag(toegang->tx)), *relaties);
  return true;
}

/* What a partner took over counts only while the agreement of his organisation says so. */
static bool by_agreement(struct toegang *toegang, unsigned *relaties, struct fault *fault) {
  const struct partner_rij *overeenkomst;
  if (toegang->actor->rol != ROL_PARTNER || !(*relaties & RELATIE_VOORVELD)) return true;
  if (!partner_overeenkomst(toegang->tx, toegang->actor, &overeenkomst, fault)) return false;
  *relaties = access_bij_overeenkomst(overeenkomst && overeenkomst->stappen == 1, *relaties);
  return true;
}

bool toegang_gezondheid(const struct toegang *toegang) {
  return access_compartiment(toegang->actor->rol, toegang->relaties & RELATIES_ZELF_WERKEN);
}

bool toegang_ziet_omtrek(struct toegang *toegang, bool *ret_ziet, struct fault *fault) {
  unsigned relaties =
      access_relaties(toegang->actor->rol, HANDELING_ZIEN, INFO_BESTAAN, toegang->vraag.grond) & RELATIE_TEAMGENOOT;
  if (!by_setting(toegang, &relaties, fault)) return false;
  *ret_ziet = relaties != 0;
  return true;
}

/* The relations of the actor and his teams with one household, running and ended, and the sides that they open. */
static bool read_relations(struct toegang *toegang, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct toegang_vraag *vraag = &toegang->vraag;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT r.wie, CASE WHEN r.soort = 1 AND r.tot >= $2 AND " TEAM_BEZET(
                    "$2") " THEN 16 ELSE r.soort END, "
                          "r.tot, r.huishouden, r.zicht_vanaf, 0 FROM huishouden h "
                          "JOIN relatie r ON r.huishouden = h.id WHERE (h.id = $1 OR h.samengevoegd_in = $1) AND "
                          "r.vanaf <= $2 AND r.tot >= r.vanaf UNION ALL "
                          "SELECT n.gebruiker, 12, $2, $1, 0, n.besloten FROM huishouden h JOIN noodtoegang n "
                          "ON n.huishouden = h.id AND n.gebruiker = $3 AND n.tot > $4 "
                          "WHERE (h.id = $1 OR h.samengevoegd_in = $1)",
                A_INT(vraag->huishouden), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker),
                A_INT(tx->wanneer.nu)))
    return false;
  enum rol rol = toegang->actor->rol;
  unsigned read = access_relaties(rol, vraag->handeling, INFO_NOTITIE, vraag->grond) |
                  access_relaties(rol, vraag->handeling, INFO_NOTITIE, GROND_NOOD);
  toegang->zijden[0] = (struct zijde){vraag->huishouden, read & RELATIE_GEEN ? 0 : INT64_MAX};
  toegang->zijde_aantal = 1;
  for (size_t i = 0; i < rows.count; i++) {
    if (!toegang_is_van(toegang->actor, db_int(&rows, i, 0))) continue;
    int64_t soort = db_int(&rows, i, 1), huishouden = db_int(&rows, i, 3);
    bool runs = db_int(&rows, i, 2) >= tx_vandaag(tx);
    unsigned relatie = runs ? 1U << soort : soort == RELATIE_SOORT_TEAM ? (unsigned)RELATIE_VROEGER : 0U;
    if (huishouden == vraag->huishouden) toegang->relaties |= relatie;
    toegang->nood_besloten |= soort == RELATIE_SOORT_NOOD && db_int(&rows, i, 5);
    if (relatie & read) open_side(toegang, huishouden, db_int(&rows, i, 4));
  }
  return by_setting(toegang, &toegang->relaties, fault) && by_agreement(toegang, &toegang->relaties, fault);
}

_Static_assert(RELATIE_SOORT_NOOD == 12, "the literal in read_relations");

/* What only an emergency opens is seen on that ground, whatever the act asked for. */
static void add_emergency(struct toegang *toegang, unsigned alles) {
  struct toegang_vraag *vraag = &toegang->vraag;
  if (!(toegang->relaties & RELATIE_NOOD)) return;
  unsigned nood =
      access_toegestaan(toegang->actor->rol, vraag->handeling, alles, GROND_NOOD, toegang->relaties & RELATIE_NOOD);
  if ((nood & ~toegang->informatie) == 0) return;
  toegang->informatie |= nood;
  vraag->grond = GROND_NOOD;
}

/* For a list: the relations that suffice for every kind that is needed. */
static unsigned list_relations(const struct actor *actor, const struct toegang_vraag *vraag) {
  unsigned relaties = ~0U;
  for (unsigned i = 0; i < INFO_AANTAL; i++)
    if (vraag->informatie >> i & 1) relaties &= access_relaties(actor->rol, vraag->handeling, 1U << i, vraag->grond);
  return relaties;
}

bool toegang_afwijzen(struct toegang *toegang, struct fault *fault) {
  toegang->geweigerd = true;
  return fault_set(fault, FAULT_ACCESS,
                   toegang->actor->rol == ROL_INWONER
                       ? S("Dit kunt u hier niet zien of doen. Denkt u dat dit wel moet? Vraag het uw contactpersoon.")
                       : S("U mag dit niet zien of doen. Denkt u dat dit wel moet? Vraag het uw teamleider."),
                   "refused: %s as %s", toegang->vraag.act, rol_code(toegang->actor->rol));
}

bool toegang_vragen(struct tx *tx, const struct actor *actor, const struct toegang_vraag *vraag,
                    struct toegang **ret_toegang, struct fault *fault) {
  struct toegang *toegang = add_toegang(tx, actor, vraag);
  unsigned alles = vraag->informatie | vraag->informatie_ook | vraag->of_anders;
  if (vraag->over == OVER_LIJST) {
    toegang->relaties = list_relations(actor, vraag);
    if (!by_setting(toegang, &toegang->relaties, fault) || !by_agreement(toegang, &toegang->relaties, fault))
      return false;
    toegang->informatie = toegang->relaties ? alles : 0;
  } else {
    toegang->relaties = RELATIE_GEEN;
    if (vraag->over == OVER_HUISHOUDEN && !read_relations(toegang, fault)) return false;
    if (vraag->over == OVER_PERSOON && !inwoner_relatie_lezen(toegang, fault)) return false;
    toegang->informatie = access_toegestaan(actor->rol, vraag->handeling, alles, vraag->grond, toegang->relaties);
    add_emergency(toegang, alles);
  }
  bool enough = (toegang->informatie & vraag->informatie) == vraag->informatie;
  toegang->informatie &= enough ? vraag->informatie | vraag->informatie_ook : vraag->of_anders;
  if (alles == 0 || (!enough && (vraag->of_anders == 0 || toegang->informatie != vraag->of_anders)))
    return toegang_afwijzen(toegang, fault);
  if (!tweede_slot(toegang, fault)) return false;
  *ret_toegang = toegang;
  return true;
}

unsigned toegang_informatie(const struct toegang *toegang) {
  return toegang->informatie;
}

bool toegang_mag_ook(const struct toegang *toegang, enum handeling handeling, unsigned informatie, enum grond grond) {
  unsigned nood = toegang->relaties & RELATIE_NOOD, allowed;
  allowed = access_toegestaan(toegang->actor->rol, handeling, informatie, grond, toegang->relaties);
  if (nood) allowed |= access_toegestaan(toegang->actor->rol, handeling, informatie, GROND_NOOD, nood);
  return allowed == informatie;
}

bool toegang_nood_besloten(const struct toegang *toegang) {
  return toegang->nood_besloten;
}

bool toegang_adres(const struct toegang *toegang, const struct persoon *persoon, enum adresdoel doel) {
  return adres_zichtbaar(persoon, toegang->actor->rol, toegang->relaties, doel);
}

void toegang_reden(struct toegang *toegang, struct str doel, struct str reden) {
  toegang_veld(toegang, "doel", (struct str){0}, doel);
  toegang_veld(toegang, "reden", (struct str){0}, reden);
}

bool toegang_dekt(struct toegang *toegang, enum handeling handeling, unsigned informatie, int64_t huishouden,
                  struct fault *fault) {
  const struct toegang_vraag *vraag = &toegang->vraag;
  bool same_way = vraag->handeling == handeling || vraag->handeling == HANDELING_DOEN;
  bool same_place = huishouden == 0 || vraag->over != OVER_HUISHOUDEN || vraag->huishouden == huishouden;
  if (!same_way || !same_place || (toegang->informatie & informatie) != informatie)
    return fault_set(fault, FAULT_INTERNAL, S("Er ging iets mis in Schakel zelf. De beheerder kan het terugvinden."),
                     "toegang of '%s' does not cover what is done with it", vraag->act);
  if (huishouden) toegang->huishouden = huishouden;
  return true;
}

bool toegang_van_actor(struct toegang *toegang, int64_t team, struct fault *fault) {
  return toegang_is_van(toegang->actor, team) || toegang_afwijzen(toegang, fault);
}

void toegang_persoon(struct toegang *toegang, int64_t persoon) {
  for (size_t i = 0; i < toegang->persoon_aantal; i++)
    if (toegang->personen[i] == persoon) return;
  if (toegang->persoon_aantal == toegang->persoon_ruimte) {
    size_t room = toegang->persoon_ruimte ? toegang->persoon_ruimte * 2 : 8;
    int64_t *larger = NEW_ARRAY(toegang->tx->arena, int64_t, room);
    if (toegang->persoon_aantal) memcpy(larger, toegang->personen, toegang->persoon_aantal * sizeof *larger);
    toegang->personen = larger;
    toegang->persoon_ruimte = room;
  }
  toegang->personen[toegang->persoon_aantal++] = persoon;
}

void toegang_ding(struct toegang *toegang, enum ding_soort soort, int64_t ding) {
  toegang->ding_soort = soort;
  toegang->ding = ding;
}

void toegang_veld(struct toegang *toegang, const char *veld, struct str oud, struct str nieuw) {
  struct buf *inhoud = &toegang->inhoud;
  if (inhoud->len) buf_add_char(inhoud, ',');
  json_write_text(inhoud, str_of(veld));
  buf_add(inhoud, S(":["));
  json_write_text(inhoud, oud);
  buf_add_char(inhoud, ',');
  json_write_text(inhoud, nieuw);
  buf_add_char(inhoud, ']');
}

bool toegang_wegwijzer(struct tx *tx, enum wegwijzer soort, struct str publiek, int64_t *ret_huishouden,
                       struct fault *fault) {
  static const char *const wegen[] = {
      [WEGWIJZER_HUISHOUDEN] = "SELECT coalesce(samengevoegd_in, id) FROM huishouden WHERE publiek = $1",
      [WEGWIJZER_MELDING] = "SELECT huishouden FROM melding WHERE publiek = $1",
      [WEGWIJZER_OVERDRACHT] = "SELECT m.huishouden FROM overdracht o JOIN melding m ON m.id = o.melding "
                               "WHERE o.publiek = $1",
      [WEGWIJZER_NOTITIE] = "SELECT huishouden FROM notitie WHERE publiek = $1",
      [WEGWIJZER_DOCUMENT] = "SELECT huishouden FROM document WHERE publiek = $1",
      [WEGWIJZER_CASUS] = "SELECT huishouden FROM casus WHERE publiek = $1",
      [WEGWIJZER_TRAJECT] = "SELECT c.huishouden FROM traject j JOIN traject_casus jc ON jc.traject = j.id "
                            "JOIN casus c ON c.id = jc.casus WHERE j.publiek = $1 AND jc.kant IS NULL "
                            "ORDER BY c.id LIMIT 1",
      [WEGWIJZER_VERHELDERING] =
          "SELECT c.huishouden FROM verheldering v JOIN casus c ON c.id = v.casus WHERE v.publiek = $1",
      [WEGWIJZER_VERHELDERING_DEEL] = "SELECT c.huishouden FROM verheldering_deel d JOIN verheldering v "
                                      "ON v.id = d.verheldering JOIN casus c ON c.id = v.casus WHERE d.publiek = $1",
      [WEGWIJZER_PERSOON] =
          "SELECT l.huishouden FROM huishouden_lid l JOIN persoon p ON p.id = l.persoon "
          "WHERE p.id = (SELECT coalesce(q.samengevoegd_in, q.id) FROM persoon q WHERE q.publiek = $1) "
          "ORDER BY l.tot DESC, l.vanaf DESC, l.huishouden LIMIT 1",
      [WEGWIJZER_NETWERK] = "SELECT huishouden FROM netwerk WHERE publiek = $1",
      [WEGWIJZER_VERTEGENWOORDIGING] = "SELECT l.huishouden FROM huishouden_lid l JOIN vertegenwoordiging v "
                                       "ON v.persoon = l.persoon WHERE v.publiek = $1 "
                                       "ORDER BY l.tot DESC, l.vanaf DESC, l.huishouden LIMIT 1",
      [WEGWIJZER_PLAN] = "SELECT c.huishouden FROM (SELECT id AS plan FROM plan WHERE publiek = $1 "
                         "UNION ALL SELECT plan FROM plan_tekst WHERE publiek = $1 "
                         "UNION ALL SELECT plan FROM plan_doel WHERE publiek = $1 "
                         "UNION ALL SELECT plan FROM plan_afspraak WHERE publiek = $1 "
                         "UNION ALL SELECT plan FROM plan_evaluatie WHERE publiek = $1 "
                         "UNION ALL SELECT plan FROM plan_versie WHERE publiek = $1) d "
                         "JOIN plan p ON p.id = d.plan JOIN casus c ON c.id = p.casus",
      [WEGWIJZER_WACHTLIJST] =
          "SELECT m.huishouden FROM wachtlijst v JOIN melding m ON m.id = v.melding WHERE v.publiek = $1",
      [WEGWIJZER_VASTGELOPEN] =
          "SELECT c.huishouden FROM vastgelopen v JOIN casus c ON c.id = v.casus WHERE v.publiek = $1",
      [WEGWIJZER_VERSLAG] = "SELECT m.huishouden FROM verslag_versie v JOIN verslag r ON r.id = v.verslag "
                            "JOIN melding m ON m.id = r.melding WHERE v.publiek = $1",
      [WEGWIJZER_KANT] = "SELECT naar FROM traject_kant WHERE publiek = $1",
      [WEGWIJZER_ONDERSTEUNING] =
          "SELECT c.huishouden FROM ondersteuning o JOIN casus c ON c.id = o.casus WHERE o.publiek = $1",
      [WEGWIJZER_NAZORG] = "SELECT c.huishouden FROM nazorg n JOIN casus c ON c.id = n.casus WHERE n.publiek = $1",
      [WEGWIJZER_BEHOEFTE] =
          "SELECT coalesce(c.huishouden, m.huishouden) FROM behoefte b LEFT JOIN casus c ON c.id = b.casus "
          "LEFT JOIN melding m ON m.id = b.melding WHERE b.publiek = $1",
      [WEGWIJZER_SPOED] = "SELECT coalesce(m.huishouden, s.huishouden) FROM spoed s "
                          "LEFT JOIN melding m ON m.id = s.melding WHERE s.publiek = $1",
      [WEGWIJZER_TAAK] = "SELECT coalesce(m.huishouden, s.huishouden) FROM taak t JOIN spoed s ON s.id = t.spoed "
                         "LEFT JOIN melding m ON m.id = s.melding WHERE t.publiek = $1",
      [WEGWIJZER_TOEWIJZING] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM toewijzing t "
                               "JOIN huishouden h ON h.id = t.huishouden WHERE t.publiek = $1",
      [WEGWIJZER_AANVRAAG] =
          "SELECT m.huishouden FROM aanvraag a JOIN melding m ON m.id = a.melding WHERE a.publiek = $1",
      [WEGWIJZER_BESLUIT] =
          "SELECT m.huishouden FROM besluit b JOIN melding m ON m.id = b.melding WHERE b.publiek = $1",
      [WEGWIJZER_PARTNER] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM partner_uitnodiging u "
                            "JOIN huishouden h ON h.id = u.huishouden WHERE u.publiek = $1",
      [WEGWIJZER_KLOKSTAP] =
          "SELECT coalesce(m.huishouden, g.huishouden) FROM klokstap s LEFT JOIN aanvraag a ON s.bron = 2 AND a.id = "
          "s.ding LEFT JOIN geschil g ON s.bron = 3 AND g.id = s.ding LEFT JOIN melding m ON m.id = "
          "CASE s.bron WHEN 1 THEN s.ding WHEN 2 THEN a.melding ELSE g.melding END WHERE s.publiek = $1",
      [WEGWIJZER_GESCHIL] = "SELECT coalesce(m.huishouden, g.huishouden) FROM geschil g "
                            "LEFT JOIN melding m ON m.id = g.melding WHERE g.publiek = $1",
      [WEGWIJZER_NOODTOEGANG] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM noodtoegang n "
                                "JOIN huishouden h ON h.id = n.huishouden WHERE n.publiek = $1",
      [WEGWIJZER_TOESTEMMING] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM toestemming x JOIN huishouden h "
                                "ON h.id = x.huishouden WHERE x.publiek = $1",
      [WEGWIJZER_DELING] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM deling x JOIN huishouden h "
                           "ON h.id = x.huishouden WHERE x.publiek = $1",
      [WEGWIJZER_VERBERGING] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM verberging x JOIN huishouden h "
                               "ON h.id = x.huishouden WHERE x.publiek = $1",
      [WEGWIJZER_INFORMEERPLICHT] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM informeerplicht x JOIN huishouden h "
                                    "ON h.id = x.huishouden WHERE x.publiek = $1",
      [WEGWIJZER_TERUGBLIK] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM terugblik t "
                              "JOIN huishouden h ON h.id = t.huishouden WHERE t.publiek = $1",
      [WEGWIJZER_VERZOEK] = "SELECT coalesce(h.samengevoegd_in, h.id) FROM verzoek v JOIN huishouden h "
                            "ON h.id = v.huishouden WHERE v.publiek = $1",
      [WEGWIJZER_VERNIETIGING] = "SELECT huishouden FROM vernietiging WHERE publiek = $1",
      [WEGWIJZER_INBRENG] =
          "SELECT coalesce(m.huishouden, c.huishouden, h.samengevoegd_in, h.id) FROM inbreng i LEFT JOIN melding m "
          "ON m.id = i.melding LEFT JOIN plan l ON l.id = i.plan LEFT JOIN casus c ON c.id = l.casus "
          "LEFT JOIN huishouden h ON h.id = i.huishouden WHERE i.publiek = $1",
      [WEGWIJZER_AFSPRAAK] = "SELECT huishouden FROM afspraak WHERE publiek = $1",
      [WEGWIJZER_WERKOVERDRACHT] =
          "SELECT coalesce(m.huishouden, a.huishouden) FROM werkoverdracht o LEFT JOIN melding m "
          "ON m.id = o.melding LEFT JOIN afspraak a ON a.id = o.afspraak WHERE o.publiek = $1",
  };
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, wegen[soort], A_TEXT(publiek))) return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such thing (kind %d)", (int)soort);
  *ret_huishouden = db_int(&rows, 0, 0);
  return true;
}

bool toegang_vragen_via(struct tx *tx, const struct actor *actor, enum wegwijzer soort, struct str publiek,
                        const struct toegang_vraag *vraag, int64_t *ret_huishouden, struct toegang **ret_toegang,
                        struct fault *fault) {
  struct toegang_vraag over_huishouden = *vraag;
  over_huishouden.over = OVER_HUISHOUDEN;
  if (!toegang_wegwijzer(tx, soort, publiek, ret_huishouden, fault)) return false;
  over_huishouden.huishouden = *ret_huishouden;
  return toegang_vragen(tx, actor, &over_huishouden, ret_toegang, fault);
}

bool toegang_wegwijzer_persoon(struct tx *tx, const struct actor *actor, struct str publiek, int64_t *ret_huishouden,
                               struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(
          tx, fault, &rows,
          "SELECT l.huishouden, r.wie FROM persoon q JOIN huishouden_lid l ON l.persoon = coalesce(q.samengevoegd_in, "
          "q.id) JOIN relatie r ON r.huishouden = l.huishouden WHERE q.publiek = $1 AND l.vanaf <= $2 AND "
          "l.tot >= $2 AND r.soort <> $3 AND r.vanaf <= $2 AND r.tot >= $2 ORDER BY l.vanaf, l.huishouden",
          A_TEXT(publiek), A_DAG(tx_vandaag(tx)), A_INT(RELATIE_SOORT_ZIJDE)))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    if (!toegang_is_van(actor, db_int(&rows, i, 1))) continue;
    *ret_huishouden = db_int(&rows, i, 0);
    return true;
  }
  return toegang_wegwijzer(tx, WEGWIJZER_PERSOON, publiek, ret_huishouden, fault);
}

bool relatie_inschrijven_zicht(struct tx *tx, int64_t wie, int64_t huishouden, int soort, dag_t vanaf, dag_t tot,
                               moment_t zicht, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT 1 FROM relatie WHERE wie = $1 AND huishouden = $2 AND soort = $3 AND vanaf <= $4 AND tot >= $5 "
                "AND zicht_vanaf <= $6",
                A_INT(wie), A_INT(huishouden), A_INT(soort), A_DAG(vanaf), A_DAG(tot), A_INT(zicht)))
    return false;
  if (rows.count) return true;
  return TX_EXEC(
      tx, fault, NULL,
      "INSERT INTO relatie (wie, huishouden, soort, vanaf, tot, zicht_vanaf) VALUES ($1, $2, $3, $4, $5, $6) "
      "ON CONFLICT (wie, huishouden, soort, vanaf) DO UPDATE SET tot = CASE WHEN excluded.tot > "
      "relatie.tot THEN excluded.tot ELSE relatie.tot END, zicht_vanaf = "
      "CASE WHEN excluded.zicht_vanaf < relatie.zicht_vanaf THEN excluded.zicht_vanaf ELSE "
      "relatie.zicht_vanaf END",
      A_INT(wie), A_INT(huishouden), A_INT(soort), A_DAG(vanaf), A_DAG(tot), A_INT(zicht));
}

bool relatie_inschrijven(struct tx *tx, int64_t wie, int64_t huishouden, int soort, dag_t vanaf, dag_t tot,
                         struct fault *fault) {
  return relatie_inschrijven_zicht(tx, wie, huishouden, soort, vanaf, tot, 0, fault);
}

bool relatie_meekomen(struct toegang *toegang, int64_t team, int64_t huishouden, dag_t vanaf, dag_t tot,
                      moment_t zicht_vanaf, struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, huishouden, fault) &&
         relatie_inschrijven_zicht(toegang->tx, team, huishouden, RELATIE_SOORT_TEAM, vanaf, tot, zicht_vanaf, fault);
}

bool relatie_uitschrijven(struct tx *tx, int64_t wie, int64_t huishouden, int soort, dag_t tot, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE relatie SET tot = $4 WHERE wie = $1 AND soort = $3 AND tot > $4 AND huishouden IN "
                 "(SELECT h.id FROM huishouden h WHERE h.id = $2 OR h.samengevoegd_in = $2)",
                 A_INT(wie), A_INT(huishouden), A_INT(soort), A_DAG(tot));
}

bool relatie_beginnen(struct toegang *toegang, int64_t wie, int64_t huishouden, int soort, dag_t vanaf, dag_t tot,
                      struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, huishouden, fault) &&
         relatie_inschrijven(toegang->tx, wie, huishouden, soort, vanaf, tot, fault) &&
         (soort != RELATIE_SOORT_EIGEN || relaties_na_werk(toegang->tx, wie, huishouden, fault));
}

bool relatie_eindigen(struct toegang *toegang, int64_t wie, int64_t huishouden, int soort, dag_t tot,
                      struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, huishouden, fault) &&
         relatie_uitschrijven(toegang->tx, wie, huishouden, soort, tot, fault) &&
         (soort != RELATIE_SOORT_EIGEN || relaties_na_werk(toegang->tx, wie, huishouden, fault));
}

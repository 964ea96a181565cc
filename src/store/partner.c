#include "store/partner.h"

#include "domain/persoon.h"
#include "inrichting/toegang.h"
#include "store/inrichting.h"

#include "intern.h"

/* --- organisations --- */

bool partner_organisatie_zoeken(struct tx *tx, struct str sleutel, struct str naam, struct team *ret_team,
                                struct fault *fault) {
  struct db_rows rows;
  *ret_team = (struct team){0};
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT t.id, t.naam FROM partner_organisatie o JOIN team t ON t.id = o.team "
                "WHERE ((o.organisatie = $1 AND $1 <> '') OR (t.naam = $2 AND $1 = '')) AND EXISTS (SELECT 1 FROM "
                "lidmaatschap l JOIN gebruiker g ON g.id = l.gebruiker AND g.actief = 1 AND g.wachtwoord <> '' "
                "WHERE l.team = t.id AND l.vanaf <= $3 AND l.tot >= $3)",
                A_TEXT(sleutel), A_TEXT(naam), A_DAG(tx_vandaag(tx))))
    return false;
  if (rows.count) *ret_team = (struct team){db_int(&rows, 0, 0), db_text(&rows, 0, 1), sleutel};
  return true;
}

static bool new_organisation(struct toegang *toegang, struct str sleutel, struct str naam, int64_t *ret_team,
                             struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT 1 FROM team WHERE naam = $1", A_TEXT(naam))) return false;
  if (rows.count) return fault_add(fault, "organisatie_naam", S("Zo heet een eigen team al. Kies een andere naam."));
  toegang_veld(toegang, "organisatie", (struct str){0}, naam);
  return deelnemer_maken(tx, S("team"), ret_team, fault) &&
         TX_EXEC(tx, fault, NULL, "INSERT INTO team (id, naam, sleutel) VALUES ($1, $2, '')", A_INT(*ret_team),
                 A_TEXT(naam)) &&
         TX_EXEC(tx, fault, NULL, "INSERT INTO partner_organisatie (team, organisatie) VALUES ($1, $2)",
                 A_INT(*ret_team), A_TEXT(sleutel));
}

bool partner_organisatie(struct toegang *toegang, struct str sleutel, struct str naam, int64_t *ret_team,
                         struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT t.id FROM partner_organisatie o JOIN team t ON t.id = o.team "
                "WHERE (o.organisatie = $1 AND $1 <> '') OR (t.naam = $2 AND $1 = '')",
                A_TEXT(sleutel), A_TEXT(naam)))
    return false;
  if (rows.count == 0) return new_organisation(toegang, sleutel, naam, ret_team, fault);
  *ret_team = db_int(&rows, 0, 0);
  return true;
}

bool partner_overeenkomst(struct tx *tx, const struct actor *actor, const struct partner_rij **ret_overeenkomst,
                          struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  dag_t vandaag = tx_vandaag(tx);
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT o.organisatie FROM partner_organisatie o JOIN lidmaatschap l ON l.team = o.team "
                "WHERE l.gebruiker = $1 AND l.vanaf <= $2 AND l.tot >= $2 AND o.organisatie <> ''",
                A_INT(actor->gebruiker), A_DAG(vandaag)))
    return false;
  *ret_overeenkomst = rows.count ? partner_op(inrichting, db_text(&rows, 0, 0), vandaag) : NULL;
  return true;
}

/* --- accounts --- */

#define PARTNER                                                                                                        \
  "g.id, t.id, g.publiek, g.naam, a.functie, g.inlognaam, o.organisatie, t.naam, g.actief, "                           \
  "CASE WHEN g.wachtwoord = '' THEN 0 ELSE 1 END, a.email"
#define PARTNER_VAN                                                                                                    \
  "gebruiker g JOIN partner_account a ON a.gebruiker = g.id JOIN lidmaatschap l ON l.gebruiker = g.id "                \
  "JOIN partner_organisatie o ON o.team = l.team JOIN team t ON t.id = o.team "

static struct partner partner_van(const struct db_rows *rows, size_t i, size_t from) {
  return (struct partner){.gebruiker = db_int(rows, i, from),
                          .team = db_int(rows, i, from + 1),
                          .publiek = db_text(rows, i, from + 2),
                          .naam = db_text(rows, i, from + 3),
                          .functie = db_text(rows, i, from + 4),
                          .inlognaam = db_text(rows, i, from + 5),
                          .organisatie = db_text(rows, i, from + 6),
                          .organisatie_naam = db_text(rows, i, from + 7),
                          .actief = db_int(rows, i, from + 8) != 0,
                          .eigen_wachtwoord = db_int(rows, i, from + 9) != 0,
                          .email = db_text(rows, i, from + 10)};
}

static bool new_account(struct toegang *toegang, const struct partner *p, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t id;
  toegang_veld(toegang, "partner", (struct str){0}, partner_tekst(tx->arena, p));
  return deelnemer_maken(tx, S("gebruiker"), &id, fault) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO gebruiker (id, publiek, inlognaam, naam, rol, wachtwoord, actief, versie) "
                 "VALUES ($1, $2, $3, $4, $5, '', 1, 1)",
                 A_INT(id), A_TEXT(p->publiek), A_TEXT(p->inlognaam), A_TEXT(p->naam), A_INT(ROL_PARTNER)) &&
         TX_EXEC(tx, fault, NULL, "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) VALUES ($1, $2, $3, $4)",
                 A_INT(id), A_INT(p->team), A_DAG(tx_vandaag(tx)), A_DAG(DAG_OPEN)) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO partner_account (gebruiker, functie, email, door, op) VALUES ($1, $2, $5, $3, $4)",
                 A_INT(id), A_TEXT(p->functie), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)), A_TEXT(p->email));
}

static bool find_account(struct toegang *toegang, struct str inlognaam, struct partner *ret_partner,
                         struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  *ret_partner = (struct partner){0};
  if (!TX_QUERY(tx, fault, &rows, "SELECT " PARTNER " FROM " PARTNER_VAN "WHERE g.inlognaam = $1", A_TEXT(inlognaam)))
    return false;
  if (rows.count) *ret_partner = partner_van(&rows, 0, 0);
  return true;
}

bool partner_openen(struct toegang *toegang, const struct partner *p, struct partner *ret_partner,
                    struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, 0, fault) ||
      !find_account(toegang, p->inlognaam, ret_partner, fault))
    return false;
  if (!ret_partner->gebruiker)
    return new_account(toegang, p, fault) && find_account(toegang, p->inlognaam, ret_partner, fault);
  if (ret_partner->team != p->team)
    return fault_add(fault, "inlognaam", S("Dit e-mailadres is al van iemand van een andere organisatie."));
  if (ret_partner->actief) return true;
  return fault_add(fault, "inlognaam", S("Dit account is uitgezet. Vraag de beheerder het weer aan te zetten."));
}

/* --- invitations --- */

#define UITNODIGING                                                                                                    \
  "u.id, u.publiek, u.huishouden, coalesce(p.samengevoegd_in, p.id), q.voornamen, q.voorletters, q.voorvoegsel, "      \
  "q.geslachtsnaam, d.naam, u.waarvoor, u.vanaf, u.tot, u.versie, " PARTNER
#define UITNODIGING_VAN                                                                                                \
  " FROM " PARTNER_VAN "JOIN partner_uitnodiging u ON u.gebruiker = g.id JOIN persoon p ON p.id = u.persoon "          \
  "JOIN persoon q ON q.id = coalesce(p.samengevoegd_in, p.id) JOIN gebruiker d ON d.id = u.door "

static struct partneruitnodiging uitnodiging_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, 4),
                        .voorletters = db_text(rows, i, 5),
                        .voorvoegsel = db_text(rows, i, 6),
                        .geslachtsnaam = db_text(rows, i, 7)};
  toegang_persoon(toegang, db_int(rows, i, 3));
  return (struct partneruitnodiging){.id = db_int(rows, i, 0),
                                     .publiek = db_text(rows, i, 1),
                                     .huishouden = db_int(rows, i, 2),
                                     .persoon = db_int(rows, i, 3),
                                     .persoon_naam = persoon_naam(toegang->tx->arena, &wie),
                                     .door_naam = db_text(rows, i, 8),
                                     .waarvoor = db_text(rows, i, 9),
                                     .vanaf = db_dag(rows, i, 10),
                                     .tot = db_dag(rows, i, 11),
                                     .versie = db_int(rows, i, 12),
                                     .wie = partner_van(rows, i, 13)};
}

static void all_of(struct toegang *toegang, const struct db_rows *rows, struct partneruitnodiging **ret_list,
                   size_t *ret_count) {
  struct partneruitnodiging *list = NEW_ARRAY(toegang->tx->arena, struct partneruitnodiging, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = uitnodiging_van(toegang, rows, i);
  *ret_list = list;
  *ret_count = rows->count;
}

/* The relation runs as long as one invitation does. */
static bool keep_relation(struct tx *tx, int64_t gebruiker, int64_t huishouden, struct fault *fault) {
  struct db_rows rows;
  dag_t vandaag = tx_vandaag(tx);
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT max(tot) FROM partner_uitnodiging WHERE gebruiker = $1 AND huishouden = $2 AND tot >= $3",
                A_INT(gebruiker), A_INT(huishouden), A_DAG(vandaag)) ||
      !relatie_uitschrijven(tx, gebruiker, huishouden, RELATIE_SOORT_UITGENODIGD, vandaag - 1, fault))
    return false;
  return db_null(&rows, 0, 0) ||
         relatie_inschrijven(tx, gebruiker, huishouden, RELATIE_SOORT_UITGENODIGD, vandaag, db_dag(&rows, 0, 0), fault);
}

bool partner_uitnodiging_bewaren(struct toegang *toegang, const struct partneruitnodiging *u, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, u->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE partner_uitnodiging SET tot = $4, waarvoor = $5, versie = versie + 1 WHERE gebruiker = $1 "
               "AND huishouden = $2 AND persoon = $3 AND tot >= $6",
               A_INT(u->wie.gebruiker), A_INT(u->huishouden), A_INT(u->persoon), A_DAG(u->tot), A_TEXT(u->waarvoor),
               A_DAG(vandaag)))
    return false;
  toegang_persoon(toegang, u->persoon);
  toegang_veld(toegang, "partner", (struct str){0}, partner_tekst(tx->arena, &u->wie));
  toegang_veld(toegang, "waarvoor", (struct str){0}, u->waarvoor);
  toegang_veld(toegang, "tot en met", (struct str){0}, dag_kort(tx->arena, u->tot));
  return (changes ||
          TX_EXEC(tx, fault, NULL,
                  "INSERT INTO partner_uitnodiging (publiek, gebruiker, huishouden, persoon, waarvoor, vanaf, tot, "
                  "door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
                  A_TEXT(u->publiek), A_INT(u->wie.gebruiker), A_INT(u->huishouden), A_INT(u->persoon),
                  A_TEXT(u->waarvoor), A_DAG(vandaag), A_DAG(u->tot), A_INT(toegang->actor->gebruiker),
                  A_INT(tx_nu(tx)))) &&
         keep_relation(tx, u->wie.gebruiker, u->huishouden, fault);
}

bool partner_uitnodiging_eindigen(struct toegang *toegang, const struct partneruitnodiging *u, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  dag_t vandaag = tx_vandaag(tx);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, u->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE partner_uitnodiging SET tot = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 AND tot > "
               "$3",
               A_INT(u->id), A_INT(u->versie), A_DAG(vandaag - 1)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Dit is net veranderd. Kijk eerst wat er nu staat."), "stale invitation");
  toegang_veld(toegang, "tot en met", dag_kort(tx->arena, u->tot), dag_kort(tx->arena, vandaag - 1));
  return keep_relation(tx, u->wie.gebruiker, u->huishouden, fault);
}

static bool read_one(struct toegang *toegang, const struct db_rows *rows, unsigned informatie,
                     struct partneruitnodiging *ret_uitnodiging, struct fault *fault) {
  if (rows->count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such invitation");
  if (!toegang_dekt(toegang, HANDELING_ZIEN, informatie, db_int(rows, 0, 2), fault)) return false;
  *ret_uitnodiging = uitnodiging_van(toegang, rows, 0);
  return true;
}

bool partner_uitnodiging_lezen(struct toegang *toegang, struct str publiek, struct partneruitnodiging *ret_uitnodiging,
                               struct fault *fault) {
  struct db_rows rows;
  return TX_QUERY(toegang->tx, fault, &rows, "SELECT " UITNODIGING UITNODIGING_VAN "WHERE u.publiek = $1",
                  A_TEXT(publiek)) &&
         read_one(toegang, &rows, INFO_TOESTEMMING, ret_uitnodiging, fault);
}

bool partner_uitnodigingen_lezen(struct toegang *toegang, int64_t huishouden,
                                 struct partneruitnodiging **ret_uitnodigingen, size_t *ret_aantal,
                                 struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " UITNODIGING UITNODIGING_VAN "WHERE u.huishouden IN (SELECT h.id FROM huishouden h WHERE "
                "h.id = $1 OR h.samengevoegd_in = $1) ORDER BY CASE WHEN u.tot >= $2 THEN 0 ELSE 1 END, u.id DESC "
                "LIMIT $3",
                A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(PARTNER_LIJST)))
    return false;
  all_of(toegang, &rows, ret_uitnodigingen, ret_aantal);
  return true;
}

bool partners_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct partner **ret_partners,
                             size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PLAN, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " PARTNER " FROM " PARTNER_VAN "WHERE g.actief = 1 AND EXISTS (SELECT 1 FROM "
                "partner_uitnodiging u WHERE u.gebruiker = g.id AND u.huishouden = $1 AND u.vanaf <= $2 AND u.tot >= "
                "$2) ORDER BY g.naam, g.id LIMIT $3",
                A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(PARTNER_LIJST)))
    return false;
  struct partner *list = NEW_ARRAY(tx->arena, struct partner, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = partner_van(&rows, i, 0);
  *ret_partners = list;
  *ret_aantal = rows.count;
  return true;
}

/* --- what they tell --- */

bool partner_berichten_lezen(struct toegang *toegang, int64_t huishouden, struct partnerbericht **ret_berichten,
                             size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT b.id, b.publiek, b.stand, b.tekst, b.op, b.gezien_op, coalesce(f.wat, ''), " PARTNER
                " FROM " PARTNER_VAN "JOIN partner_uitnodiging u ON u.gebruiker = g.id JOIN partner_bericht b "
                "ON b.uitnodiging = u.id LEFT JOIN plan_afspraak f ON f.id = b.afspraak WHERE u.huishouden IN (SELECT "
                "h.id FROM huishouden h WHERE h.id = $1 OR h.samengevoegd_in = $1) ORDER BY CASE WHEN b.gezien_op IS "
                "NULL THEN 0 ELSE 1 END, b.id DESC LIMIT $2",
                A_INT(huishouden), A_INT(PARTNER_LIJST)))
    return false;
  struct partnerbericht *list = NEW_ARRAY(tx->arena, struct partnerbericht, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct partner wie = partner_van(&rows, i, 7);
    list[i] = (struct partnerbericht){.id = db_int(&rows, i, 0),
                                      .publiek = db_text(&rows, i, 1),
                                      .stand = (enum plan_stand)db_int(&rows, i, 2),
                                      .tekst = db_text(&rows, i, 3),
                                      .op = db_int(&rows, i, 4),
                                      .gezien_op = db_int(&rows, i, 5),
                                      .afspraak = db_text(&rows, i, 6),
                                      .wie = partner_tekst(tx->arena, &wie)};
  }
  *ret_berichten = list;
  *ret_aantal = rows.count;
  return true;
}

bool partner_bericht_gezien(struct toegang *toegang, int64_t huishouden, struct str publiek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_TOESTEMMING, huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE partner_bericht SET gezien_op = $3, gezien_door = $4 WHERE publiek = $1 AND gezien_op IS NULL "
               "AND uitnodiging IN (SELECT u.id FROM partner_uitnodiging u JOIN huishouden h ON h.id = u.huishouden "
               "WHERE h.id = $2 OR h.samengevoegd_in = $2)",
               A_TEXT(publiek), A_INT(huishouden), A_INT(tx_nu(tx)), A_INT(toegang->actor->gebruiker)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Een collega was u voor. Kijk wat er nu staat."), "seen already");
  toegang_veld(toegang, "bericht van partner", S("nieuw"), S("gezien"));
  return true;
}

/* --- the partner himself --- */

bool partner_zelf(struct toegang *toegang, struct partner *ret_partner, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " PARTNER " FROM " PARTNER_VAN "WHERE g.id = $1",
                A_INT(toegang->actor->gebruiker)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit account bestaat niet meer."), "no such partner");
  *ret_partner = partner_van(&rows, 0, 0);
  return true;
}

bool partner_ingebracht(struct toegang *toegang, struct partner_ingebracht **ret_ingebracht, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT w.id, w.voornamen, w.achternaam, w.ontvangen, w.stand FROM webvraag w WHERE w.partner = $1 "
                "ORDER BY w.id DESC LIMIT $2",
                A_INT(toegang->actor->gebruiker), A_INT(PARTNER_LIJST)))
    return false;
  struct partner_ingebracht *list = NEW_ARRAY(tx->arena, struct partner_ingebracht, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct partner_ingebracht){
        .nummer = webvraag_nummer(tx->arena, db_int(&rows, i, 0)),
        .naam = str_format(tx->arena, "%.*s %.*s", STR_ARG(db_text(&rows, i, 1)), STR_ARG(db_text(&rows, i, 2))),
        .op = db_dag(&rows, i, 3),
        .stand = (enum webvraag_stand)db_int(&rows, i, 4)};
  *ret_ingebracht = list;
  *ret_aantal = rows.count;
  return true;
}

#define VAN_MIJ "u.gebruiker = $1 AND u.vanaf <= $2 AND u.tot >= $2 "

bool partner_mijn(struct toegang *toegang, struct partneruitnodiging **ret_uitnodigingen, size_t *ret_aantal,
                  struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " UITNODIGING UITNODIGING_VAN "WHERE " VAN_MIJ "ORDER BY u.id DESC LIMIT $3",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(PARTNER_LIJST)))
    return false;
  all_of(toegang, &rows, ret_uitnodigingen, ret_aantal);
  return true;
}

bool partner_mijn_lezen(struct toegang *toegang, struct str publiek, struct partneruitnodiging *ret_uitnodiging,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT " UITNODIGING UITNODIGING_VAN "WHERE " VAN_MIJ "AND u.publiek = $3",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault); /* of another partner, or over */
  return read_one(toegang, &rows, INFO_GEDEELD, ret_uitnodiging, fault);
}

bool partner_contact(struct toegang *toegang, int64_t huishouden, struct str *ret_namen, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  struct buf namen;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT DISTINCT g.naam FROM relatie r JOIN gebruiker g ON g.id = r.wie AND g.actief = 1 "
                "WHERE r.huishouden = $1 AND r.soort = $2 AND r.vanaf <= $3 AND r.tot >= $3 ORDER BY g.naam LIMIT 10",
                A_INT(huishouden), A_INT(RELATIE_SOORT_EIGEN), A_DAG(tx_vandaag(tx))))
    return false;
  buf_init(&namen, tx->arena, 4096);
  for (size_t i = 0; i < rows.count; i++) buf_format(&namen, "%s%.*s", i ? ", " : "", STR_ARG(db_text(&rows, i, 0)));
  *ret_namen = buf_str(&namen);
  return true;
}

bool partner_afspraken(struct toegang *toegang, int64_t huishouden, struct plan_afspraak **ret_afspraken,
                       size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_GEDEELD, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT a.id, a.publiek, a.wat, a.voor, a.stand, a.stand_op, a.reden, a.versie FROM plan_afspraak a "
                "JOIN plan l ON l.id = a.plan AND l.geeindigd_op IS NULL JOIN casus c ON c.id = l.casus "
                "AND c.huishouden = $1 WHERE a.gebruiker = $2 AND a.weg = 0 AND EXISTS (SELECT 1 FROM plan_versie v "
                "WHERE v.plan = l.id) ORDER BY a.stand, a.voor NULLS LAST, a.id LIMIT $3",
                A_INT(huishouden), A_INT(toegang->actor->gebruiker), A_INT(PARTNER_LIJST)))
    return false;
  struct plan_afspraak *list = NEW_ARRAY(tx->arena, struct plan_afspraak, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct plan_afspraak){.id = db_int(&rows, i, 0),
                                     .publiek = db_text(&rows, i, 1),
                                     .soort = WIE_PARTNER,
                                     .wie = toegang->actor->gebruiker,
                                     .wat = db_text(&rows, i, 2),
                                     .voor = db_dag(&rows, i, 3),
                                     .stand = (enum plan_stand)db_int(&rows, i, 4),
                                     .stand_op = db_dag(&rows, i, 5),
                                     .reden = db_text(&rows, i, 6),
                                     .versie = db_int(&rows, i, 7)};
  *ret_afspraken = list;
  *ret_aantal = rows.count;
  return true;
}

static bool set_stand(struct toegang *toegang, const struct plan_afspraak *afspraak,
                      const struct partnerbericht *bericht, struct fault *fault) {
  static const struct str namen[] = {
      [STAND_OPEN] = S_INIT("open"), [STAND_GEDAAN] = S_INIT("gedaan"), [STAND_NIET] = S_INIT("niet gelukt")};
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE plan_afspraak SET stand = $4, stand_op = $5, reden = $6, versie = versie + 1 WHERE id = $1 "
               "AND versie = $2 AND gebruiker = $3 AND weg = 0",
               A_INT(afspraak->id), A_INT(afspraak->versie), A_INT(toegang->actor->gebruiker), A_INT(bericht->stand),
               A_DAG(bericht->stand == STAND_OPEN ? DAG_GEEN : tx_vandaag(tx)),
               A_TEXT(bericht->stand == STAND_NIET ? bericht->tekst : S(""))))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Deze afspraak is net veranderd. Kijk eerst wat er nu staat."),
                     "stale promise");
  toegang_veld(toegang, "afspraak", namen[afspraak->stand], namen[bericht->stand]);
  return true;
}

bool partner_bericht_bewaren(struct toegang *toegang, const struct partneruitnodiging *u,
                             const struct plan_afspraak *afspraak, const struct partnerbericht *bericht,
                             struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_GEDEELD, u->huishouden, fault) ||
      (afspraak && !set_stand(toegang, afspraak, bericht, fault)))
    return false;
  toegang_persoon(toegang, u->persoon);
  if (bericht->tekst.len) toegang_veld(toegang, "bericht", (struct str){0}, bericht->tekst);
  return TX_EXEC(tx, fault, NULL,
                 "INSERT INTO partner_bericht (publiek, uitnodiging, afspraak, stand, tekst, op) "
                 "VALUES ($1, $2, $3, $4, $5, $6)",
                 A_TEXT(bericht->publiek), A_INT(u->id), A_INT_OF(afspraak ? afspraak->id : 0, !afspraak),
                 A_INT(bericht->stand), A_TEXT(bericht->tekst), A_INT(tx_nu(tx)));
}

/* --- his password --- */

bool partner_wachtwoord(struct tx *tx, int64_t account, struct str wachtwoord_hash, struct fault *fault) {
  return TX_EXEC(tx, fault, NULL,
                 "UPDATE gebruiker SET wachtwoord = $2, versie = versie + 1 WHERE id = $1 AND rol = $3", A_INT(account),
                 A_TEXT(wachtwoord_hash), A_INT(ROL_PARTNER));
}

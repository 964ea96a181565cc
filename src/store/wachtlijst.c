#include "store/wachtlijst.h"

#include "inrichting/kaart.h"
#include "store/inrichting.h"

#include "zicht.h"

#define WIE(toegang) A_INT((toegang)->actor->gebruiker), A_DAG(tx_vandaag((toegang)->tx)), A_INT((toegang)->relaties)

/* Of contactverslagen only those that the team may read are counted (relatie.zicht_vanaf). */
#define REGEL                                                                                                          \
  "SELECT v.id, v.publiek, m.id, m.publiek, h.publiek, substr(m.woorden, 1, 160), v.sinds, w.laatste_dag, "            \
  "v.prioriteit, v.reden, v.met_twee, g.id, g.publiek, g.naam, v.aanbod, v.overbrugging, "                             \
  "(SELECT min(k.dag) FROM wachtcontact k WHERE k.wachtlijst = v.id AND k.gedaan_op IS NULL), "                        \
  "(SELECT max(k.gedaan_op) FROM wachtcontact k WHERE k.wachtlijst = v.id), "                                          \
  "(SELECT count(*) FROM melding n WHERE n.huishouden = m.huishouden AND n.id <> m.id AND n.opgenomen_op >= v.op), "   \
  "(SELECT count(*) FROM notitie n WHERE n.huishouden = m.huishouden AND n.geschreven_op >= v.op "                     \
  "AND n.ingetrokken_op IS NULL AND n.gezondheid = 0 AND EXISTS (SELECT 1 FROM relatie z WHERE z.huishouden = "        \
  "m.huishouden "                                                                                                      \
  "AND z.wie = m.team AND z.zicht_vanaf <= n.geschreven_op)), "                                                        \
  "(SELECT count(*) FROM registerbericht b JOIN huishouden_lid x ON x.persoon = b.persoon "                            \
  "WHERE x.huishouden = m.huishouden AND x.vanaf <= $2 AND x.tot >= $2 AND b.op >= v.op), v.einde, "                   \
  "v.versie, " ZICHT_NAAM                                                                                              \
  " FROM wachtlijst v JOIN melding m ON m.id = v.melding JOIN huishouden h ON h.id = m.huishouden "                    \
  "JOIN persoon p ON p.id = m.persoon LEFT JOIN afgeleid_werk w ON w.melding = m.id "                                  \
  "LEFT JOIN gebruiker g ON g.id = v.contact "

static struct wachtregel regel_van(struct toegang *toegang, const struct inrichting *inrichting,
                                   const struct db_rows *rows, size_t i) {
  dag_t laatste = db_dag(rows, i, 7);
  struct wachtregel regel = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .melding_id = db_int(rows, i, 2),
      .melding = db_text(rows, i, 3),
      .huishouden = db_text(rows, i, 4),
      .woorden = db_text(rows, i, 5),
      .sinds = db_dag(rows, i, 6),
      .laatste_dag = laatste == DAG_OPEN ? DAG_GEEN : laatste,
      .prioriteit = (enum prioriteit)db_int(rows, i, 8),
      .reden = db_text(rows, i, 9),
      .met_twee = db_int(rows, i, 10) != 0,
      .contact = {db_int(rows, i, 11), db_text(rows, i, 12), db_text(rows, i, 13)},
      .aanbod = db_text(rows, i, 14),
      .overbrugging = db_text(rows, i, 15),
      .volgend_contact = db_dag(rows, i, 16),
      .laatste_contact = db_dag(rows, i, 17),
      .nieuwe_meldingen = db_int(rows, i, 18),
      .nieuwe_notities = db_int(rows, i, 19),
      .nieuwe_berichten = db_int(rows, i, 20),
      .einde = (enum wacht_einde)db_int(rows, i, 21),
      .versie = db_int(rows, i, 22),
      .naam = zicht_naam(toegang, rows, i, 23),
  };
  const struct aanbod_rij *aanbod = inrichting_op(inrichting, TABEL_AANBOD, regel.aanbod, regel.sinds);
  regel.aanbod_naam = aanbod ? aanbod->naam : regel.aanbod;
  return regel;
}

bool wachtlijst_van_team(struct toegang *toegang, int64_t team, struct wachtregel **ret_regels, size_t *ret_aantal,
                         struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_CASUS, 0, fault) ||
      !toegang_van_actor(toegang, team, fault) || !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, REGEL "WHERE m.team = $4 AND v.einde = 0 AND " ZICHT "LIMIT 300",
                WIE(toegang), A_INT(team)))
    return false;
  struct wachtregel *regels = NEW_ARRAY(toegang->tx->arena, struct wachtregel, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) regels[i] = regel_van(toegang, inrichting, &rows, i);
  wachtlijst_sorteren(regels, rows.count);
  *ret_regels = regels;
  *ret_aantal = rows.count;
  return true;
}

bool wachtregel_lezen(struct toegang *toegang, struct str publiek, struct wachtregel *ret_regel, struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING | INFO_CASUS, 0, fault) ||
      !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, REGEL "WHERE v.publiek = $1 AND m.huishouden = $3", A_TEXT(publiek),
                A_DAG(tx_vandaag(toegang->tx)), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit staat niet op de wachtlijst."), "no such line");
  *ret_regel = regel_van(toegang, inrichting, &rows, 0);
  return true;
}

bool wachtregel_van_melding(struct toegang *toegang, int64_t melding, struct wachtregel *ret_regel,
                            struct fault *fault) {
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING | INFO_CASUS, 0, fault) ||
      !inrichting_geldend(toegang->tx, &inrichting, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, REGEL "WHERE v.melding = $1 AND v.einde = 0", A_INT(melding),
                A_DAG(tx_vandaag(toegang->tx))))
    return false;
  *ret_regel = rows.count ? regel_van(toegang, inrichting, &rows, 0) : (struct wachtregel){.melding_id = melding};
  return true;
}

bool wachtlijst_zetten(struct toegang *toegang, const struct wachtregel *regel, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING | INFO_CASUS, 0, fault)) return false;
  if (!TX_EXEC(
          tx, fault, NULL,
          "INSERT INTO wachtlijst (publiek, melding, sinds, reden, prioriteit, met_twee, contact, aanbod, "
          "overbrugging, op, einde, einde_reden, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, '', 1)",
          A_TEXT(regel->publiek), A_INT(regel->melding_id), A_DAG(tx_vandaag(tx)), A_TEXT(regel->reden),
          A_INT(regel->prioriteit), A_INT(regel->met_twee), A_INT_OF(regel->contact.id, regel->contact.id == 0),
          A_TEXT(regel->aanbod), A_TEXT(regel->overbrugging), A_INT(tx_nu(tx)))) {
    if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
    return false;
  }
  toegang_veld(toegang, "wachtlijst", (struct str){0}, regel->reden);
  toegang_veld(toegang, "prioriteit", (struct str){0}, keuze_label(prioriteiten, (int)regel->prioriteit));
  return true;
}

bool wachtlijst_wijzigen(struct toegang *toegang, const struct wachtregel *was, const struct wachtregel *wordt,
                         struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING | INFO_CASUS, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE wachtlijst SET reden = $3, prioriteit = $4, met_twee = $5, contact = $6, aanbod = $7, "
               "overbrugging = $8, versie = versie + 1 WHERE id = $1 AND versie = $2 AND einde = 0",
               A_INT(was->id), A_INT(was->versie), A_TEXT(wordt->reden), A_INT(wordt->prioriteit),
               A_INT(wordt->met_twee), A_INT_OF(wordt->contact.id, wordt->contact.id == 0), A_TEXT(wordt->aanbod),
               A_TEXT(wordt->overbrugging)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale waiting line");
  toegang_veld(toegang, "waarom het wacht", was->reden, wordt->reden);
  toegang_veld(toegang, "prioriteit", keuze_label(prioriteiten, (int)was->prioriteit),
               keuze_label(prioriteiten, (int)wordt->prioriteit));
  toegang_veld(toegang, "overbrugging", was->overbrugging, wordt->overbrugging);
  return true;
}

bool wachtlijst_beeindigen(struct toegang *toegang, int64_t melding, enum wacht_einde einde, struct str reden,
                           struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE wachtlijst SET einde = $2, einde_op = $3, einde_reden = $4, versie = versie + 1 "
               "WHERE melding = $1 AND einde = 0",
               A_INT(melding), A_INT(einde), A_DAG(tx_vandaag(tx)), A_TEXT(reden)))
    return false;
  if (changes) toegang_veld(toegang, "wachtlijst", S("wacht"), keuze_label(wacht_eindes, (int)einde));
  if (changes && reden.len) toegang_veld(toegang, "reden", (struct str){0}, reden);
  return true;
}

bool wachtcontacten_lezen(struct toegang *toegang, const struct wachtregel *regel, struct wachtcontact **ret_contacten,
                          size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING | INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT k.publiek, k.dag, k.gedaan_op, g.naam, k.tekst FROM wachtcontact k LEFT JOIN gebruiker g "
                "ON g.id = k.gedaan_door WHERE k.wachtlijst = $1 ORDER BY k.dag, k.id LIMIT 200",
                A_INT(regel->id)))
    return false;
  struct wachtcontact *list = NEW_ARRAY(toegang->tx->arena, struct wachtcontact, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    list[i] = (struct wachtcontact){.publiek = db_text(&rows, i, 0),
                                    .dag = db_dag(&rows, i, 1),
                                    .gedaan_op = db_dag(&rows, i, 2),
                                    .gedaan_door = db_text(&rows, i, 3),
                                    .tekst = db_text(&rows, i, 4)};
  *ret_contacten = list;
  *ret_aantal = rows.count;
  return true;
}

bool wachtcontact_plannen(struct toegang *toegang, const struct wachtregel *regel, struct str publiek, dag_t dag,
                          struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING | INFO_CASUS, 0, fault)) return false;
  toegang_veld(toegang, "contact gepland", (struct str){0}, dag_iso(toegang->tx->arena, dag));
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO wachtcontact (publiek, wachtlijst, dag, tekst) VALUES ($1, $2, $3, '')", A_TEXT(publiek),
                 A_INT(regel->id), A_DAG(dag));
}

bool wachtcontact_doen(struct toegang *toegang, const struct wachtregel *regel, struct str publiek, struct str tekst,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING | INFO_CASUS, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE wachtcontact SET gedaan_op = $3, gedaan_door = $4, tekst = $5 WHERE publiek = $1 "
               "AND wachtlijst = $2 AND gedaan_op IS NULL",
               A_TEXT(publiek), A_INT(regel->id), A_DAG(tx_vandaag(tx)), A_INT(toegang->actor->gebruiker),
               A_TEXT(tekst)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Dit contact is er al geweest. Kijk wat er nu staat."), "contact was done");
  toegang_veld(toegang, "contact gedaan", (struct str){0}, tekst);
  return true;
}

#include "store/netwerk.h"

#include "domain/persoon.h"

#include "intern.h"
#include "voorhanden.h"

#define NETWERK                                                                                                        \
  "SELECT n.id, n.publiek, n.persoon, p.publiek, n.naam, n.telefoon, n.organisatie, n.band, n.mantelzorger, n.doet, "  \
  "n.sterkte, n.vanaf, n.tot, n.versie, p.voornamen, p.voorletters, p.voorvoegsel, p.geslachtsnaam, p.overleden "      \
  "FROM netwerk n LEFT JOIN persoon p ON p.id = n.persoon "

static struct netwerklid lid_van(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  struct netwerklid lid = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .persoon = db_int(rows, i, 2),
      .persoon_publiek = db_text(rows, i, 3),
      .naam = db_text(rows, i, 4),
      .telefoon = db_text(rows, i, 5),
      .organisatie = db_text(rows, i, 6),
      .band = (enum band)db_int(rows, i, 7),
      .mantelzorger = db_int(rows, i, 8) != 0,
      .doet = db_text(rows, i, 9),
      .sterkte = (enum bandsterkte)db_int(rows, i, 10),
      .vanaf = db_dag(rows, i, 11),
      .tot = db_dag(rows, i, 12),
      .versie = db_int(rows, i, 13),
  };
  if (!lid.persoon) return lid;
  struct persoon wie = {.voornamen = db_text(rows, i, 14),
                        .voorletters = db_text(rows, i, 15),
                        .voorvoegsel = db_text(rows, i, 16),
                        .geslachtsnaam = db_text(rows, i, 17)};
  lid.naam = persoon_naam(toegang->tx->arena, &wie);
  lid.overleden = db_int(rows, i, 18) != DEELDATUM_GEEN;
  toegang_persoon(toegang, lid.persoon);
  return lid;
}

bool netwerk_van_huishouden(struct toegang *toegang, int64_t huishouden, struct netwerklid **ret_leden,
                            size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_NETWERK, huishouden, fault)) return false;
  if (!TX_QUERY_ALS(toegang, VOORHANDEN_NETWERK, fault, &rows,
                    NETWERK "WHERE n.huishouden = $1 ORDER BY CASE WHEN n.tot >= $2 THEN 0 ELSE 1 END, n.band, n.id "
                            "LIMIT $3",
                    A_INT(huishouden), A_DAG(tx_vandaag(tx)), A_INT(NETWERK_MAX)))
    return false;
  struct netwerklid *leden = NEW_ARRAY(tx->arena, struct netwerklid, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) leden[i] = lid_van(toegang, &rows, i);
  *ret_leden = leden;
  *ret_aantal = rows.count;
  return true;
}

bool netwerklid_lezen(struct toegang *toegang, struct str publiek, struct netwerklid *ret_lid, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_NETWERK, 0, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows, NETWERK "WHERE n.publiek = $1 AND n.huishouden = $2", A_TEXT(publiek),
                A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze persoon staat niet in dit netwerk."), "no such tie");
  *ret_lid = lid_van(toegang, &rows, 0);
  return true;
}

/* What a form can change, as the logboek has it. */
static void note_changes(struct toegang *toegang, const struct netwerklid *was, const struct netwerklid *wordt) {
  struct arena *arena = toegang->tx->arena;
  const struct {
    const char *veld;
    struct str oud, nieuw;
  } velden[] = {
      {"naam", was->naam, wordt->naam},
      {"telefoon", was->telefoon, wordt->telefoon},
      {"organisatie", was->organisatie, wordt->organisatie},
      {"band", keuze_label(banden, (int)was->band), keuze_label(banden, (int)wordt->band)},
      {"mantelzorger", was->mantelzorger ? S("ja") : S(""), wordt->mantelzorger ? S("ja") : S("")},
      {"doet", was->doet, wordt->doet},
      {"sterkte", keuze_label(bandsterkten, (int)was->sterkte), keuze_label(bandsterkten, (int)wordt->sterkte)},
      {"vanaf", dag_iso(arena, was->vanaf), dag_iso(arena, wordt->vanaf)},
      {"tot", dag_iso(arena, was->tot), dag_iso(arena, wordt->tot)},
  };
  for (size_t i = 0; i < sizeof velden / sizeof *velden; i++)
    if (!str_eq(velden[i].oud, velden[i].nieuw)) toegang_veld(toegang, velden[i].veld, velden[i].oud, velden[i].nieuw);
  if (wordt->persoon) toegang_persoon(toegang, wordt->persoon);
}

bool netwerklid_bewaren(struct toegang *toegang, int64_t huishouden, const struct netwerklid *lid,
                        struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_NETWERK, huishouden, fault)) return false;
  note_changes(toegang, &(struct netwerklid){.vanaf = DAG_GEEN, .tot = DAG_OPEN}, lid);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO netwerk (publiek, huishouden, persoon, naam, telefoon, organisatie, band, mantelzorger, "
                 "doet, sterkte, vanaf, tot, door, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
                 A_TEXT(lid->publiek), A_INT(huishouden), A_INT_OF(lid->persoon, lid->persoon == 0),
                 A_TEXT(lid->persoon ? (struct str){0} : lid->naam), A_TEXT(lid->telefoon), A_TEXT(lid->organisatie),
                 A_INT(lid->band), A_INT(lid->mantelzorger), A_TEXT(lid->doet), A_INT(lid->sterkte), A_DAG(lid->vanaf),
                 A_DAG(lid->tot), A_INT(toegang->actor->gebruiker));
}

bool netwerklid_wijzigen(struct toegang *toegang, int64_t huishouden, const struct netwerklid *was,
                         const struct netwerklid *wordt, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_NETWERK, huishouden, fault)) return false;
  if (!TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE netwerk SET persoon = $4, naam = $5, telefoon = $6, organisatie = $7, band = $8, "
               "mantelzorger = $9, doet = $10, sterkte = $11, vanaf = $12, tot = $13, door = $14, versie = versie + 1 "
               "WHERE id = $1 AND huishouden = $2 AND versie = $3",
               A_INT(was->id), A_INT(huishouden), A_INT(was->versie), A_INT_OF(wordt->persoon, wordt->persoon == 0),
               A_TEXT(wordt->persoon ? (struct str){0} : wordt->naam), A_TEXT(wordt->telefoon),
               A_TEXT(wordt->organisatie), A_INT(wordt->band), A_INT(wordt->mantelzorger), A_TEXT(wordt->doet),
               A_INT(wordt->sterkte), A_DAG(wordt->vanaf), A_DAG(wordt->tot), A_INT(toegang->actor->gebruiker)))
    return false;
  note_changes(toegang, was, wordt);
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale tie");
}

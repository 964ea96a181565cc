#include "store/overleg.h"

#include "relatie.h"
#include "zicht.h"

#define WIE(toegang) A_INT((toegang)->actor->gebruiker), A_DAG(tx_vandaag((toegang)->tx)), A_INT((toegang)->relaties)

static dag_t day_or_none(int64_t dag) {
  return dag == DAG_OPEN ? DAG_GEEN : (dag_t)dag;
}

/* $4 the team, $5 the meeting. */
#define OPEN_MELDINGEN                                                                                                 \
  "SELECT m.id, m.publiek, h.publiek, w.laatste_dag, substr(m.woorden, 1, 160), b.naam, " ZICHT_NAAM                   \
  " FROM afgeleid_werk w JOIN melding m ON m.id = w.melding JOIN huishouden h ON h.id = m.huishouden "                 \
  "JOIN persoon p ON p.id = m.persoon LEFT JOIN gebruiker b ON b.id = m.behandelaar WHERE w.team = $4 "                \
  "AND NOT EXISTS (SELECT 1 FROM overleg_punt u WHERE u.melding = m.id AND (u.besproken = 1 OR u.overleg = $5)) "      \
  "AND " ZICHT "ORDER BY w.laatste_dag, m.id LIMIT 300"
_Static_assert(AGENDA_MAX == 300, "the literal in OPEN_MELDINGEN");

#define PUNT                                                                                                           \
  "SELECT u.id, u.publiek, u.melding, m.publiek, c.publiek, h.publiek, coalesce(substr(m.woorden, 1, 160), u.vraag), " \
  "i.naam, w.laatste_dag, b.naam, u.uitkomst, e.id, e.publiek, e.naam, t.id, t.publiek, t.naam, u.prioriteit, "        \
  "u.afspraak, u.klaar, u.versie, u.casus, " ZICHT_NAAM                                                                \
  " FROM overleg_punt u JOIN gebruiker i ON i.id = u.door LEFT JOIN melding m ON m.id = u.melding "                    \
  "LEFT JOIN afgeleid_werk w ON w.melding = m.id LEFT JOIN gebruiker b ON b.id = m.behandelaar "                       \
  "LEFT JOIN casus c ON c.id = u.casus LEFT JOIN huishouden h ON h.id = coalesce(m.huishouden, c.huishouden) "         \
  "LEFT JOIN gebruiker e ON e.id = u.eigenaar LEFT JOIN gebruiker t ON t.id = u.tweede "                               \
  "LEFT JOIN persoon p ON p.id = coalesce(m.persoon, (SELECT min(x.persoon) FROM huishouden_lid x "                    \
  "WHERE x.huishouden = h.id AND x.vanaf <= $2 AND x.tot >= $2)) "

static struct agendapunt open_item(struct toegang *toegang, const struct db_rows *rows, size_t i, bool kort) {
  struct agendapunt punt = {
      .melding_id = db_int(rows, i, 0), .melding = db_text(rows, i, 1), .laatste_dag = day_or_none(db_int(rows, i, 3))};
  if (kort) return punt;
  punt.huishouden = db_text(rows, i, 2);
  punt.vraag = db_text(rows, i, 4);
  punt.behandelaar = db_text(rows, i, 5);
  punt.naam = zicht_naam(toegang, rows, i, 6);
  return punt;
}

static struct agendapunt item_of(struct toegang *toegang, const struct db_rows *rows, size_t i, bool kort) {
  struct agendapunt punt = {.id = db_int(rows, i, 0),
                            .publiek = db_text(rows, i, 1),
                            .melding_id = db_int(rows, i, 2),
                            .melding = db_text(rows, i, 3),
                            .casus = db_text(rows, i, 4),
                            .casus_id = db_int(rows, i, 21),
                            .klaar = db_int(rows, i, 19) != 0,
                            .versie = db_int(rows, i, 20)};
  if (kort) return punt;
  punt.huishouden = db_text(rows, i, 5);
  punt.vraag = db_text(rows, i, 6);
  punt.ingebracht_door = db_text(rows, i, 7);
  punt.laatste_dag = db_null(rows, i, 8) ? DAG_GEEN : day_or_none(db_int(rows, i, 8));
  punt.behandelaar = db_text(rows, i, 9);
  punt.uitkomst = (enum overleg_uitkomst)db_int(rows, i, 10);
  punt.eigenaar = (struct medewerker){db_int(rows, i, 11), db_text(rows, i, 12), db_text(rows, i, 13)};
  punt.tweede = (struct medewerker){db_int(rows, i, 14), db_text(rows, i, 15), db_text(rows, i, 16)};
  punt.prioriteit = (enum prioriteit)db_int(rows, i, 17);
  punt.afspraak = db_text(rows, i, 18);
  punt.naam = zicht_naam(toegang, rows, i, 22);
  return punt;
}

bool overleg_agenda(struct toegang *toegang, const struct overleg *overleg, bool kort, struct agendapunt **ret_punten,
                    size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows open = {0}, rows;
  size_t count = 0;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_CASUS, 0, fault)) return false;
  if (overleg->meldingen && overleg->gesloten_op == DAG_GEEN &&
      !TX_QUERY(tx, fault, &open, OPEN_MELDINGEN, WIE(toegang), A_INT(overleg->team), A_INT(overleg->id)))
    return false;
  if (!TX_QUERY(tx, fault, &rows, PUNT "WHERE u.overleg = $4 AND (h.id IS NULL OR " ZICHT ") ORDER BY u.id",
                WIE(toegang), A_INT(overleg->id)))
    return false;
  struct agendapunt *punten = NEW_ARRAY(tx->arena, struct agendapunt, open.count + rows.count + 1);
  for (size_t i = 0; i < open.count; i++) punten[count++] = open_item(toegang, &open, i, kort);
  for (int done = 0; done < 2; done++)
    for (size_t i = 0; i < rows.count; i++)
      if ((db_int(&rows, i, 19) != 0) == (done == 1)) punten[count++] = item_of(toegang, &rows, i, kort);
  *ret_punten = punten;
  *ret_aantal = count;
  return true;
}

bool overleg_punt_van_melding(struct toegang *toegang, int64_t overleg, int64_t melding, struct agendapunt *ret_punt,
                              struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, PUNT "WHERE u.overleg = $1 AND u.melding = $3", A_INT(overleg),
                A_DAG(tx_vandaag(toegang->tx)), A_INT(melding)))
    return false;
  *ret_punt = rows.count ? item_of(toegang, &rows, 0, false) : (struct agendapunt){.melding_id = melding};
  return true;
}

bool overleg_punt_lezen(struct toegang *toegang, int64_t overleg, struct str publiek, struct agendapunt *ret_punt,
                        struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                PUNT "WHERE u.overleg = $4 AND u.publiek = $5 AND (h.id IS NULL OR " ZICHT ")", WIE(toegang),
                A_INT(overleg), A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit punt staat niet op de agenda."), "no such item");
  *ret_punt = item_of(toegang, &rows, 0, false);
  return true;
}

bool overleg_punt_toevoegen(struct toegang *toegang, const struct overleg *overleg, const struct agendapunt *punt,
                            struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, NULL,
               "INSERT INTO overleg_punt (publiek, overleg, casus, vraag, door, uitkomst, prioriteit, afspraak, klaar, "
               "besproken, op, versie) VALUES ($1, $2, $3, $4, $5, 0, 0, '', 0, 0, $6, 1)",
               A_TEXT(punt->publiek), A_INT(overleg->id), A_INT_OF(punt->casus_id, punt->casus_id == 0),
               A_TEXT(punt->vraag), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(toegang->tx))))
    return false;
  toegang_veld(toegang, "agendapunt", (struct str){0}, punt->vraag);
  return punt->casus_id == 0 || relaties_agenda(toegang->tx, overleg->team, 0, fault);
}

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Iemand anders vulde dit punt net in."), "stale item");
}

static bool make_item(struct toegang *toegang, int64_t overleg, const struct agendapunt *punt, struct fault *fault) {
  if (TX_EXEC(
          toegang->tx, fault, NULL,
          "INSERT INTO overleg_punt (publiek, overleg, melding, vraag, door, uitkomst, eigenaar, tweede, prioriteit, "
          "afspraak, klaar, besproken, op, versie) VALUES ($1, $2, $3, '', $4, $5, $6, $7, $8, $9, 1, $10, $11, 1)",
          A_TEXT(punt->publiek), A_INT(overleg), A_INT(punt->melding_id), A_INT(toegang->actor->gebruiker),
          A_INT(punt->uitkomst), A_INT(punt->eigenaar.id), A_INT_OF(punt->tweede.id, punt->tweede.id == 0),
          A_INT(punt->prioriteit), A_TEXT(punt->afspraak), A_INT(overleg_besproken(punt->uitkomst)),
          A_INT(tx_nu(toegang->tx))))
    return true;
  if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
  return false;
}

bool overleg_punt_bespreken(struct toegang *toegang, int64_t overleg, const struct agendapunt *was,
                            const struct agendapunt *wordt, struct fault *fault) {
  int64_t changes = 1;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_CASUS, 0, fault)) return false;
  if (was->id == 0
          ? !make_item(toegang, overleg, wordt, fault)
          : !TX_EXEC(toegang->tx, fault, &changes,
                     "UPDATE overleg_punt SET uitkomst = $3, eigenaar = $4, tweede = $5, prioriteit = $6, "
                     "afspraak = $7, klaar = 1, besproken = $8, op = $9, versie = versie + 1 "
                     "WHERE id = $1 AND versie = $2",
                     A_INT(was->id), A_INT(was->versie), A_INT(wordt->uitkomst), A_INT(wordt->eigenaar.id),
                     A_INT_OF(wordt->tweede.id, wordt->tweede.id == 0), A_INT(wordt->prioriteit),
                     A_TEXT(wordt->afspraak), A_INT(overleg_besproken(wordt->uitkomst)), A_INT(tx_nu(toegang->tx))))
    return false;
  if (changes != 1) return stale(fault);
  toegang_veld(toegang, "uitkomst", keuze_label(overleg_uitkomsten, (int)was->uitkomst),
               keuze_label(overleg_uitkomsten, (int)wordt->uitkomst));
  toegang_veld(toegang, "wie", was->eigenaar.naam, wordt->eigenaar.naam);
  if (wordt->afspraak.len || was->afspraak.len) toegang_veld(toegang, "afspraak", was->afspraak, wordt->afspraak);
  return true;
}

bool melding_besproken(struct toegang *toegang, int64_t melding, bool *ret_besproken, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_CASUS, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT count(*) FROM overleg_punt WHERE melding = $1 AND besproken = 1",
                A_INT(melding)))
    return false;
  *ret_besproken = db_int(&rows, 0, 0) > 0;
  return true;
}

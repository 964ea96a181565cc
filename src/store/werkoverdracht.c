#include "store/werkoverdracht.h"

#include "domain/afspraak.h"

#include "relatie.h"
#include "zicht.h"

/* The first person of an appointment. */
#define EERSTE "(SELECT min(x.persoon) FROM afspraak_persoon x WHERE x.afspraak = a.id)"

static struct str appointment_words(struct arena *arena, int64_t soort, moment_t begint) {
  return str_format(arena, "%.*s op %.*s", STR_ARG(keuze_label(afspraaksoorten, (int)soort)),
                    STR_ARG(moment_kort(arena, begint)));
}

bool werkoverdracht_bewaren(struct toegang *toegang, const struct werkoverdracht *o, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, o->huishouden, fault)) return false;
  if (!TX_EXEC(
          tx, fault, &changes,
          "INSERT INTO werkoverdracht (publiek, melding, afspraak, van, naar, door, per, woorden, gegeven_op, stand, "
          "antwoord) SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, 1, '' WHERE NOT EXISTS (SELECT 1 FROM werkoverdracht o "
          "WHERE o.stand = 1 AND (o.melding = $2 OR o.afspraak = $3))",
          A_TEXT(o->publiek), A_INT_OF(o->melding, o->melding == 0), A_INT_OF(o->afspraak, o->afspraak == 0),
          A_INT_OF(o->van.id, o->van.id == 0), A_INT(o->naar.id), A_INT(toegang->actor->gebruiker), A_DAG(o->per),
          A_TEXT(o->woorden), A_INT(tx_nu(tx))))
    return false;
  if (changes == 0)
    return fault_set(fault, FAULT_RULE, S("Dit werk wordt al overgedragen. Wacht tot uw collega antwoordt."),
                     "hand-over runs already");
  toegang_veld(toegang, "overgedragen aan", o->van.naam, o->naar.naam);
  toegang_veld(toegang, "per", (struct str){0}, dag_iso(tx->arena, o->per));
  if (o->woorden.len) toegang_veld(toegang, "bericht", (struct str){0}, o->woorden);
  return relaties_erbij(tx, o->huishouden, fault);
}

bool werkoverdracht_lezen(struct toegang *toegang, struct str publiek, struct werkoverdracht *ret_overdracht,
                          struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_OVERDRACHT, 0, fault)) return false;
  if (!TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT o.id, o.melding, o.afspraak, o.van, v.naam, o.naar, n.naam, o.per, o.woorden, o.stand, "
          "coalesce(m.publiek, a.publiek), n.publiek FROM werkoverdracht o LEFT JOIN melding m ON m.id = o.melding "
          "LEFT JOIN afspraak a ON a.id = o.afspraak LEFT JOIN gebruiker v ON v.id = o.van "
          "JOIN gebruiker n ON n.id = o.naar WHERE o.publiek = $1 AND coalesce(m.huishouden, a.huishouden) = $2",
          A_TEXT(publiek), A_INT(toegang->huishouden)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze overdracht bestaat niet."), "no such hand-over");
  *ret_overdracht = (struct werkoverdracht){
      .id = db_int(&rows, 0, 0),
      .publiek = publiek,
      .huishouden = toegang->huishouden,
      .melding = db_int(&rows, 0, 1),
      .afspraak = db_int(&rows, 0, 2),
      .van = {.id = db_int(&rows, 0, 3), .naam = db_text(&rows, 0, 4)},
      .naar = {.id = db_int(&rows, 0, 5), .publiek = db_text(&rows, 0, 11), .naam = db_text(&rows, 0, 6)},
      .per = db_dag(&rows, 0, 7),
      .woorden = db_text(&rows, 0, 8),
      .stand = (enum werkoverdrachtstand)db_int(&rows, 0, 9),
      .wat = db_text(&rows, 0, 10),
  };
  return true;
}

bool werkoverdracht_afronden(struct toegang *toegang, const struct werkoverdracht *werkoverdracht,
                             enum werkoverdrachtstand stand, struct str antwoord, struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_OVERDRACHT, werkoverdracht->huishouden, fault)) return false;
  if (!TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE werkoverdracht SET stand = $2, antwoord = $3, beantwoord_op = $4 WHERE id = $1 AND stand = 1",
               A_INT(werkoverdracht->id), A_INT(stand), A_TEXT(antwoord), A_INT(tx_nu(toegang->tx))))
    return false;
  if (changes == 0)
    return fault_set(fault, FAULT_STALE, S("Deze overdracht is al afgehandeld."), "hand-over was answered");
  toegang_veld(toegang, "werkoverdracht", (struct str){0},
               stand == WERKOVERDRACHT_AANGENOMEN ? S("aangenomen") : S("teruggegeven"));
  if (antwoord.len) toegang_veld(toegang, "antwoord", (struct str){0}, antwoord);
  return relaties_erbij(toegang->tx, werkoverdracht->huishouden, fault);
}

bool werkoverdrachten_aan(struct toegang *toegang, struct werkoverdracht **ret_overdrachten, size_t *ret_aantal,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING, 0, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT o.publiek, o.per, o.woorden, v.naam, d.naam, h.publiek, substr(m.woorden, 1, 160), a.soort, "
                "a.begint, " ZICHT_NAAM
                " FROM werkoverdracht o LEFT JOIN melding m ON m.id = o.melding LEFT JOIN afspraak a "
                "ON a.id = o.afspraak LEFT JOIN gebruiker v ON v.id = o.van JOIN gebruiker d ON d.id = o.door "
                "JOIN huishouden h ON h.id = coalesce(m.huishouden, a.huishouden) "
                "JOIN persoon p ON p.id = coalesce(m.persoon, " EERSTE ") "
                "WHERE o.naar = $1 AND o.stand = 1 AND " ZICHT "ORDER BY o.per, o.id LIMIT 300",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties)))
    return false;
  struct werkoverdracht *list = NEW_ARRAY(tx->arena, struct werkoverdracht, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    struct str van = db_text(&rows, i, 3);
    list[i] = (struct werkoverdracht){
        .publiek = db_text(&rows, i, 0),
        .per = db_dag(&rows, i, 1),
        .woorden = db_text(&rows, i, 2),
        .van.naam = van.len ? van : db_text(&rows, i, 4),
        .huishouden_publiek = db_text(&rows, i, 5),
        .naam = zicht_naam(toegang, &rows, i, 9),
        .wat = db_null(&rows, i, 7) ? db_text(&rows, i, 6)
                                    : appointment_words(tx->arena, db_int(&rows, i, 7), db_int(&rows, i, 8)),
    };
  }
  *ret_overdrachten = list;
  *ret_aantal = rows.count;
  return true;
}

static struct werkstuk melding_stuk(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  dag_t dag = db_dag(rows, i, 3);
  return (struct werkstuk){.melding = db_text(rows, i, 0),
                           .huishouden = db_text(rows, i, 1),
                           .wat = db_text(rows, i, 2),
                           .dag = dag == DAG_OPEN ? DAG_GEEN : dag,
                           .naar = db_text(rows, i, 4),
                           .naam = zicht_naam(toegang, rows, i, 5)};
}

static struct werkstuk afspraak_stuk(struct toegang *toegang, const struct db_rows *rows, size_t i) {
  return (struct werkstuk){.afspraak = db_text(rows, i, 0),
                           .huishouden = db_text(rows, i, 1),
                           .wat = appointment_words(toegang->tx->arena, db_int(rows, i, 2), db_int(rows, i, 3)),
                           .dag = dag_van_moment(db_int(rows, i, 3)),
                           .naar = db_text(rows, i, 4),
                           .naam = zicht_naam(toegang, rows, i, 5)};
}

_Static_assert(WERKSTUKKEN_BLAD == 80, "the literals in werkvoorraad_lezen");

bool werkvoorraad_lezen(struct toegang *toegang, int64_t gebruiker, struct werkstuk **ret_stukken, size_t *ret_aantal,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows meldingen, afspraken;
  const struct db_arg args[] = {A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties),
                                A_INT(gebruiker), A_INT(tx_nu(tx))};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING, 0, fault)) return false;
  if (!db_query_args(
          tx->db, tx->arena, fault, &meldingen,
          "SELECT m.publiek, h.publiek, substr(m.woorden, 1, 160), w.laatste_dag, n.naam, " ZICHT_NAAM
          " FROM afgeleid_werk w JOIN melding m ON m.id = w.melding JOIN huishouden h ON h.id = m.huishouden "
          "JOIN persoon p ON p.id = m.persoon LEFT JOIN werkoverdracht o ON o.melding = m.id AND o.stand = 1 "
          "LEFT JOIN gebruiker n ON n.id = o.naar WHERE w.behandelaar = $4 AND " ZICHT
          "ORDER BY w.laatste_dag, m.id LIMIT 80",
          args, 4) ||
      !db_query_args(
          tx->db, tx->arena, fault, &afspraken,
          "SELECT a.publiek, h.publiek, a.soort, a.begint, n.naam, " ZICHT_NAAM
          " FROM afspraak_medewerker am JOIN afspraak a ON a.id = am.afspraak "
          "JOIN huishouden h ON h.id = a.huishouden JOIN persoon p ON p.id = " EERSTE " "
          "LEFT JOIN werkoverdracht o ON o.afspraak = a.id AND o.stand = 1 LEFT JOIN gebruiker n ON n.id = o.naar "
          "WHERE am.gebruiker = $4 AND a.stand = 1 AND a.begint >= $5 AND " ZICHT "ORDER BY a.begint, a.id LIMIT 80",
          args, 5))
    return false;
  struct werkstuk *stukken = NEW_ARRAY(tx->arena, struct werkstuk, meldingen.count + afspraken.count + 1);
  for (size_t i = 0; i < meldingen.count; i++) stukken[i] = melding_stuk(toegang, &meldingen, i);
  for (size_t i = 0; i < afspraken.count; i++) stukken[meldingen.count + i] = afspraak_stuk(toegang, &afspraken, i);
  *ret_stukken = stukken;
  *ret_aantal = meldingen.count + afspraken.count;
  return true;
}

/* Terms of who is away; the name of the worker stands in the last column. */
bool termijnen_bij_afwezigheid(struct toegang *toegang, struct werkstuk **ret_stukken, size_t *ret_aantal,
                               struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING, 0, fault)) return false;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT m.publiek, h.publiek, substr(m.woorden, 1, 160), w.laatste_dag, "
                "CASE WHEN v.termijnen = 1 THEN u.naam ELSE '' END, " ZICHT_NAAM ", g.naam "
                "FROM afwezigheid v JOIN gebruiker g ON g.id = v.gebruiker JOIN afgeleid_werk w "
                "ON w.behandelaar = v.gebruiker JOIN melding m ON m.id = w.melding "
                "JOIN huishouden h ON h.id = m.huishouden JOIN persoon p ON p.id = m.persoon "
                "LEFT JOIN gebruiker u ON u.id = v.vervanger WHERE v.ingetrokken_op IS NULL AND v.tot >= $2 "
                "AND w.laatste_dag >= v.vanaf AND w.laatste_dag <= v.tot AND " ZICHT
                "ORDER BY w.laatste_dag, m.id LIMIT 300",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(toegang->relaties)))
    return false;
  struct werkstuk *stukken = NEW_ARRAY(tx->arena, struct werkstuk, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    stukken[i] = melding_stuk(toegang, &rows, i);
    stukken[i].behandelaar = db_text(&rows, i, 10);
  }
  *ret_stukken = stukken;
  *ret_aantal = rows.count;
  return true;
}

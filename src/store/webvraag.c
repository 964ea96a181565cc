#include "store/webvraag.h"

#include "store/contact.h"

#include "intern.h"
#include "mijn.h"

enum { UUR = 60 * 60 * 1000 };

#define WEBVRAAG                                                                                                       \
  "w.id, w.publiek, w.op, w.ontvangen, w.kanaal, w.team, coalesce(t.naam, 'het loket'), w.melder, w.woorden, "         \
  "w.helpt, w.voornamen, w.achternaam, w.straat, w.huisnummer, w.postcode, w.woonplaats, w.geboren, w.weet_ervan, "    \
  "w.telefoon, w.email, w.veilig, w.bereikbaar, w.melder_naam, w.melder_relatie, w.organisatie, w.spoed, w.stand, "    \
  "w.reden, w.toelichting, g.naam, w.gedaan_op, coalesce(h.publiek, s.publiek), w.versie, "                            \
  "(SELECT min(o.organisatie) FROM partner_organisatie o JOIN lidmaatschap l ON l.team = o.team "                      \
  "WHERE l.gebruiker = w.partner) FROM webvraag w "                                                                    \
  "LEFT JOIN team t ON t.id = w.team LEFT JOIN gebruiker g ON g.id = w.door LEFT JOIN melding m ON m.id = w.melding "  \
  "LEFT JOIN huishouden h ON h.id = m.huishouden LEFT JOIN signaal s ON s.id = w.signaal "
#define VOOR_MIJ "(w.team IN " MIJN_TEAMS " OR ($3 >= 1 AND w.team IS NULL) OR ($3 = 2 AND NOT EXISTS " MIJN_TEAMS ")) "

/* What is of no desk is seen where there is somebody to give it a place (1); a desk that is no team of the inrichting
 * takes them all (2). */
static int desk_work(const struct actor *actor) {
  return actor->rol == ROL_LOKET ? 2 : actor->rol == ROL_TEAMLEIDER ? 1 : 0;
}

static struct webvraag vraag_van(const struct db_rows *rows, size_t i) {
  return (struct webvraag){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .op = db_int(rows, i, 2),
      .ontvangen = db_dag(rows, i, 3),
      .kanaal = db_text(rows, i, 4),
      .team = db_int(rows, i, 5),
      .team_naam = db_text(rows, i, 6),
      .melder = (int)db_int(rows, i, 7),
      .woorden = db_text(rows, i, 8),
      .helpt = db_text(rows, i, 9),
      .voornamen = db_text(rows, i, 10),
      .achternaam = db_text(rows, i, 11),
      .straat = db_text(rows, i, 12),
      .huisnummer = db_text(rows, i, 13),
      .postcode = db_text(rows, i, 14),
      .woonplaats = db_text(rows, i, 15),
      .geboren = db_dag(rows, i, 16),
      .weet_ervan = (int)db_int(rows, i, 17),
      .telefoon = db_text(rows, i, 18),
      .email = db_text(rows, i, 19),
      .veilig = (int)db_int(rows, i, 20),
      .bereikbaar = db_text(rows, i, 21),
      .melder_naam = db_text(rows, i, 22),
      .melder_relatie = db_text(rows, i, 23),
      .organisatie = db_text(rows, i, 24),
      .spoed = db_int(rows, i, 25) != 0,
      .stand = (enum webvraag_stand)db_int(rows, i, 26),
      .reden = (int)db_int(rows, i, 27),
      .toelichting = db_text(rows, i, 28),
      .door = db_text(rows, i, 29),
      .gedaan_op = db_int(rows, i, 30),
      .vervolg = db_text(rows, i, 31),
      .versie = db_int(rows, i, 32),
      .inbrenger = db_text(rows, i, 33),
  };
}

/* Programs send more in an hour than all people of a municipality; then nobody's words may be lost in the heap. */
static bool not_flooded(struct tx *tx, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT count(*) FROM webvraag WHERE op > $1", A_INT(tx_nu(tx) - UUR))) return false;
  return db_int(&rows, 0, 0) < WEBVRAAG_PER_UUR ||
         fault_set(fault, FAULT_BUSY,
                   S("Er komen nu te veel berichten tegelijk binnen. Bel ons, of probeer het later nog eens."),
                   "more than %d questions from the website in an hour", WEBVRAAG_PER_UUR);
}

static bool insert(struct toegang *toegang, struct str inzending, const struct webvraag *v, struct fault *fault) {
  return TX_EXEC(
      toegang->tx, fault, NULL,
      "INSERT INTO webvraag (publiek, inzending, op, ontvangen, kanaal, team, melder, woorden, helpt, voornamen, "
      "achternaam, straat, huisnummer, postcode, woonplaats, geboren, weet_ervan, telefoon, email, veilig, bereikbaar, "
      "melder_naam, melder_relatie, organisatie, spoed, partner, stand, reden, toelichting, versie) VALUES ($1, $2, "
      "$3, "
      "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, 1, "
      "0, '', 1)",
      A_TEXT(v->publiek), A_TEXT(inzending), A_INT(tx_nu(toegang->tx)), A_DAG(v->ontvangen), A_TEXT(v->kanaal),
      A_INT_OF(v->team, v->team == 0), A_INT(v->melder), A_TEXT(v->woorden), A_TEXT(v->helpt), A_TEXT(v->voornamen),
      A_TEXT(v->achternaam), A_TEXT(v->straat), A_TEXT(v->huisnummer), A_TEXT(v->postcode), A_TEXT(v->woonplaats),
      A_DAG(v->geboren), A_INT(v->weet_ervan), A_TEXT(v->telefoon), A_TEXT(v->email), A_INT(v->veilig),
      A_TEXT(v->bereikbaar), A_TEXT(v->melder_naam), A_TEXT(v->melder_relatie), A_TEXT(v->organisatie), A_INT(v->spoed),
      A_INT_OF(toegang->actor->gebruiker, toegang->actor->gebruiker == 0));
}
_Static_assert(WEBVRAAG_NIEUW == 1, "the number in insert");

bool webvraag_bewaren(struct toegang *toegang, struct str inzending, const struct webvraag *v, struct str *ret_publiek,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_WEBVRAAG, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT publiek FROM webvraag WHERE inzending = $1", A_TEXT(inzending)))
    return false;
  if (rows.count) {
    *ret_publiek = db_text(&rows, 0, 0);
    return true;
  }
  toegang_veld(toegang, "woorden", (struct str){0}, v->woorden);
  if (!not_flooded(tx, fault)) return false;
  if (!insert(toegang, inzending, v, fault)) {
    if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY; /* the same form, twice at once */
    return false;
  }
  *ret_publiek = v->publiek;
  return true;
}

bool webvraag_ontvangst(struct tx *tx, struct str publiek, int64_t *ret_id, dag_t *ret_ontvangen, bool *ret_spoed,
                        struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT id, ontvangen, spoed FROM webvraag WHERE publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such question of the website");
  *ret_id = db_int(&rows, 0, 0);
  *ret_ontvangen = db_dag(&rows, 0, 1);
  *ret_spoed = db_int(&rows, 0, 2) != 0;
  return true;
}

bool webvraag_lezen(struct toegang *toegang, struct str publiek, struct webvraag *ret_vraag, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_WEBVRAAG, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT " WEBVRAAG "WHERE w.publiek = $4 AND " VOOR_MIJ,
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(toegang->tx)), A_INT(desk_work(toegang->actor)),
                A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return toegang_afwijzen(toegang, fault);
  *ret_vraag = vraag_van(&rows, 0);
  return true;
}

bool webvragen_lezen(struct toegang *toegang, struct webvraag **ret_vragen, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_WEBVRAAG, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT " WEBVRAAG "WHERE w.stand = 1 AND " VOOR_MIJ "ORDER BY w.spoed DESC, w.id LIMIT $4",
                A_INT(toegang->actor->gebruiker), A_DAG(tx_vandaag(tx)), A_INT(desk_work(toegang->actor)),
                A_INT(VOORDEUR_LIJST)))
    return false;
  struct webvraag *list = NEW_ARRAY(tx->arena, struct webvraag, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) list[i] = vraag_van(&rows, i);
  *ret_vragen = list;
  *ret_aantal = rows.count;
  return true;
}

bool webvraag_afdoen(struct toegang *toegang, const struct webvraag *vraag, const struct webvraag_afloop *afloop,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_WEBVRAAG, 0, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE webvraag SET stand = $3, reden = $4, toelichting = $5, door = $6, gedaan_op = $7, "
               "melding = (SELECT m.id FROM melding m WHERE m.publiek = $8), "
               "signaal = (SELECT s.id FROM signaal s WHERE s.publiek = $8), versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND stand = 1",
               A_INT(vraag->id), A_INT(vraag->versie), A_INT(afloop->stand), A_INT(afloop->reden),
               A_TEXT(afloop->toelichting), A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)), A_TEXT(afloop->ding)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Een collega was net met deze vraag bezig. Kijk wat er nu staat."),
                     "stale question of the website");
  toegang_veld(toegang, "webvraag", keuze_label(webvraag_standen, WEBVRAAG_NIEUW),
               keuze_label(webvraag_standen, (int)afloop->stand));
  if (afloop->reden) toegang_veld(toegang, "reden", (struct str){0}, keuze_label(webvraag_redenen, afloop->reden));
  if (afloop->toelichting.len) toegang_veld(toegang, "toelichting", (struct str){0}, afloop->toelichting);
  return true;
}

#include "store/besluit.h"

#include "inrichting/organisatie.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "besluit_rij.h"
#include "zicht.h"

#define BESLUIT                                                                                                        \
  "SELECT b.id, b.publiek, b.melding, m.huishouden, m.publiek, m.wet, b.aanvraag, a.publiek, a.ontvangen, b.vorig, "   \
  "v.publiek, b.soort, b.product, b.vorm, b.vanaf, b.tot, b.volume, b.eenheid, b.frequentie, b.tarief, b.bijdrage, "   \
  "b.weigergrond, b.pgb_bekwaam, b.pgb_gemotiveerd, b.pgb_kwaliteit, b.van_anderen, b.zienswijze_op, b.advies_op, "    \
  "b.deskundige, d.publiek, d.naam, b.stand, g.naam, b.versie, b.genomen_op, b.verzonden_op, b.hoe, b.bezwaar_tot, "   \
  "b.orgaan, b.mandaat, b.hash, p.publiek, " ZICHT_NAAM
#define BESLUIT_FROM                                                                                                   \
  " FROM besluit b JOIN melding m ON m.id = b.melding JOIN persoon q ON q.id = m.persoon "                             \
  "JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) JOIN gebruiker g ON g.id = b.door "                      \
  "LEFT JOIN aanvraag a ON a.id = b.aanvraag LEFT JOIN besluit v ON v.id = b.vorig "                                   \
  "LEFT JOIN gebruiker d ON d.id = b.deskundige "
enum { KOLOM_HASH = 40, KOLOM_PERSOON_PUBLIEK, KOLOM_PERSOON };

/* An id that may be missing. */
static int64_t id_at(const struct db_rows *rows, size_t i, size_t column) {
  return db_null(rows, i, column) ? 0 : db_int(rows, i, column);
}

static struct besluit besluit_van(struct toegang *toegang, const struct inrichting *inrichting,
                                  const struct db_rows *rows, size_t i) {
  struct persoon wie = {.voornamen = db_text(rows, i, KOLOM_PERSOON + 1),
                        .voorletters = db_text(rows, i, KOLOM_PERSOON + 2),
                        .voorvoegsel = db_text(rows, i, KOLOM_PERSOON + 3),
                        .geslachtsnaam = db_text(rows, i, KOLOM_PERSOON + 4)};
  dag_t genomen = db_dag(rows, i, 34), dag = genomen == DAG_GEEN ? tx_vandaag(toegang->tx) : genomen;
  struct str product = db_text(rows, i, 12), orgaan = db_text(rows, i, 38);
  const struct product_rij *rij = product_op(inrichting, product, dag);
  const struct organisatie_rij *ander = organisatie_op(inrichting, orgaan, dag);
  toegang_persoon(toegang, db_int(rows, i, KOLOM_PERSOON));
  return (struct besluit){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .melding = db_int(rows, i, 2),
      .huishouden = db_int(rows, i, 3),
      .melding_publiek = db_text(rows, i, 4),
      .persoon = db_int(rows, i, KOLOM_PERSOON),
      .persoon_publiek = db_text(rows, i, KOLOM_PERSOON_PUBLIEK),
      .persoon_naam = persoon_naam(toegang->tx->arena, &wie),
      .wet = (enum wet)db_int(rows, i, 5),
      .aanvraag = id_at(rows, i, 6),
      .aanvraag_publiek = db_text(rows, i, 7),
      .aangevraagd_op = db_dag(rows, i, 8),
      .vorig = id_at(rows, i, 9),
      .vorig_publiek = db_text(rows, i, 10),
      .soort = (enum besluit_soort)db_int(rows, i, 11),
      .product = product,
      .product_naam = rij ? rij->naam : product,
      .vorm = (int)db_int(rows, i, 13),
      .vanaf = db_dag(rows, i, 14),
      .tot = db_dag(rows, i, 15),
      .omvang = {db_int(rows, i, 16), (int)db_int(rows, i, 17), (int)db_int(rows, i, 18)},
      .tarief = db_int(rows, i, 19),
      .bijdrage = db_int(rows, i, 20),
      .weigergrond = (int)db_int(rows, i, 21),
      .pgb_bekwaam = db_int(rows, i, 22) != 0,
      .pgb_gemotiveerd = db_int(rows, i, 23) != 0,
      .pgb_kwaliteit = db_int(rows, i, 24) != 0,
      .van_anderen = db_int(rows, i, 25) != 0,
      .zienswijze_op = db_dag(rows, i, 26),
      .advies_op = db_dag(rows, i, 27),
      .deskundige = id_at(rows, i, 28),
      .deskundige_publiek = db_text(rows, i, 29),
      .deskundige_naam = db_text(rows, i, 30),
      .stand = (enum besluit_stand)db_int(rows, i, 31),
      .door = db_text(rows, i, 32),
      .versie = db_int(rows, i, 33),
      .genomen_op = genomen,
      .verzonden_op = db_dag(rows, i, 35),
      .hoe = (int)db_int(rows, i, 36),
      .bezwaar_tot = db_dag(rows, i, 37),
      .orgaan = orgaan,
      .orgaan_naam = ander ? ander->naam : orgaan,
      .mandaat = db_text(rows, i, 39),
      .eindigt_op = besluit_kent_toe((enum besluit_soort)db_int(rows, i, 11)) ? db_dag(rows, i, 15) : DAG_GEEN,
  };
}

static struct besluit *found(struct besluit *besluiten, size_t aantal, int64_t id) {
  for (size_t i = 0; i < aantal; i++)
    if (besluiten[i].id == id) return &besluiten[i];
  return NULL;
}

static void add_texts(const struct db_rows *rows, struct besluit *besluiten, size_t aantal) {
  for (size_t i = 0; i < rows->count; i++) {
    struct besluit *b = found(besluiten, aantal, db_int(rows, i, 0));
    int64_t soort = db_int(rows, i, 1);
    if (b && soort > 0 && soort < BESLUITTEKST_EINDE) b->tekst[soort] = db_text(rows, i, 2);
  }
}

static void add_signatures(const struct db_rows *rows, struct besluit *besluiten, size_t aantal) {
  for (size_t i = 0; i < rows->count; i++) {
    struct besluit *b = found(besluiten, aantal, db_int(rows, i, 0));
    if (b && b->tekenaar_aantal < BESLUIT_TEKENAARS_MAX)
      b->tekenaars[b->tekenaar_aantal++] = (struct besluit_handtekening){db_int(rows, i, 1), db_text(rows, i, 2),
                                                                         db_text(rows, i, 3), db_int(rows, i, 4)};
  }
}

/* What later ones leave of those before: `besluiten` has the newest first. */
static void end_earlier(struct besluit *besluiten, size_t aantal) {
  for (size_t i = aantal; i-- > 0;) {
    const struct besluit *later = &besluiten[i];
    struct besluit *b = later->vorig ? found(besluiten, aantal, later->vorig) : NULL;
    if (b && later->stand == BESLUITSTAND_GENOMEN && b->eindigt_op != DAG_GEEN)
      b->eindigt_op = besluit_eindigt_op(b, later->soort, later->vanaf, later->tot);
  }
}

static bool whole(struct toegang *toegang, const struct db_rows *rows, const struct besluit *besluiten,
                  struct fault *fault) {
  for (size_t i = 0; i < rows->count; i++)
    if (besluiten[i].stand == BESLUITSTAND_GENOMEN &&
        !str_eq(besluit_hash(toegang->tx->arena, &besluiten[i]), db_text(rows, i, KOLOM_HASH)))
      return fault_set(fault, FAULT_INTERNAL,
                       S("Dit besluit is veranderd nadat het was genomen. De beheerder moet dit uitzoeken."),
                       "a besluit that was taken was changed in the database");
  return true;
}

/* Texts and signatures of the rows of one query, by the same condition. */
static bool complete(struct toegang *toegang, const struct db_rows *rows, const struct db_rows *texts,
                     const struct db_rows *signatures, struct besluit **ret_besluiten, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(toegang->tx, &inrichting, fault)) return false;
  struct besluit *besluiten = NEW_ARRAY(toegang->tx->arena, struct besluit, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) besluiten[i] = besluit_van(toegang, inrichting, rows, i);
  add_texts(texts, besluiten, rows->count);
  add_signatures(signatures, besluiten, rows->count);
  end_earlier(besluiten, rows->count);
  *ret_besluiten = besluiten;
  return whole(toegang, rows, besluiten, fault);
}

#define WHERE_HUISHOUDEN "WHERE m.huishouden = $1 AND b.stand <> $2 "
#define WHERE_NAAST                                                                                                    \
  "WHERE m.persoon IN (SELECT x.id FROM persoon x WHERE x.id = $1 UNION ALL SELECT x.id FROM persoon x "               \
  "WHERE x.samengevoegd_in = $1) AND b.product = $2 AND b.stand = $3 "
#define TEKSTEN(where)                                                                                                 \
  "SELECT t.besluit, t.soort, t.tekst FROM besluit_tekst t JOIN besluit b ON b.id = t.besluit "                        \
  "JOIN melding m ON m.id = b.melding JOIN persoon q ON q.id = m.persoon " where
#define HANDTEKENINGEN(where)                                                                                          \
  "SELECT t.besluit, t.gebruiker, t.naam, t.functie, t.op FROM besluit_handtekening t "                                \
  "JOIN besluit b ON b.id = t.besluit JOIN melding m ON m.id = b.melding JOIN persoon q ON q.id = m.persoon " where    \
  "ORDER BY t.op, t.gebruiker"

bool besluiten_van_huishouden(struct toegang *toegang, int64_t huishouden, struct besluit **ret_besluiten,
                              size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, texts, signatures;
  struct db_arg gone = A_INT(BESLUITSTAND_VERVALLEN);
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows, BESLUIT BESLUIT_FROM WHERE_HUISHOUDEN "ORDER BY b.id DESC", A_INT(huishouden),
                gone) ||
      !TX_QUERY(tx, fault, &texts, TEKSTEN(WHERE_HUISHOUDEN), A_INT(huishouden), gone) ||
      !TX_QUERY(tx, fault, &signatures, HANDTEKENINGEN(WHERE_HUISHOUDEN), A_INT(huishouden), gone))
    return false;
  *ret_aantal = rows.count;
  return complete(toegang, &rows, &texts, &signatures, ret_besluiten, fault);
}

bool besluiten_naast(struct toegang *toegang, int64_t persoon, struct str product, struct besluit **ret_besluiten,
                     size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, texts, signatures;
  struct besluit *alle;
  struct db_arg taken = A_INT(BESLUITSTAND_GENOMEN);
  size_t aantal = 0;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, BESLUIT BESLUIT_FROM WHERE_NAAST "ORDER BY b.id DESC", A_INT(persoon),
                A_TEXT(product), taken) ||
      !TX_QUERY(tx, fault, &texts, TEKSTEN(WHERE_NAAST), A_INT(persoon), A_TEXT(product), taken) ||
      !TX_QUERY(tx, fault, &signatures, HANDTEKENINGEN(WHERE_NAAST), A_INT(persoon), A_TEXT(product), taken) ||
      !complete(toegang, &rows, &texts, &signatures, &alle, fault))
    return false;
  for (size_t i = 0; i < rows.count; i++)
    if (besluit_kent_toe(alle[i].soort)) alle[aantal++] = alle[i];
  *ret_besluiten = alle;
  *ret_aantal = aantal;
  return true;
}

bool besluit_lezen(struct toegang *toegang, int64_t huishouden, struct str publiek, struct besluit *ret_besluit,
                   struct fault *fault) {
  struct besluit *alle;
  size_t aantal;
  if (!besluiten_van_huishouden(toegang, huishouden, &alle, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    if (!str_eq(alle[i].publiek, publiek)) continue;
    *ret_besluit = alle[i];
    return true;
  }
  return fault_set(fault, FAULT_ABSENT, S("Dit besluit bestaat niet meer."), "no such besluit");
}

bool besluit_van_aanvraag(struct toegang *toegang, int64_t huishouden, int64_t aanvraag, struct besluit *ret_besluit,
                          struct fault *fault) {
  struct besluit *alle;
  size_t aantal;
  if (!besluiten_van_huishouden(toegang, huishouden, &alle, &aantal, fault)) return false;
  *ret_besluit = (struct besluit){0};
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].aanvraag == aanvraag) *ret_besluit = alle[i];
  return true;
}

bool besluit_genomen(struct toegang *toegang, int64_t melding, bool *ret_genomen, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT 1 FROM besluit WHERE melding = $1 AND stand = $2 LIMIT 1",
                A_INT(melding), A_INT(BESLUITSTAND_GENOMEN)))
    return false;
  *ret_genomen = rows.count > 0;
  return true;
}

bool besluit_brieven(struct toegang *toegang, int64_t huishouden, struct besluit_brief **ret_brieven,
                     size_t *ret_aantal, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_AANVRAAG, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT t.besluit, d.publiek, t.aan FROM besluit_brief t JOIN document d ON d.id = t.document "
                "JOIN besluit b ON b.id = t.besluit JOIN melding m ON m.id = b.melding WHERE m.huishouden = $1 "
                "ORDER BY t.document",
                A_INT(huishouden)))
    return false;
  struct besluit_brief *brieven = NEW_ARRAY(toegang->tx->arena, struct besluit_brief, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    brieven[i] = (struct besluit_brief){db_int(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2)};
  *ret_brieven = brieven;
  *ret_aantal = rows.count;
  return true;
}

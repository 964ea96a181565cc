#include "store/persoon.h"

#include "persoon_rij.h"

struct persoon persoon_van_rij(const struct db_rows *rows, size_t i) {
  return (struct persoon){
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .bsn = db_text(rows, i, 2),
      .voornamen = db_text(rows, i, 3),
      .voorletters = db_text(rows, i, 4),
      .voorvoegsel = db_text(rows, i, 5),
      .geslachtsnaam = db_text(rows, i, 6),
      .geslacht = db_text(rows, i, 7),
      .geboren = (deeldatum_t)db_int(rows, i, 8),
      .overleden = (deeldatum_t)db_int(rows, i, 9),
      .geheim = db_int(rows, i, 10) != 0,
      .adres = {.straat = db_text(rows, i, 11),
                .huisnummer = db_text(rows, i, 12),
                .huisletter = db_text(rows, i, 13),
                .toevoeging = db_text(rows, i, 14),
                .postcode = db_text(rows, i, 15),
                .woonplaats = db_text(rows, i, 16),
                .buitenland = db_text(rows, i, 17)},
      .gemeente = db_text(rows, i, 18),
      .bron = (enum bron)db_int(rows, i, 19),
      .geverifieerd_op = db_int(rows, i, 20),
      .partnernaam = db_text(rows, i, 21),
      .afscherming = (enum afscherming)db_int(rows, i, 22),
      .versie = db_int(rows, i, 23),
      .verwacht = (dag_t)db_int(rows, i, 24),
      .niet_geboren = (dag_t)db_int(rows, i, 25),
      .geen_bsn = (int)db_int(rows, i, 26),
      .ander_nummer = db_text(rows, i, 27),
  };
}

void adres_afschermen(const struct toegang *toegang, struct persoon *persoon) {
  if (!adres_zichtbaar(persoon, toegang->actor->rol, toegang->relaties, toegang->vraag.adresdoel))
    persoon->adres = (struct adres){0};
}

void personen_van_rijen(struct toegang *toegang, const struct db_rows *rows, struct persoon **ret_personen,
                        size_t *ret_aantal) {
  struct persoon *personen = NEW_ARRAY(toegang->tx->arena, struct persoon, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) {
    personen[i] = persoon_van_rij(rows, i);
    adres_afschermen(toegang, &personen[i]);
    toegang_persoon(toegang, personen[i].id);
  }
  *ret_personen = personen;
  *ret_aantal = rows->count;
}

/* Who was merged is found as the one who stayed. */
#define PERSOON_BIJ_PUBLIEK                                                                                            \
  "SELECT " PERSOON " FROM persoon p JOIN persoon q ON p.id = coalesce(q.samengevoegd_in, q.id) WHERE q.publiek = $1"

/* Who shares a household with a shielded one is no secret to who works in that household; and where somebody there
 * keeps the address secret, that of who lives with him is asked for like his own. */
static bool lift_shield(struct toegang *toegang, struct persoon *persoon, struct fault *fault) {
  struct db_rows rows;
  bool works_here = toegang->vraag.over == OVER_HUISHOUDEN && toegang->informatie & INFO_PERSOON &&
                    toegang->relaties & ~(unsigned)RELATIE_GEEN;
  bool secret = persoon->afscherming == AFSCHERMING_GEHEIM;
  if (!works_here || !(secret || persoon->afscherming == AFSCHERMING_HUISGENOOT)) return true;
  if (!TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT count(*) FROM persoon p JOIN huishouden_lid l ON l.persoon = p.id AND l.huishouden = $1 "
          "WHERE p.id = $2 UNION ALL SELECT count(*) FROM persoon p JOIN huishouden_lid z ON z.huishouden = $1 "
          "AND z.vanaf <= $3 AND z.tot >= $3 JOIN persoon q ON q.id = z.persoon WHERE p.id = $2 AND " WOONT_GEHEIM,
          A_INT(toegang->vraag.huishouden), A_INT(persoon->id), A_DAG(tx_vandaag(toegang->tx))))
    return false;
  bool member = db_int(&rows, 0, 0) > 0, keeper = db_int(&rows, 1, 0) > 0;
  if (member && secret && keeper) persoon->afscherming = AFSCHERMING_GEHEIM_HIER;
  if (member && !secret) persoon->afscherming = AFSCHERMING_GEEN;
  return true;
}

bool persoon_lezen(struct toegang *toegang, struct str publiek, struct persoon *ret_persoon, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows, PERSOON_BIJ_PUBLIEK, A_TEXT(publiek))) return false;
  if (rows.count == 0)
    return fault_set(fault, FAULT_ABSENT, S("Deze persoon staat niet in Schakel."), "no such person");
  struct persoon persoon = persoon_van_rij(&rows, 0);
  if (!lift_shield(toegang, &persoon, fault)) return false;
  adres_afschermen(toegang, &persoon);
  toegang_persoon(toegang, persoon.id);
  *ret_persoon = persoon;
  return true;
}

/* The columns that the register or the person himself can change, as texts, in the order of the statements below. */
enum { FIELDS = 23 };
static const char *const field_names[FIELDS] = {
    "voornamen",   "voorletters", "voorvoegsel", "geslachtsnaam", "geslacht", "geboren",      "overleden",   "geheim",
    "straat",      "huisnummer",  "huisletter",  "toevoeging",    "postcode", "woonplaats",   "buitenland",  "gemeente",
    "partnernaam", "bron",        "verwacht",    "niet geboren",  "geen bsn", "ander nummer", "naam_sleutel"};

static void fields_of(struct arena *arena, const struct persoon *p, struct db_arg args[FIELDS]) {
  const struct db_arg all[FIELDS] = {
      A_TEXT(p->voornamen),
      A_TEXT(p->voorletters),
      A_TEXT(p->voorvoegsel),
      A_TEXT(p->geslachtsnaam),
      A_TEXT(p->geslacht),
      A_INT(p->geboren),
      A_INT(p->overleden),
      A_INT(p->geheim),
      A_TEXT(p->adres.straat),
      A_TEXT(p->adres.huisnummer),
      A_TEXT(p->adres.huisletter),
      A_TEXT(p->adres.toevoeging),
      A_TEXT(p->adres.postcode),
      A_TEXT(p->adres.woonplaats),
      A_TEXT(p->adres.buitenland),
      A_TEXT(p->gemeente),
      A_TEXT(p->partnernaam),
      A_INT(p->bron),
      A_INT(p->verwacht),
      A_INT(p->niet_geboren),
      A_INT(p->geen_bsn < 0 ? 0 : p->geen_bsn),
      A_TEXT(p->ander_nummer),
      A_TEXT(naam_sleutel(arena, p->geslachtsnaam)),
  };
  for (size_t i = 0; i < FIELDS; i++) args[i] = all[i];
}

static struct str arg_text(struct arena *arena, const struct db_arg *arg) {
  return arg->type == DB_INT ? str_format(arena, "%lld", (long long)arg->number) : arg->bytes;
}

static bool insert_person(struct toegang *toegang, const struct persoon *persoon, int64_t *ret_id,
                          struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_arg args[FIELDS + 3];
  fields_of(tx->arena, persoon, args);
  args[FIELDS] = A_TEXT(persoon->publiek);
  args[FIELDS + 1] = A_TEXT_OF(persoon->bsn);
  args[FIELDS + 2] = A_INT(persoon->geverifieerd_op);
  return tx_insert_id(
      tx, fault, ret_id,
      "INSERT INTO persoon (voornamen, voorletters, voorvoegsel, geslachtsnaam, geslacht, geboren, overleden, geheim, "
      "straat, huisnummer, huisletter, toevoeging, postcode, woonplaats, buitenland, gemeente, partnernaam, "
      "bron, verwacht, niet_geboren, geen_bsn, ander_nummer, naam_sleutel, publiek, bsn, geverifieerd_op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, "
      "$23, $24, $25, $26) RETURNING id",
      args, FIELDS + 3);
}

bool persoon_wijzigen(struct toegang *toegang, const struct persoon *was, const struct persoon *persoon,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_arg old[FIELDS], args[FIELDS + 3];
  int changed = 0;
  fields_of(tx->arena, was, old);
  fields_of(tx->arena, persoon, args);
  for (size_t i = 0; i < FIELDS - 1; i++) {
    struct str oud = arg_text(tx->arena, &old[i]), nieuw = arg_text(tx->arena, &args[i]);
    if (str_eq(oud, nieuw)) continue;
    toegang_veld(toegang, field_names[i], oud, nieuw);
    changed = 1;
  }
  args[FIELDS] = A_INT(was->id);
  args[FIELDS + 1] = A_INT(persoon->geverifieerd_op);
  args[FIELDS + 2] = A_INT(changed);
  return db_exec_args(
      tx->db, tx->arena, fault, NULL,
      "UPDATE persoon SET voornamen = $1, voorletters = $2, voorvoegsel = $3, geslachtsnaam = $4, geslacht = $5, "
      "geboren = $6, overleden = $7, geheim = $8, straat = $9, huisnummer = $10, huisletter = $11, toevoeging = $12, "
      "postcode = $13, woonplaats = $14, buitenland = $15, gemeente = $16, partnernaam = $17, bron = $18, "
      "verwacht = $19, niet_geboren = $20, geen_bsn = $21, ander_nummer = $22, naam_sleutel = $23, "
      "geverifieerd_op = $25, versie = versie + $26 WHERE id = $24",
      args, FIELDS + 3);
}

bool persoon_bewaren(struct toegang *toegang, const struct persoon *persoon, struct persoon *ret_bewaard,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows = {0};
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  if (persoon->bsn.len &&
      !TX_QUERY(tx, fault, &rows, "SELECT " PERSOON " FROM persoon p WHERE p.bsn = $1", A_TEXT(persoon->bsn)))
    return false;
  struct persoon bewaard = *persoon;
  if (rows.count) {
    struct persoon was = persoon_van_rij(&rows, 0);
    bool told_over_register = persoon->bron == BRON_EIGEN_OPGAVE && was.bron == BRON_REGISTER;
    if (told_over_register) bewaard = was;
    if (bewaard.ander_nummer.len == 0) bewaard.ander_nummer = was.ander_nummer;
    if (!told_over_register && !persoon_wijzigen(toegang, &was, &bewaard, fault)) return false;
    bewaard.id = was.id;
    bewaard.publiek = was.publiek;
  } else if (!insert_person(toegang, persoon, &bewaard.id, fault)) {
    if (fault->class == FAULT_STALE)
      fault->class = FAULT_RETRY; /* somebody took him in just now: run again and find him */
    return false;
  }
  if (!zoeknaam_afleiden(tx, &bewaard, fault)) return false;
  toegang_persoon(toegang, bewaard.id);
  *ret_bewaard = bewaard;
  return true;
}

bool huishouden_van_persoon(struct toegang *toegang, int64_t persoon, int64_t *ret_huishouden, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT huishouden FROM huishouden_lid WHERE persoon = $1 AND vanaf <= $2 AND tot >= $2 ORDER BY "
                "vanaf, huishouden",
                A_INT(persoon), A_DAG(tx_vandaag(toegang->tx))))
    return false;
  *ret_huishouden = rows.count ? db_int(&rows, 0, 0) : 0;
  return true;
}

bool huishouden_voor_vraag(struct toegang *toegang, int64_t persoon, int64_t team, int64_t *ret_huishouden,
                           struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault)) return false;
  if (!TX_QUERY(
          toegang->tx, fault, &rows,
          "SELECT l.huishouden FROM huishouden_lid l WHERE l.persoon = $1 AND l.vanaf <= $2 AND l.tot >= $2 ORDER BY "
          "CASE WHEN EXISTS (SELECT 1 FROM relatie r WHERE r.huishouden = l.huishouden AND r.wie = $3 AND "
          "r.soort = $4 AND r.vanaf <= $2 AND r.tot >= $2) THEN 0 ELSE 1 END, l.vanaf, l.huishouden LIMIT 1",
          A_INT(persoon), A_DAG(tx_vandaag(toegang->tx)), A_INT(team), A_INT(RELATIE_SOORT_TEAM)))
    return false;
  *ret_huishouden = rows.count ? db_int(&rows, 0, 0) : 0;
  return true;
}

bool persoon_publiek(struct tx *tx, int64_t persoon, struct str *ret_publiek, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT publiek FROM persoon WHERE id = $1", A_INT(persoon))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Deze inwoner bestaat niet."), "no such person");
  *ret_publiek = db_text(&rows, 0, 0);
  return true;
}

bool huishouden_publiek(struct tx *tx, int64_t huishouden, struct str *ret_publiek, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(tx, fault, &rows, "SELECT publiek FROM huishouden WHERE id = $1", A_INT(huishouden))) return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit huishouden bestaat niet."), "no such household");
  *ret_publiek = db_text(&rows, 0, 0);
  return true;
}

/* A row that is written belongs to who writes it first; the value stays what it is. */
bool persoon_vasthouden(struct toegang *toegang, int64_t persoon, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, 0, fault)) return false;
  return TX_EXEC(toegang->tx, fault, NULL, "UPDATE persoon SET publiek = publiek WHERE id = $1", A_INT(persoon));
}

bool huishouden_vasthouden(struct toegang *toegang, int64_t huishouden, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, toegang_informatie(toegang), huishouden, fault)) return false;
  return TX_EXEC(toegang->tx, fault, NULL, "UPDATE huishouden SET publiek = publiek WHERE id = $1", A_INT(huishouden));
}

#include "store/bereik.h"

#include "bereik_rij.h"
#include "intern.h"

#define BEREIK                                                                                                         \
  "b.persoon, b.voorkeur, b.taal, b.tolk, b.lezen, b.telefoon_mag, b.telefoon_als, b.email_mag, b.email_als, "         \
  "b.brief_mag, b.brief_als, b.bezoek_mag, b.bezoek_als, b.versie"
#define MIDDEL                                                                                                         \
  "c.persoon, c.publiek, c.soort, c.waarde, c.sleutel, c.van_wie, c.mag, c.als, c.versie, g.naam, c.op "               \
  "FROM contactmiddel c JOIN gebruiker g ON g.id = c.door "

enum { VELDEN = 12 };
static const char *const veld_namen[VELDEN] = {"contactvoorkeur", "taal",       "tolk",          "lezen en schrijven",
                                               "bellen veilig",   "bellen als", "mailen veilig", "mailen als",
                                               "post veilig",     "post als",   "bezoek veilig", "bezoek als"};

static struct veiligheid safe_of(const struct db_rows *rows, size_t i, size_t column) {
  return (struct veiligheid){(int)db_int(rows, i, column), db_text(rows, i, column + 1)};
}

static struct bereik bereik_van(const struct db_rows *rows, size_t i) {
  struct bereik bereik = {.voorkeur = (int)db_int(rows, i, 1),
                          .taal = db_text(rows, i, 2),
                          .tolk = (int)db_int(rows, i, 3),
                          .lezen = (int)db_int(rows, i, 4),
                          .versie = db_int(rows, i, 13)};
  for (size_t m = 0; m < MIDDELEN; m++) bereik.veilig[m] = safe_of(rows, i, 5 + 2 * m);
  return bereik;
}

static struct contactmiddel middel_van(const struct db_rows *rows, size_t i) {
  return (struct contactmiddel){.publiek = db_text(rows, i, 1),
                                .soort = (enum middel)db_int(rows, i, 2),
                                .waarde = db_text(rows, i, 3),
                                .sleutel = db_text(rows, i, 4),
                                .van_wie = db_text(rows, i, 5),
                                .veilig = safe_of(rows, i, 6),
                                .versie = db_int(rows, i, 8),
                                .door = db_text(rows, i, 9),
                                .op = db_int(rows, i, 10)};
}

/* The rows of one person, which stand together. */
static void add_means(struct arena *arena, const struct db_rows *rows, struct persoon_bereik *of) {
  struct contactmiddel *list = NEW_ARRAY(arena, struct contactmiddel, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++)
    if (db_int(rows, i, 0) == of->persoon) list[of->aantal++] = middel_van(rows, i);
  of->middelen = list;
}

bool bereik_lezen(struct toegang *toegang, int64_t persoon, struct persoon_bereik *ret_bereik, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, means;
  struct persoon_bereik bereik = {.persoon = persoon};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(tx, fault, &rows, "SELECT " BEREIK " FROM bereik b WHERE b.persoon = $1", A_INT(persoon)) ||
      !TX_QUERY(tx, fault, &means, "SELECT " MIDDEL "WHERE c.persoon = $1 AND c.vervallen_op IS NULL ORDER BY c.id",
                A_INT(persoon)))
    return false;
  if (rows.count) bereik.bereik = bereik_van(&rows, 0);
  add_means(tx->arena, &means, &bereik);
  toegang_persoon(toegang, persoon);
  *ret_bereik = bereik;
  return true;
}

bool bereik_van_huishouden(struct toegang *toegang, int64_t huishouden, struct persoon_bereik **ret_bereiken,
                           size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows, means;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT l.persoon, coalesce(b.voorkeur, 0), coalesce(b.taal, ''), coalesce(b.tolk, 0), "
                "coalesce(b.lezen, 0), coalesce(b.telefoon_mag, 0), coalesce(b.telefoon_als, ''), "
                "coalesce(b.email_mag, 0), coalesce(b.email_als, ''), coalesce(b.brief_mag, 0), "
                "coalesce(b.brief_als, ''), coalesce(b.bezoek_mag, 0), coalesce(b.bezoek_als, ''), "
                "coalesce(b.versie, 0) FROM huishouden_lid l LEFT JOIN bereik b ON b.persoon = l.persoon "
                "WHERE l.huishouden = $1 AND l.vanaf <= $2 AND l.tot >= $2 ORDER BY l.persoon",
                A_INT(huishouden), A_DAG(tx_vandaag(tx))) ||
      !TX_QUERY(tx, fault, &means,
                "SELECT " MIDDEL "JOIN huishouden_lid l ON l.persoon = c.persoon WHERE l.huishouden = $1 "
                "AND l.vanaf <= $2 AND l.tot >= $2 AND c.vervallen_op IS NULL ORDER BY c.id",
                A_INT(huishouden), A_DAG(tx_vandaag(tx))))
    return false;
  struct persoon_bereik *list = NEW_ARRAY(tx->arena, struct persoon_bereik, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++) {
    list[i] = (struct persoon_bereik){.persoon = db_int(&rows, i, 0), .bereik = bereik_van(&rows, i)};
    add_means(tx->arena, &means, &list[i]);
  }
  *ret_bereiken = list;
  *ret_aantal = rows.count;
  return true;
}

bool brief_veilig_lezen(struct toegang *toegang, int64_t persoon, struct veiligheid *ret_veilig, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT brief_mag, brief_als FROM bereik WHERE persoon = $1",
                A_INT(persoon)))
    return false;
  *ret_veilig = rows.count ? safe_of(&rows, 0, 0) : (struct veiligheid){0};
  return true;
}

/* As people read it in the logboek. */
static void texts_of(const struct bereik *b, struct str texts[VELDEN]) {
  texts[0] = keuze_label(middelen, b->voorkeur);
  texts[1] = b->taal;
  texts[2] = keuze_label(tolken, b->tolk);
  texts[3] = keuze_label(lezen_keuzes, b->lezen);
  for (size_t m = 0; m < MIDDELEN; m++) {
    texts[4 + 2 * m] = keuze_label(mag_keuzes, b->veilig[m].mag);
    texts[5 + 2 * m] = b->veilig[m].als;
  }
}

static struct db_arg choice_arg(int waarde) {
  return A_INT(waarde < 0 ? 0 : waarde);
}

bool bereik_bewaren(struct toegang *toegang, int64_t persoon, const struct bereik *was, const struct bereik *wordt,
                    struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct str old[VELDEN], new[VELDEN];
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  texts_of(was, old);
  texts_of(wordt, new);
  for (size_t i = 0; i < VELDEN; i++)
    if (!str_eq(old[i], new[i])) toegang_veld(toegang, veld_namen[i], old[i], new[i]);
  toegang_persoon(toegang, persoon);
  const struct db_arg args[] = {A_INT(persoon),
                                choice_arg(wordt->voorkeur),
                                A_TEXT(wordt->taal),
                                choice_arg(wordt->tolk),
                                choice_arg(wordt->lezen),
                                choice_arg(wordt->veilig[0].mag),
                                A_TEXT(wordt->veilig[0].als),
                                choice_arg(wordt->veilig[1].mag),
                                A_TEXT(wordt->veilig[1].als),
                                choice_arg(wordt->veilig[2].mag),
                                A_TEXT(wordt->veilig[2].als),
                                choice_arg(wordt->veilig[3].mag),
                                A_TEXT(wordt->veilig[3].als),
                                A_INT(toegang->actor->gebruiker),
                                A_INT(tx_nu(tx)),
                                A_INT(was->versie)};
  if (!db_exec_args(
          tx->db, tx->arena, fault, &changes,
          "INSERT INTO bereik (persoon, voorkeur, taal, tolk, lezen, telefoon_mag, telefoon_als, email_mag, email_als, "
          "brief_mag, brief_als, bezoek_mag, bezoek_als, door, op, versie) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1) "
          "ON CONFLICT (persoon) DO UPDATE SET voorkeur = excluded.voorkeur, taal = excluded.taal, tolk = "
          "excluded.tolk, "
          "lezen = excluded.lezen, telefoon_mag = excluded.telefoon_mag, telefoon_als = excluded.telefoon_als, "
          "email_mag = excluded.email_mag, email_als = excluded.email_als, brief_mag = excluded.brief_mag, "
          "brief_als = excluded.brief_als, bezoek_mag = excluded.bezoek_mag, bezoek_als = excluded.bezoek_als, "
          "door = excluded.door, op = excluded.op, versie = bereik.versie + 1 WHERE bereik.versie = $16",
          args, sizeof args / sizeof *args))
    return false;
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale bereik");
}

static void log_means(struct toegang *toegang, const struct contactmiddel *was, const struct contactmiddel *wordt) {
  if (!str_eq(was->waarde, wordt->waarde)) toegang_veld(toegang, "nummer of e-mailadres", was->waarde, wordt->waarde);
  if (!str_eq(was->van_wie, wordt->van_wie)) toegang_veld(toegang, "van wie", was->van_wie, wordt->van_wie);
  struct str old = keuze_label(mag_keuzes, was->veilig.mag), new = keuze_label(mag_keuzes, wordt->veilig.mag);
  if (!str_eq(old, new)) toegang_veld(toegang, "veilig", old, new);
  if (!str_eq(was->veilig.als, wordt->veilig.als))
    toegang_veld(toegang, "veilig als", was->veilig.als, wordt->veilig.als);
}

bool contactmiddel_bewaren(struct toegang *toegang, int64_t persoon, const struct contactmiddel *middel,
                           struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, persoon);
  log_means(toegang, &(struct contactmiddel){0}, middel);
  return TX_EXEC(
      tx, fault, NULL,
      "INSERT INTO contactmiddel (publiek, persoon, soort, waarde, sleutel, van_wie, mag, als, door, op, versie) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
      A_TEXT(middel->publiek), A_INT(persoon), A_INT(middel->soort), A_TEXT(middel->waarde), A_TEXT(middel->sleutel),
      A_TEXT(middel->van_wie), choice_arg(middel->veilig.mag), A_TEXT(middel->veilig.als),
      A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)));
}

bool contactmiddel_veranderen(struct toegang *toegang, int64_t persoon, const struct contactmiddel *was,
                              const struct contactmiddel *wordt, bool vervalt, struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PERSOON, 0, fault)) return false;
  toegang_persoon(toegang, persoon);
  if (vervalt)
    toegang_veld(toegang, "nummer of e-mailadres vervallen", was->waarde, (struct str){0});
  else
    log_means(toegang, was, wordt);
  const struct contactmiddel *now = vervalt ? was : wordt;
  if (!TX_EXEC(tx, fault, &changes,
               "UPDATE contactmiddel SET soort = $3, waarde = $4, sleutel = $5, van_wie = $6, mag = $7, als = $8, "
               "door = $9, op = $10, versie = versie + 1, vervallen_op = $11 "
               "WHERE publiek = $1 AND persoon = $2 AND versie = $12 AND vervallen_op IS NULL",
               A_TEXT(was->publiek), A_INT(persoon), A_INT(now->soort), A_TEXT(now->waarde), A_TEXT(now->sleutel),
               A_TEXT(now->van_wie), choice_arg(now->veilig.mag), A_TEXT(now->veilig.als),
               A_INT(toegang->actor->gebruiker), A_INT(tx_nu(tx)), A_INT_OF(tx_nu(tx), !vervalt), A_INT(was->versie)))
    return false;
  return changes == 1 || fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale means");
}

bool bereik_samenvoegen(struct toegang *toegang, int64_t blijft, int64_t weg, struct fault *fault) {
  struct persoon_bereik een, ander;
  if (!bereik_lezen(toegang, blijft, &een, fault) || !bereik_lezen(toegang, weg, &ander, fault)) return false;
  struct bereik samen = bereik_samen(toegang->tx->arena, &een.bereik, &ander.bereik);
  return (ander.bereik.versie == 0 || bereik_bewaren(toegang, blijft, &een.bereik, &samen, fault)) &&
         TX_EXEC(toegang->tx, fault, NULL, "UPDATE contactmiddel SET persoon = $1 WHERE persoon = $2", A_INT(blijft),
                 A_INT(weg));
}

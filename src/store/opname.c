#include "store/opname.h"

#include "inrichting/kaart.h"
#include "inrichting/loket.h"
#include "inrichting/toegang.h"
#include "store/inrichting.h"

#include "intern.h"
#include "voorhanden.h"

enum { NAMEN_MAX = 16 * 1024 };

/* ---- keeping ---- */

static bool keep_subjects(struct tx *tx, int64_t melding, const struct opname *opname, struct fault *fault) {
  for (size_t i = 0; i < opname->onderwerp_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO melding_onderwerp (melding, volgorde, onderwerp) VALUES ($1, $2, $3)",
                 A_INT(melding), A_INT(i + 1), A_TEXT(opname->onderwerpen[i].sleutel)))
      return false;
  return true;
}

static bool keep_answers(struct tx *tx, int64_t melding, const struct opname *opname, struct fault *fault) {
  for (size_t i = 0; i < opname->antwoord_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO triage_antwoord (melding, vraag, antwoord) VALUES ($1, $2, $3)",
                 A_INT(melding), A_TEXT(opname->antwoorden[i].vraag), A_INT(opname->antwoorden[i].antwoord)))
      return false;
  return true;
}

static bool keep_advice(struct tx *tx, int64_t melding, const struct opname *opname, struct fault *fault) {
  for (size_t i = 0; i < opname->aanbod_aantal; i++)
    if (!TX_EXEC(tx, fault, NULL, "INSERT INTO triage_advies (melding, nr, aanbod, gekozen) VALUES ($1, $2, $3, $4)",
                 A_INT(melding), A_INT(i + 1), A_TEXT(opname->aanbod[i].sleutel), A_INT(opname->aanbod[i].gekozen)))
      return false;
  return true;
}

static void log_opname(struct toegang *toegang, const struct melding *melding, const struct opname *opname) {
  const struct opname_melder *melder = &opname->melder;
  struct arena *arena = toegang->tx->arena;
  toegang_veld(toegang, "melder", (struct str){0}, keuze_label(melder_soorten, melder->soort));
  if (melder->naam.len) toegang_veld(toegang, "naam van de melder", (struct str){0}, melder->naam);
  if (melder->telefoon.len) toegang_veld(toegang, "telefoon van de melder", (struct str){0}, melder->telefoon);
  toegang_veld(toegang, "urgentie", (struct str){0}, keuze_label(urgenties, melding->urgentie));
  for (size_t i = 0; i < opname->antwoord_aantal; i++)
    toegang_veld(toegang, str_c(arena, str_join(arena, S("triage "), opname->antwoorden[i].vraag)), (struct str){0},
                 keuze_label(triage_antwoorden, opname->antwoorden[i].antwoord));
  if (opname->afwijken_reden.len)
    toegang_veld(toegang, "anders dan voorgesteld", (struct str){0}, opname->afwijken_reden);
}

bool opname_bewaren(struct toegang *toegang, const struct melding *melding, const struct opname *opname,
                    struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct opname_melder *melder = &opname->melder;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault)) return false;
  if (!TX_EXEC(tx, fault, NULL,
               "INSERT INTO opname (melding, melder, melder_naam, melder_relatie, melder_telefoon, organisatie, "
               "verwijzer, weet_ervan, identiteit, tolk, vrijwillig, grond, wet_voorstel, urgentie_voorstel, "
               "team_voorstel, afwijken_reden) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
               A_INT(melding->id), A_INT(melder->soort), A_TEXT(melder->naam), A_TEXT(melder->relatie),
               A_TEXT(melder->telefoon), A_TEXT(melder->organisatie), A_TEXT(melder->verwijzer),
               A_INT(melder->weet_ervan), A_INT(opname->identiteit), A_TEXT(opname->tolk), A_INT(opname->vrijwillig),
               A_TEXT(opname->grond), A_INT(opname->wet_voorstel), A_INT(opname->urgentie_voorstel),
               A_INT_OF(opname->team_voorstel, opname->team_voorstel == 0), A_TEXT(opname->afwijken_reden)) ||
      !keep_subjects(tx, melding->id, opname, fault) || !keep_answers(tx, melding->id, opname, fault) ||
      !keep_advice(tx, melding->id, opname, fault))
    return false;
  log_opname(toegang, melding, opname);
  return werk_afleiden(tx, melding, fault);
}

bool uitkomst_bewaren(struct toegang *toegang, const struct melding *melding, const struct uitkomst *uitkomst,
                      int urgentie, int64_t door, int64_t *ret_versie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct melding nieuw = *melding;
  int64_t changes;
  if (urgentie) nieuw.urgentie = urgentie;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_MELDING, melding->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE melding SET urgentie = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 AND gesloten_op IS "
               "NULL",
               A_INT(melding->id), A_INT(melding->versie), A_INT(nieuw.urgentie)))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders heeft deze melding net veranderd. Kijk wat er nu staat."),
                     "stale melding");
  if (!TX_EXEC(tx, fault, NULL,
               "INSERT INTO triage_uitkomst (melding, nr, uitkomst, toelichting, acuut_wie, acuut_gesproken, acuut_op, "
               "acuut_om, door, op) SELECT $1, coalesce(max(nr), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 "
               "FROM triage_uitkomst WHERE melding = $1",
               A_INT(melding->id), A_TEXT(uitkomst->sleutel), A_TEXT(uitkomst->toelichting),
               A_TEXT(uitkomst->acuut_wie), A_TEXT(uitkomst->acuut_gesproken), A_INT(uitkomst->acuut_op),
               A_INT(uitkomst->acuut_om), A_INT(door), A_INT(uitkomst->op)))
    return false;
  toegang_veld(toegang, "uitkomst", (struct str){0}, uitkomst->sleutel);
  if (uitkomst->acuut_wie.len) toegang_veld(toegang, "gebeld", (struct str){0}, uitkomst->acuut_wie);
  *ret_versie = melding->versie + 1;
  return werk_afleiden(tx, &nieuw, fault);
}

/* ---- reading ---- */

/* The key itself when the row is no more. */
static struct str name_or_key(const void *rij, struct str naam, struct str sleutel) {
  return rij ? naam : sleutel;
}

/* The tables of the day on which it was recorded count. */
static dag_t day_of(const struct melding *melding) {
  return dag_van_moment(melding->opgenomen_op);
}

static struct str subject_name(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct onderwerp_rij *rij = onderwerp_op(inrichting, sleutel, dag);
  return name_or_key(rij, rij ? rij->naam : S(""), sleutel);
}

struct str onderwerpen_namen(struct arena *arena, const struct inrichting *inrichting, struct str sleutels, dag_t dag) {
  struct buf buf;
  struct str sleutel;
  if (sleutels.len == 0) return (struct str){0};
  buf_init(&buf, arena, NAMEN_MAX);
  while (str_cut(&sleutels, ' ', &sleutel)) {
    if (buf.len) buf_add(&buf, S(", "));
    buf_add(&buf, subject_name(inrichting, sleutel, dag));
  }
  return buf_str(&buf);
}

/* The rows of this melding (the first column), which follow each other; `*ret_from` is the first of them. */
static size_t rows_of(const struct db_rows *rows, int64_t melding, size_t *ret_from) {
  size_t from = 0, count = 0;
  while (from < rows->count && db_int(rows, from, 0) != melding) from++;
  while (from + count < rows->count && db_int(rows, from + count, 0) == melding) count++;
  *ret_from = from;
  return count;
}

struct delen {
  const struct inrichting *inrichting;
  struct db_rows opname, onderwerp, antwoord, aanbod, uitkomst;
};

static bool read_parts(struct toegang *toegang, int64_t huishouden, struct delen *delen, struct fault *fault) {
  struct tx *tx = toegang->tx;
#define VAN(kolommen, tabel) "SELECT d.melding, " kolommen " FROM " tabel " d JOIN melding m ON m.id = d.melding "
  return inrichting_geldend(tx, &delen->inrichting, fault) &&
         TX_QUERY(tx, fault, &delen->opname,
                  VAN("d.melder, d.melder_naam, d.melder_relatie, d.melder_telefoon, d.organisatie, d.verwijzer, "
                      "d.weet_ervan, d.identiteit, d.tolk, d.vrijwillig, d.grond, d.wet_voorstel, d.urgentie_voorstel, "
                      "d.team_voorstel, d.afwijken_reden, coalesce(t.naam, '')",
                      "opname") "LEFT JOIN team t ON t.id = d.team_voorstel WHERE m.huishouden = $1",
                  A_INT(huishouden)) &&
         TX_QUERY(tx, fault, &delen->onderwerp,
                  VAN("d.onderwerp", "melding_onderwerp") "WHERE m.huishouden = $1 ORDER BY d.melding, d.volgorde",
                  A_INT(huishouden)) &&
         TX_QUERY(tx, fault, &delen->antwoord,
                  VAN("d.vraag, d.antwoord", "triage_antwoord") "WHERE m.huishouden = $1 ORDER BY d.melding, d.vraag",
                  A_INT(huishouden)) &&
         TX_QUERY_ALS(toegang, VOORHANDEN_ADVIES, fault, &delen->aanbod,
                      VAN("d.aanbod, d.gekozen", "triage_advies") "WHERE m.huishouden = $1 ORDER BY d.melding, d.nr",
                      A_INT(huishouden)) &&
         TX_QUERY(tx, fault, &delen->uitkomst,
                  VAN("d.uitkomst, d.toelichting, d.acuut_wie, d.acuut_gesproken, d.acuut_op, d.acuut_om, g.naam, d.op",
                      "triage_uitkomst") "JOIN gebruiker g ON g.id = d.door WHERE m.huishouden = $1 "
                                         "ORDER BY d.melding, d.nr",
                  A_INT(huishouden));
#undef VAN
}

static void fill_opname(const struct delen *delen, const struct melding *melding, struct opname *opname) {
  const struct db_rows *rows = &delen->opname;
  size_t i;
  if (!rows_of(&delen->opname, melding->id, &i)) return;
  struct str verwijzer = db_text(rows, i, 6);
  const struct verwijzer_rij *rij =
      verwijzer.len ? inrichting_op(delen->inrichting, TABEL_VERWIJZER, verwijzer, day_of(melding)) : NULL;
  opname->gevraagd = true;
  opname->melder = (struct opname_melder){.soort = (int)db_int(rows, i, 1),
                                          .naam = db_text(rows, i, 2),
                                          .relatie = db_text(rows, i, 3),
                                          .telefoon = db_text(rows, i, 4),
                                          .organisatie = db_text(rows, i, 5),
                                          .verwijzer = verwijzer,
                                          .verwijzer_naam = name_or_key(rij, rij ? rij->naam : S(""), verwijzer),
                                          .weet_ervan = (int)db_int(rows, i, 7)};
  opname->identiteit = (int)db_int(rows, i, 8);
  opname->tolk = db_text(rows, i, 9);
  opname->vrijwillig = (int)db_int(rows, i, 10);
  opname->grond = db_text(rows, i, 11);
  opname->wet_voorstel = (int)db_int(rows, i, 12);
  opname->urgentie_voorstel = (int)db_int(rows, i, 13);
  opname->team_voorstel = db_null(rows, i, 14) ? 0 : db_int(rows, i, 14);
  opname->afwijken_reden = db_text(rows, i, 15);
  opname->team_voorstel_naam = db_text(rows, i, 16);
}

static void fill_subjects(struct arena *arena, const struct delen *delen, const struct melding *melding,
                          struct opname *opname) {
  size_t from, count = rows_of(&delen->onderwerp, melding->id, &from);
  struct onderwerp *onderwerpen = NEW_ARRAY(arena, struct onderwerp, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct str sleutel = db_text(&delen->onderwerp, from + i, 1);
    onderwerpen[i] = (struct onderwerp){sleutel, subject_name(delen->inrichting, sleutel, day_of(melding))};
  }
  opname->onderwerpen = onderwerpen;
  opname->onderwerp_aantal = count;
}

static void fill_answers(struct arena *arena, const struct delen *delen, const struct melding *melding,
                         struct opname *opname) {
  size_t from, count = rows_of(&delen->antwoord, melding->id, &from);
  struct triage_antwoord *antwoorden = NEW_ARRAY(arena, struct triage_antwoord, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct str vraag = db_text(&delen->antwoord, from + i, 1);
    const struct triagevraag_rij *rij = inrichting_op(delen->inrichting, TABEL_TRIAGEVRAAG, vraag, day_of(melding));
    antwoorden[i] = (struct triage_antwoord){vraag, name_or_key(rij, rij ? rij->vraag : S(""), vraag),
                                             (int)db_int(&delen->antwoord, from + i, 2)};
  }
  opname->antwoorden = antwoorden;
  opname->antwoord_aantal = count;
}

static void fill_advice(struct arena *arena, const struct delen *delen, const struct melding *melding,
                        struct opname *opname) {
  size_t from, count = rows_of(&delen->aanbod, melding->id, &from);
  struct aanbod *aanbod = NEW_ARRAY(arena, struct aanbod, count + 1);
  for (size_t i = 0; i < count; i++) {
    struct str sleutel = db_text(&delen->aanbod, from + i, 1);
    const struct aanbod_rij *rij = inrichting_op(delen->inrichting, TABEL_AANBOD, sleutel, day_of(melding));
    aanbod[i] = (struct aanbod){sleutel, name_or_key(rij, rij ? rij->naam : S(""), sleutel),
                                db_int(&delen->aanbod, from + i, 2) != 0};
  }
  opname->aanbod = aanbod;
  opname->aanbod_aantal = count;
}

static void fill_outcome(const struct delen *delen, const struct melding *melding, struct opname *opname) {
  const struct db_rows *rows = &delen->uitkomst;
  size_t from, count = rows_of(&delen->uitkomst, melding->id, &from);
  if (!count) return;
  size_t i = from + count - 1;
  struct str sleutel = db_text(rows, i, 1);
  const struct triageuitkomst_rij *rij =
      inrichting_op(delen->inrichting, TABEL_TRIAGEUITKOMST, sleutel, dag_van_moment(db_int(rows, i, 8)));
  opname->uitkomst = (struct uitkomst){.sleutel = sleutel,
                                       .naam = name_or_key(rij, rij ? rij->naam : S(""), sleutel),
                                       .toelichting = db_text(rows, i, 2),
                                       .acuut_wie = db_text(rows, i, 3),
                                       .acuut_gesproken = db_text(rows, i, 4),
                                       .acuut_op = (dag_t)db_int(rows, i, 5),
                                       .acuut_om = (int)db_int(rows, i, 6),
                                       .door = db_text(rows, i, 7),
                                       .op = db_int(rows, i, 8)};
}

bool opnames_lezen(struct toegang *toegang, int64_t huishouden, struct melding *meldingen, size_t aantal,
                   struct fault *fault) {
  struct arena *arena = toegang->tx->arena;
  struct delen delen = {0};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_MELDING, huishouden, fault) ||
      !read_parts(toegang, huishouden, &delen, fault))
    return false;
  for (size_t i = 0; i < aantal; i++) {
    struct opname *opname = NEW(arena, struct opname);
    fill_opname(&delen, &meldingen[i], opname);
    fill_subjects(arena, &delen, &meldingen[i], opname);
    fill_answers(arena, &delen, &meldingen[i], opname);
    fill_advice(arena, &delen, &meldingen[i], opname);
    fill_outcome(&delen, &meldingen[i], opname);
    meldingen[i].opname = opname;
  }
  return true;
}

bool bekend_bij(struct toegang *toegang, int64_t huishouden, struct str **ret_teams, size_t *ret_aantal,
                struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  const struct inrichting *inrichting;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT t.naam, t.sleutel FROM team t WHERE EXISTS (SELECT 1 FROM relatie r WHERE r.wie = t.id AND "
                "r.huishouden = $1 AND r.soort = $2 AND r.vanaf <= $3 AND r.tot >= $3) ORDER BY t.naam, t.id",
                A_INT(huishouden), A_INT(RELATIE_SOORT_TEAM), A_DAG(tx_vandaag(tx))))
    return false;
  struct str *teams = NEW_ARRAY(tx->arena, struct str, rows.count + 1);
  size_t count = 0;
  for (size_t i = 0; i < rows.count; i++) {
    const struct team_rij *team = team_op(inrichting, db_text(&rows, i, 1), tx_vandaag(tx));
    if (!team || team->soort != TEAM_EXPERTISE) teams[count++] = db_text(&rows, i, 0);
  }
  *ret_teams = teams;
  *ret_aantal = count;
  return true;
}

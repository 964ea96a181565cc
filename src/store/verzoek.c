#include "store/verzoek.h"

#include <stdlib.h>

#include "inrichting/recht.h"
#include "store/inrichting.h"

#include "zicht.h"

#define VERZOEK                                                                                                        \
  "SELECT v.id, v.publiek, h.id, h.publiek, v.soort, v.woorden, v.vrager, v.van, v.hoe, v.identiteit, v.ontvangen, "   \
  "v.verlengd_op, v.verlengd_reden, v.advies, a.naam, v.uitkomst, v.grond, v.besluit, v.verklaring, v.gesloten_op, "   \
  "g.naam, v.uitgevoerd_op, u.naam, v.versie, p.geboren, p.publiek, " ZICHT_NAAM " FROM verzoek v "                    \
  "JOIN persoon q ON q.id = v.persoon JOIN persoon p ON p.id = coalesce(q.samengevoegd_in, q.id) "                     \
  "JOIN huishouden o ON o.id = v.huishouden JOIN huishouden h ON h.id = coalesce(o.samengevoegd_in, o.id) "            \
  "LEFT JOIN gebruiker a ON a.id = v.advies_door LEFT JOIN gebruiker g ON g.id = v.gesloten_door "                     \
  "LEFT JOIN gebruiker u ON u.id = v.uitgevoerd_door "
enum { KOLOM_PERSOON = 26 };

static struct verzoek verzoek_van(struct toegang *toegang, const struct inrichting *inrichting,
                                  const struct db_rows *rows, size_t i) {
  struct verzoek v = {
      .id = db_int(rows, i, 0),
      .publiek = db_text(rows, i, 1),
      .huishouden = db_int(rows, i, 2),
      .huishouden_publiek = db_text(rows, i, 3),
      .soort = (enum verzoek_soort)db_int(rows, i, 4),
      .woorden = db_text(rows, i, 5),
      .vrager = (enum verzoek_vrager)db_int(rows, i, 6),
      .van = db_text(rows, i, 7),
      .hoe = (int)db_int(rows, i, 8),
      .identiteit = (int)db_int(rows, i, 9),
      .ontvangen = db_dag(rows, i, 10),
      .verlengd_op = db_dag(rows, i, 11),
      .verlengd_reden = db_text(rows, i, 12),
      .advies = db_text(rows, i, 13),
      .advies_door = db_text(rows, i, 14),
      .uitkomst = (int)db_int(rows, i, 15),
      .grond = (int)db_int(rows, i, 16),
      .besluit = db_text(rows, i, 17),
      .verklaring = db_text(rows, i, 18),
      .gesloten_op = db_dag(rows, i, 19),
      .gesloten_door = db_text(rows, i, 20),
      .uitgevoerd_op = db_dag(rows, i, 21),
      .uitgevoerd_door = db_text(rows, i, 22),
      .versie = db_int(rows, i, 23),
      .geboren = (deeldatum_t)db_int(rows, i, 24),
      .persoon_publiek = db_text(rows, i, 25),
      .persoon = db_int(rows, i, KOLOM_PERSOON),
      .persoon_naam = zicht_naam(toegang, rows, i, KOLOM_PERSOON),
      .laatste_dag = DAG_GEEN,
      .uitvoeren_voor = DAG_GEEN,
  };
  struct termijnsoort soort;
  if (termijn_op(inrichting, S(VERZOEK_TERMIJN), v.ontvangen, &soort))
    v.laatste_dag = verzoek_laatste_dag(&inrichting->nationaal->kalender, &soort, &v);
  if (v.soort == VERZOEK_VERWIJDERING)
    v.uitvoeren_voor = termijn_laatste_dag(inrichting, S(VERNIETIG_TERMIJN), v.ontvangen);
  return v;
}

/* By what must be done first: its decision, or after that its carrying out. */
static int first_due(const void *a, const void *b) {
  const struct verzoek *x = a, *y = b;
  dag_t een = verzoek_uit_te_voeren(x) ? x->uitvoeren_voor : x->laatste_dag,
        ander = verzoek_uit_te_voeren(y) ? y->uitvoeren_voor : y->laatste_dag;
  return een == ander ? (x->id > y->id) - (x->id < y->id) : een < ander ? -1 : 1;
}

static bool read_list(struct toegang *toegang, const struct inrichting *inrichting, const struct db_rows *rows,
                      struct verzoek **ret_verzoeken, size_t *ret_aantal) {
  struct verzoek *list = NEW_ARRAY(toegang->tx->arena, struct verzoek, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) list[i] = verzoek_van(toegang, inrichting, rows, i);
  *ret_verzoeken = list;
  *ret_aantal = rows->count;
  return true;
}

bool verzoeken_lezen(struct toegang *toegang, bool klaar, struct verzoek **ret_verzoeken, size_t *ret_aantal,
                     struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, 0, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows,
                VERZOEK "WHERE (CASE WHEN v.gesloten_op IS NULL OR (v.uitkomst < 3 AND v.uitgevoerd_op IS NULL) "
                        "THEN 0 ELSE 1 END) = $1 ORDER BY v.id DESC LIMIT $2",
                A_INT(klaar), A_INT(VERZOEK_LIJST)) ||
      !read_list(toegang, inrichting, &rows, ret_verzoeken, ret_aantal))
    return false;
  if (!klaar) qsort(*ret_verzoeken, *ret_aantal, sizeof **ret_verzoeken, first_due);
  return true;
}
_Static_assert(VERZOEK_HEEL == 1 && VERZOEK_DEELS == 2 && VERZOEK_GEWEIGERD == 3, "the numbers of verzoeken_lezen");

bool verzoek_lezen(struct toegang *toegang, struct str publiek, struct verzoek *ret_verzoek, struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !TX_QUERY(tx, fault, &rows, VERZOEK "WHERE v.publiek = $1", A_TEXT(publiek)))
    return false;
  if (rows.count == 0) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such request");
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, db_int(&rows, 0, 2), fault)) return false;
  *ret_verzoek = verzoek_van(toegang, inrichting, &rows, 0);
  return true;
}

bool verzoeken_van_inwoner(struct toegang *toegang, struct verzoek **ret_verzoeken, size_t *ret_aantal,
                           struct fault *fault) {
  struct tx *tx = toegang->tx;
  const struct inrichting *inrichting;
  struct db_rows rows;
  return toegang_dekt(toegang, HANDELING_ZIEN, INFO_EIGEN, 0, fault) && inrichting_geldend(tx, &inrichting, fault) &&
         TX_QUERY(tx, fault, &rows,
                  VERZOEK "WHERE p.id = $1 AND (v.door = $2 OR p.id = $3) ORDER BY v.id DESC LIMIT $4",
                  A_INT(toegang->persoon), A_INT(toegang->actor->gebruiker), A_INT(toegang->actor->persoon),
                  A_INT(VERZOEK_LIJST)) &&
         read_list(toegang, inrichting, &rows, ret_verzoeken, ret_aantal);
}

static bool insert(struct toegang *toegang, const struct verzoek *v, unsigned informatie, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (!toegang_dekt(toegang, HANDELING_DOEN, informatie, v->huishouden, fault) ||
      !TX_EXEC(tx, fault, NULL,
               "INSERT INTO verzoek (publiek, persoon, huishouden, soort, woorden, vrager, van, hoe, identiteit, "
               "ontvangen, door, op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
               A_TEXT(v->publiek), A_INT(v->persoon), A_INT(v->huishouden), A_INT(v->soort), A_TEXT(v->woorden),
               A_INT(v->vrager), A_TEXT(v->van), A_INT(v->hoe), A_INT(v->identiteit), A_DAG(v->ontvangen),
               A_INT(toegang->actor->gebruiker), A_INT(tx->wanneer.nu)))
    return false;
  toegang_persoon(toegang, v->persoon);
  toegang_veld(toegang, "verzoek", (struct str){0}, keuze_label(verzoeksoorten, (int)v->soort));
  toegang_veld(toegang, "ontvangen", (struct str){0}, dag_iso(tx->arena, v->ontvangen));
  if (v->woorden.len) toegang_veld(toegang, "woorden", (struct str){0}, v->woorden);
  return true;
}

bool gegevensverzoek_bewaren(struct toegang *toegang, const struct verzoek *v, struct fault *fault) {
  return insert(toegang, v, INFO_VERZOEK, fault);
}

bool verzoek_van_inwoner(struct toegang *toegang, const struct verzoek *verzoek, struct fault *fault) {
  struct verzoek v = *verzoek;
  v.persoon = toegang->persoon;
  v.huishouden = toegang->huishouden;
  v.vrager = toegang->actor->persoon == toegang->persoon ? VRAGER_ZELF : VRAGER_GEMACHTIGDE;
  v.van = v.vrager == VRAGER_ZELF ? (struct str){0} : toegang->actor->naam;
  v.hoe = VERZOEK_MIJN;
  v.identiteit = IDENTITEIT_INGELOGD;
  v.ontvangen = tx_vandaag(toegang->tx);
  return insert(toegang, &v, INFO_EIGEN, fault);
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static void note(struct toegang *toegang, const struct verzoek *was, const struct verzoek *wordt) {
  struct arena *arena = toegang->tx->arena;
  toegang_persoon(toegang, was->persoon);
  note_change(toegang, "identiteit", keuze_label(verzoek_identiteiten, was->identiteit),
              keuze_label(verzoek_identiteiten, wordt->identiteit));
  note_change(toegang, "verlengd op", dag_iso(arena, was->verlengd_op), dag_iso(arena, wordt->verlengd_op));
  note_change(toegang, "advies", was->advies, wordt->advies);
  note_change(toegang, "uitkomst", keuze_label(verzoek_besluiten, was->uitkomst),
              keuze_label(verzoek_besluiten, wordt->uitkomst));
  note_change(toegang, "grond", keuze_label(verzoek_gronden, was->grond), keuze_label(verzoek_gronden, wordt->grond));
  note_change(toegang, "besluit", was->besluit, wordt->besluit);
  note_change(toegang, "verklaring", was->verklaring, wordt->verklaring);
  note_change(toegang, "uitgevoerd op", dag_iso(arena, was->uitgevoerd_op), dag_iso(arena, wordt->uitgevoerd_op));
}

bool verzoek_wijzigen(struct toegang *toegang, const struct verzoek *was, const struct verzoek *w,
                      struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes, wie = toegang->actor->gebruiker;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERZOEK, was->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE verzoek SET identiteit = $3, verlengd_op = $4, verlengd_reden = $5, advies = $6, advies_door = "
               "CASE WHEN advies <> $6 THEN $13 ELSE advies_door END, uitkomst = $7, grond = $8, besluit = $9, "
               "verklaring = $10, gesloten_door = CASE WHEN gesloten_op IS NULL AND $11 = 1 THEN $13 ELSE "
               "gesloten_door END, gesloten_op = CASE WHEN $11 = 1 THEN coalesce(gesloten_op, $14) ELSE NULL END, "
               "uitgevoerd_door = CASE WHEN uitgevoerd_op IS NULL AND $12 = 1 THEN $13 ELSE uitgevoerd_door END, "
               "uitgevoerd_op = CASE WHEN $12 = 1 THEN coalesce(uitgevoerd_op, $14) ELSE NULL END, "
               "versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT(w->identiteit), A_DAG(w->verlengd_op),
               A_TEXT(w->verlengd_reden), A_TEXT(w->advies), A_INT(w->uitkomst), A_INT(w->grond), A_TEXT(w->besluit),
               A_TEXT(w->verklaring), A_INT(w->gesloten_op != DAG_GEEN), A_INT(w->uitgevoerd_op != DAG_GEEN),
               A_INT(wie), A_DAG(tx_vandaag(tx))))
    return false;
  if (changes != 1)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale request");
  note(toegang, was, w);
  return true;
}

bool verzoek_heeft_kopie(struct toegang *toegang, int64_t verzoek, bool *ret_er_is, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERZOEK, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT 1 FROM kopie WHERE verzoek = $1", A_INT(verzoek)))
    return false;
  *ret_er_is = rows.count > 0;
  return true;
}

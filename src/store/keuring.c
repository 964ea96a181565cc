#include "store/keuring.h"

#include <stdlib.h>

#include "inrichting/toezicht.h"
#include "store/inrichting.h"

#include "intern.h"

enum { HALVE_DAG = 12 * 60 * 60 * 1000, ETMAAL = 24 * 60 * 60 * 1000 };

bool keuring_ketens(struct toegang *toegang, struct keurketen **ret_ketens, size_t *ret_aantal, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(tx, fault, &rows,
                "SELECT k.schrijver, coalesce(s.nr, (SELECT min(l.nr) - 1 FROM logboek l WHERE l.schrijver = "
                "k.schrijver AND l.op >= $1), k.nr), k.nr FROM keten k LEFT JOIN keuring_keten s "
                "ON s.schrijver = k.schrijver WHERE k.schrijver > 0 ORDER BY k.schrijver",
                A_INT(tx->wanneer.echt - (moment_t)KEURING_TERUG * ETMAAL)))
    return false;
  struct keurketen *ketens = NEW_ARRAY(tx->arena, struct keurketen, rows.count + 1);
  for (size_t i = 0; i < rows.count; i++)
    ketens[i] = (struct keurketen){db_int(&rows, i, 0), db_int(&rows, i, 1), db_int(&rows, i, 2)};
  *ret_ketens = ketens;
  *ret_aantal = rows.count;
  return true;
}

bool keuring_ronde_beginnen(struct toegang *toegang, int64_t *ret_ronde, struct fault *fault) {
  struct tx *tx = toegang->tx;
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault) &&
         TX_INSERT(tx, fault, ret_ronde,
                   "INSERT INTO keuring_ronde (op, rijen, blikken, gevlagd) VALUES ($1, 0, 0, 0) RETURNING id",
                   A_INT(tx->wanneer.nu));
}

/* The looks among these rows: of a worker, that succeeded, at one household. A row that names no household but one
 * person is a look at where he lives; a list of persons is no look at anybody. */
#define BLIK                                                                                                           \
  "WITH rij AS (SELECT l.nr, l.op, coalesce(l.nu, l.op) AS nu, l.wie, l.rol, l.grond, l.act, coalesce(l.huishouden, "  \
  "(SELECT max(x.huishouden) FROM logboek_persoon p JOIN huishouden_lid x ON x.persoon = p.persoon "                   \
  "WHERE p.schrijver = l.schrijver AND p.nr = l.nr HAVING count(DISTINCT p.persoon) = 1)) AS huishouden "              \
  "FROM logboek l WHERE l.schrijver = $1 AND l.nr > $2 AND l.nr <= $3 AND l.wie > 0 AND l.uitkomst IN ('gezien', "     \
  "'gedaan') "                                                                                                         \
  "AND l.grond NOT IN ('eigen', 'samenwerking')), blik AS (SELECT r.nr, r.op, r.nu, r.wie, r.rol, r.grond, r.act, "    \
  "coalesce(h.samengevoegd_in, h.id) AS huishouden FROM rij r JOIN huishouden h ON h.id = r.huishouden) "
#define HUISHOUDENS "(SELECT DISTINCT huishouden FROM blik) b "

/* Everything that the rules ask around the looks of one page. */
struct blad {
  struct toegang *toegang;
  struct keurmaat maten[KEUR_EINDE];
  struct db_rows blikken, relaties, leden, kring, nieuws;
  int64_t gevlagd;
  struct keur_ids ids;
};

static bool read_looks(struct blad *blad, const struct keurketen *van, struct fault *fault) {
  struct tx *tx = blad->toegang->tx;
  const struct db_arg chain = A_INT(van->schrijver), from = A_INT(van->van), to = A_INT(van->tot);
  return TX_QUERY(tx, fault, &blad->blikken,
                  BLIK "SELECT b.op, b.nu, b.wie, b.rol, b.grond, b.act, b.huishouden, CASE WHEN b.grond IN "
                       "('aanmelding', 'voordeur') AND EXISTS (SELECT 1 FROM logboek d WHERE d.huishouden = "
                       "b.huishouden AND d.wie = b.wie AND d.inhoud_hash IS NOT NULL AND d.op >= b.op - $4 "
                       "AND d.op <= b.op + $4) THEN 1 ELSE 0 END FROM blik b ORDER BY b.nr",
                  chain, from, to, A_INT(HALVE_DAG)) &&
         TX_QUERY(tx, fault, &blad->relaties,
                  BLIK "SELECT DISTINCT b.huishouden, r.wie, r.vanaf, r.tot FROM (SELECT DISTINCT huishouden FROM blik "
                       "WHERE grond IN ('aanmelding', 'voordeur')) b JOIN huishouden h ON h.id = b.huishouden "
                       "OR h.samengevoegd_in = b.huishouden JOIN relatie r ON r.huishouden = h.id ORDER BY 1",
                  chain, from, to) &&
         TX_QUERY(tx, fault, &blad->kring,
                  BLIK "SELECT b.huishouden, e.gebruiker, 1, 0, 0 FROM " HUISHOUDENS "JOIN huishouden_lid x "
                       "ON x.huishouden = b.huishouden JOIN persoon p ON p.id = x.persoon AND p.naam_sleutel <> '' "
                       "JOIN gebruiker_kring e ON e.naam_sleutel = p.naam_sleutel UNION "
                       "SELECT b.huishouden, e.gebruiker, 0, 1, CASE WHEN e.huisnummer <> '' AND e.huisnummer = "
                       "p.huisnummer THEN 1 ELSE 0 END FROM " HUISHOUDENS "JOIN huishouden_lid x ON x.huishouden = "
                       "b.huishouden JOIN persoon p ON p.id = x.persoon AND p.postcode <> '' "
                       "JOIN gebruiker_kring e ON e.postcode = p.postcode ORDER BY 1",
                  chain, from, to);
}

/* What does not depend on the page, but is small. */
static bool read_lists(struct blad *blad, struct fault *fault) {
  struct tx *tx = blad->toegang->tx;
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !db_query_args(tx->db, tx->arena, fault, &blad->leden,
                     "SELECT gebruiker, team, vanaf, tot FROM lidmaatschap ORDER BY gebruiker", NULL, 0) ||
      !db_query_args(tx->db, tx->arena, fault, &blad->nieuws,
                     "SELECT x.huishouden, n.vanaf, n.tot FROM keurnieuws n JOIN persoon q ON q.id = n.persoon "
                     "JOIN huishouden_lid x ON x.persoon = coalesce(q.samengevoegd_in, q.id) ORDER BY 1",
                     NULL, 0))
    return false;
  keurmaten_op(tx->arena, inrichting, tx_vandaag(tx), blad->maten);
  return true;
}

/* The first row of this household (or worker) in rows that are in its order. */
static size_t first_of(const struct db_rows *rows, int64_t wanted) {
  size_t low = 0, high = rows->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (db_int(rows, middle, 0) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool in_team(const struct blad *blad, int64_t gebruiker, int64_t team, dag_t dag) {
  const struct db_rows *rows = &blad->leden;
  for (size_t i = first_of(rows, gebruiker); i < rows->count && db_int(rows, i, 0) == gebruiker; i++)
    if (db_int(rows, i, 1) == team && db_dag(rows, i, 2) <= dag && db_dag(rows, i, 3) >= dag) return true;
  return false;
}

/* On every other ground the gate asked for a relation at that very moment; on these two it asks for none. A hit of a
 * search is not opened yet. */
static bool had_relation(const struct blad *blad, size_t look, int64_t huishouden, int64_t wie, dag_t dag) {
  const struct db_rows *rows = &blad->relaties;
  struct str grond = db_text(&blad->blikken, look, 4);
  if (!str_eq(grond, S("aanmelding")) && !str_eq(grond, S("voordeur"))) return true;
  if (str_eq(db_text(&blad->blikken, look, 5), S("persoon zoeken"))) return true;
  for (size_t i = first_of(rows, huishouden); i < rows->count && db_int(rows, i, 0) == huishouden; i++) {
    int64_t van = db_int(rows, i, 1);
    bool his = van == wie || in_team(blad, wie, van, dag);
    if (his && db_dag(rows, i, 2) <= dag && db_dag(rows, i, 3) >= dag) return true;
  }
  return false;
}

static void add_kring(const struct blad *blad, int64_t huishouden, int64_t wie, struct kijk *kijk) {
  const struct db_rows *rows = &blad->kring;
  for (size_t i = first_of(rows, huishouden); i < rows->count && db_int(rows, i, 0) == huishouden; i++) {
    bool self = db_int(rows, i, 1) == wie, huis = db_int(rows, i, 4);
    kijk->naam |= self && db_int(rows, i, 2);
    kijk->buurt |= self && db_int(rows, i, 3);
    kijk->eigen |= self && huis;
    kijk->collega |= !self && huis;
  }
}

static bool in_news(const struct blad *blad, int64_t huishouden, dag_t dag) {
  const struct db_rows *rows = &blad->nieuws;
  for (size_t i = first_of(rows, huishouden); i < rows->count && db_int(rows, i, 0) == huishouden; i++)
    if (db_dag(rows, i, 1) <= dag && db_dag(rows, i, 2) >= dag) return true;
  return false;
}

static struct kijk look_of(const struct blad *blad, size_t i) {
  const struct db_rows *rows = &blad->blikken;
  int64_t wie = db_int(rows, i, 2), huishouden = db_int(rows, i, 6);
  struct kijk kijk = {.op = db_int(rows, i, 1),
                      .deed = db_int(rows, i, 7),
                      .nood = str_eq(db_text(rows, i, 4), S("nood")),
                      .geheim_adres = str_eq(db_text(rows, i, 5), S("geheim adres inzien"))};
  dag_t dag = dag_van_moment(kijk.op);
  kijk.relatie = had_relation(blad, i, huishouden, wie, dag);
  /* Who keeps the list of the news and examines these looks is not pointed at for that. */
  kijk.nieuws = !str_eq(db_text(rows, i, 4), S("toezicht")) && in_news(blad, huishouden, dag);
  add_kring(blad, huishouden, wie, &kijk);
  return kijk;
}

/* What is asked once of a worker and a household, and was asked before. */
static bool drop_asked(struct blad *blad, const struct keurvlag *vlag, int64_t huishouden, unsigned *regels,
                       struct fault *fault) {
  struct tx *tx = blad->toegang->tx;
  struct db_rows rows;
  unsigned eens = 0;
  for (unsigned regel = 1; regel < KEUR_EINDE; regel++)
    if (keuring_eenmalig((enum keuringsregel)regel)) eens |= 1U << regel;
  if (!(*regels & eens)) return true;
  if (!TX_QUERY(tx, fault, &rows,
                "SELECT DISTINCT r.regel FROM keurvlag k JOIN keurvlag_regel r ON r.keurvlag = k.id "
                "WHERE k.wie = $1 AND k.huishouden = $2",
                A_INT(vlag->wie), A_INT(huishouden)))
    return false;
  for (size_t i = 0; i < rows.count; i++) *regels &= ~(eens & 1U << db_int(&rows, i, 0));
  return true;
}

static bool write_flag(struct blad *blad, const struct keurvlag *vlag, int64_t huishouden, moment_t verschuiving,
                       struct fault *fault) {
  struct tx *tx = blad->toegang->tx;
  struct id publiek = blad->ids.nieuw(blad->ids.reeks);
  int64_t id;
  unsigned regels = vlag->regels;
  if (!drop_asked(blad, vlag, huishouden, &regels, fault)) return false;
  if (!regels) return true;
  blad->gevlagd++;
  if (!TX_INSERT(tx, fault, &id,
                 "INSERT INTO keurvlag (publiek, wie, rol, huishouden, dag, eerste, laatste, keren, verschuiving, "
                 "vraag, antwoord, bevinding, woorden, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', 0, "
                 "'', 1) ON CONFLICT (wie, huishouden, dag) DO UPDATE SET laatste = excluded.laatste, "
                 "keren = keurvlag.keren + excluded.keren RETURNING id",
                 A_TEXT(str_copy(tx->arena, id_str(&publiek))), A_INT(vlag->wie), A_TEXT(vlag->rol), A_INT(huishouden),
                 A_DAG(vlag->dag), A_INT(vlag->eerste), A_INT(vlag->laatste), A_INT(vlag->keren), A_INT(verschuiving)))
    return false;
  for (unsigned regel = 1; regel < KEUR_EINDE; regel++)
    if (regels >> regel & 1 &&
        !TX_EXEC(
            tx, fault, NULL,
            "INSERT INTO keurvlag_regel (keurvlag, regel) VALUES ($1, $2) ON CONFLICT (keurvlag, regel) DO NOTHING",
            A_INT(id), A_INT(regel)))
      return false;
  return true;
}

/* A flag while its looks are gathered. */
struct bundel {
  struct keurvlag vlag;
  int64_t huishouden;
  moment_t verschuiving;
};

static int by_look(const void *a, const void *b) {
  const struct bundel *x = a, *y = b;
  if (x->vlag.wie != y->vlag.wie) return x->vlag.wie < y->vlag.wie ? -1 : 1;
  if (x->huishouden != y->huishouden) return x->huishouden < y->huishouden ? -1 : 1;
  if (x->vlag.dag != y->vlag.dag) return x->vlag.dag < y->vlag.dag ? -1 : 1;
  return (x->vlag.eerste > y->vlag.eerste) - (x->vlag.eerste < y->vlag.eerste);
}

static bool same_flag(const struct bundel *a, const struct bundel *b) {
  return a->vlag.wie == b->vlag.wie && a->huishouden == b->huishouden && a->vlag.dag == b->vlag.dag;
}

/* One flag for all looks of one worker at one household on one day. */
static bool flag_looks(struct blad *blad, struct fault *fault) {
  const struct db_rows *rows = &blad->blikken;
  struct bundel *list = NEW_ARRAY(blad->toegang->tx->arena, struct bundel, rows->count + 1);
  size_t count = 0;
  for (size_t i = 0; i < rows->count; i++) {
    struct kijk kijk = look_of(blad, i);
    unsigned regels = keuring_van_kijk(&kijk, blad->maten);
    moment_t op = db_int(rows, i, 0);
    if (!regels) continue;
    list[count++] = (struct bundel){.vlag = {.wie = db_int(rows, i, 2),
                                             .rol = db_text(rows, i, 3),
                                             .dag = dag_van_moment(kijk.op),
                                             .eerste = op,
                                             .laatste = op,
                                             .keren = 1,
                                             .regels = regels},
                                    .huishouden = db_int(rows, i, 6),
                                    .verschuiving = kijk.op - op};
  }
  qsort(list, count, sizeof *list, by_look);
  for (size_t i = 0, next; i < count; i = next) {
    struct bundel *one = &list[i];
    for (next = i + 1; next < count && same_flag(one, &list[next]); next++) {
      one->vlag.regels |= list[next].vlag.regels;
      one->vlag.laatste = list[next].vlag.laatste;
      one->vlag.keren++;
    }
    if (!write_flag(blad, &one->vlag, one->huishouden, one->verschuiving, fault)) return false;
  }
  return true;
}

bool keuring_bladzijde(struct toegang *toegang, int64_t ronde, const struct keurketen *van, struct keur_ids ids,
                       struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct blad blad = {.toegang = toegang, .ids = ids};
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault) && read_lists(&blad, fault) &&
         read_looks(&blad, van, fault) && flag_looks(&blad, fault) &&
         TX_EXEC(tx, fault, NULL,
                 "INSERT INTO keuring_keten (schrijver, nr) VALUES ($1, $2) "
                 "ON CONFLICT (schrijver) DO UPDATE SET nr = excluded.nr",
                 A_INT(van->schrijver), A_INT(van->tot)) &&
         TX_EXEC(tx, fault, NULL,
                 "UPDATE keuring_ronde SET rijen = rijen + $2, blikken = blikken + $3, gevlagd = gevlagd + $4 "
                 "WHERE id = $1",
                 A_INT(ronde), A_INT(van->tot - van->van), A_INT((int64_t)blad.blikken.count), A_INT(blad.gevlagd));
}

/* One worker's days in order: how many households on each. */
static bool judge_days(struct blad *blad, const struct db_rows *rows, size_t from, size_t to, dag_t first, dag_t judge,
                       struct fault *fault) {
  for (size_t i = from; i < to; i++) {
    dag_t dag = first + (dag_t)db_int(rows, i, 1);
    int64_t eerder = 0, dagen = 0;
    if (dag < judge) continue;
    for (size_t j = from; j < i; j++)
      if (first + (dag_t)db_int(rows, j, 1) >= dag - KEURING_TERUG) eerder += db_int(rows, j, 2), dagen++;
    if (!keuring_veel(db_int(rows, i, 2), eerder, dagen, blad->maten)) continue;
    struct keurvlag vlag = {.wie = db_int(rows, i, 0),
                            .rol = db_text(rows, i, 3),
                            .dag = dag,
                            .eerste = db_int(rows, i, 4),
                            .laatste = db_int(rows, i, 5),
                            .keren = db_int(rows, i, 2),
                            .regels = 1U << KEUR_VEEL};
    if (!write_flag(blad, &vlag, 0, 0, fault)) return false;
  }
  return true;
}

bool keuring_dagen(struct toegang *toegang, int64_t ronde, struct keur_ids ids, struct fault *fault) {
  struct tx *tx = toegang->tx;
  struct blad blad = {.toegang = toegang, .ids = ids};
  struct db_rows rows, done;
  dag_t vandaag = dag_van_moment(tx->wanneer.echt), judge = vandaag - KEURING_TERUG;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_KEURING, 0, fault) || !read_lists(&blad, fault) ||
      !db_query_args(tx->db, tx->arena, fault, &done, "SELECT max(dagen_tot) FROM keuring_ronde", NULL, 0))
    return false;
  if (!db_null(&done, 0, 0) && db_dag(&done, 0, 0) >= judge) judge = db_dag(&done, 0, 0) + 1;
  dag_t first = judge - KEURING_TERUG;
  if (keuring_regel_werkt(blad.maten, KEUR_VEEL)) {
    if (!TX_QUERY(tx, fault, &rows,
                  "SELECT g.id, (l.op - $1) / $3, count(DISTINCT l.huishouden), max(l.rol), min(l.op), max(l.op) "
                  "FROM gebruiker g JOIN logboek l ON l.wie = g.id AND l.op >= $1 AND l.op < $2 "
                  "WHERE l.huishouden IS NOT NULL GROUP BY g.id, (l.op - $1) / $3 ORDER BY 1, 2",
                  A_INT(moment_van_dag(first)), A_INT(moment_van_dag(vandaag)), A_INT(ETMAAL)))
      return false;
    for (size_t i = 0, next; i < rows.count; i = next) {
      for (next = i + 1; next < rows.count && db_int(&rows, next, 0) == db_int(&rows, i, 0);) next++;
      if (!judge_days(&blad, &rows, i, next, first, judge, fault)) return false;
    }
  }
  return TX_EXEC(tx, fault, NULL, "UPDATE keuring_ronde SET dagen_tot = $2, gevlagd = gevlagd + $3 WHERE id = $1",
                 A_INT(ronde), A_DAG(vandaag - 1), A_INT(blad.gevlagd));
}

bool keuring_ronde_lezen(struct toegang *toegang, int64_t ronde, struct keurcijfers *ret_cijfers, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_KEURING, 0, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, "SELECT op, rijen, blikken, gevlagd FROM keuring_ronde WHERE id = $1",
                A_INT(ronde)))
    return false;
  *ret_cijfers = (struct keurcijfers){.laatst = db_int(&rows, 0, 0),
                                      .rijen = db_int(&rows, 0, 1),
                                      .blikken = db_int(&rows, 0, 2),
                                      .gevlagd = db_int(&rows, 0, 3)};
  return true;
}

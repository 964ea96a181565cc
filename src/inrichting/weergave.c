#include "inrichting/weergave.h"

#include "base/text.h"
#include "intern.h"

enum { TEKST_RUIMTE = 16 * 1024, KLAD_RUIMTE = 64 * 1024 * 1024, KLAD_RIJEN = 256 };

const struct tabelgroep tabelgroepen[] = {
    {"Organisatie", TABEL_ORGANISATIE, TABEL_RAPPORTAGELIJN},
    {"Binnenkomen", TABEL_KANAAL, TABEL_VERWIJSRECHT},
    {"Wie wat ziet", TABEL_INZAGE, TABEL_INZAGE},
    {"Loket", TABEL_LEEFGEBIED, TABEL_TRIAGEUITKOMST},
    {"Werkwijze", TABEL_REGEL, TABEL_TIJDBESTEDING},
    {"Recht en voorzieningen", TABEL_TERMIJN, TABEL_BEWAARTERMIJN},
    {"Sociale kaart en geld", TABEL_AANBOD, TABEL_GELDHULP},
    {"Woorden, brieven en cijfers", TABEL_WOORD, TABEL_TELREGEL},
    {"Toezicht", TABEL_NOODTOEGANG, TABEL_KEURINGSREGEL},
};
const size_t tabelgroep_aantal = sizeof tabelgroepen / sizeof *tabelgroepen;

/* "leeftijd_van" as a heading. */
static struct str opschrift(struct arena *arena, const char *naam) {
  struct str tekst = str_copy(arena, str_of(naam));
  char *letters = arena_new(arena, tekst.len);
  for (size_t i = 0; i < tekst.len; i++) letters[i] = tekst.ptr[i] == '_' ? ' ' : tekst.ptr[i];
  if (tekst.len && letters[0] >= 'a' && letters[0] <= 'z') letters[0] = (char)(letters[0] - 'a' + 'A');
  return (struct str){letters, tekst.len};
}

struct str tabel_titel(struct arena *arena, const struct tabel *tabel) {
  return opschrift(arena, tabel->naam);
}

struct str kolom_kop(struct arena *arena, const struct kolom *kolom) {
  return opschrift(arena, kolom->naam);
}

static const struct rij *rij_nummer(const struct inhoud *inhoud, enum tabel_nr nr, size_t i) {
  return (const void *)((const char *)inhoud->rijen + i * inrichting_tabellen[nr]->rij_grootte);
}

static void tel(const struct inhoud *inhoud, enum tabel_nr nr, dag_t dag, size_t *geldend, size_t *straks) {
  for (size_t i = 0; i < inhoud->aantal; i++) {
    const struct rij *rij = rij_nummer(inhoud, nr, i);
    *geldend += rij_geldt(rij, dag);
    *straks += rij->vanaf > dag;
  }
}

struct tabel_beeld tabel_weergeven(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                                   dag_t dag) {
  const struct tabel *tabel = inrichting_tabellen[nr];
  struct kolom_beeld *kolommen = NEW_ARRAY(arena, struct kolom_beeld, tabel->aantal_kolommen);
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    struct str naam = str_of(tabel->kolommen[k].naam);
    kolommen[k] = (struct kolom_beeld){.naam = naam,
                                       .kop = kolom_kop(arena, &tabel->kolommen[k]),
                                       .uitleg = str_of(tabel->kolommen[k].uitleg),
                                       .geldigheid = str_eq(naam, S("vanaf")) || str_eq(naam, S("tot"))};
  }
  struct tabel_beeld beeld = {.naam = str_of(tabel->naam),
                              .titel = tabel_titel(arena, tabel),
                              .uitleg = str_of(tabel->uitleg),
                              .van_wet = tabel->van == VAN_WET,
                              .gedateerd = tabel_gedateerd(tabel),
                              .kolommen = kolommen,
                              .kolom_aantal = tabel->aantal_kolommen};
  size_t straks_wet = 0;
  tel(&inrichting->eigen.tabel[nr], nr, dag, &beeld.geldend, &beeld.straks);
  tel(&inrichting->nationaal->wet.tabel[nr], nr, dag, &beeld.wet, &straks_wet);
  return beeld;
}

static struct str sleutels_tekst(struct arena *arena, const struct strs *strs) {
  struct buf buf;
  buf_init(&buf, arena, TEKST_RUIMTE);
  for (size_t i = 0; i < strs->aantal; i++) {
    if (i) buf_add_char(&buf, ' ');
    buf_add(&buf, strs->str[i]);
  }
  return buf_str(&buf);
}

struct str cel_tekst(struct arena *arena, const struct kolom *kolom, const struct rij *rij) {
  const void *plek = (const char *)rij + kolom->plek;
  switch (kolom->soort) {
  case KOLOM_DAG:
    return dag_iso(arena, *(const dag_t *)plek);
  case KOLOM_GETAL:
  case KOLOM_LEEFTIJD: {
    int64_t getal = *(const int64_t *)plek;
    return getal == GETAL_LEEG ? S("") : str_format(arena, "%lld", (long long)getal);
  }
  case KOLOM_BEDRAG: {
    int64_t centen = *(const int64_t *)plek;
    return centen == GETAL_LEEG ? S("")
                                : str_format(arena, "%lld,%02lld", (long long)centen / 100, (long long)centen % 100);
  }
  case KOLOM_JA_NEE: {
    int ja = *(const int *)plek;
    return ja < 0 ? S("") : ja ? S("ja") : S("nee");
  }
  case KOLOM_KEUZE: {
    int waarde = *(const int *)plek;
    const struct keuze *keuze = waarde < 0 ? NULL : keuze_van(kolom->keuzes, waarde);
    return keuze ? str_of(keuze->code) : S("");
  }
  case KOLOM_VERWIJZINGEN:
    return sleutels_tekst(arena, plek);
  default:
    return *(const struct str *)plek;
  }
}

struct str cel_leesbaar(struct arena *arena, const struct inrichting *inrichting, const struct kolom *kolom,
                        const struct rij *rij, dag_t dag) {
  const void *plek = (const char *)rij + kolom->plek;
  struct str tekst = cel_tekst(arena, kolom, rij);
  if (tekst.len == 0) return tekst;
  if (kolom->soort == KOLOM_DAG) return dag_lang(arena, *(const dag_t *)plek);
  if (kolom->soort == KOLOM_BEDRAG) return str_join(arena, S("€ "), tekst);
  if (kolom->soort == KOLOM_KEUZE) return keuze_label(kolom->keuzes, *(const int *)plek);
  if (kolom->soort == KOLOM_VERWIJZING) return sleutel_leesbaar(arena, inrichting, kolom->naar, tekst, dag);
  if (kolom->soort != KOLOM_VERWIJZINGEN) return tekst;
  const struct strs *strs = plek;
  struct buf buf;
  buf_init(&buf, arena, TEKST_RUIMTE);
  for (size_t i = 0; i < strs->aantal; i++) {
    if (i) buf_add(&buf, S(", "));
    buf_add(&buf, sleutel_leesbaar(arena, inrichting, kolom->naar, strs->str[i], dag));
  }
  return buf_str(&buf);
}

/* The column that people call the row by, where its key is no more than a short name. */
static const struct kolom *naamkolom(const struct tabel *tabel) {
  static const struct str namen[] = {S_INIT("naam"), S_INIT("vraag"), S_INIT("omschrijving"), S_INIT("onderwerp")};
  size_t sleutels = 0;
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) sleutels += tabel->kolommen[k].sleutel;
  if (sleutels != 1 || tabel->kolommen[0].soort == KOLOM_DAG) return NULL;
  for (size_t i = 0; i < sizeof namen / sizeof *namen; i++) {
    const struct kolom *kolom = tabel_kolom(tabel, namen[i]);
    if (kolom && !kolom->sleutel && kolom->soort == KOLOM_TEKST) return kolom;
  }
  return NULL;
}

struct str rij_naam(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr, const struct rij *rij,
                    dag_t dag) {
  const struct tabel *tabel = inrichting_tabellen[nr];
  const struct kolom *naam = naamkolom(tabel);
  if (naam) return cel_tekst(arena, naam, rij);
  struct buf buf;
  buf_init(&buf, arena, TEKST_RUIMTE);
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    const struct kolom *kolom = &tabel->kolommen[k];
    if (!kolom->sleutel) continue;
    struct str deel = cel_leesbaar(arena, inrichting, kolom, rij, dag);
    if (deel.len == 0) continue;
    if (buf.len) buf_add(&buf, S(" · "));
    if (kolom->soort == KOLOM_LEEFTIJD) {
      buf_add(&buf, kolom_kop(arena, kolom));
      buf_add_char(&buf, ' ');
    }
    buf_add(&buf, deel);
  }
  return buf_str(&buf);
}

struct str sleutel_leesbaar(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                            struct str sleutel, dag_t dag) {
  const struct rij *rij = inrichting_op(inrichting, nr, sleutel, dag);
  if (!rij) rij = inhoud_eerste(&inrichting->eigen.tabel[nr], sleutel, NULL);
  if (!rij) rij = inhoud_eerste(&inrichting->nationaal->wet.tabel[nr], sleutel, NULL);
  return rij ? rij_naam(arena, inrichting, nr, rij, dag) : sleutel;
}

/* Names of what it refers to are those of the day on which it begins when that is later, and of its end when earlier.
 */
static dag_t binnen(const struct rij *rij, dag_t dag) {
  return dag < rij->vanaf ? rij->vanaf : dag > rij->tot ? rij->tot : dag;
}

struct rij_beeld rij_weergeven(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                               const struct rij *rij, bool van_wet, dag_t dag) {
  const struct tabel *tabel = inrichting_tabellen[nr];
  struct cel_beeld *cellen = NEW_ARRAY(arena, struct cel_beeld, tabel->aantal_kolommen);
  for (size_t k = 0; k < tabel->aantal_kolommen; k++)
    cellen[k] = (struct cel_beeld){cel_tekst(arena, &tabel->kolommen[k], rij),
                                   cel_leesbaar(arena, inrichting, &tabel->kolommen[k], rij, binnen(rij, dag))};
  return (struct rij_beeld){.sleutel = rij->sleutel,
                            .naam = rij_naam(arena, inrichting, nr, rij, binnen(rij, dag)),
                            .vanaf = rij->vanaf,
                            .tot = rij->tot,
                            .van_wet = van_wet,
                            .cellen = cellen};
}

/* ---- looking for a text ---- */

struct doorzoeking {
  struct arena *arena, *klad;
  const struct inrichting *inrichting;
  struct str gezocht; /* folded */
  dag_t dag;
  size_t hoogstens, aantal;
  struct treffer *treffers;
};

static bool staat_in(struct arena *klad, struct str tekst, struct str gezocht) {
  size_t plek;
  return tekst.len && str_find(text_fold(klad, tekst), gezocht, &plek);
}

/* The first cell that holds it, as people read it or as it stands in the file; NULL when none does. */
static const struct kolom *kolom_met(const struct doorzoeking *d, enum tabel_nr nr, const struct rij *rij) {
  const struct tabel *tabel = inrichting_tabellen[nr];
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    const struct kolom *kolom = &tabel->kolommen[k];
    if (staat_in(d->klad, cel_leesbaar(d->klad, d->inrichting, kolom, rij, binnen(rij, d->dag)), d->gezocht) ||
        staat_in(d->klad, cel_tekst(d->klad, kolom, rij), d->gezocht))
      return kolom;
  }
  return NULL;
}

static void doorzoek_tabel(struct doorzoeking *d, enum tabel_nr nr, bool van_wet) {
  const struct inhoud *inhoud = van_wet ? &d->inrichting->nationaal->wet.tabel[nr] : &d->inrichting->eigen.tabel[nr];
  for (size_t i = 0; i < inhoud->aantal; i++) {
    const struct rij *rij = rij_nummer(inhoud, nr, i);
    if (i % KLAD_RIJEN == 0) arena_reset(d->klad);
    const struct kolom *kolom = kolom_met(d, nr, rij);
    if (!kolom || d->aantal++ >= d->hoogstens) continue;
    dag_t dag = binnen(rij, d->dag);
    d->treffers[d->aantal - 1] =
        (struct treffer){.tabel = str_of(inrichting_tabellen[nr]->naam),
                         .titel = tabel_titel(d->arena, inrichting_tabellen[nr]),
                         .sleutel = rij->sleutel,
                         .naam = rij_naam(d->arena, d->inrichting, nr, rij, dag),
                         .kop = kolom_kop(d->arena, kolom),
                         .tekst = str_copy(d->arena, cel_leesbaar(d->arena, d->inrichting, kolom, rij, dag)),
                         .vanaf = rij->vanaf,
                         .tot = rij->tot,
                         .dag = dag,
                         .van_wet = van_wet};
  }
}

size_t inrichting_doorzoeken(struct arena *arena, const struct inrichting *inrichting, struct str tekst, dag_t dag,
                             size_t hoogstens, struct treffer *ret_treffers) {
  struct doorzoeking d = {.arena = arena,
                          .inrichting = inrichting,
                          .gezocht = text_fold(arena, tekst),
                          .dag = dag,
                          .hoogstens = hoogstens,
                          .treffers = ret_treffers};
  if (d.gezocht.len == 0) return 0;
  d.klad = arena_create(KLAD_RUIMTE);
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    doorzoek_tabel(&d, nr, false);
    doorzoek_tabel(&d, nr, true);
  }
  arena_destroy(d.klad);
  return d.aantal;
}

#include "inrichting/wijzigen.h"

#include "intern.h"
#include "regels.h"

struct wijziging {
  struct arena *arena;
  const struct tabel *tabel;
  struct str bytes;
  struct regels regels;
  const struct paren *waarden;
  struct str sleutel;
  dag_t vanaf;
};

static bool weiger(const struct wijziging *w, const char *kolom, size_t rij, struct str bericht,
                   struct inrichting_fouten *fouten) {
  struct str bestand = str_format(fouten->arena, "%s.csv", w->tabel->naam);
  return fouten_bij(fouten, (struct inrichting_fout){bestand, rij, str_of(kolom), bericht});
}

static size_t plaats_van(const struct wijziging *w, struct str kolom) {
  size_t i = 0;
  while (i < w->regels.kolommen && !str_eq(w->regels.kop[i].tekst, kolom)) i++;
  return i;
}

static const struct regel *regel_met_nummer(const struct wijziging *w, size_t nummer) {
  for (size_t i = 0; i < w->regels.aantal; i++)
    if (w->regels.regel[i].nummer == nummer) return &w->regels.regel[i];
  return NULL;
}

static bool waarden_kloppen(const struct wijziging *w, struct inrichting_fouten *fouten) {
  bool goed = true;
  for (size_t i = 0; i < w->waarden->aantal; i++) {
    struct str naam = w->waarden->rij[i].naam;
    if (str_eq(naam, S("vanaf")) || !tabel_kolom(w->tabel, naam))
      goed = weiger(w, str_c(fouten->arena, naam), 1, S("Deze kolom kunt u hier niet invullen."), fouten);
  }
  return goed;
}

static void cel_schrijven(struct buf *buf, struct str tekst) {
  bool kaal = true;
  for (size_t i = 0; i < tekst.len; i++) {
    char c = tekst.ptr[i];
    if (c == ';' || c == '"' || c == '\n' || c == '\r') kaal = false;
  }
  if (kaal) return buf_add(buf, tekst);
  buf_add_char(buf, '"');
  for (size_t i = 0; i < tekst.len; i++) {
    if (tekst.ptr[i] == '"') buf_add_char(buf, '"');
    buf_add_char(buf, tekst.ptr[i]);
  }
  buf_add_char(buf, '"');
}

/* Its part of the key; the empty str for another column. */
static struct str sleuteldeel(const struct wijziging *w, struct str kolom) {
  struct str rest = w->sleutel, deel = S("");
  for (size_t k = 0; k < w->tabel->aantal_kolommen; k++) {
    if (!w->tabel->kolommen[k].sleutel) continue;
    if (!str_cut(&rest, '|', &deel)) break;
    if (str_eq(kolom, str_of(w->tabel->kolommen[k].naam))) return deel;
  }
  return S("");
}

/* The value of a column in the new row: as given, otherwise as it was. */
static struct str nieuwe_waarde(const struct wijziging *w, size_t k, const struct regel *oude) {
  struct str kolom = w->regels.kop[k].tekst, waarde;
  if (str_eq(kolom, S("vanaf"))) return dag_iso(w->arena, w->vanaf);
  if (paren_zoek(w->waarden, kolom, &waarde)) return waarde;
  return oude ? oude->cel[k].tekst : sleuteldeel(w, kolom);
}

static struct str regeleinde(const struct wijziging *w) {
  size_t plaats;
  return str_find(w->bytes, S("\r\n"), &plaats) ? S("\r\n") : S("\n");
}

static struct str samenstellen(const struct wijziging *w, const struct regel *oude, size_t kolom_tot) {
  struct buf buf;
  buf_init(&buf, w->arena, TABEL_BESTAND_MAX);
  struct str einde = regeleinde(w);
  if (oude) {
    const struct cel *tot = &oude->cel[kolom_tot];
    buf_add(&buf, str_part(w->bytes, 0, tot->van));
    buf_add(&buf, dag_iso(w->arena, w->vanaf - 1));
    buf_add(&buf, str_part(w->bytes, tot->einde, w->bytes.len));
  } else {
    buf_add(&buf, w->bytes);
  }
  if (!str_ends(w->bytes, S("\n")) && !str_ends(w->bytes, S("\r"))) buf_add(&buf, einde);
  for (size_t k = 0; k < w->regels.kolommen; k++) {
    if (k) buf_add_char(&buf, ';');
    cel_schrijven(&buf, nieuwe_waarde(w, k, oude));
  }
  buf_add(&buf, einde);
  return buf_full(&buf) ? S("") : buf_str(&buf);
}

/* A table of which the municipality has no file yet: its first row, with the columns as they are described. */
static struct str lege_tabel(struct arena *arena, const struct tabel *tabel) {
  struct buf buf;
  buf_init(&buf, arena, TABEL_BESTAND_MAX);
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) buf_format(&buf, "%s%s", k ? ";" : "", tabel->kolommen[k].naam);
  buf_add_char(&buf, '\n');
  return buf_str(&buf);
}

static bool te_groot(const struct wijziging *w, struct inrichting_fouten *fouten) {
  return weiger(w, "", 0, S("Dit bestand is te groot: hoogstens 32 MB."), fouten);
}

/* Reads the table as it is, so that only a table without faults is changed. */
static bool beginnen(struct wijziging *w, struct inhoud *ret_voor, struct inrichting_fouten *fouten) {
  if (!tabel_lezen(w->arena, w->tabel, w->bytes, ret_voor, fouten) || !waarden_kloppen(w, fouten)) return false;
  struct str bestand = str_format(fouten->arena, "%s.csv", w->tabel->naam);
  return regels_lezen(w->arena, bestand, w->bytes, &w->regels, fouten);
}

bool tabel_rij_wijzigen(struct arena *arena, const struct tabel *tabel, struct str bytes, struct str sleutel,
                        dag_t vanaf, const struct paren *waarden, struct str *ret_bytes,
                        struct inrichting_fouten *fouten) {
  struct wijziging w = {
      .arena = arena, .tabel = tabel, .bytes = bytes, .waarden = waarden, .sleutel = sleutel, .vanaf = vanaf};
  struct inhoud voor, na;
  if (!beginnen(&w, &voor, fouten)) return false;
  const struct rij *rij = inhoud_op(&voor, sleutel, vanaf);
  if (rij && !tabel_gedateerd(tabel))
    return weiger(&w, "", rij->nummer, S("Deze rij is er al. In deze tabel geldt een rij altijd."), fouten);
  if (rij && rij->vanaf == vanaf)
    return weiger(&w, "vanaf", rij->nummer, S("Op deze dag begint al een rij. Kies een andere dag."), fouten);
  const struct regel *oude = rij ? regel_met_nummer(&w, rij->nummer) : NULL;
  struct str nieuw = samenstellen(&w, oude, plaats_van(&w, S("tot")));
  if (nieuw.len == 0) return te_groot(&w, fouten);
  if (!tabel_lezen(arena, tabel, nieuw, &na, fouten)) return false;
  *ret_bytes = nieuw;
  return true;
}

/* The row with those cells in the place of its own; every other byte stays. */
static struct str vervangen(const struct wijziging *w, const struct regel *regel) {
  struct buf buf;
  struct str waarde;
  size_t tot_hier = 0;
  buf_init(&buf, w->arena, TABEL_BESTAND_MAX);
  for (size_t k = 0; k < w->regels.kolommen; k++) {
    if (!paren_zoek(w->waarden, w->regels.kop[k].tekst, &waarde)) continue;
    buf_add(&buf, str_part(w->bytes, tot_hier, regel->cel[k].van));
    cel_schrijven(&buf, waarde);
    tot_hier = regel->cel[k].einde;
  }
  buf_add(&buf, str_part(w->bytes, tot_hier, w->bytes.len));
  return buf_full(&buf) ? S("") : buf_str(&buf);
}

static struct str eigen_bytes(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr) {
  struct str bytes = inrichting->eigen.tabel[nr].bytes;
  return bytes.ptr ? bytes : lege_tabel(arena, inrichting_tabellen[nr]);
}

/* The whole inrichting with this file in it. */
static bool heel_nagaan(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr, struct str bytes,
                        struct inrichting_fouten *fouten) {
  const struct embedded *oude = inrichting_exporteren(arena, inrichting);
  struct embedded *files = NEW_ARRAY(arena, struct embedded, TABEL_AANTAL + 1);
  size_t aantal = 0;
  for (size_t i = 0; oude[i].name; i++)
    if (tabel_met_naam(str_of(oude[i].name)) != nr) files[aantal++] = oude[i];
  const char *naam = str_c(arena, str_format(arena, "%s.csv", inrichting_tabellen[nr]->naam));
  files[aantal] = (struct embedded){naam, bytes.ptr, bytes.len};
  struct inrichting proef;
  return inrichting_lezen(arena, files, inrichting->nationaal, &proef, fouten);
}

bool inrichting_rij_wijzigen(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                             struct str sleutel, dag_t vanaf, const struct paren *waarden, struct str *ret_bytes,
                             struct inrichting_fouten *fouten) {
  struct str nieuw, bytes = eigen_bytes(arena, inrichting, nr);
  if (!tabel_rij_wijzigen(arena, inrichting_tabellen[nr], bytes, sleutel, vanaf, waarden, &nieuw, fouten) ||
      !heel_nagaan(arena, inrichting, nr, nieuw, fouten))
    return false;
  *ret_bytes = nieuw;
  return true;
}

bool inrichting_rij_verbeteren(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr,
                               struct str sleutel, dag_t dag, const struct paren *waarden, struct str *ret_bytes,
                               struct inrichting_fouten *fouten) {
  struct wijziging w = {.arena = arena,
                        .tabel = inrichting_tabellen[nr],
                        .bytes = eigen_bytes(arena, inrichting, nr),
                        .waarden = waarden,
                        .sleutel = sleutel};
  struct inhoud voor;
  if (!beginnen(&w, &voor, fouten)) return false;
  const struct rij *rij = inhoud_op(&voor, sleutel, dag);
  if (!rij) return weiger(&w, "", 0, S("Op deze dag geldt er geen eigen rij."), fouten);
  struct str nieuw = vervangen(&w, regel_met_nummer(&w, rij->nummer));
  if (nieuw.len == 0) return te_groot(&w, fouten);
  if (!heel_nagaan(arena, inrichting, nr, nieuw, fouten)) return false;
  *ret_bytes = nieuw;
  return true;
}

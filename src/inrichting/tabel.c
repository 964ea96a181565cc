#include "inrichting/tabel.h"

#include "base/csv.h"
#include "base/text.h"
#include "intern.h"
#include "regels.h"

enum { TEKST_MAX = 400, LANG_MAX = 8000, SLEUTEL_MAX = 60, GETAL_MAX = 1000000000, CENTEN = 100 };

struct tabellezing {
  struct arena *arena;
  const struct tabel *tabel;
  struct regels regels;
  size_t kolom_van[CSV_COLUMNS_MAX]; /* of each column of the table: its place in the file */
  struct inrichting_fouten *fouten;
};

static struct str bestand_van(struct arena *arena, const struct tabel *tabel) {
  return str_format(arena, "%s.csv", tabel->naam);
}

enum tabel_nr tabel_met_naam(struct str bestand) {
  if (!str_ends(bestand, S(".csv"))) return TABEL_GEEN;
  struct str naam = str_part(bestand, 0, bestand.len - 4);
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++)
    if (str_eq(naam, str_of(inrichting_tabellen[nr]->naam))) return nr;
  return TABEL_GEEN;
}

const struct kolom *tabel_kolom(const struct tabel *tabel, struct str naam) {
  for (size_t i = 0; i < tabel->aantal_kolommen; i++)
    if (str_eq(naam, str_of(tabel->kolommen[i].naam))) return &tabel->kolommen[i];
  return NULL;
}

bool tabel_gedateerd(const struct tabel *tabel) {
  return tabel_kolom(tabel, S("vanaf")) != NULL;
}

bool tabel_fout(const struct tabel *tabel, const struct rij *rij, const char *kolom, struct str bericht,
                struct inrichting_fouten *fouten) {
  return fouten_bij(fouten,
                    (struct inrichting_fout){bestand_van(fouten->arena, tabel), rij->nummer, str_of(kolom), bericht});
}

/* One column whose name holds commas or tabs: a spreadsheet wrote the file with another separator. */
static bool ander_scheidingsteken(const struct tabellezing *l, const char **ret_teken) {
  if (l->regels.kolommen != 1) return false;
  *ret_teken = str_has(l->regels.kop[0].tekst, ',') ? "komma" : "tab";
  return str_has(l->regels.kop[0].tekst, ',') || str_has(l->regels.kop[0].tekst, '\t');
}

static bool kop_klopt(struct tabellezing *l, struct str bestand) {
  const struct tabel *tabel = l->tabel;
  const char *teken;
  bool goed = true;
  if (ander_scheidingsteken(l, &teken))
    return fouten_bij(l->fouten,
                      (struct inrichting_fout){
                          bestand, 1, S(""),
                          str_format(l->fouten->arena,
                                     "Tussen de kolommen staat een %s. Bewaar het bestand met puntkomma's.", teken)});
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    size_t i = 0;
    while (i < l->regels.kolommen && !str_eq(l->regels.kop[i].tekst, str_of(tabel->kolommen[k].naam))) i++;
    l->kolom_van[k] = i;
    if (i == l->regels.kolommen)
      goed = fouten_bij(
          l->fouten, (struct inrichting_fout){bestand, 1, str_of(tabel->kolommen[k].naam), S("Deze kolom ontbreekt.")});
  }
  for (size_t i = 0; i < l->regels.kolommen; i++)
    if (!tabel_kolom(tabel, l->regels.kop[i].tekst))
      goed = fouten_bij(l->fouten, (struct inrichting_fout){bestand, 1, l->regels.kop[i].tekst,
                                                            S("Deze kolom hoort niet in de tabel.")});
  return goed;
}

/* Each of these takes a text that is not empty and gives what is wrong with it; the empty str when nothing is. */
typedef struct str lezer(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek);

static struct str te_lang(struct arena *arena, struct str tekst, size_t max) {
  size_t lengte = text_length(tekst);
  return lengte <= max ? S("")
                       : str_format(arena, "Dit is te lang: %zu tekens. Er is plaats voor %zu tekens.", lengte, max);
}

static struct str lees_tekst(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  bool lang = kolom->soort == KOLOM_LANG;
  *(struct str *)plek = tekst;
  if (!lang && (str_has(tekst, '\n') || str_has(tekst, '\r'))) return S("Zet dit op één regel.");
  if (!lang && str_trim(tekst).len != tekst.len) return S("Haal de spaties aan het begin en het eind weg.");
  return te_lang(arena, tekst, lang ? LANG_MAX : TEKST_MAX);
}

static bool sleutel_klopt(struct str tekst) {
  for (size_t i = 0; i < tekst.len; i++) {
    char c = tekst.ptr[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i > 0))) return false;
  }
  return tekst.len > 0 && tekst.len <= SLEUTEL_MAX;
}

static struct str lees_sleutel(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  (void)arena, (void)kolom;
  *(struct str *)plek = tekst;
  return sleutel_klopt(tekst) ? S("") : S("Gebruik alleen kleine letters, cijfers en streepjes, hoogstens 60.");
}

/* What a reference says is looked up later; a key may also be a name, as of a village. */
static struct str lees_verwijzing(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  (void)arena, (void)kolom;
  *(struct str *)plek = tekst;
  return S("");
}

static struct str lees_verwijzingen(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  (void)kolom;
  size_t ruimte = 1;
  for (size_t i = 0; i < tekst.len; i++) ruimte += tekst.ptr[i] == ' ';
  struct str *alle = NEW_ARRAY(arena, struct str, ruimte), deel;
  size_t aantal = 0;
  while (str_cut(&tekst, ' ', &deel)) {
    if (deel.len == 0) return S("Zet één spatie tussen twee verwijzingen.");
    alle[aantal++] = deel;
  }
  *(struct strs *)plek = (struct strs){alle, aantal};
  return S("");
}

static struct str lees_dag(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  (void)arena, (void)kolom;
  return dag_lees_iso(tekst, plek) ? S("") : S("Deze datum kan niet. Schrijf een datum zo: 2025-01-01.");
}

static struct str lees_getal(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  int64_t getal;
  (void)arena;
  if (!str_to_i64(tekst, &getal) || getal < 0 || getal > GETAL_MAX)
    return S("Vul een heel getal in, zonder punten en komma's.");
  if (kolom->soort == KOLOM_LEEFTIJD && getal > LEEFTIJD_MAX)
    return S("Vul een leeftijd in jaren in, van 0 tot en met 130.");
  *(int64_t *)plek = getal;
  return S("");
}

static struct str lees_bedrag(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  static const struct str bericht = S_INIT("Schrijf een bedrag in euro zo: 23,50.");
  struct str euro, cent = tekst;
  int64_t euros, centen;
  (void)arena, (void)kolom;
  if (!str_cut(&cent, ',', &euro) || cent.len != 2 || !str_to_i64(euro, &euros) || !str_to_i64(cent, &centen))
    return bericht;
  if (euros < 0 || euros > GETAL_MAX || centen < 0 || str_has(tekst, '-')) return bericht;
  *(int64_t *)plek = euros * CENTEN + centen;
  return S("");
}

static struct str keuze_bericht(struct arena *arena, const struct keuze *keuzes) {
  struct buf buf;
  buf_init(&buf, arena, 2000);
  for (const struct keuze *k = keuzes; k->label; k++) buf_format(&buf, "%s%s", k == keuzes ? "Kies: " : ", ", k->code);
  buf_add_char(&buf, '.');
  return buf_str(&buf);
}

static struct str lees_keuze(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  const struct keuze *keuze = keuze_met_code(kolom->keuzes, tekst);
  if (!keuze) return keuze_bericht(arena, kolom->keuzes);
  *(int *)plek = keuze->waarde;
  return S("");
}

static struct str lees_ja_nee(struct arena *arena, const struct kolom *kolom, struct str tekst, void *plek) {
  (void)arena, (void)kolom;
  bool ja = str_eq(tekst, S("ja"));
  *(int *)plek = ja;
  return ja || str_eq(tekst, S("nee")) ? S("") : S("Kies: ja, nee.");
}

static lezer *const lezers[] = {
    [KOLOM_TEKST] = lees_tekst,
    [KOLOM_LANG] = lees_tekst,
    [KOLOM_SLEUTEL] = lees_sleutel,
    [KOLOM_DAG] = lees_dag,
    [KOLOM_GETAL] = lees_getal,
    [KOLOM_BEDRAG] = lees_bedrag,
    [KOLOM_LEEFTIJD] = lees_getal,
    [KOLOM_JA_NEE] = lees_ja_nee,
    [KOLOM_KEUZE] = lees_keuze,
    [KOLOM_VERWIJZING] = lees_verwijzing,
    [KOLOM_VERWIJZINGEN] = lees_verwijzingen,
};

static void zet_leeg(const struct kolom *kolom, void *plek) {
  switch (kolom->soort) {
  case KOLOM_DAG:
    *(dag_t *)plek = DAG_GEEN;
    break;
  case KOLOM_GETAL:
  case KOLOM_BEDRAG:
  case KOLOM_LEEFTIJD:
    *(int64_t *)plek = GETAL_LEEG;
    break;
  case KOLOM_JA_NEE:
  case KOLOM_KEUZE:
    *(int *)plek = -1;
    break;
  default:
    break;
  }
}

static bool cel_lezen(struct tabellezing *l, const struct kolom *kolom, struct str tekst, struct rij *rij) {
  void *plek = (char *)rij + kolom->plek;
  zet_leeg(kolom, plek);
  struct str bezwaar = S("");
  if (tekst.len)
    bezwaar = lezers[kolom->soort](l->arena, kolom, tekst, plek);
  else if (kolom->verplicht)
    bezwaar = S("Vul dit in.");
  return bezwaar.len == 0 || tabel_fout(l->tabel, rij, kolom->naam, bezwaar, l->fouten);
}

static bool getallen_kloppen(struct tabellezing *l, const struct rij *rij) {
  bool goed = true;
  for (size_t k = 0; k < l->tabel->aantal_kolommen; k++) {
    const struct kolom *hoog = &l->tabel->kolommen[k];
    if (!hoog->niet_onder) continue;
    const struct kolom *laag = tabel_kolom(l->tabel, str_of(hoog->niet_onder));
    int64_t boven = *(const int64_t *)((const char *)rij + hoog->plek);
    int64_t onder = *(const int64_t *)((const char *)rij + laag->plek);
    if (boven != GETAL_LEEG && onder != GETAL_LEEG && boven < onder)
      goed = tabel_fout(l->tabel, rij, hoog->naam,
                        str_format(l->fouten->arena, "Dit is lager dan in de kolom %s.", laag->naam), l->fouten);
  }
  return goed;
}

static struct str sleutel_van(struct tabellezing *l, const struct regel *regel) {
  struct str sleutel = S("");
  size_t delen = 0;
  for (size_t k = 0; k < l->tabel->aantal_kolommen; k++) {
    if (!l->tabel->kolommen[k].sleutel) continue;
    struct str deel = regel->cel[l->kolom_van[k]].tekst;
    sleutel = delen++ ? str_format(l->arena, "%.*s|%.*s", STR_ARG(sleutel), STR_ARG(deel)) : deel;
  }
  return sleutel;
}

static bool rij_lezen(struct tabellezing *l, const struct regel *regel, struct rij *rij) {
  bool goed = true, dagen = true;
  *rij = (struct rij){.nummer = regel->nummer, .sleutel = sleutel_van(l, regel), .vanaf = DAG_GEEN, .tot = DAG_OPEN};
  for (size_t k = 0; k < l->tabel->aantal_kolommen; k++) {
    const struct kolom *kolom = &l->tabel->kolommen[k];
    bool klopt = cel_lezen(l, kolom, regel->cel[l->kolom_van[k]].tekst, rij);
    goed &= klopt;
    if (kolom->soort == KOLOM_DAG) dagen &= klopt;
  }
  if (rij->tot == DAG_GEEN) rij->tot = DAG_OPEN;
  if (dagen && rij->tot < rij->vanaf)
    goed = tabel_fout(l->tabel, rij, "tot", S("Deze dag ligt voor de dag in de kolom vanaf."), l->fouten);
  rij->dagen_goed = dagen;
  rij->goed = goed & getallen_kloppen(l, rij);
  return rij->goed;
}

static int op_sleutel(const void *a, const void *b) {
  const struct rij *x = *(const struct rij *const *)a, *y = *(const struct rij *const *)b;
  int sleutel = str_cmp(x->sleutel, y->sleutel);
  if (sleutel) return sleutel;
  if (x->vanaf != y->vanaf) return x->vanaf < y->vanaf ? -1 : 1;
  return x->nummer < y->nummer ? -1 : x->nummer > y->nummer;
}

static void inhoud_maken(struct arena *arena, const struct tabel *tabel, char *rijen, size_t aantal,
                         struct inhoud *ret_inhoud) {
  const struct rij **volgorde = NEW_ARRAY(arena, const struct rij *, aantal + 1);
  for (size_t i = 0; i < aantal; i++) volgorde[i] = (const struct rij *)(const void *)(rijen + i * tabel->rij_grootte);
  if (aantal) qsort(volgorde, aantal, sizeof(const struct rij *), op_sleutel);
  ret_inhoud->rijen = rijen;
  ret_inhoud->aantal = aantal;
  ret_inhoud->op_sleutel = volgorde;
}

/* The rows that are good are there also when others are not, so that references to them are no faults as well. */
bool tabel_lezen(struct arena *arena, const struct tabel *tabel, struct str bytes, struct inhoud *ret_inhoud,
                 struct inrichting_fouten *fouten) {
  struct tabellezing l = {.arena = arena, .tabel = tabel, .fouten = fouten};
  struct str bestand = bestand_van(fouten->arena, tabel);
  *ret_inhoud = (struct inhoud){.bytes = bytes, .rijen = rijen_leeg};
  bool goed = true, volledig = regels_lezen(arena, bestand, bytes, &l.regels, fouten);
  if (l.regels.kolommen == 0 || !kop_klopt(&l, bestand)) return false;
  char *rijen = arena_array(arena, l.regels.aantal + 1, tabel->rij_grootte);
  for (size_t i = 0; i < l.regels.aantal; i++)
    goed &= rij_lezen(&l, &l.regels.regel[i], (struct rij *)(void *)(rijen + i * tabel->rij_grootte));
  inhoud_maken(arena, tabel, rijen, l.regels.aantal, ret_inhoud);
  ret_inhoud->volledig = volledig;
  return goed & volledig;
}

const struct rij *inhoud_eerste(const struct inhoud *inhoud, struct str sleutel, size_t *ret_plaats) {
  size_t laag = 0, hoog = inhoud->aantal;
  while (laag < hoog) {
    size_t midden = laag + (hoog - laag) / 2;
    if (str_cmp(inhoud->op_sleutel[midden]->sleutel, sleutel) < 0)
      laag = midden + 1;
    else
      hoog = midden;
  }
  if (laag == inhoud->aantal || !str_eq(inhoud->op_sleutel[laag]->sleutel, sleutel)) return NULL;
  if (ret_plaats) *ret_plaats = laag;
  return inhoud->op_sleutel[laag];
}

const void *inhoud_op(const struct inhoud *inhoud, struct str sleutel, dag_t dag) {
  size_t i;
  if (!inhoud_eerste(inhoud, sleutel, &i)) return NULL;
  for (; i < inhoud->aantal && str_eq(inhoud->op_sleutel[i]->sleutel, sleutel); i++)
    if (rij_geldt(inhoud->op_sleutel[i], dag)) return inhoud->op_sleutel[i];
  return NULL;
}

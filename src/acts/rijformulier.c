#include "rijformulier.h"

#include "base/json.h"
#include "base/text.h"
#include "inrichting/weergave.h"
#include "store/voorstel.h"

#include "inrichting_vragen.h"

enum { REGEL_MAX = 400, LANG_MAX = 8000, SLEUTEL_MAX = 60, GETAL_MAX = 10, JSON_VAN_FORMULIER_MAX = 256 * 1024 };

const struct keuze rij_daden[] = {{RIJ_WIJZIGEN, "wijzigen", "wijzigen vanaf een dag"},
                                  {RIJ_TOEVOEGEN, "toevoegen", "een rij toevoegen"},
                                  {RIJ_EINDIGEN, "eindigen", "laten eindigen"},
                                  {0}};

static const struct keuze ja_nee[] = {{1, "ja", "ja"}, {0, "nee", "nee"}, {0}};

static const struct veld dagen[] = {
    [RIJ_WIJZIGEN] = {RIJ_VELD_DAG, "Vanaf welke dag geldt dit?", VELD_DAG,
                      .verplicht = "regel: wat op een dag gold, blijft voor die dag gelden"},
    [RIJ_TOEVOEGEN] = {RIJ_VELD_DAG, "Vanaf welke dag geldt deze rij?", VELD_DAG,
                       .uitleg = "Bijvoorbeeld 24-3-2026. Leeg is: altijd al."},
    [RIJ_EINDIGEN] = {RIJ_VELD_DAG, "Wat is de laatste dag waarop deze rij geldt?", VELD_DAG,
                      .verplicht = "regel: een rij eindigt op een dag"},
};

const char *cel_veld(struct arena *arena, const struct kolom *kolom) {
  return str_c(arena, str_format(arena, "cel_%s", kolom->naam));
}

bool cel_gevraagd(const struct kolom *kolom, enum rij_daad daad) {
  if (daad == RIJ_EINDIGEN || str_eq(str_of(kolom->naam), S("vanaf"))) return false;
  return daad == RIJ_TOEVOEGEN || !kolom->sleutel;
}

struct str cel_waarde(struct arena *arena, const struct kolom *kolom, const struct paren *waarden) {
  struct str naam = str_of(cel_veld(arena, kolom)), waarde = S("");
  dag_t dag;
  for (size_t i = 0; i < waarden->aantal; i++) {
    if (!str_eq(waarden->rij[i].naam, naam) || waarden->rij[i].waarde.len == 0) continue;
    struct str deel = text_normal(arena, waarden->rij[i].waarde);
    if (kolom->soort != KOLOM_VERWIJZINGEN) {
      waarde = deel;
      break;
    }
    waarde = waarde.len ? str_format(arena, "%.*s %.*s", STR_ARG(waarde), STR_ARG(deel)) : deel;
  }
  return kolom->soort == KOLOM_DAG && dag_lees(waarde, &dag) ? dag_iso(arena, dag) : waarde;
}

/* ---- fields ---- */

static void set_kind(const struct kolom *kolom, struct veld *veld) {
  switch (kolom->soort) {
  case KOLOM_LANG:
    veld->soort = VELD_TEKST, veld->max = LANG_MAX;
    break;
  case KOLOM_DAG:
    veld->soort = VELD_DAG;
    break;
  case KOLOM_GETAL:
  case KOLOM_LEEFTIJD:
    veld->soort = VELD_GETAL;
    break;
  case KOLOM_JA_NEE:
    veld->soort = VELD_KEUZE, veld->keuzes = ja_nee;
    break;
  case KOLOM_KEUZE:
    veld->soort = VELD_KEUZE, veld->keuzes = kolom->keuzes;
    break;
  case KOLOM_SLEUTEL:
    veld->soort = VELD_REGEL, veld->max = SLEUTEL_MAX;
    break;
  case KOLOM_BEDRAG:
    veld->soort = VELD_REGEL, veld->max = GETAL_MAX;
    break;
  default:
    veld->soort = VELD_REGEL, veld->max = REGEL_MAX;
  }
}

/* A line of help as a sentence; none where it only says the label once more. */
static const char *help(struct arena *arena, const struct kolom *kolom) {
  struct str uitleg = str_of(kolom->uitleg), kop = kolom_kop(arena, kolom);
  if (str_eq(text_fold(arena, uitleg), text_fold(arena, kop))) return NULL;
  if (kolom->soort == KOLOM_SLEUTEL) return "Een korte naam: kleine letters, cijfers en streepjes.";
  struct str zin = str_format(arena, "%.*s.", STR_ARG(uitleg));
  char *letters = (char *)arena_new(arena, zin.len + 1);
  for (size_t i = 0; i < zin.len; i++) letters[i] = zin.ptr[i];
  if (letters[0] >= 'a' && letters[0] <= 'z') letters[0] = (char)(letters[0] - 'a' + 'A');
  return letters;
}

static struct veld field_of(struct arena *arena, const struct kolom *kolom) {
  struct veld veld = {.naam = cel_veld(arena, kolom),
                      .label = str_c(arena, kolom_kop(arena, kolom)),
                      .verplicht = kolom->verplicht,
                      .uitleg = help(arena, kolom)};
  if (str_eq(str_of(kolom->naam), S("tot"))) veld.label = "Tot en met";
  set_kind(kolom, &veld);
  return veld;
}

static int by_name(const void *a, const void *b) {
  const struct keus *x = a, *y = b;
  int naam = str_cmp(x->naam, y->naam);
  return naam ? naam : str_cmp(x->sleutel, y->sleutel);
}

/* The keys of a table that still count on that day or later, each once with its newest name. */
static void add_choices(struct arena *arena, const struct inrichting *inrichting, const struct kolom *kolom, bool wet,
                        dag_t dag, struct keuzes_van_veld *uit) {
  const struct inhoud *inhoud =
      wet ? &inrichting->nationaal->wet.tabel[kolom->naar] : &inrichting->eigen.tabel[kolom->naar];
  for (size_t i = 0; i < inhoud->aantal; i++) {
    const struct rij *rij = inhoud->op_sleutel[i];
    bool newest = i + 1 == inhoud->aantal || !str_eq(inhoud->op_sleutel[i + 1]->sleutel, rij->sleutel);
    if (!newest || (!kolom->tijdloos && rij->tot < dag)) continue;
    uit->keuzes[uit->aantal++] =
        (struct keus){.sleutel = rij->sleutel,
                      .naam = rij_naam(arena, inrichting, kolom->naar, rij, rij->vanaf > dag ? rij->vanaf : dag)};
  }
}

static struct keuzes_van_veld choices_of(struct arena *arena, const struct inrichting *inrichting,
                                         const struct kolom *kolom, dag_t dag) {
  struct keuzes_van_veld uit = {.meer = kolom->soort == KOLOM_VERWIJZINGEN};
  if (kolom->soort != KOLOM_VERWIJZING && !uit.meer) return uit;
  size_t room = inrichting->eigen.tabel[kolom->naar].aantal + inrichting->nationaal->wet.tabel[kolom->naar].aantal;
  uit.keuzes = NEW_ARRAY(arena, struct keus, room + 1);
  add_choices(arena, inrichting, kolom, false, dag, &uit);
  add_choices(arena, inrichting, kolom, true, dag, &uit);
  if (uit.aantal) qsort(uit.keuzes, uit.aantal, sizeof *uit.keuzes, by_name);
  return uit;
}

static void make_fields(struct arena *arena, const struct inrichting *inrichting, const struct tabel *tabel, dag_t dag,
                        struct rijformulier *f) {
  struct veld *velden = NEW_ARRAY(arena, struct veld, tabel->aantal_kolommen + 1);
  struct keuzes_van_veld *keuzes = NEW_ARRAY(arena, struct keuzes_van_veld, tabel->aantal_kolommen + 1);
  if (tabel_gedateerd(tabel)) velden[f->aantal++] = dagen[f->daad];
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    const struct kolom *kolom = &tabel->kolommen[k];
    if (!cel_gevraagd(kolom, f->daad)) continue;
    keuzes[f->aantal] = choices_of(arena, inrichting, kolom, dag);
    velden[f->aantal++] = field_of(arena, kolom);
  }
  f->velden = velden;
  f->keuzes = keuzes;
}

/* ---- values ---- */

struct values {
  struct paar *rij;
  size_t aantal;
};

static struct str as_typed(struct arena *arena, const struct kolom *kolom, struct str waarde) {
  dag_t dag;
  if (kolom->soort != KOLOM_DAG || !dag_lees_iso(waarde, &dag)) return waarde;
  struct datum d = datum_van(dag);
  return str_format(arena, "%d-%d-%d", d.dag, d.maand, d.jaar);
}

/* Several keys in one cell are several ticks. */
static void add_value(struct arena *arena, const struct kolom *kolom, struct str waarde, struct values *values) {
  struct str naam = str_of(cel_veld(arena, kolom)), deel;
  if (kolom->soort != KOLOM_VERWIJZINGEN) {
    values->rij[values->aantal++] = (struct paar){naam, as_typed(arena, kolom, waarde)};
    return;
  }
  while (waarde.len && str_cut(&waarde, ' ', &deel)) values->rij[values->aantal++] = (struct paar){naam, deel};
}

static struct paren values_of(struct arena *arena, const struct tabel *tabel, const struct rij *rij) {
  size_t room = tabel->aantal_kolommen;
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) room += cel_tekst(arena, &tabel->kolommen[k], rij).len;
  struct values values = {.rij = NEW_ARRAY(arena, struct paar, room)};
  for (size_t k = 0; k < tabel->aantal_kolommen; k++)
    add_value(arena, &tabel->kolommen[k], cel_tekst(arena, &tabel->kolommen[k], rij), &values);
  return (struct paren){values.rij, values.aantal};
}

/* ---- as it is kept ---- */

struct str rijformulier_json(struct arena *arena, const struct rij_voorstellen_in *in) {
  struct buf buf;
  buf_init(&buf, arena, JSON_VAN_FORMULIER_MAX);
  buf_add(&buf, S("{\"tabel\":"));
  json_write_text(&buf, in->tabel);
  buf_add(&buf, S(",\"sleutel\":"));
  json_write_text(&buf, in->sleutel);
  buf_format(&buf, ",\"daad\":%d,\"waarden\":[", (int)in->daad);
  for (size_t i = 0, count = 0; i < in->waarden->aantal; i++) {
    const struct paar *paar = &in->waarden->rij[i];
    if (!str_eq(paar->naam, S(RIJ_VELD_DAG)) && !str_starts(paar->naam, S("cel_"))) continue;
    if (count++) buf_add_char(&buf, ',');
    buf_add_char(&buf, '[');
    json_write_text(&buf, paar->naam);
    buf_add_char(&buf, ',');
    json_write_text(&buf, paar->waarde);
    buf_add_char(&buf, ']');
  }
  buf_add(&buf, S("]}"));
  return buf_str(&buf);
}

static struct str text_of(struct arena *arena, const json_t *json) {
  const char *text = json_string_value(json);
  return text ? str_copy(arena, (struct str){text, json_string_length(json)}) : (struct str){0};
}

bool rijformulier_van_json(struct arena *arena, struct str tekst, struct rij_voorstellen_in *ret_in) {
  json_t *json = json_read(tekst, JSON_VAN_FORMULIER_MAX);
  if (!json) return false;
  json_t *lijst = json_object_get(json, "waarden");
  size_t count = json_array_size(lijst);
  struct paar *rij = NEW_ARRAY(arena, struct paar, count + 1);
  for (size_t i = 0; i < count; i++) {
    const json_t *paar = json_array_get(lijst, i);
    rij[i] = (struct paar){text_of(arena, json_array_get(paar, 0)), text_of(arena, json_array_get(paar, 1))};
  }
  struct paren *waarden = NEW(arena, struct paren);
  *waarden = (struct paren){rij, count};
  *ret_in = (struct rij_voorstellen_in){.tabel = text_of(arena, json_object_get(json, "tabel")),
                                        .sleutel = text_of(arena, json_object_get(json, "sleutel")),
                                        .daad = (enum rij_daad)json_number(json, "daad", RIJ_WIJZIGEN),
                                        .waarden = waarden};
  json_decref(json);
  return true;
}

/* ---- the act ---- */

/* Own rows first; then what comes later; then the law, of which a row of our own can take the place. */
static const struct rij *row_to_begin_with(const struct inrichting *inrichting, enum tabel_nr nr, struct str sleutel,
                                           dag_t dag, bool *ret_wet) {
  const struct inhoud *eigen = &inrichting->eigen.tabel[nr], *wet = &inrichting->nationaal->wet.tabel[nr];
  const struct rij *rij = inhoud_op(eigen, sleutel, dag);
  if (!rij) rij = inhoud_eerste(eigen, sleutel, NULL);
  *ret_wet = !rij;
  if (!rij) rij = inhoud_op(wet, sleutel, dag);
  return rij ? rij : inhoud_eerste(wet, sleutel, NULL);
}

static bool absent(struct fault *fault) {
  return fault_set(fault, FAULT_ABSENT, S("Deze tabel of rij bestaat niet."), "no such table or row");
}

/* The form as it was filled in for a proposal. */
static bool recall(struct toegang *toegang, const struct werk *werk, struct rijformulier_in *in, struct paren *waarden,
                   struct fault *fault) {
  struct wijzigingsvoorstel voorstel;
  const struct embedded *files;
  struct rij_voorstellen_in was;
  if (in->voorstel.len == 0) return true;
  if (!voorstel_lezen(toegang, in->voorstel, &voorstel, &files, fault)) return false;
  if (!rijformulier_van_json(werk->arena, voorstel.formulier, &was)) return absent(fault);
  in->tabel = was.tabel;
  in->sleutel = was.sleutel;
  in->daad = was.daad;
  *waarden = *was.waarden;
  return true;
}

static bool fill_form(struct arena *arena, const struct inrichting *inrichting, const struct rijformulier_in *in,
                      dag_t vandaag, struct rijformulier *f, struct fault *fault) {
  enum tabel_nr nr = tabel_genaamd(arena, in->tabel);
  if (nr == TABEL_GEEN) return absent(fault);
  const struct tabel *tabel = inrichting_tabellen[nr];
  if (tabel->van == VAN_WET)
    return fault_set(fault, FAULT_RULE, S("Deze tabel is van de wet. Een gemeente kan haar niet veranderen."),
                     "table of the law");
  if (in->daad != RIJ_TOEVOEGEN && !tabel_gedateerd(tabel)) return absent(fault);
  f->tabel = tabel_weergeven(arena, inrichting, nr, in->dag);
  f->sleutel = in->sleutel;
  f->daad = in->daad;
  f->voorstel = in->voorstel;
  make_fields(arena, inrichting, tabel, vandaag, f);
  if (in->daad == RIJ_TOEVOEGEN) return true;
  const struct rij *rij = row_to_begin_with(inrichting, nr, in->sleutel, in->dag, &f->van_wet);
  if (!rij || (f->van_wet && in->daad == RIJ_EINDIGEN)) return absent(fault);
  f->naam = rij_naam(arena, inrichting, nr, rij, in->dag);
  if (f->waarden.aantal == 0) f->waarden = values_of(arena, tabel, rij);
  return true;
}

static bool make_form(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct rijformulier_in ask = *(const struct rijformulier_in *)in;
  struct rijformulier f = {0};
  struct toegang *toegang;
  const struct inrichting *inrichting;
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_nieuwste(tx, &f.versie, fault) || !inrichting_geldend(tx, &inrichting, fault) ||
      !recall(toegang, werk, &ask, &f.waarden, fault) ||
      !fill_form(werk->arena, inrichting, &ask, werk_vandaag(werk), &f, fault))
    return false;
  *(struct rijformulier *)ret_uit = f;
  return true;
}

bool rijformulier_maken(const struct werk *werk, const struct rijformulier_in *in, struct rijformulier *ret_formulier,
                        struct fault *fault) {
  return act_lezen(werk, make_form, in, ret_formulier, fault);
}

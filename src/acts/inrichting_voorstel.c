#include "acts/inrichting_voorstel.h"

#include "inrichting/vergelijken.h"
#include "inrichting/weergave.h"
#include "inrichting/wijzigen.h"
#include "store/voorstel.h"

#include "inrichting_vragen.h"
#include "rijformulier.h"

const struct veld voorstel_opslaan_velden[] = {
    {"waarom", "Waarom verandert dit?", VELD_REGEL, .max = 200,
     .verplicht = "regel: elke versie van de inrichting zegt waarom zij er is",
     .leeg = "Schrijf in één regel waarom dit verandert.",
     .uitleg = "Eén regel, voor wie dit later terugleest. Bijvoorbeeld: nieuw team per 1 januari.",
     .plek = offsetof(struct voorstel_opslaan_in, waarom)},
};
const size_t voorstel_opslaan_velden_aantal = sizeof voorstel_opslaan_velden / sizeof *voorstel_opslaan_velden;

/* A version of the inrichting as somebody saw it, with a proposal that rests on it. */
struct base {
  struct str publiek; /* of the proposal; "" = none */
  int64_t versie;     /* of the inrichting; -1 = the newest, or the one that the proposal rests on */
  struct wijzigingsvoorstel voorstel;
  const struct embedded *files; /* of the proposal */
  const struct inrichting *inrichting;
};

static bool read_base(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct base base = *(const struct base *)in;
  struct toegang *toegang;
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault)) return false;
  if (base.publiek.len && !voorstel_lezen(toegang, base.publiek, &base.voorstel, &base.files, fault)) return false;
  if (base.publiek.len && base.versie < 0) base.versie = base.voorstel.versie;
  if (base.versie < 0 && !inrichting_nieuwste(tx, &base.versie, fault)) return false;
  if (!inrichting_van_versie(tx, base.versie, &base.inrichting, fault)) return false;
  *(struct base *)ret_uit = base;
  return true;
}

/* ---- keeping ---- */

struct keeping {
  struct wijzigingsvoorstel voorstel;
  const struct embedded *files;
};

static bool keep(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct keeping *keeping = in;
  struct toegang *toegang;
  *ret_uitkomst = keeping->voorstel.publiek;
  return inrichting_vragen(tx, werk, "inrichting voorstellen", HANDELING_DOEN, &toegang, fault) &&
         voorstel_bewaren(toegang, &keeping->voorstel, keeping->files, fault);
}

static bool keep_proposal(const struct werk *werk, struct wijzigingsvoorstel voorstel, const struct embedded *files,
                          struct str *ret_voorstel, struct fault *fault) {
  struct keeping keeping = {.voorstel = voorstel, .files = files};
  if (keeping.voorstel.publiek.len == 0) keeping.voorstel.publiek = werk_id(werk);
  return act_schrijven_eenmaal(werk, keep, &keeping, ret_voorstel, fault);
}

/* ---- what is wrong ---- */

static struct bezwaar objection(struct arena *arena, const struct inrichting_fout *fout) {
  return (struct bezwaar){fout_plek(arena, fout), str_copy(arena, fout->bericht)};
}

static bool has_field(const struct tabel *tabel, struct str kolom, enum rij_daad daad) {
  const struct kolom *k = tabel_kolom(tabel, kolom);
  return k && cel_gevraagd(k, daad);
}

/* Where the row is that was filled in, in the file as it would become. */
struct spot {
  const struct tabel *tabel;
  enum rij_daad daad;
  size_t rij, vorige; /* the row itself, and the one that it follows; 0 = none */
  bool zonder_dag;    /* the day could not be read, so nothing is said of days */
};

/* The field that a fault belongs to; NULL when it is about something else. */
static const char *field_of_fault(struct arena *arena, const struct spot *spot, const struct inrichting_fout *fout) {
  bool is_day = str_eq(fout->kolom, S("vanaf")) || (spot->daad == RIJ_EINDIGEN && str_eq(fout->kolom, S("tot")));
  if (!str_eq(fout->bestand, str_format(arena, "%s.csv", spot->tabel->naam))) return NULL;
  if (is_day && tabel_gedateerd(spot->tabel) && (fout->rij == spot->rij || fout->rij == spot->vorige))
    return RIJ_VELD_DAG;
  if (fout->rij != spot->rij || !has_field(spot->tabel, fout->kolom, spot->daad)) return NULL;
  return cel_veld(arena, tabel_kolom(spot->tabel, fout->kolom));
}

/* In the summary on top a message stands without its field. */
static struct str message_of(struct arena *arena, const struct spot *spot, const struct inrichting_fout *fout) {
  const struct kolom *kolom = tabel_kolom(spot->tabel, fout->kolom);
  if (!kolom || !str_eq(fout->bericht, S("Vul dit in."))) return str_copy(arena, fout->bericht);
  return str_format(arena, "Vul dit in: %.*s.", STR_ARG(kolom_kop(arena, kolom)));
}

static void place_faults(const struct werk *werk, const struct spot *spot, const struct inrichting_fouten *fouten,
                         struct bezwaren *ret_bezwaren, struct fault *fault) {
  struct arena *arena = werk->arena;
  struct bezwaar *rest = NEW_ARRAY(arena, struct bezwaar, BEZWAREN_MAX);
  struct bezwaren uit = {.bezwaar = rest};
  for (size_t i = 0; i < fouten->bewaard; i++) {
    const struct inrichting_fout *fout = &fouten->fout[i];
    const char *veld = spot ? field_of_fault(arena, spot, fout) : NULL;
    bool of_day = veld && strcmp(veld, RIJ_VELD_DAG) == 0;
    if (spot && spot->zonder_dag && (!veld || of_day)) continue;
    if (veld) {
      fault_add(fault, veld, message_of(arena, spot, fout));
      continue;
    }
    if (uit.aantal < BEZWAREN_MAX) rest[uit.aantal++] = objection(arena, fout);
    uit.totaal++;
  }
  uit.totaal += fouten->aantal - fouten->bewaard;
  if (uit.totaal)
    fault_set(fault, FAULT_INPUT,
              spot ? S("Dit past niet bij de rest van de inrichting. Er is niets veranderd.")
                   : S("De bestanden kloppen niet. Er is niets veranderd."),
              "inrichting refused");
  *ret_bezwaren = uit;
}

static bool nothing_differs(struct fault *fault) {
  return fault_set(fault, FAULT_INPUT, S("Er verandert niets: dit is gelijk aan wat er al staat."), "no difference");
}

/* ---- a row ---- */

struct change {
  const struct werk *werk;
  const struct rij_voorstellen_in *in;
  const struct inrichting *inrichting;
  enum tabel_nr nr;
  dag_t dag;
  struct str sleutel;
  struct paren waarden; /* by column, as they go into the file */
  const struct rij *oude;
};

static bool read_day(const struct rij_voorstellen_in *in, const struct tabel *tabel, dag_t *ret_dag,
                     struct fault *fault) {
  struct str tekst = str_trim(paren_waarde(in->waarden, S(RIJ_VELD_DAG)));
  *ret_dag = DAG_GEEN;
  if (!tabel_gedateerd(tabel)) return true;
  if (tekst.len == 0) return in->daad == RIJ_TOEVOEGEN || fault_add(fault, RIJ_VELD_DAG, S("Vul een dag in."));
  return dag_lees(tekst, ret_dag) ||
         fault_add(fault, RIJ_VELD_DAG, S("Deze datum kan niet. Schrijf een datum zo: 24-3-2026."));
}

static void read_values(struct change *c) {
  struct arena *arena = c->werk->arena;
  const struct tabel *tabel = inrichting_tabellen[c->nr];
  struct paar *rij = NEW_ARRAY(arena, struct paar, tabel->aantal_kolommen + 1);
  size_t count = 0, delen = 0;
  for (size_t k = 0; k < tabel->aantal_kolommen; k++) {
    const struct kolom *kolom = &tabel->kolommen[k];
    if (!cel_gevraagd(kolom, c->in->daad)) continue;
    struct str waarde = cel_waarde(arena, kolom, c->in->waarden);
    rij[count++] = (struct paar){str_of(kolom->naam), waarde};
    if (c->in->daad != RIJ_TOEVOEGEN || !kolom->sleutel) continue;
    c->sleutel = delen++ ? str_format(arena, "%.*s|%.*s", STR_ARG(c->sleutel), STR_ARG(waarde)) : waarde;
  }
  if (c->in->daad == RIJ_EINDIGEN) rij[count++] = (struct paar){S("tot"), dag_iso(arena, c->dag)};
  c->waarden = (struct paren){rij, count};
}

/* Everything that was filled in is what stands there already. */
static bool is_same(const struct change *c) {
  const struct tabel *tabel = inrichting_tabellen[c->nr];
  if (!c->oude) return false;
  for (size_t i = 0; i < c->waarden.aantal; i++) {
    const struct kolom *kolom = tabel_kolom(tabel, c->waarden.rij[i].naam);
    if (!str_eq(cel_tekst(c->werk->arena, kolom, c->oude), c->waarden.rij[i].waarde)) return false;
  }
  return true;
}

static const char *first_key_field(struct arena *arena, const struct tabel *tabel) {
  size_t k = 0;
  while (!tabel->kolommen[k].sleutel) k++;
  return cel_veld(arena, &tabel->kolommen[k]);
}

/* The table as it would become. A row that has not begun is changed in its own place. */
static bool make_bytes(const struct change *c, struct arena *groot, bool in_place, struct str *ret_bytes,
                       struct inrichting_fouten *fouten) {
  if (in_place)
    return inrichting_rij_verbeteren(groot, c->inrichting, c->nr, c->sleutel, c->dag, &c->waarden, ret_bytes, fouten);
  return inrichting_rij_wijzigen(groot, c->inrichting, c->nr, c->sleutel, c->dag, &c->waarden, ret_bytes, fouten);
}

static bool change_row(struct change *c, bool has_day, struct str *ret_bytes, struct bezwaren *ret_bezwaren,
                       struct fault *fault) {
  struct arena *groot = grote_arena(c->werk);
  const struct tabel *tabel = inrichting_tabellen[c->nr];
  const struct inhoud *eigen = &c->inrichting->eigen.tabel[c->nr];
  struct inrichting_fouten fouten = {.arena = groot};
  if (!has_day) c->dag = werk_vandaag(c->werk) + 1;
  read_values(c);
  c->oude = inhoud_op(eigen, c->sleutel, c->dag);
  if (c->in->daad == RIJ_TOEVOEGEN && c->oude)
    fault_add(fault, first_key_field(c->werk->arena, tabel),
              S("Deze rij is er al op deze dag. Zoek haar op en wijzig haar daar."));
  if (has_day && c->in->daad != RIJ_TOEVOEGEN && is_same(c)) return nothing_differs(fault);
  bool future = c->oude && c->oude->vanaf == c->dag && c->dag > werk_vandaag(c->werk);
  bool in_place = c->in->daad == RIJ_EINDIGEN || (c->in->daad == RIJ_WIJZIGEN && future);
  struct spot spot = {.tabel = tabel,
                      .daad = c->in->daad,
                      .rij = in_place && c->oude ? c->oude->nummer : eigen->aantal + 2,
                      .vorige = c->oude ? c->oude->nummer : 0,
                      .zonder_dag = !has_day};
  if (!make_bytes(c, groot, in_place, ret_bytes, &fouten)) place_faults(c->werk, &spot, &fouten, ret_bezwaren, fault);
  return fault->class == FAULT_NONE;
}

/* "Team: Gebiedsteam Leerdam, vanaf 1 januari 2027" */
static struct str in_words(const struct change *c) {
  struct arena *arena = c->werk->arena;
  const struct tabel *tabel = inrichting_tabellen[c->nr];
  struct str titel = tabel_titel(arena, tabel), dag = dag_lang(arena, c->dag), naam;
  naam = sleutel_leesbaar(arena, c->inrichting, c->nr, c->sleutel, c->dag);
  if (c->in->daad == RIJ_TOEVOEGEN && paren_waarde(&c->waarden, S("naam")).len)
    naam = paren_waarde(&c->waarden, S("naam"));
  if (c->dag == DAG_GEEN) return str_format(arena, "%.*s: %.*s", STR_ARG(titel), STR_ARG(naam));
  return str_format(arena, "%.*s: %.*s, %s %.*s", STR_ARG(titel), STR_ARG(naam),
                    c->in->daad == RIJ_EINDIGEN ? "tot en met" : "vanaf", STR_ARG(dag));
}

bool rij_voorstellen(const struct werk *werk, const struct rij_voorstellen_in *in, struct bezwaren *ret_bezwaren,
                     struct str *ret_voorstel, struct fault *fault) {
  struct base base = {.versie = in->versie};
  struct change c = {.werk = werk, .in = in, .nr = tabel_genaamd(werk->arena, in->tabel), .sleutel = in->sleutel};
  struct str bytes;
  if (!act_lezen(werk, read_base, &base, &base, fault)) return false;
  if (c.nr == TABEL_GEEN || inrichting_tabellen[c.nr]->van == VAN_WET)
    return fault_set(fault, FAULT_RULE, S("Deze tabel kunt u niet veranderen."), "no table of a municipality");
  c.inrichting = base.inrichting;
  bool has_day = read_day(in, inrichting_tabellen[c.nr], &c.dag, fault);
  if (!change_row(&c, has_day, &bytes, ret_bezwaren, fault)) return false;
  const char *naam = str_c(werk->arena, str_format(werk->arena, "%s.csv", inrichting_tabellen[c.nr]->naam));
  const struct embedded files[] = {{naam, bytes.ptr, bytes.len}, {0}};
  return keep_proposal(werk,
                       (struct wijzigingsvoorstel){.publiek = in->voorstel,
                                                   .versie = in->versie,
                                                   .wat = in_words(&c),
                                                   .formulier = rijformulier_json(werk->arena, in)},
                       files, ret_voorstel, fault);
}

/* ---- files ---- */

static bool only_csv(const struct werk *werk, const struct embedded *files, struct bezwaren *ret_bezwaren,
                     struct fault *fault) {
  struct bezwaar *wrong = NEW_ARRAY(werk->arena, struct bezwaar, bestanden_tellen(files) + 1);
  size_t count = 0;
  for (const struct embedded *file = files; file->name; file++)
    if (!str_ends(str_of(file->name), S(".csv")))
      wrong[count++] = (struct bezwaar){str_of(file->name),
                                        S("Dit is geen CSV-bestand. Bewaar het als CSV, met puntkomma's en in UTF-8.")};
  if (count == 0) return true;
  *ret_bezwaren = (struct bezwaren){wrong, count, count};
  return fault_set(fault, FAULT_INPUT, S("Niet elk bestand is een tabel. Er is niets veranderd."), "not csv");
}

static struct str names_of(struct arena *arena, const struct embedded *files) {
  struct buf buf;
  buf_init(&buf, arena, 4096);
  for (const struct embedded *file = files; file->name; file++)
    buf_format(&buf, "%s%s", buf.len ? ", " : "", file->name);
  return buf_str(&buf);
}

/* The whole of it is read before anything is kept. */
static bool propose_files(const struct werk *werk, const struct base *base, const struct embedded *nieuw,
                          struct wijzigingsvoorstel voorstel, struct bezwaren *ret_bezwaren, struct str *ret_voorstel,
                          struct fault *fault) {
  struct arena *groot = grote_arena(werk);
  const struct embedded *oud = inrichting_exporteren(werk->arena, base->inrichting);
  const struct embedded *alle = bestanden_overleggen(werk->arena, oud, nieuw);
  const struct embedded *verschil = bestanden_verschil(werk->arena, oud, alle);
  struct inrichting_fouten fouten = {.arena = groot};
  struct inrichting inrichting;
  if (!inrichting_lezen(groot, alle, base->inrichting->nationaal, &inrichting, &fouten)) {
    place_faults(werk, NULL, &fouten, ret_bezwaren, fault);
    return false;
  }
  if (bestanden_tellen(verschil) == 0) return nothing_differs(fault);
  voorstel.versie = base->versie;
  if (voorstel.wat.len == 0) voorstel.wat = str_join(werk->arena, S("Bestanden: "), names_of(werk->arena, verschil));
  return keep_proposal(werk, voorstel, verschil, ret_voorstel, fault);
}

bool bestanden_voorstellen(const struct werk *werk, const struct embedded *files, struct bezwaren *ret_bezwaren,
                           struct str *ret_voorstel, struct fault *fault) {
  struct base base = {.versie = -1};
  if (!act_lezen(werk, read_base, &base, &base, fault) || !only_csv(werk, files, ret_bezwaren, fault)) return false;
  if (!files->name) return fault_add(fault, "bestanden", S("Kies een of meer bestanden."));
  return propose_files(werk, &base, files, (struct wijzigingsvoorstel){0}, ret_bezwaren, ret_voorstel, fault);
}

bool versie_voorstellen(const struct werk *werk, int64_t versie, struct bezwaren *ret_bezwaren,
                        struct str *ret_voorstel, struct fault *fault) {
  struct base nu = {.versie = -1}, toen = {.versie = versie};
  if (!act_lezen(werk, read_base, &nu, &nu, fault)) return false;
  if (versie < 0) return fault_set(fault, FAULT_ABSENT, S("Deze versie van de inrichting is er niet."), "no version");
  if (!act_lezen(werk, read_base, &toen, &toen, fault)) return false;
  const struct embedded *verschil = bestanden_verschil(werk->arena, inrichting_exporteren(werk->arena, nu.inrichting),
                                                       inrichting_exporteren(werk->arena, toen.inrichting));
  struct str wat = str_format(werk->arena, "Terug naar versie %lld", (long long)versie);
  return propose_files(werk, &nu, verschil, (struct wijzigingsvoorstel){.wat = wat}, ret_bezwaren, ret_voorstel, fault);
}

/* ---- looking at a proposal ---- */

static bool read_proposal(const struct werk *werk, struct str publiek, struct base *ret_base,
                          struct inrichting *ret_inrichting, const struct embedded **ret_files, struct fault *fault) {
  struct base base = {.publiek = publiek, .versie = -1};
  struct arena *groot = grote_arena(werk);
  struct inrichting_fouten fouten = {.arena = groot};
  if (!act_lezen(werk, read_base, &base, &base, fault)) return false;
  const struct embedded *alle =
      bestanden_overleggen(werk->arena, inrichting_exporteren(werk->arena, base.inrichting), base.files);
  if (!inrichting_lezen(groot, alle, base.inrichting->nationaal, ret_inrichting, &fouten))
    return fault_set(fault, FAULT_INPUT, S("Dit voorstel klopt niet meer met deze versie van Schakel. Gooi het weg."),
                     "stored proposal refused");
  *ret_base = base;
  *ret_files = alle;
  return true;
}

static bool touches_past(const struct rijverschil *verschil, dag_t vandaag) {
  switch (verschil->soort) {
  case RIJ_BEGINT:
    return verschil->vanaf != DAG_GEEN && verschil->vanaf < vandaag;
  case RIJ_EINDIGT:
    return verschil->tot < vandaag - 1;
  default:
    return verschil->vanaf <= vandaag;
  }
}

/* The day on which a row is other for the first time. */
static dag_t begins_on(const struct rijverschil *verschil) {
  return verschil->soort == RIJ_EINDIGT && verschil->tot != DAG_OPEN ? verschil->tot + 1 : verschil->vanaf;
}

static dag_t first_day(const struct voorstel_uit *uit, dag_t vandaag) {
  dag_t eerste = DAG_OPEN;
  for (size_t i = 0; i < uit->aantal; i++) {
    dag_t dag = begins_on(&uit->verschillen[i]);
    if (dag > vandaag && dag < eerste) eerste = dag;
  }
  return eerste == DAG_OPEN ? vandaag : eerste;
}

struct latest {
  const struct inrichting *inrichting;
  struct inrichting_versie versie;
};

static bool read_latest(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct latest *latest = ret_uit;
  struct toegang *toegang;
  struct inrichting_versies versies;
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_versies(toegang, 1, &versies, fault) || !inrichting_geldend(tx, &latest->inrichting, fault))
    return false;
  latest->versie = versies.aantal ? versies.rijen[0] : (struct inrichting_versie){0};
  return true;
}

static size_t shown(size_t totaal) {
  return totaal < VERSCHILLEN_MAX ? totaal : VERSCHILLEN_MAX;
}

bool voorstel_inzien(const struct werk *werk, struct str voorstel, struct voorstel_uit *ret_uit, struct fault *fault) {
  struct base base;
  struct inrichting inrichting;
  const struct embedded *files;
  struct latest latest = {0};
  struct voorstel_uit uit = {0};
  if (!read_proposal(werk, voorstel, &base, &inrichting, &files, fault) ||
      !act_lezen(werk, read_latest, NULL, &latest, fault))
    return false;
  uit.voorstel = base.voorstel;
  uit.laatste = latest.versie;
  uit.nieuwste = latest.versie.nr;
  uit.totaal = inrichting_vergelijken(werk->arena, base.inrichting, &inrichting, VERSCHILLEN_MAX, &uit.verschillen);
  uit.aantal = shown(uit.totaal);
  for (size_t i = 0; i < uit.aantal; i++) uit.verleden |= touches_past(&uit.verschillen[i], werk_vandaag(werk));
  uit.eerste = first_day(&uit, werk_vandaag(werk));
  if (base.versie != uit.nieuwste)
    uit.intussen_totaal =
        inrichting_vergelijken(werk->arena, base.inrichting, latest.inrichting, VERSCHILLEN_MAX, &uit.intussen);
  uit.intussen_aantal = shown(uit.intussen_totaal);
  *ret_uit = uit;
  return true;
}

/* ---- into force, once more, away ---- */

struct saving {
  struct str publiek, waarom;
  int64_t versie;
  const struct embedded *files;
  const struct inrichting *inrichting;
};

static bool save(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct saving *saving = in;
  struct toegang *toegang;
  int64_t nr;
  if (!inrichting_vragen(tx, werk, "inrichting invoeren", HANDELING_DOEN, &toegang, fault) ||
      !inrichting_bewaren(toegang, saving->files, saving->inrichting, saving->versie, saving->waarom, &nr, fault) ||
      !voorstel_wissen(toegang, saving->publiek, fault))
    return false;
  *ret_uitkomst = str_format(werk->arena, "%lld", (long long)nr);
  return true;
}

bool voorstel_opslaan(const struct werk *werk, struct str voorstel, const struct voorstel_opslaan_in *in,
                      int64_t *ret_versie, struct fault *fault) {
  struct base base;
  struct inrichting inrichting;
  struct saving saving = {.publiek = voorstel, .waarom = in->waarom, .inrichting = &inrichting};
  struct str nr;
  if (!read_proposal(werk, voorstel, &base, &inrichting, &saving.files, fault)) return false;
  saving.versie = base.versie;
  if (!act_schrijven(werk, save, &saving, &nr, fault)) return false;
  return str_to_i64(nr, ret_versie);
}

bool voorstel_opnieuw(const struct werk *werk, struct str voorstel, struct bezwaren *ret_bezwaren,
                      struct fault *fault) {
  struct base base = {.publiek = voorstel, .versie = -1}, nu = {.versie = -1};
  struct rij_voorstellen_in in;
  struct str publiek;
  if (!act_lezen(werk, read_base, &base, &base, fault) || !act_lezen(werk, read_base, &nu, &nu, fault)) return false;
  if (base.voorstel.formulier.len && rijformulier_van_json(werk->arena, base.voorstel.formulier, &in)) {
    in.versie = nu.versie;
    in.voorstel = voorstel;
    return rij_voorstellen(werk, &in, ret_bezwaren, &publiek, fault);
  }
  return propose_files(werk, &nu, base.files,
                       (struct wijzigingsvoorstel){.publiek = voorstel, .wat = base.voorstel.wat}, ret_bezwaren,
                       &publiek, fault);
}

static bool throw_away(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                       struct fault *fault) {
  struct toegang *toegang;
  (void)ret_uitkomst;
  return inrichting_vragen(tx, werk, "voorstel weggooien", HANDELING_DOEN, &toegang, fault) &&
         voorstel_wissen(toegang, *(const struct str *)in, fault);
}

bool voorstel_weggooien(const struct werk *werk, struct str voorstel, struct fault *fault) {
  struct str uitkomst;
  return act_schrijven(werk, throw_away, &voorstel, &uitkomst, fault);
}

#include "inrichting/nationaal.h"

#include "inrichting/tabel.h"

extern const struct embedded nationaal_files[];

static const char nodig[] = "inrichting";

static const struct keuze ja_of_nee[] = {{0, "nee", "nee"}, {1, "ja", "ja"}, {0}};

static const struct keuze eenheden[] = {{EENHEID_DAGEN, "dagen", "dagen"},
                                        {EENHEID_WEKEN, "weken", "weken"},
                                        {EENHEID_MAANDEN, "maanden", "maanden"},
                                        {EENHEID_JAREN, "jaren", "jaren"},
                                        {EENHEID_WERKDAGEN, "werkdagen", "werkdagen"},
                                        {0}};

static const struct keuze dwangsommen[] = {{DWANGSOM_GEEN, "nee", "geen dwangsom"},
                                           {DWANGSOM_MOGELIJK, "mogelijk", "na een ingebrekestelling"},
                                           {DWANGSOM_BEGINT, "begint", "begint na deze termijn"},
                                           {0}};

struct termijn_rij {
  struct str naam, omschrijving, begin, bron;
  int64_t lengte, verdagen, verdagen_met;
  int eenheid, atw, opschorten, dwangsom;
  dag_t vanaf, tot;
};

#define PLEK(lid) .plek = offsetof(struct termijn_rij, lid)
static const struct veld termijn_kolommen[] = {
    {"naam", "Naam", VELD_REGEL, .verplicht = nodig, PLEK(naam)},
    {"omschrijving", "Omschrijving", VELD_REGEL, .verplicht = nodig, PLEK(omschrijving)},
    {"begin", "Begin", VELD_REGEL, .verplicht = nodig, PLEK(begin)},
    {"lengte", "Lengte", VELD_GETAL, .verplicht = nodig, PLEK(lengte)},
    {"eenheid", "Eenheid", VELD_KEUZE, .verplicht = nodig, .keuzes = eenheden, PLEK(eenheid)},
    {"atw", "Algemene termijnenwet", VELD_KEUZE, .verplicht = nodig, .keuzes = ja_of_nee, PLEK(atw)},
    {"opschorten", "Opschorten", VELD_KEUZE, .verplicht = nodig, .keuzes = ja_of_nee, PLEK(opschorten)},
    {"verdagen", "Hoe vaak verdagen", VELD_GETAL, .verplicht = nodig, PLEK(verdagen)},
    {"verdagen_met", "Hoogstens verdagen met", VELD_GETAL, PLEK(verdagen_met)},
    {"dwangsom", "Dwangsom", VELD_KEUZE, .verplicht = nodig, .keuzes = dwangsommen, PLEK(dwangsom)},
    {"bron", "Bron", VELD_REGEL, .verplicht = nodig, PLEK(bron)},
    {"vanaf", "Vanaf", VELD_DAG, PLEK(vanaf)},
    {"tot", "Tot en met", VELD_DAG, PLEK(tot)},
};
#undef PLEK

static const struct tabel termijn_tabel = {
    "termijn.csv", termijn_kolommen, sizeof termijn_kolommen / sizeof *termijn_kolommen, sizeof(struct termijn_rij)};

struct dag_rij {
  dag_t dag;
  struct str omschrijving, bron;
};

static const struct veld dag_kolommen[] = {
    {"dag", "Dag", VELD_DAG, .verplicht = nodig, .plek = offsetof(struct dag_rij, dag)},
    {"omschrijving", "Omschrijving", VELD_REGEL, .verplicht = nodig, .plek = offsetof(struct dag_rij, omschrijving)},
    {"bron", "Bron", VELD_REGEL, .verplicht = nodig, .plek = offsetof(struct dag_rij, bron)},
};

static const struct tabel dag_tabel = {"gelijkgestelde_dag.csv", dag_kolommen,
                                       sizeof dag_kolommen / sizeof *dag_kolommen, sizeof(struct dag_rij)};

static bool bytes_van(const struct embedded *files, const struct tabel *tabel, struct str *ret_bytes,
                      struct fault *fault) {
  return embedded_find(files, str_of(tabel->bestand), ret_bytes) ||
         fault_set(fault, FAULT_INTERNAL, S("Een tabel ontbreekt."), "table %s is not there", tabel->bestand);
}

static bool zelfde_dagen(const struct termijn_rij *a, const struct termijn_rij *b) {
  return a->vanaf <= b->tot && b->vanaf <= a->tot;
}

/* What a field cannot know by itself. */
static bool rij_klopt(struct arena *arena, const struct termijn_rij *rijen, size_t rij, struct fault *fault) {
  static const struct str lengte = S_INIT("Vul een getal in van 1 tot en met 9999.");
  const struct termijn_rij *r = &rijen[rij];
  bool goed = true;
  if (r->lengte < 1 || r->lengte > TERMIJN_LENGTE_MAX)
    goed = tabel_fout(arena, &termijn_tabel, rij, "lengte", lengte, fault);
  if (r->verdagen < 0 || r->verdagen > 9)
    goed = tabel_fout(arena, &termijn_tabel, rij, "verdagen", S("Vul een getal in van 0 tot en met 9."), fault);
  if (r->verdagen_met < 0 || r->verdagen_met > TERMIJN_LENGTE_MAX)
    goed = tabel_fout(arena, &termijn_tabel, rij, "verdagen_met", lengte, fault);
  if (r->eenheid == EENHEID_WERKDAGEN && r->atw)
    goed = tabel_fout(arena, &termijn_tabel, rij, "atw", S("Werkdagen zijn een afspraak. Kies hier nee."), fault);
  if (r->tot < r->vanaf)
    goed = tabel_fout(arena, &termijn_tabel, rij, "tot", S("Deze dag ligt voor de dag in de kolom vanaf."), fault);
  for (size_t i = 0; i < rij; i++)
    if (str_eq(rijen[i].naam, r->naam) && zelfde_dagen(&rijen[i], r))
      goed = tabel_fout(arena, &termijn_tabel, rij, "vanaf", S("Deze naam heeft voor deze dagen al een rij."), fault);
  return goed;
}

static struct termijnsoort soort_van(const struct termijn_rij *r) {
  return (struct termijnsoort){.naam = r->naam,
                               .omschrijving = r->omschrijving,
                               .begin = r->begin,
                               .lengte = (int)r->lengte,
                               .eenheid = (enum eenheid)r->eenheid,
                               .atw = r->atw == 1,
                               .opschorten = r->opschorten == 1,
                               .verdagen = (int)r->verdagen,
                               .verdagen_met = (int)r->verdagen_met,
                               .dwangsom = (enum dwangsom)r->dwangsom,
                               .bron = r->bron,
                               .vanaf = r->vanaf,
                               .tot = r->tot};
}

static bool lees_termijnen(struct arena *arena, struct str bytes, struct nationaal *nationaal, struct fault *fault) {
  void *gelezen;
  size_t aantal;
  if (!tabel_lezen(arena, &termijn_tabel, bytes, &gelezen, &aantal, fault)) return false;
  struct termijn_rij *rijen = gelezen;
  struct termijnsoort *soorten = NEW_ARRAY(arena, struct termijnsoort, aantal);
  bool goed = true;
  for (size_t i = 0; i < aantal; i++) {
    if (rijen[i].tot == DAG_GEEN) rijen[i].tot = DAG_OPEN;
    goed &= rij_klopt(arena, rijen, i, fault);
    if (goed) soorten[i] = soort_van(&rijen[i]);
  }
  nationaal->termijnen = soorten;
  nationaal->aantal_termijnen = aantal;
  return goed;
}

static bool lees_dagen(struct arena *arena, struct str bytes, struct kalender *kalender, struct fault *fault) {
  void *gelezen;
  size_t aantal;
  if (!tabel_lezen(arena, &dag_tabel, bytes, &gelezen, &aantal, fault)) return false;
  const struct dag_rij *rijen = gelezen;
  dag_t *dagen = NEW_ARRAY(arena, dag_t, aantal);
  bool goed = true;
  for (size_t i = 0; i < aantal; i++) {
    dagen[i] = rijen[i].dag;
    if (i > 0 && dagen[i] <= dagen[i - 1])
      goed = tabel_fout(arena, &dag_tabel, i, "dag", S("Zet de dagen op volgorde, elke dag een keer."), fault);
  }
  kalender->gelijkgesteld = dagen;
  kalender->aantal = aantal;
  return goed;
}

bool nationaal_lezen(struct arena *arena, const struct embedded *files, struct nationaal *ret_nationaal,
                     struct fault *fault) {
  struct nationaal nationaal = {0};
  struct str termijnen, dagen;
  if (!bytes_van(files, &termijn_tabel, &termijnen, fault) || !bytes_van(files, &dag_tabel, &dagen, fault))
    return false;
  bool goed = lees_termijnen(arena, termijnen, &nationaal, fault);
  if (!lees_dagen(arena, dagen, &nationaal.kalender, fault) || !goed) return false;
  *ret_nationaal = nationaal;
  return true;
}

bool nationaal_laden(struct arena *arena, struct nationaal *ret_nationaal, struct fault *fault) {
  return nationaal_lezen(arena, nationaal_files, ret_nationaal, fault);
}

const struct termijnsoort *nationaal_termijn(const struct nationaal *nationaal, struct str naam, dag_t op) {
  for (size_t i = 0; i < nationaal->aantal_termijnen; i++) {
    const struct termijnsoort *soort = &nationaal->termijnen[i];
    if (str_eq(soort->naam, naam) && op >= soort->vanaf && op <= soort->tot) return soort;
  }
  return NULL;
}

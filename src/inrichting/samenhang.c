#include "inrichting/kaart.h"
#include "inrichting/teksten.h"
#include "inrichting/toegang.h"

#include "intern.h"

/* What a cell cannot know by itself: one function for a table, called for each of its rows. */
typedef bool rij_nagaan(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij);

static bool fout(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij, const char *kolom,
                 struct str bericht) {
  return tabel_fout(tabel, rij, kolom, bericht, n->fouten);
}

static bool termijn_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  static const struct str lengte = S_INIT("Vul een getal in van 1 tot en met 9999.");
  const struct termijn_rij *r = (const void *)rij;
  bool goed = true;
  if (r->lengte < 1 || r->lengte > TERMIJN_LENGTE_MAX) goed = fout(n, tabel, rij, "lengte", lengte);
  if (r->verdagen > 9) goed = fout(n, tabel, rij, "verdagen", S("Vul een getal in van 0 tot en met 9."));
  if (r->verdagen_met > TERMIJN_LENGTE_MAX) goed = fout(n, tabel, rij, "verdagen_met", lengte);
  if (r->eenheid == EENHEID_WERKDAGEN && r->atw == 1)
    goed = fout(n, tabel, rij, "atw", S("Werkdagen zijn een afspraak. Kies hier nee."));
  return goed;
}

static bool dag_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct gelijkgestelde_dag_rij *eerste = n->set->tabel[TABEL_GELIJKGESTELDE_DAG].rijen;
  const struct gelijkgestelde_dag_rij *r = (const void *)rij;
  return r == eerste || r->dag >= r[-1].dag || fout(n, tabel, rij, "dag", S("Zet de dagen op volgorde."));
}

static bool opvolging_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct opvolging_rij *r = (const void *)rij;
  return !str_eq(r->van, r->naar) || fout(n, tabel, rij, "naar", S("Een team kan zichzelf niet opvolgen."));
}

static bool gebied_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct gebied_rij *r = (const void *)rij;
  const struct team_rij *team = (const void *)inhoud_eerste(&n->set->tabel[TABEL_TEAM], r->team, NULL);
  return !team || !team->rij.goed || team->soort == TEAM_GEBIEDSTEAM ||
         fout(n, tabel, rij, "team", S("Kies een team van de soort gebiedsteam."));
}

static bool leeftijden_raken(int64_t van, int64_t tot, int64_t andere_van, int64_t andere_tot) {
  return (tot == GETAL_LEEG || andere_van <= tot) && (andere_tot == GETAL_LEEG || van <= andere_tot);
}

/* A subject with more rows than this is not a table that somebody keeps by hand. */
enum { RIJEN_PER_ONDERWERP = 1000 };

/* Two rows of the same subject and area with other ages: no age may stand in both. Rows without any age are for all the
 * rest. */
static bool leeftijd_eenduidig(const struct nagaan *n, const struct tabel *tabel, const struct routering_rij *r) {
  size_t begin, hier;
  const struct inhoud *alle = &n->set->tabel[TABEL_ROUTERING];
  if (r->leeftijd_van == GETAL_LEEG && r->leeftijd_tot == GETAL_LEEG) return true;
  if (!inhoud_eerste(alle, r->rij.sleutel, &hier)) return true;
  begin = hier;
  while (begin > 0 && hier - begin < RIJEN_PER_ONDERWERP &&
         str_eq(((const struct routering_rij *)(const void *)alle->op_sleutel[begin - 1])->onderwerp, r->onderwerp))
    begin--;
  for (size_t i = begin; i < alle->aantal && i - begin < 2 * RIJEN_PER_ONDERWERP; i++) {
    const struct routering_rij *ander = (const void *)alle->op_sleutel[i];
    if (!str_eq(ander->onderwerp, r->onderwerp)) break;
    bool zelfde_dagen = ander->rij.vanaf <= r->rij.tot && r->rij.vanaf <= ander->rij.tot;
    bool eerder = ander->rij.nummer < r->rij.nummer && !str_eq(ander->rij.sleutel, r->rij.sleutel);
    bool met_leeftijd = ander->leeftijd_van != GETAL_LEEG || ander->leeftijd_tot != GETAL_LEEG;
    if (!eerder || !zelfde_dagen || !met_leeftijd || !str_eq(ander->gebied, r->gebied)) continue;
    if (leeftijden_raken(ander->leeftijd_van, ander->leeftijd_tot, r->leeftijd_van, r->leeftijd_tot))
      return fout(n, tabel, &r->rij, "leeftijd_van",
                  str_format(n->fouten->arena, "Deze leeftijden staan ook in rij %zu.", ander->rij.nummer));
  }
  return true;
}

static bool routering_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct routering_rij *r = (const void *)rij;
  bool goed = leeftijd_eenduidig(n, tabel, r);
  if ((r->naar == NAAR_TEAM) != (r->team.len > 0))
    goed = fout(n, tabel, rij, "team", S("Vul het team in als naar team is, en laat het anders leeg."));
  if ((r->naar == NAAR_ELDERS) != (r->organisatie.len > 0))
    goed = fout(n, tabel, rij, "organisatie", S("Vul de organisatie in als naar elders is, en laat haar anders leeg."));
  return goed;
}

static bool regel_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct regel_rij *r = (const void *)rij;
  return r->gewicht != GEWICHT_WET || r->artikel.len > 0 ||
         fout(n, tabel, rij, "artikel", S("Noem het artikel. Alleen de wet heeft het gewicht wet."));
}

static bool afwegingsstap_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct afwegingsstap_rij *r = (const void *)rij;
  return r->gewicht != GEWICHT_WET || r->artikel.len > 0 ||
         fout(n, tabel, rij, "artikel", S("Noem het artikel. Alleen de wet heeft het gewicht wet."));
}

static bool mandaat_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct mandaat_rij *r = (const void *)rij;
  bool goed = true;
  if ((r->rol.len > 0) == (r->organisatie.len > 0))
    goed = fout(n, tabel, rij, "rol", S("Vul een rol in of een organisatie, een van de twee."));
  if (r->aantal < 1 || r->aantal > 2) goed = fout(n, tabel, rij, "aantal", S("Vul 1 of 2 in."));
  return goed;
}

static bool tarief_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct tarief_rij *r = (const void *)rij;
  return r->eenheid != OMVANG_EURO || fout(n, tabel, rij, "eenheid", S("Een bedrag in euro heeft geen tarief."));
}

enum { AGB_CIJFERS = 8 };

static bool contract_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct contract_rij *r = (const void *)rij;
  bool good = r->agb.len == 0 || r->agb.len == AGB_CIJFERS;
  for (size_t i = 0; i < r->agb.len; i++) good &= r->agb.ptr[i] >= '0' && r->agb.ptr[i] <= '9';
  return good || fout(n, tabel, rij, "agb", S("Een AGB-code heeft 8 cijfers."));
}

static bool trigger_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct trigger_rij *r = (const void *)rij;
  return r->leeftijd_maanden <= LEEFTIJD_MAX * 12 ||
         fout(n, tabel, rij, "leeftijd_maanden",
              S("Vul een leeftijd in maanden in, bijvoorbeeld 198 voor zestien en een half jaar."));
}

static bool geldhulp_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct geldhulp_rij *r = (const void *)rij;
  return r->antwoord != GELDHULP_NEE || r->voorwaarde.len == 0 ||
         fout(n, tabel, rij, "voorwaarde", S("Bij nee hoort geen voorwaarde."));
}

static bool bewaartermijn_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  const struct bewaartermijn_rij *r = (const void *)rij;
  return (r->lengte == GETAL_LEEG) == (r->eenheid == -1) ||
         fout(n, tabel, rij, "eenheid", S("Vul lengte en eenheid allebei in, of laat ze allebei leeg."));
}

static bool brief_veld_bestaat(struct str naam) {
  for (const char *const *veld = brief_velden; *veld; veld++)
    if (str_eq(naam, str_of(*veld))) return true;
  return false;
}

static bool brief_klopt(const struct nagaan *n, const struct tabel *tabel, const struct rij *rij) {
  struct str rest = ((const struct brieftekst_rij *)(const void *)rij)->tekst;
  size_t open, dicht;
  bool goed = true;
  while (str_find(rest, S("{"), &open)) {
    rest = str_part(rest, open + 1, rest.len);
    if (!str_find(rest, S("}"), &dicht)) return fout(n, tabel, rij, "tekst", S("Een accolade wordt niet gesloten."));
    struct str naam = str_part(rest, 0, dicht);
    rest = str_part(rest, dicht + 1, rest.len);
    if (!brief_veld_bestaat(naam))
      goed = fout(n, tabel, rij, "tekst", str_format(n->fouten->arena, "Het veld {%.*s} bestaat niet.", STR_ARG(naam)));
  }
  return goed;
}

static rij_nagaan *const per_tabel[TABEL_AANTAL] = {
    [TABEL_TERMIJN] = termijn_klopt,
    [TABEL_GELIJKGESTELDE_DAG] = dag_klopt,
    [TABEL_OPVOLGING] = opvolging_klopt,
    [TABEL_GEBIED] = gebied_klopt,
    [TABEL_ROUTERING] = routering_klopt,
    [TABEL_REGEL] = regel_klopt,
    [TABEL_AFWEGINGSSTAP] = afwegingsstap_klopt,
    [TABEL_TARIEF] = tarief_klopt,
    [TABEL_CONTRACT] = contract_klopt,
    [TABEL_MANDAAT] = mandaat_klopt,
    [TABEL_TRIGGER] = trigger_klopt,
    [TABEL_GELDHULP] = geldhulp_klopt,
    [TABEL_BEWAARTERMIJN] = bewaartermijn_klopt,
    [TABEL_BRIEFTEKST] = brief_klopt,
};

bool samenhang_nagaan(const struct nagaan *n) {
  bool goed = true;
  for (enum tabel_nr nr = TABEL_GEEN + 1; nr < TABEL_AANTAL; nr++) {
    if (!per_tabel[nr]) continue;
    for (size_t i = 0; i < n->set->tabel[nr].aantal; i++) {
      const struct rij *rij = n->set->tabel[nr].op_sleutel[i];
      if (rij->goed) goed &= per_tabel[nr](n, inrichting_tabellen[nr], rij);
    }
  }
  return goed;
}

#include "domain/opgave.h"

const struct keuze geen_bsn_redenen[] = {
    {GEEN_BSN_NIET_INGESCHREVEN, "niet-ingeschreven", "Niet ingeschreven bij een gemeente"},
    {GEEN_BSN_VLUCHTELING, "vluchteling", "Gevlucht, nog niet ingeschreven"},
    {GEEN_BSN_TOERIST, "toerist", "Hier op bezoek of vakantie"},
    {GEEN_BSN_ONBEKEND, "onbekend", "Heeft er een, maar weet het niet"},
    {0, NULL, NULL}};

bool opgave_van_adres(enum opgave_veld veld) {
  return veld >= OPGAVE_STRAAT;
}

struct str opgave_waarde(struct arena *arena, const struct persoon *p, enum opgave_veld veld) {
  switch (veld) {
  case OPGAVE_VOORNAMEN:
    return p->voornamen;
  case OPGAVE_VOORVOEGSEL:
    return p->voorvoegsel;
  case OPGAVE_GESLACHTSNAAM:
    return p->geslachtsnaam;
  case OPGAVE_GESLACHT:
    return p->geslacht;
  case OPGAVE_GEBOREN:
    return p->geboren == DEELDATUM_GEEN ? (struct str){0} : str_format(arena, "%d", p->geboren);
  case OPGAVE_STRAAT:
    return p->adres.straat;
  case OPGAVE_HUISNUMMER:
    return p->adres.huisnummer;
  case OPGAVE_POSTCODE:
    return p->adres.postcode;
  default:
    return p->adres.woonplaats;
  }
}

static void lay_over(struct arena *arena, struct persoon *p, const struct opgave *o) {
  int64_t number;
  switch (o->veld) {
  case OPGAVE_VOORNAMEN:
    p->voornamen = o->waarde;
    p->voorletters = voorletters_van(arena, o->waarde);
    break;
  case OPGAVE_VOORVOEGSEL:
    p->voorvoegsel = o->waarde;
    break;
  case OPGAVE_GESLACHTSNAAM:
    p->geslachtsnaam = o->waarde;
    break;
  case OPGAVE_GESLACHT:
    p->geslacht = o->waarde;
    break;
  case OPGAVE_GEBOREN:
    p->geboren = str_to_i64(o->waarde, &number) ? (deeldatum_t)number : DEELDATUM_GEEN;
    break;
  case OPGAVE_STRAAT:
    p->adres.straat = o->waarde;
    break;
  case OPGAVE_HUISNUMMER:
    p->adres.huisnummer = o->waarde;
    break;
  case OPGAVE_POSTCODE:
    p->adres.postcode = o->waarde;
    break;
  case OPGAVE_WOONPLAATS:
    p->adres.woonplaats = o->waarde;
    break;
  }
  if (!opgave_van_adres(o->veld)) return;
  /* An addition that the register has does not belong to another house. */
  p->adres.huisletter = p->adres.toevoeging = p->adres.buitenland = (struct str){0};
}

struct persoon opgave_over(struct arena *arena, const struct persoon *persoon, const struct opgave *opgaven,
                           size_t aantal) {
  struct persoon told = *persoon;
  for (size_t i = 0; i < aantal; i++)
    if (!str_eq(opgave_waarde(arena, persoon, opgaven[i].veld), opgaven[i].waarde)) lay_over(arena, &told, &opgaven[i]);
  return told;
}

enum deel deel_van(enum opgave_veld veld) {
  if (veld <= OPGAVE_GESLACHTSNAAM) return DEEL_NAAM;
  if (veld == OPGAVE_GESLACHT) return DEEL_GESLACHT;
  return veld == OPGAVE_GEBOREN ? DEEL_GEBOREN : DEEL_ADRES;
}

struct str deel_tekst(struct arena *arena, const struct persoon *p, enum deel deel) {
  switch (deel) {
  case DEEL_NAAM:
    return persoon_naam(arena, p);
  case DEEL_GEBOREN:
    if (p->verwacht) return str_join(arena, S("nog niet, verwacht op "), dag_lang(arena, p->verwacht));
    return p->geboren == DEELDATUM_GEEN ? S("niet bekend") : deeldatum_lang(arena, p->geboren);
  case DEEL_GESLACHT:
    return str_eq(p->geslacht, S("v")) ? S("vrouw") : str_eq(p->geslacht, S("m")) ? S("man") : S("niet bekend");
  default:
    return adres_regel(arena, p);
  }
}

static struct str told_by(struct arena *arena, const struct opgave *o) {
  return str_format(arena, "gezegd door %.*s op %.*s, opgeschreven door %.*s", STR_ARG(o->verteld_door),
                    STR_ARG(dag_lang(arena, o->verteld_op)), STR_ARG(o->door));
}

/* The last thing that was told about this part. */
static const struct opgave *latest(const struct opgave *opgaven, size_t aantal, enum deel deel) {
  const struct opgave *found = NULL;
  for (size_t i = 0; i < aantal; i++)
    if (deel_van(opgaven[i].veld) == deel && (!found || opgaven[i].op > found->op)) found = &opgaven[i];
  return found;
}

static bool deel_bekend(const struct persoon *p, enum deel deel) {
  switch (deel) {
  case DEEL_NAAM:
    return p->voornamen.len || p->geslachtsnaam.len;
  case DEEL_GEBOREN:
    return p->verwacht || p->geboren > 0;
  case DEEL_GESLACHT:
    return str_eq(p->geslacht, S("v")) || str_eq(p->geslacht, S("m"));
  default:
    return p->adres.straat.len || p->adres.postcode.len || p->adres.woonplaats.len || p->adres.buitenland.len;
  }
}

/* Of what nobody told there is no source. */
static struct str source_of(struct arena *arena, const struct persoon *p, enum deel deel, const struct opgave *told) {
  if (p->bron == BRON_REGISTER)
    return p->geverifieerd_op
               ? str_join(arena, S("Basisregistratie, gecontroleerd op "), moment_kort(arena, p->geverifieerd_op))
               : S("Basisregistratie, nog niet opnieuw gecontroleerd");
  if (told) return str_join(arena, S("Eigen opgave: "), told_by(arena, told));
  return deel_bekend(p, deel) ? S("Eigen opgave bij het opnemen") : (struct str){0};
}

void gegevens_van(struct arena *arena, const struct persoon *persoon, const struct opgave *opgaven, size_t aantal,
                  struct gegeven ret_gegevens[DELEN], bool *ret_anders) {
  static const char *const labels[DELEN] = {
      [DEEL_NAAM] = "Naam", [DEEL_GEBOREN] = "Geboren", [DEEL_GESLACHT] = "Geslacht", [DEEL_ADRES] = "Adres"};
  struct persoon told = opgave_over(arena, persoon, opgaven, aantal);
  *ret_anders = false;
  for (enum deel deel = 0; deel < DELEN; deel++) {
    const struct opgave *last = latest(opgaven, aantal, deel);
    struct gegeven *g = &ret_gegevens[deel];
    *g = (struct gegeven){.label = labels[deel],
                          .waarde = deel_tekst(arena, persoon, deel),
                          .bron = source_of(arena, persoon, deel, last)};
    struct str zegt = deel_tekst(arena, &told, deel);
    if (!last || str_eq(zegt, g->waarde)) continue;
    g->zegt = zegt;
    g->zegt_bron = told_by(arena, last);
    *ret_anders = true;
  }
}

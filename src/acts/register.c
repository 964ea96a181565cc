#include "register.h"

#include "base/id.h"
#include "connect/brp.h"
#include "domain/geheim.h"
#include "domain/vertegenwoordiging.h"

/* The partner of now; a name to be found by. */
static struct str partner_name(const struct werk *werk, const struct brp_persoon *brp) {
  for (size_t i = 0; i < brp->partners.aantal; i++) {
    const struct brp_verwant *partner = &brp->partners.rij[i];
    if (!partner->ontbonden && partner->geslachtsnaam.len)
      return str_trim(
          str_format(werk->arena, "%.*s %.*s", STR_ARG(partner->voorvoegsel), STR_ARG(partner->geslachtsnaam)));
  }
  return (struct str){0};
}

static struct persoon persoon_van(const struct werk *werk, const struct brp_persoon *brp) {
  struct persoon persoon = {
      .bsn = brp->bsn,
      .voornamen = brp->voornamen,
      .voorletters = brp->voorletters,
      .voorvoegsel = brp->voorvoegsel,
      .geslachtsnaam = brp->geslachtsnaam,
      .geslacht = str_format(werk->arena, "%c", brp->geslacht),
      .geboren = brp->geboren,
      .overleden = DEELDATUM_GEEN,
      .geheim = brp->geheim,
      .gemeente = brp->gemeente_code,
      .partnernaam = partner_name(werk, brp),
      .bron = BRON_REGISTER,
      .geverifieerd_op = werk->wanneer.echt,
      .adres = {.straat = brp->straat,
                .huisnummer = brp->huisnummer,
                .huisletter = brp->huisletter,
                .toevoeging = brp->toevoeging,
                .postcode = brp->postcode,
                .woonplaats = brp->woonplaats},
  };
  if (brp->is_overleden) persoon.overleden = brp->overleden == DEELDATUM_GEEN ? 0 : brp->overleden;
  if (persoon.voorletters.len == 0) persoon.voorletters = voorletters_van(werk->arena, brp->voornamen);
  if (brp->straat.len == 0 && brp->regels[0].len)
    persoon.adres.buitenland =
        str_format(werk->arena, "%.*s%s%.*s%s%.*s", STR_ARG(brp->regels[0]), brp->regels[1].len ? ", " : "",
                   STR_ARG(brp->regels[1]), brp->land.len ? ", " : "", STR_ARG(brp->land));
  return persoon;
}

static enum vertegenwoordiging_soort soort_of(const struct brp_gezag *gezag, size_t drager) {
  switch (gezag->soort) {
  case BRP_GEZAG_OUDERS:
  case BRP_GEZAG_OUDER:
    return VERTEGENWOORDIGING_OUDER;
  case BRP_GEZAG_SAMEN: /* the parent comes first (connect/brp_lees.c) */
    return drager == 0 ? VERTEGENWOORDIGING_OUDER : VERTEGENWOORDIGING_SAMEN;
  case BRP_GEZAG_VOOGD:
    return VERTEGENWOORDIGING_VOOGD;
  case BRP_GEZAG_TIJDELIJK_GEEN:
    return VERTEGENWOORDIGING_TIJDELIJK_GEEN;
  case BRP_GEZAG_ONBEKEND:
    break;
  }
  return VERTEGENWOORDIGING_NIET_TE_BEPALEN;
}

static void add_gezag(struct registergezag *all, enum vertegenwoordiging_soort soort, struct str bsn, struct str naam) {
  if (all->aantal == REGISTERGEZAG_MAX) return;
  all->rij[all->aantal].soort = soort;
  all->rij[all->aantal].bsn = bsn;
  all->rij[all->aantal++].naam = naam;
}

/* Who has gezag over him; what the register says of children for whom he himself decides is left out. */
static const struct registergezag *gezag_of(const struct werk *werk, const struct brp_persoon *brp) {
  struct registergezag *all = NEW(werk->arena, struct registergezag);
  for (size_t i = 0; i < brp->gezag_aantal; i++) {
    const struct brp_gezag *gezag = &brp->gezag[i];
    if (!str_eq(gezag->minderjarige, brp->bsn)) continue;
    for (size_t d = 0; d < gezag->aantal; d++)
      add_gezag(all, soort_of(gezag, d), gezag->dragers[d].bsn, gezag->dragers[d].naam);
    if (gezag->aantal == 0) add_gezag(all, soort_of(gezag, 0), (struct str){0}, (struct str){0});
  }
  if (brp->curatele) add_gezag(all, VERTEGENWOORDIGING_CURATOR, (struct str){0}, (struct str){0});
  return all;
}

/* Only a question by BSN brings who has gezag. */
static struct persoon *persons_of(const struct werk *werk, const struct brp_personen *found, bool by_bsn) {
  struct persoon *personen = NEW_ARRAY(werk->arena, struct persoon, found->aantal + 1);
  for (size_t i = 0; i < found->aantal; i++) {
    personen[i] = persoon_van(werk, &found->rij[i]);
    if (by_bsn) personen[i].gezag = gezag_of(werk, &found->rij[i]);
  }
  return personen;
}

static bool ask_name(const struct werk *werk, const struct zoekvraag *vraag, struct brp_personen *ret_found,
                     struct fault *fault) {
  struct str namen[ZOEKNAMEN_MAX];
  size_t count = zoeknamen(vraag->naam, namen);
  for (size_t i = 0; i < count; i++) {
    fault_init(fault);
    if (!brp_zoek_naam_geboorte(werk->brp, werk->arena, namen[i], vraag->geboren, ret_found, fault)) return false;
    if (ret_found->aantal) return true;
  }
  return true;
}

static bool ask(const struct werk *werk, const struct zoekvraag *vraag, struct brp_personen *ret_found,
                struct fault *fault) {
  switch (vraag->vorm) {
  case ZOEK_BSN:
    return brp_raadpleeg_bsn(werk->brp, werk->arena, &vraag->bsn, 1, ret_found, fault);
  case ZOEK_ADRES:
    return brp_zoek_postcode_huisnummer(werk->brp, werk->arena, vraag->postcode, vraag->huisnummer, (struct str){0},
                                        (struct str){0}, ret_found, fault);
  default:
    return ask_name(werk, vraag, ret_found, fault);
  }
}

enum register_stand register_zoeken(const struct werk *werk, const struct zoekvraag *vraag,
                                    struct persoon **ret_personen, size_t *ret_aantal, struct str *ret_uitleg) {
  struct brp_personen found = {0};
  struct fault fault;
  fault_init(&fault);
  *ret_uitleg = (struct str){0};
  if (vraag->vorm == ZOEK_NUMMER) return REGISTER_NIET_GEVRAAGD;
  if (vraag->vorm == ZOEK_TELEFOON) {
    *ret_uitleg = S("De basisregistratie kent geen telefoonnummers. U ziet wie in Schakel dit nummer heeft.");
    return REGISTER_NIET_GEVRAAGD;
  }
  if (vraag->vorm == ZOEK_NAAM || vraag->vorm == ZOEK_GEBOORTE) {
    *ret_uitleg = S("In de basisregistratie kunt u alleen zoeken op een naam met de geboortedatum erbij.");
    return REGISTER_NIET_GEVRAAGD;
  }
  if (!werk->brp || !ask(werk, vraag, &found, &fault)) {
    *ret_uitleg = fault.message.len ? fault.message : S("Schakel is niet verbonden met de basisregistratie.");
    return werk->brp && fault.class == FAULT_INPUT ? REGISTER_NIET_GEVRAAGD : REGISTER_STIL;
  }
  *ret_personen = persons_of(werk, &found, vraag->vorm == ZOEK_BSN);
  *ret_aantal = found.aantal;
  return REGISTER_ANTWOORDDE;
}

enum register_stand register_raadplegen(const struct werk *werk, struct str bsn, struct persoon *ret_persoon,
                                        struct str *ret_uitleg) {
  struct zoekvraag vraag = {.vorm = ZOEK_BSN, .bsn = bsn};
  struct persoon *personen = NULL;
  size_t aantal = 0;
  enum register_stand stand = register_zoeken(werk, &vraag, &personen, &aantal, ret_uitleg);
  if (stand == REGISTER_ANTWOORDDE && aantal == 0) return REGISTER_NIET_GEVRAAGD;
  if (stand == REGISTER_ANTWOORDDE) *ret_persoon = personen[0];
  return stand;
}

bool register_personen(const struct werk *werk, const struct str *bsns, size_t bsn_aantal,
                       struct persoon **ret_personen, size_t *ret_aantal, struct fault *fault) {
  struct brp_personen found = {0};
  if (!brp_raadpleeg_bsn(werk->brp, werk->arena, bsns, bsn_aantal, &found, fault)) return false;
  *ret_personen = persons_of(werk, &found, true);
  *ret_aantal = found.aantal;
  return true;
}

struct ties {
  struct str bsns[BRP_BSN_MAX];
  struct verwant_persoon rij[BRP_BSN_MAX];
  size_t aantal;
};

static void tie(struct ties *ties, struct str bsn, unsigned verwant, size_t van) {
  for (size_t i = 0; i < ties->aantal; i++) {
    if (!str_eq(ties->bsns[i], bsn)) continue;
    ties->rij[i].verwant |= verwant;
    return;
  }
  if (bsn.len == 0 || ties->aantal == BRP_BSN_MAX) return;
  ties->bsns[ties->aantal] = bsn;
  ties->rij[ties->aantal++] = (struct verwant_persoon){.verwant = verwant, .van = van};
}

static void tie_all(struct ties *ties, const struct brp_verwanten *verwanten, unsigned verwant, size_t van) {
  for (size_t i = 0; i < verwanten->aantal; i++)
    if (!verwanten->rij[i].ontbonden) tie(ties, verwanten->rij[i].bsn, verwant, van);
}

/* Too many at one address (a home for the elderly) is no household; then only the family is proposed. */
static void tie_address(const struct werk *werk, struct ties *ties, const struct brp_persoon *first) {
  struct brp_personen found = {0};
  struct fault none;
  fault_init(&none);
  bool lives = first->postcode.len && !first->briefadres && !first->niet_op_adres;
  if (!lives || !brp_zoek_postcode_huisnummer(werk->brp, werk->arena, first->postcode, first->huisnummer,
                                              first->huisletter, first->toevoeging, &found, &none))
    return;
  for (size_t i = 0; i < found.aantal; i++) tie(ties, found.rij[i].bsn, VERWANT_ADRES, 0);
}

static size_t index_of(const struct persoon *personen, size_t aantal, struct str bsn) {
  size_t i = 0;
  while (i < aantal && !str_eq(personen[i].bsn, bsn)) i++;
  return i;
}

/* Whole persons in the place of their numbers; whether the address is the same is looked at once more. */
static bool fill_ties(const struct werk *werk, struct ties *ties, const struct brp_persoon *first,
                      struct verwant_persoon *list, size_t *ret_count, struct fault *fault) {
  struct brp_personen found = {0};
  struct persoon home = persoon_van(werk, first);
  size_t count = 0;
  if (ties->aantal && !brp_raadpleeg_bsn(werk->brp, werk->arena, ties->bsns, ties->aantal, &found, fault)) return false;
  for (size_t i = 0; i < ties->aantal; i++)
    for (size_t j = 0; j < found.aantal; j++) {
      struct verwant_persoon one = ties->rij[i];
      if (!str_eq(ties->bsns[i], found.rij[j].bsn) || found.rij[j].is_overleden) continue;
      one.persoon = persoon_van(werk, &found.rij[j]);
      one.persoon.gezag = gezag_of(werk, &found.rij[j]);
      bool same = one.verwant & VERWANT_ADRES && !one.persoon.geheim && adres_gelijk(&home.adres, &one.persoon.adres);
      one.verwant = (one.verwant & ~(unsigned)VERWANT_ADRES) | (same ? VERWANT_ADRES : 0U);
      if (one.verwant) list[count++] = one;
    }
  *ret_count = count;
  return true;
}

static bool ask_ties(const struct werk *werk, const struct persoon *personen, size_t aantal,
                     struct verwant_persoon *list, size_t *ret_count, struct fault *fault) {
  struct brp_personen found = {0};
  struct ties ties = {0}, others = {0};
  struct str bsns[BRP_BSN_MAX];
  const struct brp_persoon *first = NULL;
  size_t count = 0;
  for (size_t i = 0; i < aantal && count < BRP_BSN_MAX; i++)
    if (personen[i].bsn.len) bsns[count++] = personen[i].bsn;
  if (count == 0) return true;
  if (!brp_raadpleeg_bsn(werk->brp, werk->arena, bsns, count, &found, fault)) return false;
  for (size_t i = 0; i < found.aantal; i++) {
    size_t van = index_of(personen, aantal, found.rij[i].bsn);
    if (van == aantal) continue;
    tie_all(&ties, &found.rij[i].partners, VERWANT_PARTNER, van);
    tie_all(&ties, &found.rij[i].kinderen, VERWANT_KIND, van);
    tie_all(&ties, &found.rij[i].ouders, VERWANT_OUDER, van);
    if (str_eq(found.rij[i].bsn, bsns[0])) first = &found.rij[i];
  }
  if (!first) return true;
  if (!personen[index_of(personen, aantal, bsns[0])].afscherming) tie_address(werk, &ties, first);
  for (size_t i = 0; i < ties.aantal; i++)
    if (index_of(personen, aantal, ties.bsns[i]) == aantal) {
      others.bsns[others.aantal] = ties.bsns[i];
      others.rij[others.aantal++] = ties.rij[i];
    }
  return fill_ties(werk, &others, first, list, ret_count, fault);
}

enum register_stand register_verwanten(const struct werk *werk, const struct persoon *personen, size_t aantal,
                                       struct verwant_persoon **ret_verwanten, size_t *ret_aantal,
                                       struct str *ret_uitleg) {
  struct verwant_persoon *list = NEW_ARRAY(werk->arena, struct verwant_persoon, BRP_BSN_MAX);
  struct fault fault;
  size_t count = 0;
  fault_init(&fault);
  *ret_uitleg = (struct str){0};
  if (!werk->brp || !ask_ties(werk, personen, aantal, list, &count, &fault)) {
    *ret_uitleg = fault.message.len ? fault.message : S("Schakel is niet verbonden met de basisregistratie.");
    return REGISTER_STIL;
  }
  *ret_verwanten = list;
  *ret_aantal = count;
  return REGISTER_ANTWOORDDE;
}

struct str register_keus(struct arena *arena, struct str zoekopdracht, const struct persoon *persoon) {
  struct str who = persoon->publiek.len ? persoon->publiek : persoon->bsn;
  uint8_t hash[32];
  sha256(str_format(arena, "%.*s %.*s", STR_ARG(zoekopdracht), STR_ARG(who)), hash);
  return hex_of(arena, hash, 16);
}

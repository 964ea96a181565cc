#include "register.h"

#include "base/id.h"
#include "connect/brp.h"

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

static struct persoon *persons_of(const struct werk *werk, const struct brp_personen *found) {
  struct persoon *personen = NEW_ARRAY(werk->arena, struct persoon, found->aantal + 1);
  for (size_t i = 0; i < found->aantal; i++) personen[i] = persoon_van(werk, &found->rij[i]);
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
  if (vraag->vorm == ZOEK_NAAM || vraag->vorm == ZOEK_GEBOORTE) {
    *ret_uitleg = S("In de basisregistratie kunt u alleen zoeken op een naam met de geboortedatum erbij.");
    return REGISTER_NIET_GEVRAAGD;
  }
  if (!werk->brp || !ask(werk, vraag, &found, &fault)) {
    *ret_uitleg = fault.message.len ? fault.message : S("Schakel is niet verbonden met de basisregistratie.");
    return werk->brp && fault.class == FAULT_INPUT ? REGISTER_NIET_GEVRAAGD : REGISTER_STIL;
  }
  *ret_personen = persons_of(werk, &found);
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
  *ret_personen = persons_of(werk, &found);
  *ret_aantal = found.aantal;
  return true;
}

struct str register_keus(struct arena *arena, struct str zoekopdracht, const struct persoon *persoon) {
  struct str who = persoon->publiek.len ? persoon->publiek : persoon->bsn;
  uint8_t hash[32];
  sha256(str_format(arena, "%.*s %.*s", STR_ARG(zoekopdracht), STR_ARG(who)), hash);
  return hex_of(arena, hash, 16);
}

#include "beschikking.h"

#include "domain/beslissen.h"
#include "domain/dossier.h"
#include "store/document.h"
#include "store/persoon.h"
#include "store/inrichting.h"
#include "store/vertegenwoordiging.h"

#include "geadresseerde.h"

enum { VOLWASSEN = 18 };

/* Does only somebody else decide at his age? The law's table for youth says so, whatever law the help is under. */
static bool only_others(const struct besluit_zaak *zaak) {
  dag_t vandaag = tx_vandaag(zaak->tx);
  int leeftijd = beslis_leeftijd(zaak->persoon.geboren, vandaag);
  if (leeftijd < 0 || leeftijd >= VOLWASSEN) return false;
  const struct toestemmer_rij *rij =
      toestemmer_voor(tx_nationaal(zaak->tx), WET_JEUGDWET, TOESTEMMING_HULP, leeftijd, vandaag);
  return rij && rij->wie == TOESTEMMER_GEZAG;
}

static bool stands_for(const struct vertegenwoordiging *v, dag_t dag) {
  switch (v->soort) {
  case VERTEGENWOORDIGING_OUDER:
  case VERTEGENWOORDIGING_SAMEN:
  case VERTEGENWOORDIGING_VOOGD:
  case VERTEGENWOORDIGING_CURATOR:
  case VERTEGENWOORDIGING_MENTOR:
    return vertegenwoordiging_geldt(v, dag);
  case VERTEGENWOORDIGING_GEMACHTIGDE:
    return v->waarvoor != WAARVOOR_GELD && vertegenwoordiging_geldt(v, dag);
  default:
    return false;
  }
}

static bool add(const struct besluit_zaak *zaak, bool adressen, const struct persoon *persoon,
                struct ontvanger *ontvanger, struct fault *fault) {
  ontvanger->naam = persoon_naam(tx_arena(zaak->tx), persoon);
  ontvanger->aan.persoon = *persoon;
  ontvanger->aan.persoon.adres = (struct adres){0};
  return !adressen || geadresseerde_lezen(zaak->tx, zaak->werk, zaak->toegang, zaak->huishouden, persoon,
                                          &ontvanger->aan, &ontvanger->let_op, fault);
}

/* Who is only a name has no address here, so his letter is handed over. */
static bool add_representative(const struct besluit_zaak *zaak, bool adressen, const struct vertegenwoordiging *v,
                               struct ontvanger *ontvangers, size_t *aantal, struct fault *fault) {
  struct persoon persoon = {.geslachtsnaam = v->naam, .overleden = DEELDATUM_GEEN, .geboren = DEELDATUM_GEEN};
  struct ontvanger *o = &ontvangers[*aantal];
  *o = (struct ontvanger){.aan = {.persoon = persoon, .geen_post = true}, .naam = v->naam, .over_ander = true};
  for (size_t i = 0; i < *aantal; i++)
    if (str_eq(ontvangers[i].aan.persoon.publiek, v->wie_publiek) && v->wie) return true;
  if (v->naam.len == 0) return true;
  if (v->wie && !(persoon_lezen(zaak->toegang, v->wie_publiek, &persoon, fault) &&
                  (!persoon_krijgt_brief(&persoon) || add(zaak, adressen, &persoon, o, fault))))
    return false;
  if (!v->wie || persoon_krijgt_brief(&persoon)) ++*aantal;
  return true;
}

bool beschikking_ontvangers(const struct besluit_zaak *zaak, bool adressen, struct ontvanger **ret_ontvangers,
                            size_t *ret_aantal, struct fault *fault) {
  struct vertegenwoordiging *rijen;
  size_t rij_aantal, aantal = 0;
  dag_t vandaag = tx_vandaag(zaak->tx);
  if (!vertegenwoordigingen_van_persoon(zaak->toegang, zaak->persoon.id, &rijen, &rij_aantal, fault)) return false;
  struct ontvanger *ontvangers = NEW_ARRAY(tx_arena(zaak->tx), struct ontvanger, rij_aantal + 2);
  if (persoon_krijgt_brief(&zaak->persoon) && !only_others(zaak) &&
      !add(zaak, adressen, &zaak->persoon, &ontvangers[aantal++], fault))
    return false;
  for (size_t i = 0; i < rij_aantal; i++)
    if (stands_for(&rijen[i], vandaag) && !add_representative(zaak, adressen, &rijen[i], ontvangers, &aantal, fault))
      return false;
  /* Nobody is known who stands for him: then it goes to himself. */
  if (aantal == 0 && persoon_krijgt_brief(&zaak->persoon) &&
      !add(zaak, adressen, &zaak->persoon, &ontvangers[aantal++], fault))
    return false;
  *ret_ontvangers = ontvangers;
  *ret_aantal = aantal;
  return true;
}

bool beschikking_bereikt(struct arena *arena, const struct ontvanger *ontvangers, size_t aantal, int hoe,
                         struct fault *fault) {
  for (size_t i = 0; i < aantal && hoe == BEKEND_POST; i++) {
    const struct geadresseerde *aan = &ontvangers[i].aan;
    if (aan->geen_post && aan->persoon.id)
      return fault_add(
          fault, "hoe",
          str_format(arena, "Post is niet veilig voor %.*s. Geef de brief zelf.", STR_ARG(ontvangers[i].naam)));
    if (aan->geen_post || (aan->postadres.len == 0 && adres_straatregel(arena, &aan->persoon.adres).len == 0))
      return fault_add(fault, "hoe",
                       str_format(arena, "Er is geen adres bekend van %.*s. Vul dat eerst in, of geef de brief zelf.",
                                  STR_ARG(ontvangers[i].naam)));
  }
  return true;
}

bool beschikking_versturen(const struct besluit_zaak *zaak, const struct besluit *besluit,
                           const struct ontvanger *ontvangers, size_t aantal, struct fault *fault) {
  struct arena *arena = tx_arena(zaak->tx);
  for (size_t i = 0; i < aantal; i++) {
    struct geadresseerde aan = ontvangers[i].aan;
    aan.geen_post |= besluit->hoe == BEKEND_UITGEREIKT;
    struct brieftekst brief =
        beschikking_brief(arena, &(struct beschikking){besluit, &zaak->vorig, &aan, besluit_budget(zaak, besluit),
                                                       ontvangers[i].over_ander});
    struct document document = {.publiek = werk_id(zaak->werk),
                                .soort = DOCUMENT_BESLUIT,
                                .naam = str_format(arena, "Besluit %.*s.pdf", STR_ARG(brief.kenmerk)),
                                .mediatype = S("application/pdf"),
                                .let_op = ontvangers[i].let_op,
                                .op = zaak->werk->wanneer.nu};
    if (!brief_bewaren(zaak->toegang, zaak->huishouden, zaak->melding.id, &document, zaak->werk->actor->gebruiker,
                       &brief, fault) ||
        !besluit_brief_bewaren(zaak->toegang, besluit, document.publiek, ontvangers[i].naam, fault))
      return false;
  }
  return true;
}

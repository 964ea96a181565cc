#include "brp_naam.h"
#include "brp_persoon.h"

/* {volledigeNaam} of somebody in the register; empty when he is not there. */
static json_t *naam_van(const struct levering *levering, struct str bsn) {
  const json_t *persoon = brp_bestand_zoek(levering->bestand, bsn);
  json_t *naam = json_object();
  if (persoon) vorm_zet(naam, "volledigeNaam", vorm_tekst(naam_volledig(levering->arena, persoon)));
  return naam;
}

static json_t *gezagsdrager(const struct levering *levering, const json_t *opslag) {
  struct str bsn = json_text(opslag, "burgerservicenummer");
  json_t *drager = json_object();
  vorm_zet(drager, "burgerservicenummer", vorm_tekst(bsn));
  vorm_zet(drager, "naam", naam_van(levering, bsn));
  return drager;
}

static json_t *derde(const struct levering *levering, const json_t *opslag) {
  if (json_text(opslag, "burgerservicenummer").len == 0) return json_pack("{s:s}", "type", "OnbekendeDerde");
  json_t *bekend = gezagsdrager(levering, opslag);
  vorm_zet(bekend, "type", json_string("BekendeDerde"));
  return bekend;
}

static json_t *ieder(const struct levering *levering, const json_t *opslag,
                     json_t *(*maak)(const struct levering *, const json_t *)) {
  json_t *rij = json_array();
  for (size_t i = 0; i < json_array_size(opslag); i++)
    json_array_append_new(rij, maak(levering, json_array_get(opslag, i)));
  return rij;
}

/* A relation without a minor is about the person himself. */
static json_t *minderjarige(const struct levering *levering, const json_t *relatie) {
  struct str bsn = json_text(relatie, "minderjarige.burgerservicenummer");
  if (bsn.len == 0) bsn = json_text(levering->persoon, "burgerservicenummer");
  const json_t *persoon = brp_bestand_zoek(levering->bestand, bsn);
  json_t *kind = json_pack("{s:s%,s:o}", "burgerservicenummer", bsn.ptr, bsn.len, "naam", naam_van(levering, bsn));
  deeldatum_t geboren;
  if (persoon && deeldatum_lees(json_text(persoon, "geboorte.datum"), &geboren)) {
    int leeftijd = leeftijd_op(geboren, levering->vandaag);
    if (leeftijd >= 0) vorm_zet(kind, "leeftijd", json_integer(leeftijd));
  }
  return kind;
}

static json_t *toelichting(struct str soort) {
  if (str_eq(soort, S("TijdelijkGeenGezag")))
    return json_string("Tijdelijk geen gezag omdat de ouder minderjarig is of het gezag niet kan uitoefenen.");
  if (str_eq(soort, S("GezagNietTeBepalen")))
    return json_string("Gezag is niet te bepalen omdat gegevens van een ouder ontbreken.");
  return NULL;
}

static json_t *relatie_maak(const struct levering *levering, const json_t *opslag) {
  struct str soort = json_text(opslag, "type");
  if (str_eq(soort, S("TweehoofdigOuderlijkGezag"))) soort = S("GezamenlijkOuderlijkGezag");
  json_t *relatie =
      json_pack("{s:s%,s:o}", "type", soort.ptr, soort.len, "minderjarige", minderjarige(levering, opslag));
  const json_t *ouders = json_at(opslag, "ouders"), *ouder = json_at(opslag, "ouder"),
               *derden = json_at(opslag, "derden");
  const json_t *andere = json_at(opslag, "derde");
  if (ouders) vorm_zet(relatie, "ouders", ieder(levering, ouders, gezagsdrager));
  if (ouder) vorm_zet(relatie, "ouder", gezagsdrager(levering, ouder));
  if (derden) vorm_zet(relatie, "derden", ieder(levering, derden, derde));
  if (andere) vorm_zet(relatie, "derde", derde(levering, andere));
  vorm_zet(relatie, "toelichting", toelichting(soort));
  return relatie;
}

json_t *gezag_maak(const struct levering *levering, const json_t *persoon) {
  const json_t *gezag = json_at(persoon, "gezag");
  return json_array_size(gezag) ? ieder(levering, gezag, relatie_maak) : NULL;
}

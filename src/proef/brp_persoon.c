#include "brp_persoon.h"

#include "brp_adres.h"
#include "brp_naam.h"

/* --- fields that are made --- */

static json_t *maak_voorletters(const struct levering *levering, const json_t *naam) {
  return vorm_tekst(naam_voorletters(levering->arena, naam));
}

static json_t *maak_volledige_naam(const struct levering *levering, const json_t *naam) {
  (void)naam;
  return vorm_tekst(naam_volledig(levering->arena, levering->persoon));
}

static json_t *maak_leeftijd(const struct levering *levering, const json_t *persoon) {
  deeldatum_t geboren;
  if (json_at(persoon, "overlijden") || !deeldatum_lees(json_text(persoon, "geboorte.datum"), &geboren)) return NULL;
  int leeftijd = leeftijd_op(geboren, levering->vandaag);
  return leeftijd >= 0 && leeftijd <= 150 ? json_integer(leeftijd) : NULL;
}

static json_t *maak_nationaliteit_type(const struct levering *levering, const json_t *nationaliteit) {
  (void)levering;
  struct str code = json_text(nationaliteit, "nationaliteit.code");
  if (str_eq(code, S("0000"))) return json_string("NationaliteitOnbekend");
  if (str_eq(code, S("0499"))) return json_string("Staatloos");
  if (str_eq(code, S("0500"))) return json_string("VastgesteldNietNederlander");
  if (str_eq(code, S("0002"))) return json_string("BehandeldAlsNederlander");
  return json_string("Nationaliteit");
}

/* Only an ordinary nationality has a row of the table; of the others the type says it all. */
static json_t *maak_nationaliteit(const struct levering *levering, const json_t *nationaliteit) {
  struct str code = json_text(nationaliteit, "nationaliteit.code"),
             naam = json_text(nationaliteit, "nationaliteit.omschrijving");
  (void)levering;
  if (naam.len == 0) return NULL;
  return json_pack("{s:s%,s:s%}", "code", code.ptr, code.len, "omschrijving", naam.ptr, naam.len);
}

static bool plek_onbekend(const json_t *plek) {
  struct str straat = json_text(plek, "straat");
  if (json_at(plek, "land")) return str_eq(json_text(plek, "land.code"), S("0000"));
  return !json_at(plek, "locatiebeschrijving") && (straat.len == 0 || str_eq(straat, S(".")));
}

static json_t *maak_verblijfplaats_type(const struct levering *levering, const json_t *plek) {
  (void)levering;
  if (plek_onbekend(plek)) return json_string("VerblijfplaatsOnbekend");
  if (json_at(plek, "land")) return json_string("VerblijfplaatsBuitenland");
  return json_string(json_at(plek, "locatiebeschrijving") ? "Locatie" : "Adres");
}

static json_t *maak_functie_adres(const struct levering *levering, const json_t *plek) {
  (void)levering;
  return plek_onbekend(plek) ? NULL : vorm_waarde(json_at(plek, "functieAdres"));
}

static json_t *maak_datum_van(const struct levering *levering, const json_t *plek) {
  struct str dag = json_text(plek, "datumAanvangAdreshouding");
  return vorm_datum(levering->arena, dag.len ? dag : json_text(plek, "datumAanvangAdresBuitenland"));
}

static json_t *maak_niet_op_adres(const struct levering *levering, const json_t *binnen) {
  (void)binnen;
  struct str aanduiding = json_text(levering->persoon, "verblijfplaats.inOnderzoek.aanduidingGegevensInOnderzoek");
  return str_eq(aanduiding, S("089999")) ? json_true() : NULL;
}

static bool land_bekend(const json_t *immigratie) {
  return !str_eq(json_text(immigratie, "landVanwaarIngeschreven.code"), S("0000"));
}

static json_t *maak_vanuit_onbekend(const struct levering *levering, const json_t *immigratie) {
  (void)levering;
  return land_bekend(immigratie) ? NULL : json_true();
}

static json_t *maak_vanuit_buitenland(const struct levering *levering, const json_t *immigratie) {
  (void)levering;
  return json_at(immigratie, "landVanwaarIngeschreven") && land_bekend(immigratie) ? json_true() : NULL;
}

#define REGEL(n)                                                                                                       \
  static json_t *maak_adresregel##n(const struct levering *levering, const json_t *persoon) {                          \
    return vorm_tekst(adres_regelnummer(levering->arena, persoon, n));                                                 \
  }
REGEL(1)
REGEL(2)
REGEL(3)

static json_t *maak_aanhef(const struct levering *levering, const json_t *persoon) {
  return vorm_tekst(naam_aanhef(levering->arena, persoon));
}

static json_t *maak_aanschrijfnaam(const struct levering *levering, const json_t *persoon) {
  return vorm_tekst(naam_aanschrijfwijze(levering->arena, persoon));
}

static json_t *maak_in_tekst(const struct levering *levering, const json_t *persoon) {
  return vorm_tekst(naam_in_tekst(levering->arena, persoon));
}

/* --- shapes --- */

static const struct vorm geboorte[] = {
    {"datum", VORM_DATUM},
    {"land", VORM_WAARDE},
    {"plaats", VORM_WAARDE},
    {0},
};

static const struct vorm geboorte_beperkt[] = {
    {"datum", VORM_DATUM},
    {0},
};

#define VOORLETTERS                                                                                                    \
  { "voorletters", VORM_MAAK, .maak = maak_voorletters }
#define VOLLEDIGE_NAAM                                                                                                 \
  { "volledigeNaam", VORM_MAAK, .maak = maak_volledige_naam }
#define NAAM                                                                                                           \
  {"voornamen", VORM_TEKST}, {"adellijkeTitelPredicaat", VORM_WAARDE}, {"voorvoegsel", VORM_TEKST},                    \
      {"geslachtsnaam", VORM_TEKST}, VOORLETTERS

static const struct vorm naam_gerelateerde[] = {
    NAAM,
    {0},
};

static const struct vorm naam_beperkt[] = {
    NAAM,
    VOLLEDIGE_NAAM,
    {0},
};

static const struct vorm naam[] = {
    NAAM,
    VOLLEDIGE_NAAM,
    {"aanduidingNaamgebruik", VORM_WAARDE},
    {0},
};

static const struct vorm opschorting[] = {
    {"datum", VORM_DATUM},
    {"reden", VORM_WAARDE},
    {0},
};

static const struct vorm verificatie[] = {
    {"datum", VORM_DATUM},
    {"omschrijving", VORM_TEKST},
    {0},
};

#define NIET_OP_ADRES                                                                                                  \
  { "indicatieVastgesteldVerblijftNietOpAdres", VORM_MAAK, .maak = maak_niet_op_adres, .vraag = VRAAG_MEE }
#define REGELS                                                                                                         \
  {"adresregel1", VORM_MAAK, .maak = maak_adresregel1}, {"adresregel2", VORM_MAAK, .maak = maak_adresregel2},          \
      {"adresregel3", VORM_MAAK, .maak = maak_adresregel3}, {"land", VORM_WAARDE, .van = "verblijfplaats.land"},       \
      NIET_OP_ADRES

static const struct vorm aanschrijfwijze[] = {
    {"naam", VORM_MAAK, .maak = maak_aanschrijfnaam},
    {0},
};

static const struct vorm adressering_beperkt[] = {
    REGELS,
    {0},
};

static const struct vorm adressering[] = {
    REGELS,
    {"aanhef", VORM_MAAK, .maak = maak_aanhef},
    {"aanschrijfwijze", VORM_GROEP, aanschrijfwijze, ""},
    {"gebruikInLopendeTekst", VORM_MAAK, .maak = maak_in_tekst},
    {0},
};

static const struct vorm nationaliteit[] = {
    {"type", VORM_MAAK, .maak = maak_nationaliteit_type, .vraag = VRAAG_MEE},
    {"nationaliteit", VORM_WAARDE, .maak = maak_nationaliteit},
    {"redenOpname", VORM_WAARDE},
    {"datumIngangGeldigheid", VORM_DATUM},
    {0},
};

static const struct vorm overlijden[] = {
    {"datum", VORM_DATUM},
    {"land", VORM_WAARDE},
    {"plaats", VORM_WAARDE},
    {0},
};

static const struct vorm verblijfadres[] = {
    {"officieleStraatnaam", VORM_TEKST, .van = "naamOpenbareRuimte"},
    {"korteStraatnaam", VORM_TEKST, .van = "straat"},
    {"huisnummer", VORM_GETAL},
    {"huisletter", VORM_TEKST},
    {"huisnummertoevoeging", VORM_TEKST},
    {"aanduidingBijHuisnummer", VORM_WAARDE},
    {"postcode", VORM_TEKST},
    {"woonplaats", VORM_TEKST},
    {"locatiebeschrijving", VORM_TEKST},
    {"regel1", VORM_TEKST},
    {"regel2", VORM_TEKST},
    {"regel3", VORM_TEKST},
    {"land", VORM_WAARDE},
    {0},
};

static const struct vorm verblijfplaats[] = {
    {"type", VORM_MAAK, .maak = maak_verblijfplaats_type, .vraag = VRAAG_MEE},
    {"datumIngangGeldigheid", VORM_DATUM},
    {"datumVan", VORM_MAAK, .maak = maak_datum_van},
    {"functieAdres", VORM_WAARDE, .maak = maak_functie_adres},
    {"adresseerbaarObjectIdentificatie", VORM_TEKST},
    {"nummeraanduidingIdentificatie", VORM_TEKST},
    {"verblijfadres", VORM_GROEP, verblijfadres, ""},
    NIET_OP_ADRES,
    {0},
};

static const struct vorm immigratie[] = {
    {"datumVestigingInNederland", VORM_DATUM},
    {"landVanwaarIngeschreven", VORM_WAARDE},
    {"vanuitVerblijfplaatsOnbekend", VORM_MAAK, .maak = maak_vanuit_onbekend},
    {"indicatieVestigingVanuitBuitenland", VORM_MAAK, .maak = maak_vanuit_buitenland},
    {0},
};

static const struct vorm verblijfstitel[] = {
    {"aanduiding", VORM_WAARDE},
    {"datumEinde", VORM_DATUM},
    {"datumIngang", VORM_DATUM},
    {0},
};

static const struct vorm uitsluiting[] = {
    {"uitgeslotenVanKiesrecht", VORM_JA},
    {"einddatum", VORM_DATUM},
    {0},
};

static const struct vorm europees[] = {
    {"aanduiding", VORM_WAARDE},
    {"einddatumUitsluiting", VORM_DATUM},
    {0},
};

static const struct vorm kind[] = {
    {"burgerservicenummer", VORM_TEKST},
    {"naam", VORM_GROEP, naam_gerelateerde},
    {"geboorte", VORM_GROEP, geboorte},
    {0},
};

static const struct vorm ouder[] = {
    {"burgerservicenummer", VORM_TEKST},
    {"geslacht", VORM_WAARDE},
    {"ouderAanduiding", VORM_TEKST},
    {"datumIngangFamilierechtelijkeBetrekking", VORM_DATUM},
    {"naam", VORM_GROEP, naam_gerelateerde},
    {"geboorte", VORM_GROEP, geboorte},
    {0},
};

static const struct vorm aangaan[] = {
    {"datum", VORM_DATUM},
    {"land", VORM_WAARDE},
    {"plaats", VORM_WAARDE},
    {0},
};

static const struct vorm ontbinding[] = {
    {"datum", VORM_DATUM},
    {0},
};

static const struct vorm partner[] = {
    {"burgerservicenummer", VORM_TEKST},
    {"geslacht", VORM_WAARDE},
    {"soortVerbintenis", VORM_WAARDE},
    {"naam", VORM_GROEP, naam_gerelateerde},
    {"geboorte", VORM_GROEP, geboorte},
    {"aangaanHuwelijkPartnerschap", VORM_GROEP, aangaan},
    {"ontbindingHuwelijkPartnerschap", VORM_GROEP, ontbinding},
    {0},
};

#define VERIFICATIE                                                                                                    \
  { "verificatie", VORM_GROEP, verificatie, .vraag = VRAAG_VANZELF }
#define VANZELF                                                                                                        \
  {"geheimhoudingPersoonsgegevens", VORM_JA, .vraag = VRAAG_VANZELF},                                                  \
      {"opschortingBijhouding", VORM_GROEP, opschorting, .vraag = VRAAG_VANZELF},                                      \
      {"rni", VORM_MAAK, .maak = maak_rni, .vraag = VRAAG_VANZELF}, VERIFICATIE

static json_t *maak_rni(const struct levering *levering, const json_t *persoon);

const struct vorm vorm_persoon_beperkt[] = {
    {"burgerservicenummer", VORM_TEKST},
    {"geboorte", VORM_GROEP, geboorte_beperkt},
    {"geslacht", VORM_WAARDE},
    {"leeftijd", VORM_MAAK, .maak = maak_leeftijd},
    {"naam", VORM_GROEP, naam_beperkt},
    {"adressering", VORM_GROEP, adressering_beperkt, ""},
    VANZELF,
    {0},
};

const struct vorm vorm_persoon[] = {
    {"aNummer", VORM_TEKST},
    {"burgerservicenummer", VORM_TEKST},
    {"datumEersteInschrijvingGBA", VORM_DATUM},
    {"geslacht", VORM_WAARDE},
    {"uitsluitingKiesrecht", VORM_GROEP, uitsluiting},
    {"europeesKiesrecht", VORM_GROEP, europees},
    {"leeftijd", VORM_MAAK, .maak = maak_leeftijd},
    {"naam", VORM_GROEP, naam},
    {"nationaliteiten", VORM_LIJST, nationaliteit},
    {"geboorte", VORM_GROEP, geboorte},
    {"overlijden", VORM_GROEP, overlijden},
    {"verblijfplaats", VORM_GROEP, verblijfplaats},
    {"immigratie", VORM_GROEP, immigratie},
    {"gemeenteVanInschrijving", VORM_WAARDE},
    {"datumInschrijvingInGemeente", VORM_DATUM},
    {"adressering", VORM_GROEP, adressering, ""},
    {"indicatieCurateleRegister", VORM_JA},
    {"indicatieGezagMinderjarige", VORM_WAARDE},
    {"gezag", VORM_MAAK, .maak = gezag_maak},
    {"verblijfstitel", VORM_GROEP, verblijfstitel},
    {"kinderen", VORM_LIJST, kind},
    {"ouders", VORM_LIJST, ouder},
    {"partners", VORM_LIJST, partner},
    VANZELF,
    {0},
};

/* --- what a party abroad delivered (RNI) --- */

/* Which fields belong to the category that the party delivered. */
static const struct {
  struct str categorie, veld;
} rni_velden[] = {
    {S_INIT("Persoon"), S_INIT("naam")},
    {S_INIT("Persoon"), S_INIT("geboorte")},
    {S_INIT("Persoon"), S_INIT("geslacht")},
    {S_INIT("Persoon"), S_INIT("leeftijd")},
    {S_INIT("Persoon"), S_INIT("burgerservicenummer")},
    {S_INIT("Nationaliteit"), S_INIT("nationaliteiten")},
    {S_INIT("Overlijden"), S_INIT("overlijden")},
    {S_INIT("Verblijfplaats"), S_INIT("verblijfplaats")},
    {S_INIT("Verblijfplaats"), S_INIT("adressering")},
};

static bool rni_hoort_erbij(const struct levering *levering, struct str categorie) {
  for (size_t i = 0; i < sizeof rni_velden / sizeof *rni_velden; i++)
    if (str_eq(categorie, rni_velden[i].categorie) && vorm_geraakt(levering, rni_velden[i].veld)) return true;
  return false;
}

static json_t *maak_rni(const struct levering *levering, const json_t *persoon) {
  const json_t *rni = json_at(persoon, "rni");
  json_t *rij = json_array();
  for (size_t i = 0; i < json_array_size(rni); i++)
    if (rni_hoort_erbij(levering, json_text(json_array_get(rni, i), "categorie")))
      json_array_append_new(rij, json_deep_copy(json_array_get(rni, i)));
  if (json_array_size(rij)) return rij;
  json_decref(rij);
  return NULL;
}

json_t *persoon_leveren(const struct levering *levering, const struct vorm *vorm) {
  json_t *persoon = vorm_bouw(levering, vorm, (struct str){0}, levering->persoon);
  onderzoek_toevoegen(levering, persoon);
  return persoon;
}

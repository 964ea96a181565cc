#include "brp_persoon.h"

/* In storage a number of six digits says what is under investigation: category, group, element; zeros mean all of it. A
 * row says which element stands behind which field, and under which name the day on which it began is delivered. */
struct rij {
  const char *groep, *veld; /* the field is groep.veld */
  const char *element;      /* group and element, four digits */
  const char *sinds;
};

#define SINDS "datumIngangOnderzoek"

static const struct rij naam_rijen[] = {
    {"naam", "voornamen", "0210", SINDS},   {"naam", "adellijkeTitelPredicaat", "0220", SINDS},
    {"naam", "voorvoegsel", "0230", SINDS}, {"naam", "geslachtsnaam", "0240", SINDS},
    {"naam", "voorletters", "0210", SINDS}, {0},
};

static const struct rij geboorte_rijen[] = {
    {"geboorte", "datum", "0310", SINDS},
    {"geboorte", "plaats", "0320", SINDS},
    {"geboorte", "land", "0330", SINDS},
    {0},
};

static const struct rij persoon_rijen[] = {
    {"", "burgerservicenummer", "0120", "datumIngangOnderzoekPersoon"},
    {"", "leeftijd", "0310", "datumIngangOnderzoekPersoon"},
    {"", "geslacht", "0410", "datumIngangOnderzoekPersoon"},
    {"naam", "volledigeNaam", "02xx", SINDS},
    {"naam", "aanduidingNaamgebruik", "6110", SINDS},
    {"adressering", "aanhef", "02xx", "datumIngangOnderzoekPersoon"},
    {"adressering", "aanschrijfwijze", "02xx", "datumIngangOnderzoekPersoon"},
    {"adressering", "gebruikInLopendeTekst", "02xx", "datumIngangOnderzoekPersoon"},
    {0},
};

static const struct rij gerelateerde_rijen[] = {
    {"", "burgerservicenummer", "0120", SINDS},
    {"", "geslacht", "0410", SINDS},
    {"", "datumIngangFamilierechtelijkeBetrekking", "6210", SINDS},
    {"", "soortVerbintenis", "1510", SINDS},
    {"aangaanHuwelijkPartnerschap", "datum", "0610", SINDS},
    {"aangaanHuwelijkPartnerschap", "plaats", "0620", SINDS},
    {"aangaanHuwelijkPartnerschap", "land", "0630", SINDS},
    {"ontbindingHuwelijkPartnerschap", "datum", "0710", SINDS},
    {0},
};

static const struct rij nationaliteit_rijen[] = {
    {"", "type", "0510", SINDS},
    {"", "nationaliteit", "0510", SINDS},
    {"", "redenOpname", "6310", SINDS},
    {0},
};

static const struct rij overlijden_rijen[] = {
    {"overlijden", "datum", "0810", SINDS},
    {"overlijden", "plaats", "0820", SINDS},
    {"overlijden", "land", "0830", SINDS},
    {0},
};

static const struct rij verblijfplaats_rijen[] = {
    {"", "gemeenteVanInschrijving", "0910", "datumIngangOnderzoekGemeente"},
    {"", "datumInschrijvingInGemeente", "0920", "datumIngangOnderzoekGemeente"},
    {"verblijfplaats", "functieAdres", "1010", SINDS},
    {"verblijfplaats", "datumVan", "1030", SINDS},
    {"verblijfplaats", "adresseerbaarObjectIdentificatie", "1180", SINDS},
    {"verblijfplaats", "nummeraanduidingIdentificatie", "1190", SINDS},
    {"verblijfplaats", "datumIngangGeldigheid", "8510", SINDS},
    {"verblijfplaats.verblijfadres", "korteStraatnaam", "1110", SINDS},
    {"verblijfplaats.verblijfadres", "officieleStraatnaam", "1115", SINDS},
    {"verblijfplaats.verblijfadres", "huisnummer", "1120", SINDS},
    {"verblijfplaats.verblijfadres", "huisletter", "1130", SINDS},
    {"verblijfplaats.verblijfadres", "huisnummertoevoeging", "1140", SINDS},
    {"verblijfplaats.verblijfadres", "aanduidingBijHuisnummer", "1150", SINDS},
    {"verblijfplaats.verblijfadres", "postcode", "1160", SINDS},
    {"verblijfplaats.verblijfadres", "woonplaats", "1170", SINDS},
    {"verblijfplaats.verblijfadres", "locatiebeschrijving", "1210", SINDS},
    {"verblijfplaats.verblijfadres", "land", "1310", SINDS},
    {"verblijfplaats.verblijfadres", "regel1", "1330", SINDS},
    {"verblijfplaats.verblijfadres", "regel2", "1340", SINDS},
    {"verblijfplaats.verblijfadres", "regel3", "1350", SINDS},
    {"immigratie", "landVanwaarIngeschreven", "1410", SINDS},
    {"immigratie", "datumVestigingInNederland", "1420", SINDS},
    {"adressering", "adresregel1", "11xx", "datumIngangOnderzoekVerblijfplaats"},
    {"adressering", "adresregel2", "11xx", "datumIngangOnderzoekVerblijfplaats"},
    {"adressering", "land", "1310", "datumIngangOnderzoekVerblijfplaats"},
    {0},
};

static const struct rij gezag_rijen[] = {
    {"", "indicatieGezagMinderjarige", "3210", "datumIngangOnderzoekGezag"},
    {"", "indicatieCurateleRegister", "3310", "datumIngangOnderzoekGezag"},
    {0},
};

/* Does "010240" (or "010200", "010000", "089999") mean this element? "02xx" is any element of the group. */
static bool bedoelt(struct str aanduiding, const char *element) {
  if (aanduiding.len != 6) return false;
  struct str deel = str_part(aanduiding, 2, 6), zoek = str_of(element);
  if (str_eq(deel, S("0000")) || str_eq(deel, S("9999")) || str_eq(deel, zoek)) return true;
  bool zelfde_groep = str_eq(str_part(deel, 0, 2), str_part(zoek, 0, 2));
  return zelfde_groep && (str_ends(deel, S("00")) || str_ends(zoek, S("xx")));
}

static json_t *maak_groep(json_t *doel, const char *naam) {
  json_t *groep = json_object_get(doel, naam);
  if (groep) return groep;
  groep = json_object();
  json_object_set_new(doel, naam, groep);
  return groep;
}

static json_t *groep_van(json_t *doel, const char *pad) {
  struct str rest = str_of(pad), stap;
  while (doel && str_cut(&rest, '.', &stap)) doel = json_object_getn(doel, stap.ptr, stap.len);
  return doel;
}

static struct str pad_van(struct arena *arena, struct str voorpad, const struct rij *rij) {
  const char *punt1 = voorpad.len ? "." : "", *punt2 = *rij->groep ? "." : "";
  return str_format(arena, "%.*s%s%s%s%s", STR_ARG(voorpad), punt1, rij->groep, punt2, rij->veld);
}

static void pas_toe(const struct levering *levering, const struct rij *rij, struct str voorpad, const json_t *onderzoek,
                    json_t *doel) {
  struct str aanduiding = json_text(onderzoek, "aanduidingGegevensInOnderzoek");
  for (; rij->groep; rij++) {
    json_t *groep = groep_van(doel, rij->groep);
    if (!groep || !bedoelt(aanduiding, rij->element) || !vorm_geraakt(levering, pad_van(levering->arena, voorpad, rij)))
      continue;
    if (strcmp(rij->veld, "type") != 0 && *rij->groep && !json_object_get(groep, rij->veld)) continue;
    json_t *in = maak_groep(groep, "inOnderzoek");
    vorm_zet(in, rij->veld, json_true());
    vorm_zet(in, rij->sinds, vorm_datum(levering->arena, json_text(onderzoek, "datumIngangOnderzoek")));
  }
}

static void pas_toe_op_lijst(const struct levering *levering, const struct rij *rijen, const char *naam,
                             json_t *persoon) {
  const json_t *opslag = json_at(levering->persoon, naam);
  json_t *geleverd = json_object_get(persoon, naam);
  for (size_t i = 0; i < json_array_size(geleverd); i++)
    pas_toe(levering, rijen, str_of(naam), json_at(json_array_get(opslag, i), "inOnderzoek"),
            json_array_get(geleverd, i));
}

static void pas_toe_op_verwanten(const struct levering *levering, const char *naam, json_t *persoon) {
  pas_toe_op_lijst(levering, gerelateerde_rijen, naam, persoon);
  pas_toe_op_lijst(levering, naam_rijen, naam, persoon);
  pas_toe_op_lijst(levering, geboorte_rijen, naam, persoon);
}

void onderzoek_toevoegen(const struct levering *levering, json_t *persoon) {
  const json_t *opslag = levering->persoon, *zelf = json_at(opslag, "persoonInOnderzoek");
  struct str root = {0};
  pas_toe(levering, persoon_rijen, root, zelf, persoon);
  pas_toe(levering, naam_rijen, root, zelf, persoon);
  pas_toe(levering, geboorte_rijen, root, zelf, persoon);
  pas_toe(levering, gezag_rijen, root, json_at(opslag, "gezagInOnderzoek"), persoon);
  pas_toe(levering, overlijden_rijen, root, json_at(opslag, "overlijden.inOnderzoek"), persoon);
  pas_toe(levering, verblijfplaats_rijen, root, json_at(opslag, "verblijfplaats.inOnderzoek"), persoon);
  pas_toe_op_lijst(levering, nationaliteit_rijen, "nationaliteiten", persoon);
  pas_toe_op_verwanten(levering, "kinderen", persoon);
  pas_toe_op_verwanten(levering, "ouders", persoon);
  pas_toe_op_verwanten(levering, "partners", persoon);
}

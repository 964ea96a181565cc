#include "domain/registerbericht.h"

#include "domain/geheim.h"

const struct keuze registerberichten[] = {{BERICHT_OVERLEDEN, "overleden", "Overleden"},
                                          {BERICHT_VERTROKKEN, "vertrokken", "Verhuisd naar een andere gemeente"},
                                          {BERICHT_ADRES, "adres", "Verhuisd"},
                                          {BERICHT_GEGEVENS, "gegevens", "Andere gegevens"},
                                          {0, NULL, NULL}};

static bool has_address(const struct persoon *p) {
  return p->adres.straat.len || p->adres.postcode.len || p->adres.buitenland.len;
}

static bool other_details(const struct persoon *was, const struct persoon *nu) {
  return !str_eq(was->voornamen, nu->voornamen) || !str_eq(was->voorvoegsel, nu->voorvoegsel) ||
         !str_eq(was->geslachtsnaam, nu->geslachtsnaam) || !str_eq(was->geslacht, nu->geslacht) ||
         was->geboren != nu->geboren || was->geheim != nu->geheim;
}

unsigned registerberichten_van(const struct persoon *was, const struct persoon *nu) {
  unsigned mask = 0;
  bool known = nu->gemeente.len && was->gemeente.len;
  if (was->overleden == DEELDATUM_GEEN && nu->overleden != DEELDATUM_GEEN) mask |= 1U << BERICHT_OVERLEDEN;
  if (known && !str_eq(was->gemeente, nu->gemeente))
    mask |= 1U << BERICHT_VERTROKKEN;
  else if (has_address(nu) && !adres_gelijk(&was->adres, &nu->adres))
    mask |= 1U << BERICHT_ADRES;
  if (other_details(was, nu)) mask |= 1U << BERICHT_GEGEVENS;
  return mask;
}

struct persoon registerbericht_verwerken(const struct persoon *was, const struct persoon *nu) {
  struct persoon wordt = *nu;
  wordt.id = was->id;
  wordt.publiek = was->publiek;
  wordt.ander_nummer = was->ander_nummer;
  if (!has_address(nu)) wordt.adres = was->adres;
  if (nu->gemeente.len == 0) wordt.gemeente = was->gemeente;
  if (nu->partnernaam.len == 0) wordt.partnernaam = was->partnernaam;
  return wordt;
}

struct str overleden_tekst(struct arena *arena, deeldatum_t overleden) {
  if (overleden <= 0) return S("De inwoner is overleden");
  return str_join(arena, S("De inwoner is overleden op "), deeldatum_lang(arena, overleden));
}

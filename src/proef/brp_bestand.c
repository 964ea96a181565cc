#include "brp_bestand.h"

struct plek {
  struct str bsn;
  const json_t *persoon;
};

struct brp_bestand {
  json_t *personen;
  size_t aantal;
  struct plek *plekken; /* in order of BSN */
};

static int plek_vergelijk(const void *a, const void *b) {
  return str_cmp(((const struct plek *)a)->bsn, ((const struct plek *)b)->bsn);
}

static bool indelen(struct brp_bestand *bestand, struct str gemeente) {
  for (size_t i = 0; i < json_array_size(bestand->personen); i++) {
    const json_t *persoon = json_array_get(bestand->personen, i);
    struct plek plek = {json_text(persoon, "burgerservicenummer"), persoon};
    if (plek.bsn.len != 9) return false;
    if (gemeente.len && !str_eq(json_text(persoon, "gemeenteVanInschrijving.code"), gemeente)) continue;
    bestand->plekken[bestand->aantal++] = plek;
  }
  qsort(bestand->plekken, bestand->aantal, sizeof *bestand->plekken, plek_vergelijk);
  for (size_t i = 1; i < bestand->aantal; i++)
    if (str_eq(bestand->plekken[i].bsn, bestand->plekken[i - 1].bsn)) return false;
  return true;
}

bool brp_bestand_create(struct str bytes, struct str gemeente, struct brp_bestand **ret_bestand, struct fault *fault) {
  struct brp_bestand *bestand = calloc(1, sizeof *bestand);
  if (bestand) bestand->personen = json_read(bytes, JSON_MAX);
  if (bestand && json_is_array(bestand->personen))
    bestand->plekken = calloc(json_array_size(bestand->personen) + 1, sizeof *bestand->plekken);
  if (!bestand || !bestand->plekken || !indelen(bestand, gemeente)) {
    brp_bestand_destroy(bestand);
    return fault_set(fault, FAULT_INPUT, S("Dit bestand is geen lijst van personen zoals het proefregister die kent."),
                     "brp-proef: not a list of persons, or a BSN is absent or double");
  }
  *ret_bestand = bestand;
  return true;
}

void brp_bestand_destroy(struct brp_bestand *bestand) {
  if (!bestand) return;
  json_decref(bestand->personen);
  free(bestand->plekken);
  free(bestand);
}

size_t brp_bestand_aantal(const struct brp_bestand *bestand) {
  return bestand->aantal;
}

const json_t *brp_bestand_persoon(const struct brp_bestand *bestand, size_t i) {
  return bestand->plekken[i].persoon;
}

const json_t *brp_bestand_zoek(const struct brp_bestand *bestand, struct str bsn) {
  struct plek sleutel = {bsn, NULL};
  const struct plek *plek = bsearch(&sleutel, bestand->plekken, bestand->aantal, sizeof sleutel, plek_vergelijk);
  return plek ? plek->persoon : NULL;
}

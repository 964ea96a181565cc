#include "inrichting/toegang.h"

#include "intern.h"

static bool past_rij(const struct toegang_rij *r, const struct toegangsvraag *vraag) {
  return past(r->kanaal, vraag->kanaal) && past(r->verwijzer, vraag->verwijzer) &&
         past(r->onderwerp, vraag->onderwerp) && past_leeftijd(r->leeftijd_van, r->leeftijd_tot, vraag->leeftijd);
}

/* How much a row names. */
static int gewicht(const struct toegang_rij *r) {
  return (r->kanaal.len > 0) + (r->verwijzer.len > 0) + (r->onderwerp.len > 0) +
         (r->leeftijd_van != GETAL_LEEG || r->leeftijd_tot != GETAL_LEEG);
}

struct toegangsantwoord toegang_voor(const struct inrichting *inrichting, const struct toegangsvraag *vraag,
                                     dag_t dag) {
  const struct toegang_rij *beste = NULL;
  VOOR_ELKE (toegang_rij, r, &inrichting->eigen, TABEL_TOEGANG) {
    if (!rij_geldt(&r->rij, dag) || !past_rij(r, vraag)) continue;
    if (!beste || gewicht(r) > gewicht(beste)) beste = r;
  }
  return (struct toegangsantwoord){.toegelaten = !beste || beste->toegelaten == 1 || vraag->spoed, .rij = beste};
}

const struct kanaal_rij *webkanaal_op(const struct inrichting *inrichting, dag_t dag) {
  VOOR_ELKE (webmelding_rij, r, &inrichting->eigen, TABEL_WEBMELDING) {
    const struct kanaal_rij *kanaal =
        rij_geldt(&r->rij, dag) ? inrichting_op(inrichting, TABEL_KANAAL, r->kanaal, dag) : NULL;
    if (kanaal && kanaal->open == 1) return kanaal;
  }
  return NULL;
}

const struct partner_rij *partner_op(const struct inrichting *inrichting, struct str organisatie, dag_t dag) {
  return inrichting_op(inrichting, TABEL_PARTNER, organisatie, dag);
}

const struct kanaal_rij *partner_kanaal(const struct inrichting *inrichting, const struct partner_rij *overeenkomst,
                                        dag_t dag) {
  return overeenkomst && overeenkomst->kanaal.len ? inrichting_op(inrichting, TABEL_KANAAL, overeenkomst->kanaal, dag)
                                                  : webkanaal_op(inrichting, dag);
}

bool verwijzer_mag(const struct inrichting *inrichting, struct str verwijzer, enum verwijs_handeling handeling,
                   dag_t dag, const struct verwijsrecht_rij **ret_rij) {
  const struct tabelset *const sets[] = {&inrichting->eigen, &inrichting->nationaal->wet};
  for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
    VOOR_ELKE (verwijsrecht_rij, r, sets[i], TABEL_VERWIJSRECHT) {
      if (!str_eq(r->verwijzer, verwijzer) || r->handeling != (int)handeling || !rij_geldt(&r->rij, dag)) continue;
      if (ret_rij) *ret_rij = r;
      return r->mag == 1;
    }
  if (handeling == VERWIJZEN_VERLENGEN) return verwijzer_mag(inrichting, verwijzer, VERWIJZEN_STARTEN, dag, ret_rij);
  if (ret_rij) *ret_rij = NULL;
  return false;
}

enum inzage inzage_op(const struct inrichting *inrichting, dag_t dag) {
  const struct inzage_rij *rij = inrichting_op(inrichting, TABEL_INZAGE, S("teamgenoten"), dag);
  return rij ? (enum inzage)rij->soort : INZAGE_NIETS;
}

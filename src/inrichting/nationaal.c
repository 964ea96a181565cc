#include "inrichting/nationaal.h"

#include "inrichting/recht.h"
#include "intern.h"

extern const struct embedded nationaal_files[];

struct termijnsoort termijnsoort_van(const struct termijn_rij *r) {
  return (struct termijnsoort){.naam = r->naam,
                               .omschrijving = r->omschrijving,
                               .begin = r->begin,
                               .lengte = (int)r->lengte,
                               .eenheid = (enum eenheid)r->eenheid,
                               .atw = r->atw == 1,
                               .opschorten = r->opschorten == 1,
                               .verdagen = (int)r->verdagen,
                               .verdagen_met = r->verdagen_met == GETAL_LEEG ? 0 : (int)r->verdagen_met,
                               .dwangsom = (enum dwangsom)r->dwangsom,
                               .bron = r->rij.bron,
                               .vanaf = r->rij.vanaf,
                               .tot = r->rij.tot};
}

static void lees_termijnen(struct arena *arena, struct nationaal *nationaal) {
  struct termijnsoort *soorten = NEW_ARRAY(arena, struct termijnsoort, nationaal->wet.tabel[TABEL_TERMIJN].aantal);
  size_t aantal = 0;
  VOOR_ELKE (termijn_rij, r, &nationaal->wet, TABEL_TERMIJN) soorten[aantal++] = termijnsoort_van(r);
  nationaal->termijnen = soorten;
  nationaal->aantal_termijnen = aantal;
}

static void lees_dagen(struct arena *arena, struct nationaal *nationaal) {
  dag_t *dagen = NEW_ARRAY(arena, dag_t, nationaal->wet.tabel[TABEL_GELIJKGESTELDE_DAG].aantal);
  size_t aantal = 0;
  VOOR_ELKE (gelijkgestelde_dag_rij, r, &nationaal->wet, TABEL_GELIJKGESTELDE_DAG) dagen[aantal++] = r->dag;
  nationaal->kalender.gelijkgesteld = dagen;
  nationaal->kalender.aantal = aantal;
}

static bool fouten_als_fault(struct arena *arena, const struct inrichting_fouten *fouten, struct fault *fault) {
  fault_set(fault, FAULT_INPUT, S("De tabellen van de wet kloppen niet."), "national tables refused");
  for (size_t i = 0; i < fouten->bewaard; i++)
    fault_add(fault, str_c(arena, fout_plek(arena, &fouten->fout[i])), fouten->fout[i].bericht);
  return false;
}

bool nationaal_lezen(struct arena *arena, const struct embedded *files, struct nationaal *ret_nationaal,
                     struct fault *fault) {
  static const char *const nodig[] = {"termijn.csv", "gelijkgestelde_dag.csv"};
  struct nationaal nationaal = {0};
  struct inrichting_fouten fouten = {.arena = arena};
  struct str bytes;
  for (size_t i = 0; i < sizeof nodig / sizeof *nodig; i++)
    if (!embedded_find(files, str_of(nodig[i]), &bytes))
      return fault_set(fault, FAULT_INTERNAL, S("Een tabel ontbreekt."), "table %s is not there", nodig[i]);
  if (!tabelset_lezen(arena, files, NULL, &nationaal.wet, &fouten)) return fouten_als_fault(arena, &fouten, fault);
  lees_termijnen(arena, &nationaal);
  lees_dagen(arena, &nationaal);
  *ret_nationaal = nationaal;
  return true;
}

bool nationaal_laden(struct arena *arena, struct nationaal *ret_nationaal, struct fault *fault) {
  return nationaal_lezen(arena, nationaal_files, ret_nationaal, fault);
}

const struct termijnsoort *nationaal_termijn(const struct nationaal *nationaal, struct str naam, dag_t op) {
  for (size_t i = 0; i < nationaal->aantal_termijnen; i++) {
    const struct termijnsoort *soort = &nationaal->termijnen[i];
    if (str_eq(soort->naam, naam) && op >= soort->vanaf && op <= soort->tot) return soort;
  }
  return NULL;
}

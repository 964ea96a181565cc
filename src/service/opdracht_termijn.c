#include "service/opdrachten.h"

#include "base/buf.h"
#include "inrichting/nationaal.h"

enum { GOED = 0, INTERN = 1, NIET_GOED = 2, UITVOER_MAX = 64 * 1024, GEHEUGEN = 1024 * 1024 };

static const char gebruik[] = "Gebruik: schakel termijn NAAM DATUM\n"
                              "         schakel termijn --weken 6 --vanaf DATUM [--atw ja|nee]\n"
                              "         In plaats van --weken kan ook --dagen, --maanden of --werkdagen.\n"
                              "         schakel termijn --help laat alle namen zien.\n";

/* What was typed, before anything is looked up. */
struct getypt {
  struct str naam, datum, aantal, atw;
  enum eenheid eenheid;
  bool help;
};

struct opdracht {
  struct arena *arena;
  struct nationaal nationaal;
  struct fault fault;
};

static bool klacht(struct fault *fault, struct str message) {
  return fault_set(fault, FAULT_INPUT, message, "command line refused");
}

static bool eenheid_van(struct str optie, enum eenheid *ret_eenheid) {
  static const struct {
    struct str optie;
    enum eenheid eenheid;
  } opties[] = {{S_INIT("--dagen"), EENHEID_DAGEN},
                {S_INIT("--weken"), EENHEID_WEKEN},
                {S_INIT("--maanden"), EENHEID_MAANDEN},
                {S_INIT("--werkdagen"), EENHEID_WERKDAGEN}};
  for (size_t i = 0; i < sizeof opties / sizeof *opties; i++) {
    if (!str_eq(opties[i].optie, optie)) continue;
    *ret_eenheid = opties[i].eenheid;
    return true;
  }
  return false;
}

/* Where the value of an option goes; NULL when there is no such option. */
static struct str *plek_van(struct getypt *getypt, struct str optie) {
  if (str_eq(optie, S("--vanaf"))) return &getypt->datum;
  if (str_eq(optie, S("--atw"))) return &getypt->atw;
  return eenheid_van(optie, &getypt->eenheid) ? &getypt->aantal : NULL;
}

static bool lees_optie(struct opdracht *o, struct str optie, const char *waarde, struct getypt *getypt) {
  struct str *plek = plek_van(getypt, optie);
  if (!plek) return klacht(&o->fault, str_format(o->arena, "De optie %.*s bestaat niet.", STR_ARG(optie)));
  if (plek->ptr) return klacht(&o->fault, str_format(o->arena, "%.*s: dit hebt u al gegeven.", STR_ARG(optie)));
  if (!waarde) return klacht(&o->fault, str_format(o->arena, "Zet een waarde achter %.*s.", STR_ARG(optie)));
  *plek = str_of(waarde);
  return true;
}

static bool lees_woord(struct opdracht *o, struct str woord, struct getypt *getypt) {
  struct str *plek = getypt->naam.ptr ? &getypt->datum : &getypt->naam;
  if (plek->ptr)
    return klacht(&o->fault, str_format(o->arena, "Hier hoort niets meer te staan: %.*s.", STR_ARG(woord)));
  *plek = woord;
  return true;
}

static bool lees_regel(struct opdracht *o, int argc, char **argv, struct getypt *getypt) {
  for (int i = 1; i < argc; i++) {
    struct str woord = str_of(argv[i]);
    if (str_eq(woord, S("--help")))
      getypt->help = true;
    else if (!str_starts(woord, S("--"))) {
      if (!lees_woord(o, woord, getypt)) return false;
    } else if (!lees_optie(o, woord, i + 1 < argc ? argv[i + 1] : NULL, getypt))
      return false;
    else
      i++;
  }
  return true;
}

static bool lees_datum(struct opdracht *o, struct str tekst, dag_t *ret_dag) {
  if (!tekst.ptr) return klacht(&o->fault, S("Geef een datum, bijvoorbeeld 2026-03-24."));
  return dag_lees(tekst, ret_dag) ||
         klacht(&o->fault,
                str_format(o->arena, "Deze datum kan niet: %.*s. Schrijf een datum zo: 2026-03-24.", STR_ARG(tekst)));
}

static bool soort_met_naam(struct opdracht *o, struct str naam, dag_t dag, struct termijnsoort *ret_soort) {
  const struct termijnsoort *soort = nationaal_termijn(&o->nationaal, naam, dag);
  if (soort) {
    *ret_soort = *soort;
    return true;
  }
  for (size_t i = 0; i < o->nationaal.aantal_termijnen; i++)
    if (str_eq(o->nationaal.termijnen[i].naam, naam))
      return klacht(&o->fault, str_format(o->arena, "De termijn %.*s gold niet op %.*s.", STR_ARG(naam),
                                          STR_ARG(dag_lang(o->arena, dag))));
  return klacht(&o->fault,
                str_format(o->arena, "De termijn %.*s bestaat niet. Met --help ziet u alle namen.", STR_ARG(naam)));
}

static bool eigen_soort(struct opdracht *o, const struct getypt *getypt, struct termijnsoort *ret_soort) {
  int64_t lengte;
  if (!str_to_i64(getypt->aantal, &lengte) || lengte < 1 || lengte > TERMIJN_LENGTE_MAX)
    return klacht(&o->fault, S("Geef een heel getal van 1 tot en met 9999."));
  bool werkdagen = getypt->eenheid == EENHEID_WERKDAGEN, ja = str_eq(getypt->atw, S("ja"));
  if (getypt->atw.ptr && !ja && !str_eq(getypt->atw, S("nee")))
    return klacht(&o->fault, S("Kies --atw ja of --atw nee."));
  if (werkdagen && ja)
    return klacht(&o->fault, S("De Algemene termijnenwet geldt niet voor werkdagen: laat --atw weg."));
  *ret_soort = (struct termijnsoort){.omschrijving = S("Termijn"),
                                     .begin = S("de dag die u gaf"),
                                     .lengte = (int)lengte,
                                     .eenheid = getypt->eenheid,
                                     .atw = !werkdagen && (ja || !getypt->atw.ptr)};
  return true;
}

static bool soort_van(struct opdracht *o, const struct getypt *getypt, dag_t dag, struct termijnsoort *ret_soort) {
  if (getypt->naam.ptr && (getypt->aantal.ptr || getypt->atw.ptr))
    return klacht(&o->fault, S("Geef een naam of een lengte, niet allebei."));
  if (getypt->naam.ptr) return soort_met_naam(o, getypt->naam, dag, ret_soort);
  if (getypt->aantal.ptr) return eigen_soort(o, getypt, ret_soort);
  return klacht(&o->fault, S("Geef een naam, of een lengte met --dagen, --weken, --maanden of --werkdagen."));
}

static bool bereken(struct opdracht *o, const struct getypt *getypt, struct buf *uitvoer) {
  dag_t dag;
  struct termijnsoort soort;
  struct termijn termijn;
  if (!lees_datum(o, getypt->datum, &dag) || !soort_van(o, getypt, dag, &soort)) return false;
  struct termijnvraag vraag = {.soort = &soort, .gebeurtenis = dag};
  if (!termijn_bereken(&o->nationaal.kalender, &vraag, &termijn, &o->fault)) return false;
  buf_add(uitvoer, dag_iso(o->arena, termijn.laatste_dag));
  buf_add_char(uitvoer, '\n');
  buf_add(uitvoer, termijn_uitleg(o->arena, &o->nationaal.kalender, &vraag, &termijn));
  return true;
}

static void toon_namen(struct opdracht *o, struct buf *uitvoer) {
  buf_format(uitvoer, "%s\n", gebruik);
  for (size_t i = 0; i < o->nationaal.aantal_termijnen; i++) {
    const struct termijnsoort *soort = &o->nationaal.termijnen[i];
    buf_format(uitvoer, "%-29.*s %-12.*s %.*s\n", STR_ARG(soort->naam),
               STR_ARG(termijn_lengte(o->arena, soort->lengte, soort->eenheid)), STR_ARG(soort->bron));
  }
}

static bool voer_uit(struct opdracht *o, int argc, char **argv, struct buf *uitvoer) {
  struct getypt getypt = {0};
  if (!nationaal_laden(o->arena, &o->nationaal, &o->fault) || !lees_regel(o, argc, argv, &getypt)) return false;
  if (!getypt.help) return bereken(o, &getypt, uitvoer);
  toon_namen(o, uitvoer);
  return true;
}

int opdracht_termijn(int argc, char **argv) {
  struct opdracht o = {.arena = arena_create(GEHEUGEN)};
  fault_init(&o.fault);
  struct buf uitvoer;
  buf_init(&uitvoer, o.arena, UITVOER_MAX);
  int status = GOED;
  if (voer_uit(&o, argc, argv, &uitvoer)) {
    fwrite(uitvoer.ptr, 1, uitvoer.len, stdout);
  } else {
    fprintf(stderr, "%.*s\n\n%s", STR_ARG(o.fault.message), gebruik);
    status = o.fault.class == FAULT_INTERNAL ? INTERN : NIET_GOED;
  }
  arena_destroy(o.arena);
  return fflush(stdout) == 0 ? status : INTERN;
}

#include "domain/mijn_schakel.h"

#include "base/buf.h"
#include "domain/access.h"

/* What each step of the routekaart means for him, and what comes then. */
static const struct {
  struct str nu, straks;
} stappen[STAP_EINDE] = {
    [STAP_GEEN] = {S_INIT("Uw vraag is bij ons binnen."), S_INIT("We kijken welk team u kan helpen.")},
    [STAP_TOEGANKELIJK] = {S_INIT("Uw vraag is bij ons binnen."),
                           S_INIT("We kijken welk team u kan helpen. Daarna belt iemand u.")},
    [STAP_TRIAGE] = {S_INIT("Uw vraag is bij het team."),
                     S_INIT("Iemand van het team belt u om een gesprek te plannen.")},
    [STAP_VERHELDEREN] = {S_INIT("We praten met u over wat er speelt en wat u nodig hebt."),
                          S_INIT("Daarna leest u wat we hebben opgeschreven. U kunt zeggen wat niet klopt.")},
    [STAP_PLAN] = {S_INIT("We maken samen met u een plan."),
                   S_INIT(
                       "In het plan staat wat u zelf doet en wie u helpt. Het plan geldt als u het ermee eens bent.")},
    [STAP_ONDERSTEUNEN] = {S_INIT("Het plan loopt. U krijgt hulp, of u doet zelf wat is afgesproken."),
                           S_INIT("We kijken samen met u of het helpt.")},
    [STAP_BIJHOUDEN] = {S_INIT("We kijken samen met u of de hulp helpt."),
                        S_INIT("Gaat het goed? Dan stopt de hulp. Gaat het niet goed? Dan passen we het plan aan.")},
    [STAP_VINGER_AAN_DE_POLS] = {S_INIT("U kunt het weer zelf. We bellen u nog af en toe."),
                                 S_INIT("Gaat het niet? Bel ons. U hoeft niet opnieuw te beginnen.")},
};

static struct str ended(const struct mijn_vraag *vraag) {
  switch (vraag->sluitreden) {
  case SLUIT_INGETROKKEN:
    return S("U hebt deze vraag ingetrokken.");
  case SLUIT_BEANTWOORD:
  case SLUIT_LOKET:
    return S("Deze vraag is beantwoord.");
  case SLUIT_DOORGEGEVEN:
    return S("Deze vraag is doorgegeven aan een andere organisatie.");
  case SLUIT_VERSLAG:
    return S("Het onderzoek is klaar. U hebt het verslag gekregen.");
  default:
    return S("Deze vraag is afgesloten.");
  }
}

static struct str meaning_of_day(struct arena *arena, const struct mijn_vraag *vraag) {
  if (vraag->laatste_dag == DAG_GEEN || vraag->laatste_dag == DAG_OPEN) return (struct str){0};
  struct str dag = dag_lang(arena, vraag->laatste_dag);
  return vraag->aanvraag ? str_format(arena, "Uiterlijk %.*s moet er een besluit zijn.", STR_ARG(dag))
                         : str_format(arena, "Uiterlijk %.*s moet ons onderzoek klaar zijn.", STR_ARG(dag));
}

/* The help that it led to goes on. */
static struct mijn_uitleg goes_on(struct arena *arena, const struct mijn_vraag *vraag) {
  struct str einde = ended(vraag), nu = stappen[vraag->plek.stap].nu;
  return (struct mijn_uitleg){.fase = str_of(fase_namen[vraag->plek.fase]),
                              .nu = str_format(arena, "%.*s %.*s", STR_ARG(einde), STR_ARG(nu)),
                              .straks = stappen[vraag->plek.stap].straks};
}

struct mijn_uitleg mijn_vraag_uitleg(struct arena *arena, const struct mijn_vraag *vraag) {
  if (vraag->gesloten_op != DAG_GEEN && vraag->plek.fase != FASE_GEEN) return goes_on(arena, vraag);
  if (vraag->gesloten_op != DAG_GEEN)
    return (struct mijn_uitleg){
        .nu = ended(vraag), .straks = S("Hebt u opnieuw hulp nodig? Bel ons. U kunt altijd een nieuwe vraag stellen.")};
  if (vraag->ingetrokken)
    return (struct mijn_uitleg){
        .nu = str_format(arena, "U hebt deze vraag ingetrokken op %.*s.",
                         STR_ARG(dag_lang(arena, dag_van_moment(vraag->ingetrokken)))),
        .straks = S("Uw contactpersoon sluit de vraag af. Toch nog hulp nodig? Bel ons, of stuur een bericht.")};
  struct mijn_uitleg uitleg = {.fase = str_of(fase_namen[vraag->plek.fase]),
                               .nu = stappen[vraag->plek.stap].nu,
                               .straks = stappen[vraag->plek.stap].straks,
                               .dag = meaning_of_day(arena, vraag)};
  if (vraag->aanvullen_tot != DAG_GEEN) {
    uitleg.nu = S("We wachten op iets van u.");
    uitleg.straks = str_format(arena, "Stuur uiterlijk %.*s wat er nog ontbreekt. In de brief staat wat dat is.",
                               STR_ARG(dag_lang(arena, vraag->aanvullen_tot)));
    uitleg.dag = (struct str){0};
  } else if (vraag->aanvraag) {
    uitleg.nu = S("U hebt hulp aangevraagd. De gemeente neemt een besluit.");
    uitleg.straks =
        S("U krijgt het besluit per brief. Bent u het er niet mee eens? In de brief staat wat u kunt doen.");
  } else if (vraag->besloten_op != DAG_GEEN && vraag->plek.stap < STAP_ONDERSTEUNEN) {
    uitleg.nu = str_format(arena, "Er is een besluit genomen op %.*s.", STR_ARG(dag_lang(arena, vraag->besloten_op)));
    uitleg.straks =
        S("U leest het besluit in de brief. Bent u het er niet mee eens? In de brief staat wat u kunt doen.");
  }
  return uitleg;
}

bool mijn_vraag_intrekbaar(const struct mijn_vraag *vraag) {
  return vraag->gesloten_op == DAG_GEEN && vraag->ingetrokken == 0;
}

struct str mijn_intrekken_betekent(enum wet wet) {
  return wet == WET_WMO ? S("Dan stopt ons onderzoek. U krijgt geen verslag. U kunt daarna toch nog hulp aanvragen: "
                            "dat recht houdt "
                            "u. U kunt ook later een nieuwe vraag stellen.")
                        : S("Dan stoppen we met uw vraag. U kunt later altijd een nieuwe vraag stellen.");
}

struct str mijn_afspraak_plek(struct arena *arena, const struct afspraak *afspraak) {
  return afspraak->soort == AFSPRAAK_HUISBEZOEK ? S("thuis") : afspraak_plek(arena, afspraak);
}

struct str mijn_kijker_tekst(struct arena *arena, const struct mijn_kijker *kijker) {
  switch (kijker->soort) {
  case MIJN_KIJKER_TEAM:
    return S("Dit team behandelt een vraag van u of van iemand die bij u woont.");
  case MIJN_KIJKER_WERKER:
    return kijker->waarvoor.len ? str_format(arena, "Werkt met u aan: %.*s.", STR_ARG(kijker->waarvoor))
                                : S("Werkt met u aan uw vraag.");
  case MIJN_KIJKER_NAMENS:
    return kijker->tot == DAG_OPEN ? S("Kijkt in Mijn Schakel met u mee.")
                                   : str_format(arena, "Kijkt in Mijn Schakel met u mee, tot en met %.*s.",
                                                STR_ARG(dag_lang(arena, kijker->tot)));
  }
  return (struct str){0};
}

static bool is_same(const struct mijn_blik *a, const struct mijn_blik *b) {
  return dag_van_moment(a->op) == dag_van_moment(b->op) && str_eq(a->naam, b->naam) && str_eq(a->rol, b->rol) &&
         str_eq(a->grond, b->grond) && str_eq(a->informatie, b->informatie) && str_eq(a->uitkomst, b->uitkomst);
}

size_t mijn_blikken_samen(struct mijn_blik *blikken, size_t aantal) {
  size_t kept = 0, day = 0; /* `day`: where the rows of this day begin */
  for (size_t i = 0; i < aantal; i++) {
    if (kept && dag_van_moment(blikken[kept - 1].op) != dag_van_moment(blikken[i].op)) day = kept;
    size_t at = day;
    while (at < kept && !is_same(&blikken[at], &blikken[i])) at++;
    if (at == kept) {
      blikken[kept] = blikken[i];
      blikken[kept++].keer = 0;
    }
    blikken[at].keer++;
  }
  return kept;
}

struct str mijn_blik_wie(struct arena *arena, const struct mijn_blik *blik, bool naam_tonen) {
  if (str_eq(blik->rol, str_of(rol_code(ROL_INWONER))))
    return blik->zelf ? S("Uzelf") : str_join(arena, blik->naam, S(" (kijkt met u mee)"));
  if (str_eq(blik->rol, str_of(rol_code(ROL_SYSTEEM)))) return S("Schakel zelf, zonder dat iemand keek");
  struct str rol = {0};
  for (enum rol r = ROL_LOKET; r < ROL_AANTAL; r++)
    if (str_eq(blik->rol, str_of(rol_code(r)))) rol = str_of(rol_naam(r));
  if (rol.len == 0) rol = blik->rol;
  return naam_tonen ? str_format(arena, "%.*s (%.*s)", STR_ARG(blik->naam), STR_ARG(rol)) : rol;
}

/* The kinds of information as a resident understands them; one word for what is the same to him. */
static const struct {
  const char *code, *tekst;
} soorten[] = {
    {"persoon", "uw gegevens"},
    {"melding", "uw vraag"},
    {"notitie", "wat er is besproken"},
    {"document", "uw brieven en papieren"},
    {"logboek", "wie er keek"},
    {"casus", "wie u helpt"},
    {"verheldering", "wat u nodig hebt"},
    {"plan", "uw plan"},
    {"netwerk", "wie er om u heen staan"},
    {"overdracht", "het doorgeven van uw vraag"},
    {"contact", "een kort contact"},
    {"advies", "een vraag om advies"},
    {"aanvraag", "uw aanvraag en het besluit"},
    {"bestaan", "dat er hulp is, niet welke"},
    {"toestemming", "uw toestemming"},
    {"verzoek", "uw verzoeken"},
    {"eigen", "wat u in Mijn Schakel ziet"},
    {"gedeeld", "wat met een ander is gedeeld"},
    {"terugblik", "hoe het werk is gegaan"},
};

static struct str kind_of(struct str code) {
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++)
    if (str_eq(code, str_of(soorten[i].code))) return str_of(soorten[i].tekst);
  return S("uw dossier");
}

enum { WAT_MAX = 2048 };
static struct str kinds_of(struct arena *arena, struct str informatie) {
  struct str code, rest = informatie;
  struct buf buf;
  buf_init(&buf, arena, WAT_MAX);
  while (str_cut(&rest, ',', &code)) {
    if (buf.len) buf_add(&buf, rest.len ? S(", ") : S(" en "));
    buf_add(&buf, kind_of(code));
  }
  return buf.len ? buf_str(&buf) : S("uw dossier");
}

struct str mijn_blik_wat(struct arena *arena, const struct mijn_blik *blik) {
  struct str wat = kinds_of(arena, blik->informatie);
  if (str_eq(blik->uitkomst, S("gezien"))) return str_join(arena, S("keek naar "), wat);
  if (str_eq(blik->uitkomst, S("gedaan"))) return str_join(arena, S("deed iets met "), wat);
  if (str_eq(blik->uitkomst, S("geweigerd")))
    return str_format(arena, "wilde iets met %.*s, maar mocht dat niet", STR_ARG(wat));
  return str_format(arena, "wilde iets doen met %.*s, maar dat lukte niet", STR_ARG(wat));
}

struct str mijn_blik_waarom(const struct mijn_blik *blik) {
  static const struct {
    enum grond grond;
    struct str tekst;
  } gronden[] = {
      {GROND_HULPVRAAG, S_INIT("omdat uw vraag wordt behandeld")},
      {GROND_AANMELDING, S_INIT("om te weten wie er belt of een vraag stelt")},
      {GROND_LEIDING, S_INIT("omdat deze persoon het team leidt")},
      {GROND_SYSTEEM, S_INIT("omdat het programma dat zelf doet")},
      {GROND_VOORDEUR, S_INIT("om informatie of advies te geven")},
      {GROND_NOOD, S_INIT("omdat er misschien gevaar was")},
      {GROND_TOEZICHT, S_INIT("om te controleren of alles goed gaat met uw gegevens")},
      {GROND_EIGEN, S_INIT("omdat het over uzelf gaat, of over wie u helpt")},
      {GROND_SAMENWERKING, S_INIT("omdat dit met deze organisatie is gedeeld")},
      {GROND_KWALITEIT, S_INIT("om te leren hoe het werk beter kan")},
      {GROND_OVERLEG, S_INIT("omdat collega's uw vraag bespraken")},
  };
  for (size_t i = 0; i < sizeof gronden / sizeof *gronden; i++)
    if (str_eq(blik->grond, str_of(grond_code(gronden[i].grond)))) return gronden[i].tekst;
  return (struct str){0};
}

#include "domain/huishouden.h"

#include "base/buf.h"

const struct keuze lidrollen[] = {{LID_HOOFDBEWONER, "hoofdbewoner", "Hoofdbewoner"},
                                  {LID_PARTNER, "partner", "Partner"},
                                  {LID_KIND, "kind", "Kind"},
                                  {LID_OUDER, "ouder", "Ouder"},
                                  {LID_FAMILIE, "familie", "Andere familie"},
                                  {LID_OVERIG, "overig", "Huisgenoot, geen familie"},
                                  {0, NULL, NULL}};

const struct keuze lideinden[] = {{EINDE_VERTROKKEN, "vertrokken", "Woont hier niet meer"},
                                  {EINDE_VERHUISD, "verhuisd", "Verhuisd naar een ander huishouden"},
                                  {EINDE_OVERLEDEN, "overleden", "Overleden"},
                                  {EINDE_VERGISSING, "vergissing", "Per vergissing toegevoegd"},
                                  {0, NULL, NULL}};

bool lidmaatschap_loopt(const struct lidmaatschap *lid, dag_t dag) {
  return lid->vanaf <= dag && lid->tot >= dag;
}

static bool overlaps(const struct lidmaatschap *a, const struct lidmaatschap *b) {
  return a->vanaf <= b->tot && b->vanaf <= a->tot && b->tot >= b->vanaf;
}

static void check_end(const struct lidmaatschap *nieuw, dag_t vandaag, struct fault *fault) {
  bool ends = nieuw->tot != DAG_OPEN;
  if (ends && nieuw->tot < nieuw->vanaf && nieuw->einde != EINDE_VERGISSING)
    fault_add(fault, "tot", S("Deze dag is vóór de dag waarop de inwoner hier kwam wonen."));
  if (ends && nieuw->tot > vandaag) fault_add(fault, "tot", S("Deze dag is nog niet geweest."));
  if (ends && nieuw->einde == EINDE_GEEN) fault_add(fault, "einde", S("Kies waarom de inwoner hier niet meer woont."));
  if (!ends && nieuw->einde != EINDE_GEEN)
    fault_add(fault, "tot", S("Vul de laatste dag in waarop de inwoner hier woonde."));
}

bool lidmaatschap_toetsen(const struct lidmaatschap *nieuw, const struct lidmaatschap *andere, size_t aantal,
                          const struct persoon *persoon, dag_t vandaag, struct fault *fault) {
  dag_t death = persoon->overleden > 0 ? deeldatum_laatste_dag(persoon->overleden) : DAG_GEEN;
  if (nieuw->vanaf > vandaag) fault_add(fault, "vanaf", S("Deze dag is nog niet geweest."));
  if (death != DAG_GEEN && nieuw->vanaf > death)
    fault_add(fault, "vanaf", S("De inwoner was op deze dag al overleden."));
  if (persoon->overleden == 0 && nieuw->tot == DAG_OPEN)
    fault_add(fault, "vanaf", S("De inwoner is overleden en kan hier niet gaan wonen."));
  check_end(nieuw, vandaag, fault);
  for (size_t i = 0; i < aantal; i++)
    if (nieuw->tot >= nieuw->vanaf && overlaps(nieuw, &andere[i])) {
      fault_add(fault, "vanaf", S("De inwoner woont hier al in deze periode. Kijk bij wie hier woont en woonde."));
      break;
    }
  return fault->class == FAULT_NONE;
}

const struct persoon *huishouden_adresgever(const struct lid *leden, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (!leden[i].elders) return &leden[i].persoon;
  return NULL;
}

bool verdeling_toetsen(const struct verdeling *v, dag_t vandaag, struct fault *fault) {
  size_t going = 0, early = 0;
  for (size_t i = 0; i < v->aantal; i++) {
    going += v->gaat[i];
    early += v->gaat[i] && v->vanaf != DAG_GEEN && v->vanaf <= v->leden[i].lidmaatschap.vanaf;
  }
  if (going == 0) fault_add(fault, "personen", S("Kies wie er verhuist."));
  if (going && going == v->aantal && v->open_blijft)
    fault_add(fault, "personen",
              S("Er blijven vragen open staan en er woont dan niemand meer. Neem de open vragen mee of laat iemand "
                "hier wonen."));
  if (going && going == v->aantal && v->casus)
    fault_add(
        fault, "personen",
        S("Er loopt hier een casus en er woont dan niemand meer. Sluit eerst de casus of laat iemand hier wonen."));
  if (v->vanaf != DAG_GEEN && v->vanaf > vandaag) fault_add(fault, "vanaf", S("Deze dag is nog niet geweest."));
  if (early)
    fault_add(
        fault, "vanaf",
        S("Op deze dag woonde de inwoner hier nog niet, of kwam die dag pas. Kies een latere dag of verbeter eerst "
          "sinds wanneer de inwoner hier woont."));
  if (v->papieren_mee && !v->nieuw)
    fault_add(fault, "notities",
              S("Naar een huishouden dat er al is, gaan geen verslagen en losse documenten mee. Wie daar werkt, mag ze "
                "niet zomaar lezen."));
  else if (v->papieren_mee && v->open_mee == 0)
    fault_add(
        fault, "notities",
        S("Zonder open vraag werkt er niemand met het nieuwe huishouden. De verslagen en documenten blijven hier."));
  return fault->class == FAULT_NONE;
}

static const struct {
  unsigned bit;
  struct str naam;
  enum lidrol rol;
} verwanten[] = {{VERWANT_PARTNER, S_INIT("partner"), LID_PARTNER},
                 {VERWANT_KIND, S_INIT("kind"), LID_KIND},
                 {VERWANT_OUDER, S_INIT("ouder"), LID_OUDER},
                 {VERWANT_ADRES, S_INIT("zelfde adres"), LID_ONBEKEND}};
enum { VERWANTEN = sizeof verwanten / sizeof *verwanten };

struct str verwantschap_tekst(struct arena *arena, unsigned verwant) {
  struct buf buf;
  buf_init(&buf, arena, 128);
  for (size_t i = 0; i < VERWANTEN; i++) {
    if (!(verwant & verwanten[i].bit)) continue;
    if (buf.len) buf_add(&buf, S(", "));
    buf_add(&buf, verwanten[i].naam);
  }
  return buf_str(&buf);
}

enum lidrol verwantschap_rol(unsigned verwant) {
  for (size_t i = 0; i < VERWANTEN; i++)
    if (verwant & verwanten[i].bit) return verwanten[i].rol;
  return LID_ONBEKEND;
}

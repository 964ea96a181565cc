#include "domain/mijnwerk.h"

#include "domain/triage.h"

static const struct {
  struct str waarom;
  bool belofte;      /* somebody said he would; it lies forgotten when its day is over */
  struct str let_op; /* of all of its kind, which then go before everything else; "" = nothing */
} soorten[POST_SOORTEN] = {
    [POST_TERMIJN] = {S_INIT("Wettelijke termijn"), false},
    [POST_AFSPRAAK] = {S_INIT("Afspraak uit het plan"), true},
    [POST_AFSPRAAK_VAN] = {S_INIT("Afspraak uit het plan"), true},
    [POST_EVALUATIE] = {S_INIT("Evaluatie van het plan"), false},
    [POST_WACHTCONTACT] = {S_INIT("Contact zolang het wacht"), true},
    [POST_ZONDER_EVALUATIE] = {S_INIT("Plan zonder volgende evaluatie"), false},
    [POST_TERUGBELLEN] = {S_INIT("Terugbellen"), true},
    [POST_SIGNAAL] = {S_INIT("Signaal"), false},
    [POST_ADVIES] = {S_INIT("Advies"), false},
    [POST_SPOEDBESLUIT] = {S_INIT("Besluit over spoedhulp"), false, S_INIT("Wacht op uw besluit")},
    [POST_BREED] = {S_INIT("Na de spoedhulp: breed kijken"), false},
    [POST_NAZORG] = {S_INIT("Contact van de nazorg"), true},
    [POST_KANT] = {S_INIT("Traject van het andere huishouden"), false},
    [POST_HULP_KIJKEN] = {S_INIT("Kijken of de hulp helpt"), false},
    [POST_HULP_EINDE] = {S_INIT("Hulp van een aanbieder loopt af"), false},
    [POST_GESCHIL] = {S_INIT("Bezwaar of klacht"), false},
    [POST_TEKENEN] = {S_INIT("Besluit: tweede handtekening"), false},
    [POST_VERZOEK] = {S_INIT("Verzoek om een besluit"), false},
    [POST_NOOD] = {S_INIT("Noodtoegang gebruikt door"), false, S_INIT("Lees waarom")},
    [POST_PARTNER] = {S_INIT("Bericht van een partner"), false},
    [POST_STEM] = {S_INIT("Toestemming: wacht op een ja"), false},
    [POST_GESTOPT] = {S_INIT("Vertellen dat delen is gestopt"), false},
    [POST_VERBORGEN] = {S_INIT("Nog verborgen: opnieuw bekijken"), false},
    [POST_INFORMEREN] = {S_INIT("Vertellen wat wij weten"), false},
    [POST_INBRENG] = {S_INIT("Bericht uit Mijn Schakel"), false},
    [POST_KLOKSTAP] = {S_INIT("Is de aanvraag aangevuld?"), false},
};

struct str werkpost_waarom(const struct werkpost *post) {
  return soorten[post->soort].waarom;
}

struct werkpost werkpost_met_let_op(struct werkpost post) {
  post.let_op = soorten[post.soort].let_op;
  post.spoed = post.let_op.len > 0;
  return post;
}

struct werkpost werkpost_van_terugbel(const struct terugbelverzoek *verzoek) {
  return (struct werkpost){.soort = POST_TERUGBELLEN,
                           .publiek = verzoek->publiek,
                           .naam = verzoek->naam,
                           .wat = verzoek->waarover,
                           .wie = verzoek->wanneer,
                           .dag = verzoek->uiterlijk == DAG_OPEN ? DAG_GEEN : verzoek->uiterlijk};
}

struct werkpost werkpost_van_signaal(const struct signaal *signaal) {
  bool weighed = signaal->stand == SIGNAAL_GEWOGEN, unsafe = signaal->zorg == JA && !weighed;
  return (struct werkpost){.soort = POST_SIGNAAL,
                           .publiek = signaal->publiek,
                           .naam = signaal->over,
                           .wat = signaal->gezien,
                           .dag = weighed && signaal->informeren_dag != DAG_OPEN ? signaal->informeren_dag : DAG_GEEN,
                           .let_op = unsafe    ? S("Misschien niet veilig")
                                     : weighed ? S("Inwoner nog vertellen")
                                               : keuze_label(signaal_standen, (int)signaal->stand),
                           .spoed = unsafe};
}

struct werkpost werkpost_van_advies(const struct adviesvraag *vraag) {
  bool answered = vraag->beantwoord_op != 0;
  return (struct werkpost){.soort = POST_ADVIES,
                           .publiek = vraag->publiek,
                           .naam = answered ? vraag->beantwoord_door : vraag->door,
                           .wat = vraag->vraag,
                           .dag = DAG_GEEN,
                           .let_op = answered ? S("Beantwoord") : S("Wacht op uw advies")};
}

bool werkpost_bleef_liggen(const struct werkpost *post, dag_t vandaag) {
  return soorten[post->soort].belofte && post->dag != DAG_GEEN && post->dag < vandaag;
}

int werkpost_orde(const struct werkpost *a, const struct werkpost *b, dag_t vandaag) {
  if (a->spoed != b->spoed) return a->spoed ? -1 : 1;
  dag_t een = a->dag == DAG_GEEN ? vandaag : a->dag, ander = b->dag == DAG_GEEN ? vandaag : b->dag;
  if (een != ander) return een < ander ? -1 : 1;
  if (a->soort != b->soort) return (int)a->soort - (int)b->soort;
  return str_cmp(a->naam, b->naam);
}

/* One of them stands before the other on the page. */
static bool before(const struct werkpost *a, const struct werkpost *b, dag_t vandaag) {
  bool een = werkpost_bleef_liggen(a, vandaag), ander = werkpost_bleef_liggen(b, vandaag);
  return een != ander ? ander : werkpost_orde(a, b, vandaag) < 0;
}

/* By insertion: there are some tens of lines, most in order already, and equal ones stay as they came. */
size_t werkposten_sorteren(struct werkpost *posten, size_t aantal, dag_t vandaag) {
  size_t first = 0;
  for (size_t i = 1; i < aantal; i++) {
    struct werkpost post = posten[i];
    size_t at = i;
    for (; at > 0 && before(&post, &posten[at - 1], vandaag); at--) posten[at] = posten[at - 1];
    posten[at] = post;
  }
  while (first < aantal && !werkpost_bleef_liggen(&posten[first], vandaag)) first++;
  return first;
}

static bool away(const struct weg *weg, size_t aantal, dag_t dag) {
  for (size_t i = 0; i < aantal; i++)
    if (weg[i].vanaf <= dag && dag <= weg[i].tot) return true;
  return false;
}

dag_t mijnwerk_sinds(const struct kalender *kalender, const struct weg *weg, size_t aantal, dag_t vandaag) {
  dag_t dag = vandaag - 1;
  while (vandaag - dag < MIJNWERK_TERUG && (!werkdag_op(kalender, dag) || away(weg, aantal, dag))) dag--;
  return dag;
}

void caseload_plaatsen(struct caseloadregel *regels, size_t aantal, const struct route_regel *route,
                       size_t route_aantal) {
  for (size_t i = 0; i < route_aantal; i++)
    for (size_t j = 0; j < aantal; j++) {
      const struct route_plek *plek = &regels[j].plek;
      if (regels[j].id == route[i].huishouden && (plek->stap == STAP_GEEN || route[i].plek.stap < plek->stap))
        regels[j].plek = route[i].plek;
    }
}

bool caseload_nieuws(const struct caseloadregel *r) {
  return r->verslagen || r->vragen || r->versies || r->berichten || r->teruggegeven || r->evaluaties;
}

struct str caseload_nieuws_tekst(struct arena *arena, const struct caseloadregel *regel) {
  const struct {
    int64_t aantal;
    const char *een, *meer;
  } news[] = {{regel->vragen, "nieuwe vraag", "nieuwe vragen"},
              {regel->versies, "nieuwe versie van het plan", "nieuwe versies van het plan"},
              {regel->evaluaties, "evaluatie", "evaluaties"},
              {regel->teruggegeven, "keer werk teruggegeven aan u", "keer werk teruggegeven aan u"},
              {regel->berichten, "bericht uit het register", "berichten uit het register"},
              {regel->verslagen, "verslag", "verslagen"}};
  struct str text = S("");
  for (size_t i = 0; i < sizeof news / sizeof *news; i++)
    if (news[i].aantal)
      text = str_format(arena, "%.*s%s%lld %s", STR_ARG(text), text.len ? ", " : "", (long long)news[i].aantal,
                        news[i].aantal == 1 ? news[i].een : news[i].meer);
  return text;
}

/* What a column sorts on, so that less stands first. */
static int64_t rank(const struct caseloadregel *regel, enum caseload_orde orde) {
  dag_t dag = orde == CASELOAD_TERMIJN ? regel->termijn : orde == CASELOAD_EVALUATIE ? regel->evaluatie : DAG_GEEN;
  if (orde == CASELOAD_CONTACT) return regel->contact;
  if (orde == CASELOAD_FASE) return (int64_t)regel->plek.stap;
  return dag == DAG_GEEN ? DAG_OPEN : dag;
}

static int compare(const struct caseloadregel *a, const struct caseloadregel *b, enum caseload_orde orde) {
  int64_t een = rank(a, orde), ander = rank(b, orde);
  if (een != ander) return een < ander ? -1 : 1;
  return 0;
}

void caseload_sorteren(struct caseloadregel *regels, size_t aantal, enum caseload_orde orde, bool aflopend) {
  for (size_t i = 1; i < aantal; i++) {
    struct caseloadregel regel = regels[i];
    size_t at = i;
    for (; at > 0; at--) {
      int order = compare(&regel, &regels[at - 1], orde);
      if (order == 0) order = str_cmp(regel.naam, regels[at - 1].naam);
      if (aflopend ? order <= 0 : order >= 0) break;
      regels[at] = regels[at - 1];
    }
    regels[at] = regel;
  }
}

static bool belongs(const struct caseloadregel *regel, enum caseload_toon toon) {
  switch (toon) {
  case CASELOAD_VEILIGHEID:
    return regel->veilig != 0;
  case CASELOAD_ZONDER_EVALUATIE:
    return regel->evaluatie == DAG_GEEN;
  case CASELOAD_VERVANGT:
    return regel->namens.len > 0;
  case CASELOAD_ALLES:
    break;
  }
  return true;
}

size_t caseload_kiezen(struct caseloadregel *regels, size_t aantal, enum caseload_toon toon) {
  size_t kept = 0;
  for (size_t i = 0; i < aantal; i++)
    if (belongs(&regels[i], toon)) regels[kept++] = regels[i];
  return kept;
}

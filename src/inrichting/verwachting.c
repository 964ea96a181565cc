#include "inrichting/verwachting.h"

#include "base/buf.h"
#include "domain/verslag.h"
#include "inrichting/voorstel.h"

#include "intern.h"

enum { TEKST_MAX = 2048 };

/* A list while it is made. */
struct lijst {
  struct arena *arena;
  struct verwacht *rijen;
  size_t aantal, ruimte;
};

static void add_line(struct lijst *lijst, struct str wat, struct str wie, struct str meer) {
  if (lijst->aantal == lijst->ruimte) {
    lijst->ruimte = lijst->ruimte ? lijst->ruimte * 2 : 16;
    struct verwacht *larger = NEW_ARRAY(lijst->arena, struct verwacht, lijst->ruimte);
    for (size_t i = 0; i < lijst->aantal; i++) larger[i] = lijst->rijen[i];
    lijst->rijen = larger;
  }
  lijst->rijen[lijst->aantal++] = (struct verwacht){wat, wie, meer};
}

static struct verwachtlijst done(const struct lijst *lijst) {
  return (struct verwachtlijst){lijst->rijen, lijst->aantal};
}

static void add_name(struct buf *buf, struct str naam) {
  if (buf->len) buf_add(buf, S("; ")); /* names may have a comma in them */
  buf_add(buf, naam);
}

struct contactpunten contactpunten_van(struct arena *arena, const struct inrichting *inrichting,
                                       enum contactpunt_soort soort, dag_t dag) {
  const struct contactpunt_rij *const *rijen;
  size_t count = contactpunten(arena, inrichting, soort, dag, &rijen);
  struct contactpunt *punten = NEW_ARRAY(arena, struct contactpunt, count + 1);
  for (size_t i = 0; i < count; i++)
    punten[i] = (struct contactpunt){rijen[i]->naam, rijen[i]->waarvoor, rijen[i]->telefoon, rijen[i]->adres,
                                     rijen[i]->wanneer};
  return (struct contactpunten){punten, count};
}

/* Where a subject goes, over all areas and for a child and an adult. */
struct bestemmingen {
  struct vondst teams, elders;
};

static void add_once(struct vondst *vondst, const void *rij) {
  for (size_t i = 0; i < vondst->aantal; i++)
    if (vondst->rij[i] == rij) return;
  vondst_bij(vondst, rij);
}

static void ask(const struct inrichting *inrichting, struct str onderwerp, struct str plaats, dag_t dag,
                struct bestemmingen *naar) {
  static const int leeftijden[] = {8, 40};
  for (size_t i = 0; i < sizeof leeftijden / sizeof *leeftijden; i++) {
    struct voorstel voorstel = voorstel_maken(
        naar->teams.arena, inrichting,
        &(struct voorstel_vraag){
            .onderwerpen = &onderwerp, .onderwerp_aantal = 1, .plaats = plaats, .leeftijd = leeftijden[i], .dag = dag});
    const struct organisatie_rij *elders =
        voorstel.organisatie.len ? organisatie_op(inrichting, voorstel.organisatie, dag) : NULL;
    if (elders)
      add_once(&naar->elders, elders);
    else if (voorstel.team)
      add_once(&naar->teams, voorstel.team);
  }
}

static struct bestemmingen where(struct arena *arena, const struct inrichting *inrichting, struct str onderwerp,
                                 dag_t dag) {
  struct bestemmingen naar = {{.arena = arena}, {.arena = arena}};
  const struct rij *const *plaatsen;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_PLAATS, dag, &plaatsen);
  for (size_t i = 0; i < count; i++)
    ask(inrichting, onderwerp, ((const struct plaats_rij *)plaatsen[i])->plaats, dag, &naar);
  if (count == 0) ask(inrichting, onderwerp, S(""), dag, &naar);
  return naar;
}

/* "het team in uw buurt" for the teams of the areas, where there is more than one; others by their names. */
static struct str team_words(struct arena *arena, const struct vondst *teams) {
  size_t areas = 0;
  struct buf buf;
  buf_init(&buf, arena, TEKST_MAX);
  for (size_t i = 0; i < teams->aantal; i++)
    areas += ((const struct team_rij *)teams->rij[i])->soort == TEAM_GEBIEDSTEAM;
  if (areas > 1) add_name(&buf, S("het team in uw buurt"));
  for (size_t i = 0; i < teams->aantal; i++) {
    const struct team_rij *team = teams->rij[i];
    if (areas < 2 || team->soort != TEAM_GEBIEDSTEAM) add_name(&buf, team->naam);
  }
  return buf_str(&buf);
}

static void add_subject(struct arena *arena, const struct inrichting *inrichting, const struct onderwerp_rij *onderwerp,
                        dag_t dag, struct lijst *wel, struct lijst *elders) {
  struct bestemmingen naar = where(arena, inrichting, onderwerp->id, dag);
  for (size_t i = 0; i < naar.elders.aantal; i++) {
    const struct organisatie_rij *organisatie = naar.elders.rij[i];
    add_line(elders, onderwerp->naam, organisatie->naam, organisatie->werkveld);
  }
  if (naar.teams.aantal) add_line(wel, onderwerp->naam, team_words(arena, &naar.teams), S(""));
}

static void subjects(struct arena *arena, const struct inrichting *inrichting, dag_t dag, struct verwachting *uit) {
  struct lijst wel = {.arena = arena}, elders = {.arena = arena};
  const struct rij *const *rijen;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_ONDERWERP, dag, &rijen);
  for (size_t i = 0; i < count; i++)
    add_subject(arena, inrichting, (const struct onderwerp_rij *)rijen[i], dag, &wel, &elders);
  uit->wel = done(&wel);
  uit->elders = done(&elders);
}

/* S0-217: the matrix of money help, a line for each question. */
static struct verwachtlijst money(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct lijst lijst = {.arena = arena};
  const struct rij *const *vragen, *const *wie;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_GELDVRAAG, dag, &vragen);
  size_t orgs = inrichting_in_kracht(arena, inrichting, TABEL_ORGANISATIE, dag, &wie);
  for (size_t i = 0; i < count; i++) {
    const struct geldvraag_rij *vraag = (const struct geldvraag_rij *)vragen[i];
    struct buf wel, niet;
    buf_init(&wel, arena, TEKST_MAX);
    buf_init(&niet, arena, TEKST_MAX);
    for (size_t o = 0; o < orgs; o++) {
      const struct organisatie_rij *organisatie = (const struct organisatie_rij *)wie[o];
      const struct geldhulp_rij *hulp = geldhulp_van(inrichting, vraag->id, organisatie->id, dag);
      if (!hulp) continue;
      add_name(hulp->antwoord == GELDHULP_NEE ? &niet : &wel, organisatie->naam);
      if (hulp->antwoord == GELDHULP_SOMS) buf_add(&wel, S(" (soms)"));
      if (hulp->antwoord != GELDHULP_NEE && hulp->voorwaarde.len)
        buf_add(&wel, str_format(arena, " (%.*s)", STR_ARG(hulp->voorwaarde)));
    }
    add_line(&lijst, vraag->naam, buf_str(&wel), buf_str(&niet));
  }
  return done(&lijst);
}

static struct verwachtlijst offers(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct lijst lijst = {.arena = arena};
  const struct aanbod_rij *const *alle;
  size_t count = aanbod_voor(arena, inrichting, &(struct aanbod_vraag){.leeftijd = -1}, dag, &alle);
  for (size_t i = 0; i < count; i++) {
    if (alle[i]->contact != CONTACT_ZELF) continue;
    const struct organisatie_rij *wie =
        alle[i]->organisatie.len ? organisatie_op(inrichting, alle[i]->organisatie, dag) : NULL;
    add_line(&lijst, alle[i]->naam, wie ? wie->naam : S(""), alle[i]->uitleg);
  }
  return done(&lijst);
}

static struct str cost(struct arena *arena, const struct inrichting *inrichting, const struct product_rij *product,
                       dag_t dag) {
  int64_t bedrag = eigenbijdrage_op(inrichting, product->wet, product->id, dag);
  if (bedrag == GETAL_LEEG) return S("");
  if (bedrag == 0) return S("u betaalt niets");
  return str_format(arena, "u betaalt hoogstens € %.*s per maand", STR_ARG(bedrag_tekst(arena, bedrag)));
}

static struct verwachtlijst products(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct lijst lijst = {.arena = arena};
  const struct rij *const *rijen;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_PRODUCT, dag, &rijen);
  for (size_t i = 0; i < count; i++) {
    const struct product_rij *product = (const struct product_rij *)rijen[i];
    bool law = product->wet > 0 && product->wet != WET_GEEN;
    add_line(&lijst, product->naam, law ? wet_kort((enum wet)product->wet) : S(""),
             cost(arena, inrichting, product, dag));
  }
  return done(&lijst);
}

/* Those that a resident waits for, in the words of who waits. */
static struct verwachtlijst terms(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  static const struct {
    const char *naam, *wat;
  } wachten[] = {
      {"wmo-onderzoek", "U stelt een vraag over ondersteuning van de Wmo. Zo lang mag ons onderzoek duren."},
      {"wmo-besluit", "U vraagt een voorziening van de Wmo aan. Dan hebt u ons besluit."},
      {"jeugd-besluit", "U vraagt jeugdhulp aan. Dan hebt u ons besluit."},
      {"wgs-gesprek", "U vraagt hulp bij schulden. Dan is het eerste gesprek."},
      {"bezwaar", "U bent het niet eens met een besluit. Zo lang kunt u bezwaar maken, vanaf de dag van de brief."},
      {"bezwaar-besluit", "U maakte bezwaar. Dan hebt u ons antwoord, geteld vanaf de laatste dag voor bezwaar."},
      {"klacht", "U hebt een klacht. Dan hebt u ons antwoord."},
      {"avg-verzoek", "U wilt uw gegevens zien of laten veranderen. Dan hebt u ons antwoord."},
  };
  struct lijst lijst = {.arena = arena};
  for (size_t i = 0; i < sizeof wachten / sizeof *wachten; i++) {
    struct termijnsoort soort;
    if (termijn_op(inrichting, str_of(wachten[i].naam), dag, &soort))
      add_line(&lijst, str_of(wachten[i].wat), termijn_lengte(arena, soort.lengte, soort.eenheid),
               soort.verdagen ? S("wij mogen dit langer maken; dan krijgt u een brief") : S(""));
  }
  return done(&lijst);
}

/* S0-128: which ways are open, and what is said where one is not. */
static struct verwachtlijst ways(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct lijst lijst = {.arena = arena};
  const struct rij *const *rijen;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_KANAAL, dag, &rijen);
  for (size_t i = 0; i < count; i++) {
    const struct kanaal_rij *kanaal = (const struct kanaal_rij *)rijen[i];
    struct toegangsantwoord antwoord =
        toegang_voor(inrichting, &(struct toegangsvraag){.kanaal = kanaal->id, .leeftijd = -1}, dag);
    bool open = kanaal->open == 1 && antwoord.toegelaten;
    struct str waarom = antwoord.rij && antwoord.rij->uitleg.len ? antwoord.rij->uitleg : S("Dit kan nu niet.");
    add_line(&lijst, kanaal->naam, open ? S("") : waarom, S(""));
  }
  return done(&lijst);
}

static struct verwachtlijst places(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct lijst lijst = {.arena = arena};
  const struct rij *const *rijen;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_LOCATIE, dag, &rijen);
  for (size_t i = 0; i < count; i++) {
    const struct locatie_rij *locatie = (const struct locatie_rij *)rijen[i];
    if (locatie->inloop != 1) continue;
    const struct organisatie_rij *wie =
        locatie->organisatie.len ? organisatie_op(inrichting, locatie->organisatie, dag) : NULL;
    add_line(&lijst, locatie->naam, wie ? wie->naam : S(""), locatie->adres);
  }
  return done(&lijst);
}

/* S2-144: referrers of whom there is something to say: their questions go elsewhere, or the law lets them refer to
 * youth help themselves. */
static struct verwachtlijst referrers(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct lijst lijst = {.arena = arena};
  const struct rij *const *rijen;
  size_t count = inrichting_in_kracht(arena, inrichting, TABEL_VERWIJZER, dag, &rijen);
  for (size_t i = 0; i < count; i++) {
    const struct verwijzer_rij *verwijzer = (const struct verwijzer_rij *)rijen[i];
    struct toegangsantwoord antwoord =
        toegang_voor(inrichting, &(struct toegangsvraag){.verwijzer = verwijzer->id, .leeftijd = -1}, dag);
    const struct team_rij *team = antwoord.rij && antwoord.rij->verwijzer.len && antwoord.rij->team.len
                                      ? team_op(inrichting, antwoord.rij->team, dag)
                                      : NULL;
    struct str waarheen = !antwoord.toegelaten ? antwoord.rij->uitleg : team ? team->naam : S("");
    const struct verwijsrecht_rij *recht;
    bool mag = verwijzer_mag(inrichting, verwijzer->id, VERWIJZEN_STARTEN, dag, &recht);
    if (waarheen.len || mag)
      add_line(&lijst, verwijzer->naam, waarheen, mag ? S("mag zelf naar jeugdhulp verwijzen") : S(""));
  }
  return done(&lijst);
}

struct verwachting verwachting_maken(struct arena *arena, const struct inrichting *inrichting, dag_t dag) {
  struct verwachting uit = {.geld = money(arena, inrichting, dag),
                            .vrij = offers(arena, inrichting, dag),
                            .voorzieningen = products(arena, inrichting, dag),
                            .termijnen = terms(arena, inrichting, dag),
                            .wegen = ways(arena, inrichting, dag),
                            .inloop = places(arena, inrichting, dag),
                            .verwijzers = referrers(arena, inrichting, dag),
                            .nu = contactpunten_van(arena, inrichting, CONTACTPUNT_NU, dag),
                            .team = contactpunten_van(arena, inrichting, CONTACTPUNT_TEAM, dag),
                            .klacht = contactpunten_van(arena, inrichting, CONTACTPUNT_KLACHT, dag),
                            .steun = contactpunten_van(arena, inrichting, CONTACTPUNT_STEUN, dag),
                            .formulier = webkanaal_op(inrichting, dag) != NULL};
  subjects(arena, inrichting, dag, &uit);
  return uit;
}

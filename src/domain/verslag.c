#include "domain/verslag.h"

#include "base/buf.h"
#include "domain/brief.h"

enum { TEKST_MAX = 64 * 1024, CENTEN = 100, EURO_MAX = 10 * 1000 * 1000 };

const char *const navraag_namen[NAVRAAG_EINDE] = {[NAVRAAG_ADVIES] = "Medisch advies", [NAVRAAG_OFFERTE] = "Offerte"};

const struct keuze verzend_hoes[] = {
    {1, "post", "Met de post"},
    {2, "gegeven", "Zelf gegeven"},
    {3, "digitaal", "Digitaal"},
    {0, NULL, NULL},
};

const struct keuze teken_wats[] = {
    {TEKEN_GEZIEN, "gezien", "Gelezen"},
    {TEKEN_AKKOORD, "akkoord", "Gelezen en ermee eens"},
    {TEKEN_NIET_EENS, "niet-eens", "Gelezen en het er niet mee eens"},
    {0, NULL, NULL},
};

/* Where a point is filled from beside what was answered to its step: of the steps that a municipality made itself
 * nothing more is known. */
enum bron_van {
  VAN_NIETS,
  VAN_VRAAG,
  VAN_BEHOEFTE,
  VAN_ZELF,
  VAN_NETWERK,
  VAN_MANTELZORG,
  VAN_VRIJ,
  VAN_TEAM,
  VAN_MAATWERK
};

static const struct bekend_punt {
  const char *sleutel, *kop;
  enum bron_van van;
} bekende_punten[] = {
    {PUNT_VRAAG, "Uw vraag", VAN_VRAAG},
    {"wmo-behoefte", "Wat u nodig hebt en wat niet lukt", VAN_BEHOEFTE},
    {"wmo-eigen-kracht", "Wat u zelf kunt, of met hulp van wie bij u woont", VAN_ZELF},
    {"wmo-netwerk", "Wat mensen om u heen kunnen doen", VAN_NETWERK},
    {"wmo-mantelzorger", "Wat uw mantelzorger nodig heeft", VAN_MANTELZORG},
    {"wmo-algemeen", "Is er iets waar iedereen terechtkan?", VAN_VRIJ},
    {"wmo-andere-wet", "Hoort uw vraag bij een andere wet of partij?", VAN_NIETS},
    {"wmo-eigen-bijdrage", "Weet u wat u zelf betaalt?", VAN_NIETS},
    {"jeugd-eigen-kracht", "Wat u zelf kunt", VAN_ZELF},
    {"jeugd-netwerk", "Wat mensen om u heen en de buurt kunnen doen", VAN_NETWERK},
    {"jeugd-sociale-basis", "Wat er is waar iedereen terechtkan", VAN_VRIJ},
    {"jeugd-zelf", "Wat het team doet", VAN_TEAM},
    {"jeugd-maatwerk", "Welke hulp van de gemeente nodig is", VAN_MAATWERK},
    {PUNT_UITKOMST, "Wat er uit het onderzoek komt", VAN_MAATWERK},
    {PUNT_AFSPRAKEN, "Wat wij afspreken", VAN_NIETS},
};
enum { BEKENDE_PUNTEN = sizeof bekende_punten / sizeof bekende_punten[0] };

static const struct bekend_punt *known_point(struct str sleutel) {
  for (size_t i = 0; i < BEKENDE_PUNTEN; i++)
    if (str_eq(sleutel, str_of(bekende_punten[i].sleutel))) return &bekende_punten[i];
  return NULL;
}

struct verslag_punt verslag_punt_vast(const char *sleutel) {
  static const struct verslag_punt vaste[VERSLAG_VASTE_PUNTEN] = {
      {.sleutel = S_INIT(PUNT_VRAAG), .vraag = S_INIT("Wat is de vraag?"), .moet = true},
      {.sleutel = S_INIT(PUNT_UITKOMST), .vraag = S_INIT("Wat komt er uit het onderzoek?"), .moet = true},
      {.sleutel = S_INIT(PUNT_AFSPRAKEN), .vraag = S_INIT("Wat spreken wij af?")},
  };
  for (size_t i = 0; i < VERSLAG_VASTE_PUNTEN; i++)
    if (str_eq(vaste[i].sleutel, str_of(sleutel))) return vaste[i];
  return (struct verslag_punt){0};
}

struct str verslag_kop(const struct verslag_punt *punt) {
  const struct bekend_punt *bekend = known_point(punt->sleutel);
  return bekend ? str_of(bekend->kop) : punt->vraag;
}

static void add_line(struct buf *buf, struct str tekst) {
  if (tekst.len == 0) return;
  if (buf->len) buf_add_char(buf, '\n');
  buf_add(buf, tekst);
}

/* The texts of that kind in all parts that are about this person or about the household. */
static void add_parts(struct buf *buf, const struct verslag_bekend *bekend, enum deeltekst soort) {
  for (size_t i = 0; i < bekend->deel_aantal; i++) {
    const struct verheldering_deel *deel = &bekend->delen[i];
    bool his = deel->persoon == 0 || deel->persoon == bekend->melding->persoon;
    if (his && !deel->afgeschermd && !deel->inhoud.gevoelig) add_line(buf, deel->inhoud.tekst[soort]);
  }
}

static void add_answer(struct buf *buf, const struct verslag_bekend *bekend, enum hoofdvraag vraag) {
  for (size_t i = 0; i < bekend->deel_aantal; i++) {
    const struct verheldering_deel *deel = &bekend->delen[i];
    if (deel->vraag == vraag && !deel->afgeschermd && !deel->inhoud.gevoelig)
      add_line(buf, deel->inhoud.tekst[TEKST_ANTWOORD]);
  }
}

/* "Leyla (kind, mantelzorger): doet de boodschappen." */
static void add_network(struct buf *buf, const struct verslag_bekend *bekend, bool mantelzorgers) {
  for (size_t i = 0; i < bekend->netwerk_aantal; i++) {
    const struct netwerklid *lid = &bekend->netwerk[i];
    if (mantelzorgers && !lid->mantelzorger) continue;
    if (!mantelzorgers && lid->doet.len == 0) continue;
    struct str wie = netwerklid_wie(buf->arena, lid);
    add_line(buf, lid->doet.len ? str_format(buf->arena, "%.*s (%.*s): %.*s", STR_ARG(lid->naam), STR_ARG(wie),
                                             STR_ARG(lid->doet))
                                : str_format(buf->arena, "%.*s (%.*s)", STR_ARG(lid->naam), STR_ARG(wie)));
  }
}

static bool is_his(const struct behoefte *behoefte, const struct verslag_bekend *bekend) {
  bool here = behoefte->melding == 0 || behoefte->melding == bekend->melding->id;
  return here && behoefte->persoon == bekend->melding->persoon && !behoefte->gevoelig;
}

/* What was answered to this step when the needs were weighed. */
static void add_weighed(struct buf *buf, const struct verslag_bekend *bekend, struct str stap) {
  for (size_t i = 0; i < bekend->behoefte_aantal; i++) {
    const struct behoefte *behoefte = &bekend->behoeften[i];
    if (!is_his(behoefte, bekend)) continue;
    for (size_t j = 0; j < behoefte->antwoord_aantal; j++)
      if (str_eq(behoefte->antwoorden[j].stap, stap)) add_line(buf, behoefte->antwoorden[j].tekst);
  }
}

/* The answers on that rung. */
static void add_rung(struct buf *buf, const struct verslag_bekend *bekend, enum trede trede) {
  for (size_t i = 0; i < bekend->behoefte_aantal; i++)
    if (is_his(&bekend->behoeften[i], bekend)) add_line(buf, bekend->behoeften[i].oplossingen[trede].wat);
}

/* From the vraagverheldering, the network and the question, for a step that nobody weighed. */
static void add_told(struct buf *buf, enum bron_van van, const struct verslag_bekend *bekend) {
  switch (van) {
  case VAN_VRAAG:
    add_answer(buf, bekend, VRAAG_SPEELT);
    if (buf->len == 0) add_line(buf, bekend->melding->woorden);
    break;
  case VAN_BEHOEFTE:
    add_answer(buf, bekend, VRAAG_NODIG);
    add_parts(buf, bekend, TEKST_ZORG);
    add_parts(buf, bekend, TEKST_WENS);
    break;
  case VAN_ZELF:
    add_parts(buf, bekend, TEKST_GOED);
    add_parts(buf, bekend, TEKST_GEDAAN);
    add_parts(buf, bekend, TEKST_NOG_DOEN);
    break;
  case VAN_NETWERK:
    add_answer(buf, bekend, VRAAG_HELPT);
    add_parts(buf, bekend, TEKST_HULP_NU);
    add_parts(buf, bekend, TEKST_NETWERK);
    add_network(buf, bekend, false);
    break;
  case VAN_MANTELZORG:
    add_network(buf, bekend, true);
    add_parts(buf, bekend, TEKST_MANTELZORG);
    break;
  case VAN_VRIJ:
    add_parts(buf, bekend, TEKST_INFORMEEL);
    break;
  default:
    break;
  }
}

static struct str proposal(struct arena *arena, struct str sleutel, enum bron_van van,
                           const struct verslag_bekend *bekend) {
  static const enum trede treden_van[] = {[VAN_ZELF] = TREDE_EIGEN_KRACHT,
                                          [VAN_NETWERK] = TREDE_NETWERK,
                                          [VAN_VRIJ] = TREDE_VRIJ,
                                          [VAN_TEAM] = TREDE_TEAM,
                                          [VAN_MAATWERK] = TREDE_MAATWERK};
  struct buf buf;
  buf_init(&buf, arena, TEKST_MAX);
  add_weighed(&buf, bekend, sleutel);
  if (buf.len == 0) add_told(&buf, van, bekend);
  if (treden_van[van]) add_rung(&buf, bekend, treden_van[van]);
  if (buf.len == 0 && van == VAN_MAATWERK && bekend->product.len)
    add_line(&buf, str_format(arena, "Uit het onderzoek komt dat deze voorziening nodig is: %.*s.",
                              STR_ARG(bekend->product)));
  return buf_str(&buf);
}

void verslag_voorstellen(struct arena *arena, struct verslag_punt *punten, size_t aantal,
                         const struct verslag_bekend *bekend) {
  for (size_t i = 0; i < aantal; i++) {
    const struct bekend_punt *punt = known_point(punten[i].sleutel);
    if (punten[i].tekst.len == 0)
      punten[i].tekst = proposal(arena, punten[i].sleutel, punt ? punt->van : VAN_NIETS, bekend);
  }
}

bool verslag_toetsen(struct arena *arena, const struct verslag *verslag, struct fault *fault) {
  for (size_t i = 0; i < verslag->punt_aantal; i++) {
    const struct verslag_punt *punt = &verslag->punten[i];
    if (!punt->moet || punt->tekst.len) continue;
    const char *veld = str_c(arena, str_join(arena, S("punt-"), punt->sleutel));
    fault_add(fault, veld,
              punt->artikel.len
                  ? str_format(arena, "Nog leeg: %.*s (%.*s)", STR_ARG(punt->vraag), STR_ARG(punt->artikel))
                  : str_format(arena, "Nog leeg: %.*s", STR_ARG(punt->vraag)));
  }
  return fault->field_count == 0;
}

static void check_request(const struct navraag *navraag, const char *bij, const char *gevraagd, const char *ontvangen,
                          dag_t vandaag, struct fault *fault) {
  bool something = navraag->gevraagd_op != DAG_GEEN || navraag->ontvangen_op != DAG_GEEN || navraag->tekst.len;
  if (something && navraag->bij.len == 0) fault_add(fault, bij, S("Schrijf op aan wie dit is gevraagd."));
  if (navraag->bij.len && navraag->gevraagd_op == DAG_GEEN)
    fault_add(fault, gevraagd, S("Vul in op welke dag dit is gevraagd."));
  if (navraag->gevraagd_op != DAG_GEEN && navraag->gevraagd_op > vandaag)
    fault_add(fault, gevraagd, S("Deze dag is nog niet geweest."));
  if (navraag->ontvangen_op == DAG_GEEN) return;
  if (navraag->ontvangen_op > vandaag) fault_add(fault, ontvangen, S("Deze dag is nog niet geweest."));
  if (navraag->gevraagd_op != DAG_GEEN && navraag->ontvangen_op < navraag->gevraagd_op)
    fault_add(fault, ontvangen, S("Het antwoord kan niet eerder komen dan de vraag."));
}

bool navragen_toetsen(const struct navraag navragen[NAVRAAG_EINDE], dag_t vandaag, struct fault *fault) {
  check_request(&navragen[NAVRAAG_ADVIES], "advies_bij", "advies_gevraagd", "advies_ontvangen", vandaag, fault);
  check_request(&navragen[NAVRAAG_OFFERTE], "offerte_bij", "offerte_gevraagd", "offerte_ontvangen", vandaag, fault);
  return fault->field_count == 0;
}

size_t verslag_regels(struct arena *arena, const struct verslag *verslag, struct verslag_regel **ret_regels) {
  struct verslag_regel *regels = NEW_ARRAY(arena, struct verslag_regel, verslag->punt_aantal + 1);
  const struct navraag *advies = &verslag->navragen[NAVRAAG_ADVIES];
  size_t aantal = 0;
  for (size_t i = 0; i < verslag->punt_aantal; i++) {
    const struct verslag_punt *punt = &verslag->punten[i];
    bool outcome = str_eq(punt->sleutel, S(PUNT_UITKOMST));
    if (outcome && advies->ontvangen_op != DAG_GEEN && advies->tekst.len)
      regels[aantal++] = (struct verslag_regel){
          S("Advies van een deskundige"),
          str_format(arena, "Wij vroegen advies aan %.*s. Op %.*s kregen wij antwoord:\n%.*s", STR_ARG(advies->bij),
                     STR_ARG(dag_lang(arena, advies->ontvangen_op)), STR_ARG(advies->tekst))};
    if (punt->tekst.len) regels[aantal++] = (struct verslag_regel){verslag_kop(punt), punt->tekst};
  }
  *ret_regels = regels;
  return aantal;
}

struct str verslag_tekst(struct arena *arena, const struct melding *melding, const struct verslag_regel *regels,
                         size_t aantal, bool tekenen_is_aanvraag) {
  struct buf buf;
  buf_init(&buf, arena, TEKST_MAX);
  buf_format(&buf,
             "Op %.*s hebben wij uw vraag ontvangen. Wij hebben die samen met u %s. In dit verslag leest u wat daaruit "
             "komt.\n\n",
             STR_ARG(dag_lang(arena, melding->ontvangen)), melding->wet == WET_WMO ? "onderzocht" : "besproken");
  for (size_t i = 0; i < aantal; i++) {
    buf_format(&buf, "# %.*s\n\n", STR_ARG(regels[i].kop));
    brief_getypt(&buf, "", regels[i].tekst);
  }
  buf_add(&buf,
          S("# Klopt dit verslag?\n\nLees het rustig door. Klopt er iets niet, of mist er iets? Laat het ons weten. "
            "Wij schrijven uw opmerkingen bij het verslag.\n\n"));
  if (melding->wet == WET_WMO)
    buf_add(&buf, tekenen_is_aanvraag
                      ? S("# Een aanvraag doen\n\nWilt u hulp of een voorziening van de gemeente? Zet dan hieronder uw "
                          "handtekening en stuur dit verslag terug. Dat is dan uw aanvraag. U krijgt daarna een "
                          "besluit.\n\n")
                      : S("# Een aanvraag doen\n\nWilt u hulp of een voorziening van de gemeente? Dan kunt u die nu "
                          "aanvragen. U krijgt daarna een besluit.\n\n"));
  buf_add(&buf, S("# Uw handtekening\n\nNaam:\n\nDatum:\n\nHandtekening:"));
  return buf_str(&buf);
}

/* At most ten digits before the comma; a dot only before three digits. */
bool bedrag_lezen(struct str tekst, int64_t *ret_centen) {
  struct str cents = tekst, euros;
  int64_t euro = 0, cent = 0;
  str_cut(&cents, ',', &euros);
  bool comma = euros.len < tekst.len;
  if (euros.len == 0 || (comma && (cents.len != 2 || !str_to_i64(cents, &cent) || cent < 0))) return false;
  for (size_t i = 0; i < euros.len; i++) {
    char c = euros.ptr[i];
    if (c == '.' && i > 0 && (euros.len - i) % 4 == 0) continue;
    if (c < '0' || c > '9' || euro > EURO_MAX) return false;
    euro = euro * 10 + (c - '0');
  }
  *ret_centen = euro * CENTEN + cent;
  return true;
}

struct str bedrag_tekst(struct arena *arena, int64_t centen) {
  struct str euros = str_format(arena, "%lld", (long long)(centen / CENTEN));
  struct buf buf;
  buf_init(&buf, arena, 64);
  for (size_t i = 0; i < euros.len; i++) {
    if (i && (euros.len - i) % 3 == 0) buf_add_char(&buf, '.');
    buf_add_char(&buf, euros.ptr[i]);
  }
  buf_format(&buf, ",%02d", (int)(centen % CENTEN));
  return buf_str(&buf);
}

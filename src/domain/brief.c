#include "domain/brief.h"

#include "base/buf.h"

enum { BRIEF_MAX = 64 * 1024, AANHEF_MAX = 2048, ADRES_MAX = 4096 };

/* A voorvoegsel after the salutation begins with a capital: "mevrouw Van den Berg". */
static struct str with_capital(struct arena *arena, struct str word) {
  if (word.len == 0 || word.ptr[0] < 'a' || word.ptr[0] > 'z') return word;
  return str_format(arena, "%c%.*s", word.ptr[0] - 'a' + 'A', STR_ARG(str_part(word, 1, word.len)));
}

/* Adds a part, with the separator before it when it is not the first; an empty part adds nothing. */
static void add_part(struct buf *buf, struct str separator, struct str part) {
  if (part.len == 0) return;
  if (buf->len) buf_add(buf, separator);
  buf_add(buf, part);
}

struct str aanhef_van(struct arena *arena, const struct persoon *persoon) {
  const char *wie = str_eq(persoon->geslacht, S("v"))   ? "mevrouw"
                    : str_eq(persoon->geslacht, S("m")) ? "heer"
                                                        : "heer of mevrouw";
  struct buf buf;
  buf_init(&buf, arena, AANHEF_MAX);
  buf_format(&buf, "Geachte %s", wie);
  add_part(&buf, S(" "), with_capital(arena, persoon->voorvoegsel));
  add_part(&buf, S(" "), persoon->geslachtsnaam);
  buf_add_char(&buf, ',');
  return buf_str(&buf);
}

static struct str address_lines(struct arena *arena, const struct geadresseerde *aan) {
  const struct persoon *persoon = &aan->persoon;
  struct buf buf;
  buf_init(&buf, arena, ADRES_MAX);
  add_part(&buf, S("\n"), persoon_briefnaam(arena, persoon));
  if (aan->geen_post) {
    add_part(&buf, S("\n"), S("Persoonlijk overhandigen"));
    return buf_str(&buf);
  }
  if (aan->postadres.len) {
    add_part(&buf, S("\n"), aan->postadres);
    return buf_str(&buf);
  }
  add_part(&buf, S("\n"), adres_straatregel(arena, &persoon->adres));
  add_part(&buf, S("\n"), adres_plaatsregel(arena, &persoon->adres));
  return buf_str(&buf);
}

/* The words of the resident, marked in every paragraph, so that nothing in them can pass for ours. */
static struct str quoted(struct arena *arena, struct str woorden) {
  struct buf buf;
  buf_init(&buf, arena, BRIEF_MAX);
  size_t at;
  while (str_find(woorden, S("\n\n"), &at)) {
    add_part(&buf, S("\n\n> "), str_trim(str_part(woorden, 0, at)));
    woorden = str_part(woorden, at + 2, woorden.len);
  }
  add_part(&buf, S("\n\n> "), str_trim(woorden));
  return str_join(arena, S("> "), buf_str(&buf));
}

void brief_getypt(struct buf *buf, const char *begin, struct str tekst) {
  struct str regel;
  bool open = false;
  while (str_cut(&tekst, '\n', &regel)) {
    regel = str_trim(regel);
    while (regel.len && (regel.ptr[0] == '#' || regel.ptr[0] == '>' || regel.ptr[0] == '-'))
      regel = str_trim(str_part(regel, 1, regel.len));
    if (regel.len == 0) continue;
    buf_format(buf, "%s%.*s", open ? "\n" : begin, STR_ARG(regel));
    open = true;
  }
  if (open) buf_add(buf, S("\n\n"));
}

static void add_wmo(struct buf *buf, const struct ontvangst *ontvangst) {
  struct arena *arena = buf->arena;
  buf_format(
      buf,
      "# Wat gaat er gebeuren?\n\n"
      "Wij onderzoeken samen met u wat er nodig is. Iemand van het sociaal team neemt daarvoor contact met u op. "
      "Wij zijn uiterlijk op %.*s klaar met dit onderzoek. Daarna krijgt u van ons een verslag.\n\n",
      STR_ARG(dag_lang(arena, ontvangst->onderzoek_klaar)));
  buf_format(buf,
             "# U mag zelf een plan maken\n\n"
             "U mag in een persoonlijk plan opschrijven wat u zelf nodig vindt en hoe u dat wilt regelen. Wij "
             "gebruiken uw plan bij het "
             "onderzoek. Geef het plan uiterlijk op %.*s aan ons. Een plan is niet verplicht.\n\n",
             STR_ARG(dag_lang(arena, ontvangst->persoonlijk_plan)));
  buf_add(buf, S("# Gratis hulp bij het gesprek\n\n"
                 "U kunt gratis hulp krijgen van een cliëntondersteuner. Die denkt met u mee, helpt u om uw vraag goed "
                 "te vertellen en kan "
                 "bij het gesprek zijn. De cliëntondersteuner werkt niet voor de gemeente. Ook wie voor u zorgt mag "
                 "meepraten en kan "
                 "deze hulp krijgen.\n\n"));
}

static void add_other(struct buf *buf, const struct ontvangst *ontvangst) {
  buf_add(buf, S("# Wat gaat er gebeuren?\n\n"
                 "Iemand van het sociaal team neemt contact met u op. Samen bekijken we wat er nodig is.\n\n"));
  if (ontvangst->onderzoek_klaar != DAG_GEEN)
    buf_format(buf, "Vraagt u hulp aan waarover wij een besluit nemen? Dan krijgt u dat besluit uiterlijk op %.*s.\n\n",
               STR_ARG(dag_lang(buf->arena, ontvangst->onderzoek_klaar)));
}

struct brieftekst ontvangstbevestiging(struct arena *arena, const struct ontvangst *ontvangst) {
  const struct melding *melding = ontvangst->melding;
  struct buf buf;
  buf_init(&buf, arena, BRIEF_MAX);
  buf_format(&buf, "Op %.*s hebben wij uw vraag ontvangen. In deze brief leest u wat er nu gebeurt.\n\n",
             STR_ARG(dag_lang(arena, melding->ontvangen)));
  buf_add(&buf, S("# Uw vraag\n\nZo hebben wij uw vraag opgeschreven:\n\n"));
  buf_add(&buf, quoted(arena, melding->woorden));
  buf_add(&buf, S("\n\nKlopt dit niet? Laat het ons dan weten.\n\n"));
  if (melding->wet == WET_WMO)
    add_wmo(&buf, ontvangst);
  else
    add_other(&buf, ontvangst);
  buf_add(&buf, S("# Hebt u vragen?\n\nNeem gerust contact met ons op. Noem daarbij het kenmerk van deze brief."));
  return (struct brieftekst){
      .aan = address_lines(arena, ontvangst->aan),
      .kenmerk = melding_nummer(arena, melding->ontvangen, melding->id),
      .dag = ontvangst->vandaag,
      .onderwerp = S("Wij hebben uw vraag ontvangen"),
      .aanhef = aanhef_van(arena, &ontvangst->aan->persoon),
      .tekst = buf_str(&buf),
      .ondertekenaar = S("Het sociaal team"),
  };
}

/* "Wij komen bij u thuis op di 24 maart 2026, van 10:00 tot 11:00 uur." */
static void add_when(struct buf *buf, const struct afspraak *afspraak) {
  static const char *const openings[] = {[AFSPRAAK_HUISBEZOEK] = "Wij komen bij u thuis op",
                                         [AFSPRAAK_TELEFOON] = "Wij bellen u op",
                                         [AFSPRAAK_KANTOOR] = "Wij zien u graag bij ons op kantoor op",
                                         [AFSPRAAK_BEELD] = "Wij spreken u met beeldbellen op"};
  struct arena *arena = buf->arena;
  buf_format(buf, "%s %.*s, van %.*s.", openings[afspraak->soort],
             STR_ARG(dag_lang(arena, dag_van_moment(afspraak->begint))),
             STR_ARG(afspraak_uren(arena, afspraak->begint, afspraak->eindigt)));
  if (afspraak->soort == AFSPRAAK_KANTOOR && afspraak->waar.len)
    buf_format(buf, " Het adres of de kamer: %.*s.", STR_ARG(afspraak->waar));
  buf_format(buf, "\n\nU spreekt met %.*s van het sociaal team.\n\n", STR_ARG(afspraak->medewerkers));
}

struct brieftekst afspraakbrief(struct arena *arena, const struct afspraak *afspraak, const struct geadresseerde *aan,
                                struct str kenmerk, dag_t vandaag) {
  struct buf buf;
  buf_init(&buf, arena, BRIEF_MAX);
  buf_add(&buf, S("Wij hebben een afspraak met u. In deze brief leest u wanneer en waar.\n\n# De afspraak\n\n"));
  add_when(&buf, afspraak);
  buf_add(&buf, S("U mag iemand vragen om erbij te zijn, bijvoorbeeld iemand uit uw familie of een cliëntondersteuner. "
                  "Een cliëntondersteuner is gratis en werkt niet voor de gemeente.\n\n"
                  "# Kunt u niet?\n\nLaat het ons dan zo snel mogelijk weten. Wij maken een nieuwe afspraak met u."));
  if (kenmerk.len) buf_add(&buf, S(" Noem daarbij het kenmerk van deze brief."));
  return (struct brieftekst){
      .aan = address_lines(arena, aan),
      .kenmerk = kenmerk,
      .dag = vandaag,
      .onderwerp = S("Wij hebben een afspraak met u"),
      .aanhef = aanhef_van(arena, &aan->persoon),
      .tekst = buf_str(&buf),
      .ondertekenaar = S("Het sociaal team"),
  };
}

struct brieftekst antwoordbevestiging(struct arena *arena, const struct melding *melding,
                                      const struct geadresseerde *aan, dag_t vandaag) {
  struct buf buf;
  buf_init(&buf, arena, BRIEF_MAX);
  buf_format(&buf, "Op %.*s stelde u ons deze vraag:\n\n", STR_ARG(dag_lang(arena, melding->ontvangen)));
  buf_add(&buf, quoted(arena, melding->woorden));
  buf_add(&buf, S("\n\nU liet ons weten dat uw vraag is beantwoord. Daarom stoppen wij met ons onderzoek.\n\n"
                  "# U kunt nog steeds een aanvraag doen\n\n"
                  "Wilt u toch hulp of een voorziening van de gemeente? Dan kunt u die nog steeds aanvragen. Verandert "
                  "er iets? Neem dan weer contact met ons op."));
  return (struct brieftekst){
      .aan = address_lines(arena, aan),
      .kenmerk = melding_nummer(arena, melding->ontvangen, melding->id),
      .dag = vandaag,
      .onderwerp = S("Uw vraag is beantwoord"),
      .aanhef = aanhef_van(arena, &aan->persoon),
      .tekst = buf_str(&buf),
      .ondertekenaar = S("Het sociaal team"),
  };
}

struct brieftekst planbrief(struct arena *arena, struct str tekst, const struct geadresseerde *aan, dag_t vandaag) {
  return (struct brieftekst){
      .aan = address_lines(arena, aan),
      .dag = vandaag,
      .onderwerp = S("Ons plan"),
      .aanhef = aanhef_van(arena, &aan->persoon),
      .tekst = tekst,
      .ondertekenaar = S("Het sociaal team"),
  };
}

struct brieftekst teambrief(struct arena *arena, struct str kenmerk, struct str onderwerp, struct str tekst,
                            const struct geadresseerde *aan, dag_t dag) {
  return (struct brieftekst){
      .aan = address_lines(arena, aan),
      .kenmerk = kenmerk,
      .dag = dag,
      .onderwerp = onderwerp,
      .aanhef = aanhef_van(arena, &aan->persoon),
      .tekst = tekst,
      .ondertekenaar = S("Het sociaal team"),
  };
}

struct brieftekst derdebrief(struct arena *arena, const struct derde *aan, struct str onderwerp, struct str tekst,
                             dag_t dag) {
  struct buf buf;
  buf_init(&buf, arena, ADRES_MAX);
  add_part(&buf, S("\n"), aan->organisatie);
  add_part(&buf, S("\n"), aan->naam);
  add_part(&buf, S("\n"), aan->adres);
  return (struct brieftekst){.aan = buf_str(&buf),
                             .dag = dag,
                             .onderwerp = onderwerp,
                             .aanhef = S("Geachte heer of mevrouw,"),
                             .tekst = tekst,
                             .ondertekenaar = S("Het sociaal team")};
}

struct brieftekst inlogcodebrief(struct arena *arena, struct str code, struct str adres, dag_t tot,
                                 const struct geadresseerde *aan, dag_t vandaag) {
  struct str tekst = str_format(
      arena,
      "U kunt op internet zien waar uw vraag staat en wat er daarna gebeurt. U ziet daar ook wie er naar uw gegevens "
      "keek.\n\n"
      "# Zo doet u dat\n\n"
      "- Ga naar %.*s\n- Vul deze code in: %.*s\n- Vul uw geboortejaar in.\n\n"
      "De code werkt één keer, tot en met %.*s. Geef de code aan niemand anders. Daarna kunt u zelf een inlognaam en "
      "een "
      "wachtwoord kiezen.\n\n"
      "Het hoeft niet. Wilt u liever alles op papier? Zeg dat tegen uw contactpersoon.",
      STR_ARG(adres), STR_ARG(code), STR_ARG(dag_lang(arena, tot)));
  return teambrief(arena, S(""), S("Uw code voor Mijn Schakel"), tekst, aan, vandaag);
}

#include "domain/beschikking.h"

#include "base/buf.h"
#include "domain/verslag.h"

enum { TEKST_MAX = 64 * 1024 };

#define TEKST(b, welke) ((b)->tekst[BESLUITTEKST_##welke])

struct str besluit_wet(const struct besluit *b) {
  if (b->soort == BESLUITSOORT_BUITEN_BEHANDELING) return S("Algemene wet bestuursrecht, artikel 4:5");
  if (b->soort == BESLUITSOORT_DOORZENDEN) return S("Algemene wet bestuursrecht, artikel 2:3");
  bool again = b->soort == BESLUITSOORT_HERZIEN || b->soort == BESLUITSOORT_INTREKKEN;
  switch (b->wet) {
  case WET_WMO:
    if (again) return S("Wet maatschappelijke ondersteuning 2015, artikel 2.3.10");
    if (b->soort == BESLUITSOORT_TIJDELIJK) return S("Wet maatschappelijke ondersteuning 2015, artikel 2.3.3");
    return S("Wet maatschappelijke ondersteuning 2015, artikel 2.3.5");
  case WET_JEUGDWET:
    return again ? S("Jeugdwet, artikel 8.1.4") : S("Jeugdwet, artikel 2.3");
  case WET_PARTICIPATIEWET:
    return S("Participatiewet");
  case WET_SCHULDHULP:
    return S("Wet gemeentelijke schuldhulpverlening");
  case WET_GEEN:
    break;
  }
  return (struct str){0};
}

struct str besluit_ondertekening(struct arena *arena, const struct besluit *b) {
  struct str namen = {0};
  for (size_t i = 0; i < b->tekenaar_aantal; i++) {
    const struct besluit_handtekening *h = &b->tekenaars[i];
    struct str wie = h->functie.len ? str_format(arena, "%.*s, %.*s", STR_ARG(h->naam), STR_ARG(h->functie)) : h->naam;
    namen = namen.len ? str_format(arena, "%.*s en %.*s", STR_ARG(namen), STR_ARG(wie)) : wie;
  }
  if (namen.len == 0) return namen;
  return str_format(arena, "Namens het college van burgemeester en wethouders: %.*s", STR_ARG(namen));
}

/* A name as it stands within a sentence: "hulp bij het huishouden". Names with a second capital stay as they are. */
static struct str within(struct arena *arena, struct str naam) {
  if (naam.len < 2 || naam.ptr[0] < 'A' || naam.ptr[0] > 'Z' || (naam.ptr[1] >= 'A' && naam.ptr[1] <= 'Z')) return naam;
  return str_format(arena, "%c%.*s", naam.ptr[0] - 'A' + 'a', STR_ARG(str_part(naam, 1, naam.len)));
}

/* Of whom it is: "u", or the child or client when the letter goes to who stands for him. */
static const char *Wie(struct arena *arena, const struct beschikking *v) {
  return v->over_ander ? str_c(arena, v->besluit->persoon_naam) : "U";
}

static struct str subject_of(struct arena *arena, const struct beschikking *v) {
  const struct besluit *b = v->besluit;
  struct str wat = within(arena, b->product_naam);
  const char *wie = v->over_ander ? str_c(arena, b->persoon_naam) : "u";
  switch (b->soort) {
  case BESLUITSOORT_VERSTREKKEN:
    return str_format(arena, "Besluit: %s krijgt %.*s", wie, STR_ARG(wat));
  case BESLUITSOORT_DEELS:
    return str_format(arena, "Besluit: %s krijgt een deel van %.*s", wie, STR_ARG(wat));
  case BESLUITSOORT_TIJDELIJK:
    return str_format(arena, "Besluit: %s krijgt tijdelijk %.*s", wie, STR_ARG(wat));
  case BESLUITSOORT_AFWIJZEN:
    return str_format(arena, "Besluit: %s krijgt geen %.*s", wie, STR_ARG(wat));
  case BESLUITSOORT_BUITEN_BEHANDELING:
    return str_format(arena, "Besluit: wij behandelen de aanvraag voor %.*s niet", STR_ARG(wat));
  case BESLUITSOORT_INGETROKKEN:
    return str_format(arena, "De aanvraag voor %.*s is ingetrokken", STR_ARG(wat));
  case BESLUITSOORT_DOORZENDEN:
    return str_format(arena, "Wij sturen de aanvraag voor %.*s door", STR_ARG(wat));
  case BESLUITSOORT_VERLENGEN:
    return str_format(arena, "Besluit: %s krijgt langer %.*s", wie, STR_ARG(wat));
  case BESLUITSOORT_WIJZIGEN:
  case BESLUITSOORT_HERZIEN:
    return str_format(arena, "Besluit: %.*s verandert", STR_ARG(wat));
  case BESLUITSOORT_INTREKKEN:
  case BESLUITSOORT_BEEINDIGEN:
  case BESLUITSOORT_EINDE:
    break;
  }
  return str_format(arena, "Besluit: %.*s stopt", STR_ARG(wat));
}

static void add_opening(struct buf *buf, const struct beschikking *v) {
  const struct besluit *b = v->besluit;
  struct arena *arena = buf->arena;
  struct str wat = within(arena, b->product_naam);
  if (b->aanvraag && v->over_ander)
    buf_format(buf, "Op %.*s kregen wij een aanvraag voor %.*s. De aanvraag is voor %.*s. ",
               STR_ARG(dag_lang(arena, b->aangevraagd_op)), STR_ARG(wat), STR_ARG(b->persoon_naam));
  else if (b->aanvraag)
    buf_format(buf, "Op %.*s kregen wij uw aanvraag voor %.*s. ", STR_ARG(dag_lang(arena, b->aangevraagd_op)),
               STR_ARG(wat));
  if (v->vorig && v->vorig->id)
    buf_format(buf, "Deze brief gaat over ons besluit %.*s van %.*s. ",
               STR_ARG(besluit_nummer(arena, v->vorig->genomen_op, v->vorig->id)),
               STR_ARG(dag_lang(arena, v->vorig->genomen_op)));
  buf_add(buf, S("In deze brief leest u wat wij besluiten en waarom.\n\n"));
}

/* What, how much, from when until when, and from whom. */
static void add_grant(struct buf *buf, const struct beschikking *v) {
  const struct besluit *b = v->besluit;
  struct arena *arena = buf->arena;
  struct str hoeveel = omvang_tekst(arena, &b->omvang);
  buf_format(buf, "%s krijgt %.*s%s%.*s %.*s.", Wie(arena, v), STR_ARG(within(arena, b->product_naam)),
             hoeveel.len ? ": " : "", STR_ARG(hoeveel), STR_ARG(besluit_periode(arena, b->vanaf, b->tot)));
  if (b->tot == DAG_OPEN) buf_add(buf, S(" Er is geen laatste dag."));
  if (b->soort == BESLUITSOORT_DEELS) buf_add(buf, S(" De rest van de aanvraag wijzen wij af."));
  if (b->soort == BESLUITSOORT_TIJDELIJK)
    buf_add(buf, S(" Dit is tijdelijk, want het kan niet wachten. Ons onderzoek gaat door."));
  buf_add(buf, S("\n\n"));
  if (b->vorm == BESLUITVORM_PGB) {
    buf_add(buf, S("De hulp komt met een persoonsgebonden budget (pgb). Met een pgb kiest en regelt u zelf wie de hulp "
                   "geeft. De Sociale Verzekeringsbank (SVB) betaalt de rekeningen."));
    if (v->budget >= 0)
      buf_format(buf, " Het budget is € %.*s voor deze hele periode.", STR_ARG(bedrag_tekst(arena, v->budget)));
    buf_add(buf, S("\n\n"));
  } else if (b->vorm == BESLUITVORM_ZIN) {
    buf_add(buf, S("De hulp komt van een aanbieder waarmee de gemeente afspraken heeft. Dat heet zorg in natura."));
    if (TEKST(b, AANBIEDER).len) buf_format(buf, " De gekozen aanbieder is: %.*s.", STR_ARG(TEKST(b, AANBIEDER)));
    buf_add(buf, S("\n\n"));
  }
}

static void add_decision(struct buf *buf, const struct beschikking *v) {
  const struct besluit *b = v->besluit;
  struct arena *arena = buf->arena;
  struct str wat = within(arena, b->product_naam);
  buf_add(buf, besluit_is_beschikking(b->soort) ? S("# Ons besluit\n\n") : S("# Wat wij doen\n\n"));
  if (besluit_kent_toe(b->soort)) {
    add_grant(buf, v);
  } else if (b->soort == BESLUITSOORT_AFWIJZEN) {
    buf_format(buf, "%s krijgt geen %.*s. Wij wijzen de aanvraag af.\n\n", Wie(arena, v), STR_ARG(wat));
  } else if (b->soort == BESLUITSOORT_BUITEN_BEHANDELING) {
    buf_format(buf, "Wij nemen geen besluit over %.*s, omdat de aanvraag niet compleet is. Wij misten:\n\n",
               STR_ARG(wat));
    brief_getypt(buf, "- ", TEKST(b, ONTBRAK));
  } else if (b->soort == BESLUITSOORT_INGETROKKEN) {
    buf_add(buf, S("Wij hoorden dat de aanvraag niet meer nodig is. Daarom nemen wij er geen besluit over. U kunt "
                   "altijd een nieuwe aanvraag doen.\n\n"));
  } else if (b->soort == BESLUITSOORT_DOORZENDEN) {
    buf_format(buf,
               "De gemeente gaat hier niet over. Wij stuurden de aanvraag door naar %.*s. U hoort van hen hoe het "
               "verder gaat.\n\n",
               STR_ARG(TEKST(b, NAAR)));
  } else {
    buf_format(buf, "%.*s stopt. De laatste dag is %.*s.\n\n", STR_ARG(b->product_naam),
               STR_ARG(dag_lang(arena, b->tot)));
  }
}

/* The choice of the worker in the words of the letter. */
static struct str refusal_words(int weigergrond) {
  switch (weigergrond) {
  case WEIGER_EIGEN_KRACHT:
    return S("Wij denken dat u dit zelf kunt oplossen.");
  case WEIGER_GEBRUIKELIJKE_HULP:
    return S("Dit is gewone hulp die huisgenoten elkaar geven.");
  case WEIGER_NETWERK:
    return S("Mensen om u heen kunnen en willen dit doen.");
  case WEIGER_ALGEMEEN:
    return S("Er is hulp waar iedereen terechtkan, zonder besluit van de gemeente.");
  case WEIGER_ANDERE_WET:
    return S("Een andere wet regelt deze hulp. Daarom kan de gemeente die niet geven.");
  case WEIGER_GEEN_NOODZAAK:
    return S("Wij vinden deze voorziening niet nodig.");
  case WEIGER_WOONPLAATS:
    return S("Deze hulp is voor wie in onze gemeente woont.");
  case WEIGER_GOEDKOPER:
    return S("Iets dat minder kost, helpt ook goed genoeg.");
  default:
    return (struct str){0};
  }
}

/* First the reason, then what was looked at. */
static void add_why(struct buf *buf, const struct besluit *b) {
  struct arena *arena = buf->arena;
  buf_add(buf, S("# Waarom besluiten wij dit?\n\n"));
  brief_getypt(buf, "", refusal_words(b->weigergrond));
  brief_getypt(buf, "", TEKST(b, GROND));
  struct str wet = besluit_wet(b);
  if (wet.len) buf_format(buf, "Dit staat in deze wet: %.*s", STR_ARG(wet));
  if (wet.len && TEKST(b, VERORDENING).len)
    buf_format(buf, ", en in de verordening van de gemeente, %.*s", STR_ARG(TEKST(b, VERORDENING)));
  if (wet.len) buf_add(buf, S(".\n\n"));
  if (TEKST(b, SITUATIE).len || TEKST(b, AFWEGING).len) buf_add(buf, S("# Waar keken wij naar?\n\n"));
  brief_getypt(buf, "", TEKST(b, SITUATIE));
  brief_getypt(buf, "", TEKST(b, AFWEGING));
  if (TEKST(b, ADVIES).len) {
    buf_format(buf, "Wij vroegen advies%s%.*s. Het advies is:\n\n", TEKST(b, ADVIES_BIJ).len ? " aan " : "",
               STR_ARG(TEKST(b, ADVIES_BIJ)));
    brief_getypt(buf, "- ", TEKST(b, ADVIES));
    brief_getypt(buf, "", TEKST(b, ADVIES_WEGING));
  }
  if (b->van_anderen && TEKST(b, ZIENSWIJZE).len) {
    buf_format(buf, "Wij gebruikten ook wat anderen ons vertelden. Op %.*s kon u daarop reageren. U zei:\n\n",
               STR_ARG(dag_lang(arena, b->zienswijze_op)));
    brief_getypt(buf, "> ", TEKST(b, ZIENSWIJZE));
  }
}

/* The amount of that day; the CAK says what it comes to for this resident. */
static void add_costs(struct buf *buf, const struct besluit *b) {
  if (!besluit_kent_toe(b->soort) || b->wet != WET_WMO) return;
  buf_add(buf, S("# Wat kost het?\n\n"));
  if (b->bijdrage > 0)
    buf_format(buf,
               "U betaalt een eigen bijdrage: hoogstens € %.*s per maand, voor al uw Wmo-hulp samen. Dit is het "
               "bedrag op %.*s. U krijgt de rekening van het CAK.\n\n",
               STR_ARG(bedrag_tekst(buf->arena, b->bijdrage)), STR_ARG(dag_lang(buf->arena, b->vanaf)));
  else if (b->bijdrage == 0)
    buf_add(buf, S("U betaalt hiervoor geen eigen bijdrage.\n\n"));
  else
    buf_add(buf, S("Voor hulp van de Wmo kan een eigen bijdrage gelden. Het CAK laat u weten of u betaalt en hoeveel."
                   "\n\n"));
}

static void add_objection(struct buf *buf, const struct besluit *b) {
  struct arena *arena = buf->arena;
  if (b->bezwaar_tot == DAG_GEEN) return;
  buf_format(buf,
             "# Bent u het niet eens met dit besluit?\n\nNeem gerust contact met ons op, dan leggen wij het uit. U "
             "kunt ook bezwaar "
             "maken. Stuur dan een brief naar het college van burgemeester en wethouders. Doe dat uiterlijk op %.*s. "
             "Zet in uw brief:\n\n- uw naam en adres\n\n- de datum waarop u schrijft\n\n- het nummer van dit besluit: "
             "%.*s\n\n- waarom u het er niet mee eens bent\n\n- uw handtekening\n\n"
             "Een cliëntondersteuner kan u hier gratis bij helpen. Die werkt niet voor de gemeente.\n\n",
             STR_ARG(dag_lang(arena, b->bezwaar_tot)), STR_ARG(besluit_nummer(arena, b->genomen_op, b->id)));
}

struct brieftekst beschikking_brief(struct arena *arena, const struct beschikking *v) {
  const struct besluit *b = v->besluit;
  struct buf buf;
  buf_init(&buf, arena, TEKST_MAX);
  add_opening(&buf, v);
  add_decision(&buf, v);
  if (besluit_is_beschikking(b->soort)) add_why(&buf, b);
  if (TEKST(b, VOORWAARDEN).len && besluit_kent_toe(b->soort)) {
    buf_add(&buf, S("# Wat spreken wij af?\n\n"));
    brief_getypt(&buf, "", TEKST(b, VOORWAARDEN));
  }
  add_costs(&buf, b);
  if (besluit_kent_toe(b->soort))
    buf_add(&buf, S("# Verandert er iets?\n\nLaat het ons dan zo snel mogelijk weten. Bijvoorbeeld als u verhuist, of "
                    "als u meer of minder hulp nodig hebt.\n\n"));
  add_objection(&buf, b);
  struct brieftekst brief = teambrief(arena, besluit_nummer(arena, b->genomen_op, b->id), subject_of(arena, v),
                                      str_trim(buf_str(&buf)), v->aan, b->verzonden_op);
  if (b->tekenaar_aantal) brief.ondertekenaar = besluit_ondertekening(arena, b);
  return brief;
}

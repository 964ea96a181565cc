#include "domain/beslissen.h"

enum { TWAALF = 12, VOLWASSEN = 18, GEZAG_HOOGSTENS = 2 };

const struct keuze toestemmingen[] = {{TOESTEMMING_HULP, "hulp", "Hulp krijgen"},
                                      {TOESTEMMING_GEHEIM, "geheim", "Informatie delen met anderen"},
                                      {TOESTEMMING_HERGEBRUIK, "hergebruik", "Gegevens gebruiken voor een andere wet"},
                                      {0, NULL, NULL}};

const struct keuze beslis_uitzonderingen[] = {
    {UITZONDERING_NADEEL, "nadeel", "Het is nodig om ernstig nadeel te voorkomen (12 tot en met 15 jaar)"},
    {UITZONDERING_WENST, "wenst", "De jeugdige blijft dit weloverwogen willen, ook na een nee (12 tot en met 15 jaar)"},
    {UITZONDERING_SPOED, "spoed", "Er is geen tijd om te vragen wie beslist, en wachten geeft ernstig nadeel"},
    {UITZONDERING_GERING, "gering", "Het is niet ingrijpend"},
    {0, NULL, NULL}};

struct vertegenwoordigd vertegenwoordigd_op(const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag) {
  struct vertegenwoordigd stand = {0};
  for (size_t i = 0; i < aantal; i++) {
    if (!vertegenwoordiging_geldt(&rijen[i], dag)) continue;
    enum vertegenwoordiging_soort soort = rijen[i].soort;
    stand.gezag += soort == VERTEGENWOORDIGING_OUDER || soort == VERTEGENWOORDIGING_SAMEN;
    stand.voogden += soort == VERTEGENWOORDIGING_VOOGD;
    stand.tijdelijk_geen |= soort == VERTEGENWOORDIGING_TIJDELIJK_GEEN;
    stand.niet_te_bepalen |= soort == VERTEGENWOORDIGING_NIET_TE_BEPALEN;
    stand.curator |= soort == VERTEGENWOORDIGING_CURATOR;
    stand.mentor |= soort == VERTEGENWOORDIGING_MENTOR;
    stand.bewindvoerder |= soort == VERTEGENWOORDIGING_BEWINDVOERDER;
    stand.gemachtigde |= soort == VERTEGENWOORDIGING_GEMACHTIGDE;
    stand.ots |= soort == VERTEGENWOORDIGING_OTS;
  }
  return stand;
}

int beslis_leeftijd(deeldatum_t geboren, dag_t dag) {
  if (geboren <= 0) return -1;
  int leeftijd = leeftijd_op(geboren, dag);
  return leeftijd < 0 ? 0 : leeftijd;
}

/* The mentor is about care, not about money. */
static bool about_money(enum wet wet) {
  return wet == WET_PARTICIPATIEWET || wet == WET_SCHULDHULP;
}

static struct beslissing by(enum beslist wie, unsigned aantal, struct str artikel) {
  return (struct beslissing){.wie = wie, .aantal = aantal, .artikel = artikel};
}

static struct beslissing for_adult(const struct beslisvraag *vraag) {
  if (vraag->stand.curator) return by(BESLIST_CURATOR, 1, vertegenwoordiging_artikel(VERTEGENWOORDIGING_CURATOR));
  if (vraag->stand.mentor && !about_money(vraag->wet))
    return by(BESLIST_MENTOR, 1, vertegenwoordiging_artikel(VERTEGENWOORDIGING_MENTOR));
  if (vraag->onbekwaam)
    return by(vraag->stand.gemachtigde ? BESLIST_GEMACHTIGDE : BESLIST_NAASTE, 1, S("Jeugdwet art. 7.3.15 lid 3"));
  return vraag->regel ? by(BESLIST_ZELF, 0, vraag->regel->artikel) : by(BESLIST_GEEN_REGEL, 0, (struct str){0});
}

static struct beslissing by_gezag(const struct vertegenwoordigd *stand, struct str artikel) {
  if ((stand->voogden && stand->gezag) || stand->gezag > GEZAG_HOOGSTENS) return by(BESLIST_TEGENSTRIJDIG, 0, artikel);
  if (stand->voogden) return by(BESLIST_VOOGD, stand->voogden, artikel);
  if (stand->gezag) return by(BESLIST_GEZAG, stand->gezag, artikel);
  return by(stand->tijdelijk_geen ? BESLIST_GEEN_GEZAG : BESLIST_ONBEKEND, 0, artikel);
}

static struct beslissing for_minor(const struct beslisvraag *vraag) {
  if (!vraag->regel) return by(BESLIST_GEEN_REGEL, 0, (struct str){0});
  if (vraag->onbekwaam && vraag->leeftijd >= TWAALF)
    return by_gezag(&vraag->stand,
                    vraag->wet == WET_JEUGDWET ? S("Jeugdwet art. 7.3.15 lid 2") : vraag->regel->artikel);
  if (vraag->regel->wie == TOESTEMMER_ZELF) return by(BESLIST_ZELF, 0, vraag->regel->artikel);
  struct beslissing beslissing = by_gezag(&vraag->stand, vraag->regel->artikel);
  beslissing.zelf = vraag->regel->wie == TOESTEMMER_BEIDE;
  return beslissing;
}

static struct beslissing by_rule(const struct beslisvraag *vraag) {
  if (vraag->overleden) return by(BESLIST_NIEMAND, 0, (struct str){0});
  if (vraag->leeftijd < 0) return by(BESLIST_LEEFTIJD, 0, (struct str){0});
  return vraag->leeftijd >= VOLWASSEN ? for_adult(vraag) : for_minor(vraag);
}

bool beslis_uitzondering_past(const struct beslisvraag *vraag) {
  struct beslissing gewoon = by_rule(vraag);
  if (vraag->uitzondering == UITZONDERING_GEEN) return true;
  if (vraag->wet != WET_JEUGDWET || vraag->soort != TOESTEMMING_HULP || gewoon.wie == BESLIST_NIEMAND) return false;
  switch (vraag->uitzondering) {
  case UITZONDERING_NADEEL:
  case UITZONDERING_WENST:
    return gewoon.zelf;
  case UITZONDERING_SPOED:
    return gewoon.wie != BESLIST_ZELF && !gewoon.zelf;
  case UITZONDERING_GERING:
    return true;
  default:
    return false;
  }
}

struct beslissing beslissen(const struct beslisvraag *vraag) {
  if (!beslis_uitzondering_past(vraag)) return by_rule(vraag);
  switch (vraag->uitzondering) {
  case UITZONDERING_NADEEL:
  case UITZONDERING_WENST:
    return by(BESLIST_ZELF, 0, S("Jeugdwet art. 7.3.4 lid 2"));
  case UITZONDERING_SPOED:
    return by(BESLIST_SPOED, 0, S("Jeugdwet art. 7.3.16 lid 1"));
  case UITZONDERING_GERING:
    return by(BESLIST_VERONDERSTELD, 0, S("Jeugdwet art. 7.3.16 lid 2"));
  default:
    return by_rule(vraag);
  }
}

static bool decides(enum beslist wie, const struct vertegenwoordiging *v) {
  enum vertegenwoordiging_soort soort = v->soort;
  switch (wie) {
  case BESLIST_GEZAG:
    return soort == VERTEGENWOORDIGING_OUDER || soort == VERTEGENWOORDIGING_SAMEN;
  case BESLIST_VOOGD:
    return soort == VERTEGENWOORDIGING_VOOGD;
  case BESLIST_CURATOR:
    return soort == VERTEGENWOORDIGING_CURATOR;
  case BESLIST_MENTOR:
    return soort == VERTEGENWOORDIGING_MENTOR;
  case BESLIST_GEMACHTIGDE:
    return soort == VERTEGENWOORDIGING_GEMACHTIGDE && v->waarvoor != WAARVOOR_GELD;
  default:
    return false;
  }
}

static struct str names_of(struct arena *arena, enum beslist wie, const struct vertegenwoordiging *rijen, size_t aantal,
                           dag_t dag) {
  struct str names = {0};
  for (size_t i = 0; i < aantal; i++) {
    const struct vertegenwoordiging *v = &rijen[i];
    if (!decides(wie, v) || !vertegenwoordiging_geldt(v, dag) || v->naam.len == 0) continue;
    names = names.len ? str_format(arena, "%.*s en %.*s", STR_ARG(names), STR_ARG(v->naam)) : v->naam;
  }
  return names;
}

static const char *who_decides(const struct beslissing *beslissing) {
  bool zelf = beslissing->zelf;
  switch (beslissing->wie) {
  case BESLIST_ZELF:
    return "Beslist zelf";
  case BESLIST_GEZAG:
    if (beslissing->aantal > 1) return zelf ? "Allebei met gezag, en zelf" : "Allebei met gezag";
    return zelf ? "Wie gezag heeft, en zelf" : "Wie gezag heeft";
  case BESLIST_VOOGD:
    return zelf ? "Voogd, en zelf" : "Voogd";
  case BESLIST_CURATOR:
    return "Curator";
  case BESLIST_MENTOR:
    return "Mentor";
  case BESLIST_ONBEKEND:
    return "Niet bekend wie gezag heeft: vraag het na";
  case BESLIST_GEEN_GEZAG:
    return "Niemand heeft nu gezag: vraag na of er een voogd komt";
  case BESLIST_TEGENSTRIJDIG:
    return "Niet duidelijk wie gezag heeft: wat hier staat spreekt elkaar tegen";
  case BESLIST_LEEFTIJD:
    return "Niet bekend: de leeftijd ontbreekt";
  case BESLIST_GEEN_REGEL:
    return "Hierover staat nog niets in de tabel met wetten";
  case BESLIST_NIEMAND:
    return "Overleden";
  case BESLIST_GEMACHTIGDE:
    return "Gemachtigde";
  case BESLIST_NAASTE:
    return "Partner, of anders een ouder, kind, broer, zus of grootouder";
  case BESLIST_SPOED:
    return "Niemand hoeft nu te worden gevraagd: het kan niet wachten";
  case BESLIST_VERONDERSTELD:
    return "Niemand hoeft te worden gevraagd: het is niet ingrijpend";
  }
  return "";
}

struct str beslissing_tekst(struct arena *arena, const struct beslissing *beslissing,
                            const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag) {
  struct str wie = str_of(who_decides(beslissing)), names = names_of(arena, beslissing->wie, rijen, aantal, dag);
  return names.len ? str_format(arena, "%.*s: %.*s", STR_ARG(wie), STR_ARG(names)) : wie;
}

struct str beslist_als(enum beslist als) {
  switch (als) {
  case BESLIST_ZELF:
    return S("zelf");
  case BESLIST_GEZAG:
    return S("heeft gezag");
  case BESLIST_VOOGD:
    return S("voogd");
  case BESLIST_CURATOR:
    return S("curator");
  case BESLIST_MENTOR:
    return S("mentor");
  case BESLIST_GEMACHTIGDE:
    return S("gemachtigde");
  case BESLIST_NAASTE:
    return S("naaste");
  default:
    return S("nog uit te zoeken");
  }
}

static bool nobody_to_ask(enum beslist wie) {
  return wie == BESLIST_NIEMAND || wie == BESLIST_SPOED || wie == BESLIST_VERONDERSTELD;
}

size_t beslissers(struct arena *arena, const struct beslissing *beslissing, const struct persoon *zelf,
                  const struct vertegenwoordiging *rijen, size_t aantal, dag_t dag, struct beslisser **ret_beslissers) {
  struct beslisser *list = NEW_ARRAY(arena, struct beslisser, aantal + GEZAG_HOOGSTENS + 2);
  size_t count = 0;
  for (size_t i = 0; i < aantal; i++)
    if (decides(beslissing->wie, &rijen[i]) && vertegenwoordiging_geldt(&rijen[i], dag))
      list[count++] = (struct beslisser){beslissing->wie, rijen[i].wie, rijen[i].wie_publiek, rijen[i].naam};
  if (count == 0 && beslissing->wie != BESLIST_ZELF && !nobody_to_ask(beslissing->wie))
    list[count++] = (struct beslisser){.als = beslissing->wie};
  if (beslissing->wie == BESLIST_ZELF || beslissing->zelf)
    list[count++] = (struct beslisser){BESLIST_ZELF, zelf->id, zelf->publiek, persoon_naam(arena, zelf)};
  *ret_beslissers = list;
  return count;
}

struct str beslissing_let_op(struct arena *arena, const struct beslissing *beslissing,
                             const struct vertegenwoordigd *stand) {
  const struct {
    bool is;
    struct str zin;
  } zinnen[] = {
      {beslissing->wie == BESLIST_CURATOR || beslissing->wie == BESLIST_MENTOR,
       S("Wat de inwoner zelf kan overzien, beslist hij of zij zelf.")},
      {stand->voogden && stand->gezag, S("Er staan een voogd en iemand met gezag tegelijk. Vraag na wat klopt.")},
      {stand->ots, S("Er is een ondertoezichtstelling. Dat is geen gezag.")},
      {stand->bewindvoerder && !stand->curator, S("Over geld beslist de bewindvoerder.")},
      {stand->gemachtigde, S("Er is een gemachtigde. Kijk waarvoor.")},
  };
  struct str all = {0};
  for (size_t i = 0; i < sizeof zinnen / sizeof *zinnen; i++)
    if (zinnen[i].is)
      all = all.len ? str_format(arena, "%.*s %.*s", STR_ARG(all), STR_ARG(zinnen[i].zin)) : zinnen[i].zin;
  return all;
}

bool beslissing_onzeker(const struct beslissing *beslissing) {
  return beslissing->wie == BESLIST_ONBEKEND || beslissing->wie == BESLIST_GEEN_GEZAG ||
         beslissing->wie == BESLIST_TEGENSTRIJDIG || beslissing->wie == BESLIST_LEEFTIJD;
}

/* Fills in every form that a page shows, as somebody does who types the same in every field of text, and who reads
 * which fields are wrong and tries something else there. */
#include <stdio.h>
#include <string.h>

#include "rondgang.h"

enum { VELDEN = 160, OPTIES = 40, RONDEN = 10 };

struct invulveld {
  struct str naam, waarde; /* waarde: as it stands */
  enum { VAST, TEKST, DATUM, GETAL, KEUZE, VINK } soort;
  struct str opties[OPTIES];
  size_t optie_aantal;
  size_t poging;
};

struct blad {
  struct str actie;
  const struct pagina *pagina; /* where it goes */
  struct invulveld velden[VELDEN];
  size_t aantal;
};

static struct str rest_of(struct str s, size_t from) {
  return str_part(s, from, s.len);
}

/* The value of an attribute of a tag, as it stands there; empty when it has none. */
static struct str attribute(struct str tag, const char *naam) {
  char begin[32];
  size_t at, end;
  snprintf(begin, sizeof begin, " %s=\"", naam);
  if (!str_find(tag, str_of(begin), &at)) return (struct str){0};
  struct str rest = rest_of(tag, at + strlen(begin));
  return str_find(rest, S("\""), &end) ? str_part(rest, 0, end) : (struct str){0};
}

static struct str unescape(struct arena *arena, struct str text) {
  static const char *const namen[][2] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  enum { AANTAL = sizeof namen / sizeof *namen };
  struct buf buf;
  buf_init(&buf, arena, 4 * 1024 * 1024);
  for (size_t i = 0; i < text.len; i++) {
    size_t j = 0;
    while (j < AANTAL && !str_starts(rest_of(text, i), str_of(namen[j][0]))) j++;
    buf_add(&buf, j < AANTAL ? str_of(namen[j][1]) : str_part(text, i, i + 1));
    if (j < AANTAL) i += strlen(namen[j][0]) - 1;
  }
  return buf_str(&buf);
}

static struct invulveld *veld_van(struct blad *blad, struct str naam) {
  for (size_t i = 0; i < blad->aantal; i++)
    if (str_eq(blad->velden[i].naam, naam)) return &blad->velden[i];
  assert_true(blad->aantal < VELDEN);
  struct invulveld *veld = &blad->velden[blad->aantal++];
  *veld = (struct invulveld){.naam = naam};
  return veld;
}

static void add_option(struct invulveld *veld, struct str waarde, bool chosen) {
  veld->soort = KEUZE;
  if (waarde.len && veld->optie_aantal < OPTIES) veld->opties[veld->optie_aantal++] = waarde;
  if (chosen) veld->waarde = waarde;
}

static void read_input(struct arena *arena, struct blad *blad, struct str tag) {
  struct str naam = attribute(tag, "name"), type = attribute(tag, "type"), waarde = attribute(tag, "value"),
             class = attribute(tag, "class");
  size_t at;
  bool checked = str_find(tag, S(" checked"), &at);
  if (naam.len == 0 || str_eq(type, S("file")) || str_eq(naam, S("token")) || str_eq(naam, S("inzending"))) return;
  struct invulveld *veld = veld_van(blad, naam);
  waarde = unescape(arena, waarde);
  if (str_eq(type, S("radio")))
    add_option(veld, waarde, checked);
  else if (str_eq(type, S("checkbox"))) {
    veld->soort = VINK;
    if (veld->optie_aantal < OPTIES) veld->opties[veld->optie_aantal++] = waarde;
  } else {
    veld->waarde = waarde;
    veld->soort = str_eq(type, S("hidden"))                           ? VAST
                  : str_eq(attribute(tag, "inputmode"), S("numeric")) ? GETAL
                  : str_find(class, S("maat-datum"), &at)             ? DATUM
                                                                      : TEKST;
  }
}

/* The tags of one form, up to its end; gives what comes after. */
static struct str read_form(struct arena *arena, struct str html, struct blad *blad) {
  struct invulveld *lijst = NULL;
  size_t at, end;
  while (str_find(html, S("<"), &at)) {
    html = rest_of(html, at);
    if (str_starts(html, S("</form>"))) return html;
    if (!str_find(html, S(">"), &end)) break;
    struct str tag = str_part(html, 0, end);
    html = rest_of(html, end + 1);
    if (str_starts(tag, S("<input "))) read_input(arena, blad, tag);
    if (str_starts(tag, S("<button ")) && attribute(tag, "name").len)
      add_option(veld_van(blad, attribute(tag, "name")), unescape(arena, attribute(tag, "value")), false);
    if (str_starts(tag, S("<textarea "))) {
      struct invulveld *veld = veld_van(blad, attribute(tag, "name"));
      veld->soort = TEKST;
      if (str_find(html, S("</textarea>"), &end)) html = rest_of(html, end);
    }
    if (str_starts(tag, S("<select "))) lijst = veld_van(blad, attribute(tag, "name")), lijst->soort = KEUZE;
    if (str_starts(tag, S("</select"))) lijst = NULL;
    if (lijst && str_starts(tag, S("<option ")))
      add_option(lijst, unescape(arena, attribute(tag, "value")), str_find(tag, S(" selected"), &at));
  }
  return html;
}

static bool next_form(struct arena *arena, struct str *html, struct blad *ret_blad) {
  size_t at, end;
  while (str_find(*html, S("<form "), &at)) {
    *html = rest_of(*html, at);
    if (!str_find(*html, S(">"), &end)) return false;
    struct str tag = str_part(*html, 0, end);
    *html = rest_of(*html, end);
    *ret_blad = (struct blad){.actie = unescape(arena, attribute(tag, "action"))};
    *html = read_form(arena, *html, ret_blad);
    if (str_eq(attribute(tag, "method"), S("post"))) return true;
  }
  return false;
}

/* What is tried, one after the other, in a field that is said to be wrong. */
static struct str value_of(struct rondgang *r, const struct blad *blad, const struct invulveld *veld) {
  struct str woord = str_format(r->arena, "=" RONDGANG_WOORD "%03zu" RONDGANG_ROMMEL, (size_t)(blad->pagina - paginas));
  struct str vandaag = dag_iso(r->arena, dag_van_moment(r->nu)), later = dag_iso(r->arena, dag_van_moment(r->nu) + 30);
  const struct str tekst[] = {woord, S("10:00"), S("11:00"), S("0612345678"), vandaag, later, S("2"), S("")};
  const struct str datum[] = {vandaag, later, S(""), woord, S("1980-02-01")}, getal[] = {S("2"), S("10"), S("")};
  size_t keus = veld->poging ? veld->poging - 1 : 0; /* what was chosen or the first, then nothing, then the others */
  switch (veld->soort) {
  case TEKST:
    return tekst[veld->poging % 8];
  case DATUM:
    return datum[veld->poging % 5];
  case GETAL:
    return getal[veld->poging % 3];
  case KEUZE:
    if (veld->poging == 1 || veld->optie_aantal == 0) return veld->poging ? (struct str){0} : veld->waarde;
    return veld->poging == 0 && veld->waarde.len ? veld->waarde : veld->opties[keus % veld->optie_aantal];
  default:
    return veld->waarde;
  }
}

/* Where the first choice would end what others need, make a grown-up a baby, or be sent faster than people type. */
static const struct {
  const char *pad, *veld, *waarde;
} liever[] = {
    {"/melding", "uitkomst", ""},
    {"/oplossing", "tonen", ""},
    {"/gegevens", "geboren", "1980-02-01"},
    {"/melden", "begonnen", "1"},
    {"/partners", "inlognaam", "kwartelslag@praktijk.nl"},
};

static struct str preferred(const struct blad *blad, const struct invulveld *veld, struct str waarde) {
  for (size_t i = 0; i < sizeof liever / sizeof *liever; i++)
    if (str_ends(blad->actie, str_of(liever[i].pad)) && str_eq(veld->naam, str_of(liever[i].veld)))
      return str_of(liever[i].waarde);
  return waarde;
}

static struct paren typed(struct rondgang *r, const struct blad *blad) {
  struct paar *paren = NEW_ARRAY(r->arena, struct paar, VELDEN + OPTIES);
  size_t aantal = 0;
  for (size_t i = 0; i < blad->aantal; i++) {
    const struct invulveld *veld = &blad->velden[i];
    if (veld->soort == VINK) {
      for (size_t j = 0; j < veld->optie_aantal && aantal < VELDEN && veld->poging % 2 == 0; j++)
        paren[aantal++] = (struct paar){veld->naam, veld->opties[j]};
    } else
      paren[aantal++] = (struct paar){veld->naam, preferred(blad, veld, value_of(r, blad, veld))};
  }
  return (struct paren){paren, aantal};
}

/* The fields that the answer says are wrong get another value; false when it names none. */
static bool mend(struct blad *blad, struct str html) {
  bool some = false;
  size_t at, end;
  while (str_find(html, S("href=\"#veld-"), &at)) {
    html = rest_of(html, at + 12);
    if (!str_find(html, S("\""), &end)) break;
    struct str naam = str_part(html, 0, end);
    for (size_t i = 0; i < blad->aantal; i++)
      if (str_eq(blad->velden[i].naam, naam)) blad->velden[i].poging++, some = true;
  }
  return some;
}

static const struct pagina *page_of(struct rondgang *r, struct str actie, struct str *ret_id) {
  const struct pagina *best = NULL;
  for (size_t i = 0; i < pagina_aantal; i++) {
    struct str path = str_of(paginas[i].path);
    size_t at;
    if (paginas[i].method != METHOD_POST) continue;
    if (!str_find(path, S(":id"), &at)) {
      if (str_eq(path, actie)) return *ret_id = (struct str){0}, &paginas[i];
      continue;
    }
    struct str before = str_part(path, 0, at), after = rest_of(path, at + 3);
    if (best || actie.len <= path.len - 3 || !str_starts(actie, before) || !str_ends(actie, after)) continue;
    struct str id = str_part(actie, before.len, actie.len - after.len);
    if (str_has(id, '/')) continue;
    *ret_id = str_copy(r->arena, id), best = &paginas[i];
  }
  return best;
}

/* What would take away what others need, or say nothing. */
static const char *const niet[] = {
    "/uitloggen",  "/account",    "/stop",        "/mijn/inloggen", "/mijn/code",    "/mijn/voor",
    "/afsluiten",  "/sluiten",    "/beeindigen",  "/intrekken",     "/vervallen",    "/weg",
    "/stoppen",    "/einde",      "/eraf",        "/uit",           "/samenvoegen",  "/anders",
    "/verhuizen",  "/een-worden", "/verplaatsen", "/bekijken",      "/niet-geboren", "/splitsen",
    "/adres",      "/inloggen",   "/terug",       "/uitkomst",      "/afronden",     "/aannemen",
    "/teruggeven", "/wachtwoord", "/weggooien",   "/maken",         "/pdf",          NULL};

/* With RONDGANG_VERTEL: why a form was not taken. */
static void tell(const struct pagina *pagina, const struct gezien *g) {
  size_t at;
  bool tag = false;
  if (!getenv("RONDGANG_VERTEL")) return;
  struct str html = str_find(g->lichaam, S("foutoverzicht"), &at) || str_find(g->lichaam, S("<main"), &at)
                        ? str_part(g->lichaam, at, at + 900)
                        : g->lichaam;
  printf("# %d %s: ", g->status, pagina->path);
  for (size_t i = 0; i < html.len; i++) {
    if (html.ptr[i] == '<') tag = true;
    if (!tag && html.ptr[i] != '\n') putchar(html.ptr[i]);
    if (html.ptr[i] == '>') tag = false;
  }
  printf("\n");
}

/* Until it is taken, and undone each time. */
static void try(struct rondgang *r, const struct wie *wie, struct str id, struct blad blad) {
  for (int ronde = 0; ronde < RONDEN; ronde++) {
    struct paren form = typed(r, &blad);
    const struct verzoek verzoek = {.wie = wie, .pagina = blad.pagina, .id = id, .form = &form};
    struct gezien g = rondgang_bezoek(r, &verzoek);
    if (g.status < 400) r->beproefd[blad.pagina - paginas] = true, r->proef(r, &verzoek);
    if (g.status != 422 || !mend(&blad, g.lichaam)) return;
  }
}

static void send(struct rondgang *r, const struct wie *wie, struct blad *blad, struct vulling *vulling) {
  struct str id, path, actie = blad->actie;
  if (!str_cut(&actie, '?', &path)) return;
  const struct pagina *pagina = page_of(r, path, &id);
  if (str_eq(path, S("/stijl"))) return; /* shows forms that go nowhere */
  if (!pagina) fail_msg("a form goes to %.*s, which is no page", STR_ARG(blad->actie));
  blad->pagina = pagina;
  if (r->proef && !r->beproefd[pagina - paginas]) try(r, wie, id, *blad);
  for (size_t i = 0; niet[i]; i++)
    if (str_ends(str_of(pagina->path), str_of(niet[i]))) return;
  struct gezien g = {0};
  for (int ronde = 0; ronde < RONDEN; ronde++) {
    struct paren form = typed(r, blad);
    g = rondgang_doen(r, &(struct verzoek){.wie = wie, .pagina = pagina, .id = id, .form = &form});
    vulling->verstuurd++;
    if (g.status != 422 || !mend(blad, g.lichaam)) break;
  }
  vulling->aangenomen += g.status == 303;
  for (size_t i = 0; i < g.regel_aantal && g.status < 400; i++)
    if (str_eq(g.regels[i].uitkomst, S("gedaan")))
      r->getypt[pagina - paginas] |= rondgang_soorten(g.regels[i].informatie);
  if (g.status != 303) tell(pagina, &g);
}

void rondgang_vullen(struct rondgang *r, const struct verzoek *verzoek, struct vulling *vulling) {
  struct blad *blad = NEW(r->arena, struct blad);
  struct gezien g = rondgang_doen(r, verzoek);
  struct str html = str_copy(r->arena, g.lichaam);
  if (g.status == 200 && str_starts(g.type, S("text/html")))
    while (next_form(r->arena, &html, blad)) send(r, verzoek->wie, blad, vulling);
}

/* What was typed about a household stands in no answer to who may not see it: no list, count, hit, suggestion, export,
 * figure or timeline, nor a page about something else. */
#include <stdio.h>
#include <string.h>

#include "domain/geheim.h"

#include "proeven.h"

static struct rondgang *r;
static int wrong, answers, found, in_copies;
enum { WRONG_MAX = 40 };

/* Where what is written can be seen by more, or by fewer, than the kinds say under which it is written. */
static const struct {
  const char *pad;
  unsigned informatie;
  unsigned niet; /* relations that do not suffice */
} anders[] = {
    /* Who he is and how he is reached is for everybody who finds out who asks. */
    {"/persoon/invoeren", INFO_PERSOON, 0},
    {"/persoon/:id/gegevens", INFO_PERSOON, 0},
    {"/persoon/:id/ongeboren", INFO_PERSOON, 0},
    {"/persoon/:id/contact", INFO_PERSOON, 0},
    {"/persoon/:id/nummer", INFO_PERSOON, 0},
    /* The register of missing offers names nobody (S0-144). */
    {"/huishouden/:id/leemte", INFO_LEEMTE, 0},
    /* What a resident tells the team is part of the question; who may look along with him is not. */
    {"/mijn/afspraak/:id", INFO_MELDING, 0},
    {"/mijn/bericht", INFO_MELDING, 0},
    {"/mijn/vraag/:id/intrekken", INFO_MELDING, 0},
    {"/mijn/vertellen/:id", INFO_MELDING, 0},
    {"/mijn/verslag/:id", INFO_MELDING, 0},
    {"/mijn/plan", INFO_MELDING, 0},
    {"/mijn/taak/:id", INFO_MELDING, 0},
    {"/mijn/bezwaar", INFO_MELDING, 0},
    /* Who works there or leads the team is told that somebody opened the file in an emergency, and why. */
    {"/huishouden/:id/nood", INFO_NOTITIE, 0},
    {"/mijn/steun", INFO_PERSOON | INFO_MELDING, 0},
    /* What became of a hand-over is part of the course of the question. */
    {"/overdracht/:id", INFO_MELDING, 0},
    /* Part of the question, but who only recorded that sees what he began himself. */
    {"/huishouden/:id/spoed", INFO_MELDING, RELATIE_AANNAME},
};
/* What is no melding says itself whose it is: in the walk, of all teams. */
enum { VAN_RIJ = INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL | INFO_WEBVRAAG };

static bool may_see(const struct wie *wie, size_t page) {
  unsigned soorten = r->getypt[page], niet = 0;
  if (soorten & ~INFO_DOCUMENT) soorten &= ~INFO_DOCUMENT; /* a letter that comes along has a kind of its own */
  for (size_t i = 0; i < sizeof anders / sizeof *anders; i++)
    if (strcmp(paginas[page].path, anders[i].pad) == 0) soorten = anders[i].informatie, niet = anders[i].niet;
  if (soorten == 0) return wie->relatie == RELATIE_TEAM; /* it was not taken, so only who typed it may find it */
  if (wie->rol == ROL_PARTNER && wie->relatie == RELATIE_GEDEELD) /* about whom, what for, and what he is to do */
    return soorten == INFO_PERSOON || soorten & INFO_TOESTEMMING || soorten & INFO_OVERDRACHT;
  if (wie->rol == ROL_INWONER && wie->relatie & (RELATIE_ZELF | RELATIE_NAMENS))
    return !(soorten & (INFO_NOTITIE | INFO_SIGNAAL | INFO_ADVIES | INFO_OVERDRACHT));
  /* What comes by the website is for every desk, and for who leads when no team is meant. */
  if (soorten & INFO_WEBVRAAG && (wie->rol == ROL_LOKET || wie->rol == ROL_TEAMLEIDER)) return true;
  if (soorten & VAN_RIJ) return wie->relatie & (RELATIE_TEAM | RELATIE_SIGNAAL);
  for (int g = 0; g < GROND_AANTAL; g++)
    if (access_toegestaan(wie->rol, HANDELING_ZIEN, soorten, (enum grond)g, wie->relatie & ~niet) == soorten)
      return true;
  return false;
}

/* The privacy officer reads what goes into the copy that he makes; who is asked why he looked reads the question. */
static bool asked_of_him(const struct wie *wie, const struct pagina *shown, size_t typed) {
  return (wie->rol == ROL_PRIVACY && strncmp(shown->path, "/verzoek/:id/kopie", 18) == 0) ||
         (wie->relatie == RELATIE_NOOD && strcmp(paginas[typed].path, "/keuring/blik/:id/vragen") == 0);
}

/* Teams and accounts are no secret, nor is to who keeps the accounts that a partner has one. */
static bool of_nobody(const struct pagina *shown, size_t typed) {
  return strncmp(paginas[typed].path, "/beheer", 7) == 0 ||
         (strncmp(shown->path, "/beheer/gebruikers", 18) == 0 &&
          strcmp(paginas[typed].path, "/huishouden/:id/partners") == 0);
}

static void check(const struct wie *wie, const struct pagina *pagina, struct str text) {
  size_t at;
  while (str_find(text, S(RONDGANG_WOORD), &at)) {
    text = str_part(text, at + strlen(RONDGANG_WOORD), text.len);
    int64_t page;
    if (!str_to_i64(str_part(text, 0, RONDGANG_CIJFERS), &page) || (size_t)page >= pagina_aantal) continue;
    found++;
    if (of_nobody(pagina, (size_t)page) || asked_of_him(wie, pagina, (size_t)page) || may_see(wie, (size_t)page))
      continue;
    if (wrong++ < WRONG_MAX)
      print_error("# %.*s, %s: what was typed at %s\n", STR_ARG(wie->naam), pagina->path, paginas[page].path);
  }
}

/* They live at a secret address: it stands in the copy that the privacy officer makes for who asked what is kept of
 * himself, and in no answer else. */
static void check_address(const struct wie *wie, const struct pagina *pagina, struct str text) {
  size_t at;
  if (!str_find(text, S(RONDGANG_STRAAT), &at)) return;
  if (wie->rol == ROL_PRIVACY && strncmp(pagina->path, "/verzoek/:id/kopie", 18) == 0) {
    in_copies++;
    return;
  }
  if (wrong++ < WRONG_MAX) print_error("# %.*s, %s: the secret address\n", STR_ARG(wie->naam), pagina->path);
}

void lekken_nakijken(struct rondgang *in, const struct wie *wie, const struct pagina *pagina, const struct gezien *g) {
  r = in;
  answers++;
  check(wie, pagina, g->lichaam);
  check(wie, pagina, g->koppen);
  check_address(wie, pagina, g->lichaam);
}

static void visit(const struct wie *wie, size_t page, const struct paren *form) {
  struct gezien g = rondgang_bezoek(r, &(struct verzoek){wie, &paginas[page], r->ids[page], &r->queries[page], form});
  lekken_nakijken(r, wie, &paginas[page], &g);
}

void test_wat_getypt_is(void **state) {
  (void)state;
  print_message("# %d answers, %d times something that was typed\n", answers, found);
  assert_true(found > 1000);
  assert_true(in_copies > 0); /* it is there to be found */
  assert_int_equal(wrong, 0);
}

/* Is there a rule of his role that asks for a relation? Where there is none, he finds the same with every one of them.
 */
static bool relation_counts(const struct wie *wie) {
  for (size_t i = 0; i < toegangsregel_aantal; i++)
    if (toegangsregels[i].rol == wie->rol && toegangsregels[i].relaties != RELATIE_GEEN) return true;
  return false;
}

/* Whoever searches for them finds no more of them than their names. */
static void search_with(const struct wie *wie, size_t page) {
  for (size_t g = 0; g < r->geheim_aantal; g++) {
    const struct paar zoek = {S("zoek"), r->geheimen[g]};
    visit(wie, page, &(struct paren){&zoek, 1});
  }
}

static void search_all(void *context) {
  (void)context;
  for (size_t w = 0; w < r->wie_aantal; w++)
    for (size_t i = 0; i < pagina_aantal && (r->wie[w].relatie == RELATIE_GEEN || relation_counts(&r->wie[w])); i++)
      if (paginas[i].method == METHOD_POST && strstr(paginas[i].path, "zoeken")) search_with(&r->wie[w], i);
}

void test_wat_zoeken_vindt(void **state) {
  r = *state;
  wrong = answers = found = 0;
  rondgang_lopen(r, search_all, NULL);
  print_message("# %d searches, %d times something that was typed\n", answers, found);
  assert_true(found > 100);
  assert_int_equal(wrong, 0);
}

/* On PostgreSQL: the lists, suggestions, exports and figures, and every search, by who may not see the household. */
static const struct {
  enum rol rol;
  unsigned relatie;
} buiten[] = {{ROL_LOKET, RELATIE_GEEN},
              {ROL_PROFESSIONAL, RELATIE_GEEN},
              {ROL_PROFESSIONAL, RELATIE_AGENDA},
              {ROL_TEAMLEIDER, RELATIE_GEEN},
              {ROL_PROFESSIONAL, RELATIE_TEAM}}; /* who finds it, or this would prove nothing */

static void walk_lists(void *context) {
  (void)context;
  for (size_t w = 0; w < sizeof buiten / sizeof *buiten; w++)
    for (size_t i = 0; i < pagina_aantal; i++) {
      const struct wie *wie = rondgang_wie(r, buiten[w].rol, buiten[w].relatie);
      if (strstr(paginas[i].path, ":id") && !strstr(paginas[i].path, "/huishouden/:id")) continue;
      if (paginas[i].method == METHOD_GET) visit(wie, i, NULL);
      if (paginas[i].method == METHOD_POST && strstr(paginas[i].path, "zoeken")) search_with(wie, i);
    }
}

void test_lijsten_op_postgresql(void **state) {
  r = *state;
  wrong = answers = found = 0;
  rondgang_lopen(r, walk_lists, NULL);
  print_message("# %d answers, %d times something that was typed\n", answers, found);
  assert_true(found > 50);
  assert_int_equal(wrong, 0);
}

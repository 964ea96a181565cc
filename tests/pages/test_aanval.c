/* What somebody who means harm puts in an address, a query or a form: it stays text, finds nothing and breaks nothing.
 */
#include <stdio.h>
#include <string.h>

#include "proeven.h"

static struct rondgang *r;
static int wrong, calls;
enum { WRONG_MAX = 40 };

#define WRONG(...)                                                                                                     \
  do {                                                                                                                 \
    if (wrong++ < WRONG_MAX) print_error("# " __VA_ARGS__);                                                            \
  } while (0)

static const struct wie *insiders[2];

static struct gezien visit(const struct wie *wie, size_t page, struct str id, const struct paren *query,
                           const struct paren *form) {
  calls++;
  return rondgang_bezoek(r, &(struct verzoek){wie, &paginas[page], id, query, form});
}

static void run(void **state, rondgang_loop *loop, int at_least) {
  r = *state;
  wrong = calls = 0;
  insiders[0] = rondgang_wie(r, ROL_TEAMLEIDER, RELATIE_TEAM);
  insiders[1] = rondgang_wie(r, ROL_BEHEERDER, RELATIE_GEEN);
  rondgang_lopen(r, loop, NULL);
  print_message("# %d visits\n", calls);
  assert_true(calls > at_least);
  assert_int_equal(wrong, 0);
}

/* Every page shows what was typed everywhere: a tag, quotes, the end of a statement. None of it comes out as it went
 * in. */
static void read_back(void *context) {
  (void)context;
  int shown = 0;
  for (size_t w = 0; w < 2; w++)
    for (size_t i = 0; i < pagina_aantal; i++) {
      struct gezien g = visit(insiders[w], i, r->ids[i], &r->queries[i], NULL);
      size_t at;
      shown += str_find(g.lichaam, S(RONDGANG_WOORD), &at);
      if (!str_starts(g.type, S("text/html"))) continue;
      if (str_find(g.lichaam, S("<i onx"), &at) || str_find(g.lichaam, S(">\"'&;--"), &at))
        WRONG("%s shows what was typed as it was typed\n", paginas[i].path);
    }
  if (shown < 100) WRONG("only %d pages show something that was typed\n", shown);
}

void test_opmaak(void **state) {
  run(state, read_back, 300);
}

/* Whatever stands in the place of an id. */
static const struct str vreemd[] = {
    S_INIT("'"),
    S_INIT("' OR '1'='1"),
    S_INIT("1; DROP TABLE persoon; --"),
    S_INIT("\" UNION SELECT bsn FROM persoon --"),
    S_INIT("%"),
    S_INIT("_"),
    S_INIT("0"),
    S_INIT("-1"),
    S_INIT("9223372036854775808"),
    S_INIT("00000000000000000000000000"),
    S_INIT("zzzzzzzzzzzzzzzzzzzzzzzzzz"),
    S_INIT("<i onx=1>"),
    S_INIT("..\\..\\schakel.db"),
    S_INIT("{{7*7}}"),
    S_INIT("%s%n"),
};
enum { VREEMD_AANTAL = sizeof vreemd / sizeof *vreemd };

static void check_foreign(const char *path, const struct gezien *g, struct str typed) {
  size_t at;
  if (g->status >= 500 && g->status != 502) WRONG("%s with %.*s: %d\n", path, STR_ARG(typed), g->status);
  if (str_starts(g->type, S("text/html")) && str_find(g->lichaam, S("<i onx"), &at))
    WRONG("%s shows %.*s as it was typed\n", path, STR_ARG(typed));
  if (str_find(g->koppen, S("onx"), &at)) WRONG("%s puts %.*s in a header\n", path, STR_ARG(typed));
}

static void strange_ids(void *context) {
  (void)context;
  for (size_t w = 0; w < 2; w++)
    for (size_t i = 0; i < pagina_aantal; i++)
      for (size_t v = 0; v < VREEMD_AANTAL && strchr(paginas[i].path, ':'); v++) {
        struct gezien g = visit(insiders[w], i, vreemd[v], NULL, NULL);
        size_t at;
        check_foreign(paginas[i].path, &g, vreemd[v]);
        if (g.status == 200 && str_find(g.lichaam, S(RONDGANG_WOORD), &at) && paginas[i].rollen != 0 &&
            strncmp(paginas[i].path, "/beheer", 7) != 0 && paginas[i].method == METHOD_GET)
          WRONG("%s finds something behind %.*s\n", paginas[i].path, STR_ARG(vreemd[v]));
      }
}

void test_adressen(void **state) {
  run(state, strange_ids, 5000);
}

/* The names that pages read in a query. */
static const char *const namen[] = {
    "bladzijde", "klaar",   "van",      "tot",     "dag",        "team",       "naar",  "soort",   "sleutel",
    "versie",    "daad",    "persoon",  "melding", "week",       "wie",        "zoek",  "wet",     "deel",
    "stand",     "welk",    "bij",      "wat",     "jaar",       "op",         "toon",  "lijn",    "sorteer",
    "richting",  "pagina",  "nieuw",    "na",      "met",        "gebied",     "casus", "besluit", "beeld",
    "webvraag",  "verslag", "waarover", "tegen",   "leefgebied", "huishouden",
};

static void strange_queries(void *context) {
  (void)context;
  enum { NAMEN = sizeof namen / sizeof *namen };
  struct paar query[NAMEN];
  for (size_t v = 0; v < VREEMD_AANTAL; v++) {
    for (size_t n = 0; n < NAMEN; n++) query[n] = (struct paar){str_of(namen[n]), vreemd[v]};
    for (size_t w = 0; w < 2; w++)
      for (size_t i = 0; i < pagina_aantal; i++) {
        if (paginas[i].method != METHOD_GET) continue;
        struct gezien g = visit(insiders[w], i, r->ids[i], &(struct paren){query, NAMEN}, NULL);
        check_foreign(paginas[i].path, &g, vreemd[v]);
      }
  }
}

void test_vragen(void **state) {
  run(state, strange_queries, 3000);
}

/* Fields that nobody asked for, named after what the program keeps itself, change nothing about what a form does. */
static const struct paar erbij[] = {
    {S_INIT("id"), S_INIT("1")},          {S_INIT("publiek"), S_INIT("00000000000000000000000000")},
    {S_INIT("gebruiker"), S_INIT("1")},   {S_INIT("door"), S_INIT("1")},
    {S_INIT("op"), S_INIT("1")},          {S_INIT("gesloten_op"), S_INIT("1")},
    {S_INIT("besloten_op"), S_INIT("1")}, {S_INIT("actief"), S_INIT("1")},
    {S_INIT("geheim"), S_INIT("0")},      {S_INIT("bsn"), S_INIT("999990639")},
};

/* What was not finished is kept as it was typed, for him alone. */
static bool keeps_draft(const char *path) {
  return strcmp(path, "/persoon/:id/melding/later") == 0;
}

static void more_fields(void *context) {
  (void)context;
  static const struct paren extra = {erbij, sizeof erbij / sizeof *erbij};
  for (size_t w = 0; w < r->wie_aantal; w++) {
    if (r->wie[w].relatie != RELATIE_TEAM && r->wie[w].relatie != RELATIE_GEEN) continue;
    for (size_t i = 0; i < pagina_aantal; i++) {
      if (paginas[i].method != METHOD_POST || keeps_draft(paginas[i].path)) continue;
      struct gezien plain = visit(&r->wie[w], i, r->ids[i], NULL, NULL);
      int status = plain.status;
      struct str changed = str_copy(r->arena, plain.veranderd);
      struct gezien more = visit(&r->wie[w], i, r->ids[i], NULL, &extra);
      if (more.status != status || !str_eq(more.veranderd, changed))
        WRONG("%.*s, %s: %d and %.*s with more fields, %d and %.*s without\n", STR_ARG(r->wie[w].naam), paginas[i].path,
              more.status, STR_ARG(more.veranderd), status, STR_ARG(changed));
    }
  }
}

void test_velden_erbij(void **state) {
  run(state, more_fields, 3000);
}

/* A form without the token of the session, with that of another one, or from another site, does nothing. */
static void foreign_forms(void *context) {
  (void)context;
  const struct wie *wie = insiders[0];
  struct wie stolen = *wie, without = *wie;
  stolen.csrf = insiders[1]->csrf;
  without.csrf = (struct str){0};
  for (size_t i = 0; i < pagina_aantal; i++) {
    if (paginas[i].method != METHOD_POST || strcmp(paginas[i].path, "/mijn/weg") == 0) continue; /* only leaves */
    const struct wie *kinds[] = {&stolen, &without, wie};
    for (size_t k = 0; k < 3; k++) {
      r->vreemde_site = k == 2;
      struct gezien g = visit(kinds[k], i, r->ids[i], NULL, NULL);
      if (g.status != 403 || g.veranderd.len || g.regel_aantal)
        WRONG("%s takes a form that is not its own: %d\n", paginas[i].path, g.status);
    }
    r->vreemde_site = false;
  }
}

void test_vreemde_formulieren(void **state) {
  run(state, foreign_forms, 300);
}

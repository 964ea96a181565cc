#include "domain/brief.h"
#include "domain/klok.h"

enum { TEKST_MAX = 16 * 1024 };

struct brief_vorm {
  struct buf buf;
  struct arena *arena;
  const struct klok *klok;
  const struct klokstap *stap;
};

/* "uw aanvraag (Rolstoel)", "uw bezwaar". */
static struct str about(struct brief_vorm *b) {
  if (b->klok->bron == KLOK_GESCHIL) return str_format(b->arena, "uw %.*s", STR_ARG(b->klok->wat));
  return str_format(b->arena, "uw aanvraag (%.*s)", STR_ARG(b->klok->wat));
}

/* A new paragraph; what somebody typed has ended its own. */
static void paragraph(struct brief_vorm *b, const char *tekst) {
  if (!str_ends(buf_str(&b->buf), S("\n\n"))) buf_add(&b->buf, S("\n\n"));
  buf_add(&b->buf, str_of(tekst));
}

static void add_day(struct brief_vorm *b, const char *voor, dag_t dag, const char *na) {
  buf_format(&b->buf, "%s%.*s%s", voor, STR_ARG(dag_lang(b->arena, dag)), na);
}

/* How it begins, the reason in the worker's own words, and the heading under which it goes on. */
static void begin(struct brief_vorm *b, const char *voor, const char *na, const char *kop) {
  buf_format(&b->buf, "%s %.*s.%s", voor, STR_ARG(about(b)), na);
  brief_getypt(&b->buf, "\n\n", b->stap->reden);
  paragraph(b, kop);
}

static const char when[] = "# Wanneer krijgt u ons besluit?";

static bool day_is_known(const struct brief_vorm *b) {
  return b->klok->termijn.laatste_dag != DAG_OPEN;
}

static void complete(struct brief_vorm *b) {
  begin(b, "Wij kunnen nog niet besluiten over", " Dit missen wij nog:", "# Wat moet u doen?");
  paragraph(b, "Stuur ons dit uiterlijk op ");
  add_day(b, "", b->stap->tot, ". Lukt dat niet? Bel ons dan voor die dag.");
  paragraph(b, when);
  paragraph(b, "De tijd waarin wij moeten besluiten, staat stil tot wij alles hebben.");
  if (day_is_known(b))
    add_day(b, " U krijgt ons besluit uiterlijk op ", b->klok->termijn.laatste_dag,
            ". Stuurt u eerder wat wij missen? Dan besluiten wij ook eerder.");
  paragraph(b, "Hebben wij op ");
  add_day(b, "", b->stap->tot, " nog niet alles? Dan kunnen wij besluiten dat wij niet verder kijken naar ");
  buf_format(&b->buf, "%.*s.", STR_ARG(about(b)));
}

static void agreed(struct brief_vorm *b) {
  begin(b, "U vindt het goed dat wij later besluiten over", "", when);
  paragraph(b, "De tijd waarin wij moeten besluiten, staat stil tot en met ");
  add_day(b, "", b->stap->tot, ".");
  if (day_is_known(b)) add_day(b, " U krijgt ons besluit uiterlijk op ", b->klok->termijn.laatste_dag, ".");
}

static void stands_still(struct brief_vorm *b) {
  begin(b, "Wij kunnen nu niet besluiten over", " Dit is de reden:", when);
  paragraph(b, "De tijd waarin wij moeten besluiten, staat stil vanaf ");
  add_day(b, "", b->stap->op, ". Is de reden voorbij? Dan loopt de tijd weer verder.");
}

static void longer(struct brief_vorm *b) {
  begin(b, "Wij hebben meer tijd nodig om te besluiten over", " Dit is de reden:", when);
  paragraph(b, "U krijgt ons besluit uiterlijk op ");
  add_day(b, "", b->klok->termijn.laatste_dag, ".");
}

static void later(struct brief_vorm *b) {
  begin(b, "Het lukt ons niet om op tijd te besluiten over", " Dat spijt ons. Dit is de reden:", when);
  paragraph(b, "U krijgt ons besluit uiterlijk op ");
  add_day(b, "", b->stap->tot, ".");
  if (!day_is_known(b)) return;
  paragraph(b, "Volgens de wet moeten wij besluiten uiterlijk op ");
  add_day(b, "", b->klok->termijn.laatste_dag,
          ". Wilt u niet langer wachten? Dan kunt u ons na die dag een brief sturen waarin u vraagt om binnen twee "
          "weken te besluiten. Dat heet een ingebrekestelling.");
}

struct str klokbrief_onderwerp(const struct klok *klok, const struct klokstap *stap) {
  if (stap->soort == KLOK_AANVULLEN)
    return klok->bron == KLOK_GESCHIL ? S("Wij missen nog iets") : S("Wij missen nog iets bij uw aanvraag");
  return S("Ons besluit komt later");
}

struct str klokbrief_tekst(struct arena *arena, const struct klok *klok, const struct klokstap *stap) {
  static void (*const schrijvers[])(struct brief_vorm *) = {
      [KLOK_AANVULLEN] = complete,     [KLOK_INSTEMMING] = agreed, [KLOK_AANVRAGER] = stands_still,
      [KLOK_OVERMACHT] = stands_still, [KLOK_VERDAGEN] = longer,   [KLOK_LATER] = later,
  };
  struct brief_vorm b = {.arena = arena, .klok = klok, .stap = stap};
  struct str artikel = klokstap_artikel(klok, stap->soort);
  buf_init(&b.buf, arena, TEKST_MAX);
  schrijvers[stap->soort](&b);
  paragraph(&b, str_c(arena, str_format(arena, "Dit mag volgens de wet: %.*s.", STR_ARG(artikel))));
  paragraph(&b, "Hebt u vragen? Bel ons gerust.");
  return buf_str(&b.buf);
}

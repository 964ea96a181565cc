#include "domain/termijn.h"

#include "base/buf.h"

enum { UITLEG_MAX = 8192 };

struct str termijn_lengte(struct arena *arena, int lengte, enum eenheid eenheid) {
  static const struct {
    const char *een, *meer;
  } namen[] = {[EENHEID_DAGEN] = {"dag", "dagen"},
               [EENHEID_WEKEN] = {"week", "weken"},
               [EENHEID_MAANDEN] = {"maand", "maanden"},
               [EENHEID_JAREN] = {"jaar", "jaar"},
               [EENHEID_WERKDAGEN] = {"werkdag", "werkdagen"}};
  return str_format(arena, "%d %s", lengte, lengte == 1 ? namen[eenheid].een : namen[eenheid].meer);
}

/* Where the sentences go, and what they are about. */
struct uitleg {
  struct arena *arena;
  struct buf buf;
  const struct kalender *kalender;
  const struct termijnvraag *vraag;
  const struct termijn *termijn;
};

static const char *dag(struct uitleg *u, dag_t welke) {
  return str_c(u->arena, dag_kort(u->arena, welke));
}

static const char *lengte(struct uitleg *u, int hoeveel) {
  return str_c(u->arena, termijn_lengte(u->arena, hoeveel, u->vraag->soort->eenheid));
}

static void wat(struct uitleg *u) {
  const struct termijnsoort *soort = u->vraag->soort;
  buf_format(&u->buf, "%.*s: %s na %.*s.", STR_ARG(soort->omschrijving), lengte(u, soort->lengte),
             STR_ARG(soort->begin));
  if (soort->bron.len > 0) buf_format(&u->buf, " Bron: %.*s.", STR_ARG(soort->bron));
  buf_add_char(&u->buf, '\n');
}

static void reden(struct uitleg *u, struct str tekst) {
  if (tekst.len > 0) buf_format(&u->buf, " Reden: %.*s.", STR_ARG(tekst));
  buf_add_char(&u->buf, '\n');
}

static void stilstand(struct uitleg *u, const struct opschorting *o) {
  if (o->tot == DAG_OPEN)
    buf_format(&u->buf, "De termijn staat stil sinds %s.", dag(u, o->vanaf));
  else
    buf_format(&u->buf, "De termijn stond stil van %s tot en met %s.", dag(u, o->vanaf), dag(u, o->tot));
  reden(u, o->reden);
}

static void verlenging(struct uitleg *u, const struct verdaging *v) {
  buf_format(&u->buf, "De termijn is op %s verdaagd met %s.", dag(u, v->op), lengte(u, v->lengte));
  reden(u, v->reden);
}

static void telling(struct uitleg *u) {
  const struct termijn *t = u->termijn;
  if (u->vraag->soort->eenheid == EENHEID_WERKDAGEN)
    buf_add(&u->buf, S("Alleen werkdagen tellen mee: geen zaterdag, geen zondag en geen feestdag.\n"));
  buf_format(&u->buf, "De dag zelf telt niet mee: de eerste dag van de termijn is %s.", dag(u, t->gebeurtenis + 1));
  if (t->laatste_dag == DAG_OPEN)
    buf_add(&u->buf, S(" De laatste dag is nog niet bekend.\n"));
  else if (t->laatste_dag == t->geteld_tot)
    buf_format(&u->buf, " De laatste dag is %s.\n", dag(u, t->laatste_dag));
  else
    buf_format(&u->buf, " %s verder is het %s.\n", lengte(u, t->lengte), dag(u, t->geteld_tot));
}

static struct str waarom_vrij(const struct kalender *kalender, dag_t welke) {
  switch (vrij_op(kalender, welke)) {
  case VRIJ_ZATERDAG:
  case VRIJ_ZONDAG:
    return S("in het weekend");
  case VRIJ_GELIJKGESTELD:
    return S("gelijkgesteld met een feestdag");
  default:
    return feestdag_naam(welke);
  }
}

static void verschuiving(struct uitleg *u) {
  const struct termijn *t = u->termijn;
  if (t->twee_werkdagen)
    buf_format(&u->buf,
               "In die dagen zitten minder dan twee werkdagen. Daarom loopt de termijn door tot en met %s "
               "(Algemene termijnenwet, artikel 2).\n",
               dag(u, t->laatste_dag));
  for (size_t i = 0; i < t->verschuivingen; i++)
    buf_format(&u->buf, "%s%s is %.*s",
               i == 0                      ? "Maar "
               : i + 1 < t->verschuivingen ? ", "
                                           : " en ",
               dag(u, t->verschuiving[i]), STR_ARG(waarom_vrij(u->kalender, t->verschuiving[i])));
  if (t->verschuivingen > 0)
    buf_format(&u->buf,
               ".\nDe termijn loopt door tot en met de volgende dag die geen zaterdag, zondag of feestdag is: %s "
               "(Algemene termijnenwet, artikel 1).\n",
               dag(u, t->laatste_dag));
}

static void zonder_verschuiving(struct uitleg *u) {
  if (u->termijn->atw == ATW_TE_LANG)
    buf_add(
        &u->buf,
        S("De termijn is zo lang dat de Algemene termijnenwet niet geldt (artikel 4). Hij schuift dus niet op voor een "
          "weekend of feestdag.\n"));
  else if (u->termijn->atw == ATW_NIET && u->vraag->soort->eenheid != EENHEID_WERKDAGEN)
    buf_add(&u->buf, S("De Algemene termijnenwet geldt niet voor deze termijn. Hij schuift dus niet op voor een "
                       "weekend of feestdag.\n"));
}

static void dwangsom(struct uitleg *u) {
  const struct termijn *t = u->termijn;
  if (t->dwangsom_vanaf != DAG_GEEN)
    buf_format(
        &u->buf,
        "Is er dan nog geen besluit? Dan begint de dwangsom op %s. De dwangsom loopt %d dagen, tot en met %s (Awb art. "
        "4:17). Voor die %d dagen geldt de Algemene termijnenwet niet.\n",
        dag(u, t->dwangsom_vanaf), DWANGSOM_DAGEN, dag(u, t->dwangsom_tot), DWANGSOM_DAGEN);
  else if (u->vraag->soort->dwangsom == DWANGSOM_MOGELIJK)
    buf_add(&u->buf, S("Is er dan nog geen besluit? Dan kan de inwoner de gemeente schriftelijk in gebreke stellen "
                       "(Awb art. 4:17).\n"));
}

struct str termijn_uitleg(struct arena *arena, const struct kalender *kalender, const struct termijnvraag *vraag,
                          const struct termijn *termijn) {
  struct uitleg u = {.arena = arena, .kalender = kalender, .vraag = vraag, .termijn = termijn};
  buf_init(&u.buf, arena, UITLEG_MAX);
  wat(&u);
  for (size_t i = 0; i < vraag->aantal_opschortingen; i++) stilstand(&u, &vraag->opschortingen[i]);
  for (size_t i = 0; i < vraag->aantal_verdagingen; i++) verlenging(&u, &vraag->verdagingen[i]);
  telling(&u);
  verschuiving(&u);
  zonder_verschuiving(&u);
  dwangsom(&u);
  return buf_str(&u.buf);
}

#include "domain/bewijs.h"

#include "domain/geschil.h"
#include "domain/mijn_schakel.h"
#include "domain/verzoek.h"

enum { TEKST_MAX = 64 * 1024 };

struct str bewijs_na_geschil(struct arena *arena, const struct geschil *g) {
  struct buf out;
  bool dated = g->laatste_dag != DAG_GEEN && g->laatste_dag != DAG_OPEN;
  buf_init(&out, arena, TEKST_MAX);
  if (gebreke_te_vroeg(g))
    buf_format(&out,
               "Wij hebben volgens de wet nog tijd tot en met %.*s. Daarom telt dit bericht nu nog niet mee. Hebt u "
               "daarna nog geen besluit? Stuur het dan opnieuw.",
               STR_ARG(dag_lang(arena, g->tegen.besluit_voor)));
  else if (dated)
    buf_format(&out, "U hebt ons antwoord uiterlijk op %.*s.%s", STR_ARG(dag_lang(arena, g->laatste_dag)),
               g->soort == GESCHIL_GEBREKE ? "" : " Eerst praten wij met u. U krijgt daarvoor een uitnodiging.");
  else
    buf_add(&out, S("U hoort van ons."));
  if (!bezwaar_op_tijd(g))
    buf_format(&out,
               "\n\nDe laatste dag voor bezwaar was %.*s. Wij kijken of er een goede reden is dat het later kwam. Die "
               "reden mag u ons nog laten weten.",
               STR_ARG(dag_lang(arena, g->bezwaar_tot)));
  return buf_str(&out);
}

struct str bewijs_na_verzoek(struct arena *arena, const struct verzoek *v) {
  struct buf out;
  buf_init(&out, arena, TEKST_MAX);
  buf_add(&out, verzoek_gebeurt(v->soort));
  if (v->laatste_dag != DAG_GEEN && v->gesloten_op == DAG_GEEN) {
    buf_format(&out, "\n\nU krijgt ons antwoord uiterlijk op %.*s.", STR_ARG(dag_lang(arena, v->laatste_dag)));
    buf_add(&out, v->verlengd_op != DAG_GEEN
                      ? S(" Wij hebben meer tijd nodig. Daarover kreeg u een brief.")
                      : S(" Hebben wij meer tijd nodig? Dan hoort u dat voor die dag, met de reden. Het duurt dan "
                          "hoogstens twee maanden langer."));
  }
  buf_add(&out, S("\n\nHet kost niets. Het heeft geen gevolgen voor uw hulp."));
  return buf_str(&out);
}

struct str bewijs_na_intrekken(struct arena *arena, enum wet wet) {
  return str_format(arena, "%.*s\n\nUw contactpersoon leest dit en sluit uw vraag af. Daarna ziet u dat bij uw vraag.",
                    STR_ARG(mijn_intrekken_betekent(wet)));
}

struct brieftekst bewijs_brief(struct arena *arena, const struct bewijs *b) {
  struct buf out;
  buf_init(&out, arena, TEKST_MAX);
  buf_format(&out, "- Wat: %.*s\n\n- Van: %.*s\n\n- Ontvangen: %.*s, in Mijn Schakel", STR_ARG(b->wat), STR_ARG(b->van),
             STR_ARG(b->ontvangen));
  if (b->over.len) buf_format(&out, "\n\n- Gaat over: %.*s", STR_ARG(b->over));
  if (b->woorden.len) {
    buf_add(&out, S("\n\n# Dit schreef u\n\n"));
    brief_getypt(&out, "> ", b->woorden);
    buf_add(&out, S("# Wat gebeurt er nu?\n\n"));
  } else {
    buf_add(&out, S("\n\n# Wat gebeurt er nu?\n\n"));
  }
  buf_add(&out, b->gevolg);
  buf_add(&out, S("\n\nBewaar dit bewijs. U vindt het ook terug in Mijn Schakel."));
  return (struct brieftekst){.aan = b->van,
                             .kenmerk = b->nummer,
                             .dag = b->dag,
                             .onderwerp = S("Bewijs van ontvangst"),
                             .aanhef = S("Wij hebben dit van u ontvangen:"),
                             .tekst = buf_str(&out),
                             .ondertekenaar = S("Mijn Schakel")};
}

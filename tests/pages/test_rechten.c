/* Every page, asked for by every role with every relation: it opens when its row of the table and the gate say so, and
 * else it tells nothing, changes nothing and leaves a refusal in the logboek. */
#include <stdio.h>
#include <string.h>

#include "proeven.h"
#include "rechten_tafel.h"

static struct rondgang *r;
static int wrong, calls, allowed;
enum { WRONG_MAX = 4000 };

#define WRONG(...)                                                                                                     \
  do {                                                                                                                 \
    if (wrong++ < WRONG_MAX) print_error("# " __VA_ARGS__);                                                            \
  } while (0)

static const char *method_name(const struct pagina *pagina) {
  return pagina->method == METHOD_GET ? "GET" : "POST";
}

/* What the gate is expected to say. */

static const struct {
  const char *code;
  enum grond grond;
} gronden[] = {
    [VRAAGT_NIET] = {"NIET", GROND_SYSTEEM},
    [VRAAGT_WERK] = {"WERK", GROND_HULPVRAAG},
    [VRAAGT_HULPVRAAG] = {"HULPVRAAG", GROND_HULPVRAAG},
    [VRAAGT_AANMELDING] = {"AANMELDING", GROND_AANMELDING},
    [VRAAGT_LEIDING] = {"LEIDING", GROND_LEIDING},
    [VRAAGT_BEHEER] = {"BEHEER", GROND_BEHEER},
    [VRAAGT_VOORDEUR] = {"VOORDEUR", GROND_VOORDEUR},
    [VRAAGT_NOOD] = {"NOOD", GROND_NOOD},
    [VRAAGT_TOEZICHT] = {"TOEZICHT", GROND_TOEZICHT},
    [VRAAGT_EIGEN] = {"EIGEN", GROND_EIGEN},
    [VRAAGT_SAMENWERKING] = {"SAMENWERKING", GROND_SAMENWERKING},
    [VRAAGT_KWALITEIT] = {"KWALITEIT", GROND_KWALITEIT},
    [VRAAGT_OVERLEG] = {"OVERLEG", GROND_OVERLEG},
};

static enum grond ground_of(const struct rechtenrij *rij, enum rol rol) {
  if (rij->grond == VRAAGT_WERK && rol == ROL_KWALITEIT) return GROND_KWALITEIT;
  if (rij->grond == VRAAGT_WERK && rol == ROL_PRIVACY) return GROND_TOEZICHT;
  if (rij->grond != VRAAGT_NIET && rol == ROL_PARTNER) return GROND_SAMENWERKING;
  bool leads = rij->grond == VRAAGT_WERK && rol == ROL_TEAMLEIDER && rij->handeling == HANDELING_ZIEN;
  return leads ? GROND_LEIDING : gronden[rij->grond].grond;
}

static bool suffices(enum rol rol, enum handeling handeling, unsigned soorten, enum grond grond, bool over_huis,
                     unsigned relatie) {
  if (over_huis || rol == ROL_INWONER) return access_toegestaan(rol, handeling, soorten, grond, relatie) == soorten;
  for (unsigned i = 0; i < INFO_AANTAL; i++)
    if ((soorten >> i & 1) && !access_relaties(rol, handeling, 1U << i, grond)) return false;
  return true;
}

static bool may(const struct rechtenrij *rij, const struct wie *wie) {
  return rij->grond == VRAAGT_NIET || suffices(wie->rol, rij->handeling, rij->informatie, ground_of(rij, wie->rol),
                                               rij->vlaggen & OVER_HUIS, wie->relatie);
}

/* What was seen. */

static enum grond ground_in(const struct regel *regel) {
  for (int g = 0; g < GROND_AANTAL; g++)
    if (str_eq(regel->grond, str_of(grond_code((enum grond)g)))) return (enum grond)g;
  fail_msg("no ground: %.*s", STR_ARG(regel->grond));
  return GROND_AANTAL;
}

static bool refused_in(const struct regel *regel) {
  return str_eq(regel->uitkomst, S("geweigerd"));
}

/* No row of the logboek says that somebody saw or did what the table of the gate gives him in no way. */
static void check_rows(const struct wie *wie, const struct pagina *pagina, const struct gezien *g) {
  for (size_t i = 0; i < g->regel_aantal; i++) {
    const struct regel *regel = &g->regels[i];
    unsigned soorten = rondgang_soorten(regel->informatie);
    enum grond grond = ground_in(regel);
    if (refused_in(regel) || grond == GROND_SYSTEEM) continue;
    if (!suffices(wie->rol, HANDELING_ZIEN, soorten, grond, regel->van_huishouden, wie->relatie) &&
        !suffices(wie->rol, HANDELING_DOEN, soorten, grond, regel->van_huishouden, wie->relatie))
      WRONG("%.*s, %s %s: got %.*s on %.*s\n", STR_ARG(wie->naam), method_name(pagina), pagina->path,
            STR_ARG(regel->informatie), STR_ARG(regel->grond));
  }
}

static bool tells(struct str text, bool namen) {
  size_t at;
  for (size_t i = namen ? 0 : r->naam_aantal; i < r->geheim_aantal; i++)
    if (str_find(text, r->geheimen[i], &at)) return true;
  return false;
}

static void check_refusal(const struct wie *wie, const struct pagina *pagina, const struct gezien *g) {
  if (g->status != 403 && g->status != 404)
    WRONG("%.*s, %s %s: should be refused, but %d\n", STR_ARG(wie->naam), method_name(pagina), pagina->path, g->status);
  if (g->regel_aantal == 0 || !refused_in(&g->regels[g->regel_aantal - 1]))
    WRONG("%.*s, %s %s: refused without a row of the logboek\n", STR_ARG(wie->naam), method_name(pagina), pagina->path);
  if (g->veranderd.len)
    WRONG("%.*s, %s %s: refused, and yet it wrote %.*s\n", STR_ARG(wie->naam), method_name(pagina), pagina->path,
          STR_ARG(g->veranderd));
  if (tells(g->lichaam, true) || tells(g->koppen, true))
    WRONG("%.*s, %s %s: a refusal tells about the household\n", STR_ARG(wie->naam), method_name(pagina), pagina->path);
}

/* The first that was asked is what the table says. */
static void check_first(const struct rechtenrij *rij, const struct wie *wie, const struct pagina *pagina,
                        const struct gezien *g) {
  const struct regel *first = g->regels;
  bool of_page = g->regel_aantal && first->informatie.len == 0; /* refused before anything was asked */
  unsigned seen = g->regel_aantal ? rondgang_soorten(first->informatie) : 0;
  if (rij->grond == VRAAGT_NIET || ((of_page || g->regel_aantal == 0) && rij->vlaggen & SOMS_NIET)) return;
  /* the file is shut; whether its outline is open is asked first */
  if (rij->vlaggen & OVER_HUIS && g->regel_aantal && seen == INFO_BESTAAN &&
      wie->relatie & (RELATIE_ZIJDE | RELATIE_TEAMGENOOT))
    return;
  bool in_nood = wie->relatie & RELATIE_NOOD && g->regel_aantal && ground_in(first) == GROND_NOOD;
  if (g->regel_aantal == 0 || (!in_nood && ground_in(first) != ground_of(rij, wie->rol)) ||
      (seen & rij->informatie) != rij->informatie || (refused_in(first) && seen != rij->informatie))
    WRONG("%.*s, %s %s: asked %.*s on %.*s, which is not what its row says\n", STR_ARG(wie->naam), method_name(pagina),
          pagina->path, STR_ARG(first->informatie), STR_ARG(first->grond));
}

static bool answered(const struct gezien *g) {
  return g->status == 200 || g->status == 303;
}

/* Is it shut because of something else that it asked, and that the table of the gate does not give him either? */
static bool shut_by_gate(const struct wie *wie, const struct gezien *g) {
  if (g->regel_aantal == 0) return false;
  const struct regel *last = &g->regels[g->regel_aantal - 1];
  return refused_in(last) && !suffices(wie->rol, HANDELING_DOEN, rondgang_soorten(last->informatie), ground_in(last),
                                       last->van_huishouden, wie->relatie);
}

/* In an emergency he reads on that ground what the act asked on another, and changes nothing that needs more; who leads
 * another traject, or is of the team of who works there, sees the outline where the file itself is shut; of these two
 * the last one reads who live there, as the demo has it in its table inzage. */
static bool opens_otherwise(const struct rechtenrij *rij, const struct wie *wie, const struct gezien *g) {
  unsigned in_nood = RELATIE_NOOD & wie->relatie;
  if (in_nood && rij->vlaggen & OVER_HUIS && g->status != 403 && g->regel_aantal &&
      ground_in(&g->regels[0]) == GROND_NOOD && !refused_in(&g->regels[0]))
    return true;
  return g->regel_aantal && g->status == 200 && !tells(g->lichaam, !(wie->relatie & RELATIE_TEAMGENOOT)) &&
         rondgang_soorten(g->regels[0].informatie) == INFO_BESTAAN;
}

static void check(const struct rechtenrij *rij, const struct wie *wie, const struct pagina *pagina,
                  const struct gezien *g) {
  bool shut = g->status == 403, of_role = pagina->rollen == 0 || (pagina->rollen >> wie->rol & 1);
  calls++;
  check_rows(wie, pagina, g);
  if (of_role && !may(rij, wie) && opens_otherwise(rij, wie, g)) {
    allowed++;
    if (g->veranderd.len && rij->handeling == HANDELING_DOEN &&
        !suffices(wie->rol, HANDELING_DOEN, rij->informatie, GROND_NOOD, true, wie->relatie))
      WRONG("%.*s, %s %s: reads only, and yet it wrote %.*s\n", STR_ARG(wie->naam), method_name(pagina), pagina->path,
            STR_ARG(g->veranderd));
    return;
  }
  if (of_role) check_first(rij, wie, pagina, g);
  if (of_role && rij->vlaggen & SOMS_NIET && g->regel_aantal == 0 && !shut) return;
  if (!of_role || !may(rij, wie)) {
    check_refusal(wie, pagina, g);
    return;
  }
  allowed += !shut;
  if (shut && (rij->vlaggen & EIGEN_RIJ || shut_by_gate(wie, g)))
    check_refusal(wie, pagina, g);
  else if (shut || (g->status >= 500 && !(rij->vlaggen & BUITEN)))
    WRONG("%.*s, %s %s: should open, but %d\n", STR_ARG(wie->naam), method_name(pagina), pagina->path, g->status);
}

/* A row for a page that has none yet, as far as it can be seen from outside. */
static void propose(size_t at) {
  struct gezien g = {0};
  const char *methode = method_name(&paginas[at]), *handeling = paginas[at].method == METHOD_GET ? "ZIEN" : "DOEN";
  enum vraag_grond grond = VRAAGT_OVERLEG;
  unsigned soorten = 0;
  char code[INFO_CODES_MAX];
  for (size_t w = 0; w < r->wie_aantal && soorten == 0; w++) {
    g = rondgang_bezoek(r, &(struct verzoek){&r->wie[w], &paginas[at], r->ids[at], &r->queries[at], NULL});
    soorten = g.regel_aantal ? rondgang_soorten(g.regels[0].informatie) : 0;
  }
  print_error("# no row for %s %s: add one to rechten_tafel.c, perhaps\n#     RIJ(%s, \"%s\", ", methode,
              paginas[at].path, methode, paginas[at].path);
  if (soorten == 0) {
    print_error("NIET, ZIEN, 0, 0),\n");
    return;
  }
  while (grond > VRAAGT_HULPVRAAG && gronden[grond].grond != ground_in(g.regels)) grond--;
  print_error("%s, %s, ", gronden[grond].code, handeling);
  for (unsigned i = 0, some = 0; i < INFO_AANTAL; i++) {
    if (!(soorten >> i & 1)) continue;
    struct str naam = informatie_codes(1U << i, code);
    print_error("%sINFO_", some++ ? " | " : "");
    for (size_t j = 0; j < naam.len; j++) print_error("%c", naam.ptr[j] & ~0x20);
  }
  print_error(", %s),\n", g.regels[0].van_huishouden ? "OVER_HUIS" : "0");
}

static void walk_page(size_t at) {
  const struct pagina *pagina = &paginas[at];
  const struct rechtenrij *rij = rechtenrij_van(pagina);
  bool opened = false;
  int other = 403;
  if (!rij) {
    wrong++;
    propose(at);
    return;
  }
  if (strchr(pagina->path, ':') && (r->ids[at].len == 0) != !!(rij->vlaggen & ZONDER_DING))
    WRONG("nothing (any more) stands behind :id of %s: make one in rondgang_wereld.c, or mend its row\n", pagina->path);
  for (size_t w = 0; w < r->wie_aantal; w++) {
    struct gezien g = rondgang_bezoek(r, &(struct verzoek){&r->wie[w], pagina, r->ids[at], &r->queries[at], NULL});
    check(rij, &r->wie[w], pagina, &g);
    lekken_nakijken(r, &r->wie[w], pagina, &g);
    opened |= answered(&g);
    if (g.status != 403) other = g.status;
  }
  if (pagina->method == METHOD_GET && opened == (bool)(rij->vlaggen & NIETS_TE_ZIEN))
    WRONG("GET %s: opened by %s, at best %d\n", pagina->path, opened ? "somebody" : "nobody", other);
}

static void walk_all(void *context) {
  (void)context;
  for (size_t i = 0; i < pagina_aantal; i++) walk_page(i);
}

void test_iedereen_overal(void **state) {
  r = *state;
  rondgang_lopen(r, walk_all, NULL);
  print_message("# %zu pages x %d roles x %zu relations = %d calls, %d allowed\n", pagina_aantal, ROL_AANTAL - 1,
                r->wie_aantal / (ROL_AANTAL - 1), calls, allowed);
  assert_int_equal(wrong, 0);
}

/* A row for a page that is no more would prove nothing. */
void test_geen_rij_te_veel(void **state) {
  (void)state;
  for (size_t i = 0; i < rechtentafel_aantal; i++) {
    bool found = false;
    for (size_t j = 0; j < pagina_aantal; j++)
      found |= paginas[j].method == rechtentafel[i].method && strcmp(paginas[j].path, rechtentafel[i].pad) == 0;
    if (!found) fail_msg("no page %s", rechtentafel[i].pad);
  }
}

static void nobody(void *context) {
  (void)context;
  for (size_t i = 0; i < pagina_aantal; i++) {
    struct gezien g = rondgang_bezoek(r, &(struct verzoek){NULL, &paginas[i], r->ids[i], &r->queries[i], NULL});
    if (paginas[i].rollen && (g.status != 303 || g.lichaam.len || g.regel_aantal || g.veranderd.len ||
                              !(str_starts(g.koppen, S("/inloggen")) || str_eq(g.koppen, S("/mijn/inloggen\n")))))
      WRONG("nobody, %s %s: %d\n", method_name(&paginas[i]), paginas[i].path, g.status);
  }
}

/* Who is not logged in is sent to the login and gets not one byte more. */
void test_niemand(void **state) {
  r = *state;
  wrong = 0;
  rondgang_lopen(r, nobody, NULL);
  assert_int_equal(wrong, 0);
}

#include "domain/plan.h"

#include "base/buf.h"
#include "domain/brief.h"
#include "domain/gas.h"

const char *const plan_vakken[VAK_EINDE] = {
    [VAK_VRAAG] = "Onze vraag",
    [VAK_BEREIKEN] = "Wat wij willen bereiken",
    [VAK_ZELF] = "Wat wij zelf doen",
    [VAK_NETWERK] = "Wat mensen om ons heen doen",
    [VAK_VRIJ] = "Wat er voor iedereen is",
    [VAK_TEAM] = "Wat het team doet",
    [VAK_GEMEENTE] = "Wat wij aan de gemeente vragen",
    [VAK_KIJKEN] = "Wanneer wij kijken hoe het gaat",
};

const struct plan_tekstregel plan_teksten[PLANTEKST_EINDE] = {
    [PLANTEKST_VRAAG] = {VAK_VRAAG, "Wat is onze vraag?"},
    [PLANTEKST_TOEKOMST] = {VAK_BEREIKEN, "Hoe willen wij dat het straks gaat?"},
    [PLANTEKST_ZELF] = {VAK_ZELF, "Wat kunnen en doen wij zelf?"},
    [PLANTEKST_NETWERK] = {VAK_NETWERK, "Hoe helpen familie, vrienden en buren?"},
    [PLANTEKST_VRIJ] = {VAK_VRIJ, "Wat is er in de buurt waar iedereen terecht kan?"},
    [PLANTEKST_TEAM] = {VAK_TEAM, "Waarmee helpt het team?"},
    [PLANTEKST_PASSEND] = {VAK_TEAM, "Waarom past deze hulp het best?"},
    [PLANTEKST_GEMEENTE] = {VAK_GEMEENTE, "Wat vragen wij aan de gemeente?"},
};

const struct keuze akkoord_hoes[] = {
    {AKKOORD_MONDELING, "mondeling", "Gezegd"},
    {AKKOORD_GETEKEND, "getekend", "Handtekening gezet"},
    {AKKOORD_ONLINE, "online", "Online"},
    {0, NULL, NULL},
};

enum { BIJ_MAX = 8 * 1024, BRIEF_MAX = 256 * 1024 };

enum plan_vak planafspraak_vak(const struct plan_afspraak *afspraak) {
  switch (afspraak->soort) {
  case WIE_BEWONER:
    return VAK_ZELF;
  case WIE_NETWERK:
    return VAK_NETWERK;
  case WIE_MEDEWERKER:
    return VAK_TEAM;
  case WIE_ANDER:
  case WIE_PARTNER:
    break;
  }
  return afspraak->gevraagd ? VAK_GEMEENTE : VAK_VRIJ;
}

struct str planafspraak_wie(struct arena *arena, const struct plan_afspraak *afspraak) {
  bool outside = afspraak->soort == WIE_ANDER || afspraak->soort == WIE_PARTNER;
  if (!outside || afspraak->organisatie.len == 0) return afspraak->naam;
  if (afspraak->naam.len == 0) return afspraak->organisatie;
  return str_format(arena, "%.*s (%.*s)", STR_ARG(afspraak->naam), STR_ARG(afspraak->organisatie));
}

bool planafspraak_te_laat(const struct plan_afspraak *afspraak, dag_t vandaag) {
  return afspraak->stand == STAND_OPEN && afspraak->voor != DAG_GEEN && afspraak->voor < vandaag;
}

static struct str goal_head(struct arena *arena, const struct plan_doel *doel) {
  struct str wie = doel->persoon ? doel->persoon_naam : S("Wij samen");
  if (doel->leefgebied_naam.len == 0) return wie;
  return str_format(arena, "%.*s, %.*s", STR_ARG(wie), STR_ARG(doel->leefgebied_naam));
}

static struct str goal_more(struct arena *arena, const struct plan_doel *doel) {
  struct buf buf;
  buf_init(&buf, arena, BIJ_MAX);
  for (int wet = WET_WMO; wet < WET_GEEN; wet++)
    if (doel->wet[wet].len)
      buf_format(&buf, "%s%.*s: %.*s", buf.len ? "\n" : "", STR_ARG(wet_kort((enum wet)wet)), STR_ARG(doel->wet[wet]));
  if (doel->gas)
    buf_format(&buf, "%sHoe ver zijn wij: %.*s", buf.len ? "\n" : "", STR_ARG(keuze_label(gas_scores, doel->gas)));
  return buf_str(&buf);
}

static struct str promise_more(struct arena *arena, const struct plan_afspraak *afspraak) {
  switch (afspraak->stand) {
  case STAND_GEDAAN:
    return str_join(arena, S("Gedaan op "), dag_lang(arena, afspraak->stand_op));
  case STAND_NIET:
    return str_join(arena, S("Niet gelukt: "), afspraak->reden);
  case STAND_OPEN:
    break;
  }
  return afspraak->voor == DAG_GEEN ? (struct str){0}
                                    : str_join(arena, S("Uiterlijk "), dag_lang(arena, afspraak->voor));
}

struct writer {
  struct arena *arena;
  const struct plan_inhoud *inhoud;
  struct plan_regel *regels;
  size_t aantal;
};

static void add_texts(struct writer *w, enum plan_vak vak) {
  for (int soort = 1; soort < PLANTEKST_EINDE; soort++) {
    const struct plan_tekst *tekst = &w->inhoud->teksten[soort];
    if (plan_teksten[soort].vak != vak || tekst->tekst.len == 0) continue;
    w->regels[w->aantal++] = (struct plan_regel){.sleutel = tekst->publiek,
                                                 .vak = vak,
                                                 .soort = tekst->eigen ? REGEL_EIGEN : REGEL_TEKST,
                                                 .tekst = tekst->tekst};
  }
}

static void add_goals(struct writer *w) {
  for (size_t i = 0; i < w->inhoud->doel_aantal; i++) {
    const struct plan_doel *doel = &w->inhoud->doelen[i];
    if (doel->weg) continue;
    w->regels[w->aantal++] = (struct plan_regel){.sleutel = doel->publiek,
                                                 .vak = VAK_BEREIKEN,
                                                 .soort = doel->eigen ? REGEL_DOEL_EIGEN : REGEL_DOEL,
                                                 .kop = goal_head(w->arena, doel),
                                                 .tekst = doel->woorden,
                                                 .bij = goal_more(w->arena, doel)};
  }
}

static void add_promises(struct writer *w, enum plan_vak vak) {
  for (size_t i = 0; i < w->inhoud->afspraak_aantal; i++) {
    const struct plan_afspraak *afspraak = &w->inhoud->afspraken[i];
    if (afspraak->weg || planafspraak_vak(afspraak) != vak) continue;
    w->regels[w->aantal++] = (struct plan_regel){.sleutel = afspraak->publiek,
                                                 .vak = vak,
                                                 .soort = REGEL_AFSPRAAK,
                                                 .kop = planafspraak_wie(w->arena, afspraak),
                                                 .tekst = afspraak->wat,
                                                 .bij = promise_more(w->arena, afspraak)};
  }
}

static void add_answers(struct writer *w, enum plan_vak vak) {
  for (size_t i = 0; i < w->inhoud->oplossing_aantal; i++) {
    const struct plan_oplossing *o = &w->inhoud->oplossingen[i];
    if (o->vak == vak)
      w->regels[w->aantal++] = (struct plan_regel){
          .sleutel = o->sleutel, .vak = vak, .soort = REGEL_OPLOSSING, .kop = o->kop, .tekst = o->tekst, .bij = o->bij};
  }
}

static void add_looks(struct writer *w) {
  for (size_t i = 0; i < w->inhoud->evaluatie_aantal; i++) {
    const struct plan_evaluatie *e = &w->inhoud->evaluaties[i];
    struct str held = e->gehouden_op == DAG_GEEN
                          ? (struct str){0}
                          : str_join(w->arena, S("Gedaan op "), dag_lang(w->arena, e->gehouden_op));
    w->regels[w->aantal++] = (struct plan_regel){.sleutel = e->publiek,
                                                 .vak = VAK_KIJKEN,
                                                 .soort = REGEL_KIJKEN,
                                                 .tekst = dag_kort(w->arena, e->dag),
                                                 .bij = held};
  }
}

size_t plan_regels(struct arena *arena, const struct plan_inhoud *inhoud, struct plan_regel **ret_regels) {
  size_t room = PLANTEKST_EINDE + inhoud->doel_aantal + inhoud->afspraak_aantal + inhoud->evaluatie_aantal +
                inhoud->oplossing_aantal;
  struct writer w = {.arena = arena, .inhoud = inhoud, .regels = NEW_ARRAY(arena, struct plan_regel, room)};
  for (int vak = VAK_VRAAG; vak < VAK_EINDE; vak++) {
    add_texts(&w, (enum plan_vak)vak);
    if (vak == VAK_BEREIKEN) add_goals(&w);
    add_answers(&w, (enum plan_vak)vak);
    add_promises(&w, (enum plan_vak)vak);
    if (vak == VAK_KIJKEN) add_looks(&w);
  }
  *ret_regels = w.regels;
  return w.aantal;
}

static const struct plan_regel *find_line(const struct plan_regel *regels, size_t aantal, struct str sleutel) {
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(regels[i].sleutel, sleutel)) return &regels[i];
  return NULL;
}

static bool is_same(const struct plan_regel *een, const struct plan_regel *ander) {
  return een->vak == ander->vak && een->soort == ander->soort && str_eq(een->kop, ander->kop) &&
         str_eq(een->tekst, ander->tekst) && str_eq(een->bij, ander->bij);
}

size_t plan_vergelijken(struct arena *arena, const struct plan_regel *was, size_t was_aantal,
                        const struct plan_regel *wordt, size_t wordt_aantal, struct plan_verschil **ret_verschillen) {
  struct plan_verschil *alle = NEW_ARRAY(arena, struct plan_verschil, was_aantal + wordt_aantal + 1);
  size_t aantal = 0;
  for (int vak = VAK_VRAAG; vak < VAK_EINDE; vak++) {
    for (size_t i = 0; i < wordt_aantal; i++) {
      const struct plan_regel *nu = &wordt[i], *toen = find_line(was, was_aantal, nu->sleutel);
      if (nu->vak != (enum plan_vak)vak) continue;
      enum regel_verschil wat = !toen ? REGEL_NIEUW : is_same(toen, nu) ? REGEL_GELIJK : REGEL_VERANDERD;
      alle[aantal++] = (struct plan_verschil){wat, nu->vak, toen, nu};
    }
    for (size_t i = 0; i < was_aantal; i++)
      if (was[i].vak == (enum plan_vak)vak && !find_line(wordt, wordt_aantal, was[i].sleutel))
        alle[aantal++] = (struct plan_verschil){REGEL_WEG, was[i].vak, &was[i], NULL};
  }
  *ret_verschillen = alle;
  return aantal;
}

static void add_line(struct buf *buf, const struct plan_regel *regel) {
  struct arena *arena = buf->arena;
  switch (regel->soort) {
  case REGEL_TEKST:
    brief_getypt(buf, "", regel->tekst);
    break;
  case REGEL_EIGEN:
    brief_getypt(buf, "> ", regel->tekst);
    break;
  case REGEL_DOEL:
  case REGEL_DOEL_EIGEN:
  case REGEL_AFSPRAAK:
  case REGEL_OPLOSSING:
    brief_getypt(buf, "- ",
                 str_format(arena, "%.*s: %.*s%s%.*s", STR_ARG(regel->kop), STR_ARG(regel->tekst),
                            regel->bij.len ? "\n" : "", STR_ARG(regel->bij)));
    break;
  case REGEL_KIJKEN:
    brief_getypt(
        buf, "- ",
        str_format(arena, "%.*s%s%.*s", STR_ARG(regel->tekst), regel->bij.len ? ". " : "", STR_ARG(regel->bij)));
    break;
  }
}

static void add_agreed(struct buf *buf, const struct plan_versie *versie) {
  buf_add(buf, S("# Wie het met dit plan eens is\n\n"));
  for (size_t i = 0; i < versie->akkoord_aantal; i++) {
    const char *hoe = versie->akkoorden[i].hoe == AKKOORD_GETEKEND ? "zette een handtekening"
                      : versie->akkoorden[i].hoe == AKKOORD_ONLINE ? "gaf online akkoord"
                                                                   : "zei ja";
    buf_format(buf, "- %.*s %s.\n\n", STR_ARG(versie->akkoorden[i].naam), hoe);
  }
  if (versie->regisseur.len) buf_format(buf, "De regie heeft %.*s.\n\n", STR_ARG(versie->regisseur));
  if (versie->deelnemers.len) brief_getypt(buf, "Wij maakten dit plan samen met: ", versie->deelnemers);
  buf_add(buf, S("Klopt er iets niet, of verandert er iets? Laat het ons weten. Dan passen wij het plan samen aan."));
}

struct str plan_brief(struct arena *arena, const struct plan_versie *versie, const struct plan_regel *regels,
                      size_t aantal) {
  struct buf buf;
  buf_init(&buf, arena, BRIEF_MAX);
  buf_format(&buf, "Dit is het plan dat wij samen maakten. Wij spraken het af op %.*s.\n\n",
             STR_ARG(dag_lang(arena, versie->op_dag)));
  for (int vak = VAK_VRAAG; vak < VAK_EINDE; vak++) {
    bool head = false;
    for (size_t i = 0; i < aantal; i++) {
      if (regels[i].vak != (enum plan_vak)vak) continue;
      if (!head) buf_format(&buf, "# %s\n\n", plan_vakken[vak]);
      head = true;
      add_line(&buf, &regels[i]);
    }
  }
  add_agreed(&buf, versie);
  return buf_str(&buf);
}

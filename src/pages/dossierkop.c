#include "dossierkop.h"

#include "domain/triage.h"

/* Each tab is an address of its own. */
static const struct {
  const char *naam, *pad;
} tabs[TAB_AANTAL] = {
    [TAB_OVERZICHT] = {"Overzicht", ""},
    [TAB_VERHELDERING] = {"Vraagverheldering", "verheldering"},
    [TAB_PLAN] = {"Plan", "plan"},
    [TAB_ONDERSTEUNING] = {"Ondersteuning", "ondersteuning"},
    [TAB_BESLUITEN] = {"Besluiten", "besluiten"},
    [TAB_CONTACT] = {"Contact", "contact"},
    [TAB_TIJDLIJN] = {"Tijdlijn", "tijdlijn"},
    [TAB_DOCUMENTEN] = {"Documenten", "documenten"},
    [TAB_TOESTEMMING] = {"Wie weet wat", "toestemming"},
    [TAB_LOGBOEK] = {"Logboek", "logboek"},
};

/* A partner has a page of his own, and beside it the vraagverheldering. */
static size_t fill_tabs(struct bezoek *bezoek, const struct huishouden_kop *kop, enum huishouden_tab hier,
                        struct tab *rij) {
  size_t aantal = 0;
  if (bezoek->sessie.actor.rol == ROL_PARTNER) {
    rij[aantal++] = (struct tab){.naam = S("Overzicht"),
                                 .pad = pad_van(bezoek, "partner/huishouden", kop->publiek, ""),
                                 .hier = hier == TAB_OVERZICHT};
    rij[aantal++] = (struct tab){.naam = str_of(tabs[TAB_VERHELDERING].naam),
                                 .pad = pad_van(bezoek, "huishouden", kop->publiek, tabs[TAB_VERHELDERING].pad),
                                 .hier = hier == TAB_VERHELDERING};
    return aantal;
  }
  for (unsigned tab = 0; tab < TAB_AANTAL; tab++)
    if (kop->tabs >> tab & 1)
      rij[aantal++] = (struct tab){.naam = str_of(tabs[tab].naam),
                                   .pad = pad_van(bezoek, "huishouden", kop->publiek, tabs[tab].pad),
                                   .hier = tab == hier};
  return aantal;
}

/* "Wmo-onderzoek, Fatma Yilmaz: 12 dagen". */
static struct str line_of(struct bezoek *bezoek, const struct route_regel *regel) {
  struct arena *arena = arena_van(bezoek);
  struct str lang = route_hoe_lang(arena, &regel->plek, vandaag_van(bezoek));
  return str_format(arena, "%.*s%s%.*s: %.*s", STR_ARG(regel->wat), regel->wie.len ? ", " : "", STR_ARG(regel->wie),
                    STR_ARG(lang));
}

/* Every phase, with a line for all that is in it now. Before the furthest one lies what was passed. */
static size_t fill_phases(struct bezoek *bezoek, const struct huishouden_kop *kop, struct routekaart_fase *fasen) {
  enum fase verst = FASE_GEEN;
  size_t aantal = 0;
  for (size_t i = 0; i < kop->kaart_aantal; i++)
    if (kop->kaart[i].plek.fase > verst) verst = kop->kaart[i].plek.fase;
  for (enum fase fase = FASE_MISSCHIEN; fase < FASE_EINDE && verst != FASE_GEEN; fase++) {
    struct str *regels = NEW_ARRAY(arena_van(bezoek), struct str, kop->kaart_aantal + 1);
    struct routekaart_fase *plek = &fasen[aantal++];
    *plek = (struct routekaart_fase){.naam = str_of(fase_namen[fase]), .regels = regels};
    for (size_t i = 0; i < kop->kaart_aantal; i++)
      if (kop->kaart[i].plek.fase == fase) regels[plek->regel_aantal++] = line_of(bezoek, &kop->kaart[i]);
    plek->stand = plek->regel_aantal ? FASE_HIER : fase < verst ? FASE_GEWEEST : FASE_STRAKS;
  }
  return aantal;
}

/* Only what is known: what was answered when the question came in. */
static void fill_safety(struct bezoek *bezoek, const struct huishouden_kop *kop, struct dossierkop *beeld) {
  struct arena *arena = arena_van(bezoek);
  struct str op = kop->veilig_op == DAG_GEEN ? (struct str){0} : dag_lang(arena, kop->veilig_op);
  switch (kop->veilig) {
  case ANTWOORD_JA:
    beeld->veiligheid = str_format(arena, "Veilig, volgens de melding van %.*s", STR_ARG(op));
    beeld->veiligheid_toon = TOON_GOED;
    break;
  case ANTWOORD_NEE:
    beeld->veiligheid = str_format(arena, "Niet veilig, volgens de melding van %.*s", STR_ARG(op));
    beeld->veiligheid_toon = TOON_FOUT;
    break;
  case ANTWOORD_ONBEKEND:
    beeld->veiligheid = str_format(arena, "Veiligheid onbekend bij de melding van %.*s", STR_ARG(op));
    beeld->veiligheid_toon = TOON_LET_OP;
    break;
  default:
    beeld->veiligheid = S("Nog niet naar veiligheid gevraagd");
  }
}

const struct dossierkop *dossierkop_van(struct bezoek *bezoek, const struct huishouden_kop *kop,
                                        enum huishouden_tab hier) {
  struct arena *arena = arena_van(bezoek);
  struct dossierkop *beeld = NEW(arena, struct dossierkop);
  struct tab *rij = NEW_ARRAY(arena, struct tab, TAB_AANTAL);
  struct routekaart_fase *fasen = NEW_ARRAY(arena, struct routekaart_fase, FASE_EINDE);
  *beeld = (struct dossierkop){.publiek = kop->publiek,
                               .naam = kop->eerste ? huishouden_naam(arena, kop->eerste) : S("zonder bewoners"),
                               .tabs = rij,
                               .tab_aantal = fill_tabs(bezoek, kop, hier, rij),
                               .kaart = kop->kaart_zien,
                               .aanspreekpunt = kop->aanspreekpunt,
                               .regie = kop->regie,
                               .fasen = fasen};
  if (hier != TAB_OVERZICHT) beeld->titel = str_of(tabs[hier].naam);
  if (kop->kaart_zien) {
    beeld->fase_aantal = fill_phases(bezoek, kop, fasen);
    fill_safety(bezoek, kop, beeld);
  }
  bezoek->kader.breed = true;
  return beeld;
}

void verder_naar_tab(struct bezoek *bezoek, struct str huishouden, enum huishouden_tab tab, const char *klaar) {
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/huishouden/%.*s/%s%s%s", STR_ARG(huishouden),
                                                 tabs[tab].pad, klaar[0] ? "?klaar=" : "", klaar));
}

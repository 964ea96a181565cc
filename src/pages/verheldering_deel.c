#include "acts/concept_bewaren.h"
#include "render/tpl_verheldering_deel.h"
#include "verheldering.h"

enum { SCORES_OP_RIJ = 11 };

static const char *const namen[DEELTEKSTEN] = {
    [TEKST_ANTWOORD] = "antwoord",
    [TEKST_SITUATIE] = "situatie",
    [TEKST_GOED] = "goed",
    [TEKST_ZORG] = "zorg",
    [TEKST_WENS] = "wens",
    [TEKST_HULP_NU] = "hulp_nu",
    [TEKST_GEDAAN] = "gedaan",
    [TEKST_HULP_EERDER] = "hulp_eerder",
    [TEKST_NOG_DOEN] = "nog_doen",
    [TEKST_NETWERK] = "netwerk",
    [TEKST_MANTELZORG] = "mantelzorg",
    [TEKST_INFORMEEL] = "informeel",
};

/* The text fields of this part in their order; `samen` is NULL while nobody else is in the way. */
static size_t fields_of(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit,
                        const struct deel_inhoud *samen, const struct deel_veld **ret_velden) {
  struct deel_veld *velden = NEW_ARRAY(arena_van(bezoek), struct deel_veld, DEELTEKSTEN);
  const struct deel_inhoud *nu = &uit->deel->inhoud, *basis = &uit->basis;
  size_t aantal = 0;
  for (size_t i = 0; i < DEELTEKSTEN; i++) {
    if (!(hoofdvragen[uit->deel->vraag].teksten >> i & 1)) continue;
    bool touched = samen && !str_eq(samen->tekst[i], nu->tekst[i]) && !str_eq(basis->tekst[i], nu->tekst[i]);
    velden[aantal++] =
        (struct deel_veld){.tekst = namen[i],
                           .eigen = str_c(arena_van(bezoek), str_format(arena_van(bezoek), "%s_eigen", namen[i])),
                           .van_ander = touched ? nu->tekst[i] : (struct str){0}};
  }
  *ret_velden = velden;
  return aantal;
}

static size_t scores_of(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit, struct optie **ret_opties) {
  const struct schaal *schaal = &uit->schaal;
  if (schaal->naam.len == 0 || uit->deel->vraag != VRAAG_GEBIED || schaal->hoogste - schaal->laagste >= SCORES_OP_RIJ)
    return 0;
  size_t aantal = (size_t)(schaal->hoogste - schaal->laagste + 1);
  *ret_opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal);
  for (size_t i = 0; i < aantal; i++) {
    struct str getal = str_format(arena_van(bezoek), "%lld", (long long)schaal->laagste + (long long)i);
    (*ret_opties)[i] = (struct optie){.waarde = getal, .label = getal};
  }
  return aantal;
}

/* The part before and after this one; after the last question come the life domains. */
static void set_way(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit, struct deel_beeld *beeld) {
  struct str id = uit->verheldering.publiek;
  size_t at = (size_t)(uit->deel - uit->delen), next = at + 1, before = at;
  while (next < uit->deel_aantal && uit->delen[next].afgeschermd) next++;
  while (before > 0 && uit->delen[before - 1].afgeschermd) before--;
  if (before > 0) beeld->vorige = naar_van(bezoek, "deel", uit->delen[before - 1].publiek);
  if (next < uit->deel_aantal)
    beeld->verder = naar_van(bezoek, "deel", uit->delen[next].publiek);
  else if (uit->deel->vraag != VRAAG_GEBIED)
    beeld->verder = naar_van(bezoek, "gebieden", id);
  else
    beeld->verder = naar_van(bezoek, "overzicht", uit->huishouden.publiek);
}

static struct deel_beeld view_of(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit,
                                 const struct verheldering_beeld *v) {
  const struct hoofdvraag_regel *regel = &hoofdvragen[uit->deel->vraag];
  bool domain = uit->deel->vraag == VRAAG_GEBIED;
  struct deel_beeld beeld = {
      .v = v,
      .deel = uit->deel,
      .titel = domain ? gebied_naam(uit, uit->deel->leefgebied) : str_of(regel->kop),
      .uitleg = domain ? uit->deel->persoon_naam : str_of(regel->uitleg),
      .waarom = domain ? keuze_label(verheldering_redenen, uit->deel->waarom) : (struct str){0},
      .schaal = uit->schaal.naam,
      .mag_afschermen = domain && uit->werkt_mee,
      .bekend = &uit->bekend,
  };
  if (deel_inhoud_leeg(&uit->deel->inhoud)) beeld.bekend_uit = uit->bekend_uit;
  set_way(bezoek, uit, &beeld);
  return beeld;
}

/* `samen`: what becomes of both when somebody else was in the way, else NULL. */
static bool show(struct bezoek *bezoek, const struct verheldering_inzien_uit *uit, const struct deel_inhoud *samen) {
  struct arena *arena = arena_van(bezoek);
  struct verheldering_beeld v = verheldering_beeld_van(bezoek, uit);
  struct deel_beeld beeld = view_of(bezoek, uit, &v);
  struct formulier form = formulier_van(bezoek, pad_van(bezoek, "verhelderingsdeel", uit->deel->publiek, ""),
                                        deel_velden, deel_velden_aantal, "Opslaan en verder"),
                   over = formulier_van(bezoek, pad_van(bezoek, "verhelderingsdeel", uit->deel->publiek, "overnemen"),
                                        NULL, 0, "Dit klopt nog");
  struct paren kept = formulier_waarden(arena, deel_velden, deel_velden_aantal, samen ? samen : &uit->deel->inhoud),
               draft = concept_ontleden(arena, uit->concept);
  struct optie *scores = NULL;
  form.concept = concept_sleutel_deel(arena, uit->deel->publiek);
  if (samen || (!form.waarden && draft.aantal == 0)) form.waarden = &kept;
  if (!form.waarden) form.waarden = &draft;
  if (draft.aantal) form.opgeslagen = moment_klok(arena, uit->concept_op);
  over.fault = NULL;
  /* What is typed rests on the version that its user read. */
  if (samen || !paren_zoek(form.waarden, S("basis"), &beeld.basis))
    beeld.basis = str_format(arena, "%lld", (long long)uit->deel->versie);
  beeld.veld_aantal = fields_of(bezoek, uit, samen, &beeld.velden);
  beeld.score_aantal = scores_of(bezoek, uit, &scores);
  beeld.scores = scores;
  beeld.botst = samen != NULL;
  beeld.formulier = &form;
  beeld.overnemen = &over;
  tpl_verheldering_deel(&bezoek->response->body, kader_van(bezoek, "Vraagverheldering", "/werk"), &beeld);
  return true;
}

static int64_t base_of(const struct bezoek *bezoek) {
  int64_t versie = 0;
  str_to_i64(formulier_waarde(bezoek, "basis"), &versie);
  return versie;
}

bool deel_tonen(struct bezoek *bezoek) {
  struct verheldering_inzien_uit uit;
  struct verheldering_inzien_in in = {LANGS_DEEL, bezoek->request->param, 0};
  if (!verheldering_bekijken(bezoek, &in, &uit)) return false;
  if (!uit.mag_doen || uit.verheldering.afgerond_op != DAG_GEEN) {
    verder_met(bezoek, naar_van(bezoek, "verhaal", uit.verheldering.publiek), "");
    return true;
  }
  return show(bezoek, &uit, NULL);
}

/* Both texts; saving now rests on the newest version. A clarification that was finished meanwhile says so. */
static bool show_both(struct bezoek *bezoek, const struct deel_inhoud *mijn) {
  struct verheldering_inzien_uit uit;
  struct verheldering_inzien_in in = {LANGS_DEEL, bezoek->request->param, base_of(bezoek)};
  struct deel_inhoud samen;
  struct fault stale = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!verheldering_bekijken(bezoek, &in, &uit)) return false;
  if (uit.verheldering.afgerond_op != DAG_GEEN) {
    bezoek->fault = stale;
    return false;
  }
  deel_inhoud_samen(&uit.basis, mijn, &uit.deel->inhoud, &samen);
  bezoek->response->status = 409;
  return show(bezoek, &uit, &samen);
}

bool deel_doen(struct bezoek *bezoek) {
  struct deel_inhoud in = {0};
  struct str deel;
  if (formulier_lezen(bezoek, deel_velden, deel_velden_aantal, &in) &&
      deel_schrijven(&bezoek->werk, bezoek->request->param, base_of(bezoek), &in, &deel, &bezoek->fault)) {
    struct str naar = formulier_waarde(bezoek, "naar");
    verder_met(bezoek, naar.len ? naar : naar_van(bezoek, "deel", deel), naar.len ? "" : "deel");
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE) return show_both(bezoek, &in);
  return fout_op_formulier(bezoek) && deel_tonen(bezoek);
}

bool deel_overnemen_doen(struct bezoek *bezoek) {
  struct str deel;
  if (!deel_overnemen(&bezoek->werk, bezoek->request->param, &deel, &bezoek->fault)) return false;
  verder_met(bezoek, naar_van(bezoek, "deel", deel), "deel");
  return true;
}

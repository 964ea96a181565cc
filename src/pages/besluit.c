#include "acts/besluit.h"

#include "acts/besluitverzoek.h"
#include "acts/concept_bewaren.h"
#include "render/besluit.h"
#include "render/tpl_besluit.h"
#include "render/tpl_besluit_genomen.h"
#include "scherm.h"

/* Which of the forms of the page was sent. */
enum sent { NIETS, VOORSTEL, VERZOEK, VRAAG, ANTWOORD, UITKOMST };

struct paginavorm {
  enum sent sent;
  struct besluit_plek plek;
  struct str pad; /* of the page itself */
};

static struct paginavorm page_of(struct bezoek *bezoek, const char *langs, enum sent sent) {
  struct str id = bezoek->request->param;
  struct paginavorm p = {.sent = sent};
  if (langs[0] == 's') {
    p.plek.spoed = id;
    p.pad = pad_van(bezoek, "spoed", id, "besluit");
  } else if (langs[0] == 'a') {
    p.plek.aanvraag = id;
    p.pad = pad_van(bezoek, "aanvraag", id, "besluit");
  } else if (langs[0] == 'd') {
    p.plek.vorig = id;
    p.pad = pad_van(bezoek, "besluit", id, "daarna");
  } else {
    p.plek.besluit = id;
    p.pad = pad_van(bezoek, "besluit", id, "");
  }
  return p;
}

static const struct {
  enum besluit_soort soort;
  const char *uitleg;
} uitleggen[] = {
    {BESLUITSOORT_VERSTREKKEN, "De inwoner krijgt wat hij vraagt."},
    {BESLUITSOORT_DEELS, "Een deel wel, een deel niet."},
    {BESLUITSOORT_TIJDELIJK, "Het onderzoek is nog niet klaar, maar de hulp kan niet wachten."},
    {BESLUITSOORT_AFWIJZEN, "De inwoner krijgt de voorziening niet."},
    {BESLUITSOORT_BUITEN_BEHANDELING, "De aanvraag bleef onvolledig, ook nadat u om aanvulling vroeg."},
    {BESLUITSOORT_INGETROKKEN, "Er is niets te besluiten. De inwoner krijgt een bevestiging."},
    {BESLUITSOORT_DOORZENDEN, "Een andere gemeente of organisatie gaat hierover."},
    {BESLUITSOORT_WIJZIGEN, "Meer, minder of anders, omdat de situatie veranderde."},
    {BESLUITSOORT_VERLENGEN, "Hetzelfde, voor een nieuwe periode."},
    {BESLUITSOORT_HERZIEN, "Anders, omdat het besluit niet klopt of niet meer past."},
    {BESLUITSOORT_INTREKKEN, "Het besluit geldt niet meer, bijvoorbeeld door verkeerde gegevens."},
    {BESLUITSOORT_BEEINDIGEN, "De hulp is niet meer nodig of stopt."},
};

static void add_kinds(struct bezoek *bezoek, const struct paginavorm *p, const struct besluit *b,
                      struct besluit_beeld *beeld) {
  enum { KEUZES = sizeof uitleggen / sizeof uitleggen[0] };
  struct arena *arena = arena_van(bezoek);
  struct besluit_keus *keuzes = NEW_ARRAY(arena, struct besluit_keus, KEUZES);
  for (size_t i = 0; i < KEUZES; i++) {
    const struct keuze *k = keuze_van(besluitsoorten, (int)uitleggen[i].soort);
    if (besluit_op_eerder(uitleggen[i].soort) != (b->vorig != 0)) continue;
    keuzes[beeld->keus_aantal++] =
        (struct besluit_keus){.pad = str_format(arena, "%.*s?soort=%s", STR_ARG(p->pad), k->code),
                              .naam = str_of(k->label),
                              .uitleg = str_of(uitleggen[i].uitleg)};
  }
  beeld->keuzes = keuzes;
}

/* The kind of the address or of the form that was sent; else the one that is kept. False: none was chosen yet. */
static bool choose_kind(struct bezoek *bezoek, struct besluit *b) {
  if (!b->aanvraag && !b->vorig) return true; /* help that could not wait: there is one kind */
  struct str code = bezoek->request->method == METHOD_POST ? formulier_waarde(bezoek, "soort")
                                                           : paren_waarde(&bezoek->request->query, S("soort"));
  const struct keuze *k = keuze_met_code(besluitsoorten, code);
  if (k && besluit_op_eerder((enum besluit_soort)k->waarde) == (b->vorig != 0)) {
    b->soort = (enum besluit_soort)k->waarde;
    return true;
  }
  return b->id && !str_eq(code, S("kiezen"));
}

/* The fields of preparing and of signing are one form. */
static const struct veld *all_fields(struct bezoek *bezoek, size_t *ret_aantal) {
  struct veld *velden = NEW_ARRAY(arena_van(bezoek), struct veld, besluit_velden_aantal + besluit_nemen_velden_aantal);
  for (size_t i = 0; i < besluit_velden_aantal; i++) velden[i] = besluit_velden[i];
  for (size_t i = 0; i < besluit_nemen_velden_aantal; i++) velden[besluit_velden_aantal + i] = besluit_nemen_velden[i];
  *ret_aantal = besluit_velden_aantal + besluit_nemen_velden_aantal;
  return velden;
}

static bool open_field(const struct formulier *form, const char *const *namen) {
  for (; *namen; namen++)
    if (paren_waarde(form->waarden, str_of(*namen)).len || (form->fault && fault_of(form->fault, *namen).len))
      return true;
  return false;
}

static void fold(const struct formulier *form, struct besluit_beeld *beeld) {
  static const char *const pgb[] = {"pgb_bekwaam", "pgb_gemotiveerd", "pgb_kwaliteit", NULL};
  static const char *const advies[] = {"advies_bij", "advies_op", "advies", "advies_weging", NULL};
  static const char *const anderen[] = {"van_anderen", "zienswijze_op", "zienswijze", NULL};
  static const char *const reden[] = {"reden", NULL};
  beeld->pgb_open = open_field(form, pgb) || str_eq(paren_waarde(form->waarden, S("vorm")), S("pgb"));
  beeld->advies_open = open_field(form, advies);
  beeld->zienswijze_open = open_field(form, anderen);
  beeld->met_reden |= open_field(form, reden);
}

static struct paren kept_values(struct bezoek *bezoek, const struct besluit *b) {
  struct besluit_in in = besluit_ingevuld(b);
  struct paren all = formulier_waarden(arena_van(bezoek), besluit_velden, besluit_velden_aantal, &in);
  struct paar *rij = NEW_ARRAY(arena_van(bezoek), struct paar, all.aantal + 1);
  size_t n = 0;
  for (size_t i = 0; i < all.aantal; i++)
    if (!(str_eq(all.rij[i].naam, S("volume")) && b->omvang.volume == 0)) rij[n++] = all.rij[i];
  return (struct paren){rij, n};
}

/* What was typed, else the draft, else what is kept or proposed. */
static struct formulier make_form(struct bezoek *bezoek, const struct paginavorm *p,
                                  const struct besluit_inzien_uit *uit, struct paren *kept, struct paren *draft) {
  size_t aantal;
  const struct veld *velden = all_fields(bezoek, &aantal);
  struct formulier form = formulier_van(bezoek, p->pad, velden, aantal, "Bewaren");
  if (p->sent != VOORSTEL) form.waarden = NULL, form.fault = NULL;
  *kept = kept_values(bezoek, &uit->besluit);
  *draft = concept_ontleden(arena_van(bezoek), uit->concept);
  if (uit->besluit.stand == BESLUITSTAND_VOORSTEL) form.concept = concept_sleutel_besluit(arena_van(bezoek), &p->plek);
  if (draft->aantal) form.opgeslagen = moment_klok(arena_van(bezoek), uit->concept_op);
  if (!form.waarden) form.waarden = draft->aantal ? draft : kept;
  form.versie = versie_tekst(bezoek, uit->besluit.versie);
  return form;
}

static struct formulier small_form(struct bezoek *bezoek, const struct besluit_inzien_uit *uit, const char *pad,
                                   const struct veld *velden, size_t aantal, const char *knop, bool sent) {
  struct formulier form =
      formulier_van(bezoek, pad_van(bezoek, "besluit", uit->besluit.publiek, pad), velden, aantal, knop);
  if (!sent) form.waarden = NULL, form.fault = NULL;
  form.versie = versie_tekst(bezoek, uit->besluit.versie);
  return form;
}

/* The forms of route B, as far as they are for now. */
struct route_vormen {
  struct formulier verzoek, vraag, antwoord, uitkomst;
  struct paren gevraagd;
};

static void add_route(struct bezoek *bezoek, const struct paginavorm *p, const struct besluit_inzien_uit *uit,
                      struct route_vormen *v, struct besluit_beeld *beeld) {
  const struct besluitverzoek *q = uit->verzoek_aantal ? &uit->verzoeken[0] : NULL;
  beeld->verzoeken = uit->verzoeken;
  beeld->verzoek_aantal = uit->verzoek_aantal;
  if (!uit->mag_doen || !uit->besluit.id) return;
  if (uit->besluit.stand == BESLUITSTAND_VOORSTEL && uit->bevoegd.orgaan.len) {
    v->verzoek = small_form(bezoek, uit, "verzoek", verzoek_velden, verzoek_velden_aantal, "Verzoek versturen",
                            p->sent == VERZOEK);
    beeld->verzoek = &v->verzoek;
  }
  if (uit->besluit.stand != BESLUITSTAND_VERZOEK || !q) return;
  v->vraag = small_form(bezoek, uit, "verzoek/vraag", verzoek_vraag_velden, verzoek_vraag_velden_aantal,
                        "Vraag opschrijven", p->sent == VRAAG);
  v->uitkomst = small_form(bezoek, uit, "verzoek/uitkomst", verzoek_uitkomst_velden, verzoek_uitkomst_velden_aantal,
                           "Vastleggen", p->sent == UITKOMST);
  beeld->vraag = &v->vraag;
  beeld->uitkomst = &v->uitkomst;
  for (size_t i = 0; i < q->vraag_aantal && !beeld->antwoord; i++) {
    if (q->vragen[i].antwoord_op != DAG_GEEN) continue;
    struct paar *rij = NEW(arena_van(bezoek), struct paar);
    *rij = (struct paar){S("vraag_id"), q->vragen[i].publiek};
    v->gevraagd = (struct paren){rij, 1};
    v->antwoord = small_form(bezoek, uit, "verzoek/antwoord", verzoek_antwoord_velden, verzoek_antwoord_velden_aantal,
                             "Antwoord vastleggen", p->sent == ANTWOORD);
    if (!v->antwoord.waarden) v->antwoord.waarden = &v->gevraagd;
    beeld->antwoord = &v->antwoord;
  }
}

static void add_rules(struct bezoek *bezoek, const struct besluit_inzien_uit *uit, struct besluit_beeld *beeld) {
  struct besluit_regelbeeld *regels = NEW_ARRAY(arena_van(bezoek), struct besluit_regelbeeld, uit->melding_aantal + 1);
  for (size_t i = 0; i < uit->melding_aantal; i++) {
    const struct besluit_melding *m = &uit->meldingen[i];
    bool stops = m->gewicht == GEWICHT_WET || m->gewicht == GEWICHT_STOP;
    beeld->met_reden |= m->gewicht == GEWICHT_REDEN;
    if (!stops && uit->besluit.tekst[BESLUITTEKST_REDEN].len) continue;
    regels[beeld->regel_aantal++] = (struct besluit_regelbeeld){m->tekst, m->artikel, stops};
  }
  beeld->regels = regels;
}

static struct besluit_beeld view_of(struct bezoek *bezoek, const struct besluit_inzien_uit *uit) {
  const struct besluit_bevoegd *wie = &uit->bevoegd;
  return (struct besluit_beeld){.huishouden = uit->huishouden,
                                .besluit = &uit->besluit,
                                .vorig = &uit->vorig,
                                .melding = &uit->melding,
                                .aanvraag = &uit->aanvraag,
                                .vandaag = vandaag_van(bezoek),
                                .mag_doen = uit->mag_doen,
                                .voorgesteld = uit->voorgesteld,
                                .producten = opties_van(bezoek, uit->producten, uit->product_aantal),
                                .product_aantal = uit->product_aantal,
                                .collegas = opties_van(bezoek, uit->collegas, uit->collega_aantal),
                                .collega_aantal = uit->collega_aantal,
                                .met_vorm = uit->kan_zin || uit->kan_pgb,
                                .met_deskundige = uit->met_deskundige,
                                .mag_tekenen = wie->mag && uit->mag_doen && uit->besluit.stand != BESLUITSTAND_VERZOEK,
                                .eigen = wie->eigen,
                                .functie = wie->functie,
                                .functies = wie->functies,
                                .orgaan = wie->orgaan_naam,
                                .route = wie->route,
                                .nodig = wie->nodig,
                                .ontvangers = uit->ontvangers,
                                .brieven = uit->brieven,
                                .ontvanger_aantal = uit->ontvanger_aantal,
                                .voorbeeld = uit->voorbeeld.tekst,
                                .budget = uit->budget,
                                .tarief = uit->tarief,
                                .bijdrage = uit->bijdrage,
                                .zonder_budget =
                                    uit->besluit.vorm == BESLUITVORM_PGB && uit->voorbeeld.tekst.len && uit->budget < 0,
                                .onderwerp = uit->voorbeeld.onderwerp};
}

static bool look(struct bezoek *bezoek, const struct besluit_plek *plek, struct besluit_inzien_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!besluit_inzien(&bezoek->werk, plek, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

static bool show_taken(struct bezoek *bezoek, struct besluit_inzien_uit *uit) {
  struct besluit_beeld beeld = view_of(bezoek, uit);
  beeld.soort_naam = keuze_label(besluitsoorten, (int)uit->besluit.soort);
  beeld.verzoeken = uit->verzoeken;
  beeld.verzoek_aantal = uit->verzoek_aantal;
  if (uit->mag_doen && besluit_kent_toe(uit->besluit.soort) && uit->besluit.eindigt_op >= vandaag_van(bezoek))
    beeld.anders = pad_van(bezoek, "besluit", uit->besluit.publiek, "daarna");
  tpl_besluit_genomen(&bezoek->response->body, kader_van(bezoek, "Besluit", "/werk"), &beeld);
  return true;
}

/* Two wrote at once: what stands there now beside what was typed, and what was typed rests on the newest. */
static void show_both(struct bezoek *bezoek, const struct paren *kept, struct formulier *form, struct verschillen *both,
                      struct besluit_beeld *beeld) {
  *both = formulier_verschillen(bezoek, besluit_velden, besluit_velden_aantal, kept);
  beeld->verschillen = both;
  bezoek->response->status = 409;
  form->fault = NULL;
}

static bool show(struct bezoek *bezoek, const struct paginavorm *p) {
  bool stale = bezoek->fault.class == FAULT_STALE;
  struct verschillen both;
  struct besluit_inzien_uit uit;
  struct paren kept, draft;
  struct formulier form;
  struct route_vormen route;
  if (!look(bezoek, &p->plek, &uit)) return false;
  if (uit.besluit.stand == BESLUITSTAND_GENOMEN && bezoek->fault.class == FAULT_NONE) return show_taken(bezoek, &uit);
  if (uit.besluit.stand == BESLUITSTAND_GENOMEN || (stale && uit.besluit.stand != BESLUITSTAND_VOORSTEL)) return false;
  struct besluit_beeld beeld = view_of(bezoek, &uit);
  bezoek->kader.breed = true;
  if (!choose_kind(bezoek, &uit.besluit) && uit.mag_doen) {
    add_kinds(bezoek, p, &uit.besluit, &beeld);
  } else {
    beeld.soort_naam = keuze_label(besluitsoorten, (int)uit.besluit.soort);
    if (!uit.besluit.id && uit.besluit.soort == BESLUITSOORT_VERLENGEN && uit.vorig.eindigt_op != DAG_OPEN)
      uit.besluit.vanaf = uit.vorig.eindigt_op + 1;
    add_rules(bezoek, &uit, &beeld);
    add_route(bezoek, p, &uit, &route, &beeld);
    form = make_form(bezoek, p, &uit, &kept, &draft);
    if (stale) show_both(bezoek, &kept, &form, &both, &beeld);
    fold(&form, &beeld);
    beeld.inzending = form.inzending;
    if (uit.mag_doen && (uit.besluit.stand == BESLUITSTAND_VOORSTEL || uit.besluit.stand == BESLUITSTAND_TWEEDE))
      beeld.formulier = &form;
    if (uit.besluit.stand == BESLUITSTAND_VOORSTEL && (uit.besluit.aanvraag || uit.besluit.vorig))
      beeld.anders = str_join(arena_van(bezoek), p->pad, S("?soort=kiezen"));
  }
  tpl_besluit(&bezoek->response->body, kader_van(bezoek, "Besluit voorbereiden", "/werk"), &beeld);
  return true;
}

/* On the page of a besluit that is there already, its own address. */
static bool to_besluit(struct bezoek *bezoek, struct str besluit, const char *klaar) {
  verder_naar(bezoek, "besluit", besluit, klaar);
  return true;
}

bool besluit_aanvraag_tonen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "aanvraag", NIETS);
  struct besluit_inzien_uit uit;
  if (!look(bezoek, &p.plek, &uit)) return false;
  if (uit.besluit.id) return to_besluit(bezoek, uit.besluit.publiek, "");
  return show(bezoek, &p);
}

bool besluit_spoed_tonen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "spoed", NIETS);
  return show(bezoek, &p);
}

bool besluit_daarna_tonen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "daarna", NIETS);
  return show(bezoek, &p);
}

bool besluit_tonen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "besluit", NIETS);
  return show(bezoek, &p);
}

/* Signing comes after keeping, so that nothing that was typed is lost when the law stops it. */
static bool sign(struct bezoek *bezoek, struct str besluit, struct str *ret_besluit) {
  struct besluit_plek plek = {.besluit = besluit};
  struct besluit_nemen_in in = {0};
  struct besluit_inzien_uit uit;
  struct werk werk = bezoek->werk;
  werk.inzending = (struct str){0}; /* keeping was counted once; a besluit is taken only once by itself */
  if (!formulier_lezen(bezoek, besluit_nemen_velden, besluit_nemen_velden_aantal, &in) || !look(bezoek, &plek, &uit))
    return false;
  if (uit.besluit.stand == BESLUITSTAND_GENOMEN) {
    *ret_besluit = besluit;
    return true;
  }
  return besluit_nemen(&werk, besluit, uit.besluit.versie, &in, ret_besluit, &bezoek->fault);
}

static bool refused(struct bezoek *bezoek, const struct paginavorm *p) {
  bool both = bezoek->fault.class == FAULT_STALE && p->sent == VOORSTEL;
  return (both || fout_op_formulier(bezoek)) && show(bezoek, p);
}

static bool prepare(struct bezoek *bezoek, const char *langs) {
  struct paginavorm p = page_of(bezoek, langs, VOORSTEL);
  struct besluit_in in = {0};
  struct str besluit, taken;
  bool take = str_eq(formulier_waarde(bezoek, "stap"), S("nemen"));
  bool only_sign = !paren_waarde(&bezoek->request->form, S("product")).len && p.plek.besluit.len;
  if (only_sign)
    besluit = p.plek.besluit;
  else if (!formulier_lezen(bezoek, besluit_velden, besluit_velden_aantal, &in) ||
           !besluit_voorbereiden(&bezoek->werk, &p.plek, versie_van(bezoek, "versie"), &in, &besluit, &bezoek->fault))
    return refused(bezoek, &p);
  if (!take) return to_besluit(bezoek, besluit, "opgeslagen");
  if (sign(bezoek, besluit, &taken)) return to_besluit(bezoek, taken, "besluit");
  p.plek = (struct besluit_plek){.besluit = besluit};
  p.pad = pad_van(bezoek, "besluit", besluit, "");
  return refused(bezoek, &p);
}

bool besluit_aanvraag_doen(struct bezoek *bezoek) {
  return prepare(bezoek, "aanvraag");
}
bool besluit_spoed_doen(struct bezoek *bezoek) {
  return prepare(bezoek, "spoed");
}
bool besluit_daarna_doen(struct bezoek *bezoek) {
  return prepare(bezoek, "daarna");
}
bool besluit_doen(struct bezoek *bezoek) {
  return prepare(bezoek, "besluit");
}

bool besluit_vervallen_doen(struct bezoek *bezoek) {
  struct str huishouden;
  if (!besluit_laten_vervallen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &huishouden,
                               &bezoek->fault))
    return false;
  response_redirect(bezoek->response,
                    str_join(arena_van(bezoek), pad_van(bezoek, "huishouden", huishouden, "besluiten"),
                             S("?klaar=besluit-vervallen")));
  return true;
}

bool verzoek_doen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "besluit", VERZOEK);
  struct verzoek_in in = {0};
  struct str uit;
  if (!formulier_lezen(bezoek, verzoek_velden, verzoek_velden_aantal, &in) ||
      !verzoek_versturen(&bezoek->werk, p.plek.besluit, versie_van(bezoek, "versie"), &in, &uit, &bezoek->fault))
    return refused(bezoek, &p);
  return to_besluit(bezoek, uit, "verzoek");
}

bool verzoek_vraag_doen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "besluit", VRAAG);
  struct verzoek_vraag_in in = {0};
  struct str uit;
  if (!formulier_lezen(bezoek, verzoek_vraag_velden, verzoek_vraag_velden_aantal, &in) ||
      !verzoek_vraag_opnemen(&bezoek->werk, p.plek.besluit, &in, &uit, &bezoek->fault))
    return refused(bezoek, &p);
  return to_besluit(bezoek, uit, "opgeslagen");
}

bool verzoek_antwoord_doen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "besluit", ANTWOORD);
  struct verzoek_antwoord_in in = {0};
  struct str uit;
  if (!formulier_lezen(bezoek, verzoek_antwoord_velden, verzoek_antwoord_velden_aantal, &in) ||
      !verzoek_beantwoorden(&bezoek->werk, p.plek.besluit, &in, &uit, &bezoek->fault))
    return refused(bezoek, &p);
  return to_besluit(bezoek, uit, "opgeslagen");
}

bool verzoek_uitkomst_doen(struct bezoek *bezoek) {
  struct paginavorm p = page_of(bezoek, "besluit", UITKOMST);
  struct verzoek_uitkomst_in in = {0};
  struct str uit;
  if (!formulier_lezen(bezoek, verzoek_uitkomst_velden, verzoek_uitkomst_velden_aantal, &in) ||
      !verzoek_afronden(&bezoek->werk, p.plek.besluit, &in, &uit, &bezoek->fault))
    return refused(bezoek, &p);
  return to_besluit(bezoek, uit, "opgeslagen");
}

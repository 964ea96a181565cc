#include "acts/verzoek.h"

#include "connect/weasyprint.h"
#include "store/persoon.h"
#include "store/verzoek.h"
#include "store/vertegenwoordiging.h"

#include "geadresseerde.h"
#include "grond.h"
#include "uitvoeren.h"

enum { PDF_WACHT = 20 * 1000 /* ms */, WEEK = 7 };

#define PLEK(veld) .plek = offsetof(struct verzoek_in, veld)
const struct veld gegevensverzoek_velden[] = {
    {"soort", "Wat wordt er gevraagd?", VELD_KEUZE, .keuzes = verzoeksoorten, .verplicht = "AVG art. 15 tot en met 21",
     .leeg = "Kies wat er wordt gevraagd.", PLEK(soort)},
    {"woorden", "Wat vraagt de inwoner precies?", VELD_TEKST, .max = 4000, .uitleg = "In de woorden van de inwoner.",
     .mag = "(niet nodig bij inzage)", PLEK(woorden)},
    {"vrager", "Wie vraagt dit?", VELD_KEUZE, .keuzes = verzoek_vragers, .verplicht = "AVG art. 12",
     .leeg = "Kies wie dit vraagt.", PLEK(vrager)},
    {"van", "Naam van wie dit vraagt", VELD_REGEL, .max = 200, .mag = "(niet als de inwoner het zelf vraagt)",
     PLEK(van)},
    {"hoe", "Hoe kwam het verzoek binnen?", VELD_KEUZE, .keuzes = verzoek_hoes, .verplicht = "AVG art. 12 lid 3",
     .leeg = "Kies hoe het binnenkwam.", PLEK(hoe)},
    {"identiteit", "Weten wij zeker wie dit vraagt?", VELD_KEUZE, .keuzes = verzoek_identiteiten,
     .verplicht = "AVG art. 12 lid 6", .leeg = "Kies of u weet wie dit vraagt.", PLEK(identiteit)},
    {"ontvangen", "Wanneer ontvangen?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(ontvangen)},
};
const size_t gegevensverzoek_velden_aantal = sizeof gegevensverzoek_velden / sizeof gegevensverzoek_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct verzoekstap_in, veld)
static const struct veld advies_velden[] = {
    {"advies", "Wat is uw advies aan de privacy officer?", VELD_TEKST, .max = 4000, .verplicht = "regel VERZOEK",
     .leeg = "Schrijf uw advies op.",
     .uitleg = "Bijvoorbeeld: wat gaat over iemand anders, of wat kan iemand in gevaar brengen?", PLEK(advies)},
};
static const struct veld wie_velden[] = {
    {"identiteit", "Weten wij zeker wie dit vraagt?", VELD_KEUZE, .keuzes = verzoek_identiteiten,
     .verplicht = "AVG art. 12 lid 6", .leeg = "Kies of u weet wie dit vraagt.", PLEK(identiteit)},
};
static const struct veld verlengen_velden[] = {
    {"reden", "Waarom hebt u meer tijd nodig?", VELD_TEKST, .max = 2000, .verplicht = "AVG art. 12 lid 3",
     .leeg = "Schrijf op waarom u meer tijd nodig hebt.", .uitleg = "Dit staat in de brief aan de inwoner.",
     PLEK(reden)},
};
static const struct veld besluit_velden[] = {
    {"uitkomst", "Wat beslist u?", VELD_KEUZE, .keuzes = verzoek_besluiten, .verplicht = "AVG art. 12 lid 3 en 4",
     .leeg = "Kies wat u beslist.", PLEK(uitkomst)},
    {"grond", "Waarom niet, of niet alles?", VELD_KEUZE, .keuzes = verzoek_gronden,
     .mag = "(alleen als u iets niet doet)", PLEK(grond)},
    {"besluit", "Uitleg aan de inwoner", VELD_TEKST, .max = 4000, .uitleg = "Dit staat in de brief.", PLEK(besluit)},
    {"verklaring", "Wat zegt de inwoner er zelf over?", VELD_TEKST, .max = 4000,
     .uitleg = "Blijft staan naast wat niet is veranderd.", PLEK(verklaring)},
};
#undef PLEK

const struct veld *verzoekstap_velden(enum verzoek_stap stap, size_t *ret_aantal) {
  static const struct {
    const struct veld *velden;
    size_t aantal;
  } stappen[] = {
      [VERZOEKSTAP_ADVIES] = {advies_velden, sizeof advies_velden / sizeof *advies_velden},
      [VERZOEKSTAP_WIE] = {wie_velden, sizeof wie_velden / sizeof *wie_velden},
      [VERZOEKSTAP_VERLENGEN] = {verlengen_velden, sizeof verlengen_velden / sizeof *verlengen_velden},
      [VERZOEKSTAP_BESLUIT] = {besluit_velden, sizeof besluit_velden / sizeof *besluit_velden},
      [VERZOEKSTAP_GEDAAN] = {NULL, 0},
  };
  *ret_aantal = stappen[stap].aantal;
  return stappen[stap].velden;
}

static struct toegang_vraag about(const struct werk *werk, const char *act, enum handeling handeling,
                                  unsigned informatie) {
  return (struct toegang_vraag){.act = act,
                                .grond = werk->actor->rol == ROL_PRIVACY ? GROND_TOEZICHT
                                                                         : grond_van(werk->actor, handeling),
                                .handeling = handeling,
                                .informatie = informatie,
                                .over = OVER_LIJST};
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const bool *klaar = in;
  struct verzoeklijst_uit uit = {0};
  struct toegang *toegang;
  struct toegang_vraag vraag = about(werk, "verzoeken inzien", HANDELING_ZIEN, INFO_VERZOEK);
  vraag.grond = GROND_TOEZICHT; /* the register is of the privacy officer */
  if (!toegang_vragen(tx, werk->actor, &vraag, &toegang, fault) ||
      !verzoeken_lezen(toegang, *klaar, &uit.verzoeken, &uit.aantal, fault))
    return false;
  for (size_t i = 0; i < uit.aantal && !*klaar; i++) {
    const struct verzoek *v = &uit.verzoeken[i];
    dag_t dag = verzoek_uit_te_voeren(v) ? v->uitvoeren_voor : v->laatste_dag;
    if (dag == DAG_GEEN) continue;
    uit.te_laat += dag < werk_vandaag(werk);
    uit.deze_week += dag >= werk_vandaag(werk) && dag < werk_vandaag(werk) + WEEK;
  }
  *(struct verzoeklijst_uit *)ret_uit = uit;
  return true;
}

bool verzoeken_inzien(const struct werk *werk, bool klaar, struct verzoeklijst_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, &klaar, ret_uit, fault);
}

/* The person with who stands for him, and his household. */
static bool read_person(struct tx *tx, const struct werk *werk, struct str persoon, enum handeling handeling,
                        int64_t *ret_huishouden, struct toegang **ret_toegang, struct verzoek_vorm_uit *ret,
                        struct fault *fault) {
  struct toegang *over;
  struct toegang_vraag vraag = about(werk, "verzoek opnemen", handeling, INFO_VERZOEK),
                       wie = about(werk, "verzoek opnemen", HANDELING_ZIEN, INFO_PERSOON);
  if (!toegang_wegwijzer_persoon(tx, werk->actor, persoon, ret_huishouden, fault)) return false;
  vraag.over = wie.over = OVER_HUISHOUDEN;
  vraag.huishouden = wie.huishouden = *ret_huishouden;
  return toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault) &&
         toegang_vragen(tx, werk->actor, &wie, &over, fault) && persoon_lezen(over, persoon, &ret->persoon, fault) &&
         vertegenwoordigingen_van_persoon(over, ret->persoon.id, &ret->rijen, &ret->rij_aantal, fault);
}

static bool look_at_form(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  return read_person(tx, werk, *(const struct str *)in, HANDELING_ZIEN, &huishouden, &toegang, ret_uit, fault);
}

bool verzoek_vorm_inzien(const struct werk *werk, struct str persoon, struct verzoek_vorm_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look_at_form, &persoon, ret_uit, fault);
}

struct taking {
  struct str persoon;
  const struct verzoek_in *in;
};

static bool take_in(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct taking *taking = in_;
  const struct verzoek_in *in = taking->in;
  struct verzoek_vorm_uit wie = {0};
  struct toegang *toegang;
  struct verzoek v = {.publiek = werk_id(werk),
                      .soort = in->soort > 0 ? (enum verzoek_soort)in->soort : 0,
                      .woorden = in->woorden,
                      .vrager = in->vrager > 0 ? (enum verzoek_vrager)in->vrager : 0,
                      .van = in->van,
                      .hoe = in->hoe,
                      .identiteit = in->identiteit,
                      .ontvangen = in->ontvangen == DAG_GEEN ? werk_vandaag(werk) : in->ontvangen};
  if (!read_person(tx, werk, taking->persoon, HANDELING_DOEN, &v.huishouden, &toegang, &wie, fault)) return false;
  v.persoon = wie.persoon.id;
  verzoek_toetsen(&v, werk_vandaag(werk), fault);
  if (v.vrager)
    verzoek_vrager_toetsen(v.vrager, leeftijd_op(wie.persoon.geboren, werk_vandaag(werk)), wie.rijen, wie.rij_aantal,
                           werk_vandaag(werk), fault);
  *ret_uitkomst = v.publiek;
  return fault->class == FAULT_NONE && gegevensverzoek_bewaren(toegang, &v, fault);
}

bool verzoek_opnemen(const struct werk *werk, struct str persoon, const struct verzoek_in *in, struct str *ret_verzoek,
                     struct fault *fault) {
  struct taking taking = {persoon, in};
  return act_schrijven_eenmaal(werk, take_in, &taking, ret_verzoek, fault);
}

static bool open_one(struct tx *tx, const struct werk *werk, const struct toegang_vraag *vraag, struct str publiek,
                     struct toegang **ret_toegang, struct verzoek *ret, struct fault *fault) {
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_VERZOEK, publiek, vraag, &huishouden, ret_toegang, fault) &&
         verzoek_lezen(*ret_toegang, publiek, ret, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct verzoek_uit uit = {0};
  struct toegang *toegang;
  struct toegang_vraag vraag = about(werk, "verzoek inzien", HANDELING_ZIEN, INFO_VERZOEK);
  if (!open_one(tx, werk, &vraag, *(const struct str *)in, &toegang, &uit.verzoek, fault) ||
      !verzoek_heeft_kopie(toegang, uit.verzoek.id, &uit.kopie, fault))
    return false;
  uit.mag_beslissen = werk->actor->rol == ROL_PRIVACY;
  uit.mag_adviseren = !uit.mag_beslissen && uit.verzoek.gesloten_op == DAG_GEEN &&
                      toegang_mag_ook(toegang, HANDELING_DOEN, INFO_VERZOEK, GROND_HULPVRAAG);
  *(struct verzoek_uit *)ret_uit = uit;
  return true;
}

bool verzoek_inzien(const struct werk *werk, struct str verzoek, struct verzoek_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &verzoek, ret_uit, fault);
}

struct stepping {
  struct str publiek;
  int64_t versie;
  enum verzoek_stap stap;
  const struct verzoekstap_in *in;
};

static bool apply(const struct werk *werk, const struct stepping *s, bool kopie, struct verzoek *v,
                  struct fault *fault) {
  const struct verzoekstap_in *in = s->in;
  switch (s->stap) {
  case VERZOEKSTAP_ADVIES:
    v->advies = in->advies;
    return true;
  case VERZOEKSTAP_WIE:
    v->identiteit = in->identiteit;
    return true;
  case VERZOEKSTAP_VERLENGEN:
    if (!verzoek_verlengen_toetsen(v, in->reden, werk_vandaag(werk), fault)) return false;
    v->verlengd_op = werk_vandaag(werk);
    v->verlengd_reden = in->reden;
    return true;
  case VERZOEKSTAP_BESLUIT:
    if (!verzoek_besluit_toetsen(v, in->uitkomst, in->grond, in->besluit, kopie, fault)) return false;
    v->uitkomst = in->uitkomst;
    v->grond = in->uitkomst == VERZOEK_DEELS || in->uitkomst == VERZOEK_GEWEIGERD ? in->grond : 0;
    v->besluit = in->besluit;
    v->verklaring = in->verklaring;
    v->gesloten_op = werk_vandaag(werk);
    return true;
  case VERZOEKSTAP_GEDAAN:
    v->uitgevoerd_op = werk_vandaag(werk);
    return true;
  }
  return false;
}

/* The privacy officer decides; who works in the household advises. */
static bool step(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct stepping *s = in_;
  struct toegang *toegang;
  struct verzoek was;
  bool kopie;
  struct toegang_vraag vraag = about(werk, "verzoek behandelen", HANDELING_DOEN, INFO_VERZOEK);
  vraag.grond = s->stap == VERZOEKSTAP_ADVIES ? GROND_HULPVRAAG : GROND_TOEZICHT;
  *ret_uitkomst = s->publiek;
  if (!open_one(tx, werk, &vraag, s->publiek, &toegang, &was, fault) ||
      !verzoek_heeft_kopie(toegang, was.id, &kopie, fault))
    return false;
  if (s->stap == VERZOEKSTAP_GEDAAN ? !verzoek_uit_te_voeren(&was) : was.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Dit kan nu niet meer. Kijk eerst wat er nu staat."), "no such step now");
  if (was.versie != s->versie)
    return fault_set(fault, FAULT_STALE, S("Iemand anders veranderde dit net. Kijk eerst wat er nu staat."),
                     "stale request");
  struct verzoek wordt = was;
  return apply(werk, s, kopie, &wordt, fault) && verzoek_wijzigen(toegang, &was, &wordt, fault);
}

bool verzoekstap_zetten(const struct werk *werk, struct str verzoek, int64_t versie, enum verzoek_stap stap,
                        const struct verzoekstap_in *in, struct str *ret_verzoek, struct fault *fault) {
  struct stepping s = {verzoek, versie, stap, in};
  return act_schrijven_eenmaal(werk, step, &s, ret_verzoek, fault);
}

/* Where it is handed over and not sent: an address that must not be seen, or post that is not safe for him. */
static bool read_addressee(struct tx *tx, const struct werk *werk, const struct verzoek *v, struct geadresseerde *ret,
                           struct fault *fault) {
  struct toegang *over;
  struct persoon persoon;
  struct str let_op;
  struct toegang_vraag vraag = about(werk, "brief over een verzoek", HANDELING_ZIEN, INFO_PERSOON);
  vraag.over = OVER_HUISHOUDEN;
  vraag.huishouden = v->huishouden;
  vraag.adresdoel = ADRESDOEL_BRIEF;
  if (!toegang_vragen(tx, werk->actor, &vraag, &over, fault) ||
      !persoon_lezen(over, v->persoon_publiek, &persoon, fault))
    return false;
  if (persoon.geheim || persoon.afscherming) {
    *ret = (struct geadresseerde){.persoon = persoon, .geen_post = true};
    return true;
  }
  return geadresseerde_lezen(tx, werk, over, v->huishouden, &persoon, ret, &let_op, fault);
}

static bool look_at_letter(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct verzoek v;
  struct geadresseerde aan;
  struct toegang_vraag vraag = about(werk, "brief over een verzoek", HANDELING_ZIEN, INFO_VERZOEK);
  if (!open_one(tx, werk, &vraag, *(const struct str *)in, &toegang, &v, fault)) return false;
  if (v.gesloten_op == DAG_GEEN && v.verlengd_op == DAG_GEEN)
    return fault_set(fault, FAULT_RULE, S("Er is nog niets besloten om over te schrijven."), "no letter yet");
  if (!read_addressee(tx, werk, &v, &aan, fault)) return false;
  struct brieftekst brief =
      teambrief(werk->arena, (struct str){0}, verzoekbrief_onderwerp(werk->arena, &v),
                verzoekbrief_tekst(werk->arena, &v), &aan, v.gesloten_op == DAG_GEEN ? v.verlengd_op : v.gesloten_op);
  brief.ondertekenaar = S("De privacy officer");
  *(struct brieftekst *)ret_uit = brief;
  return true;
}

bool verzoekbrief_inzien(const struct werk *werk, struct str verzoek, struct brieftekst *ret_brief,
                         struct fault *fault) {
  return act_lezen(werk, look_at_letter, &verzoek, ret_brief, fault);
}

bool verzoekbrief_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault) {
  return weasyprint_pdf(werk->arena, html, PDF_WACHT, ret_pdf, fault);
}

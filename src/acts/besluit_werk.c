#include "besluit_werk.h"

#include "inrichting/organisatie.h"
#include "inrichting/recht.h"
#include "store/aanvraag.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/klok.h"
#include "store/melding.h"
#include "store/persoon.h"
#include "store/spoed.h"
#include "store/verslag.h"

#include "grond.h"

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  bool work = handeling == HANDELING_DOEN;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond_van(werk->actor, handeling),
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS | INFO_AANVRAAG |
                                                              INFO_VERHELDERING | INFO_PLAN |
                                                              (work ? INFO_DOCUMENT : 0U),
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden,
                                                .adresdoel = work ? ADRESDOEL_BRIEF : ADRESDOEL_GEEN},
                        ret_toegang, fault);
}

static bool find_household(struct tx *tx, const struct besluit_plek *plek, int64_t *ret_huishouden,
                           struct fault *fault) {
  if (plek->spoed.len) return toegang_wegwijzer(tx, WEGWIJZER_SPOED, plek->spoed, ret_huishouden, fault);
  if (plek->aanvraag.len) return toegang_wegwijzer(tx, WEGWIJZER_AANVRAAG, plek->aanvraag, ret_huishouden, fault);
  return toegang_wegwijzer(tx, WEGWIJZER_BESLUIT, plek->besluit.len ? plek->besluit : plek->vorig, ret_huishouden,
                           fault);
}

static bool read_aanvraag(struct besluit_zaak *zaak, struct str publiek, int64_t id, struct fault *fault) {
  struct aanvraag *alle;
  size_t aantal;
  if (!aanvragen_van_huishouden(zaak->toegang, zaak->huishouden, &alle, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(alle[i].publiek, publiek) || alle[i].id == id) zaak->aanvraag = alle[i];
  return zaak->aanvraag.id || fault_set(fault, FAULT_ABSENT, S("Deze aanvraag bestaat niet."), "no such aanvraag");
}

/* Nothing was kept yet: on an aanvraag, or on the besluit that it changes. */
static struct besluit fresh(const struct besluit_zaak *zaak) {
  const struct besluit *vorig = &zaak->vorig;
  struct besluit besluit = {.soort = vorig->id ? BESLUITSOORT_WIJZIGEN : BESLUITSOORT_VERSTREKKEN,
                            .stand = BESLUITSTAND_VOORSTEL,
                            .aanvraag = zaak->aanvraag.id,
                            .vorig = vorig->id,
                            .product = vorig->id ? vorig->product : zaak->aanvraag.product,
                            .product_naam = vorig->id ? vorig->product_naam : zaak->aanvraag.product_naam,
                            .vorm = vorig->vorm,
                            .omvang = vorig->omvang,
                            .vanaf = DAG_GEEN,
                            .tot = DAG_GEEN,
                            .tarief = -1,
                            .bijdrage = -1,
                            .zienswijze_op = DAG_GEEN,
                            .advies_op = DAG_GEEN,
                            .genomen_op = DAG_GEEN,
                            .verzonden_op = DAG_GEEN,
                            .bezwaar_tot = DAG_GEEN,
                            .eindigt_op = DAG_GEEN};
  if (vorig->id) besluit.tekst[BESLUITTEKST_AANBIEDER] = vorig->tekst[BESLUITTEKST_AANBIEDER];
  return besluit;
}

/* What was given at once, as the voorstel says it: what was written of it before goes on. */
static bool read_urgent(struct besluit_zaak *zaak, struct str publiek, struct fault *fault) {
  struct spoed spoed;
  struct melding *meldingen;
  struct besluit *alle;
  size_t melding_aantal, aantal;
  if (!spoed_lezen(zaak->toegang, publiek, &spoed, fault) ||
      !meldingen_van_huishouden(zaak->toegang, zaak->huishouden, &meldingen, &melding_aantal, fault) ||
      !besluiten_van_huishouden(zaak->toegang, zaak->huishouden, &alle, &aantal, fault))
    return false;
  for (size_t i = 0; i < melding_aantal; i++)
    if (meldingen[i].id == spoed.melding) zaak->melding = meldingen[i];
  if (!zaak->melding.id || spoed.product.len == 0)
    return fault_set(fault, FAULT_RULE,
                     S("Deze spoedhulp hoort niet bij een vraag en een voorziening. Maak eerst een melding."),
                     "urgent help without a melding or a product");
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].melding == spoed.melding && alle[i].soort == BESLUITSOORT_TIJDELIJK && !alle[i].aanvraag &&
        str_eq(alle[i].product, spoed.product))
      zaak->besluit = alle[i];
  if (zaak->besluit.id) return true;
  zaak->besluit = fresh(zaak);
  zaak->besluit.soort = BESLUITSOORT_TIJDELIJK;
  zaak->besluit.product = spoed.product;
  zaak->besluit.product_naam = spoed.product_naam;
  zaak->besluit.vanaf = spoed.vanaf;
  zaak->besluit.tot = spoed.tot;
  zaak->besluit.tekst[BESLUITTEKST_AANBIEDER] = spoed.aanbieder;
  zaak->besluit.tekst[BESLUITTEKST_SITUATIE] = spoed.wat;
  return true;
}

static bool read_besluit(struct besluit_zaak *zaak, const struct besluit_plek *plek, struct fault *fault) {
  struct besluit *b = &zaak->besluit;
  if (plek->spoed.len) return read_urgent(zaak, plek->spoed, fault);
  if (plek->aanvraag.len) {
    if (!read_aanvraag(zaak, plek->aanvraag, 0, fault) ||
        !besluit_van_aanvraag(zaak->toegang, zaak->huishouden, zaak->aanvraag.id, b, fault))
      return false;
  } else if (plek->vorig.len) {
    if (!besluit_lezen(zaak->toegang, zaak->huishouden, plek->vorig, &zaak->vorig, fault)) return false;
  } else if (!besluit_lezen(zaak->toegang, zaak->huishouden, plek->besluit, b, fault) ||
             (b->aanvraag && !read_aanvraag(zaak, b->aanvraag_publiek, b->aanvraag, fault))) {
    return false;
  }
  if (b->vorig && !besluit_lezen(zaak->toegang, zaak->huishouden, b->vorig_publiek, &zaak->vorig, fault)) return false;
  if (!b->id) *b = fresh(zaak);
  return true;
}

bool besluit_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    const struct besluit_plek *plek, struct besluit_zaak *ret_zaak, struct fault *fault) {
  struct besluit_zaak zaak = {.tx = tx, .werk = werk};
  if (!find_household(tx, plek, &zaak.huishouden, fault) ||
      !ask(tx, werk, act, handeling, zaak.huishouden, &zaak.toegang, fault) ||
      (handeling == HANDELING_DOEN && !huishouden_vasthouden(zaak.toegang, zaak.huishouden, fault)) ||
      !inrichting_geldend(tx, &zaak.inrichting, fault) || !read_besluit(&zaak, plek, fault))
    return false;
  struct str melding = zaak.melding.id   ? zaak.melding.publiek
                       : zaak.besluit.id ? zaak.besluit.melding_publiek
                       : zaak.vorig.id   ? zaak.vorig.melding_publiek
                                         : zaak.aanvraag.melding_publiek;
  if (!melding_lezen(zaak.toegang, melding, &zaak.melding, fault) ||
      (handeling == HANDELING_DOEN && !persoon_vasthouden(zaak.toegang, zaak.melding.persoon, fault)) ||
      !persoon_lezen(zaak.toegang, zaak.melding.persoon_publiek, &zaak.persoon, fault) ||
      !tekenaars_bij_huishouden(zaak.toegang, zaak.huishouden, &zaak.tekenaars, &zaak.tekenaar_aantal, fault))
    return false;
  zaak.besluit.melding = zaak.melding.id;
  zaak.besluit.huishouden = zaak.huishouden;
  zaak.besluit.persoon = zaak.melding.persoon;
  zaak.besluit.persoon_publiek = zaak.melding.persoon_publiek;
  zaak.besluit.persoon_naam = zaak.melding.persoon_naam;
  zaak.besluit.wet = zaak.melding.wet;
  *ret_zaak = zaak;
  return true;
}

bool besluit_is_voorstel(const struct besluit_zaak *zaak, int64_t versie, struct fault *fault) {
  if (zaak->besluit.stand == BESLUITSTAND_GENOMEN)
    return fault_set(fault, FAULT_STALE, S("Dit besluit is intussen genomen. Het verandert niet meer."),
                     "besluit was taken");
  return zaak->besluit.versie == versie ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit besluit net veranderd. Kijk eerst wat er nu staat."),
                   "stale besluit");
}

static void add_product(const struct besluit_zaak *zaak, const struct besluit *besluit, struct besluit_feiten *feiten) {
  const struct consult_rij *const *consulten;
  dag_t vandaag = tx_vandaag(zaak->tx);
  const struct product_rij *product = product_op(zaak->inrichting, besluit->product, vandaag);
  feiten->kan_zin = product && product->zin == 1;
  feiten->kan_pgb = product && product->pgb == 1;
  feiten->overal = product && product->regionaal == 1;
  feiten->hoogstens = omvanggrens_op(zaak->inrichting, besluit->product, vandaag);
  feiten->consult_aantal = consulten_voor(tx_arena(zaak->tx), zaak->inrichting, besluit->product, vandaag, &consulten);
  const char **regels = NEW_ARRAY(tx_arena(zaak->tx), const char *, feiten->consult_aantal + 1);
  for (size_t i = 0; i < feiten->consult_aantal; i++) regels[i] = str_c(tx_arena(zaak->tx), consulten[i]->regel);
  feiten->consulten = regels;
}

/* Under which law or on which mandate somebody registered determines along (Jeugdwet art. 2.3). */
static void add_expert(const struct besluit_zaak *zaak, const struct besluit *besluit, struct besluit_feiten *feiten) {
  dag_t vandaag = tx_vandaag(zaak->tx);
  struct mandaat mandaat =
      mandaat_voor(tx_arena(zaak->tx), zaak->inrichting, besluit->product, besluit_handeling(besluit->soort), vandaag);
  feiten->deskundige_nodig = wet_eist_deskundige(zaak->inrichting->nationaal, (int)besluit->wet, vandaag);
  for (size_t i = 0; i < mandaat.aantal; i++) feiten->deskundige_nodig |= mandaat.rijen[i]->deskundige == 1;
  for (size_t i = 0; i < zaak->tekenaar_aantal; i++)
    feiten->deskundige_geldig |=
        zaak->tekenaars[i].gebruiker == besluit->deskundige && zaak->tekenaars[i].geregistreerd;
}

/* Without a table of places nobody can tell who lives here. */
static void add_place(const struct besluit_zaak *zaak, struct besluit_feiten *feiten) {
  const struct rij *const *rijen;
  struct str plaats = zaak->persoon.adres.woonplaats;
  dag_t vandaag = tx_vandaag(zaak->tx);
  feiten->woonplaats_bekend =
      plaats.len && inrichting_in_kracht(tx_arena(zaak->tx), zaak->inrichting, TABEL_PLAATS, vandaag, &rijen) > 0;
  feiten->woont_hier = plaats.len && gebied_van(zaak->inrichting, plaats, vandaag) != NULL;
}

/* Was asked to complete the aanvraag, until when, and was that done? The last time counts (Awb art. 4:5). */
static bool add_completion(const struct besluit_zaak *zaak, struct besluit_feiten *feiten, struct fault *fault) {
  struct klok *klokken;
  size_t aantal;
  if (!zaak->aanvraag.id) return true;
  if (!klokken_van_huishouden(zaak->toegang, zaak->huishouden, &klokken, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    if (klokken[i].bron != KLOK_AANVRAAG || klokken[i].ding != zaak->aanvraag.id) continue;
    for (size_t j = 0; j < klokken[i].aantal; j++) {
      const struct klokstap *stap = &klokken[i].stappen[j];
      if (stap->soort != KLOK_AANVULLEN) continue;
      feiten->herstel_gevraagd = stap->op;
      feiten->herstel_tot = stap->tot;
      feiten->aangevuld = stap->klaar_op != DAG_GEEN;
    }
  }
  return true;
}

bool besluit_feiten_lezen(const struct besluit_zaak *zaak, const struct besluit *besluit,
                          struct besluit_feiten *ret_feiten, struct fault *fault) {
  struct besluit *naast;
  size_t aantal;
  struct besluit_feiten feiten = {
      .vandaag = tx_vandaag(zaak->tx),
      .onderzoek_tot =
          besluit->wet == WET_WMO ? termijn_van_wet(zaak->inrichting, WET_WMO, zaak->melding.ontvangen) : DAG_GEEN,
      .herstel_gevraagd = DAG_GEEN,
      .herstel_tot = DAG_GEEN,
      .vorig_vanaf = zaak->vorig.vanaf,
      .vorig_eindigt_op = zaak->vorig.eindigt_op};
  add_product(zaak, besluit, &feiten);
  add_expert(zaak, besluit, &feiten);
  add_place(zaak, &feiten);
  if (!add_completion(zaak, &feiten, fault) ||
      !verslag_verstuurd(zaak->toegang, zaak->melding.id, &feiten.verslag_op, fault) ||
      !besluiten_naast(zaak->toegang, zaak->melding.persoon, besluit->product, &naast, &aantal, fault))
    return false;
  for (size_t i = 0; i < aantal; i++)
    if (naast[i].id != besluit->id && naast[i].id != zaak->vorig.id) naast[feiten.naast_aantal++] = naast[i];
  feiten.naast = naast;
  *ret_feiten = feiten;
  return true;
}

static struct str role_name(const struct besluit_zaak *zaak, struct str sleutel) {
  const struct rol_rij *rol = inrichting_op(zaak->inrichting, TABEL_ROL, sleutel, tx_vandaag(zaak->tx));
  return rol ? rol->naam : sleutel;
}

static bool has_function(const struct tekenaar *tekenaar, struct str rol) {
  for (size_t i = 0; i < tekenaar->functie_aantal; i++)
    if (str_eq(tekenaar->functies[i], rol)) return true;
  return false;
}

static void add_own(const struct besluit_zaak *zaak, const struct mandaat_rij *rij, struct besluit_bevoegd *bevoegd) {
  struct arena *arena = tx_arena(zaak->tx);
  struct str naam = role_name(zaak, rij->rol);
  bevoegd->functies =
      bevoegd->functies.len ? str_format(arena, "%.*s of %.*s", STR_ARG(bevoegd->functies), STR_ARG(naam)) : naam;
  if (!bevoegd->eigen) bevoegd->nodig = rij->aantal, bevoegd->bron = rij->rij.bron;
  bevoegd->eigen = true;
  if (bevoegd->mag || !zaak->tekenaar_aantal || !has_function(&zaak->tekenaars[0], rij->rol)) return;
  bevoegd->mag = true;
  bevoegd->functie = naam;
  bevoegd->nodig = rij->aantal;
  bevoegd->bron = rij->rij.bron;
}

/* Rows of all acts count only where the act has none of its own. */
struct besluit_bevoegd besluit_bevoegdheid(const struct besluit_zaak *zaak, const struct besluit *besluit) {
  struct besluit_bevoegd bevoegd = {.nodig = 1};
  dag_t vandaag = tx_vandaag(zaak->tx);
  if (!besluit_is_beschikking(besluit->soort)) {
    bevoegd.eigen = bevoegd.mag = true;
    return bevoegd;
  }
  struct mandaat mandaat =
      mandaat_voor(tx_arena(zaak->tx), zaak->inrichting, besluit->product, besluit_handeling(besluit->soort), vandaag);
  for (size_t i = 0; i < mandaat.aantal; i++) {
    const struct mandaat_rij *rij = mandaat.rijen[i];
    if (rij->handeling != mandaat.rijen[0]->handeling) break;
    if (rij->organisatie.len == 0) {
      add_own(zaak, rij, &bevoegd);
    } else if (bevoegd.orgaan.len == 0) {
      const struct organisatie_rij *ander = organisatie_op(zaak->inrichting, rij->organisatie, vandaag);
      bevoegd.orgaan = rij->organisatie;
      bevoegd.orgaan_naam = ander ? ander->naam : rij->organisatie;
      bevoegd.route = rij->route;
    }
  }
  return bevoegd;
}

size_t besluit_regels(const struct besluit_zaak *zaak, const struct besluit *besluit,
                      const struct besluit_feiten *feiten, struct besluit_melding **ret_meldingen,
                      struct besluit_bevinding ret_bevindingen[BEVINDINGEN_MAX]) {
  struct besluit_bevinding alle[BEVINDINGEN_MAX];
  size_t aantal = besluit_bevindingen(besluit, feiten, alle), kept = 0;
  struct besluit_melding *meldingen = NEW_ARRAY(tx_arena(zaak->tx), struct besluit_melding, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct regel_rij *regel = regel_op(zaak->inrichting, str_of(alle[i].regel), feiten->vandaag);
    if (!regel || (besluit->soort == BESLUITSOORT_TIJDELIJK && regel->bij_spoed != 1)) continue;
    meldingen[kept] = (struct besluit_melding){regel->tekst, regel->artikel, alle[i].veld, regel->gewicht};
    ret_bevindingen[kept++] = alle[i];
  }
  *ret_meldingen = meldingen;
  return kept;
}

enum { VOLWASSEN = 18 };

/* What a child pays himself no table here says. */
static int64_t contribution(const struct besluit_zaak *zaak, const struct besluit *b) {
  int leeftijd = leeftijd_op(zaak->persoon.geboren, tx_vandaag(zaak->tx));
  if (leeftijd >= 0 && leeftijd < VOLWASSEN) return GETAL_LEEG;
  return eigenbijdrage_op(zaak->inrichting, (int)b->wet, b->product, b->vanaf);
}

void besluit_voltooien(const struct besluit_zaak *zaak, struct besluit *b, const struct besluit_bevoegd *bevoegd,
                       dag_t verzonden) {
  b->genomen_op = tx_vandaag(zaak->tx);
  b->verzonden_op = verzonden == DAG_GEEN ? b->genomen_op : verzonden;
  if (besluit_is_beschikking(b->soort)) {
    b->bezwaar_tot = termijn_laatste_dag(zaak->inrichting, S("bezwaar"), b->verzonden_op);
    b->mandaat = str_format(tx_arena(zaak->tx), "%.*s, %.*s (%.*s)", STR_ARG(bevoegd->functie),
                            STR_ARG(b->product_naam), STR_ARG(bevoegd->bron));
  }
  if (!besluit_kent_toe(b->soort)) return;
  b->bijdrage = contribution(zaak, b);
  if (b->vorm)
    b->tarief =
        tarief_op(zaak->inrichting, b->product, b->vorm == BESLUITVORM_PGB ? LEVERING_PGB : LEVERING_ZIN, b->vanaf);
}

int64_t besluit_budget(const struct besluit_zaak *zaak, const struct besluit *b) {
  const struct tariefdeel *delen;
  int64_t centen;
  if (b->vorm != BESLUITVORM_PGB || b->vanaf == DAG_GEEN || b->tot == DAG_GEEN || b->tot == DAG_OPEN) return -1;
  size_t aantal =
      tarieven_tussen(tx_arena(zaak->tx), zaak->inrichting, b->product, LEVERING_PGB, b->vanaf, b->tot, &delen);
  return omvang_kosten(&b->omvang, b->vanaf, b->tot, delen, aantal, b->vanaf, b->tot, &centen) ? centen : -1;
}

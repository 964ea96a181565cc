#include "acts/besluitverzoek.h"

#include "besluit_werk.h"
#include "store/besluitverzoek.h"

const struct keuze verzoek_uitkomsten[] = {
    {UITKOMST_ZO, "zo", "Besloten zoals wij het voorstelden"},
    {UITKOMST_AFGEWEZEN, "afgewezen", "Afgewezen"},
    {UITKOMST_TERUG, "terug", "Teruggestuurd: zij besluiten niet"},
    {0, NULL, NULL},
};

#define PLEK(veld) .plek = offsetof(struct verzoek_in, veld)
const struct veld verzoek_velden[] = {
    {"vraag", "Wat vraagt u?", VELD_TEKST, .max = 2000, .verplicht = "regel VERZOEK",
     .leeg = "Schrijf op wat u vraagt.",
     .uitleg = "Het verslag en dit voorstel gaan mee. Niemand vraagt de inwoner opnieuw.", PLEK(vraag)},
    {"verwacht_op", "Wanneer hoort u iets?", VELD_DAG, .uitleg = "Als dat is afgesproken.", PLEK(verwacht_op)},
};
const size_t verzoek_velden_aantal = sizeof verzoek_velden / sizeof verzoek_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct verzoek_vraag_in, veld)
const struct veld verzoek_vraag_velden[] = {
    {"vraag", "Wat vragen zij?", VELD_TEKST, .max = 2000, .verplicht = "regel VERZOEK",
     .leeg = "Schrijf op wat zij vragen.", PLEK(vraag)},
};
const size_t verzoek_vraag_velden_aantal = sizeof verzoek_vraag_velden / sizeof verzoek_vraag_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct verzoek_antwoord_in, veld)
const struct veld verzoek_antwoord_velden[] = {
    {"vraag_id", "Vraag", VELD_ID, PLEK(vraag)},
    {"antwoord", "Wat is het antwoord?", VELD_TEKST, .max = 2000, .verplicht = "regel VERZOEK",
     .leeg = "Schrijf het antwoord op.", PLEK(antwoord)},
};
const size_t verzoek_antwoord_velden_aantal = sizeof verzoek_antwoord_velden / sizeof verzoek_antwoord_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct verzoek_uitkomst_in, veld)
const struct veld verzoek_uitkomst_velden[] = {
    {"uitkomst", "Wat kwam er terug?", VELD_KEUZE, .keuzes = verzoek_uitkomsten, .verplicht = "regel VERZOEK",
     .leeg = "Kies wat er terugkwam.", PLEK(uitkomst)},
    {"op", "Op welke dag besloten zij?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(op)},
    {"toelichting", "Wat schreven zij?", VELD_TEKST, .max = 2000, PLEK(toelichting)},
};
const size_t verzoek_uitkomst_velden_aantal = sizeof verzoek_uitkomst_velden / sizeof verzoek_uitkomst_velden[0];
#undef PLEK

struct step {
  struct str besluit;
  int64_t versie;
  const void *in;
};

static bool send(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct step *step = in_;
  const struct verzoek_in *in = step->in;
  struct besluit_plek plek = {.besluit = step->besluit};
  struct besluit_zaak zaak;
  struct besluit_feiten feiten;
  if (!besluit_openen(tx, werk, "besluit vragen", HANDELING_DOEN, &plek, &zaak, fault) ||
      !besluit_is_voorstel(&zaak, step->versie, fault))
    return false;
  struct besluit_bevoegd bevoegd = besluit_bevoegdheid(&zaak, &zaak.besluit);
  if (zaak.besluit.stand != BESLUITSTAND_VOORSTEL)
    return fault_set(fault, FAULT_RULE, S("Dit besluit is al getekend of al ergens gevraagd."), "not a voorstel");
  if (bevoegd.orgaan.len == 0)
    return fault_set(fault, FAULT_RULE, S("Over deze voorziening besluit geen andere organisatie."), "no other body");
  if (in->verwacht_op != DAG_GEEN && in->verwacht_op < tx_vandaag(tx))
    fault_add(fault, "verwacht_op", S("Deze dag is al geweest."));
  if (!besluit_feiten_lezen(&zaak, &zaak.besluit, &feiten, fault) ||
      !besluit_toetsen(werk->arena, &zaak.besluit, &feiten, true, fault))
    return false;
  struct besluitverzoek verzoek = {.publiek = werk_id(werk),
                                   .organisatie = bevoegd.orgaan,
                                   .vraag = in->vraag,
                                   .verstuurd_op = tx_vandaag(tx),
                                   .verwacht_op = in->verwacht_op};
  *ret_uitkomst = step->besluit;
  return verzoek_bewaren(zaak.toegang, &zaak.besluit, &verzoek, fault) &&
         besluit_stand_zetten(zaak.toegang, &zaak.besluit, BESLUITSTAND_VERZOEK, fault);
}

bool verzoek_versturen(const struct werk *werk, struct str besluit, int64_t versie, const struct verzoek_in *in,
                       struct str *ret_besluit, struct fault *fault) {
  struct step step = {besluit, versie, in};
  return act_schrijven_eenmaal(werk, send, &step, ret_besluit, fault);
}

/* The request that runs. */
static bool open_request(struct tx *tx, const struct werk *werk, const char *act, struct str besluit,
                         struct besluit_zaak *zaak, struct besluitverzoek *ret_verzoek, struct fault *fault) {
  struct besluit_plek plek = {.besluit = besluit};
  struct besluitverzoek *verzoeken;
  size_t aantal;
  if (!besluit_openen(tx, werk, act, HANDELING_DOEN, &plek, zaak, fault) ||
      !verzoeken_van_besluit(zaak->toegang, &zaak->besluit, &verzoeken, &aantal, fault))
    return false;
  if (zaak->besluit.stand != BESLUITSTAND_VERZOEK || aantal == 0)
    return fault_set(fault, FAULT_STALE, S("Dit besluit ligt niet meer bij een andere organisatie."), "no request");
  *ret_verzoek = verzoeken[0];
  return true;
}

static bool ask_back(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct step *step = in_;
  const struct verzoek_vraag_in *in = step->in;
  struct besluit_zaak zaak;
  struct besluitverzoek verzoek;
  if (!open_request(tx, werk, "vraag bij verzoek", step->besluit, &zaak, &verzoek, fault)) return false;
  struct verzoek_vraag vraag = {.publiek = werk_id(werk), .vraag = in->vraag, .gevraagd_op = tx_vandaag(tx)};
  *ret_uitkomst = step->besluit;
  return verzoek_vraag_bewaren(zaak.toegang, &zaak.besluit, &verzoek, &vraag, fault) &&
         (verzoek.stand == VERZOEK_VRAAG ||
          verzoek_stand_zetten(zaak.toegang, &zaak.besluit, &verzoek, VERZOEK_VRAAG, DAG_GEEN, (struct str){0}, fault));
}

bool verzoek_vraag_opnemen(const struct werk *werk, struct str besluit, const struct verzoek_vraag_in *in,
                           struct str *ret_besluit, struct fault *fault) {
  struct step step = {besluit, 0, in};
  return act_schrijven_eenmaal(werk, ask_back, &step, ret_besluit, fault);
}

/* With the last answer it lies with them again. */
static bool answer(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct step *step = in_;
  const struct verzoek_antwoord_in *in = step->in;
  struct besluit_zaak zaak;
  struct besluitverzoek verzoek;
  struct verzoek_vraag vraag = {.publiek = in->vraag, .antwoord = in->antwoord, .antwoord_op = tx_vandaag(tx)};
  size_t open = 0, found = 0;
  if (!open_request(tx, werk, "vraag bij verzoek beantwoorden", step->besluit, &zaak, &verzoek, fault)) return false;
  for (size_t i = 0; i < verzoek.vraag_aantal; i++) {
    open += verzoek.vragen[i].antwoord_op == DAG_GEEN;
    found += str_eq(verzoek.vragen[i].publiek, in->vraag);
  }
  if (!found) return fault_set(fault, FAULT_ABSENT, S("Deze vraag bestaat niet."), "no such question");
  *ret_uitkomst = step->besluit;
  return verzoek_vraag_beantwoorden(zaak.toegang, &zaak.besluit, &vraag, fault) &&
         (open > 1 || verzoek_stand_zetten(zaak.toegang, &zaak.besluit, &verzoek, VERZOEK_VERSTUURD, DAG_GEEN,
                                           (struct str){0}, fault));
}

bool verzoek_beantwoorden(const struct werk *werk, struct str besluit, const struct verzoek_antwoord_in *in,
                          struct str *ret_besluit, struct fault *fault) {
  struct step step = {besluit, 0, in};
  return act_schrijven_eenmaal(werk, answer, &step, ret_besluit, fault);
}

/* Taken by the other body: its day, its mandate, its letter. */
static bool keep_decision(const struct besluit_zaak *zaak, const struct besluitverzoek *verzoek,
                          const struct verzoek_uitkomst_in *in, dag_t op, struct fault *fault) {
  struct besluit b = zaak->besluit, refused, *taken = &b;
  if (in->uitkomst == UITKOMST_AFGEWEZEN) {
    struct besluit changed = b;
    changed.soort = BESLUITSOORT_AFWIJZEN;
    changed.weigergrond = WEIGER_ANDERS;
    changed.vanaf = changed.tot = DAG_GEEN;
    changed.omvang = (struct omvang){0};
    changed.vorm = 0;
    changed.tekst[BESLUITTEKST_GROND] = in->toelichting;
    if (!besluit_stand_zetten(zaak->toegang, &b, BESLUITSTAND_VOORSTEL, fault)) return false;
    b.versie++;
    b.stand = BESLUITSTAND_VOORSTEL;
    if (!besluit_bewaren(zaak->toegang, &b, &changed, &refused, fault)) return false;
    taken = &refused;
  }
  taken->genomen_op = op;
  taken->verzonden_op = DAG_GEEN;
  taken->hoe = 0;
  taken->orgaan = verzoek->organisatie;
  taken->mandaat = str_format(tx_arena(zaak->tx), "Besluit van %.*s", STR_ARG(verzoek->organisatie_naam));
  taken->bezwaar_tot = DAG_GEEN;
  return besluit_vastleggen(zaak->toegang, taken, &zaak->melding, fault);
}

static bool finish(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct step *step = in_;
  const struct verzoek_uitkomst_in *in = step->in;
  struct besluit_zaak zaak;
  struct besluitverzoek verzoek;
  dag_t op = in->op == DAG_GEEN ? tx_vandaag(tx) : in->op;
  bool back = in->uitkomst == UITKOMST_TERUG;
  if (!open_request(tx, werk, "verzoek afronden", step->besluit, &zaak, &verzoek, fault)) return false;
  if (op > tx_vandaag(tx)) fault_add(fault, "op", S("Deze dag is nog niet geweest."));
  if (op < verzoek.verstuurd_op) fault_add(fault, "op", S("Deze dag ligt voor de dag van het verzoek."));
  if (in->uitkomst == UITKOMST_AFGEWEZEN && in->toelichting.len == 0)
    fault_add(fault, "toelichting", S("Schrijf op waarom zij afwijzen."));
  if (in->uitkomst == UITKOMST_AFGEWEZEN && besluit_op_eerder(zaak.besluit.soort))
    fault_add(fault, "uitkomst", S("Er is geen aanvraag om af te wijzen. Kies: teruggestuurd."));
  if (fault->class != FAULT_NONE) return false;
  *ret_uitkomst = step->besluit;
  return verzoek_stand_zetten(zaak.toegang, &zaak.besluit, &verzoek, back ? VERZOEK_TERUG : VERZOEK_BESLOTEN, op,
                              in->toelichting, fault) &&
         (back ? besluit_stand_zetten(zaak.toegang, &zaak.besluit, BESLUITSTAND_VOORSTEL, fault)
               : keep_decision(&zaak, &verzoek, in, op, fault));
}

bool verzoek_afronden(const struct werk *werk, struct str besluit, const struct verzoek_uitkomst_in *in,
                      struct str *ret_besluit, struct fault *fault) {
  struct step step = {besluit, 0, in};
  return act_schrijven_eenmaal(werk, finish, &step, ret_besluit, fault);
}

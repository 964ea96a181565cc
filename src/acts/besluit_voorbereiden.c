#include "besluit_werk.h"
#include "store/concept.h"

#define PLEK(veld) .plek = offsetof(struct besluit_in, veld)
const struct veld besluit_velden[] = {
    {"soort", "Wat besluit u?", VELD_KEUZE, .keuzes = besluitsoorten, .verplicht = "Awb art. 1:3",
     .leeg = "Kies wat u besluit.", PLEK(soort)},
    {"product", "Welke voorziening?", VELD_REGEL, .max = 60, .verplicht = "Awb art. 4:2",
     .leeg = "Kies een voorziening.", PLEK(product)},
    {"vorm", "Hoe krijgt de inwoner de hulp?", VELD_KEUZE, .keuzes = besluitvormen, PLEK(vorm)},
    {"vanaf", "Eerste dag", VELD_DAG, PLEK(vanaf)},
    {"tot", "Laatste dag", VELD_DAG, PLEK(tot)},
    {"zonder_einde", "Zonder laatste dag", VELD_JA, PLEK(zonder_einde)},
    {"volume", "Hoeveel?", VELD_GETAL, .uitleg = "Leeg als het om één voorziening gaat, zoals een rolstoel.",
     PLEK(volume)},
    {"eenheid", "Waarin telt u?", VELD_KEUZE, .keuzes = omvang_eenheden, PLEK(eenheid)},
    {"frequentie", "Per wanneer?", VELD_KEUZE, .keuzes = omvang_frequenties, PLEK(frequentie)},
    {"aangeboden", "Uit welke aanbieders kon de inwoner kiezen?", VELD_TEKST, .max = 1000,
     PLEK(tekst[BESLUITTEKST_AANGEBODEN])},
    {"aanbieder", "Welke aanbieder koos de inwoner?", VELD_REGEL, .max = 200, PLEK(tekst[BESLUITTEKST_AANBIEDER])},
    {"pgb_bekwaam", "De inwoner kan het pgb zelf regelen, of met hulp van iemand", VELD_JA, PLEK(pgb_bekwaam)},
    {"pgb_gemotiveerd", "De inwoner legde uit waarom hij een pgb wil", VELD_JA, PLEK(pgb_gemotiveerd)},
    {"pgb_kwaliteit", "De hulp die hij koopt is goed en veilig", VELD_JA, PLEK(pgb_kwaliteit)},
    {"weigergrond", "Waarom wijst u dit af?", VELD_KEUZE, .keuzes = weigergronden, PLEK(weigergrond)},
    {"verordening", "Artikel van de verordening", VELD_REGEL, .max = 200, PLEK(tekst[BESLUITTEKST_VERORDENING])},
    {"ontbrak", "Wat ontbrak er bij de aanvraag?", VELD_TEKST, .max = 1000, PLEK(tekst[BESLUITTEKST_ONTBRAK])},
    {"naar", "Naar wie stuurt u de aanvraag door?", VELD_REGEL, .max = 200, PLEK(tekst[BESLUITTEKST_NAAR])},
    {"van_anderen", "Ik wijs af op wat anderen over de inwoner vertelden", VELD_JA, PLEK(van_anderen)},
    {"zienswijze_op", "Wanneer kon de inwoner daarop reageren?", VELD_DAG, PLEK(zienswijze_op)},
    {"zienswijze", "Wat zei de inwoner?", VELD_TEKST, .max = 2000, PLEK(tekst[BESLUITTEKST_ZIENSWIJZE])},
    {"advies_bij", "Wie gaf advies?", VELD_REGEL, .max = 200, PLEK(tekst[BESLUITTEKST_ADVIES_BIJ])},
    {"advies_op", "Wanneer?", VELD_DAG, PLEK(advies_op)},
    {"advies", "Wat is het advies?", VELD_TEKST, .max = 2000, PLEK(tekst[BESLUITTEKST_ADVIES])},
    {"advies_weging", "Wat doet u met dit advies, en waarom?", VELD_TEKST, .max = 2000,
     PLEK(tekst[BESLUITTEKST_ADVIES_WEGING])},
    {"deskundige", "Welke SKJ- of BIG-professional bepaalde welke hulp nodig is?", VELD_ID, PLEK(deskundige)},
    {"situatie", "Wat vroeg de inwoner en wat vond u?", VELD_TEKST, .max = 4000, PLEK(tekst[BESLUITTEKST_SITUATIE])},
    {"afweging", "Wat woog u af?", VELD_TEKST, .max = 4000, PLEK(tekst[BESLUITTEKST_AFWEGING])},
    {"grond", "Waarom besluit u zo?", VELD_TEKST, .max = 4000, PLEK(tekst[BESLUITTEKST_GROND])},
    {"voorwaarden", "Welke afspraken of voorwaarden horen erbij?", VELD_TEKST, .max = 2000,
     PLEK(tekst[BESLUITTEKST_VOORWAARDEN])},
    {"reden", "Waarom besluit u toch zo?", VELD_TEKST, .max = 1000,
     .uitleg = "Alleen als een regel iets anders aanraadt. De reden blijft bewaard.", PLEK(tekst[BESLUITTEKST_REDEN])},
};
const size_t besluit_velden_aantal = sizeof besluit_velden / sizeof besluit_velden[0];
#undef PLEK

static int told(int keuze) {
  return keuze > 0 ? keuze : 0;
}
static int choice(int waarde) {
  return waarde ? waarde : -1;
}

struct besluit_in besluit_ingevuld(const struct besluit *b) {
  struct besluit_in in = {.soort = (int)b->soort,
                          .product = b->product,
                          .vorm = choice(b->vorm),
                          .weigergrond = choice(b->weigergrond),
                          .vanaf = b->vanaf,
                          .tot = b->tot == DAG_OPEN ? DAG_GEEN : b->tot,
                          .zonder_einde = b->tot == DAG_OPEN,
                          .volume = b->omvang.volume,
                          .eenheid = choice(b->omvang.eenheid),
                          .frequentie = choice(b->omvang.frequentie),
                          .pgb_bekwaam = b->pgb_bekwaam,
                          .pgb_gemotiveerd = b->pgb_gemotiveerd,
                          .pgb_kwaliteit = b->pgb_kwaliteit,
                          .van_anderen = b->van_anderen,
                          .zienswijze_op = b->zienswijze_op,
                          .advies_op = b->advies_op,
                          .deskundige = b->deskundige_publiek};
  for (int i = 1; i < BESLUITTEKST_EINDE; i++) in.tekst[i] = b->tekst[i];
  return in;
}

/* One of the teams of this household; who was chosen before may stay. */
static void choose_expert(const struct besluit_zaak *zaak, struct str publiek, struct besluit *b, struct fault *fault) {
  b->deskundige = 0;
  b->deskundige_naam = b->deskundige_publiek = (struct str){0};
  if (publiek.len == 0) return;
  if (str_eq(publiek, zaak->besluit.deskundige_publiek)) {
    b->deskundige = zaak->besluit.deskundige;
    b->deskundige_naam = zaak->besluit.deskundige_naam;
  }
  for (size_t i = 0; i < zaak->tekenaar_aantal; i++) {
    if (!str_eq(zaak->tekenaars[i].publiek, publiek)) continue;
    b->deskundige = zaak->tekenaars[i].gebruiker;
    b->deskundige_naam = zaak->tekenaars[i].naam;
  }
  b->deskundige_publiek = publiek;
  if (!b->deskundige) fault_add(fault, "deskundige", S("Kies een collega van een team dat dit huishouden helpt."));
}

static void choose_product(const struct besluit_zaak *zaak, struct str sleutel, struct besluit *b,
                           struct fault *fault) {
  const struct product_rij *product = product_op(zaak->inrichting, sleutel, tx_vandaag(zaak->tx));
  b->product = sleutel;
  b->product_naam = product ? product->naam : sleutel;
  if (!product || product->wet != (int)b->wet) fault_add(fault, "product", S("Kies een voorziening uit de lijst."));
  if (zaak->vorig.id && !str_eq(sleutel, zaak->vorig.product))
    fault_add(fault, "product", S("Het eerdere besluit gaat over een andere voorziening. Vraag een nieuwe aanvraag."));
}

/* What does not belong to the kind is left out, so that nothing stays behind that nobody sees. */
static struct besluit value_of(const struct besluit_zaak *zaak, const struct besluit_in *in, struct fault *fault) {
  struct besluit b = zaak->besluit;
  b.soort = (enum besluit_soort)in->soort;
  bool grants = besluit_kent_toe(b.soort), ends = besluit_eindigt(b.soort), refuses = besluit_weigert(b.soort);
  choose_product(zaak, in->product, &b, fault);
  choose_expert(zaak, in->deskundige, &b, fault);
  if (in->zonder_einde && in->tot != DAG_GEEN && grants)
    fault_add(fault, "tot", S("Vul een laatste dag in, of kies: zonder laatste dag. Niet allebei."));
  b.vorm = grants ? told(in->vorm) : 0;
  b.vanaf = grants ? in->vanaf : DAG_GEEN;
  b.tot = grants && in->zonder_einde ? DAG_OPEN : grants || ends ? in->tot : DAG_GEEN;
  b.omvang =
      grants && in->volume ? (struct omvang){in->volume, told(in->eenheid), told(in->frequentie)} : (struct omvang){0};
  b.weigergrond = refuses ? told(in->weigergrond) : 0;
  bool pgb = b.vorm == BESLUITVORM_PGB;
  b.pgb_bekwaam = pgb && in->pgb_bekwaam;
  b.pgb_gemotiveerd = pgb && in->pgb_gemotiveerd;
  b.pgb_kwaliteit = pgb && in->pgb_kwaliteit;
  b.van_anderen = refuses && in->van_anderen;
  b.zienswijze_op = in->zienswijze_op;
  b.advies_op = in->advies_op;
  for (int i = 1; i < BESLUITTEKST_EINDE; i++) b.tekst[i] = in->tekst[i];
  return b;
}

struct preparing {
  const struct besluit_plek *plek;
  int64_t versie;
  const struct besluit_in *in;
};

static bool prepare(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct preparing *preparing = in_;
  struct besluit_zaak zaak;
  struct besluit_feiten feiten;
  struct besluit kept;
  if (!besluit_openen(tx, werk, "besluit voorbereiden", HANDELING_DOEN, preparing->plek, &zaak, fault) ||
      !besluit_is_voorstel(&zaak, preparing->versie, fault))
    return false;
  if (zaak.besluit.stand != BESLUITSTAND_VOORSTEL)
    return fault_set(fault, FAULT_STALE, S("Iemand heeft dit besluit al getekend. Laat het eerst vervallen."),
                     "besluit was signed");
  struct besluit b = value_of(&zaak, preparing->in, fault);
  if (!besluit_feiten_lezen(&zaak, &b, &feiten, fault) || !besluit_toetsen(werk->arena, &b, &feiten, false, fault))
    return false;
  if (!b.id) b.publiek = werk_id(werk);
  *ret_uitkomst = b.publiek;
  return besluit_bewaren(zaak.toegang, &zaak.besluit, &b, &kept, fault) &&
         concept_bewaren(tx, werk->actor->gebruiker, concept_sleutel_besluit(werk->arena, preparing->plek),
                         (struct str){0}, fault);
}

bool besluit_voorbereiden(const struct werk *werk, const struct besluit_plek *plek, int64_t versie,
                          const struct besluit_in *in, struct str *ret_besluit, struct fault *fault) {
  struct preparing preparing = {plek, versie, in};
  return act_schrijven_eenmaal(werk, prepare, &preparing, ret_besluit, fault);
}

#include "toewijzing_werk.h"

#include "inrichting/organisatie.h"
#include "store/aanvraag.h"
#include "store/besluit.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/persoon.h"
#include "store/toewijzing.h"

#include "plan_werk.h"

#define REGEL "regel TOEWIJZING"
#define PLEK(veld) .plek = offsetof(struct toewijzing_in, veld)
const struct veld toewijzing_velden[] = {
    {"persoon", "Voor wie?", VELD_ID, .verplicht = REGEL, .leeg = "Kies voor wie de hulp is.", PLEK(persoon)},
    {"product", "Welke hulp?", VELD_REGEL, .max = 60, .verplicht = REGEL, .leeg = "Kies welke hulp dit is.",
     PLEK(product)},
    {"aanbieder", "Welke aanbieder?", VELD_REGEL, .max = 60, .verplicht = REGEL, .leeg = "Kies wie de hulp geeft.",
     PLEK(aanbieder)},
    {"titel", "Waar rust deze opdracht op?", VELD_KEUZE, .keuzes = titels, .verplicht = REGEL,
     .leeg = "Kies waar deze opdracht op rust.", PLEK(titel)},
    {"besluit", "Welk besluit?", VELD_ID, .mag = "", PLEK(besluit)},
    {"verwijzer", "Wie verwees?", VELD_REGEL, .max = 60, .mag = "", PLEK(verwijzer)},
    {"titel_wie", "Welke arts, instelling of rechtbank, of welk orgaan?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: Huisartsenpraktijk De Linge", .mag = "", PLEK(titel_wie)},
    {"agb", "AGB-code van de verwijzer", VELD_REGEL, .max = 8, .uitleg = "8 cijfers", .mag = "", PLEK(agb)},
    {"titel_op", "Van welke dag is dit?", VELD_DAG, .uitleg = "De dag van het besluit, de verwijzing of de uitspraak",
     .mag = "", PLEK(titel_op)},
    {"kenmerk", "Nummer van het besluit of de beschikking", VELD_REGEL, .max = 60,
     .mag = "(alleen bij een besluit of beschikking)", PLEK(kenmerk)},
    {"volume", "Hoeveel?", VELD_GETAL, .uitleg = "Een heel getal", .mag = "(niet bij taakgericht)", PLEK(volume)},
    {"eenheid", "Waarvan?", VELD_KEUZE, .keuzes = omvang_eenheden, .mag = "(niet bij taakgericht)", PLEK(eenheid)},
    {"frequentie", "Hoe vaak?", VELD_KEUZE, .keuzes = omvang_frequenties, .mag = "(niet bij taakgericht)",
     PLEK(frequentie)},
    {"vanaf", "Eerste dag", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(vanaf)},
    {"tot", "Laatste dag", VELD_DAG, .uitleg = "Leeg betekent: zonder einde.", PLEK(tot)},
    {"evaluatie_op", "Wanneer kijkt u of de hulp helpt?", VELD_DAG, PLEK(evaluatie_op)},
    {"voor", "Nog niet duidelijk is wie betaalt: de gemeente schiet voor", VELD_JA, PLEK(voor)},
    {"voor_reden", "Waarom is dat niet duidelijk?", VELD_REGEL, .max = 500, .mag = "", PLEK(voor_reden)},
};
const size_t toewijzing_velden_aantal = sizeof toewijzing_velden / sizeof toewijzing_velden[0];
#undef PLEK

/* A new order and what is known around it. */
struct zaak {
  struct tx *tx;
  const struct werk *werk;
  struct toegang *toegang;
  const struct inrichting *inrichting;
  int64_t huishouden;
};

struct in {
  struct str huishouden;
  const struct toewijzing_in *velden;
};

static bool choose_person(const struct zaak *z, struct str publiek, struct toewijzing *t, struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (publiek.len == 0) return true;
  if (!plan_bewoners(z->toegang, z->huishouden, &leden, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal && !t->persoon; i++)
    if (str_eq(leden[i].publiek, publiek)) t->persoon = leden[i].id;
  return t->persoon || fault_add(fault, "persoon", S("Kies iemand die hier woont."));
}

/* What was decided for this household. */
struct besloten {
  struct besluit *rijen;
  size_t aantal;
};

static bool decided(const struct besloten *besloten, int64_t aanvraag) {
  for (size_t i = 0; i < besloten->aantal; i++)
    if (besloten->rijen[i].aanvraag == aanvraag && besloten->rijen[i].stand == BESLUITSTAND_GENOMEN) return true;
  return false;
}

/* Somebody applied for it and that has to be decided. */
static bool applied_for(const struct zaak *z, const struct besloten *besloten, struct str product, bool *ret_ja,
                        struct fault *fault) {
  struct aanvraag *aanvragen;
  size_t aantal;
  if (!aanvragen_van_huishouden(z->toegang, z->huishouden, &aanvragen, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    *ret_ja |= str_eq(aanvragen[i].product, product) && !decided(besloten, aanvragen[i].id);
  return true;
}

/* What the chosen besluit leaves, beside other orders that rest on it in the same days. */
static void room_of(const struct besluit *b, const struct toewijzing *t, const struct toewijzing *naast, size_t aantal,
                    struct titel_feiten *f) {
  f->ander_besluit = !str_eq(b->product, t->product) || b->persoon != t->persoon || b->vorm != BESLUITVORM_ZIN ||
                     b->stand != BESLUITSTAND_GENOMEN || b->eindigt_op == DAG_GEEN;
  f->besluit_vanaf = b->vanaf;
  f->besluit_tot = b->eindigt_op;
  f->ruimte = toewijzing_ruimte(&b->omvang, b->id, naast, aantal, t->vanaf, t->tot);
}

static bool choose_besluit(const struct zaak *z, const struct besloten *besloten, struct str publiek,
                           struct toewijzing *t, const struct toewijzing *naast, size_t aantal, struct titel_feiten *f,
                           struct fault *fault) {
  if (t->titel.soort != TITEL_BESLUIT || publiek.len == 0) return true;
  for (size_t i = 0; i < besloten->aantal; i++) {
    const struct besluit *b = &besloten->rijen[i];
    if (!str_eq(b->publiek, publiek)) continue;
    t->titel.besluit = b->id;
    t->titel.op = b->genomen_op;
    t->titel.kenmerk = besluit_nummer(tx_arena(z->tx), b->genomen_op, b->id);
    room_of(b, t, naast, aantal, f);
    return true;
  }
  return fault_add(fault, "besluit", S("Kies een besluit uit de lijst."));
}

static void titel_facts(const struct zaak *z, const struct product_rij *product, const struct toewijzing *t,
                        bool verlengt, struct titel_feiten *ret_feiten) {
  struct arena *arena = tx_arena(z->tx);
  const struct verwijzer_rij *verwijzer = inrichting_op(z->inrichting, TABEL_VERWIJZER, t->titel.verwijzer, t->vanaf);
  const struct verwijsrecht_rij *recht;
  struct mandaat mandaat = mandaat_voor(arena, z->inrichting, product->id, BESLUIT_STARTEN, t->vanaf);
  struct titel_feiten f = {.jeugd = product->wet == WET_JEUGDWET,
                           .vrij = product->besluitwijze == BESLUIT_VRIJ,
                           .product = product->naam,
                           .verwijzer_van_de_wet = verwijzer && verwijzer->wettelijk == 1,
                           .verlengt = verlengt};
  if (mandaat.route == ROUTE_BUITEN) {
    const struct organisatie_rij *orgaan = organisatie_op(z->inrichting, mandaat.rijen[0]->organisatie, t->vanaf);
    f.orgaan = orgaan ? orgaan->naam : mandaat.rijen[0]->organisatie;
  }
  f.mag = verwijzer_mag(z->inrichting, t->titel.verwijzer, verlengt ? VERWIJZEN_VERLENGEN : VERWIJZEN_STARTEN, t->vanaf,
                        &recht);
  if (recht) f.anders = recht->anders;
  *ret_feiten = f;
}

/* Every fault at once, also those that are seen only beside the other orders of this person. */
static bool check_new(const struct zaak *z, struct str besluit, struct toewijzing *t, struct fault *fault) {
  struct arena *arena = tx_arena(z->tx);
  const struct product_rij *product = product_op(z->inrichting, t->product, t->vanaf);
  struct toewijzing_feiten feiten = {.vandaag = tx_vandaag(z->tx)};
  struct toewijzing *naast = NULL;
  struct titel_feiten titel;
  struct besloten besloten;
  if (!product) return fault_add(fault, "product", S("Kies hulp uit de lijst."));
  if (t->persoon && !toewijzingen_naast(z->toegang, t->persoon, t->product, 0, &naast, &feiten.naast_aantal, fault))
    return false;
  const struct toewijzing *vorige = toewijzing_vervolgt(naast, feiten.naast_aantal, t->vanaf);
  titel_facts(z, product, t, vorige != NULL, &titel);
  if (!besluiten_van_huishouden(z->toegang, z->huishouden, &besloten.rijen, &besloten.aantal, fault) ||
      !applied_for(z, &besloten, product->id, &titel.aanvraag, fault))
    return false;
  choose_besluit(z, &besloten, besluit, t, naast, feiten.naast_aantal, &titel, fault);
  feiten.naast = naast;
  feiten.in_natura = product->zin == 1;
  feiten.gecontracteerd = aanbieder_geeft(arena, z->inrichting, t->product, t->aanbieder, t->vanaf);
  if (vorige) t->vorige = vorige->id;
  titel_toetsen(arena, &t->titel, &titel, t->vanaf, t->tot, &t->omvang, feiten.vandaag, fault);
  toewijzing_toetsen(arena, t, &feiten, fault);
  return fault->class == FAULT_NONE;
}

static struct toewijzing value_of(const struct zaak *z, const struct toewijzing_in *in) {
  dag_t vandaag = werk_vandaag(z->werk);
  return (struct toewijzing){.publiek = werk_id(z->werk),
                             .huishouden = z->huishouden,
                             .product = in->product,
                             .aanbieder = in->aanbieder,
                             .titel = {.soort = in->titel > 0 ? in->titel : 0,
                                       .verwijzer = in->titel == TITEL_VERWIJZING ? in->verwijzer : (struct str){0},
                                       .wie = in->titel_wie,
                                       .agb = in->agb,
                                       .op = in->titel_op,
                                       .kenmerk = in->kenmerk},
                             .omvang = omvang_getypt(in->volume, in->eenheid, in->frequentie),
                             .vanaf = in->vanaf == DAG_GEEN ? vandaag : in->vanaf,
                             .tot = in->tot == DAG_GEEN ? DAG_OPEN : in->tot,
                             .toegewezen_op = vandaag,
                             .gestart_op = DAG_GEEN,
                             .plan_op = DAG_GEEN,
                             .evaluatie_op = in->evaluatie_op,
                             .verlengd_op = DAG_GEEN,
                             .geeindigd_op = DAG_GEEN,
                             .voor = in->voor,
                             .voor_reden = in->voor_reden,
                             .verrekend_op = DAG_GEEN};
}

/* The team keeps the household as long as this help runs, also one that stayed only for a bezwaar. */
static bool stay_with_it(const struct zaak *z, struct fault *fault) {
  int64_t team;
  return eigen_team_bij(z->toegang, z->huishouden, &team, fault) &&
         (!team || relatie_beginnen(z->toegang, team, z->huishouden, RELATIE_SOORT_TEAM, werk_vandaag(z->werk),
                                    DAG_OPEN, fault));
}

/* Orders of one person are weighed beside each other, in whichever household: he is held too (decision 0007). */
static bool give(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct in *in = in_;
  struct zaak z = {.tx = tx, .werk = werk};
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, in->huishouden, &z.huishouden, fault) ||
      !toewijzing_vragen(tx, werk, "hulp toewijzen", HANDELING_DOEN, z.huishouden, &z.toegang, fault) ||
      !huishouden_vasthouden(z.toegang, z.huishouden, fault) || !inrichting_geldend(tx, &z.inrichting, fault))
    return false;
  struct toewijzing t = value_of(&z, in->velden);
  if ((!choose_person(&z, in->velden->persoon, &t, fault) && fault->class != FAULT_INPUT) ||
      (t.persoon && !persoon_vasthouden(z.toegang, t.persoon, fault)))
    return false;
  return check_new(&z, in->velden->besluit, &t, fault) && toewijzing_bewaren(z.toegang, &t, fault) &&
         stay_with_it(&z, fault) && huishouden_publiek(tx, z.huishouden, ret_uitkomst, fault);
}

bool toewijzing_geven(const struct werk *werk, struct str huishouden, const struct toewijzing_in *in,
                      struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, give, &(struct in){huishouden, in}, ret_huishouden, fault);
}

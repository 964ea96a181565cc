#include "toewijzing_werk.h"

#include "domain/verslag.h"
#include "store/besluit.h"
#include "store/casus.h"
#include "store/evaluatie.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/persoon.h"
#include "store/toewijzing.h"

#include "bewoners.h"

#define REGEL "regel TOEWIJZING"
#define PLEK(veld) .plek = offsetof(struct toewijzing_volgen_in, veld)
const struct veld toewijzing_volgen_velden[] = {
    {"gestart_op", "Wanneer is de hulp echt begonnen?", VELD_DAG, .uitleg = "Leeg betekent: nog niet.",
     PLEK(gestart_op)},
    {"plan_op", "Wanneer kwam het plan van de aanbieder?", VELD_DAG, .uitleg = "Leeg betekent: nog niet.",
     PLEK(plan_op)},
    {"evaluatie_op", "Wanneer kijkt u of de hulp helpt?", VELD_DAG, PLEK(evaluatie_op)},
};
const size_t toewijzing_volgen_velden_aantal = sizeof toewijzing_volgen_velden / sizeof toewijzing_volgen_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct toewijzing_wijzigen_in, veld)
const struct veld toewijzing_wijzigen_velden[] = {
    {"tot", "Laatste dag", VELD_DAG, .uitleg = "Leeg betekent: zonder einde.", PLEK(tot)},
    {"volume", "Hoeveel?", VELD_GETAL, .uitleg = "Een heel getal", .mag = "(niet bij taakgericht)", PLEK(volume)},
    {"eenheid", "Waarvan?", VELD_KEUZE, .keuzes = omvang_eenheden, .mag = "(niet bij taakgericht)", PLEK(eenheid)},
    {"frequentie", "Hoe vaak?", VELD_KEUZE, .keuzes = omvang_frequenties, .mag = "(niet bij taakgericht)",
     PLEK(frequentie)},
    {"per", "Vanaf welke dag is het meer of minder?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(per)},
    {"reden", "Waarom verandert het?", VELD_KEUZE, .keuzes = wijzigredenen, .verplicht = REGEL,
     .leeg = "Kies waarom dit verandert.", PLEK(reden)},
    {"bereikt", "Wat is er bereikt, en waarom is de hulp nog nodig?", VELD_TEKST, .max = 2000,
     .uitleg = "Nodig als de hulp langer duurt.", .mag = "", PLEK(bereikt)},
    {"evaluatie_op", "Wanneer kijkt u weer of de hulp helpt?", VELD_DAG, PLEK(evaluatie_op)},
};
const size_t toewijzing_wijzigen_velden_aantal =
    sizeof toewijzing_wijzigen_velden / sizeof toewijzing_wijzigen_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct toewijzing_stoppen_in, veld)
const struct veld toewijzing_stoppen_velden[] = {
    {"slot", "Waarom stopt de hulp?", VELD_KEUZE, .keuzes = toewijzing_sloten, .verplicht = REGEL,
     .leeg = "Kies waarom de hulp stopt.", PLEK(slot)},
    {"geeindigd_op", "Wat is de laatste dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(geeindigd_op)},
    {"slot_toelichting", "Toelichting", VELD_REGEL, .max = 500, PLEK(slot_toelichting)},
};
const size_t toewijzing_stoppen_velden_aantal = sizeof toewijzing_stoppen_velden / sizeof toewijzing_stoppen_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct toewijzing_verrekenen_in, veld)
const struct veld toewijzing_verrekenen_velden[] = {
    {"verrekend_met", "Wie betaalt?", VELD_REGEL, .max = 200, .verplicht = REGEL, .leeg = "Schrijf op wie betaalt.",
     .uitleg = "Bijvoorbeeld: een andere gemeente, of het zorgkantoor", PLEK(verrekend_met)},
    {"bedrag", "Welk bedrag is verrekend?", VELD_REGEL, .max = 16, .verplicht = REGEL,
     .leeg = "Vul het bedrag in euro in.", .uitleg = "In euro, bijvoorbeeld 1.250,00", PLEK(bedrag)},
    {"verrekend_op", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(verrekend_op)},
};
const size_t toewijzing_verrekenen_velden_aantal =
    sizeof toewijzing_verrekenen_velden / sizeof toewijzing_verrekenen_velden[0];
#undef PLEK

/* An order that is changed. */
struct zaak {
  struct tx *tx;
  struct toegang *toegang;
  const struct inrichting *inrichting;
  dag_t vandaag;
  int64_t huishouden;
  struct toewijzing was;
};

struct in {
  struct str publiek;
  int64_t versie;
  const void *velden;
};

/* Of the version that was read; the household and the person are held (decision 0007). */
static bool open_one(struct tx *tx, const struct werk *werk, const char *act, const struct in *in, struct zaak *z,
                     struct fault *fault) {
  z->tx = tx;
  z->vandaag = werk_vandaag(werk);
  if (!toegang_wegwijzer(tx, WEGWIJZER_TOEWIJZING, in->publiek, &z->huishouden, fault) ||
      !toewijzing_vragen(tx, werk, act, HANDELING_DOEN, z->huishouden, &z->toegang, fault) ||
      !huishouden_vasthouden(z->toegang, z->huishouden, fault) ||
      !toewijzing_lezen(z->toegang, in->publiek, &z->was, fault) ||
      !persoon_vasthouden(z->toegang, z->was.persoon, fault) || !inrichting_geldend(tx, &z->inrichting, fault))
    return false;
  z->was.versie = in->versie;
  return true;
}

/* What has ended is changed no more. */
static bool open_running(struct tx *tx, const struct werk *werk, const char *act, const struct in *in, struct zaak *z,
                         struct fault *fault) {
  if (!open_one(tx, werk, act, in, z, fault)) return false;
  return (z->was.geeindigd_op == DAG_GEEN && toewijzing_einde(&z->was) >= z->vandaag) ||
         fault_set(fault, FAULT_STALE, S("Deze opdracht is intussen gestopt of afgelopen."), "toewijzing has ended");
}

static bool follow(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct toewijzing_volgen_in *velden = ((const struct in *)in)->velden;
  struct zaak z;
  if (!open_one(tx, werk, "toegewezen hulp volgen", in, &z, fault)) return false;
  struct toewijzing t = z.was;
  t.gestart_op = velden->gestart_op;
  t.plan_op = velden->plan_op;
  t.evaluatie_op = velden->evaluatie_op;
  return toewijzing_volgen_toetsen(&z.was, &t, z.vandaag, fault) && toewijzing_wijzigen(z.toegang, &z.was, &t, fault) &&
         huishouden_publiek(tx, z.huishouden, ret_uitkomst, fault);
}

bool toewijzing_volgen(const struct werk *werk, struct str toewijzing, int64_t versie,
                       const struct toewijzing_volgen_in *in, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, follow, &(struct in){toewijzing, versie, in}, ret_huishouden, fault);
}

/* What the besluit that it rests on allows; none, or one of before these registers, sets no bounds here. */
static bool bounds_of(const struct zaak *z, const struct toewijzing_wijziging *w, const struct toewijzing *naast,
                      size_t aantal, struct verlenging_feiten *feiten, struct fault *fault) {
  struct besluit besluit;
  feiten->besluit_tot = DAG_OPEN;
  if (!z->was.titel.besluit) return true;
  if (!besluit_lezen(z->toegang, z->huishouden, z->was.titel.besluit_publiek, &besluit, fault)) return false;
  feiten->besluit_tot = besluit.eindigt_op;
  feiten->ruimte = toewijzing_ruimte(&besluit.omvang, besluit.id, naast, aantal, w->per, w->tot);
  return true;
}

/* What an extension rests on, and that no other order stands in its way. */
static bool check_change(const struct zaak *z, const struct toewijzing_wijziging *w, struct fault *fault) {
  struct verlenging_feiten feiten = {.geevalueerd = DAG_GEEN};
  struct toewijzing wordt = z->was, *naast;
  size_t aantal;
  feiten.mag = verwijzer_verlengt(z->inrichting, &z->was.titel, z->vandaag, &feiten.anders);
  if (!toewijzingen_naast(z->toegang, z->was.persoon, z->was.product, z->was.id, &naast, &aantal, fault) ||
      !bounds_of(z, w, naast, aantal, &feiten, fault) ||
      !evaluatie_laatste(z->toegang, z->huishouden, &feiten.doelen, &feiten.geevalueerd, fault))
    return false;
  toewijzing_wijziging_toetsen(&z->was, w, &feiten, z->vandaag, fault);
  if (toewijzing_verlengt(&z->was, w)) {
    wordt.vanaf = z->was.tot + 1;
    wordt.tot = w->tot;
    toewijzing_naast_toetsen(tx_arena(z->tx), &wordt, naast, aantal, "tot", fault);
  }
  return fault->class == FAULT_NONE;
}

/* From a later day on there is more or less: the order ends the day before, and another one goes on from it. */
static bool go_on(const struct zaak *z, const struct werk *werk, const struct toewijzing *wordt, dag_t per,
                  struct fault *fault) {
  struct toewijzing klaar = z->was, verder = *wordt;
  klaar.geeindigd_op = per - 1;
  klaar.slot = SLOT_GEWIJZIGD;
  klaar.wijzigreden = wordt->wijzigreden;
  verder.publiek = werk_id(werk);
  verder.vanaf = per;
  verder.vorige = z->was.id;
  verder.toegewezen_op = z->vandaag;
  if (z->was.gestart_op != DAG_GEEN) verder.gestart_op = per;
  return toewijzing_wijzigen(z->toegang, &z->was, &klaar, fault) && toewijzing_bewaren(z->toegang, &verder, fault);
}

static bool change(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct toewijzing_wijzigen_in *velden = ((const struct in *)in)->velden;
  struct zaak z;
  if (!open_running(tx, werk, "toegewezen hulp veranderen", in, &z, fault)) return false;
  dag_t today = z.vandaag > z.was.vanaf ? z.vandaag : z.was.vanaf;
  struct toewijzing_wijziging w = {.per = velden->per == DAG_GEEN ? today : velden->per,
                                   .omvang = omvang_getypt(velden->volume, velden->eenheid, velden->frequentie),
                                   .tot = velden->tot == DAG_GEEN ? DAG_OPEN : velden->tot,
                                   .evaluatie_op = velden->evaluatie_op,
                                   .reden = velden->reden,
                                   .bereikt = velden->bereikt};
  if (!check_change(&z, &w, fault)) return false;
  struct toewijzing t = z.was;
  bool later = toewijzing_andere_omvang(&z.was, &w) && w.per > z.was.vanaf;
  if (toewijzing_verlengt(&z.was, &w)) t.verlengd_op = z.vandaag, t.bereikt = w.bereikt;
  t.omvang = w.omvang;
  t.tot = w.tot;
  t.evaluatie_op = w.evaluatie_op;
  t.wijzigreden = w.reden;
  return (later ? go_on(&z, werk, &t, w.per, fault) : toewijzing_wijzigen(z.toegang, &z.was, &t, fault)) &&
         huishouden_publiek(tx, z.huishouden, ret_uitkomst, fault);
}

bool toewijzing_veranderen(const struct werk *werk, struct str toewijzing, int64_t versie,
                           const struct toewijzing_wijzigen_in *in, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, change, &(struct in){toewijzing, versie, in}, ret_huishouden, fault);
}

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct toewijzing_stoppen_in *velden = ((const struct in *)in)->velden;
  struct zaak z;
  if (!open_one(tx, werk, "toegewezen hulp stoppen", in, &z, fault)) return false;
  if (z.was.geeindigd_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Deze opdracht is intussen gestopt."), "toewijzing has ended");
  struct toewijzing t = z.was;
  t.geeindigd_op = velden->geeindigd_op != DAG_GEEN ? velden->geeindigd_op
                   : z.was.tot < z.vandaag          ? z.was.tot
                                                    : z.vandaag;
  t.slot = velden->slot > 0 ? velden->slot : 0;
  t.slot_toelichting = velden->slot_toelichting;
  int64_t team;
  return toewijzing_einde_toetsen(&t, fault) && toewijzing_wijzigen(z.toegang, &z.was, &t, fault) &&
         eigen_team_bij(z.toegang, z.huishouden, &team, fault) &&
         (!team || team_loslaten(z.toegang, z.huishouden, team, t.geeindigd_op > z.vandaag ? t.geeindigd_op : z.vandaag,
                                 fault)) &&
         huishouden_publiek(tx, z.huishouden, ret_uitkomst, fault);
}

bool toewijzing_stoppen(const struct werk *werk, struct str toewijzing, int64_t versie,
                        const struct toewijzing_stoppen_in *in, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, end, &(struct in){toewijzing, versie, in}, ret_huishouden, fault);
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct toewijzing_verrekenen_in *velden = ((const struct in *)in)->velden;
  struct zaak z;
  if (!open_one(tx, werk, "voorgeschoten hulp verrekenen", in, &z, fault)) return false;
  if (!z.was.voor || z.was.verrekend_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE, S("Hier valt niets (meer) te verrekenen."), "nothing to settle");
  struct toewijzing t = z.was;
  t.verrekend_op = velden->verrekend_op == DAG_GEEN ? z.vandaag : velden->verrekend_op;
  t.verrekend_met = velden->verrekend_met;
  if (!bedrag_lezen(velden->bedrag, &t.verrekend))
    fault_add(fault, "bedrag", S("Schrijf een bedrag in euro zo: 1.250,00."));
  int64_t kosten = toewijzing_kosten(tx_arena(tx), z.inrichting, &z.was, z.was.vanaf, z.vandaag);
  toewijzing_verrekening_toetsen(&t, kosten, z.vandaag, fault);
  return fault->class == FAULT_NONE && toewijzing_wijzigen(z.toegang, &z.was, &t, fault) &&
         huishouden_publiek(tx, z.huishouden, ret_uitkomst, fault);
}

bool toewijzing_verrekenen(const struct werk *werk, struct str toewijzing, int64_t versie,
                           const struct toewijzing_verrekenen_in *in, struct str *ret_huishouden, struct fault *fault) {
  return act_schrijven_eenmaal(werk, settle, &(struct in){toewijzing, versie, in}, ret_huishouden, fault);
}

#include "acts/overdragen.h"

#include "inrichting/organisatie.h"
#include "inrichting/toegang.h"
#include "store/gebruiker.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/overdracht.h"
#include "store/partner.h"
#include "store/persoon.h"

#include "overdracht_beginnen.h"
#include "teams.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct overdragen_in, veld)
const struct veld overdragen_velden[] = {
    {"soort", "Aan wie draagt u de vraag over?", VELD_KEUZE, .keuzes = overdracht_soorten,
     .verplicht = "regel OVERDRACHT-AAN", .leeg = "Kies aan wie u de vraag overdraagt.", PLEK(soort)},
    {"team", "Welk team?", VELD_GETAL, PLEK(team)},
    {"collega", "Welke collega?", VELD_ID, PLEK(collega)},
    {"organisatie", "Welke organisatie?", VELD_REGEL, .max = 80, PLEK(organisatie)},
    {"naam", "Staat de organisatie niet in de lijst? Typ de naam", VELD_REGEL, .max = 200, PLEK(naam)},
    {"boodschap", "Wat moet de ander weten?", VELD_TEKST, .max = 4000, .verplicht = "regel OVERDRACHT-BOODSCHAP",
     .leeg = "Schrijf op wat de ander moet weten.",
     .uitleg = "Waarom draagt u over, wat is er al gedaan, wat is afgesproken met de inwoner?", PLEK(boodschap)},
};
const size_t overdragen_velden_aantal = sizeof overdragen_velden / sizeof overdragen_velden[0];

struct keuzelijst {
  struct keus *keuzes;
  size_t aantal;
};

static bool read_colleagues(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                            struct fault *fault) {
  (void)in;
  struct keuzelijst *lijst = ret_uit;
  struct collega *collegas;
  size_t count;
  if (!collegas_lezen(tx, &collegas, &count, fault)) return false;
  lijst->keuzes = NEW_ARRAY(werk->arena, struct keus, count + 1);
  for (size_t i = 0; i < count; i++)
    if (collegas[i].gebruiker != werk->actor->gebruiker)
      lijst->keuzes[lijst->aantal++] =
          (struct keus){.sleutel = collegas[i].publiek, .naam = collegas[i].naam, .uitleg = collegas[i].team_namen};
  return true;
}

bool collegas_kiezen(const struct werk *werk, struct keus **ret_collegas, size_t *ret_aantal, struct fault *fault) {
  struct keuzelijst lijst = {0};
  if (!act_lezen(werk, read_colleagues, NULL, &lijst, fault)) return false;
  *ret_collegas = lijst.keuzes;
  *ret_aantal = lijst.aantal;
  return true;
}

static bool read_organisations(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                               struct fault *fault) {
  (void)in;
  struct keuzelijst *lijst = ret_uit;
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  lijst->aantal = inrichting_in_kracht(werk->arena, inrichting, TABEL_ORGANISATIE, werk_vandaag(werk), &rijen);
  lijst->keuzes = NEW_ARRAY(werk->arena, struct keus, lijst->aantal + 1);
  size_t at = 0;
  for (int agreed = 1; agreed >= 0; agreed--) /* those with which there is an agreement first */
    for (size_t i = 0; i < lijst->aantal; i++) {
      const struct organisatie_rij *rij = (const struct organisatie_rij *)rijen[i];
      const struct partner_rij *o = partner_op(inrichting, rij->id, werk_vandaag(werk));
      if ((o != NULL) != agreed) continue;
      const char *what = !o ? "" : o->stappen == 1 ? " (doet de eerste stappen zelf)" : " (met overeenkomst)";
      lijst->keuzes[at++] = (struct keus){.sleutel = rij->id, .naam = str_join(werk->arena, rij->naam, str_of(what))};
    }
  return true;
}

bool organisaties_kiezen(const struct werk *werk, struct keus **ret_organisaties, size_t *ret_aantal,
                         struct fault *fault) {
  struct keuzelijst lijst = {0};
  if (!act_lezen(werk, read_organisations, NULL, &lijst, fault)) return false;
  *ret_organisaties = lijst.keuzes;
  *ret_aantal = lijst.aantal;
  return true;
}

static bool to_team(struct tx *tx, const struct overdragen_in *in, struct overdracht *o, struct fault *fault) {
  struct team *teams;
  size_t count;
  if (!teams_van_vandaag(tx, &teams, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (teams[i].id == in->team) o->naar_team = in->team, o->naar_naam = teams[i].naam;
  if (!o->naar_team) return fault_add(fault, "team", S("Kies een team uit de lijst."));
  return o->naar_team != o->van_team || fault_add(fault, "team", S("De vraag staat al bij dit team."));
}

static bool to_colleague(struct tx *tx, const struct overdragen_in *in, struct overdracht *o, struct fault *fault) {
  struct collega *collegas;
  size_t count;
  if (!collegas_lezen(tx, &collegas, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (str_eq(collegas[i].publiek, in->collega))
      o->naar_gebruiker = collegas[i].gebruiker, o->naar_naam = collegas[i].naam;
  if (!o->naar_gebruiker) return fault_add(fault, "collega", S("Kies een collega uit de lijst."));
  return o->naar_gebruiker != o->van_gebruiker || fault_add(fault, "collega", S("Kies een ander dan uzelf."));
}

static bool to_outside(struct tx *tx, const struct overdragen_in *in, struct overdracht *o, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  if (in->organisatie.len && in->naam.len)
    return fault_add(fault, "naam", S("Kies een organisatie uit de lijst, of typ een naam. Niet allebei."));
  if (in->organisatie.len) {
    const struct organisatie_rij *rij = organisatie_op(inrichting, in->organisatie, tx_vandaag(tx));
    if (!rij) return fault_add(fault, "organisatie", S("Kies een organisatie uit de lijst."));
    o->naar_organisatie = rij->id;
    o->naar_naam = rij->naam;
  } else {
    o->naar_naam = in->naam;
    if (in->naam.len == 0) return fault_add(fault, "naam", S("Kies een organisatie, of typ de naam."));
  }
  /* Somebody works there who has an account: he answers himself. */
  struct team partner;
  if (!partner_organisatie_zoeken(tx, in->organisatie, in->naam, &partner, fault)) return false;
  o->naar_team = partner.id;
  return true;
}

static bool find_receiver(struct tx *tx, const struct overdragen_in *in, struct overdracht *o, struct fault *fault) {
  bool found = in->soort == OVERDRACHT_TEAM      ? to_team(tx, in, o, fault)
               : in->soort == OVERDRACHT_COLLEGA ? to_colleague(tx, in, o, fault)
               : in->soort == OVERDRACHT_BUITEN  ? to_outside(tx, in, o, fault)
                                                 : fault_add(fault, "soort", S("Kies aan wie u de vraag overdraagt."));
  if (fault->class != FAULT_NONE && fault->class != FAULT_INPUT) return false;
  if (in->boodschap.len == 0) return fault_add(fault, "boodschap", S("Schrijf op wat de ander moet weten."));
  return found;
}

bool overdracht_aanbieden(struct tx *tx, const struct werk *werk, const struct melding *melding,
                          const struct overdragen_in *in, struct fault *fault) {
  struct toegang *toegang;
  bool runs;
  struct overdracht o = {.publiek = werk_id(werk),
                         .melding = melding->id,
                         .huishouden = melding->huishouden,
                         .persoon = melding->persoon,
                         .soort = (enum overdracht_soort)in->soort,
                         .van_team = melding->team,
                         .van_gebruiker = werk->actor->gebruiker,
                         .boodschap = in->boodschap};
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "overdracht aanbieden",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_DOEN,
                                              .informatie = INFO_OVERDRACHT,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = melding->huishouden},
                      &toegang, fault) ||
      !find_receiver(tx, in, &o, fault) || !overdracht_loopt_al(toegang, melding->id, &runs, fault))
    return false;
  if (runs && in->soort != OVERDRACHT_BUITEN)
    return fault_add(
        fault, "soort",
        S("Deze vraag is al aangeboden aan een team of collega. Trek dat eerst in, of wacht op antwoord."));
  return overdracht_bewaren(toegang, &o, fault);
}

struct offer {
  struct str melding;
  int64_t versie;
  const struct overdragen_in *in;
};

static bool offer(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct offer *offer = in;
  struct toegang *toegang;
  struct melding melding;
  int64_t huishouden;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_MELDING, offer->melding,
                          &(struct toegang_vraag){.act = "melding overdragen",
                                                  .grond = GROND_HULPVRAAG,
                                                  .handeling = HANDELING_DOEN,
                                                  .informatie = INFO_MELDING},
                          &huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) || !melding_lezen(toegang, offer->melding, &melding, fault))
    return false;
  if (melding.versie != offer->versie || melding.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_STALE,
                     S("Iemand anders heeft deze melding net veranderd. Kijk eerst wat er nu staat."), "stale melding");
  return overdracht_aanbieden(tx, werk, &melding, offer->in, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool melding_overdragen(const struct werk *werk, struct str melding, int64_t versie, const struct overdragen_in *in,
                        struct str *ret_huishouden, struct fault *fault) {
  struct offer it = {.melding = melding, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, offer, &it, ret_huishouden, fault);
}

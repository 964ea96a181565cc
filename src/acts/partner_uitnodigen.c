#include "acts/partner_uitnodigen.h"

#include "base/secret.h"
#include "base/text.h"
#include "inrichting/organisatie.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/partner.h"
#include "store/persoon.h"

#include "inlogcode.h"

enum { CODE_DAGEN = 14 };

#define PLEK(veld) .plek = offsetof(struct partner_uitnodigen_in, veld)
const struct veld partner_uitnodigen_velden[] = {
    {"persoon", "Voor wie doet deze partner mee?", VELD_ID, .verplicht = "regel PARTNER",
     .leeg = "Kies om wie het gaat.", PLEK(persoon)},
    {"organisatie", "Van welke organisatie?", VELD_REGEL, .max = 80, PLEK(organisatie)},
    {"organisatie_naam", "Staat de organisatie niet in de lijst? Typ de naam", VELD_REGEL, .max = 120,
     PLEK(organisatie_naam)},
    {"naam", "Naam van de partner", VELD_REGEL, .max = 120, .verplicht = "regel PARTNER", .leeg = "Vul de naam in.",
     PLEK(naam)},
    {"functie", "Functie", VELD_REGEL, .max = 80, .uitleg = "Bijvoorbeeld: huisarts, intern begeleider.",
     PLEK(functie)},
    {"inlognaam", "E-mailadres", VELD_REGEL, .max = 60, .verplicht = "regel PARTNER", .leeg = "Vul het e-mailadres in.",
     .uitleg = "Daarmee logt de partner in.", PLEK(inlognaam)},
    {"waarvoor", "Waarvoor doet deze partner mee?", VELD_TEKST, .max = 500, .verplicht = "regel PARTNER",
     .leeg = "Schrijf op waarvoor deze partner meedoet.", .uitleg = "De partner leest dit, en de inwoner ook.",
     PLEK(waarvoor)},
    {"tot", "Tot en met welke dag?", VELD_DAG, .verplicht = "regel PARTNER",
     .leeg = "Vul in tot en met welke dag deze partner meedoet.", PLEK(tot)},
};
const size_t partner_uitnodigen_velden_aantal = sizeof partner_uitnodigen_velden / sizeof partner_uitnodigen_velden[0];
#undef PLEK

const struct veld partner_code_velden[] = {
    {"code", "Code", VELD_REGEL, .max = 40, .verplicht = "regel INLOGGEN", .leeg = "Vul de code in.",
     .uitleg = "Bijvoorbeeld: K7QF-2MXT-9RHB", .plek = offsetof(struct partner_code_in, code)},
    {"wachtwoord", "Kies een wachtwoord", VELD_GEHEIM, .max = PASSWORD_MAX, .verplicht = "regel ACCOUNT",
     .leeg = "Vul een wachtwoord in.", .uitleg = "Minstens 12 tekens. Een zin mag ook.",
     .plek = offsetof(struct partner_code_in, wachtwoord)},
};
const size_t partner_code_velden_aantal = sizeof partner_code_velden / sizeof partner_code_velden[0];

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, enum wegwijzer soort,
                struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen_via(tx, werk->actor, soort, publiek,
                            &(struct toegang_vraag){.act = act,
                                                    .grond = GROND_HULPVRAAG,
                                                    .handeling = handeling,
                                                    .informatie = INFO_TOESTEMMING | INFO_PERSOON | INFO_MELDING},
                            ret_huishouden, ret_toegang, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct partners_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!ask(tx, werk, "partners inzien", HANDELING_ZIEN, WEGWIJZER_HUISHOUDEN, *(const struct str *)in, &huishouden,
           &toegang, fault) ||
      !partner_uitnodigingen_lezen(toegang, huishouden, &uit.uitnodigingen, &uit.uitnodiging_aantal, fault) ||
      !huishouden_leden(toegang, huishouden, &uit.bewoners, &uit.bewoner_aantal, fault))
    return false;
  *(struct partners_inzien_uit *)ret_uit = uit;
  return true;
}

bool partners_inzien(const struct werk *werk, struct str huishouden, struct partners_inzien_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}

struct inviting {
  struct str huishouden, publiek, uitnodiging;
  const struct partner_uitnodigen_in *in;
  struct inlogcode_nieuw code;
};

static bool find_resident(struct toegang *toegang, int64_t huishouden, struct str persoon, int64_t *ret_id,
                          struct fault *fault) {
  struct persoon *bewoners;
  size_t aantal;
  *ret_id = 0;
  if (!huishouden_leden(toegang, huishouden, &bewoners, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(bewoners[i].publiek, persoon)) *ret_id = bewoners[i].id;
  return *ret_id || fault_add(fault, "persoon", S("Kies iemand van dit huishouden."));
}

static bool find_organisation(struct tx *tx, struct toegang *toegang, const struct partner_uitnodigen_in *in,
                              struct partner *partner, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  partner->organisatie = in->organisatie;
  partner->organisatie_naam = in->organisatie_naam;
  if (in->organisatie.len) {
    const struct organisatie_rij *rij = organisatie_op(inrichting, in->organisatie, tx_vandaag(tx));
    if (!rij) return fault_add(fault, "organisatie", S("Kies een organisatie uit de lijst."));
    partner->organisatie_naam = rij->naam;
  }
  return partner_organisatie(toegang, partner->organisatie, partner->organisatie_naam, &partner->team, fault);
}

static bool invite(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct inviting *it = in;
  struct toegang *toegang;
  struct partneruitnodiging u = {.publiek = it->uitnodiging, .waarvoor = it->in->waarvoor, .tot = it->in->tot};
  struct partner partner = {.publiek = it->publiek,
                            .naam = it->in->naam,
                            .functie = it->in->functie,
                            .email = it->in->inlognaam,
                            .inlognaam = text_fold(werk->arena, it->in->inlognaam)};
  if (!ask(tx, werk, "partner uitnodigen", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, it->huishouden, &u.huishouden,
           &toegang, fault) ||
      !huishouden_vasthouden(toegang, u.huishouden, fault) ||
      !find_resident(toegang, u.huishouden, it->in->persoon, &u.persoon, fault) ||
      !find_organisation(tx, toegang, it->in, &partner, fault) || !partner_openen(toegang, &partner, &u.wie, fault) ||
      !partner_uitnodiging_bewaren(toegang, &u, fault))
    return false;
  struct inlogcode_nieuw code = it->code;
  code.account = u.wie.gebruiker;
  *ret_uitkomst = u.wie.eigen_wachtwoord ? (struct str){0} : code.kiezer;
  return u.wie.eigen_wachtwoord || inlogcode_bewaren(toegang, &code, fault);
}

bool partner_uitnodigen(const struct werk *werk, struct str huishouden, const struct partner_uitnodigen_in *in,
                        struct str *ret_code, struct fault *fault) {
  const struct partner_getypt getypt = {.organisatie = in->organisatie,
                                        .organisatie_naam = in->organisatie_naam,
                                        .naam = in->naam,
                                        .functie = in->functie,
                                        .inlognaam = in->inlognaam,
                                        .waarvoor = in->waarvoor,
                                        .tot = in->tot};
  struct inviting it = {.huishouden = huishouden, .publiek = werk_id(werk), .uitnodiging = werk_id(werk), .in = in};
  struct str code, uitkomst;
  if (!partner_toetsen(&getypt, werk_vandaag(werk), fault) ||
      !inlogcode_trekken(werk, INLOGCODE_PAPIER, werk_vandaag(werk) + CODE_DAGEN - 1, &code, &it.code, fault) ||
      !act_schrijven_eenmaal(werk, invite, &it, &uitkomst, fault))
    return false;
  *ret_code = str_eq(uitkomst, it.code.kiezer) ? code : (struct str){0};
  return true;
}

struct ending {
  struct str uitnodiging;
  int64_t versie;
};

static bool end(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct ending *ending = in;
  struct toegang *toegang;
  struct partneruitnodiging u;
  int64_t huishouden;
  if (!ask(tx, werk, "partner stoppen", HANDELING_DOEN, WEGWIJZER_PARTNER, ending->uitnodiging, &huishouden, &toegang,
           fault) ||
      !partner_uitnodiging_lezen(toegang, ending->uitnodiging, &u, fault))
    return false;
  u.versie = ending->versie;
  return partner_uitnodiging_eindigen(toegang, &u, fault) && huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool partner_uitnodiging_stoppen(const struct werk *werk, struct str uitnodiging, int64_t versie,
                                 struct str *ret_huishouden, struct fault *fault) {
  struct ending ending = {.uitnodiging = uitnodiging, .versie = versie};
  return act_schrijven(werk, end, &ending, ret_huishouden, fault);
}

/* --- the code --- */

struct attempt {
  struct inlogcode_poging poging;
  struct str wachtwoord_hash;
};

static bool refuse(struct fault *fault) {
  return fault_set(fault, FAULT_INPUT,
                   S("De code klopt niet, of is al gebruikt of verlopen. Vraag een nieuwe aan wie u uitnodigde."),
                   "code refused");
}

static bool settle(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct attempt *attempt = in;
  bool first;
  if (!inlogcode_afhandelen(tx, &attempt->poging, "partnercode gebruikt", "partnercode mislukt", &first, fault))
    return false;
  if (!attempt->poging.klopt) return true;
  return (first || refuse(fault)) &&
         partner_wachtwoord(tx, attempt->poging.code.account, attempt->wachtwoord_hash, fault);
}

bool partner_code_gebruiken(const struct werk *werk, const struct partner_code_in *in, struct fault *fault) {
  struct str nothing;
  struct attempt attempt = {0};
  const char *bezwaar = wachtwoord_bezwaar(werk->arena, in->wachtwoord, NULL, 0);
  bool read = inlogcode_proberen(werk, in->code, ROL_PARTNER, &attempt.poging, fault);
  if (bezwaar && (read || fault->class == FAULT_INPUT)) fault_add(fault, "wachtwoord", str_of(bezwaar));
  if (!read || bezwaar) return false;
  if (attempt.poging.klopt && !password_hash(werk->arena, in->wachtwoord, &attempt.wachtwoord_hash))
    return fault_set(fault, FAULT_BUSY, S("De computer heeft het nu te druk. Probeer het zo nog eens."),
                     "no memory for a password hash");
  return act_schrijven(werk, settle, &attempt, &nothing, fault) && (attempt.poging.klopt || refuse(fault));
}

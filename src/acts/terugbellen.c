#include "acts/terugbellen.h"

#include "store/concept.h"
#include "store/contact.h"

#include "concept_sleutel.h"
#include "uitvoeren.h"
#include "voordeur.h"

#define PLEK(veld) .plek = offsetof(struct terugbel_in, veld)
const struct veld terugbel_velden[] = {
    {"persoon", "Inwoner", VELD_ID, PLEK(persoon)},
    {"naam", "Wie wil teruggebeld worden?", VELD_REGEL, .max = 200, .verplicht = "regel TERUGBEL-NAAM",
     .leeg = "Vul de naam in.", PLEK(naam)},
    {"nummer", "Telefoonnummer", VELD_REGEL, .max = 40, .verplicht = "regel TERUGBEL-NUMMER",
     .leeg = "Vul het telefoonnummer in.", PLEK(nummer)},
    {"waarover", "Waar gaat het over?", VELD_REGEL, .max = 300, .verplicht = "regel TERUGBEL-WAAROVER",
     .leeg = "Schrijf in een paar woorden op waar het over gaat.", .uitleg = "In een paar woorden.", PLEK(waarover)},
    {"wanneer", "Wanneer komt het uit?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: na 14:00 uur, niet op woensdag", PLEK(wanneer)},
    {"team", "Voor welk team?", VELD_GETAL, .uitleg = "Laat team en collega leeg als het loket terugbelt.", PLEK(team)},
    {"collega", "Of voor welke collega?", VELD_ID, PLEK(collega)},
    {"uiterlijk", "Voor welke dag is terugbellen beloofd?", VELD_DAG,
     .uitleg = "Alleen als u een dag hebt afgesproken met de beller.", PLEK(uiterlijk)},
};
const size_t terugbel_velden_aantal = sizeof terugbel_velden / sizeof terugbel_velden[0];

#define POGING(veld) .plek = offsetof(struct poging_in, veld)
const struct veld poging_velden[] = {
    {"uitkomst", "Hoe ging het?", VELD_KEUZE, .keuzes = belpogingen, .verplicht = "regel TERUGBEL-UITKOMST",
     .leeg = "Kies hoe het ging.", POGING(uitkomst)},
    {"tekst", "Wat is er gezegd of afgesproken?", VELD_TEKST, .max = 2000, POGING(tekst)},
};
const size_t poging_velden_aantal = sizeof poging_velden / sizeof poging_velden[0];

static bool record(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct terugbel_in *in = in_;
  struct toegang *toegang;
  int64_t household;
  struct str name;
  struct terugbelverzoek verzoek = {.publiek = werk_id(werk),
                                    .naam = in->naam,
                                    .nummer = in->nummer,
                                    .wanneer = in->wanneer,
                                    .waarover = in->waarover,
                                    .voor_team = in->team,
                                    .uiterlijk = in->uiterlijk == DAG_GEEN ? DAG_OPEN : in->uiterlijk};
  terugbel_toetsen(in->nummer, in->uiterlijk, werk_vandaag(werk), fault);
  if (!voordeur_voor(tx, in->team, in->collega, &verzoek.voor_gebruiker, &name, fault) || fault->field_count ||
      !voordeur_toegang(tx, werk, "terugbelverzoek opnemen", HANDELING_DOEN, INFO_CONTACT, &toegang, fault) ||
      !voordeur_persoon(tx, werk, in->persoon, &verzoek.persoon, &household, fault))
    return false;
  *ret_uitkomst = verzoek.publiek;
  return terugbelverzoek_bewaren(toegang, &verzoek, fault) &&
         concept_bewaren(tx, werk->actor->gebruiker, concept_van_terugbel(werk->arena, in->persoon), (struct str){0},
                         fault);
}

bool terugbel_opnemen(const struct werk *werk, const struct terugbel_in *in, struct str *ret_verzoek,
                      struct fault *fault) {
  return act_schrijven_eenmaal(werk, record, in, ret_verzoek, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct terugbel_inzien_uit uit;
  if (!voordeur_toegang(tx, werk, "terugbelverzoek inzien", HANDELING_ZIEN, INFO_CONTACT, &toegang, fault) ||
      !terugbelverzoek_lezen(toegang, *(const struct str *)in, &uit.verzoek, &uit.pogingen, &uit.poging_aantal, fault))
    return false;
  *(struct terugbel_inzien_uit *)ret_uit = uit;
  return true;
}

bool terugbel_inzien(const struct werk *werk, struct str verzoek, struct terugbel_inzien_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &verzoek, ret_uit, fault);
}

struct attempt {
  struct str verzoek;
  int64_t versie;
  const struct poging_in *in;
};

static bool write_attempt(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                          struct fault *fault) {
  const struct attempt *attempt = in;
  struct toegang *toegang;
  struct terugbel_inzien_uit was;
  struct terugbelpoging poging = {.uitkomst = (enum belpoging)attempt->in->uitkomst, .tekst = attempt->in->tekst};
  bool done;
  if (!voordeur_toegang(tx, werk, "terugbellen", HANDELING_DOEN, INFO_CONTACT, &toegang, fault) ||
      !terugbelverzoek_lezen(toegang, attempt->verzoek, &was.verzoek, &was.pogingen, &was.poging_aantal, fault))
    return false;
  if (was.verzoek.versie != attempt->versie || was.verzoek.klaar)
    return fault_set(fault, FAULT_STALE, S("Iemand anders was net met dit verzoek bezig. Kijk wat er nu staat."),
                     "stale request");
  *ret_uitkomst = attempt->verzoek;
  return poging_toetsen(poging.uitkomst, poging.tekst, &done, fault) &&
         terugbelpoging_bewaren(toegang, &was.verzoek, &poging, done, fault);
}

bool terugbel_poging(const struct werk *werk, struct str verzoek, int64_t versie, const struct poging_in *in,
                     struct str *ret_verzoek, struct fault *fault) {
  struct attempt attempt = {verzoek, versie, in};
  return act_schrijven_eenmaal(werk, write_attempt, &attempt, ret_verzoek, fault);
}

#include "acts/contact_opnemen.h"

#include "base/json.h"
#include "inrichting/loket.h"
#include "inrichting/toegang.h"
#include "store/concept.h"
#include "store/contact.h"
#include "store/inrichting.h"
#include "store/persoon.h"

#include "concept_sleutel.h"
#include "uitvoeren.h"
#include "voordeur.h"

#define PLEK(veld) .plek = offsetof(struct contact_in, veld)
const struct veld contact_velden[] = {
    {"persoon", "Inwoner", VELD_ID, PLEK(persoon)},
    {"tekst", "Wat vroeg iemand, en wat hebt u gezegd?", VELD_TEKST, .max = 4000, .verplicht = "regel CONTACT-TEKST",
     .leeg = "Schrijf op wat er is gevraagd of gezegd.", PLEK(tekst)},
    {"vrager", "Wie vroeg het?", VELD_KEUZE, .keuzes = vragers, PLEK(vrager)},
    {"naam", "Naam", VELD_REGEL, .max = 200, .uitleg = "Wil iemand geen naam geven? Laat dit dan leeg.", PLEK(naam)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 200, .uitleg = "Alleen als een professional het vroeg.",
     PLEK(organisatie)},
    {"onderwerp", "Waarover ging het?", VELD_REGEL, .max = 80, PLEK(onderwerp)},
    {"kanaal", "Hoe kwam het binnen?", VELD_REGEL, .max = 60, PLEK(kanaal)},
    {"minuten", "Hoeveel minuten duurde het?", VELD_GETAL, PLEK(minuten)},
};
const size_t contact_velden_aantal = sizeof contact_velden / sizeof contact_velden[0];

/* What is chosen stands in the lists of today. */
static bool check_choices(struct tx *tx, const struct contact_in *in, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  if (in->kanaal.len && !inrichting_op(inrichting, TABEL_KANAAL, in->kanaal, tx_vandaag(tx)))
    fault_add(fault, "kanaal", S("Kies een van de mogelijkheden."));
  if (in->onderwerp.len && !onderwerp_op(inrichting, in->onderwerp, tx_vandaag(tx)))
    fault_add(fault, "onderwerp", S("Kies een onderwerp uit de lijst."));
  contact_toetsen(in->minuten, fault);
  return fault->field_count == 0;
}

static bool record(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct contact_in *in = in_;
  struct toegang *toegang;
  bool related = false;
  const struct actor *actor = werk->actor;
  struct contact contact = {.publiek = werk_id(werk),
                            .team = actor->team_aantal ? actor->teams[0] : 0,
                            .naam = in->naam,
                            .vrager = (enum vrager)(in->vrager < 0 ? VRAGER_INWONER : in->vrager),
                            .organisatie = in->organisatie,
                            .kanaal = in->kanaal,
                            .onderwerp = in->onderwerp,
                            .tekst = in->tekst,
                            .minuten = in->minuten};
  if (!check_choices(tx, in, fault) ||
      !voordeur_toegang(tx, werk, "contact opnemen", HANDELING_DOEN, INFO_CONTACT, &toegang, fault) ||
      !voordeur_persoon(tx, werk, in->persoon, &contact.persoon, &contact.huishouden, fault))
    return false;
  if (contact.huishouden && !eigen_team_relatie(toegang, contact.huishouden, &related, fault)) return false;
  if (!related) contact.huishouden = 0;
  *ret_uitkomst = contact.publiek;
  return contact_bewaren(toegang, &contact, fault) &&
         concept_bewaren(tx, actor->gebruiker, concept_van_contact(werk->arena, in->persoon), (struct str){0}, fault);
}

bool contact_opnemen(const struct werk *werk, const struct contact_in *in, struct str *ret_contact,
                     struct fault *fault) {
  return act_schrijven_eenmaal(werk, record, in, ret_contact, fault);
}

static struct str name_of_channel(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct kanaal_rij *rij = inrichting_op(inrichting, TABEL_KANAAL, sleutel, dag);
  return rij ? rij->naam : sleutel;
}

static struct str name_of_subject(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct onderwerp_rij *rij = onderwerp_op(inrichting, sleutel, dag);
  return rij ? rij->naam : sleutel;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct contact_inzien_uit uit = {0};
  const struct inrichting *inrichting;
  if (!voordeur_toegang(tx, werk, "contact inzien", HANDELING_ZIEN, INFO_CONTACT, &toegang, fault) ||
      !contact_lezen(toegang, *(const struct str *)in, &uit.contact, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  uit.kanaal = name_of_channel(inrichting, uit.contact.kanaal, werk_vandaag(werk));
  uit.onderwerp = name_of_subject(inrichting, uit.contact.onderwerp, werk_vandaag(werk));
  if (uit.contact.persoon && !persoon_publiek(tx, uit.contact.persoon, &uit.persoon, fault)) return false;
  if (uit.contact.huishouden && !huishouden_publiek(tx, uit.contact.huishouden, &uit.huishouden, fault)) return false;
  *(struct contact_inzien_uit *)ret_uit = uit;
  return true;
}

bool contact_inzien(const struct werk *werk, struct str contact, struct contact_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, &contact, ret_uit, fault);
}

struct carry {
  struct str contact;
  bool signaal;
};

/* [["gezien","…"],["over","…"]]: as drafts are kept (acts/concept_bewaren.h). */
static struct str draft_of(struct arena *arena, const struct contact *contact, bool signaal) {
  struct buf json;
  buf_init(&json, arena, CONCEPT_MAX);
  buf_add(&json, signaal ? S("[[\"gezien\",") : S("[[\"woorden\","));
  json_write_text(&json, contact->tekst);
  if (signaal && contact->naam.len) {
    buf_add(&json, contact->vrager == VRAGER_INWONER ? S("],[\"over\",") : S("],[\"melder_naam\","));
    json_write_text(&json, contact->naam);
  }
  buf_add(&json, S("]]"));
  return buf_str(&json);
}

static bool carry_over(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct carry *carry = in;
  struct contact_inzien_uit uit;
  (void)ret_uitkomst;
  if (!look(tx, werk, &carry->contact, &uit, fault)) return false;
  if (!carry->signaal && uit.persoon.len == 0)
    return fault_set(fault, FAULT_INPUT, S("Zoek eerst de inwoner. Daarna kunt u de vraag opnemen."), "no person");
  struct str key =
      carry->signaal ? concept_van_signaal(werk->arena, uit.persoon) : concept_van_melding(werk->arena, uit.persoon);
  return concept_bewaren(tx, werk->actor->gebruiker, key, draft_of(werk->arena, &uit.contact, carry->signaal), fault);
}

bool contact_als_concept(const struct werk *werk, struct str contact, bool signaal, struct fault *fault) {
  struct carry carry = {contact, signaal};
  struct str nothing;
  return act_schrijven(werk, carry_over, &carry, &nothing, fault);
}

struct keuzelijst {
  struct keus *keuzes;
  size_t aantal;
};

static bool read_subjects(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct keuzelijst *lijst = ret_uit;
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  lijst->aantal = inrichting_in_kracht(werk->arena, inrichting, TABEL_ONDERWERP, werk_vandaag(werk), &rijen);
  lijst->keuzes = NEW_ARRAY(werk->arena, struct keus, lijst->aantal + 1);
  for (size_t i = 0; i < lijst->aantal; i++) {
    const struct onderwerp_rij *rij = (const struct onderwerp_rij *)rijen[i];
    lijst->keuzes[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
  return true;
}

bool onderwerpen_kiezen(const struct werk *werk, struct keus **ret_onderwerpen, size_t *ret_aantal,
                        struct fault *fault) {
  struct keuzelijst lijst = {0};
  if (!act_lezen(werk, read_subjects, NULL, &lijst, fault)) return false;
  *ret_onderwerpen = lijst.keuzes;
  *ret_aantal = lijst.aantal;
  return true;
}

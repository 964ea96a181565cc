#include "acts/notitie_schrijven.h"

#include "store/concept.h"
#include "store/notitie.h"
#include "store/persoon.h"
#include "store/tijd.h"

#include "concept_sleutel.h"
#include "grond.h"
#include "tijd_werk.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct notitie_in, veld)
const struct veld notitie_velden[] = {
    {"gesproken_met", "Met wie hebt u gesproken?", VELD_REGEL, .max = 200, PLEK(gesproken_met)},
    {"hoe", "Hoe?", VELD_KEUZE, .keuzes = contactvormen, PLEK(hoe)},
    {"op_dag", "Wanneer?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(op_dag)},
    {"tekst", "Wat is er besproken?", VELD_TEKST, .max = 20000, .verplicht = "regel NOTITIE-TEKST",
     .leeg = "Schrijf op wat er is besproken.", PLEK(tekst)},
    {"gezondheid", "Dit gaat over gezondheid", VELD_JA, .uitleg = "Dan leest alleen wie hier zelf werkt het.",
     PLEK(gezondheid)},
    {"minuten", "Hoeveel minuten?", VELD_GETAL, PLEK(minuten)},
    {"kerntaak", "Bij welke kerntaak?", VELD_KEUZE, .keuzes = kerntaken, PLEK(kerntaak)},
};
const size_t notitie_velden_aantal = sizeof notitie_velden / sizeof notitie_velden[0];

const struct veld notitie_intrekken_velden[] = {
    {"reden", "Waarom trekt u dit verslag in?", VELD_REGEL, .max = 500, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op waarom u dit verslag intrekt.", .plek = offsetof(struct notitie_intrekken_in, reden)},
};
const size_t notitie_intrekken_velden_aantal = 1;

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, unsigned informatie,
                enum wegwijzer soort, struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang,
                struct fault *fault) {
  return toegang_vragen_via(
      tx, werk->actor, soort, publiek,
      &(struct toegang_vraag){
          .act = act, .grond = grond_van(werk->actor, handeling), .handeling = handeling, .informatie = informatie},
      ret_huishouden, ret_toegang, fault);
}

/* Who came in by an emergency adds a note and mends none. */
enum { VERBETEREN = INFO_NOTITIE | INFO_MELDING };

static struct notitie note_of(const struct werk *werk, const struct notitie_in *in) {
  return (struct notitie){.gesproken_met = in->gesproken_met,
                          .hoe = in->hoe < 0 ? 0 : in->hoe,
                          .op_dag = in->op_dag == DAG_GEEN ? werk_vandaag(werk) : in->op_dag,
                          .tekst = in->tekst,
                          .gezondheid = in->gezondheid,
                          .geschreven_op = werk->wanneer.nu};
}

static bool day_has_been(const struct werk *werk, const struct notitie_in *in, struct fault *fault) {
  return in->op_dag == DAG_GEEN || in->op_dag <= werk_vandaag(werk) ||
         fault_add(fault, "op_dag", S("Deze dag is nog niet geweest."));
}

struct write {
  struct str publiek; /* of the household, or of the note */
  int64_t versie;
  const struct notitie_in *in;
  struct str reden;
};

/* What is typed where no time is written is refused, not kept (S1b-193). */
static bool write_time(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct notitie *notitie,
                       const struct notitie_in *in, struct fault *fault) {
  enum tijdbesteding wijze;
  if (in->minuten == 0) return true;
  if (!tijd_wijze(tx, &wijze, fault)) return false;
  if (wijze != TIJD_PER_CONTACT)
    return fault_add(fault, "minuten", S("In deze gemeente schrijft u geen tijd bij een contact."));
  return tijd_toetsen(in->minuten, in->kerntaak, fault) &&
         tijd_van_contact(toegang, huishouden, notitie->publiek, notitie->op_dag, in->kerntaak, in->minuten, fault);
}

static bool write_note(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct write *write = in;
  struct toegang *toegang;
  int64_t huishouden;
  struct notitie notitie = note_of(werk, write->in);
  notitie.publiek = werk_id(werk);
  if (!ask(tx, werk, "contactverslag opnemen", HANDELING_DOEN, INFO_NOTITIE, WEGWIJZER_HUISHOUDEN, write->publiek,
           &huishouden, &toegang, fault) ||
      !notitie_bewaren(toegang, huishouden, &notitie, werk->actor->gebruiker, fault) ||
      !write_time(tx, toegang, huishouden, &notitie, write->in, fault) ||
      !concept_bewaren(tx, werk->actor->gebruiker, concept_van_notitie(werk->arena, write->publiek), (struct str){0},
                       fault))
    return false;
  *ret_uitkomst = write->publiek;
  return true;
}

bool notitie_opnemen(const struct werk *werk, struct str huishouden, const struct notitie_in *in,
                     struct str *ret_huishouden, struct fault *fault) {
  struct write write = {.publiek = huishouden, .in = in};
  return day_has_been(werk, in, fault) && act_schrijven_eenmaal(werk, write_note, &write, ret_huishouden, fault);
}

static bool stale(const struct notitie *notitie, int64_t versie, struct fault *fault) {
  if (notitie->versie == versie && notitie->ingetrokken_op == 0) return false;
  fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit verslag net veranderd. U ziet hieronder beide teksten."),
            "stale note");
  return true;
}

static bool mend_note(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct write *write = in;
  struct toegang *toegang;
  int64_t huishouden;
  struct notitie was, wordt = note_of(werk, write->in);
  return ask(tx, werk, "contactverslag verbeteren", HANDELING_DOEN, VERBETEREN, WEGWIJZER_NOTITIE, write->publiek,
             &huishouden, &toegang, fault) &&
         notitie_lezen(toegang, write->publiek, &was, fault) && !stale(&was, write->versie, fault) &&
         notitie_wijzigen(toegang, huishouden, &was, &wordt, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool notitie_verbeteren(const struct werk *werk, struct str notitie, int64_t versie, const struct notitie_in *in,
                        struct str *ret_huishouden, struct fault *fault) {
  struct write write = {.publiek = notitie, .versie = versie, .in = in};
  return day_has_been(werk, in, fault) && act_schrijven_eenmaal(werk, mend_note, &write, ret_huishouden, fault);
}

static bool withdraw_note(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                          struct fault *fault) {
  const struct write *write = in;
  struct toegang *toegang;
  int64_t huishouden;
  struct notitie was;
  return ask(tx, werk, "contactverslag intrekken", HANDELING_DOEN, VERBETEREN, WEGWIJZER_NOTITIE, write->publiek,
             &huishouden, &toegang, fault) &&
         notitie_lezen(toegang, write->publiek, &was, fault) && !stale(&was, write->versie, fault) &&
         notitie_intrekken(toegang, huishouden, &was, werk->actor->gebruiker, write->reden, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool notitie_terugnemen(const struct werk *werk, struct str notitie, int64_t versie,
                        const struct notitie_intrekken_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct write write = {.publiek = notitie, .versie = versie, .reden = in->reden};
  return act_schrijven_eenmaal(werk, withdraw_note, &write, ret_huishouden, fault);
}

static bool read_note(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  int64_t huishouden;
  struct notitie_inzien_uit uit;
  struct str publiek = *(const struct str *)in;
  if (!ask(tx, werk, "contactverslag inzien", HANDELING_ZIEN, INFO_NOTITIE, WEGWIJZER_NOTITIE, publiek, &huishouden,
           &toegang, fault) ||
      !notitie_lezen(toegang, publiek, &uit.notitie, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault))
    return false;
  *(struct notitie_inzien_uit *)ret_uit = uit;
  return true;
}

bool notitie_inzien(const struct werk *werk, struct str notitie, struct notitie_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, read_note, &notitie, ret_uit, fault);
}

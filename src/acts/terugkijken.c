#include "acts/terugkijken.h"

#include "store/huishouden.h"
#include "store/persoon.h"
#include "store/terugblik.h"

#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct terugblik_vragen_in, veld)
const struct veld terugblik_vragen_velden[] = {
    {"aan", "Wie kijkt terug?", VELD_ID, .verplicht = "regel TERUGBLIK", .leeg = "Kies wie terugkijkt.", PLEK(aan)},
    {"reden", "Waarom is het nodig?", VELD_TEKST, .max = 1000, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op waarom dit nodig is.", .uitleg = "Dit staat ook in het logboek, dat de inwoner kan zien.",
     PLEK(reden)},
    {"tot", "Laatste dag waarop het dossier open is", VELD_DAG, .verplicht = "AVG art. 5 lid 1 onder c",
     .leeg = "Vul de laatste dag in.", PLEK(tot)},
};
const size_t terugblik_vragen_velden_aantal = sizeof terugblik_vragen_velden / sizeof terugblik_vragen_velden[0];
#undef PLEK

const struct veld terugblik_bevinden_velden[] = {
    {"bevinding", "Wat vindt u?", VELD_TEKST, .max = 8000, .verplicht = "regel TERUGBLIK",
     .leeg = "Schrijf uw bevinding op.", .uitleg = "De teamleider die het vroeg leest dit.",
     .plek = offsetof(struct terugblik_bevinden_in, bevinding)},
};
const size_t terugblik_bevinden_velden_aantal = 1;

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, int64_t huishouden,
                struct toegang **ret_toegang, struct fault *fault) {
  bool quality = werk->actor->rol == ROL_KWALITEIT;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = quality ? GROND_KWALITEIT : GROND_LEIDING,
                                                .handeling = handeling,
                                                .informatie = INFO_TERUGBLIK | (huishouden ? 0 : INFO_PERSOON),
                                                .over = huishouden ? OVER_HUISHOUDEN : OVER_LIJST,
                                                .huishouden = huishouden},
                        ret_toegang, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct terugblik_huishouden_uit uit = {.huishouden = *(const struct str *)in};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, uit.huishouden, &huishouden, fault) ||
      !ask(tx, werk, "terugblik voorbereiden", HANDELING_ZIEN, huishouden, &toegang, fault) ||
      !kwaliteitsmedewerkers(tx, &uit.medewerkers, &uit.medewerker_aantal, fault) ||
      !terugblikken_van_huishouden(toegang, huishouden, &uit.eerder, &uit.eerder_aantal, fault))
    return false;
  *(struct terugblik_huishouden_uit *)ret_uit = uit;
  return true;
}

bool terugblik_huishouden_inzien(const struct werk *werk, struct str huishouden,
                                 struct terugblik_huishouden_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &huishouden, ret_uit, fault);
}

struct question {
  struct str huishouden;
  const struct terugblik_vragen_in *in;
};

static bool find_asked(struct tx *tx, struct str publiek, struct medewerker *ret_wie, struct fault *fault) {
  struct medewerker *lijst;
  size_t aantal;
  if (!kwaliteitsmedewerkers(tx, &lijst, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    if (!str_eq(lijst[i].publiek, publiek)) continue;
    *ret_wie = lijst[i];
    return true;
  }
  return fault_add(fault, "aan", S("Kies iemand die kwaliteitsmedewerker is."));
}

static bool put_question(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct question *question = in_;
  struct terugblik t = {.publiek = werk_id(werk), .reden = question->in->reden, .tot = question->in->tot};
  struct toegang *toegang;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, question->huishouden, &t.huishouden_id, fault) ||
      !ask(tx, werk, "terugblik vragen", HANDELING_DOEN, t.huishouden_id, &toegang, fault))
    return false;
  bool right = terugblik_toetsen(&t, werk_vandaag(werk), fault);
  if (!find_asked(tx, question->in->aan, &t.aan, fault) || !right) return false;
  *ret_uitkomst = question->huishouden;
  return terugblik_bewaren(toegang, &t, fault);
}

bool terugblik_vragen(const struct werk *werk, struct str huishouden, const struct terugblik_vragen_in *in,
                      struct str *ret_huishouden, struct fault *fault) {
  struct question question = {huishouden, in};
  return act_schrijven_eenmaal(werk, put_question, &question, ret_huishouden, fault);
}

static bool look_list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct terugblikken_uit uit;
  struct toegang *toegang;
  if (!ask(tx, werk, "terugblikken inzien", HANDELING_ZIEN, 0, &toegang, fault) ||
      !terugblikken_aan(toegang, &uit.lijst, &uit.aantal, fault))
    return false;
  *(struct terugblikken_uit *)ret_uit = uit;
  return true;
}

bool terugblikken_inzien(const struct werk *werk, struct terugblikken_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_list, NULL, ret_uit, fault);
}

static bool open_one(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     struct str publiek, struct toegang **ret_toegang, struct terugblik *ret_terugblik,
                     struct fault *fault) {
  int64_t huishouden;
  return toegang_wegwijzer(tx, WEGWIJZER_TERUGBLIK, publiek, &huishouden, fault) &&
         ask(tx, werk, act, handeling, huishouden, ret_toegang, fault) &&
         terugblik_lezen(*ret_toegang, publiek, ret_terugblik, fault) &&
         huishouden_publiek(tx, huishouden, &ret_terugblik->huishouden, fault);
}

static bool look_one(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  return open_one(tx, werk, "terugblik inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, ret_uit, fault);
}

bool terugblik_inzien(const struct werk *werk, struct str terugblik, struct terugblik *ret_terugblik,
                      struct fault *fault) {
  return act_lezen(werk, look_one, &terugblik, ret_terugblik, fault);
}

struct finding {
  struct str terugblik;
  int64_t versie;
  const struct terugblik_bevinden_in *in;
};

static bool put_finding(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                        struct fault *fault) {
  const struct finding *finding = in_;
  struct toegang *toegang;
  struct terugblik t;
  if (!open_one(tx, werk, "bevinding opschrijven", HANDELING_DOEN, finding->terugblik, &toegang, &t, fault))
    return false;
  t.versie = finding->versie;
  *ret_uitkomst = finding->terugblik;
  return terugblik_bevinden(toegang, &t, finding->in->bevinding, fault);
}

bool terugblik_bevinden_doen(const struct werk *werk, struct str terugblik, int64_t versie,
                             const struct terugblik_bevinden_in *in, struct str *ret_terugblik, struct fault *fault) {
  struct finding finding = {terugblik, versie, in};
  return act_schrijven_eenmaal(werk, put_finding, &finding, ret_terugblik, fault);
}

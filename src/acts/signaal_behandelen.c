#include "acts/signaal_behandelen.h"

#include "inrichting/toegang.h"
#include "store/concept.h"
#include "store/inrichting.h"
#include "store/signaal.h"

#include "concept_sleutel.h"
#include "uitvoeren.h"
#include "voordeur.h"
#include "webvraag.h"

#define PLEK(veld) .plek = offsetof(struct signaal_in, veld)
const struct veld signaal_velden[] = {
    {"persoon", "Inwoner", VELD_ID, PLEK(persoon)},
    {"webvraag", "Vraag van de website", VELD_ID, PLEK(webvraag)},
    {"over", "Over wie gaat het?", VELD_REGEL, .max = 300,
     .uitleg = "Een naam of een omschrijving, bijvoorbeeld: de man op de hoek van de Kade", PLEK(over)},
    {"gezien", "Wat is er gezien of gehoord?", VELD_TEKST, .max = 4000, .verplicht = "regel SIGNAAL-GEZIEN",
     .leeg = "Schrijf op wat er is gezien of gehoord.", .uitleg = "In de woorden van wie het vertelt.", PLEK(gezien)},
    {"wanneer", "Wanneer was dat?", VELD_REGEL, .max = 200, PLEK(wanneer)},
    {"zorg", "Is iemand misschien niet veilig?", VELD_KEUZE, .keuzes = ja_nee_weet_niet,
     .verplicht = "regel SIGNAAL-VEILIG", .leeg = "Kies ja, nee of weet ik niet.", PLEK(zorg)},
    {"kinderen", "Zijn er kinderen bij?", VELD_KEUZE, .keuzes = ja_nee_weet_niet, .verplicht = "regel SIGNAAL-KINDEREN",
     .leeg = "Kies ja, nee of weet ik niet.", PLEK(kinderen)},
    {"melder_soort", "Wie meldt het?", VELD_REGEL, .max = 80, PLEK(melder_soort)},
    {"melder_naam", "Naam van de melder", VELD_REGEL, .max = 200, PLEK(melder_naam)},
    {"melder_bereikbaar", "Hoe is de melder te bereiken?", VELD_REGEL, .max = 200, PLEK(melder_bereikbaar)},
    {"melder_onbekend", "De melder wil onbekend blijven voor wie het gaat", VELD_JA, PLEK(melder_onbekend)},
    {"ontvangen", "Op welke dag kwam het binnen?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(ontvangen)},
    {"team", "Welk team weegt dit signaal?", VELD_GETAL, .verplicht = "regel SIGNAAL-TEAM", .leeg = "Kies een team.",
     PLEK(team)},
};
const size_t signaal_velden_aantal = sizeof signaal_velden / sizeof signaal_velden[0];

#define MELDER(veld) .plek = offsetof(struct melder_inzien_in, veld)
const struct veld melder_inzien_velden[] = {
    {"melder_reden", "Waarom moet u weten wie het meldde?", VELD_REGEL, .max = 300, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op waarom u dit moet weten.", MELDER(melder_reden)},
};
const size_t melder_inzien_velden_aantal = 1;

#define WEGEN(veld) .plek = offsetof(struct wegen_in, veld)
const struct veld wegen_velden[] = {
    {"uitkomst", "Wat komt eruit?", VELD_KEUZE, .keuzes = wegingen, .verplicht = "regel SIGNAAL-WEGING",
     .leeg = "Kies wat eruit komt.", WEGEN(uitkomst)},
    {"team", "Welk ander team?", VELD_GETAL, WEGEN(team)},
    {"gesproken_met", "Met wie is dit besproken?", VELD_REGEL, .max = 200,
     .uitleg = "De inwoner die ja zei, de mensen om hem heen, of de medewerker van Veilig Thuis.",
     WEGEN(gesproken_met)},
    {"gesproken_op", "Op welke dag?", VELD_DAG, WEGEN(gesproken_op)},
    {"tekst", "Wat hebt u gewogen, en waarom deze uitkomst?", VELD_TEKST, .max = 4000,
     .verplicht = "regel SIGNAAL-WEGING", .leeg = "Schrijf op wat u hebt gewogen en waarom.", WEGEN(tekst)},
    {"samen_met", "Wie woog mee?", VELD_REGEL, .max = 200, WEGEN(samen_met)},
};
const size_t wegen_velden_aantal = sizeof wegen_velden / sizeof wegen_velden[0];

#define INFORMEREN(veld) .plek = offsetof(struct informeren_in, veld)
const struct veld informeren_velden[] = {
    {"informeren", "Weet de inwoner van dit signaal?", VELD_KEUZE, .keuzes = informeren_keuzes,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Kies of het is verteld.", INFORMEREN(informeren)},
    {"informeren_tekst", "Hoe is het verteld, of waarom nu nog niet?", VELD_TEKST, .max = 2000,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Schrijf op hoe het is verteld, of waarom nu nog niet.",
     INFORMEREN(informeren_tekst)},
    {"informeren_dag", "Op welke dag verteld, of wanneer bekijkt u dit opnieuw?", VELD_DAG,
     .verplicht = "AVG art. 14 (nog te toetsen)", .leeg = "Vul een dag in.", INFORMEREN(informeren_dag)},
};
const size_t informeren_velden_aantal = sizeof informeren_velden / sizeof informeren_velden[0];

static bool check_choices(struct tx *tx, const struct signaal_in *in, struct fault *fault) {
  const struct inrichting *inrichting;
  struct str name;
  int64_t nobody;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  if (!voordeur_voor(tx, in->team, (struct str){0}, &nobody, &name, fault) && fault->class != FAULT_INPUT) return false;
  if (in->melder_soort.len && !inrichting_op(inrichting, TABEL_VERWIJZER, in->melder_soort, tx_vandaag(tx)))
    fault_add(fault, "melder_soort", S("Kies een van de mogelijkheden."));
  return fault->field_count == 0;
}

static bool record(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct signaal_in *in = in_;
  struct toegang *toegang;
  dag_t vandaag = werk_vandaag(werk);
  struct melder melder = {in->melder_naam, in->melder_bereikbaar};
  struct signaal signaal = {.publiek = werk_id(werk),
                            .over = in->over,
                            .gezien = in->gezien,
                            .wanneer = in->wanneer,
                            .zorg = (enum ja_nee)in->zorg,
                            .kinderen = (enum ja_nee)in->kinderen,
                            .melder_soort = in->melder_soort,
                            .melder_onbekend = in->melder_onbekend,
                            .ontvangen = in->ontvangen == DAG_GEEN ? vandaag : in->ontvangen,
                            .team = in->team};
  signaal_toetsen(signaal.ontvangen, in->persoon.len > 0, in->over, vandaag, fault);
  if (!check_choices(tx, in, fault) ||
      !voordeur_toegang(tx, werk, "signaal opnemen", HANDELING_DOEN, INFO_SIGNAAL, &toegang, fault) ||
      !voordeur_persoon(tx, werk, in->persoon, &signaal.persoon, &signaal.huishouden, fault))
    return false;
  *ret_uitkomst = signaal.publiek;
  return signaal_bewaren(toegang, &signaal, &melder, fault) &&
         webvraag_opgenomen(tx, werk, in->webvraag, WEBVRAAG_SIGNAAL, signaal.publiek, fault) &&
         concept_bewaren(tx, werk->actor->gebruiker, concept_van_signaal(werk->arena, in->persoon), (struct str){0},
                         fault);
}

bool signaal_opnemen(const struct werk *werk, const struct signaal_in *in, struct str *ret_signaal,
                     struct fault *fault) {
  return act_schrijven_eenmaal(werk, record, in, ret_signaal, fault);
}

struct looking {
  struct str signaal, reden; /* reason to see a reporter who asked to stay unknown; "" = not asked */
};

static struct str name_of_kind(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct verwijzer_rij *rij = inrichting_op(inrichting, TABEL_VERWIJZER, sleutel, dag);
  return rij ? rij->naam : sleutel;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct looking *looking = in;
  struct signaal_inzien_uit uit = {0};
  struct toegang *toegang;
  const struct inrichting *inrichting;
  if (!voordeur_toegang(tx, werk, looking->reden.len ? "melder van signaal inzien" : "signaal inzien", HANDELING_ZIEN,
                        INFO_SIGNAAL, &toegang, fault) ||
      !signaal_lezen(toegang, looking->signaal, &uit.signaal, &uit.weegt, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  uit.melder_soort = name_of_kind(inrichting, uit.signaal.melder_soort, werk_vandaag(werk));
  bool named = uit.weegt && (!uit.signaal.melder_onbekend || looking->reden.len);
  if ((uit.weegt && !signaal_wegingen(toegang, &uit.signaal, &uit.wegingen, &uit.weging_aantal, fault)) ||
      (named && !signaal_melder(toegang, &uit.signaal, looking->reden, &uit.melder, fault)) ||
      (uit.weegt && !signaal_dossier(toegang, &uit.signaal, &uit.dossier, fault)))
    return false;
  *(struct signaal_inzien_uit *)ret_uit = uit;
  return true;
}

bool signaal_inzien(const struct werk *werk, struct str signaal, struct signaal_inzien_uit *ret_uit,
                    struct fault *fault) {
  struct looking looking = {.signaal = signaal};
  return act_lezen(werk, look, &looking, ret_uit, fault);
}

bool melder_inzien(const struct werk *werk, struct str signaal, const struct melder_inzien_in *in,
                   struct signaal_inzien_uit *ret_uit, struct fault *fault) {
  struct looking looking = {.signaal = signaal, .reden = in->melder_reden};
  return act_lezen(werk, look, &looking, ret_uit, fault);
}

struct change {
  struct str signaal;
  int64_t versie;
  const void *in;
};

/* Only who is of the team that weighs changes it; who took it in sees what he wrote. */
static bool open_signal(struct tx *tx, const struct werk *werk, const char *act, const struct change *change,
                        struct toegang **ret_toegang, struct signaal *ret_signaal, struct fault *fault) {
  bool weighs;
  if (!voordeur_toegang(tx, werk, act, HANDELING_DOEN, INFO_SIGNAAL, ret_toegang, fault) ||
      !signaal_lezen(*ret_toegang, change->signaal, ret_signaal, &weighs, fault))
    return false;
  if (!weighs)
    return fault_set(fault, FAULT_ACCESS, S("Dit signaal wordt gewogen door een ander team."), "not of the team");
  return ret_signaal->versie == change->versie ||
         fault_set(fault, FAULT_STALE, S("Iemand anders was net met dit signaal bezig. Kijk wat er nu staat."),
                   "stale signal");
}

static bool weigh(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct change *change = in_;
  const struct wegen_in *in = change->in;
  struct signaal_weging weging = {.uitkomst = (enum weging)in->uitkomst,
                                  .tekst = in->tekst,
                                  .samen_met = in->samen_met,
                                  .gesproken_met = in->gesproken_met,
                                  .gesproken_op = in->gesproken_op};
  struct toegang *toegang;
  struct signaal signaal;
  struct str name;
  int64_t nobody, naar = in->uitkomst == WEGING_TEAM ? in->team : 0;
  enum signaal_stand stand;
  if (!open_signal(tx, werk, "signaal wegen", change, &toegang, &signaal, fault)) return false;
  if (!voordeur_voor(tx, naar, (struct str){0}, &nobody, &name, fault) && fault->class != FAULT_INPUT) return false;
  if (!weging_toetsen(&weging, naar, signaal.team, signaal.ontvangen, werk_vandaag(werk), &stand, fault) ||
      !signaal_wegen(toegang, &signaal, &weging, stand, naar, fault))
    return false;
  *ret_uitkomst = change->signaal;
  return true;
}

bool signaal_weging_opslaan(const struct werk *werk, struct str signaal, int64_t versie, const struct wegen_in *in,
                            struct str *ret_signaal, struct fault *fault) {
  struct change change = {signaal, versie, in};
  return act_schrijven_eenmaal(werk, weigh, &change, ret_signaal, fault);
}

static bool inform(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct change *change = in_;
  const struct informeren_in *in = change->in;
  struct toegang *toegang;
  struct signaal signaal;
  *ret_uitkomst = change->signaal;
  return open_signal(tx, werk, "inwoner informeren over signaal", change, &toegang, &signaal, fault) &&
         informeren_toetsen((enum informeren)in->informeren, in->informeren_tekst, in->informeren_dag,
                            signaal.ontvangen, werk_vandaag(werk), fault) &&
         signaal_informeren(toegang, &signaal, (enum informeren)in->informeren, in->informeren_tekst,
                            in->informeren_dag, fault);
}

bool signaal_inwoner_informeren(const struct werk *werk, struct str signaal, int64_t versie,
                                const struct informeren_in *in, struct str *ret_signaal, struct fault *fault) {
  struct change change = {signaal, versie, in};
  return act_schrijven_eenmaal(werk, inform, &change, ret_signaal, fault);
}

struct keuzelijst {
  struct keus *keuzes;
  size_t aantal;
};

static bool read_kinds(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct keuzelijst *lijst = ret_uit;
  const struct inrichting *inrichting;
  const struct rij *const *rijen;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  lijst->aantal = inrichting_in_kracht(werk->arena, inrichting, TABEL_VERWIJZER, werk_vandaag(werk), &rijen);
  lijst->keuzes = NEW_ARRAY(werk->arena, struct keus, lijst->aantal + 1);
  for (size_t i = 0; i < lijst->aantal; i++) {
    const struct verwijzer_rij *rij = (const struct verwijzer_rij *)rijen[i];
    lijst->keuzes[i] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
  }
  return true;
}

bool melders_kiezen(const struct werk *werk, struct keus **ret_melders, size_t *ret_aantal, struct fault *fault) {
  struct keuzelijst lijst = {0};
  if (!act_lezen(werk, read_kinds, NULL, &lijst, fault)) return false;
  *ret_melders = lijst.keuzes;
  *ret_aantal = lijst.aantal;
  return true;
}

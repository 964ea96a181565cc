#include "acts/vertegenwoordiging_beheren.h"

#include "store/document.h"
#include "store/huishouden.h"
#include "store/persoon.h"
#include "store/vertegenwoordiging.h"

#include "grond.h"
#include "uitvoeren.h"
#include "wie_beslist.h"

#define PLEK(veld) .plek = offsetof(struct vertegenwoordiging_in, veld)
const struct veld vertegenwoordiging_velden[] = {
    {"soort", "Wat is het?", VELD_KEUZE, .keuzes = vertegenwoordigingen, .verplicht = "regel VERTEGENWOORDIGING-SOORT",
     .leeg = "Kies wat het is.", PLEK(soort)},
    {"wie", "Wie is het?", VELD_ID, .uitleg = "Kies een huisgenoot, of vul hieronder een naam in.", PLEK(wie)},
    {"naam", "Naam van de persoon of de instelling", VELD_REGEL, .max = 120,
     .uitleg = "Als hij of zij hierboven niet staat.", PLEK(naam)},
    {"waarvoor", "Waarvoor?", VELD_KEUZE, .keuzes = waarvoor_keuzes,
     .uitleg = "Leeg betekent: wat er bij hoort. Een mentor: zorg. Een bewindvoerder: geld. Anders: alles.",
     PLEK(waarvoor)},
    {"zaak", "Welke zaak?", VELD_REGEL, .max = 200, .uitleg = "Alleen als u kiest voor één zaak.", PLEK(zaak)},
    {"vanaf", "Vanaf", VELD_DAG, PLEK(vanaf)},
    {"tot", "Tot en met", VELD_DAG, .uitleg = "Leeg betekent: tot nader bericht.", PLEK(tot)},
    {"bron", "Hoe weet u dit?", VELD_KEUZE, .keuzes = vertegenwoordiging_bronnen + 1,
     .verplicht = "AVG art. 5 lid 1 onder d", .leeg = "Kies hoe u dit weet.", PLEK(bron)},
    {"bron_op", "Van welke dag is dat?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(bron_op)},
    {"document", "Bewijs in dit dossier", VELD_ID, PLEK(document)},
    {"gezien", "Of: wat hebt u gezien?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: getekende machtiging",
     PLEK(gezien)},
    {"gezien_op", "Wanneer hebt u dat gezien?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(gezien_op)},
};
const size_t vertegenwoordiging_velden_aantal = sizeof vertegenwoordiging_velden / sizeof vertegenwoordiging_velden[0];

struct scene {
  struct toegang *toegang;
  int64_t huishouden;
  struct persoon persoon;
};

/* The way to somebody is through the household where he lives. */
static bool enter(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                  enum wegwijzer soort, struct str publiek, struct scene *scene, struct fault *fault) {
  struct toegang_vraag vraag = {.act = act,
                                .grond = grond_van(werk->actor, handeling),
                                .handeling = handeling,
                                .informatie = INFO_PERSOON | INFO_MELDING,
                                .informatie_ook = INFO_DOCUMENT,
                                .over = OVER_HUISHOUDEN};
  if (!toegang_wegwijzer(tx, soort, publiek, &scene->huishouden, fault)) return false;
  vraag.huishouden = scene->huishouden;
  return toegang_vragen(tx, werk->actor, &vraag, &scene->toegang, fault);
}

static bool find_who(struct scene *scene, struct str publiek, struct vertegenwoordiging *v, struct fault *fault) {
  struct persoon *leden;
  size_t count;
  if (publiek.len == 0) return true;
  if (!huishouden_leden(scene->toegang, scene->huishouden, &leden, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (str_eq(leden[i].publiek, publiek)) v->wie = leden[i].id;
  if (v->wie == scene->persoon.id) return fault_add(fault, "wie", S("Iemand kan zichzelf niet vertegenwoordigen."));
  return v->wie || fault_add(fault, "wie", S("Kies iemand uit de lijst."));
}

/* A row of another household, or somebody who moved out, keeps the person that it had. */
static bool who_of(struct scene *scene, const struct vertegenwoordiging *was, struct str publiek,
                   struct vertegenwoordiging *v, struct fault *fault) {
  if (was && was->wie && str_eq(was->wie_publiek, publiek)) {
    v->wie = was->wie;
    return true;
  }
  return find_who(scene, publiek, v, fault);
}

static bool proof_of(struct scene *scene, struct str publiek, struct vertegenwoordiging *v, struct fault *fault) {
  struct document *documenten;
  size_t count;
  if (publiek.len == 0) return true;
  if (!documenten_van_huishouden(scene->toegang, scene->huishouden, &documenten, &count, fault)) return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(documenten[i].publiek, publiek)) continue;
    v->document = documenten[i].id;
    v->document_naam = documenten[i].naam;
  }
  return v->document || fault_add(fault, "document", S("Kies een document uit de lijst."));
}

static struct vertegenwoordiging typed(const struct werk *werk, const struct vertegenwoordiging_in *in) {
  enum vertegenwoordiging_soort soort = (enum vertegenwoordiging_soort)in->soort;
  dag_t vandaag = werk_vandaag(werk);
  return (struct vertegenwoordiging){
      .soort = soort,
      .naam = in->wie.len ? (struct str){0} : in->naam,
      .waarvoor = in->waarvoor < 0 ? waarvoor_van(soort) : (enum waarvoor)in->waarvoor,
      .zaak = in->zaak,
      .vanaf = in->vanaf,
      .tot = in->tot == DAG_GEEN ? DAG_OPEN : in->tot,
      .bron = (enum vertegenwoordiging_bron)in->bron,
      .bron_op = in->bron_op == DAG_GEEN ? vandaag : in->bron_op,
      .gezien = in->gezien,
      .gezien_op = in->gezien.len && in->gezien_op == DAG_GEEN ? vandaag : in->gezien_op,
  };
}

/* Checked by itself and beside what stands there, with the person held. */
static bool check(struct tx *tx, const struct werk *werk, struct scene *scene, const struct vertegenwoordiging *was,
                  const struct vertegenwoordiging_in *in, struct vertegenwoordiging *v, struct fault *fault) {
  struct vertegenwoordiging *rijen;
  size_t count;
  v->persoon = scene->persoon.id;
  if (!persoon_vasthouden(scene->toegang, scene->persoon.id, fault)) return false;
  bool found = who_of(scene, was, in->wie, v, fault) && proof_of(scene, in->document, v, fault);
  if (!found && fault->field_count == 0) return false;
  bool good = vertegenwoordiging_toetsen(v, scene->persoon.geboren, werk_vandaag(werk), fault) && found;
  return good && vertegenwoordigingen_van_persoon(scene->toegang, v->persoon, &rijen, &count, fault) &&
         vertegenwoordiging_past(tx_arena(tx), v, rijen, count, fault);
}

struct write {
  struct str publiek; /* of the person, or of the row */
  int64_t versie;
  const struct vertegenwoordiging_in *in;
};

static bool add(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  const struct write *write = in;
  struct scene scene;
  struct vertegenwoordiging v = typed(werk, write->in);
  v.publiek = werk_id(werk);
  if (!enter(tx, werk, "vertegenwoordiging opnemen", HANDELING_DOEN, WEGWIJZER_PERSOON, write->publiek, &scene,
             fault) ||
      !persoon_lezen(scene.toegang, write->publiek, &scene.persoon, fault) ||
      !check(tx, werk, &scene, NULL, write->in, &v, fault) || !vertegenwoordiging_bewaren(scene.toegang, &v, fault))
    return false;
  *ret_uitkomst = scene.persoon.publiek;
  return true;
}

bool vertegenwoordiging_toevoegen(const struct werk *werk, struct str persoon, const struct vertegenwoordiging_in *in,
                                  struct str *ret_persoon, struct fault *fault) {
  struct write write = {.publiek = persoon, .in = in};
  return act_schrijven_eenmaal(werk, add, &write, ret_persoon, fault);
}

static bool may_change(const struct vertegenwoordiging *was, int64_t versie, struct fault *fault) {
  if (was->bron == BRON_BRP)
    return fault_set(fault, FAULT_RULE,
                     S("Dit komt uit de basisregistratie. Klopt het niet? Laat het daar verbeteren."),
                     "row of the register");
  return was->versie == versie ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net veranderd."), "stale row");
}

static bool change(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct write *write = in;
  struct scene scene;
  struct vertegenwoordiging was, v = typed(werk, write->in);
  struct str publiek;
  if (!enter(tx, werk, "vertegenwoordiging veranderen", HANDELING_DOEN, WEGWIJZER_VERTEGENWOORDIGING, write->publiek,
             &scene, fault) ||
      !vertegenwoordiging_lezen(scene.toegang, write->publiek, &was, &publiek, fault) ||
      !may_change(&was, write->versie, fault) || !persoon_lezen(scene.toegang, publiek, &scene.persoon, fault))
    return false;
  v.id = was.id;
  if (!check(tx, werk, &scene, &was, write->in, &v, fault) ||
      !vertegenwoordiging_wijzigen(scene.toegang, &was, &v, fault))
    return false;
  *ret_uitkomst = publiek;
  return true;
}

bool vertegenwoordiging_veranderen(const struct werk *werk, struct str rij, int64_t versie,
                                   const struct vertegenwoordiging_in *in, struct str *ret_persoon,
                                   struct fault *fault) {
  struct write write = {.publiek = rij, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, change, &write, ret_persoon, fault);
}

/* Minors may get help under both laws. */
static void decide(const struct tx *tx, struct vertegenwoordiging_inzien_uit *uit) {
  static const enum wet laws[] = {WET_WMO, WET_JEUGDWET};
  int leeftijd = beslis_leeftijd(uit->persoon.geboren, tx_vandaag(tx));
  size_t count = leeftijd >= 0 && leeftijd < 18 ? 2 : 1;
  uit->beslist = NEW_ARRAY(tx_arena(tx), struct wie_beslist, count * TOESTEMMING_AANTAL);
  for (size_t wet = 0; wet < count; wet++)
    for (int soort = 0; soort < TOESTEMMING_AANTAL; soort++)
      uit->beslist[uit->beslist_aantal++] = wie_beslist_op(tx, &uit->persoon, laws[count - 1 - wet],
                                                           (enum toestemming_soort)soort, uit->rijen, uit->aantal);
}

static bool read_all(struct tx *tx, struct scene *scene, struct vertegenwoordiging_inzien_uit *uit,
                     struct fault *fault) {
  struct persoon *leden;
  size_t count;
  struct toegang *toegang = scene->toegang;
  uit->persoon = scene->persoon;
  uit->mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_PERSOON, GROND_HULPVRAAG);
  if (!huishouden_publiek(tx, scene->huishouden, &uit->huishouden, fault) ||
      !vertegenwoordigingen_van_persoon(toegang, scene->persoon.id, &uit->rijen, &uit->aantal, fault) ||
      !huishouden_leden(toegang, scene->huishouden, &leden, &count, fault))
    return false;
  uit->huisgenoten = NEW_ARRAY(tx_arena(tx), struct persoon, count + 1);
  for (size_t i = 0; i < count; i++)
    if (leden[i].id != scene->persoon.id) uit->huisgenoten[uit->huisgenoot_aantal++] = leden[i];
  decide(tx, uit);
  return !(toegang_informatie(toegang) & INFO_DOCUMENT) ||
         documenten_van_huishouden(toegang, scene->huishouden, &uit->documenten, &uit->document_aantal, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct scene scene;
  struct vertegenwoordiging_inzien_uit uit = {0};
  if (!enter(tx, werk, "vertegenwoordiging inzien", HANDELING_ZIEN, WEGWIJZER_PERSOON, publiek, &scene, fault) ||
      !persoon_lezen(scene.toegang, publiek, &scene.persoon, fault) || !read_all(tx, &scene, &uit, fault))
    return false;
  *(struct vertegenwoordiging_inzien_uit *)ret_uit = uit;
  return true;
}

bool vertegenwoordiging_inzien(const struct werk *werk, struct str persoon,
                               struct vertegenwoordiging_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &persoon, ret_uit, fault);
}

static bool look_at_row(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct str publiek = *(const struct str *)in, persoon;
  struct scene scene;
  struct vertegenwoordiging_rij_uit uit = {0};
  if (!enter(tx, werk, "vertegenwoordiging inzien", HANDELING_ZIEN, WEGWIJZER_VERTEGENWOORDIGING, publiek, &scene,
             fault) ||
      !vertegenwoordiging_lezen(scene.toegang, publiek, &uit.rij, &persoon, fault) ||
      !persoon_lezen(scene.toegang, persoon, &scene.persoon, fault) || !read_all(tx, &scene, &uit.van, fault))
    return false;
  *(struct vertegenwoordiging_rij_uit *)ret_uit = uit;
  return true;
}

bool vertegenwoordiging_rij_inzien(const struct werk *werk, struct str rij, struct vertegenwoordiging_rij_uit *ret_uit,
                                   struct fault *fault) {
  return act_lezen(werk, look_at_row, &rij, ret_uit, fault);
}

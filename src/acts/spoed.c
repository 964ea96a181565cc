#include "acts/spoed.h"

#include "base/buf.h"
#include "inrichting/recht.h"
#include "store/casus.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/persoon.h"
#include "store/spoed.h"

#include "grond.h"
#include "uitvoeren.h"

enum { WIE_MAX = 400 };

#define PLEK(veld) .plek = offsetof(struct spoed_in, veld)
const struct veld spoed_velden[] = {
    {"persoon", "Voor wie?", VELD_ID, PLEK(persoon)},
    {"wat", "Welke hulp is nu nodig?", VELD_TEKST, .max = 1000, .verplicht = "regel SPOED",
     .leeg = "Schrijf op welke hulp er komt.", PLEK(wat)},
    {"product", "Welk product is dit?", VELD_REGEL, .max = 60,
     .uitleg = "Het product zegt wie mag besluiten. Weet u het niet? Laat dit dan leeg.", PLEK(product)},
    {"aanbieder", "Wie geeft de hulp?", VELD_REGEL, .max = 200, PLEK(aanbieder)},
    {"vanaf", "Wanneer begint het?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(vanaf)},
    {"tot", "Tot en met wanneer hoogstens?", VELD_DAG, .verplicht = "regel SPOED",
     .leeg = "Vul in tot wanneer deze hulp hoogstens duurt. Het is tijdelijke hulp.", PLEK(tot)},
    {"wet", "Onder welke wet valt het?", VELD_KEUZE, .keuzes = wetten, PLEK(wet)},
    {"besluiter", "Wie besluit dit?", VELD_ID,
     .uitleg = "Leeg betekent: u zelf. Kiest u een ander, dan vragen wij die om ja of nee.", PLEK(besluiter)},
    {"reden", "Waarom besluit nu iemand zonder mandaat?", VELD_REGEL, .max = 500, PLEK(reden)},
};
const size_t spoed_velden_aantal = sizeof spoed_velden / sizeof spoed_velden[0];
#undef PLEK

static const struct keuze antwoorden[] = {
    {SPOED_JA, "ja", "Ja, deze hulp mag"},
    {SPOED_NEE, "nee", "Nee, deze hulp stopt vandaag"},
    {0, NULL, NULL},
};
const struct veld spoed_beslissen_velden[] = {
    {"antwoord", "Wat besluit u?", VELD_KEUZE, .keuzes = antwoorden, .verplicht = "regel SPOED",
     .leeg = "Kies ja of nee.", .plek = offsetof(struct spoed_beslissen_in, antwoord)},
    {"reden", "Waarom?", VELD_REGEL, .max = 500, .uitleg = "Nodig bij nee, en als u zelf geen mandaat hebt.",
     .plek = offsetof(struct spoed_beslissen_in, reden)},
};
const size_t spoed_beslissen_velden_aantal = 2;

/* Who may decide on a product, as people read it: "Professional, Consulent voorzieningen". */
static struct str who_may(struct arena *arena, const struct inrichting *inrichting, struct str product, dag_t dag) {
  struct mandaat mandaat = mandaat_voor(arena, inrichting, product, BESLUIT_STARTEN, dag);
  struct buf buf;
  buf_init(&buf, arena, WIE_MAX);
  for (size_t i = 0; i < mandaat.aantal; i++) {
    const struct mandaat_rij *rij = mandaat.rijen[i];
    const struct rol_rij *rol = rij->rol.len ? inrichting_op(inrichting, TABEL_ROL, rij->rol, dag) : NULL;
    const struct organisatie_rij *organisatie = organisatie_op(inrichting, rij->organisatie, dag);
    struct str wie = rol ? rol->naam : organisatie ? organisatie->naam : rij->rol.len ? rij->rol : rij->organisatie;
    buf_format(&buf, "%s%.*s%s", buf.len ? ", " : "", STR_ARG(wie),
               rij->deskundige == 1 ? " met SKJ- of BIG-registratie" : "");
    if (rij->aantal > 1) buf_format(&buf, " (met %lld samen)", (long long)rij->aantal);
  }
  return buf_full(&buf) ? (struct str){0} : buf_str(&buf);
}

static bool has_role(const struct besluiter *wie, struct str rol) {
  struct str keys = wie->functies, key;
  if (str_eq(rol, str_of(rol_code(wie->rol)))) return true;
  while (str_cut(&keys, ',', &key))
    if (key.len && str_eq(key, rol)) return true;
  return false;
}

/* Somebody has the mandate when one of his roles is that of a row for this product. */
static bool has_mandate(struct arena *arena, const struct inrichting *inrichting, struct str product,
                        const struct besluiter *wie, dag_t dag) {
  struct mandaat mandaat = mandaat_voor(arena, inrichting, product, BESLUIT_STARTEN, dag);
  for (size_t i = 0; i < mandaat.aantal; i++)
    if (mandaat.rijen[i]->rol.len && has_role(wie, mandaat.rijen[i]->rol)) return true;
  return false;
}

/* The actor with his roles, when he is among those who may be asked. */
static struct besluiter self_among(const struct werk *werk, const struct besluiter *besluiters, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (besluiters[i].wie.id == werk->actor->gebruiker) return besluiters[i];
  return (struct besluiter){{werk->actor->gebruiker, {0}, werk->actor->naam}, werk->actor->rol, {0}};
}

struct place {
  struct toegang *toegang;
  int64_t huishouden;
  const struct inrichting *inrichting;
  struct melding melding; /* id 0 with a household */
  struct besluiter *besluiters;
  size_t besluiter_aantal;
};

/* The desk may do this for what it took in: it needs the melding and no more of the file. */
static bool open_place(struct tx *tx, const struct werk *werk, const char *act, const struct spoed_plek *plek,
                       struct place *place, struct fault *fault) {
  struct toegang_vraag vraag = {.act = act,
                                .grond = GROND_HULPVRAAG,
                                .handeling = HANDELING_DOEN,
                                .informatie = INFO_MELDING | (plek->huishouden ? INFO_PERSOON | INFO_CASUS : 0),
                                .over = OVER_HUISHOUDEN};
  if (!toegang_wegwijzer(tx, plek->huishouden ? WEGWIJZER_HUISHOUDEN : WEGWIJZER_MELDING, plek->publiek,
                         &vraag.huishouden, fault) ||
      !toegang_vragen(tx, werk->actor, &vraag, &place->toegang, fault) ||
      !inrichting_geldend(tx, &place->inrichting, fault) ||
      (!plek->huishouden && !melding_lezen(place->toegang, plek->publiek, &place->melding, fault)) ||
      !besluiters_bij_huishouden(place->toegang, vraag.huishouden, &place->besluiters, &place->besluiter_aantal, fault))
    return false;
  place->huishouden = vraag.huishouden;
  return true;
}

static void list_deciders(struct arena *arena, const struct werk *werk, const struct place *place,
                          struct spoed_beginnen_uit *uit) {
  uit->besluiters = NEW_ARRAY(arena, struct keus, place->besluiter_aantal + 1);
  for (size_t i = 0; i < place->besluiter_aantal; i++) {
    const struct besluiter *b = &place->besluiters[i];
    if (b->wie.id == werk->actor->gebruiker) continue;
    uit->besluiters[uit->besluiter_aantal++] = (struct keus){
        .sleutel = b->wie.publiek,
        .naam = str_format(arena, "%.*s (%s)", STR_ARG(b->wie.naam), b->rol == ROL_TEAMLEIDER ? "teamleider" : "team")};
  }
}

static void list_products(struct arena *arena, const struct inrichting *inrichting, dag_t dag,
                          struct spoed_beginnen_uit *uit) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_PRODUCT, dag, &rijen);
  uit->producten = NEW_ARRAY(arena, struct keus, aantal + 1);
  uit->mandaten = NEW_ARRAY(arena, struct spoed_mandaat, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const struct product_rij *rij = (const struct product_rij *)rijen[i];
    uit->producten[uit->product_aantal] = (struct keus){.sleutel = rij->id, .naam = rij->naam};
    uit->mandaten[uit->product_aantal++] = (struct spoed_mandaat){rij->naam, who_may(arena, inrichting, rij->id, dag)};
  }
}

static bool prepare(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct spoed_plek *plek = in;
  struct spoed_beginnen_uit uit = {.wet = WET_GEEN};
  struct place place = {0};
  struct persoon *leden;
  size_t aantal = 0;
  if (!open_place(tx, werk, "spoedhulp voorbereiden", plek, &place, fault) ||
      !huishouden_publiek(tx, place.huishouden, &uit.huishouden, fault) ||
      (plek->huishouden && !huishouden_leden(place.toegang, place.huishouden, &leden, &aantal, fault)))
    return false;
  uit.personen = NEW_ARRAY(werk->arena, struct keus, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    uit.personen[uit.persoon_aantal++] =
        (struct keus){.sleutel = leden[i].publiek, .naam = persoon_naam(werk->arena, &leden[i])};
  if (place.melding.id) uit.persoon = place.melding.persoon_naam, uit.wet = place.melding.wet;
  list_deciders(werk->arena, werk, &place, &uit);
  list_products(werk->arena, place.inrichting, werk_vandaag(werk), &uit);
  *(struct spoed_beginnen_uit *)ret_uit = uit;
  return true;
}

bool spoed_voorbereiden(const struct werk *werk, const struct spoed_plek *plek, struct spoed_beginnen_uit *ret_uit,
                        struct fault *fault) {
  return act_lezen(werk, prepare, plek, ret_uit, fault);
}

struct begin {
  const struct spoed_plek *plek;
  const struct spoed_in *in;
};

/* The person of the melding, or who was chosen of those who live there. */
static bool find_person(struct place *place, const struct spoed_in *in, struct spoed *spoed, struct fault *fault) {
  struct persoon *leden;
  size_t aantal;
  if (place->melding.id) {
    spoed->melding = place->melding.id;
    spoed->persoon = place->melding.persoon;
    return true;
  }
  if (!huishouden_leden(place->toegang, place->huishouden, &leden, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(leden[i].publiek, in->persoon) || aantal == 1) spoed->persoon = leden[i].id;
  return spoed->persoon != 0 || fault_add(fault, "persoon", S("Kies voor wie deze hulp is."));
}

/* Who decides: the actor, or the colleague who was chosen; and whether somebody else is there who may. */
static enum spoed_oordeel judge(const struct werk *werk, const struct place *place, const struct spoed_in *in,
                                struct spoed *spoed, struct fault *fault) {
  struct besluiter wie = self_among(werk, place->besluiters, place->besluiter_aantal);
  dag_t vandaag = werk_vandaag(werk);
  bool found = in->besluiter.len == 0, others = false;
  for (size_t i = 0; i < place->besluiter_aantal; i++)
    if (str_eq(place->besluiters[i].wie.publiek, in->besluiter)) wie = place->besluiters[i], found = true;
  if (!found) fault_add(fault, "besluiter", S("Kies een collega van een team dat dit huishouden helpt."));
  for (size_t i = 0; i < place->besluiter_aantal; i++) {
    const struct besluiter *b = &place->besluiters[i];
    others |= b->wie.id != wie.wie.id &&
              (b->rol == ROL_TEAMLEIDER || has_mandate(werk->arena, place->inrichting, in->product, b, vandaag));
  }
  spoed->besluiter = wie.wie;
  spoed->mandaat = has_mandate(werk->arena, place->inrichting, in->product, &wie, vandaag);
  if (wie.wie.id == werk->actor->gebruiker) spoed->besloten_op = werk->wanneer.nu;
  return spoed_beoordelen(spoed->mandaat, wie.rol == ROL_TEAMLEIDER, others);
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct begin *begin = in_;
  const struct spoed_in *in = begin->in;
  struct place place = {0};
  dag_t vandaag = werk_vandaag(werk);
  struct spoed spoed = {.publiek = werk_id(werk),
                        .wat = in->wat,
                        .product = in->product,
                        .aanbieder = in->aanbieder,
                        .vanaf = in->vanaf == DAG_GEEN ? vandaag : in->vanaf,
                        .tot = in->tot,
                        .reden = in->reden};
  if (!open_place(tx, werk, "spoedhulp geven", begin->plek, &place, fault)) return false;
  spoed.huishouden = place.huishouden;
  spoed.wet = keuze_van(wetten, in->wet) ? (enum wet)in->wet : place.melding.id ? place.melding.wet : WET_GEEN;
  if (!find_person(&place, in, &spoed, fault) && fault->class != FAULT_INPUT) return false;
  if (in->product.len && !product_op(place.inrichting, in->product, vandaag))
    fault_add(fault, "product", S("Kies een product uit de lijst."));
  enum spoed_oordeel oordeel = judge(werk, &place, in, &spoed, fault);
  spoed_toetsen(werk->arena, &spoed, oordeel, who_may(werk->arena, place.inrichting, in->product, vandaag), fault);
  int64_t team = place.melding.team;
  struct str taken[] = {werk_id(werk), werk_id(werk)};
  if (fault->class != FAULT_NONE) return false;
  if (!team && !eigen_team_bij(place.toegang, place.huishouden, &team, fault)) return false;
  if (!team && werk->actor->team_aantal) team = werk->actor->teams[0];
  *ret_uitkomst = spoed.publiek;
  return spoed_bewaren(place.toegang, &spoed, team, place.melding.behandelaar, taken, fault);
}

bool spoed_beginnen(const struct werk *werk, const struct spoed_plek *plek, const struct spoed_in *in,
                    struct str *ret_spoed, struct fault *fault) {
  struct begin alles = {plek, in};
  return act_schrijven_eenmaal(werk, begin, &alles, ret_spoed, fault);
}

static bool open_spoed(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                       struct str publiek, struct toegang **ret_toegang, struct spoed *ret_spoed, struct fault *fault) {
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_SPOED, publiek,
                            &(struct toegang_vraag){.act = act,
                                                    .grond = grond_van(werk->actor, handeling),
                                                    .handeling = handeling,
                                                    .informatie = INFO_MELDING},
                            &huishouden, ret_toegang, fault) &&
         spoed_lezen(*ret_toegang, publiek, ret_spoed, fault);
}

static bool may_answer(const struct actor *actor, const struct spoed *spoed) {
  return actor->gebruiker == spoed->besluiter.id || actor->rol == ROL_TEAMLEIDER;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct spoed_inzien_uit uit = {0};
  struct toegang *toegang;
  if (!open_spoed(tx, werk, "spoedhulp inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &uit.spoed, fault) ||
      !huishouden_publiek(tx, uit.spoed.huishouden, &uit.huishouden, fault))
    return false;
  uit.mag_beslissen = uit.spoed.besloten_op == 0 && may_answer(werk->actor, &uit.spoed) &&
                      toegang_mag_ook(toegang, HANDELING_DOEN, INFO_MELDING, GROND_HULPVRAAG);
  *(struct spoed_inzien_uit *)ret_uit = uit;
  return true;
}

bool spoed_inzien(const struct werk *werk, struct str spoed, struct spoed_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &spoed, ret_uit, fault);
}

struct answer {
  struct str publiek;
  int64_t versie;
  const struct spoed_beslissen_in *in;
};

static bool answer(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct answer *answer = in_;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct spoed was, wordt;
  struct besluiter *besluiters;
  size_t aantal;
  dag_t vandaag = werk_vandaag(werk);
  bool no = answer->in->antwoord == SPOED_NEE;
  if (!open_spoed(tx, werk, "besluit over spoedhulp", HANDELING_DOEN, answer->publiek, &toegang, &was, fault) ||
      !inrichting_geldend(tx, &inrichting, fault) ||
      !besluiters_bij_huishouden(toegang, was.huishouden, &besluiters, &aantal, fault))
    return false;
  if (!may_answer(werk->actor, &was))
    return fault_set(fault, FAULT_RULE,
                     str_format(werk->arena, "Dit besluit is gevraagd aan %.*s.", STR_ARG(was.besluiter.naam)),
                     "decision asked of somebody else");
  wordt = was;
  was.versie = answer->versie;
  wordt.besluiter = (struct medewerker){werk->actor->gebruiker, {0}, werk->actor->naam};
  struct besluiter self = self_among(werk, besluiters, aantal);
  wordt.mandaat = has_mandate(werk->arena, inrichting, was.product, &self, vandaag);
  wordt.besloten_op = werk->wanneer.nu;
  if (no) {
    wordt.gestopt = answer->in->reden;
    if (wordt.tot > vandaag) wordt.tot = vandaag;
    if (!wordt.gestopt.len) return fault_add(fault, "reden", S("Schrijf op waarom deze hulp stopt."));
  } else if (answer->in->reden.len) {
    wordt.reden = answer->in->reden;
  }
  return spoed_beslissen(toegang, &was, &wordt, fault) && huishouden_publiek(tx, was.huishouden, ret_uitkomst, fault);
}

bool spoed_besluiten(const struct werk *werk, struct str spoed, int64_t versie, const struct spoed_beslissen_in *in,
                     struct str *ret_huishouden, struct fault *fault) {
  struct answer alles = {spoed, versie, in};
  return act_schrijven_eenmaal(werk, answer, &alles, ret_huishouden, fault);
}

static bool finish(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct answer *in = in_;
  struct toegang *toegang;
  struct taak taak;
  int64_t huishouden;
  bool verhelderd;
  if (!toegang_vragen_via(tx, werk->actor, WEGWIJZER_TAAK, in->publiek,
                          &(struct toegang_vraag){.act = "taak afronden",
                                                  .grond = GROND_HULPVRAAG,
                                                  .handeling = HANDELING_DOEN,
                                                  .informatie = INFO_MELDING | INFO_VERHELDERING},
                          &huishouden, &toegang, fault) ||
      !taak_lezen(toegang, in->publiek, &taak, fault) ||
      !verhelderd_sinds(toegang, huishouden, taak.sinds, &verhelderd, fault) ||
      !taak_afronden_toetsen(taak.soort, verhelderd, fault))
    return false;
  taak.versie = in->versie;
  return taak_sluiten(toegang, &taak, fault) && huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool taak_afronden(const struct werk *werk, struct str taak, int64_t versie, struct str *ret_huishouden,
                   struct fault *fault) {
  struct answer alles = {taak, versie, NULL};
  return act_schrijven_eenmaal(werk, finish, &alles, ret_huishouden, fault);
}
